/** Of an octet line, RFC 5322 (2.1.1) without its line break. */
const LONGEST_LINE = 998;
/** What a header line should not pass (RFC 5322, 2.1.1); with encoded words it must not (RFC 2047, 2). */
export const HEADER_LINE = 76;

/** Letters, digits, marks and line feeds that every mail system has handed on unchanged since the beginning. */
export function isPlainAscii(text: string): boolean {
  return /^[\n\x20-\x7e]*$/.test(text);
}

/** Whether a line, given with line feeds, is longer in UTF-8 than a mail may hold. */
export function hasLongLine(text: string): boolean {
  const encoder = new TextEncoder();
  return text.split("\n").some((line) => encoder.encode(line).length > LONGEST_LINE);
}

/** Text of a header that holds nothing but text, such as Subject: as it is where that is safe, else in encoded words. */
export function headerText(text: string): string {
  const isSafe = isPlainAscii(text) && !text.includes("=?") && text.length <= HEADER_LINE - 10;
  return isSafe ? text : encodedWords(text);
}

// An encoded word has at most 75 characters and its line 76 (RFC 2047, 2): with `Subject: ` before it, 39 octets.
const OCTETS_OF_WORD = 39;

/** One line as encoded words of base64, folded; no character is divided between two of them. */
export function encodedWords(text: string): string {
  const encoder = new TextEncoder();
  const words: string[] = [];
  let current = "";
  for (const character of text) {
    if (encoder.encode(current + character).length > OCTETS_OF_WORD) {
      words.push(current);
      current = "";
    }
    current += character;
  }
  words.push(current);
  return words.map((word) => `=?UTF-8?B?${base64(encoder.encode(word))}?=`).join("\n ");
}

/** Base64 of octets, without line breaks. */
export function base64(bytes: Uint8Array): string {
  let octets = "";
  for (const byte of bytes) octets += String.fromCharCode(byte);
  return btoa(octets);
}

/** Base64 of octets, in the lines that a mail's body may have. */
export function base64Lines(bytes: Uint8Array): string {
  return `${(base64(bytes).match(/.{1,76}/g) ?? []).join("\n")}\n`;
}
