import { posix, win32 } from "node:path";
import { fnv1a } from "../domain/hash.ts";
import type { Runtime } from "../runtime.ts";

/**
 * Where the program keeps what belongs to one contact file but not into it: `$XDG_STATE_HOME/keepintouch`, on Windows
 * below `%LOCALAPPDATA%`. `book` is the file's real path, so that links to it share the state.
 */
export function stateFile(purpose: string, book: string, runtime: Runtime): string {
  const { basename, join } = runtime.platform === "win32" ? win32 : posix;
  const key = fnv1a(book).toString(16).padStart(8, "0");
  return join(stateFolder(runtime), `${purpose}-${plain(basename(book))}-${key}.json`);
}

/** The folder of all state, absolute. */
export function stateFolder({ env, home, platform }: Runtime): string {
  if (platform === "win32") return win32.join(env.LOCALAPPDATA || `${home}\\AppData\\Local`, "keepintouch");
  // A relative XDG_STATE_HOME is invalid by its specification and must be ignored.
  const state = env.XDG_STATE_HOME?.startsWith("/") ? env.XDG_STATE_HOME : `${home}/.local/state`;
  return posix.join(state, "keepintouch");
}

/** A name that every file system takes. */
function plain(name: string): string {
  const start = [...name].slice(0, 40).join("");
  return start.replace(/[^\p{L}\p{N}._-]+/gu, "-");
}
