import { describe, expect, it } from "vitest";
import type { Contact, LifeEvent } from "../../../src/domain/contact.ts";
import { type Asked, book, contact, day, draft, ME_JA } from "./fixtures.ts";
import { event, someone, touch, written } from "./written-ja.ts";

describe("an occasion of the file's own", () => {
  const said = (label: string, asked: Omit<Asked, "contact">, who: Contact): string => {
    const at = { month: 12, day: 10 };
    const own = book(ME_JA, { occasions: [{ id: "own", label, from: at, to: at, for: [] }] });
    return written({ ...asked, book: own, contact: who, occasion: "own" });
  };
  it.each([
    ["決算期のご挨拶", "決算期のご挨拶（", "このたびは、決算期のご挨拶を申し上げたく、ご連絡いたしました。"],
    ["開店の挨拶", "開店のご挨拶（", "開店のご挨拶を申し上げたく"],
    ["春のOB会のご案内", "春のOB会のご案内（", "春のOB会のご案内で、ご連絡いたしました。"],
    ["創立記念日のお祝い", "創立記念日のお祝い（", "創立記念日のお祝いを申し上げたく"],
    ["移転のお知らせ", "移転のお知らせ（", "移転のお知らせで、ご連絡いたしました。"],
    ["創立記念日", "創立記念日のご挨拶（", "創立記念日にあたり、ご挨拶申し上げます。"],
  ])("%s is named once in a formal mail", (label, subject, sentence) => {
    for (const type of ["client", "boss", "mentor"]) {
      const text = said(label, {}, someone(type, touch("2026-11-01")));
      expect(text).toContain(subject);
      expect(text).toContain(sentence);
      expect(text).not.toMatch(/挨拶のご挨拶|案内のご挨拶|挨拶にあたり/);
    }
  });

  it.each([
    ["夏祭りのお誘い", "夏祭りのお誘いです！よかったら一緒にどう？"],
    ["忘年会のご案内", "忘年会の案内で連絡したよ。"],
    ["引っ越しのごあいさつ", "引っ越しのあいさつをと思って連絡したよ。"],
    ["お花見", "お花見ということで、連絡してみたよ。"],
  ])("%s among friends", (label, sentence) => {
    const text = said(label, { channel: "chat" }, someone("friend"));
    expect(text).toContain(sentence);
    expect(text.includes("顔を見て話せたら")).toBe(!label.endsWith("お誘い"));
  });

  it("does not ask somebody in mourning to come", () => {
    const who = someone("friend", { mourning: day("2026-08-01") });
    expect(said("夏祭りのお誘い", { channel: "chat" }, who)).not.toMatch(/どう？|！/);
  });
});

describe("the first seven weeks after a death", () => {
  const GLAD = /おめでとう|喜び|祝|楽し|！|\p{Emoji_Presentation}/u;
  const birthday = { month: 12, day: 16 };
  it.each([
    ["boss", "email"],
    ["client", "email"],
    ["mentor", "letter"],
    ["colleague", "chat"],
    ["friend", "chat"],
    ["friend", "phone"],
    ["alumni", "email"],
  ] as const)("hold no joy for a %s by %s", (type, channel) => {
    for (const occasion of ["birthday", "congratulations", "catch-up"] as const) {
      for (const also of [[], ["birthday", "congratulations"]]) {
        const who = someone(type, {
          birthday,
          mourning: day("2026-11-10"),
          events: [event("promotion", "2026-12-12", "営業部長")],
          ...touch("2026-09-01"),
        });
        const { subject, body } = draft({
          contact: who,
          book: book(ME_JA),
          occasion,
          channel,
          also: also.filter((id) => id !== occasion),
        });
        // The head of a letter wishes health to somebody in mourning in words without joy.
        expect(`${subject}\n${body}`).not.toMatch(GLAD);
        expect(body).not.toContain("マーケティング");
        if (occasion === "birthday") expect(body).toMatch(/思い出して|どうしてるかな/);
        if (occasion === "congratulations") expect(body).toMatch(/昇進(と伺いました|のこと、聞いたよ)/);
        if (channel !== "phone") expect(body).toMatch(/お返事|返事/);
      }
    }
  });

  it("end on the fiftieth day", () => {
    const on = (today: string) =>
      written({
        contact: someone("boss", { birthday, mourning: day("2026-10-28") }),
        occasion: "birthday",
        today,
      });
    expect(on("2026-12-15")).not.toContain("おめでとう");
    expect(on("2026-12-16")).toContain("おめでとう");
  });

  it("do not begin with my own work, not even where it is the reason", () => {
    const who = someone("friend", { mourning: day("2026-12-01"), lastContact: day("2022-08-11") });
    const text = written({ contact: who, occasion: "new-job", channel: "phone" });
    expect(text).toContain("長いことご無沙汰していました。\nいかがお過ごしですか。\n私のほうは、");
    expect(text).not.toContain("今度ゆっくり");
  });
});

describe("the first message of a year", () => {
  const birthday = { month: 1, day: 5 };
  const who = (type: string, fields: Partial<Contact> = {}) =>
    someone(type, { birthday, lastContact: day("2026-11-20"), ...fields });
  it.each([
    ["boss", "email", "本年もご指導のほど、よろしくお願い申し上げます。"],
    ["client", "email", "本年もどうぞよろしくお願いいたします。"],
    ["mentor", "letter", "本年もご指導のほど"],
    ["friend", "chat", "誕生日おめでとう"],
    ["colleague", "chat", "お誕生日おめでとう"],
  ] as const)("greets the New Year of a %s by %s once", (type, channel, end) => {
    const text = written({ contact: who(type), occasion: "birthday", channel, today: "2027-01-05" });
    expect(text.match(/(新年|明けまして)おめでとう/g)).toHaveLength(1);
    expect(text).toContain(end);
  });

  it.each([
    ["after 松の内", "2027-01-08", {}, false],
    ["in Kansai", "2027-01-08", { region: "kansai" }, true],
    ["on the last day of December", "2026-12-31", {}, false],
    ["after a greeting of this year", "2027-01-06", touch("2027-01-04"), false],
    ["after their own message of this year", "2027-01-06", touch("2027-01-02", "in"), false],
    ["after a 年賀状", "2027-01-06", touch("2026-12-20", "out", ["nengajo"]), false],
    ["after another message of December", "2027-01-06", touch("2026-12-20"), true],
    [
      "where the greeting was skipped",
      "2027-01-06",
      { skips: [{ occasion: "new-year", on: day("2027-01-04") }] },
      false,
    ],
  ] as const)("%s", (_, today, fields, greets) => {
    for (const occasion of ["birthday", "catch-up", "follow-up", "congratulations"]) {
      const events = [event("promotion", "2026-12-30")];
      const text = written({ contact: who("boss", { events, ...fields }), occasion, today });
      expect([occasion, /(新年|明けまして)おめでとう/.test(text)]).toEqual([occasion, greets]);
      expect(text.includes("本年も")).toBe(greets);
    }
  });

  it.each([
    ["theirs", { mourning: day("2026-06-01") }, ME_JA],
    ["mine", {}, { ...ME_JA, mourning: day("2026-06-01") }],
  ])("is no joy in mourning: %s", (_, fields, me) => {
    const text = written({ contact: who("client", fields), book: book(me), today: "2027-01-05" });
    expect(text).not.toContain("おめでとう");
    expect(text).toContain("本年もどうぞよろしくお願いいたします。");
  });
});

describe("an award", () => {
  it.each([
    ["学会賞を受賞", "学会賞のご受賞"],
    ["学会賞受賞", "学会賞のご受賞"],
    ["文化賞をいただく", "文化賞のご受賞"],
    ["社内MVPに選ばれた", "社内MVPのご受賞"],
    ["「新人賞」", "新人賞のご受賞"],
    ["全国大会で優勝", "全国大会でのご優勝"],
    ["展覧会に入選", "展覧会でのご入選"],
    ["とてもめでたい", "ご受賞"],
  ])("%s", (note, thing) => {
    const who = someone("mentor", { honorific: "先生", events: [event("award", "2026-12-12", note)] });
    const text = written({ contact: who, occasion: "congratulations" });
    expect(text).toContain(`このたびは${thing}、誠におめでとうございます。`);
    expect(text).toContain("長年のご研鑽のたまものと拝察し");
    expect(text).not.toContain("ご努力");
  });
});

describe("who is written to", () => {
  it.each([
    ["mentor", { honorific: "先生" }, ["三谷公平先生"]],
    ["boss", { company: "株式会社つばさ", title: "社長" }, ["株式会社つばさ", "社長　三谷公平様"]],
    ["client", { company: "そば処おがた", title: "店主" }, ["そば処おがた", "店主　三谷公平様"]],
    ["client", { company: "やまと法律事務所", title: "弁護士" }, ["やまと法律事務所", "三谷公平先生"]],
    ["alumni", { register: "formal" }, ["三谷公平様"]],
  ] as const)("has the whole name on a formal letter: %s", (relationship, fields, lines) => {
    const { body } = draft({ contact: someone(relationship, fields), channel: "letter" });
    expect(body.split("\n\n").at(-1)?.split("\n")).toEqual(lines);
  });

  it("is no longer 社長 from the day of the retirement on, until a new job begins", () => {
    const lines = (events: LifeEvent[], occasion = "catch-up") =>
      written({
        contact: someone("client", { company: "株式会社しば", title: "常務", events }),
        occasion,
      });
    const retired = [event("retirement", "2026-12-10")];
    for (const occasion of ["congratulations", "catch-up", "year-end"]) {
      expect(lines(retired, occasion)).not.toMatch(/常務|株式会社しば/);
      expect(lines(retired, occasion)).toContain("三谷公平様");
    }
    expect(lines([event("retirement", "2026-12-20")])).toContain("常務 三谷様");
    expect(lines([...retired, event("new-job", "2026-12-14")])).toContain("常務 三谷様");
  });

  it.each([
    ["営業部長", "課長", false],
    ["課長から部長へ", "課長", false],
    ["課長から部長へ", "部長", true],
    [undefined, "部長", false],
  ])("is congratulated on %s with the title %s only if it is the new one", (note, title, kept) => {
    const who = someone("boss", { title, events: [event("promotion", "2026-12-12", note)] });
    expect(written({ contact: who, occasion: "congratulations" }).includes(`三谷${title}`)).toBe(kept);
    expect(written({ contact: who })).toContain(`三谷${title}`);
  });

  it.each([
    ["専務取締役", "三谷専務"],
    ["常務取締役", "三谷常務"],
    ["代表取締役社長", "三谷社長"],
  ])("%s is spoken to as %s", (title, called) => {
    expect(written({ contact: someone("boss", { title }) })).toContain(`${called}\n`);
  });

  it("a boss with a foreign name keeps the title after the family name", () => {
    const who = someone("boss", { name: { full: "Emily Carter" }, title: "支店長" });
    expect(written({ contact: who })).toContain("\nCarter支店長\n");
  });

  it("a formal mail to former colleagues and to those of another firm is formal in its first lines", () => {
    expect(written({ contact: someone("alumni", { register: "formal" }) })).toContain("三谷様");
    const elsewhere = someone("colleague", { register: "formal", company: "株式会社よそ", title: "主任" });
    expect(written({ contact: elsewhere })).toContain("株式会社よそ\n主任 三谷様\n");
    const here = someone("colleague", { register: "formal", company: "株式会社みらい" });
    expect(written({ contact: here })).toContain("三谷さん\n\nお疲れ様です。\n山田太郎です。");
  });

  it("a company is wished what companies are wished", () => {
    const firm = contact({ name: { full: "株式会社あおば" }, relationship: "client" });
    for (const occasion of ["catch-up", "year-end", "after-leaving"]) {
      const text = written({ contact: firm, occasion });
      expect(text).toContain("貴社の一層のご発展をお祈り申し上げます。");
      expect(text).not.toMatch(/ご自愛|お健やか|お元気/);
    }
    expect(draft({ contact: firm, channel: "letter" }).body).toContain("貴社ますますご清栄のこと");
  });

  it("a relative of the same name gets a card signed with the given name", () => {
    const kin = contact({ name: { full: "山田 勝", family: "山田", given: "勝" }, relationship: "friend" });
    const card = (who: Contact) => draft({ contact: who, channel: "card" }).body.split("\n").at(-1);
    expect([card(kin), card({ ...kin, register: "formal" }), card(someone("friend"))]).toEqual([
      "太郎",
      "山田太郎",
      "山田太郎",
    ]);
  });
});
