import stringWidth from "fast-string-width";
import { wrapLines } from "./wrap.ts";

/** Columns a text takes on a terminal: East Asian wide characters take two. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** Cut to a width, with `…` where something was cut. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    const size = displayWidth(character);
    if (used + size > width - 1) break;
    kept += character;
    used += size;
  }
  return `${kept}…`;
}

/** Lines of at most `width` columns, broken at spaces and between wide characters; a longer word is cut. */
export function wrapText(text: string, width: number): string {
  return wrapLines(text, width, displayWidth);
}
