import type { Contact } from "../domain/contact.ts";
import { unifyKanji } from "./kanji-variants.ts";
import { plainLatin } from "./romaji-key.ts";

export interface Double {
  readonly contact: Contact;
  readonly by: "email" | "name" | "reading";
}

type Person = Pick<Contact, "name" | "emails" | "company">;

/**
 * Contacts who may be this same person: one e-mail address in common, the same name (髙橋 and 高橋 are one), or the
 * same reading in the same company. In file order, each once.
 */
export function likelyDoubles(contacts: readonly Contact[], person: Person): Double[] {
  const emails = new Set(person.emails.map(plainEmail));
  const name = plainName(person.name.full);
  const reading = readingAt(person);
  return contacts.flatMap((contact): Double[] => {
    if (contact.emails.some((email) => emails.has(plainEmail(email)))) return [{ contact, by: "email" }];
    if (name !== "" && plainName(contact.name.full) === name) return [{ contact, by: "name" }];
    return reading !== undefined && readingAt(contact) === reading ? [{ contact, by: "reading" }] : [];
  });
}

/** An address as it is compared: case means nothing in practice. */
export function plainEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

/** A name as it is compared: without spaces, accents and case, 髙 as 高. */
export function plainName(text: string): string {
  if (ASCII.test(text)) return plainLatin(text).replace(/\s+/g, "");
  return unifyKanji(plainLatin(text.normalize("NFKC"))).replace(/\s+/gu, "");
}

/** No other form of Unicode, and no kanji. */
const ASCII = /^[\x20-\x7e]*$/;

/** Undefined where the reading or the company is not known. */
function readingAt({ name, company }: Person): string | undefined {
  if (name.reading === undefined || company === undefined) return undefined;
  return `${hiragana(plainName(name.reading))}\n${plainName(company)}`;
}

function hiragana(kana: string): string {
  return kana.replace(/[ァ-ヶ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60));
}
