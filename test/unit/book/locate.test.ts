import { describe, expect, it } from "vitest";
import { locate } from "../../../src/book/locate.ts";
import { readBook } from "../../../src/book/read.ts";
import { contactSlices } from "../../../src/book/slices.ts";

async function placesOf(text: string): Promise<string[]> {
  const { raw, problems } = await readBook(text);
  return locate(text, raw, problems).map(({ code, line, column }) => `${code} ${line}:${column}`);
}

describe("places of problems", () => {
  it.each([
    ["a block list", "contacts:\n  - name: A\n    relationship: bos\n", ["unknown-relationship 3:19"]],
    ["a list at the left edge", "contacts:\n- name: A\n  relationship: bos\n", ["unknown-relationship 3:17"]],
    ["a flow list", "contacts: [{name: A, relationship: bos}]\n", ["unknown-relationship 1:36"]],
    ["JSON", '{"contacts": [{"name": "A", "relationship": "bos"}]}', ["unknown-relationship 1:45"]],
    [
      "CRLF and a BOM",
      "\ufeffcontacts:\r\n  - name: A\r\n    relationship: bos\r\n",
      ["unknown-relationship 3:19"],
    ],
    [
      "characters beyond the 16 bits",
      "contacts:\n  - {name: 😀𠮷, relationship: bos}\n",
      ["unknown-relationship 2:30"],
    ],
    [
      "a value behind an alias",
      "contacts:\n  - {name: A, relationship: boss, history: &h [{on: soon}]}\n  - {name: B, relationship: boss, history: *h}\n",
      ["bad-date 2:53", "bad-date 2:53"],
    ],
    [
      "quoted text that looks like a list",
      'contacts:\n  - name: A\n    relationship: boss\n    notes: "x\n  - name: y\n  z"\n  - name: B\n    relationship: bos\n',
      ["readers-differ 4:14"],
    ],
    [
      "a comment before the first contact",
      "contacts:\n  # 一人目\n\n  - name: A\n    met: soon\n    relationship: boss\n",
      ["bad-date 5:10"],
    ],
    [
      "settings behind the contacts",
      "contacts:\n  - {name: A, relationship: boss}\nsettings:\n  limit: many\n",
      ["bad-number 4:10"],
    ],
  ])("in %s", async (_what, text, expected) => {
    expect(await placesOf(text)).toEqual(expected);
  });

  it("are found in a large book by its slices alone", async () => {
    const text = `contacts:\n${Array.from({ length: 3000 }, (_, index) => `  - name: N${index}\n    relationship: ${index === 2500 ? "bos" : "boss"}\n`).join("")}`;
    expect(contactSlices(text)).toHaveLength(3000);
    expect(await placesOf(text)).toEqual(["unknown-relationship 5003:19"]);
  });
});
