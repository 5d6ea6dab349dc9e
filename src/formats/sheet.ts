/** A table whose header is known: cells by the name of their column, and what nobody asked for at the end. */
import { severalLines, singleLine } from "../domain/plain-text.ts";
import type { Row } from "./csv.ts";
import { unguarded } from "./csv-cells.ts";
import type { Imported, ImportedContact, ImportedFields, ImportedValue, ImportProblem } from "./imported.ts";
import { UnreadColumns } from "./unread-columns.ts";

export interface Sheet {
  /** As they stand there. */
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** The cells of one row. Each cell that is taken is spoken for; `rest` gives the others. */
export interface Cells {
  /** One line; empty where there is no such column. Of columns with the same name the first that is not empty. */
  take(column: string): string;
  /** The same with its line breaks. */
  takeText(column: string): string;
  /** One line of a cell that may still be left for `extra`. */
  peek(column: string): string;
  /** A cell that is to be found in `extra` all the same. */
  giveBack(column: string): void;
  /** What of a cell that is taken is to be found in `extra`. */
  keep(column: string, text: string): void;
  /** Whether there is something in it that nobody has taken. */
  isLeft(column: string): boolean;
  /** By their headers, line breaks kept; the empty ones are left out. */
  rest(): Record<string, ImportedValue>;
  /** A value that the field cannot hold stays in `extra`, and is named. */
  wrong(field: string, column: string): void;
}

/** What stands in a header, whatever the width of its letters and its case. */
export function columnKey(header: string): string {
  return singleLine(header).normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** All cells below a header; none where there is no such column. */
export function columnOf({ header, rows }: Sheet, column: string): readonly string[] {
  const index = header.findIndex((name) => columnKey(name) === column);
  return index < 0 ? [] : rows.map(({ cells }) => cells[index] ?? "");
}

/**
 * Every row as a contact; rows that do not fit the header, or name nobody, are problems. `read` gives the fields of a
 * row without `extra`.
 */
export function readSheet(sheet: Sheet, read: (cells: Cells) => ImportedFields): Imported {
  const { header } = sheet;
  const contacts: ImportedContact[] = [];
  const problems: ImportProblem[] = [];
  const wrong: { readonly field: string; readonly value: string }[] = [];
  const reader = cellReader(header, (field, value) => wrong.push({ field, value }));
  const unread = new UnreadColumns();
  for (const { cells, line } of sheet.rows) {
    const place = { line };
    const isEmpty = (): boolean => cells.every((cell) => cell.trim() === "");
    const width = usedWidth(cells, header.length);
    if (width !== header.length) {
      const args = { cells: width, header: header.length };
      if (!isEmpty()) problems.push({ place, code: "wrong-cells", args, lost: "contact" });
      continue;
    }
    reader.goTo(cells);
    const fields = read(reader.cells);
    const reported = wrong.splice(0);
    if (fields.name === undefined && fields.family === undefined && fields.given === undefined) {
      if (!isEmpty()) problems.push({ place, code: "no-name", lost: "contact" });
      continue;
    }
    if (isTotal(fields)) {
      problems.push({ place, code: "total", lost: "contact" });
      continue;
    }
    for (const args of reported) problems.push({ place, code: "wrong-value", args, lost: "value" });
    const extra = reader.cells.rest();
    const isFull = Object.keys(extra).length === 0;
    if (!isFull) unread.look(extra, fields, line);
    contacts.push({ place, fields: isFull ? fields : { ...fields, ...extraWith(fields, extra) } });
  }
  return { contacts, problems: [...problems, ...unread.problems()] };
}

const TOTAL =
  /^(?:[総小合]?\s*計|(?:grand |sub)?total|sum)[\s:：=]*[\d,]*\s*(?:名様?|人|件|行|people|persons|contacts|rows)?$/i;

/** Below their tables people write how many they are; whoever has an address is a person all the same. */
function isTotal({ name, family, given, email, sns, address }: ImportedFields): boolean {
  if (email !== undefined || sns !== undefined || address !== undefined) return false;
  const text = name ?? `${family ?? ""} ${given ?? ""}`;
  if (typeof text !== "string" || text.length > LONGEST_TOTAL || !MAYBE_TOTAL.test(text)) return false;
  return TOTAL.test(text.normalize("NFKC").trim());
}

const LONGEST_TOTAL = 20;
const MAYBE_TOTAL = /計|total|sum/i;

function extraWith(fields: ImportedFields, rest: Record<string, ImportedValue>): ImportedFields {
  const { extra } = fields;
  const own = typeof extra === "object" && !Array.isArray(extra) ? extra : {};
  return { extra: { ...own, ...rest } };
}

/** Spreadsheets end rows with empty cells, some more, some less than the header has. */
function usedWidth(cells: readonly string[], width: number): number {
  if (cells.length <= width) return cells.length;
  let used = cells.length;
  while (used > width && (cells[used - 1] ?? "").trim() === "") used--;
  return used;
}

type Columns = ReadonlyMap<string, readonly number[]>;

function columnsOf(header: readonly string[]): Columns {
  const columns = new Map<string, number[]>();
  header.forEach((name, index) => {
    const key = columnKey(name);
    const known = columns.get(key);
    if (known) known.push(index);
    else columns.set(key, [index]);
  });
  return columns;
}

interface CellReader {
  readonly cells: Cells;
  /** The next row. */
  goTo(row: readonly string[]): void;
}

/** One for all rows of a table: they are many. */
function cellReader(header: readonly string[], report: (field: string, value: string) => void): CellReader {
  const columns = columnsOf(header);
  const names = header.map(columnName);
  const isTaken = new Uint8Array(header.length);
  const parts = new Map<number, string>();
  let row: readonly string[] = [];
  const find = (column: string): number | undefined => {
    const places = columns.get(column);
    if (places === undefined || places.length === 1) return places?.[0];
    return places.find((index) => (row[index] ?? "").trim() !== "") ?? places[0];
  };
  const take = (column: string): string => {
    const index = find(column);
    if (index === undefined) return "";
    isTaken[index] = 1;
    return plainCell(row[index] ?? "");
  };
  const giveBack = (column: string): void => {
    const index = find(column);
    if (index !== undefined) isTaken[index] = 0;
  };
  const rest = (): Record<string, ImportedValue> => {
    const left: Record<string, ImportedValue> = {};
    for (let index = 0; index < names.length; index++) {
      const link = linkBehind(row[index] ?? "");
      if (link !== "") left[freeKey(left, `${names[index]} (link)`)] = link;
      if (row[index] === "" || (isTaken[index] && (parts.size === 0 || !parts.has(index)))) continue;
      const value = severalLines(parts.get(index) ?? plainCell(row[index] ?? "")).trim();
      if (value !== "") left[freeKey(left, names[index] as string)] = value;
    }
    return left;
  };
  return {
    goTo: (next) => {
      row = next;
      isTaken.fill(0);
      if (parts.size > 0) parts.clear();
    },
    cells: {
      take: (column) => singleLine(take(column)),
      takeText: (column) => severalLines(take(column)).trim(),
      peek: (column) => singleLine(plainCell(row[find(column) ?? -1] ?? "")),
      giveBack,
      keep: (column, text) => {
        const index = find(column);
        if (index !== undefined) parts.set(index, text);
      },
      isLeft: (column) => {
        const index = find(column);
        return index !== undefined && !isTaken[index] && plainCell(row[index] ?? "").trim() !== "";
      },
      rest,
      wrong: (field, column) => {
        report(field, take(column));
        giveBack(column);
      },
    },
  };
}

/** Of a column without a name its number; `__proto__` would be no key of a map but the map itself. */
function columnName(header: string, index: number): string {
  const name = singleLine(header);
  return name === "" || name === "__proto__" ? `column ${index + 1}` : name;
}

function freeKey(left: Readonly<Record<string, ImportedValue>>, name: string): string {
  if (!Object.hasOwn(left, name)) return name;
  let count = 2;
  while (Object.hasOwn(left, `${name} ${count}`)) count++;
  return `${name} ${count}`;
}

const HYPERLINK = /^=HYPERLINK\(\s*"([^"]*)"\s*(?:[,;]\s*"([^"]*)"\s*)?\)$/i;
const TEXT_FORMULA = /^="([^"]*)"$/;

/** The address that a link has behind another text; empty where there is none. */
function linkBehind(cell: string): string {
  // Most cells are no formula, and they are many.
  if (!cell.includes("=")) return "";
  const [, url = "", label = ""] = HYPERLINK.exec(cell.trim()) ?? [];
  return label === "" || label === url ? "" : severalLines(url).trim();
}

/** What Outlook writes where there is no date. */
const NO_DATE = "0/0/00";

/** What a spreadsheet would show: the text of a link, a number behind `="…"`, a cell without the apostrophe before it. */
export function plainCell(cell: string): string {
  if (cell === "" || cell === NO_DATE) return "";
  const bare = cell.trim();
  if (bare.startsWith("=")) {
    const [, url, label] = HYPERLINK.exec(bare) ?? [];
    if (url !== undefined) return label || url;
    return TEXT_FORMULA.exec(bare)?.[1] ?? bare;
  }
  return unguarded(cell);
}
