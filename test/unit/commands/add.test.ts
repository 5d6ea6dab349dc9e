import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readBook } from "../../../src/book/read.ts";
import { type AddFlags, run } from "../../../src/commands/add.ts";
import { run as undo } from "../../../src/commands/undo.ts";
import type { Contact } from "../../../src/domain/contact.ts";
import { UserError } from "../../../src/errors.ts";
import type { Prompter, Runtime } from "../../../src/runtime.ts";
import { files } from "../../harness/real-files.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";
import { somebody } from "./answers.ts";

const BOOK = `me: { name: 山田 太郎 }
relationships:
  senpai: { extends: colleague, label: 先輩 }
contacts:
  - id: sato
    name: 佐藤 花子
    reading: さとう はなこ
    relationship: boss
    email: hanako@sato.example
`;

const root = mkdtempSync(join(tmpdir(), "keepintouch-add-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let path: string;
let asked: readonly string[];
let output: () => { out: string; err: string };
beforeEach(() => {
  path = join(mkdtempSync(join(root, "home-")), "contacts.yaml");
  asked = [];
});

/** With answers somebody sits at a terminal and gives these, in this order; one question more or fewer is a failure. */
function place(answers: readonly string[] | undefined, parts: Partial<Runtime> = {}): Runtime {
  const person = somebody(answers ?? []);
  asked = person.asked;
  const prompter: Prompter = {
    ...person.prompter,
    confirm: async (message, standard) => {
      expect(standard).toBe(false);
      return await person.prompter.confirm(message, standard);
    },
  };
  const isTerminal = answers !== undefined;
  const { runtime, out, err } = fakeRuntime(
    {},
    {
      home: root,
      cwd: root,
      files,
      inIsTerminal: isTerminal,
      outIsTerminal: isTerminal,
      prompter: async () => prompter,
      today: () => "2026-11-21",
      ...parts,
    },
  );
  output = () => ({ out: out(), err: err() });
  return runtime;
}

interface Session {
  readonly before?: string;
  readonly answers?: readonly string[];
  readonly parts?: Partial<Runtime>;
}

async function add(name: string, flags: AddFlags, { before = BOOK, answers, parts = {} }: Session = {}) {
  writeFileSync(path, before);
  const runtime = place(answers, parts);
  const words = name === "" ? [] : name.split(" ");
  const status = await run(flags, words, { file: path }, runtime).catch((error) => {
    if (error instanceof UserError) return `${error.status}: ${error.message}`;
    throw error;
  });
  const file = readFileSync(path, "utf8");
  return {
    status,
    ...output(),
    file,
    added: file.startsWith(before) ? file.slice(before.length) : undefined,
  };
}

async function contactsIn(text: string): Promise<readonly Contact[]> {
  const { book, problems } = await readBook(text);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return book?.contacts ?? [];
}

async function undone(): Promise<string> {
  expect(await undo({}, { file: path }, place(undefined))).toBe(0);
  return readFileSync(path, "utf8");
}

describe("what is written", () => {
  it.each<[string, string, AddFlags, string[]]>([
    [
      "no more than is known",
      "Sam Lee",
      { relationship: "friend" },
      ["id: sam-lee", "name: Sam Lee", "relationship: friend"],
    ],
    [
      "one line that says all",
      "佐藤 健",
      { relationship: "boss", email: ["ken@hikari.example"] },
      ["id: ken", "name: 佐藤 健", "relationship: boss", "email: ken@hikari.example"],
    ],
    [
      "every field, in the order of the format",
      "鈴木 一郎",
      {
        notes: "釣り好き",
        tag: ["ob-kai", "釣り"],
        leftOn: "2026/9/30",
        birthday: "1970年5月8日",
        met: "yesterday",
        lastContact: "先週の金曜",
        channel: "email",
        address: "東京都渋谷区1-2-3",
        chat: "line: ichiro",
        phone: ["090-0000-0001", "03-0000-0002"],
        email: ["ichiro@mail.example", "suzuki@aoba.example"],
        country: "JP",
        language: "ja",
        honorific: "先生",
        title: "課長",
        department: "購買部",
        company: "株式会社あおば",
        relationship: "alumni",
        alias: ["いっちゃん"],
        reading: "すずき いちろう",
        id: "ichiro",
      },
      [
        "id: ichiro",
        "name: 鈴木 一郎",
        "reading: すずき いちろう",
        "aliases: いっちゃん",
        "relationship: alumni",
        "company: 株式会社あおば",
        "department: 購買部",
        "title: 課長",
        "honorific: 先生",
        "language: ja",
        "country: JP",
        "email: [ichiro@mail.example, suzuki@aoba.example]",
        "phone: [090-0000-0001, 03-0000-0002]",
        "chat: { app: line, id: ichiro }",
        "address: 東京都渋谷区1-2-3",
        "channel: email",
        "last_contact: 2026-11-13",
        "met: 2026-11-20",
        "birthday: 1970-05-08",
        "left_on: 2026-09-30",
        "tags: [ob-kai, 釣り]",
        "notes: 釣り好き",
      ],
    ],
    [
      "an address from a Japanese keyboard",
      "Sam Lee",
      { relationship: "friend", email: ["ｓａｍ＠lee.example"], chat: "ｌｉｎｅ：ｓａｍ", birthday: "5/8" },
      [
        "id: sam-lee",
        "name: Sam Lee",
        "relationship: friend",
        "email: sam@lee.example",
        "chat: { app: line, id: ｓａｍ }",
        "birthday: 05-08",
      ],
    ],
    [
      "a chat program alone, and a web address whole",
      "Sam Lee",
      { relationship: "friend", chat: "https://chat.example/sam" },
      ["id: sam-lee", "name: Sam Lee", "relationship: friend", "chat: https://chat.example/sam"],
    ],
    [
      "nothing for an empty flag",
      "Sam Lee",
      { relationship: "friend", email: ["", " "], phone: [], company: " ", notes: "\n", birthday: "" },
      ["id: sam-lee", "name: Sam Lee", "relationship: friend"],
    ],
    [
      "the same address once",
      "Sam Lee",
      { relationship: "friend", email: ["sam@lee.example", "sam@lee.example"] },
      ["id: sam-lee", "name: Sam Lee", "relationship: friend", "email: sam@lee.example"],
    ],
    [
      "texts that mean something to YAML in quotes",
      "Sam: Lee #1",
      { relationship: "senpai", company: "- x", notes: "a\nb" },
      ["id: sam-lee-1", 'name: "Sam: Lee #1"', "relationship: senpai", 'company: "- x"', 'notes: "a\\nb"'],
    ],
  ])("is %s", async (_about, name, flags, lines) => {
    const { status, added } = await add(name, flags);
    expect(added).toBe(`  - ${lines.join("\n    ")}\n`);
    expect(status).toBe(0);
    expect(await undone()).toBe(BOOK);
  });

  it.each([
    ["an empty list", "contacts: []\n"],
    ["no list", "me: { name: A B }\n"],
    ["nothing", ""],
    ["a list without a last line end", BOOK.trimEnd()],
    ["Windows lines", BOOK.replaceAll("\n", "\r\n")],
    ["one line a person", "contacts:\n  - { name: Mia Lopez, relationship: friend }\n"],
    ["an empty dash", `${BOOK}  -\n`],
  ])("goes into a file with %s, and comes out again", async (_about, before) => {
    const known = await contactsIn(before);
    const { status, file } = await add("Sam Lee", { relationship: "friend", tag: ["a", "b"] }, { before });
    expect(status).toBe(0);
    const contacts = await contactsIn(file);
    expect(contacts.slice(0, -1)).toEqual(known);
    expect(contacts.at(-1)).toMatchObject({ id: "sam-lee", name: { full: "Sam Lee" }, tags: ["a", "b"] });
    expect(await undone()).toBe(before);
  });

  it("is the name and the note as they were given, whatever they are", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .map((each) => each.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, " ").trim())
      .filter((each) => !["", "~", "null", "Null", "NULL"].includes(each));
    await fc.assert(
      fc.asyncProperty(text, text, async (name, notes) => {
        const { status, file } = await add(name, { relationship: "friend", notes });
        expect(status).toBe(0);
        expect((await contactsIn(file)).at(-1)).toMatchObject({ name: { full: name }, notes });
      }),
      { numRuns: process.env.CI ? 1000 : 100 },
    );
  });
});

describe("what is told", () => {
  it("is the place, what comes next and what is missing", async () => {
    const { err, out } = await add("Sam Lee", { relationship: "client", met: "2026-11-01" });
    expect(out).toBe("");
    expect(err).toBe(
      `Added Sam Lee to ${path}:10; the id is sam-lee.\n` +
        "Next: Year-end greeting, 15 Dec.\n" +
        `The file has no address for email. To add one: keepintouch edit sam-lee --file ${path}\n`,
    );
  });

  it("is the draft when somebody is due at once", async () => {
    const { err } = await add("Sam Lee", { relationship: "friend", chat: "line" });
    expect(err).toContain(`Due today: Catch-up. The draft: keepintouch draft sam-lee --file ${path}\n`);
    expect(err).not.toContain("no address");
  });

  it("is nothing but the diff in a dry run", async () => {
    const flags = { relationship: "friend", dryRun: true };
    const { status, out, err, added } = await add("Sam Lee", flags, { answers: ["line"] });
    expect({ status, added }).toEqual({ status: 0, added: "" });
    expect(out).toContain("+  - id: sam-lee\n+    name: Sam Lee\n");
    expect(err).toBe("A dry run: nothing was written.\n");
  });
});

describe("a wrong value", () => {
  it.each<[string, AddFlags, string]>([
    [
      "Sam Lee",
      { relationship: "freind" },
      '--relationship: nobody defined the relationship "freind". Did you mean friend?',
    ],
    ["Sam Lee", { relationship: "friend", email: ["sam@"] }, '--email: "sam@" is not an e-mail address'],
    ["Sam Lee", { relationship: "friend", email: ["sam@x.example", "sam"] }, '--email: "sam"'],
    ["Sam Lee", { relationship: "friend", birthday: "02-30" }, "--birthday: 02-30 does not exist"],
    ["Sam Lee", { relationship: "friend", met: "2026-02-30" }, "--met: 2026-02-30 does not exist"],
    ["Sam Lee", { relationship: "friend", met: "once" }, '--met: "once" is not a date'],
    [
      "Sam Lee",
      { relationship: "friend", lastContact: "last week" },
      '--last-contact: "last week" is not a date',
    ],
    ["Sam Lee", { relationship: "friend", leftOn: "12-18" }, '--left-on: "12-18" is not a date'],
    ["Sam Lee", { relationship: "friend", country: "Japan" }, '--country: "Japan" is not a country code'],
    ["Sam Lee", { relationship: "friend", id: "Sam" }, '--id: "Sam" cannot be an id'],
    ["Sam Lee", { relationship: "friend", id: "sato" }, '--id: "sato" is the id of 佐藤 花子 already'],
    ["null", { relationship: "friend" }, "Please write a name."],
    [
      "",
      { relationship: "friend" },
      "Whom do you want to add? Name the person: keepintouch add NAME --relationship friend",
    ],
    [
      "Sam Lee",
      {},
      "with --relationship, which knows: boss, mentor, client, colleague, friend, alumni, senpai.",
    ],
    ["Sam Lee", { relationship: " " }, 'For example: keepintouch add "Sam Lee" --relationship boss'],
  ])("is refused and nothing written: %s %j", async (name, flags, message) => {
    const { status, added } = await add(name, flags);
    expect(status).toMatch(/^2: /);
    expect(status).toContain(message);
    expect(added).toBe("");
  });

  it("is told with all others at once", async () => {
    const { status } = await add("Sam Lee", {
      relationship: "friend",
      email: ["x"],
      birthday: "y",
      tag: ["z"],
    });
    expect(`${status}`.split("\n")).toEqual([
      expect.stringMatching(/^2: --email/),
      expect.stringMatching(/^--birthday/),
    ]);
  });

  it("in the type's own definition is not the person's fault", async () => {
    const before = BOOK.replace("label: 先輩", "every: soon");
    const { status, added } = await add("Sam Lee", { relationship: "senpai" }, { before });
    expect(status).toContain('the definition of "senpai" in the file has an error');
    expect(added).toBe("");
  });
});

describe("a question", () => {
  it("is asked for what is missing, and a wrong answer is asked again", async () => {
    const { status, added } = await add(
      "",
      {},
      { answers: ["", "Sam Lee", "先輩", "sam@", "sam@lee.example"] },
    );
    expect(asked).toHaveLength(5);
    expect(status).toBe(0);
    expect(added).toContain("    relationship: senpai\n    email: sam@lee.example\n");
  });

  it("may go without an address, or with a chat program", async () => {
    expect((await add("Sam Lee", { relationship: "friend" }, { answers: [""] })).added).not.toMatch(
      /email|chat/,
    );
    expect((await add("Sam Lee", { relationship: "friend" }, { answers: ["slack"] })).added).toContain(
      "chat: slack",
    );
  });

  it.each<AddFlags>([
    { relationship: "boss", email: ["sam@lee.example"] },
    { relationship: "boss", chat: "line" },
    { relationship: "boss", phone: ["090-0000-0001"] },
    { relationship: "boss", address: "Osaka" },
  ])("is not asked where flags say all: %j", async (flags) => {
    expect((await add("Sam Lee", flags, { answers: [] })).status).toBe(0);
    expect(asked).toEqual([]);
  });

  it("is not asked with --no-input", async () => {
    writeFileSync(path, BOOK);
    await expect(run({}, ["Sam"], { file: path, input: false }, place([]))).rejects.toThrow(/--relationship/);
  });
});

describe("somebody who may be in the file already", () => {
  const flags: AddFlags = { relationship: "boss", email: ["Hanako@SATO.example"] };

  it("is added with a warning, and the way back, where nobody can be asked", async () => {
    const { status, err, added } = await add("佐藤 花", flags);
    expect(status).toBe(0);
    expect(added).toContain("name: 佐藤 花\n");
    expect(err).toMatch(
      /^This may be 佐藤 花子 \(sato\), who is in the file already: the same e-mail address\.\n/,
    );
    expect(err).toContain(`To take it back: keepintouch undo --file ${path}\n`);
    expect(await undone()).toBe(BOOK);
  });

  it("is not added on a terminal unless that is wanted", async () => {
    const { status, err, added } = await add("佐藤花子", flags, { answers: ["no"] });
    expect({ status, added }).toEqual({ status: 0, added: "" });
    expect(err).toContain("Nobody was added.");
  });

  it("is added on a terminal on wish, without a second warning", async () => {
    const { err, added } = await add("佐藤花子", flags, { answers: ["yes"] });
    expect(added).toContain("name: 佐藤花子\n");
    expect(err.match(/This may be/g)).toHaveLength(1);
  });

  it("is noticed when somebody else has just added them", async () => {
    const twin = "  - { id: ken, name: 佐藤 健, relationship: boss }\n";
    const parts: Partial<Runtime> = {
      files: {
        ...files,
        locked: async (file, action) => {
          writeFileSync(file, BOOK + twin);
          return await files.locked(file, action);
        },
      },
    };
    const { status, err, file } = await add(
      "佐藤 健",
      { relationship: "boss", email: ["ken@x.example"] },
      { parts },
    );
    expect(status).toBe(0);
    expect(err).toContain("This may be 佐藤 健 (ken)");
    expect((await contactsIn(file)).map(({ id }) => id)).toEqual(["sato", "ken", "ken-2"]);
  });
});

describe("an id", () => {
  const idOf = async (name: string, flags: AddFlags, before = BOOK): Promise<string | undefined> => {
    const { status, file } = await add(name, { relationship: "friend", ...flags }, { before });
    expect(status).toBe(0);
    return /- id: (\S+)\n {4}name: .*\n(?: {4}reading: .*\n)? {4}relationship: friend\n(?![\s\S]*- )/.exec(
      file,
    )?.[1];
  };

  it("is never one that somebody has, written or made", async () => {
    expect(await idOf("Sato", {})).toBe("sato-2");
    const made = BOOK.replace("  - id: sato\n    name", "  - name");
    expect(await idOf("佐藤 花子", { reading: "サトウ ハナコ" }, made)).toBe("satou-hanako-2");
    const leftOut = BOOK.replace("relationship: boss", "relationship: boss\n    birthday: 13-45");
    expect(await idOf("Sato", {}, leftOut)).toBe("sato-2");
  });

  it("leaves a name by which somebody else is found to them", async () => {
    const others = BOOK.replace("id: sato", "id: hanako");
    expect(await idOf("佐藤 健", { email: ["sato@x.example"] }, others)).toBe("sato-2");
    expect(await idOf("鈴木 健", { email: ["suzuki@x.example"] }, others)).toBe("suzuki");
  });

  it("is counted where nothing can be read from the person", async () => {
    expect(await idOf("鈴木 健", {})).toBe("contact-1");
    expect(await idOf("鈴木 健", {}, BOOK.replace("id: sato", "id: contact-1"))).toBe("contact-2");
  });
});

describe("somebody who is asked about", () => {
  it("has a family name, a reading and, of alumni, a last day, all by questions", async () => {
    const { added, err } = await add(
      "",
      {},
      {
        answers: ["高橋恵子", "高橋 恵子", "たかはし けいこ", "alumni", "9月末", "keiko@takahashi.example"],
      },
    );
    expect(asked).toEqual([
      "Whom do you want to add?",
      "Where does the family name end?",
      expect.stringContaining("How is 高橋 恵子 read?"),
      "高橋 恵子 is your …",
      expect.stringContaining("The last day of 高橋 恵子 at your company?"),
      expect.stringContaining("An e-mail address for 高橋 恵子"),
    ]);
    expect(added).toContain("name: 高橋 恵子\n");
    expect(added).toContain("reading: たかはし けいこ\n");
    expect(added).toContain("left_on: 2026-09-30\n");
    expect(err).toContain("That is Wed 2026-09-30.");
  });

  it.each([
    ["long gone, without a word more", ["3/31"], "2026-03-31"],
    ["to come, where that is chosen", ["12/18", "Fri 2026-12-18, still to come"], "2026-12-18"],
    ["a year ago, where that is chosen", ["18 December", "Thu 2025-12-18"], "2025-12-18"],
  ])("had a last day: %s", async (_what, days, on) => {
    const { added } = await add("", {}, { answers: ["Olivia Brown", "alumni", ...days, ""] });
    expect(added).toContain(`left_on: ${on}\n`);
  });
});
