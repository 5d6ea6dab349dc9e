import { type DayOrder, orderOf } from "./foreign-dates.ts";
import type { ImportProblem } from "./imported.ts";
import { columnOf, type Sheet } from "./sheet.ts";

export interface Dates {
  readonly order: DayOrder;
  /** Dates that might as well be of another month: better said than wished on the wrong day. */
  readonly remarks: readonly ImportProblem[];
}

/**
 * How the dates of a table are to be read; `columns` are those that hold some, each with its field. Of a column without
 * a field nothing is taken, but it may tell how this table writes dates.
 */
export function datesOf(
  sheet: Sheet,
  columns: readonly (readonly [column: string, field: string | undefined])[],
): Dates {
  const cells = columns.map(([column]) => columnOf(sheet, column));
  const order = orderOf(cells.flat());
  if (order !== undefined) return { order, remarks: [] };
  const remarks = columns.flatMap(([, field], at) =>
    (cells[at] ?? []).flatMap((value, index): ImportProblem[] => {
      const row = sheet.rows[index];
      if (!row || field === undefined || orderOf([value]) !== undefined) return [];
      return [{ place: { line: row.line }, code: "month-first", args: { field, value }, lost: "nothing" }];
    }),
  );
  return { order: "month-first", remarks };
}

/** What was read, with the remarks behind its other problems. */
export function withRemarks<Read extends { readonly problems: readonly ImportProblem[] }>(
  read: Read,
  { remarks }: Pick<Dates, "remarks">,
): Read {
  return remarks.length === 0 ? read : { ...read, problems: [...read.problems, ...remarks] };
}
