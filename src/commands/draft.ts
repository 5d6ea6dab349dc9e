import { join } from "node:path";
import type { Contact, Language } from "../domain/contact.ts";
import { languageOf } from "../domain/contact-language.ts";
import { OWN_NEWS } from "../domain/occasion.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";
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
import { findingsOf, tellFindings } from "./draft-findings.ts";
import { outletOf, put } from "./draft-outlet.ts";
import { messageText, type Written } from "./draft-text.ts";
import { checkUsage, type DraftFlags, type DraftRun } from "./draft-usage.ts";
import { findPerson } from "./find-person.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { checkOccasion } from "./known-occasion.ts";
import { fileMessage, type Opened, openBook } from "./open-book.ts";
import { templatesOf } from "./templates-of.ts";

const LOOK_AHEAD = 366;

/** The message for one person, or for everybody who is due: only messages on stdout, everything else on stderr. */
export async function run(
  asked: DraftFlags,
  query: string,
  given: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  await checkUsage(asked, query, given, runtime);
  const isJson = given.json === true || asked.format === "json";
  const flags: DraftFlags = isJson ? { ...asked, format: "json" } : asked;
  const global = { ...given, json: isJson };
  const opened = await openBook(runtime, global);
  checkWords(flags, opened);
  const draftRun = { flags, opened, global, runtime };
  return flags.all ? await everybody(draftRun) : await onePerson(query, draftRun);
}

async function everybody(draftRun: DraftRun): Promise<ExitStatus> {
  const { draftAll } = await import("./draft-all.ts");
  const { flags, opened, runtime } = draftRun;
  const compose = (item: Item): Draft => render(flags, item.contact, item.occasion, item, opened, runtime);
  return await draftAll(compose, draftRun);
}

async function onePerson(query: string, draftRun: DraftRun): Promise<ExitStatus> {
  const { flags, opened, global, runtime } = draftRun;
  const contact = await findPerson(query, opened, global, runtime);
  const planned = planner(opened.book)(contact, opened.today, LOOK_AHEAD);
  const occasion = flags.occasion ?? planned.due?.occasion ?? "catch-up";
  refuse(flags, contact, occasion, planned, opened, global);
  const item = planned.items.find((candidate) => candidate.occasion === occasion);
  const rendered = render(flags, contact, occasion, item, opened, runtime);
  const sendOn = item?.sendOn ?? opened.today;
  const outlet = outletOf({ draft: rendered, contact, occasion, sendOn }, draftRun);
  const draft = flags.edit ? await edited(rendered, flags, opened, runtime) : rendered;
  const unchecked = { draft, contact, occasion, sendOn };
  const written: Written = { ...unchecked, findings: findingsOf(unchecked, opened) };
  put(written, outlet, draftRun);
  const isOnScreen = !global.json && runtime.outIsTerminal && runtime.errIsTerminal;
  // On a screen nobody should have to wonder where the message ends.
  if (isOnScreen) runtime.err("\n");
  if (!global.json || runtime.errIsTerminal)
    hints(draft, contact, item, planned, flags, opened, global, runtime);
  if (!global.json) tellFindings(written.findings, opened.messages, runtime);
  const copied = flags.copy || flags.copySubject ? await copy(draft, flags, opened.messages, runtime) : 0;
  const handed = flags.open
    ? await (await import("./draft-open.ts")).openDraft(written, outlet, draftRun)
    : 0;
  const status = copied === 0 ? handed : copied;
  // A message that reached neither the clipboard nor the mail program was hardly sent.
  if (flags.log && status === 0) await log(draft, contact, occasion, item, flags, opened, global, runtime);
  else if (isOnScreen) {
    const words = [
      "log",
      contact.id,
      ...(flags.occasion === undefined ? [] : ["--occasion", flags.occasion]),
    ];
    if (flags.channel !== undefined) words.push("--via", flags.channel);
    runtime.err(`${opened.messages.compose.logHint(commandHint(words, global))}\n`);
  }
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
  const [{ changeBook, samePerson }, { touchOf }, { comingUp }] = await Promise.all([
    import("./change.ts"),
    import("./touch-edits.ts"),
    import("./coming-up.ts"),
  ]);
  const occasions = [occasion, ...(item?.also.filter((id) => OWN_NEWS.includes(id)) ?? [])];
  const showDiff = flags.dryRun ? (diff: string) => runtime.err(severalLines(diff)) : undefined;
  const { told, after } = await changeBook(opened, global, runtime, showDiff, (now) => {
    const person = samePerson(contact, now);
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
  if (refusal.because === "do-not-contact") {
    throw new UserError(text.doNotContact(name, commandHint(["show", contact.id], global)), 1);
  }
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
    if (error instanceof TemplateProblem) {
      const book = { file: opened.shown };
      const hint =
        error.code === "no-template"
          ? messages.templates.namesHint(commandHint(["templates", "list"], book))
          : messages.templates.checkHint(commandHint(["templates", "check"], book));
      throw new UserError(`${messages.draft.template(error)}\n${hint}`);
    }
    if (error instanceof FileProblem) throw new UserError(fileMessage(error, error.path, messages));
    throw error;
  }
}

/** A template belongs to one language; its sentences must not be filled with the other one's. */
function languageOfTemplate(template: string | undefined): Language | undefined {
  const folder = template?.split("/")[0];
  return folder === "ja" || folder === "en" ? folder : undefined;
}

/** The draft as the user leaves it in an editor; throws Cancelled when nothing is left of it, or the editor gave up. */
async function edited(draft: Draft, flags: DraftFlags, opened: Opened, runtime: Runtime): Promise<Draft> {
  const { messages } = opened;
  const { openEditor } = await import("./editor.ts");
  try {
    const folder = runtime.files.makeTemporaryFolder();
    try {
      const path = join(folder, "draft.txt");
      runtime.files.create(path, messageText(draft, flags.body === true));
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

/** What the user should know before sending; never on stdout. */
function hints(
  draft: Draft,
  contact: Contact,
  item: Item | undefined,
  planned: ContactPlan,
  flags: DraftFlags,
  opened: Opened,
  global: GlobalOptions,
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
    draft.to === null
      ? noAddress(draft, contact, channel, messages, global)
      : text.to(addressShown(draft, contact)),
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

function noAddress(
  draft: Draft,
  contact: Contact,
  channel: string,
  { compose, person, plan }: Messages,
  global: GlobalOptions,
): string {
  const onlyCompany = draft.channel === "email" && contact.emails.length > 0;
  const missing = onlyCompany ? compose.onlyCompanyAddress : compose.noAddress(channel);
  return plan.sentences([missing, person.addAddress(commandHint(["edit", contact.id], global))]);
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
