import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, plainEnvironment, runProcess } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { runCommandOnTerminal } from "../harness/terminal.ts";

const BOOK = `
occasions: { hanami: { label: お花見, from: 03-25, to: 04-10 } }
relationships: { neighbour: { every: 3m } }
news: [{ id: 2026-11-office, title: 新しい事務所 }, { id: "odd $(touch ran)", title: 変な id }]
contacts:
  - { id: sato, name: 佐藤 健, reading: さとう たける, relationship: boss, tags: [old team, golf] }
  - { id: p1, name: 鈴木 直子, reading: すずき なおこ, relationship: friend }
  - { id: sam-lee, name: Sam Lee, relationship: friend }
  - { id: p2, name: "Sam Mo: Jr", relationship: friend }
  - { id: -rf, name: -rf Wolf, relationship: friend }
  - { id: p3, name: "Vera\\nNewline", relationship: friend }
  - { id: p4, name: "Ulla\\e[31mred", relationship: friend }
`;

const ALL_IDS = ["sato", "p1", "sam-lee", "p2", "p3", "p4"];
const TEMPLATES = ["card", "chat", "email", "letter", "phone", "sns"].map((name) => `en/layouts/${name}`);

/** A line as typed, the whole words that may stand at its end, and what bash inserts where that is not those. */
const LINES: readonly (readonly [string, readonly string[], (readonly string[])?])[] = [
  ["keepintouch dr", ["draft"]],
  ["keepintouch --file other.yaml --no-color dr", ["draft"]],
  ["keepintouch hel", ["help"]],
  ["keepintouch nosuch ", []],
  ["keepintouch draft --co", ["--copy", "--copy-subject"]],
  ["keepintouch draft --copy --co", ["--copy-subject"]],
  ["keepintouch list --tag golf --ta", ["--tag"]],
  ["keepintouch log --js", []],
  ["keepintouch --wi", ["--within"]],
  ["keepintouch draft --channel ", ["email", "chat", "letter", "card", "sns", "phone"]],
  ["keepintouch draft --channel=le", ["--channel=letter"], ["letter "]],
  ["keepintouch log --via re", ["reaction"]],
  ["keepintouch remind --mail ", ["local", "me"]],
  ["keepintouch remind --mail --no", ["--notify", "--no-input", "--no-color"]],
  ["keepintouch remind ", ["install", "uninstall", "status"]],
  ["keepintouch remind install s", []],
  ["keepintouch help rem", ["remind"]],
  ["keepintouch completion ", ["bash", "zsh", "fish"]],
  ["keepintouch templates s", ["show"]],
  ["keepintouch templates show en/layouts/", TEMPLATES],
  ["keepintouch templates copy en/layouts/c", ["en/layouts/card", "en/layouts/chat"]],
  ["keepintouch draft --occasion ha", ["hanami"]],
  ["keepintouch skip sato --occasion year", ["year-end"]],
  ["keepintouch lint --rule wrong-c", ["wrong-company"]],
  ["keepintouch due --relationship ne", ["neighbour"]],
  ["keepintouch list --phase ", ["leaving", "alumni", "rejoined", "partner", "customer"]],
  ["keepintouch list --potential re", ["referrer", "rejoin"]],
  ["keepintouch leaving sato --phase=al", ["--phase=alumni"], ["alumni "]],
  ["keepintouch leaving sato --potential ", ["customer", "partner", "referrer", "rejoin"]],
  ["keepintouch leaving sat", ["sato"]],
  [
    "keepintouch news ",
    ["2026-11-office", "odd $(touch ran)", "add"],
    ["2026-11-office ", "odd\\ \\$\\(touch\\ ran\\) ", "add "],
  ],
  ["keepintouch news 2026-11-office ", []],
  ["keepintouch consent sato --vo", ["--vouch"]],
  ["keepintouch consent sato --vouch ", ["yes", "no"]],
  ["keepintouch favor 佐", ["佐藤 健"], ["佐藤\\ 健 "]],
  ["keepintouch forget sato --y", ["--yes"]],
  ["keepintouch list --tag ", ["old team", "golf"], ["old\\ team ", "golf "]],
  ["keepintouch draft ", ALL_IDS],
  ["keepintouch draft sat", ["sato"]],
  ["keepintouch draft SAT", ["sato"]],
  ["keepintouch draft 佐", ["佐藤 健"], ["佐藤\\ 健 "]],
  ["keepintouch draft すず", ["すずき なおこ"], ["すずき\\ なおこ "]],
  ["keepintouch draft suz", ["suzuki naoko"], ["suzuki\\ naoko "]],
  ["keepintouch show 佐藤 ", ["健"]],
  ["keepintouch show Sam ", ["Lee", "Mo: Jr"], ["Lee ", "Mo\\:\\ Jr "]],
  ["keepintouch show Sam L", ["Lee"]],
  ['keepintouch show "Sam L', ["Sam Lee"], ["Sam Lee"]],
  ["keepintouch show Sam\\ L", ["Sam Lee"], ["Sam\\ Lee "]],
  ["keepintouch show 'Sam Mo:", ["Sam Mo: Jr"], ["Sam Mo: Jr"]],
  ["keepintouch lint --to sato", ["sato"]],
  ["keepintouch log sato sam-", ["sam-lee"]],
  ["keepintouch log sato Sam ", ["Lee", "Mo: Jr"], ["Lee ", "Mo\\:\\ Jr "]],
  ["keepintouch log sato ", ALL_IDS.filter((id) => id !== "sato")],
  ["keepintouch snooze sato o", ["off"]],
  ["keepintouch add sa", []],
  ["keepintouch draft -rf", []],
  ["keepintouch draft Ver", []],
  ["keepintouch draft Ull", []],
  ["keepintouch --file nowhere.yaml draft sa", []],
  ["keepintouch --file=broken.yaml draft sa", []],
  ["keepintouch --file nowhere.yaml draft --occasion year", ["year-end"]],
  ["keepintouch --file ~/home.yaml draft h", ["hana"]],
  ["keepintouch --file $HOME/home.yaml draft h", ["hana"]],
  ["keepintouch --file $(touch ran) draft sa", []],
  ["keepintouch --file my\\ b", ["my book.yaml"], ["my\\ book.yaml"]],
  ["keepintouch export --out=my\\ b", ["--out=my book.yaml"], ["my\\ book.yaml"]],
  ["keepintouch import bro", ["broken.yaml"], ["broken.yaml"]],
];

const has = (program: string): boolean => spawnSync("which", [program]).status === 0;

interface Shells {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A folder with books and a `keepintouch` that answers the Tab key and else only writes down what it is given. */
async function withShells<Result>(book: string, use: (shells: Shells) => Promise<Result>): Promise<Result> {
  return await withScratch(async (folder) => {
    const bin = join(folder, "bin");
    mkdirSync(bin);
    writeFileSync(join(folder, "contacts.yaml"), book);
    writeFileSync(join(folder, "my book.yaml"), book);
    writeFileSync(join(folder, "broken.yaml"), "contacts: [\n");
    writeFileSync(join(folder, "home.yaml"), "contacts: [{ id: hana, name: 花, relationship: friend }]\n");
    writeFileSync(
      join(bin, "keepintouch"),
      `#!/bin/sh
case $1 in __complete|completion) exec '${process.execPath}' '${BIN}' "$@";; esac
printf '%s\\0' "$@" >>'${folder}/called'
`,
    );
    chmodSync(join(bin, "keepintouch"), 0o755);
    const plain = plainEnvironment(folder);
    const env = { ...plain, PATH: `${bin}:${plain.PATH}`, LANG: "C.UTF-8", ZDOTDIR: folder };
    return await use({ folder, env });
  });
}

async function output(command: string, args: readonly string[], { folder, env }: Shells): Promise<string> {
  const { stdout, stderr } = await runProcess(command, args, { cwd: folder, env });
  expect(stderr).toBe("");
  return stdout;
}

/** `== line` and what follows it, line by line. */
function answersOf(text: string): Map<string, string[]> {
  const parts = text.split(/^== /m).slice(1);
  return new Map(
    parts.map((part) => part.split("\n")).map(([line = "", ...rest]) => [line, rest.slice(0, -1)]),
  );
}

const expected = (column: 1 | 2): Map<string, readonly string[]> =>
  new Map(
    LINES.map(([line, words, inserted]) => [
      line,
      column === 1 ? words : (inserted ?? words.map((word) => `${word} `)),
    ]),
  );

const BASH_ANSWERS = `
eval "$(keepintouch completion bash)"
for COMP_LINE in "$@"; do
  COMP_POINT=\${#COMP_LINE} COMPREPLY=()
  word=\${COMP_LINE##*[ =]}
  [[ $COMP_LINE == *'my\\ b' ]] && word='my b'
  _keepintouch keepintouch "$word" ""
  printf '== %s\\n' "$COMP_LINE"
  for reply in "\${COMPREPLY[@]}"; do printf '%s\\n' "$reply"; done
done
`;

const FISH_ANSWERS = `
keepintouch completion fish | source
for line in $argv
  printf '== %s\\n' $line
  for answer in (complete -C $line); printf '%s\\n' (string split -f1 \\t -- $answer); end
end
`;

// What is offered is written down instead of being shown.
const ZSH_RC = `
PS1='READY> '
source <(keepintouch completion zsh)
compadd() { local -a hits; builtin compadd -O hits "$@"; (( $#hits )) && print -rl -- $hits >>answers }
_files() { local name; for name in \${(Q)PREFIX}*(N); print -r -- $IPREFIX$name >>answers }
`;

describe.skipIf(!has("bash"))("bash", () => {
  it("is offered what fits", () =>
    withShells(BOOK, async (shells) => {
      const lines = LINES.map(([line]) => line);
      const text = await output("bash", ["--norc", "-c", BASH_ANSWERS, "bash", ...lines], shells);
      expect(answersOf(text)).toEqual(expected(2));
      expect(readdirSync(shells.folder)).not.toContain("ran");
    }));
});

describe.skipIf(!has("fish"))("fish (Debian: fish)", () => {
  it("is offered what fits", () =>
    withShells(BOOK, async (shells) => {
      const lines = LINES.map(([line]) => line);
      const text = await output("fish", ["--no-config", "-c", FISH_ANSWERS, ...lines], shells);
      expect(answersOf(text)).toEqual(expected(1));
      expect(readdirSync(shells.folder)).not.toContain("ran");
    }));

  it("shows what a flag is for and who somebody is, in the user's language", () =>
    withShells(BOOK, async (shells) => {
      const ask = "keepintouch completion fish | source; complete -C $argv[1]";
      const japanese = { ...shells, env: { ...shells.env, LC_ALL: "ja_JP.UTF-8" } };
      const about = (line: string) => output("fish", ["--no-config", "-c", ask, line], japanese);
      expect(await about("keepintouch draft --bod")).toBe("--body\t件名を付けず、本文だけにする\n");
      expect(await about("keepintouch draft sat")).toBe("sato\t佐藤 健\n");
      expect(await about("keepintouch skip --occasion han")).toBe("hanami\tお花見\n");
    }));
});

describe.skipIf(!has("zsh") || !has("python3"))("zsh (Debian: zsh, python3)", () => {
  it("is offered what fits", () =>
    withShells(BOOK, async ({ folder, env }) => {
      writeFileSync(join(folder, ".zshrc"), ZSH_RC);
      const keys = LINES.map(([line], index) => ({
        after: "READY> ",
        send: ` print -r -- '== ${index}' >>answers\r${line}\t\x15`,
      }));
      const end = { after: "READY> ", send: "exit\r" };
      await runCommandOnTerminal(["zsh", "-d", "-i"], { cwd: folder, env, keys: [...keys, end] });
      const answers = [...answersOf(readFileSync(join(folder, "answers"), "utf8"))];
      const lines = answers.map(([index, words]) => [LINES[Number(index)]?.[0], words] as const);
      expect(new Map(lines)).toEqual(expected(1));
      expect(readdirSync(folder)).not.toContain("ran");
    }));

  it("finds it as a file in fpath", () =>
    withShells(BOOK, async ({ folder, env }) => {
      mkdirSync(join(folder, "functions"));
      const rc = `PS1='READY> '; fpath=("$PWD/functions" $fpath)
keepintouch completion zsh >functions/_keepintouch; autoload -Uz compinit; compinit -i\n`;
      writeFileSync(join(folder, ".zshrc"), rc);
      const keys = [
        { after: "READY> ", send: "keepintouch draft sat\t\r" },
        { after: "READY> ", send: "exit\r" },
      ];
      await runCommandOnTerminal(["zsh", "-d", "-i"], { cwd: folder, env, keys });
      expect(readFileSync(join(folder, "called"), "utf8")).toBe("draft\0sato\0");
    }));
});

const HOSTILE = [
  "Aa $(touch ran)",
  "Bb `touch ran`",
  "Cc; touch ran #",
  `Dd's "O'Neil" \\ & | * ? ~ {a,b} [x] <y> !! !1 ^a^b`,
  "Ee:f=g",
  "Ff $HOME ~",
  "Gg・マイケル\u3000ジョー",
];

const RC = {
  bash: `PS1='READY> '\neval "$(keepintouch completion bash)"\n`,
  zsh: `PS1='READY> '\nsource <(keepintouch completion zsh)\n`,
  fish: "function fish_prompt; echo -n 'READY> '; end\nkeepintouch completion fish | source\n",
};
const START = {
  bash: ["bash", "--noprofile", "--rcfile", ".zshrc", "-i"],
  zsh: ["zsh", "-d", "-i"],
  fish: ["fish", "--no-config", "-i", "-C", "source .zshrc"],
};

describe.each(["bash", "zsh", "fish"] as const)("a name completed in %s", (shell) => {
  it.skipIf(!has(shell) || !has("python3"))(
    "reaches the program as it stands, and nothing in it is run",
    () => {
      const people = HOSTILE.map((name, index) => ({ id: `p${index}`, name, relationship: "friend" }));
      return withShells(JSON.stringify({ contacts: people }), async ({ folder, env }) => {
        writeFileSync(join(folder, ".zshrc"), RC[shell]);
        const starts = HOSTILE.flatMap((name) => ["", '"', "'"].map((quote) => quote + name.slice(0, 2)));
        const keys = starts.map((start) => ({ after: "READY> ", send: `keepintouch show ${start}\t\r` }));
        const file = { after: "READY> ", send: "keepintouch lint --file=my\\ b\t\r" };
        const end = { after: "READY> ", send: "exit\r" };
        const all = [...keys, file, end];
        await runCommandOnTerminal(START[shell], { cwd: folder, env, columns: 200, keys: all });
        const called = readFileSync(join(folder, "called"), "utf8").split("\0").slice(0, -1);
        expect(called).toEqual([
          ...HOSTILE.flatMap((name) => ["show", name, "show", name, "show", name]),
          ...["lint", "--file=my book.yaml"],
        ]);
        expect(readdirSync(folder)).not.toContain("ran");
      });
    },
  );
});

describe.skipIf(!has("bash") || !has("python3"))("a word in quotes in bash", () => {
  it("stays when Tab is pressed again", () => {
    const people = HOSTILE.map((name, index) => ({ id: `p${index}`, name, relationship: "friend" }));
    return withShells(JSON.stringify({ contacts: people }), async ({ folder, env }) => {
      writeFileSync(join(folder, ".zshrc"), RC.bash);
      const typed = ["'Aa\t\t\t", '"Cc\t\t', "'Ee:f=g'\t", '"Gg"\t', "Ff\t\t"];
      const keys = typed.map((words) => ({ after: "READY> ", send: `keepintouch show ${words}\r` }));
      const all = [...keys, { after: "READY> ", send: "exit\r" }];
      await runCommandOnTerminal(START.bash, { cwd: folder, env, columns: 200, keys: all });
      const called = readFileSync(join(folder, "called"), "utf8").split("\0").slice(0, -1);
      const meant = [HOSTILE[0], HOSTILE[2], "Ee:f=g", "Gg", HOSTILE[5]];
      expect(called).toEqual(meant.flatMap((name) => ["show", name]));
    });
  });
});
