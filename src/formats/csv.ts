/** Tables in text. A broken row costs that row only: csv-parse would lose all up to the next quotation mark. */
import { CsvError, parse } from "csv-parse/sync";
import type { ImportProblem } from "./imported.ts";

export const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Row {
  readonly cells: readonly string[];
  /** Of the whole text, from 1. */
  readonly line: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly problems: readonly ImportProblem[];
}

/** No card and no row of a person is as long; parsing one would take the memory of all others together. */
const LONGEST_LINE = 2 * 1024 * 1024;
const LONGEST_MEBIBYTES = LONGEST_LINE / 1024 / 1024;
/** As many rows that cannot be read, and it is no table. */
const MOST_BROKEN = 1000;

/** `="0901234567"`, by which some programs save a number's zero from Excel, with the quotation marks where CSV wants them. */
const TEXT_FORMULA = /(^|[,;\t])="([^"]*)"(?=[,;\t]|$)/g;

function mended(line: string): string {
  return line.includes('="') ? line.replace(TEXT_FORMULA, '$1"=""$2"""') : line;
}

/** The lines of a text whatever ends them; those that are far too long are empty, and named. */
export function linesOf(text: string): {
  readonly lines: readonly string[];
  readonly problems: readonly ImportProblem[];
} {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const problems: ImportProblem[] = [];
  const kept = lines.map((line, index) => {
    if (line.length <= LONGEST_LINE) return line;
    const args = { most: LONGEST_MEBIBYTES };
    problems.push({ place: { line: index + 1 }, code: "line-too-long", args, lost: "contact" });
    return "";
  });
  return { lines: kept, problems };
}

/** Rows from line `first` on (from 0); empty lines are no rows. Never throws for anything a text may hold. */
export function readRows(given: readonly string[], first: number, delimiter: Delimiter): Rows {
  const whole = readMostlyPlain(given, first, delimiter);
  if (whole) return { rows: whole, problems: [] };
  let lines = given;
  const rows: Row[] = [];
  const problems: ImportProblem[] = [];
  let next = first;
  while (next < lines.length && problems.length < MOST_BROKEN) {
    const broken = readUntilBroken(lines, next, delimiter, rows);
    if (broken === undefined) break;
    // Only in a file that is broken by it: elsewhere it may be a part of a text.
    if (lines === given && mended(given[broken] ?? "") !== given[broken]) {
      lines = given.map((line, index) => (index < broken ? line : mended(line)));
      next = broken;
      continue;
    }
    problems.push({ place: { line: broken + 1 }, code: "broken-quotes", lost: "contact" });
    next = broken + 1;
  }
  if (problems.length >= MOST_BROKEN && lines.slice(next).some((line) => line !== "")) {
    problems.push({ place: { line: next + 1 }, code: "too-many-broken", lost: "contact" });
  }
  return { rows, problems };
}

/** The line on which the first row begins that cannot be read; undefined when all could. */
function readUntilBroken(
  lines: readonly string[],
  first: number,
  delimiter: Delimiter,
  rows: Row[],
): number | undefined {
  let next = first;
  const passEmpty = (): void => {
    while (next < lines.length && lines[next] === "") next++;
  };
  const add = (cells: readonly string[]): void => {
    passEmpty();
    rows.push({ cells, line: next + 1 });
    next += 1 + breaksIn(cells);
  };
  const options = optionsFor(delimiter);
  const text = lines.slice(first).join("\n");
  // Asked for each row it gives those before the broken one too, which takes longer.
  const onRecord = (cells: readonly string[]): null => {
    add(cells);
    return null;
  };
  try {
    parse(text, { ...options, on_record: onRecord as never });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    passEmpty();
    return next;
  }
}

function optionsFor(delimiter: Delimiter) {
  return {
    delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    skip_empty_lines: true,
  };
}

/**
 * The same rows where nothing is broken. Where a row ends with its line, its cells lie between its delimiters and
 * quotation marks; only the other rows need a parser, which gets them all at once. Undefined when one of them is broken.
 */
function readMostlyPlain(
  lines: readonly string[],
  first: number,
  delimiter: Delimiter,
): readonly Row[] | undefined {
  const rows: { cells: readonly string[]; readonly line: number }[] = [];
  const quoted: { readonly at: number; readonly text: string }[] = [];
  for (let next = first; next < lines.length; next++) {
    let text = lines[next] as string;
    if (text === "") continue;
    const row = { cells: NO_CELLS, line: next + 1 };
    const cells = cellsOfRow(text, delimiter);
    if (cells) row.cells = cells;
    else {
      // A row goes on for as long as a quotation mark is open; marks in a text are doubled.
      for (let marks = marksIn(text); marks % 2 === 1; marks += marksIn(lines[next] as string)) {
        next++;
        if (next >= lines.length) return undefined;
        text += `\n${lines[next]}`;
      }
      quoted.push({ at: rows.length, text });
    }
    rows.push(row);
  }
  const parsed = parsedRows(quoted.map(({ text }) => text).join("\n"), delimiter);
  if (parsed?.length !== quoted.length) return undefined;
  for (const [index, { at }] of quoted.entries()) {
    const row = rows[at];
    if (row) row.cells = parsed[index] ?? NO_CELLS;
  }
  return rows;
}

const NO_CELLS: readonly string[] = [];

/** The cells of a row that ends with its line; undefined when it goes on, or is for the parser to judge. */
function cellsOfRow(text: string, delimiter: Delimiter): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  for (let from = 0; ; ) {
    let to: number;
    if (text[from] === '"') {
      to = text.indexOf('"', from + 1);
      while (to >= 0 && text[to + 1] === '"') to = text.indexOf('"', to + 2);
      if (to < 0) return undefined;
      const cell = text.slice(from + 1, to);
      cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
      to++;
      if (to < text.length && text[to] !== delimiter) return undefined;
    } else {
      to = text.indexOf(delimiter, from);
      if (to < 0) to = text.length;
      const cell = text.slice(from, to);
      if (cell.includes('"')) return undefined;
      cells.push(cell);
    }
    if (to >= text.length) return cells;
    from = to + 1;
  }
}

function marksIn(line: string): number {
  let marks = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) marks++;
  return marks;
}

/** Undefined when one of them is broken. */
function parsedRows(text: string, delimiter: Delimiter): readonly (readonly string[])[] | undefined {
  if (text === "") return [];
  try {
    return parse(text, optionsFor(delimiter));
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) breaks++;
  }
  return breaks;
}
