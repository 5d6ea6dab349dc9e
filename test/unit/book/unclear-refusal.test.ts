import { describe, expect, it } from "vitest";
import { mayHideRefusal } from "../../../src/book/unclear-refusal.ts";

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
  ])("not with %s", (_, entry) => {
    expect(mayHideRefusal(entry)).toBe(false);
  });
});
