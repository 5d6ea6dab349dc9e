/** Whether two people with one e-mail address are clearly two: couples, families and small offices share one. */
import type { Contact } from "../domain/contact.ts";
import { quickRomaji } from "../domain/romaji.ts";
import { plainName } from "./doubles.ts";
import { romajiKey } from "./romaji-key.ts";

type Person = Pick<Contact, "name" | "aliases">;

/**
 * A family name in common and another given name; or nothing in common at all, and `worksElsewhere`. Whoever has taken
 * another family name, or is written in another script, may be the same person.
 */
export function isClearlyAnother(one: Person, other: Person, worksElsewhere: boolean): boolean {
  const [here, there] = bothNames(one, other);
  if (!here || !there) return false;
  const given = compared(here.given ?? here.all, there.given ?? there.all);
  if (given === "same") return false;
  // Of two names that nobody has split it cannot be told which half is the family's.
  const isSplit = here.family !== undefined || there.family !== undefined;
  const family = isSplit ? compared(here.family ?? here.all, there.family ?? there.all) : "unknown";
  if (family === "same") return given === "different";
  return worksElsewhere && compared(here.all, there.all) === "different";
}

/** A word of a name in the ways in which it may be compared with another: `a` in Latin letters, `k` in kana, `h` in kanji. */
interface Sign {
  readonly script: "a" | "k" | "h";
  readonly text: string;
}

interface Names {
  readonly family: readonly Sign[] | undefined;
  readonly given: readonly Sign[] | undefined;
  readonly all: readonly Sign[];
}

/** Undefined for a name of which only one half is known. */
function bothNames(one: Person, other: Person): readonly (Names | undefined)[] {
  return [namesOf(one, other), namesOf(other, one)];
}

const HAN_OR_KANA = /[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]|[\ud840-\ud87f]/;

function namesOf({ name, aliases }: Person, other: Person): Names | undefined {
  const [family, given] = halvesOf(name, other.name);
  const reading = wordsOf(name.reading ?? "");
  const words = wordsOf(name.full);
  const isSplit = family !== undefined && given !== undefined;
  if (!isSplit && words.length < 2) return undefined;
  const all = [
    ...words,
    ...(isSplit ? [family, given] : []),
    ...reading,
    ...aliases.flatMap(wordsOf),
  ].flatMap(signsOf);
  if (!isSplit) return { family: undefined, given: undefined, all };
  // In Japanese the reading has the order of the name.
  const isOrdered = reading.length > 1 && HAN_OR_KANA.test(name.full);
  const read = (index: number): readonly string[] => (isOrdered ? [reading.at(index) ?? ""] : []);
  return {
    family: [...wordsOf(family), ...read(0)].flatMap(signsOf),
    given: [...givenWords(given), ...read(-1)].flatMap(signsOf),
    all,
  };
}

/** A name without a space falls into its halves behind the family name of the other. */
function halvesOf(name: Contact["name"], other: Contact["name"]): readonly (string | undefined)[] {
  const { family, given, full } = name;
  if (family !== undefined && given !== undefined) return [family, given];
  const begins = other.family;
  if (begins === undefined || !HAN_OR_KANA.test(full) || wordsOf(full).length > 1) return [];
  return full.startsWith(begins) && full.length > begins.length ? [begins, full.slice(begins.length)] : [];
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .split(/[\s・.]+/u)
    .filter((word) => word !== "");
}

/** Without the initials of middle names, which many share. */
function givenWords(given: string): readonly string[] {
  return wordsOf(given).filter((word, index) => index === 0 || word.length > 1);
}

function signsOf(word: string): readonly Sign[] {
  if (!HAN_OR_KANA.test(word)) return [{ script: "a", text: romajiKey(word) }];
  if (!/^[\u3041-\u30ff]+$/.test(word)) return [{ script: "h", text: plainName(word) }];
  const romaji = quickRomaji(word);
  const kana = word.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
  return [
    { script: "k", text: kana },
    ...(romaji === undefined ? [] : [{ script: "a" as const, text: romajiKey(romaji) }]),
  ];
}

/** "unknown" where the two have no script in common. */
function compared(one: readonly Sign[], other: readonly Sign[]): "same" | "different" | "unknown" {
  let isComparable = false;
  for (const here of one) {
    for (const there of other) {
      if (here.script !== there.script) continue;
      if (isSameWord(here, there)) return "same";
      isComparable = true;
    }
  }
  return isComparable ? "different" : "unknown";
}

/** Latin names are shortened: Rob, R. */
function isSameWord(one: Sign, other: Sign): boolean {
  if (one.text === other.text) return true;
  return one.script === "a" && (one.text.startsWith(other.text) || other.text.startsWith(one.text));
}
