import fc from "fast-check";

type Draw = () => number;

interface Pen {
  readonly draw: Draw;
  /** Every comment has its own number, so that a lost one is noticed. */
  comments: number;
  readonly dash: string;
  readonly spaced: boolean;
  readonly listIndent: number;
}

function pick<Value>(values: readonly Value[], draw: Draw): Value {
  return values[Math.floor(draw() * values.length)] as Value;
}

const PLAIN = [
  "佐藤 健",
  "a",
  "Sam Lee",
  "2026-10-31",
  "yes",
  "0123",
  "090-0000-0001",
  "a:b#c",
  "😀 ok",
  "it's",
  "~",
];
const ODD = [
  "a: b",
  "x #y",
  "@yamada",
  "- z",
  "line\nbreak",
  "[x]",
  "null",
  " lead",
  'say "hi"',
  "back\\slash",
  "",
];
const FIELDS = [
  "relationship",
  "email",
  "met",
  "notes",
  "phone",
  "birthday",
  "tags",
  "chat",
  "help",
  "history",
  "名前",
];

const comment = (pen: Pen): string => `# c${pen.comments++} a: [b`;
const behind = (pen: Pen): string => {
  const style = pen.draw();
  if (style < 0.15) return `${pick([" ", "    ", "\t"], pen.draw)}${comment(pen)}`;
  return style < 0.2 ? pick([" ", "\t", "   "], pen.draw) : "";
};

/** Lines of comment and empty ones before a field or an item. */
function between(pen: Pen, column: number): string[] {
  const lines: string[] = [];
  while (pen.draw() < 0.2) {
    const style = pen.draw();
    if (style < 0.4) lines.push(pick(["", "", "  "], pen.draw));
    else lines.push(" ".repeat(Math.max(0, column + pick([0, 0, 2, -2], pen.draw))) + comment(pen));
  }
  return lines;
}

function quoted(text: string, draw: Draw): string {
  return draw() < 0.5 && !text.includes("\n") ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

function scalar(pen: Pen): string {
  const { draw } = pen;
  if (draw() < 0.6) return pick(PLAIN, draw);
  return quoted(pick([...PLAIN, ...ODD], draw), draw);
}

function flowMap(pen: Pen, keys: readonly string[]): string {
  const fields = keys.map((key) => `${key}: ${scalar(pen)}`).join(", ");
  return pen.spaced ? `{ ${fields} }` : `{${fields}}`;
}

const entry = (pen: Pen): string =>
  flowMap(pen, ["on", "via", "note"].slice(0, 1 + Math.floor(pen.draw() * 3)));

/** A list of maps or of texts behind its key: in brackets on one line or several, with dashes, or with nothing in it. */
function list(pen: Pen, column: number, item: () => string): string[] {
  const { draw } = pen;
  const style = draw();
  const indent = " ".repeat(column);
  const items = Array.from({ length: 1 + Math.floor(draw() * 3) }, item);
  if (style < 0.1) return [pick([" []", " [ ]", "", "  ", " ~", " null"], draw) + behind(pen)];
  if (style < 0.2) return [` [${items.join(", ")}${pick(["", ","], draw)}]${behind(pen)}`];
  if (style < 0.3) {
    const last = pick(["", ","], draw);
    const lines = items.flatMap((text, index) => [
      ...between(pen, column + 4),
      `${indent}    ${text}${index === items.length - 1 ? last : ","}${behind(pen)}`,
    ]);
    return [` [${behind(pen)}`, ...lines, `${indent}  ]${behind(pen)}`];
  }
  const dashes = " ".repeat(column + pen.listIndent);
  const gap = pick([" ", " ", "   "], draw);
  const isApart = draw() < 0.2;
  const lines = items.flatMap((text, index) => [
    ...(isApart && index > 0 ? [""] : []),
    ...between(pen, column + pen.listIndent),
    `${dashes}-${gap}${text}${behind(pen)}`,
  ]);
  return [behind(pen), ...lines];
}

function blockText(pen: Pen, column: number): string[] {
  const indent = " ".repeat(column + 2);
  const header = pick(["|", "|-", ">", ">-", "|+"], pen.draw);
  const note = pen.draw() < 0.3 ? ` ${comment(pen)}` : "";
  const lines = [`${indent}一行目 # no comment`, "", `${indent}- no: list`];
  return [` ${header}${note}`, ...lines.slice(0, pick([1, 3], pen.draw)), ...pick([[], [], [""]], pen.draw)];
}

/** What stands behind `key:`, the first line without the key. */
function value(pen: Pen, key: string, column: number): string[] {
  const { draw } = pen;
  const indent = " ".repeat(column);
  if (key === "history" || key === "help") {
    if (draw() < 0.85) return list(pen, column, () => entry(pen));
    const dashes = " ".repeat(column + pen.listIndent);
    return [behind(pen), `${dashes}- on: 2026-01-01${behind(pen)}`, `${dashes}  via: chat${behind(pen)}`];
  }
  if (key === "tags") return list(pen, column, () => scalar(pen));
  if (key === "chat") {
    const style = draw();
    if (style < 0.5) return [` ${flowMap(pen, ["app", "id"])}${behind(pen)}`];
    return [behind(pen), `${indent}    app: line${behind(pen)}`, `${indent}    id: x${behind(pen)}`];
  }
  if (key === "notes" && draw() < 0.7) {
    if (draw() < 0.7) return blockText(pen, column);
    return [" one", `${indent}  two`, ...pick([[], [""]], draw), `${indent}    three${behind(pen)}`];
  }
  if (draw() < 0.1) return [behind(pen)];
  const mark = draw() < 0.05 ? `&a${pen.comments++} ` : "";
  return [` ${mark}${scalar(pen)}${behind(pen)}`];
}

function someOf(fields: readonly string[], draw: Draw): string[] {
  return fields.filter(() => draw() < 0.35);
}

function keyOf(key: string, draw: Draw): string {
  const style = draw();
  return style < 0.9 ? `${key}:` : style < 0.95 ? `"${key}":` : `'${key}' :`;
}

/** The lines of a map, the first one without indentation. */
function blockMap(pen: Pen, keys: readonly string[], column: number): string[] {
  const indent = " ".repeat(column);
  return keys.flatMap((key, index) => {
    const [first, ...rest] = value(pen, key, column);
    const above = index === 0 ? [] : between(pen, column);
    return [...above, `${index === 0 ? "" : indent}${keyOf(key, pen.draw)}${first}`, ...rest];
  });
}

function contact(pen: Pen, indent: string, isFlow: boolean): string[] {
  const { draw, dash } = pen;
  const keys = ["name", ...someOf(FIELDS, draw)];
  if (isFlow || draw() < 0.1) {
    if (draw() < 0.7) return [`${indent}-${dash}${flowMap(pen, keys)}${behind(pen)}`];
    const inner = `${indent}     `;
    const fields = keys.map((key, index) => `${key}: ${scalar(pen)}${index === keys.length - 1 ? "" : ","}`);
    const last = pick(["", ","], draw);
    return [
      `${indent}-${dash}{`,
      ...fields.flatMap((field, index) => [
        ...between(pen, inner.length),
        `${inner}${field}${index === fields.length - 1 ? last : ""}${behind(pen)}`,
      ]),
      `${indent}  }`,
    ];
  }
  if (draw() < 0.1) {
    const column = indent.length + 2;
    const [first, ...rest] = blockMap(pen, keys, column);
    return [`${indent}-${behind(pen)}`, `${" ".repeat(column)}${first}`, ...rest];
  }
  const [first, ...rest] = blockMap(pen, keys, indent.length + 1 + dash.length);
  return [`${indent}-${dash}${first}`, ...rest];
}

function section(pen: Pen, key: string): string[] {
  const keys = ["name", ...someOf(["email", "signature", "notes", "tags"], pen.draw)];
  if (pen.draw() < 0.2) return [`${key}: ${flowMap(pen, keys)}${behind(pen)}`];
  const [first, ...rest] = blockMap(pen, keys, 2);
  return [`${key}:${behind(pen)}`, `  ${first}`, ...rest];
}

function contacts(pen: Pen): string[] {
  const { draw } = pen;
  const style = draw();
  if (style < 0.03) return [];
  if (style < 0.1) return [`contacts:${pick([" []", "", " ~", " [ ]"], draw)}${behind(pen)}`];
  const count = 1 + Math.floor(draw() * 4);
  if (style < 0.17) {
    const items = Array.from({ length: count }, () => flowMap(pen, ["name", ...someOf(FIELDS, draw)]));
    return [`contacts: [${items.join(pick([", ", ",\n  "], draw))}]${behind(pen)}`];
  }
  const indent = " ".repeat(pick([0, 2, 2, 4], draw));
  const isFlow = draw() < 0.1;
  const isApart = draw() < 0.5;
  const lines = Array.from({ length: count }, (_, index) => [
    ...(isApart && index > 0 ? [""] : []),
    ...between(pen, indent.length),
    ...contact(pen, indent, isFlow),
  ]).flat();
  return [`contacts:${behind(pen)}`, ...lines, ...between(pen, indent.length)];
}

function file(draw: Draw): string {
  const pen: Pen = {
    draw,
    comments: 0,
    dash: pick([" ", " ", " ", "   "], draw),
    spaced: draw() < 0.6,
    listIndent: pick([0, 2, 2, 4], draw),
  };
  const gap = draw() < 0.5 ? [""] : [];
  const parts = [
    ...(draw() < 0.5 ? [section(pen, "me")] : []),
    contacts(pen),
    ...(draw() < 0.4 ? [section(pen, "extra")] : []),
  ].filter((lines) => lines.length > 0);
  const lines = parts.flatMap((part, index) => [...(index > 0 ? [...gap, ...between(pen, 0)] : []), ...part]);
  const isMarked = draw() < 0.1;
  return [
    ...(draw() < 0.3 ? ["# header", ""] : []),
    ...(isMarked ? ["---"] : []),
    ...lines,
    ...(isMarked && draw() < 0.5 ? ["...", "# behind"] : []),
  ].join("\n");
}

/** Numbers that depend on the seed alone, evenly spread (mulberry32). */
function drawFrom(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Contact files as people type them, in mixed styles. */
export const contactFile: fc.Arbitrary<string> = fc
  .tuple(fc.noShrink(fc.integer({ min: 0, max: 0x7fffffff })), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([seed, isCrlf, hasBom, hasLineEnd]) => {
    const text = (hasBom ? "\ufeff" : "") + file(drawFrom(seed)) + (hasLineEnd ? "\n" : "");
    return isCrlf ? text.replaceAll("\n", "\r\n") : text;
  });
