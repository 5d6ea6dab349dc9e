import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/render/width.ts";
import { EXAMPLE, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { runOnTerminal, type TerminalOptions } from "../harness/terminal.ts";

/** Reviews a copy of the example file on a terminal, where each key is pressed when the keys are shown. */
function reviewed(
  keys: readonly string[],
  { words = [], ...options }: TerminalOptions & { readonly words?: readonly string[] } = {},
) {
  return withScratch(async (folder) => {
    const file = join(folder, "contacts.yaml");
    copyFileSync(EXAMPLE, file);
    const given = ["--file", file, "--today", "2026-12-16"];
    const outcome = await runOnTerminal(["review", ...words, ...given], {
      cwd: folder,
      ...options,
      env: { XDG_STATE_HOME: join(folder, "state"), ...options.env },
      keys: keys.map((send) => ({ after: words.includes("ja") ? " 説明" : " help", send })),
    });
    const book = readFileSync(file, "utf8");
    const taken = await runProgram(["undo", "--file", file], {
      cwd: folder,
      env: { XDG_STATE_HOME: join(folder, "state") },
    });
    return { ...outcome, book, undone: taken.stderr, afterUndo: readFileSync(file, "utf8") };
  });
}

const LOGGED = "      - { on: 2026-12-16, via: email, occasion: farewell }\n";

describe("review on a terminal", () => {
  it.each([
    ["en", 80],
    ["ja", 60],
  ])("takes one key a step in %s, and undo takes the step back", async (language, columns) => {
    const { screen, status, book, undone, afterUndo } = await reviewed(["l", "q"], {
      words: ["--ui-lang", language],
      columns,
    });
    const lines = stripVTControlCharacters(screen).split("\n");
    expect(status).toBe(0);
    expect(book).toContain(LOGGED);
    expect(undone).toContain("log 岡田 翔");
    expect(afterUndo).toBe(readFileSync(EXAMPLE, "utf8"));
    expect(lines).toContain(
      language === "ja" ? "2/10 · 田中 美咲 · 同僚 · 誕生日" : "2 of 10 · 田中 美咲 · colleague · Birthday",
    );
    // A command to be pasted stays in one piece.
    const wide = lines.filter((line) => displayWidth(line) > columns && !/^ {2}keepintouch /.test(line));
    expect(wide).toEqual([]);
    // Once a key is pressed the keys make way for what it did.
    expect(screen.slice(0, screen.indexOf("> l  "))).toMatch(/\[2K[^\n]*$/);
  });

  it("ends with Ctrl-C as cancelled, with what was confirmed in the file and told", async () => {
    const { screen, status, book } = await reviewed(["l", "\u0003"]);
    expect(status).toBe(130);
    expect(book).toContain(LOGGED);
    expect(stripVTControlCharacters(screen)).toContain("\n1 logged, 9 left for later.\n");
  });

  it("holds a Ctrl-C that comes between two questions, and tells what was confirmed", async () => {
    // A mail program that has not shown itself when the user gives up.
    const program = "#!/bin/sh\nsleep 1\n";
    const { screen, status, book } = await withScratch(async (folder) => {
      writeFileSync(join(folder, "xdg-open"), program, { mode: 0o700 });
      const file = join(folder, "contacts.yaml");
      copyFileSync(EXAMPLE, file);
      const outcome = await runOnTerminal(["review", "--file", file, "--today", "2026-12-16"], {
        cwd: folder,
        env: { XDG_STATE_HOME: folder, DISPLAY: ":0", PATH: `${folder}:${process.env.PATH}` },
        keys: [
          { after: " help", send: "l" },
          { after: " help", send: "n" },
          { after: " help", send: "o" },
          // The cursor is back: the question is over.
          { after: "\u001b[?25h", send: "\u0003" },
        ],
      });
      return { ...outcome, book: readFileSync(file, "utf8") };
    });
    expect(status).toBe(130);
    expect(book).toContain(LOGGED);
    expect(stripVTControlCharacters(screen)).toContain("\n1 logged, 9 left for later.\n");
  });

  it("leaves a Ctrl-C in the editor to the editor", async () => {
    const { screen, status } = await withScratch(async (folder) => {
      const editor = join(folder, "editor");
      const program = `#!/bin/sh\ntrap : INT\necho edited >> "$1"\necho in the editor\nsleep 5\nexit 0\n`;
      writeFileSync(editor, program, { mode: 0o700 });
      return await runOnTerminal(["review", "--file", EXAMPLE, "--today", "2026-12-16"], {
        cwd: folder,
        env: { VISUAL: editor },
        keys: [
          { after: " help", send: "e" },
          { after: "in the editor", send: "\u0003" },
          { after: " help", send: "q" },
        ],
      });
    });
    expect(status).toBe(0);
    expect(stripVTControlCharacters(screen)).toContain("\n  edited\n");
  });

  it("obeys NO_COLOR", async () => {
    const plain = await reviewed(["q"], { env: { NO_COLOR: "1" } });
    const colored = await reviewed(["q"]);
    const accent = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`);
    expect([accent.test(plain.screen), accent.test(colored.screen)]).toEqual([false, true]);
  });

  it("asks for lines on a terminal that knows no cursor, where the rubout key is only a character", async () => {
    const { screen, status, book } = await reviewed(["x\u007fl\r", "q\r"], { env: { TERM: "dumb" } });
    expect([status, screen.includes("\u001b")]).toEqual([0, false]);
    expect(book).toContain(LOGGED);
    const cancelled = await reviewed(["\u0003"], { env: { TERM: "dumb" } });
    expect([cancelled.status, cancelled.book]).toEqual([130, readFileSync(EXAMPLE, "utf8")]);
  });

  it("is refused without a terminal, in one message and nothing else", async () => {
    const { stdout, stderr, status } = await runProgram(["review", "--file", EXAMPLE]);
    expect([stdout, status]).toEqual(["", 2]);
    expect(stderr).toMatch(
      /^review asks for a key at every person, .*\nWithout one:\n {2}keepintouch due --file /,
    );
  });
});
