import { posix, win32 } from "node:path";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import {
  type Delivery,
  type DeliveryFlags,
  deliveriesOf,
  mayHoldDigest,
  SYSTEM_SENDMAILS,
  whyNot,
} from "./deliver.ts";
import type { SchedulerName } from "./schedule-types.ts";

/** Where and for whom the delivery must work. */
export interface Circumstances {
  readonly scheduler: SchedulerName;
  /** `me.email` of the contact file. */
  readonly email: string | undefined;
  /** The contact file, absolute, behind links. */
  readonly book: string;
}

/**
 * The deliveries that were asked for, or the first that works here: a desktop notification, mail.
 * Throws UserError when one that was asked for does not work here, or none does: nobody would read the reminder.
 */
export async function chooseDeliveries(
  flags: DeliveryFlags,
  circumstances: Circumstances,
  messages: Messages,
  runtime: Runtime,
): Promise<readonly Delivery[]> {
  const asked = deliveriesOf(flags, messages, runtime);
  for (const delivery of asked) {
    const trouble = await troubleAtInstall(delivery, circumstances, messages, runtime);
    if (trouble !== undefined) throw new UserError(trouble);
  }
  if (asked.length > 0) return asked;
  const troubles: string[] = [];
  for (const delivery of [{ by: "notification" }, { by: "mail", to: "local" }] as const) {
    const trouble = await troubleAtInstall(delivery, circumstances, messages, runtime);
    if (trouble === undefined) return [delivery];
    troubles.push(trouble);
  }
  throw new UserError(messages.schedule.noDelivery(troubles.map((trouble) => `  ${trouble}`).join("\n")));
}

/** The flags of `remind` for a delivery. */
export function deliveryWords(delivery: Delivery): readonly string[] {
  if (delivery.by === "notification") return ["--notify"];
  if (delivery.by === "file") return ["--to-file", delivery.path];
  return ["--mail", delivery.to];
}

/** The deliveries among the arguments of a job. */
export function deliveriesIn(words: readonly string[]): readonly Delivery[] {
  return words.flatMap((word, index): readonly Delivery[] => {
    if (word === "--notify") return [{ by: "notification" }];
    if (word === "--mail") return [{ by: "mail", to: words[index + 1] === "me" ? "me" : "local" }];
    return word === "--to-file" ? [{ by: "file", path: words[index + 1] ?? "" }] : [];
  });
}

async function troubleAtInstall(
  delivery: Delivery,
  circumstances: Circumstances,
  messages: Messages,
  runtime: Runtime,
): Promise<string | undefined> {
  const text = messages.schedule.trouble;
  if (delivery.by === "mail" && delivery.to === "me" && !circumstances.email) return text.noEmail;
  if (delivery.by === "file") return troubleWithFile(delivery.path, circumstances.book, messages, runtime);
  const missing = await missingProgram(delivery, messages, runtime);
  if (missing !== undefined || delivery.by !== "notification") return missing;
  if (runtime.platform === "darwin" || runtime.platform === "win32") return undefined;
  if (!hasDesktop(runtime)) return text.noDesktop;
  return circumstances.scheduler === "cron" && !(await hasLastingBus(runtime)) ? text.noBus : undefined;
}

/** What a delivery needs and is not on this machine (any more); undefined when nothing is missing. */
export async function missingProgram(
  delivery: Delivery,
  messages: Messages,
  runtime: Runtime,
): Promise<string | undefined> {
  const text = messages.schedule.trouble;
  if (delivery.by === "mail") return hasSendmail(runtime) ? undefined : text.noSendmail;
  if (delivery.by === "notification") return (await hasNotifier(runtime)) ? undefined : text.noNotifier;
  const folder = pathRules(runtime).dirname(delivery.path);
  if (runtime.files.exists(folder)) return undefined;
  return text.noFolder(singleLine(delivery.path), singleLine(folder));
}

async function hasNotifier({ platform, run }: Runtime): Promise<boolean> {
  // Each of them does nothing but say that it is there.
  if (platform === "darwin") return (await run("/usr/bin/osascript", ["-e", "return 1"])).status === 0;
  if (platform === "win32") {
    return (
      (await run("powershell.exe", ["-NoProfile", "-NonInteractive", "-Command", "exit 0"])).status === 0
    );
  }
  return (await run("notify-send", ["--version"])).status === 0;
}

/** Whether somebody sits at a desktop here; on macOS and Windows nobody else starts a command. */
export function hasDesktop({ env, platform }: Runtime): boolean {
  return platform === "darwin" || platform === "win32" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Cron knows nothing of the desktop: its bus must be in the one place where it is looked for. */
async function hasLastingBus({ files, run }: Runtime): Promise<boolean> {
  return files.exists(`/run/user/${(await run("id", ["-u"])).out.trim()}/bus`);
}

// A scheduler gives the job no PATH to speak of: a sendmail elsewhere would not be found in the morning.
function hasSendmail({ files, platform }: Runtime): boolean {
  return platform !== "win32" && SYSTEM_SENDMAILS.some((path) => files.exists(path));
}

function troubleWithFile(
  path: string,
  book: string,
  messages: Messages,
  runtime: Runtime,
): string | undefined {
  const { files } = runtime;
  const text = messages.schedule.trouble;
  const shown = singleLine(path);
  try {
    if (!files.exists(path)) {
      const folder = pathRules(runtime).dirname(path);
      return files.exists(folder) ? undefined : text.noFolder(shown, singleLine(folder));
    }
    if (files.resolve(path) === book) return text.isBook(shown);
    const content = new TextDecoder().decode(files.read(path));
    return mayHoldDigest(content) ? undefined : text.foreignFile(shown);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return text.badFile(shown, singleLine(error.message));
  }
}

/**
 * Writes what is in a digest's file once more, or makes the file and takes it away: only that tells whether the job will
 * be able to. Throws UserError when it will not.
 */
export function tryFile(path: string, messages: Messages, { files }: Runtime): void {
  try {
    if (files.exists(path)) {
      const content = new TextDecoder().decode(files.read(path));
      files.replace(path, content, content);
    } else {
      files.create(path, "");
      files.remove(path);
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UserError(messages.schedule.trouble.badFile(singleLine(path), whyNot(error, messages)));
  }
}

function pathRules({ platform }: Runtime): typeof posix {
  return platform === "win32" ? win32 : posix;
}
