import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyBar, keyList, reviewPage } from "../../../src/render/review-page.ts";
import { ACCENTED, PLAIN } from "../../../src/render/style.ts";
import { displayWidth, wrapText } from "../../../src/render/width.ts";

const KEYS = [
  { key: "c", name: "コピー" },
  { key: "l", name: "送ったと記録" },
  { key: "q", name: "終える" },
];

describe("the page of one person", () => {
  it("sets the message off, with its own blank lines, and leaves out what there is none of", () => {
    const page = {
      heading: ["1 of 2", "Sam Lee"],
      notes: ["Why."],
      findings: [],
      message: "\nHi Sam,\n\nBye\n\n",
    };
    expect(reviewPage(page, 40, PLAIN)).toBe("1 of 2 · Sam Lee\nWhy.\n\n  Hi Sam,\n\n  Bye\n");
    expect(reviewPage({ ...page, message: undefined, findings: ["1:1 note"] }, 40, PLAIN)).toBe(
      "1 of 2 · Sam Lee\nWhy.\n\n1:1 note\n",
    );
  });

  it("keeps every line within the width and loses no word of the message", () => {
    const text = fc.stringMatching(/^[a-z 、。「」日本語ー\n]{0,200}$/);
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 90 }), (message, width) => {
        const shown = reviewPage({ heading: ["x"], notes: [message], findings: [], message }, width, PLAIN);
        for (const line of shown.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        const words = (whole: string): string => whole.replace(/\s/g, "");
        expect(words(shown)).toBe(words(`x${message}${message}`));
      }),
      { numRuns: process.env.CI ? 1000 : 100 },
    );
  });

  it("breaks no line behind an opening bracket", () => {
    expect(wrapText("希望される方は「はい」とお返事を", 16)).toBe("希望される方は\n「はい」とお返事\nを");
  });
});

describe("the keys", () => {
  it("stand side by side, none parted from its word", () => {
    expect(keyBar(KEYS, 80, PLAIN)).toBe("c コピー   l 送ったと記録   q 終える");
    expect(keyBar(KEYS, 25, PLAIN)).toBe("c コピー   l 送ったと記録\nq 終える");
    expect(keyBar(KEYS, 24, PLAIN)).toBe("c コピー\nl 送ったと記録\nq 終える");
  });

  it("break as they do without accents", () => {
    const strip = (text: string): string => text.replaceAll("\u001b[1m", "").replaceAll("\u001b[22m", "");
    expect(strip(keyBar(KEYS, 25, ACCENTED))).toBe(keyBar(KEYS, 25, PLAIN));
  });

  it("stand one below the other where each has a sentence", () => {
    expect(keyList([{ key: "c", name: "copies the message" }], 14, PLAIN)).toBe("c  copies the\n   message");
  });
});
