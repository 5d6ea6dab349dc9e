import {
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { firstFile } from "../../../src/book/first-file.ts";
import { readBook } from "../../../src/book/read.ts";
import { type InitFlags, run } from "../../../src/commands/init.ts";
import { dayOf, formatDay } from "../../../src/domain/calendar-date.ts";
import type { Book } from "../../../src/domain/contact.ts";
import { UserError } from "../../../src/errors.ts";
import type { Runtime } from "../../../src/runtime.ts";
import { ROOT } from "../../harness/program.ts";
import { files } from "../../harness/real-files.ts";
import { somebody } from "./answers.ts";

const root = mkdtempSync(join(tmpdir(), "keepintouch-init-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const MANY = "To bring many at once from Google, LinkedIn, a phone or a table: keepintouch import FILE";

let home: string;
let errors: string;
let asked: readonly string[];
beforeEach(() => {
  home = mkdtempSync(join(root, "home-"));
  errors = "";
  asked = [];
});

function runtime(parts: Partial<Runtime> = {}): Runtime {
  return {
    out: (text) => {
      throw new Error(`stdout got ${text}`);
    },
    err: (text) => {
      errors += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    inIsTerminal: false,
    width: 80,
    colorOut: false,
    colorErr: false,
    env: {},
    cwd: home,
    platform: "linux",
    home,
    packageFolder: ROOT,
    node: process.execPath,
    today: () => "2026-11-21",
    timeOfDay: () => "12:00",
    files,
    stdin: async () => new Uint8Array(),
    run: async (command) => {
      throw new Error(`${command} is not to be started`);
    },
    clipboard: async () => {
      throw new Error("no clipboard is wanted");
    },
    prompter: async () => {
      throw new Error("nobody is there to answer");
    },
    ...parts,
  };
}

/** A terminal at which somebody gives these answers, in this order; one question more or fewer is a failure. */
function terminal(answers: readonly string[], parts: Partial<Runtime> = {}): Runtime {
  const person = somebody(answers);
  asked = person.asked;
  return runtime({
    outIsTerminal: true,
    inIsTerminal: true,
    prompter: async () => person.prompter,
    ...parts,
  });
}

const DEFAULT = () => join(home, ".config/keepintouch/contacts.yaml");

async function bookAt(path: string): Promise<Book> {
  const { book, problems } = await readBook(readFileSync(path, "utf8"));
  expect(problems).toEqual([]);
  if (!book) throw new Error("the file is unusable");
  return book;
}

async function made(flags: InitFlags, given: Runtime = runtime()): Promise<Book> {
  expect(await run(flags, {}, given)).toBe(0);
  return bookAt(DEFAULT());
}

async function refusal(flags: InitFlags, given: Runtime = runtime(), file?: string): Promise<string> {
  const error = await run(flags, file === undefined ? {} : { file }, given).catch((caught) => caught);
  if (!(error instanceof UserError)) throw error ?? new Error("nothing was refused");
  expect(error.status).toBe(2);
  return error.message;
}

describe("the starter", () => {
  it.each([
    ["en", {}, "# Your contacts"],
    ["ja", { uiLang: "ja" as const }, "# keepintouch の連絡先ファイル"],
  ])(
    "in %s is written when nobody can be asked: nobody in it, and only the name missing",
    async (language, options, start) => {
      expect(await run({}, { input: false, ...options }, terminal([]))).toBe(0);
      const text = readFileSync(DEFAULT(), "utf8");
      expect(text).toBe(readFileSync(join(ROOT, `templates/starter/contacts.${language}.yaml`), "utf8"));
      expect(text.startsWith(start)).toBe(true);
      const { book, problems } = await readBook(text);
      expect(book?.contacts).toEqual([]);
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(asked).toEqual([]);
    },
  );

  it.each(["en", "ja"])("in %s holds examples that are right once the # is gone", async (language) => {
    const text = readFileSync(join(ROOT, `templates/starter/contacts.${language}.yaml`), "utf8");
    const uncommented = text
      .replace(/^ {2}name:.*$/m, "  name: Somebody")
      .replace(/^( +)# (?=[ \-a-z])/gm, "$1");
    const { book, problems } = await readBook(uncommented);
    expect(problems).toEqual([]);
    expect(book?.contacts.map(({ relationship }) => relationship)).toEqual(["boss", "alumni"]);
    expect(book?.me.milestones.map(({ kind }) => kind)).toEqual(["left", "new-job"]);
    expect(book?.settings).toMatchObject({
      language,
      timeZone: expect.any(String),
      country: expect.any(String),
    });
  });

  it("names what to do next", async () => {
    await run({}, {}, runtime());
    expect(errors).toContain(`Wrote ${DEFAULT()}.`);
    expect(errors).toMatch(/^Next: keepintouch edit$/m);
  });

  it.each<[string, InitFlags, string[]]>([
    [
      "with nobody to write to, somebody is added",
      { name: "Jane Miller" },
      [MANY, "Or one by one: keepintouch add"],
    ],
    [
      "with somebody, the others still can be",
      { name: "Jane Miller", contact: ["Sam Lee:boss"] },
      ["Next: keepintouch due", "To add people: keepintouch add", MANY],
    ],
  ])("%s", async (_name, flags, lines) => {
    await made(flags);
    expect(errors.trimEnd().split("\n").slice(1)).toEqual(lines);
  });
});

describe("the place", () => {
  it("is readable for the owner alone", async () => {
    await run({}, {}, runtime());
    expect((statSync(DEFAULT()).mode & 0o777).toString(8)).toBe("600");
  });

  it.each([
    [
      "XDG_CONFIG_HOME",
      () => ({ env: { XDG_CONFIG_HOME: join(home, "xdg") } }),
      "xdg/keepintouch/contacts.yaml",
    ],
    ["KEEPINTOUCH_FILE", () => ({ env: { KEEPINTOUCH_FILE: join(home, "own.yaml") } }), "own.yaml"],
  ])("follows %s, where due will look", async (_name, parts, path) => {
    await run({}, {}, runtime(parts()));
    expect(files.exists(join(home, path))).toBe(true);
    expect(errors).toMatch(/^Next: keepintouch edit$/m);
  });

  it("is --file before all, and the next command says so", async () => {
    await run({}, { file: "sub/mine.yaml" }, runtime({ env: { KEEPINTOUCH_FILE: join(home, "own.yaml") } }));
    expect(files.exists(join(home, "sub/mine.yaml"))).toBe(true);
    expect(files.exists(join(home, "own.yaml"))).toBe(false);
    expect(errors).toMatch(/^Next: keepintouch edit --file sub\/mine\.yaml$/m);
  });

  it("is named where a ./contacts.yaml would be found first", async () => {
    writeFileSync(join(home, "contacts.yaml"), "");
    await run({}, {}, runtime());
    expect(errors).toContain(`Next: keepintouch edit --file ${DEFAULT()}`);
  });

  it("is never overwritten, and nothing is asked in vain", async () => {
    const path = join(home, "contacts.yaml");
    writeFileSync(path, "me: { name: A B }\n");
    expect(await refusal({ name: "C D" }, terminal([]), path)).toContain(`${path} is there already`);
    expect(readFileSync(path, "utf8")).toBe("me: { name: A B }\n");
    expect(asked).toEqual([]);
  });

  it("is written through a link that leads nowhere yet, and the link stays", async () => {
    symlinkSync("nowhere.yaml", join(home, "link.yaml"));
    expect(await run({}, { file: "link.yaml" }, runtime())).toBe(0);
    expect(readlinkSync(join(home, "link.yaml"))).toBe("nowhere.yaml");
    expect((statSync(join(home, "nowhere.yaml")).mode & 0o777).toString(8)).toBe("600");
    expect(await refusal({}, runtime(), "link.yaml")).toContain("link.yaml is there already");
  });

  it.each([
    ["file", "unplugged/contacts.yaml", "link"],
    ["folder", "unplugged", "link/contacts.yaml"],
  ])("behind a link to a %s is not made up where its folder is missing", async (_what, target, file) => {
    symlinkSync(join(home, target), join(home, "link"));
    const message = await refusal({}, runtime(), file);
    expect(message).toContain(`${file} cannot be made: a link`);
    expect(message).toContain("not there");
    expect(files.exists(join(home, "unplugged"))).toBe(false);
  });

  it("below a file or a device is refused in one sentence", async () => {
    writeFileSync(join(home, "file"), "");
    expect(await refusal({}, runtime(), "file/contacts.yaml")).toContain("file/contacts.yaml cannot be made");
    expect(await refusal({}, runtime(), "/dev/null/contacts.yaml")).toContain("cannot be made");
  });
});

describe("flags", () => {
  it("fill the file in", async () => {
    const book = await made({
      name: "山田 太郎",
      email: "taro@yamada.example",
      left: "2026/10/31",
      company: "株式会社ひかり",
      department: "営業部",
      newCompany: "株式会社みらい:2026-12-01",
      contact: ["佐藤 健:boss:sato@hikari.example", "田中 美咲：colleague：line", "Sam Lee:client"],
      gone: ["加藤 陽子:yoko@kato.example:2026-09-30", "岡田 翔"],
    });
    expect(book.me).toMatchObject({
      name: { family: "山田", given: "太郎" },
      email: "taro@yamada.example",
      company: "株式会社みらい",
    });
    expect(book.me.milestones.map((one) => ({ ...one, date: formatDay(one.date) }))).toEqual([
      { date: "2026-10-31", kind: "left", company: "株式会社ひかり", department: "営業部" },
      { date: "2026-12-01", kind: "new-job", company: "株式会社みらい" },
    ]);
    const people = book.contacts.map(({ name, relationship, emails, chat, leftOn }) => [
      name.full,
      relationship,
      emails[0] ?? chat?.app,
      leftOn && formatDay(leftOn),
    ]);
    expect(people).toEqual([
      ["佐藤 健", "boss", "sato@hikari.example", undefined],
      ["田中 美咲", "colleague", "line", undefined],
      ["Sam Lee", "client", undefined, undefined],
      ["加藤 陽子", "alumni", "yoko@kato.example", "2026-09-30"],
      ["岡田 翔", "alumni", undefined, undefined],
    ]);
    expect(errors).toContain("with 5 people");
  });

  it("keep the explanations of the file", async () => {
    await made({ name: "Jane Miller" });
    const text = readFileSync(DEFAULT(), "utf8");
    expect(text).toContain("# relationship: boss, mentor, client");
    expect(text).toContain("  # email: jane@miller.example");
    expect(text).not.toContain("as you sign");
  });

  it.each<[string, InitFlags, string]>([
    ["an empty name", { name: " " }, "--name: Please write a name."],
    ["a name that YAML takes for nothing", { name: "null" }, "--name"],
    ["an e-mail address that is none", { email: "taro" }, '--email: "taro" is not an e-mail address.'],
    ["a day that is none", { left: "2026-02-30" }, '--left: "2026-02-30" is not a date'],
    ["a company without the day", { company: "Blue Harbor" }, "--left"],
    ["a contact without a relationship", { contact: ["Sam Lee"] }, '--contact "Sam Lee" is incomplete'],
    [
      "an unknown relationship",
      { contact: ["Sam Lee:bos"] },
      '"bos" is no relationship; there are: boss, mentor',
    ],
    ["a wrong address", { contact: ["Sam Lee:boss:sam@"] }, '"sam@" is not an e-mail address'],
    ["too many parts", { contact: ["Sam Lee:boss:line:sam"] }, "too much"],
    ["a wrong last day", { gone: ["Sam Lee:2026-13-01"] }, '--gone: "2026-13-01" is not a date'],
    ["nobody who left", { gone: [":sam@lee.example"] }, "--gone: Please write a name."],
    [
      "a wrong first day",
      { newCompany: "Northwind:2026-13-01" },
      '--new-company: "2026-13-01" is not a date',
    ],
  ])("with %s are refused before anything is written", async (_name, flags, message) => {
    expect(await refusal(flags)).toContain(message);
    expect(files.exists(DEFAULT())).toBe(false);
  });
});

describe("questions", () => {
  it("make the whole file", async () => {
    const answers = [
      "山田太郎",
      "山田 太郎",
      "taro@yamada.example",
      "10月末",
      "株式会社ひかり",
      "営業部",
      "株式会社みらい",
    ];
    answers.push("2026-12-01", "佐藤 健", "佐藤", "さとう たける", "boss", "sato@hikari.example");
    answers.push("田中 美咲", "", "colleague", "line", "Sam Lee", "client", "");
    answers.push("岡田 翔", "おかだ しょう", "sho@okada.example", "2026-09-30", "");
    const book = await made({}, terminal(answers));
    expect(asked).toHaveLength(answers.length);
    expect(book.me.name?.full).toBe("山田 太郎");
    expect(book.me.milestones[0]?.date).toBe(dayOf(2026, 10, 31));
    expect(errors).toContain("That is Sat 2026-10-31.");
    expect(book.contacts.map(({ name }) => name.reading)).toEqual([
      "さとう たける",
      undefined,
      undefined,
      "おかだ しょう",
    ]);
    expect(book.me.milestones.map(({ kind, company }) => [kind, company])).toEqual([
      ["left", "株式会社ひかり"],
      ["new-job", "株式会社みらい"],
    ]);
    expect(book.contacts.map(({ name, relationship }) => [name.full, relationship])).toEqual([
      ["佐藤 健", "boss"],
      ["田中 美咲", "colleague"],
      ["Sam Lee", "client"],
      ["岡田 翔", "alumni"],
    ]);
  });

  it("need no answer but the name", async () => {
    const book = await made({}, terminal(["Jane Miller", "", "", "", "", ""]));
    expect(book.me).toEqual({ name: expect.objectContaining({ full: "Jane Miller" }), milestones: [] });
    expect(book.contacts).toEqual([]);
  });

  it.each([
    ["not asked of somebody who left and is at no other company", [""], 0],
    ["asked of somebody who left and is at another company", ["Northwind", "", ""], 1],
  ])("about those who left the own company are %s", async (_name, present, times) => {
    await made({}, terminal(["Jane Miller", "", "2026-10-31", "", "", ...present, ""]));
    expect(asked.filter((question) => question.includes("who has left"))).toHaveLength(times);
  });

  it("name the company that people have left, after the people of the one that the user left", async () => {
    const japanese = { env: { LANG: "ja_JP.UTF-8" } };
    const answers = ["山田 太郎", "", "2026-10-31", "株式会社ひかり", "", "株式会社みらい", ""];
    await made({}, terminal([...answers, "", ""], japanese));
    expect(asked.slice(-2)).toEqual([
      expect.stringMatching(/^つながりを保ちたい方のお名前は/),
      "株式会社みらいを辞めた方で、つながりを保ちたい方のお名前は?",
    ]);
  });

  it.each([
    ["森田あかね", "森田 あかね"],
    ["林めぐみ", "林 めぐみ"],
    ["佐々木ゆう", "佐々木 ゆう"],
    ["高橋まり子", "高橋 まり子"],
    ["一ノ瀬健太", "一ノ瀬 健太"],
  ])("ask where the family name ends in %s", async (whole, parted) => {
    const book = await made({}, terminal([whole, parted, "", "", "", "", ""]));
    expect(book.me.name?.full).toBe(parted);
  });

  it.each(["あかね", "佐藤さん", "株式会社ひかり", "サトウ", "Jane森"])(
    "do not ask it of %s",
    async (whole) => {
      const book = await made({}, terminal([whole, "", "", "", "", ""]));
      expect(book.me.name?.full).toBe(whole);
    },
  );

  it("begin with those who left where the user has not left anywhere", async () => {
    await made({}, terminal(["Jane Miller", "", "", "Northwind", "", "", ""]));
    expect(asked.slice(-2)).toEqual([
      "The name of somebody who has left Northwind, to keep in touch with?",
      expect.stringContaining("somebody to keep in touch with"),
    ]);
  });

  it("are asked again after a wrong answer", async () => {
    const book = await made({}, terminal(["", "Jane Miller", "jane", "", "2026-02-30", "", "", "", ""]));
    expect(book.me.name?.full).toBe("Jane Miller");
  });

  it("leave out what a flag has answered, and each has one", async () => {
    const all: InitFlags = {
      name: "Jane Miller",
      email: "jane@miller.example",
      left: "2026-10-31",
      company: "Blue Harbor",
      department: "Sales",
      newCompany: "Northwind",
      contact: ["Sam Lee:boss"],
      gone: ["Mia Lopez"],
    };
    await made(all, terminal([]));
    expect(asked).toEqual([]);
  });

  it("insist on the last day when the company is known", async () => {
    const flags: InitFlags = {
      company: "Blue Harbor",
      department: "Sales",
      newCompany: "X",
      contact: [],
      gone: [],
    };
    const book = await made(flags, terminal(["Jane Miller", "", "", "2026-10-31"]));
    expect(book.me.milestones).toMatchObject([{ company: "Blue Harbor", department: "Sales" }]);
  });

  it("are in Japanese where the environment is", async () => {
    await made({}, terminal(["山田 太郎", "", "", "", "", ""], { env: { LANG: "ja_JP.UTF-8" } }));
    expect(asked[0]).toContain("お名前");
    expect(errors).toContain("お一人ずつ加えるには: keepintouch add");
  });
});

describe("a file made of any answers", () => {
  const starter = readFileSync(join(ROOT, "templates/starter/contacts.en.yaml"), "utf8");
  const awkward = fc.constantFrom(
    "yes",
    "0123",
    "- a",
    "a: b",
    "a #b",
    "@x",
    "{a",
    "a, b]",
    "'",
    '"',
    "\\n",
    "$&",
    "*a",
    "&a",
    "!x",
    "?",
    "%",
    "|",
    "2026-10-31",
    "a\u2028b",
    "\u00a0x",
  );
  const line = fc
    .oneof(awkward, fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }))
    .map((text) => text.replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, " ").trim())
    .filter((text) => !["", "null", "~"].includes(text));

  it("holds them unchanged", async () => {
    const sample = fc.record({ me: line, company: line, department: line, name: line, chat: line });
    await fc.assert(
      fc.asyncProperty(sample, async ({ me, company, department, name, chat }) => {
        const text = firstFile(starter, {
          name: me,
          left: { on: 20757, company, department },
          contacts: [{ name, relationship: "friend", chat }],
        });
        const { book, problems } = await readBook(text);
        expect(problems).toEqual([]);
        expect(book?.me.name?.full).toBe(me);
        expect(book?.me.milestones[0]).toMatchObject({ company, department });
        expect(book?.contacts[0]?.name.full).toBe(name);
        expect(book?.contacts[0]?.chat?.app).toBe(chat);
      }),
      { numRuns: 300 },
    );
  });
});

describe("contacts.example.yaml", () => {
  it("is read without a word and shows somebody on any day", async () => {
    const book = await bookAt(join(ROOT, "contacts.example.yaml"));
    const { plan } = await import("../../../src/domain/plan.ts");
    const options = { within: undefined, limit: undefined, explain: false, selected: () => true };
    const empty = [];
    // Every day of the story that the file tells, then a sample of ten years.
    for (let today = 20650; today < 24500; today += today < 21250 ? 1 : 11) {
      if (plan(book, today, options).due.length === 0) empty.push(formatDay(today));
    }
    expect(empty).toEqual([]);
  });

  it("names every field of the format", async () => {
    const { CONTACT, FILE } = await import("../../../src/book/fields.ts");
    const text = readFileSync(join(ROOT, "contacts.example.yaml"), "utf8");
    const shown = (key: string) => new RegExp(`(^|[\\s{#,-])${key}:`, "m").test(text);
    const inner = ["me", "settings"].flatMap((key) => {
      const type = FILE.fields.get(key)?.type;
      return type?.kind === "record" ? [...type.record.fields.keys()] : [];
    });
    const keys = [...FILE.fields.keys(), ...inner, ...CONTACT.fields.keys()];
    expect(keys.length).toBeGreaterThan(60);
    expect(keys.filter((key) => !shown(key))).toEqual([]);
  });
});
