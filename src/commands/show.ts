import { type Day, formatDay } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { languageOf } from "../domain/contact-language.ts";
import { type LastHelp, lastHelp } from "../domain/last-help.ts";
import { safeJson, severalLines, singleLine } from "../domain/plain-text.ts";
import { type ContactPlan, planner } from "../domain/plan.ts";
import type { Item } from "../domain/plan-types.ts";
import { channelOf, registerOf, resolveRelationships } from "../domain/relationship.ts";
import type { ExitStatus } from "../errors.ts";
import { contactJson } from "../render/contact-json.ts";
import type { ShownConsent } from "../render/field-words.ja.ts";
import { type FirstMessages, loadFirstMessages } from "../render/messages/catalogue.ts";
import { itemJson, suppressionJson } from "../render/plan-json.ts";
import { ACCENTED, PLAIN, type Style } from "../render/style.ts";
import { displayWidth, padEnd, wrapText } from "../render/width.ts";
import { holdOf, labelOf, reasonOf, type Wording } from "../render/wording.ts";
import type { Runtime } from "../runtime.ts";
import { findPerson } from "./find-person.ts";
import type { GlobalOptions } from "./global-options.ts";
import { type Opened, openBook } from "./open-book.ts";
import { templateNamer } from "./templates-of.ts";

const LOOK_AHEAD = 366;
const QUIET_DAYS = 60;
const JUST_FOLLOWED_DAYS = 14;

/** All about one person: defaults filled in, what comes next, what is held back and why. */
export async function run(query: string, global: GlobalOptions, runtime: Runtime): Promise<ExitStatus> {
  const opened = await openBook(runtime, global, loadFirstMessages);
  const contact = await findPerson(query, opened, global, runtime);
  const planned = planner(opened.book)(contact, opened.today, LOOK_AHEAD);
  const wording: Wording = { messages: opened.messages, today: opened.today, custom: opened.book.occasions };
  const fields = contactJson(contact, defaultsOf(contact, opened));
  if (global.json) {
    const template = templateNamer(opened, runtime);
    const item = (value: Item) => itemJson(value, template(value.contact, value.occasion), wording);
    const suppressed = planned.suppressed.map((held) => suppressionJson(held, wording));
    runtime.out(
      `${safeJson({ version: 1, contact: fields, next: comingUp(planned).map(item), suppressed })}\n`,
    );
    return 0;
  }
  const style = runtime.colorOut ? ACCENTED : PLAIN;
  const worded = opened.language === "ja" ? await inJapanese(fields) : inEnglish(fields);
  runtime.out(text(contact, worded, planned, wording, runtime.outIsTerminal ? runtime.width : 100, style));
  if (wantsReaction(contact, opened.today)) runtime.err(`${opened.messages.cli.show.reaction}\n`);
  return 0;
}

/** A no to news is said; elsewhere in the list a no is what holds for nearly everybody. */
function inEnglish(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const consent = fields.consent as ShownConsent | null;
  return consent?.news === false ? { ...fields, consent: { ...consent, news: "no" } } : fields;
}

/** The fields under the names by which a Japanese reader knows them. */
async function inJapanese(fields: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const { FIELD_WORDS_JA, VALUE_WORDS_JA, consentJa, durationJa } = await import(
    "../render/field-words.ja.ts"
  );
  const wordOf = (key: string, value: unknown): unknown => {
    if (key === "consent" && value !== null) return consentJa(value as ShownConsent);
    if (typeof value !== "string") return value;
    if (key === "every" || key === "min_gap") return durationJa(value);
    return VALUE_WORDS_JA[key]?.[value] ?? value;
  };
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      NOT_LISTED.has(key) ? key : (FIELD_WORDS_JA[key] ?? key),
      wordOf(key, value),
    ]),
  );
}

function defaultsOf(contact: Contact, { book }: Opened<FirstMessages>) {
  const relationship = resolveRelationships(book.relationships).get(contact.relationship);
  if (!relationship) throw new Error(`relationship ${contact.relationship} was not checked by the reader`);
  return {
    language: languageOf(contact, book.settings),
    register: registerOf(contact, relationship),
    channel: channelOf(contact, relationship),
    every: contact.every ?? relationship.every,
    minGap: contact.minGap ?? relationship.minGap,
    country: contact.country ?? book.settings.country ?? null,
    region: contact.region ?? book.settings.region ?? null,
  };
}

function comingUp({ due, next }: ContactPlan): Item[] {
  return [due, next].filter((item) => item !== null);
}

/** A light tie wants a sign of life: no touch of any kind, reactions too, for over 60 days. */
function wantsReaction(contact: Contact, today: Day): boolean {
  if (contact.doNotContact || Object.keys(contact.sns).length === 0) return false;
  // Right after following, a reaction is all that is not too much.
  if (contact.followedOn !== undefined && today < contact.followedOn + JUST_FOLLOWED_DAYS) return true;
  const days = contact.history.map((touch) => touch.on);
  if (contact.lastContact !== undefined) days.push(contact.lastContact);
  return !days.some((day) => day <= today && day >= today - QUIET_DAYS);
}

function text(
  contact: Contact,
  fields: Readonly<Record<string, unknown>>,
  planned: ContactPlan,
  wording: Wording,
  width: number,
  style: Style,
): string {
  const show = wording.messages.cli.show;
  const { plan } = wording.messages;
  const sections = [
    `${style.bold(singleLine(contact.name.full))}  ${style.dim(contact.id)}\n${fieldLines(fields, width, style)}`,
  ];
  const next = comingUp(planned).map((item) => {
    const when = item.status === "due" ? plan.table.today : plan.date(item.on, wording.today);
    return indented(
      `${when}: ${plan.sentence(labelOf(item.occasion, wording), reasonOf(item, wording))}`,
      width,
    );
  });
  sections.push(`${style.bold(show.next)}\n${next.join("") || indented(show.nothing, width)}`);
  if (planned.suppressed.length > 0) {
    const lines = planned.suppressed.map((held) => {
      const why = holdOf(held, wording);
      const sentence = held.until === null ? why : plan.until(why, plan.date(held.until, wording.today));
      return indented(`${labelOf(held.occasion, wording)}: ${sentence}`, width);
    });
    sections.push(`${style.bold(show.held)}\n${lines.join("")}`);
  }
  const help = helpLines(contact, wording);
  if (help.length > 0) {
    sections.push(`${style.bold(show.help)}\n${help.map((line) => indented(line, width)).join("")}`);
  }
  if (contact.history.length > 0) {
    const lines = [...contact.history].reverse().map((touch) => {
      const reply = touch.reply === undefined ? "" : touch.reply ? show.replied : show.noReply;
      const news = touch.news === undefined ? "" : show.news(touch.news);
      const words = [touch.via, touch.direction, touch.occasions.join(" "), news, reply, touch.note].filter(
        (word) => word,
      );
      return indented(`${formatDay(touch.on)}  ${singleLine(words.join("  "))}`, width);
    });
    sections.push(`${style.bold(show.history)}\n${lines.join("")}`);
  }
  return sections.join("\n");
}

/** Who helped whom last, what the other side did before, and what that suggests. */
function helpLines({ help }: Contact, { messages, today }: Wording): string[] {
  const { show } = messages.cli;
  const newest = lastHelp(help, today);
  if (newest === undefined) return [];
  const isTheirs = newest.side === "received";
  const other = lastHelp(help, today, isTheirs ? "given" : "received");
  const say = ({ on, text }: LastHelp, sentence: (on: string, text: string) => string): string =>
    sentence(formatDay(on), singleLine(text));
  return [
    say(newest, isTheirs ? show.theyHelped : show.youHelped),
    ...(other ? [say(other, isTheirs ? show.youHelpedBefore : show.theyHelpedBefore)] : []),
    isTheirs ? show.theirTurnWasLast : show.yourTurnWasLast,
  ];
}

function indented(line: string, width: number): string {
  return `  ${wrapText(line, width - 2).replaceAll("\n", "\n    ")}\n`;
}

const NOT_LISTED: ReadonlySet<string> = new Set(["id", "name", "history"]);

function fieldLines(fields: Readonly<Record<string, unknown>>, width: number, style: Style): string {
  const shown = Object.entries(fields)
    .filter(([key, value]) => !NOT_LISTED.has(key) && !isEmpty(value))
    .map(([key, value]) => [key, valueText(value)] as const);
  const column = Math.max(0, ...shown.map(([key]) => displayWidth(key))) + 2;
  return shown
    .map(([key, value]) => {
      const lines = wrapText(value, Math.max(20, width - column - 2)).split("\n");
      return `  ${style.dim(padEnd(key, column))}${lines.join(`\n${" ".repeat(column + 2)}`)}\n`;
    })
    .join("");
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function valueText(value: unknown): string {
  if (value === true) return "yes";
  if (Array.isArray(value))
    return value.map(valueText).join(value.some((one) => typeof one === "object") ? "\n" : ", ");
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .filter(([, part]) => !isEmpty(part))
      .map(([key, part]) => `${singleLine(key)}: ${valueText(part)}`)
      .join(", ");
  }
  return severalLines(String(value)).trim();
}
