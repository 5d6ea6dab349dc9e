import { readFileSync, readlinkSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** What the system knows about processes. */
export interface Processes {
  /** This process. */
  readonly pid: number;
  /** Whether a process of that number runs on this machine, whoever's it is. */
  isAlive(pid: number): boolean;
}

/** What a process leaves beside a file while it works on it: its claim to the lock, and the text to come. */
type Kind = "lock" | "tmp";

/** A file that is named after the process that made it. */
export interface Marked {
  readonly path: string;
  /** The end of its name, which no other file has. */
  readonly mark: string;
  readonly host: string;
  readonly pid: number;
  /** When the process started, in the system's own count; "0" where that is not known. */
  readonly start: string;
}

const UNKNOWN_START = "0";
const DAY_MS = 24 * 60 * 60 * 1000;
const LONGEST_BASE = 30;
const LONGEST_HOST = 30;

/** A new name beside `base` that tells who made it: `.contacts.yaml.lock-HOST-PID-START-RANDOM`. */
export function markedName(base: string, kind: Kind, { pid }: Processes): string {
  const start = startOf(pid) ?? UNKNOWN_START;
  const random = Math.floor(Math.random() * 36 ** 8).toString(36);
  return `${beginning(base, kind)}${thisHost()}-${pid}-${start}-${random}`;
}

/** Those of a folder's names that belong to `base`. */
export function markedIn(folder: string, names: readonly string[], base: string, kind: Kind): Marked[] {
  const expected = comparable(beginning(base, kind));
  return names.flatMap((name) => {
    const match = /^(.*\.(?:lock|tmp)-)(([\w.]+)-(\d+)-(\d+)-[a-z0-9]+)$/.exec(name);
    if (!match || comparable(match[1] as string) !== expected) return [];
    const [, , mark = "", host = "", pid, start = ""] = match;
    return [{ path: join(folder, name), mark, host, pid: Number(pid), start }];
  });
}

/**
 * Whether the process behind a mark has ended. A process of another machine, and one that may have passed its number
 * on, can only be judged by its silence: a day of it is enough for anybody.
 */
export function isLeftBehind(marked: Marked, processes: Processes): boolean {
  if (isForeign(marked)) return isSilentForADay(marked.path);
  if (!processes.isAlive(marked.pid)) return true;
  const start = startOf(marked.pid);
  if (start === undefined || marked.start === UNKNOWN_START) return isSilentForADay(marked.path);
  return start !== marked.start;
}

/** Of another machine that shares the folder, or of a container that numbers its processes in its own way. */
export function isForeign(marked: Marked): boolean {
  return marked.host !== thisHost();
}

// A name of 255 bytes is the most that file systems take.
function beginning(base: string, kind: Kind): string {
  return `.${[...base].slice(0, LONGEST_BASE).join("")}.${kind}-`;
}

// Some file systems fold case and compose letters: one file under two spellings is still one file.
function comparable(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function isSilentForADay(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Math.abs(Date.now() - stats.mtimeMs) > DAY_MS;
}

let host: string | undefined;

/** A name for everything within which process numbers mean the same: the machine since its start, or a container. */
function thisHost(): string {
  host ??= nameOfHost();
  return host;
}

function nameOfHost(): string {
  const parts = [
    textOf(hostname)?.replace(/\W+/g, "_").slice(0, LONGEST_HOST),
    textOf(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"))?.slice(0, 8),
    textOf(() => readlinkSync("/proc/self/ns/pid"))?.replace(/\D/g, ""),
  ];
  return parts.filter((part) => part).join(".") || "localhost";
}

/** Undefined where the system does not tell, or for a process that has ended and only waits to be cleared away. */
function startOf(pid: number): string | undefined {
  const stat = textOf(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  // The program's name stands in brackets and may hold anything.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  return fields[0] === "Z" || fields[0] === "X" ? "ended" : fields[19];
}

function textOf(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
