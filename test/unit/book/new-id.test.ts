import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeId, idIdea, type NewPerson } from "../../../src/book/new-id.ts";
import { isId, isNothing } from "../../../src/book/scalars.ts";

describe("what an id is made of", () => {
  it.each<[NewPerson, string, string]>([
    [{ name: "佐藤 健", reading: "さとう たける" }, "satou-takeru", "whole"],
    [{ name: "佐藤 健", reading: "サトウ タケル", email: "x@x.example" }, "satou-takeru", "whole"],
    [{ name: "佐藤 健", reading: "Satō Takeru" }, "sato-takeru", "whole"],
    [{ name: "大野 真一", reading: "おおの しん'いち" }, "oono-shin-ichi", "whole"],
    [{ name: "さくら もも" }, "sakura-momo", "whole"],
    [{ name: "マイケル" }, "maikeru", "whole"],
    [{ name: "Sam Lee" }, "sam-lee", "whole"],
    [{ name: "Ｓａｍ  Ｌｅｅ" }, "sam-lee", "whole"],
    [{ name: "José Núñez-O'Hara" }, "jose-nunez-ohara", "whole"],
    [{ name: "Søren Łukasz Weiß" }, "soren-lukasz-weiss", "whole"],
    [{ name: "佐藤 健", email: "sato@hikari.example" }, "sato", "short"],
    [{ name: "佐藤 健", email: "Takeru.Sato+work@hikari.example" }, "takeru-sato", "short"],
    [{ name: "佐藤 健", email: "t_sato@hikari.example" }, "t-sato", "short"],
    [{ name: "佐藤 健", email: "info@hikari.example" }, "contact", "number"],
    [{ name: "佐藤 健", email: "ts@hikari.example" }, "contact", "number"],
    [{ name: "佐藤 健", email: "sato1985@hikari.example" }, "contact", "number"],
    [{ name: "佐藤 健" }, "contact", "number"],
    [{ name: "佐藤 Ken" }, "contact", "number"],
    [{ name: "佐藤 健", reading: "佐藤たける" }, "contact", "number"],
    [{ name: "Иван" }, "contact", "number"],
    [{ name: "NULL" }, "contact", "number"],
    [{ name: "!?" }, "contact", "number"],
  ])("of %j is %s (%s)", async (person, base, kind) => {
    expect(await idIdea(person)).toEqual({ base, kind });
  });

  it("can be an id for any name", async () => {
    const name = fc.string({ unit: "grapheme", maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.option(name, { nil: undefined }),
        fc.emailAddress(),
        async (given, reading, email) => {
          const { base } = await idIdea({ name: given, reading, email });
          expect(isId(base) && !isNothing(base, false)).toBe(true);
          expect(base).not.toMatch(/^-|-$|--/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("an id that is free", () => {
  it.each<[string, boolean, string[], string]>([
    ["sato", false, [], "sato"],
    ["sato", false, ["sato"], "sato-2"],
    ["sato", false, ["sato", "sato-2", "sato-4"], "sato-3"],
    ["sato", true, [], "sato-2"],
    ["contact", true, [], "contact-1"],
    ["contact", true, ["contact-1"], "contact-2"],
  ])("from %s (numbered: %s) beside %j is %s", (base, isNumbered, taken, expected) => {
    expect(freeId(base, isNumbered, new Set(taken))).toBe(expected);
  });
});
