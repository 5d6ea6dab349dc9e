import type { Day } from "../domain/calendar-date.ts";
import type { Book, Contact } from "../domain/contact.ts";
import { closesTask, goodbyeStepOfItem, isGoodbyeTask } from "../domain/departure.ts";
import { OWN_NEWS } from "../domain/occasion.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { Item } from "../domain/plan-types.ts";
import type { ProjectedRow, Projection, Yearly, YearlyBirthday } from "../domain/projection.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import type { Messages } from "./messages/catalogue.ts";
import { labelOf, reasonOf, type Wording } from "./wording.ts";

/** An event of one day, in words. */
export interface WordedEvent {
  /** The same whenever the calendar is made, and never that of another event. */
  readonly id: string;
  readonly on: Day;
  readonly summary: string;
  /** Several lines. */
  readonly description: string;
  readonly categories: readonly string[];
}

export interface YearlyEvent extends WordedEvent {
  readonly yearly: Yearly;
}

export interface CalendarEvents {
  /** What to send, on the day on which it should leave. */
  readonly messages: readonly WordedEvent[];
  readonly birthdays: readonly YearlyEvent[];
}

export interface CalendarWording {
  readonly messages: Messages;
  readonly book: Book;
  /** A command of this program, ready to be pasted anywhere. */
  command(words: readonly string[]): string;
}

/** What a calendar shows of these projections, each list by day. Says of a day the same, whenever it is made. */
export function calendarEvents(projections: readonly Projection[], wording: CalendarWording): CalendarEvents {
  const categories = categoriesIn(wording.book);
  const messages = projections
    .flatMap(({ rows }) => rows)
    .filter((row) => !isTheBirthdayItself(row))
    .map((row) => ({ ...messageEvent(row, wording), categories: categories(row.item.contact) }));
  const birthdays = projections
    .flatMap(({ birthday }) => birthday ?? [])
    .map((birthday) => ({ ...birthdayEvent(birthday, wording), categories: categories(birthday.contact) }));
  return { messages: messages.sort(byDay), birthdays: birthdays.sort(byDay) };
}

function byDay(a: WordedEvent, b: WordedEvent): number {
  return a.on - b.on || (a.id < b.id ? -1 : 1);
}

/**
 * The yearly event reminds of it. Only what has to be posted before the birthday needs an event of its own, and own news
 * that goes with the wishes: a yearly event cannot say it, and it comes up on no other day.
 */
function isTheBirthdayItself({ item }: ProjectedRow): boolean {
  return item.reason.code === "birthday" && item.on >= item.reason.on && newsBeside(item).length === 0;
}

function newsBeside({ also }: Item): readonly string[] {
  return also.filter((id) => OWN_NEWS.includes(id));
}

function categoriesIn(book: Book): (contact: Contact) => readonly string[] {
  const relationships = resolveRelationships(book.relationships);
  return ({ relationship, tags }) => [
    ...new Set([relationships.get(relationship)?.label ?? relationship, ...tags]),
  ];
}

/** Ids of contacts hold no underscore, so that no two pairs of contact and occasion can meet. */
function idOf({ id }: Contact, key: string): string {
  return `${id}_${key}`;
}

function messageEvent(
  { item, key }: ProjectedRow,
  wording: CalendarWording,
): Omit<WordedEvent, "categories"> {
  const { contact, occasion, channel, reason } = item;
  const { calendar: text, plan } = wording.messages;
  const onThatDay = wordingOn(item.on, wording);
  const isPosted = reason.code === "birthday" && item.on < reason.on;
  // Beside the yearly event of the same day: what this one tells.
  const told = reason.code === "birthday" ? [occasion, ...newsBeside(item)] : [occasion];
  const labels = plan.list(told.map((id) => labelOf(id, onThatDay)));
  // Of several things planned with one person, a calendar is to say which it is.
  const note = reason.code === "follow-up" ? singleLine(reason.note ?? "") : "";
  const label = note === "" ? labels : text.planned(labels, note);
  return {
    id: idOf(contact, key),
    on: item.on,
    summary: text.summary(
      contact.name.full,
      isPosted ? text.toPost(label, plan.channel[channel] ?? channel) : label,
    ),
    description: [...linesOf(item, onThatDay), commandLine(item, wording)].join("\n"),
  };
}

function commandLine(item: Item, wording: CalendarWording): string {
  const { contact, occasion, on } = item;
  if (!isGoodbyeTask(goodbyeStepOfItem(item))) return draftLine(contact, occasion, wording);
  const { done, tooLate } = wording.messages.calendar;
  const closes = closesTask(contact, on);
  const command = wording.command([closes, contact.id, "--occasion", occasion]);
  return closes === "skip" ? tooLate(command) : done(command);
}

/** Dates are told as on the event's own day: seen from the day of making, they would change from day to day. */
function wordingOn(day: Day, { messages, book }: CalendarWording): Wording<Messages> {
  return { messages, today: day, custom: book.occasions };
}

const TELLS_ITS_END: ReadonlySet<string> = new Set(["window", "custom", "mourning-kanchu"]);

function linesOf(item: Item, wording: Wording<Messages>): string[] {
  const { calendar: text, plan } = wording.messages;
  const lines = [reasonOf(item, wording)];
  if (item.end !== null && !TELLS_ITS_END.has(item.reason.code)) {
    lines.push(text.until(plan.date(item.end, wording.today)));
  }
  // The steps of a goodbye are said in person, or are no message at all.
  if (goodbyeStepOfItem(item) === undefined) lines.push(text.by(plan.channel[item.channel] ?? item.channel));
  if (item.also.length > 0) lines.push(text.also(plan.list(item.also.map((id) => labelOf(id, wording)))));
  return lines;
}

function birthdayEvent(birthday: YearlyBirthday, wording: CalendarWording): Omit<YearlyEvent, "categories"> {
  const { contact, on, yearly } = birthday;
  const { calendar: text, plan } = wording.messages;
  // Read on that very day, the date comes without a year.
  const lines = [plan.reason.birthday(plan.date(on, on))];
  const advice = adviceFor(birthday, wording.messages);
  if (advice !== undefined) lines.push(advice);
  return {
    id: idOf(contact, "birthday"),
    on,
    yearly,
    summary: text.summary(contact.name.full, labelOf("birthday", wordingOn(on, wording))),
    description: [...lines, draftLine(contact, "birthday", wording)].join("\n"),
  };
}

/** When the message should leave, where that is not on the birthday itself. */
function adviceFor(
  { channel, register, daysBefore }: YearlyBirthday,
  { calendar: text, plan }: Messages,
): string | undefined {
  if (channel === "letter" || channel === "card") {
    return daysBefore > 0 ? text.postedBirthday(plan.channel[channel] ?? channel, daysBefore) : undefined;
  }
  return register === "formal" ? text.formalBirthday : undefined;
}

function draftLine(contact: Contact, occasion: string, { messages, command }: CalendarWording): string {
  // A catch-up is what the draft is about without being told.
  const named = occasion === "catch-up" ? [] : ["--occasion", occasion];
  return messages.calendar.draft(command(["draft", contact.id, ...named]));
}
