import { describe, expect, it } from "vitest";
import { type Day, dayOf, formatDay, parseDay } from "../../../src/domain/calendar-date.ts";
import { solarTerm } from "../../../src/domain/solar-terms.ts";
import { careSeason, mimaiOn, seasonPhrases } from "../../../src/manners/season-phrases.ts";

const day = (text: string): Day => parseDay(text) as Day;

function everyDay(from: number, to: number): Day[] {
  const days: Day[] = [];
  for (let value = dayOf(from, 1, 1); value < dayOf(to + 1, 1, 1); value++) days.push(value);
  return days;
}

const kanji = (text: string): readonly string[] => seasonPhrases("kanji", day(text));

describe("season phrases", () => {
  // first and last right day, 2026: terms fall on 2/4, 2/19, 5/5, 6/6, 8/7, 8/23, 9/7
  it.each([
    ["立春の候", "2026-02-04", "2026-02-18"],
    ["余寒の候", "2026-02-04", "2026-02-28"],
    ["寒中の候", "2026-01-08", "2026-02-03"],
    ["初夏の候", "2026-06-01", "2026-06-05"],
    ["大暑の候", "2026-07-23", "2026-08-06"],
    ["盛夏の候", "2026-07-20", "2026-08-06"],
    ["立秋の候", "2026-08-07", "2026-08-22"],
    ["残暑の候", "2026-08-07", "2026-08-31"],
    ["処暑の候", "2026-08-23", "2026-09-06"],
    ["白露の候", "2026-09-07", "2026-09-22"],
    ["新緑の候", "2026-05-01", "2026-05-31"],
    ["師走の候", "2026-12-01", "2026-12-31"],
  ])("%s from %s to %s", (phrase, first, last) => {
    const days = everyDay(2026, 2026).filter((value) => seasonPhrases("kanji", value).includes(phrase));
    expect([formatDay(days[0] as Day), formatDay(days.at(-1) as Day)]).toEqual([first, last]);
    expect(days).toHaveLength(day(last) - day(first) + 1);
  });

  it("follows the year's own solar terms", () => {
    expect(kanji("2025-02-03")).toContain("立春の候");
    expect(kanji("2026-02-03")).not.toContain("立春の候");
  });

  it("has one for every day, and mostly several", () => {
    for (const style of ["kanji", "soft"] as const) {
      const counts = everyDay(2025, 2028).map((value) => seasonPhrases(style, value).length);
      expect(Math.min(...counts)).toBeGreaterThan(0);
      expect(counts.filter((count) => count > 1).length / counts.length).toBeGreaterThan(0.8);
    }
  });

  it("says no spring word after 立夏 and no summer word after 立秋", () => {
    for (const value of everyDay(2025, 2028)) {
      const year = Number(formatDay(value).slice(0, 4));
      const phrases = [...seasonPhrases("kanji", value), ...seasonPhrases("soft", value)].join(" ");
      if (value >= solarTerm("立夏", year) && value < solarTerm("立冬", year))
        expect(phrases).not.toMatch(/春|桜/);
      if (value >= solarTerm("立秋", year)) expect(phrases).not.toMatch(/夏|猛暑|盛暑|梅雨/);
    }
  });

  it("leaves out the words on which the strict and the popular calendar disagree", () => {
    const all = everyDay(2024, 2027).flatMap((value) => [...seasonPhrases("kanji", value)]);
    expect(all.join(" ")).not.toMatch(/初秋|晩夏|晩秋/);
  });
});

describe("見舞い", () => {
  it.each([
    ["2027-01-07", false, undefined],
    ["2027-01-08", false, "寒中"],
    ["2027-01-15", true, undefined],
    ["2027-01-16", true, "寒中"],
    ["2027-02-03", false, "寒中"],
    ["2027-02-04", false, "余寒"],
    ["2028-02-29", false, "余寒"],
    ["2027-03-01", false, undefined],
    ["2027-07-06", false, undefined],
    ["2027-07-07", false, "暑中"],
    ["2027-08-07", false, "暑中"],
    ["2027-08-08", false, "残暑"],
    ["2027-08-31", false, "残暑"],
    ["2027-09-01", false, undefined],
  ] as const)("%s (kansai %s): %s", (date, kansai, expected) => {
    expect(mimaiOn(day(date), kansai)).toBe(expected);
  });

  it.each([
    ["2027-01-20", "寒さ厳しき折"],
    ["2027-02-10", "余寒なお厳しき折"],
    ["2027-08-07", "暑さ厳しき折"],
    ["2027-08-08", "残暑なお厳しき折"],
    ["2027-04-20", undefined],
  ])("care for the health on %s: %s", (date, expected) => {
    expect(careSeason(day(date))).toBe(expected);
  });
});
