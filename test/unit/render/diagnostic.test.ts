import { describe, expect, it } from "vitest";
import { type ProblemFacts, problemJson, renderProblem } from "../../../src/render/diagnostic.ts";
import { loadMessages } from "../../../src/render/messages/catalogue.ts";
import { displayWidth } from "../../../src/render/width.ts";

const messages = await loadMessages("en");

const problem = (changes: Partial<ProblemFacts> = {}): ProblemFacts => ({
  severity: "warning",
  code: "unknown-key",
  path: "contacts[0].last_contct",
  steps: ["contacts", 0, "last_contct"],
  atKey: true,
  args: { key: "last_contct", nearest: "last_contact" },
  line: 4,
  column: 5,
  ...changes,
});

const rendered = (text: string | undefined, changes: Partial<ProblemFacts> = {}, width = 60): string =>
  renderProblem(problem(changes), { file: "contacts.yaml", width, lineAt: () => text }, messages);

const shownAt = (text: string, column: number, width = 60): { line: string; caret: number } => {
  const lines = rendered(text, { column }, width).split("\n");
  return { line: lines[1] as string, caret: displayWidth((lines[2] as string).slice(0, -1)) };
};

describe("a problem on the screen", () => {
  it("is place, message, line, caret, remedy", () => {
    expect(
      rendered("    last_contct: 2026-01-02"),
    ).toBe(`contacts.yaml:4:5: warning: contacts[0]: unknown key "last_contct"
  4 |     last_contct: 2026-01-02
    |     ^
  Did you mean last_contact?
`);
  });

  it.each(["foo.bar", "a[0]", "x.", "[", ".", ""])(
    "shows the way to a key that holds signs of a path: %s",
    (key) => {
      const nested = { path: `contacts[0].${key}`, steps: ["contacts", 0, key], args: { key } };
      expect(rendered("", nested)).toContain(`warning: contacts[0]: unknown key "${key}"\n`);
      expect(rendered("", { path: key, steps: [key], args: { key } })).toContain(
        `warning: unknown key "${key}"\n`,
      );
      expect(problemJson(problem(nested), messages).path).toBe(`contacts[0].${key}`);
    },
  );

  it("does not say twice where a name of one's own is missing", () => {
    const missing = { code: "no-own-name", path: "me.name", steps: ["me", "name"], atKey: false } as const;
    expect(rendered("me:", { ...missing, args: {} }).split("me.name")).toHaveLength(2);
  });

  it.each([
    ["old/名簿.yaml", "old/名簿.yaml"],
    ["my people.yaml", "'my people.yaml'"],
    ["it's.yaml", String.raw`'it'\''s.yaml'`],
  ])("names the file in a command to paste: %s", (file, word) => {
    const sjis = problem({ code: "file-shift-jis", path: "", steps: [], atKey: false, args: {} });
    const text = renderProblem(sjis, { file, width: 80, lineAt: () => undefined }, messages);
    expect(text).toContain(`iconv -f CP932 -t UTF-8 ${word} > new.yaml`);
    expect(problemJson(sjis, messages).hint).toContain(" FILE > new.yaml");
  });

  it("without a line has none", () => {
    const { line: _line, column: _column, ...whole } = problem({ path: "", args: { key: "x" } });
    const text = renderProblem(whole, { file: "a.yaml", width: 80, lineAt: () => undefined }, messages);
    expect(text.split("\n")).toHaveLength(3);
    expect(text).toMatch(/^a\.yaml:1:1: warning: /);
  });

  it.each([
    ["name: 佐藤, x", 9, "name: 佐藤"],
    ["😀: x", 4, "😀: "],
    ["e\u0301: x", 3, "e\u0301"],
    ["a: b", 5, "a: b"],
  ])("puts the caret below the character: %s", (text, column, before) => {
    expect(shownAt(text, column).caret).toBe(displayWidth(`  4 | ${before}`));
  });

  it.each([1, 50, 100, 150, 199])("cuts a long line around column %i", (column) => {
    const text = "あいうえお".repeat(40);
    const { line, caret } = shownAt(text, column);
    expect(displayWidth(line)).toBeLessThanOrEqual(60);
    expect(caret).toBeLessThan(60);
    const character = text[column - 1] as string;
    let width = 0;
    const under = [...line].find((sign) => {
      if (width === caret) return true;
      width += displayWidth(sign);
      return false;
    });
    expect(under).toBe(character);
  });

  it("shows what is invisible, and lets nothing through to the terminal", () => {
    const text = rendered("\ta\u001b[31m\u202eb\u200bc\r");
    expect(text.split("\n")[1]).toBe("  4 | →a\ufffd[31m\ufffdb\ufffdc");
  });

  it("makes the values of the message harmless", () => {
    const { message } = problemJson(
      problem({ args: { key: `\u001b]0;x\u0007${"長".repeat(500)}` } }),
      messages,
    );
    expect(message).not.toMatch(/\p{Cc}/u);
    expect(message.length).toBeLessThan(300);
  });
});
