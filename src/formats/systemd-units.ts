import type { Job } from "./job.ts";

/** The first line of the units that this program wrote. */
export const UNIT_MARK =
  "# Made by: keepintouch remind install. Taken away by: keepintouch remind uninstall.";

const DESCRIPTION = "keepintouch: who to write to today";

/**
 * The service that runs the job once; what the job says goes through its delivery and never to the journal.
 *
 * A morning that is made up for begins at login, when the desktop may not show notifications yet: what did not arrive is
 * tried again for some minutes (2 and 70 are a contact file with errors and a bug, and those were told). A delivery that hangs is
 * ended, else the timer would wait for it for ever. Of type simple, as older systemds restart no oneshot.
 */
export function serviceUnit(job: Job): string {
  const variables = Object.entries(job.environment).map(
    ([name, value]) => `Environment=${quoted(`${name}=${value}`, "environment")}\n`,
  );
  const [program = "", ...args] = job.command;
  // The program's own path is the one word in which no variable is looked for.
  const words = [quoted(program, "environment"), ...args.map((word) => quoted(word, "argument"))];
  return `${UNIT_MARK}
[Unit]
Description=${DESCRIPTION}
StartLimitIntervalSec=30min
StartLimitBurst=8

[Service]
Type=simple
Restart=on-failure
RestartPreventExitStatus=2 70
RestartSec=60
RuntimeMaxSec=10min
StandardOutput=null
StandardError=null
${variables.join("")}ExecStart=${words.join(" ")}
`;
}

/** The timer that starts the service; a morning that was missed is made up for. */
export function timerUnit(job: Job): string {
  return `${UNIT_MARK}
[Unit]
Description=${DESCRIPTION}

[Timer]
OnCalendar=${onCalendar(job)}
Persistent=true

[Install]
WantedBy=timers.target
`;
}

/** The time as systemd writes it. */
export function onCalendar(job: Pick<Job, "hour" | "minute" | "weekdays">): string {
  return `${job.weekdays ? "Mon..Fri " : ""}*-*-* ${two(job.hour)}:${two(job.minute)}:00`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

const PLAIN = /^[\w@+:,./=-]+$/;

function quoted(word: string, kind: "argument" | "environment"): string {
  if (PLAIN.test(word)) return word;
  const inner = word.replace(/["\\]/g, "\\$&").replace(/%/g, "%%");
  return `"${kind === "argument" ? inner.replace(/\$/g, "$$$$") : inner}"`;
}

/** The job of a service and its timer, as they are now; undefined when they are not what this program would write. */
export function jobOfUnits(service: string, timer: string): Job | undefined {
  const time = /^OnCalendar=(Mon\.\.Fri )?\*-\*-\* (\d\d):(\d\d):00$/m.exec(timer);
  const words = unquotedWords(valuesOf("ExecStart", service)[0] ?? "");
  if (!time || !words) return undefined;
  const variables = valuesOf("Environment", service).map((value) => unquotedWords(value)?.join(" ") ?? "");
  const job: Job = {
    hour: Number(time[2]),
    minute: Number(time[3]),
    weekdays: time[1] !== undefined,
    environment: Object.fromEntries(
      variables.map((text) => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)]),
    ),
    command: words.map((word, index) => (index === 0 ? word : word.replace(/\$\$/g, "$"))),
  };
  return serviceUnit(job) === service && timerUnit(job) === timer ? job : undefined;
}

function valuesOf(key: string, unit: string): readonly string[] {
  const lines = unit.split("\n").filter((line) => line.startsWith(`${key}=`));
  return lines.map((line) => line.slice(key.length + 1));
}

function unquotedWords(line: string): readonly string[] | undefined {
  const words: string[] = [];
  let rest = line;
  while (rest !== "") {
    const match = /^(?:"((?:[^"\\]|\\.)*)"|([^\s"\\]+))(?: |$)/.exec(rest);
    if (!match) return undefined;
    words.push((match[1]?.replace(/\\(.)/g, "$1") ?? (match[2] as string)).replace(/%%/g, "%"));
    rest = rest.slice(match[0].length);
  }
  return words;
}
