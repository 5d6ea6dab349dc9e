import type { Day } from "./calendar-date.ts";
import type { Touch } from "./contact.ts";
import { isNewYearGreeting, isSeasonGreeted, mourningOf, type Window } from "./occasion.ts";
import type { Hold, SuppressionDetail } from "./plan-types.ts";
import { seasonOf } from "./season.ts";
import { knownBefore, milestoneAt, minGapEnd, type Subject, type TouchView, type World } from "./subject.ts";

export interface Held {
  readonly because: Hold;
  readonly until: Day | null;
  readonly detail: SuppressionDetail;
}

const FOLLOW_DAYS = 14;
const QUIET_DAYS_AFTER_LEAVING = 7;
const AROUND_DEPARTURE: ReadonlySet<string> = new Set([
  "follow-up",
  "congratulations",
  "birthday",
  "farewell",
  "check-in",
]);

/** What a hold asks of an occasion; catch-up has no window. */
export interface Candidate {
  readonly occasion: string;
  readonly custom: boolean;
  readonly window: Window | undefined;
}

/** The first rule that holds an open occasion back on a day, all but `held` (planning.md, "What holds an open occasion back"). */
export function holdOf(
  world: World,
  subject: Subject,
  candidate: Candidate,
  view: TouchView,
  on: Day,
): Held | undefined {
  return holdOnPerson(subject, candidate.occasion, on) ?? holdOnOccasion(world, subject, candidate, view, on);
}

function holdOnPerson(subject: Subject, occasion: string, on: Day): Held | undefined {
  const contact = subject.contact;
  if (contact.doNotContact) return { because: "do-not-contact", until: null, detail: {} };
  if (contact.snoozedUntil !== undefined && contact.snoozedUntil > on) {
    return { because: "snoozed", until: contact.snoozedUntil, detail: {} };
  }
  if (occasion === "follow-up") return undefined;
  const followed = contact.followedOn;
  if (followed !== undefined && subject.channel === "sns" && on < followed + FOLLOW_DAYS) {
    return { because: "just-followed", until: followed + FOLLOW_DAYS, detail: { since: followed } };
  }
  if (AROUND_DEPARTURE.has(occasion)) return undefined;
  if (contact.phase === "leaving" || contact.phase === "rejoined") {
    return { because: "leaving", until: null, detail: {} };
  }
  const left = contact.leftOn;
  if (left !== undefined && on < left + QUIET_DAYS_AFTER_LEAVING) {
    return { because: "leaving", until: left + QUIET_DAYS_AFTER_LEAVING, detail: { since: left } };
  }
  return undefined;
}

function holdOnOccasion(
  world: World,
  subject: Subject,
  candidate: Candidate,
  view: TouchView,
  on: Day,
): Held | undefined {
  const { occasion, custom, window } = candidate;
  const season = seasonOf(occasion) !== undefined;
  const contact = subject.contact;
  if (!AROUND_DEPARTURE.has(occasion)) {
    const left = milestoneAt(world.left, on);
    if (left && on < left.date + QUIET_DAYS_AFTER_LEAVING && knownBefore(contact, view, left.date)) {
      return {
        because: "too-soon-after-leaving",
        until: left.date + QUIET_DAYS_AFTER_LEAVING,
        detail: { since: left.date },
      };
    }
  }
  if ((season || custom) && contact.added !== undefined && !view.newest) {
    return { because: "imported", until: null, detail: { since: contact.added } };
  }
  if (season && window) {
    const held = holdOnNewYear(world, subject, window, on);
    if (held) return held;
  }
  if (!season && !custom && occasion !== "catch-up") return undefined;
  if (isResting(view.touches)) return { because: "resting", until: null, detail: {} };
  if (season && window && isSeasonGreeted(subject, window, view)) {
    return {
      because: "season-greeted",
      until: (window.end as Day) + 1,
      detail: view.lastOutgoing === undefined ? {} : { since: view.lastOutgoing },
    };
  }
  if (occasion === "nengajo") return undefined;
  const gapEnd = minGapEnd(subject, view, on);
  if (gapEnd !== undefined && on < gapEnd) {
    return {
      because: "min-gap",
      until: gapEnd,
      detail: { since: view.lastOutgoing ?? (contact.met as Day) },
    };
  }
  return undefined;
}

function holdOnNewYear(world: World, subject: Subject, window: Window, on: Day): Held | undefined {
  const { occasion, end } = window;
  if (isNewYearGreeting(occasion)) {
    const mourning = mourningOf(world, subject, window.seasonYear, on);
    // Next winter is another matter, so this rule lets go of the occasion once this window is over.
    if (mourning) return { because: "mourning", until: (end as Day) + 1, detail: mourning };
  }
  const declined = subject.contact.nengajo === "declined" || subject.contact.nengajo === "no";
  if (declined && (occasion === "nengajo" || (occasion === "new-year" && subject.channel === "card"))) {
    return { because: "nengajo-declined", until: null, detail: {} };
  }
  return undefined;
}

const UNANSWERED_TO_REST = 2;

/** Two messages known to be unanswered since the last sign of life; those without a noted reply are passed over. */
function isResting(touches: readonly Touch[]): boolean {
  let unanswered = 0;
  for (let index = touches.length - 1; index >= 0; index--) {
    const touch = touches[index] as Touch;
    if (touch.direction !== "out" || touch.reply === true) return false;
    if (touch.reply === false && ++unanswered === UNANSWERED_TO_REST) return true;
  }
  return false;
}
