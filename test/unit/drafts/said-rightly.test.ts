import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../../.scripts/drafts-doc.ts";
import { checkMessage } from "../../../src/commands/manners-of.ts";
import {
  CHANNELS,
  type Channel,
  type Contact,
  DEFAULT_SETTINGS,
  type Language,
  type Me,
} from "../../../src/domain/contact.ts";
import { OCCASIONS } from "../../../src/domain/plan-types.ts";
import { englishHelp } from "../../../src/drafts/help-en.ts";
import { book, contact, day, draft, NOBODY } from "./fixtures.ts";

const LEFT = day("2026-10-31");
const me = (learned?: string): Me => ({
  name: { full: "高橋 涼", family: "高橋", given: "涼" },
  nameEn: "Ryo Takahashi",
  company: "株式会社みなと",
  companyEn: "Minato",
  milestones: [
    {
      date: LEFT,
      kind: "left",
      company: "株式会社うみべ",
      department: "物流部",
      ...(learned === undefined ? {} : { learned }),
    },
  ],
});
const AZUMA = { full: "東 翔", family: "東", given: "翔", reading: "あずま しょう" };

function someone(relationship: string, fields: Partial<Contact> = {}): Contact {
  return contact({ id: "azuma", name: AZUMA, relationship, ...fields });
}

function touched(on: string): Partial<Contact> {
  return { history: [{ on: day(on), direction: "met", occasions: [] }] };
}

describe("the day I left", () => {
  const gapIn = (text: string): "long" | "some" | "none" =>
    /大変ご無沙汰|すっかりご無沙汰|本当にお久しぶり|すごく久しぶり|ほんとに久しぶり|お便りもしないまま、大変|a long while|far too long|ages/i.test(
      text,
    )
      ? "long"
      : /無沙汰|久しぶり|been a while|a little while|been too long/i.test(text)
        ? "some"
        : "none";
  const LONG_AGO = touched("2025-10-01");
  it.each([
    ["a client", someone("client", { company: "株式会社なにわ", ...LONG_AGO }), "long"],
    ["a client of the place I left", someone("client", { company: "株式会社うみべ", ...LONG_AGO }), "long"],
    ["a colleague elsewhere", someone("colleague", { company: "株式会社なにわ", ...LONG_AGO }), "long"],
    ["a boss elsewhere", someone("boss", { company: "株式会社なにわ", ...LONG_AGO }), "long"],
    ["a colleague of no company", someone("colleague", LONG_AGO), "some"],
    ["one met some months before", someone("colleague", touched("2026-08-01")), "none"],
    ["a colleague of no company and no touch", someone("colleague", { met: day("2019-04-01") }), "none"],
    ["a colleague who was there", someone("colleague", { company: "株式会社うみべ", ...LONG_AGO }), "none"],
    ["the same, written otherwise", someone("colleague", { company: "（株）うみべ", ...LONG_AGO }), "none"],
    ["a boss who was there", someone("boss", { company: "株式会社うみべ", ...LONG_AGO }), "none"],
  ] as const)("counts as a meeting, or not, for %s", (_, who, gap) => {
    for (const [language, channel] of [
      ["ja", "email"],
      ["ja", "chat"],
      ["en", "email"],
      ["en", "chat"],
    ] as const) {
      const { body } = draft({ contact: who, book: book(me()), today: "2026-12-10", language, channel });
      expect([language, channel, gapIn(body)]).toEqual([language, channel, gap]);
    }
  });

  it.each(["boss", "colleague"])("and what I did there says nothing to a %s of another company", (type) => {
    const there = (company: string): string[] =>
      OCCASIONS.flatMap((occasion) =>
        CHANNELS.map((channel) => {
          const who = someone(type, { company, register: "formal", ...LONG_AGO });
          const own = book(me("段取り"));
          const also = ["after-leaving"];
          return draft({ contact: who, book: own, occasion, channel, also, today: "2026-12-16" }).body;
        }),
      );
    const claims = /物流部|段取り|在職中|うみべで(お世話|ご一緒)/;
    expect(there("株式会社なにわ").filter((text) => claims.test(text))).toEqual([]);
    expect(there("株式会社うみべ").some((text) => claims.test(text))).toBe(true);
  });

  it("does not make a year of work with a client who was last heard of the year before", () => {
    const text = (on: string): string =>
      draft({
        contact: someone("client", { company: "株式会社なにわ", ...touched(on) }),
        book: book(me()),
        also: ["after-leaving"],
        occasion: "year-end",
        today: "2026-12-16",
      }).body;
    expect(text("2025-10-01")).not.toContain("今年は株式会社うみべ在籍中に");
    expect(text("2026-09-01")).toContain("今年は株式会社うみべ在籍中に");
  });
});

const HELP = [
  "helping me move",
  "ordering the parts for me",
  "advice on the contract",
  "introduced me to Kim",
  "coaching before the talk",
  "my first job",
  "his old laptop",
  "a reference for my application",
];

describe("help in English", () => {
  it("is thanked for without a second thank-you right after the first", () => {
    const stutters: string[] = [];
    for (const received of HELP) {
      for (const type of ["boss", "mentor", "client", "colleague", "friend", "alumni"]) {
        for (const register of ["formal", "casual"] as const) {
          for (const occasion of OCCASIONS) {
            for (const channel of CHANNELS) {
              const help = [{ on: day("2026-05-01"), received }];
              const who = someone(type, { register, help });
              const { body } = draft({ contact: who, book: book(me()), language: "en", occasion, channel });
              if (/\bthank(s| you)\b[^.!?]*[.!?]\s+(Thank|Thanks)\b/i.test(body)) {
                stutters.push(`${type} ${register} ${occasion} ${channel}: ${body}`);
              }
            }
          }
        }
      }
    }
    expect(stutters).toEqual([]);
  });

  it.each([
    ["helping me move", "helped me move"],
    ["introducing me to Kim", "introduced me to Kim"],
    ["carrying the boxes", "carried the boxes"],
    ["playing at our party", "played at our party"],
    ["freeing up a desk", "freed up a desk"],
    ["stopping by", "stopped by"],
    ["lending me a book", "lent me a book"],
    ["being there for me", "were there for me"],
    ["introduced me to Kim", "introduced me to Kim"],
    ["training on the new system", undefined],
    ["advice on the contract", undefined],
  ])("%s: you %s", (phrase, did) => {
    expect(englishHelp(phrase).did).toBe(did);
  });

  it("is named by what they did, once it has been thanked for", () => {
    const who = someone("mentor", {
      help: [{ on: day("2026-02-01"), received: "helping me move" }],
      history: [{ on: day("2026-03-01"), direction: "out", occasions: [] }],
    });
    const { body } = draft({ contact: who, book: book(me()), language: "en" });
    expect(body).toMatch(/(how|that) you helped me move/);
  });
});

describe("a birthday", () => {
  it("is not wished in last year's words, and comes round to them again", () => {
    const people = fc.record({
      id: fc.stringMatching(/^[a-z]{1,8}$/),
      type: fc.constantFrom("boss", "mentor", "client", "colleague", "friend", "alumni"),
      register: fc.constantFrom("formal" as const, "casual" as const),
      language: fc.constantFrom("ja" as const, "en" as const),
      channel: fc.constantFrom("chat" as const, "email" as const, "card" as const),
      year: fc.integer({ min: 2024, max: 2040 }),
    });
    fc.assert(
      fc.property(people, ({ id, type, register, language, channel, year }) => {
        const text = (more: number): string =>
          draft({
            contact: someone(type, { id, register, birthday: { month: 5, day: 20 } }),
            book: book({ ...me(), milestones: [] }),
            occasion: "birthday",
            today: `${year + more}-05-20`,
            language,
            channel,
          }).body;
        expect(wish(text(1))).not.toBe(wish(text(0)));
        expect(wish(text(0))).toMatch(/./);
        expect(wish(text(3))).toBe(wish(text(0)));
      }),
      { numRuns: process.env.CI ? 500 : 60 },
    );
  });

  const wish = (text: string): string | undefined =>
    text.split(/\n|(?<=[!.])\s/).find((line) => /一年|お祈り|year/.test(line));
});

describe("a follow-up on several things", () => {
  it.each([
    ["the photos", "them"],
    ["the photos from Rome", "them"],
    ["exam results", "them"],
    ["the book", "that"],
    ["the news from Rome", "that"],
  ])("speaks of %s: %s", (note, pronoun) => {
    for (const register of ["formal", "casual"] as const) {
      const followUps = [{ on: day("2026-12-10"), done: false, note }];
      const who = someone("friend", { register, followUps });
      const { body } = draft({ contact: who, book: book(me()), occasion: "follow-up", language: "en" });
      expect(body).toContain(`come back to you about ${pronoun}.`);
    }
  });
});

describe("a 年賀状", () => {
  const nengajo = (channel: Channel, today: string, language: Language = "ja"): string =>
    draft({ contact: someone("boss"), book: book(me()), occasion: "nengajo", channel, today, language }).body;
  it.each(["2026-12-01", "2026-12-18", "2026-12-26"])(
    "sent as a letter is dated as the card is: %s",
    (today) => {
      const date = /^令和九年　.+$/m;
      expect(date.exec(nengajo("letter", today))?.[0]).toBe(date.exec(nengajo("card", today))?.[0]);
      expect(nengajo("letter", today)).not.toMatch(/令和八年|十二月/);
      expect(nengajo("letter", today, "en")).toMatch(/^1 January 2027\n/);
    },
  );

  it("written in the new year bears its day", () => {
    expect(nengajo("letter", "2027-01-05")).toContain("令和九年一月五日");
    expect(nengajo("letter", "2027-01-05", "en")).toMatch(/^5 January 2027\n/);
  });
});

describe("a chat among friends", () => {
  it("keeps to one way of speaking, whatever it is for", () => {
    const mixed: string[] = [];
    for (const relationship of ["friend", "colleague"]) {
      for (const mourning of [undefined, day("2026-10-01")]) {
        for (const occasion of [...OCCASIONS, "sakura"]) {
          for (const today of ["2026-12-16", "2027-01-05", "2027-05-10"]) {
            const { body } = draft({
              contact: someone(relationship, {
                help: [{ on: day("2026-05-01"), received: "引っ越しの手伝い" }],
                events: [{ date: day("2026-12-10"), kind: "promotion" }],
                ...touched("2026-02-01"),
                ...(mourning === undefined ? {} : { mourning }),
              }),
              book: book(me(), {
                occasions: [
                  {
                    id: "sakura",
                    label: "お花見",
                    from: { month: 4, day: 1 },
                    to: { month: 4, day: 5 },
                    for: [],
                  },
                ],
              }),
              occasion,
              channel: "chat",
              today,
            });
            // A name, and the set words of a season's greeting, are said so among friends too.
            const said = body.replace(/お見舞い申し上げます。|高橋です/g, "");
            if (/ます(。|！|$)|です(。|！|$)|でした|ました|ください/m.test(said)) {
              mixed.push(`${relationship} ${occasion} ${today}: ${body}`);
            }
          }
        }
      }
    }
    expect(mixed).toEqual([]);
  });
});

describe("an English call", () => {
  it.each([
    ["friend", { lastContact: day("2025-01-01") }, "Hi, it's Ryo! Do you have a minute?"],
    ["colleague", { lastContact: day("2026-12-01") }, "Hi, it's Ryo! Do you have a minute?"],
    ["colleague", { lastContact: day("2025-01-01") }, "Hi, it's Ryo Takahashi! Do you have a minute?"],
    ["friend", { mourning: day("2026-11-01") }, "Hi, it's Ryo. Do you have a minute?"],
    ["boss", {}, "Hello, this is Ryo Takahashi. Do you have a minute?"],
  ] as const)("to a %s with %o begins: %s", (type, fields, words) => {
    const asked = { contact: someone(type, fields), channel: "phone", language: "en" } as const;
    expect(draft({ ...asked, book: book({ ...me(), milestones: [] }) }).body.split("\n")[0]).toBe(words);
  });

  it("has a name to give or none", () => {
    const asked = { contact: someone("friend"), channel: "phone", language: "en" } as const;
    expect(draft({ ...asked, book: book(NOBODY) }).body).toMatch(/^Hi, do you have a minute\?/);
  });
});

describe("a lesson", () => {
  it.each(["現場を見る大切さ", "相手を大切にすること", "人を大切にする", "段取り"])(
    "%s is not held 大切 twice",
    (learned) => {
      for (const occasion of OCCASIONS) {
        for (const channel of CHANNELS) {
          const who = someone("boss", { company: "株式会社うみべ" });
          const { company: _, ...own } = me(learned);
          const { body } = draft({ contact: who, book: book(own), occasion, channel, today: "2027-01-20" });
          expect(body).not.toMatch(/大切[^\n。]*大切/);
        }
      }
    },
  );
});

describe("寒中見舞い", () => {
  it.each([
    ["2026-12-16", false],
    ["2026-07-01", false],
    ["2027-01-20", true],
    ["2027-02-02", true],
  ])("on %s speaks of the new year: %s", (today, spoken) => {
    for (const relationship of ["boss", "colleague", "friend"]) {
      for (const mourning of [undefined, day("2026-06-01")]) {
        for (const channel of ["card", "email", "chat"] as const) {
          const who = someone(relationship, mourning === undefined ? {} : { mourning });
          const { body } = draft({
            contact: who,
            book: book(me()),
            occasion: "kanchu-mimai",
            channel,
            today,
          });
          expect([body, /本年も|今年も|年始/.test(body)]).toEqual([body, spoken]);
        }
      }
    }
  });
});

describe("somebody who has left the company in the file", () => {
  const HARA: Partial<Contact> = {
    name: { full: "原 誠", family: "原", given: "誠" },
    tags: ["alumni"],
    title: "部長",
    company: "株式会社あおぞら",
    department: "営業部",
    leftOn: day("2026-03-31"),
    emails: ["hara@aozora.example"],
  };
  const own = (company?: string, companyDomains: readonly string[] = []) =>
    book(
      {
        name: { full: "高橋 涼", family: "高橋", given: "涼" },
        milestones: [],
        ...(company === undefined ? {} : { company }),
      },
      { settings: { ...DEFAULT_SETTINGS, companyDomains } },
    );
  const post = /株式会社あおぞら|営業部\n|部長/;
  it.each([
    ["boss", {}, own("株式会社あおぞら"), false],
    ["client", {}, own("株式会社あおぞら"), false],
    ["boss", { title: "取締役" }, own("株式会社あおぞら"), false],
    ["boss", {}, own("㈱あおぞら"), false],
    ["boss", {}, own("Aozora", ["aozora.example"]), false],
    ["boss", {}, own("Aozora", ["other.example"]), true],
    ["boss", { leftOn: day("2026-12-31") }, own("株式会社あおぞら"), true],
    ["boss", { phase: "rejoined" }, own("株式会社あおぞら"), true],
    ["boss", {}, own("株式会社よそ"), true],
  ] as const)("as a %s with %o is addressed rightly", (type, fields, file, addressed) => {
    for (const channel of ["email", "letter"] as const) {
      for (const occasion of ["check-in", "catch-up", "news"]) {
        const who = someone(type, { ...HARA, ...fields });
        const { body } = draft({ contact: who, book: file, occasion, channel });
        const lines = channel === "email" ? body.split("\n\n")[0] : body.split("\n\n").at(-1);
        expect([lines, post.test(`${lines}\n`)]).toEqual([lines, addressed]);
        expect(lines).toMatch(addressed ? /原/ : channel === "email" ? /^原様$/ : /^原誠様$/);
      }
    }
  });
});

describe("a formal farewell to somebody known by the company's address only", () => {
  const cases = (["ja", "en"] as const).flatMap((language) =>
    (["email", "letter"] as const).map((channel) => [language, channel] as const),
  );
  it.each(cases)("passes the manners check: %s by %s", (language, channel) => {
    const file = book(me(), { settings: { ...DEFAULT_SETTINGS, companyDomains: ["minato.example"] } });
    const who = someone("alumni", {
      register: "formal",
      title: "部長",
      phase: "leaving",
      company: "株式会社みなと",
      emails: ["azuma@minato.example"],
      leftOn: day("2026-12-31"),
    });
    const occasion = "farewell";
    const made = draft({ contact: who, book: file, occasion, channel, language, today: "2026-12-22" });
    const request = { book: file, contact: who, occasion, channel, language, on: day("2026-12-22") };
    const found = checkMessage(messageOf(made), request, "en");
    expect(made.body).toMatch(/ご連絡先|private address/);
    expect(found.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});

describe("a client's help that is named by a verb", () => {
  it.each([
    "helping me move",
    "ordering the parts for me",
    "quoting your article",
    "introducing me to Kim",
    "my first job",
    "flat hunting",
    "her advice on my CV",
    "using their printer",
    "a reference for my application",
    "lend me a ladder",
  ])("is no sales talk and no request: %s", (received) => {
    const file = book(me());
    const found = OCCASIONS.filter((id) => id !== "follow-up").flatMap((occasion) =>
      (["formal", "casual"] as const).flatMap((register) => {
        const help = [{ on: day("2026-05-01"), received }];
        const who = someone("client", { company: "Naniwa", register, help, ...touched("2026-02-01") });
        const asked = { contact: who, book: file, occasion, language: "en", channel: "email" } as const;
        const made = draft({ ...asked, today: "2026-12-16" });
        return checkMessage(messageOf(made), { ...asked, on: day("2026-12-16") }, "en")
          .filter(({ severity }) => severity !== "info")
          .map(({ rule, excerpt }) => `${occasion} ${register}: ${rule} ${excerpt}`);
      }),
    );
    expect(found).toEqual([]);
  });
});
