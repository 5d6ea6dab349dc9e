import type { Problem } from "../book/problem.ts";
import type { ExitStatus } from "../errors.ts";
import { type FirstMessages, loadFirstMessages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import type { GlobalOptions } from "./global-options.ts";
import { hasLeftHint } from "./hint.ts";
import { errorsIn, type Loaded, loadBook, printProblems } from "./open-book.ts";

/** Says everything that is wrong or doubtful in the contact file. */
export async function run(
  _options: Readonly<Record<string, unknown>>,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const loaded = await loadBook(runtime, global, loadFirstMessages);
  const problems = [...loaded.problems, ...(await closerLook(loaded, global))].sort(byPlace);
  const contacts = (loaded.book?.contacts.length ?? 0) + (loaded.book ? loaded.skipped : 0);
  const errors = errorsIn(problems);
  if (global.json) {
    const { problemJson } = await import("../render/diagnostic.ts");
    const { safeJson } = await import("../domain/plain-text.ts");
    const described = problems.map((problem) => problemJson(problem, loaded.messages));
    runtime.out(`${safeJson({ version: 1, file: loaded.path, contacts, problems: described })}\n`);
  } else {
    await printProblems(loaded, problems, runtime);
    const summary = loaded.messages.problems.summary(contacts, errors, problems.length - errors);
    if (loaded.book === null) runtime.err(`${summary}\n`);
    else runtime.out(`${summary}\n`);
  }
  return errors > 0 ? 2 : 0;
}

/** What `due` leaves out for speed or for quiet: both YAML readers compared, and advice. */
async function closerLook(
  { text, result, book, today }: Loaded<FirstMessages>,
  global: GlobalOptions,
): Promise<Problem[]> {
  if (!result || !book) return [];
  const { compareReaders } = await import("../book/compare-readers.ts");
  const { adviseBook, stillLeaving } = await import("../book/advise.ts");
  const { locate } = await import("../book/locate.ts");
  const { positionsOfContacts } = await import("../book/positions.ts");
  const positions = positionsOfContacts(result.raw, result.skippedContacts);
  const differing = compareReaders(text, result.raw, { suspiciousOnly: false });
  const advice = [
    ...adviseBook(book, today, positions, result.raw),
    ...stillLeaving(book, today, positions, (contact) => hasLeftHint(contact, global)),
  ];
  return [...differing, ...locate(text, result.raw, advice)];
}

function byPlace(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
