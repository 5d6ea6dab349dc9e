import { isWorkday } from "./business-day.ts";
import type { Day } from "./calendar-date.ts";
import type { Contact, FollowUp, Language } from "./contact.ts";
import type { Item } from "./plan-types.ts";

/** What a good goodbye needs beside the farewell and the check-in, which the planner brings up by itself; in this order. */
export const GOODBYE_STEPS = ["thanks", "meetings", "farewell-plan", "address", "any-time"] as const;
export type GoodbyeStep = (typeof GOODBYE_STEPS)[number];

/** The notes by which a follow-up is known as a step: whoever rewords one has made it their own. */
const NOTES: Readonly<Record<GoodbyeStep, Readonly<Record<Language, string>>>> = {
  thanks: {
    ja: "これまでのお礼を、直接会って伝える",
    en: "thank them in person for the time together",
  },
  meetings: {
    ja: "最終日まで、会議や連絡から外さず、情報を伝え続ける",
    en: "keep them in their meetings and informed until the last day",
  },
  "farewell-plan": { ja: "心に残る送別の場を準備する", en: "plan a farewell worth remembering" },
  address: {
    ja: "退職後も使える、私用の連絡先を尋ねる",
    en: "ask for a private address that works after the last day",
  },
  "any-time": {
    ja: "「これからもいつでも相談して」と直接伝える",
    en: "let them know that they can ask us any time",
  },
};

export function goodbyeNote(step: GoodbyeStep, language: Language): string {
  return NOTES[step][language];
}

/** The step that a follow-up's note stands for, in either language; undefined for one that the user has written. */
export function goodbyeStepOf(note: string | undefined): GoodbyeStep | undefined {
  const text = note?.trim();
  return GOODBYE_STEPS.find((step) => Object.values(NOTES[step]).includes(text ?? ""));
}

/** Something to be done, about which there is nothing to write to the person. */
export function isGoodbyeTask(step: GoodbyeStep | undefined): boolean {
  return step === "meetings" || step === "farewell-plan";
}

/** What closes a task, of which there is no draft: after the last day it is too late for it. */
export function closesTask({ leftOn }: Pick<Contact, "leftOn">, on: Day): "log" | "skip" {
  return leftOn !== undefined && leftOn < on ? "skip" : "log";
}

const WORK_CHAT =
  /^(slack|(ms|microsoft)?[ -]?teams|google[ -]?chat|mattermost|rocket\.?chat|line[ -]?works)/i;

/** Chat programs in which people have an account of their company's, which ends with the last day. */
export function isWorkChat(app: string): boolean {
  return WORK_CHAT.test(app.normalize("NFKC").trim());
}

/** What `stepsClosedBy` has to know of a touch. */
export interface TouchAtGoodbye {
  readonly occasions: readonly string[];
  readonly today: Day;
  /** No way is known yet by which they can be reached after the last day. */
  readonly asksForAddress: boolean;
}

/**
 * Open steps that lose their point with a touch, by position: after the last day all of them but a question that still
 * has no answer, with the farewell the thanks, which it says as well.
 */
export function stepsClosedBy(
  { followUps, phase, leftOn }: Contact,
  { occasions, today, asksForAddress }: TouchAtGoodbye,
): readonly number[] {
  const hasGone = phase === "leaving" && leftOn !== undefined && leftOn < today;
  return followUps.flatMap(({ note, done }, index) => {
    const step = goodbyeStepOf(note);
    if (done || step === undefined) return [];
    const isPointless = hasGone && !(step === "address" && asksForAddress);
    return isPointless || (step === "thanks" && occasions.includes("farewell")) ? [index] : [];
  });
}

/** The step that a row of the plan is about; undefined when it is about anything else. */
export function goodbyeStepOfItem({
  occasion,
  reason,
}: Pick<Item, "occasion" | "reason">): GoodbyeStep | undefined {
  return occasion === "follow-up" && reason.code === "follow-up" ? goodbyeStepOf(reason.note) : undefined;
}

/** The follow-up that comes first on a day, as the planner picks it: its position in `followUps`. */
export function openFollowUp({ followUps, skips }: Contact, on: Day): number | undefined {
  let earliest: number | undefined;
  followUps.forEach((followUp, index) => {
    if (followUp.done || followUp.on > on) return;
    if (skips.some((skip) => skip.occasion === "follow-up" && skip.on >= followUp.on)) return;
    const before = earliest === undefined ? undefined : followUps[earliest];
    if (before === undefined || followUp.on < before.on) earliest = index;
  });
  return earliest;
}

export interface Departure {
  readonly today: Day;
  readonly lastDay: Day;
  /** Whose business days count. */
  readonly japan: boolean;
  /** No way is known yet by which they can be reached after the last day. */
  readonly asksForAddress: boolean;
}

/** What has to become of somebody's follow-ups; positions are those in the contact's `followUps`. */
export interface GoodbyeChanges {
  readonly moved: readonly { readonly index: number; readonly on: Day; readonly step: GoodbyeStep }[];
  readonly removed: readonly { readonly index: number; readonly step: GoodbyeStep }[];
  /** In the order of their days. */
  readonly added: readonly { readonly on: Day; readonly step: GoodbyeStep }[];
}

/**
 * The steps of a goodbye for this last day, given those that the file has already. Done ones stay done, open ones move
 * with the last day, and the same departure once more changes nothing but a question that has found its answer.
 */
export function goodbyeChanges(contact: Contact, departure: Departure): GoodbyeChanges {
  const { today, lastDay, asksForAddress } = departure;
  const own = contact.followUps.flatMap((followUp, index) => {
    const step = goodbyeStepOf(followUp.note);
    return step === undefined ? [] : [{ ...followUp, index, step }];
  });
  const open = own.filter(({ done }) => !done);
  if (lastDay < today) return { moved: [], added: [], removed: open };
  if (contact.leftOn === lastDay && own.length > 0 && contact.phase !== "rejoined") {
    return {
      moved: [],
      added: [],
      removed: asksForAddress ? [] : open.filter(({ step }) => step === "address"),
    };
  }
  const over = endOfTheOneBefore(contact, departure);
  const isDone = (step: GoodbyeStep): boolean =>
    own.some((one) => one.step === step && one.done && one.on > over);
  const wanted = stepsFor(departure).filter((step) => !isDone(step));
  const removed = open.filter(
    ({ step, index }) => !wanted.includes(step) || open.some((one) => one.step === step && one.index < index),
  );
  const left = open.filter((one) => !removed.includes(one));
  const kept = left.filter((one) => keepsItsDay(one, departure));
  const free = wanted.filter((step) => !kept.some((one) => one.step === step));
  // Nor on days for which the user has planned something else.
  const others = contact.followUps.filter(({ done, note }) => !done && goodbyeStepOf(note) === undefined);
  const days = daysFor(free, departure, new Set([...kept, ...others].map(({ on }) => on)));
  const moved = left.flatMap(({ index, step, on }) => {
    const day = days.get(step);
    return day === undefined || day === on ? [] : [{ index, step, on: day }];
  });
  const added = free
    .filter((step) => !left.some((one) => one.step === step))
    .map((step) => ({ step, on: days.get(step) as Day }));
  return { moved, removed, added: added.sort((one, other) => one.on - other.on) };
}

/** Nobody gives notice for longer. */
const LONGEST_NOTICE = 366;

/**
 * Up to this day, steps belong to an earlier departure of somebody who has come back since: that they were done then
 * says nothing of this one.
 */
function endOfTheOneBefore({ leftOn, phase, history, skips }: Contact, { today, lastDay }: Departure): Day {
  if (phase === "rejoined") return Number.POSITIVE_INFINITY;
  const hadGone = leftOn !== undefined && leftOn < today && phase !== undefined && phase !== "leaving";
  // Nobody is asked how it is going elsewhere before they have gone.
  const checkIns = [
    ...history.filter(({ on, occasions }) => on <= today && occasions.includes("check-in")),
    ...skips.filter(({ on, occasion }) => on < today && occasion === "check-in"),
  ];
  return Math.max(lastDay - LONGEST_NOTICE, hadGone ? leftOn : 0, ...checkIns.map(({ on }) => on));
}

/** What follows the resignation rather than the last day stays where it was; so does what is overdue already. */
function keepsItsDay(
  { step, on }: FollowUp & { readonly step: GoodbyeStep },
  { today, lastDay }: Departure,
): boolean {
  return on < today || ((step === "thanks" || step === "meetings") && on <= lastDay);
}

/** What is too late to be prepared is left out; on the last day itself the farewell says the rest. */
function stepsFor({ today, lastDay, asksForAddress }: Departure): GoodbyeStep[] {
  const notice = lastDay - today;
  return GOODBYE_STEPS.filter((step) => {
    switch (step) {
      case "meetings":
        return notice >= 2;
      case "farewell-plan":
      case "any-time":
        return notice >= 1;
      case "address":
        return asksForAddress;
      default:
        return true;
    }
  });
}

const MOST_DAYS_TO_MEETINGS = 7;
const DAYS_TO_PLAN_A_FAREWELL = 21;
const DAYS_TO_GET_AN_ADDRESS = 14;

/** A business day of its own for each step, none twice as long as there are enough of them; from tomorrow if that will do. */
function daysFor(
  steps: readonly GoodbyeStep[],
  departure: Departure,
  taken: ReadonlySet<Day>,
): Map<GoodbyeStep, Day> {
  const days = daysToChooseFrom(steps.length, departure, taken);
  const found = new Map<GoodbyeStep, Day>();
  let earliest = 0;
  steps.forEach((step, index) => {
    const latest = days.length - (steps.length - index);
    const isShared = days.length < steps.length;
    const place = isShared
      ? Math.floor((index * days.length) / steps.length)
      : Math.min(Math.max(placeOf(step, days, departure), earliest), latest);
    earliest = place + 1;
    found.set(step, days[place] as Day);
  });
  return found;
}

function daysToChooseFrom(
  count: number,
  { today, lastDay, japan }: Departure,
  taken: ReadonlySet<Day>,
): readonly Day[] {
  const all = Array.from({ length: lastDay - today + 1 }, (_, index) => today + index);
  const workdays = all.filter((day) => isWorkday(day, japan));
  const choices = [
    workdays.filter((day) => day > today && !taken.has(day)),
    workdays.filter((day) => !taken.has(day)),
    workdays,
  ];
  return choices.find((days) => days.length >= count) ?? (workdays.length > 0 ? workdays : all);
}

/** Where a step would lie if it were alone. */
function placeOf(step: GoodbyeStep, days: readonly Day[], { today, lastDay }: Departure): number {
  const onOrAfter = (day: Day): number => days.findIndex((one) => one >= day);
  const onOrBefore = (day: Day): number => days.findLastIndex((one) => one <= day);
  switch (step) {
    case "thanks":
      return 0;
    case "meetings":
      return onOrAfter(today + Math.min(MOST_DAYS_TO_MEETINGS, Math.floor((lastDay - today) / 5)));
    case "farewell-plan":
      return onOrBefore(lastDay - DAYS_TO_PLAN_A_FAREWELL);
    case "address":
      return onOrBefore(lastDay - DAYS_TO_GET_AN_ADDRESS);
    case "any-time":
      return days.length - 1;
  }
}
