import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, EXAMPLE, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";

const TODAY = ["--today", "2026-12-16"];

interface Desk {
  readonly file: string;
  readonly text: () => string;
  readonly keepintouch: (...args: string[]) => ReturnType<typeof runProgram>;
  readonly folder: string;
}

/** A copy of the example file and a home of its own. */
function atDesk<Result>(use: (desk: Desk) => Promise<Result>): Promise<Result> {
  return withScratch(async (folder) => {
    const file = join(folder, "contacts.yaml");
    copyFileSync(EXAMPLE, file);
    chmodSync(file, 0o640);
    const editor = join(folder, "editor.sh");
    writeFileSync(
      editor,
      '#!/bin/sh\nfor file; do :; done\nsed -i "s/料理/手料理/;s/^contacts:/contacts: # everybody/" "$file"\n',
    );
    chmodSync(editor, 0o755);
    const env = { HOME: folder, EDITOR: editor, VISUAL: undefined, XDG_STATE_HOME: join(folder, "state") };
    const keepintouch = (...args: string[]) =>
      runProgram([...args, "--file", file, ...TODAY], { cwd: folder, env });
    return await use({ file, folder, keepintouch, text: () => readFileSync(file, "utf8") });
  });
}

const WRITING: readonly (readonly string[])[] = [
  ["log", "sato"],
  ["log", "sato", "suzuki", "Sam Lee", "小林", "--on", "先週の金曜", "--note", "お礼: #1, [2]"],
  ["log", "nakamura", "--reply", "yes"],
  ["log", "kato", "--in"],
  ["log", "yamamoto", "--met", "--via", "phone"],
  ["skip", "tanaka"],
  ["skip", "小林", "--occasion", "catch-up"],
  ["snooze", "suzuki", "2w"],
  ["snooze", "inoue", "off"],
  [
    "add",
    "新田 光",
    "--relationship",
    "friend",
    "--email",
    "hikaru@nitta.example",
    "--reading",
    "にった ひかる",
  ],
  ["draft", "sato", "--log"],
  ["edit", "sato"],
];

describe("every command that writes", () => {
  it.concurrent.each(WRITING.map((args) => [args.join(" "), args] as const))("%s", (_name, args) =>
    atDesk(async ({ text, file, keepintouch }) => {
      const before = text();
      const done = await keepintouch(...args);
      expect([done.status, done.stderr]).toEqual([0, expect.not.stringMatching(/^$/)]);
      const after = text();
      expect(after).not.toBe(before);
      expect(statSync(file).mode & 0o777).toBe(0o640);
      expect((await keepintouch("check")).status).toBe(0);
      const undone = await keepintouch("undo");
      expect([undone.status, text() === before]).toEqual([0, true]);
    }),
  );

  it.concurrent.each(
    WRITING.filter(([name]) => name !== "edit").map((args) => [args.join(" "), args] as const),
  )("with --dry-run only shows what %s would change", (_name, args) =>
    atDesk(async ({ text, file, folder, keepintouch }) => {
      const before = text();
      const tried = await keepintouch(...args, "--dry-run");
      expect([tried.status, text() === before]).toEqual([0, true]);
      const patch = args[0] === "draft" ? tried.stderr : tried.stdout;
      const done = await keepintouch(...args);
      expect(done.status).toBe(0);
      const lines = patch.split("\n").filter((line) => /^[+-](?![+-]{2} )/.test(line));
      const changed = new Set(text().split("\n"));
      const added = lines.filter((line) => line.startsWith("+")).map((line) => line.slice(1));
      expect(added.length).toBeGreaterThan(0);
      expect(added.every((line) => changed.has(line))).toBe(true);
      expect(readdirSync(folder)).toContain("contacts.yaml");
      expect(file).toBeTruthy();
    }),
  );

  it("changes the fewest lines: one to log, two where there was no history", () =>
    atDesk(async ({ text, keepintouch }) => {
      const before = text().split("\n");
      await keepintouch("log", "sato");
      const lines = text().split("\n");
      const added = lines.filter((line) => !before.includes(line));
      expect(added).toEqual(["      - { on: 2026-12-16, via: email, occasion: new-job }"]);
      expect(lines.length).toBe(before.length + 1);
    }));
});

describe("after a log", () => {
  const dueIds = async ({ keepintouch }: Desk): Promise<string[]> => {
    const { stdout } = await keepintouch("due", "--json", "--limit", "0");
    return JSON.parse(stdout).due.map((row: { contact: { id: string } }) => row.contact.id);
  };

  it("somebody who was due is due no more", () =>
    atDesk(async (desk) => {
      expect(await dueIds(desk)).toContain("suzuki");
      await desk.keepintouch("log", "suzuki");
      expect(await dueIds(desk)).not.toContain("suzuki");
    }));

  it("somebody who wrote is still owed an answer", () =>
    atDesk(async (desk) => {
      await desk.keepintouch("log", "suzuki", "--in");
      expect(await dueIds(desk)).toContain("suzuki");
    }));

  it("another occasion of somebody skipped still comes", () =>
    atDesk(async (desk) => {
      await desk.keepintouch("skip", "tanaka");
      const { stdout } = await desk.keepintouch("due", "--json", "--limit", "0");
      const row = JSON.parse(stdout).due.find(
        (item: { contact: { id: string } }) => item.contact.id === "tanaka",
      );
      expect([row.occasion, row.also]).toEqual(["new-job", ["year-end"]]);
    }));
});

describe("undo", () => {
  it("keeps to the file as the program left it", () =>
    atDesk(async ({ file, text, keepintouch }) => {
      await keepintouch("log", "sato");
      appendFileSync(file, "# written by hand\n");
      const before = text();
      const { status, stderr } = await keepintouch("undo");
      expect([status, text() === before]).toEqual([2, true]);
      expect(stderr).toContain("log 佐藤 健");
    }));

  it("remembers the last twenty changes, readable by their owner only", () =>
    atDesk(async ({ folder, text, keepintouch }) => {
      const versions: string[] = [];
      for (let count = 0; count < 22; count++) {
        versions.push(text());
        await keepintouch("snooze", "suzuki", `${count + 1}d`);
      }
      const state = join(folder, "state", "keepintouch");
      expect(statSync(state).mode & 0o777).toBe(0o700);
      for (const name of readdirSync(state)) expect(statSync(join(state, name)).mode & 0o777).toBe(0o600);
      const { stdout } = await keepintouch("undo", "--list");
      expect(stdout.trimEnd().split("\n").length).toBe(20);
      for (let count = 0; count < 20; count++) await keepintouch("undo");
      expect(text()).toBe(versions[2]);
      expect((await keepintouch("undo")).status).toBe(2);
    }));

  it("passes over a change that was written down but never made", () =>
    atDesk(async ({ file, folder, text, keepintouch }) => {
      await keepintouch("snooze", "suzuki", "2w");
      const before = text();
      await keepintouch("log", "sato");
      // As after a kill between the journal and the file.
      writeFileSync(file, before);
      const { status, stderr } = await keepintouch("undo");
      expect([status, stderr]).toEqual([0, expect.stringContaining("snooze 鈴木 一郎")]);
      expect(text()).toBe(readFileSync(EXAMPLE, "utf8"));
      expect(readdirSync(join(folder, "state", "keepintouch")).length).toBe(1);
    }));

  it("takes back what broke the file", () =>
    atDesk(async ({ folder, text, keepintouch }) => {
      const breaking = join(folder, "editor.sh");
      writeFileSync(breaking, '#!/bin/sh\nfor file; do :; done\necho "  - {" >> "$file"\n');
      expect((await keepintouch("edit", "sato")).status).toBe(2);
      expect((await keepintouch("due")).status).toBe(2);
      expect((await keepintouch("undo")).status).toBe(0);
      expect(text()).toBe(readFileSync(EXAMPLE, "utf8"));
    }));
});

describe("a journal that cannot be kept", () => {
  it("is told and does not keep the change from being made", () =>
    atDesk(async ({ folder, text, keepintouch }) => {
      mkdirSync(join(folder, "state"));
      writeFileSync(join(folder, "state", "keepintouch"), "a file where a folder should be");
      const { status, stderr } = await keepintouch("log", "sato");
      expect(status).toBe(0);
      expect(stderr).toContain("undo");
      expect(text()).toContain("on: 2026-12-16, via: email");
    }));
});

describe("a log while an editor is open", () => {
  it("that the editor saves over is told", () =>
    atDesk(async ({ folder, file, text, keepintouch }) => {
      const program = `${process.execPath} ${BIN} log suzuki --file ${file} --today 2026-12-16`;
      const saving = `#!/bin/sh\ncp ${file} old.yaml\n${program}\ncp old.yaml ${file}\n`;
      writeFileSync(join(folder, "editor.sh"), saving);
      const { stderr, status } = await keepintouch("edit", "sato");
      expect(stderr).toContain("Do it again: log 鈴木 一郎");
      expect([status, text()]).toEqual([0, readFileSync(EXAMPLE, "utf8")]);
    }));
});
