import { describe, expect, it } from "vitest";
import type { Name } from "../../../src/domain/contact.ts";
import {
  englishSalutation,
  honorificTitle,
  japaneseAddresseeLine,
  japaneseSalutation,
  organisationLines,
} from "../../../src/manners/honorifics.ts";

const SATO: Name = { full: "佐藤 健", family: "佐藤", given: "健" };
const WHOLE: Name = { full: "佐藤健" };
const SAM: Name = { full: "Sam Lee", family: "Lee", given: "Sam" };

describe("a Japanese salutation", () => {
  it.each([
    [SATO, "営業部長", undefined, "佐藤部長"],
    [SATO, "代表取締役社長", undefined, "佐藤社長"],
    [SATO, "部長代理", undefined, "佐藤部長代理"],
    [SATO, "准教授", undefined, "佐藤准教授"],
    [SATO, "弁護士", undefined, "佐藤先生"],
    [SATO, "シニアエンジニア", undefined, "佐藤様"],
    [SATO, "代表取締役", undefined, "佐藤様"],
    [SATO, "部長", "先生", "佐藤先生"],
    [SATO, undefined, "さん", "佐藤さん"],
    [SATO, undefined, "Mr.", "佐藤様"],
    [SATO, undefined, undefined, "佐藤様"],
    [WHOLE, "部長", undefined, "佐藤健様"],
    [SAM, undefined, undefined, "Sam Lee様"],
  ])("%o, %s, %s: %s", (name, title, honorific, expected) => {
    expect(japaneseSalutation({ name, title, honorific }, "formal", "様")).toBe(expected);
  });

  it.each([
    [SATO, "部長", "佐藤さん"],
    [WHOLE, undefined, "佐藤健さん"],
    [SAM, undefined, "Samさん"],
  ])("casual %o, %s: %s", (name, title, expected) => {
    expect(japaneseSalutation({ name, title }, "casual", "さん")).toBe(expected);
  });
});

describe("an addressee's line", () => {
  it.each([
    [SATO, "課長", "購買部", undefined, "課長 佐藤様"],
    [SATO, "営業部長", "営業部", undefined, "営業部長 佐藤様"],
    [SATO, "営業部 部長", "営業部", undefined, "部長 佐藤様"],
    [SATO, "先生", undefined, undefined, "佐藤先生"],
    [SATO, "課長", undefined, "先生", "佐藤先生"],
    [SATO, undefined, "購買部", undefined, "佐藤様"],
    [WHOLE, undefined, undefined, undefined, "佐藤健様"],
  ])("%o, %s in %s, %s: %s", (name, title, department, honorific, expected) => {
    expect(japaneseAddresseeLine({ name, title, honorific }, department)).toBe(expected);
  });

  it("puts the organisation above, without saying the department twice", () => {
    expect(organisationLines("株式会社ひかり", "営業部", "課長")).toEqual(["株式会社ひかり 営業部"]);
    expect(organisationLines("株式会社ひかり", "営業部", "営業部長")).toEqual(["株式会社ひかり"]);
    expect(
      organisationLines("株式会社とても長い名前のホールディングス", "国際事業開発本部", undefined),
    ).toEqual(["株式会社とても長い名前のホールディングス", "国際事業開発本部"]);
    expect(organisationLines(undefined, undefined, "課長")).toEqual([]);
  });
});

describe("an English salutation", () => {
  it.each([
    [SAM, undefined, "formal", "Sam Lee"],
    [SAM, undefined, "casual", "Sam"],
    [SAM, "Dr.", "formal", "Dr. Lee"],
    [SAM, "様", "formal", "Sam Lee"],
    [{ full: "Cher" }, undefined, "casual", "Cher"],
    [{ full: "Takeru Sato", family: "Sato", given: "Takeru" }, "-san", "casual", "Sato-san"],
  ] as const)("%o %s %s: %s", (name, honorific, register, expected) => {
    expect(englishSalutation({ name, honorific }, register)).toBe(expected);
  });

  it("knows titles that are called and those that are not", () => {
    expect(honorificTitle("副社長")).toBe("副社長");
    expect(honorificTitle("Manager")).toBeUndefined();
  });
});
