import type { Contact } from "../domain/contact.ts";
import { dayOfWords } from "../domain/day-words.ts";
import type { TouchWish } from "../domain/log-touch.ts";
import { OWN_NEWS } from "../domain/occasion.ts";
import { singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { labelOf } from "../render/wording.ts";
import type { Runtime } from "../runtime.ts";
import { changeBook, type Proposal, samePerson } from "./change.ts";
import { answeredAlong, comingUp } from "./coming-up.ts";
import { findPeople } from "./find-person.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { checkOccasion } from "./known-occasion.ts";
import { type Opened, openBook } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";
import { answerOfWord, viaOf } from "./said-words.ts";
import { answerOf, type Part, touchOf } from "./touch-edits.ts";

export interface LogFlags {
  readonly on?: string;
  readonly via?: string;
  readonly occasion?: readonly string[];
  readonly in?: boolean;
  readonly met?: boolean;
  readonly reply?: string;
  readonly note?: string;
  readonly dryRun?: boolean;
}

/** What another message does not say by the way; a greeting of the season is not sent on top of a birthday mail. */
const TOLD_BY_ITS_OWN_WORDS = [...OWN_NEWS, "congratulations", "birthday", "farewell", "check-in"];

/** Writes down a touch that happened, or the answer to the last one, and says when each person comes up next. */
export async function run(
  flags: LogFlags,
  names: readonly string[],
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  const wish = wishOf(flags, opened);
  for (const occasion of flags.occasion ?? []) checkOccasion(occasion, opened);
  const people = await findPeople(names, opened, global, runtime);
  const { told, after } = await changeBook(
    opened,
    global,
    runtime,
    flags.dryRun ? (diff) => printDiff(diff, runtime) : undefined,
    (now) =>
      together(
        people.map((contact) => samePerson(contact, now)),
        now,
        wish,
      ),
  );
  if (flags.dryRun) runtime.err(`${after.messages.change.wouldSay}\n`);
  const { messages, today } = after;
  const wording = { messages, today, custom: after.book.occasions };
  for (const { contact, sentence, occasions } of told) {
    const now = samePerson(contact, after);
    const before = samePerson(contact, opened);
    runtime.err(`${messages.plan.sentences([sentence, comingUp(now, after)])}\n`);
    for (const occasion of answeredAlong(before, opened, now, after)) {
      if (!TOLD_BY_ITS_OWN_WORDS.includes(occasion) || occasions.includes(occasion)) continue;
      const command = commandHint(["draft", contact.id, "--occasion", occasion], global);
      runtime.err(`${messages.log.alsoAnswered(labelOf(occasion, wording), command)}\n`);
    }
  }
  return 0;
}

/** An answer alone is noted on the message it belongs to; everything else is a touch of its own. */
type Wish = { readonly reply: boolean } | { readonly touch: TouchWish };

function wishOf(flags: LogFlags, { today, messages }: Opened): Wish {
  const text = messages.log;
  if (flags.in && flags.met) throw new UserError(text.inAndMet);
  if (flags.in && flags.reply !== undefined) throw new UserError(text.inAndReply);
  const { on, occasion, note } = flags;
  const via = flags.via === undefined ? undefined : viaOf(flags.via, "--via", "log", messages);
  const isAlone = [on, via, occasion, note].every((flag) => flag === undefined) && !flags.in && !flags.met;
  const reply =
    flags.reply === undefined ? undefined : answerOfWord(flags.reply, "--reply", "log", messages) === "yes";
  if (reply !== undefined && isAlone) return { reply };
  const day = on === undefined ? today : dayOfWords(on, today);
  if (day === undefined) throw new UserError(text.badDay(singleLine(on ?? "")));
  const direction = flags.in ? "in" : flags.met ? "met" : undefined;
  return { touch: { on: day, via, direction, occasions: occasion && [...new Set(occasion)], reply, note } };
}

function together(people: readonly Contact[], opened: Opened, wish: Wish): Proposal<readonly Part[]> {
  const parts = people.map((contact) =>
    "reply" in wish ? answerOf(contact, opened, wish.reply) : touchOf(contact, opened, wish.touch),
  );
  return {
    edits: parts.flatMap(({ edits }) => edits),
    what: `log ${people.map(({ name }) => name.full).join(", ")}`,
    told: parts,
  };
}
