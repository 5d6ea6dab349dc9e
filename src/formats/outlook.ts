/** Outlook: the program's export of old and the one of today, which knows readings. */
import { datesOf, withRemarks } from "./day-order.ts";
import { birthdayOf, type DayOrder, isNoDate } from "./foreign-dates.ts";
import type { Imported, ImportedFields } from "./imported.ts";
import {
  addressFields,
  listField,
  nameFields,
  networkOf,
  plainEmail,
  readingOf,
  textField,
} from "./person.ts";
import { type Cells, readSheet, type Sheet } from "./sheet.ts";

const EMAILS = ["e-mail address", "e-mail 2 address", "e-mail 3 address"];
const PHONES = [
  "mobile phone",
  "business phone",
  "business phone 2",
  "primary phone",
  "home phone",
  "home phone 2",
  "other phone",
  "company main phone",
  "car phone",
];
/** What Outlook writes where nobody has said anything, and how it delivers mail. */
const SILENT: Readonly<Record<string, RegExp>> = {
  gender: /^unspecified$/i,
  priority: /^normal$/i,
  sensitivity: /^normal$/i,
  private: /^false$/i,
  "e-mail type": /^smtp$/i,
  "e-mail 2 type": /^smtp$/i,
  "e-mail 3 type": /^smtp$/i,
};

export function readOutlook(sheet: Sheet): Imported {
  const dates = datesOf(sheet, [
    ["birthday", "birthday"],
    ["anniversary", undefined],
  ]);
  return withRemarks(
    readSheet(sheet, (cells) => fieldsOf(cells, dates.order)),
    dates,
  );
}

function fieldsOf(cells: Cells, order: DayOrder): ImportedFields {
  for (const [column, nothing] of Object.entries(SILENT)) {
    if (nothing.test(cells.peek(column))) cells.take(column);
  }
  for (const column of ["birthday", "anniversary"]) {
    if (isNoDate(cells.peek(column))) cells.take(column);
  }
  const birthday = isNoDate(cells.peek("birthday")) ? "" : cells.take("birthday");
  const born = birthday === "" ? undefined : birthdayOf(birthday, order);
  if (birthday !== "" && born === undefined) cells.wrong("birthday", "birthday");
  const page = cells.peek("web page");
  const network = networkOf(page);
  return {
    ...nameFields({
      family: cells.take("last name"),
      given: cells.take("first name"),
      middle: cells.take("middle name"),
    }),
    ...textField("reading", readingOf(cells.take("surname yomi"), cells.take("given yomi"))),
    ...textField("company", cells.take("company")),
    ...textField("department", cells.take("department")),
    ...textField("title", cells.take("job title")),
    ...listField("email", EMAILS.map(cells.take).map(plainEmail)),
    ...listField("phone", PHONES.map(cells.take)),
    ...address(cells),
    ...(network === undefined ? {} : { sns: { [network]: cells.take("web page") } }),
    ...textField("birthday", born ?? ""),
    ...listField("aliases", [cells.take("nickname")]),
    ...listField("tags", cells.take("categories").split(";")),
    ...textField("notes", cells.takeText("notes")),
  };
}

/** The private address comes first: it outlives a change of company. A second one stays in `extra`. */
function address(cells: Cells): ImportedFields {
  for (const kind of ["home", "business", "other"]) {
    const isThere = ["street", "city"].some((part) => cells.peek(`${kind} ${part}`) !== "");
    if (!isThere) continue;
    const part = (name: string): string => cells.takeText(`${kind} ${name}`);
    return addressFields({
      street: [part("street"), part("street 2"), part("street 3")].filter((line) => line !== "").join("\n"),
      city: part("city"),
      region: part("state"),
      postalCode: part("postal code"),
      country: part("country/region") || part("country"),
    });
  }
  return {};
}
