import { beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../src/manners/checker.ts";
import { RULES } from "../../../src/manners/rules.ts";
import { type Case, type Expected, findingsOf, fixture, says } from "./cases.ts";

interface Sample extends Case {
  readonly id: string;
  readonly expect: readonly Expected[];
  readonly allow?: readonly string[];
}

interface Fault extends Case {
  readonly rule: string;
  readonly severity?: string;
  readonly at?: string;
  readonly allow?: readonly string[];
}

interface Corpus {
  readonly faults: readonly Fault[];
  readonly clean: readonly Case[];
}

const loud = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity !== "info");

describe("sample", () => {
  const { cases } = fixture<{ cases: readonly Sample[] }>("lint.json");
  it.each(cases.map((sample) => [sample.id, sample.text, sample] as const))(
    "%s %s",
    async (_id, _text, sample) => {
      const findings = await findingsOf(sample);
      for (const expected of sample.expect) {
        expect({
          expected,
          found: findings.some((finding) => says(finding, expected)),
          findings,
        }).toMatchObject({
          found: true,
        });
      }
      const known = [
        ...(sample.allow ?? []),
        ...sample.expect.flatMap(({ rule, or }) => [rule, ...(or ?? [])]),
      ];
      expect(loud(findings).filter(({ rule }) => !known.includes(rule))).toEqual([]);
    },
  );
});

describe("the corpus", () => {
  const corpus = fixture<Corpus>("corpus.json");
  const severities = new Map(RULES.map(({ id, severity }) => [id, severity as string]));
  const results: { fault: Fault; isFound: boolean; others: Finding[] }[] = [];

  beforeAll(async () => {
    for (const fault of corpus.faults) {
      const findings = await findingsOf(fault);
      const { rule, at, allow = [] } = fault;
      const expected: Expected = {
        rule,
        severity: fault.severity ?? (severities.get(rule) as string),
        ...(at === undefined ? {} : { at }),
      };
      results.push({
        fault,
        isFound: findings.some((finding) => says(finding, expected)),
        others: loud(findings).filter((finding) => finding.rule !== rule && !allow.includes(finding.rule)),
      });
    }
  }, 180_000);

  it("has at least 12 faulty messages for each rule", () => {
    for (const { id } of RULES) {
      expect([id, corpus.faults.filter(({ rule }) => rule === id).length >= 12]).toEqual([id, true]);
    }
  });

  it("gives away at least 98 % of its faults, and none of the rules sleeps", () => {
    const missed = results
      .filter(({ isFound }) => !isFound)
      .map(({ fault }) => `${fault.rule}: ${fault.text}`);
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(results.length * 0.02);
    for (const { id } of RULES) {
      const own = results.filter(({ fault }) => fault.rule === id);
      const found = own.filter(({ isFound }) => isFound).length;
      expect([id, found >= own.length * 0.9]).toEqual([id, true]);
    }
  });

  it("has clean messages of which fewer than 1 % are flagged at warn or error", async () => {
    expect(corpus.clean.length).toBeGreaterThanOrEqual(150);
    const flagged: string[] = [];
    for (const message of corpus.clean) {
      const [first] = loud(await findingsOf(message));
      if (first) flagged.push(`${first.rule} "${first.excerpt}": ${message.text}`);
    }
    expect(flagged.length, flagged.join("\n")).toBeLessThan(corpus.clean.length * 0.01);
  });

  it("has faulty messages of which fewer than 2 % are blamed for something else", () => {
    const blamed = results
      .filter(({ others }) => others.length > 0)
      .map(({ fault, others }) => `${others[0]?.rule} "${others[0]?.excerpt}": ${fault.text}`);
    expect(blamed.length, blamed.join("\n")).toBeLessThan(results.length * 0.02);
  });
});
