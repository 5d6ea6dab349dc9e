/**
 * Calendar dates as whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar.
 * Never an instant, so no time zone can move them. Whole numbers rather than date objects because
 * the planner compares dates for every contact of a book; test/unit holds this arithmetic to Temporal's.
 */
export type Day = number;

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A length in calendar terms; months are added first, clamped to the month's end, then days. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

export const MONDAY = 1;
export const SATURDAY = 6;
export const SUNDAY = 0;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a date that must exist; see `isDate` for input that may not. */
export function dayOf(year: number, month: number, day: number): Day {
  // Years are counted from March so that the leap day comes last and months follow a fixed pattern.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function fromDay(value: Day): YearMonthDay {
  const z = value + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function yearOf(value: Day): number {
  return fromDay(value).year;
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(value: Day): number {
  return (((value + 4) % 7) + 7) % 7;
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD` to a day; undefined when the text is not such a date or the date does not exist. */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 1 || !isDate(year, month, day)) return undefined;
  return dayOf(year, month, day);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

export function formatDay(value: Day): string {
  const { year, month, day } = fromDay(value);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Calendar arithmetic, clamped to the month's end: 2026-01-31 + 1 month = 2026-02-28. */
export function addMonths(value: Day, months: number): Day {
  const { year, month, day } = fromDay(value);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

export function addDuration(value: Day, duration: Duration): Day {
  return (duration.months === 0 ? value : addMonths(value, duration.months)) + duration.days;
}

const DURATION = /^\s*(\d{1,5})\s*(days?|weeks?|months?|years?|[dwmy])\s*$/i;

/** `6 months`, `1 year`, `2 weeks`, `90 days`, short `6m 1y 2w 90d`. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const count = Number(match[1]);
  switch (match[2]?.[0]?.toLowerCase()) {
    case "d":
      return { months: 0, days: count };
    case "w":
      return { months: 0, days: count * 7 };
    case "m":
      return { months: count, days: 0 };
    default:
      return { months: count * 12, days: 0 };
  }
}
