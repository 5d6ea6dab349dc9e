import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLE, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";

/** Drafts with an editor that does what `script` says to the file "$1"; temporary files have a folder of their own. */
function draftWith(script: string, ...args: string[]) {
  return withScratch(async (folder) => {
    const temporary = join(folder, "tmp");
    const file = join(folder, "contacts.yaml");
    copyFileSync(EXAMPLE, file);
    const editor = join(folder, "editor");
    writeFileSync(
      editor,
      `#!/bin/sh\nls -ld "$(dirname "$1")" "$1" | cut -c1-10 >${folder}/modes\n${script}\n`,
    );
    chmodSync(editor, 0o755);
    writeFileSync(join(folder, "modes"), "");
    mkdirSync(temporary);
    const outcome = await runProgram(
      ["draft", "sato", "--edit", "--file", file, "--today", "2026-12-16", ...args],
      {
        cwd: folder,
        env: { VISUAL: editor, TMPDIR: temporary, XDG_STATE_HOME: join(folder, "state") },
      },
    );
    return {
      ...outcome,
      left: readdirSync(temporary),
      modes: readFileSync(join(folder, "modes"), "utf8"),
      book: readFileSync(file, "utf8"),
    };
  });
}

describe("draft --edit", () => {
  it("prints the draft as it was left in the editor, and leaves nothing behind", async () => {
    const { stdout, status, left, modes } = await draftWith(
      `sed -i '1s/.*/件名：  近況のご報告 /; s/お世話になっております/ご無沙汰しております/' "$1"`,
    );
    expect([status, left]).toEqual([0, []]);
    expect(stdout).toMatch(
      /^件名: 近況のご報告\n\n株式会社ひかり 営業部\n佐藤部長\n\nご無沙汰しております。/,
    );
    expect(modes).toBe("drwx------\n-rw-------\n");
  });

  it("gives the body alone to the editor with --body, and keeps the subject", async () => {
    const { stdout } = await draftWith(`printf 'Subject: not one\\n\\nただの本文' >"$1"`, "--body", "--json");
    const { subject, body } = JSON.parse(stdout);
    expect([subject, body]).toEqual(["新しい勤務先のご報告（山田太郎）", "Subject: not one\n\nただの本文"]);
  });

  it("logs what was edited as sent", async () => {
    const { book, status, stderr } = await draftWith("true", "--log");
    expect([status, stderr]).toEqual([0, expect.stringContaining("Logged for 佐藤 健")]);
    expect(book).toContain("      - { on: 2026-12-16, via: email, occasion: new-job }\n");
  });

  it.each([
    ["an empty text", ': >"$1"', 130],
    ["an editor that gives up", "exit 3", 130],
    ["a file that is gone", 'rm "$1"', 2],
  ])("neither prints nor logs after %s", async (_name, script, expected) => {
    const { stdout, status, stderr, left, book } = await draftWith(script, "--log");
    expect({ stdout, status, left }).toEqual({ stdout: "", status: expected, left: [] });
    expect(stderr).not.toBe("");
    expect(book).toBe(readFileSync(EXAMPLE, "utf8"));
  });
});
