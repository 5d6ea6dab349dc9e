export type TemplateProblemCode =
  | "no-template"
  | "syntax"
  | "unknown-variable"
  | "unknown-helper"
  | "missing-partial"
  | "not-a-list"
  | "unknown-rule"
  | "front-matter"
  | "recursion"
  | "too-long"
  | "not-utf8"
  | "unreadable";

/** A template that gives no draft: where, and what was meant. Line and column count from 1; 0 = the file as a whole. */
export class TemplateProblem extends Error {
  readonly code: TemplateProblemCode;
  /** Path of the template, or the name that was looked for. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The variable, helper, partial, key or the parser's words. */
  readonly subject: string;
  readonly nearest: string | undefined;

  constructor(
    code: TemplateProblemCode,
    place: { readonly path: string; readonly line?: number; readonly column?: number },
    subject: string,
    nearest?: string,
  ) {
    super(`${place.path}: ${code}: ${subject}`);
    this.name = "TemplateProblem";
    this.code = code;
    this.path = place.path;
    this.line = place.line ?? 0;
    this.column = place.column ?? 0;
    this.subject = subject;
    this.nearest = nearest;
  }
}
