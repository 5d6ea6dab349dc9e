import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../../src/commands/check.ts";
import { openBook } from "../../../src/commands/open-book.ts";
import { UserError } from "../../../src/errors.ts";
import { fakeRuntime } from "./fake-runtime.ts";
import { soup, soupInContact } from "./soup.ts";
import { troubles } from "./trouble.ts";
import { validYaml } from "./yaml-text.ts";

const EXAMPLE = readFileSync(new URL("../../../contacts.example.yaml", import.meta.url));
const SAMPLES = [EXAMPLE, ...troubles().flatMap(({ bytes }) => (bytes.length < 100_000 ? [bytes] : []))];
const FILE = "/contacts.yaml";
const numRuns = process.env.CI ? 1250 : 75;

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(30),
    add: fc.oneof(
      soup,
      fc.string({ maxLength: 3 }),
      fc.constantFrom("\n", "  ", "- ", ": ", "'", '"', "\t", "\u3000"),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

const mutated = fc.tuple(fc.constantFrom(...SAMPLES), edits).map(([bytes, changes]) => {
  let text = new TextDecoder().decode(bytes);
  // Only a part of the long example, so that many runs are quick.
  if (text.length > 3000) text = text.slice(0, 3000);
  for (const { at, cut, add } of changes) {
    const start = Math.floor(at * text.length);
    text = text.slice(0, start) + add + text.slice(start + cut);
  }
  return new TextEncoder().encode(text);
});

/** Opens and checks the file; both must end with a status, and say a line that exists. */
async function survives(bytes: Uint8Array): Promise<void> {
  const opening = fakeRuntime({ [FILE]: bytes });
  try {
    const { book, problems, skipped } = await openBook(opening.runtime, { file: FILE });
    expect(book.contacts.length).toBeGreaterThanOrEqual(0);
    expect(problems.some(({ severity }) => severity === "error") || skipped === 0).toBe(true);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.status).toBe(2);
    expect(opening.err()).toMatch(/: error: /);
  }
  const checking = fakeRuntime({ [FILE]: bytes });
  expect([0, 2]).toContain(await run({}, { file: FILE, json: true }, checking.runtime));
  const { problems } = JSON.parse(checking.out());
  const lines = new TextDecoder().decode(bytes).split("\n").length;
  for (const { line, column, message, hint } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message + hint).not.toContain("undefined");
  }
  expect(opening.err()).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
}

describe("whatever a file holds, it is read or refused", () => {
  it.each([
    ["random bytes", fc.uint8Array({ maxLength: 200 })],
    ["mutated examples", mutated],
    ["pieces of YAML", fc.oneof(soup, soupInContact).map((text) => new TextEncoder().encode(text))],
    ["valid YAML that is no contact file", validYaml.map(({ text }) => new TextEncoder().encode(text))],
  ])(
    "%s",
    async (_what, files) => {
      await fc.assert(fc.asyncProperty(files as fc.Arbitrary<Uint8Array>, survives), { numRuns });
    },
    120_000,
  );
});
