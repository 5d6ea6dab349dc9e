import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ExportFlags, run } from "../../../src/commands/export.ts";
import type { GlobalOptions } from "../../../src/commands/global-options.ts";
import { UserError } from "../../../src/errors.ts";
import { FileProblem, type Runtime } from "../../../src/runtime.ts";
import { runProgram } from "../../harness/program.ts";
import { withScratch } from "../../harness/scratch.ts";
import { type Fake, fakeRuntime } from "../book/fake-runtime.ts";

const BOOK = "/home/taro/notes/contacts.yaml";
const CONTACTS = `
me: { name: 山田 太郎 }
relationships: { senpai: }
contacts:
  - { id: sato, name: 佐藤 健, relationship: boss, last_contact: 2024-01-01, tags: golf, phase: ~, notes: }
  - { name: 森 さくら, relationship: senpai, tags: [golf, ob], met: 2026-12-01, last_contact: 2026-12-15 }
  - { id: matsumoto, name: 松本 葵, relationship: friend, do_not_contact: yes }
`;

interface Machine extends Fake {
  readonly created: Map<string, string>;
}

function machine(book = CONTACTS, changes: Partial<Runtime> = {}, refusal?: FileProblem): Machine {
  const created = new Map<string, string>();
  const fake = fakeRuntime({ [BOOK]: book, "/home/taro/notes/old.vcf": "x" }, changes);
  const create: Runtime["files"]["create"] = (path, content) => {
    if (refusal) throw refusal;
    created.set(path, content);
  };
  return { ...fake, runtime: { ...fake.runtime, files: { ...fake.runtime.files, create } }, created };
}

async function exported(flags: ExportFlags, global: GlobalOptions = {}): Promise<string> {
  const { runtime, out } = machine();
  expect(await run(flags, global, runtime)).toBe(0);
  return out();
}

function names(cards: string): string[] {
  return [...cards.matchAll(/^FN:(.*)\r$/gm)].map(([, name = ""]) => name);
}

async function refusal(flags: ExportFlags, given = machine()): Promise<string> {
  const error = await run(flags, {}, given.runtime).catch((caught) => caught);
  if (!(error instanceof UserError)) throw error ?? new Error("nothing was refused");
  expect(error.status).toBe(2);
  expect(given.out()).toBe("");
  expect([...given.created]).toEqual([]);
  return error.message;
}

describe("who is exported", () => {
  it.each([
    ["everybody", {}, ["佐藤 健", "森 さくら", "松本 葵"]],
    ["those with a tag", { tag: ["ob"] }, ["森 さくら"]],
    ["those of some relationships", { relationship: ["boss", "friend"] }, ["佐藤 健", "松本 葵"]],
    ["who is due today", { due: true }, ["佐藤 健"]],
    ["who is due of those with a tag", { due: true, tag: ["ob"] }, []],
  ])("%s", async (_who, flags, expected) => {
    expect(names(await exported({ to: "vcard", ...flags }))).toEqual(expected);
  });

  it("is everybody who is sound, and the others are told", async () => {
    const { runtime, out, err } = machine(`${CONTACTS}  - { name: 林, relationship: bos }\n`);
    expect(await run({ to: "vcard" }, {}, runtime)).toBe(2);
    expect(names(out())).toEqual(["佐藤 健", "森 さくら", "松本 葵"]);
    expect(err()).toContain("1 contact was left out");
  });

  it("keeps each to their own fields where somebody was left out", async () => {
    const { runtime, out } = machine(
      CONTACTS.replace("contacts:\n", "contacts:\n  - { name: 林, relationship: x }\n  -\n"),
    );
    await run({ to: "json" }, {}, runtime);
    expect(JSON.parse(out()).contacts).toMatchObject([
      { name: "佐藤 健", relationship: "boss" },
      { name: "森 さくら", relationship: "senpai" },
      { name: "松本 葵", relationship: "friend" },
    ]);
  });

  it("nobody: nothing is written", async () => {
    const { runtime, out, err, created } = machine("contacts: []\n");
    expect(await run({ out: "new.csv" }, {}, runtime)).toBe(0);
    expect([out(), [...created]]).toEqual(["", []]);
    expect(err()).toContain("There is nobody to export; nothing was written.\n");
  });

  it("is counted on stderr, with those who want no messages", async () => {
    const { runtime, err } = machine();
    await run({ to: "vcard", vcardVersion: "3.0" }, {}, runtime);
    expect(err()).toContain("Exported 3 people (vCard 3.0). Of these, 1 wants no messages.\n");
  });
});

describe("JSON", () => {
  it("is the whole book, with an id for everybody who can have one, and without what is nothing", async () => {
    expect(JSON.parse(await exported({ to: "json", tag: ["golf"] }))).toEqual({
      format: "keepintouch",
      version: 1,
      me: { name: "山田 太郎" },
      relationships: { senpai: null },
      contacts: [
        { id: "sato", name: "佐藤 健", relationship: "boss", last_contact: "2024-01-01", tags: "golf" },
        {
          name: "森 さくら",
          relationship: "senpai",
          tags: ["golf", "ob"],
          met: "2026-12-01",
          last_contact: "2026-12-15",
        },
      ],
    });
  });

  it("of a book without people still has the rest", async () => {
    const { runtime, out } = machine("me: { name: 山田 太郎 }\ncontacts: []\n");
    await run({ to: "json" }, {}, runtime);
    expect(JSON.parse(out())).toEqual({
      format: "keepintouch",
      version: 1,
      me: { name: "山田 太郎" },
      contacts: [],
    });
  });
});

describe("the format", () => {
  it.each([
    [{ out: "a.vcf" }, "BEGIN:VCARD\r\nVERSION:4.0\r\n"],
    [{ out: "A.CSV" }, "\ufeffid,name,"],
    [{ out: "a.json" }, '{\n  "format": "keepintouch"'],
    [{ out: "a.txt", to: "csv" }, "\ufeffid,name,"],
    [{ out: "a.vcf", vcardVersion: "3.0" }, "BEGIN:VCARD\r\nVERSION:3.0\r\n"],
  ] as const)("of %j", async (flags, beginning) => {
    const { runtime, out, created, err } = machine();
    expect(await run(flags, {}, runtime)).toBe(0);
    expect(out()).toBe("");
    expect(created.get(`/home/taro/notes/${flags.out}`)?.slice(0, beginning.length)).toBe(beginning);
    expect(err()).toContain(`Wrote ${flags.out}: 3 people (`);
  });

  it.each([
    [{}, "--to vcard, csv or json"],
    [{ out: "people" }, "--to vcard, csv or json"],
    [{ to: "csv", vcardVersion: "3.0" }, "--vcard-version"],
    [{ to: "vcard", raw: true }, "--raw"],
  ] as const)("is refused: %j", async (flags, message) => {
    expect(await refusal(flags)).toContain(message);
  });

  it("has the mark of UTF-8 for spreadsheets, but shows none on a terminal", async () => {
    const shown = machine(CONTACTS, { outIsTerminal: true });
    await run({ to: "csv" }, {}, shown.runtime);
    expect(`\ufeff${shown.out()}`).toBe(await exported({ to: "csv" }));
  });
});

describe("--out", () => {
  it.each([
    ["old.vcf", "old.vcf is there already and stays as it is"],
    ["contacts.yaml", "contacts.yaml is there already"],
    [" ", "the file name is empty"],
  ])("%j is refused", async (out, message) => {
    expect(await refusal({ out, to: "vcard" })).toContain(message);
  });

  it.each([
    ["exists", "new.vcf is there already"],
    ["not-allowed", "new.vcf"],
    ["no-space", "new.vcf"],
  ] as const)("that cannot be made says so (%s)", async (code, message) => {
    const path = "/home/taro/notes/new.vcf";
    const given = machine(CONTACTS, {}, new FileProblem(code, path, "why", "write"));
    expect(await refusal({ out: "new.vcf" }, given)).toContain(message);
  });

  it("makes a file for its owner alone, and leaves the contact file as it is", () =>
    withScratch(async (folder) => {
      writeFileSync(join(folder, "contacts.yaml"), CONTACTS);
      const { status } = await runProgram(["export", "--out", "new/a.vcf"], { cwd: folder });
      expect(status).toBe(0);
      expect((statSync(join(folder, "new/a.vcf")).mode & 0o777).toString(8)).toBe("600");
      expect((statSync(join(folder, "new")).mode & 0o777).toString(8)).toBe("700");
      expect(readdirSync(folder).sort()).toEqual(["contacts.yaml", "new"]);
      expect(readFileSync(join(folder, "contacts.yaml"), "utf8")).toBe(CONTACTS);
    }));
});
