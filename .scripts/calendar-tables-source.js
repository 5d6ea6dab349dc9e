import holidayJp from "@holiday-jp/holiday_jp";
import { SearchSunLongitude } from "astronomy-engine";

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2299;

/** Name, longitude of the Sun, month and the first day it can fall on; wide enough for 1900 to 2299. */
const TERMS = [
  ["小寒", 285, 1],
  ["大寒", 300, 1],
  ["立春", 315, 2],
  ["雨水", 330, 2],
  ["啓蟄", 345, 3],
  ["春分", 0, 3],
  ["清明", 15, 4],
  ["穀雨", 30, 4],
  ["立夏", 45, 5],
  ["小満", 60, 5],
  ["芒種", 75, 6],
  ["夏至", 90, 6],
  ["小暑", 105, 7],
  ["大暑", 120, 7],
  ["立秋", 135, 8],
  ["処暑", 150, 8],
  ["白露", 165, 9],
  ["秋分", 180, 9],
  ["寒露", 195, 10],
  ["霜降", 210, 10],
  ["立冬", 225, 11],
  ["小雪", 240, 11],
  ["大雪", 255, 12],
  ["冬至", 270, 12],
];

const JAPAN = 9 * 3600_000;

/** Day of the month, in Japan, on which the Sun reaches the longitude. */
function termDay(longitude, month, year) {
  const from = new Date(Date.UTC(year, month - 1, 1) - JAPAN);
  const found = SearchSunLongitude(longitude, from, 31);
  const local = new Date(found.date.getTime() + JAPAN);
  if (local.getUTCMonth() + 1 !== month) throw new Error(`${longitude} ${year} is not in month ${month}`);
  return local.getUTCDate();
}

export function solarTermRows() {
  return TERMS.map(([name, longitude, month]) => {
    const days = [];
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) days.push(termDay(longitude, month, year));
    const base = Math.min(...days);
    return { name, month, base, offsets: days.map((day) => day - base).join("") };
  });
}

/** `MMDD…` per year, national holidays with their substitutes. */
export function holidayRows() {
  const rows = new Map();
  // The keys rather than between(): that one compares instants and shifts with the machine's zone.
  for (const date of Object.keys(holidayJp.holidays).sort()) {
    const year = Number(date.slice(0, 4));
    rows.set(year, (rows.get(year) ?? "") + date.slice(5, 7) + date.slice(8, 10));
  }
  return rows;
}

export function calendarTables() {
  const terms = solarTermRows().map(
    ({ name, month, base, offsets }) =>
      `  ${name}: { month: ${month}, base: ${base}, offsets: "${offsets}" },`,
  );
  const holidays = [...holidayRows()]
    .sort(([a], [b]) => a - b)
    .map(([year, days]) => `  ${year}: "${days}",`);
  return [
    "// Made by .scripts/calendar-tables.js; do not edit.",
    "",
    `export const SOLAR_TERM_YEARS = { first: ${FIRST_YEAR}, last: ${LAST_YEAR} } as const;`,
    "",
    "/** Month, first day it can fall on, and one digit a year: days after that first day (Japan time). */",
    "export const SOLAR_TERMS = {",
    ...terms,
    "} as const;",
    "",
    "/** Japan's national holidays with their substitutes, four digits a day: month and day of the month. */",
    "export const JAPAN_HOLIDAYS: Readonly<Record<number, string>> = {",
    ...holidays,
    "};",
    "",
  ].join("\n");
}
