import { type Day, type Duration, formatDay } from "../domain/calendar-date.ts";
import type { Cadence, Channel, Contact, Language, Register } from "../domain/contact.ts";

/** What the contact's own fields leave to the relationship and the settings, decided. */
export interface ContactDefaults {
  readonly language: Language;
  readonly register: Register;
  readonly channel: Channel;
  readonly every: Cadence;
  readonly minGap: Duration;
  readonly country: string | null;
  readonly region: string | null;
}

const date = (day: Day | undefined): string | null => (day === undefined ? null : formatDay(day));

function duration(value: Cadence): string {
  if (value === "never") return value;
  const { months, days } = value;
  if (months === 0) return `${days} days`;
  return months % 12 === 0
    ? `${months / 12} ${months === 12 ? "year" : "years"}`
    : `${months} ${months === 1 ? "month" : "months"}`;
}

/** All fields of a contact under the names of the contact file, defaults filled in; null or empty where there is nothing. */
export function contactJson(contact: Contact, defaults: ContactDefaults): Record<string, unknown> {
  const { name, birthday, consent, address } = contact;
  return {
    id: contact.id,
    name: name.full,
    family: name.family ?? null,
    given: name.given ?? null,
    reading: name.reading ?? null,
    aliases: contact.aliases,
    relationship: contact.relationship,
    company: contact.company ?? null,
    department: contact.department ?? null,
    title: contact.title ?? null,
    industry: contact.industry ?? null,
    honorific: contact.honorific ?? null,
    language: defaults.language,
    country: defaults.country,
    region: defaults.region,
    email: contact.emails,
    phone: contact.phones,
    chat: contact.chat ?? null,
    address: address === undefined ? null : { postal_code: address.postalCode ?? null, lines: address.lines },
    sns: contact.sns,
    followed_on: date(contact.followedOn),
    channel: defaults.channel,
    register: defaults.register,
    every: duration(defaults.every),
    min_gap: duration(defaults.minGap),
    last_contact: date(contact.lastContact),
    met: date(contact.met),
    added: date(contact.added),
    skips: contact.skips.map((skip) => ({ occasion: skip.occasion, on: formatDay(skip.on) })),
    birthday: birthday === undefined ? null : birthdayText(birthday),
    events: contact.events.map(({ date: on, kind, note }) => ({
      date: formatDay(on),
      kind,
      note: note ?? null,
    })),
    follow_ups: contact.followUps.map(({ on, note, done }) => ({
      on: formatDay(on),
      note: note ?? null,
      done,
    })),
    left_on: date(contact.leftOn),
    phase: contact.phase ?? null,
    potential: contact.potential,
    snoozed_until: date(contact.snoozedUntil),
    do_not_contact: contact.doNotContact,
    mourning: date(contact.mourning),
    nengajo: contact.nengajo ?? null,
    consent: consent === undefined ? null : consentJson(consent),
    help: contact.help.map(({ on, given, received }) => ({
      on: formatDay(on),
      ...(given === undefined ? {} : { given }),
      ...(received === undefined ? {} : { received }),
    })),
    tags: contact.tags,
    notes: contact.notes ?? null,
    celebrates: contact.celebrates,
    extra: contact.extra,
    history: contact.history.map((touch) => ({
      on: formatDay(touch.on),
      via: touch.via ?? null,
      direction: touch.direction,
      occasion: touch.occasions,
      reply: touch.reply ?? null,
      note: touch.note ?? null,
      news: touch.news ?? null,
    })),
  };
}

function birthdayText({ year, month, day }: NonNullable<Contact["birthday"]>): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year === undefined ? "" : `${String(year).padStart(4, "0")}-`}${two(month)}-${two(day)}`;
}

function consentJson(consent: NonNullable<Contact["consent"]>) {
  return {
    news: consent.news === undefined ? null : consent.news === false ? false : formatDay(consent.news),
    how: consent.how ?? null,
    opted_out: date(consent.optedOut),
    share: consent.share,
    vouch: consent.vouch ?? null,
  };
}
