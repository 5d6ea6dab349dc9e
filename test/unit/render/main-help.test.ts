import { describe, expect, it } from "vitest";
import { type HelpRow, mainHelp } from "../../../src/render/main-help.ts";
import { type FirstMessages, loadFirstMessages } from "../../../src/render/messages/catalogue.ts";
import { displayWidth } from "../../../src/render/width.ts";

const GROUPED: Readonly<Record<HelpRow["group"], string>> = {
  daily: "due draft log snooze skip review",
  people: "list show add edit import export",
  alumni: "leaving news consent favor forget",
  manners: "lint",
  reminders: "remind calendar",
  file: "init check templates schema undo",
  shell: "completion",
};
const OPTIONS = "--file --today --ui-lang --json --no-input --no-color --debug --version --help".split(" ");

/** All commands, each with a text as long as the line has room for. */
const rows = (text: string): HelpRow[] =>
  // The last group comes first: the order is the layout's.
  (Object.entries(GROUPED) as [HelpRow["group"], string][])
    .reverse()
    .flatMap(([group, names]) => names.split(" ").map((name) => ({ group, name, text })));

const ALL = Object.values(GROUPED).join(" ").split(" ");

/** Every command with its own words, as the program gives them. */
const ownRows = (cli: FirstMessages["cli"]): HelpRow[] =>
  rows("").map(({ group, name }) => ({
    group,
    name,
    text: (cli.command as Record<string, string>)[name] ?? "",
    brief: (cli.brief as Record<string, string>)[name],
  }));

describe("the main help", () => {
  it.each([
    ["en", ["Every day", "Reminders", "Help"]],
    ["ja", ["毎日", "退職した方", "ヘルプ"]],
  ] as const)(
    "fits a terminal of 24 lines and 80 columns in %s, the next prompt included",
    async (language, labels) => {
      const { cli } = await loadFirstMessages(language);
      expect(ALL.length).toBe(26);
      const help = mainHelp(ownRows(cli), OPTIONS, cli, 80);
      const lines = help.split("\n");
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
      // Each command once, in the order of the groups, with something said of it.
      const named = [...help.matchAll(/(?<= )([a-z]+) {2,}(?=\S)/g)].map(([, word]) => word ?? "");
      expect(
        named.filter((word) => ALL.includes(word)).filter((word, at, all) => all.indexOf(word) === at),
      ).toEqual(ALL);
      for (const label of labels) expect(lines.filter((line) => line.startsWith(label)).length).toBe(1);
      // Two columns, each straight.
      const begins = (pattern: RegExp) =>
        lines.slice(3, -3).flatMap((line) => {
          const at = line.search(pattern);
          return at < 0 ? [] : [displayWidth(line.slice(0, at))];
        });
      expect(new Set(begins(/(?<= )(due|list|add|import|leaving|lint|init|undo|help) {2}/)).size).toBe(1);
      expect(
        new Set(begins(/(?<=\S +)(skip|show|edit|export|news|favor|calendar|check|schema) {2}/)).size,
      ).toBe(1);
    },
  );

  it.each([
    ["en", "n".repeat(57)],
    ["ja", "文".repeat(28)],
  ] as const)("gives each command a line where nothing is brief in %s", async (language, text) => {
    const { cli } = await loadFirstMessages(language);
    const lines = mainHelp(rows(text), OPTIONS, cli, 80).trimEnd().split("\n");
    expect(Math.max(...lines.map(displayWidth))).toBe(80);
    const table = lines.slice(3, -2);
    expect(table.slice(0, -1).map((line) => line.match(/ ([a-z]+) +\S+$/)?.[1])).toEqual(ALL);
    const begins = table.slice(0, -1).map((line) => displayWidth(line.slice(0, line.indexOf(text))));
    expect(new Set(begins).size).toBe(1);
    expect(table.at(-1)).toMatch(/ help {8}\S/);
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
