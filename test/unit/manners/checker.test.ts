import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseName } from "../../../src/commands/manners-of.ts";
import { parseDay } from "../../../src/domain/calendar-date.ts";
import type { Channel, Language, Register } from "../../../src/domain/contact.ts";
import { check, type Finding } from "../../../src/manners/checker.ts";
import { type Context, NOBODY_KNOWN } from "../../../src/manners/context.ts";
import { languageOfText } from "../../../src/manners/language-of-text.ts";
import { seasonPhrases } from "../../../src/manners/season-phrases.ts";

interface Given {
  readonly language?: Language;
  readonly channel?: Channel;
  readonly register?: Register;
  readonly occasion?: string;
  readonly on?: string;
}

function context({ language = "ja", on = "2026-06-10", ...given }: Given = {}): Context {
  return {
    language,
    ...given,
    on: parseDay(on) as number,
    postDays: 2,
    me: NOBODY_KNOWN,
    others: () => [],
    normaliseName,
  };
}

const rulesOf = (text: string, given: Given = {}): string[] =>
  check(text, context(given), "en").map(({ rule }) => rule);
const first = (text: string, given: Given = {}): Finding | undefined => check(text, context(given), "en")[0];

describe("a finding", () => {
  it("has line and column from 1, and counts characters rather than code units", () => {
    expect(first("😊😊 田中部長様")).toMatchObject({ line: 1, column: 4, excerpt: "田中部長様" });
    expect(first("お世話になっております。\r\n\r\n関係者各位様")).toMatchObject({ line: 3, column: 1 });
    expect(first("お世話になっております。\n　先日はおっしゃられたことを")).toMatchObject({
      line: 2,
      column: 5,
    });
  });

  it("keeps the words as written, full-width ones too", () => {
    expect(first("Ａ　Ｈａｐｐｙ　Ｎｅｗ　Ｙｅａｒ", { occasion: "nengajo" })).toMatchObject({
      rule: "a-happy-new-year",
      excerpt: "Ａ　Ｈａｐｐｙ　Ｎｅｗ　Ｙｅａｒ",
    });
  });

  it("is told in the language of the UI, whatever the text is in", () => {
    const [japanese] = check("Dear [Name],", context({ language: "en" }), "ja");
    expect(japanese?.message).toMatch(/[ぁ-ん]/);
    expect(check("〇〇部長", context(), "en")[0]?.message).toMatch(/^[ -~]+$/);
  });

  it("comes in the order of the text", () => {
    const found = check("田中部長様\nおっしゃられた件\n関係者各位様", context(), "en");
    expect(found.map(({ line }) => line)).toEqual([1, 2, 3]);
  });
});

describe("what is not checked", () => {
  it.each([
    ["a quotation", "> 田中部長様\n＞ おっしゃられた"],
    ["a web address", "https://example.com/〇〇/{name}?to=田中部長様"],
    ["code", "```\n{name} 〇〇\n```"],
    ["what follows the signature's dashes", "よろしくお願いします。\n-- \n田中部長様"],
  ])("%s", (_what, text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  it("is heard again behind it", () => {
    expect(rulesOf("> 田中部長様\n田中部長様")).toEqual(["title-sama"]);
  });

  it("is a rule that was not asked for, or is ignored", () => {
    const text = "田中部長様\n〇〇の件";
    expect(check(text, context(), "en", { only: ["title-sama"] }).map(({ rule }) => rule)).toEqual([
      "title-sama",
    ]);
    expect(check(text, context(), "en", { ignore: ["title-sama"] }).map(({ rule }) => rule)).toEqual([
      "unfilled-placeholder",
    ]);
  });
});

describe("without an addressee", () => {
  const messages: readonly (readonly [text: string, on: string, rules: readonly string[]])[] = [
    ["了解しました。", "2026-06-10", []],
    ["御社の件、了解しました。", "2026-06-10", ["ryokai-to-superior"]],
    ["佐藤部長\n了解しました。", "2026-06-10", ["ryokai-to-superior"]],
    ["拝啓　新緑の候、お元気ですか。\n草々", "2026-05-12", ["tougo-ketsugo-mismatch"]],
    ["前の会社は最悪でした。", "2026-06-10", ["badmouth-former-employer"]],
    ["まだ発表前ですが、来月合併します。", "2026-06-10", ["inside-information"]],
    [
      "寒中お見舞い申し上げます　謹賀新年",
      "2027-01-10",
      ["celebration-in-kanchu", "new-year-after-matsunouchi"],
    ],
    ["鈴木様\nお世話になっております。090-1234-5678 までお電話ください。", "2026-06-10", []],
    ["またお目にかかれますように。\n\n山田 太郎\ntaro@yamada.example", "2026-06-10", []],
  ];
  it.each(messages)("%s on %s", (text, on, wanted) => {
    expect([...rulesOf(text, { on })].sort()).toEqual(wanted);
  });
});

describe("the turn of a season", () => {
  const turns: readonly (readonly [text: string, on: string, rules: readonly string[]])[] = [
    ["盛夏の候、お元気ですか。", "2026-08-06", []],
    ["盛夏の候、お元気ですか。", "2026-08-07", ["jiko-out-of-season"]],
    ["立春の候、お元気ですか。", "2026-02-03", ["jiko-out-of-season"]],
    ["立春の候、お元気ですか。", "2026-02-04", []],
    ["立春の候、お元気ですか。", "2025-02-03", []],
    ["残暑お見舞い申し上げます。", "2026-08-07", []],
    ["残暑お見舞い申し上げます。", "2026-08-06", ["mimai-out-of-season"]],
    ["謹賀新年", "2027-01-07", []],
    ["謹賀新年", "2027-01-08", ["new-year-after-matsunouchi"]],
    ["よいお年をお迎えください。", "2026-12-09", ["yoi-otoshi-out-of-season"]],
    ["よいお年をお迎えください。", "2026-12-10", []],
  ];
  it.each(turns)("%s on %s", (text, on, wanted) => {
    expect(rulesOf(text, { channel: "email", on })).toEqual(wanted);
  });

  it("is that of the day a card arrives", () => {
    const text = "暑中お見舞い申し上げます";
    expect(rulesOf(text, { channel: "card", on: "2026-08-04" })).toEqual([]);
    expect(rulesOf(text, { channel: "card", on: "2026-08-05" })).toEqual(["mimai-out-of-season"]);
  });

  it("is only noted where two readings differ", () => {
    expect(first("晩秋の候、お元気ですか。", { on: "2026-11-20" })?.severity).toBe("info");
    expect(first("晩秋の候、お元気ですか。", { on: "2026-06-10" })?.severity).toBe("warn");
  });

  it.each(["kanji", "soft"] as const)("never blames a %s phrase that the drafts choose", (style) => {
    for (let on = parseDay("2026-01-01") as number; on <= (parseDay("2027-12-31") as number); on++) {
      for (const phrase of seasonPhrases(style, on)) {
        const text = `${phrase}${style === "kanji" ? "、" : "が、"}お変わりございませんか。`;
        expect(check(text, { ...context({ channel: "email", register: "formal" }), on }, "en")).toEqual([]);
      }
    }
  });

  it.each(["kanji", "soft"] as const)(
    "takes no %s phrase for a word about the company just left",
    (style) => {
      const seen = new Set<string>();
      for (let on = parseDay("2026-01-01") as number; on <= (parseDay("2026-12-31") as number); on++) {
        for (const phrase of seasonPhrases(style, on)) {
          if (seen.has(phrase)) continue;
          seen.add(phrase);
          const text = `${phrase}${style === "kanji" ? " " : "が "}お変わりございませんか\n私のほうは先日会社を退職いたしました`;
          expect(check(text, { ...context({ channel: "card", register: "formal" }), on }, "en")).toEqual([]);
        }
      }
      expect(seen.size).toBeGreaterThan(40);
    },
  );
});

describe("the language of a text", () => {
  it.each([
    ["お世話になっております。https://example.com/a-long-english-address", "ja"],
    ["Dear 佐藤様,\nThank you for your time last week.", "en"],
    ["Subject: 近況のご報告", "ja"],
    ["123", undefined],
  ])("%s is %s", (text, language) => {
    expect(languageOfText(text)).toBe(language);
  });
});

describe("any text at all", () => {
  const fragments = [
    "田中部長様",
    "拝啓",
    "草々",
    "よいお年を",
    "紹介して",
    "いただけませんか",
    "前の会社",
    "顧客リスト",
    "まだ公表前",
    "090-1234-5678",
    "〇〇",
    "{{",
    "{name}",
    "[Name",
    "\n> ",
    "\n",
    "\r\n",
    "。",
    "、",
    "　",
    "😊",
    "could you introduce me",
    "Merry Christmas",
    "-- \n",
    "```",
    "@example.com",
    "https://",
    "\ufffc",
    "\ud83d",
  ];

  it("is checked without a failure, and every finding lies in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: "binary", maxLength: 8 })), {
          maxLength: 30,
        }),
        fc.constantFrom<Channel | undefined>("email", "card", "letter", "chat", "sns", undefined),
        fc.constantFrom<Language>("ja", "en"),
        (parts, channel, language) => {
          const text = parts.join("");
          const lines = text.split(/\r\n?|\n/);
          const given = context({ language, register: "formal", ...(channel ? { channel } : {}) });
          for (const { line, column, excerpt } of check(text, given, "en")) {
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeLessThanOrEqual([...(lines[line - 1] as string)].length + 1);
            expect(excerpt).not.toMatch(/\n/);
          }
        },
      ),
      { numRuns: process.env.CI ? 2000 : 200 },
    );
  });

  // A pattern that backtracks without bounds would not come to an end here before the test is given up.
  it.each([
    "前の会社",
    "紹介",
    "090-",
    "a",
    "a@",
    "a.",
    "[your ",
    "<name ",
    "佐藤 ",
    "よい",
    "新年 ",
    "（",
    "１",
    "未公開の",
    "could you ",
    "お",
    "東京都",
    "拝啓 ",
    "_",
    "{",
    "`",
    " ",
    "\n",
    "様",
    "部長",
    "my old boss ",
    "弊社の商品",
    "東京都あ1",
    "A Happy New Year ",
    "二〇二七年",
  ])("a hundred thousand characters of %j come to an end", (fragment) => {
    const text = fragment.repeat(Math.ceil(100_000 / fragment.length));
    expect(check(text, context({ register: "formal", channel: "email" }), "en")).toBeInstanceOf(Array);
    expect(check(text, context({ language: "en", channel: "sns" }), "en")).toBeInstanceOf(Array);
  });
});
