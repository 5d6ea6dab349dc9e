import type { Language } from "../domain/contact.ts";
import type { Context } from "./context.ts";
import { type Mood, moodsOf } from "./greetings.ts";
import type { Message } from "./message.ts";
import { type Hit, JA, matches, type Rule, wording } from "./rule.ts";

/** How a verb may go on after its stem, so that the excerpt is a word. */
const ENDING = "(?:って|った|んで|んだ|ない|ます|まし|る|り|た|て|い|く|っ|ら|れ|し|す|き)?";
const verb = (stems: string): string => `(?:${stems})${ENDING}`;

const AGAIN =
  "重ね重ね|かさねがさね|重ねがさね|たび ?たび|度々|再び|ふたたび|しばしば|再三|次々|またまた|かえすがえす|返す返す";
const CUT = verb(
  "(?<![大親適懇締区裏めちしいりみきえけ])切れ|(?<![大親適懇締区裏めいりみき])切(?=[るっりらろ](?!手|替|掛|上))",
);
const FALL = verb("(?<!力)落ち(?!着|葉|穂|合)|落と(?!し(?:物|穴)|しどころ)");
const LOSE = verb("失(?!礼|敬)|紛失|喪失|損失|過失");
const DIE = "死|亡くな(?:る|り|っ)";
const FOUR_NINE =
  "(?<![一二三五六七八十百千第\\d])[四九](?=つ|人|個|本|枚|番|回|度|種|品|輪|点|匹|杯|膳|皿|組|束)|(?<!\\d)[49](?=人目|つ目|個)";
const TIE = verb("流(?=[れしす])(?!れ星|し(?:そう)?めん|し台|石|行|儀)");

interface TabooList {
  readonly mood: Mood;
  readonly words: RegExp;
  readonly of: Readonly<Record<Language, string>>;
}

/** Stems and words rather than characters: 終日, 過去, 大切, 火曜, 九州 hold the character and no ill omen. */
const LISTS: readonly TabooList[] = [
  {
    mood: "wedding",
    words: new RegExp(
      [
        AGAIN,
        "去年",
        verb(
          "(?<!区)別れ|別離|離れ(?!島)|離(?=[すさ])|離婚|終わ(?!りよければ)|終え|(?<!過)去(?=[るりっらろ年])|戻(?=[りるっれらす])|(?<!(?:里|日))帰(?=[るりっらろ])|冷め|冷え|冷(?=た)|破れ|破(?=[るっり])|壊(?=[れすし])|飽き|嫌(?=[いっう])",
        ),
        CUT,
        TIE,
        "くれぐれも|ますます|益々|重ねて",
      ].join("|"),
      "g",
    ),
    of: { en: "a wedding", ja: "ご結婚" },
  },
  {
    mood: "birth",
    words: new RegExp(
      [
        TIE,
        LOSE,
        FALL,
        DIE,
        verb("消え|消(?=[すし](?!防|費|息|極|印))|短(?=[いくけ])"),
        "短命|短い",
        FOUR_NINE,
      ].join("|"),
      "g",
    ),
    of: { en: "a birth", ja: "ご出産" },
  },
  {
    mood: "opening",
    words: new RegExp(
      [
        verb(
          "倒(?=[れすさ])|倒産|つぶ(?=[れす](?!や))|潰(?=[れす])|傾(?=[いくきけ](?!聴|向))|閉(?=[じまめ])|閉店|閉鎖|閉業|燃(?=[えやし])|錆|さび(?=[るつ](?!し))|(?<![見手気])詰ま|行き詰",
        ),
        LOSE,
        "(?<![花戦点聖])火(?![\u4e00-\u9fff]{1,3}(?:様|さん|部長|課長|社長|先生|氏|君|殿))(?!曜|木|山|星|加減|力|花)(?![)・])|(?:火事|火災|出火)",
      ].join("|"),
      "g",
    ),
    of: { en: "an opening or a new house", ja: "開店や新築" },
  },
  {
    mood: "promotion",
    words: new RegExp(
      [
        verb(
          "(?<!お)(?<!相)変わ(?!ら(?:ず|ぬ|ない)|り(?:な[くい]|ません|ありません|ござい|のない|者|ばえ|種))|崩(?=[れしすさ])|終わ|破(?=[れるっり])|負け(?!ず)|負(?=[かっ])",
        ),
        FALL,
      ].join("|"),
      "g",
    ),
    of: { en: "a promotion or a new job", ja: "ご昇進や新しいお仕事" },
  },
  {
    mood: "get-well",
    words: new RegExp(
      [
        verb(
          "枯れ|弱(?=[いくっりめまる])|衰え|倒(?=[れ])|苦し|(?<!引き|手)続(?=[いくけき])|(?:長引|ながび)(?=[いくか])|重な",
        ),
        FALL,
        DIE,
        "再び|再発|重ね重ね",
        FOUR_NINE,
      ].join("|"),
      "g",
    ),
    of: { en: "somebody ill", ja: "お見舞い" },
  },
  {
    mood: "condolence",
    words: new RegExp(
      [
        AGAIN,
        "重ねて|くれぐれも|ますます|益々|追って|おって(?=ご)|引き続き|引続き",
        verb("(?<!手)続(?=[いくけき])"),
        "(?<=^|[。、\\s])また(?![はが])(?=、|改め|あらため|後日|近い|近く|お|ご|の(?:機会|ちほど)|いつ|伺)",
        "死亡|死去|急死|死(?=[ぬんに])|生きて(?:い|お)(?:る|ら|た)",
        FOUR_NINE,
      ].join("|"),
      "gm",
    ),
    of: { en: "a condolence", ja: "お悔やみ" },
  },
  {
    mood: "new-year-card",
    words: new RegExp(
      [
        "去年",
        verb(
          "(?<!過)去(?=[るりっらろ])|衰え|衰(?=[退微])|破(?=[れるっり])|破産|枯れ|滅(?=[びぶ])|滅亡|倒(?=[れす])|倒産|消え|消(?=[すし](?!防|費|息|極|印))",
        ),
        LOSE,
        CUT,
        "(?<![無疾])病(?!院|息|棟|児)[気床魔]?(?!(?:も|ひとつ|一つ)?(?:なく|せず|知らず|なし|ありません|しない|とは無縁))",
      ].join("|"),
      "g",
    ),
    of: { en: "a New Year card", ja: "年賀状" },
  },
];

function tabooWords(message: Message, context: Context): Hit[] {
  const moods = moodsOf(message, context);
  const found = new Map<number, Hit>();
  for (const { mood, words, of } of LISTS) {
    if (!moods.has(mood)) continue;
    for (const hit of matches(message, words)) {
      if (!found.has(hit.start)) found.set(hit.start, tabooHit(hit, message, context, mood, of));
    }
  }
  if (moods.has("new-year")) {
    const isOnScreen = context.channel !== "letter" && context.channel !== "card";
    for (const hit of matches(message, /去年/g)) {
      found.set(hit.start, {
        ...hit,
        ...(isOnScreen ? { severity: "info" as const } : {}),
        suggestion: "昨年、旧年",
        about: { en: "a New Year greeting", ja: "新年の挨拶" },
      });
    }
  }
  return oneForEachWord([...found.values()], message);
}

function tabooHit(
  hit: Hit,
  { text }: Message,
  { channel }: Context,
  mood: Mood,
  about: Readonly<Record<Language, string>>,
): Hit {
  const isLastYear = mood === "new-year-card" && text.startsWith("去年", hit.start);
  if (!isLastYear) return { ...hit, about };
  const isOnScreen = channel === "email" || channel === "chat" || channel === "sns";
  return { ...hit, ...(isOnScreen ? { severity: "info" as const } : {}), suggestion: "昨年、旧年", about };
}

function oneForEachWord(hits: readonly Hit[], { text }: Message): Hit[] {
  const seen = new Set<string>();
  return [...hits]
    .sort((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      const word = text.slice(start, end);
      if (seen.has(word)) return false;
      seen.add(word);
      return true;
    });
}

/** Rules about words that bode ill. */
export const TABOO_RULES: readonly Rule[] = [
  {
    id: "imikotoba",
    severity: "warn",
    languages: JA,
    find: tabooWords,
    message: {
      en: ({ about }) => `a word that is avoided on an occasion like this (${about?.en ?? "a celebration"})`,
      ja: ({ about }) => `${about?.ja ?? "お祝い"}の場では避ける忌み言葉です`,
    },
    suggestion: { en: "another word, or leave it out", ja: "別の言葉に言い換えるか、書かずにおく" },
    source: "letter110.net; letter77.net; allabout 486062; shufuse",
    bad: "去年はお世話になりました",
    good: "昨年はお世話になりました",
  },
  {
    id: "gotabou",
    severity: "info",
    languages: JA,
    occasions: ["nengajo", "new-year", "congratulations"],
    find: (message) => matches(message, /(?:ご|御)?(?:多忙|繁忙)|(?:お|御)?忙し(?:い|く|か|さ|そう)|忙殺/g),
    message: {
      en: "忙 holds the character 亡, which one keeps out of good wishes",
      ja: "「忙」には「亡」の字が含まれるため、お祝いの言葉では避けます",
    },
    suggestion: wording("ご多用"),
    source: "sincerite-shop",
    bad: "ご多忙のことと存じますが",
    good: "ご多用のことと存じますが",
  },
];
