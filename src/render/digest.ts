import type { Day } from "../domain/calendar-date.ts";
import { goodbyeStepOfItem } from "../domain/departure.ts";
import { dayShown } from "../domain/digest.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { Item } from "../domain/plan-types.ts";
import type { Messages } from "./messages/catalogue.ts";
import { labelOf, reasonOf, type Wording } from "./wording.ts";
import { roughWidth, wrapLines } from "./wrap.ts";

/** A row with what only the command knows. */
export interface DigestRow {
  readonly item: Item;
  /** The relationship as the user calls it. */
  readonly relationship: string;
  /** Makes the draft, or notes as done what is no message; ready to be pasted. */
  readonly command: string;
}

/** What is wrong, in the place of the digest or below it. */
export interface Trouble {
  readonly opening: string;
  /** Each with its lines, as for a terminal. */
  readonly problems: readonly string[];
  readonly closing: readonly string[];
}

/** Something to be put right in the file, with the command that does it. */
export interface DigestNote {
  readonly text: string;
  readonly command: string;
}

export interface DigestView {
  readonly rows: readonly DigestRow[];
  readonly upcoming: readonly DigestRow[];
  /** What to tell of the rows that were cut. */
  readonly leftOut: string | undefined;
  readonly notes?: readonly DigestNote[];
  readonly trouble: Trouble | undefined;
}

/** Mail, files and cron have no width of their own. */
const WIDTH = 72;
const INDENT = "  ";

/** The digest as a plain note: who, why, until when, and the command for the draft. */
export function digestText(view: DigestView, wording: Wording<Messages>): string {
  const { plan, remind } = wording.messages;
  const parts = [
    remind.title(wording.today),
    ...view.rows.map((row) => rowText(row, headingOf(row, wording), wording)),
  ];
  if (view.leftOut !== undefined) parts.push(view.leftOut);
  if (view.upcoming.length > 0) {
    parts.push(plan.table.comingUp);
    for (const row of view.upcoming) {
      parts.push(
        rowText(row, remind.from(dayOf(dayShown(row.item), wording), headingOf(row, wording)), wording),
      );
    }
  }
  for (const { text, command } of view.notes ?? [])
    parts.push(`${wrapped(text, WIDTH)}\n${indented(command)}`);
  if (view.trouble) parts.push(troubleText(view.trouble));
  return `${parts.join("\n\n")}\n`;
}

function headingOf({ item, relationship }: DigestRow, wording: Wording<Messages>): string {
  const { remind } = wording.messages;
  const person = remind.person(singleLine(item.contact.name.full), singleLine(relationship));
  const label = labelOf(item.occasion, wording);
  // The steps of a goodbye are said in person, or are no message at all.
  if (goodbyeStepOfItem(item) !== undefined) return remind.line(person, label);
  return remind.heading(person, label, remind.by[item.channel] ?? item.channel);
}

function rowText(row: DigestRow, heading: string, wording: Wording<Messages>): string {
  // The command stays whole: a broken line could not be pasted.
  return [
    wrapped(heading, WIDTH),
    indented(wrapped(whyOf(row.item, wording), WIDTH - INDENT.length)),
    indented(row.command),
  ].join("\n");
}

function wrapped(text: string, width: number): string {
  return wrapLines(text, width, roughWidth);
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => INDENT + line)
    .join("\n");
}

/** The reason, its last day where the sentence does not say it, and what else there is to write about. */
function whyOf(item: Item, wording: Wording<Messages>): string {
  const { plan, remind } = wording.messages;
  const saysEnd = ["window", "custom", "mourning-kanchu"].includes(item.reason.code);
  const until = item.end === null || saysEnd ? "" : remind.until(dayOf(item.end, wording));
  const also = item.also.length === 0 ? "" : plan.reason.also(item.also.map((id) => labelOf(id, wording)));
  return `${reasonOf(item, wording)}${until}${also}`;
}

function dayOf(day: Day, wording: Wording<Messages>): string {
  const { plan, remind } = wording.messages;
  return remind.day(plan.date(day, wording.today), plan.weekday(day));
}

function troubleText({ opening, problems, closing }: Trouble): string {
  return [
    wrapped(opening, WIDTH),
    ...problems.map((problem) => indented(problem.trimEnd())),
    ...closing,
  ].join("\n");
}

/** The same as Markdown, for a notes program. */
export function digestMarkdown(view: DigestView, wording: Wording<Messages>): string {
  const { plan, remind } = wording.messages;
  const parts = [`# ${remind.title(wording.today)}`];
  if (view.rows.length > 0) {
    parts.push(view.rows.map((row) => markdownRow(row, headingOf(row, wording), wording)).join("\n"));
  }
  if (view.leftOut !== undefined) parts.push(escaped(view.leftOut));
  if (view.upcoming.length > 0) {
    const rows = view.upcoming.map((row) =>
      markdownRow(row, remind.from(dayOf(dayShown(row.item), wording), headingOf(row, wording)), wording),
    );
    parts.push(`## ${plan.table.comingUp}`, rows.join("\n"));
  }
  for (const { text, command } of view.notes ?? []) parts.push(`${escaped(text)}  \n${codeSpan(command)}`);
  if (view.trouble) {
    const { opening, problems, closing } = view.trouble;
    parts.push(escaped(opening));
    if (problems.length > 0) parts.push(problems.map((problem) => codeBlock(problem)).join("\n\n"));
    parts.push(closing.map(escaped).join("  \n"));
  }
  return `${parts.join("\n\n")}\n`;
}

function markdownRow(row: DigestRow, heading: string, wording: Wording<Messages>): string {
  return `- **${escaped(heading)}**  \n  ${escaped(whyOf(row.item, wording))}  \n  ${codeSpan(row.command)}`;
}

/** Foreign text that must not become a heading, a link, a tag or an image. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|!&~]/g, "\\$&")
    .replace(/^(\s*)([-+])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");
}

/** Fenced by more backticks than the text holds in a row. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${text}${space}${fence}`;
}

function codeBlock(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}

export interface Notice {
  readonly subject: string;
  readonly body: string;
}

const MOST_LINES = 4;

/** The digest in a few lines, for a notification; its subject serves a mail too. */
export function digestNotice(view: DigestView, wording: Wording<Messages>): Notice {
  const { remind } = wording.messages;
  const rows = view.rows.length > 0 ? view.rows : view.upcoming;
  const lines = rows.slice(0, MOST_LINES).map(({ item }) => noticeLine(item, wording));
  if (rows.length > MOST_LINES) lines.push(remind.more(rows.length - MOST_LINES));
  const { trouble, notes = [] } = view;
  lines.push(...notes.slice(0, Math.max(0, MOST_LINES - lines.length)).map(({ text }) => text));
  if (trouble)
    lines.push(trouble.opening, ...trouble.problems.slice(0, 1).map(firstLine), ...trouble.closing.slice(-1));
  return { subject: subjectOf(view, wording), body: lines.join("\n") };
}

function noticeLine(item: Item, wording: Wording<Messages>): string {
  return wording.messages.remind.line(singleLine(item.contact.name.full), labelOf(item.occasion, wording));
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}

function subjectOf({ rows, upcoming, trouble }: DigestView, { messages }: Wording<Messages>): string {
  const { subject } = messages.remind;
  if (rows.length > 0) return subject.due(rows.length);
  if (upcoming.length > 0) return subject.comingUp(upcoming.length);
  return trouble ? subject.trouble : subject.note;
}
