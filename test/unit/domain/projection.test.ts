import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import type { Book, Contact } from "../../../src/domain/contact.ts";
import { plan } from "../../../src/domain/plan.ts";
import type { Item, PlanOptions } from "../../../src/domain/plan-types.ts";
import { type ProjectedRow, projector } from "../../../src/domain/projection.ts";
import { anyBook, anyToday } from "./arbitrary.ts";
import { book, contact, day, touch } from "./make.ts";

const ALL: PlanOptions = { within: undefined, limit: undefined, explain: false, selected: () => true };
const OWN_NEWS = ["after-leaving", "new-job", "independence"];
const RUNS = process.env.CI ? 300 : 40;

/** The file as it is once the messages of these rows are sent and noted. */
function noted(file: Book, rows: readonly Item[]): Book {
  const contacts = file.contacts.map((one): Contact => {
    const row = rows.find((item) => item.contact.id === one.id);
    if (!row) return one;
    const { occasion, also, sendOn: on, channel: via, start } = row;
    const occasions = [occasion, ...also.filter((id) => OWN_NEWS.includes(id))];
    const done = one.followUps.findIndex((followUp) => followUp.on === start && !followUp.done);
    return {
      ...one,
      history: [...one.history, { on, via, direction: "out", occasions }],
      followUps: one.followUps.map((followUp, index) =>
        occasion === "follow-up" && index === done ? { ...followUp, done: true } : followUp,
      ),
    };
  });
  return { ...file, contacts };
}

function sentOn(file: Book, today: number): readonly Item[] {
  return plan(file, today, ALL).due.filter(({ sendOn }) => sendOn === today);
}

function projected(file: Book, from: number, to: number): ProjectedRow[] {
  const project = projector(file);
  return file.contacts.flatMap((one) => project(one, from, to).rows);
}

/** All of an item that an event may tell. */
function told(item: Item): string {
  const { contact, reason, ...rest } = item;
  return `${formatDay(item.on)} ${contact.id} ${JSON.stringify({ ...rest, status: "", reason })}`;
}

const bookAndDay = anyToday.chain((today) =>
  fc.record({
    today: fc.constant(today),
    file: fc
      .record({ some: anyBook(today), postDays: fc.constantFrom(2, 2, 0, 9) })
      .map(({ some, postDays }): Book => ({ ...some, settings: { ...some.settings, postDays } })),
  }),
);

function check(property: (file: Book, today: number) => void): void {
  fc.assert(
    fc.property(bookAndDay, ({ file, today }) => property(file, today)),
    { numRuns: RUNS },
  );
}

describe("the projection", () => {
  it("is what a plan a day would show, each message sent on its day", () => {
    check((start, from) => {
      const to = from + 400;
      const slow: string[] = [];
      for (let today = from, file = start; today <= to; today++) {
        const rows = sentOn(file, today);
        slow.push(...rows.map(told));
        file = noted(file, rows);
      }
      const rows = projected(start, from, to);
      expect(rows.map(({ item }) => told(item)).sort()).toEqual(slow.sort());
    });
  });

  it("says the same tomorrow of all that is still to come", () => {
    check((file, today) => {
      const line = ({ item, key }: ProjectedRow): string => `${key} ${told(item)}`;
      const now = projected(file, today, today + 400);
      const tomorrow = projected(noted(file, sentOn(file, today)), today + 1, today + 400);
      expect(tomorrow.map(line)).toEqual(now.filter(({ item }) => item.on > today).map(line));
    });
  });

  it("gives no two rows of a contact the same key", () => {
    check((file, today) => {
      const keys = projected(file, today, today + 800).map(({ item, key }) => `${item.contact.id} ${key}`);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    });
  });
});

function keys(file: Book, from: string, to: string): string[] {
  return projected(file, day(from), day(to)).map(({ item, key }) => `${formatDay(item.on)} ${key}`);
}

describe("the rows of a contact", () => {
  const friend = (fields: Partial<Contact>) =>
    contact({ id: "mori", relationship: "friend", every: { months: 3, days: 0 }, ...fields });

  it("count the catch-ups of a year with the messages before them", () => {
    const relationships = new Map([["friend", { occasions: [] }]]);
    const file = book([friend({ history: [touch("2026-01-10")] })], { relationships });
    expect(keys(file, "2026-02-01", "2027-02-01")).toEqual([
      "2026-04-10 catch-up-2026-2",
      "2026-07-10 catch-up-2026-3",
      "2026-10-10 catch-up-2026-4",
      "2027-01-10 catch-up-2027-1",
    ]);
  });

  it("take up each follow-up once, two of one day one after the other", () => {
    const followUp = { on: day("2026-05-04"), done: false };
    const file = book([
      friend({ every: "never", relationship: "alumni", followUps: [followUp, { ...followUp, note: "2" }] }),
    ]);
    expect(keys(file, "2026-05-06", "2026-06-01")).toEqual([
      "2026-05-06 follow-up-2026-05-04",
      "2026-05-07 follow-up-2026-05-04-2",
    ]);
  });

  it("keep two moves of one year apart", () => {
    const milestones = [
      { date: day("2026-02-01"), kind: "new-job" as const },
      { date: day("2026-08-03"), kind: "new-job" as const },
    ];
    const file = book([friend({ every: "never" })], { me: { milestones }, settings: { spread: false } });
    expect(keys(file, "2026-01-15", "2026-12-01")).toEqual([
      "2026-02-01 new-job-2026-02-01",
      "2026-08-03 new-job-2026-08-03",
    ]);
  });

  it("keep New Year wishes apart that are posted around the turn of the year", () => {
    const card = contact({ channel: "letter", every: "never" });
    const relationships = new Map([["boss", { occasions: ["new-year"] }]]);
    // Jan 4, 2027 is a Monday and posted on Dec 31; Jan 4, 2026 is a Sunday, so its wishes are posted on Jan 1.
    const file = book([card], { relationships, settings: { spread: false, postDays: 4 } });
    expect(keys(file, "2025-12-20", "2027-02-01")).toEqual([
      "2026-01-01 new-year-2026",
      "2026-12-31 new-year-2027",
    ]);
  });

  it("never name somebody who wants no contact", () => {
    const project = projector(book([]));
    const gone = contact({ doNotContact: true, birthday: { month: 5, day: 18 } });
    expect(project(gone, day("2026-01-01"), day("2027-01-01"))).toEqual({ rows: [], birthday: null });
  });
});

describe("the yearly birthday", () => {
  const yearly = (fields: Partial<Contact>, leapBirthday: "feb-28" | "mar-1" = "feb-28") => {
    const one = contact(fields);
    const { birthday } = projector(book([one], { settings: { leapBirthday } }))(one, 0, 0);
    return birthday && [formatDay(birthday.on), birthday.yearly, birthday.daysBefore];
  };

  it("is the day of birth", () => {
    expect(yearly({ birthday: { year: 1962, month: 5, day: 18 } })).toEqual(["1962-05-18", "date", 0]);
    expect(yearly({ birthday: { month: 5, day: 18 }, channel: "card" })).toEqual(["2000-05-18", "date", 2]);
  });

  it("of a leap day is the end of February, or the day after it", () => {
    const birthday = { month: 2, day: 29 };
    expect(yearly({ birthday })).toEqual(["2000-02-29", "end-of-february", 0]);
    expect(yearly({ birthday: { year: 1988, ...birthday } }, "mar-1")).toEqual([
      "1988-02-29",
      "sixtieth-day",
      0,
    ]);
  });

  it("is not there for a relationship without birthdays", () => {
    const one = contact({ relationship: "senpai", birthday: { month: 5, day: 18 } });
    const file = book([one], { relationships: new Map([["senpai", { occasions: ["year-end"] }]]) });
    expect(projector(file)(one, 0, 0).birthday).toBeNull();
  });
});
