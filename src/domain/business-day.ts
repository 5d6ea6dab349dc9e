import { type Day, fromDay, MONDAY, SATURDAY, SUNDAY, weekdayOf } from "./calendar-date.ts";
import { JAPAN_HOLIDAYS } from "./tables.ts";

const holidaysOfYear = new Map<number, ReadonlySet<number>>();

function holidays(year: number): ReadonlySet<number> {
  let days = holidaysOfYear.get(year);
  if (!days) {
    const text = JAPAN_HOLIDAYS[year] ?? "";
    const set = new Set<number>();
    for (let index = 0; index < text.length; index += 4) set.add(Number(text.slice(index, index + 4)));
    days = set;
    holidaysOfYear.set(year, days);
  }
  return days;
}

/** A national holiday of Japan or its substitute; false beyond the published table. */
export function isJapanHoliday(value: Day): boolean {
  const { year, month, day } = fromDay(value);
  return holidays(year).has(month * 100 + day);
}

function isWeekend(value: Day): boolean {
  const weekday = weekdayOf(value);
  return weekday === SATURDAY || weekday === SUNDAY;
}

/** Whether a formal message may arrive that day: no weekend, no public holiday, in Japan no turn of the year. */
export function isWorkday(value: Day, japan: boolean): boolean {
  if (isWeekend(value)) return false;
  const { year, month, day } = fromDay(value);
  if (!japan) return !((month === 12 && day === 25) || (month === 1 && day === 1));
  if ((month === 12 && day >= 29) || (month === 1 && day <= 3)) return false;
  return !holidays(year).has(month * 100 + day);
}

/** The given day, or the Friday before when it falls on a weekend. */
export function weekdayOnOrBefore(value: Day): Day {
  const weekday = weekdayOf(value);
  return weekday === SATURDAY ? value - 1 : weekday === SUNDAY ? value - 2 : value;
}

/** The given day, or the Monday after when it falls on a weekend. */
export function weekdayOnOrAfter(value: Day): Day {
  const weekday = weekdayOf(value);
  return weekday === SATURDAY ? value + 2 : weekday === SUNDAY ? value + MONDAY : value;
}
