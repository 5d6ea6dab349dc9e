import { distance } from "fastest-levenshtein";

/** Nearest known name for "did you mean"; undefined when nothing is near enough to be a slip. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const farthest = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = farthest + 1;
  for (const candidate of known) {
    const away = distance(word, candidate);
    if (away >= least) continue;
    least = away;
    best = candidate;
  }
  return best;
}
