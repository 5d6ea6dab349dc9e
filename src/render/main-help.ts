import type { FirstMessages } from "./messages/catalogue.ts";
import { hangingLines, padRough, roughWidth, wrapLines } from "./wrap.ts";

type Group = keyof FirstMessages["cli"]["group"];

export interface HelpRow {
  readonly group: Group;
  readonly name: string;
  readonly text: string;
  /** Short enough for half a line; a command without it has a line of its own. */
  readonly brief?: string | undefined;
}

/** From what is needed every morning to what is set up once. */
const GROUPS: readonly Group[] = ["daily", "people", "alumni", "manners", "reminders", "file", "shell"];

/** Longer lines are tiring to read. */
export const WIDEST_HELP = 100;

const GAP = 2;

/**
 * The help of the whole program; the group's name stands once, in a column of its own. A line tells of one command, or
 * briefly of two where the width allows it, so that all of it fits a terminal of 24 lines. `options` are the flags that
 * every command takes.
 */
export function mainHelp(
  commands: readonly HelpRow[],
  options: readonly string[],
  text: FirstMessages["cli"],
  terminalWidth: number,
): string {
  const width = Math.min(terminalWidth, WIDEST_HELP);
  const all: Grouped = [
    ...GROUPS.map((group) => [text.group[group], commands.filter((row) => row.group === group)] as const),
    [text.heading.help, [{ group: "shell", name: "help", text: text.command.help }]],
  ];
  const groups = all.filter(([, rows]) => rows.length > 0);
  const labelWidth = widest([...groups.map(([label]) => label), text.heading.everywhere]) + GAP;
  const lines = inColumns(groups, labelWidth, width) ?? lineByLine(groups, labelWidth, width);
  const told = `${options.join(" ")}; ${text.optionsTold("keepintouch help environment")}`;
  return [
    ...wrapLines(`${text.tagline}\n${text.usageLine}`, width, roughWidth).split("\n"),
    "",
    ...lines,
    ...hangingLines(padRough(text.heading.everywhere, labelWidth), told, width),
    "",
  ].join("\n");
}

type Grouped = readonly (readonly [label: string, rows: readonly HelpRow[]])[];

function lineByLine(groups: Grouped, labelWidth: number, width: number): string[] {
  const nameWidth = widest(groups.flatMap(([, rows]) => rows.map(({ name }) => name))) + GAP;
  return groups.flatMap(([label, rows]) =>
    rows.flatMap(({ name, text }, index) =>
      hangingLines(padRough(index === 0 ? label : "", labelWidth) + padRough(name, nameWidth), text, width),
    ),
  );
}

/** Two commands beside each other where both are brief; nothing where a line would be too long for that. */
function inColumns(groups: Grouped, labelWidth: number, width: number): string[] | undefined {
  const paired = groups.map(([label, rows]) => [label, inPairs(rows)] as const);
  const pairs = paired.flatMap(([, lines]) => lines).filter(([, right]) => right !== undefined);
  const names = paired.flatMap(([, lines]) => lines.map(([left]) => left.name));
  const nameWidth = widest(names) + GAP;
  const leftWidth = nameWidth + widest(pairs.map(([left]) => left.brief ?? "")) + GAP;
  const rightWidth = widest(pairs.map(([, right]) => right?.name ?? "")) + GAP;
  const lines = paired.flatMap(([label, rows]) =>
    rows.map(([left, right], index) => {
      const front = padRough(index === 0 ? label : "", labelWidth) + padRough(left.name, nameWidth);
      if (right === undefined) return front + left.text;
      const cell = padRough(front + (left.brief ?? ""), labelWidth + leftWidth);
      return cell + padRough(right.name, rightWidth) + (right.brief ?? "");
    }),
  );
  return widest(lines) <= width ? lines : undefined;
}

/** One row a line, or two neighbours that are both brief. */
function inPairs(rows: readonly HelpRow[]): [HelpRow, HelpRow?][] {
  const lines: [HelpRow, HelpRow?][] = [];
  for (const row of rows) {
    const last = lines[lines.length - 1];
    const fits = row.brief !== undefined && last?.[0].brief !== undefined && last[1] === undefined;
    if (last !== undefined && fits) last[1] = row;
    else lines.push([row]);
  }
  return lines;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(roughWidth));
}
