import type { Foreign } from "../book/import-people.ts";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import { type ColumnMap, likelyNames } from "../formats/column-words.ts";
import type { Source, TableSource } from "../formats/detect.ts";
import type { Imported, ImportedFields, ImportProblem } from "../formats/imported.ts";
import { columnKey } from "../formats/sheet.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { absolute, fileMessage, type Opened } from "./open-book.ts";

/** Somebody, and where it is written. */
export interface Guest extends Foreign {
  readonly file: string;
  readonly line: number;
}

export interface PlacedProblem extends ImportProblem {
  readonly file: string;
}

export interface ReadFile {
  /** As the user wrote it; `-` is the standard input. */
  readonly name: string;
  readonly source: Source;
  readonly people: number;
  /** Of a table: the names of its columns. */
  readonly columns: readonly string[];
}

export interface ReadFiles {
  readonly files: readonly ReadFile[];
  /** Of files that are nothing which could be imported: why. */
  readonly left: readonly LeftFile[];
  readonly guests: readonly Guest[];
  readonly problems: readonly PlacedProblem[];
  /** Of whole books: what stands beside their contacts. */
  readonly sections: readonly ImportedFields[];
}

export interface LeftFile {
  readonly name: string;
  readonly reason: string;
}

/** Reads all files; throws UserError when none of them can be imported. */
export async function readFiles(
  names: readonly string[],
  from: Source | undefined,
  maps: readonly ColumnMap[],
  opened: Opened,
  runtime: Runtime,
): Promise<ReadFiles> {
  const files: ReadFile[] = [];
  const guests: Guest[] = [];
  const problems: PlacedProblem[] = [];
  const sections: ImportedFields[] = [];
  const left: LeftFile[] = [];
  for (const name of names) {
    const read = await readOrLeave(name, from, maps, names.length === 1, opened, runtime);
    if ("reason" in read) {
      left.push({ name, reason: read.reason });
      continue;
    }
    const { source, imported, columns = NONE } = read;
    files.push({ name, source, people: imported.contacts.length, columns });
    for (const { fields, place, isOwn, exact = NONE } of imported.contacts) {
      const isExact = source === "keepintouch-json";
      // Nobody else's cards say what somebody is to the user.
      const isOurs = isOwn === true || isExact || (source === "vcard" && fields.relationship !== undefined);
      guests.push({
        fields,
        isOwn: isOurs,
        isExact,
        exact: isOurs ? exact : NONE,
        file: name,
        line: place.line,
      });
    }
    problems.push(...imported.problems.map((problem) => ({ ...problem, file: name })));
    if (imported.sections) sections.push(imported.sections);
  }
  if (files.length === 0) {
    const troubles = left.map(({ reason }) => reason).join("\n");
    throw new UserError(troubles);
  }
  checkMaps(maps, [...new Set(files.flatMap(({ columns }) => columns))], opened);
  return { files, left, guests, problems, sections };
}

/** One file, or why it cannot be imported. */
async function readOrLeave(
  name: string,
  from: Source | undefined,
  maps: readonly ColumnMap[],
  isOnly: boolean,
  opened: Opened,
  runtime: Runtime,
): Promise<ReadOne | { readonly reason: string }> {
  try {
    const bytes = await bytesOf(name, opened, runtime);
    return await readOne(bytes, singleLine(name), from, maps, isOnly, opened);
  } catch (error) {
    if (error instanceof UserError) return { reason: error.message };
    throw error;
  }
}

/** Throws UserError for a column that is nowhere: what it was to say would be missing from everybody. */
function checkMaps(maps: readonly ColumnMap[], columns: readonly string[], { messages }: Opened): void {
  const known = new Set(columns.map(columnKey));
  const missing = maps.find(({ column }) => !known.has(columnKey(column)));
  if (missing === undefined) return;
  const shown = columns.map(singleLine).filter((name) => name !== "");
  throw new UserError(messages.import.noSuchColumn(singleLine(missing.column), shown.map(shortened)));
}

const NONE: readonly string[] = [];

async function bytesOf(name: string, { messages }: Opened, runtime: Runtime): Promise<Uint8Array> {
  if (name === "-") return await runtime.stdin();
  try {
    return runtime.files.read(absolute(runtime, name));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    // The advice for a contact file would lead astray.
    if (error.code === "not-found") throw new UserError(messages.import.noSuchFile(singleLine(name)));
    if (error.code === "directory") throw new UserError(messages.import.folder(singleLine(name)));
    if (error.code === "not-regular") throw new UserError(messages.import.device(singleLine(name)));
    if (error.code === "too-large") {
      const { MOST_MEBIBYTES } = await import("../formats/decode-import.ts");
      throw new UserError(messages.import.trouble["too-large"](singleLine(name), MOST_MEBIBYTES));
    }
    throw new UserError(fileMessage(error, name, messages));
  }
}

interface ReadOne {
  readonly source: Source;
  readonly columns?: readonly string[];
  readonly imported: Imported;
}

async function readOne(
  bytes: Uint8Array,
  shown: string,
  from: Source | undefined,
  maps: readonly ColumnMap[],
  isOnly: boolean,
  opened: Opened,
): Promise<ReadOne> {
  const text = opened.messages.import;
  const { findTable, isJson, isVcard } = await import("../formats/detect.ts");
  if (from === "vcard" || (from === undefined && isVcard(bytes))) {
    const { readVcards } = await import("../formats/vcard.ts");
    const imported = readVcards(bytes);
    if (imported.contacts.length + imported.problems.length === 0) throw new UserError(text.noCards(shown));
    return { source: "vcard", imported };
  }
  const { decodeImport, MOST_MEBIBYTES } = await import("../formats/decode-import.ts");
  const decoded = decodeImport(bytes);
  if ("trouble" in decoded) throw new UserError(text.trouble[decoded.trouble](shown, MOST_MEBIBYTES));
  if (from === "keepintouch-json" || (from === undefined && isJson(bytes))) {
    const { readBookJson } = await import("../formats/json-book.ts");
    const imported = readBookJson(decoded.text);
    if (!imported) throw new UserError(text.notOurJson(shown));
    if ("version" in imported) {
      throw new UserError(text.otherVersion(shown, shortened(singleLine(imported.version))));
    }
    return { source: "keepintouch-json", imported };
  }
  const table = findTable(decoded.text, from, maps);
  if (!("source" in table)) {
    if (from !== undefined && from !== "csv") {
      throw new UserError(text.notFrom(shown, text.service[from] ?? from));
    }
    if (isOnly) checkMaps(maps, table.header, opened);
    const columns = table.header.map(singleLine).filter((name) => name !== "");
    const example = likelyNames(columns).map(({ column, field }) => `--map "${column}=${field}"`);
    throw new UserError(
      text.unknownTable(shown, columns.slice(0, MOST_COLUMNS).map(shortened), example.join(" ")),
    );
  }
  const imported = (await readerOf(table.source))(table, maps);
  return {
    source: table.source,
    columns: table.header,
    imported: { ...imported, problems: [...table.problems, ...imported.problems] },
  };
}

/** As many columns show what kind of table it is. */
const MOST_COLUMNS = 12;

function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

type Reader = typeof import("../formats/linkedin.ts").readLinkedin;

async function readerOf(source: TableSource): Promise<Reader> {
  switch (source) {
    case "linkedin":
      return (await import("../formats/linkedin.ts")).readLinkedin;
    case "google":
      return (await import("../formats/google.ts")).readGoogle;
    case "outlook":
      return (await import("../formats/outlook.ts")).readOutlook;
    case "eight":
      return (await import("../formats/eight.ts")).readEight;
    case "csv":
      return (await import("../formats/plain-csv.ts")).readPlainCsv;
  }
}
