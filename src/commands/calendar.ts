import { addMonths } from "../domain/calendar-date.ts";
import { singleLine } from "../domain/plain-text.ts";
import { projector } from "../domain/projection.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { calendarFeed } from "../formats/ics.ts";
import { type CalendarEvents, calendarEvents } from "../render/calendar-events.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { checkFilters, type FilterFlags } from "./filters.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { absolute, type Opened, openBook } from "./open-book.ts";

export interface CalendarFlags extends FilterFlags {
  readonly out?: string;
  readonly months?: string;
  readonly alarm?: boolean;
}

const MONTHS = 12;
const MOST_MONTHS = 24;

/** The coming months as an iCalendar feed: what to send on which day, and the birthdays. */
export async function run(
  flags: CalendarFlags,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  const text = opened.messages;
  const months = monthsOf(flags, opened);
  const out = flags.out === undefined ? undefined : placeFor(flags.out, opened, runtime);
  const { messages: sent, birthdays } = eventsOf(months, flags, opened, global, runtime);
  const feed = calendarFeed([...sent, ...birthdays], { name: "keepintouch", alarm: flags.alarm === true });
  if (out === undefined) runtime.out(feed);
  else {
    written(out, feed, opened, runtime);
    runtime.err(`${text.calendar.wrote(singleLine(out.shown), sent.length, birthdays.length)}\n`);
  }
  if (opened.skipped > 0) runtime.err(`${text.plan.skipped(opened.skipped)}\n`);
  return opened.hasErrors ? 2 : 0;
}

function monthsOf({ months }: CalendarFlags, { messages }: Opened): number {
  if (months === undefined) return MONTHS;
  const count = /^\d{1,2}$/.test(months) ? Number(months) : 0;
  if (count < 1 || count > MOST_MONTHS) throw new UserError(messages.calendar.badMonths(singleLine(months)));
  return count;
}

function eventsOf(
  months: number,
  flags: CalendarFlags,
  opened: Opened,
  global: GlobalOptions,
  runtime: Runtime,
): CalendarEvents {
  const { book, today, messages } = opened;
  const selected = checkFilters(flags, opened);
  const project = projector(book);
  const until = addMonths(today, months);
  const projections = book.contacts.filter(selected).map((contact) => project(contact, today, until));
  // A calendar has no working folder, and its day is never the one that the feed was made for.
  const file = global.file === undefined ? {} : { file: absolute(runtime, global.file) };
  return calendarEvents(projections, { messages, book, command: (words) => commandHint(words, file) });
}

interface Place {
  /** Absolute. */
  readonly path: string;
  readonly shown: string;
}

/** Where the feed may be written: a mistyped name must not cost a contact file or a letter. */
function placeFor(out: string, opened: Opened, runtime: Runtime): Place {
  const text = opened.messages.calendar;
  if (out.trim() === "") throw new UserError(text.noFileName);
  const place = { path: absolute(runtime, out), shown: out };
  if (place.path === opened.path || !mayBeReplaced(place, opened, runtime)) {
    throw new UserError(text.noCalendar(singleLine(out)));
  }
  return place;
}

function mayBeReplaced(place: Place, opened: Opened, runtime: Runtime): boolean {
  if (!runtime.files.exists(place.path)) return true;
  const bytes = orRefuse(place, opened, () => runtime.files.read(place.path));
  return bytes.length === 0 || new TextDecoder().decode(bytes.subarray(0, 64)).startsWith("BEGIN:VCALENDAR");
}

function written(place: Place, feed: string, opened: Opened, runtime: Runtime): void {
  orRefuse(place, opened, () => runtime.files.replace(place.path, feed));
}

function orRefuse<Result>({ shown }: Place, { messages }: Opened, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const text = messages.calendar.cannotWrite;
    const file = singleLine(shown);
    switch (error.code) {
      case "directory":
      case "not-regular":
      case "not-allowed":
      case "no-space":
        throw new UserError(text[error.code](file));
      default:
        throw new UserError(text.other(file, singleLine(error.message)));
    }
  }
}
