import fs from "node:fs";
import { dirname } from "node:path";
import { makeFiles } from "../../../src/io/files.ts";
import { FileProblem } from "../../../src/runtime.ts";
import { intercept } from "../../harness/intercept.ts";
import { PROCESSES } from "../../harness/real-files.ts";

/** What a process of its own does with one file; the tests bundle this module and start it. */
export interface Order {
  readonly file: string;
  readonly do: "append" | "create" | "versions" | "every-error";
  /** Appended as lines, one change each. */
  readonly lines?: readonly string[];
  /** The number of the user and the group that it does it as. */
  readonly user?: number;
  /** The process kills itself before this call of a file function, counted from 1. */
  readonly killAt?: number;
  /** What a failing call says. */
  readonly error?: string;
}

/** How one change went while one call of a file function failed. */
export interface Trial {
  readonly failed: string;
  /** `done`, or the code of the problem that was told. */
  readonly outcome: string;
  readonly content: string;
  readonly names: readonly string[];
}

const LINES_OF_A_VERSION = 5_000;
const files = makeFiles(PROCESSES);
const order = JSON.parse(process.argv[2] as string) as Order;

function contentNow(): string {
  return fs.existsSync(order.file) ? fs.readFileSync(order.file, "utf8") : "";
}

async function change(content: (before: string) => string): Promise<void> {
  await files.locked(order.file, async () => {
    const before = Buffer.from(files.read(order.file)).toString();
    files.replace(order.file, content(before), before);
  });
}

function killAt(step: number): void {
  let calls = 0;
  intercept(() => {
    calls++;
    if (calls === step) process.kill(process.pid, "SIGKILL");
  });
}

/** The same change again and again, each time with another call that fails, until one goes without. */
async function withEveryError(code: string): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  for (let step = 1; ; step++) {
    fs.writeFileSync(order.file, "old\n");
    let calls = 0;
    let failed = "";
    const restore = intercept((name) => {
      calls++;
      if (calls !== step) return;
      failed = name;
      throw Object.assign(new Error(`${code}: made up`), { code });
    });
    let outcome = "done";
    try {
      await change(() => "new\n");
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      outcome = error.code;
    } finally {
      restore();
    }
    const names = fs.readdirSync(dirname(order.file));
    trials.push({ failed, outcome, content: contentNow(), names });
    for (const name of names.filter((one) => one.startsWith("."))) {
      fs.unlinkSync(`${dirname(order.file)}/${name}`);
    }
    if (failed === "") return trials;
  }
}

async function work(): Promise<void> {
  if (order.user !== undefined) {
    process.setgroups?.([]);
    process.setgid?.(order.user);
    process.setuid?.(order.user);
  }
  if (order.killAt !== undefined) killAt(order.killAt);
  switch (order.do) {
    case "append":
      for (const line of order.lines ?? []) await change((before) => `${before}${line}\n`);
      return;
    case "create":
      files.create(order.file, "new\n");
      return;
    case "versions":
      for (;;) {
        await change((before) => `${Number(before.split("\n")[0]) + 1}\n`.repeat(LINES_OF_A_VERSION));
        process.stdout.write(".");
      }
    case "every-error":
      process.stdout.write(JSON.stringify(await withEveryError(order.error ?? "EIO")));
  }
}

work().catch((error) => {
  process.stdout.write(error instanceof FileProblem ? `${error.code} ${error.path}` : `${error.stack}`);
  process.exitCode = 1;
});
