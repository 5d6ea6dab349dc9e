import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contact } from "../../../src/domain/contact.ts";
import { digest } from "../../../src/domain/digest.ts";
import {
  type DigestRow,
  type DigestView,
  digestMarkdown,
  digestNotice,
  digestText,
} from "../../../src/render/digest.ts";
import type { Messages } from "../../../src/render/messages/catalogue.ts";
import { en } from "../../../src/render/messages/en.ts";
import { ja } from "../../../src/render/messages/ja.ts";
import { displayWidth } from "../../../src/render/width.ts";
import type { Wording } from "../../../src/render/wording.ts";
import { book, contact, day, touch } from "../domain/make.ts";

const TODAY = day("2026-12-16");
const COMMAND = "keepintouch draft sato --file /home/taro/contacts.yaml";

function wording(messages: Messages = en): Wording<Messages> {
  return { messages, today: TODAY, custom: [] };
}

function rowsOf(...contacts: Contact[]): DigestRow[] {
  const options = { within: undefined, limit: 0, selected: () => true, memory: undefined, isPartial: false };
  const file = book(contacts, { settings: { country: "JP", spread: false } });
  return digest(file, TODAY, options).rows.map((item) => ({ item, relationship: "boss", command: COMMAND }));
}

function view(parts: Partial<DigestView>): DigestView {
  return { rows: [], upcoming: [], leftOut: undefined, trouble: undefined, ...parts };
}

const SATO = contact({ birthday: { month: 12, day: 14 }, history: [touch("2026-11-01")] });
const LONG_NAME = contact({
  ...SATO,
  name: {
    full: "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子の藪柑子",
  },
});

describe("the digest as text", () => {
  it("reads like a note", () => {
    expect(digestText(view({ rows: rowsOf(SATO) }), wording())).toBe(
      [
        "keepintouch, Wed 16 Dec 2026",
        "",
        "佐藤 健 (boss): Birthday, by e-mail",
        "  Birthday on 14 Dec. Good until Thu 17 Dec. Also: Year-end greeting.",
        `  ${COMMAND}`,
        "",
      ].join("\n"),
    );
    expect(digestText(view({ rows: rowsOf(SATO) }), wording(ja))).toBe(
      [
        "keepintouch 2026年12月16日(水)",
        "",
        "佐藤 健(boss): 誕生日、メールで",
        "  12月14日がお誕生日です。12月17日(木)までがよいでしょう。ほかに: 年末の",
        "  挨拶。",
        `  ${COMMAND}`,
        "",
      ].join("\n"),
    );
  });

  it("speaks gently of what is late", () => {
    const late = contact({
      relationship: "alumni",
      events: [{ date: day("2026-12-01"), kind: "promotion" }],
      history: [touch("2026-11-01")],
    });
    const text = digestText(view({ rows: rowsOf(late) }), wording());
    expect(text.replace(/\n {2}/g, " ")).toContain("A little late, still welcome. Good until Thu 31 Dec.");
  });

  it("never breaks a command, and otherwise keeps to 72 columns", () => {
    const command = `keepintouch draft sato --file ${"/very/long/path".repeat(8)}`;
    const rows = rowsOf(LONG_NAME).map((row) => ({ ...row, command }));
    for (const messages of [en, ja]) {
      const lines = digestText(view({ rows }), wording(messages)).split("\n");
      expect(lines).toContain(`  ${command}`);
      for (const line of lines)
        if (line !== `  ${command}`) expect(displayWidth(line)).toBeLessThanOrEqual(72);
    }
  });

  it("lets no name, label or note change its lines or reach the terminal with more than text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (foreign) => {
        const full = `佐\u001b[31m\u202e\u200b${foreign}`;
        const rows = rowsOf({ ...SATO, name: { full } }).map((row) => ({ ...row, relationship: full }));
        const text = digestText(view({ rows }), wording());
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\u200b\u202e]/u);
        expect(text.split("\n\n")).toHaveLength(2);
      }),
      { numRuns: process.env.CI ? 300 : 50 },
    );
  });
});

describe("the digest as Markdown", () => {
  it("is a list with the commands as code", () => {
    expect(digestMarkdown(view({ rows: rowsOf(SATO), leftOut: "2 more are due." }), wording())).toBe(
      [
        "# keepintouch, Wed 16 Dec 2026",
        "",
        "- **佐藤 健 (boss): Birthday, by e-mail**  ",
        "  Birthday on 14 Dec. Good until Thu 17 Dec. Also: Year-end greeting.  ",
        `  \`${COMMAND}\``,
        "",
        "2 more are due.",
        "",
      ].join("\n"),
    );
  });

  it("makes no markup of a name", () => {
    const full = "**x** [a](http://b) <img> `c` #d";
    const rows = rowsOf({ ...SATO, name: { full } }).map((row) => ({ ...row, command: "a `b` c" }));
    const text = digestMarkdown(view({ rows }), wording());
    expect(text).toContain("\\*\\*x\\*\\* \\[a\\](http://b) \\<img\\> \\`c\\` \\#d");
    expect(text).toContain("`` a `b` c ``");
  });
});

describe("the digest as a notification", () => {
  const rows = rowsOf(
    ...["a", "b", "c", "d", "e", "f"].map((id) => ({ ...SATO, id, name: { full: `Mr ${id}` } })),
  );

  it("names the first few", () => {
    expect(digestNotice(view({ rows }), wording())).toEqual({
      subject: "keepintouch: 6 people today",
      body: "Mr a: Birthday\nMr b: Birthday\nMr c: Birthday\nMr d: Birthday\nand 2 more",
    });
    expect(digestNotice(view({ rows: rows.slice(0, 1) }), wording()).subject).toBe(
      "keepintouch: 1 person today",
    );
    expect(digestNotice(view({ upcoming: rows }), wording(ja)).subject).toBe("keepintouch: 近いうちに6名");
  });

  it("says where trouble is and what to do about it", () => {
    const trouble = {
      opening: "Oh:",
      problems: ["a.yaml:1:1: error\n  1 | x"],
      closing: ["1 more.", "Look: check"],
    };
    expect(digestNotice(view({ trouble }), wording())).toEqual({
      subject: "keepintouch: something is wrong",
      body: "Oh:\na.yaml:1:1: error\nLook: check",
    });
  });
});
