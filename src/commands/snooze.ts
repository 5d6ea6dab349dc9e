import type { Day } from "../domain/calendar-date.ts";
import { dayAhead } from "../domain/day-words.ts";
import { singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import { changeBook, samePerson } from "./change.ts";
import { comingUp } from "./coming-up.ts";
import { findPerson } from "./find-person.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { type Opened, openBook } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";
import { OFF, snoozeOf } from "./snooze-edits.ts";

export interface SnoozeFlags {
  readonly dryRun?: boolean;
}

/** Lets somebody rest until a day, or wakes them: `佐藤 健 2w`, `Sam Lee next month`, `佐藤 off`. */
export async function run(
  flags: SnoozeFlags,
  words: readonly string[],
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  const { name, until } = wordsOf(words, opened, global);
  const contact = await findPerson(name, opened, global, runtime);
  const { told, after } = await changeBook(
    opened,
    global,
    runtime,
    flags.dryRun ? (diff) => printDiff(diff, runtime) : undefined,
    (now) => snoozeOf(samePerson(contact, now), until, now),
  );
  runtime.err(`${after.messages.plan.sentences([told, comingUp(samePerson(contact, after), after)])}\n`);
  return 0;
}

interface Words {
  readonly name: string;
  readonly until: Day | typeof OFF;
}

/** The last word, two or three (`in 2 weeks`) say until when; what is before them is the name. */
function wordsOf(words: readonly string[], { today, messages }: Opened, global: GlobalOptions): Words {
  const text = messages.log;
  const last = words.at(-1) ?? "";
  for (const count of [3, 2, 1]) {
    if (words.length <= count) continue;
    const name = words.slice(0, -count).join(" ");
    const when = words.slice(-count).join(" ");
    if (when.toLowerCase() === OFF) return { name, until: OFF };
    const until = dayAhead(when, today);
    if (until === undefined) continue;
    if (until <= today) throw new UserError(text.notAhead(singleLine(when)));
    return { name, until };
  }
  throw new UserError(
    words.length < 2
      ? text.untilMissing(commandHint(["snooze", ...words, "2w"].map(singleLine), global))
      : text.badUntil(singleLine(last)),
  );
}
