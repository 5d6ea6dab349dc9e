import { spawn } from "node:child_process";
import { isatty } from "node:tty";
import type { Ran, RunOptions } from "../runtime.ts";

/** Starts a program without a shell, so that nothing in a name or a path is taken for a command. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
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
      if (error.code === "ENOENT" || error.code === "EACCES" || error.code === "ENOTDIR") {
        resolve({ status: undefined, out: "", err: error.message });
      } else reject(error);
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
