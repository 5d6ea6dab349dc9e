/**
 * Two parsers read the file: js-yaml for planning, `yaml` for places and for editing. What they read differently would
 * be planned one way and edited another, so it is refused.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { suspicions } from "./guards.ts";
import { Places } from "./place.ts";
import { type Problem, type ProblemCode, pathOf, problemInText, type Step } from "./problem.ts";
import { isList, isNothing, isMap as isRawMap, type Raw } from "./scalars.ts";
import { contactSlices, holds, parseAlone, type Slice } from "./slices.ts";

export interface CompareOptions {
  /** Compare only the contacts, and the rest, in which something is known to be read differently at times. */
  readonly suspiciousOnly: boolean;
}

/** Empty when both read the same. `raw` is what js-yaml made of the text. */
export function compareReaders(text: string, raw: Raw, options: CompareOptions): Problem[] {
  const places = new Places(text);
  const pieces = piecesOf(text, raw, options);
  const problems: Problem[] = [];
  for (const piece of pieces) {
    const difference = comparePiece(piece);
    if (!difference) continue;
    const steps = [...piece.steps, ...difference.steps.slice(piece.steps.length === 0 ? 0 : 1)];
    const place = places.at(offsetIn(piece, difference.offset));
    problems.push({
      ...problemInText(difference.code ?? "readers-differ", place),
      steps,
      path: pathOf(steps),
    });
  }
  return problems;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly raw: Raw;
  readonly steps: readonly Step[];
  /** What was cut out of the piece, at an offset in it. */
  readonly cut?: { readonly at: number; readonly length: number };
}

/** Where an offset in the piece lies in the whole text. */
function offsetIn({ start, cut }: Piece, offset: number): number {
  return start + offset + (cut && offset >= cut.at ? cut.length : 0);
}

function piecesOf(text: string, raw: Raw, { suspiciousOnly }: CompareOptions): readonly Piece[] {
  const whole = [{ text, start: 0, raw, steps: [] }];
  const contacts = isRawMap(raw) ? raw.contacts : undefined;
  const slices = contactSlices(text);
  if (!slices || !isList(contacts) || slices.length !== contacts.length) return whole;
  const odd = suspiciousOnly ? suspicions(text) : undefined;
  const wanted = (slice: Slice): boolean => odd === undefined || anyWithin(odd, slice);
  const pieces: Piece[] = [];
  for (let index = 0; index < slices.length; index++) {
    const slice = slices[index] as Slice;
    if (!wanted(slice)) continue;
    if (!holds(text, slice, contacts[index])) return whole;
    pieces.push({
      text: text.slice(slice.start, slice.end),
      start: slice.start,
      raw: [contacts[index]],
      steps: ["contacts", index],
    });
  }
  const first = slices[0]?.start ?? 0;
  const last = slices[slices.length - 1]?.end ?? text.length;
  if (
    odd &&
    !anyWithin(odd, { start: 0, end: first }) &&
    !anyWithin(odd, { start: last, end: text.length + 1 })
  )
    return pieces;
  // Cut out rather than blanked: `yaml` takes as long for a blank line as for any other.
  const rest = text.slice(0, first) + text.slice(last);
  const cut = { at: first, length: last - first };
  pieces.push({ text: rest, start: 0, raw: parseAlone(rest), steps: [], cut });
  return pieces;
}

function anyWithin(offsets: readonly number[], { start, end }: Slice): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return (offsets[low] ?? Number.POSITIVE_INFINITY) < end;
}

interface Difference {
  readonly steps: readonly Step[];
  readonly offset: number;
  /** Where there is a better word for it. */
  readonly code?: ProblemCode;
}

function comparePiece(piece: Piece): Difference | undefined {
  try {
    const document = parseDocument(piece.text, {
      schema: "failsafe",
      version: "1.2",
      prettyErrors: false,
    });
    const complaint = document.errors[0] ?? document.warnings[0];
    if (complaint) return { steps: [], offset: complaint.pos[0], ...codeOf(complaint.code) };
    if (document.directives?.yaml.explicit)
      return { steps: [], offset: directiveIn(piece.text), code: "yaml-directive" };
    return new Comparison().difference(document.contents, piece.raw, []);
  } catch {
    return { steps: [], offset: 0 };
  }
}

function codeOf(code: string): { code?: ProblemCode } {
  if (code === "TAG_RESOLVE_FAILED") return { code: "yaml-tag" };
  if (code === "BAD_DIRECTIVE") return { code: "yaml-directive" };
  return code === "TAB_AS_INDENT" ? { code: "yaml-tab" } : {};
}

function directiveIn(text: string): number {
  return Math.max(0, text.search(/^\ufeff?%/m));
}

class Comparison {
  private readonly anchors = new Map<string, Node>();

  /** The first place where a node does not say what js-yaml read. */
  difference(node: Node | null, raw: Raw, steps: readonly Step[]): Difference | undefined {
    if (isAlias(node)) {
      const target = this.anchors.get(node.source);
      return target ? this.withoutNewAnchors(target, raw, steps) : here(node, steps);
    }
    const anchor = (node as { anchor?: string } | null)?.anchor;
    if (node && anchor) this.anchors.set(anchor, node);
    if (node?.tag?.startsWith("!")) return { ...here(node, steps), code: "yaml-tag" };
    if (isMap(node)) return this.mapDifference(node, raw, steps);
    if (isSeq(node)) return this.listDifference(node, raw, steps);
    const text = isScalar(node) ? node.value : null;
    return sameText(text, raw) ? undefined : here(node, steps);
  }

  // An anchor that is set again inside what an alias stands for must not win over a later one outside.
  private withoutNewAnchors(node: Node, raw: Raw, steps: readonly Step[]): Difference | undefined {
    const kept = new Map(this.anchors);
    const difference = this.difference(node, raw, steps);
    for (const [name, target] of kept) this.anchors.set(name, target);
    return difference;
  }

  private mapDifference(
    node: Node & { items: unknown[] },
    raw: Raw,
    steps: readonly Step[],
  ): Difference | undefined {
    if (!isRawMap(raw)) return here(node, steps);
    for (const pair of node.items) {
      if (!isPair(pair)) return here(node, steps);
      const key = this.keyText(pair.key as Node | null);
      if (key === undefined || !Object.hasOwn(raw, key))
        return here((pair.key as Node | null) ?? node, steps);
      const difference = this.difference(pair.value as Node | null, raw[key], [...steps, key]);
      if (difference) return difference.offset < 0 ? here(pair.key as Node, [...steps, key]) : difference;
    }
    return Object.keys(raw).length === node.items.length ? undefined : here(node, steps);
  }

  /** Text of a key; undefined for a key that is a collection, an alias or nothing. */
  private keyText(key: Node | null): string | undefined {
    if (!isScalar(key) || typeof key.value !== "string") return undefined;
    if (key.anchor) this.anchors.set(key.anchor, key);
    return key.tag ? undefined : key.value;
  }

  private listDifference(
    node: Node & { items: unknown[] },
    raw: Raw,
    steps: readonly Step[],
  ): Difference | undefined {
    if (!isList(raw) || raw.length !== node.items.length) return here(node, steps);
    for (let index = 0; index < raw.length; index++) {
      const item = node.items[index];
      if (isPair(item)) return here(node, steps);
      const difference = this.difference(item as Node | null, raw[index], [...steps, index]);
      if (difference) return difference.offset < 0 ? here(node, [...steps, index]) : difference;
    }
    return undefined;
  }
}

function here(node: Node | null | undefined, steps: readonly Step[]): Difference {
  return { steps, offset: node?.range?.[0] ?? -1 };
}

/** Equal as text, or both nothing. */
function sameText(text: unknown, raw: Raw): boolean {
  const nothing = raw === null || raw === undefined || (typeof raw === "string" && isNothing(raw, true));
  if (nothing)
    return text === null || text === undefined || (typeof text === "string" && isNothing(text, true));
  return text === raw;
}
