import { isMap, type Raw } from "../book/scalars.ts";
import { type Day, parseDay } from "../domain/calendar-date.ts";
import type { Memory } from "../domain/digest.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { loadMessages, type Messages } from "../render/messages/catalogue.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { VERSION } from "../version.ts";
import {
  clearDigest,
  type Delivery,
  type DeliveryFlags,
  type DeliveryPlace,
  deliver,
  deliveriesOf,
  whyNot,
} from "./deliver.ts";
import type { FilterFlags } from "./filters.ts";
import { type GlobalOptions, uiLanguage } from "./global-options.ts";
import { absolute, type Loaded, loadBook, printProblems, unusableMessage } from "./open-book.ts";
import { limitOf, spanOf } from "./plan-flags.ts";
import { type Composed, compose, composeFailure, type LetterRequest } from "./remind-letter.ts";
import {
  type RemindState,
  readRemindState,
  remindStatePlace,
  type StatePlace,
  writeRemindState,
} from "./remind-state.ts";

export interface RemindFlags extends FilterFlags, DeliveryFlags {
  readonly sinceLast?: boolean;
  readonly within?: string;
  readonly limit?: string;
  readonly format?: LetterRequest["format"];
}

interface Request extends LetterRequest {
  readonly sinceLast: boolean;
  readonly deliveries: readonly Delivery[];
}

/** One run: what was asked, what was found, and where it is told. */
interface Session {
  readonly request: Request;
  readonly messages: Messages;
  readonly today: Day;
  /** The contact file, absolute; undefined where none was found. */
  readonly path: string | undefined;
  readonly loaded: Loaded | undefined;
  /** Why it could not be loaded. */
  readonly failure: unknown;
  /** Remarks on the way, for somebody who reads an answer: without one they would be noise. */
  readonly remarks: string;
  readonly runtime: Runtime;
}

/** The digest of the day, or silence when there is nothing to do; trouble goes the same way as the digest. */
export async function run(flags: RemindFlags, global: GlobalOptions, runtime: Runtime): Promise<ExitStatus> {
  const messages = await loadMessages(uiLanguage(global, undefined, runtime.env));
  const request = requestOf(flags, global, messages, runtime);
  const session = await begin(request, messages, runtime);
  if (!request.sinceLast || session.path === undefined) return await tell(session, undefined);
  const place = remindStatePlace(runtime, session.path);
  return await alone(place.path, runtime, () => tell(session, place));
}

function requestOf(flags: RemindFlags, global: GlobalOptions, messages: Messages, runtime: Runtime): Request {
  const { usage } = messages.cli;
  const format = global.json ? "json" : (flags.format ?? "text");
  const deliveries = deliveriesOf(flags, messages, runtime);
  if (format === "json" && deliveries.some(({ by }) => by !== "file")) {
    throw new UserError(messages.remind.usage.json);
  }
  return {
    format,
    within: flags.within === undefined ? undefined : spanOf(flags.within, usage),
    limit: flags.limit === undefined ? undefined : limitOf(flags.limit, usage),
    filters: flags,
    travels: deliveries.length > 0 || !runtime.outIsTerminal,
    global,
    sinceLast: flags.sinceLast === true,
    deliveries,
  };
}

async function begin(request: Request, early: Messages, runtime: Runtime): Promise<Session> {
  const named = request.global.file ?? runtime.env.KEEPINTOUCH_FILE;
  const path = named?.trim() ? absolute(runtime, named) : undefined;
  const global = request.travels && path !== undefined ? { ...request.global, file: path } : request.global;
  let remarks = "";
  const quiet: Runtime = {
    ...runtime,
    err: (text) => {
      remarks += text;
    },
  };
  try {
    const loaded = await loadBook(quiet, global);
    const { messages, today } = loaded;
    return { request, messages, today, path: loaded.path, loaded, failure: undefined, remarks, runtime };
  } catch (failure) {
    const today = parseDay(global.today ?? runtime.today(undefined)) as Day;
    return { request, messages: early, today, path, loaded: undefined, failure, remarks, runtime };
  }
}

/** Two runs at once must not tell the same twice; but better twice than not at all. */
async function alone<Result>(
  path: string,
  { files }: Runtime,
  action: () => Promise<Result>,
): Promise<Result> {
  let hasBegun = false;
  try {
    return await files.locked(path, () => {
      hasBegun = true;
      return action();
    });
  } catch (error) {
    if (hasBegun || !(error instanceof FileProblem)) throw error;
    return await action();
  }
}

async function tell(session: Session, place: StatePlace | undefined): Promise<ExitStatus> {
  const { messages, runtime } = session;
  const known = place && readRemindState(runtime, place);
  if (place && known === "broken") {
    runtime.err(`${messages.remind.state.broken(singleLine(place.path))}\n`);
  }
  const state = typeof known === "object" ? known : undefined;
  const { composed, bug } = await composedOf(session, place && (state ?? { digestOn: null, told: [] }));
  // Without a delivery the program says so itself.
  if (bug !== undefined && session.request.deliveries.length === 0) throw bug;
  const arrival = await sendOut(composed, state, session);
  const isNoted = place === undefined || note(place, state, composed, arrival, session);
  if (bug !== undefined) throw bug;
  if (composed.status === 2) return 2;
  return arrival.failures.length > 0 || !isNoted ? 1 : 0;
}

/** Whatever goes wrong is told like a digest: a morning without one must mean that there was nothing to do. */
async function composedOf(
  { loaded, failure, messages, request, runtime, today }: Session,
  memory: Memory | undefined,
): Promise<{ composed: Composed; bug: unknown }> {
  try {
    if (!loaded) throw failure;
    return { composed: await compose(loaded, memory, request, runtime), bug: undefined };
  } catch (error) {
    const isBug = !(error instanceof UserError);
    const message = isBug ? messages.cli.bug(VERSION) : error.message;
    return { composed: composeFailure(message, today, messages), bug: isBug ? error : undefined };
  }
}

interface Arrival {
  /** Whether the letter, or the news that there is none, reached the user at least once. */
  readonly isThere: boolean;
  /** What did not work, in the user's words. */
  readonly failures: readonly string[];
}

async function sendOut(
  composed: Composed,
  state: RemindState | undefined,
  session: Session,
): Promise<Arrival> {
  const { deliveries } = session.request;
  if (deliveries.length === 0) {
    await print(composed, session);
    return { isThere: true, failures: [] };
  }
  const done: string[] = [];
  const failures: string[] = [];
  for (const delivery of deliveries) {
    try {
      done.push(await sendBy(delivery, composed, state, session));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error.message);
    }
  }
  reportDeliveries(done, failures, composed, session);
  return { isThere: done.length > 0, failures };
}

async function sendBy(
  delivery: Delivery,
  { letter, digest }: Composed,
  state: RemindState | undefined,
  session: Session,
): Promise<string> {
  const place = deliveryPlace(session, state);
  if (letter) return await deliver(delivery, letter, place);
  // What the file says stays true as long as somebody named before is still due.
  const isOver = !session.request.sinceLast || digest?.open === 0 || state?.lastRun.result === "problem";
  if (delivery.by === "file" && isOver) clearDigest(delivery.path, place);
  return "";
}

function deliveryPlace(
  { loaded, messages, path, runtime }: Session,
  state: RemindState | undefined,
): DeliveryPlace {
  return { book: path, ownAddress: ownAddress(loaded) ?? state?.mailTo, messages, runtime };
}

/** The user's own address, also from a file that is broken elsewhere. */
function ownAddress(loaded: Loaded | undefined): string | undefined {
  if (loaded?.book) return loaded.book.me.email;
  const raw: Raw = loaded?.result?.raw;
  const me = isMap(raw) ? raw.me : undefined;
  const email = isMap(me) ? me.email : undefined;
  return typeof email === "string" ? email : undefined;
}

function reportDeliveries(
  done: readonly string[],
  failures: readonly string[],
  composed: Composed,
  { messages, runtime }: Session,
): void {
  if (runtime.errIsTerminal) for (const sentence of done) if (sentence) runtime.err(`${sentence}\n`);
  if (failures.length === 0) return;
  for (const message of failures) runtime.err(`${message}\n`);
  if (!composed.letter) return;
  if (composed.digest) {
    runtime.out(composed.letter.text);
    runtime.err(`${messages.remind.delivery.onStdout}\n`);
  } else runtime.err(composed.letter.text);
}

/** Without a delivery: the digest on stdout; why there is none, on stderr. */
async function print(
  { letter, digest, message }: Composed,
  { loaded, remarks, runtime }: Session,
): Promise<void> {
  if (!letter) return;
  runtime.err(remarks);
  if (digest) runtime.out(letter.text);
  else if (loaded && loaded.book === null) {
    await printProblems(loaded, loaded.problems, runtime);
    runtime.err(`${unusableMessage(loaded)}\n`);
  } else runtime.err(`${message}\n`);
}

/** Keeps what was told; a digest that did not arrive is told again. False when it cannot be kept. */
function note(
  place: StatePlace,
  state: RemindState | undefined,
  { digest, letter, message, result }: Composed,
  { failures, isThere }: Arrival,
  session: Session,
): boolean {
  const { messages, request, runtime, today } = session;
  const told = isThere ? digest?.told : undefined;
  const mailsMe = request.deliveries.some((delivery) => delivery.by === "mail" && delivery.to === "me");
  const mailTo = mailsMe ? (ownAddress(session.loaded) ?? state?.mailTo) : state?.mailTo;
  try {
    writeRemindState(runtime, place, {
      file: place.file,
      lastRun: {
        on: today,
        at: runtime.timeOfDay(),
        result: letter && !isThere ? "undelivered" : result,
        message: severalLines([...failures, message].filter(Boolean).join("\n")),
      },
      digestOn: told ? today : (state?.digestOn ?? null),
      told: told ?? state?.told ?? [],
      ...(mailTo === undefined ? {} : { mailTo }),
    });
    return true;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const detail = whyNot(error, messages);
    runtime.err(`${messages.remind.state.unwritable(singleLine(place.path), detail)}\n`);
    return false;
  }
}
