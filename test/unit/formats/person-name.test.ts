import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NameCells } from "../../../src/formats/person.ts";
import { type BesideName, personName } from "../../../src/formats/person-name.ts";

const TEXT = [
  "松本",
  "葵様",
  "部長",
  "Dr. Sam",
  "Lee, PhD",
  "Kim (He/Him)",
  "株式会社あおば",
  "?",
  "🌟 Jane",
  "様",
  "",
];

const MANNERS = /(?:様|さま|さん|殿)$/;

describe("a name in cells", () => {
  it.each<[NameCells, BesideName, object]>([
    [{ full: "松本 葵様" }, {}, { name: "松本 葵" }],
    [{ full: "部長 田中 美咲" }, {}, { name: "田中 美咲", title: "部長" }],
    [{ full: "部長 田中 美咲" }, { title: "営業部長" }, { name: "田中 美咲" }],
    [{ full: "部長 田中 美咲" }, { title: "顧問" }, { name: "田中 美咲", extra: { name: "部長 田中 美咲" } }],
    [{ full: "田中部長" }, {}, { name: "田中", title: "部長", honorific: "部長" }],
    [{ full: "高橋先生" }, {}, { name: "高橋", honorific: "先生" }],
    [{ full: "高橋先生" }, { honorific: "様" }, { name: "高橋", extra: { name: "高橋先生" } }],
    [{ full: "Dr. Watson" }, {}, { name: "Watson", honorific: "Dr." }],
    [
      { full: "Dr. Emily Watson, PhD" },
      {},
      { name: "Emily Watson", extra: { name: "Dr. Emily Watson, PhD" } },
    ],
    [{ full: "Lee, Sam, Jr." }, {}, { family: "Lee Jr.", given: "Sam" }],
    [
      { family: "Baker, PMP", given: "Tom" },
      {},
      { family: "Baker", given: "Tom", extra: { name: "Tom Baker, PMP" } },
    ],
    [{ family: "PhD", given: "Müller" }, {}, { name: "Müller", extra: { name: "Müller PhD" } }],
    [{ family: "Watson", given: "Dr." }, {}, { name: "Watson", honorific: "Dr." }],
    [{ family: "田中", given: "美咲様" }, {}, { name: "田中 美咲" }],
    [{ family: "課長", given: "山本" }, {}, { name: "山本", title: "課長", honorific: "課長" }],
    [{ family: "松本", given: "様" }, {}, { name: "松本" }],
    [{ family: "山本", given: "課長" }, {}, { name: "山本", title: "課長", honorific: "課長" }],
    [{ family: "?", given: "健" }, {}, { name: "健", extra: { name: "? 健" } }],
    [{ family: "？", given: "" }, {}, {}],
    [{ full: "不明" }, {}, {}],
    [{ family: "株式会社あおば", given: "鈴木一郎" }, {}, { name: "鈴木一郎", company: "株式会社あおば" }],
    [{ family: "㈱みなと", given: "伊藤様" }, {}, { name: "伊藤", company: "㈱みなと" }],
    [
      { family: "株式会社あおば", given: "鈴木一郎" },
      { company: "ほし工業" },
      { name: "鈴木一郎", extra: { name: "株式会社あおば 鈴木一郎" } },
    ],
    [{ full: "株式会社あおば 鈴木 一郎様" }, {}, { name: "鈴木 一郎", company: "株式会社あおば" }],
    [{ family: "Acme Inc.", given: "Sam Lee" }, {}, { name: "Sam Lee", company: "Acme Inc." }],
    [{ full: "株式会社あおば 営業部" }, {}, { name: "株式会社あおば 営業部" }],
    [{ full: "株式会社 ひかり" }, {}, { name: "株式会社 ひかり" }],
  ])("%j beside %j", (cells, beside, fields) => {
    expect(personName(cells, beside)).toEqual(fields);
  });

  it("is found whole somewhere, whatever stands in them, but for what is only manners", () => {
    const text = fc.oneof(fc.constantFrom(...TEXT), fc.string({ unit: "grapheme", maxLength: 8 }));
    fc.assert(
      fc.property(text, text, (family, given) => {
        const read = personName({ family: family.trim(), given: given.trim() });
        const said = JSON.stringify(read);
        if (said === "{}") return;
        for (const word of `${family} ${given}`.match(/\p{L}+/gu) ?? []) {
          expect(MANNERS.test(word) || said.includes(word.replace(MANNERS, ""))).toBe(true);
        }
      }),
      { numRuns: process.env.CI ? 2000 : 300 },
    );
  });
});
