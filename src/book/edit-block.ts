/** Changes to maps and lists that are written by indentation. */
import type { Collection, Comment, Entry } from "./edit-layout.ts";
import { flowStyle, type Habits } from "./edit-style.ts";
import {
  afterBlanks,
  afterLine,
  afterPart,
  beginsLine,
  columnOf,
  commentAfter,
  hasBlankLine,
  isBlank,
  lineBreakAt,
  lineEnd,
  lineStart,
  linesAt,
  type Splice,
} from "./edit-text.ts";
import { blockLines, type FlowStyle, flowText, isWrittenMap, type Written } from "./write-value.ts";

export interface BlockContext {
  readonly text: string;
  readonly habits: Habits;
  /** Whether nothing of the file follows behind the text. */
  readonly endsFile: boolean;
}

/** How a new item of a list is to look. */
export interface ItemLook {
  /** A map in one line, or with one field a line as contacts are written, or like all the others. */
  readonly form: "line" | "block" | "like-others";
  /** An empty line between items; undefined: as the others have it. */
  readonly apart?: boolean;
}

/** A new field, before the history, which stays last. */
export function insertField(
  { text, habits }: BlockContext,
  entries: readonly Entry[],
  lines: readonly string[],
  isRoot: boolean,
): Splice {
  const first = entries[0] as Entry;
  const column = columnOf(text, first.start);
  const history = entries.findIndex(({ key }) => key === "history");
  const before = entries[history > 0 ? history - 1 : entries.length - 1] as Entry;
  const indent = " ".repeat(column);
  const written = lines.flatMap((line) => line.split("\n")).map((line) => indent + line);
  const at = afterPart(text, before.end, column);
  const apart = isRoot && isApart(text, entries) && !before.keepsBlankLines;
  return linesAt(text, at, apart ? ["", ...written] : written, habits.lineBreak);
}

/** Whether most entries have an empty line between them. */
function isApart(text: string, entries: readonly Entry[]): boolean {
  let apart = 0;
  for (let index = 1; index < entries.length; index++) if (isApartFromLast(text, entries, index)) apart++;
  return apart * 2 > entries.length - 1;
}

function isApartFromLast(text: string, entries: readonly Entry[], index: number): boolean {
  const before = entries[index - 1] as Entry;
  const entry = entries[index] as Entry;
  return hasBlankLine(text.slice(afterLine(text, before.end), lineStart(text, entry.start)));
}

/** A new item of a list with dashes that has items. */
export function insertItem(
  context: BlockContext,
  list: Collection,
  entries: readonly Entry[],
  index: number,
  values: readonly Written[],
  look: ItemLook,
): Splice {
  const { text, habits } = context;
  const near = entries[Math.max(0, index - 1)] as Entry;
  const column = columnOf(text, near.start);
  const style = flowStyle(text, nearTokens(entries, index), list, habits);
  const gap = gapAfterDash(text, near);
  const inBlock = isBlock(text, entries, look);
  const indent = " ".repeat(column);
  // One blank line between two items is a pause rather than a habit, and an entry of its own should be one line.
  const apart = look.apart ?? (entries.length > 2 && isApart(text, entries));
  const lines: string[] = index > 0 && apart && !near.keepsBlankLines ? [""] : [];
  for (const [count, value] of values.entries()) {
    if (apart && count > 0) lines.push("");
    const own = itemLines(value, index === 0 ? "" : indent, gap, habits, style, inBlock);
    if (index === 0) lines.push(...own);
    else lines.push(own.join("\n"));
  }
  if (index === 0) return insertFirst(context, entries, lines, apart, look);
  return linesAt(text, afterPart(text, near.end, column), lines, habits.lineBreak);
}

function insertFirst(
  { text, habits }: BlockContext,
  entries: readonly Entry[],
  lines: readonly string[],
  apart: boolean,
  look: ItemLook,
): Splice {
  const first = entries[0] as Entry;
  const column = columnOf(text, first.start);
  const indent = " ".repeat(column);
  if (!beginsLine(text, first.start)) {
    const lineBreak = lineBreakAt(text, first.start, habits.lineBreak);
    return { at: first.start, remove: 0, insert: `${lines.join(lineBreak + indent)}${lineBreak}${indent}` };
  }
  // One comment above the first item alone is about the list; where others have their own, it is the first item's own.
  const isOwn =
    look.form !== "line" ||
    entries.slice(1).some(({ start }) => commentsAbove(text, start) < lineStart(text, start));
  const at = isOwn ? commentsAbove(text, first.start) : lineStart(text, first.start);
  const indented = lines.map((line) => (line === "" ? "" : indent + line));
  return linesAt(text, at, apart ? [...indented, ""] : indented, habits.lineBreak);
}

/** Where the lines of comment begin that stand directly above. */
function commentsAbove(text: string, at: number): number {
  let start = lineStart(text, at);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (above >= start || text.charAt(afterBlanks(text, above)) !== "#") break;
    start = above;
  }
  return start;
}

function nearTokens(entries: readonly Entry[], index: number): readonly Entry["token"][] {
  const before = entries.slice(0, index).reverse();
  return [...before, ...entries.slice(index)].map(({ token }) => token);
}

function gapAfterDash(text: string, { mark, token, after }: Entry): string {
  if (mark === undefined || !token || after !== mark) return " ";
  const gap = text.slice(mark, token.offset);
  return /^ +$/.test(gap) ? gap : " ";
}

function isBlock(text: string, entries: readonly Entry[], { form }: ItemLook): boolean {
  if (form !== "like-others") return form === "block";
  return !entries.every(
    ({ token, start, end }) => token?.type === "flow-collection" && lineEnd(text, start) >= end,
  );
}

function itemLines(
  value: Written,
  indent: string,
  gap: string,
  habits: Habits,
  style: FlowStyle,
  inBlock: boolean,
): string[] {
  if (!inBlock || !isWrittenMap(value)) return [`${indent}-${gap}${flowText(value, style)}`];
  const lines = blockLines(value, habits.listIndent, style);
  const inner = `${indent} ${gap.replaceAll("\t", " ")}`;
  lines[0] = `${indent}-${gap}${lines[0] ?? "{}"}`;
  for (let index = 1; index < lines.length; index++) lines[index] = inner + lines[index];
  return lines;
}

/** The lines of a list below a key with this indentation; those of one item are one text. */
export function listLines(
  values: readonly Written[],
  column: number,
  habits: Habits,
  style: FlowStyle,
  look: ItemLook,
): string[] {
  const indent = " ".repeat(column + habits.listIndent);
  const lines: string[] = [];
  for (const value of values) {
    lines.push(itemLines(value, indent, " ", habits, style, look.form !== "line").join("\n"));
  }
  return lines;
}

/** The first items of a list that stands empty behind its key: the key's line stays as it is but for what meant nothing. */
export function fillList(
  context: BlockContext,
  map: Collection,
  entry: Entry,
  values: readonly Written[],
  look: ItemLook,
): readonly Splice[] {
  const { text, habits } = context;
  const column = columnOf(text, entry.start);
  const style = flowStyle(text, [], map, habits);
  const lines = listLines(values, column, habits, style, look);
  const put = linesAt(text, afterPart(text, entry.end, column), lines, habits.lineBreak);
  if (!entry.token) return [put];
  return [{ at: entry.after, remove: entry.end - entry.after, insert: "" }, put];
}

/** Another value for a field or an item, in one line; the comment behind it stays where it is. */
export function replaceValue(
  { text, habits }: BlockContext,
  entry: Entry,
  written: string,
  isInFlow: boolean,
): readonly Splice[] {
  const { token } = entry;
  if (!token) return [fillValue(text, entry, written)];
  const from = entry.tag ?? token.offset;
  if (token.type === "block-scalar") return [replaceBlockText(text, entry, token, from, written)];
  const inner = entry.comments.filter(({ at }) => at >= token.offset && at < entry.end);
  if (token.type !== "block-map" && token.type !== "block-seq") {
    const value: Splice = { at: from, remove: entry.end - from, insert: written };
    if (inner.length === 0) return [value];
    const column = isInFlow ? indentOf(text, entry.start) : columnOf(text, entry.start);
    return [value, commentLines(text, afterLine(text, entry.end), inner, column, habits)];
  }
  // The value stood below its key: it moves up, the key's comment stays, those of the items are kept below.
  const keyComment = commentAfter(text, entry.after);
  const keyLine = text.slice(entry.after, lineEnd(text, entry.after));
  const isBelow = lineEnd(text, entry.after) <= token.offset;
  const rest = isBelow && keyComment !== undefined ? keyLine : "";
  const kept = [...entry.comments, ...trailing(text, entry.end)].filter(
    ({ at }) => at >= (isBelow ? lineEnd(text, entry.after) : entry.after),
  );
  const indent = " ".repeat(columnOf(text, entry.start));
  const lineBreak = lineBreakAt(text, entry.after, habits.lineBreak);
  const below = unique(kept).map((comment) => lineBreak + indent + comment.text);
  return [
    {
      at: entry.after,
      remove: lineEnd(text, entry.end) - entry.after,
      insert: ` ${written}${rest}${below.join("")}`,
    },
  ];
}

function fillValue(text: string, { after, mark, end }: Entry, written: string): Splice {
  if (mark === undefined) return { at: end, remove: 0, insert: `: ${written}` };
  const next = afterBlanks(text, after);
  const sign = text.charAt(next);
  const isLast = next >= lineEnd(text, next) || sign === ",";
  return { at: after, remove: isLast ? next - after : 0, insert: ` ${written}` };
}

/** Block text with its header; the comment of the header stays, and so do empty lines that `+` had kept. */
function replaceBlockText(
  text: string,
  entry: Entry,
  token: Extract<NonNullable<Entry["token"]>, { type: "block-scalar" }>,
  from: number,
  written: string,
): Splice {
  const comment = token.props.find(({ type }) => type === "comment");
  const header = lineEnd(text, token.offset);
  const sign = text.slice(token.offset).match(/^[|>][-+0-9]*/)?.[0].length ?? 1;
  const tail = comment ? text.slice(token.offset + sign, header) : "";
  let end = entry.end;
  while (end > header && isBlank(text.slice(lineStart(text, end), end))) end = lineStart(text, end) - 1;
  if (end > header && text.charAt(end - 1) === "\r") end--;
  return { at: from, remove: Math.max(end, header) - from, insert: written + tail };
}

/** A field or an item is gone; what was said about it in a comment stays as a comment of its own. */
export function removeEntry(
  context: BlockContext,
  entries: readonly Entry[],
  index: number,
  empty: { readonly at: number; readonly text: string } | undefined,
  withComments: boolean,
): readonly Splice[] {
  const { text } = context;
  const entry = entries[index] as Entry;
  const kept = withComments ? [] : keptComments(text, entry);
  const isOnly = entries.length === 1;
  if (!beginsLine(text, entry.start)) {
    if (!isOnly) return moveUp(context, entry, entries[index + 1] as Entry, kept);
    const insert = empty?.text ?? "";
    const indent = indentOf(text, entry.start);
    const value: Splice = { at: entry.start, remove: lineEnd(text, entry.end) - entry.start, insert };
    if (kept.length === 0) return [value];
    return [value, commentLines(text, afterLine(text, entry.end), kept, indent, context.habits)];
  }
  const end = withComments ? behindOwnComments(text, entry) : afterLine(text, entry.end);
  const gone = goneLines(context, entries, index, kept, end);
  return isOnly && empty ? [{ at: empty.at, remove: 0, insert: ` ${empty.text}` }, gone] : [gone];
}

function goneLines(
  { text, habits, endsFile }: BlockContext,
  entries: readonly Entry[],
  index: number,
  kept: readonly Comment[],
  end: number,
): Splice {
  const entry = entries[index] as Entry;
  const indent = " ".repeat(columnOf(text, entry.start));
  const lineBreak = lineBreakAt(text, entry.start, habits.lineBreak);
  let start = lineStart(text, entry.start);
  const isOpenEnd = end === text.length && !text.endsWith("\n");
  const insert = kept.map((comment) => indent + comment.text + lineBreak).join("");
  if (kept.length > 0) {
    return {
      at: start,
      remove: end - start,
      insert: isOpenEnd ? insert.slice(0, -lineBreak.length) : insert,
    };
  }
  // Of the empty lines on both sides of an item one side goes with it.
  const isBeforeBlank = end < text.length ? isBlank(text.slice(end, afterLine(text, end))) : endsFile;
  if (entry.key === undefined && index > 0 && isBeforeBlank) start = blankAbove(text, start);
  // The file did not end its last line: then neither does what is now the last.
  if (isOpenEnd) start = endBefore(text, blankAbove(text, start));
  return { at: start, remove: end - start, insert: "" };
}

/** Comment lines below an entry that stand deeper than it begins are its own. */
function behindOwnComments(text: string, entry: Entry): number {
  const column = indentOf(text, entry.start);
  let end = afterLine(text, entry.end);
  for (let line = end; line < text.length; line = afterLine(text, line)) {
    const content = text.slice(line, afterLine(text, line));
    if (isBlank(content)) continue;
    if (!/^\s*#/.test(content) || indentOf(text, line) <= column) break;
    end = afterLine(text, line);
  }
  return end;
}

/** Where the line before ends. */
function endBefore(text: string, line: number): number {
  const end = Math.max(0, line - 1);
  return end > 0 && text.charAt(end - 1) === "\r" ? end - 1 : end;
}

function blankAbove(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (above >= start || !isBlank(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** The first field goes, which stood behind a dash: the next takes its place, the comments between stand above. */
function moveUp(
  { text, habits }: BlockContext,
  entry: Entry,
  next: Entry,
  kept: readonly Comment[],
): readonly Splice[] {
  const between = commentsOfLines(text, afterLine(text, entry.end), lineStart(text, next.start));
  const gone: Splice = { at: entry.start, remove: next.start - entry.start, insert: "" };
  const all = unique([...kept, ...between]);
  if (all.length === 0) return [gone];
  const start = lineStart(text, entry.start);
  return [commentLines(text, start, all, indentOf(text, entry.start), habits), gone];
}

function commentsOfLines(text: string, from: number, to: number): Comment[] {
  const found: Comment[] = [];
  for (let line = from; line < to; line = afterLine(text, line)) {
    const at = afterBlanks(text, line);
    if (text.charAt(at) === "#") found.push({ at, text: text.slice(at, lineEnd(text, at)) });
  }
  return found;
}

/** Of an item over several lines the comments inside go with it; they are about its parts. */
function keptComments(text: string, entry: Entry): readonly Comment[] {
  if (entry.key === undefined && lineEnd(text, entry.start) < entry.end) return [];
  return unique([
    ...entry.comments.filter(({ at }) => at < lineEnd(text, entry.end)),
    ...trailing(text, entry.end),
  ]);
}

function trailing(text: string, end: number): readonly Comment[] {
  const comment = commentAfter(text, end);
  return comment === undefined ? [] : [{ at: afterBlanks(text, end), text: comment }];
}

function unique(comments: readonly Comment[]): readonly Comment[] {
  const byPlace = new Map(comments.map((comment) => [comment.at, comment]));
  return [...byPlace.values()].sort((one, other) => one.at - other.at);
}

function indentOf(text: string, at: number): number {
  const start = lineStart(text, at);
  return afterBlanks(text, start) - start;
}

function commentLines(
  text: string,
  at: number,
  comments: readonly Comment[],
  column: number,
  habits: Habits,
): Splice {
  const indent = " ".repeat(column);
  return linesAt(
    text,
    at,
    unique(comments).map((comment) => indent + comment.text),
    habits.lineBreak,
  );
}
