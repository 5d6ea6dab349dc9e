import { fileURLToPath } from "node:url";
import { BIN, plainEnvironment, ROOT, runProcess } from "./program.ts";

const SCRIPT = fileURLToPath(new URL("./terminal.py", import.meta.url));

export interface Keys {
  /** Text that must have appeared on the screen since the last keys. */
  readonly after: string;
  readonly send: string;
}

export interface TerminalOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly columns?: number;
  /** Where stderr goes: to the terminal too (as for a user) or apart, to be compared. */
  readonly errors?: "terminal" | "pipe";
  readonly keys?: readonly Keys[];
}

export interface TerminalOutcome {
  readonly screen: string;
  readonly stderr: string;
  readonly status: number;
}

/** Runs the built program with stdin and stdout on a terminal; fails when it does not end or a text never comes. */
export function runOnTerminal(
  args: readonly string[],
  options: TerminalOptions = {},
): Promise<TerminalOutcome> {
  return runCommandOnTerminal([process.execPath, BIN, ...args], options);
}

/** The same for any command. */
export async function runCommandOnTerminal(
  command: readonly string[],
  options: TerminalOptions = {},
): Promise<TerminalOutcome> {
  const { cwd = ROOT, columns = 80, errors = "terminal", keys = [] } = options;
  const task = {
    command,
    cwd,
    env: withoutUndefined({ ...plainEnvironment(cwd), ...options.env }),
    columns,
    errors,
    keys,
  };
  const outcome = await runProcess("python3", [SCRIPT], {
    cwd: ROOT,
    env: process.env,
    stdin: JSON.stringify(task),
  });
  if (outcome.status !== 0) throw new Error(`terminal.py failed:\n${outcome.stderr}`);
  const { late, unsent, ...result } = JSON.parse(outcome.stdout);
  if (late || unsent > 0) {
    throw new Error(`${late ? "it did not end" : `${unsent} keys were never asked for`}:\n${outcome.stdout}`);
  }
  return result;
}

function withoutUndefined(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
}
