import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wordsNeeded, wordsNeededSource } from "../../../.scripts/words-needed.ts";
import { longPatterns, withoutHopeless } from "../../../src/manners/fitting.ts";
import { readMessage } from "../../../src/manners/message.ts";
import { RULES } from "../../../src/manners/rules.ts";
import { fixture } from "./cases.ts";

const TABLE = new URL("../../../src/manners/words-needed.ts", import.meta.url);

function fitted(pattern: RegExp, text: string): RegExp {
  return withoutHopeless(pattern, text, wordsNeeded(pattern));
}

function found(pattern: RegExp, text: string): string[] {
  const { source, flags } = pattern;
  const all = new RegExp(source, flags.includes("g") ? flags : `${flags}g`);
  return [...text.matchAll(all)].map((match) => `${match.index} ${match.join("|")}`);
}

it("the words needed are those of the patterns (UPDATE_WORDS=1 writes them)", () => {
  // The rules bring all patterns with them.
  expect(RULES.length).toBeGreaterThan(0);
  const source = wordsNeededSource();
  if (process.env.UPDATE_WORDS === "1") writeFileSync(TABLE, source);
  expect(readFileSync(TABLE, "utf8")).toBe(source);
});

describe("a pattern fitted to a text", () => {
  it.each([
    [/\b(?:terrible|horrible|garbage)\b/gi, "It was terrible.", /\b(?:terrible|(?!))\b/gi],
    [/\b(?:terrible|horrible|garbage)\b/gi, "What GARBAGE!", /\b(?:garbage)\b/gi],
    [/terrible boss|horrible(?: old)? boss/g, "a nice boss", /(?!)/g],
    // What may be absent, and what only has to be near, is no word that is needed.
    [/(?:dreadful )?boss|(?<=former )chief/g, "the boss", /(?:(?!))?boss|(?!)/g],
    [/(?:absolutely )*hated?\b|loathed/g, "hate", /(?:(?!))*hated?\b|(?!)/g],
    // Without a hyphen and without the u there is no match, and so both spellings are words.
    [/favou?rites? only|semi-?final/g, "a favorite only", /favou?rites? only|(?!)/g],
    [/前の(?:会社|職場)が嫌|以前の上司たち/g, "前の会社が嫌でした", /前の(?:会社|職場)が嫌|(?!)/g],
    // Groups that are counted keep their numbers.
    [/(?:left|quit) (\w+)|resigned from (\w+)/g, "left Hikari", /(?:left|quit) (\w+)|resigned from (\w+)/g],
  ])("%s in %j", (pattern, text, expected) => {
    expect(String(fitted(pattern, text))).toBe(String(expected));
    expect(found(fitted(pattern, text), text)).toEqual(found(pattern, text));
  });

  it("finds in every message what the whole pattern finds", () => {
    const { faults, clean } = fixture<Record<string, { text: string }[]>>("corpus.json");
    const { cases } = fixture<{ cases: { text: string }[] }>("lint.json");
    const messages = [...(faults ?? []), ...(clean ?? []), ...cases].map(
      ({ text }) => readMessage(text).text,
    );
    const every = process.env.CI ? 2 : 20;
    for (const [number, pattern] of longPatterns().entries()) {
      for (const [index, text] of messages.entries()) {
        if ((index + number) % every !== 0) continue;
        expect(
          found(withoutHopeless(pattern, text), text),
          `${pattern.source.slice(0, 40)} in ${text}`,
        ).toEqual(found(pattern, text));
      }
    }
  });
});
