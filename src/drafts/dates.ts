import { type Day, dayOf, daysInMonth, fromDay, yearOf } from "../domain/calendar-date.ts";
import type { Language } from "../domain/contact.ts";

const ENGLISH_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const ERAS = [
  { name: "令和", first: dayOf(2019, 5, 1), year: 2019 },
  { name: "平成", first: dayOf(1989, 1, 8), year: 1989 },
  { name: "昭和", first: dayOf(1926, 12, 25), year: 1926 },
] as const;

/** 2026年12月16日, 16 December 2026; in a country that writes the month first, December 16, 2026. */
export function longDate(day: Day, language: Language, country?: string): string {
  const { year, month, day: date } = fromDay(day);
  if (language === "ja") return `${year}年${month}月${date}日`;
  return `${shortDate(day, language, country)}${monthComesFirst(country) ? "," : ""} ${year}`;
}

/** 12月16日, 16 December, December 16. */
export function shortDate(day: Day, language: Language, country?: string): string {
  const { month, day: date } = fromDay(day);
  if (language === "ja") return `${month}月${date}日`;
  const name = ENGLISH_MONTHS[month - 1];
  return monthComesFirst(country) ? `${name} ${date}` : `${date} ${name}`;
}

function monthComesFirst(country: string | undefined): boolean {
  return country !== undefined && /^(US|CA)$/i.test(country);
}

/** 令和8; the first year is 元. Before 昭和 the Gregorian year. */
function eraYear(day: Day): { readonly name: string; readonly year: number } {
  const era = ERAS.find(({ first }) => day >= first);
  const year = yearOf(day);
  return era === undefined ? { name: "", year } : { name: era.name, year: year - era.year + 1 };
}

/** 令和8年12月16日. */
export function wareki(day: Day): string {
  const era = eraYear(day);
  const { month, day: date } = fromDay(day);
  return `${era.name}${era.name !== "" && era.year === 1 ? "元" : era.year}年${month}月${date}日`;
}

/** 令和八年, as letters and cards write it. */
export function warekiYear(day: Day): string {
  const era = eraYear(day);
  return `${era.name}${era.name !== "" && era.year === 1 ? "元" : kanjiNumber(era.year)}年`;
}

export function warekiInKanji(day: Day): string {
  const { month, day: date } = fromDay(day);
  return `${warekiYear(day)}${kanjiNumber(month)}月${kanjiNumber(date)}日`;
}

const DIGITS = "〇一二三四五六七八九";

export function kanjiNumber(value: number): string {
  if (value >= 100) return [...String(value)].map((digit) => DIGITS.charAt(Number(digit))).join("");
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS.charAt(tens) : ""}${tens > 0 ? "十" : ""}${ones > 0 ? DIGITS.charAt(ones) : ""}`;
}

/** 10月, 昨年10月, 2024年10月: the month as it is said on another day. */
export function japaneseMonth(day: Day, seenFrom: Day): string {
  const { year, month } = fromDay(day);
  const years = yearOf(seenFrom) - year;
  if (years === 0) return `${month}月`;
  return years === 1 ? `昨年${month}月` : `${year}年${month}月`;
}

/** 10月末, 10月15日. */
export function japaneseDayOfLeaving(day: Day, seenFrom: Day): string {
  const { year, month, day: date } = fromDay(day);
  return date === daysInMonth(year, month)
    ? `${japaneseMonth(day, seenFrom)}末`
    : `${japaneseMonth(day, seenFrom)}${date}日`;
}

/** October, this month, last October, October 2025: what follows "until" or "at the end of". */
export function englishMonth(day: Day, seenFrom: Day): string {
  const { year, month } = fromDay(day);
  const name = ENGLISH_MONTHS[month - 1] as string;
  const seen = fromDay(seenFrom);
  const monthsAgo = (seen.year - year) * 12 + seen.month - month;
  if (monthsAgo === 0) return "this month";
  if (seen.year === year) return name;
  const isLastWinter = seen.month <= LAST_MONTH_OF_WINTER && monthsAgo > 0 && monthsAgo <= MONTHS_OF_LAST;
  if (!isLastWinter) return `${name} ${year}`;
  return monthsAgo === 1 ? "last month" : `last ${name}`;
}

/** Early in the year, nobody doubts which November the last one was. */
const LAST_MONTH_OF_WINTER = 3;
const MONTHS_OF_LAST = 8;
const FIRST_DAYS = 5;

/** In October, At the beginning of this month, Last November, In October 2025: opens a sentence. */
export function englishTime(day: Day, seenFrom: Day): string {
  const month = englishMonth(day, seenFrom);
  if (month === "this month") {
    return fromDay(day).day <= FIRST_DAYS && fromDay(seenFrom).day > FIRST_DAYS
      ? "At the beginning of this month"
      : "This month";
  }
  return month.startsWith("last ") ? `L${month.slice(1)}` : `In ${month}`;
}

/** at the end of October, on 15 October. */
export function englishDayOfLeaving(day: Day, seenFrom: Day, country?: string): string {
  const { year, month, day: date } = fromDay(day);
  const isOver = fromDay(seenFrom).month !== month || yearOf(seenFrom) !== year;
  if (isOver && date === daysInMonth(year, month)) return `at the end of ${englishMonth(day, seenFrom)}`;
  const isThisYear = yearOf(seenFrom) === year;
  return `on ${isThisYear ? shortDate(day, "en", country) : longDate(day, "en", country)}`;
}
