import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, type Day, formatDay, parseDay, weekdayOf } from "../../../src/domain/calendar-date.ts";
import {
  AHEAD_DAY_FORMS,
  dayAhead,
  dayOfWords,
  daysMeant,
  PAST_DAY_FORMS,
} from "../../../src/domain/day-words.ts";

const day = (text: string): Day => parseDay(text) as Day;
const shown = (value: Day | undefined): string | undefined =>
  value === undefined ? undefined : formatDay(value);
// 2026-11-21 is a Saturday.
const TODAY = "2026-11-21";

const past = (text: string, today = TODAY) => shown(dayOfWords(text, day(today)));
const ahead = (text: string, today = TODAY) => shown(dayAhead(text, day(today)));

describe("a day that has been", () => {
  it.each([
    ["2026-10-31", "2026-10-31"],
    ["2026/10/31", "2026-10-31"],
    ["2026.1.5", "2026-01-05"],
    ["2026年10月31日", "2026-10-31"],
    [" ２０２６年１０月３１日 ", "2026-10-31"],
    ["2026年 10月 31日", "2026-10-31"],
    ["31 October 2026", "2026-10-31"],
    ["31st of October", "2026-10-31"],
    ["Oct 31, 2026", "2026-10-31"],
    ["October 31 2026", "2026-10-31"],
    ["Sept. 3", "2026-09-03"],
    ["1 may", "2026-05-01"],
    ["31 feb", undefined],
    ["2027-01-10", "2027-01-10"],
    ["10-31", "2026-10-31"],
    ["10/31", "2026-10-31"],
    ["10月31日", "2026-10-31"],
    ["１０月３１日", "2026-10-31"],
    ["11-21", "2026-11-21"],
    ["11-22", "2025-11-22"],
    ["2/29", "2024-02-29"],
    ["today", "2026-11-21"],
    ["今日", "2026-11-21"],
    ["きょう", "2026-11-21"],
    ["本日", "2026-11-21"],
    ["Yesterday", "2026-11-20"],
    ["昨日", "2026-11-20"],
    ["きのう", "2026-11-20"],
    ["一昨日", "2026-11-19"],
    ["おととい", "2026-11-19"],
    ["3d", "2026-11-18"],
    ["3 days ago", "2026-11-18"],
    ["1 day ago", "2026-11-20"],
    ["2w", "2026-11-07"],
    ["2 weeks ago", "2026-11-07"],
    ["1m", "2026-10-21"],
    ["1y", "2025-11-21"],
    ["3日前", "2026-11-18"],
    ["三日前", "2026-11-18"],
    ["３日前", "2026-11-18"],
    ["2週間前", "2026-11-07"],
    ["2週前", "2026-11-07"],
    ["1か月前", "2026-10-21"],
    ["1ヶ月前", "2026-10-21"],
    ["1カ月前", "2026-10-21"],
    ["1ｶ月前", "2026-10-21"],
    ["1ヵ月前", "2026-10-21"],
    ["1箇月前", "2026-10-21"],
    ["1年前", "2025-11-21"],
    ["friday", "2026-11-20"],
    ["Fri", "2026-11-20"],
    ["last friday", "2026-11-20"],
    ["LAST FRIDAY", "2026-11-20"],
    ["last sat", "2026-11-14"],
    ["saturday", "2026-11-14"],
    ["sunday", "2026-11-15"],
    ["月曜", "2026-11-16"],
    ["月曜日", "2026-11-16"],
    ["前の金曜", "2026-11-20"],
    ["この前の金曜日", "2026-11-20"],
    ["先週の金曜", "2026-11-13"],
    ["先週の金曜日", "2026-11-13"],
    ["先週 金曜", "2026-11-13"],
    ["先週の日曜", "2026-11-15"],
    ["先々週の月曜", "2026-11-02"],
    ["今週の月曜", "2026-11-16"],
    ["今週の土曜", "2026-11-21"],
  ])("%s is %s", (text, expected) => {
    expect(past(text)).toBe(expected);
  });

  it.each([
    "",
    " ",
    "last week",
    "先週",
    "tomorrow",
    "明日",
    "next friday",
    "今週の日曜",
    "来週の金曜",
    "3日",
    "2日後",
    "in 3 days",
    "31/10",
    "13-01",
    "02-30",
    "2026-02-30",
    "2026-13-01",
    "20226-03-31",
    "26-10-31",
    "1026-10-31",
    "1 0d",
    "10d ago ago",
    "-3d",
    "3",
    "999y",
    "99999d",
    "fr",
    "fridays",
    "曜日",
    "火星曜",
  ])("%j is refused", (text) => {
    expect(past(text)).toBeUndefined();
  });

  it.each([
    ["last friday", "2026-11-20", "2026-11-13"],
    ["friday", "2026-11-20", "2026-11-13"],
    ["先週の金曜", "2026-11-16", "2026-11-13"],
    ["先週の金曜", "2026-11-22", "2026-11-13"],
    ["今週の月曜", "2026-11-22", "2026-11-16"],
    ["今週の月曜", "2026-11-16", "2026-11-16"],
    ["先週の水曜", "2027-01-02", "2026-12-23"],
    ["12/31", "2027-01-01", "2026-12-31"],
    ["1月1日", "2027-01-01", "2027-01-01"],
    ["yesterday", "2027-01-01", "2026-12-31"],
    ["yesterday", "2024-03-01", "2024-02-29"],
    ["1m", "2026-03-31", "2026-02-28"],
    ["1か月前", "2024-03-31", "2024-02-29"],
    ["1y", "2024-02-29", "2023-02-28"],
    ["2/29", "2028-02-29", "2028-02-29"],
    ["2/29", "2028-02-28", "2024-02-29"],
    ["2w", "2027-01-05", "2026-12-22"],
  ])("%s on %s is %s", (text, today, expected) => {
    expect(past(text, today)).toBe(expected);
  });

  it("before the years that the contact file takes is refused", () => {
    expect(past("2/29", "1903-03-01")).toBeUndefined();
    expect(past("10y", "1905-03-01")).toBeUndefined();
  });

  it.each([...PAST_DAY_FORMS.en, ...PAST_DAY_FORMS.ja])("%s, which help shows, is understood", (form) => {
    expect(past(form)).toMatch(/^2026-1[01]-/);
  });
});

describe("a day to come", () => {
  it.each([
    ["2027-01-10", "2027-01-10"],
    ["2027/1/10", "2027-01-10"],
    ["2027年1月10日", "2027-01-10"],
    ["2026-01-10", "2026-01-10"],
    ["01-10", "2027-01-10"],
    ["1/10", "2027-01-10"],
    ["1月10日", "2027-01-10"],
    ["11-21", "2027-11-21"],
    ["11-22", "2026-11-22"],
    ["2/29", "2028-02-29"],
    ["2w", "2026-12-05"],
    ["2 weeks", "2026-12-05"],
    ["in 2 weeks", "2026-12-05"],
    ["10d", "2026-12-01"],
    ["1 day", "2026-11-22"],
    ["3m", "2027-02-21"],
    ["1y", "2027-11-21"],
    ["tomorrow", "2026-11-22"],
    ["明日", "2026-11-22"],
    ["あした", "2026-11-22"],
    ["あす", "2026-11-22"],
    ["明後日", "2026-11-23"],
    ["あさって", "2026-11-23"],
    ["friday", "2026-11-27"],
    ["next friday", "2026-11-27"],
    ["Sat", "2026-11-28"],
    ["金曜日", "2026-11-27"],
    ["次の金曜", "2026-11-27"],
    ["今度の月曜", "2026-11-23"],
    ["今週の日曜", "2026-11-22"],
    ["来週の金曜", "2026-11-27"],
    ["来週月曜", "2026-11-23"],
    ["再来週の月曜", "2026-11-30"],
    ["next week", "2026-11-23"],
    ["来週", "2026-11-23"],
    ["再来週", "2026-11-30"],
    ["next month", "2026-12-01"],
    ["来月", "2026-12-01"],
    ["2週間後", "2026-12-05"],
    ["2週間", "2026-12-05"],
    ["二週間後", "2026-12-05"],
    ["3日後", "2026-11-24"],
    ["3日間", "2026-11-24"],
    ["1か月後", "2026-12-21"],
    ["3ヶ月", "2027-02-21"],
    ["1年後", "2027-11-21"],
  ])("%s is %s", (text, expected) => {
    expect(ahead(text)).toBe(expected);
  });

  it.each([
    "",
    "today",
    "今日",
    "yesterday",
    "0d",
    "3 days ago",
    "3日前",
    "3日",
    "last friday",
    "先週の金曜",
    "今週の土曜",
    "今週の月曜",
    "off",
    "2027-02-30",
    "02-30",
    "9999y",
    "99999y",
    "999y",
    "next",
    "来",
    "2x",
    "monthly",
  ])("%j is refused", (text) => {
    expect(ahead(text)).toBeUndefined();
  });

  it.each([
    ["friday", "2026-11-20", "2026-11-27"],
    ["来週の金曜", "2026-11-22", "2026-11-27"],
    ["来週の金曜", "2026-11-23", "2026-12-04"],
    ["next week", "2026-11-22", "2026-11-23"],
    ["next week", "2026-11-23", "2026-11-30"],
    ["next month", "2026-12-31", "2027-01-01"],
    ["next month", "2027-01-31", "2027-02-01"],
    ["tomorrow", "2026-12-31", "2027-01-01"],
    ["tomorrow", "2024-02-28", "2024-02-29"],
    ["1m", "2027-01-31", "2027-02-28"],
    ["1か月後", "2028-01-31", "2028-02-29"],
    ["1y", "2024-02-29", "2025-02-28"],
    ["2/29", "2024-02-29", "2028-02-29"],
    ["2/29", "2096-02-29", "2104-02-29"],
    ["1月1日", "2026-12-31", "2027-01-01"],
    ["来週の水曜", "2026-12-31", "2027-01-06"],
  ])("%s on %s is %s", (text, today, expected) => {
    expect(ahead(text, today)).toBe(expected);
  });

  it.each([...AHEAD_DAY_FORMS.en, ...AHEAD_DAY_FORMS.ja])("%s, which help shows, is understood", (form) => {
    expect(dayAhead(form, day(TODAY))).toBeGreaterThan(day(TODAY));
  });
});

describe("on any day", () => {
  const anyDay = fc.integer({ min: day("1950-01-01"), max: day("2150-12-31") });
  const weekday = fc.integer({ min: 0, max: 6 });
  const NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  const KANJI = ["日", "月", "火", "水", "木", "金", "土"];

  it("a weekday is the nearest one before or after today, in both languages", () => {
    fc.assert(
      fc.property(anyDay, weekday, (today, wanted) => {
        for (const name of [NAMES[wanted] as string, `${KANJI[wanted]}曜`]) {
          const before = dayOfWords(name, today) as Day;
          const after = dayAhead(name, today) as Day;
          expect([weekdayOf(before), weekdayOf(after)]).toEqual([wanted, wanted]);
          expect(today - before).toBeGreaterThanOrEqual(1);
          expect(today - before).toBeLessThanOrEqual(7);
          expect(after - before).toBe(weekdayOf(today) === wanted ? 14 : 7);
        }
      }),
    );
  });

  it("the weeks before and after are seven days away from this one", () => {
    fc.assert(
      fc.property(anyDay, weekday, (today, wanted) => {
        const before = dayOfWords(`先週の${KANJI[wanted]}曜`, today) as Day;
        const after = dayAhead(`来週の${KANJI[wanted]}曜`, today) as Day;
        expect(after - before).toBe(14);
        const week = [
          dayOfWords(`今週の${KANJI[wanted]}曜`, today),
          dayAhead(`今週の${KANJI[wanted]}曜`, today),
        ];
        expect(week.filter((found) => found !== undefined)).toEqual([before + 7]);
      }),
    );
  });

  it("a month and day are found again within the year around it", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 364 }), (today, away) => {
        const text = formatDay(today - away).slice(5);
        fc.pre(text !== "02-29");
        // With a leap day in between, 365 days back is not a year back.
        const expected = addMonths(today - away, 12) <= today ? addMonths(today - away, 12) : today - away;
        expect(dayOfWords(text, today)).toBe(expected);
      }),
    );
  });
});

describe("a last day without its year", () => {
  const meant = (text: string): string[] => daysMeant(text, day(TODAY)).map(formatDay);

  it.each([
    ["10-31", ["2026-10-31"]],
    ["10月31日", ["2026-10-31"]],
    // Long gone rather than long to come.
    ["3/31", ["2026-03-31"]],
    ["31 March", ["2026-03-31"]],
    ["March 31st", ["2026-03-31"]],
    // The next one is near: nobody but the user knows which is meant.
    ["12/18", ["2025-12-18", "2026-12-18"]],
    ["18 Dec", ["2025-12-18", "2026-12-18"]],
    ["3/21", ["2026-03-21", "2027-03-21"]],
    ["3/22", ["2026-03-22"]],
    ["friday", ["2026-11-20", "2026-11-27"]],
    ["11/21", ["2026-11-21"]],
    ["10月末", ["2026-10-31"]],
    ["2027年2月末", ["2027-02-28"]],
    ["12月末日", ["2025-12-31", "2026-12-31"]],
    ["昨日", ["2026-11-20"]],
    ["来週の金曜", ["2026-11-27"]],
    ["2019-03-31", ["2019-03-31"]],
    ["2027-03-31", ["2027-03-31"]],
    ["13月末", []],
    ["10月ごろ", []],
    ["31 Marchember", []],
    ["", []],
  ])("%s can be %s", (text, days) => expect(meant(text)).toEqual(days));
});
