import Handlebars from "handlebars";
import { parseDay } from "../domain/calendar-date.ts";
import type { Language } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { TemplateContext } from "./context.ts";
import { longDate, shortDate, wareki } from "./dates.ts";
import type { LoadedText } from "./load-templates.ts";
import { TemplateProblem } from "./problem.ts";

const LONGEST_DRAFT = 20_000;
/** A template may loop over the lists of the contact, not build a novel of them. */
const MOST_STEPS = 5_000;
/** Stands on a line that turned out empty, so that the line goes and an intended blank line stays. */
const NO_LINE = "\u0001";
const SILENT = 4;

/** What one draft may spend, and the template it is made from. */
interface Budget {
  steps: number;
  readonly text: LoadedText;
}

/** An own Handlebars with the helpers of variables.ts; made once, everything that differs comes with the context. */
const handlebars = engine();
const compiled = new WeakMap<LoadedText, Handlebars.TemplateDelegate>();

/** Renders a loaded text. Throws TemplateProblem. */
export function runTemplate(
  text: LoadedText,
  context: TemplateContext,
  partials: ReadonlyMap<string, LoadedText>,
): string {
  const budget: Budget = { steps: 0, text };
  const all = Object.fromEntries([...partials].map(([name, partial]) => [name, delegateOf(partial)]));
  const result = delegateOf(text)(context, { partials: all, data: { budget } });
  if (result.length > LONGEST_DRAFT) throw tooLong(text);
  return result;
}

function delegateOf(text: LoadedText): Handlebars.TemplateDelegate {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const template = handlebars.compile(text.program, { strict: true, noEscape: true });
  const delegate = (context: unknown, options: Handlebars.RuntimeOptions = {}): string => {
    spend(options.data.budget as Budget);
    try {
      return template(context, {
        ...options,
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      });
    } catch (problem) {
      throw located(problem, text);
    }
  };
  compiled.set(text, delegate);
  return delegate;
}

function spend(budget: Budget): void {
  budget.steps++;
  if (budget.steps > MOST_STEPS) throw tooLong(budget.text);
}

function tooLong(text: LoadedText): TemplateProblem {
  const { path } = text.place(text.program.loc);
  return new TemplateProblem("too-long", { path }, String(LONGEST_DRAFT));
}

/** What strict mode refuses while rendering: a name that the user's own map does not hold. */
function located(problem: unknown, text: LoadedText): unknown {
  const { path } = text.place(text.program.loc);
  if (problem instanceof RangeError) return new TemplateProblem("recursion", { path }, text.name);
  const within =
    problem instanceof TypeError ? /'in' operator to search for '(.+?)'/.exec(problem.message) : null;
  if (within !== null) return new TemplateProblem("unknown-variable", { path }, within[1] ?? "");
  if (problem instanceof TemplateProblem || !(problem instanceof Error)) return problem;
  if (!(problem instanceof Handlebars.Exception))
    return new TemplateProblem("syntax", { path }, singleLine(problem.message));
  const line = Number(problem.lineNumber ?? 1);
  const start = { line, column: Number(problem.column ?? 0) };
  const place = text.place({ source: "", start, end: start });
  const partial = /The partial (\S+)/.exec(problem.message)?.[1];
  if (partial !== undefined) return new TemplateProblem("missing-partial", place, partial);
  const variable = /"(.+)" not defined/.exec(problem.message)?.[1];
  return variable === undefined
    ? new TemplateProblem("syntax", place, singleLine(problem.message))
    : new TemplateProblem("unknown-variable", place, variable);
}

type Options = Handlebars.HelperOptions;

/** The part of the context that helpers look at. */
interface Root {
  readonly language: Language;
  readonly channel: string;
  readonly plain: boolean;
  readonly mourning: boolean;
  readonly contact: { readonly country: string };
}

function rootOf(values: readonly unknown[]): Root {
  return (values.at(-1) as Options).data.root as Root;
}

function engine(): typeof Handlebars {
  const own = Handlebars.create();
  // It would write to the console what it refuses; the draft is refused with a message of its own.
  own.logger.level = SILENT;
  for (const name of ["log", "lookup"]) own.unregisterHelper(name);
  own.registerHelper({
    eq: (left: unknown, right: unknown) => left === right,
    date: (...all: unknown[]) => dateText(all),
    wareki: (value: unknown) => {
      const day = parseDay(String(value));
      return day === undefined ? "" : wareki(day);
    },
    lines: (...all: unknown[]) => textsOf(all.slice(0, -1)).join("\n") || NO_LINE,
    sentences: (...all: unknown[]) =>
      textsOf(all.slice(0, -1)).join(rootOf(all).language === "ja" ? "" : " ") || NO_LINE,
    emoji: (...all: unknown[]) => {
      const root = rootOf(all);
      if (emojiFits(root)) return String(all[0] ?? "");
      const other = String((all.length > 2 ? all[1] : "") ?? "");
      return root.mourning ? other.replaceAll("！", "。").replaceAll("!", ".") : other;
    },
    trim(this: unknown, options: Options) {
      return trimmed(tidy(options.fn(this)), String(options.hash.lead ?? ""));
    },
    compact(this: unknown, options: Options) {
      return `${tidy(options.fn(this)).replace(/\n{2,}/g, "\n")}\n`;
    },
    brief(this: unknown, options: Options) {
      return `${briefly(tidy(options.fn(this)), options.hash ?? {}, options.data.root as Root)}\n`;
    },
    unpunctuated(this: unknown, options: Options) {
      return withoutPunctuation(options.fn(this));
    },
    each(this: unknown, list: unknown, options: Options) {
      return eachItem(this, list, options);
    },
  });
  return own;
}

/** A `lead` stands before a text that says anything, and takes the place of a "besides" at its beginning. */
function trimmed(text: string, lead: string): string {
  if (lead === "") return `${text}\n`;
  return text === "" ? "" : `${lead}${text.replace(/^(また|あわせて|それから|それに)、/, "")}\n`;
}

function dateText(all: readonly unknown[]): string {
  const day = parseDay(String(all[0]));
  if (day === undefined) return "";
  const { language, contact } = rootOf(all);
  return (all[1] === "long" ? longDate : shortDate)(day, language, contact.country);
}

const LONG_LINE = 140;
/** What still reads as one line: Japanese letters are twice as wide. */
const SHORT_ENOUGH: Readonly<Record<Language, number>> = { ja: 60, en: 140 };

/**
 * The first line that is about the reader, with the next one if both are short; `news` is left out of it, and `must` says whether it is then added. A `wish`
 * is never lost.
 */
function briefly(text: string, hash: Readonly<Record<string, unknown>>, { language }: Root): string {
  const news = String(hash.news ?? "")
    .split("\n")
    .filter((line) => line !== "");
  const rest = tidy(news.reduce((left, line) => left.replace(line, ""), text).replace(/^ +| +(?= )/gm, ""));
  const [one = "", next = ""] = rest.split("\n").filter((line) => line.trim() !== "");
  const both = language === "ja" ? `${one}${next}` : `${one} ${next}`.trimEnd();
  const first = both.length <= SHORT_ENOUGH[language] ? both : shortened(one);
  const wishes = String(hash.wish ?? "")
    .split("\n")
    .filter((line) => !first.includes(line));
  const told = hash.must === true || (first === "" && wishes.length === 0) ? news : [];
  const isAboutNews = news[0] !== undefined && text.startsWith(news[0]);
  const parts = isAboutNews ? [...told, first, ...wishes] : [first, ...wishes, ...told];
  return parts.filter((part) => part !== "").join(language === "ja" ? "" : " ");
}

/** A paragraph that is written on one line gives its first sentence. */
function shortened(line: string): string {
  return line.length <= LONG_LINE ? line : (/^.*?[.!?。！？](?=\s|$)/u.exec(line)?.[0] ?? line);
}

/** Emoji are for friends, and not for somebody who mourns. */
function emojiFits({ plain, channel, mourning }: Root): boolean {
  return plain && (channel === "chat" || channel === "sns") && !mourning;
}

/** Cards say with spaces and line breaks what 、 and 。 say elsewhere. */
function withoutPunctuation(text: string): string {
  return text
    .replace(/。(?=\n|$)/g, "")
    .replaceAll("。", "\n")
    .replaceAll("、", "\u3000");
}

/** Like Handlebars' own, but counted: loops within loops must come to an end. */
function eachItem(context: unknown, list: unknown, options: Options): string {
  const items = Array.isArray(list) ? list : isFreeMap(list) ? Object.values(list) : [];
  if (items.length === 0) return options.inverse(context);
  return items
    .map((item: unknown, index) => {
      spend(options.data.budget as Budget);
      const data = Handlebars.createFrame(options.data);
      Object.assign(data, { index, key: index, first: index === 0, last: index === items.length - 1 });
      return options.fn(item, { data, blockParams: [item, index] });
    })
    .join("");
}

function isFreeMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function textsOf(values: readonly unknown[]): string[] {
  return values
    .flat()
    .map((value) => (value === undefined || value === null || value === false ? "" : String(value)))
    .filter((text) => text !== "" && text !== NO_LINE);
}

/** Lines that came out empty go; one blank line at most between two others, none around. */
export function tidy(text: string): string {
  return (
    text
      .split("\n")
      .filter((line) => !line.includes(NO_LINE) || line.replaceAll(NO_LINE, "").trim() !== "")
      .map((line) => line.replaceAll(NO_LINE, "").replace(/[\s\u3000]+$/, ""))
      .join("\n")
      // "at Mirai Inc." ends the sentence as well.
      .replace(/([A-Za-z]\.)\.(?!\.)/g, "$1")
      .replace(/\n{3,}/g, "\n\n")
      .replace(/^\n+|\n+$/g, "")
  );
}

/** One line that came out empty, in a subject. */
export function withoutEmptyLines(text: string): string {
  return text.replaceAll(NO_LINE, "");
}
