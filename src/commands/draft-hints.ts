import type { Day } from "../domain/calendar-date.ts";
import type { Book, Channel, Contact } from "../domain/contact.ts";
import { goodbyeStepOf, openFollowUp } from "../domain/departure.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { ContactPlan } from "../domain/plan.ts";
import type { Item, Suppression } from "../domain/plan-types.ts";
import { thanksIn } from "../domain/thanks.ts";
import { hasPrivateMail, hasWorkChat } from "../drafts/address.ts";
import { latinName } from "../drafts/facts.ts";
import { sharedMatter } from "../drafts/free-text.ts";
import type { Draft } from "../drafts/render.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import { holdOf, labelOf, type Wording } from "../render/wording.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import type { Opened } from "./open-book.ts";

/** What the user should know before sending, a line each. `chosen` is the occasion that was asked for, where one was. */
export function hintsOf(
  draft: Draft,
  contact: Contact,
  item: Item | undefined,
  planned: ContactPlan,
  chosen: string | undefined,
  opened: Opened,
  global: GlobalOptions,
): readonly string[] {
  const { messages, today, book } = opened;
  const text = messages.compose;
  const wording: Wording = { messages, today, custom: book.occasions };
  const lines: string[] = [];
  if (!planned.due && chosen === undefined) {
    lines.push(text.nothingDue(singleLine(contact.name.full), labelOf("catch-up", wording)));
    for (const held of planned.suppressed) lines.push(heldLine(held, messages, wording));
    const { next } = planned;
    lines.push(
      next
        ? text.next(labelOf(next.occasion, wording), messages.plan.date(next.on, today))
        : text.nothingNext,
    );
  }
  if (chosen !== undefined && !item) {
    lines.push(text.notDue(labelOf(chosen, wording)));
    for (const held of planned.suppressed.filter(({ occasion }) => occasion === chosen)) {
      lines.push(heldLine(held, messages, wording));
    }
    if (!hasFactFor(chosen, contact, opened)) lines.push(text.noFact);
  }
  if (item && item.also.length > 0) {
    lines.push(text.alsoDue(messages.plan.list(item.also.map((id) => labelOf(id, wording)))));
  }
  if (item && item.sendOn > today) lines.push(text.sendOn(messages.plan.date(item.sendOn, today)));
  if (!book.me.name) lines.push(text.noName);
  if (draft.language === "en" && latinName(contact.name) === undefined) {
    const name = singleLine(contact.name.full);
    lines.push(text.noLatinName(name, commandHint(["edit", contact.id], global)));
  }
  const unnamed = unnamedMatter(chosen ?? planned.due?.occasion, contact, draft, opened);
  if (unnamed !== undefined) lines.push(text.unnamedMatter(singleLine(unnamed)));
  const channel = messages.plan.channel[draft.channel] ?? draft.channel;
  lines.push(
    draft.to === null
      ? noAddress(draft, contact, channel, messages, global)
      : text.to(addressShown(draft, contact)),
  );
  if (draft.channel === "chat" && isGone(contact, today) && hasWorkChat(contact))
    lines.push(workChatLine(contact, chosen, opened, global));
  return lines;
}

function isGone({ leftOn, phase }: Contact, today: Day): boolean {
  return leftOn !== undefined && leftOn < today && phase !== "rejoined";
}

/** Nobody reads what is sent to a program of the company that they have left. */
function workChatLine(
  contact: Contact,
  chosen: string | undefined,
  { book, messages: { compose } }: Opened,
  global: GlobalOptions,
): string {
  const program = singleLine(contact.chat?.app ?? "");
  const other = otherWay(contact, book);
  if (other === undefined) {
    return compose.workChatAlone(program, commandHint(["leaving", contact.id, "--email", "ADDRESS"], global));
  }
  const occasion = chosen === undefined ? [] : ["--occasion", chosen];
  return compose.workChat(
    program,
    commandHint(["draft", contact.id, ...occasion, "--channel", other], global),
  );
}

function otherWay(contact: Contact, book: Book): Channel | undefined {
  if (hasPrivateMail(book, contact)) return "email";
  if (Object.keys(contact.sns).length > 0) return "sns";
  if (contact.phones.length > 0) return "phone";
  return contact.address === undefined ? undefined : "letter";
}

/** The note of a follow-up that no sentence could be made of: only the sender can say what it is about. */
function unnamedMatter(
  occasion: string | undefined,
  contact: Contact,
  { language, template }: Draft,
  { today }: Opened,
): string | undefined {
  if (occasion !== "follow-up" || !/^(en|ja)\/follow-up\./.test(template)) return undefined;
  const index = openFollowUp(contact, today) ?? openFollowUp(contact, Number.POSITIVE_INFINITY);
  const note = contact.followUps[index ?? -1]?.note;
  const isSaid =
    goodbyeStepOf(note) !== undefined ||
    thanksIn(note) !== undefined ||
    sharedMatter(note, language) !== undefined;
  return isSaid ? undefined : note;
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
