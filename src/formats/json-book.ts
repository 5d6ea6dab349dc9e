/** The whole contact file as JSON, and back: the data as it stands there, every scalar a text. */
import type { Free } from "../domain/contact.ts";
import { safeJson } from "../domain/plain-text.ts";
import type { Imported, ImportedContact, ImportedValue, ImportProblem } from "./imported.ts";
import { fieldOfJson } from "./json-values.ts";

/** What the first field of such a file says, by which it is known. */
const MARK = "keepintouch";
const VERSION = 1;

/** The parts of the contact file beside its people. */
export const SECTIONS = ["me", "settings", "relationships", "occasions", "news"] as const;
export type Section = (typeof SECTIONS)[number];

export interface JsonBook {
  readonly sections: Readonly<Partial<Record<Section, Free>>>;
  /** Each a map of the fields of a contact. */
  readonly contacts: readonly Free[];
}

/** `{format, version, me, settings, relationships, occasions, news, contacts}`, safe on a terminal. */
export function bookJson({ sections, contacts }: JsonBook): string {
  const parts = SECTIONS.flatMap((name): [string, Free][] => {
    const value = sections[name];
    return value === undefined ? [] : [[name, value]];
  });
  return `${safeJson({ format: MARK, version: VERSION, ...Object.fromEntries(parts), contacts })}\n`;
}

export interface ReadJsonBook extends Imported {
  /** Those that the file has, as the contact file holds them. */
  readonly sections: Readonly<Partial<Record<Section, ImportedValue>>>;
}

/** A book that a later version of this program has written. */
export interface LaterBook {
  readonly version: string;
}

/**
 * Undefined when the text is no JSON, or the JSON of something else; a person without any name is a problem. What a
 * later version means is not guessed.
 */
export function readBookJson(text: string): ReadJsonBook | LaterBook | undefined {
  const book = parsed(text);
  if (!isMap(book) || book.format !== MARK) return undefined;
  if (book.version !== undefined && book.version !== VERSION) return { version: String(book.version) };
  if (!Array.isArray(book.contacts)) return undefined;
  const lines = linesOfContacts(text);
  const contacts: ImportedContact[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, given] of book.contacts.entries()) {
    const place = { line: lines[index] ?? 1 };
    const fields = isMap(given) ? fieldsOf(given) : undefined;
    if (fields !== undefined && ["name", "family", "given"].some((key) => key in fields)) {
      contacts.push({ place, fields });
    } else problems.push({ place, code: "no-name", lost: "contact" });
  }
  const sections = SECTIONS.flatMap((name): [Section, ImportedValue][] => {
    const value = orNothing(name, book[name]);
    return value === undefined ? [] : [[name, value]];
  });
  return { contacts, problems, sections: Object.fromEntries(sections) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsOf(given: Readonly<Record<string, unknown>>): Readonly<Record<string, ImportedValue>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, item]): [string, ImportedValue][] => {
      const value = orNothing(key, item);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** What is nested too deep to be meant is left out. */
function orNothing(key: string, value: unknown): ImportedValue | undefined {
  try {
    return fieldOfJson(key, value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The line on which each item of the outermost `contacts` begins; the text is valid JSON. */
function linesOfContacts(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let key = "";
  for (const { 0: token } of text.matchAll(/"(?:[^"\\]+|\\.)*"|[[\]{}\n]/gs)) {
    if (token === "\n") line++;
    else if (token === "{" || token === "[") {
      if (depth === 2 && key === '"contacts"') lines.push(line);
      depth++;
    } else if (token === "}" || token === "]") depth--;
    else if (depth === 1) key = token;
  }
  return lines;
}
