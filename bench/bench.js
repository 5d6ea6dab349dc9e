// npm run bench [-- --large] [-- --json] [-- --only due]: what a command costs, as a ratio to the start of Node.
// Asserts nothing; people read it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { book, connections } from "./books.js";
import { checkRuns, keepStateIn, measurePair, peakMemory } from "./measure.js";

const BIN = fileURLToPath(new URL("../bin/keepintouch.js", import.meta.url));
const TODAY = ["--today", "2026-12-16"];
const LETTER = fileURLToPath(new URL("letter.txt", import.meta.url));
const PAIRS = 15;
const PAIRS_WHEN_LARGE = 3;
const LARGE = 100_000;
const IMPORTED = 30_000;
const STATE = "state";

const { values: flags } = parseArgs({
  options: { large: { type: "boolean" }, json: { type: "boolean" }, only: { type: "string" } },
});

const SIZES = [200, 1_000, 10_000, ...(flags.large ? [LARGE] : [])];
/** Written by hand: with comments and an anchor, and without a line end at its end. */
const EXAMPLE = readFileSync(new URL("../contacts.example.yaml", import.meta.url), "utf8").trimEnd();

/** Nobody is known, and there is nothing to undo: everybody is new each time. */
const importInto = (content) => ({
  sizes: [IMPORTED],
  make: connections,
  prepare: (file) => {
    rmSync(join(dirname(file), STATE), { recursive: true, force: true });
    writeFileSync(`${file}.yaml`, content);
  },
  args: (file) => ["import", file, "--as", "colleague", "--yes", "--file", `${file}.yaml`, ...TODAY],
});

const JOBS = [
  { command: "--version", sizes: [0], args: () => ["--version"] },
  { command: "--help", sizes: [0], args: () => ["--help"] },
  { command: "due", sizes: SIZES, args: (file) => ["due", "--file", file, ...TODAY] },
  {
    command: "due --json --explain",
    sizes: SIZES,
    args: (file) => ["due", "--json", "--explain", "--file", file, ...TODAY],
  },
  { command: "list", sizes: SIZES, args: (file) => ["list", "--file", file, ...TODAY] },
  { command: "show", sizes: [200], args: (file) => ["show", "p17", "--file", file, ...TODAY] },
  { command: "draft", sizes: [200, 10_000], args: (file) => ["draft", "p17", "--file", file, ...TODAY] },
  { command: "remind", sizes: [200], args: (file) => ["remind", "--file", file, ...TODAY] },
  { command: "calendar", sizes: [200, 1_000], args: (file) => ["calendar", "--file", file, ...TODAY] },
  { command: "lint", sizes: [0], args: () => ["lint", LETTER] },
  { command: "check", sizes: [200, 10_000], args: (file) => ["check", "--file", file, ...TODAY] },
  { command: "import", ...importInto("contacts: []\n") },
  { command: "import (beside others)", ...importInto(EXAMPLE) },
  // Writes, and so comes last of those that share a file: a line more each time.
  { command: "log", sizes: [200, 10_000], args: (file) => ["log", "p17", "--file", file, ...TODAY] },
].filter(({ command }) => flags.only === undefined || command.split(" ")[0] === flags.only);

const round = (number, digits) => Number(number.toFixed(digits));

function measureAll(folder) {
  keepStateIn(join(folder, STATE));
  const empty = join(folder, "empty.js");
  writeFileSync(empty, "");
  const files = new Map();
  for (const { sizes, make = book } of JOBS) {
    for (const size of sizes) {
      const name = `${make.name}-${size}`;
      if (files.has(name)) continue;
      files.set(name, join(folder, name));
      writeFileSync(files.get(name), make(size));
    }
  }
  const rows = [{ command: "(floor)", contacts: 0, ...measured([empty], [empty], PAIRS), growth: null }];
  for (const { command, sizes, args, make = book, prepare = () => {} } of JOBS) {
    let before;
    for (const size of sizes) {
      const file = files.get(`${make.name}-${size}`);
      const line = [BIN, ...args(file)];
      prepare(file);
      checkRuns(line);
      const row = {
        command,
        contacts: size,
        ...measured([empty], line, size >= LARGE ? PAIRS_WHEN_LARGE : PAIRS, () => prepare(file)),
      };
      rows.push({ ...row, growth: before ? round(row.ms / before.ms, 1) : null });
      before = row;
    }
  }
  return rows;
}

function measured(floorArgs, args, pairs, prepare = () => {}) {
  const { floor, own } = measurePair(floorArgs, args, pairs, prepare);
  const peak = peakMemory(args, prepare);
  return { ms: round(own, 1), ratio: round(own / floor, 2), mib: peak === null ? null : round(peak, 0) };
}

function table(rows) {
  const head = ["command", "contacts", "median ms", "x floor", "peak MiB", "growth"];
  const growth = (row) => (row.growth === null ? "" : `x ${row.growth}`);
  const lines = rows.map((row) => [
    row.command,
    row.contacts ? row.contacts.toLocaleString("en") : "",
    row.ms.toFixed(1),
    row.ratio.toFixed(2),
    `${row.mib ?? "?"}`,
    growth(row),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column].length)),
  );
  const cell = (text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]));
  return [head, ...lines].map((line) => `${line.map(cell).join("  ").trimEnd()}\n`).join("");
}

const folder = mkdtempSync(join(tmpdir(), "keepintouch-bench-"));
try {
  const rows = measureAll(folder);
  const { version: node, platform, arch } = process;
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ version: 1, node, platform, arch, pairs: PAIRS, rows }, null, 2)}\n`
      : `Node ${node}, ${platform} ${arch}; medians of ${PAIRS} pairs; growth: to the row above\n\n${table(rows)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
