import type { Language, Name } from "../domain/contact.ts";

const EAST_ASIAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}]/u;

export interface NameParts {
  readonly name?: string | undefined;
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly reading?: string | undefined;
}

/**
 * The name of a person. `佐藤 健` splits at its space; `Sam Lee` splits before its last word where the language is
 * English. A Latin name in a Japanese book may stand in either order (Sato Ken, Sam Lee): it is used whole, since
 * addressing somebody by the wrong half is worse than by the full name.
 */
export function makeName(parts: NameParts, language: Language | undefined): Name {
  const written = parts.name?.trim() || undefined;
  const full = written ?? joined(parts.family, parts.given);
  const split = parts.family || parts.given || written === undefined ? {} : splitName(written, language);
  const family = parts.family ?? split.family;
  const given = parts.given ?? split.given;
  return {
    full,
    ...(family === undefined ? undefined : { family }),
    ...(given === undefined ? undefined : { given }),
    ...(parts.reading === undefined ? undefined : { reading: parts.reading }),
  };
}

function joined(family: string | undefined, given: string | undefined): string {
  if (family === undefined || given === undefined) return family ?? given ?? "";
  return EAST_ASIAN.test(family + given) ? `${family} ${given}` : `${given} ${family}`;
}

function splitName(full: string, language: Language | undefined): { family?: string; given?: string } {
  if (EAST_ASIAN.test(full)) {
    const space = firstSpace(full);
    if (space < 0) return {};
    return { family: full.slice(0, space), given: full.slice(space).trim() };
  }
  if (language === "ja") return {};
  const space = full.lastIndexOf(" ");
  if (space < 0) return {};
  return { family: full.slice(space + 1), given: full.slice(0, space).trim() };
}

function firstSpace(text: string): number {
  const narrow = text.indexOf(" ");
  const wide = text.indexOf("\u3000");
  if (narrow < 0) return wide;
  return wide < 0 ? narrow : Math.min(narrow, wide);
}
