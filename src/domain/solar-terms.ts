import { type Day, dayOf } from "./calendar-date.ts";
import { SOLAR_TERM_YEARS, SOLAR_TERMS } from "./tables.ts";

export type SolarTerm = keyof typeof SOLAR_TERMS;

/** The day, in Japan, on which the term falls. Outside the table the same year of another 400-year cycle. */
export function solarTerm(term: SolarTerm, year: number): Day {
  const { month, base, offsets } = SOLAR_TERMS[term];
  const index = (((year - SOLAR_TERM_YEARS.first) % 400) + 400) % 400;
  return dayOf(year, month, base + offsets.charCodeAt(index) - 48);
}
