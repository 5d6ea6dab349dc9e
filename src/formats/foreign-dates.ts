/** Dates as address books write them. Of a date that may be read in two ways the whole column decides. */
import { isDate } from "../domain/calendar-date.ts";

/** Of `03/04/2024`, which is March in America and April nearly everywhere else. */
export type DayOrder = "month-first" | "day-first";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const DAY_MONTH_NAME = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})$/;
const MONTH_NAME_DAY = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/;
const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/;
const MONTH_DAY = /^(?:--)?(\d{1,2})[-/月](\d{1,2})日?$/;
const COMPACT_MONTH_DAY = /^--(\d{2})(\d{2})$/;
/** The year that Apple writes when there is none. */
const NO_YEAR = 1604;

/** `YYYY-MM-DD`; undefined for what is no date, and for years of two digits. */
export function dateOf(text: string, order: DayOrder): string | undefined {
  const tidy = text.normalize("NFKC").trim();
  const dayFirst = DAY_MONTH_NAME.exec(tidy);
  if (dayFirst) return written(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_NAME_DAY.exec(tidy);
  if (monthFirst) return written(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const yearFirst = YEAR_FIRST.exec(tidy) ?? COMPACT.exec(tidy);
  if (yearFirst) return written(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = YEAR_LAST.exec(tidy);
  if (!yearLast) return undefined;
  const [one, two, year] = [Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3])];
  return order === "month-first" ? written(year, one, two) : written(year, two, one);
}

/** A date, or `MM-DD` where the year is not known. */
export function birthdayOf(text: string, order: DayOrder): string | undefined {
  const tidy = text.normalize("NFKC").trim();
  const short = MONTH_DAY.exec(tidy) ?? COMPACT_MONTH_DAY.exec(tidy);
  // A year in which Feb 29 exists.
  if (short) return written(2024, Number(short[1]), Number(short[2]))?.slice("YYYY-".length);
  const date = dateOf(tidy, order);
  return date?.startsWith(`${NO_YEAR}-`) ? date.slice("YYYY-".length) : date;
}

/** Outlook's way of saying that there is no date. */
export function isNoDate(text: string): boolean {
  return /^0+[/.-]0+[/.-]0+$/.test(text);
}

/** How the dates of one column are to be read; undefined when some can be read in two ways and none tells. */
export function orderOf(texts: readonly string[]): DayOrder | undefined {
  let isOpen = false;
  for (const text of texts) {
    const match = YEAR_LAST.exec(text.trim());
    if (!match) continue;
    if (Number(match[1]) > 12) return "day-first";
    if (Number(match[2]) > 12) return "month-first";
    if (match[1] !== match[2]) isOpen = true;
  }
  return isOpen ? undefined : "month-first";
}

function monthOf(name = ""): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function written(year: number, month: number, day: number): string | undefined {
  if (month < 1 || !isDate(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
