import { type Day, dayOf, fromDay } from "../domain/calendar-date.ts";
import type { Context } from "./context.ts";
import {
  isMourning,
  MIMAI,
  type MimaiSeason,
  newYearJoys,
  occasionsOf,
  readOn,
  yearEndWishes,
} from "./greetings.ts";
import { plainChannel } from "./letter-rules.ts";
import type { Message } from "./message.ts";
import { FORMAL, type Hit, JA, matches, noted, type Rule, wording } from "./rule.ts";
import { mimaiOn, seasonPhrases } from "./season-phrases.ts";
import { findSeasonPhrases } from "./season-windows.ts";

function readingDay(message: Message, context: Context): Day {
  const occasion = context.occasion ?? [...occasionsOf(message, context)][0];
  return readOn({ ...context, occasion }, plainChannel(message));
}

/** Soft phrases greet in the first lines. */
const OPENING_LENGTH = 110;

function phrasesOf(message: Message): ReturnType<typeof findSeasonPhrases> {
  return findSeasonPhrases(message.text, message.bodyStart + OPENING_LENGTH);
}

function jikoOutOfSeason(message: Message, context: Context): Hit[] {
  const day = readingDay(message, context);
  const found: Hit[] = [];
  for (const phrase of phrasesOf(message)) {
    const verdict = phrase.isRight(day);
    if (verdict === "right") continue;
    const { start, end, style } = phrase;
    const [better] = seasonPhrases(style, day);
    found.push({
      start,
      end,
      suggestion: better ?? null,
      ...(verdict === "contested" ? { severity: "info" as const } : {}),
    });
  }
  return found;
}

function mimaiOf(message: Message): { start: number; end: number; season: MimaiSeason; isMimai: boolean }[] {
  return [...message.text.matchAll(MIMAI)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    season: match[1] as MimaiSeason,
    isMimai: /見舞|みまい/.test(match[3] as string),
  }));
}

function mimaiOutOfSeason(message: Message, context: Context): Hit[] {
  const right = mimaiOn(readingDay(message, context), context.to?.kansai === true);
  return mimaiOf(message)
    .filter(({ season }) => season !== right)
    .map(({ start, end, isMimai }) => ({
      start,
      end,
      suggestion: right === undefined ? null : `${right}${isMimai ? "お見舞い" : "お伺い"}申し上げます`,
    }));
}

function mimaiToSuperior(message: Message): Hit[] {
  return mimaiOf(message)
    .filter(({ isMimai }) => isMimai)
    .map(({ start, end, season }) => ({ start, end, suggestion: `${season}お伺い申し上げます` }));
}

const GOBUSATA =
  /(?:ご|御)?(?:無沙汰|ぶさた|ブサタ)|(?:お|御)?(?:久し|ひさし|ヒサシ)(?:ぶり|振り?|ブリ)(?=です|でござい|だ|ね|の(?:ご)?(?:連絡|メール|便り)|になり|[!。、,\s〜~ー♪]|$)/g;

function gobusataTooSoon(message: Message, { to }: Context): Hit[] {
  if (!to || to.gapDays === null || to.isFarApart) return [];
  return matches(message, GOBUSATA);
}

function newYearTooLate(message: Message, context: Context): Hit[] {
  const day = readingDay(message, context);
  const { year, month } = fromDay(day);
  if (month >= 11 || day <= dayOf(year, 1, context.to?.kansai === true ? 15 : 7)) return [];
  const mimai = mimaiOn(day, context.to?.kansai === true);
  return newYearJoys(message).map((hit) => ({
    ...hit,
    suggestion:
      mimai === "寒中" || mimai === "余寒"
        ? `今年もよろしくお願いいたします、${mimai}お伺い申し上げます`
        : "今年もよろしくお願いいたします",
  }));
}

function isYoiSeason(day: Day): boolean {
  const { month, day: date } = fromDay(day);
  return month === 12 && date >= 10;
}

function cutShort(message: Message, context: Context): Hit[] {
  const day = readingDay(message, context);
  // Out of season, or to somebody in mourning, the whole wish is what another rule speaks about.
  if (!isYoiSeason(day) || isMourning(context.to?.mourning, day)) return [];
  return yearEndWishes(message).filter(({ inFull }) => !inFull);
}

function onOmisoka(message: Message, context: Context): Hit[] {
  const { month, day } = fromDay(context.on);
  return month === 12 && day === 31 ? yearEndWishes(message) : [];
}

function outOfSeason(message: Message, context: Context): Hit[] {
  return isYoiSeason(context.on) ? [] : yearEndWishes(message);
}

/** Rules about what belongs to which time of the year. */
export const SEASON_RULES: readonly Rule[] = [
  {
    id: "jiko-out-of-season",
    severity: "warn",
    languages: JA,
    find: jikoOutOfSeason,
    message: {
      en: "this season phrase does not fit the day it is read",
      ja: "お手元に届く日の季節と、時候の言葉が合っていません",
    },
    suggestion: { en: "a phrase that is valid that day", ja: "その日に合う時候の言葉" },
    source: "jojo-net.biz; aisatukun.jp; koyominote",
    bad: "盛夏の候 (2026-08-07)",
    good: "残暑の候",
  },
  {
    id: "mimai-out-of-season",
    severity: "warn",
    languages: JA,
    find: mimaiOutOfSeason,
    message: {
      en: "this greeting has its own weeks, and the day it is read lies outside",
      ja: "この見舞いの時期から外れています",
    },
    suggestion: { en: "the greeting of that day", ja: "その日に合う挨拶" },
    source: "TBS 30353901; sourcenext; dulcis",
    bad: "暑中お見舞い申し上げます (2026-08-12)",
    good: "残暑お見舞い申し上げます",
  },
  {
    id: "mimai-to-superior",
    severity: "info",
    languages: JA,
    registers: FORMAL,
    find: mimaiToSuperior,
    message: {
      en: "見舞う is done downwards; to seniors and clients it is お伺い",
      ja: "「見舞う」は目下への言葉とされ、目上の方には「お伺い」とします",
    },
    suggestion: wording("お伺い"),
    source: "thefiberfest 2014; favck",
    bad: noted("暑中お見舞い申し上げます", "to a former boss", "以前の上司に"),
    good: "暑中お伺い申し上げます",
  },
  {
    id: "jiko-in-chat",
    severity: "info",
    languages: JA,
    channels: ["chat", "sns"],
    find: (message) => phrasesOf(message).filter(({ style }) => style === "kanji"),
    message: {
      en: "a season phrase like this is stiff in a short message",
      ja: "チャットやSNSでは、漢語の時候の挨拶は堅く感じられます",
    },
    suggestion: { en: "one personal line", ja: "ひとこと自分の言葉で" },
    source: "etiquette guides, several",
    bad: noted("新緑の候", "in a chat message", "チャットで"),
    good: "いい季節になりましたね",
  },
  {
    id: "gobusata-too-soon",
    severity: "info",
    languages: JA,
    find: gobusataTooSoon,
    message: {
      en: "you were in touch less than two months ago: that is no silence yet",
      ja: "前回のご連絡から二か月たっていませんので、ご無沙汰とまでは言いません",
    },
    suggestion: { en: "no opening of that kind", ja: "先日のお礼などから書き始める" },
    source: "mynavi woman 201028-5; asset-inc",
    bad: noted("ご無沙汰しております", "three weeks after the last mail", "前回のメールから三週間後に"),
    good: "先日はありがとうございました",
  },
  {
    id: "new-year-after-matsunouchi",
    severity: "warn",
    languages: JA,
    find: newYearTooLate,
    message: {
      en: "松の内 is over when this is read; the New Year is no longer celebrated",
      ja: "松の内を過ぎていますので、新年のお祝いの言葉は使いません",
    },
    suggestion: wording("今年もよろしくお願いいたします、寒中お見舞い"),
    source: "panasonic.co.jp; impress 1377202",
    bad: "謹賀新年 (2027-01-18)",
    good: "寒中お伺い申し上げます",
  },
  {
    id: "yoi-otoshi-abbreviated",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    find: cutShort,
    message: {
      en: "to a senior or a client the wish is spoken to its end",
      ja: "目上の方やお客様には、最後まで省かずに述べます",
    },
    suggestion: wording("よいお年をお迎えください"),
    source: "hachidorinohane.jp; nateha678",
    bad: "よいお年を。",
    good: "よいお年をお迎えください。",
  },
  {
    id: "yoi-otoshi-on-omisoka",
    severity: "info",
    languages: JA,
    find: onOmisoka,
    message: {
      en: "on December 31 the year is as good as over; the wish is for the days before",
      ja: "「よいお年を」は三十日ごろまでの挨拶とされます",
    },
    suggestion: wording("今年もお世話になりました。来年もどうぞよろしくお願いいたします"),
    source: "hachidorinohane.jp; nateha678; ipkish",
    bad: "よいお年をお迎えください (12-31)",
    good: "来年もどうぞよろしくお願いいたします",
  },
  {
    id: "yoi-otoshi-out-of-season",
    severity: "warn",
    languages: JA,
    find: outOfSeason,
    message: {
      en: "this wish belongs to the last three weeks of December",
      ja: "「よいお年を」は十二月の中ごろから大みそかまでの挨拶です",
    },
    suggestion: { en: "leave it out", ja: "書かずにおく" },
    source: "hachidorinohane.jp; nateha678",
    bad: "よいお年をお迎えください (01-06)",
    good: "よい一年になりますように",
  },
];
