/** One change to one text that stands alone: a contact, or a whole file. */
import { type Document, isAlias, isMap, isSeq, type Node } from "yaml";
import { compareReaders } from "./compare-readers.ts";
import type { Edit } from "./edit.ts";
import {
  type BlockContext,
  fillList,
  type ItemLook,
  insertField,
  insertItem,
  listLines,
  removeEntry,
  replaceValue,
} from "./edit-block.ts";
import { insertInFlow, removeFromFlow } from "./edit-flow.ts";
import {
  aliasesIn,
  anchorNames,
  type Collection,
  type Entry,
  entriesOf,
  isCollection,
  isFlow,
  parsePiece,
  type Use,
} from "./edit-layout.ts";
import { edited } from "./edit-model.ts";
import { flowStyle, type Habits } from "./edit-style.ts";
import { linesAt, type Splice, spliced } from "./edit-text.ts";
import type { Step } from "./problem.ts";
import { isNothing, type Raw, sameRaw } from "./scalars.ts";
import { parseAlone } from "./slices.ts";
import {
  blockLines,
  type FlowStyle,
  fieldText,
  flowText,
  isWholeNumber,
  isWrittenMap,
  keyText,
  scalarText,
  type Written,
} from "./write-value.ts";

export interface Piece {
  readonly text: string;
  readonly raw: Raw;
}

export interface PieceRefusal {
  readonly code: "alias" | "unsafe" | "no-place";
  readonly offset?: number;
}

export type PieceResult =
  | { readonly piece: Piece; readonly splices: readonly Splice[] }
  | PieceRefusal
  | { readonly code: "not-alone" };

export interface PieceOptions {
  readonly habits: Habits;
  readonly look: ItemLook;
  readonly endsFile: boolean;
  /** Whether the rest of the file uses an anchor of this piece. */
  readonly isUsedElsewhere: (anchor: string) => boolean;
}

/** "not-alone": the piece cannot be changed by itself, because other parts of the file use its anchors. */
export function editPiece(piece: Piece, edit: Edit, options: PieceOptions): PieceResult {
  const document = parsePiece(piece.text);
  if (!document) return { code: "unsafe" };
  if (anchorNames(document).some(options.isUsedElsewhere)) return { code: "not-alone" };
  const found = splicesFor({ ...options, text: piece.text, document, uses: aliasesIn(document) }, edit);
  if (isRefusal(found)) return found;
  const text = spliced(piece.text, found);
  const raw = verified(piece, edit, text);
  return raw === undefined ? { code: "unsafe" } : { piece: { text, raw }, splices: found };
}

function isRefusal(result: object): result is PieceRefusal {
  return "code" in result;
}

/** What both readers make of the new text, if it is what was meant. */
function verified(piece: Piece, edit: Edit, text: string): Raw {
  if (hasManyNew(edit) && piece.text !== "") return edited(closedRaw(piece), edit);
  const read = parseAlone(text);
  if (read === undefined) return undefined;
  if (!isMeant(piece.raw, edit, read) && !isMeantAtOpenEnd(piece, edit, read)) return undefined;
  return compareReaders(text, read, { suspiciousOnly: false }).length === 0 ? read : undefined;
}

/**
 * `yaml` takes a second for each megabyte: what both readers make of many new contacts, or of other whole parts of the
 * file, is seen when all of it is read again.
 */
function hasManyNew(edit: Edit): boolean {
  const isInContact = typeof edit.at[0] === "number";
  return edit.do === "insert" && !isInContact && (edit.more?.length ?? 0) >= MANY;
}

const MANY = 50;

/** What a text says that something is written behind: block text at the end of a file gains its last line end. */
function closedRaw({ text, raw }: Piece): Raw {
  return text.endsWith("\n") ? raw : parseAlone(`${text}\n`);
}

function isMeant(raw: Raw, edit: Edit, read: Raw): boolean {
  const meant = edited(raw, edit);
  return meant !== undefined && sameRaw(meant, read);
}

function isMeantAtOpenEnd(piece: Piece, edit: Edit, read: Raw): boolean {
  if (piece.text === "" || piece.text.endsWith("\n")) return false;
  const closed = closedRaw(piece);
  return closed !== undefined && isMeant(closed, edit, read);
}

interface Context extends PieceOptions, BlockContext {
  readonly document: Document.Parsed;
  readonly uses: readonly Use[];
}

type Found = readonly Splice[] | PieceRefusal;

function splicesFor(context: Context, edit: Edit): Found {
  const way = wayTo(context.document, edit.at);
  if (isRefusal(way)) return way;
  const shared = sharedOnWay(context, way, edit);
  if (shared) return { code: "alias", offset: shared.range?.[0] ?? 0 };
  switch (edit.do) {
    case "insert":
      return insertion(context, way, edit.index, [edit.value, ...(edit.more ?? [])]);
    case "set":
      return setting(context, way, edit.value);
    case "remove":
      return removal(context, way, edit.withComments === true);
  }
}

/** How far the steps lead into the document. */
interface Way {
  /** The collections passed, from the outermost; the last one holds `entry`, or is where the first of `rest` is missing. */
  readonly levels: readonly Level[];
  /** What the last step that could be made leads to; undefined at the root. */
  readonly entry: Entry | undefined;
  readonly node: Node | null;
  /** Steps that lead to nothing yet. */
  readonly rest: readonly Step[];
}

interface Level {
  readonly collection: Collection;
  readonly entries: readonly Entry[];
  readonly index: number;
}

function wayTo(document: Document.Parsed, steps: readonly Step[]): Way | PieceRefusal {
  const levels: Level[] = [];
  let node: Node | null = document.contents;
  let entry: Entry | undefined;
  for (let made = 0; made < steps.length; made++) {
    const step = steps[made] as Step;
    const noPlace = { code: "no-place", offset: placeOf(node, entry) } as const;
    if (isAlias(node)) return { ...noPlace, code: "alias" };
    if (!isCollection(node))
      return isNothingYet(node) ? { levels, entry, node, rest: steps.slice(made) } : noPlace;
    const entries = entriesOf(node);
    if (!entries || entries.some(({ isOdd }) => isOdd)) return noPlace;
    if (isMap(node) !== (typeof step === "string")) return noPlace;
    const index = typeof step === "string" ? entries.findIndex(({ key }) => key === step) : step;
    const next: Entry | undefined = entries[index];
    levels.push({ collection: node, entries, index });
    if (!next) return isMap(node) ? { levels, entry, node, rest: steps.slice(made) } : noPlace;
    entry = next;
    node = next.node;
  }
  if (isAlias(node)) return { code: "alias", offset: placeOf(node, entry) };
  return { levels, entry, node, rest: [] };
}

function placeOf(node: Node | null, entry: Entry | undefined): number {
  return entry?.token?.offset ?? entry?.start ?? node?.range?.[0] ?? 0;
}

function isNothingYet(node: Node | null): boolean {
  const value = (node as { value?: unknown } | null)?.value;
  return value === null || value === undefined || (typeof value === "string" && isNothing(value, false));
}

/** A node that an alias elsewhere stands for, and that the change would change. */
function sharedOnWay({ uses }: Context, { levels, entry, node, rest }: Way, edit: Edit): Node | undefined {
  const changed = new Set<Node | null>(levels.map(({ collection }) => collection));
  if (edit.do === "insert" || rest.length > 0) changed.add(node);
  const within = (at: number | undefined): boolean => {
    if (edit.do === "insert" || rest.length > 0 || !entry || at === undefined) return false;
    return at >= (edit.do === "set" ? entry.after : entry.start) && at < entry.end;
  };
  const isChanged = ({ alias, target }: Use): boolean =>
    changed.has(target) || ((target === node || within(target.range?.[0])) && !within(alias.range?.[0]));
  return uses.find(isChanged)?.target;
}

function insertion(context: Context, way: Way, index: number, values: readonly Written[]): Found {
  const { node, rest, entry, levels } = way;
  if (rest.length > 1) return { code: "no-place" };
  const key = rest[0];
  if (typeof key === "string") return index === 0 ? newList(context, way, key, values) : { code: "no-place" };
  const holder = levels[levels.length - 1];
  if (isSeq(node)) {
    const entries = entriesOf(node);
    if (!entries || index < 0 || index > entries.length) return { code: "no-place" };
    if (entries.length === 0 && holder && entry && standsBelow(context, holder, entry, values))
      return fillList(context, holder.collection, entry, values, context.look);
    if (!isFlow(node)) return [insertItem(context, node, entries, index, values, context.look)];
    const style = flowStyle(context.text, tokensNear(entries, index), holder?.collection, context.habits);
    const written = values.map((value) => flowText(value, style)).join(", ");
    return insertInFlow(context.text, node, entries, index, written, style);
  }
  if (!isNothingYet(node) || !entry || !holder || index !== 0) return { code: "no-place" };
  if (standsBelow(context, holder, entry, values))
    return fillList(context, holder.collection, entry, values, context.look);
  return replaceValue(context, entry, flowText(values, styleIn(context, holder)), isFlow(holder.collection));
}

/** Whether the first items of a list are better written below its key than in brackets behind it. */
function standsBelow({ text }: Context, holder: Level, entry: Entry, values: readonly Written[]): boolean {
  if (isFlow(holder.collection) || entry.key === undefined || !values.every(isWrittenMap)) return false;
  return !entry.token || !text.slice(entry.after, entry.end).includes("\n");
}

function newList(context: Context, way: Way, key: string, values: readonly Written[]): Found {
  const style = styleIn(context, way.levels[way.levels.length - 1]);
  const lines = values.every(isWrittenMap)
    ? [`${keyText(key, style)}:`, ...listLines(values, 0, context.habits, style, context.look)]
    : [fieldText(key, values, style)];
  return newField(context, way, key, values, lines);
}

function newField(
  context: Context,
  { levels, entry, node }: Way,
  key: string,
  value: Written,
  lines: readonly string[],
): Found {
  const { text, habits } = context;
  const holder = levels[levels.length - 1];
  if (!isMap(node)) {
    if (entry && holder)
      return replaceValue(
        context,
        entry,
        flowText({ [key]: value }, styleIn(context, holder)),
        isFlow(holder.collection),
      );
    return node?.srcToken && "source" in node.srcToken && node.srcToken.source !== ""
      ? { code: "no-place" }
      : [linesAt(text, endOfDocument(text), lines, habits.lineBreak)];
  }
  if (!holder) return { code: "no-place" };
  const { collection, entries } = holder;
  if (!isFlow(collection)) return [insertField(context, entries, lines, levels.length === 1)];
  const style = styleIn(context, holder);
  return insertInFlow(text, collection, entries, entries.length, fieldText(key, value, style), style);
}

/** Before a mark that ends the document. */
function endOfDocument(text: string): number {
  const mark = /(?:^|\n)(?=\.\.\.(?:\s|$))/.exec(text);
  return mark ? mark.index + mark[0].length : text.length;
}

function setting(context: Context, way: Way, value: Written): Found {
  const { levels, entry, rest } = way;
  const holder = levels[levels.length - 1];
  const key = rest[0];
  if (rest.length > 1) return { code: "no-place" };
  if (typeof key === "string")
    return newField(context, way, key, value, fieldLines(context, way, key, value));
  if (!entry || !holder) return { code: "no-place" };
  const written = textInPlaceOf(context, holder, entry, value);
  return replaceValue(context, entry, written, isFlow(holder.collection));
}

/** In one line; a whole section of the file has a line for each of its fields. */
function fieldLines(
  context: Context,
  { levels, entry }: Way,
  key: string,
  value: Written,
): readonly string[] {
  const style = styleIn(context, levels[levels.length - 1]);
  const isSection = entry === undefined && !style.json && typeof value !== "string";
  if (isSection && isWrittenMap(value) && Object.keys(value).length > 0) {
    const { listIndent } = context.habits;
    return [`${keyText(key, style)}:`, ...blockLines(value, listIndent, style).map((line) => `  ${line}`)];
  }
  if (isSection && !isWrittenMap(value) && value.length > 0 && value.every(isWrittenMap))
    return [`${keyText(key, style)}:`, ...listLines(value, 0, context.habits, style, { form: "block" })];
  return [fieldText(key, value, style)];
}

/** Quotes are kept, and so is a number without any. */
function textInPlaceOf(context: Context, holder: Level, { token }: Entry, value: Written): string {
  const style = flowStyle(
    context.text,
    [token, isFlow(holder.collection) ? holder.collection.srcToken : undefined],
    holder.collection,
    context.habits,
  );
  if (typeof value !== "string" || style.json) return flowText(value, style);
  if (token?.type === "single-quoted-scalar") return scalarText(value, "single");
  if (token?.type === "double-quoted-scalar") return scalarText(value, "double");
  const wasNumber = token?.type === "scalar" && isWholeNumber(token.source);
  return wasNumber && isWholeNumber(value) ? value : scalarText(value);
}

function removal(context: Context, { levels, entry, rest }: Way, withComments: boolean): Found {
  const holder = levels[levels.length - 1];
  if (rest.length > 0 || !entry || !holder) return { code: "no-place" };
  const { collection, entries, index } = holder;
  if (isFlow(collection)) return removeFromFlow(context.text, collection, entries, index);
  const outer = levels[levels.length - 2];
  const outerEntry = outer?.entries[outer.index];
  const text = isMap(collection) ? "{}" : "[]";
  const empty = outerEntry ? { at: outerEntry.after, text } : undefined;
  return removeEntry(context, entries, index, empty, withComments);
}

function styleIn({ text, habits }: Context, holder: Level | undefined): FlowStyle {
  if (!holder) return { spaced: habits.spaced, json: false };
  const { collection, entries } = holder;
  const own = isFlow(collection) ? [collection.srcToken as Entry["token"]] : [];
  return flowStyle(text, [...own, ...tokensNear(entries, entries.length)], collection, habits);
}

function tokensNear(entries: readonly Entry[], index: number): readonly Entry["token"][] {
  return [...entries.slice(0, index).reverse(), ...entries.slice(index)].map(({ token }) => token);
}
