/** A text taken apart at its contacts, so that a change touches, parses and checks one of them only. */
import type { Edit } from "./edit.ts";
import type { ItemLook } from "./edit-block.ts";
import { editPiece, type Piece, type PieceOptions, type PieceRefusal } from "./edit-piece.ts";
import { type Habits, habitsOf } from "./edit-style.ts";
import { afterBlanks, isBlank, lineEnd, type Splice } from "./edit-text.ts";
import { isList, isMap, type Raw, type RawMap, sameRaw } from "./scalars.ts";
import { contactSlices, parseAlone } from "./slices.ts";

export interface Parts {
  /** What stands before the first contact … */
  readonly head: string;
  /** … each contact with what follows it … */
  readonly contacts: readonly string[];
  /** … and what stands behind the last. */
  readonly tail: string;
  readonly raw: RawMap;
}

/** Undefined where contacts are not the items of a list with dashes, as far as that can be seen without a parser. */
export function partsOf(text: string, raw: Raw): Parts | undefined {
  const contacts = isMap(raw) ? raw.contacts : undefined;
  const slices = contactSlices(text);
  if (!isMap(raw) || !slices || !isList(contacts) || slices.length !== contacts.length) return undefined;
  return {
    head: text.slice(0, slices[0]?.start),
    contacts: slices.map(({ start, end }) => text.slice(start, end)),
    tail: text.slice(slices[slices.length - 1]?.end),
    raw,
  };
}

export function joined({ head, contacts, tail }: Parts): string {
  return head + contacts.join("") + tail;
}

/** "not-alone": the change has to be made to the whole text. */
export type PartsResult = Parts | PieceRefusal | { readonly code: "not-alone" };

/** The offset of a refusal is one into the joined text. */
export function editParts(parts: Parts, edit: Edit): PartsResult {
  const [section, index] = edit.at;
  const count = parts.contacts.length;
  if (section !== "contacts") return editAround(parts, edit, count - 1);
  if (typeof index === "number") {
    if (index < 0 || index >= count) return { code: "no-place" };
    if (edit.at.length > 2 || edit.do === "insert") return editContact(parts, edit, index);
    // Comments at the end of an entry lie in the part of the next one.
    const isAlone = edit.do === "remove" && !edit.withComments && count > 1;
    return isAlone ? removeContact(parts, index) : { code: "not-alone" };
  }
  if (edit.at.length > 1 || edit.do !== "insert") return { code: "not-alone" };
  if (edit.index < 0 || edit.index > count) return { code: "no-place" };
  return edit.index === 0 ? editAround(parts, edit, 0) : addContact(parts, edit, edit.index);
}

function editContact(parts: Parts, edit: Edit, index: number): PartsResult {
  const result = editSome(parts, { ...edit, at: [0, ...edit.at.slice(2)] }, index, 1, LINE);
  if ("code" in result) return result;
  return withContacts(parts, index, 1, [result.piece.text], result.piece.raw as readonly Raw[]);
}

function addContact(parts: Parts, edit: Edit & { do: "insert" }, index: number): PartsResult {
  const result = editSome(
    parts,
    { ...edit, at: [], index: 1 },
    index - 1,
    1,
    lookOfContacts(parts.contacts, index),
  );
  if ("code" in result) return result;
  const { text, raw } = result.piece;
  if (edit.more) {
    const grown = withContacts(parts, index - 1, 1, [text], raw as readonly Raw[]);
    return partsOf(joined(grown), grown.raw) ?? { code: "not-alone" };
  }
  const [{ at }] = result.splices as readonly [Splice];
  return withContacts(parts, index - 1, 1, [text.slice(0, at), text.slice(at)], raw as readonly Raw[]);
}

function removeContact(parts: Parts, index: number): PartsResult {
  const first = index > 0 ? index - 1 : 0;
  const result = editSome(parts, { do: "remove", at: [index - first] }, first, 2, LINE);
  if ("code" in result) return result;
  return withContacts(parts, first, 2, [result.piece.text], result.piece.raw as readonly Raw[]);
}

function withContacts(
  parts: Parts,
  index: number,
  count: number,
  texts: readonly string[],
  values: readonly Raw[],
): Parts {
  const before = parts.raw.contacts as readonly Raw[];
  return {
    ...parts,
    contacts: [...parts.contacts.slice(0, index), ...texts, ...parts.contacts.slice(index + count)],
    raw: { ...parts.raw, contacts: [...before.slice(0, index), ...values, ...before.slice(index + count)] },
  };
}

/** One change to `count` contacts from `index`, as a list that stands alone. */
function editSome(parts: Parts, edit: Edit, index: number, count: number, look: ItemLook) {
  const text = parts.contacts.slice(index, index + count).join("");
  const piece = { text, raw: (parts.raw.contacts as readonly Raw[]).slice(index, index + count) };
  const others = (): readonly string[] => [
    parts.head,
    ...parts.contacts.slice(0, index),
    ...parts.contacts.slice(index + count),
    parts.tail,
  ];
  const endsFile = index + count === parts.contacts.length && parts.tail === "";
  const base = (): number => parts.head.length + lengthOf(parts.contacts.slice(0, index));
  const result = editAlone(piece, edit, { look, habits: habitsNear(parts, index), endsFile }, others);
  return "code" in result && "offset" in result
    ? { ...result, offset: base() + (result.offset ?? 0) }
    : result;
}

function editAlone(
  piece: Piece,
  edit: Edit,
  options: Omit<PieceOptions, "isUsedElsewhere">,
  others: () => readonly string[],
): ReturnType<typeof editPiece> {
  if (!sameRaw(parseAlone(piece.text), piece.raw)) return { code: "not-alone" };
  const isUsedElsewhere = (anchor: string): boolean => others().some((text) => text.includes(`*${anchor}`));
  return editPiece(piece, edit, { ...options, isUsedElsewhere });
}

/** A change outside of the contacts, or before the first: all contacts but one are left out meanwhile. */
function editAround(parts: Parts, edit: Edit, kept: number): PartsResult {
  const { head, contacts, tail, raw } = parts;
  const values = raw.contacts as readonly Raw[];
  const piece = {
    text: head + contacts[kept] + tail,
    raw: { ...raw, contacts: [values[kept]] },
  };
  const before = contacts.slice(0, kept);
  const after = contacts.slice(kept + 1);
  const look = edit.at[0] === "contacts" ? lookOfContacts(contacts, kept) : LINE;
  const result = editAlone(piece, edit, { look, habits: habitsNear(parts, kept), endsFile: true }, () => [
    ...before,
    ...after,
  ]);
  if ("code" in result) {
    if (!("offset" in result)) return result;
    const offset = result.offset ?? 0;
    return { ...result, offset: offset < head.length ? offset : offset + lengthOf(before) };
  }
  const grown = result.splices
    .filter(({ at }) => at < head.length)
    .reduce((sum, { insert, remove }) => sum + insert.length - remove, 0);
  const { text } = result.piece;
  const start = head.length + grown;
  const end = after.length > 0 ? text.length - tail.length : text.length;
  const whole =
    text.slice(0, start) + before.join("") + text.slice(start, end) + after.join("") + text.slice(end);
  const read = result.piece.raw as RawMap;
  const whichContacts = [
    ...values.slice(0, kept),
    ...(read.contacts as readonly Raw[]),
    ...values.slice(kept + 1),
  ];
  return partsOf(whole, { ...read, contacts: whichContacts }) ?? { code: "not-alone" };
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

const LINE: ItemLook = { form: "line" };
/** As many neighbours show how a file looks. */
const NEIGHBOURS = 20;

function lookOfContacts(contacts: readonly string[], index: number): ItemLook {
  const first = Math.max(0, index - NEIGHBOURS);
  const near = contacts.slice(first, index + NEIGHBOURS);
  const followed = contacts.slice(first, Math.min(index + NEIGHBOURS, contacts.length - 1));
  const apart = followed.filter(endsWithBlankLine).length;
  return { form: near.every(isOneLine) ? "line" : "block", apart: apart * 2 > followed.length };
}

function endsWithBlankLine(text: string): boolean {
  let end = text.endsWith("\n") ? text.length - 1 : text.length;
  for (;;) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end);
    if (isBlank(line)) return true;
    if (text.charAt(afterBlanks(text, start)) !== "#" || start === 0) return false;
    end = start - 1;
  }
}

function isOneLine(text: string): boolean {
  const value = afterBlanks(text, text.indexOf("-") + 1);
  if (text.charAt(value) !== "{") return false;
  const rest = text.slice(lineEnd(text, value)).split("\n");
  return rest.every((line) => /^\s*(?:#|$)/.test(line));
}

function habitsNear({ head, contacts, tail }: Parts, index: number): Habits {
  const first = Math.max(0, index - NEIGHBOURS);
  const before = contacts.slice(first, index).reverse();
  const after = contacts.slice(index + 1, index + NEIGHBOURS);
  const near = [contacts[index] ?? "", ...before, ...after, head + (contacts[0] ?? ""), tail];
  return habitsOf(near, lineBreakOf(head + (contacts[0] ?? "")));
}

export function lineBreakOf(text: string): string {
  const end = text.indexOf("\n");
  return end > 0 && text.charAt(end - 1) === "\r" ? "\r\n" : "\n";
}
