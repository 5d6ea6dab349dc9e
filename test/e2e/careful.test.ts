import { mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, EXAMPLE, runProcess, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { runOnTerminal } from "../harness/terminal.ts";

const STACK = /^\s+at /m;

async function withBook(text: string, use: (file: string, folder: string) => Promise<void>): Promise<void> {
  await withScratch(async (folder) => {
    const file = join(folder, "contacts.yaml");
    writeFileSync(file, text);
    await use(file, folder);
  });
}

const HELD = `
me: { name: 山田 太郎 }
contacts:
  - { id: closed, name: 佐藤 健, relationship: boss, email: a@a.example, do_not_contact: yes }
  - { id: mourner, name: 伊藤 実, relationship: boss, email: b@a.example, mourning: 2026-06-10 }
  - { id: no-cards, name: 渡辺 茂, relationship: client, channel: card, address: 東京都, nengajo: declined }
`;

describe("when there is no draft", () => {
  it.each([
    [["draft", "closed"], 1, "do_not_contact"],
    [["draft", "closed", "--anyway"], 1, "do_not_contact"],
    [["draft", "mourner", "--occasion", "year-end"], 1, "--occasion kanchu-mimai"],
    [["draft", "mourner", "--occasion", "new-year", "--today", "2026-11-01"], 1, "--occasion kanchu-mimai"],
    [["draft", "mourner", "--occasion", "year-end", "--anyway"], 0, ""],
    [["draft", "mourner", "--occasion", "birthday"], 0, ""],
    [["draft", "mourner", "--occasion", "year-end", "--today", "2027-12-16"], 0, ""],
    [["draft", "no-cards", "--occasion", "nengajo"], 1, "--occasion kanchu-mimai"],
    [["draft", "no-cards", "--occasion", "new-year"], 1, "--occasion kanchu-mimai"],
  ])("%j ends with %i", (args, expected, word) =>
    withBook(HELD, async (file) => {
      const day = args.includes("--today") ? [] : ["--today", "2026-12-16"];
      const { stdout, stderr, status } = await runProgram([...args, ...day, "--file", file]);
      expect({ status, silent: stdout === "" }).toEqual({ status: expected, silent: expected === 1 });
      expect(stderr).toContain(word);
      // What is recommended can be pasted.
      if (word.startsWith("--occasion")) expect(stderr).toContain(`--file ${file}`);
    }),
  );
});

describe("exit status", () => {
  const BAD =
    "contacts:\n  - { name: a b, relationship: friend, chat: line }\n  - { name: c d, relationship: nobody }\n";
  it.each([
    [["due"], 2],
    [["due", "--exit-code"], 2],
    [["list"], 2],
    [["show", "a-b"], 0],
    [["draft", "a-b"], 0],
    [["check"], 2],
  ])("of %j beside a contact that had to be left out is %i", (args, expected) =>
    withBook(BAD, async (file) => {
      const { stdout, status } = await runProgram([...args, "--file", file, "--today", "2026-05-20"]);
      expect(status).toBe(expected);
      expect(stdout).not.toBe("");
    }),
  );

  it("is 1 with --exit-code when somebody is due, and 0 when nobody is", () =>
    withBook(
      "contacts:\n  - { name: a b, relationship: friend, chat: line, last_contact: 2026-05-01 }\n",
      async (file) => {
        const on = async (today: string) =>
          (await runProgram(["due", "--exit-code", "--file", file, "--today", today])).status;
        expect([await on("2026-05-20"), await on("2026-08-01")]).toEqual([0, 1]);
      },
    ));
});

describe("the world around", () => {
  it.skipIf(process.platform !== "linux")(
    "a full disk is one line, and a status that no answer has",
    async () => {
      const command = `"$0" "$1" due --file "$2" --today 2026-12-16 > /dev/full`;
      const { stderr, status } = await runProcess("sh", ["-c", command, process.execPath, BIN, EXAMPLE], {
        cwd: "/",
        env: { PATH: process.env.PATH },
      });
      expect(stderr).toContain("ENOSPC");
      expect(stderr).not.toMatch(STACK);
      expect(status).toBe(70);
    },
  );

  it.skipIf(process.platform !== "linux")("a working folder that is gone does no harm", () =>
    withScratch(async (folder) => {
      const gone = join(folder, "gone");
      mkdirSync(gone);
      rmdirSync(gone);
      const command = `mkdir "$0" && cd "$0" && rmdir "$0" && "$1" "$2" due --file "$3" --today 2026-12-16`;
      const { stdout, status } = await runProcess(
        "sh",
        ["-c", command, gone, process.execPath, BIN, EXAMPLE],
        {
          cwd: "/",
          env: { PATH: process.env.PATH },
        },
      );
      expect({ status, lines: stdout.split("\n").length > 5 }).toEqual({ status: 0, lines: true });
    }),
  );

  it("the zone of the file decides whose day is today", async () => {
    const days = await Promise.all(
      ["Pacific/Kiritimati", "Pacific/Pago_Pago"].map(async (zone) => {
        let today = "";
        await withBook(`settings: { time_zone: ${zone} }\ncontacts: []\n`, async (file) => {
          today = JSON.parse((await runProgram(["due", "--json", "--file", file])).stdout).today;
        });
        return Date.parse(today) / 86_400_000;
      }),
    );
    // The two are 25 hours apart: never on the same day.
    expect([1, 2]).toContain((days[0] as number) - (days[1] as number));
  });

  it("names cannot move the cursor, turn the text or add a line", () =>
    withBook(
      `contacts:\n  - { name: "a\\e[31mb\\u202Ec\\nd\\te", relationship: alumni, email: a@a.example }\n`,
      async (file) => {
        for (const args of [["due"], ["list"], ["show", "a"], ["draft", "a"], ["due", "--json"]]) {
          const all = [...args, "--file", file, "--today", "2026-05-20"];
          const { stdout, stderr } = await runProgram(all);
          const { screen } = await runOnTerminal(all, { env: { NO_COLOR: "1" } });
          for (const text of [stdout, stderr, screen.replaceAll("\r", "")]) {
            // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come out
            expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/);
          }
        }
        const { stdout } = await runProgram(["due", "--file", file, "--today", "2026-05-20"]);
        expect(stdout.trimEnd().split("\n")).toHaveLength(1);
        expect(stdout.split("\t")).toHaveLength(9);
      },
    ));
});

describe("two people of one name", () => {
  const TWO =
    "contacts:\n  - { id: sato-a, name: 佐藤 健, relationship: boss, email: a@a.example }\n  - { id: sato-b, name: 佐藤 花子, relationship: friend, chat: line }\n";
  it("are listed with their ids in a pipe", () =>
    withBook(TWO, async (file) => {
      const { stdout, stderr, status } = await runProgram(["draft", "佐藤", "--file", file]);
      expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
      expect(stderr).toMatch(/sato-a[\s\S]*sato-b/);
    }));

  it("are a choice on a terminal", () =>
    withBook(TWO, async (file) => {
      const args = ["draft", "佐藤", "--file", file, "--today", "2026-05-20"];
      const { screen, status } = await runOnTerminal(args, {
        keys: [{ after: "sato-b", send: "\u001b[B\r" }],
      });
      expect(status).toBe(0);
      expect(screen).toContain("佐藤さん");
    }));
});

it("three weeks after leaving, forty names and nothing else: a calm list of ten, and no apology", () => {
  const people = Array.from({ length: 40 }, (_, index) => {
    const relationship = ["boss", "colleague", "client", "colleague"][index % 4];
    return `  - { id: p${index}, name: 佐藤 ${"一二三四五六七八九十"[index % 10]}${Math.floor(index / 10)}郎, relationship: ${relationship} }\n`;
  });
  const book = `me:\n  name: 山田 太郎\n  milestones:\n    - { date: 2026-10-31, kind: left, company: 株式会社ひかり }\ncontacts:\n${people.join("")}`;
  return withBook(book, async (file) => {
    const { stdout, stderr, status } = await runProgram(["due", "--file", file, "--today", "2026-11-21"]);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((row) => row.split("\t"));
    expect({ rows: rows.length, status }).toEqual({ rows: 10, status: 0 });
    for (const row of rows) expect(row[8]).toMatch(/\S+/);
    expect(stderr).toContain("30 ");
    for (const [, , , id] of rows.slice(0, 4)) {
      const draft = await runProgram(["draft", id as string, "--file", file, "--today", "2026-11-21"]);
      expect(draft.stdout).not.toMatch(/遅|申し訳|失礼/);
    }
  });
});
