import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { ArgumentSpec, CommandSpec, Flags, OptionSpec } from "./cli.ts";
import { severalLines, singleLine } from "./domain/plain-text.ts";
import { UserError } from "./errors.ts";
import type { FirstMessages } from "./render/messages/catalogue.ts";
import type { Runtime } from "./runtime.ts";

export interface ParsedLine {
  readonly spec: CommandSpec;
  readonly flags: Flags;
  /** The words after the command. */
  readonly words: readonly string[];
}

/**
 * Which command a line names, with its flags and words; undefined when it asked for the command's help, which is
 * printed. Throws a UserError that names what is wrong. Loaded only for a command: the library takes 4 ms of 30.
 */
export async function parseCommandLine(
  argv: readonly string[],
  commands: readonly CommandSpec[],
  global: readonly OptionSpec[],
  runtime: Runtime,
  messages: FirstMessages,
): Promise<ParsedLine | undefined> {
  const asksForHelp = argv.some((word) => word === "--help" || word === "-h");
  const layout = asksForHelp ? await import("./help-layout.ts") : undefined;
  let parsed: ParsedLine | undefined;
  const whole = withDefaultCommand(argv, global);
  const program = buildProgram(whole, commands, global, messages, (line) => {
    parsed = line;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride();
    command.configureOutput({ writeOut: (text) => runtime.out(text), writeErr: () => {} });
    layout?.configureHelp(command, messages, runtime.width);
  }
  try {
    program.parse(whole, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw new UserError(usageMessage(error, argv, commands, global, messages), 2);
  }
  return parsed;
}

/** No command at all means `due`; the library's own default command would swallow mistyped command names. */
function withDefaultCommand(argv: readonly string[], global: readonly OptionSpec[]): readonly string[] {
  const valued = global
    .filter((option) => option.flags.includes("<"))
    .map((option) => option.flags.split(" ")[0]);
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] as string;
    if (!word.startsWith("-")) return argv;
    if (valued.includes(word)) index++;
    else if (!global.some((option) => word.split("=")[0] === option.flags.split(" ")[0])) break;
  }
  return ["due", ...argv];
}

/** The command line as commander sees it. Only the commands that are wanted get their options: that saves 1 ms of 30. */
function buildProgram(
  argv: readonly string[],
  commands: readonly CommandSpec[],
  global: readonly OptionSpec[],
  messages: FirstMessages,
  take: (line: ParsedLine) => void,
): Command {
  const text = messages.cli;
  const program = new Command("keepintouch");
  program.helpOption(false);
  // Help is answered before; the library has to know the word, to offer it for a mistyped one.
  program.addHelpCommand(new Command("help"));
  program.enablePositionalOptions();
  for (const option of global) program.addOption(makeOption(option, messages));
  for (const spec of commands) {
    const command = program.command(spec.name);
    command.description(text.command[spec.name]);
    command.addHelpOption(new Option("-h, --help", text.option.help).helpGroup(text.heading.global));
    if (spec.argument) command.argument(spec.argument.form, text.argument[spec.argument.name]);
    if (!argv.includes(spec.name)) continue;
    for (const option of spec.options) command.addOption(makeOption(option, messages));
    for (const option of global) {
      const made = makeOption(option, messages).helpGroup(text.heading.global);
      // Taken everywhere, to be refused in plain words; told only where it does something.
      command.addOption(option.text === "json" && !spec.json ? made.hideHelp() : made);
    }
    command.addHelpText("after", `\n${text.heading.example}\n  ${spec.example}`);
    // Commander would count words too many without naming one.
    command.allowExcessArguments();
    command.action((...given: unknown[]) => {
      const words = spec.argument ? wordsOf(given[0]) : [];
      const extra = command.args[isMany(spec.argument) ? command.args.length : spec.argument ? 1 : 0];
      if (extra !== undefined) {
        const usage = text.usage;
        throw new UserError(
          `${usage.tooManyArguments(singleLine(extra))}\n${usage.seeHelp(`keepintouch ${spec.name} --help`)}`,
        );
      }
      take({ spec, flags: { ...program.opts(), ...definedOf(command.opts()) }, words });
    });
  }
  return program;
}

/** Commander gives one word, a list of words, or nothing. */
function wordsOf(given: unknown): readonly string[] {
  if (Array.isArray(given)) return given;
  return given === undefined ? [] : [given as string];
}

function isMany(argument: ArgumentSpec | undefined): boolean {
  return argument?.form.includes("...") === true;
}

function makeOption(spec: OptionSpec, messages: FirstMessages): Option {
  const option = new Option(spec.flags, messages.cli.option[spec.text]);
  if (spec.choices && !spec.loose) option.choices([...spec.choices]);
  if (spec.many) {
    option.argParser((value: string, before: string[] | undefined) => {
      // Commander forgets the choices of an option that has a parser of its own.
      if (spec.choices && !spec.choices.includes(value))
        throw new InvalidArgumentError(`Allowed choices are ${spec.choices.join(", ")}.`);
      return [...(before ?? []), value];
    });
  }
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

function usageMessage(
  error: CommanderError,
  argv: readonly string[],
  commands: readonly CommandSpec[],
  global: readonly OptionSpec[],
  messages: FirstMessages,
): string {
  const text = messages.cli.usage;
  // Commander's English sentences hold the words that matter between quotes.
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] as string);
  const subject = quoted[0] ?? "";
  // The first one: `templates show` is not the command `show`.
  const command = argv.map((word) => commands.find(({ name }) => name === word)).find((spec) => spec);
  const called = command ? `keepintouch ${command.name}` : "keepintouch";
  const [name = "", ...value] = subject.split("=");
  const isSwitch = [...(command?.options ?? []), ...global].some(({ flags }) => flags === name);
  const lines =
    value.length > 0 && isSwitch && error.code === "commander.unknownOption"
      ? [text.noValue(name)]
      : [usageSentence(error, subject, quoted, called, text), ...suggestionsIn(error, subject, text)];
  lines.push(text.seeHelp(`${called} --help`));
  return severalLines(lines.join("\n"));
}

/** The library's suggestions, without those for a command that only look alike from afar: consent for nonsense. */
function suggestionsIn(
  { code, message }: CommanderError,
  subject: string,
  text: FirstMessages["cli"]["usage"],
): string[] {
  const words = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1]?.split(", ") ?? [];
  const near = code === "commander.unknownCommand" ? words.filter((word) => isNear(subject, word)) : words;
  return near.length === 0 ? [] : [text.didYouMean(near.join(", "))];
}

/** People get the first letter of a word right, or nothing but that one wrong. */
function isNear(typed: string, command: string): boolean {
  const [first = "", second = ""] = typed;
  if (first === command[0] || second + first === command.slice(0, 2)) return true;
  const rest = typed.slice(1);
  return [rest, typed].some((word) => word === command || word === command.slice(1));
}

function usageSentence(
  error: CommanderError,
  subject: string,
  quoted: readonly string[],
  called: string,
  text: FirstMessages["cli"]["usage"],
): string {
  switch (error.code) {
    case "commander.unknownOption":
      return text.unknownOption(subject);
    case "commander.optionMissingArgument":
      return text.optionWithoutValue(subject.split(" ")[0] as string);
    case "commander.missingArgument":
      return subject === "file" ? text.missingFile(called) : text.missingName(called);
    case "commander.unknownCommand":
      return text.unknownCommand(subject);
    case "commander.invalidArgument": {
      const choices = /Allowed choices are (.*)\./.exec(error.message)?.[1] ?? "";
      return text.badChoice(subject.split(" ")[0] as string, quoted[1] ?? "", choices);
    }
    default:
      return error.message;
  }
}
