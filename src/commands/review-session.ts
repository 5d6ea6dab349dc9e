import type { Contact } from "../domain/contact.ts";
import type { Draft } from "../drafts/render.ts";
import { UserError } from "../errors.ts";
import { wrapAroundCommands } from "../render/review-page.ts";
import type { Style } from "../render/style.ts";
import { FileProblem, type KeyChoice, type Prompter, type Runtime } from "../runtime.ts";
import { changeBook, type Proposal, readAgain, samePerson } from "./change.ts";
import { comingUp } from "./coming-up.ts";
import type { GlobalOptions } from "./global-options.ts";
import type { Opened } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";

/** What can be written down of somebody. */
export type Step = "logged" | "answered" | "snoozed" | "skipped";

/** One run of `review`. */
export interface Session {
  readonly global: GlobalOptions;
  readonly runtime: Runtime;
  readonly prompter: Prompter;
  /** In the order of `due`, as it was at the start. */
  readonly people: readonly Contact[];
  readonly dryRun: boolean;
  /** Columns that may be used, of the terminal as it is now. */
  readonly width: number;
  readonly style: Style;
  /** Ids of those after whose answer was asked. */
  readonly asked: Set<string>;
  /** Ids of those for whom something was written down that lets them go. */
  readonly handled: Set<string>;
  /** Messages as they were left in the editor, by the person's id and the occasion. */
  readonly edited: Map<string, Map<string, Draft>>;
  /** Ids of those whose edited message is nowhere but on the screen. */
  readonly onScreenOnly: Set<string>;
  readonly done: Record<Step, number>;
  /** The file as it was last read. */
  opened: Opened;
}

export function tell(text: string, { runtime, width }: Pick<Session, "runtime" | "width">): void {
  runtime.err(`${wrapAroundCommands(text, width)}\n`);
}

/** Asks for a key among a few, Escape among them where one of them leads back. */
export async function choose<Value>(
  message: string,
  choices: readonly KeyChoice<Value>[],
  session: Session,
): Promise<Value> {
  const back = choices.find(({ key }) => key === "b");
  const all = back ? [...choices, { ...back, key: "escape" }] : choices;
  const unknown = wrapAroundCommands(session.opened.messages.review.unknownChoice, session.width);
  return await session.prompter.key(message, all, unknown);
}

/** Reads the file again when somebody else has written it; whether they have. */
export async function refresh(session: Session): Promise<boolean> {
  const { opened, runtime, dryRun } = session;
  // What a dry run has done so far stands in no file.
  if (dryRun) return false;
  try {
    session.opened = await readAgain(opened, runtime);
  } catch (error) {
    // An editor may be in the middle of it. Whatever is written next tells what is wrong.
    if (!(error instanceof UserError || error instanceof FileProblem)) throw error;
  }
  return session.opened !== opened;
}

/** Writes one step down at once and tells it; false, with the reason told, when it could not be. */
export async function record(
  step: Step,
  contact: Contact,
  session: Session,
  propose: (person: Contact, now: Opened) => Proposal<string>,
): Promise<boolean> {
  const { runtime, global, dryRun, done, opened } = session;
  try {
    const { told, after } = await changeBook(
      opened,
      global,
      runtime,
      dryRun ? (diff) => printDiff(diff, runtime) : undefined,
      (now) => propose(samePerson(contact, now), now),
    );
    done[step]++;
    if (step !== "answered") session.handled.add(contact.id);
    // What was just written is no change by somebody else.
    session.opened = { ...after, bytes: dryRun ? after.bytes : new TextEncoder().encode(after.text) };
    tell(after.messages.plan.sentences([told, comingUp(samePerson(contact, after), after)]), session);
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tell(error.message, session);
    return false;
  }
}
