import type { Contact } from "../domain/contact.ts";
import { OWN_NEWS } from "../domain/occasion.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";
import { planner } from "../domain/plan.ts";
import type { Item } from "../domain/plan-types.ts";
import type { Draft } from "../drafts/render.ts";
import { Cancelled, type ExitStatus, UserError } from "../errors.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { composeDraft, languageOfTemplate, refusedDraft, refusedTask, refuseNews } from "./draft-compose.ts";
import { copyText } from "./draft-copy.ts";
import { findingsOf, tellFindings } from "./draft-findings.ts";
import { hintsOf } from "./draft-hints.ts";
import { outletOf, put } from "./draft-outlet.ts";
import type { Written } from "./draft-text.ts";
import { checkUsage, type DraftFlags, type DraftRun } from "./draft-usage.ts";
import { findPerson } from "./find-person.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { checkOccasion } from "./known-occasion.ts";
import { type Opened, openBook } from "./open-book.ts";

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
  const { flags, opened, global, runtime } = draftRun;
  const compose = (item: Item): Draft => {
    const task =
      flags.template === undefined ? refusedTask(item.contact, item.occasion, opened, global) : undefined;
    if (task) throw new UserError(task.message, 1);
    return composeDraft(flags, item.contact, item.occasion, item, opened, runtime);
  };
  return await draftAll(compose, draftRun);
}

async function onePerson(query: string, draftRun: DraftRun): Promise<ExitStatus> {
  const { flags, opened, global, runtime } = draftRun;
  const contact = await findPerson(query, opened, global, runtime);
  const planned = planner(opened.book)(contact, opened.today, LOOK_AHEAD);
  const occasion = flags.occasion ?? planned.due?.occasion ?? "catch-up";
  const refused = refusedDraft(contact, occasion, planned, opened, global);
  const isMeant = refused?.task ? flags.template !== undefined : flags.anyway && refused?.mayOverride;
  if (refused && !isMeant) {
    const { message, mayOverride } = refused;
    throw new UserError(mayOverride ? `${message}\n${opened.messages.compose.anyway}` : message, 1);
  }
  const item = planned.items.find((candidate) => candidate.occasion === occasion);
  const rendered = composeDraft(flags, contact, occasion, item, opened, runtime);
  const sendOn = item?.sendOn ?? opened.today;
  const outlet = outletOf({ draft: rendered, contact, occasion, sendOn }, draftRun);
  const draft = flags.edit ? await edited(rendered, flags, opened, runtime) : rendered;
  const unchecked = { draft, contact, occasion, sendOn };
  const written: Written = { ...unchecked, findings: findingsOf(unchecked, opened) };
  put(written, outlet, draftRun);
  const isOnScreen = !global.json && runtime.outIsTerminal && runtime.errIsTerminal;
  // On a screen nobody should have to wonder where the message ends.
  if (isOnScreen) runtime.err("\n");
  if (!global.json || runtime.errIsTerminal) {
    const hints = hintsOf(draft, contact, item, planned, flags.occasion, opened, global);
    runtime.err(`${hints.join("\n")}\n`);
  }
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
  refuseNews(occasion, template, opened);
  const language = languageOfTemplate(template);
  if (lang !== undefined && language !== undefined && lang !== language) {
    throw new UserError(opened.messages.cli.usage.templateLanguage(singleLine(template ?? ""), lang));
  }
  if (occasion !== undefined) checkOccasion(occasion, opened);
}

/** Throws Cancelled when nothing is left of the draft, or the editor gave up. */
async function edited(draft: Draft, flags: DraftFlags, opened: Opened, runtime: Runtime): Promise<Draft> {
  const { editDraft } = await import("./draft-edit.ts");
  const answer = await editDraft(draft, flags.body === true, opened, runtime);
  if (answer.draft) return answer.draft;
  runtime.err(`${answer.failure ?? opened.messages.compose.emptied}\n`);
  throw new Cancelled();
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
  const missing = await copyText(
    flags.copySubject ? (draft.subject as string) : draft.body.trimEnd(),
    messages,
    runtime,
  );
  runtime.err(`${missing ?? (flags.copySubject ? text.copiedSubject : text.copied)}\n`);
  return missing === undefined ? 0 : 1;
}
