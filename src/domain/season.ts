import { weekdayOnOrAfter, weekdayOnOrBefore } from "./business-day.ts";
import { type Day, dayOf, daysInMonth } from "./calendar-date.ts";
import { solarTerm } from "./solar-terms.ts";

export const WINTER = ["nengajo", "year-end", "new-year", "kanchu-mimai", "yokan-mimai"] as const;
export const SUMMER = ["shochu-mimai", "zansho-mimai"] as const;
export type SeasonOccasion = (typeof WINTER)[number] | (typeof SUMMER)[number];

const SEASON_OF: Readonly<Record<string, "winter" | "summer">> = Object.freeze({
  ...Object.fromEntries(WINTER.map((id) => [id, "winter" as const])),
  ...Object.fromEntries(SUMMER.map((id) => [id, "summer" as const])),
});

export function seasonOf(occasion: string): "winter" | "summer" | undefined {
  return Object.hasOwn(SEASON_OF, occasion) ? SEASON_OF[occasion] : undefined;
}

/** What the windows of a season depend on. */
export interface SeasonPlace {
  readonly japan: boolean;
  readonly kansai: boolean;
  readonly formal: boolean;
  /** Days that post takes: letters and cards are judged by arrival; 0 for everything else. */
  readonly shift: number;
}

export interface DayRange {
  readonly start: Day;
  readonly end: Day;
}

/**
 * Window of a season occasion; undefined where that country does not have it. `year` is that of the winter's
 * January 1, so nengajo and year-end lie in the December before it.
 */
export function seasonWindow(
  occasion: SeasonOccasion,
  year: number,
  place: SeasonPlace,
): DayRange | undefined {
  const range = place.japan ? japaneseWindow(occasion, year, place) : otherWindow(occasion, year);
  // Nengajo is counted in posting days already.
  if (!range || place.shift === 0 || occasion === "nengajo") return range;
  return { start: range.start - place.shift, end: range.end - place.shift };
}

function japaneseWindow(occasion: SeasonOccasion, year: number, place: SeasonPlace): DayRange {
  const endOfMatsunouchi = dayOf(year, 1, place.kansai ? 15 : 7);
  switch (occasion) {
    case "nengajo":
      return { start: dayOf(year - 1, 12, 15), end: dayOf(year - 1, 12, 25) };
    case "year-end":
      return { start: dayOf(year - 1, 12, 15), end: weekdayOnOrBefore(dayOf(year - 1, 12, 28)) };
    case "new-year":
      return {
        start: place.formal ? weekdayOnOrAfter(dayOf(year, 1, 4)) : dayOf(year, 1, 1),
        end: endOfMatsunouchi,
      };
    case "kanchu-mimai":
      return { start: endOfMatsunouchi + 1, end: solarTerm("立春", year) - 1 };
    case "yokan-mimai":
      return { start: solarTerm("立春", year), end: dayOf(year, 2, daysInMonth(year, 2)) };
    case "shochu-mimai":
      return { start: solarTerm("小暑", year), end: solarTerm("立秋", year) - 1 };
    case "zansho-mimai":
      return { start: solarTerm("立秋", year), end: dayOf(year, 8, 31) };
  }
}

function otherWindow(occasion: SeasonOccasion, year: number): DayRange | undefined {
  if (occasion === "year-end") return { start: dayOf(year - 1, 12, 8), end: dayOf(year - 1, 12, 23) };
  if (occasion === "new-year") return { start: dayOf(year, 1, 2), end: dayOf(year, 1, 15) };
  return undefined;
}
