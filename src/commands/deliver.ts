import { severalLines, singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import { base64 } from "../formats/mail-text.ts";
import { plainMail } from "../formats/plain-mail.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import { FileProblem, type Ran, type Runtime } from "../runtime.ts";
import { absolute } from "./open-book.ts";

export interface DeliveryFlags {
  readonly notify?: boolean;
  /** True without a value. */
  readonly mail?: true | "local" | "me";
  readonly toFile?: string;
}

export type Delivery =
  | { readonly by: "notification" }
  | { readonly by: "mail"; readonly to: "local" | "me" }
  /** Absolute. */
  | { readonly by: "file"; readonly path: string };

/** A digest in the forms that the deliveries need. */
export interface Letter {
  readonly text: string;
  /** Subject of a mail and title of a notification. */
  readonly subject: string;
  /** A few lines for a notification. */
  readonly notice: string;
}

export interface DeliveryPlace {
  /** Absolute path of the contact file; undefined where none was found. */
  readonly book: string | undefined;
  /** The user's own address, where it is known. */
  readonly ownAddress: string | undefined;
  readonly messages: Messages;
  readonly runtime: Runtime;
}

/** The deliveries that flags ask for, in the order in which they are tried; throws UserError for an empty path. */
export function deliveriesOf(flags: DeliveryFlags, messages: Messages, runtime: Runtime): Delivery[] {
  const deliveries: Delivery[] = [];
  if (flags.toFile !== undefined) {
    if (flags.toFile.trim() === "") throw new UserError(messages.remind.usage.emptyPath);
    deliveries.push({ by: "file", path: absolute(runtime, flags.toFile) });
  }
  if (flags.mail !== undefined) {
    deliveries.push({ by: "mail", to: flags.mail === true ? "local" : flags.mail });
  }
  if (flags.notify) deliveries.push({ by: "notification" });
  return deliveries;
}

/** Delivers a letter and says in one sentence how; throws UserError (status 1) when it did not arrive. */
export async function deliver(delivery: Delivery, letter: Letter, place: DeliveryPlace): Promise<string> {
  const { delivered } = place.messages.remind;
  switch (delivery.by) {
    case "file":
      writeDigest(delivery.path, letter.text, place);
      return delivered.file(singleLine(delivery.path));
    case "mail": {
      const to = await recipientOf(delivery.to, place);
      await mail({ to, subject: letter.subject, body: letter.text }, place);
      return delivered.mail(to);
    }
    case "notification":
      await notify(letter, place);
      return delivered.notification;
  }
}

/** Takes an earlier digest out of its file, where there is one; throws UserError (status 1). */
export function clearDigest(path: string, place: DeliveryPlace): void {
  if (place.runtime.files.exists(path) && contentOf(path, place) !== "") writeDigest(path, "", place);
}

// --- a file

/** As every digest begins, in each of its formats and languages; a note that begins with the program's name does not. */
const OWN =
  /^(# )?keepintouch(, \p{L}+ \d{1,2} \p{L}+ \d{4}| \d{4}年\d{1,2}月\d{1,2}日\(\p{L}\))\n|^\{\n {2}"version": 1,\n {2}"today": /u;

/** Whether a digest may take the place of a file with this content: it is empty, or an earlier digest. */
export function mayHoldDigest(content: string): boolean {
  return content === "" || OWN.test(content);
}

function writeDigest(path: string, text: string, place: DeliveryPlace): void {
  const { messages, runtime } = place;
  const { delivery } = messages.remind;
  if (isContactFile(path, place)) throw new UserError(delivery.contactFile(singleLine(path)), 1);
  if (runtime.files.exists(path)) {
    if (!mayHoldDigest(contentOf(path, place)))
      throw new UserError(delivery.foreignFile(singleLine(path)), 1);
  }
  try {
    runtime.files.replace(path, text);
  } catch (error) {
    throw fileError(error, path, messages);
  }
}

function contentOf(path: string, { messages, runtime }: DeliveryPlace): string {
  try {
    return new TextDecoder().decode(runtime.files.read(path));
  } catch (error) {
    throw fileError(error, path, messages);
  }
}

function isContactFile(path: string, { book, runtime }: DeliveryPlace): boolean {
  if (book === undefined) return false;
  const real = (file: string): string => {
    try {
      return runtime.files.resolve(file);
    } catch (error) {
      if (error instanceof FileProblem) return file;
      throw error;
    }
  };
  return real(path) === real(book);
}

function fileError(error: unknown, path: string, messages: Messages): unknown {
  if (!(error instanceof FileProblem)) return error;
  return new UserError(messages.remind.delivery.notWritten(singleLine(path), whyNot(error, messages)), 1);
}

/** Why a file could not be written, in a few words. */
export function whyNot({ code, message }: FileProblem, messages: Messages): string {
  return messages.remind.delivery.why[code] ?? singleLine(message);
}

// --- mail

/** Where a mail system puts its sendmail; a scheduler's bare PATH does not lead to all of them. */
export const SYSTEM_SENDMAILS = ["/usr/sbin/sendmail", "/usr/lib/sendmail", "/usr/bin/sendmail"];
/** The user's own first: a wrapper in `~/bin`, say. */
const SENDMAILS = ["sendmail", ...SYSTEM_SENDMAILS];
const LOCAL_USER = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*\$?$/u;
const ADDRESS = /^[^\s@<>()[\]\\,;:"-][^\s@<>()[\]\\,;:"]*@[^\s@<>()[\]\\,;:"]+$/;

/** Nobody but the user: the local account or the address that the contact file calls their own. */
async function recipientOf(to: "local" | "me", place: DeliveryPlace): Promise<string> {
  const { delivery } = place.messages.remind;
  if (to === "me") {
    const own = place.ownAddress;
    if (own === undefined || !ADDRESS.test(own)) throw new UserError(delivery.noAddress, 1);
    return own;
  }
  const { env } = place.runtime;
  const user = env.LOGNAME || env.USER || (await place.runtime.run("id", ["-un"])).out.trim();
  if (!LOCAL_USER.test(user)) throw new UserError(delivery.noUser, 1);
  return user;
}

async function mail(
  letter: { to: string; subject: string; body: string },
  place: DeliveryPlace,
): Promise<void> {
  const { delivery } = place.messages.remind;
  // A line with a single dot must not end the mail.
  const ran = await runFirst(SENDMAILS, ["-i", letter.to], place.runtime, plainMail(letter));
  if (ran.status === undefined) throw new UserError(delivery.noSendmail, 1);
  if (ran.status !== 0) throw new UserError(delivery.notMailed(detailOf(ran)), 1);
}

/** Runs the first of these programs that is there. */
async function runFirst(
  commands: readonly string[],
  args: readonly string[],
  { run }: Runtime,
  input?: string,
): Promise<Ran> {
  let ran: Ran = { status: undefined, out: "", err: "" };
  for (const command of commands) {
    ran = await run(command, args, { input });
    if (ran.status !== undefined) return ran;
  }
  return ran;
}

/** What a program said of its failure: its last line. */
function detailOf({ err, out, status }: Ran): string {
  const said = severalLines(err.trim() || out.trim()).split("\n");
  return singleLine(said[said.length - 1] ?? "") || (status === null ? "" : String(status));
}

// --- a notification

async function notify(letter: Letter, place: DeliveryPlace): Promise<void> {
  const title = singleLine(letter.subject);
  const body = severalLines(letter.notice);
  const { platform } = place.runtime;
  if (platform === "darwin") await notifyMac(title, body, place);
  else if (platform === "win32") await notifyWindows(title, body, place);
  else await notifyDesktop(title, body, place);
}

async function notifyDesktop(title: string, body: string, place: DeliveryPlace): Promise<void> {
  const { delivery } = place.messages.remind;
  const { env, run } = place.runtime;
  const bus = env.DBUS_SESSION_BUS_ADDRESS ? undefined : await sessionBus(place.runtime);
  if (!bus && !env.DBUS_SESSION_BUS_ADDRESS && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    throw new UserError(delivery.noDesktop, 1);
  }
  const args = ["--app-name=keepintouch", "--", title, markupFree(body)];
  // Cron and systemd do not name the session's bus: it is handed over.
  const ran = bus
    ? await run("env", [`DBUS_SESSION_BUS_ADDRESS=unix:path=${bus}`, "notify-send", ...args])
    : await runFirst(["notify-send", "/usr/bin/notify-send"], args, place.runtime);
  // 127: `env` found no such program.
  const isMissing = ran.status === undefined || (bus !== undefined && ran.status === 127);
  if (isMissing) throw new UserError(delivery.noProgram("notify-send"), 1);
  if (ran.status !== 0) throw new UserError(delivery.notShown("notify-send", detailOf(ran)), 1);
}

/** The socket of the user's session bus, where there is one. */
async function sessionBus({ env, files, run }: Runtime): Promise<string | undefined> {
  const folder = env.XDG_RUNTIME_DIR || `/run/user/${(await run("id", ["-u"])).out.trim()}`;
  const socket = `${folder}/bus`;
  return files.exists(socket) ? socket : undefined;
}

/** The body of a notification may hold markup, and notify-send reads backslashes in it: neither is meant here. */
function markupFree(body: string): string {
  return body.replace(/\\/g, "\\\\").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The texts are arguments of the script, never a part of it. */
const APPLE_SCRIPT = [
  "on run argv",
  "display notification (item 2 of argv) with title (item 1 of argv)",
  "end run",
].flatMap((line) => ["-e", line]);

async function notifyMac(title: string, body: string, place: DeliveryPlace): Promise<void> {
  const { delivery } = place.messages.remind;
  const ran = await runFirst(
    ["/usr/bin/osascript", "osascript"],
    [...APPLE_SCRIPT, title, body],
    place.runtime,
  );
  if (ran.status !== 0) throw new UserError(delivery.notShown("osascript", detailOf(ran)), 1);
}

async function notifyWindows(title: string, body: string, place: DeliveryPlace): Promise<void> {
  const { delivery } = place.messages.remind;
  const { env } = place.runtime;
  const programs = ["powershell.exe"];
  if (env.SystemRoot)
    programs.unshift(`${env.SystemRoot}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`);
  const args = ["-NoProfile", "-NonInteractive", "-EncodedCommand", utf16Base64(toastScript(title, body))];
  const ran = await runFirst(programs, args, place.runtime);
  if (ran.status !== 0) throw new UserError(delivery.notShown("powershell.exe", detailOf(ran)), 1);
}

/**
 * PowerShell takes what comes on standard input for itself, so the texts are in the script: as base64, whose letters
 * cannot end a quoted text, and become text of the toast, never markup.
 */
function toastScript(title: string, body: string): string {
  const text = (value: string): string =>
    `[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${base64(new TextEncoder().encode(value))}'))`;
  return [
    "$ErrorActionPreference = 'Stop'",
    "[Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime] > $null",
    "[Windows.Data.Xml.Dom.XmlDocument, Windows.Data.Xml.Dom.XmlDocument, ContentType = WindowsRuntime] > $null",
    `$content = [xml]'<toast><visual><binding template="ToastGeneric"><text/><text/></binding></visual></toast>'`,
    `$content.toast.visual.binding.ChildNodes[0].InnerText = ${text(title)}`,
    `$content.toast.visual.binding.ChildNodes[1].InnerText = ${text(body)}`,
    "$xml = New-Object Windows.Data.Xml.Dom.XmlDocument",
    "$xml.LoadXml($content.OuterXml)",
    "$toast = [Windows.UI.Notifications.ToastNotification]::new($xml)",
    // Windows shows toasts of known programs only, and PowerShell is one.
    "$program = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'",
    "[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($program).Show($toast)",
  ].join("\n");
}

function utf16Base64(text: string): string {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes[index * 2] = unit & 0xff;
    bytes[index * 2 + 1] = unit >> 8;
  }
  return base64(bytes);
}
