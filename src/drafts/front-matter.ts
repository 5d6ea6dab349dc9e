import { nearest } from "./nearest.ts";
import { TemplateProblem } from "./problem.ts";

const KEYS = ["subject", "channel", "ignore"] as const;
type Key = Exclude<(typeof KEYS)[number], "ignore">;

export interface FrontMatterValue {
  readonly text: string;
  /** Where the value stands in the file, from 1. */
  readonly line: number;
  readonly column: number;
}

export interface TemplateText {
  readonly values: Partial<Readonly<Record<Key, FrontMatterValue>>>;
  /** Ids of the manners rules that this template may break. */
  readonly ignore: readonly FrontMatterValue[];
  readonly body: string;
  /** Lines of the file before the body. */
  readonly bodyOffset: number;
}

const FENCE = /^---[ \t]*$/;

/**
 * Splits a template. Three keys, two of them with one-line values and one with a list, are all its YAML ever holds, so a YAML library, which is loaded for
 * the contact file only, is not paid for again. Line breaks become \n.
 */
export function splitTemplate(text: string, path: string): TemplateText {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  if (!FENCE.test(lines[0] ?? "")) return { values: {}, ignore: [], body: lines.join("\n"), bodyOffset: 0 };
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) throw new TemplateProblem("front-matter", { path, line: 1, column: 1 }, "---");
  const values: Partial<Record<Key, FrontMatterValue>> = {};
  const ignore: FrontMatterValue[] = [];
  let inList = false;
  for (let index = 1; index < end; index++) {
    const line = lines[index] as string;
    if (/^\s*(#|$)/.test(line)) continue;
    if (inList && /^\s*-\s/.test(line)) {
      ignore.push(...listed(line, index + 1));
      continue;
    }
    const [key, value] = entry(line, index + 1, path);
    inList = key === "ignore" && value.text === "";
    if (key === "ignore") ignore.push(...listed(line, index + 1));
    else values[key] = value;
  }
  return { values, ignore, body: lines.slice(end + 1).join("\n"), bodyOffset: end + 1 };
}

/** The ids of `ignore: [one, other]`, `ignore: one` or `- one`, with their places. */
function listed(line: string, number: number): FrontMatterValue[] {
  const bare = line.replace(/\s#.*$/, "");
  const from = /^\s*(?:ignore\s*:|-)/.exec(bare)?.[0].length ?? 0;
  return [...bare.slice(from).matchAll(/[^\s,"'[\]]+/g)].map((match) => ({
    text: match[0],
    line: number,
    column: from + match.index + 1,
  }));
}

function entry(line: string, number: number, path: string): [Key | "ignore", FrontMatterValue] {
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
  return [key as Key | "ignore", { text, line: number, column }];
}

function unquote(quoted: RegExpExecArray): string {
  if (quoted[1] !== undefined) return quoted[1].replace(/\\(["\\])/g, "$1");
  return (quoted[2] ?? "").replaceAll("''", "'");
}
