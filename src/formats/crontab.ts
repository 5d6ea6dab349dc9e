import type { Job } from "./job.ts";

/** A part of a crontab that this program wrote: its key, the text with both marks, and where it lies. */
export interface CronBlock {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The blocks in a crontab, or the line (from 1) of a mark that has no partner: then nothing there may be touched. */
export type CronBlocks = { readonly blocks: readonly CronBlock[] } | { readonly damagedLine: number };

const MARK = /^# keepintouch: (begin|end) (\S+)\s*$/;
const REMARK = "# Made by: keepintouch remind install. Taken out by: keepintouch remind uninstall.";

/** The longest command that every cron takes, in bytes: Vixie's has room for 999. */
export const LONGEST_CRON_COMMAND = 999;

/** The block for a job, ready to stand in a crontab; `key` has no spaces. */
export function cronBlock(key: string, job: Job): string {
  const line = `${job.minute} ${job.hour} * * ${job.weekdays ? "1-5" : "*"} ${cronCommand(job)}`;
  return `# keepintouch: begin ${key}\n${REMARK}\n${line}\n# keepintouch: end ${key}\n`;
}

/**
 * The command as it stands in a crontab, and as sh reads it: the two are the same because it holds neither `%` nor a
 * backslash before another or before `%`, which the crons of this world take in different ways.
 */
export function cronCommand(job: Job): string {
  const variables = Object.entries(job.environment).map(([name, value]) => `${name}=${quoted(value)}`);
  return [...variables, ...job.command.map(quoted)].join(" ");
}

const PERCENT = `"$(printf '\\045')"`;
const PLAIN = /^[\w@+:,./=-]+$/;

function quoted(word: string): string {
  if (PLAIN.test(word)) return word;
  const inner = word.replace(/['\\%]/g, (character) => {
    if (character === "'") return `'"'"'`;
    return character === "%" ? `'${PERCENT}'` : "\\''";
  });
  return `'${inner}'`;
}

/** The job of a block, as it is now; undefined when somebody wrote there what this program would not write. */
export function jobOfBlock(block: CronBlock): Job | undefined {
  const line = block.text.split("\n").find((text) => text !== "" && !text.startsWith("#")) ?? "";
  const match = /^(\d{1,2}) (\d{1,2}) \* \* (\*|1-5) (.+)$/s.exec(line);
  const words = match && wordsOf(match[4] as string);
  if (!match || !words) return undefined;
  const isVariable = (word: string): boolean => /^[A-Z_][A-Z0-9_]*=/.test(word);
  const commandAt = words.findIndex((word) => !isVariable(word));
  const variables = words.slice(0, Math.max(commandAt, 0));
  const job: Job = {
    hour: Number(match[2]),
    minute: Number(match[1]),
    weekdays: match[3] === "1-5",
    environment: Object.fromEntries(
      variables.map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]),
    ),
    command: words.slice(Math.max(commandAt, 0)),
  };
  return cronBlock(block.key, job) === block.text ? job : undefined;
}

const PIECE = /("\$\(printf '\\045'\)")|"(')"|'([^']*)'|([\w@+:,./=-]+)/y;

/** The words of a command that `quoted` wrote. */
function wordsOf(command: string): readonly string[] | undefined {
  const words: string[] = [];
  let word = "";
  for (let at = 0; at < command.length; ) {
    if (command[at] === " ") {
      words.push(word);
      word = "";
      at++;
      continue;
    }
    PIECE.lastIndex = at;
    const match = PIECE.exec(command);
    if (!match) return undefined;
    word += match[1] ? "%" : (match[2] ?? match[3] ?? match[4] ?? "");
    at = PIECE.lastIndex;
  }
  return [...words, word];
}

/** Finds the blocks of this program, whoever else wrote what. */
export function cronBlocks(crontab: string): CronBlocks {
  const blocks: CronBlock[] = [];
  let open: { key: string; start: number; line: number } | undefined;
  let start = 0;
  let number = 0;
  for (const line of crontab.split(/(?<=\n)/)) {
    number++;
    const [, mark, key = ""] = MARK.exec(line.replace(/\r?\n$/, "")) ?? [];
    const end = start + line.length;
    if (mark === "begin") {
      if (open || blocks.some((block) => block.key === key)) return { damagedLine: number };
      open = { key, start, line: number };
    } else if (mark === "end") {
      if (open?.key !== key) return { damagedLine: number };
      blocks.push({ key, text: crontab.slice(open.start, end), start: open.start, end });
      open = undefined;
    }
    start = end;
  }
  return open ? { damagedLine: open.line } : { blocks };
}

/**
 * The crontab with this block in the place of the one with its key. A new one goes to the top: there no variable of the
 * user's (MAILTO, SHELL) changes what it does, and a last line without an end stays as it is. What somebody wrote between
 * the marks is not ours to take out: it stays, below the block.
 */
export function withBlock(
  crontab: string,
  blocks: readonly CronBlock[],
  key: string,
  content: string,
): string {
  const old = blocks.find((block) => block.key === key);
  if (!old) return content + crontab;
  return crontab.slice(0, old.start) + content + foreignLines(old) + crontab.slice(old.end);
}

/** The lines of a block that this program did not write; an entry of ours with another time or switched off is ours. */
function foreignLines(block: CronBlock): string {
  if (jobOfBlock(block)) return "";
  const lines = block.text.split(/(?<=\n)/).slice(1, -1);
  return lines.filter((line) => line.trimEnd() !== REMARK && !OWN_ENTRY.test(line)).join("");
}

const OWN_ENTRY = / remind --since-last( |$)/m;
