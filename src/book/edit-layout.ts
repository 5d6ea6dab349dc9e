/** A text with the places of its parts, as `yaml` saw them, to the character. */
import {
  type Alias,
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

export type Collection = YAMLMap | YAMLSeq;

/** A field of a map or an item of a list. All places are offsets into the text. */
export interface Entry {
  /** Text of the key; undefined for an item, and for a key that is no text. */
  readonly key: string | undefined;
  readonly node: Node | null;
  /** The value as it is written; undefined when nothing is written. */
  readonly token: CST.Token | undefined;
  /** The first sign: of the key, of the dash, of the item; with its anchor or tag. */
  readonly start: number;
  /** Behind the colon or the dash; undefined where there is none. */
  readonly mark: number | undefined;
  /** Behind the colon or dash and what stands before a value: an anchor, a tag. */
  readonly after: number;
  /** The value's tag. */
  readonly tag: number | undefined;
  /** Behind the last sign of the value, however deep; comments and the end of its line are not in it. */
  readonly end: number;
  /** Ends in block text that keeps the empty lines behind it (`|+`). */
  readonly keepsBlankLines: boolean;
  /** Written with `? `, or without a key. */
  readonly isOdd: boolean;
  /** Comments inside, and on the line of the key. */
  readonly comments: readonly Comment[];
}

export interface Comment {
  readonly at: number;
  readonly text: string;
}

/** Undefined when `yaml` cannot read the text without complaint. */
export function parsePiece(text: string): Document.Parsed | undefined {
  try {
    const document = parseDocument(text, {
      schema: "failsafe",
      version: "1.2",
      uniqueKeys: false,
      keepSourceTokens: true,
      prettyErrors: false,
    });
    return document.errors.length > 0 ? undefined : document;
  } catch {
    return undefined;
  }
}

export function isCollection(node: Node | null | undefined): node is Collection {
  return isMap(node) || isSeq(node);
}

export function isFlow(collection: Collection): boolean {
  return collection.srcToken?.type === "flow-collection";
}

/** Undefined when the parts cannot be told apart for certain. */
export function entriesOf(collection: Collection): readonly Entry[] | undefined {
  const source = collection.srcToken as CST.BlockMap | CST.BlockSequence | CST.FlowCollection | undefined;
  if (!source || !("items" in source)) return undefined;
  const items = (source.items as CST.CollectionItem[]).filter((item) => isWritten(item, source));
  if (items.length !== collection.items.length) return undefined;
  const entries = items.map((item, index) => entryOf(item, collection.items[index] as Node | Pair | null));
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

/** A comment alone, and what follows a last comma, are items to the parser. */
function isWritten(item: CST.CollectionItem, source: CST.Token): boolean {
  if (source.type === "block-seq") return item.start.some(({ type }) => type === "seq-item-ind");
  return Boolean(item.key ?? item.sep ?? item.value);
}

function entryOf(item: CST.CollectionItem, part: Node | Pair | null): Entry | undefined {
  const token = item.value && !isEmptyToken(item.value) ? item.value : undefined;
  if (isPair(part)) {
    if (part.srcToken !== item || !item.key) return undefined;
    const before = signsOf(item.start);
    const own = signsOf(item.sep ?? []);
    const colon = own.find(({ type }) => type === "map-value-ind");
    const after = endOfSigns(own) ?? endOfToken(item.key);
    const key = part.key as Node | null;
    return {
      key: isScalar(key) && typeof key.value === "string" ? key.value : undefined,
      node: part.value as Node | null,
      token,
      start: before[0]?.offset ?? item.key.offset,
      mark: colon && colon.offset + 1,
      after,
      tag: own.find(({ type }) => type === "tag")?.offset,
      end: token ? endOfToken(token) : after,
      keepsBlankLines: keepsBlankLines(token),
      isOdd: before.some(({ type }) => type === "explicit-key-ind"),
      comments: commentsIn([...(item.sep ?? []), ...(token ? [token] : [])]),
    };
  }
  const signs = signsOf(item.start);
  const dash = signs.find(({ type }) => type === "seq-item-ind");
  const start = signs[0]?.offset ?? token?.offset;
  if (start === undefined || item.key) return undefined;
  const after = endOfSigns(signs) ?? start;
  return {
    key: undefined,
    node: part,
    token,
    start,
    mark: dash && dash.offset + 1,
    after,
    tag: signs.find(({ type }) => type === "tag")?.offset,
    end: token ? endOfToken(token) : after,
    keepsBlankLines: keepsBlankLines(token),
    isOdd: false,
    comments: commentsIn([
      ...item.start.slice(dash ? item.start.indexOf(dash) : 0),
      ...(token ? [token] : []),
    ]),
  };
}

const isEmptyToken = (token: CST.Token): boolean => token.type === "scalar" && token.source === "";

const TRIVIA: ReadonlySet<string> = new Set(["space", "newline", "comment", "comma", "byte-order-mark"]);

function signsOf(tokens: readonly CST.SourceToken[]): readonly CST.SourceToken[] {
  return tokens.filter(({ type }) => !TRIVIA.has(type));
}

function endOfSigns(signs: readonly CST.SourceToken[]): number | undefined {
  const last = signs[signs.length - 1];
  return last && last.offset + last.source.length;
}

/** Behind the last sign of a value. Of block text, its last line end is not in it. */
function endOfToken(token: CST.Token): number {
  switch (token.type) {
    case "block-scalar": {
      const header = token.props.reduce((sum, prop) => sum + ("source" in prop ? prop.source.length : 0), 0);
      const lastProp = token.props[token.props.length - 1];
      const tail = token.source || (lastProp && "source" in lastProp ? lastProp.source : "");
      const lineEnd = tail.endsWith("\r\n") ? 2 : tail.endsWith("\n") ? 1 : 0;
      return token.offset + header + token.source.length - lineEnd;
    }
    case "flow-collection": {
      const close = token.end.find(({ type }) => type === "flow-map-end" || type === "flow-seq-end");
      return (close?.offset ?? token.offset) + 1;
    }
    case "block-map":
    case "block-seq": {
      const items = (token.items as CST.CollectionItem[]).filter((item) => isWritten(item, token));
      const last = items[items.length - 1];
      return last ? endOfItem(last) : token.offset;
    }
    default:
      return token.offset + ("source" in token ? token.source.length : 0);
  }
}

function endOfItem(item: CST.CollectionItem): number {
  if (item.value && !isEmptyToken(item.value)) return endOfToken(item.value);
  const own = endOfSigns(signsOf(item.sep ?? []));
  if (own !== undefined) return own;
  return item.key ? endOfToken(item.key) : (endOfSigns(signsOf(item.start)) ?? 0);
}

function keepsBlankLines(token: CST.Token | null | undefined): boolean {
  if (token?.type === "block-scalar")
    return token.props.some((prop) => prop.type === "block-scalar-header" && prop.source.includes("+"));
  if (token?.type !== "block-map" && token?.type !== "block-seq") return false;
  const items = (token.items as CST.CollectionItem[]).filter((item) => isWritten(item, token));
  return keepsBlankLines(items[items.length - 1]?.value);
}

function commentsIn(tokens: readonly (CST.Token | undefined | null)[]): Comment[] {
  const found: Comment[] = [];
  const walk = (token: CST.Token | CST.CollectionItem | undefined | null): void => {
    if (!token) return;
    if ("type" in token && token.type === "comment") found.push({ at: token.offset, text: token.source });
    for (const part of ["props", "start", "key", "sep", "items", "value", "end"] as const) {
      const inner = (token as Record<typeof part, unknown>)[part];
      if (Array.isArray(inner)) for (const one of inner) walk(one);
      else if (typeof inner === "object") walk(inner as CST.Token);
    }
  };
  for (const token of tokens) walk(token);
  return found;
}

export interface Use {
  readonly alias: Alias;
  readonly target: Node;
}

/** Which alias stands for which node; an anchor may be set again. */
export function aliasesIn(document: Document.Parsed): readonly Use[] {
  const anchors = new Map<string, Node>();
  const uses: Use[] = [];
  const walk = (node: unknown): void => {
    if (isPair(node)) {
      walk(node.key);
      walk(node.value);
      return;
    }
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) uses.push({ alias: node, target });
      return;
    }
    const anchor = (node as { anchor?: string } | null)?.anchor;
    if (anchor) anchors.set(anchor, node as Node);
    if (isMap(node) || isSeq(node)) for (const item of node.items) walk(item);
  };
  walk(document.contents);
  return uses;
}

export function anchorNames(document: Document.Parsed): readonly string[] {
  const names: string[] = [];
  const walk = (node: unknown): void => {
    if (isPair(node)) {
      walk(node.key);
      walk(node.value);
      return;
    }
    const anchor = (node as { anchor?: string } | null)?.anchor;
    if (anchor) names.push(anchor);
    if (isMap(node) || isSeq(node)) for (const item of node.items) walk(item);
  };
  walk(document.contents);
  return names;
}
