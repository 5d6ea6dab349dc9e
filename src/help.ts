import type { CommandSpec, OptionSpec } from "./cli.ts";
import type { Topic } from "./commands/help-topic.ts";
import { parseDay } from "./domain/calendar-date.ts";
import { singleLine } from "./domain/plain-text.ts";
import { UserError } from "./errors.ts";
import { mainHelp } from "./render/main-help.ts";
import { type FirstMessages, loadTopicMessages } from "./render/messages/catalogue.ts";
import type { Runtime } from "./runtime.ts";

/** What `help` tells beside the commands; no command has such a name. */
export const TOPICS: readonly Topic[] = ["file", "planning", "environment"];

/** Flags of the program itself, which no command has. */
const OF_THE_PROGRAM = ["--version", "--help"] as const;

export interface AskedHelp {
  /** The word after `help`: a topic, or what is none; without one the help of the whole program. */
  readonly word?: string | undefined;
  /** As given on the command line. */
  readonly today?: string;
}

/** The text of help, commands' own help excepted. Throws a UserError with the nearest word for an unknown one. */
export async function helpText(
  { word, today }: AskedHelp,
  commands: readonly Pick<CommandSpec, "name" | "group">[],
  global: readonly OptionSpec[],
  runtime: Runtime,
  messages: FirstMessages,
): Promise<string> {
  const { cli } = messages;
  if (word === undefined || word === "help") {
    const briefs: Partial<Record<CommandSpec["name"], string>> = cli.brief;
    const rows = commands.map(({ name, group }) => ({
      group,
      name,
      text: cli.command[name],
      brief: briefs[name],
    }));
    const flags = global.map((option) => option.flags.split(" ")[0] as string);
    return mainHelp(rows, [...flags, ...OF_THE_PROGRAM], cli, runtime.width);
  }
  const topics = await loadTopicMessages(messages.language === "ja" ? "ja" : "en");
  const topic = TOPICS.find((each) => each === word);
  if (topic === undefined) {
    const { nearestOf } = await import("./book/nearest.ts");
    const nearest = nearestOf(word, [...commands.map(({ name }) => name), ...TOPICS]);
    const lines = [topics.unknown(singleLine(word))];
    if (nearest !== undefined) lines.push(topics.didYouMean(`keepintouch help ${nearest}`));
    lines.push(topics.all("keepintouch help"));
    throw new UserError(lines.join("\n"));
  }
  const day = parseDay(today ?? runtime.today(undefined));
  if (day === undefined) throw new UserError(cli.usage.badDate("--today", singleLine(today ?? "")));
  const { topicText } = await import("./commands/help-topic.ts");
  const flags = [
    ...global.map((option) => [option.flags, cli.option[option.text]] as const),
    ...OF_THE_PROGRAM.map((flag) => [flag, cli.option[flag === "--help" ? "help" : "version"]] as const),
  ];
  return await topicText(topic, { runtime, today: day, flags, messages, topics });
}
