import type { Language } from "../domain/contact.ts";
import { readMessage } from "./message.ts";

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/g;
const LATIN = /[A-Za-z]/g;
/** An English mail may hold a Japanese name; one character of Japanese says about as much as three letters. */
const LETTERS_A_CHARACTER = 3;

/** The language a text is written in; undefined when it has no letters. */
export function languageOfText(raw: string): Language | undefined {
  const { text, subject } = readMessage(raw);
  const own = subject ? text.replace(/^\s*(?:件名|subject)/i, "") : text;
  const japanese = own.match(JAPANESE)?.length ?? 0;
  const latin = own.match(LATIN)?.length ?? 0;
  if (japanese === 0 && latin === 0) return undefined;
  return japanese * LETTERS_A_CHARACTER >= latin ? "ja" : "en";
}
