import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDuration,
  dayOf,
  formatDay,
  fromDay,
  parseDay,
  parseDuration,
  weekdayOf,
} from "../../../src/domain/calendar-date.ts";
import { monthsBetween, roughSpan } from "../../../src/domain/span.ts";

const day = (text: string): number => parseDay(text) as number;
const EPOCH = Temporal.PlainDate.from("1970-01-01");
const anyDay = fc.integer({ min: -200_000, max: 200_000 });

describe("calendar dates", () => {
  it("agrees with Temporal on every day", () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const date = EPOCH.add({ days: value });
        expect(fromDay(value)).toEqual({ year: date.year, month: date.month, day: date.day });
        expect(dayOf(date.year, date.month, date.day)).toBe(value);
        expect(weekdayOf(value)).toBe(date.dayOfWeek % 7);
        expect(formatDay(value)).toBe(date.toString());
        expect(parseDay(date.toString())).toBe(value);
      }),
    );
  });

  it("adds durations as Temporal does, clamped to the month's end", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 800 }),
        (value, months, days) => {
          const date = EPOCH.add({ days: value }).add({ months }).add({ days });
          expect(formatDay(addDuration(value, { months, days }))).toBe(date.toString());
        },
      ),
    );
  });

  it.each([
    ["2026-01-31", "1 month", "2026-02-28"],
    ["2024-02-29", "1 year", "2025-02-28"],
    ["2024-01-31", "1m", "2024-02-29"],
    ["2026-12-16", "2 weeks", "2026-12-30"],
    ["2026-12-16", "90d", "2027-03-16"],
    ["2026-08-31", "6 months", "2027-02-28"],
    ["2024-02-29", "4y", "2028-02-29"],
  ])("%s + %s = %s", (from, span, to) => {
    expect(formatDay(addDuration(day(from), parseDuration(span) ?? { months: 0, days: 0 }))).toBe(to);
  });

  it.each([
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2025-02-29",
    "20226-01-01",
    "2026-1-1",
    "2026/01/01",
    "0000-01-01",
    "",
  ])("refuses %s", (text) => expect(parseDay(text)).toBeUndefined());

  it.each(["6", "months", "-1 day", "1.5 years", "6 moons", "1 month 2 days"])(
    "refuses the duration %s",
    (text) => expect(parseDuration(text)).toBeUndefined(),
  );

  it.each([
    ["2026-12-01", "2026-12-14", { count: 13, unit: "day" }],
    ["2026-12-01", "2026-12-15", { count: 2, unit: "week" }],
    ["2026-10-31", "2026-12-30", { count: 8, unit: "week" }],
    ["2026-10-31", "2026-12-31", { count: 2, unit: "month" }],
    ["2024-12-16", "2026-12-15", { count: 23, unit: "month" }],
    ["2024-12-16", "2026-12-16", { count: 2, unit: "year" }],
  ])("from %s to %s people say %o", (from, to, span) => {
    expect(roughSpan(day(from), day(to))).toEqual(span);
  });

  it("counts whole months", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 2000 }), (from, days) => {
        const months = monthsBetween(from, from + days);
        expect(addDuration(from, { months, days: 0 })).toBeLessThanOrEqual(from + days);
        expect(addDuration(from, { months: months + 1, days: 0 })).toBeGreaterThan(from + days);
      }),
    );
  });
});
