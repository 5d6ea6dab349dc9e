import fc from "fast-check";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { compareReaders } from "../../../src/book/compare-readers.ts";
import { readBook } from "../../../src/book/read.ts";
import { isList, isMap, isNothing, type Raw } from "../../../src/book/scalars.ts";
import { soup, soupInContact } from "./soup.ts";
import { validYaml } from "./yaml-text.ts";

const everywhere = { suspiciousOnly: false };
const parse = (text: string): Raw => load(text, { schema: FAILSAFE_SCHEMA }) as Raw;

/** The data with the one meaning of "nothing", so that `''`, `~` and an empty value are the same. */
function meaning(raw: unknown): unknown {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === "string") return isNothing(raw, true) ? null : raw;
  const value = raw as Raw;
  if (isList(value)) return value.map(meaning);
  return isMap(value) ? Object.entries(value).map(([key, item]) => [key, meaning(item)]) : value;
}

describe("two readers, one meaning", () => {
  it("read every valid file the same, and as it was written", () => {
    fc.assert(
      fc.property(validYaml, ({ text, data }) => {
        const raw = parse(text);
        expect(meaning(raw)).toEqual(meaning(data));
        expect(compareReaders(text, raw, everywhere)).toEqual([]);
      }),
      { numRuns: process.env.CI ? 3000 : 400 },
    );
  }, 120_000);

  it.each([
    ["an anchor and its aliases", "contacts:\n  - &p\n    name: A\n    tags: &t [x]\n  - *p\nother: *t\n"],
    ["an anchor that is set again", "a: &x 1\nb: *x\nc: &x 2\nd: *x\n"],
    ["block text with indicators", "a: |2-\n    x\n   y\nb: >+\n  c\n\nd: e\n"],
    ["CRLF and a BOM", "\ufeffa: 'x'\r\nb: |\r\n  佐藤\r\n  健\r\n"],
    ["a document mark at the beginning", "---\na: b\n"],
    ["comments everywhere", "# 1\na: # 2\n  # 3\n  b: c # 4\n# 5\n"],
    ["a merge key, which is a key like any other", "a: &x {b: c}\nd:\n  <<: *x\n"],
    ["explicit string tags", "a: !!str 1\n"],
    ["tabs behind values", "a:\tb\t# c\n"],
  ])("agree on %s", (_what, text) => {
    expect(compareReaders(text, parse(text), everywhere)).toEqual([]);
  });

  it.each([
    [
      "an empty item before a less indented one",
      "contacts: []\nextra:\n  - - a\n    -\n  - b\n",
      "readers-differ",
    ],
    ["an anchor inside itself", "contacts: []\na: &x {b: &x c}\nd: *x\n", "readers-differ"],
    ["a list as a key", "contacts: []\n? [a, b]\n: c\n", "readers-differ"],
    ["a map as a key", "contacts: []\nme: {{a: b}: c}\n", "readers-differ"],
    ["an empty key", "contacts: []\nme: {: c}\n", "readers-differ"],
    ["a tag that means nothing", "contacts: []\nme: ! x\n", "yaml-tag"],
    ["another version of YAML", "%YAML 1.1\n---\ncontacts: []\n", "yaml-directive"],
    ["a lone carriage return", "contacts: []\rme: {}\n", "readers-differ"],
    ["a tab behind a byte order mark", "\ufeff\t\u3000", "yaml-tab"],
    ["an alias as a key", "contacts: []\nme: {name: &a b}\nextra: {*a : c}\n", "readers-differ"],
  ])("refuse %s", async (_what, text, code) => {
    const { book, problems } = await readBook(text);
    expect(book).toBeNull();
    expect(problems.filter(({ severity }) => severity === "error").map((problem) => problem.code)).toEqual([
      code,
    ]);
  });

  it("names the place behind the contacts, however long they are", () => {
    const text = `me: {}\ncontacts:\n${"  - name: A\n    tags: [x]\n".repeat(50)}news: []\nother: ! x\n`;
    for (const suspiciousOnly of [false, true]) {
      expect(compareReaders(text, parse(text), { suspiciousOnly })).toMatchObject([
        { code: "yaml-tag", path: "other", line: 104, column: 10 },
      ]);
    }
  });

  const refused = /^(yaml-|readers-differ|too-|alias-|contacts-key-missing|not-a-map)/;

  it.each([
    ["pieces of YAML", soup],
    ["pieces of YAML inside a contact", soupInContact],
  ])(
    "what they read differently is refused already by the fast one: %s",
    async (_what, texts) => {
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          const { book, raw, problems } = await readBook(text);
          if (
            book === null ||
            problems.some(({ code, severity }) => severity === "error" && refused.test(code))
          )
            return;
          expect(compareReaders(text, raw, everywhere)).toEqual([]);
        }),
        { numRuns: process.env.CI ? 5000 : 300 },
      );
    },
    120_000,
  );
});
