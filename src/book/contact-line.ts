import { locate } from "./locate.ts";
import { problemAt } from "./problem.ts";
import type { Raw } from "./scalars.ts";

/** Line (from 1) on which the contact at this position of the file begins; undefined where no line can be told. */
export function lineOfContact(text: string, raw: Raw, position: number): number | undefined {
  const [found] = locate(text, raw, [problemAt("warning", "missing", ["contacts", position], {})]);
  return found?.line;
}
