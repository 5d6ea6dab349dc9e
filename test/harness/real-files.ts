import { makeFiles } from "../../src/io/files.ts";
import type { Processes } from "../../src/io/process-mark.ts";

/** Process numbers that no test has to do with count as gone. */
export const PROCESSES: Processes = {
  pid: process.pid,
  isAlive: (pid) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  },
};

/** The files of this machine, as the program uses them. */
export const files = makeFiles(PROCESSES);
