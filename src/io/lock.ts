import { closeSync, openSync, readdirSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { FileProblem } from "../runtime.ts";
import { asked } from "./file-problem.ts";
import {
  isForeign,
  isLeftBehind,
  type Marked,
  markedIn,
  markedName,
  type Processes,
} from "./process-mark.ts";
import { discard, makeFolderOf, type Place, placeOf } from "./safe-write.ts";

const LEAST_PAUSE_MS = 3;
const MOST_PAUSE_MS = 25;
/** How long one and the same holder is waited for. */
const PATIENCE_MS = 15_000;
/** A holder shows that often that it is there, for those who cannot see its process. */
const BEAT_MS = 2_000;
const SILENCE_MS = 10_000;

type Wait = (milliseconds: number) => Promise<unknown>;

/** One attempt to get the lock. */
interface Attempt {
  readonly place: Place;
  readonly processes: Processes;
  /** Milliseconds so far. */
  waited: number;
  /** Tickets in the way, by their paths. */
  readonly sightings: Map<string, Sighting>;
}

/** Since when a ticket is in the way, and with its last sign of life: in milliseconds waited. */
interface Sighting {
  readonly since: number;
  readonly beat: number;
  readonly silentSince: number;
}

/**
 * Runs an action while no other process does so for the same file, by whatever link it is called. Not to be nested.
 *
 * Whoever wants the lock puts a ticket of its own beside the file, then looks for others: alone, it holds the lock, and
 * of two neither can have overlooked the other. Nobody ever takes over or shares a ticket, so one whose process is gone
 * can be removed by anybody at any time, and no kind of file system is too simple for this.
 *
 * Throws FileProblem: `busy` when the same holder has not ended for a quarter of a minute, `not-allowed` with the folder.
 */
export async function locked<Result>(
  path: string,
  action: () => Promise<Result>,
  processes: Processes,
  wait: Wait = pause,
): Promise<Result> {
  const place = asked(path, "write", () => {
    const found = placeOf(path);
    makeFolderOf(found);
    return found;
  });
  const ticket = await takeTicket(place, path, processes, wait);
  const beat = setInterval(() => showLife(ticket), BEAT_MS);
  beat.unref();
  try {
    return await action();
  } finally {
    clearInterval(beat);
    discard(ticket);
  }
}

async function takeTicket(place: Place, path: string, processes: Processes, wait: Wait): Promise<string> {
  const attempt: Attempt = { place, processes, waited: 0, sightings: new Map() };
  for (;;) {
    // A look before the try: tickets that come and go keep others from being alone.
    if (!isBlocked(attempt)) {
      const ticket = makeTicket(place, processes);
      if (isAlone(ticket, attempt)) return ticket;
    }
    if ([...attempt.sightings.values()].some(({ since }) => attempt.waited - since >= PATIENCE_MS))
      throw new FileProblem("busy", path, "another process holds the lock", "write");
    const rest = LEAST_PAUSE_MS + Math.floor(Math.random() * (MOST_PAUSE_MS - LEAST_PAUSE_MS + 1));
    await wait(rest);
    attempt.waited += rest;
  }
}

function makeTicket({ folder, base }: Place, processes: Processes): string {
  const ticket = join(folder, markedName(base, "lock", processes));
  try {
    asked(folder, "write", () => closeSync(openSync(ticket, "wx", 0o600)));
  } catch (error) {
    discard(ticket);
    throw error;
  }
  return ticket;
}

/** The ticket is gone unless it is the only one. */
function isAlone(ticket: string, attempt: Attempt): boolean {
  let alone = false;
  try {
    alone = !isBlocked(attempt, ticket);
  } finally {
    if (!alone) discard(ticket);
  }
  return alone;
}

/** Whether tickets of others are in the way, which are noted; those of the dead are removed. */
function isBlocked({ place, processes, waited, sightings }: Attempt, own?: string): boolean {
  const names = asked(place.folder, "write", () => readdirSync(place.folder));
  const before = new Map(sightings);
  sightings.clear();
  for (const ticket of markedIn(place.folder, names, place.base, "lock")) {
    // By its end: a file system may spell the beginning, the file's own name, in another way.
    if (own?.endsWith(ticket.mark)) continue;
    const sighting = sighted(ticket, before.get(ticket.path), waited);
    // Gone between the two looks.
    if (!sighting) continue;
    const isSilent = isForeign(ticket) && waited - sighting.silentSince >= SILENCE_MS;
    if (isSilent || isLeftBehind(ticket, processes)) discard(ticket.path);
    else sightings.set(ticket.path, sighting);
  }
  return sightings.size > 0;
}

function sighted({ path }: Marked, before: Sighting | undefined, waited: number): Sighting | undefined {
  const beat = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (beat === undefined) return undefined;
  if (before?.beat === beat) return before;
  return { since: before?.since ?? waited, beat, silentSince: waited };
}

/** A new time of change, by the clock of whoever keeps the folder. */
function showLife(ticket: string): void {
  try {
    const descriptor = openSync(ticket, "r+");
    try {
      writeSync(descriptor, ".", 0);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Nothing that can be done about it here.
  }
}
