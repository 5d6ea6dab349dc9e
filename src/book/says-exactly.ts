import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { aliasProblem } from "./aliases.ts";
import { compareReaders } from "./compare-readers.ts";
import { isSuspicious } from "./guards.ts";
import { type Raw, sameRaw } from "./scalars.ts";

/**
 * Whether a text says this and nothing else, to both readers of a contact file. What it means is not looked into: for
 * changes whose values have been read before they were written.
 */
export function saysExactly(text: string, meant: Raw): boolean {
  let isSure = true;
  const onWarning = (): void => {
    isSure = false;
  };
  try {
    const raw = load(text, { schema: FAILSAFE_SCHEMA, onWarning }) as Raw;
    if (!isSure || !sameRaw(raw, meant) || aliasProblem(text, raw)) return false;
  } catch {
    return false;
  }
  return !isSuspicious(text) || compareReaders(text, meant, { suspiciousOnly: true }).length === 0;
}
