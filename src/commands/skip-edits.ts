import { formatDay } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { skipDay } from "../domain/skip-day.ts";
import { UserError } from "../errors.ts";
import { labelOf, type Wording } from "../render/wording.ts";
import { type Proposal, stepsTo } from "./change.ts";
import type { Opened } from "./open-book.ts";

/** The edit that passes over an occasion of somebody, this once. Throws UserError when it does not come up. */
export function skipOf(contact: Contact, occasion: string, opened: Opened): Proposal<string> {
  const { book, today, messages } = opened;
  const wording: Wording = { messages, today, custom: book.occasions };
  const name = singleLine(contact.name.full);
  const what = `skip ${contact.name.full}: ${occasion}`;
  const label = labelOf(occasion, wording);
  const found = skipDay(book, contact, occasion, today);
  if (!found) throw new UserError(messages.log.neverComes(name, label));
  const { on, isDone } = found;
  if (isDone) return { edits: [], what, told: messages.log.skippedAlready(name, label) };
  const index = contact.skips.findLastIndex((skip) => skip.on <= on) + 1;
  const value = { occasion, on: formatDay(on) };
  return {
    edits: [{ do: "insert", at: [...stepsTo(contact, opened), "skips"], index, value }],
    what,
    told: messages.log.skipped(name, label, messages.plan.date(on, today)),
  };
}
