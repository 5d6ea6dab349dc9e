import { expect, it } from "vitest";
import { loadMessages } from "../../../src/render/messages/catalogue.ts";
import { withSan } from "../../../src/render/messages/with-san.ja.ts";

const ja = await loadMessages("ja");

it.each([
  ["佐藤 健", "佐藤 健さん"],
  ["お母さん", "お母さん"],
  ["みきちゃん", "みきちゃん"],
  ["高橋先生", "高橋先生"],
  ["加藤様", "加藤様"],
  ["Sam Lee", "Sam Leeさん"],
])("%s is spoken of as %s", (name, spoken) => {
  expect(withSan(name)).toBe(spoken);
});

it("questions and reports speak so of whoever they are about", () => {
  expect(ja.import.ask.relationshipOfOne("お母さん")).toBe("お母さんとの関係は?");
  expect(ja.init.ask.relationship("高橋先生")).toBe("高橋先生との関係は?");
  expect(ja.log.awake("お母さん")).toBe("お母さんのお休みを終えました。");
});
