import type { Language, Register } from "../domain/contact.ts";

/** One folder of templates; `names` as `ja/year-end.formal.hbs`. */
export interface TemplateNames {
  readonly names: readonly string[];
}

/** What a template is looked up by. */
export interface TemplateWanted {
  readonly language: Language;
  readonly occasion: string;
  /** The relationship type, then the types it extends. */
  readonly chain: readonly string[];
  readonly register: Register;
}

const LAST_RESORT = "catch-up";

/**
 * Name, without `.hbs`, of the template that a draft uses; undefined when no folder has any.
 * Folders come in the order of preference, the user's first. Each folder is asked for the occasion before any is asked
 * for `catch-up`: an own catch-up must not become everybody's birthday card.
 */
export function findTemplate(folders: readonly TemplateNames[], wanted: TemplateWanted): string | undefined {
  for (const occasion of [wanted.occasion, LAST_RESORT]) {
    const candidates = candidateNames(occasion, wanted);
    for (const folder of folders) {
      const found = candidates.find((name) => folder.names.includes(`${name}.hbs`));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function candidateNames(occasion: string, { language, chain, register }: TemplateWanted): string[] {
  const base = `${language}/${occasion}`;
  return [...chain.map((type) => `${base}.${type}`), `${base}.${register}`, base];
}
