/** How the owner of a file writes, seen in the text around a change. It only decides looks: a wrong guess does no harm. */
import type { CST } from "yaml";
import type { Collection } from "./edit-layout.ts";
import type { FlowStyle } from "./write-value.ts";

export interface Habits {
  readonly lineBreak: string;
  /** `{ a: b }` rather than `{a: b}`, where nothing nearer tells. */
  readonly spaced: boolean;
  /** Columns from a key to the dashes of a list below it. */
  readonly listIndent: number;
}

const FLOW_MAP = /(?:^|[-:,[])[ \t]*\{( ?)[^\s{}]/m;
const BLOCK_LIST =
  /^( *(?:- +)*)(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( *)-(?=[ \r\n])/gm;

/** From the nearest piece of text that shows the habit. */
export function habitsOf(near: readonly string[], lineBreak: string): Habits {
  let spaced: boolean | undefined;
  let listIndent: number | undefined;
  for (const text of near) {
    spaced ??= spacedIn(text);
    listIndent ??= listIndentIn(text);
    if (spaced !== undefined && listIndent !== undefined) break;
  }
  return { lineBreak, spaced: spaced ?? true, listIndent: listIndent ?? 2 };
}

function spacedIn(text: string): boolean | undefined {
  const found = FLOW_MAP.exec(text);
  return found ? found[1] === " " : undefined;
}

function listIndentIn(text: string): number | undefined {
  let last: number | undefined;
  for (const found of text.matchAll(BLOCK_LIST)) {
    const indent = (found[2] as string).length - (found[1] as string).length;
    if (indent >= 0 && indent <= 8) last = indent;
  }
  return last;
}

/** The style of the nearest one-line map in braces among `near`, else the habit. */
export function flowStyle(
  text: string,
  near: readonly (CST.Token | undefined)[],
  around: Collection | undefined,
  habits: Habits,
): FlowStyle {
  for (const token of near) {
    if (token?.type !== "flow-collection" || token.start.type !== "flow-map-start") continue;
    const first = token.items[0];
    if (!first?.key) continue;
    const next = text.charAt(token.offset + 1);
    if (next === "\n" || next === "\r") continue;
    return { spaced: next === " ", json: isJson(token) };
  }
  const source = around?.srcToken;
  return { spaced: habits.spaced, json: source?.type === "flow-collection" && isJson(source) };
}

function isJson(token: CST.FlowCollection): boolean {
  const fields = token.items.filter(({ key }) => key);
  return fields.length > 0 && fields.every(({ key, value }) => isInJson(key) && isInJson(value));
}

function isInJson(token: CST.Token | null | undefined): boolean {
  if (token?.type === "scalar") return /^(?:true|false|null|-?\d[\d.eE+-]*)$/.test(token.source);
  return token?.type === "double-quoted-scalar" || token?.type === "flow-collection";
}
