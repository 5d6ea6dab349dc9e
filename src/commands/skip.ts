import { formatDay } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { planner } from "../domain/plan.ts";
import { skipDay } from "../domain/skip-day.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { labelOf, type Wording } from "../render/wording.ts";
import type { Runtime } from "../runtime.ts";
import { changeBook, type Proposal, samePerson, stepsTo } from "./change.ts";
import { comingUp } from "./coming-up.ts";
import { findPerson } from "./find-person.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { checkOccasion } from "./known-occasion.ts";
import { type Opened, openBook } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";

export interface SkipFlags {
  readonly occasion?: string;
  readonly dryRun?: boolean;
}

const LOOK_AHEAD = 366;

/** Passes over one occasion of one person, this once: the due row's, or the one that is named. */
export async function run(
  flags: SkipFlags,
  query: string,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  if (flags.occasion !== undefined) checkOccasion(flags.occasion, opened);
  const contact = await findPerson(query, opened, global, runtime);
  const occasion = flags.occasion ?? dueOccasion(contact, opened, global);
  const { told, after } = await changeBook(
    opened,
    global,
    runtime,
    flags.dryRun ? (diff) => printDiff(diff, runtime) : undefined,
    (now) => skipOf(samePerson(contact, now), occasion, now),
  );
  runtime.err(`${after.messages.plan.sentences([told, comingUp(samePerson(contact, after), after)])}\n`);
  return 0;
}

function dueOccasion(contact: Contact, { book, today, messages }: Opened, global: GlobalOptions): string {
  const { due, next } = planner(book)(contact, today, LOOK_AHEAD);
  if (due) return due.occasion;
  const nothing = messages.log.nothingToSkip(singleLine(contact.name.full));
  const ahead = next
    ? messages.log.skipAhead(commandHint(["skip", contact.id, "--occasion", next.occasion], global))
    : messages.log.skipNothing(commandHint(["show", contact.id], global));
  throw new UserError(messages.plan.sentences([nothing, ahead]));
}

function skipOf(contact: Contact, occasion: string, opened: Opened): Proposal<string> {
  const { book, today, messages } = opened;
  const wording: Wording = { messages, today, custom: book.occasions };
  const name = singleLine(contact.name.full);
  const what = `skip ${contact.name.full}: ${occasion}`;
  const label = labelOf(occasion, wording);
  const found = skipDay(book, contact, occasion, today);
  if (!found) throw new UserError(messages.log.neverComes(name, label));
  const { on, isDone } = found;
  if (isDone) return { edits: [], what, told: messages.log.skippedAlready(name, label) };
  const index = contact.skips.findLastIndex((skip) => skip.on <= on) + 1;
  const value = { occasion, on: formatDay(on) };
  return {
    edits: [{ do: "insert", at: [...stepsTo(contact, opened), "skips"], index, value }],
    what,
    told: messages.log.skipped(name, label, messages.plan.date(on, today)),
  };
}
