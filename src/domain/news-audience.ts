import type { Day } from "./calendar-date.ts";
import type { Book, Contact } from "./contact.ts";
import { type ConsentRefusal, hasRefused, newsConsent } from "./news-consent.ts";
import { resolveRelationships } from "./relationship.ts";

/** At most so many pieces of news reach one person within so many days. */
const MOST_NEWS = 4;
const NEWS_DAYS = 365;

/** The address that news goes to, or why there is none: no e-mail address, or only the company's own. */
export type NewsAddress = { readonly to: string } | { readonly missing: "none" | "company" };

/** Why somebody among the alumni does not get a piece of news. */
export type LeftOutBecause =
  | ConsentRefusal
  | { readonly because: "had-it"; readonly on: Day }
  /** Still here: the last day is to come, or they are back. */
  | { readonly because: "leaving"; readonly until: Day | null }
  | { readonly because: "rejoined" }
  | { readonly because: "enough"; readonly from: Day }
  /** As many messages as a year allows are written or sent; those of these pieces are not noted as sent yet. */
  | { readonly because: "enough-waiting"; readonly pieces: readonly string[] }
  | { readonly because: "snoozed"; readonly until: Day }
  | { readonly because: "no-address" }
  | { readonly because: "company-address" }
  /** Another entry of the file with the same address gets it, has had it, has refused, or could not be read. */
  | { readonly because: "same-address"; readonly other: Contact }
  | { readonly because: "had-it-there"; readonly other: Contact; readonly on: Day }
  | { readonly because: "refused-there"; readonly other: Contact }
  | { readonly because: "unreadable-there" }
  /** The entry may hold a refusal that is misspelt. */
  | { readonly because: "unclear" };

export interface NewsReader {
  readonly contact: Contact;
  readonly to: string;
  readonly agreedOn: Day;
}

export interface LeftOut {
  readonly contact: Contact;
  readonly why: LeftOutBecause;
}

/** Who gets a piece of news now, and who does not; both in the order of the file. */
export interface NewsAudience {
  readonly readers: readonly NewsReader[];
  readonly leftOut: readonly LeftOut[];
  /** How many of the alumni agree to get news. */
  readonly agreed: number;
  /** How many have this piece already. */
  readonly got: number;
}

export interface NewsQuestion {
  readonly book: Book;
  /** Id of the piece of news; undefined for one that nobody has yet. */
  readonly news: string | undefined;
  readonly today: Day;
  addressOf(contact: Contact): NewsAddress;
  /** Addresses, in lower case, of people whose entry could not be read: what they said is not known. */
  readonly unreadable: ReadonlySet<string>;
  /** People whose entry may hold a refusal that could not be read. */
  readonly unclear: ReadonlySet<Contact>;
  /** Ids of other pieces for which a message to this entry is written and may be sent any day. */
  waitingFor?(contact: Contact): readonly string[];
}

export function audienceOf(question: NewsQuestion): NewsAudience {
  const { book, today, news } = question;
  const alumni = alumniOf(book);
  const holders = holdersOf(book.contacts);
  const taken = new Map<string, Contact>();
  const readers: NewsReader[] = [];
  const leftOut: LeftOut[] = [];
  for (const contact of alumni) {
    const answer = decide(contact, question, holders);
    if (!("to" in answer)) {
      leftOut.push({ contact, why: answer });
      continue;
    }
    const other = taken.get(keyOf(answer.to));
    if (other !== undefined) leftOut.push({ contact, why: { because: "same-address", other } });
    else {
      taken.set(keyOf(answer.to), contact);
      readers.push({ contact, ...answer });
    }
  }
  return {
    readers,
    leftOut,
    agreed: alumni.filter((contact) => "agreedOn" in newsConsent(contact, today)).length,
    got: alumni.filter((contact) => dayOfNews(contact, news) !== undefined).length,
  };
}

/** Everybody with the relationship `alumni`, a type that extends it, or the tag. */
function alumniOf({ relationships, contacts }: Book): Contact[] {
  const types = resolveRelationships(relationships);
  return contacts.filter(
    ({ relationship, tags }) =>
      tags.includes("alumni") || types.get(relationship)?.chain.includes("alumni") === true,
  );
}

/** A mail address means the same mailbox in capitals. */
function keyOf(address: string): string {
  return address.toLowerCase();
}

function holdersOf(contacts: readonly Contact[]): ReadonlyMap<string, readonly Contact[]> {
  const holders = new Map<string, Contact[]>();
  for (const contact of contacts) {
    for (const email of new Set(contact.emails.map(keyOf))) {
      const known = holders.get(email);
      if (known) known.push(contact);
      else holders.set(email, [contact]);
    }
  }
  return holders;
}

function decide(
  contact: Contact,
  question: NewsQuestion,
  holders: ReadonlyMap<string, readonly Contact[]>,
): LeftOutBecause | { readonly to: string; readonly agreedOn: Day } {
  const { today, news } = question;
  const consent = newsConsent(contact, today);
  if (!("agreedOn" in consent)) return consent;
  if (question.unclear.has(contact)) return { because: "unclear" };
  const had = dayOfNews(contact, news);
  if (had !== undefined) return { because: "had-it", on: had };
  const { phase, leftOn, snoozedUntil } = contact;
  if (phase === "rejoined") return { because: "rejoined" };
  if (leftOn === undefined ? phase === "leaving" : leftOn >= today) {
    return { because: "leaving", until: leftOn ?? null };
  }
  const address = question.addressOf(contact);
  const key = "to" in address ? keyOf(address.to) : "";
  const others = (holders.get(key) ?? []).filter((other) => other !== contact);
  const from = dayOfNext([contact, ...others], today);
  if (from !== undefined) return { because: "enough", from };
  const pieces = waitingIn([contact, ...others], question);
  if (sentLately([contact, ...others], today).size + pieces.length >= MOST_NEWS) {
    return { because: "enough-waiting", pieces };
  }
  if (snoozedUntil !== undefined && snoozedUntil > today) return { because: "snoozed", until: snoozedUntil };
  if ("missing" in address) {
    return { because: address.missing === "none" ? "no-address" : "company-address" };
  }
  if (question.unreadable.has(key)) return { because: "unreadable-there" };
  return whatOthersSaid(others, question) ?? { to: address.to, agreedOn: consent.agreedOn };
}

/** One mailbox is one reader, under however many entries it stands in the file: a no under one of them is a no. */
function whatOthersSaid(
  others: readonly Contact[],
  { today, news, unclear }: NewsQuestion,
): LeftOutBecause | undefined {
  for (const other of others) {
    if (unclear.has(other)) return { because: "unreadable-there" };
    if (hasRefused(newsConsent(other, today))) return { because: "refused-there", other };
    const on = dayOfNews(other, news);
    if (on !== undefined) return { because: "had-it-there", other, on };
  }
  return undefined;
}

function idKey(news: string): string {
  return news.normalize("NFKC").toLowerCase();
}

/** The newest day on which the history says that they got it. */
function dayOfNews({ history }: Contact, news: string | undefined): Day | undefined {
  if (news === undefined) return undefined;
  const wanted = idKey(news);
  const days = history.flatMap((touch) =>
    touch.news !== undefined && idKey(touch.news) === wanted ? [touch.on] : [],
  );
  return days.length === 0 ? undefined : Math.max(...days);
}

/** The day from which they may get another; undefined when that is today. Entries dated ahead count as well. */
function dayOfNext(entries: readonly Contact[], today: Day): Day | undefined {
  const newest = sentLately(entries, today);
  if (newest.size < MOST_NEWS) return undefined;
  const days = [...newest.values()].sort((one, other) => one - other);
  return (days[days.length - MOST_NEWS] as Day) + NEWS_DAYS;
}

/** The pieces of the last year, each with the newest day on which one of these entries got it. */
function sentLately(entries: readonly Contact[], today: Day): ReadonlyMap<string, Day> {
  const newest = new Map<string, Day>();
  for (const { history } of entries) {
    for (const { news, on } of history) {
      if (news === undefined || on <= today - NEWS_DAYS) continue;
      newest.set(news, Math.max(on, newest.get(news) ?? on));
    }
  }
  return newest;
}

/** Pieces that are written for one of these entries and noted for none. */
function waitingIn(entries: readonly Contact[], { waitingFor }: NewsQuestion): readonly string[] {
  const pieces = new Set(entries.flatMap((entry) => waitingFor?.(entry) ?? []));
  return [...pieces].filter((piece) => entries.every((entry) => dayOfNews(entry, piece) === undefined));
}
