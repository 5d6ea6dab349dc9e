/** Where a text still speaks of a person: by name, by an address, or by the id in a list of people. */
import type { Book, Contact } from "../domain/contact.ts";
import { hasJapaneseScript } from "../domain/contact-language.ts";

/** A test for one line of text. */
export type Mentions = (line: string) => boolean;

const SPACES = "[\\s\\u3000]*";

/**
 * Full name, aliases, addresses and numbers wherever they stand; the family or the given name alone where nobody else
 * of the book is called so. Meant for telling what to look at: it may name a line too many.
 */
export function mentionsOf(contact: Contact, others: Book["contacts"]): Mentions {
  const { full, family, given, reading } = contact.name;
  const isOwn = (part: string | undefined): part is string =>
    part !== undefined &&
    [...part].length >= 2 &&
    !others.some(({ name }) => [name.family, name.given, name.full].includes(part));
  const names = [full, ...(family && given ? [`${family} ${given}`, `${given} ${family}`] : [])];
  const patterns = [
    ...[...names, ...contact.aliases, ...(reading === undefined ? [] : [reading])]
      .filter((name) => [...name].length >= 2)
      .map((name) => wordPattern(name, "iu")),
    ...[family, given].filter(isOwn).map((part) => wordPattern(part, "u")),
    ...[
      ...contact.emails,
      ...contact.phones,
      ...(contact.chat?.id === undefined ? [] : [contact.chat.id]),
      ...Object.values(contact.sns),
    ]
      .filter((address) => address.trim().length >= 3)
      .map((address) => wordPattern(address, "iu")),
  ];
  return (line) => {
    const plain = line.normalize("NFKC");
    return patterns.some((pattern) => pattern.test(plain));
  };
}

/** Words of Latin letters stand alone: Ren is not in "children". */
function wordPattern(words: string, flags: string): RegExp {
  const text = words.normalize("NFKC").trim();
  const body = text
    .split(/[\s\u3000]+/)
    .map(escaped)
    .join(SPACES);
  return hasJapaneseScript(text)
    ? new RegExp(body, flags)
    : new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, flags);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** Contacts who allow this person to get their address, by position in the book. */
export function sharedWith(contact: Contact, contacts: Book["contacts"]): number[] {
  const known = new Set([contact.id, contact.name.full].map((name) => name.toLowerCase()));
  return [...contacts.keys()].filter((index) =>
    contacts[index]?.consent?.share.some((name) => known.has(name.trim().toLowerCase())),
  );
}
