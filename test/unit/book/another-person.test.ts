import { describe, expect, it } from "vitest";
import { isClearlyAnother } from "../../../src/book/another-person.ts";
import { makeName, type NameParts } from "../../../src/book/names.ts";

type Written = string | NameParts;

function person(written: Written): Parameters<typeof isClearlyAnother>[0] {
  const parts = typeof written === "string" ? { name: written } : written;
  // Who keeps the file in Japanese has Latin names whole.
  return { name: makeName(parts, "ja"), aliases: [] };
}

function areClearlyTwo(one: Written, other: Written, worksElsewhere: boolean): boolean {
  const answers = [
    isClearlyAnother(person(one), person(other), worksElsewhere),
    isClearlyAnother(person(other), person(one), worksElsewhere),
  ];
  expect(answers[0]).toBe(answers[1]);
  return answers[0] === true;
}

describe("two people with one e-mail address", () => {
  it.each<[string, Written, Written]>([
    ["a couple", "佐藤 健", "佐藤 花子"],
    ["a couple, one of them without a space", "佐藤 健", "佐藤花子"],
    ["a couple in old and new kanji", "髙橋 一郎", "高橋 花子"],
    ["father and son", "佐藤 健", "佐藤 健一"],
    ["a couple in Latin letters", { family: "Lee", given: "Sam" }, { family: "Lee", given: "Anna" }],
    ["a couple, one name unsplit", { family: "Lee", given: "Sam" }, "Anna Lee"],
    ["the same middle initial", { family: "Lee", given: "Sam H." }, { family: "Lee", given: "Anna H." }],
    [
      "a reading against romaji",
      { name: "佐藤 健", reading: "さとう たける" },
      { family: "Sato", given: "Hanako" },
    ],
    ["two readings", { name: "佐藤 健", reading: "サトウ タケル" }, { name: "さとう はなこ" }],
  ])("are clearly two: %s", (_what, one, other) => {
    expect(areClearlyTwo(one, other, false)).toBe(true);
  });

  it.each<[string, Written, Written]>([
    ["another family name", "佐藤 花子", "鈴木 花子"],
    [
      "another family name in Latin letters",
      { family: "Lee", given: "Anna" },
      { family: "Smith", given: "Anna" },
    ],
    ["kanji and romaji", "佐藤 健", { family: "Sato", given: "Takeru" }],
    ["kanji with its reading, and romaji", { name: "佐藤 健", reading: "さとう たける" }, "Takeru Satō"],
    [
      "another system of romaji",
      { name: "大野 真一", reading: "おおの しんいち" },
      { family: "Ohno", given: "Sinichi" },
    ],
    ["kanji and kana", "佐藤 健", "さとう たける"],
    ["katakana and hiragana", "サトウ タケル", "さとう たける"],
    ["a short form", { family: "Lee", given: "Rob" }, { family: "Lee", given: "Robert J." }],
    ["an initial", { family: "Lee", given: "S." }, { family: "Lee", given: "Sam" }],
    ["the other order", { family: "Ken", given: "Sato" }, { family: "Sato", given: "Ken" }],
    ["half a name", "佐藤", "佐藤 花子"],
    ["half a name in Latin letters", "Sam", { family: "Lee", given: "Anna" }],
  ])("may be one, wherever they work: %s", (_what, one, other) => {
    expect([areClearlyTwo(one, other, false), areClearlyTwo(one, other, true)]).toEqual([false, false]);
  });

  it.each<[string, Written, Written]>([
    ["in kanji", "佐藤 健", "鈴木 花子"],
    ["in Latin letters", { family: "Lee", given: "Sam" }, { family: "Smith", given: "Anna" }],
    [
      "by reading and romaji",
      { name: "佐藤 健", reading: "さとう たける" },
      { family: "Smith", given: "Anna" },
    ],
  ])("with nothing in common are clearly two at two companies only: %s", (_what, one, other) => {
    expect([areClearlyTwo(one, other, false), areClearlyTwo(one, other, true)]).toEqual([false, true]);
  });

  it("may be one by another name that one of them has", () => {
    const known = { ...person("鈴木 健"), aliases: ["佐藤"] };
    expect(isClearlyAnother(known, person("佐藤 花子"), true)).toBe(false);
  });
});
