import { formatDay } from "../domain/calendar-date.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { Item, Plan, Suppression } from "../domain/plan-types.ts";
import { holdOf, reasonOf, type Wording } from "./wording.ts";

/** Tab-separated lines for other programs: no header, an empty field for what is missing. */
export function planLines(plan: Plan, wording: Wording): string {
  return [
    ...plan.due.map((item) => itemLine(item, wording)),
    ...plan.upcoming.map((item) => itemLine(item, wording)),
    ...plan.suppressed.map((suppression) => suppressionLine(suppression, wording)),
  ].join("");
}

export function tabSeparated(fields: readonly string[]): string {
  return `${fields.map(singleLine).join("\t")}\n`;
}

function itemLine(item: Item, wording: Wording): string {
  return tabSeparated([
    item.status,
    formatDay(item.sendOn),
    item.end === null ? "" : formatDay(item.end),
    item.contact.id,
    item.contact.name.full,
    item.contact.relationship,
    item.occasion,
    item.channel,
    reasonOf(item, wording),
  ]);
}

/** What is held back, in the same columns: nothing to send, so the second is empty and the third says until when. */
function suppressionLine(suppression: Suppression, wording: Wording): string {
  const { contact, occasion, because, until } = suppression;
  return tabSeparated([
    "held",
    "",
    until === null ? "" : formatDay(until),
    contact.id,
    contact.name.full,
    contact.relationship,
    occasion,
    "",
    `${because}: ${holdOf(suppression, wording)}`,
  ]);
}
