import { readFileSync } from "node:fs";
import { readBook } from "../../../src/book/read.ts";
import { checkMessage } from "../../../src/commands/manners-of.ts";
import { parseDay } from "../../../src/domain/calendar-date.ts";
import type { Book, Channel, Contact, Language } from "../../../src/domain/contact.ts";
import type { Finding } from "../../../src/manners/checker.ts";

/** A message with what is known about it, as the fixtures write it down. */
export interface Case {
  readonly text: string;
  readonly language: Language;
  readonly to: {
    readonly relationship: string;
    readonly name: string;
    readonly title?: string;
    readonly company?: string;
    readonly email?: string;
    readonly register?: string;
    readonly mourning?: string;
    readonly gap_days?: number | null;
    readonly last_help?: { readonly on: string; readonly received?: string; readonly given?: string };
    readonly celebrates?: readonly string[];
    readonly event?: { readonly date: string; readonly kind: string };
    readonly followed_on?: string;
  };
  readonly channel: Channel;
  readonly occasion: string | null;
  readonly on: string;
  readonly region?: string;
  readonly me_left?: string;
  readonly me_mourning?: string;
  readonly others?: readonly {
    readonly name: string;
    readonly relationship: string;
    readonly share?: readonly string[];
  }[];
}

export interface Expected {
  readonly rule: string;
  readonly severity: string;
  readonly at?: string | readonly string[];
  readonly word?: string;
  readonly or?: readonly string[];
}

export function fixture<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`../../fixtures/manners/${name}`, import.meta.url), "utf8"));
}

/** The contact file that a case describes; JSON is YAML. */
function bookText({ to, on, region, me_left, me_mourning, others, language }: Case): string {
  const gap = to.gap_days ?? null;
  const last = gap === null ? undefined : dayBefore(on, gap);
  return JSON.stringify({
    me: {
      name: { family: "山田", given: "太郎" },
      name_en: "Taro Yamada",
      company: "株式会社みらい",
      company_en: "Mirai",
      phone: language === "en" ? "+81 90-1111-2222" : "090-1111-2222",
      email: "taro.yamada@mirai.example",
      address: { postal_code: "810-0001", lines: ["福岡市中央区天神一丁目二番三号"] },
      ...(me_mourning ? { mourning: me_mourning } : {}),
      ...(me_left ? { milestones: [{ date: me_left, kind: "left", company: "株式会社ひかり" }] } : {}),
    },
    contacts: [
      {
        id: "to",
        name: to.name,
        relationship: to.relationship,
        language,
        ...pick(to, ["title", "company", "email", "register", "mourning", "celebrates", "followed_on"]),
        ...(region ? { region } : {}),
        ...(to.event ? { events: [to.event] } : {}),
        ...(to.last_help ? { help: [to.last_help] } : {}),
        ...(last ? { history: [{ on: last, via: "email" }] } : {}),
      },
      ...(others ?? []).map((other, index) => ({
        id: `other-${index}`,
        name: other.name,
        relationship: other.relationship,
        ...(other.share ? { consent: { share: other.share } } : {}),
      })),
    ],
  });
}

function pick(from: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}

function dayBefore(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

export async function findingsOf(one: Case, ui: Language = "en"): Promise<Finding[]> {
  const { book } = await readBook(bookText(one));
  if (!book) throw new Error(`the book of ${one.text} cannot be read`);
  return checkMessage(one.text, request(one, book, book.contacts[0] as Contact), ui);
}

function request(one: Case, book: Book, contact: Contact) {
  const on = parseDay(one.on);
  if (on === undefined) throw new Error(`${one.on} is no date`);
  return {
    book,
    contact,
    language: one.language,
    channel: one.channel,
    occasion: one.occasion ?? undefined,
    on,
  };
}

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ");

/** Whether a finding says what was expected, about these words. */
export function says(finding: Finding, { rule, severity, at, word, or }: Expected): boolean {
  if (finding.rule !== rule && !or?.includes(finding.rule)) return false;
  if (finding.rule === rule && finding.severity !== severity) return false;
  const excerpt = plain(finding.excerpt);
  if (word !== undefined && !excerpt.includes(plain(word))) return false;
  const places = at === undefined ? [] : typeof at === "string" ? [at] : at;
  return (
    places.length === 0 ||
    places.map(plain).some((place) => excerpt.includes(place) || place.includes(excerpt))
  );
}
