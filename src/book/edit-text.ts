/** Lines and splices of a text, by offset. */

export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Splices are told in places of the text as it was; they do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = text;
  const fromTheEnd = [...splices].sort((one, other) => other.at - one.at || other.remove - one.remove);
  for (const { at, remove, insert } of fromTheEnd)
    result = result.slice(0, at) + insert + result.slice(at + remove);
  return result;
}

/** A byte order mark belongs to no line. */
export function lineStart(text: string, at: number): number {
  const start = at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? Math.min(1, at) : start;
}

/** Behind the last character of the line; its line end is not in it. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > at && text.charAt(end - 1) === "\r" ? end - 1 : end;
}

/** Where the next line begins. */
export function afterLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Whether only white space stands before it on its line. */
export function beginsLine(text: string, at: number): boolean {
  return isBlank(text.slice(lineStart(text, at), at));
}

export function isBlank(piece: string): boolean {
  return /^[ \t\r\n]*$/.test(piece);
}

export function hasBlankLine(piece: string): boolean {
  return /(?:^|\n)[ \t]*\r?\n/.test(piece);
}

/** Behind spaces and tabs. */
export function afterBlanks(text: string, at: number): number {
  let index = at;
  while (text.charAt(index) === " " || text.charAt(index) === "\t") index++;
  return index;
}

/** Behind white space, line ends and comments, where a value has ended. */
export function afterTrivia(text: string, from: number): number {
  let at = from;
  for (;;) {
    const sign = text.charAt(at);
    if (sign === "#") at = lineEnd(text, at);
    else if (sign !== "" && isBlank(sign)) at++;
    else return at;
  }
}

/** The comment that follows on the same line. */
export function commentAfter(text: string, at: number): string | undefined {
  const start = afterBlanks(text, at);
  return start > at && text.charAt(start) === "#" ? text.slice(start, lineEnd(text, start)) : undefined;
}

/**
 * Where a line may be put that follows what ends at `end` and begins in `column`: behind the rest of its line and behind
 * comments that are indented more deeply, which are about it; before all others, which may be about what comes next.
 */
export function afterPart(text: string, end: number, column: number): number {
  let place = afterLine(text, end);
  for (let line = place; line < text.length; line = afterLine(text, line)) {
    const first = afterBlanks(text, line);
    if (first >= lineEnd(text, line)) continue;
    if (text.charAt(first) !== "#" || first - line <= column) break;
    place = afterLine(text, line);
  }
  return place;
}

/** The line end used around a place. */
export function lineBreakAt(text: string, at: number, otherwise: string): string {
  const before = text.lastIndexOf("\n", at - 1);
  const end = before === -1 || at === 0 ? text.indexOf("\n", at) : before;
  if (end === -1) return otherwise;
  return text.charAt(end - 1) === "\r" ? "\r\n" : "\n";
}

/**
 * Whole lines put in at the beginning of a line, or behind a last line that has no end: then they get none either.
 * Several may be given as one text with `\n` between them.
 */
export function linesAt(text: string, at: number, lines: readonly string[], otherwise: string): Splice {
  const lineBreak = lineBreakAt(text, at, otherwise);
  const isOpenEnd = at > lineStart(text, at);
  const together = lines.join("\n");
  const joined = lineBreak === "\n" ? together : together.replaceAll("\n", lineBreak);
  const insert = lines.length === 0 ? "" : isOpenEnd ? lineBreak + joined : joined + lineBreak;
  return { at, remove: 0, insert };
}
