import { type Day, formatDay } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { dayOfWords } from "../domain/day-words.ts";
import { newsConsent } from "../domain/news-consent.ts";
import { singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import { changeBook, type Proposal, samePerson, stepsTo } from "./change.ts";
import { type ConsentPart, consentEdits, refusal } from "./consent-edits.ts";
import { findPerson } from "./find-person.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { audience, whyLeftOut } from "./news-audience.ts";
import { type Opened, openBook } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";

export interface ConsentFlags {
  readonly news?: "yes" | "no";
  readonly on?: string;
  readonly how?: string;
  readonly vouch?: "yes" | "no";
  readonly dryRun?: boolean;
}

/** Notes whether a person wants news, since when, and how they said so. */
export async function run(
  flags: ConsentFlags,
  query: string,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  const contact = await findPerson(query, opened, global, runtime);
  const wish = wishOf(flags, contact, opened, global);
  const showDiff = flags.dryRun ? (diff: string) => printDiff(diff, runtime) : undefined;
  const { told, after, written } = await changeBook(opened, global, runtime, showDiff, (now) =>
    proposalOf(samePerson(contact, now), wish, now),
  );
  const isPlain = wish.news === undefined || (wish.news && !written && !flags.dryRun);
  const sentences = [...told, ...(isPlain ? [] : meaning(samePerson(contact, after), after))];
  runtime.err(`${after.messages.plan.sentences(sentences)}\n`);
  return 0;
}

interface Wish {
  readonly news: boolean | undefined;
  /** Undefined: today, where a day is needed. */
  readonly on: Day | undefined;
  readonly how: string | undefined;
  readonly vouch: boolean | undefined;
}

function wishOf(flags: ConsentFlags, { id }: Contact, opened: Opened, global: GlobalOptions): Wish {
  const { messages, today } = opened;
  const text = messages.consent;
  const how = singleLine(flags.how ?? "") || undefined;
  if (flags.news === undefined) {
    const orphan = flags.on !== undefined ? "--on" : flags.how !== undefined ? "--how" : undefined;
    if (orphan !== undefined) throw new UserError(text.onWithoutNews(orphan));
    if (flags.vouch === undefined) {
      throw new UserError(
        text.whatSaid(commandHint(["consent", id, "--news", "yes", "--how", "HOW"], global)),
      );
    }
  }
  const on = flags.on === undefined ? undefined : dayOfWords(flags.on, today);
  if (flags.on !== undefined && on === undefined) throw new UserError(text.badDay(singleLine(flags.on)));
  if (on !== undefined && on > today) throw new UserError(text.ahead(formatDay(on)));
  return {
    news: flags.news === undefined ? undefined : flags.news === "yes",
    on,
    how,
    vouch: flags.vouch === undefined ? undefined : flags.vouch === "yes",
  };
}

interface Part extends ConsentPart {
  readonly told: readonly string[];
}

function proposalOf(contact: Contact, wish: Wish, opened: Opened): Proposal<readonly string[]> {
  const parts = [
    ...(wish.news === undefined ? [] : [wish.news ? yes(contact, wish, opened) : no(contact, wish, opened)]),
    ...(wish.vouch === undefined ? [] : [vouch(contact, wish.vouch, opened)]),
  ];
  // Two parts in one: an entry without `consent` gets it only once.
  const extra = parts.flatMap((part) => part.extra ?? [])[0];
  const all: ConsentPart = {
    changes: Object.assign({}, ...parts.map(({ changes }) => changes)),
    ...(extra && { extra }),
  };
  return {
    edits: consentEdits(contact, stepsTo(contact, opened), all),
    what: `consent ${contact.name.full}`,
    told: parts.flatMap(({ told }) => told),
  };
}

function yes(contact: Contact, { on, how }: Wish, opened: Opened): Part {
  const { messages, today } = opened;
  const text = messages.consent;
  const name = singleLine(contact.name.full);
  const date = (day: Day): string => messages.plan.date(day, today);
  const { news, optedOut, how: howBefore } = contact.consent ?? {};
  const isAgreed = "agreedOn" in newsConsent({ ...contact, doNotContact: false }, today);
  const day = on ?? (isAgreed ? (news as Day) : today);
  // Another way of saying it is most likely of another day; on the old one it would make the record false.
  if (isAgreed && on === undefined && how !== undefined && howBefore !== undefined && how !== howBefore) {
    throw new UserError(
      text.saidOtherwise(name, date(day), singleLine(howBefore), formatDay(today), formatDay(day)),
    );
  }
  if (optedOut !== undefined && day <= optedOut) {
    throw new UserError(text.refusedLater(name, date(optedOut), formatDay(optedOut + 1)));
  }
  if (isAgreed && day === news && (how === undefined || how === howBefore)) {
    return { changes: {}, told: [text.agreedAlready(name, date(day))] };
  }
  return {
    changes: {
      news: formatDay(day),
      // What tells how another yes was given would be wrong beside this one.
      ...(how !== undefined ? { how } : day !== news && howBefore !== undefined ? { how: null } : {}),
    },
    told: [text.agreed(name, date(day)), ...(how === undefined ? [text.noHow] : [])],
  };
}

function no(contact: Contact, wish: Wish, opened: Opened): Part {
  const { messages, today } = opened;
  const text = messages.consent;
  const name = singleLine(contact.name.full);
  const date = (day: Day): string => messages.plan.date(day, today);
  const { outcome, ...part } = refusal(contact, wish, today);
  switch (outcome) {
    case "agreed-later":
      throw new UserError(text.agreedLater(name, date(contact.consent?.news as Day)));
    case "already":
      return { ...part, told: [part.extra ? text.howNoted(name) : text.refusedAlready(name)] };
    case "never":
      return { ...part, told: [text.never(name)] };
    case "refused":
      return { ...part, told: [text.refused(name, date(wish.on ?? today))] };
  }
}

function vouch({ name, consent }: Contact, answer: boolean, { messages }: Opened): Part {
  const text = messages.consent;
  const who = singleLine(name.full);
  return {
    changes: consent?.vouch === answer ? {} : { vouch: answer ? "yes" : "no" },
    told: [answer ? text.vouches(who) : text.vouchesNot(who)],
  };
}

/** What it comes to from now on. */
function meaning(contact: Contact, opened: Opened): string[] {
  const { today, messages } = opened;
  const text = messages.consent;
  const name = singleLine(contact.name.full);
  if (!("agreedOn" in newsConsent({ ...contact, doNotContact: false }, today))) return [text.getsNone(name)];
  if (contact.doNotContact) return [text.doNotContact(name)];
  const { readers, leftOut } = audience({ id: undefined }, opened);
  if (readers.some((reader) => reader.contact === contact)) return [text.nowGets(name)];
  const out = leftOut.find((one) => one.contact === contact);
  return [out ? text.getsNoneYet(name, whyLeftOut(out.why, opened)) : text.notAlumni(name)];
}
