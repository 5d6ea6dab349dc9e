import type { GlobalOptions } from "./commands/global-options.ts";
import { notedLanguage, uiLanguage } from "./commands/global-options.ts";
import { parseDay } from "./domain/calendar-date.ts";
import { CHANNELS, type Contact, type Language, VIAS } from "./domain/contact.ts";
import { singleLine } from "./domain/plain-text.ts";
import { Cancelled, type ExitStatus, UserError } from "./errors.ts";
import { type FirstMessages, loadFirstMessages } from "./render/messages/catalogue.ts";
import type { Runtime } from "./runtime.ts";
import { VERSION } from "./version.ts";

export type Flags = Record<string, unknown>;
type Run = (
  flags: Flags,
  words: readonly string[],
  global: GlobalOptions,
  runtime: Runtime,
) => Promise<ExitStatus>;

export interface CommandSpec {
  readonly name: keyof FirstMessages["cli"]["command"];
  readonly group: keyof FirstMessages["cli"]["group"];
  /** The words after the command; absent where it takes none. */
  readonly argument?: ArgumentSpec;
  readonly json: boolean;
  readonly options: readonly OptionSpec[];
  /** Works on contacts.example.yaml; a test runs it. */
  readonly example: string;
  readonly run: Run;
}

export interface ArgumentSpec {
  readonly name: keyof FirstMessages["cli"]["argument"];
  /** As commander writes it: `<name...>`, `[file]`. */
  readonly form: string;
}

export interface OptionSpec {
  readonly flags: string;
  readonly text: keyof FirstMessages["cli"]["option"];
  readonly many?: true;
  readonly choices?: readonly string[];
  /** The command itself knows more words than the choices, and refuses the others. */
  readonly loose?: true;
}

const NAME: ArgumentSpec = { name: "name", form: "<name...>" };
const DRY_RUN: OptionSpec = { flags: "--dry-run", text: "dryRun" };
const RELATIONSHIP: OptionSpec = { flags: "--relationship <type>", text: "relationship", many: true };
const POTENTIALS: readonly Contact["potential"][number][] = ["customer", "partner", "referrer", "rejoin"];
const PHASES: readonly NonNullable<Contact["phase"]>[] = [
  "leaving",
  "alumni",
  "rejoined",
  "partner",
  "customer",
];
const TAG: OptionSpec = { flags: "--tag <tag>", text: "tag", many: true };

/** Flags of `remind` that mean nothing without an action; the module of the actions says so. */
const OF_INSTALL = ["at", "weekdays", "using", "dryRun"] as const;

/** The commands that work; help lists these and no others. Each is loaded when it runs. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: "due",
    group: "daily",
    json: true,
    options: [
      { flags: "--within <span>", text: "within" },
      { flags: "--limit <number>", text: "limit" },
      { flags: "--explain", text: "explain" },
      RELATIONSHIP,
      TAG,
      { flags: "--exit-code", text: "exitCode" },
    ],
    example: "keepintouch due --within 30d --explain",
    run: async (flags, _words, global, runtime) =>
      (await import("./commands/due.ts")).run(flags, global, runtime),
  },
  {
    name: "draft",
    group: "daily",
    argument: { name: "name", form: "[name...]" },
    json: true,
    options: [
      { flags: "--occasion <id>", text: "occasion" },
      { flags: "--channel <channel>", text: "channel", choices: CHANNELS },
      { flags: "--lang <language>", text: "lang", choices: ["ja", "en"] },
      { flags: "--template <name>", text: "template" },
      { flags: "--body", text: "body" },
      { flags: "--copy", text: "copy" },
      { flags: "--copy-subject", text: "copySubject" },
      { flags: "--open", text: "draftOpen" },
      { flags: "--anyway", text: "anyway" },
      { flags: "--edit", text: "draftEdit" },
      { flags: "--log", text: "draftLog" },
      { flags: "--format <format>", text: "draftFormat", choices: ["text", "eml", "mailto", "json"] },
      { flags: "--out <path>", text: "draftOut" },
      { flags: "--all", text: "draftAll" },
      { flags: "--limit <number>", text: "draftLimit" },
      { flags: "--relationship <type>", text: "draftRelationship", many: true },
      { flags: "--tag <tag>", text: "draftTag", many: true },
      { flags: "--dry-run", text: "draftDryRun" },
    ],
    example: "keepintouch draft sato",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/draft.ts")).run(flags, words.join(" "), global, runtime),
  },
  {
    name: "log",
    group: "daily",
    argument: { name: "names", form: "<name...>" },
    json: false,
    options: [
      { flags: "--on <day>", text: "logOn" },
      { flags: "--via <channel>", text: "via", choices: VIAS, loose: true },
      { flags: "--occasion <id>", text: "logOccasion", many: true },
      { flags: "--in", text: "logIn" },
      { flags: "--met", text: "logMet" },
      { flags: "--reply <answer>", text: "reply", choices: ["yes", "no"], loose: true },
      { flags: "--note <text>", text: "note" },
      DRY_RUN,
    ],
    example: "keepintouch log sato --via email --dry-run",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/log.ts")).run(flags, words, global, runtime),
  },
  {
    name: "snooze",
    group: "daily",
    argument: { name: "nameAndUntil", form: "<name...>" },
    json: false,
    options: [DRY_RUN],
    example: "keepintouch snooze suzuki 2w --dry-run",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/snooze.ts")).run(flags, words, global, runtime),
  },
  {
    name: "skip",
    group: "daily",
    argument: NAME,
    json: false,
    options: [{ flags: "--occasion <id>", text: "skipOccasion" }, DRY_RUN],
    example: "keepintouch skip tanaka --occasion birthday --dry-run",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/skip.ts")).run(flags, words.join(" "), global, runtime),
  },
  {
    name: "review",
    group: "daily",
    json: false,
    options: [
      { flags: "--limit <number>", text: "reviewLimit" },
      RELATIONSHIP,
      TAG,
      { flags: "--dry-run", text: "reviewDryRun" },
    ],
    example: "keepintouch review --dry-run",
    run: async (flags, _words, global, runtime) =>
      (await import("./commands/review.ts")).run(flags, global, runtime),
  },
  {
    name: "list",
    group: "people",
    json: true,
    options: [
      RELATIONSHIP,
      TAG,
      { flags: "--potential <kind>", text: "listPotential", many: true, choices: POTENTIALS },
      { flags: "--phase <phase>", text: "listPhase", many: true, choices: PHASES },
      { flags: "--industry <text>", text: "listIndustry", many: true },
      { flags: "--vouch", text: "listVouch" },
    ],
    example: "keepintouch list --relationship boss",
    run: async (flags, _words, global, runtime) =>
      (await import("./commands/list.ts")).run(flags, global, runtime),
  },
  {
    name: "show",
    group: "people",
    argument: NAME,
    json: true,
    options: [],
    example: "keepintouch show sato",
    run: async (_flags, words, global, runtime) =>
      (await import("./commands/show.ts")).run(words.join(" "), global, runtime),
  },
  {
    name: "add",
    group: "people",
    argument: { name: "newName", form: "[name...]" },
    json: false,
    options: [
      { flags: "--relationship <type>", text: "addRelationship" },
      { flags: "--email <address>", text: "addEmail", many: true },
      { flags: "--chat <app[:id]>", text: "addChat" },
      { flags: "--phone <number>", text: "addPhone", many: true },
      { flags: "--address <text>", text: "addAddress" },
      { flags: "--channel <channel>", text: "addChannel", choices: CHANNELS },
      { flags: "--reading <reading>", text: "addReading" },
      { flags: "--honorific <word>", text: "addHonorific" },
      { flags: "--company <name>", text: "addCompany" },
      { flags: "--department <name>", text: "addDepartment" },
      { flags: "--title <title>", text: "addTitle" },
      { flags: "--language <language>", text: "addLanguage", choices: ["ja", "en"] },
      { flags: "--country <code>", text: "addCountry" },
      { flags: "--birthday <date>", text: "addBirthday" },
      { flags: "--met <day>", text: "addMet" },
      { flags: "--last-contact <day>", text: "addLastContact" },
      { flags: "--left-on <date>", text: "addLeftOn" },
      { flags: "--tag <tag>", text: "addTag", many: true },
      { flags: "--alias <name>", text: "addAlias", many: true },
      { flags: "--notes <text>", text: "addNotes" },
      { flags: "--id <id>", text: "addId" },
      DRY_RUN,
    ],
    example: 'keepintouch add "中島 涼" --relationship friend --email ryo@nakajima.example --dry-run',
    run: async (flags, words, global, runtime) =>
      (await import("./commands/add.ts")).run(flags, words, global, runtime),
  },
  {
    name: "edit",
    group: "people",
    argument: { name: "nameOrNothing", form: "[name...]" },
    json: false,
    options: [{ flags: "--dry-run", text: "editDryRun" }],
    example: "keepintouch edit sato --dry-run",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/edit.ts")).run(flags, words.join(" "), global, runtime),
  },
  {
    name: "import",
    group: "people",
    argument: { name: "importFiles", form: "<file...>" },
    json: false,
    options: [
      {
        flags: "--from <source>",
        text: "importFrom",
        choices: ["vcard", "linkedin", "google", "outlook", "eight", "csv", "keepintouch-json"],
      },
      { flags: "--yes", text: "importYes" },
      { flags: "--as <relationship>", text: "importAs" },
      { flags: "--map <rule>", text: "importMap", many: true },
      { flags: "--met <day>", text: "importMet" },
      { flags: "--knew-before <answer>", text: "knewBefore", choices: ["yes", "no"], loose: true },
      { flags: "--tag <tag>", text: "importTag", many: true },
      { flags: "--only <text>", text: "importOnly", many: true },
      { flags: "--skip <text>", text: "importSkip", many: true },
      { flags: "--new", text: "importNew" },
      { flags: "--join", text: "importJoin" },
      { flags: "--dry-run", text: "importDryRun" },
    ],
    example: "keepintouch import people.csv --as colleague",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/import.ts")).run(flags, words, global, runtime),
  },
  {
    name: "export",
    group: "people",
    json: false,
    options: [
      { flags: "--to <format>", text: "exportTo", choices: ["vcard", "csv", "json"] },
      { flags: "--vcard-version <version>", text: "vcardVersion", choices: ["3.0", "4.0"] },
      RELATIONSHIP,
      TAG,
      { flags: "--due", text: "exportDue" },
      { flags: "--out <file>", text: "exportOut" },
      { flags: "--raw", text: "exportRaw" },
    ],
    example: "keepintouch export --to vcard --relationship friend",
    run: async (flags, _words, global, runtime) =>
      (await import("./commands/export.ts")).run(flags, global, runtime),
  },
  {
    name: "leaving",
    group: "alumni",
    argument: NAME,
    json: false,
    options: [
      { flags: "--on <date>", text: "leavingOn" },
      { flags: "--email <address>", text: "leavingEmail" },
      { flags: "--sns <network:handle>", text: "leavingSns", many: true },
      { flags: "--news <answer>", text: "leavingNews", choices: ["yes", "no"] },
      { flags: "--how <text>", text: "leavingHow" },
      { flags: "--channel <channel>", text: "leavingChannel", choices: CHANNELS },
      { flags: "--potential <kind>", text: "leavingPotential", many: true, choices: POTENTIALS },
      { flags: "--phase <phase>", text: "leavingPhase", choices: PHASES },
      DRY_RUN,
    ],
    example: "keepintouch leaving tanaka --on 2027-03-31 --dry-run",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/leaving.ts")).run(flags, words.join(" "), global, runtime),
  },
  {
    name: "news",
    group: "alumni",
    argument: { name: "news", form: "[id...]" },
    json: false,
    options: [
      { flags: "--out <folder>", text: "newsOut" },
      { flags: "--resume", text: "newsResume" },
      { flags: "--limit <number>", text: "newsLimit" },
      { flags: "--log", text: "newsLog" },
      { flags: "--lang <language>", text: "lang", choices: ["ja", "en"] },
      { flags: "--title <text>", text: "newsTitle" },
      { flags: "--body <text>", text: "newsBody" },
      { flags: "--url <link>", text: "newsUrl" },
      { flags: "--insider-note <text>", text: "newsInsiderNote" },
      { flags: "--id <id>", text: "newsId" },
      { flags: "--dry-run", text: "newsDryRun" },
    ],
    example: "keepintouch news 2026-11-new-office --dry-run",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/news.ts")).run(flags, words, global, runtime),
  },
  {
    name: "consent",
    group: "alumni",
    argument: NAME,
    json: false,
    options: [
      { flags: "--news <answer>", text: "consentNews", choices: ["yes", "no"] },
      { flags: "--on <day>", text: "consentOn" },
      { flags: "--how <text>", text: "consentHow" },
      { flags: "--vouch <answer>", text: "consentVouch", choices: ["yes", "no"] },
      DRY_RUN,
    ],
    example: 'keepintouch consent okada --news yes --how "asked at lunch" --dry-run',
    run: async (flags, words, global, runtime) =>
      (await import("./commands/consent.ts")).run(flags, words.join(" "), global, runtime),
  },
  {
    name: "favor",
    group: "alumni",
    argument: NAME,
    json: false,
    options: [
      { flags: "--given <text>", text: "favorGiven" },
      { flags: "--received <text>", text: "favorReceived" },
      { flags: "--on <day>", text: "favorOn" },
      DRY_RUN,
    ],
    example: 'keepintouch favor sato --received "転職の相談" --dry-run',
    run: async (flags, words, global, runtime) =>
      (await import("./commands/favor.ts")).run(flags, words.join(" "), global, runtime),
  },
  {
    name: "forget",
    group: "alumni",
    argument: NAME,
    json: false,
    options: [{ flags: "--yes", text: "forgetYes" }, DRY_RUN],
    example: "keepintouch forget tanaka --dry-run",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/forget.ts")).run(flags, words.join(" "), global, runtime),
  },
  {
    name: "remind",
    group: "reminders",
    argument: { name: "action", form: "[action]" },
    json: true,
    options: [
      { flags: "--since-last", text: "sinceLast" },
      { flags: "--within <span>", text: "within" },
      { flags: "--limit <number>", text: "limit" },
      RELATIONSHIP,
      TAG,
      { flags: "--format <format>", text: "remindFormat", choices: ["text", "markdown", "json"] },
      { flags: "--notify", text: "notify" },
      { flags: "--mail [recipient]", text: "mail", choices: ["local", "me"] },
      { flags: "--to-file <path>", text: "toFile" },
      { flags: "--at <time>", text: "at" },
      { flags: "--weekdays", text: "weekdays" },
      { flags: "--using <scheduler>", text: "using", choices: ["cron", "systemd", "launchd", "schtasks"] },
      { flags: "--dry-run", text: "jobDryRun" },
    ],
    example: "keepintouch remind --within 2w",
    run: async (flags, [action], global, runtime) =>
      action === undefined && !OF_INSTALL.some((name) => name in flags)
        ? (await import("./commands/remind.ts")).run(flags, global, runtime)
        : (await import("./commands/schedule.ts")).run(action, flags, global, runtime),
  },
  {
    name: "calendar",
    group: "reminders",
    json: false,
    options: [
      { flags: "--out <file>", text: "calendarOut" },
      { flags: "--months <number>", text: "months" },
      { flags: "--alarm", text: "alarm" },
      RELATIONSHIP,
      TAG,
    ],
    example: "keepintouch calendar --months 6 --alarm",
    run: async (flags, _words, global, runtime) =>
      (await import("./commands/calendar.ts")).run(flags, global, runtime),
  },
  {
    name: "lint",
    group: "manners",
    argument: { name: "lint", form: "[file]" },
    json: true,
    options: [
      { flags: "--to <name>", text: "lintTo" },
      { flags: "--channel <channel>", text: "lintChannel", choices: CHANNELS },
      { flags: "--occasion <id>", text: "lintOccasion" },
      { flags: "--lang <language>", text: "lintLang", choices: ["ja", "en"] },
      { flags: "--on <date>", text: "lintOn" },
      { flags: "--rule <id>", text: "lintRule", many: true },
      { flags: "--ignore <id>", text: "lintIgnore", many: true },
      { flags: "--rules", text: "lintRules" },
    ],
    example: "keepintouch lint --rules",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/lint.ts")).run(flags, words[0], global, runtime),
  },
  {
    name: "init",
    group: "file",
    json: false,
    options: [
      { flags: "--name <name>", text: "initName" },
      { flags: "--email <address>", text: "initEmail" },
      { flags: "--left <date>", text: "initLeft" },
      { flags: "--company <name>", text: "initCompany" },
      { flags: "--department <name>", text: "initDepartment" },
      { flags: "--new-company <name>", text: "initNewCompany" },
      { flags: "--contact <contact>", text: "initContact", many: true },
      { flags: "--gone <person>", text: "initGone", many: true },
    ],
    example: "keepintouch init --file my-contacts.yaml",
    run: async (flags, _words, global, runtime) =>
      (await import("./commands/init.ts")).run(flags, global, runtime),
  },
  {
    name: "check",
    group: "file",
    json: true,
    options: [],
    example: "keepintouch check",
    run: async (_flags, _words, global, runtime) =>
      (await import("./commands/check.ts")).run({}, global, runtime),
  },
  {
    name: "templates",
    group: "file",
    argument: { name: "templates", form: "[words...]" },
    json: false,
    options: [{ flags: "--variables", text: "variables" }],
    example: "keepintouch templates show ja/year-end.boss",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/templates.ts")).run(flags, words, global, runtime),
  },
  {
    name: "schema",
    group: "file",
    json: false,
    options: [],
    example: "keepintouch schema",
    run: async (_flags, _words, global, runtime) =>
      (await import("./commands/schema.ts")).run({}, global, runtime),
  },
  {
    name: "undo",
    group: "file",
    json: false,
    options: [{ flags: "--list", text: "undoList" }, DRY_RUN],
    example: "keepintouch undo --list",
    run: async (flags, _words, global, runtime) =>
      (await import("./commands/undo.ts")).run(flags, global, runtime),
  },
  {
    name: "completion",
    group: "shell",
    argument: { name: "shell", form: "[shell]" },
    json: false,
    options: [],
    example: "keepintouch completion bash",
    run: async (_flags, [shell], global, runtime) =>
      (await import("./commands/completion.ts")).run(shell, global, runtime),
  },
];

/** What every command takes, before or after its name. */
const GLOBAL: readonly OptionSpec[] = [
  { flags: "--file <path>", text: "file" },
  { flags: "--today <date>", text: "today" },
  { flags: "--ui-lang <language>", text: "uiLang", choices: ["en", "ja"] },
  { flags: "--json", text: "json" },
  { flags: "--no-input", text: "noInput" },
  { flags: "--no-color", text: "noColor" },
  { flags: "--debug", text: "debug" },
];

/** What the scripts of `completion` call at the Tab key. */
const ASKED_BY_SHELL = "__complete";

/** Runs one command line; never throws for what a user can do wrong. `argv` is without node and script. */
export async function run(argv: readonly string[], runtime: Runtime): Promise<ExitStatus> {
  const isFromShell = argv[0] === ASKED_BY_SHELL;
  const asked = isFromShell ? undefined : askedFirst(argv);
  if (asked === "version") {
    runtime.out(`${VERSION}\n`);
    return 0;
  }
  const messages = await loadFirstMessages(languageOfArguments(argv, runtime));
  try {
    if (isFromShell) return await complete(argv.slice(1), runtime);
    return asked
      ? await showHelp(asked, argv, runtime, messages)
      : await parseAndRun(argv, runtime, messages);
  } catch (error) {
    if (error instanceof Cancelled) return 130;
    if (error instanceof UserError) {
      const language = notedLanguage(runtime);
      const now = language === undefined ? messages : await loadFirstMessages(language);
      if (error.message) runtime.err(`${withNextStep(error.message, argv, now)}\n`);
      return error.status;
    }
    if (argv.includes("--debug") && error instanceof Error) runtime.err(`${error.stack}\n`);
    runtime.err(`${messages.cli.bug(VERSION)}\n`);
    return 70;
  }
}

// Usage errors are told before any command is known, so the flag is looked for by hand.
function languageOfArguments(argv: readonly string[], runtime: Runtime): Language {
  const value = flagOf(argv, "--ui-lang");
  return uiLanguage(value === "ja" || value === "en" ? { uiLang: value } : {}, undefined, runtime.env);
}

/** A message about a flag says where the flags are told, unless it names a command itself. */
function withNextStep(message: string, argv: readonly string[], { cli }: FirstMessages): string {
  if (!message.startsWith("--") || message.includes("keepintouch ")) return message;
  const word = argv[afterGlobalFlags(argv, 0)];
  const command = COMMANDS.some(({ name }) => name === word) ? `keepintouch ${word}` : "keepintouch";
  return `${message}\n${cli.usage.seeHelp(`${command} --help`)}`;
}

/** What a flag is given, wherever it stands; undefined where it is not there. */
function flagOf(argv: readonly string[], flag: string): string | undefined {
  const index = argv.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
  const word = argv[index];
  if (word === undefined) return undefined;
  return word === flag ? argv[index + 1] : word.slice(flag.length + 1);
}

/**
 * What is asked before any command, answered without the command-line library: the version, or help, with the words
 * after `help`. Undefined for all else, a wrong flag before it included.
 */
function askedFirst(argv: readonly string[]): "version" | readonly string[] | undefined {
  const first = afterGlobalFlags(argv, 0);
  const word = argv[first];
  if (word === "--version") return "version";
  if (word === "--help" || word === "-h") return [];
  if (word !== "help") return undefined;
  const words: string[] = [];
  for (let index = first + 1; index < argv.length; index++) {
    index = afterGlobalFlags(argv, index);
    const next = argv[index];
    if (next !== undefined && next !== "--help" && next !== "-h") words.push(next);
  }
  return words;
}

/** Index of the first word from `from` on that is neither a global flag nor the value of one. */
function afterGlobalFlags(argv: readonly string[], from: number): number {
  let index = from;
  while (index < argv.length) {
    const word = argv[index] as string;
    const [name] = word.split("=");
    const spec = GLOBAL.find(({ flags }) => flags.split(" ")[0] === name);
    if (spec === undefined) return index;
    const isSeparate = spec.flags.includes("<") && !word.includes("=");
    const value = isSeparate ? argv[index + 1] : word.slice(word.indexOf("=") + 1);
    if (spec.choices && !spec.choices.includes(value ?? "")) return index;
    index += isSeparate ? 2 : 1;
  }
  return index;
}

async function complete(words: readonly string[], runtime: Runtime): Promise<ExitStatus> {
  const [{ run }, { TOPICS }] = await Promise.all([import("./commands/complete.ts"), import("./help.ts")]);
  return await run(words, { commands: COMMANDS, global: GLOBAL, topics: TOPICS }, runtime);
}

async function showHelp(
  words: readonly string[],
  argv: readonly string[],
  runtime: Runtime,
  messages: FirstMessages,
): Promise<ExitStatus> {
  const [word] = words;
  if (COMMANDS.some(({ name }) => name === word)) {
    return await parseAndRun([word as string, "--help"], runtime, messages);
  }
  const { helpText } = await import("./help.ts");
  const today = flagOf(argv, "--today");
  const asked = { word, ...(today === undefined ? {} : { today }) };
  runtime.out(await helpText(asked, COMMANDS, GLOBAL, runtime, messages));
  return 0;
}

async function parseAndRun(
  argv: readonly string[],
  runtime: Runtime,
  messages: FirstMessages,
): Promise<ExitStatus> {
  const { parseCommandLine } = await import("./command-line.ts");
  const parsed = await parseCommandLine(argv, COMMANDS, GLOBAL, runtime, messages);
  if (parsed === undefined) return 0;
  const { spec, flags, words } = parsed;
  return await spec.run(flags, words, globalOptions(spec, flags, messages), runtime);
}

function globalOptions(spec: CommandSpec, flags: Flags, messages: FirstMessages): GlobalOptions {
  const text = messages.cli.usage;
  const today = flags.today as string | undefined;
  if (today !== undefined && parseDay(today) === undefined)
    throw new UserError(text.badDate("--today", singleLine(today)));
  if (flags.json && !spec.json) throw new UserError(text.noJson(`keepintouch ${spec.name}`));
  return {
    ...(flags.file === undefined ? {} : { file: flags.file as string }),
    ...(today === undefined ? {} : { today }),
    ...(flags.uiLang === undefined ? {} : { uiLang: flags.uiLang as Language }),
    json: flags.json === true,
    input: flags.input !== false,
    debug: flags.debug === true,
  };
}

/** Breaks questions between words, where the prompt library would break them anywhere. */
export async function wrapperFor(width: number): Promise<(text: string) => string> {
  const { wrapText } = await import("./render/width.ts");
  return (text) => wrapText(text, width);
}
