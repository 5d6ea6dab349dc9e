/**
 * Bytes of vCards, 2.1 to 4.0, to lines that are alike: unfolded, without quoted-printable, in Unicode, with the escapes
 * of 3.0. All of it happens on bytes, because folding may fall into a character and one file may hold several charsets.
 *
 * Own code rather than ical.js: that knows no 2.1 and no charset, ends a component after an escaped backslash (`a\\;b`),
 * leaves `\;` in notes, and turns values whose type it knows into others. A test keeps what we write readable for it.
 */
import type { ImportProblem } from "./imported.ts";

export interface VcardParameter {
  /** Upper case. */
  readonly name: string;
  readonly value: string;
}

/** A property on one line. */
export interface VcardLine {
  /** Of the file, from 1. */
  readonly line: number;
  /** `item1` of `item1.TEL`, lower case. */
  readonly group?: string;
  /** Upper case. */
  readonly name: string;
  readonly parameters: readonly VcardParameter[];
  /** With the escapes of vCard 3.0: `\\` `\;` `\,` `\n`. Empty for what is no text. */
  readonly value: string;
  /** Bytes of a picture, a sound or a key, encoded; its value is not kept. */
  readonly binary?: number;
  /** Some bytes were no text in any charset. */
  readonly damaged?: true;
}

export interface Vcard {
  /** Of its BEGIN. */
  readonly line: number;
  readonly lines: readonly VcardLine[];
}

export interface VcardsRead {
  readonly cards: readonly Vcard[];
  readonly problems: readonly ImportProblem[];
}

/** Text of more than this in one property is no address book any more. */
const MOST_MEBIBYTES = 2;
const MOST_BYTES = MOST_MEBIBYTES * 1024 * 1024;
/** As much of a line that is none is told. */
const SHOWN = 80;
/** Bytes before the colon; where there are more the line is none. */
const LONGEST_HEAD = 16 * 1024;

/** Properties that are no text; an address of it on the net they may be. */
export const BINARY: ReadonlySet<string> = new Set(["PHOTO", "LOGO", "SOUND", "KEY"]);

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const QUOTE = 0x22;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;

/** Every card of a file, and what is no card. Never throws. */
export function cardsOf(file: Uint8Array): VcardsRead {
  const problems: ImportProblem[] = [];
  const cards: Vcard[] = [];
  let open: { line: number; lines: RawLine[] } | undefined;
  let inner: string[] | undefined;
  const abandon = (line: number): void => {
    problems.push({ place: { line }, code: "open-card", lost: "contact" });
  };
  for (const raw of rawLines(utf8Of(file))) {
    const mark = markOf(raw);
    if (inner !== undefined && open) {
      // The card of an assistant, inside the card of 2.1: it is kept whole, as a text of this one.
      if (mark !== "end") inner.push(shownText(raw));
      else {
        open.lines.push(agentLine(raw.line, inner));
        inner = undefined;
      }
    } else if (mark === "begin") {
      const last = open?.lines.at(-1);
      if (open && last?.head?.name === "AGENT" && joined(last.chunks).length === 0) {
        open.lines.pop();
        inner = [];
      } else {
        if (open) abandon(open.line);
        open = { line: raw.line, lines: [] };
      }
    } else if (mark === "end") {
      if (open) cards.push(decodedCard(open.line, open.lines, problems));
      else abandon(raw.line);
      open = undefined;
    } else open?.lines.push(raw);
  }
  if (open) abandon(open.line);
  return { cards, problems };
}

/** A file in UTF-16, with its byte order mark or with the zeros beside its letters, as UTF-8; any other without its mark. */
function utf8Of(file: Uint8Array): Uint8Array {
  const [first, second, third] = file;
  if (first === 0xef && second === 0xbb && third === 0xbf) return file.subarray(3);
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const label = isLittle ? "utf-16le" : isBig ? "utf-16be" : "";
  return label === "" ? file : new TextEncoder().encode(new TextDecoder(label).decode(file));
}

interface Head {
  readonly group: string | undefined;
  readonly name: string;
  readonly parameters: readonly VcardParameter[];
  readonly encoding: "quoted-printable" | "binary" | "none";
  /** Bytes up to the value, the colon included. */
  readonly length: number;
}

/** A property as its bytes stand in the file, over all its lines. */
interface RawLine {
  readonly line: number;
  /** Undefined when it is no property. */
  head: Head | undefined;
  /** Of the value; of the whole line when there is no head. */
  chunks: Uint8Array[];
  size: number;
}

function* rawLines(bytes: Uint8Array): Generator<RawLine> {
  let current: RawLine | undefined;
  let is21 = false;
  for (const { from, to, line } of physicalLines(bytes)) {
    const text = bytes.subarray(from, to);
    if (current && goesOn(current, text, is21)) continue;
    if (current?.head?.name === "VERSION") is21 = isVersion21(current);
    if (current) yield current;
    current = to === from ? undefined : started(text, line);
  }
  if (current) yield current;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

function* physicalLines(bytes: Uint8Array): Generator<Span> {
  let line = 1;
  let from = 0;
  while (from < bytes.length) {
    let to = from;
    while (to < bytes.length && bytes[to] !== LF && bytes[to] !== CR) to++;
    yield { from, to, line };
    let next = to;
    while (bytes[next] === CR) next++;
    // CR CR LF is what a program makes that adds a CR to every LF of a file that has them.
    from = bytes[next] === LF ? next + 1 : to + 1;
    line++;
  }
}

function started(text: Uint8Array, line: number): RawLine {
  const head = headOf(text);
  const value = head ? text.subarray(head.length) : text;
  return { line, head, chunks: head?.encoding === "binary" ? [] : [value], size: value.length };
}

/** Takes a line of the file that belongs to the property before it; false when it begins its own. */
function goesOn(current: RawLine, text: Uint8Array, is21: boolean): boolean {
  const { head } = current;
  if (head?.encoding === "quoted-printable" && withoutSoftBreak(current) && !isEndOfCard(text)) {
    add(current, text);
    return true;
  }
  const isFolded = text[0] === SPACE || text[0] === TAB;
  if (head?.encoding === "binary" && text.length > 0 && (isFolded || isBase64(text))) {
    current.size += text.length;
    return true;
  }
  if (!isFolded) return false;
  if (head) add(current, is21 && isBetweenWords(current, text) ? text : text.subarray(1));
  else if (current.size > LONGEST_HEAD) current.size += text.length;
  else {
    // The fold fell before the colon: only now the property can be read.
    Object.assign(current, started(joined([...current.chunks, text.subarray(1)]), current.line));
  }
  return true;
}

/** 2.1 folds where a blank stands, and keeps it; where others fold inside of a word or a kanji there is none. */
function isBetweenWords({ chunks }: RawLine, text: Uint8Array): boolean {
  const before = chunks.at(-1)?.at(-1) ?? SPACE;
  const after = text[1] ?? SPACE;
  return before > SPACE && before < 0x80 && after > SPACE && after < 0x80;
}

function add(current: RawLine, chunk: Uint8Array): void {
  current.size += chunk.length;
  // What is too long is left out anyway.
  if (current.size <= MOST_BYTES) current.chunks.push(chunk);
}

/** Takes the `=` from the end of the line, and blanks that a mail program put behind it; false when there is none. */
function withoutSoftBreak({ chunks }: RawLine): boolean {
  const last = chunks.at(-1) ?? new Uint8Array();
  let end = last.length;
  while (last[end - 1] === SPACE || last[end - 1] === TAB) end--;
  if (last[end - 1] !== EQUALS) return false;
  chunks[chunks.length - 1] = last.subarray(0, end - 1);
  return true;
}

function isEndOfCard(text: Uint8Array): boolean {
  return text.length < 20 && /^\s*END:VCARD\s*$/i.test(ascii(text));
}

function isBase64(text: Uint8Array): boolean {
  for (const byte of text) {
    const isLetter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    const isOther = (byte >= 0x2f && byte <= 0x39) || byte === 0x2b || byte === EQUALS || byte === SPACE;
    if (!isLetter && !isOther) return false;
  }
  return true;
}

function markOf({ head, chunks }: RawLine): "begin" | "end" | undefined {
  if (head?.name !== "BEGIN" && head?.name !== "END") return undefined;
  if (ascii(joined(chunks)).trim().toUpperCase() !== "VCARD") return undefined;
  return head.name === "BEGIN" ? "begin" : "end";
}

/** The name and the parameters before the colon; undefined when there are none. */
function headOf(text: Uint8Array): Head | undefined {
  const colon = colonOf(text.subarray(0, LONGEST_HEAD));
  if (colon < 0) return undefined;
  const [name = "", ...parts] = partsBetween(utf8(text.subarray(0, colon)), ";");
  const match = /^\s*(?:([\w-]+)\.)?([\w-]+)\s*$/.exec(name);
  if (!match) return undefined;
  const property = (match[2] as string).toUpperCase();
  const parameters = parts.flatMap(parametersOf);
  return {
    group: match[1]?.toLowerCase(),
    name: property,
    parameters,
    encoding: isData(property, text.subarray(colon + 1, colon + 6)) ? "binary" : encodingOf(parameters),
    length: colon + 1,
  };
}

/** How 4.0 writes a picture. */
function isData(property: string, beginning: Uint8Array): boolean {
  return BINARY.has(property) && ascii(beginning).toLowerCase() === "data:";
}

function colonOf(text: Uint8Array): number {
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const byte = text[index];
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === COLON && !quoted) return index;
  }
  // A quotation mark that is never closed does not make the rest a parameter.
  return quoted ? text.indexOf(COLON) : -1;
}

/** Splits where the separator stands outside of quotation marks. */
function partsBetween(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '"') quoted = !quoted;
    else if (text[index] === separator && !quoted) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** `TYPE=home,work` is two of them; in 2.1 the values stand bare. */
function parametersOf(part: string): VcardParameter[] {
  const custom = CUSTOM.exec(part.trim());
  if (custom) return [{ name: "TYPE", value: customLabel(custom[1] ?? "", custom[2] ?? "") }];
  const equals = part.indexOf("=");
  if (equals < 0) {
    const value = part.trim();
    if (value === "") return [];
    return [{ name: isEncoding(value) ? "ENCODING" : "TYPE", value }];
  }
  const name = part.slice(0, equals).trim().toUpperCase();
  const values = partsBetween(part.slice(equals + 1), ",");
  // Of these a comma between quotation marks is all the same one between values.
  const single = name === "TYPE" ? values.flatMap((value) => bare(value).split(",")) : values.map(bare);
  return name === "TYPE"
    ? single.map((value) => ({ name, value: value.trim() }))
    : [{ name, value: single.join(",") }];
}

/** How Android writes a label that somebody has made up: `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,…)`. */
const CUSTOM = /^X-CUSTOM\(((?:(?:CHARSET|ENCODING)=[\w-]+,)*)(.*)\)$/i;

function customLabel(about: string, text: string): string {
  if (!/ENCODING=QUOTED-PRINTABLE/i.test(about)) return text;
  const charset = /CHARSET=([\w-]+)/i.exec(about)?.[1] ?? UTF_8;
  const known = charsetOf([{ name: "CHARSET", value: charset }]);
  return readable(unquoted(new TextEncoder().encode(text)), known).text;
}

function bare(value: string): string {
  return value
    .trim()
    .replace(/^"(.*)"$/s, "$1")
    .replace(/\^(['^n])/g, (_all, sign) => (sign === "n" ? "\n" : sign === "'" ? '"' : "^"));
}

function isEncoding(value: string): boolean {
  return /^(?:quoted-printable|base64|b|7bit|8bit)$/i.test(value);
}

function encodingOf(parameters: readonly VcardParameter[]): Head["encoding"] {
  const value = parameters.find(({ name }) => name === "ENCODING")?.value.toLowerCase();
  if (value === "quoted-printable") return "quoted-printable";
  return value === "base64" || value === "b" ? "binary" : "none";
}

function agentLine(line: number, texts: readonly string[]): RawLine {
  const value = new TextEncoder().encode(texts.join("\n").replace(/[\\;,\n]/g, escaped));
  const head: Head = { group: undefined, name: "AGENT", parameters: [], encoding: "none", length: 0 };
  return { line, head, chunks: [value], size: value.length };
}

function shownText({ head, chunks }: RawLine): string {
  const text = readable(joined(chunks)).text;
  return head ? `${head.name}:${text}` : text;
}

/** The properties of a card as text: those that declare no charset share one. */
function decodedCard(line: number, raws: readonly RawLine[], problems: ImportProblem[]): Vcard {
  const is21 = raws.some((raw) => raw.head?.name === "VERSION" && isVersion21(raw));
  const whole: RawLine[] = [];
  for (const raw of raws) {
    const place = { line: raw.line };
    if (raw.size > MOST_BYTES && raw.head?.encoding !== "binary") {
      problems.push({ place, code: "line-too-long", args: { most: MOST_MEBIBYTES }, lost: "value" });
    } else if (raw.head) whole.push(raw);
    else if (!isBlank(raw)) {
      const text = readable(joined(raw.chunks)).text.slice(0, SHOWN);
      problems.push({ place, code: "broken-card", args: { text }, lost: "value" });
    }
  }
  const charset = charsetOfAll(whole);
  return { line, lines: whole.map((raw) => decodedLine(raw, is21, charset)) };
}

function isVersion21({ chunks }: RawLine): boolean {
  return ascii(joined(chunks)).trim() === "2.1";
}

function isBlank({ chunks }: RawLine): boolean {
  return ascii(joined(chunks)).trim() === "";
}

/** The charset of the values that declare none: UTF-8 if all of them are, else the likeliest of the old ones. */
function charsetOfAll(raws: readonly RawLine[]): string {
  const others = raws.flatMap(({ head, chunks }) => {
    if (!head || head.encoding === "binary" || charsetOf(head.parameters)) return [];
    const bytes = joined(chunks);
    const value = head.encoding === "quoted-printable" ? unquoted(bytes) : bytes;
    return decoded(value, UTF_8) === undefined ? [value] : [];
  });
  if (others.length === 0) return UTF_8;
  // `Rémi` of a Western machine may be Shift_JIS too, but Japanese hardly ever stands one sign at a time.
  const texts = others.map((value) => decoded(value, SHIFT_JIS));
  return texts.some((text) => text !== undefined && /[^\p{ASCII}]{2}/u.test(text))
    ? SHIFT_JIS
    : "windows-1252";
}

function decodedLine(raw: RawLine, is21: boolean, usual: string): VcardLine {
  const { name, group, parameters, encoding } = raw.head as Head;
  const about = { line: raw.line, name, parameters, ...(group === undefined ? {} : { group }) };
  if (encoding === "binary") return { ...about, value: "", binary: raw.size };
  const charset = charsetOf(parameters) ?? usual;
  const bytes = joined(raw.chunks);
  const isQuoted = encoding === "quoted-printable";
  if (!is21 && !isQuoted) return withText(about, [readable(bytes, charset)]);
  const parts = componentsOf(bytes, charset).map((part) =>
    readable(isQuoted ? unquoted(part) : part, charset),
  );
  return withText(about, withoutEscapes(parts));
}

interface Readable {
  readonly text: string;
  readonly damaged: boolean;
}

function withText(about: Omit<VcardLine, "value">, parts: readonly Readable[]): VcardLine {
  const line = { ...about, value: parts.map(({ text }) => text).join(";") };
  return parts.some(({ damaged }) => damaged) ? { ...line, damaged: true } : line;
}

/**
 * The bytes between semicolons, not decoded yet: only so a semicolon of the structure differs from an encoded one of the
 * text. In ISO-2022-JP half of a kanji may be one.
 */
function componentsOf(bytes: Uint8Array, charset: string): Uint8Array[] {
  if (charset === "iso-2022-jp") return [bytes];
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let index = bytes.indexOf(SEMICOLON); index >= 0; index = bytes.indexOf(SEMICOLON, from)) {
    parts.push(bytes.subarray(from, index));
    from = index + 1;
  }
  return [...parts, bytes.subarray(from)];
}

/**
 * The components of 2.1 with the escapes of 3.0. Whether a backslash stands before a semicolon shows only in the text:
 * in Shift_JIS it may be the second half of a kanji.
 */
function withoutEscapes(parts: readonly Readable[]): Readable[] {
  const whole: Readable[] = [];
  let begun: string[] = [];
  let damaged = false;
  for (const [index, part] of parts.entries()) {
    begun.push(part.text);
    damaged ||= part.damaged;
    if (endsInEscape(part.text) && index < parts.length - 1) continue;
    whole.push({ text: withEscapes(begun.join(";")), damaged });
    begun = [];
    damaged = false;
  }
  return whole;
}

function endsInEscape(text: string): boolean {
  let count = 0;
  while (text[text.length - 1 - count] === "\\") count++;
  return count % 2 === 1;
}

/** Line breaks and the few escapes of 2.1 as those of 3.0. */
function withEscapes(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\\([\\;,:nN])/g, (_all, sign) => (sign === "n" || sign === "N" ? "\n" : sign))
    .replace(/[\\;\n]/g, escaped);
}

function escaped(sign: string): string {
  return sign === "\n" ? "\\n" : `\\${sign}`;
}

/** Quoted-printable (RFC 2045, 6.7), soft breaks included; what is no code stays as it is. */
function unquoted(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let size = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    const code = byte === EQUALS ? hexadecimal(bytes[index + 1], bytes[index + 2]) : -1;
    out[size++] = code < 0 ? byte : code;
    if (code >= 0) index += 2;
  }
  return out.subarray(0, size);
}

function hexadecimal(high: number | undefined, low: number | undefined): number {
  const [a, b] = [digit(high), digit(low)];
  return a < 0 || b < 0 ? -1 : a * 16 + b;
}

function digit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & 0xdf;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1;
}

const UTF_8 = "utf-8";
const SHIFT_JIS = "shift_jis";
/** Names that the Encoding Standard does not know. */
const CHARSETS: Readonly<Record<string, string>> = {
  cp932: SHIFT_JIS,
  "x-ms-cp932": SHIFT_JIS,
  "shift-jis": SHIFT_JIS,
  "utf-8n": UTF_8,
};

/** The charset that a property declares; undefined without one, and when nobody knows it. */
function charsetOf(parameters: readonly VcardParameter[]): string | undefined {
  const given = parameters.find(({ name }) => name === "CHARSET")?.value.toLowerCase();
  if (given === undefined) return undefined;
  const label = CHARSETS[given] ?? given;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function decoded(bytes: Uint8Array, charset: string): string | undefined {
  let decoder = decoders.get(charset);
  if (!decoder) {
    decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
    decoders.set(charset, decoder);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** In the charset that is expected, else in the two that are likely, else with a sign for every wrong byte. */
function readable(bytes: Uint8Array, charset = UTF_8): Readable {
  for (const label of [charset, UTF_8, SHIFT_JIS]) {
    const text = decoded(bytes, label);
    if (text !== undefined) return { text, damaged: false };
  }
  return { text: new TextDecoder(charset).decode(bytes), damaged: true };
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function ascii(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const out = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
