/** A table that somebody made, or that this program has written: columns by the names of the fields, or by Japanese ones. */
import { valueOfCell } from "./csv-cells.ts";
import { datesOf, withRemarks } from "./day-order.ts";
import { birthdayOf, type DayOrder, dateOf } from "./foreign-dates.ts";
import type { Imported, ImportedFields, ImportedValue } from "./imported.ts";
import {
  isMadeOf,
  listField,
  type NameCells,
  nameFields,
  plainEmail,
  readingOf,
  textField,
} from "./person.ts";
import { type Cells, columnKey, readSheet, type Sheet } from "./sheet.ts";

/** Parts that are put together to one field of the contact file. */
const PARTS = ["middle", "family_reading", "given_reading", "postal_code"] as const;

/** What a column may be called, beside the name of its field. Compared without spaces, signs and case. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  name: ["fullname", "displayname", "氏名", "名前", "お名前", "表示名"],
  family: ["familyname", "lastname", "surname", "姓", "苗字", "名字"],
  given: ["givenname", "firstname", "名"],
  middle: ["middlename", "additionalname", "ミドルネーム"],
  reading: [
    "yomi",
    "phoneticname",
    "フリガナ",
    "ふりがな",
    "よみ",
    "よみがな",
    "読み",
    "読みがな",
    "読み仮名",
    "氏名フリガナ",
    "氏名カナ",
    "カナ",
  ],
  family_reading: [
    "phoneticlastname",
    "surnameyomi",
    "familynameyomi",
    "姓フリガナ",
    "姓カナ",
    "姓よみ",
    "姓読み",
    "姓かな",
    "セイ",
    "せい",
  ],
  given_reading: [
    "phoneticfirstname",
    "givenyomi",
    "givennameyomi",
    "名フリガナ",
    "名カナ",
    "名よみ",
    "名読み",
    "名かな",
    "メイ",
    "めい",
  ],
  aliases: ["alias", "nickname", "別名", "ニックネーム"],
  relationship: ["関係", "関係性", "間柄"],
  company: ["companyname", "organization", "organisation", "employer", "会社名", "会社", "勤務先", "所属"],
  department: ["departmentname", "division", "部署", "部署名", "所属部署"],
  title: ["jobtitle", "position", "役職", "役職名", "肩書", "肩書き"],
  industry: ["業種", "業界"],
  honorific: ["敬称"],
  language: ["言語"],
  email: [
    "emails",
    "mail",
    "emailaddress",
    "mailaddress",
    "メール",
    "メールアドレス",
    "eメール",
    "電子メール",
    "電子メールアドレス",
  ],
  phone: [
    "phones",
    "phonenumber",
    "telephone",
    "tel",
    "mobile",
    "mobilephone",
    "cellphone",
    "電話",
    "電話番号",
    "携帯",
    "携帯電話",
    "携帯番号",
  ],
  postal_code: ["postalcode", "postcode", "zip", "zipcode", "郵便番号"],
  address: ["postaladdress", "住所", "自宅住所"],
  birthday: ["birthdate", "dateofbirth", "誕生日", "生年月日"],
  tags: ["tag", "labels", "label", "タグ", "ラベル", "グループ"],
  notes: ["note", "memo", "comment", "comments", "メモ", "備考"],
  last_contact: ["lastcontacted", "最終連絡日", "最終連絡", "最後の連絡"],
  met: ["meton", "metdate", "connectedon", "名刺交換日", "交換日", "出会った日", "初対面の日"],
  left_on: ["退職日"],
};

/** The fields of the contact file that a column may be named after. */
const FIELDS = [
  "id",
  "name",
  "family",
  "given",
  "reading",
  "aliases",
  "relationship",
  "company",
  "department",
  "title",
  "industry",
  "honorific",
  "language",
  "country",
  "region",
  "email",
  "phone",
  "chat",
  "address",
  "sns",
  "followed_on",
  "channel",
  "every",
  "min_gap",
  "last_contact",
  "met",
  "added",
  "skips",
  "register",
  "birthday",
  "events",
  "follow_ups",
  "left_on",
  "phase",
  "potential",
  "snoozed_until",
  "do_not_contact",
  "mourning",
  "nengajo",
  "consent",
  "help",
  "tags",
  "notes",
  "celebrates",
  "extra",
  "history",
] as const;

/** Of the places that people mean when they name a column after a network. */
const NETWORKS: readonly string[] = [
  "linkedin",
  "facebook",
  "x",
  "twitter",
  "instagram",
  "github",
  "note",
  "eight",
];

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
  ...PARTS,
]);

const BY_WORD: ReadonlyMap<string, string> = new Map([
  ...[...FIELDS, ...PARTS].map((field): [string, string] => [wordOf(field), field]),
  ...Object.entries(WORDS).flatMap(([field, words]) =>
    words.map((word): [string, string] => [wordOf(word), field]),
  ),
]);

function wordOf(header: string): string {
  return columnKey(header).replace(/[\s_.:()（）・-]/gu, "");
}

export interface ColumnMap {
  readonly column: string;
  readonly field: string;
}

/** Whether a column can be given to it with `--map "column=field"`. */
export function isColumnField(field: string): boolean {
  return [...FIELDS, ...PARTS].some((known) => known === field) || NETWORKS.includes(field);
}

/** The fields that `--map` can name, for messages. */
export function columnFields(): readonly string[] {
  return [...FIELDS.filter((field) => field !== "extra"), ...PARTS];
}

/** First and family names in the languages of the neighbours, as examples need them. */
const GIVEN =
  /^(?:vorname|rufname|pr[ée]nom|nombre|nome(?: próprio)?|voornaam|förnamn|fornavn|imi[ęe]|first|given)\b/i;
const FAMILY =
  /^(?:nachname|familienname|zuname|nom(?: de famille)?|apellidos?|cognome|sobrenome|achternaam|efternamn|etternavn|nazwisko|last|family)$/i;

/** What most likely is the name in a table whose columns nobody knows: at least one column. */
export function likelyNames(header: readonly string[]): readonly ColumnMap[] {
  const family = header.find((name) => FAMILY.test(name));
  const given = header.find((name) => GIVEN.test(name));
  const found = header.flatMap((column): ColumnMap[] => {
    if (column === family) return [{ column, field: "family" }];
    return column === given ? [{ column, field: "given" }] : [];
  });
  return found.length > 0 ? found : [{ column: header[0] ?? "", field: "name" }];
}

/** The field that a column stands for: `email`, `email2`, メールアドレス; undefined for a name nobody knows. */
function fieldOfHeader(header: string, maps: readonly ColumnMap[]): string | undefined {
  const key = columnKey(header);
  const mapped = maps.find(({ column }) => columnKey(column) === key)?.field;
  if (mapped !== undefined) return mapped;
  const word = wordOf(header);
  const known = BY_WORD.get(word) ?? BY_WORD.get(word.replace(/\d+$/, ""));
  if (known !== undefined) return known;
  return NETWORKS.includes(word) ? word : undefined;
}

/**
 * Whether this can be the header of such a table: somebody's name, and one more thing that is known. Where the user says
 * that it is one, or what a column of it means, the name is enough.
 */
export function isPlainHeader(
  header: readonly string[],
  maps: readonly ColumnMap[],
  isSaid: boolean,
): boolean {
  const fields = header.map((name) => fieldOfHeader(name, maps)).filter((field) => field !== undefined);
  const names = fields.filter((field) => field === "name" || field === "family" || field === "given");
  const isMapped = header.some((name) => maps.some(({ column }) => columnKey(column) === columnKey(name)));
  return names.length > 0 && (isSaid || isMapped || fields.length > 1 || header.length === 1);
}

type Columns = ReadonlyMap<string, readonly string[]>;

export function readPlainCsv(sheet: Sheet, maps: readonly ColumnMap[]): Imported {
  const columns = new Map<string, string[]>();
  for (const name of sheet.header) {
    const field = fieldOfHeader(name, maps);
    if (field !== undefined) columns.set(field, [...(columns.get(field) ?? []), columnKey(name)]);
  }
  const dates = datesOf(
    sheet,
    [...columns].flatMap(([field, keys]) =>
      DATES.has(field) || field === "birthday" ? keys.map((key) => [key, field] as const) : [],
    ),
  );
  return withRemarks(
    readSheet(sheet, (cells) => fieldsOf(cells, columns, dates.order)),
    dates,
  );
}

function fieldsOf(cells: Cells, columns: Columns, order: DayOrder): ImportedFields {
  const all = (field: string): string[] =>
    (columns.get(field) ?? []).map(cells.take).filter((cell) => cell !== "");
  const one = (field: string): string => all(field)[0] ?? "";
  const given = one("reading") === "" ? one("given_reading") : "";
  const fields: Record<string, ImportedValue> = {
    ...nameIn({ full: one("name"), family: one("family"), given: one("given"), middle: one("middle") }),
    ...textField("reading", readingOf(one("reading") || one("family_reading"), given)),
  };
  for (const [field, keys] of columns) {
    if (SPECIAL.has(field)) continue;
    const value = NETWORKS.includes(field) ? undefined : valueIn(cells, field, keys, order);
    if (value !== undefined) fields[field] = value;
  }
  const emails = (columns.get("email") ?? []).flatMap((key) => itemsOf("email", cells.takeText(key)));
  Object.assign(fields, listField("email", emails.flatMap(addressesIn).map(plainEmail)));
  Object.assign(fields, addressOf(cells, columns), snsOf(cells, columns, fields.sns));
  const [born] = columns.get("birthday") ?? [];
  const birthday = born === undefined ? "" : cells.take(born);
  if (born !== undefined && birthday !== "") {
    const read = birthdayOf(birthday, order);
    if (read === undefined) cells.wrong("birthday", born);
    else fields.birthday = read;
  }
  const [free] = columns.get("extra") ?? [];
  const extra = free === undefined ? "" : valueOfCell("extra", cells.peek(free));
  if (free !== undefined && typeof extra !== "string") {
    cells.take(free);
    fields.extra = extra;
  }
  return fields;
}

/** The name in its parts, and as it is shown where that says more. */
function nameIn(cells: Required<NameCells>): Record<string, string> {
  const { full, family, given, middle } = cells;
  const name = nameFields(cells);
  if (full === "" || family === "" || given === "" || isMadeOf(full, [family, given, middle])) return name;
  return { name: nameFields({ full }).name ?? full, family, given };
}

function valueIn(
  cells: Cells,
  field: string,
  keys: readonly string[],
  order: DayOrder,
): ImportedValue | undefined {
  const values = keys.flatMap((key): ImportedValue[] => {
    const text = cells.takeText(key);
    if (text === "") return [];
    if (!DATES.has(field)) return [valueOfCell(field, text)];
    const date = dateOf(text, order);
    if (date === undefined) cells.wrong(field, key);
    return date === undefined ? [] : [date];
  });
  const lists = values.filter((value): value is readonly ImportedValue[] => Array.isArray(value));
  return lists.length > 1 ? [...new Set(lists.flat())] : values[0];
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

function addressOf(cells: Cells, columns: Columns): ImportedFields {
  const [zip] = columns.get("postal_code") ?? [];
  const code = zip === undefined ? "" : cells.take(zip).replace(/^〒\s*/, "");
  const texts = (columns.get("address") ?? []).map(cells.takeText).filter((text) => text !== "");
  const [whole] = texts.map((text) => (text.startsWith("{") ? valueOfCell("extra", text) : text));
  if (whole !== undefined && typeof whole !== "string") return { address: whole };
  const lines = texts.flatMap((text) => text.split("\n")).map((line) => line.trim());
  if (code === "" && lines.length <= 1) return lines[0] === undefined ? {} : { address: lines[0] };
  return {
    address: { ...(code === "" ? {} : { postal_code: code }), ...(lines.length === 0 ? {} : { lines }) },
  };
}

function snsOf(cells: Cells, columns: Columns, known: ImportedValue | undefined): ImportedFields {
  const sns: Record<string, ImportedValue> = {};
  for (const network of NETWORKS) {
    for (const key of columns.get(network) ?? []) {
      const profile = cells.take(key);
      if (profile !== "") sns[network === "twitter" ? "x" : network] ??= profile;
    }
  }
  if (Object.keys(sns).length === 0) return {};
  return { sns: typeof known === "object" && !Array.isArray(known) ? { ...known, ...sns } : sns };
}
