/** Finds where in the text a problem of the data lies. Knows `yaml`, so it is loaded only when there is a problem. */
import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type ParsedNode, parseDocument } from "yaml";
import { type Place, Places } from "./place.ts";
import type { Problem, Step } from "./problem.ts";
import { isList, isMap as isRawMap, type Raw } from "./scalars.ts";
import { contactSlices, holds, type Slice, withoutContacts } from "./slices.ts";

/** `yaml` on a larger text costs minutes and gigabytes: then a problem without a slice is told without its line. */
const LARGE = 20_000_000;

/** The problems with line and column, in the order of the file. */
export function locate(text: string, raw: Raw, problems: readonly Problem[]): Problem[] {
  const finder = new Finder(text, raw);
  const located = problems.map((problem) => {
    if (problem.line !== undefined || problem.steps.length === 0) return problem;
    const place = finder.place(problem);
    return place ? { ...problem, ...place } : problem;
  });
  return located.sort(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  );
}

class Finder {
  private readonly text: string;
  private readonly places: Places;
  private readonly contacts: readonly Raw[];
  private readonly slices: readonly Slice[] | undefined;
  private readonly ofContact = new Map<number, ParsedNode | null>();
  private outside: ParsedNode | null | undefined;
  private whole: ParsedNode | null | undefined;

  constructor(text: string, raw: Raw) {
    this.text = text;
    this.places = new Places(text);
    const contacts = isRawMap(raw) ? raw.contacts : undefined;
    this.contacts = isList(contacts) ? contacts : [];
    const slices = contactSlices(text);
    this.slices = slices?.length === this.contacts.length ? slices : undefined;
  }

  place(problem: Problem): Place | undefined {
    const [section, index, ...rest] = problem.steps;
    if (section === "contacts" && typeof index === "number") {
      const slice = this.slices?.[index];
      const node = slice && this.contactNode(index, slice);
      if (slice && node) return this.at(slice.start + offsetOf(node, [0, ...rest], problem.atKey), problem);
    } else if (this.slices) {
      this.outside ??= parse(withoutContacts(this.text, this.slices));
      if (this.outside) return this.at(offsetOf(this.outside, problem.steps, problem.atKey), problem);
    }
    if (this.whole === undefined) this.whole = this.text.length < LARGE ? parse(this.text) : null;
    return this.whole ? this.at(offsetOf(this.whole, problem.steps, problem.atKey), problem) : undefined;
  }

  private contactNode(index: number, slice: Slice): ParsedNode | null {
    const known = this.ofContact.get(index);
    if (known !== undefined) return known;
    const isSure = holds(this.text, slice, this.contacts[index]);
    const node = isSure ? parse(this.text.slice(slice.start, slice.end)) : null;
    this.ofContact.set(index, node);
    return node;
  }

  private at(offset: number, { code }: Problem): Place {
    const sign = code === "fullwidth-space" ? "\u3000" : code === "fullwidth-colon" ? "\uff1a" : undefined;
    const found = sign === undefined ? -1 : this.text.indexOf(sign, offset);
    return this.places.at(found === -1 ? offset : found);
  }
}

function parse(text: string): ParsedNode | null {
  try {
    const options = { schema: "failsafe", version: "1.2", uniqueKeys: false, prettyErrors: false } as const;
    return parseDocument(text, options).contents;
  } catch {
    return null;
  }
}

/** Offset of the value at the end of the steps, or of its key; of the nearest thing around it when it is not there. */
function offsetOf(root: ParsedNode, steps: readonly Step[], atKey: boolean): number {
  const anchors = new Map<string, Node>();
  let node: Node | null = root;
  let offset = startOf(root);
  for (let index = 0; index < steps.length; index++) {
    node = resolved(node, root, anchors);
    const step = steps[index] as Step;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value ?? "") === step,
      );
      if (!pair) return offset;
      const keyOffset = startOf(pair.key as Node);
      const value = pair.value as Node | null;
      if (index === steps.length - 1 && (atKey || !value || isEmpty(value))) return keyOffset;
      offset = value ? startOf(value) : keyOffset;
      node = value;
    } else if (isSeq(node) && typeof step === "number") {
      const item = node.items[step] as Node | undefined;
      if (!item) return offset;
      offset = startOf(item);
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

function resolved(node: Node | null, root: Node, anchors: Map<string, Node>): Node | null {
  if (!isAlias(node)) return node;
  if (anchors.size === 0) collectAnchors(root, anchors);
  return anchors.get(node.source) ?? null;
}

function collectAnchors(node: unknown, anchors: Map<string, Node>): void {
  if (isPair(node)) {
    collectAnchors(node.key, anchors);
    collectAnchors(node.value, anchors);
    return;
  }
  if (isMap(node) || isSeq(node)) for (const item of node.items) collectAnchors(item, anchors);
  const name = (node as { anchor?: string } | null)?.anchor;
  if (name) anchors.set(name, node as Node);
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && (node.value === null || node.source === "");
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
