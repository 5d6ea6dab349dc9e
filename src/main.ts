import { homedir } from "node:os";
import { join } from "node:path";
import { run, wrapperFor } from "./cli.ts";
import { localDateNow, localTimeNow } from "./io/clock.ts";
import { makeFiles } from "./io/files.ts";
import type { Runtime } from "./runtime.ts";

const { env, stdout, stderr } = process;

/** NO_COLOR, FORCE_COLOR, `--no-color`, TERM=dumb and a pipe, in that order. */
function hasColor(stream: { isTTY?: boolean }): boolean {
  if (process.argv.includes("--no-color") || env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return stream.isTTY === true && env.TERM !== "dumb";
}

// The reader of a pipe may leave before the end (`| head -1`): that is no failure of ours.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    // A full disk, say: one line, and a status that no answer has.
    if (stream === stdout) stderr.write(`keepintouch: ${error.message}\n`);
    process.exit(70);
  });
}

/** The zone goes through TZ: Intl would give the same date for half of Node's own start. The reader has checked its name. */
function dateIn(timeZone: string | undefined): string {
  if (timeZone === undefined) return localDateNow();
  const before = env.TZ;
  env.TZ = timeZone;
  const today = localDateNow();
  if (before === undefined) delete env.TZ;
  else env.TZ = before;
  return today;
}

/** Whether there is such a process, whoever's it is. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Programs that have the terminal to themselves at the moment. */
let guests = 0;

/** Aborted by the first Ctrl-C that is meant for us; the next one ends the program as usual. */
function heldInterrupt(): AbortSignal {
  const controller = new AbortController();
  const hold = (): void => {
    if (guests > 0) return;
    process.off("SIGINT", hold);
    controller.abort();
  };
  process.on("SIGINT", hold);
  return controller.signal;
}

/** Columns for the mark before a question, and for a short answer behind it. */
const BESIDE_QUESTION = 16;

const runtime: Runtime = {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  outIsTerminal: stdout.isTTY === true,
  errIsTerminal: stderr.isTTY === true,
  // Most commands never read it, and making the stream costs a fifth of Node's own start.
  get inIsTerminal() {
    return process.stdin.isTTY === true;
  },
  // The window may be resized while the program waits for a key.
  get width() {
    return stdout.columns || Number(env.COLUMNS) || 80;
  },
  colorOut: hasColor(stdout),
  colorErr: hasColor(stderr),
  env,
  get cwd() {
    try {
      return process.cwd();
    } catch {
      // The folder is gone: only absolute paths mean anything now.
      return "/";
    }
  },
  platform: process.platform,
  home: env.HOME || homedir(),
  packageFolder: join(import.meta.dirname, ".."),
  node: process.execPath,
  today: dateIn,
  timeOfDay: () => localTimeNow(),
  files: makeFiles({ pid: process.pid, isAlive }),
  stdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  run: async (command, args, options) => {
    const system = await import("./io/run.ts");
    // Ctrl-C in an editor is meant for the editor: its file must still be read, or removed, afterwards.
    const ignore = (): void => {};
    const isGuest = options?.onTerminal === true;
    if (isGuest) {
      guests++;
      process.on("SIGINT", ignore);
    }
    try {
      return await system.run(command, args, options);
    } finally {
      if (isGuest) guests--;
      process.off("SIGINT", ignore);
    }
  },
  clipboard: async () => (await import("./io/clipboard.ts")).makeClipboard(env, process.platform),
  prompter: async ({ holdsInterrupts = false } = {}) => {
    const signal = holdsInterrupts ? heldInterrupt() : undefined;
    // The prompt library looks at the environment only.
    if (!runtime.colorErr) env.NO_COLOR = "1";
    const { makePrompter } = await import("./io/prompter.ts");
    const isDumb = env.TERM === "dumb";
    const wrap = await wrapperFor(Math.max(runtime.width - BESIDE_QUESTION, BESIDE_QUESTION));
    return makePrompter({ input: process.stdin, output: stderr, isDumb, wrap, signal });
  },
};

// No top-level await: the program is built as CommonJS, which starts sooner.
void run(process.argv.slice(2), runtime).then((status) => {
  process.exitCode = status;
});
