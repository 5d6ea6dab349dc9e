/** The word at the cursor of a bash command line, and what stands before it. */
export interface ShellLine {
  /** The words before the cursor's, the command first, without quotes; redirections are left out. */
  readonly words: readonly string[];
  /** The word up to the cursor, without quotes. */
  readonly current: string;
  /** The same as it was typed. */
  readonly typed: string;
  /** The quote that is still open at the cursor. */
  readonly quote: Quote;
  /** Whether the word is the file of a redirection. */
  readonly isRedirected: boolean;
  /** For each character of `typed`, whether a quote or a backslash covers it. */
  readonly covered: readonly boolean[];
}

type Quote = "" | "'" | '"';

/**
 * Splits a command line up to the cursor as bash does. Nothing is expanded: what only running it would tell stays as
 * it was typed. Of several commands on the line the last one counts.
 */
export function parseShellLine(line: string): ShellLine {
  const reader = new LineReader();
  for (let index = 0; index < line.length; index++) index += reader.take(line, index);
  return reader.end();
}

/** A word that may be quoted in part, also where its last quote is still open. */
export function withoutQuotes(word: string): string {
  const { words, current } = parseShellLine(word);
  return words.length === 0 ? current : word;
}

const BLANK = /[ \t\n]/;
const ENDS_COMMAND = /[;|&()]/;

class LineReader {
  #words: string[] = [];
  #text = "";
  #typed = "";
  #covered: boolean[] = [];
  #quote: Quote = "";
  #awaitsFile = false;

  /** Takes the character at the index; gives how many more it took. */
  take(line: string, index: number): number {
    const sign = line[index] as string;
    const next = line[index + 1];
    if (sign === "\\" && this.#quote !== "'") return this.#backslash(next);
    if (this.#quote !== "") this.#quoted(sign);
    else if (sign === "'" || sign === '"') this.#open(sign);
    else if (BLANK.test(sign)) this.#endWord();
    else if (sign === ">" || sign === "<") return this.#redirect(next);
    else if (ENDS_COMMAND.test(sign)) this.#endCommand();
    else this.#add(sign, sign, false);
    return 0;
  }

  end(): ShellLine {
    return {
      words: this.#words,
      current: this.#text,
      typed: this.#typed,
      quote: this.#quote,
      isRedirected: this.#awaitsFile,
      covered: this.#covered,
    };
  }

  #add(text: string, typed: string, isCovered: boolean): void {
    this.#text += text;
    this.#typed += typed;
    for (let count = 0; count < typed.length; count++) this.#covered.push(isCovered);
  }

  #backslash(next: string | undefined): number {
    if (next === undefined) this.#add("", "\\", true);
    else if (this.#quote === '"' && !'"\\$`\n'.includes(next)) this.#add(`\\${next}`, `\\${next}`, true);
    else this.#add(next === "\n" ? "" : next, `\\${next}`, true);
    return next === undefined ? 0 : 1;
  }

  #quoted(sign: string): void {
    const isEnd = sign === this.#quote;
    if (isEnd) this.#quote = "";
    this.#add(isEnd ? "" : sign, sign, !isEnd);
  }

  #open(quote: "'" | '"'): void {
    this.#quote = quote;
    this.#add("", quote, false);
  }

  #redirect(next: string | undefined): number {
    // `2>file`: the number belongs to the sign.
    if (/^\d+$/.test(this.#typed)) this.#clearWord();
    this.#endWord();
    this.#awaitsFile = true;
    return next === ">" || next === "<" || next === "&" || next === "|" ? 1 : 0;
  }

  #endWord(): void {
    if (this.#typed === "") return;
    if (this.#awaitsFile) this.#awaitsFile = false;
    else this.#words.push(this.#text);
    this.#clearWord();
  }

  #endCommand(): void {
    this.#clearWord();
    this.#words = [];
    this.#awaitsFile = false;
  }

  #clearWord(): void {
    this.#text = "";
    this.#typed = "";
    this.#covered = [];
  }
}

/**
 * What bash has to put in the place of its own idea of the current word, so that the whole word means `value`; undefined
 * where the word cannot become that any more. Bash replaces only what follows the open quote or the last sign of
 * `breaks` (COMP_WORDBREAKS).
 */
export function bashReplacement(
  value: string,
  { typed, quote, covered }: ShellLine,
  breaks: string,
): string | undefined {
  // Behind a closed quote bash would put an answer in the place of the whole word: such a word is finished.
  if (quote === "" && /["']$/.test(typed) && covered[typed.length - 1] === false) return undefined;
  let from = typed.length;
  if (quote !== "") while (covered[from - 1]) from--;
  else while (from > 0 && (covered[from - 1] || !breaks.includes(typed[from - 1] as string))) from--;
  const kept = withoutQuotes(typed.slice(0, from));
  if (!value.toLowerCase().startsWith(kept.toLowerCase())) return undefined;
  return quotedForBash(value.slice(kept.length), quote);
}

/** Signs that bash takes for themselves: of others than ASCII all but the spaces. */
const PLAIN = /[A-Za-z0-9_@%+,./-]|[^\p{ASCII}\s]/u;

/** A text inside the given open quote, or with backslashes: bash reads it back as just that text, and runs nothing. */
function quotedForBash(text: string, quote: Quote): string {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  // Between double quotes the history sign works, and a backslash before it would stay.
  if (quote === '"') return text.replace(/["$`\\]/g, "\\$&").replaceAll("!", '"\\!"');
  return [...text].map((sign) => (PLAIN.test(sign) ? sign : `\\${sign}`)).join("");
}
