import type { Day } from "./calendar-date.ts";
import type { Touch } from "./contact.ts";
import { isNewYearGreeting, isSeasonGreeted, mourningOf, type Window } from "./occasion.ts";
import type { Hold, SuppressionDetail } from "./plan-types.ts";
import { seasonOf } from "./season.ts";
import {
  knownBefore,
  milestoneAt,
  minGapEnd,
  type Subject,
  type TouchView,
  touchView,
  type World,
} from "./subject.ts";

export interface Held {
  readonly because: Hold;
  readonly until: Day | null;
  readonly detail: SuppressionDetail;
}

/** An open occasion on a day, asked whether something holds it back; catch-up has no window. */
export interface Candidate {
  readonly world: World;
  readonly subject: Subject;
  readonly occasion: string;
  readonly custom: boolean;
  readonly window: Window | undefined;
  readonly view: TouchView;
  readonly on: Day;
}

type Rule = (candidate: Candidate) => Held | undefined;

export const FOLLOW_DAYS = 14;
export const QUIET_DAYS_AFTER_LEAVING = 7;
export const UNANSWERED_TO_REST = 2;
const AROUND_DEPARTURE: ReadonlySet<string> = new Set([
  "follow-up",
  "congratulations",
  "birthday",
  "farewell",
  "check-in",
]);

function isSeason({ occasion }: Candidate): boolean {
  return seasonOf(occasion) !== undefined;
}

const doNotContact: Rule = ({ subject }) =>
  subject.contact.doNotContact ? { because: "do-not-contact", until: null, detail: {} } : undefined;

const snoozed: Rule = ({ subject, on }) => {
  const until = subject.contact.snoozedUntil;
  return until !== undefined && until > on ? { because: "snoozed", until, detail: {} } : undefined;
};

const justFollowed: Rule = ({ subject, occasion, on }) => {
  const followed = subject.contact.followedOn;
  if (followed === undefined || subject.channel !== "sns" || occasion === "follow-up") return undefined;
  if (on >= followed + FOLLOW_DAYS) return undefined;
  return { because: "just-followed", until: followed + FOLLOW_DAYS, detail: { since: followed } };
};

const leaving: Rule = ({ subject, occasion, on }) => {
  if (AROUND_DEPARTURE.has(occasion)) return undefined;
  const { phase, leftOn } = subject.contact;
  if (phase === "leaving" || phase === "rejoined")
    return { because: "leaving", until: null, detail: { phase } };
  if (leftOn === undefined || on >= leftOn + QUIET_DAYS_AFTER_LEAVING) return undefined;
  return { because: "leaving", until: leftOn + QUIET_DAYS_AFTER_LEAVING, detail: { since: leftOn } };
};

const tooSoonAfterLeaving: Rule = ({ world, subject, occasion, view, on }) => {
  if (world.left.length === 0 || AROUND_DEPARTURE.has(occasion)) return undefined;
  const left = milestoneAt(world.left, on);
  if (!left || on >= left.date + QUIET_DAYS_AFTER_LEAVING) return undefined;
  if (!knownBefore(subject.contact, view, left.date)) return undefined;
  const until = left.date + QUIET_DAYS_AFTER_LEAVING;
  return { because: "too-soon-after-leaving", until, detail: { since: left.date } };
};

const imported: Rule = (candidate) => {
  const { added } = candidate.subject.contact;
  if (added === undefined || candidate.view.newest) return undefined;
  if (!isSeason(candidate) && !candidate.custom) return undefined;
  return { because: "imported", until: null, detail: { since: added } };
};

const mourning: Rule = ({ world, subject, occasion, window, on }) => {
  if (!window || !isNewYearGreeting(occasion)) return undefined;
  const death = mourningOf(world, subject, window.seasonYear, on);
  // Next winter is another matter, so this rule lets go of the occasion once this window is over.
  return death && { because: "mourning", until: (window.end as Day) + 1, detail: death };
};

const nengajoDeclined: Rule = ({ subject, occasion }) => {
  const { nengajo } = subject.contact;
  if (nengajo !== "declined" && nengajo !== "no") return undefined;
  if (occasion !== "nengajo" && !(occasion === "new-year" && subject.channel === "card")) return undefined;
  return { because: "nengajo-declined", until: null, detail: {} };
};

const resting: Rule = (candidate) => {
  const { occasion, custom, view } = candidate;
  if (occasion !== "catch-up" && !custom && !isSeason(candidate)) return undefined;
  if (!view.newest || !isUnanswered(view.touches)) return undefined;
  return { because: "resting", until: null, detail: { since: view.newest.on } };
};

/** Two messages known to be unanswered since the last sign of life; those without a noted reply are passed over. */
function isUnanswered(touches: readonly Touch[]): boolean {
  let unanswered = 0;
  for (let index = touches.length - 1; index >= 0; index--) {
    const touch = touches[index] as Touch;
    if (touch.direction !== "out" || touch.reply === true) return false;
    if (touch.reply === false && ++unanswered === UNANSWERED_TO_REST) return true;
  }
  return false;
}

const seasonGreeted: Rule = ({ subject, window, view }) => {
  if (!window || !isSeasonGreeted(subject, window, view)) return undefined;
  const detail = view.lastOutgoing === undefined ? {} : { since: view.lastOutgoing };
  return { because: "season-greeted", until: (window.end as Day) + 1, detail };
};

const minGap: Rule = (candidate) => {
  const { subject, occasion, custom, view, on } = candidate;
  if (occasion === "nengajo" || (occasion !== "catch-up" && !custom && !isSeason(candidate)))
    return undefined;
  const until = minGapEnd(subject, view, on);
  if (until === undefined || on >= until) return undefined;
  return { because: "min-gap", until, detail: { since: view.lastOutgoing ?? (subject.contact.met as Day) } };
};

/** In the order in which they are told; `held` is the planner's own last one. */
const RULES: readonly Rule[] = [
  doNotContact,
  snoozed,
  justFollowed,
  leaving,
  tooSoonAfterLeaving,
  imported,
  mourning,
  nengajoDeclined,
  resting,
  seasonGreeted,
  minGap,
];

/** Rules that a touch or milestone dated ahead may prolong or end. */
const MOVED_BY_WHAT_COMES: readonly Rule[] = [tooSoonAfterLeaving, imported, resting, minGap];

/** The first rule that holds an open occasion back; all but `held`. */
export function holdOf(candidate: Candidate): Held | undefined {
  for (const rule of RULES) {
    const held = rule(candidate);
    if (held) return MOVED_BY_WHAT_COMES.includes(rule) ? withWhatComes(rule, held, candidate) : held;
  }
  return undefined;
}

/** `until` as it will be once the touches and milestones dated after that day count. */
function withWhatComes(rule: Rule, held: Held, candidate: Candidate): Held {
  const ahead = daysAhead(candidate);
  if (ahead.length === 0) return held;
  const at = (on: Day): Held | undefined =>
    rule({ ...candidate, on, view: touchView(candidate.subject, on) });
  let { until } = held;
  for (const day of ahead) {
    if (until !== null && day > until) break;
    const later = at(day);
    if (!later) return { ...held, until: until === null ? day : Math.min(day, until) };
    until = later.until;
  }
  return { ...held, until };
}

function daysAhead({ world, subject, on }: Candidate): Day[] {
  const days: Day[] = [];
  const { full, contact } = subject;
  if (contact.lastContact !== undefined && contact.lastContact > on) days.push(contact.lastContact);
  for (let index = full.length - 1; index >= 0; index--) {
    const touch = full[index] as Touch;
    if (touch.on <= on) break;
    days.push(touch.on);
  }
  for (const milestone of world.left) if (milestone.date > on) days.push(milestone.date);
  return days.sort((a, b) => a - b);
}
