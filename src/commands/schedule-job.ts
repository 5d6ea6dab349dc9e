import { posix, win32 } from "node:path";
import { fnv1a } from "../domain/hash.ts";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import type { Job } from "../formats/job.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import type { Delivery } from "./deliver.ts";
import { deliveryWords } from "./schedule-delivery.ts";

/** Names a contact file (absolute, behind links) in a scheduler: eight hexadecimal digits. */
export function keyOf(file: string): string {
  return fnv1a(file).toString(16).padStart(8, "0");
}

export interface Wish {
  readonly at: string | undefined;
  readonly weekdays: boolean;
  readonly deliveries: readonly Delivery[];
  /** The contact file, absolute. */
  readonly file: string;
  /** Further arguments of `remind`. */
  readonly words: readonly string[];
}

const STANDARD_TIME = "08:30";

/** The job that runs `remind` every morning, whatever the environment; throws UserError when it cannot be made. */
export function makeJob(wish: Wish, messages: Messages, runtime: Runtime): Job {
  const text = messages.schedule;
  const time = /^(\d|[01]\d|2[0-3]):([0-5]\d)$/.exec(wish.at ?? STANDARD_TIME);
  if (!time) throw new UserError(text.badTime(singleLine(wish.at ?? "")));
  const command = [
    lastingNode(runtime),
    programPath(messages, runtime),
    "remind",
    "--since-last",
    ...wish.deliveries.flatMap(deliveryWords),
    ...wish.words,
    "--file",
    wish.file,
  ];
  const environment = environmentOf(runtime);
  for (const word of [...command, ...Object.values(environment)]) {
    if (/\p{Cc}/u.test(word)) throw new UserError(text.controlCharacter(singleLine(word)));
  }
  return {
    hour: Number(time[1]),
    minute: Number(time[2]),
    weekdays: wish.weekdays,
    environment,
    command,
  };
}

/** What the job would otherwise look for in another place than the user's own commands do. */
function environmentOf({ env, platform }: Runtime): Job["environment"] {
  const { XDG_STATE_HOME } = env;
  return platform !== "win32" && XDG_STATE_HOME?.startsWith("/") ? { XDG_STATE_HOME } : {};
}

/** This Node, under the name that stays when Homebrew puts a newer one in its place. */
function lastingNode({ files, node }: Runtime): string {
  const [, prefix, formula] = /^(.*)\/Cellar\/([^/]+)\/[^/]+\/bin\/node$/.exec(node) ?? [];
  if (prefix === undefined) return node;
  const lasting = `${prefix}/opt/${formula}/bin/node`;
  try {
    return files.resolve(lasting) === files.resolve(node) ? lasting : node;
  } catch (error) {
    if (error instanceof FileProblem) return node;
    throw error;
  }
}

function programPath(messages: Messages, { packageFolder, platform }: Runtime): string {
  const path = (platform === "win32" ? win32 : posix).join(packageFolder, "bin", "keepintouch.js");
  // npx empties its folder when it likes, and every reminder would end without a word.
  if (/[/\\]_npx[/\\]/.test(path))
    throw new UserError(messages.schedule.fromNpx("npm install --global keepintouch"));
  return path;
}

/** Whether a Node lies where it goes with the next change of version. */
export function isOfVersionManager(node: string): boolean {
  return /[/\\]\.?(nvm|fnm|asdf|volta|mise|nodenv|nvs)[/\\]/i.test(node);
}

/** What a job runs and on what. */
export interface JobParts {
  readonly node: string;
  readonly program: string;
  readonly file: string;
}

export function partsOf(job: Job): JobParts {
  const { command } = job;
  return {
    node: command[0] ?? "",
    program: command[1] ?? "",
    file: command[command.lastIndexOf("--file") + 1] ?? "",
  };
}
