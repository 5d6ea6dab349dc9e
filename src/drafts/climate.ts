import { type Day, fromDay } from "../domain/calendar-date.ts";
import type { Book, Contact } from "../domain/contact.ts";

/** Where the seasons are not those of the table of 時候. */
type Climate = "okinawa" | "hokkaido";

const REGIONS: readonly (readonly [Climate, RegExp])[] = [
  ["okinawa", /^(okinawa|沖縄)/i],
  ["hokkaido", /^(hokkaido|北海道)/i],
];

/** By the contact's region, else the first words of the address, else the region of the settings. */
export function climateOf({ region, address }: Contact, { settings }: Book): Climate | undefined {
  const lines = address?.lines.map((line) => line.replace(/^[\s\u3000〒\d-]+/, "")) ?? [];
  const known = region === undefined ? lines : [region];
  const places = known.length > 0 ? known : [settings.region ?? ""];
  return REGIONS.find(([, name]) => places.some((place) => name.test(place)))?.[0];
}

const COLD = /寒|冷|凍|霜|雪|紅葉|落ち葉|日だまり|木枯|梅|錦秋|初冬/;
/** In Hokkaido snow lies in March, and cherries bloom in May. */
const WARM = /桜|梅|春|陽春|暖|うらら|若葉|新緑/;
const HOT = /猛暑|酷暑|残暑/;
const LATE_AUTUMN = /紅葉|錦秋|向寒|日だまり|秋/;

/** Whether a season phrase is true where they live. */
export function fitsClimate(climate: Climate | undefined, phrase: string, on: Day): boolean {
  if (climate === undefined) return true;
  if (climate === "okinawa") return !COLD.test(phrase);
  const { month, day } = fromDay(on);
  if (month <= 4 || (month === 5 && day <= 10))
    return !WARM.test(phrase) || /余寒|春寒|名ばかり/.test(phrase);
  if (month === 8 || month === 7) return !HOT.test(phrase);
  if (month === 6) return !phrase.includes("梅雨");
  return month < 11 || !LATE_AUTUMN.test(phrase);
}
