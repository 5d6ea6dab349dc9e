import { type Day, formatDay } from "../domain/calendar-date.ts";
import type { Item, Suppression } from "../domain/plan-types.ts";
import { holdOf, labelOf, reasonOf, type Wording } from "./wording.ts";

const dateOrNull = (day: Day | null): string | null => (day === null ? null : formatDay(day));

/** The documented shape of a row; `template` is the name of the draft's template. */
export function itemJson(item: Item, template: string, wording: Wording) {
  return {
    contact: {
      id: item.contact.id,
      name: item.contact.name.full,
      relationship: item.contact.relationship,
      tags: item.contact.tags,
    },
    occasion: item.occasion,
    label: labelOf(item.occasion, wording),
    status: item.status,
    on: formatDay(item.on),
    start: formatDay(item.start),
    end: dateOrNull(item.end),
    late: item.late,
    send_on: formatDay(item.sendOn),
    channel: item.channel,
    template,
    also: item.also,
    last_contact: dateOrNull(item.lastContact),
    days_since: item.daysSince,
    reason: reasonOf(item, wording),
  };
}

export function suppressionJson(suppression: Suppression, wording: Wording) {
  return {
    contact: { id: suppression.contact.id, name: suppression.contact.name.full },
    occasion: suppression.occasion,
    because: suppression.because,
    until: dateOrNull(suppression.until),
    detail: holdOf(suppression, wording),
  };
}
