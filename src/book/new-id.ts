import { makeIds } from "./ids.ts";
import { isId, isNothing } from "./scalars.ts";

export interface NewPerson {
  readonly name: string;
  readonly reading?: string | undefined;
  readonly email?: string | undefined;
}

export interface IdIdea {
  readonly base: string;
  /** `short`: a part of an address, which somebody else may be called too; `number`: good only with a number. */
  readonly kind: "whole" | "short" | "number";
}

const ONLY_KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s\u3000]+$/u;
/** With one of these it is a name like most, and no reading. */
const LATIN_OR_KANJI = /[A-Za-z\u4e00-\u9fff]/;
const MARKS = /[\u0300-\u036f]/g;
/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
const LONGEST = 60;

/** Mailboxes that belong to a task rather than to a person. */
const ROLES =
  /^(info|mail|e?-?mail|contact|office|sales|support|admin|webmaster|postmaster|hello|hi|me|team|staff|press|pr|hr|jobs|billing|service|help|soumu|eigyo|jinji|toiawase|no-?reply)$/;

/** What an id of this person may be made of: romaji of the reading, a Latin name, the address, else a mere number. */
export async function idIdea(person: NewPerson): Promise<IdIdea> {
  const { name } = person;
  const reading = readingOf(person);
  if (reading !== undefined) {
    // The same way that a contact without an id gets its own.
    const [made = ""] = await makeIds([{ name, reading }], new Set());
    const base = asciiSlug(made);
    if (base !== undefined) return { base, kind: "whole" };
  }
  return ideaWithoutReading(person);
}

/** The same for many, where nothing has to be read: undefined where something has. */
export function quickIdea(person: NewPerson): IdIdea | undefined {
  return readingOf(person) === undefined ? ideaWithoutReading(person) : undefined;
}

function readingOf({ name, reading }: NewPerson): string | undefined {
  if (reading !== undefined || LATIN_OR_KANJI.test(name)) return reading;
  return ONLY_KANA.test(name.normalize("NFKC")) ? name : undefined;
}

function ideaWithoutReading({ name, email }: NewPerson): IdIdea {
  const latin = asciiSlug(name);
  if (latin !== undefined) return { base: latin, kind: "whole" };
  const mailbox = mailboxName(email ?? "");
  if (mailbox !== undefined) return { base: mailbox, kind: "short" };
  return { base: "contact", kind: "number" };
}

/** The first of `base`, `base-2`, `base-3` … that nobody has; `isNumbered` leaves the bare one out. */
export function freeId(base: string, isNumbered: boolean, taken: ReadonlySet<string>): string {
  if (!isNumbered && !taken.has(base)) return base;
  let count = base === "contact" ? 1 : 2;
  while (taken.has(`${base}-${count}`)) count++;
  return `${base}-${count}`;
}

/**
 * Gives ids one after the other, none of them taken, in a time that does not grow with their number. A part of an
 * address that somebody else may be called by gets the name of the mail domain behind it.
 */
export function idGiver(taken: Iterable<string>): (idea: IdIdea, email: string | undefined) => string {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return ({ base, kind }, email) => {
    const isAmbiguous = kind === "short" && !base.includes("-");
    const host = isAmbiguous ? asciiSlug(email?.split("@")[1]?.split(".")[0] ?? "") : undefined;
    const wanted = host === undefined ? base : `${base}-${host}`;
    const isNumbered = kind === "number" || (isAmbiguous && host === undefined);
    let id = wanted;
    if (isNumbered || used.has(wanted)) {
      let count = counts.get(wanted) ?? (wanted === "contact" ? 1 : 2);
      while (used.has(`${wanted}-${count}`)) count++;
      id = `${wanted}-${count}`;
      counts.set(wanted, count + 1);
    }
    used.add(id);
    return id;
  };
}

/** Whether mail to it goes to a task rather than to one person. */
export function isSharedMailbox(email: string): boolean {
  return ROLES.test((email.split("@")[0] ?? "").toLowerCase());
}

/** The name in the address of a LinkedIn profile, without the digits that tell namesakes apart. */
export function ideaOfProfile(url: string): IdIdea | undefined {
  const [, handle = ""] = /linkedin\.com\/in\/([^/?#]+)/i.exec(url) ?? [];
  const base = asciiSlug(handle.replace(/-[0-9a-f]*\d[0-9a-f]*$/i, ""));
  return base === undefined || /^\d+$/.test(base) ? undefined : { base, kind: "whole" };
}

const PLAIN = /^[\x20-\x7e]*$/;
/** Kana and kanji: no normal form turns them into Latin letters. */
const WITHOUT_LATIN = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;

/** Undefined when a letter has no counterpart from a to z: half a name would be somebody else's. */
function asciiSlug(text: string): string | undefined {
  if (WITHOUT_LATIN.test(text)) return undefined;
  const plain = (PLAIN.test(text) ? text : text.normalize("NFKD"))
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʼ]/g, "");
  if (!PLAIN.test(text) && /[\p{L}\p{N}]/u.test(plain.replace(/[a-z0-9]/g, ""))) return undefined;
  const parts = plain.replace(/[^a-z0-9]+/g, "-").slice(0, LONGEST);
  const slug = /^-|-$/.test(parts) ? parts.replace(/^-+|-+$/g, "") : parts;
  return isId(slug) && !isNothing(slug, false) ? slug : undefined;
}

/** `taro.yamada` of taro.yamada+x@…; undefined for numbers, initials and the mailboxes of a task. */
function mailboxName(email: string): string | undefined {
  const mailbox = (email.split("@")[0] ?? "").toLowerCase().replace(/\+.*$/, "");
  if (!/^[a-z]{3,}(?:[._-][a-z]+)*$|^[a-z]+[._-][a-z]{2,}$/.test(mailbox) || ROLES.test(mailbox))
    return undefined;
  return asciiSlug(mailbox);
}
