/**
 * Romaji of a reading, as wanakana writes it. The library is the judge (a test holds this table to it) but costs some
 * milliseconds to load and its own time for each name, at every start: so plain kana are done here, and only what the
 * table does not know is left to it.
 */
const PLAIN =
  "あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno " +
  "はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をwo " +
  "がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo";
const BEFORE_SMALL_Y = "きky しsh ちch にny ひhy みmy りry ぎgy じj びby ぴpy";

const syllables = new Map(PLAIN.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));
const contracted = new Map(
  BEFORE_SMALL_Y.split(" ").flatMap((pair) =>
    [...["ゃa", "ゅu", "ょo"]].map((small) => [
      pair.slice(0, 1) + small.slice(0, 1),
      pair.slice(1) + small.slice(1),
    ]),
  ),
);

const KATAKANA_TO_HIRAGANA = 0x60;

/** Undefined when the reading holds anything but ASCII and the kana of the table. */
export function quickRomaji(reading: string): string | undefined {
  let romaji = "";
  let doubled = false;
  for (let index = 0; index < reading.length; index++) {
    const code = reading.charCodeAt(index);
    if (!isKana(code)) {
      if (doubled || code > 0x7e) return undefined;
      romaji += reading[index];
      continue;
    }
    const kana = hiragana(code);
    if (kana === "っ") {
      if (doubled) return undefined;
      doubled = true;
      continue;
    }
    const next = index + 1 < reading.length ? hiragana(reading.charCodeAt(index + 1)) : "";
    let syllable = contracted.get(kana + next);
    if (syllable !== undefined) index++;
    else if (kana === "ん") syllable = startsWithVowelOrY(syllables.get(next)) ? "n'" : "n";
    else syllable = syllables.get(kana);
    if (syllable === undefined) return undefined;
    if (doubled) {
      // Before a vowel, a half vowel or ん the sign stands for something else, if for anything.
      if ("aiueoywn".includes(syllable.slice(0, 1))) return undefined;
      romaji += syllable.startsWith("ch") ? "t" : syllable.slice(0, 1);
      doubled = false;
    }
    romaji += syllable;
  }
  return doubled ? undefined : romaji;
}

export function hasKana(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (isKana(text.charCodeAt(index))) return true;
  return false;
}

function isKana(code: number): boolean {
  return (code >= 0x3041 && code <= 0x30ff) || (code >= 0xff66 && code <= 0xff9f);
}

function hiragana(code: number): string {
  return String.fromCharCode(code >= 0x30a1 && code <= 0x30f4 ? code - KATAKANA_TO_HIRAGANA : code);
}

function startsWithVowelOrY(syllable: string | undefined): boolean {
  return syllable !== undefined && "aiueoy".includes(syllable.slice(0, 1));
}
