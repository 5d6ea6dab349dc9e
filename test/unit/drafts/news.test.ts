import { describe, expect, it } from "vitest";
import { checkMessage } from "../../../src/commands/manners-of.ts";
import type { Contact, Language } from "../../../src/domain/contact.ts";
import { resolveRelationships } from "../../../src/domain/relationship.ts";
import { newsSender, renderNews } from "../../../src/drafts/news.ts";
import type { Draft } from "../../../src/drafts/render.ts";
import { book, contact, day, folder, ME_EN, ME_JA, SHIPPED } from "./fixtures.ts";

const TODAY = day("2026-12-16");
const ITEMS = {
  ja: {
    id: "2026-12-office",
    title: "新しいオフィスに移りました",
    url: "https://hikari.example/news",
    body: "12月に本社が移転しました。\n窓からは海が見えます。\n",
    insiderNote: "あの止まってばかりのエレベーターとも、お別れです。",
  },
  en: {
    id: "2026-12-office",
    title: "We moved",
    url: "https://hikari.example/news",
    body: "Our main office moved in December.\nIt looks out on the sea.\n",
    insiderNote: "The lift that never worked stayed behind.",
  },
};
const SENDER = {
  ja: {
    name: "ひかりOB会 山田",
    address: "東京都渋谷区1-2-3",
    optOut: "taro@example.com へお知らせください",
  },
  en: { name: "Hikari alumni group", address: "1-2-3 Shibuya, Tokyo", optOut: "https://hikari.example/stop" },
};
const NAMES = {
  ja: { full: "佐藤 健", family: "佐藤", given: "健" },
  en: { full: "Sam Lee", family: "Lee", given: "Sam" },
};

function newsFor(
  fields: Partial<Contact>,
  language: Language,
  own?: Readonly<Record<string, string>>,
): Draft {
  const me = language === "ja" ? ME_JA : ME_EN;
  const settings = { ...book(me).settings, sender: SENDER[language] };
  const someBook = book(me, { settings });
  const person = contact({
    name: NAMES[language],
    relationship: "alumni",
    emails: ["own@mail.example"],
    leftOn: day("2025-03-31"),
    consent: { news: day("2026-01-10"), how: language === "ja" ? "送別会で" : "at the farewell", share: [] },
    ...fields,
  });
  const relationship = resolveRelationships(new Map()).get(person.relationship);
  const answer = newsSender(someBook);
  if (!relationship || !("sender" in answer)) throw new Error("not a world to send news in");
  return renderNews({
    book: someBook,
    contact: person,
    relationship,
    item: ITEMS[language],
    sender: answer.sender,
    to: "own@mail.example",
    language,
    today: TODAY,
    source: { folders: own === undefined ? [SHIPPED] : [folder(own), SHIPPED] },
  });
}

function findings(draft: Draft, fields: Partial<Contact>, language: Language): string[] {
  const someBook = book(language === "ja" ? ME_JA : ME_EN);
  const person = contact({ name: NAMES[language], relationship: "alumni", ...fields });
  const request = {
    book: someBook,
    contact: person,
    language,
    channel: "email",
    occasion: "news",
    on: TODAY,
  } as const;
  const opener = language === "ja" ? "件名: " : "Subject: ";
  return checkMessage(`${opener}${draft.subject}\n\n${draft.body}\n`, request, "en").map(
    ({ rule, excerpt }) => `${rule}: ${excerpt}`,
  );
}

const GAPS: Readonly<Record<string, Partial<Contact>>> = {
  none: { history: [{ on: day("2026-12-01"), direction: "met", occasions: [] }] },
  some: { history: [{ on: day("2026-09-01"), direction: "met", occasions: [] }] },
  long: {},
};
const FACTS: Readonly<Record<string, Partial<Contact>>> = {
  bare: {},
  worked: { met: day("2019-04-01"), company: "株式会社ひかり", department: "営業部" },
  helped: { help: [{ on: day("2026-10-01"), received: "helped me move" }] },
  mourning: { mourning: day("2026-11-01") },
};

describe("a message that brings news", () => {
  const all = (["ja", "en"] as const).flatMap((language) =>
    (["formal", "casual"] as const).flatMap((register) =>
      Object.keys(GAPS).flatMap((gap) =>
        Object.keys(FACTS).map((fact) => [language, register, gap, fact] as const),
      ),
    ),
  );

  it.each(all)("has good manners: %s, %s, gap %s, %s", (language, register, gap, fact) => {
    const fields = { ...GAPS[gap], ...FACTS[fact], register };
    const draft = newsFor(fields, language);
    expect(findings(draft, fields, language)).toEqual([]);
    expect(draft.template).toBe(`${language}/news.${register}`);
    expect(draft.body).not.toMatch(/undefined|\{\{|〇/);
    for (const part of Object.values(SENDER[language])) expect(draft.body).toContain(part);
    expect(draft.body).toContain("taro@example.com");
  });

  it("speaks of the department and the years, in other words each time", () => {
    const left = {
      date: day("2026-10-31"),
      kind: "left",
      company: "株式会社ひかり",
      department: "営業部",
    } as const;
    expect(ME_JA.milestones[0]).toEqual(left);
    const worked = { met: day("2019-04-01"), company: "株式会社ひかり", department: "営業部" };
    const had = (count: number): Partial<Contact> => ({
      history: Array.from({ length: count }, (_, index) => ({
        on: TODAY - 90 - index,
        direction: "out" as const,
        occasions: [],
        news: `n${index}`,
      })),
    });
    const sentences = [0, 1, 2, 3].map((count) => {
      const { body } = newsFor({ ...worked, ...had(count) }, "ja");
      return body.split("\n").find((line) => line.includes("6年間"));
    });
    expect(new Set(sentences).size).toBe(3);
    expect(sentences[3]).toBe(sentences[0]);
    for (const sentence of sentences) expect(sentence).toMatch(/^営業部でご一緒した6年間/);
    expect(newsFor({ ...worked, department: "経理部", met: day("2025-01-06") }, "ja").body).toContain(
      "経理部にいらした頃",
    );
    expect(newsFor({ met: day("2019-04-01") }, "en").body).toContain("our six years together");
  });

  it("keeps its footer whatever an own template is, and is none for who did not agree", () => {
    const { body, template } = newsFor({}, "ja", {
      "ja/news.hbs": "x",
      "ja/news.alumni.hbs": "{{item.title}}\n",
    });
    expect(template).toBe("ja/news.alumni");
    expect(body.split("\n").slice(0, 3)).toEqual([
      "新しいオフィスに移りました",
      "",
      expect.stringMatching(/^―+$/),
    ]);
    for (const consent of [undefined, { news: false, share: [] }, { news: TODAY + 1, share: [] }] as const) {
      expect(() => newsFor({ consent: consent as never }, "ja")).toThrow("may not be sent news");
    }
    expect(() => newsFor({ doNotContact: true }, "ja")).toThrow("may not be sent news");
  });
});

describe("the sender", () => {
  it("may be complained to at the own address or number where the settings do not say", () => {
    const sender = { name: "x", address: "y", optOut: "z" };
    const of = (me: object, more: object = {}) => {
      const settings = { ...book(ME_JA).settings, sender: { ...sender, ...more } };
      return newsSender(book({ milestones: [], ...me }, { settings }));
    };
    expect(of({ phone: "03" })).toMatchObject({ sender: { complaints: "03" } });
    expect(of({ phone: "03", email: "a@b.example" })).toMatchObject({
      sender: { complaints: "a@b.example" },
    });
    expect(of({ email: "a@b.example" }, { complaints: "desk" })).toMatchObject({
      sender: { complaints: "desk" },
    });
    expect(of({})).toEqual({ missing: ["complaints"] });
    expect(of({ phone: "03" }, { name: "\u200b" })).toEqual({ missing: ["name"] });
  });
});
