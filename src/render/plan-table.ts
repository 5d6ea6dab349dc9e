import type { Day } from "../domain/calendar-date.ts";
import { goodbyeStepOfItem, isGoodbyeTask } from "../domain/departure.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { Item, Plan, Suppression } from "../domain/plan-types.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";
import { holdOf, labelOf, reasonOf, type Wording } from "./wording.ts";

const NARROW = 80;

/** The plan for a person at a terminal: due, coming up, held back. */
export function planTable(plan: Plan, wording: Wording, width: number, style: Style): string {
  const text = wording.messages.plan.table;
  const sections: string[] = [];
  if (plan.due.length > 0) sections.push(itemTable(plan.due, text.send, wording, width, style));
  if (plan.upcoming.length > 0) {
    sections.push(
      `${style.bold(text.comingUp)}\n${itemTable(plan.upcoming, text.on, wording, width, style)}`,
    );
  }
  if (plan.suppressed.length > 0) {
    sections.push(`${style.bold(text.heldBack)}\n${heldTable(plan.suppressed, wording, width, style)}`);
  }
  return sections.join("\n");
}

/** The first row that there is a message for. */
export function firstMessage(items: readonly Item[]): Item | undefined {
  return items.find((item) => !isGoodbyeTask(goodbyeStepOfItem(item)));
}

function itemTable(
  items: readonly Item[],
  sendHeading: string,
  wording: Wording,
  width: number,
  style: Style,
): string {
  const text = wording.messages.plan.table;
  return renderTable(
    {
      headings: [text.name, text.occasion, sendHeading, text.until, text.by, text.why],
      rows: items.map((item) => itemCells(item, wording, width)),
      wrapLast: true,
      style: { heading: style.dim, first: style.bold },
    },
    width,
  );
}

function itemCells(item: Item, wording: Wording, width: number): string[] {
  const { plan } = wording.messages;
  const weekdays = width >= NARROW;
  const date = (day: Day): string =>
    plan.date(day, wording.today) + (weekdays ? ` (${plan.weekday(day)})` : "");
  // After the normal end there is a late part: no day to press anybody with.
  const until = item.end === null || item.end < item.sendOn ? plan.table.open : date(item.end);
  const also = item.also.length === 0 ? "" : plan.reason.also(item.also.map((id) => labelOf(id, wording)));
  return [
    singleLine(item.contact.name.full),
    labelOf(item.occasion, wording),
    item.sendOn === wording.today ? plan.table.today : date(item.sendOn),
    until,
    // The steps of a goodbye are said in person, or are no message at all.
    goodbyeStepOfItem(item) === undefined ? (plan.channel[item.channel] ?? item.channel) : "",
    `${reasonOf(item, wording)}${also}`,
  ];
}

function heldTable(held: readonly Suppression[], wording: Wording, width: number, style: Style): string {
  const { plan } = wording.messages;
  return renderTable(
    {
      headings: [plan.table.name, plan.table.occasion, plan.table.until, plan.table.why],
      rows: held.map((suppression) => [
        singleLine(suppression.contact.name.full),
        labelOf(suppression.occasion, wording),
        suppression.until === null ? "" : plan.date(suppression.until, wording.today),
        holdOf(suppression, wording),
      ]),
      wrapLast: true,
      style: { heading: style.dim, first: (name) => name },
    },
    width,
  );
}
