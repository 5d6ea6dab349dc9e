import { type Day, formatDay } from "../src/domain/calendar-date.ts";
import {
  type Book,
  type Channel,
  type Contact,
  DEFAULT_SETTINGS,
  type Language,
  type Me,
  type Milestone,
  type Settings,
} from "../src/domain/contact.ts";
import type { Draft } from "../src/drafts/render.ts";
import { book, contact, day, draft } from "../test/unit/drafts/fixtures.ts";

const INTRODUCTION = `# The drafts, one by one

<!-- Generated: UPDATE_DOCS=1 npx vitest run --config test/vitest.config.ts test/unit/drafts/drafts-doc.test.ts -->

What \`keepintouch draft\` writes: one message for each relationship and each occasion that it has, in Japanese and in
English, as it goes out by the usual channel, and at the end some by other channels. Everybody in them is invented. 山田太郎
(Taro Yamada) left 株式会社ひかり (Hikari) on 2026-10-31 and began at 株式会社みらい (Mirai) on 2026-12-01.

The words come from the templates in \`templates/\`: \`keepintouch templates list\` names them, \`keepintouch templates copy\`
gives you one to change. All of them pass \`keepintouch lint\` without a finding.
`;

/** One draft of the book, with everything that it was made from. */
export interface Specimen {
  readonly title: string;
  readonly language: Language;
  readonly occasion: string;
  readonly today: Day;
  readonly contact: Contact;
  readonly book: Book;
  readonly draft: Draft;
}

type Type = "boss" | "mentor" | "client" | "colleague" | "friend" | "alumni";

const OWN_NEWS = ["after-leaving", "new-job", "independence"];
const EVERYBODY = [...OWN_NEWS, "birthday", "congratulations", "follow-up"];
const SEASONS = [
  "nengajo",
  "year-end",
  "new-year",
  "kanchu-mimai",
  "yokan-mimai",
  "shochu-mimai",
  "zansho-mimai",
];
const OCCASIONS_OF: Readonly<Record<Type, readonly string[]>> = {
  boss: [...EVERYBODY, ...SEASONS, "catch-up"],
  mentor: [...EVERYBODY, ...SEASONS, "catch-up"],
  client: [...EVERYBODY, ...SEASONS, "catch-up"],
  colleague: [...EVERYBODY, "nengajo", "year-end", "new-year", "kanchu-mimai", "catch-up"],
  friend: [...EVERYBODY, "nengajo", "year-end", "new-year", "shochu-mimai", "catch-up"],
  alumni: ["farewell", "check-in", "birthday", "congratulations", "follow-up", "year-end", "catch-up"],
};

/** When each is written; the catch-up after 14 months for a colleague. */
const DAYS: Readonly<Record<string, string>> = {
  "after-leaving": "2026-11-10",
  "new-job": "2026-12-07",
  independence: "2027-06-08",
  birthday: "2027-05-18",
  congratulations: "2027-04-05",
  farewell: "2027-03-31",
  "check-in": "2027-04-14",
  "follow-up": "2027-03-10",
  nengajo: "2026-12-18",
  "year-end": "2026-12-16",
  "new-year": "2027-01-05",
  "kanchu-mimai": "2027-01-20",
  "yokan-mimai": "2027-02-10",
  "shochu-mimai": "2027-07-20",
  "zansho-mimai": "2027-08-18",
  "catch-up": "2027-10-12",
};
const CARDS = ["nengajo", "kanchu-mimai", "yokan-mimai", "shochu-mimai", "zansho-mimai"];
const CHANNEL_OF: Readonly<Record<Type, Channel>> = {
  boss: "email",
  mentor: "email",
  client: "email",
  colleague: "chat",
  friend: "chat",
  alumni: "email",
};

type Words = Readonly<Record<Language, string>>;

const HIKARI: Words = { ja: "株式会社ひかり", en: "Hikari" };
const MIRAI: Words = { ja: "株式会社みらい", en: "Mirai" };

function me(language: Language, changes: Partial<Me> = {}): Me {
  const left: Milestone = {
    date: day("2026-10-31"),
    kind: "left",
    company: HIKARI[language],
    department: language === "ja" ? "営業部" : "Sales",
    learned: language === "ja" ? "段取り" : "careful planning",
  };
  const job: Milestone = {
    date: day("2026-12-01"),
    kind: "new-job",
    company: MIRAI[language],
    role: language === "ja" ? "マーケティング担当" : "marketing manager",
  };
  return {
    name:
      language === "ja"
        ? { full: "山田 太郎", family: "山田", given: "太郎" }
        : { full: "Taro Yamada", family: "Yamada", given: "Taro" },
    email: "taro@yamada.example",
    company: MIRAI[language],
    milestones: [left, job],
    ...changes,
  };
}

const INDEPENDENT: Readonly<Record<Language, Milestone>> = {
  ja: { date: day("2027-06-01"), kind: "independent", company: "やまだ企画室" },
  en: { date: day("2027-06-01"), kind: "independent", company: "Yamada Works" },
};

const PEOPLE: Readonly<Record<Type, Readonly<Record<Language, Partial<Contact> & Pick<Contact, "name">>>>> = {
  boss: {
    ja: {
      name: { full: "佐藤 健", family: "佐藤", given: "健" },
      company: HIKARI.ja,
      department: "営業部",
      title: "部長",
      help: [{ on: day("2026-08-20"), received: "転職のご相談" }],
    },
    en: {
      name: { full: "Sam Lee", family: "Lee", given: "Sam" },
      company: HIKARI.en,
      title: "Head of Sales",
      help: [{ on: day("2026-08-20"), received: "your advice on changing jobs" }],
    },
  },
  mentor: {
    ja: { name: { full: "高橋 恵子", family: "高橋", given: "恵子" }, honorific: "先生" },
    en: { name: { full: "Grace Okafor", family: "Okafor", given: "Grace" }, honorific: "Dr." },
  },
  client: {
    ja: {
      name: { full: "鈴木 一郎", family: "鈴木", given: "一郎" },
      company: "株式会社あおば",
      department: "購買部",
      title: "課長",
      region: "kansai",
    },
    en: { name: { full: "Maria Silva", family: "Silva", given: "Maria" }, company: "Aoba", title: "Buyer" },
  },
  colleague: {
    ja: { name: { full: "田中 美咲", family: "田中", given: "美咲" }, company: HIKARI.ja },
    en: { name: { full: "Kim Novak", family: "Novak", given: "Kim" }, company: HIKARI.en },
  },
  friend: {
    ja: { name: { full: "伊藤 翼", family: "伊藤", given: "翼" } },
    en: { name: { full: "Alex Moreau", family: "Moreau", given: "Alex" } },
  },
  alumni: {
    ja: { name: { full: "岡田 葵", family: "岡田", given: "葵" }, company: MIRAI.ja },
    en: { name: { full: "Jo Park", family: "Park", given: "Jo" }, company: MIRAI.en },
  },
};

/** The last contact: a few months before, but soon after a departure, and long ago for a colleague's catch-up. */
function lastContact(type: Type, occasion: string): Day {
  const today = day(DAYS[occasion] ?? "");
  if (occasion === "after-leaving") return day("2026-10-20");
  if (occasion === "catch-up" && type === "colleague") return day("2026-08-12");
  return today - (occasion === "catch-up" ? 200 : 100);
}

/** The news that they have been told already, each in its own message; the colleague of the long silence has not. */
function told(type: Type, occasion: string): Contact["history"] {
  if (occasion === "catch-up" && type === "colleague") return [];
  return ["after-leaving", "new-job"]
    .filter((news) => OCCASIONS_OF[type].includes(news))
    .map((news) => ({ on: day(DAYS[news] ?? ""), direction: "out" as const, occasions: [news] }))
    .filter(({ on }) => on < day(DAYS[occasion] ?? ""));
}

const DEPARTURES = ["farewell", "check-in", "congratulations"];

function personFor(type: Type, occasion: string, language: Language, changes: Partial<Contact>): Contact {
  const today = day(DAYS[occasion] ?? "");
  const promoted = language === "ja" ? "営業本部長" : "Director of Sales";
  const kinds = {
    boss: "promotion",
    mentor: "award",
    client: "transfer",
    colleague: "wedding",
    friend: "birth",
  };
  const kind = (type === "alumni" ? "new-job" : kinds[type]) as "promotion";
  return contact({
    id: type,
    relationship: type,
    birthday: { month: 5, day: 18 },
    met: day("2019-04-01"),
    lastContact: lastContact(type, occasion),
    history: told(type, occasion),
    ...PEOPLE[type][language],
    ...(occasion === "congratulations"
      ? { events: [{ date: today - 4, kind, ...(kind === "promotion" ? { note: promoted } : {}) }] }
      : {}),
    ...(type === "alumni"
      ? { leftOn: day(DEPARTURES.includes(occasion) ? "2027-03-31" : "2026-03-31") }
      : {}),
    ...(occasion === "follow-up" ? { followUps: [{ on: today, done: false, note: matter(language) }] } : {}),
    ...changes,
  });
}

function matter(language: Language): string {
  return language === "ja" ? "読書会" : "the reading list";
}

interface Wanted {
  readonly type: Type;
  readonly occasion: string;
  readonly language: Language;
  readonly channel?: Channel;
  readonly title?: string;
  readonly today?: string;
  readonly also?: readonly string[];
  readonly late?: boolean;
  readonly person?: Partial<Contact>;
  readonly me?: Partial<Me>;
  readonly settings?: Partial<Settings>;
}

function specimen(wanted: Wanted): Specimen {
  const { type, occasion, language } = wanted;
  const today = wanted.today ?? DAYS[occasion] ?? "";
  const own = me(language, wanted.me);
  const independent =
    occasion === "independence" ? [...own.milestones, INDEPENDENT[language]] : own.milestones;
  const whole = book(
    { ...own, milestones: independent },
    { settings: { ...DEFAULT_SETTINGS, ...wanted.settings } },
  );
  const person = personFor(type, occasion, language, wanted.person ?? {});
  const made = draft({
    book: whole,
    contact: person,
    occasion,
    language,
    today,
    channel: wanted.channel ?? (CARDS.includes(occasion) ? "card" : CHANNEL_OF[type]),
    also: wanted.also ?? [],
    ...(wanted.late ? { window: { start: day(today) - 60, end: day(today) + 5, late: true } } : {}),
  });
  const title = wanted.title ?? occasion;
  return { title, language, occasion, today: day(today), contact: person, book: whole, draft: made };
}

const BOTH: readonly Language[] = ["ja", "en"];

/** The drafts by relationship. */
export function specimens(): ReadonlyMap<string, readonly Specimen[]> {
  const byType = (Object.keys(OCCASIONS_OF) as Type[]).map((type): [string, Specimen[]] => [
    type,
    OCCASIONS_OF[type].flatMap((occasion) => BOTH.map((language) => specimen({ type, occasion, language }))),
  ]);
  return new Map([...byType, ["Special cases", FURTHER.map(specimen)]]);
}

const MOURNING = day("2026-09-20");

const FURTHER: readonly Wanted[] = BOTH.flatMap((language): Wanted[] => [
  { type: "boss", occasion: "catch-up", language, channel: "letter", title: "a letter" },
  {
    type: "client",
    occasion: "new-year",
    language,
    today: "2027-01-13",
    title: "a client in Kansai on January 13",
  },
  { type: "friend", occasion: "catch-up", language, channel: "letter", title: "a letter to a friend" },
  { type: "friend", occasion: "birthday", language, channel: "card", title: "a birthday card" },
  { type: "colleague", occasion: "catch-up", language, channel: "email", title: "an e-mail to a colleague" },
  {
    type: "colleague",
    occasion: "catch-up",
    language,
    channel: "sns",
    title: "two lines on a social network",
  },
  { type: "client", occasion: "new-job", language, channel: "letter", title: "news by letter" },
  { type: "mentor", occasion: "catch-up", language, channel: "chat", title: "a chat with a mentor" },
  { type: "boss", occasion: "follow-up", language, channel: "phone", title: "what to say on the phone" },
  {
    type: "boss",
    occasion: "year-end",
    language,
    title: "year-end, with the news of leaving and of the new job",
    also: ["new-job", "after-leaving"],
    person: { lastContact: day("2026-08-20"), history: [] },
  },
  {
    type: "boss",
    occasion: "year-end",
    language,
    title: "year-end, to somebody in mourning",
    person: { mourning: MOURNING },
  },
  {
    type: "client",
    occasion: "kanchu-mimai",
    language,
    title: "in place of a New Year card, to somebody in mourning",
    person: { mourning: MOURNING },
  },
  {
    type: "friend",
    occasion: "catch-up",
    language,
    title: "a friend in mourning",
    today: "2027-01-20",
    person: { mourning: MOURNING, lastContact: day("2026-09-01") },
  },
  {
    type: "mentor",
    occasion: "kanchu-mimai",
    language,
    title: "while I am in mourning",
    me: { mourning: MOURNING },
  },
  {
    type: "client",
    occasion: "after-leaving",
    language,
    title: "after leaving, late",
    today: "2026-12-03",
    late: true,
    person: { history: [] },
  },
  {
    type: "alumni",
    occasion: "farewell",
    language,
    title: "the last day, with an invitation to the alumni's news",
    settings: { sender: { name: language === "ja" ? "ひかりOB会" : "Hikari alumni" } },
    person: { emails: ["aoi@gmail.com"] },
  },
  {
    type: "colleague",
    occasion: "catch-up",
    language,
    title: "a catch-up that congratulates as well",
    also: ["congratulations"],
    person: { events: [{ date: day("2027-09-25"), kind: "promotion" }] },
  },
]);

/** A message as `draft` prints it. */
export function messageOf({ subject, body, language }: Draft): string {
  const line = language === "ja" ? "件名: " : "Subject: ";
  return subject === null ? body : `${line}${subject}\n\n${body}`;
}

/** docs/drafts.md */
export function draftsDoc(): string {
  const parts = [...specimens()].map(([heading, list]) => `## ${heading}\n\n${list.map(section).join("\n")}`);
  return `${INTRODUCTION}\n${parts.join("\n")}`;
}

function section(one: Specimen): string {
  const when = formatDay(one.today);
  return `### ${one.title} · ${one.language} · ${one.draft.channel} · ${when}\n\n\`\`\`text\n${messageOf(one.draft)}\n\`\`\`\n`;
}
