import { nearestOf } from "../book/nearest.ts";
import { singleLine } from "../domain/plain-text.ts";
import { OCCASIONS } from "../domain/plan-types.ts";
import { UserError } from "../errors.ts";
import type { FirstMessages } from "../render/messages/catalogue.ts";
import type { Opened } from "./open-book.ts";

/** Throws UserError for an occasion that is neither built in nor in the file, with the nearest one there is. */
export function checkOccasion(occasion: string, { book, messages }: Opened<FirstMessages>): void {
  const known = [...OCCASIONS, ...book.occasions.map((custom) => custom.id)];
  if (known.includes(occasion)) return;
  const text = messages.cli.usage;
  const near = nearestOf(occasion, known);
  const lines = [text.unknownOccasion(singleLine(occasion), known.join(", "))];
  if (near !== undefined) lines.push(text.didYouMean(near));
  throw new UserError(lines.join("\n"));
}
