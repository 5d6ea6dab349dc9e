import { singleLine } from "../domain/plain-text.ts";

export interface PlainMail {
  /** One address or the name of a local user, checked by the caller. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Of an octet line, RFC 5322 (2.1.1) without its line break. */
const LONGEST_LINE = 998;

/**
 * A mail as the system's sendmail takes it: From, Date and Message-ID are the mail system's to write, which knows the
 * clock and the host's name. The text goes as it is where a line allows it, so that the plainest reader shows it.
 */
export function plainMail({ to, subject, body }: PlainMail): string {
  const bytes = new TextEncoder().encode(body);
  const encoding = encodingOf(body);
  const headers = [
    `To: ${singleLine(to)}`,
    `Subject: ${encodedWords(singleLine(subject))}`,
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    `Content-Transfer-Encoding: ${encoding}`,
  ];
  return `${headers.join("\n")}\n\n${encoding === "base64" ? wrapped(base64(bytes)) : body}`;
}

function encodingOf(body: string): "7bit" | "8bit" | "base64" {
  const encoder = new TextEncoder();
  const isLong = body.split("\n").some((line) => encoder.encode(line).length > LONGEST_LINE);
  if (isLong) return "base64";
  return isAscii(body) ? "7bit" : "8bit";
}

function isAscii(text: string): boolean {
  return /^[\n\x20-\x7e]*$/.test(text);
}

// An encoded word has at most 75 characters and its line 76 (RFC 2047, 2): with `Subject: ` before it, 39 octets.
const OCTETS_OF_WORD = 39;

function encodedWords(text: string): string {
  if (isAscii(text) && !text.includes("=?") && text.length <= 66) return text;
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

function wrapped(text: string): string {
  return `${(text.match(/.{1,76}/g) ?? []).join("\n")}\n`;
}
