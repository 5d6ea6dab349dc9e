/**
 * The text of each contact, found by indentation alone: thousands of times cheaper than a parser that knows places.
 * Indentation can mislead (quoted text over several lines may begin anywhere), so whoever uses a slice verifies first
 * that it holds the contact that was read.
 */
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { isList, type Raw, sameRaw } from "./scalars.ts";

export interface Slice {
  /** From the beginning of the line with the dash … */
  readonly start: number;
  /** … to the beginning of the next item's line, or the end of the list. */
  readonly end: number;
}

const SPACE = 32;
const DASH = 45;
const HASH = 35;
const CR = 13;

/** Slices of the items of the top-level block list `contacts`; undefined when it is not written as one. */
export function contactSlices(text: string): readonly Slice[] | undefined {
  const key = /^\ufeff?(?:contacts|"contacts"|'contacts')[ \t]*:[ \t]*(?:#.*)?\r?$/m.exec(text);
  if (!key) return undefined;
  const starts: number[] = [];
  let indent = -1;
  let end = text.length;
  for (let line = nextLine(text, key.index); line < text.length; line = nextLine(text, line)) {
    const first = firstSign(text, line);
    const depth = first - line;
    // Most lines are fields, whatever stands in them.
    if (indent !== -1 && depth > indent) continue;
    const code = text.charCodeAt(first);
    if (isEndOfLine(text, first) || code === HASH) continue;
    const isItem = code === DASH && isEndOrSpace(text, first + 1);
    if (indent === -1) {
      if (!isItem) return undefined;
      indent = depth;
    }
    if (depth === indent && isItem) {
      starts.push(line);
      continue;
    }
    end = line;
    break;
  }
  if (starts.length === 0) return undefined;
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }));
}

/** Whether the slice, read alone, is this contact. */
export function holds(text: string, slice: Slice, contact: Raw): boolean {
  const alone = parseAlone(text.slice(slice.start, slice.end));
  return isList(alone) && alone.length === 1 && sameRaw(alone[0], contact);
}

/** What a piece of the text means by itself; undefined when it means nothing. */
export function parseAlone(piece: string): Raw {
  try {
    return load(piece, { schema: FAILSAFE_SCHEMA }) as Raw;
  } catch {
    return undefined;
  }
}

/** The text with its contacts blanked out, so that every other place stays where it is. */
export function withoutContacts(text: string, slices: readonly Slice[]): string {
  const first = slices[0];
  const last = slices[slices.length - 1];
  if (!first || !last) return text;
  const blank = text.slice(first.start, last.end).replace(/[^\n]/g, " ");
  return text.slice(0, first.start) + blank + text.slice(last.end);
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end + 1;
}

function firstSign(text: string, line: number): number {
  let index = line;
  while (text.charCodeAt(index) === SPACE) index++;
  return index;
}

function isEndOfLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    at >= text.length ||
    code === 10 ||
    (code === CR && text.charCodeAt(at + 1) === 10) ||
    isTabsOnly(text, at)
  );
}

function isTabsOnly(text: string, at: number): boolean {
  let index = at;
  while (text.charCodeAt(index) === 9 || text.charCodeAt(index) === SPACE) index++;
  const code = text.charCodeAt(index);
  return index > at && (index >= text.length || code === 10 || code === CR);
}

function isEndOrSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at >= text.length || code === SPACE || code === 10 || code === CR || code === 9;
}
