import { nearest } from "./nearest.ts";
import { TemplateProblem } from "./problem.ts";

const KEYS = ["subject", "channel"] as const;
type Key = (typeof KEYS)[number];

export interface FrontMatterValue {
  readonly text: string;
  /** Where the value stands in the file, from 1. */
  readonly line: number;
  readonly column: number;
}

export interface TemplateText {
  readonly values: Partial<Readonly<Record<Key, FrontMatterValue>>>;
  readonly body: string;
  /** Lines of the file before the body. */
  readonly bodyOffset: number;
}

const FENCE = /^---[ \t]*$/;

/**
 * Splits a template. Two keys with one-line values are all its YAML ever holds, so a YAML library, which is loaded for
 * the contact file only, is not paid for again. Line breaks become \n.
 */
export function splitTemplate(text: string, path: string): TemplateText {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  if (!FENCE.test(lines[0] ?? "")) return { values: {}, body: lines.join("\n"), bodyOffset: 0 };
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) throw new TemplateProblem("front-matter", { path, line: 1, column: 1 }, "---");
  const values: Partial<Record<Key, FrontMatterValue>> = {};
  for (let index = 1; index < end; index++) {
    const line = lines[index] as string;
    if (/^\s*(#|$)/.test(line)) continue;
    const [key, value] = entry(line, index + 1, path);
    values[key] = value;
  }
  return { values, body: lines.slice(end + 1).join("\n"), bodyOffset: end + 1 };
}

function entry(line: string, number: number, path: string): [Key, FrontMatterValue] {
  const match = /^([\w-]+)(\s*:\s*)(.*)$/.exec(line);
  const key = match?.[1];
  if (match === null || key === undefined) {
    throw new TemplateProblem("front-matter", { path, line: number, column: 1 }, line.trim());
  }
  if (!(KEYS as readonly string[]).includes(key)) {
    throw new TemplateProblem("front-matter", { path, line: number, column: 1 }, key, nearest(key, KEYS));
  }
  const raw = (match[3] ?? "").trimEnd();
  const quoted = /^"((?:[^"\\]|\\.)*)"$|^'((?:[^']|'')*)'$/.exec(raw);
  const text = quoted === null ? raw.replace(/\s+#.*$/, "") : unquote(quoted);
  const column = key.length + (match[2]?.length ?? 0) + (quoted === null ? 1 : 2);
  return [key as Key, { text, line: number, column }];
}

function unquote(quoted: RegExpExecArray): string {
  if (quoted[1] !== undefined) return quoted[1].replace(/\\(["\\])/g, "$1");
  return (quoted[2] ?? "").replaceAll("''", "'");
}
