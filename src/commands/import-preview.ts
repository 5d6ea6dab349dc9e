import type { Difference, FieldChange, Known, Outcome } from "../book/import-match.ts";
import type { WrittenMap } from "../book/write-value.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { ImportProblem } from "../formats/imported.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import { ACCENTED, PLAIN } from "../render/style.ts";
import { renderTable } from "../render/table.ts";
import type { Runtime } from "../runtime.ts";

export type RowKind = "new" | "updated" | "unchanged" | "maybe" | "skipped";

/** One line of the preview. */
export interface PreviewRow {
  readonly kind: RowKind;
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly company: string;
  readonly details: string;
}

/** What an import would do, for eyes: of what needs none only some lines, all of it in a pipe. */
export function printPreview(
  rows: readonly PreviewRow[],
  severalFiles: boolean,
  print: (text: string) => void,
  { messages, runtime, isTerminal }: { messages: Messages; runtime: Runtime; isTerminal: boolean },
): void {
  const place = ({ file, line }: PreviewRow): string =>
    severalFiles ? `${singleLine(file)}:${line}` : `${line}`;
  if (!isTerminal) {
    const lines = rows.map((row) => [row.kind, place(row), row.name, row.company, row.details].join("\t"));
    print(lines.map((line) => `${line}\n`).join(""));
    return;
  }
  const text = messages.import;
  const shown = KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind).slice(0, MOST[kind]));
  if (shown.length === 0) return;
  const style = runtime.colorOut ? ACCENTED : PLAIN;
  const { line, kind, name, company, details } = text.heading;
  const cells = shown.map((row) => [place(row), text.kind[row.kind], row.name, row.company, row.details]);
  print(
    renderTable(
      {
        headings: [line, kind, name, company, details],
        rows: cells,
        wholeFirst: true,
        wrapLast: true,
        style: { heading: style.dim, first: style.bold },
      },
      runtime.width,
    ),
  );
  for (const kind of KINDS) {
    const left = rows.filter((row) => row.kind === kind).length - MOST[kind];
    if (left > 0) print(`${text.more(left, text.kind[kind])}\n`);
  }
}

/** First what somebody may have to do something about. */
const KINDS: readonly RowKind[] = ["skipped", "maybe", "updated", "new", "unchanged"];
/** As many of each are shown on a terminal. */
const MOST: Readonly<Record<RowKind, number>> = {
  skipped: 20,
  maybe: 20,
  updated: 20,
  new: 12,
  unchanged: 3,
};

/**
 * What becomes of somebody, in words; `fields` are those of somebody new, `lineOf` gives the line of the error
 * in somebody's entry. For eyes, differences in columns without a field are noise.
 */
export function detailsOf(
  outcome: Outcome,
  fields: WrittenMap | undefined,
  messages: Messages,
  forEyes: boolean,
  lineOf: (known: Known) => number | undefined,
): string {
  const text = messages.import;
  switch (outcome.kind) {
    case "in-error":
      return text.inError(whoOf(outcome.known), lineOf(outcome.known));
    case "new": {
      const { relationship, met } = fields ?? outcome.known.now;
      const parts = [
        text.newAs(forEyes ? relationshipName(plain(relationship), messages) : plain(relationship)),
        ...(typeof met === "string" ? [text.met(plain(met))] : []),
      ];
      return messages.plan.list(parts.filter((part) => part !== ""));
    }
    case "maybe":
      return text.maybe[outcome.by](outcome.candidates.slice(0, MOST_CANDIDATES).map(whoOf));
    default: {
      const { changes, kept, known } = outcome;
      const who = known.position === undefined ? [text.sameAsAbove(whoOf(known))] : [];
      const told = forEyes ? kept.filter(({ field }) => !field.startsWith("extra.")) : kept;
      const parts = [...who, ...changes.map((change) => changed(change, messages))];
      return [...parts, ...told.map((difference) => differs(difference, messages))].join("; ");
    }
  }
}

const MOST_CANDIDATES = 3;

function whoOf({ id, name }: Known): string {
  return id === undefined ? singleLine(name) : `${singleLine(name)} (${id})`;
}

function relationshipName(type: string, { review }: Messages): string {
  return review.relationship[type] ?? type;
}

function plain(value: unknown): string {
  return typeof value === "string" ? shortened(value) : "";
}

function changed({ field, from, to }: FieldChange, { import: text }: Messages): string {
  return from === undefined
    ? text.filled(singleLine(field), shortened(to))
    : text.renewed(singleLine(field), shortened(from), shortened(to));
}

function differs({ field, here, there }: Difference, { import: text }: Messages): string {
  if (here === "") return text.notTaken(singleLine(field), shortened(there));
  return text.kept(singleLine(field), shortened(here), shortened(there));
}

/** Notes and the like would fill the screen. */
function shortened(value: string): string {
  const line = singleLine(value);
  if (line.length <= LONGEST) return line;
  const signs = [...line];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join("")}…` : signs.join("");
}

const LONGEST = 60;

const DATES: ReadonlySet<string> = new Set([
  "met",
  "added",
  "last_contact",
  "birthday",
  "followed_on",
  "left_on",
  "snoozed_until",
  "mourning",
]);

/** A problem of a file in words, without its place. */
export function problemText({ code, args = {} }: ImportProblem, messages: Messages): string {
  const text = messages.import.problem;
  const value = (key: string): string => shortened(String(args[key] ?? ""));
  switch (code) {
    case "wrong-cells":
      return text["wrong-cells"](Number(args.cells), Number(args.header));
    case "line-too-long":
      return text["line-too-long"](Number(args.most));
    case "broken-card":
      return text["broken-card"](value("text"));
    case "wrong-value": {
      const isDate = DATES.has(String(args.field));
      return text[isDate ? "wrong-date" : "wrong-value"](value("field"), value("value"));
    }
    case "future-date":
      return text["future-date"](value("field"), value("value"));
    case "month-first":
      return text["month-first"](value("field"), value("value"));
    case "unread-columns":
      return text["unread-columns"](singleLine(String(args.columns ?? "")));
    case "binary-left-out":
      return text["binary-left-out"](value("property"));
    default:
      return text[code];
  }
}
