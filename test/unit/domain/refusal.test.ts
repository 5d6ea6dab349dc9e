import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay } from "../../../src/domain/calendar-date.ts";
import { CHANNELS, type Contact } from "../../../src/domain/contact.ts";
import { refusalOf } from "../../../src/domain/refusal.ts";
import { book, contact, day } from "./make.ts";

function refused(fields: Partial<Contact>, occasion: string, today: string): unknown {
  const someone = contact({ country: "JP", ...fields });
  const refusal = refusalOf(book([someone]), someone, occasion, day(today));
  if (refusal === undefined || refusal.because === "do-not-contact") return refusal?.because;
  return [refusal.instead, refusal.from === undefined ? undefined : formatDay(refusal.from)];
}

describe("what to send instead of a 年賀状", () => {
  const DECLINED = { nengajo: "declined" } as const;
  it.each([
    [{ ...DECLINED, channel: "email" }, "nengajo", "2026-12-16", ["new-year", "2027-01-04"]],
    [{ ...DECLINED, channel: "email" }, "nengajo", "2027-01-05", ["new-year", undefined]],
    [{ ...DECLINED, channel: "email" }, "new-year", "2026-12-16", undefined],
    [{ ...DECLINED, channel: "card" }, "nengajo", "2026-12-16", ["kanchu-mimai", "2027-01-06"]],
    [{ ...DECLINED, channel: "card" }, "new-year", "2026-12-16", ["kanchu-mimai", "2027-01-06"]],
    [{ ...DECLINED, channel: "card" }, "nengajo", "2027-01-20", ["kanchu-mimai", undefined]],
    [{ ...DECLINED, channel: "card" }, "year-end", "2026-12-16", undefined],
    [
      { ...DECLINED, channel: "card", region: "kansai" },
      "nengajo",
      "2026-12-16",
      ["kanchu-mimai", "2027-01-14"],
    ],
    [{ ...DECLINED, channel: "card", country: "US" }, "nengajo", "2026-12-16", ["catch-up", undefined]],
    [{ mourning: day("2026-06-01") }, "year-end", "2026-12-16", ["kanchu-mimai", "2027-01-08"]],
    [{ mourning: day("2026-06-01"), country: "US" }, "new-year", "2026-12-16", ["catch-up", undefined]],
    [{ doNotContact: true }, "nengajo", "2026-12-16", "do-not-contact"],
  ] as const)("for %o: %s on %s", (fields, occasion, today, instead) => {
    expect(refused(fields, occasion, today)).toEqual(instead);
  });

  it("is never refused in its turn", () => {
    const people = fc.record({
      channel: fc.constantFrom(...CHANNELS),
      nengajo: fc.constantFrom("declined" as const, "no" as const, "yes" as const),
      country: fc.constantFrom("JP", "US"),
      mourningAgo: fc.integer({ min: 0, max: 700 }),
      mourns: fc.boolean(),
      occasion: fc.constantFrom("nengajo", "year-end", "new-year"),
      today: fc.integer({ min: dayOf(2026, 1, 1), max: dayOf(2027, 12, 31) }),
    });
    fc.assert(
      fc.property(people, ({ mourningAgo, mourns, occasion, today, ...fields }) => {
        const someone = contact({ ...fields, ...(mourns ? { mourning: today - mourningAgo } : {}) });
        const own = book([someone]);
        const refusal = refusalOf(own, someone, occasion, today);
        if (refusal === undefined || refusal.because === "do-not-contact") return;
        expect(refusalOf(own, someone, refusal.instead, refusal.from ?? today)).toBeUndefined();
      }),
      { numRuns: process.env.CI ? 1_000 : 150 },
    );
  });
});
