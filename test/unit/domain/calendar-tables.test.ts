import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calendarTables } from "../../../.scripts/calendar-tables-source.js";
import {
  isJapanHoliday,
  isWorkday,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from "../../../src/domain/business-day.ts";
import { dayOf, formatDay, parseDay } from "../../../src/domain/calendar-date.ts";
import { type SolarTerm, solarTerm } from "../../../src/domain/solar-terms.ts";

/** Dates in Japan published by the National Astronomical Observatory, 小寒 立春 小暑 立秋 処暑 白露. */
const PUBLISHED: Readonly<Record<number, string>> = {
  2020: "1/6 2/4 7/7 8/7 8/23 9/7",
  2021: "1/5 2/3 7/7 8/7 8/23 9/7",
  2022: "1/5 2/4 7/7 8/7 8/23 9/8",
  2023: "1/6 2/4 7/7 8/8 8/23 9/8",
  2024: "1/6 2/4 7/6 8/7 8/22 9/7",
  2025: "1/5 2/3 7/7 8/7 8/23 9/7",
  2026: "1/5 2/4 7/7 8/7 8/23 9/7",
  2027: "1/5 2/4 7/7 8/8 8/23 9/8",
  2028: "1/6 2/4 7/6 8/7 8/22 9/7",
  2029: "1/5 2/3 7/7 8/7 8/23 9/7",
  2030: "1/5 2/4 7/7 8/7 8/23 9/7",
  2031: "1/5 2/4 7/7 8/8 8/23 9/8",
  2032: "1/6 2/4 7/6 8/7 8/22 9/7",
  2033: "1/5 2/3 7/7 8/7 8/23 9/7",
  2034: "1/5 2/4 7/7 8/7 8/23 9/7",
  2035: "1/5 2/4 7/7 8/8 8/23 9/8",
};
const TERMS: readonly SolarTerm[] = ["小寒", "立春", "小暑", "立秋", "処暑", "白露"];

describe("calendar tables", () => {
  it("are what the libraries say", () => {
    const written = readFileSync(new URL("../../../src/domain/tables.ts", import.meta.url), "utf8");
    const flat = (text: string): string =>
      text
        .replace(/\s+/g, " ")
        .replace(/,? ([}\]])/g, " $1")
        .replace(/,\s*}/g, "}");
    expect(flat(written)).toBe(flat(calendarTables()));
  });

  it.each(Object.entries(PUBLISHED))("solar terms of %s are the published ones", (year, row) => {
    const computed = TERMS.map((term) => {
      const [, month, day] = formatDay(solarTerm(term, Number(year)))
        .split("-")
        .map(Number);
      return `${month}/${day}`;
    });
    expect(computed.join(" ")).toBe(row);
  });

  it("goes on beyond its last year", () => {
    expect(formatDay(solarTerm("立春", 2426))).toBe("2426-02-04");
  });

  it.each([
    ["2026-01-01", true],
    ["2026-05-06", true], // substitute for May 3, a Sunday
    ["2026-09-22", true], // between two holidays
    ["2026-09-24", false],
    ["2027-03-22", true],
    ["2026-12-25", false],
  ])("%s is a holiday in Japan: %s", (date, expected) => {
    expect(isJapanHoliday(parseDay(date) as number)).toBe(expected);
  });

  it.each([
    ["2026-12-28", true, true],
    ["2026-12-29", true, false],
    ["2027-01-03", true, false],
    ["2027-01-04", true, true],
    ["2027-01-11", true, false],
    ["2026-12-25", true, true],
    ["2026-12-25", false, false],
    ["2027-01-01", false, false],
    ["2026-12-29", false, true],
    ["2026-12-19", false, false],
    ["2026-12-20", false, false],
    ["2027-01-11", false, true],
  ])("%s, Japan %s: workday %s", (date, japan, expected) => {
    expect(isWorkday(parseDay(date) as number, japan)).toBe(expected);
  });

  it.each([
    [2024, "2024-12-27", "2024-01-04"],
    [2025, "2025-12-26", "2025-01-06"],
    [2026, "2026-12-28", "2026-01-05"],
    [2027, "2027-12-28", "2027-01-04"],
  ])("business in %s ends %s and began %s", (year, last, first) => {
    expect(formatDay(weekdayOnOrBefore(dayOf(year, 12, 28)))).toBe(last);
    expect(formatDay(weekdayOnOrAfter(dayOf(year, 1, 4)))).toBe(first);
  });
});
