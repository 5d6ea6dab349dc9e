/** What the columns of a table that somebody made may be called, in the words of the contact file. */
import { columnKey } from "./sheet.ts";

/** Parts that are put together to one field of the contact file. */
export const PARTS = ["middle", "family_reading", "given_reading", "postal_code"] as const;
/** The page of a person, or of their company. */
export const PAGE = "url";

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
    "primaryemail",
    "secondaryemail",
    "homeemail",
    "workemail",
    "businessemail",
    "personalemail",
    "privateemail",
    "otheremail",
    "会社メール",
    "会社メールアドレス",
    "個人メール",
    "個人メールアドレス",
    "携帯メール",
    "携帯メールアドレス",
    "別のメールアドレス",
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
    "cell",
    "mobilenumber",
    "mobilephonenumber",
    "cellphonenumber",
    "homephone",
    "homephonenumber",
    "workphone",
    "workphonenumber",
    "businessphone",
    "officephone",
    "otherphone",
    "primaryphone",
    "携帯電話番号",
    "自宅電話",
    "自宅電話番号",
    "自宅の電話番号",
    "会社電話",
    "会社電話番号",
    "勤務先電話",
    "勤務先電話番号",
    "勤務先の電話番号",
  ],
  postal_code: ["postalcode", "postcode", "zip", "zipcode", "郵便番号"],
  address: ["postaladdress", "homeaddress", "住所", "自宅住所"],
  birthday: ["birthdate", "dateofbirth", "誕生日", "生年月日"],
  tags: ["tag", "labels", "label", "タグ", "ラベル", "グループ"],
  notes: ["note", "memo", "comment", "comments", "メモ", "備考"],
  last_contact: ["lastcontacted", "最終連絡日", "最終連絡", "最後の連絡"],
  met: [
    "meton",
    "metdate",
    "connectedon",
    "つながった日",
    "名刺交換日",
    "交換日",
    "出会った日",
    "初対面の日",
  ],
  left_on: ["退職日"],
  [PAGE]: ["website", "webpage", "homepage", "profileurl", "webページ", "ホームページ", "プロフィールurl"],
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
export const NETWORKS: readonly string[] = [
  "linkedin",
  "facebook",
  "x",
  "twitter",
  "instagram",
  "github",
  "note",
  "eight",
];

const BY_WORD: ReadonlyMap<string, string> = new Map([
  ...[...FIELDS, ...PARTS, PAGE].map((field): [string, string] => [wordOf(field), field]),
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
export function fieldOfHeader(header: string, maps: readonly ColumnMap[]): string | undefined {
  const key = columnKey(header);
  const mapped = maps.find(({ column }) => columnKey(column) === key)?.field;
  if (mapped !== undefined) return mapped;
  const word = wordOf(header);
  const known = BY_WORD.get(word) ?? BY_WORD.get(word.replace(/\d+$/, ""));
  if (known !== undefined) return known;
  const network = word.replace(/(?:profile)?url$|プロフィール$/, "");
  return NETWORKS.includes(network) ? network : undefined;
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
  // Lists of anything have names and addresses of pages.
  const fields = header
    .map((name) => fieldOfHeader(name, maps))
    .filter((field) => field !== undefined && field !== PAGE);
  const names = fields.filter((field) => field === "name" || field === "family" || field === "given");
  const isMapped = header.some((name) => maps.some(({ column }) => columnKey(column) === columnKey(name)));
  return names.length > 0 && (isSaid || isMapped || fields.length > 1 || header.length === 1);
}
