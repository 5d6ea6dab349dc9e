import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unifiedDiff } from "../../../src/render/diff.ts";

const HEAD = "--- a/contacts.yaml\n+++ b/contacts.yaml\n";
const diff = (before: string, after: string): string => unifiedDiff(before, after, "contacts.yaml");
const numbered = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}\n`).join("");

/** Applies a diff as strictly as the format allows: every count, place and context line must be right. */
function applied(before: string, patch: string): string {
  if (patch === "") return before;
  const old = before === "" ? [] : before.split(/(?<=\n)/);
  const lines = patch.split(/(?<=\n)/).slice(2);
  let result = "";
  let at = 0;
  while (lines.length > 0) {
    const head = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n$/.exec(lines.shift() as string);
    if (!head) throw new Error("no hunk where one should be");
    const [start, count, newStart, newCount] = head.slice(1).map((text) => Number(text ?? 1)) as [
      number,
      number,
      number,
      number,
    ];
    const from = count === 0 ? start : start - 1;
    result += old.slice(at, from).join("");
    const linesSoFar = result === "" ? 0 : result.split(/(?<=\n)/).length;
    expect(newCount === 0 ? newStart : newStart - 1).toBe(linesSoFar);
    at = from;
    let [removed, added] = [0, 0];
    while (lines.length > 0 && !lines[0]?.startsWith("@@")) {
      let line = lines.shift() as string;
      if (lines[0]?.startsWith("\\")) {
        lines.shift();
        line = line.slice(0, -1);
      }
      const body = line.slice(1);
      if (line[0] !== "+") {
        expect(old[at]).toBe(body);
        at++;
        removed++;
      }
      if (line[0] !== "-") {
        result += body;
        added++;
      }
    }
    expect([removed, added]).toEqual([count, newCount]);
  }
  return result + old.slice(at).join("");
}

describe("a diff", () => {
  it("of equal texts is empty", () => {
    expect(diff("a\n", "a\n")).toBe("");
  });

  it("shows one changed line with three lines around it", () => {
    expect(diff(numbered(1, 9), numbered(1, 9).replace("5", "five"))).toBe(
      `${HEAD}@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n`,
    );
  });

  it("shows an added line where it stands", () => {
    expect(diff("a\nb\n", "a\nx\nb\n")).toBe(`${HEAD}@@ -1,2 +1,3 @@\n a\n+x\n b\n`);
  });

  it("begins at 0 where there was nothing", () => {
    expect(diff("", "a\nb\n")).toBe(`${HEAD}@@ -0,0 +1,2 @@\n+a\n+b\n`);
    expect(diff("a\n", "")).toBe(`${HEAD}@@ -1 +0,0 @@\n-a\n`);
  });

  it("says that the last line has no end", () => {
    const mark = "\\ No newline at end of file\n";
    expect(diff("a\nb", "a\nc")).toBe(`${HEAD}@@ -1,2 +1,2 @@\n a\n-b\n${mark}+c\n${mark}`);
    expect(diff("a", "a\n")).toBe(`${HEAD}@@ -1 +1 @@\n-a\n${mark}+a\n`);
    expect(diff("a\nb", "x\nb")).toBe(`${HEAD}@@ -1,2 +1,2 @@\n-a\n+x\n b\n${mark}`);
  });

  it("keeps a carriage return in its line", () => {
    expect(diff("a\r\n", "b\r\n")).toBe(`${HEAD}@@ -1 +1 @@\n-a\r\n+b\r\n`);
    expect(diff("a\r\n", "a\n")).toBe(`${HEAD}@@ -1 +1 @@\n-a\r\n+a\n`);
  });

  it("joins changes that are six lines apart and parts those seven apart", () => {
    const changed = (...lines: number[]): number =>
      diff(
        numbered(1, 30),
        lines.reduce((text, line) => text.replace(`${line}\n`, `x${line}\n`), numbered(1, 30)),
      ).match(/^@@/gm)?.length as number;
    expect(changed(10, 17)).toBe(1);
    expect(changed(10, 18)).toBe(2);
  });

  it.each([
    ["/home/taro/contacts.yaml", "a/home/taro/contacts.yaml"],
    ["連絡先.yaml", "a/連絡先.yaml"],
    ["my contacts.yaml", "a/my contacts.yaml\t"],
    ['a"b\n.yaml', '"a/a\\"b\\012.yaml"'],
  ])("names the file %j as Git does", (name, head) => {
    expect(unifiedDiff("", "a\n", name).split("\n")[0]).toBe(`--- ${head}`);
  });

  it("finds the shortest way between texts that share lines", () => {
    const count = (patch: string): number =>
      patch.split("\n").filter((line) => /^[-+](?![-+])/.test(line)).length;
    expect(count(diff("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n"))).toBe(5);
  });

  it("stays small when the first and the last of many lines change", () => {
    const middle = numbered(1, 50_000);
    const patch = diff(`a\n${middle}z\n`, `b\n${middle}y\n`);
    expect(patch.split("\n").length).toBeLessThan(20);
    expect(applied(`a\n${middle}z\n`, patch)).toBe(`b\n${middle}y\n`);
  });

  it("is still right when nearly everything differs", () => {
    const before = numbered(1, 3000);
    const after = `${numbered(5000, 8000)}7\n${numbered(9000, 9500)}`;
    expect(applied(before, diff(before, after))).toBe(after);
  });
});

const line = fc.constantFrom(
  "a\n",
  "b\n",
  "c\n",
  "\n",
  "a\r\n",
  "- 佐藤\n",
  "\\ x\n",
  "@@ -1 +1 @@\n",
  "--- x\n",
);
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom("", "a", "b", "end"))
  .map(([lines, end]) => lines.join("") + end);

describe("any two texts", () => {
  it("are led from one to the other", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applied(before, diff(before, after))).toBe(after);
      }),
      { numRuns: process.env.CI ? 5000 : 500 },
    );
  });

  it("are led from one to the other by Git", () => {
    const folder = mkdtempSync(join(tmpdir(), "keepintouch-diff-"));
    try {
      const path = join(folder, "contacts.yaml");
      fc.assert(
        fc.property(text, text, (before, after) => {
          // Git takes a diff that makes a file empty or fills an empty one only with words of its own.
          fc.pre(before !== after && before !== "" && after !== "");
          writeFileSync(path, before);
          const git = spawnSync("git", ["apply", "--whitespace=nowarn", "-"], {
            cwd: folder,
            input: diff(before, after),
          });
          expect(git.stderr.toString()).toBe("");
          expect(readFileSync(path, "utf8")).toBe(after);
        }),
        { numRuns: process.env.CI ? 200 : 15 },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
