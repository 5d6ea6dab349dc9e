import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fingerprint,
  type JournalEntry,
  journalEntry,
  readJournal,
  undone,
  wasNeverMade,
  writeJournal,
} from "../../../src/book/journal.ts";

const DAY = "2026-11-21";
const entryFor = (before: string, after: string): JournalEntry =>
  journalEntry("log sato", DAY, before, after);

/** Few letters, so that texts often share their beginning and end; halves of characters, alone and together. */
const text = fc.string({
  unit: fc.constantFrom("a", "b", "\n", "佐", "𠮷", "𠮟", "\ud842", "\udfb7"),
  maxLength: 12,
});

describe("a journal entry", () => {
  it("holds the smallest change", () => {
    expect(entryFor("abcdef", "abXYef")).toMatchObject({
      what: "log sato",
      day: DAY,
      at: 2,
      removed: "cd",
      added: "XY",
    });
    expect(entryFor("abab", "ababab")).toMatchObject({ at: 4, removed: "", added: "ab" });
    expect(entryFor("", "a")).toMatchObject({ at: 0, removed: "", added: "a" });
    expect(entryFor("a", "a")).toMatchObject({ at: 1, removed: "", added: "" });
  });

  it("cuts no character in two", () => {
    // Both begin with the same half, and the two below end with the same half.
    expect(entryFor("a𠮷b", "a𠮟b")).toMatchObject({ at: 1, removed: "𠮷", added: "𠮟" });
    expect(entryFor("a\u{1f3b7}", "a\u{203b7}")).toMatchObject({
      at: 1,
      removed: "\u{1f3b7}",
      added: "\u{203b7}",
    });
  });

  it("takes any change back, and nothing else", () => {
    fc.assert(
      fc.property(text, text, text, (before, after, other) => {
        const entry = entryFor(before, after);
        expect(undone(after, entry)).toBe(before);
        if (other !== after) expect(undone(other, entry)).toBeUndefined();
        expect(wasNeverMade(other, entry)).toBe(other === before);
      }),
      { numRuns: process.env.CI ? 5000 : 500 },
    );
  });

  it("survives being written and read", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: "binary" }), text, text), { maxLength: 5 }),
        (changes) => {
          const entries = changes.map(([what, before, after]) => journalEntry(what, DAY, before, after));
          expect(readJournal(writeJournal(entries))).toEqual(entries);
        },
      ),
      { numRuns: process.env.CI ? 2000 : 200 },
    );
  });

  it("of thousands of people stays small, and takes exactly them back", () => {
    const people = (first: string): string => `contacts:\n${first}${"  - name: 佐藤 健\n".repeat(10_000)}`;
    const [before, after] = [
      "# 𠮷\ncontacts:\n# the end\n",
      `# 𠮷\n${people("  - name: 山田\n")}# the end\n`,
    ];
    const entry = entryFor(before, after);
    const [read] = readJournal(writeJournal([entry]));
    expect(writeJournal([entry]).length).toBeLessThan(2_000);
    expect(read).toEqual(entry);
    expect(undone(after, entry)).toBe(before);
    expect(undone(`${after}#`, entry)).toBeUndefined();
    expect(undone(after.replace("山田", "山本"), entry)).toBeUndefined();
    expect(undone(before, entry)).toBeUndefined();
    expect([before, after, `${before}#`].map((text) => wasNeverMade(text, entry))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("does not undo on a text of the same length that differs elsewhere", () => {
    const entry = entryFor("name: a\nnote: x\n", "name: b\nnote: x\n");
    expect(undone("name: b\nnote: y\n", entry)).toBeUndefined();
  });
});

describe("a fingerprint", () => {
  it("tells texts with the same units in another order apart", () => {
    const texts = ["", "a", "ab", "ba", "aab", "aba", "baa", "\ud842", "\udfb7", "\0", "\0\0"];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  });

  it("stays the same from one version to the next", () => {
    // FNV-1a of nothing is its offset; of "a" e40c292c.
    expect(fingerprint("")).toBe("0-811c9dc5");
    expect(fingerprint("a")).toBe("1-e40c292c");
  });
});

describe("a journal", () => {
  const entries = Array.from({ length: 25 }, (_, index) => entryFor(`${index}`, `${index + 1}`));

  it("keeps the newest 20", () => {
    expect(readJournal(writeJournal(entries))).toEqual(entries.slice(5));
  });

  it.each(["", "\n\n", "{", "null", "[]", "7", '"text"', "{}", '{"version":1}', "\0\ufffd"])(
    "of %j is empty",
    (broken) => {
      expect(readJournal(broken)).toEqual([]);
    },
  );

  it.each<[string, unknown]>([
    ["what", 1],
    ["day", "2026-02-30"],
    ["day", null],
    ["at", -1],
    ["at", 0.5],
    ["at", "0"],
    ["removed", undefined],
    ["added", ["a"]],
    ["after", {}],
    ["long", null],
    ["long", { length: -1, before: "0-811c9dc5" }],
    ["long", { length: 70_000 }],
  ])("leaves out an entry whose %s is %j, and keeps the others", (key, value) => {
    const [one, other, third] = entries as [JournalEntry, JournalEntry, JournalEntry];
    const broken = JSON.stringify({ ...other, [key]: value });
    expect(readJournal(`${writeJournal([one])}${broken}\n${writeJournal([third])}`)).toEqual([one, third]);
  });

  it("cut off in the middle of a line loses that line alone", () => {
    const whole = writeJournal(entries.slice(0, 3));
    expect(readJournal(whole.slice(0, -10))).toEqual(entries.slice(0, 2));
  });
});
