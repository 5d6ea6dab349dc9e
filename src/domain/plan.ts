import { addDuration, addMonths, type Day } from "./calendar-date.ts";
import type { Book, Contact, Register } from "./contact.ts";
import { type DayView, type DueOccasion, evaluate } from "./evaluate.ts";
import { catchUpOpening, openingDay, sendDay, type Window, windowsBetween } from "./occasion.ts";
import type { Item, Plan, PlanOptions, Suppression } from "./plan-types.ts";
import {
  lastTouchDay,
  makeSubject,
  makeWorld,
  minGapEnd,
  type Subject,
  touchView,
  type World,
} from "./subject.ts";

/** A row with what it is sorted by. */
interface Row {
  readonly item: Item;
  readonly register: Register;
  /** 0 something of it ends, 1 follow-up, 2 catch-up. */
  readonly group: 0 | 1 | 2;
  /** The soonest end, the follow-up's date, or minus the days open in cadences. */
  readonly key: number;
  /** Made when a tie asks for it. */
  sortName?: string;
}

/** Who is due on a day, who comes up within the span asked for, and what is held back and why. */
export function plan(book: Book, today: Day, options: PlanOptions): Plan {
  const world = makeWorld(book);
  const horizon = options.within ? endOfSpan(today, options.within) : today;
  const due: Row[] = [];
  const upcoming: Row[] = [];
  const suppressed: Suppression[] = [];
  for (const contact of book.contacts) {
    if (!options.selected(contact)) continue;
    const subject = makeSubject(world, contact);
    const day = evaluate(world, subject, today);
    if (day.due.length > 0) due.push(makeRow(subject, day, 0, today, "due"));
    if (options.explain) for (const held of day.held) suppressed.push(suppressionOf(contact, held));
    if (horizon > today) {
      const next = firstNews(world, subject, day, today, horizon);
      if (next) upcoming.push(next);
    }
  }
  upcoming.sort((a, b) => a.item.on - b.item.on || compareRows(a, b));
  const shown = firstRows(due, options.limit ?? 0);
  return {
    today,
    due: shown.map((row) => row.item),
    leftOut: due.length - shown.length,
    upcoming: upcoming.map((row) => row.item),
    suppressed,
  };
}

/** What one day holds for one contact, and what comes next. */
export interface ContactPlan {
  /** Today's row; null when nothing is due. */
  readonly due: Item | null;
  /** Each due occasion as an item of its own, in the order of preference; the first is the row. */
  readonly items: readonly Item[];
  /** The first thing within the days looked ahead that today does not show. */
  readonly next: Item | null;
  readonly suppressed: readonly Suppression[];
  readonly lastContact: Day | null;
}

/** Plans one contact at a time; what they share of the book is made once. */
export function planner(book: Book): (contact: Contact, today: Day, daysAhead: number) => ContactPlan {
  const world = makeWorld(book);
  return (contact, today, daysAhead) => {
    const subject = makeSubject(world, contact);
    const day = evaluate(world, subject, today);
    const items = day.due.map((_, index) => makeRow(subject, day, index, today, "due").item);
    return {
      due: items[0] ?? null,
      items,
      next: daysAhead > 0 ? (firstNews(world, subject, day, today, today + daysAhead)?.item ?? null) : null,
      suppressed: day.held.map((held) => suppressionOf(contact, held)),
      lastContact: lastTouchDay(contact, day.view, today),
    };
  };
}

export function endOfSpan(today: Day, within: { count: number; unit: "d" | "w" | "m" }): Day {
  if (within.unit === "m") return addMonths(today, within.count);
  return today + within.count * (within.unit === "w" ? 7 : 1);
}

function suppressionOf(contact: Contact, held: DayView["held"][number]): Suppression {
  return { contact, occasion: held.occasion, because: held.because, until: held.until, detail: held.detail };
}

/** One due occasion of a day, by its place in the order of preference, with the others in `also`. */
export function makeRow(subject: Subject, day: DayView, index: number, on: Day, status: Item["status"]): Row {
  const shown = day.due[index] as DueOccasion;
  const others = day.due.length === 1 ? [] : day.due.filter((_, other) => other !== index);
  const last = lastTouchDay(subject.contact, day.view, on);
  const item: Item = {
    contact: subject.contact,
    occasion: shown.occasion,
    status,
    on,
    start: shown.start,
    end: shown.end,
    late: shown.late,
    sendOn: sendDay(subject, shown.channel, shown.lateEnd, on),
    channel: shown.channel,
    also: others.map((other) => other.occasion),
    lastContact: last,
    daysSince: last === null ? null : on - last,
    reason: shown.reason,
  };
  return { item, register: subject.register, ...sortKey(subject, shown, others, last, on) };
}

function sortKey(
  subject: Subject,
  shown: DueOccasion,
  others: readonly DueOccasion[],
  last: Day | null,
  on: Day,
): { group: 0 | 1 | 2; key: number } {
  let soonest = shown.end;
  for (const { end } of others) if (end !== null && (soonest === null || end < soonest)) soonest = end;
  if (soonest !== null) return { group: 0, key: soonest };
  if (shown.occasion === "follow-up") return { group: 1, key: shown.start };
  const since = last ?? subject.contact.added;
  if (since === undefined || subject.every === "never") return { group: 2, key: 0 };
  const cadence = addDuration(since, subject.every) - since;
  return { group: 2, key: -((on - shown.start) / cadence) };
}

function compareRows(a: Row, b: Row): number {
  return (
    a.group - b.group ||
    a.key - b.key ||
    (a.register === b.register ? 0 : a.register === "formal" ? -1 : 1) ||
    compareText(nameOfRow(a), nameOfRow(b)) ||
    compareText(a.item.contact.id, b.item.contact.id)
  );
}

/** The rows to show, sorted; `limit` 0 = all. Of very many rows only the few that are shown are put in order. */
function firstRows(rows: Row[], limit: number): Row[] {
  if (limit === 0 || rows.length <= 4 * limit) {
    rows.sort(compareRows);
    return limit === 0 ? rows : rows.slice(0, limit);
  }
  const first = rows.slice(0, limit).sort(compareRows);
  for (let index = limit; index < rows.length; index++) {
    const row = rows[index] as Row;
    if (compareRows(row, first[limit - 1] as Row) >= 0) continue;
    first[limit - 1] = row;
    for (let place = limit - 1; place > 0 && compareRows(row, first[place - 1] as Row) < 0; place--) {
      first[place] = first[place - 1] as Row;
      first[place - 1] = row;
    }
  }
  return first;
}

function nameOfRow(row: Row): string {
  row.sortName ??= sortName(row.item.contact);
  return row.sortName;
}

const KATAKANA = /[\u30a1-\u30f6]/g;

/** Reading, else name, as rows are sorted by: NFKC, katakana as hiragana, lower case. */
function sortName(contact: Contact): string {
  return (contact.name.reading ?? contact.name.full)
    .normalize("NFKC")
    .replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .toLowerCase();
}

/** By code points: UTF-16 units would sort characters beyond U+FFFF before U+E000. */
function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    if (a.charCodeAt(index) === b.charCodeAt(index)) continue;
    const first = a.codePointAt(index) as number;
    const second = b.codePointAt(index) as number;
    return first - second;
  }
  return a.length - b.length;
}

/** The first day after today on which the plan shows an occasion that today's does not, as its item. */
function firstNews(world: World, subject: Subject, today: DayView, from: Day, to: Day): Row | undefined {
  const known = new Set(today.due.map((due) => due.occasion));
  for (const on of daysOfChange(world, subject, from, to)) {
    const day = evaluate(world, subject, on);
    const index = day.due.findIndex((due) => !known.has(due.occasion));
    if (index >= 0) return makeRow(subject, day, index, on, "upcoming");
  }
  return undefined;
}

/**
 * Every day in (from, to] on which an occasion may begin to show: a window opens, a rule lets go, or a touch that is
 * dated ahead begins to count. On any other day the plan shows at most what it showed the day before.
 */
export function daysOfChange(world: World, subject: Subject, from: Day, to: Day): readonly Day[] {
  const days = new Set<Day>();
  const add = (day: Day | undefined): void => {
    if (day !== undefined && day > from && day <= to) days.add(day);
  };
  const contact = subject.contact;
  const touchDays: Day[] = [from];
  for (const touch of subject.full) if (touch.on > from && touch.on <= to) touchDays.push(touch.on);
  if (contact.lastContact !== undefined && contact.lastContact > from) touchDays.push(contact.lastContact);
  for (const touchDay of touchDays) addTouchDays(subject, touchDay, add);
  for (const window of windowsBetween(world, subject, from + 1, to))
    addWindowDays(world, subject, window, add);
  for (const event of contact.events) add(event.date);
  for (const followUp of contact.followUps) add(followUp.on);
  for (const skip of contact.skips)
    if (skip.occasion === "catch-up") add(addDuration(skip.on, subject.minGap));
  for (const milestone of world.left) add(milestone.date + 7);
  add(contact.met);
  if (contact.met !== undefined) add(addDuration(contact.met, subject.minGap));
  add(contact.snoozedUntil);
  if (contact.followedOn !== undefined) add(contact.followedOn + 14);
  if (contact.leftOn !== undefined) add(contact.leftOn + 7);
  return [...days].sort((a, b) => a - b);
}

function addWindowDays(
  world: World,
  subject: Subject,
  window: Window,
  add: (day: Day | undefined) => void,
): void {
  add(openingDay(world, subject, window));
  add(window.start);
  // A catch-up stops waiting when the last better occasion in sight is over.
  if (window.lateEnd !== null) add(window.lateEnd + 1);
}

function addTouchDays(subject: Subject, day: Day, add: (day: Day | undefined) => void): void {
  const view = touchView(subject, day);
  add(day);
  add(catchUpOpening(subject, view, day));
  add(minGapEnd(subject, view, day));
}
