import { distance } from "fastest-levenshtein";

/** The known word that a mistyped one most likely meant; undefined when none is near. */
export function nearestOf(given: string, known: readonly string[]): string | undefined {
  const tidy = simplified(given);
  if (tidy.length > 60) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const away = steps(tidy, simplified(word));
    if (away < least) {
      least = away;
      best = word;
    }
  }
  // Up to a third of the letters may be wrong: farther words are chance.
  return least <= Math.max(1, Math.floor(Math.max(tidy.length, best?.length ?? 0) / 3)) ? best : undefined;
}

/** Two neighbours swapped are one slip of the fingers, although it takes two changes to mend it. */
function steps(given: string, word: string): number {
  return isSwapped(given, word) ? 1 : distance(given, word);
}

function isSwapped(given: string, word: string): boolean {
  if (given.length !== word.length || given === word) return false;
  let at = 0;
  while (given[at] === word[at]) at++;
  return (
    given[at] === word[at + 1] && given[at + 1] === word[at] && given.slice(at + 2) === word.slice(at + 2)
  );
}

function simplified(word: string): string {
  return word
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}
