import type { Job } from "../formats/job.ts";

export const SCHEDULERS = ["cron", "systemd", "launchd", "schtasks"] as const;
export type SchedulerName = (typeof SCHEDULERS)[number];

/** A job of this program that a scheduler holds. */
export interface Installed {
  readonly scheduler: SchedulerName;
  /** Of the contact file. */
  readonly key: string;
  /** What the scheduler calls it. */
  readonly place: string;
  /** Undefined when somebody has changed it so that it cannot be told any more. */
  readonly job: Job | undefined;
  /** Whether the scheduler will start it. */
  readonly isActive: boolean;
}

export interface Found {
  readonly jobs: readonly Installed[];
  /** Why it is not known what is there. */
  readonly trouble?: string;
}

export interface RunStep {
  readonly kind: "run";
  readonly command: string;
  /** `FILE_ARGUMENT` stands for the path of a file with `file` in it. */
  readonly args: readonly string[];
  /** Bytes, one a character. */
  readonly input?: string;
  /** Written in UTF-16, as Windows wants it. */
  readonly file?: string;
  readonly mayFail?: boolean;
  /** Tried when the command failed. */
  readonly otherwise?: { readonly command: string; readonly args: readonly string[] };
  /** Whether it came to what was wanted. */
  readonly confirm?: () => Promise<boolean>;
}

export type Step =
  | { readonly kind: "write"; readonly path: string; readonly content: string }
  | { readonly kind: "remove"; readonly path: string }
  | RunStep;

export const FILE_ARGUMENT = "<FILE>";

/** One of the system's schedulers. Steps are planned first; nothing is changed by asking for them. */
export interface Scheduler {
  readonly name: SchedulerName;
  /** Every job of this program. */
  find(): Promise<Found>;
  /** What to do so that this job runs; empty when it does already. Throws UserError when it cannot be done here. */
  install(key: string, job: Job): Promise<readonly Step[]>;
  /** What to do so that it runs no longer and nothing is left of it. */
  uninstall(key: string): Promise<readonly Step[]>;
}
