import type { FirstMessages } from "./messages/catalogue.ts";
import { hangingLines, padRough, roughWidth, wrapLines } from "./wrap.ts";

type Group = keyof FirstMessages["cli"]["group"];

export interface HelpRow {
  readonly group: Group;
  readonly name: string;
  readonly text: string;
}

/** From what is needed every morning to what is set up once. */
const GROUPS: readonly Group[] = ["daily", "people", "alumni", "manners", "reminders", "file", "shell"];

/** Longer lines are tiring to read. */
export const WIDEST_HELP = 100;

const GAP = 2;

/**
 * The help of the whole program, a line a command where the width allows it: the group's name stands once, in a column
 * of its own. `options` are the flags that every command takes.
 */
export function mainHelp(
  commands: readonly HelpRow[],
  options: readonly string[],
  text: FirstMessages["cli"],
  terminalWidth: number,
): string {
  const width = Math.min(terminalWidth, WIDEST_HELP);
  const rows = [
    ...GROUPS.flatMap((group) =>
      commands.filter((row) => row.group === group).map((row) => ({ ...row, label: text.group[group] })),
    ),
    { label: text.heading.help, name: "help", text: text.command.help },
  ];
  const labels = [...rows.map(({ label }) => label), text.heading.everywhere];
  const labelWidth = widest(labels) + GAP;
  const nameWidth = widest(rows.map(({ name }) => name)) + GAP;
  const lines = rows.flatMap((row, index) => {
    const label = row.label === rows[index - 1]?.label ? "" : row.label;
    return hangingLines(padRough(label, labelWidth) + padRough(row.name, nameWidth), row.text, width);
  });
  const told = `${options.join(" ")}; ${text.optionsTold("keepintouch help environment")}`;
  return [
    ...wrapLines(`${text.tagline}\n${text.usageLine}`, width, roughWidth).split("\n"),
    "",
    ...lines,
    "",
    ...hangingLines(padRough(text.heading.everywhere, labelWidth), told, width),
    "",
  ].join("\n");
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(roughWidth));
}
