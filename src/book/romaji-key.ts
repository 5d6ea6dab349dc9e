const MARKS = /[\u0300-\u036f]/g;
const SEPARATORS = /['’‘ʼ`´.·・‐-]/g;

const MAY_CARRY_MARKS = /[\u00c0-\u036f\u1e00-\u1eff]/;

/** Latin text as it is compared letter by letter: small, without accents, apostrophes and hyphens. */
export function plainLatin(text: string): string {
  const plain = MAY_CARRY_MARKS.test(text)
    ? text.normalize("NFKD").replace(MARKS, "").normalize("NFC")
    : text;
  return plain.toLowerCase().replace(SEPARATORS, "");
}

/** One word of romaji with the spellings of different systems made equal: Ohno, Oono, Ōno, Ouno. */
export function romajiKey(word: string): string {
  return (
    plainLatin(word)
      .replace(/cch/g, "tch")
      .replace(/sh(?=i)/g, "s")
      .replace(/ch(?=i)/g, "t")
      .replace(/j(?=i)/g, "z")
      .replace(/tsu/g, "tu")
      .replace(/fu/g, "hu")
      // The same two systems, in the contracted sounds: sho and syo, cha and tya, ju, jyu and zyu.
      .replace(/sh(?=[aueo])/g, "sy")
      .replace(/ch(?=[aueo])/g, "ty")
      .replace(/jy?(?=[aueo])/g, "zy")
      .replace(/m(?=[bpm])/g, "n")
      // Before a vowel the h is a sound of its own: Kohei is not Koei.
      .replace(/o(?:[ou]|h(?![aiueo]))+/g, "o")
      .replace(/uu+/g, "u")
  );
}
