import { describe, expect, it } from "vitest";
import { type Contact, DEFAULT_SETTINGS, type Me } from "../../../src/domain/contact.ts";
import { book, day, draft, ME_JA, NOBODY } from "./fixtures.ts";
import { event, someone, touch, written } from "./written-ja.ts";

describe("my own news beside another reason", () => {
  const also = ["after-leaving", "new-job"];
  it("comes with a transition, and the departure once", () => {
    const far = someone("client", { company: "浪速製菓株式会社", ...touch("2026-03-12") });
    const text = written({ contact: far, occasion: "year-end", also });
    expect(text).toContain("10月まで株式会社ひかりに在籍しておりました山田太郎です。");
    expect(text).toContain(
      "\n\n私のほうは、12月より株式会社みらいで、マーケティングを担当しております。\n\n",
    );
    expect(text).not.toContain("退職");
    const near = someone("client", { company: "浪速製菓株式会社", ...touch("2026-11-12") });
    expect(written({ contact: near, occasion: "year-end", also })).toContain(
      "\n\n私事で恐縮ですが、10月末で株式会社ひかりを退職いたしました。\n12月より",
    );
  });

  it.each(["independence", "new-job"])("%s: the birthday comes after the thanks", (occasion) => {
    for (const type of ["boss", "mentor", "client"]) {
      const text = written({
        contact: someone(type, {
          birthday: { month: 12, day: 16 },
          help: [{ on: day("2026-12-01"), received: "転職の相談" }],
        }),
        occasion,
        also: ["birthday"],
      });
      expect(text.indexOf("お誕生日を")).toBeGreaterThan(text.lastIndexOf("おかげです"));
      expect(text.indexOf("お誕生日を")).toBeGreaterThan(text.lastIndexOf("感謝"));
    }
  });

  it("names 昨年 once in a New Year message", () => {
    for (const type of ["colleague", "friend"]) {
      const who = someone(type, touch("2026-12-01"));
      const text = written({
        contact: who,
        occasion: "new-year",
        channel: "chat",
        today: "2027-01-04",
        also: ["new-job"],
      });
      expect(text.match(/昨年|去年/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(text).toContain("12月から");
    }
  });
});

describe("a year without a word", () => {
  it.each([
    ["boss", /今年も|この一年も/],
    ["client", /今年も/],
    ["mentor", /今年も|お心にかけて/],
    ["colleague", /今年も一年ありがとう|お世話になりました/],
    ["friend", /今年も一年ありがとう/],
  ] as const)("is not thanked for: %s", (type, words) => {
    const me: Me = { ...ME_JA, milestones: [] };
    for (const channel of ["email", "chat"] as const) {
      const said = (fields: Partial<Contact>) =>
        written({ contact: someone(type, fields), book: book(me), occasion: "year-end", channel });
      expect(said(touch("2023-12-20"))).not.toMatch(words);
      expect(said({})).not.toMatch(words);
      expect(said(touch("2026-02-20", "in"))).not.toMatch(words);
    }
    const thanked = written({
      contact: someone(type, touch("2026-11-20")),
      book: book(me),
      occasion: "year-end",
      channel: "chat",
    });
    expect(thanked).toMatch(/今年も|この一年も/);
  });

  it("does not apologise twice for the silence", () => {
    for (const type of ["boss", "client", "mentor", "friend"]) {
      const who = someone(type, { register: "formal", ...touch("2023-12-20") });
      for (const [occasion, today] of [
        ["year-end", "2026-12-16"],
        ["new-year", "2027-01-05"],
      ] as const) {
        expect(written({ contact: who, occasion, today }).match(/ご?無沙汰/g)?.length).toBe(1);
      }
    }
  });
});

describe("late wishes", () => {
  const birthday = { month: 12, day: 14 };
  it.each([
    ["email", "2026-12-14", undefined],
    ["email", "2026-12-16", "二日遅れとなりましたが"],
    ["letter", "2026-12-12", undefined],
    ["letter", "2026-12-13", "一日遅れとなりましたが"],
    ["card", "2026-12-14", "二日遅れとなりましたが"],
  ] as const)("count from the day they are read: %s of %s", (channel, today, late) => {
    const { body } = draft({ contact: someone("boss", { birthday }), occasion: "birthday", channel, today });
    expect(/.日遅れとなりましたが/.exec(body)?.[0]).toBe(late);
  });

  it("say so beside another reason too", () => {
    const events = [event("transfer", "2026-11-20", "東京本社へ異動")];
    const who = someone("client", { birthday, events });
    expect(written({ contact: who, occasion: "birthday", also: ["congratulations"] })).toContain(
      "また、遅ればせながら、東京本社へのご異動、誠に",
    );
    expect(written({ contact: who, also: ["birthday"] })).toContain("また、遅ればせながら、お誕生日を");
    const both = written({ contact: who, also: ["congratulations", "birthday"] });
    expect(both.match(/遅ればせながら/g)).toHaveLength(1);
  });
});

describe("two events within days", () => {
  const events = [event("wedding", "2026-12-08"), event("new-job", "2026-12-12")];
  it("are both named, the wedding first", () => {
    const text = written({
      contact: someone("friend", { events }),
      occasion: "congratulations",
      channel: "chat",
    });
    expect(text.indexOf("結婚おめでとう")).toBeGreaterThan(-1);
    expect(text.indexOf("転職おめでとう")).toBeGreaterThan(text.indexOf("結婚おめでとう"));
    expect(written({ contact: someone("boss", { events }), also: ["congratulations"] })).toMatch(
      /また、.*ご結婚.*\nあわせて、.*新たなご門出/,
    );
  });

  it("but not the one that has been written about", () => {
    const who = someone("friend", { events, ...touch("2026-12-09") });
    expect(written({ contact: who, occasion: "congratulations", channel: "chat" })).not.toContain("結婚");
  });

  it("a birth comes first in a chat, and nobody asks the mother about her work", () => {
    const who = someone("alumni", {
      company: "合同会社もくれん",
      events: [event("birth", "2026-12-01", "男の子")],
    });
    const text = written({ contact: who, channel: "chat", also: ["congratulations"] });
    expect(text.indexOf("ご誕生")).toBeLessThan(text.indexOf("いかがお過ごし"));
    expect(text).not.toContain("お仕事");
  });
});

describe("a transfer", () => {
  it.each([
    ["名古屋へ転勤", "名古屋への転勤おめでとう！"],
    ["大阪", "大阪への異動おめでとう！"],
    ["営業部", "営業部への異動おめでとう！"],
    ["支店長に就任", "支店長への就任おめでとう！"],
    ["転勤になった", "転勤おめでとう！"],
    [undefined, "異動おめでとう！"],
  ])("%s", (note, words) => {
    const who = someone("friend", { events: [event("transfer", "2026-12-12", note)] });
    const { body } = draft({ contact: who, occasion: "congratulations", channel: "chat" });
    expect(body.split("\n")[1]).toBe(`${words}🎉`);
  });
});

describe("a promise that a note names by its verb", () => {
  it.each([
    ["見積書を送る", "見積書の件", "見積書をお送りする件で", "見積書を送る件で連絡したよ。"],
    ["本を返す", "本の件", "本をお返しする件で", "本を返す件で連絡したよ。"],
    ["本をお返しする", "本の件", "本をお返しする件で", "本をお返しする件で"],
    ["資料を送付", "資料の件", "資料をお送りする件で", "資料を送付する件で"],
    ["結果を聞く", "先日の件", "以前お話ししておりました件で", "この前話してた件で"],
    ["メールを送る", "先日の件", "以前お話ししておりました件で", "この前話してた件で"],
    ["田中さんを紹介する", "先日の件", "以前お話ししておりました件で", "この前話してた件で"],
  ])("%s", (note, subject, formal, plain) => {
    const followUps = [{ on: day("2026-12-15"), done: false, note }];
    const asked = (type: string, channel: "email" | "chat") =>
      draft({
        contact: someone(type, { followUps }),
        book: book({ ...ME_JA, milestones: [] }),
        occasion: "follow-up",
        channel,
      });
    expect(asked("mentor", "email").subject).toContain(subject);
    expect(asked("mentor", "email").body).toContain(formal);
    expect(asked("friend", "chat").body).toContain(plain);
  });

  it("is not named after a departure, where it is a paper of business", () => {
    const followUps = [{ on: day("2026-12-15"), done: false, note: "見積書を送る" }];
    expect(written({ contact: someone("client", { followUps }), occasion: "follow-up" })).not.toContain(
      "見積",
    );
  });
});

describe("thanks for something given", () => {
  it.each([
    ["出産祝い", "出産祝いをいただき、誠にありがとうございました。", "出産祝い、ほんとにうれしかった！"],
    ["お餞別", "お餞別をいただき", "お餞別、ほんとにうれしかった！"],
    ["誕生日プレゼント", "誕生日プレゼントをいただき", "誕生日プレゼント、ほんとに"],
    ["お見舞い", "お見舞いをいただき", "お見舞い、ほんとにありがとう。"],
    ["引っ越しの手伝い", "引っ越しをお手伝いいただき", "引っ越しの手伝い、あのときほんとに助かったよ。"],
    ["大口顧客のご紹介", "大口顧客をご紹介いただき", "大口顧客のご紹介、"],
    ["転職の相談", "転職の相談の件では大変お世話になり", "転職の相談、"],
  ])("%s", (received, formal, plain) => {
    const help = [{ on: day("2026-12-01"), received }];
    expect(written({ contact: someone("boss", { help }) })).toContain(formal);
    const chat = draft({ contact: someone("friend", { help }), channel: "chat" }).body;
    expect(chat).toContain(plain);
    expect(chat).not.toMatch(/祝いの件|祝い、あのときほんとに助かった/);
  });
});

describe("small words", () => {
  it("a subject reports only what the body reports", () => {
    const quiet = book({ ...NOBODY, name: { full: "山田 太郎", family: "山田", given: "太郎" } });
    expect(written({ contact: someone("boss"), book: quiet })).toContain("近況のお伺い");
    expect(written({ contact: someone("boss"), also: ["new-job"] })).toContain("近況のご報告");
    const mourner = someone("boss", { mourning: day("2026-12-01") });
    expect(written({ contact: mourner, book: quiet })).toContain("お見舞い（");
  });

  it.each([
    ["2026-11-21", "もう3週間"],
    ["2026-12-15", "もう1か月半"],
    ["2026-12-22", "もうすぐ2か月"],
    ["2027-01-15", "もう2か月半"],
  ])("weeks and months since I left, on %s", (today, since) => {
    const who = someone("colleague", { company: "株式会社ひかり" });
    const text = written({ contact: who, channel: "chat", also: ["after-leaving"], today });
    expect(text).toContain(`会社を辞めて、${since}。`);
  });

  it("a friend is told the given name of a foreigner", () => {
    const me: Me = {
      name: { full: "Daniel Whitfield", family: "Whitfield", given: "Daniel" },
      milestones: [{ date: day("2026-09-01"), kind: "independent", company: "Whitfield Studio" }],
    };
    const text = written({ contact: someone("friend"), book: book(me), channel: "chat" });
    expect(text).toContain("Danielです！");
    expect(text).toContain("独立して、「Whitfield Studio」っていう名前でやってるよ。");
  });

  it("a friend's mail is no form letter", () => {
    for (const id of ["a", "b", "c", "d", "e", "f"]) {
      const who = { ...someone("friend"), id };
      const { body } = draft({ contact: who, book: book({ ...ME_JA, milestones: [] }), today: "2026-12-22" });
      expect(body).not.toMatch(/余日|年の瀬|ましたが、/);
      expect(body.match(/元気/g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it("people of my own firm are not told how I am", () => {
    const who = someone("colleague", { company: "株式会社みらい" });
    const me: Me = { ...ME_JA, milestones: [] };
    expect(draft({ contact: who, book: book(me), channel: "chat" }).body).not.toContain("こっちは");
  });

  it("a letter writes its numbers in one way", () => {
    const who = someone("boss", { company: "株式会社ひかり", ...touch("2025-01-01") });
    const asked = { contact: who, channel: "letter", also: ["new-job"], today: "2027-06-20" } as const;
    expect(draft(asked).body).not.toMatch(/\d/);
    const events = [event("promotion", "2027-06-18")];
    const joyful = draft({ ...asked, contact: { ...who, events }, occasion: "congratulations" }).body;
    expect(joyful).toMatch(/令和9年6月20日/);
    expect(joyful).not.toMatch(/[一二三四五六七八九十]月|2027年/);
  });

  it.each([
    ["沖縄県那覇市", "2026-11-15", /紅葉|冷え込|寒|落ち葉|日だまり|深冷|小雪/],
    ["北海道札幌市", "2027-04-01", /桜|春風|陽春|うららか|春らしい/],
  ])("the season of %s on %s", (line, today, wrong) => {
    for (const id of ["a", "b", "c", "d"]) {
      for (const channel of ["letter", "email", "card"] as const) {
        for (const type of ["client", "friend"]) {
          const who = { ...someone(type, { address: { lines: [line] } }), id };
          expect(draft({ contact: who, channel, today }).body).not.toMatch(wrong);
        }
      }
    }
    const settings = { ...DEFAULT_SETTINGS, region: "okinawa" };
    expect(
      draft({ contact: someone("client"), book: book(ME_JA, { settings }), today: "2026-11-15" }).body,
    ).not.toMatch(/紅葉|寒/);
  });
});
