import type { ColumnMap } from "./column-words.ts";
import { datesOf, withRemarks } from "./day-order.ts";
import { dateOf, withCentury } from "./foreign-dates.ts";
import type { Imported } from "./imported.ts";
import { otherColumns } from "./other-columns.ts";
import { plainEmail } from "./person.ts";
import { personName } from "./person-name.ts";
import { columnKey, readSheet, type Sheet } from "./sheet.ts";

/** What the columns are called in Japanese. */
const JAPANESE: Readonly<Record<string, readonly string[]>> = {
  "first name": ["名"],
  "last name": ["姓"],
  "email address": ["メールアドレス"],
  company: ["会社", "会社名"],
  position: ["役職"],
  "connected on": ["つながった日", "つながりになった日"],
};

/** LinkedIn's `Connections.csv`, from its header on; older ones have no `URL`. The day of the connection is `met`. */
export function readLinkedin(sheet: Sheet, maps: readonly ColumnMap[] = []): Imported {
  const keys = new Set(sheet.header.map(columnKey));
  const named = (column: string): string =>
    keys.has(column) ? column : (JAPANESE[column]?.find((name) => keys.has(name)) ?? column);
  const [first, last, connectedOn] = [named("first name"), named("last name"), named("connected on")];
  const [company, position, address] = [named("company"), named("position"), named("email address")];
  const dates = datesOf(sheet, [[connectedOn, "met"]]);
  const others = otherColumns(sheet, [company, position, address, connectedOn, "url"], maps);
  const read = readSheet(sheet, (cells) => {
    const [title, employer] = [cells.take(position), cells.take(company)];
    const fields = personName(
      { family: cells.take(last), given: cells.take(first) },
      { title, company: employer },
    );
    const put = (field: string, value: string): void => {
      if (value !== "") fields[field] = value;
    };
    put("company", employer);
    put("title", title);
    const email = plainEmail(cells.take(address));
    if (email !== "") fields.email = [email];
    const url = cells.take("url");
    if (url !== "") fields.sns = { linkedin: url };
    const connected = cells.take(connectedOn);
    const met = connected === "" ? "" : dateOf(withCentury(connected), dates.order);
    if (met === undefined) cells.wrong("met", connectedOn);
    else put("met", met);
    return others.fill(cells, fields);
  });
  return withRemarks(withRemarks(read, dates), others);
}
