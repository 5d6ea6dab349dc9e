import { posix, win32 } from "node:path";
import { lineOfContact } from "../book/contact-line.ts";
import { locate } from "../book/locate.ts";
import { type Mentions, mentionsOf, sharedWith } from "../book/mentions.ts";
import { positionsOfContacts } from "../book/positions.ts";
import { problemAt } from "../book/problem.ts";
import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { changeBook, samePerson, stepsTo } from "./change.ts";
import { findPerson, refuseLeftOut } from "./find-person.ts";
import { type GlobalOptions, mayAsk } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { type Opened, openBook } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";
import { readRemindState, remindStatePlace, type StatePlace, writeRemindState } from "./remind-state.ts";
import { deliveriesIn } from "./schedule-delivery.ts";
import { findAll, schedulers } from "./schedule-found.ts";
import { keyOf } from "./schedule-job.ts";
import type { Installed } from "./schedule-types.ts";
import { stateFile, stateFolder } from "./state-file.ts";

export interface ForgetFlags {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** Removes a person from the file and from all that the program keeps of it, and says what is left elsewhere. */
export async function run(
  flags: ForgetFlags,
  query: string,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  const contact = await findPerson(query, opened, global, runtime);
  await refuseLeftOut(query, opened, global, opened.book.contacts);
  const text = opened.messages.forget;
  const name = singleLine(contact.name.full);
  if (flags.dryRun !== true && flags.yes !== true) {
    if (!mayAsk(global, runtime)) {
      throw new UserError(text.needsYes(name, commandHint(["forget", contact.id, "--yes"], global)));
    }
    runtime.err(`${text.loses}\n`);
    const prompter = await runtime.prompter();
    if (!(await prompter.confirm(text.ask(name, contact.id), false))) {
      runtime.err(`${text.kept}\n`);
      return 0;
    }
  }
  const mentions = mentionsOf(
    contact,
    opened.book.contacts.filter((other) => other !== contact),
  );
  const jobs = await jobsOf(opened, runtime);
  // The memory of the reminders first: when the program is stopped in between, the same command finds the person again.
  if (flags.dryRun !== true) await forgetInState(contact, mentions, jobs, opened, runtime);
  const { told, after } = await changeBook(
    opened,
    global,
    runtime,
    flags.dryRun ? (diff) => printDiff(diff, runtime) : undefined,
    (now) => {
      const at = stepsTo(samePerson(contact, now), now);
      return {
        edits: [{ do: "remove", at, withComments: true }],
        isFinal: true,
        what: `forget ${contact.id}`,
        told: commentAbove(now, at[1]),
      };
    },
  );
  const done = flags.dryRun ? [] : [text.done(name, singleLine(opened.shown)), text.noUndo];
  const left = remains(contact, mentions, told, jobs, after, runtime);
  runtime.err(`${[...done, text.remains, ...left, text.elsewhere].join("\n")}\n`);
  return 0;
}

/** The reminders that are installed for this file. */
async function jobsOf({ path, messages }: Opened, runtime: Runtime): Promise<readonly Installed[]> {
  const { jobs } = await findAll(schedulers(messages, runtime), runtime);
  const key = keyOf(remindStatePlace(runtime, path).file);
  return jobs.filter((found) => found.key === key);
}

/** A job may keep its memory where its own environment points. */
function remindPlaces(jobs: readonly Installed[], path: string, runtime: Runtime): readonly StatePlace[] {
  const homes = jobs.flatMap(({ job }) => (job ? [job.environment.XDG_STATE_HOME] : []));
  const places = [
    remindStatePlace(runtime, path),
    ...homes.map((home) => {
      const env = { ...runtime.env, XDG_STATE_HOME: home };
      return remindStatePlace({ ...runtime, env }, path);
    }),
  ];
  return [...new Map(places.map((place) => [place.path, place])).values()];
}

async function forgetInState(
  contact: Contact,
  mentions: Mentions,
  jobs: readonly Installed[],
  { path, messages }: Opened,
  runtime: Runtime,
): Promise<void> {
  for (const place of remindPlaces(jobs, path, runtime)) {
    if (!runtime.files.exists(place.path)) continue;
    try {
      await runtime.files.locked(place.path, async () => forgetAt(place, contact, mentions, runtime));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      const why = singleLine(error.message);
      throw new UserError(messages.forget.stateStays(singleLine(place.path), why));
    }
  }
}

function forgetAt(place: StatePlace, contact: Contact, mentions: Mentions, runtime: Runtime): void {
  const state = readRemindState(runtime, place);
  if (state === "none") return;
  if (state === "broken") {
    // What it says can no longer be told, nor whom it names.
    runtime.files.replace(place.path, "");
    runtime.files.remove(place.path);
    return;
  }
  const { lastRun, told } = state;
  const message = lastRun.message.split("\n").some(mentions) ? "" : lastRun.message;
  writeRemindState(runtime, place, {
    ...state,
    lastRun: { ...lastRun, message },
    told: told.filter((one) => one.contact !== contact.id),
  });
}

const MOST_LINES = 20;

function remains(
  contact: Contact,
  mentions: Mentions,
  comment: readonly number[],
  jobs: readonly Installed[],
  after: Opened,
  runtime: Runtime,
): string[] {
  const text = after.messages.forget;
  const lines = linesAbout(contact, mentions, comment, after);
  const shown = lines
    .slice(0, MOST_LINES)
    .map(({ line, content }) => text.mentions(singleLine(after.shown), line, singleLine(content)));
  const { folder, base } = placeOf(after, runtime);
  const repository = repositoryAbove(folder, runtime);
  const digests = jobs.flatMap(({ job }) => (job ? deliveriesIn(job.command) : []));
  const digestFiles = digests.flatMap((delivery) => (delivery.by === "file" ? [delivery.path] : []));
  return [
    ...shown,
    ...(lines.length > MOST_LINES ? [text.more(lines.length - MOST_LINES)] : []),
    ...(repository === undefined ? [] : [text.repository(singleLine(repository))]),
    ...backupsBeside(folder, base, runtime).map((file) => text.backup(singleLine(file))),
    ...digestFiles.filter((file) => runtime.files.exists(file)).map((file) => text.digest(singleLine(file))),
    ...statesAbout(mentions, after, runtime).map((file) => text.state(singleLine(file))),
  ];
}

/** Lines (from 1) of the comment right above an entry: it stays, as it may be about more than this one. */
function commentAbove({ text, result }: Opened, position: number): readonly number[] {
  const start = lineOfContact(text, result.raw, position);
  if (start === undefined) return [];
  const lines = text.split("\n");
  let first = start;
  while (/^\s*#/.test(lines[first - 2] ?? "")) first--;
  return Array.from({ length: start - first }, (_, index) => first + index);
}

interface Line {
  /** From 1. */
  readonly line: number;
  readonly content: string;
}

/** Lines of the new file that name the person: notes, comments, lists of people. */
function linesAbout(
  contact: Contact,
  mentions: Mentions,
  comment: readonly number[],
  { text, book, result }: Opened,
): readonly Line[] {
  const content = text.split("\n");
  const positions = positionsOfContacts(result.raw, result.skippedContacts);
  const shares = sharedWith(contact, book.contacts).map((index) =>
    problemAt("warning", "missing", ["contacts", positions[index] as number, "consent", "share"], {}),
  );
  const found = new Set([...comment, ...locate(text, result.raw, shares).map(({ line }) => line ?? 0)]);
  content.forEach((line, index) => {
    if (mentions(line)) found.add(index + 1);
  });
  return [...found]
    .filter((line) => line > 0)
    .sort((one, other) => one - other)
    .map((line) => ({ line, content: (content[line - 1] ?? "").trim() }));
}

function pathRules({ platform }: Runtime): typeof posix {
  return platform === "win32" ? win32 : posix;
}

/** Where the file itself lies, behind links. */
function placeOf({ path }: Opened, runtime: Runtime): { readonly folder: string; readonly base: string } {
  const { basename, dirname } = pathRules(runtime);
  const real = remindStatePlace(runtime, path).file;
  return { folder: dirname(real), base: basename(real) };
}

function repositoryAbove(folder: string, runtime: Runtime): string | undefined {
  const { dirname, join } = pathRules(runtime);
  for (let place = folder; ; place = dirname(place)) {
    if (runtime.files.exists(join(place, ".git"))) return place;
    if (dirname(place) === place) return undefined;
  }
}

/** Copies as editors and careful people name them: `contacts.yaml~`, `contacts.yaml.bak`, `.contacts.yaml.swp`. */
function backupsBeside(folder: string, base: string, runtime: Runtime): string[] {
  const { extname, join } = pathRules(runtime);
  const stem = base.slice(0, base.length - extname(base).length);
  const isBackup = (name: string): boolean =>
    name !== base &&
    (name.startsWith(`${base}~`) ||
      name.startsWith(`${base}.`) ||
      name.startsWith(`.${base}.sw`) ||
      name.startsWith(`#${base}`) ||
      name === `.#${base}` ||
      [`${stem}.bak`, `${stem}.old`, `${stem}.orig`].includes(name) ||
      (name.startsWith(stem) && /[ _.-](backup|copy|old|bak|コピー)/i.test(name.slice(stem.length))));
  try {
    return runtime.files
      .list(folder)
      .filter(isBackup)
      .map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof FileProblem) return [];
    throw error;
  }
}

/** What the program keeps for other files, or for this one under a former name, is not this file's to change. */
function statesAbout(mentions: Mentions, { path }: Opened, runtime: Runtime): string[] {
  const { join } = pathRules(runtime);
  const { file } = remindStatePlace(runtime, path);
  const own = ["undo", "remind"].map((purpose) => stateFile(purpose, file, runtime));
  const folder = stateFolder(runtime);
  try {
    return runtime.files
      .list(folder)
      .map((name) => join(folder, name))
      .filter((place) => !own.includes(place) && isAbout(place, mentions, runtime));
  } catch (error) {
    if (error instanceof FileProblem) return [];
    throw error;
  }
}

function isAbout(path: string, mentions: Mentions, runtime: Runtime): boolean {
  try {
    return new TextDecoder().decode(runtime.files.read(path)).split("\n").some(mentions);
  } catch (error) {
    if (error instanceof FileProblem) return false;
    throw error;
  }
}
