import { singleLine } from "../../domain/plain-text.ts";

/** What a template problem is told from; line 0 = the file as a whole. */
export interface TemplateSlip {
  readonly code: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly subject: string;
  readonly nearest: string | undefined;
}

const WHAT: Readonly<Record<string, (subject: string) => string>> = {
  "no-template": (subject) => `there is no template for ${subject}.`,
  syntax: (subject) => `this cannot be read as a template: ${subject}`,
  "unknown-variable": (subject) => `unknown variable "${subject}".`,
  "unknown-helper": (subject) => `unknown helper "${subject}".`,
  "missing-partial": (subject) => `the partial "${subject}" does not exist.`,
  "not-a-list": (subject) => `"${subject}" is no list; {{#each}} goes over lists only.`,
  "unknown-rule": (subject) => `there is no manners rule "${subject}" (keepintouch lint --rules lists them).`,
  "front-matter": (subject) =>
    `between the lines --- only "subject: …", "channel: …" and "ignore: …" may stand, not: ${subject}`,
  recursion: (subject) => `the partial "${subject}" includes itself.`,
  "too-long": (subject) => `the draft is longer than ${subject} characters.`,
  "not-utf8": () => "this file is not UTF-8. Save it as UTF-8.",
  unreadable: () => "this template cannot be read: a folder, a link that leads nowhere, or no permission.",
};

export const draftEn = {
  template: (problem: TemplateSlip): string => {
    const place = problem.line === 0 ? problem.path : `${problem.path}:${problem.line}:${problem.column}`;
    const what = WHAT[problem.code]?.(problem.subject) ?? problem.subject;
    const near = problem.nearest === undefined ? "" : ` Did you mean "${problem.nearest}"?`;
    return singleLine(`${place}: ${what}${near}`);
  },
} as const;
