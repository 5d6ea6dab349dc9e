import { posix, win32 } from "node:path";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";

/** One way to open a file in an editor. */
export interface EditorCall {
  readonly command: string;
  readonly args: readonly string[];
  /** Which variable named it; absent for the editors that are tried when none does. */
  readonly variable?: "VISUAL" | "EDITOR";
}

export type EditorCalls =
  | { readonly calls: readonly EditorCall[] }
  /** The variable holds a quote that is never closed. */
  | { readonly unreadable: "VISUAL" | "EDITOR"; readonly value: string };

/**
 * How to open a file at a line: `$VISUAL`, else `$EDITOR`, else what the system is likely to have, to be tried in turn.
 * `line` undefined: at the top. The variables may hold arguments and quotes, as in a shell.
 */
export function editorCalls(
  { env, platform, files }: Pick<Runtime, "env" | "platform" | "files">,
  path: string,
  line: number | undefined,
): EditorCalls {
  const isWindows = platform === "win32";
  for (const variable of ["VISUAL", "EDITOR"] as const) {
    const value = env[variable]?.trim();
    if (!value) continue;
    // A path with spaces is often given without quotes.
    const isPath = /[/\\]/.test(value) && files.exists(value);
    const words = isPath ? [value] : wordsOf(value, isWindows);
    const [command, ...given] = words ?? [];
    if (command === undefined) return { unreadable: variable, value };
    return { calls: [{ command, args: argumentsFor(command, given, path, line, isWindows), variable }] };
  }
  const usual = isWindows
    ? [["notepad"]]
    : platform === "darwin"
      ? [["open", "-W", "-t"], ["nano"], ["vi"]]
      : [["nano"], ["vi"]];
  return {
    calls: usual.map(([command = "", ...given]) => ({
      command,
      args: argumentsFor(command, given, path, line, isWindows),
    })),
  };
}

const POSIX_WORD = /(?:[^\s"'\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")+/g;
const POSIX_PIECE = /\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"/g;
const WINDOWS_WORD = /(?:[^\s"]|"[^"]*")+/g;

/** Splits as a shell does, without variables and patterns; on Windows a backslash is part of a path. */
function wordsOf(line: string, isWindows: boolean): string[] | undefined {
  const word = isWindows ? WINDOWS_WORD : POSIX_WORD;
  if (line.replace(word, "").trim() !== "") return undefined;
  const words = line.match(word) ?? [];
  if (isWindows) return words.map((each) => each.replaceAll('"', ""));
  return words.map((each) =>
    each.replace(POSIX_PIECE, (_all, escaped, single, double: string | undefined) =>
      escaped !== undefined ? escaped : (single ?? (double ?? "").replace(/\\(["\\$`])/g, "$1")),
    ),
  );
}

const PLUS_LINE = new Set(
  "vi vim nvim view rvim nano pico rnano emacs emacsclient micro kak joe jed ne mg".split(" "),
);
/** These return at once and leave the window behind unless they are told to wait. */
const WINDOW_PLUS_LINE = new Map([
  ["gvim", "-f"],
  ["mvim", "-f"],
  ["gedit", "--wait"],
]);
const GOTO_LINE = new Set("code code-insiders codium vscodium cursor windsurf".split(" "));
const COLON_LINE = new Map([
  ["subl", "--wait"],
  ["zed", "--wait"],
  ["zeditor", "--wait"],
  ["hx", undefined],
  ["helix", undefined],
]);

function argumentsFor(
  command: string,
  given: readonly string[],
  path: string,
  line: number | undefined,
  isWindows: boolean,
): string[] {
  const name = nameOf(command, isWindows);
  const waiting = (flag: string | undefined, short = "-w"): string[] =>
    flag === undefined || given.includes(flag) || given.includes(short) ? [...given] : [...given, flag];
  if (PLUS_LINE.has(name)) return [...given, ...plus(line), path];
  if (WINDOW_PLUS_LINE.has(name)) return [...waiting(WINDOW_PLUS_LINE.get(name)), ...plus(line), path];
  if (GOTO_LINE.has(name)) {
    return line === undefined
      ? [...waiting("--wait"), path]
      : [...waiting("--wait"), "--goto", `${path}:${line}`];
  }
  if (COLON_LINE.has(name)) {
    return [...waiting(COLON_LINE.get(name)), line === undefined ? path : `${path}:${line}`];
  }
  if (name === "mate")
    return [...waiting("-w", "--wait"), ...(line === undefined ? [] : ["-l", `${line}`]), path];
  if (name === "kate")
    return [...waiting("-b", "--block"), ...(line === undefined ? [] : ["-l", `${line}`]), path];
  return [...given, path];
}

function plus(line: number | undefined): string[] {
  return line === undefined ? [] : [`+${line}`];
}

function nameOf(command: string, isWindows: boolean): string {
  const { basename } = isWindows ? win32 : posix;
  return basename(command)
    .toLowerCase()
    .replace(/\.(exe|cmd|bat|com)$/, "");
}

const TERMINAL_EDITORS: ReadonlySet<string> = new Set(["nano", "vi"]);

/** Waits until the editor is closed. Gives what to tell when it ended badly; throws UserError when there is none. */
export async function openEditor(
  path: string,
  line: number | undefined,
  messages: Messages,
  runtime: Runtime,
): Promise<string | undefined> {
  const text = messages.person.editor;
  const found = editorCalls(runtime, path, line);
  if ("unreadable" in found) throw new UserError(text.quote(found.unreadable, singleLine(found.value)));
  const isTerminal = runtime.outIsTerminal && runtime.inIsTerminal;
  for (const { command, args, variable } of found.calls) {
    const isDesktop = command === "open" && variable === undefined;
    // Without a terminal nano and vi would wait for ever; a named one may have a window or be a script.
    if (variable === undefined && !isTerminal && TERMINAL_EDITORS.has(command)) {
      throw new UserError(text.noTerminal('export VISUAL="code --wait"'));
    }
    if (isDesktop) runtime.err(`${text.quitToGoOn}\n`);
    const { status } = await runtime.run(command, args, { onTerminal: true });
    const name = singleLine(command);
    if (status === undefined && variable !== undefined) {
      throw new UserError(text.missing(name, variable, setting(variable, runtime)));
    }
    // Over SSH a Mac has no desktop to open anything on.
    if (status === undefined || (isDesktop && status !== 0)) continue;
    if (status === null) return text.stopped(name);
    return status === 0 ? undefined : text.failed(name, status);
  }
  const tried = found.calls.map(({ command }) => command).join(", ");
  throw new UserError(text.none(tried, setting("EDITOR", runtime)));
}

/** A command that names an editor which the system has. */
function setting(variable: string, { platform }: Runtime): string {
  return platform === "win32" ? `setx ${variable} notepad` : `export ${variable}=nano`;
}
