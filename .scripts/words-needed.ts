// The text of src/manners/words-needed.ts: for each alternative of a long pattern the words of which every match
// holds one. Worked out from the patterns, so that nobody has to keep two lists.
import { keyOf, longPatterns, plainWord } from "../src/manners/fitting.ts";

/** One of these is in every match. */
type Words = readonly string[];

/** What is known of a part of a pattern. */
interface Part {
  /** All that it can match, where that is little. */
  readonly exact: Words | undefined;
  /** Undefined where nothing is certain. */
  readonly needed: Words | undefined;
}

interface Alternative {
  readonly start: number;
  /** With the bar behind it. */
  readonly end: number;
  readonly needed: Words;
}

const MOST_EXACT = 4;
const MOST_WORDS = 12;
const SHORTEST = 7;
/** A word that most texts hold keeps nothing out. */
const TOO_LIKELY = 0.2;
const NOTHING: Part = { exact: undefined, needed: undefined };
const EMPTY: Part = { exact: [""], needed: undefined };

/** `start,end,word,word;…` for the alternatives that can be left out of a text without the words. */
export function wordsNeeded({ source, flags }: RegExp): string {
  const found: Alternative[] = [];
  if (!/[uvy]/.test(flags)) new Reader(source, flags.includes("i"), found).whole();
  return found
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map(({ start, end, needed }) =>
      [start, end, ...(isItself(source.slice(start, end), needed) ? [] : needed)].join(","),
    )
    .join(";");
}

/** An alternative that is nothing but its word needs no copy of it. */
function isItself(alternative: string, needed: Words): boolean {
  return needed.length === 1 && plainWord(alternative) === needed[0];
}

class Reader {
  #at = 0;
  #captures = 0;
  readonly #source: string;
  readonly #ignoresCase: boolean;
  readonly #found: Alternative[];

  constructor(source: string, ignoresCase: boolean, found: Alternative[]) {
    this.#source = source;
    this.#ignoresCase = ignoresCase;
    this.#found = found;
  }

  whole(): void {
    this.#choice();
    if (this.#at !== this.#source.length) throw new Error(`unread: ${this.#source.slice(this.#at)}`);
  }

  #choice(): Part {
    const parts: Part[] = [];
    for (;;) {
      const start = this.#at;
      const before = this.#captures;
      const part = this.#sequence();
      parts.push(part);
      const isLast = this.#source[this.#at] !== "|";
      // Without a group that captures: those that follow would have other numbers.
      if (before === this.#captures) this.#note(start, this.#at, isLast, part);
      if (isLast) break;
      this.#at++;
    }
    const exact = parts.every((part) => part.exact) ? parts.flatMap((part) => part.exact ?? []) : undefined;
    const needed = parts.every((part) => wordsOf(part))
      ? parts.flatMap((part) => wordsOf(part) ?? [])
      : undefined;
    return {
      exact: exact && exact.length <= MOST_EXACT ? exact : undefined,
      needed: needed && [...new Set(needed)],
    };
  }

  #note(start: number, end: number, isLast: boolean, part: Part): void {
    const needed = wordsOf(part);
    if (!needed || end - start < SHORTEST || needed.length > MOST_WORDS || likelihood(needed) > TOO_LIKELY)
      return;
    if (needed.some((word) => /[,;]/.test(word)) || (isLast && this.#source[end - 1] === "|")) return;
    this.#found.push({ start, end: isLast ? end : end + 1, needed: shortest(needed) });
  }

  #sequence(): Part {
    let best: Words | undefined;
    let run: Words = [""];
    let isWhole = true;
    const better = (words: Words | undefined): void => {
      if (words && !words.includes("") && (!best || likelihood(words) < likelihood(best))) best = words;
    };
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at] as string)) {
      const part = this.#quantified();
      const { exact } = part;
      if (exact && run.length * exact.length <= MOST_EXACT) {
        run = run.flatMap((head) => exact.map((tail) => head + tail));
        continue;
      }
      better(run);
      better(part.needed);
      better(exact);
      isWhole = false;
      run = exact ?? [""];
    }
    better(run);
    return { exact: isWhole ? run : undefined, needed: best };
  }

  #quantified(): Part {
    const part = this.#term();
    const [quantifier, least] = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at)) ?? [];
    if (quantifier === undefined) return part;
    this.#at += quantifier.length;
    const isNeeded = quantifier.startsWith("+") || Number(least ?? 0) > 0;
    return isNeeded ? { exact: undefined, needed: wordsOf(part) } : NOTHING;
  }

  #term(): Part {
    const rest = this.#source.slice(this.#at);
    const open = /^\((?:\?(?:<?[=!]|:))?/.exec(rest)?.[0];
    if (open !== undefined) return this.#group(open);
    const set = /^\[(?:\\.|[^\]\\])*\]/.exec(rest)?.[0];
    if (set !== undefined) return this.#taken(set, this.#oneOf(set));
    const escaped = /^\\(?:u[\da-f]{4}|x[\da-f]{2}|.)/i.exec(rest)?.[0];
    if (escaped !== undefined) return this.#taken(escaped, this.#escape(escaped));
    const character = rest[0] as string;
    if (character === "^" || character === "$") return this.#taken(character, EMPTY);
    return this.#taken(character, character === "." ? NOTHING : this.#letter(character));
  }

  #group(open: string): Part {
    this.#at += open.length;
    if (open === "(") this.#captures++;
    const part = this.#choice();
    if (this.#source[this.#at] !== ")") throw new Error(`open: ${this.#source.slice(this.#at)}`);
    this.#at++;
    return /[=!]/.test(open) ? EMPTY : part;
  }

  #taken(written: string, part: Part): Part {
    this.#at += written.length;
    return part;
  }

  #escape(written: string): Part {
    if (/^\\[bB]/.test(written)) return EMPTY;
    if (/^\\u/.test(written)) return this.#letter(String.fromCharCode(Number.parseInt(written.slice(2), 16)));
    return /^\\[^\w]/.test(written) ? this.#letter(written.slice(1)) : NOTHING;
  }

  #oneOf(set: string): Part {
    const members = set.slice(1, -1);
    if (/^\^|[\\-]/.test(members) || members.length > 4) return NOTHING;
    const parts = [...members].map((member) => this.#letter(member));
    return parts.every(({ exact }) => exact)
      ? { exact: parts.flatMap(({ exact }) => exact ?? []), needed: undefined }
      : NOTHING;
  }

  #letter(letter: string): Part {
    if (!this.#ignoresCase) return { exact: [letter], needed: undefined };
    const lower = letter.toLowerCase();
    // Beyond ASCII capitals have more than one way back.
    const isPlain = /^[\x20-\x7e]$/.test(letter) || lower === letter.toUpperCase();
    return isPlain ? { exact: [lower], needed: undefined } : NOTHING;
  }
}

function wordsOf({ exact, needed }: Part): Words | undefined {
  const certain = exact && !exact.includes("") ? exact : undefined;
  if (!certain || !needed) return certain ?? needed;
  return likelihood(certain) <= likelihood(needed) ? certain : needed;
}

/** Those that hold another one of them are not needed: where they are, the other one is. */
function shortest(words: Words): Words {
  const all = [...new Set(words)];
  return all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
}

/** How often a text holds one of the words, roughly and in numbers of its own. */
function likelihood(words: Words): number {
  return words.reduce((sum, word) => sum + [...word].reduce((rest, letter) => rest * rarity(letter), 1), 0);
}

function rarity(letter: string): number {
  if (/[\u3040-\u309f]/.test(letter)) return 0.4;
  return /[\x20-\x7e]/.test(letter) ? 0.45 : 0.1;
}

/** src/manners/words-needed.ts */
export function wordsNeededSource(): string {
  const rows = new Map<string, string>();
  for (const pattern of longPatterns()) {
    const key = keyOf(pattern);
    if (rows.has(key)) throw new Error(`two patterns begin alike and have one length: ${key}`);
    rows.set(key, wordsNeeded(pattern));
  }
  const lines = [...rows]
    .filter(([, words]) => words !== "")
    .map(([key, words]) => `  ${JSON.stringify(key)}: ${JSON.stringify(words)},`);
  return [
    "// biome-ignore-all format: made by test/unit/manners/fitting.test.ts; do not edit.",
    "",
    "/** For each long pattern its alternatives: where they start and end, and words of which every match holds one. */",
    "export const WORDS_NEEDED: Readonly<Record<string, string>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}
