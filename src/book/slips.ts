import type { Place } from "./place.ts";
import { type Problem, type ProblemCode, problemInText } from "./problem.ts";

/** The slips of an input method and of haste that YAML itself can only call a syntax error, if it notices them at all. */
const SLIPS: readonly { readonly code: ProblemCode; readonly sign: RegExp }[] = [
  { code: "fullwidth-space", sign: /^(?<before>[ \t]*(?:- *)?)\u3000/ },
  { code: "fullwidth-space", sign: /^(?<before>[ \t]*(?:- +)?[\w-]+:)\u3000/ },
  { code: "fullwidth-space", sign: /^(?<before>[ \t]*-)\u3000/ },
  { code: "fullwidth-colon", sign: /^(?<before>[ \t]*(?:- +)?[\w-]+[ \t]*)\uff1a/ },
  { code: "yaml-dash-space", sign: /^(?<before>[ \t]*)-[a-z_]+:(?:\s|$)/ },
];

export function slipInLine(
  line: string,
): { readonly code: ProblemCode; readonly column: number } | undefined {
  for (const { code, sign } of SLIPS) {
    const before = sign.exec(line.replace(/^\ufeff/, ""))?.groups?.before;
    if (before !== undefined) return { code, column: [...before].length + 1 };
  }
  return undefined;
}

/** All slips of a text of which nothing else could be understood. */
export function slipsIn(text: string): Problem[] {
  const found: Problem[] = [];
  text.split("\n", 100_000).forEach((line, index) => {
    const slip = slipInLine(line);
    if (slip) found.push(problemInText(slip.code, { line: index + 1, column: slip.column } satisfies Place));
  });
  return found;
}
