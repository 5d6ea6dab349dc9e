import { describe, expect, it } from "vitest";
import { exampleIn } from "../../../src/manners/rule.ts";
import { RULES } from "../../../src/manners/rules.ts";
import { fixture } from "./cases.ts";

interface Listed {
  readonly id: string;
  readonly severity: string;
  readonly languages: readonly string[];
  readonly registers: readonly string[] | "any";
  readonly channels: readonly string[] | "any";
  readonly occasions: readonly string[] | "any";
}

const listed = fixture<{ rules: readonly Listed[] }>("rules.json").rules;

describe("the rules", () => {
  it("are those of the list, with its severities and where they apply", () => {
    const own = RULES.map(({ id, severity, languages, registers, channels, occasions }) => ({
      id,
      severity,
      languages,
      registers: registers ?? "any",
      channels: channels ?? "any",
      occasions: occasions ?? "any",
    }));
    const wanted = listed.map(({ id, severity, languages, registers, channels, occasions }) => ({
      id,
      severity,
      languages,
      registers,
      channels,
      occasions,
    }));
    const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
    expect([...own].sort(byId)).toEqual([...wanted].sort(byId));
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    "%s speaks both languages of the UI",
    (_id, rule) => {
      const hit = { start: 0, end: 0, about: { en: "somebody", ja: "どなたか" } };
      for (const told of [rule.message, rule.suggestion ?? rule.message]) {
        for (const language of ["en", "ja"] as const) {
          const words = told[language];
          expect(typeof words === "string" ? words : words(hit)).toMatch(/\S/);
        }
      }
      const japanese = rule.message.ja;
      expect(typeof japanese === "string" ? japanese : japanese(hit)).toMatch(/[\u3040-\u30ff]/);
      for (const language of ["en", "ja"] as const) {
        const told = [exampleIn(rule.bad, language), exampleIn(rule.good, language), rule.source];
        expect(told.every((words) => words.trim() !== "")).toBe(true);
        // A note such as (in an e-mail) is for the user, and so in their language.
        if (language === "ja") expect(told.slice(0, 2).join(" ")).not.toMatch(/\([a-z]/);
      }
    },
  );
});
