import { type Day, dayOf, formatDay, yearOf } from "./calendar-date.ts";
import type { Book, Contact, FollowUp, Touch } from "./contact.ts";
import { evaluate } from "./evaluate.ts";
import { OWN_NEWS } from "./occasion.ts";
import { daysOfChange, makeRow } from "./plan.ts";
import type { Item } from "./plan-types.ts";
import { makeSubject, makeWorld, type Subject, type World } from "./subject.ts";

/** A row on the day on which its message is to be sent. */
export interface ProjectedRow {
  readonly item: Item;
  /** Names the occasion and which one of its kind it is; the same whenever it is projected, never twice for a contact. */
  readonly key: string;
}

/** How a day comes back: on its date, on the last day of February, or on the year's sixtieth day (Feb 29, else Mar 1). */
export type Yearly = "date" | "end-of-february" | "sixtieth-day";

/** A birthday that comes up every year. */
export interface YearlyBirthday {
  readonly contact: Contact;
  /** The day of birth; the same day of a leap year where the year is unknown. */
  readonly on: Day;
  readonly yearly: Yearly;
  readonly channel: Item["channel"];
  readonly register: Subject["register"];
  /** How many days before the birthday the message has to leave. */
  readonly daysBefore: number;
}

export interface Projection {
  /** In the order of the days. */
  readonly rows: readonly ProjectedRow[];
  /** Null when this contact's birthday never comes up. */
  readonly birthday: YearlyBirthday | null;
}

/**
 * Looks ahead, one contact at a time: what comes up from `from` to `to`, both included, when every row is taken up on
 * the day that suits it. What was taken up counts for all that follows.
 */
export function projector(book: Book): (contact: Contact, from: Day, to: Day) => Projection {
  const world = makeWorld(book);
  return (contact, from, to) => {
    if (contact.doNotContact) return { rows: [], birthday: null };
    const subject = makeSubject(world, contact);
    return { rows: project(world, subject, from, to), birthday: birthdayOf(world, subject) };
  };
}

function project(world: World, asWritten: Subject, from: Day, to: Day): ProjectedRow[] {
  const rows: ProjectedRow[] = [];
  let subject = asWritten;
  let changes = daysOfChange(world, subject, from, to);
  for (let on = from; on <= to; ) {
    const day = evaluate(world, subject, on);
    if (day.due.length === 0) {
      // Nothing can come up before the next of these days.
      on = changes.find((change) => change > on) ?? to + 1;
      continue;
    }
    const { item } = makeRow(subject, day, 0, on, on === from ? "due" : "upcoming");
    if (item.sendOn === on) {
      rows.push({ item: { ...item, contact: asWritten.contact }, key: keyOf(item, subject) });
      subject = takenUp(subject, item);
      changes = daysOfChange(world, subject, on, to);
    }
    on++;
  }
  return rows;
}

/** The contact as the file would have it once the message of a row is sent and noted. */
function takenUp(subject: Subject, item: Item): Subject {
  const touch: Touch = {
    on: item.sendOn,
    via: item.channel,
    direction: "out",
    occasions: [item.occasion, ...item.also.filter((id) => OWN_NEWS.includes(id))],
  };
  const later = subject.full.findIndex(({ on }) => on > touch.on);
  const place = later < 0 ? subject.full.length : later;
  const full = [...subject.full.slice(0, place), touch, ...subject.full.slice(place)];
  const followUp = followUpOf(item, subject);
  if (!followUp) return { ...subject, full };
  const followUps = subject.contact.followUps.map((one) => (one === followUp ? { ...one, done: true } : one));
  return { ...subject, full, contact: { ...subject.contact, followUps } };
}

/** The follow-up that a row is about; of several of one day the first that is open. */
function followUpOf(item: Item, { contact }: Subject): FollowUp | undefined {
  if (item.occasion !== "follow-up") return undefined;
  return contact.followUps.find(({ on, done }) => on === item.start && !done);
}

function keyOf(item: Item, subject: Subject): string {
  return `${item.occasion}-${placeInTime(item, subject)}`;
}

/** Which one of its occasion a row is: the year where it comes once a year, else the date of what it is about. */
function placeInTime(item: Item, subject: Subject): string | number {
  const { reason, start } = item;
  switch (reason.code) {
    case "event":
    case "milestone":
    case "departure":
      return formatDay(reason.on);
    case "follow-up":
      return dateAmongFollowUps(item, subject);
    case "birthday":
      return yearOf(reason.on);
    case "window":
    case "mourning-kanchu":
      return yearOfSeason(item, subject);
    case "custom":
      return yearOf(start);
    default:
      return catchUpOfYear(item, subject);
  }
}

/**
 * By the day it should arrive: sent earlier by post, New Year wishes start in December of some years and in January of
 * others, so that a year of starts could have two.
 */
function yearOfSeason({ occasion, start }: Item, { shift }: Subject): number {
  return yearOf(occasion === "nengajo" ? start : start + shift);
}

function dateAmongFollowUps(item: Item, { contact }: Subject): string {
  const sameDay = contact.followUps.filter(({ on }) => on === item.start);
  const place = sameDay.findIndex(({ done }) => !done);
  return place > 0 ? `${formatDay(item.start)}-${place + 1}` : formatDay(item.start);
}

/**
 * A catch-up moves with every touch, so its own days say little: it is told by the messages of its year before it,
 * which are as many when they are sent as when they were planned.
 */
function catchUpOfYear({ start, on }: Item, { full }: Subject): string {
  const year = yearOf(start);
  const before = full.filter((touch) => touch.on < on && yearOf(touch.on) === year).length;
  return `${year}-${before + 1}`;
}

/** A leap year, so that every birthday exists in it. */
const ANY_YEAR = 2000;

/** The birthday as a yearly day, where this contact's relationship has birthdays at all. */
function birthdayOf({ book }: World, subject: Subject): YearlyBirthday | null {
  const { contact, channel, register, shift, occasions } = subject;
  const { birthday } = contact;
  if (!birthday || !occasions.includes("birthday")) return null;
  const { year = ANY_YEAR, month, day } = birthday;
  const yearly =
    month !== 2 || day !== 29
      ? "date"
      : book.settings.leapBirthday === "mar-1"
        ? "sixtieth-day"
        : "end-of-february";
  return { contact, on: dayOf(year, month, day), yearly, channel, register, daysBefore: shift };
}
