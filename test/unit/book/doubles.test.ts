import { describe, expect, it } from "vitest";
import { likelyDoubles } from "../../../src/book/doubles.ts";
import { readBook } from "../../../src/book/read.ts";
import type { Contact } from "../../../src/domain/contact.ts";

async function contactsOf(...people: string[]): Promise<readonly Contact[]> {
  const { book, problems } = await readBook(
    `contacts:\n${people.map((fields) => `  - { relationship: friend, ${fields} }\n`).join("")}`,
  );
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return book?.contacts ?? [];
}

describe("somebody who may be in the file already", () => {
  it.each([
    ["email", "name: A B, email: sato@hikari.example", "name: C D, email: Sato@HIKARI.example"],
    ["email", "name: A B, email: [x@x.example, b@x.example]", "name: C D, email: [y@x.example, B@x.example]"],
    ["name", "name: 佐藤 健", "name: 佐藤健"],
    ["name", "name: 佐藤　健", "name: 佐藤 健"],
    ["name", "name: 髙橋 恵子", "name: 高橋 惠子"],
    ["name", "name: Sam Lee", "name: ＳＡＭ lee"],
    ["name", "name: José Núñez", "name: Jose Nunez"],
    ["name", "family: 佐藤, given: 健", "name: 佐藤 健"],
    [
      "reading",
      "name: 佐藤 健, reading: さとう たける, company: ひかり",
      "name: 佐籐 武, reading: サトウタケル, company: ひかり",
    ],
  ])("is found by the %s: %s / %s", async (by, known, added) => {
    const [contact] = await contactsOf(known);
    const [person] = await contactsOf(added);
    expect(likelyDoubles([contact as Contact], person as Contact)).toEqual([{ contact, by }]);
  });

  it.each([
    ["name: 田中 健", "name: 田口 健"],
    ["name: 佐藤 健, email: a@x.example", "name: 佐藤 武, email: b@x.example"],
    ["name: 佐藤 健, reading: さとう たける", "name: 佐籐 武, reading: さとう たける"],
    [
      "name: 佐藤 健, reading: さとう たける, company: ひかり",
      "name: 佐籐 武, reading: さとう たける, company: みらい",
    ],
    [
      "name: 大野 一, reading: おおの はじめ, company: ひかり",
      "name: 小野 一, reading: おの はじめ, company: ひかり",
    ],
    ["name: 佐藤 健, company: ひかり", "name: 鈴木 武, company: ひかり"],
  ])("is nobody like that: %s / %s", async (known, added) => {
    const [person] = await contactsOf(added);
    expect(likelyDoubles(await contactsOf(known), person as Contact)).toEqual([]);
  });

  it("is listed once each, in the order of the file", async () => {
    const known = await contactsOf(
      "id: a, name: X Y, email: s@x.example",
      "id: b, name: Other One",
      "id: c, name: 佐藤 健, email: s@x.example",
    );
    const [person] = await contactsOf("name: 佐藤健, email: s@x.example");
    expect(likelyDoubles(known, person as Contact).map(({ contact, by }) => [contact.id, by])).toEqual([
      ["a", "email"],
      ["c", "email"],
    ]);
  });
});
