import type { Job } from "./job.ts";
import { escapeXml, unescapeXml } from "./xml-text.ts";

const MARK = "Made by: keepintouch remind install. Taken away by: keepintouch remind uninstall.";
const WEEKDAYS = [1, 2, 3, 4, 5];

/** The agent that launchd starts; its output goes nowhere, the job has its delivery. */
export function agentPlist(label: string, job: Job): string {
  const variables = Object.entries(job.environment);
  const environment = variables.map(([name, value]) => `    ${key(name)}\n    ${string(value)}\n`).join("");
  const command = job.command.map((word) => `    ${string(word)}\n`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- ${MARK} -->
<plist version="1.0">
<dict>
  ${key("Label")}
  ${string(label)}
  ${key("ProgramArguments")}
  <array>
${command}  </array>
${variables.length === 0 ? "" : `  ${key("EnvironmentVariables")}\n  <dict>\n${environment}  </dict>\n`}  ${key("StartCalendarInterval")}
${startTimes(job)}  ${key("ProcessType")}
  ${string("Background")}
</dict>
</plist>
`;
}

/** Whether a file is one that this program wrote. */
export function isOwnPlist(text: string): boolean {
  return text.includes(`<!-- ${MARK} -->`);
}

function startTimes(job: Job): string {
  const time = (indent: string, weekday?: number): string => {
    const entries: (readonly [string, number])[] = [
      ...(weekday === undefined ? [] : [["Weekday", weekday] as const]),
      ["Hour", job.hour],
      ["Minute", job.minute],
    ];
    const lines = entries.map(
      ([name, value]) => `${indent}  ${key(name)}\n${indent}  <integer>${value}</integer>\n`,
    );
    return `${indent}<dict>\n${lines.join("")}${indent}</dict>\n`;
  };
  if (!job.weekdays) return time("  ");
  return `  <array>\n${WEEKDAYS.map((weekday) => time("    ", weekday)).join("")}  </array>\n`;
}

function key(name: string): string {
  return `<key>${escapeXml(name)}</key>`;
}

function string(value: string): string {
  return `<string>${escapeXml(value)}</string>`;
}

/** The job of an agent, as it is now; undefined when it is not what this program would write. */
export function jobOfPlist(label: string, plist: string): Job | undefined {
  const command = /<key>ProgramArguments<\/key>\s*<array>(.*?)<\/array>/s.exec(plist)?.[1];
  const hour = /<key>Hour<\/key>\s*<integer>(\d+)<\/integer>/.exec(plist)?.[1];
  const minute = /<key>Minute<\/key>\s*<integer>(\d+)<\/integer>/.exec(plist)?.[1];
  if (command === undefined || hour === undefined || minute === undefined) return undefined;
  const environment = /<key>EnvironmentVariables<\/key>\s*<dict>(.*?)<\/dict>/s.exec(plist)?.[1] ?? "";
  const variables = [...environment.matchAll(/<key>(.*?)<\/key>\s*<string>(.*?)<\/string>/gs)];
  const job: Job = {
    hour: Number(hour),
    minute: Number(minute),
    weekdays: plist.includes("<key>Weekday</key>"),
    environment: Object.fromEntries(
      variables.map(([, name, value]) => [unescapeXml(name as string), unescapeXml(value as string)]),
    ),
    command: [...command.matchAll(/<string>(.*?)<\/string>/gs)].map(([, word]) =>
      unescapeXml(word as string),
    ),
  };
  return agentPlist(label, job) === plist ? job : undefined;
}
