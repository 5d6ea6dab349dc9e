import type { Day } from "../domain/calendar-date.ts";
import type { Channel, Language, LifeEvent, Register } from "../domain/contact.ts";
import type { LastHelp } from "../domain/last-help.ts";

/** What is known about whom a message goes to; a fact that is not known is left out. */
export interface Addressee {
  /** As the file writes it. */
  readonly full: string;
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  /** Everything they may be called by, normalised: names, aliases, readings, romaji. */
  readonly names: readonly string[];
  readonly title?: string | undefined;
  readonly company?: string | undefined;
  readonly isClient: boolean;
  readonly kansai: boolean;
  /** Days since the last touch; null when none is known. */
  readonly gapDays: number | null;
  /** Two months have passed since the last touch. */
  readonly isFarApart: boolean;
  readonly lastHelp?: LastHelp | undefined;
  readonly celebrates: readonly string[];
  readonly events: readonly LifeEvent[];
  readonly followedOn?: Day | undefined;
  readonly mourning?: Day | undefined;
  /** E-mail addresses, phone numbers, chat ids and postal addresses, as written. */
  readonly reachedAt: readonly string[];
}

export interface Sender {
  /** Everything I may be called by, as written: family, given, full, in Latin letters. */
  readonly names: readonly string[];
  readonly reachedAt: readonly string[];
  /** Where I am now; empty when unknown. */
  readonly companies: readonly string[];
  /** Where I was. */
  readonly formerCompanies: readonly string[];
  readonly leftOn?: Day | undefined;
  readonly mourning?: Day | undefined;
}

/** Somebody else of the contact file, whose address must not be passed on. */
export interface OtherPerson {
  readonly names: readonly string[];
  readonly reachedAt: readonly string[];
  /** They agreed that this addressee may have their address. */
  readonly sharesWithAddressee: boolean;
}

/** All that the manners check may know beside the text. */
export interface Context {
  readonly language: Language;
  /** Undefined when nobody said; the text may still make it plain. */
  readonly channel?: Channel | undefined;
  readonly occasion?: string | undefined;
  /** The day it is sent. */
  readonly on: Day;
  /** Days that a letter or card takes. */
  readonly postDays: number;
  readonly register?: Register | undefined;
  readonly to?: Addressee | undefined;
  readonly me: Sender;
  /** Everybody else of the contact file; looked through only where somebody's address is found. */
  readonly others: () => readonly OtherPerson[];
  /** Makes two ways of writing one name equal. */
  readonly normaliseName: (name: string) => string;
}

export const NOBODY_KNOWN: Sender = { names: [], reachedAt: [], companies: [], formerCompanies: [] };
