import { UserError } from "../errors.ts";
import { isSameJob, type Job } from "../formats/job.ts";
import { isExpandedByTasks, isOwnTask, jobOfTask, taskXml } from "../formats/task-xml.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { FILE_ARGUMENT, type Installed, type Scheduler } from "./schedule-types.ts";

const NAME = "keepintouch remind ";
const SEPARATOR = "keepintouch-task:";

// `schtasks /Query /XML` writes in the console's code page, in which a name may have no letters.
const LIST = [
  "[Console]::OutputEncoding = [Text.Encoding]::UTF8",
  `Get-ScheduledTask -TaskPath '\\' -TaskName '${NAME}*' -ErrorAction SilentlyContinue | ForEach-Object { '${SEPARATOR}' + $_.TaskName + '/' + $_.State; Export-ScheduledTask -TaskName $_.TaskName }`,
].join("; ");

/** The Task Scheduler of Windows. */
export function tasks(messages: Messages, runtime: Runtime): Scheduler {
  const text = messages.schedule;
  const { env } = runtime;

  async function list(): Promise<readonly (Installed & { readonly isOwn: boolean })[]> {
    const args = ["-NoProfile", "-NonInteractive", "-Command", LIST];
    const { out } = await runtime.run("powershell.exe", args);
    return out
      .split(SEPARATOR)
      .slice(1)
      .flatMap((part) => {
        const [, key, state] = /^keepintouch remind ([\da-f]{8})\/(\w+)/.exec(part) ?? [];
        if (key === undefined) return [];
        const job = jobOfTask(part);
        const isActive = state !== "Disabled";
        return [{ scheduler: "schtasks", key, place: NAME + key, job, isActive, isOwn: isOwnTask(part) }];
      });
  }

  async function ours(key: string): Promise<Installed | undefined> {
    const task = (await list()).find((found) => found.key === key);
    if (task && !task.isOwn) throw new UserError(text.notOurs(task.place));
    return task;
  }

  return {
    name: "schtasks",
    find: async () => ({ jobs: (await list()).filter(({ isOwn }) => isOwn) }),
    install: async (key, job: Job) => {
      if ((await runtime.run("schtasks", ["/?"])).status === undefined) throw new UserError(text.noTasks);
      const expanded = job.command.find(isExpandedByTasks);
      if (expanded !== undefined) throw new UserError(text.expandedByTasks(expanded));
      const before = await ours(key);
      if (before?.isActive && before.job && isSameJob(before.job, job)) return [];
      const { USERDOMAIN, USERNAME, SystemRoot } = env;
      const owner = {
        user: USERNAME ? `${USERDOMAIN ? `${USERDOMAIN}\\` : ""}${USERNAME}` : undefined,
        systemRoot: SystemRoot || "C:\\Windows",
        from: runtime.today(undefined),
      };
      return [
        {
          kind: "run",
          command: "schtasks",
          args: ["/Create", "/TN", NAME + key, "/XML", FILE_ARGUMENT, "/F"],
          file: taskXml(job, owner),
        },
      ];
    },
    uninstall: async (key) =>
      (await ours(key))
        ? [{ kind: "run", command: "schtasks", args: ["/Delete", "/TN", NAME + key, "/F"] }]
        : [],
  };
}
