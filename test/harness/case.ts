import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { EXAMPLE, ROOT, runProgram } from "./program.ts";
import { withScratch } from "./scratch.ts";
import { runOnTerminal } from "./terminal.ts";
import { shellWords } from "./words.ts";

/**
 * One folder under test/cases is one run of the program:
 *
 *     cmd                  the arguments, quoted as in a shell; `<dir>` is the folder it runs in, `<example>` the
 *                          shipped contacts.example.yaml. Further lines: `env KEY=VALUE`, `cwd FOLDER`,
 *                          `terminal COLUMNS`, `# remark`, `first ARGUMENTS` (run before; must end well)
 *     contacts.yaml        is ./contacts.yaml of that folder; files/** lies beside it; stdin is typed at it
 *     stdout stderr exit   what must come out; a file that is not there means nothing came, status 0
 *     contacts.after.yaml  what contacts.yaml must hold afterwards; without it every byte must be the same
 *     after/**             files that must be there afterwards, new ones or changed ones; no others may be
 */
export interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: string;
  /** New and changed files by their path. */
  readonly after: Readonly<Record<string, string>>;
}

interface Command {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly columns: number | undefined;
  /** Command lines that run before. */
  readonly first: readonly (readonly string[])[];
}

const BOOK = "contacts.yaml";

export function findCases(folder: string): string[] {
  return filesOf(folder)
    .filter((path) => path.endsWith("/cmd"))
    .map(dirname)
    .sort();
}

export function runCase(folder: string): Promise<Result> {
  // What the program keeps for itself lies elsewhere, under names that differ from run to run.
  return withScratch((state) =>
    withScratch(async (scratch) => {
      if (existsSync(join(folder, BOOK))) cpSync(join(folder, BOOK), join(scratch, BOOK));
      if (existsSync(join(folder, "files"))) cpSync(join(folder, "files"), scratch, { recursive: true });
      const before = contentsOf(scratch);
      const outcome = await start(readCommand(folder), folder, scratch, state);
      const after = contentsOf(scratch);
      const gone = Object.keys(before).filter((path) => !(path in after));
      const changed = Object.entries(after).filter(([path, content]) => before[path] !== content);
      const result = {
        ...outcome,
        after: Object.fromEntries([...changed, ...gone.map((path) => [path, "(is gone)\n"])]),
      };
      return JSON.parse(JSON.stringify(result).replaceAll(scratch, "<dir>"));
    }),
  );
}

async function start(
  command: Command,
  folder: string,
  scratch: string,
  state: string,
): Promise<Omit<Result, "after">> {
  const filled = (words: readonly string[]): string[] =>
    words.map((word) => word.replaceAll("<dir>", scratch).replaceAll("<example>", EXAMPLE));
  const args = filled(command.args);
  const env = Object.fromEntries(
    Object.entries(command.env).map(([name, value]) => [name, value.replaceAll("<dir>", scratch)]),
  );
  const options = { cwd: join(scratch, command.cwd), env: { HOME: scratch, XDG_STATE_HOME: state, ...env } };
  for (const words of command.first) {
    const before = await runProgram(filled(words), { ...options, stdin: "" });
    if (before.status !== 0) throw new Error(`${folder}/cmd: "${words.join(" ")}" failed: ${before.stderr}`);
  }
  const input = join(folder, "stdin");
  const stdin = existsSync(input) ? readFileSync(input) : "";
  const outcome =
    command.columns === undefined
      ? await runProgram(args, { ...options, stdin })
      : await runOnTerminal(args, { ...options, columns: command.columns, errors: "pipe" });
  return {
    stdout: hidingRoot("screen" in outcome ? outcome.screen : outcome.stdout),
    stderr: hidingRoot(outcome.stderr),
    exit: `${outcome.status}`,
  };
}

function hidingRoot(text: string): string {
  return text.replaceAll(EXAMPLE, "<example>").replaceAll(ROOT, "<root>/");
}

function readCommand(folder: string): Command {
  const [main = "", ...rest] = readFileSync(join(folder, "cmd"), "utf8").split("\n");
  const env: Record<string, string> = {};
  let cwd = ".";
  let columns: number | undefined;
  const first: string[][] = [];
  for (const line of rest.filter((text) => text.trim() !== "" && !text.startsWith("#"))) {
    const [, word, value = ""] = /^(\S+) (.*)$/.exec(line) ?? [];
    if (word === "env") env[value.slice(0, value.indexOf("="))] = value.slice(value.indexOf("=") + 1);
    else if (word === "cwd") cwd = value;
    else if (word === "first") first.push(shellWords(value));
    else if (word === "terminal") columns = Number(value);
    else throw new Error(`${folder}/cmd: what is "${line}"?`);
  }
  return { args: shellWords(main), env, cwd, columns, first };
}

export function expectedResult(folder: string): Result {
  const text = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  };
  const after = existsSync(join(folder, "after")) ? contentsOf(join(folder, "after")) : {};
  if (existsSync(join(folder, "contacts.after.yaml"))) after[BOOK] = text("contacts.after.yaml");
  return { stdout: text("stdout"), stderr: text("stderr"), exit: text("exit").trim() || "0", after };
}

/** Makes `result` the expected one. */
export function rewriteCase(folder: string, result: Result): void {
  const { [BOOK]: book = "", ...others } = result.after;
  writeOrRemove(join(folder, "stdout"), result.stdout);
  writeOrRemove(join(folder, "stderr"), result.stderr);
  writeOrRemove(join(folder, "exit"), result.exit === "0" ? "" : `${result.exit}\n`);
  writeOrRemove(join(folder, "contacts.after.yaml"), book);
  rmSync(join(folder, "after"), { recursive: true, force: true });
  for (const [path, content] of Object.entries(others)) {
    mkdirSync(dirname(join(folder, "after", path)), { recursive: true });
    writeFileSync(join(folder, "after", path), content);
  }
}

function writeOrRemove(path: string, content: string): void {
  if (content === "") rmSync(path, { force: true });
  else writeFileSync(path, content);
}

/** One text of everything, so that a failure shows the whole run and the lines that differ. */
export function describeResult(folder: string, result: Result): string {
  const parts = [`$ keepintouch ${readFileSync(join(folder, "cmd"), "utf8").trimEnd()}`];
  parts.push(`--- stdout\n${result.stdout}`, `--- stderr\n${result.stderr}`, `--- exit\n${result.exit}`);
  for (const [path, content] of Object.entries(result.after).sort()) {
    parts.push(`--- ${path} afterwards\n${content}`);
  }
  return parts.join("\n");
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}

function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesOf(folder).map((path) => [relative(folder, path), readText(path)]));
}

// Bytes that are no text must still be compared as they are.
function readText(path: string): string {
  const bytes = readFileSync(path);
  const text = bytes.toString("utf8");
  return Buffer.from(text).equals(bytes) ? text : `(bytes) ${bytes.toString("hex")}\n`;
}
