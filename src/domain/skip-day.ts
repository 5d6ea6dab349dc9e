import type { Day } from "./calendar-date.ts";
import type { Book, Contact } from "./contact.ts";
import {
  catchUpOpening,
  congratulationsWindow,
  followUpWindow,
  isSatisfied,
  windowsBetween,
} from "./occasion.ts";
import { makeSubject, makeWorld, type Subject, touchView } from "./subject.ts";

const LOOK_AHEAD = 366;

/**
 * The day that a skip of this occasion has to name: today when its window is open, else the first day of the next
 * window within a year; undefined when there is none. A promise is skipped by its date. `isDone`: that window asks for
 * no message any more, and the one after it is not meant.
 */
export function skipDay(
  book: Book,
  contact: Contact,
  occasion: string,
  today: Day,
): { readonly on: Day; readonly isDone: boolean } | undefined {
  const world = makeWorld(book);
  const subject = makeSubject(world, contact);
  const last = today + LOOK_AHEAD;
  if (occasion === "follow-up") return open(followUpWindow(subject, last)?.start, last);
  if (occasion === "congratulations") return open(congratulationsDay(subject, today, last), last);
  if (occasion === "catch-up") {
    const opening = catchUpOpening(subject, touchView(subject, today), today);
    return opening === undefined ? undefined : open(Math.max(opening, today), last);
  }
  const [first] = windowsBetween(world, subject, today, last)
    .filter(
      (window) => window.occasion === occasion && (window.replacedOn === null || today < window.replacedOn),
    )
    .sort((one, other) => one.start - other.start);
  if (!first) return undefined;
  const on = Math.max(first.start, today);
  return { on, isDone: isSatisfied(subject, first, touchView(subject, on), on) };
}

function congratulationsDay(subject: Subject, today: Day, last: Day): Day | undefined {
  if (congratulationsWindow(subject, touchView(subject, today), today)) return today;
  const coming = subject.contact.events
    .filter(({ kind, date }) => kind !== "other" && date > today && date <= last)
    .map(({ date }) => date)
    .sort((a, b) => a - b)
    .find((date) => congratulationsWindow(subject, touchView(subject, date), date));
  return coming;
}

function open(day: Day | undefined, last: Day): { readonly on: Day; readonly isDone: false } | undefined {
  return day !== undefined && day <= last ? { on: day, isDone: false } : undefined;
}
