import { formatDay } from "../domain/calendar-date.ts";
import type { Language } from "../domain/contact.ts";
import type { LastHelp } from "../domain/last-help.ts";
import { singleLine } from "../domain/plain-text.ts";
import { asksIn, offersOrThanks } from "./ask.ts";
import { contactDetails } from "./contact-details.ts";
import type { Context } from "./context.ts";
import { formerDataIn } from "./former-data.ts";
import { grumblingIn } from "./grumbling.ts";
import { unknownHolidays } from "./holidays.ts";
import type { Message } from "./message.ts";
import { placeholders } from "./placeholders.ts";
import { BOTH, type Hit, LEAVE_OUT, type Rule, wording } from "./rule.ts";
import { advertisingIn, salesTalkIn } from "./sales-talk.ts";
import { secretsIn } from "./secrets.ts";
import { isStock } from "./stock-sentences.ts";

/** After so many days of silence a message is a first one again. */
const SILENCE = 90;
const A_YEAR = 365;
const AFTER_FOLLOWING = 14;

function abruptAsk(message: Message, { to }: Context): Hit[] {
  if (!to || (to.gapDays !== null && to.gapDays < SILENCE)) return [];
  // To a client it would be an offer, of which other rules speak.
  return asksIn(message, !to.isClient);
}

function askWithoutOffer(message: Message, { to }: Context): Hit[] {
  if (!to || to.gapDays === null || to.gapDays >= SILENCE || to.lastHelp === undefined) return [];
  const [ask] = asksIn(message);
  if (!ask || offersOrThanks(message)) return [];
  const about = helpInWords(to.lastHelp);
  return [to.lastHelp.side === "given" ? { ...ask, about, suggestion: WITHOUT_THANKS } : { ...ask, about }];
}

/** After help of ours there is nothing to thank for. */
const WITHOUT_THANKS = {
  en: "offer something in return, and make it easy to say no",
  ja: "こちらからできることも添え、断りやすい頼み方にする",
} as const;

function helpInWords({ side, on, text }: LastHelp): Readonly<Record<Language, string>> {
  const what = singleLine(text);
  const day = formatDay(on);
  return side === "received"
    ? {
        en: `they helped you last, on ${day} (${what})`,
        ja: `前回は ${day}、「${what}」で助けていただいています`,
      }
    : {
        en: `you helped last, on ${day} (${what})`,
        ja: `前回は ${day}、こちらが「${what}」で力になっています`,
      };
}

function salesAfterLeaving(message: Message, { to, me, on }: Context): Hit[] {
  if (!to?.isClient || me.leftOn === undefined) return [];
  const days = on - me.leftOn;
  return days >= 0 && days <= A_YEAR ? salesTalkIn(message, me) : [];
}

function tooSoonAfterFollowing(message: Message, { to, on }: Context): Hit[] {
  if (to?.followedOn === undefined) return [];
  const days = on - to.followedOn;
  if (days < 0 || days >= AFTER_FOLLOWING) return [];
  const start = message.raw.search(/\S/);
  if (start < 0) return [];
  const line = message.raw.slice(start).split("\n", 1)[0] as string;
  return [{ start, end: start + line.trimEnd().length }];
}

/** Rules about how one behaves towards others. */
export const BEHAVIOUR_RULES: readonly Rule[] = [
  {
    id: "abrupt-ask",
    severity: "warn",
    languages: BOTH,
    find: abruptAsk,
    message: {
      en: "the first message after a long silence asks for something",
      ja: "しばらくご連絡のなかった方への最初の便りで、お願いごとをしています",
    },
    suggestion: {
      en: "write about how you are and ask how they are; the request can follow another day",
      ja: "まず近況を伝え、お相手の様子を伺う。お願いは日を改める",
    },
    source: "themoneytimes; hyperec; Zucker (HBR)",
    bad: "御社に戻りたいので紹介してほしいです",
    good: "お元気でいらっしゃいますか",
  },
  {
    id: "ask-without-offer",
    severity: "info",
    languages: BOTH,
    find: askWithoutOffer,
    message: {
      en: ({ about }) => `asks for something with neither thanks nor an offer${about ? `; ${about.en}` : ""}`,
      ja: ({ about }) => `お礼や「今度はこちらが」の一言のないお願いです${about ? `。${about.ja}` : ""}`,
    },
    suggestion: {
      en: "thank for the last help, offer something",
      ja: "前回のお礼を述べ、こちらからできることを添える",
    },
    source: "own rule",
    bad: "ちょっと紹介してくれない?",
    good: "この前は助かった! 今度は私が手伝うね",
  },
  {
    id: "badmouth-former-employer",
    severity: "error",
    languages: BOTH,
    find: grumblingIn,
    message: {
      en: "this runs down a former employer; readers wonder what you will say about them",
      ja: "以前の勤め先を悪く言っています。読む方の信頼を失うことがあります",
    },
    suggestion: LEAVE_OUT,
    source: "article on ties after leaving",
    bad: "前の会社は上司が無能で最悪でした",
    good: "前の会社では多くを学びました",
  },
  {
    id: "former-employer-data",
    severity: "error",
    languages: BOTH,
    find: formerDataIn,
    message: {
      en: "this uses data of a former employer, which belongs to them",
      ja: "以前の勤め先の資料や名簿を使う話になっています。勤め先の財産ですので使えません",
    },
    suggestion: LEAVE_OUT,
    source: "不正競争防止法; axidea-hr; livedoor 29502772",
    bad: "前職の顧客リストをもとに",
    good: "新しい会社で一から",
  },
  {
    id: "inside-information",
    severity: "error",
    languages: BOTH,
    find: secretsIn,
    message: {
      en: "this tells what an employer has not made public",
      ja: "公表されていない社内の情報に触れています",
    },
    suggestion: LEAVE_OUT,
    source: "不正競争防止法; article on ties after leaving",
    bad: "まだ発表前ですが、来月合併します",
    good: "先日の発表を拝見しました",
  },
  {
    id: "sales-right-after-leaving",
    severity: "warn",
    languages: BOTH,
    find: salesAfterLeaving,
    message: {
      en: "within a year of leaving, a client is sent news and thanks, no offers",
      ja: "退職から一年以内は、お客様への売り込みを控え、近況とお礼にとどめます",
    },
    suggestion: {
      en: "only news and thanks; business when they ask",
      ja: "近況とお礼だけにし、商談はお相手から求められてから",
    },
    source: "axidea-hr; livedoor 29502772",
    bad: "御社へご提案があります",
    good: "新しい職場では物流を担当しております",
  },
  {
    id: "sales-in-greeting",
    severity: "warn",
    languages: BOTH,
    occasions: [
      "year-end",
      "nengajo",
      "new-year",
      "kanchu-mimai",
      "yokan-mimai",
      "shochu-mimai",
      "zansho-mimai",
      "birthday",
      "congratulations",
    ],
    find: advertisingIn,
    message: {
      en: "an advertisement turns a greeting into a leaflet",
      ja: "ご挨拶の中に宣伝が入っています。せっかくのお祝いや挨拶が広告に見えてしまいます",
    },
    suggestion: LEAVE_OUT,
    source: "businesswritingblog 2005; worktalk; sherpasoftware",
    bad: "Our new product is 20% off this week",
    good: "Wishing you a good year",
  },
  {
    id: "third-party-contact",
    severity: "error",
    languages: BOTH,
    find: contactDetails,
    message: {
      en: "somebody else's address or number, and the file does not say that they agreed",
      ja: "ほかの方の連絡先です。ご本人の了解が連絡先ファイルに見当たりません",
    },
    suggestion: {
      en: "ask that person first, or pass the message on",
      ja: "先にご本人に確かめるか、こちらから伝える",
    },
    source: "個人情報保護法 (第三者提供)",
    bad: "鈴木さんの連絡先は 090-1234-5678 です",
    good: "鈴木さんに伝えておきます",
  },
  {
    id: "dm-right-after-follow",
    severity: "warn",
    languages: BOTH,
    channels: ["sns"],
    find: tooSoonAfterFollowing,
    message: {
      en: "you followed them less than two weeks ago; a message now feels pushy",
      ja: "フォローから二週間たっていません。すぐのメッセージは押しつけがましく感じられます",
    },
    suggestion: { en: "react to a post instead", ja: "まずは投稿に反応する" },
    source: "article on ties after leaving",
    bad: { en: "a message two days after following", ja: "フォローした二日後のメッセージ" },
    good: { en: "a reaction to a post", ja: "投稿への反応" },
  },
  {
    id: "generic-message",
    severity: "warn",
    languages: BOTH,
    channels: ["sns", "chat", "email"],
    find: isStock,
    message: {
      en: "nothing but the stock sentence: it reads as if nobody had written it",
      ja: "定型文だけになっています。あなたにしか書けない一言があると伝わります",
    },
    suggestion: { en: "one thing only you could say", ja: "お二人だけが知る一言を添える" },
    source: "huffpost; nzherald; theheretic",
    bad: "Congrats on your work anniversary!",
    good: "Five years already! I still use your checklist every Monday.",
  },
  {
    id: "religious-holiday-unknown",
    severity: "warn",
    languages: ["en"],
    find: unknownHolidays,
    message: {
      en: "the contact file does not say that they keep this holiday",
      ja: "お相手がこの祝日を祝う方かどうか、連絡先ファイルに書かれていません",
    },
    suggestion: wording("Happy Holidays, Happy New Year"),
    source: "businesswritingblog 2005; bigideasforsmallbusiness",
    bad: "Merry Christmas!",
    good: "Happy Holidays!",
  },
  {
    id: "unfilled-placeholder",
    severity: "error",
    languages: BOTH,
    find: placeholders,
    message: {
      en: "a gap of the template was left in",
      ja: "ひな形の空欄が残っています",
    },
    suggestion: { en: "fill in or leave out", ja: "埋めるか、その部分を省く" },
    source: "own rule",
    bad: "〇〇部長",
    good: "佐藤部長",
  },
];
