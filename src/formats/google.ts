/** Google Contacts, the export of today and the one before. */
import type { ColumnMap } from "./column-words.ts";
import { datesOf, withRemarks } from "./day-order.ts";
import { birthdayOf, type DayOrder } from "./foreign-dates.ts";
import type { Imported, ImportedFields } from "./imported.ts";
import { otherColumns } from "./other-columns.ts";
import {
  addressFields,
  emailField,
  honorificField,
  isMadeOf,
  listField,
  mapField,
  networkOf,
  phonesIn,
  plainEmail,
  readingOf,
  textField,
} from "./person.ts";
import { personName } from "./person-name.ts";
import { type Cells, columnKey, readSheet, type Sheet } from "./sheet.ts";

/** The columns that the two exports call differently. */
interface Names {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly givenReading: string;
  readonly familyReading: string;
  readonly company: string;
  readonly title: string;
  readonly department: string;
  readonly labels: string;
}

const NEW: Names = {
  given: "first name",
  middle: "middle name",
  family: "last name",
  givenReading: "phonetic first name",
  familyReading: "phonetic last name",
  company: "organization name",
  title: "organization title",
  department: "organization department",
  labels: "labels",
};

const OLD: Names = {
  given: "given name",
  middle: "additional name",
  family: "family name",
  givenReading: "given name yomi",
  familyReading: "family name yomi",
  company: "organization 1 - name",
  title: "organization 1 - title",
  department: "organization 1 - department",
  labels: "group membership",
};

/** Several values in one cell; the last of them, or the first, may be blank. */
const BETWEEN = " ::: ";
const SPLIT = / ::: | :::$|^::: /;
/** The group that everybody is in. */
const EVERYBODY = /^my ?contacts$/i;

export function readGoogle(sheet: Sheet, maps: readonly ColumnMap[] = []): Imported {
  const keys = sheet.header.map(columnKey);
  const names = keys.includes("given name") ? OLD : NEW;
  const numbered = (kind: string, part: string): string[] =>
    keys.filter((key) => new RegExp(`^${kind} \\d+ - ${part}$`).test(key));
  const groups = {
    emails: numbered("e-mail", "value"),
    phones: numbered("phone", "value"),
    sites: numbered("website", "value"),
    kinds: keys.filter((key) => / - (?:type|label)$/.test(key)),
  };
  const dates = datesOf(sheet, [["birthday", "birthday"]]);
  const own = ["birthday", "notes", "nickname", names.company, names.title, names.department, names.labels];
  const others = otherColumns(sheet, own, maps);
  const read = readSheet(sheet, (cells) => others.fill(cells, fieldsOf(cells, names, groups, dates.order)));
  return withRemarks(withRemarks(read, dates), others);
}

interface Groups {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly sites: readonly string[];
  /** What the numbered values are; a mere star says only that one is preferred, which is the first then. */
  readonly kinds: readonly string[];
}

function fieldsOf(cells: Cells, names: Names, groups: Groups, order: DayOrder): ImportedFields {
  const full = cells.take("name");
  const [company, title] = [firstIn(cells, names.company), firstIn(cells, names.title)];
  const beside = { company, title };
  const name = personName(
    {
      full,
      family: cells.take(names.family),
      given: cells.take(names.given),
      middle: cells.take(names.middle),
    },
    beside,
  );
  const isSplit = cells.take(names.family) !== "" && cells.take(names.given) !== "";
  if (isSplit && !isMadeOf(full, [names.family, names.given, names.middle].map(cells.take)))
    cells.giveBack("name");
  const filedAs = cells.peek("file as");
  const isNameless = Object.keys(name).length === 0 && filedAs !== "" && filedAs !== company;
  const reading = readingOf(cells.take(names.familyReading), cells.take(names.givenReading));
  const whole = cells.take("yomi name");
  if (reading !== "" && !isMadeOf(whole, reading.split(" "))) cells.giveBack("yomi name");
  for (const column of groups.kinds) if (/^\*?$/.test(cells.peek(column))) cells.take(column);
  const birthday = cells.take("birthday");
  const born = birthday === "" ? undefined : birthdayOf(birthday, order);
  if (birthday !== "" && born === undefined) cells.wrong("birthday", "birthday");
  return {
    ...(isNameless ? personName({ full: cells.take("file as") }, beside) : name),
    ...textField("reading", reading || whole),
    ...textField("company", company),
    ...textField("department", firstIn(cells, names.department)),
    ...textField("title", title),
    ...honorific(cells),
    ...emailField(emailsOf(cells, groups.emails)),
    ...listField("phone", valuesOf(cells, groups.phones).flatMap(phonesIn)),
    ...address(cells),
    ...mapField("sns", profiles(cells, groups.sites)),
    ...textField("birthday", born ?? ""),
    ...listField("aliases", split(cells.take("nickname"))),
    ...listField("tags", labelsOf(cells, names.labels)),
    ...textField("notes", cells.takeText("notes")),
  };
}

function split(cell: string): string[] {
  return cell
    .split(SPLIT)
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

/** The old export marks what is preferred with a star before its type. */
function emailsOf(cells: Cells, columns: readonly string[]): string[] {
  const isPreferred = (column: string): boolean =>
    ["type", "label"].some((kind) => cells.peek(column.replace(/value$/, kind)).startsWith("*"));
  const ordered = [...columns.filter(isPreferred), ...columns.filter((column) => !isPreferred(column))];
  return valuesOf(cells, ordered).map(plainEmail);
}

function valuesOf(cells: Cells, columns: readonly string[]): string[] {
  return columns.flatMap((column) => split(cells.take(column)));
}

/** Of several values in a cell the first; the others stay for `extra`. */
function firstIn(cells: Cells, column: string): string {
  const [first = "", ...more] = split(cells.take(column));
  if (more.length > 0) cells.keep(column, more.join(BETWEEN));
  return first;
}

/** `Mr.` and `Dr.` stay for `extra`. */
function honorific(cells: Cells): ImportedFields {
  for (const column of ["name suffix", "name prefix"]) {
    const fields = honorificField(cells.peek(column));
    if (fields.honorific === undefined) continue;
    cells.take(column);
    return fields;
  }
  return {};
}

const ADDRESS = ["street", "extended address", "city", "region", "postal code", "country"] as const;

/** Of several addresses in the cells the first that is one; the others stay for `extra`. */
function address(cells: Cells): ImportedFields {
  const columns = [...ADDRESS, "formatted"].map((name) => `address 1 - ${name}`);
  const parts = new Map(
    columns.map((column) => [
      column,
      cells
        .takeText(column)
        .split(SPLIT)
        .map((text) => text.trim()),
    ]),
  );
  const count = Math.max(...[...parts.values()].map(({ length }) => length));
  const textAt = (index: number, name: string): string => parts.get(`address 1 - ${name}`)?.[index] ?? "";
  const isThere = (index: number): boolean =>
    ["street", "city", "formatted"].some((name) => textAt(index, name) !== "");
  const first = Math.max(Array.from({ length: count }, (_one, index) => index).findIndex(isThere), 0);
  for (const [column, texts] of parts) {
    const others = texts.filter((_text, index) => index !== first);
    if (others.some((text) => text !== "")) cells.keep(column, others.join(BETWEEN).trim());
  }
  const part = (name: (typeof ADDRESS)[number]): string => textAt(first, name);
  const fields = addressFields({
    street: part("street"),
    more: part("extended address"),
    city: part("city"),
    region: part("region"),
    postalCode: part("postal code"),
    country: part("country"),
  });
  const formatted = textAt(first, "formatted");
  if (fields.address !== undefined || formatted === "") return fields;
  return {
    address: {
      lines: formatted
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    },
  };
}

function profiles(cells: Cells, columns: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const column of columns) {
    const [url = "", ...more] = split(cells.peek(column));
    const network = networkOf(url);
    if (network === undefined || more.length > 0 || Object.hasOwn(found, network)) continue;
    found[network] = url;
    cells.take(column);
  }
  return found;
}

/** A star is the user's own mark, but no group of people. */
const STARRED = /^\*\s*starred$/i;

function labelsOf(cells: Cells, column: string): string[] {
  const all = split(cells.take(column));
  const starred = all.filter((label) => STARRED.test(label));
  if (starred.length > 0) cells.keep(column, starred.join(BETWEEN));
  return all
    .filter((label) => !STARRED.test(label))
    .map((label) => label.replace(/^\*\s*/, ""))
    .filter((label) => !EVERYBODY.test(label));
}
