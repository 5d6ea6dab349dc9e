import { addDuration, type Day } from "./calendar-date.ts";
import type { Channel } from "./contact.ts";
import { type Candidate, type Held, holdOf } from "./holds.ts";
import {
  catchUpOpening,
  congratulationsWindow,
  followUpWindow,
  isSatisfied,
  isSeasonGreeted,
  mayBeTold,
  OWN_NEWS,
  openingDay,
  type Window,
  windowsBetween,
} from "./occasion.ts";
import type { Reason } from "./plan-types.ts";
import { seasonOf } from "./season.ts";
import { lastTouchDay, type Subject, type TouchView, touchView, type World } from "./subject.ts";

/** An occasion that is open and that nothing holds back. */
export interface DueOccasion {
  readonly occasion: string;
  readonly start: Day;
  readonly end: Day | null;
  readonly lateEnd: Day | null;
  readonly late: boolean;
  readonly channel: Channel;
  readonly reason: Reason;
}

export interface HeldOccasion extends Held {
  readonly occasion: string;
  readonly late: boolean;
}

/** What one day holds for one contact. */
export interface DayView {
  /** In the order in which they are preferred: the first is the row. */
  readonly due: readonly DueOccasion[];
  readonly held: readonly HeldOccasion[];
  readonly view: TouchView;
}

/** Everything that is open for a contact on a day: due, or held back and why. */
export function evaluate(world: World, subject: Subject, on: Day): DayView {
  const view = touchView(subject, on);
  const due: DueOccasion[] = [];
  const held: HeldOccasion[] = [];
  const consider = (window: Window): void => {
    const late = window.end !== null && on > window.end;
    const hold = holdOf(candidateOf(world, subject, window, view, on));
    if (hold) held.push({ ...hold, occasion: window.occasion, late });
    else due.push(dueOccasion(window, late));
  };
  const followUp = followUpWindow(subject, on);
  if (followUp) consider(followUp);
  if (subject.contact.met === undefined || subject.contact.met <= on) {
    if (subject.contact.events.length > 0) {
      const congratulations = congratulationsWindow(subject, view, on);
      if (congratulations) consider(congratulations);
    }
    for (const window of windowsBetween(world, subject, on, on)) {
      if (isOpen(world, subject, window, view, on) || isGreetedToday(subject, window, view)) consider(window);
    }
    considerCatchUp(world, subject, view, on, due, held);
  }
  const byPreference = preferenceOrder(world);
  if (due.length > 1) due.sort(byPreference);
  if (held.length > 1) held.sort(byPreference);
  return { due, held, view };
}

/** A greeting that the season needs no more is told as held back even when a touch in its window satisfied it. */
function isGreetedToday(subject: Subject, window: Window, view: TouchView): boolean {
  return window.seasonYear !== 0 && isSeasonGreeted(subject, window, view);
}

function isOpen(world: World, subject: Subject, window: Window, view: TouchView, on: Day): boolean {
  return (
    (window.replacedOn === null || on < window.replacedOn) &&
    openingDay(world, subject, window) <= on &&
    mayBeTold(subject, window, view) &&
    !isSatisfied(subject, window, view, on)
  );
}

function candidateOf(world: World, subject: Subject, window: Window, view: TouchView, on: Day): Candidate {
  const { occasion } = window;
  return { world, subject, occasion, custom: isCustom(world, occasion), window, view, on };
}

function isCustom(world: World, occasion: string): boolean {
  return world.book.occasions.length > 0 && world.book.occasions.some((custom) => custom.id === occasion);
}

function dueOccasion(window: Window, late: boolean): DueOccasion {
  const { occasion, start, lateEnd, channel, reason } = window;
  return { occasion, start, end: late ? lateEnd : window.end, lateEnd, late, channel, reason };
}

function preferenceOrder(world: World) {
  return (a: { occasion: string; late: boolean }, b: { occasion: string; late: boolean }): number =>
    Number(a.late) - Number(b.late) ||
    (world.preference.get(a.occasion) as number) - (world.preference.get(b.occasion) as number);
}

function considerCatchUp(
  world: World,
  subject: Subject,
  view: TouchView,
  on: Day,
  due: DueOccasion[],
  held: HeldOccasion[],
): void {
  const opening = catchUpOpening(subject, view, on);
  if (opening === undefined || opening > on || isCatchUpSkipped(subject, on)) return;
  const catchUp: Candidate = {
    world,
    subject,
    occasion: "catch-up",
    custom: false,
    window: undefined,
    view,
    on,
  };
  const hold = holdOf(catchUp) ?? waitsFor(world, subject, on, due);
  if (hold) {
    held.push({ ...hold, occasion: "catch-up", late: false });
    return;
  }
  due.push({
    occasion: "catch-up",
    start: opening,
    end: null,
    lateEnd: null,
    late: false,
    channel: subject.channel,
    reason: catchUpReason(subject, view, on),
  });
}

function isCatchUpSkipped(subject: Subject, on: Day): boolean {
  return subject.contact.skips.some(
    (skip) => skip.occasion === "catch-up" && on < addDuration(skip.on, subject.minGap),
  );
}

function catchUpReason(subject: Subject, view: TouchView, on: Day): Reason {
  const last = lastTouchDay(subject.contact, view, on);
  if (last !== null) return { code: view.newest ? "silence" : "met", since: last };
  const added = subject.contact.added;
  return added === undefined ? { code: "never" } : { code: "imported", on: added };
}

/** The better occasions a catch-up waits for. */
function isWorthWaitingFor(world: World, occasion: string): boolean {
  return (
    occasion === "birthday" ||
    seasonOf(occasion) !== undefined ||
    OWN_NEWS.includes(occasion) ||
    isCustom(world, occasion)
  );
}

function waitsFor(world: World, subject: Subject, on: Day, due: readonly DueOccasion[]): Held | undefined {
  for (const { occasion } of due) if (isWorthWaitingFor(world, occasion)) return undefined;
  const last = on + world.book.settings.holdDays;
  if (last === on) return undefined;
  let best: { occasion: string; opens: Day } | undefined;
  for (const window of windowsBetween(world, subject, on + 1, last)) {
    if (!isWorthWaitingFor(world, window.occasion)) continue;
    const opens = openingDay(world, subject, window);
    if (opens <= on || opens > last || (best && opens >= best.opens)) continue;
    const view = touchView(subject, opens);
    if (!isOpen(world, subject, window, view, opens)) continue;
    if (holdOf(candidateOf(world, subject, window, view, opens))) continue;
    best = { occasion: window.occasion, opens };
  }
  return best && { because: "held", until: best.opens, detail: { occasion: best.occasion } };
}
