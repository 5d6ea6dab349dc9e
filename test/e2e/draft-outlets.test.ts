import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readMails } from "../harness/mail.ts";
import { BIN, EXAMPLE, type Outcome, plainEnvironment, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { runOnTerminal } from "../harness/terminal.ts";

interface Place {
  readonly folder: string;
  readonly file: string;
  draft(...args: string[]): Promise<Outcome>;
  /** Puts a program of this name first in the PATH; its lines know its folder as $HERE. */
  program(name: string, ...lines: string[]): void;
}

/** A folder with the example's contacts, as on a desktop without any program of its own. */
function withBook(use: (place: Place) => Promise<void>): Promise<void> {
  return withScratch(async (folder) => {
    const file = join(folder, "contacts.yaml");
    const bin = join(folder, "bin");
    const temporary = join(folder, "tmp");
    copyFileSync(EXAMPLE, file);
    mkdirSync(bin);
    mkdirSync(temporary);
    const env = {
      DISPLAY: ":0",
      TMPDIR: temporary,
      PATH: `${bin}:/usr/bin:/bin`,
      XDG_STATE_HOME: join(folder, "s"),
    };
    await use({
      folder,
      file,
      draft: (...args) =>
        runProgram(["draft", ...args, "--file", file, "--today", "2026-12-16"], { cwd: folder, env }),
      program(name, ...lines) {
        writeFileSync(join(bin, name), ["#!/bin/sh", `HERE='${folder}'`, ...lines, ""].join("\n"));
        chmodSync(join(bin, name), 0o755);
      },
    });
  });
}

describe("draft --format eml", () => {
  it("is the mail that a foreign reader reads", () =>
    withBook(async ({ draft }) => {
      const [text, eml] = await Promise.all([draft("sato"), draft("sato", "--format", "eml")]);
      const [mail] = readMails([eml.stdout]);
      expect(mail).toMatchObject({
        defects: [],
        from: { name: "山田 太郎", address: "taro@yamada.example" },
        to: { name: "佐藤 健", address: "sato@hikari.example" },
      });
      expect(`件名: ${mail?.subject}\n\n${mail?.body}`).toBe(text.stdout);
      expect(eml.stdout).toMatch(/^X-Unsent: 1\r\n/);
    }));

  it("is from the English name in English", () =>
    withBook(async ({ draft }) => {
      const { stdout } = await draft("sam", "--format", "eml");
      expect(readMails([stdout])[0]?.from?.name).toBe("Taro Yamada");
    }));

  it("holds no header of anybody else, whatever the file says", () =>
    withBook(async ({ file, draft }) => {
      writeFileSync(
        file,
        `me: { name: "Taro\\r\\nBcc: all@example.com", email: taro@yamada.example }
contacts:
  - { id: evil, name: "Sam \\"Lee\\"\\r\\nBcc: all@example.com\\u202e", relationship: friend, email: "a..b.@docomo.ne.jp", channel: email }
`,
      );
      const { stdout, status } = await draft("evil", "--occasion", "catch-up", "--format", "eml");
      expect(status).toBe(0);
      expect(readMails([stdout])[0]).toMatchObject({
        keys: [
          "X-Unsent",
          "From",
          "To",
          "Subject",
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding",
        ],
        from: { name: "Taro Bcc: all@example.com" },
        to: { name: 'Sam "Lee" Bcc: all@example.com', address: "a..b.@docomo.ne.jp" },
        parts: 1,
      });
    }));
});

describe("draft --out", () => {
  it("makes a file that nobody else can read, in the form that its name asks for", () =>
    withBook(async ({ folder, draft }) => {
      const eml = await draft("sato", "--out", "new/sato.EML");
      const txt = await draft("sato", "--out", "sato.txt");
      const json = await draft("sato", "--out", "sato.json", "--json");
      expect([eml, txt, json].map(({ status, stdout }) => [status, stdout])).toEqual([
        [0, ""],
        [0, ""],
        [0, ""],
      ]);
      expect(readFileSync(join(folder, "new/sato.EML"), "utf8")).toMatch(/^X-Unsent: 1\r\n/);
      expect(readFileSync(join(folder, "sato.txt"), "utf8")).toMatch(/^件名: /);
      expect(JSON.parse(readFileSync(join(folder, "sato.json"), "utf8")).contact.id).toBe("sato");
      expect(statSync(join(folder, "new")).mode & 0o777).toBe(0o700);
      expect(statSync(join(folder, "new/sato.EML")).mode & 0o777).toBe(0o600);
    }));

  it("takes the place of nothing", () =>
    withBook(async ({ folder, file, draft }) => {
      symlinkSync(file, join(folder, "link.eml"));
      for (const out of ["contacts.yaml", "link.eml", "bin/../contacts.yaml"]) {
        const { status, stdout, stderr } = await draft("sato", "--out", out);
        expect([status, stdout]).toEqual([2, ""]);
        expect(stderr).toMatch(/is there already; it stays as it is/);
      }
      expect(readFileSync(file)).toEqual(readFileSync(EXAMPLE));
    }));

  it("is content with a file that holds this very draft", () =>
    withBook(async ({ draft }) => {
      for (const _time of [1, 2]) expect((await draft("sato", "--out", "sato.eml")).status).toBe(0);
      expect((await draft("sato", "--out", "sato.eml", "--occasion", "year-end")).status).toBe(2);
    }));

  it("names the file in a folder itself", () =>
    withBook(async ({ folder, draft }) => {
      await draft("sato", "--out", "drafts/");
      await draft("tanaka", "--out", "drafts");
      expect(readdirSync(join(folder, "drafts"))).toEqual(["2026-12-16-sato.eml", "2026-12-16-tanaka.txt"]);
    }));

  it("asks for another name before anything is edited", () =>
    withBook(async ({ folder, draft, program }) => {
      program("nano", 'touch "$HERE/edited"');
      program("vi", 'touch "$HERE/edited"');
      const { status } = await draft("sato", "--edit", "--out", "contacts.yaml");
      expect([status, existsSync(join(folder, "edited"))]).toEqual([2, false]);
    }));
});

describe("draft --all", () => {
  it("gives the rows of due, in their order, each with its own message", () =>
    withBook(async ({ file, draft }) => {
      const due = await runProgram(["due", "--file", file, "--today", "2026-12-16"]);
      const rows = due.stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t"));
      const { drafts } = JSON.parse((await draft("--all", "--json", "--limit", "10")).stdout);
      const told = drafts.map(
        ({ contact, occasion, channel }: { contact: { id: string }; occasion: string; channel: string }) => [
          contact.id,
          occasion,
          channel,
        ],
      );
      expect(told).toEqual(rows.map(([, , , id, , , occasion, channel]) => [id, occasion, channel]));
      const text = await draft("--all");
      expect(text.stdout.split("---\n")).toHaveLength(rows.length);
      const one = await draft(told[2][0]);
      expect(text.stdout.split("---\n")[2]).toBe(one.stdout);
    }));

  it("writes a file for each, and again only what is new", () =>
    withBook(async ({ folder, draft }) => {
      const first = await draft("--all", "--out", "drafts");
      const names = readdirSync(join(folder, "drafts"));
      expect([first.status, first.stdout, names.length]).toEqual([0, "", 10]);
      for (const name of names) {
        expect(name).toMatch(/^2026-12-16-[\p{L}\d-]+\.(?:eml|txt)$/u);
        expect(statSync(join(folder, "drafts", name)).mode & 0o777).toBe(0o600);
      }
      writeFileSync(join(folder, "drafts/2026-12-16-sato.eml"), "my own words");
      const second = await draft("--all", "--out", "drafts", "--limit", "0");
      expect(second.status).toBe(1);
      expect(second.stderr).toMatch(/^佐藤 健 \(sato\): no message\. .*sato\.eml is there already/m);
      expect(readFileSync(join(folder, "drafts/2026-12-16-sato.eml"), "utf8")).toBe("my own words");
      expect(readdirSync(join(folder, "drafts"))).toHaveLength(11);
    }));

  it("goes on after somebody whose message fails", () =>
    withBook(async ({ folder, draft }) => {
      mkdirSync(join(folder, "templates/ja"), { recursive: true });
      writeFileSync(join(folder, "templates/ja/farewell.casual.hbs"), "{{oops}}\n");
      const { status, stderr, stdout } = await draft("--all", "--json");
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /^岡田 翔 \(okada\): no message\. .*farewell\.casual\.hbs:1:\d+: unknown variable "oops"/m,
      );
      const ids = JSON.parse(stdout).drafts.map(({ contact }: { contact: { id: string } }) => contact.id);
      expect(ids).not.toContain("okada");
      expect(ids).toContain("sato");
    }));

  it("stops at a template that was asked for by name and is not there", () =>
    withBook(async ({ draft }) => {
      const { status, stdout, stderr } = await draft("--all", "--template", "ja/nothing");
      expect([status, stdout, stderr.trim().split("\n").length]).toEqual([2, "", 2]);
    }));

  it("says that somebody had to be left out", () =>
    withBook(async ({ file, draft }) => {
      writeFileSync(
        file,
        "contacts:\n  - { id: a, name: Sam Lee, relationship: friend, chat: line, birthday: 12-16 }\n  - { id: b, name: X, relationship: friend, birthday: 99-99 }\n",
      );
      const { status, stdout } = await draft("--all");
      expect([status, stdout]).toEqual([2, expect.stringContaining("Sam")]);
    }));
});

describe("draft --open", () => {
  it("hands a short mail over as a link, the text still on stdout", () =>
    withBook(async ({ folder, draft, program }) => {
      program("xdg-open", 'printf %s "$1" >"$HERE/opened"');
      const { status, stdout, stderr } = await draft("sam", "--open", "--log");
      expect([status, stdout]).toEqual([0, expect.stringMatching(/^Subject: /)]);
      expect(stderr).toMatch(/It is in the mail program; nothing has been sent\.\nLogged for Sam Lee/);
      const url = new URL(readFileSync(join(folder, "opened"), "utf8"));
      const body = url.searchParams.get("body")?.replaceAll("\r\n", "\n");
      expect(`Subject: ${url.searchParams.get("subject")}\n\n${body}\n`).toBe(stdout);
    }));

  it("hands a long one over as a file", () =>
    withBook(async ({ folder, draft, program }) => {
      program("xdg-open", 'cp "$1" "$HERE/opened.eml"');
      const { status, stdout, stderr } = await draft("okada", "--open");
      const [mail] = readMails([readFileSync(join(folder, "opened.eml"))]);
      expect([status, `件名: ${mail?.subject}\n\n${mail?.body}`]).toEqual([0, stdout]);
      const path = /\S+okada\.eml(?= is in the mail program)/.exec(stderr)?.[0] ?? "";
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }));

  it("does not wait for the mail program to be closed", () =>
    withBook(async ({ folder, draft, program }) => {
      const fifo = join(folder, "closed");
      execFileSync("mkfifo", [fifo]);
      program("xdg-open", 'read -r _ <"$HERE/closed"');
      const { status } = await draft("sam", "--open");
      // Were it gone, or waited for, this line would never be reached.
      writeFileSync(fifo, "\n");
      expect(status).toBe(0);
    }));

  it("logs nothing that did not get there", () =>
    withBook(async ({ folder, file, draft, program }) => {
      program("xdg-open", "exit 4");
      const { status, stdout, stderr } = await draft("okada", "--open", "--log");
      expect([status, stdout]).toEqual([1, expect.stringMatching(/^件名: /)]);
      expect(stderr).toMatch(/xdg-open could not open a mail program/);
      expect(readFileSync(file)).toEqual(readFileSync(EXAMPLE));
      expect(readdirSync(join(folder, "tmp"))).toEqual([]);
    }));
});

describe("draft --copy", () => {
  const args = ["draft", "tanaka", "--copy", "--file", EXAMPLE, "--today", "2026-12-16"];
  const copied = (screen: string): string =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's own sequence
    Buffer.from(/\u001b\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(screen)?.[1] ?? "", "base64").toString();

  it("reaches the terminal's own clipboard over SSH, past a pipe, and the text is still on stdout", async () => {
    const env = { SSH_TTY: "/dev/pts/1", DISPLAY: ":10" };
    const { screen, stderr, status } = await runOnTerminal(args, { env, errors: "pipe" });
    const text = screen.replaceAll("\r\n", "\n");
    expect([status, stderr]).toEqual([0, expect.stringContaining("Copied to the clipboard.\n")]);
    expect(copied(text)).toMatch(/^田中さん\n[\s\S]*🎉/);
    expect(text).toContain(`${copied(text)}\n`);
  });

  it.skipIf(spawnSync("tmux", ["-V"]).status !== 0)("reaches the buffer of a real tmux", () =>
    withScratch(async (folder) => {
      const env = { ...plainEnvironment(folder), TMUX_TMPDIR: folder };
      const tmux = (...words: string[]): string => execFileSync("tmux", words, { env, encoding: "utf8" });
      const command = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(" ");
      try {
        const script = `${command} >'${folder}/out' 2>'${folder}/err'; tmux wait-for -S done`;
        tmux("new-session", "-d", "-x", "80", "-y", "24", script, ";", "set", "-s", "exit-empty", "off");
        tmux("wait-for", "done");
        expect(readFileSync(join(folder, "err"), "utf8")).toContain("Copied to the clipboard.\n");
        expect(`${tmux("show-buffer")}\n`).toBe(readFileSync(join(folder, "out"), "utf8"));
      } finally {
        tmux("kill-server");
      }
    }),
  );

  it("puts the message on the clipboard whatever form stdout gets", () =>
    withBook(async ({ folder, draft, program }) => {
      program("xclip", 'cat >"$HERE/copied"');
      const { stdout } = await draft("sam", "--format", "mailto", "--copy");
      expect(stdout).toMatch(/^mailto:sam\.lee@northwind\.example\?/);
      expect(readFileSync(join(folder, "copied"), "utf8")).toMatch(/^Hi Sam,\n/);
    }));
});
