/** How values of the contact file stand in the cells of a table, and how they are read back. */
import type { Free } from "../domain/contact.ts";
import { severalLines } from "../domain/plain-text.ts";
import type { ImportedValue } from "./imported.ts";
import { fieldOfText, jsonText } from "./json-values.ts";
import { phonesIn } from "./person.ts";

/** Fields of one or more texts; in a cell they are joined by `; `. */
const LISTS: ReadonlySet<string> = new Set(["aliases", "email", "phone", "tags", "celebrates", "potential"]);

/** Fields with parts of their own: JSON in a cell. */
const STRUCTURED: ReadonlySet<string> = new Set([
  "chat",
  "sns",
  "skips",
  "events",
  "follow_ups",
  "consent",
  "help",
  "extra",
  "history",
]);

/** A field's value as one cell, without the quotes and the guard of the file. */
export function cellOf(key: string, value: Free): string {
  if (value === null) return "";
  if (LISTS.has(key)) {
    const items = typeof value === "string" ? [value] : value;
    if (Array.isArray(items) && items.every(isText)) return listCell(key, items);
  }
  return typeof value === "string" ? severalLines(value) : jsonText(value);
}

/** What a cell says of a field; text that is not what the field wants stays text. Inverse of `cellOf`. */
export function valueOfCell(key: string, cell: string): ImportedValue {
  if (LISTS.has(key)) return itemsOf(key, cell);
  return STRUCTURED.has(key) && /^[[{]/.test(cell) ? (fieldOfText(key, cell) ?? cell) : cell;
}

function isText(value: Free): value is string {
  return typeof value === "string";
}

function listCell(key: string, items: readonly string[]): string {
  const isPlain = items.every((item) => {
    if (item !== item.trim() || item === "" || separatorOf(key).test(item)) return false;
    return key !== "phone" || phonesIn(item).length === 1;
  });
  const text = items.map(severalLines).join("; ");
  return isPlain && !text.startsWith("[") ? text : jsonText(items);
}

const SEPARATOR = /[;\uff1b\n]/;
/** The extension of a number stands behind a semicolon, too (RFC 3966). */
const BETWEEN_PHONES = /[;\uff1b\n](?!(?:ext|isub|phone-context)=)/;

function separatorOf(key: string): RegExp {
  return key === "phone" ? BETWEEN_PHONES : SEPARATOR;
}

function itemsOf(key: string, cell: string): ImportedValue {
  const list = cell.startsWith("[") ? fieldOfText(key, cell) : undefined;
  if (list !== undefined) return list;
  return cell
    .split(separatorOf(key))
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** What makes a spreadsheet calculate; in Japanese ones the full-width signs do so too. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** Numbers that a spreadsheet would shorten: 0901… loses its zero, and long ones become 9.01E+11. */
const SHORTENED = /^'*(?:0\d+|\d{12,})$/;

/** A cell that no spreadsheet calculates with: an apostrophe before it, as one would type it there. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) || SHORTENED.test(cell) ? `'${cell}` : cell;
}

/** Takes that apostrophe away; every other text stays as it is. Inverse of `guarded`. */
export function unguarded(cell: string): string {
  if (!cell.startsWith("'")) return cell;
  const bare = cell.slice(1);
  return FORMULA.test(bare) || SHORTENED.test(bare) ? bare : cell;
}
