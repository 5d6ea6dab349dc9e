import type { Day } from "./calendar-date.ts";
import type { Help } from "./contact.ts";

export interface LastHelp {
  readonly side: "given" | "received";
  readonly on: Day;
  readonly text: string;
}

/**
 * The newest help up to a day, of either side or of one; of one day the later line is the newer, and of a line that
 * has both what was received.
 */
export function lastHelp(help: readonly Help[], today: Day, side?: LastHelp["side"]): LastHelp | undefined {
  let newest: LastHelp | undefined;
  for (const { on, given, received } of help) {
    if (on > today || (newest !== undefined && on < newest.on)) continue;
    if (received !== undefined && side !== "given") newest = { side: "received", on, text: received };
    else if (given !== undefined && side !== "received") newest = { side: "given", on, text: given };
  }
  return newest;
}
