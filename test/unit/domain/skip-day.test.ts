import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import type { Contact, Me } from "../../../src/domain/contact.ts";
import { skipDay } from "../../../src/domain/skip-day.ts";
import { book, contact, day, planOn, touch } from "./make.ts";

const left: Partial<Me> = { milestones: [{ date: day("2026-10-31"), kind: "left" }] };

interface Example {
  readonly name: string;
  readonly who: Partial<Contact>;
  readonly me?: Partial<Me>;
  readonly occasion: string;
  readonly today: string;
  readonly on: string | undefined;
}

const EXAMPLES: readonly Example[] = [
  {
    name: "a birthday whose window is open",
    who: { birthday: { month: 11, day: 20 } },
    occasion: "birthday",
    today: "2026-11-23",
    on: "2026-11-23",
  },
  {
    name: "the day after its window: next year's",
    who: { birthday: { month: 11, day: 20 } },
    occasion: "birthday",
    today: "2026-11-24",
    on: "2027-11-20",
  },
  {
    name: "a window in which the message is sent",
    who: { birthday: { month: 11, day: 20 }, history: [touch("2026-11-21")] },
    occasion: "birthday",
    today: "2026-11-22",
    on: "done",
  },
  {
    name: "a window that is skipped already",
    who: {
      birthday: { month: 11, day: 20 },
      skips: [{ occasion: "birthday", on: day("2026-11-22") }],
    },
    occasion: "birthday",
    today: "2026-11-21",
    on: "done",
  },
  {
    name: "a window to come that is skipped already",
    who: {
      birthday: { month: 12, day: 20 },
      skips: [{ occasion: "birthday", on: day("2026-12-20") }],
    },
    occasion: "birthday",
    today: "2026-11-21",
    on: "done",
  },
  { name: "no birthday", who: {}, occasion: "birthday", today: "2026-11-21", on: undefined },
  {
    name: "the late part of own news",
    who: {},
    me: left,
    occasion: "after-leaving",
    today: "2027-01-10",
    on: "2027-01-10",
  },
  {
    name: "a window whose own day is still to come",
    who: {},
    occasion: "year-end",
    today: "2026-12-15",
    on: "2026-12-15",
  },
  {
    name: "an occasion this type does not have",
    who: { relationship: "friend" },
    occasion: "shochu-mimai",
    today: "2026-11-21",
    on: undefined,
  },
  {
    name: "the earliest promise, by its date",
    who: {
      followUps: [
        { on: day("2026-11-15"), done: false },
        { on: day("2026-11-10"), done: false },
        { on: day("2026-11-01"), done: true },
      ],
    },
    occasion: "follow-up",
    today: "2026-11-21",
    on: "2026-11-10",
  },
  {
    name: "a promise to come",
    who: { followUps: [{ on: day("2026-12-15"), done: false }] },
    occasion: "follow-up",
    today: "2026-11-21",
    on: "2026-12-15",
  },
  {
    name: "an event that may be congratulated on",
    who: { events: [{ date: day("2026-11-01"), kind: "award" }] },
    occasion: "congratulations",
    today: "2026-11-21",
    on: "2026-11-21",
  },
  {
    name: "an event to come",
    who: { events: [{ date: day("2026-12-12"), kind: "wedding" }] },
    occasion: "congratulations",
    today: "2026-11-21",
    on: "2026-12-12",
  },
  {
    name: "a catch-up that is open",
    who: { history: [touch("2026-01-01")] },
    occasion: "catch-up",
    today: "2026-11-21",
    on: "2026-11-21",
  },
  {
    name: "a catch-up to come",
    who: { history: [touch("2026-11-01")] },
    occasion: "catch-up",
    today: "2026-11-21",
    on: "2027-05-01",
  },
  {
    name: "no catch-up at all",
    who: { every: "never" },
    occasion: "catch-up",
    today: "2026-11-21",
    on: undefined,
  },
];

describe("the day that a skip names", () => {
  it.each(EXAMPLES)("$name", ({ who, me, occasion, today, on }) => {
    const person = contact(who);
    const all = book([person], me ? { me } : {});
    const found = skipDay(all, person, occasion, day(today));
    const answer = found && (found.isDone ? "done" : formatDay(found.on));
    expect(answer).toBe(on);
  });

  it.each(EXAMPLES.filter(({ on }) => on !== undefined && on !== "done"))(
    "ends it: $name",
    ({ who, me, occasion, today, on = "" }) => {
      const person = contact(who);
      const skipped = contact({ ...who, skips: [{ occasion, on: day(on) }] });
      const shows = (someone: Contact): boolean => {
        const last = Math.max(day(on), day(today));
        const plan = planOn(
          book([someone], { ...(me ? { me } : {}), settings: { spread: false, holdDays: 0 } }),
          formatDay(last),
        );
        return plan.due.some((item) => [item.occasion, ...item.also].includes(occasion));
      };
      expect([shows(person), shows(skipped)]).toEqual([
        true,
        // The skipped promise gives way to the next one.
        occasion === "follow-up" && (who.followUps ?? []).filter(({ done }) => !done).length > 1,
      ]);
    },
  );
});
