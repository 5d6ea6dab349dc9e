import { singleLine } from "../domain/plain-text.ts";
import type { FirstMessages } from "./messages/catalogue.ts";
import { displayWidth } from "./width.ts";

/** A problem of the contact file as the reader reports it; its wording is in messages/problems.*. */
export interface ProblemFacts {
  readonly severity: "error" | "warning";
  readonly code: keyof FirstMessages["problems"]["wording"];
  readonly path: string;
  /** The same as steps: a key may itself hold a dot or a bracket. */
  readonly steps: readonly (string | number)[];
  /** The trouble is the key itself, which the message names. */
  readonly atKey: boolean;
  readonly args: Readonly<Record<string, string | number>>;
  readonly line?: number;
  readonly column?: number;
}

/** Where a problem is shown. */
export interface ProblemSource {
  /** As the user knows the file. */
  readonly file: string;
  /** Text of a line, counted from 1; undefined when there is no text to show. */
  lineAt(line: number): string | undefined;
  /** Columns of the terminal. */
  readonly width: number;
}

export interface ProblemJson {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly path: string;
  /** 1 and 1 where the file as a whole is meant. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

export function problemJson(problem: ProblemFacts, messages: FirstMessages): ProblemJson {
  const { severity, code, path, line, column } = problem;
  return { severity, code, path, line: line ?? 1, column: column ?? 1, ...wordsOf(problem, messages) };
}

/**
 * `file:line:column: error: message`, the line with a caret below the column, and the remedy:
 *
 *     contacts.yaml:4:5: warning: unknown key "last_contct"
 *       4 |     last_contct: 2026-01-02
 *         |     ^
 *       Did you mean last_contact?
 */
export function renderProblem(problem: ProblemFacts, source: ProblemSource, messages: FirstMessages): string {
  const { line, column } = problem;
  const { message, hint } = wordsOf(problem, messages, source.file);
  const place = `:${line ?? 1}:${column ?? 1}`;
  const path = pathShown(problem);
  const about = path === "" ? "" : `${messages.problems.at(path)} `;
  const lines = [
    `${harmless(source.file)}${place}: ${messages.problems.severity[problem.severity]}: ${about}${message}`,
  ];
  const text = line === undefined ? undefined : source.lineAt(line);
  if (line !== undefined && text !== undefined) lines.push(...excerpt(text, line, column ?? 1, source.width));
  lines.push(`  ${hint}`);
  return `${lines.join("\n")}\n`;
}

/** A message about a key names the key itself, so only the way to it is shown. */
function pathShown({ path, steps, atKey }: ProblemFacts): string {
  const last = steps[steps.length - 1];
  if (!atKey || typeof last !== "string") return harmless(path);
  return harmless(path.slice(0, path.length - last.length).replace(/\.$/, ""));
}

function wordsOf(
  { code, args }: ProblemFacts,
  messages: FirstMessages,
  file?: string,
): { message: string; hint: string } {
  const wording = messages.problems.wording[code];
  const safe: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args))
    safe[name] = typeof value === "string" ? shortened(harmless(value)) : value;
  if (file !== undefined) safe.file = pasteable(harmless(file));
  return { message: wording.message(safe), hint: wording.hint(safe) };
}

const LONGEST_VALUE = 200;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_VALUE ? text : `${characters.slice(0, LONGEST_VALUE).join("")}…`;
}

/** A file name that a shell takes as one word. */
function pasteable(file: string): string {
  return /^[\p{L}\p{N}_./~:\\-]+$/u.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}

function harmless(text: string): string {
  return singleLine(text);
}

const LEAST_COLUMNS = 20;

/** The line, cut around the column where it is too long, with a caret that stands right under wide characters too. */
function excerpt(text: string, line: number, column: number, width: number): string[] {
  const number = String(line);
  const room = Math.max(LEAST_COLUMNS, width - number.length - 6);
  const characters = [...visible(text)];
  const at = Math.min(column - 1, characters.length);
  const { start, end } = windowAround(characters, at, room);
  const before = `${start > 0 ? "…" : ""}${characters.slice(start, at).join("")}`;
  const after = `${characters.slice(at, end).join("")}${end < characters.length ? "…" : ""}`;
  const gutter = " ".repeat(number.length);
  return [`  ${number} | ${before}${after}`.trimEnd(), `  ${gutter} | ${" ".repeat(displayWidth(before))}^`];
}

/** From which to which character the line is shown: whole if it fits, else so that the column stays in sight. */
function windowAround(
  characters: readonly string[],
  at: number,
  room: number,
): { readonly start: number; readonly end: number } {
  const widths = characters.map(displayWidth);
  const inner = room - 2;
  let start = at;
  let used = widths[at] ?? 1;
  while (start > 0 && used + (widths[start - 1] ?? 0) <= (inner * 2) / 3) used += widths[--start] ?? 0;
  let end = Math.min(at + 1, characters.length);
  while (end < characters.length && used + (widths[end] ?? 0) <= inner) used += widths[end++] ?? 0;
  while (start > 0 && used + (widths[start - 1] ?? 0) <= inner) used += widths[--start] ?? 0;
  return { start, end };
}

/** One sign for each character of the line, so that columns still count; what a terminal must not get becomes visible. */
function visible(text: string): string {
  return [...text.replace(/^\ufeff/, "").replace(/\r$/, "")]
    .map((character) => {
      if (character === "\t") return "→";
      return singleLine(`x${character}x`) === `x${character}x` ? character : "\ufffd";
    })
    .join("");
}
