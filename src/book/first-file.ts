import { type Day, formatDay } from "../domain/calendar-date.ts";

/** What a first contact file is made of; whatever is missing is left as the starter has it. */
export interface FirstFile {
  readonly name?: string;
  readonly email?: string;
  readonly left?: { readonly on: Day; readonly company?: string; readonly department?: string };
  readonly present?: { readonly company: string; readonly since?: Day };
  readonly contacts: readonly FirstContact[];
}

export interface FirstContact {
  readonly name: string;
  readonly reading?: string;
  readonly relationship: string;
  readonly email?: string;
  /** The chat program: line, slack … */
  readonly chat?: string;
  readonly leftOn?: Day;
}

/** Fills a commented starter in. Its keys stand on lines of their own, and the contacts come last. */
export function firstFile(starter: string, values: FirstFile): string {
  const { name, email, present } = values;
  let text = starter;
  if (name !== undefined) text = replaceLine(text, /^ {2}name:.*\n/m, `  name: ${scalar(name)}\n`);
  if (email !== undefined) text = replaceLine(text, /^ {2}# email:.*\n/m, `  email: ${scalar(email)}\n`);
  if (present) text = replaceLine(text, /^ {2}# company:.*\n/m, `  company: ${scalar(present.company)}\n`);
  const milestones = milestoneLines(values);
  if (milestones.length > 0) {
    text = replaceLine(text, /^ {2}milestones:\n/m, `  milestones:\n${milestones.join("")}`);
  }
  return text + values.contacts.map(contactLines).join("");
}

function replaceLine(text: string, line: RegExp, replacement: string): string {
  if (!line.test(text)) throw new Error(`the starter has no line ${line.source}`);
  // A function, because a name may hold `$&`.
  return text.replace(line, () => replacement);
}

function milestoneLines({ left, present }: FirstFile): string[] {
  const lines: string[] = [];
  if (left) lines.push(flowLine("left", left.on, left));
  if (present?.since !== undefined) {
    lines.push(flowLine("new-job", present.since, { company: present.company }));
  }
  return lines;
}

interface Place {
  readonly company?: string;
  readonly department?: string;
}

function flowLine(kind: string, date: Day, { company, department }: Place): string {
  const parts = [`date: ${formatDay(date)}`, `kind: ${kind}`];
  if (company !== undefined) parts.push(`company: ${scalar(company)}`);
  if (department !== undefined) parts.push(`department: ${scalar(department)}`);
  return `    - { ${parts.join(", ")} }\n`;
}

function contactLines({ name, reading, relationship, email, chat, leftOn }: FirstContact): string {
  const lines = [`  - name: ${scalar(name)}`];
  if (reading !== undefined) lines.push(`    reading: ${scalar(reading)}`);
  lines.push(`    relationship: ${scalar(relationship)}`);
  if (email !== undefined) lines.push(`    email: ${scalar(email)}`);
  if (chat !== undefined) lines.push(`    chat: ${scalar(chat)}`);
  if (leftOn !== undefined) lines.push(`    left_on: ${formatDay(leftOn)}`);
  return `${lines.join("\n")}\n`;
}

/** Begins with a letter and holds nothing that means something to YAML, in a block or between braces. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}\u30fb.@_+'-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}\u30fb.@_+'-]*)*$/u;

/** One line of text as a YAML value. */
function scalar(text: string): string {
  // JSON's strings are YAML's, but for the line breaks that only YAML knows.
  return PLAIN.test(text) && !/^(null|true|false|yes|no|on|off|[yn])$/i.test(text)
    ? text
    : JSON.stringify(text).replace(
        /[\u007f-\u00a0\u2028\u2029\ufeff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
}
