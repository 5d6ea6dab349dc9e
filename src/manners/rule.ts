import type { Channel, Language, Register } from "../domain/contact.ts";
import type { Context } from "./context.ts";
import { fitting } from "./fitting.ts";
import type { Message } from "./message.ts";

export type Severity = "error" | "warn" | "info";

/** A place in the text where a rule has something to say. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Where it is less grave than the rule usually is. */
  readonly severity?: Severity;
  /** What the suggestion is, where it depends on the words found; null when there is none. */
  readonly suggestion?: string | Readonly<Record<Language, string>> | null;
  /** Told in the message. */
  readonly about?: Readonly<Record<Language, string>>;
}

export type Words = string | ((hit: Hit) => string);

/** Words for the user, in the language of the UI. */
export type Told = Readonly<Record<Language, Words>>;

/** One rule of the manners check: data, and a small function where a pattern is not enough. */
export interface Rule {
  /** Never renamed. */
  readonly id: string;
  readonly severity: Severity;
  /** Languages of the text. */
  readonly languages: readonly Language[];
  /** Without one: any. */
  readonly registers?: readonly Register[];
  readonly channels?: readonly Channel[];
  readonly occasions?: readonly string[];
  readonly find: (message: Message, context: Context) => readonly Hit[];
  readonly message: Told;
  /** Null where nothing better can be said than to leave it out. */
  readonly suggestion: Told | null;
  readonly source: string;
  readonly bad: Example;
  readonly good: Example;
}

/** Words of a message; by the language of the UI where a note says when they are meant. */
export type Example = string | Readonly<Record<Language, string>>;

/** 前略 … 草々 (to a former boss) */
export function noted(words: string, en: string, ja: string): Example {
  return { en: `${words} (${en})`, ja: `${words} (${ja})` };
}

export function exampleIn(example: Example, language: Language): string {
  return typeof example === "string" ? example : example[language];
}

export const JA: readonly Language[] = ["ja"];
export const BOTH: readonly Language[] = ["ja", "en"];
export const FORMAL: readonly Register[] = ["formal"];
export const CASUAL: readonly Register[] = ["casual"];
export const POST: readonly Channel[] = ["letter", "card"];
export const SCREEN: readonly Channel[] = ["email", "chat", "sns"];

/** The same words in both languages of the UI: they are the wording to use. */
export function wording(words: Words): Told {
  return { en: words, ja: words };
}

export const LEAVE_OUT: Told = { en: "leave it out", ja: "書かずにおく" };

/** Every match of a pattern that stands outside quotations. */
export function matches(message: Pick<Message, "text">, pattern: RegExp): Hit[] {
  return [...message.text.matchAll(global(pattern))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A rule that is one pattern. */
export function pattern(source: RegExp): Rule["find"] {
  const all = fitting(() => global(source));
  return (message) => matches(message, all(message.text));
}

/** A rule that is one pattern and about what oneself says: 「頑張ってください」と励まされ is what somebody else said. */
export function saidByMe(source: RegExp): Rule["find"] {
  const find = pattern(source);
  return (message, context) => withoutWordsOfOthers(find(message, context), message);
}

const LONGEST_WORDS_OF_OTHERS = 60;
const TOLD_OF = /^」(?:と|って|との|という|の)(?!(?:お伝え|伝え|申し|言いた|お願い|心から|心より|願))/;

/** Hits that do not stand within what somebody else is told to have said. */
export function withoutWordsOfOthers(hits: readonly Hit[], { text }: Pick<Message, "text">): Hit[] {
  return hits.filter(({ start, end }) => {
    const open = text.lastIndexOf("「", start);
    if (open < 0 || start - open > LONGEST_WORDS_OF_OTHERS || text.slice(open, start).includes("」"))
      return true;
    const close = text.indexOf("」", end);
    return close < 0 || close - end > LONGEST_WORDS_OF_OTHERS || !TOLD_OF.test(text.slice(close, close + 8));
  });
}

function global(source: RegExp): RegExp {
  return source.global ? source : new RegExp(source.source, `${source.flags}g`);
}
