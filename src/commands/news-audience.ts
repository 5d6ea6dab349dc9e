import { positionsOfContacts } from "../book/positions.ts";
import { isList, isMap } from "../book/scalars.ts";
import { mayHideRefusal } from "../book/unclear-refusal.ts";
import type { Contact, NewsItem } from "../domain/contact.ts";
import { audienceOf, type LeftOutBecause, type NewsAudience } from "../domain/news-audience.ts";
import { singleLine } from "../domain/plain-text.ts";
import { companyDomainsFor, newsAddressOf } from "../drafts/address.ts";
import type { Opened } from "./open-book.ts";

/** Who gets a piece of news today, and who does not. */
export function audience({ id }: Pick<NewsItem, "id">, { book, today, result }: Opened): NewsAudience {
  return audienceOf({
    book,
    news: id,
    today,
    addressOf: (contact) => newsAddressOf(contact, companyDomainsFor(contact, book)),
    unreadable: addressesOfSkipped(result),
    unclear: unclearIn(book, result),
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
  const addresses = skippedContacts.flatMap((position) => {
    const contact = contacts[position];
    const email = isMap(contact) ? contact.email : undefined;
    return isList(email) ? email : [email];
  });
  return new Set(
    addresses.flatMap((address) => (typeof address === "string" ? [address.trim().toLowerCase()] : [])),
  );
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
