import { plainName } from "../book/doubles.ts";
import { positionsOfContacts } from "../book/positions.ts";
import { isList, isMap, type Raw } from "../book/scalars.ts";
import { mayHideRefusal } from "../book/unclear-refusal.ts";
import type { Contact } from "../domain/contact.ts";
import { audienceOf, type LeftOutBecause, type NewsAudience } from "../domain/news-audience.ts";
import { hasRefused, newsConsent } from "../domain/news-consent.ts";
import { singleLine } from "../domain/plain-text.ts";
import { companyDomainsFor, newsAddressOf } from "../drafts/address.ts";
import type { Opened } from "./open-book.ts";

/**
 * Who gets a piece of news today, and who does not; without an id, one that nobody has yet. `waitingFor` gives the ids of
 * other pieces for which a message to a person is written and not noted as sent.
 */
export function audience(
  { id }: { readonly id: string | undefined },
  { book, today, result }: Opened,
  waitingFor?: (contact: Contact) => readonly string[],
): NewsAudience {
  return audienceOf({
    book,
    news: id,
    today,
    addressOf: (contact) => newsAddressOf(contact, companyDomainsFor(contact, book)),
    unreadable: addressesOfSkipped(result),
    unclear: unclearIn(book, result),
    ...(waitingFor === undefined ? {} : { waitingFor }),
  });
}

function unclearIn(
  { contacts }: Opened["book"],
  { raw, skippedContacts }: Opened["result"],
): ReadonlySet<Contact> {
  const entries = isMap(raw) && isList(raw.contacts) ? raw.contacts : [];
  const positions = positionsOfContacts(raw, skippedContacts);
  return new Set(contacts.filter((_, index) => mayHideRefusal(entries[positions[index] ?? -1] ?? null)));
}

/** What these people said about news is not known, so their addresses get none under any other name either. */
function addressesOfSkipped({ raw, skippedContacts }: Opened["result"]): ReadonlySet<string> {
  const contacts = isMap(raw) && isList(raw.contacts) ? raw.contacts : [];
  return new Set(
    skippedContacts.flatMap((position) => [...textsOf(contacts[position])].flatMap(addressesIn)),
  );
}

/** Where other people are written about, so that an address in there is not the person's own. */
const ABOUT_OTHERS = new Set(["notes", "history", "help", "events", "follow_ups"]);

/** What the entry says of the person, wherever it stands: the key of an address may be what is wrong with it. */
function* textsOf(value: Raw, seen = new Set<Raw>()): Generator<string> {
  if (typeof value === "string") yield value;
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [key, part] of Object.entries(value)) {
    if (isList(value) || !ABOUT_OTHERS.has(key)) yield* textsOf(part, seen);
  }
}

/** The addresses in a text such as `Sam Lee <mailto:Sam@example.com>`, in lower case, full-width letters made plain. */
function addressesIn(text: string): string[] {
  if (!/[@\uff20]/.test(text)) return [];
  const parts = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s<>()[\]"',;:?、。「」]+/u);
  return parts.filter((part) => part.includes("@")).map((part) => part.replace(/\.$/, ""));
}

/** A reader, and another entry of the same name and with another address that refuses news. */
export interface Namesake {
  readonly reader: Contact;
  readonly other: Contact;
}

/** Readers who may be the same person as somebody who refused: nobody but the user knows. */
export function namesakesWhoRefused({ readers }: NewsAudience, { book, today }: Opened): Namesake[] {
  const refusing = book.contacts.filter((contact) => hasRefused(newsConsent(contact, today)));
  if (refusing.length === 0) return [];
  return readers.flatMap(({ contact }) => {
    const name = plainName(contact.name.full);
    return refusing
      .filter((other) => other !== contact && plainName(other.name.full) === name)
      .map((other) => ({ reader: contact, other }));
  });
}

/** 加藤 陽子 (kato) */
export function described({ id, name }: Contact): string {
  return `${singleLine(name.full)} (${id})`;
}

/** The reason in words, without a full stop. */
export function whyLeftOut(why: LeftOutBecause, { messages, today }: Opened): string {
  const { news: text, plan } = messages;
  const day = (on: number): string => plan.date(on, today);
  switch (why.because) {
    case "opted-out":
      return text.optedOut(day(why.on));
    case "not-yet":
      return text.notYet(day(why.on));
    case "had-it":
      return text.hadIt(day(why.on));
    case "leaving":
      return why.until === null ? (text.because.leaving as string) : text.leavingUntil(day(why.until));
    case "enough":
      return text.enough(day(why.from));
    case "enough-waiting":
      return text.enoughWaiting(plan.list(why.pieces.map(singleLine)));
    case "snoozed":
      return text.snoozed(day(why.until));
    case "same-address":
      return text.sameAddress(described(why.other));
    case "had-it-there":
      return text.hadItThere(described(why.other), day(why.on));
    case "refused-there":
      return text.refusedThere(described(why.other));
    default:
      return text.because[why.because] as string;
  }
}
