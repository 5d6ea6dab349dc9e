import { describe, expect, it } from "vitest";
import type { ColumnMap } from "../../../src/formats/column-words.ts";
import { decodeImport } from "../../../src/formats/decode-import.ts";
import { findTable } from "../../../src/formats/detect.ts";
import { readEight } from "../../../src/formats/eight.ts";
import { readGoogle } from "../../../src/formats/google.ts";
import type { Imported, ImportedFields } from "../../../src/formats/imported.ts";
import { readLinkedin } from "../../../src/formats/linkedin.ts";
import { readOutlook } from "../../../src/formats/outlook.ts";
import { readPlainCsv } from "../../../src/formats/plain-csv.ts";

const READERS = {
  linkedin: readLinkedin,
  google: readGoogle,
  outlook: readOutlook,
  eight: readEight,
  csv: readPlainCsv,
};

function read(
  text: string,
  { maps = [], from }: { maps?: readonly ColumnMap[]; from?: keyof typeof READERS } = {},
): Imported & { readonly source: string } {
  const table = findTable(text, from, maps);
  if (!("source" in table)) throw new Error(`unknown: ${table.header.join()}`);
  return { ...READERS[table.source](table, maps), source: table.source };
}

const one = (text: string, options?: Parameters<typeof read>[1]): ImportedFields | undefined =>
  read(text, options).contacts[0]?.fields;

describe("a table of somebody's own", () => {
  it.each([
    "First Name,Last Name,Email,Phone,Company,Job Title,Home City,Web Page",
    "First Name,Last Name,Home Phone,Email",
    "First Name,Last Name,Business Phone,Company",
    "First Name,Last Name,Company,Position,Email,Connected On",
    "First Name,Last Name,Organization Name,Email",
    "First Name,Last Name,File As,Phone",
    "会社名,部署名,役職,姓,名,メール,携帯,名刺交換日",
    "姓,名,会社名,電子メール アドレス,誕生日",
  ])("is none of a service: %s", (header) => {
    const cells = header.split(",").map((_name, index) => `x${index}`);
    expect(read(`${header}\n${cells.join()}\n`).source).toBe("csv");
  });

  it.each([
    ["outlook", "First Name,Last Name,E-mail Address,Business Phone"],
    ["outlook", "First Name,Last Name,Home Street,Home Phone,Business Phone"],
    ["google", "First Name,Last Name,Phonetic First Name,File As,Organization Name"],
    ["google", "Given Name,Family Name,Group Membership"],
    ["linkedin", "First Name,Last Name,Email Address,Company,Position,Connected On"],
    ["linkedin", "名,姓,URL,メールアドレス,会社,役職,つながった日"],
  ])("that has some of the columns of %s is one of it: %s", (source, header) => {
    expect(read(`${header}\n`).source).toBe(source);
  });

  it("loses no address and no number to extra", () => {
    const header = "First Name,Last Name,Email,Home Phone,Mobile,Company,Position,Connected On,Web Page";
    const row = "Sam,Lee,s@x.example,03-0000-0001,090-0000-0002,ACME,PM,1 Jan 2024,https://github.com/sam";
    expect(one(`${header}\n${row}\n`)).toEqual({
      family: "Lee",
      given: "Sam",
      email: ["s@x.example"],
      phone: ["03-0000-0001", "090-0000-0002"],
      company: "ACME",
      title: "PM",
      met: "2024-01-01",
      sns: { github: "https://github.com/sam" },
    });
  });

  it("keeps the second of two columns for one value", () => {
    const text = "name,Company,Organization,Notes,Comments\nSam Lee,A,B,,only here\nAnn Lee,,C,one,two\n";
    expect(read(text).contacts.map(({ fields }) => fields)).toEqual([
      { name: "Sam Lee", company: "A", notes: "only here", extra: { Organization: "B" } },
      { name: "Ann Lee", company: "C", notes: "one", extra: { Comments: "two" } },
    ]);
  });

  it("has an address in parts, the private one first", () => {
    const header = "name,Street,City,State,Zip,Country,Work Address,Work City";
    expect(one(`${header}\nSam Lee,1 Main St,Springfield,IL,62701,US,2 Side St,Rome\n`)).toEqual({
      name: "Sam Lee",
      country: "US",
      address: { postal_code: "62701", lines: ["1 Main St", "Springfield, IL", "US"] },
      extra: { "Work Address": "2 Side St", "Work City": "Rome" },
    });
    expect(one(`${header}\nSam Lee,,,,,,2 Side St,Rome\n`)).toEqual({
      name: "Sam Lee",
      address: { lines: ["2 Side St", "Rome"] },
    });
  });

  it("has whole numbers apart, also by a slash", () => {
    const phones = (cell: string): unknown => one(`氏名,電話\n佐藤 健,"${cell}"\n`)?.phone;
    expect(phones("090-1234-5678 / 03-0000-0001")).toEqual(["090-1234-5678", "03-0000-0001"]);
    expect(phones("０９０－１２３４－５６７８、03-0000-0001")).toEqual([
      "０９０－１２３４－５６７８",
      "03-0000-0001",
    ]);
    expect(phones("03-0000-0001/2")).toEqual(["03-0000-0001/2"]);
    expect(phones("03-0000-0001 / 内線12")).toEqual(["03-0000-0001 / 内線12"]);
    expect(phones("+81-90-0000-1111;ext=5; 03-0000-0001")).toEqual([
      "+81-90-0000-1111;ext=5",
      "03-0000-0001",
    ]);
  });

  it("has a mailbox once, whatever its case", () => {
    expect(one('name,email\nAnn Mori,"Mori@X.example, mori@x.example"\n')?.email).toEqual(["Mori@X.example"]);
  });

  it("takes a title of respect that says more than the usual one", () => {
    const fields = (word: string): ImportedFields | undefined => one(`氏名,敬称\n佐藤 健,${word}\n`);
    expect(fields("先生")).toEqual({ name: "佐藤 健", honorific: "先生" });
    expect(fields("御中")).toEqual({ name: "佐藤 健", honorific: "御中" });
    expect(fields("様")).toEqual({ name: "佐藤 健", extra: { 敬称: "様" } });
    expect(one("name,honorific\n佐藤 健,様\n")).toEqual({ name: "佐藤 健", honorific: "様" });
  });
});

describe("Thunderbird's table", () => {
  const HEADER =
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Work Address,Work Address 2,Work City,Work State,Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes";
  const table = (cells: Readonly<Record<string, string>>): string =>
    `${HEADER}\n${HEADER.split(",")
      .map((name) => cells[name] ?? "")
      .join()}\n`;

  it("is read by its own names", () => {
    const text = table({
      "First Name": "Sam",
      "Last Name": "Lee",
      "Display Name": "Sam Lee",
      "Primary Email": "sam@lee.example",
      "Secondary Email": "s2@lee.example",
      "Work Phone": "+1 202 555 0101",
      "Mobile Number": "+1 202 555 0100",
      "Fax Number": "+1 202 555 0199",
      "Home Address": "1 Main St",
      "Home City": "Springfield",
      "Home State": "IL",
      "Home ZipCode": "62701",
      Organization: "Northwind",
      "Birth Year": "1980",
      "Birth Month": "2",
      "Birth Day": "29",
    });
    const { source, contacts, problems } = read(text);
    expect(source).toBe("csv");
    expect(problems).toEqual([]);
    expect(contacts.map(({ fields }) => fields)).toEqual([
      {
        family: "Lee",
        given: "Sam",
        company: "Northwind",
        email: ["sam@lee.example", "s2@lee.example"],
        phone: ["+1 202 555 0101", "+1 202 555 0100"],
        address: { postal_code: "62701", lines: ["1 Main St", "Springfield, IL"] },
        birthday: "1980-02-29",
        extra: { "Fax Number": "+1 202 555 0199" },
      },
    ]);
  });

  it("may have a birthday without its year, or one that is none", () => {
    expect(one(table({ "Display Name": "花", "Birth Month": "4", "Birth Day": "15" }))?.birthday).toBe(
      "04-15",
    );
    const { contacts, problems } = read(
      table({ "Display Name": "花", "Birth Year": "1981", "Birth Month": "2", "Birth Day": "29" }),
    );
    expect(contacts[0]?.fields.extra).toEqual({
      "Birth Year": "1981",
      "Birth Month": "2",
      "Birth Day": "29",
    });
    expect(problems).toMatchObject([{ code: "wrong-value", args: { field: "birthday", value: "29" } }]);
  });
});

describe("columns that a service does not have", () => {
  const LINKEDIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";

  it("are read by their names, after its own", () => {
    const text = `${LINKEDIN},Email,Mobile,Memo,関係,Hobby\nSam,Lee,,s@x.example,ACME,PM,1 Jan 2024,S@X.example,090-0000-0001,ok,同僚,chess\n`;
    expect(read(text)).toMatchObject({ source: "linkedin", problems: [] });
    expect(one(text)).toEqual({
      family: "Lee",
      given: "Sam",
      company: "ACME",
      title: "PM",
      email: ["s@x.example"],
      phone: ["090-0000-0001"],
      met: "2024-01-01",
      notes: "ok",
      relationship: "同僚",
      extra: { Hobby: "chess" },
    });
  });

  it("do not make a job of Outlook's Mr.", () => {
    const header = "First Name,Last Name,Title,E-mail Address,Business Phone,Email";
    expect(one(`${header}\nSam,Lee,Mr.,,,s@x.example\n`)).toEqual({
      family: "Lee",
      given: "Sam",
      email: ["s@x.example"],
      extra: { Title: "Mr." },
    });
    expect(one(`${header}\n健,佐藤,先生,,,\n`)).toEqual({ name: "佐藤 健", honorific: "先生" });
  });

  it("may be told by --map", () => {
    const maps = [{ column: "Privat", field: "email" }];
    const text = `${LINKEDIN},Privat\nSam,Lee,,,,,,s@x.example\n`;
    expect(one(text, { maps })?.email).toEqual(["s@x.example"]);
    expect(read(text).problems).toEqual([
      { place: { line: 2 }, code: "unread-columns", args: { columns: "Privat" }, lost: "nothing" },
    ]);
  });

  it("are named where they hold numbers, but not those of machines", () => {
    const text = `${LINKEDIN},Reception phone 2,Fax,Display\nSam,Lee,,,,,,03-0000-0001,03-0000-0002,s@x.example\n`;
    const [problem] = read(text).problems;
    expect(problem?.args).toEqual({ columns: "Reception phone 2" });
  });
});

describe("Google's cells", () => {
  const header =
    "Name,Given Name,Family Name,Yomi Name,Given Name Yomi,Family Name Yomi,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Organization 1 - Name,Name Suffix";
  const row = (cells: Readonly<Record<string, string>>): ImportedFields | undefined =>
    one(
      `${header}\n${header
        .split(",")
        .map((name) => `"${cells[name] ?? (name === "Name" ? "Kay One" : "")}"`)
        .join()}\n`,
    );

  it("hold several addresses, of which the first is taken", () => {
    expect(
      row({
        "Address 1 - Formatted": "1 Main St\nSpringfield ::: 2 Side St\nRome",
        "Address 1 - Street": "1 Main St ::: 2 Side St",
        "Address 1 - City": "Springfield ::: Rome",
        "Address 1 - Region": "IL ::: ",
        "Address 1 - Country": "US ::: IT",
      }),
    ).toEqual({
      name: "Kay One",
      address: { lines: ["1 Main St", "Springfield, IL", "US"] },
      extra: {
        "Address 1 - Formatted": "2 Side St\nRome",
        "Address 1 - Street": "2 Side St",
        "Address 1 - City": "Rome",
        "Address 1 - Country": "IT",
      },
    });
    expect(row({ "Address 1 - Formatted": "A\nB ::: C" })).toMatchObject({
      address: { lines: ["A", "B"] },
      extra: { "Address 1 - Formatted": "C" },
    });
    expect(row({ "Address 1 - Street": " ::: 2 Side St", "Address 1 - City": " ::: Rome" })).toEqual({
      name: "Kay One",
      address: { lines: ["2 Side St", "Rome"] },
    });
  });

  it("hold several companies, of which the first is taken", () => {
    expect(row({ "Organization 1 - Name": "Acme ::: Beta" })).toMatchObject({
      company: "Acme",
      extra: { "Organization 1 - Name": "Beta" },
    });
  });

  it("say some things that nobody has to keep, and a star that is no group", () => {
    expect(
      row({
        "Yomi Name": "たける さとう",
        "Given Name Yomi": "たける",
        "Family Name Yomi": "さとう",
        "E-mail 1 - Type": "*",
        "E-mail 1 - Value": "a@x.example ::: A@X.example",
        "Group Membership": "* myContacts ::: * starred ::: 友達",
        "Name Suffix": "先生",
      }),
    ).toEqual({
      name: "Kay One",
      reading: "さとう たける",
      email: ["a@x.example"],
      tags: ["友達"],
      honorific: "先生",
      extra: { "Group Membership": "* starred" },
    });
    expect(
      row({ "Yomi Name": "ケイ", "Given Name Yomi": "たける", "Family Name Yomi": "さとう" })?.extra,
    ).toEqual({ "Yomi Name": "ケイ" });
  });
});

describe("dates of LinkedIn", () => {
  it("are those of its other languages, and of years ago", () => {
    const met = (day: string): unknown =>
      one(`First Name,Last Name,Email Address,Company,Position,Connected On\nA,B,,,,"${day}"\n`)?.met;
    expect(met("06 Mär 2020")).toBe("2020-03-06");
    expect(met("06/15/19, 10:23 AM")).toBe("2019-06-15");
  });

  it("stand under a Japanese header", () => {
    const text =
      "名,姓,URL,メールアドレス,会社,役職,つながった日\n健,佐藤,https://www.linkedin.com/in/k,k@x.example,ひかり,部長,2020年1月6日\n";
    expect(one(text)).toEqual({
      name: "佐藤 健",
      company: "ひかり",
      title: "部長",
      email: ["k@x.example"],
      sns: { linkedin: "https://www.linkedin.com/in/k" },
      met: "2020-01-06",
    });
  });
});

describe("zeros among the bytes", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const LONG = "name,email\nAnn Lee,ann@lee.example\nBob Lee,bob@lee.example\n";

  it("that stand alone are left out", () => {
    expect(decodeImport(bytes(LONG.replace("Bob", "B\0ob")))).toEqual({ text: LONG });
    expect(decodeImport(bytes("氏名,会社名\r\n佐藤\0健,ひかり\r\n小野,あおば\r\n"))).toEqual({
      text: "氏名,会社名\r\n佐藤健,ひかり\r\n小野,あおば\r\n",
    });
  });

  it("are left out of Shift_JIS where hardly one is", () => {
    // 佐藤 in cp932, once with a zero in a long file.
    const sign = [0x8d, 0xb2, 0x93, 0xa1, 0x0a];
    const rows = Array.from({ length: 200 }, () => sign).flat();
    expect(decodeImport(Uint8Array.from([...rows, 0, ...sign]))).toEqual({ text: "佐藤\n".repeat(201) });
  });

  it("of something that is no text stay what they are", () => {
    const noise = Uint8Array.from({ length: 4000 }, (_byte, index) => (index * 7919 + (index >> 3)) % 256);
    expect(decodeImport(noise)).toEqual({ trouble: "binary" });
  });
});
