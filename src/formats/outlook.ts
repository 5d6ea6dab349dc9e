/** Outlook: the program's export of old and the one of today, which knows readings. */
import type { ColumnMap } from "./column-words.ts";
import { datesOf, withRemarks } from "./day-order.ts";
import { birthdayOf, type DayOrder, isNoDate } from "./foreign-dates.ts";
import type { Imported, ImportedFields } from "./imported.ts";
import { otherColumns } from "./other-columns.ts";
import {
  addressFields,
  emailField,
  honorificField,
  listField,
  networkOf,
  phonesIn,
  plainEmail,
  readingOf,
  textField,
} from "./person.ts";
import { personName } from "./person-name.ts";
import { type Cells, columnKey, readSheet, type Sheet } from "./sheet.ts";

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
/** What the Japanese program calls the columns that are read here; some of them changed from one version to another. */
const JAPANESE: Readonly<Record<string, readonly string[]>> = {
  "last name": ["姓"],
  "first name": ["名"],
  "middle name": ["ミドル ネーム"],
  "surname yomi": ["姓フリガナ"],
  "given yomi": ["名前フリガナ", "名フリガナ"],
  title: ["敬称"],
  company: ["会社名"],
  department: ["部署"],
  "job title": ["役職"],
  "e-mail address": ["電子メール アドレス"],
  "e-mail 2 address": ["電子メール 2 アドレス"],
  "e-mail 3 address": ["電子メール 3 アドレス"],
  "e-mail type": ["電子メールの種類"],
  "e-mail 2 type": ["電子メール 2 の種類"],
  "e-mail 3 type": ["電子メール 3 の種類"],
  "mobile phone": ["携帯電話"],
  "business phone": ["会社電話"],
  "business phone 2": ["会社電話 2"],
  "primary phone": ["通常の電話"],
  "home phone": ["自宅電話"],
  "home phone 2": ["自宅電話 2"],
  "other phone": ["その他の電話"],
  "company main phone": ["会社代表電話"],
  "car phone": ["自動車電話"],
  ...addressColumns("home", "自宅"),
  ...addressColumns("business", "会社"),
  ...addressColumns("other", "その他"),
  "web page": ["web ページ"],
  birthday: ["誕生日"],
  anniversary: ["記念日"],
  categories: ["分類"],
  notes: ["メモ"],
  nickname: ["ニックネーム"],
  gender: ["性別"],
  priority: ["優先度"],
  sensitivity: ["秘密度"],
  private: ["プライベート"],
};

function addressColumns(kind: string, name: string): Readonly<Record<string, readonly string[]>> {
  return {
    [`${kind} street`]: [`番地 (${name})`],
    [`${kind} street 2`]: [`住所 2 (${name})`, `番地 2 (${name})`],
    [`${kind} street 3`]: [`住所 3 (${name})`, `番地 3 (${name})`],
    [`${kind} city`]: [`市町村 (${name})`, `市区町村 (${name})`],
    [`${kind} state`]: [`都道府県 (${name})`],
    [`${kind} postal code`]: [`郵便番号 (${name})`],
    [`${kind} country/region`]: [`国 (${name})/地域`],
  };
}

/** What Outlook writes where nobody has said anything, and how it delivers mail. */
const SILENT: Readonly<Record<string, RegExp>> = {
  gender: /^(?:unspecified|指定なし|未指定)$/i,
  priority: /^(?:normal|標準)$/i,
  sensitivity: /^(?:normal|標準)$/i,
  private: /^(?:false|オフ)$/i,
  "e-mail type": /^smtp$/i,
  "e-mail 2 type": /^smtp$/i,
  "e-mail 3 type": /^smtp$/i,
};

export function readOutlook(sheet: Sheet, maps: readonly ColumnMap[] = []): Imported {
  const names = namesIn(sheet);
  const dates = datesOf(sheet, [
    [names("birthday"), "birthday"],
    [names("anniversary"), undefined],
  ]);
  const own = [...Object.keys(JAPANESE), "title", "birthday", "notes"].flatMap((key) => [key, names(key)]);
  const others = otherColumns(sheet, own, maps);
  const read = readSheet(sheet, (cells) => others.fill(cells, fieldsOf(named(cells, names), dates.order)));
  return withRemarks(withRemarks(read, dates), others);
}

type Names = (column: string) => string;

/** What the columns are called in this table. */
function namesIn({ header }: Sheet): Names {
  const keys = new Set(header.map(columnKey));
  const names = new Map(
    Object.entries(JAPANESE).flatMap(([column, words]) => {
      const word = keys.has(column) ? undefined : words.find((one) => keys.has(one));
      return word === undefined ? [] : [[column, word] as const];
    }),
  );
  return (column) => names.get(column) ?? column;
}

/** The same cells by their English names; what is left keeps the name that it has. */
function named(cells: Cells, names: Names): Cells {
  return {
    take: (column) => cells.take(names(column)),
    takeText: (column) => cells.takeText(names(column)),
    peek: (column) => cells.peek(names(column)),
    giveBack: (column) => cells.giveBack(names(column)),
    keep: (column, text) => cells.keep(names(column), text),
    isLeft: (column) => cells.isLeft(names(column)),
    rest: cells.rest,
    wrong: (field, column) => cells.wrong(field, names(column)),
  };
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
    ...personName(
      {
        family: cells.take("last name"),
        given: cells.take("first name"),
        middle: cells.take("middle name"),
      },
      { company: cells.peek("company"), title: cells.peek("job title") },
    ),
    ...textField("reading", readingOf(cells.take("surname yomi"), cells.take("given yomi"))),
    ...textField("company", cells.take("company")),
    ...textField("department", cells.take("department")),
    ...textField("title", cells.take("job title")),
    ...honorific(cells),
    ...emailField(EMAILS.map(cells.take).map(plainEmail)),
    ...listField("phone", PHONES.map(cells.take).flatMap(phonesIn)),
    ...address(cells),
    ...(network === undefined ? {} : { sns: { [network]: cells.take("web page") } }),
    ...textField("birthday", born ?? ""),
    ...listField("aliases", [cells.take("nickname")]),
    ...listField("tags", cells.take("categories").split(";")),
    ...textField("notes", cells.takeText("notes")),
  };
}

/** `Mr.` and `Dr.` stay for `extra`. */
function honorific(cells: Cells): ImportedFields {
  const fields = honorificField(cells.peek("title"));
  if (fields.honorific !== undefined) cells.take("title");
  return fields;
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
