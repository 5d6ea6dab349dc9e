import { describe, expect, it } from "vitest";
import { isOwnWordForRefusal, mayHideRefusal } from "../../../src/book/unclear-refusal.ts";

const AGREED = { news: "2026-01-15" };

describe("an entry may hide a refusal", () => {
  it.each([
    ["a key with hyphens", { consent: { ...AGREED, "opted-out": "2026-03-01" } }],
    ["a key in capitals", { consent: { ...AGREED, OPTED_OUT: "2026-03-01" } }],
    ["a second news", { consent: { ...AGREED, News: "no" } }],
    ["any unknown key of consent", { consent: { ...AGREED, stop: "yes" } }],
    ["a day that is missing", { consent: { ...AGREED, opted_out: null } }],
    ["a key outside of consent", { consent: AGREED, opted_out: "2026-03-01" }],
    ["news outside of consent", { consent: AGREED, news: "no" }],
    ["a slip in do_not_contact", { do_not_contct: "yes" }],
    ["full-width letters", { ｄｏ_ｎｏｔ_ｃｏｎｔａｃｔ: "yes" }],
    ["nothing but a tilde as the day", { consent: { ...AGREED, opted_out: "~" } }],
    ["the word null as the day", { consent: { ...AGREED, opted_out: "null" } }],
    ["a tilde behind do_not_contact", { do_not_contact: "~" }],
    ["no_contact", { no_contact: "yes" }],
    ["dnc", { dnc: "yes" }],
    ["consent_news", { consent_news: "no" }],
    ["stop_mail", { stop_mail: "yes" }],
    ["do_not_mail", { do_not_mail: "yes" }],
    ["doNotEmail", { doNotEmail: "yes" }],
    ["Don't write", { "Don't write": "yes" }],
    ["a Japanese word", { 配信停止: "yes" }],
    ["do_not_contact without an answer", { do_not_contact: null }],
    ["consent misspelt", { consnet: { news: "no" } }],
  ])("with %s", (_, entry) => {
    expect(mayHideRefusal(entry)).toBe(true);
  });

  it.each([
    [
      "nothing but a consent",
      { name: "A", consent: { ...AGREED, how: "at lunch", share: [], vouch: "yes" } },
    ],
    ["a refusal that is read", { consent: { ...AGREED, opted_out: "2026-03-01" }, do_not_contact: "yes" }],
    ["slips elsewhere", { birthdy: "05-05", note: "likes tea", last_contct: "2026-01-01" }],
    ["a consent that the reader refuses anyway", { consent: "2026-01-15" }],
    ["no entry at all", null],
    [
      "own keys about other things",
      { coffee: "no", no_sugar: "yes", stops_at: "Shibuya", last_mail: "2026-01-01" },
    ],
  ])("not with %s", (_, entry) => {
    expect(mayHideRefusal(entry)).toBe(false);
  });
});

it("takes opted_out for a refusal outside of consent, and inside for the key that it is meant to be", () => {
  expect(isOwnWordForRefusal("opted_out", false)).toBe(true);
  expect(isOwnWordForRefusal("opted-out", true)).toBe(false);
  expect(isOwnWordForRefusal("do-not-contact", false)).toBe(false);
});
