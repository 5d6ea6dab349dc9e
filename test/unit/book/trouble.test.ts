import { describe, expect, it } from "vitest";
import { PROBLEM_CODES } from "../../../src/book/problem.ts";
import { run } from "../../../src/commands/check.ts";
import { openBook } from "../../../src/commands/open-book.ts";
import { UserError } from "../../../src/errors.ts";
import { fakeRuntime } from "./fake-runtime.ts";
import { troubles } from "./trouble.ts";

/** File, contacts that are planned all the same (null: the file is unusable), and what `check` says in which place. */
const EXPECTED: readonly [name: string, planned: number | null, problems: readonly string[]][] = [
  ["alias-cycle", null, ["error alias-cycle 7:19"]],
  ["bad-birthday", 0, ["error bad-birthday 6:15 contacts[0].birthday"]],
  ["bad-choice", 0, ["error bad-choice 6:14 contacts[0].channel"]],
  ["bad-date", 0, ["error bad-date 6:10 contacts[0].met"]],
  [
    "bad-duration",
    0,
    ["error bad-duration 6:12 contacts[0].every", "error bad-duration 9:14 contacts[1].min_gap"],
  ],
  ["bad-email", 0, ["error bad-email 6:12 contacts[0].email"]],
  ["bad-id", 0, ["error bad-id 6:9 contacts[0].id"]],
  ["bad-month-day", 0, ["error bad-month-day 4:24 occasions.anniversary.from"]],
  ["bad-name-of-type", 0, ["error bad-name-of-type 4:3 relationships.old/boss"]],
  ["bad-number", null, ["error bad-number 4:14 settings.post_days"]],
  ["bad-time-zone", null, ["error bad-time-zone 4:14 settings.time_zone"]],
  ["bad-yes-no", 0, ["error bad-yes-no 6:21 contacts[0].do_not_contact"]],
  ["company-email-only", 1, ["warning company-email-only 9:12 contacts[0].email"]],
  ["contact-not-a-map", 1, ["error contact-not-a-map 6:5 contacts[1]"]],
  ["contacts-key-missing", null, ["error contacts-key-missing 1:1"]],
  ["contacts-misplaced", null, ["error contacts-misplaced 3:3 me.contacts"]],
  ["contacts-misplaced-in-a-type", null, ["error contacts-misplaced 4:3 relationships.contacts"]],
  ["contacts-misplaced-in-news", null, ["error contacts-misplaced 5:5 news[0].contacts"]],
  ["contacts-misspelt-friends", null, ["error contacts-misspelt 3:1 friends"]],
  ["contacts-misspelt", null, ["error contacts-misspelt 3:1 contact"]],
  ["contacts-not-a-list", null, ["error contacts-not-a-list 4:3 contacts"]],
  [
    "contacts-not-a-list-below",
    null,
    ["error contacts-not-a-list 2:1 name", "error contacts-not-a-list 3:1 relationship"],
  ],
  ["country-code", 1, ["warning country-code 6:14 contacts[0].country"]],
  [
    "date-format",
    1,
    [
      "warning date-format 6:10 contacts[0].met",
      "warning date-format 7:19 contacts[0].last_contact",
      "warning date-format 8:15 contacts[0].birthday",
    ],
  ],
  ["date-year", 0, ["error date-year 6:14 contacts[0].left_on"]],
  ["duplicate-id", 1, ["error duplicate-id 5:9 contacts[0].id", "error duplicate-id 8:9 contacts[1].id"]],
  ["duration-range", 0, ["error duration-range 6:12 contacts[0].every"]],
  ["extends-built-in", 0, ["error extends-built-in 4:20 relationships.boss.extends"]],
  [
    "extends-cycle",
    0,
    [
      "error extends-cycle 4:22 relationships.senpai.extends",
      "error extends-cycle 5:21 relationships.kohai.extends",
    ],
  ],
  ["extends-unknown", 0, ["error extends-unknown 4:22 relationships.senpai.extends"]],
  ["file-empty", 0, ["warning file-empty 1:1"]],
  ["fullwidth-colon-after-contacts", null, ["error fullwidth-colon 1:9"]],
  ["fullwidth-colon-only-contact", null, ["error fullwidth-colon 4:9 contacts[0]"]],
  ["fullwidth-colon", null, ["error fullwidth-colon 4:9"]],
  ["fullwidth-space-after-colon", null, ["error fullwidth-space 5:18"]],
  [
    "fullwidth-space-before-dash",
    null,
    ["error fullwidth-space 4:1 　- name", "error fullwidth-space 5:1 　　relationship"],
  ],
  ["fullwidth-space-in-a-contact", 1, ["error fullwidth-space 6:10 contacts[1]"]],
  ["fullwidth-space", null, ["error fullwidth-space 5:1 　　relationship"]],
  ["future-touch", 1, ["warning future-touch 7:15 contacts[0].history[0].on"]],
  ["missing-name", 0, ["error missing-name 4:5 contacts[0]"]],
  ["missing", 0, ["error missing 4:5 contacts[0]", "error missing 8:9 contacts[1].history[0]"]],
  ["nengajo-without-address", 1, ["warning nengajo-without-address 4:5 contacts[0]"]],
  ["no-own-name", 1, ["warning no-own-name 2:3 me.name"]],
  ["no-such-date", 0, ["error no-such-date 6:15 contacts[0].birthday"]],
  ["not-a-map", null, ["error not-a-map 1:1"]],
  ["occasion-built-in", 0, ["error occasion-built-in 4:3 occasions.year-end"]],
  ["occasion-for-nobody", 0, ["warning occasion-for-nobody 4:16 occasions.anniversary"]],
  ["readers-differ", null, ["error readers-differ 7:9 contacts[0].extra"]],
  ["still-leaving", 1, ["warning still-leaving 7:12 contacts[0].phase"]],
  ["too-deep", null, ["error too-deep 6:112"]],
  ["too-many-aliases", null, ["error too-many-aliases 5:11"]],
  [
    "unknown-key",
    1,
    ["warning unknown-key 6:5 contacts[0].last_contct", "warning unknown-key 7:5 contacts[0].shoe_size"],
  ],
  [
    "unclear-refusal",
    3,
    [
      "warning unclear-refusal 8:7 contacts[0].consent.opted_out",
      "warning unclear-refusal 12:5 contacts[1].do_not_contact",
      "warning unknown-key 16:5 contacts[2].no_contact",
    ],
  ],
  ["unknown-occasion", 1, ["warning unknown-occasion 7:49 contacts[0].history[0].occasion"]],
  ["unknown-relationship", 1, ["error unknown-relationship 5:19 contacts[0].relationship"]],
  [
    "wrong-shape",
    0,
    ["error wrong-shape 4:11 contacts[0].name", "error wrong-shape 8:14 contacts[1].history"],
  ],
  ["yaml-alias", null, ["error yaml-alias 6:12"]],
  ["yaml-bracket", null, ["error yaml-bracket 5:11"]],
  ["yaml-character", null, ["error yaml-character 6:14"]],
  ["yaml-colon-in-text", null, ["error yaml-colon-in-text 6:12"]],
  ["yaml-colon", null, ["error yaml-colon 4:5"]],
  ["yaml-dash-space", null, ["error yaml-dash-space 4:3 contacts.-name"]],
  ["yaml-directive", null, ["error yaml-directive 1:1"]],
  [
    "yaml-duplicate-key",
    null,
    ["error yaml-duplicate-key 7:5", "error unknown-relationship 9:19 contacts[1].relationship"],
  ],
  ["yaml-escape", null, ["error yaml-escape 6:15"]],
  ["yaml-indent", null, ["error yaml-indent 5:6"]],
  ["yaml-list-indent", null, ["error yaml-list-indent 6:2"]],
  ["yaml-merge-key", 1, ["error yaml-merge-key 7:5 contacts[1].<<"]],
  ["yaml-quote", null, ["error yaml-quote 4:11"]],
  [
    "yaml-reserved-character",
    null,
    ["error yaml-reserved-character 6:14", "error yaml-reserved-character 9:14"],
  ],
  ["yaml-several-documents", null, ["error yaml-several-documents 6:1"]],
  ["yaml-syntax", null, ["error yaml-syntax 6:12"]],
  ["yaml-tab", null, ["error yaml-tab 5:1"]],
  ["yaml-tag", null, ["error yaml-tag 6:12"]],
  ["file-utf16", null, ["error file-utf16 1:1"]],
  ["file-utf16-without-bom", null, ["error file-utf16 1:1"]],
  ["file-shift-jis", null, ["error file-shift-jis 1:1"]],
  ["file-not-utf8", null, ["error file-not-utf8 2:14"]],
  ["file-binary", null, ["error file-binary 1:1"]],
  ["file-too-large", null, ["error file-too-large 1:1"]],
];

interface CheckJson {
  readonly problems: readonly {
    readonly severity: string;
    readonly code: string;
    readonly line: number;
    readonly column: number;
    readonly path: string;
    readonly message: string;
    readonly hint: string;
  }[];
}

const FILE = "/home/taro/contacts.yaml";
const byName = new Map(troubles().map((trouble) => [trouble.name, trouble]));
const optionsFor = { file: FILE, today: "2026-12-16" };

async function check(name: string): Promise<{ status: number; problems: CheckJson["problems"] }> {
  const bytes = byName.get(name)?.bytes ?? new Uint8Array();
  const fake = fakeRuntime({ [FILE]: bytes });
  const status = await run({}, { ...optionsFor, json: true }, fake.runtime);
  return { status, problems: (JSON.parse(fake.out()) as CheckJson).problems };
}

async function planned(name: string): Promise<{ contacts: number | null; hasErrors: boolean; err: string }> {
  const fake = fakeRuntime({ [FILE]: byName.get(name)?.bytes ?? new Uint8Array() });
  try {
    const opened = await openBook(fake.runtime, optionsFor);
    return { contacts: opened.book.contacts.length, hasErrors: opened.hasErrors, err: fake.err() };
  } catch (error) {
    if (error instanceof UserError && error.status === 2)
      return { contacts: null, hasErrors: true, err: fake.err() };
    throw error;
  }
}

describe("trouble in the contact file", () => {
  it("has an example file of every kind, and every example is expected here", () => {
    expect([...byName.keys()].sort()).toEqual(EXPECTED.map(([name]) => name).sort());
    const shown = EXPECTED.flatMap(([, , problems]) => problems.map((problem) => problem.split(" ")[1]));
    expect(PROBLEM_CODES.filter((code) => !shown.includes(code))).toEqual([]);
  });

  it.each(EXPECTED)("%s", async (name, contacts, problems) => {
    const checked = await check(name);
    expect(
      checked.problems.map(({ severity, code, line, column, path }) =>
        `${severity} ${code} ${line}:${column} ${path}`.trim(),
      ),
    ).toEqual(problems);
    const hasErrors = problems.some((problem) => problem.startsWith("error"));
    expect(checked.status).toBe(hasErrors ? 2 : 0);
    const opened = await planned(name);
    expect(opened.contacts).toBe(contacts);
    expect(opened.hasErrors).toBe(hasErrors);
    if (hasErrors) expect(opened.err).toMatch(/^\/home\/taro\/contacts\.yaml:\d+:\d+: error: .+\n/);
  });

  it.each(["en", "ja"] as const)("is told with a message and a remedy in %s", async (uiLang) => {
    for (const [name] of EXPECTED) {
      const fake = fakeRuntime({ [FILE]: byName.get(name)?.bytes ?? new Uint8Array() });
      await run({}, { ...optionsFor, uiLang, json: true }, fake.runtime);
      for (const { message, hint } of (JSON.parse(fake.out()) as CheckJson).problems) {
        expect(message).not.toMatch(/undefined|NaN|^$/);
        expect(hint).not.toMatch(/undefined|NaN|^$/);
        if (uiLang === "ja") expect(message + hint).toMatch(/[ぁ-ん]/);
      }
    }
  });
});
