import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli.ts";
import { BIN, plainEnvironment, ROOT, runProcess, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { runOnTerminal } from "../harness/terminal.ts";
import { shellWords } from "../harness/words.ts";

const NAMES = ["", ...COMMANDS.map(({ name }) => name)];
const SESSION = /```console\n([\s\S]*?)```/g;
const REFERENCE = /<!-- reference -->[\s\S]*<!-- \/reference -->/;

interface Readme {
  readonly file: string;
  /** Of the reader's terminal. */
  readonly locale: string;
  readonly people: readonly [written: string, writtenToo: string, next: string];
  /** Answers, as flags, to what the commands of the first five minutes ask. */
  readonly answers: Readonly<Record<string, string>>;
}

const READMES: readonly Readme[] = [
  {
    file: "README.md",
    locale: "en_GB.UTF-8",
    people: ["Sam Lee", "Kim Park", "Jo Miller"],
    answers: {
      "keepintouch init": '--name "Alex Morgan" --contact "Sam Lee:boss:sam@lee.example"',
      "keepintouch import": "--as colleague --yes",
      "keepintouch add": '"Jo Miller" --relationship friend --chat line',
    },
  },
  {
    file: "README.ja.md",
    locale: "ja_JP.UTF-8",
    people: ["佐藤 健", "鈴木 花子", "高橋 恵子"],
    answers: {
      "keepintouch init": '--name "山田 太郎" --contact "佐藤 健:boss:sato@hikari.example"',
      "keepintouch import": "--as colleague --yes",
      "keepintouch add": '"高橋 恵子" --relationship friend --chat line',
    },
  },
];
const THIS = READMES.map((readme) => [readme.file, readme] as const);

const read = ({ file }: Readme): string => readFileSync(`${ROOT}${file}`, "utf8");

/** Runs the session's commands as a reader would see them: on a terminal of 80 columns, without colour. */
async function session(block: string, locale: string): Promise<string> {
  const commands = block.split("\n").filter((line) => line.startsWith("$ "));
  const shown: string[] = [];
  for (const command of commands) {
    const args = shellWords(command.replace("$ npx keepintouch ", ""));
    const { screen } = await runOnTerminal(args, { env: { NO_COLOR: "1", LANG: locale }, columns: 80 });
    shown.push(`${command}\n${screen.replaceAll("\r\n", "\n").trimEnd()}\n`);
  }
  return shown.join("\n");
}

async function reference(locale: string): Promise<string> {
  const parts: string[] = [];
  for (const command of NAMES) {
    const env = { COLUMNS: "100", LANG: locale };
    const { stdout } = await runProgram([command, "--help"].filter(Boolean), { env });
    parts.push(`### keepintouch ${command}`.trimEnd(), "", "```text", stdout.trimEnd(), "```", "");
  }
  return `\n${parts.join("\n")}`;
}

/** README with its generated parts made anew. */
async function renewed(text: string, locale: string): Promise<string> {
  const help = await reference(locale);
  const sessions: string[] = [];
  for (const [, block = ""] of text.matchAll(SESSION)) sessions.push(await session(block, locale));
  return text
    .replace(SESSION, () => `\`\`\`console\n${sessions.shift()}\`\`\``)
    .replace(REFERENCE, () => `<!-- reference -->\n${help}<!-- /reference -->`);
}

/** The commands of the fenced shell blocks that are the installed program's, in the order of the page. */
function commandsToPaste(text: string): string[] {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
  return blocks
    .flatMap((block) => block.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line.startsWith("keepintouch "));
}

/** The commands that stand in the running text, the reference left out: `keepintouch skip lee`. */
function commandsInText(text: string): string[] {
  const written = text.replace(REFERENCE, "").replace(/```[\s\S]*?```/g, "");
  return [...written.matchAll(/`(keepintouch [^`]+)`/g)].map(([, command = ""]) => command);
}

/** A home with nothing in it but an address book and a `keepintouch` to be called by name. */
function freshHome(folder: string, person: string): NodeJS.ProcessEnv {
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "Downloads"));
  writeFileSync(join(folder, "bin/keepintouch"), `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`);
  chmodSync(join(folder, "bin/keepintouch"), 0o755);
  const words = person.split(" ");
  const [first, last] = /^[a-z]/i.test(person) ? words : words.reverse();
  writeFileSync(
    join(folder, "Downloads/contacts.csv"),
    `First Name,Last Name,Organization Name,E-mail 1 - Value\n${first},${last},Northwind,kim@park.example\n`,
  );
  const { PATH, ...plain } = plainEnvironment(folder);
  return { ...plain, PATH: `${join(folder, "bin")}:${PATH}` };
}

const inShell = (line: string, cwd: string, env: NodeJS.ProcessEnv) =>
  runProcess("bash", ["-c", line], { cwd, env });

describe.each(THIS)("%s", (_file, readme) => {
  // `UPDATE_DOCS=1 npm test` writes it.
  it("shows what the program really says", async () => {
    const text = read(readme);
    const expected = await renewed(text, readme.locale);
    if (process.env.UPDATE_DOCS) writeFileSync(`${ROOT}${readme.file}`, expected);
    else expect(text).toBe(expected);
  });

  it("leads through the first five minutes, each command pasted into a shell of an empty home", () =>
    withScratch(async (folder) => {
      const [written, writtenToo, next] = readme.people;
      const env = { ...freshHome(folder, writtenToo), LANG: readme.locale };
      const commands = commandsToPaste(read(readme));
      expect(commands.map((line) => line.split(" ")[1])).toEqual(
        "init import add log due draft log remind".split(" "),
      );
      const told: string[] = [];
      for (const command of commands) {
        const asked = Object.keys(readme.answers).find((start) => command.startsWith(start));
        // No scheduler of the machine that runs this is touched.
        const flags = command.includes("remind") ? "--using cron --to-file today.txt --dry-run" : "";
        const line = `${command} ${asked ? readme.answers[asked] : flags} --today 2026-06-10`;
        const { stdout, stderr, status } = await inShell(line, folder, env);
        expect({ line, stderr, status }).toEqual({ line, stderr: expect.anything(), status: 0 });
        told.push(`${stdout}${stderr}`);
      }
      const [, imported, , logged, due, draft, , installed] = told;
      expect(imported).toContain(writtenToo);
      for (const name of [written, writtenToo]) expect(logged).toContain(name);
      expect(due).toContain(next);
      expect(due).not.toContain(written);
      expect(draft).toContain(next.split(" ")[0]);
      expect(installed).toContain("remind --since-last");
      const file = readFileSync(join(folder, ".config/keepintouch/contacts.yaml"), "utf8");
      expect(file.match(/\{ on: /g)).toHaveLength(3);
    }));

  it("names in its text only commands that work", () =>
    withScratch(async (folder) => {
      const [person, other] = readme.people;
      const env = { ...freshHome(folder, other), LANG: readme.locale, EDITOR: "true" };
      const book = join(folder, "contacts.yaml");
      const text = `contacts:\n  - name: ${person}\n    relationship: boss\n    email: a@b.example\n`;
      for (const command of commandsInText(read(readme))) {
        writeFileSync(book, `${text}    history:\n      - { on: 2026-03-02, via: email }\n`);
        // What is there only after something was done, or needs a person at a terminal, fish, or the machine's scheduler.
        if (/ (undo|review|lint|forget|remind install)$|^keepintouch help [A-Zコ]|fish/.test(command))
          continue;
        const line = /^keepintouch (completion|init)/.test(command)
          ? command
          : `${command} --today 2026-12-16`;
        const { stderr, status } = await inShell(line, folder, env);
        expect({ command, stderr, status }).toEqual({ command, stderr: expect.anything(), status: 0 });
      }
    }));

  it("links to nothing that is not there", () => {
    const links = [...read(readme).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path = ""]) => path);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
  });
});
