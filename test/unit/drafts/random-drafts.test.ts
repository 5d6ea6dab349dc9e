import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../../.scripts/drafts-doc.ts";
import { checkMessage } from "../../../src/commands/manners-of.ts";
import { draftOfWorld, worlds } from "./random-world.ts";

const HOLE =
  / {2}|\{\{|\}\}|undefined|null|NaN|\[object|true|false|〇〇|○○|、、|。。|、。|,,|「」|（）|\(\)|[^\P{Cc}\n]/u;
const TWICE =
  /(様|さん|先生|ちゃん|御中|殿|[部課社店会院校]長|教授|常務|専務)[\s\u3000]*(様|さん|先生|ちゃん|御中|殿)(?!ざ)/;

describe("whoever it is for, whenever, and by whatever channel", () => {
  it("a draft passes the manners check", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { draft, contact, book } = draftOfWorld(world);
        const { occasion, channel, language, today: on } = world;
        const found = checkMessage(
          messageOf(draft),
          { book, contact, occasion, channel, language, on },
          "en",
        );
        expect(found.filter(({ severity }) => severity !== "info")).toEqual([]);
      }),
      { numRuns: process.env.CI ? 5_000 : 300 },
    );
  });

  it("a draft has no hole, no double honorific and no blank-line pair", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { subject, body } = draftOfWorld(world).draft;
        const text = `${subject ?? ""}\n${body}`;
        expect(text).not.toMatch(HOLE);
        expect(text).not.toMatch(TWICE);
        expect(body.trim()).not.toBe("");
        expect(body).not.toMatch(/\n\n\n|[ \t\u3000]\n|^\n|\n$/);
        expect(body).not.toMatch(/さて、(また、|それから、|$)/m);
        if (world.channel === "sns") expect(body.split("\n").length).toBeLessThanOrEqual(2);
        if (world.channel !== "letter") expect(body).not.toMatch(/拝啓|謹啓|敬具|謹白/);
      }),
      { numRuns: process.env.CI ? 5_000 : 400 },
    );
  });
});
