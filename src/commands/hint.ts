import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { GlobalOptions } from "./global-options.ts";

/** A command to try next, with the file and the day that this one was given, ready to be pasted. */
export function commandHint(words: readonly string[], global: GlobalOptions): string {
  const given = [
    ...(global.file === undefined ? [] : ["--file", global.file]),
    ...(global.today === undefined ? [] : ["--today", global.today]),
  ];
  const { plain, dashed } = parted(words);
  const behind = dashed.length === 0 ? [] : ["--", ...dashed];
  return ["keepintouch", ...plain, ...given, ...behind].map(quoted).join(" ");
}

/** A name that begins with a dash would be taken for a flag: it goes to the end, with the words that follow it. */
function parted(words: readonly string[]): { readonly plain: string[]; readonly dashed: string[] } {
  const isFlag = (word: string | undefined): boolean => /^--[a-z][a-z-]*$/.test(word ?? "");
  const plain: string[] = [];
  const dashed: string[] = [];
  words.forEach((word, index) => {
    const isOfFlag = isFlag(word) || isFlag(words[index - 1]);
    if (!isOfFlag && (dashed.length > 0 || /^-./.test(word))) dashed.push(word);
    else plain.push(word);
  });
  return { plain, dashed };
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
