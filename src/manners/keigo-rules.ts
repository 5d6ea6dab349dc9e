import type { Context } from "./context.ts";
import { eventsOfTheTime, speaksOfIllness } from "./greetings.ts";
import { isCompanyName } from "./honorifics.ts";
import type { Message } from "./message.ts";
import {
  FORMAL,
  type Hit,
  JA,
  matches,
  pattern,
  type Rule,
  saidByMe,
  withoutWordsOfOthers,
  wording,
} from "./rule.ts";

/** お and a verb's stem, ご and a noun that makes a verb; not お元気, ご立派, which are states one comes into. */
const DOUBLE_KEIGO = new RegExp(
  [
    "(?:おっしゃ|仰しゃ|仰|仰有|いらっしゃ|なさ|くださ|召し上が|お?召しあが)られ",
    "ご(?:覧|らん)になられ|御覧になられ",
    "(?:お|御)(?!元気|幸せ|健やか|丈夫|母|父|若|静か|上手|一人|二人|子)[\\u4e00-\\u9fff]{0,3}[いきぎしじちにびみりえけげせてねべめれ越](?:し|い|り|き|み|ち)?になられ",
    "(?:お|御)(?:越し|いで|出|出で|出まし|見え|聞き|読み|帰り|使い|話し|会い|書き|考え|待ち|求め|戻り|休み|着き|泊まり|亡くなり|召し上がり|受け取り|気づき|決め|出かけ|住まい|勤め|過ごし|作り|選び|持ち|引き受け|辞め|立ち|発ち|入り|乗り|呼び|調べ)になられ",
    "(?:ご|御)(?!立派|病気|高齢|担当|家族|夫婦|夫妻|両親|主人|健康|無事|元気|不自由|丈夫|多忙|多用|盛況|迷惑|一緒|年配|長寿|満足|不便|順調|熱心|自由|機嫌|快調|不調|高名|有名|不幸|窮屈)[\\u4e00-\\u9fff]{2,4}(?:に|と)なられ",
  ].join("|"),
  "g",
);

const HUMBLE =
  "(?:(?:お|御)?(?:伺い|うかがい)|ご?拝(?:見|読|聴|受|借|察|顔|誦)|頂戴|ちょうだい|お目もじ|参上|拝領)";
const SASETE = new RegExp(
  `${HUMBLE}させて(?:いただ|頂|もら)[きくけいかこっえ]?|(?:伺わ|うかがわ|参ら|まいら|お目にかから|お目に掛から|いただか|頂か)せて(?:いただ|頂|もら)[きくけいかこっえ]?|(?:申し上げ|差し上げ|存じ上げ)させて(?:いただ|頂|もら)[きくけいかこっえ]?|申させて(?:いただ|頂)[きくけいかこっ]?`,
  "g",
);

const BODY = "(?:(?:お|御)(?:体|身体|からだ|躰|カラダ)|(?<![全具自団本物気固液])(?:身体|からだ))";
const OKARADA_GOJIAI = new RegExp(
  `${BODY}(?:を|に|の|には|にも|は|も)?[、 ]{0,2}(?:(?:十分|充分|くれぐれも|どうぞ|どうか|何卒|大切に|よくよく|しっかり|いたわり|いたわって)(?:に)?[、 ]?)?(?:ご|御)自愛`,
  "g",
);

const COMPANY =
  "(?:貴社|御社|貴店|貴行|貴校|貴団体|貴会|貴院|貴所|貴庁|貴省|貴協会|貴組合|貴法人|貴研究所|貴事務所|貴園|貴館|貴局|貴学)";

function kenshou({ text }: Message, { to }: Context): Hit[] {
  const found: Hit[] = [];
  for (const match of text.matchAll(/(?:ご|御)健勝/g)) {
    const from = Math.max(text.lastIndexOf("。", match.index), text.lastIndexOf("\n\n", match.index)) + 1;
    const before = text.slice(Math.max(from, match.index - 60), match.index);
    const named = [...before.matchAll(new RegExp(`${COMPANY}|株式会社 ?[^\\s。、]{1,15}`, "g"))].at(-1);
    const toCompany = to !== undefined && isCompanyName(to.full);
    if (!named && !toCompany) continue;
    const between = named ? before.slice(named.index + named[0].length) : before;
    if (/様|さま|各位|先生|皆さん|みなさん|方々|社員|従業員|殿/.test(between)) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const OWN_FAMILY =
  /(?:^|[、。\s])(?:私|わたし|わたくし|僕|自分|妻|夫|母|父|息子|娘|祖父|祖母|兄|姉|弟|妹|家族)(?:が|は|も|の)[^。]{0,12}(?:入院|手術|骨折|体調|寝込|療養|退院|術後|リハビリ)/;

/** Treated lately, and told of by others: still nobody to be wished not to fall ill. */
const AFTER_TREATMENT =
  /(?:手術|術後|ご?療養|リハビリ|ご?退院|ご?通院|治療|検査入院|ご?静養)[^。]{0,24}?(?:伺|うかが|聞き|聞い|と(?:の|いう)こと|ご連絡|拝見|承り|され|なさ|ご?様子|経過)|術後の経過/;

function gojiaiToIll(message: Message): Hit[] {
  const theirs = message.sentences
    .filter(({ text }) => !OWN_FAMILY.test(text))
    .map(({ text }) => text)
    .join("");
  if (!speaksOfIllness(theirs) && !AFTER_TREATMENT.test(theirs)) return [];
  return matches(message, /(?:ご|御)自愛/g);
}

function naruhodo(message: Message): Hit[] {
  return withoutWordsOfOthers(
    matches(message, /(?:なるほど|ナルホド|成る?程)(?:です|と思|ね)?(?:ね)?/g),
    message,
  );
}

const NEAR_END = 160;

function toriisogi(message: Message): Hit[] {
  const { text } = message;
  const closing = "(?=[。!. \\n]|$|失礼|申し|にて|と|です|でござ)";
  const hurried = matches(
    message,
    new RegExp(
      `(?:取り?急ぎ|とり急ぎ|とりいそぎ|取りいそぎ|取り敢えず|とりあえず)[^。!?\\n]{0,24}?まで${closing}`,
      "g",
    ),
  );
  const closingWords = matches(message, new RegExp(`まずは[^。!?\\n]{0,24}?まで${closing}`, "g")).filter(
    ({ end }) => text.slice(end).replace(/[\s\ufffc]/g, "").length <= NEAR_END,
  );
  return [...hurried, ...closingWords].filter(
    ({ start }, index, all) => all.findIndex((hit) => hit.start === start) === index,
  );
}

function eiten(message: Message, context: Context): Hit[] {
  const kinds = eventsOfTheTime(context).map(({ kind }) => kind);
  if (!kinds.includes("transfer") || kinds.includes("promotion")) return [];
  return matches(message, /(?:ご|御)?栄転/g);
}

/** Rules about respectful language. */
export const KEIGO_RULES: readonly Rule[] = [
  {
    id: "double-keigo",
    severity: "warn",
    languages: JA,
    find: (message) =>
      [...message.text.matchAll(DOUBLE_KEIGO)].map((match) => ({
        start: match.index,
        end:
          match.index +
          match[0].length +
          (/^[たてるま]/.exec(message.text.slice(match.index + match[0].length))?.[0].length ?? 0),
        suggestion: undoubled(match[0]),
      })),
    message: {
      en: "this is respectful twice: the verb is so already, and られる says it again",
      ja: "尊敬語に「られる」が重なった二重敬語です。「られ」を取ると自然になります",
    },
    suggestion: wording("おっしゃった、ご覧になった"),
    source: "敬語の指針 (文化審議会 2007)",
    bad: "部長がおっしゃられたこと",
    good: "部長がおっしゃったこと",
  },
  {
    id: "sasete-itadaku-excess",
    severity: "info",
    languages: JA,
    find: pattern(SASETE),
    message: {
      en: "the word is humble already; させていただく on top is more than is needed",
      ja: "すでに謙譲語ですので、「させていただく」を重ねるとやや過剰になります",
    },
    suggestion: wording("伺います、拝見しました"),
    source: "敬語の指針, quoted by tanomail",
    bad: "明日お伺いさせていただきます",
    good: "明日伺います",
  },
  {
    id: "ryokai-to-superior",
    severity: "info",
    languages: JA,
    registers: FORMAL,
    find: saidByMe(
      /(?<![ご御])(?:了解|りょうかい|リョウカイ)(?:(?:いた|致)し(?:まし)?(?:た|て|ており)?|し(?:まし|ました|ており)(?:た|ます)?|で(?:ー|〜)?す|でござい|でした|(?=[!。、,\s〜~♪]|$))/g,
    ),
    message: {
      en: "了解 sounds light as an answer to a senior or a client",
      ja: "「了解」は目上の方やお客様へのお返事には軽く響くことがあります",
    },
    suggestion: wording("承知しました、かしこまりました"),
    source: "trilltrill 4518603; eri-work-810",
    bad: "了解しました",
    good: "承知しました",
  },
  {
    id: "gokurou-to-superior",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    find: saidByMe(/(?:ご|御)苦労(?:様|さま|さん)|ご ?くろう(?:さま|様|さん)/g),
    message: {
      en: "ご苦労様 is said downwards",
      ja: "「ご苦労様」は目下の方をねぎらう言葉とされています",
    },
    suggestion: wording("お疲れ様です、ありがとうございました"),
    source: "mine-3m; linq.career-tasu",
    bad: "ご苦労様でした",
    good: "お疲れ様でした",
  },
  {
    id: "osewasama-to-superior",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    find: saidByMe(/(?:お|御)(?:世話|せわ)(?:様|さま)/g),
    message: {
      en: "お世話様 thanks lightly, as one does equals",
      ja: "「お世話様」は目上の方やお客様には軽い言い方になります",
    },
    suggestion: wording("お世話になっております"),
    source: "linq.career-tasu",
    bad: "お世話様です",
    good: "お世話になっております",
  },
  {
    id: "sankou-to-superior",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    find: saidByMe(
      /(?<![ご御])(?:参考|さんこう)に(?:なり(?=、|まして|(?:大変|とても|誠に|非常に)|ありがた)|なり(?:ます(?!よう|と|で)|ました(?!ら))|なった|なって|なる(?!よう|か|と(?:幸|うれ|嬉)|こと(?:を|が|も)あ|でしょう)|させて(?:いただ|頂)[きく])/g,
    ),
    message: {
      en: "参考になる weighs what they said as one hint among others",
      ja: "「参考になる」は「判断の足しにする」意味合いになり、目上の方には失礼に響くことがあります",
    },
    suggestion: wording("勉強になりました"),
    source: "linq.career-tasu; anna-media",
    bad: "お話、参考になりました",
    good: "お話、勉強になりました",
  },
  {
    id: "naruhodo-to-superior",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    find: naruhodo,
    message: {
      en: "なるほど sounds as if one marked what a senior said",
      ja: "「なるほど」は相手の話を評価しているように響きます",
    },
    suggestion: wording("おっしゃる通りです"),
    source: "linq.career-tasu; anna-media",
    bad: "なるほどですね",
    good: "おっしゃる通りです",
  },
  {
    id: "ganbatte-to-superior",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    find: saidByMe(
      /(?:頑張|がんば|ガンバ)(?:られ)?(?:って|て) ?(?:ください(?!まし[たて])|下さい(?!まし[たて])|くださる(?:こと|よう)|(?<!(?:部|子|娘|達|たち|輩|選手|若手|人|校|チーム|代表|部員|(?<!先)生|彼ら?|彼女|孫|弟|妹|自分|後任)(?:に(?:も|は)?|が|も)、?[^、。]{0,12}(?:頑張|がんば)(?:られ)?って)(?:ほし|欲し)|いただき(?:たい|たく)|ね|(?=[!。〜~]|$))/g,
    ),
    message: {
      en: "頑張って urges on; a senior or a client is wished well instead",
      ja: "「頑張って」は励ます側に立つ言葉です。目上の方にはご活躍を祈る形にします",
    },
    suggestion: wording("ご活躍をお祈りしております"),
    source: "aroundfiftyliu; linq.career-tasu",
    bad: "これからも頑張ってください",
    good: "ますますのご活躍をお祈りしております",
  },
  {
    id: "toriisogi-made",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    find: toriisogi,
    message: {
      en: "a close with まで breaks off; to a senior or a client the sentence is finished",
      ja: "「…まで」で止めると言い切らない形になります。目上の方には最後まで述べます",
    },
    suggestion: wording("まずは〈お礼〉申し上げます"),
    source: "tsuizaki",
    bad: "取り急ぎお礼まで。",
    good: "まずはお礼申し上げます。",
  },
  {
    id: "ohisashiburi-to-superior",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    find: saidByMe(
      /(?:お|御)?(?:久し|ひさし|ヒサシ)(?:ぶり|振り?|ブリ)(?:です|で(?:ござい|す)|になり|ね|(?=[!。、,\s〜~]|$))|(?:お|御)(?:久|ひさ)しゅう/g,
    ),
    message: {
      en: "お久しぶりです is for equals",
      ja: "「お久しぶりです」は対等な間柄の言葉です",
    },
    suggestion: wording("ご無沙汰しております"),
    source: "mynavi woman 201028-5; bizushiki",
    bad: "お久しぶりです。",
    good: "ご無沙汰しております。",
  },
  {
    id: "okarada-gojiai",
    severity: "warn",
    languages: JA,
    find: pattern(OKARADA_GOJIAI),
    message: {
      en: "自愛 means to look after one's body: お体 says it twice",
      ja: "「自愛」に「体を大切にする」意味がありますので、「お体」と重なります",
    },
    suggestion: wording("ご自愛ください"),
    source: "etiquette guides, several",
    bad: "お体ご自愛ください",
    good: "ご自愛ください",
  },
  {
    id: "gojiai-to-ill",
    severity: "info",
    languages: JA,
    find: gojiaiToIll,
    message: {
      en: "ご自愛 means not to fall ill; to somebody who is, it comes late",
      ja: "「ご自愛」は健康な方への言葉です。ご病気の方には回復を祈る言葉が合います",
    },
    suggestion: wording("一日も早いご回復をお祈りいたします"),
    source: "otonasalone 197243",
    bad: "ご入院と伺いました。ご自愛ください。",
    good: "ご入院と伺いました。一日も早いご回復をお祈りいたします。",
  },
  {
    id: "kenshou-to-company",
    severity: "warn",
    languages: JA,
    find: kenshou,
    message: {
      en: "ご健勝 is the health of persons, which a company has not",
      ja: "「ご健勝」は人の健康を祝う言葉で、会社には使いません",
    },
    suggestion: wording("ご清栄、ご盛栄、ご隆盛、ご発展"),
    source: "nomad-salaryman 6679; mynavi",
    bad: "貴社ますますご健勝のこととお慶び申し上げます",
    good: "貴社ますますご清栄のこととお慶び申し上げます",
  },
  {
    id: "eiten-for-transfer",
    severity: "info",
    languages: JA,
    find: eiten,
    message: {
      en: "ご栄転 is a promotion, and the file only knows of a transfer",
      ja: "「ご栄転」は昇進を伴う異動に使います。昇進かどうか分からないときは避けると安心です",
    },
    suggestion: wording("ご就任、ご異動"),
    source: "lostash; happylifestyle",
    bad: "ご栄転おめでとうございます",
    good: "ご就任おめでとうございます",
  },
];

/** おっしゃられ without its られ; the ending is the writer's. */
function undoubled(words: string): string | null {
  if (/^(?:おっしゃ|仰)/.test(words)) return "おっしゃった、おっしゃる";
  const stem = /^(.*)(?:に|と)なられ$/.exec(words)?.[1];
  return stem === undefined ? null : `${stem}になった、${stem}になる`;
}
