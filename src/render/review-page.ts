import type { Style } from "./style.ts";
import { displayWidth, padEnd, wrapText } from "./width.ts";

/** A key and what it does. */
export interface KeyName {
  readonly key: string;
  readonly name: string;
}

/** One person's turn; every text is harmless already. */
export interface ReviewPage {
  readonly heading: readonly string[];
  /** Why, and what to know before sending. */
  readonly notes: readonly string[];
  /** The message, or undefined where there is none. */
  readonly message: string | undefined;
  /** What the manners check says. */
  readonly findings: readonly string[];
}

const INDENT = "  ";
const GAP = "   ";

/** A person's turn in lines of at most `width` columns, the message set off from the words about it. */
export function reviewPage(page: ReviewPage, width: number, style: Style): string {
  const heading = wrapText(page.heading.join(" · "), width).split("\n").map(style.bold);
  const parts = [[...heading, ...wrapped(page.notes, width)]];
  if (page.message !== undefined) {
    parts.push(indented(page.message.replace(/^\n+|\s+$/g, ""), width));
  }
  if (page.findings.length > 0) parts.push(wrapped(page.findings, width));
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function wrapped(texts: readonly string[], width: number): string[] {
  return texts.map((text) => wrapAroundCommands(text, width));
}

const WITH_COMMAND = /^(.*?)(?<!\S)(keepintouch .*)$/;

/** Wrapped, but for commands to be pasted: a line break within one would end it early. */
export function wrapAroundCommands(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => {
      const [, before = "", command] = WITH_COMMAND.exec(line) ?? [];
      if (command === undefined || displayWidth(line) <= width) return wrapText(line, width);
      return before.trim() === "" ? line : `${wrapText(before.trimEnd(), width)}\n${INDENT}${command}`;
    })
    .join("\n");
}

function indented(text: string, width: number): string[] {
  return wrapText(text, width - INDENT.length)
    .split("\n")
    .map((line) => (line === "" ? "" : INDENT + line));
}

/** The keys side by side; none is parted from its word. */
export function keyBar(keys: readonly KeyName[], width: number, style: Style): string {
  const lines: string[] = [];
  let used = 0;
  for (const { key, name } of keys) {
    const size = displayWidth(`${key} ${name}`);
    const shown = `${style.bold(key)} ${name}`;
    const last = lines.length - 1;
    if (last >= 0 && used + GAP.length + size <= width) {
      lines[last] += GAP + shown;
      used += GAP.length + size;
    } else {
      lines.push(shown);
      used = size;
    }
  }
  return lines.join("\n");
}

/** The keys one below the other, with room for a sentence each. */
export function keyList(keys: readonly KeyName[], width: number, style: Style): string {
  const column = Math.max(...keys.map(({ key }) => displayWidth(key))) + INDENT.length;
  return keys
    .flatMap(({ key, name }) =>
      wrapText(name, width - column)
        .split("\n")
        .map((line, index) => (index === 0 ? style.bold(padEnd(key, column)) : " ".repeat(column)) + line),
    )
    .join("\n");
}
