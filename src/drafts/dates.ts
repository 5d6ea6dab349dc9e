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

/** 2026年12月16日, December 16, 2026. */
export function longDate(day: Day, language: Language): string {
  const { year, month, day: date } = fromDay(day);
  return language === "ja" ? `${year}年${month}月${date}日` : `${ENGLISH_MONTHS[month - 1]} ${date}, ${year}`;
}

/** 12月16日, December 16. */
export function shortDate(day: Day, language: Language): string {
  const { month, day: date } = fromDay(day);
  return language === "ja" ? `${month}月${date}日` : `${ENGLISH_MONTHS[month - 1]} ${date}`;
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

/** October, October 2025. */
export function englishMonth(day: Day, seenFrom: Day): string {
  const { year, month } = fromDay(day);
  const name = ENGLISH_MONTHS[month - 1] as string;
  return yearOf(seenFrom) === year ? name : `${name} ${year}`;
}

/** at the end of October, on October 15. */
export function englishDayOfLeaving(day: Day, seenFrom: Day): string {
  const { year, month, day: date } = fromDay(day);
  if (date === daysInMonth(year, month)) return `at the end of ${englishMonth(day, seenFrom)}`;
  return `on ${yearOf(seenFrom) === year ? shortDate(day, "en") : longDate(day, "en")}`;
}
