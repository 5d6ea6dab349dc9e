import { posix, win32 } from "node:path";
import { lineOfContact } from "../book/contact-line.ts";
import { decodeBook } from "../book/decode.ts";
import { type JournalEntry, journalEntry } from "../book/journal.ts";
import { peopleLeftOut } from "../book/left-out.ts";
import { locate } from "../book/locate.ts";
import { positionsOfContacts } from "../book/positions.ts";
import type { Problem } from "../book/problem.ts";
import { readBook } from "../book/read.ts";
import { formatDay } from "../domain/calendar-date.ts";
import { singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { unifiedDiff } from "../render/diff.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { lockedBook, readJournalOf, writeJournalOf } from "./change.ts";
import { openEditor } from "./editor.ts";
import { findPerson } from "./find-person.ts";
import { type GlobalOptions, mayAsk } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { errorsIn, fileMessage, type Loaded, loadBook, type Opened, printProblems } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";

export interface EditFlags {
  readonly dryRun?: boolean;
}

/** Opens the contact file in the user's editor, at a person's line where one is named, and checks it afterwards. */
export async function run(
  flags: EditFlags,
  query: string,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const loaded = await loadBook(runtime, global);
  if (loaded.problems.length > 0) await printProblems(loaded, loaded.problems, runtime);
  const { messages, shown, result } = loaded;
  if (result === undefined) {
    // No editor would show it as text: what to do stands in the problem itself, and this command tells it again.
    const check = commandHint(["check"], { file: shown });
    throw new UserError(messages.problems.unusable(singleLine(shown), errorsIn(loaded.problems), check));
  }
  const start = await startOf(query, { ...loaded, result }, global, runtime);
  const session: Session = { loaded, start, query, global, runtime };
  return flags.dryRun ? await rehearse(session) : await edit(session);
}

interface Start {
  /** Undefined: at the top. */
  readonly line: number | undefined;
  /** For `undo --list`. */
  readonly what: string;
}

interface Session {
  readonly loaded: Loaded;
  readonly start: Start;
  readonly query: string;
  readonly global: GlobalOptions;
  readonly runtime: Runtime;
}

async function startOf(
  query: string,
  loaded: Loaded & Pick<Opened, "result">,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<Start> {
  const { book, text, result, messages, shown, problems } = loaded;
  if (book === null) {
    runtime.err(`${messages.person.editor.atFirstError(singleLine(shown))}\n`);
    return { line: firstError(problems), what: "edit" };
  }
  if (query.trim() === "") return { line: undefined, what: "edit" };
  const positions = positionsOfContacts(result.raw, result.skippedContacts);
  const people = new Map(book.contacts.map((contact, index) => [contact, positions[index]]));
  // Whoever had to be left out because of an error is the one who most needs an editor.
  for (const [left, position] of peopleLeftOut(result)) people.set(left, position);
  const everybody = { ...loaded, book: { ...book, contacts: [...people.keys()] } };
  const contact = await findPerson(query, everybody, global, runtime);
  const position = people.get(contact);
  return {
    line: position === undefined ? undefined : lineOfContact(text, result.raw, position),
    what: `edit ${contact.name.full}`,
  };
}

function firstError(problems: readonly Problem[]): number | undefined {
  return problems.find(({ severity, line }) => severity === "error" && line !== undefined)?.line;
}

/** Opens the file itself, and again as long as the user wants to mend what they broke. */
async function edit(session: Session): Promise<ExitStatus> {
  const { loaded, start, global, runtime } = session;
  const text = loaded.messages.person.editor;
  const path = runtime.files.resolve(loaded.path);
  let { line } = start;
  const earlier = await readJournalOf(loaded.path, runtime);
  let kept: JournalEntry | undefined;
  for (;;) {
    const failure = await openEditor(path, line, loaded.messages, runtime);
    if (failure !== undefined) runtime.err(`${failure}\n`);
    const now = await readNow(path, session);
    for (const what of await writtenOver(now.text, [...earlier, ...(kept ? [kept] : [])], session)) {
      runtime.err(`${text.writtenOver(singleLine(what))}\n`);
    }
    kept = await keepForUndo(now.text, kept, session);
    if (now.text === loaded.text) {
      runtime.err(`${text.unchanged}\n`);
      return failure !== undefined || loaded.book === null ? 2 : 0;
    }
    if (now.problems.length > 0)
      await printProblems({ ...loaded, text: now.text ?? "" }, now.problems, runtime);
    const { happened, remedies } = outcome(now, session);
    runtime.err(`${happened}\n`);
    if (now.errors === 0 || !mayAsk(global, runtime)) {
      if (remedies !== "") runtime.err(`${remedies}\n`);
      return now.errors === 0 && failure === undefined ? 0 : 2;
    }
    const prompter = await runtime.prompter();
    const answer = await prompter.select(text.whatNow, [
      { value: "again", name: text.again },
      { value: "leave", name: text.leave },
      { value: "back", name: text.back },
    ]);
    if (answer === "leave") {
      if (remedies !== "") runtime.err(`${remedies}\n`);
      return 2;
    }
    if (answer === "back") return await takeBack(now.text, kept, session);
    line = firstError(now.problems);
  }
}

/** The file as the editor left it. */
interface Reading {
  /** Undefined when it is gone, or no text. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
  readonly errors: number;
}

async function readNow(path: string, { runtime }: Session): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    bytes = runtime.files.read(path);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { text: undefined, problems: [], errors: 1 };
  }
  const decoded = decodeBook(bytes);
  if (!("text" in decoded)) return { text: undefined, problems: [decoded.problem], errors: 1 };
  const { text } = decoded;
  const result = await readBook(text);
  const problems = result.problems.length === 0 ? [] : locate(text, result.raw, result.problems);
  return { text, problems, errors: errorsIn(problems) };
}

interface Outcome {
  readonly happened: string;
  /** What can be done about it; empty where nothing can. */
  readonly remedies: string;
}

function outcome({ text, problems, errors }: Reading, { loaded, query, global }: Session): Outcome {
  const { messages, shown } = loaded;
  const own = messages.person;
  const file = singleLine(shown);
  const words = query.trim() === "" ? [] : [query];
  const mend = errors === 0 ? [] : [own.editor.mend(file, errors, commandHint(["edit", ...words], global))];
  if (text === undefined) {
    return { happened: own.editor.gone(file), remedies: problems.length === 0 ? "" : mend.join("\n") };
  }
  const { added, removed } = countLines(loaded.text, text);
  return {
    happened: own.editor.changed(file, added, removed),
    remedies: [...mend, own.takeBack(commandHint(["undo"], global))].join("\n"),
  };
}

function countLines(before: string, after: string): { readonly added: number; readonly removed: number } {
  // Past the two head lines, only changed lines begin with these signs.
  const lines = unifiedDiff(before, after, "").split("\n").slice(2);
  const count = (sign: string): number => lines.filter((line) => line.startsWith(sign)).length;
  return { added: count("+"), removed: count("-") };
}

/** What was logged elsewhere while the editor was open, and is gone because the editor saved what it had read before. */
async function writtenOver(
  text: string | undefined,
  known: readonly JournalEntry[],
  { loaded, runtime }: Session,
): Promise<readonly string[]> {
  const entries = await readJournalOf(loaded.path, runtime);
  return entries
    .filter((entry) => !known.some((other) => isSame(entry, other)))
    .filter(({ added }) => added.trim() !== "" && text?.includes(added) !== true)
    .map(({ what }) => what);
}

/** Writes the change down in the journal, in the place of what was written down in an earlier round. */
async function keepForUndo(
  text: string | undefined,
  earlier: JournalEntry | undefined,
  { loaded, start, runtime }: Session,
): Promise<JournalEntry | undefined> {
  const entry =
    text === undefined || text === loaded.text
      ? undefined
      : journalEntry(singleLine(start.what), formatDay(loaded.today), loaded.text, text);
  if (entry === undefined && earlier === undefined) return undefined;
  try {
    await runtime.files.locked(loaded.path, async () => {
      const entries = await readJournalOf(loaded.path, runtime);
      const others = entries.filter((other) => !isSame(other, earlier));
      await writeJournalOf(loaded, entry === undefined ? others : [...others, entry], runtime);
    });
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    runtime.err(`${loaded.messages.change.noUndo(singleLine(error.path), singleLine(error.message))}\n`);
  }
  return entry;
}

function isSame(one: JournalEntry, other: JournalEntry | undefined): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

async function takeBack(
  left: string | undefined,
  kept: JournalEntry | undefined,
  session: Session,
): Promise<ExitStatus> {
  const { loaded, runtime } = session;
  const text = loaded.messages.person.editor;
  const isBack = await lockedBook(loaded, runtime, async () => {
    try {
      runtime.files.replace(loaded.path, loaded.text, left);
      return true;
    } catch (error) {
      if (error instanceof FileProblem && error.code === "changed") return false;
      throw error;
    }
  });
  if (!isBack) {
    runtime.err(`${text.changedAgain(singleLine(loaded.shown))}\n`);
    return 2;
  }
  await keepForUndo(undefined, kept, session);
  runtime.err(`${text.tookBack}\n`);
  return loaded.book === null ? 2 : 0;
}

/** The same with a copy that only the user may read, which is gone at the end. */
async function rehearse(session: Session): Promise<ExitStatus> {
  const { loaded, runtime } = session;
  try {
    const folder = runtime.files.makeTemporaryFolder();
    try {
      return await rehearseIn(folder, session);
    } finally {
      runtime.files.removeFolder(folder);
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UserError(fileMessage(error, error.path, loaded.messages));
  }
}

async function rehearseIn(folder: string, session: Session): Promise<ExitStatus> {
  const { loaded, start, runtime } = session;
  const { basename, join } = runtime.platform === "win32" ? win32 : posix;
  const { messages, text, shown } = loaded;
  const copy = join(folder, basename(loaded.path));
  runtime.files.create(copy, text);
  const failure = await openEditor(copy, start.line, messages, runtime);
  const now = await readNow(copy, session);
  if (now.problems.length > 0) {
    await printProblems({ ...loaded, text: now.text ?? "" }, now.problems, runtime);
  }
  if (now.text === undefined) runtime.err(`${outcome(now, session).happened}\n`);
  else if (now.text === text) runtime.err(`${messages.person.editor.unchanged}\n`);
  else printDiff(unifiedDiff(text, now.text, shown), runtime);
  if (failure !== undefined) runtime.err(`${failure}\n`);
  runtime.err(`${messages.change.dryRun}\n`);
  return failure === undefined && now.errors === 0 ? 0 : 2;
}
