import { formatDay } from "../domain/calendar-date.ts";
import { safeJson } from "../domain/plain-text.ts";
import { plan } from "../domain/plan.ts";
import type { Item, Plan, PlanOptions } from "../domain/plan-types.ts";
import { isStillLeaving } from "../domain/still-leaving.ts";
import type { ExitStatus } from "../errors.ts";
import { type FirstMessages, loadFirstMessages } from "../render/messages/catalogue.ts";
import { planLines } from "../render/plan-lines.ts";
import type { Wording } from "../render/wording.ts";
import type { Runtime } from "../runtime.ts";
import { checkFilters, type FilterFlags } from "./filters.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint, hasLeftHint } from "./hint.ts";
import { nobodyDue } from "./nobody-due.ts";
import { type Opened, openBook, printProblems } from "./open-book.ts";
import { limitOf, ROWS, spanOf } from "./plan-flags.ts";

export interface DueFlags extends FilterFlags {
  readonly within?: string;
  readonly limit?: string;
  readonly explain?: boolean;
  readonly exitCode?: boolean;
}

/** Who to contact today, and why. */
export async function run(flags: DueFlags, global: GlobalOptions, runtime: Runtime): Promise<ExitStatus> {
  const read = await openBook(runtime, global, loadFirstMessages);
  const forgotten = read.book.contacts.some((contact) => isStillLeaving(contact, read.today));
  const opened = forgotten ? await withReminder(read, global, runtime) : read;
  const options = planOptions(flags, global, opened);
  const result = plan(opened.book, opened.today, options);
  const wording: Wording = { messages: opened.messages, today: opened.today, custom: opened.book.occasions };
  if (global.json) runtime.out(await jsonOf(result, flags, opened, wording, runtime));
  else await print(result, options, opened, wording, global, runtime);
  if (opened.hasErrors) return 2;
  return flags.exitCode && result.due.length > 0 ? 1 : 0;
}

/** Nobody would notice who never comes up again. */
async function withReminder(
  opened: Opened<FirstMessages>,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<Opened<FirstMessages>> {
  const { book, result, text, today } = opened;
  const [{ stillLeaving }, { locate }, { positionsOfContacts }] = await Promise.all([
    import("../book/advise.ts"),
    import("../book/locate.ts"),
    import("../book/positions.ts"),
  ]);
  const positions = positionsOfContacts(result.raw, result.skippedContacts);
  const found = stillLeaving(book, today, positions, (contact) => hasLeftHint(contact, global));
  const problems = locate(text, result.raw, found);
  await printProblems(opened, problems, runtime);
  return { ...opened, problems: [...opened.problems, ...problems] };
}

function planOptions(flags: DueFlags, global: GlobalOptions, opened: Opened<FirstMessages>): PlanOptions {
  const text = opened.messages.cli.usage;
  const within = flags.within === undefined ? undefined : spanOf(flags.within, text);
  const limit = flags.limit === undefined ? undefined : limitOf(flags.limit, text);
  const { book } = opened;
  return {
    within,
    limit: limit ?? (global.json ? undefined : (book.settings.limit ?? ROWS)),
    selected: checkFilters(flags, opened),
    explain: flags.explain === true,
  };
}

async function jsonOf(
  result: Plan,
  flags: DueFlags,
  opened: Opened<FirstMessages>,
  wording: Wording,
  runtime: Runtime,
): Promise<string> {
  const { itemJson, suppressionJson } = await import("../render/plan-json.ts");
  const { problemJson } = await import("../render/diagnostic.ts");
  const { templateNamer } = await import("./templates-of.ts");
  const template = templateNamer(opened, runtime);
  const item = (value: Item) => itemJson(value, template(value.contact, value.occasion), wording);
  return `${safeJson({
    version: 1,
    today: formatDay(opened.today),
    file: opened.path,
    due: result.due.map(item),
    left_out: result.leftOut,
    upcoming: result.upcoming.map(item),
    ...(flags.explain ? { suppressed: result.suppressed.map((held) => suppressionJson(held, wording)) } : {}),
    problems: opened.problems.map((problem) => problemJson(problem, opened.messages)),
  })}\n`;
}

async function print(
  result: Plan,
  options: PlanOptions,
  opened: Opened<FirstMessages>,
  wording: Wording,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<void> {
  let first: Item | undefined;
  if (runtime.outIsTerminal) {
    const { firstMessage, planTable } = await import("../render/plan-table.ts");
    const { ACCENTED, PLAIN } = await import("../render/style.ts");
    runtime.out(planTable(result, wording, runtime.width, runtime.colorOut ? ACCENTED : PLAIN));
    first = firstMessage(result.due);
  } else {
    runtime.out(planLines(result, wording));
  }
  const text = opened.messages.plan;
  // Where everybody had to be left out, "nobody is due" would be the wrong thing to read.
  const anybodyPlanned = opened.book.contacts.length > 0 || opened.skipped === 0;
  if (result.due.length === 0 && anybodyPlanned)
    runtime.err(`${nobodyDue(options.selected, opened, wording, global)}\n`);
  if (result.leftOut > 0)
    runtime.err(`${text.leftOut(result.leftOut, commandHint(["due", "--limit", "0"], global))}\n`);
  if (first && runtime.errIsTerminal) {
    runtime.err(`${text.draftHint(commandHint(["draft", first.contact.id], global))}\n`);
  }
  if (opened.skipped > 0) runtime.err(`${text.skipped(opened.skipped)}\n`);
}
