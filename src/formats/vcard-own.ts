/** Fields of the contact file for which vCard has no property, as properties of our own. */
import type { Free } from "../domain/contact.ts";
import { contentLine } from "./ics-text.ts";
import type { ImportedValue } from "./imported.ts";
import { fieldOfText, jsonText } from "./json-values.ts";
import type { VcardLine } from "./vcard-bytes.ts";
import { escapedText, heldText, unescaped } from "./vcard-text.ts";

const PREFIX = "X-KEEPINTOUCH-";
/** Holds a map of the fields whose names no property can have. */
const MORE = "more";

/** The content lines of these fields: text as it is, everything else as JSON. */
export function ownLines(fields: readonly (readonly [string, Free])[]): string[] {
  const named = fields.filter(([key]) => isPropertyName(key));
  const more = fields.filter(([key]) => !isPropertyName(key));
  const lines = named.map(([key, value]) => ownLine(key, value));
  return more.length === 0 ? lines : [...lines, ownLine(MORE, Object.fromEntries(more))];
}

function isPropertyName(key: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(key) && key !== MORE;
}

function ownLine(key: string, value: Free): string {
  const name = `${PREFIX}${key.toUpperCase().replaceAll("_", "-")}`;
  // What begins as JSON does is read as JSON.
  const isText = typeof value === "string" && heldText(value) === value && !/^["[{]/.test(value);
  return contentLine(name, escapedText(isText ? value : jsonText(value)));
}

export function isOwn({ name }: VcardLine): boolean {
  return name.startsWith(PREFIX) && name.length > PREFIX.length;
}

/** What these lines say; a line that says nothing sensible is among the wrong ones. */
export function ownFieldsOf(lines: readonly VcardLine[]): {
  readonly fields: readonly (readonly [string, ImportedValue])[];
  readonly wrong: readonly VcardLine[];
} {
  const fields: (readonly [string, ImportedValue])[] = [];
  const wrong: VcardLine[] = [];
  for (const line of lines) {
    const key = line.name.slice(PREFIX.length).toLowerCase().replaceAll("-", "_");
    const text = unescaped(line.value);
    const value = /^["[{]/.test(text) ? fieldOfText(key, text) : text;
    if (value === undefined) wrong.push(line);
    else if (key !== MORE) fields.push([key, value]);
    else if (typeof value === "object" && !Array.isArray(value)) fields.push(...Object.entries(value));
    else wrong.push(line);
  }
  return { fields, wrong };
}
