import { Command, CommanderError, Option } from "commander";
import type { GlobalOptions } from "./commands/global-options.ts";
import { uiLanguage } from "./commands/global-options.ts";
import { parseDay } from "./domain/calendar-date.ts";
import { CHANNELS, type Language } from "./domain/contact.ts";
import { severalLines, singleLine } from "./domain/plain-text.ts";
import { Cancelled, type ExitStatus, UserError } from "./errors.ts";
import { loadMessages, type Messages } from "./render/messages/catalogue.ts";
import type { Runtime } from "./runtime.ts";
import { VERSION } from "./version.ts";

type Flags = Record<string, unknown>;
type Run = (
  flags: Flags,
  words: readonly string[],
  global: GlobalOptions,
  runtime: Runtime,
) => Promise<ExitStatus>;

interface CommandSpec {
  readonly name: keyof Messages["cli"]["command"];
  readonly group: keyof Messages["cli"]["group"];
  /** `<name…>`: one person, the words are joined. */
  readonly takesName: boolean;
  readonly json: boolean;
  readonly options: readonly OptionSpec[];
  /** Works on contacts.example.yaml; a test runs it. */
  readonly example: string;
  readonly run: Run;
}

interface OptionSpec {
  readonly flags: string;
  readonly text: keyof Messages["cli"]["option"];
  readonly many?: true;
  readonly choices?: readonly string[];
}

const RELATIONSHIP: OptionSpec = { flags: "--relationship <type>", text: "relationship", many: true };
const TAG: OptionSpec = { flags: "--tag <tag>", text: "tag", many: true };

/** The commands that work; help lists these and no others. Each is loaded when it runs. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: "due",
    group: "daily",
    takesName: false,
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
    takesName: true,
    json: true,
    options: [
      { flags: "--occasion <id>", text: "occasion" },
      { flags: "--channel <channel>", text: "channel", choices: CHANNELS },
      { flags: "--lang <language>", text: "lang", choices: ["ja", "en"] },
      { flags: "--template <name>", text: "template" },
      { flags: "--body", text: "body" },
      { flags: "--copy", text: "copy" },
      { flags: "--copy-subject", text: "copySubject" },
      { flags: "--anyway", text: "anyway" },
    ],
    example: "keepintouch draft sato",
    run: async (flags, words, global, runtime) =>
      (await import("./commands/draft.ts")).run(flags, words.join(" "), global, runtime),
  },
  {
    name: "list",
    group: "people",
    takesName: false,
    json: true,
    options: [RELATIONSHIP, TAG],
    example: "keepintouch list --relationship boss",
    run: async (flags, _words, global, runtime) =>
      (await import("./commands/list.ts")).run(flags, global, runtime),
  },
  {
    name: "show",
    group: "people",
    takesName: true,
    json: true,
    options: [],
    example: "keepintouch show sato",
    run: async (_flags, words, global, runtime) =>
      (await import("./commands/show.ts")).run(words.join(" "), global, runtime),
  },
  {
    name: "init",
    group: "file",
    takesName: false,
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
    takesName: false,
    json: true,
    options: [],
    example: "keepintouch check",
    run: async (_flags, _words, global, runtime) =>
      (await import("./commands/check.ts")).run({}, global, runtime),
  },
  {
    name: "schema",
    group: "file",
    takesName: false,
    json: false,
    options: [],
    example: "keepintouch schema",
    run: async (_flags, _words, global, runtime) =>
      (await import("./commands/schema.ts")).run({}, global, runtime),
  },
];

const GLOBAL: readonly OptionSpec[] = [
  { flags: "--file <path>", text: "file" },
  { flags: "--today <date>", text: "today" },
  { flags: "--ui-lang <language>", text: "uiLang", choices: ["en", "ja"] },
  { flags: "--json", text: "json" },
  { flags: "--no-input", text: "noInput" },
  { flags: "--no-color", text: "noColor" },
  { flags: "--debug", text: "debug" },
];

/** Runs one command line; never throws for what a user can do wrong. `argv` is without node and script. */
export async function run(argv: readonly string[], runtime: Runtime): Promise<ExitStatus> {
  const messages = await loadMessages(languageOfArguments(argv, runtime));
  try {
    return await parseAndRun(argv, runtime, messages);
  } catch (error) {
    if (error instanceof Cancelled) return 130;
    if (error instanceof UserError) {
      if (error.message) runtime.err(`${error.message}\n`);
      return error.status;
    }
    if (argv.includes("--debug") && error instanceof Error) runtime.err(`${error.stack}\n`);
    runtime.err(`${messages.cli.bug(VERSION)}\n`);
    return 70;
  }
}

// Usage errors are told before any command is known, so the flag is looked for by hand.
function languageOfArguments(argv: readonly string[], runtime: Runtime): Language {
  const index = argv.findIndex((word) => word === "--ui-lang" || word.startsWith("--ui-lang="));
  const word = argv[index] ?? "";
  const value = word.includes("=") ? word.slice(word.indexOf("=") + 1) : argv[index + 1];
  return uiLanguage(value === "ja" || value === "en" ? { uiLang: value } : {}, undefined, runtime.env);
}

async function parseAndRun(
  argv: readonly string[],
  runtime: Runtime,
  messages: Messages,
): Promise<ExitStatus> {
  const asksForHelp = argv.some((word) => word === "--help" || word === "-h" || word === "help");
  const layout = asksForHelp ? await import("./help-layout.ts") : undefined;
  let status: ExitStatus = 0;
  const isWanted = (spec: CommandSpec): boolean =>
    asksForHelp || spec.name === "due" || argv.includes(spec.name);
  const program = buildProgram(messages, isWanted, async (spec, flags, words) => {
    status = await spec.run(flags, words, globalOptions(spec, flags, messages), runtime);
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride();
    command.configureOutput({ writeOut: (text) => runtime.out(text), writeErr: () => {} });
    layout?.configureHelp(command, messages, runtime.width);
  }
  try {
    await program.parseAsync(withDefaultCommand(argv), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw new UserError(usageMessage(error, argv, messages), 2);
  }
  return status;
}

/** No command at all means `due`; commander's own default command would swallow mistyped command names. */
function withDefaultCommand(argv: readonly string[]): readonly string[] {
  const valued = GLOBAL.filter((option) => option.flags.includes("<")).map(
    (option) => option.flags.split(" ")[0],
  );
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] as string;
    if (["--help", "-h", "--version", "-V"].includes(word)) return argv;
    if (!word.startsWith("-")) return argv;
    if (valued.includes(word)) index++;
    else if (!GLOBAL.some((option) => word.split("=")[0] === option.flags.split(" ")[0])) break;
  }
  return ["due", ...argv];
}

/** The command line as commander sees it. Only the commands that are wanted get their options: that saves 1 ms of 30. */
function buildProgram(
  messages: Messages,
  isWanted: (spec: CommandSpec) => boolean,
  action: (spec: CommandSpec, flags: Flags, words: readonly string[]) => Promise<void>,
): Command {
  const text = messages.cli;
  const program = new Command("keepintouch");
  program.description(`${text.tagline}\n${text.noCommand}`);
  program.version(VERSION, "--version", text.option.version);
  program.helpOption("-h, --help", text.option.help);
  const help = new Command("help").argument("[command]", text.argument.helpCommand);
  program.addHelpCommand(help.description(text.command.help).helpGroup(text.group.help).helpOption(false));
  program.enablePositionalOptions();
  for (const option of GLOBAL) program.addOption(makeOption(option, messages));
  for (const spec of COMMANDS) {
    const command = program.command(spec.name);
    command.description(text.command[spec.name]).helpGroup(text.group[spec.group]);
    command.addHelpOption(new Option("-h, --help", text.option.help).helpGroup(text.heading.global));
    if (!isWanted(spec)) continue;
    if (spec.takesName) command.argument("<name...>", text.argument.name);
    for (const option of spec.options) command.addOption(makeOption(option, messages));
    for (const option of GLOBAL) {
      command.addOption(makeOption(option, messages).helpGroup(text.heading.global));
    }
    command.addHelpText("after", `\n${text.heading.example}\n  ${spec.example}`);
    // Commander would count words too many without naming one.
    command.allowExcessArguments();
    command.action(async (...given: unknown[]) => {
      const words = spec.takesName ? (given[0] as string[]) : [];
      const [extra] = command.args;
      if (!spec.takesName && extra !== undefined) {
        const usage = text.usage;
        throw new UserError(
          `${usage.tooManyArguments(singleLine(extra))}\n${usage.seeHelp(`keepintouch ${spec.name} --help`)}`,
        );
      }
      await action(spec, { ...program.opts(), ...definedOf(command.opts()) }, words);
    });
  }
  return program;
}

function makeOption(spec: OptionSpec, messages: Messages): Option {
  const option = new Option(spec.flags, messages.cli.option[spec.text]);
  if (spec.choices) option.choices([...spec.choices]);
  if (spec.many)
    option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  return option;
}

// `--no-…` flags are true by default, which must not hide that one was given before the command.
function definedOf(flags: Flags): Flags {
  return Object.fromEntries(
    Object.entries(flags).filter(
      ([name, value]) => !((name === "input" || name === "color") && value === true),
    ),
  );
}

function globalOptions(spec: CommandSpec, flags: Flags, messages: Messages): GlobalOptions {
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

function usageMessage(error: CommanderError, argv: readonly string[], messages: Messages): string {
  const text = messages.cli.usage;
  // Commander's English sentences hold the words that matter between quotes.
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] as string);
  const suggestion = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
  const subject = quoted[0] ?? "";
  const lines = [usageSentence(error, subject, quoted, argv, text)];
  if (suggestion) lines.push(text.didYouMean(suggestion));
  const command = COMMANDS.find((spec) => argv.includes(spec.name));
  lines.push(text.seeHelp(`keepintouch ${command ? `${command.name} ` : ""}--help`));
  return severalLines(lines.join("\n"));
}

function usageSentence(
  error: CommanderError,
  subject: string,
  quoted: readonly string[],
  argv: readonly string[],
  text: Messages["cli"]["usage"],
): string {
  switch (error.code) {
    case "commander.unknownOption":
      return text.unknownOption(subject);
    case "commander.optionMissingArgument":
      return text.optionWithoutValue(subject.split(" ")[0] as string);
    case "commander.missingArgument":
      return text.missingArgument(subject);
    case "commander.help":
      return text.unknownCommand(argv[argv.indexOf("help") + 1] ?? "");
    case "commander.unknownCommand":
      return text.unknownCommand(subject);
    case "commander.invalidArgument": {
      const choices = /Allowed choices are ([^.]*)\./.exec(error.message)?.[1] ?? "";
      return text.badChoice(subject.split(" ")[0] as string, quoted[1] ?? "", choices);
    }
    default:
      return error.message;
  }
}
