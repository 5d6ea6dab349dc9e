import type { Contact } from "../domain/contact.ts";
import { hasKana, quickRomaji } from "../domain/romaji.ts";
import { unifyKanji } from "./kanji-variants.ts";
import { plainLatin, romajiKey } from "./romaji-key.ts";

export interface Found {
  /** All contacts of the first tier that has any, in file order. */
  readonly matches: readonly Contact[];
  /** Whom an unknown name may have meant, nearest first; empty when there are matches. */
  readonly nearest: readonly Contact[];
}

const MOST_NEAREST = 5;
const SPACES = /[\s\u3000]+/u;
const IGNORED = /[\s\u3000・·'’‘ʼ]+/gu;
const HAN = /\p{Script=Han}/u;
const ONLY_KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s\u3000]+$/u;

/** Two words whose sounds would run together if there were no space: かとう うえだ, けん べ. */
const JOINED = /o [ouh]|u u|[mn] [bpm]/;

type Romanise = (kana: string) => string;

/** Finds people by what one calls them. Never by a mere typo. */
export async function findContacts(contacts: readonly Contact[], query: string): Promise<Found> {
  // Ids that differ only in what is otherwise overlooked must still reach each its own person.
  const literal = query.trim();
  const byId = some(contacts, (contact) => contact.id === literal);
  if (byId) return { matches: byId, nearest: [] };
  const wanted = plainName(query);
  if (wanted === "") return { matches: [], nearest: [] };
  const byName =
    some(contacts, (contact) => plainName(contact.id) === wanted) ??
    some(contacts, (contact) => writtenNames(contact).includes(wanted)) ??
    some(contacts, (contact) => fullNames(contact).includes(wanted)) ??
    some(contacts, (contact) => nameParts(contact).includes(wanted));
  if (byName) return { matches: byName, nearest: [] };

  const ear = new Ear(await romaniser([query, ...contacts.flatMap(readingsOf)]));
  const spoken = ear.hear(query);
  const found =
    some(contacts, (contact) => ear.readings(contact).some((reading) => sounds(spoken, reading))) ??
    some(contacts, (contact) => startsWith(contact, wanted, spoken, ear));
  if (found) return { matches: found, nearest: [] };
  return { matches: [], nearest: await nearestOf(contacts, wanted, spoken, ear) };
}

function some(
  contacts: readonly Contact[],
  test: (contact: Contact) => boolean,
): readonly Contact[] | undefined {
  const matches = contacts.filter(test);
  return matches.length > 0 ? matches : undefined;
}

function plainName(text: string): string {
  return unifyKanji(plainLatin(text.normalize("NFKC"))).replace(IGNORED, "");
}

function writtenNames({ name, aliases }: Contact): string[] {
  return [name.full, ...aliases].map(plainName);
}

function fullNames(contact: Contact): string[] {
  const { family, given } = contact.name;
  // In both orders: a Japanese who writes English and an American in a Japanese book are called either way.
  const both = family !== undefined && given !== undefined ? [family + given, given + family] : [];
  return [...writtenNames(contact), ...both.map(plainName)];
}

function nameParts({ name }: Contact): string[] {
  const words = name.full.split(SPACES);
  return [name.family, name.given, ...(words.length > 1 ? words : [])].flatMap((part) =>
    part === undefined ? [] : nonEmpty(plainName(part)),
  );
}

function nonEmpty(text: string): string[] {
  return text === "" ? [] : [text];
}

/** The reading, and whatever name is itself written as it is read. */
export function readingsOf({ name, aliases }: Contact): string[] {
  const written = [name.full, ...aliases].filter((text) => ONLY_KANA.test(text.normalize("NFKC")));
  return name.reading === undefined ? written : [name.reading, ...written];
}

/** Loads wanakana only for the rare kana that the short table does not know. */
export async function romaniser(texts: readonly string[]): Promise<Romanise> {
  const quick = (text: string): string | undefined => quickRomaji(text.normalize("NFKC"));
  const isRare = (text: string): boolean => hasKana(text) && quick(text) === undefined;
  if (!texts.some(isRare)) return (text) => quick(text) ?? text;
  const { toKatakana, toRomaji } = await import("wanakana");
  // As katakana, because only there wanakana reads ー as the vowel before it.
  return (text) => quick(text) ?? toRomaji(toKatakana(text.normalize("NFKC"), { passRomaji: true }));
}

/** The ways in which something spoken is compared; what a script cannot say is left empty. */
interface Spoken {
  readonly kana: string;
  /** As typed, without spaces. */
  readonly letters: string;
  /** With the spellings made equal: word by word, and as one word. */
  readonly keys: readonly string[];
}

/** Turns writing into sound; remembers, because every tier asks again and names repeat in a book. */
class Ear {
  private readonly words = new Map<string, { readonly letters: string; readonly key: string }>();
  private readonly heard = new Map<Contact, readonly Spoken[]>();
  private readonly romanise: Romanise;

  constructor(romanise: Romanise) {
    this.romanise = romanise;
  }

  hear(text: string): Spoken {
    return this.spoken(wordsOf(text));
  }

  /** What a contact is called when one speaks: whole, in the other order, and by each word alone. */
  readings(contact: Contact): readonly Spoken[] {
    const known = this.heard.get(contact);
    if (known) return known;
    const spoken = readingsOf(contact).flatMap((reading) => this.orders(reading));
    this.heard.set(contact, spoken);
    return spoken;
  }

  orders(text: string): Spoken[] {
    const words = wordsOf(text);
    const orders =
      words.length === 1 ? [words] : [words, [...words].reverse(), ...words.map((word) => [word])];
    return orders.map((order) => this.spoken(order));
  }

  private spoken(words: readonly string[]): Spoken {
    const kana = words.every((word) => ONLY_KANA.test(word)) ? hiragana(words.join("")) : "";
    const parts = words.map((word) => this.word(word));
    const letters = parts.map((part) => part.letters).join("");
    const key = parts.map((part) => part.key).join("");
    return {
      kana,
      letters,
      keys: JOINED.test(parts.map((part) => part.key).join(" ")) ? [key, romajiKey(letters)] : [key],
    };
  }

  private word(word: string): { readonly letters: string; readonly key: string } {
    const known = this.words.get(word);
    if (known) return known;
    const romaji = this.romanise(word);
    const made = { letters: plainLatin(romaji), key: romajiKey(romaji) };
    this.words.set(word, made);
    return made;
  }
}

function wordsOf(text: string): string[] {
  return text.normalize("NFKC").replace(/・/g, "").trim().split(SPACES);
}

function hiragana(kana: string): string {
  return kana.replace(/[ァ-ヶ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60));
}

function sounds(query: Spoken, reading: Spoken): boolean {
  // Two kana spellings are two names: おおの is not おうの. Only romaji blurs them.
  if (query.kana !== "" && reading.kana !== "") return query.kana === reading.kana;
  return sharesKey(query, reading) || isLongO(query, reading);
}

function sharesKey(query: Spoken, reading: Spoken): boolean {
  return query.keys.some((key) => key !== "" && reading.keys.includes(key));
}

/** Ohishi, Ohuchi: the passport's way to write a long o at the start of a name, before a vowel. */
function isLongO(query: Spoken, spoken: Spoken): boolean {
  const match = /^oh(?=[aiueo])(.+)$/.exec(query.letters);
  return match !== null && /^o[ou]/.test(spoken.letters) && spoken.keys.includes(romajiKey(`o'${match[1]}`));
}

function startsWith(contact: Contact, wanted: string, query: Spoken, ear: Ear): boolean {
  const names = [plainName(contact.id), ...fullNames(contact), ...nameParts(contact)];
  if (names.some((name) => name.startsWith(wanted))) return true;
  return ear.readings(contact).some((reading) => {
    if (query.kana !== "" && reading.kana !== "") return reading.kana.startsWith(query.kana);
    if (query.letters !== "" && reading.letters.startsWith(query.letters)) return true;
    return query.keys.some((key) => key !== "" && reading.keys.some((own) => own.startsWith(key)));
  });
}

async function nearestOf(
  contacts: readonly Contact[],
  wanted: string,
  query: Spoken,
  ear: Ear,
): Promise<readonly Contact[]> {
  const { distance } = await import("fastest-levenshtein");
  if (HAN.test(wanted)) {
    const sharing = contacts.filter((contact) => sharesName(contact, wanted));
    if (sharing.length > 0) return sharing.slice(0, MOST_NEAREST);
    return closest(contacts, wanted.length, (contact) =>
      [...fullNames(contact), ...nameParts(contact)].map((name) => distance(name, wanted)),
    );
  }
  const key = query.keys[0] ?? "";
  return closest(contacts, key.length, (contact) =>
    [
      ...ear.readings(contact),
      ...ear.orders(contact.name.full),
      ...contact.aliases.map((alias) => ear.hear(alias)),
      ear.hear(contact.id),
    ].map((spoken) => distance(spoken.keys[0] ?? "", key)),
  );
}

/** Kanji are compared whole: 田中 一郎 is near to 田中 健, 田口 is not near to 田中. */
function sharesName({ name }: Contact, wanted: string): boolean {
  const family = plainName(name.family ?? "");
  const given = plainName(name.given ?? "");
  if (family === "" && given === "") {
    const full = plainName(name.full);
    return full !== "" && (full.includes(wanted) || wanted.startsWith(full));
  }
  return (family !== "" && wanted.startsWith(family)) || (given.length > 1 && wanted.endsWith(given));
}

/** Those with the least distance or one more, as long as at least half of the name is right. */
function closest(
  contacts: readonly Contact[],
  length: number,
  distancesOf: (contact: Contact) => readonly number[],
): readonly Contact[] {
  const measured = contacts.map((contact) => ({ contact, away: Math.min(...distancesOf(contact)) }));
  const least = Math.min(...measured.map(({ away }) => away));
  return measured
    .filter(({ away }) => away <= least + 1 && away <= Math.max(1, length / 2))
    .sort((one, other) => one.away - other.away)
    .slice(0, MOST_NEAREST)
    .map(({ contact }) => contact);
}
