import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBook } from "../../src/book/read.ts";
import { isId } from "../../src/book/scalars.ts";
import { EXAMPLE, runProcess, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";

const BOOK = readFileSync(new URL("../cases/export/csv/contacts.yaml", import.meta.url), "utf8");

/** Debian's own Python has the packages of Debian; another one that comes first in PATH may not. */
function pythonWith(module: string): string | undefined {
  return ["/usr/bin/python3", "python3"].find(
    (path) => spawnSync(path, ["-c", `import ${module}`]).status === 0,
  );
}

const python = pythonWith("csv");
const vobject = pythonWith("vobject");
const hasKhard = spawnSync("which", ["khard"]).status === 0;

async function program(folder: string, ...args: string[]): Promise<string> {
  const { stdout, stderr, status } = await runProgram(args, { cwd: folder });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

async function exported(folder: string, ...flags: string[]): Promise<string> {
  writeFileSync(join(folder, "contacts.yaml"), BOOK);
  return await program(folder, "export", ...flags);
}

async function readWith(command: string, script: string, stdin: string): Promise<unknown> {
  const run = await runProcess(command, ["-c", script], { cwd: "/", env: process.env, stdin });
  if (run.status !== 0 || run.stderr !== "") throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const VOBJECT = `
import json, sys, vobject
text = sys.stdin.buffer.read().decode("utf-8")
def texts(card, name):
    return [part.value for part in card.contents.get(name, [])]
print(json.dumps([{
    "fn": card.fn.value,
    "n": [card.n.value.family, card.n.value.given],
    "org": texts(card, "org"),
    "email": texts(card, "email"),
    "tel": texts(card, "tel"),
    "adr": [[adr.street, adr.code] for adr in texts(card, "adr")],
    "bday": texts(card, "bday"),
    "tags": texts(card, "categories"),
    "note": texts(card, "note"),
} for card in vobject.readComponents(text)]))
`;

describe.skipIf(vobject === undefined)("python3-vobject (Debian: python3-vobject)", () => {
  it.each([
    ["3.0", "1604-02-29", "1985-07-04"],
    ["4.0", "--0229", "19850704"],
  ])("reads vCard %s as it is meant", (version, leapDay, birthday) =>
    withScratch(async (folder) => {
      const cards = await exported(folder, "--to", "vcard", "--vcard-version", version);
      expect(await readWith(vobject ?? "", VOBJECT, cards)).toEqual([
        {
          fn: "佐藤 健",
          n: ["佐藤", "健"],
          org: [["株式会社ひかり", "営業部"]],
          email: ["sato@hikari.example", "takeru@sato.example"],
          tel: ["+81-3-0000-0002"],
          adr: [["東京都渋谷区はるかぜ町1-2-3\nコーポさくら201", "150-0000"]],
          bday: [leapDay],
          tags: [["ゴルフ", "OB会"]],
          note: ["甘いもの; とくに羊羹\n釣り\n"],
        },
        {
          fn: "Sam Lee",
          n: ["Lee", "Sam"],
          org: [],
          email: [],
          tel: [],
          adr: [],
          bday: [birthday],
          tags: [],
          note: [],
        },
        {
          fn: '=HYPERLINK("http://evil.example")[31m',
          n: ['=HYPERLINK("http://evil.example")[31m', ""],
          org: [["@SUM(1) END:VCARD"]],
          email: [],
          tel: [],
          adr: [],
          bday: [],
          tags: [],
          note: [],
        },
      ]);
    }),
  );
});

describe.skipIf(!hasKhard)("khard (Debian: khard)", () => {
  it.each(["3.0", "4.0"])("lists the people of vCard %s", (version) =>
    withScratch(async (folder) => {
      const text = await exported(folder, "--to", "vcard", "--vcard-version", version);
      mkdirSync(join(folder, "people"));
      // An address book of khard has one file a card.
      const cards = text.split(/(?<=^END:VCARD\r\n)/m);
      for (const [index, card] of cards.entries())
        writeFileSync(join(folder, "people", `${index}.vcf`), card);
      const config = join(folder, "khard.conf");
      writeFileSync(
        config,
        `[addressbooks]\n[[people]]\npath = ${join(folder, "people")}\n[general]\ndefault_action = list\n[contact table]\ndisplay = last_name\n`,
      );
      const khard = async (...args: string[]): Promise<string> => {
        const env = { ...process.env, HOME: folder, LC_ALL: "C.UTF-8" };
        const run = await runProcess("khard", ["-c", config, ...args], { cwd: folder, env });
        if (run.status !== 0 || run.stderr !== "") throw new Error(run.stderr);
        return run.stdout;
      };
      const lines = (await khard("email", "--parsable")).trim().split("\n");
      const emails = lines.filter((line) => line.includes("@")).map((line) => line.split("\t").slice(0, 2));
      // It has an order of its own.
      expect(emails.sort()).toEqual([
        ["sato@hikari.example", "佐藤, 健"],
        ["takeru@sato.example", "佐藤, 健"],
      ]);
      const born = await khard("birthdays", "--parsable");
      // Of 4.0 khard does not find a February 29 without its year: it looks for it in 1900.
      if (version === "3.0") expect(born).toMatch(/^1604.02.29\t佐藤, 健$/m);
      expect(born).toMatch(/^1985.07.04\tLee, Sam$/m);
      expect(await khard("show", "sato@keepintouch")).toContain("営業部");
      expect((await khard("list", "--parsable")).trim().split("\n")).toHaveLength(3);
    }),
  );
});

const CSV = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode("utf-8-sig")
print(json.dumps(list(csv.DictReader(io.StringIO(text, newline=""), strict=True))))
`;

describe.skipIf(python === undefined)("Python's csv", () => {
  it("reads every cell of the table", () =>
    withScratch(async (folder) => {
      const people = await readWith(python ?? "", CSV, await exported(folder, "--to", "csv"));
      expect(people).toMatchObject([
        {
          id: "sato",
          name: "佐藤 健",
          email: "sato@hikari.example; takeru@sato.example",
          phone: "'+81-3-0000-0002",
          address: "東京都渋谷区はるかぜ町1-2-3\nコーポさくら201",
          birthday: "'--02-29",
          notes: "甘いもの; とくに羊羹\n釣り\n",
        },
        { id: "sam-lee", name: "Sam Lee", language: "en", chat: '{"app":"slack","id":"sam.lee"}' },
        {
          name: '\'=HYPERLINK("http://evil.example")[31m',
          company: "'@SUM(1)\nEND:VCARD",
          do_not_contact: "yes",
        },
      ]);
    }));
});

describe("what was exported, imported into a file without people", () => {
  /** An id that nobody wrote is made of the name, and is no part of what is exported. */
  const peopleOf = async (text: string): Promise<unknown[]> => {
    const { book } = await readBook(text);
    return (book?.contacts ?? []).map((contact) => ({ ...contact, id: isId(contact.id) ? contact.id : "" }));
  };

  it.each([
    ["vcard", "4.0"],
    ["vcard", "3.0"],
    ["json", undefined],
  ])("as %s (%s) gives the same people", (format, version) =>
    withScratch(async (folder) => {
      const example = readFileSync(EXAMPLE, "utf8");
      const flags = version === undefined ? [] : ["--vcard-version", version];
      await program(folder, "export", "--file", EXAMPLE, "--to", format, ...flags, "--out", "people.out");
      // A card has no place for own relationships and occasions; JSON brings them along.
      const head = format === "json" ? "" : example.slice(0, example.indexOf("\ncontacts:") + 1);
      writeFileSync(join(folder, "contacts.yaml"), `${head}contacts: []\n`);
      await program(folder, "import", "people.out", "--yes", "--today", "2026-12-16");
      const after = await peopleOf(readFileSync(join(folder, "contacts.yaml"), "utf8"));
      expect(after).toEqual(await peopleOf(example));
    }),
  );
});
