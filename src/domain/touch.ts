import type { Day } from "./calendar-date.ts";
import type { Channel, Contact, Touch } from "./contact.ts";

const NO_OCCASION: readonly string[] = [];

/** Full touches of any date, oldest first; of two on one day the later line is the newer. */
export function fullTouches(contact: Contact, channel: Channel): readonly Touch[] {
  const history = contact.history;
  let sorted = true;
  let light = 0;
  for (let index = 0; index < history.length; index++) {
    const touch = history[index] as Touch;
    if (touch.via === "reaction" && channel !== "sns") light++;
    if (index > 0 && (history[index - 1] as Touch).on > touch.on) sorted = false;
  }
  if (sorted && light === 0) return history;
  const full = light === 0 ? [...history] : history.filter((touch) => touch.via !== "reaction");
  // Array.prototype.sort is stable, which keeps the lines of one day in their order.
  return sorted ? full : full.sort((a, b) => a.on - b.on);
}

/**
 * Of the full touches, those that count on a day. `last_contact` is a touch of its own only when it is later than
 * every full touch that counts on that day.
 */
export function countingTouches(
  full: readonly Touch[],
  lastContact: Day | undefined,
  on: Day,
): readonly Touch[] {
  let count = full.length;
  while (count > 0 && (full[count - 1] as Touch).on > on) count--;
  const counting = count === full.length ? full : full.slice(0, count);
  const newest = count > 0 ? (full[count - 1] as Touch).on : undefined;
  if (lastContact === undefined || lastContact > on || (newest !== undefined && newest >= lastContact)) {
    return counting;
  }
  return [...counting, { on: lastContact, direction: "out", occasions: NO_OCCASION }];
}

/** Full touches up to and on a day, oldest first. */
export function touchesUntil(contact: Contact, channel: Channel, today: Day): readonly Touch[] {
  return countingTouches(fullTouches(contact, channel), contact.lastContact, today);
}
