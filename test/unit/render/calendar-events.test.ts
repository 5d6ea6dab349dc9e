import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import type { Book } from "../../../src/domain/contact.ts";
import { OWN_NEWS } from "../../../src/domain/occasion.ts";
import { projector } from "../../../src/domain/projection.ts";
import { calendarFeed } from "../../../src/formats/ics.ts";
import { type CalendarEvents, calendarEvents } from "../../../src/render/calendar-events.ts";
import { loadMessages } from "../../../src/render/messages/catalogue.ts";
import { anyBook, anyToday } from "../domain/arbitrary.ts";
import { book, contact, day, touch } from "../domain/make.ts";
import { rawValue, readIcs, textsOf } from "../formats/ics-reader.ts";

const en = await loadMessages("en");
const ja = await loadMessages("ja");

function eventsOf(file: Book, from: number, to: number, messages = en): CalendarEvents {
  const project = projector(file);
  const projections = file.contacts.map((one) => project(one, from, to));
  return calendarEvents(projections, {
    messages,
    book: file,
    command: (words) => ["keepintouch", ...words].join(" "),
  });
}

function shown({ messages, birthdays }: CalendarEvents): string[] {
  return [...messages, ...birthdays].map(({ on, summary, description }) =>
    [formatDay(on), summary, description].join("\n"),
  );
}

describe("a message", () => {
  const oneYear = (file: Book, from: string, messages = en): CalendarEvents =>
    eventsOf(file, day(from), day(from) + 365, messages);

  it("tells who, why, until when, by what and how to write it", () => {
    const kato = contact({
      id: "kato",
      name: { full: "加藤 陽子" },
      relationship: "friend",
      every: "never",
      events: [{ date: day("2026-12-12"), kind: "wedding", note: "軽井沢" }],
      tags: ["横浜"],
    });
    const relationships = new Map([["friend", { label: "友人", occasions: [] }]]);
    const file = book([kato], { relationships });
    expect(shown(oneYear(file, "2026-12-16", ja))).toEqual([
      [
        "2026-12-16",
        "加藤 陽子: お祝い",
        "12月12日にご結婚(軽井沢)。",
        "12月19日までがよい時期です。",
        "手段はメールです。",
        "文面を作るには: keepintouch draft kato --occasion congratulations",
      ].join("\n"),
    ]);
    expect(oneYear(file, "2026-12-16").messages[0]?.categories).toEqual(["友人", "横浜"]);
  });

  it("tells the end of a season once, and own news beside it", () => {
    const milestones = [{ date: day("2026-12-01"), kind: "new-job" as const, company: "Northwind" }];
    const sam = contact({ id: "sam", name: { full: "Sam Lee" }, relationship: "colleague", country: "US" });
    const file = book([sam], { me: { milestones }, settings: { spread: false } });
    const messages = oneYear(file, "2026-12-09").messages.map(({ description }) => description);
    expect(messages[0]).toBe(
      [
        "You started at Northwind on 1 Dec: let them know.",
        "Good until 31 Dec.",
        "By email.",
        "Also: Year-end greeting, Catch-up.",
        "The message: keepintouch draft sam --occasion new-job",
      ].join("\n"),
    );
    const later = contact({ ...sam, history: [touch("2026-10-01")] });
    const [yearEnd] = oneYear(book([later], { settings: { spread: false } }), "2026-12-09").messages;
    expect(yearEnd?.description).toBe(
      "In season until 23 Dec.\nBy email.\nThe message: keepintouch draft sam --occasion year-end",
    );
  });

  it("names dates as on its own day, so that New Year changes nothing", () => {
    const mori = contact({
      id: "mori",
      relationship: "friend",
      history: [touch("2026-09-01")],
      every: { months: 6, days: 0 },
    });
    const relationships = new Map([["friend", { occasions: [] }]]);
    const file = book([mori], { relationships });
    const [before] = oneYear(file, "2026-12-31").messages;
    expect(before?.description).toContain("Last contact 6 months ago (1 Sep 2026).");
    expect(oneYear(file, "2027-01-01").messages[0]).toEqual(before);
  });
});

describe("a birthday", () => {
  const birthday = { year: 1962, month: 5, day: 18 };
  const relationships = new Map([["boss", { occasions: ["birthday"] }]]);
  const of = (fields: Parameters<typeof contact>[0]): string[] =>
    shown(
      eventsOf(
        book([contact({ every: "never", birthday, ...fields })], { relationships }),
        day("2026-12-16"),
        day("2027-12-16"),
      ),
    );

  it("is one yearly event, with the rule of the weekend for formal contacts", () => {
    const command = "The message: keepintouch draft sato --occasion birthday";
    expect(of({})).toEqual([
      `1962-05-18\n佐藤 健: Birthday\nBirthday on 18 May.\nOn a weekend or a holiday it waits for the next working day.\n${command}`,
    ]);
    expect(of({ register: "casual" })).toEqual([
      `1962-05-18\n佐藤 健: Birthday\nBirthday on 18 May.\n${command}`,
    ]);
  });

  it("by post has a day of its own for the card", () => {
    const events = of({ channel: "card" });
    expect(events.map((text) => text.split("\n").slice(0, 2).join(" "))).toEqual([
      "2027-05-16 佐藤 健: Birthday (card to post)",
      "1962-05-18 佐藤 健: Birthday",
    ]);
    expect(events[1]).toContain("By card; it has to leave 2 days before.");
  });

  it("that goes with own news has a day of its own for that news", () => {
    const milestones = [{ date: day("2027-05-18"), kind: "new-job" as const, company: "Northwind" }];
    const met = contact({ every: "never", birthday, register: "casual", met: day("2020-01-01") });
    const file = book([met], {
      me: { milestones },
      settings: { spread: false },
      relationships: new Map([["boss", { occasions: ["birthday", "new-job"] }]]),
    });
    const { messages, birthdays } = eventsOf(file, day("2027-05-01"), day("2027-12-16"));
    expect(messages.map(({ on, summary }) => `${formatDay(on)} ${summary}`)).toEqual([
      "2027-05-18 佐藤 健: Birthday, New job",
    ]);
    expect(messages[0]?.description).toContain("Also: New job.");
    expect(birthdays).toHaveLength(1);
  });

  it("is nobody's who wants no contact", () => {
    expect(of({ doNotContact: true })).toEqual([]);
  });
});

describe("the calendar of any book", () => {
  const odd = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });
  const sample = anyToday.chain((today) =>
    fc.record({ today: fc.constant(today), some: anyBook(today), odd }),
  );

  it("can be read, has each event once, on the day it is to be sent", () => {
    fc.assert(
      fc.property(sample, fc.boolean(), ({ today, some, odd: text }, alarm) => {
        const contacts = some.contacts.map((one) => ({
          ...one,
          name: { full: text },
          tags: [...one.tags, text],
        }));
        const file = { ...some, contacts };
        const to = today + 365;
        const { messages, birthdays } = eventsOf(file, today, to);
        const calendar = readIcs(calendarFeed([...messages, ...birthdays], { name: text, alarm }));
        const events = calendar.parts.filter(({ name }) => name === "VEVENT");
        const uids = events.map((event) => textsOf(event, "UID"));
        expect(new Set(uids.map(String)).size).toBe(events.length);

        const project = projector(file);
        const days = contacts.flatMap((one) =>
          project(one, today, to).rows.flatMap(({ item }) => {
            const isYearly = item.reason.code === "birthday" && item.on >= item.reason.on;
            return isYearly && !item.also.some((id) => OWN_NEWS.includes(id)) ? [] : [item.sendOn];
          }),
        );
        const once = events.filter(({ properties }) => properties.every(({ name }) => name !== "RRULE"));
        const starts = once.map((event) => rawValue(event, "DTSTART"));
        expect(starts.sort()).toEqual(days.map((one) => formatDay(one).replaceAll("-", "")).sort());
      }),
      { numRuns: process.env.CI ? 300 : 60 },
    );
  });
});
