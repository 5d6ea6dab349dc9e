import type { Duration } from "./calendar-date.ts";
import type { Book, Cadence, Channel, Contact, Register, RelationshipOverride } from "./contact.ts";

/** A relationship type with everything decided: built-in values, the file's, and what it extends. */
export interface Relationship {
  readonly type: string;
  readonly register: Register;
  readonly every: Cadence;
  readonly minGap: Duration;
  readonly channel: Channel;
  /** Occasion ids as listed, `season` not yet expanded. */
  readonly occasions: readonly string[];
  readonly label?: string;
  /** The type itself, then the types it extends, nearest first. */
  readonly chain: readonly string[];
}

type Defaults = Omit<Relationship, "type" | "chain">;

const months = (count: number): Duration => ({ months: count, days: 0 });
const days = (count: number): Duration => ({ months: 0, days: count });

const SENIOR: Defaults = {
  register: "formal",
  every: months(6),
  minGap: days(30),
  channel: "email",
  occasions: ["after-leaving", "new-job", "independence", "season", "birthday"],
};

/** What each type brings where neither the file nor the contact says otherwise. */
export const BUILT_IN_RELATIONSHIPS: Readonly<Record<string, Defaults>> = {
  boss: SENIOR,
  mentor: SENIOR,
  client: SENIOR,
  colleague: {
    register: "casual",
    every: months(6),
    minGap: days(14),
    channel: "chat",
    occasions: ["after-leaving", "new-job", "independence", "year-end", "new-year", "birthday"],
  },
  friend: {
    register: "casual",
    every: months(3),
    minGap: days(7),
    channel: "chat",
    occasions: ["new-job", "independence", "new-year", "birthday"],
  },
  alumni: {
    register: "casual",
    every: months(12),
    minGap: days(60),
    channel: "email",
    occasions: ["farewell", "check-in", "birthday"],
  },
};

const NEW_TYPE: Defaults = {
  register: "casual",
  every: months(6),
  minGap: days(14),
  channel: "email",
  occasions: ["birthday"],
};

export function isBuiltInRelationship(type: string): boolean {
  return Object.hasOwn(BUILT_IN_RELATIONSHIPS, type);
}

/**
 * Built-in and own types with their values decided. `extends` takes the other type's values as the file has them.
 * The reader has refused cycles and unknown types before; one that is left counts as not extending.
 */
export function resolveRelationships(overrides: Book["relationships"]): Map<string, Relationship> {
  const resolved = new Map<string, Relationship>();
  const resolve = (type: string, visiting: readonly string[]): Relationship => {
    const known = resolved.get(type);
    if (known) return known;
    const override = overrides.get(type);
    const parent = parentOf(type, override, overrides, visiting);
    const base = parent ? resolve(parent, [...visiting, type]) : (BUILT_IN_RELATIONSHIPS[type] ?? NEW_TYPE);
    const chain = [type, ...(parent ? resolve(parent, [...visiting, type]).chain : [])];
    const result = merge(type, base, override, chain);
    resolved.set(type, result);
    return result;
  };
  for (const type of Object.keys(BUILT_IN_RELATIONSHIPS)) resolve(type, []);
  for (const type of overrides.keys()) resolve(type, []);
  return resolved;
}

function parentOf(
  type: string,
  override: RelationshipOverride | undefined,
  overrides: Book["relationships"],
  visiting: readonly string[],
): string | undefined {
  const parent = override?.extends;
  if (parent === undefined || isBuiltInRelationship(type)) return undefined;
  if (parent === type || visiting.includes(parent)) return undefined;
  return isBuiltInRelationship(parent) || overrides.has(parent) ? parent : undefined;
}

function merge(
  type: string,
  base: Defaults,
  override: RelationshipOverride | undefined,
  chain: readonly string[],
): Relationship {
  return {
    type,
    register: override?.register ?? base.register,
    every: override?.every ?? base.every,
    minGap: override?.minGap ?? base.minGap,
    channel: override?.channel ?? base.channel,
    occasions: override?.occasions ?? base.occasions,
    ...(override?.label === undefined ? {} : { label: override.label }),
    chain,
  };
}

function hasAddressFor(contact: Contact, channel: Channel): boolean {
  switch (channel) {
    case "email":
      return contact.emails.length > 0;
    case "chat":
      return contact.chat !== undefined;
    case "sns":
      for (const _ in contact.sns) return true;
      return false;
    case "phone":
      return contact.phones.length > 0;
    default:
      return contact.address !== undefined;
  }
}

const FALLBACK: readonly Channel[] = ["email", "chat", "sns", "letter", "phone"];

/** The channel a contact is written to by. */
export function channelOf(contact: Contact, relationship: Relationship): Channel {
  if (contact.channel) return contact.channel;
  if (hasAddressFor(contact, relationship.channel)) return relationship.channel;
  return FALLBACK.find((channel) => hasAddressFor(contact, channel)) ?? relationship.channel;
}

export function registerOf(contact: Contact, relationship: Relationship): Register {
  return contact.register ?? relationship.register;
}
