/** Eight, the Japanese service for name cards: both forms of its export, from the header on. */
import type { ColumnMap } from "./column-words.ts";
import { withRemarks } from "./day-order.ts";
import { dateOf } from "./foreign-dates.ts";
import type { Imported } from "./imported.ts";
import { otherColumns } from "./other-columns.ts";
import { listField, networkOf, phonesIn, plainEmail, textField } from "./person.ts";
import { personName } from "./person-name.ts";
import { columnKey, readSheet, type Sheet } from "./sheet.ts";

/** The last of the fixed columns; behind it comes one column for each tag of the user. */
const LAST_FIXED = ["'?'を含んだデータ", "再データ化中の名刺", "eightでつながっている人", "名刺交換日"];
/** In the order in which one would call. */
const PHONES = ["携帯電話", "tel直通", "tel部門", "tel会社"];

/** Columns that mean something else elsewhere, or are read already. */
const OWN = ["会社名", "部署名", "役職", "e-mail", "携帯電話", "名刺交換日", "url"];

/** The day on which the cards were exchanged is `met`. */
export function readEight(sheet: Sheet, maps: readonly ColumnMap[] = []): Imported {
  const keys = sheet.header.map(columnKey);
  const last = LAST_FIXED.map((name) => keys.indexOf(name)).find((index) => index >= 0) ?? keys.length;
  const tags = keys.map((key, index) => ({ key, name: sheet.header[index] ?? "" })).slice(last + 1);
  const others = otherColumns(sheet, [...OWN, ...tags.map(({ key }) => key)], maps);
  const read = readSheet(sheet, (cells) => {
    const exchanged = cells.take("名刺交換日");
    const met = exchanged === "" ? undefined : dateOf(exchanged, "month-first");
    if (exchanged !== "" && met === undefined) cells.wrong("met", "名刺交換日");
    const url = cells.peek("url");
    const network = networkOf(url);
    const postalCode = cells.take("郵便番号");
    const lines = cells
      .takeText("住所")
      .split("\n")
      .filter((line) => line.trim() !== "");
    const address = {
      ...(postalCode === "" ? {} : { postal_code: postalCode }),
      ...(lines.length === 0 ? {} : { lines }),
    };
    const isTagged = ({ key }: { key: string }): boolean => cells.peek(key) === "1";
    const tagged = tags.filter(isTagged).map(({ key, name }) => {
      cells.take(key);
      return name;
    });
    return others.fill(cells, {
      ...personName(
        { full: cells.take("氏名"), family: cells.take("姓"), given: cells.take("名") },
        { company: cells.peek("会社名"), title: cells.peek("役職") },
      ),
      ...textField("company", cells.take("会社名")),
      ...textField("department", cells.take("部署名")),
      ...textField("title", cells.take("役職")),
      ...listField("email", [plainEmail(cells.take("e-mail"))]),
      ...listField("phone", PHONES.map(cells.take).flatMap(phonesIn)),
      ...(Object.keys(address).length === 0 ? {} : { address }),
      ...(network === undefined ? {} : { sns: { [network]: cells.take("url") } }),
      ...textField("met", met ?? ""),
      ...listField("tags", tagged),
    });
  });
  return withRemarks(read, others);
}
