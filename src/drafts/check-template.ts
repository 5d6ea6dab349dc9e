import { nearest } from "./nearest.ts";
import { TemplateProblem } from "./problem.ts";
import { HELPERS, VARIABLES } from "./variables.ts";

/**
 * Handlebars' strict mode lets `{{#if typo}}` and `{{lines typo}}` pass as false and empty, so every path of a template
 * is held against the table of variables before anything is rendered.
 */

export type Shape =
  | { readonly kind: "text" | "any" }
  | { readonly kind: "list"; readonly item: Shape }
  | { readonly kind: "map"; readonly of: ReadonlyMap<string, Shape> };

const TEXT: Shape = { kind: "text" };
const ANY: Shape = { kind: "any" };

const CONTEXT_SHAPE: Shape = shapeOfVariables();

function shapeOfVariables(): Shape {
  const root = new Map<string, Shape>();
  for (const { name, kind } of VARIABLES) {
    const shape = kind === "free" ? ANY : kind === "list" ? ({ kind: "list", item: TEXT } as const) : TEXT;
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

const BLOCKS = ["if", "unless", "each", "with"];
const HELPER_NAMES: ReadonlySet<string> = new Set([...BLOCKS, ...HELPERS.map(({ name }) => name)]);
const VARIABLE_NAMES = VARIABLES.map(({ name }) => name);

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

/** Throws TemplateProblem at the first wrong name; gives the partials in the order of the text. */
export function checkProgram(program: hbs.AST.Program, scope: Scope, place: Place): PartialUse[] {
  const checker = new Checker(place);
  checker.inlines(program);
  checker.program(program, scope);
  return checker.partials;
}

class Checker {
  readonly partials: PartialUse[] = [];
  readonly #place: Place;
  readonly #inline = new Set<string>();

  constructor(place: Place) {
    this.#place = place;
  }

  inlines(program: hbs.AST.Program): void {
    for (const statement of program.body) {
      if (statement.type !== "DecoratorBlock") continue;
      const name = (statement as hbs.AST.DecoratorBlock).params[0];
      if (name?.type === "StringLiteral") this.#inline.add((name as hbs.AST.StringLiteral).value);
    }
  }

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scope);
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
        this.program((statement as hbs.AST.DecoratorBlock).program, scope);
        break;
      default:
        break;
    }
  }

  /** A variable, or a helper with its arguments. */
  #call(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): void {
    const hasArguments = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
    const name = nameOf(node.path);
    if (name === undefined) return;
    if (hasArguments || node.type === "SubExpression" || HELPER_NAMES.has(name)) {
      this.#helper(name, node.path);
      this.#arguments(node, scope);
    } else {
      this.#expression(node.path as hbs.AST.Expression, scope);
    }
  }

  #helper(name: string, path: hbs.AST.Node): void {
    if (HELPER_NAMES.has(name)) return;
    throw new TemplateProblem("unknown-helper", this.#place(path.loc), name, nearest(name, HELPER_NAMES));
  }

  #arguments(node: { params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }, scope: Scope): void {
    for (const parameter of node.params) this.#expression(parameter, scope);
    for (const pair of node.hash?.pairs ?? []) this.#expression(pair.value, scope);
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
      if (path.parts[0] === "root") return this.#walk(path, CONTEXT_SHAPE, path.parts.slice(1));
      if (["index", "key", "first", "last", "partial-block"].includes(String(path.parts[0]))) return TEXT;
      throw this.#unknown(path, ["@index", "@key", "@first", "@last", "@root"]);
    }
    const named = scope.names.get(String(path.parts[0] ?? ""));
    if (named !== undefined && path.depth === 0) return this.#walk(path, named, path.parts.slice(1));
    const shape = scope.shapes[scope.shapes.length - 1 - path.depth] ?? ANY;
    return this.#walk(path, shape, path.parts);
  }

  #walk(path: hbs.AST.PathExpression, from: Shape, parts: readonly unknown[]): Shape {
    let shape = from;
    for (const part of parts) {
      if (shape.kind === "any") return ANY;
      const next = shape.kind === "map" ? shape.of.get(String(part)) : undefined;
      if (next === undefined) throw this.#unknown(path, VARIABLE_NAMES);
      shape = next;
    }
    return shape;
  }

  #unknown(path: hbs.AST.PathExpression, known: readonly string[]): TemplateProblem {
    const name = path.original;
    return new TemplateProblem(
      "unknown-variable",
      this.#place(path.loc),
      name,
      nearest(name, known) ?? sameLast(name, known),
    );
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = nameOf(node.path);
    if (name === undefined) return;
    const section = node.params.length === 0 && !HELPER_NAMES.has(name);
    if (!section) this.#helper(name, node.path);
    const first = section ? (node.path as hbs.AST.Expression) : node.params[0];
    const shapes = section
      ? [this.#expression(first as hbs.AST.Expression, scope)]
      : node.params.map((one) => this.#expression(one, scope));
    for (const pair of node.hash?.pairs ?? []) this.#expression(pair.value, scope);
    this.program(node.program, this.#inside(node, section ? "each" : name, shapes[0] ?? ANY, first, scope));
    this.program(node.inverse, scope);
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
    const item = name === "with" ? shape : shape.kind === "list" ? shape.item : ANY;
    const names = new Map(scope.names);
    (node.program.blockParams ?? []).forEach((one, index) => {
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
      scope: { shapes: given === undefined ? scope.shapes : [...scope.shapes, given], names },
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
