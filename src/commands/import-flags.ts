import { companyAsSaid } from "../book/company-name.ts";
import { plainName } from "../book/doubles.ts";
import { formatDay } from "../domain/calendar-date.ts";
import { dayOfWords, PAST_DAY_FORMS } from "../domain/day-words.ts";
import { singleLine } from "../domain/plain-text.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import { UserError } from "../errors.ts";
import { type ColumnMap, columnFields, isColumnField } from "../formats/column-words.ts";
import type { Source } from "../formats/detect.ts";
import type { GlobalOptions } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import type { Opened } from "./open-book.ts";

export interface ImportFlags {
  readonly from?: Source;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly as?: string;
  readonly map?: readonly string[];
  readonly met?: string;
  readonly knewBefore?: string;
  readonly tag?: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly new?: boolean;
  readonly join?: boolean;
}

/** Who has this text in this field is that. */
export interface RelationshipMap {
  readonly field: string;
  readonly text: string;
  readonly type: string;
  /** As the user wrote it. */
  readonly rule: string;
}

export interface Wishes {
  readonly as: string | undefined;
  readonly columns: readonly ColumnMap[];
  readonly relationships: readonly RelationshipMap[];
  /** As the file has it. */
  readonly met: string | undefined;
  readonly tags: readonly string[];
}

/** Fields by which `--map` may tell what somebody is. */
const TELLING: readonly string[] = ["company", "department", "title", "email", "tags"];

/** The flags with what they mean; throws UserError for all that means nothing. */
export function wishesOf(flags: ImportFlags, opened: Opened): Wishes {
  const { messages, today, language } = opened;
  const text = messages.import;
  if (flags.new && flags.join) throw new UserError(text.newOrJoin);
  const types = [...resolveRelationships(opened.book.relationships).keys()];
  const known = (flag: string, type: string): string => {
    if (types.includes(type)) return type;
    throw new UserError(text.noSuchType(flag, singleLine(type), types.join(", ")));
  };
  const columns: ColumnMap[] = [];
  const relationships: RelationshipMap[] = [];
  for (const rule of flags.map ?? []) {
    const parts = /^\s*([^=]+?)\s*=\s*(.*\S)\s*$/s.exec(rule);
    const [, left, right] = parts ?? [];
    if (left === undefined || right === undefined) throw new UserError(text.badMap(singleLine(rule)));
    // No field has a colon in its name, and every relationship stands behind one.
    const colon = right.lastIndexOf(":");
    if (colon < 0) {
      if (!isColumnField(right)) {
        throw new UserError(text.noSuchField(singleLine(right), columnFields().join(", ")));
      }
      columns.push({ column: left, field: right });
    } else {
      if (!TELLING.includes(left)) throw new UserError(text.notTelling(singleLine(left), TELLING.join(", ")));
      const type = known("--map", right.slice(colon + 1).trim());
      const said = right.slice(0, colon);
      const meant = left === "company" ? companyAsSaid(said) : plainName(said);
      relationships.push({ field: left, text: meant, type, rule: singleLine(rule) });
    }
  }
  const met = flags.met === undefined ? undefined : dayOfWords(flags.met, today);
  if (flags.met !== undefined && met === undefined) {
    throw new UserError(text.badMet(singleLine(flags.met), PAST_DAY_FORMS[language].join(", ")));
  }
  if (met !== undefined && met > today) throw new UserError(text.metToCome(formatDay(met)));
  return {
    as: flags.as === undefined ? undefined : known("--as", flags.as),
    columns,
    relationships,
    met: met === undefined ? undefined : formatDay(met),
    tags: (flags.tag ?? []).map(singleLine).filter((tag) => tag !== ""),
  };
}

/** The same import as a command to paste, with more flags. */
export function sameImport(
  files: readonly string[],
  flags: ImportFlags,
  more: readonly string[],
  global: GlobalOptions,
): string {
  const many = (flag: string, values: readonly string[] | undefined): string[] =>
    (values ?? []).flatMap((value) => [flag, value]);
  const one = (flag: string, value: string | undefined): string[] =>
    value === undefined ? [] : [flag, value];
  return commandHint(
    [
      "import",
      ...files,
      ...one("--from", flags.from),
      ...one("--as", flags.as),
      ...many("--map", flags.map),
      ...one("--met", flags.met),
      ...one("--knew-before", flags.knewBefore),
      ...many("--tag", flags.tag),
      ...many("--only", flags.only),
      ...many("--skip", flags.skip),
      ...(flags.new ? ["--new"] : []),
      ...(flags.join ? ["--join"] : []),
      ...more,
    ],
    global,
  );
}
