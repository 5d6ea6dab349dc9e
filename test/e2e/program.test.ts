import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { BIN, EXAMPLE, ROOT, runProcess, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { runOnTerminal } from "../harness/terminal.ts";

const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));
const DUE = ["due", "--file", EXAMPLE, "--today", "2026-12-16"];
const ESCAPE = "\u001b";

describe("the program", () => {
  it("tells its version", async () => {
    expect(await runProgram(["--version"])).toEqual({
      stdout: `${version}\n`,
      stderr: "",
      status: 0,
      signal: null,
    });
  });

  it("tells its commands on stdout", async () => {
    const { stdout, stderr, status } = await runProgram(["--help"]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    for (const command of ["due", "draft"]) expect(stdout).toMatch(new RegExp(`^.{11}${command}\\b`, "m"));
  });

  it("offers with --template what a draft can be made from, and answers for help itself", async () => {
    const { stdout } = await runProgram([
      "__complete",
      "fish",
      "ja/",
      "keepintouch",
      "draft",
      "x",
      "--template",
    ]);
    expect(stdout).toContain("\nja/year-end.boss\n");
    expect(stdout).not.toContain("layouts/");
    const shown = await runProgram(["__complete", "fish", "ja/lay", "keepintouch", "templates", "show"]);
    expect(shown.stdout).toContain("\nja/layouts/email\n");
    expect(await runProgram(["help", "help"])).toEqual(await runProgram(["help"]));
  });

  it("lists the templates when templates is all that was said", async () => {
    const alone = await runProgram(["templates", "--file", EXAMPLE]);
    expect(alone.status).toBe(0);
    expect(alone).toEqual(await runProgram(["templates", "list", "--file", EXAMPLE]));
  });

  it.each([
    ["an unknown command", ["duw"], "due"],
    ["an unknown flag", ["due", "--wihtin", "3d"], "--within"],
    ["a day that is none", ["due", "--today", "2026-02-30"], "2026-02-30"],
    ["a file that is not there", ["due", "--file", "/nowhere/contacts.yaml"], "/nowhere/contacts.yaml"],
  ])("answers %s with status 2, one plain message and nothing on stdout", async (_name, args, word) => {
    const { stdout, stderr, status } = await runProgram(args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("does the same without a command as with due", async () => {
    const [plain, due] = await Promise.all([runProgram(DUE.slice(1)), runProgram(DUE)]);
    expect(due.stdout).not.toBe("");
    expect(plain).toEqual(due);
  });

  it("works with cron's empty environment", async () => {
    const { stdout, stderr, status } = await runProcess(
      "/usr/bin/env",
      ["-i", "PATH=/usr/bin:/bin", process.execPath, BIN, ...DUE],
      { cwd: "/", env: {} },
    );
    expect({ stderr, status }).toEqual({ stderr: expect.not.stringMatching(/^\s+at /m), status: 0 });
    expect(stdout.split("\n").length).toBeGreaterThan(3);
    expect(stdout).not.toContain(ESCAPE);
  });
});

describe("a pipe", () => {
  it("that closes early ends the program quietly with status 0", () =>
    withScratch(async (folder) => {
      // Far more than a pipe holds, so that the program still writes when its reader has gone.
      const person = (index: number) =>
        `  - { name: Person ${index}, relationship: friend, birthday: 12-16 }\n`;
      const many = Array.from({ length: 5_000 }, (_, index) => person(index)).join("");
      writeFileSync(join(folder, "many.yaml"), `contacts:\n${many}`);
      const pipe = `"$0" "$1" due --limit 0 --file many.yaml --today 2026-12-16 | head -1; echo "\${PIPESTATUS[0]}"`;
      const { stdout, stderr } = await promisify(execFile)("bash", ["-c", pipe, process.execPath, BIN], {
        cwd: folder,
        env: { PATH: process.env.PATH, HOME: folder },
      });
      expect(stdout).toMatch(/^due\t.*\n0\n$/);
      expect(stderr).not.toMatch(/EPIPE|^\s+at /m);
    }));

  it("gets neither colour nor a header", async () => {
    const { stdout } = await runProgram(DUE);
    expect(stdout).not.toContain(ESCAPE);
    for (const line of stdout.trimEnd().split("\n")) expect(line.split("\t")).toHaveLength(9);
  });
});

describe("a terminal", () => {
  it("gets colour, unless NO_COLOR, --no-color, FORCE_COLOR=0 or TERM=dumb is there; FORCE_COLOR beats TERM", async () => {
    const screens = await Promise.all([
      runOnTerminal(DUE),
      runOnTerminal(DUE, { env: { NO_COLOR: "1" } }),
      runOnTerminal([...DUE, "--no-color"]),
      runOnTerminal(DUE, { env: { FORCE_COLOR: "0" } }),
      runOnTerminal(DUE, { env: { TERM: "dumb" } }),
      runOnTerminal(DUE, { env: { TERM: "dumb", FORCE_COLOR: "1" } }),
    ]);
    expect(screens.map(({ screen }) => screen.includes(ESCAPE))).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(screens.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("sees 130 after Ctrl-C at a question, and no stack", () =>
    withScratch(async (folder) => {
      const { screen, status } = await runOnTerminal(["init", "--file", join(folder, "contacts.yaml")], {
        cwd: folder,
        keys: [{ after: "?", send: "\u0003" }],
      });
      expect(status).toBe(130);
      expect(screen).not.toMatch(/^\s+at /m);
    }));
});
