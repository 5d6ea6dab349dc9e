import { join } from "node:path";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import type { Job } from "../formats/job.ts";
import { jobOfUnits, serviceUnit, timerUnit, UNIT_MARK } from "../formats/systemd-units.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { textAt } from "./schedule-files.ts";
import type { Installed, RunStep, Scheduler, Step } from "./schedule-types.ts";

const TIMER = /^keepintouch-remind-([\da-f]{8})\.timer$/;

function systemctl(...args: string[]): RunStep {
  return { kind: "run", command: "systemctl", args: ["--user", ...args] };
}

/** Whether the user's own systemd runs and answers. */
export async function systemdRuns(runtime: Runtime): Promise<boolean> {
  return (await runtime.run("systemctl", ["--user", "show-environment"])).status === 0;
}

/** Timers of the user's own systemd. */
export function systemd(messages: Messages, runtime: Runtime): Scheduler {
  const text = messages.schedule;
  const { env, home } = runtime;
  const config = env.XDG_CONFIG_HOME?.startsWith("/") ? env.XDG_CONFIG_HOME : join(home, ".config");
  const folder = join(config, "systemd", "user");
  const timerOf = (key: string): string => `keepintouch-remind-${key}.timer`;
  const paths = (key: string) => {
    const timer = join(folder, timerOf(key));
    return { timer, service: timer.replace(/timer$/, "service") };
  };

  async function isActive(key: string): Promise<boolean> {
    const { out } = await runtime.run("systemctl", ["--user", "is-active", timerOf(key)]);
    return out.trim() === "active";
  }

  async function installedOf(key: string): Promise<Installed> {
    const { service, timer } = paths(key);
    const job = jobOfUnits(textAt(service, runtime) ?? "", textAt(timer, runtime) ?? "");
    return { scheduler: "systemd", key, place: timerOf(key), job, isActive: await isActive(key) };
  }

  function refuseForeign(key: string): void {
    for (const path of Object.values(paths(key))) {
      const content = textAt(path, runtime);
      if (content !== undefined && !content.startsWith(UNIT_MARK))
        throw new UserError(text.notOurs(singleLine(path)));
    }
  }

  return {
    name: "systemd",
    find: async () => {
      const keys = runtime.files.list(folder).flatMap((name) => TIMER.exec(name)?.[1] ?? []);
      const ours = keys.filter((key) => textAt(paths(key).timer, runtime)?.startsWith(UNIT_MARK));
      return { jobs: await Promise.all(ours.map(installedOf)) };
    },
    install: async (key, job: Job) => {
      if (!(await systemdRuns(runtime))) throw new UserError(text.noSystemd);
      refuseForeign(key);
      const { service, timer } = paths(key);
      const wanted = [
        { path: service, content: serviceUnit(job) },
        { path: timer, content: timerUnit(job) },
      ];
      const isThere = wanted.every(({ path, content }) => textAt(path, runtime) === content);
      if (isThere && (await isActive(key))) return [];
      return [
        ...wanted.map((file): Step => ({ kind: "write", ...file })),
        systemctl("daemon-reload"),
        systemctl("enable", timerOf(key)),
        // A timer that runs already would keep its old time.
        systemctl("restart", timerOf(key)),
      ];
    },
    uninstall: async (key) => {
      refuseForeign(key);
      const { service, timer } = paths(key);
      if (![service, timer].some((path) => runtime.files.exists(path))) return [];
      return [
        // Without a session the files must still go; nothing runs then.
        { ...systemctl("disable", "--now", timerOf(key)), mayFail: true },
        // When it last ran: else one installed anew would make up for the time between.
        { ...systemctl("clean", "--what=state", timerOf(key)), mayFail: true },
        { kind: "remove", path: timer },
        { kind: "remove", path: service },
        { ...systemctl("daemon-reload"), mayFail: true },
      ];
    },
  };
}
