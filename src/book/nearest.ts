import { distance } from "fastest-levenshtein";

/** The known word that a mistyped one most likely meant; undefined when none is near. */
export function nearestOf(given: string, known: readonly string[]): string | undefined {
  const tidy = simplified(given);
  if (tidy.length > 60) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const away = distance(tidy, simplified(word));
    if (away < least) {
      least = away;
      best = word;
    }
  }
  // Up to a third of the letters may be wrong: farther words are chance.
  return least <= Math.max(1, Math.floor(Math.max(tidy.length, best?.length ?? 0) / 3)) ? best : undefined;
}

function simplified(word: string): string {
  return word
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}
