/** What a text of the file means: the one place that gives empty values, yes and no, dates and lengths their meaning. */
import { type Day, type Duration, dayOf, isDate, parseDay, parseDuration } from "../domain/calendar-date.ts";
import type { Cadence, MonthDay } from "../domain/contact.ts";

/** What YAML gives when every scalar stays text. */
export type Raw = string | null | undefined | readonly Raw[] | { readonly [key: string]: Raw };
export type RawMap = { readonly [key: string]: Raw };

export function isMap(raw: Raw): raw is RawMap {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

export function isList(raw: Raw): raw is readonly Raw[] {
  return Array.isArray(raw);
}

/** `Null` is a family name, so in names only the lower-case word means nothing. */
export function isNothing(text: string, isName: boolean): boolean {
  switch (text.length) {
    case 0:
      return true;
    case 1:
      return text === "~";
    case 4:
      return text === "null" || (!isName && (text === "Null" || text === "NULL"));
    default:
      return false;
  }
}

export function yesOrNo(text: string): boolean | undefined {
  switch (text) {
    case "yes":
    case "true":
      return true;
    case "no":
    case "false":
      return false;
    default:
      break;
  }
  switch (text.toLowerCase()) {
    case "yes":
    case "true":
      return true;
    case "no":
    case "false":
      return false;
    default:
      return undefined;
  }
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;
const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1);
const LAST_DAY = dayOf(LAST_YEAR, 12, 31);

export type DateTrouble = "bad-date" | "no-such-date" | "date-year";
export type DateReading =
  | { readonly day: Day; readonly unusual: boolean }
  | { readonly trouble: DateTrouble; readonly year?: number };

/** The common case alone, without an object: a plain `YYYY-MM-DD` in a plausible year. */
export function plainDate(text: string): Day | undefined {
  const day = parseDay(text);
  return day !== undefined && day >= FIRST_DAY && day <= LAST_DAY ? day : undefined;
}

const LOOSE_DATE = /^(\d{1,6})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** Any date a person may write; `unusual` when it is not `YYYY-MM-DD`. */
export function readDate(text: string): DateReading {
  const tidy = tidied(text);
  const match = LOOSE_DATE.exec(tidy);
  if (!match) return { trouble: "bad-date" };
  const year = Number(match[1]);
  // A year of two digits is a guess away from the wrong century.
  if ((match[1] as string).length < 4) return { trouble: "bad-date" };
  if (year < FIRST_YEAR || year > LAST_YEAR) return { trouble: "date-year", year };
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (!isDate(year, month, day)) return { trouble: "no-such-date" };
  return { day: dayOf(year, month, day), unusual: parseDay(text) === undefined };
}

/** Full-width digits, and the signs that an input method offers for a hyphen, as people type them. */
function tidied(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, "-")
    .replace(/\s+/g, "");
}

export interface Birthday {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}
export type BirthdayReading =
  | { readonly birthday: Birthday; readonly unusual: boolean }
  | { readonly trouble: DateTrouble | "bad-birthday"; readonly year?: number };

const LOOSE_MONTH_DAY = /^(--)?(\d{1,2})[-/.月](\d{1,2})日?$/;

export function readBirthday(text: string): BirthdayReading {
  const monthDay = readMonthDay(text);
  if (monthDay) {
    if (!("month" in monthDay)) return monthDay;
    const { month, day, unusual } = monthDay;
    return { birthday: { month, day }, unusual };
  }
  const full = readDate(text);
  if ("trouble" in full) return full.trouble === "bad-date" ? { trouble: "bad-birthday" } : full;
  const match = LOOSE_DATE.exec(tidied(text)) as RegExpExecArray;
  return {
    birthday: { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) },
    unusual: full.unusual,
  };
}

/** `MM-DD` or `--MM-DD`; undefined when the text is no month and day at all. 02-29 exists. */
export function readMonthDay(
  text: string,
): (MonthDay & { readonly unusual: boolean }) | { readonly trouble: "no-such-date" } | undefined {
  const match = LOOSE_MONTH_DAY.exec(tidied(text));
  if (!match) return undefined;
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (!isDate(2024, month, day)) return { trouble: "no-such-date" };
  return { month, day, unusual: !/^(--)?\d\d-\d\d$/.test(text) };
}

// Cadences of a book repeat; the few different texts are read once.
const durations = new Map<string, Cadence | null>();
const MANY = 1000;

/** A length, or `never`; null when it is neither. */
export function readDuration(text: string): Cadence | null {
  const known = durations.get(text);
  if (known !== undefined) return known;
  const read = text.toLowerCase() === "never" ? "never" : (parseDuration(text) ?? null);
  if (durations.size < MANY) durations.set(text, read);
  return read;
}

/** Longest sensible length: a century. */
export function isTooLong(duration: Duration): boolean {
  return duration.months > 1200 || duration.days > 36525;
}

export function readNumber(text: string, least: number, most: number): number | undefined {
  if (text.length === 0 || text.length > 9) return undefined;
  let value = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value >= least && value <= most ? value : undefined;
}

// The pattern that HTML5 asks of browsers. Stricter ones refuse addresses that exist, such as `a..b.@docomo.ne.jp`.
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

export function isEmail(text: string): boolean {
  return text.length <= 320 && EMAIL.test(text);
}

/** `[a-z0-9-]+` */
export function isId(text: string): boolean {
  if (text.length > 200) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45)) return false;
  }
  return text.length > 0;
}

/** Whether two readings are the same data. */
export function sameRaw(one: Raw, other: Raw): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (isList(one)) {
    return (
      isList(other) && one.length === other.length && one.every((item, index) => sameRaw(item, other[index]))
    );
  }
  if (isList(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) => Object.hasOwn(other, key) && sameRaw(one[key], (other as { [key: string]: Raw })[key]),
  );
}
