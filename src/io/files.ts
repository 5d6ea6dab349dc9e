import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  unlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileProblem, type Files } from "../runtime.ts";
import { asked, codeOf } from "./file-problem.ts";
import type { Processes } from "./process-mark.ts";
import { create, placeOf, replace } from "./safe-write.ts";

// A text longer than this cannot be held as one string by every supported Node.
const LARGEST = 512 * 1024 * 1024;

/** The files of this machine. `processes` is asked about those that may be writing at the same time. */
export function makeFiles(processes: Processes): Files {
  return {
    read: (path) => asked(path, "read", () => read(path)),
    exists: existsSync,
    list: (path) => asked(path, "read", () => list(path)),
    create: (path, content) => asked(path, "write", () => create(path, content, processes)),
    resolve: (path) =>
      asked(path, "read", () => {
        const { folder, base } = placeOf(path);
        return join(folder, base);
      }),
    replace: (path, content, expected) =>
      asked(path, "write", () => replace(path, content, expected, processes)),
    // Loaded only when something is written: everybody reads.
    locked: async (path, action) => await (await import("./lock.ts")).locked(path, action, processes),
    remove: (path) => asked(path, "write", () => remove(path)),
    makeTemporaryFolder: () => asked(tmpdir(), "write", () => mkdtempSync(join(tmpdir(), "keepintouch-"))),
    removeFolder: (path) =>
      asked(path, "write", () => rmSync(path, { recursive: true, force: true, maxRetries: 3 })),
  };
}

function read(path: string): Uint8Array {
  // Looked at before it is opened: opening alone waits on a pipe and wakes some devices.
  refuseUnreadable(path, statSync(path));
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    refuseUnreadable(path, fstatSync(descriptor));
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function refuseUnreadable(path: string, stats: Stats): void {
  if (stats.isDirectory()) throw new FileProblem("directory", path, "a folder");
  if (!stats.isFile()) throw new FileProblem("not-regular", path, "not a regular file");
  if (stats.size > LARGEST) throw new FileProblem("too-large", path, `${stats.size} bytes`);
}

function list(path: string): readonly string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "")) return [];
    throw error;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}
