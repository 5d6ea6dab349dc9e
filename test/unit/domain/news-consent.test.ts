import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "../../../src/domain/calendar-date.ts";
import type { Consent } from "../../../src/domain/contact.ts";
import { newsConsent } from "../../../src/domain/news-consent.ts";

const day = (text: string): number => parseDay(text) as number;
const TODAY = day("2026-11-20");

function because(consent: Partial<Consent> | undefined, doNotContact = false): string {
  const person =
    consent === undefined ? { doNotContact } : { doNotContact, consent: { share: [], ...consent } };
  const answer = newsConsent(person, TODAY);
  return "agreedOn" in answer ? "allowed" : answer.because;
}

describe("newsConsent", () => {
  it.each([
    ["nothing noted", undefined, "no-consent"],
    ["consent about something else", { vouch: true, how: "at lunch" }, "no-consent"],
    ["said no", { news: false }, "said-no"],
    ["agreed long ago", { news: day("2020-01-01") }, "allowed"],
    ["agreed today", { news: TODAY }, "allowed"],
    ["agrees tomorrow", { news: TODAY + 1 }, "not-yet"],
    ["a year that is a slip", { news: day("2999-01-01") }, "not-yet"],
    ["opted out later", { news: day("2026-01-01"), optedOut: day("2026-02-01") }, "opted-out"],
    ["opted out on the same day", { news: day("2026-02-01"), optedOut: day("2026-02-01") }, "opted-out"],
    ["agreed again the day after", { news: day("2026-02-02"), optedOut: day("2026-02-01") }, "allowed"],
    ["an opt-out dated ahead", { news: day("2026-01-01"), optedOut: day("2027-01-01") }, "opted-out"],
    ["opted out without ever agreeing", { optedOut: day("2026-02-01") }, "opted-out"],
    ["said no and opted out", { news: false, optedOut: day("2026-02-01") }, "opted-out"],
    ["agreed ahead, after opting out", { news: TODAY + 9, optedOut: TODAY - 9 }, "not-yet"],
  ] as const)("%s: %j is %s", (_what, consent, expected) => {
    expect(because(consent)).toBe(expected);
    expect(because(consent, true)).toBe("do-not-contact");
  });

  it("allows nobody without a day of consent that has come and that no refusal follows, whatever the values", () => {
    const odd = fc.oneof(
      fc.integer({ min: -5, max: 5 }).map((step) => TODAY + step),
      fc.constantFrom(undefined, false, true, null, Number.NaN, "2026-01-01", [], {}, Infinity, -1),
    );
    const inputs = fc.record({
      news: odd,
      optedOut: odd,
      doNotContact: fc.constantFrom(true, false, "yes", undefined, null),
    });
    fc.assert(
      fc.property(inputs, ({ news, optedOut, doNotContact }) => {
        const consent = { share: [], news, optedOut };
        const answer = newsConsent({ consent, doNotContact } as never, TODAY);
        if (!("agreedOn" in answer)) return;
        expect(doNotContact).not.toBe(true);
        expect(doNotContact).not.toBe("yes");
        expect(typeof news).toBe("number");
        expect(news as number).toBeLessThanOrEqual(TODAY);
        expect(answer.agreedOn).toBe(news);
        if (optedOut !== undefined) expect(news as number).toBeGreaterThan(optedOut as number);
      }),
      { numRuns: process.env.CI ? 5000 : 500 },
    );
  });
});
