import { CONTACT } from "../book/fields.ts";
import { positionsOfContacts } from "../book/positions.ts";
import { isId, isList, isMap, isNothing, type Raw, type RawMap } from "../book/scalars.ts";
import type { Contact, Free } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { plan } from "../domain/plan.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { csvText } from "../formats/csv-write.ts";
import { bookJson, SECTIONS } from "../formats/json-book.ts";
import { type ExportedPerson, type VcardVersion, vcardText } from "../formats/vcard-write.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { checkFilters, type FilterFlags } from "./filters.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { absolute, fileMessage, type Opened, openBook } from "./open-book.ts";

export type ExportFormat = "vcard" | "csv" | "json";

export interface ExportFlags extends FilterFlags {
  readonly to?: ExportFormat;
  readonly vcardVersion?: VcardVersion;
  readonly due?: boolean;
  readonly out?: string;
  readonly raw?: boolean;
}

const ENDINGS: Readonly<Record<string, ExportFormat>> = { vcf: "vcard", csv: "csv", json: "json" };
/** By it Excel knows UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** The people for other programs: vCards, a table, or the whole book as JSON. */
export async function run(flags: ExportFlags, global: GlobalOptions, runtime: Runtime): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  const { messages } = opened;
  const text = messages.export;
  const format = formatOf(flags, opened, global);
  const out = placeFor(flags, opened, runtime);
  const people = peopleOf(flags, opened);
  if (opened.skipped > 0) runtime.err(`${messages.plan.skipped(opened.skipped)}\n`);
  const status = opened.hasErrors ? 2 : 0;
  // A book without people still has the rest; a file of cards without cards is of use to nobody.
  if (people.length === 0 && format !== "json") {
    runtime.err(`${text.nobody}\n`);
    return status;
  }
  const content = contentOf(format, people, flags, opened);
  // On a screen nobody looks for the mark, and every character that cannot be seen is one too many.
  if (out === undefined) runtime.out(runtime.outIsTerminal ? content.replace(BYTE_ORDER_MARK, "") : content);
  else create(out, content, opened, runtime);
  const silent = people.filter(({ contact }) => contact.doNotContact).length;
  const what = text.format[format](flags.vcardVersion ?? NEWEST);
  const told = [
    out === undefined
      ? text.exported(people.length, what)
      : text.wrote(singleLine(out.shown), people.length, what),
    ...(silent === 0 ? [] : [text.doNotContact(silent)]),
  ];
  runtime.err(`${messages.plan.sentences(told)}\n`);
  return status;
}

const NEWEST: VcardVersion = "4.0";

/** What was asked for, else what the ending of the file says. */
function formatOf(flags: ExportFlags, { messages }: Opened, global: GlobalOptions): ExportFormat {
  const text = messages.export;
  const ending = /\.([a-z]+)$/i.exec(flags.out ?? "")?.[1]?.toLowerCase() ?? "";
  const format = flags.to ?? ENDINGS[ending];
  if (format === undefined)
    throw new UserError(text.noFormat(commandHint(["export", "--to", "vcard"], global)));
  if (flags.vcardVersion !== undefined && format !== "vcard") throw new UserError(text.onlyVcard);
  if (flags.raw && format !== "csv") throw new UserError(text.onlyCsv);
  return format;
}

interface Place {
  /** Absolute. */
  readonly path: string;
  readonly shown: string;
}

/** What is there already stays, whatever it is: looked at first, because nobody should wait for a refusal. */
function placeFor({ out }: ExportFlags, { messages }: Opened, runtime: Runtime): Place | undefined {
  if (out === undefined) return undefined;
  const text = messages.export;
  if (out.trim() === "") throw new UserError(text.noFileName);
  const place = { path: absolute(runtime, out), shown: out };
  if (runtime.files.exists(place.path)) throw new UserError(text.isThere(singleLine(out)));
  return place;
}

function create({ path, shown }: Place, content: string, { messages }: Opened, runtime: Runtime): void {
  try {
    runtime.files.create(path, content);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    if (error.code === "exists") throw new UserError(messages.export.isThere(singleLine(shown)));
    throw new UserError(fileMessage(error, shown, messages));
  }
}

/** Those that are asked for, in the order of the file. */
function peopleOf(flags: ExportFlags, opened: Opened): ExportedPerson[] {
  const { book, result, today } = opened;
  const selected = checkFilters(flags, opened);
  const due = flags.due
    ? new Set(
        plan(book, today, { within: undefined, limit: undefined, selected, explain: false }).due.map(
          ({ contact }) => contact.id,
        ),
      )
    : undefined;
  const list = isMap(result.raw) && isList(result.raw.contacts) ? result.raw.contacts : [];
  const positions = positionsOfContacts(result.raw, result.skippedContacts);
  return book.contacts.flatMap((contact, index) => {
    if (!selected(contact) || (due !== undefined && !due.has(contact.id))) return [];
    const raw = list[positions[index] ?? -1];
    return isMap(raw) ? [{ contact, fields: fieldsOf(contact, raw) }] : [];
  });
}

/** As they stand in the file, without what is nothing, and with an id by which an import knows them again. */
function fieldsOf({ id }: Contact, raw: RawMap): Record<string, Free> {
  const fields = Object.entries(raw).flatMap(([key, value]): [string, Free][] => {
    const free = freeOf(value);
    const isText = typeof free === "string";
    return free === null ||
      key === "id" ||
      // An empty text was written as one: `honorific: ""`.
      (isText && free !== "" && isNothing(free.trim(), CONTACT.fields.get(key)?.inName === true))
      ? []
      : [[key, free]];
  });
  // An id made of kanji is good for finding only; the file would refuse it as one that somebody wrote.
  return Object.fromEntries([...(isId(id) ? [["id", id] as const] : []), ...fields]);
}

function freeOf(raw: Raw): Free {
  if (raw === null || raw === undefined || typeof raw === "string") return raw ?? null;
  if (isList(raw)) return raw.map(freeOf);
  return Object.fromEntries(Object.entries(raw as RawMap).map(([key, value]) => [key, freeOf(value)]));
}

function contentOf(
  format: ExportFormat,
  people: readonly ExportedPerson[],
  { vcardVersion, raw }: ExportFlags,
  { result }: Opened,
): string {
  switch (format) {
    case "vcard":
      return vcardText(people, vcardVersion ?? NEWEST);
    case "csv":
      return `${BYTE_ORDER_MARK}${csvText(people, [...CONTACT.fields.keys()], { raw: raw === true })}`;
    case "json": {
      const file = isMap(result.raw) ? result.raw : {};
      const sections = SECTIONS.flatMap((name): [string, Free][] => {
        const value = freeOf(file[name]);
        return value === null ? [] : [[name, value]];
      });
      return bookJson({
        sections: Object.fromEntries(sections),
        contacts: people.map(({ fields }) => fields),
      });
    }
  }
}
