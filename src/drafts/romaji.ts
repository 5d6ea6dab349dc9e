import { quickRomaji } from "../domain/romaji.ts";

/** A kana reading as a name in an English text: Hepburn, long vowels short (さとう Sato). Undefined for anything else. */
export function romajiOf(reading: string): string | undefined {
  const plain = quickRomaji(reading.trim().normalize("NFKC").replaceAll("ー", ""));
  if (!plain || !/^[a-z']+$/.test(plain)) return undefined;
  // The う of いのうえ belongs to the next syllable.
  const short = plain.replace(/o[ou](?!e)/g, "o").replace(/uu/g, "u");
  return short.charAt(0).toUpperCase() + short.slice(1);
}
