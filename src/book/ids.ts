import { hasKana, quickRomaji } from "../domain/romaji.ts";

export interface Unnamed {
  readonly name: string;
  readonly reading: string | undefined;
}

/**
 * Ids for contacts that have none of their own: romaji of the reading, else the name; `-2`, `-3` for doubles.
 * `taken` holds every id that somebody wrote, and grows.
 */
export async function makeIds(
  people: readonly (Unnamed | undefined)[],
  taken: Set<string>,
): Promise<(string | undefined)[]> {
  const toRomaji = people.some(needsLibrary) ? (await import("wanakana")).toRomaji : undefined;
  const counts = new Map<string, number>();
  return people.map((person) => {
    if (person === undefined) return undefined;
    // Half-width kana are kana only after NFKC.
    const reading = person.reading?.normalize("NFKC");
    const source =
      reading === undefined ? person.name : (quickRomaji(reading) ?? toRomaji?.(reading) ?? reading);
    return distinct(slug(source) || slug(person.name) || "contact", taken, counts);
  });
}

function needsLibrary(person: Unnamed | undefined): boolean {
  const reading = person?.reading?.normalize("NFKC");
  return reading !== undefined && hasKana(reading) && quickRomaji(reading) === undefined;
}

function slug(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function distinct(base: string, taken: Set<string>, counts: Map<string, number>): string {
  let id = base;
  let count = counts.get(base) ?? 1;
  while (taken.has(id)) id = `${base}-${++count}`;
  counts.set(base, count);
  taken.add(id);
  return id;
}
