import { readingsOf, romaniser } from "../book/find.ts";
import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";

export interface Candidate {
  readonly value: string;
  /** For the shells that show one beside it. */
  readonly note: string;
}

interface Request {
  readonly before: readonly string[];
  readonly several: boolean;
  readonly typed: string;
}

const SPACES = /[\s\u3000]+/u;
const LATIN = /^[\p{Script=Latin}\d]/u;

/**
 * People whose id, name, alias or reading goes on as typed, each once; where nothing is typed, all of them by id. After
 * the first words of a name the rest of it.
 */
export async function peopleCandidates(
  contacts: readonly Contact[],
  { before, several, typed }: Request,
): Promise<readonly Candidate[]> {
  const callable = await namesOf(contacts, [...before, typed].join(" "));
  const rest = before.length === 0 ? [] : continuations(contacts, callable, before, typed);
  if (before.length > 0 && (!several || rest.length > 0)) return rest;
  const others = contacts.filter(({ id }) => !before.includes(id));
  if (typed === "") return others.map((contact) => candidate(contact.id, contact));
  return others.flatMap((contact) => {
    const name = startingWith(typed, callable(contact));
    return name === undefined ? [] : [candidate(name, contact)];
  });
}

type NamesOf = (contact: Contact) => readonly string[];

/** Everything that somebody is found by, the best first. */
async function namesOf(contacts: readonly Contact[], typed: string): Promise<NamesOf> {
  const romanise = LATIN.test(typed) ? await romaniser(contacts.flatMap(readingsOf)) : undefined;
  return (contact) => {
    const { id, name, aliases } = contact;
    const readings = readingsOf(contact);
    // The apostrophe of jun'ichi is a quote to the shell, and overlooked when a name is looked for.
    const romaji = romanise ? readings.map((reading) => romanise(reading).replaceAll("'", "")) : [];
    const whole = [name.full, ...aliases, ...readings, ...readings.map(inKanaOf(typed)), ...romaji];
    const parts = [
      name.family ?? "",
      name.given ?? "",
      ...whole.flatMap((text) => text.split(SPACES).slice(1)),
    ];
    return [id, ...whole, ...parts];
  };
}

const HIRAGANA = /[\u3041-\u3096]/g;
const KATAKANA = /[\u30a1-\u30f6]/g;
const APART = 0x60;

/** A reading in the kana that is being typed: a shell completes only what begins with the very same signs. */
function inKanaOf(typed: string): (reading: string) => string {
  const moved = (by: number) => (sign: string) => String.fromCharCode(sign.charCodeAt(0) + by);
  if (/^[\u30a1-\u30f6]/.test(typed)) return (reading) => reading.replace(HIRAGANA, moved(APART));
  if (/^[\u3041-\u3096]/.test(typed)) return (reading) => reading.replace(KATAKANA, moved(-APART));
  return (reading) => reading;
}

function startingWith(typed: string, names: readonly string[]): string | undefined {
  const small = typed.toLowerCase();
  return (
    names.find((name) => name.startsWith(typed)) ?? names.find((name) => name.toLowerCase().startsWith(small))
  );
}

/** The rest of names that begin with the last of the words before the cursor. */
function continuations(
  contacts: readonly Contact[],
  callable: NamesOf,
  before: readonly string[],
  typed: string,
): Candidate[] {
  for (let from = 0; from < before.length; from++) {
    const words = before.slice(from).map((word) => word.toLowerCase());
    const found = contacts.flatMap((contact) => {
      const rests = callable(contact).flatMap((name) => restAfter(words, name) ?? []);
      const rest = startingWith(typed, rests);
      return rest === undefined ? [] : [candidate(rest, contact)];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function restAfter(words: readonly string[], name: string): string | undefined {
  const parts = name.split(SPACES);
  if (parts.length <= words.length) return undefined;
  if (!words.every((word, index) => parts[index]?.toLowerCase() === word)) return undefined;
  return parts.slice(words.length).join(" ");
}

function candidate(value: string, { id, name, company = "" }: Contact): Candidate {
  const other = value === id ? name.full : id;
  return { value, note: [other, company].map(singleLine).filter(Boolean).join(", ") };
}
