import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBook } from "../../src/book/read.ts";
import type { Interference } from "../harness/interference.ts";
import { BIN, type Outcome, plainEnvironment, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { CAN_MOUNT, makeReadOnly, withSmallDisk } from "../harness/small-disk.ts";

const IN_CI = process.env.CI !== undefined;
const TODAY = "2026-11-20";
const ENTRY = "{ on: 2026-11-20, via: email, occasion: catch-up }";

const tools = mkdtempSync(join(tmpdir(), "keepintouch-tools-"));
const hook = join(tools, "interference.cjs");

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, "../harness/interference.ts")],
    outfile: hook,
    bundle: true,
    format: "cjs",
    platform: "node",
  });
});
afterAll(() => rmSync(tools, { recursive: true, force: true }));

/** As somebody keeps it by hand: every third has a history. */
function bookOf(people: number): string {
  const contacts = Array.from({ length: people }, (_, index) => {
    const history =
      index % 3 === 0 ? "    history:   # by hand\n      - { on: 2026-01-05, via: chat }\n" : "";
    return `  - name: 佐藤 ${index}   # no ${index}\n    id: p${index}\n    relationship: friend\n    email: p${index}@a.example\n${history}\n`;
  });
  return `# my people\nme: { name: 山田 太郎 }\ncontacts:\n${contacts.join("")}# the end`;
}

interface Place {
  readonly file: string;
  /** Where the contact file is, and nothing else. */
  readonly folder: string;
  log(names: readonly string[], interference?: Omit<Interference, "file">): Promise<Outcome>;
  /** Any other command, with this file. */
  run(args: readonly string[], interference?: Omit<Interference, "file">): Promise<Outcome>;
}

async function withBook(text: string, use: (place: Place) => Promise<void>): Promise<void> {
  await withScratch(async (home) => {
    const folder = join(home, "book");
    mkdirSync(folder);
    const file = join(folder, "contacts.yaml");
    writeFileSync(file, text);
    chmodSync(file, 0o640);
    const run: Place["run"] = async (args, interference) => {
      const env = interference && {
        NODE_OPTIONS: `--require ${hook}`,
        INTERFERENCE: JSON.stringify({ file, ...interference }),
      };
      return await runProgram([...args, "--file", file], { cwd: home, ...(env && { env }) });
    };
    const log: Place["log"] = (names, interference) => run(logOf(names), interference);
    await use({ file, folder, log, run });
  });
}

function logOf(names: readonly string[]): string[] {
  return ["log", ...names, "--via", "email", "--occasion", "catch-up", "--today", TODAY];
}

/** So many people that the program takes the ways that are made for thousands. */
function connections(people: number): string {
  const rows = Array.from(
    { length: people },
    (_, index) => `Given${index},鈴木${index},,,"Labs, Inc.",Engineer,${1 + (index % 28)} Mar 2020`,
  );
  return `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join("\n")}\n`;
}

const IMPORT = ["import", "Connections.csv", "--as", "colleague", "--yes", "--today", TODAY];

function linesAdded(before: string, after: string): string[] {
  const left = before.split("\n");
  const added = after.split("\n").filter((line) => {
    if (line !== left[0]) return true;
    left.shift();
    return false;
  });
  // Nothing but additions: every line of before comes in its order.
  expect(left).toEqual([]);
  return added.map((line) => line.trim());
}

async function entriesIn(text: string): Promise<number> {
  const { book, problems } = await readBook(text);
  expect(problems).toEqual([]);
  return book?.contacts.flatMap(({ history }) => history).length ?? 0;
}

it("twenty people logged at once are all there, and nothing else has changed", () =>
  withBook(bookOf(20), async ({ file, folder, log }) => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => log([`p${index}`])));
    expect(outcomes.filter(({ status }) => status !== 0)).toEqual([]);
    const after = readFileSync(file, "utf8");
    expect(linesAdded(bookOf(20), after).sort()).toEqual([
      ...Array.from({ length: 20 }, () => `- ${ENTRY}`),
      ...Array.from({ length: 13 }, () => "history:"),
    ]);
    expect(await entriesIn(after)).toBe(20 + 7);
    expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
  }));

describe.skipIf(process.platform === "win32")("a kill", () => {
  it(
    "before any file call leaves the old file or the new, nothing that blocks, and a way back",
    () =>
      withBook(bookOf(3), async ({ file, folder, log }) => {
        const old = bookOf(3);
        await log(["p0"]);
        const whole = readFileSync(file, "utf8");
        const seen = new Set<string>();
        for (let killAt = 1; ; killAt += IN_CI ? 1 : 9) {
          writeFileSync(file, old);
          const { status, signal } = await log(["p0"], { killAt });
          expect([status, signal]).toEqual(signal ? [null, "SIGKILL"] : [0, null]);
          const left = readFileSync(file, "utf8");
          expect([old, whole]).toContain(left);
          seen.add(left);
          if (killAt % 5 === 1) {
            const { stderr } = await log(["p1"]);
            expect(stderr).toContain("佐藤 1");
            const undone = await runProgram(["undo", "--file", file], { cwd: join(folder, "..") });
            expect([undone.status, readFileSync(file, "utf8")]).toEqual([0, left]);
            expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
          }
          if (signal === null) break;
        }
        expect(seen).toEqual(new Set([old, whole]));
      }),
    300_000,
  );

  it(
    "in the middle of an import of thousands leaves the old file or the new; it can be done again, and taken back",
    () =>
      withBook(bookOf(3), async ({ file, folder, run }) => {
        const old = bookOf(3);
        writeFileSync(join(folder, "..", "Connections.csv"), connections(1500));
        expect((await run(IMPORT)).status).toBe(0);
        const whole = readFileSync(file, "utf8");
        expect((await readBook(whole)).book?.contacts).toHaveLength(1503);
        expect(linesAdded(old, whole).filter((line) => line.startsWith("- "))).toHaveLength(1500);
        const seen = new Set<string>();
        for (let killAt = 1; ; killAt += IN_CI ? 3 : 30) {
          writeFileSync(file, old);
          const { status, signal } = await run(IMPORT, { killAt });
          expect([status, signal]).toEqual(signal ? [null, "SIGKILL"] : [0, null]);
          const left = readFileSync(file, "utf8");
          expect([old, whole]).toContain(left);
          seen.add(left);
          expect([(await run(IMPORT)).status, readFileSync(file, "utf8")]).toEqual([0, whole]);
          expect([(await run(["undo"])).status, readFileSync(file, "utf8")]).toEqual([0, old]);
          expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
          if (signal === null) break;
        }
        expect(seen).toEqual(new Set([old, whole]));
      }),
    300_000,
  );

  it(
    "at any moment loses no change that was made",
    () =>
      withBook(bookOf(3), async ({ file, folder, log }) => {
        const rounds = IN_CI ? 300 : 15;
        let before = bookOf(3);
        let seed = 20261031;
        let made = 0;
        for (let round = 0; round < rounds; round++) {
          seed = (seed * 1103515245 + 12345) % 2 ** 31;
          const env = plainEnvironment(join(folder, ".."));
          const child = spawn(process.execPath, [BIN, ...logOf(["p0", "p1"]), "--file", file], {
            env,
            stdio: "ignore",
          });
          const timer = setTimeout(() => child.kill("SIGKILL"), 40 + (seed % 120));
          await new Promise((resolve) => child.on("close", resolve));
          clearTimeout(timer);
          const after = readFileSync(file, "utf8");
          if (after !== before) {
            made++;
            expect(linesAdded(before, after).filter((line) => line.startsWith("-"))).toEqual([
              `- ${ENTRY}`,
              `- ${ENTRY}`,
            ]);
          }
          before = after;
        }
        expect((await log(["p2"])).status).toBe(0);
        expect(await entriesIn(readFileSync(file, "utf8"))).toBe(1 + 2 * made + 1);
        expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
      }),
    300_000,
  );
});

describe("an editor that saves in between", () => {
  const old = bookOf(3);
  const own = old.replace("# the end", "# the end, by hand");

  it("before the program has the lock: both changes are there", () =>
    withBook(old, async ({ file, log }) => {
      const { status } = await log(["p0"], { save: { before: "lock", text: own } });
      const after = readFileSync(file, "utf8");
      expect({ status, added: linesAdded(own, after) }).toEqual({ status: 0, added: [`- ${ENTRY}`] });
    }));

  it("what can no longer be read: it stays, and the user is told", () =>
    withBook(old, async ({ file, folder, log }) => {
      const half = `${old}\n  - { name: `;
      const { stderr, status } = await log(["p0"], { save: { before: "lock", text: half } });
      expect({ status, content: readFileSync(file, "utf8") }).toEqual({ status: 2, content: half });
      expect(stderr).toContain("keepintouch check");
      expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
    }));

  it("at the last moment, when the new text is about to take its place: both changes are there", () =>
    withBook(old, async ({ file, folder, log }) => {
      const { status } = await log(["p0"], { save: { before: "tmp", text: own } });
      const after = readFileSync(file, "utf8");
      expect({ status, added: linesAdded(own, after) }).toEqual({ status: 0, added: [`- ${ENTRY}`] });
      expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
    }));
});

// Mounting a small file system is the superuser's.
describe.skipIf(!CAN_MOUNT)("a disk", () => {
  async function onDisk(options: string, use: (place: Place) => Promise<void>): Promise<void> {
    await withBook("", async (place) => {
      rmSync(place.file);
      await withSmallDisk(place.folder, options, async () => {
        writeFileSync(place.file, bookOf(100));
        await use(place);
      });
    });
  }

  it.each([
    ["en", "the disk is full", "Nothing was changed; the file is as it was."],
    ["ja", "ディスクに空きがありません", "ファイルは元のままです"],
  ])("that is full is told (%s), and the file is as it was", (language, reason, assurance) =>
    onDisk("size=64k", async ({ file, folder, log, run }) => {
      writeFileSync(join(folder, "other"), "x".repeat(44_000));
      const { stdout, stderr, status } = await run([...logOf(["p0"]), "--ui-lang", language]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(reason);
      expect(stderr).toContain(assurance);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(readFileSync(file, "utf8")).toBe(bookOf(100));
      expect(readdirSync(folder).sort()).toEqual(["contacts.yaml", "other"]);
      rmSync(join(folder, "other"));
      expect((await log(["p0"])).status).toBe(0);
    }),
  );

  it("that is too small for all who are imported keeps the file as it was, and later takes them", () =>
    onDisk("size=128k", async ({ file, folder, run }) => {
      writeFileSync(join(folder, "..", "Connections.csv"), connections(1500));
      const { stderr, status } = await run(IMPORT);
      expect(status).toBe(2);
      expect(stderr).toContain("the disk is full");
      expect(stderr).not.toMatch(/^\s+at |people added/m);
      expect(readFileSync(file, "utf8")).toBe(bookOf(100));
      expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
      expect((await run(["undo", "--list"])).stdout).toBe("");
      writeFileSync(join(folder, "..", "Connections.csv"), connections(20));
      expect((await run(IMPORT)).status).toBe(0);
    }));

  it("that is read-only is told with the folder, and the file can still be read", () =>
    onDisk("size=256k", async ({ file, folder, log, run }) => {
      makeReadOnly(folder);
      const { stdout, stderr, status } = await log(["p0"]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(`no permission to change ${folder}`);
      expect(readFileSync(file, "utf8")).toBe(bookOf(100));
      const dry = await run([...logOf(["p0"]), "--dry-run"]);
      expect([dry.status, dry.stdout.includes(`+      - ${ENTRY}`)]).toEqual([0, true]);
    }));
});
