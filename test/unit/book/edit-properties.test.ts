import { readFileSync } from "node:fs";
import fc from "fast-check";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { compareReaders } from "../../../src/book/compare-readers.ts";
import { type Edit, editText } from "../../../src/book/edit.ts";
import type { Step } from "../../../src/book/problem.ts";
import type { Raw } from "../../../src/book/scalars.ts";
import type { Written } from "../../../src/book/write-value.ts";
import { contactFile } from "./contact-file.ts";
import { soup, soupInContact } from "./soup.ts";
import { validYaml } from "./yaml-text.ts";

const numRuns = process.env.CI ? 5000 : 300;
const read = (text: string): Raw => load(text, { schema: FAILSAFE_SCHEMA }) as Raw;
const readsAlike = (text: string, raw: Raw): boolean =>
  compareReaders(text, raw, { suspiciousOnly: false }).length === 0;

type Data = string | null | undefined | Data[] | { [key: string]: Data };
const isList = (data: Data): data is Data[] => Array.isArray(data);
const isMap = (data: Data): data is { [key: string]: Data } =>
  typeof data === "object" && data !== null && !isList(data);
const isNothing = (data: Data): boolean =>
  data === null || data === undefined || ["", "~", "null", "Null", "NULL"].includes(data as string);

/** The same edit made to the data, written a second time and differently: aliases are told apart first. */
function edited(raw: Raw, edit: Edit): Data {
  const root = { root: unshared(raw as Data) };
  let parent: Data = root;
  let step: Step = "root";
  for (const next of edit.at) {
    if (isNothing((parent as never)[step])) Object.assign(parent as object, { [step]: {} });
    parent = (parent as never)[step];
    step = next;
  }
  const holder = parent as { [key: Step]: Data };
  if (edit.do === "insert") {
    const list = isNothing(holder[step]) ? [] : (holder[step] as Data[]);
    list.splice(edit.index, 0, unshared(edit.value as Data));
    Object.defineProperty(holder, step, {
      value: list,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else if (edit.do === "set") {
    const value = unshared(edit.value as Data);
    Object.defineProperty(holder, step, { value, enumerable: true, configurable: true, writable: true });
  } else if (isList(parent)) parent.splice(step as number, 1);
  else delete holder[step];
  return root.root;
}

function unshared(data: Data): Data {
  if (isList(data)) return data.map(unshared);
  if (!isMap(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, unshared(value)]));
}

const VALUES: readonly string[] = [
  "2026-11-21",
  "佐藤 健",
  "yes",
  "+81 90-0000-0001",
  "090-0000-0001",
  "0123",
  "1.10",
  "1e3",
  "null",
  "~",
  "",
  " lead",
  "trail ",
  "a: b",
  "a:",
  "a #b",
  "[x]",
  "{y",
  "a, b",
  "@x",
  "- x",
  "-x",
  "? q",
  "---",
  "|",
  "%x",
  "it's",
  'say "hi"',
  "back\\slash",
  "line\nbreak\r\n",
  "tab\there",
  "\u0007\u0085\u2028\ufeff",
  "😀👨‍👩‍👧",
  "\ud800",
  "x".repeat(300),
  "長い".repeat(200),
];
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: fc.string() },
);
const TOUCH = { on: "2026-11-21", via: "email", occasion: "year-end" };

/** Every place of the data with a way to it. */
function placesOf(data: Data, way: readonly Step[] = []): { way: readonly Step[]; data: Data }[] {
  const here = { way, data };
  if (isList(data)) return [here, ...data.flatMap((item, index) => placesOf(item, [...way, index]))];
  if (!isMap(data)) return [here];
  return [here, ...Object.entries(data).flatMap(([key, item]) => placesOf(item, [...way, key]))];
}

/** An edit somewhere in the data that makes sense there. */
function editOf(raw: Raw, numbers: readonly [number, number, number], text: string): Edit | undefined {
  const [where, what, which] = numbers;
  const places = placesOf(raw as Data);
  const place = places[Math.floor(where * places.length)];
  if (!place) return undefined;
  const { way, data } = place;
  if (isList(data)) {
    const index = Math.floor(which * (data.length + 1));
    const isOfMaps = data.some(isMap) || (data.length === 0 && what < 0.5);
    const item: Written = isOfMaps ? { ...TOUCH, note: text } : text;
    return { do: "insert", at: way, index, value: item };
  }
  if (isMap(data)) {
    if (what < 0.3) return { do: "set", at: [...way, "new_field"], value: text };
    if (what < 0.6 && !("history" in data))
      return { do: "insert", at: [...way, "history"], index: 0, value: TOUCH };
    if (way.length === 0) return undefined;
    return { do: "remove", at: way };
  }
  if (way.length === 0) return undefined;
  if (isNothing(data) && what < 0.3) return { do: "insert", at: way, index: 0, value: TOUCH };
  if (what < 0.3) return { do: "remove", at: way };
  return { do: "set", at: way, value: what > 0.9 ? [text, "b"] : text };
}

const numbers = fc.tuple(
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
);

/** What the edit made of the text; undefined when it refused. What is accepted must be right. */
function checked(text: string, raw: Raw, edit: Edit): string | undefined {
  const result = editText(text, raw, [edit]);
  if ("refused" in result) {
    expect(result.refused.steps).toEqual(edit.at);
    return undefined;
  }
  const again = read(result.text);
  expect(again).toEqual(result.raw);
  expect(readsAlike(result.text, again)).toBe(true);
  expect(withoutLastBreak(again as Data)).toEqual(withoutLastBreak(edited(raw, edit)));
  return result.text;
}

/** Block text at the end of a file without a last line end gains it. */
function withoutLastBreak(data: Data): Data {
  if (typeof data === "string") return data.replace(/\n$/, "");
  if (isList(data)) return data.map(withoutLastBreak);
  if (!isMap(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, withoutLastBreak(item)]));
}

/** Lines that differ once the equal ones at the beginning and at the end are left out. */
function differingLines(before: string, after: string): { gone: string[]; come: string[] } {
  const gone = linesOf(before);
  const come = linesOf(after);
  while (gone.length > 0 && come.length > 0 && gone[0] === come[0]) {
    gone.shift();
    come.shift();
  }
  while (gone.length > 0 && come.length > 0 && gone.at(-1) === come.at(-1)) {
    gone.pop();
    come.pop();
  }
  return { gone, come };
}

const linesOf = (text: string): string[] => text.split(/\r?\n/);

/** The lines left when each of the others has taken its like away. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const rest = [...lines];
  for (const other of others) {
    const index = rest.indexOf(other);
    if (index !== -1) rest.splice(index, 1);
  }
  return rest;
}

const commentsOf = (text: string): string[] => text.match(/# c\d+ a: \[b/g) ?? [];

function expectSameLook(before: string, after: string): void {
  expect(after.startsWith("\ufeff")).toBe(before.startsWith("\ufeff"));
  if (/\r\n/.test(before)) expect(after).not.toMatch(/[^\r]\n/);
  else expect(after).not.toContain("\r");
  if (before.includes("\n")) expect(after.endsWith("\n")).toBe(before.endsWith("\n"));
}

/** What the two readers read differently is refused before anybody edits it. */
const file = contactFile.filter((text) => readsAlike(text, read(text)));

describe("an edit of a file in any style", () => {
  it("reads as it was meant by both readers, and keeps every comment, mark and line end", () => {
    fc.assert(
      fc.property(file, numbers, value, (text, where, what) => {
        const raw = read(text);
        expect(editText(text, raw, [])).toEqual({ text, raw });
        const edit = editOf(raw, where, what);
        if (!edit) return;
        const after = checked(text, raw, edit);
        expect(after, `refused ${JSON.stringify(edit)} in\n${text}`).toBeDefined();
        if (after === undefined) return;
        expectSameLook(text, after);
        const isItem = edit.do === "remove" && typeof edit.at[edit.at.length - 1] === "number";
        if (!isItem) expect(commentsOf(after).sort()).toEqual(commentsOf(text).sort());
      }),
      { numRuns },
    );
  }, 300_000);

  it("changes one line when it sets a field to a text", () => {
    fc.assert(
      fc.property(file, numbers, value, (text, [where, what], to) => {
        const raw = read(text);
        const fields = placesOf(raw as Data).filter(
          ({ way, data }) => typeof way.at(-1) === "string" && !isList(data) && !isMap(data),
        );
        const maps = placesOf(raw as Data).filter(({ way, data }) => way.length > 0 && isMap(data));
        const isNew = what < 0.4;
        const place = (isNew ? maps : fields)[Math.floor(where * (isNew ? maps : fields).length)];
        if (!place) return;
        const at = isNew ? [...place.way, "new_field"] : place.way;
        const after = checked(text, raw, { do: "set", at, value: to });
        expect(after).toBeDefined();
        const { gone, come } = differingLines(text, after as string);
        // A comma may have to be put behind the field before, in braces over several lines.
        expect(come.length).toBeLessThanOrEqual(isNew ? gone.length + 1 : 1);
        if (isNew) expect(gone.length).toBeLessThanOrEqual(1);
        else if (!/[|>]|one/.test(gone[0] ?? "")) expect(gone.length).toBeLessThanOrEqual(1);
      }),
      { numRuns },
    );
  }, 300_000);

  it("is undone by the edit that takes it back", () => {
    fc.assert(
      fc.property(file, numbers, value, (text, where, what) => {
        const raw = read(text);
        const edit = editOf(raw, where, what);
        if (!edit || edit.do === "remove") return;
        const after = checked(text, raw, edit);
        if (after === undefined) return;
        const old = edit.at.reduce<Data>((data, step) => (data as never)?.[step], raw as Data);
        const back: Edit | undefined =
          edit.do === "insert"
            ? { do: "remove", at: [...edit.at, edit.index] }
            : old === undefined
              ? { do: "remove", at: edit.at }
              : old === null
                ? undefined
                : { do: "set", at: edit.at, value: old as Written };
        if (!back) return;
        const undone = editText(after, read(after), [back]);
        expect("text" in undone).toBe(true);
        if (!("text" in undone)) return;
        if (edit.do === "insert" && isNothing(old)) return;
        expect(withoutLastBreak(undone.raw as Data)).toEqual(withoutLastBreak(raw as Data));
        // A new field and a new item leave no trace.
        if (edit.do === "set" ? old === undefined : isList(old) && old.length > 0)
          expect(undone.text.replace(/\s+/g, " ").trim()).toBe(text.replace(/\s+/g, " ").trim());
      }),
      { numRuns },
    );
  }, 300_000);

  it("adds the contact and nothing else", () => {
    fc.assert(
      fc.property(file, fc.double({ min: 0, max: 1, noNaN: true }), value, (text, where, what) => {
        const raw = read(text);
        const known = (raw as { contacts?: Data } | null | undefined)?.contacts;
        const count = isList(known) ? known.length : 0;
        const index = Math.min(count, Math.floor(where * (count + 1)));
        const contact = { name: what, relationship: "boss", history: [TOUCH] };
        const after = checked(text, raw, { do: "insert", at: ["contacts"], index, value: contact });
        expect(after).toBeDefined();
        if (after === undefined) return;
        expectSameLook(text, after);
        expect(without(linesOf(text), linesOf(after)).length).toBeLessThanOrEqual(1);
        expect(without(linesOf(after), linesOf(text)).length).toBeLessThanOrEqual(6);
      }),
      { numRuns },
    );
  }, 300_000);

  it("is right wherever it is accepted, in any YAML with anchors", () => {
    fc.assert(
      fc.property(validYaml, numbers, value, ({ text }, where, what) => {
        const raw = read(text);
        const edit = editOf(raw, where, what);
        if (edit) checked(text, raw, edit);
      }),
      { numRuns },
    );
  }, 300_000);

  it.each([
    ["pieces of YAML", soup],
    ["pieces of YAML inside a contact", soupInContact],
  ])(
    "never breaks on %s",
    (_what, texts) => {
      fc.assert(
        fc.property(texts, numbers, value, (text, where, what) => {
          let raw: Raw;
          try {
            raw = read(text);
          } catch {
            return;
          }
          if (!readsAlike(text, raw)) return;
          const edit = editOf(raw, where, what);
          if (edit) checked(text, raw, edit);
        }),
        { numRuns },
      );
    },
    300_000,
  );
});

describe("the example", () => {
  const text = readFileSync(new URL("../../../contacts.example.yaml", import.meta.url), "utf8");
  const raw = read(text);
  const contacts = (raw as { contacts: { [key: string]: Data }[] }).contacts;

  it.each(contacts.map((contact, index) => [String(contact.name ?? contact.family), index] as const))(
    "takes every kind of edit at %s",
    (_name, index) => {
      const contact = contacts[index] as { [key: string]: Data };
      for (const key of ["snoozed_until", ...Object.keys(contact)]) {
        const after = checked(text, raw, { do: "set", at: ["contacts", index, key], value: "2027-02-03" });
        expect(after, key).toBeDefined();
        if (typeof contact[key] !== "object")
          expect(differingLines(text, after as string).come).toHaveLength(1);
        if (key in contact)
          expect(checked(text, raw, { do: "remove", at: ["contacts", index, key] })).toBeDefined();
      }
      for (const key of ["history", "help", "skips", "follow_ups"]) {
        const list = (contact[key] as Data[] | undefined) ?? [];
        for (let position = 0; position <= list.length; position++) {
          const at = ["contacts", index, key];
          const after = checked(text, raw, { do: "insert", at, index: position, value: TOUCH });
          expect(after, key).toBeDefined();
          const { gone, come } = differingLines(text, after as string);
          const isInBraces = index === 8 || index === 14;
          expect([gone.length, come.length]).toEqual(isInBraces ? [1, 1] : [0, list.length === 0 ? 2 : 1]);
          if (position < list.length)
            expect(checked(text, raw, { do: "remove", at: [...at, position] })).toBeDefined();
        }
      }
      expect(checked(text, raw, { do: "remove", at: ["contacts", index] })).toBeDefined();
    },
  );
});
