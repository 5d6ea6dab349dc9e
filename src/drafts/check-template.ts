import { nearest } from "./nearest.ts";
import { TemplateProblem } from "./problem.ts";
import { HELPERS, VARIABLES } from "./variables.ts";

/**
 * Handlebars' strict mode lets `{{#if typo}}` and `{{lines typo}}` pass as false and empty, so every path of a template
 * is held against the table of variables before anything is rendered.
 */

export type Shape =
  | { readonly kind: "text" }
  /** The user's own map and what is in it; the same place in it is the same object here. */
  | { readonly kind: "any"; readonly inner: Map<string, Shape> }
  | { readonly kind: "list"; readonly item: Shape }
  | { readonly kind: "map"; readonly of: ReadonlyMap<string, Shape> };

const TEXT: Shape = { kind: "text" };
const ANY: Shape = { kind: "any", inner: new Map() };
/** Always a map, whatever the user puts into it. */
const OWN_MAP: Shape = { kind: "any", inner: new Map() };

const CONTEXT_SHAPE: Shape = shapeOfVariables();

function shapeOfVariables(): Shape {
  const root = new Map<string, Shape>();
  for (const { name, kind } of VARIABLES) {
    const shape: Shape =
      kind === "free" ? OWN_MAP : kind === "list" ? { kind: "list", item: { kind: "text" } } : TEXT;
    const dot = name.indexOf(".");
    if (dot === -1) {
      root.set(name, shape);
      continue;
    }
    const group = name.slice(0, dot);
    const known = root.get(group);
    const inner = known?.kind === "map" ? new Map(known.of) : new Map<string, Shape>();
    inner.set(name.slice(dot + 1), shape);
    root.set(group, { kind: "map", of: inner });
  }
  return { kind: "map", of: root };
}

/** What each of Handlebars' own blocks goes with, as the reader is shown it. */
const BLOCKS: ReadonlyMap<string, string> = new Map([
  ["if", "{{#if formal}}"],
  ["unless", "{{#unless formal}}"],
  ["each", "{{#each contact.tags}}"],
  ["with", "{{#with contact}}"],
]);
const HELPER_NAMES: ReadonlySet<string> = new Set([...BLOCKS.keys(), ...HELPERS.map(({ name }) => name)]);
/** Helpers that go around a text: `{{#trim}}…{{/trim}}`. */
const AROUND_TEXT: ReadonlySet<string> = new Set(
  HELPERS.filter(({ name, example }) => example.startsWith(`{{#${name}`)).map(({ name }) => name),
);
const VARIABLE_NAMES = VARIABLES.map(({ name }) => name);
/** Far more than anybody writes by hand, and far less than the stack holds. */
const DEEPEST = 100;

/** What names mean at one place of a template: the innermost scope is the last. */
export interface Scope {
  readonly shapes: readonly Shape[];
  readonly names: ReadonlyMap<string, Shape>;
}

/** A partial that a template asks for, with the scope it is rendered in. */
export interface PartialUse {
  readonly name: string;
  readonly scope: Scope;
  readonly line: number;
  readonly column: number;
}

/** Turns a place in the parsed text into one of the file. */
export type Place = (location: hbs.AST.SourceLocation) => { path: string; line: number; column: number };

export const WHOLE_CONTEXT: Scope = { shapes: [CONTEXT_SHAPE], names: new Map() };

/**
 * Throws TemplateProblem at the first wrong name; gives the partials in the order of the text. With `found` it goes on
 * and puts every problem there.
 */
export function checkProgram(
  program: hbs.AST.Program,
  scope: Scope,
  place: Place,
  found?: TemplateProblem[],
): PartialUse[] {
  const checker = new Checker(place, found);
  checker.inlines(program);
  checker.program(program, scope);
  return checker.partials;
}

class Checker {
  readonly partials: PartialUse[] = [];
  readonly #place: Place;
  readonly #found: TemplateProblem[] | undefined;
  readonly #inline = new Set<string>();
  #depth = 0;

  constructor(place: Place, found: TemplateProblem[] | undefined) {
    this.#place = place;
    this.#found = found;
  }

  /** Whether the step went well; a problem is kept where all are wanted, else thrown. */
  #attempt(step: () => void): boolean {
    try {
      step();
      return true;
    } catch (problem) {
      if (this.#found === undefined || !(problem instanceof TemplateProblem)) throw problem;
      this.#found.push(problem);
      return false;
    }
  }

  inlines(program: hbs.AST.Program): void {
    for (const statement of program.body) {
      if (statement.type !== "DecoratorBlock") continue;
      const name = (statement as hbs.AST.DecoratorBlock).params[0];
      if (name?.type === "StringLiteral") this.#inline.add((name as hbs.AST.StringLiteral).value);
    }
  }

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    this.#depth++;
    for (const statement of program?.body ?? []) this.#attempt(() => this.#statement(statement, scope));
    this.#depth--;
  }

  #syntax(node: hbs.AST.Node, subject: string, remedy?: string): TemplateProblem {
    return new TemplateProblem("syntax", this.#place(node.loc), subject, remedy);
  }

  #statement(statement: hbs.AST.Statement, scope: Scope): void {
    switch (statement.type) {
      case "MustacheStatement":
        this.#call(statement as hbs.AST.MustacheStatement, scope);
        break;
      case "BlockStatement":
        this.#block(statement as hbs.AST.BlockStatement, scope);
        break;
      case "PartialStatement":
      case "PartialBlockStatement":
        this.#partial(statement as hbs.AST.PartialBlockStatement, scope);
        break;
      case "DecoratorBlock":
        this.#inlinePartial(statement as hbs.AST.DecoratorBlock, scope);
        break;
      case "Decorator":
        throw this.#syntax(statement, `{{* ${nameOf((statement as hbs.AST.Decorator).path) ?? ""}}}`);
      default:
        break;
    }
  }

  /** The one decorator that there is. */
  #inlinePartial(node: hbs.AST.DecoratorBlock, scope: Scope): void {
    const name = nameOf(node.path) ?? "";
    if (name !== "inline" || node.params.length !== 1 || node.params[0]?.type !== "StringLiteral") {
      throw this.#syntax(node, `{{#*${name}}}`, '{{#*inline "…"}}');
    }
    this.program(node.program, scope);
  }

  /** A variable, or a helper with its arguments. */
  #call(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): void {
    const hasArguments = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
    const name = nameOf(node.path);
    if (name === undefined) throw this.#syntax(node, literalOf(node.path));
    if (hasArguments || node.type === "SubExpression" || HELPER_NAMES.has(name)) {
      this.#helper(name, node.path);
      this.#textHelper(name, node);
      for (const parameter of node.params) this.#attempt(() => this.#text(parameter, scope));
      for (const pair of node.hash?.pairs ?? []) this.#expression(pair.value, scope);
    } else if (node.path.type === "PathExpression") {
      this.#text(node.path as hbs.AST.PathExpression, scope);
    } else {
      throw this.#syntax(node, literalOf(node.path));
    }
  }

  /** A helper that gives a text where it stands, and needs something to make it from. */
  #textHelper(name: string, { path, params }: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    if (isBlockOnly(name)) throw this.#withoutBlock(name, path);
    if (params.length > 0) return;
    throw this.#syntax(path, `{{${name}}}`, HELPERS.find((helper) => helper.name === name)?.example);
  }

  #withoutBlock(name: string, path: hbs.AST.Node): TemplateProblem {
    return this.#syntax(path, `{{${name}}}`, `${BLOCKS.get(name) ?? `{{#${name}}}`}…{{/${name}}}`);
  }

  #helper(name: string, path: hbs.AST.Node): void {
    if (HELPER_NAMES.has(name)) return;
    throw new TemplateProblem("unknown-helper", this.#place(path.loc), name, nearest(name, HELPER_NAMES));
  }

  /** An expression whose value goes into the message: a group of variables would come out as [object Object]. */
  #text(node: hbs.AST.Expression, scope: Scope): void {
    const shape = this.#expression(node, scope);
    if (node.type !== "PathExpression" || (shape.kind !== "map" && shape !== OWN_MAP)) return;
    const { original, loc } = node as hbs.AST.PathExpression;
    const inner = shape.kind === "map" && shape !== CONTEXT_SHAPE ? firstText(shape.of) : undefined;
    const group = original.replace(/(^|\/)\.$/, "$1this");
    const remedy = inner === undefined ? undefined : `${group}.${inner}`;
    throw new TemplateProblem("unknown-variable", this.#place(loc), original, remedy);
  }

  #expression(node: hbs.AST.Expression, scope: Scope): Shape {
    if (node.type === "SubExpression") {
      this.#call(node as hbs.AST.SubExpression, scope);
      return ANY;
    }
    return node.type === "PathExpression" ? this.#path(node as hbs.AST.PathExpression, scope) : TEXT;
  }

  #path(path: hbs.AST.PathExpression, scope: Scope): Shape {
    if (path.data) {
      if (path.parts[0] === "root") return this.#walk(path, CONTEXT_SHAPE, path.parts.slice(1), scope);
      if (["index", "key", "first", "last", "partial-block"].includes(String(path.parts[0]))) return TEXT;
      throw this.#unknown(path, nearest(path.original, ["@index", "@key", "@first", "@last", "@root"]));
    }
    const named = scope.names.get(String(path.parts[0] ?? ""));
    if (named !== undefined && path.depth === 0) return this.#walk(path, named, path.parts.slice(1), scope);
    return this.#walk(path, this.#above(path, scope), path.parts, scope);
  }

  /**
   * What `../` leads to. Handlebars takes no step for a block whose value is the one it already stands on, so that
   * from a list within itself the way up is shorter for some items than for others.
   */
  #above(path: hbs.AST.PathExpression, scope: Scope): Shape {
    const { shapes } = scope;
    const from = shapes.length - 1;
    const target = shapes[from - path.depth];
    const crossed = shapes.slice(from - path.depth + 1);
    const unsure = crossed.some((shape, index) => shape === shapes[from - path.depth + index]);
    if (target === undefined || unsure) throw this.#unknown(path, suggestion(path, scope));
    return target;
  }

  #walk(path: hbs.AST.PathExpression, from: Shape, parts: readonly unknown[], scope: Scope): Shape {
    let shape = from;
    for (const part of parts) {
      const next =
        shape.kind === "any"
          ? within(shape.inner, String(part))
          : shape.kind === "map"
            ? shape.of.get(String(part))
            : undefined;
      if (next === undefined) throw this.#unknown(path, suggestion(path, scope));
      shape = next;
    }
    return shape;
  }

  #unknown(path: hbs.AST.PathExpression, remedy: string | undefined): TemplateProblem {
    const name = path.original;
    // Alone on its line it has been taken for a variable.
    if (isBlockOnly(name)) return this.#withoutBlock(name, path);
    return new TemplateProblem("unknown-variable", this.#place(path.loc), name, remedy);
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = nameOf(node.path);
    if (name === undefined) throw this.#syntax(node, literalOf(node.path));
    if (this.#depth > DEEPEST) throw this.#syntax(node, `${`{{#${name}}}`.repeat(3)}…`);
    let inside = scope;
    const known = this.#attempt(() => {
      inside = this.#head(node, name, scope);
    });
    // What stands within a loop over nothing known cannot be judged; a condition leaves the names as they are.
    if (known || name === "if" || name === "unless") this.program(node.program, inside);
    this.program(node.inverse, scope);
  }

  /** Checks what a block is opened with; gives what names mean within it. */
  #head(node: hbs.AST.BlockStatement, name: string, scope: Scope): Scope {
    const section = node.params.length === 0 && !HELPER_NAMES.has(name);
    if (!section) this.#helper(name, node.path);
    this.#argumentCount(name, node);
    const first = section ? (node.path as hbs.AST.Expression) : node.params[0];
    const shapes = section
      ? [this.#expression(first as hbs.AST.Expression, scope)]
      : node.params.map((one) => this.#expression(one, scope));
    for (const pair of node.hash?.pairs ?? []) this.#expression(pair.value, scope);
    return this.#inside(node, section ? "each" : name, shapes[0] ?? ANY, first, scope);
  }

  #argumentCount(name: string, { path, params }: hbs.AST.BlockStatement): void {
    const example = BLOCKS.get(name) ?? (AROUND_TEXT.has(name) ? `{{#${name}}}` : undefined);
    if (example === undefined || params.length === (BLOCKS.has(name) ? 1 : 0)) return;
    throw this.#syntax(path, params.length === 0 ? `{{#${name}}}` : `{{#${name} …}}`, example);
  }

  #inside(
    node: hbs.AST.BlockStatement,
    name: string,
    shape: Shape,
    first: hbs.AST.Expression | undefined,
    scope: Scope,
  ): Scope {
    if (name !== "each" && name !== "with") return scope;
    if (name === "each" && shape.kind !== "list" && shape.kind !== "any") {
      const what = first?.type === "PathExpression" ? (first as hbs.AST.PathExpression).original : name;
      throw new TemplateProblem("not-a-list", this.#place((first ?? node).loc), what);
    }
    const item = name === "with" ? shape : itemOf(shape);
    const names = new Map(scope.names);
    (node.program?.blockParams ?? []).forEach((one, index) => {
      names.set(one, index === 0 ? item : TEXT);
    });
    return { shapes: [...scope.shapes, item], names };
  }

  #partial(node: hbs.AST.PartialBlockStatement, scope: Scope): void {
    const name = nameOf(node.name);
    const given = node.params[0] === undefined ? undefined : this.#expression(node.params[0], scope);
    const names = new Map(scope.names);
    for (const pair of node.hash?.pairs ?? []) names.set(pair.key, this.#expression(pair.value, scope));
    if (node.program) this.program(node.program, scope);
    const { path, line, column } = this.#place(node.loc);
    if (name === undefined) throw new TemplateProblem("missing-partial", { path, line, column }, "( )");
    if (name === "@partial-block" || this.#inline.has(name)) return;
    this.partials.push({
      name,
      // From within a partial no `../` leads back to where it was called.
      scope: { shapes: [given ?? scope.shapes.at(-1) ?? ANY], names },
      line,
      column,
    });
  }
}

function nameOf(node: hbs.AST.Node): string | undefined {
  if (node.type === "PathExpression") return (node as hbs.AST.PathExpression).original;
  return node.type === "StringLiteral" ? (node as hbs.AST.StringLiteral).value : undefined;
}

/** `salutation` for contact.salutation: the group was forgotten. */
function sameLast(name: string, known: readonly string[]): string | undefined {
  const last = name.slice(name.lastIndexOf(".") + 1);
  return known.find((one) => one.endsWith(`.${last}`));
}

/** The remedy for a name that does not exist here: a name of the innermost scope, or one from the top. */
function suggestion(path: hbs.AST.PathExpression, { shapes }: Scope): string | undefined {
  const top = shapes.at(-1);
  const parts = path.data ? path.parts.slice(1) : path.parts;
  const name = parts.join(".");
  const inRoot = top === CONTEXT_SHAPE && !path.data;
  if (!inRoot && !path.data && top?.kind === "map") {
    const here = nearest(name, top.of.keys());
    if (here !== undefined && here !== name) return here;
  }
  const known = isKnown(parts)
    ? name
    : (wholeName(name) ?? nearest(name, VARIABLE_NAMES) ?? sameLast(name, VARIABLE_NAMES));
  return known === undefined || inRoot ? known : `@root.${known}`;
}

/** `contact.name`, as the contact file has it, is nearer to `contact.tags` than to what it means. */
function wholeName(name: string): string | undefined {
  const full = name.replace(/^(me|contact)\.name$/, "$1.full");
  return full === name ? undefined : full;
}

function isKnown(parts: readonly unknown[]): boolean {
  let shape: Shape | undefined = CONTEXT_SHAPE;
  for (const part of parts) {
    if (shape?.kind === "any") return true;
    shape = shape?.kind === "map" ? shape.of.get(String(part)) : undefined;
  }
  return parts.length > 0 && shape !== undefined;
}

function isBlockOnly(name: string): boolean {
  return BLOCKS.has(name) || AROUND_TEXT.has(name);
}

function itemOf(shape: Shape): Shape {
  if (shape.kind === "list") return shape.item;
  return shape.kind === "any" ? within(shape.inner, "[]") : ANY;
}

function within(inner: Map<string, Shape>, name: string): Shape {
  const known = inner.get(name) ?? { kind: "any", inner: new Map() };
  inner.set(name, known);
  return known;
}

/** `full` of a person; else the first text of a group. */
function firstText(group: ReadonlyMap<string, Shape>): string | undefined {
  if (group.has("full")) return "full";
  return [...group].find(([, { kind }]) => kind === "text")?.[0];
}

/** A number or a text in the place of a name. */
function literalOf(node: hbs.AST.Node): string {
  const { original } = node as { original?: unknown };
  return original === undefined ? "{{( )}}" : `{{${JSON.stringify(original)}}}`;
}
