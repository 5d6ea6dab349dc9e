import type { Day, Duration } from "./calendar-date.ts";

/** What the contact file says, read and checked: the shape everything else works on. */
export interface Book {
  readonly me: Me;
  readonly settings: Settings;
  /** The file's `relationships:`, as written; `domain/relationship` merges them with the built-in types. */
  readonly relationships: ReadonlyMap<string, RelationshipOverride>;
  /** The file's `occasions:`, in file order. */
  readonly occasions: readonly CustomOccasion[];
  readonly news: readonly NewsItem[];
  readonly contacts: readonly Contact[];
}

export type Language = "ja" | "en";
export type Register = "formal" | "casual";
export const CHANNELS = ["email", "chat", "letter", "card", "sns", "phone"] as const;
export type Channel = (typeof CHANNELS)[number];
export const VIAS = [...CHANNELS, "meeting", "reaction", "other"] as const;
export type Via = (typeof VIAS)[number];
export type Direction = "out" | "in" | "met";
export type MilestoneKind = "left" | "new-job" | "career-change" | "independent";

export interface Name {
  /** As written, or family and given joined in the order of the language. */
  readonly full: string;
  readonly family?: string;
  readonly given?: string;
  readonly reading?: string;
}

export interface Milestone {
  readonly date: Day;
  readonly kind: MilestoneKind;
  readonly company?: string;
  readonly department?: string;
  readonly role?: string;
  readonly learned?: string;
  readonly note?: string;
}

export interface Me {
  readonly name?: Name;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: Address;
  readonly company?: string;
  readonly department?: string;
  readonly title?: string;
  readonly language?: Language;
  readonly signature?: string;
  readonly nameEn?: string;
  readonly companyEn?: string;
  readonly milestones: readonly Milestone[];
  readonly mourning?: Day;
}

export interface Settings {
  readonly language?: Language;
  readonly timeZone?: string;
  readonly country?: string;
  readonly region?: string;
  readonly leapBirthday: "feb-28" | "mar-1";
  readonly postDays: number;
  readonly holdDays: number;
  readonly spread: boolean;
  readonly limit?: number;
  readonly companyDomains: readonly string[];
  readonly sender?: {
    readonly name?: string;
    readonly address?: string;
    readonly optOut?: string;
    /** Where to complain; without it `me.email`, else `me.phone`. */
    readonly complaints?: string;
  };
}

export const DEFAULT_SETTINGS: Settings = {
  leapBirthday: "feb-28",
  postDays: 2,
  holdDays: 45,
  spread: true,
  companyDomains: [],
};

export type Cadence = Duration | "never";

export interface RelationshipOverride {
  readonly register?: Register;
  readonly every?: Cadence;
  readonly minGap?: Duration;
  readonly channel?: Channel;
  readonly occasions?: readonly string[];
  readonly label?: string;
  readonly extends?: string;
}

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

export interface CustomOccasion {
  readonly id: string;
  readonly label?: string;
  readonly from: MonthDay;
  readonly to: MonthDay;
  /** Types or tags. */
  readonly for: readonly string[];
  readonly register?: Register;
}

export interface NewsItem {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly body?: string;
  readonly insiderNote?: string;
}

export interface Address {
  readonly postalCode?: string;
  readonly lines: readonly string[];
}

export interface Touch {
  readonly on: Day;
  readonly via?: Via;
  readonly direction: Direction;
  /** Occasion ids this touch names; empty when it names none. */
  readonly occasions: readonly string[];
  readonly reply?: boolean;
  readonly note?: string;
  readonly news?: string;
}

export interface FollowUp {
  readonly on: Day;
  readonly note?: string;
  readonly done: boolean;
}

export type EventKind =
  | "promotion"
  | "transfer"
  | "new-job"
  | "award"
  | "wedding"
  | "birth"
  | "retirement"
  | "other";

export interface LifeEvent {
  readonly date: Day;
  readonly kind: EventKind;
  readonly note?: string;
}

export interface Skip {
  readonly occasion: string;
  readonly on: Day;
}

export interface Help {
  readonly on: Day;
  readonly given?: string;
  readonly received?: string;
}

export interface Consent {
  /** The day they agreed, or false. */
  readonly news?: Day | false;
  readonly how?: string;
  readonly optedOut?: Day;
  readonly share: readonly string[];
  readonly vouch?: boolean;
}

/** A value of `extra`: whatever YAML the user wrote, scalars as text. */
export type Free = string | null | readonly Free[] | { readonly [key: string]: Free };

export interface Contact {
  readonly id: string;
  readonly name: Name;
  readonly aliases: readonly string[];
  readonly relationship: string;
  readonly company?: string;
  readonly department?: string;
  readonly title?: string;
  readonly industry?: string;
  readonly honorific?: string;
  readonly language?: Language;
  readonly country?: string;
  readonly region?: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly chat?: { readonly app: string; readonly id?: string };
  readonly address?: Address;
  /** Network to profile URL or handle; empty when there is none. */
  readonly sns: Readonly<Record<string, string>>;
  readonly followedOn?: Day;
  readonly channel?: Channel;
  readonly every?: Cadence;
  readonly minGap?: Duration;
  readonly lastContact?: Day;
  readonly met?: Day;
  readonly added?: Day;
  readonly skips: readonly Skip[];
  readonly register?: Register;
  readonly birthday?: { readonly year?: number; readonly month: number; readonly day: number };
  readonly events: readonly LifeEvent[];
  readonly followUps: readonly FollowUp[];
  readonly leftOn?: Day;
  readonly phase?: "leaving" | "alumni" | "rejoined" | "partner" | "customer";
  readonly potential: readonly ("customer" | "partner" | "referrer" | "rejoin")[];
  readonly snoozedUntil?: Day;
  readonly doNotContact: boolean;
  readonly mourning?: Day;
  readonly nengajo?: "yes" | "no" | "declined";
  readonly consent?: Consent;
  readonly help: readonly Help[];
  readonly tags: readonly string[];
  readonly notes?: string;
  readonly celebrates: readonly string[];
  readonly extra: Readonly<Record<string, Free>>;
  /** In file order; `domain/touch` sorts. */
  readonly history: readonly Touch[];
}
