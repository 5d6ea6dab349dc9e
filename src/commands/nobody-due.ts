import type { Day } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { planner } from "../domain/plan.ts";
import type { Item } from "../domain/plan-types.ts";
import type { FirstMessages } from "../render/messages/catalogue.ts";
import { labelOf, type Wording } from "../render/wording.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import type { Opened } from "./open-book.ts";

const LOOK_AHEAD = 366;

type Selected = (contact: Contact) => boolean;

/** "Nobody is due today. Next: …": an empty answer must not leave one wondering. */
export function nobodyDue(
  selected: Selected,
  opened: Opened<FirstMessages>,
  wording: Wording,
  global: GlobalOptions,
): string {
  const text = opened.messages.plan;
  if (opened.book.contacts.length === 0) {
    return text.sentences([
      text.nobody,
      text.emptyBook(singleLine(opened.path), commandHint(["add"], global)),
    ]);
  }
  const next = nextItem(selected, opened);
  if (!next) return text.sentences([text.nobody, text.nothingAhead]);
  const on = text.date(next.on, opened.today);
  const comes = text.next(singleLine(next.contact.name.full), labelOf(next.occasion, wording), on);
  return text.sentences([text.nobody, comes]);
}

function nextItem(selected: Selected, opened: Opened<FirstMessages>): Item | undefined {
  const planOf = planner(opened.book);
  let best: Item | undefined;
  for (const contact of opened.book.contacts) {
    if (!selected(contact)) continue;
    const days: Day = best ? best.on - 1 - opened.today : LOOK_AHEAD;
    const { next } = planOf(contact, opened.today, days);
    if (next) best = next;
  }
  return best;
}
