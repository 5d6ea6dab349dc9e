import { formatDay } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { safeJson, singleLine } from "../domain/plain-text.ts";
import { planner } from "../domain/plan.ts";
import type { Item } from "../domain/plan-types.ts";
import type { ExitStatus } from "../errors.ts";
import { type FirstMessages, loadFirstMessages } from "../render/messages/catalogue.ts";
import { tabSeparated } from "../render/plan-lines.ts";
import { labelOf, type Wording } from "../render/wording.ts";
import type { Runtime } from "../runtime.ts";
import { type AssetFlags, assetColumns, checkAssets } from "./asset-filters.ts";
import { checkFilters, type FilterFlags } from "./filters.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { type Opened, openBook } from "./open-book.ts";

interface Entry {
  readonly contact: Contact;
  readonly lastContact: number | null;
  readonly next: Item | null;
}

/** A column of the table; narrow terminals go without the less needed ones. */
interface Column {
  readonly heading: string;
  /** Shown from this width on. */
  readonly from: number;
  cell(entry: Entry): string;
}

const LOOK_AHEAD = 366;

/** Everybody, in file order, with the last contact and what comes next. */
export async function run(
  flags: FilterFlags & AssetFlags,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global, loadFirstMessages);
  const isSelected = checkFilters(flags, opened);
  const isAsset = checkAssets(flags, opened);
  const { book, today } = opened;
  const planOf = planner(book);
  const entries = book.contacts
    .filter((one) => isSelected(one) && isAsset(one))
    .map((contact): Entry => {
      const { due, next, lastContact } = planOf(contact, today, LOOK_AHEAD);
      return { contact, lastContact, next: due ?? next };
    });
  if (global.json) runtime.out(json(entries, opened));
  else if (!runtime.outIsTerminal) runtime.out(entries.map(line).join(""));
  else if (entries.length === 0) runtime.err(`${nobody(opened, global)}\n`);
  else runtime.out(await table(entries, flags, opened, runtime));
  return opened.hasErrors ? 2 : 0;
}

function nobody({ book, skipped, path, messages }: Opened<FirstMessages>, global: GlobalOptions): string {
  const isEmpty = book.contacts.length === 0 && skipped === 0;
  if (!isEmpty) return messages.cli.nobodyListed;
  return messages.plan.emptyBook(singleLine(path), commandHint(["add"], global));
}

function json(entries: readonly Entry[], { today }: Opened<FirstMessages>): string {
  const contacts = entries.map(({ contact, lastContact, next }) => ({
    id: contact.id,
    name: contact.name.full,
    reading: contact.name.reading ?? null,
    relationship: contact.relationship,
    company: contact.company ?? null,
    tags: contact.tags,
    industry: contact.industry ?? null,
    phase: contact.phase ?? null,
    potential: contact.potential,
    vouch: contact.consent?.vouch ?? null,
    last_contact: lastContact === null ? null : formatDay(lastContact),
    days_since: lastContact === null ? null : today - lastContact,
    next: next && { occasion: next.occasion, start: formatDay(next.start) },
  }));
  return `${safeJson({ version: 1, contacts })}\n`;
}

function line({ contact, lastContact, next }: Entry): string {
  return tabSeparated([
    contact.id,
    contact.name.full,
    contact.relationship,
    contact.company ?? "",
    lastContact === null ? "" : formatDay(lastContact),
    next?.occasion ?? "",
    next === null ? "" : formatDay(next.start),
  ]);
}

async function table(
  entries: readonly Entry[],
  flags: AssetFlags,
  opened: Opened<FirstMessages>,
  runtime: Runtime,
): Promise<string> {
  const { renderTable } = await import("../render/table.ts");
  const { ACCENTED, PLAIN } = await import("../render/style.ts");
  const { messages, today, book } = opened;
  const text = messages.cli.list;
  const wording: Wording = { messages, today, custom: book.occasions };
  const style = runtime.colorOut ? ACCENTED : PLAIN;
  const nameOf: Readonly<Record<string, string>> =
    opened.language === "ja"
      ? ((await import("../render/field-words.ja.ts")).VALUE_WORDS_JA.relationship ?? {})
      : {};
  const asked = assetColumns(flags, opened);
  const columns: readonly Column[] = [
    { heading: "ID", from: 0, cell: ({ contact }) => contact.id },
    { heading: text.name, from: 0, cell: ({ contact }) => singleLine(contact.name.full) },
    // What was asked for is shown, and makes room for itself.
    ...asked.map(({ heading, value }) => ({
      heading,
      from: 0,
      cell: ({ contact }: Entry) => singleLine(value(contact)),
    })),
    {
      heading: text.relationship,
      from: asked.length > 0 ? 120 : 80,
      cell: ({ contact }) => nameOf[contact.relationship] ?? contact.relationship,
    },
    {
      heading: text.company,
      from: asked.length > 0 ? 140 : 100,
      cell: ({ contact }) => singleLine(contact.company ?? ""),
    },
    {
      heading: text.last,
      from: 60,
      cell: ({ lastContact }) => (lastContact === null ? text.never : messages.plan.date(lastContact, today)),
    },
    {
      heading: text.next,
      from: 0,
      cell: ({ next }) => (next === null ? "" : labelOf(next.occasion, wording)),
    },
    {
      heading: text.from,
      from: asked.length > 1 ? 100 : 0,
      cell: ({ next }) =>
        next === null
          ? ""
          : next.status === "due"
            ? messages.plan.table.today
            : messages.plan.date(next.on, today),
    },
  ];
  const shown = columns.filter(({ from }) => runtime.width >= from);
  return renderTable(
    {
      headings: shown.map(({ heading }) => heading),
      rows: entries.map((entry) => shown.map(({ cell }) => cell(entry))),
      wrapLast: false,
      wholeFirst: true,
      style: { heading: style.dim, first: (id) => id },
    },
    runtime.width,
  );
}
