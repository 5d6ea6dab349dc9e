import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../../src/commands/complete.ts";
import type { Grammar } from "../../../src/commands/complete-line.ts";
import { FileProblem, type Runtime } from "../../../src/runtime.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";

const PLACE = "/home/taro/notes/contacts.yaml";
const BOOK = `
news: [{ id: 2026-11-office, title: 新しい事務所 }]
contacts:
  - { id: sato, name: 佐藤 健, reading: さとう たける, relationship: boss, company: 株式会社ひかり }
  - { id: c1, name: ジェニー, relationship: friend }
  - { id: c2, name: 岡 潤一, reading: おか じゅんいち, relationship: friend, aliases: [JB] }
  - { id: c3, name: 岡 花, reading: おか はな, relationship: friend }
`;

const GRAMMAR: Grammar = {
  commands: [
    { name: "due", json: true, options: [{ flags: "--within <span>", text: "within" }] },
    { name: "show", json: true, argument: { name: "name", form: "<name...>" }, options: [] },
    { name: "edit", json: false, argument: { name: "nameOrNothing", form: "[name...]" }, options: [] },
    { name: "schema", json: false, argument: { name: "news", form: "[id...]" }, options: [] },
  ],
  global: [
    { flags: "--file <path>", text: "file" },
    { flags: "--json", text: "json" },
  ],
  topics: ["planning"],
};

async function ask(
  given: readonly string[],
  files: Parameters<typeof fakeRuntime>[0] = { [PLACE]: BOOK },
  changes: Partial<Runtime> = {},
): Promise<readonly string[]> {
  const fake = fakeRuntime(files, changes);
  expect(await run(given, GRAMMAR, fake.runtime)).toBe(0);
  expect(fake.err()).toBe("");
  const [kind, ...lines] = fake.out().split("\n").slice(0, -1);
  return kind === "words" ? lines : [`${kind}:`, ...lines];
}

const fish = (current: string, ...words: string[]) => ask(["fish", current, "keepintouch", ...words]);

describe("completion", () => {
  it("tells names with their companies, and ids where the name is the word", async () => {
    expect(await fish("sat", "show")).toEqual(["sato\t佐藤 健, 株式会社ひかり"]);
    expect(await fish("佐", "show")).toEqual(["佐藤 健\tsato, 株式会社ひかり"]);
  });

  it("finds by the sound, without the apostrophe that a shell takes for a quote", async () => {
    expect(await fish("oka", "show")).toEqual(["oka junichi\tc2", "oka hana\tc3"]);
    expect(await fish("jun", "show")).toEqual(["junichi\tc2"]);
    expect(await fish("je", "show")).toEqual(["jenii\tc1"]);
    expect(await fish("jb", "show")).toEqual(["JB\tc2"]);
  });

  it("finds a reading in either kana, in the one that is typed", async () => {
    expect(await fish("サ", "show")).toEqual(["サトウ タケル\tsato, 株式会社ひかり"]);
    expect(await fish("タケ", "show")).toEqual(["タケル\tsato, 株式会社ひかり"]);
    expect(await fish("", "show", "サトウ")).toEqual(["タケル\tsato, 株式会社ひかり"]);
    expect(await fish("じぇ", "show")).toEqual(["じぇにー\tc1"]);
  });

  it("offers entries with an error to the command that opens the editor, and to no other", async () => {
    const files = { [PLACE]: BOOK.replace("reading: さとう たける", "birthday: 13-45") };
    expect(await ask(["fish", "sa", "keepintouch", "edit"], files)).toEqual([
      "sato\t佐藤 健, 株式会社ひかり",
    ]);
    expect(await ask(["fish", "sa", "keepintouch", "show"], files)).toEqual([]);
  });

  it("goes on with a name after its first word", async () => {
    expect(await fish("", "show", "oka")).toEqual(["junichi\tc2", "hana\tc3"]);
    expect(await fish("h", "show", "OKA")).toEqual(["hana\tc3"]);
    expect(await fish("", "show", "sato")).toEqual([]);
  });

  it("knows help topics and news", async () => {
    expect(await fish("pl", "help")).toEqual(["planning"]);
    expect(await fish("", "help", "due")).toEqual([]);
    expect(await fish("2", "schema")).toEqual(["2026-11-office\t新しい事務所"]);
  });

  it("offers a flag once, and --json only where there is one", async () => {
    expect(await fish("--", "show", "--file", "x")).toEqual([
      "--json\tprint JSON, for other programs",
      "--help\tprint this help",
    ]);
    expect(await fish("--j", "schema")).toEqual([]);
    expect(await fish("--v")).toEqual(["--version\tprint the version"]);
  });

  it("leaves files to the shell", async () => {
    expect(await fish("", "--file")).toEqual(["files:"]);
    expect(await fish("--file=con")).toEqual(["files:"]);
    expect(await ask(["bash", " \n>", "keepintouch due > o"])).toEqual(["files:"]);
  });

  it("takes words after -- for names, whatever they look like", async () => {
    expect(await fish("sat", "show", "--")).toEqual(["sato\t佐藤 健, 株式会社ひかり"]);
    expect(await fish("--j", "show", "--")).toEqual([]);
  });

  it("aligns columns for zsh and cuts them at its width", async () => {
    const given = ["zsh", "s", "keepintouch"];
    expect(await ask(given, {}, { width: 24 })).toEqual([
      "show\tshow    -- all about o…",
      "schema\tschema  -- print the c…",
    ]);
    expect(await ask(["zsh", "佐", "keepintouch", "show"])).toEqual([
      "佐藤 健\t佐藤 健  -- sato, 株式会社ひかり",
    ]);
  });

  it.each([
    ["is missing", {}],
    ["may not be read", { [PLACE]: new FileProblem("not-allowed", PLACE, "EACCES") }],
    ["is no YAML", { [PLACE]: "contacts: [" }],
    ["is not text", { [PLACE]: new Uint8Array([0, 1, 2]) }],
  ])("is silent about a file that %s", async (_, files) => {
    expect(await ask(["fish", "", "keepintouch", "show"], files)).toEqual([]);
  });

  it("keeps the sound people of a file with a mistake in it", async () => {
    const files = { [PLACE]: `${BOOK}  - { id: bad id, name: X, relationship: friend }\n` };
    expect(await ask(["fish", "sat", "keepintouch", "show"], files)).toEqual([
      "sato\t佐藤 健, 株式会社ひかり",
    ]);
  });

  it("never fails on what may be typed, and answers nothing that a prompt could not show", async () => {
    const sign = fc.constantFrom(...`a-=s"'\\ $(;|>健さ\n\u001b`.split(""), "--file", "show ", "help ");
    const line = fc.array(sign, { maxLength: 12 }).map((signs) => `keepintouch ${signs.join("")}`);
    const hostile = `contacts: [{ id: s, name: "s\\e[1m\\tx", relationship: friend, company: "a\\nb\\u202e" }]`;
    await fc.assert(
      fc.asyncProperty(line, fc.constantFrom("bash", "zsh", "fish"), async (text, shell) => {
        const given =
          shell === "bash" ? [shell, " \n=", text] : [shell, text.slice(12), "keepintouch", "show"];
        for (const answer of await ask(given, { [PLACE]: hostile }))
          expect(answer).not.toMatch(/(?!\t)\p{Cc}|\u202e/u);
      }),
      { numRuns: process.env.CI ? 500 : 100 },
    );
  });
});
