import { describe, expect, it } from "vitest";
import { CHANNELS, type Channel, type Contact, type Language, type Me } from "../../../src/domain/contact.ts";
import { OCCASIONS } from "../../../src/domain/plan-types.ts";
import { book, contact, day, draft, ME_EN, ME_JA, NOBODY } from "./fixtures.ts";

/** A day in the right season for each occasion. */
const DAYS: Readonly<Record<string, string>> = {
  "after-leaving": "2026-11-10",
  "new-job": "2026-12-05",
  independence: "2026-12-05",
  nengajo: "2026-12-18",
  "year-end": "2026-12-16",
  "new-year": "2027-01-05",
  "kanchu-mimai": "2027-01-20",
  "yokan-mimai": "2027-02-10",
  "shochu-mimai": "2027-07-20",
  "zansho-mimai": "2027-08-15",
};
const TYPES = ["boss", "mentor", "client", "colleague", "friend", "alumni"] as const;

const FULL: Readonly<Record<Language, Partial<Contact>>> = {
  ja: {
    company: "株式会社あおぞら商事",
    department: "営業部",
    title: "営業部長",
    birthday: { month: 12, day: 16 },
    events: [{ date: day("2026-11-01"), kind: "promotion", note: "営業本部長" }],
    followUps: [{ on: day("2026-11-01"), done: false, note: "ランチの約束" }],
    help: [{ on: day("2026-05-01"), received: "転職の相談に乗ってくれた" }],
    history: [{ on: day("2026-02-01"), direction: "met", occasions: [] }],
    leftOn: day("2026-10-31"),
    notes: "秘密のメモ",
  },
  en: {
    company: "Acme",
    department: "Sales",
    title: "Head of Sales",
    birthday: { month: 12, day: 16 },
    events: [{ date: day("2026-11-01"), kind: "promotion", note: "VP of Sales" }],
    followUps: [{ on: day("2026-11-01"), done: false, note: "lunch with the old team" }],
    help: [{ on: day("2026-05-01"), received: "introduced me to Kim" }],
    history: [{ on: day("2026-02-01"), direction: "met", occasions: [] }],
    leftOn: day("2026-10-31"),
    notes: "a secret memo",
  },
};
const NAMES: Readonly<Record<Language, Contact["name"]>> = {
  ja: { full: "佐藤 健", family: "佐藤", given: "健" },
  en: { full: "Sam Lee", family: "Lee", given: "Sam" },
};
/** Facts that do not fit the language, a name that cannot be split, titles that are none. */
const AWKWARD: Readonly<Record<Language, Partial<Contact>>> = {
  ja: {
    name: { full: "佐藤健" },
    title: "部長",
    company: "ABC Holdings, Inc.",
    help: [{ on: day("2026-05-01"), received: "introduced me to somebody important over there" }],
    events: [{ date: day("2026-11-01"), kind: "award" }],
    followUps: [{ on: day("2026-11-01"), done: false, note: "結果を聞く" }],
  },
  en: {
    name: { full: "田中 恵", family: "田中", given: "恵", reading: "たなか めぐみ" },
    title: "部長",
    company: "株式会社ひかり",
    help: [{ on: day("2026-05-01"), received: "転職の相談" }],
    events: [{ date: day("2026-11-01"), kind: "birth", note: "男の子" }],
    followUps: [{ on: day("2026-11-01"), done: false, note: "本を返す" }],
  },
};

interface Case {
  readonly name: string;
  readonly body: string;
  readonly text: string;
  readonly type: (typeof TYPES)[number];
  readonly occasion: string;
  readonly channel: Channel;
  readonly formal: boolean;
}

function everyDraft(
  language: Language,
  facts: Partial<Contact>,
  me: Me,
  channels: readonly Channel[],
): Case[] {
  const cases: Case[] = [];
  for (const type of TYPES) {
    const someone = contact({ name: NAMES[language], relationship: type, ...facts });
    for (const occasion of OCCASIONS) {
      for (const channel of channels) {
        const today = DAYS[occasion] ?? "2026-12-16";
        const result = draft({ contact: someone, occasion, channel, language, today, book: book(me) });
        cases.push({
          name: `${language} ${type} ${occasion} ${channel} (${result.template})`,
          body: result.body,
          text: `${result.subject ?? ""}\n${result.body}`,
          type,
          occasion,
          channel,
          formal: type === "boss" || type === "mentor" || type === "client",
        });
      }
    }
  }
  return cases;
}

function offenders(cases: readonly Case[], wrong: (one: Case) => boolean): string[] {
  return cases.filter(wrong).map((one) => `${one.name}\n${one.text}`);
}

const HOLE =
  /\{\{|\}\}|undefined|null|NaN|\[object|〇〇|○○|[「（(]\s*[」）)]|、、|。。|、。|^[、。]| {2}|\.\.|,,| [,.]/m;
const SEASON_CARDS = ["nengajo", "kanchu-mimai", "yokan-mimai", "shochu-mimai", "zansho-mimai"];
const SETS: readonly (readonly [string, Language, Partial<Contact>, Me])[] = [
  ["all facts", "ja", FULL.ja, ME_JA],
  ["no facts", "ja", {}, NOBODY],
  ["awkward facts", "ja", AWKWARD.ja, ME_EN],
  ["all facts", "en", FULL.en, ME_EN],
  ["no facts", "en", {}, NOBODY],
  ["awkward facts", "en", AWKWARD.en, ME_JA],
];

describe.each(SETS)("every draft with %s in %s", (_, language, facts, me) => {
  const cases = everyDraft(
    language,
    facts,
    me,
    facts === FULL[language] ? CHANNELS : ["email", "chat", "card"],
  );

  it("has no hole, no stray blank and no blank-line pair", () => {
    expect(offenders(cases, ({ text }) => HOLE.test(text))).toEqual([]);
    expect(
      offenders(cases, ({ body }) => body.trim() === "" || /\n\n\n|[ \t\u3000]\n|^\n|\n$/.test(body)),
    ).toEqual([]);
  });

  it("is for the occasion", () => {
    const catchUps = cases.filter(
      ({ name, occasion }) => name.includes("catch-up.") && occasion !== "catch-up",
    );
    expect(catchUps.map(({ name }) => name)).toEqual([]);
  });

  it("addresses once", () => {
    expect(
      offenders(cases, ({ text }) =>
        /(部長|課長|社長|教授|先生|様|さん)\s*(様|さん|殿)|御中|各位/.test(text),
      ),
    ).toEqual([]);
  });

  it("keeps the notes to itself", () => {
    expect(offenders(cases, ({ text }) => /秘密のメモ|a secret memo|本を返す|結果を聞く/.test(text))).toEqual(
      [],
    );
  });

  it("pairs 拝啓 with 敬具 and 謹啓 with 謹白 in letters, and has none elsewhere", () => {
    expect(
      offenders(cases, ({ body, channel, type }) => {
        const head = /^(拝啓|謹啓)　/m.exec(body)?.[1];
        const end = /　(敬具|謹白)$/m.exec(body)?.[1];
        const humble = type === "boss" || type === "mentor" || type === "client";
        if (/前略|草々/.test(body) || (head === "謹啓") !== (end === "謹白")) return true;
        if (head === undefined) return end !== undefined;
        return end === undefined || channel !== "letter" || (head === "謹啓") !== humble;
      }),
    ).toEqual([]);
  });

  it("writes cards without punctuation", () => {
    expect(
      offenders(
        cases,
        ({ body, channel, occasion }) =>
          language === "ja" && channel === "card" && SEASON_CARDS.includes(occasion) && /[、。]/.test(body),
      ),
    ).toEqual([]);
  });

  it("keeps to two lines on SNS, without links", () => {
    expect(
      offenders(
        cases,
        ({ body, channel }) =>
          channel === "sns" && (body.split("\n").length > 2 || /https?:|www\./.test(body)),
      ),
    ).toEqual([]);
  });

  it("shows no emoji to seniors, nor on paper", () => {
    expect(
      offenders(
        cases,
        ({ text, formal, channel }) =>
          /\p{Emoji_Presentation}/u.test(text) && (formal || (channel !== "chat" && channel !== "sns")),
      ),
    ).toEqual([]);
  });

  it("asks for nothing and says nothing that seniors frown at", () => {
    const blunt =
      /了解|ご苦労|お世話様|参考になり|なるほど|頑張ってください|がんばってください|取り急ぎ|お久しぶり|お体ご自愛|お身体ご自愛/;
    const ask = /紹介して|推薦して|雇って|戻りたい|introduce me to (a|your|some)|refer me|hire me|job for me/;
    expect(offenders(cases, ({ text, formal }) => formal && blunt.test(text))).toEqual([]);
    expect(offenders(cases, ({ text }) => ask.test(text.replace("introduced me to Kim", "")))).toEqual([]);
  });

  it("avoids the unlucky words of its occasion", () => {
    const unlucky: Readonly<Record<string, RegExp>> = {
      congratulations: /変わ|崩れ|終わ|破れ|負け|落ち|失|流れ|忙/,
      nengajo: /去|衰|破|枯|失|滅|倒|切れ|消|病|忙|退職/,
      "new-year": /去|衰|破|枯|失|滅|倒|切れ|消|病|忙/,
    };
    expect(offenders(cases, ({ text, occasion }) => unlucky[occasion]?.test(text) ?? false)).toEqual([]);
  });

  it("names the sender in the subject of a formal mail", () => {
    const name = language === "ja" ? (me === ME_EN ? "Taro Yamada" : "山田太郎") : "Taro Yamada";
    if (me === NOBODY) return;
    expect(
      offenders(
        cases,
        ({ text, formal, channel }) =>
          formal && channel === "email" && !(text.split("\n")[0] ?? "").includes(name),
      ),
    ).toEqual([]);
  });

  it("never guesses a gender and stays in its script", () => {
    const foreign =
      language === "en"
        ? /\b(Mr|Mrs|Ms|Sir|Madam)\b|[\p{Script=Hiragana}\p{Script=Han}]/u
        : /Dear|Hi |Kind regards/;
    expect(offenders(cases, ({ text }) => foreign.test(text))).toEqual([]);
  });
});
