import Handlebars from "handlebars";
import { checkProgram, type PartialUse, type Place, type Scope, WHOLE_CONTEXT } from "./check-template.ts";
import { splitTemplate } from "./front-matter.ts";
import { nearest } from "./nearest.ts";
import { TemplateProblem } from "./problem.ts";

/** A folder of templates. `names` like `ja/year-end.formal.hbs`, `ja/layouts/email.hbs`; `label` is its path in messages. */
export interface TemplateFolder {
  readonly label: string;
  readonly names: readonly string[];
  /** Text of one of `names`. */
  read(name: string): string;
}

/** In the order of preference: the user's folder, then the shipped one. */
export interface TemplateSource {
  readonly folders: readonly TemplateFolder[];
}

/** One text ready to be compiled: a template's body, its subject, or a partial. */
export interface LoadedText {
  readonly name: string;
  readonly program: hbs.AST.Program;
  readonly place: Place;
}

export interface LoadedTemplate {
  readonly body: LoadedText;
  readonly subject: LoadedText | undefined;
  /** Every partial that is reached from the body, by the name it is called with. */
  readonly partials: ReadonlyMap<string, LoadedText>;
}

/** In a template `{{#> layout}}` is the layout of the draft's own language and channel. */
const LAYOUT = "layout";

const loadedBefore = new WeakMap<TemplateSource, Map<string, LoadedTemplate>>();

/**
 * Reads, parses and checks a template and what it includes; nothing else of the folders is read, and nothing twice from
 * one source, so that a draft for everybody costs little more than one. Throws TemplateProblem.
 */
export function loadTemplate(source: TemplateSource, name: string, layout: string): LoadedTemplate {
  const known = loadedBefore.get(source) ?? new Map<string, LoadedTemplate>();
  loadedBefore.set(source, known);
  const key = `${name} ${layout}`;
  const loaded = known.get(key) ?? load(source, name, layout);
  known.set(key, loaded);
  return loaded;
}

function load(source: TemplateSource, name: string, layout: string): LoadedTemplate {
  const loader = new Loader(source, layout);
  const { text, path } = loader.read(name, { path: name });
  const { values, body, bodyOffset } = splitTemplate(text, path);
  const loaded = parse(name, body, ({ start }) => ({
    path,
    line: start.line + bodyOffset,
    column: start.column + 1,
  }));
  loader.follow(checkProgram(loaded.program, WHOLE_CONTEXT, loaded.place), [name], path);
  return { body: loaded, subject: subjectOf(values.subject, path, loader), partials: loader.partials };
}

function subjectOf(
  value: { text: string; line: number; column: number } | undefined,
  path: string,
  loader: Loader,
): LoadedText | undefined {
  if (value === undefined) return undefined;
  const place: Place = ({ start }) => ({ path, line: value.line, column: value.column + start.column });
  const loaded = parse("subject", value.text, place);
  loader.follow(checkProgram(loaded.program, WHOLE_CONTEXT, place), [], path);
  return loaded;
}

class Loader {
  readonly partials = new Map<string, LoadedText>();
  readonly #source: TemplateSource;
  readonly #layout: string;

  constructor(source: TemplateSource, layout: string) {
    this.#source = source;
    this.#layout = layout;
  }

  read(name: string, from: { path: string; line?: number; column?: number }): { text: string; path: string } {
    const file = `${name}.hbs`;
    const folder = this.#source.folders.find(({ names }) => names.includes(file));
    if (folder === undefined) {
      const known = this.#source.folders.flatMap(({ names }) =>
        names.map((one) => one.replace(/\.hbs$/, "")),
      );
      throw new TemplateProblem("missing-partial", from, name, nearest(name, known));
    }
    return { text: folder.read(file), path: `${folder.label}/${file}` };
  }

  /** The partials of a text, and theirs; `above` is the chain of names that led here. */
  follow(uses: readonly PartialUse[], above: readonly string[], path: string): void {
    for (const { name, scope, line, column } of uses) {
      const file = name === LAYOUT ? this.#layout : name.replace(/\.hbs$/, "");
      if (above.includes(file)) throw new TemplateProblem("recursion", { path, line, column }, name);
      const loaded = this.partials.get(name) ?? this.#load(file, { path, line, column });
      this.partials.set(name, loaded);
      this.#followInto(loaded, scope, [...above, file]);
    }
  }

  #followInto(loaded: LoadedText, scope: Scope, above: readonly string[]): void {
    const { path } = loaded.place(loaded.program.loc ?? NOWHERE);
    this.follow(checkProgram(loaded.program, scope, loaded.place), above, path);
  }

  #load(file: string, from: { path: string; line: number; column: number }): LoadedText {
    const { text, path } = this.read(file, from);
    // A template may be included by another: its subject is then the other's affair.
    const { body, bodyOffset } = splitTemplate(text, path);
    return parse(file, body, ({ start }) => ({
      path,
      line: start.line + bodyOffset,
      column: start.column + 1,
    }));
  }
}

const NOWHERE: hbs.AST.SourceLocation = {
  source: "",
  start: { line: 1, column: 0 },
  end: { line: 1, column: 0 },
};

interface ParserHash {
  readonly text?: string;
  readonly line?: number;
  readonly loc?: { first_line: number; first_column: number; last_line: number; last_column: number };
}

class SyntaxSlip extends Error {
  readonly hash: ParserHash;
  constructor(hash: ParserHash) {
    super("syntax");
    this.hash = hash;
  }
}

/** The parser's own message holds no column; its hash does, so the parser is told to hand that over. */
function parserWithPlaces(): void {
  const { Parser } = Handlebars as unknown as {
    Parser: { parseError: (message: string, hash: ParserHash) => never };
  };
  Parser.parseError = (_message, hash) => {
    throw new SyntaxSlip(hash);
  };
}

function parse(name: string, text: string, place: Place): LoadedText {
  parserWithPlaces();
  try {
    // A missing final newline would glue a partial to the text after it.
    const program = Handlebars.parse(name === "subject" || text.endsWith("\n") ? text : `${text}\n`, {
      srcName: name,
    });
    return { name, program: lineByLine(program), place };
  } catch (problem) {
    throw syntaxProblem(problem, text, place);
  }
}

function syntaxProblem(problem: unknown, text: string, place: Place): unknown {
  const at = (line: number, column: number) => place({ ...NOWHERE, start: { line, column } });
  if (problem instanceof SyntaxSlip) {
    const { loc, line } = problem.hash;
    const number = loc?.last_line ?? (line ?? 0) + 1;
    const column =
      loc === undefined ? 0 : loc.last_line === loc.first_line ? loc.first_column : loc.last_column;
    return new TemplateProblem("syntax", at(number, column), (text.split("\n")[number - 1] ?? "").trim());
  }
  if (problem instanceof Handlebars.Exception) {
    const line = Number(problem.lineNumber ?? 1);
    return new TemplateProblem(
      "syntax",
      at(line, Number(problem.column ?? 0)),
      (text.split("\n")[line - 1] ?? "").trim(),
    );
  }
  return problem;
}

/**
 * A variable alone on its line becomes `{{lines variable}}`: where it is empty its line disappears, as people expect
 * who write `{{thanks}}` into their own template.
 */
function lineByLine(program: hbs.AST.Program): hbs.AST.Program {
  const body = program.body;
  body.forEach((statement, index) => {
    if (statement.type === "MustacheStatement" && isAlone(body, index)) {
      makeLines(statement as hbs.AST.MustacheStatement);
    }
    const inner = statement as Partial<hbs.AST.BlockStatement>;
    if (inner.program) lineByLine(inner.program);
    if (inner.inverse) lineByLine(inner.inverse);
  });
  return program;
}

function isAlone(body: readonly hbs.AST.Statement[], index: number): boolean {
  const before = body[index - 1];
  const after = body[index + 1];
  const startsLine =
    before === undefined || (before.type === "ContentStatement" && /\n[ \t]*$/.test(contentOf(before)));
  const endsLine =
    after !== undefined && after.type === "ContentStatement" && /^[ \t]*\n/.test(contentOf(after));
  return startsLine && endsLine;
}

/** As written: the parser has already taken the line ends beside blocks out of `value`. */
function contentOf(statement: hbs.AST.Statement): string {
  return String((statement as hbs.AST.ContentStatement).original);
}

function makeLines(node: hbs.AST.MustacheStatement): void {
  const { path } = node;
  if (node.params.length > 0 || path.type !== "PathExpression") return;
  const variable = path as hbs.AST.PathExpression;
  // A path into the user's own map stays strict: there a missing name must be told.
  if (variable.data || variable.depth > 0 || variable.parts.length === 0 || variable.parts.includes("extra"))
    return;
  node.params = [variable];
  node.path = { ...variable, parts: ["lines"], original: "lines", depth: 0 };
}
