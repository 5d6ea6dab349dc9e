import type { Free } from "../domain/contact.ts";
import type { ImportedValue } from "./imported.ts";

/** Nobody nests so deep by hand, and a machine that does means no good. */
const DEEPEST = 40;

/** What the contact file reads as nothing. */
const NOTHING = "~";
/** Where a key without a value says something all the same: there is such a thing, such a type. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(["extra", "relationships"]);

/**
 * Parsed JSON as the contact file holds a field: every scalar is text. What is nothing is left out, but where
 * the key alone says something.
 * Throws RangeError when it is nested too deep to be meant.
 */
export function fieldOfJson(key: string, value: unknown): ImportedValue | undefined {
  return textsOf(value, SAYS_NOTHING.has(key) ? NOTHING : undefined, 0);
}

function textsOf(value: unknown, nothing: string | undefined, depth: number): ImportedValue | undefined {
  if (depth > DEEPEST) throw new RangeError("nested too deep");
  if (value === null || value === undefined) return depth === 0 ? undefined : nothing;
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const read = textsOf(item, nothing, depth + 1);
      return read === undefined ? [] : [read];
    });
  }
  const entries = Object.entries(value).flatMap(([key, item]): [string, ImportedValue][] => {
    const read = textsOf(item, nothing, depth + 1);
    return read === undefined ? [] : [[key, read]];
  });
  // Unlike an assignment this makes an own property even of `__proto__`.
  return Object.fromEntries(entries);
}

/** The field that a text of JSON holds; undefined when it is none, or nothing. */
export function fieldOfText(key: string, text: string): ImportedValue | undefined {
  try {
    return fieldOfJson(key, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** JSON on one line, with every character that a terminal could obey written as an escape. */
export function jsonText(value: Free): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
