import { type Day, formatDay, parseDay, SATURDAY, SUNDAY, weekdayOf } from "../domain/calendar-date.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { Job } from "../formats/job.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import type { Delivery } from "./deliver.ts";
import { commandHint } from "./hint.ts";
import { type RemindState, readRemindState, remindStatePlace } from "./remind-state.ts";
import { deliveriesIn, hasDesktop, missingProgram } from "./schedule-delivery.ts";
import { partsOf } from "./schedule-job.ts";
import type { Installed } from "./schedule-types.ts";

/** All about one job: when, how, what came of it last, what is next, and what stands in its way. */
export async function statusText(found: Installed, messages: Messages, runtime: Runtime): Promise<string> {
  const text = messages.schedule.status;
  const { job } = found;
  const scheduler = text.by(messages.schedule.scheduler[found.scheduler], found.place);
  if (job === undefined) {
    const again = commandHint(["remind", "install"], {});
    return `${text.unknownFile}\n${lines([scheduler, text.warning(text.changed(again))])}`;
  }
  const state = stateOf(job, runtime);
  const deliveries = deliveriesIn(job.command);
  const warnings = [
    ...(found.isActive ? [] : [text.inactive(installAgain(job, found))]),
    ...goneParts(job, installAgain(job, found), messages, runtime),
    ...(await missingPrograms(deliveries, messages, runtime)),
    ...(found.scheduler === "cron" && (await cronSleeps(runtime)) ? [messages.schedule.cronSleeps] : []),
    ...(found.scheduler === "systemd" && (await onlyWhileLoggedIn(deliveries, runtime))
      ? [messages.schedule.onlyWhileLoggedIn("loginctl enable-linger")]
      : []),
    ...troubleOfLastRun(job, state, messages, runtime),
  ];
  return `${text.file(singleLine(partsOf(job).file))}\n${lines([
    messages.schedule.when(timeText(job, messages)),
    scheduler,
    messages.schedule.delivery(deliveriesText(deliveries, messages)),
    lastRunText(state, messages),
    messages.schedule.next(nextText(job, messages, runtime)),
    ...warnings.map((warning) => text.warning(warning)),
  ])}`;
}

function lines(parts: readonly string[]): string {
  return parts.map((part) => `  ${part}\n`).join("");
}

/** "every day at 08:30" */
export function timeText(job: Job, messages: Messages): string {
  const text = messages.schedule;
  const at = clockOf(job);
  return job.weekdays ? text.onWeekdays(at) : text.everyDay(at);
}

function clockOf({ hour, minute }: Job): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** "by desktop notification and by mail" */
export function deliveriesText(deliveries: readonly Delivery[], messages: Messages): string {
  const text = messages.schedule.deliveredBy;
  if (deliveries.length === 0) return text.scheduler;
  return deliveries
    .map((delivery) => {
      if (delivery.by === "notification") return text.notification;
      if (delivery.by === "file") return text.file(singleLine(delivery.path));
      return delivery.to === "me" ? text.ownMail : text.localMail;
    })
    .join(text.and);
}

/** The day and time of the next start, by the machine's clock. */
export function nextText(job: Job, messages: Messages, runtime: Runtime): string {
  const today = todayOf(runtime);
  const isPast = clockOf(job) <= runtime.timeOfDay();
  let day = isPast ? today + 1 : today;
  while (!runsOn(job, day)) day++;
  return messages.schedule.dayAndTime(formatDay(day), messages.plan.weekday(day), clockOf(job));
}

/** The day of the last start that should have been, before the latest one. */
function lastButOne(job: Job, runtime: Runtime): Day {
  let day = todayOf(runtime);
  if (clockOf(job) > runtime.timeOfDay()) day--;
  while (!runsOn(job, day)) day--;
  do day--;
  while (!runsOn(job, day));
  return day;
}

function runsOn(job: Job, day: Day): boolean {
  return !job.weekdays || ![SATURDAY, SUNDAY].includes(weekdayOf(day));
}

// A scheduler knows the machine's zone only, whatever zone the contact file plans in.
function todayOf(runtime: Runtime): Day {
  const today = parseDay(runtime.today(undefined));
  if (today === undefined) throw new Error("the runtime gives no date");
  return today;
}

/** What the job itself remembers: it looks where its own environment points. */
function stateOf(job: Job, runtime: Runtime): RemindState | "none" | "broken" {
  const env = { ...runtime.env, XDG_STATE_HOME: job.environment.XDG_STATE_HOME };
  const inside = { ...runtime, env };
  return readRemindState(inside, remindStatePlace(inside, partsOf(job).file));
}

function lastRunText(state: RemindState | "none" | "broken", messages: Messages): string {
  const text = messages.schedule;
  if (state === "none") return text.lastRun(text.result.none);
  if (state === "broken") return text.lastRun(text.result.broken);
  const { at, on, result, message } = state.lastRun;
  const when = text.dayAndTime(formatDay(on), messages.plan.weekday(on), singleLine(at));
  const detail = message === "" || result === "nothing" ? "" : singleLine(message);
  return text.lastRun(text.ranThen(when, text.result[result], detail));
}

function troubleOfLastRun(
  job: Job,
  state: RemindState | "none" | "broken",
  messages: Messages,
  runtime: Runtime,
): readonly string[] {
  const text = messages.schedule.status;
  if (typeof state === "string") return [];
  const { on, result } = state.lastRun;
  return [
    ...(result === "undelivered" ? [text.undelivered] : []),
    ...(result === "problem" ? [text.problem(commandHint(["check"], { file: partsOf(job).file }))] : []),
    ...(on < lastButOne(job, runtime) ? [text.missed] : []),
  ];
}

function goneParts(job: Job, again: string, messages: Messages, { files }: Runtime): readonly string[] {
  const text = messages.schedule.status;
  const { node, program, file } = partsOf(job);
  return [
    ...(files.exists(node) ? [] : [text.noNode(singleLine(node), again)]),
    ...(files.exists(program) ? [] : [text.noProgram(singleLine(program), again)]),
    ...(files.exists(file) ? [] : [text.noFile(singleLine(file))]),
  ];
}

/** The command that makes this job anew, with the Node and the program of today. */
function installAgain(job: Job, { scheduler }: Installed): string {
  const { file } = partsOf(job);
  const flags = job.command.slice(job.command.indexOf("--since-last") + 1, job.command.lastIndexOf("--file"));
  const time = ["--at", clockOf(job), ...(job.weekdays ? ["--weekdays"] : [])];
  return commandHint(["remind", "install", "--using", scheduler, ...time, ...flags], { file });
}

async function missingPrograms(
  deliveries: readonly Delivery[],
  messages: Messages,
  runtime: Runtime,
): Promise<readonly string[]> {
  const missing = deliveries.map(async (delivery) => await missingProgram(delivery, messages, runtime));
  return (await Promise.all(missing)).filter((trouble) => trouble !== undefined);
}

/** Where the usual crons note that they run; a user may be kept from seeing their processes. */
const CRON_SIGNS = ["/run/crond.pid", "/run/cron.pid", "/run/fcron.pid"];

/** Whether cron seems not to be running, so that nothing it was told happens: as in WSL and in containers. */
export async function cronSleeps({ files, platform, run }: Runtime): Promise<boolean> {
  if (platform !== "linux" || CRON_SIGNS.some((path) => files.exists(path))) return false;
  return (await run("pgrep", ["-x", "crond?|fcron|dcron"])).status === 1;
}

/** Whether the user's systemd ends with the session, though nobody needs to sit here to get the digest. */
export async function onlyWhileLoggedIn(deliveries: readonly Delivery[], runtime: Runtime): Promise<boolean> {
  if (hasDesktop(runtime) || deliveries.every(({ by }) => by === "notification")) return false;
  const user = (await runtime.run("id", ["-un"])).out.trim();
  const { out } = await runtime.run("loginctl", ["show-user", user, "--property=Linger", "--value"]);
  return out.trim() === "no";
}
