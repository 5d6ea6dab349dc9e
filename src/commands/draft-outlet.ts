import { singleLine } from "../domain/plain-text.ts";
import { checkFree, type Target, targetOf, writeDraft } from "./draft-file.ts";
import { checkFormat, draftText, isTooLongForLink, mailLink, type Written } from "./draft-text.ts";
import { type DraftFormat, type DraftRun, draftAgain } from "./draft-usage.ts";

/** Where one draft goes and in which form. */
export interface Outlet {
  readonly format: DraftFormat;
  /** Undefined where it goes to stdout. */
  readonly file: Target | undefined;
}

/** Throws UserError, before anything is edited, when it cannot go there. */
export function outletOf(written: Omit<Written, "findings">, draftRun: DraftRun): Outlet {
  const { flags, opened, runtime } = draftRun;
  const file = flags.out === undefined ? undefined : targetOf(flags.out, flags.format, written, runtime);
  const format = file?.format ?? flags.format ?? "text";
  checkFormat(format, written, draftRun);
  if (file && flags.edit) checkFree(file, opened.messages, runtime);
  return { format, file };
}

/** Prints or writes the draft. Throws UserError when the file cannot be written. */
export function put(written: Written, { format, file }: Outlet, draftRun: DraftRun): void {
  const { flags, opened, runtime } = draftRun;
  const { messages, book } = opened;
  const text = draftText(format, written, book, flags.body === true);
  if (file === undefined) runtime.out(text);
  else {
    try {
      writeDraft(file, text, messages, runtime);
    } catch (error) {
      // What was just written in an editor must not be lost.
      if (flags.edit) runtime.out(text);
      throw error;
    }
    runtime.err(`${messages.outlet.wrote(singleLine(file.shown))}\n`);
  }
  if (format === "mailto") noticeOfLength(written, draftRun);
}

/** Tells of a link that not every mail program takes whole. */
export function noticeOfLength(written: Written, { flags, opened, global, runtime }: DraftRun): void {
  const link = mailLink(written);
  if (!isTooLongForLink(link)) return;
  const { id } = written.contact;
  const asFile = draftAgain(id, flags, ["--out", `${id}.eml`], global);
  runtime.err(`${opened.messages.outlet.longLink(link.length, asFile)}\n`);
}
