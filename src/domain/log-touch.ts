import type { Day } from "./calendar-date.ts";
import type { Book, Channel, Contact, Touch, Via } from "./contact.ts";
import { goodbyeStepOf, isGoodbyeTask, openFollowUp } from "./departure.ts";
import { OWN_NEWS } from "./occasion.ts";
import { planner } from "./plan.ts";
import type { Item } from "./plan-types.ts";
import { channelOf, resolveRelationships } from "./relationship.ts";
import { thanksIn } from "./thanks.ts";

/** What the user says about a touch that happened; the plan says the rest. */
export interface TouchWish {
  readonly on: Day;
  readonly via?: Via | undefined;
  /** Without it: out, or met for a meeting. */
  readonly direction?: "in" | "met" | undefined;
  readonly occasions?: readonly string[] | undefined;
  readonly reply?: boolean | undefined;
  readonly note?: string | undefined;
  /** Id of a piece of news that was sent. */
  readonly news?: string | undefined;
}

export interface LoggedTouch {
  readonly touch: Touch & { readonly via: Via };
  /** Position in `followUps` of the promise that it keeps. */
  readonly followUp: number | undefined;
  /** Something was done for them of which they have heard nothing: no touch, which would count as the farewell. */
  readonly isTaskOnly: boolean;
}

/** A touch with the channel and the occasions of the row it answers; one that came in answers none. */
export function loggedTouch(book: Book, contact: Contact, today: Day, wish: TouchWish): LoggedTouch {
  const items = itemsAnswered(book, contact, today, wish.on);
  const usual = channelOfContact(book, contact);
  const isLight = wish.via === "reaction" && usual !== "sns";
  const answers = wish.direction !== "in" && !isLight;
  const occasions = wish.occasions ?? (answers ? namesOf(items) : []);
  const row = items.find(({ occasion }) => occasion === occasions[0]);
  const followUp = occasions.includes("follow-up")
    ? (openFollowUp(contact, Math.max(wish.on, today)) ??
      (wish.occasions && (taskAhead(contact) ?? thanksAhead(contact))))
    : undefined;
  const isTask =
    occasions[0] === "follow-up" && isGoodbyeTask(goodbyeStepOf(contact.followUps[followUp ?? -1]?.note));
  const planned = isTask ? "other" : answers ? row?.channel : undefined;
  const via = wish.via ?? (wish.direction === "met" ? "meeting" : (planned ?? usual));
  return {
    touch: {
      on: wish.on,
      via,
      direction: wish.direction ?? (via === "meeting" ? "met" : "out"),
      occasions,
      ...(wish.reply === undefined ? {} : { reply: wish.reply }),
      ...(wish.note === undefined ? {} : { note: wish.note }),
      ...(wish.news === undefined ? {} : { news: wish.news }),
    },
    followUp,
    isTaskOnly:
      isTask &&
      via === "other" &&
      [wish.direction, wish.reply, wish.note, wish.news].every((said) => said === undefined),
  };
}

/** Whether `last_contact`, which counts as an outgoing message, has to follow a touch: only forward, only for full ones that have happened. */
export function movesLastContact(
  book: Book,
  contact: Contact,
  touch: LoggedTouch["touch"],
  today: Day,
): boolean {
  if (touch.via === "reaction" && channelOfContact(book, contact) !== "sns") return false;
  return touch.on <= today && (contact.lastContact === undefined || touch.on > contact.lastContact);
}

const LOOK_AHEAD = 366;

/**
 * Day of the message that only `last_contact` tells of, where the plan would forget it behind the touch: it no longer
 * counts once the history holds something later, and what it has answered, or greeted, would come up again.
 */
export function messageToKeep(
  book: Book,
  contact: Contact,
  touch: LoggedTouch["touch"],
  today: Day,
): Day | undefined {
  const { lastContact: on, history } = contact;
  const isSns = channelOfContact(book, contact) === "sns";
  const isFull = ({ via }: Touch): boolean => via !== "reaction" || isSns;
  if (on === undefined || !isFull(touch) || touch.on <= on) return undefined;
  if (history.some((other) => isFull(other) && other.on >= on && other.on <= touch.on)) return undefined;
  const planWith = (touches: readonly Touch[]): string => {
    const after = { ...contact, history: [...history, ...touches] };
    const plan = planner(book)(after, Math.max(today, touch.on), LOOK_AHEAD);
    // Every item holds the whole contact, which differs anyway.
    return JSON.stringify(plan, (key, value: unknown) => (key === "contact" ? undefined : value));
  };
  return planWith([touch]) === planWith([keptMessage(on), touch]) ? undefined : on;
}

/** What `last_contact` stands for. */
export function keptMessage(on: Day): Touch {
  return { on, direction: "out", occasions: [] };
}

/**
 * Today's row, as far as the touch falls into its window, since that is what the user has seen; for an earlier touch
 * the row of its own day: a birthday mail is not what somebody wrote the week before.
 */
function itemsAnswered(book: Book, contact: Contact, today: Day, on: Day): readonly Item[] {
  const planOf = planner(book);
  if (on <= today) {
    const { items } = planOf(contact, today, 0);
    const [row] = items;
    if (row && row.start <= on) return items.filter(({ start }) => start <= on);
  }
  return on === today ? [] : planOf(contact, on, 0).items;
}

/** The row's occasion, and own news that the same message tells. */
function namesOf(items: readonly Item[]): readonly string[] {
  const [row, ...others] = items.map(({ occasion }) => occasion);
  return row === undefined ? [] : [row, ...others.filter((id) => OWN_NEWS.includes(id))];
}

/** What is done for a leaver may be done before its day, where it is what comes next. */
function taskAhead(contact: Contact): number | undefined {
  const next = openFollowUp(contact, Number.POSITIVE_INFINITY);
  return isGoodbyeTask(goodbyeStepOf(contact.followUps[next ?? -1]?.note)) ? next : undefined;
}

/** Thanks may be said before the day that was planned for them; any other promise is kept when it is time. */
function thanksAhead({ followUps }: Contact): number | undefined {
  let earliest: number | undefined;
  followUps.forEach(({ on, note, done }, index) => {
    if (done || thanksIn(note) === undefined) return;
    const before = earliest === undefined ? undefined : followUps[earliest];
    if (before === undefined || on < before.on) earliest = index;
  });
  return earliest;
}

function channelOfContact(book: Book, contact: Contact): Channel {
  const relationship = resolveRelationships(book.relationships).get(contact.relationship);
  if (!relationship) throw new Error(`relationship ${contact.relationship} was not checked by the reader`);
  return channelOf(contact, relationship);
}

/**
 * Where a touch goes in a history: after all that are not later, so that of one day it is the newest; in a history
 * that its owner keeps newest first, before the older ones.
 */
export function placeInHistory(history: readonly Touch[], on: Day): number {
  return placeByDay(
    history.map((touch) => touch.on),
    on,
  );
}

/** The same for the days of any list. */
export function placeByDay(days: readonly Day[], on: Day): number {
  const falls = days.every((day, index) => index === 0 || day <= (days[index - 1] as Day));
  if (falls && days.length > 1 && (days[0] as Day) > (days.at(-1) as Day)) {
    const older = days.findIndex((day) => day < on);
    return older === -1 ? days.length : older;
  }
  return days.findLastIndex((day) => day <= on) + 1;
}

/** Position in `history` of the newest outgoing full touch up to a day: the one an answer belongs to. */
export function newestOutgoing(book: Book, contact: Contact, today: Day): number | undefined {
  const isSns = channelOfContact(book, contact) === "sns";
  let newest: number | undefined;
  contact.history.forEach((touch, index) => {
    if (touch.direction !== "out" || touch.on > today || (touch.via === "reaction" && !isSns)) return;
    if (newest === undefined || touch.on >= (contact.history[newest] as Touch).on) newest = index;
  });
  return newest;
}
