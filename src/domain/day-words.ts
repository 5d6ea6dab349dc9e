import {
  addDuration,
  addMonths,
  type Day,
  dayOf,
  fromDay,
  isDate,
  MONDAY,
  parseDuration,
  weekdayOf,
} from "./calendar-date.ts";
import type { Language } from "./contact.ts";

/** What `dayOfWords` understands, one example a form, for help and error messages. */
export const PAST_DAY_FORMS: Readonly<Record<Language, readonly string[]>> = {
  en: ["2026-10-31", "10-31", "today", "yesterday", "3d", "2 weeks ago", "friday", "last friday"],
  ja: ["2026-10-31", "10月31日", "今日", "昨日", "3日前", "2週間前", "金曜", "先週の金曜"],
};

/** What `dayAhead` understands, one example a form, for help and error messages. */
export const AHEAD_DAY_FORMS: Readonly<Record<Language, readonly string[]>> = {
  en: ["2027-01-10", "01-10", "10d", "2 weeks", "3m", "tomorrow", "friday", "next week", "next month"],
  ja: ["2027-01-10", "1月10日", "3日後", "2週間後", "1か月後", "明日", "来週", "来週の金曜", "来月"],
};

/**
 * A day that has been, as people say it: a date, `10-31` (the newest such day up to today), `yesterday`, `3d`,
 * `2 weeks ago`, `friday` (the newest before today), 先週の金曜 (of the week before; weeks start on Monday).
 * Undefined for anything else. Only a date with its year may lie after today.
 */
export function dayOfWords(text: string, today: Day): Day | undefined {
  const said = tidied(text);
  if (said === undefined) return undefined;
  const date = fullDate(said);
  if (date) return date.day;
  const day =
    daysAway(PAST_WORDS, said, today) ??
    ago(said, today) ??
    yearlyDay(said, today, -1) ??
    pastWeekday(said, today);
  return day !== undefined && day <= today ? plausible(day) : undefined;
}

/**
 * A day to come, as people say it: a date, `01-10` (the coming one), `2w`, `tomorrow`, `friday` (the coming one),
 * `next week` (its Monday), `next month` (its first day), 来週の金曜. Undefined for anything else. Only a date
 * with its year may lie before tomorrow.
 */
export function dayAhead(text: string, today: Day): Day | undefined {
  const said = tidied(text);
  if (said === undefined) return undefined;
  const date = fullDate(said);
  if (date) return date.day;
  const day =
    daysAway(AHEAD_WORDS, said, today) ??
    fromNow(said, today) ??
    yearlyDay(said, today, 1) ??
    comingStart(said, today) ??
    comingWeekday(said, today);
  return day !== undefined && day > today ? plausible(day) : undefined;
}

/** Nobody tells of somebody's last day longer ahead without naming the year. */
const AHEAD_WITHOUT_YEAR = 120;

/**
 * The days that a last day without its year can be: `3/31`, 10月31日, 31 March, 10月末, `friday`. Mostly the newest that
 * has been; where the next one is near, both, and only the user can tell. Empty for what is no day.
 */
export function daysMeant(text: string, today: Day): readonly Day[] {
  const monthEnd = /^(?:(\d{4})年)?(\d{1,2})月末日?$/.exec(tidied(text) ?? "");
  const [before, after] = monthEnd
    ? endsOfMonth(monthEnd, today)
    : [dayOfWords(text, today), dayAhead(text, today)];
  const days =
    after !== undefined && (before === undefined || after - today <= AHEAD_WITHOUT_YEAR) ? [after] : [];
  return [...new Set(before === undefined ? days : [before, ...days])];
}

/** The newest up to today and the next one after it; of a year that is named, that one. */
function endsOfMonth([, year, month]: RegExpExecArray, today: Day): [Day | undefined, Day | undefined] {
  const count = Number(month);
  if (count < 1 || count > 12) return [undefined, undefined];
  const last = (of: number): Day => addMonths(dayOf(of, count, 1), 1) - 1;
  if (year !== undefined) return [plausible(last(Number(year))), undefined];
  const now = fromDay(today).year;
  const days = [now - 1, now, now + 1].map(last);
  return [days.findLast((day) => day <= today), days.find((day) => day > today)];
}

const PAST_WORDS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["今日", 0],
  ["きょう", 0],
  ["本日", 0],
  ["yesterday", -1],
  ["昨日", -1],
  ["きのう", -1],
  ["一昨日", -2],
  ["おととい", -2],
]);
const AHEAD_WORDS: ReadonlyMap<string, number> = new Map([
  ["tomorrow", 1],
  ["明日", 1],
  ["あした", 1],
  ["あす", 1],
  ["明後日", 2],
  ["あさって", 2],
]);

const ENGLISH_WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const JAPANESE_WEEKDAYS = "日月火水木金土";
const KANJI_NUMBERS = "一二三四五六七八九十";
const UNITS: Readonly<Record<string, string>> = { 日: "d", 週: "w", 年: "y" };

/** The years that the contact file takes. */
const FIRST_DAY = dayOf(1900, 1, 1);
const LAST_DAY = dayOf(2200, 12, 31);

function plausible(day: Day): Day | undefined {
  return day >= FIRST_DAY && day <= LAST_DAY ? day : undefined;
}

/** Full-width digits and what an input method offers for a hyphen count as plain ones; undefined for "1 0d". */
function tidied(text: string): string | undefined {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, "-")
    .trim()
    .replace(/^(\d{1,2})(?:st|nd|rd|th)? ?(?:of )?([a-z]{3,9})\.?,?(?: (\d{4}))?$/, numbered)
    .replace(/^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/, (all, month, day, year) =>
      numbered(all, day, month, year),
    );
  return /\d\s+\d/.test(plain) ? undefined : plain.replace(/\s+/g, "");
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** `31 March 2026` as 2026-3-31; what names no month stays. */
function numbered(all: string, day: string, month: string, year: string | undefined): string {
  const index = MONTHS.findIndex((name) => [name, name.slice(0, 3), name.slice(0, 4)].includes(month));
  if (index < 0) return all;
  return [...(year === undefined ? [] : [year]), index + 1, day].join("-");
}

function daysAway(words: ReadonlyMap<string, number>, said: string, today: Day): Day | undefined {
  const days = words.get(said);
  return days === undefined ? undefined : today + days;
}

/** The forms of a whole date that the contact file takes too; the day is undefined where there is no such date. */
function fullDate(said: string): { readonly day: Day | undefined } | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(said);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return { day: isDate(year, month, day) ? plausible(dayOf(year, month, day)) : undefined };
}

/** A month and a day: the newest up to today, or the next one after it. Feb 29 may be eight years away (1900). */
function yearlyDay(said: string, today: Day, direction: 1 | -1): Day | undefined {
  const match = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(said);
  if (!match) return undefined;
  const [month, day] = match.slice(1).map(Number) as [number, number];
  const { year } = fromDay(today);
  for (let away = 0; away <= 8; away++) {
    const candidate = year + away * direction;
    if (!isDate(candidate, month, day)) continue;
    const found = dayOf(candidate, month, day);
    if (direction < 0 ? found <= today : found > today) return found;
  }
  return undefined;
}

/** `3d`, `3 days ago`, 3日前, 2週間前. */
function ago(said: string, today: Day): Day | undefined {
  const length = /^(\d+[a-z]+?)(?:ago)?$/.exec(said)?.[1] ?? japaneseLength(said, "前");
  const duration = length === undefined ? undefined : parseDuration(length);
  return duration && addDuration(today, { months: -duration.months, days: -duration.days });
}

/** `2w`, `in 2 weeks`, 3日後, 1か月後. */
function fromNow(said: string, today: Day): Day | undefined {
  const length = /^(?:in)?(\d+[a-z]+)$/.exec(said)?.[1] ?? japaneseLength(said, "後");
  const duration = length === undefined ? undefined : parseDuration(length);
  return duration && addDuration(today, duration);
}

/** 2週間前 and its like as parseDuration knows them. Without the ending 3日 could be the third of a month. */
function japaneseLength(said: string, ending: "前" | "後"): string | undefined {
  const isEnded = said.endsWith(ending);
  const length = isEnded ? said.slice(0, -1) : said;
  const match = /^(\d+|[一二三四五六七八九十])(日間?|週間?|[かヶケヵカ箇]月間?|年間?)$/.exec(length);
  if (!match || (!isEnded && match[2] === "日")) return undefined;
  const [, number = "", unit = ""] = match;
  const count = KANJI_NUMBERS.includes(number) ? KANJI_NUMBERS.indexOf(number) + 1 : number;
  return `${count}${UNITS[unit.slice(0, 1)] ?? "m"}`;
}

/** `fri`, `friday`, 金曜, 金曜日: 0 Sunday … 6 Saturday. */
function weekdayNamed(word: string): number | undefined {
  const english = ENGLISH_WEEKDAYS.findIndex((name) => word === name || word === name.slice(0, 3));
  if (english >= 0) return english;
  const japanese = /^(.)曜日?$/.exec(word)?.[1];
  const index = japanese === undefined ? -1 : JAPANESE_WEEKDAYS.indexOf(japanese);
  return index < 0 ? undefined : index;
}

/** The word that says which week, and the weekday. */
function weekAndDay(
  said: string,
  prefixes: RegExp,
): { readonly week: string; readonly weekday: number } | undefined {
  const week = prefixes.exec(said)?.[0] ?? "";
  const weekday = weekdayNamed(said.slice(week.length));
  return weekday === undefined ? undefined : { week: week.replace(/の$/, ""), weekday };
}

function pastWeekday(said: string, today: Day): Day | undefined {
  const named = weekAndDay(said, /^(last|今週の?|先週の?|先々週の?|この前の|前の)/);
  if (!named) return undefined;
  switch (named.week) {
    case "今週":
      return inWeek(today, 0, named.weekday);
    case "先週":
      return inWeek(today, -1, named.weekday);
    case "先々週":
      return inWeek(today, -2, named.weekday);
    default:
      return today - (daysBetween(named.weekday, weekdayOf(today)) || 7);
  }
}

function comingWeekday(said: string, today: Day): Day | undefined {
  const named = weekAndDay(said, /^(next|今週の?|来週の?|再来週の?|今度の|次の)/);
  if (!named) return undefined;
  switch (named.week) {
    case "今週":
      return inWeek(today, 0, named.weekday);
    case "来週":
      return inWeek(today, 1, named.weekday);
    case "再来週":
      return inWeek(today, 2, named.weekday);
    default:
      return today + (daysBetween(weekdayOf(today), named.weekday) || 7);
  }
}

/** A week or a month stands for its first day. */
function comingStart(said: string, today: Day): Day | undefined {
  switch (said) {
    case "nextweek":
    case "来週":
      return inWeek(today, 1, MONDAY);
    case "再来週":
      return inWeek(today, 2, MONDAY);
    case "nextmonth":
    case "来月":
      return firstOfMonth(addMonths(today, 1));
    default:
      return undefined;
  }
}

/** Weeks start on Monday. */
function inWeek(today: Day, weeks: number, weekday: number): Day {
  const monday = today - daysBetween(MONDAY, weekdayOf(today));
  return monday + 7 * weeks + daysBetween(MONDAY, weekday);
}

function daysBetween(from: number, to: number): number {
  return (to - from + 7) % 7;
}

function firstOfMonth(day: Day): Day {
  const { year, month } = fromDay(day);
  return dayOf(year, month, 1);
}
