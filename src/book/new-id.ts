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
  const { name, email } = person;
  const reading = person.reading ?? (ONLY_KANA.test(name.normalize("NFKC")) ? name : undefined);
  if (reading !== undefined) {
    // The same way that a contact without an id gets its own.
    const [made = ""] = await makeIds([{ name, reading }], new Set());
    const base = asciiSlug(made);
    if (base !== undefined) return { base, kind: "whole" };
  }
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

/** Undefined when a letter has no counterpart from a to z: half a name would be somebody else's. */
function asciiSlug(text: string): string | undefined {
  const plain = text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʼ]/g, "");
  if (/[\p{L}\p{N}]/u.test(plain.replace(/[a-z0-9]/g, ""))) return undefined;
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return isId(slug) && !isNothing(slug, false) ? slug : undefined;
}

/** `taro.yamada` of taro.yamada+x@…; undefined for numbers, initials and the mailboxes of a task. */
function mailboxName(email: string): string | undefined {
  const mailbox = (email.split("@")[0] ?? "").toLowerCase().replace(/\+.*$/, "");
  if (!/^[a-z]{3,}(?:[._-][a-z]+)*$|^[a-z]+[._-][a-z]{2,}$/.test(mailbox) || ROLES.test(mailbox))
    return undefined;
  return asciiSlug(mailbox);
}
