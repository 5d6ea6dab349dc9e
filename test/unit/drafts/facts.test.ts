import { describe, expect, it } from "vitest";
import { type Contact, DEFAULT_SETTINGS, type Me } from "../../../src/domain/contact.ts";
import { book, contact, day, draft, ME_EN, ME_JA } from "./fixtures.ts";

const SATO = contact({
  id: "sato",
  name: { full: "佐藤 健", family: "佐藤", given: "健" },
  relationship: "boss",
  company: "株式会社ひかり",
  department: "営業部",
  title: "部長",
});
const SUZUKI = contact({ id: "suzuki", name: { full: "鈴木 直子", family: "鈴木", given: "直子" } });
const NAKAMURA = contact({
  id: "nakamura",
  name: { full: "中村 修", family: "中村", given: "修" },
  relationship: "client",
  company: "株式会社あおぞら商事",
});
const FRIEND = contact({
  id: "kinoshita",
  name: { full: "木下 誠", family: "木下", given: "誠" },
  relationship: "friend",
});
const SAM = contact({
  id: "sam",
  name: { full: "Sam Lee", family: "Lee", given: "Sam" },
  relationship: "friend",
});

function met(someone: Contact, on: string): Contact {
  return { ...someone, history: [{ on: day(on), direction: "met", occasions: [] }] };
}

describe("the opening names the gap", () => {
  // the boss was met until the last day, 2026-10-31, whatever the history says
  it.each([
    ["2026-10-20", "2026-12-30", false, false],
    ["2026-10-20", "2026-12-31", true, false],
    ["2026-10-20", "2027-04-29", true, false],
    ["2026-10-20", "2027-04-30", true, true],
    ["2027-03-01", "2027-04-30", false, false],
  ])("last met %s, written %s", (last, today, gap, long) => {
    const { body } = draft({ contact: met(SATO, last), today });
    expect([body.includes("ご無沙汰しております"), body.includes("大変ご無沙汰しております")]).toEqual([
      gap,
      long,
    ]);
    expect(body.includes("お世話になっております")).toBe(!gap);
  });

  it.each([
    ["2026-11-01", "2026-12-31", /^木下さん、こんにちは！/],
    ["2026-11-01", "2027-01-01", /^木下さん、.*久しぶり/],
  ])("to a friend met %s on %s", (last, today, start) => {
    expect(draft({ contact: met(FRIEND, last), channel: "chat", today }).body).toMatch(start);
  });

  it("says nothing of a gap that nobody knows of", () => {
    expect(draft({ contact: FRIEND, channel: "chat" }).body).not.toMatch(/久しぶり/);
    const stranger = { ...NAKAMURA, added: day("2026-12-01") };
    expect(draft({ contact: stranger, today: "2026-12-16" }).body).not.toMatch(/無沙汰/);
  });

  it("does not call three weeks after the last day a silence", () => {
    for (const someone of [SATO, SUZUKI, NAKAMURA]) {
      const { body } = draft({ contact: { ...someone, met: day("2020-04-01") }, today: "2026-11-21" });
      expect(body).not.toMatch(/無沙汰|久しぶり|申し訳|すみません/);
    }
  });

  it("uses another wording the year after", () => {
    const opening = (today: string) =>
      draft({ contact: met(SATO, "2025-01-01"), today, book: book({ ...ME_JA, milestones: [] }) }).body.split(
        "\n\n",
      )[1];
    expect(opening("2026-12-16")).not.toBe(opening("2027-12-16"));
    expect(opening("2026-12-16")).toBe(opening("2026-12-16"));
  });
});

describe("who writes", () => {
  it.each([
    [SATO, "2026-11-10", "after-leaving", "10月末に退職いたしました山田太郎です。"],
    [NAKAMURA, "2026-11-10", "after-leaving", "10月末に株式会社ひかりを退職いたしました山田太郎です。"],
    [SATO, "2027-02-10", "catch-up", "昨年10月まで営業部でお世話になりました山田太郎です。"],
    [NAKAMURA, "2027-02-10", "catch-up", "昨年10月まで株式会社ひかりに在籍しておりました山田太郎です。"],
    [
      { ...SATO, company: "株式会社つばさ" },
      "2027-02-10",
      "catch-up",
      "昨年10月まで株式会社ひかりに在籍しておりました山田太郎です。",
    ],
    [SATO, "2028-02-10", "catch-up", "2026年10月まで営業部でお世話になりました山田太郎です。"],
  ])("%o on %s, %s", (someone, today, occasion, sentence) => {
    expect(draft({ contact: someone, today, occasion }).body).toContain(sentence);
  });

  it("is the present colleague to those who came later", () => {
    const later = met({ ...NAKAMURA, met: day("2026-12-10") }, "2026-12-10");
    const { body, subject } = draft({ contact: later, today: "2027-06-10" });
    expect(body).toContain("株式会社みらいの山田太郎です。");
    expect(`${subject}${body}`).not.toMatch(/ひかり/);
  });

  it("names the company of the contact's time, not the newest", () => {
    const me: Me = {
      ...ME_JA,
      milestones: [{ date: day("2022-03-31"), kind: "left", company: "株式会社むかし" }, ...ME_JA.milestones],
    };
    expect(draft({ contact: { ...SATO, company: "株式会社むかし" }, book: book(me) }).body).toContain(
      "2022年3月まで株式会社むかし",
    );
    expect(draft({ contact: { ...NAKAMURA, met: day("2020-01-01") }, book: book(me) }).subject).toContain(
      "元株式会社むかし",
    );
  });

  it("tells a client's subject the former company, a boss's the name", () => {
    expect(draft({ contact: NAKAMURA, occasion: "after-leaving", today: "2026-11-10" }).subject).toBe(
      "ご挨拶と御礼（元株式会社ひかり 山田太郎）",
    );
    expect(draft({ contact: SATO, occasion: "after-leaving", today: "2026-11-10" }).subject).toBe(
      "その節は大変お世話になりました（山田太郎）",
    );
  });

  it("signs with the own signature, else with what is true today", () => {
    const signed = book({ ...ME_JA, signature: "山田 太郎\n  090-0000-0000" });
    expect(draft({ contact: SATO, book: signed }).body).toMatch(/\n\n山田 太郎\n {2}090-0000-0000$/);
    expect(draft({ contact: SATO, also: ["new-job"] }).body).toMatch(
      /\n\n山田 太郎\n株式会社みらい\ntaro@example.com$/,
    );
    expect(draft({ contact: SATO, today: "2026-11-10" }).body).not.toContain("みらい");
    const stale = book({ ...ME_JA, company: "株式会社ひかり", milestones: ME_JA.milestones.slice(0, 1) });
    expect(draft({ contact: SATO, book: stale, today: "2026-11-10" }).body).toMatch(
      /山田 太郎\ntaro@example.com$/,
    );
  });

  it("has a name in Latin letters in English", () => {
    const { subject, body } = draft({
      contact: { ...SAM, relationship: "client" },
      language: "en",
      book: book(ME_JA),
      channel: "email",
      also: ["new-job"],
    });
    expect(subject).toContain("Taro Yamada");
    expect(body).toMatch(/Kind regards,\nTaro Yamada\nMirai Inc\.\ntaro@example\.com$/);
    const { nameEn: _, ...unnamed } = ME_JA;
    expect(draft({ contact: SAM, language: "en", book: book(unnamed) }).body).toMatch(/All the best,\nTaro$/);
  });
});

describe("news", () => {
  it.each([
    ["new-job", [], "2026-12-05", "12月より株式会社みらいで、マーケティングを担当しております。"],
    ["year-end", ["new-job"], "2026-12-16", "12月より株式会社みらいで、マーケティングを担当しております。"],
    ["birthday", ["new-job"], "2026-12-16", "12月より株式会社みらいで、マーケティングを担当しております。"],
    [
      "new-year",
      ["new-job"],
      "2027-01-05",
      "昨年12月より株式会社みらいで、マーケティングを担当しております。",
    ],
  ])("%s with %o on %s", (occasion, also, today, sentence) => {
    expect(draft({ contact: SATO, occasion, also, today }).body).toContain(sentence);
  });

  it("is old news to those who were told", () => {
    const told = met(SATO, "2027-01-10");
    expect(draft({ contact: told, today: "2027-09-10" }).body).toContain(
      "株式会社みらいでの仕事にも慣れてまいりました。",
    );
    expect(draft({ contact: told, today: "2029-09-10" }).body).not.toContain("みらいで");
  });

  it("does not tell what has not happened yet", () => {
    expect(draft({ contact: SATO, today: "2026-11-30", occasion: "after-leaving" }).body).not.toMatch(
      /みらい|12月/,
    );
    expect(draft({ contact: SATO, today: "2026-10-01" }).body).not.toMatch(/みらい|退職|在籍/);
  });

  it("leaves out facts of the wrong script", () => {
    const { body } = draft({
      contact: SAM,
      language: "en",
      book: book(ME_JA),
      occasion: "new-job",
      today: "2026-12-05",
    });
    expect(body).toContain("This month I joined Mirai Inc. Lots");
    expect(body).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ["株式会社やまだ", "12月に独立し、株式会社やまだを設立いたしました。"],
    ["やまだ企画", "12月に独立し、「やまだ企画」として仕事を始めました。"],
    [undefined, "12月に独立いたしました。"],
  ])("independence as %s", (company, sentence) => {
    const milestone = {
      date: day("2026-12-01"),
      kind: "independent" as const,
      ...(company === undefined ? {} : { company }),
    };
    const own = book({ ...ME_JA, milestones: [...ME_JA.milestones.slice(0, 1), milestone] });
    expect(draft({ contact: SATO, book: own, occasion: "independence" }).body).toContain(sentence);
  });
});

describe("thanks for help", () => {
  it.each([
    [SATO, "転職の相談に乗ってくれた", "転職の相談に乗ってくださったこと、今も感謝しております。"],
    [SATO, "推薦状を書いてもらった", "推薦状を書いていただいたこと、今も感謝しております。"],
    [SATO, "転職の相談", "転職の相談の件では大変お世話になり、ありがとうございました。"],
    [SATO, "引っ越しの手伝い", "引っ越しをお手伝いいただき"],
    [SATO, "相談に乗る", "「相談に乗る」の件で"],
  ])("to %o for %s", (someone, received, sentence) => {
    expect(draft({ contact: { ...someone, help: [{ on: day("2026-05-01"), received }] } }).body).toContain(
      sentence,
    );
  });

  it.each([
    ["introduced me to Kim", "I'm still so grateful that you introduced me to Kim."],
    ["advice on the contract", "Thanks again for your advice on the contract"],
    ["letting me use your desk", "Thanks again for letting me use your desk"],
    ["intro to Kim", "Thanks again for the intro to Kim"],
    ["a lift to the airport", "Thanks again for the lift to the airport"],
  ])("in English for %s", (received, sentence) => {
    const help = [{ on: day("2026-05-01"), received }];
    expect(draft({ contact: { ...SAM, help }, language: "en", channel: "chat" }).body).toContain(sentence);
  });

  it("names the last one only, and none of the future", () => {
    const help = [
      { on: day("2026-05-01"), received: "転職の相談" },
      { on: day("2026-06-01"), received: "本の紹介" },
      { on: day("2027-06-01"), received: "先の話" },
    ];
    const { body } = draft({ contact: { ...SATO, help } });
    expect(body).toContain("本をご紹介いただき");
    expect(body).not.toMatch(/転職の相談|先の話/);
  });
});

describe("a late draft", () => {
  const window = (late: boolean) => ({ start: day("2026-11-07"), end: day("2027-01-29"), late });
  it.each([
    ["2026-11-27", true, false],
    ["2026-11-28", true, true],
    ["2026-11-28", false, false],
  ])("on %s (late %s) apologises: %s", (today, late, apologises) => {
    const { body } = draft({ contact: SATO, occasion: "after-leaving", today, window: window(late) });
    expect(body.includes("ご挨拶が遅くなり、申し訳ございません。")).toBe(apologises);
  });

  it("apologises for congratulations without an unlucky word", () => {
    const events = [{ date: day("2026-11-01"), kind: "promotion" as const }];
    const late = { start: day("2026-11-01"), end: day("2026-12-01"), late: true };
    const { body } = draft({
      contact: { ...SATO, events },
      occasion: "congratulations",
      today: "2026-11-22",
      window: late,
    });
    expect(body).toContain("お祝いを申し上げるのが遅くなり、申し訳ございません。");
  });
});

describe("mourning", () => {
  const mourner = { ...SATO, mourning: day("2026-06-10") };
  it.each([
    ["year-end", "2026-12-16", "email"],
    ["new-year", "2027-01-05", "email"],
    ["nengajo", "2026-12-18", "card"],
    ["kanchu-mimai", "2027-01-15", "card"],
    ["new-year", "2027-01-05", "letter"],
  ] as const)("%s to a mourner says no celebration", (occasion, today, channel) => {
    for (const someone of [mourner, { ...SUZUKI, mourning: day("2026-06-10") }]) {
      const { body } = draft({ contact: someone, occasion, today, channel });
      expect(body).not.toMatch(/おめでと|慶び|謹賀|恭賀|よいお年|元旦/);
    }
  });

  it("celebrates a mourner's birthday and promotion", () => {
    expect(draft({ contact: mourner, occasion: "birthday" }).body).toContain("おめでとうございます");
    const promoted = { ...mourner, events: [{ date: day("2026-12-10"), kind: "promotion" as const }] };
    expect(draft({ contact: promoted, occasion: "congratulations" }).body).toContain("おめでとうございます");
  });

  it("of my own forbids me to celebrate, not to wish", () => {
    const mourning = book({ ...ME_JA, mourning: day("2026-09-01") });
    expect(
      draft({ contact: SATO, book: mourning, occasion: "new-year", today: "2027-01-05" }).body,
    ).not.toMatch(/おめでと|慶び/);
    expect(draft({ contact: SATO, book: mourning, occasion: "year-end" }).body).toContain(
      "よいお年をお迎えください",
    );
  });

  it("ends after a year, and shows no emoji until then", () => {
    expect(draft({ contact: mourner, occasion: "new-year", today: "2028-01-05" }).body).toMatch(
      /おめでと|慶び/,
    );
    expect(draft({ contact: { ...FRIEND, mourning: day("2026-12-01") }, channel: "chat" }).body).not.toMatch(
      /\p{Emoji_Presentation}/u,
    );
  });
});

describe("seasons", () => {
  it.each([
    ["2026-12-09", false],
    ["2026-12-10", true],
    ["2026-12-30", true],
    ["2026-12-31", false],
    ["2027-01-04", false],
  ])("よいお年を on %s: %s", (today, allowed) => {
    expect(
      draft({ contact: SATO, occasion: "year-end", today }).body.includes("よいお年をお迎えください。"),
    ).toBe(allowed);
  });

  it.each([
    ["2027-01-07", undefined, true],
    ["2027-01-08", undefined, false],
    ["2027-01-15", "kansai", true],
    ["2027-01-16", "kansai", false],
  ])("a New Year celebration on %s (%s): %s", (today, region, allowed) => {
    const someone = { ...SATO, ...(region === undefined ? {} : { region }) };
    const { body } = draft({ contact: someone, occasion: "new-year", today });
    expect(/おめでと|慶び/.test(body)).toBe(allowed);
    expect(body).toContain("本年もどうぞよろしく");
  });

  it("heads a card by the day it arrives", () => {
    const card = (today: string, someone: Contact = SATO) =>
      draft({ contact: someone, occasion: "shochu-mimai", channel: "card", today }).body.split("\n")[0];
    expect(card("2027-08-05")).toBe("暑中お伺い申し上げます");
    expect(card("2027-08-06")).toBe("残暑お伺い申し上げます");
    expect(card("2027-07-20", SUZUKI)).toBe("暑中お見舞い申し上げます");
    expect(card("2027-10-01")).toBe("季節のご挨拶を申し上げます");
  });

  it("dates a 年賀状 by the New Year in which it is read", () => {
    const card = (today: string) =>
      draft({ contact: SATO, occasion: "nengajo", channel: "card", today }).body;
    expect(card("2026-12-25")).toContain("令和九年　元旦");
    expect(card("2026-12-26")).toContain("令和九年　一月");
  });

  it("leaves the seasons of Japan out elsewhere", () => {
    const abroad = draft({
      contact: { ...SATO, country: "US" },
      channel: "letter",
      today: "2027-05-20",
    }).body;
    expect(abroad).toMatch(/^謹啓　時下/);
    expect(draft({ contact: { ...SATO, country: "US" }, today: "2027-05-20" }).body).not.toMatch(
      /新緑|若葉|薫る/,
    );
  });

  it("wishes a religious holiday only to those who keep it", () => {
    const wish = (celebrates: string[], today = "2026-12-16") =>
      draft({ contact: { ...SAM, celebrates }, language: "en", occasion: "year-end", channel: "chat", today })
        .body;
    expect(wish([])).toContain("Happy Holidays");
    expect(wish(["christmas"])).toContain("Merry Christmas");
    expect(wish(["christmas"], "2026-12-28")).not.toMatch(/Christmas|Holidays/);
  });
});

describe("occasions of the others", () => {
  it.each([
    ["promotion", "営業本部長", "営業本部長へのご昇進、誠におめでとうございます。"],
    ["promotion", "がんばった", "このたびはご昇進、誠におめでとうございます。"],
    ["transfer", "福岡支店へ", "ご異動、誠におめでとうございます。"],
    ["award", "社長賞", "社長賞のご受賞"],
    ["wedding", undefined, "お二人の末永いお幸せ"],
    ["retirement", undefined, "誠にお疲れ様でございました。"],
  ] as const)("%s (%s)", (kind, note, sentence) => {
    const events = [{ date: day("2026-12-10"), kind, ...(note === undefined ? {} : { note }) }];
    expect(draft({ contact: { ...SATO, events }, occasion: "congratulations" }).body).toContain(sentence);
  });

  it("celebrates nothing of an event that may be a sad one", () => {
    const events = [{ date: day("2026-12-10"), kind: "other" as const, note: "火事" }];
    const { body } = draft({ contact: { ...SATO, events }, occasion: "congratulations" });
    expect(body).not.toMatch(/おめでと|祝|火事/);
  });

  it("asks for a private address and for consent at a farewell, once", () => {
    const leaver = contact({
      id: "endo",
      name: { full: "遠藤 舞", family: "遠藤", given: "舞" },
      relationship: "alumni",
      leftOn: day("2026-12-20"),
      emails: ["mai@hikari.example"],
      history: [{ on: day("2025-01-01"), direction: "met", occasions: [] }],
    });
    const settings = { ...DEFAULT_SETTINGS, companyDomains: ["hikari.example"], sender: { name: "OB会" } };
    const own = book(ME_JA, { settings });
    const first = draft({ contact: leaver, book: own, occasion: "farewell" }).body;
    expect(first).toMatch(/私用のメールアドレス/);
    expect(first).toMatch(/いつでも止められます/);
    expect(first).toMatch(/いつでも気軽に相談/);
    expect(first).not.toMatch(/無沙汰|久しぶり/);
    const known = {
      ...leaver,
      emails: ["mai@private.example"],
      consent: { news: day("2026-12-01"), share: [] },
    };
    expect(draft({ contact: known, book: own, occasion: "farewell" }).body).not.toMatch(/アドレス|お便り/);
  });

  it("names an own occasion", () => {
    const occasions = [
      { id: "plum", label: "梅まつり", from: { month: 2, day: 1 }, to: { month: 2, day: 20 }, for: ["boss"] },
    ];
    const plum = draft({ contact: SATO, book: book(ME_JA, { occasions }), occasion: "plum" });
    expect(plum.body).toContain("梅まつりにあたり、ご挨拶申し上げます。");
    expect(plum.template).toBe("ja/catch-up.boss");
  });

  it("speaks of a promise by its name, never of a task", () => {
    const promise = (note: string) =>
      draft({
        contact: { ...SATO, followUps: [{ on: day("2026-12-01"), note, done: false }] },
        occasion: "follow-up",
      });
    expect(promise("ランチの約束").subject).toBe("ランチの約束の件（山田太郎）");
    for (const task of ["メールを送る", "様子を聞く", "返信", "call back"]) {
      expect(promise(task).subject).toBe("先日の件（山田太郎）");
    }
  });

  it("respects the register of the contact", () => {
    expect(draft({ contact: { ...SATO, register: "casual" } }).body).toMatch(/^佐藤さん\n/);
    const senior = draft({ contact: { ...SUZUKI, register: "formal" } });
    expect(senior.template).toBe("ja/catch-up.formal");
    expect(senior.body).toMatch(/^鈴木さん\n/);
  });
});

describe("where it goes", () => {
  const reachable = contact({
    name: { full: "Sam Lee" },
    relationship: "alumni",
    emails: ["sam@hikari.example", "sam@private.example"],
    phones: ["090-0000-0000"],
    chat: { app: "line", id: "sam-line" },
    sns: { linkedin: "https://linkedin.example/sam" },
    address: { postalCode: "810-0001", lines: ["福岡市中央区", "天神1-2-3"] },
  });
  const own = book(ME_EN, { settings: { ...DEFAULT_SETTINGS, companyDomains: ["hikari.example"] } });
  it.each([
    ["email", "sam@hikari.example"],
    ["chat", "sam-line"],
    ["phone", "090-0000-0000"],
    ["sns", "https://linkedin.example/sam"],
    ["letter", "810-0001\n福岡市中央区\n天神1-2-3"],
  ] as const)("by %s to %s", (channel, to) => {
    expect(draft({ contact: reachable, channel, language: "en", book: own }).to).toBe(to);
    expect(draft({ contact: SAM, channel, language: "en" }).to).toBeNull();
  });

  it("writes to no company address of somebody who has left", () => {
    const to = (someone: Contact) => draft({ contact: someone, language: "en", book: own }).to;
    const gone = { ...reachable, leftOn: day("2026-12-15") };
    expect(to(gone)).toBe("sam@private.example");
    expect(to({ ...gone, leftOn: day("2026-12-16") })).toBe("sam@hikari.example");
    expect(to({ ...gone, emails: ["sam@mail.hikari.example"] })).toBeNull();
  });
});

describe("foreign text", () => {
  it("is cleaned before it reaches a draft", () => {
    const sly = contact({
      ...SATO,
      name: { full: "佐\u202e藤\u200b 健", family: "佐\u202e藤", given: "健" },
      company: "株式会社\u0007ひかり\r\nBcc: x@example.com",
      events: [{ date: day("2026-12-10"), kind: "award", note: "社\u2066長賞" }],
    });
    const { subject, body } = draft({ contact: sly, occasion: "congratulations" });
    expect(`${subject}${body}`).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(body).toContain("佐藤部長");
  });
});
