import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli.ts";
import { displayWidth } from "../../src/render/width.ts";
import { EXAMPLE, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { runOnTerminal } from "../harness/terminal.ts";
import { shellWords } from "../harness/words.ts";

describe("help", () => {
  const withoutTerminal = COMMANDS.filter(({ name }) => name !== "review");
  it.each(withoutTerminal.map(({ name, example }) => [name, example]))(
    "of %s has an example that works: %s",
    (name, example) =>
      withScratch(async (folder) => {
        const [program, ...args] = shellWords(example);
        expect(program).toBe("keepintouch");
        writeFileSync(
          join(folder, "people.csv"),
          "name,company,email\n木村 蓮,株式会社ひかり,ren@kimura.example\n",
        );
        const env = { KEEPINTOUCH_FILE: EXAMPLE, EDITOR: "sed -i s/sato@/takeru.sato@/" };
        const { stdout, stderr, status } = await runProgram([...args, "--today", "2026-12-16"], {
          cwd: folder,
          env,
        });
        expect({ stderr, status }).toEqual({ stderr: expect.not.stringMatching(/^\s+at /m), status: 0 });
        // These two have nothing to show here but a remark.
        if (name === "init" || name === "undo") expect(stderr).not.toBe("");
        else expect(stdout).not.toBe("");
        const help = await runProgram([name, "--help"]);
        expect(help.stdout).toContain(example);
      }),
  );

  it("of review has an example that works on a terminal", () =>
    withScratch(async (folder) => {
      const example = COMMANDS.find(({ name }) => name === "review")?.example ?? "";
      const [, ...args] = shellWords(example);
      const { screen, status } = await runOnTerminal([...args, "--today", "2026-12-16"], {
        cwd: folder,
        env: { KEEPINTOUCH_FILE: EXAMPLE },
        keys: [{ after: " help", send: "q" }],
      });
      expect([status, screen.includes("1 of 10")]).toEqual([0, true]);
      expect((await runProgram(["review", "--help"])).stdout).toContain(example);
    }));

  it.each(["en", "ja"])(
    "fits a terminal of 80 columns and 24 lines in %s, the next prompt included",
    async (language) => {
      const { stdout } = await runProgram(["--help", "--ui-lang", language]);
      const lines = stdout.trimEnd().split("\n");
      expect(lines.length).toBeLessThan(24);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
      for (const { name } of COMMANDS) {
        expect(lines.filter((line) => line.includes(` ${name}  `)).length).toBe(1);
      }
    },
  );
});
