/** People as vCards: what vCard has a property for as that, and the rest of the contact file as properties of our own. */
import type { Contact, Free } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { asciiId, contentLine } from "./ics-text.ts";
import type { ImportedFields, ImportedValue } from "./imported.ts";
import { personOf } from "./vcard.ts";
import { cardsOf } from "./vcard-bytes.ts";
import { ownLines } from "./vcard-own.ts";
import { escapedText, heldText } from "./vcard-text.ts";

export const VCARD_VERSIONS = ["3.0", "4.0"] as const;
export type VcardVersion = (typeof VCARD_VERSIONS)[number];

/** Somebody to be written, as the planner reads the contact file and as it stands there. */
export interface ExportedPerson {
  readonly contact: Contact;
  /** By the keys of the contact file; nothing in it is nothing. */
  readonly fields: Readonly<Record<string, Free>>;
}

/** The cards of these people, in UTF-8 with lines of at most 75 octets that end in CRLF (RFC 6350, RFC 2426). */
export function vcardText(people: readonly ExportedPerson[], version: VcardVersion): string {
  return people.map((person) => cardText(person, version)).join("");
}

function cardText({ contact, fields }: ExportedPerson, version: VcardVersion): string {
  const lines = standardLines(contact, version);
  const read = readBack(lines);
  // Every property of our own that says the same as one that all programs know would be out of date after a change there.
  const others = Object.entries(fields).filter(([key, value]) => !isSaid(key, value, contact, read));
  return [
    contentLine("BEGIN", "VCARD"),
    contentLine("VERSION", version),
    ...lines,
    ...ownLines(others),
    contentLine("END", "VCARD"),
  ].join("");
}

/** What the properties that every program knows make of somebody. */
function readBack(lines: readonly string[]): ImportedFields {
  const card = ["BEGIN:VCARD\r\n", ...lines, "END:VCARD\r\n"].join("");
  const [read] = cardsOf(new TextEncoder().encode(card)).cards;
  return read === undefined ? {} : personOf(read).fields;
}

function standardLines(contact: Contact, version: VcardVersion): string[] {
  const { company, department, title, birthday, notes, language, tags, aliases } = contact;
  const lines = [
    ...nameLines(contact, version),
    contentLine(version === "4.0" ? "UID;VALUE=text" : "UID", uidOf(contact)),
    ...textLine("NICKNAME", aliases),
    ...(company === undefined && department === undefined
      ? []
      : [contentLine("ORG", components([company ?? "", ...(department === undefined ? [] : [department])]))]),
    ...textLine("TITLE", title === undefined ? [] : [title]),
    ...preferredLines("EMAIL", contact.emails, version),
    ...preferredLines("TEL", contact.phones, version),
    ...addressLines(contact),
    ...(birthday === undefined ? [] : [birthdayLine(birthday, version)]),
    ...[...chatLines(contact), ...Object.entries(contact.sns).flatMap(profileLines)].filter(isUnderstood),
    ...textLine("CATEGORIES", tags),
    ...(notes === undefined ? [] : textLine("NOTE", [notes])),
  ];
  // 3.0 has no such property.
  if (language !== undefined && version === "4.0") lines.push(contentLine("LANG", language));
  return lines;
}

function nameLines({ name }: Contact, version: VcardVersion): string[] {
  const { full, family, given, reading } = name;
  const isSplit = family !== undefined || given !== undefined;
  const shown = singleLine(heldText(full)) || "?";
  const value = components([isSplit ? (family ?? "") : full, given ?? "", "", "", ""]);
  const [last = "", ...first] = singleLine(heldText(reading ?? "")).split(" ");
  const isSorted = version === "4.0" && last !== "" && !/["^\\;,]/.test(`${last}${first}`);
  const sortAs = isSorted ? `;SORT-AS="${[last, ...first].join(",")}"` : "";
  return [
    contentLine(`N${sortAs}`, value),
    contentLine("FN", escapedText(shown)),
    ...textLine("X-PHONETIC-LAST-NAME", [last]),
    ...textLine("X-PHONETIC-FIRST-NAME", [first.join(" ")]),
    ...(version === "3.0" ? textLine("SORT-STRING", [[last, ...first].join(" ")]) : []),
  ];
}

/** The one of the address book that somebody came from, so that theirs is changed there and not doubled. */
function uidOf({ id, extra }: Contact): string {
  const given = typeof extra.UID === "string" ? singleLine(heldText(extra.UID)) : "";
  return given === "" ? `${asciiId(id)}@keepintouch` : escapedText(given);
}

/** None for texts that say nothing. */
function textLine(property: string, texts: readonly string[]): string[] {
  const held = texts.map(escapedText).filter((text) => text.trim() !== "");
  return held.length === 0 ? [] : [contentLine(property, held.join(","))];
}

function components(texts: readonly string[]): string {
  return texts.map((text) => escapedText(singleLine(heldText(text)))).join(";");
}

/** The first is the one to be used; alone it needs no mark. */
function preferredLines(property: string, values: readonly string[], version: VcardVersion): string[] {
  const mark = version === "4.0" ? "PREF=1" : "TYPE=PREF";
  return values.flatMap((value, index) =>
    textLine(index === 0 && values.length > 1 ? `${property};${mark}` : property, [
      singleLine(heldText(value)),
    ]),
  );
}

/** All lines in the place of the street: only there they keep the order of the envelope. */
function addressLines({ address }: Contact): string[] {
  if (address === undefined) return [];
  const street = address.lines.map((line) => escapedText(singleLine(heldText(line)))).join("\\n");
  const code = escapedText(singleLine(heldText(address.postalCode ?? "")));
  return [contentLine("ADR", `;;${street};;;${code};`)];
}

function birthdayLine({ year, month, day }: NonNullable<Contact["birthday"]>, version: VcardVersion): string {
  const two = (count: number): string => String(count).padStart(2, "0");
  if (version === "4.0") {
    return contentLine("BDAY", `${year === undefined ? "--" : year}${two(month)}${two(day)}`);
  }
  // As Apple writes it; 1604 has a February 29.
  if (year === undefined) return contentLine("BDAY;X-APPLE-OMIT-YEAR=1604", `1604-${two(month)}-${two(day)}`);
  return contentLine("BDAY", `${year}-${two(month)}-${two(day)}`);
}

function chatLines({ chat }: Contact): string[] {
  if (chat?.id === undefined || !/^[a-z][a-z0-9-]*$/.test(chat.app)) return [];
  return [contentLine("IMPP", `${chat.app}:${asciiId(chat.id)}`)];
}

/** Whether the property comes back as a field: what does not would stand in `extra` once more. */
function isUnderstood(line: string): boolean {
  return readBack([line]).extra === undefined;
}

/** Twitter has been x for address books too. */
function profileLines([network, profile]: readonly [string, string]): string[] {
  if (!/^[a-z][a-z0-9-]*$/.test(network) || network === "twitter") return [];
  return textLine(`X-SOCIALPROFILE;TYPE=${network}`, [singleLine(heldText(profile))]);
}

/** Whether the card says all of a field already. */
function isSaid(key: string, value: Free, contact: Contact, read: ImportedFields): boolean {
  const meant = MEANT[key]?.(contact);
  // Blanks around a text are nothing to the planner, but they stand in the file.
  const isTrimmed = TEXTS.has(key) && typeof meant === "string" && meant !== value;
  return MEANT[key] !== undefined && !isTrimmed && isSame(meant, READ_AS[key]?.(read) ?? read[key]);
}

const TEXTS: ReadonlySet<string> = new Set(["reading", "company", "department", "title", "notes"]);

type Meant = ImportedValue | undefined;

/** The fields that may be said in properties of vCard, as the planner understands them. */
const MEANT: Readonly<Record<string, (contact: Contact) => Meant>> = {
  name: nameMeant,
  family: nameMeant,
  given: nameMeant,
  reading: ({ name }) => name.reading,
  aliases: ({ aliases }) => listOrNothing(aliases),
  company: ({ company }) => company,
  department: ({ department }) => department,
  title: ({ title }) => title,
  language: ({ language }) => language,
  email: ({ emails }) => listOrNothing(emails),
  phone: ({ phones }) => listOrNothing(phones),
  chat: ({ chat }) => (chat === undefined ? undefined : definedOf({ app: chat.app, id: chat.id })),
  address: ({ address }) =>
    address === undefined
      ? undefined
      : definedOf({ postal_code: address.postalCode, lines: listOrNothing(address.lines) }),
  sns: ({ sns }) => (Object.keys(sns).length === 0 ? undefined : sns),
  birthday: ({ birthday }) => (birthday === undefined ? undefined : birthdayText(birthday)),
  tags: ({ tags }) => listOrNothing(tags),
  notes: ({ notes }) => notes,
};

/** The same of what was read, where it is not the field itself. */
const READ_AS: Readonly<Record<string, (read: ImportedFields) => Meant>> = {
  name: nameRead,
  family: nameRead,
  given: nameRead,
  address: addressRead,
};

/** What YAML takes for nothing is no item of a list, though it may be a line of a text. */
function addressRead({ address }: ImportedFields): Meant {
  if (typeof address !== "object" || Array.isArray(address)) return address;
  const { lines } = address as { readonly lines?: readonly string[] };
  return lines?.some((line) => line === "~" || line === "null") ? {} : address;
}

function nameMeant({ name: { full, family, given } }: Contact): Meant {
  return definedOf({ full, family, given });
}

const EAST_ASIAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}]/u;

/** How the contact file reads a name, as far as no language has to be known. */
function nameRead({ name, family, given }: ImportedFields): Meant {
  if (typeof name !== "string") {
    const isJapanese = EAST_ASIAN.test(`${family}${given}`);
    return definedOf({ full: isJapanese ? `${family} ${given}` : `${given} ${family}`, family, given });
  }
  const space = EAST_ASIAN.test(name) ? name.search(/[ \u3000]/) : -1;
  if (space < 0) return { full: name };
  return { full: name, family: name.slice(0, space), given: name.slice(space).trim() };
}

function birthdayText({ year, month, day }: NonNullable<Contact["birthday"]>): string {
  const two = (count: number): string => String(count).padStart(2, "0");
  return `${year === undefined ? "" : `${year}-`}${two(month)}-${two(day)}`;
}

function listOrNothing(values: readonly string[]): Meant {
  return values.length === 0 ? undefined : values;
}

function definedOf(values: Readonly<Record<string, ImportedValue | undefined>>): Meant {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, ImportedValue] => entry[1] !== undefined),
  );
}

function isSame(one: Meant, other: Meant): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  const others = new Map(Object.entries(other));
  const mine = Object.entries(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    mine.length === others.size &&
    mine.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}
