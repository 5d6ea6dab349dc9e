import fc from "fast-check";
import type { Day } from "../../../src/domain/calendar-date.ts";
import {
  type Book,
  CHANNELS,
  type Channel,
  type Contact,
  type CustomOccasion,
  type EventKind,
  type Milestone,
  type RelationshipOverride,
  type Touch,
} from "../../../src/domain/contact.ts";
import { OCCASIONS } from "../../../src/domain/plan-types.ts";
import { book, contact, day } from "./make.ts";

/** Days on which much happens: year's end, New Year, the solar terms, and everything between now and then. */
export const anyToday: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: day("2025-12-01"), max: day("2026-02-28") }),
  fc.integer({ min: day("2026-12-05"), max: day("2027-03-05") }),
  fc.integer({ min: day("2027-07-01"), max: day("2027-09-05") }),
  fc.integer({ min: day("2026-01-01"), max: day("2028-12-31") }),
);

const near = (today: Day, before: number, after: number): fc.Arbitrary<Day> =>
  fc.integer({ min: today - before, max: today + after });

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>, frequency = 3): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: frequency });

const occasionIds = fc.constantFrom(...OCCASIONS, "yearly-thanks");

function anyTouch(today: Day): fc.Arbitrary<Touch> {
  return fc.record({
    on: near(today, 300, 60),
    via: fc.constantFrom("email" as const, "meeting" as const, "reaction" as const),
    direction: fc.constantFrom("out" as const, "out" as const, "in" as const, "met" as const),
    occasions: fc.oneof(fc.constant([]), fc.array(occasionIds, { minLength: 1, maxLength: 2 })),
    ...{ reply: fc.constantFrom(true, false, false) },
  });
}

function defined<Fields extends object>(fields: Fields): Partial<Contact> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Contact>;
}

function anyContact(today: Day, id: string): fc.Arbitrary<Contact> {
  return fc
    .record({
      relationship: fc.constantFrom("boss", "mentor", "client", "colleague", "friend", "alumni", "senpai"),
      channel: maybe(fc.constantFrom<Channel>(...CHANNELS), 2),
      country: maybe(fc.constantFrom("JP", "US"), 1),
      region: maybe(fc.constant("kansai"), 1),
      register: maybe(fc.constantFrom("formal" as const, "casual" as const), 1),
      met: maybe(near(today, 500, 20), 2),
      added: maybe(near(today, 200, 5), 2),
      lastContact: maybe(near(today, 300, 10), 2),
      followedOn: maybe(near(today, 30, 0), 1),
      leftOn: maybe(near(today, 120, 30), 2),
      phase: maybe(fc.constantFrom("leaving" as const, "alumni" as const), 1),
      snoozedUntil: maybe(near(today, 30, 40), 1),
      mourning: maybe(near(today, 400, 0), 1),
      nengajo: maybe(fc.constantFrom("yes" as const, "no" as const, "declined" as const), 2),
      birthday: maybe(
        fc.constantFrom(
          { month: 12, day: 31 },
          { month: 1, day: 1 },
          { month: 2, day: 29 },
          { month: 7, day: 8 },
        ),
        3,
      ),
      history: fc.array(anyTouch(today), { maxLength: 5 }),
      events: fc.array(
        fc.record({
          date: near(today, 60, 60),
          kind: fc.constantFrom<EventKind>("promotion", "transfer", "other"),
        }),
        { maxLength: 2 },
      ),
      followUps: fc.array(fc.record({ on: near(today, 40, 60), done: fc.boolean() }), { maxLength: 2 }),
      skips: fc.array(fc.record({ occasion: occasionIds, on: near(today, 60, 60) }), { maxLength: 2 }),
      tags: fc.constantFrom<string[]>([], ["golf"]),
      doNotContact: fc.integer({ min: 0, max: 15 }).map((value) => value === 0),
    })
    .map((fields) => contact({ ...defined(fields), id }));
}

export function anyBook(today: Day): fc.Arbitrary<Book> {
  const milestones: fc.Arbitrary<Milestone[]> = fc.array(
    fc.record({ date: near(today, 120, 120), kind: fc.constantFrom("left", "new-job", "independent") }),
    { maxLength: 3 },
  );
  const custom: CustomOccasion = {
    id: "yearly-thanks",
    from: { month: 12, day: 28 },
    to: { month: 1, day: 20 },
    for: ["golf", "senpai"],
  };
  const senpai: RelationshipOverride = { extends: "boss", register: "casual" };
  return fc
    .record({
      contacts: fc.tuple(anyContact(today, "aoki"), anyContact(today, "baba"), anyContact(today, "chiba")),
      milestones,
      mourning: maybe(near(today, 400, 0), 1),
      spread: fc.boolean(),
      holdDays: fc.constantFrom(45, 45, 0, 10),
    })
    .map(({ contacts, milestones: dates, mourning, spread, holdDays }) =>
      book(contacts, {
        me: { milestones: dates, ...(mourning === undefined ? {} : { mourning }) },
        settings: { spread, holdDays },
        occasions: [custom],
        relationships: new Map([["senpai", senpai]]),
      }),
    );
}
