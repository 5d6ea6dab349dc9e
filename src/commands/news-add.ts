import { join } from "node:path";
import { plainName } from "../book/doubles.ts";
import { freeId, idIdea } from "../book/new-id.ts";
import { isList, isMap } from "../book/scalars.ts";
import { formatDay } from "../domain/calendar-date.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { changeBook } from "./change.ts";
import { openEditor } from "./editor.ts";
import { type GlobalOptions, mayAsk } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { fileMessage, type Opened } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";

export interface AddNewsFlags {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  readonly body?: string;
  readonly insiderNote?: string;
  readonly dryRun?: boolean;
}

/** A piece of news as its author gives it; empty where nothing was given. */
interface Given {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly body: string;
  readonly insiderNote: string;
}

type Parts = { readonly [Key in keyof Given]?: string | undefined };

/** Adds a piece of news to the file: by flags, and without any on a terminal by the user's editor. */
export async function addNews(
  flags: AddNewsFlags,
  opened: Opened,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const { messages } = opened;
  const text = messages.news;
  const { dryRun, id, title, url, body, insiderNote } = flags;
  const parts = { id, title, url, body, insiderNote };
  const byEditor = Object.values(parts).every((part) => part === undefined) && mayAsk(global, runtime);
  const given = byEditor ? await fromEditor(opened, runtime) : tidied(parts);
  if (given.title === "") {
    if (!byEditor) {
      throw new UserError(
        text.noTitle(commandHint(["news", "add", "--title", "TITLE", "--body", "TEXT"], global)),
      );
    }
    runtime.err(`${text.notAdded}\n`);
    return 0;
  }
  if (given.body === "" && given.url === "") {
    const words = ["news", "add", "--title", given.title, "--body", "TEXT"];
    throw new UserError(text.noBody(commandHint(words, global)));
  }
  if (given.url !== "" && !/^https?:\/\/\S+$/i.test(given.url)) throw new UserError(text.badUrl(given.url));
  if (given.id !== "" && !isUsableId(given.id)) throw new UserError(text.badId(given.id));
  const idea = await ideaOf(given, opened);
  const showDiff = dryRun ? (diff: string) => printDiff(diff, runtime) : undefined;
  const { told, written } = await changeBook(opened, global, runtime, showDiff, (now) => {
    const id = given.id === "" ? freeId(idea, false, takenIds(now)) : unusedId(given.id, now);
    const value = {
      id,
      title: given.title,
      ...(given.url === "" ? {} : { url: given.url }),
      ...(given.body === "" ? {} : { body: given.body }),
      ...(given.insiderNote === "" ? {} : { insider_note: given.insiderNote }),
    };
    const { raw } = now.result;
    const index = isMap(raw) && isList(raw.news) ? raw.news.length : 0;
    return { edits: [{ do: "insert", at: ["news"], index, value }], what: `news add ${id}`, told: id };
  });
  const twin = opened.book.news.find(({ title }) => plainName(title ?? "") === plainName(given.title));
  if (twin !== undefined) runtime.err(`${text.sameTitle(singleLine(twin.id))}\n`);
  if (written) {
    runtime.err(`${text.added(given.title, told)}\n${text.seeIt(commandHint(["news", told], global))}\n`);
  }
  return 0;
}

function tidied({ id, title, url, body, insiderNote }: Parts): Given {
  const lines = (value: string | undefined): string =>
    severalLines(value ?? "")
      .replace(/[ \u3000]+$/gm, "")
      .replace(/^\n+|\s+$/g, "");
  return {
    id: singleLine(id ?? ""),
    title: singleLine(title ?? ""),
    url: singleLine(url ?? ""),
    body: lines(body),
    insiderNote: lines(insiderNote),
  };
}

/** `add` is this very command. */
function isUsableId(id: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id) && id !== "add";
}

/** `2026-11-new-office`; a title that is not in Latin letters gives `2026-11-news`. */
async function ideaOf({ title }: Given, { today }: Opened): Promise<string> {
  const month = formatDay(today).slice(0, 7);
  const { base, kind } = await idIdea({ name: title });
  if (kind !== "whole") return `${month}-news`;
  const short = base.length <= LONGEST_SLUG ? base : base.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/, "");
  return `${month}-${short}`;
}

const LONGEST_SLUG = 40;

/** Also those that only the history of people still names: they would count as having had it. */
function takenIds({ book }: Opened): ReadonlySet<string> {
  return new Set([
    ...book.news.map(({ id }) => id),
    ...book.contacts.flatMap(({ history }) => history.flatMap(({ news }) => news ?? [])),
  ]);
}

function unusedId(id: string, now: Opened): string {
  if (takenIds(now).has(id)) throw new UserError(now.messages.news.idTaken(id));
  return id;
}

/** What the user writes into a prepared block; it need not be YAML, so that nobody has to mind colons and quotes. */
async function fromEditor(opened: Opened, runtime: Runtime): Promise<Given> {
  const { messages } = opened;
  try {
    const folder = runtime.files.makeTemporaryFolder();
    try {
      const path = join(folder, "news.txt");
      runtime.files.create(path, block(opened));
      const failure = await openEditor(path, TITLE_LINE, messages, runtime);
      if (failure === undefined) return readBlock(new TextDecoder().decode(runtime.files.read(path)));
      runtime.err(`${failure}\n`);
      return tidied({});
    } finally {
      runtime.files.removeFolder(folder);
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UserError(fileMessage(error, error.path, messages));
  }
}

const TITLE_LINE = 3;

function block({ messages }: Opened): string {
  const { head, leave, id, body, insiderNote } = messages.news.block;
  return [
    `# ${head}`,
    `# ${leave}`,
    "title: ",
    "url: ",
    `# id: ${id}`,
    "id: ",
    `# body: ${body}`,
    "body:",
    "",
    "",
    `# insider_note: ${insiderNote}`,
    "insider_note: ",
    "",
  ].join("\n");
}

const PARTS: Readonly<Record<string, keyof Given>> = {
  title: "title",
  url: "url",
  id: "id",
  body: "body",
  insider_note: "insiderNote",
};

/** Each part goes on until the next one begins; lines that begin with # are for the writer. */
function readBlock(text: string): Given {
  const lines: Record<keyof Given, string[]> = { id: [], title: [], url: [], body: [], insiderNote: [] };
  let part: keyof Given | undefined;
  for (const line of severalLines(text).split("\n")) {
    if (line.startsWith("#")) continue;
    const [, key = "", rest = ""] =
      /^(title|url|id|body|insider_note)[:\uff1a][ \t\u3000]*(.*)$/.exec(line) ?? [];
    const next = PARTS[key];
    // A line of the text that happens to begin like a part that was given before is text.
    if (next !== undefined && lines[next].length === 0) {
      part = next;
      lines[part].push(rest);
    } else if (part !== undefined) lines[part].push(line);
  }
  return tidied(
    Object.fromEntries(
      Object.entries(lines).map(([key, value]) => [key, value.join("\n")]),
    ) as unknown as Given,
  );
}
