import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { singleLine } from "../../../src/domain/plain-text.ts";
import { type CalendarEvent, calendarFeed } from "../../../src/formats/ics.ts";
import { contentLine } from "../../../src/formats/ics-text.ts";
import { day } from "../domain/make.ts";
import { rawValue, readIcs, textsOf } from "./ics-reader.ts";

const EVENT: CalendarEvent = {
  id: "sato_year-end-2026",
  on: day("2026-12-31"),
  summary: "佐藤 健: 年末の挨拶",
  description: "時期は12月28日までです。\n文面を作るには: keepintouch draft sato",
  categories: ["boss", "横浜"],
};
const feedOf = (event: Partial<CalendarEvent>, alarm = false): string =>
  calendarFeed([{ ...EVENT, ...event }], { name: "keepintouch", alarm });

describe("an event", () => {
  it("is written as RFC 5545 has it", () => {
    expect(feedOf({}, true)).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//keepintouch//calendar//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:keepintouch",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        "BEGIN:VEVENT",
        "UID:sato_year-end-2026@keepintouch",
        "DTSTAMP:20261231T000000Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:佐藤 健: 年末の挨拶",
        "DESCRIPTION:時期は12月28日までです。\\n文面を作るには: keep",
        " intouch draft sato",
        "CATEGORIES:boss,横浜",
        "CLASS:PRIVATE",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:佐藤 健: 年末の挨拶",
        "TRIGGER:PT9H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  it.each([
    ["date", "FREQ=YEARLY"],
    ["end-of-february", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"],
    ["sixtieth-day", "FREQ=YEARLY;BYYEARDAY=60"],
  ] as const)("that comes back yearly (%s) has its rule", (yearly, rule) => {
    expect(feedOf({ yearly })).toContain(`\r\nRRULE:${rule}\r\n`);
  });

  it("cannot be broken by anything in it", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 90 }),
      fc.string({ unit: "grapheme", maxLength: 90 }),
      fc
        .array(
          fc.constantFrom(
            "\r\n",
            "\n",
            "\r",
            "\u2028",
            "\u0085",
            "\ud800",
            "ATTACH:x",
            "\\",
            ";",
            ",",
            ":",
            "\u202e",
            "\u200b",
            '"',
            "髙",
            "👪",
            " ",
          ),
        )
        .map((parts) => parts.join("")),
    );
    const wellFormed = (value: string): string => value.replace(/\p{Surrogate}/gu, "\ufffd");
    const event = fc.record({
      id: text,
      summary: text,
      description: text,
      categories: fc.array(text, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(event, fc.boolean(), (parts, alarm) => {
        const calendar = readIcs(feedOf(parts, alarm));
        expect(calendar.parts.map(({ name }) => name)).toEqual(["VEVENT"]);
        const [written] = calendar.parts;
        if (!written) throw new Error("no event");
        const names = written.properties.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(names).not.toContain("ATTACH");
        expect(rawValue(written, "UID")).toMatch(/^[!-~]*@keepintouch$/);
        const clean = (value: string): string => singleLine(wellFormed(value));
        expect(textsOf(written, "SUMMARY")).toEqual([clean(parts.summary)]);
        expect(textsOf(written, "DESCRIPTION")).toEqual([
          parts.description.split("\n").map(clean).join("\n"),
        ]);
        const categories = parts.categories.map(clean).filter((category) => category !== "");
        expect(names.includes("CATEGORIES") ? textsOf(written, "CATEGORIES") : []).toEqual(categories);
      }),
      { numRuns: process.env.CI ? 1_000 : 200 },
    );
  });
});

describe("a line", () => {
  it.each(["a", "é", "漢", "👪"])("is folded before the %s that would be too much", (character) => {
    const size = Buffer.byteLength(character);
    for (let length = 60; length < 80; length++) {
      const value = character.repeat(length);
      const physical = contentLine("X", value).slice(0, -2).split("\r\n");
      expect(physical.join("\r\n").replaceAll("\r\n ", "")).toBe(`X:${value}`);
      physical.slice(0, -1).forEach((line) => {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(Buffer.byteLength(line) + size).toBeGreaterThan(75);
      });
    }
  });
});

describe("a feed without events", () => {
  it("has a component all the same, as a calendar must", () => {
    const calendar = readIcs(calendarFeed([], { name: "keepintouch", alarm: false }));
    expect(calendar.parts.map(({ name }) => name)).toEqual(["VTIMEZONE"]);
  });
});
