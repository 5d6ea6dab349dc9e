/** Changes to maps in braces and lists in brackets, on one line or on several. */
import type { Collection, Entry } from "./edit-layout.ts";
import {
  afterBlanks,
  afterLine,
  afterTrivia,
  beginsLine,
  isBlank,
  lineBreakAt,
  lineEnd,
  lineStart,
  type Splice,
} from "./edit-text.ts";

/** A new field or item, already written, before the one at `index`, or at the end. */
export function insertInFlow(
  text: string,
  collection: Collection,
  entries: readonly Entry[],
  index: number,
  written: string,
  { spaced }: { readonly spaced: boolean },
): readonly Splice[] {
  const open = collection.range?.[0] ?? 0;
  const close = (collection.range?.[1] ?? 0) - 1;
  if (entries.length === 0) return [insertAlone(text, open, close, written, spaced)];
  if (index < entries.length) return [insertBefore(text, entries, index, written)];
  return insertLast(text, entries[entries.length - 1] as Entry, close, written);
}

function insertAlone(text: string, open: number, close: number, written: string, spaced: boolean): Splice {
  const inner = text.slice(open + 1, close);
  if (!inner.includes("\n")) {
    const isBraces = text.charAt(open) === "{";
    const space = inner !== "" || (isBraces && spaced) ? " " : "";
    return { at: open + 1, remove: inner.length, insert: `${space}${written}${space}` };
  }
  const at = lineStart(text, close);
  const lineBreak = lineBreakAt(text, at, "\n");
  return { at, remove: 0, insert: `${text.slice(at, close)}  ${written}${lineBreak}` };
}

function insertBefore(text: string, entries: readonly Entry[], index: number, written: string): Splice {
  const next = entries[index] as Entry;
  if (!beginsLine(text, next.start)) return { at: next.start, remove: 0, insert: `${written}, ` };
  const before = entries[index - 1];
  const indent = text.slice(lineStart(text, next.start), next.start);
  // Comments above the next one are about it.
  const at = before ? afterLine(text, commaAfter(text, before) ?? before.end) : lineStart(text, next.start);
  return { at, remove: 0, insert: `${indent}${written},${lineBreakAt(text, at, "\n")}` };
}

function insertLast(text: string, last: Entry, close: number, written: string): readonly Splice[] {
  const comma = commaAfter(text, last);
  const end = comma === undefined ? last.end : comma + 1;
  const closing = comma === undefined ? "" : ",";
  const leading = comma === undefined ? "," : "";
  if (!beginsLine(text, last.start))
    return [{ at: end, remove: 0, insert: `${leading} ${written}${closing}` }];
  const indent = text.slice(lineStart(text, last.start), last.start);
  const lineBreak = lineBreakAt(text, last.start, "\n");
  if (lineEnd(text, end) >= close)
    return [{ at: end, remove: 0, insert: `${leading}${lineBreak}${indent}${written}${closing}` }];
  const line: Splice = {
    at: afterLine(text, end),
    remove: 0,
    insert: `${indent}${written}${closing}${lineBreak}`,
  };
  return comma === undefined ? [{ at: end, remove: 0, insert: "," }, line] : [line];
}

function commaAfter(text: string, { end }: Entry): number | undefined {
  const at = afterTrivia(text, end);
  return text.charAt(at) === "," ? at : undefined;
}

/** A field or an item is gone with its comma; a comment behind it stays. */
export function removeFromFlow(
  text: string,
  collection: Collection,
  entries: readonly Entry[],
  index: number,
): readonly Splice[] {
  const entry = entries[index] as Entry;
  const own = commaAfter(text, entry);
  const before = index > 0 ? commaAfter(text, entries[index - 1] as Entry) : undefined;
  if (entries.length === 1) return removeOnly(text, collection, entry, own);
  if (own !== undefined && entries[index + 1]) {
    const next = entries[index + 1] as Entry;
    const isSameLine = lineEnd(text, own) >= next.start;
    if (isSameLine) return [{ at: entry.start, remove: next.start - entry.start, insert: "" }];
    return cutLine(text, entry.start, own + 1, own, entry.end);
  }
  if (own === undefined && before !== undefined && isBlank(text.slice(before + 1, entry.start)))
    return [{ at: before, remove: entry.end - before, insert: "" }];
  const end = own === undefined ? entry.end : own + 1;
  const cut = cutLine(text, entry.start, end, own, entry.end);
  return own === undefined && before !== undefined ? [{ at: before, remove: 1, insert: "" }, ...cut] : cut;
}

/** The text of an entry is cut, and its comma; of the line nothing is left but a comment, or nothing at all. */
function cutLine(
  text: string,
  start: number,
  end: number,
  comma: number | undefined,
  valueEnd: number,
): readonly Splice[] {
  // A comment between the value and its comma, on lines of their own.
  if (comma !== undefined && text.slice(valueEnd, comma).includes("#")) {
    return [
      { at: start, remove: afterBlanks(text, valueEnd) - start, insert: "" },
      { at: comma, remove: 1, insert: "" },
    ];
  }
  const behind = afterBlanks(text, end);
  const isLineEnd = behind >= lineEnd(text, behind);
  if (isLineEnd && beginsLine(text, start)) {
    const from = lineStart(text, start);
    return [{ at: from, remove: afterLine(text, end) - from, insert: "" }];
  }
  if (!isLineEnd) return [{ at: start, remove: behind - start, insert: "" }];
  let from = start;
  while (text.charAt(from - 1) === " ") from--;
  return [{ at: from, remove: behind - from, insert: "" }];
}

function removeOnly(
  text: string,
  collection: Collection,
  entry: Entry,
  comma: number | undefined,
): readonly Splice[] {
  const open = collection.range?.[0] ?? 0;
  const close = (collection.range?.[1] ?? 0) - 1;
  const end = comma === undefined ? entry.end : comma + 1;
  const rest =
    text.slice(open + 1, entry.start) + text.slice(entry.end, comma ?? end) + text.slice(end, close);
  if (isBlank(rest)) return [{ at: open + 1, remove: close - open - 1, insert: "" }];
  return cutLine(text, entry.start, end, comma, entry.end);
}
