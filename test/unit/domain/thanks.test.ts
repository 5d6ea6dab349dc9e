import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkday } from "../../../src/domain/business-day.ts";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import { lastHelp } from "../../../src/domain/last-help.ts";
import { dayOfThanks, thanksIn, thanksNote } from "../../../src/domain/thanks.ts";
import { day } from "./make.ts";

describe("the day of thanks", () => {
  it.each([
    ["a Thursday", "2026-11-19", "2026-11-19", true, "2026-11-20"],
    ["the Friday before a holiday in Japan", "2026-11-20", "2026-11-20", true, "2026-11-24"],
    ["that Friday elsewhere", "2026-11-20", "2026-11-20", false, "2026-11-23"],
    ["the last business day of the year in Japan", "2026-12-28", "2026-12-28", true, "2027-01-04"],
    ["that day elsewhere", "2026-12-28", "2026-12-28", false, "2026-12-29"],
    ["Christmas Eve elsewhere", "2026-12-24", "2026-12-24", false, "2026-12-28"],
    ["yesterday, noted on a working day", "2026-11-18", "2026-11-19", true, "2026-11-19"],
    ["last week, noted on a working day", "2026-11-10", "2026-11-19", true, "2026-11-19"],
    ["last week, noted on a Sunday", "2026-11-10", "2026-11-22", false, "2026-11-23"],
  ])("for help on %s", (_, on, today, japan, expected) => {
    expect(formatDay(dayOfThanks(day(on), day(today), japan))).toBe(expected);
  });

  it("is the first working day that is after the help and not past", () => {
    const start = day("2026-01-01");
    fc.assert(
      fc.property(fc.nat(800), fc.nat(60), fc.boolean(), (offset, late, japan) => {
        const on = start + offset;
        const today = on + late;
        const thanks = dayOfThanks(on, today, japan);
        expect(isWorkday(thanks, japan)).toBe(true);
        for (let each = Math.max(on + 1, today); each < thanks; each++) {
          expect(isWorkday(each, japan)).toBe(false);
        }
        expect(thanks).toBeGreaterThan(on);
        expect(thanks).toBeGreaterThanOrEqual(today);
      }),
      { numRuns: process.env.CI ? 1000 : 100 },
    );
  });
});

describe("the note of thanks", () => {
  it.each(["転職の相談", "「本」を貸してくれた", 'said "yes"', "のお礼を伝える", "x"])(
    "tells in both languages what it is for: %s",
    (help) => {
      for (const language of ["ja", "en"] as const) {
        expect(thanksIn(thanksNote(help, language))).toEqual({ help });
      }
    },
  );

  it.each([
    "お礼",
    "ランチのお礼",
    "ランチの御礼を言う",
    "お礼を送る",
    "thanks",
    "Thank you for lunch",
    "say thank you",
  ])("is known when it was written by hand: %s", (note) => {
    expect(thanksIn(note)).toEqual({ help: undefined });
  });

  it.each([
    undefined,
    "",
    "お礼の品を選ぶ",
    "カタログを送る",
    "お礼状が来た",
    "ask about thanksgiving",
    "thankless task",
    "これまでのお礼を、直接会って伝える",
    "thank them in person for the time together",
  ])("is nothing else: %s", (note) => expect(thanksIn(note)).toBeUndefined());
});

describe("the last help", () => {
  const help = [
    { on: day("2026-06-09"), given: "a" },
    { on: day("2026-10-02"), received: "b" },
    { on: day("2026-05-01"), received: "c" },
    { on: day("2026-10-02"), given: "d" },
    { on: day("2027-01-01"), given: "ahead" },
  ];
  it.each([
    ["2026-04-30", undefined, undefined],
    ["2026-05-01", undefined, { side: "received", text: "c" }],
    ["2026-09-30", undefined, { side: "given", text: "a" }],
    ["2026-09-30", "received", { side: "received", text: "c" }],
    ["2026-10-02", undefined, { side: "given", text: "d" }],
    ["2026-10-02", "received", { side: "received", text: "b" }],
    ["2027-01-01", undefined, { side: "given", text: "ahead" }],
  ] as const)("on %s, of the side %s", (today, side, expected) => {
    const found = lastHelp(help, day(today), side);
    expect(found && { side: found.side, text: found.text }).toEqual(expected);
  });

  it("of a line that has both is what was received", () => {
    const both = [{ on: day("2026-06-09"), given: "a", received: "b" }];
    expect(lastHelp(both, day("2026-06-09"))).toMatchObject({ side: "received", text: "b" });
    expect(lastHelp(both, day("2026-06-09"), "given")).toMatchObject({ side: "given", text: "a" });
  });
});
