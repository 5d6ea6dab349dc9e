import { describe, expect, it } from "vitest";
import { findTemplate } from "../../../src/drafts/lookup.ts";

const BOSS = {
  language: "ja",
  occasion: "year-end",
  chain: ["old-boss", "boss"],
  register: "formal",
} as const;

/** In the order in which they must be found. */
const ORDER = [
  "ja/year-end.old-boss",
  "ja/year-end.boss",
  "ja/year-end.formal",
  "ja/year-end",
  "ja/catch-up.old-boss",
  "ja/catch-up.boss",
  "ja/catch-up.formal",
  "ja/catch-up",
];

describe("template lookup", () => {
  it.each(ORDER.map((name, index) => [name, index] as const))(
    "finds %s when nothing nearer is there",
    (name, index) => {
      const names = ORDER.slice(index).map((one) => `${one}.hbs`);
      expect(findTemplate([{ names }], BOSS)).toBe(name);
    },
  );

  it("never takes another language, occasion, type or register", () => {
    const names = ["en/year-end.hbs", "ja/new-year.hbs", "ja/year-end.client.hbs", "ja/year-end.casual.hbs"];
    expect(findTemplate([{ names }], BOSS)).toBeUndefined();
  });

  it("prefers the user's folder, even its general template", () => {
    const shipped = { names: ["ja/year-end.boss.hbs"] };
    expect(findTemplate([{ names: ["ja/year-end.hbs"] }, shipped], BOSS)).toBe("ja/year-end");
  });

  it("does not let an own catch-up stand in for an occasion that has a shipped template", () => {
    const shipped = { names: ["ja/year-end.formal.hbs"] };
    expect(findTemplate([{ names: ["ja/catch-up.boss.hbs"] }, shipped], BOSS)).toBe("ja/year-end.formal");
  });
});
