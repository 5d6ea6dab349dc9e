/** Controls, bidi overrides and isolates, zero-width characters: none of them may reach a terminal, a header or a feed. */
const UNSAFE = /(?![\t\n])[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const BREAKS = /[\t\r\n\u2028\u2029]+/g;

/** Most text is; looking for each class of signs in it costs ten times as much. */
const HARMLESS = /^[\x20-\x7e\u3040-\u9fff]*$/;

/** Foreign text made harmless, on one line. */
export function singleLine(text: string): string {
  if (HARMLESS.test(text)) return text.trim();
  return text.replace(BREAKS, " ").replace(UNSAFE, "").trim();
}

/** Foreign text made harmless; its line breaks stay. */
export function severalLines(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNSAFE, "");
}

/** JSON that is safe to print on a terminal: the same data, with unsafe characters written as escapes. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
