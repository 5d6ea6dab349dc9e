import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/book/read.ts";
import { bookJson, type ReadJsonBook, readBookJson } from "../../../src/formats/json-book.ts";
import { contactsOf, peopleOf, withoutMadeIds } from "./people.ts";
import { contactsArbitrary, numRuns } from "./people-arbitrary.ts";

function readOwn(text: string): ReadJsonBook | undefined {
  const read = readBookJson(text);
  if (read && "version" in read) throw new Error(`version ${read.version}`);
  return read;
}

describe("the book as JSON", () => {
  it("comes back as the same people", async () => {
    await fc.assert(
      fc.asyncProperty(contactsArbitrary, async (contacts) => {
        const people = await peopleOf(contacts);
        const text = bookJson({ sections: {}, contacts: people.map(({ fields }) => fields) });
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\u200b-\u200f\u2028-\u202e\ufeff]/u);
        const read = readOwn(text);
        expect(read?.problems).toEqual([]);
        const after = await contactsOf((read?.contacts ?? []).map(({ fields }) => fields));
        expect(withoutMadeIds(after)).toEqual(withoutMadeIds(await contactsOf(contacts)));
      }),
      { numRuns },
    );
  });

  it("keeps what was written as empty", () => {
    const contact = { name: "佐藤 健", honorific: "", tags: [], extra: {} };
    expect(readOwn(bookJson({ sections: {}, contacts: [contact] }))?.contacts[0]?.fields).toEqual(contact);
  });

  it("has the sections as they are, and a type without a word of its own", async () => {
    const sections = {
      me: { name: { family: "山田", given: "太郎" }, milestones: [{ date: "2026-10-31", kind: "left" }] },
      settings: { limit: "10", company_domains: ["hikari.example"] },
      relationships: { senpai: null, client: { every: "5 months" } },
      occasions: { hanami: { from: "03-25", to: "04-10", for: ["senpai"] } },
      news: [{ id: "a", body: "x\ny\n" }],
    };
    const contacts = [{ name: "佐藤 健", relationship: "senpai" }];
    const read = readOwn(bookJson({ sections, contacts }));
    const before = await readBook(JSON.stringify({ ...sections, contacts }));
    const after = await readBook(
      JSON.stringify({ ...read?.sections, contacts: read?.contacts.map(({ fields }) => fields) }),
    );
    expect(after.book).toEqual(before.book);
    expect(after.book?.relationships.has("senpai")).toBe(true);
    expect(after.problems).toEqual([]);
  });

  it("names each person by the line, and whoever has no name", () => {
    const text = `{"format": "keepintouch", "version": 1,
"me": {"contacts": [{
}]},
"contacts": [
  {"name": "a", "tags": [{"x": "}\\"{\\n"}], "count": 3, "old": null, "yes": true},

  {"relationship": "b"},
  {"family": "c"}]}
`;
    expect(readBookJson(`\ufeff${text}`)).toMatchObject({
      contacts: [
        { place: { line: 5 }, fields: { name: "a", tags: [{ x: '}"{\n' }], count: "3", yes: "true" } },
        { place: { line: 8 }, fields: { family: "c" } },
      ],
      problems: [{ place: { line: 7 }, code: "no-name", lost: "contact" }],
    });
  });

  it.each([
    "",
    "x",
    "[]",
    "{}",
    '{"contacts": []}',
    '{"format": "other", "contacts": []}',
    '{"format": "keepintouch"}',
  ])("is not %s", (text) => expect(readBookJson(text)).toBeUndefined());

  it("of a later version is known as such, and not guessed", () => {
    expect(readBookJson('{"format": "keepintouch", "version": 2, "people": []}')).toEqual({ version: "2" });
  });

  it("leaves out what is nested too deep to be meant", () => {
    const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
    const text = `{"format": "keepintouch", "contacts": [{"name": "a", "extra": ${deep}}]}`;
    expect(readOwn(text)?.contacts).toEqual([{ place: { line: 1 }, fields: { name: "a" } }]);
  });
});
