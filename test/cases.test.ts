import { relative } from "node:path";
import { describe, expect, it } from "vitest";
import { describeResult, expectedResult, findCases, rewriteCase, runCase } from "./harness/case.ts";
import { ROOT } from "./harness/program.ts";

const CASES = `${ROOT}test/cases`;

// UPDATE_CASES=1 npx vitest run test/cases.test.ts: the present output becomes the expected one.
const update = process.env.UPDATE_CASES === "1";

describe("cases", () => {
  it("are there", () => {
    expect(findCases(CASES).length).toBeGreaterThan(0);
  });

  it.concurrent.each(findCases(CASES).map((folder) => [relative(CASES, folder), folder]))(
    "%s",
    async (_name, folder) => {
      const result = await runCase(folder);
      if (update) rewriteCase(folder, result);
      expect(describeResult(folder, result)).toBe(describeResult(folder, expectedResult(folder)));
    },
  );
});
