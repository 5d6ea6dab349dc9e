import { severalLines, singleLine } from "../domain/plain-text.ts";
import { headerAddress } from "./mail-address.ts";
import {
  base64Lines,
  encodedWords,
  HEADER_LINE,
  hasLongLine,
  headerText,
  isPlainAscii,
} from "./mail-text.ts";

export interface Mailbox {
  /** Foreign text; may be empty. */
  readonly name: string;
  /** An e-mail address, checked by the reader of the contact file. */
  readonly address: string;
}

export interface MailDraft {
  /** Null where the sender's address is not known: the mail program knows it. */
  readonly from: Mailbox | null;
  /** Null where there is no address; the user writes it in the mail program. */
  readonly to: Mailbox | null;
  /** Foreign text; may be empty. */
  readonly subject: string;
  /** Foreign text, lines with line feeds. */
  readonly body: string;
  /** Where the reader may refuse further mails: text of the sender's own, in which an address or a link may stand. */
  readonly optOut?: string | undefined;
}

/**
 * A message that mail programs open for sending (RFC 5322, 2045, 2047; `X-Unsent` is Outlook's and Thunderbird's sign).
 * A draft has no Date and no Message-ID: they belong to the moment of sending. Whatever the texts hold, every octet is
 * ASCII, so that no program between here and there can guess another character set.
 */
export function eml({ from, to, subject, body, optOut }: MailDraft): string {
  const title = singleLine(subject);
  const text = `${severalLines(body).trimEnd()}\n`;
  const isPlain = isPlainAscii(text) && !hasLongLine(text);
  const headers = [
    "X-Unsent: 1",
    ...(from === null ? [] : [mailboxHeader("From", from)]),
    ...(to === null ? [] : [mailboxHeader("To", to)]),
    ...(title === "" ? [] : [`Subject: ${headerText(title)}`]),
    ...(optOut === undefined ? [] : unsubscribeHeader(optOut)),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    `Content-Transfer-Encoding: ${isPlain ? "7bit" : "base64"}`,
  ];
  const content = isPlain ? text : base64Lines(new TextEncoder().encode(withCrlf(text)));
  return withCrlf(`${headers.join("\n")}\n\n${content}`);
}

/** Mail programs make a button of it (RFC 2369), so it is left out unless the text names one place and no other. */
function unsubscribeHeader(optOut: string): readonly string[] {
  const place = unsubscribePlace(singleLine(optOut));
  if (place === undefined) return [];
  const header = "List-Unsubscribe:";
  return [`${header}${header.length + place.length + 3 > HEADER_LINE ? "\n" : ""} <${place}>`];
}

const LONGEST_PLACE = 900;
const LINK = /(?:https:\/\/|mailto:)[\w.~:/?#@!$&'()*+;=%-]+/gi;
const ADDRESS = /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;

function unsubscribePlace(text: string): string | undefined {
  const found = [...text.matchAll(LINK)];
  // A link that goes on in letters of another script is cut short here, and would lead elsewhere.
  if (found.some((match) => /^[\p{L}\p{N}]/u.test(text.slice(match.index + match[0].length))))
    return undefined;
  const links = found.map(([link]) => link.replace(/[.:;!?')]+$/, ""));
  if (links.some((link) => /%0[ad]/i.test(link))) return undefined;
  const addresses = links.length > 0 ? [] : (text.match(ADDRESS) ?? []);
  const [place, ...more] = [...links, ...addresses.map((address) => `mailto:${address}`)];
  return place === undefined || more.length > 0 || place.length > LONGEST_PLACE ? undefined : place;
}

function withCrlf(text: string): string {
  return text.replaceAll("\n", "\r\n");
}

function mailboxHeader(header: "From" | "To", { name, address }: Mailbox): string {
  const shown = singleLine(name);
  const place = headerAddress(address);
  if (shown === "") return `${header}: ${place}`;
  const phrase = `${header}: ${phraseOf(shown)}`;
  const last = phrase.slice(phrase.lastIndexOf("\n") + 1);
  return `${phrase}${last.length + place.length + 3 > HEADER_LINE ? "\n" : ""} <${place}>`;
}

const ATOMS = /^[\w!#$%&'*+/=?^`{|}~-]+(?: [\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** A display name; one that looks like encoded words or fills the line is encoded, whatever it holds. */
function phraseOf(name: string): string {
  if (!isPlainAscii(name) || name.includes("=?") || name.length > HEADER_LINE / 2) return encodedWords(name);
  return ATOMS.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}
