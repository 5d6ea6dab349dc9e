import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTACT } from "../../../src/book/fields.ts";
import { cellOf, guarded, unguarded, valueOfCell } from "../../../src/formats/csv-cells.ts";
import { csvText } from "../../../src/formats/csv-write.ts";
import { findTable } from "../../../src/formats/detect.ts";
import { readPlainCsv } from "../../../src/formats/plain-csv.ts";
import { contactsOf, type Fields, peopleOf, withoutMadeIds } from "./people.ts";
import { contactsArbitrary, numRuns } from "./people-arbitrary.ts";

const UNSAFE = /[^\P{Cc}\n]|[\u202e\ufeff]/u;
const KEYS = [...CONTACT.fields.keys()];

async function table(contacts: readonly Fields[], raw = false): Promise<string> {
  return csvText(await peopleOf(contacts), KEYS, { raw });
}

/** Cells by their column, of the only row. */
async function cells(fields: Fields, raw = false): Promise<Record<string, string>> {
  const text = await table([{ name: "佐藤 健", relationship: "boss", ...fields }], raw);
  const [header = [], row = []] = parse(text) as string[][];
  return Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""]));
}

describe("a table", () => {
  it("has the usual columns, and those that somebody has something in, in the order of the format", async () => {
    const text = await table([
      { id: "sato", name: "佐藤 健", relationship: "boss", phone: "03-0000-0002" },
      { name: "Sam Lee", relationship: "friend", reading: "sam", "my field": "x, y" },
    ]);
    expect(text).toBe(
      "id,name,family,given,reading,relationship,company,email,phone,my field\r\n" +
        "sato,佐藤 健,佐藤,健,,boss,,,03-0000-0002,\r\n" +
        'sam,Sam Lee,Lee,Sam,sam,friend,,,,"x, y"\r\n',
    );
  });

  it("writes lists, addresses and birthdays as one reads them, and what has parts as JSON", async () => {
    const fields = {
      email: ["a@b.example", "c@d.example"],
      tags: ["a;b", "c"],
      address: { postal_code: "150-0000", lines: ["東京都渋谷区1-2-3", "201"] },
      birthday: "05-18",
      chat: { app: "line", id: "t" },
      help: [{ on: "2026-01-01", given: 'a "b"' }],
    };
    expect(await cells(fields, true)).toMatchObject({
      email: "a@b.example; c@d.example",
      tags: '["a;b","c"]',
      postal_code: "150-0000",
      address: "東京都渋谷区1-2-3\n201",
      birthday: "--05-18",
      chat: '{"app":"line","id":"t"}',
      help: '[{"on":"2026-01-01","given":"a \\"b\\""}]',
    });
  });

  it("lets no spreadsheet calculate, nor shorten a number", async () => {
    const company = '=HYPERLINK("http://evil.example","x")';
    const fields = {
      company,
      title: "@SUM(1)",
      department: "-1+1",
      phone: "+81-3-0000-0002",
      industry: "＝1",
    };
    expect(await cells(fields)).toMatchObject({
      company: `'${company}`,
      title: "'@SUM(1)",
      department: "'-1+1",
      phone: "'+81-3-0000-0002",
      industry: "'＝1",
    });
    expect(await cells({ phone: "09000000003" })).toMatchObject({ phone: "'09000000003" });
    expect(await cells({ phone: "090-0000-0003" })).toMatchObject({ phone: "090-0000-0003" });
    expect(await cells({ "=1": "x" })).toHaveProperty("'=1");
    expect(await cells(fields, true)).toMatchObject({ company, phone: "+81-3-0000-0002" });
  });

  it("loses what a terminal could obey", async () => {
    expect(await cells({ company: "\u001b[31mA\u202e\u200b" })).toMatchObject({ company: "[31mA" });
  });

  it("is one row a person, whatever the values hold", async () => {
    await fc.assert(
      fc.asyncProperty(contactsArbitrary, fc.boolean(), async (contacts, raw) => {
        const text = await table(contacts, raw);
        const rows = parse(text, { record_delimiter: "\r\n" }) as string[][];
        expect(rows).toHaveLength(contacts.length + 1);
        const dangerous = raw ? UNSAFE : /^[=+\-@\uff1d\uff0b\uff0d\uff20]|[^\P{Cc}\n]|\u202e/u;
        expect(rows.flat().filter((cell) => dangerous.test(cell))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it.each([false, true])("of the example's kinds comes back as the same people (raw: %s)", async (raw) => {
    const contacts: Fields[] = [
      {
        id: "sato",
        name: "佐藤 健",
        reading: "さとう たける",
        relationship: "boss",
        phone: ["+81-3-0000-0002", "09000000003"],
        email: ["a@b.example", "c@d.example"],
        address: { postal_code: "150-0000", lines: ["東京都渋谷区1-2-3", "201"] },
        birthday: "05-18",
        notes: "=1+1\n'quoted'",
        tags: ["a;b", "c"],
        chat: { app: "line", id: "t" },
        sns: { x: "@takeru" },
        extra: { hobby: ["山歩き", "x"], none: "~" },
        history: [{ on: "2026-01-01", via: "email", reply: "yes", note: "a; b" }],
        consent: { news: "2026-01-01", share: ["x"] },
      },
      { id: "sam", family: "Lee", given: "Sam", relationship: "friend", do_not_contact: "true" },
    ];
    const found = findTable(await table(contacts, raw), undefined, []);
    if (!("source" in found)) throw new Error("the table is not known");
    const { contacts: read, problems } = readPlainCsv(found, []);
    expect(problems).toEqual([]);
    const after = await contactsOf(read.map(({ fields }) => fields));
    expect(withoutMadeIds(after)).toEqual(withoutMadeIds(await contactsOf(contacts)));
  });
});

describe("a cell", () => {
  it("gives back what was guarded, and leaves every other apostrophe", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,2}[=+@0-]?[0-9a-z'＝]{0,14}$/)), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
    expect(unguarded("'twas")).toBe("'twas");
  });

  it.each([
    ["tags", ["a", "b"]],
    ["tags", ["a; b", "c"]],
    ["tags", ["[x]"]],
    ["history", [{ on: "2026-01-01" }]],
    ["notes", "[x]"],
    ["notes", '["x"]'],
    ["chat", "line"],
  ])("of %s says %j again", (key, value) => {
    expect(valueOfCell(key, cellOf(key, value))).toEqual(value);
  });
});
