import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { Places } from "./place.ts";
import { type Problem, problemInText } from "./problem.ts";
import { isList, type Raw } from "./scalars.ts";

const MOST_ALIASES = 1000;
const MOST_NODES = 1_000_000;

/**
 * Aliases are shared objects to js-yaml, so a bomb costs it nothing; everybody who walks the data afterwards would pay.
 * Undefined for a file without aliases after two quick looks.
 */
export function aliasProblem(text: string, raw: Raw): Problem | undefined {
  if (!text.includes("&") || !text.includes("*")) return undefined;
  const aliases = /(?:^|[\s[{,:?-])\*[^\s,[\]{}]/g;
  let count = 0;
  let first = -1;
  for (let found = aliases.exec(text); found; found = aliases.exec(text)) {
    if (count++ === 0) first = found.index + found[0].length - 2;
  }
  if (count === 0) return undefined;
  const problem = (code: "too-many-aliases" | "alias-cycle"): Problem =>
    problemInText(code, new Places(text).at(first), { most: MOST_ALIASES });
  if (count > MOST_ALIASES && exactCount(text) > MOST_ALIASES) return problem("too-many-aliases");
  const nodes = addedNodes(raw);
  if (nodes === undefined) return problem("alias-cycle");
  return nodes > MOST_NODES ? problem("too-many-aliases") : undefined;
}

/** Stars in notes look like aliases; only the parser knows. An alias is a node with a value but no kind. */
function exactCount(text: string): number {
  let count = 0;
  load(text, {
    schema: FAILSAFE_SCHEMA,
    listener: (event, state) => {
      const node = state as unknown as { kind: string | null; result: unknown };
      if (event === "close" && node.kind === null && node.result !== null && node.result !== undefined)
        count++;
    },
  });
  return count;
}

/** Nodes that aliases add when they are written out; undefined when something holds itself. */
function addedNodes(raw: Raw): number | undefined {
  const sizes = new Map<object, number>();
  const open = new Set<object>();
  let added = 0;
  let cycle = false;
  const sizeOf = (value: Raw): number => {
    if (typeof value !== "object" || value === null) return 1;
    const known = sizes.get(value);
    if (known !== undefined) {
      added += known;
      return known;
    }
    if (open.has(value)) {
      cycle = true;
      return 1;
    }
    open.add(value);
    let size = 1;
    for (const item of isList(value) ? value : Object.values(value)) size += sizeOf(item);
    open.delete(value);
    sizes.set(value, size);
    return size;
  };
  const total = sizeOf(raw);
  if (cycle) return undefined;
  return Math.min(added, total);
}
