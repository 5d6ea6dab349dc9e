import { addMonths, type Day, dayOf, fromDay } from "../domain/calendar-date.ts";
import type { Channel } from "../domain/contact.ts";
import type { Context } from "./context.ts";
import type { Message } from "./message.ts";

/** People space these words out for ornament: 賀　正. */
function spaced(...words: readonly string[]): string {
  return words.map((word) => [...word].join(" ?")).join("|");
}

const GASHI_LONG = spaced(
  "謹賀新年",
  "恭賀新年",
  "恭賀新春",
  "謹賀新春",
  "恭賀初春",
  "謹迎新年",
  "敬頌新禧",
  "恭頌新禧",
  "新春万福",
);
const GASHI_SHORT = spaced("賀正", "迎春", "賀春", "頌春", "慶春", "寿春", "献春", "賀新", "新禧");
const OMEDETOU = "(?:お|御)?(?:めでと|目出度|目出とう|芽出度)";
const AKEMASHITE = `(?:あけ|明け|開け) ?まして[、,! ]{0,3}${OMEDETOU}`;
const NEW_YEAR = "(?:新年|新春|初春|年頭|年始|迎春|新しい年|年の初め)";
const WISH = "(?:お|ご|御)?(?:慶び|慶|喜び|よろこび|歓び|悦び|祝詞|祝い|祝辞|祝意|寿ぎ|寿|ことほぎ)";

/** 賀詞, one for each match: what may stand only once. */
export const GASHI = new RegExp(
  [
    GASHI_LONG,
    GASHI_SHORT,
    AKEMASHITE,
    `新年[、,! ]{0,3}${OMEDETOU}`,
    `${NEW_YEAR}の${WISH}`,
    "あけおめ|アケオメ",
    "(?<![A-Za-z])happy new year",
    "ハッピー ?ニュー ?イヤー",
  ].join("|"),
  "gi",
);

/** Anything that celebrates the New Year. */
const NEW_YEAR_JOY = new RegExp(
  [
    GASHI.source,
    `${NEW_YEAR}(?:を?迎え(?:られ)?て?)?[、, ]{0,2}(?:明けまして|あけまして)?[、, ]{0,2}${OMEDETOU}`,
    `(?:輝かしい|かがやかしい|晴れやかな|華やかな|良き|よき|佳き)(?:新年|新春|初春|新しい年)を`,
    "(?:お)?めでた[いくき][^。\\n]{0,6}(?:新年|新春|初春|お?正月|年)",
    `(?:新年|新春|初春)を[^。\\n]{0,6}(?:祝|寿|ことほ)`,
    "あけおめことよろ",
  ].join("|"),
  "gi",
);

const HELD_BACK = /^[^。\n]{0,30}(?:控え|遠慮|申し上げ(?:られ|ません|ず)|できません|できな|省かせ)/;

/** The New Year celebrations of a text, without those that are only spoken about (喪中につき…控え). */
export function newYearJoys(message: Message): readonly { start: number; end: number }[] {
  const known = joysOf.get(message);
  if (known) return known;
  const joys = findNewYearJoys(message);
  joysOf.set(message, joys);
  return joys;
}

/** Many rules ask, and most texts have nothing of the kind. */
const joysOf = new WeakMap<Message, readonly { start: number; end: number }[]>();

function findNewYearJoys(message: Message): { start: number; end: number }[] {
  if (!/[年春正禧寿賀]|[あア]けおめ|アケオメ|ニュー|[あ明開]け ?まして|happy/i.test(message.text)) return [];
  return [...message.text.matchAll(NEW_YEAR_JOY)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ end }) => !HELD_BACK.test(message.text.slice(end, end + 40)));
}

export type MimaiSeason = "寒中" | "余寒" | "暑中" | "残暑";

/** 暑中お見舞い申し上げます and its like, as a greeting; not thanks for one that came. */
export const MIMAI =
  /(寒中|余寒|暑中|残暑) ?(?:の)?(お|御|ご)?(見舞い?|みまい|伺い?|うかがい)(?=(?:を|まで)?(?: ?(?:申し?上げ|もうしあげ|いたし|致し|の(?:ご挨拶|意|言葉))|[\s。、!.…(]|$))/g;

const YEAR_END_WISH_YEAR = "(?:お|御)? ?(?:年|とし|歳)";
/** よいお年を and what follows it; 年を重ねる is something else. */
const YOI_OTOSHI = new RegExp(
  `(?:良い|よい|善い|佳い|好い|良き|よき|佳き|すてきな|素敵な|穏やかな)(?:新しい)? ?${YEAR_END_WISH_YEAR}を(?! ?(?:と[っりる]|取[っりる]|重ね))`,
  "g",
);
/** The wish has come true already: a New Year phrase. */
const ALREADY_MET =
  /^ ?(?:お|御)?(?:迎え|むかえ)(?:になられ?た|になりまし|られた|のこと|なさった|になったこと)/;
const IN_FULL = /^ ?(?:お|御)?(?:迎え|むかえ|過ごし|すごし)/;

export function yearEndWishes(message: Message): { start: number; end: number; inFull: boolean }[] {
  return [...message.text.matchAll(YOI_OTOSHI)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ end }) => !ALREADY_MET.test(message.text.slice(end, end + 20)))
    .filter(
      ({ start }) =>
        !message.text.startsWith("すてき", start) &&
        !message.text.startsWith("素敵", start) &&
        !message.text.startsWith("穏やか", start),
    )
    .map((wish) => ({ ...wish, inFull: IN_FULL.test(message.text.slice(wish.end, wish.end + 10)) }));
}

/** The day it is read: post is judged by its arrival, a New Year card by January 1. */
export function readOn({ on, channel, occasion, postDays }: Context, effective: Channel | undefined): Day {
  const by = channel ?? effective;
  if (by !== "letter" && by !== "card") return on;
  const { year, month, day } = fromDay(on);
  const isNengajo = occasion === "nengajo" && (month === 12 || month === 11);
  if (isNengajo && (month === 11 || day <= 31)) return Math.max(dayOf(year + 1, 1, 1), on + postDays);
  return on + postDays;
}

/** Whether a year from a death is still running on a day. */
export function isMourning(death: Day | undefined, day: Day): boolean {
  return death !== undefined && day >= death && day < addMonths(death, 12);
}

/** What a message celebrates or mourns. */
export type Mood =
  | "wedding"
  | "birth"
  | "opening"
  | "promotion"
  | "get-well"
  | "condolence"
  | "new-year-card"
  | "new-year";

const JOY_WORDS = "(?:おめでと|お目出度|御目出度|祝|慶び|お?喜び|よろこび|祝福|congrat)";
const JOY = new RegExp(JOY_WORDS, "i");
const JOYFUL: readonly (readonly [Mood, RegExp])[] = [
  ["wedding", /結婚|入籍|婚約|挙式|結納|披露宴|ご成婚|婚礼/],
  [
    "birth",
    /出産|ご安産|(?:お子様|お子さま|お子さん|赤ちゃん|ご長男|ご長女|ご次男|ご次女|ベビー)[^。\n]{0,8}(?:誕生(?!日)|生まれ|産まれ)|(?:誕生(?!日)|生まれ)[^。\n]{0,6}(?:赤ちゃん)/,
  ],
  [
    "opening",
    /開店|開業|開院|開所|開設|開校|新築|新居|落成|竣工|上棟|オープン|創業|ご?新店|移転|新社屋|マイホーム/,
  ],
  [
    "promotion",
    /昇進|昇格|昇任|栄転|栄進|就任|転職|就職|独立|入社|内定|着任|新任|ご出世|新しい(?:お)?(?:仕事|役職|職場|ポスト)/,
  ],
];
const ILL =
  /(?:ご|御)?入院(?:され|なさ|した(?:と|って|そう)|中|と(?:伺|聞|の)|の(?:お知らせ|由|こと))|手術(?:を)?(?:受け(?:られ|る|た)|され|なさ|する|した)(?:と|って|そう|た|る|れ|予定|の|ん)|(?:お|御)(?:怪我|けが|ケガ)|(?:怪我|けが|ケガ)を?(?:され|なさ|した(?:と|って|そう))|(?:ご|御)(?:病気|病状|病床|療養|静養|闘病|容体|容態|快復|回復|快癒|全快|加療)|病気(?:だ|に(?:なった|かか))?(?:と(?:聞|伺)|って聞)|(?:お|御)加減(?:が|は|いかが|を)|体調を(?:崩|くず)(?:され|した(?:と|って|そう)|している(?:と|って))|体調が(?:すぐれ|悪|優れ)[^。\n]{0,6}(?:と(?:伺|聞|の)|って聞)|骨折(?:され|なさ|した(?:と|って|そう))|(?:コロナ|インフルエンザ|感染症)に(?:感染|かか|罹)[^。\n]{0,6}(?:と|って|そう)|退院され|腰を痛め(?:られ|た(?:と|って|そう))|寝込(?:まれ|んでいる(?:と|って))|倒れられ|風邪を(?:ひか|引か|召さ|お召し)れ?(?:た|て)|具合が(?:悪|すぐれ|よくな)[^。\n]{0,6}(?:と(?:伺|聞|の)|って聞)|(?:インフルエンザ|コロナ|風邪|肺炎|骨折|体調不良|発熱|高熱)(?:で|のため)[^。\n]{0,10}お休み[^。\n]{0,6}(?:と(?:伺|聞|の)|って聞)|(?:早い|早く)(?:の)?(?:ご|お)?(?:回復|快復|よくな|元気にな)|お大事に/;
const MOURNING =
  /お悔やみ|お悔み|冥福|逝去|愁傷|哀悼|弔|(?:ご|御)不幸|お力落とし|訃報|永眠|急逝|ご葬儀|(?:お|ご)通夜|忌明け|他界され|亡くなられ/;

/** The illness of the reader, as the text speaks of it. */
export function speaksOfIllness(text: string): boolean {
  return ILL.test(text);
}

export function isCondolence(text: string): boolean {
  return MOURNING.test(text);
}

const EVENT_MOODS: Readonly<Record<string, Mood>> = {
  wedding: "wedding",
  birth: "birth",
  promotion: "promotion",
  "new-job": "promotion",
  transfer: "promotion",
};
/** How long before and after its day an event is what a message is about. */
const BEFORE = 30;
const AFTER = 60;

export function eventsOfTheTime({ to, on }: Context): NonNullable<Context["to"]>["events"] {
  return (to?.events ?? []).filter(({ date }) => on >= date - BEFORE && on <= date + AFTER);
}

export function moodsOf(message: Message, context: Context): ReadonlySet<Mood> {
  const moods = new Set<Mood>();
  const isCongratulation = context.occasion === undefined || context.occasion === "congratulations";
  for (const { kind } of isCongratulation ? eventsOfTheTime(context) : []) {
    const mood = EVENT_MOODS[kind];
    if (mood) moods.add(mood);
  }
  const { text } = message;
  const joyful = JOY.test(text);
  if (joyful) {
    for (const [mood, about] of JOYFUL) {
      if (message.sentences.some((one) => isCelebrated(one.text, about))) moods.add(mood);
    }
  }
  if (ILL.test(text)) moods.add("get-well");
  if (MOURNING.test(text)) moods.add("condolence");
  const occasions = occasionsOf(message, context);
  if (occasions.has("nengajo")) moods.add("new-year-card");
  else if (occasions.has("new-year")) moods.add("new-year");
  return moods;
}

function isCelebrated(sentence: string, about: RegExp): boolean {
  if (!about.test(sentence)) return false;
  return JOY.test(sentence) || new RegExp(`(?:ご|御)(?:${about.source})`).test(sentence);
}

/** The occasion given, and those that the text itself makes plain. */
export function occasionsOf(message: Message, context: Context): ReadonlySet<string> {
  const known = occasionsFor.get(message);
  if (known && known.occasion === context.occasion && known.channel === context.channel) return known.found;
  const found = findOccasions(message, context);
  occasionsFor.set(message, { occasion: context.occasion, channel: context.channel, found });
  return found;
}

const occasionsFor = new WeakMap<
  Message,
  { occasion: string | undefined; channel: Channel | undefined; found: ReadonlySet<string> }
>();

function findOccasions(message: Message, context: Context): ReadonlySet<string> {
  const { occasion, channel } = context;
  const found = new Set<string>(occasion === undefined ? [] : [occasion]);
  const { text } = message;
  for (const match of text.matchAll(MIMAI)) found.add(MIMAI_OCCASION[match[1] as MimaiSeason]);
  const isCelebration = newYearJoys(message).length > 0;
  if ((isCelebration || /元 ?旦/.test(text)) && found.size === 0) {
    found.add(channel === "card" || channel === "letter" ? "nengajo" : "new-year");
  }
  if (/よいお年|良いお年|(?:本年|今年)も[^。\n]{0,6}お世話になりました|年末のご挨拶/.test(text))
    found.add("year-end");
  if (/誕生日[^。\n]{0,8}(?:おめで|祝)|happy (?:\w+ )?birthday/i.test(text)) found.add("birthday");
  if (/happy holidays|season'?s greetings|merry (?:christmas|xmas)|warm wishes for the season/i.test(text))
    found.add("year-end");
  if (/happy new year/i.test(text)) found.add("new-year");
  const joyful = JOY.test(text);
  if (/\bcongrat(?:s|ulations)\b/i.test(text)) found.add("congratulations");
  if (joyful && JOYFUL.some(([, about]) => message.sentences.some((one) => isCelebrated(one.text, about))))
    found.add("congratulations");
  if (joyful && /受賞|合格|還暦|(?:ご|御)(?:当選|卒業|入学|叙勲|退院)/.test(text))
    found.add("congratulations");
  return found;
}

const MIMAI_OCCASION: Readonly<Record<MimaiSeason, string>> = {
  寒中: "kanchu-mimai",
  余寒: "yokan-mimai",
  暑中: "shochu-mimai",
  残暑: "zansho-mimai",
};
