import type { Edit, Written } from "../book/edit.ts";
import { type Day, formatDay } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";

/** The fields of `consent` that change; null takes one away. */
export type ConsentChanges = Readonly<Record<string, Written | null>>;

export interface ConsentPart {
  readonly changes: ConsentChanges;
  /** A fact for which `consent` has no field. */
  readonly extra?: { readonly key: string; readonly value: string };
}

export interface Refusal extends ConsentPart {
  /**
   * `never`: there was no consent to take back. `refused`: there was one, and it ends. `already`: it has ended before.
   * `agreed-later`: they agreed after the day of the refusal.
   */
  readonly outcome: "never" | "refused" | "already" | "agreed-later";
}

const REFUSAL_KEY = "news_refusal";

/** What a refusal of news changes; the record of a consent before it stays. Without `on` it is of today. */
export function refusal(
  contact: Contact,
  { on, how }: { readonly on?: Day | undefined; readonly how?: string | undefined },
  today: Day,
): Refusal {
  const { news, optedOut } = contact.consent ?? {};
  const day = on ?? today;
  // A consent dated ahead is a slip, and no reason not to note a refusal.
  if (typeof news !== "number" || news > today) {
    if (news === false && on === undefined && how === undefined) return { changes: {}, outcome: "already" };
    // With its day, so that no yes of an earlier one can be noted afterwards as if it came later.
    const isFirst = news !== false && optedOut === undefined;
    const isLater = on !== undefined && (optedOut === undefined || on > optedOut);
    const changes = {
      ...(news === false ? {} : { news: "no" }),
      ...(how === undefined ? {} : { how }),
      ...(isFirst || isLater ? { opted_out: formatDay(day) } : {}),
    };
    return { changes, outcome: "never" };
  }
  // Said once more, in words or on a day of its own: that is a refusal of its own.
  const since = on ?? (how === undefined ? news : today);
  const hasRefused = optedOut !== undefined && optedOut >= Math.max(since, news);
  const extra = refusalRecord(contact, day, how);
  if (hasRefused) return { changes: {}, ...extra, outcome: "already" };
  if (day < news) return { changes: {}, outcome: "agreed-later" };
  return { changes: { opted_out: formatDay(day) }, ...extra, outcome: "refused" };
}

/**
 * How a refusal was said, beside the record of the consent before it: `consent.how` tells how they agreed, is printed
 * below the news when they agree once more, and has to be kept for a while.
 */
function refusalRecord(
  { extra }: Contact,
  day: Day,
  how: string | undefined,
): Required<Pick<ConsentPart, "extra">> | undefined {
  if (how === undefined) return undefined;
  const value = `${formatDay(day)}: ${how}`;
  return extra[REFUSAL_KEY] === value ? undefined : { extra: { key: REFUSAL_KEY, value } };
}

/** The edits of the entry at these steps. */
export function consentEdits(contact: Contact, at: Edit["at"], { changes, extra }: ConsentPart): Edit[] {
  return [
    ...fieldEdits(Object.keys(contact.consent ?? {}).length === 0, [...at, "consent"], changes),
    ...(extra === undefined
      ? []
      : fieldEdits(Object.keys(contact.extra).length === 0, [...at, "extra"], { [extra.key]: extra.value })),
  ];
}

function fieldEdits(isNew: boolean, at: Edit["at"], changes: ConsentChanges): Edit[] {
  const entries = Object.entries(changes);
  if (entries.length === 0) return [];
  if (isNew) {
    const value = Object.fromEntries(entries.filter(([, value]) => value !== null)) as Written;
    return [{ do: "set", at, value }];
  }
  return entries.map(([key, value]) =>
    value === null ? { do: "remove", at: [...at, key] } : { do: "set", at: [...at, key], value },
  );
}
