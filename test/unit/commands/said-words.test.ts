import { describe, expect, it } from "vitest";
import { spanOf } from "../../../src/commands/plan-flags.ts";
import { answerOfWord, viaOf } from "../../../src/commands/said-words.ts";
import { VIAS } from "../../../src/domain/contact.ts";
import { UserError } from "../../../src/errors.ts";
import { loadMessages } from "../../../src/render/messages/catalogue.ts";

const messages = await loadMessages("en");
const via = (value: string) => viaOf(value, "--via", "log", messages);
const answer = (value: string) => answerOfWord(value, "--reply", "log", messages);

describe("a way to keep in touch", () => {
  it.each([
    ["line", "chat"],
    ["LINE", "chat"],
    ["ＬＩＮＥ", "chat"],
    ["Slack", "chat"],
    ["mail", "email"],
    ["メール", "email"],
    ["手紙", "letter"],
    ["ハガキ", "card"],
    ["電話", "phone"],
    ["LinkedIn", "sns"],
    ["ランチ", "meeting"],
  ])("%s is known as %s", (said, meant) => expect(via(said)).toBe(meant));

  it("is known by its own name", () => expect(VIAS.map(via)).toEqual([...VIAS]));

  it("that nobody knows is refused with those that there are", () => {
    expect(() => via("pigeon")).toThrow(UserError);
    expect(() => via("pigeon")).toThrow(
      /--via "pigeon" is not one of: email, chat.*\n.*keepintouch log --help/,
    );
  });
});

describe("an answer", () => {
  it.each([
    ["はい", "yes"],
    ["Yes", "yes"],
    ["なし", "no"],
    ["いいえ", "no"],
  ])("%s is %s", (said, meant) => expect(answer(said)).toBe(meant));

  it("that is neither is refused", () => expect(() => answer("perhaps")).toThrow(UserError));
});

describe("a span", () => {
  it.each([
    ["30d", { count: 30, unit: "d" }],
    ["3週間", { count: 3, unit: "w" }],
    ["３週", { count: 3, unit: "w" }],
    ["2か月", { count: 2, unit: "m" }],
    ["2ヶ月", { count: 2, unit: "m" }],
    ["10日", { count: 10, unit: "d" }],
    ["2 months", { count: 2, unit: "m" }],
    ["4 Weeks", { count: 4, unit: "w" }],
  ])("%s is understood", (said, meant) => expect(spanOf(said, messages.cli.usage)).toEqual(meant));

  it.each(["", "weeks", "3", "-1d", "1年"])("%s is refused", (said) =>
    expect(() => spanOf(said, messages.cli.usage)).toThrow(UserError),
  );
});
