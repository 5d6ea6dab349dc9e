import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import {
  CHANNELS,
  type Channel,
  type Contact,
  DEFAULT_SETTINGS,
  type Me,
  type Milestone,
} from "../../../src/domain/contact.ts";
import { OCCASIONS } from "../../../src/domain/plan-types.ts";
import { book, contact, day, draft, ME_EN, ME_JA } from "./fixtures.ts";

const LEFT: Milestone = {
  date: day("2026-10-31"),
  kind: "left",
  company: "株式会社つばさ",
  department: "人事部",
  learned: "相手の立場で考えること",
};
const HANA: Me = {
  name: { full: "木村 花", family: "木村", given: "花" },
  nameEn: "Hana Kimura",
  milestones: [LEFT],
};
const ONO = contact({
  id: "ono",
  name: { full: "大野 真理子", family: "大野", given: "真理子" },
  relationship: "boss",
  company: "株式会社つばさ",
  met: day("2018-04-01"),
});
const SHIMIZU = contact({ id: "shimizu", name: { full: "清水 陽菜", family: "清水", given: "陽菜" } });
const EMILY = contact({ id: "emily", name: { full: "Emily Carter" }, relationship: "client" });
const body = (asked: Parameters<typeof draft>[0]): string =>
  draft({ book: book(HANA), today: "2026-11-21", ...asked }).body;

describe("the company that an alumni contact left", () => {
  const leaver = (company?: string): Contact =>
    contact({
      id: "okada",
      name: { full: "岡田 守", family: "岡田", given: "守" },
      relationship: "alumni",
      leftOn: day("2026-12-20"),
      ...(company === undefined ? {} : { company }),
    });
  const { milestones: _, ...stayed } = ME_JA;
  it.each([
    ["one I left", leaver("株式会社ひかり"), ME_JA, "株式会社ひかりで一緒に"],
    ["my own", leaver("株式会社みらい"), ME_JA, "株式会社みらいで一緒に"],
    ["unknown, and I never left", leaver(), { ...stayed, milestones: [] }, "株式会社みらいで一緒に"],
    ["unknown, and I left one", leaver(), ME_JA, "\n一緒に働けて"],
    ["another one", leaver("株式会社よそ"), ME_JA, "\n一緒に働けて"],
  ])("%s", (_name, someone, me, words) => {
    expect(body({ contact: someone, book: book(me), occasion: "farewell", today: "2026-12-16" })).toContain(
      words,
    );
  });

  it("invites to news only where there are any, in the name of the group", () => {
    const invited = (own: ReturnType<typeof book>) =>
      body({ contact: leaver(), book: own, occasion: "farewell", today: "2026-12-16" });
    expect(invited(book(ME_JA))).not.toContain("お便り");
    const sends = book(ME_JA, { settings: { ...DEFAULT_SETTINGS, sender: { name: "OB会" } } });
    expect(invited(sends)).toContain("OB会から");
    expect(invited(book(ME_JA, { news: [{ id: "move" }] }))).toContain("OB・OG会から");
    const english = { contact: leaver("株式会社みらい"), language: "en" as const, today: "2026-12-16" };
    const inEnglish = body({ ...english, book: sends, occasion: "farewell" });
    expect(inEnglish).toContain("former colleagues get a short note from Mirai Inc.");
    const stays = book({ ...ME_JA, milestones: [] }, { news: [{ id: "move" }] });
    expect(invited(stays)).toContain("株式会社みらいから");
    expect(invited(sends)).not.toContain("会社の近況");
  });
});

describe("own news that is due as well", () => {
  const kinds = {
    "after-leaving": /退職|離れ|辞め|まで.*(在籍して|お世話になり)|\bleft\b/,
    "new-job": /マーケティング|marketing/,
    independence: /独立|my own business|on my own/,
  } as const;
  const milestones: Readonly<Record<keyof typeof kinds, (me: Me) => readonly Milestone[]>> = {
    "after-leaving": (me) => me.milestones.slice(0, 1),
    "new-job": (me) => me.milestones,
    independence: (me) => [
      ...me.milestones.slice(0, 1),
      { date: day("2026-11-05"), kind: "independent" as const },
    ],
  };
  const cases = (["ja", "en"] as const).flatMap((language) =>
    (Object.keys(kinds) as (keyof typeof kinds)[]).map((news) => [language, news] as const),
  );
  it.each(cases)("is named by every draft: %s, %s", (language, news) => {
    const me = language === "ja" ? ME_JA : ME_EN;
    const own = book({ ...me, milestones: milestones[news](me) });
    const name =
      language === "ja"
        ? { full: "佐藤 健", family: "佐藤", given: "健" }
        : { full: "Sam Lee", family: "Lee", given: "Sam" };
    const silent: string[] = [];
    for (const relationship of ["boss", "mentor", "client", "colleague", "friend", "alumni"]) {
      const events = [{ date: day("2026-12-10"), kind: "promotion" as const }];
      for (const register of ["formal", "casual"] as const) {
        const someone = contact({ name, relationship, register, events, mourning: day("2020-01-01") });
        for (const occasion of OCCASIONS) {
          for (const channel of CHANNELS) {
            const text = draft({
              contact: someone,
              book: own,
              occasion,
              also: [news],
              channel,
              language,
            }).body;
            if (!kinds[news].test(text) || /変わらずやって|変わりなく/.test(text)) {
              silent.push(`${relationship} ${register} ${occasion} ${channel}: ${text}`);
            }
            if ((text.match(/退職/g) ?? []).length > 1) silent.push(`twice: ${occasion} ${channel}: ${text}`);
          }
        }
      }
    }
    expect(silent).toEqual([]);
  });

  it.each([
    [
      SHIMIZU,
      "catch-up",
      "chat",
      "こっちは10月末で会社を辞めて、もう3週間。一緒に働いてたときは、本当にありがとう！",
    ],
    [ONO, "birthday", "email", "在職中はひとかたならぬご指導をいただき、誠にありがとうございました。"],
    [ONO, "catch-up", "email", "10月末に退職いたしました木村花です。"],
    [ONO, "catch-up", "email", "在職中はひとかたならぬご指導をいただき、誠にありがとうございました。"],
    [ONO, "catch-up", "card", "十月末に退職いたしました木村花です"],
  ] as const)("in its own words to %o", (someone, occasion, channel, words) => {
    expect(body({ contact: someone, occasion, channel, also: ["after-leaving"] })).toContain(words);
  });

  it("tells of a new job and of independence, that of the message's own occasion first", () => {
    const both: Me = {
      ...HANA,
      milestones: [
        LEFT,
        { date: day("2026-11-01"), kind: "new-job", company: "株式会社そら", role: "講師" },
        { date: day("2026-11-10"), kind: "independent", company: "きむら研修室" },
      ],
    };
    for (const [occasion, also, order] of [
      ["new-job", "independence", /株式会社そらで、講師として.*独立し、「きむら研修室」/s],
      ["independence", "new-job", /独立し、「きむら研修室」.*株式会社そらで、講師として/s],
    ] as const) {
      expect(body({ contact: ONO, book: book(both), occasion, also: [also] })).toMatch(order);
    }
    expect(body({ contact: ONO, book: book(both), occasion: "new-job" })).not.toContain("独立");
  });

  it("stands on a 年賀状 in its numbers", () => {
    const card = body({
      contact: ONO,
      occasion: "nengajo",
      channel: "card",
      today: "2026-12-18",
      also: ["after-leaving"],
    });
    expect(card).toContain("昨年十月末に株式会社つばさを退職いたしました");
    expect(card).toContain("在職中のご厚情に心より御礼申し上げます");
    expect(card).toContain("本年も変わらぬご指導のほど　よろしくお願い申し上げます");
  });

  it("follows the news of a retirement with humility", () => {
    const events = [{ date: day("2026-11-16"), kind: "retirement" as const }];
    expect(
      body({ contact: { ...ONO, events }, occasion: "congratulations", also: ["after-leaving"] }),
    ).toContain("私事で恐縮ですが、私も10月末で株式会社つばさを退職いたしました。");
  });
});

describe("what was learned", () => {
  it("is kept, not used, between two jobs", () => {
    const words = body({ contact: ONO });
    expect(words).toContain(
      "人事部で教えていただいた「相手の立場で考える」ということを、これからも大切にしてまいります。",
    );
    const working = book({
      ...HANA,
      milestones: [LEFT, { date: day("2026-11-05"), kind: "new-job", company: "株式会社みらい" }],
    });
    expect(body({ contact: ONO, book: working, also: ["new-job"] })).toContain(
      "今も仕事の支えになっております",
    );
    expect(body({ contact: { ...ONO, channel: "card" }, channel: "card" })).toContain(
      "教えていただいた「相手の立場で考える」ということは　これからもずっと私の財産です",
    );
    const left = { date: day("2026-10-31"), kind: "left" as const, company: "Hikari" };
    expect(
      draft({
        contact: { ...EMILY, relationship: "boss" },
        language: "en",
        book: book({ ...ME_EN, company: "Hikari", milestones: [left] }),
        today: "2026-11-21",
      }).body,
    ).not.toContain("helps me in my work");
  });
});

describe("thanks", () => {
  const help = [{ on: day("2026-05-01"), received: "育児についてのご助言" }];
  it.each([
    ["2026-04-30", "out", "2026-11-21", /ご助言の件では大変お世話になり、ありがとうございました/],
    ["2026-05-02", "in", "2026-11-21", /ご助言の件では大変お世話になり、ありがとうございました/],
    ["2026-05-02", "out", "2027-03-21", /ご助言の件でお世話になりましたこと/],
    ["2026-05-02", "out", "2026-11-21", undefined],
    ["2026-05-02", "out", "2029-05-01", undefined],
  ] as const)("for help, after a touch on %s (%s), on %s", (on, direction, today, words) => {
    const history = [{ on: day(on), direction, occasions: [] }];
    const text = body({ contact: { ...ONO, help, history }, today });
    if (words === undefined) expect(text).not.toContain("ご助言");
    else expect(text).toMatch(words);
  });

  it("look back on the year when it ends", () => {
    const history = [{ on: day("2026-11-20"), direction: "out" as const, occasions: [] }];
    const text = (occasion: string, today: string) =>
      body({ contact: { ...ONO, help, history }, occasion, today });
    expect(text("year-end", "2026-12-16")).toMatch(/ご助言の件でお世話になりましたこと/);
    expect(text("new-year", "2027-01-05")).toMatch(/ご助言の件でお世話になりましたこと/);
    expect(text("new-job", "2026-12-16")).not.toContain("ご助言");
  });

  it("stand on a 年賀状 as well", () => {
    const card = body({
      contact: { ...ONO, help },
      occasion: "nengajo",
      channel: "card",
      today: "2026-12-18",
    });
    expect(card).toMatch(/ご助言の件でお世話になりましたこと　(心より感謝|今もありがたく思い出)/);
    expect(card.match(/ありがとうございました/g)).toHaveLength(1);
  });

  it("are not said again", () => {
    for (const relationship of ["boss", "mentor", "client"]) {
      for (const occasion of OCCASIONS) {
        const text = body({ contact: { ...ONO, relationship, help }, occasion, also: ["after-leaving"] });
        expect(text).not.toMatch(/改め/);
        expect(text.match(/御礼申し上げます/g)?.length ?? 0).toBeLessThan(2);
        expect(text.match(/ありがとうございました/g)?.length ?? 0).toBeLessThan(3);
        expect(text.match(/在[職籍]中/g)?.length ?? 0).toBeLessThan(2);
      }
    }
  });
});

describe("a follow-up", () => {
  const promised = (someone: Contact, note: string): Contact => ({
    ...someone,
    followUps: [{ on: day("2026-11-14"), done: false, note }],
  });
  const LATE = /お待たせ|遅くなって|sorry/i;
  it.each([
    [
      ONO,
      "email",
      "以前お話ししておりました件で、ご連絡いたしました。\nお待たせしておりましたら、申し訳ございません。",
    ],
    [SHIMIZU, "chat", "この前話してた件で連絡したよ。\n遅くなってたらごめん！"],
  ] as const)("does not ask them about my own task: %o", (someone, channel, words) => {
    const text = body({ contact: promised(someone, "資料の送付"), occasion: "follow-up", channel });
    expect(text).toContain(words);
    expect(text).not.toMatch(/その後|[？?]|いかが/);
  });

  it.each(["ja", "en"] as const)("is sorry a week after its date and not before: %s", (language) => {
    for (const someone of [ONO, SHIMIZU]) {
      for (const [today, late] of [
        ["2026-11-14", false],
        ["2026-11-20", false],
        ["2026-11-21", true],
      ] as const) {
        const text = body({ contact: promised(someone, "資料"), occasion: "follow-up", language, today });
        expect(LATE.test(text)).toBe(late);
      }
    }
  });

  it("comes back in English", () => {
    const asked = { occasion: "follow-up", language: "en", book: book(HANA) } as const;
    expect(body({ ...asked, contact: promised(SHIMIZU, "reading list"), channel: "chat" })).toContain(
      "I haven't forgotten the reading list, and wanted to come back to you about that.",
    );
    expect(body({ ...asked, contact: promised(EMILY, "send slides") })).toContain(
      "I have not forgotten the slides, and wanted to come back to you about them.",
    );
    expect(body({ ...asked, contact: promised(EMILY, "ask about the slides") })).not.toMatch(/slides|\?/);
  });
});

describe("somebody in mourning", () => {
  const breezy =
    /「元気です」|大歓迎|ごはん|！|!|ages|make my day|catch up|楽しくやって|元気でやって|\p{Emoji_Presentation}/u;
  it.each(["catch-up", "follow-up", "after-leaving", "year-end"])("is written to quietly: %s", (occasion) => {
    for (const language of ["ja", "en"] as const) {
      for (const relationship of ["colleague", "friend", "alumni"]) {
        for (const channel of ["email", "chat"] as const) {
          const someone = contact({
            name: { full: "Sam Lee", family: "Lee", given: "Sam" },
            relationship,
            mourning: day("2026-10-20"),
            lastContact: day("2024-10-01"),
          });
          expect(
            draft({ contact: someone, occasion, language, channel, today: "2026-11-21" }).body,
          ).not.toMatch(breezy);
        }
      }
    }
  });

  it.each(["email", "chat"] as const)("is neither invited nor questioned with own news by %s", (channel) => {
    const colleague = contact({ name: { full: "林 さくら" }, relationship: "colleague" });
    const news = { occasion: "new-job", channel, today: "2026-12-09" } as const;
    const inviting = /ごはん|いかがですか|どう？/;
    expect(draft({ ...news, contact: colleague }).body).toMatch(inviting);
    expect(draft({ ...news, contact: { ...colleague, mourning: day("2026-10-20") } }).body).not.toMatch(
      inviting,
    );
  });

  it("need not answer", () => {
    const alumna = contact({
      name: { full: "岡本 楓", family: "岡本", given: "楓" },
      relationship: "alumni",
      mourning: day("2026-10-20"),
    });
    expect(body({ contact: alumna })).toContain(
      "どうぞご無理なさらず、お過ごしください。お返事はお気遣いなく。",
    );
    expect(body({ contact: { ...alumna, name: { full: "Chris Dunn" } }, language: "en" })).toContain(
      "I've been thinking of you. No need to answer.",
    );
  });

  it("and others are asked for an easy answer in several wordings", () => {
    const lines = ["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => {
      const alumna = contact({ id, name: { full: "林 あかり" }, relationship: "alumni" });
      return body({ contact: alumna })
        .split("\n")
        .find((line) => line.includes("ひと言"));
    });
    expect(lines).not.toContain(undefined);
    expect(new Set(lines).size).toBeGreaterThan(1);
  });
});

describe("wishes", () => {
  const born = { month: 11, day: 20 };
  const wedding = [{ date: day("2026-11-14"), kind: "wedding" as const }];
  it("hold the birthday and the event in one message", () => {
    const both = { ...ONO, birthday: born, events: wedding };
    for (const channel of ["email", "chat", "letter"] as const) {
      for (const someone of [both, { ...both, relationship: "friend" }]) {
        for (const [occasion, other] of [
          ["congratulations", "birthday"],
          ["birthday", "congratulations"],
        ] as const) {
          const ja = body({ contact: someone, occasion, also: [other], channel });
          expect(ja).toMatch(/誕生日/);
          expect(ja).toMatch(/結婚/);
          const en = body({
            contact: { ...someone, name: EMILY.name },
            occasion,
            also: [other],
            channel,
            language: "en",
          });
          expect(en).toMatch(/happy birthday/i);
          expect(en).toMatch(/wedding/);
        }
      }
    }
  });

  it.each([
    ["2026-11-20", /陽菜|^清水さん\n誕生日|^清水さん\nお誕生日/],
    ["2026-11-21", /\n一日遅れだけど、お?誕生日おめでとう/],
    ["2026-11-30", /\n遅くなったけど、お?誕生日おめでとう/],
  ])("for a birthday on November 20 come on %s", (today, words) => {
    const chat = body({
      contact: { ...SHIMIZU, birthday: born },
      occasion: "birthday",
      channel: "chat",
      today,
      also: ["after-leaving"],
    });
    expect(chat).toMatch(words);
    expect(chat.indexOf("会社を辞めて")).toBeGreaterThan(chat.indexOf("ますように"));
  });

  it("know a leap day, and the turn of the year", () => {
    const late = (birthday: { month: number; day: number }, today: string) =>
      body({ contact: { ...SHIMIZU, birthday }, occasion: "birthday", channel: "chat", today });
    expect(late({ month: 2, day: 29 }, "2027-03-01")).toContain("一日遅れ");
    expect(late({ month: 2, day: 29 }, "2028-02-29")).not.toContain("遅れ");
    expect(late({ month: 12, day: 31 }, "2027-01-02")).toContain("二日遅れ");
    expect(late({ month: 11, day: 22 }, "2026-11-21")).not.toMatch(/遅/);
  });

  it("for a child name it once and prescribe no rest", () => {
    const events = [{ date: day("2026-11-02"), kind: "birth" as const }];
    for (const register of ["formal", "casual"] as const) {
      const text = body({ contact: { ...SHIMIZU, events, register }, occasion: "congratulations" });
      expect(text.match(/お子さま/g)).toHaveLength(1);
      expect(text).not.toContain("体を休めて");
    }
  });
});

describe("a wish beside another occasion", () => {
  const OTHERS = OCCASIONS.filter((id) => id !== "congratulations" && id !== "birthday");
  const someone = (relationship: string) => ({
    ...ONO,
    relationship,
    birthday: { month: 11, day: 21 },
    events: [{ date: day("2026-11-05"), kind: "promotion" as const }],
  });
  it.each(["ja", "en"] as const)("is never lost: %s", (language) => {
    const silent: string[] = [];
    for (const relationship of ["boss", "mentor", "client", "colleague", "friend", "alumni"]) {
      for (const occasion of OTHERS) {
        for (const channel of CHANNELS) {
          const text = body({
            contact: { ...someone(relationship), name: language === "ja" ? ONO.name : EMILY.name },
            occasion,
            also: ["congratulations", "birthday"],
            channel,
            language,
          });
          const wished = language === "ja" ? [/昇進/, /誕生日/] : [/promotion/, /birthday/];
          if (!wished.every((wish) => wish.test(text)))
            silent.push(`${relationship} ${occasion} ${channel}: ${text}`);
        }
      }
    }
    expect(silent).toEqual([]);
  });

  it("comes with a word for the delay, and on a card of the cold season without おめでとう", () => {
    const both = { contact: someone("boss"), also: ["congratulations", "birthday"] };
    expect(body({ ...both, occasion: "year-end" })).toContain(
      "また、遅ればせながら、ご昇進、誠におめでとうございます。\nあわせて、お誕生日を心よりお祝い申し上げます。",
    );
    expect(body({ ...both, occasion: "year-end", today: "2026-11-10" })).toContain(
      "また、このたびはご昇進、誠におめでとうございます。",
    );
    const card = body({ ...both, occasion: "kanchu-mimai", channel: "card", today: "2027-01-20" });
    expect(card).not.toContain("おめでとう");
    expect(card).toContain("ご昇進のこと　心よりお喜び申し上げます");
  });

  it("keeps unlucky words away", () => {
    for (const kind of ["wedding", "promotion", "birth"] as const) {
      for (const channel of CHANNELS) {
        const text = body({
          contact: { ...someone("colleague"), events: [{ date: day("2026-11-05"), kind }] },
          occasion: "catch-up",
          also: ["congratulations", "after-leaving"],
          channel,
          today: "2026-11-27",
        });
        expect(text).not.toMatch(/離れ|落ち|ますます|変わ|終わ|[四九]/);
      }
    }
  });
});

describe("somebody who has left", () => {
  const alumna = (company?: string) =>
    contact({
      id: "okada",
      name: { full: "岡田 葵", family: "岡田", given: "葵" },
      relationship: "alumni",
      leftOn: day("2026-10-31"),
      ...(company === undefined ? {} : { company }),
    });
  it.each(["check-in", "catch-up", "year-end"])("is not asked how it is where we were: %s", (occasion) => {
    for (const company of ["株式会社つばさ", "株式会社みらい"]) {
      const asked = {
        contact: alumna(company),
        book: book({ ...HANA, company: "株式会社みらい" }),
        occasion,
      };
      expect(body(asked)).not.toContain(`${company}で`);
    }
    expect(body({ contact: alumna("株式会社そら"), occasion })).toContain("株式会社そらで");
  });
});

describe("on somebody's last day", () => {
  const leaver = (email: string, changes: Partial<Contact> = {}) =>
    contact({
      name: { full: "岡田 葵", family: "岡田", given: "葵" },
      relationship: "alumni",
      emails: [email],
      leftOn: day("2026-11-21"),
      ...changes,
    });
  const asks = "私用のメールアドレスなどを教えて";
  const here = "この連絡先で";
  const privately = "伺っている私用の連絡先に";
  it.each([
    ["aoi@hikari.example", {}, [], asks],
    ["aoi@gmail.com", {}, [], here],
    ["aoi@okada.example", {}, ["hikari.example"], here],
    ["aoi@hikari.example", {}, ["hikari.example"], asks],
    ["aoi@hikari.example", { relationship: "colleague" }, ["hikari.example"], asks],
    ["aoi@hikari.example", { chat: { app: "line" } }, ["hikari.example"], privately],
    ["aoi@hikari.example", { chat: { app: "Slack" } }, ["hikari.example"], asks],
  ] as const)("%s with %o and the domains %j", (email, changes, companyDomains, said) => {
    const own = book(HANA, { settings: { ...DEFAULT_SETTINGS, companyDomains } });
    const text = body({ contact: leaver(email, changes), book: own, occasion: "farewell" });
    expect([asks, here, privately].filter((phrase) => text.includes(phrase))).toEqual([said]);
  });

  it.each([
    ["casual", "Slack", "alumni", "退職されたあとは、伺っている私用の連絡先にご連絡しますね"],
    ["plain", "Slack", "colleague", "退職したあとは、聞いてる私用の連絡先に連絡するね"],
    ["formal", "Teams", "boss", "ご退職後は、伺っております私用のご連絡先に"],
    ["private", "line", "alumni", "これからも、この連絡先で"],
  ])("by a chat program: %s, %s", (_style, app, relationship, said) => {
    const contact = leaver("aoi@okada.example", { chat: { app }, relationship });
    const own = book(HANA, { settings: { ...DEFAULT_SETTINGS, companyDomains: ["hikari.example"] } });
    expect(body({ contact, book: own, occasion: "farewell", channel: "chat" })).toContain(said);
  });
});

describe("a name that brings its own honorific", () => {
  it.each([
    [{ full: "田中さん" }, "boss", "田中様"],
    [{ full: "田中さん" }, "friend", "田中さん"],
    [{ full: "田中 様", family: "田中", given: "様" }, "client", "田中様"],
    [{ full: "高橋先生" }, "mentor", "高橋先生"],
    [{ full: "小林 部長", family: "小林", given: "部長" }, "boss", "小林部長"],
    [{ full: "美咲ちゃん" }, "friend", "美咲ちゃん"],
    [{ full: "さん" }, "friend", "さんさん"],
  ])("%o, a %s, is %s", (name, relationship, words) => {
    expect(body({ contact: contact({ name, relationship }) }).split("\n")[0]).toBe(words);
  });

  it.each([
    ["boss", "村上部長"],
    ["client", "部長 村上様"],
  ])("stands there once where the title of a %s has it too", (relationship, words) => {
    const name = { full: "村上 光", family: "村上", given: "光" };
    const text = body({ contact: contact({ name, relationship, title: "部長様" }) });
    expect(text.split("\n")[0]).toBe(words);
    expect(text).not.toContain("部長様");
  });
});

describe("a catch-up", () => {
  it("names the cold once", () => {
    const texts = Array.from({ length: 40 }, (_, index) => {
      const today = formatDay(day("2026-11-12") + index);
      return body({
        contact: contact({ name: { full: "林" }, relationship: "boss" }),
        occasion: "catch-up",
        today,
      });
    });
    expect(texts.some((text) => text.includes("寒さに向かう折"))).toBe(true);
    for (const text of texts) expect(text.match(/寒/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

describe("a name", () => {
  const hello = (full: string, more: object = {}, register: "formal" | "casual" = "casual"): string =>
    draft({
      contact: contact({ name: { full, ...more }, register }),
      language: "en",
      channel: "email",
      book: book(ME_EN),
    }).body.split("\n")[0] ?? "";
  it.each([
    ["O'Brien, Pat", { family: "Pat", given: "O'Brien," }, "Hi Pat,", "Dear Pat O'Brien,"],
    ["O'Brien,Pat", {}, "Hi Pat,", "Dear Pat O'Brien,"],
    ["Lee, Mary Ann", {}, "Hi Mary,", "Dear Mary Ann Lee,"],
    ["Pat O'Brien, PhD", { family: "PhD", given: "Pat O'Brien," }, "Hi Pat,", "Dear Pat O'Brien,"],
    ["O'Brien, Pat, Jr.", {}, "Hi Pat,", "Dear Pat O'Brien,"],
    ["O'Brien,", { given: "O'Brien," }, "Hi O'Brien,", "Dear O'Brien,"],
    ["Acme, Inc.", {}, "Hi Acme, Inc. team,", "Dear Acme, Inc. team,"],
    ["佐藤 健", { family: "佐藤", given: "健" }, "Hi 佐藤 健,", "Dear 佐藤 健,"],
    ["佐藤 健", { family: "佐藤", given: "健", reading: "さとう たける" }, "Hi Takeru,", "Dear Takeru Sato,"],
    ["佐藤 健", { family: "佐藤", given: "健", reading: "さとうたける" }, "Hi 佐藤 健,", "Dear 佐藤 健,"],
  ])("of somebody, %s with %o, greets rightly in English", (full, more, casual, formal) => {
    expect(hello(full, more)).toBe(casual);
    expect(hello(full, more, "formal")).toBe(formal);
  });

  it("of mine in Latin letters stays whole in Japanese", () => {
    const own = book({ name: { full: "Ann Whitfield", family: "Whitfield", given: "Ann" }, milestones: [] });
    const { subject, body: text } = draft({
      contact: { ...SHIMIZU, lastContact: day("2026-01-01") },
      book: own,
      channel: "email",
    });
    expect(subject).toBe("お元気ですか（Ann Whitfieldです）");
    expect(text).toContain("\nAnn Whitfieldです。");
    expect(text).toMatch(/\n\nAnn Whitfield$/);
  });
});

describe("the company where we worked together", () => {
  const client = contact({ ...ONO, relationship: "client", company: "株式会社あおば" });
  const long = { contact: { ...client, lastContact: day("2026-10-01") }, today: "2027-09-01" };
  it.each([
    ["catch-up", "email", long, "\n在籍中は"],
    ["independence", "email", long, "\n在籍中は"],
    ["birthday", "email", long, "\n在籍中に"],
    ["kanchu-mimai", "card", long, "\n株式会社つばさ在籍中に"],
    [
      "catch-up",
      "email",
      { contact: client, today: "2026-12-01", also: ["new-job"] },
      "\n株式会社つばさ在籍中は",
    ],
  ] as const)("is named once: %s by %s", (occasion, channel, asked, words) => {
    const text = body({ occasion, channel, ...asked });
    expect(text).toContain(words);
    expect(text.match(/株式会社つばさ/g)).toHaveLength(1);
  });
});

describe("a mourner who knows of my new job", () => {
  it.each(["ja", "en"] as const)("does not hear how well it goes: %s", (language) => {
    const me = language === "ja" ? ME_JA : ME_EN;
    for (const relationship of ["boss", "client", "colleague", "friend"]) {
      const text = (mourning: number | undefined): string =>
        draft({
          contact: contact({
            name: { full: "Sam Lee", family: "Lee", given: "Sam" },
            relationship,
            history: [{ on: day("2026-12-05"), direction: "out", occasions: ["new-job", "after-leaving"] }],
            ...(mourning === undefined ? {} : { mourning }),
          }),
          book: book(me),
          language,
          today: "2027-03-10",
        }).body;
      expect(text(undefined)).toMatch(/慣れて|settled in/);
      expect(text(day("2026-12-20"))).not.toMatch(/慣れて|settl/);
    }
  });
});

describe("a check-in that is late", () => {
  it.each([
    [false, "first days"],
    [true, "first weeks"],
  ])("%s asks after the %s", (late, words) => {
    const leaver = contact({
      name: { full: "Sam Lee", family: "Lee", given: "Sam" },
      relationship: "alumni",
      leftOn: day("2026-10-31"),
    });
    const window = { start: day("2026-11-07"), end: day("2027-01-29"), late };
    expect(draft({ contact: leaver, occasion: "check-in", language: "en", window }).body).toContain(words);
  });
});

describe("a greeting of the season", () => {
  it.each([
    ["zansho-mimai", "2027-08-18", /暦の上では秋/],
    ["zansho-mimai", "2027-01-18", /^寒中お伺い申し上げます\n.*(寒さ|空気の澄んだ)/s],
    ["shochu-mimai", "2027-07-20", /暑い日が続いて/],
    ["shochu-mimai", "2027-10-20", /^季節のご挨拶を申し上げます\n.*秋/s],
    ["kanchu-mimai", "2027-01-20", /厳しい寒さ/],
    ["yokan-mimai", "2027-02-10", /暦の上では春/],
  ])("%s on %s says what the day is like", (occasion, today, words) => {
    const card = body({ contact: ONO, occasion, channel: "card", today });
    expect(card).toMatch(words);
    expect(/暑い日/.test(card)).toBe(today.includes("-07-") || today.includes("-08-"));
  });
});

describe("order and beginning", () => {
  it("asks before it tells", () => {
    const mail = body({ contact: SHIMIZU });
    expect(mail.search(/お元気|いかが|元気にお過ごし/)).toBeLessThan(mail.search(/こちらは|おかげさま/));
    const sns = body({ contact: { ...SHIMIZU, relationship: "friend" }, channel: "sns" });
    expect(sns.split("\n")[1]).toMatch(/^[^。！]*？/);
  });

  it("does not end twice in the same words", () => {
    const client = { ...ONO, relationship: "client" };
    for (const occasion of ["after-leaving", "new-job"]) {
      expect(body({ contact: client, occasion }).match(/よろしくお願い/g)).toHaveLength(1);
    }
  });

  it("does not introduce in English who signs below", () => {
    const me = { ...HANA, milestones: [] };
    expect(body({ contact: EMILY, language: "en", book: book(me) })).not.toContain("This is Hana");
  });

  it.each([
    ["ja", ONO, /^お忙しいところ恐れ入ります。木村花でございます。今、少しお時間よろしいでしょうか。\n/],
    ["en", EMILY, /^Hello, this is Hana Kimura\. Do you have a minute\?\n/],
  ] as const)("asks on the phone whether it is a good moment: %s", (language, someone, words) => {
    const text = body({ contact: someone, language, channel: "phone" });
    expect(text).toMatch(words);
    expect(text.match(/木村花|Hana Kimura/g)).toHaveLength(1);
  });
});

describe("the addressee", () => {
  it.each([
    ["株式会社もみじ", "email", /^株式会社もみじ 御中\n/],
    ["もみじ有限会社", "email", /^もみじ有限会社 御中\n/],
    ["株式会社もみじ", "letter", /\n株式会社もみじ 御中$/],
  ] as const)("is a company: %s", (full, channel: Channel, words) => {
    const text = body({
      contact: contact({ name: { full }, relationship: "client" }),
      channel,
      occasion: "new-year",
    });
    expect(text).toMatch(words);
    expect(text).not.toMatch(/もみじ様|会社様/);
  });

  it("has a title that nobody is called by", () => {
    const hara = { ...ONO, name: { full: "原 誠一", family: "原", given: "誠一" }, title: "取締役" };
    expect(body({ contact: hara })).toMatch(/^株式会社つばさ\n取締役 原様\n/);
    expect(body({ contact: { ...hara, title: "部長" } })).toMatch(/^株式会社つばさ\n原部長\n/);
  });

  it("is called by one first name, and no Latin name stands in a 拝啓", () => {
    const maria = contact({ name: { full: "Maria García López" } });
    expect(body({ contact: maria, language: "en", channel: "chat" })).toMatch(/^Hi Maria!/);
    expect(body({ contact: EMILY, channel: "letter" })).toMatch(/^謹啓　[^\n]*ご清祥のこととお慶び/);
    expect(body({ contact: EMILY, channel: "letter" })).not.toContain("におかれまして");
  });
});
