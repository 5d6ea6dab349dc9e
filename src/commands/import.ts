import { edited } from "../book/edit-model.ts";
import type { Known, Matched, Outcome } from "../book/import-match.ts";
import { type Arrival, soundPeople } from "../book/import-people.ts";
import { isMap, type Raw } from "../book/scalars.ts";
import { formatDay } from "../domain/calendar-date.ts";
import { singleLine } from "../domain/plain-text.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import type { ImportProblemCode } from "../formats/imported.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Prompter, Runtime } from "../runtime.ts";
import { changeBook, type Proposal } from "./change.ts";
import { type GlobalOptions, mayAsk } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { type ImportFlags, sameImport, type Wishes, wishesOf } from "./import-flags.ts";
import { type Answers, askRelationships, LEAVE } from "./import-groups.ts";
import {
  type Ideas,
  type ImportPlan,
  ideasFor,
  isMappedBy,
  lastLeft,
  matchArrivals,
  type PlanOptions,
  planImport,
  relationshipFor,
} from "./import-plan.ts";
import { detailsOf, type PreviewRow, printPreview, problemText, type RowKind } from "./import-preview.ts";
import { type Guest, type PlacedProblem, type ReadFiles, readFiles } from "./import-read.ts";
import { planSections, type SectionsPlan } from "./import-sections.ts";
import { relationshipOfWord } from "./import-words.ts";
import { type Opened, openBook } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";
import { answerOfWord } from "./said-words.ts";

/** Brings people from other address books: shows first what would change, and writes it with `--yes` or the answer to a question. */
export async function run(
  flags: ImportFlags,
  names: readonly string[],
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  const wishes = wishesOf(flags, opened);
  const progress = progressOn(runtime);
  const { messages } = opened;
  progress(messages.import.progress.reading);
  const read = await readFiles(names, flags.from, wishes.columns, opened, runtime);
  if (read.left.length > 0) {
    progress("");
    tellLeft(read, opened, runtime);
  }
  progress(messages.import.progress.matching(read.guests.length));
  const party = await partyOf(read, flags, opened);
  const session: Session = { flags, names, global, runtime, opened, wishes, read, party, progress };
  const decided = await decide(session);
  const settled = { ...session, party: decided.party };
  const plan = planned(decided, settled, opened);
  progress("");
  if (!decided.isShown) show(plan, settled);
  tell(plan, settled);
  if (decided.knewOn !== undefined) tellKnewBefore(decided.knewOn, plan, settled);
  await write(plan, decided, settled);
  const isWhole = read.left.length === 0 && !read.problems.some(({ code }) => BROKEN.has(code));
  return isWhole && !plan.outcomes.some(({ kind }) => kind === "in-error") ? 0 : 2;
}

/** What makes a file one that was not read whole. Rows without a name are as their service has made them. */
const BROKEN: ReadonlySet<ImportProblemCode> = new Set([
  "broken-quotes",
  "too-many-broken",
  "wrong-cells",
  "line-too-long",
  "open-card",
  "broken-card",
]);

function tellLeft({ left }: ReadFiles, { messages }: Opened, runtime: Runtime): void {
  for (const { reason } of left) runtime.err(`${reason}\n`);
  const names = left.map(({ name }) => singleLine(name));
  runtime.err(`${messages.import.filesLeftOut(messages.plan.list(names))}\n`);
}

interface Session {
  readonly flags: ImportFlags;
  readonly names: readonly string[];
  readonly global: GlobalOptions;
  readonly runtime: Runtime;
  readonly opened: Opened;
  readonly wishes: Wishes;
  readonly read: ReadFiles;
  readonly party: Party;
  readonly progress: (text: string) => void;
}

/** Everybody who is to come, as the file could hold them. */
interface Party {
  readonly guests: readonly Guest[];
  readonly arrivals: readonly Arrival[];
  readonly problems: readonly PlacedProblem[];
  readonly leftOut: number;
  /** Those whom an answer has left out. */
  readonly unwanted: number;
}

async function partyOf(read: ReadFiles, flags: ImportFlags, opened: Opened): Promise<Party> {
  const file = withSections(read, opened);
  const brought = isMap(file) && isMap(file.relationships) ? Object.keys(file.relationships) : [];
  const types = new Set([...resolveRelationships(opened.book.relationships).keys(), ...brought]);
  const find = (word: string): string | undefined => relationshipOfWord(word, types, opened);
  const sound = await soundPeople(read.guests, file, opened.today, find);
  const guests: Guest[] = [];
  const arrivals: Arrival[] = [];
  const problems: PlacedProblem[] = [...read.problems];
  let leftOut = 0;
  for (const [index, { arrival, wrong }] of sound.entries()) {
    const guest = read.guests[index] as Guest;
    const place = { file: guest.file, place: { line: guest.line } };
    if (!arrival) {
      problems.push({ ...place, code: "no-name", lost: "contact" });
      continue;
    }
    if (!isChosen(arrival, flags)) {
      leftOut++;
      continue;
    }
    guests.push(guest);
    arrivals.push(arrival);
    for (const { field, value, why } of wrong) {
      problems.push({ ...place, code: why, args: { field, value }, lost: "value" });
    }
  }
  return { guests, arrivals, problems, leftOut, unwanted: 0 };
}

/** The contact file's data as they are when another whole book has filled what they leave blank. */
function withSections({ sections }: ReadFiles, { result }: Opened): Raw {
  return planSections(sections, result.raw).edits.reduce<Raw>(
    (raw, edit) => edited(raw, edit) ?? raw,
    result.raw,
  );
}

/** Whether somebody is among those that `--only` names, and none of those that `--skip` does. */
function isChosen({ person }: Arrival, { only = [], skip = [] }: ImportFlags): boolean {
  if (only.length === 0 && skip.length === 0) return true;
  const { name, company = "", emails } = person;
  const texts = [name.full, name.reading ?? "", company, ...emails].map(plainText);
  const holds = (wanted: string): boolean => texts.some((text) => text.includes(plainText(wanted)));
  return (only.length === 0 || only.some(holds)) && !skip.some(holds);
}

function plainText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}

interface Decided {
  readonly options: PlanOptions;
  readonly ideas: Ideas;
  /** Who is whom in the file as it was opened. */
  readonly matched: Matched;
  /** Without those whom an answer has left out. */
  readonly party: Party;
  /** The people were shown before something was asked about them. */
  readonly isShown: boolean;
  /** Where the user was when they left, not long ago, and how many people came without a date and without an answer. */
  readonly open: { readonly company: string; readonly count: number } | undefined;
  /** `met` of those without a date whom the user knew before leaving, as the file has it. */
  readonly knewOn: string | undefined;
}

/** What the flags say, and what was asked where somebody is there to answer. */
async function decide(session: Session): Promise<Decided> {
  const { flags, wishes, opened, runtime, progress } = session;
  let { party } = session;
  const namesakes = flags.new ? "new" : flags.join ? "join" : "ask";
  const left = lastLeft(opened);
  if (flags.knewBefore !== undefined && left === undefined) {
    throw new UserError(opened.messages.import.noLeft);
  }
  const knew =
    flags.knewBefore === undefined
      ? undefined
      : answerOfWord(flags.knewBefore, "--knew-before", "import", opened.messages);
  const knewOn = knew === "yes" && wishes.met === undefined && left ? formatDay(left.date - 1) : undefined;
  const met = wishes.met ?? knewOn;
  const { as, relationships, tags } = wishes;
  let options: PlanOptions = {
    as,
    relationships,
    tags,
    namesakes,
    met,
    metUnlessTouched: wishes.met === undefined,
  };
  const match = (): Matched => matchArrivals(party.arrivals, options, opened);
  let matched = match();
  const asks = mayBeAsked(session);
  const isOpen = ({ arrival, now }: Known): boolean =>
    relationshipFor({ arrival, now }, options) === undefined;
  let isShown = false;
  if (asks) {
    progress("");
    if (matched.newcomers.some(isOpen) || matched.outcomes.some(({ kind }) => kind === "maybe")) {
      const ideas = await ideasFor(matched.newcomers);
      show(planned({ options, ideas, matched }, session, opened), session);
      isShown = true;
    }
    const prompter = await runtime.prompter();
    const answer = await namesakesOf(matched, options, session, prompter);
    if (answer !== options.namesakes) {
      options = { ...options, namesakes: answer };
      const unsure = new Set(
        matched.outcomes.flatMap(({ kind }, index) => (kind === "maybe" ? [index] : [])),
      );
      matched = match();
      // What is filled in and what stays otherwise is known only now.
      if (answer === "join") {
        const ideas = await ideasFor(matched.newcomers);
        printRows(rowsOf(planned({ options, ideas, matched }, session, opened), session, unsure), session);
      }
    }
    const unrelated = matched.newcomers.filter(isOpen);
    if (unrelated.length > 0) {
      const answers = await askRelationships(unrelated, tags, opened, prompter);
      options = { ...options, answers };
      party = withoutUnwanted(party, answers);
      matched = match();
    }
  }
  const ideas = await ideasFor(matched.newcomers);
  const undated = matched.newcomers.filter(isUndated).length;
  const isRecent = left !== undefined && opened.today - left.date <= NOT_LONG_AGO;
  if (!isRecent || flags.knewBefore !== undefined || options.met !== undefined || undated === 0) {
    return { options, ideas, matched, party, isShown, open: undefined, knewOn };
  }
  const open = { company: singleLine(left.company ?? ""), count: undated };
  if (!asks) return { options, ideas, matched, party, isShown, open, knewOn };
  const prompter = await runtime.prompter();
  const { ask } = opened.messages.import;
  if (await prompter.confirm(ask.knewAt(open.company, open.count), true)) {
    options = { ...options, met: formatDay(left.date - 1) };
    matched = match();
  }
  // Whoever brought the same people is the same, so the ideas hold for both.
  return { options, ideas, matched, party, isShown, open: undefined, knewOn };
}

/** Whether nothing says since when the two know each other. */
function isUndated({ now, arrival }: Known): boolean {
  return !arrival?.isOwn && [now.met, now.last_contact, now.history].every((value) => value === undefined);
}

/** Days for which after-leaving may still be told. */
const NOT_LONG_AGO = 90;

/** Not when the standard input is the file itself. */
function mayBeAsked({ flags, names, global, runtime }: Session): boolean {
  return mayAsk(global, runtime) && !flags.yes && !flags.dryRun && !names.includes("-");
}

async function namesakesOf(
  { outcomes }: Matched,
  { namesakes }: PlanOptions,
  { opened }: Session,
  prompter: Prompter,
): Promise<PlanOptions["namesakes"]> {
  const text = opened.messages.import.ask;
  const count = outcomes.filter(({ kind }) => kind === "maybe").length;
  if (count === 0 || namesakes !== "ask") return namesakes;
  return await prompter.select<PlanOptions["namesakes"]>(text.namesakes(count), [
    { value: "ask", name: text.leave },
    { value: "join", name: text.asSame },
    { value: "new", name: text.asNew },
  ]);
}

function withoutUnwanted(party: Party, answers: Answers): Party {
  const isWanted = (_one: unknown, index: number): boolean =>
    answers.get(party.arrivals[index] as Arrival) !== LEAVE;
  const arrivals = party.arrivals.filter(isWanted);
  const unwanted = party.arrivals.length - arrivals.length;
  return { ...party, guests: party.guests.filter(isWanted), arrivals, unwanted };
}

function unrelated({ newcomers }: ImportPlan): ImportPlan["newcomers"] {
  return newcomers.filter(({ fields }) => fields.relationship === undefined);
}

interface WholePlan extends ImportPlan {
  readonly sections: SectionsPlan;
}

function planned(
  decided: Pick<Decided, "options" | "ideas" | "matched">,
  { party, read, opened: first }: Session,
  opened: Opened,
): WholePlan {
  const { options, ideas } = decided;
  const matched = opened === first ? decided.matched : matchArrivals(party.arrivals, options, opened);
  const plan = planImport(matched, ideas, options, opened);
  const sections = planSections(read.sections, opened.result.raw);
  // Own types and occasions have to be there before those who need them.
  return { ...plan, sections, edits: [...sections.edits, ...plan.edits] };
}

/** Shows what would become of everybody. */
function show(plan: WholePlan, session: Session): void {
  const { opened, runtime, read } = session;
  const text = opened.messages.import;
  for (const { name, source, people } of read.files) {
    runtime.err(`${text.read(singleLine(name), text.service[source] ?? source, people)}\n`);
  }
  printRows(rowsOf(plan, session), session);
}

function printRows(
  rows: readonly PreviewRow[],
  { flags, opened: { messages }, runtime, names }: Session,
): void {
  // The difference of a dry run has the standard output for itself.
  const isTerminal = flags.dryRun ? runtime.errIsTerminal : runtime.outIsTerminal;
  const print = (line: string): void => (flags.dryRun ? runtime.err(line) : runtime.out(line));
  printPreview(rows, names.length > 1, print, { messages, runtime, isTerminal });
}

/** Tells what could not be read, and how many people become what. */
function tell(plan: WholePlan, session: Session): void {
  const { opened, runtime, party } = session;
  const { messages } = opened;
  const text = messages.import;
  const rows = rowsOf(plan, session);
  const remarks = party.problems.filter(({ lost }) => lost !== "contact");
  for (const problem of remarks.slice(0, MOST_REMARKS)) {
    runtime.err(`${singleLine(problem.file)}:${problem.place.line}: ${problemText(problem, messages)}\n`);
  }
  if (remarks.length > MOST_REMARKS) runtime.err(`${text.moreProblems(remarks.length - MOST_REMARKS)}\n`);
  const counts = countsOf(plan, rows);
  const parts = KINDS.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    const shares = kind === "new" ? sharesOf(plan, messages) : [];
    return count === 0 ? [] : [text.count(text.kind[kind], count, shares)];
  });
  const again = rows.length - [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (again > 0) parts.push(text.sameAgain(again));
  if (parts.length > 0) runtime.err(`${text.counts(parts)}\n`);
  if (party.unwanted > 0) runtime.err(`${text.unwanted(party.unwanted)}\n`);
  if (party.leftOut > 0) runtime.err(`${text.leftOut(party.leftOut)}\n`);
  for (const map of session.wishes.relationships) {
    const isHit = party.arrivals.some(({ fields }) => isMappedBy(map, fields));
    if (!isHit) runtime.err(`${text.nobodyMapped(map.rule)}\n`);
  }
  const { filled, kept } = plan.sections;
  if (filled.length > 0) runtime.err(`${text.sections(messages.plan.list(filled.map(singleLine)))}\n`);
  if (kept.length > 0) runtime.err(`${text.sectionsKept(messages.plan.list(kept.map(singleLine)))}\n`);
}

/** How many people become what: somebody who stands in several rows is one. */
function countsOf({ outcomes }: ImportPlan, rows: readonly PreviewRow[]): ReadonlyMap<RowKind, number> {
  const kinds = new Map<Known, RowKind>();
  for (const outcome of outcomes) {
    if (outcome.kind === "maybe" || outcome.kind === "in-error") continue;
    const { known, kind } = outcome;
    if (known.position === undefined) kinds.set(known, "new");
    else if (kinds.get(known) !== "updated") kinds.set(known, kind);
  }
  const counts = new Map<RowKind, number>();
  for (const kind of kinds.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { kind } of rows) {
    if (kind === "maybe" || kind === "skipped") counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** How many they are: whoever has a day of their own keeps it. */
function tellKnewBefore(day: string, { outcomes }: WholePlan, { runtime, opened, party }: Session): void {
  const isTold = (outcome: Outcome, index: number): boolean => {
    if (outcome.kind === "updated")
      return outcome.changes.some(({ field, to }) => field === "met" && to === day);
    if (outcome.kind !== "new") return false;
    return outcome.known.now.met === day && party.arrivals[index]?.fields.met === undefined;
  };
  runtime.err(`${opened.messages.import.knewBefore(day, outcomes.filter(isTold).length)}\n`);
}

const MOST_REMARKS = 20;

/** How many of the new people are what to the user, as far as that is known of all of them. */
function sharesOf({ newcomers }: ImportPlan, { review, import: text }: Messages): readonly string[] {
  const counts = new Map<string, number>();
  for (const { fields } of newcomers) {
    const type = fields.relationship;
    if (typeof type !== "string") return [];
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  return [...counts].map(([type, count]) => text.share(singleLine(review.relationship[type] ?? type), count));
}
const KINDS: readonly RowKind[] = ["new", "updated", "unchanged", "maybe", "skipped"];

/** In the order of the files; `only` leaves those of some arrivals, by their position. */
function rowsOf(
  plan: ImportPlan,
  { party, names, opened, runtime }: Session,
  only?: ReadonlySet<number>,
): readonly PreviewRow[] {
  const { messages } = opened;
  const fieldsOf = new Map(plan.newcomers.map(({ known, fields }) => [known, fields]));
  const lineOf = ({ position }: Known): number | undefined => errorLine(position, opened);
  const rows = plan.outcomes.map((outcome, index): PreviewRow => {
    const { file, line } = party.guests[index] as Guest;
    const { name, company } = (party.arrivals[index] as Arrival).person;
    // The relationship that new people get is known only to the plan.
    const fields = outcome.kind === "new" ? fieldsOf.get(outcome.known) : undefined;
    return {
      kind: outcome.kind === "in-error" ? "skipped" : outcome.kind,
      file,
      line,
      name: singleLine(name.full),
      company: singleLine(company ?? ""),
      details: detailsOf(outcome, fields, messages, runtime.outIsTerminal, lineOf),
    };
  });
  if (only !== undefined) return rows.filter((_row, index) => only.has(index));
  const skipped = party.problems
    .filter(({ lost }) => lost === "contact")
    .map((problem): PreviewRow => {
      const { file, place } = problem;
      const details = problemText(problem, messages);
      return { kind: "skipped", file, line: place.line, name: "", company: "", details };
    });
  const order = new Map(names.map((name, index) => [name, index]));
  const place = ({ file }: PreviewRow): number => order.get(file) ?? 0;
  return [...rows, ...skipped].sort((one, other) => place(one) - place(other) || one.line - other.line);
}

/** Of the entry at this position; undefined where only the file as a whole is named. */
function errorLine(position: number | undefined, { problems }: Opened): number | undefined {
  return problems.find(
    ({ severity, steps }) => severity === "error" && steps[0] === "contacts" && steps[1] === position,
  )?.line;
}

async function write(plan: WholePlan, decided: Decided, session: Session): Promise<void> {
  const { flags, names, global, runtime, opened, progress } = session;
  const text = opened.messages.import;
  const again = (...more: string[]): string =>
    sameImport(names, flags, flags.yes && !more.includes("--yes") ? [...more, "--yes"] : more, global);
  const namesakes = plan.outcomes.flatMap((outcome) =>
    outcome.kind === "maybe" ? [outcome.candidates] : [],
  );
  if (namesakes.some(({ length }) => length === 1)) {
    runtime.err(`${text.namesakes(again("--join"), again("--new"))}\n`);
  }
  const several = namesakes.find(({ length }) => length > 1);
  if (several) {
    const { id, name } = several[0] as Known;
    runtime.err(`${text.severalNamesakes(commandHint(["edit", singleLine(id ?? name)], global))}\n`);
  }
  const inError = plan.outcomes.find((outcome) => outcome.kind === "in-error");
  if (inError) {
    const { id, name } = inError.known;
    runtime.err(`${text.mendFirst(commandHint(["edit", singleLine(id ?? name)], global))}\n`);
  }
  if (decided.open) {
    runtime.err(`${text.mayKnow(decided.open.company, decided.open.count, again("--knew-before", "yes"))}\n`);
  }
  if (plan.edits.length === 0) {
    runtime.err(`${text.nothingNew}\n`);
    return;
  }
  const count = unrelated(plan).length;
  const as = count > 0 ? ["--as", "colleague"] : [];
  if (count > 0 && (flags.yes || flags.dryRun)) {
    const types = [...resolveRelationships(opened.book.relationships).keys()].join(", ");
    const finish = flags.yes ? "--yes" : "--dry-run";
    throw new UserError(text.needsAs(count, types, again(...as, finish)));
  }
  if (!flags.yes && !flags.dryRun) {
    if (!mayBeAsked(session)) {
      runtime.err(`${text.notWritten(again(...as, "--yes"))}\n`);
      return;
    }
    const prompter = await runtime.prompter();
    if (!(await prompter.confirm(text.ask.write, true))) {
      runtime.err(`${text.declined}\n`);
      return;
    }
  }
  progress(text.progress.writing(plan.newcomers.length));
  const showDiff = flags.dryRun ? (diff: string) => printDiff(diff, runtime) : undefined;
  const { told, after, written } = await changeBook(opened, global, runtime, showDiff, (now) =>
    proposalOf(now === opened ? plan : planned(decided, session, now), names),
  );
  progress("");
  if (!written) {
    if (!flags.dryRun) runtime.err(`${text.nothingNew}\n`);
    return;
  }
  const back = commandHint(["undo"], global);
  runtime.err(`${text.written(told.added, told.updated, singleLine(after.shown), back)}\n`);
  if (told.added > 0) runtime.err(`${text.next(commandHint(["due"], global))}\n`);
}

/** As many new people take longer to read again than all the rest. */
const MANY = 1000;

interface Told {
  readonly added: number;
  readonly updated: number;
}

function proposalOf(plan: WholePlan, names: readonly string[]): Proposal<Told> {
  const updated = new Set(
    plan.outcomes.flatMap((outcome) =>
      outcome.kind === "updated" && outcome.known.position !== undefined ? [outcome.known] : [],
    ),
  );
  return {
    edits: plan.edits,
    what: `import ${names.join(" ")}`,
    // Whole books bring more than people; what else they say is read with everything.
    ...(plan.sections.edits.length === 0 && plan.newcomers.length >= MANY ? { isRead: true } : {}),
    told: { added: plan.newcomers.length, updated: updated.size },
  };
}

/** A line that is written over, for imports that take a while. */
function progressOn(runtime: Runtime): (text: string) => void {
  let isShown = false;
  return (text) => {
    if (!runtime.errIsTerminal || (text === "" && !isShown)) return;
    // Back to the first column, and nothing left behind it.
    runtime.err(`\r\u001b[K${text}`);
    isShown = text !== "";
  };
}
