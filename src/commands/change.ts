import { decodeBook } from "../book/decode.ts";
import type { Edit, EditRefusal } from "../book/edit.ts";
import type { JournalEntry } from "../book/journal.ts";
import { positionsOfContacts } from "../book/positions.ts";
import { readBook } from "../book/read.ts";
import { formatDay } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { fileMessage, type Opened } from "./open-book.ts";
import { stateFile } from "./state-file.ts";

/** What a command wants done to the contact file, worked out from the file as it is. */
export interface Proposal<Told> {
  /** Empty when the file says it already. */
  readonly edits: readonly Edit[];
  /**
   * The values were read before and are sound, so of the new file only the data is compared: of thousands of new
   * people that takes half the time. `after` then has the book as it was before.
   */
  readonly isRead?: true;
  /**
   * What goes is to leave no trace: the change cannot be taken back, and neither can the ones before it, since what undo
   * keeps of them may tell the same.
   */
  readonly isFinal?: true;
  /** What it was, for `undo --list`: `log 佐藤 健`. */
  readonly what: string;
  /** Whatever the command wants to tell afterwards. */
  readonly told: Told;
}

export interface Change<Told> {
  readonly told: Told;
  /** The file as it is now; with a dry run as it would be. */
  readonly after: Opened;
  /** False for a dry run, and when there was nothing to change. */
  readonly written: boolean;
}

/**
 * Changes the contact file by exactly the edits that `propose` asks for, and keeps what `undo` needs. Somebody else
 * may have written since the file was read: then `propose` is asked again, with the file as it is now. With
 * `showDiff` (a dry run) nothing is written.
 * Throws UserError when the file cannot be changed safely; it is then as it was.
 */
export async function changeBook<Told>(
  opened: Opened,
  global: GlobalOptions,
  runtime: Runtime,
  showDiff: ((diff: string) => void) | undefined,
  propose: (opened: Opened) => Proposal<Told>,
): Promise<Change<Told>> {
  if (showDiff) {
    const proposal = propose(opened);
    const after = await edited(opened, proposal, global);
    const { unifiedDiff } = await import("../render/diff.ts");
    showDiff(unifiedDiff(opened.text, after.text, opened.shown));
    runtime.err(`${opened.messages.change.dryRun}\n`);
    return { told: proposal.told, after, written: false };
  }
  if (propose(opened).edits.length === 0)
    return { told: propose(opened).told, after: opened, written: false };
  return await lockedBook(opened, runtime, async () => {
    for (let tries = 1; ; tries++) {
      const now = await readAgain(opened, runtime);
      const proposal = propose(now);
      const { told } = proposal;
      // Somebody else may have done the same in the meantime.
      if (proposal.edits.length === 0) return { told, after: now, written: false };
      const after = await edited(now, proposal, global);
      try {
        if (proposal.isFinal) await writeForGood(now, after.text, runtime);
        else await writeBook(now, after.text, proposal.what, runtime);
        return { told, after, written: true };
      } catch (error) {
        // An editor knows nothing of our lock: it has saved in the meantime, so the edit is made to its text.
        if (!(error instanceof FileProblem) || error.code !== "changed" || tries === MOST_TRIES) throw error;
      }
    }
  });
}

const MOST_TRIES = 5;

/** Runs an action while no other keepintouch may write the file; what fails with the file is told in words. */
export async function lockedBook<Result>(
  opened: Pick<Opened, "path" | "shown" | "messages">,
  runtime: Runtime,
  action: () => Promise<Result>,
): Promise<Result> {
  try {
    return await runtime.files.locked(opened.path, action);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UserError(
      `${fileMessage(error, opened.shown, opened.messages)}\n${opened.messages.change.asItWas}`,
    );
  }
}

/** Writes the file, and before it the journal; to be called under the lock. Throws FileProblem. */
async function writeBook(
  before: Pick<Opened, "path" | "text" | "today" | "messages">,
  text: string,
  what: string,
  runtime: Runtime,
): Promise<void> {
  if (text === before.text) return;
  // The journal comes first: when the program is killed in between, an entry that never came true does no harm.
  const { journalEntry } = await import("../book/journal.ts");
  const entries = await readJournalOf(before.path, runtime);
  const entry = journalEntry(singleLine(what), formatDay(before.today), before.text, text);
  const missing = await keepJournal(before, [...entries, entry], runtime);
  try {
    runtime.files.replace(before.path, text, before.text);
  } catch (error) {
    // Nothing to tell about it: there is no change that could be taken back.
    await keepJournal(before, entries, runtime);
    throw error;
  }
  // Only now is it true that the change is made.
  if (missing !== undefined) runtime.err(`${missing}\n`);
}

/** Writes the file and clears its journal; to be called under the lock. Throws FileProblem, and UserError when the journal would stay. */
async function writeForGood(
  before: Pick<Opened, "path" | "text" | "messages">,
  text: string,
  runtime: Runtime,
): Promise<void> {
  const { files } = runtime;
  const journal = journalFile(before.path, runtime);
  const kept = await readJournalOf(before.path, runtime);
  try {
    // Overwritten before it goes: whoever is reading it at the moment is left with nothing.
    if (files.exists(journal)) files.replace(journal, "");
    files.remove(journal);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UserError(before.messages.change.journalStays(singleLine(journal), singleLine(error.message)));
  }
  try {
    files.replace(before.path, text, before.text);
  } catch (error) {
    if (kept.length > 0) await keepJournal(before, kept, runtime);
    throw error;
  }
}

/**
 * The file as it is now: what was read at the start, unless somebody has written since. Throws UserError when it can
 * no longer be used, FileProblem when it cannot be read.
 */
export async function readAgain(opened: Opened, runtime: Runtime): Promise<Opened> {
  const file = singleLine(opened.shown);
  const bytes = bytesNow(opened, file, runtime);
  if (sameBytes(bytes, opened.bytes)) return opened;
  const decoded = decodeBook(bytes);
  const result = "text" in decoded ? await readBook(decoded.text) : undefined;
  if (!("text" in decoded) || !result?.book) {
    const check = commandHint(["check"], { file: opened.shown });
    throw new UserError(opened.messages.change.brokenMeanwhile(file, check));
  }
  return { ...opened, bytes, text: decoded.text, book: result.book, result };
}

/** To begin a new file, as somebody without one is told to, is nothing for whom it has just slipped away. */
function bytesNow({ path, messages }: Opened, file: string, { files }: Runtime): Uint8Array {
  try {
    return files.read(path);
  } catch (error) {
    if (!(error instanceof FileProblem) || error.code !== "not-found") throw error;
    throw new UserError(messages.change.vanished(file));
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

/** The file after the edits, read again and compared with what was meant. */
async function edited(
  opened: Opened,
  { edits, isRead }: Proposal<unknown>,
  global: GlobalOptions,
): Promise<Opened> {
  if (edits.length === 0) return opened;
  const [{ editText, sameRaw }, { reread }] = await Promise.all([
    import("../book/edit.ts"),
    import("../book/reread.ts"),
  ]);
  const answer = editText(opened.text, opened.result.raw, edits, { check: "slice" });
  if ("refused" in answer) throw refusal(answer.refused, opened, global);
  const { text, raw } = answer;
  if (isRead) {
    const { saysExactly } = await import("../book/says-exactly.ts");
    if (saysExactly(text, raw)) return { ...opened, text };
    throw refusal({ code: "unsafe", steps: edits[0]?.at ?? [] }, opened, global);
  }
  const touched = contactsTouched(edits);
  const quick = touched && (await reread(opened.result, opened.text, text, raw, touched));
  if (quick?.book) return { ...opened, text, book: quick.book, result: quick };
  const result = await readBook(text);
  const errors = (problems: readonly { severity: string }[]): number =>
    problems.filter(({ severity }) => severity === "error").length;
  const isSound = result.book !== null && sameRaw(result.raw, raw);
  if (!isSound || errors(result.problems) > errors(opened.result.problems)) {
    throw refusal({ code: "unsafe", steps: edits[0]?.at ?? [] }, opened, global);
  }
  return { ...opened, text, book: result.book, result };
}

/** Positions of the contacts in which something changes; undefined when it is not only inside of contacts. */
function contactsTouched(edits: readonly Edit[]): readonly number[] | undefined {
  const touched = new Set<number>();
  for (const { at } of edits) {
    const [section, position] = at;
    if (section !== "contacts" || typeof position !== "number" || at.length < 3) return undefined;
    touched.add(position);
  }
  return [...touched].sort((one, other) => one - other);
}

function refusal(refused: EditRefusal, opened: Opened, global: GlobalOptions): UserError {
  const text = opened.messages.change;
  const file = singleLine(opened.shown);
  const place = refused.line === undefined ? file : `${file}:${refused.line}:${refused.column ?? 1}`;
  const why = refused.code === "alias" ? text.alias(place) : text.unsafe(place);
  const who = personAt(refused.steps, opened);
  return new UserError(`${why}\n${text.byHand(commandHint(["edit", ...who], global))}`);
}

/** Whom the editor is to be opened at: the id, where the place lies in a contact that could be read. */
function personAt([section, position]: EditRefusal["steps"], { book, result }: Opened): readonly string[] {
  if (section !== "contacts" || typeof position !== "number") return [];
  const places = positionsOfContacts(result.raw, result.skippedContacts);
  const contact = book.contacts[places.indexOf(position)];
  return contact === undefined ? [] : [contact.id];
}

export type EditSteps = readonly ["contacts", number];

/** Steps to a contact in the file, whose positions count empty dashes and those that had to be left out too. */
export function stepsTo(contact: Contact, { book, result }: Opened): EditSteps {
  const position = positionsOfContacts(result.raw, result.skippedContacts)[book.contacts.indexOf(contact)];
  if (position === undefined) throw new Error(`${contact.id} is not in the file`);
  return ["contacts", position];
}

/** The same person in a file that may have been read again; throws UserError when nobody has that id any more. */
export function samePerson(contact: Contact, opened: Opened): Contact {
  const found = opened.book.contacts.find(({ id }) => id === contact.id);
  // An id that the file does not hold is made from the name, so it may have passed to somebody else.
  if (found && found.name.full === contact.name.full) return found;
  throw new UserError(opened.messages.change.goneMeanwhile(singleLine(contact.name.full)));
}

/** Where the journal of a contact file lies. */
function journalFile(path: string, runtime: Runtime): string {
  return stateFile("undo", runtime.files.resolve(path), runtime);
}

/** The changes that can be taken back, oldest first; none when the journal is not there or broken. */
export async function readJournalOf(path: string, runtime: Runtime): Promise<JournalEntry[]> {
  const { readJournal } = await import("../book/journal.ts");
  const file = journalFile(path, runtime);
  try {
    return readJournal(new TextDecoder().decode(runtime.files.read(file)));
  } catch (error) {
    if (error instanceof FileProblem) return [];
    throw error;
  }
}

/** Keeps the newest of these changes. A journal that cannot be written is told and no reason to stop. */
export async function writeJournalOf(
  book: Pick<Opened, "path" | "messages">,
  entries: readonly JournalEntry[],
  runtime: Runtime,
): Promise<void> {
  const missing = await keepJournal(book, entries, runtime);
  if (missing !== undefined) runtime.err(`${missing}\n`);
}

/** Keeps the newest of these changes; the sentence that tells why they could not be kept, where they could not. */
async function keepJournal(
  { path, messages }: Pick<Opened, "path" | "messages">,
  entries: readonly JournalEntry[],
  runtime: Runtime,
): Promise<string | undefined> {
  const { writeJournal } = await import("../book/journal.ts");
  const file = journalFile(path, runtime);
  try {
    runtime.files.replace(file, writeJournal(entries));
    return undefined;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return messages.change.noUndo(singleLine(file), singleLine(error.message));
  }
}
