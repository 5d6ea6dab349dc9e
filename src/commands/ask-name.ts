import { isNothing } from "../book/scalars.ts";
import { singleLine } from "../domain/plain-text.ts";
import { isCompanyName } from "../manners/honorifics.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Prompter } from "../runtime.ts";

/** Nobody's name, but what they are called: 佐藤さん, 父ちゃん. */
const SPOKEN_TO = /(?:さん|ちゃん|くん|さま|たち)$/;

/**
 * A Japanese name written in one piece, all in kanji or going on in kana (森田あかね): where the family name ends cannot be
 * known.
 */
export function isInOnePiece(name: string): boolean {
  return (
    /^\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{2,}$/u.test(name) &&
    !SPOKEN_TO.test(name) &&
    !isCompanyName(name)
  );
}

/** Lengths that the family name may have, the likeliest first. */
function lengthsOfFamily(name: string): readonly number[] {
  // Most family names have two characters.
  const usual = [2, 1, 3].filter((length) => length < [...name].length);
  const [kanji = "", kana = ""] =
    /^([\p{Script=Han}々]+)([\p{Script=Hiragana}\p{Script=Katakana}ー]+)/u.exec(name)?.slice(1) ?? [];
  // 一ノ瀬, 三ツ矢, 竹ヶ原: kana within a family name.
  if (kana === "" || /^[ノツッヶケの]$/.test(kana)) return usual;
  const length = [...kanji].length;
  return [length, ...usual.filter((other) => other < length)];
}

/** Where the family name ends, asked for a Japanese name in one piece; any other name comes back as it is. */
export async function partedName(name: string, prompter: Prompter, { person }: Messages): Promise<string> {
  if (!isInOnePiece(name)) return name;
  const signs = [...name];
  const parted = (length: number): string =>
    `${signs.slice(0, length).join("")} ${signs.slice(length).join("")}`;
  const lengths = lengthsOfFamily(name);
  return await prompter.select(person.ask.whereParted, [
    ...lengths.map((length) => ({ value: parted(length), name: parted(length) })),
    { value: name, name: person.ask.notParted(name) },
  ]);
}

/** The reading of a name that has kanji, as kana or romaji; undefined for other names and where nobody knows it. */
export async function askReading(
  name: string,
  prompter: Prompter,
  { person }: Messages,
): Promise<string | undefined> {
  if (!/\p{Script=Han}/u.test(name)) return undefined;
  const validate = (value: string): string | true =>
    /\p{Script=Han}/u.test(value) ? person.ask.readingInKana : true;
  const answer = singleLine(await prompter.input(person.ask.reading(name), { validate }));
  return isNothing(answer, true) ? undefined : answer;
}
