import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadMessages } from "../../src/render/messages/catalogue.ts";

const SOURCES = new URL("../../src/", import.meta.url);
const LANGUAGES = ["en", "ja"] as const;

/** What tells the reader to do something, where no command can be named. */
const TOLD = {
  en: /(^|[.;:,?] |\n)(Add|Change|Check|Choose|Copy|Export|Give|Install|Log in|Make|Mend|Move|Name|Remove|Rename|Save|Say|Leave out|Try|Use|Write)\b|Is (it another one|"templates" beside)|[;,:] (add|choose|close|leave|mend|name|put|rename|say|try|use|write|there are:)|There are:|: --[a-z]/,
  ja: /ください|: --[a-z]|ありませんか|使えるもの|あるもの|指定/,
};

/** Thrown with words that another program, or another part of this one, has put together. */
const PUT_TOGETHER =
  /^(error|problem|problems|own\.map|message|lines|crontab|trouble|troubles|failure|first|objection|whyNot|named|told|messages\.plan\.sentences|`?(\$\{)?fileMessage|unusableMessage|severalFiles|task|usageMessage|`\$\{(first|why)\})\b/;

interface Thrown {
  readonly where: string;
  readonly argument: string;
  /** Sections of the catalogue that the source file speaks of. */
  readonly sections: readonly string[];
}

const sources = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.includes("messages/"));

function thrownIn(path: string): Thrown[] {
  const text = readFileSync(new URL(path, SOURCES), "utf8");
  const spoken = [...text.matchAll(/[mM]essages(?:\.(\w+)|\["(\w+)"\])/g)];
  const sections = [...new Set(["cli", ...spoken.map((match) => match[1] ?? (match[2] as string))])];
  return [...text.matchAll(/new UserError\(/g)].map((match) => {
    const from = match.index + match[0].length;
    const line = text.slice(0, from).split("\n").length;
    return { where: `${path}:${line}`, argument: text.slice(from, closing(text, from)).trim(), sections };
  });
}

/** Index of the bracket that closes the one before `from`. */
function closing(text: string, from: number): number {
  let depth = 1;
  let index = from;
  for (; depth > 0; index++) {
    if (text[index] === "(") depth++;
    if (text[index] === ")") depth--;
  }
  return index - 1;
}

/** Every text of a section by the last part of its key: `directory` of `file.directory`. */
function textsOf(section: unknown, found = new Map<string, unknown[]>()): Map<string, unknown[]> {
  for (const [key, value] of Object.entries(section as object)) {
    if (typeof value === "object") textsOf(value, found);
    else found.set(key, [...(found.get(key) ?? []), value]);
  }
  return found;
}

/** A text with something in every gap; a gap named after a command gets one. */
function filledIn(text: unknown): string {
  if (typeof text !== "function") return String(text);
  const [, names = ""] = /^\(?([^)=]*)\)?\s*=>/.exec(text.toString()) ?? [];
  const values = names
    .split(",")
    .map((name) =>
      /command|example|asFile|instead/i.test(name) ? "keepintouch x" : /flag|option/.test(name) ? "--x" : "x",
    )
    // A list of one word reads like the word, and can be joined.
    .map((word) => Object.assign([word], { split: () => [word] }));
  return String(text(...values));
}

function namesNextStep(told: string, language: (typeof LANGUAGES)[number]): boolean {
  // What begins with a flag gets the command's help from the command line.
  return told.startsWith("--") || /.keepintouch /s.test(told) || TOLD[language].test(told);
}

/** Chosen by a code that only the run knows. */
const BY_CODE: readonly (readonly [section: string, group: string])[] = [
  ["calendar", "cannotWrite"],
  ["problems", "file"],
  ["problems", "unwritten"],
  ["import", "trouble"],
];

const thrown = sources.flatMap(thrownIn);

describe("an error", () => {
  it.each(LANGUAGES)("names what to try next, in %s", async (language) => {
    const messages = (await loadMessages(language)) as unknown as Record<string, unknown>;
    const silent: string[] = [];
    let checked = 0;
    for (const { where, argument, sections } of thrown) {
      if (PUT_TOGETHER.test(argument) || /\$\{hint\}|text\w*\[|trouble\[/.test(argument)) continue;
      const texts = new Map(sections.flatMap((name) => (messages[name] ? [...textsOf(messages[name])] : [])));
      const keys = [...argument.matchAll(/\.(\w+)/g)].map((match) => match[1] as string);
      const told = keys.flatMap((key) => (texts.get(key) ?? []).map(filledIn));
      if (told.length > 0) checked++;
      if (!told.some((text) => namesNextStep(text, language)))
        silent.push(`${where}: ${told.join(" | ") || argument}`);
    }
    expect(silent).toEqual([]);
    expect(checked).toBeGreaterThan(90);
  });

  it.each(LANGUAGES)("of a file names what to try next, in %s", async (language) => {
    const messages = (await loadMessages(language)) as unknown as Record<string, Record<string, object>>;
    for (const [section, group] of BY_CODE) {
      const texts = Object.entries(messages[section]?.[group] ?? {});
      expect(texts.length).toBeGreaterThan(2);
      const silent = texts.filter(([, text]) => !namesNextStep(filledIn(text), language));
      expect(silent.map(([code]) => `${group}.${code}`)).toEqual([]);
    }
  });
});
