import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import type { Contact, Me, Settings } from "../../../src/domain/contact.ts";
import { fnv1a } from "../../../src/domain/hash.ts";
import { book, contact, day, held, planOn, rows, touch } from "./make.ts";

const at = (date: string): { date: number; kind: "promotion" } => ({ date: day(date), kind: "promotion" });
/** Somebody whom only the occasion under test can bring up. */
const quiet = (fields: Partial<Contact> = {}): Contact => contact({ every: "never", ...fields });
const onStart = { spread: false };

interface Edges {
  readonly name: string;
  readonly who: Contact;
  readonly me?: Partial<Me>;
  readonly settings?: Partial<Settings>;
  readonly occasion: string;
  readonly first: string;
  readonly last: string;
}

const EDGES: readonly Edges[] = [
  { name: "year end, Japan", who: quiet(), occasion: "year-end", first: "2026-12-15", last: "2026-12-28" },
  {
    name: "year end, Dec 28 on a Sunday",
    who: quiet(),
    occasion: "year-end",
    first: "2025-12-15",
    last: "2025-12-26",
  },
  {
    name: "year end, a letter has to arrive",
    who: quiet({ channel: "letter" }),
    occasion: "year-end",
    first: "2026-12-13",
    last: "2026-12-26",
  },
  {
    name: "year end, elsewhere",
    who: quiet({ country: "us" }),
    occasion: "year-end",
    first: "2026-12-08",
    last: "2026-12-23",
  },
  { name: "New Year, formal", who: quiet(), occasion: "new-year", first: "2027-01-04", last: "2027-01-07" },
  {
    name: "New Year, formal, Jan 4 on a Sunday",
    who: quiet(),
    occasion: "new-year",
    first: "2026-01-05",
    last: "2026-01-07",
  },
  {
    name: "New Year, Kansai",
    who: quiet({ region: "Kansai" }),
    occasion: "new-year",
    first: "2027-01-04",
    last: "2027-01-15",
  },
  {
    name: "New Year, casual",
    who: quiet({ relationship: "friend" }),
    occasion: "new-year",
    first: "2027-01-01",
    last: "2027-01-07",
  },
  {
    name: "New Year, elsewhere",
    who: quiet({ country: "US" }),
    occasion: "new-year",
    first: "2027-01-02",
    last: "2027-01-15",
  },
  {
    name: "New Year card that is no nengajo",
    who: quiet({ channel: "card" }),
    occasion: "new-year",
    first: "2027-01-02",
    last: "2027-01-05",
  },
  {
    name: "nengajo by wish",
    who: quiet({ nengajo: "yes", relationship: "alumni" }),
    occasion: "nengajo",
    first: "2026-12-15",
    last: "2026-12-25",
  },
  {
    name: "nengajo by channel",
    who: quiet({ channel: "card" }),
    occasion: "nengajo",
    first: "2026-12-15",
    last: "2026-12-25",
  },
  {
    name: "kanchu, a letter",
    who: quiet({ channel: "letter" }),
    occasion: "kanchu-mimai",
    first: "2027-01-06",
    last: "2027-02-01",
  },
  {
    name: "kanchu, Kansai",
    who: quiet({ channel: "letter", region: "kansai" }),
    occasion: "kanchu-mimai",
    first: "2027-01-14",
    last: "2027-02-01",
  },
  {
    name: "yokan",
    who: quiet({ channel: "letter" }),
    occasion: "yokan-mimai",
    first: "2027-02-02",
    last: "2027-02-26",
  },
  {
    name: "yokan in a leap year, no days for post",
    who: quiet({ channel: "letter" }),
    settings: { postDays: 0 },
    occasion: "yokan-mimai",
    first: "2028-02-04",
    last: "2028-02-29",
  },
  { name: "shochu", who: quiet(), occasion: "shochu-mimai", first: "2027-07-07", last: "2027-08-07" },
  {
    name: "shochu, 立秋 a day earlier",
    who: quiet(),
    occasion: "shochu-mimai",
    first: "2026-07-07",
    last: "2026-08-06",
  },
  { name: "zansho", who: quiet(), occasion: "zansho-mimai", first: "2027-08-08", last: "2027-08-31" },
  {
    name: "zansho by card",
    who: quiet({ channel: "card" }),
    occasion: "zansho-mimai",
    first: "2027-08-06",
    last: "2027-08-29",
  },
  {
    name: "birthday",
    who: quiet({ birthday: { month: 12, day: 30 } }),
    occasion: "birthday",
    first: "2026-12-30",
    last: "2027-01-02",
  },
  {
    name: "birthday by card over New Year",
    who: quiet({ channel: "card", birthday: { month: 1, day: 1 } }),
    occasion: "birthday",
    first: "2026-12-30",
    last: "2027-01-02",
  },
  {
    name: "Feb 29",
    who: quiet({ birthday: { month: 2, day: 29 } }),
    occasion: "birthday",
    first: "2027-02-28",
    last: "2027-03-03",
  },
  {
    name: "Feb 29, told otherwise",
    who: quiet({ birthday: { month: 2, day: 29 } }),
    settings: { leapBirthday: "mar-1" },
    occasion: "birthday",
    first: "2027-03-01",
    last: "2027-03-04",
  },
  {
    name: "Feb 29 in a leap year",
    who: quiet({ birthday: { year: 1980, month: 2, day: 29 } }),
    occasion: "birthday",
    first: "2028-02-29",
    last: "2028-03-03",
  },
  {
    name: "promotion",
    who: quiet({ events: [at("2026-11-20")] }),
    occasion: "congratulations",
    first: "2026-11-20",
    last: "2026-12-20",
  },
  {
    name: "after leaving",
    who: quiet(),
    me: { milestones: [{ date: day("2026-09-30"), kind: "left" }] },
    occasion: "after-leaving",
    first: "2026-10-07",
    last: "2026-12-29",
  },
  {
    name: "new job",
    who: quiet(),
    me: { milestones: [{ date: day("2026-09-01"), kind: "new-job" }] },
    occasion: "new-job",
    first: "2026-09-01",
    last: "2026-11-30",
  },
  {
    name: "career change",
    who: quiet(),
    me: { milestones: [{ date: day("2026-09-01"), kind: "career-change" }] },
    occasion: "new-job",
    first: "2026-09-01",
    last: "2026-11-30",
  },
  {
    name: "independence",
    who: quiet(),
    me: { milestones: [{ date: day("2026-09-01"), kind: "independent" }] },
    occasion: "independence",
    first: "2026-09-01",
    last: "2026-11-30",
  },
  {
    name: "farewell",
    who: quiet({ relationship: "alumni", leftOn: day("2026-11-20") }),
    occasion: "farewell",
    first: "2026-11-13",
    last: "2026-11-20",
  },
  {
    name: "check-in",
    who: quiet({ relationship: "alumni", leftOn: day("2026-11-20") }),
    occasion: "check-in",
    first: "2026-11-27",
    last: "2027-02-18",
  },
  {
    name: "own days across the year's end",
    who: quiet({ tags: ["golf"] }),
    occasion: "golf-club",
    first: "2026-12-30",
    last: "2027-01-03",
  },
];

const GOLF = { id: "golf-club", from: { month: 12, day: 30 }, to: { month: 1, day: 3 }, for: ["golf"] };

function occasionsOn(edges: Edges, date: number): string[] {
  const someBook = book([edges.who], {
    ...(edges.me ? { me: edges.me } : {}),
    settings: { ...onStart, ...edges.settings },
    occasions: [GOLF],
  });
  return planOn(someBook, formatDay(date)).due.flatMap((item) => [item.occasion, ...item.also]);
}

describe("windows", () => {
  it.each(EDGES)("$name: $occasion from $first to $last", (edges) => {
    const { occasion, first, last } = edges;
    expect(occasionsOn(edges, day(first) - 1)).not.toContain(occasion);
    expect(occasionsOn(edges, day(first))).toContain(occasion);
    expect(occasionsOn(edges, day(last))).toContain(occasion);
    expect(occasionsOn(edges, day(last) + 1)).not.toContain(occasion);
  });

  it.each([
    ["year end by card in Japan", quiet({ channel: "card" }), "2026-12-20", "year-end"],
    ["nengajo by e-mail", quiet(), "2026-12-20", "nengajo"],
    ["nengajo in America", quiet({ country: "US", nengajo: "yes" }), "2026-12-20", "nengajo"],
    ["kanchu by e-mail", quiet(), "2027-01-12", "kanchu-mimai"],
    ["shochu in America", quiet({ country: "US" }), "2027-07-10", "shochu-mimai"],
    [
      "an event of another kind",
      quiet({ events: [{ date: day("2026-11-20"), kind: "other" }] }),
      "2026-11-20",
      "congratulations",
    ],
    ["a friend's year end", quiet({ relationship: "friend" }), "2026-12-20", "year-end"],
  ])("%s: there is none", (_name, who, today, occasion) => {
    const shown = planOn(book([who], { settings: onStart }), today).due.map((item) => item.occasion);
    expect(shown).not.toContain(occasion);
  });

  it("is late after its normal end, until the late one", () => {
    const someBook = book([quiet()], {
      me: { milestones: [{ date: day("2026-10-31"), kind: "left" }] },
      settings: onStart,
    });
    expect(planOn(someBook, "2026-11-14").due).toMatchObject([{ late: false, end: day("2026-11-14") }]);
    expect(planOn(someBook, "2026-11-15").due).toMatchObject([{ late: true, end: day("2027-01-29") }]);
  });
});

describe("satisfied", () => {
  const left = { milestones: [{ date: day("2026-10-31"), kind: "left" as const }] };
  it.each([
    ["a touch in the window", "after-leaving", [touch("2026-11-08")], false],
    ["a touch in the first week", "after-leaving", [touch("2026-11-02")], false],
    ["a touch on the last day itself", "after-leaving", [touch("2026-10-31")], true],
    [
      "a touch that told other news",
      "after-leaving",
      [touch("2026-11-08", { occasions: ["new-job"] })],
      true,
    ],
    [
      "a touch that told it early",
      "after-leaving",
      [touch("2026-10-20", { occasions: ["after-leaving"] })],
      false,
    ],
    [
      "told more than 30 days before",
      "after-leaving",
      [touch("2026-10-07", { occasions: ["after-leaving"] })],
      true,
    ],
    ["a meeting", "after-leaving", [touch("2026-11-08", { direction: "met", via: "meeting" })], false],
    ["an incoming message", "after-leaving", [touch("2026-11-08", { direction: "in" })], true],
    ["a reaction", "after-leaving", [touch("2026-11-08", { via: "reaction" })], true],
    [
      "a skip in the window",
      "after-leaving",
      [],
      false,
      { skips: [{ occasion: "after-leaving", on: day("2026-11-08") }] },
    ],
    [
      "a skip of last year",
      "after-leaving",
      [],
      true,
      { skips: [{ occasion: "after-leaving", on: day("2025-11-08") }] },
    ],
  ])("%s", (_name, occasion, history, expected, fields: Partial<Contact> = {}) => {
    const someBook = book([quiet({ history, minGap: { months: 0, days: 0 }, ...fields })], {
      me: left,
      settings: onStart,
    });
    expect(rows(planOn(someBook, "2026-11-10")).includes(occasion)).toBe(expected);
  });

  it("congratulates on the newest event only once", () => {
    const who = quiet({ events: [at("2026-11-01"), at("2026-11-10")], history: [touch("2026-11-11")] });
    expect(rows(planOn(book([who]), "2026-11-12"))).toEqual([]);
    const again = quiet({ events: [at("2026-11-01"), at("2026-11-10")], history: [touch("2026-11-05")] });
    expect(planOn(book([again]), "2026-11-12").due).toMatchObject([
      { occasion: "congratulations", start: day("2026-11-10") },
    ]);
  });

  it("a follow-up ends only when done or skipped", () => {
    const followUps = [
      { on: day("2026-11-20"), done: false },
      { on: day("2026-11-10"), done: false },
    ];
    const who = quiet({ followUps, history: [touch("2026-11-20")] });
    expect(planOn(book([who]), "2026-11-21").due).toMatchObject([
      { occasion: "follow-up", start: day("2026-11-10"), end: null },
    ]);
    const skipped = quiet({ followUps, skips: [{ occasion: "follow-up", on: day("2026-11-12") }] });
    expect(planOn(book([skipped]), "2026-11-21").due).toMatchObject([{ start: day("2026-11-20") }]);
  });
});

describe("own news", () => {
  const me: Partial<Me> = { milestones: [{ date: day("2026-12-01"), kind: "new-job" }] };
  it.each([
    ["neither met nor added", {}, true],
    ["met before", { met: day("2026-11-30") }, true],
    ["met on the day", { met: day("2026-12-01") }, false],
    ["met after, but in touch before", { met: day("2026-12-02"), history: [touch("2026-11-01")] }, true],
    ["added before", { added: day("2026-11-01") }, true],
    ["added after", { added: day("2026-12-02") }, false],
  ])("is told to those known before: %s", (_name, fields: Partial<Contact>, expected) => {
    const shown = planOn(book([quiet(fields)], { me, settings: onStart }), "2026-12-03").due.map(
      (item) => item.occasion,
    );
    expect(shown.includes("new-job")).toBe(expected);
  });

  it("the newest milestone counts", () => {
    const milestones = [
      { date: day("2026-12-01"), kind: "new-job" as const, company: "みらい" },
      { date: day("2026-12-10"), kind: "new-job" as const, company: "あさひ" },
    ];
    const history = [touch("2026-12-02", { occasions: ["new-job"] })];
    const someBook = book([quiet({ history })], { me: { milestones }, settings: onStart });
    expect(rows(planOn(someBook, "2026-12-09"))).toEqual([]);
    // The touch names the news, and lies in the 30 days before the second window.
    expect(rows(planOn(someBook, "2026-12-10"))).toEqual([]);
    const other = book([quiet({ history: [touch("2026-11-05", { occasions: ["new-job"] })] })], {
      me: { milestones },
      settings: onStart,
    });
    expect(planOn(other, "2026-12-10").due).toMatchObject([
      { occasion: "new-job", start: day("2026-12-10") },
    ]);
  });
});

describe("cadence", () => {
  it.each([
    ["2026-08-31", "2027-02-28"],
    ["2026-06-16", "2026-12-16"],
  ])("last contact %s: opens on %s", (last, opens) => {
    const someBook = book([contact({ relationship: "client", lastContact: day(last), channel: "phone" })], {
      settings: { holdDays: 0 },
    });
    const before = planOn(someBook, formatDay(day(opens) - 1)).due.map((item) => item.occasion);
    expect(before).not.toContain("catch-up");
    const item = planOn(someBook, opens).due.find((due) => [due.occasion, ...due.also].includes("catch-up"));
    expect(item?.lastContact).toBe(day(last));
  });

  it("spreads the imported by their id", () => {
    const added = day("2026-11-01");
    const days = day("2027-05-01") - added;
    const opens = added + (fnv1a("sato") % days);
    const someBook = book([contact({ added })], { settings: { holdDays: 0 } });
    expect(planOn(someBook, formatDay(opens - 1)).due).toEqual([]);
    expect(planOn(someBook, formatDay(opens)).due).toMatchObject([
      { occasion: "catch-up", start: opens, lastContact: null },
    ]);
    const met = book([contact({ added, met: opens })], { settings: { holdDays: 0 } });
    expect(planOn(met, formatDay(opens)).due).toEqual([]);
  });

  it("somebody never written to may be written to today", () => {
    expect(planOn(book([contact()]), "2026-05-20").due).toMatchObject([
      { occasion: "catch-up", start: day("2026-05-20"), lastContact: null, daysSince: null, end: null },
    ]);
  });

  it("a future first meeting leaves follow-ups only", () => {
    const who = contact({
      met: day("2026-06-01"),
      followUps: [{ on: day("2026-05-01"), done: false }],
      birthday: { month: 5, day: 20 },
    });
    expect(rows(planOn(book([who]), "2026-05-20"))).toEqual(["follow-up"]);
  });
});

describe("what holds back", () => {
  const season: Partial<Contact> = { minGap: { months: 0, days: 0 } };
  interface Case {
    readonly name: string;
    readonly who: Partial<Contact>;
    readonly me?: Partial<Me>;
    readonly today?: string;
    readonly expected: string;
  }
  const cases: readonly Case[] = [
    { name: "do not contact", who: { doNotContact: true }, expected: "year-end!do-not-contact -" },
    { name: "snoozed", who: { snoozedUntil: day("2026-12-17") }, expected: "year-end!snoozed 2026-12-17" },
    {
      name: "just followed",
      who: { channel: "sns", followedOn: day("2026-12-05") },
      expected: "year-end!just-followed 2026-12-19",
    },
    { name: "leaving", who: { leftOn: day("2026-12-16") }, expected: "year-end!leaving 2026-12-23" },
    { name: "phase", who: { phase: "rejoined" }, expected: "year-end!leaving -" },
    {
      name: "I left this week",
      who: {},
      me: { milestones: [{ date: day("2026-12-10"), kind: "left" }] },
      expected: "year-end!too-soon-after-leaving 2026-12-17",
    },
    { name: "imported", who: { added: day("2026-12-01") }, expected: "year-end!imported -" },
    { name: "mourning", who: { mourning: day("2026-06-10") }, expected: "year-end!mourning 2026-12-29" },
    {
      name: "my mourning",
      who: {},
      me: { mourning: day("2026-01-01") },
      expected: "year-end!mourning 2026-12-29",
    },
    { name: "no nengajo", who: { nengajo: "no", channel: "card" }, expected: "nengajo!nengajo-declined -" },
    {
      name: "resting",
      who: {
        ...season,
        history: [
          touch("2026-05-01", { reply: false }),
          touch("2026-06-01"),
          touch("2026-07-01", { reply: false }),
        ],
      },
      expected: "year-end!resting -",
    },
    {
      name: "greeted before the season, by news",
      who: { ...season, history: [touch("2026-11-20", { occasions: ["new-job"] })] },
      expected: "year-end!season-greeted 2026-12-29",
    },
    {
      name: "greeted in the season",
      who: { ...season, history: [touch("2026-12-15")] },
      expected: "year-end!season-greeted 2026-12-29",
    },
    { name: "minimum gap", who: { history: [touch("2026-11-20")] }, expected: "year-end!min-gap 2026-12-20" },
    {
      name: "minimum gap from the first meeting",
      who: { met: day("2026-11-20") },
      expected: "year-end!min-gap 2026-12-20",
    },
  ];
  it.each(cases)("$name: $expected", ({ who, me, today, expected }) => {
    const someBook = book([quiet(who)], { ...(me ? { me } : {}), settings: onStart });
    const result = planOn(someBook, today ?? "2026-12-16");
    expect(held(result)).toContain(expected);
    const until = expected.split(" ")[1] as string;
    if (until !== "-" && !expected.includes("mourning") && !expected.includes("season-greeted")) {
      expect(held(planOn(someBook, formatDay(day(until) - 1)))).toContain(expected);
      expect(held(planOn(someBook, until))).not.toContain(expected);
    }
  });

  it.each([
    ["one unanswered, one unknown", [touch("2026-05-01", { reply: false }), touch("2026-07-01")]],
    [
      "an answer since",
      [
        touch("2026-05-01", { reply: false }),
        touch("2026-06-01", { reply: false }),
        touch("2026-07-01", { direction: "in" }),
      ],
    ],
    [
      "a meeting since",
      [
        touch("2026-05-01", { reply: false }),
        touch("2026-06-01", { reply: false }),
        touch("2026-07-01", { direction: "met" }),
      ],
    ],
    [
      "answered in between",
      [
        touch("2026-05-01", { reply: false }),
        touch("2026-06-01", { reply: true }),
        touch("2026-07-01", { reply: false }),
      ],
    ],
  ])("does not rest: %s", (_name, history) => {
    expect(rows(planOn(book([quiet({ history })], { settings: onStart }), "2026-12-16"))).toEqual([
      "year-end",
    ]);
  });

  it.each([
    ["2025-12-31", "2026-12-20", false],
    ["2026-01-01", "2026-12-20", true],
    ["2026-12-31", "2027-01-05", true],
    ["2027-01-02", "2027-01-05", true],
    ["2027-01-02", "2026-12-20", false],
  ])("a death on %s: greeting on %s held back: %s", (mourning, today, expected) => {
    const result = planOn(book([quiet({ mourning: day(mourning) })], { settings: onStart }), today);
    expect(result.suppressed.some((suppression) => suppression.because === "mourning")).toBe(expected);
  });

  it("kanchu-mimai takes the place of New Year's greetings in mourning", () => {
    const mourner = quiet({ mourning: day("2026-06-10"), relationship: "friend" });
    const result = planOn(book([mourner], { settings: onStart }), "2027-01-08");
    expect(result.due).toMatchObject([
      { occasion: "kanchu-mimai", reason: { code: "mourning-kanchu", mine: false } },
    ]);
    expect(
      rows(planOn(book([quiet({ relationship: "friend" })], { settings: onStart }), "2027-01-08")),
    ).toEqual([]);
    const late = quiet({ mourning: day("2027-01-08"), relationship: "friend" });
    expect(rows(planOn(book([late], { settings: onStart }), "2027-01-09"))).toEqual([]);
  });

  it("a catch-up waits for a better occasion within 45 days", () => {
    const who = contact({
      lastContact: day("2026-01-01"),
      birthday: { month: 9, day: 20 },
      relationship: "alumni",
      every: { months: 6, days: 0 },
    });
    const someBook = book([who]);
    expect(rows(planOn(someBook, "2026-08-05"))).toEqual(["catch-up"]);
    expect(held(planOn(someBook, "2026-08-06"))).toEqual(["catch-up!held 2026-09-20"]);
    expect(rows(planOn(someBook, "2026-09-20"))).toEqual(["birthday+catch-up"]);
    const satisfied = book([
      {
        ...who,
        history: [touch("2026-09-01", { occasions: ["birthday"] })],
        every: { months: 0, days: 1 },
        minGap: { months: 0, days: 0 },
      },
    ]);
    expect(rows(planOn(satisfied, "2026-09-05"))).toEqual(["catch-up"]);
  });
});

describe("one row, the best occasion", () => {
  it("takes what is not late first, and names the rest", () => {
    const who = contact({
      lastContact: day("2026-01-01"),
      followUps: [{ on: day("2026-12-01"), done: false }],
      birthday: { month: 12, day: 16 },
      nengajo: "yes",
      events: [at("2026-11-25")],
    });
    expect(rows(planOn(book([who], { settings: onStart }), "2026-12-16"))).toEqual([
      "birthday+follow-up+nengajo+year-end+catch-up+congratulations",
    ]);
  });

  it("orders by the soonest end, then follow-ups, then the longest silence; formal first, then by reading", () => {
    const people = [
      contact({ id: "a", relationship: "alumni", lastContact: day("2025-01-01") }),
      contact({ id: "b", relationship: "alumni", lastContact: day("2024-01-01") }),
      contact({
        id: "c",
        relationship: "alumni",
        lastContact: day("2026-05-01"),
        followUps: [{ on: day("2026-12-10"), done: false }],
      }),
      contact({
        id: "d",
        relationship: "client",
        channel: "phone",
        name: { full: "鈴木 一", reading: "スズキ" },
      }),
      contact({ id: "e", relationship: "boss", name: { full: "佐藤 健", reading: "さとう" } }),
      contact({ id: "f", relationship: "colleague", name: { full: "青木", reading: "あおき" } }),
      contact({ id: "g", relationship: "client", nengajo: "yes", birthday: { month: 12, day: 16 } }),
    ];
    const order = planOn(book(people, { settings: onStart }), "2026-12-16").due.map(
      (item) => item.contact.id,
    );
    expect(order.join("")).toBe("gedfcba");
  });
});

describe("the right day", () => {
  it.each([
    ["2026-12-19", "formal", "email", "2026-12-21"],
    ["2026-12-19", "casual", "email", "2026-12-19"],
    ["2026-12-19", "formal", "letter", "2026-12-19"],
    ["2026-12-18", "formal", "email", "2026-12-18"],
    ["2026-09-19", "formal", "chat", "2026-09-24"],
    ["2026-12-30", "formal", "phone", "2027-01-04"],
  ] as const)("%s, %s, %s: %s", (today, register, channel, expected) => {
    const who = contact({
      register,
      channel,
      followUps: [{ on: day("2026-09-01"), done: false }],
      every: "never",
    });
    expect(planOn(book([who], { settings: onStart }), today).due[0]?.sendOn).toBe(day(expected));
  });

  it("is today when no day of the window suits", () => {
    const who = quiet({ birthday: { month: 12, day: 30 } });
    expect(planOn(book([who]), "2026-12-31").due).toMatchObject([
      { occasion: "birthday", sendOn: day("2026-12-31") },
    ]);
  });

  it("own days of thirty people are not one day", () => {
    const people = Array.from({ length: 30 }, (_, index) => quiet({ id: `p${index}` }));
    const opened = new Map<string, string>();
    for (let date = day("2026-12-15"); date <= day("2026-12-28"); date++) {
      for (const item of planOn(book(people), formatDay(date)).due) {
        if (!opened.has(item.contact.id)) opened.set(item.contact.id, formatDay(date));
      }
    }
    expect(opened.size).toBe(30);
    // Two thirds of the fourteen days are Dec 15 to 24; Dec 19 and 20 are a weekend.
    const days = new Set(opened.values());
    expect(days.size).toBeGreaterThan(5);
    expect(
      [...days].every((date) => date <= "2026-12-24" && date !== "2026-12-19" && date !== "2026-12-20"),
    ).toBe(true);
    const workdays = ["15", "16", "17", "18", "21", "22", "23", "24"];
    expect(opened.get("p0")).toBe(`2026-12-${workdays[fnv1a("p0:year-end:2026") % 8]}`);
  });
});

describe("upcoming", () => {
  it("shows the first new thing within the days asked for", () => {
    const who = contact({ lastContact: day("2026-11-01"), birthday: { month: 12, day: 10 } });
    const someBook = book([who], { settings: onStart });
    expect(planOn(someBook, "2026-11-21").upcoming).toEqual([]);
    const within = (count: number) =>
      planOn(someBook, "2026-11-21", { within: { count, unit: "d" } }).upcoming;
    expect(within(18)).toEqual([]);
    expect(within(19)).toMatchObject([
      { occasion: "birthday", status: "upcoming", on: day("2026-12-10"), daysSince: 39 },
    ]);
  });
});

describe("hash", () => {
  it.each([
    ["", 0x811c9dc5],
    ["a", 0xe40c292c],
    ["foobar", 0xbf9cf968],
  ])("FNV-1a of %j is the published value", (text, expected) => {
    expect(fnv1a(text)).toBe(expected);
  });

  it.each(["佐藤-健", "é", "𠮷野", "さとう"])("FNV-1a of %s goes over its UTF-8 bytes", (text) => {
    let hash = 0x811c9dc5n;
    for (const byte of new TextEncoder().encode(text))
      hash = ((hash ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn;
    expect(fnv1a(text)).toBe(Number(hash));
  });
});
