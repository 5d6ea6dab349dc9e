import type { Contact, Via } from "../domain/contact.ts";
import { dayAhead } from "../domain/day-words.ts";
import { OWN_NEWS } from "../domain/occasion.ts";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import { type KeyName, keyBar, keyList, reviewPage } from "../render/review-page.ts";
import { wrapText } from "../render/width.ts";
import type { KeyChoice, Runtime } from "../runtime.ts";
import { copyText } from "./draft-copy.ts";
import { messageText } from "./draft-text.ts";
import { commandHint } from "./hint.ts";
import { choose, record, refresh, type Session, tell } from "./review-session.ts";
import { alternatives, pageOf, personNow, type View, viewOf } from "./review-view.ts";
import { skipOf } from "./skip-edits.ts";
import { snoozeOf } from "./snooze-edits.ts";
import { answerOf, messageWithoutAnswer, touchOf } from "./touch-edits.ts";

/** The keys in the order in which they are shown. */
const KEYS = {
  copy: "c",
  subject: "u",
  open: "o",
  edit: "e",
  log: "l",
  reply: "r",
  snooze: "s",
  skip: "k",
  another: "a",
  next: "n",
  back: "b",
  quit: "q",
  help: "?",
} as const;
type Action = keyof typeof KEYS;
/** An answer to the question that stands above the keys needs no question of its own. */
type Pressed = Action | "yes" | "no";

/** These go by what is on the screen, so that must be what the file says. */
const RESTING_ON_FILE: ReadonlySet<Pressed> = new Set<Pressed>([
  "copy",
  "subject",
  "open",
  "edit",
  "log",
  "snooze",
  "skip",
  "another",
]);

/** Position of the person to go on with, or the end. */
type Way = number | "quit";

/** One person's turn. */
interface Turn {
  readonly index: number;
  readonly before: number | undefined;
  readonly session: Session;
  /** Another occasion than the row's. */
  chosen: string | undefined;
  /** Whether this is the turn in which the answer to the last message is asked after. */
  readonly asksAfterAnswer: boolean;
  /** The subject is what is missing in the mail once the message is on the clipboard. */
  isCopied: boolean;
}

/** Shows one person and does what is asked for until it is the next one's turn. Throws Cancelled. */
export async function visit(index: number, before: number | undefined, session: Session): Promise<Way> {
  const person = session.people[index] as Contact;
  const asksAfterAnswer = !session.asked.has(person.id);
  const turn: Turn = { index, before, session, chosen: undefined, asksAfterAnswer, isCopied: false };
  await refresh(session);
  let shown = "";
  for (;;) {
    const view = viewNow(person, turn);
    if (view === undefined) return index + 1;
    const page = pageText(view, turn);
    if (page !== shown) session.runtime.err(`\n${page}\n`);
    shown = page;
    const pressed = await ask(view, turn);
    if ((await refresh(session)) && RESTING_ON_FILE.has(pressed)) {
      const now = personNow(person, session.opened);
      const after = now && viewFor(now, turn);
      if (!after || pageText(after, turn) !== shown) {
        tell(session.opened.messages.review.changed, session);
        continue;
      }
    }
    const way = await act(pressed, view, turn);
    if (way !== "stay") return way;
  }
}

/** Undefined, and told why, when there is nothing to show of somebody any more. */
function viewNow(person: Contact, turn: Turn): View | undefined {
  const { session } = turn;
  const text = session.opened.messages.review;
  const name = singleLine(person.name.full);
  const now = personNow(person, session.opened);
  const view = now && viewFor(now, turn);
  // Nobody needs to be told what they have just done themselves.
  if (!view && !session.handled.has(person.id)) tell(now ? text.notDue(name) : text.gone(name), session);
  return view;
}

function viewFor(person: Contact, { chosen, session }: Turn): View | undefined {
  const { opened, global, runtime, edited } = session;
  return viewOf(person, { chosen, edited: edited.get(person.id) ?? new Map() }, opened, global, runtime);
}

function pageText(view: View, { index, chosen, session }: Turn): string {
  const { people, opened, global, width, style } = session;
  return reviewPage(pageOf(view, index + 1, people.length, chosen, opened, global), width, style);
}

async function ask(view: View, turn: Turn): Promise<Pressed> {
  const { session } = turn;
  const { prompter, width, style, opened } = session;
  const text = opened.messages.review;
  const actions = offered(view, turn);
  const choices: KeyChoice<Pressed>[] = actions.map((value) => ({
    key: KEYS[value],
    value,
    name: value === "log" && view.isTask ? text.task.key : text.keys[value],
  }));
  const lines = [keyBar(choices, width, style)];
  const question = answerQuestion(view.contact, turn);
  if (question !== undefined) {
    choices.push(
      { key: "y", value: "yes", name: text.keys.yes },
      { key: "x", value: "no", name: text.keys.no },
    );
    lines.unshift(wrapText(question, width));
  }
  return await prompter.key(lines.join("\n"), choices, wrapText(text.unknown, width));
}

function offered(view: View, { before, isCopied, session }: Turn): readonly Action[] {
  const { draft, contact, item } = view;
  const isThere: Partial<Record<Action, boolean>> = {
    copy: draft !== undefined,
    subject: isCopied && draft?.subject != null,
    open: draft?.channel === "email",
    edit: draft !== undefined,
    reply: messageWithoutAnswer(contact, session.opened) !== undefined,
    // What is not due needs no passing over.
    skip: item !== undefined,
    another: alternatives(view, session.opened).length > 0,
    back: before !== undefined,
  };
  return (Object.keys(KEYS) as Action[]).filter((action) => isThere[action] ?? true);
}

/** So long an answer may take, and so long it is worth a question. */
const ANSWER_DAYS = 3;
const FORGOTTEN_DAYS = 366;

/**
 * Asked at one turn of a person, until it is answered or they are left; not when they have been in touch since, nor of
 * news that went to many.
 */
function answerQuestion(contact: Contact, { asksAfterAnswer, session }: Turn): string | undefined {
  const { today, messages } = session.opened;
  const on = messageWithoutAnswer(contact, session.opened);
  if (on === undefined || !asksAfterAnswer) return undefined;
  session.asked.add(contact.id);
  const isSettled = contact.history.some(
    (touch) => touch.on >= on && touch.on <= today && (touch.direction !== "out" || touch.news !== undefined),
  );
  const days = today - on;
  if (isSettled || days <= ANSWER_DAYS || days > FORGOTTEN_DAYS) return undefined;
  return messages.review.answered(singleLine(contact.name.full), messages.plan.date(on, today));
}

async function act(pressed: Pressed, view: View, turn: Turn): Promise<Way | "stay"> {
  const { index, before, session } = turn;
  const onward = index + 1;
  const afterwards = (isDone: boolean): Way | "stay" =>
    isDone || !personNow(view.contact, session.opened) ? onward : "stay";
  switch (pressed) {
    case "next":
      return onward;
    case "back":
      return before ?? index;
    case "quit":
      return "quit";
    case "log":
      return afterwards(await log(view, session));
    case "snooze":
      return afterwards(await snooze(view.contact, session));
    case "skip":
      return afterwards(await skip(view, turn));
    case "yes":
    case "no":
    case "reply":
      await reply(pressed, view.contact, session);
      return "stay";
    case "another":
      await another(view, turn);
      return "stay";
    case "copy":
    case "subject":
      await copy(pressed, view, turn);
      return "stay";
    case "open":
      await open(view, turn);
      return "stay";
    case "edit":
      await edit(view, turn);
      return "stay";
    case "help":
      help(view, turn);
      return "stay";
  }
}

async function log({ contact, occasion, item, draft, isTask }: View, session: Session): Promise<boolean> {
  // What was done rather than written tells no news, and went by no channel.
  const via: Via | undefined = isTask ? "other" : draft?.channel;
  const news = isTask ? [] : (item?.also.filter((id) => OWN_NEWS.includes(id)) ?? []);
  const isDone = await record("logged", contact, session, (person, now) => {
    const wish = { on: now.today, via, occasions: [occasion, ...news] };
    const { edits, sentence } = touchOf(person, now, wish);
    return { edits, what: `log ${contact.name.full}`, told: sentence };
  });
  if (isDone) session.onScreenOnly.delete(contact.id);
  return isDone;
}

/** Whether nothing else is due for the person. */
async function skip({ contact, occasion }: View, turn: Turn): Promise<boolean> {
  const { session } = turn;
  const isDone = await record("skipped", contact, session, (person, now) => skipOf(person, occasion, now));
  if (!isDone) return false;
  turn.chosen = undefined;
  const person = personNow(contact, session.opened);
  return !person || viewFor(person, turn) === undefined;
}

async function snooze(contact: Contact, session: Session): Promise<boolean> {
  const { opened, prompter, width, style } = session;
  const { today, messages } = opened;
  const text = messages.review;
  const rest = [
    { key: "1", span: "1w", name: text.rest.week },
    { key: "2", span: "2w", name: text.rest.twoWeeks },
    { key: "m", span: "1m", name: text.rest.month },
  ].map(({ key, span, name }) => {
    const until = dayAhead(span, today) as number;
    return { key, value: until, name: name(messages.plan.date(until, today)) };
  });
  const choices: KeyChoice<number | "day" | "stay">[] = [
    ...rest,
    { key: "d", value: "day", name: text.rest.day },
    { key: "b", value: "stay", name: text.keys.stay },
  ];
  const question = wrapText(text.until(singleLine(contact.name.full)), width);
  const chosen = await choose(`${question}\n${keyBar(choices, width, style)}`, choices, session);
  if (chosen === "stay") return false;
  let until: number | undefined;
  if (chosen === "day") {
    const validate = (value: string): string | true =>
      value.trim() === "" || (dayAhead(value, today) ?? 0) > today ? true : text.badDay;
    until = dayAhead(await prompter.input(text.untilDay, { validate }), today);
  } else {
    until = chosen;
  }
  if (until === undefined) return false;
  const day = until;
  return await record("snoozed", contact, session, (person, now) => snoozeOf(person, day, now));
}

async function reply(pressed: "yes" | "no" | "reply", contact: Contact, session: Session): Promise<void> {
  const answer = pressed === "reply" ? await askReply(contact, session) : pressed;
  if (answer === "stay") return;
  await record("answered", contact, session, (person, now) => {
    const { edits, sentence } = answerOf(person, now, answer === "yes");
    return { edits, what: `log ${contact.name.full}`, told: sentence };
  });
}

async function askReply(contact: Contact, session: Session): Promise<"yes" | "no" | "stay"> {
  const { opened, width, style } = session;
  const text = opened.messages.review;
  const choices: KeyChoice<"yes" | "no" | "stay">[] = [
    { key: "y", value: "yes", name: text.keys.yes },
    { key: "x", value: "no", name: text.keys.no },
    { key: "b", value: "stay", name: text.keys.stay },
  ];
  const question = wrapText(text.wasIt(singleLine(contact.name.full)), width);
  return await choose(`${question}\n${keyBar(choices, width, style)}`, choices, session);
}

/** Each has a digit for its key. */
const MOST_ALTERNATIVES = 9;

async function another(view: View, turn: Turn): Promise<void> {
  const { session } = turn;
  const { opened, width, style } = session;
  const text = opened.messages.review;
  const others = alternatives(view, opened).slice(0, MOST_ALTERNATIVES);
  const choices: KeyChoice<string | undefined>[] = [
    ...others.map(({ occasion, name }, index) => ({ key: `${index + 1}`, value: occasion, name })),
    { key: "b", value: undefined, name: text.keys.stay },
  ];
  const chosen = await choose(`${text.which}\n${keyList(choices, width, style)}`, choices, session);
  if (chosen === undefined) return;
  turn.chosen = chosen === view.planned.due?.occasion ? undefined : chosen;
}

async function copy(what: "copy" | "subject", { draft, contact }: View, turn: Turn): Promise<void> {
  const { session } = turn;
  if (!draft) return;
  const { messages } = session.opened;
  const text = what === "copy" ? draft.body.trimEnd() : (draft.subject ?? "");
  const missing = await copyText(text, messages, session.runtime);
  if (missing === undefined && what === "copy") {
    turn.isCopied = true;
    session.onScreenOnly.delete(contact.id);
  }
  const done = what === "copy" ? messages.compose.copied : messages.compose.copiedSubject;
  tell(missing ?? messages.plan.sentences([done, messages.review.sentThen]), session);
}

async function open({ draft, contact, occasion, item, findings }: View, turn: Turn): Promise<void> {
  const { session, chosen } = turn;
  if (!draft) return;
  const { opened, global } = session;
  const runtime: Runtime = { ...session.runtime, err: (text) => tell(text.trimEnd(), session) };
  const written = { draft, contact, occasion, sendOn: item?.sendOn ?? opened.today, findings };
  const flags = chosen === undefined ? {} : { occasion: chosen };
  const { openDraft } = await import("./draft-open.ts");
  const status = await openDraft(
    written,
    { format: "text", file: undefined },
    { flags, opened, global, runtime },
  );
  if (status !== 0) return;
  session.onScreenOnly.delete(contact.id);
  tell(opened.messages.review.sentThen, session);
}

async function edit({ draft, contact, occasion }: View, { session }: Turn): Promise<void> {
  if (!draft) return;
  const text = session.opened.messages.review;
  try {
    const { editDraft } = await import("./draft-edit.ts");
    const answer = await editDraft(draft, false, session.opened, session.runtime);
    if (!answer.draft) {
      tell(answer.failure ?? text.emptied, session);
      return;
    }
    const before = session.edited.get(contact.id) ?? [];
    session.edited.set(contact.id, new Map([...before, [occasion, answer.draft]]));
    if (messageText(answer.draft, false) !== messageText(draft, false)) session.onScreenOnly.add(contact.id);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tell(error.message, session);
  }
}

function help(view: View, turn: Turn): void {
  const { session } = turn;
  const { width, style, opened, global, runtime } = session;
  const { help: text, task, keys: names } = opened.messages.review;
  const keys: KeyName[] = offered(view, turn).flatMap((action) =>
    action === "help"
      ? []
      : [{ key: KEYS[action], name: action === "log" && view.isTask ? task.help : text[action] }],
  );
  if (answerQuestion(view.contact, turn) !== undefined) {
    keys.unshift({ key: "y", name: names.yes }, { key: "x", name: names.no });
  }
  runtime.err(`\n${keyList(keys, width, style)}\n`);
  tell(text.help(commandHint(["undo"], global)), session);
  runtime.err("\n");
}
