import type { Channel, Language, Register } from "../domain/contact.ts";
import type { Context } from "./context.ts";
import { occasionsOf } from "./greetings.ts";
import { plainChannel } from "./letter-rules.ts";
import { type Message, readMessage, TITLE } from "./message.ts";
import type { Hit, Rule, Severity, Words } from "./rule.ts";
import { RULES } from "./rules.ts";

/** A place in a text, what is wrong with it and what would be better. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** From 1; columns in characters. */
  readonly line: number;
  readonly column: number;
  /** The words as written, on one line. */
  readonly excerpt: string;
  /** In the language of the UI. */
  readonly message: string;
  readonly suggestion: string | null;
}

/** Which rules to hear; ids. */
export interface Selection {
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warn: 1, info: 2 };
const LONGEST_EXCERPT = 60;

/** What the manners check has to say about a text, in the order of the text; the words in `ui`. Pure. */
export function check(text: string, context: Context, ui: Language, selection: Selection = {}): Finding[] {
  const message = readMessage(text);
  const plain = plainOf(message, context);
  const hits = RULES.filter((rule) => isSelected(rule.id, selection) && applies(rule, plain))
    .flatMap((rule) => rule.find(message, plain.context).map((hit) => ({ rule, hit })))
    .sort((one, other) => one.hit.start - other.hit.start || gravity(one) - gravity(other));
  const place = placer(text);
  return hits.map(({ rule, hit }) => findingOf(rule, hit, text, ui, place));
}

function gravity({ rule, hit }: { readonly rule: Rule; readonly hit: Hit }): number {
  return ORDER[hit.severity ?? rule.severity];
}

function isSelected(id: string, { only, ignore }: Selection): boolean {
  return (only === undefined || only.length === 0 || only.includes(id)) && ignore?.includes(id) !== true;
}

/** The context, with what the text itself makes plain where nobody said. */
interface Plain {
  readonly context: Context;
  readonly channel: Channel | undefined;
  readonly register: Register | undefined;
  readonly occasions: ReadonlySet<string>;
}

function plainOf(message: Message, given: Context): Plain {
  const channel = given.channel ?? plainChannel(message) ?? networkOf(message);
  const context = channel === given.channel ? given : { ...given, channel };
  return {
    context,
    channel,
    register: given.register ?? registerOf(message),
    occasions: occasionsOf(message, context),
  };
}

function networkOf({ text }: Message): Channel | undefined {
  return /\blinkedin\b|\bwork anniversary\b|professional network/i.test(text) ? "sns" : undefined;
}

const SPOKEN_TO_BY_TITLE = new RegExp(`${TITLE} *(?:へ)?$`);

/** Somebody called by a title, or a company called 貴社, is written to formally. */
function registerOf({ text, headLines }: Message): Register | undefined {
  const byTitle = headLines.some((line) => SPOKEN_TO_BY_TITLE.test(line.text.trim()));
  return byTitle || /貴社|御社|平素より|平素は/.test(text) ? "formal" : undefined;
}

function applies(rule: Rule, { context, channel, register, occasions }: Plain): boolean {
  if (!rule.languages.includes(context.language)) return false;
  if (rule.registers && (register === undefined || !rule.registers.includes(register))) return false;
  if (rule.channels && (channel === undefined || !rule.channels.includes(channel))) return false;
  return rule.occasions === undefined || rule.occasions.some((occasion) => occasions.has(occasion));
}

function findingOf(rule: Rule, hit: Hit, text: string, ui: Language, place: Place): Finding {
  const { line, column } = place(hit.start);
  return {
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    line,
    column,
    excerpt: excerptOf(text, hit),
    message: said(rule.message[ui], hit),
    suggestion: suggested(rule, hit, ui),
  };
}

function suggested(rule: Rule, hit: Hit, ui: Language): string | null {
  const { suggestion } = hit;
  if (suggestion !== undefined)
    return typeof suggestion === "object" ? (suggestion?.[ui] ?? null) : suggestion;
  return rule.suggestion === null ? null : said(rule.suggestion[ui], hit);
}

function said(words: Words, hit: Hit): string {
  return typeof words === "string" ? words : words(hit);
}

function excerptOf(text: string, { start, end }: Hit): string {
  const words = [...text.slice(start, end).replace(/\s*\n\s*/g, " ")];
  const shown =
    words.length > LONGEST_EXCERPT ? `${words.slice(0, LONGEST_EXCERPT).join("")}…` : words.join("");
  return shown.trim();
}

type Place = (index: number) => { line: number; column: number };

/** Line and column of each index in turn, which must not decrease; columns count characters, so that an emoji is one. */
function placer(text: string): Place {
  const breaks = text.matchAll(/\r\n?|\n/g);
  let next = breaks.next();
  let line = 1;
  let column = 1;
  let at = 0;
  return (index) => {
    while (!next.done && next.value.index + next.value[0].length <= index) {
      at = next.value.index + next.value[0].length;
      line++;
      column = 1;
      next = breaks.next();
    }
    column += [...text.slice(at, index)].length;
    at = index;
    return { line, column };
  };
}
