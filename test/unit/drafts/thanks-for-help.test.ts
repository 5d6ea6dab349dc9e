import { describe, expect, it } from "vitest";
import type { Contact, FollowUp, Language } from "../../../src/domain/contact.ts";
import { thanksNote } from "../../../src/domain/thanks.ts";
import { book, contact, day, draft, ME_JA } from "./fixtures.ts";

type Type = "boss" | "alumni" | "friend";
const CHANNEL = { boss: "email", alumni: "email", friend: "chat" } as const;

function thankYou(
  type: Type,
  received: string,
  language: Language,
  {
    on = "2026-11-19",
    today = "2026-11-20",
    planned = "2026-11-20",
    ...fields
  }: {
    on?: string;
    today?: string;
    planned?: string;
  } & Partial<Contact> = {},
) {
  const name =
    language === "ja"
      ? { full: "佐藤 健", family: "佐藤", given: "健" }
      : { full: "Sam Lee", family: "Lee", given: "Sam" };
  const followUps: FollowUp[] = [{ on: day(planned), note: thanksNote(received, language), done: false }];
  const help = [{ on: day(on), received }];
  const someone = contact({ name, relationship: type, language, followUps, help, ...fields });
  return draft({
    contact: someone,
    occasion: "follow-up",
    channel: CHANNEL[type],
    language,
    today,
    book: book({ ...ME_JA, milestones: [] }),
  });
}

describe("a thank-you for help", () => {
  it.each([
    ["boss", "転職の相談", "昨日は、転職の相談の件で大変お世話になり、誠にありがとうございました。"],
    ["boss", "相談に乗ってくれた", "昨日は、相談に乗ってくださり、誠にありがとうございました。"],
    ["boss", "鈴木さんを紹介した", "昨日は、鈴木さんを紹介してくださり、誠にありがとうございました。"],
    ["boss", "夕食をごちそうになった", "昨日は、夕食をごちそうになり、誠にありがとうございました。"],
    ["boss", "introduced me to Kim", "昨日は、お力添えをいただき、誠にありがとうございました。"],
    ["boss", "手伝う", "昨日は、お力添えをいただき、誠にありがとうございました。"],
    ["alumni", "相談に乗ってもらった", "昨日は、相談に乗っていただき、本当にありがとうございました。"],
    ["friend", "相談に乗ってくれた", "昨日は相談に乗ってくれて、ほんとにありがとう！"],
    ["friend", "鈴木さんを紹介した", "昨日は鈴木さんを紹介してくれて、ほんとにありがとう！"],
    ["friend", "引っ越しの手伝い", "昨日は引っ越しの手伝い、ほんとにありがとう！"],
  ] as const)("to a %s for %s", (type, received, sentence) => {
    const { body } = thankYou(type, received, "ja");
    expect(body).toContain(sentence);
    // Said once, and about nothing else.
    expect(body.match(/ありがとう/g)).toHaveLength(1);
    expect(body).not.toMatch(/の件で(ご?連絡|お電話)|お礼を伝える/);
  });

  it.each([
    ["boss", "introduced me to Kim", "thank you very much. You introduced me to Kim, and"],
    ["boss", "advice on the contract", "thank you very much for your advice on the contract."],
    ["friend", "intro to Kim", "say thank you for the intro to Kim. It really helped!"],
    ["friend", "転職の相談", "say thank you for your help. It really made a difference!"],
  ] as const)("in English to a %s for %s", (type, received, sentence) => {
    const { body } = thankYou(type, received, "en");
    expect(body).toContain(sentence);
    expect(body.match(/thank you/gi)).toHaveLength(1);
    expect(body).not.toContain("come back to you");
  });

  it.each([
    ["2026-11-20", "本日は、", "本日の御礼"],
    ["2026-11-19", "昨日は、", "昨日の御礼"],
    ["2026-11-18", "先日は、", "先日の御礼"],
    ["2026-09-20", "その節は、", "御礼"],
  ])("names the day of help on %s", (on, words, subject) => {
    const { subject: line, body } = thankYou("boss", "転職の相談", "ja", { on });
    expect(body).toContain(words);
    expect(line).toBe(`${subject}（山田太郎）`);
  });

  it("counts no days in a formal mail written on a weekend, which goes out on Monday", () => {
    const weekend = { on: "2026-11-20", planned: "2026-11-21", today: "2026-11-21" };
    const { subject, body } = thankYou("boss", "転職の相談", "ja", weekend);
    expect(body).toContain("先日は、");
    expect(subject).toBe("先日の御礼（山田太郎）");
    expect(thankYou("friend", "推薦状", "ja", weekend).body).toContain("昨日は");
  });

  it("is said sorry for when it comes late", () => {
    expect(thankYou("boss", "推薦状", "ja", { today: "2026-11-26" }).body).not.toContain("遅くなり");
    expect(thankYou("boss", "推薦状", "ja", { today: "2026-11-27" }).body).toContain("お礼が遅くなり");
  });

  it("is written ahead of its day, when it is asked for", () => {
    const { body } = thankYou("friend", "推薦状", "ja", { on: "2026-11-20", planned: "2026-11-24" });
    expect(body).toContain("今日は推薦状、ほんとにありがとう！");
  });

  it("does not speak of a long silence to somebody who helped the day before", () => {
    const history = [{ on: day("2026-01-10"), direction: "out" as const, occasions: [] }];
    const { body } = thankYou("boss", "転職の相談", "ja", { history });
    expect(body).toContain("お世話になっております。");
    expect(body).not.toContain("ご無沙汰");
  });

  it("by a note of one's own takes up the help that nobody was thanked for", () => {
    const followUps = [{ on: day("2026-11-20"), note: "お礼を言う", done: false }];
    expect(thankYou("friend", "推薦状", "ja", { followUps }).body).toContain("推薦状、ほんとにありがとう");
    expect(thankYou("friend", "推薦状", "ja", { followUps, help: [] }).body).toContain(
      "この前はほんとにありがとう！",
    );
  });
});

describe("thanks for help in other messages", () => {
  const help = [{ on: day("2026-11-02"), received: "育児についてのご助言" }];
  const touch = (on: string, ...occasions: string[]) => ({
    on: day(on),
    direction: "out" as const,
    occasions,
  });
  it.each([
    ["the first one", [], "catch-up", "2026-11-20", true],
    ["the one after the thank-you", [touch("2026-11-04")], "birthday", "2026-11-20", false],
    [
      "the one after a meeting",
      [{ ...touch("2026-11-04"), direction: "met" as const }],
      "birthday",
      "2026-11-20",
      false,
    ],
    [
      "one that they wrote before",
      [{ ...touch("2026-11-04"), direction: "in" as const }],
      "catch-up",
      "2026-11-20",
      true,
    ],
    ["the year-end greeting after the thank-you", [touch("2026-11-04")], "year-end", "2026-12-16", true],
    [
      "the New Year greeting after that",
      [touch("2026-11-04"), touch("2026-12-16", "year-end")],
      "new-year",
      "2027-01-05",
      false,
    ],
    ["one half a year after the thank-you", [touch("2026-11-04")], "catch-up", "2027-05-06", true],
    ["the one after that", [touch("2026-11-04"), touch("2027-05-06")], "catch-up", "2027-11-08", false],
    ["the next year-end", [touch("2026-11-04"), touch("2027-05-06")], "year-end", "2027-12-16", false],
    [
      "one after a piece of news to many",
      [{ ...touch("2026-11-04"), news: "office" }],
      "catch-up",
      "2027-01-05",
      true,
    ],
    ["one years later", [touch("2026-11-04")], "catch-up", "2029-11-02", false],
  ])("stand in %s", (_, history, occasion, today, isThanked) => {
    const someone = contact({
      name: { full: "小野 恵", family: "小野", given: "恵" },
      relationship: "mentor",
      met: day("2020-01-01"),
      help,
      history,
    });
    const { body } = draft({
      contact: someone,
      occasion,
      channel: "email",
      language: "ja",
      today,
      book: book({ ...ME_JA, milestones: [] }),
    });
    expect(body.includes("育児についてのご助言")).toBe(isThanked);
  });
});
