import type { Day } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { goodbyeNote } from "../domain/departure.ts";
import { singleLine } from "../domain/plain-text.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import { labelOf } from "../render/wording.ts";
import { comingUp } from "./coming-up.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { agreesToNews, type DeparturePlan, type DepartureWish } from "./leaving-edits.ts";
import type { Opened } from "./open-book.ts";

export interface Outcome {
  /** As the file has them now. */
  readonly person: Contact;
  readonly before: Contact;
  readonly wish: DepartureWish;
  readonly told: DeparturePlan;
  readonly isNew: boolean;
}

/** What was changed, what comes up, what is missing: one line each. */
export function report(outcome: Outcome, opened: Opened, global: GlobalOptions): string[] {
  const { person, told, isNew } = outcome;
  const { messages } = opened;
  const text = messages.leaving;
  const name = singleLine(person.name.full);
  const changes = isNew
    ? [messages.plan.sentences([headline(outcome, opened), ...changedFields(outcome, opened)])]
    : [text.unchanged(name)];
  return [
    ...changes,
    ...newsLines(outcome, opened, global),
    ...stepLines(told, opened),
    ...heldBackLine(outcome, opened),
    ...(isNew ? aheadLine(outcome, opened) : []),
    ...phaseLines(outcome, opened, global),
    ...wayLines(outcome, opened, global),
    comingUp(person, opened),
  ].filter((line) => line !== "");
}

function dated(day: Day, { messages: { leaving, plan }, today }: Opened): string {
  return leaving.dated(plan.date(day, today), plan.weekday(day));
}

function headline({ person, wish }: Outcome, opened: Opened): string {
  const text = opened.messages.leaving;
  const name = singleLine(person.name.full);
  if (wish.lastDay === undefined) return text.changed(name);
  const on = dated(wish.lastDay, opened);
  return wish.lastDay >= opened.today ? text.leaves(name, on) : text.left(name, on);
}

function changedFields({ told }: Outcome, { messages }: Opened): string[] {
  const text = messages.leaving;
  const { formerType, register, honorific, phase, channel, channelIsGuess, endsWithTheLastDay } = told;
  const channelName = channel === undefined ? "" : (messages.plan.channel[channel] ?? channel);
  return [
    ...(formerType === undefined ? [] : [text.relationship(singleLine(formerType))]),
    ...(register === undefined ? [] : [text.register(register)]),
    ...(honorific === undefined ? [] : [text.honorific(honorific)]),
    ...(phase === undefined ? [] : [text.phase(phase)]),
    ...(channel === undefined
      ? []
      : [channelIsGuess ? text.channelGuess[endsWithTheLastDay](channelName) : text.channel(channelName)]),
  ];
}

function newsLines(
  { person, before, wish }: Outcome,
  { today, messages }: Opened,
  global: GlobalOptions,
): string[] {
  const text = messages.leaving;
  if (wish.news === undefined) return [];
  if (!wish.news) return before.consent?.news === false ? [] : [text.newsNo];
  if (!agreesToNews(person, today)) return [text.newsRefused];
  const lines = agreesToNews(before, today) ? [] : [text.newsYes];
  if (person.consent?.how === undefined) {
    lines.push(text.newsHow(commandHint(["leaving", person.id, "--news", "yes", "--how", "TEXT"], global)));
  }
  return lines;
}

function stepLines({ goodbye: { added, moved, removed } }: DeparturePlan, opened: Opened): string[] {
  const { messages, language } = opened;
  const text = messages.leaving;
  const lines = (heading: string, steps: typeof added): string[] =>
    steps.length === 0
      ? []
      : [heading, ...steps.map(({ on, step }) => text.step(dated(on, opened), goodbyeNote(step, language)))];
  const byDay = [...moved].sort((one, other) => one.on - other.on);
  const gone = removed.map(({ step }) => goodbyeNote(step, language));
  return [
    ...lines(text.moved, byDay),
    ...lines(text.steps, added),
    ...(gone.length === 0 ? [] : [text.removed(messages.plan.list(gone))]),
  ];
}

/** Nobody should wait for a goodbye that never comes up. */
function heldBackLine({ person, wish }: Outcome, { today, messages }: Opened): string[] {
  if (!person.doNotContact || wish.lastDay === undefined) return [];
  const text = messages.leaving;
  const name = singleLine(person.name.full);
  return [wish.lastDay >= today ? text.heldBack(name) : text.heldBackAfter(name)];
}

const DAYS_BEFORE_FAREWELL = 7;
const DAYS_TO_CHECK_IN = 7;

/** The farewell and the check-in need no follow-up: the planner knows them. */
function aheadLine({ person, wish }: Outcome, opened: Opened): string[] {
  const { book, today, messages } = opened;
  const { lastDay } = wish;
  if (lastDay === undefined || person.phase === "rejoined" || person.doNotContact) return [];
  const occasions = resolveRelationships(book.relationships).get(person.relationship)?.occasions ?? [];
  const wording = { messages, today, custom: book.occasions };
  const parts = [
    { occasion: "farewell", on: lastDay - DAYS_BEFORE_FAREWELL },
    { occasion: "check-in", on: lastDay + DAYS_TO_CHECK_IN },
  ]
    .filter(({ occasion, on }) => on > today && occasions.includes(occasion))
    .map(({ occasion, on }) =>
      messages.leaving.from(labelOf(occasion, wording), messages.plan.date(on, today)),
    );
  return parts.length === 0 ? [] : [messages.leaving.ahead(messages.plan.list(parts))];
}

function phaseLines({ person, told }: Outcome, opened: Opened, global: GlobalOptions): string[] {
  const text = opened.messages.leaving;
  const { leftOn } = person;
  if (told.phase === "leaving" && leftOn === undefined)
    return [text.leavingWithoutDay(commandHint(["leaving", person.id, "--on", "YYYY-MM-DD"], global))];
  if (told.phase !== "rejoined") return [];
  const { book, today, messages } = opened;
  const labels = told.skips.map(({ occasion }) =>
    labelOf(occasion, { messages, today, custom: book.occasions }),
  );
  return [
    text.rejoined(singleLine(person.name.full)),
    ...(labels.length > 0 ? [text.skipped(messages.plan.list(labels))] : []),
  ];
}

/** Warnings of addresses that end with the last day; of no interest about somebody who is back. */
function wayLines({ person, told }: Outcome, { messages, today }: Opened, global: GlobalOptions): string[] {
  const text = messages.leaving;
  const hasLeft = person.leftOn !== undefined && person.leftOn < today;
  const { byNothing, onlyCompanyMail, unsureDomain } = told.reachable;
  if (person.phase === "rejoined") return [];
  const name = singleLine(person.name.full);
  const add = text.addEmail(commandHint(["leaving", person.id, "--email", "ADDRESS"], global));
  const missing = [
    ...(onlyCompanyMail ? [hasLeft ? text.onlyCompanyGone(name) : text.onlyCompany(name)] : []),
    ...(byNothing ? [onlyCompanyMail ? text.noOtherWay : text.noWay(name)] : []),
  ];
  return [
    ...(missing.length === 0 ? [] : [messages.plan.sentences([...missing, add])]),
    ...(unsureDomain === false ? [] : [text.noDomains(unsureDomain)]),
  ];
}
