import fc from "fast-check";
import { type Day, dayOf, daysInMonth, formatDay } from "../../../src/domain/calendar-date.ts";
import {
  type Book,
  CHANNELS,
  type Contact,
  DEFAULT_SETTINGS,
  type EventKind,
  type Me,
  type MilestoneKind,
  type Name,
} from "../../../src/domain/contact.ts";
import { OCCASIONS } from "../../../src/domain/plan-types.ts";
import type { Draft } from "../../../src/drafts/render.ts";
import { isCompanyName } from "../../../src/manners/honorifics.ts";
import { book, contact, draft } from "./fixtures.ts";

const TYPES = [
  "boss",
  "mentor",
  "client",
  "colleague",
  "friend",
  "alumni",
  "senpai",
  "customer",
  "neighbour",
];
const NAMES: readonly Name[] = [
  { full: "佐藤 健", family: "佐藤", given: "健", reading: "さとう たける" },
  { full: "佐藤健" },
  { full: "田中さん" },
  { full: "田中 さん", family: "田中", given: "さん" },
  { full: "高橋先生" },
  { full: "小林部長" },
  { full: "美咲ちゃん" },
  { full: "長谷川 美沙希", family: "長谷川", given: "美沙希" },
  { full: "マリア・ガルシア" },
  { full: "株式会社もみじ" },
  { full: "もみじ有限会社" },
  { full: "Acme Corp." },
  { full: "Sam Lee", family: "Lee", given: "Sam" },
  { full: "Dr. Jean-Luc O'Neill-Picard", family: "O'Neill-Picard", given: "Dr. Jean-Luc" },
  { full: "Cher" },
  { full: "김민준" },
  { full: "  佐藤\n健  " },
];
const TITLES = [
  undefined,
  "部長",
  "営業部長",
  "代表取締役",
  "代表取締役社長",
  "先生",
  "弁護士",
  "エンジニア",
  "VP Sales",
];
const COMPANIES = [
  "東京国際環境エネルギー総合開発コンサルティング株式会社",
  undefined,
  "株式会社ひかり",
  "株式会社みらい",
  "ABC Holdings, Inc.",
  "株式会社ながいなまえのかいしゃでもとにかくながいなまえがつづくホールディングスインターナショナル",
];
const HELP = [
  undefined,
  "転職の相談",
  "相談に乗ってくれた",
  "your advice",
  "introduced me to Kim",
  "本を貸してくれた",
  "helping me move",
  "ordering the parts for me",
  "quoting your article",
  "出産祝い",
  "引っ越しの手伝い",
  "大口顧客のご紹介",
  "carrying the boxes up to the fifth floor",
  "freeing up a desk for me",
  "training on the new system",
  "her advice on my CV",
  "my first job",
  "flat hunting",
  "his old laptop",
  "lend me a ladder",
  "using their printer",
  "a reference for my application",
];
const NOTES = [
  undefined,
  "営業本部長",
  "VP of Sales",
  "結果を聞く",
  "読書会",
  "lunch with the old team",
  "見積書を送る",
  "本を返す",
  "学会賞を受賞",
  "名古屋へ転勤",
];
const LABELS = ["お花見", "決算期のご挨拶", "春のOB会のご案内", "夏祭りのお誘い", "創立記念日のお祝い"];
const KINDS: readonly EventKind[] = [
  "promotion",
  "transfer",
  "new-job",
  "award",
  "wedding",
  "birth",
  "retirement",
  "other",
];
const MILESTONES: readonly MilestoneKind[] = ["left", "new-job", "career-change", "independent"];

const FIRST = dayOf(2024, 1, 1);
const days = fc.integer({ min: FIRST, max: dayOf(2031, 12, 31) });
/** Days before today. */
const ago = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
const oneOf = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

/** Somebody, on some day, with whatever the file happens to know. */
export const worlds = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/),
  today: days,
  name: oneOf(NAMES),
  type: oneOf(TYPES),
  register: oneOf([undefined, "formal", "casual"] as const),
  title: oneOf(TITLES),
  honorific: oneOf([undefined, undefined, "先生", "様", "さん", "Dr."]),
  company: oneOf(COMPANIES),
  department: oneOf([undefined, "営業部", "Sales", "経営企画本部事業開発推進部第二企画課"]),
  country: oneOf([undefined, "JP", "US"]),
  region: oneOf([undefined, "kansai", "okinawa", "hokkaido"]),
  language: oneOf(["ja", "en"] as const),
  channel: oneOf(CHANNELS),
  occasion: oneOf([...OCCASIONS, "hanami"]),
  also: fc.subarray(["congratulations", "birthday", "independence", "new-job", "after-leaving"]),
  last: fc.option(ago(900), { nil: undefined }),
  met: fc.option(ago(3000), { nil: undefined }),
  help: oneOf(HELP),
  helpAgo: ago(1500),
  event: fc.option(fc.record({ kind: oneOf(KINDS), ago: ago(40), note: oneOf(NOTES) }), { nil: undefined }),
  note: oneOf(NOTES),
  birthdayMonth: fc.integer({ min: 1, max: 12 }),
  mourning: fc.option(ago(400), { nil: undefined }),
  myMourning: fc.option(ago(400), { nil: undefined }),
  leftAgo: fc.option(fc.integer({ min: -10, max: 60 }), { nil: undefined }),
  phase: oneOf([undefined, undefined, "leaving", "alumni"] as const),
  isAlumni: fc.boolean(),
  address: oneOf([undefined, "someone@hikari.example", "someone@gmail.com"]),
  milestones: fc.array(fc.record({ kind: oneOf(MILESTONES), ago: ago(900), full: fc.boolean() }), {
    maxLength: 4,
  }),
  nameless: fc.boolean(),
  late: fc.boolean(),
});
export type World = typeof worlds extends fc.Arbitrary<infer Value> ? Value : never;

/** Without the keys that are undefined. */
function present<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function meOf({ today, milestones, nameless, myMourning, language }: World): Me {
  const known = language === "ja" ? "株式会社ひかり" : "Hikari";
  return {
    ...(nameless
      ? {}
      : { name: { full: "山田 太郎", family: "山田", given: "太郎" }, nameEn: "Taro Yamada" }),
    milestones: milestones.map(({ kind, ago: before, full }) => ({
      kind,
      date: today - before,
      ...(full
        ? {
            company: kind === "left" ? known : "やまだ企画室",
            department: "営業部",
            role: "企画担当",
            learned: "段取り",
          }
        : {}),
    })),
    ...present({ mourning: myMourning === undefined ? undefined : today - myMourning }),
  };
}

function contactOf(world: World): Contact {
  const { today, event, help, helpAgo, last, met, mourning, leftAgo, note } = world;
  const before = (value: number | undefined): Day | undefined =>
    value === undefined ? undefined : today - value;
  return contact({
    id: world.id,
    name: world.name,
    relationship: world.type,
    birthday: { month: world.birthdayMonth, day: daysInMonth(2024, world.birthdayMonth) },
    events:
      event === undefined
        ? []
        : [{ date: today - event.ago, kind: event.kind, ...present({ note: event.note }) }],
    followUps: [{ on: today - 3, done: false, ...present({ note }) }],
    emails: world.address === undefined ? [] : [world.address],
    tags: world.isAlumni ? ["alumni"] : [],
    help: help === undefined ? [] : [{ on: today - helpAgo, received: help }],
    ...present({
      company: isCompanyName(world.name.full) ? undefined : world.company,
      register: world.register,
      title: world.title,
      honorific: world.honorific,
      department: world.department,
      country: world.country,
      region: world.region,
      lastContact: before(last),
      met: before(met),
      mourning: before(mourning),
      leftOn: before(leftAgo),
      phase: world.phase,
    }),
  });
}

function bookOf(world: World): Book {
  return book(meOf(world), {
    settings: { ...DEFAULT_SETTINGS, companyDomains: ["hikari.example"], sender: { name: "OB会" } },
    relationships: new Map([
      ["senpai", { extends: "colleague", register: "formal" }],
      ["customer", { extends: "client" }],
      ["neighbour", {}],
    ]),
    occasions: [
      {
        id: "hanami",
        label: LABELS[world.id.length % LABELS.length] as string,
        from: { month: 3, day: 25 },
        to: { month: 4, day: 10 },
        for: [],
      },
    ],
  });
}

/** The draft of that world, with what it was made from. */
export function draftOfWorld(world: World): { draft: Draft; contact: Contact; book: Book } {
  const { today, occasion, late } = world;
  const someone = contactOf(world);
  const own = bookOf(world);
  const made = draft({
    contact: someone,
    book: own,
    occasion,
    also: world.also.filter((id) => id !== occasion),
    channel: world.channel,
    language: world.language,
    today: formatDay(today),
    window: late ? { start: today - 50, end: today + 3, late } : { start: today - 3, end: today + 3, late },
  });
  return { draft: made, contact: someone, book: own };
}
