import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli.ts";
import { ROOT, runProgram } from "../harness/program.ts";
import { runOnTerminal } from "../harness/terminal.ts";
import { shellWords } from "../harness/words.ts";

const README = `${ROOT}README.md`;
const NAMES = ["", ...COMMANDS.map(({ name }) => name)];

/** Runs the session's commands as a reader would see them: on a terminal of 80 columns, without colour. */
async function session(block: string): Promise<string> {
  const commands = block.split("\n").filter((line) => line.startsWith("$ "));
  const shown: string[] = [];
  for (const command of commands) {
    const args = shellWords(command.replace("$ npx keepintouch ", ""));
    const { screen } = await runOnTerminal(args, { env: { NO_COLOR: "1" }, columns: 80 });
    shown.push(`${command}\n${screen.replaceAll("\r\n", "\n").trimEnd()}\n`);
  }
  return shown.join("\n");
}

async function reference(): Promise<string> {
  const parts: string[] = [];
  for (const command of NAMES) {
    const { stdout } = await runProgram([command, "--help"].filter(Boolean), { env: { COLUMNS: "100" } });
    parts.push(`### keepintouch ${command}`.trimEnd(), "", "```text", stdout.trimEnd(), "```", "");
  }
  return `\n${parts.join("\n")}`;
}

/** README with its generated parts made anew. */
async function renewed(readme: string): Promise<string> {
  const block = /```console\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const now = await session(block);
  const help = await reference();
  return readme
    .replace(/```console\n[\s\S]*?```/, () => `\`\`\`console\n${now}\`\`\``)
    .replace(
      /<!-- reference -->[\s\S]*<!-- \/reference -->/,
      () => `<!-- reference -->\n${help}<!-- /reference -->`,
    );
}

describe("README", () => {
  // `UPDATE_DOCS=1 npm test` writes it.
  it("shows what the program really says", async () => {
    const readme = readFileSync(README, "utf8");
    const expected = await renewed(readme);
    if (process.env.UPDATE_DOCS) writeFileSync(README, expected);
    else expect(readme).toBe(expected);
  });
});
