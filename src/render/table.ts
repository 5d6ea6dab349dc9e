import { displayWidth, padEnd, truncate, wrapText } from "./width.ts";

export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The first column is never cut: it holds what has to be typed. */
  readonly wholeFirst?: boolean;
  /** Index of the column that takes what is left of the line, and wraps; it is the last one. */
  readonly wrapLast: boolean;
  readonly style: { heading(text: string): string; first(text: string): string };
}

const GAP = 2;
const WIDEST_CELL = 26;
const NARROWEST_LAST = 28;
const NARROWEST_CELL = 6;

/**
 * An aligned table of at most `width` columns. Where too little is left for the last column, it goes on lines of its
 * own below its row.
 */
export function renderTable(table: Table, width: number): string {
  const fixed = table.wrapLast ? table.headings.length - 1 : table.headings.length;
  const widths = columnWidths(table, fixed, width);
  const used = widths.reduce((sum, size) => sum + size + GAP, 0);
  const below = table.wrapLast && width - used < NARROWEST_LAST;
  const lastWidth = below ? width - GAP : width - used;
  const line = (cells: readonly string[], paint: (text: string, column: number) => string): string => {
    const front = widths
      .map((size, column) => paint(padEnd(truncate(cells[column] ?? "", size), size), column))
      .join(" ".repeat(GAP));
    if (!table.wrapLast) return `${front.trimEnd()}\n`;
    const last = wrapText(cells[fixed] ?? "", lastWidth).split("\n");
    if (below) return `${front.trimEnd()}\n${last.map((text) => `${" ".repeat(GAP)}${text}\n`).join("")}`;
    const [first = "", ...more] = last;
    return [
      `${front}${" ".repeat(GAP)}${first}`.trimEnd(),
      ...more.map((text) => " ".repeat(used) + text),
      "",
    ].join("\n");
  };
  const headings = below ? table.headings.slice(0, fixed) : table.headings;
  const head = below
    ? `${widths
        .map((size, column) => table.style.heading(padEnd(truncate(headings[column] ?? "", size), size)))
        .join(" ".repeat(GAP))
        .trimEnd()}\n`
    : line(headings, (text) => table.style.heading(text));
  return (
    head +
    table.rows
      .map((row) => line(row, (text, column) => (column === 0 ? table.style.first(text) : text)))
      .join("")
  );
}

function columnWidths(table: Table, fixed: number, width: number): number[] {
  const widths: number[] = [];
  for (let column = 0; column < fixed; column++) {
    const cells = [table.headings[column] ?? "", ...table.rows.map((row) => row[column] ?? "")];
    const widest = Math.max(...cells.map(displayWidth));
    widths.push(column === 0 && table.wholeFirst ? widest : Math.min(WIDEST_CELL, widest));
  }
  // Too wide for the terminal: the widest columns give way first.
  const first = table.wholeFirst ? 1 : 0;
  const total = (): number => widths.reduce((sum, size) => sum + size + GAP, -GAP);
  for (;;) {
    const widest = Math.max(...widths.slice(first));
    if (total() <= width || widest <= NARROWEST_CELL) return widths;
    widths[widths.indexOf(widest, first)] = widest - 1;
  }
}
