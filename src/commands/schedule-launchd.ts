import { join } from "node:path";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import { agentPlist, isOwnPlist, jobOfPlist } from "../formats/launchd-plist.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { textAt } from "./schedule-files.ts";
import type { Installed, Scheduler, Step } from "./schedule-types.ts";

const AGENT = /^keepintouch\.remind\.([\da-f]{8})\.plist$/;

/** The user's own agents on macOS. */
export function launchd(messages: Messages, runtime: Runtime): Scheduler {
  const text = messages.schedule;
  const folder = join(runtime.home, "Library", "LaunchAgents");
  const labelOf = (key: string): string => `keepintouch.remind.${key}`;
  const pathOf = (key: string): string => join(folder, `${labelOf(key)}.plist`);

  /** Where the agents of somebody who is logged in live. */
  async function domain(): Promise<string> {
    return `gui/${(await runtime.run("id", ["-u"])).out.trim()}`;
  }

  async function isLoaded(key: string): Promise<boolean> {
    return (await runtime.run("launchctl", ["print", `${await domain()}/${labelOf(key)}`])).status === 0;
  }

  async function installedOf(key: string): Promise<Installed> {
    const job = jobOfPlist(labelOf(key), textAt(pathOf(key), runtime) ?? "");
    return { scheduler: "launchd", key, place: labelOf(key), job, isActive: await isLoaded(key) };
  }

  function refuseForeign(key: string): void {
    const content = textAt(pathOf(key), runtime);
    if (content !== undefined && !isOwnPlist(content))
      throw new UserError(text.notOurs(singleLine(pathOf(key))));
  }

  async function unloading(key: string): Promise<Step> {
    return {
      kind: "run",
      command: "launchctl",
      args: ["bootout", `${await domain()}/${labelOf(key)}`],
      otherwise: { command: "launchctl", args: ["unload", pathOf(key)] },
      mayFail: true,
    };
  }

  return {
    name: "launchd",
    find: async () => {
      const keys = runtime.files.list(folder).flatMap((name) => AGENT.exec(name)?.[1] ?? []);
      const ours = keys.filter((key) => isOwnPlist(textAt(pathOf(key), runtime) ?? ""));
      return { jobs: await Promise.all(ours.map(installedOf)) };
    },
    install: async (key, job) => {
      if ((await runtime.run("launchctl", ["help"])).status === undefined)
        throw new UserError(text.noLaunchd);
      refuseForeign(key);
      const content = agentPlist(labelOf(key), job);
      const loaded = await isLoaded(key);
      if (loaded && textAt(pathOf(key), runtime) === content) return [];
      return [
        ...(loaded ? [await unloading(key)] : []),
        { kind: "write", path: pathOf(key), content },
        {
          kind: "run",
          command: "launchctl",
          args: ["bootstrap", await domain(), pathOf(key)],
          otherwise: { command: "launchctl", args: ["load", "-w", pathOf(key)] },
          // The old `load` reports no failure by its status.
          confirm: async () => await isLoaded(key),
        },
      ];
    },
    uninstall: async (key) => {
      refuseForeign(key);
      if (!runtime.files.exists(pathOf(key))) return [];
      return [await unloading(key), { kind: "remove", path: pathOf(key) }];
    },
  };
}
