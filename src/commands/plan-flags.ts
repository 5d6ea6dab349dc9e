import { singleLine } from "../domain/plain-text.ts";
import type { PlanOptions } from "../domain/plan-types.ts";
import { UserError } from "../errors.ts";
import type { Messages } from "../render/messages/catalogue.ts";

/** Rows at most where neither the flag nor the file says otherwise. */
export const ROWS = 10;

/** The value of `--within`: `30d`, `4w`, `2m`. */
export function spanOf(value: string, text: Messages["cli"]["usage"]): PlanOptions["within"] {
  const match = /^(\d{1,4})\s*([dwm])$/i.exec(value.trim());
  if (!match) throw new UserError(text.badSpan(singleLine(value)));
  return { count: Number(match[1]), unit: (match[2] as string).toLowerCase() as "d" | "w" | "m" };
}

/** The value of `--limit`: a whole number; 0 means all. */
export function limitOf(value: string, text: Messages["cli"]["usage"]): number {
  if (!/^\d{1,9}$/.test(value)) throw new UserError(text.badLimit(singleLine(value)));
  return Number(value);
}
