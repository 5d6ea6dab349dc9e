// Japanese has no spaces: a line may break before any wide character but these.
const NEVER_FIRST = /^[、。,.」』)）〉》】〕!?!?・ー:;ぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/;

/** Nor may it break behind a bracket that has only just opened. */
const NEVER_LAST = /[「『(（〈《【〔]$/;

/** Columns a text takes, near enough for text that no terminal aligns, and at a tenth of the cost. */
export function roughWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const isHalfWidthKana = code >= 0xff61 && code <= 0xff9f;
    width += code >= 0x2e80 && !isHalfWidthKana ? 2 : 1;
  }
  return width;
}

type WidthOf = (text: string) => number;

/** Lines of at most `width` columns, broken at spaces and between wide characters; a longer word is cut. */
export function wrapLines(text: string, width: number, widthOf: WidthOf): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, width, widthOf))
    .join("\n");
}

const NARROWEST_TEXT = 20;

/** `text` beside `front`: the lines after the first are indented to where it began. Widths are rough. */
export function hangingLines(front: string, text: string, width: number): string[] {
  const indent = roughWidth(front);
  const room = Math.max(width - indent, NARROWEST_TEXT);
  const [first = "", ...more] = wrapLines(text, room, roughWidth).split("\n");
  return [front + first, ...more.map((line) => " ".repeat(indent) + line)];
}

export function padRough(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - roughWidth(text)));
}

function wrapLine(line: string, width: number, widthOf: WidthOf): string {
  const lines: string[] = [];
  let current = "";
  for (const piece of pieces(line, widthOf)) {
    if (widthOf(current + piece.trimEnd()) <= width) {
      current += piece;
      continue;
    }
    if (current.trim() !== "") lines.push(current.trimEnd());
    current = "";
    for (const character of piece) {
      if (widthOf(current + character) > width) {
        lines.push(current);
        current = "";
      }
      current += character;
    }
  }
  lines.push(current.trimEnd());
  return lines.join("\n");
}

/** Unbreakable pieces: a word with the spaces behind it, or one wide character with what must not begin a line. */
function pieces(line: string, widthOf: WidthOf): string[] {
  const found: string[] = [];
  for (const character of line) {
    const last = found[found.length - 1];
    if (last !== undefined && joins(last, character, widthOf)) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

function joins(before: string, character: string, widthOf: WidthOf): boolean {
  if (character === " " || NEVER_FIRST.test(character) || NEVER_LAST.test(before)) return true;
  if (before.endsWith(" ")) return before.trim() === "";
  return widthOf(character) === 1 && widthOf(before.slice(-1)) === 1;
}
