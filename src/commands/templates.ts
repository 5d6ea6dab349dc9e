import { basename, dirname, join, relative } from "node:path";
import { nearestOf } from "../book/nearest.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";
import { OCCASIONS } from "../domain/plan-types.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import { splitTemplate } from "../drafts/front-matter.ts";
import { inspectTemplates, isWholeMessage, templateNamesIn } from "../drafts/inspect-templates.ts";
import type { TemplateFolder, TemplateSource } from "../drafts/load-templates.ts";
import { TemplateProblem } from "../drafts/problem.ts";
import { HELPERS, VARIABLES } from "../drafts/variables.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { loadMessages, type Messages } from "../render/messages/catalogue.ts";
import { tabSeparated } from "../render/plan-lines.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import { type GlobalOptions, uiLanguage } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { absolute, type Loaded, loadBook } from "./open-book.ts";
import { ownFolderOf, templatesOf } from "./templates-of.ts";

export interface TemplatesFlags {
  readonly variables?: boolean;
}

/** What every action works with; without a contact file there are only the shipped templates. */
interface Bench {
  readonly runtime: Runtime;
  readonly global: GlobalOptions;
  readonly messages: Messages;
  readonly loaded: Loaded | undefined;
  readonly source: TemplateSource;
}

type Action = (words: readonly string[], bench: Bench) => Promise<ExitStatus> | ExitStatus;

const ACTIONS: Readonly<Record<string, Action>> = { list, show, copy, check };

/** `templates list | show | copy | check`. */
export async function run(
  flags: TemplatesFlags,
  [word = "list", ...words]: readonly string[],
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const bench = await open(global, runtime);
  const text = bench.messages.templates;
  const action = ACTIONS[word];
  if (action === undefined || !Object.hasOwn(ACTIONS, word)) {
    const near = nearestOf(word, Object.keys(ACTIONS));
    const first = text.unknownAction(singleLine(word)) + (near === undefined ? "" : text.notUsed(near));
    throw new UserError(`${first}\n${bench.messages.cli.usage.seeHelp("keepintouch templates --help")}`);
  }
  if (flags.variables && action !== show) throw new UserError(text.variablesOnlyWithShow);
  if (flags.variables) return variables(bench);
  return await action(words, bench);
}

async function open(global: GlobalOptions, runtime: Runtime): Promise<Bench> {
  const loaded = await bookIfThere(global, runtime);
  const messages = loaded?.messages ?? (await loadMessages(uiLanguage(global, undefined, runtime.env)));
  return { runtime, global, messages, loaded, source: templatesOf(runtime, loaded?.path) };
}

/** A file that was named must be there; that none was found is no reason to hide the shipped templates. */
async function bookIfThere(global: GlobalOptions, runtime: Runtime): Promise<Loaded | undefined> {
  try {
    return await loadBook(runtime, global);
  } catch (error) {
    const named = global.file !== undefined || Boolean(runtime.env.KEEPINTOUCH_FILE);
    if (error instanceof UserError && !named) return undefined;
    throw error;
  }
}

/** A row a template: its name, what it was written for, whose it is, its subject. */
async function list(words: readonly string[], bench: Bench): Promise<ExitStatus> {
  const { messages, runtime, source } = bench;
  const names = templateNamesIn(source).filter((name) => words.every((word) => name.includes(word)));
  if (names.length === 0) throw new UserError(messages.templates.nothingMatches(singleLine(words.join(" "))));
  const rows = names.map((name) => {
    const { channel, subject } = headOf(name, bench);
    return [name, channel, isOwn(name, bench) ? "own" : "shipped", subject];
  });
  if (!runtime.outIsTerminal) {
    runtime.out(rows.map(tabSeparated).join(""));
    return 0;
  }
  const { heading, own, shipped, partial } = messages.templates;
  const cells = rows.map(([name = "", channel = "", origin, subject = ""]) => [
    singleLine(name),
    isWholeMessage(name) ? (messages.plan.channel[channel] ?? channel) : partial,
    origin === "own" ? own : shipped,
    singleLine(subject),
  ]);
  const headings = [heading.name, heading.channel, heading.origin, heading.subject];
  runtime.out(await table(headings, cells, runtime, true));
  return 0;
}

function headOf(name: string, bench: Bench): { readonly channel: string; readonly subject: string } {
  try {
    const { values } = splitTemplate(textOf(name, bench), name);
    // A subject is shown as it reads without its variables, and with what it says where no condition holds.
    const subject = (values.subject?.text ?? "")
      .replace(/\{\{#if [^}]*\}\}.*?\{\{else\}\}/g, "")
      .replace(/\{\{[^}]*\}\}/g, "")
      .trim();
    return { channel: values.channel?.text ?? "", subject };
  } catch (error) {
    if (error instanceof TemplateProblem) return { channel: "", subject: "" };
    throw error;
  }
}

function folderOf(name: string, { source }: Bench): TemplateFolder | undefined {
  return source.folders.find(({ names }) => names.includes(`${name}.hbs`));
}

function shippedFolder({ source }: Bench): TemplateFolder {
  return source.folders.at(-1) as TemplateFolder;
}

function isOwn(name: string, bench: Bench): boolean {
  return folderOf(name, bench) !== shippedFolder(bench);
}

function textOf(name: string, bench: Bench): string {
  return folderOf(name, bench)?.read(`${name}.hbs`) ?? "";
}

async function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  runtime: Runtime,
  wholeFirst: boolean,
): Promise<string> {
  const { renderTable } = await import("../render/table.ts");
  const { ACCENTED, PLAIN } = await import("../render/style.ts");
  const style = runtime.colorOut ? ACCENTED : PLAIN;
  return renderTable(
    { headings, rows, wrapLast: true, wholeFirst, style: { heading: style.dim, first: (text) => text } },
    runtime.width,
  );
}

/** The text of a template: the user's own, else the shipped one. */
function show(words: readonly string[], bench: Bench): ExitStatus {
  const { messages, runtime } = bench;
  const [word, more] = words;
  if (word === undefined) throw new UserError(named("show", bench));
  if (more !== undefined) throw new UserError(messages.templates.oneOnly);
  const name = nameOf(word, templateNamesIn(bench.source), bench);
  const text = problemAsMessage(() => textOf(name, bench), bench);
  runtime.err(`${messages.templates.shownFrom(singleLine(`${folderOf(name, bench)?.label}/${name}.hbs`))}\n`);
  const shown = runtime.outIsTerminal ? severalLines(text) : text;
  runtime.out(shown.endsWith("\n") ? shown : `${shown}\n`);
  return 0;
}

function named(action: string, { messages, global }: Bench): string {
  const text = messages.templates;
  return `${text.noName(action)}\n${text.namesHint(commandHint(["templates", "list"], global))}`;
}

/** `year-end.boss`, `ja/year-end.boss` or `ja/year-end.boss.hbs`; without a language the one of the messages. */
function nameOf(word: string, known: readonly string[], { messages, global }: Bench): string {
  const bare = word.replace(/\.hbs$/, "");
  const languages = messages.language === "ja" ? ["ja", "en"] : ["en", "ja"];
  const wanted = [bare, ...languages.map((language) => `${language}/${bare}`)];
  const found = wanted.find((name) => known.includes(name));
  if (found !== undefined) return found;
  const text = messages.templates;
  const near = nearestOf(bare, known) ?? nearestOf(wanted[1] ?? bare, known);
  const first = text.unknownName(singleLine(word)) + (near === undefined ? "" : text.notUsed(near));
  throw new UserError(`${first}\n${text.namesHint(commandHint(["templates", "list"], global))}`);
}

function problemAsMessage<Result>(action: () => Result, { messages, global }: Bench): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof TemplateProblem) {
      const hint = messages.templates.checkHint(commandHint(["templates", "check"], global));
      throw new UserError(`${messages.draft.template(error)}\n${hint}`);
    }
    throw error;
  }
}

/** Everything that a template may name. */
async function variables({ runtime, messages }: Bench): Promise<ExitStatus> {
  const text = messages.templates;
  const { language } = messages;
  const rows = VARIABLES.map((variable) => [
    variable.name,
    variable.kind,
    language === "ja" ? variable.ja : variable.en,
  ]);
  const helpers = HELPERS.map((helper) => [
    helper.name,
    helper.example,
    language === "ja" ? helper.ja : helper.en,
  ]);
  if (!runtime.outIsTerminal) {
    runtime.out([...rows, ...helpers].map(tabSeparated).join(""));
    return 0;
  }
  const { name, example, meaning } = text.variableHeading;
  const kinds = rows.map(([one = "", kind = "", what = ""]) => [one, text.kind[kind] ?? kind, what]);
  runtime.out(`${text.variables}\n${await table([name, "", meaning], kinds, runtime, true)}\n`);
  runtime.out(`${text.helpers}\n${await table([name, example, meaning], helpers, runtime, false)}`);
  return 0;
}

/** Puts shipped templates into the user's folder; never over a file that is there. */
function copy(words: readonly string[], bench: Bench): ExitStatus {
  const { loaded, messages, runtime, global } = bench;
  const text = messages.templates;
  if (words.length === 0) throw new UserError(named("copy", bench));
  if (loaded === undefined)
    throw new UserError(`${text.copyNeedsBook}\n${text.init(commandHint(["init"], global))}`);
  const shipped = shippedFolder(bench);
  const known = templateNamesIn({ folders: [shipped] });
  const names = [...new Set(words.map((word) => nameOf(word, known, bench)))];
  for (const name of names) {
    const path = join(ownFolderOf(loaded.path), `${name}.hbs`);
    const content = problemAsMessage(() => shipped.read(`${name}.hbs`), bench);
    try {
      runtime.files.create(path, content);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      const shown = singleLine(path);
      throw new UserError(
        error.code === "exists"
          ? `${text.alreadyOwn(shown)}\n${text.howToShow(commandHint(["templates", "show", name], global))}`
          : error.code === "no-space"
            ? text.diskFull(shown)
            : text.cannotWrite(shown),
      );
    }
    runtime.out(`${singleLine(path)}\n`);
    runtime.err(`${text.copied(singleLine(path))}\n`);
  }
  return 0;
}

/** Says what is wrong in the named templates, or in all of them. */
async function check(words: readonly string[], bench: Bench): Promise<ExitStatus> {
  const { RULES } = await import("../manners/rules.ts");
  const rules = RULES.map(({ id }) => id);
  const { messages, runtime, source } = bench;
  const results = words.length === 0 ? [allTemplates(bench)] : words.map((word) => oneTemplate(word, bench));
  const problems = results.flatMap(({ source: inspected, names, path }) =>
    inspectTemplates(inspected, names, rules).map((problem) => located(problem, names, path)),
  );
  for (const problem of problems) runtime.err(`${messages.draft.template(problem)}\n`);
  const warnings = words.length === 0 ? unused(source, bench) : [];
  for (const warning of warnings) runtime.err(`${messages.templates.warning}: ${warning}\n`);
  const count = results.reduce((sum, { names }) => sum + names.length, 0);
  runtime.out(`${messages.templates.summary(count, problems.length, warnings.length)}\n`);
  return problems.length > 0 ? 2 : 0;
}

interface Inspected {
  readonly source: TemplateSource;
  readonly names: readonly string[];
  /** Where the one template really lies, if not in a folder of templates. */
  readonly path?: string;
}

function located(
  problem: TemplateProblem,
  [name]: readonly string[],
  path: string | undefined,
): TemplateProblem {
  if (path === undefined || !problem.path.startsWith(STRAY)) return problem;
  const own = problem.path === `${STRAY}/${name}.hbs` ? path : problem.path;
  return new TemplateProblem(problem.code, { ...problem, path: own }, problem.subject, problem.nearest);
}

const STRAY = "(stray)";

function allTemplates({ source }: Bench): Inspected {
  return { source, names: templateNamesIn(source) };
}

/** A path, or the name of a template. */
function oneTemplate(word: string, bench: Bench): Inspected {
  const { runtime, source, messages } = bench;
  const path = absolute(runtime, word);
  if (!runtime.files.exists(path)) {
    const isPath = word.endsWith(".hbs") && !templateNamesIn(source).includes(word.replace(/\.hbs$/, ""));
    if (isPath) throw new UserError(messages.templates.noFile(singleLine(word)));
    return { source, names: [nameOf(word, templateNamesIn(source), bench)] };
  }
  for (const folder of source.folders) {
    const name = relative(folder.label, path).replaceAll("\\", "/");
    // Seen from its own folder, so that one hidden by an own template is checked all the same.
    const first = { folders: [folder, ...source.folders.filter((other) => other !== folder)] };
    if (folder.names.includes(name)) return { source: first, names: [name.replace(/\.hbs$/, "")] };
  }
  return strayTemplate(path, bench);
}

/** A file that lies in neither folder: the language is that of its folder, if it has the name of one. */
function strayTemplate(path: string, { runtime, source }: Bench): Inspected {
  const language = basename(dirname(path)) === "en" ? "en" : "ja";
  const name = `${language}/${basename(path).replace(/\.hbs$/, "")}`;
  const file: TemplateFolder = {
    label: STRAY,
    names: [`${name}.hbs`],
    read: () => strayText(path, runtime),
  };
  return { source: { folders: [file, ...source.folders] }, names: [name], path };
}

function strayText(path: string, { files }: Runtime): string {
  let content: Uint8Array;
  try {
    content = files.read(path);
  } catch (error) {
    if (error instanceof FileProblem) throw new TemplateProblem("unreadable", { path }, path);
    throw error;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw new TemplateProblem("not-utf8", { path }, path);
  }
}

/** What `news` writes its mails from. */
const NEWS = "news";

/** Own templates that no draft would ever be made from: a slip in the name shows nowhere else. */
function unused({ folders }: TemplateSource, { loaded, messages }: Bench): string[] {
  const book = loaded?.book;
  const own = folders.length > 1 ? folders[0] : undefined;
  if (own === undefined || book === null || book === undefined) return [];
  const occasions: readonly string[] = [...OCCASIONS, NEWS, ...book.occasions.map(({ id }) => id)];
  const endings: readonly string[] = [...resolveRelationships(book.relationships).keys(), "formal", "casual"];
  return own.names.flatMap((file) => {
    const name = file.replace(/\.hbs$/, "");
    if (!isWholeMessage(name)) return [];
    const [occasion = "", ...rest] = name.slice(name.indexOf("/") + 1).split(".");
    const ending = rest.join(".");
    const what = !occasions.includes(occasion)
      ? occasion
      : rest.length > 0 && !endings.includes(ending)
        ? ending
        : undefined;
    if (what === undefined) return [];
    const near = nearestOf(what, what === occasion ? occasions : endings);
    const text = messages.templates;
    const sentence = text.neverChosen(singleLine(`${own.label}/${file}`), singleLine(what));
    return [sentence + (near === undefined ? "" : text.notUsed(near))];
  });
}
