/**
 * The contact file's text to what the planner reads. js-yaml parses it with every scalar as text; fields.ts says what
 * the texts mean. `yaml`, which knows places, is loaded only when something is wrong (locate.ts, syntax.ts).
 */
import { FAILSAFE_SCHEMA, load, YAMLException } from "js-yaml";
import { aliasProblem } from "./aliases.ts";
import { type BookRead, BookReader } from "./book-reader.ts";
import { isSuspicious, suspicions } from "./guards.ts";
import { type Problem, problemInText } from "./problem.ts";
import { isList, isMap, isNothing, type Raw } from "./scalars.ts";
import { contactSlices, parseAlone, withoutContacts } from "./slices.ts";

/** What a file says, what is wrong with it, and what was read. */
export interface ReadResult extends BookRead {
  /** What YAML gave, for those who look for places or compare. */
  readonly raw: Raw;
}

/** Never throws for anything a file may hold. */
export async function readBook(text: string): Promise<ReadResult> {
  let raw: Raw;
  let unsure = false;
  try {
    raw = load(text, {
      schema: FAILSAFE_SCHEMA,
      onWarning: () => {
        unsure = true;
      },
    }) as Raw;
  } catch (error) {
    return explained(text, error instanceof YAMLException ? error : undefined);
  }
  const bomb = aliasProblem(text, raw);
  if (bomb) return unusable([bomb], undefined);
  const isOdd = unsure || isSuspicious(text);
  const differing = isOdd ? await differences(text, raw, unsure) : [];
  if (differing.length > 0) return unusable(differing, raw);
  const { result, sawEmptyPart } = await interpret(text, raw);
  const hidden = sawEmptyPart && !isOdd ? await differences(text, raw, false) : [];
  return hidden.length > 0 ? unusable(hidden, raw) : result;
}

async function differences(text: string, raw: Raw, everywhere: boolean): Promise<Problem[]> {
  if (!everywhere && suspicions(text).length === 0) return [];
  const { compareReaders } = await import("./compare-readers.ts");
  return compareReaders(text, raw, { suspiciousOnly: !everywhere });
}

/** A larger text is mended first and looked at again: reading it in pieces takes too long. */
const LARGE = 5_000_000;

/** All that is wrong with a text that is no YAML, the values of the contacts that can be read all the same included. */
async function explained(text: string, first: YAMLException | undefined): Promise<ReadResult> {
  const { explainSyntax } = await import("./syntax.ts");
  const syntax = explainSyntax(text, first);
  const raw = text.length < LARGE ? salvaged(text) : undefined;
  if (raw === undefined) return unusable(syntax, undefined);
  const { result } = await interpret(text, raw);
  return { ...unusable([...syntax, ...result.problems], raw), language: result.language };
}

function salvaged(text: string): Raw {
  const slices = contactSlices(text);
  const rest = slices && parseAlone(withoutContacts(text, slices));
  if (!slices || !isMap(rest)) return undefined;
  const contacts = slices.map((slice) => {
    const alone = parseAlone(text.slice(slice.start, slice.end));
    return isList(alone) && alone.length === 1 && isMap(alone[0]) ? alone[0] : null;
  });
  const raw = { ...rest, contacts };
  return aliasProblem(text, raw) ? undefined : raw;
}

/** Parsed data to a book. */
async function interpret(text: string, raw: Raw): Promise<{ result: ReadResult; sawEmptyPart: boolean }> {
  if (isNothingAtAll(raw)) {
    const problem: Problem = { ...problemInText("file-empty", undefined), severity: "warning" };
    const read = await new BookReader({}).read();
    return { result: { ...read, problems: [problem], raw }, sawEmptyPart: false };
  }
  if (!isMap(raw)) {
    const { slipsIn } = await import("./slips.ts");
    const slips = slipsIn(text);
    return { result: unusable(slips.length > 0 ? slips : [noFields(text, raw)], raw), sawEmptyPart: false };
  }
  const reader = new BookReader(raw);
  const read = await reader.read();
  return { result: { ...read, raw }, sawEmptyPart: reader.sawEmptyPart };
}

function isNothingAtAll(raw: Raw): boolean {
  return raw === null || raw === undefined || (typeof raw === "string" && isNothing(raw.trim(), false));
}

function noFields(text: string, raw: Raw): Problem {
  return problemInText(isList(raw) ? "contacts-key-missing" : "not-a-map", {
    line: firstLine(text),
    column: 1,
  });
}

function unusable(problems: readonly Problem[], raw: Raw): ReadResult {
  return { book: null, problems, skippedContacts: [], language: undefined, raw };
}

/** The first line that is neither empty nor a comment. */
function firstLine(text: string): number {
  const lines = text.split("\n", 10_000);
  const index = lines.findIndex((line) => !/^\ufeff?\s*(#|---\s*$|$)/.test(line));
  return index < 0 ? 1 : index + 1;
}
