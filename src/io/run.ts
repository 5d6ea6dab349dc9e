import { spawn } from "node:child_process";
import { isatty } from "node:tty";
import type { Ran, RunOptions } from "../runtime.ts";

/** Starts a program without a shell, so that nothing in a name or a path is taken for a command. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  if (options.letGo) return await letGo(command, args);
  return await new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      // With a message on its way into a pipe, an editor still needs the screen.
      stdio: options.onTerminal
        ? ["inherit", isatty(1) ? "inherit" : 2, "inherit"]
        : [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    const out: Uint8Array[] = [];
    const err: Uint8Array[] = [];
    child.stdout?.on("data", (chunk: Uint8Array) => out.push(chunk));
    child.stderr?.on("data", (chunk: Uint8Array) => err.push(chunk));
    child.on("error", (error: NodeJS.ErrnoException) => {
      if (isMissing(error)) resolve({ status: undefined, out: "", err: error.message });
      else reject(error);
    });
    const encoding = options.bytes ? "latin1" : "utf8";
    child.on("close", (status) =>
      resolve({ status, out: Buffer.concat(out).toString(encoding), err: Buffer.concat(err).toString() }),
    );
    // A program that does not want its input closes it early; its exit status tells what came of it.
    child.stdin?.on("error", () => {});
    child.stdin?.end(options.input ?? "", encoding);
  });
}

function isMissing({ code }: NodeJS.ErrnoException): boolean {
  return code === "ENOENT" || code === "EACCES" || code === "ENOTDIR";
}

// xdg-open may become the mail program itself, which ends when its last window is closed.
const LONG_ENOUGH_TO_FAIL_MS = 2000;

/** Without streams, whose other end the program would keep open, and out of reach of a Ctrl-C that is meant for us. */
async function letGo(command: string, args: readonly string[]): Promise<Ran> {
  return await new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "ignore", detached: true });
    const goesOn = setTimeout(() => {
      child.unref();
      resolve({ status: 0, out: "", err: "" });
    }, LONG_ENOUGH_TO_FAIL_MS);
    child.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(goesOn);
      if (isMissing(error)) resolve({ status: undefined, out: "", err: error.message });
      else reject(error);
    });
    child.on("exit", (status) => {
      clearTimeout(goesOn);
      resolve({ status, out: "", err: "" });
    });
  });
}
