import type { Contact, Language, Settings } from "./contact.ts";

const JAPANESE_SCRIPT = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

export function hasJapaneseScript(text: string): boolean {
  return JAPANESE_SCRIPT.test(text);
}

/** Language of a contact, for drafts and for the calendar alike. */
export function languageOf(contact: Contact, settings: Settings): Language {
  return contact.language ?? settings.language ?? (hasJapaneseScript(contact.name.full) ? "ja" : "en");
}

/** Whether Japan's calendar of greetings and holidays is this contact's. */
export function isJapan(contact: Contact, settings: Settings): boolean {
  const country = contact.country ?? settings.country;
  if (country !== undefined) return country.toUpperCase() === "JP";
  return languageOf(contact, settings) === "ja";
}
