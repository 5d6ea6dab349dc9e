import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay } from "../../../src/domain/calendar-date.ts";
import { CHANNELS } from "../../../src/domain/contact.ts";
import { OCCASIONS } from "../../../src/domain/plan-types.ts";
import { resolveRelationships } from "../../../src/domain/relationship.ts";
import { contextOf } from "../../../src/drafts/context.ts";
import { seasonPhrases } from "../../../src/manners/season-phrases.ts";
import { book, contact, ME_EN, ME_JA } from "./fixtures.ts";

/** The season phrase in a text of the program, whatever its style has made of its end. */
function seasonIn(text: string): string | undefined {
  return [...EVERY_PHRASE].find((phrase) => text.includes(phrase.replace(/(おります|まいりました)$/, "")));
}

const EVERY_PHRASE: ReadonlySet<string> = new Set(
  Array.from({ length: 366 }, (_, index) => dayOf(2028, 1, 1) + index).flatMap((day) => [
    ...seasonPhrases("kanji", day),
    ...seasonPhrases("soft", day),
  ]),
);

const people = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9-]{0,15}$/),
  relationship: fc.constantFrom("boss", "mentor", "client", "colleague", "friend", "alumni"),
  occasion: fc.constantFrom(...OCCASIONS),
  channel: fc.constantFrom(...CHANNELS),
  language: fc.constantFrom("ja" as const, "en" as const),
  year: fc.integer({ min: 2024, max: 2038 }),
  dayOfYear: fc.integer({ min: 0, max: 360 }),
  moved: fc.integer({ min: -4, max: 4 }),
  silence: fc.constantFrom(90, 300),
});
type Person = typeof people extends fc.Arbitrary<infer Value> ? Value : never;

/** These are written in December and January only, and one winter is one occasion. */
const AT_NEW_YEAR: readonly string[] = ["nengajo", "year-end", "new-year"];

function wordsOf(person: Person, years: number): { opening: string; season: string | undefined } {
  const { relationship: type, language, occasion, channel } = person;
  const moved = years === 0 ? 0 : person.moved;
  const day = AT_NEW_YEAR.includes(occasion)
    ? dayOf(person.year + years, 12, 12) + (person.dayOfYear % 30) + moved
    : dayOf(person.year + years, 1, 1) + Math.min(360, Math.max(0, person.dayOfYear + moved));
  const relationship = resolveRelationships(new Map()).get(type);
  if (relationship === undefined) throw new Error(type);
  const { milestones: _, ...me } = language === "ja" ? ME_JA : ME_EN;
  const { context } = contextOf({
    book: book({ ...me, milestones: [] }),
    contact: contact({
      id: person.id,
      name: { full: "佐藤 健", family: "佐藤", given: "健", reading: "さとう たける" },
      relationship: type,
      lastContact: day - person.silence,
    }),
    relationship,
    occasion,
    window: null,
    also: [],
    channel,
    language,
    today: day,
  });
  const texts = [context.wellbeing, (context.letter as { head: string }).head].join("\n");
  return { opening: String(context.opening), season: seasonIn(texts) };
}

describe("from one year to the next", () => {
  it("the same person gets another opening and another season phrase for the same occasion", () => {
    fc.assert(
      fc.property(people, (person) => {
        const [first, second] = [wordsOf(person, 0), wordsOf(person, 1)];
        if (first.opening !== "") expect(second.opening).not.toBe(first.opening);
        if (first.season !== undefined) expect(second.season).not.toBe(first.season);
      }),
      { numRuns: process.env.CI ? 1_000 : 150 },
    );
  });

  it("every day has season phrases for either turn, also beside a celebration", () => {
    const poor: string[] = [];
    for (let day = dayOf(2020, 1, 1); day < dayOf(2051, 1, 1); day++) {
      for (const turn of [0, 1] as const) {
        const soft = seasonPhrases("soft", day, turn).filter((text) => !/落ち|峠|冷え/.test(text));
        if (soft.length === 0 || seasonPhrases("kanji", day, turn).length === 0) poor.push(formatDay(day));
      }
    }
    expect(poor).toEqual([]);
  });
});
