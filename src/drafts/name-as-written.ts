import type { Contact, Name, Register } from "../domain/contact.ts";
import { hasJapaneseScript } from "../domain/contact-language.ts";
import { honorificTitle, isCompanyName } from "../manners/honorifics.ts";
import { isTitleWord, withoutNotes, writtenHalf, writtenName } from "../manners/written-name.ts";

/** What people write after a name in their own address book, and what the register decides in a draft. */
const POLITE = /[\s\u3000]*(さん|様|さま|殿)$/;
/** Decides how somebody is called: 田中先生, 美咲ちゃん. */
const CALLED = /[\s\u3000]*(先生|ちゃん|くん)$/;

/**
 * The contact of a file that has 田中さん or 田中 先生 as a name: without it the draft would say 田中さんさん. The title or
 * 先生 becomes the honorific, さん and 様 go.
 */
export function withoutOwnHonorific(inFile: Contact): Contact {
  const contact = withoutTitleBefore(withoutTitleHonorific(inFile));
  const { full } = contact.name;
  const called = CALLED.exec(full)?.[1] ?? titleAtEnd(full);
  const end = called ?? POLITE.exec(full)?.[1];
  if (end === undefined) return contact;
  const name = withoutEnd(contact.name, end);
  if (name === undefined) return contact;
  const honorific = contact.honorific ?? called;
  return { ...contact, name, ...(honorific === undefined ? {} : { honorific }) };
}

/** 部長様 as a title is 部長: the draft puts 様 where it belongs. */
function withoutTitleHonorific({ title, ...contact }: Contact): Contact {
  const bare = title?.replace(POLITE, "");
  return bare === undefined || bare === "" ? contact : { ...contact, title: bare };
}

/** 部長 田中 美咲: 部長 is what he is, and 田中 the family name. */
function withoutTitleBefore(contact: Contact): Contact {
  const [first = "", ...words] = contact.name.full.split(/[\s\u3000]+/);
  if (words.length === 0 || contact.name.family !== first || first === "先生" || !isTitleWord(first))
    return contact;
  const [family = "", ...given] = words;
  const { reading } = contact.name;
  const name = {
    full: words.join(" "),
    family,
    ...(given.length === 0 ? {} : { given: given.join(" ") }),
    ...(reading === undefined ? {} : { reading }),
  };
  return { ...contact, name, title: contact.title ?? first };
}

function titleAtEnd(full: string): string | undefined {
  return honorificTitle(full) !== "先生" ? honorificTitle(full) : undefined;
}

/** Undefined where nothing would be left of the name. */
function withoutEnd({ full, family, given, reading }: Name, end: string): Name | undefined {
  const bare = (text: string): string => text.slice(0, -end.length).replace(/[\s\u3000]+$/, "");
  const shorter = bare(full);
  if (shorter === "") return undefined;
  const rest = given === undefined || !given.endsWith(end) ? undefined : bare(given);
  return {
    full: shorter,
    ...(family === undefined
      ? {}
      : { family: given === undefined && family.endsWith(end) ? bare(family) : family }),
    ...(rest === undefined || rest === "" ? {} : { given: rest }),
    ...(reading === undefined ? {} : { reading: reading.replace(/[\s\u3000]*(さん|さま|せんせい)$/, "") }),
  };
}

/**
 * `O'Brien, Pat` of an address book as Pat O'Brien; degrees go, and Dr. is no given name. Where the file itself says
 * which half is which, that holds. Any other name as it is.
 */
export function givenNameFirst(name: Name): Name {
  const { full, family, given } = name;
  if (hasJapaneseScript(full) || isCompanyName(full)) return name;
  const written = writtenName(full);
  const reading = name.reading === undefined ? {} : { reading: name.reading };
  const shown = [written.prefix, written.bare].filter((part) => part !== "").join(" ");
  if (family !== undefined && given !== undefined && !isSplitAtSpace(name)) {
    const called = writtenHalf(given).bare || given;
    return { full: shown, family: writtenHalf(family).bare || family, given: called, ...reading };
  }
  if (written.halves) return { full: shown, ...written.halves, ...reading };
  if (written.bare === full) return name;
  const words = written.bare.split(/\s+/);
  const isSplit = full.includes(",") || family !== undefined;
  if (words.length === 1 || !isSplit) return { full: shown, ...reading };
  return { full: shown, family: words.at(-1) as string, given: words.slice(0, -1).join(" "), ...reading };
}

/** Whether the halves are nothing but the name cut at its last space. */
function isSplitAtSpace({ full, family, given }: Name): boolean {
  const space = full.lastIndexOf(" ");
  return family === full.slice(space + 1) && given === full.slice(0, space).trim();
}

/** Without what the address book says beside the name: (旧姓：山口), (He/Him), pictures. */
export function withoutRemarks(name: Name): Name {
  const { family, given } = name;
  const full = withoutNotes(name.full);
  if (full === name.full) return name;
  const [last, first] = [family, given].map((half) => (half === undefined ? "" : withoutNotes(half)));
  return {
    full,
    ...(last === "" || last === undefined ? {} : { family: last }),
    ...(first === "" || first === undefined ? {} : { given: first }),
    ...(name.reading === undefined ? {} : { reading: name.reading }),
  };
}

const LATIN_TITLE = /^(?:(?:prof(?:essor)?|dr|mr|mrs|ms|miss|mx)\b\.?\s+)+/i;
/** Where an abbreviation that ends with the word's own last letter has no full stop: Dr Klein. */
const WITHOUT_FULL_STOP = /^(GB|UK|IE|AU|NZ|IN|ZA|SG|HK|MT)$/i;

/**
 * `Prof. Liam O'Connell` of an address book as Liam O'Connell with an honorific, where the register calls for one, and
 * an honorific as it is written in their country: Professor, Dr or Dr.
 */
export function withEnglishTitle(contact: Contact, register: Register, country: string | undefined): Contact {
  const { name, honorific } = contact;
  const title = isCompanyName(name.full) ? undefined : LATIN_TITLE.exec(name.full)?.[0];
  const full = title === undefined ? "" : name.full.slice(title.length);
  if (title === undefined || full === "") {
    return honorific === undefined ? contact : { ...contact, honorific: asWritten(honorific, country) };
  }
  const words = full.split(/\s+/);
  const given = words.slice(0, -1).join(" ");
  const family = name.given === undefined ? words.at(-1) : name.family;
  const bare: Name = {
    full,
    ...(family === undefined ? {} : { family }),
    ...(given === "" ? {} : { given: name.given?.replace(LATIN_TITLE, "") || given }),
  };
  // Nobody is greeted by a family name alone.
  const isCalledByIt = register === "formal" || given === "";
  const own = honorific ?? (isCalledByIt ? title.trim() : undefined);
  return { ...contact, name: bare, ...(own === undefined ? {} : { honorific: asWritten(own, country) }) };
}

function asWritten(honorific: string, country: string | undefined): string {
  if (/^prof(essor)?\b/i.test(honorific)) return "Professor";
  return WITHOUT_FULL_STOP.test(country ?? "")
    ? honorific.replace(/^(Dr|Mr|Mrs|Ms|Mx)\.$/i, "$1")
    : honorific;
}
