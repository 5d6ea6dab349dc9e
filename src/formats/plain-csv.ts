/** A table that somebody made, or that this program has written: columns by the names of the fields, or by Japanese ones. */
import { type ColumnMap, fieldOfHeader, NETWORKS, PAGE, PARTS } from "./column-words.ts";
import { valueOfCell } from "./csv-cells.ts";
import { type Dates, datesOf, withRemarks } from "./day-order.ts";
import { birthdayOf, type DayOrder, dateOf } from "./foreign-dates.ts";
import type { Imported, ImportedFields, ImportedValue } from "./imported.ts";
import {
  emailField,
  honorificField,
  isMadeOf,
  listField,
  type NameCells,
  nameFields,
  networkOf,
  phonesIn,
  plainEmail,
  readingOf,
  textField,
} from "./person.ts";
import { type BesideName, personName } from "./person-name.ts";
import { addressInParts, birthParts, type Parted, partedColumns } from "./plain-parts.ts";
import { type Cells, columnKey, readSheet, type Sheet } from "./sheet.ts";

const DATES: ReadonlySet<string> = new Set([
  "met",
  "added",
  "last_contact",
  "left_on",
  "followed_on",
  "snoozed_until",
  "mourning",
]);
/** Fields that are put together from cells, or go through more than one hand. */
const SPECIAL: ReadonlySet<string> = new Set([
  "name",
  "family",
  "given",
  "reading",
  "email",
  "address",
  "birthday",
  "extra",
  PAGE,
  ...PARTS,
]);

/** The columns of each field by their keys, and the fields that are in several columns. */
export interface PlainColumns {
  readonly byField: ReadonlyMap<string, readonly string[]>;
  readonly parted: Parted;
  /** As `export` writes it: a list is to the letter. */
  readonly isOwn: boolean;
}

export function readPlainCsv(sheet: Sheet, maps: readonly ColumnMap[] = []): Imported {
  const columns = plainColumns(sheet.header, maps);
  const dates = plainDates(sheet, columns);
  return withRemarks(
    readSheet(sheet, (cells) => plainFields(cells, columns, dates.order)),
    dates,
  );
}

/** What these columns of a table are by their names. */
export function plainColumns(header: readonly string[], maps: readonly ColumnMap[]): PlainColumns {
  const keys = header.map(columnKey);
  const isMapped = (key: string): boolean => maps.some(({ column }) => columnKey(column) === key);
  const parted = partedColumns(new Set(keys.filter((key) => !isMapped(key))));
  const byField = new Map<string, string[]>();
  for (const [index, name] of header.entries()) {
    const key = keys[index] as string;
    const field = parted.all.has(key) ? undefined : fieldOfHeader(name, maps);
    if (field !== undefined) byField.set(field, [...(byField.get(field) ?? []), key]);
  }
  return { byField, parted, isOwn: keys[0] === "id" && keys.every((key) => byField.has(key)) };
}

/** How these columns write dates. */
export function plainDates(sheet: Sheet, { byField }: PlainColumns): Dates {
  return datesOf(
    sheet,
    [...byField].flatMap(([field, keys]) =>
      DATES.has(field) || field === "birthday" ? keys.map((key) => [key, field] as const) : [],
    ),
  );
}

/** The fields of one row. Of several columns of a field that holds one value the first with one is taken. */
export function plainFields(cells: Cells, columns: PlainColumns, order: DayOrder): ImportedFields {
  const { byField, parted, isOwn } = columns;
  const one = (field: string): string => firstOf(cells, byField.get(field) ?? []);
  const given = one("reading") === "" ? one("given_reading") : "";
  const name = { full: one("name"), family: one("family"), given: one("given"), middle: one("middle") };
  const first = (field: string): string => (byField.get(field) ?? []).map(cells.peek).find(Boolean) ?? "";
  const beside = { company: first("company"), title: first("title"), honorific: first("honorific") };
  const fields: Record<string, ImportedValue> = {
    ...(isOwn ? nameAsItStands(name) : nameIn(name, beside)),
    ...textField("reading", readingOf(one("reading") || one("family_reading"), given)),
  };
  for (const [field, keys] of byField) {
    if (SPECIAL.has(field)) continue;
    const value = NETWORKS.includes(field) ? undefined : valueIn(cells, field, keys, order);
    if (value !== undefined) fields[field] = value;
  }
  const emails = (byField.get("email") ?? [])
    .flatMap((key) => itemsOf("email", cells.takeText(key)))
    .flatMap(addressesIn)
    .map(plainEmail);
  Object.assign(fields, isOwn ? listField("email", emails) : emailField(emails));
  Object.assign(fields, addressOf(cells, columns), snsOf(cells, byField, fields.sns));
  const born = birthParts(cells, parted);
  if (born !== undefined) fields.birthday = born;
  for (const key of byField.get("birthday") ?? []) {
    const birthday = fields.birthday === undefined ? cells.take(key) : "";
    if (birthday === "") continue;
    const read = birthdayOf(birthday, order);
    if (read === undefined) cells.wrong("birthday", key);
    else fields.birthday = read;
  }
  const [free] = byField.get("extra") ?? [];
  const extra = free === undefined ? "" : valueOfCell("extra", cells.peek(free));
  if (free !== undefined && typeof extra !== "string") {
    cells.take(free);
    fields.extra = isMap(fields.extra) && isMap(extra) ? { ...fields.extra, ...extra } : extra;
  }
  return fields;
}

function isMap(value: ImportedValue | undefined): value is { readonly [key: string]: ImportedValue } {
  return typeof value === "object" && !Array.isArray(value);
}

/** The name in its parts, and as it is shown where that says more. */
function nameAsItStands(cells: Required<NameCells>): ImportedFields {
  const { full, family, given } = cells;
  if (!isShownOtherwise(cells)) return nameFields(cells);
  return { name: nameFields({ full }).name ?? full, family, given };
}

function nameIn(cells: Required<NameCells>, beside: BesideName): ImportedFields {
  const halves = personName(cells, beside);
  if (!isShownOtherwise(cells)) return halves;
  const { family = cells.family, given = cells.given } = halves;
  const whole = personName({ full: cells.full }, beside);
  return { ...halves, ...whole, name: whole.name ?? cells.full, family, given };
}

function isShownOtherwise({ full, family, given, middle }: Required<NameCells>): boolean {
  return full !== "" && family !== "" && given !== "" && !isMadeOf(full, [family, given, middle]);
}

/** The first that says something; the others stay for `extra`. */
function firstOf(cells: Cells, keys: readonly string[]): string {
  const key = keys.find((one) => cells.peek(one) !== "");
  return key === undefined ? "" : cells.take(key);
}

function valueIn(
  cells: Cells,
  field: string,
  keys: readonly string[],
  order: DayOrder,
): ImportedValue | undefined {
  let items: ImportedValue[] | undefined;
  for (const key of keys) {
    const text = cells.takeText(key);
    if (text === "") continue;
    const value = readCell(cells, field, key, text, order);
    if (value === undefined) continue;
    if (!Array.isArray(value)) {
      if (items === undefined) return value;
      cells.giveBack(key);
    } else if (items === undefined) items = [...value];
    else items.push(...value);
  }
  return items && [...new Set(items)];
}

/** Undefined for what the field cannot hold. */
function readCell(
  cells: Cells,
  field: string,
  key: string,
  text: string,
  order: DayOrder,
): ImportedValue | undefined {
  if (DATES.has(field)) {
    const date = dateOf(text, order);
    if (date === undefined) cells.wrong(field, key);
    return date;
  }
  if (field === "honorific" && key !== field) {
    const { honorific } = honorificField(text);
    if (honorific === undefined) cells.giveBack(key);
    return honorific;
  }
  const value = valueOfCell(field, text);
  return field === "phone" && Array.isArray(value) && !text.startsWith("[")
    ? value.flatMap((item) => (typeof item === "string" ? phonesIn(item) : [item]))
    : value;
}

function itemsOf(field: string, cell: string): string[] {
  const value = valueOfCell(field, cell);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [String(value)];
}

/** Several in one cell, if all of them look like addresses: half of a slip would be somebody else's. */
function addressesIn(text: string): readonly string[] {
  const parts = text.split(/[,\s]+/).filter((part) => part !== "");
  return parts.every((part) => part.includes("@")) ? parts : [text];
}

function addressOf(cells: Cells, { byField, parted }: PlainColumns): ImportedFields {
  const inParts = addressInParts(cells, parted);
  if (inParts.address !== undefined) return inParts;
  const code = firstOf(cells, byField.get("postal_code") ?? []).replace(/^〒\s*/, "");
  const texts = (byField.get("address") ?? []).map(cells.takeText).filter((text) => text !== "");
  const [whole] = texts.map((text) => (text.startsWith("{") ? valueOfCell("extra", text) : text));
  if (whole !== undefined && typeof whole !== "string") return { address: whole };
  const lines = texts.flatMap((text) => text.split("\n")).map((line) => line.trim());
  if (code === "" && lines.length <= 1) return lines[0] === undefined ? {} : { address: lines[0] };
  return {
    address: { ...(code === "" ? {} : { postal_code: code }), ...(lines.length === 0 ? {} : { lines }) },
  };
}

function snsOf(
  cells: Cells,
  byField: PlainColumns["byField"],
  known: ImportedValue | undefined,
): ImportedFields {
  const sns: Record<string, ImportedValue> = {};
  if (typeof known === "object" && !Array.isArray(known)) Object.assign(sns, known);
  const before = Object.keys(sns).length;
  const put = (network: string, key: string): void => {
    if (cells.peek(key) === "" || Object.hasOwn(sns, network)) return;
    sns[network] = cells.take(key);
  };
  for (const network of NETWORKS) {
    for (const key of byField.get(network) ?? []) put(network === "twitter" ? "x" : network, key);
  }
  for (const key of byField.get(PAGE) ?? []) {
    const network = networkOf(cells.peek(key));
    if (network !== undefined) put(network, key);
  }
  return Object.keys(sns).length === before ? {} : { sns };
}
