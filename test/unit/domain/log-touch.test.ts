import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import type { Contact, Me } from "../../../src/domain/contact.ts";
import {
  loggedTouch,
  messageToKeep,
  movesLastContact,
  newestOutgoing,
  placeInHistory,
  type TouchWish,
} from "../../../src/domain/log-touch.ts";
import { book, contact, day, planOn, rows, touch } from "./make.ts";

interface Example {
  readonly name: string;
  readonly who: Partial<Contact>;
  readonly me?: Partial<Me>;
  readonly today: string;
  readonly wish?: Partial<TouchWish>;
  /** `via direction occasions`, and `!0` for the first promise kept. */
  readonly gives: string;
}

const left: Partial<Me> = { milestones: [{ date: day("2026-10-31"), kind: "left" }] };
const leftAndJoined: Partial<Me> = {
  milestones: [
    { date: day("2026-10-31"), kind: "left" },
    { date: day("2026-11-01"), kind: "new-job" },
  ],
};
const quiet = { every: "never" } as const;
const birthday = { birthday: { month: 11, day: 21 }, ...quiet };
const promises = [
  { on: day("2026-12-01"), done: false },
  { on: day("2026-11-02"), done: true },
  { on: day("2026-11-10"), done: false },
  { on: day("2026-11-03"), done: false },
];

const EXAMPLES: readonly Example[] = [
  { name: "the row's occasion", who: birthday, today: "2026-11-21", gives: "email out birthday" },
  {
    name: "own news that the row's message tells too",
    who: quiet,
    me: leftAndJoined,
    today: "2026-11-14",
    gives: "email out new-job,after-leaving",
  },
  {
    name: "of the others only own news",
    who: { ...birthday, events: [{ date: day("2026-11-20"), kind: "award" }] },
    me: left,
    today: "2026-11-21",
    gives: "email out congratulations,after-leaving",
  },
  {
    name: "thanks said before their day, when it is said that they were",
    who: {
      ...quiet,
      followUps: [
        { on: day("2026-11-24"), note: "写真を送る", done: false },
        { on: day("2026-11-26"), note: "お礼", done: false },
      ],
    },
    today: "2026-11-21",
    wish: { occasions: ["follow-up"] },
    gives: "email out follow-up !1",
  },
  {
    name: "another promise is not kept before its day",
    who: { ...quiet, followUps: [{ on: day("2026-11-24"), note: "写真を送る", done: false }] },
    today: "2026-11-21",
    wish: { occasions: ["follow-up"] },
    gives: "email out follow-up",
  },
  {
    name: "nor are thanks by a message about something else",
    who: { ...quiet, followUps: [{ on: day("2026-11-24"), note: "お礼", done: false }] },
    today: "2026-11-21",
    gives: "email out ",
  },
  { name: "nothing due", who: quiet, today: "2026-11-21", gives: "email out " },
  {
    name: "an occasion that is named wins",
    who: birthday,
    today: "2026-11-21",
    wish: { occasions: ["year-end"] },
    gives: "email out year-end",
  },
  {
    name: "the channel of the row: a card for the New Year",
    who: { nengajo: "yes", address: { lines: ["東京都"] } },
    today: "2026-12-20",
    gives: "card out nengajo",
  },
  {
    name: "a message that came in answers nothing",
    who: birthday,
    today: "2026-11-21",
    wish: { direction: "in" },
    gives: "email in ",
  },
  {
    name: "a meeting is met",
    who: birthday,
    today: "2026-11-21",
    wish: { via: "meeting" },
    gives: "meeting met birthday",
  },
  {
    name: "met is a meeting",
    who: birthday,
    today: "2026-11-21",
    wish: { direction: "met" },
    gives: "meeting met birthday",
  },
  {
    name: "met by phone",
    who: birthday,
    today: "2026-11-21",
    wish: { direction: "met", via: "phone" },
    gives: "phone met birthday",
  },
  {
    name: "a reaction is no message",
    who: birthday,
    today: "2026-11-21",
    wish: { via: "reaction" },
    gives: "reaction out ",
  },
  {
    name: "unless that is how they are in touch",
    who: { ...birthday, relationship: "friend", channel: "sns", sns: { x: "sato" } },
    today: "2026-11-21",
    wish: { via: "reaction" },
    gives: "reaction out birthday",
  },
  {
    name: "the promise that is due, which is the earliest",
    who: { ...quiet, followUps: promises },
    today: "2026-11-21",
    gives: "email out follow-up !3",
  },
  {
    name: "no promise when the row is another one",
    who: { ...birthday, followUps: promises },
    today: "2026-11-21",
    gives: "email out birthday",
  },
  {
    name: "a promise that is named",
    who: { ...birthday, followUps: promises },
    today: "2026-11-21",
    wish: { occasions: ["birthday", "follow-up"] },
    gives: "email out birthday,follow-up !3",
  },
  {
    name: "a promise is kept when they met, not when they wrote",
    who: { ...quiet, followUps: promises },
    today: "2026-11-21",
    wish: { direction: "in" },
    gives: "email in ",
  },
  {
    name: "some days ago, in the window of today's row",
    who: quiet,
    me: left,
    today: "2026-11-30",
    wish: { on: day("2026-11-08") },
    gives: "email out after-leaving",
  },
  {
    name: "the day before a birthday that is today",
    who: birthday,
    today: "2026-11-21",
    wish: { on: day("2026-11-20") },
    gives: "email out ",
  },
  {
    name: "on a birthday that is over",
    who: birthday,
    today: "2026-12-01",
    wish: { on: day("2026-11-22") },
    gives: "email out birthday",
  },
];

describe("what a touch is logged as", () => {
  it.each(EXAMPLES)("$name", ({ who, me, today, wish, gives }) => {
    const person = contact(who);
    const all = book([person], me ? { me } : {});
    const { touch: made, followUp } = loggedTouch(all, person, day(today), { on: day(today), ...wish });
    const kept = followUp === undefined ? "" : ` !${followUp}`;
    expect(`${made.via} ${made.direction} ${made.occasions.join(",")}${kept}`).toBe(gives);
    expect(made.on).toBe(wish?.on ?? day(today));
  });

  it("leaves nothing due that it names", () => {
    const person = contact({ ...birthday, followUps: promises.slice(2, 3), relationship: "friend" });
    const { touch: made } = loggedTouch(book([person], { me: left }), person, day("2026-11-21"), {
      on: day("2026-11-21"),
    });
    const after = contact({ ...person, history: [made] });
    expect(rows(planOn(book([person], { me: left }), "2026-11-21"))).toEqual(["birthday+follow-up"]);
    expect(rows(planOn(book([after], { me: left }), "2026-11-21"))).toEqual(["follow-up"]);
  });
});

describe("last_contact after a touch", () => {
  const moved = (
    lastContact: string | undefined,
    on: string,
    via: "email" | "reaction",
    who = {},
  ): boolean => {
    const person = contact({ ...(lastContact ? { lastContact: day(lastContact) } : {}), ...who });
    const made = { ...touch(on), via } as const;
    return movesLastContact(book([person]), person, made, day("2026-11-21"));
  };
  it.each([
    ["2026-11-20", "2026-11-21", true],
    ["2026-11-20", "2026-11-20", false],
    ["2026-11-20", "2026-11-19", false],
    ["2026-11-20", "2026-11-22", false],
    [undefined, "2020-01-01", true],
  ] as const)("%s, touch on %s", (before, on, moves) => {
    expect(moved(before, on, "email")).toBe(moves);
  });
  it("does not follow a light touch", () => {
    expect(moved("2026-11-01", "2026-11-21", "reaction")).toBe(false);
    expect(moved("2026-11-01", "2026-11-21", "reaction", { channel: "sns", sns: { x: "a" } })).toBe(true);
  });
});

describe("a message that only last_contact tells of", () => {
  const joined: Partial<Me> = { milestones: [{ date: day("2026-11-01"), kind: "new-job" }] };
  const kept = (who: Partial<Contact>, wish: Partial<TouchWish> = {}): string | undefined => {
    const person = contact({ lastContact: day("2026-11-10"), ...birthday, ...who });
    const today = day("2026-11-21");
    const all = book([person], { me: joined });
    const { touch: made } = loggedTouch(all, person, today, { on: today, ...wish });
    const on = messageToKeep(all, person, made, today);
    return on === undefined ? undefined : formatDay(on);
  };
  it("is kept where a later touch would have its news told twice", () => {
    expect(kept({})).toBe("2026-11-10");
    expect(kept({}, { direction: "in" })).toBe("2026-11-10");
  });
  it("is not where the plan is the same without it", () => {
    expect(kept({ birthday: { month: 5, day: 1 } })).toBeUndefined();
    expect(kept({ lastContact: day("2026-10-01") })).toBeUndefined();
  });
  it("is not where the history tells of it, or nothing hides it", () => {
    expect(kept({ history: [touch("2026-11-10")] })).toBeUndefined();
    expect(kept({ history: [touch("2026-11-12")] })).toBeUndefined();
    expect(kept({}, { via: "reaction" })).toBeUndefined();
    expect(kept({}, { on: day("2026-11-09") })).toBeUndefined();
  });
});

describe("where a line goes in a history", () => {
  const at = (days: readonly string[], on: string): number =>
    placeInHistory(
      days.map((text) => touch(text)),
      day(on),
    );
  const rising = ["2026-01-01", "2026-03-01", "2026-03-01", "2026-05-01"];
  const falling = [...rising].reverse();
  it.each([
    [[], "2026-02-01", 0],
    [["2026-02-01"], "2026-02-01", 1],
    [["2026-02-01"], "2026-01-31", 0],
    [["2026-02-01"], "2026-02-02", 1],
    [rising, "2025-12-31", 0],
    [rising, "2026-01-01", 1],
    [rising, "2026-03-01", 3],
    [rising, "2026-06-01", 4],
    [falling, "2026-06-01", 0],
    [falling, "2026-05-01", 1],
    [falling, "2026-03-01", 3],
    [falling, "2026-02-01", 3],
    [falling, "2025-12-31", 4],
    [["2026-03-01", "2026-03-01"], "2026-03-01", 2],
    [["2026-03-01", "2026-01-01", "2026-05-01"], "2026-04-01", 2],
  ] as const)("%j + %s", (days, on, index) => {
    expect(at(days, on)).toBe(index);
  });
});

describe("the message that an answer belongs to", () => {
  it("is the newest outgoing one that has happened and was one", () => {
    const history = [
      touch("2026-11-01"),
      touch("2026-11-10"),
      touch("2026-11-05"),
      touch("2026-11-12", { direction: "in" }),
      touch("2026-11-13", { direction: "met", via: "meeting" }),
      touch("2026-11-14", { via: "reaction" }),
      touch("2026-12-24"),
    ];
    const person = contact({ history });
    expect(newestOutgoing(book([person]), person, day("2026-11-21"))).toBe(1);
    expect(newestOutgoing(book([person]), person, day("2026-10-01"))).toBeUndefined();
  });
  it("is the later line of one day", () => {
    const person = contact({ history: [touch("2026-11-10"), touch("2026-11-10")] });
    expect(newestOutgoing(book([person]), person, day("2026-11-21"))).toBe(1);
  });
});
