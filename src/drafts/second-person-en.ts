import type { Name } from "../domain/contact.ts";
import { isPastTense } from "./verbs-en.ts";

/**
 * A note about somebody ("lent me her car"), as it is said to them ("lent me your car"). Undefined where the words may
 * mean somebody else.
 */
export function toTheReader(note: string, reader?: Name): string | undefined {
  const words = note.split(" ");
  const first = subjectDropped(words, reader);
  if (first === undefined) return undefined;
  const said: string[] = [];
  for (const [index, word] of first.entries()) {
    const [, opening = "", bare = "", end = ""] = /^([("“]*)(.*?)([)"”.,;:!?]*)$/u.exec(word) ?? [];
    const spoken = wordToReader(bare, index, first, reader);
    if (spoken === undefined) return undefined;
    said.push(opening + spoken + end);
  }
  return said.join(" ");
}

/** "she read my draft", "Sam read my draft" without the one who did it. */
function subjectDropped(words: readonly string[], reader: Name | undefined): readonly string[] | undefined {
  const [first = "", second = ""] = words;
  if (!/^(he|she|they)$/i.test(first) && !isNameOf(reader, first)) return words;
  const verb = second.toLowerCase();
  if (verb === "was" || verb === "were") return ["were", ...words.slice(2)];
  return isPastTense(verb) ? words.slice(1) : undefined;
}

function isNameOf(reader: Name | undefined, word: string): boolean {
  if (reader === undefined || !/^\p{Lu}/u.test(word)) return false;
  return [reader.given, reader.family, ...reader.full.split(" ")].includes(word);
}

const POSSESSIVE = /^(his|her|their)$/i;
const OWN_ONE = /^(his|hers|theirs)$/i;
const OBJECT = /^(him|her|them)$/i;
/** "him" after anything else is rather somebody they brought me together with. */
const WITH_THEM =
  /(^|\s)(from|(stay(ed|ing)?|liv(ed|ing)|lunch|dinner|breakfast|coffee|tea|drinks?|talks?|chats?|walks?|evenings?|weekends?|days?|conversations?|time) with)$/i;

function wordToReader(
  word: string,
  index: number,
  words: readonly string[],
  reader: Name | undefined,
): string | undefined {
  const before = words.slice(0, index);
  const isClear = !/^(and|or)$/i.test(before.at(-1) ?? "") && !namesOthers(before, word, reader);
  const next = words[index + 1] ?? "";
  const asked = (said: string): string | undefined =>
    isClear ? (index === 0 && /^[A-Z]/.test(word) ? capital(said) : said) : undefined;
  if (POSSESSIVE.test(word) && isNounLike(next)) return asked("your");
  if (OWN_ONE.test(word)) return asked("yours");
  if (/^(himself|herself|themsel(f|ves))$/i.test(word)) return asked("yourself");
  if (OBJECT.test(word)) return WITH_THEM.test(before.join(" ")) ? asked("you") : undefined;
  if (/^(he|she|they)('\w+)?$/i.test(word) || POSSESSIVE.test(word)) return undefined;
  const owner = /^(.+)['’]s$/u.exec(word)?.[1];
  if (owner !== undefined && isNameOf(reader, owner)) return isNounLike(next) ? "your" : "yours";
  if (isNameOf(reader, word)) return WITH_THEM.test(before.join(" ")) ? "you" : undefined;
  return word;
}

const NO_NOUN =
  /^(|to|at|in|on|with|for|from|about|after|before|during|and|or|when|while|into|over|through|by|of|as|back|again|up|out|home|there|last|yesterday|every|each|a|an|the|my|so|because)$/i;

function isNounLike(next: string): boolean {
  return !NO_NOUN.test(next);
}

const PERSON =
  /^(mother|father|mum|mom|dad|parents?|brothers?|sisters?|sons?|daughters?|wife|husband|partner|friends?|boss|bosses|manager|colleagues?|team|people|person|man|woman|guy|child|children|kids?|cousins?|aunt|uncle|grand\w+|clients?|customers?|contacts?|cats?|dogs?|neighbou?rs?|students?|candidates?|recruiter|publisher|editor|lawyer|doctor|teacher|agent|family|company|firm|girlfriend|boyfriend|everyone|somebody|someone)$/i;

/** Whether somebody else is named before: of "help with my mother and her move" nobody knows whose move it is. */
function namesOthers(before: readonly string[], pronoun: string, reader: Name | undefined): boolean {
  const isOfSeveral = /^the/i.test(pronoun);
  return before.some((word, index) => {
    const bare = word.replace(/['’]s?$|[.,;:]+$/gu, "");
    if (PERSON.test(bare) || (index === 0 && bare !== word && !isNameOf(reader, bare))) return true;
    if (index > 0 && /^\p{Lu}/u.test(bare) && bare !== "I" && !isNameOf(reader, bare)) return true;
    return isOfSeveral && index > 0 && /[a-z]{3}[^su]s$/.test(bare);
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
