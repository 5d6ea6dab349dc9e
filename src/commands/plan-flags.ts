import { singleLine } from "../domain/plain-text.ts";
import type { PlanOptions } from "../domain/plan-types.ts";
import { UserError } from "../errors.ts";
import type { Messages } from "../render/messages/catalogue.ts";

/** Rows at most where neither the flag nor the file says otherwise. */
export const ROWS = 10;

const SPAN = /^(\d{1,4})\s*(?:(?<d>d|days?|日間?)|(?<w>w|weeks?|週間?)|(?<m>m|months?|[かカヶヵケ]月間?))$/i;

/** The value of `--within`: `30d`, `4w`, `2m`, `3 weeks`, 3週間. */
export function spanOf(value: string, text: Messages["cli"]["usage"]): PlanOptions["within"] {
  const match = SPAN.exec(value.normalize("NFKC").trim());
  const { d, w, m } = match?.groups ?? {};
  const unit = d ? "d" : w ? "w" : m ? "m" : undefined;
  if (!match || unit === undefined) throw new UserError(text.badSpan(singleLine(value)));
  return { count: Number(match[1]), unit };
}

/** The value of `--limit`: a whole number; 0 means all. */
export function limitOf(value: string, text: Messages["cli"]["usage"]): number {
  if (!/^\d{1,9}$/.test(value)) throw new UserError(text.badLimit(singleLine(value)));
  return Number(value);
}
