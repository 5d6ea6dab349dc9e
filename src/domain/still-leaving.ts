import type { Day } from "./calendar-date.ts";
import type { Contact } from "./contact.ts";

const DAYS_TO_GO = 14;

/** Whether somebody is said to be leaving though the last day is long past, so that no catch-up ever comes up for them. */
export function isStillLeaving({ phase, leftOn }: Contact, today: Day): boolean {
  return phase === "leaving" && leftOn !== undefined && leftOn + DAYS_TO_GO < today;
}
