/** People as a table for spreadsheets: RFC 4180 in UTF-8, a column for every field that somebody has. */
import type { Contact, Free } from "../domain/contact.ts";
import { severalLines } from "../domain/plain-text.ts";
import { cellOf, guarded } from "./csv-cells.ts";
import type { ExportedPerson } from "./vcard-write.ts";

export interface CsvOptions {
  /** For programs that do not calculate: cells as they are. */
  readonly raw: boolean;
}

/** Columns that are there in any case. */
const USUAL: ReadonlySet<string> = new Set(["id", "name", "relationship", "company", "email"]);

/**
 * The table as text, its lines ended by CRLF, its columns named after the fields in the order of `keys`. Lists are
 * joined by `; `, a field with parts is JSON. Without `raw` no cell makes a spreadsheet calculate. The byte order mark,
 * by which Excel knows UTF-8, is not part of it.
 */
export function csvText(
  people: readonly ExportedPerson[],
  keys: readonly string[],
  { raw }: CsvOptions,
): string {
  const rows = people.map(rowOf);
  const others = new Set(rows.flatMap((row) => [...row.keys()].filter((key) => !keys.includes(key))));
  const columns = [...keys.flatMap(withParts), ...others].filter(
    (key, index, all) =>
      all.indexOf(key) === index && (USUAL.has(key) || rows.some((row) => (row.get(key) ?? "") !== "")),
  );
  const lines = rows.map((row) => columns.map((key) => row.get(key) ?? ""));
  return [columns.map(severalLines), ...lines].map((cells) => lineOf(cells, raw)).join("");
}

/** The code has a column of its own, as address labels want it. */
function withParts(key: string): string[] {
  return key === "address" ? ["postal_code", "address"] : [key];
}

function rowOf({ contact, fields }: ExportedPerson): ReadonlyMap<string, string> {
  const row = new Map(
    Object.entries({ ...fields, ...plainFields(contact) }).map(([key, value]) => [key, cellOf(key, value)]),
  );
  return new Map([...row].filter(([, cell]) => cell !== ""));
}

/** Fields that people write in more than one way, in one. */
function plainFields({ name, address, birthday, doNotContact }: Contact): Record<string, Free> {
  return {
    name: name.full,
    family: name.family ?? null,
    given: name.given ?? null,
    ...(address === undefined
      ? {}
      : { postal_code: address.postalCode ?? null, address: address.lines.join("\n") }),
    // Without its year it has the dashes before it, so that no spreadsheet takes it for a day of this year.
    ...(birthday === undefined ? {} : { birthday: birthdayText(birthday) }),
    ...(doNotContact ? { do_not_contact: "yes" } : {}),
  };
}

function birthdayText({ year, month, day }: NonNullable<Contact["birthday"]>): string {
  const two = (count: number): string => String(count).padStart(2, "0");
  return `${year === undefined ? "-" : year}-${two(month)}-${two(day)}`;
}

function lineOf(cells: readonly string[], raw: boolean): string {
  return `${cells.map((cell) => quoted(raw ? cell : guarded(cell))).join(",")}\r\n`;
}

/** Semicolons and tabs are what other countries' spreadsheets split at. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
