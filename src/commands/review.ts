import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { plan, planner } from "../domain/plan.ts";
import { Cancelled, type ExitStatus, UserError } from "../errors.ts";
import { loadMessages, type Messages } from "../render/messages/catalogue.ts";
import { ACCENTED, PLAIN } from "../render/style.ts";
import { labelOf, type Wording } from "../render/wording.ts";
import type { Runtime } from "../runtime.ts";
import { checkFilters, type FilterFlags } from "./filters.ts";
import { type GlobalOptions, mayAsk, uiLanguage } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { nobodyDue } from "./nobody-due.ts";
import { type Opened, openBook } from "./open-book.ts";
import { limitOf, ROWS } from "./plan-flags.ts";
import { type Session, tell } from "./review-session.ts";
import { personNow } from "./review-view.ts";
import { visit } from "./review-visit.ts";

export interface ReviewFlags extends FilterFlags {
  readonly limit?: string;
  readonly dryRun?: boolean;
}

/** Goes through who is due today, one person at a time; each step that is confirmed is written at once. */
export async function run(flags: ReviewFlags, global: GlobalOptions, runtime: Runtime): Promise<ExitStatus> {
  // The questions stand on stderr: nobody could read them in a file.
  if (!mayAsk(global, runtime) || !runtime.errIsTerminal) throw await noTerminal(global, runtime);
  const opened = await openBook(runtime, global);
  const { book, today, messages } = opened;
  const selected = checkFilters(flags, opened);
  const limit = flags.limit === undefined ? undefined : limitOf(flags.limit, messages.cli.usage);
  const { due, leftOut } = plan(book, today, {
    within: undefined,
    limit: limit ?? book.settings.limit ?? ROWS,
    selected,
    explain: false,
  });
  if (due.length === 0) {
    tellNobody(selected, opened, { global, runtime, width: usableWidth(runtime) });
    return 0;
  }
  const session: Session = {
    global,
    runtime,
    prompter: await runtime.prompter({ holdsInterrupts: true }),
    people: due.map(({ contact }) => contact),
    dryRun: flags.dryRun === true,
    get width() {
      return usableWidth(runtime);
    },
    style: runtime.colorErr ? ACCENTED : PLAIN,
    asked: new Set(),
    handled: new Set(),
    edited: new Map(),
    onScreenOnly: new Set(),
    done: { logged: 0, answered: 0, snoozed: 0, skipped: 0 },
    opened,
  };
  const status = await goThrough(session);
  tellSummary(leftOut, flags, session);
  return status;
}

/** Some terminals break the line at once where its last column is used. */
function usableWidth({ width }: Runtime): number {
  return Math.max(20, width - 1);
}

async function noTerminal(global: GlobalOptions, runtime: Runtime): Promise<UserError> {
  const { review }: Messages = await loadMessages(uiLanguage(global, undefined, runtime.env));
  const command = (...words: readonly string[]): string => commandHint(words, global);
  return new UserError(review.noTerminal(command("due"), command("draft", "--all"), command("log", "NAME")));
}

function tellNobody(
  selected: (contact: Contact) => boolean,
  opened: Opened,
  screen: Pick<Session, "global" | "runtime" | "width">,
): void {
  const { book, messages, today, skipped } = opened;
  const wording: Wording = { messages, today, custom: book.occasions };
  if (book.contacts.length > 0 || skipped === 0) {
    tell(nobodyDue(selected, opened, wording, screen.global), screen);
  }
  if (skipped > 0) tell(messages.plan.skipped(skipped), screen);
}

async function goThrough(session: Session): Promise<ExitStatus> {
  try {
    for (let index = 0; index < session.people.length; ) {
      const way = await visit(index, previousDue(index, session), session);
      if (way === "quit") return 0;
      index = way;
    }
    return 0;
  } catch (error) {
    if (error instanceof Cancelled) return 130;
    throw error;
  }
}

/** Position of the last person before this one for whom something is still due. */
function previousDue(index: number, session: Session): number | undefined {
  const before = session.people
    .slice(0, index)
    .findLastIndex((person) => dueOf(person, session) !== undefined);
  return before < 0 ? undefined : before;
}

/** The occasion that is due for somebody as the file is now. */
function dueOf(person: Contact, { opened }: Session): string | undefined {
  const now = personNow(person, opened);
  return now && planner(opened.book)(now, opened.today, 0).due?.occasion;
}

/** Names at most in the closing line. */
const NAMED = 5;

function tellSummary(leftOut: number, flags: ReviewFlags, session: Session): void {
  const { opened, done, global, people, dryRun } = session;
  const { messages, book, today } = opened;
  const text = messages.review;
  const wording: Wording = { messages, today, custom: book.occasions };
  const left = people.flatMap((person) => {
    const occasion = dueOf(person, session);
    const name = singleLine(person.name.full);
    return occasion === undefined ? [] : [text.person(name, labelOf(occasion, wording))];
  });
  const { summary } = text;
  const counted = (["logged", "answered", "snoozed", "skipped"] as const)
    .filter((key) => done[key] > 0)
    .map((key) => summary[key](done[key]));
  const parts = counted.length === 0 ? [summary.nothing] : counted;
  session.runtime.err("\n");
  tell(summary.all(left.length === 0 ? parts : [...parts, summary.left(left.length)]), session);
  if (left.length > 0) {
    const named = messages.plan.list(left.slice(0, NAMED));
    tell(text.stillDue(named, Math.max(0, left.length - NAMED)), session);
  }
  const edited = people.filter(({ id }) => session.onScreenOnly.has(id));
  if (edited.length > 0) {
    tell(text.onScreenOnly(messages.plan.list(edited.map(({ name }) => singleLine(name.full)))), session);
  }
  if (leftOut > 0) {
    const everybody = ["review", "--limit", "0", ...filterWords(flags)];
    tell(messages.plan.leftOut(leftOut, commandHint(everybody, global)), session);
  }
  if (opened.skipped > 0) tell(messages.plan.skipped(opened.skipped), session);
  if (dryRun) tell(text.rehearsal, session);
}

/** The filters that were given, for the same command once more. */
function filterWords({ relationship, tag }: FilterFlags): readonly string[] {
  return [
    ...(relationship ?? []).flatMap((value) => ["--relationship", value]),
    ...(tag ?? []).flatMap((value) => ["--tag", value]),
  ];
}
