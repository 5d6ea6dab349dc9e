import type { Channel, Language } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import { loadMessages, type Messages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import type { FilterFlags } from "./filters.ts";
import { type GlobalOptions, uiLanguage } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import type { Opened } from "./open-book.ts";

export type DraftFormat = "text" | "eml" | "mailto" | "json";

export interface DraftFlags extends FilterFlags {
  readonly format?: DraftFormat;
  readonly out?: string;
  readonly all?: boolean;
  readonly limit?: string;
  readonly open?: boolean;
  readonly copy?: boolean;
  readonly copySubject?: boolean;
  readonly edit?: boolean;
  readonly log?: boolean;
  readonly dryRun?: boolean;
  readonly occasion?: string;
  readonly channel?: Channel;
  readonly lang?: Language;
  readonly template?: string;
  readonly body?: boolean;
  readonly anyway?: boolean;
}

/** Throws UserError (status 2) for flags that do not go together, and for a draft of nobody. */
export async function checkUsage(
  flags: DraftFlags,
  query: string,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<void> {
  const problem = problemOf(flags, query.trim(), global);
  if (problem === undefined) return;
  // The file, which may ask for another language, is not read for a command that means nothing.
  const messages = await loadMessages(uiLanguage(global, undefined, runtime.env));
  throw new UserError(problem(messages));
}

/** One run of the command: what was asked for, the book, and the world around. */
export interface DraftRun {
  readonly flags: DraftFlags;
  readonly opened: Opened;
  readonly global: GlobalOptions;
  readonly runtime: Runtime;
}

/** The same draft once more, ready to be pasted, with other words at the end. */
export function draftAgain(
  id: string,
  flags: Pick<DraftFlags, "occasion" | "channel" | "lang" | "template" | "anyway">,
  more: readonly string[],
  global: GlobalOptions,
): string {
  const { occasion, channel, lang, template } = flags;
  const given = Object.entries({ occasion, channel, lang, template }).flatMap(([name, value]) =>
    value === undefined || more.includes(`--${name}`) ? [] : [`--${name}`, value],
  );
  return commandHint(["draft", id, ...given, ...(flags.anyway ? ["--anyway"] : []), ...more], global);
}

type Telling = (messages: Messages) => string;

function problemOf(flags: DraftFlags, query: string, global: GlobalOptions): Telling | undefined {
  const { format, out } = flags;
  if (global.json && format !== undefined && format !== "json") {
    return ({ outlet }) => outlet.usage.twoFormats(format);
  }
  if (out?.trim() === "") return ({ outlet }) => outlet.usage.emptyPath;
  if (out !== undefined && flags.dryRun) return ({ outlet }) => outlet.usage.outOrDryRun;
  return flags.all ? problemOfAll(flags, query) : problemOfOne(flags, query);
}

function problemOfOne(flags: DraftFlags, query: string): Telling | undefined {
  const onlyForAll = (["limit", "relationship", "tag"] as const).find((name) => flags[name] !== undefined);
  if (onlyForAll !== undefined) return ({ outlet }) => outlet.usage.onlyWithAll(`--${onlyForAll}`);
  if (query !== "") return undefined;
  return ({ cli: { usage } }) =>
    `${usage.missingName("keepintouch draft")}\n${usage.seeHelp("keepintouch draft --help")}`;
}

function problemOfAll(flags: DraftFlags, query: string): Telling | undefined {
  if (query !== "") return ({ outlet }) => outlet.usage.nameAndAll(singleLine(query));
  if (flags.occasion !== undefined) return ({ outlet }) => outlet.usage.occasionOfAll;
  const oneByOne = (["copy", "copySubject", "edit"] as const).find((name) => flags[name]);
  if (oneByOne !== undefined) {
    const option = oneByOne === "copySubject" ? "--copy-subject" : `--${oneByOne}`;
    return ({ outlet }) => outlet.usage.oneByOne(option);
  }
  if (flags.open) return ({ outlet }) => outlet.usage.openAll;
  if (flags.log || flags.dryRun) return ({ outlet }) => outlet.usage.logAll;
  if (flags.format === "eml" && flags.out === undefined) return ({ outlet }) => outlet.usage.emlOfAll;
  return undefined;
}
