import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { FileProblem } from "../runtime.ts";
import { asked, codeOf } from "./file-problem.ts";
import { isLeftBehind, markedIn, markedName, type Processes } from "./process-mark.ts";

// As many as Linux follows.
const MOST_LINKS = 40;
const PERMISSIONS = 0o777;
const ANY_WRITE = 0o222;
// On Windows a file that somebody reads cannot be replaced; nobody reads for long.
const PAUSES_MS = [10, 20, 40, 80, 160];
const HELD = ["EPERM", "EBUSY", "EACCES"];

/** Where a file really lies. */
export interface Place {
  readonly folder: string;
  readonly base: string;
  /** The name that was asked for is only a link to it. */
  readonly isLinked: boolean;
}

/** The place of a file behind links, also where the last link leads nowhere yet. */
export function placeOf(path: string): Place {
  let current = resolve(path);
  for (let links = 0; links <= MOST_LINKS; links++) {
    const folder = realFolder(dirname(current));
    const base = basename(current);
    const target = linkTarget(join(folder, base));
    if (target === undefined) return { folder, base, isLinked: links > 0 };
    current = resolve(folder, target);
  }
  throw new FileProblem("link-loop", path, "the links lead round in a circle", "write");
}

function linkTarget(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : undefined;
}

/** Of a folder that is not there yet, its nearest one that is counts. */
function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || dirname(path) === path) throw error;
    // Not made up where a disk that is not plugged in would be.
    if (linkTarget(path) !== undefined)
      throw new FileProblem("not-found", path, "a link to a folder that is not there", "write");
    return join(realFolder(dirname(path)), basename(path));
  }
}

/** Makes the folder of a file; what is behind a link must be there already. */
export function makeFolderOf({ folder, isLinked }: Place): void {
  if (isLinked && !existsSync(folder))
    throw new FileProblem("not-found", folder, "a link leads to this folder, which is not there", "write");
  makeFolder(folder);
}

// Step by step: where a folder cannot be made (/proc), Node's own recursive way never returns.
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // The folder above is there, so this means a place that holds no folders of ours (/proc).
    if (codeOf(error) === "ENOENT")
      throw new FileProblem("not-allowed", path, (error as Error).message, "write");
    // Somebody else may have made it in the meantime.
    if (codeOf(error) !== "EEXIST")
      asked(path, "write", () => {
        throw error;
      });
  }
}

/**
 * Makes a file of mode 600 that must not exist yet. It appears under its name when it is whole: a killed process leaves
 * nothing that looks like a file of the user.
 */
export function create(path: string, content: string, processes: Processes): void {
  const place = placeOf(path);
  const target = join(place.folder, place.base);
  if (lstatSync(target, { throwIfNoEntry: false }))
    throw new FileProblem("exists", path, "it is there already", "write");
  makeFolderOf(place);
  const temporary = writeTemporary(place, content, undefined, processes);
  try {
    giveName(temporary, target);
  } finally {
    discard(temporary);
  }
  syncFolder(place.folder);
}

/** Unlike renaming, linking never takes the place of a file that somebody else has made in the meantime. */
function giveName(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    // A file system without hard links: an own empty file keeps the name until the whole one takes its place.
    closeSync(openSync(target, "wx", 0o600));
    try {
      move(temporary, target);
    } catch (problem) {
      discard(target);
      throw problem;
    }
  }
}

/**
 * Puts new content in the place of a file in one step. Links, permissions, owner and group stay; other names of the
 * file (hard links) keep the old content. With `expected` only while the file still holds that.
 */
export function replace(
  path: string,
  content: string | Uint8Array,
  expected: string | undefined,
  processes: Processes,
): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw new FileProblem("directory", path, "a folder", "write");
  if (old && !old.isFile()) throw new FileProblem("not-regular", path, "not a regular file", "write");
  const place = placeOf(path);
  const target = join(place.folder, place.base);
  if (old) refuseProtected(target, old);
  makeFolderOf(place);
  // Before the new one is written: on a full disk, an old leftover would stand in its own way for ever.
  removeLeftovers(place, processes);
  const temporary = writeTemporary(place, content, old, processes);
  try {
    if (expected !== undefined) refuseChanged(target, expected);
    move(temporary, target);
  } catch (error) {
    discard(temporary);
    throw error;
  }
  syncFolder(place.folder);
}

/** A folder's permission is enough to replace a file, but who has made a file read-only means the file. */
function refuseProtected(target: string, { mode }: Stats): void {
  // The superuser may write everything: the second question is for him.
  asked(target, "write", () => accessSync(target, constants.W_OK));
  if ((mode & ANY_WRITE) === 0) throw new FileProblem("not-allowed", target, "read-only", "write");
}

function refuseChanged(target: string, expected: string): void {
  // An editor may be about to put its own version in the place of the old one.
  const now = existsSync(target) ? readFileSync(target) : undefined;
  if (!now?.equals(Buffer.from(expected)))
    throw new FileProblem("changed", target, "changed in the meantime", "write");
}

function removeLeftovers({ folder, base }: Place, processes: Processes): void {
  try {
    for (const marked of markedIn(folder, readdirSync(folder), base, "tmp")) {
      if (isLeftBehind(marked, processes)) discard(marked.path);
    }
  } catch {
    // Somebody else's untidiness, or a folder that does not show its names, is no reason not to write.
  }
}

/** Writes a file beside the place, complete and on the disk, that may do what `old` may; its path. */
function writeTemporary(
  { folder, base }: Place,
  content: string | Uint8Array,
  old: Stats | undefined,
  processes: Processes,
): string {
  const path = join(folder, markedName(base, "tmp", processes));
  const descriptor = asked(folder, "write", () => openSync(path, "wx", 0o600));
  try {
    try {
      writeFileSync(descriptor, content);
      if (old) keepOwnerAndMode(descriptor, old, join(folder, base));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    discard(path);
    throw error;
  }
  return path;
}

function keepOwnerAndMode(descriptor: number, old: Stats, target: string): void {
  const fresh = fstatSync(descriptor);
  if (fresh.uid !== old.uid || fresh.gid !== old.gid) {
    try {
      fchownSync(descriptor, old.uid, old.gid);
    } catch (error) {
      if (!["EPERM", "EINVAL"].includes(codeOf(error) ?? "")) throw error;
      if (fresh.uid !== old.uid || givesGroupItsOwnRights(old.mode))
        throw new FileProblem("not-owner", target, (error as Error).message, "write");
    }
  }
  const mode = old.mode & PERMISSIONS;
  // Some file systems refuse every change of mode, also to what it is.
  if ((fstatSync(descriptor).mode & PERMISSIONS) !== mode) fchmodSync(descriptor, mode);
}

/** Where it may do exactly what everybody may, another group in its place changes nothing for anybody. */
function givesGroupItsOwnRights(mode: number): boolean {
  return ((mode >> 3) & 0o7) !== (mode & 0o7);
}

function move(temporary: string, target: string): void {
  for (const pause of [...PAUSES_MS, undefined]) {
    try {
      renameSync(temporary, target);
      return;
    } catch (error) {
      if (pause === undefined || !HELD.includes(codeOf(error) ?? "")) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

/** Removes an own file, if it can be removed. */
export function discard(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already, or whoever comes next will remove it.
  }
}

/** So that a new name outlives a power failure; by now nothing can be taken back, so no failure counts. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows and some network file systems do not know this.
  }
}
