import { type Day, formatDay, parseDay } from "../domain/calendar-date.ts";
import type { Told } from "../domain/digest.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { stateFile } from "./state-file.ts";

/** told: a digest was delivered · nothing: there was none to deliver · problem: trouble was delivered in its place · undelivered */
export type RunResult = "told" | "nothing" | "problem" | "undelivered";

export interface LastRun {
  readonly on: Day;
  /** By the machine's clock, `HH:MM`. */
  readonly at: string;
  readonly result: RunResult;
  /** What went wrong, in the words the user got; empty where nothing did. */
  readonly message: string;
}

/** What `remind --since-last` remembers of one contact file. */
export interface RemindState {
  /** The contact file, absolute, behind links. */
  readonly file: string;
  readonly lastRun: LastRun;
  /** The day of the last run whose digest, empty or not, reached the user; null before the first. */
  readonly digestOn: Day | null;
  /** What was told and is still open. */
  readonly told: readonly Told[];
  /** The user's own address, by which trouble is reported even when the contact file cannot say it. */
  readonly mailTo?: string;
}

export interface StatePlace {
  /** Of the state itself, absolute. */
  readonly path: string;
  /** Of the contact file, absolute, behind links. */
  readonly file: string;
}

/** Where the state of a contact file (absolute path) lies. Two ways to the same file share it. */
export function remindStatePlace(runtime: Runtime, bookPath: string): StatePlace {
  const file = realPath(runtime, bookPath);
  return { path: stateFile("remind", file, runtime), file };
}

function realPath(runtime: Runtime, path: string): string {
  try {
    return runtime.files.resolve(path);
  } catch (error) {
    // That it is gone is reported by whoever reads it; its state is still found by its name.
    if (error instanceof FileProblem) return path;
    throw error;
  }
}

/** The state at a place; "none" before the first run, "broken" when it cannot be read or understood. Never throws. */
export function readRemindState(runtime: Runtime, place: StatePlace): RemindState | "none" | "broken" {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(runtime.files.read(place.path));
  } catch (error) {
    return error instanceof FileProblem && error.code === "not-found" ? "none" : "broken";
  }
  try {
    const state = stateOf(JSON.parse(text));
    // Another file whose path has the same hash.
    return state.file === place.file ? state : "none";
  } catch {
    return "broken";
  }
}

/** Puts the state at its place, readable for the user alone; throws FileProblem. */
export function writeRemindState(runtime: Runtime, place: StatePlace, state: RemindState): void {
  const { lastRun, digestOn, told, mailTo } = state;
  const content = {
    version: 1,
    file: state.file,
    last_run: { ...lastRun, on: formatDay(lastRun.on) },
    digest_on: digestOn === null ? null : formatDay(digestOn),
    ...(mailTo === undefined ? {} : { mail_to: mailTo }),
    told: told.map((one) => ({ ...one, on: formatDay(one.on) })),
  };
  runtime.files.replace(place.path, `${JSON.stringify(content, null, 2)}\n`);
}

type Fields = Readonly<Record<string, unknown>>;

/** Throws on anything that `writeRemindState` does not write. */
function stateOf(value: unknown): RemindState {
  const { version, file, last_run, digest_on, told, mail_to } = fieldsOf(value);
  if (version !== 1 || !Array.isArray(told)) throw new Error("not a state");
  const run = fieldsOf(last_run);
  return {
    file: textOf(file),
    lastRun: {
      on: dayOf(run.on),
      at: textOf(run.at),
      result: oneOf(run.result, ["told", "nothing", "problem", "undelivered"]),
      message: textOf(run.message),
    },
    digestOn: digest_on === null ? null : dayOf(digest_on),
    told: told.map(toldOf),
    ...(mail_to === undefined ? {} : { mailTo: textOf(mail_to) }),
  };
}

function toldOf(value: unknown): Told {
  const { contact, thing, as, on } = fieldsOf(value);
  return {
    contact: textOf(contact),
    thing: textOf(thing),
    as: oneOf(as, ["row", "also", "soon"]),
    on: dayOf(on),
  };
}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== "object" || value === null) throw new Error("no object");
  return value as Fields;
}

function textOf(value: unknown): string {
  if (typeof value !== "string") throw new Error("no text");
  return value;
}

function dayOf(value: unknown): Day {
  const day = parseDay(textOf(value));
  if (day === undefined) throw new Error("no date");
  return day;
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new Error("none of the words");
  return word;
}
