import { WORDS_NEEDED } from "./words-needed.ts";

/**
 * A long pattern takes longer to compile than most messages to read, and most of its alternatives need words that a
 * message does not hold. What is compiled is the pattern without them; on that text it finds exactly the same.
 *
 * The words are worked out from the patterns. After changing one:
 * `UPDATE_WORDS=1 npx vitest run --config test/vitest.config.ts test/unit/manners/fitting.test.ts`
 * Until then a pattern of another length is compiled whole.
 */
export function fitting(make: () => RegExp): (text: string) => RegExp {
  const all = fittingAll(() => [make()]);
  return (text) => all(text)[0] as RegExp;
}

/** The same for several patterns. What they are looked for in is `text`, or parts of it. */
export function fittingAll(make: () => readonly RegExp[]): (text: string) => readonly RegExp[] {
  makers.push(make);
  let whole: readonly RegExp[] | undefined;
  let last: string | undefined;
  let fitted: readonly RegExp[] = [];
  return (text) => {
    if (text === last) return fitted;
    whole ??= make();
    fitted = whole.map((pattern) => withoutHopeless(pattern, text));
    last = text;
    return fitted;
  };
}

const makers: (() => readonly RegExp[])[] = [];

/** All patterns that are compiled to fit, as they are written. */
export function longPatterns(): readonly RegExp[] {
  return makers.flatMap((make) => make());
}

/** Short, and another one for another pattern. */
export function keyOf({ source, flags }: RegExp): string {
  return `${source.length}${flags} ${source.slice(0, 24)}`;
}

/** An alternative without the bar behind it and without a last letter that may be absent: `hated?|` needs hate. */
export function plainWord(alternative: string): string {
  const bare = alternative.endsWith("|") ? alternative.slice(0, -1) : alternative;
  return bare.endsWith("?") ? bare.slice(0, -2) : bare;
}

/** Never matches. */
const HOPELESS = "(?!)";

/** The pattern without the alternatives that need a word which the text does not hold. */
export function withoutHopeless(
  pattern: RegExp,
  text: string,
  needed: string | undefined = WORDS_NEEDED[keyOf(pattern)],
): RegExp {
  if (needed === undefined || needed === "") return pattern;
  const { source, flags } = pattern;
  const held = flags.includes("i") ? text.toLowerCase() : text;
  let kept = "";
  let at = 0;
  for (const alternative of needed.split(";")) {
    const [from, to, ...words] = alternative.split(",");
    const start = Number(from);
    const end = Number(to);
    // Within an alternative that is left out already.
    if (start < at) continue;
    const mayMatch =
      words.length === 0
        ? held.includes(plainWord(source.slice(start, end)))
        : words.some((word) => held.includes(word));
    if (mayMatch) continue;
    kept += source.slice(at, start);
    // The last alternative of a group has no bar behind it that could go with it.
    if (source[end - 1] !== "|") kept += HOPELESS;
    at = end;
  }
  return at === 0 ? pattern : new RegExp(kept + source.slice(at), flags);
}
