import { join } from "node:path";
import { isMap } from "../book/scalars.ts";
import type { Contact, Language, NewsItem } from "../domain/contact.ts";
import { hasJapaneseScript, languageOf } from "../domain/contact-language.ts";
import { fnv1a } from "../domain/hash.ts";
import type { LeftOut, NewsAudience, NewsReader } from "../domain/news-audience.ts";
import { singleLine } from "../domain/plain-text.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import { type NewsSender, newsSender, renderNews, type SenderSetting } from "../drafts/news.ts";
import { TemplateProblem } from "../drafts/problem.ts";
import type { Draft } from "../drafts/render.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { eml } from "../formats/eml.ts";
import type { Finding } from "../manners/checker.ts";
import { tabSeparated } from "../render/plan-lines.ts";
import { ACCENTED, PLAIN } from "../render/style.ts";
import { renderTable } from "../render/table.ts";
import { labelOf } from "../render/wording.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { changeBook, type Proposal, samePerson } from "./change.ts";
import { answeredAlong } from "./coming-up.ts";
import { templateTrouble } from "./draft-compose.ts";
import { kindOf, type Target, writeDraft } from "./draft-file.ts";
import { findingsOf, tellFindings } from "./draft-findings.ts";
import { messageText } from "./draft-text.ts";
import { type GlobalOptions, mayAsk } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { audience, described, namesakesWhoRefused, whyLeftOut } from "./news-audience.ts";
import { absolute, fileMessage, type Opened } from "./open-book.ts";
import { limitOf } from "./plan-flags.ts";
import { printDiff } from "./print-diff.ts";
import { templatesOf } from "./templates-of.ts";
import { touchOf } from "./touch-edits.ts";

export interface SendNewsFlags {
  readonly out?: string;
  readonly resume?: boolean;
  readonly limit?: string;
  readonly log?: boolean;
  readonly dryRun?: boolean;
  readonly lang?: Language;
}

/** One run: a piece of news, who gets it, and the world around. */
interface NewsRun {
  readonly item: NewsItem;
  readonly flags: SendNewsFlags;
  readonly opened: Opened;
  readonly global: GlobalOptions;
  readonly runtime: Runtime;
  readonly who: NewsAudience;
}

/** The message for the first reader, or files for all of them; nobody gets one who did not agree. */
export async function sendNews(
  item: NewsItem,
  flags: SendNewsFlags,
  opened: Opened,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const { messages } = opened;
  checkFlags(flags, opened, runtime);
  // A mail that holds its subject once more is no news.
  if (!item.body && !(item.title && item.url))
    throw new UserError(messages.news.empty(singleLine(item.id), commandHint(["edit"], global)));
  const who = audience(
    item,
    opened,
    flags.out === undefined ? undefined : waitingIn(flags.out, item, opened, runtime),
  );
  const newsRun = { item, flags, opened, global, runtime, who };
  if (flags.dryRun) showTable(newsRun);
  if (who.readers.length === 0) return nobody(newsRun);
  const answer = newsSender(opened.book);
  if ("missing" in answer) {
    const told = missingSettings(answer.missing, opened);
    if (!flags.dryRun) throw new UserError(told);
    runtime.err(`${told}\n`);
  } else if (flags.dryRun) {
    if (flags.log && flags.out !== undefined) await showLog(flags.out, newsRun);
  } else {
    await (flags.out === undefined
      ? preview(answer.sender, newsRun)
      : writeAll(answer.sender, flags.out, newsRun));
  }
  return opened.hasErrors ? 2 : 0;
}

function checkFlags(
  { out, resume, limit, log, dryRun }: SendNewsFlags,
  opened: Opened,
  runtime: Runtime,
): void {
  const { usage } = opened.messages.news;
  if (out?.trim() === "") throw new UserError(usage.emptyPath);
  const needsOut = resume
    ? "--resume"
    : log
      ? "--log"
      : limit !== undefined && !dryRun
        ? "--limit"
        : undefined;
  if (out === undefined && needsOut !== undefined) throw new UserError(usage.needsOut(needsOut));
  if (out !== undefined && kindOf(out, runtime) === "file")
    throw new UserError(opened.messages.news.notFolder(singleLine(out)));
}

const EML_OF_NEWS = /^([^_]+)_([^_]+)\.eml$/u;

/** The other pieces of which a message to somebody lies in this folder; none where this one lies there already. */
function waitingIn(
  folder: string,
  item: NewsItem,
  opened: Opened,
  runtime: Runtime,
): (contact: Contact) => readonly string[] {
  const ids = new Map(opened.book.news.map(({ id }) => [safePart(id), id]));
  for (const { history } of opened.book.contacts)
    for (const { news } of history) if (news !== undefined) ids.set(safePart(news), news);
  const piecesOf = new Map<string, string[]>();
  for (const name of namesIn(folder, opened, runtime)) {
    const [, piece, person] = EML_OF_NEWS.exec(name.normalize("NFC")) ?? [];
    if (piece === undefined || person === undefined) continue;
    piecesOf.set(person, [...(piecesOf.get(person) ?? []), piece]);
  }
  return ({ id }) => {
    const pieces = piecesOf.get(safePart(id).normalize("NFC")) ?? [];
    if (pieces.includes(safePart(item.id).normalize("NFC"))) return [];
    return pieces.map((piece) => ids.get(piece) ?? piece);
  };
}

function namesIn(folder: string, { messages }: Opened, runtime: Runtime): readonly string[] {
  try {
    return runtime.files.list(absolute(runtime, folder));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UserError(fileMessage(error, singleLine(folder), messages));
  }
}

function nobody(newsRun: NewsRun): ExitStatus {
  const { who, flags, opened, runtime } = newsRun;
  const text = opened.messages.news;
  const { leftOut, got } = who;
  const isDone = leftOut.some(({ why }) => why.because === "had-it" || why.because === "had-it-there");
  if (leftOut.length === 0) runtime.err(`${text.noAlumni}\n`);
  else {
    runtime.err(`${isDone ? text.allHaveIt(got) : text.nobody}\n`);
    if (!flags.dryRun) {
      const others = leftOut.filter(({ why }) => !isDone || why.because !== "had-it");
      for (const each of others) runtime.err(`${lineOf(each, opened)}\n`);
    }
  }
  if (flags.out !== undefined && !flags.dryRun) tellStale(flags.out, newsRun);
  if (opened.hasErrors) return 2;
  return isDone ? 0 : 1;
}

function lineOf({ contact, why }: LeftOut, opened: Opened): string {
  return opened.messages.news.person(described(contact), whyLeftOut(why, opened));
}

/** Below every message for the sender: who does not get it, and why. */
function tellLeftOut(newsRun: NewsRun): void {
  const { opened, runtime } = newsRun;
  const { leftOut } = newsRun.who;
  if (leftOut.length > 0) {
    const lines = leftOut.map((each) => lineOf(each, opened));
    runtime.err(`${[opened.messages.news.leftOut(leftOut.length), ...lines].join("\n")}\n`);
  }
  tellNamesakes(newsRun);
}

function tellNamesakes({ who, opened, runtime }: NewsRun): void {
  for (const { reader, other } of namesakesWhoRefused(who, opened)) {
    runtime.err(`${opened.messages.news.namesake(described(reader), described(other))}\n`);
  }
}

/** Messages from before to people who may no longer get one must not go out by mistake. */
function tellStale(folder: string, { item, who, opened, runtime }: NewsRun): void {
  for (const { contact, why } of who.leftOut) {
    if (why.because === "had-it") continue;
    const { path, shown } = targetOf(folder, item, contact, runtime);
    if (!runtime.files.exists(path)) continue;
    runtime.err(`${opened.messages.news.stale(singleLine(shown), whyLeftOut(why, opened))}\n`);
  }
}

function showTable(newsRun: NewsRun): void {
  const { who, flags, opened, runtime } = newsRun;
  const { messages } = opened;
  const text = messages.news;
  const most = limitOfRun(flags, opened);
  const rows = [
    ...who.readers.map(({ contact, to }, index) => ({
      status: index < most ? "gets" : "later",
      contact,
      to,
      why: index < most ? "" : text.limited,
    })),
    ...who.leftOut.map(({ contact, why }) => ({
      status: "no",
      contact,
      to: "",
      why: whyLeftOut(why, opened),
    })),
  ] as const;
  if (!runtime.outIsTerminal) {
    const lines = rows.map(({ status, contact: { id, name }, to, why }) =>
      tabSeparated([status, id, name.full, to, why]),
    );
    runtime.out(lines.join(""));
  } else if (rows.length > 0) {
    const style = runtime.colorOut ? ACCENTED : PLAIN;
    const word = { gets: text.gets, later: text.later, no: text.no };
    runtime.out(
      renderTable(
        {
          headings: ["ID", text.table.name, text.table.gets, text.table.why],
          rows: rows.map(({ status, contact: { id, name }, to, why }) => [
            id,
            singleLine(name.full),
            word[status as keyof typeof word],
            why || to,
          ]),
          wrapLast: true,
          wholeFirst: true,
          style: { heading: style.dim, first: style.bold },
        },
        runtime.width,
      ),
    );
  }
  if (who.readers.length > 0) {
    runtime.err(`${text.summary(who.readers.length, who.leftOut.length)}\n`);
  }
  tellNamesakes(newsRun);
}

function limitOfRun({ limit }: SendNewsFlags, { messages }: Opened): number {
  const most = limit === undefined ? 0 : limitOf(limit, messages.cli.usage);
  return most === 0 ? Number.POSITIVE_INFINITY : most;
}

const KEYS: Readonly<Record<SenderSetting, string>> = {
  name: "name",
  address: "address",
  optOut: "opt_out",
  complaints: "complaints",
};

function missingSettings(missing: readonly SenderSetting[], { book, messages, result }: Opened): string {
  const { example, missing: told } = messages.news;
  const hasSettings = isMap(result.raw) && isMap(result.raw.settings);
  const hasSender = book.settings.sender !== undefined;
  const lines = missing.map((key) => `    ${KEYS[key]}: ${example[key]}`);
  const yaml = [
    "settings:",
    // What is there already must not be pasted a second time.
    ...(hasSettings ? ["  # …"] : []),
    "  sender:",
    ...(hasSender ? ["    # …"] : []),
    ...lines,
  ].join("\n");
  return told(
    missing.map((key) => `settings.sender.${KEYS[key]}`),
    yaml,
  );
}

interface Message {
  readonly reader: NewsReader;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/** Makes the messages. Throws UserError before anything is written when one of them cannot be made. */
function composer(
  sender: NewsSender,
  { item, flags, opened, runtime }: NewsRun,
): (reader: NewsReader) => Message {
  const { book, today, messages, path } = opened;
  const relationships = resolveRelationships(book.relationships);
  const source = templatesOf(runtime, path);
  return (reader) => {
    const { contact, to } = reader;
    const relationship = relationships.get(contact.relationship);
    if (!relationship) throw new Error(`relationship ${contact.relationship} was not checked by the reader`);
    try {
      const language = flags.lang ?? languageOf(contact, book.settings);
      const draft = renderNews({ book, contact, relationship, item, sender, to, language, today, source });
      const findings = findingsOf({ draft, contact, occasion: "news", sendOn: today }, opened);
      return { reader, draft, findings };
    } catch (error) {
      if (error instanceof TemplateProblem) throw templateTrouble(error, opened);
      if (error instanceof FileProblem) throw new UserError(fileMessage(error, error.path, messages));
      throw error;
    }
  };
}

function preview(sender: NewsSender, newsRun: NewsRun): void {
  const { who, opened, runtime, global, item, flags } = newsRun;
  const { messages } = opened;
  const text = messages.news;
  const message = composer(sender, newsRun)(who.readers[0] as NewsReader);
  runtime.out(messageText(message.draft, false));
  if (runtime.outIsTerminal && runtime.errIsTerminal) runtime.err("\n");
  const { contact, to } = message.reader;
  runtime.err(`${text.to(described(contact), singleLine(to))}\n`);
  if (!opened.book.me.name) runtime.err(`${messages.compose.noName}\n`);
  tellFindings(message.findings, messages, runtime);
  tellLanguage(newsRun, who.readers);
  tellLeftOut(newsRun);
  const words = ["news", item.id, "--out", folderFor(item), ...langWords(flags)];
  const next = text.writeAll(commandHint(words, global));
  runtime.err(`${messages.plan.sentences([text.first(who.readers.length), next])}\n`);
}

function langWords({ lang }: SendNewsFlags): readonly string[] {
  return lang === undefined ? [] : ["--lang", lang];
}

/** A folder of its own for each piece of news, by a name that every system takes. */
function folderFor({ id }: NewsItem): string {
  return `news-${id.replace(/[^\p{L}\p{N}_-]+/gu, "-")}`;
}

/** The text itself is the same for all; whoever reads another language is told around it in theirs. */
function tellLanguage({ item, flags, opened, runtime }: NewsRun, readers: readonly NewsReader[]): void {
  const { book, messages } = opened;
  const isJapanese = hasJapaneseScript(`${item.title ?? ""}${item.body ?? ""}`);
  const other: Language = isJapanese ? "en" : "ja";
  const count = readers.filter(
    ({ contact }) => (flags.lang ?? languageOf(contact, book.settings)) === other,
  ).length;
  if (count > 0) runtime.err(`${messages.news.otherLanguage[other](count)}\n`);
}

/** Whose message lies in the folder already, who gets one in this run, and how many come later. */
function portions(folder: string, { item, flags, opened, runtime, who }: NewsRun) {
  const isThere = ({ contact }: NewsReader): boolean =>
    runtime.files.exists(targetOf(folder, item, contact, runtime).path);
  const there = who.readers.filter(isThere);
  const missing = who.readers.filter((reader) => !there.includes(reader));
  const now = there.length > 0 && !flags.resume ? [] : missing.slice(0, limitOfRun(flags, opened));
  return { there, now, rest: missing.length - now.length };
}

async function writeAll(sender: NewsSender, folder: string, newsRun: NewsRun): Promise<void> {
  const { item, flags, opened, global, runtime } = newsRun;
  const { messages, book } = opened;
  const text = messages.news;
  const place = (contact: Contact): Target => targetOf(folder, item, contact, runtime);
  const { there, now, rest } = portions(folder, newsRun);
  const [taken] = there;
  // What lies there may be written down without any more being written.
  if (taken && !flags.resume && !flags.log) {
    const resume = commandHint(["news", item.id, "--out", folder, "--resume", ...langWords(flags)], global);
    throw new UserError(text.taken(singleLine(place(taken.contact).shown), resume));
  }
  const made = now.map(composer(sender, newsRun));
  for (const { reader, draft } of made) {
    const mail = eml({
      from: fromOf(draft, opened),
      to: { name: reader.contact.name.full, address: reader.to },
      subject: draft.subject ?? "",
      body: draft.body,
      optOut: sender.optOut,
    });
    writeDraft(place(reader.contact), mail, messages, runtime);
  }
  const shown = singleLine(folder);
  if (made.length > 0) runtime.err(`${text.wrote(made.length, shown)}\n`);
  if (there.length > 0) runtime.err(`${text.wereThere(there.length, shown)}\n`);
  if (!book.me.name && made.length > 0) runtime.err(`${messages.compose.noName}\n`);
  tellFindingsOfAll(made, opened, runtime);
  tellLanguage(newsRun, now);
  tellLeftOut(newsRun);
  tellStale(folder, newsRun);
  const again = ["news", item.id, "--out", folder, "--resume", ...langWords(flags)];
  if (rest > 0) {
    const limit = flags.limit === undefined ? [] : ["--limit", flags.limit];
    runtime.err(`${text.goOn(rest, commandHint([...again, ...limit], global))}\n`);
  }
  const later = ["news", item.id, "--out", folder, "--log", ...langWords(flags)];
  await offerLog([...there, ...now], commandHint(later, global), newsRun);
}

function fromOf(draft: Draft, { book: { me } }: Opened): { name: string; address: string } | null {
  if (me.email === undefined) return null;
  const name = draft.language === "en" ? (me.nameEn ?? me.name?.full) : me.name?.full;
  return { name: name ?? "", address: me.email };
}

const LONGEST_PART = 60;

/** `2026-11-funding_sato.eml`: letters, digits, hyphens and underscores, a name on every system. */
function targetOf(folder: string, item: NewsItem, contact: Contact, runtime: Runtime): Target {
  const name = `${safePart(item.id)}_${safePart(contact.id)}.eml`;
  return { path: join(absolute(runtime, folder), name), shown: join(folder, name), format: "eml" };
}

/** Two ids that look the same once made safe must not share a file. */
function safePart(id: string): string {
  const safe = id.replace(/[^\p{L}\p{M}\p{N}-]+/gu, "-");
  const isWhole = safe === id && new TextEncoder().encode(id).length <= LONGEST_PART;
  return isWhole ? id : `${[...safe].slice(0, 15).join("")}-${fnv1a(id).toString(16)}`;
}

/** What is found in the text that all share is told once. */
function tellFindingsOfAll(made: readonly Message[], { messages }: Opened, runtime: Runtime): void {
  const found = new Map<string, { readonly finding: Finding; count: number }>();
  for (const finding of made.flatMap(({ findings }) => findings)) {
    const key = `${finding.rule} ${finding.excerpt}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { finding, count: 1 });
  }
  for (const { finding, count } of found.values()) {
    tellFindings([finding], messages, runtime);
    if (count > 1) runtime.err(`${messages.news.findingOfSeveral(count)}\n`);
  }
}

/** Writes down who has it: by the flag, or by the answer to a question; else the command for later is told. */
async function offerLog(readers: readonly NewsReader[], later: string, newsRun: NewsRun): Promise<void> {
  const { flags, opened, global, runtime } = newsRun;
  const text = opened.messages.news;
  if (readers.length === 0) return;
  if (!flags.log) {
    const isWanted =
      mayAsk(global, runtime) &&
      (await (await runtime.prompter()).confirm(text.askLog(readers.length), false));
    if (!isWanted) {
      runtime.err(`${text.whenSent(later)}\n`);
      return;
    }
  }
  await log(readers, newsRun);
}

/** What a dry run with `--log` would write into the file. */
async function showLog(folder: string, newsRun: NewsRun): Promise<void> {
  const { opened, global, runtime } = newsRun;
  const { messages, today } = opened;
  const { there, now } = portions(folder, newsRun);
  const readers = [...there, ...now];
  if (readers.length === 0) return;
  await changeBook(opened, global, runtime, (diff) => printDiff(diff, runtime), logging(readers, newsRun));
  runtime.err(`${messages.news.wouldLog(readers.length, messages.plan.date(today, today))}\n`);
}

function logging(readers: readonly NewsReader[], { item }: NewsRun): (now: Opened) => Proposal<undefined> {
  return (now) => ({
    edits: readers.flatMap(({ contact }) => {
      const person = samePerson(contact, now);
      return touchOf(person, now, { on: now.today, via: "email", occasions: [], news: item.id }).edits;
    }),
    what: `news ${item.id}`,
    told: undefined,
  });
}

/** One change for all of them, which one `undo` takes back. */
async function log(readers: readonly NewsReader[], newsRun: NewsRun): Promise<void> {
  const { opened, global, runtime } = newsRun;
  const { after } = await changeBook(opened, global, runtime, undefined, logging(readers, newsRun));
  const { messages, today } = after;
  runtime.err(`${messages.news.logged(readers.length, messages.plan.date(today, today))}\n`);
  tellAnswered(readers, after, newsRun);
}

/** A message answers what is open on its day, and a birthday wish must not get lost behind a piece of news. */
function tellAnswered(
  readers: readonly NewsReader[],
  after: Opened,
  { opened, global, runtime }: NewsRun,
): void {
  const { messages, today } = after;
  const text = messages.news;
  const lines = readers.flatMap(({ contact }) =>
    answeredAlong(contact, opened, samePerson(contact, after), after).map((occasion) => {
      const label = labelOf(occasion, { messages, today, custom: after.book.occasions });
      const command = commandHint(["draft", contact.id, "--occasion", occasion], global);
      return text.answered(described(contact), label, command);
    }),
  );
  if (lines.length > 0) runtime.err(`${[text.answers, ...lines].join("\n")}\n`);
}
