import type { Context } from "./context.ts";
import { GASHI, isMourning, MIMAI, newYearJoys, yearEndWishes } from "./greetings.ts";
import type { Message } from "./message.ts";
import {
  BOTH,
  FORMAL,
  type Hit,
  JA,
  LEAVE_OUT,
  matches,
  noted,
  pattern,
  type Rule,
  SCREEN,
  wording,
} from "./rule.ts";

const KANCHU = /(?:寒中|余寒) ?(?:の)?(?:お|御|ご)?(?:見舞|みまい|伺い|うかがい)/;

function isKanchu(message: Message, context: Context): boolean {
  const { occasion } = context;
  if (occasion === "kanchu-mimai" || occasion === "yokan-mimai") return true;
  return KANCHU.test(message.text) && [...message.text.matchAll(MIMAI)].length > 0;
}

/** 新年 joys, and in a New Year message a bare おめでとう as well. */
function celebrations(message: Message, context: Context): readonly Hit[] {
  const joys = newYearJoys(message);
  if (joys.length > 0) return joys;
  const { occasion } = context;
  if (occasion !== "nengajo" && occasion !== "new-year") return [];
  return [...message.text.matchAll(/(?:お|御)めでと/g)]
    .filter(
      ({ index }) =>
        !/誕生日|昇進|結婚|出産|合格|就任|受賞|転職/.test(message.text.slice(Math.max(0, index - 15), index)),
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function toMourner(message: Message, context: Context): readonly Hit[] {
  return isMourning(context.to?.mourning, context.on) ? celebrations(message, context) : [];
}

function byMourner(message: Message, context: Context): readonly Hit[] {
  return isMourning(context.me.mourning, context.on) ? celebrations(message, context) : [];
}

function wishToMourner(message: Message, context: Context): Hit[] {
  return isMourning(context.to?.mourning, context.on) ? yearEndWishes(message) : [];
}

const FORGOT =
  /(?:お|ご)?(?:年賀(?:状|はがき|ハガキ|葉書)?|賀状|年始(?:の|状)?(?:ご)?(?:挨拶)?状?|新年の(?:ご)?挨拶状?)(?:の(?:お返事|ご返事|返信|準備|用意))?[^。!?\n]{0,24}?(?:忘れ(?!ら|物|が|ずに)|失念|(?:出し|書き|送り|差し上げ)(?:そびれ|損ね|そこね|遅れ)|出せ(?:ず|な|ませ)|お出しでき|出さず|出さな|出していな|間に合(?:わ|い(?:ま|そうに))|出す(?:の|こと)を忘|遅れて)|(?:うっかり|つい)[^。!?\n]{0,10}(?:年賀状|賀状)[^。!?\n]{0,12}/g;

const SHORT_GASHI =
  /(?:^|[\s「『(【<*・])(?:賀 ?正|迎 ?春|賀 ?春|頌 ?春|慶 ?春|寿 ?春|献 ?春|新 ?春|寿|福|賀|春)(?=[\s。!」』)】>*・(]|$)/gm;

function shortGashi(message: Message): Hit[] {
  const hits = [...message.text.matchAll(SHORT_GASHI)].map((match) => {
    const lead = match[0].length - match[0].trimStart().replace(/^[「『(【<*・]/, "").length;
    return { start: match.index + lead, end: match.index + match[0].length };
  });
  const { subject } = message;
  const inSubject = subject && /^(?:賀正|迎春|賀春|頌春|慶春|寿春)/.exec(subject.value);
  if (!subject || !inSubject) return hits;
  const start = subject.start + subject.text.indexOf(inSubject[0]);
  return [{ start, end: start + inSubject[0].length }, ...hits.filter((hit) => hit.start !== start)];
}

const SHINNEN_AKEMASHITE =
  /(?<!賀)(?:新年|新しい年|新春|初春)(?:が|を|も)?[、, !]{0,3}\n?[ ]{0,2}(?:明け|あけ|開け) ?まして/g;

const LONE_GASHI = /(?:^|\n) *(?:寿|福) *(?=\n|$)/g;

function doubleGashi(message: Message): Hit[] {
  const { text } = message;
  const ends = message.lines
    .filter(({ text: line }) => /^ *(?:re|件名|subject)/i.test(line))
    .map(({ end }) => end);
  const from = Math.max(0, ...ends);
  const lone = [...text.matchAll(LONE_GASHI)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0].trim(),
  }));
  const all = [...text.matchAll(GASHI)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }));
  const found = [...lone, ...all]
    .filter(({ start }) => start >= from)
    .sort((one, other) => one.start - other.start);
  const [first, second] = found;
  if (!first || !second) return [];
  // 新年あけまして is one greeting with its own fault.
  if (
    /^\s*新年/.test(text.slice(first.start)) &&
    second.start - first.end < 3 &&
    /^(?:あけ|明け)/.test(second.words)
  )
    return [];
  const start =
    first.start +
    (first.words.length < first.end - first.start ? first.end - first.start - first.words.length : 0);
  return [{ start, end: second.end }];
}

const GANTAN_DUPLICATE =
  /(?<![十\d])(?:一月|1月|正月|壱月|1[/.]1|January)[ 、]{0,3}(?:一日|1日|吉日|元日)?[ 、\n(・の]{0,6}元 ?旦|元 ?旦[ 、\n(・の]{0,4}(?:一月一日|1月1日|一月|1月(?!\d))/g;

/** 元旦 as the date of a message, or as the day it greets; a story about that morning is none. */
const GANTAN =
  /元 ?旦(?= *$| *[)）」。!]? *$)|元 ?旦(?=、|の(?:ご)?挨拶|の(?:夜|晩|夕方?|昼|午後)(?:に|だ|で)|の(?:今日|きょう|本日)|に(?:あたり|寄せ|際し)|より|$)|(?:\d{4}|[〇一二三四五六七八九]{4}|令和\S{1,3})年? *元 ?旦/gm;

const WESTERN = "(?:西暦)?(?:20\\d\\d|二[〇○0]..)年?";
const ERA = "(?:令和 ?|(?<![A-Za-z])R\\.? ?)(?:元|[\\d一二三四五六七八九十]{1,3}) ?年?";
const TWO_YEARS = new RegExp(
  `${WESTERN}[ \\n]?[(・/、= ]{0,3}${ERA}[)]?年?|${ERA}[ \\n]?[(・/、= ]{0,3}${WESTERN}[)]?年?`,
  "g",
);

const ARTICLE =
  /(?:^|[.!?\n。、*~〜「『(:\d-]|20\d\d) *(?:(?:hi|hello|hey|dear) [^,.!?\n]{1,30}, *)?["'*~-]{0,4} *(a\s+happy\s+new\s+year)(?![a-z])([^.!?\n。]{0,40})/gim;

/** The line above goes on: Wishing you | a Happy New Year. */
const LEADS_ON =
  /\b(?:wish(?:ing|es|ed)?|have|having|enjoy|you|all|yours?|family|team|and|for|with|of|to|from) {0,3}$/i;

function articleNewYear({ text }: Message): Hit[] {
  return [...text.matchAll(ARTICLE)]
    .filter(({ index }) => !LEADS_ON.test(text.slice(Math.max(0, index - 40), index)))
    .filter(
      ([, , after = ""]) =>
        !/^ (?:to (?:you|your|all|every|the)|is|was|has|begins?|starts?|deserves?|calls?|means|brings?|with(?:out)?)\b/i.test(
          after,
        ),
    )
    .map((match) => {
      const start = match.index + match[0].toLowerCase().indexOf((match[1] as string).toLowerCase());
      return { start, end: start + (match[1] as string).length };
    });
}

const BAD_NEWS =
  /体調(?:が|を|も)?(?:悪|崩|くず|すぐれ|優れ|思わしくな)|(?<!ご)(?:入院|通院|手術|骨折|闘病|療養|(?<![無万])病気|失業|無職|求職|解雇|倒産|離婚|破産|借金|被災|災難|空き巣|盗難|火事|不調|不合格|別居|裁判|訴訟|うつ|鬱)(?!(?:も|ひとつ|一つ)?(?:なく|せず|知らず|なし|ありません|しない|とは無縁|することなく))|(?:怪我|ケガ|けが)(?!(?:も|ひとつ)?(?:なく|せず|なし|しない|ありません|のない))|事故(?:に|を|で)|リストラ|クビ|(?:首|くび)に(?:なり|なっ|され)|落ち込|つらい|辛い|苦し(?:い|く|み)|うまくいか|寝込|寝たきり|骨を折|コロナに(?:かか|感染|罹)|ぎっくり腰|不幸(?:が|続|な)|亡くな|トラブル(?:が|に|続)|さんざん|散々|大失敗|仕事を失|を痛め|大変(?:でした|な(?:一年|年|思い))|潰れ|つぶれ|悪化|厳しい(?:一年|年)|(?<!黒)赤字|減収|減給|不景気|不作|借り?入れ|つまず|挫折|裏切|(?:職|勤め(?:口|先)?|働き口)を(?:失|なく|無く|追わ)|辞めさせられ/g;

/** Rules about New Year's words, and about writing to or as somebody in mourning. */
export const NEW_YEAR_RULES: readonly Rule[] = [
  {
    id: "celebration-to-mourner",
    severity: "error",
    languages: JA,
    find: toMourner,
    message: {
      en: "they are in mourning: this year the New Year is not celebrated with them",
      ja: "お相手は喪中です。新年のお祝いの言葉は控えます",
    },
    suggestion: {
      en: "寒中お伺い申し上げます, after 松の内; or 本年もよろしくお願いいたします",
      ja: "松の内が明けてから「寒中お伺い申し上げます」、または「本年もよろしくお願いいたします」",
    },
    source: "allabout 71810; sogidesk; 1976.jp",
    bad: "明けましておめでとうございます",
    good: "寒中お伺い申し上げます",
  },
  {
    id: "yoi-otoshi-to-mourner",
    severity: "warn",
    languages: JA,
    find: wishToMourner,
    message: {
      en: "they are in mourning; the wish of a good year is better left out",
      ja: "喪中の方には「よいお年を」を控えるのが無難です",
    },
    suggestion: wording("本年はお世話になりました。来年もどうぞよろしくお願いいたします"),
    source: "hachidorinohane.jp",
    bad: "よいお年をお迎えください",
    good: "来年もどうぞよろしくお願いいたします",
  },
  {
    id: "celebration-while-mourning",
    severity: "warn",
    languages: JA,
    find: byMourner,
    message: {
      en: "you are in mourning; who mourns does not celebrate the New Year",
      ja: "ご自身が喪中ですので、新年のお祝いの言葉は控えます",
    },
    suggestion: wording("寒中お伺い、本年もどうぞよろしくお願いいたします"),
    source: "concent 0162; allabout 71810",
    bad: "明けましておめでとうございます",
    good: "本年もどうぞよろしくお願いいたします",
  },
  {
    id: "celebration-in-kanchu",
    severity: "error",
    languages: JA,
    find: (message, context) => (isKanchu(message, context) ? celebrationInKanchu(message) : []),
    message: {
      en: "a 寒中見舞い holds no celebration: it may reach a house in mourning",
      ja: "寒中(余寒)見舞いにはお祝いの言葉を入れません",
    },
    suggestion: LEAVE_OUT,
    source: "nicovideo mylohas; allabout 71357",
    bad: "寒中お見舞い申し上げます 新年おめでとうございます",
    good: "寒中お見舞い申し上げます",
  },
  {
    id: "forgot-card-in-kanchu",
    severity: "warn",
    languages: JA,
    find: (message, context) => (isKanchu(message, context) ? matches(message, FORGOT) : []),
    message: {
      en: "that the New Year card was forgotten is better not said",
      ja: "年賀状を忘れたことには触れないほうが、感じよく伝わります",
    },
    suggestion: wording("ご丁寧な年賀状をいただきありがとうございました"),
    source: "nicovideo mylohas; allabout 71357",
    bad: "年賀状を出し忘れまして",
    good: "ご丁寧な年賀状をいただきありがとうございました",
  },
  {
    id: "gashi-short-to-superior",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    occasions: ["nengajo", "new-year"],
    find: shortGashi,
    message: {
      en: "a greeting of one or two characters is for equals and juniors",
      ja: "一文字や二文字の賀詞は目下の方向けです。目上の方には四文字や文章にします",
    },
    suggestion: wording("謹賀新年、恭賀新年、謹んで新春のお慶びを申し上げます"),
    source: "panasonic.co.jp; news-postseven; shufuse",
    bad: "賀正",
    good: "謹賀新年",
  },
  {
    id: "shinnen-akemashite",
    severity: "warn",
    languages: JA,
    find: pattern(SHINNEN_AKEMASHITE),
    message: {
      en: "明けまして says that the year is new already",
      ja: "「明けまして」に新しい年になった意味があり、「新年」と重なります",
    },
    suggestion: wording("新年おめでとうございます、明けましておめでとうございます"),
    source: "news-postseven; dex.ne.jp; akkky",
    bad: "新年明けましておめでとうございます",
    good: "明けましておめでとうございます",
  },
  {
    id: "double-gashi",
    severity: "warn",
    languages: JA,
    occasions: ["nengajo", "new-year"],
    find: doubleGashi,
    message: {
      en: "two New Year greetings say the same: one is enough",
      ja: "賀詞が重なっています。賀詞は一つにします",
    },
    suggestion: { en: "one of them", ja: "どちらか一つにする" },
    source: "flower-dc; syosetu",
    bad: "謹賀新年 あけましておめでとうございます",
    good: "謹賀新年",
  },
  {
    id: "gantan-duplicate",
    severity: "warn",
    languages: JA,
    find: pattern(GANTAN_DUPLICATE),
    message: {
      en: "元旦 is the morning of January 1: the month is in it",
      ja: "「元旦」は一月一日の朝のことですので、月日と重なります",
    },
    suggestion: wording("〈令和九年〉 元旦"),
    source: "dex.ne.jp; flower-dc",
    bad: "令和九年 一月一日 元旦",
    good: "令和九年 元旦",
  },
  {
    id: "gantan-after-morning",
    severity: "info",
    languages: JA,
    channels: SCREEN,
    find: (message) => matches(message, GANTAN),
    message: {
      en: "元旦 is the morning of January 1; a message on a screen is read later",
      ja: "「元旦」は元日の朝を指します。メールなどは後で読まれますので避けます",
    },
    suggestion: { en: "元日, or 〈year〉年1月", ja: "元日、〈年〉年一月" },
    source: "panasonic.co.jp; news-postseven",
    bad: noted("2027年 元旦", "in an e-mail of January 4", "1月4日のメールで"),
    good: "2027年1月",
  },
  {
    id: "era-and-western-year",
    severity: "info",
    languages: JA,
    occasions: ["nengajo", "new-year"],
    find: pattern(TWO_YEARS),
    message: {
      en: "the era year and the western year say the same",
      ja: "元号と西暦が並んでいます。どちらか一つにします",
    },
    suggestion: { en: "one of them", ja: "どちらか一つにする" },
    source: "dex.ne.jp; akkky",
    bad: "令和9年(2027年) 元旦",
    good: "令和9年 元旦",
  },
  {
    id: "a-happy-new-year",
    severity: "warn",
    languages: BOTH,
    occasions: ["nengajo", "new-year", "year-end"],
    find: articleNewYear,
    message: {
      en: "as a greeting of its own it goes without A",
      ja: "単独の挨拶では「A」を付けません",
    },
    suggestion: wording("Happy New Year"),
    source: "dex.ne.jp; akkky; girlschannel",
    bad: "A Happy New Year",
    good: "Happy New Year",
  },
  {
    id: "negative-news-in-nengajo",
    severity: "info",
    languages: JA,
    occasions: ["nengajo"],
    find: (message) => matches(message, BAD_NEWS),
    message: {
      en: "a New Year card carries good news; the other can wait for a letter",
      ja: "年賀状には明るい話題を選びます。つらい知らせは別の便りにします",
    },
    suggestion: { en: "leave it for another letter", ja: "別の機会に伝える" },
    source: "shufuse",
    bad: "昨年は体調を崩し",
    good: "おかげさまで元気にしております",
  },
];

function celebrationInKanchu(message: Message): readonly Hit[] {
  const joys = newYearJoys(message);
  if (joys.length > 0) return joys;
  return [...message.text.matchAll(/(?:お|御)めでと/g)]
    .filter(
      ({ index }) =>
        !/誕生日|昇進|結婚|出産|合格|就任|受賞|転職/.test(message.text.slice(Math.max(0, index - 15), index)),
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
