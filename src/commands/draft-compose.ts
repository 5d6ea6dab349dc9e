import type { Contact, Language } from "../domain/contact.ts";
import { languageOf } from "../domain/contact-language.ts";
import { goodbyeStepOf, isGoodbyeTask, openFollowUp } from "../domain/departure.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { ContactPlan } from "../domain/plan.ts";
import type { Item } from "../domain/plan-types.ts";
import { refusalOf } from "../domain/refusal.ts";
import { channelOf, resolveRelationships } from "../domain/relationship.ts";
import { TemplateProblem } from "../drafts/problem.ts";
import { type Draft, renderDraft } from "../drafts/render.ts";
import { UserError } from "../errors.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import type { DraftFlags } from "./draft-usage.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { fileMessage, type Opened } from "./open-book.ts";
import { templatesOf } from "./templates-of.ts";

/** Why there is no draft, and what to do instead. */
export interface RefusedDraft {
  readonly message: string;
  /** Whether `--anyway` is heard. */
  readonly mayOverride: boolean;
  /** There is nothing to say in a message, unless somebody has a template for it. */
  readonly task?: { readonly isTooLate: boolean };
}

/** Undefined where a draft may be written. */
export function refusedDraft(
  contact: Contact,
  occasion: string,
  { next }: ContactPlan,
  opened: Opened,
  global: GlobalOptions,
): RefusedDraft | undefined {
  const refusal = refusalOf(opened.book, contact, occasion, opened.today);
  if (!refusal) return refusedTask(contact, occasion, opened, global);
  const text = opened.messages.compose;
  const name = singleLine(contact.name.full);
  if (refusal.because === "do-not-contact") {
    const show = commandHint(["show", contact.id], global);
    return { message: text.doNotContact(name, show), mayOverride: false };
  }
  const command = commandHint(["draft", contact.id, "--occasion", refusal.instead], global);
  const first = next?.occasion === refusal.instead ? next.on : refusal.from;
  const alternative =
    first === undefined ? command : text.from(command, opened.messages.plan.date(first, opened.today));
  const message =
    refusal.because === "nengajo-declined"
      ? text.nengajoDeclined(name, alternative)
      : refusal.mine
        ? text.mourningMine(alternative)
        : text.mourning(name, alternative);
  return { message, mayOverride: true };
}

/** Of a goodbye not all is said in a message: a task is told as what it is. */
export function refusedTask(
  contact: Contact,
  occasion: string,
  { today, messages: { compose } }: Opened,
  global: GlobalOptions,
): RefusedDraft | undefined {
  if (occasion !== "follow-up") return undefined;
  const index = openFollowUp(contact, today) ?? openFollowUp(contact, Number.POSITIVE_INFINITY);
  const note = contact.followUps[index ?? -1]?.note;
  if (note === undefined || !isGoodbyeTask(goodbyeStepOf(note))) return undefined;
  const command = (...words: readonly string[]): string => commandHint(words, global);
  const hasLeft = contact.leftOn !== undefined && contact.leftOn < today;
  const lines = [
    compose.task(singleLine(contact.name.full), singleLine(note)),
    hasLeft
      ? compose.taskTooLate(command("skip", contact.id, "--occasion", "follow-up"))
      : compose.taskDone(command("log", contact.id, "--occasion", "follow-up")),
    compose.taskMessage(command("draft", contact.id, "--occasion", hasLeft ? "check-in" : "farewell")),
  ];
  return { message: lines.join("\n"), mayOverride: false, task: { isTooLate: hasLeft } };
}

/** The id by which the templates of news to alumni are found. */
const NEWS = "news";

/** News goes to those who agreed, by the command that asks for it: throws UserError for any other way to its words. */
export function refuseNews(
  occasion: string | undefined,
  template: string | undefined,
  { messages, shown }: Opened,
): void {
  const isTemplate = /(?:^|[/\\])news(?:\.[^/\\]*)?$/i.test(template ?? "");
  if (occasion !== NEWS && !isTemplate) return;
  throw new UserError(messages.news.onlyByNews(commandHint(["news"], { file: shown })), 1);
}

/** The draft of one occasion for one person. Throws UserError when its template cannot be used. */
export function composeDraft(
  flags: Pick<DraftFlags, "channel" | "lang" | "template">,
  contact: Contact,
  occasion: string,
  item: Item | undefined,
  opened: Opened,
  runtime: Runtime,
): Draft {
  refuseNews(occasion, flags.template, opened);
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
    if (error instanceof TemplateProblem) throw templateTrouble(error, opened);
    if (error instanceof FileProblem) throw new UserError(fileMessage(error, error.path, messages));
    throw error;
  }
}

/** What is wrong with a template, and how to mend it. */
export function templateTrouble(error: TemplateProblem, { messages, shown }: Opened): UserError {
  const book = { file: shown };
  const hint =
    error.code === "no-template"
      ? messages.templates.namesHint(commandHint(["templates", "list"], book))
      : messages.templates.checkHint(commandHint(["templates", "check"], book));
  return new UserError(`${messages.draft.template(error)}\n${hint}`);
}

/** A template belongs to one language; its sentences must not be filled with the other one's. */
export function languageOfTemplate(template: string | undefined): Language | undefined {
  const folder = template?.split("/")[0];
  return folder === "ja" || folder === "en" ? folder : undefined;
}
