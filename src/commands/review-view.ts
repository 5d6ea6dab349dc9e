import type { Contact } from "../domain/contact.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";
import { type ContactPlan, planner } from "../domain/plan.ts";
import type { Item } from "../domain/plan-types.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import type { Draft } from "../drafts/render.ts";
import { UserError } from "../errors.ts";
import type { Finding } from "../manners/checker.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { ReviewPage } from "../render/review-page.ts";
import { holdOf, labelOf, reasonOf, type Wording } from "../render/wording.ts";
import type { Runtime } from "../runtime.ts";
import { composeDraft, type RefusedDraft, refusedDraft } from "./draft-compose.ts";
import { findingsOf } from "./draft-findings.ts";
import { hintsOf } from "./draft-hints.ts";
import { messageText } from "./draft-text.ts";
import type { GlobalOptions } from "./global-options.ts";
import type { Opened } from "./open-book.ts";

/** What is shown of one person: an occasion and its message. */
export interface View {
  readonly contact: Contact;
  readonly planned: ContactPlan;
  readonly occasion: string;
  /** Undefined for an occasion that is not due today. */
  readonly item: Item | undefined;
  readonly draft: Draft | undefined;
  readonly findings: readonly Finding[];
  /** Why there is no draft. */
  readonly refusal: string | undefined;
  /** Something to do rather than to write. */
  readonly isTask: boolean;
}

/** What the user has asked for at one person. */
export interface ViewWish {
  /** Another occasion than the row's. */
  readonly chosen: string | undefined;
  /** Messages as they were left in the editor, by occasion. */
  readonly edited: ReadonlyMap<string, Draft>;
}

const LOOK_AHEAD = 366;

/** The person as the file has them now; undefined when they are not in it any more. */
export function personNow(contact: Contact, { book }: Opened): Contact | undefined {
  return book.contacts.find(({ id, name }) => id === contact.id && name.full === contact.name.full);
}

/** Undefined when nothing is due for the person. */
export function viewOf(
  contact: Contact,
  { chosen, edited }: ViewWish,
  opened: Opened,
  global: GlobalOptions,
  runtime: Runtime,
): View | undefined {
  const planned = planner(opened.book)(contact, opened.today, LOOK_AHEAD);
  if (!planned.due) return undefined;
  const occasion = chosen ?? planned.due.occasion;
  const item = planned.items.find((candidate) => candidate.occasion === occasion);
  const view = { contact, planned, occasion, item, findings: [], isTask: false };
  const refused = refusedDraft(contact, occasion, planned, opened, global);
  if (refused) return { ...view, draft: undefined, ...refusalOf(refused, opened) };
  try {
    const draft = edited.get(occasion) ?? composeDraft({}, contact, occasion, item, opened, runtime);
    const sendOn = item?.sendOn ?? opened.today;
    const findings = findingsOf({ draft, contact, occasion, sendOn }, opened);
    return { ...view, draft, findings, refusal: undefined };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...view, draft: undefined, refusal: error.message };
  }
}

function refusalOf({ task, message }: RefusedDraft, { messages }: Opened): Pick<View, "refusal" | "isTask"> {
  if (task === undefined) return { refusal: message, isTask: false };
  const text = messages.review.task;
  return { refusal: task.isTooLate ? text.tooLate : text.whenDone, isTask: true };
}

/** The view in words. */
export function pageOf(
  view: View,
  position: number,
  count: number,
  chosen: string | undefined,
  opened: Opened,
  global: GlobalOptions,
): ReviewPage {
  const { contact, planned, occasion, item, draft, findings, refusal } = view;
  const { messages, book, today } = opened;
  const wording: Wording = { messages, today, custom: book.occasions };
  const hints = draft ? hintsOf(draft, contact, item, planned, chosen, opened, global) : [];
  const why = item === undefined ? [] : [reasonOf(item, wording)];
  return {
    heading: [
      messages.review.place(position, count),
      singleLine(contact.name.full),
      relationshipName(contact, opened),
      labelOf(occasion, wording),
    ],
    notes: [...why, ...hints, ...(refusal === undefined ? [] : [severalLines(refusal)])],
    // What an editor has left may hold anything.
    message: draft && severalLines(messageText(draft, false)),
    findings: findings.map((finding) => findingWords(finding, messages)),
  };
}

/** Without the place, which is another one once the lines are wrapped. */
function findingWords(finding: Finding, { lint }: Messages): string {
  const { severity, excerpt, message, suggestion } = finding;
  const better = suggestion === null ? "" : ` → ${suggestion}`;
  return `${lint.severity[severity]}: ${singleLine(`"${excerpt}" ${message}${better}`)}`;
}

function relationshipName({ relationship }: Contact, { book, messages }: Opened): string {
  const label = resolveRelationships(book.relationships).get(relationship)?.label;
  return singleLine(label ?? messages.review.relationship[relationship] ?? relationship);
}

/** An occasion that may be written for instead. */
export interface Alternative {
  readonly occasion: string;
  readonly name: string;
}

/** The other occasions that are due, then those that are held back, then a plain "how are you". */
export function alternatives(
  { planned, occasion }: View,
  { messages, book, today }: Opened,
): readonly Alternative[] {
  const wording: Wording = { messages, today, custom: book.occasions };
  const found = new Map(planned.items.map((item) => [item.occasion, labelOf(item.occasion, wording)]));
  for (const held of planned.suppressed) {
    if (found.has(held.occasion)) continue;
    found.set(held.occasion, messages.review.held(labelOf(held.occasion, wording), holdOf(held, wording)));
  }
  if (!found.has("catch-up")) found.set("catch-up", labelOf("catch-up", wording));
  found.delete(occasion);
  return [...found].map(([id, name]) => ({ occasion: id, name }));
}
