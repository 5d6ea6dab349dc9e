import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Day, parseDay } from "../../../src/domain/calendar-date.ts";
import {
  type Book,
  type Channel,
  type Contact,
  DEFAULT_SETTINGS,
  type Language,
  type Me,
} from "../../../src/domain/contact.ts";
import { resolveRelationships } from "../../../src/domain/relationship.ts";
import type { TemplateFolder, TemplateSource } from "../../../src/drafts/load-templates.ts";
import { type Draft, type DraftInput, renderDraft } from "../../../src/drafts/render.ts";

const ROOT = fileURLToPath(new URL("../../../templates/", import.meta.url));
const texts = new Map<string, string>();

export const SHIPPED: TemplateFolder = {
  label: "templates",
  names: readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".hbs")),
  read: (name) => {
    const known = texts.get(name) ?? readFileSync(ROOT + name, "utf8");
    texts.set(name, known);
    return known;
  },
};

const SHIPPED_ONLY: TemplateSource = { folders: [SHIPPED] };

export function folder(files: Readonly<Record<string, string>>, label = "mine"): TemplateFolder {
  return { label, names: Object.keys(files), read: (name) => files[name] ?? "" };
}

export function day(text: string): Day {
  const value = parseDay(text);
  if (value === undefined) throw new Error(text);
  return value;
}

export const ME_JA: Me = {
  name: { full: "山田 太郎", family: "山田", given: "太郎", reading: "やまだ たろう" },
  email: "taro@example.com",
  nameEn: "Taro Yamada",
  companyEn: "Mirai Inc.",
  company: "株式会社みらい",
  milestones: [
    { date: day("2026-10-31"), kind: "left", company: "株式会社ひかり", department: "営業部" },
    {
      date: day("2026-12-01"),
      kind: "new-job",
      company: "株式会社みらい",
      role: "マーケティング担当",
      learned: "段取り",
    },
  ],
};

export const ME_EN: Me = {
  name: { full: "Taro Yamada", family: "Yamada", given: "Taro" },
  email: "taro@example.com",
  company: "Mirai",
  milestones: [
    { date: day("2026-10-31"), kind: "left", company: "Hikari", department: "Sales" },
    {
      date: day("2026-12-01"),
      kind: "new-job",
      company: "Mirai",
      role: "marketing manager",
      learned: "careful planning",
    },
  ],
};

export const NOBODY: Me = { milestones: [] };

export function contact(overrides: Partial<Contact> & Pick<Contact, "name">): Contact {
  return {
    id: "someone",
    aliases: [],
    relationship: "colleague",
    emails: [],
    phones: [],
    sns: {},
    skips: [],
    events: [],
    followUps: [],
    potential: [],
    doNotContact: false,
    help: [],
    tags: [],
    celebrates: [],
    extra: {},
    history: [],
    ...overrides,
  };
}

export function book(me: Me, overrides: Partial<Book> = {}): Book {
  return {
    me,
    settings: DEFAULT_SETTINGS,
    relationships: new Map(),
    occasions: [],
    news: [],
    contacts: [],
    ...overrides,
  };
}

export interface Asked {
  readonly book?: Book;
  readonly contact: Contact;
  readonly occasion?: string;
  readonly channel?: Channel;
  readonly language?: Language;
  readonly today?: string;
  readonly also?: readonly string[];
  readonly window?: DraftInput["window"];
  readonly folders?: readonly TemplateFolder[];
  readonly template?: string;
}

/** A draft with the usual values filled in. */
export function draft(asked: Asked): Draft {
  const language = asked.language ?? "ja";
  const own = asked.book ?? book(language === "ja" ? ME_JA : ME_EN);
  const relationship = resolveRelationships(own.relationships).get(asked.contact.relationship);
  if (relationship === undefined) throw new Error(asked.contact.relationship);
  return renderDraft({
    book: own,
    contact: asked.contact,
    relationship,
    occasion: asked.occasion ?? "catch-up",
    window: asked.window ?? null,
    also: asked.also ?? [],
    channel: asked.channel ?? "email",
    language,
    today: day(asked.today ?? "2026-12-16"),
    source: asked.folders === undefined ? SHIPPED_ONLY : { folders: [...asked.folders, SHIPPED] },
    template: asked.template,
  });
}
