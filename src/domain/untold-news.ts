import type { Day } from "./calendar-date.ts";
import type { Book, Contact } from "./contact.ts";
import { isSatisfied, mayBeTold, OWN_NEWS, windowsBetween } from "./occasion.ts";
import { makeSubject, makeWorld, touchView } from "./subject.ts";

/** After-leaving is told from the eighth day on, and is news from the first. */
const DAYS_AHEAD = 7;

/**
 * Own news that still has a message of its own to come, or to be due: ids of the occasions whose time has not passed
 * on a day and that this contact has not been told. Whatever else is written meanwhile leaves it out, or the message
 * that follows would say the same again.
 */
export function untoldNews(book: Book, contact: Contact, on: Day): readonly string[] {
  const world = makeWorld(book);
  const subject = makeSubject(world, contact);
  const view = touchView(subject, on);
  return windowsBetween(world, subject, on, on + DAYS_AHEAD)
    .filter(
      (window) =>
        OWN_NEWS.includes(window.occasion) &&
        window.reason.code === "milestone" &&
        window.reason.on <= on &&
        window.lateEnd !== null &&
        window.lateEnd >= on &&
        (window.replacedOn === null || on < window.replacedOn) &&
        mayBeTold(subject, window, view) &&
        !isSatisfied(subject, window, view, on),
    )
    .map(({ occasion }) => occasion);
}
