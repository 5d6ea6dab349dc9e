/** What the program changed in one contact file, so that it can be taken back: text in, text out. */
import { parseDay } from "../domain/calendar-date.ts";

/** One change: what stood at a place, and what was put there. */
export interface JournalEntry {
  /** What the user asked for, for a list. */
  readonly what: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** In UTF-16 units from the start of the text. */
  readonly at: number;
  readonly removed: string;
  /** Of a long text only how it begins. */
  readonly added: string;
  readonly long?: LongAddition;
  /** Fingerprint of the whole text after the change. */
  readonly after: string;
}

/** To take a text out again its length is enough; thousands of people a change would be megabytes in every later one. */
interface LongAddition {
  readonly length: number;
  /** Fingerprint of the whole text before the change. */
  readonly before: string;
}

const MOST_ENTRIES = 20;
/** A longer text is not kept whole, but as many units of it. */
const LONGEST_ADDED = 65_536;
const BEGINNING = 1_000;

/** The smallest change that makes `after` of `before`; no character is cut in two. */
export function journalEntry(what: string, day: string, before: string, after: string): JournalEntry {
  const shorter = Math.min(before.length, after.length);
  let start = sameUnits(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--;
  let end = sameUnits(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--;
  const length = after.length - end - start;
  const isLong = length > LONGEST_ADDED;
  return {
    what,
    day,
    at: start,
    removed: before.slice(start, before.length - end),
    added: after.slice(start, start + (isLong ? BEGINNING : length)),
    ...(isLong ? { long: { length, before: fingerprint(before) } } : {}),
    after: fingerprint(after),
  };
}

const LARGEST_STEP = 65_536;

/** How many units are the same, up to `most`; compared in large steps first, which costs next to nothing. */
function sameUnits(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  for (let step = LARGEST_STEP; step >= 1; step >>= 1) {
    while (same + step <= most && isSame(same, same + step)) same += step;
  }
  return same;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;

/**
 * Tells texts apart by their length and FNV-1a over their UTF-16 units. It guards against a file that somebody else has
 * changed, not against an attacker: who can write the journal can write the file.
 */
export function fingerprint(text: string): string {
  const { length } = text;
  let hash = OFFSET;
  for (let index = 0; index < length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return `${length}-${hex(hash)}`;
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The entries of a journal, oldest first. Whatever is broken is left out: a journal must never stand in the way. */
export function readJournal(text: string): JournalEntry[] {
  return text.split("\n").flatMap((line) => {
    const entry = entryOf(line);
    return entry ? [entry] : [];
  });
}

/** One line an entry, so that a broken one spoils no other; only the newest 20 are kept. */
export function writeJournal(entries: readonly JournalEntry[]): string {
  return entries
    .slice(-MOST_ENTRIES)
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join("");
}

function entryOf(line: string): JournalEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { what, day, at, removed, added, long, after } = value as Record<string, unknown>;
  if (typeof what !== "string" || typeof day !== "string" || parseDay(day) === undefined) return undefined;
  if (!isPlace(at) || typeof removed !== "string" || typeof added !== "string") return undefined;
  if (typeof after !== "string") return undefined;
  if (long === undefined) return { what, day, at, removed, added, after };
  return isLongAddition(long) ? { what, day, at, removed, added, long, after } : undefined;
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isLongAddition(value: unknown): value is LongAddition {
  if (typeof value !== "object" || value === null) return false;
  const { length, before } = value as Record<string, unknown>;
  return isPlace(length) && typeof before === "string";
}

/** The text before the change; undefined when the text is not what the change left. */
export function undone(text: string, entry: JournalEntry): string | undefined {
  const { at, added, removed, long } = entry;
  if (fingerprint(text) !== entry.after) return undefined;
  if (!long) return replaced(text, at, added, removed);
  if (!text.startsWith(added, at)) return undefined;
  const former = text.slice(0, at) + removed + text.slice(at + long.length);
  return fingerprint(former) === long.before ? former : undefined;
}

/** Whether the text is as it was before the change: it was written down, but then something stopped it. */
export function wasNeverMade(text: string, entry: JournalEntry): boolean {
  if (entry.long) return fingerprint(text) === entry.long.before;
  const changed = replaced(text, entry.at, entry.removed, entry.added);
  return changed !== undefined && fingerprint(changed) === entry.after;
}

function replaced(text: string, at: number, from: string, to: string): string | undefined {
  const end = at + from.length;
  return text.slice(at, end) === from ? text.slice(0, at) + to + text.slice(end) : undefined;
}
