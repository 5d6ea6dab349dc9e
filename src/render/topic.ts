import { WIDEST_HELP } from "./main-help.ts";
import { hangingLines, padRough, roughWidth, wrapLines } from "./wrap.ts";

/** A part of a help topic; an empty line stands between two. */
export interface TopicBlock {
  /** Wrapped to the width. */
  readonly text?: string;
  /** Indented; the second column begins beside the longest first one and wraps. */
  readonly rows?: readonly (readonly [label: string, text: string])[];
  /** Indented and never broken: what may be pasted. */
  readonly verbatim?: string;
}

const INDENT = "  ";
const WIDEST_LABEL = 26;

/** A help topic for a terminal of `terminalWidth` columns. */
export function renderTopic(blocks: readonly TopicBlock[], terminalWidth: number): string {
  const width = Math.min(terminalWidth, WIDEST_HELP);
  return blocks.map((block) => `${blockLines(block, width).join("\n")}\n`).join("\n");
}

function blockLines({ text, rows = [], verbatim }: TopicBlock, width: number): string[] {
  const labels = rows.map(([label]) => roughWidth(label)).filter((size) => size <= WIDEST_LABEL);
  const labelWidth = Math.max(0, ...labels) + INDENT.length;
  return [
    ...(text === undefined ? [] : wrapLines(text, width, roughWidth).split("\n")),
    ...rows.flatMap(([label, told]) => {
      const front = INDENT + padRough(label, labelWidth);
      if (roughWidth(label) <= WIDEST_LABEL) return hangingLines(front, told, width);
      return [INDENT + label, ...hangingLines(INDENT + padRough("", labelWidth), told, width)];
    }),
    ...(verbatim === undefined
      ? []
      : verbatim
          .trimEnd()
          .split("\n")
          .map((line) => INDENT + line)),
  ].map((line) => line.trimEnd());
}
