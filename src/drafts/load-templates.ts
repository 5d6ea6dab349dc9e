import Handlebars from "handlebars";
import { checkProgram, type PartialUse, type Place, type Scope, WHOLE_CONTEXT } from "./check-template.ts";
import { type FrontMatterValue, splitTemplate, type TemplateText } from "./front-matter.ts";
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
  readonly ignore: readonly string[];
  /** Every partial that is reached from the body, by the name it is called with. */
  readonly partials: ReadonlyMap<string, LoadedText>;
}

/** In a template `{{#> layout}}` is the layout of the draft's own language and channel. */
const LAYOUT = "layout";

/** A file parsed and checked as it stands, with nothing around it. */
interface TemplateFile {
  readonly path: string;
  readonly body: LoadedText;
  readonly uses: readonly PartialUse[];
  readonly ignore: readonly string[];
  readonly subject: { readonly text: LoadedText; readonly uses: readonly PartialUse[] } | undefined;
}

const filesOf = new WeakMap<TemplateSource, Map<string, TemplateFile>>();

/**
 * Reads, parses and checks a template and what it includes; nothing else of the folders is read, and nothing twice from
 * one source, so that a draft for everybody costs little more than one. Throws TemplateProblem.
 */
export function loadTemplate(source: TemplateSource, name: string, layout: string): LoadedTemplate {
  const loader = new Loader(source, layout);
  const file = loader.file(name, { path: name });
  loader.follow(file.uses, [name], file.path);
  loader.follow(file.subject?.uses ?? [], [], file.path);
  return { body: file.body, subject: file.subject?.text, ignore: file.ignore, partials: loader.partials };
}

/**
 * Everything that is wrong with one file of the folders, in the order of the text; partials that it includes are judged
 * where they stand, and here only as far as they are missing or cannot be included from here. `rules` are the ids that
 * `ignore:` may name.
 */
export function problemsOfTemplate(
  source: TemplateSource,
  name: string,
  layouts: readonly string[],
  rules: readonly string[],
): TemplateProblem[] {
  const found: TemplateProblem[] = [];
  const keep = (step: () => void): void => {
    try {
      step();
    } catch (problem) {
      if (!(problem instanceof TemplateProblem)) throw problem;
      if (!found.some((one) => isSameProblem(one, problem))) found.push(problem);
    }
  };
  const loader = new Loader(source, layouts[0] ?? "");
  keep(() => loader.inspect(name, found, rules));
  if (found.length > 0) return found;
  for (const layout of layouts) keep(() => loadTemplate(source, name, layout));
  return found;
}

function isSameProblem(one: TemplateProblem, other: TemplateProblem): boolean {
  return one.message === other.message && one.line === other.line && one.column === other.column;
}

interface Origin {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

/** Partials with arguments are checked at every call; a template that calls so many was not written by hand. */
const MOST_PARTIALS = 1_000;

class Loader {
  readonly partials = new Map<string, LoadedText>();
  readonly #source: TemplateSource;
  readonly #layout: string;
  readonly #files: Map<string, TemplateFile>;
  readonly #followed = new Set<string>();
  #calls = 0;

  constructor(source: TemplateSource, layout: string) {
    this.#source = source;
    this.#layout = layout;
    this.#files = filesOf.get(source) ?? new Map();
    filesOf.set(source, this.#files);
  }

  file(name: string, from: Origin): TemplateFile {
    const known = this.#files.get(name) ?? this.#parsed(name, from);
    this.#files.set(name, known);
    return known;
  }

  /** Puts every problem of one file into `found`; throws where it cannot be read at all. */
  inspect(name: string, found: TemplateProblem[], rules: readonly string[]): void {
    const { path, values, ignore, ...text } = this.#read(name, { path: name });
    for (const { text: id, ...place } of ignore) {
      if (rules.includes(id)) continue;
      found.push(new TemplateProblem("unknown-rule", { path, ...place }, id, nearest(id, rules)));
    }
    const body = parseBody(name, path, text);
    const subject = values.subject && parsedSubject(values.subject, path);
    const uses = [subject, body].flatMap((one) =>
      one === undefined ? [] : checkProgram(one.program, WHOLE_CONTEXT, one.place, found),
    );
    for (const use of uses) {
      try {
        this.file(use.name === LAYOUT ? this.#layout : use.name.replace(/\.hbs$/, ""), { ...use, path });
      } catch (problem) {
        // Its own mistakes are told where it stands.
        if (!(problem instanceof TemplateProblem)) throw problem;
        if (problem.code === "missing-partial" && problem.path === path) found.push(problem);
      }
    }
  }

  /** The partials of a text, and theirs; `above` is the chain of names that led here. */
  follow(uses: readonly PartialUse[], above: readonly string[], path: string): void {
    for (const { name, scope, line, column } of uses) {
      const place = { path, line, column };
      const file = name === LAYOUT ? this.#layout : name.replace(/\.hbs$/, "");
      if (above.includes(file)) throw new TemplateProblem("recursion", place, name);
      this.#calls++;
      if (this.#calls > MOST_PARTIALS) throw new TemplateProblem("too-long", place, name);
      if (isWholeContext(scope)) this.#followPlain(name, file, place, above);
      else this.#followWithin(name, file, place, above, scope);
    }
  }

  #followPlain(name: string, file: string, from: Origin, above: readonly string[]): void {
    const { body, uses, path } = this.file(file, from);
    if (!this.partials.has(name)) this.partials.set(name, body);
    if (this.#followed.has(file)) return;
    this.follow(uses, [...above, file], path);
    this.#followed.add(file);
  }

  /** Parsed anew: compiling changes a program, and what has been compiled cannot be checked once more. */
  #followWithin(name: string, file: string, from: Origin, above: readonly string[], scope: Scope): void {
    const { path, values: _, ignore: _ignored, ...text } = this.#read(file, from);
    const loaded = parseBody(file, path, text);
    if (!this.partials.has(name)) this.partials.set(name, loaded);
    this.follow(checkProgram(loaded.program, scope, loaded.place), [...above, file], path);
  }

  #parsed(name: string, from: Origin): TemplateFile {
    const { path, values, ignore, ...text } = this.#read(name, from);
    const body = parseBody(name, path, text);
    const uses = checkProgram(body.program, WHOLE_CONTEXT, body.place);
    return {
      path,
      body,
      uses,
      ignore: ignore.map((rule) => rule.text),
      subject: values.subject && parseSubject(values.subject, path),
    };
  }

  #read(name: string, from: Origin): TemplateText & { readonly path: string } {
    const file = `${name}.hbs`;
    const folder = this.#source.folders.find(({ names }) => names.includes(file));
    if (folder === undefined) {
      const known = this.#source.folders.flatMap(({ names }) =>
        names.map((one) => one.replace(/\.hbs$/, "")),
      );
      throw new TemplateProblem("missing-partial", from, name, nearest(name, known));
    }
    const path = `${folder.label}/${file}`;
    return { ...splitTemplate(folder.read(file), path), path };
  }
}

function isWholeContext({ shapes, names }: Scope): boolean {
  return names.size === 0 && shapes.length === 1 && shapes[0] === WHOLE_CONTEXT.shapes[0];
}

function parseBody(
  name: string,
  path: string,
  { body, bodyOffset }: Pick<TemplateText, "body" | "bodyOffset">,
): LoadedText {
  return parse(name, body, ({ start }) => ({
    path,
    line: start.line + bodyOffset,
    column: start.column + 1,
  }));
}

function parseSubject(value: FrontMatterValue, path: string): NonNullable<TemplateFile["subject"]> {
  const text = parsedSubject(value, path);
  return { text, uses: checkProgram(text.program, WHOLE_CONTEXT, text.place) };
}

function parsedSubject(value: FrontMatterValue, path: string): LoadedText {
  const place: Place = ({ start }) => ({ path, line: value.line, column: value.column + start.column });
  return parse("subject", value.text, place);
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
    const open =
      text
        .split("\n")
        .slice(number - 1)
        .join("")
        .trim() === ""
        ? unclosedBlock(text)
        : undefined;
    if (open !== undefined) return new TemplateProblem("syntax", at(open.line, open.column), open.text);
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

/** At the end of the text the parser misses an end that belongs much further up: the block that was opened last. */
function unclosedBlock(text: string): { line: number; column: number; text: string } | undefined {
  const open: RegExpMatchArray[] = [];
  for (const tag of text.matchAll(/\{\{~?([#/])[^}]*\}\}/g)) {
    if (tag[1] === "#") open.push(tag);
    else open.pop();
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const before = text.slice(0, last.index).split("\n");
  return { line: before.length, column: before.at(-1)?.length ?? 0, text: last[0] };
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
