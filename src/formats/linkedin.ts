import { datesOf, withRemarks } from "./day-order.ts";
import { dateOf } from "./foreign-dates.ts";
import type { Imported, ImportedValue } from "./imported.ts";
import { nameFields, plainEmail } from "./person.ts";
import { readSheet, type Sheet } from "./sheet.ts";

/** LinkedIn's `Connections.csv`, from its header on; older ones have no `URL`. The day of the connection is `met`. */
export function readLinkedin(sheet: Sheet): Imported {
  const dates = datesOf(sheet, [["connected on", "met"]]);
  const read = readSheet(sheet, (cells) => {
    const fields: Record<string, ImportedValue> = nameFields({
      family: cells.take("last name"),
      given: cells.take("first name"),
    });
    const put = (field: string, value: string): void => {
      if (value !== "") fields[field] = value;
    };
    put("company", cells.take("company"));
    put("title", cells.take("position"));
    const email = plainEmail(cells.take("email address"));
    if (email !== "") fields.email = [email];
    const url = cells.take("url");
    if (url !== "") fields.sns = { linkedin: url };
    const connected = cells.take("connected on");
    const met = connected === "" ? "" : dateOf(connected, dates.order);
    if (met === undefined) cells.wrong("met", "connected on");
    else put("met", met);
    return fields;
  });
  return withRemarks(read, dates);
}
