import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkday } from "../../../src/domain/business-day.ts";
import { type Day, formatDay } from "../../../src/domain/calendar-date.ts";
import type { Contact } from "../../../src/domain/contact.ts";
import {
  type Departure,
  type GoodbyeChanges,
  goodbyeChanges,
  goodbyeNote,
  goodbyeStepOf,
  isWorkChat,
  stepsClosedBy,
} from "../../../src/domain/departure.ts";
import { contact, day, touch } from "./make.ts";

function departure(today: string, lastDay: string, changes: Partial<Departure> = {}): Departure {
  return { today: day(today), lastDay: day(lastDay), japan: true, asksForAddress: true, ...changes };
}

function said({ added, moved, removed }: GoodbyeChanges): string[] {
  return [
    ...added.map(({ on, step }) => `+ ${formatDay(on)} ${step}`),
    ...moved.map(({ on, step }) => `> ${formatDay(on)} ${step}`),
    ...removed.map(({ step }) => `- ${step}`),
  ];
}

/** The contact as the changes leave it. */
function carriedOut(person: Contact, request: Departure): Contact {
  const { added, moved, removed } = goodbyeChanges(person, request);
  const kept = person.followUps
    .map((one, index) => ({ ...one, on: moved.find((move) => move.index === index)?.on ?? one.on }))
    .filter((_, index) => !removed.some((gone) => gone.index === index));
  const fresh = added.map(({ on, step }) => ({ on, note: goodbyeNote(step, "ja"), done: false }));
  return { ...person, leftOn: request.lastDay, followUps: [...kept, ...fresh] };
}

const FIVE_WEEKS = departure("2027-02-24", "2027-03-31");

describe("the steps of a goodbye", () => {
  it.each([
    [
      "five weeks ahead",
      FIVE_WEEKS,
      [
        "+ 2027-02-25 thanks",
        "+ 2027-03-03 meetings",
        "+ 2027-03-10 farewell-plan",
        "+ 2027-03-17 address",
        "+ 2027-03-31 any-time",
      ],
    ],
    [
      "three months ahead, around the turn of the year",
      departure("2026-12-26", "2027-03-31"),
      [
        "+ 2026-12-28 thanks",
        "+ 2027-01-04 meetings",
        "+ 2027-03-10 farewell-plan",
        "+ 2027-03-17 address",
        "+ 2027-03-31 any-time",
      ],
    ],
    [
      "two weeks ahead",
      departure("2027-03-01", "2027-03-15"),
      [
        "+ 2027-03-02 thanks",
        "+ 2027-03-03 meetings",
        "+ 2027-03-04 farewell-plan",
        "+ 2027-03-05 address",
        "+ 2027-03-15 any-time",
      ],
    ],
    [
      "three days ahead: today counts too, and has two of them",
      departure("2027-03-29", "2027-04-01"),
      [
        "+ 2027-03-29 thanks",
        "+ 2027-03-29 meetings",
        "+ 2027-03-30 farewell-plan",
        "+ 2027-03-31 address",
        "+ 2027-04-01 any-time",
      ],
    ],
    [
      "a last day on a Sunday, with an address: the Friday before",
      departure("2027-02-15", "2027-02-28", { asksForAddress: false }),
      ["+ 2027-02-16 thanks", "+ 2027-02-17 meetings", "+ 2027-02-18 farewell-plan", "+ 2027-02-26 any-time"],
    ],
    [
      "on the last day itself",
      departure("2027-03-31", "2027-03-31"),
      ["+ 2027-03-31 thanks", "+ 2027-03-31 address"],
    ],
    ["when the day has gone by", departure("2027-04-01", "2027-03-31"), []],
  ])("%s", (_, request, expected) => {
    expect(said(goodbyeChanges(contact(), request))).toEqual(expected);
  });

  it("keep out of the way of what the user has planned", () => {
    const followUps = [{ on: day("2027-03-10"), note: "企画書を渡す", done: false }];
    expect(said(goodbyeChanges(contact({ followUps }), FIVE_WEEKS))).toContain("+ 2027-03-09 farewell-plan");
  });

  it("move with the last day, but not what followed the resignation", () => {
    const person = carriedOut(contact(), FIVE_WEEKS);
    expect(said(goodbyeChanges(person, departure("2027-02-26", "2027-04-30")))).toEqual([
      "> 2027-04-09 farewell-plan",
      "> 2027-04-16 address",
      "> 2027-04-30 any-time",
    ]);
  });

  it("stay done, and stay where they are when they are overdue", () => {
    const person = carriedOut(contact(), FIVE_WEEKS);
    const followUps = person.followUps.map((one, index) => ({ ...one, done: index === 0 || index === 2 }));
    const later = departure("2027-03-18", "2027-04-30");
    expect(said(goodbyeChanges({ ...person, followUps }, later))).toEqual(["> 2027-04-30 any-time"]);
  });

  it("lose the question for an address when there is one, and all that is open when the day is over", () => {
    const person = carriedOut(contact(), FIVE_WEEKS);
    expect(said(goodbyeChanges(person, { ...FIVE_WEEKS, asksForAddress: false }))).toEqual(["- address"]);
    const followUps = person.followUps.map((one, index) => ({ ...one, done: index < 3 }));
    const over = departure("2027-04-02", "2027-03-31");
    expect(said(goodbyeChanges({ ...person, followUps }, over))).toEqual(["- address", "- any-time"]);
  });

  it.each([
    ["that is noted", { phase: "rejoined" }],
    ["of a partner who was never said to be back", { phase: "partner" }],
    ["years ago, noted by nobody", {}],
    [
      "months ago, whose new day is moved once more",
      {
        phase: "leaving",
        leftOn: day("2027-11-30"),
        history: [touch("2027-04-10", { occasions: ["check-in"] })],
      },
      "2027-12-15",
    ],
    [
      "months ago, after a check-in that was passed over",
      {
        phase: "leaving",
        leftOn: day("2027-11-30"),
        skips: [{ occasion: "check-in", on: day("2027-04-20") }],
      },
      "2027-12-15",
    ],
  ] as const)(
    "are all needed once more after a return %s",
    (_name, changes, lastDay: string = "2029-03-30") => {
      const gone = carriedOut(contact(), FIVE_WEEKS);
      const followUps = gone.followUps.map((one) => ({ ...one, done: true }));
      const person: Contact = { ...gone, followUps, ...changes };
      const second = departure(lastDay === "2029-03-30" ? "2029-02-01" : "2027-11-01", lastDay);
      expect(goodbyeChanges(person, second).added.map(({ step }) => step)).toEqual([
        "thanks",
        "meetings",
        "farewell-plan",
        "address",
        "any-time",
      ]);
    },
  );

  it("stay done when the last day is put off after it has gone by", () => {
    const gone = carriedOut(contact(), FIVE_WEEKS);
    const followUps = gone.followUps.map((one) => ({ ...one, done: true }));
    const person: Contact = { ...gone, followUps, phase: "leaving" };
    expect(said(goodbyeChanges(person, departure("2027-04-02", "2027-04-30")))).toEqual([]);
  });

  it("that the user has taken out or reworded do not come back", () => {
    const person = carriedOut(contact(), FIVE_WEEKS);
    const [, ...rest] = person.followUps;
    expect(said(goodbyeChanges({ ...person, followUps: rest }, FIVE_WEEKS))).toEqual([]);
  });

  const anyDeparture = fc
    .record({
      today: fc.integer({ min: day("2026-01-01"), max: day("2029-12-31") }),
      notice: fc.integer({ min: -30, max: 200 }),
      japan: fc.boolean(),
      asksForAddress: fc.boolean(),
    })
    .map(({ notice, today, ...rest }): Departure => ({ ...rest, today, lastDay: today + notice }));

  it("lie on business days of the time that is left, each on its own as long as there are enough", () => {
    fc.assert(
      fc.property(anyDeparture, (request) => {
        const { today, lastDay, japan } = request;
        const days = goodbyeChanges(contact(), request).added.map(({ on }) => on);
        expect(days.every((on) => on >= today && on <= lastDay)).toBe(true);
        const all: Day[] = [];
        for (let on = today; on <= lastDay; on++) if (isWorkday(on, japan)) all.push(on);
        if (all.length > 0) expect(days.every((on) => isWorkday(on, japan))).toBe(true);
        if (all.length >= days.length) expect(new Set(days).size).toBe(days.length);
      }),
      { numRuns: process.env.CI === undefined ? 200 : 5000 },
    );
  });

  it("are the same after the same departure once more, on whatever day", () => {
    fc.assert(
      fc.property(anyDeparture, fc.nat(40), (request, later) => {
        const person = carriedOut(contact(), request);
        const again = { ...request, today: Math.min(request.today + later, request.lastDay) };
        if (request.lastDay < request.today) expect(person.followUps).toEqual([]);
        else expect(said(goodbyeChanges(person, again))).toEqual([]);
      }),
      { numRuns: process.env.CI === undefined ? 200 : 5000 },
    );
  });
});

describe("a step", () => {
  it("is known by its note in either language", () => {
    expect(goodbyeStepOf(goodbyeNote("meetings", "ja"))).toBe("meetings");
    expect(goodbyeStepOf(` ${goodbyeNote("any-time", "en")} `)).toBe("any-time");
    expect([goodbyeStepOf(undefined), goodbyeStepOf(""), goodbyeStepOf("本を返す")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("a touch", () => {
  const steps = (["thanks", "meetings", "address", "any-time"] as const).map((step) => ({
    on: day("2026-12-01"),
    note: goodbyeNote(step, "en"),
    done: step === "meetings",
  }));
  const leaver = contact({ phase: "leaving", leftOn: day("2026-12-18"), followUps: steps });
  const closed = (today: string, asksForAddress: boolean, ...occasions: string[]) =>
    stepsClosedBy(leaver, { occasions, today: day(today), asksForAddress });

  it("after the last day closes the open steps, but the question for an address only when there is one", () => {
    expect(closed("2026-12-19", true, "check-in")).toEqual([0, 3]);
    expect(closed("2026-12-19", false, "check-in")).toEqual([0, 2, 3]);
  });

  it("until then closes the thanks alone, with the farewell", () => {
    expect(closed("2026-12-18", true, "farewell")).toEqual([0]);
    expect(closed("2026-12-18", false, "birthday")).toEqual([]);
  });
});

it("chat programs of the company are told from private ones", () => {
  expect(
    ["Slack", "MS Teams", "ｓｌａｃｋ", "LINE WORKS", "Google Chat"].filter((app) => !isWorkChat(app)),
  ).toEqual([]);
  expect(["line", "WhatsApp", "signal", "Messenger"].filter(isWorkChat)).toEqual([]);
});
