import type { Problem } from "../book/problem.ts";
import { type Day, formatDay } from "../domain/calendar-date.ts";
import type { Book } from "../domain/contact.ts";
import { closesTask, goodbyeStepOfItem, isGoodbyeTask } from "../domain/departure.ts";
import { type Digest, digest, type Memory } from "../domain/digest.ts";
import { safeJson, singleLine } from "../domain/plain-text.ts";
import type { Item, PlanOptions } from "../domain/plan-types.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import { isStillLeaving } from "../domain/still-leaving.ts";
import {
  type DigestNote,
  type DigestRow,
  type DigestView,
  digestMarkdown,
  digestNotice,
  digestText,
  type Trouble,
} from "../render/digest.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Wording } from "../render/wording.ts";
import type { Runtime } from "../runtime.ts";
import type { Letter } from "./deliver.ts";
import { checkFilters, type FilterFlags } from "./filters.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint, hasLeftHint } from "./hint.ts";
import { homeBook, type Loaded, type Opened, openedOf } from "./open-book.ts";
import { ROWS } from "./plan-flags.ts";

/** What is asked of the digest. */
export interface LetterRequest {
  readonly format: "text" | "markdown" | "json";
  readonly within: PlanOptions["within"];
  readonly limit: number | undefined;
  readonly filters: FilterFlags;
  /** It is read elsewhere than in the folder and the shell it was asked for in. */
  readonly travels: boolean;
  readonly global: GlobalOptions;
}

export interface Composed {
  /** Undefined when there is nothing to tell. */
  readonly letter: Letter | undefined;
  readonly result: "told" | "nothing" | "problem";
  readonly status: 0 | 2;
  /** Absent when the file could not be planned with. */
  readonly digest: Digest | undefined;
  /** What is wrong; empty when nothing is. */
  readonly message: string;
}

/** The digest of a contact file, or what is wrong with the file. Throws UserError for a filter that it does not know. */
export async function compose(
  loaded: Loaded,
  memory: Memory | undefined,
  request: LetterRequest,
  runtime: Runtime,
): Promise<Composed> {
  const problems = await troubleOf(loaded, request, runtime);
  const opened = openedOf(loaded);
  const result = opened && digestOf(opened, memory, request);
  const view: DigestView = {
    rows: [],
    upcoming: [],
    leftOut: undefined,
    trouble: problems,
    ...(opened && result ? viewOf(opened, result, request, runtime) : {}),
  };
  const hasNews = view.rows.length > 0 || view.upcoming.length > 0;
  // On days without anything else they would only repeat what the week's first digest has told.
  const notes = opened && result && (hasNews || result.isFull) ? notesOf(opened, request, runtime) : [];
  const isNothing = !hasNews && notes.length === 0 && view.trouble === undefined;
  const wording = wordingOf(loaded);
  const isWanted = !isNothing || request.format === "json";
  return {
    letter: isWanted
      ? await letterOf({ ...view, notes }, wording, loaded, result ?? undefined, request, runtime)
      : undefined,
    result: view.trouble ? "problem" : isNothing ? "nothing" : "told",
    status: loaded.hasErrors ? 2 : 0,
    digest: result ?? undefined,
    message: view.trouble ? [view.trouble.opening, ...view.trouble.problems.slice(0, 1)].join("\n") : "",
  };
}

/** What stopped the digest, in its place. */
export function composeFailure(message: string, today: Day, messages: Messages): Composed {
  const wording: Wording<Messages> = { messages, today, custom: [] };
  const trouble: Trouble = { opening: messages.remind.trouble.failed, problems: [message], closing: [] };
  const view: DigestView = { rows: [], upcoming: [], leftOut: undefined, trouble };
  const { subject, body } = digestNotice(view, wording);
  return {
    letter: { text: digestText(view, wording), subject, notice: body },
    result: "problem",
    status: 2,
    digest: undefined,
    message,
  };
}

function wordingOf({ messages, today, book }: Loaded): Wording<Messages> {
  return { messages, today, custom: book?.occasions ?? [] };
}

function digestOf(opened: Opened, memory: Memory | undefined, request: LetterRequest): Digest {
  const { within, limit, format, filters } = request;
  return digest(opened.book, opened.today, {
    within,
    limit: limit ?? (format === "json" ? undefined : (opened.book.settings.limit ?? ROWS)),
    selected: checkFilters(filters, opened),
    memory,
    isPartial: opened.skipped > 0,
  });
}

function viewOf(
  opened: Opened,
  { rows, upcoming, leftOut, isRow }: Digest,
  request: LetterRequest,
  runtime: Runtime,
): Pick<DigestView, "rows" | "upcoming" | "leftOut"> {
  const pasted = hintOptions(opened, request, runtime);
  const labels = relationshipLabels(opened.book, opened.messages);
  const row = (item: Item): DigestRow => {
    const occasion = isRow(item) ? [] : ["--occasion", item.occasion];
    const words = isGoodbyeTask(goodbyeStepOfItem(item))
      ? [closesTask(item.contact, opened.today), item.contact.id, "--occasion", item.occasion]
      : ["draft", item.contact.id, ...occasion];
    return {
      item,
      relationship: labels(item.contact.relationship),
      command: commandHint(words, pasted),
    };
  };
  const all = commandHint(["due", "--limit", "0", ...filterWords(request.filters)], pasted);
  return {
    rows: rows.map(row),
    upcoming: upcoming.map(row),
    leftOut: leftOut > 0 ? opened.messages.plan.leftOut(leftOut, all) : undefined,
  };
}

const MOST_NOTES = 3;

/** Nobody would notice who never comes up again. */
function notesOf(opened: Opened, request: LetterRequest, runtime: Runtime): readonly DigestNote[] {
  const { book, today, messages } = opened;
  const selected = checkFilters(request.filters, opened);
  const pasted = hintOptions(opened, request, runtime);
  return book.contacts
    .filter((contact) => selected(contact) && isStillLeaving(contact, today))
    .slice(0, MOST_NOTES)
    .map((contact) => ({
      text: messages.remind.stillLeaving(
        singleLine(contact.name.full),
        messages.plan.date(contact.leftOn as Day, today),
      ),
      command: hasLeftHint(contact, pasted),
    }));
}

function filterWords({ relationship = [], tag = [] }: FilterFlags): string[] {
  return [
    ...relationship.flatMap((value) => ["--relationship", value]),
    ...tag.flatMap((value) => ["--tag", value]),
  ];
}

function relationshipLabels(book: Book, messages: Messages): (type: string) => string {
  const relationships = resolveRelationships(book.relationships);
  return (type) => relationships.get(type)?.label ?? messages.remind.relationship[type] ?? type;
}

/** For the commands in the text: with the file in full, as the folder to read it from is not known. */
function hintOptions(
  loaded: Pick<Loaded, "path">,
  { global, travels }: LetterRequest,
  runtime: Runtime,
): GlobalOptions {
  if (!travels) return global;
  const { file: _given, ...rest } = global;
  return loaded.path === homeBook(runtime) ? rest : { ...rest, file: loaded.path };
}

async function letterOf(
  view: DigestView,
  wording: Wording<Messages>,
  loaded: Loaded,
  result: Digest | undefined,
  request: LetterRequest,
  runtime: Runtime,
): Promise<Letter> {
  const { subject, body } = digestNotice(view, wording);
  const letter = { subject, notice: body };
  switch (request.format) {
    case "json":
      return { ...letter, text: await jsonOf(loaded, result, request, runtime) };
    case "markdown":
      return { ...letter, text: digestMarkdown(view, wording) };
    case "text":
      return { ...letter, text: digestText(view, wording) };
  }
}

async function jsonOf(
  loaded: Loaded,
  result: Digest | undefined,
  request: LetterRequest,
  runtime: Runtime,
): Promise<string> {
  const { messages, problems, today } = loaded;
  const { itemJson } = await import("../render/plan-json.ts");
  const { problemJson } = await import("../render/diagnostic.ts");
  const { templateNamer } = await import("./templates-of.ts");
  const wording = wordingOf(loaded);
  const opened = openedOf(loaded);
  const template = opened ? templateNamer(opened, runtime) : () => "";
  const item = (value: Item) => itemJson(value, template(value.contact, value.occasion), wording);
  return `${safeJson({
    version: 1,
    today: formatDay(today),
    file: loaded.path,
    due: result?.rows.map(item) ?? [],
    left_out: result?.leftOut ?? 0,
    ...(request.within ? { upcoming: result?.upcoming.map(item) ?? [] } : {}),
    problems: problems.map((problem) => problemJson(problem, messages)),
  })}\n`;
}

const MOST_PROBLEMS = 3;
const PROBLEM_WIDTH = 70;

/** Errors, and a file that holds nothing at all: that is rather a file that was lost than one with nobody in it. */
async function troubleOf(
  loaded: Loaded,
  request: LetterRequest,
  runtime: Runtime,
): Promise<Trouble | undefined> {
  const serious = loaded.problems.filter(
    (problem) => problem.severity === "error" || problem.code === "file-empty",
  );
  if (serious.length === 0) return undefined;
  const text = loaded.messages.remind.trouble;
  const more = serious.length - MOST_PROBLEMS;
  const opening = loaded.book === null ? text.failed : openingOf(loaded.skipped, serious.length, text);
  return {
    opening,
    problems: await rendered(serious.slice(0, MOST_PROBLEMS), loaded, request),
    closing: [
      ...(more > 0 ? [text.more(more)] : []),
      text.check(commandHint(["check"], hintOptions(loaded, request, runtime))),
    ],
  };
}

function openingOf(skipped: number, errors: number, text: Messages["remind"]["trouble"]): string {
  return skipped > 0 ? text.leftOut(skipped) : text.errors(errors);
}

async function rendered(
  problems: readonly Problem[],
  { text, path, shown, messages }: Loaded,
  { travels }: LetterRequest,
): Promise<string[]> {
  const { renderProblem } = await import("../render/diagnostic.ts");
  const lines = text === "" ? [] : text.split("\n");
  const source = {
    file: travels ? path : shown,
    width: PROBLEM_WIDTH,
    lineAt: (line: number) => lines[line - 1],
  };
  return problems.map((problem) => renderProblem(problem, source, messages));
}
