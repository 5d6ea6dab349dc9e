import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readMails } from "../harness/mail.ts";
import { type Outcome, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { runOnTerminal, type TerminalOptions, type TerminalOutcome } from "../harness/terminal.ts";

const TODAY = "2026-11-20";
const ID = "2026-11-funding";
const HEAD = `me:
  name: 山田 太郎
  name_en: Taro Yamada
  email: taro@yamada.example
  company: 株式会社ひかり
  department: 営業部
settings:
  company_domains: [hikari.example]
  sender:
    name: ひかりOB会 世話人 山田 太郎
    address: 東京都渋谷区はるかぜ町1-2-3
    opt_out: https://hikari.example/stop?list=ob
`;
const NEWS = `news:
  - id: ${ID}
    title: 新しい工場ができました
    url: https://hikari.example/news/1
    body: |
      11月に新しい工場が動き始めました。
      屋上からは海が見えます。
    insider_note: あの古いベルトコンベヤーも、まだ現役です。
`;
const FOUR = ["2025-12-01", "2026-03-01", "2026-06-01", "2026-09-01"];

/** 40 alumni: 25 have agreed, of whom 3 took it back and 2 had four news this year; 8 were never asked, 7 said no. */
function alumni(): string {
  return Array.from({ length: 40 }, (_, index) => {
    const id = `ob-${String(index + 1).padStart(2, "0")}`;
    const consent =
      index < 3
        ? "{ news: 2026-01-15, how: 送別会で, opted_out: 2026-05-01 }"
        : index < 25
          ? "{ news: 2026-01-15, how: 送別会で }"
          : index < 33
            ? "{ vouch: yes }"
            : "{ news: no }";
    const history =
      index === 3 || index === 4
        ? `\n    history:\n${FOUR.map((on, number) => `      - { on: ${on}, via: email, news: n${number} }\n`).join("")}`
        : "\n";
    const english = index === 10;
    return `  - id: ${id}
    name: ${english ? "Sam Lee" : `卒業 ${"一二三四五六七八九十"[index % 10]}郎`}
    relationship: alumni${index === 11 ? "\n    register: formal" : ""}
    company: 株式会社ひかり
    department: ${index % 2 === 0 ? "営業部" : "経理部"}
    met: 2019-04-01
    left_on: 2025-03-31
    email: [${id}@hikari.example, ${id}@mail.example]
    consent: ${consent}${history}`;
  }).join("");
}

interface Place {
  readonly folder: string;
  readonly file: string;
  run(...args: string[]): Promise<Outcome>;
  terminal(args: readonly string[], options: TerminalOptions): Promise<TerminalOutcome>;
}

function withBook(content: string, use: (place: Place) => Promise<void>): Promise<void> {
  return withScratch(async (folder) => {
    const file = join(folder, "contacts.yaml");
    writeFileSync(file, content);
    const env = { XDG_STATE_HOME: join(folder, "state") };
    const common = ["--file", file, "--today", TODAY];
    await use({
      folder,
      file,
      run: (...args) => runProgram([...args, ...common], { cwd: folder, env }),
      terminal: (args, options) =>
        runOnTerminal([...args, ...common], { cwd: folder, ...options, env: { ...env, ...options.env } }),
    });
  });
}

describe("news to 40 alumni", () => {
  it("is shown as who gets it, and who not and why", () =>
    withBook(`${HEAD}${NEWS}contacts:\n${alumni()}`, async ({ run, folder }) => {
      const table = await run("news", ID, "--dry-run");
      const rows = table.stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t"));
      const count = (reason: string): number => rows.filter(([, , , , why]) => why === reason).length;
      expect(table.status).toBe(0);
      expect(rows.length).toBe(40);
      expect(rows.filter(([status]) => status === "gets").map(([, id, , to]) => [id, to])).toEqual(
        Array.from({ length: 20 }, (_, index) => {
          const id = `ob-${String(index + 6).padStart(2, "0")}`;
          return [id, `${id}@mail.example`];
        }),
      );
      expect(count("refused further news on 1 May")).toBe(3);
      expect(count("had four news within 365 days; the next one from 1 Dec")).toBe(2);
      expect(count("no consent is noted")).toBe(8);
      expect(count("does not want news")).toBe(7);
      expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
      expect((await run("news")).stdout).toBe(`${ID}\t新しい工場ができました\t22\t20\t0\n`);
    }));

  it("goes into one file each, which a foreign reader reads, with all that the law asks for", () =>
    withBook(`${HEAD}${NEWS}contacts:\n${alumni()}`, async ({ run, folder }) => {
      const preview = await run("news", ID);
      const { status, stdout, stderr } = await run("news", ID, "--out", "mails");
      expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
      expect(stderr).toContain("Wrote 20 messages to mails.");
      expect(stderr).toContain("  卒業 一郎 (ob-01): refused further news on 1 May");
      const names = readdirSync(join(folder, "mails")).sort();
      expect(names.length).toBe(20);
      expect(statSync(join(folder, "mails")).mode & 0o777).toBe(0o700);
      expect(statSync(join(folder, "mails", names[0] as string)).mode & 0o777).toBe(0o600);
      const octets = names.map((name) => readFileSync(join(folder, "mails", name)));
      const mails = readMails(octets);
      expect(`件名: ${mails[0]?.subject}\n\n${mails[0]?.body}`).toBe(preview.stdout);
      for (const [index, mail] of mails.entries()) {
        const id = `ob-${String(index + 6).padStart(2, "0")}`;
        expect(mail).toMatchObject({
          defects: [],
          to: { address: `${id}@mail.example` },
          from: { address: "taro@yamada.example" },
          keys: [
            "X-Unsent",
            "From",
            "To",
            "Subject",
            "List-Unsubscribe",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
          ],
          parts: 1,
        });
        expect(octets[index]?.toString("latin1")).toContain(
          "\r\nList-Unsubscribe: <https://hikari.example/stop?list=ob>\r\n",
        );
        for (const part of [
          "ひかりOB会 世話人 山田 太郎",
          "東京都渋谷区はるかぜ町1-2-3",
          "https://hikari.example/stop?list=ob",
          "taro@yamada.example",
          `${id}@mail.example`,
          "あの古いベルトコンベヤーも、まだ現役です。",
        ]) {
          expect(mail.body).toContain(part);
        }
        expect(mail.body).toMatch(index === 5 ? /on 15 January 2026\.\n/ : /2026年1月15日（送別会で）\n/);
      }
    }));

  it("is logged in one change; then there is nothing to do, and undo takes it back", () =>
    withBook(`${HEAD}${NEWS}contacts:\n${alumni()}`, async ({ run, file, folder }) => {
      const before = readFileSync(file, "utf8");
      const part = await run("news", ID, "--out", "mails", "--limit", "8");
      expect(part.stderr).toContain("12 people more to come");
      expect(readdirSync(join(folder, "mails")).length).toBe(8);
      const first = readFileSync(join(folder, `mails/${ID}_ob-06.eml`));

      const again = await run("news", ID, "--out", "mails");
      expect({ status: again.status, files: readdirSync(join(folder, "mails")).length }).toEqual({
        status: 2,
        files: 8,
      });
      expect(again.stderr).toContain("--resume");

      const onlyLogged = await run("news", ID, "--out", "mails", "--log");
      expect(onlyLogged.stderr).toContain("Written down: 8 people got it on 20 Nov.");
      expect(readdirSync(join(folder, "mails")).length).toBe(8);

      const rest = await run("news", ID, "--out", "mails", "--resume", "--log");
      expect(rest.stderr).toContain("Wrote 12 messages to mails.");
      expect(rest.stderr).toContain("Written down: 12 people got it on 20 Nov.");
      expect(readFileSync(join(folder, `mails/${ID}_ob-06.eml`))).toEqual(first);
      const after = readFileSync(file, "utf8");
      expect(after.match(new RegExp(`- \\{ on: ${TODAY}, via: email, news: ${ID} \\}`, "g"))?.length).toBe(
        20,
      );

      for (const args of [[], ["--out", "mails", "--resume", "--log"], ["--out", "new"], ["--dry-run"]]) {
        const done = await run("news", ID, ...args);
        expect({ args, status: done.status }).toEqual({ args, status: 0 });
        expect(done.stderr).toContain("Nothing is left to do");
      }
      expect(existsSync(join(folder, "new"))).toBe(false);
      expect(readFileSync(file, "utf8")).toBe(after);
      expect((await run("undo")).status).toBe(0);
      expect((await run("undo")).status).toBe(0);
      expect(readFileSync(file, "utf8")).toBe(before);
    }));

  it("goes on where it was stopped, and warns of files for people who have refused since", () =>
    withBook(`${HEAD}${NEWS}contacts:\n${alumni()}`, async ({ run, folder }) => {
      mkdirSync(join(folder, "mails"));
      writeFileSync(join(folder, "mails", `${ID}_ob-07.eml`), "mine");
      await run("news", ID, "--out", "mails", "--resume");
      expect(readFileSync(join(folder, "mails", `${ID}_ob-07.eml`), "utf8")).toBe("mine");
      expect(readdirSync(join(folder, "mails")).length).toBe(20);
      await run("consent", "ob-08", "--news", "no");
      const { stderr } = await run("news", ID, "--out", "mails", "--resume");
      expect(stderr).toContain(
        `Do not send ${join("mails", `${ID}_ob-08.eml`)} from before; delete it: refused further news on 20 Nov.`,
      );
      expect(stderr).toContain("19 are in mails from before");
    }));

  it("asks on a terminal whether to log, and does nothing without a yes", () =>
    withBook(`${HEAD}${NEWS}contacts:\n${alumni()}`, async ({ terminal, file }) => {
      const before = readFileSync(file, "utf8");
      const no = await terminal(["news", ID, "--out", "one"], { keys: [{ after: "got it?", send: "\r" }] });
      expect(no.status).toBe(0);
      expect(readFileSync(file, "utf8")).toBe(before);
      const yes = await terminal(["news", ID, "--out", "two"], { keys: [{ after: "got it?", send: "y\r" }] });
      expect(yes.screen).toContain("Written down: 20 people");
      expect(readFileSync(file, "utf8").split(`news: ${ID} }`).length).toBe(21);
    }));
});

const PERSON = `  - id: kato
    name: 加藤 陽子
    relationship: alumni
    email: yoko@kato.example
    left_on: 2025-03-31
`;

describe("no way around a consent that is not there", () => {
  const REFUSING: readonly (readonly [string, string])[] = [
    ["nothing noted", ""],
    ["a no", "    consent: { news: no }\n"],
    ["a yes without a day", "    consent: { news: yes }\n"],
    ["true", "    consent: { news: true }\n"],
    ["text", "    consent: 2026-01-01\n"],
    ["a list", "    consent: [2026-01-01]\n"],
    ["a list of days", "    consent: { news: [2026-01-01] }\n"],
    ["a list of maps", "    consent: [{ news: 2026-01-01 }]\n"],
    ["nothing at all", "    consent: { news: }\n"],
    ["a day that is ahead", "    consent: { news: 2999-01-01 }\n"],
    ["tomorrow", "    consent: { news: 2026-11-21 }\n"],
    ["a day that does not exist", "    consent: { news: 2026-02-30 }\n"],
    ["a time of day", "    consent: { news: 2026-01-01T10:00:00Z }\n"],
    ["a number", "    consent: { news: 1 }\n"],
    ["a word", '    consent: { news: "2026" }\n'],
    ["a capital letter", "    consent: { News: 2026-01-01 }\n"],
    ["a key in another place", "    news: 2026-01-01\n"],
    ["a refusal later", "    consent: { news: 2026-01-01, opted_out: 2026-02-01 }\n"],
    ["a refusal on the same day", "    consent: { news: 2026-01-01, opted_out: 2026-01-01 }\n"],
    ["a refusal dated ahead", "    consent: { news: 2026-01-01, opted_out: 2027-02-01 }\n"],
    ["a refusal that is no day", "    consent: { news: 2026-01-01, opted_out: yes }\n"],
    ["a refusal in a list", "    consent: { news: 2026-01-01, opted_out: [2026-02-01] }\n"],
    ["do not contact", "    consent: { news: 2026-01-01 }\n    do_not_contact: yes\n"],
    ["do not contact, oddly", "    consent: { news: 2026-01-01 }\n    do_not_contact: perhaps\n"],
    ["a key twice", "    consent: { news: no }\n    consent: { news: 2026-01-01 }\n"],
    ["a day twice", "    consent: { news: no, news: 2026-01-01 }\n"],
    ["an anchor merged in", "    consent: { <<: { news: 2026-01-01 } }\n"],
    ["a day in a tag", "    consent: { news: !!timestamp 2999-01-01 }\n"],
  ];

  it.each(REFUSING)("by %s in the file", (_what, yaml) =>
    withBook(`${HEAD}${NEWS}contacts:\n${PERSON}${yaml}`, async ({ run, folder }) => {
      for (const args of [
        ["news", ID],
        ["news", ID, "--out", "mails"],
        ["news", ID, "--out", "mails", "--resume", "--log", "--limit", "0", "--lang", "en"],
      ]) {
        const { status, stdout } = await run(...args);
        expect({ args, stdout }).toEqual({ args, stdout: "" });
        expect([1, 2]).toContain(status);
      }
      expect(existsSync(join(folder, "mails"))).toBe(false);
      expect(readFileSync(join(folder, "contacts.yaml"), "utf8")).not.toContain(`news: ${ID} }`);
    }),
  );

  it("by flags or templates of draft", () =>
    withBook(`${HEAD}${NEWS}contacts:\n${PERSON}`, async ({ run, folder }) => {
      mkdirSync(join(folder, "templates/ja"), { recursive: true });
      writeFileSync(join(folder, "templates/ja/mine.hbs"), "{{> ja/news.casual}}\n");
      writeFileSync(
        join(folder, "templates/ja/catch-up.hbs"),
        "{{item.title}}{{item.body}}{{item.insider_note}}!\n",
      );
      for (const args of [
        ["--occasion", "news"],
        ["--occasion", "news", "--anyway"],
        ["--template", "news.casual"],
        ["--template", "ja/news.casual.hbs"],
        ["--template", "en/news.formal", "--anyway"],
      ]) {
        const { status, stdout, stderr } = await run("draft", "kato", ...args);
        expect({ args, status, stdout }).toEqual({ args, status: 1, stdout: "" });
        expect(stderr).toContain("keepintouch news");
      }
      for (const args of [["--template", "mine"], ["--template", "ja/catch-up"], []]) {
        const { stdout } = await run("draft", "kato", ...args);
        expect(stdout).not.toMatch(/工場|ベルトコンベヤー/);
      }
    }));

  it("by an own occasion of that name", () =>
    withBook(
      `${HEAD}occasions: { news: { from: 11-01, to: 11-30, for: alumni } }\n${NEWS}contacts:\n${PERSON}    last_contact: 2025-04-10\n`,
      async ({ run }) => {
        for (const args of [["kato"], ["--all"]]) {
          const { status, stdout } = await run("draft", ...args);
          expect({ args, status, stdout }).toEqual({ args, status: 1, stdout: "" });
        }
      },
    ));

  it("by a template that drops the footer", () =>
    withBook(
      `${HEAD}${NEWS}contacts:\n${PERSON}    consent: { news: 2026-01-01 }\n`,
      async ({ run, folder }) => {
        mkdirSync(join(folder, "templates/ja"), { recursive: true });
        const template = join(folder, "templates/ja/news.alumni.hbs");
        writeFileSync(template, "Short.\n");
        const { stdout } = await run("news", ID);
        expect(stdout).toMatch(/^件名: .*\n\nShort\.\n\n―+\n/);
        expect(stdout).toContain("住所: 東京都渋谷区はるかぜ町1-2-3\n");
        const loop = "{{#each signature}}{{#each signature}}{{#each signature}}{{../../this}}";
        writeFileSync(template, `${loop.repeat(40)}${"{{/each}}".repeat(120)}\n`);
        const looped = await run("news", ID);
        expect({ status: looped.status, stdout: looped.stdout }).toEqual({ status: 2, stdout: "" });
      },
    ));

  it("by the same mailbox under another name, or in an entry that cannot be read", () =>
    withBook(
      `${HEAD}${NEWS}contacts:\n${PERSON}    consent: { news: 2026-01-01 }
  - { id: broken, name: 加藤 陽, relationship: alumni, email: YOKO@kato.example, birthday: never, consent: { news: no } }
`,
      async ({ run, folder }) => {
        const { status, stderr } = await run("news", ID, "--out", "mails");
        expect(status).toBe(2);
        expect(stderr).toContain("the address also belongs to an entry that has errors");
        expect(existsSync(join(folder, "mails"))).toBe(false);
      },
    ));
});

describe("news without a sender", () => {
  it("names each missing setting and shows what to paste; nothing is on stdout", () =>
    withBook(
      `me: { name: 山田 太郎 }\n${NEWS}contacts:\n${PERSON}    consent: { news: 2026-01-01 }\n`,
      async ({ run, file }) => {
        const { status, stdout, stderr } = await run("news", ID);
        expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
        for (const key of ["name", "address", "opt_out", "complaints"]) {
          expect(stderr).toContain(`settings.sender.${key}`);
        }
        const yaml = stderr.slice(stderr.indexOf("settings:\n"));
        writeFileSync(file, `${yaml.trim()}\n${readFileSync(file, "utf8")}`);
        const mended = await run("news", ID);
        expect({ status: mended.status, stderr: mended.stderr }).toMatchObject({ status: 0 });
        expect(mended.stdout).toContain("差出人: Hikari alumni group");
      },
    ));
});

describe("news add", () => {
  it("takes what is written in the editor, colons and all", () =>
    withBook(
      `${HEAD}contacts:\n${PERSON}    consent: { news: 2026-01-01 }\n`,
      async ({ terminal, run, folder }) => {
        const editor = join(folder, "editor.sh");
        writeFileSync(
          editor,
          `#!/bin/sh
sed -i -e 's/^title: .*/title: New office: come and "see"/' -e 's/^body:.*/body:\\nWe moved: # to the sea.\\n\\nid: 7 rooms/' "$1"
`,
          { mode: 0o755 },
        );
        const { status, screen } = await terminal(["news", "add"], { env: { EDITOR: editor } });
        expect({ status, screen }).toEqual({ status: 0, screen: expect.any(String) });
        const { stdout } = await run("news", "2026-11-new-office-come-and-see");
        expect(stdout).toMatch(/^件名: New office: come and "see"（山田です）\n/);
        expect(stdout).toContain("\n\nWe moved: # to the sea.\n\nid: 7 rooms\n");
      },
    ));
});
