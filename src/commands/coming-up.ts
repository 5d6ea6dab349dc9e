import type { Contact } from "../domain/contact.ts";
import { planner } from "../domain/plan.ts";
import { labelOf, type Wording } from "../render/wording.ts";
import type { Opened } from "./open-book.ts";

const LOOK_AHEAD = 366;

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
