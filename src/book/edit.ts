/**
 * Changes to the contact file: text in, text out. Only the changed signs are cut and put in, every other byte stays.
 * Of a large file only the one contact is parsed for its places; the rest is not even looked at. What comes out is read
 * again by both readers and compared with what was meant: if they differ, there is no result.
 */
import { compareReaders } from "./compare-readers.ts";
import { editParts, joined, lineBreakOf, type Parts, partsOf } from "./edit-parts.ts";
import { editPiece, type PieceRefusal } from "./edit-piece.ts";
import { habitsOf } from "./edit-style.ts";
import { isSuspicious } from "./guards.ts";
import { Places } from "./place.ts";
import type { Step } from "./problem.ts";
import { type Raw, sameRaw } from "./scalars.ts";
import { parseAlone } from "./slices.ts";
import type { Written } from "./write-value.ts";

export { sameRaw } from "./scalars.ts";
export type { Written } from "./write-value.ts";

export type Edit =
  /** A field of a map: its value is replaced, or the field put in. The map must exist. */
  | { readonly do: "set"; readonly at: readonly Step[]; readonly value: Written }
  /** A field (the last step is a key) or an item (it is an index). */
  | {
      readonly do: "remove";
      readonly at: readonly Step[];
      /** Comments on its lines and inside its block go as well; those above stay. */
      readonly withComments?: true;
    }
  /** Into the list at `at`, before item `index`; at its length: at the end. The list is made when it is missing. */
  | {
      readonly do: "insert";
      readonly at: readonly Step[];
      readonly index: number;
      readonly value: Written;
      /** Further items right behind it, thousands of them at the cost of reading them once. */
      readonly more?: readonly Written[];
    };

export interface EditRefusal {
  /** Others would change too; the result would not mean what it should; there is no such place. */
  readonly code: "alias" | "unsafe" | "no-place";
  readonly steps: readonly Step[];
  readonly line?: number;
  readonly column?: number;
}

export interface EditOptions {
  /** "slice": the caller reads the whole text again, with both readers, and compares it with `raw` itself (sameRaw). */
  readonly check: "slice" | "whole";
}

export type EditResult = { readonly text: string; readonly raw: Raw } | { readonly refused: EditRefusal };

/**
 * `raw` is what js-yaml (failsafe) made of the text. The edits are made in order, all or none; the `raw` of the result
 * is what its text means. Never throws for anything a file may hold.
 */
export function editText(
  text: string,
  raw: Raw,
  edits: readonly Edit[],
  { check }: EditOptions = { check: "whole" },
): EditResult {
  let state: State = { text, raw, parts: undefined };
  for (const edit of edits) {
    const next = editOne({ ...state, parts: state.parts ?? partsOf(state.text, state.raw) }, edit);
    if ("code" in next) return { refused: refusalOf(text, textOf(state), edit, next) };
    state = next;
  }
  const result = { text: textOf(state), raw: state.raw };
  if (check === "whole" && edits.length > 0 && !isMeant(result, edits))
    return { refused: { code: "unsafe", steps: edits[0]?.at ?? [] } };
  return result;
}

function isMeant(
  { text, raw }: { readonly text: string; readonly raw: Raw },
  edits: readonly Edit[],
): boolean {
  if (!sameRaw(parseAlone(text), raw)) return false;
  // Of one item at a time both readers have been asked already.
  const hasMany = edits.some((edit) => edit.do === "insert" && edit.more !== undefined);
  return !hasMany || !isSuspicious(text) || compareReaders(text, raw, { suspiciousOnly: true }).length === 0;
}

interface State {
  /** Out of date while there are parts. */
  readonly text: string;
  readonly raw: Raw;
  /** Not before they are needed; undefined also where the text cannot be taken apart. */
  readonly parts: Parts | undefined;
}

function textOf({ text, parts }: State): string {
  return parts ? joined(parts) : text;
}

/** `yaml` on a larger text costs minutes and gigabytes. */
const LARGE = 20_000_000;

function editOne(state: State, edit: Edit): State | PieceRefusal {
  if (state.parts) {
    const result = editParts(state.parts, edit);
    if (!("code" in result)) return { text: state.text, raw: result.raw, parts: result };
    if (result.code === "alias" || result.code === "no-place") return result;
  }
  const text = textOf(state);
  if (text.length > LARGE) return { code: "unsafe" };
  const isContact = edit.at.length === 1 && edit.at[0] === "contacts";
  const result = editPiece({ text, raw: state.raw }, edit, {
    habits: habitsOf([text.slice(0, HABITS)], lineBreakOf(text)),
    look: { form: isContact ? "like-others" : "line" },
    endsFile: true,
    isUsedElsewhere: () => false,
  });
  if ("code" in result) return result.code === "not-alone" ? { code: "unsafe" } : result;
  return { ...result.piece, parts: undefined };
}

/** As much of a text shows how it is written. */
const HABITS = 200_000;

/** Told in places of the text as it was given, before the edits that came first. */
function refusalOf(given: string, current: string, edit: Edit, { code, offset }: PieceRefusal): EditRefusal {
  const refusal = { code, steps: edit.at };
  if (offset === undefined) return refusal;
  return { ...refusal, ...new Places(given).at(offsetIn(given, current, offset)) };
}

function offsetIn(given: string, current: string, offset: number): number {
  if (given === current) return offset;
  let same = 0;
  while (same < offset && given.charCodeAt(same) === current.charCodeAt(same)) same++;
  if (same === offset) return offset;
  return Math.max(same, offset + given.length - current.length);
}
