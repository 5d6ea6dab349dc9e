import { join } from "node:path";
import { type Day, formatDay } from "../domain/calendar-date.ts";
import { fnv1a } from "../domain/hash.ts";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import type { Written } from "./draft-text.ts";
import type { DraftFormat } from "./draft-usage.ts";
import { absolute, fileMessage } from "./open-book.ts";

/** A file that a draft is to be written to. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  /** As the user knows it. */
  readonly shown: string;
  readonly format: DraftFormat;
}

const ENDINGS: Readonly<Record<DraftFormat, string>> = {
  text: "txt",
  eml: "eml",
  mailto: "txt",
  json: "json",
};

/** The file that `--out` means for one draft: itself, or one in the folder that it is. */
export function targetOf(
  out: string,
  format: DraftFormat | undefined,
  written: Omit<Written, "findings">,
  runtime: Runtime,
): Target {
  if (isFolder(out, runtime)) return targetIn(out, format, written, runtime);
  const byName = /\.eml$/i.test(out) ? "eml" : "text";
  return { path: absolute(runtime, out), shown: out, format: format ?? byName };
}

/** The file for a draft in a folder; without a format asked for, a mail becomes one that a mail program opens. */
export function targetIn(
  folder: string,
  asked: DraftFormat | undefined,
  written: Omit<Written, "findings">,
  runtime: Runtime,
): Target {
  const format = asked ?? (written.draft.channel === "email" ? "eml" : "text");
  const name = fileName(written.contact.id, written.sendOn, ENDINGS[format]);
  return { path: join(absolute(runtime, folder), name), shown: join(folder, name), format };
}

function isFolder(out: string, runtime: Runtime): boolean {
  const endsAsFolder = runtime.platform === "win32" ? /[/\\]$/ : /\/$/;
  return endsAsFolder.test(out) || kindOf(out, runtime) === "folder";
}

/** What is there under this name. */
export function kindOf(out: string, runtime: Runtime): "nothing" | "folder" | "file" {
  try {
    runtime.files.read(absolute(runtime, out));
    return "file";
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return error.code === "directory" ? "folder" : error.code === "not-found" ? "nothing" : "file";
  }
}

// File systems allow 255 octets; some room is left for the marks of programs that copy.
const LONGEST_NAME = 200;

/** `2026-12-16-sato.eml`: letters, digits and hyphens, a name on every system. */
export function fileName(id: string, sendOn: Day, ending: string): string {
  const safe = id.replace(/[^\p{L}\p{M}\p{N}-]+/gu, "-");
  const day = formatDay(sendOn);
  const isWhole = safe === id && new TextEncoder().encode(`${day}-${id}.${ending}`).length <= LONGEST_NAME;
  // Two ids that look the same once cut must not share a file.
  const part = isWhole ? id : `${[...safe].slice(0, 40).join("")}-${fnv1a(id).toString(16)}`;
  return `${day}-${part}.${ending}`;
}

/**
 * Makes the file, of mode 600; what is there under its name stays, whatever it is, and is fine when it is this very
 * text. Throws UserError.
 */
export function writeDraft(
  { path, shown }: Target,
  content: string,
  messages: Messages,
  runtime: Runtime,
): void {
  try {
    runtime.files.create(path, content);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    if (error.code !== "exists") throw new UserError(fileMessage(error, shown, messages));
    if (!holds(path, content, runtime)) throw new UserError(messages.outlet.isThere(singleLine(shown)));
  }
}

function holds(path: string, content: string, runtime: Runtime): boolean {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(runtime.files.read(path)) === content;
  } catch (error) {
    if (error instanceof FileProblem) return false;
    throw error;
  }
}

/** Refuses a name that is taken, before work is put into a text that could then not be kept. Throws UserError. */
export function checkFree({ path, shown }: Target, messages: Messages, runtime: Runtime): void {
  if (runtime.files.exists(path)) throw new UserError(messages.outlet.isThere(singleLine(shown)));
}
