import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readBook } from "../../../src/book/read.ts";
import { run as exportRun } from "../../../src/commands/export.ts";
import { run } from "../../../src/commands/import.ts";
import type { ImportFlags } from "../../../src/commands/import-flags.ts";
import { run as undo } from "../../../src/commands/undo.ts";
import { type Day, formatDay, parseDay } from "../../../src/domain/calendar-date.ts";
import type { Contact } from "../../../src/domain/contact.ts";
import { plan } from "../../../src/domain/plan.ts";
import { UserError } from "../../../src/errors.ts";
import type { Runtime } from "../../../src/runtime.ts";
import { files } from "../../harness/real-files.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";
import { contactsArbitrary } from "../formats/people-arbitrary.ts";
import { ENTER, somebody } from "./answers.ts";

const FIXTURES = new URL("../../fixtures/imports/", import.meta.url).pathname;
const BOOK = `me:
  name: 山田 太郎
  milestones:
    - { date: 2026-10-31, kind: left, company: 株式会社ひかり }
# The people
contacts:
  - id: sato
    name: 佐藤 健   # the boss
    relationship: boss
    email: ken@sato.example
`;
const NOBODY = "me: { name: 山田 太郎 }\ncontacts: []\n";

const root = mkdtempSync(join(tmpdir(), "keepintouch-import-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let path: string;
let folder: string;
let asked: readonly string[];
beforeEach(() => {
  folder = mkdtempSync(join(root, "home-"));
  path = join(folder, "contacts.yaml");
  asked = [];
});

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly text: string;
}

/** What `export` writes of the book as it is. */
async function exporting(flags: Parameters<typeof exportRun>[0]): Promise<string> {
  const parts: Partial<Runtime> = { home: folder, cwd: folder, files, today: () => "2026-11-21" };
  const { runtime, out } = fakeRuntime({}, parts);
  expect(await exportRun(flags, { file: path }, runtime)).toBe(0);
  return out();
}

/** With answers somebody sits at a terminal and gives these, in this order; one question more or fewer is a failure. */
async function importing(
  names: readonly string[],
  flags: ImportFlags,
  {
    answers,
    today = "2026-11-21",
    stdin = "",
    meanwhile,
  }: {
    answers?: readonly string[];
    today?: string;
    stdin?: string;
    /** What somebody else has written by the time it may be written. */
    meanwhile?: string;
  } = {},
): Promise<Outcome> {
  const person = somebody(answers ?? []);
  asked = person.asked;
  const isTerminal = answers !== undefined;
  const parts: Partial<Runtime> = {
    home: folder,
    cwd: folder,
    files: {
      ...files,
      locked: async (file, action) => {
        if (meanwhile !== undefined) writeFileSync(file, meanwhile);
        return await files.locked(file, action);
      },
    },
    inIsTerminal: isTerminal,
    outIsTerminal: isTerminal,
    prompter: async () => person.prompter,
    stdin: async () => new TextEncoder().encode(stdin),
    today: () => today,
  };
  const { runtime, out, err } = fakeRuntime({}, parts);
  const status = await run(flags, names, { file: path }, runtime);
  expect(person.left).toEqual([]);
  return { status, out: out(), err: err(), text: readFileSync(path, "utf8") };
}

function given(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

async function peopleIn(text: string): Promise<readonly Contact[]> {
  const { book, problems } = await readBook(text);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return book?.contacts ?? [];
}

const ALL = { within: undefined, limit: undefined, selected: () => true, explain: false };
const day = (text: string): Day => parseDay(text) as Day;
const kinds = (out: string): string[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t")[0] as string);

const EVERY_FORMAT = [
  "linkedin.csv",
  "linkedin-older.csv",
  "google-new.csv",
  "google-old.csv",
  "outlook-classic.csv",
  "outlook-new.csv",
  "eight.csv",
  "eight-with-preamble.csv",
  "japanese.csv",
  "japanese-windows.txt",
  "semicolons.csv",
  "old-mac.csv",
  "broken-rows.csv",
  "dangerous.csv",
] as const;

describe("files of every format", () => {
  it("come in whole, the second time nothing changes, and undo takes all of it back", async () => {
    writeFileSync(path, BOOK);
    const names = EVERY_FORMAT.map((name) => join(FIXTURES, name));
    const first = await importing(names, { yes: true, as: "colleague" });
    expect(first.status).toBe(2);
    const contacts = await peopleIn(first.text);
    // Of 31 rows one is Ken Sato, who is there, and one has the name of another 髙橋 一郎.
    expect(contacts.map(({ name }) => name.full)).toHaveLength(30);
    expect(first.text.startsWith(BOOK.slice(0, BOOK.indexOf("    email:")))).toBe(true);
    expect(contacts.filter(({ added }) => added === day("2026-11-21"))).toHaveLength(29);
    const second = await importing(names, { yes: true, as: "colleague" }, { today: "2026-12-24" });
    expect(second.text).toBe(first.text);
    expect(new Set(kinds(second.out))).toEqual(new Set(["unchanged", "maybe", "skipped"]));
    await undo({}, { file: path }, fakeRuntime({}, { home: folder, cwd: folder, files }).runtime);
    expect(readFileSync(path, "utf8")).toBe(BOOK);
  });

  it("do not fall due on the morning after", async () => {
    writeFileSync(path, NOBODY);
    const rows = Array.from(
      { length: 300 },
      (_row, index) =>
        `Given${index},Family${index},,,Company,Engineer,${1 + (index % 28)} Mar ${2010 + (index % 15)}`,
    );
    const header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
    const file = given("Connections.csv", [header, ...rows, ""].join("\n"));
    const { text } = await importing([file], { yes: true, as: "colleague" });
    const { book } = await readBook(text);
    if (!book) throw new Error("unusable");
    expect(book.contacts).toHaveLength(300);
    const dueOn = (today: string): number => plan(book, day(today), ALL).due.length;
    expect(dueOn("2026-11-22")).toBeLessThan(10);
    expect(dueOn("2027-05-21")).toBeGreaterThan(200);
  });

  it("come by the thousand in one change, each with an id of its own", async () => {
    writeFileSync(path, BOOK);
    const rows = Array.from(
      { length: 1500 },
      (_row, index) => `"山田 ${index % 700}",=x: y #${index},"{a}: ${index}"`,
    );
    const file = given("many.csv", ["name,company,notes", ...rows, ""].join("\n"));
    const { text } = await importing([file], { yes: true, as: "client", new: true });
    const people = await peopleIn(text);
    expect(people).toHaveLength(1501);
    expect(new Set(people.map(({ id }) => id)).size).toBe(1501);
    expect(people.slice(1).map(({ notes }) => notes)).toEqual(rows.map((_row, index) => `{a}: ${index}`));
    const again = await importing([file], { yes: true, as: "client", new: true });
    expect(again.text).toBe(text);
    expect(new Set(kinds(again.out))).toEqual(new Set(["unchanged"]));
  });

  it("are not told as added when somebody else has just imported them", async () => {
    writeFileSync(path, NOBODY);
    const file = given("list.csv", "name\nAnn Lee\n");
    const { text: meanwhile } = await importing([file], { as: "friend", yes: true });
    writeFileSync(path, NOBODY);
    const { text, err } = await importing([file], { as: "friend", yes: true }, { meanwhile });
    expect(text).toBe(meanwhile);
    expect(err).toContain("There is nothing new");
  });

  it("stay a preview without --yes, and with --dry-run", async () => {
    writeFileSync(path, BOOK);
    const file = join(FIXTURES, "linkedin.csv");
    const preview = await importing([file], {});
    expect(preview).toMatchObject({ status: 0, text: BOOK });
    expect(preview.err).toContain("nothing was written. To write it: keepintouch import");
    expect(preview.err).toContain("--as colleague --yes");
    expect(kinds(preview.out)).toEqual(["new", "updated", "skipped", "new", "new"]);
    const dry = await importing([file], { dryRun: true, as: "friend" });
    expect(dry.text).toBe(BOOK);
    expect(dry.out).toContain("\n+    company: 株式会社ひかり\n");
    expect(dry.err).toContain("updated\t6\t佐藤 健");
  });

  it("cannot be written without knowing what people are", async () => {
    writeFileSync(path, BOOK);
    await expect(importing([join(FIXTURES, "linkedin.csv")], { yes: true })).rejects.toThrow(UserError);
    expect(readFileSync(path, "utf8")).toBe(BOOK);
  });
});

const HEADER = "name,email,company,department,title,phone,met\n";
const KEN = "佐藤 健,ken@sato.example,株式会社みらい,,課長,090-1,2025-04-01\n";

/** What becomes of one row beside one contact. */
async function beside(contact: string, row: string, flags: ImportFlags = {}): Promise<Outcome> {
  writeFileSync(path, `me: { name: X }\ncontacts:\n  - id: ken\n${contact}    relationship: boss\n`);
  return await importing([given("one.csv", HEADER + row)], { yes: true, as: "colleague", ...flags });
}

describe("who is in the file already", () => {
  it.each([
    ["by e-mail address, whatever its case", "    name: 鈴木 健\n    email: KEN@sato.example\n", KEN],
    ["by name and company", "    name: 佐藤健\n    company: (株)みらい\n", KEN],
    ["by a variant of the name and the company", "    name: 髙橋 一\n    company: X\n", "高橋 一,,X,,,,\n"],
    ["by saying nothing else", "    name: 佐藤 健\n", "佐藤 健,,,,,,\n"],
  ])("is known %s", async (_how, contact, row) => {
    const { text } = await beside(contact, row);
    expect(await peopleIn(text)).toHaveLength(1);
  });

  it("is not known by a mailbox that belongs to a task", async () => {
    const { text } = await beside(
      "    name: 佐藤 健\n    email: info@mirai.example\n",
      "鈴木 花子,info@mirai.example,,,,,\n",
    );
    expect((await peopleIn(text)).map(({ name }) => name.full)).toEqual(["佐藤 健", "鈴木 花子"]);
  });

  it("is not known by the name alone, but by request", async () => {
    const contact = "    name: 佐藤 健\n    company: 株式会社ひかり\n";
    const maybe = await beside(contact, KEN);
    expect(kinds(maybe.out)).toEqual(["maybe"]);
    expect(maybe.out).toContain("佐藤 健 (ken)");
    expect(await peopleIn(maybe.text)).toHaveLength(1);
    expect(await peopleIn((await beside(contact, KEN, { new: true })).text)).toHaveLength(2);
    const joined = await beside(contact, KEN, { join: true });
    expect(await peopleIn(joined.text)).toHaveLength(1);
    expect(joined.text).toContain("email: ken@sato.example");
    await expect(beside(contact, KEN, { join: true, new: true })).rejects.toThrow(UserError);
  });

  it("is not one of several until the file tells which, and no flag is offered that would not help", async () => {
    const twin = (id: string, more = ""): string =>
      `  - { id: ${id}, name: Sam Lee, relationship: friend, company: Labs${more} }\n`;
    const file = given("one.csv", "name,company,email\nSam Lee,Labs,sam@lee.example\n");
    const book = (more: string): string => `me: { name: X }\ncontacts:\n${twin("one")}${twin("two", more)}`;
    writeFileSync(path, book(""));
    for (const flags of [{}, { join: true }, { new: true }]) {
      const { out, err, text } = await importing([file], { yes: true, as: "friend", ...flags });
      expect(kinds(out)).toEqual(["maybe"]);
      expect(text).toBe(book(""));
      expect(err).toContain("import again: keepintouch edit one");
      expect(err).not.toMatch(/--(?:join|new)/);
    }
    writeFileSync(path, book(", email: SAM@lee.example"));
    expect(kinds((await importing([file], { yes: true, as: "friend" })).out)).toEqual(["unchanged"]);
  });

  it("is not known by an address that is clearly somebody else's too, but by request", async () => {
    const contact = "    name: 佐藤 花子\n    email: ken@sato.example\n    phone: 03-9\n";
    const maybe = await beside(contact, KEN);
    expect(maybe.out).toBe("maybe\t2\t佐藤 健\t株式会社みらい\thas the e-mail address of 佐藤 花子 (ken)\n");
    expect(maybe.err).toMatch(/The same people: .* --join --yes .*\nDifferent people: .* --new --yes /);
    expect(await peopleIn(maybe.text)).toHaveLength(1);
    const joined = await beside(contact, KEN, { join: true });
    expect((await peopleIn(joined.text)).map(({ company }) => company)).toEqual(["株式会社みらい"]);
    const both = await beside(contact, KEN, { new: true });
    expect((await peopleIn(both.text)).map(({ name }) => name.full)).toEqual(["佐藤 花子", "佐藤 健"]);
    const again = await importing([given("again.csv", HEADER + KEN)], { yes: true });
    expect(kinds(again.out)).toEqual(["unchanged"]);
    expect(again.text).toBe(both.text);
  });

  it("is not the other half of a couple in the same list", async () => {
    writeFileSync(path, NOBODY);
    const file = given("couple.csv", "name,email\n佐藤 健,us@sato.example\n佐藤 花子,us@sato.example\n");
    const { out, text } = await importing([file], { yes: true, as: "friend" });
    expect(kinds(out)).toEqual(["new", "maybe"]);
    expect(kinds((await importing([file], { yes: true, as: "friend" })).out)).toEqual(["unchanged", "maybe"]);
    expect(readFileSync(path, "utf8")).toBe(text);
    const both = await importing([file], { yes: true, as: "friend", new: true });
    expect(kinds(both.out)).toEqual(["unchanged", "new"]);
    expect(kinds((await importing([file], { yes: true })).out)).toEqual(["unchanged", "unchanged"]);
  });

  it("is somebody else with another page of the same network", async () => {
    const header = "name,company,linkedin\n";
    const row = (id: string): string => `Sam Lee,Labs,https://www.linkedin.com/in/${id}\n`;
    writeFileSync(path, NOBODY);
    const file = given("two.csv", header + row("sam-lee-1") + row("sam-lee-2") + row("SAM-LEE-1/"));
    const { text, out } = await importing([file], { yes: true, as: "friend" });
    expect(kinds(out)).toEqual(["new", "new", "unchanged"]);
    expect((await peopleIn(text)).map(({ id }) => id)).toEqual(["sam-lee", "sam-lee-2"]);
  });

  it("is told from any number of namesakes by the page, and by nothing without one", async () => {
    const row = (page: string, company: string): string => `Sam Lee,${company},${page}\n`;
    const rows = Array.from({ length: 12 }, (_row, index) =>
      row(`https://www.linkedin.com/in/sam-${index}`, "Labs"),
    );
    writeFileSync(path, NOBODY);
    const header = "name,company,linkedin\n";
    const first = await importing([given("many.csv", header + rows.join(""))], { yes: true, as: "friend" });
    expect(new Set(kinds(first.out))).toEqual(new Set(["new"]));
    const more = [
      row("https://www.linkedin.com/in/sam-3/", "Elsewhere"),
      row("https://www.linkedin.com/in/sam-12", "Labs"),
      row("", "Elsewhere"),
    ];
    const second = await importing([given("more.csv", header + more.join(""))], { yes: true, as: "friend" });
    expect(kinds(second.out)).toEqual(["unchanged", "new", "maybe"]);
    expect(await peopleIn(second.text)).toHaveLength(13);
  });
});

describe("who stands in the file with an error", () => {
  const BROKEN = `    name: 松本 葵
    company: 株式会社ひかり
    email: [AOI@m.example]
    aliases: Aoi Matsumoto
    sns: { linkedin: https://www.linkedin.com/in/aoi-m }
    birthday: 1980-02-30
    do_not_contact: yes
`;
  const COLUMNS = "id,name,email,company,linkedin\n";

  it.each([
    ["id", "ken,まつもと あおい,,,\n"],
    ["e-mail address", ",Aoi M,aoi@m.example,,\n"],
    ["page", ",Aoi M,,,https://linkedin.com/in/aoi-m/\n"],
    ["name and company", ",松本葵,,(株)ひかり,\n"],
    ["name alone", ",松本 葵,,みらい商事,\n"],
    ["another name", ",Aoi Matsumoto,,Mirai,\n"],
  ])("is known by %s, and neither doubled nor changed", async (_sign, row) => {
    writeFileSync(path, `contacts:\n  - id: ken\n${BROKEN}    relationship: colleague\n`);
    const before = readFileSync(path, "utf8");
    const people = given("one.csv", COLUMNS + row);
    const { status, out, err, text } = await importing([people], { yes: true, as: "colleague" });
    expect(out).toMatch(
      /^skipped\t2\t.*松本 葵 \(ken\) stands in the file with an error, line 8: mend it first\n$/,
    );
    expect(err).toContain("keepintouch edit ken");
    expect(status).toBe(2);
    expect(text).toBe(before);
  });

  it("is somebody else by name alone where the user says so, and never by more", async () => {
    writeFileSync(path, `contacts:\n  - id: ken\n${BROKEN}    relationship: colleague\n`);
    const rows = ",松本 葵,,みらい商事,\n,松本 葵,,株式会社ひかり,\n";
    const { out } = await importing([given("two.csv", COLUMNS + rows)], { as: "friend", new: true });
    expect(kinds(out)).toEqual(["new", "skipped"]);
  });

  it("keeps both of two with the same id, and lets the others of a whole book in", async () => {
    writeFileSync(
      path,
      "contacts:\n  - { id: aoi, name: 松本 葵, relationship: boss }\n  - { id: aoi, name: 田中 葵, relationship: boss }\n",
    );
    const contacts = [
      { id: "aoi", name: "高木 葵", relationship: "friend" },
      { name: "岸 一", relationship: "friend" },
    ];
    const book = given("book.json", JSON.stringify({ format: "keepintouch", version: 1, contacts }));
    const { out } = await importing([book], { yes: true });
    expect(kinds(out)).toEqual(["skipped", "new"]);
    expect((await readBook(readFileSync(path, "utf8"))).book?.contacts.map(({ name }) => name.full)).toEqual([
      "岸 一",
    ]);
  });
});

describe("what stands in the file", () => {
  it("is filled where it is blank, and kept where it differs", async () => {
    const { text, out } = await beside(
      "    name: 佐藤 健\n    email: ken@sato.example\n    phone: 03-9 # office\n    company: 株式会社ひかり\n",
      KEN,
    );
    expect(text).toContain("phone: 03-9 # office\n");
    expect(text).toContain("company: 株式会社ひかり\n");
    expect(text).toContain("met: 2025-04-01\n");
    expect(out).toContain("company stays 株式会社ひかり (there: 株式会社みらい)");
    expect(out).toContain("title stays blank (there: 課長, at another company)");
    expect(out).toContain("phone stays 03-9 (there: 090-1)");
  });

  const OLD =
    "    name: 佐藤 健\n    email: ken@sato.example\n    company: 株式会社ひかり\n    department: 営業部\n    title: 部長\n    met: 2020-01-01\n";
  it("follows the newer exchange of cards, and no older one afterwards", async () => {
    const { text } = await beside(OLD, KEN);
    const [ken] = await peopleIn(text);
    expect(ken).toMatchObject({ company: "株式会社みらい", title: "課長", met: day("2020-01-01") });
    expect(ken?.department).toBeUndefined();
    const older = "佐藤 健,ken@sato.example,北斗電機,,主任,,2024-01-01\n";
    const after = await importing([given("older.csv", HEADER + older)], { yes: true });
    expect(after.text).toBe(text);
    const again = await importing([given("again.csv", HEADER + KEN)], { yes: true });
    expect(kinds(again.out)).toEqual(["unchanged"]);
    expect(again.text).toBe(text);
  });

  it("follows no card that is older than one that said the same, or filled what was blank", async () => {
    const ONE = "    name: 佐藤 健\n    email: ken@sato.example\n    company: みらい\n    met: 2020-01-01\n";
    const { text, out } = await beside(ONE, "佐藤 健,ken@sato.example,みらい,,部長,,2025-11-15\n");
    expect(out).toContain("extra.exchanged: 2025-11-15; title: 部長");
    const older = "佐藤 健,ken@sato.example,北斗電機,,主任,,2024-11-15\n";
    expect((await importing([given("older.csv", HEADER + older)], { yes: true })).text).toBe(text);
    expect((await peopleIn(text))[0]).toMatchObject({ company: "みらい", title: "部長" });
  });

  const LEFT = "me: { name: X, milestones: [{ date: 2026-10-31, kind: left, company: ひかり }] }\n";
  it.each([
    ["2026-10-31", "", undefined, { exchanged: "2026-10-31" }],
    ["2026-11-15", "", undefined, { exchanged: "2026-11-15" }],
    ["2026-10-30", "", "2026-10-30", {}],
    // Whoever came with an import is no acquaintance of old by that alone.
    ["2026-11-15", "    added: 2026-11-01\n", "2026-11-15", {}],
  ])(
    "keeps whoever was written there by hand known from before: connected %s %s",
    async (on, more, met, extra) => {
      const contact = `  - id: ken\n    name: 佐藤 健\n    email: ken@sato.example\n${more}    relationship: boss\n`;
      writeFileSync(path, `${LEFT}contacts:\n${contact}`);
      const file = given("one.csv", `name,email,met\n佐藤 健,ken@sato.example,${on}\n`);
      const { text } = await importing([file], { yes: true });
      const [ken] = await peopleIn(text);
      expect(ken).toMatchObject({ extra });
      expect(ken?.met).toBe(met === undefined ? undefined : day(met));
      const again = await importing([file], { yes: true });
      expect(kinds(again.out)).toEqual(["unchanged"]);
      expect(again.text).toBe(text);
    },
  );

  it("keeps what it says of a card that is older", async () => {
    const { text } = await beside(OLD.replace("2020-01-01", "2026-01-01"), KEN);
    expect((await peopleIn(text))[0]).toMatchObject({ company: "株式会社ひかり", title: "部長" });
  });

  it("gets every value that fits no field in extra", async () => {
    writeFileSync(path, NOBODY);
    const file = given(
      "odd.csv",
      'name,email,birthday,hobby,country\nSam Lee,"sam@lee.example; nonsense",31 Feb,"a\nb",Wonderland\n',
    );
    const { text, err } = await importing([file], { yes: true, as: "friend" });
    expect((await peopleIn(text))[0]).toMatchObject({
      emails: ["sam@lee.example"],
      extra: { email: "nonsense", birthday: "31 Feb", hobby: "a\nb", country: "Wonderland" },
    });
    expect(err).toContain('odd.csv:2: email: "nonsense" is not understood; it is kept in extra');
  });
});

it.each<[string, ImportFlags]>([
  ["--map names a column", { map: ["name=name"] }],
  ["--from says that it is a table", { from: "csv" }],
])("takes a table of names and things that nobody knows where %s", async (_how, flags) => {
  writeFileSync(path, NOBODY);
  const file = given("names.csv", "name,hobby\nSam Lee,golf\n");
  await expect(importing([file], { yes: true, as: "friend" })).rejects.toThrow('--map "name=name"');
  const { text } = await importing([file], { yes: true, as: "friend", ...flags });
  expect(await peopleIn(text)).toMatchObject([{ name: { full: "Sam Lee" }, extra: { hobby: "golf" } }]);
});

it.each([
  ["LinkedIn", "First Name,Last Name,Email Address,Connected On\nAnn,Lee,,03/04/2024\n", "met", "03/04/2024"],
  ["Google", "First Name,Last Name,Labels,Birthday\nAnn,Lee,,3/4/1980\n", "birthday", "3/4/1980"],
  ["a table", "name,email,last_contact\nAnn Lee,,03/04/2024\n", "last_contact", "03/04/2024"],
])("names a date of %s that might be of another month", async (_what, rows, field, value) => {
  writeFileSync(path, NOBODY);
  const { err, text } = await importing([given("dates.csv", rows)], { yes: true, as: "friend" });
  expect(err).toContain(`dates.csv:2: ${field}: ${value} is read as month/day; please check it`);
  expect(text).toMatch(new RegExp(`${field}: (?:2024|1980)-03-04`));
});

it("keeps columns whose names mean something to a program", async () => {
  writeFileSync(path, NOBODY);
  const file = given(
    "odd.csv",
    "name,email,company,__proto__,constructor,toString,hasOwnProperty\nSam Lee,sam@lee.example,Labs,a,b,c,d\n",
  );
  const { text } = await importing([file], { yes: true, as: "friend" });
  const kept = { "column 4": "a", constructor: "b", toString: "c", hasOwnProperty: "d" };
  expect((await peopleIn(text))[0]?.extra).toEqual(kept);
  expect(kinds((await importing([file], { yes: true })).out)).toEqual(["unchanged"]);
});

describe("what this program has exported", () => {
  const TEXTS = ["company", "department", "title", "honorific", "industry", "notes"] as const;

  it.each(["vcard", "json"] as const)("comes back to the letter: %s", async (to) => {
    await fc.assert(
      fc.asyncProperty(contactsArbitrary, async ([contact = {}]) => {
        const fields = { honorific: "", ...contact };
        writeFileSync(path, `${JSON.stringify({ contacts: [fields] })}\n`);
        const exported = await exporting({ to });
        writeFileSync(path, NOBODY);
        const { text } = await importing([given("exported", exported)], { yes: true });
        const [after] = (load(text, { schema: FAILSAFE_SCHEMA }) as { contacts: Record<string, unknown>[] })
          .contacts;
        for (const key of TEXTS) expect(after?.[key]).toEqual((fields as Record<string, unknown>)[key]);
        expect(after?.history).toEqual((fields as Record<string, unknown>).history);
      }),
      { numRuns: process.env.CI ? 200 : 30 },
    );
  });
});

describe("people of whom nothing says since when they are known", () => {
  const file = (): string =>
    given("list.csv", "name,email\nAnn Lee,ann@lee.example\nBob Lee,bob@lee.example\n");
  const afterLeaving = async (text: string): Promise<number> => {
    const { book } = await readBook(text);
    if (!book) throw new Error("unusable");
    return plan(book, day("2026-11-21"), ALL).due.filter(({ occasion }) => occasion === "after-leaving")
      .length;
  };

  it("get the day before the last one by --knew-before yes, so that they are told", async () => {
    writeFileSync(path, BOOK);
    const { text } = await importing([file()], { yes: true, as: "colleague", knewBefore: "yes" });
    expect(text.match(/met: 2026-10-30/g)).toHaveLength(2);
    expect(await afterLeaving(text)).toBe(2);
  });

  it("are counted by --knew-before yes, and whoever has a day keeps it", async () => {
    writeFileSync(path, BOOK);
    const rows = "name,met\nAnn Lee,2019-04-01\nBob Lee,\nCy Lee,2026-10-30\nDi Lee,2026-11-20\n";
    const flags: ImportFlags = { yes: true, as: "colleague", knewBefore: "yes" };
    const { text, err } = await importing([given("dated.csv", rows)], flags);
    const met = (await peopleIn(text)).slice(1).map((person) => person.met);
    expect(met).toEqual(["2019-04-01", "2026-10-30", "2026-10-30", "2026-11-20"].map(day));
    expect(err).toContain("--knew-before yes: 1 person without a day of their own: met 2026-10-30.");
    const again = await importing([given("dated.csv", rows)], flags);
    expect(again.err).toContain(
      "--knew-before yes: everybody has a day of their own, so it changes nothing.",
    );
  });

  it("are not those of whom another list of the same import has the day", async () => {
    writeFileSync(path, BOOK);
    const dated = given("dated.csv", "name,email,met\nBob Lee,bob@lee.example,2024-01-02\n");
    const flags: ImportFlags = { yes: true, as: "colleague", knewBefore: "yes" };
    const { text, err } = await importing([file(), dated], flags);
    const met = (await peopleIn(text)).slice(1).map((person) => person.met);
    expect(met).toEqual(["2026-10-30", "2024-01-02"].map(day));
    expect(err).toContain("--knew-before yes: 1 person without");
    expect((await importing([file(), dated], flags)).text).toBe(text);
  });

  it("are those, too, whose day is still to come", async () => {
    writeFileSync(path, NOBODY);
    const file = given(
      "Connections.csv",
      "First Name,Last Name,Email Address,Company,Position,Connected On\nAnn,Lee,,Labs,,22 Nov 2026\nBob,Ray,,Labs,,21 Nov 2026\n",
    );
    const { text, err, status } = await importing([file], { yes: true, as: "colleague" });
    expect(status).toBe(0);
    expect((await peopleIn(text)).map(({ met, extra }) => [met, extra])).toEqual([
      [undefined, { met: "2026-11-22" }],
      [day("2026-11-21"), {}],
    ]);
    expect(err).toContain("Connections.csv:2: met: 2026-11-22 is still to come; it is kept in extra");
    expect(kinds((await importing([file], { yes: true })).out)).toEqual(["unchanged", "unchanged"]);
  });

  it("are new acquaintances without it, which can be mended later", async () => {
    writeFileSync(path, BOOK);
    const { text, err } = await importing([file()], { yes: true, as: "colleague" });
    expect(text).not.toContain("met:");
    expect(await afterLeaving(text)).toBe(0);
    expect(err).toMatch(/2 people without the day .* --knew-before yes --yes/);
    const mended = await importing([file()], { yes: true, knewBefore: "yes" });
    expect(await afterLeaving(mended.text)).toBe(2);
  });

  it("get the day that --met says", async () => {
    writeFileSync(path, BOOK);
    const { text } = await importing([file()], { yes: true, as: "friend", met: "2024-05-01" });
    expect(text.match(/met: 2024-05-01/g)).toHaveLength(2);
  });

  it("are not asked about when it is long ago that you left", async () => {
    writeFileSync(path, BOOK.replace("2026-10-31", formatDay(day("2026-11-21") - 91)));
    const { err } = await importing([file()], { yes: true, as: "colleague" });
    expect(err).not.toContain("--knew-before");
  });
});

describe("at a terminal", () => {
  it("tells what joining two entries fills in and what it leaves as it is", async () => {
    writeFileSync(path, BOOK);
    const file = given("list.csv", "name,email,company,department\n佐藤 健,x@y.example,Labs,営業部\n");
    const { out } = await importing([file], {}, { answers: ["join", "yes"] });
    const [before = "", after = ""] = out.split("maybe the same");
    expect(before).not.toContain("x@y.example");
    expect(after).toMatch(/updated +佐藤 健.*department.*ken@sato\.example.*x@y\.example/s);
  });

  it("asks for what is not said, and writes when it may", async () => {
    writeFileSync(path, BOOK);
    const file = given(
      "list.csv",
      "name,email,company\nAnn Lee,ann@lee.example,Labs\n佐藤 健,x@y.example,Labs\n",
    );
    const { text, out } = await importing([file], {}, { answers: ["new", "client", "yes", "yes"] });
    // Once, before the first question: what the answers make of people is told by the counts.
    const shown = out.split("\n").map((line) => line.trim().split(/ {2,}/).slice(0, 3));
    expect(shown.filter(([line]) => /^\d+$/.test(line ?? ""))).toEqual([
      ["3", "maybe the same", "佐藤 健"],
      ["2", "new", "Ann Lee"],
    ]);
    expect(asked).toEqual([
      "1 person may be in the file already, by their name or their e-mail address. What are they?",
      "What are these people to you (2 people without a relationship)?",
      "You left 株式会社ひかり not long ago. Did you know these 2 people before that?",
      "Write this to the contact file?",
    ]);
    const [, ann, ken] = await peopleIn(text);
    expect(ann).toMatchObject({ id: "ann-lee", relationship: "client", met: day("2026-10-30") });
    expect(ken).toMatchObject({ relationship: "client", emails: ["x@y.example"] });
  });

  it("asks by labels and companies what people are, guesses first, and leaves out who is not to come", async () => {
    writeFileSync(path, BOOK);
    const file = given(
      "list.csv",
      [
        "name,email,company,title,tags",
        "中村 由美,a@hikari.example,株式会社ひかり,課長,",
        "田中 美咲,b@hikari.example,株式会社ひかり,,",
        "髙橋 恵子,c@minato.example,みなと商事,,お客様",
        "母,d@home.example,,,家族",
        "みどり歯科,e@dentist.example,,,",
        "",
      ].join("\n"),
    );
    const answers = ["client", "left out", "colleague", "left out", "木村", "中村さん", "yes", "yes"];
    const { text, err } = await importing([file], {}, { answers });
    expect(asked).toEqual([
      "What is 髙橋 恵子 to you?",
      "What is 母 to you?",
      'What are those of "株式会社ひかり" to you (中村 由美, 田中 美咲, 2 people)?',
      "What is みどり歯科 to you?",
      ...[1, 2].map(
        () =>
          "Which of these 2 colleagues were your bosses? (names with commas; empty: none; their titles: 中村 由美 課長)",
      ),
      "You left 株式会社ひかり not long ago. Did you know these 3 people before that?",
      "Write this to the contact file?",
    ]);
    const people = (await peopleIn(text)).slice(1);
    expect(people.map(({ name, relationship }) => [name.full, relationship])).toEqual([
      ["中村 由美", "boss"],
      ["田中 美咲", "colleague"],
      ["髙橋 恵子", "client"],
    ]);
    expect(err).toContain("2 people left out, as you said.");
    expect(err).toContain("3 new (1 boss, 1 colleague, 1 client).");
    expect(err).toContain("keepintouch due");
  });

  it.each([
    ["people without anything in common", "name,company\nA A,\nB B,\n", [ENTER, ""]],
    ["one company", "name,company\nA A,みなと商事\nB B,みなと商事\n", [ENTER, ""]],
    [
      "groups and the rest",
      "name,company\nA A,ひかり\nB B,ひかり\nC C,みなと\nD D,みなと\nE E,\nF F,\nG G,\nH H,\nI I,\nJ J,\n",
      [ENTER, ENTER, ENTER, ""],
    ],
  ])(
    "makes colleagues of %s by Enter alone, and neither bosses nor strangers",
    async (_who, rows, answers) => {
      writeFileSync(path, NOBODY);
      const { text } = await importing([given("list.csv", rows)], {}, { answers: [...answers, "yes"] });
      const people = await peopleIn(text);
      expect(people).toHaveLength(rows.trim().split("\n").length - 1);
      expect(new Set(people.map(({ relationship }) => relationship))).toEqual(new Set(["colleague"]));
    },
  );

  it("asks nothing that a flag says, and leaves the file alone on no", async () => {
    writeFileSync(path, BOOK);
    const file = given("list.csv", "name\nAnn Lee\n");
    const flags: ImportFlags = { as: "friend", knewBefore: "no" };
    expect((await importing([file], flags, { answers: ["no"] })).text).toBe(BOOK);
    expect(asked).toEqual(["Write this to the contact file?"]);
  });
});

describe("what somebody is", () => {
  const LIST =
    "name,company,email,関係\nA A,ひかり,a@hikari.example,\nB B,みらい,b@mirai.example,取引先\nC C,,c@aoba.example,謎\n";
  it("is said by the list itself, then by --map, then by --as", async () => {
    writeFileSync(path, NOBODY);
    const map = ["company=ひかり:boss", "company=みらい:boss", "email=aoba.example:mentor"];
    const { text, err } = await importing([given("l.csv", LIST)], { yes: true, as: "friend", map });
    expect((await peopleIn(text)).map(({ relationship }) => relationship)).toEqual([
      "boss",
      "client",
      "mentor",
    ]);
    expect(err).toContain('l.csv:4: relationship: "謎" is not understood');
  });

  it.each([
    [{ as: "bos" }, "--as"],
    [{ map: ["company=X:bos"] }, "--map"],
    [{ map: ["nickname=X:boss"] }, "--map"],
    [{ map: ["name"] }, "--map"],
    [{ map: ["Name=nme"] }, "--map"],
    [{ met: "someday" }, "--met"],
  ])("is refused where it makes no sense: %j", async (flags, flag) => {
    writeFileSync(path, NOBODY);
    await expect(importing([given("l.csv", LIST)], { yes: true, ...flags })).rejects.toThrow(flag);
  });

  it("comes with tags, and only for those who are chosen", async () => {
    writeFileSync(path, NOBODY);
    const { text, err } = await importing([given("l.csv", LIST)], {
      yes: true,
      as: "friend",
      tag: ["取込"],
      only: ["HIKARI", "mirai", "C C"],
      skip: ["みらい"],
    });
    const people = await peopleIn(text);
    expect(people.map(({ name, tags }) => [name.full, tags])).toEqual([
      ["A A", ["取込"]],
      ["C C", ["取込"]],
    ]);
    expect(err).toContain("1 person left out");
  });
});

it.each<[string, ImportFlags, string, string]>([
  [
    "a column that no table has",
    { map: ["Vornmae=given"] },
    "name,Vorname\nLee,Ann\n",
    'no column "Vornmae"; there are: name, Vorname',
  ],
  [
    "a column that an unknown table has not",
    { map: ["Vornmae=given"] },
    "Vorname,Ort\nAnn,X\n",
    'no column "Vornmae"; there are: Vorname, Ort',
  ],
  [
    "a column where there is no table",
    { map: ["Tel=phone"] },
    "BEGIN:VCARD\nVERSION:4.0\nFN:Ann Lee\nEND:VCARD\n",
    "only tables have columns",
  ],
  ["a day to come", { met: "2026-11-22" }, "name\nAnn Lee\n", "--met: 2026-11-22 is still to come"],
])("refuses %s", async (_what, flags, content, words) => {
  writeFileSync(path, NOBODY);
  const refused = importing([given("file", content)], { yes: true, as: "friend", ...flags });
  await expect(refused).rejects.toThrow(words);
  await expect(refused).rejects.toMatchObject({ status: 2 });
  expect(readFileSync(path, "utf8")).toBe(NOBODY);
});

it("takes a day that is today for the day of the meeting", async () => {
  writeFileSync(path, NOBODY);
  const file = given("list.csv", "name\nAnn Lee\n");
  const { text } = await importing([file], { yes: true, as: "friend", met: "2026-11-21" });
  expect((await peopleIn(text))[0]?.met).toBe(day("2026-11-21"));
});

it("says of a device that it is no file to import", async () => {
  writeFileSync(path, NOBODY);
  await expect(importing(["/dev/null"], { yes: true })).rejects.toThrow(
    "Name the file that is to be imported",
  );
});

it("reads the standard input", async () => {
  writeFileSync(path, NOBODY);
  const { text } = await importing(
    ["-"],
    { yes: true, as: "friend" },
    { stdin: "name\nAnn Lee\n", answers: [] },
  );
  expect(text).toContain("name: Ann Lee");
});

it.each([
  ["a spreadsheet", "PK\u0003\u0004", "Excel"],
  ["no text", "\u0000\u0001", "no text"],
  ["nothing", "", "empty"],
  ["no table", "just a line of words\n", "no known table"],
  ["unknown columns", "Vorname,Nachname\nHans,Müller\n", '--map "Vorname=given" --map "Nachname=family"'],
  ["columns without a name", "Firma,Ort\nX,Y\n", '--map "Firma=name"'],
  ["a later version's JSON", '{"format": "keepintouch", "version": 2}', "Update keepintouch"],
  ["somebody else's JSON", '{"people": []}', "keepintouch export --to json"],
  ["a list in JSON", '[{"name": "Ann Lee"}]', "keepintouch export --to json"],
])("refuses %s in one message", async (_what, content, words) => {
  writeFileSync(path, NOBODY);
  await expect(importing([given("file", content)], { yes: true })).rejects.toThrow(words);
  expect(readFileSync(path, "utf8")).toBe(NOBODY);
});

describe("among several files one that cannot be read", () => {
  const GOOD = "name,email\nAnn Lee,ann@lee.example\n";
  it.each([
    ["no text", "photo.jpg", "\u0000\u0001\u0000\u0001"],
    ["empty", "empty.csv", ""],
    ["no known table", "words.txt", "just a line of words\n"],
    ["no such file", "typo.csv", undefined],
  ])("is named and left out (%s), and the others come in", async (words, name, content) => {
    writeFileSync(path, NOBODY);
    if (content !== undefined) given(name, content);
    const { status, err, text } = await importing([name, given("good.csv", GOOD)], {
      yes: true,
      as: "friend",
    });
    expect(status).toBe(2);
    expect(err).toContain(`${name}`);
    expect(err).toContain(words);
    expect(err).toContain(`Left out: ${name}. The rest is read.`);
    expect((await peopleIn(text)).map(({ name }) => name.full)).toEqual(["Ann Lee"]);
  });

  it("is nothing to --map, whose columns may be in the others", async () => {
    writeFileSync(path, NOBODY);
    const names = [
      given("words.txt", "just words\n"),
      given("good.csv", "Wer,Mail\nAnn Lee,ann@lee.example\n"),
    ];
    const { status, text } = await importing(names, { yes: true, as: "friend", map: ["Wer=name"] });
    expect(status).toBe(2);
    expect((await peopleIn(text))[0]?.emails).toEqual(["ann@lee.example"]);
    const others = [names[0] as string, given("other.csv", GOOD)];
    await expect(importing(others, { yes: true, as: "friend", map: ["Wen=name"] })).rejects.toThrow('"Wen"');
  });

  it("is an error when there is no other", async () => {
    writeFileSync(path, NOBODY);
    const names = [given("empty.csv", ""), "typo.csv"];
    await expect(importing(names, { yes: true })).rejects.toThrow(
      "empty.csv is empty. Export it once more.\ntypo.csv: there is no such file",
    );
  });
});

it("a zero byte in one cell costs nobody", async () => {
  writeFileSync(path, NOBODY);
  const file = given(
    "zero.csv",
    "name,email,note\nAnn Lee,ann@lee.example,one\nBob\0 Ray,bob@ray.example,two\n",
  );
  const { status, text } = await importing([file], { yes: true, as: "friend" });
  expect(status).toBe(0);
  expect((await peopleIn(text)).map(({ name }) => name.full)).toEqual(["Ann Lee", "Bob Ray"]);
});

it("columns that look like addresses and have no field are named, and --map takes them", async () => {
  writeFileSync(path, NOBODY);
  const header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On,Privat";
  const file = given("li.csv", `${header}\nSam,Lee,,,,,1 Jan 2024,sam@lee.example\n`);
  const first = await importing([file], { as: "friend" });
  expect(first.err).toContain("no field: Privat.");
  const second = await importing([file], { yes: true, as: "friend", map: ["Privat=email"] });
  expect(second.err).not.toContain("no field");
  expect((await peopleIn(second.text))[0]?.emails).toEqual(["sam@lee.example"]);
});

it("of several people of a kind the word for several is said", async () => {
  writeFileSync(path, NOBODY);
  const rows = ["A A,上司", "B B,先輩", "C C,先輩", "D D,同僚", "E E,同僚"];
  const file = given("kinds.csv", ["氏名,関係", ...rows, ""].join("\n"));
  const { err } = await importing([file], { yes: true });
  expect(err).toContain("5 new (1 boss, 2 mentors, 2 colleagues).");
});

/** Cells that collide, are blank, or are nothing that their field takes. */
const row = fc.record({
  name: fc.constantFrom("佐藤 健", "Sam Lee", "髙橋 一", "高橋 一", "~", ""),
  email: fc.constantFrom("", "a@x.example", "A@X.example", "b@x.example", "bad", "info@x.example"),
  company: fc.constantFrom("", "ひかり", "(株)ひかり", "株式会社ひかり", "null"),
  title: fc.constantFrom("", "部長", "yes"),
  met: fc.constantFrom("", "2020-01-01", "2024-01-01", "2024-02-31"),
  phone: fc.constantFrom("", "090-1", "+1: 2", "- 3"),
  notes: fc.constantFrom("", "a\n# b", "'q' \"r\""),
  hobby: fc.constantFrom("", "*x", "&y"),
});

it("changes nothing the second time, doubles no address and loses nobody, whatever the rows", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.constantFrom<ImportFlags>({}, { new: true }, { join: true }, { tag: ["t"] }),
      async (rows, flags) => {
        writeFileSync(path, BOOK);
        const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
        const keys = Object.keys(rows[0] as object);
        const lines = rows.map((cells) => Object.values(cells).map(quoted).join(","));
        const file = given("rows.csv", [keys.join(","), ...lines, ""].join("\n"));
        const all: ImportFlags = { yes: true, as: "friend", ...flags };
        const first = await importing([file], all);
        const people = await peopleIn(first.text);
        const second = await importing([file], all, { today: "2027-01-01" });
        expect(second.text).toBe(first.text);
        expect(kinds(second.out)).not.toContain("new");
        // People of different names may share an address, but nobody is there twice.
        const addresses = people.flatMap(({ name, emails }) =>
          emails.map((email) => `${name.full.replace("髙", "高")} ${email.toLowerCase()}`),
        );
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(kinds(first.out).length).toBe(
          rows.filter((cells) => Object.values(cells).some(Boolean)).length,
        );
      },
    ),
    { numRuns: process.env.CI ? 300 : 40 },
  );
});
