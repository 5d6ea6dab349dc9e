import { type Day, parseDay } from "../domain/calendar-date.ts";
import type { Channel, Contact, Language } from "../domain/contact.ts";
import { languageOf } from "../domain/contact-language.ts";
import { safeJson, singleLine } from "../domain/plain-text.ts";
import { OCCASIONS } from "../domain/plan-types.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import type { Finding } from "../manners/checker.ts";
import { languageOfText } from "../manners/language-of-text.ts";
import { exampleIn, type Rule, type Severity } from "../manners/rule.ts";
import { RULES } from "../manners/rules.ts";
import { loadMessages, type Messages } from "../render/messages/catalogue.ts";
import { tabSeparated } from "../render/plan-lines.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { type GlobalOptions, uiLanguage } from "./global-options.ts";
import { checkMessage } from "./manners-of.ts";
import type { Opened } from "./open-book.ts";

export interface LintFlags {
  readonly to?: string;
  readonly channel?: Channel;
  readonly occasion?: string;
  readonly lang?: Language;
  readonly on?: string;
  readonly rule?: readonly string[];
  readonly ignore?: readonly string[];
  readonly rules?: boolean;
}

/** What is known before the text is read: the contact file only where somebody asked for it. */
interface Setting {
  readonly opened: Opened | undefined;
  readonly messages: Messages;
  readonly language: Language;
  readonly on: Day;
}

/**
 * Checks a text, from a file or from standard input. Status 1 with a finding from warn up. Throws UserError for a rule,
 * an occasion or a file that is not there, and for an empty text.
 */
export async function run(
  flags: LintFlags,
  file: string | undefined,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const setting = await settingOf(flags, global, runtime);
  const { messages, opened } = setting;
  await checkRules(flags, messages);
  if (flags.rules) return await listRules(flags, setting, global, runtime);
  await checkOccasion(flags, setting);
  const contact =
    flags.to === undefined || opened === undefined
      ? undefined
      : await (await import("./find-person.ts")).findPerson(flags.to, opened, global, runtime);
  const text = await textOf(file, setting, global, runtime);
  const findings = findingsIn(text, flags, contact, setting);
  if (global.json) runtime.out(`${safeJson({ version: 1, findings })}\n`);
  else await print(findings, setting, runtime);
  return findings.some(({ severity }) => severity !== "info") ? 1 : 0;
}

async function settingOf(flags: LintFlags, global: GlobalOptions, runtime: Runtime): Promise<Setting> {
  // Nothing of the file is needed for a public post, or for a look at the rules.
  const wantsBook = !flags.rules && (flags.to !== undefined || global.file !== undefined);
  const opened = wantsBook ? await (await import("./open-book.ts")).openBook(runtime, global) : undefined;
  const language = opened?.language ?? uiLanguage(global, undefined, runtime.env);
  const messages = opened?.messages ?? (await loadMessages(language));
  return { opened, messages, language, on: dayOf(flags, global, opened, messages, runtime) };
}

function dayOf(
  { on }: LintFlags,
  global: GlobalOptions,
  opened: Opened | undefined,
  messages: Messages,
  runtime: Runtime,
): Day {
  if (on !== undefined) {
    const day = parseDay(on);
    if (day === undefined) throw new UserError(messages.cli.usage.badDate("--on", singleLine(on)));
    return day;
  }
  const today = opened?.today ?? parseDay(global.today ?? runtime.today(undefined));
  if (today === undefined) throw new Error("the runtime gives no date");
  return today;
}

async function checkRules({ rule = [], ignore = [] }: LintFlags, { lint, cli }: Messages): Promise<void> {
  const known = RULES.map(({ id }) => id);
  for (const [option, ids] of [
    ["--rule", rule],
    ["--ignore", ignore],
  ] as const) {
    for (const id of ids) {
      if (known.includes(id)) continue;
      const { nearestOf } = await import("../book/nearest.ts");
      const near = nearestOf(id, known);
      const lines = [lint.unknownRule(option, singleLine(id))];
      if (near !== undefined) lines.push(cli.usage.didYouMean(near));
      lines.push(lint.allRules("keepintouch lint --rules"));
      throw new UserError(lines.join("\n"));
    }
  }
}

async function checkOccasion({ occasion }: LintFlags, { opened, messages }: Setting): Promise<void> {
  if (occasion === undefined) return;
  const known = [...OCCASIONS, ...(opened?.book.occasions ?? []).map(({ id }) => id)];
  if (known.includes(occasion)) return;
  const text = messages.cli.usage;
  const { nearestOf } = await import("../book/nearest.ts");
  const near = nearestOf(occasion, known);
  const lines = [text.unknownOccasion(singleLine(occasion), known.join(", "))];
  if (near !== undefined) lines.push(text.didYouMean(near));
  throw new UserError(lines.join("\n"));
}

async function textOf(
  file: string | undefined,
  { messages }: Setting,
  { input }: GlobalOptions,
  runtime: Runtime,
): Promise<string> {
  const text = messages.lint;
  const isStdin = file === undefined || file === "-";
  if (isStdin && runtime.inIsTerminal) {
    if (input === false) throw new UserError(text.noText("keepintouch lint message.txt"));
    runtime.err(`${text.paste}\n`);
  }
  const bytes = isStdin ? await runtime.stdin() : await readFile(file, messages, runtime);
  const shown = isStdin ? text.standardInput : singleLine(file);
  const decoded = decode(bytes);
  if (decoded === undefined) throw new UserError(text.notText(shown));
  if (decoded.trim() === "") throw new UserError(text.empty(shown));
  return decoded;
}

async function readFile(file: string, messages: Messages, runtime: Runtime): Promise<Uint8Array> {
  const { absolute } = await import("./open-book.ts");
  if (file.trim() === "") throw new UserError(messages.lint.noText("keepintouch lint message.txt"));
  try {
    return runtime.files.read(absolute(runtime, file));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const { lint } = messages;
    const told =
      error.code === "not-found" ? lint.noFile : error.code === "directory" ? lint.isFolder : lint.cannotRead;
    throw new UserError(told(singleLine(file)));
  }
}

/** Mails are written on all kinds of machines; undefined when it is no text at all. */
function decode(bytes: Uint8Array): string | undefined {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encodings = isUtf16
    ? [bytes[0] === 0xff ? "utf-16le" : "utf-16be"]
    : isIso2022(bytes)
      ? ["iso-2022-jp"]
      : ["utf-8", ...(looksLikeEuc(bytes) ? ["euc-jp"] : []), "shift_jis"];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\0") ? undefined : text;
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}

/** The 7-bit encoding of Japanese mail: its characters stand between escapes, and read as ASCII they are noise. */
function isIso2022(bytes: Uint8Array): boolean {
  const start = bytes.indexOf(0x1b);
  return start >= 0 && bytes[start + 1] === 0x24 && (bytes[start + 2] === 0x42 || bytes[start + 2] === 0x40);
}

/** In EUC-JP both bytes of a character are high; Shift_JIS opens its kanji and kana with bytes that EUC-JP has not. */
function looksLikeEuc(bytes: Uint8Array): boolean {
  return !bytes.some((byte) => (byte >= 0x81 && byte <= 0x8d) || (byte >= 0x90 && byte <= 0xa0));
}

function findingsIn(
  text: string,
  flags: LintFlags,
  contact: Contact | undefined,
  { opened, language: ui, on }: Setting,
): Finding[] {
  const usual = contact && opened ? languageOf(contact, opened.book.settings) : undefined;
  const language = flags.lang ?? languageOfText(text) ?? usual ?? ui;
  return checkMessage(
    text,
    { book: opened?.book, contact, language, channel: flags.channel, occasion: flags.occasion, on },
    ui,
    { only: flags.rule ?? [], ignore: flags.ignore ?? [] },
  );
}

async function print(findings: readonly Finding[], { messages }: Setting, runtime: Runtime): Promise<void> {
  const text = messages.lint;
  if (runtime.outIsTerminal && findings.length > 0) runtime.out(await table(findings, messages, runtime));
  else runtime.out(findings.map(line).join(""));
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  if (findings.length === 0) runtime.err(`${text.nothing}\n`);
  else if (runtime.outIsTerminal) {
    runtime.err(`${text.summary(count("error"), count("warn"), count("info"))}\n`);
  }
}

function line({ severity, rule, line, column, excerpt, message, suggestion }: Finding): string {
  return tabSeparated([severity, rule, `${line}`, `${column}`, excerpt, message, suggestion ?? ""]);
}

async function table(findings: readonly Finding[], { lint }: Messages, runtime: Runtime): Promise<string> {
  const { renderTable } = await import("../render/table.ts");
  const { ACCENTED, PLAIN } = await import("../render/style.ts");
  const style = runtime.colorOut ? ACCENTED : PLAIN;
  return renderTable(
    {
      headings: [lint.heading.severity, lint.heading.place, lint.heading.words, lint.heading.finding],
      rows: findings.map(({ severity, line, column, excerpt, message, suggestion, rule }) => [
        lint.severity[severity],
        `${line}:${column}`,
        singleLine(excerpt),
        singleLine(lint.told(message, suggestion, rule)),
      ]),
      wrapLast: true,
      wholeFirst: true,
      style: { heading: style.dim, first: style.bold },
    },
    runtime.width,
  );
}

async function listRules(
  { rule = [], ignore = [] }: LintFlags,
  { messages, language }: Setting,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const listed = RULES.filter(
    ({ id }) => (rule.length === 0 || rule.includes(id)) && !ignore.includes(id),
  ).map((one) => ({
    ...one,
    about: aboutOf(one, language),
    bad: exampleIn(one.bad, language),
    good: exampleIn(one.good, language),
  }));
  if (global.json) {
    const rules = listed.map(({ id, severity, languages, about, bad, good, source }) => ({
      id,
      severity,
      languages,
      about,
      bad,
      good,
      source,
    }));
    runtime.out(`${safeJson({ version: 1, rules })}\n`);
  } else if (runtime.outIsTerminal) {
    const text = messages.lint;
    const { ACCENTED, PLAIN } = await import("../render/style.ts");
    const { bold } = runtime.colorOut ? ACCENTED : PLAIN;
    const { wrapText } = await import("../render/width.ts");
    for (const { id, severity, about, bad, good } of listed) {
      const lines = [about, text.bad(oneLine(bad)), text.good(oneLine(good))]
        .flatMap((words) => wrapText(words, Math.max(20, runtime.width - 2)).split("\n"))
        .map((words) => `  ${words}\n`);
      runtime.out(`${bold(id)} (${text.severity[severity]})\n${lines.join("")}`);
    }
  } else {
    runtime.out(
      listed
        .map(({ id, severity, languages, about, bad, good }) =>
          tabSeparated([id, severity, languages.join(","), about, oneLine(bad), oneLine(good)]),
        )
        .join(""),
    );
  }
  return 0;
}

function oneLine(text: string): string {
  return singleLine(text.replace(/\n/g, " / "));
}

/** What a rule says, without a text at hand. */
function aboutOf({ message, id }: Rule, language: Language): string {
  const words = message[language];
  const nowhere = { start: 0, end: 0 };
  return typeof words === "string"
    ? words
    : words({ ...nowhere, ...(id === "wrong-name" ? { about: { en: "somebody", ja: "〈別の方〉" } } : {}) });
}
