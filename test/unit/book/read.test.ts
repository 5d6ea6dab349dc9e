import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/book/read.ts";
import { parseDay } from "../../../src/domain/calendar-date.ts";
import type { Book, Contact } from "../../../src/domain/contact.ts";

const day = (text: string): number => parseDay(text) as number;

async function bookOf(text: string): Promise<Book> {
  const { book, problems } = await readBook(text);
  if (!book) throw new Error(`unusable: ${JSON.stringify(problems)}`);
  return book;
}

async function contactOf(fields: string, head = ""): Promise<Contact> {
  const indented = fields
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
  const text = `${head}contacts:\n  - relationship: boss\n${indented}\n`;
  const { book, problems } = await readBook(text);
  const contact = book?.contacts[0];
  if (!contact) throw new Error(`left out: ${JSON.stringify(problems)}`);
  return contact;
}

const codes = async (text: string): Promise<string[]> =>
  (await readBook(text)).problems.map(({ code, path }) => `${code} ${path}`.trim());

describe("a contact", () => {
  it("needs a name and a relationship; the rest has defaults", async () => {
    expect(await contactOf("name: 佐藤 健")).toEqual({
      id: "佐藤-健",
      name: { full: "佐藤 健", family: "佐藤", given: "健" },
      aliases: [],
      relationship: "boss",
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
    });
  });

  it("reads every field", async () => {
    const contact = await contactOf(`id: sato
family: 佐藤
given: 健
reading: さとう たける
aliases: [けんちゃん]
company: 株式会社ひかり
department: 営業部
title: 部長
industry: 食品
honorific: 先生
language: ja
country: JP
region: kansai
email: sato@hikari.example
phone: [090-1234-5678, 0312345678]
chat: { app: line, id: sato_t }
address: { postal_code: 150-0001, lines: [東京都渋谷区1-2-3, はなビル 4F] }
sns: { x: "@sato", linkedin: https://example.com/sato }
followed_on: 2026-01-05
channel: card
every: 6 months
min_gap: 2w
last_contact: 2026-02-01
met: 2015-04-01
added: "2026-03-01"
skips: [{ occasion: birthday, on: 2026-04-01 }]
register: casual
birthday: 1980-02-29
events: [{ date: 2026-04-01, kind: promotion, note: 執行役員 }]
follow_ups: [{ on: 2026-05-01, note: 資料, done: yes }, { on: 2026-06-01 }]
left_on: 2026-03-31
phase: alumni
potential: [customer, rejoin]
snoozed_until: 2026-07-01
do_not_contact: no
mourning: 2026-01-01
nengajo: declined
consent: { news: 2026-01-01, how: 口頭, opted_out: 2026-02-01, share: [tanaka], vouch: true }
help: [{ on: 2026-01-01, given: 紹介 }, { on: 2026-01-02, received: 助言 }]
tags: golf
notes: |
  釣りが好き。
  猫を飼う。
celebrates: [christmas]
extra: { pet: 猫, empty: ~, list: [1, yes] }
history:
  - { on: 2026-01-01, via: meeting, note: 会食 }
  - { on: 2026-01-02, via: email, occasion: [new-year, birthday], reply: no }
  - { on: 2026-01-03, direction: in, occasion: catch-up, news: spring }`);
    expect(contact).toEqual({
      id: "sato",
      name: { full: "佐藤 健", family: "佐藤", given: "健", reading: "さとう たける" },
      aliases: ["けんちゃん"],
      relationship: "boss",
      company: "株式会社ひかり",
      department: "営業部",
      title: "部長",
      industry: "食品",
      honorific: "先生",
      language: "ja",
      country: "JP",
      region: "kansai",
      emails: ["sato@hikari.example"],
      phones: ["090-1234-5678", "0312345678"],
      chat: { app: "line", id: "sato_t" },
      address: { postalCode: "150-0001", lines: ["東京都渋谷区1-2-3", "はなビル 4F"] },
      sns: { x: "@sato", linkedin: "https://example.com/sato" },
      followedOn: day("2026-01-05"),
      channel: "card",
      every: { months: 6, days: 0 },
      minGap: { months: 0, days: 14 },
      lastContact: day("2026-02-01"),
      met: day("2015-04-01"),
      added: day("2026-03-01"),
      skips: [{ occasion: "birthday", on: day("2026-04-01") }],
      register: "casual",
      birthday: { year: 1980, month: 2, day: 29 },
      events: [{ date: day("2026-04-01"), kind: "promotion", note: "執行役員" }],
      followUps: [
        { on: day("2026-05-01"), note: "資料", done: true },
        { on: day("2026-06-01"), done: false },
      ],
      leftOn: day("2026-03-31"),
      phase: "alumni",
      potential: ["customer", "rejoin"],
      snoozedUntil: day("2026-07-01"),
      doNotContact: false,
      mourning: day("2026-01-01"),
      nengajo: "declined",
      consent: {
        news: day("2026-01-01"),
        how: "口頭",
        optedOut: day("2026-02-01"),
        share: ["tanaka"],
        vouch: true,
      },
      help: [
        { on: day("2026-01-01"), given: "紹介" },
        { on: day("2026-01-02"), received: "助言" },
      ],
      tags: ["golf"],
      notes: "釣りが好き。\n猫を飼う。\n",
      celebrates: ["christmas"],
      extra: { pet: "猫", empty: null, list: ["1", "yes"] },
      history: [
        { on: day("2026-01-01"), via: "meeting", direction: "met", occasions: [], note: "会食" },
        {
          on: day("2026-01-02"),
          via: "email",
          direction: "out",
          occasions: ["new-year", "birthday"],
          reply: false,
        },
        { on: day("2026-01-03"), direction: "in", occasions: ["catch-up"], news: "spring" },
      ],
    });
    expect(Object.keys(contact).sort()).not.toContain("family");
  });

  it.each([
    ["birthday: 02-29", "birthday", { month: 2, day: 29 }],
    ["birthday: --03-05", "birthday", { month: 3, day: 5 }],
    ["birthday: 3月5日", "birthday", { month: 3, day: 5 }],
    ["met: 2026/3/5", "met", day("2026-03-05")],
    ["met: 2026年03月05日", "met", day("2026-03-05")],
    ["met: ２０２６−０３−０５", "met", day("2026-03-05")],
    ["do_not_contact: 'yes'", "doNotContact", true],
    ["do_not_contact: TRUE", "doNotContact", true],
    ["nengajo: true", "nengajo", "yes"],
    ["nengajo: false", "nengajo", "no"],
    ["consent: { news: no }", "consent", { news: false, share: [] }],
    ["every: never", "every", "never"],
    ["every: 1y", "every", { months: 12, days: 0 }],
    ["min_gap: 0 days", "minGap", { months: 0, days: 0 }],
    ["chat: line", "chat", { app: "line" }],
    ["address: |-\n  一行目\n\n  二行目", "address", { lines: ["一行目", "二行目"] }],
    ["email: [a@b.example, c@d.example]", "emails", ["a@b.example", "c@d.example"]],
    ["email: a..b.@docomo.ne.jp", "emails", ["a..b.@docomo.ne.jp"]],
    ["company: Null", "company", "Null"],
    ["company: null", "company", undefined],
    ["company: ~", "company", undefined],
    ["company: ''", "company", undefined],
    ["title: NULL", "title", undefined],
    ["sns: { __proto__: x }", "sns", Object.fromEntries([["__proto__", "x"]])],
    ["tags: [constructor, toString]", "tags", ["constructor", "toString"]],
  ] as const)("%s", async (field, key, expected) => {
    const contact = await contactOf(`name: 佐藤 健\n${field}`);
    expect(contact[key]).toEqual(expected);
  });

  it("is called Null when that is the name", async () => {
    expect((await contactOf("name: Null")).name.full).toBe("Null");
    expect(await codes("contacts:\n  - name: null\n    relationship: boss\n")).toEqual([
      "missing-name contacts[0]",
    ]);
  });
});

describe("names", () => {
  it.each([
    ["name: 佐藤 健", "", { full: "佐藤 健", family: "佐藤", given: "健" }],
    ["name: 佐藤　健", "", { full: "佐藤　健", family: "佐藤", given: "健" }],
    ["name: 佐藤健", "", { full: "佐藤健" }],
    ["name: Sam Lee", "", { full: "Sam Lee", family: "Lee", given: "Sam" }],
    ["name: Mary Ann Lee", "", { full: "Mary Ann Lee", family: "Lee", given: "Mary Ann" }],
    [
      "name: Sam Lee\nlanguage: en",
      "settings: { language: ja }\n",
      { full: "Sam Lee", family: "Lee", given: "Sam" },
    ],
    ["name: Sato Ken", "settings: { language: ja }\n", { full: "Sato Ken" }],
    ["name: 佐藤 健\nlanguage: en", "", { full: "佐藤 健", family: "佐藤", given: "健" }],
    ["family: 佐藤\ngiven: 健", "", { full: "佐藤 健", family: "佐藤", given: "健" }],
    ["family: Lee\ngiven: Sam", "", { full: "Sam Lee", family: "Lee", given: "Sam" }],
    ["family: Lee", "", { full: "Lee", family: "Lee" }],
    ["name: 김 민수", "", { full: "김 민수", family: "김", given: "민수" }],
  ])("%s", async (fields, head, expected) => {
    expect((await contactOf(fields, head)).name).toEqual(expected);
  });

  it("me may have a name in parts", async () => {
    const { me } = await bookOf("me:\n  name: { family: 山田, given: 太郎, reading: やまだ }\n");
    expect(me.name).toEqual({ full: "山田 太郎", family: "山田", given: "太郎", reading: "やまだ" });
  });
});

describe("ids", () => {
  const ids = async (...contacts: string[]): Promise<string[]> =>
    (
      await bookOf(
        `contacts:\n${contacts.map((fields) => `  - { relationship: boss, ${fields} }\n`).join("")}`,
      )
    ).contacts.map(({ id }) => id);

  it.each([
    [["name: 佐藤 健, reading: さとう たける"], ["satou-takeru"]],
    [["name: 佐藤 健, reading: ｻﾄｳ ﾀｹﾙ"], ["satou-takeru"]],
    [["name: 佐藤 健, reading: Satō Takeru"], ["satō-takeru"]],
    [["name: Sam O'Lee"], ["sam-o-lee"]],
    [
      ["name: 佐藤健", "name: 佐藤健", "name: 佐藤健"],
      ["佐藤健", "佐藤健-2", "佐藤健-3"],
    ],
    [
      ["name: Sam", "name: Other, id: sam"],
      ["sam-2", "sam"],
    ],
    [["name: '・'"], ["contact"]],
  ])("%j", async (contacts, expected) => {
    expect(await ids(...contacts)).toEqual(expected);
  });

  it("stay the same when another contact is broken", async () => {
    const text = (met: string): string =>
      `contacts:\n  - { name: Sam, relationship: boss, met: ${met} }\n  - { name: Sam, relationship: boss }\n`;
    expect((await bookOf(text("2026-02-30"))).contacts.map(({ id }) => id)).toEqual(["sam-2"]);
    expect((await bookOf(text("2026-02-28"))).contacts.map(({ id }) => id)).toEqual(["sam", "sam-2"]);
  });
});

describe("the file", () => {
  it("reads settings, me, relationships, occasions and news", async () => {
    const book = await bookOf(`me:
  name: 山田 太郎
  milestones: [{ date: 2026-10-31, kind: left, company: 株式会社ひかり }]
  mourning: 2026-09-01
settings:
  language: ja
  time_zone: Asia/Tokyo
  post_days: 3
  spread: no
  limit: 0
  leap_birthday: mar-1
  company_domains: [hikari.example]
  sender: { name: 山田, opt_out: 返信で }
relationships:
  boss: { every: 3 months }
  senpai: { extends: colleague, register: formal, occasions: [season, anniversary], label: 先輩 }
  plain:
occasions:
  anniversary: { label: 記念日, from: 12-28, to: 01-03, for: friend }
news:
  - { id: spring, title: 春, insider_note: 笑う }
`);
    expect(book.me.milestones).toEqual([
      { date: day("2026-10-31"), kind: "left", company: "株式会社ひかり" },
    ]);
    expect(book.me.mourning).toBe(day("2026-09-01"));
    expect(book.settings).toEqual({
      language: "ja",
      timeZone: "Asia/Tokyo",
      postDays: 3,
      holdDays: 45,
      spread: false,
      limit: 0,
      leapBirthday: "mar-1",
      companyDomains: ["hikari.example"],
      sender: { name: "山田", optOut: "返信で" },
    });
    expect([...book.relationships]).toEqual([
      ["boss", { every: { months: 3, days: 0 } }],
      [
        "senpai",
        { extends: "colleague", register: "formal", occasions: ["season", "anniversary"], label: "先輩" },
      ],
      ["plain", {}],
    ]);
    expect(book.occasions).toEqual([
      {
        id: "anniversary",
        label: "記念日",
        from: { month: 12, day: 28 },
        to: { month: 1, day: 3 },
        for: ["friend"],
      },
    ]);
    expect(book.news).toEqual([{ id: "spring", title: "春", insiderNote: "笑う" }]);
  });

  it.each([
    ["an empty list", "contacts: []\n"],
    ["no contacts yet", "me: { name: 山田 }\n"],
    ["contacts without a value", "contacts:\n"],
    ["CRLF and a BOM", "\ufeffcontacts: []\r\n"],
  ])("may have %s", async (_what, text) => {
    expect(await readBook(text)).toMatchObject({ book: { contacts: [] }, problems: [] });
  });

  it("shares values by anchors and aliases", async () => {
    const book = await bookOf(
      "contacts:\n  - { name: A, relationship: boss, tags: &t [x] }\n  - { name: B, relationship: boss, tags: *t }\n",
    );
    expect(book.contacts.map(({ tags }) => tags)).toEqual([["x"], ["x"]]);
  });

  it("has an own type whose definition is wrong: its contacts are left out, and those of types that extend it", async () => {
    const { book, skippedContacts, problems } = await readBook(`relationships:
  senpai: { every: sometimes }
  mentor-2: { extends: senpai }
contacts:
  - { name: A, relationship: senpai }
  - { name: B, relationship: mentor-2 }
  - { name: C, relationship: boss }
`);
    expect(book?.contacts.map(({ name }) => name.full)).toEqual(["C"]);
    expect(skippedContacts).toEqual([0, 1]);
    expect(problems.map(({ path }) => path)).toEqual(["relationships.senpai.every"]);
  });

  it.each([
    ["me", "me: { mourning: soon }\n"],
    ["settings", "settings: { spread: maybe }\n"],
  ])("is unusable with a wrong value in %s, which everybody's plan depends on", async (_section, text) => {
    expect((await readBook(`${text}contacts: []\n`)).book).toBeNull();
  });

  it("names all problems at once", async () => {
    expect(
      await codes(`me: { nam: 山田 }
contacts:
  - { name: A, relationship: bos, birthday: 13-01, emial: a@b.example }
  - { relationship: boss, left_on: 20226-01-01, history: [{ via: fax }] }
`),
    ).toEqual(
      [
        "unknown-key me.nam",
        "bad-birthday contacts[0].birthday",
        "unknown-key contacts[0].emial",
        "unknown-relationship contacts[0].relationship",
        "date-year contacts[1].left_on",
        "bad-choice contacts[1].history[0].via",
        "missing contacts[1].history[0]",
        "missing-name contacts[1]",
      ].map((expected) => expected.replace("bad-birthday", "no-such-date")),
    );
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "is not confused by the key %s",
    async (key) => {
      const text = `${key}: x\nrelationships: { ${key}: { every: 1y } }\ncontacts:\n  - { name: A, relationship: boss, ${key}: x, extra: { ${key}: y } }\n`;
      const { problems } = await readBook(text);
      expect(problems.filter(({ code }) => code === "unknown-key")).toHaveLength(2);
      expect(({} as Record<string, unknown>).every).toBeUndefined();
    },
  );

  it.each([
    ["settings:\n  language: ja\n  people:\n    - name: A\n", ["contacts-misplaced settings.people"]],
    ["contacts:\nme: { contacts: { name: A } }\n", ["contacts-misplaced me.contacts"]],
    [
      "relationships:\n  senpai:\n    contacts: [{ name: A }]\n",
      ["contacts-misplaced relationships.senpai.contacts"],
    ],
    ["news:\n  - { id: a, name: A, relationship: boss }\n", ["contacts-misplaced news"]],
    ["me:\n  members:\n    - { name: A, relationship: boss }\n", ["contacts-misplaced me.members"]],
    ["members:\n  - { email: a@b.example }\n", ["contacts-misspelt members"]],
    ["members:\n  sato: { name: A, relationship: boss }\n", ["contacts-misspelt members"]],
  ])("is unusable with its people in the wrong place: %j", async (text, expected) => {
    expect(await codes(text)).toEqual(expected);
    expect((await readBook(text)).book).toBeNull();
  });

  it.each([
    ["relationships: { contacts: { every: 1y } }\n", []],
    ["occasions: { contacts: { from: 03-01, for: [boss] } }\n", ["missing occasions.contacts"]],
    ["new:\n  - { id: a, title: b }\n", ["unknown-key new"]],
    ["me: { contacts: x }\n", ["unknown-key me.contacts"]],
    ["me: { contact: { email: a@b.example } }\n", ["unknown-key me.contact"]],
    ["contacts: [{ name: A, relationship: boss }]\nfriends: [{ name: B }]\n", ["unknown-key friends"]],
  ])("takes for misplaced people only what can be nothing else: %j", async (text, expected) => {
    expect(await codes(text)).toEqual(expected);
    expect((await readBook(text)).book).not.toBeNull();
  });

  it.each([
    ["emial", "email"],
    ["nmae", "name"],
    ["brithday", "birthday"],
    ["hobby", undefined],
    ["blood", undefined],
    ["shoe_size", undefined],
  ])("reads %s as %s", async (given, expected) => {
    const { problems } = await readBook(`contacts:\n  - { family: A, relationship: boss, ${given}: x }\n`);
    expect(problems.map(({ args }) => args.nearest)).toEqual([expected]);
  });

  it("suggests the nearest word", async () => {
    const { problems } = await readBook(
      "contacts:\n  - { name: A, relationship: colleage, last_contct: 2026-01-01, history: [{ on: 2026-01-01, occasion: birtday }] }\n",
    );
    expect(problems.map(({ args }) => args.nearest)).toEqual(["last_contact", "birthday", "colleague"]);
  });

  it("lets two contacts of the same explicit id go, and says who they are", async () => {
    const { book, problems } = await readBook(
      "contacts:\n  - { name: A, id: x, relationship: boss }\n  - { name: B, relationship: boss }\n  - { name: C, id: x, relationship: boss }\n",
    );
    expect(book?.contacts.map(({ name }) => name.full)).toEqual(["B"]);
    expect(problems.map(({ args }) => args.names)).toEqual(["A, C", "A, C"]);
  });

  it("takes a thousand aliases, but not more", async () => {
    const text = (count: number): string =>
      `contacts:\n  - { name: A, relationship: boss, tags: [&t x${", *t".repeat(count)}] }\n`;
    expect((await readBook(text(1000))).problems).toEqual([]);
    expect(await codes(text(1001))).toEqual(["too-many-aliases"]);
  });

  it("takes any number of stars in notes", async () => {
    const text = `contacts:\n  - name: A\n    relationship: boss\n    notes: |\n${"      R &D *x *y\n".repeat(800)}`;
    expect((await readBook(text)).problems).toEqual([]);
  });
});
