import { addDuration, type Day, type Duration, daysInMonth } from "./calendar-date.ts";
import type {
  Book,
  Cadence,
  Channel,
  Contact,
  CustomOccasion,
  Milestone,
  MonthDay,
  Register,
  Touch,
} from "./contact.ts";
import { isJapan } from "./contact-language.ts";
import { OCCASIONS } from "./plan-types.ts";
import { channelOf, type Relationship, registerOf, resolveRelationships } from "./relationship.ts";
import { SUMMER, WINTER } from "./season.ts";
import { countingTouches, fullTouches } from "./touch.ts";

/** What planning needs of the book as a whole, made once. */
export interface World {
  readonly book: Book;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** Place of each occasion in the order of preference; the file's own ones included. */
  readonly preference: ReadonlyMap<string, number>;
  /** Own milestones, each kind oldest first; of two on one day the later line comes last. */
  readonly left: readonly Milestone[];
  readonly newJob: readonly Milestone[];
  readonly independent: readonly Milestone[];
  readonly occasionLists: Map<string, readonly string[]>;
}

/** One contact with its defaults filled in. */
export interface Subject {
  readonly contact: Contact;
  readonly relationship: Relationship;
  readonly register: Register;
  readonly channel: Channel;
  readonly japan: boolean;
  readonly kansai: boolean;
  /** Days that post takes for this contact's channel; 0 unless letter or card. */
  readonly shift: number;
  readonly every: Cadence;
  readonly minGap: Duration;
  /** Built-in occasions of this contact beside follow-up, congratulations and catch-up, `season` expanded. */
  readonly occasions: readonly string[];
  readonly custom: readonly CustomOccasion[];
  readonly full: readonly Touch[];
}

/** The touches as they count on one day. */
export interface TouchView {
  readonly touches: readonly Touch[];
  readonly newest: Touch | undefined;
  /** Day of the newest outgoing or met touch. */
  readonly lastOutgoing: Day | undefined;
}

const NO_CUSTOM: readonly CustomOccasion[] = [];
const MAIL_SEASON: readonly string[] = ["nengajo", "year-end", "new-year", ...SUMMER];
const POST_SEASON: readonly string[] = [...WINTER, ...SUMMER];

export function makeWorld(book: Book): World {
  const milestones = (...kinds: readonly Milestone["kind"][]): readonly Milestone[] =>
    book.me.milestones.filter((milestone) => kinds.includes(milestone.kind)).sort((a, b) => a.date - b.date);
  return {
    book,
    relationships: resolveRelationships(book.relationships),
    preference: preferenceOf(book.occasions),
    left: milestones("left"),
    newJob: milestones("new-job", "career-change"),
    independent: milestones("independent"),
    occasionLists: new Map(),
  };
}

function preferenceOf(custom: readonly CustomOccasion[]): ReadonlyMap<string, number> {
  const ids: string[] = [];
  for (const id of OCCASIONS) {
    ids.push(id);
    if (id === "follow-up") ids.push(...custom.map((occasion) => occasion.id));
  }
  return new Map(ids.map((id, index) => [id, index]));
}

export function makeSubject(world: World, contact: Contact): Subject {
  const settings = world.book.settings;
  const relationship = world.relationships.get(contact.relationship);
  if (!relationship) throw new Error(`relationship ${contact.relationship} was not checked by the reader`);
  const register = registerOf(contact, relationship);
  const channel = channelOf(contact, relationship);
  const byPost = channel === "letter" || channel === "card";
  const region = contact.region ?? settings.region;
  return {
    contact,
    relationship,
    register,
    channel,
    japan: isJapan(contact, settings),
    kansai: region !== undefined && region.toLowerCase() === "kansai",
    shift: byPost ? settings.postDays : 0,
    every: contact.every ?? relationship.every,
    minGap: contact.minGap ?? relationship.minGap,
    occasions: occasionList(world, relationship, byPost),
    custom: customFor(world.book.occasions, contact),
    full: fullTouches(contact, channel),
  };
}

function occasionList(world: World, relationship: Relationship, byPost: boolean): readonly string[] {
  const key = `${relationship.type} ${byPost}`;
  const known = world.occasionLists.get(key);
  if (known) return known;
  const ids = relationship.occasions.flatMap((id) =>
    id === "season" ? (byPost ? POST_SEASON : MAIL_SEASON) : [id],
  );
  const list = [...new Set(ids)];
  world.occasionLists.set(key, list);
  return list;
}

function customFor(occasions: readonly CustomOccasion[], contact: Contact): readonly CustomOccasion[] {
  if (occasions.length === 0) return NO_CUSTOM;
  return occasions.filter((occasion) =>
    occasion.for.some((name) => name === contact.relationship || contact.tags.includes(name)),
  );
}

export function touchView(subject: Subject, on: Day): TouchView {
  const touches = countingTouches(subject.full, subject.contact.lastContact, on);
  let lastOutgoing: Day | undefined;
  for (let index = touches.length - 1; index >= 0; index--) {
    const touch = touches[index] as Touch;
    if (touch.direction !== "in") {
      lastOutgoing = touch.on;
      break;
    }
  }
  return { touches, newest: touches[touches.length - 1], lastOutgoing };
}

/** Last contact: the newest full touch, else the day they met, unless that is still to come. */
export function lastTouchDay(contact: Contact, view: TouchView, on: Day): Day | null {
  if (view.newest) return view.newest.on;
  return contact.met !== undefined && contact.met <= on ? contact.met : null;
}

/** The newest milestone on or before a day. */
export function milestoneAt(milestones: readonly Milestone[], on: Day): Milestone | undefined {
  let found: Milestone | undefined;
  for (const milestone of milestones) if (milestone.date <= on) found = milestone;
  return found;
}

/** Known before D: met, added or a full touch before it; or neither met nor added, whatever the history. */
export function knownBefore(contact: Contact, view: TouchView, day: Day): boolean {
  const { met, added } = contact;
  if (met === undefined && added === undefined) return true;
  if (met !== undefined && met < day) return true;
  if (added !== undefined && added < day) return true;
  const oldest = view.touches[0];
  return oldest !== undefined && oldest.on < day;
}

/** A month and day in a year; Feb 29 becomes `instead` where the year has none. */
export function dateInYear(
  year: number,
  date: MonthDay,
  instead: "feb-28" | "mar-1",
): { month: number; day: number } {
  if (date.month !== 2 || date.day !== 29 || daysInMonth(year, 2) === 29) return date;
  return instead === "mar-1" ? { month: 3, day: 1 } : { month: 2, day: 28 };
}

/** The day on which `min_gap` after the newest outgoing or met touch (else `met`) is over. */
export function minGapEnd(subject: Subject, view: TouchView, on: Day): Day | undefined {
  const met = subject.contact.met;
  const since = view.lastOutgoing ?? (met !== undefined && met <= on ? met : undefined);
  return since === undefined ? undefined : addDuration(since, subject.minGap);
}
