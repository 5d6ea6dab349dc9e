import type { Day } from "./calendar-date.ts";
import type { Channel, Contact } from "./contact.ts";

/** The built-in occasions, in the order of preference. */
export const OCCASIONS = [
  "congratulations",
  "birthday",
  "independence",
  "new-job",
  "after-leaving",
  "farewell",
  "check-in",
  "follow-up",
  // the file's own occasions come here, in file order
  "nengajo",
  "year-end",
  "new-year",
  "kanchu-mimai",
  "yokan-mimai",
  "shochu-mimai",
  "zansho-mimai",
  "catch-up",
] as const;

export const HOLDS = [
  "do-not-contact",
  "snoozed",
  "just-followed",
  "leaving",
  "too-soon-after-leaving",
  "imported",
  "mourning",
  "nengajo-declined",
  "resting",
  "season-greeted",
  "min-gap",
  "held",
] as const;
export type Hold = (typeof HOLDS)[number];

/** Why an occasion is there: what `render` needs to say it in one sentence. */
export type Reason =
  | { readonly code: "window"; readonly occasion: string }
  | { readonly code: "event"; readonly kind: string; readonly on: Day; readonly note: string | undefined }
  | { readonly code: "birthday"; readonly on: Day }
  | {
      readonly code: "milestone";
      readonly occasion: string;
      readonly on: Day;
      readonly company: string | undefined;
    }
  | { readonly code: "departure"; readonly occasion: string; readonly on: Day }
  | { readonly code: "follow-up"; readonly on: Day; readonly note: string | undefined }
  | { readonly code: "custom"; readonly occasion: string; readonly label: string | undefined }
  | { readonly code: "mourning-kanchu"; readonly mine: boolean }
  | { readonly code: "silence"; readonly since: Day }
  | { readonly code: "met"; readonly since: Day }
  | { readonly code: "never" }
  | { readonly code: "imported"; readonly on: Day };

/** One row: a person and the best occasion to write on `on`. */
export interface Item {
  readonly contact: Contact;
  readonly occasion: string;
  readonly status: "due" | "upcoming";
  readonly on: Day;
  /** First right day of the window; of a catch-up the day it opened. */
  readonly start: Day;
  /** Last right day; null = open; the late end in the late part. */
  readonly end: Day | null;
  readonly late: boolean;
  readonly sendOn: Day;
  readonly channel: Channel;
  /** Ids of the other due occasions, in the order of preference. */
  readonly also: readonly string[];
  readonly lastContact: Day | null;
  readonly daysSince: number | null;
  readonly reason: Reason;
}

export interface Suppression {
  readonly contact: Contact;
  readonly occasion: string;
  readonly because: Hold;
  /** First day on which this rule no longer holds the occasion back; null when only an edit can end it. */
  readonly until: Day | null;
  readonly detail: SuppressionDetail;
}

/** What the sentence of a suppression is made of. */
export interface SuppressionDetail {
  /** The day the rule counts from (last touch, last day, day of death …), where there is one. */
  readonly since?: Day;
  /** The occasion that is waited for (held). */
  readonly occasion?: string;
  /** The phase that holds back (leaving). */
  readonly phase?: "leaving" | "rejoined";
  /** Whether the mourning is the user's own. */
  readonly mine?: boolean;
}

export interface PlanOptions {
  readonly within: { readonly count: number; readonly unit: "d" | "w" | "m" } | undefined;
  /** Rows at most; 0 or undefined = all. */
  readonly limit: number | undefined;
  /** Which contacts are asked about. */
  selected(contact: Contact): boolean;
  /** Whether suppressions are wanted. */
  readonly explain: boolean;
}

export interface Plan {
  readonly today: Day;
  readonly due: readonly Item[];
  readonly leftOut: number;
  readonly upcoming: readonly Item[];
  readonly suppressed: readonly Suppression[];
}
