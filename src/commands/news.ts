import { nearestOf } from "../book/nearest.ts";
import type { Language, NewsItem } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { tabSeparated } from "../render/plan-lines.ts";
import { ACCENTED, PLAIN } from "../render/style.ts";
import { renderTable } from "../render/table.ts";
import type { Runtime } from "../runtime.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { type AddNewsFlags, addNews } from "./news-add.ts";
import { audience } from "./news-audience.ts";
import { type SendNewsFlags, sendNews } from "./news-send.ts";
import { type Opened, openBook } from "./open-book.ts";

export interface NewsFlags extends AddNewsFlags, SendNewsFlags {
  readonly dryRun?: boolean;
  readonly lang?: Language;
}

const OF_ADD = ["id", "title", "url", "body", "insiderNote"] as const;
const OF_ITEM = ["out", "resume", "limit", "log", "lang"] as const;

/** News to alumni: the list, a new piece of it, or the messages that bring one piece to everybody who agreed. */
export async function run(
  flags: NewsFlags,
  words: readonly string[],
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  const isAdd = words[0] === "add";
  checkUsage(flags, words, isAdd, opened);
  if (isAdd) return await addNews(flags, opened, global, runtime);
  if (words.length === 0) return list(opened, global, runtime);
  const item = findItem(words.join(" "), opened, global);
  return await sendNews(item, flags, opened, global, runtime);
}

function checkUsage(flags: NewsFlags, words: readonly string[], isAdd: boolean, { messages }: Opened): void {
  const { usage } = messages.news;
  const given = (names: readonly (keyof NewsFlags)[]): string | undefined => {
    const found = names.find((name) => flags[name] !== undefined);
    return found === "insiderNote" ? "--insider-note" : found && `--${found}`;
  };
  const ofAdd = given(OF_ADD);
  const ofItem = given(words.length === 0 ? [...OF_ITEM, "dryRun"] : OF_ITEM);
  if (!isAdd && ofAdd !== undefined) throw new UserError(usage.onlyWithAdd(ofAdd));
  if (isAdd && ofItem !== undefined) throw new UserError(usage.notWithAdd(ofItem));
  if (words.length === 0 && ofItem !== undefined) {
    throw new UserError(usage.onlyWithItem(ofItem === "--dryRun" ? "--dry-run" : ofItem));
  }
  if (isAdd && words[1] !== undefined) {
    throw new UserError(
      `${messages.cli.usage.tooManyArguments(singleLine(words[1]))}\n${messages.cli.usage.seeHelp("keepintouch news --help")}`,
    );
  }
}

function findItem(query: string, { book, messages }: Opened, global: GlobalOptions): NewsItem {
  const text = messages.news;
  const found = book.news.filter(({ id }) => id === query.trim());
  if (found.length > 1) throw new UserError(text.twice(singleLine(query)));
  const [item] = found;
  if (item) return item;
  if (book.news.length === 0) throw new UserError(text.none(addHint(global)));
  const known = book.news.map(({ id }) => id);
  const near = nearestOf(query, known);
  const lines = [text.unknown(singleLine(query), messages.plan.list(known.map(singleLine)))];
  if (near !== undefined) lines.push(text.didYouMean(singleLine(near)));
  throw new UserError(lines.join("\n"));
}

function addHint(global: GlobalOptions): string {
  return commandHint(["news", "add"], global);
}

function list(opened: Opened, global: GlobalOptions, runtime: Runtime): ExitStatus {
  const { book, messages } = opened;
  const text = messages.news;
  const rows = newestFirst(book.news).map((item) => {
    const { agreed, readers, got } = audience(item, opened);
    return [item.id, item.title ?? "", `${agreed}`, `${readers.length}`, `${got}`].map(singleLine);
  });
  if (rows.length === 0) runtime.err(`${text.none(addHint(global))}\n`);
  else if (!runtime.outIsTerminal) runtime.out(rows.map(tabSeparated).join(""));
  else {
    const style = runtime.colorOut ? ACCENTED : PLAIN;
    const { title, agreed, now, got } = text.table;
    runtime.out(
      renderTable(
        {
          headings: ["ID", title, agreed, now, got],
          rows,
          wrapLast: false,
          wholeFirst: true,
          style: { heading: style.dim, first: style.bold },
        },
        runtime.width,
      ),
    );
  }
  return opened.hasErrors ? 2 : 0;
}

/** By the month that the ids begin with, where all do; else the last of the file is the newest. */
function newestFirst(news: readonly NewsItem[]): NewsItem[] {
  const reversed = [...news].reverse();
  const monthOf = ({ id }: NewsItem): string => /^\d{4}-\d{2}(?:-\d{2}(?!\d))?/.exec(id)?.[0] ?? "";
  if (reversed.some((item) => monthOf(item) === "")) return reversed;
  return reversed.sort((one, other) => monthOf(other).localeCompare(monthOf(one), "en"));
}
