import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONTACT } from "../../../src/book/fields.ts";
import { type ColumnMap, columnFields } from "../../../src/formats/column-words.ts";
import { decodeImport } from "../../../src/formats/decode-import.ts";
import { findTable, isJson, isVcard, SOURCES } from "../../../src/formats/detect.ts";
import { readEight } from "../../../src/formats/eight.ts";
import { readGoogle } from "../../../src/formats/google.ts";
import type { Imported, ImportedFields } from "../../../src/formats/imported.ts";
import { readLinkedin } from "../../../src/formats/linkedin.ts";
import { readOutlook } from "../../../src/formats/outlook.ts";
import { readPlainCsv } from "../../../src/formats/plain-csv.ts";
import type { Sheet } from "../../../src/formats/sheet.ts";

const FOLDER = new URL("../../fixtures/imports/", import.meta.url);

interface Read extends Imported {
  readonly source: string;
}

function readBytes(bytes: Uint8Array, maps: readonly ColumnMap[] = []): Read {
  const decoded = decodeImport(bytes);
  if (!("text" in decoded)) throw new Error(decoded.trouble);
  const table = findTable(decoded.text, undefined, maps);
  if (!("source" in table)) throw new Error(`unknown: ${table.header.join()}`);
  const readers = {
    linkedin: readLinkedin,
    google: readGoogle,
    outlook: readOutlook,
    eight: readEight,
    csv: (sheet: Sheet) => readPlainCsv(sheet, maps),
  };
  const read = readers[table.source](table);
  return { ...read, problems: [...table.problems, ...read.problems], source: table.source };
}

const readFixture = (name: string): Read => readBytes(readFileSync(new URL(name, FOLDER)));
const readText = (text: string, maps?: readonly ColumnMap[]): Read =>
  readBytes(new TextEncoder().encode(text), maps);
const fieldsOf = (text: string): ImportedFields | undefined => readText(text).contacts[0]?.fields;

type People = readonly (readonly [line: number, fields: ImportedFields])[];

/** Whole people, so that nothing can be lost or made up beside what is looked at. */
function expectPeople(read: Read, source: string, people: People): void {
  expect(read.source).toBe(source);
  expect(read.contacts.map(({ place, fields }) => [place.line, fields])).toEqual(people);
}

describe("an export of LinkedIn", () => {
  it("begins behind its notes, and leaves out who hides the name", () => {
    const read = readFixture("linkedin.csv");
    expectPeople(read, "linkedin", [
      [
        5,
        {
          family: "Clark",
          given: "Emily",
          company: "Blue Harbor Inc.",
          title: "Head of Sales, EMEA",
          sns: { linkedin: "https://www.linkedin.com/in/emily-clark-4b2a91" },
          met: "2020-01-06",
        },
      ],
      [
        6,
        {
          name: "佐藤 健",
          company: "株式会社ひかり",
          title: "営業部長",
          email: ["ken@sato.example"],
          sns: { linkedin: "https://www.linkedin.com/in/ken-sato-0b1" },
          met: "2024-01-01",
        },
      ],
      [
        8,
        {
          family: "Novák",
          given: "Anna",
          company: 'Kowalski "K" & Sons',
          sns: { linkedin: "https://www.linkedin.com/in/anna-novak" },
          met: "2023-03-13",
        },
      ],
      [
        9,
        {
          family: "Garcia López",
          given: "Maria",
          sns: { linkedin: "https://www.linkedin.com/in/mgl" },
          met: "2024-02-29",
        },
      ],
    ]);
    expect(read.problems).toEqual([{ place: { line: 7 }, code: "no-name", lost: "contact" }]);
  });

  it("of old has no addresses of profiles", () => {
    expectPeople(readFixture("linkedin-older.csv"), "linkedin", [
      [
        2,
        {
          family: "Lee",
          given: "Sam",
          company: "Northwind Labs",
          title: "Engineer",
          email: ["sam@lee.example"],
          met: "2021-03-15",
        },
      ],
      [3, { family: "Chen", given: "Wei", company: "Northwind Labs", title: "Engineer", met: "2019-07-04" }],
    ]);
  });

  it.each([0, 1, 3, 20])("has %i lines before its header", (count) => {
    const notes = Array.from({ length: count }, (_line, index) => `"Note, number ${index}"\n`).join("");
    const read = readText(
      `${notes}First Name,Last Name,URL,Email Address,Company,Position,Connected On\nSam,Lee,,,,,1 Jan 2024\n`,
    );
    expectPeople(read, "linkedin", [[count + 2, { family: "Lee", given: "Sam", met: "2024-01-01" }]]);
  });

  it("keeps a day that is none", () => {
    const { contacts, problems } = readText(
      "First Name,Last Name,Connected On\nSam,Lee,31 Feb 2024\nAnn,Lee,soon\n",
    );
    expect(contacts.map(({ fields }) => fields)).toEqual([
      { family: "Lee", given: "Sam", extra: { "Connected On": "31 Feb 2024" } },
      { family: "Lee", given: "Ann", extra: { "Connected On": "soon" } },
    ]);
    expect(problems.map(({ code, lost }) => [code, lost])).toEqual([
      ["wrong-value", "value"],
      ["wrong-value", "value"],
    ]);
  });
});

describe("an export of Google", () => {
  it("may have the name under File As alone, which for a company is its own", () => {
    const header = "First Name,Last Name,File As,Organization Name,E-mail 1 - Value\n";
    const read = readText(
      `${header},,佐藤 健,ひかり,ken@sato.example\n,,みなと,みなと,\nSam,Lee,Lee Sam,,\n`,
    );
    expectPeople(read, "google", [
      [2, { name: "佐藤 健", company: "ひかり", email: ["ken@sato.example"] }],
      [4, { family: "Lee", given: "Sam", extra: { "File As": "Lee Sam" } }],
    ]);
    expect(read.problems).toMatchObject([{ code: "no-name", place: { line: 3 } }]);
  });

  it("of today", () => {
    expectPeople(readFixture("google-new.csv"), "google", [
      [
        2,
        {
          name: "田中 太郎",
          reading: "たなか たろう",
          company: "株式会社ひかり",
          department: "営業部",
          title: "課長",
          email: ["tanaka@hikari.example", "taro@tanaka.example"],
          phone: ["090-1111-2222", "045-333-4444"],
          address: { postal_code: "150-0001", lines: ["東京都渋谷区はるかぜ町1-1", "コーポさくら201"] },
          sns: { x: "https://x.com/tanaka_taro" },
          birthday: "04-01",
          aliases: ["たなっち"],
          tags: ["横浜"],
          notes: "ゴルフが好き\n娘さんが二人",
          extra: {
            "E-mail 1 - Label": "* Work",
            "Phone 1 - Label": "Mobile ::: Home",
            "Address 1 - Label": "Home",
            "Website 1 - Label": "Profile",
            "Event 1 - Label": "Anniversary",
            "Event 1 - Value": "2010-05-05",
          },
        },
      ],
      [
        6,
        {
          name: "John Quincy Public",
          family: "Public",
          given: "John",
          company: "Blue Harbor Inc.",
          email: ["jqp@blueharbor.example", "john@public.example"],
          address: { postal_code: "62701", lines: ["1 Main Street", "Springfield, IL", "US"] },
          birthday: "1980-02-29",
          extra: {
            Labels: "* starred",
            "Name Prefix": "Dr.",
            "Name Suffix": "Jr.",
            "E-mail 1 - Label": "Home",
            "E-mail 2 - Label": "* Work",
            "Website 1 - Label": "Blog",
            "Website 1 - Value": "https://john.example/blog",
          },
        },
      ],
    ]);
  });

  it("of old, in UTF-16", () => {
    expectPeople(readFixture("google-old.csv"), "google", [
      [
        2,
        {
          name: "鈴木 花子",
          reading: "スズキ ハナコ",
          company: "みらい商事株式会社",
          department: "総務部",
          email: ["hanako@suzuki.example", "hanako@mirai.example"],
          phone: ["080-0000-1111"],
          birthday: "1985-11-03",
          tags: ["友だち"],
          extra: {
            Hobby: "茶道",
            "E-mail 1 - Type": "Work",
            "E-mail 2 - Type": "* Home",
            "Phone 1 - Type": "Mobile",
            "Organization 1 - Yomi Name": "ミライショウジ",
          },
        },
      ],
      [3, { name: "山の会", email: ["club@yama.example"] }],
    ]);
  });

  it("keeps a whole name that says more than its parts", () => {
    const header = "Name,Given Name,Family Name,Group Membership";
    expect(fieldsOf(`${header}\nSam Lee,Sam,Lee,\n`)).toEqual({ family: "Lee", given: "Sam" });
    expect(fieldsOf(`${header}\nSam Lee (Osaka),Sam,Lee,\n`)).toEqual({
      family: "Lee",
      given: "Sam",
      extra: { Name: "Sam Lee (Osaka)" },
    });
  });
});

describe("an export of Outlook", () => {
  it.each([
    ["住所 2 (会社)", "市町村 (会社)"],
    ["番地 2 (会社)", "市区町村 (会社)"],
  ])("in Japanese, with %s", (more, city) => {
    const cells = {
      肩書き: "博士",
      名: "一",
      "ミドル ネーム": "",
      姓: "岸",
      敬称: "様",
      会社名: "株式会社ひかり",
      部署: "営業",
      役職: "係長",
      "番地 (会社)": "1-1",
      [more]: "ひかりビル",
      [city]: "港区",
      "都道府県 (会社)": "東京都",
      "郵便番号 (会社)": "105-0001",
      "国 (会社)/地域": "日本",
      会社電話: "03-2",
      携帯電話: "090-1",
      "Web ページ": "https://www.facebook.com/kishi",
      メモ: "甘党",
      姓フリガナ: "キシ",
      名前フリガナ: "ハジメ",
      性別: "指定なし",
      誕生日: "0/0/00",
      記念日: "2010/6/1",
      "電子メール アドレス": "kishi@hikari.example",
      電子メールの種類: "SMTP",
      優先度: "標準",
      分類: "顧客;ゴルフ",
    };
    const read = readText(`${Object.keys(cells).join()}\r\n${Object.values(cells).join()}\r\n`);
    expectPeople(read, "outlook", [
      [
        2,
        {
          name: "岸 一",
          reading: "キシ ハジメ",
          company: "株式会社ひかり",
          department: "営業",
          title: "係長",
          email: ["kishi@hikari.example"],
          phone: ["090-1", "03-2"],
          address: { postal_code: "105-0001", lines: ["東京都港区1-1", "ひかりビル"] },
          sns: { facebook: "https://www.facebook.com/kishi" },
          tags: ["顧客", "ゴルフ"],
          notes: "甘党",
          extra: { 肩書き: "博士", 敬称: "様", 記念日: "2010/6/1" },
        },
      ],
    ]);
    expect(read.problems).toEqual([]);
  });

  it("of the program, in the code page of Western Windows", () => {
    const read = readFixture("outlook-classic.csv");
    expectPeople(read, "outlook", [
      [
        2,
        {
          family: "Dupont",
          given: "Rémi",
          company: "Société Générique",
          department: "Ventes",
          title: "Directeur",
          email: ["remi@dupont.example"],
          phone: ["+33 6 00 00 00 00", "+33 4 00 00 00 00"],
          address: { postal_code: "69001", lines: ["1 rue de la Paix", "Lyon", "France"] },
          tags: ["Golf", "Lyon"],
          notes: "Rencontré à Lyon",
          extra: {
            Title: "M.",
            Initials: "R.D.",
            "Business Street": "2 place Bellecour",
            "Business City": "Lyon",
            "Business Postal Code": "69002",
            "Business Country": "France",
          },
        },
      ],
      [
        3,
        {
          family: "Lee",
          given: "Ann",
          email: ["ann@lee.example"],
          sns: { linkedin: "https://www.linkedin.com/in/annlee" },
          birthday: "1980-03-04",
          extra: { Gender: "Female", Anniversary: "12/25/2001" },
        },
      ],
    ]);
    expect(read.problems).toEqual([]);
  });

  it("of today, with readings", () => {
    expectPeople(readFixture("outlook-new.csv"), "outlook", [
      [
        2,
        {
          name: "髙橋 一郎",
          reading: "タカハシ イチロウ",
          company: "株式会社あおば",
          department: "購買部",
          title: "部長",
          email: ["ichiro@aoba.example"],
          phone: ["03-0000-0001"],
          address: { postal_code: "150-0000", lines: ["東京都渋谷区はるかぜ町1-2-3"] },
          birthday: "1975-09-30",
          extra: { "Business Fax": "03-0000-0002", "Office Location": "本社5F", "Company Yomi": "アオバ" },
        },
      ],
    ]);
  });

  const HEADER = "First Name,Last Name,E-mail Address,Home Phone,Birthday,Anniversary";
  it.each([
    ["3/4/1980", "1980-03-04", ["month-first"]],
    ["25/4/1980", "1980-04-25", []],
    ["4/25/1980", "1980-04-25", []],
    ["4/4/1980", "1980-04-04", []],
    ["0/0/00", undefined, []],
  ])("with a birthday of %s", (written, birthday, codes) => {
    const { contacts, problems } = readText(`${HEADER}\nAnn,Lee,,,${written},0/0/00\n`);
    expect(contacts[0]?.fields.birthday).toBe(birthday);
    expect(contacts[0]?.fields.extra).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  it("reads all days of a column the way that one of them tells", () => {
    const { contacts } = readText(`${HEADER}\nAnn,Lee,,,3/4/1980,\nBob,Lee,,,31/12/1979,\n`);
    expect(contacts.map(({ fields }) => fields.birthday)).toEqual(["1980-04-03", "1979-12-31"]);
  });
});

describe("an export of Eight, in Shift_JIS", () => {
  it("with a column for each tag", () => {
    expectPeople(readFixture("eight.csv"), "eight", [
      [
        2,
        {
          name: "髙橋 一郎",
          company: "㈱みらい",
          department: "営業部",
          title: "部長",
          email: ["taka@mirai.example"],
          phone: ["090-0000-0000", "045-000-0009", "045-000-0000"],
          address: { postal_code: "220-0012", lines: ["神奈川県横浜市しおかぜ区1-2-3"] },
          met: "2026-10-15",
          tags: ["展示会2026"],
          extra: { Fax: "045-000-0001", URL: "https://mirai.example", Eightでつながっている人: "1" },
        },
      ],
      [3, { name: "木村 さくら", company: "北斗電機株式会社", met: "2018-04-02", tags: ["横浜"] }],
    ]);
  });

  it("behind a title, and with the name in one column", () => {
    expectPeople(readFixture("eight-with-preamble.csv"), "eight", [
      [
        8,
        {
          name: "小林 恵",
          company: "株式会社ひかり",
          department: "人事部",
          title: "課長",
          email: ["kobayashi@hikari.example"],
          met: "2020-01-31",
          extra: { FAX: "03-0000-0003" },
        },
      ],
      [9, { name: "森 隆", company: "みなと物産株式会社", met: "2021-12-01" }],
    ]);
  });
});

describe("a table of one's own", () => {
  it("with Japanese headers", () => {
    expectPeople(readFixture("japanese.csv"), "csv", [
      [
        2,
        {
          name: "佐々木 直樹",
          reading: "ササキ ナオキ",
          relationship: "上司",
          company: "有限会社あおば",
          department: "経理部",
          title: "主任",
          email: ["sasaki@aoba.example"],
          phone: ["090-3333-4444"],
          address: { postal_code: "100-0001", lines: ["東京都千代田区はるかぜ1-1"] },
          last_contact: "2026-03-01",
          birthday: "1980-04-01",
          notes: "釣りの話で盛り上がる",
        },
      ],
      [
        3,
        {
          name: "井上 亮",
          reading: "イノウエ リョウ",
          relationship: "先輩",
          phone: ["0901234567"],
          birthday: "02-29",
        },
      ],
    ]);
  });

  it("with tabs, in UTF-16", () => {
    expectPeople(readFixture("japanese-windows.txt"), "csv", [
      [
        2,
        {
          name: "石川 真理",
          reading: "イシカワ マリ",
          company: "北斗電機株式会社",
          email: ["mari@hokuto.example"],
          phone: ["080-5555-6666"],
        },
      ],
    ]);
  });

  it("with semicolons, two addresses in a cell and days first", () => {
    expectPeople(readFixture("semicolons.csv"), "csv", [
      [
        2,
        {
          name: "José Álvarez",
          company: "Solar SA",
          email: ["jose@alvarez.example", "jose@work.example"],
          birthday: "1979-12-31",
          extra: { Hobby: "chess" },
        },
      ],
      [
        3,
        {
          name: "Ana Silva",
          company: "Solar SA",
          email: ["ana@silva.example"],
          birthday: "1985-03-02",
        },
      ],
    ]);
  });

  it("with the line ends of an old Mac", () => {
    expect(readFixture("old-mac.csv").contacts.map(({ place }) => place.line)).toEqual([2, 3]);
  });

  it("with headers that only --map explains", () => {
    const text = "Vorname;Nachname;Firma\nHans;Müller;Müller GmbH\n";
    expect(() => readText(text)).toThrow("unknown: Vorname,Nachname,Firma");
    const read = readText(text, [
      { column: "vorname", field: "given" },
      { column: "Nachname", field: "family" },
    ]);
    expectPeople(read, "csv", [[2, { family: "Müller", given: "Hans", extra: { Firma: "Müller GmbH" } }]]);
  });

  it("is no export of a service, whose other columns would be strange to it", () => {
    const japanese =
      "氏名,会社名,メール,名刺交換日,関係\n佐藤 健,株式会社ひかり,ken@sato.example,2024/3/5,上司\n";
    expectPeople(readText(japanese), "csv", [
      [
        2,
        {
          name: "佐藤 健",
          company: "株式会社ひかり",
          email: ["ken@sato.example"],
          met: "2024-03-05",
          relationship: "上司",
        },
      ],
    ]);
    const google = "First Name,Last Name,Email,Labels\nAnn,Lee,ann@lee.example,vip\n";
    expectPeople(readText(google), "csv", [
      [2, { family: "Lee", given: "Ann", email: ["ann@lee.example"], tags: ["vip"] }],
    ]);
    const outlook = "First Name,Last Name,E-mail Address,Job Title,Tags\nAnn,Lee,ann@lee.example,CEO,vip\n";
    expectPeople(readText(outlook), "csv", [
      [2, { family: "Lee", given: "Ann", email: ["ann@lee.example"], title: "CEO", tags: ["vip"] }],
    ]);
  });

  it("keeps a name that says more than its parts", () => {
    const text =
      "name,family,given,middle\nRobert Q. Smith,Smith,Bob,\nBob Smith,Smith,Bob,\n,Smith,Bob,Quincy\n";
    expectPeople(readText(text), "csv", [
      [2, { name: "Robert Q. Smith", family: "Smith", given: "Bob" }],
      [3, { family: "Smith", given: "Bob" }],
      [4, { name: "Bob Quincy Smith", family: "Smith", given: "Bob" }],
    ]);
  });

  it("can name every field of the contact file", () => {
    const known = [...CONTACT.fields.keys()].filter((key) => key !== "extra");
    expect(columnFields()).toEqual(expect.arrayContaining(known));
  });
});

describe("a table with broken rows", () => {
  it("gives all the others", () => {
    const { contacts, problems } = readFixture("broken-rows.csv");
    expect(contacts.map(({ place, fields }) => [place.line, fields.name ?? fields.family])).toEqual([
      [2, "Good One"],
      [6, "Good Two"],
      [8, "Good"],
      [11, "Good Four"],
    ]);
    const named = problems.map(({ place, code, lost }) => [place.line, code, lost]);
    expect(named.sort(([one], [other]) => Number(one) - Number(other))).toEqual([
      [3, "wrong-cells", "contact"],
      [4, "broken-quotes", "contact"],
      [5, "broken-quotes", "contact"],
      [7, "wrong-cells", "contact"],
      [10, "no-name", "contact"],
    ]);
  });

  it("leaves out a line of many megabytes alone", () => {
    const { contacts, problems } = readText(
      `name,email\nA B,${"x".repeat(3_000_000)}\nSam Lee,sam@lee.example\n`,
    );
    expect(contacts.map(({ fields }) => fields.name)).toEqual(["Sam Lee"]);
    expect(problems).toEqual([
      { place: { line: 2 }, code: "line-too-long", args: { most: 2 }, lost: "contact" },
    ]);
  });
});

it("Outlook's word for no date is none in any table", () => {
  const read = readText("name,birthday,met,Jahrestag\nAnn Lee,0/0/00,0/0/00,0/0/00\n");
  expect(read.contacts[0]?.fields).toEqual({ name: "Ann Lee" });
  expect(read.problems).toEqual([]);
});

it("what could be obeyed or calculated is text, or what would be seen of it", () => {
  const people = readFixture("dangerous.csv").contacts.map(({ fields }) => fields);
  expect(people).toEqual([
    {
      name: "]0;title[31mRed[0m Person",
      email: ["red@danger.example"],
      notes: "line one\nlinetwo",
      extra: { "=cmd|x": "=1+1" },
    },
    {
      name: "Ken Tanaka",
      email: ["ken@danger.example"],
      notes: "=SUM(A1)",
      // What the text of a link hides.
      extra: { "name (link)": "https://evil.example/?q=1" },
    },
    { name: "ZeroWidth", email: ["zero@danger.example"] },
  ]);
});

describe("the encoding", () => {
  const TEXT = "氏名,会社\n髙橋 一郎,株式会社ひかり\n";
  const bytes = (...parts: number[]): Uint8Array => Uint8Array.from(parts);
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const utf16 = (text: string): Uint8Array =>
    Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
  it.each([
    ["UTF-8", utf8(TEXT)],
    ["UTF-8 with a mark", utf8(`\ufeff${TEXT}`)],
    ["UTF-16 with a mark", utf16(TEXT)],
    ["UTF-16 without one", utf16(TEXT).subarray(2)],
  ])("%s", (_name, file) => {
    expect(decodeImport(file)).toEqual({ text: TEXT });
  });

  it("Shift_JIS with signs that only Windows has", () => {
    // 髙橋㈱, in cp932.
    expect(decodeImport(bytes(0xfb, 0xfc, 0x8b, 0xb4, 0x87, 0x8a, 0x0a))).toEqual({ text: "髙橋㈱\n" });
  });

  it("Western, where single signs stand among letters", () => {
    // é and ö alone would be valid Shift_JIS together with what follows.
    expect(decodeImport(bytes(0x52, 0xe9, 0x6d, 0x69, 0x2c, 0x4a, 0xf6, 0x72, 0x67))).toEqual({
      text: "Rémi,Jörg",
    });
  });

  it.each([
    ["workbook", bytes(0x50, 0x4b, 3, 4, 20, 0)],
    ["binary", bytes(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2)],
    ["empty", utf8("\ufeff \r\n")],
  ])("none: %s", (trouble, file) => {
    expect(decodeImport(file)).toEqual({ trouble });
  });
});

describe("what a file is", () => {
  const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
  it("shows at its beginning, where it is no table", () => {
    expect(isVcard(ascii("\ufeff\r\nbegin:vcard\r\n"))).toBe(true);
    expect(isVcard(ascii("item1.BEGIN:VCARD\n"))).toBe(true);
    expect(isVcard(ascii("name,note\nA,BEGIN:VCARD\n"))).toBe(false);
    expect(isJson(ascii("  {}"))).toBe(true);
    expect(isJson(ascii("name\n"))).toBe(false);
    expect(SOURCES).toHaveLength(7);
  });

  it("is what --from says only if it can be", () => {
    const text = "First Name,Last Name,Connected On\nSam,Lee,1 Jan 2024\n";
    expect(findTable(text, "csv", [])).toMatchObject({ source: "csv" });
    expect(findTable(text, "eight", [])).toEqual({ header: ["First Name", "Last Name", "Connected On"] });
  });
});
