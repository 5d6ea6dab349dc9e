import type { Edit } from "../book/edit.ts";
import { type Day, formatDay } from "../domain/calendar-date.ts";
import type { Contact, Help, Language } from "../domain/contact.ts";
import { isJapan } from "../domain/contact-language.ts";
import { dayOfWords } from "../domain/day-words.ts";
import { placeByDay } from "../domain/log-touch.ts";
import { singleLine } from "../domain/plain-text.ts";
import { channelOf, resolveRelationships } from "../domain/relationship.ts";
import { dayOfThanks, thanksNote } from "../domain/thanks.ts";
import { touchesUntil } from "../domain/touch.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import { changeBook, type Proposal, samePerson, stepsTo } from "./change.ts";
import { comingUp } from "./coming-up.ts";
import { findPerson } from "./find-person.ts";
import { type GlobalOptions, mayAsk } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { type Opened, openBook } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";

export interface FavorFlags {
  readonly given?: string;
  readonly received?: string;
  /** In words as `log --on` has them; without it today. */
  readonly on?: string;
  readonly dryRun?: boolean;
}

type Side = "given" | "received";

interface Favor {
  readonly on: Day;
  readonly given: string | undefined;
  readonly received: string | undefined;
}

/** Notes help given or received; for help received it plans the thank-you, unless that has been said or planned. */
export async function run(
  flags: FavorFlags,
  query: string,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  // What is wrong with the flags is told before anybody is asked whom they are about.
  const early = favorOf(flags, opened);
  const contact = await findPerson(query, opened, global, runtime);
  const favor = hasText(early) ? early : await askedFor(flags, contact, opened, global, runtime);
  const { told, after } = await changeBook(
    opened,
    global,
    runtime,
    flags.dryRun ? (diff) => printDiff(diff, runtime) : undefined,
    (now) => proposalOf(samePerson(contact, now), favor, now),
  );
  const sentences = [...told, comingUp(samePerson(contact, after), after)];
  runtime.err(`${after.messages.plan.sentences(sentences)}\n`);
  return 0;
}

function favorOf(flags: FavorFlags, opened: Opened): Favor {
  const text = opened.messages.favor;
  const words = (side: Side): string | undefined => {
    const value = flags[side];
    if (value === undefined) return undefined;
    const clean = tidied(value);
    if (clean === "") throw new UserError(text.noText(`--${side}`));
    return clean;
  };
  return {
    on: flags.on === undefined ? opened.today : dayOf(flags.on, opened),
    given: words("given"),
    received: words("received"),
  };
}

/** Without the full stop: the words stand in the middle of sentences later. */
function tidied(text: string): string {
  return singleLine(text)
    .trim()
    .replace(/[\s。.．]+$/, "");
}

function hasText({ given, received }: Favor): boolean {
  return given !== undefined || received !== undefined;
}

function dayOf(words: string, { today, messages }: Opened): Day {
  const problem = dayProblem(words, today, messages);
  if (problem !== undefined) throw new UserError(problem);
  return dayOfWords(words, today) as Day;
}

function dayProblem(words: string, today: Day, messages: Opened["messages"]): string | undefined {
  const day = dayOfWords(words, today);
  if (day === undefined) return messages.log.badDay(singleLine(words));
  return day > today ? messages.favor.inFuture(formatDay(day)) : undefined;
}

async function askedFor(
  flags: FavorFlags,
  contact: Contact,
  opened: Opened,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<Favor> {
  const { messages, today } = opened;
  const { ask, noText } = messages.favor;
  const name = singleLine(contact.name.full);
  if (!mayAsk(global, runtime)) {
    const example = (side: Side): string =>
      commandHint(["favor", contact.id, `--${side}`, messages.favor.example[side]], global);
    throw new UserError(messages.favor.noSide(example("received"), example("given")));
  }
  const prompter = await runtime.prompter();
  const side = await prompter.select<Side>(ask.side(name), [
    { value: "received", name: ask.received(name) },
    { value: "given", name: ask.given(name) },
  ]);
  const words = await prompter.input(ask.what[side](name), {
    validate: (value) => (tidied(value) === "" ? noText(`--${side}`) : true),
  });
  const on =
    flags.on ??
    (await prompter.input(ask.on, {
      default: formatDay(today),
      validate: (value) => dayProblem(value, today, messages) ?? true,
    }));
  return favorOf({ ...flags, [side]: words, on }, opened);
}

function proposalOf(contact: Contact, favor: Favor, opened: Opened): Proposal<readonly string[]> {
  const { messages, today } = opened;
  const { on, given, received } = favor;
  const at = stepsTo(contact, opened);
  const name = singleLine(contact.name.full);
  const when = messages.plan.date(on, today);
  const edits: Edit[] = [];
  const noted: string[] = [];
  const notedAlready: string[] = [];
  const days = contact.help.map((help) => help.on);
  const note = (side: Side, text: string | undefined): void => {
    if (text === undefined) return;
    if (contact.help.some((help) => isSame(help, on, side, text))) {
      notedAlready.push(messages.favor.did[side](text));
      return;
    }
    const index = placeByDay(days, on);
    days.splice(index, 0, on);
    edits.push({ do: "insert", at: [...at, "help"], index, value: { on: formatDay(on), [side]: text } });
    noted.push(messages.favor.did[side](text));
  };
  note("given", given);
  note("received", received);
  const told: string[] = [];
  if (noted.length > 0) told.push(messages.favor.noted(name, when, noted));
  if (notedAlready.length > 0) told.push(messages.favor.notedAlready(name, when, notedAlready));
  if (received !== undefined) {
    const thanks = thanksFor(contact, on, received, opened);
    if (thanks.edit) edits.push(thanks.edit);
    told.push(thanks.sentence);
  }
  return { edits, what: `favor ${contact.name.full}`, told };
}

function isSame(help: Help, on: Day, side: Side, text: string): boolean {
  const noted = help[side];
  return help.on === on && noted !== undefined && tidied(noted) === text;
}

const LANGUAGES: readonly Language[] = ["ja", "en"];

function thanksFor(
  contact: Contact,
  on: Day,
  received: string,
  opened: Opened,
): { readonly edit?: Edit; readonly sentence: string } {
  const { book, today, messages, language } = opened;
  const text = messages.favor.thanks;
  const date = (day: Day): string => messages.plan.date(day, today);
  if (contact.doNotContact) return { sentence: text.doNotContact };
  const notes = LANGUAGES.map((each) => thanksNote(received, each));
  const planned = contact.followUps.find((one) => one.on > on && notes.includes(singleLine(one.note ?? "")));
  if (planned) return { sentence: planned.done ? text.done : text.planned(date(planned.on)) };
  const since = touchAfter(contact, on, opened);
  if (since !== undefined) return { sentence: text.touched(date(since)) };
  const day = dayOfThanks(on, today, isJapan(contact, book.settings));
  const index = placeByDay(
    contact.followUps.map((one) => one.on),
    day,
  );
  const value = { on: formatDay(day), note: thanksNote(received, language) };
  return {
    edit: { do: "insert", at: [...stepsTo(contact, opened), "follow_ups"], index, value },
    sentence: text.plan(date(day)),
  };
}

/** The first message or meeting after the help: thanks have been said there. */
function touchAfter(contact: Contact, on: Day, { book, today }: Opened): Day | undefined {
  const relationship = resolveRelationships(book.relationships).get(contact.relationship);
  if (!relationship) throw new Error(`relationship ${contact.relationship} was not checked by the reader`);
  const touches = touchesUntil(contact, channelOf(contact, relationship), today);
  return touches.find((touch) => touch.direction !== "in" && touch.on > on)?.on;
}
