import { type Day, formatDay } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { type Proposal, stepsTo } from "./change.ts";
import type { Opened } from "./open-book.ts";

export const OFF = "off";

/** The edit that lets somebody rest until a day, or wakes them. */
export function snoozeOf(contact: Contact, until: Day | typeof OFF, opened: Opened): Proposal<string> {
  const { messages, today } = opened;
  const name = singleLine(contact.name.full);
  const at = [...stepsTo(contact, opened), "snoozed_until"];
  if (until === OFF) {
    if (contact.snoozedUntil === undefined) {
      return { edits: [], what: "", told: messages.log.notSnoozed(name) };
    }
    const what = `snooze ${contact.name.full} off`;
    return { edits: [{ do: "remove", at }], what, told: messages.log.awake(name) };
  }
  const told = messages.log.snoozed(name, messages.plan.date(until, today));
  const what = `snooze ${contact.name.full} ${formatDay(until)}`;
  if (contact.snoozedUntil === until) return { edits: [], what, told };
  return { edits: [{ do: "set", at, value: formatDay(until) }], what, told };
}
