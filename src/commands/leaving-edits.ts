import type { Edit, Written } from "../book/edit.ts";
import { isList, isMap, type Raw, type RawMap } from "../book/scalars.ts";
import { type Day, formatDay } from "../domain/calendar-date.ts";
import type { Book, Channel, Contact, Language, Register, Skip } from "../domain/contact.ts";
import { isJapan, languageOf } from "../domain/contact-language.ts";
import { type GoodbyeChanges, goodbyeChanges, goodbyeNote } from "../domain/departure.ts";
import { channelOf, type Relationship, registerOf, resolveRelationships } from "../domain/relationship.ts";
import { skipDay } from "../domain/skip-day.ts";
import {
  companyDomainsOf,
  hasPrivateChat,
  hasPrivateMail,
  hasPrivateWay,
  hasWorkChat,
} from "../drafts/address.ts";
import type { EditSteps } from "./change.ts";
import { consentEdits, refusal } from "./consent-edits.ts";

export type Phase = NonNullable<Contact["phase"]>;
export type Potential = Contact["potential"][number];

/** What the user says about a departure; whatever is absent stays as it is. */
export interface DepartureWish {
  readonly lastDay?: Day;
  readonly phase?: Phase;
  readonly email?: string;
  readonly sns?: readonly { readonly network: string; readonly handle: string }[];
  readonly news?: boolean;
  readonly how?: string;
  readonly channel?: Channel;
  readonly potential?: readonly Potential[];
}

/** One person's entry in the file, and how to change it. */
export interface Entry {
  readonly book: Book;
  readonly contact: Contact;
  readonly raw: Raw;
  readonly at: EditSteps;
  readonly today: Day;
  readonly language: Language;
}

/** What a departure changes, for the edits and for telling it. */
export interface DeparturePlan {
  readonly edits: readonly Edit[];
  /** The type that gave way to `alumni`. */
  readonly formerType: string | undefined;
  /** Written down because the type that said so has gone. */
  readonly register: Register | undefined;
  /** Written down for the same reason. */
  readonly honorific: string | undefined;
  readonly phase: Phase | undefined;
  readonly channel: Channel | undefined;
  /** The channel was not asked for. */
  readonly channelIsGuess: boolean;
  /** What they were written to by until now is the company's. */
  readonly endsWithTheLastDay: "email" | "chat";
  readonly goodbye: GoodbyeChanges;
  /** Occasions of a departure that would still come up, and are passed over now. */
  readonly skips: readonly Skip[];
  /** The person as they are afterwards, as far as ways to reach them go. */
  readonly reachable: Reachable;
}

export interface Reachable {
  /** E-mail addresses that are sure or likely to end with the last day. */
  readonly onlyCompanyMail: boolean;
  /** Nothing at all that outlasts the last day: no e-mail, chat, profile, phone or address. */
  readonly byNothing: boolean;
  /** Nobody has said which domains are the company's, though it matters here: the one that is taken for it, if any. */
  readonly unsureDomain: string | undefined | false;
}

/** What the wish makes of an entry. Pure; no edits where the file says it all already. */
export function departurePlan(entry: Entry, wish: DepartureWish): DeparturePlan {
  const { book, contact, today } = entry;
  const emails = withNew(contact.emails, wish.email === undefined ? [] : [wish.email], sameAddress);
  const sns = {
    ...contact.sns,
    ...Object.fromEntries((wish.sns ?? []).map((one) => [one.network, one.handle])),
  };
  const reached = { ...contact, emails, sns };
  const { formerType, register, honorific, type } = relationshipAfter(book, contact, wish);
  const guess = wish.lastDay === undefined ? undefined : lastingChannel(book, reached, type);
  const phase = phaseAfter(contact, wish, today);
  const goodbye = goodbyeOf(entry, reached, wish);
  const skips = phase === "rejoined" ? skipsOf(entry, wish) : [];
  const edits = [
    ...(formerType === undefined ? [] : [set(entry, "relationship", "alumni")]),
    ...(register === undefined ? [] : [set(entry, "register", register)]),
    ...(honorific === undefined ? [] : [set(entry, "honorific", honorific)]),
    ...listEdits(entry, "email", contact.emails, emails),
    ...snsEdits(entry, wish),
    ...valueEdit(entry, "channel", contact.channel, wish.channel ?? guess),
    ...(wish.lastDay === undefined || wish.lastDay === contact.leftOn
      ? []
      : [set(entry, "left_on", formatDay(wish.lastDay))]),
    ...valueEdit(entry, "phase", contact.phase, phase),
    ...listEdits(
      entry,
      "potential",
      contact.potential,
      withNew(contact.potential, wish.potential ?? [], (one, other) => one === other),
    ),
    ...newsEdits(entry, wish),
    ...followUpEdits(entry, goodbye),
    ...skipEdits(entry, skips),
  ];
  return {
    edits,
    formerType,
    register,
    honorific,
    phase: phase === contact.phase ? undefined : phase,
    channel: (wish.channel ?? guess) === contact.channel ? undefined : (wish.channel ?? guess),
    channelIsGuess: wish.channel === undefined,
    endsWithTheLastDay: channelOf(reached, type) === "chat" ? "chat" : "email",
    goodbye,
    skips,
    reachable: reachableBy(book, reached),
  };
}

interface TypeChange {
  readonly formerType: string | undefined;
  readonly register: Register | undefined;
  readonly honorific: string | undefined;
  readonly type: Relationship;
}

/** Nobody must be spoken to in another tone because their type has changed. */
function relationshipAfter(book: Book, contact: Contact, { lastDay }: DepartureWish): TypeChange {
  const types = resolveRelationships(book.relationships);
  const before = types.get(contact.relationship);
  const alumni = types.get("alumni");
  if (!before || !alumni)
    throw new Error(`relationship ${contact.relationship} was not checked by the reader`);
  // An own type of alumni says more than the built-in one.
  if (lastDay === undefined || before.chain.includes("alumni"))
    return { formerType: undefined, register: undefined, honorific: undefined, type: before };
  const register = registerOf(contact, before);
  const isSame = register === registerOf(contact, alumni);
  return {
    formerType: contact.relationship,
    register: isSame ? undefined : register,
    honorific: register === "formal" && wasSama(book, contact, before) ? "様" : undefined,
    type: alumni,
  };
}

const PEERS = ["colleague", "friend"];

/** Whether drafts have said 様 because of the type alone: to alumni they say さん. */
function wasSama({ settings }: Book, contact: Contact, { chain }: Relationship): boolean {
  const { honorific, title, name } = contact;
  if (honorific !== undefined || title !== undefined || /(様|さん|先生)$/.test(name.full)) return false;
  return languageOf(contact, settings) === "ja" && !chain.some((type) => PEERS.includes(type));
}

function phaseAfter(contact: Contact, { lastDay, phase }: DepartureWish, today: Day): Phase | undefined {
  if (phase !== undefined || lastDay === undefined) return phase ?? contact.phase;
  if (lastDay >= today) return "leaving";
  return contact.phase === "partner" || contact.phase === "customer" ? contact.phase : "alumni";
}

/** Only a departure plans a goodbye; without one, steps that have become pointless go. */
function goodbyeOf(
  { contact, book, today }: Entry,
  reached: Contact,
  { lastDay, phase }: DepartureWish,
): GoodbyeChanges {
  const day = lastDay ?? contact.leftOn;
  if (day === undefined) return { moved: [], removed: [], added: [] };
  const changes = goodbyeChanges(contact, {
    // Whoever stays after all is not seen off.
    lastDay: phase === "rejoined" ? today - 1 : day,
    today,
    japan: isJapan(contact, book.settings),
    asksForAddress: !hasPrivateWay(book, reached),
  });
  // What never comes up is not planned; what is there stays for the day on which they may be contacted again.
  if (contact.doNotContact && phase !== "rejoined" && lastDay !== undefined && day >= today)
    return { moved: [], removed: [], added: [] };
  return lastDay === undefined ? { moved: [], removed: changes.removed, added: [] } : changes;
}

/** The channel to write down where the usual one would be an address that ends with the last day. */
function lastingChannel(book: Book, contact: Contact, type: Relationship): Channel | undefined {
  const usual = channelOf(contact, type);
  if (usual === "chat" && hasWorkChat(contact)) {
    if (hasPrivateMail(book, contact)) return "email";
    return Object.keys(contact.sns).length > 0 ? "sns" : contact.channel;
  }
  if (contact.channel !== undefined || usual !== "email") return contact.channel;
  if (contact.emails.length === 0 || hasPrivateMail(book, contact)) return undefined;
  return hasPrivateChat(contact) ? "chat" : undefined;
}

function reachableBy(book: Book, contact: Contact): Reachable {
  const hasMail = contact.emails.length > 0;
  const [domain] = companyDomainsOf(book);
  const isSure = book.settings.companyDomains.length > 0 || !hasMail;
  return {
    onlyCompanyMail: hasMail && !hasPrivateMail(book, contact),
    byNothing: !hasPrivateWay(book, contact) && contact.phones.length === 0 && contact.address === undefined,
    unsureDomain: isSure ? false : domain,
  };
}

function withNew<Value extends string>(
  known: readonly Value[],
  wanted: readonly Value[],
  isSame: (one: Value, other: Value) => boolean,
): readonly Value[] {
  const all = [...known];
  for (const value of wanted) if (!all.some((one) => isSame(one, value))) all.push(value);
  return all;
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function set({ at }: Entry, key: string, value: Written): Edit {
  return { do: "set", at: [...at, key], value };
}

function valueEdit(entry: Entry, key: string, before: string | undefined, after: string | undefined): Edit[] {
  return after === undefined || after === before ? [] : [set(entry, key, after)];
}

function fieldOf({ raw }: Entry, key: string): Raw {
  return isMap(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;
}

/** What is new goes to the end; what stands alone becomes a list. */
function listEdits(entry: Entry, key: string, before: readonly string[], after: readonly string[]): Edit[] {
  const fresh = after.slice(before.length);
  if (fresh.length === 0) return [];
  const raw = fieldOf(entry, key);
  if (!isList(raw) || raw.length === 0)
    return [set(entry, key, after.length === 1 ? (after[0] as string) : [...after])];
  return fresh.map((value, index) => ({
    do: "insert",
    at: [...entry.at, key],
    index: raw.length + index,
    value,
  }));
}

function snsEdits(entry: Entry, { sns = [] }: DepartureWish): Edit[] {
  const fresh = sns.filter(({ network, handle }) => entry.contact.sns[network] !== handle);
  if (fresh.length === 0) return [];
  if (!hasFields(fieldOf(entry, "sns")))
    return [set(entry, "sns", Object.fromEntries(fresh.map(({ network, handle }) => [network, handle])))];
  return fresh.map(({ network, handle }) => ({
    do: "set",
    at: [...entry.at, "sns", network],
    value: handle,
  }));
}

function hasFields(raw: Raw): raw is RawMap {
  return isMap(raw) && Object.keys(raw).length > 0;
}

/** Consent is dated today; one that holds already keeps its date, and a refusal leaves its record. */
function newsEdits({ contact, at, today }: Entry, { news, how }: DepartureWish): Edit[] {
  if (news === undefined) return [];
  if (!news) return consentEdits(contact, at, refusal(contact, { how }, today));
  const { how: howBefore, optedOut } = contact.consent ?? {};
  // A yes of the day of a refusal is none: `consent` says what to do.
  if (optedOut !== undefined && optedOut >= today) return [];
  const isAgreed = agreesToNews(contact, today);
  const changes = {
    ...(isAgreed ? {} : { news: formatDay(today) }),
    ...(how === undefined || (isAgreed && howBefore !== undefined) ? {} : { how }),
  };
  return consentEdits(contact, at, { changes });
}

/** Whether they have agreed to get news and not taken it back since. */
export function agreesToNews({ consent }: Contact, today: Day): boolean {
  const news = consent?.news;
  if (news === undefined || news === false || news > today) return false;
  return consent?.optedOut === undefined || consent.optedOut < news;
}

const OF_A_DEPARTURE = ["farewell", "check-in"];

/** Whoever is back is neither seen off nor asked how the new place is. */
function skipsOf({ book, contact, today }: Entry, { lastDay }: DepartureWish): readonly Skip[] {
  const leftOn = lastDay ?? contact.leftOn;
  if (leftOn === undefined) return [];
  return OF_A_DEPARTURE.flatMap((occasion) => {
    const found = skipDay(book, { ...contact, leftOn }, occasion, today);
    return found === undefined || found.isDone ? [] : [{ occasion, on: found.on }];
  });
}

function skipEdits({ contact, at }: Entry, skips: readonly Skip[]): Edit[] {
  return skips.map(({ occasion, on }, index) => ({
    do: "insert",
    at: [...at, "skips"],
    index: contact.skips.length + index,
    value: { occasion, on: formatDay(on) },
  }));
}

function followUpEdits(entry: Entry, { moved, removed, added }: GoodbyeChanges): Edit[] {
  const { contact, at, language } = entry;
  const list = [...at, "follow_ups"];
  const left = contact.followUps.length - removed.length;
  if (removed.length > 0 && left === 0 && added.length === 0) return [{ do: "remove", at: list }];
  const fresh = added.map(({ on, step }) => ({ on: formatDay(on), note: goodbyeNote(step, language) }));
  const kept: Edit[] = moved.map(({ index, on }) => ({
    do: "set",
    at: [...list, index, "on"],
    value: formatDay(on),
  }));
  // What is new comes in before anything goes: a list must not stand empty in between.
  const put: Edit[] = fresh.map((value, index) => ({
    do: "insert",
    at: list,
    index: contact.followUps.length + index,
    value,
  }));
  const gone = removed.map(({ index }) => index).sort((one, other) => other - one);
  return [...kept, ...put, ...gone.map((index): Edit => ({ do: "remove", at: [...list, index] }))];
}
