import { addMonths, type Day } from "./calendar-date.ts";

export interface Span {
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "year";
}

/** Whole months between two days, in calendar arithmetic. */
export function monthsBetween(from: Day, to: Day): number {
  let months = Math.max(0, Math.floor((to - from) / 31));
  while (addMonths(from, months + 1) <= to) months++;
  return months;
}

/** A length as people say it: days up to two weeks, weeks up to two months, months up to two years. */
export function roughSpan(from: Day, to: Day): Span {
  const days = to - from;
  if (days < 14) return { count: days, unit: "day" };
  const months = monthsBetween(from, to);
  if (months < 2) return { count: Math.floor(days / 7), unit: "week" };
  if (months < 24) return { count: months, unit: "month" };
  return { count: Math.floor(months / 12), unit: "year" };
}
