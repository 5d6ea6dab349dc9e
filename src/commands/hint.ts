import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { GlobalOptions } from "./global-options.ts";

/** A command to try next, with the file and the day that this one was given, ready to be pasted. */
export function commandHint(words: readonly string[], global: GlobalOptions): string {
  const given = [
    ...(global.file === undefined ? [] : ["--file", global.file]),
    ...(global.today === undefined ? [] : ["--today", global.today]),
  ];
  return ["keepintouch", ...words, ...given].map(quoted).join(" ");
}

/** For somebody who is said to be leaving long after the last day. */
export function hasLeftHint({ id }: Pick<Contact, "id">, global: GlobalOptions): string {
  return commandHint(["leaving", id, "--phase", "alumni"], global);
}

function quoted(word: string): string {
  const safe = singleLine(word);
  // The first pattern is for speed: one of Unicode classes takes milliseconds to be made.
  const isPlain = /^[\w./:=~\\-]+$/.test(safe) || /^[\p{L}\p{N}_./:=~\\-]+$/u.test(safe);
  return isPlain ? safe : `"${safe.replace(/["$`\\]/g, "\\$&")}"`;
}
