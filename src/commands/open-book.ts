import { posix, win32 } from "node:path";
import { decodeBook } from "../book/decode.ts";
import type { Problem } from "../book/problem.ts";
import { type ReadResult, readBook } from "../book/read.ts";
import { type Day, parseDay } from "../domain/calendar-date.ts";
import { type Book, DEFAULT_SETTINGS, type Language } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import { type FirstMessages, loadMessages, type Messages } from "../render/messages/catalogue.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { type GlobalOptions, noteLanguage, uiLanguage } from "./global-options.ts";
import { commandHint } from "./hint.ts";

/** The contact file, read and ready to be planned. */
export interface Opened<Text extends FirstMessages = Messages> {
  /** Absolute. */
  readonly path: string;
  /** The file as the user knows it, for messages. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly book: Book;
  readonly result: ReadResult;
  /** With their places. */
  readonly problems: readonly Problem[];
  /** Contacts that had to be left out. */
  readonly skipped: number;
  readonly today: Day;
  readonly language: Language;
  readonly messages: Text;
  readonly hasErrors: boolean;
}

/** `loadFirstMessages` for commands that only show something, else the whole catalogue. */
type LoadMessages<Text> = (language: Language) => Promise<Text>;

/** The same before it is known whether the file is usable. */
export interface Loaded<Text extends FirstMessages = Messages> extends Omit<Opened<Text>, "book" | "result"> {
  readonly book: Book | null;
  readonly result: ReadResult | undefined;
}

/**
 * Finds and reads the contact file, and prints its problems to stderr.
 * Throws UserError (status 2) when there is no file or it cannot be used.
 */
export async function openBook(runtime: Runtime, global: GlobalOptions): Promise<Opened>;
export async function openBook<Text extends FirstMessages>(
  runtime: Runtime,
  global: GlobalOptions,
  load: LoadMessages<Text>,
): Promise<Opened<Text>>;
export async function openBook(
  runtime: Runtime,
  global: GlobalOptions,
  load: LoadMessages<FirstMessages> = loadMessages,
): Promise<Opened<FirstMessages>> {
  const loaded = await loadBook(runtime, global, load);
  if (loaded.problems.length > 0) await printProblems(loaded, loaded.problems, runtime);
  const opened = openedOf(loaded);
  if (opened) return opened;
  throw new UserError(unusableMessage(loaded));
}

/** That the file cannot be planned with, and the command that opens it at its first error. */
export function unusableMessage({ shown, problems, messages }: Loaded<FirstMessages>): string {
  const mend = commandHint(["edit"], { file: shown });
  return messages.problems.unusable(singleLine(shown), errorsIn(problems), mend);
}

/** The same file as one that can be planned with; undefined when it cannot. */
export function openedOf<Text extends FirstMessages>(loaded: Loaded<Text>): Opened<Text> | undefined {
  const { book, result } = loaded;
  return book === null || result === undefined ? undefined : { ...loaded, book, result };
}

export function errorsIn(problems: readonly Problem[]): number {
  return problems.filter((problem) => problem.severity === "error").length;
}

/** Finds and reads the file; its problems are neither printed nor thrown, but a missing file is. */
export async function loadBook(runtime: Runtime, global: GlobalOptions): Promise<Loaded>;
export async function loadBook<Text extends FirstMessages>(
  runtime: Runtime,
  global: GlobalOptions,
  load: LoadMessages<Text>,
): Promise<Loaded<Text>>;
export async function loadBook(
  runtime: Runtime,
  global: GlobalOptions,
  load: LoadMessages<FirstMessages> = loadMessages,
): Promise<Loaded<FirstMessages>> {
  const early = await load(uiLanguage(global, undefined, runtime.env));
  const { path, shown, isDefault } = findBook(runtime, global, early);
  const bytes = readBytes(runtime, path, shown, early);
  const decoded = decodeBook(bytes);
  const text = "text" in decoded ? decoded.text : "";
  const result = "text" in decoded ? await readBook(text) : undefined;
  const problems = result ? await located(text, result) : "problem" in decoded ? [decoded.problem] : [];
  const book = result?.book ?? null;
  const language = uiLanguage(global, result?.language, runtime.env);
  noteLanguage(runtime, language);
  const messages = language === early.language ? early : await load(language);
  if (isDefault) runtime.err(`${messages.problems.using(shown)}\n`);
  return {
    path,
    shown,
    bytes,
    text,
    book,
    result,
    problems,
    skipped: result?.skippedContacts.length ?? 0,
    today: todayOf(runtime, global, book),
    language,
    messages,
    hasErrors: errorsIn(problems) > 0,
  };
}

async function located(text: string, result: ReadResult): Promise<readonly Problem[]> {
  if (result.problems.length === 0) return result.problems;
  const { locate } = await import("../book/locate.ts");
  return locate(text, result.raw, result.problems);
}

function todayOf(runtime: Runtime, global: GlobalOptions, book: Book | null): Day {
  const given = global.today === undefined ? undefined : parseDay(global.today);
  if (given !== undefined) return given;
  const today = parseDay(runtime.today((book?.settings ?? DEFAULT_SETTINGS).timeZone));
  if (today === undefined) throw new Error("the runtime gives no date");
  return today;
}

/** Prints problems with their lines to stderr. */
export async function printProblems(
  loaded: Pick<Loaded<FirstMessages>, "shown" | "text" | "messages">,
  problems: readonly Problem[],
  runtime: Runtime,
): Promise<void> {
  const { renderProblem } = await import("../render/diagnostic.ts");
  const lines = loaded.text === "" ? [] : loaded.text.split("\n");
  const source = { file: loaded.shown, width: runtime.width, lineAt: (line: number) => lines[line - 1] };
  for (const problem of problems) runtime.err(renderProblem(problem, source, loaded.messages));
}

function readBytes(runtime: Runtime, path: string, shown: string, messages: FirstMessages): Uint8Array {
  try {
    return runtime.files.read(path);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UserError(fileMessage(error, shown, messages));
  }
}

/** What to tell of a file that could not be used. */
export function fileMessage(problem: FileProblem, shown: string, messages: FirstMessages): string {
  const text = messages.problems;
  const file = singleLine(shown);
  const detail = singleLine(problem.message);
  if (problem.doing === "write") return text.unwritten[problem.code](file, singleLine(problem.path), detail);
  switch (problem.code) {
    case "not-found":
      return text.noSuchFile(file, `keepintouch init --file ${quoted(file)}`);
    case "directory":
    case "not-regular":
    case "too-large":
    case "not-allowed":
    case "link-loop":
      return text.file[problem.code](file);
    default:
      return text.file.other(file, detail);
  }
}

function quoted(file: string): string {
  return /^[\w./~:\\-]+$/.test(file) ? file : `"${file}"`;
}

export interface BookPlace {
  /** Absolute. */
  readonly path: string;
  /** As the user would write it. */
  readonly shown: string;
  readonly isDefault: boolean;
}

/** The file that the command line, the environment or the folder names; throws UserError when there is none. */
export function findBook(runtime: Runtime, global: GlobalOptions, messages: FirstMessages): BookPlace {
  if (global.file !== undefined && global.file.trim() === "")
    throw new UserError(messages.problems.emptyFileName);
  const named = global.file ?? runtime.env.KEEPINTOUCH_FILE;
  if (named) return { path: absolute(runtime, named), shown: named, isDefault: false };
  const here: BookPlace = {
    path: absolute(runtime, "contacts.yaml"),
    shown: "./contacts.yaml",
    isDefault: true,
  };
  const home = homeBook(runtime);
  for (const place of [here, { path: home, shown: home, isDefault: false }]) {
    if (isThere(runtime, place.path)) return place;
  }
  const tried = [here.path, home].map((path) => `  ${singleLine(path)}`).join("\n");
  throw new UserError(messages.problems.noFile(tried, "keepintouch init"));
}

/** Also a link that leads nowhere: reading it says what is wrong, where passing over it would take another file. */
function isThere({ files, platform }: Runtime, path: string): boolean {
  if (files.exists(path)) return true;
  const { basename, dirname } = platform === "win32" ? win32 : posix;
  try {
    return files.list(dirname(path)).includes(basename(path));
  } catch (error) {
    // A folder whose names cannot be seen shows no link either.
    if (error instanceof FileProblem) return false;
    throw error;
  }
}

/** The user's own place: `$XDG_CONFIG_HOME/keepintouch/contacts.yaml`, on Windows below `%APPDATA%`. */
export function homeBook(runtime: Runtime): string {
  const { env, home, platform } = runtime;
  if (platform === "win32")
    return `${env.APPDATA || `${home}\\AppData\\Roaming`}\\keepintouch\\contacts.yaml`;
  // A relative XDG_CONFIG_HOME is invalid by its specification and must be ignored.
  const config = env.XDG_CONFIG_HOME?.startsWith("/") ? env.XDG_CONFIG_HOME : `${home}/.config`;
  return `${config.replace(/\/+$/, "")}/keepintouch/contacts.yaml`;
}

/** Absolute path of a file named on the command line. */
export function absolute(runtime: Runtime, path: string): string {
  return (runtime.platform === "win32" ? win32 : posix).resolve(runtime.cwd, path);
}
