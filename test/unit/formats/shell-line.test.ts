import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bashReplacement, parseShellLine, withoutQuotes } from "../../../src/formats/shell-line.ts";

/** As bash has it at its start. */
const BREAKS = " \t\n\"'@><=;|&(:";

describe("a bash line", () => {
  it.each([
    ["kit draft sa", ["kit", "draft"], "sa"],
    ["kit draft ", ["kit", "draft"], ""],
    ["kit draft Sam\\ L", ["kit", "draft"], "Sam L"],
    [`kit "Sam L'ee" 'a "b'`, ["kit", "Sam L'ee"], 'a "b'],
    ["kit a\"b c\"d'e f'", ["kit"], "ab cde f"],
    ['kit "a\\"b\\$c\\d', ["kit"], 'a"b$c\\d'],
    ["kit 'a\\", ["kit"], "a\\"],
    ["kit draft \\", ["kit", "draft"], ""],
    ["ls; cd x && kit draft a", ["kit", "draft"], "a"],
    ["ls 'a;b' | kit 'x|y' $(kit2 dr", ["kit2"], "dr"],
    ["kit due > out.txt dr", ["kit", "due"], "dr"],
    ["kit due 2>err lim", ["kit", "due"], "lim"],
    ["kit 佐藤\u3000健 a", ["kit", "佐藤\u3000健"], "a"],
  ])("%s", (line, words, current) => {
    expect(parseShellLine(line)).toMatchObject({ words, current, isRedirected: false });
  });

  it.each(["kit due >", "kit due > ou", "kit due 2>> ou", "kit due &> ou"])("%s waits for a file", (line) => {
    expect(parseShellLine(line).isRedirected).toBe(true);
  });

  it("of several words is not one word without quotes", () => {
    expect(withoutQuotes('"Sam L')).toBe("Sam L");
    expect(withoutQuotes("Sam\\ L")).toBe("Sam L");
    expect(withoutQuotes("a b")).toBe("a b");
  });
});

const OPEN = ["", '"', "'"] as const;
const names = fc.string({
  unit: fc.constantFrom(..."aB健 \u3000'\"\\$`!#~*?[{(<>;&|=:-・".split("")),
  minLength: 1,
});

describe("a replacement", () => {
  it("makes bash read exactly the value, wherever the cursor was and however the start was quoted", () => {
    const told: { line: string; value: string }[] = [];
    fc.assert(
      fc.property(names, fc.nat(), fc.constantFrom(...OPEN), (value, cut, quote) => {
        const start = value.slice(0, cut % (value.length + 1));
        const typed = quote === "" ? start.replace(/[^\w]/gu, "\\$&") : quote + escaped(start, quote);
        const line = parseShellLine(`kit ${typed}`);
        expect(line.current).toBe(start);
        const text = bashReplacement(value, line, BREAKS);
        expect(text).toBeDefined();
        told.push({ line: typed.slice(0, keptOf(line)) + text + line.quote, value });
      }),
      { numRuns: process.env.CI ? 1000 : 200 },
    );
    const script = told.map(({ line }) => `printf '%s\\0' ${line}\n`).join("");
    const { stdout, stderr } = spawnSync("bash", ["--norc"], { input: script, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout.split("\0").slice(0, -1)).toEqual(told.map(({ value }) => value));
  });

  it("is only what follows the last sign at which bash breaks words", () => {
    expect(bashReplacement("--channel=email", parseShellLine("kit --channel=em"), BREAKS)).toBe("email");
    expect(bashReplacement("Tom:C", parseShellLine("kit Tom:"), BREAKS)).toBe("C");
    expect(bashReplacement("Tom:C", parseShellLine("kit Tom\\:"), BREAKS)).toBe("Tom\\:C");
    expect(bashReplacement("Tom:C", parseShellLine("kit Tom:"), " \t\n")).toBe("Tom\\:C");
  });

  it("is none where what bash keeps belongs to another word", () => {
    expect(bashReplacement("--channel=email", parseShellLine("kit --via=em"), BREAKS)).toBeUndefined();
  });
});

function escaped(text: string, quote: '"' | "'"): string {
  return quote === "'" ? text.replaceAll("'", "'\\''") : text.replace(/["\\$`]/g, "\\$&");
}

/** How much of the word bash leaves as it is. */
function keptOf({ typed, quote, covered }: ReturnType<typeof parseShellLine>): number {
  const isBreak = (index: number) => !covered[index] && (quote !== "" || BREAKS.includes(typed[index] ?? ""));
  return [...covered.keys()].filter(isBreak).reduce((last, index) => Math.max(last, index + 1), 0);
}
