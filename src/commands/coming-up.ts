import type { Contact } from "../domain/contact.ts";
import { planner } from "../domain/plan.ts";
import { labelOf, type Wording } from "../render/wording.ts";
import type { Opened } from "./open-book.ts";

const LOOK_AHEAD = 366;

/**
 * What was due for somebody today and counts as done after a touch, though the touch was for something else: ids of
 * occasions, without the catch-up, which every touch answers.
 */
export function answeredAlong(
  before: Contact,
  opened: Opened,
  now: Contact,
  after: Opened,
): readonly string[] {
  const dueIn = (contact: Contact, { book }: Opened): readonly string[] =>
    planner(book)(contact, after.today, 0).items.map(({ occasion }) => occasion);
  const still = dueIn(now, after);
  return dueIn(before, opened).filter((occasion) => occasion !== "catch-up" && !still.includes(occasion));
}

/** What is still due for somebody today, and when they come up next: one sentence or two. */
export function comingUp(contact: Contact, { book, today, messages }: Opened): string {
  const wording: Wording = { messages, today, custom: book.occasions };
  const text = messages.log;
  const { items, next } = planner(book)(contact, today, LOOK_AHEAD);
  const sentences: string[] = [];
  if (items.length > 0) {
    sentences.push(
      text.stillDue(messages.plan.list(items.map(({ occasion }) => labelOf(occasion, wording)))),
    );
  }
  if (next) sentences.push(text.next(labelOf(next.occasion, wording), messages.plan.date(next.on, today)));
  else if (items.length === 0) sentences.push(text.nothingNext);
  return messages.plan.sentences(sentences);
}
