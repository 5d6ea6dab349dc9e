import { isNothing } from "../book/scalars.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Prompter } from "../runtime.ts";

/** A Japanese name written in one piece: where the family name ends cannot be known. */
export function isInOnePiece(name: string): boolean {
  return /^\p{Script=Han}[\p{Script=Han}々ヶ]{2,}$/u.test(name);
}

/** Where the family name ends, asked for a Japanese name in one piece; any other name comes back as it is. */
export async function partedName(name: string, prompter: Prompter, { person }: Messages): Promise<string> {
  if (!isInOnePiece(name)) return name;
  const signs = [...name];
  const parted = (length: number): string =>
    `${signs.slice(0, length).join("")} ${signs.slice(length).join("")}`;
  // Most family names have two characters.
  const lengths = [2, 1, 3].filter((length) => length < signs.length);
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
