/** Dates as address books write them. Of a date that may be read in two ways the whole column decides. */
import { isDate } from "../domain/calendar-date.ts";
import { monthOfName } from "./month-names.ts";

/** Of `03/04/2024`, which is March in America and April nearly everywhere else. */
export type DayOrder = "month-first" | "day-first";

/** As most tables have it: thousands of days are read quicker so. */
const DAY_ENGLISH_NAME = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/;
const DAY_MONTH_NAME = /^(\d{1,2})(?:[ -]|\. ?| de )(\p{L}{3,12})\.?(?:[ -]| de )(\d{4})$/u;
const MONTH_NAME_DAY = /^(\p{L}{3,12})\.? (\d{1,2}),? (\d{4})$/u;
const YEAR_FIRST = /^(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?(?: ?\([日月火水木金土]\))?(?:[T ].*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,? .*)?$/;
/** Of dates without a whole year nothing has to be told, but they may tell the order of the others. */
const DAY_AND_MONTH =
  /^(\d{1,2})(?:\/(?=\d+$)|[/.-](?=\d+[/.-]\d\d))(\d{1,2})(?:[/.-](?:(\d{4})|\d\d)(?:,? .*)?)?$/;
const SHORT_YEAR_LAST = /^(\d{1,2}\/\d{1,2}\/)(\d{2}(?:,? .*)?)$/;
const MONTH_DAY = /^(?:--)?(\d{1,2})(?:[-月] ?|(\/))(\d{1,2})日?$/;
const COMPACT_MONTH_DAY = /^--(\d{2})()(\d{2})$/;
const ERA_DATE =
  /^(明治|大正|昭和|平成|令和|[明大昭平令MTSHR]) ?(\d{1,2}|元)[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?$/i;
/** Before their first years, with their last ones. */
const ERAS: Readonly<Record<string, readonly [before: number, last: number]>> = {
  明: [1867, 45],
  大: [1911, 15],
  昭: [1925, 64],
  平: [1988, 31],
  令: [2018, 99],
};
const ERA_OF_LETTER: Readonly<Record<string, string>> = { M: "明", T: "大", S: "昭", H: "平", R: "令" };

/** Years that stand for none: of Apple, and of Android and Google. */
const NO_YEARS: ReadonlySet<number> = new Set([1604, 0]);
/** Years that the contact file takes. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];
/** A year in which Feb 29 exists. */
const LEAP_YEAR = 2024;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `YYYY-MM-DD`; undefined for what is no date, and for years of two digits. */
export function dateOf(text: string, order: DayOrder): string | undefined {
  const parts = partsOf(text.normalize("NFKC").trim(), order);
  return parts && written(parts);
}

/** A date of this century where the year has two digits, as in `06/15/19, 10:23 AM`; else as it stands. */
export function withCentury(text: string): string {
  return text.replace(SHORT_YEAR_LAST, "$120$2");
}

/**
 * A date, or `MM-DD` where the year is not known, or is the one that `omitted` says stands for none. One with a moment
 * of the day is none but at midnight: elsewhere it is another day.
 */
export function birthdayOf(text: string, order: DayOrder, omitted?: string): string | undefined {
  const tidy = text.normalize("NFKC").trim().replace(MIDNIGHT, "");
  if (/\dT\d/.test(tidy)) return undefined;
  const short = MONTH_DAY.exec(tidy) ?? COMPACT_MONTH_DAY.exec(tidy);
  if (short) {
    const [, one, slash, two] = short;
    const isDayFirst = slash === "/" && order === "day-first";
    return monthDay(partsIn(`${LEAP_YEAR}`, isDayFirst ? two : one, isDayFirst ? one : two));
  }
  const parts = partsOf(tidy, order);
  if (!parts) return undefined;
  const isOpen = NO_YEARS.has(parts.year) || (omitted !== undefined && parts.year === Number(omitted));
  return isOpen ? monthDay({ ...parts, year: LEAP_YEAR }) : written(parts);
}

const MIDNIGHT = /(?<=\d)T(?:(?:00(?::?00){0,2}|24:?00(?::?00)?)(?:\.0+)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

function partsOf(tidy: string, order: DayOrder): Parts | undefined {
  const dayFirst = DAY_ENGLISH_NAME.exec(tidy) ?? DAY_MONTH_NAME.exec(tidy);
  if (dayFirst) return partsIn(dayFirst[3], monthOfName(dayFirst[2] ?? ""), dayFirst[1]);
  const monthFirst = MONTH_NAME_DAY.exec(tidy);
  if (monthFirst) return partsIn(monthFirst[3], monthOfName(monthFirst[1] ?? ""), monthFirst[2]);
  const yearFirst = YEAR_FIRST.exec(tidy) ?? COMPACT.exec(tidy);
  if (yearFirst) return partsIn(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = YEAR_LAST.exec(tidy);
  if (!yearLast) return eraParts(tidy);
  const [, one, two, year] = yearLast;
  // What can be read in one way only is read in that one, whatever the others are.
  const isMonthFirst = order === "month-first" ? Number(one) <= 12 : Number(two) > 12;
  return isMonthFirst ? partsIn(year, one, two) : partsIn(year, two, one);
}

function partsIn(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): Parts {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** `昭和50年5月18日`, `S50.5.18`. A year that an era did not have is a slip. */
function eraParts(tidy: string): Parts | undefined {
  const [, era = "", count, month, day] = ERA_DATE.exec(tidy) ?? [];
  const [before, last] = ERAS[ERA_OF_LETTER[era.toUpperCase()] ?? era.charAt(0)] ?? [0, 0];
  const year = count === "元" ? 1 : Number(count);
  return year >= 1 && year <= last ? partsIn(String(before + year), month, day) : undefined;
}

/** Outlook's way of saying that there is no date. */
export function isNoDate(text: string): boolean {
  return /^0+[/.-]0+[/.-]0+$/.test(text);
}

/** How the dates of one column are to be read; undefined when some can be read in two ways and none tells. */
export function orderOf(texts: readonly string[]): DayOrder | undefined {
  let isOpen = false;
  for (const text of texts) {
    const match = DAY_AND_MONTH.exec(text.trim());
    if (!match) continue;
    if (Number(match[1]) > 12) return "day-first";
    if (Number(match[2]) > 12) return "month-first";
    if (match[1] !== match[2] && match[3] !== undefined) isOpen = true;
  }
  return isOpen ? undefined : "month-first";
}

function written({ year, month, day }: Parts): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || !isDate(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function monthDay(parts: Parts): string | undefined {
  return written(parts)?.slice("YYYY-".length);
}
