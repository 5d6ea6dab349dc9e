import { isWorkday } from "./business-day.ts";
import { addDuration, addMonths, type Day, dayOf, yearOf } from "./calendar-date.ts";
import {
  CHANNELS,
  type Channel,
  type CustomOccasion,
  type LifeEvent,
  type Milestone,
  type Touch,
} from "./contact.ts";
import { fnv1a } from "./hash.ts";
import type { Reason } from "./plan-types.ts";
import { type SeasonOccasion, SUMMER, seasonOf, seasonWindow, WINTER } from "./season.ts";
import { dateInYear, knownBefore, type Subject, type TouchView, type World } from "./subject.ts";

/** First to last right day of one occasion for one contact, with what else planning needs to know of it. */
export interface Window {
  readonly occasion: string;
  readonly start: Day;
  readonly end: Day | null;
  /** Last day of the late part; equal to `end` where there is none. */
  readonly lateEnd: Day | null;
  /** From this day on a newer milestone has taken its place; null = never. */
  readonly replacedOn: Day | null;
  /** Touches from this day on count like those in the window. */
  readonly countsFrom: Day;
  readonly channel: Channel;
  readonly reason: Reason;
  /** January 1's year of a winter, the year of a summer; 0 for what is no season occasion. */
  readonly seasonYear: number;
}

export const OWN_NEWS: readonly string[] = ["after-leaving", "new-job", "independence"];
const NAMED_BEFORE_DAYS = 30;
const DAYS_LATE = 90;
const SPREAD: ReadonlySet<string> = new Set([
  "year-end",
  "new-year",
  "shochu-mimai",
  "zansho-mimai",
  "kanchu-mimai",
  "yokan-mimai",
  ...OWN_NEWS,
]);

/** Built-in windows but congratulations, follow-up and catch-up, that touch the days from `from` to `to`. */
export function windowsBetween(world: World, subject: Subject, from: Day, to: Day): Window[] {
  const found: Window[] = [];
  const firstYear = yearOf(from);
  // Birthday, New Year and nengajo windows begin before the year they belong to.
  const lastYear = yearOf(to) + 1;
  const keep = (window: Window): void => {
    const last = window.lateEnd;
    if (window.start <= to && (last === null || last >= from)) found.push(window);
  };
  for (const occasion of subject.occasions) {
    switch (occasion) {
      case "birthday":
        birthdayWindows(world, subject, firstYear - 1, lastYear, keep);
        break;
      case "independence":
        milestoneWindows(subject, occasion, world.independent, from, to, keep);
        break;
      case "new-job":
        milestoneWindows(subject, occasion, world.newJob, from, to, keep);
        break;
      case "after-leaving":
        milestoneWindows(subject, occasion, world.left, from, to, keep);
        break;
      case "farewell":
      case "check-in":
        departureWindow(subject, occasion, keep);
        break;
      default:
        if (seasonOf(occasion)) seasonWindows(subject, occasion as SeasonOccasion, firstYear, lastYear, keep);
    }
  }
  if (subject.contact.nengajo === "yes" && !subject.occasions.includes("nengajo")) {
    seasonWindows(subject, "nengajo", firstYear, lastYear, keep);
  }
  kanchuInMourning(world, subject, firstYear, lastYear, keep);
  for (const occasion of subject.custom) customWindows(subject, occasion, firstYear - 1, lastYear, keep);
  return found;
}

type Keep = (window: Window) => void;

function birthdayWindows(world: World, subject: Subject, from: number, to: number, keep: Keep): void {
  const birthday = subject.contact.birthday;
  if (!birthday) return;
  for (let year = from; year <= to; year++) {
    const date = dateInYear(year, birthday, world.book.settings.leapBirthday);
    const on = dayOf(year, date.month, date.day);
    const start = on - subject.shift;
    const reason: Reason = { code: "birthday", on };
    keep(plainWindow(subject, "birthday", start, start + 3, reason));
  }
}

function plainWindow(subject: Subject, occasion: string, start: Day, end: Day, reason: Reason): Window {
  return {
    occasion,
    start,
    end,
    lateEnd: end,
    replacedOn: null,
    countsFrom: start,
    channel: subject.channel,
    reason,
    seasonYear: 0,
  };
}

function milestoneWindows(
  subject: Subject,
  occasion: string,
  milestones: readonly Milestone[],
  from: Day,
  to: Day,
  keep: Keep,
): void {
  for (let index = 0; index < milestones.length; index++) {
    const milestone = milestones[index] as Milestone;
    const next = milestones[index + 1];
    const date = milestone.date;
    if (date > to || (next && next.date <= from)) continue;
    const leaving = occasion === "after-leaving";
    const start = leaving ? date + 7 : date;
    keep({
      occasion,
      start,
      end: leaving ? date + 14 : date + 30,
      lateEnd: date + DAYS_LATE,
      replacedOn: next ? next.date : null,
      countsFrom: leaving ? date + 1 : date,
      channel: subject.channel,
      reason: { code: "milestone", occasion, on: date, company: milestone.company },
      seasonYear: 0,
    });
  }
}

function departureWindow(subject: Subject, occasion: "farewell" | "check-in", keep: Keep): void {
  const date = subject.contact.leftOn;
  if (date === undefined) return;
  const reason: Reason = { code: "departure", occasion, on: date };
  if (occasion === "farewell") {
    keep(plainWindow(subject, occasion, date - 7, date, reason));
    return;
  }
  keep({
    ...plainWindow(subject, occasion, date + 7, date + 14, reason),
    lateEnd: date + DAYS_LATE,
    countsFrom: date + 1,
  });
}

/** Whether this contact is greeted by this season occasion at all. */
function hasSeasonOccasion(subject: Subject, occasion: SeasonOccasion): boolean {
  if (occasion === "nengajo") {
    if (!subject.japan) return false;
    if (subject.contact.nengajo === "yes") return true;
    return subject.channel === "card" && subject.occasions.includes(occasion);
  }
  if (occasion === "year-end" && subject.japan && subject.channel === "card") return false;
  return subject.occasions.includes(occasion);
}

// A season's window depends on a handful of things only, so thousands of contacts share a few of them.
const sharedWindows = new Map<number, Window | null>();
const SEASON_OCCASIONS: readonly SeasonOccasion[] = [...WINTER, ...SUMMER];
const MOST_YEARS = 16_384;

function seasonKey(subject: Subject, occasion: SeasonOccasion, year: number): number {
  let key = CHANNELS.indexOf(subject.channel);
  key = key * SEASON_OCCASIONS.length + SEASON_OCCASIONS.indexOf(occasion);
  key =
    key * 8 + (subject.japan ? 4 : 0) + (subject.kansai ? 2 : 0) + (subject.register === "formal" ? 1 : 0);
  return (subject.shift * 1024 + key) * MOST_YEARS + year;
}

export function windowOfSeason(subject: Subject, occasion: SeasonOccasion, year: number): Window | null {
  const key = seasonKey(subject, occasion, year);
  const known = sharedWindows.get(key);
  if (known !== undefined) return known;
  const range = seasonWindow(occasion, year, {
    japan: subject.japan,
    kansai: subject.kansai,
    formal: subject.register === "formal",
    shift: subject.shift,
  });
  const window: Window | null = range
    ? {
        ...plainWindow(subject, occasion, range.start, range.end, { code: "window", occasion }),
        channel: occasion === "nengajo" ? "card" : subject.channel,
        seasonYear: year,
      }
    : null;
  sharedWindows.set(key, window);
  return window;
}

function seasonWindows(
  subject: Subject,
  occasion: SeasonOccasion,
  from: number,
  to: number,
  keep: Keep,
): void {
  if (!hasSeasonOccasion(subject, occasion)) return;
  for (let year = from; year <= to; year++) {
    const window = windowOfSeason(subject, occasion, year);
    if (window) keep(window);
  }
}

const NEW_YEAR_GREETINGS: readonly SeasonOccasion[] = ["nengajo", "year-end", "new-year"];

export function isNewYearGreeting(occasion: string): boolean {
  return (NEW_YEAR_GREETINGS as readonly string[]).includes(occasion);
}

/** A death that holds back the New Year greetings of the winter of `year`, and whose it is. */
export interface Mourning {
  readonly since: Day;
  readonly mine: boolean;
}

/**
 * The mourning that forbids the New Year greetings of a winter on a day: the winter whose January 1 lies within a
 * year after the death; a death in the first days of January holds back the greetings of that same winter too.
 */
export function mourningOf(world: World, subject: Subject, year: number, on: Day): Mourning | undefined {
  const theirs = subject.contact.mourning;
  if (theirs !== undefined && forbidsNewYear(theirs, year, on)) return { since: theirs, mine: false };
  const mine = world.book.me.mourning;
  if (mine !== undefined && forbidsNewYear(mine, year, on)) return { since: mine, mine: true };
  return undefined;
}

const LAST_DAY_OF_GREETING = 15;

function forbidsNewYear(death: Day, year: number, on: Day): boolean {
  if (death > on) return false;
  const newYear = dayOf(year, 1, 1);
  if (newYear > death && newYear <= addMonths(death, 12)) return true;
  return death >= newYear && death < newYear + LAST_DAY_OF_GREETING;
}

/** Whoever would get New Year greetings gets that winter's 寒中見舞い instead, even if the type does not list it. */
function kanchuInMourning(world: World, subject: Subject, from: number, to: number, keep: Keep): void {
  if (subject.contact.mourning === undefined && world.book.me.mourning === undefined) return;
  if (!subject.japan || subject.occasions.includes("kanchu-mimai")) return;
  if (!NEW_YEAR_GREETINGS.some((occasion) => hasSeasonOccasion(subject, occasion))) return;
  for (let year = from; year <= to; year++) {
    const window = windowOfSeason(subject, "kanchu-mimai", year);
    if (!window) continue;
    const mourning = mourningOf(world, subject, year, window.start - 1);
    if (mourning) keep({ ...window, reason: { code: "mourning-kanchu", mine: mourning.mine } });
  }
}

function customWindows(
  subject: Subject,
  occasion: CustomOccasion,
  from: number,
  to: number,
  keep: Keep,
): void {
  const { from: first, to: last } = occasion;
  const acrossYears = last.month < first.month || (last.month === first.month && last.day < first.day);
  for (let year = from; year <= to; year++) {
    const start = dateInYear(year, first, "feb-28");
    const endYear = acrossYears ? year + 1 : year;
    const end = dateInYear(endYear, last, "feb-28");
    const reason: Reason = { code: "custom", occasion: occasion.id, label: occasion.label };
    keep(
      plainWindow(
        subject,
        occasion.id,
        dayOf(year, start.month, start.day),
        dayOf(endYear, end.month, end.day),
        reason,
      ),
    );
  }
}

const EVENT_DAYS = 7;
const EVENT_DAYS_LATE = 30;

/** The newest event that may be congratulated on a day and is not satisfied; ties: the later line. */
export function congratulationsWindow(subject: Subject, view: TouchView, on: Day): Window | undefined {
  let newest: Window | undefined;
  for (const event of subject.contact.events) {
    if (event.kind === "other" || event.date > on || event.date + EVENT_DAYS_LATE < on) continue;
    if (newest && event.date < newest.start) continue;
    const window = eventWindow(subject, event);
    if (!isSatisfied(subject, window, view, on)) newest = window;
  }
  return newest;
}

function eventWindow(subject: Subject, event: LifeEvent): Window {
  const reason: Reason = { code: "event", kind: event.kind, on: event.date, note: event.note };
  return {
    ...plainWindow(subject, "congratulations", event.date, event.date + EVENT_DAYS, reason),
    lateEnd: event.date + EVENT_DAYS_LATE,
  };
}

/** The earliest follow-up that is neither done nor skipped. */
export function followUpWindow(subject: Subject, on: Day): Window | undefined {
  let earliest: Subject["contact"]["followUps"][number] | undefined;
  for (const followUp of subject.contact.followUps) {
    if (followUp.done || followUp.on > on || (earliest && followUp.on >= earliest.on)) continue;
    if (subject.contact.skips.some((skip) => skip.occasion === "follow-up" && skip.on >= followUp.on))
      continue;
    earliest = followUp;
  }
  if (!earliest) return undefined;
  const reason: Reason = { code: "follow-up", on: earliest.on, note: earliest.note };
  return { ...plainWindow(subject, "follow-up", earliest.on, earliest.on, reason), end: null, lateEnd: null };
}

/** The day a catch-up opens; undefined when there is none (`every: never`). */
export function catchUpOpening(subject: Subject, view: TouchView, on: Day): Day | undefined {
  const every = subject.every;
  if (every === "never") return undefined;
  const { met, added, id } = subject.contact;
  if (view.newest) return addDuration(view.newest.on, every);
  if (added === undefined) return met === undefined ? on : addDuration(met, every);
  const days = addDuration(added, every) - added;
  const spread = added + (days > 0 ? fnv1a(id) % days : 0);
  return met === undefined ? spread : Math.max(addDuration(met, every), spread);
}

function isSkipped(subject: Subject, window: Window): boolean {
  for (const skip of subject.contact.skips) {
    if (skip.occasion !== window.occasion || skip.on < window.start) continue;
    if (window.lateEnd === null || skip.on <= window.lateEnd) return true;
  }
  return false;
}

/** Whether a window needs no message any more on a day. */
export function isSatisfied(subject: Subject, window: Window, view: TouchView, on: Day): boolean {
  if (subject.contact.skips.length > 0 && isSkipped(subject, window)) return true;
  const { occasion, start } = window;
  const ownNews = OWN_NEWS.includes(occasion);
  const mayBeNamedBefore = occasion !== "congratulations" && occasion !== "check-in";
  for (let index = view.touches.length - 1; index >= 0; index--) {
    const touch = view.touches[index] as Touch;
    if (touch.on < window.countsFrom && touch.on < start - NAMED_BEFORE_DAYS) return false;
    if (touch.direction === "in" || touch.on > on) continue;
    const names = touch.occasions.includes(occasion);
    if (touch.on >= window.countsFrom) {
      if (!ownNews || names || touch.occasions.length === 0) return true;
    }
    if (mayBeNamedBefore && names && touch.on < start && touch.on >= start - NAMED_BEFORE_DAYS) return true;
  }
  return false;
}

/** Whether an outgoing or met touch greets the season that a window belongs to. */
export function isSeasonGreeted(subject: Subject, window: Window, view: TouchView): boolean {
  const season = seasonOf(window.occasion);
  if (!season || view.lastOutgoing === undefined) return false;
  const start = seasonStart(subject, window);
  if (view.lastOutgoing >= start) return true;
  for (let index = view.touches.length - 1; index >= 0; index--) {
    const touch = view.touches[index] as Touch;
    if (touch.on < start - NAMED_BEFORE_DAYS) return false;
    if (touch.direction === "in") continue;
    if (touch.occasions.some((id) => seasonOf(id) === season || OWN_NEWS.includes(id))) return true;
  }
  return false;
}

/** First day of the first window of the season, as this contact has it. */
function seasonStart(subject: Subject, window: Window): Day {
  let start = window.start;
  const ids: readonly SeasonOccasion[] = seasonOf(window.occasion) === "winter" ? WINTER : ["shochu-mimai"];
  for (const id of ids) {
    if (!hasSeasonOccasion(subject, id)) continue;
    const other = windowOfSeason(subject, id, window.seasonYear);
    if (other && other.start < start) start = other.start;
  }
  return start;
}

/** Whether a message of this channel may go out to this contact on a day. */
function suits(subject: Subject, channel: Channel, day: Day): boolean {
  if (subject.register === "casual" || channel === "letter" || channel === "card") return true;
  return isWorkday(day, subject.japan);
}

/** The day an occasion opens for this contact: its own day where occasions are spread, else the window's start. */
export function openingDay(world: World, subject: Subject, window: Window): Day {
  if (!world.book.settings.spread || !SPREAD.has(window.occasion) || window.end === null) return window.start;
  const span = Math.ceil((2 * (window.end - window.start + 1)) / 3);
  const hash = fnv1a(`${subject.contact.id}:${window.occasion}:${yearOf(window.start)}`);
  if (suits(subject, window.channel, window.start) && span === 1) return window.start;
  if (subject.register === "casual" || window.channel === "letter" || window.channel === "card") {
    return window.start + (hash % span);
  }
  const days = workdays(window.start, span, subject.japan);
  return days.length === 0 ? window.start : (days[hash % days.length] as Day);
}

const sharedWorkdays = new Map<number, readonly Day[]>();
const LONGEST_SPAN = 128;

function workdays(start: Day, span: number, japan: boolean): readonly Day[] {
  const key = (start * LONGEST_SPAN + span) * 2 + (japan ? 1 : 0);
  let days = sharedWorkdays.get(key);
  if (!days) {
    const list: Day[] = [];
    for (let day = start; day < start + span; day++) if (isWorkday(day, japan)) list.push(day);
    days = list;
    sharedWorkdays.set(key, days);
  }
  return days;
}

/** First suiting day from the day a row opened or today on; that day itself when the window ends before one. */
export function sendDay(subject: Subject, channel: Channel, lateEnd: Day | null, from: Day): Day {
  let day = from;
  while (!suits(subject, channel, day)) {
    day++;
    if (lateEnd !== null && day > lateEnd) return from;
  }
  return day;
}

/** Whether own news of a window may be told to this contact: only to those known before it. */
export function mayBeTold(subject: Subject, window: Window, view: TouchView): boolean {
  if (window.reason.code !== "milestone") return true;
  return knownBefore(subject.contact, view, window.reason.on);
}
