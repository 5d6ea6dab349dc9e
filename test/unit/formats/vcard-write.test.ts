import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { readVcards } from "../../../src/formats/vcard.ts";
import { VCARD_VERSIONS, vcardText } from "../../../src/formats/vcard-write.ts";
import { contactsOf, type Fields, peopleOf, withoutMadeIds } from "./people.ts";
import { contactsArbitrary, numRuns } from "./people-arbitrary.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function lines(fields: Fields, version: "3.0" | "4.0" = "4.0"): Promise<string[]> {
  const text = vcardText(await peopleOf([{ name: "佐藤 健", relationship: "boss", ...fields }]), version);
  return text.replaceAll("\r\n ", "").split("\r\n");
}

describe.each(VCARD_VERSIONS)("vCard %s", (version) => {
  it("comes back as the same people", async () => {
    await fc.assert(
      fc.asyncProperty(contactsArbitrary, async (contacts) => {
        const read = readVcards(bytes(vcardText(await peopleOf(contacts), version)));
        expect(read.problems).toEqual([]);
        const after = await contactsOf(read.contacts.map(({ fields }) => fields));
        expect(withoutMadeIds(after)).toEqual(withoutMadeIds(await contactsOf(contacts)));
      }),
      { numRuns },
    );
  });

  it("keeps a line of an address that YAML takes for nothing", async () => {
    const contacts = [{ name: "佐藤 健", relationship: "friend", address: "港区\n~\nnull" }];
    const read = readVcards(bytes(vcardText(await peopleOf(contacts), version)));
    expect(await contactsOf(read.contacts.map(({ fields }) => fields))).toMatchObject([
      { address: { lines: ["港区", "~", "null"] } },
    ]);
  });

  it("is a sound file of as many cards, whatever the values hold", async () => {
    await fc.assert(
      fc.asyncProperty(contactsArbitrary, async (contacts) => {
        const text = vcardText(await peopleOf(contacts), version);
        expect(text.endsWith("\r\n")).toBe(true);
        for (const line of text.slice(0, -2).split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(
            /[\p{Cc}\p{Surrogate}\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u,
          );
        }
        const cards = ICAL.parse(text) as unknown as [string, [string, object, string, unknown][]][];
        const all = contacts.length === 1 ? [cards] : cards;
        expect(all).toHaveLength(contacts.length);
        for (const [kind, properties] of all as typeof cards) {
          expect(kind).toBe("vcard");
          const names = properties.map(([name]) => name);
          expect(names.filter((name) => name === "fn" || name === "n").sort()).toEqual(["fn", "n"]);
          expect(names[0]).toBe("version");
        }
      }),
      { numRuns },
    );
  });
});

describe("a card", () => {
  it("says in its own properties what every program knows, and nothing of it twice", async () => {
    const card = await lines({
      id: "sato",
      reading: "さとう たける",
      company: "株式会社ひかり",
      department: "営業部",
      title: "部長",
      email: ["a@b.example", "c@d.example"],
      phone: "03-0000-0002",
      address: { postal_code: "150-0000", lines: ["東京都渋谷区はるかぜ町1-2-3", "コーポさくら201"] },
      birthday: "05-18",
      chat: { app: "line", id: "たける" },
      sns: { x: "@takeru" },
      tags: ["a,b", "c"],
      notes: "甘いもの;\n釣り\n",
      language: "ja",
    });
    expect(card).toEqual([
      "BEGIN:VCARD",
      "VERSION:4.0",
      'N;SORT-AS="さとう,たける":佐藤;健;;;',
      "FN:佐藤 健",
      "X-PHONETIC-LAST-NAME:さとう",
      "X-PHONETIC-FIRST-NAME:たける",
      "UID;VALUE=text:sato@keepintouch",
      "ORG:株式会社ひかり;営業部",
      "TITLE:部長",
      "EMAIL;PREF=1:a@b.example",
      "EMAIL:c@d.example",
      "TEL:03-0000-0002",
      "ADR:;;東京都渋谷区はるかぜ町1-2-3\\nコーポさくら201;;;150-0000;",
      "BDAY:--0518",
      "IMPP:line:%E3%81%9F%E3%81%91%E3%82%8B",
      "X-SOCIALPROFILE;TYPE=x:@takeru",
      "CATEGORIES:a\\,b,c",
      "NOTE:甘いもの\\;\\n釣り\\n",
      "LANG:ja",
      "X-KEEPINTOUCH-ID:sato",
      "X-KEEPINTOUCH-RELATIONSHIP:boss",
      "END:VCARD",
      "",
    ]);
  });

  it("of 3.0 writes dates, preference, language and reading as that version has them", async () => {
    const card = await lines(
      { birthday: "02-29", email: ["a@b.example", "c@d.example"], language: "en", reading: "さとう たける" },
      "3.0",
    );
    expect(card).toEqual(
      expect.arrayContaining([
        "N:佐藤;健;;;",
        "SORT-STRING:さとう たける",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29",
        "EMAIL;TYPE=PREF:a@b.example",
        "X-KEEPINTOUCH-LANGUAGE:en",
      ]),
    );
    expect(await lines({ birthday: "1991-12-15" }, "3.0")).toContain("BDAY:1991-12-15");
    expect(await lines({ birthday: "1991-12-15" })).toContain("BDAY:19911215");
  });

  it.each([
    [{ name: "佐藤健" }, "N:佐藤健;;;;"],
    [{ name: "Sam Lee", language: "en" }, "N:Lee;Sam;;;"],
    [{ name: "Sam Lee", language: "ja" }, "N:Sam Lee;;;;"],
    [{ family: "山本", given: "大輔", name: null }, "N:山本;大輔;;;"],
  ])("has the name of %j in its parts", async (fields, expected) => {
    const card = await lines(fields);
    expect(card).toContain(expected);
    expect(card.filter((line) => /^X-KEEPINTOUCH-(?:NAME|FAMILY|GIVEN)/.test(line))).toEqual([]);
  });

  it("keeps the UID of the address book that somebody came from", async () => {
    expect(await lines({ extra: { UID: "urn:uuid:1-2" } })).toContain("UID;VALUE=text:urn:uuid:1-2");
  });

  it("cannot be broken out of, and has no formula of a terminal", async () => {
    const card = await lines({ company: "A\r\nEND:VCARD\r\nBEGIN:VCARD\u001b[31m", sns: { 'x":\nFN': "y" } });
    expect(card.filter((line) => line.startsWith("FN:"))).toEqual(["FN:佐藤 健"]);
    expect(card).toContain("ORG:A END:VCARD BEGIN:VCARD[31m");
    expect(card.filter((line) => line === "END:VCARD")).toHaveLength(1);
  });
});
