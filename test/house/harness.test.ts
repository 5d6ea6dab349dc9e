import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeResult, expectedResult, findCases, rewriteCase, runCase } from "../harness/case.ts";
import { withScratch } from "../harness/scratch.ts";
import { shellWords } from "../harness/words.ts";

describe("shellWords", () => {
  it.each([
    ["due --limit 3", ["due", "--limit", "3"]],
    ["draft 'Sam Lee'", ["draft", "Sam Lee"]],
    ['draft "Sam \\"S\\" Lee" \'\'', ["draft", 'Sam "S" Lee', ""]],
    ["--today=2026-12-16  a\\ b", ["--today=2026-12-16", "a b"]],
    ["", []],
  ])("%s", (line, words) => {
    expect(shellWords(line)).toEqual(words);
  });

  it("refuses an open quote", () => {
    expect(() => shellWords("draft 'Sam")).toThrow("quotes do not match");
  });
});

function caseIn(folder: string, files: Record<string, string>): string {
  const path = join(folder, "some", "case");
  mkdirSync(path, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

describe("a case", () => {
  it("differs when one byte of what comes out differs, and is right once rewritten", () =>
    withScratch(async (folder) => {
      const path = caseIn(folder, { cmd: "--version\n", stdout: "0.0.0\n" });
      expect(findCases(folder)).toEqual([path]);
      const result = await runCase(path);
      expect(describeResult(path, result)).not.toBe(describeResult(path, expectedResult(path)));
      rewriteCase(path, result);
      expect(describeResult(path, result)).toBe(describeResult(path, expectedResult(path)));
    }));

  it("differs when the contact file must change and does not", () =>
    withScratch(async (folder) => {
      const path = caseIn(folder, { cmd: "--version\n", "contacts.yaml": "a\n" });
      const result = await runCase(path);
      rewriteCase(path, result);
      writeFileSync(join(path, "contacts.after.yaml"), "b\n");
      expect(describeResult(path, result)).not.toBe(describeResult(path, expectedResult(path)));
    }));

  it("differs when a file appears that nobody expects", () =>
    withScratch(async (folder) => {
      const path = caseIn(folder, { cmd: "--version\n" });
      const result = await runCase(path);
      rewriteCase(path, result);
      const littered = { ...result, after: { "litter.txt": "x" } };
      expect(describeResult(path, littered)).not.toBe(describeResult(path, expectedResult(path)));
    }));

  it("refuses a line it does not know", () =>
    withScratch(async (folder) => {
      await expect(runCase(caseIn(folder, { cmd: "--version\nenvy A=1\n" }))).rejects.toThrow("what is");
    }));
});
