import type { Job } from "./job.ts";
import { escapeXml, unescapeXml } from "./xml-text.ts";

export interface TaskOwner {
  /** `DOMAIN\user`; without it Windows takes who registers the task. */
  readonly user: string | undefined;
  /** The folder of Windows itself. */
  readonly systemRoot: string;
  /** The day from which it runs, `YYYY-MM-DD`. */
  readonly from: string;
}

const MARK = "keepintouch remind install";
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** The task for Windows' Task Scheduler (version 1.2); a morning that was missed is made up for. */
export function taskXml(job: Job, owner: TaskOwner): string {
  const user = owner.user === undefined ? "" : `      <UserId>${escapeXml(owner.user)}</UserId>\n`;
  const days = job.weekdays
    ? `<ScheduleByWeek>
        <DaysOfWeek>
${DAYS.map((day) => `          <${day} />\n`).join("")}        </DaysOfWeek>
        <WeeksInterval>1</WeeksInterval>
      </ScheduleByWeek>`
    : `<ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>`;
  // conhost shows no window for the console program that it starts; Task Scheduler alone would show one every morning.
  return `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Source>${MARK}</Source>
    <Description>keepintouch: who to write to today. Taken away by: keepintouch remind uninstall</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>${owner.from}T${two(job.hour)}:${two(job.minute)}:00</StartBoundary>
      <Enabled>true</Enabled>
      ${days}
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
${user}      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <Enabled>true</Enabled>
    <Hidden>true</Hidden>
    <ExecutionTimeLimit>PT10M</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${escapeXml(owner.systemRoot)}\\System32\\conhost.exe</Command>
      <Arguments>${escapeXml(["--headless", ...job.command].map(windowsQuoted).join(" "))}</Arguments>
    </Exec>
  </Actions>
</Task>
`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/**
 * A word as programs on Windows read it from their command line: backslashes count only before a quote.
 * https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments
 */
function windowsQuoted(word: string): string {
  if (/^[\w@+:,./\\=-]+$/.test(word)) return word;
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, "$&$&")}"`;
}

/** Whether Task Scheduler would put something else in the place of a part of this word: a variable, `$(Arg0)`. */
export function isExpandedByTasks(word: string): boolean {
  return /%[^%]+%|\$\(/.test(word);
}

/** Whether a registered task is one that this program made. */
export function isOwnTask(xml: string): boolean {
  return new RegExp(`<Source>\\s*${MARK}\\s*</Source>`).test(xml);
}

/** The job of a registered task, as Windows gives it back; undefined when somebody changed it beyond that. */
export function jobOfTask(xml: string): Job | undefined {
  const time = /<StartBoundary>[\d-]+T(\d\d):(\d\d):00/.exec(xml);
  const [first, ...command] = windowsWords(
    unescapeXml(/<Arguments>(.*?)<\/Arguments>/s.exec(xml)?.[1] ?? ""),
  );
  const isDaily = /<DaysInterval>1<\/DaysInterval>/.test(xml);
  const days = [...xml.matchAll(/<(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*\/>/g)].length;
  const isWeekdays = days === DAYS.length && !/<(Satur|Sun)day\s*\/>/.test(xml);
  if (!time || first !== "--headless" || !(isDaily || isWeekdays)) return undefined;
  return {
    hour: Number(time[1]),
    minute: Number(time[2]),
    weekdays: isWeekdays,
    environment: {},
    command,
  };
}

function windowsWords(line: string): readonly string[] {
  const words: string[] = [];
  const piece = /(\\*)"|[\s\S]/gy;
  let word: string | undefined;
  let isQuoted = false;
  for (const [text, slashes] of line.matchAll(piece)) {
    if (slashes !== undefined) {
      word = (word ?? "") + slashes.slice(0, slashes.length >> 1);
      if (slashes.length % 2 === 1) word += '"';
      else isQuoted = !isQuoted;
    } else if (!isQuoted && /\s/.test(text)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? "") + text;
  }
  return word === undefined ? words : [...words, word];
}
