import { describe, expect, it } from "vitest";
import { type HelpRow, mainHelp } from "../../../src/render/main-help.ts";
import { loadFirstMessages } from "../../../src/render/messages/catalogue.ts";
import { displayWidth } from "../../../src/render/width.ts";

const GROUPED: Readonly<Record<HelpRow["group"], string>> = {
  daily: "due draft log snooze skip review",
  people: "list show add edit export import",
  alumni: "leaving news consent favor forget",
  manners: "lint",
  reminders: "remind calendar",
  file: "init check schema undo templates",
  shell: "completion",
};
const OPTIONS = "--file --today --ui-lang --json --no-input --no-color --debug --version --help".split(" ");

/** All commands, each with a text as long as the line has room for. */
const rows = (text: string): HelpRow[] =>
  // The last group comes first: the order is the layout's.
  (Object.entries(GROUPED) as [HelpRow["group"], string][])
    .reverse()
    .flatMap(([group, names]) => names.split(" ").map((name) => ({ group, name, text })));

describe("the main help", () => {
  it.each([
    ["en", "n".repeat(57), ["Every day", "Reminders", "Help"]],
    ["ja", "文".repeat(28), ["毎日", "退職した方", "ヘルプ"]],
  ] as const)("fits one screen with 26 commands in %s", async (language, text, labels) => {
    const { cli } = await loadFirstMessages(language);
    const lines = mainHelp(rows(text), OPTIONS, cli, 80).trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(34);
    expect(Math.max(...lines.map(displayWidth))).toBe(80);
    const names = Object.values(GROUPED).join(" ").split(" ");
    expect(names.length).toBe(26);
    // In the order of the groups, each text on its name's line, in one column.
    const table = lines.slice(3, -3);
    expect(table.slice(0, -1).map((line) => line.match(/ ([a-z]+) +\S+$/)?.[1])).toEqual(names);
    const begins = table.slice(0, -1).map((line) => displayWidth(line.slice(0, line.indexOf(text))));
    expect(new Set(begins).size).toBe(1);
    expect(table.at(-1)).toMatch(/ help {8}\S/);
    for (const label of labels) expect(lines.filter((line) => line.startsWith(label)).length).toBe(1);
  });

  it.each(["en", "ja"] as const)("stays within 44 and 60 columns in %s", async (language) => {
    const { cli } = await loadFirstMessages(language);
    for (const width of [44, 60]) {
      const text = language === "ja" ? "今日連絡する人と、その理由を示す" : "who to contact today, and why";
      const widths = mainHelp(rows(text), OPTIONS, cli, width).split("\n").map(displayWidth);
      expect(Math.max(...widths)).toBeLessThanOrEqual(width);
    }
  });

  it("leaves out a group without commands", async () => {
    const { cli } = await loadFirstMessages("en");
    const help = mainHelp([{ group: "file", name: "init", text: "x" }], OPTIONS, cli, 80);
    expect(help).toContain("\n\nFile     init  x\nHelp     help  ");
    expect(help).not.toContain("Alumni");
  });
});
