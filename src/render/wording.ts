import type { Day } from "../domain/calendar-date.ts";
import type { CustomOccasion } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { Item, Reason, Suppression } from "../domain/plan-types.ts";
import { roughSpan } from "../domain/span.ts";
import type { FirstMessages } from "./messages/catalogue.ts";

/** What turning a plan into sentences needs. */
export interface Wording<Text extends FirstMessages = FirstMessages> {
  readonly messages: Text;
  readonly today: Day;
  readonly custom: readonly CustomOccasion[];
}

/** Name of an occasion in the UI's language; a custom one has the file's label, else its id. */
export function labelOf(occasion: string, wording: Wording): string {
  const builtIn = wording.messages.plan.label;
  if (Object.hasOwn(builtIn, occasion)) return builtIn[occasion] as string;
  const custom = wording.custom.find((candidate) => candidate.id === occasion);
  return custom?.label === undefined ? occasion : singleLine(custom.label);
}

/** Why this row is there: one sentence. */
export function reasonOf(item: Item, wording: Wording): string {
  const sentence = sentenceOf(item, item.reason, wording);
  // Own news and the file's own dates may be late; silence never is.
  return item.late ? wording.messages.plan.reason.late(sentence) : sentence;
}

function sentenceOf(item: Item, reason: Reason, wording: Wording): string {
  const text = wording.messages.plan.reason;
  const date = (day: Day): string => wording.messages.plan.date(day, wording.today);
  const end = item.end === null ? "" : date(item.end);
  switch (reason.code) {
    case "window":
      return text.window(end);
    case "event":
      return text.event(
        text.eventKind[reason.kind] ?? reason.kind,
        date(reason.on),
        reason.note === undefined ? "" : singleLine(reason.note),
      );
    case "birthday":
      // Of what comes up, "today" would be read on the wrong day.
      return reason.on === wording.today ? text.birthdayToday : text.birthday(date(reason.on));
    case "milestone": {
      const company = reason.company === undefined ? "" : singleLine(reason.company);
      if (reason.occasion === "after-leaving") return text.afterLeaving(date(reason.on), company);
      if (reason.occasion === "new-job") return text.newJob(date(reason.on), company);
      return text.independence(date(reason.on));
    }
    case "departure":
      return reason.occasion === "farewell" ? text.farewell(date(reason.on)) : text.checkIn(date(reason.on));
    case "follow-up":
      return text.followUp(date(reason.on), reason.note === undefined ? "" : singleLine(reason.note));
    case "custom":
      return text.custom(labelOf(reason.occasion, wording), end);
    case "mourning-kanchu":
      return text.mourningKanchu(reason.mine, end);
    case "silence":
      return reason.since === item.on
        ? text.silenceToday
        : text.silence(roughSpan(reason.since, item.on), date(reason.since));
    case "met":
      return text.met(date(reason.since));
    case "never":
      return text.never;
    case "imported":
      return text.imported(date(reason.on));
  }
}

/** Why an occasion is held back: one phrase, without the day on which that ends. */
export function holdOf(suppression: Suppression, wording: Wording): string {
  const { hold, heldFor, since } = wording.messages.plan;
  const { because, detail } = suppression;
  if (because === "held" && detail.occasion !== undefined) return heldFor(labelOf(detail.occasion, wording));
  const phrase = hold[phraseOf(suppression)] as string;
  // A day of death is nothing to read on every line.
  if (detail.since === undefined || because === "mourning") return phrase;
  return since(phrase, wording.messages.plan.date(detail.since, wording.today));
}

function phraseOf({ because, detail }: Suppression): string {
  if (because === "mourning" && detail.mine) return "mourning-mine";
  return because === "leaving" && detail.phase ? `leaving-${detail.phase}` : because;
}
