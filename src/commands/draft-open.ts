import { join } from "node:path";
import { singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { fileName } from "./draft-file.ts";
import type { Outlet } from "./draft-outlet.ts";
import { draftText, isTooLongForLink, mailLink, type Written } from "./draft-text.ts";
import { type DraftRun, draftAgain } from "./draft-usage.ts";
import { fileMessage } from "./open-book.ts";

/** A program that opens what it is given with the user's own program for it. */
interface Opener {
  readonly command: string;
  readonly args: readonly string[];
  /** A file as this program wants it named. */
  readonly nameOf: (path: string) => string;
}

/** Hands a draft to the mail program and says what came of it; status 1 when it did not get there. */
export async function openDraft(written: Written, outlet: Outlet, draftRun: DraftRun): Promise<ExitStatus> {
  const { err } = draftRun.runtime;
  try {
    err(`${await opened(written, outlet, draftRun)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
}

async function opened(written: Written, { format, file }: Outlet, draftRun: DraftRun): Promise<string> {
  const { flags, global, runtime } = draftRun;
  const { messages } = draftRun.opened;
  const text = messages.outlet;
  const { draft, contact } = written;
  if (draft.channel !== "email") {
    const channel = messages.plan.channel[draft.channel] ?? draft.channel;
    throw new UserError(text.openOnlyMail(channel, draftAgain(contact.id, flags, ["--copy"], global)));
  }
  const openers = openersHere(runtime);
  const asFile = draftAgain(contact.id, flags, ["--out", `${contact.id}.eml`], global);
  if (openers.length === 0) throw new UserError(text.noDesktop(asFile));
  if (file !== undefined && format === "eml") {
    await openWith(openers, ({ nameOf }) => nameOf(file.path), text, asFile, runtime);
    return text.openedFile(singleLine(file.shown));
  }
  const link = mailLink(written);
  if (!isTooLongForLink(link)) {
    await openWith(openers, () => link, text, asFile, runtime);
    return text.opened;
  }
  const path = await openTemporary(written, openers, asFile, draftRun);
  return `${text.tooLongToOpen} ${text.openedFile(singleLine(path))}\n${text.temporary(asFile)}`;
}

/** The file stays: nobody tells when the mail program has read it. */
async function openTemporary(
  written: Written,
  openers: readonly Opener[],
  asFile: string,
  { opened: { book, messages }, runtime }: DraftRun,
): Promise<string> {
  const { files } = runtime;
  let folder: string | undefined;
  try {
    folder = files.makeTemporaryFolder();
    const path = join(folder, fileName(written.contact.id, written.sendOn, "eml"));
    files.create(path, draftText("eml", written, book, false));
    await openWith(openers, ({ nameOf }) => nameOf(path), messages.outlet, asFile, runtime);
    return path;
  } catch (error) {
    if (folder !== undefined) files.removeFolder(folder);
    if (error instanceof FileProblem) throw new UserError(fileMessage(error, error.path, messages));
    throw error;
  }
}

async function openWith(
  openers: readonly Opener[],
  targetFor: (opener: Opener) => string,
  text: Messages["outlet"],
  asFile: string,
  runtime: Runtime,
): Promise<void> {
  const failed: string[] = [];
  for (const opener of openers) {
    const { status } = await runtime.run(opener.command, [...opener.args, targetFor(opener)], {
      letGo: true,
    });
    if (status === 0) return;
    if (status !== undefined) failed.push(opener.command);
  }
  const [refused] = failed;
  if (refused !== undefined) throw new UserError(text.notOpened(refused, asFile));
  throw new UserError(text.noOpener(openers.map(({ command }) => command).join(", "), asFile));
}

const asIs = (path: string): string => path;

/** None where there is no desktop: xdg-open would look for a browser in the terminal instead. */
function openersHere({ env, platform }: Runtime): readonly Opener[] {
  if (platform === "darwin") return [{ command: "open", args: [], nameOf: asIs }];
  if (platform === "win32") {
    const folder = env.SystemRoot ? `${env.SystemRoot}\\System32\\` : "";
    return [
      { command: `${folder}rundll32.exe`, args: ["url.dll,FileProtocolHandler"], nameOf: windowsFileUrl },
    ];
  }
  const wsl = env.WSL_DISTRO_NAME || env.WSL_INTEROP;
  const desktop = env.DISPLAY || env.WAYLAND_DISPLAY;
  return [
    ...(wsl ? [{ command: "wslview", args: [], nameOf: asIs }] : []),
    ...(desktop ? [{ command: "xdg-open", args: [], nameOf: asIs }] : []),
  ];
}

/**
 * Not quoted, as the system function behind it gets the rest of the command line as it stands. Letters beyond ASCII
 * stay: Windows reads escaped ones in the machine's old code page.
 */
function windowsFileUrl(path: string): string {
  const escaped = path.replace(/[%#? ]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `file:///${escaped.replaceAll("\\", "/")}`;
}
