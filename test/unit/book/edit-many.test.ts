import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { describe, expect, it, vi } from "vitest";
import { compareReaders } from "../../../src/book/compare-readers.ts";
import { type Edit, editText } from "../../../src/book/edit.ts";
import type { Raw } from "../../../src/book/scalars.ts";
import type { WrittenMap } from "../../../src/book/write-value.ts";

vi.mock("../../../src/book/compare-readers.ts", { spy: true });

const read = (text: string): Raw => load(text, { schema: FAILSAFE_SCHEMA }) as Raw;
const person = (index: number): WrittenMap => ({
  id: `p-${index}`,
  name: `人 ${index}`,
  notes: `a: b # ${index}\nsecond`,
  extra: { "E-mail 1 - Label": "* Work", list: ["", "- x"] },
  history: [{ on: "2026-01-01" }],
});
const many = (count: number): [WrittenMap, ...WrittenMap[]] => [
  person(0),
  ...Array.from({ length: count - 1 }, (_one, index) => person(index + 1)),
];
const insert = (index: number, [value, ...more]: readonly [WrittenMap, ...WrittenMap[]]): Edit => ({
  do: "insert",
  at: ["contacts"],
  index,
  value,
  more,
});

const BOOKS: readonly (readonly [name: string, text: string, count: number])[] = [
  ["below others", "me: { name: X }\ncontacts:\n  - name: A # kept\n    met: x\n", 1],
  ["in one line each", "contacts:\n  - {name: A}\n  - {name: B}\nnews: []\n", 2],
  ["with Windows line ends", "contacts:\r\n  - name: A\r\n    met: x\r\nnews: []\r\n", 1],
  ["without a last line end", "contacts:\n  - name: A", 1],
  ["without one, of Windows", "contacts:\r\n  - name: A\r\n    met: x # now", 1],
  ["without one behind text in a block", "contacts:\n  - name: A\n    notes: |\n      text", 1],
  ["behind text in a block", "contacts:\n  - name: A\n    notes: |\n      text\n", 1],
  ["into an empty list", "# mine\ncontacts: []\nnews: []\n", 0],
  ["into none", "contacts:\n", 0],
  ["into nothing", "", 0],
  ["into brackets", 'contacts: [{ name: "A" }]\n', 1],
  ["into JSON", '{"contacts": [{"name": "A"}]}\n', 1],
];

describe("many new contacts at once", () => {
  for (const size of [2, 3, 120]) {
    it.each(BOOKS)(`${size}, %s, are written as one by one`, (_name, text, count) => {
      const people = many(size);
      const singly = editText(
        text,
        read(text),
        people.map((value, index): Edit => ({ do: "insert", at: ["contacts"], index: count + index, value })),
      );
      const together = editText(text, read(text), [insert(count, people)]);
      if ("refused" in singly || "refused" in together) throw new Error("refused");
      expect(together.raw).toEqual(singly.raw);
      expect(read(together.text)).toEqual(together.raw);
      expect(together.text).toBe(singly.text);
    });
  }

  it.each(BOOKS.filter(([, text]) => text !== ""))(
    "are not read by the slow reader: %s",
    (_name, text, count) => {
      vi.mocked(compareReaders).mockClear();
      expect(editText(text, read(text), [insert(count, many(60))])).toHaveProperty("text");
      const people = vi.mocked(compareReaders).mock.calls.filter(([piece]) => piece.includes("p-59"));
      expect(people).toEqual([]);
    },
  );

  it("stand apart where the others do", () => {
    const text = "contacts:\n- name: A\n\n- name: B\n\n- name: C\n\n# the end\n";
    const people = many(100).map(({ name }) => ({ name })) as unknown as [WrittenMap, ...WrittenMap[]];
    const result = editText(text, read(text), [insert(3, people)]);
    const added = people.map(({ name }) => `\n- name: ${name}\n`).join("");
    expect(result).toMatchObject({ text: text.replace("- name: C\n", `- name: C\n${added}`) });
  });

  it("come behind changes to others, and before more of them", () => {
    const text = "contacts:\n  - name: A\n  - name: B\n";
    const result = editText(text, read(text), [
      { do: "set", at: ["contacts", 1, "met"], value: "2020-01-01" },
      insert(2, many(60)),
      { do: "set", at: ["contacts", 61, "met"], value: "2021-01-01" },
    ]);
    if ("refused" in result) throw new Error("refused");
    const { contacts } = result.raw as { contacts: WrittenMap[] };
    expect(contacts).toHaveLength(62);
    expect([contacts[1]?.met, contacts[61]?.met]).toEqual(["2020-01-01", "2021-01-01"]);
    expect(
      result.text.startsWith("contacts:\n  - name: A\n  - name: B\n    met: 2020-01-01\n  - id: p-0\n"),
    ).toBe(true);
  });
});

describe("a whole section that is not there yet", () => {
  it("has a line for each of its fields", () => {
    const text = "contacts:\n  - name: A\n";
    const me = { name: "山田 太郎", milestones: [{ date: "2026-10-31", kind: "left" }] };
    const result = editText(text, read(text), [{ do: "set", at: ["me"], value: me }]);
    expect(result).toEqual({
      text: `${text}me:\n  name: 山田 太郎\n  milestones:\n    - { date: 2026-10-31, kind: left }\n`,
      raw: { contacts: [{ name: "A" }], me },
    });
  });
});
