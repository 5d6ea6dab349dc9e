/** One command that the system's scheduler starts every day, or from Monday to Friday, at a time. */
export interface Job {
  readonly hour: number;
  readonly minute: number;
  readonly weekdays: boolean;
  /** Variables it needs beside those that the scheduler gives. */
  readonly environment: Readonly<Record<string, string>>;
  /** Program and arguments; the program's path is absolute. */
  readonly command: readonly string[];
}

/** Whether two jobs start the same at the same time. */
export function isSameJob(one: Job, other: Job): boolean {
  const parts = (job: Job) => [
    job.hour,
    job.minute,
    job.weekdays,
    job.command,
    Object.entries(job.environment).sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return JSON.stringify(parts(one)) === JSON.stringify(parts(other));
}
