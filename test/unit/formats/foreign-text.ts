import fc from "fast-check";
import { severalLines, singleLine } from "../../../src/domain/plain-text.ts";

/** What has ended a header, begun another one or turned a line round somewhere before. */
const HOSTILE = [
  "\r\nBcc: all@example.com",
  "\n\nno header any more",
  "\r",
  "\u2028",
  "\u202e",
  "\u200b",
  "\u0000",
  "\u001b[31m",
  "\ud800",
  "=?UTF-8?B?5Lul?=",
  "=?utf-8?q?x?=",
  '"',
  "\\",
  "<a@b.example>",
  ", ",
  "; ",
  "(",
  ")",
  ":",
  "@",
  "  ",
  "\t",
  "%0D%0A",
  "&bcc=all@example.com",
  "?",
  "#",
  "+",
  ".",
  "\n.\n",
  "\nFrom me",
  "部長 佐藤様",
  "髙﨑",
  "👨‍👩‍👧",
  "𠮷野家",
  "e\u0301",
];

/** Text that a name, a subject or a message may hold, with what nobody expects. */
export const foreignText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.string({ unit: "grapheme-ascii", maxLength: 120 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

const MAILBOX = "abcXYZ019.!#$%&'*+/=?^_`{|}~-".split("");

/** Addresses that the reader of a contact file lets through, those with dots in the wrong place among them. */
export const address = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...MAILBOX), minLength: 1, maxLength: 70 }),
    fc.constantFrom("docomo.ne.jp", "a.example", "hikari.example", "x1-y.co.jp", "localhost"),
  )
  .map(([mailbox, host]) => `${mailbox}@${host}`);

/** As a reader must get one line back. */
export function shownLine(text: string): string {
  return wellFormed(singleLine(text));
}

/** As a reader must get a message back, without line breaks around. */
export function shownText(text: string): string {
  return wellFormed(severalLines(text).trimEnd());
}

function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}
