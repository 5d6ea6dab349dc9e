import { decodeBook } from "../book/decode.ts";
import { type JournalEntry, undone, wasNeverMade } from "../book/journal.ts";
import { readBook } from "../book/read.ts";
import { singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import { lockedBook, readJournalOf, writeJournalOf } from "./change.ts";
import type { GlobalOptions } from "./global-options.ts";
import { type Loaded, loadBook } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";

export interface UndoFlags {
  readonly list?: boolean;
  readonly dryRun?: boolean;
}

/** Takes back the last change that the program made to the file; again, the one before it. */
export async function run(flags: UndoFlags, global: GlobalOptions, runtime: Runtime): Promise<ExitStatus> {
  // A file that an edit has broken can be taken back too, so it need not be readable.
  const loaded = await loadBook(runtime, global);
  if (flags.list) return await list(loaded, runtime);
  return await lockedBook(
    loaded,
    runtime,
    async () => await takeBack(loaded, flags.dryRun === true, runtime),
  );
}

async function list(loaded: Loaded, runtime: Runtime): Promise<ExitStatus> {
  const entries = await readJournalOf(loaded.path, runtime);
  const newestFirst = cameTrue(entries, loaded.text).reverse();
  for (const { day, what } of newestFirst) runtime.out(`${day}\t${singleLine(what)}\n`);
  if (newestFirst.length === 0) runtime.err(`${loaded.messages.change.nothingToUndo}\n`);
  return 0;
}

async function takeBack(loaded: Loaded, dryRun: boolean, runtime: Runtime): Promise<ExitStatus> {
  const { messages } = loaded;
  const text = messages.change;
  const decoded = decodeBook(runtime.files.read(loaded.path));
  const now = "text" in decoded ? decoded.text : undefined;
  const entries = cameTrue(await readJournalOf(loaded.path, runtime), now);
  const last = entries.pop();
  if (!last) throw new UserError(text.nothingToUndo);
  const before = now === undefined ? undefined : undone(now, last);
  if (now === undefined || before === undefined) throw new UserError(text.changedSince(describe(last)));
  if (dryRun) {
    const { unifiedDiff } = await import("../render/diff.ts");
    printDiff(unifiedDiff(now, before, loaded.shown), runtime);
    runtime.err(`${text.dryRun}\n`);
    return 0;
  }
  runtime.files.replace(loaded.path, before, now);
  await writeJournalOf(loaded, entries, runtime);
  runtime.err(`${text.undone(describe(last))}\n`);
  // Taking back a mended file brings its errors back: better said now than tomorrow morning.
  if ((await readBook(before)).book === null) runtime.err(`${text.brokenAgain(singleLine(loaded.shown))}\n`);
  return 0;
}

/** Without the newest entries whose change was written down but, because the program was stopped, never made. */
function cameTrue(entries: readonly JournalEntry[], text: string | undefined): JournalEntry[] {
  const left = [...entries];
  if (text === undefined) return left;
  for (let last = left.at(-1); last && wasNeverMade(text, last); last = left.at(-1)) left.pop();
  return left;
}

function describe({ day, what }: JournalEntry): string {
  return `${singleLine(what)} (${day})`;
}
