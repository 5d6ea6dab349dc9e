/** Google Contacts, the export of today and the one before. */
import { datesOf, withRemarks } from "./day-order.ts";
import { birthdayOf, type DayOrder } from "./foreign-dates.ts";
import type { Imported, ImportedFields } from "./imported.ts";
import {
  addressFields,
  isMadeOf,
  listField,
  mapField,
  nameFields,
  networkOf,
  plainEmail,
  readingOf,
  textField,
} from "./person.ts";
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

/** Several values in one cell. */
const BETWEEN = " ::: ";
/** The group that everybody is in. */
const EVERYBODY = /^my ?contacts$/i;

export function readGoogle(sheet: Sheet): Imported {
  const keys = sheet.header.map(columnKey);
  const names = keys.includes("given name") ? OLD : NEW;
  const numbered = (kind: string, part: string): string[] =>
    keys.filter((key) => new RegExp(`^${kind} \\d+ - ${part}$`).test(key));
  const groups = {
    emails: numbered("e-mail", "value"),
    phones: numbered("phone", "value"),
    sites: numbered("website", "value"),
  };
  const dates = datesOf(sheet, [["birthday", "birthday"]]);
  return withRemarks(
    readSheet(sheet, (cells) => fieldsOf(cells, names, groups, dates.order)),
    dates,
  );
}

interface Groups {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly sites: readonly string[];
}

function fieldsOf(cells: Cells, names: Names, groups: Groups, order: DayOrder): ImportedFields {
  const full = cells.take("name");
  const name = nameFields({
    full,
    family: cells.take(names.family),
    given: cells.take(names.given),
    middle: cells.take(names.middle),
  });
  const isSplit = cells.take(names.family) !== "" && cells.take(names.given) !== "";
  if (isSplit && !isMadeOf(full, [names.family, names.given, names.middle].map(cells.take)))
    cells.giveBack("name");
  const company = cells.take(names.company);
  const filedAs = cells.peek("file as");
  const isNameless = Object.keys(name).length === 0 && filedAs !== "" && filedAs !== company;
  const reading =
    readingOf(cells.take(names.familyReading), cells.take(names.givenReading)) || cells.take("yomi name");
  const birthday = cells.take("birthday");
  const born = birthday === "" ? undefined : birthdayOf(birthday, order);
  if (birthday !== "" && born === undefined) cells.wrong("birthday", "birthday");
  return {
    ...(isNameless ? nameFields({ full: cells.take("file as") }) : name),
    ...textField("reading", reading),
    ...textField("company", company),
    ...textField("department", cells.take(names.department)),
    ...textField("title", cells.take(names.title)),
    ...listField("email", emailsOf(cells, groups.emails)),
    ...listField("phone", valuesOf(cells, groups.phones)),
    ...address(cells),
    ...mapField("sns", profiles(cells, groups.sites)),
    ...textField("birthday", born ?? ""),
    ...listField("aliases", split(cells.take("nickname"))),
    ...listField("tags", labelsOf(cells.take(names.labels))),
    ...textField("notes", cells.takeText("notes")),
  };
}

function split(cell: string): string[] {
  return cell
    .split(BETWEEN)
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

const ADDRESS = ["street", "extended address", "city", "region", "postal code", "country"] as const;

function address(cells: Cells): ImportedFields {
  const part = (name: (typeof ADDRESS)[number]): string => cells.takeText(`address 1 - ${name}`);
  // Two addresses in one cell cannot be told apart cell by cell.
  if (ADDRESS.some((name) => cells.peek(`address 1 - ${name}`).includes(BETWEEN))) return {};
  const fields = addressFields({
    street: part("street"),
    more: part("extended address"),
    city: part("city"),
    region: part("region"),
    postalCode: part("postal code"),
    country: part("country"),
  });
  const formatted = cells.takeText("address 1 - formatted");
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

function labelsOf(cell: string): string[] {
  return split(cell)
    .map((label) => label.replace(/^\*\s*/, ""))
    .filter((label) => !EVERYBODY.test(label));
}
