import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import {
  type CronBlock,
  cronBlock,
  cronBlocks,
  cronCommand,
  jobOfBlock,
  LONGEST_CRON_COMMAND,
  withBlock,
} from "../formats/crontab.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { bytesOfText, textOfBytes } from "./schedule-steps.ts";
import type { Installed, Scheduler, Step } from "./schedule-types.ts";

/** The crontab as it is, one byte a character, and what of it is ours; `bytes` is undefined when there is none. */
interface Crontab {
  readonly bytes: string | undefined;
  readonly blocks: readonly CronBlock[];
}

/** The user's crontab: other entries in it may hold any bytes, and keep every one of them. */
export function cron(messages: Messages, runtime: Runtime): Scheduler {
  const text = messages.schedule;

  async function read(): Promise<Crontab | string> {
    const ran = await runtime.run("crontab", ["-l"], { bytes: true });
    if (ran.status === undefined) return text.noCron;
    if (ran.status !== 0) {
      // "no crontab for taro"; busybox opens the file itself and does not find it.
      if (/no f?crontab|can't open|no such file/i.test(ran.err)) return { bytes: undefined, blocks: [] };
      return text.cronRefuses(singleLine(ran.err));
    }
    const bytes = /\\r$/m.test(ran.out) ? await withCarriageReturns(ran.out) : ran.out;
    if (bytes === undefined) return text.cronRefuses("\\r");
    const found = cronBlocks(bytes);
    if ("damagedLine" in found) return text.cronDamaged(found.damagedLine);
    return { bytes, blocks: found.blocks };
  }

  /** Debian's `crontab -l` shows a carriage return as `\r`; an editor gets the crontab as it is, and may change nothing. */
  async function withCarriageReturns(listed: string): Promise<string | undefined> {
    const { out, status } = await runtime.run("env", ["VISUAL=cat", "EDITOR=cat", "crontab", "-e"], {
      bytes: true,
    });
    return status === 0 && out.replaceAll("\r", "\\r") === listed ? out : undefined;
  }

  async function readOrThrow(): Promise<Crontab> {
    const crontab = await read();
    if (typeof crontab === "string") throw new UserError(crontab);
    return crontab;
  }

  function writing(bytes: string): Step {
    if (bytes === "") return { kind: "run", command: "crontab", args: ["-r"] };
    return {
      kind: "run",
      command: "crontab",
      args: ["-"],
      input: bytes,
      confirm: async () => {
        const after = await read();
        return typeof after !== "string" && after.bytes === bytes;
      },
    };
  }

  return {
    name: "cron",
    find: async () => {
      const crontab = await read();
      if (typeof crontab === "string")
        return { jobs: [], ...(crontab === text.noCron ? {} : { trouble: crontab }) };
      return { jobs: crontab.blocks.map(installedOf) };
    },
    install: async (key, job) => {
      const { bytes, blocks } = await readOrThrow();
      if (new TextEncoder().encode(cronCommand(job)).length > LONGEST_CRON_COMMAND)
        throw new UserError(text.tooLongForCron);
      const content = bytesOfText(cronBlock(key, job));
      const next = withBlock(bytes ?? "", blocks, key, content);
      return next === bytes ? [] : [writing(next)];
    },
    uninstall: async (key) => {
      const { bytes = "", blocks } = await readOrThrow();
      return blocks.some((block) => block.key === key) ? [writing(withBlock(bytes, blocks, key, ""))] : [];
    },
  };
}

function installedOf(block: CronBlock): Installed {
  const job = jobOfBlock({ ...block, text: textOfBytes(block.text) });
  return { scheduler: "cron", key: block.key, place: "crontab", job, isActive: true };
}
