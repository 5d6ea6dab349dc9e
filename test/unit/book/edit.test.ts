import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { type Edit, type EditRefusal, editText, sameRaw } from "../../../src/book/edit.ts";
import type { Step } from "../../../src/book/problem.ts";
import type { Raw } from "../../../src/book/scalars.ts";
import type { Written } from "../../../src/book/write-value.ts";

const read = (text: string): Raw => load(text, { schema: FAILSAFE_SCHEMA }) as Raw;

const MAIL = { on: "2026-11-21", via: "email" };
const history = (index: number, contact = 0): Edit => ({
  do: "insert",
  at: ["contacts", contact, "history"],
  index,
  value: MAIL,
});
const put = (at: readonly Step[], index: number, value: Written): Edit => ({
  do: "insert",
  at,
  index,
  value,
});
const set = (key: string, value: Written, contact = 0): Edit => ({
  do: "set",
  at: ["contacts", contact, key],
  value,
});
const setAt = (at: readonly Step[], value: Written): Edit => ({ do: "set", at, value });
const remove = (...at: readonly Step[]): Edit => ({ do: "remove", at });
const KEN = { name: "佐藤 健", relationship: "boss" };
const add = (index: number, value: Written = KEN): Edit => put(["contacts"], index, value);

type Case = readonly [name: string, before: string, edit: Edit | readonly Edit[], after: string];

/** Cases are written with the whole file before and after, so that they can be read as a person would. */
function check(cases: readonly Case[]): void {
  it.each(cases)("%s", (_name, before, edit, after) => {
    const edits = Array.isArray(edit) ? (edit as readonly Edit[]) : [edit as Edit];
    const raw = read(before);
    const result = editText(before, raw, edits);
    expect(result).toEqual({ text: after, raw: read(after) });
    expect(editText(before, raw, edits, { check: "slice" })).toEqual(result);
  });
}

describe("a field that is there", () => {
  check([
    [
      "plain",
      "contacts:\n  - name: A\n    met: 2020-01-01\n",
      set("met", "2021-02-03"),
      "contacts:\n  - name: A\n    met: 2021-02-03\n",
    ],
    [
      "behind the dash",
      "contacts:\n  - name: A\n    met: x\n",
      set("name", "B"),
      "contacts:\n  - name: B\n    met: x\n",
    ],
    [
      "with a comment",
      "contacts:\n  - name: A    # c\n    met: x\n",
      set("name", "Bob"),
      "contacts:\n  - name: Bob    # c\n    met: x\n",
    ],
    [
      "in single quotes",
      "contacts:\n  - name: 'A' # c\n",
      set("name", "O'Neil"),
      "contacts:\n  - name: 'O''Neil' # c\n",
    ],
    [
      "in single quotes that cannot hold the text",
      "contacts:\n  - name: 'A'\n",
      set("name", "a\nb"),
      'contacts:\n  - name: "a\\nb"\n',
    ],
    [
      "in double quotes",
      'contacts:\n  - name: "A"\t# c\n',
      set("name", 'say "x"'),
      'contacts:\n  - name: "say \\"x\\""\t# c\n',
    ],
    [
      "in double quotes over lines",
      'contacts:\n  - name: "A\n      b"   # c\n    met: x\n',
      set("name", "B"),
      'contacts:\n  - name: "B"   # c\n    met: x\n',
    ],
    [
      "plain over lines",
      "contacts:\n  - notes: one\n      two\n\n      three # c\n    name: A\n",
      set("notes", "x"),
      "contacts:\n  - notes: x # c\n    name: A\n",
    ],
    [
      "literal text",
      "contacts:\n  - notes: |\n      one\n        two\n\n      three\n\n    name: A\n",
      set("notes", "x"),
      "contacts:\n  - notes: x\n\n    name: A\n",
    ],
    [
      "literal text with a comment",
      "contacts:\n  - notes: |-  # mine\n      one\n    name: A\n",
      set("notes", "x"),
      "contacts:\n  - notes: x  # mine\n    name: A\n",
    ],
    [
      "literal text that keeps empty lines",
      "contacts:\n  - notes: |+\n      one\n\n\n    name: A\n",
      set("notes", "x"),
      "contacts:\n  - notes: x\n\n\n    name: A\n",
    ],
    [
      "folded text with an indentation",
      "contacts:\n  - notes: >2-\n        one\n    name: A\n",
      set("notes", "x"),
      "contacts:\n  - notes: x\n    name: A\n",
    ],
    [
      "literal text at the end without a line end",
      "contacts:\n  - name: A\n    notes: |\n      one",
      set("notes", "x"),
      "contacts:\n  - name: A\n    notes: x",
    ],
    [
      "literal text with nothing in it",
      "contacts:\n  - notes: |\n    name: A\n",
      set("notes", "x"),
      "contacts:\n  - notes: x\n    name: A\n",
    ],
    [
      "literal text in CRLF",
      "contacts:\r\n  - notes: |\r\n      one\r\n\r\n    name: A\r\n",
      set("notes", "x"),
      "contacts:\r\n  - notes: x\r\n\r\n    name: A\r\n",
    ],
    [
      "empty",
      "contacts:\n  - name: A\n    met:\n    email: x\n",
      set("met", "2021-02-03"),
      "contacts:\n  - name: A\n    met: 2021-02-03\n    email: x\n",
    ],
    [
      "empty with spaces",
      "contacts:\n  - name: A\n    met:   \n    email: x\n",
      set("met", "2021-02-03"),
      "contacts:\n  - name: A\n    met: 2021-02-03\n    email: x\n",
    ],
    [
      "empty with a comment",
      "contacts:\n  - name: A\n    met:   # when?\n    email: x\n",
      set("met", "2021-02-03"),
      "contacts:\n  - name: A\n    met: 2021-02-03   # when?\n    email: x\n",
    ],
    [
      "empty with a tab and a comment",
      "contacts:\n  - name: A\n    met:\t# when?\n    email: x\n",
      set("met", "2021-02-03"),
      "contacts:\n  - name: A\n    met: 2021-02-03\t# when?\n    email: x\n",
    ],
    [
      "empty, then comments",
      "contacts:\n  - name: A\n    met:\n      # when?\n    email: x\n",
      set("met", "2021-02-03"),
      "contacts:\n  - name: A\n    met: 2021-02-03\n      # when?\n    email: x\n",
    ],
    [
      "empty at the end",
      "contacts:\n  - name: A\n    met:",
      set("met", "2021-02-03"),
      "contacts:\n  - name: A\n    met: 2021-02-03",
    ],
    [
      "a tilde",
      "contacts:\n  - name: A\n    met: ~ # c\n",
      set("met", "2021-02-03"),
      "contacts:\n  - name: A\n    met: 2021-02-03 # c\n",
    ],
    [
      "on the next line",
      "contacts:\n  - name: A\n    met:\n      2020-01-01\n    email: x\n",
      set("met", "2021-02-03"),
      "contacts:\n  - name: A\n    met:\n      2021-02-03\n    email: x\n",
    ],
    [
      "with tabs behind",
      "contacts:\n  - name: A\t\n    met: x\n",
      set("name", "B"),
      "contacts:\n  - name: B\t\n    met: x\n",
    ],
    [
      "with CRLF",
      "contacts:\r\n  - name: A\r\n    met: x\r\n",
      set("name", "B"),
      "contacts:\r\n  - name: B\r\n    met: x\r\n",
    ],
    ["with a BOM", "\ufeffcontacts:\n  - name: A\n", set("name", "B"), "\ufeffcontacts:\n  - name: B\n"],
    [
      "with an anchor that nobody uses",
      "contacts:\n  - name: &n A\n",
      set("name", "B"),
      "contacts:\n  - name: &n B\n",
    ],
    ["with a tag", "contacts:\n  - name: !!str A\n", set("name", "B"), "contacts:\n  - name: B\n"],
    [
      "with a tag before an anchor, on the next line",
      "contacts:\n  - name: A\n    met: !!str &m\n      x # c\n",
      set("met", "z"),
      "contacts:\n  - name: A\n    met: z # c\n",
    ],
    [
      "with a quoted key and a space before the colon",
      'contacts:\n  - "name" : A\n',
      set("name", "B"),
      'contacts:\n  - "name" : B\n',
    ],
    [
      "a whole number",
      "settings:\n  limit: 10 # c\ncontacts: []\n",
      setAt(["settings", "limit"], "20"),
      "settings:\n  limit: 20 # c\ncontacts: []\n",
    ],
    [
      "a list in brackets",
      "contacts:\n  - name: A\n    tags: [a, b] # c\n",
      set("tags", ["x", "y, z"]),
      'contacts:\n  - name: A\n    tags: [x, "y, z"] # c\n',
    ],
    [
      "a list with dashes",
      "contacts:\n  - name: A\n    tags:  # c\n      # the first\n      - a # 1\n      - b\n    met: x\n",
      set("tags", ["x"]),
      "contacts:\n  - name: A\n    tags: [x]  # c\n    # the first\n    # 1\n    met: x\n",
    ],
    [
      "a map in lines",
      "contacts:\n  - name: A\n    chat:\n      app: line\n      id: a\n    met: x\n",
      set("chat", "line"),
      "contacts:\n  - name: A\n    chat: line\n    met: x\n",
    ],
    [
      "a map in braces",
      "contacts:\n  - name: A\n    chat: {app: line, id: a}\n",
      set("chat", { app: "slack", id: "b" }),
      "contacts:\n  - name: A\n    chat: {app: slack, id: b}\n",
    ],
    [
      "inside a map in braces",
      "contacts:\n  - { name: A, met: x }\n",
      set("met", "2021-02-03"),
      "contacts:\n  - { name: A, met: 2021-02-03 }\n",
    ],
    [
      "empty inside a map in braces",
      "contacts:\n  - { name: A, met: , email: }\n",
      [set("met", "x"), set("email", "z")],
      "contacts:\n  - { name: A, met: x, email: z }\n",
    ],
    [
      "a key alone inside a map in braces",
      "contacts:\n  - {name: A, met}\n",
      set("met", "x"),
      "contacts:\n  - {name: A, met: x}\n",
    ],
    [
      "of an item of a list",
      "contacts:\n  - name: A\n    follow_ups:\n      - { on: 2026-01-01, note: x }   # c\n",
      setAt(["contacts", 0, "follow_ups", 0, "note"], "y: z"),
      'contacts:\n  - name: A\n    follow_ups:\n      - { on: 2026-01-01, note: "y: z" }   # c\n',
    ],
    [
      "an item",
      "contacts:\n  - name: A\n    email:\n      - a@x.example # old\n      - b@x.example\n",
      setAt(["contacts", 0, "email", 0], "c@x.example"),
      "contacts:\n  - name: A\n    email:\n      - c@x.example # old\n      - b@x.example\n",
    ],
    ["of JSON", '{"contacts":[{"name":"A"}]}', set("name", "B"), '{"contacts":[{"name":"B"}]}'],
    [
      "beside one key in double quotes",
      'contacts:\n  - name: A\n    chat: {"app": line}\n',
      setAt(["contacts", 0, "chat", "id"], "a"),
      'contacts:\n  - name: A\n    chat: {"app": line, id: a}\n',
    ],
    ["the same value", "contacts:\n  - name: A  # c\n", set("name", "A"), "contacts:\n  - name: A  # c\n"],
  ]);
});

describe("a field that is not there", () => {
  check([
    [
      "before the history",
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n",
      set("met", "x"),
      "contacts:\n  - name: A\n    met: x\n    history:\n      - { on: 2026-01-01 }\n",
    ],
    [
      "before the comments above the history",
      "contacts:\n  - name: A\n\n    # newest last\n    history: []\n",
      set("met", "x"),
      "contacts:\n  - name: A\n    met: x\n\n    # newest last\n    history: []\n",
    ],
    [
      "at the end",
      "contacts:\n  - name: A # c\n\n  # two\n  - name: B\n",
      set("met", "x"),
      "contacts:\n  - name: A # c\n    met: x\n\n  # two\n  - name: B\n",
    ],
    [
      "behind a comment that is indented more deeply",
      "contacts:\n  - name: A\n      # about the name\n    # about A\n  - name: B\n",
      set("met", "x"),
      "contacts:\n  - name: A\n      # about the name\n    met: x\n    # about A\n  - name: B\n",
    ],
    [
      "behind text over lines",
      "contacts:\n  - name: A\n    notes: one\n      two # c\n  - name: B\n",
      set("met", "x"),
      "contacts:\n  - name: A\n    notes: one\n      two # c\n    met: x\n  - name: B\n",
    ],
    [
      "behind literal text that keeps its empty lines",
      "contacts:\n  - name: A\n    notes: |+\n      one\n\n  - name: B\n",
      set("met", "x"),
      "contacts:\n  - name: A\n    notes: |+\n      one\n\n    met: x\n  - name: B\n",
    ],
    [
      "behind literal text",
      "contacts:\n  - name: A\n    notes: |\n      one\n\n  - name: B\n",
      set("met", "x"),
      "contacts:\n  - name: A\n    notes: |\n      one\n    met: x\n\n  - name: B\n",
    ],
    [
      "behind literal text without a line end",
      "contacts:\n  - name: A\n    notes: |\n      one",
      set("met", "x"),
      "contacts:\n  - name: A\n    notes: |\n      one\n    met: x",
    ],
    [
      "behind literal text without a line end that keeps none",
      "contacts:\n  - name: A\n    notes: |-\n      one",
      set("met", "x"),
      "contacts:\n  - name: A\n    notes: |-\n      one\n    met: x",
    ],
    [
      "behind an empty field",
      "contacts:\n  - name: A\n    email:\n",
      set("met", "x"),
      "contacts:\n  - name: A\n    email:\n    met: x\n",
    ],
    [
      "behind a nested list",
      "contacts:\n- name: A\n  tags:\n  - a\n  # c\n- name: B\n",
      set("met", "x"),
      "contacts:\n- name: A\n  tags:\n  - a\n  met: x\n  # c\n- name: B\n",
    ],
    [
      "behind a wide dash",
      "contacts:\n  -   name: A\n  -   name: B\n",
      set("met", "x"),
      "contacts:\n  -   name: A\n      met: x\n  -   name: B\n",
    ],
    [
      "behind a dash that is alone",
      "contacts:\n  -\n    name: A\n  -\n    name: B\n",
      set("met", "x"),
      "contacts:\n  -\n    name: A\n    met: x\n  -\n    name: B\n",
    ],
    [
      "when the history stands behind the dash",
      "contacts:\n  - history: []\n    name: A\n",
      set("met", "x"),
      "contacts:\n  - history: []\n    name: A\n    met: x\n",
    ],
    [
      "at the end without a line end",
      "contacts:\n  - name: A",
      set("met", "x"),
      "contacts:\n  - name: A\n    met: x",
    ],
    [
      "at the end in CRLF",
      "contacts:\r\n  - name: A",
      set("met", "x"),
      "contacts:\r\n  - name: A\r\n    met: x",
    ],
    [
      "before a mark of the document's end",
      "contacts:\n  - name: A\n...\n",
      set("met", "x"),
      "contacts:\n  - name: A\n    met: x\n...\n",
    ],
    [
      "in braces",
      "contacts:\n  - { name: A }  # c\n",
      set("met", "x"),
      "contacts:\n  - { name: A, met: x }  # c\n",
    ],
    [
      "in braces without spaces",
      "contacts:\n  - {name: A}\n",
      set("tags", ["a"]),
      "contacts:\n  - {name: A, tags: [a]}\n",
    ],
    [
      "in braces with a last comma",
      "contacts:\n  - { name: A, }\n",
      set("met", "x"),
      "contacts:\n  - { name: A, met: x, }\n",
    ],
    [
      "in empty braces",
      "contacts: []\nme: {} # c\n",
      setAt(["me", "name"], "A"),
      "contacts: []\nme: { name: A } # c\n",
    ],
    [
      "in braces over lines",
      "contacts:\n  - {\n      name: A, # 1\n      met: x # 2\n    }\n",
      set("email", "z"),
      "contacts:\n  - {\n      name: A, # 1\n      met: x, # 2\n      email: z\n    }\n",
    ],
    [
      "in braces over lines with a last comma",
      "contacts:\n  - {\n      name: A, # 1\n      met: x, # 2\n    }\n",
      set("email", "z"),
      "contacts:\n  - {\n      name: A, # 1\n      met: x, # 2\n      email: z,\n    }\n",
    ],
    [
      "in braces that break once",
      "contacts:\n  - { name: A, met: x,\n      tags: [a], phone: z }\n",
      set("email", "z"),
      "contacts:\n  - { name: A, met: x,\n      tags: [a], phone: z, email: z }\n",
    ],
    [
      "of an empty map",
      "contacts: []\nme:  # c\nsettings: {}\n",
      setAt(["me", "name"], "A"),
      "contacts: []\nme: { name: A }  # c\nsettings: {}\n",
    ],
    [
      "of the file, apart like the others",
      "me:\n  name: A\n\nsettings:\n  limit: 1\n\ncontacts:\n  - name: B\n  # the end\n",
      setAt(["extra"], "x"),
      "me:\n  name: A\n\nsettings:\n  limit: 1\n\ncontacts:\n  - name: B\n  # the end\n\nextra: x\n",
    ],
    [
      "of a file of JSON",
      '{\n  "contacts": [\n    {\n      "name": "A"\n    }\n  ]\n}\n',
      set("met", "2021-01-01"),
      '{\n  "contacts": [\n    {\n      "name": "A",\n      "met": "2021-01-01"\n    }\n  ]\n}\n',
    ],
  ]);
});

describe("a line of history", () => {
  check([
    [
      "at the end",
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }   # c\n  - name: B\n",
      history(1),
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }   # c\n      - { on: 2026-11-21, via: email }\n  - name: B\n",
    ],
    [
      "without spaces like its neighbours",
      "contacts:\n  - name: A\n    chat: { app: line }\n    history:\n      - {on: 2026-01-01}\n",
      history(1),
      "contacts:\n  - name: A\n    chat: { app: line }\n    history:\n      - {on: 2026-01-01}\n      - {on: 2026-11-21, via: email}\n",
    ],
    [
      "without spaces like the contact",
      "contacts:\n  - name: A\n    chat: {app: line}\n  - name: B\n    chat: { app: line }\n",
      history(0),
      "contacts:\n  - name: A\n    chat: {app: line}\n    history:\n      - {on: 2026-11-21, via: email}\n  - name: B\n    chat: { app: line }\n",
    ],
    [
      "in the middle, after the comment of the one before",
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n        # deeper\n      # about the next\n      - { on: 2026-12-01 }\n",
      history(1),
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n        # deeper\n      - { on: 2026-11-21, via: email }\n      # about the next\n      - { on: 2026-12-01 }\n",
    ],
    [
      "at the beginning, below a comment about the list",
      "contacts:\n  - name: A\n    history:\n      # newest last\n      - { on: 2026-12-01 }\n      - { on: 2026-12-02 }\n",
      history(0),
      "contacts:\n  - name: A\n    history:\n      # newest last\n      - { on: 2026-11-21, via: email }\n      - { on: 2026-12-01 }\n      - { on: 2026-12-02 }\n",
    ],
    [
      "at the beginning, above the comment of the first",
      "contacts:\n  - name: A\n    history: # newest last\n      # one\n      - { on: 2026-12-01 }\n      # two\n      - { on: 2026-12-02 }\n",
      history(0),
      "contacts:\n  - name: A\n    history: # newest last\n      - { on: 2026-11-21, via: email }\n      # one\n      - { on: 2026-12-01 }\n      # two\n      - { on: 2026-12-02 }\n",
    ],
    [
      "behind an item in lines",
      "contacts:\n  - name: A\n    history:\n      - on: 2026-01-01\n        via: chat # c\n\n    # tags\n    tags: [a]\n",
      history(1),
      "contacts:\n  - name: A\n    history:\n      - on: 2026-01-01\n        via: chat # c\n      - { on: 2026-11-21, via: email }\n\n    # tags\n    tags: [a]\n",
    ],
    [
      "at the left edge of its key",
      "contacts:\n  - name: A\n    history:\n    - { on: 2026-01-01 }\n    # the next\n    tags: [a]\n",
      history(1),
      "contacts:\n  - name: A\n    history:\n    - { on: 2026-01-01 }\n    - { on: 2026-11-21, via: email }\n    # the next\n    tags: [a]\n",
    ],
    [
      "four columns in, behind a wide dash",
      "contacts:\n    -   name: A\n        history:\n            -   { on: 2026-01-01 }\n",
      history(1),
      "contacts:\n    -   name: A\n        history:\n            -   { on: 2026-01-01 }\n            -   { on: 2026-11-21, via: email }\n",
    ],
    [
      "with empty lines between all",
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n\n      - { on: 2026-01-02 }\n\n      - { on: 2026-01-03 }\n\n    tags: [a]\n",
      history(3),
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n\n      - { on: 2026-01-02 }\n\n      - { on: 2026-01-03 }\n\n      - { on: 2026-11-21, via: email }\n\n    tags: [a]\n",
    ],
    [
      "in the middle with empty lines between all",
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n\n      - { on: 2026-12-02 }\n\n      - { on: 2026-12-03 }\n",
      history(1),
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n\n      - { on: 2026-11-21, via: email }\n\n      - { on: 2026-12-02 }\n\n      - { on: 2026-12-03 }\n",
    ],
    [
      "with one empty line, which is no habit",
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n\n      - { on: 2026-01-02 }\n\n    tags: [a]\n",
      history(2),
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n\n      - { on: 2026-01-02 }\n      - { on: 2026-11-21, via: email }\n\n    tags: [a]\n",
    ],
    [
      "without a list",
      "contacts:\n  - name: A\n    met: x # c\n\n  - name: B\n    history:\n    - { on: 2026-01-01 }\n",
      history(0),
      "contacts:\n  - name: A\n    met: x # c\n    history:\n    - { on: 2026-11-21, via: email }\n\n  - name: B\n    history:\n    - { on: 2026-01-01 }\n",
    ],
    [
      "without any list in the file",
      "contacts:\n  - name: A\n",
      history(0),
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-11-21, via: email }\n",
    ],
    [
      "at an empty key",
      "contacts:\n  - name: A\n    history:   # newest last\n    tags: [a]\n",
      history(0),
      "contacts:\n  - name: A\n    history:   # newest last\n      - { on: 2026-11-21, via: email }\n    tags: [a]\n",
    ],
    [
      "at an empty key with a comment below",
      "contacts:\n  - name: A\n    history:\n      # newest last\n    # tags\n    tags: [a]\n",
      history(0),
      "contacts:\n  - name: A\n    history:\n      # newest last\n      - { on: 2026-11-21, via: email }\n    # tags\n    tags: [a]\n",
    ],
    [
      "at a tilde",
      "contacts:\n  - name: A\n    history: ~   # c\n",
      history(0),
      "contacts:\n  - name: A\n    history:   # c\n      - { on: 2026-11-21, via: email }\n",
    ],
    [
      "at a tilde on the next line",
      "contacts:\n  - name: A\n    history: # c\n      ~ # d\n",
      history(0),
      "contacts:\n  - name: A\n    history: # c\n      [{ on: 2026-11-21, via: email }] # d\n",
    ],
    [
      "at empty brackets",
      "contacts:\n  - name: A\n    history: []\n",
      history(0),
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-11-21, via: email }\n",
    ],
    [
      "in brackets",
      "contacts:\n  - name: A\n    history: [{on: 2026-01-01}] # c\n",
      history(1),
      "contacts:\n  - name: A\n    history: [{on: 2026-01-01}, {on: 2026-11-21, via: email}] # c\n",
    ],
    [
      "first in brackets",
      "contacts:\n  - name: A\n    history: [ {on: 2026-12-01} ]\n",
      history(0),
      "contacts:\n  - name: A\n    history: [ {on: 2026-11-21, via: email}, {on: 2026-12-01} ]\n",
    ],
    [
      "in brackets over lines",
      "contacts:\n  - name: A\n    history: [\n      { on: 2026-01-01 }, # 1\n      { on: 2026-01-02 }  # 2\n    ]\n",
      history(2),
      "contacts:\n  - name: A\n    history: [\n      { on: 2026-01-01 }, # 1\n      { on: 2026-01-02 },  # 2\n      { on: 2026-11-21, via: email }\n    ]\n",
    ],
    [
      "in brackets over lines with a last comma",
      "contacts:\n  - name: A\n    history: [\n      { on: 2026-01-01 }, # 1\n      { on: 2026-01-02 }, # 2\n      # none yet\n    ]\n",
      history(2),
      "contacts:\n  - name: A\n    history: [\n      { on: 2026-01-01 }, # 1\n      { on: 2026-01-02 }, # 2\n      { on: 2026-11-21, via: email },\n      # none yet\n    ]\n",
    ],
    [
      "in the middle of brackets over lines",
      "contacts:\n  - name: A\n    history: [\n      { on: 2026-01-01 }, # 1\n      # about 2\n      { on: 2026-12-02 }\n    ]\n",
      history(1),
      "contacts:\n  - name: A\n    history: [\n      { on: 2026-01-01 }, # 1\n      { on: 2026-11-21, via: email },\n      # about 2\n      { on: 2026-12-02 }\n    ]\n",
    ],
    [
      "in brackets whose last line closes them",
      "contacts:\n  - name: A\n    history: [{ on: 2026-01-01 },\n              { on: 2026-01-02 }]\n",
      history(2),
      "contacts:\n  - name: A\n    history: [{ on: 2026-01-01 },\n              { on: 2026-01-02 },\n              { on: 2026-11-21, via: email }]\n",
    ],
    [
      "in empty brackets with a comment",
      "contacts:\n  - name: A\n    history: [ # none yet\n    ]\n",
      history(0),
      "contacts:\n  - name: A\n    history: [ # none yet\n      { on: 2026-11-21, via: email }\n    ]\n",
    ],
    [
      "of a contact in braces",
      "contacts:\n  - { name: A, met: x }\n",
      history(0),
      "contacts:\n  - { name: A, met: x, history: [{ on: 2026-11-21, via: email }] }\n",
    ],
    [
      "of a contact in braces with an empty list",
      "contacts:\n  - {name: A, history: []}\n",
      history(0),
      "contacts:\n  - {name: A, history: [{on: 2026-11-21, via: email}]}\n",
    ],
    [
      "of a contact in braces with an empty key",
      "contacts:\n  - {name: A, history: , met: x}\n",
      history(0),
      "contacts:\n  - {name: A, history: [{on: 2026-11-21, via: email}], met: x}\n",
    ],
    [
      "at the end without a line end",
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }",
      history(1),
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n      - { on: 2026-11-21, via: email }",
    ],
    [
      "in CRLF with a BOM",
      "\ufeffcontacts:\r\n  - name: A\r\n    history:\r\n      - { on: 2026-01-01 } # c\r\n",
      history(1),
      "\ufeffcontacts:\r\n  - name: A\r\n    history:\r\n      - { on: 2026-01-01 } # c\r\n      - { on: 2026-11-21, via: email }\r\n",
    ],
    [
      "between document marks",
      "---\ncontacts:\n  - name: A\n...\n# end\n",
      history(0),
      "---\ncontacts:\n  - name: A\n    history:\n      - { on: 2026-11-21, via: email }\n...\n# end\n",
    ],
    [
      "at a quoted key",
      'contacts:\n  - name: A\n    "history" :\n      - { on: 2026-01-01 }\n',
      history(1),
      'contacts:\n  - name: A\n    "history" :\n      - { on: 2026-01-01 }\n      - { on: 2026-11-21, via: email }\n',
    ],
    [
      "behind an item that is an alias",
      "me: &m { on: 2026-01-01 }\ncontacts:\n  - name: A\n    history:\n      - *m\n  - name: B\n",
      history(1),
      "me: &m { on: 2026-01-01 }\ncontacts:\n  - name: A\n    history:\n      - *m\n      - { on: 2026-11-21, via: email }\n  - name: B\n",
    ],
    [
      "with unlike text",
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n",
      put(["contacts", 0, "history"], 1, {
        on: "2026-11-21",
        occasion: ["year-end", "a"],
        note: "写真: 20枚, #1",
      }),
      'contacts:\n  - name: A\n    history:\n      - { on: 2026-01-01 }\n      - { on: 2026-11-21, occasion: [year-end, a], note: "写真: 20枚, #1" }\n',
    ],
    [
      "twice",
      "contacts:\n  - name: A\n  - name: B\n",
      [history(0, 1), history(1, 1), history(0, 0)],
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-11-21, via: email }\n  - name: B\n    history:\n      - { on: 2026-11-21, via: email }\n      - { on: 2026-11-21, via: email }\n",
    ],
  ]);
});

describe("an item of another list", () => {
  check([
    [
      "text with dashes",
      "contacts:\n  - name: A\n    tags:\n      - a # 1\n    met: x\n",
      put(["contacts", 0, "tags"], 1, "b"),
      "contacts:\n  - name: A\n    tags:\n      - a # 1\n      - b\n    met: x\n",
    ],
    [
      "text in brackets",
      "contacts:\n  - name: A\n    tags: [a]\n",
      put(["contacts", 0, "tags"], 1, "b"),
      "contacts:\n  - name: A\n    tags: [a, b]\n",
    ],
    [
      "text in empty brackets",
      "contacts:\n  - name: A\n    tags: [] # c\n",
      put(["contacts", 0, "tags"], 0, "b"),
      "contacts:\n  - name: A\n    tags: [b] # c\n",
    ],
    [
      "text without a list",
      "contacts:\n  - name: A\n",
      put(["contacts", 0, "tags"], 0, "b"),
      "contacts:\n  - name: A\n    tags: [b]\n",
    ],
    [
      "text at an empty key",
      "contacts:\n  - name: A\n    tags:  # c\n",
      put(["contacts", 0, "tags"], 0, "b"),
      "contacts:\n  - name: A\n    tags: [b]  # c\n",
    ],
    [
      "in the first section",
      "news:\n  - id: a\n    title: b\ncontacts: []\n",
      put(["news"], 1, { id: "c", title: "d" }),
      "news:\n  - id: a\n    title: b\n  - { id: c, title: d }\ncontacts: []\n",
    ],
    [
      "deeper",
      "me:\n  milestones:\n  - date: 2026-01-01\n    kind: left\n  # more\ncontacts:\n  - name: A\n",
      put(["me", "milestones"], 1, { date: "2026-02-01", kind: "new-job" }),
      "me:\n  milestones:\n  - date: 2026-01-01\n    kind: left\n  - { date: 2026-02-01, kind: new-job }\n  # more\ncontacts:\n  - name: A\n",
    ],
    [
      "of a list in a list",
      "contacts: []\nextra:\n  - - a\n    - b\n",
      put(["extra", 0], 0, "x"),
      "contacts: []\nextra:\n  - - x\n    - a\n    - b\n",
    ],
  ]);
});

describe("a new contact", () => {
  check([
    [
      "behind the last, apart like the others",
      "contacts:\n  # one\n  - name: A\n\n  # two\n  - name: B\n    # about B\n\n# end\n",
      add(2),
      "contacts:\n  # one\n  - name: A\n\n  # two\n  - name: B\n    # about B\n\n  - name: 佐藤 健\n    relationship: boss\n\n# end\n",
    ],
    [
      "close together like the others",
      "contacts:\n- name: A\n- name: B\nsettings: {}\n",
      add(2),
      "contacts:\n- name: A\n- name: B\n- name: 佐藤 健\n  relationship: boss\nsettings: {}\n",
    ],
    [
      "behind a wide dash",
      "contacts:\n    -   name: A\n",
      add(1),
      "contacts:\n    -   name: A\n    -   name: 佐藤 健\n        relationship: boss\n",
    ],
    [
      "with lists",
      "contacts:\n- name: A\n  history:\n  - {on: 2026-01-01}\n",
      add(1, { ...KEN, tags: ["a", "b"], sns: { x: "@a" }, history: [MAIL], notes: "a\nb" }),
      'contacts:\n- name: A\n  history:\n  - {on: 2026-01-01}\n- name: 佐藤 健\n  relationship: boss\n  tags: [a, b]\n  sns: {x: "@a"}\n  history:\n  - {on: 2026-11-21, via: email}\n  notes: "a\\nb"\n',
    ],
    [
      "in the middle",
      "contacts:\n  - name: A\n\n  # two\n  - name: B\n\n  - name: C\n",
      add(1),
      "contacts:\n  - name: A\n\n  - name: 佐藤 健\n    relationship: boss\n\n  # two\n  - name: B\n\n  - name: C\n",
    ],
    [
      "before the first and its comment",
      "contacts:\n  # header\n\n  # one\n  - name: A\n\n  - name: B\n",
      add(0),
      "contacts:\n  # header\n\n  - name: 佐藤 健\n    relationship: boss\n\n  # one\n  - name: A\n\n  - name: B\n",
    ],
    [
      "among contacts in braces",
      "contacts:\n  - {name: A} # c\n  - {name: B}\n",
      add(2),
      "contacts:\n  - {name: A} # c\n  - {name: B}\n  - {name: 佐藤 健, relationship: boss}\n",
    ],
    [
      "behind one in braces, where others are in lines",
      "contacts:\n  - name: A\n  - { name: B }\n",
      add(2),
      "contacts:\n  - name: A\n  - { name: B }\n  - name: 佐藤 健\n    relationship: boss\n",
    ],
    [
      "in a list in brackets",
      "contacts: [{ name: A },\n  { name: B }]\n",
      add(2),
      "contacts: [{ name: A },\n  { name: B },\n  { name: 佐藤 健, relationship: boss }]\n",
    ],
    [
      "behind the last line without an end",
      "contacts:\n  - name: A\n\n  - name: B",
      add(2),
      "contacts:\n  - name: A\n\n  - name: B\n\n  - name: 佐藤 健\n    relationship: boss",
    ],
    [
      "behind literal text without an end",
      "contacts:\n  - name: A\n    notes: |\n      x",
      add(1),
      "contacts:\n  - name: A\n    notes: |\n      x\n  - name: 佐藤 健\n    relationship: boss",
    ],
    [
      "behind literal text that keeps empty lines, apart or not",
      "contacts:\n  - name: A\n\n  - name: B\n    notes: |+\n      x\n",
      add(2),
      "contacts:\n  - name: A\n\n  - name: B\n    notes: |+\n      x\n  - name: 佐藤 健\n    relationship: boss\n",
    ],
    [
      "without the key, behind literal text that keeps empty lines",
      "me:\n  name: A\n\nextra: |+\n  x\n\n",
      add(0),
      "me:\n  name: A\n\nextra: |+\n  x\n\ncontacts:\n  - name: 佐藤 健\n    relationship: boss\n",
    ],
    [
      "in CRLF",
      "contacts:\r\n  - name: A\r\n",
      add(1),
      "contacts:\r\n  - name: A\r\n  - name: 佐藤 健\r\n    relationship: boss\r\n",
    ],
    [
      "in empty brackets",
      "contacts: [] # none\nme: {}\n",
      add(0),
      "contacts: # none\n  - name: 佐藤 健\n    relationship: boss\nme: {}\n",
    ],
    [
      "at an empty key",
      "me:\n  - x\ncontacts:\n# end\n",
      add(0),
      "me:\n  - x\ncontacts:\n  - name: 佐藤 健\n    relationship: boss\n# end\n",
    ],
    ["at a tilde", "contacts: ~\n", add(0), "contacts:\n  - name: 佐藤 健\n    relationship: boss\n"],
    [
      "without the key",
      "me:\n  name: A\nsettings:\n  limit: 1",
      add(0),
      "me:\n  name: A\nsettings:\n  limit: 1\ncontacts:\n  - name: 佐藤 健\n    relationship: boss",
    ],
    [
      "without the key, apart like the other sections",
      "me:\n  name: A\n\nsettings:\n  limit: 1\n...\n",
      add(0),
      "me:\n  name: A\n\nsettings:\n  limit: 1\n\ncontacts:\n  - name: 佐藤 健\n    relationship: boss\n...\n",
    ],
    ["in an empty file", "", add(0), "contacts:\n  - name: 佐藤 健\n    relationship: boss\n"],
    [
      "in a file of comments",
      "# mine\n\n# more\n",
      add(0),
      "# mine\n\n# more\ncontacts:\n  - name: 佐藤 健\n    relationship: boss\n",
    ],
    ["in a file of a BOM", "\ufeff", add(0), "\ufeffcontacts:\n  - name: 佐藤 健\n    relationship: boss\n"],
    [
      "in a file of document marks",
      "---\r\n...\r\n",
      add(0),
      "---\r\ncontacts:\r\n  - name: 佐藤 健\r\n    relationship: boss\r\n...\r\n",
    ],
    [
      "in JSON",
      '{"contacts":[{"name":"A"}]}\n',
      add(1),
      '{"contacts":[{"name":"A"}, {"name": "佐藤 健", "relationship": "boss"}]}\n',
    ],
    [
      "and another, and a change of both",
      "contacts:\n  - name: A\n",
      [add(1), add(2, { name: "B" }), set("met", "x", 1), set("met", "z", 2), history(0, 0)],
      "contacts:\n  - name: A\n    history:\n      - { on: 2026-11-21, via: email }\n  - name: 佐藤 健\n    relationship: boss\n    met: x\n  - name: B\n    met: z\n",
    ],
  ]);
});

describe("what is removed", () => {
  check([
    [
      "a field",
      "contacts:\n  - name: A\n    met: x\n    email: y\n",
      remove("contacts", 0, "met"),
      "contacts:\n  - name: A\n    email: y\n",
    ],
    [
      "a field with comments",
      "contacts:\n  - name: A\n    # above\n    met: x   # behind\n    # below\n    email: y\n",
      remove("contacts", 0, "met"),
      "contacts:\n  - name: A\n    # above\n    # behind\n    # below\n    email: y\n",
    ],
    [
      "a field behind the dash",
      "contacts:\n  - met: x\n    name: A\n",
      remove("contacts", 0, "met"),
      "contacts:\n  - name: A\n",
    ],
    [
      "a field behind the dash with comments",
      "contacts:\n  - met: x # behind\n    # above\n    name: A\n",
      remove("contacts", 0, "met"),
      "contacts:\n  # behind\n  # above\n  - name: A\n",
    ],
    [
      "a field behind the dash over lines",
      "contacts:\n  -   notes: |\n        x\n\n      name: A\n",
      remove("contacts", 0, "notes"),
      "contacts:\n  -   name: A\n",
    ],
    [
      "the only field behind the dash",
      "contacts:\n  - met: x # c\n  - name: B\n",
      remove("contacts", 0, "met"),
      "contacts:\n  - {}\n  # c\n  - name: B\n",
    ],
    [
      "the only field of a map",
      "contacts: []\nme: # c\n  mourning: x\nsettings: {}\n",
      remove("me", "mourning"),
      "contacts: []\nme: {} # c\nsettings: {}\n",
    ],
    [
      "a field over lines",
      "contacts:\n  - name: A\n    help: # c\n      - { on: x } # 1\n\n    met: x\n",
      remove("contacts", 0, "help"),
      "contacts:\n  - name: A\n    # c\n    # 1\n\n    met: x\n",
    ],
    [
      "the last field without a line end",
      "contacts:\n  - name: A\n    met: x",
      remove("contacts", 0, "met"),
      "contacts:\n  - name: A",
    ],
    [
      "the last field without a line end but with a comment",
      "contacts:\n  - name: A\n    met: x # c",
      remove("contacts", 0, "met"),
      "contacts:\n  - name: A\n    # c",
    ],
    [
      "a field in CRLF",
      "contacts:\r\n  - name: A\r\n    met: x # c\r\n",
      remove("contacts", 0, "met"),
      "contacts:\r\n  - name: A\r\n    # c\r\n",
    ],
    [
      "a field in braces",
      "contacts:\n  - { name: A, met: x, email: z }\n",
      remove("contacts", 0, "met"),
      "contacts:\n  - { name: A, email: z }\n",
    ],
    [
      "the last field in braces",
      "contacts:\n  - { name: A, met: x }\n",
      remove("contacts", 0, "met"),
      "contacts:\n  - { name: A }\n",
    ],
    [
      "the last field in braces with a comma",
      "contacts:\n  - { name: A, met: x, }\n",
      remove("contacts", 0, "met"),
      "contacts:\n  - { name: A, }\n",
    ],
    [
      "the first field in braces",
      "contacts:\n  - {met: x, name: A}\n",
      remove("contacts", 0, "met"),
      "contacts:\n  - {name: A}\n",
    ],
    [
      "the only field in braces",
      "contacts: []\nme: { met: x } # c\n",
      remove("me", "met"),
      "contacts: []\nme: {} # c\n",
    ],
    [
      "a field in braces over lines",
      "contacts:\n  - {\n      name: A,\n      met: x, # c\n      email: y\n    }\n",
      remove("contacts", 0, "met"),
      "contacts:\n  - {\n      name: A,\n      # c\n      email: y\n    }\n",
    ],
    [
      "the last field in braces over lines",
      "contacts:\n  - {\n      name: A, # 1\n      met: x # 2\n    }\n",
      remove("contacts", 0, "met"),
      "contacts:\n  - {\n      name: A # 1\n      # 2\n    }\n",
    ],
    [
      "an item",
      "contacts:\n  - name: A\n    tags:\n      - a # 1\n      - b\n",
      remove("contacts", 0, "tags", 0),
      "contacts:\n  - name: A\n    tags:\n      # 1\n      - b\n",
    ],
    [
      "the only item",
      "contacts:\n  - name: A\n    tags:   # c\n      # d\n      - a # 1\n    met: x\n",
      remove("contacts", 0, "tags", 0),
      "contacts:\n  - name: A\n    tags: []   # c\n      # d\n      # 1\n    met: x\n",
    ],
    [
      "the only item without a line end",
      "contacts:\n  - name: A\n    tags:\n    - a",
      remove("contacts", 0, "tags", 0),
      "contacts:\n  - name: A\n    tags: []",
    ],
    [
      "an item in brackets",
      "contacts:\n  - name: A\n    tags: [a, b, c]\n",
      remove("contacts", 0, "tags", 1),
      "contacts:\n  - name: A\n    tags: [a, c]\n",
    ],
    [
      "the last item in brackets",
      "contacts:\n  - name: A\n    tags: [ a, b ]\n",
      remove("contacts", 0, "tags", 1),
      "contacts:\n  - name: A\n    tags: [ a ]\n",
    ],
    [
      "the only item in brackets",
      "contacts:\n  - name: A\n    tags: [ a ]\n",
      remove("contacts", 0, "tags", 0),
      "contacts:\n  - name: A\n    tags: []\n",
    ],
    [
      "the only item in brackets with a comment",
      "contacts:\n  - name: A\n    tags: [ # c\n      a,\n    ]\n",
      remove("contacts", 0, "tags", 0),
      "contacts:\n  - name: A\n    tags: [ # c\n    ]\n",
    ],
    [
      "an item in brackets over lines",
      "contacts:\n  - name: A\n    tags: [\n      a,\n      b,\n    ]\n",
      remove("contacts", 0, "tags", 1),
      "contacts:\n  - name: A\n    tags: [\n      a,\n    ]\n",
    ],
    [
      "a contact",
      "contacts:\n  # one\n  - name: A # c\n    met: x # d\n\n  # two\n  - name: B\n",
      remove("contacts", 0),
      "contacts:\n  # one\n\n  # two\n  - name: B\n",
    ],
    [
      "the last contact, with the empty line before it",
      "contacts:\n  - name: A\n\n  - name: B\n\n# end\n",
      remove("contacts", 1),
      "contacts:\n  - name: A\n\n# end\n",
    ],
    [
      "a contact in the middle",
      "contacts:\n  - name: A\n\n  - name: B\n\n  - name: C\n",
      remove("contacts", 1),
      "contacts:\n  - name: A\n\n  - name: C\n",
    ],
    [
      "the only contact",
      "contacts:\n  - name: A\n    met: x\nme: {}\n",
      remove("contacts", 0),
      "contacts: []\nme: {}\n",
    ],
    [
      "a section",
      "me:\n  name: A # c\nsettings:\n  limit: 1\ncontacts:\n  - name: B\n",
      remove("settings"),
      "me:\n  name: A # c\ncontacts:\n  - name: B\n",
    ],
  ]);
});

describe("what cannot be done", () => {
  const refuse = (
    cases: readonly (readonly [string, string, Edit | readonly Edit[], Partial<EditRefusal>])[],
  ): void => {
    it.each(cases)("%s", (_name, text, edit, refusal) => {
      const edits = Array.isArray(edit) ? (edit as readonly Edit[]) : [edit as Edit];
      expect(editText(text, read(text), edits)).toEqual({ refused: { steps: edits.at(-1)?.at, ...refusal } });
    });
  };
  const shared =
    "contacts:\n  - name: A\n    history: &h\n      - { on: 2026-01-01 }\n  - name: B\n    history: *h\n";
  const person = "contacts:\n  - &p\n    name: A\n    met: x\n  - name: B\nextra: { boss: *p }\n";
  refuse([
    ["a list that is an alias", shared, history(1, 1), { code: "alias", line: 6, column: 14 }],
    ["a list that an alias stands for", shared, history(1, 0), { code: "alias", line: 4, column: 7 }],
    ["a field that is an alias", shared, set("history", "x", 1), { code: "alias", line: 6, column: 14 }],
    ["to remove an alias", shared, remove("contacts", 1, "history"), { code: "alias", line: 6, column: 14 }],
    [
      "to remove what an alias stands for",
      shared,
      remove("contacts", 0),
      { code: "alias", line: 4, column: 7 },
    ],
    [
      "to replace what an alias stands for",
      shared,
      set("history", "x"),
      { code: "alias", line: 4, column: 7 },
    ],
    ["inside of what an alias stands for", person, set("met", "y"), { code: "alias", line: 3, column: 5 }],
    [
      "a new field where an alias stands for the contact",
      person,
      history(0),
      { code: "alias", line: 3, column: 5 },
    ],
    [
      "behind an alias",
      "me: &m {name: A}\nextra: {boss: *m}\ncontacts: []\n",
      setAt(["extra", "boss", "name"], "x"),
      { code: "alias", line: 2, column: 15 },
    ],
    [
      "an empty value that an alias stands for",
      "contacts:\n  - name: A\n    tags: &t\n    help: *t\n",
      put(["contacts", 0, "tags"], 0, "x"),
      { code: "alias", line: 3, column: 13 },
    ],
    ["a map that is missing", "contacts: []\n", setAt(["me", "name"], "x"), { code: "no-place" }],
    ["a contact that is missing", "contacts:\n  - name: A\n", set("name", "x", 1), { code: "no-place" }],
    [
      "to remove a field that is missing",
      "contacts:\n  - name: A\n",
      remove("contacts", 0, "met"),
      { code: "no-place" },
    ],
    [
      "an index behind the end",
      "contacts:\n  - name: A\n    tags: [a]\n",
      put(["contacts", 0, "tags"], 2, "x"),
      { code: "no-place" },
    ],
    [
      "a list that is a text",
      "contacts:\n  - name: A\n    tags: a\n",
      put(["contacts", 0, "tags"], 1, "x"),
      { code: "no-place" },
    ],
    [
      "a field of a text",
      "contacts:\n  - name: A\n    chat: line\n",
      setAt(["contacts", 0, "chat", "app"], "x"),
      { code: "no-place", line: 3, column: 11 },
    ],
    [
      "beside a key behind a question mark",
      "contacts:\n  - ? name\n    : A\n    met: x\n",
      set("met", "y"),
      { code: "no-place", line: 2, column: 5 },
    ],
    [
      "a field of the list of contacts",
      "contacts: []\n",
      setAt(["contacts", "name"], "x"),
      { code: "no-place", line: 1, column: 11 },
    ],
  ]);

  it("leaves no half of what was asked", () => {
    const text = "contacts:\n  - name: A\n    history: &h []\n  - name: B\n    history: *h\n";
    expect(editText(text, read(text), [set("name", "C"), set("met", "x"), history(0, 1)])).toEqual({
      refused: { code: "alias", steps: ["contacts", 1, "history"], line: 5, column: 14 },
    });
  });

  it("does nothing to a text that says something else than the data", () => {
    const text = "contacts:\n  - name: A\n";
    const raw = { contacts: [{ name: "A" }, { name: "B" }] };
    expect(editText(text, raw, [set("name", "C")])).toMatchObject({ refused: { code: "unsafe" } });
  });

  it("looks at the rest of the text unless the caller does", () => {
    const text = "contacts:\n  - name: A\n  - name: B\n";
    const raw = { contacts: [{ name: "A" }, { name: "not B" }] };
    expect(editText(text, raw, [set("name", "C")])).toMatchObject({ refused: { code: "unsafe" } });
    expect(editText(text, raw, [set("name", "C")], { check: "slice" })).toEqual({
      text: "contacts:\n  - name: C\n  - name: B\n",
      raw: { contacts: [{ name: "C" }, { name: "not B" }] },
    });
  });

  it("does nothing to a text that is no YAML", () => {
    expect(editText("contacts: [\n", { contacts: [] }, [add(0)])).toMatchObject({
      refused: { code: "unsafe" },
    });
    expect(editText("a: 1\n---\nb: 2\n", { a: "1" }, [setAt(["a"], "2")])).toMatchObject({
      refused: { code: "unsafe" },
    });
  });

  it("changes a contact beside aliases that are none of its business", () => {
    const text = `${shared}  - name: C\n    met: x\n`;
    const result = editText(text, read(text), [set("met", "y: z", 2)]);
    expect(result).toMatchObject({ text: `${shared}  - name: C\n    met: "y: z"\n` });
  });
});

describe("texts", () => {
  const written = (value: string): string => {
    const result = editText("a: x\n", { a: "x" }, [setAt(["a"], value)]);
    return "text" in result ? result.text.slice(3, -1) : JSON.stringify(result);
  };
  it.each([
    "佐藤 健",
    "Sam Lee",
    "2026-11-21",
    "05-18",
    "--05-18",
    "yes",
    "no",
    "true",
    "false",
    "090-0000-0001",
    "+81 90 0000 0001",
    "150-0000",
    "https://x.example/a?b=c#d",
    "a@b.example",
    "3 months",
    "-x",
    "it's",
    'say "hi"',
    "a:b",
    "a#b",
    "全角：コロン",
    "全　角",
    "😀",
    "100%",
    "a & b",
    "1.2.3",
    "v1",
    "東京都港区1-2-3",
    "^x",
    "/x/",
    "(x)",
    "a\\b",
    "$x",
    "~x",
    "nothing",
    "oneself",
  ])("%s stays plain", (text) => {
    expect(written(text)).toBe(text);
  });
  it.each([
    "",
    " a",
    "a ",
    "\u3000a",
    "a: b",
    "a:",
    ":a",
    "a #b",
    "#a",
    "- a",
    "-",
    "---",
    "...",
    "? a",
    "?a",
    "@a",
    "`a",
    "%a",
    "*a",
    "&a",
    "!a",
    "|",
    ">",
    "'a",
    '"a',
    "a, b",
    "[a]",
    "a]",
    "{a",
    "a}",
    "~",
    "null",
    "Null",
    "Yes",
    "NO",
    "True",
    "on",
    "off",
    "y",
    "N",
    "0123",
    "10",
    "-1",
    "+1",
    "1.10",
    ".5",
    "1e3",
    "1_000",
    "0x1F",
    "0o17",
    "0b1",
    ".inf",
    "-.Inf",
    ".nan",
    "12:30",
    "2026-11-21T10:00:00Z",
    "2026-11-21 10:00",
    "+819012345678",
    "=",
    "<<",
  ])("%s is quoted", (text) => {
    expect(written(text)).toBe(`"${text.replaceAll('"', '\\"')}"`);
  });
  it.each([
    ["a\nb", '"a\\nb"'],
    ["a\r\n\tb", '"a\\r\\n\\tb"'],
    ["\u0000\u001b\u0085", '"\\u0000\\u001b\\u0085"'],
    ["\u2028\ufeff\ud800", '"\\u2028\\ufeff\\ud800"'],
    ["a\\\nb", '"a\\\\\\nb"'],
  ])("%j is escaped", (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it("are never folded", () => {
    const long = "長い文 ".repeat(200).trim();
    expect(written(long)).toBe(long);
  });
});

describe("the same data", () => {
  it.each<readonly [Raw, Raw, boolean]>([
    [{ a: ["b", null], c: "d" }, { c: "d", a: ["b", null] }, true],
    [{ a: "b" }, { a: "b", c: null }, false],
    [["a"], { 0: "a" }, false],
    [null, "", false],
    [["a", "b"], ["b", "a"], false],
    [JSON.parse('{"__proto__": {}}'), { a: "b" }, false],
  ])("%j and %j: %s", (one, other, expected) => {
    expect(sameRaw(one, other)).toBe(expected);
  });
});
