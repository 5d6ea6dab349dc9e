import type { Messages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { cron } from "./schedule-cron.ts";
import { launchd } from "./schedule-launchd.ts";
import { systemd } from "./schedule-systemd.ts";
import { tasks } from "./schedule-tasks.ts";
import type { Found, Installed, Scheduler, SchedulerName } from "./schedule-types.ts";

/** All schedulers, also those that are on other systems only. */
export function schedulers(messages: Messages, runtime: Runtime): Readonly<Record<SchedulerName, Scheduler>> {
  return {
    cron: cron(messages, runtime),
    systemd: systemd(messages, runtime),
    launchd: launchd(messages, runtime),
    schtasks: tasks(messages, runtime),
  };
}

/** The ones that may be on this system. */
export function namesHere({ platform }: Runtime): readonly SchedulerName[] {
  if (platform === "win32") return ["schtasks"];
  return platform === "darwin" ? ["launchd", "cron"] : ["systemd", "cron"];
}

/** What every scheduler of this system holds, or only the one that was asked for. */
export async function findAll(
  all: Readonly<Record<SchedulerName, Scheduler>>,
  runtime: Runtime,
  using?: SchedulerName,
): Promise<{ readonly jobs: readonly Installed[]; readonly troubles: readonly string[] }> {
  const names = namesHere(runtime).filter((name) => using === undefined || name === using);
  const found: readonly Found[] = await Promise.all(names.map((name) => all[name].find()));
  return {
    jobs: found.flatMap(({ jobs }) => jobs),
    troubles: found.flatMap(({ trouble }) => trouble ?? []),
  };
}
