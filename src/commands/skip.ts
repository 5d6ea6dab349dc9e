import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { planner } from "../domain/plan.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import { changeBook, samePerson } from "./change.ts";
import { comingUp } from "./coming-up.ts";
import { findPerson } from "./find-person.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { checkOccasion } from "./known-occasion.ts";
import { type Opened, openBook } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";
import { skipOf } from "./skip-edits.ts";

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
