import { type Day, dayOf, fromDay, yearOf } from "../domain/calendar-date.ts";
import type { Contact, LifeEvent, Touch } from "../domain/contact.ts";

/** Seven weeks from the day of the death, which counts as the first. */
const DAYS_OF_GRIEF = 49;

/** The weeks after a death in which nobody is congratulated on anything. */
export function grieves(death: Day | undefined, today: Day): boolean {
  return death !== undefined && death <= today && today < death + DAYS_OF_GRIEF;
}

/** The New Year in a message that has another reason: its greeting, only よろしく, or nothing. */
export type NewYearWords = "greeting" | "closing" | "none";

interface NewYearSeen {
  readonly contact: Contact;
  readonly occasion: string;
  readonly readOn: Day;
  readonly japan: boolean;
  readonly kansai: boolean;
  readonly touches: readonly Touch[];
  readonly inMourning: boolean;
  readonly grieving: boolean;
  /** They are met every day. */
  readonly isMet: boolean;
}

const HAS_ITS_OWN_WORDS = /^(nengajo|new-year|year-end|news)$|-mimai$/;
const NEW_YEAR_GREETINGS: readonly string[] = ["nengajo", "new-year"];
/** A 年賀状 of December greets the year that follows. */
const WINTER_DAYS = 45;

/** The first message of a year that reaches somebody before 松の内 ends greets the New Year too. */
export function newYearWords(seen: NewYearSeen): NewYearWords {
  const { contact, occasion, readOn, touches } = seen;
  const { year, month, day } = fromDay(readOn);
  const last = seen.japan && seen.kansai ? 15 : 7;
  if (month !== 1 || day > last || HAS_ITS_OWN_WORDS.test(occasion) || seen.grieving || seen.isMet)
    return "none";
  const isGreeted = touches.some(
    ({ on, occasions }) =>
      yearOf(on) === year ||
      (on + WINTER_DAYS >= readOn && occasions.some((id) => NEW_YEAR_GREETINGS.includes(id))),
  );
  const isLeftOut = contact.skips.some(
    (skip) => NEW_YEAR_GREETINGS.includes(skip.occasion) && skip.on + WINTER_DAYS >= readOn,
  );
  if (isGreeted || isLeftOut) return "none";
  return seen.inMourning ? "closing" : "greeting";
}

/** Whether we had to do with each other in the year that a year-end or New Year greeting looks back on. */
export function heardThisYear(
  contact: Contact,
  touches: readonly Touch[],
  occasion: string,
  today: Day,
  readOn: Day,
  lastDayTogether: Day | undefined,
): boolean {
  const { year, month } = fromDay(readOn);
  const isBehind = NEW_YEAR_GREETINGS.includes(occasion) && month <= 2;
  const first = dayOf(isBehind ? year - 1 : year, 1, 1);
  const within = (day: Day | undefined): boolean => day !== undefined && day >= first && day <= today;
  return (
    touches.some(({ on, direction }) => direction !== "in" && within(on)) ||
    contact.help.some(({ on }) => within(on)) ||
    within(contact.met) ||
    within(lastDayTogether) ||
    within(contact.leftOn)
  );
}

const DAYS_OF_CONGRATULATION = 30;
/** What stands first where two events are named. */
const FIRST_NAMED: readonly LifeEvent["kind"][] = ["wedding", "birth"];

/**
 * The event that a message congratulates on, and one more that nobody has written about either: a wedding two days
 * before a new job is not passed over.
 */
export function eventsToName(
  events: readonly LifeEvent[],
  newest: LifeEvent | undefined,
  touches: readonly Touch[],
  today: Day,
): readonly [LifeEvent | undefined, LifeEvent | undefined] {
  if (newest === undefined || !isJoyful(newest)) return [newest, undefined];
  const open = events.filter(
    (event) =>
      event !== newest &&
      isJoyful(event) &&
      event.date <= today &&
      event.date + DAYS_OF_CONGRATULATION >= today &&
      !touches.some(({ on, direction }) => direction !== "in" && on >= event.date),
  );
  const second = open.find(({ kind }) => FIRST_NAMED.includes(kind)) ?? open.at(-1);
  if (second === undefined || second.kind === newest.kind) return [newest, undefined];
  const isFirst = FIRST_NAMED.includes(second.kind) && !FIRST_NAMED.includes(newest.kind);
  return isFirst ? [second, newest] : [newest, second];
}

function isJoyful({ kind }: LifeEvent): boolean {
  return kind !== "other" && kind !== "retirement";
}

/** From the day of a retirement on nobody is 部長 any more, unless a new job has begun since. */
export function hasRetired({ events }: Contact, today: Day): boolean {
  const past = events.filter(
    ({ date, kind }) => date <= today && (kind === "retirement" || kind === "new-job"),
  );
  const last = past.reduce<LifeEvent | undefined>(
    (best, next) => (best === undefined || next.date >= best.date ? next : best),
    undefined,
  );
  return last?.kind === "retirement";
}
