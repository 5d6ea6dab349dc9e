import { join } from "node:path";
import type { Channel, Contact, Language } from "../domain/contact.ts";
import { languageOf } from "../domain/contact-language.ts";
import { OWN_NEWS } from "../domain/occasion.ts";
import { safeJson, severalLines, singleLine } from "../domain/plain-text.ts";
import { type ContactPlan, planner } from "../domain/plan.ts";
import type { Item, Suppression } from "../domain/plan-types.ts";
import { refusalOf } from "../domain/refusal.ts";
import { channelOf, resolveRelationships } from "../domain/relationship.ts";
import { TemplateProblem } from "../drafts/problem.ts";
import { type Draft, renderDraft } from "../drafts/render.ts";
import { Cancelled, type ExitStatus, UserError } from "../errors.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import { holdOf, labelOf, type Wording } from "../render/wording.ts";
import { ClipboardMissing, FileProblem, type Runtime } from "../runtime.ts";
import { findPerson } from "./find-person.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { checkOccasion } from "./known-occasion.ts";
import { fileMessage, type Opened, openBook } from "./open-book.ts";
import { templatesOf } from "./templates-of.ts";

export interface DraftFlags {
  readonly occasion?: string;
  readonly channel?: Channel;
  readonly lang?: Language;
  readonly template?: string;
  readonly body?: boolean;
  readonly copy?: boolean;
  readonly copySubject?: boolean;
  readonly anyway?: boolean;
  readonly edit?: boolean;
  readonly log?: boolean;
  readonly dryRun?: boolean;
}

const LOOK_AHEAD = 366;

/** The message for one person: only the message on stdout, everything else on stderr. */
export async function run(
  flags: DraftFlags,
  query: string,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  checkWords(flags, opened);
  const contact = await findPerson(query, opened, global, runtime);
  const planned = planner(opened.book)(contact, opened.today, LOOK_AHEAD);
  const occasion = flags.occasion ?? planned.due?.occasion ?? "catch-up";
  refuse(flags, contact, occasion, planned, opened, global);
  const item = planned.items.find((candidate) => candidate.occasion === occasion);
  const rendered = render(flags, contact, occasion, item, opened, runtime);
  const draft = flags.edit ? await edited(rendered, flags, opened, runtime) : rendered;
  const text = global.json ? json(draft, contact, occasion) : messageText(draft, flags);
  runtime.out(text);
  if (!global.json || runtime.errIsTerminal) hints(draft, contact, item, planned, flags, opened, runtime);
  const status = flags.copy || flags.copySubject ? await copy(draft, flags, opened.messages, runtime) : 0;
  // A message that did not reach the clipboard was hardly sent.
  if (flags.log && status === 0) await log(draft, contact, occasion, item, flags, opened, global, runtime);
  return status;
}

/** Writes the message down as sent today, with the own news that it tells. */
async function log(
  draft: Draft,
  contact: Contact,
  occasion: string,
  item: Item | undefined,
  flags: DraftFlags,
  opened: Opened,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<void> {
  const [{ changeBook, samePerson }, { touchOf }, { comingUp }, { withNewsAhead }] = await Promise.all([
    import("./change.ts"),
    import("./touch-edits.ts"),
    import("./coming-up.ts"),
    import("../domain/log-touch.ts"),
  ]);
  const named = [occasion, ...(item?.also.filter((id) => OWN_NEWS.includes(id)) ?? [])];
  const showDiff = flags.dryRun ? (diff: string) => runtime.err(severalLines(diff)) : undefined;
  const { told, after } = await changeBook(opened, global, runtime, showDiff, (now) => {
    const person = samePerson(contact, now);
    const occasions = withNewsAhead(named, now.book, person, now.today);
    const part = touchOf(person, now, { on: now.today, via: draft.channel, occasions });
    return { edits: part.edits, what: `draft --log ${contact.name.full}`, told: part.sentence };
  });
  runtime.err(`${after.messages.plan.sentences([told, comingUp(samePerson(contact, after), after)])}\n`);
}

function checkWords({ occasion, template, lang }: DraftFlags, opened: Opened): void {
  const language = languageOfTemplate(template);
  if (lang !== undefined && language !== undefined && lang !== language) {
    throw new UserError(opened.messages.cli.usage.templateLanguage(singleLine(template ?? ""), lang));
  }
  if (occasion !== undefined) checkOccasion(occasion, opened);
}

function refuse(
  flags: DraftFlags,
  contact: Contact,
  occasion: string,
  { next }: ContactPlan,
  opened: Opened,
  global: GlobalOptions,
): void {
  const refusal = refusalOf(opened.book, contact, occasion, opened.today);
  if (!refusal) return;
  const text = opened.messages.compose;
  const name = singleLine(contact.name.full);
  if (refusal.because === "do-not-contact") throw new UserError(text.doNotContact(name), 1);
  if (flags.anyway) return;
  const command = commandHint(["draft", contact.id, "--occasion", refusal.instead], global);
  const from =
    next?.occasion === refusal.instead ? opened.messages.plan.date(next.on, opened.today) : undefined;
  const alternative = from === undefined ? command : text.from(command, from);
  const why =
    refusal.because === "nengajo-declined"
      ? text.nengajoDeclined(name, alternative)
      : refusal.mine
        ? text.mourningMine(alternative)
        : text.mourning(name, alternative);
  throw new UserError(`${why}\n${text.anyway}`, 1);
}

function render(
  flags: DraftFlags,
  contact: Contact,
  occasion: string,
  item: Item | undefined,
  opened: Opened,
  runtime: Runtime,
): Draft {
  const { book, today, messages } = opened;
  const relationship = resolveRelationships(book.relationships).get(contact.relationship);
  if (!relationship) throw new Error(`relationship ${contact.relationship} was not checked by the reader`);
  const usual = item?.channel ?? (occasion === "nengajo" ? "card" : channelOf(contact, relationship));
  try {
    return renderDraft({
      book,
      contact,
      relationship,
      occasion,
      window: item ? { start: item.start, end: item.end, late: item.late } : null,
      also: item?.also ?? [],
      channel: flags.channel ?? usual,
      language: flags.lang ?? languageOfTemplate(flags.template) ?? languageOf(contact, book.settings),
      today,
      source: templatesOf(runtime, opened.path),
      ...(flags.template === undefined ? {} : { template: flags.template }),
    });
  } catch (error) {
    if (error instanceof TemplateProblem) throw new UserError(messages.draft.template(error));
    if (error instanceof FileProblem) throw new UserError(fileMessage(error, error.path, messages));
    throw error;
  }
}

/** A template belongs to one language; its sentences must not be filled with the other one's. */
function languageOfTemplate(template: string | undefined): Language | undefined {
  const folder = template?.split("/")[0];
  return folder === "ja" || folder === "en" ? folder : undefined;
}

/** E-mail begins with its subject line, in the language of the text rather than of the UI. */
function messageText(draft: Draft, flags: DraftFlags): string {
  const body = `${draft.body.trimEnd()}\n`;
  if (draft.subject === null || flags.body) return body;
  return `${(draft.language === "ja" ? "件名: " : "Subject: ") + draft.subject}\n\n${body}`;
}

/** The draft as the user leaves it in an editor; throws Cancelled when nothing is left of it, or the editor gave up. */
async function edited(draft: Draft, flags: DraftFlags, opened: Opened, runtime: Runtime): Promise<Draft> {
  const { messages } = opened;
  const { openEditor } = await import("./editor.ts");
  try {
    const folder = runtime.files.makeTemporaryFolder();
    try {
      const path = join(folder, "draft.txt");
      runtime.files.create(path, messageText(draft, flags));
      const failure = await openEditor(path, undefined, messages, runtime);
      const text = new TextDecoder().decode(runtime.files.read(path));
      if (failure === undefined && text.trim() !== "") return withText(draft, text, flags);
      runtime.err(`${failure ?? messages.compose.emptied}\n`);
      throw new Cancelled();
    } finally {
      runtime.files.removeFolder(folder);
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UserError(fileMessage(error, error.path, messages));
  }
}

/** What was written in an editor: the subject line, where there is one, and the message. */
function withText(draft: Draft, text: string, flags: DraftFlags): Draft {
  const plain = text.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "");
  const [, subject, body] = /^(?:件名|Subject)[:\uff1a][ \t\u3000]*([^\n]*)\n*([\s\S]*)$/i.exec(plain) ?? [];
  if (draft.subject === null || flags.body || subject === undefined) return { ...draft, body: plain };
  return { ...draft, subject: subject.trim(), body: body ?? "" };
}

function json(draft: Draft, contact: Contact, occasion: string): string {
  return `${safeJson({
    version: 1,
    contact: { id: contact.id, name: contact.name.full },
    occasion,
    channel: draft.channel,
    language: draft.language,
    to: draft.to,
    subject: draft.subject,
    body: draft.body,
    template: draft.template,
    findings: [],
  })}\n`;
}

/** What the user should know before sending; never on stdout. */
function hints(
  draft: Draft,
  contact: Contact,
  item: Item | undefined,
  planned: ContactPlan,
  flags: DraftFlags,
  opened: Opened,
  runtime: Runtime,
): void {
  const { messages, today, book } = opened;
  const text = messages.compose;
  const wording: Wording = { messages, today, custom: book.occasions };
  const lines: string[] = [];
  if (!planned.due && flags.occasion === undefined) {
    lines.push(text.nothingDue(singleLine(contact.name.full), labelOf("catch-up", wording)));
    for (const held of planned.suppressed) lines.push(heldLine(held, messages, wording));
    const { next } = planned;
    lines.push(
      next
        ? text.next(labelOf(next.occasion, wording), messages.plan.date(next.on, today))
        : text.nothingNext,
    );
  }
  if (flags.occasion !== undefined && !item) {
    lines.push(text.notDue(labelOf(flags.occasion, wording)));
    for (const held of planned.suppressed.filter(({ occasion }) => occasion === flags.occasion)) {
      lines.push(heldLine(held, messages, wording));
    }
    if (!hasFactFor(flags.occasion, contact, opened)) lines.push(text.noFact);
  }
  if (item && item.also.length > 0) {
    lines.push(text.alsoDue(messages.plan.list(item.also.map((id) => labelOf(id, wording)))));
  }
  if (item && item.sendOn > today) lines.push(text.sendOn(messages.plan.date(item.sendOn, today)));
  if (!book.me.name) lines.push(text.noName);
  const channel = messages.plan.channel[draft.channel] ?? draft.channel;
  lines.push(
    draft.to === null ? noAddress(draft, contact, channel, text) : text.to(addressShown(draft, contact)),
  );
  runtime.err(`${lines.join("\n")}\n`);
}

function heldLine(held: Suppression, { compose, plan }: Messages, wording: Wording): string {
  const why = holdOf(held, wording);
  const until = held.until === null ? why : plan.until(why, plan.date(held.until, wording.today));
  return compose.heldBack(labelOf(held.occasion, wording), until);
}

/** Whether the file says what such a message is about; the words of the draft rest on nothing otherwise. */
function hasFactFor(occasion: string, contact: Contact, { book, today }: Opened): boolean {
  const milestone = (...kinds: readonly string[]): boolean =>
    book.me.milestones.some(({ kind, date }) => date <= today && kinds.includes(kind));
  switch (occasion) {
    case "birthday":
      return contact.birthday !== undefined;
    case "congratulations":
      return contact.events.length > 0;
    case "after-leaving":
      return milestone("left");
    case "new-job":
      return milestone("new-job", "career-change");
    case "independence":
      return milestone("independent");
    case "farewell":
    case "check-in":
      return contact.leftOn !== undefined;
    case "follow-up":
      return contact.followUps.length > 0;
    default:
      return true;
  }
}

function noAddress(draft: Draft, contact: Contact, channel: string, text: Messages["compose"]): string {
  const onlyCompany = draft.channel === "email" && contact.emails.length > 0;
  return onlyCompany ? text.onlyCompanyAddress : text.noAddress(channel);
}

function clipboardMessage({ packages, refused }: ClipboardMissing, { clipboard }: Messages): string {
  const [tool] = refused;
  return tool === undefined ? clipboard.missing(packages) : clipboard.refused(tool);
}

/** The address with the program it belongs to, where that is not plain from the channel. */
function addressShown(draft: Draft, contact: Contact): string {
  const address = singleLine(draft.to ?? "");
  const program =
    draft.channel === "chat"
      ? contact.chat?.app
      : draft.channel === "sns"
        ? Object.keys(contact.sns)[0]
        : undefined;
  return program === undefined || address.includes(program) ? address : `${singleLine(program)}, ${address}`;
}

async function copy(
  draft: Draft,
  flags: DraftFlags,
  messages: Messages,
  runtime: Runtime,
): Promise<ExitStatus> {
  const text = messages.compose;
  if (flags.copySubject && draft.subject === null) {
    runtime.err(`${text.noSubject(messages.plan.channel[draft.channel] ?? draft.channel)}\n`);
    return 1;
  }
  try {
    const clipboard = await runtime.clipboard();
    await clipboard.copy(flags.copySubject ? (draft.subject as string) : draft.body.trimEnd());
  } catch (error) {
    if (!(error instanceof ClipboardMissing)) throw error;
    runtime.err(`${clipboardMessage(error, messages)}\n`);
    return 1;
  }
  runtime.err(`${flags.copySubject ? text.copiedSubject : text.copied}\n`);
  return 0;
}
