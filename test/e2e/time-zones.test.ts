import { describe, expect, it } from "vitest";
import { EXAMPLE, runProgram } from "../harness/program.ts";

// The ends of the world and one in between that knows summer time.
const ZONES = ["UTC", "Pacific/Kiritimati", "America/New_York"];
const DAYS = ["2026-12-16", "2027-01-01", "2027-03-14", "2027-07-07", "2027-11-07"];

async function answers(args: readonly string[]): Promise<string[]> {
  const outcomes = await Promise.all(
    ZONES.map((TZ) => runProgram([...args, "--file", EXAMPLE], { env: { TZ } })),
  );
  return outcomes.map(({ stdout, stderr, status }) => JSON.stringify({ status, stderr, stdout }));
}

describe("every time zone gives the same answer", () => {
  it.each(DAYS)("due on %s", async (today) => {
    const [utc, ...others] = await answers([
      "due",
      "--json",
      "--explain",
      "--within",
      "60d",
      "--today",
      today,
    ]);
    expect(utc).toContain('"status":0');
    expect(others).toEqual([utc, utc]);
  });

  it("list", async () => {
    const [utc, ...others] = await answers(["list", "--json", "--today", "2026-12-16"]);
    expect(utc).toContain('"status":0');
    expect(others).toEqual([utc, utc]);
  });
});
