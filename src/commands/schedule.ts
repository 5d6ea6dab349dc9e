import { singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { loadMessages, type Messages } from "../render/messages/catalogue.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import type { DeliveryFlags } from "./deliver.ts";
import { checkFilters, type FilterFlags } from "./filters.ts";
import { type GlobalOptions, uiLanguage } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { absolute, type Opened, openBook } from "./open-book.ts";
import { limitOf, spanOf } from "./plan-flags.ts";
import { remindStatePlace } from "./remind-state.ts";
import { chooseDeliveries, tryFile } from "./schedule-delivery.ts";
import { findAll, namesHere, schedulers } from "./schedule-found.ts";
import { isOfVersionManager, keyOf, makeJob, partsOf } from "./schedule-job.ts";
import {
  cronSleeps,
  deliveriesText,
  nextText,
  onlyWhileLoggedIn,
  statusText,
  timeText,
} from "./schedule-status.ts";
import { carryOut, describeSteps } from "./schedule-steps.ts";
import { systemdRuns } from "./schedule-systemd.ts";
import type { Installed, Scheduler, SchedulerName } from "./schedule-types.ts";

/** Every flag of `remind`; what belongs to the digest goes into the job. */
export interface ScheduleFlags extends DeliveryFlags, FilterFlags {
  /** `HH:MM` */
  readonly at?: string;
  readonly weekdays?: boolean;
  readonly using?: SchedulerName;
  readonly dryRun?: boolean;
  readonly within?: string;
  readonly limit?: string;
  readonly format?: string;
  readonly sinceLast?: boolean;
}

const ACTIONS = ["install", "uninstall", "status"] as const;
type Action = (typeof ACTIONS)[number];

/** The flags that mean nothing without an action. */
const SCHEDULE_FLAGS = ["at", "weekdays", "using", "dryRun"] as const;

const FLAGS_OF: Readonly<Record<Action, readonly (keyof ScheduleFlags)[] | "all">> = {
  install: "all",
  uninstall: ["using", "dryRun"],
  status: ["using"],
};

/** `remind install`, `remind uninstall` and `remind status`; throws UserError for another action, and for none. */
export async function run(
  action: string | undefined,
  flags: ScheduleFlags,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const messages = await loadMessages(uiLanguage(global, undefined, runtime.env));
  const known = checked(action, flags, global, messages);
  try {
    if (known === "install") return await install(flags, global, runtime);
    if (known === "uninstall") return await uninstall(flags, global, messages, runtime);
    return await status(flags, global, messages, runtime);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UserError(messages.schedule.cannotRead(singleLine(error.path), singleLine(error.message)));
  }
}

function checked(
  action: string | undefined,
  flags: ScheduleFlags,
  global: GlobalOptions,
  messages: Messages,
): Action {
  const text = messages.schedule;
  const known = ACTIONS.find((name) => name === action);
  const given = Object.keys(flags).filter((name) => name in ALL_FLAGS) as (keyof ScheduleFlags)[];
  if (known === undefined) {
    const flag = given.find((name) => (SCHEDULE_FLAGS as readonly string[]).includes(name));
    throw new UserError(
      action === undefined
        ? text.flagOfInstall(ALL_FLAGS[flag ?? "at"])
        : `${text.unknownAction(singleLine(action), ACTIONS.join(", "))}\n${messages.cli.usage.seeHelp("keepintouch remind --help")}`,
    );
  }
  if (global.json) throw new UserError(messages.cli.usage.noJson(`keepintouch remind ${known}`));
  const allowed = FLAGS_OF[known];
  const extra = allowed === "all" ? undefined : given.find((name) => !allowed.includes(name));
  if (extra) throw new UserError(text.notOfAction(ALL_FLAGS[extra], `keepintouch remind ${known}`));
  return known;
}

const ALL_FLAGS: Readonly<Record<keyof ScheduleFlags, string>> = {
  at: "--at",
  weekdays: "--weekdays",
  using: "--using",
  dryRun: "--dry-run",
  notify: "--notify",
  mail: "--mail",
  toFile: "--to-file",
  within: "--within",
  limit: "--limit",
  format: "--format",
  sinceLast: "--since-last",
  relationship: "--relationship",
  tag: "--tag",
};

async function standardScheduler(runtime: Runtime): Promise<SchedulerName> {
  const [first = "cron"] = namesHere(runtime);
  return first === "systemd" && !(await systemdRuns(runtime)) ? "cron" : first;
}

async function install(flags: ScheduleFlags, global: GlobalOptions, runtime: Runtime): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  const { messages, path } = opened;
  const text = messages.schedule;
  if (flags.using !== undefined && !namesHere(runtime).includes(flags.using))
    throw new UserError(text.notHere(flags.using, namesHere(runtime).join(", ")));
  const name = flags.using ?? (await standardScheduler(runtime));
  const book = remindStatePlace(runtime, path).file;
  const circumstances = { scheduler: name, email: opened.book.me.email, book };
  const deliveries = await chooseDeliveries(flags, circumstances, messages, runtime);
  if (flags.format === "json" && deliveries.some(({ by }) => by !== "file"))
    throw new UserError(messages.remind.usage.json);
  const wish = {
    at: flags.at,
    weekdays: flags.weekdays === true,
    deliveries,
    file: path,
    words: furtherWords(flags, global, opened),
  };
  const job = makeJob(wish, messages, runtime);
  const all = schedulers(messages, runtime);
  const key = keyOf(book);
  const steps = await all[name].install(key, job);
  const elsewhere = (await findAll(all, runtime)).jobs.filter(
    (found) => found.key === key && found.scheduler !== name,
  );
  const moving = (await Promise.all(elsewhere.map(({ scheduler }) => all[scheduler].uninstall(key)))).flat();
  if (flags.dryRun) {
    runtime.out(describeSteps([...steps, ...moving], messages));
    return 0;
  }
  for (const delivery of deliveries) {
    if (delivery.by === "file") tryFile(delivery.path, messages, runtime);
  }
  await carryOutOrUndo(
    all[name],
    key,
    async () => await carryOut(steps, messages, runtime),
    messages,
    runtime,
  );
  await carryOut(moving, messages, runtime);
  const shown = singleLine(path);
  runtime.err(`${steps.length > 0 ? text.installed(shown) : text.unchanged(shown)}\n`);
  runtime.err(`  ${text.when(timeText(job, messages))}\n`);
  runtime.err(`  ${text.delivery(deliveriesText(deliveries, messages))}\n`);
  runtime.err(`  ${text.next(nextText(job, messages, runtime))}\n`);
  for (const found of elsewhere) runtime.err(`${text.movedFrom(text.scheduler[found.scheduler])}\n`);
  if (isOfVersionManager(partsOf(job).node))
    runtime.err(
      `${text.versionManager(singleLine(partsOf(job).node), commandHint(["remind", "status"], {}))}\n`,
    );
  if (name === "cron" && (await cronSleeps(runtime))) runtime.err(`${text.cronSleeps}\n`);
  if (name === "systemd" && (await onlyWhileLoggedIn(deliveries, runtime)))
    runtime.err(`${text.onlyWhileLoggedIn("loginctl enable-linger")}\n`);
  runtime.err(
    `${text.seeAndRemove(commandHint(["remind", "status"], {}), commandHint(["remind", "uninstall"], {}))}\n`,
  );
  return 0;
}

/** The arguments of `remind` that shape the digest; each is checked here, while somebody is there to read it. */
function furtherWords(flags: ScheduleFlags, global: GlobalOptions, opened: Opened): readonly string[] {
  const usage = opened.messages.cli.usage;
  if (flags.within !== undefined) spanOf(flags.within, usage);
  if (flags.limit !== undefined) limitOf(flags.limit, usage);
  checkFilters(flags, opened);
  const words = [
    ["--within", flags.within],
    ["--limit", flags.limit],
    ["--format", flags.format],
    ["--ui-lang", languageToKeep(global, opened)],
    ...(flags.relationship ?? []).map((value) => ["--relationship", value]),
    ...(flags.tag ?? []).map((value) => ["--tag", value]),
  ];
  return words.flatMap(([flag, value]) => (flag === undefined || value === undefined ? [] : [flag, value]));
}

/** The language that a scheduler's bare environment would not lead to. */
function languageToKeep(global: GlobalOptions, opened: Opened): string | undefined {
  if (global.uiLang) return global.uiLang;
  const isFromFile = uiLanguage({}, opened.book.settings.language, {}) === opened.language;
  return isFromFile ? undefined : opened.language;
}

/** A first installation that fails half way leaves nothing behind. */
async function carryOutOrUndo(
  scheduler: Scheduler,
  key: string,
  action: () => Promise<void>,
  messages: Messages,
  runtime: Runtime,
): Promise<void> {
  const wasThere = (await scheduler.find()).jobs.some((found) => found.key === key);
  try {
    await action();
  } catch (error) {
    if (!wasThere) {
      const undo = await scheduler.uninstall(key);
      await carryOut(
        undo.map((step) => (step.kind === "run" ? { ...step, mayFail: true } : step)),
        messages,
        runtime,
      );
    }
    throw error;
  }
}

/** The jobs that a command means: those of the file that was named, else all. */
function meant(jobs: readonly Installed[], global: GlobalOptions, runtime: Runtime): readonly Installed[] {
  const named = global.file || runtime.env.KEEPINTOUCH_FILE;
  if (!named) return jobs;
  const path = absolute(runtime, named);
  const key = keyOf(remindStatePlace(runtime, path).file);
  return jobs.filter((found) => found.key === key || (found.job && partsOf(found.job).file === path));
}

async function uninstall(
  flags: ScheduleFlags,
  global: GlobalOptions,
  messages: Messages,
  runtime: Runtime,
): Promise<ExitStatus> {
  const text = messages.schedule;
  const all = schedulers(messages, runtime);
  const { jobs, troubles } = await findAll(all, runtime, flags.using);
  const wanted = meant(jobs, global, runtime);
  if (wanted.length === 0) {
    if (troubles.length > 0) throw new UserError(troubles.join("\n"));
    if (flags.dryRun) runtime.out(describeSteps([], messages));
    runtime.err(`${text.nothingInstalled}\n`);
    return 0;
  }
  if (new Set(wanted.map(({ key }) => key)).size > 1) throw new UserError(severalFiles(wanted, messages));
  for (const { scheduler, key, place } of wanted) {
    const steps = await all[scheduler].uninstall(key);
    if (flags.dryRun) {
      runtime.out(describeSteps(steps, messages));
      continue;
    }
    await carryOut(steps, messages, runtime);
    runtime.err(`${text.uninstalled(text.scheduler[scheduler], place)}\n`);
  }
  for (const trouble of troubles) runtime.err(`${trouble}\n`);
  return 0;
}

function severalFiles(jobs: readonly Installed[], messages: Messages): string {
  const files = new Set(jobs.flatMap(({ job }) => (job ? [partsOf(job).file] : [])));
  const commands = [...files].map((file) => `  ${commandHint(["remind", "uninstall"], { file })}`);
  return messages.schedule.severalFiles(commands.join("\n"));
}

async function status(
  flags: ScheduleFlags,
  global: GlobalOptions,
  messages: Messages,
  runtime: Runtime,
): Promise<ExitStatus> {
  const text = messages.schedule;
  const { jobs, troubles } = await findAll(schedulers(messages, runtime), runtime, flags.using);
  const wanted = meant(jobs, global, runtime);
  for (const trouble of troubles) runtime.err(`${trouble}\n`);
  if (wanted.length === 0)
    runtime.out(
      `${text.nothingInstalled}\n${text.installHint(commandHint(["remind", "install"], global))}\n`,
    );
  const parts = await Promise.all(wanted.map(async (found) => await statusText(found, messages, runtime)));
  runtime.out(parts.join("\n"));
  return 0;
}
