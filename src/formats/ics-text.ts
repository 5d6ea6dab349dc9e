import { singleLine } from "../domain/plain-text.ts";

const MOST_OCTETS = 75;

/**
 * A value of type TEXT (RFC 5545, 3.3.11) on one line. Whatever could end that line, hide text or turn its direction is
 * gone, so that no value can begin a property of its own.
 */
export function textValue(text: string): string {
  return singleLine(wellFormed(text)).replace(/[\\;,]/g, "\\$&");
}

/** The same of a text of several lines. */
export function linesValue(text: string): string {
  return text.split("\n").map(textValue).join("\\n");
}

/** An id as ASCII without blanks, for programs that name files by it. */
export function asciiId(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** Half a surrogate pair is no character and has no UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** A content line with its CRLF: folded at 75 octets, never inside a character (RFC 5545, 3.1). */
export function contentLine(property: string, value: string): string {
  let line = "";
  let octets = 0;
  for (const character of `${property}:${value}`) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      line += "\r\n ";
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${line}\r\n`;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
