import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHANNELS } from "../../../src/domain/contact.ts";
import { resolveRelationships } from "../../../src/domain/relationship.ts";
import { contextOf } from "../../../src/drafts/context.ts";
import { loadTemplate } from "../../../src/drafts/load-templates.ts";
import { HELPERS, VARIABLES } from "../../../src/drafts/variables.ts";
import { book, contact, day, ME_JA, NOBODY, SHIPPED } from "./fixtures.ts";

function contextFor(me: typeof ME_JA): Record<string, unknown> {
  const relationship = resolveRelationships(new Map()).get("boss");
  if (relationship === undefined) throw new Error("boss");
  return contextOf({
    book: book(me),
    contact: contact({ name: { full: "佐藤 健", family: "佐藤", given: "健" }, relationship: "boss" }),
    relationship,
    occasion: "catch-up",
    window: null,
    also: [],
    channel: "email",
    language: "ja",
    today: day("2026-12-16"),
  }).context as Record<string, unknown>;
}

function kindOf(value: unknown): string {
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "flag";
  return Array.isArray(value) ? "list" : "free";
}

/** Names of a context with what they hold. */
function flat(context: Record<string, unknown>): string[] {
  return Object.entries(context).flatMap(([name, value]) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([inner, one]) => `${name}.${inner} ${kindOf(one)}`)
      : [`${name} ${kindOf(value)}`],
  );
}

describe("the table of variables", () => {
  it.each([
    ["with facts", ME_JA],
    ["without", NOBODY],
  ])("is what a template gets, %s", (_, me) => {
    expect(flat(contextFor(me)).sort()).toEqual(VARIABLES.map(({ name, kind }) => `${name} ${kind}`).sort());
  });

  it("is told in both languages", () => {
    for (const entry of [...VARIABLES, ...HELPERS]) {
      expect(entry.en).not.toBe("");
      expect(entry.ja).toMatch(/[\p{Script=Hiragana}\p{Script=Han}\p{Script=Katakana}]/u);
    }
  });
});

describe("the shipped templates", () => {
  const bodies = SHIPPED.names.filter((name) => !name.includes("/layouts/"));
  const source = { folders: [SHIPPED] };

  it("stand with every layout, have a subject and end their last line", () => {
    for (const name of bodies) {
      for (const channel of CHANNELS) {
        const layout = `${name.slice(0, 2)}/layouts/${channel}`;
        expect(loadTemplate(source, name.replace(/\.hbs$/, ""), layout).subject, name).toBeDefined();
      }
      expect(SHIPPED.read(name), name).toMatch(/[^\n]\n$/);
    }
  });

  it("greet in every language for every occasion and register", () => {
    const kinds = (language: string) =>
      bodies
        .filter((name) => name.startsWith(language) && /\.(formal|casual)\.hbs$/.test(name))
        .map((name) => name.slice(3))
        .sort();
    expect(kinds("ja")).toEqual(kinds("en"));
  });

  it("hold no other language's words", () => {
    for (const name of SHIPPED.names.filter((one) => one.startsWith("en/"))) {
      expect(readFileSync(new URL(`../../../templates/${name}`, import.meta.url), "utf8")).not.toMatch(
        /[\p{Script=Hiragana}\p{Script=Han}]/u,
      );
    }
  });
});
