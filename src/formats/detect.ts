/** Which service a file comes from, by what stands in it: names of files lie, and are lost on the way. */

import { type ColumnMap, isPlainHeader } from "./column-words.ts";
import { DELIMITERS, type Delimiter, linesOf, readRows } from "./csv.ts";
import type { ImportProblem } from "./imported.ts";
import { columnKey, plainCell, type Sheet } from "./sheet.ts";

export const SOURCES = [
  "vcard",
  "linkedin",
  "google",
  "outlook",
  "eight",
  "csv",
  "keepintouch-json",
] as const;
export type Source = (typeof SOURCES)[number];
export type TableSource = Exclude<Source, "vcard" | "keepintouch-json">;

/** What the bytes of a file show before anything is decoded: cards and JSON begin in one way only. */
export function isVcard(bytes: Uint8Array): boolean {
  return /^(?:[A-Z0-9-]+\.)?BEGIN:VCARD\s/i.test(beginning(bytes));
}

export function isJson(bytes: Uint8Array): boolean {
  return /^(?:\{|\[\s*["[{\]])/.test(beginning(bytes));
}

/** The first signs as Latin letters, whatever the width of the encoding. */
function beginning(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4096);
  const letters = [...start].filter((byte) => byte > 0 && byte < 0x80);
  return String.fromCharCode(...letters).trimStart();
}

export interface FoundTable extends Sheet {
  readonly source: TableSource;
  readonly problems: readonly ImportProblem[];
}

/** A table whose header nobody knows: what most likely is its header. */
export interface UnknownTable {
  readonly header: readonly string[];
}

/** As far down the lines before a header go: a title, notes, the time of the export. */
const PREAMBLE = 40;

/**
 * Looks for the header of a known export in the first lines, with `from` for that of this one only, and reads the rows
 * below it.
 */
export function findTable(
  text: string,
  from: TableSource | undefined,
  maps: readonly ColumnMap[],
): FoundTable | UnknownTable {
  const { lines, problems } = linesOf(text);
  for (const source of from === undefined ? ORDER : [from]) {
    const found = findHeader(lines, (keys, header) =>
      IS_HEADER[source](keys, header, maps, from !== undefined),
    );
    if (!found) continue;
    const read = readRows(lines, found.line, found.delimiter);
    const [header, ...rows] = read.rows;
    if (!header) continue;
    return { source, header: header.cells.map(plainCell), rows, problems: [...problems, ...read.problems] };
  }
  return { header: likelyHeader(lines) };
}

type IsHeader = (
  keys: ReadonlySet<string>,
  header: readonly string[],
  maps: readonly ColumnMap[],
  /** The user has said what the file is. */
  isSaid: boolean,
) => boolean;

/** Own names come last: they are words that every export has some of. */
const ORDER: readonly TableSource[] = ["linkedin", "eight", "google", "outlook", "csv"];

const IS_HEADER: Readonly<Record<TableSource, IsHeader>> = {
  linkedin: (keys, _header, _maps, isSaid) =>
    (has(keys, "first name", "last name", "connected on") &&
      (isSaid || keys.has("email address") || !any(keys, "email", "e-mail", "mail"))) ||
    (has(keys, "姓", "名") &&
      any(keys, "つながった日", "つながりになった日") &&
      (isSaid || has(keys, "url", "役職"))),
  eight: (keys, _header, _maps, isSaid) =>
    has(keys, "会社名", "名刺交換日") &&
    (keys.has("氏名") || has(keys, "姓", "名")) &&
    (isSaid || any(keys, ...EIGHT)),
  google: (keys, _header, _maps, isSaid) =>
    (has(keys, "given name", "family name") || has(keys, "first name", "last name")) &&
    (any(keys, ...GOOGLE, ...(isSaid ? ["labels", ...GOOGLE_TOO] : [])) || count(keys, GOOGLE_TOO) > 1),
  outlook: (keys, _header, _maps, isSaid) =>
    (has(keys, "first name", "last name") && isOutlook(keys, isSaid)) ||
    (has(keys, "姓", "名") &&
      (any(keys, ...OUTLOOK_IN_JAPANESE) ||
        has(keys, "電子メール アドレス", ...(isSaid ? [] : ["会社電話"])))),
  csv: (_keys, header, maps, isSaid) => isPlainHeader(header, maps, isSaid),
};

// Columns that nobody gives to a table of their own: its other columns would be strange to the service.
const EIGHT = ["tel会社", "tel部門", "tel直通", "eightでつながっている人", "再データ化中の名刺"];
const GOOGLE = [
  "e-mail 1 - value",
  "e-mail 1 - label",
  "e-mail 1 - type",
  "phone 1 - value",
  "organization 1 - name",
  "group membership",
  "yomi name",
];
// Columns of which others have one, too.
const GOOGLE_TOO = ["file as", "organization name", "phonetic first name"];

const OUTLOOK = ["e-mail 2 address", "given yomi"];
const OUTLOOK_BASICS = ["middle name", "title", "suffix", "company", "job title", "department", "birthday"];
const OUTLOOK_TOO = ["business phone", "business street", "home phone", "home street"];

/** Thunderbird and others have some of its columns too. */
function isOutlook(keys: ReadonlySet<string>, isSaid: boolean): boolean {
  const some = count(keys, OUTLOOK_TOO);
  if (isSaid && (some > 0 || any(keys, "e-mail address", "web page"))) return true;
  const isOwnAddress = keys.has("e-mail address") && (some > 0 || count(keys, OUTLOOK_BASICS) > 2);
  return any(keys, ...OUTLOOK) || isOwnAddress || some > 2;
}

const OUTLOOK_IN_JAPANESE = [
  "電子メールの種類",
  "電子メール 2 アドレス",
  "番地 (会社)",
  "番地 (自宅)",
  "会社代表電話",
  "ミドル ネーム",
];

function has(keys: ReadonlySet<string>, ...wanted: readonly string[]): boolean {
  return wanted.every((key) => keys.has(key));
}

function count(keys: ReadonlySet<string>, wanted: readonly string[]): number {
  return wanted.filter((key) => keys.has(key)).length;
}

function any(keys: ReadonlySet<string>, ...wanted: readonly string[]): boolean {
  return wanted.some((key) => keys.has(key));
}

function findHeader(
  lines: readonly string[],
  isHeader: (keys: ReadonlySet<string>, header: readonly string[]) => boolean,
): { readonly line: number; readonly delimiter: Delimiter } | undefined {
  const last = Math.min(lines.length, PREAMBLE);
  for (let line = 0; line < last; line++) {
    for (const delimiter of DELIMITERS) {
      const header = cellsOfLine(lines[line] ?? "", delimiter);
      if (header.length > 0 && isHeader(new Set(header.map(columnKey)), header)) return { line, delimiter };
    }
  }
  return undefined;
}

/** A header stands on one line, and no name in it is longer than people write. */
const LONGEST_HEADER = 20_000;

function cellsOfLine(line: string, delimiter: Delimiter): readonly string[] {
  if (line === "" || line.length > LONGEST_HEADER) return [];
  const { rows } = readRows([line], 0, delimiter);
  return rows[0]?.cells.map(plainCell) ?? [];
}

/** The first line that falls into several cells, with the delimiter that gives most of them. */
function likelyHeader(lines: readonly string[]): readonly string[] {
  for (const line of lines.slice(0, PREAMBLE)) {
    const [widest = []] = DELIMITERS.map((delimiter) => cellsOfLine(line, delimiter)).sort(
      (one, other) => other.length - one.length,
    );
    if (widest.length > 1) return widest;
  }
  return cellsOfLine(lines.find((line) => line.trim() !== "") ?? "", ",").slice(0, 1);
}
