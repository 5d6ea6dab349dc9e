import type { Edit, Written } from "../book/edit.ts";
import { type Day, formatDay } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { stepsClosedBy } from "../domain/departure.ts";
import {
  keptMessage,
  type LoggedTouch,
  loggedTouch,
  messageToKeep,
  movesLastContact,
  newestOutgoing,
  placeInHistory,
  type TouchWish,
} from "../domain/log-touch.ts";
import { singleLine } from "../domain/plain-text.ts";
import { hasPrivateWay } from "../drafts/address.ts";
import { UserError } from "../errors.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import { labelOf, type Wording } from "../render/wording.ts";
import { stepsTo } from "./change.ts";
import type { Opened } from "./open-book.ts";

/** What one person's part of a change does, and the sentence that says so. */
export interface Part {
  readonly contact: Contact;
  readonly edits: readonly Edit[];
  readonly sentence: string;
  /** What the touch answers by its own word. */
  readonly occasions: readonly string[];
}

/** The edits that write one touch down. */
export function touchOf(contact: Contact, opened: Opened, wish: TouchWish): Part {
  const { book, today, messages } = opened;
  const at = stepsTo(contact, opened);
  const logged = loggedTouch(book, contact, today, wish);
  const { touch, followUp } = logged;
  if (logged.isTaskOnly && followUp !== undefined) {
    const [name, note] = [singleLine(contact.name.full), notesOf(contact, [followUp], messages)];
    const done: Edit = { do: "set", at: [...at, "follow_ups", followUp, "done"], value: "yes" };
    return {
      contact,
      edits: [done],
      occasions: touch.occasions,
      sentence: messages.log.taskDone(name, note),
    };
  }
  const edits: Edit[] = [];
  const asksForAddress = !hasPrivateWay(book, contact);
  const closed = stepsClosedBy(contact, { occasions: touch.occasions, today, asksForAddress }).filter(
    (index) => index !== followUp,
  );
  for (const index of [...(followUp === undefined ? [] : [followUp]), ...closed])
    edits.push({ do: "set", at: [...at, "follow_ups", index, "done"], value: "yes" });
  if (hasKey(contact, opened, "last_contact") && movesLastContact(book, contact, touch, today)) {
    edits.push({ do: "set", at: [...at, "last_contact"], value: formatDay(touch.on) });
  }
  const history = [...contact.history];
  const hasLeft = contact.phase === "leaving" && contact.leftOn !== undefined && contact.leftOn < today;
  if (hasLeft) edits.push({ do: "set", at: [...at, "phase"], value: "alumni" });
  const kept = messageToKeep(book, contact, touch, today);
  if (kept !== undefined) {
    const index = placeInHistory(history, kept);
    history.splice(index, 0, keptMessage(kept));
    edits.push({ do: "insert", at: [...at, "history"], index, value: { on: formatDay(kept) } });
  }
  const index = placeInHistory(history, touch.on);
  edits.push({ do: "insert", at: [...at, "history"], index, value: historyEntry(touch) });
  const wording: Wording = { messages, today, custom: book.occasions };
  const text = messages.log;
  const sentences = [
    text.logged(
      singleLine(contact.name.full),
      messages.plan.date(touch.on, today),
      viaText(logged, messages),
      [...touch.occasions.map((id) => labelOf(id, wording))],
    ),
  ];
  if (kept !== undefined) sentences.push(text.keptLast(messages.plan.date(kept, today)));
  if (hasLeft) sentences.push(text.hasLeft(messages.plan.date(contact.leftOn as Day, today)));
  if (closed.length > 0) sentences.push(text.closed(notesOf(contact, closed, messages)));
  if (touch.on > today) sentences.push(text.inFuture);
  // Of two promises kept on one day each has its own line.
  if (followUp === undefined && hasTwin(contact, touch)) sentences.push(text.twin);
  return { contact, edits, occasions: touch.occasions, sentence: messages.plan.sentences(sentences) };
}

function notesOf({ followUps }: Contact, positions: readonly number[], messages: Messages): string {
  return messages.plan.list(positions.map((index) => singleLine(followUps[index]?.note ?? "")));
}

/** The key stands in the file, be it without a value. */
function hasKey(contact: Contact, opened: Opened, key: string): boolean {
  const [, position] = stepsTo(contact, opened);
  const contacts = (opened.result.raw as { contacts?: readonly unknown[] }).contacts;
  return Object.hasOwn((contacts?.[position] ?? {}) as object, key);
}

function hasTwin(contact: Contact, touch: LoggedTouch["touch"]): boolean {
  return contact.history.some(
    (other) =>
      other.on === touch.on &&
      other.via === touch.via &&
      other.direction === touch.direction &&
      other.note === touch.note &&
      other.news === touch.news &&
      // A message logged again answers nothing any more; one that answers something else is another message.
      touch.occasions.every((id) => other.occasions.includes(id)),
  );
}

function historyEntry({ on, via, direction, occasions, reply, news, note }: LoggedTouch["touch"]): Written {
  const usual = via === "meeting" ? "met" : "out";
  return {
    on: formatDay(on),
    via,
    ...(direction === usual ? {} : { direction }),
    ...(occasions.length === 0
      ? {}
      : { occasion: occasions.length === 1 ? (occasions[0] as string) : occasions }),
    ...(reply === undefined ? {} : { reply: reply ? "yes" : "no" }),
    ...(news === undefined ? {} : { news }),
    ...(note === undefined || note.trim() === "" ? {} : { note: note.trim() }),
  };
}

function viaText({ touch }: LoggedTouch, messages: Messages): string {
  const via = messages.log.via[touch.via] ?? touch.via;
  if (touch.direction === "in") return messages.log.cameIn(via);
  return touch.direction === "met" && touch.via !== "meeting" ? messages.log.metBy(via) : via;
}

/** The edit that notes whether the newest message to somebody was answered. Throws UserError when there is none. */
export function answerOf(contact: Contact, opened: Opened, reply: boolean): Part {
  const { book, today, messages } = opened;
  const name = singleLine(contact.name.full);
  const at = [...stepsTo(contact, opened), "history"] as const;
  const value = reply ? "yes" : "no";
  const newest = newestOutgoing(book, contact, today);
  const noted = newest === undefined ? undefined : contact.history[newest];
  const told = (on: Day): string =>
    messages.log.noted(name, messages.plan.date(on, today), messages.log.reply[value] ?? value);
  if (standsAlone(contact, today)) {
    const on = contact.lastContact as Day;
    const index = placeInHistory(contact.history, on);
    const entry = { on: formatDay(on), reply: value };
    return { contact, edits: [{ do: "insert", at, index, value: entry }], occasions: [], sentence: told(on) };
  }
  if (newest === undefined || !noted) throw new UserError(messages.log.nothingSent(name));
  if (noted.reply === reply)
    return { contact, edits: [], occasions: [], sentence: messages.log.notedAlready(name) };
  const edit: Edit = { do: "set", at: [...at, newest, "reply"], value };
  return { contact, edits: [edit], occasions: [], sentence: told(noted.on) };
}

/** Day of the newest message to somebody, as long as nobody has noted whether it was answered. */
export function messageWithoutAnswer(contact: Contact, { book, today }: Opened): Day | undefined {
  if (standsAlone(contact, today)) return contact.lastContact;
  const newest = newestOutgoing(book, contact, today);
  const message = newest === undefined ? undefined : contact.history[newest];
  return message?.reply === undefined ? message?.on : undefined;
}

/** `last_contact` is a message of its own when no entry of the history is as late: its answer needs a line. */
function standsAlone({ history, lastContact }: Contact, today: Day): boolean {
  if (lastContact === undefined || lastContact > today) return false;
  return history.every(({ on, via }) => on > today || on < lastContact || via === "reaction");
}
