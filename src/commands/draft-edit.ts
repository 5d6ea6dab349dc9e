import { join } from "node:path";
import type { Draft } from "../drafts/render.ts";
import { UserError } from "../errors.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { messageText } from "./draft-text.ts";
import { openEditor } from "./editor.ts";
import { fileMessage, type Opened } from "./open-book.ts";

/** The new draft; without one, nothing was left of it, or the editor gave up and `failure` says how. */
export interface Edited {
  readonly draft: Draft | undefined;
  readonly failure: string | undefined;
}

/** The draft as the user leaves it in an editor. Throws UserError when there is no editor or no place for the text. */
export async function editDraft(
  draft: Draft,
  withoutSubject: boolean,
  { messages }: Opened,
  runtime: Runtime,
): Promise<Edited> {
  try {
    const folder = runtime.files.makeTemporaryFolder();
    try {
      const path = join(folder, "draft.txt");
      runtime.files.create(path, messageText(draft, withoutSubject));
      const failure = await openEditor(path, undefined, messages, runtime);
      const text = new TextDecoder().decode(runtime.files.read(path));
      const isKept = failure === undefined && text.trim() !== "";
      return { draft: isKept ? withText(draft, text, withoutSubject) : undefined, failure };
    } finally {
      runtime.files.removeFolder(folder);
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UserError(fileMessage(error, error.path, messages));
  }
}

/** What was written in an editor: the subject line, where there is one, and the message. */
function withText(draft: Draft, text: string, withoutSubject: boolean): Draft {
  const plain = text.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "");
  const [, subject, body] = /^(?:件名|Subject)[:\uff1a][ \t\u3000]*([^\n]*)\n*([\s\S]*)$/i.exec(plain) ?? [];
  if (draft.subject === null || withoutSubject || subject === undefined) return { ...draft, body: plain };
  return { ...draft, subject: subject.trim(), body: body ?? "" };
}
