import { severalLines } from "../domain/plain-text.ts";
import type { Runtime } from "../runtime.ts";

/** Shows a change of the file. In a pipe it is a patch to the byte; a terminal gets no control characters of the file. */
export function printDiff(diff: string, runtime: Runtime): void {
  runtime.out(runtime.outIsTerminal ? severalLines(diff) : diff);
}
