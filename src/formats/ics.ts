import { type Day, formatDay } from "../domain/calendar-date.ts";
import type { Yearly } from "../domain/projection.ts";
import { asciiId, contentLine, linesValue, textValue } from "./ics-text.ts";

/** An event of one whole day, that takes nobody's time. */
export interface CalendarEvent {
  /** Its name among all events of the program: the same in every feed that has it. */
  readonly id: string;
  readonly on: Day;
  readonly yearly?: Yearly;
  readonly summary: string;
  /** Lines are told apart by `\n`. */
  readonly description: string;
  readonly categories: readonly string[];
}

export interface FeedOptions {
  /** As calendar programs show the calendar. */
  readonly name: string;
  /** Whether each event rings at 9:00 of its day. */
  readonly alarm: boolean;
}

const RULES: Readonly<Record<Yearly, string>> = {
  date: "FREQ=YEARLY",
  "end-of-february": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
  "sixtieth-day": "FREQ=YEARLY;BYYEARDAY=60",
};
const ALARM_AFTER_MIDNIGHT = "PT9H";

/** The iCalendar text (RFC 5545, lines end in CRLF) of these events; the same events make the same text on any day. */
export function calendarFeed(events: readonly CalendarEvent[], options: FeedOptions): string {
  const name = textValue(options.name);
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//keepintouch//calendar//EN"),
    contentLine("CALSCALE", "GREGORIAN"),
    contentLine("METHOD", "PUBLISH"),
    contentLine("X-WR-CALNAME", name),
    contentLine("REFRESH-INTERVAL;VALUE=DURATION", "P1D"),
    contentLine("X-PUBLISHED-TTL", "P1D"),
    ...(events.length === 0 ? noEvents() : events.map((event) => eventText(event, options.alarm))),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

/** A calendar without any component would not be valid, and some programs refuse it. */
function noEvents(): string[] {
  return [
    contentLine("BEGIN", "VTIMEZONE"),
    contentLine("TZID", "UTC"),
    contentLine("BEGIN", "STANDARD"),
    contentLine("DTSTART", "19700101T000000"),
    contentLine("TZOFFSETFROM", "+0000"),
    contentLine("TZOFFSETTO", "+0000"),
    contentLine("END", "STANDARD"),
    contentLine("END", "VTIMEZONE"),
  ];
}

function eventText(event: CalendarEvent, alarm: boolean): string {
  const summary = textValue(event.summary);
  const categories = event.categories.map(textValue).filter((category) => category !== "");
  const lines = [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", `${asciiId(event.id)}@keepintouch`),
    // The moment of writing would make every event a changed one whenever the feed is made again.
    contentLine("DTSTAMP", `${dateValue(event.on)}T000000Z`),
    contentLine("DTSTART;VALUE=DATE", dateValue(event.on)),
    contentLine("DTEND;VALUE=DATE", dateValue(event.on + 1)),
  ];
  if (event.yearly) lines.push(contentLine("RRULE", RULES[event.yearly]));
  lines.push(contentLine("SUMMARY", summary), contentLine("DESCRIPTION", linesValue(event.description)));
  if (categories.length > 0) lines.push(contentLine("CATEGORIES", categories.join(",")));
  lines.push(
    contentLine("CLASS", "PRIVATE"),
    contentLine("STATUS", "CONFIRMED"),
    contentLine("TRANSP", "TRANSPARENT"),
  );
  if (alarm) lines.push(...alarmLines(summary));
  lines.push(contentLine("END", "VEVENT"));
  return lines.join("");
}

function alarmLines(summary: string): string[] {
  return [
    contentLine("BEGIN", "VALARM"),
    contentLine("ACTION", "DISPLAY"),
    contentLine("DESCRIPTION", summary),
    contentLine("TRIGGER", ALARM_AFTER_MIDNIGHT),
    contentLine("END", "VALARM"),
  ];
}

function dateValue(day: Day): string {
  return formatDay(day).replaceAll("-", "");
}
