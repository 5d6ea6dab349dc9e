import { CsvError, parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { DELIMITERS, linesOf, readRows } from "../../../src/formats/csv.ts";

const cell = fc.string({ unit: fc.constantFrom("a", "佐", '"', ",", ";", "\t", "\n", " ", "=") });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const numRuns = process.env.CI ? 2000 : 200;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

it("reads what the standard lets a program write, with any line end, and counts its lines", () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...DELIMITERS),
      fc.constantFrom("\n", "\r\n"),
      (rows, delimiter, lineEnd) => {
        const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join(lineEnd);
        const read = readRows(linesOf(text).lines, 0, delimiter);
        expect(read.problems).toEqual([]);
        let line = 1;
        const meant = rows.map((cells) => {
          const begun = line;
          line += 1 + cells.join("").split("\n").length - 1;
          return { cells, line: begun };
        });
        expect(read.rows).toEqual(meant);
      },
    ),
    { numRuns },
  );
});

it("loses to a broken row no other, wherever it stands", () => {
  const good = ["1,2", '"a ""b""",3', '4,"five\nlines"', "6,7"];
  const broken = ['"open,8', 'x "y" z,9"', '"closed"too soon,10'];
  fc.assert(
    fc.property(fc.constantFrom(...broken), fc.nat(good.length), (bad, at) => {
      const rows = [...good.slice(0, at), bad, ...good.slice(at)];
      const read = readRows(linesOf(rows.join("\n")).lines, 0, ",");
      // A quotation mark that is never closed may reach as far as the next one.
      const first = read.rows.filter(({ line }) => line <= at).map(({ cells }) => cells[0]);
      expect(first).toEqual(["1", 'a "b"', "4", "6"].slice(0, first.length));
      expect(read.rows.map(({ cells }) => cells)).toEqual(
        expect.arrayContaining([
          ["1", "2"],
          ["6", "7"],
        ]),
      );
      expect(read.problems.map(({ code }) => code)).toContain("broken-quotes");
    }),
    { numRuns: 50 },
  );
});

it("tells from which line on it has given up a text that is no table", () => {
  const broken = Array.from({ length: 1001 }, (_row, index) => `"${index}"x,1`);
  const { rows, problems } = readRows([...broken.slice(0, 1000), "1,2"], 0, ",");
  expect(rows).toEqual([]);
  expect(problems).toHaveLength(1001);
  expect(problems.at(-1)).toEqual({ place: { line: 1001 }, code: "too-many-broken", lost: "contact" });
  expect(readRows([...broken.slice(0, 1000), ""], 0, ",").problems).toHaveLength(1000);
});

it("reads from any text what a parser that is given all of it at once reads", () => {
  const piece = fc.constantFrom(
    "a",
    "佐",
    '"',
    '""',
    '"a,b"',
    '"\n"',
    ",",
    ",",
    "\n",
    "\n\n",
    "\r",
    " ",
    "\t",
  );
  const options = { record_delimiter: "\n", relax_column_count: true, skip_empty_lines: true };
  const meant = (text: string): unknown[] | undefined => {
    try {
      return parse(text, options);
    } catch (error) {
      if (error instanceof CsvError) return undefined;
      throw error;
    }
  };
  fc.assert(
    fc.property(fc.string({ unit: piece }), (text) => {
      const { lines } = linesOf(text);
      const { rows, problems } = readRows(lines, 0, ",");
      const cells = meant(lines.join("\n"));
      if (cells === undefined) expect(problems).not.toEqual([]);
      else expect([rows.map((row) => row.cells), problems]).toEqual([cells, []]);
    }),
    { numRuns },
  );
});
