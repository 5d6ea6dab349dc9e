import { type Day, formatDay, MONDAY, weekdayOf } from "./calendar-date.ts";
import type { Book, Contact } from "./contact.ts";
import { endOfSpan, plan, planner } from "./plan.ts";
import type { Item, PlanOptions } from "./plan-types.ts";

/** One thing that a digest named: a window of an occasion of a contact. */
export interface Told {
  readonly contact: string;
  /** The occasion and the start of its window: `birthday 2026-12-15`. */
  readonly thing: string;
  /** As the reason of a row, beside another reason, or as coming up. */
  readonly as: "row" | "also" | "soon";
  readonly on: Day;
}

/** What the digests before have told. */
export interface Memory {
  /** The day of the last digest that reached the user, empty or not; null before the first. */
  readonly digestOn: Day | null;
  readonly told: readonly Told[];
}

export interface DigestOptions extends Pick<PlanOptions, "within" | "limit" | "selected"> {
  /** Given, only what is new to it is told; the first digest of a week tells all that is open. */
  readonly memory: Memory | undefined;
  /** Whether the file has people that could not be read: what was told of them stays known. */
  readonly isPartial: boolean;
}

export interface Digest {
  /** Who may be written to from today on, as rows are sorted; a row that was told before shows what is new. */
  readonly rows: readonly Item[];
  /** Rows that the limit cut; they were not told. */
  readonly leftOut: number;
  /** With `within`: what comes up, by its day. */
  readonly upcoming: readonly Item[];
  /** All rows that may be taken up today and, with `within`, all that comes up: told before or not. */
  readonly open: number;
  /** All that is open is told, known or not: without a memory, and at the beginning of a week. */
  readonly isFull: boolean;
  /** Whether the item is its contact's row, which a draft is for when no occasion is given. */
  isRow(item: Item): boolean;
  /** What is told and still open once this digest has reached the user. */
  readonly told: readonly Told[];
}

interface Candidate {
  readonly item: Item;
  readonly isNew: boolean;
}

/** The rows of one morning: those to be sent today or before, without what earlier digests have told. */
export function digest(book: Book, today: Day, options: DigestOptions): Digest {
  const { memory, limit = 0, within } = options;
  const planned = plan(book, today, { ...options, limit: 0, explain: false });
  const rowsPlanned = new Set(planned.due);
  const itemsOf = itemsPlanned(book, today);
  const toldOf = byContact(memory?.told ?? []);
  const tellsAll = memory === undefined || !isInWeekOf(today, memory.digestOn);
  const candidates: Candidate[] = [];
  for (const row of planned.due) {
    const item = newIn(row, toldOf(row.contact), itemsOf, today);
    if (item) candidates.push({ item, isNew: true });
    else if (tellsAll && row.sendOn <= today) candidates.push({ item: row, isNew: false });
  }
  const rows = cut(candidates, limit === 0 ? candidates.length : limit - toldToday(memory, today));
  const ahead = within ? comingUp(planned.due, planned.upcoming, today, endOfSpan(today, within)) : [];
  const upcoming = tellsAll ? ahead : ahead.filter((item) => !isTold(toldOf(item.contact), item, today));
  const toldNow = [
    ...rows.flatMap((row) => toldBy(row, itemsOf(row), today)),
    ...upcoming.map((item) => toldAs("soon", item, today)),
  ];
  return {
    rows,
    leftOut: candidates.length - rows.length,
    upcoming,
    open: planned.due.filter((row) => row.sendOn <= today).length + ahead.length,
    isFull: tellsAll,
    isRow: (item) => rowsPlanned.has(item),
    told: merged([...toldNow, ...stillOpen(book, planned.due, itemsOf, options, today)]),
  };
}

/** Each due occasion of a row's contact as an item of its own, the row first. */
type ItemsOf = (row: Item) => readonly Item[];

function itemsPlanned(book: Book, today: Day): ItemsOf {
  let planOf: ReturnType<typeof planner> | undefined;
  return (row) => {
    if (row.status !== "due" || row.also.length === 0) return [row];
    planOf ??= planner(book);
    return planOf(row.contact, today, 0).items;
  };
}

function byContact(told: readonly Told[]): (contact: Contact) => readonly Told[] {
  const known = new Map<string, Told[]>();
  for (const thing of told) {
    const list = known.get(thing.contact);
    if (list) list.push(thing);
    else known.set(thing.contact, [thing]);
  }
  return (contact) => known.get(contact.id) ?? [];
}

// One week's digests: from Monday on. A missed Monday is made up for by the next digest.
function isInWeekOf(today: Day, day: Day | null): boolean {
  const monday = today - ((weekdayOf(today) - MONDAY + 7) % 7);
  // A day after today is a clock that was wrong once; it must not silence the digest for years.
  return day !== null && day >= monday && day <= today;
}

/**
 * What a row has to say that no digest said: the row itself, or, where that was told, the first other occasion that
 * was not even told beside it.
 */
function newIn(row: Item, told: readonly Told[], itemsOf: ItemsOf, today: Day): Item | undefined {
  const main = told.find((thing) => thing.as === "row" && isSame(thing, row));
  if (!main || isAwake(main, row.contact, today)) return row.sendOn <= today ? row : undefined;
  return itemsOf(row).find((item) => item.sendOn <= today && !isMentioned(told, item, today));
}

function isMentioned(told: readonly Told[], item: Item, today: Day): boolean {
  return told.some(
    (thing) => thing.as !== "soon" && isSame(thing, item) && !isAwake(thing, item.contact, today),
  );
}

function isTold(told: readonly Told[], item: Item, today: Day): boolean {
  return told.some((thing) => isSame(thing, item) && !isAwake(thing, item.contact, today));
}

/** Put off after it was told, and the time is over: it asks to be told again. */
function isAwake(thing: Told, contact: Contact, today: Day): boolean {
  const until = contact.snoozedUntil;
  return until !== undefined && thing.on < until && until <= today;
}

function isSame(told: Told, item: Item): boolean {
  return told.thing === thingOf(item);
}

function thingOf({ contact, occasion, reason, start }: Item): string {
  // A catch-up with somebody never met or written to starts anew each day.
  if (reason.code === "never") return occasion;
  const name = `${occasion} ${formatDay(start)}`;
  if (occasion !== "follow-up") return name;
  // Of several on one day, the next one comes up when one is done.
  const place = contact.followUps.filter(({ on }) => on === start).findIndex(({ done }) => !done);
  return place > 0 ? `${name} ${place + 1}` : name;
}

/** Rows of this morning: one more digest of the same day is no reason for more than the limit. */
function toldToday(memory: Memory | undefined, today: Day): number {
  const rows = memory?.told.filter(({ as, on }) => as === "row" && on === today) ?? [];
  return new Set(rows.map(({ contact }) => contact)).size;
}

/** The first ones, new ones before those told already; in the order in which they were. */
function cut(candidates: readonly Candidate[], room: number): Item[] {
  if (candidates.length <= room) return candidates.map(({ item }) => item);
  const chosen = new Set(
    [...candidates.filter(({ isNew }) => isNew), ...candidates.filter(({ isNew }) => !isNew)].slice(
      0,
      Math.max(0, room),
    ),
  );
  return candidates.filter((candidate) => chosen.has(candidate)).map(({ item }) => item);
}

/** Occasions that open within the span, and rows that are due but better sent on a later day of it. */
function comingUp(due: readonly Item[], upcoming: readonly Item[], today: Day, last: Day): Item[] {
  const later = due.filter((row) => row.sendOn > today && row.sendOn <= last);
  return [...later, ...upcoming].sort((a, b) => dayShown(a) - dayShown(b));
}

/** The day on which an upcoming item is to be taken up. */
export function dayShown(item: Item): Day {
  return item.status === "due" ? item.sendOn : item.on;
}

function toldAs(as: Told["as"], item: Item, today: Day): Told {
  return { contact: item.contact.id, thing: thingOf(item), as, on: today };
}

function toldBy(row: Item, items: readonly Item[], today: Day): Told[] {
  return items.map((item) => toldAs(item.occasion === row.occasion ? "row" : "also", item, today));
}

const REMEMBERED_DAYS = 366;

/** Of what was told before, what must not be told again: the rest is over, and would come back as something new. */
function stillOpen(
  book: Book,
  due: readonly Item[],
  itemsOf: ItemsOf,
  { memory, selected, isPartial }: DigestOptions,
  today: Day,
): Told[] {
  if (!memory || memory.told.length === 0) return [];
  const contacts = new Map(book.contacts.map((contact) => [contact.id, contact]));
  const rows = new Map(due.map((row) => [row.contact.id, row]));
  return memory.told.filter((thing) => {
    // It counts for this day's limit.
    if (thing.as === "row" && thing.on === today) return true;
    const contact = contacts.get(thing.contact);
    if (!contact) return isPartial;
    if (!selected(contact)) return true;
    if (thing.as === "soon") return thing.on + REMEMBERED_DAYS >= today;
    const row = rows.get(thing.contact);
    const isDue = row !== undefined && itemsOf(row).some((item) => isSame(thing, item));
    return isDue && !isAwake(thing, contact, today);
  });
}

const RANK: Readonly<Record<Told["as"], number>> = { row: 2, also: 1, soon: 0 };

/** Each thing once, with the most that was ever said of it and the first day in the list. */
function merged(told: readonly Told[]): Told[] {
  const things = new Map<string, Told>();
  for (const thing of told) {
    const key = JSON.stringify([thing.contact, thing.thing]);
    const known = things.get(key);
    if (!known) things.set(key, thing);
    else if (RANK[thing.as] > RANK[known.as]) things.set(key, { ...known, as: thing.as });
  }
  return [...things.values()];
}
