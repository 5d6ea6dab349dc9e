import { describe, expect, it } from "vitest";
import { isTitleWord, withoutNotes, writtenHalf, writtenName } from "../../../src/manners/written-name.ts";

const NOTHING = { title: "", honorific: "", prefix: "", generation: "", note: "", isMore: false };

describe("a name as it is written", () => {
  it.each([
    "佐藤 健",
    "佐藤健",
    "Sam Lee",
    "Yo-Yo Ma",
    "MS Dhoni",
    "Jean-Luc P.",
    "J. R. R. Tolkien",
    "佐藤 武士",
    "鵜殿",
    "ジョン・スミス",
    "森 マリア",
    "お母さん",
    "皆様",
    "花屋さん",
    "株式会社ひかり",
    "(株)ひかり",
    "Acme, Inc.",
    "sato@hikari.example",
    '=HYPERLINK("http://evil.example","x")',
    "❤️",
    "?",
    "部長",
    "",
  ])("is nothing but a name: %s", (text) => {
    expect(writtenName(text)).toEqual({ ...NOTHING, name: text, bare: text });
  });

  it.each([
    ["松本 葵様", "松本 葵", {}],
    ["松本葵さん", "松本葵", {}],
    ["山本 大輔 様", "山本 大輔", {}],
    ["佐藤殿", "佐藤", {}],
    ["高橋先生", "高橋", { honorific: "先生" }],
    ["かとちゃん", "かと", { honorific: "ちゃん" }],
    ["Tanaka-sensei", "Tanaka", { honorific: "sensei" }],
    ["部長 田中 美咲", "田中 美咲", { title: "部長" }],
    ["営業部長　田中 美咲", "田中 美咲", { title: "営業部長" }],
    ["代表取締役 鈴木", "鈴木", { title: "代表取締役" }],
    ["松本 葵 課長", "松本 葵", { title: "課長" }],
    ["松本部長様", "松本", { title: "部長" }],
    ["田中本部長", "田中", { title: "本部長" }],
    ["田中営業部長", "田中", { title: "営業部長" }],
    ["山田 太郎 医師", "山田 太郎", { title: "医師" }],
    ["Dr. Sam Lee", "Sam Lee", { prefix: "Dr." }],
    ["Prof. Dr. Ute Klein", "Ute Klein", { prefix: "Prof. Dr." }],
    ["Mr Lee", "Lee", { prefix: "Mr" }],
    ["Sam Lee, PhD", "Sam Lee", { isMore: true }],
    ["Sam Lee, CRISC, SHRM-CP", "Sam Lee", { isMore: true }],
    ["John Smith CPA, PMP", "John Smith", { isMore: true }],
    ["田中 美咲（旧姓：山口）", "田中 美咲", { isMore: true }],
    ["佐藤 健(営業)", "佐藤 健", { note: "営業", isMore: true }],
    ["松本葵@ひかり", "松本葵", { note: "@ひかり", isMore: true }],
    ["Ann Lee | Recruiter", "Ann Lee", { note: "Recruiter", isMore: true }],
    ["Alex Kim (He/Him)", "Alex Kim", { isMore: true }],
    ["Alex Kim she/her", "Alex Kim", { isMore: true }],
    ["松本 葵😀", "松本 葵", { isMore: true }],
    ["🚀 Jane Doe 🌟", "Jane Doe", { isMore: true }],
    ["Lee, Sam", "Sam Lee", { halves: { family: "Lee", given: "Sam" } }],
    ["LEE, SAM", "SAM LEE", { halves: { family: "LEE", given: "SAM" } }],
    ["Lee, Sam, PMP", "Sam Lee", { halves: { family: "Lee", given: "Sam" }, isMore: true }],
    ["松本、葵", "松本 葵", {}],
  ])("has more than the name: %s", (text, bare, more) => {
    expect(writtenName(text)).toEqual({ ...NOTHING, name: bare, bare, ...more });
  });

  it.each([
    ["Sam Lee III", "Sam Lee", "III", false],
    ["Sam Lee, Jr.", "Sam Lee", "Jr.", false],
    ["Bob Stone, Jr., P.E.", "Bob Stone", "Jr.", true],
  ])("keeps the generation: %s", (text, bare, generation, isMore) => {
    expect(writtenName(text)).toEqual({
      ...NOTHING,
      name: `${bare} ${generation}`,
      bare,
      generation,
      isMore,
    });
  });
});

describe("one half of a name", () => {
  it.each([
    ["Baker, PMP", "Baker"],
    ["Ryu, SHRM-CP, PHR", "Ryu"],
    ["Weber, Dr.", "Weber"],
    ["Kim (He/Him)", "Kim"],
    ["🌟 Jane ✔", "Jane"],
    ["Lee | Recruiter", "Lee"],
    ["Baker MBA", "Baker"],
    ["PhD", ""],
    ["Dr.", ""],
    ["Prof. Dr. Ute", "Ute"],
    ["美咲様", "美咲"],
    ["田中（旧姓：山口）", "田中"],
    ["Ma", "Ma"],
    ["L.", "L."],
  ])("of %s is %s", (text, bare) => {
    expect(writtenHalf(text).bare).toBe(bare);
  });
});

it.each([
  ["部長", true],
  ["営業課長", true],
  ["取締役", true],
  ["弁護士", true],
  ["田中", false],
  ["健", false],
])("%s is a title: %s", (word, isTitle) => {
  expect(isTitleWord(word)).toBe(isTitle);
});

it.each([
  ["田中（旧姓：山口）", "田中"],
  ["Alex Kim (He/Him)", "Alex Kim"],
  ["部長 田中", "部長 田中"],
  ["Sam Lee, PhD", "Sam Lee, PhD"],
  ["(株)ひかり", "(株)ひかり"],
])("without remarks %s is %s", (text, bare) => {
  expect(withoutNotes(text)).toBe(bare);
});
