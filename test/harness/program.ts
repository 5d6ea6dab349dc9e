import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const BIN = `${ROOT}bin/keepintouch.js`;
export const EXAMPLE = `${ROOT}contacts.example.yaml`;

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ProgramOptions {
  readonly cwd?: string;
  /** Added to `plainEnvironment`; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string | Uint8Array;
  /** Another bin than the one in this folder. */
  readonly bin?: string;
}

/** What a program gets that must not depend on who runs the tests: no locale, no colour wish, no NODE_OPTIONS. */
export function plainEnvironment(home: string): Record<string, string> {
  return { PATH: process.env.PATH ?? "/usr/bin:/bin", HOME: home, TERM: "xterm-256color", TZ: "Asia/Tokyo" };
}

/** Runs the built program as a process of its own and waits for it. */
export function runProgram(args: readonly string[], options: ProgramOptions = {}): Promise<Outcome> {
  const { cwd = ROOT, stdin = "", bin = BIN } = options;
  const env = { ...plainEnvironment(cwd), ...options.env };
  return runProcess(process.execPath, [bin, ...args], { cwd, env, stdin });
}

export function runProcess(
  command: string,
  args: readonly string[],
  { cwd, env, stdin = "" }: { cwd: string; env: NodeJS.ProcessEnv; stdin?: string | Uint8Array },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env });
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on("data", (chunk: Buffer) => chunks.stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (status, signal) => {
      const text = (parts: Buffer[]) => Buffer.concat(parts).toString("utf8");
      resolve({ stdout: text(chunks.stdout), stderr: text(chunks.stderr), status, signal });
    });
    // A program that does not read its input may be gone before it is written.
    child.stdin.on("error", () => {});
    child.stdin.end(stdin);
  });
}
