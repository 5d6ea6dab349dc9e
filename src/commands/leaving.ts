import { isEmail, isList, isMap, type Raw } from "../book/scalars.ts";
import type { Channel, Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import { changeBook, type Proposal, samePerson, stepsTo } from "./change.ts";
import { findPerson } from "./find-person.ts";
import { type GlobalOptions, mayAsk } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import {
  type DeparturePlan,
  type DepartureWish,
  departurePlan,
  type Phase,
  type Potential,
} from "./leaving-edits.ts";
import { completed, dayOfText, defined, plain, profileOf } from "./leaving-questions.ts";
import { report } from "./leaving-report.ts";
import { type Opened, openBook } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";

export interface LeavingFlags {
  readonly on?: string;
  readonly email?: string;
  /** `NETWORK:HANDLE`, or the address of a profile. */
  readonly sns?: readonly string[];
  readonly news?: "yes" | "no";
  readonly how?: string;
  readonly channel?: Channel;
  readonly potential?: readonly Potential[];
  readonly phase?: Phase;
  readonly dryRun?: boolean;
}

/** Somebody leaves the user's company, or has come on since: last day, phase, and what a good goodbye needs. */
export async function run(
  flags: LeavingFlags,
  query: string,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  const contact = await findPerson(query, opened, global, runtime);
  const given = wishOf(flags, opened);
  const asks = mayAsk(global, runtime) && !isAddition(given, contact);
  const wish = asks ? await completed(given, contact, opened, runtime) : given;
  if (!asks) checkDay(wish, contact, opened, global);
  const { told, after, written } = await changeBook(
    opened,
    global,
    runtime,
    flags.dryRun ? (diff) => printDiff(diff, runtime) : undefined,
    (now) => proposalOf(samePerson(contact, now), wish, now),
  );
  const person = samePerson(contact, after);
  const isNew = written || (flags.dryRun === true && told.edits.length > 0);
  runtime.err(`${report({ person, before: contact, wish, told, isNew }, after, global).join("\n")}\n`);
  return 0;
}

/** Throws UserError for the first flag that says nothing usable. */
function wishOf(flags: LeavingFlags, { messages }: Opened): DepartureWish {
  const text = messages.leaving;
  const wrong = (flag: string, message: string): UserError => new UserError(text.wrong.flag(flag, message));
  const lastDay = flags.on === undefined ? undefined : dayOfText(flags.on);
  if (flags.on !== undefined && lastDay === undefined)
    throw wrong("--on", text.wrong.date(singleLine(flags.on)));
  const email = flags.email === undefined ? undefined : plain(flags.email);
  if (email !== undefined && !isEmail(email)) throw wrong("--email", text.wrong.email(email));
  const sns = flags.sns?.map((value) => {
    const profile = profileOf(value);
    if (profile === undefined) throw wrong("--sns", text.wrong.sns(singleLine(value)));
    return profile;
  });
  const how = flags.how === undefined ? undefined : singleLine(flags.how);
  if (how !== undefined && flags.news === undefined) throw new UserError(text.howAlone);
  return defined({
    lastDay,
    phase: flags.phase,
    email,
    sns,
    news: flags.news === undefined ? undefined : flags.news === "yes",
    how: how || undefined,
    channel: flags.channel,
    potential: flags.potential,
  });
}

/** Something to be written down about a departure that is known, or a phase alone: no reason for questions. */
function isAddition(wish: DepartureWish, { leftOn }: Contact): boolean {
  if (wish.lastDay !== undefined) return false;
  return wish.phase !== undefined || (leftOn !== undefined && Object.keys(wish).length > 0);
}

/** Throws UserError when nobody knows of what day it is all about. */
function checkDay(wish: DepartureWish, contact: Contact, { messages }: Opened, global: GlobalOptions): void {
  if (wish.lastDay !== undefined || isAddition(wish, contact)) return;
  const command = commandHint(["leaving", contact.id, "--on", "YYYY-MM-DD"], global);
  throw new UserError(messages.leaving.noLastDay(singleLine(contact.name.full), command));
}

function proposalOf(contact: Contact, wish: DepartureWish, opened: Opened): Proposal<DeparturePlan> {
  const { book, today, language } = opened;
  const at = stepsTo(contact, opened);
  const plan = departurePlan({ book, contact, raw: rawAt(at[1], opened), at, today, language }, wish);
  return { edits: plan.edits, what: `leaving ${contact.name.full}`, told: plan };
}

function rawAt(position: number, { result: { raw } }: Opened): Raw {
  const contacts = isMap(raw) ? raw.contacts : undefined;
  return isList(contacts) ? contacts[position] : undefined;
}
