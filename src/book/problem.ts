/** Every kind of trouble a contact file can have; the wording is in render/messages/problems.*. */
export const PROBLEM_CODES = [
  "file-utf16",
  "file-shift-jis",
  "file-not-utf8",
  "file-binary",
  "file-too-large",
  "file-empty",
  "yaml-syntax",
  "yaml-tab",
  "yaml-indent",
  "yaml-list-indent",
  "yaml-dash-space",
  "yaml-duplicate-key",
  "yaml-reserved-character",
  "yaml-quote",
  "yaml-bracket",
  "yaml-colon",
  "yaml-colon-in-text",
  "yaml-escape",
  "yaml-alias",
  "yaml-several-documents",
  "yaml-directive",
  "yaml-tag",
  "yaml-character",
  "yaml-merge-key",
  "fullwidth-space",
  "fullwidth-colon",
  "too-deep",
  "too-many-aliases",
  "alias-cycle",
  "readers-differ",
  "not-a-map",
  "contacts-key-missing",
  "contacts-not-a-list",
  "contacts-misspelt",
  "contacts-misplaced",
  "contact-not-a-map",
  "unknown-key",
  "wrong-shape",
  "missing",
  "missing-name",
  "bad-date",
  "no-such-date",
  "date-year",
  "date-format",
  "bad-birthday",
  "bad-month-day",
  "bad-duration",
  "duration-range",
  "bad-choice",
  "bad-yes-no",
  "bad-number",
  "bad-email",
  "bad-id",
  "bad-name-of-type",
  "bad-time-zone",
  "country-code",
  "duplicate-id",
  "unknown-relationship",
  "unknown-occasion",
  "extends-unknown",
  "extends-cycle",
  "extends-built-in",
  "occasion-built-in",
  "occasion-for-nobody",
  "future-touch",
  "nengajo-without-address",
  "company-email-only",
  "unclear-refusal",
  "still-leaving",
  "no-own-name",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export type Step = string | number;

export interface Problem {
  readonly severity: "error" | "warning";
  readonly code: ProblemCode;
  /** Where in the data, for people and programs: `contacts[3].birthday`; empty for the file as a whole. */
  readonly path: string;
  /** The same as steps, to find the place in the text. */
  readonly steps: readonly Step[];
  /** The trouble is the key itself, not its value. */
  readonly atKey: boolean;
  readonly args: Readonly<Record<string, string | number>>;
  /** Both from 1; the column in characters. Absent where the file as a whole is meant. */
  readonly line?: number;
  readonly column?: number;
}

type Args = Readonly<Record<string, string | number>>;

export function problemAt(
  severity: Problem["severity"],
  code: ProblemCode,
  steps: readonly Step[],
  args: Args,
  atKey = false,
): Problem {
  return { severity, code, path: pathOf(steps), steps, atKey, args };
}

/** Trouble of the text itself, whose place is known at once. */
export function problemInText(
  code: ProblemCode,
  place: { readonly line: number; readonly column: number } | undefined,
  args: Args = {},
): Problem {
  return { severity: "error", code, path: "", steps: [], atKey: false, args, ...(place ?? {}) };
}

export function pathOf(steps: readonly Step[]): string {
  let path = "";
  for (const step of steps) {
    if (typeof step === "number") path += `[${step}]`;
    else path += path === "" ? step : `.${step}`;
  }
  return path;
}
