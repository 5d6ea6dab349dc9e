import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { FileProblem, type FileProblemCode, type Files } from "../runtime.ts";

// A text longer than this cannot be held as one string by every supported Node.
const LARGEST = 512 * 1024 * 1024;

const CODES: Readonly<Record<string, FileProblemCode>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EISDIR: "directory",
  ENXIO: "not-regular",
  EACCES: "not-allowed",
  EPERM: "not-allowed",
  EROFS: "not-allowed",
  EEXIST: "exists",
  ERR_FS_FILE_TOO_LARGE: "too-large",
};

export const files: Files = {
  read: (path) => asked(path, () => read(path)),
  exists: existsSync,
  list: (path) => asked(path, () => list(path)),
  create: (path, content) => asked(path, () => create(path, content)),
};

function asked<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof FileProblem || !(error instanceof Error)) throw error;
    const code = CODES[(error as NodeJS.ErrnoException).code ?? ""] ?? "other";
    throw new FileProblem(code, path, error.message);
  }
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
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}

function create(path: string, content: string): void {
  makeFolder(dirname(path));
  const descriptor = openSync(path, "wx", 0o600);
  let complete = false;
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
    complete = true;
  } finally {
    closeSync(descriptor);
    // Half a file would stand in the way of the next try.
    if (!complete) unlinkSync(path);
  }
}

// Step by step: where a folder cannot be made (/proc), Node's own recursive way never returns.
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // The folder above is there, so this means a place that holds no folders of ours (/proc).
    if (code === "ENOENT") throw new FileProblem("not-allowed", path, message);
    // Somebody else may have made it in the meantime.
    if (code !== "EEXIST") throw error;
  }
}
