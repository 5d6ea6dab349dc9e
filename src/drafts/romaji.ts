/** Kana readings in Latin letters (Hepburn, long vowels short: さとう Sato), for a Japanese name in an English draft. */
const VOWELS = ["a", "i", "u", "e", "o"] as const;
const ROWS: readonly (readonly [first: string, kana: string])[] = [
  ["", "あいうえお"],
  ["k", "かきくけこ"],
  ["s", "さしすせそ"],
  ["t", "たちつてと"],
  ["n", "なにぬねの"],
  ["h", "はひふへほ"],
  ["m", "まみむめも"],
  ["r", "らりるれろ"],
  ["g", "がぎぐげご"],
  ["z", "ざじずぜぞ"],
  ["d", "だぢづでど"],
  ["b", "ばびぶべぼ"],
  ["p", "ぱぴぷぺぽ"],
];
const IRREGULAR: readonly (readonly [from: RegExp, to: string])[] = [
  [/^si/, "shi"],
  [/^ti/, "chi"],
  [/^tu/, "tsu"],
  [/^hu/, "fu"],
  [/^(zi|di)/, "ji"],
  [/^du/, "zu"],
];

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...ROWS.flatMap(([first, kana]) =>
    [...kana].map((letter, index) => {
      const raw = first + VOWELS[index];
      const rule = IRREGULAR.find(([from]) => from.test(raw));
      return [letter, rule ? raw.replace(rule[0], rule[1]) : raw] as const;
    }),
  ),
  ["や", "ya"] as const,
  ["ゆ", "yu"] as const,
  ["よ", "yo"] as const,
  ["わ", "wa"] as const,
  ["を", "o"] as const,
  ["ゔ", "vu"] as const,
]);
const SMALL_Y: Readonly<Record<string, string>> = { ゃ: "a", ゅ: "u", ょ: "o" };

/** One name; undefined when the reading holds something else than kana. */
export function romajiOf(reading: string): string | undefined {
  const kana = [...reading.trim()].map(toHiragana).join("");
  let text = "";
  for (let index = 0; index < kana.length; index++) {
    const letter = kana.charAt(index);
    if (letter === "っ") {
      const next = LETTERS.get(kana.charAt(index + 1)) ?? "";
      text += next.startsWith("ch") ? "t" : next.charAt(0);
    } else if (letter === "ん") {
      text += /[あいうえおやゆよ]/.test(kana.charAt(index + 1)) ? "n'" : "n";
    } else if (letter in SMALL_Y) {
      const soft = /(sh|ch|j)i$/.test(text);
      text = text.replace(/i$/, soft ? "" : "y") + (SMALL_Y[letter] ?? "");
    } else if (letter !== "ー" && !isLongVowel(kana, index)) {
      const known = LETTERS.get(letter);
      if (known === undefined) return undefined;
      text += known;
    }
  }
  return text === "" ? undefined : text.charAt(0).toUpperCase() + text.slice(1);
}

/** さとう, ゆうき, おおの; not the う of いのうえ. */
function isLongVowel(kana: string, index: number): boolean {
  const before = kana.charAt(index - 1);
  if (kana.charAt(index) === "お") return index === 1 && before === "お";
  if (kana.charAt(index) !== "う" || kana.charAt(index + 1) === "え") return false;
  return /[おこそとのほもよろごぞどぼぽょゅゆ]/.test(before);
}

function toHiragana(letter: string): string {
  const code = letter.charCodeAt(0);
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : letter;
}
