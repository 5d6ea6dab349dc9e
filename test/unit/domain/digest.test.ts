import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, weekdayOf } from "../../../src/domain/calendar-date.ts";
import type { Book, Contact } from "../../../src/domain/contact.ts";
import { type Digest, type DigestOptions, digest, type Memory } from "../../../src/domain/digest.ts";
import { plan } from "../../../src/domain/plan.ts";
import type { Item } from "../../../src/domain/plan-types.ts";
import { anyBook, anyToday } from "./arbitrary.ts";
import { book, contact, day, touch } from "./make.ts";

const RUNS = process.env.CI ? 200 : 40;
const FIRST: Memory = { digestOn: null, told: [] };
const PLAIN: DigestOptions = {
  within: undefined,
  limit: undefined,
  selected: () => true,
  memory: undefined,
  isPartial: false,
};
const OWN_NEWS = ["after-leaving", "new-job", "independence"];

/** `id: occasion+also` per row. */
function named(result: Digest): string[] {
  return result.rows.map((row) => `${row.contact.id}: ${[row.occasion, ...row.also].join("+")}`);
}

function remembered(result: Digest, today: number): Memory {
  return { digestOn: today, told: result.told };
}

/** Digests of several days, each knowing what the ones before told. */
function digests(
  days: readonly string[],
  file: (today: string) => Book,
  options: Partial<DigestOptions> = {},
): Record<string, string[]> {
  let memory = FIRST;
  const result: Record<string, string[]> = {};
  for (const today of days) {
    const one = digest(file(today), day(today), { ...PLAIN, ...options, memory });
    memory = remembered(one, day(today));
    result[today] = named(one);
  }
  return result;
}

// A Wednesday with nothing special about it.
const FRIEND = contact({
  id: "yoko",
  relationship: "friend",
  birthday: { month: 6, day: 10 },
  history: [touch("2026-05-20")],
});

describe("the digest of one day", () => {
  it("names who may be written to today, and nobody whose message is better sent later", () => {
    const formal = contact({ id: "boss", birthday: { month: 6, day: 13 }, history: [touch("2026-05-01")] });
    const casual = { ...FRIEND, birthday: { month: 6, day: 13 } };
    const file = book([formal, casual], { settings: { country: "JP" } });
    // June 13, 2026 is a Saturday.
    expect(named(digest(file, day("2026-06-13"), PLAIN))).toEqual(["yoko: birthday"]);
    expect(named(digest(file, day("2026-06-15"), PLAIN))).toEqual(["boss: birthday", "yoko: birthday"]);
  });

  it("shows with a span what comes up, and what is due but waits for its day", () => {
    const formal = contact({ id: "boss", birthday: { month: 6, day: 13 } });
    const later = { ...FRIEND, birthday: { month: 6, day: 14 } };
    const file = book([later, formal], { settings: { country: "JP" } });
    const within = { count: 3, unit: "d" } as const;
    const { rows, upcoming } = digest(file, day("2026-06-13"), { ...PLAIN, within });
    expect(rows).toEqual([]);
    expect(upcoming.map(({ contact: { id }, occasion }) => `${id} ${occasion}`)).toEqual([
      "yoko birthday",
      "boss birthday",
    ]);
  });

  it("cuts at the limit and says how many are left", () => {
    const many = ["a", "b", "c"].map((id) => ({ ...FRIEND, id }));
    const result = digest(book(many), day("2026-06-10"), { ...PLAIN, limit: 2 });
    expect([result.rows.length, result.leftOut, result.open]).toEqual([2, 1, 3]);
  });
});

describe("what is new since the last digest", () => {
  it("is told once, and all that is open again on Monday", () => {
    const file = book([FRIEND], { settings: { country: "JP" } });
    const days = ["2026-06-10", "2026-06-11", "2026-06-12", "2026-06-13", "2026-06-15"];
    expect(
      digests(days, () => ({ ...file, contacts: [{ ...FRIEND, birthday: { month: 6, day: 12 } }] })),
    ).toEqual({
      "2026-06-10": [],
      "2026-06-11": [],
      "2026-06-12": ["yoko: birthday"],
      "2026-06-13": [],
      "2026-06-15": ["yoko: birthday"],
    });
  });

  it("is not told again on the same day, a Monday either", () => {
    const file = book([{ ...FRIEND, birthday: { month: 6, day: 13 } }]);
    expect(digests(["2026-06-15"], () => file)).toEqual({ "2026-06-15": ["yoko: birthday"] });
    const first = digest(file, day("2026-06-15"), { ...PLAIN, memory: FIRST });
    const memory = remembered(first, day("2026-06-15"));
    expect(named(digest(file, day("2026-06-15"), { ...PLAIN, memory }))).toEqual([]);
  });

  it("makes up for a Monday on which nothing ran", () => {
    const waiting = contact({
      id: "boss",
      followUps: [{ on: day("2026-06-01"), done: false }],
      met: day("2026-05-20"),
    });
    const days = ["2026-06-12", "2026-06-16", "2026-06-17"];
    expect(Object.values(digests(days, () => book([waiting])))).toEqual([
      ["boss: follow-up"],
      ["boss: follow-up"],
      [],
    ]);
  });

  it("is all that is open when the last digest lies ahead: a clock was wrong", () => {
    const result = digest(book([FRIEND]), day("2026-06-11"), {
      ...PLAIN,
      memory: {
        digestOn: day("2038-01-19"),
        told: [{ contact: "yoko", thing: "birthday 2026-06-10", as: "row", on: day("2038-01-19") }],
      },
    });
    expect(named(result)).toEqual(["yoko: birthday"]);
  });

  it("waits for the next morning when the limit is reached, even if the day has another digest", () => {
    const many = ["a", "b", "c"].map((id) => ({ ...FRIEND, id }));
    const [one, , three] = many as [Contact, Contact, Contact];
    const today = day("2026-06-10");
    const morning = digest(book(many), today, { ...PLAIN, limit: 2, memory: FIRST });
    const noon = digest(book([one, three]), today, {
      ...PLAIN,
      limit: 2,
      memory: remembered(morning, today),
    });
    const evening = digest(book([one, three]), today, {
      ...PLAIN,
      limit: 2,
      memory: remembered(noon, today),
    });
    expect([morning, noon, evening].map(named)).toEqual([["a: birthday", "b: birthday"], [], []]);
    expect(evening.leftOut).toBe(1);
    const next = digest(book(many), today + 1, { ...PLAIN, limit: 2, memory: remembered(evening, today) });
    expect(named(next)).toContain("c: birthday");
  });

  it("comes on the next morning when the limit cut it", () => {
    const many = ["a", "b", "c"].map((id) => ({ ...FRIEND, id }));
    expect(digests(["2026-06-10", "2026-06-11", "2026-06-12"], () => book(many), { limit: 2 })).toEqual({
      "2026-06-10": ["a: birthday", "b: birthday"],
      "2026-06-11": ["c: birthday"],
      "2026-06-12": [],
    });
  });

  it("goes before what was told already when Monday's limit cuts", () => {
    const old = ["a", "b"].map((id) => ({ ...FRIEND, id, birthday: { month: 6, day: 12 } }));
    const fresh = { ...FRIEND, id: "new", birthday: { month: 6, day: 15 } };
    expect(
      digests(["2026-06-12", "2026-06-15", "2026-06-16"], () => book([...old, fresh]), { limit: 2 }),
    ).toEqual({
      "2026-06-12": ["a: birthday", "b: birthday"],
      "2026-06-15": ["a: birthday", "new: birthday"],
      "2026-06-16": [],
    });
  });

  it("is another occasion that joins a row told before, under its own name", () => {
    const promoted = {
      ...FRIEND,
      birthday: { month: 6, day: 11 },
      events: [{ date: day("2026-06-09"), kind: "promotion" as const }],
    };
    expect(digests(["2026-06-10", "2026-06-11", "2026-06-12"], () => book([promoted]))).toEqual({
      "2026-06-10": ["yoko: congratulations"],
      "2026-06-11": ["yoko: birthday+congratulations"],
      "2026-06-12": [],
    });
  });

  it("is an occasion told beside another one when it becomes the reason itself", () => {
    const withPlan = { ...FRIEND, followUps: [{ on: day("2026-06-01"), done: false }] };
    const greeted = {
      ...withPlan,
      history: [...withPlan.history, touch("2026-06-10", { occasions: ["birthday"] })],
    };
    const file = (today: string) => book([today === "2026-06-10" ? withPlan : greeted]);
    expect(digests(["2026-06-10", "2026-06-11", "2026-06-12"], file)).toEqual({
      "2026-06-10": ["yoko: birthday+follow-up"],
      "2026-06-11": ["yoko: follow-up"],
      "2026-06-12": [],
    });
  });

  it("is the second of two follow-ups on one day when the first is done", () => {
    const two = (done: boolean) =>
      book([
        {
          ...FRIEND,
          followUps: [
            { on: day("2026-06-01"), done },
            { on: day("2026-06-01"), done: false },
          ],
        },
      ]);
    expect(digests(["2026-06-03", "2026-06-04", "2026-06-05"], (today) => two(today > "2026-06-03"))).toEqual(
      {
        "2026-06-03": ["yoko: follow-up"],
        "2026-06-04": ["yoko: follow-up"],
        "2026-06-05": [],
      },
    );
  });

  it("is not a person nothing was ever written to, day after day", () => {
    const never = contact({ id: "never", relationship: "friend", emails: [] });
    expect(Object.values(digests(["2026-06-09", "2026-06-10", "2026-06-11"], () => book([never])))).toEqual([
      ["never: catch-up"],
      [],
      [],
    ]);
  });

  it("comes back when it was put off and the time is over, whether a digest ran meanwhile or not", () => {
    const waiting = { ...FRIEND, followUps: [{ on: day("2026-06-01"), done: false }] };
    const snoozed = { ...waiting, snoozedUntil: day("2026-06-18") };
    const file = (today: string) => book([today < "2026-06-17" ? waiting : snoozed]);
    const told = ["yoko: follow-up"];
    expect(Object.values(digests(["2026-06-16", "2026-06-17", "2026-06-18", "2026-06-19"], file))).toEqual([
      told,
      [],
      told,
      [],
    ]);
    expect(Object.values(digests(["2026-06-16", "2026-06-18", "2026-06-19"], file))).toEqual([
      told,
      told,
      [],
    ]);
  });

  it("keeps what was told of people outside the filter, and of people that cannot be read today", () => {
    const told = [
      { contact: "yoko", thing: "birthday 2026-06-10", as: "row" as const, on: day("2026-06-10") },
    ];
    const memory = { digestOn: day("2026-06-10"), told };
    const today = day("2026-06-11");
    const kept = (options: Partial<DigestOptions>, file: Book) =>
      digest(file, today, { ...PLAIN, memory, ...options }).told;
    expect(kept({ selected: () => false }, book([FRIEND]))).toEqual(told);
    expect(kept({ isPartial: true }, book([]))).toEqual(told);
    expect(kept({}, book([]))).toEqual([]);
    expect(kept({}, book([{ ...FRIEND, birthday: { month: 7, day: 1 } }]))).toEqual([]);
  });

  it("tells what comes up once, and again on its day", () => {
    const file = book([{ ...FRIEND, birthday: { month: 6, day: 12 } }]);
    const within = { count: 7, unit: "d" } as const;
    let memory = FIRST;
    const seen: string[] = [];
    for (const today of ["2026-06-10", "2026-06-11", "2026-06-12", "2026-06-13"]) {
      const one = digest(file, day(today), { ...PLAIN, within, memory });
      memory = remembered(one, day(today));
      seen.push(`${one.upcoming.map(({ occasion }) => `soon ${occasion}`)}${named(one)}`);
    }
    expect(seen).toEqual(["soon birthday", "", "yoko: birthday", ""]);
  });
});

/** The file as it is once the messages of these rows are sent and noted. */
function noted(file: Book, rows: readonly Item[], today: number): Book {
  const contacts = file.contacts.map((one): Contact => {
    const row = rows.find(({ contact: { id } }) => id === one.id);
    if (!row) return one;
    const occasions = [row.occasion, ...row.also.filter((id) => OWN_NEWS.includes(id))];
    const done = one.followUps.findIndex((followUp) => followUp.on === row.start && !followUp.done);
    return {
      ...one,
      history: [...one.history, { on: today, via: row.channel, direction: "out", occasions }],
      followUps: one.followUps.map((followUp, index) =>
        row.occasion === "follow-up" && index === done ? { ...followUp, done: true } : followUp,
      ),
    };
  });
  return { ...file, contacts };
}

function openOn(file: Book, today: number): readonly Item[] {
  const everything = { within: undefined, limit: undefined, explain: false, selected: () => true };
  return plan(file, today, everything).due.filter(({ sendOn }) => sendOn <= today);
}

/** A row by its window; a follow-up also by how many were done before it. */
function nameOf({ contact: { id, followUps }, occasion, reason, start }: Item): string {
  if (reason.code === "never") return `${id} ${occasion}`;
  const done = occasion === "follow-up" ? ` ${followUps.filter((one) => one.done).length}` : "";
  return `${id} ${occasion} ${formatDay(start)}${done}`;
}

describe("half a year of mornings", () => {
  const bookAndDay = anyToday.chain((today) =>
    fc.record({ start: anyBook(today), first: fc.constant(today) }),
  );

  it("in which everything is answered at once: nobody twice, nobody forgotten, never more than the limit", () => {
    fc.assert(
      fc.property(bookAndDay, fc.integer({ min: 1, max: 3 }), ({ start, first }, limit) => {
        let file = start;
        let memory = FIRST;
        const seen = new Set<string>();
        for (let today = first; today < first + 180; today++) {
          const open = openOn(file, today);
          const { rows, leftOut, told } = digest(file, today, { ...PLAIN, limit, memory });
          expect(rows.length).toBeLessThanOrEqual(limit);
          for (const row of rows) expect(seen.has(nameOf(row))).toBe(false);
          for (const row of rows) seen.add(nameOf(row));
          // Whoever is due was named, now or before, or is one of those that wait for tomorrow.
          expect(open.filter((row) => !seen.has(nameOf(row))).length).toBe(leftOut);
          memory = { digestOn: today, told };
          file = noted(file, rows, today);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("in which nothing is ever answered: each thing once a week at most, and nothing unsaid", () => {
    fc.assert(
      fc.property(bookAndDay, ({ start: file, first }) => {
        let memory = FIRST;
        const lastTold = new Map<string, number>();
        const mentioned = new Set<string>();
        for (let today = first; today < first + 120; today++) {
          const { rows, told } = digest(file, today, { ...PLAIN, memory });
          for (const row of rows) {
            const before = lastTold.get(nameOf(row)) ?? -1;
            const monday = today - ((weekdayOf(today) + 6) % 7);
            // In one week only if it was away in between.
            if (before >= monday) expect(openOn(file, today - 1).map(nameOf)).not.toContain(nameOf(row));
            lastTold.set(nameOf(row), today);
          }
          for (const one of told) mentioned.add(`${one.contact} ${one.thing.split(" ")[0]}`);
          for (const row of openOn(file, today)) {
            expect(mentioned.has(`${row.contact.id} ${row.occasion}`)).toBe(true);
          }
          memory = { digestOn: today, told };
        }
      }),
      { numRuns: RUNS },
    );
  });
});
