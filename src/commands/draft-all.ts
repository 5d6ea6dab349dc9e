import { safeJson, singleLine } from "../domain/plain-text.ts";
import { plan } from "../domain/plan.ts";
import type { Item, Plan } from "../domain/plan-types.ts";
import type { Draft } from "../drafts/render.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { labelOf } from "../render/wording.ts";
import type { Runtime } from "../runtime.ts";
import { kindOf, targetIn, writeDraft } from "./draft-file.ts";
import { findingsOf, tellFindings } from "./draft-findings.ts";
import { noticeOfLength } from "./draft-outlet.ts";
import { checkFormat, draftJson, draftText, type Written } from "./draft-text.ts";
import type { DraftFlags, DraftRun } from "./draft-usage.ts";
import { checkFilters } from "./filters.ts";
import { commandHint } from "./hint.ts";
import type { Opened } from "./open-book.ts";
import { limitOf, ROWS } from "./plan-flags.ts";

/** Throws UserError. */
type Compose = (item: Item) => Draft;

/** A message for everybody who is due, in the order of `due`; who cannot have one is named and stops nobody else. */
export async function draftAll(compose: Compose, draftRun: DraftRun): Promise<ExitStatus> {
  const { flags, opened, global, runtime } = draftRun;
  if (flags.out !== undefined) checkFolder(flags.out, opened, runtime);
  const { due, leftOut } = dueRows(draftRun);
  const done: Written[] = [];
  for (const item of due) {
    const written = attempt(item, compose, draftRun, done.length === 0);
    if (written) done.push(written);
  }
  if (global.json && flags.out === undefined) {
    runtime.out(`${safeJson({ version: 1, drafts: done.map(draftJson) })}\n`);
  }
  closing(done, due.length, leftOut, draftRun);
  if (opened.hasErrors) return 2;
  return done.length < due.length ? 1 : 0;
}

/** The very rows that `due` shows. */
function dueRows({ flags, opened, global }: DraftRun): Pick<Plan, "due" | "leftOut"> {
  const { book, today, messages } = opened;
  const limit = flags.limit === undefined ? undefined : limitOf(flags.limit, messages.cli.usage);
  return plan(book, today, {
    within: undefined,
    limit: limit ?? (global.json ? undefined : (book.settings.limit ?? ROWS)),
    selected: checkFilters(flags, opened),
    explain: false,
  });
}

function checkFolder(out: string, { messages }: Opened, runtime: Runtime): void {
  const kind = kindOf(out, runtime);
  const isMistaken = kind === "nothing" && /\.(eml|txt|json)$/i.test(out);
  if (kind === "file" || isMistaken) throw new UserError(messages.outlet.usage.notFolder(singleLine(out)));
}

/** Writes or prints the draft of one person; undefined when there is none, which is told. */
function attempt(item: Item, compose: Compose, draftRun: DraftRun, isFirst: boolean): Written | undefined {
  const { opened, runtime, flags } = draftRun;
  const { contact, occasion } = item;
  // A template asked for by name is everybody's: its mistake would only be told over and over.
  let isEverybodys = flags.template !== undefined;
  try {
    const unchecked = { draft: compose(item), contact, occasion, sendOn: item.sendOn };
    const written = { ...unchecked, findings: findingsOf(unchecked, opened) };
    isEverybodys = false;
    deliver(written, item, draftRun, isFirst);
    if (!draftRun.global.json) tellFindings(written.findings, opened.messages, runtime);
    return written;
  } catch (error) {
    if (!(error instanceof UserError) || isEverybodys) throw error;
    runtime.err(`${opened.messages.outlet.failed(nameOf(item), error.message)}\n`);
    return undefined;
  }
}

function deliver(written: Written, item: Item, draftRun: DraftRun, isFirst: boolean): void {
  const { flags, opened, runtime } = draftRun;
  const { messages, book } = opened;
  const inFile = flags.out === undefined ? undefined : targetIn(flags.out, flags.format, written, runtime);
  const format = inFile?.format ?? flags.format ?? "text";
  checkFormat(format, written, draftRun);
  const text = draftText(format, written, book, flags.body === true);
  if (inFile) {
    writeDraft(inFile, text, messages, runtime);
    runtime.err(`${row(written, item, draftRun)} → ${singleLine(inFile.shown)}\n`);
    return;
  }
  if (format === "json") return;
  // Before its heading, so that on a terminal each heading stands right above its message.
  if (format === "text" && !isFirst) runtime.out("---\n");
  runtime.err(`${row(written, item, draftRun)}\n`);
  runtime.out(text);
  if (format === "mailto") noticeOfLength(written, draftRun);
}

/** Who a message is for, what it is about and where it goes: e-mail and chat do not say so themselves. */
function row({ draft, contact }: Written, item: Item, { opened }: DraftRun): string {
  const { messages, today, book } = opened;
  const text = messages.outlet;
  const label = labelOf(item.occasion, { messages, today, custom: book.occasions });
  const channel = messages.plan.channel[draft.channel] ?? draft.channel;
  const isOnlyCompany = draft.channel === "email" && contact.emails.length > 0;
  const none = isOnlyCompany ? messages.compose.onlyCompanyAddress : messages.compose.noAddress(channel);
  const to = draft.to === null ? none : singleLine(draft.to);
  const sendOn = item.sendOn > today ? messages.plan.date(item.sendOn, today) : undefined;
  return text.row(nameOf({ contact }), label, channel, to, sendOn);
}

function nameOf({ contact }: Pick<Item, "contact">): string {
  return `${singleLine(contact.name.full)} (${contact.id})`;
}

function closing(done: readonly Written[], due: number, leftOut: number, draftRun: DraftRun): void {
  const { flags, opened, global, runtime } = draftRun;
  const { messages, book } = opened;
  const lines: string[] = [];
  if (due === 0 && (book.contacts.length > 0 || opened.skipped === 0)) lines.push(messages.plan.nobody);
  if (done.length > 0 && !book.me.name) lines.push(messages.compose.noName);
  if (flags.out !== undefined && done.length > 0) {
    lines.push(messages.outlet.wroteAll(done.length, singleLine(flags.out)));
  }
  if (leftOut > 0) {
    const everything = commandHint(["draft", "--all", "--limit", "0", ...words(flags)], global);
    lines.push(messages.plan.leftOut(leftOut, everything));
  }
  if (done.length > 0 && runtime.errIsTerminal) {
    const ids = done.map(({ contact }) => contact.id);
    lines.push(messages.outlet.whenSent(commandHint(["log", ...ids], global)));
  }
  if (opened.skipped > 0) lines.push(messages.plan.skipped(opened.skipped));
  for (const line of lines) runtime.err(`${line}\n`);
}

/** The flags that were given, for the same command once more. */
function words({ format, out, channel, lang, template, body, relationship, tag }: DraftFlags): string[] {
  const valued = { format, out, channel, lang, template };
  return [
    ...Object.entries(valued).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
    ...(body ? ["--body"] : []),
    ...(relationship ?? []).flatMap((value) => ["--relationship", value]),
    ...(tag ?? []).flatMap((value) => ["--tag", value]),
  ];
}
