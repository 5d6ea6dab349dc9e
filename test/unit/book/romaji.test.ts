import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toRomaji } from "wanakana";
import { quickRomaji } from "../../../src/domain/romaji.ts";

const kana = fc.integer({ min: 0x3041, max: 0x3096 }).map((code) => String.fromCharCode(code));
const other = fc.constantFrom(
  " ",
  "　",
  "ー",
  "・",
  "ア",
  "ッ",
  "シャ",
  "ん",
  "っ",
  "a",
  "Z",
  "1",
  "ゃ",
  "漢",
  "々",
  "。",
);

describe("romaji of a reading", () => {
  it("is what wanakana makes of it, or is left to wanakana", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: kana }, other), { maxLength: 8 }), (parts) => {
        const reading = parts.join("");
        const romaji = quickRomaji(reading);
        if (romaji !== undefined) expect(romaji).toBe(toRomaji(reading));
      }),
      { numRuns: process.env.CI ? 5000 : 1000 },
    );
  });

  it.each([
    "さとう たける",
    "しんいち",
    "じゅんいちろう",
    "はっとり",
    "ちゃえん",
    "サトウ ケン",
    "りょう",
    "まっちゃ",
  ])("needs no library for %s", (reading) => {
    expect(quickRomaji(reading)).toBe(toRomaji(reading));
  });
});
