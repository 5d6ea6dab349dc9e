import { describe, expect, it } from "vitest";
import { parseDay } from "../../../src/domain/calendar-date.ts";
import {
  englishDayOfLeaving,
  englishMonth,
  englishTime,
  japaneseDayOfLeaving,
  japaneseMonth,
  kanjiNumber,
  longDate,
  wareki,
  warekiInKanji,
  warekiYear,
} from "../../../src/drafts/dates.ts";
import {
  englishRole,
  isJapaneseNoun,
  japaneseLesson,
  nameInLanguage,
  phraseInLanguage,
  sharedMatter,
  spokenCompany,
} from "../../../src/drafts/free-text.ts";
import { nearest } from "../../../src/drafts/nearest.ts";
import { romajiOf } from "../../../src/drafts/romaji.ts";

const day = (text: string): number => parseDay(text) as number;

describe("dates in words", () => {
  it.each([
    ["2019-05-01", "令和元年5月1日", "令和元年"],
    ["2019-04-30", "平成31年4月30日", "平成三十一年"],
    ["1989-01-07", "昭和64年1月7日", "昭和六十四年"],
    ["2026-12-16", "令和8年12月16日", "令和八年"],
    ["2030-10-20", "令和12年10月20日", "令和十二年"],
  ])("%s is %s", (date, era, year) => {
    expect([wareki(day(date)), warekiYear(day(date))]).toEqual([era, year]);
  });

  it("counts in kanji", () => {
    expect([1, 10, 11, 20, 31].map(kanjiNumber)).toEqual(["一", "十", "十一", "二十", "三十一"]);
    expect(warekiInKanji(day("2026-12-16"))).toBe("令和八年十二月十六日");
  });

  it("names months and last days as seen from another day", () => {
    const seen = day("2026-12-16");
    expect(["2026-10-31", "2025-10-31", "2024-02-29"].map((one) => japaneseMonth(day(one), seen))).toEqual([
      "10月",
      "昨年10月",
      "2024年2月",
    ]);
    expect(japaneseDayOfLeaving(day("2026-10-15"), seen)).toBe("10月15日");
    expect(japaneseDayOfLeaving(day("2024-02-29"), seen)).toBe("2024年2月末");
    expect(englishDayOfLeaving(day("2026-10-31"), seen)).toBe("at the end of October");
    expect(englishDayOfLeaving(day("2026-12-31"), day("2026-12-31"))).toBe("on 31 December");
  });

  it.each([
    ["2026-12-01", "2026-12-16", "this month", "At the beginning of this month"],
    ["2026-12-01", "2026-12-03", "this month", "This month"],
    ["2026-12-10", "2026-12-16", "this month", "This month"],
    ["2026-10-31", "2026-12-16", "October", "In October"],
    ["2026-11-02", "2027-01-20", "last November", "Last November"],
    ["2026-12-01", "2027-01-20", "last month", "Last month"],
    ["2026-08-31", "2027-03-31", "last August", "Last August"],
    ["2026-11-02", "2027-04-01", "November 2026", "In November 2026"],
    ["2026-04-02", "2027-01-20", "April 2026", "In April 2026"],
    ["2025-10-31", "2026-12-16", "October 2025", "In October 2025"],
    ["2025-12-31", "2027-01-01", "December 2025", "In December 2025"],
  ])("the month of %s, seen from %s, is %s", (date, seen, month, time) => {
    expect(englishMonth(day(date), day(seen))).toBe(month);
    expect(englishTime(day(date), day(seen))).toBe(time);
  });

  it.each([
    ["US", "December 16, 2026", "on October 15, 2025"],
    ["ca", "December 16, 2026", "on October 15, 2025"],
    ["GB", "16 December 2026", "on 15 October 2025"],
    ["IE", "16 December 2026", "on 15 October 2025"],
    [undefined, "16 December 2026", "on 15 October 2025"],
  ])("puts the month first only where it is so written: %s", (country, date, left) => {
    const seen = day("2026-12-16");
    expect(longDate(seen, "en", country)).toBe(date);
    expect(englishDayOfLeaving(day("2025-10-15"), seen, country)).toBe(left);
    expect(longDate(seen, "ja", country)).toBe("2026年12月16日");
  });
});

describe("free text", () => {
  it.each([
    ["段取り", true],
    ["引っ越しの手伝い", true],
    ["話の聞き方", true],
    ["相談に乗る", false],
    ["数字を見るのが大事だ", false],
    ["報告は早く", false],
  ])("%s stands as a noun: %s", (phrase, noun) => {
    expect(isJapaneseNoun(phrase)).toBe(noun);
    expect(japaneseLesson(phrase)).toBe(noun ? phrase : `「${phrase}」という教え`);
  });

  it("keeps to the language of the draft", () => {
    expect(nameInLanguage("株式会社ひかり", "en")).toBeUndefined();
    expect(nameInLanguage(" Acme\u200b ", "ja")).toBe("Acme");
    expect(phraseInLanguage("how to plan a week", "ja")).toBeUndefined();
    expect(phraseInLanguage("Excel", "ja")).toBe("Excel");
    expect(phraseInLanguage("段取り。", "ja")).toBe("段取り");
    expect(phraseInLanguage("長い".repeat(40), "ja")).toBeUndefined();
  });

  it.each([
    ["lunch", "lunch"],
    ["the book", "the book"],
    ["exam results", "the exam results"],
    ["ask about the exam", undefined],
    ["promised lunch", undefined],
  ])("a follow-up on %s is about %s", (note, matter) => {
    expect(sharedMatter(note, "en")).toBe(matter);
  });

  it.each([
    ["data analyst", "as a data analyst"],
    ["engineer", "as an engineer"],
    ["Head of Sales", "as Head of Sales"],
    ["marketing", "in marketing"],
    ["a consultant", "as a consultant"],
  ])("works %s: %s", (role, words) => {
    expect(englishRole(role)).toBe(words);
  });

  it.each([
    ["株式会社ひかり", "ひかり"],
    ["ひかり株式会社", "ひかり"],
    ["（株）ひかり", "ひかり"],
    ["Hikari", "Hikari"],
    ["株式会社", "株式会社"],
  ])("friends call %s %s", (company, short) => {
    expect(spokenCompany(company)).toBe(short);
  });
});

describe("readings in Latin letters", () => {
  it.each([
    ["さとう", "Sato"],
    ["たろう", "Taro"],
    ["しんいち", "Shin'ichi"],
    ["はっとり", "Hattori"],
    ["まっちゃ", "Matcha"],
    ["ジュンコ", "Junko"],
    ["おおの", "Ono"],
    ["いのうえ", "Inoue"],
    ["きょうへい", "Kyohei"],
    ["ゆうき", "Yuki"],
    ["ちづる", "Chizuru"],
    ["佐藤", undefined],
  ])("%s is %s", (kana, romaji) => {
    expect(romajiOf(kana)).toBe(romaji);
  });
});

describe("the nearest name", () => {
  it.each([
    ["thnaks", "thanks"],
    ["wellbieng", "wellbeing"],
    ["xyz", undefined],
  ])("of %s is %s", (word, near) => {
    expect(nearest(word, ["thanks", "wellbeing", "news"])).toBe(near);
  });
});
