import { isWorkday } from "../domain/business-day.ts";
import { addMonths, type Day, dayOf, fromDay, yearOf } from "../domain/calendar-date.ts";
import type { LifeEvent } from "../domain/contact.ts";
import { monthsBetween } from "../domain/span.ts";
import { careSeason, mimaiOn, type SeasonStyle, seasonPhrases } from "../manners/season-phrases.ts";
import {
  celebrated,
  congratulation,
  eventSubject,
  eventWish,
  inPlainWords,
  type Styles,
} from "./celebrations-ja.ts";
import { climateOf, fitsClimate } from "./climate.ts";
import {
  japaneseDayOfLeaving,
  japaneseMonth,
  kanjiNumber,
  wareki,
  warekiInKanji,
  warekiYear,
} from "./dates.ts";
import { type Facts, isDatedNewYear, type JobNews, type OwnMilestone } from "./facts.ts";
import { japaneseHelp, japaneseLesson, spokenCompany } from "./free-text.ts";
import type { Sentences } from "./sentences.ts";

export function sentencesJa(facts: Facts, salutation: string): Sentences {
  return {
    greeting: greeting(facts),
    newYear: newYear(facts),
    opening: opening(facts),
    hello: hello(facts),
    introduction: introduction(facts),
    tenure: tenure(facts),
    apology: apology(facts),
    wellbeing: wellbeing(facts),
    thanks: thanks(facts),
    gratitude: followUpThanks(facts),
    gratitudeSubject: gratitudeSubject(facts),
    memory: memory(facts),
    news: news(facts),
    care: care(facts),
    closing: closing(facts),
    yearEndWish: yearEndWish(facts),
    quiet: quiet(facts),
    easyAnswer: easyAnswer(facts),
    alsoFirst: alsoFirst(facts),
    alsoWish: alsoWish(facts),
    birthdayWish: birthdayWish(facts, salutation),
    lateWish: lateWish(facts),
    phoneOpening: phoneOpening(facts),
    congratulation: congratulation(facts),
    eventWish: eventWish(facts, salutation),
    eventSubject: eventSubject(facts),
    sender: sender(facts),
    letterHead: letterHead(facts, salutation),
    letterEnd: opensHumbly(facts) ? "謹白" : "敬具",
    letterDate: letterDate(facts),
    cardDate: cardDate(facts),
  };
}

/** New Year may be celebrated: nobody mourns, and it is read before 松の内 ends (or in the weeks before New Year). */
function celebratesNewYear(facts: Facts): boolean {
  if (facts.theyMourn || facts.iMourn) return false;
  const { month, day } = fromDay(facts.readOn);
  return month >= 11 || (month === 1 && day <= (facts.kansai ? 15 : 7));
}

function greeting(facts: Facts): string {
  const { occasion, style } = facts;
  // What friends send each other by chat is a New Year message, with no words of a card in it.
  if (occasion === "nengajo" && style !== "plain") return `${gashi(facts)}${stopOf(facts)}`;
  if (occasion === "new-year" || occasion === "nengajo") {
    if (!celebratesNewYear(facts)) return "";
    return facts.pick(
      {
        formal: ["謹んで新年のお慶びを申し上げます。", "新年おめでとうございます。"],
        polite: ["明けましておめでとうございます。", "新年おめでとうございます。"],
        plain: ["明けましておめでとう！", "新年おめでとう！"],
      }[style],
    );
  }
  return occasion.endsWith("-mimai") ? mimaiGreeting(facts) : "";
}

const NEW_YEAR: Styles<readonly string[]> = {
  formal: ["新年おめでとうございます。", "明けましておめでとうございます。"],
  polite: ["明けましておめでとうございます。", "新年おめでとうございます。"],
  plain: ["明けましておめでとう！", "新年おめでとう！"],
};

/** The New Year in the first message of the year, where that has another reason. */
function newYear(facts: Facts): string {
  return facts.newYear === "greeting" ? facts.pick(NEW_YEAR[facts.style], "new-year") : "";
}

/** 賀詞 of a 年賀状, fitting the rank. */
function gashi(facts: Facts): string {
  if (!celebratesNewYear(facts)) return "年始のご挨拶を申し上げます";
  return facts.style === "formal"
    ? facts.pick(["謹賀新年", "謹んで新春のお慶びを申し上げます", "恭賀新年"])
    : facts.pick(["明けましておめでとうございます", "新年おめでとうございます"]);
}

/** A card's lines end without 。. */
function stopOf({ channel }: Facts): string {
  return channel === "card" ? "" : "。";
}

/** By the day it is read, not by the occasion's name: a 暑中見舞い that arrives after 立秋 is a 残暑見舞い. */
function mimaiGreeting(facts: Facts): string {
  const mimai = facts.japan ? mimaiOn(facts.readOn, facts.kansai) : undefined;
  const stop = stopOf(facts);
  // Friends who chat have no words for it out of season.
  if (mimai === undefined && facts.style === "plain") return "";
  if (mimai === undefined) return `季節のご挨拶を申し上げます${stop}`;
  return `${mimai}${facts.style === "formal" ? "お伺い" : "お見舞い"}申し上げます${stop}`;
}

const MONTHS_OF_A_LONG_TIME = 18;

function opening(facts: Facts): string {
  const { occasion, style } = facts;
  // Who is sent news is not to feel a debt of letters.
  const gap = occasion === "news" && style !== "formal" && facts.gap === "long" ? "some" : facts.gap;
  if (gap === "unknown" || gap === "none" || (occasion === "birthday" && style !== "formal")) return "";
  const wordings: Styles<readonly string[]> =
    gap === "some"
      ? {
          formal: [
            "ご無沙汰しております。",
            "しばらくご無沙汰しております。",
            "ご挨拶もできないまま、ご無沙汰しております。",
          ],
          polite: ["お久しぶりです。", "ご無沙汰しています。"],
          plain: ["久しぶり！", "久しぶりだね！"],
        }
      : {
          formal: [
            "大変ご無沙汰しております。",
            "日頃のご挨拶もできず、大変ご無沙汰しております。",
            "お便りもしないまま、大変ご無沙汰しております。",
          ],
          polite: ["本当にお久しぶりです。", "すっかりご無沙汰しています。"],
          plain: ["すごく久しぶり！", "ほんとに久しぶり！"],
        };
  if (facts.theyMourn && style !== "formal") {
    const isYearsAgo = facts.last !== null && addMonths(facts.last, MONTHS_OF_A_LONG_TIME) <= facts.today;
    const howLong = isYearsAgo ? "長いこと" : "しばらく";
    return style === "polite"
      ? `${howLong}ご無沙汰して${isYearsAgo ? "いました" : "います"}。`
      : `${howLong}連絡できずにいたけど、どうしてるかなと思って。`;
  }
  return facts.pick(wordings[style], "opening");
}

/** Notices on a card have no greeting of their own, and need one. */
const NOTICES = ["after-leaving", "new-job", "independence", "year-end", "follow-up"];

function hello(facts: Facts): string {
  const { occasion, role, style } = facts;
  if (facts.channel === "card") return NOTICES.includes(occasion) ? wellbeing(facts) : "";
  if ((occasion === "birthday" || occasion === "congratulations") && style !== "formal") return "";
  // A call has asked for a moment already.
  if (facts.channel === "phone") return "";
  if ((occasion === "farewell" || facts.goodbye !== undefined) && style !== "plain") {
    return style === "formal" ? "お疲れ様です。" : "おつかれさまです。";
  }
  if (style === "formal") {
    if (facts.isPresentColleague) return "お疲れ様です。";
    return role === "friend" ? "こんにちは。" : "お世話になっております。";
  }
  if (style === "polite" || facts.theyMourn) return "こんにちは。";
  return role === "friend" ? "こんにちは！" : "おつかれさま！";
}

function introduction(facts: Facts): string {
  if (facts.style === "formal") return formalIntroduction(facts);
  const name = facts.myName?.called;
  if (name === undefined || !facts.farApart) return "";
  if (facts.style === "plain") return `${name}です${facts.theyMourn ? "。" : "！"}`;
  const { alumniCompany, presentCompany } = facts;
  const stillThere = alumniCompany !== undefined && alumniCompany === presentCompany;
  const company = facts.shared?.company ?? (stillThere ? undefined : alumniCompany);
  // A call has given the name in its first words, and paper is signed.
  const onPhone = facts.channel === "phone";
  const self = onPhone ? "" : name;
  if (company !== undefined) {
    const isWithThem = facts.shared === undefined || facts.sawMeGo;
    const together = `${spokenCompany(company)}${isWithThem ? "でご一緒していた" : "にいた"}`;
    return self === "" ? `${together.replace(/た$/, "ました")}。` : `${together}${self}です。`;
  }
  if (onPhone || facts.channel === "letter" || facts.channel === "card") return "";
  return stillThere ? `${alumniCompany}の${self}です。` : `${self}です。`;
}

function formalIntroduction(facts: Facts): string {
  const name = facts.channel === "phone" ? undefined : facts.myName?.full;
  const clause = formerSelf(facts);
  if (name === undefined) return clause === "" ? "" : `${clause}。`;
  if (clause !== "") return `${clause}${name}です。`;
  if (facts.channel === "phone") return "";
  // Paper is signed, and says who writes only where it has something to add to the name.
  if (facts.channel === "letter" || facts.channel === "card") return "";
  const company = facts.jobNews?.as === "news" || facts.isInNotice ? undefined : facts.presentCompany;
  return company === undefined || company === facts.contact.company || facts.isPresentColleague
    ? `${name}です。`
    : `${company}の${name}です。`;
}

/** Where a message opens with who I am, the departure is told there; wishes come first elsewhere, and my news last. */
const OPENS_WITH_ME = ["after-leaving", "catch-up", "new-job", "independence"];

function introducesLeaving({ leaving, shared, style, occasion }: Facts): boolean {
  return (
    style === "formal" &&
    OPENS_WITH_ME.includes(occasion) &&
    leaving !== undefined &&
    shared !== undefined &&
    leaving.date === shared.date
  );
}

/** 昨年10月まで営業部でお世話になりました… */
function formerSelf(facts: Facts): string {
  const { shared, role, sawMeGo: inside, readOn } = facts;
  if (shared === undefined) return "";
  if (introducesLeaving(facts)) {
    const left = asWritten(facts, `${japaneseDayOfLeaving(shared.date, readOn)}に`);
    return inside || shared.company === undefined
      ? `${left}退職いたしました`
      : `${left}${shared.company}を退職いたしました`;
  }
  if (!facts.farApart) return "";
  const until = asWritten(facts, `${japaneseMonth(shared.date, readOn)}まで`);
  if (!inside) {
    if (shared.company !== undefined) return `${until}${shared.company}に在籍しておりました`;
    return role === "client" ? "以前お世話になりました" : "以前ご一緒しておりました";
  }
  const place = shared.department ?? shared.company;
  return place === undefined ? `${until}ご一緒しておりました` : `${until}${place}でお世話になりました`;
}

function apology({ apologises, occasion, event, style }: Facts): string {
  if (!apologises) return "";
  const what = occasion === "congratulations" && event?.kind !== "retirement" ? "congratulations" : occasion;
  const wordings: Record<string, Styles<string>> = {
    congratulations: {
      formal: "お祝いを申し上げるのが遅くなり、申し訳ございません。",
      polite: "お祝いが遅くなってすみません。",
      plain: "お祝いが遅くなってごめんね。",
    },
    "after-leaving": {
      formal: "ご挨拶が遅くなり、申し訳ございません。",
      polite: "ご挨拶が遅くなってすみません。",
      plain: "連絡が遅くなってごめんね。",
    },
    news: {
      formal: "ご報告が遅くなり、申し訳ございません。",
      polite: "ご報告が遅くなってすみません。",
      plain: "報告が遅くなってごめんね。",
    },
    other: {
      formal: "ご連絡が遅くなり、申し訳ございません。",
      polite: "ご連絡が遅くなってすみません。",
      plain: "連絡が遅くなってごめんね。",
    },
  };
  const key = what === "new-job" || what === "independence" ? "news" : what;
  return (wordings[key] ?? wordings.other)?.[style] ?? "";
}

/** Words that must not stand in a congratulation (忌み言葉), though the season has them. */
const UNLUCKY = /落ち|変わ|峠|終わ|枯|冷え/;

/** Not the phrase of the year before, nor of the next, whatever the day it is written on. */
function phraseInTurn(facts: Facts, style: SeasonStyle, fits: (text: string) => boolean): string | undefined {
  const climate = climateOf(facts.contact, facts.book);
  const isTrue = (text: string): boolean => fits(text) && fitsClimate(climate, text, facts.readOn);
  const mine = seasonPhrases(style, facts.readOn, facts.turn).filter(isTrue);
  // Where few phrases are left, none in one of two years is better than the same in both.
  const all = climate === undefined ? seasonPhrases(style, facts.readOn).filter(isTrue) : [];
  const phrases = mine.length > 0 ? mine : all;
  return phrases.length === 0 ? undefined : facts.pick(phrases, "season");
}

function softSeason(facts: Facts): string | undefined {
  if (!facts.japan || facts.channel === "chat" || facts.channel === "sns" || facts.channel === "phone")
    return undefined;
  const phrase = phraseInTurn(facts, "soft", (text) => !facts.festive || !UNLUCKY.test(text));
  if (phrase === undefined || facts.style === "formal") return phrase;
  if (phrase.startsWith("年の瀬")) return "もうすぐ年末です";
  return phrase
    .replace(/おります$/, "います")
    .replace(/まいりました$/, "きました")
    .replace(/^本年も余日少なくなりました$/, "今年も残りわずかになりました")
    .replace(/^師走に入り、あわただしい毎日と/, "あわただしい師走と");
}

function wellbeing(facts: Facts): string {
  // A letter has said it in its first lines, unless it begins with the greeting of a season.
  if (facts.channel === "letter" && greeting(facts) === "") return "";
  const asks: Styles<readonly string[]> = {
    formal: [
      "いかがお過ごしでしょうか。",
      "お元気でお過ごしでしょうか。",
      facts.tellsNews ? "お健やかにお過ごしでしょうか。" : "お変わりなくお過ごしでしょうか。",
    ],
    polite:
      facts.role === "friend"
        ? ["元気にしていますか。", "お元気ですか。", "どうしていますか。"]
        : ["いかがお過ごしですか。", "お元気ですか。", "お元気でいらっしゃいますか。"],
    plain: ["元気にしてる？", "最近どうしてる？", "元気でやってる？"],
  };
  const ask = facts.theyMourn
    ? {
        formal: "いかがお過ごしでしょうか。",
        polite: "いかがお過ごしですか。",
        plain: facts.gap === "unknown" || facts.gap === "none" ? "どうしてるかなと思って連絡したよ。" : "",
      }[facts.style]
    : facts.pick(asks[facts.style], "wellbeing");
  const said = facts.isCompany && facts.style === "formal" ? "皆様いかがお過ごしでしょうか。" : ask;
  const season = softSeason(facts);
  // Friends say it in a sentence of its own.
  if (season !== undefined && facts.style !== "formal" && facts.role === "friend")
    return `${season}ね。${said}`;
  return season === undefined ? said : `${season}が、${said}`;
}

/** Messages that thank for the whole year. */
const LOOKS_BACK = ["nengajo", "year-end", "new-year"];

function thanks(facts: Facts): string {
  const help = facts.helpReceived;
  if (help === undefined || facts.thanksFor === "nothing" || facts.gratitude !== undefined) return "";
  const { kind, text } = japaneseHelp(help.text, facts.style);
  if (kind === "gift" || kind === "deed") return thanksForGiven(facts, kind, text);
  if (facts.thanksFor === "again" || LOOKS_BACK.includes(facts.occasion)) {
    return thanksAgain(facts, kind === "past" || facts.style === "plain" ? text : `${text}の件`, kind);
  }
  const when = addMonths(help.on, 2) > facts.today ? "先日" : "以前";
  if (kind === "past") {
    return {
      formal: `${when}、${text}こと、今も感謝しております。`,
      polite: `${when}、${text}こと、今も感謝しています。`,
      plain: `${text}こと、今も感謝してるよ。`,
    }[facts.style];
  }
  return {
    formal: `${when}、${text}の件では大変お世話になり、ありがとうございました。`,
    polite: `${when}、${text}の件では本当に助かりました。ありがとうございました。`,
    plain: `${text}、あのときほんとに助かったよ。`,
  }[facts.style];
}

/** Something given, or a deed that is named by a noun: 出産祝いをいただき, 引っ越しをお手伝いいただき. */
function thanksForGiven(facts: Facts, kind: "gift" | "deed", text: string): string {
  const { style, pick } = facts;
  const received = kind === "gift" ? `${text}を` : text;
  if (facts.thanksFor === "again" || LOOKS_BACK.includes(facts.occasion)) {
    const ends: Styles<readonly string[]> = {
      formal: ["今もありがたく思い出しております。", "心より感謝しております。"],
      polite: ["今もありがたく思い出します。", "今も感謝しています。"],
      plain: ["今でもありがたく思ってるよ。", "今も感謝してるよ。"],
    };
    const deed = {
      formal: `${received}いただきましたこと`,
      polite: `${received}いただいたこと`,
      plain: `${received}もらったこと`,
    }[style];
    return `${deed}、${pick(ends[style], "thanks")}`;
  }
  const when = addMonths(facts.helpReceived?.on ?? facts.today, 2) > facts.today ? "先日は" : "その節は、";
  const isGlad = kind === "gift" && !facts.theyMourn && !GIFT_OF_SORROW.test(text);
  return {
    formal: `${when}${received}いただき、誠にありがとうございました。`,
    polite: `${when}${received}いただき、ありがとうございました。${isGlad ? "とてもうれしかったです。" : ""}`,
    plain: isGlad ? `${text}、ほんとにうれしかった！ありがとう。` : `${text}、ほんとにありがとう。`,
  }[style];
}

const GIFT_OF_SORROW = /(見舞い|香典|お供え)$/;

function followUpThanks(facts: Facts): string {
  const { gratitude: thanks, style, theyMourn, followUpIsLate } = facts;
  if (thanks === undefined) return "";
  const exclaimed = theyMourn ? "。" : "！";
  const late: Styles<string> = {
    formal: "お礼が遅くなり、申し訳ございません。\n",
    polite: "お礼が遅くなってすみません。\n",
    plain: `お礼が遅くなってごめん${theyMourn ? "ね。" : "！"}\n`,
  };
  const said: Styles<string> = {
    formal: `${whenHelped(facts)}${thankedDeed(facts)}誠にありがとうございました。`,
    polite: `${whenHelped(facts)}${thankedDeed(facts)}本当にありがとうございました。`,
    plain: `${whenHelped(facts)}${thankedDeed(facts)}ほんとにありがとう${exclaimed}`,
  };
  const helped: Styles<string> = {
    formal:
      "おかげさまで、大変助かりました。\n私でお役に立てることがございましたら、いつでもお声がけください。",
    polite:
      "おかげさまで、とても助かりました。\nこちらで何かお手伝いできることがあれば、いつでも声をかけてください。",
    plain: "すごく助かったよ。\n次はこっちが力になるから、いつでも言ってね。",
  };
  const isGift = thanks.text !== undefined && japaneseHelp(thanks.text, style).kind === "gift";
  const after = isGift ? CONSIDERATION[style] : helped[style];
  return `${followUpIsLate ? late[style] : ""}${said[style]}${thanks.isForHelp ? after : ""}`;
}

/** What a present is answered with, instead of the help it was not. */
const CONSIDERATION: Styles<string> = {
  formal: "お心遣いが身にしみました。",
  polite: "お心遣いが身にしみました。",
  plain: "気持ちがありがたかったよ。",
};

/** 昨日は、… */
function whenHelped(facts: Facts): string {
  const { gratitude: thanks, style, today, channel } = facts;
  const comma = style === "plain" ? "" : channel === "card" ? "" : "、";
  const on = thanks?.on;
  if (on !== undefined && on >= today - 1 && isReadToday(facts)) {
    const day = on === today ? (style === "formal" ? "本日" : "今日") : "昨日";
    return `${day}は${comma}`;
  }
  if (on !== undefined && addMonths(on, 2) <= today)
    return `${style === "plain" ? "あのとき" : "その節"}は${comma}`;
  return `${style === "plain" ? "この前" : "先日"}は${comma}`;
}

/** Post is read days later, and a formal mail waits for a working day: no word that counts from the day it is written. */
function isReadToday({ channel, style, today, japan }: Facts): boolean {
  return channel !== "letter" && channel !== "card" && (style !== "formal" || isWorkday(today, japan));
}

/** 転職の相談の件で大変お世話になり、 or 相談に乗ってくださり、 */
function thankedDeed({ gratitude: thanks, style, channel }: Facts): string {
  if (thanks === undefined || !thanks.isForHelp) return "";
  const comma = channel === "card" ? "　" : "、";
  const generous = { formal: "お力添えをいただき", polite: "力を貸していただき", plain: "力になってくれて" };
  if (thanks.text === undefined) return `${generous[style]}${comma}`;
  const { kind, text } = japaneseHelp(thanks.text, "formal");
  if (kind === "gift") return style === "plain" ? `${text}${comma}` : `${text}をいただき${comma}`;
  if (kind === "deed") {
    if (style !== "plain") return `${text}いただき${comma}`;
    return `${japaneseHelp(thanks.text, "plain").text}${comma}`;
  }
  if (kind === "noun") {
    // What is no noun comes back between quotes, which a letter of thanks does without.
    if (text !== thanks.text) return `${generous[style]}${comma}`;
    return {
      formal: `${text}の件で大変お世話になり${comma}`,
      polite: `${text}の件でお世話になり${comma}`,
      plain: `${text}${comma}`,
    }[style];
  }
  const done = { formal: "くださり", polite: "いただき", plain: "くれて" };
  const said = text
    .replace(/(くださった|いただいた)$/, done[style])
    .replace(/になった$/, style === "plain" ? "になって" : "になり");
  return `${said}${said === text ? "こと" : ""}${comma}`;
}

function gratitudeSubject(facts: Facts): string {
  const { gratitude: thanks, style, today } = facts;
  if (thanks === undefined) return "";
  const word = style === "formal" ? "御礼" : "お礼";
  const { on } = thanks;
  if (on !== undefined && addMonths(on, 2) <= today) return word;
  const days = on === undefined || !isReadToday(facts) ? undefined : today - on;
  const when = days === 0 ? (style === "formal" ? "本日" : "今日") : days === 1 ? "昨日" : "先日";
  return `${when}の${word}`;
}

/** Said once already and worth being remembered, or beside other thanks that must not be said in the same words. */
function thanksAgain({ style, pick }: Facts, text: string, kind: "noun" | "past"): string {
  const deed = kind === "past" ? `${text}こと` : `${text}でお世話になったこと`;
  const humbly = kind === "past" ? `${text}こと` : `${text}でお世話になりましたこと`;
  const wordings: Styles<readonly string[]> = {
    formal: [`${humbly}、今もありがたく思い出しております。`, `${humbly}、心より感謝しております。`],
    polite: [`${deed}、今もありがたく思い出します。`, `${deed}、今も感謝しています。`],
    plain:
      kind === "past"
        ? [`${text}こと、今でもありがたく思ってるよ。`, `${text}こと、今も感謝してるよ。`]
        : [`${text}、今でもありがたく思ってるよ。`, `${text}では本当に助けられたよ。`],
  };
  return pick(wordings[style], "thanks");
}

const LONGEST_WITHOUT_COMMA = 8;

/** 教えていただいた段取り; what is longer needs a breath before it. */
function lessonTaught(learned: string | undefined, onCard: boolean): string {
  if (learned === undefined) return "教えていただいたことの一つひとつ";
  const lesson = japaneseLesson(learned);
  const isClause =
    lesson.length > LONGEST_WITHOUT_COMMA || /[をにがで].*[うくすつぬむるぐぶいた].+/.test(lesson);
  return `教えていただいた${isClause && !lesson.startsWith("「") && !onCard ? "、" : ""}${lesson}`;
}

/** The company is named once: not where the introduction has done so. */
function tenure(facts: Facts): string {
  const company = facts.shared?.company;
  if (company === undefined) return "";
  return isIntroduced(facts) && introduction(facts).includes(company) ? "在籍中" : `${company}在籍中`;
}

/** One thing from the time together; empty where the file knows of none. */
function memory(facts: Facts): string {
  const { role, style, shared, learned, betweenJobs, channel } = facts;
  if (facts.isPresentColleague && role === "boss" && style === "formal")
    return "日頃よりご指導をいただき、誠にありがとうございます。";
  if (shared === undefined) return "";
  if (role === "boss") {
    const what = lessonTaught(learned, channel === "card");
    if (style !== "formal") return `${what}は、今でもよく思い出します。`;
    if (channel === "card") return `${what}は、これからもずっと私の財産です。`;
    const place = shared.department ?? shared.company;
    const where = !facts.sawMeGo ? "" : place === undefined ? "ご一緒した頃に" : `${place}で`;
    // 大切さを大切にする says it twice.
    const keep = what.includes("大切") ? "心に留めてまいります" : "大切にしてまいります";
    return betweenJobs
      ? `${where}${what}を、これからも${keep}。`
      : `${where}${what}が、今も仕事の支えになっております。`;
  }
  // Beside the news of the departure the time together has been thanked for.
  if (facts.leaving !== undefined) return "";
  if (role === "client") {
    const time = tenure(facts);
    const where = time === "" ? "" : `${time}に`;
    return style === "formal"
      ? `${where}温かいご支援をいただきましたこと、今も感謝しております。`
      : `${where}お世話になったこと、今も感謝しています。`;
  }
  if (role !== "colleague") return "";
  if (facts.gap === "none" || facts.gap === "some") return "";
  const days: Styles<readonly string[]> = {
    formal: [
      "ご一緒した頃のことを、今も懐かしく思い出しております。",
      "ご一緒した日々を、今も懐かしく思っております。",
    ],
    polite: [
      "一緒に働いていた頃のことを、今も懐かしく思い出します。",
      "一緒に働いていた頃が、ときどき懐かしくなります。",
    ],
    plain: ["一緒に働いてた頃が懐かしいよ。", "一緒に働いてた頃のこと、ときどき思い出すよ。"],
  };
  return facts.pick(days[style], "memory");
}

function news(facts: Facts): string {
  const more = facts.moreNews === undefined ? "" : workNews(facts, facts.moreNews);
  return [leavingNews(facts), jobNews(facts), more].filter((sentence) => sentence !== "").join("\n");
}

/** The departure itself only if the introduction has not told it. */
function leavingNews(facts: Facts): string {
  if (facts.leaving === undefined) return "";
  if (tellsLeavingFirst(facts)) return gratitude(facts);
  return `${departure(facts, facts.leaving)}${gratitude(facts)}`;
}

/** The opening has said until when I was there: the departure itself is not told once more. */
function tellsLeavingFirst(facts: Facts): boolean {
  const { leaving, shared, style } = facts;
  if (introducesLeaving(facts)) return true;
  if (style !== "formal" || leaving === undefined || leaving.date !== shared?.date) return false;
  return isIntroduced(facts) && /まで/.test(formerSelf(facts));
}

/** A card that begins with the greeting of a season has no room for who I am. */
function isIntroduced(facts: Facts): boolean {
  return facts.channel !== "card" || greeting(facts) === "";
}

function departure(facts: Facts, leaving: OwnMilestone): string {
  const { style, readOn, shared, sawMeGo, occasion, event } = facts;
  const when = asWritten(facts, japaneseDayOfLeaving(leaving.date, readOn));
  const onDay = `${when}${facts.channel === "card" ? "に" : when.endsWith("日") && style !== "plain" ? "付で" : "で"}`;
  const inside = sawMeGo && shared?.date === leaving.date;
  const company = leaving.company;
  if (style !== "formal") {
    const place = style === "plain" && company !== undefined ? spokenCompany(company) : company;
    const left = inside || place === undefined ? "会社" : place;
    const verb = style === "polite" || facts.festive ? "退職し" : left === "会社" ? "辞め" : "離れ";
    const start = isAboutMe(facts) ? "" : { polite: "私のほうは、", plain: "こっちは" }[style];
    // Whoever worked beside me saw me go: to them it is no news, only some weeks ago.
    const weeks = inside ? weeksSince(leaving.date, readOn) : undefined;
    const since = weeks === undefined ? undefined : asWritten(facts, weeks);
    if (since === undefined)
      return `${start}${onDay}${left}を${verb}${style === "polite" ? "ました" : "たよ"}。`;
    return `${start}${onDay}${left}を${verb}て、${since}${style === "polite" ? "になります。" : "。"}`;
  }
  const what = `${onDay}${company ?? "前の職場"}を退職いたしました。`;
  if (occasion === "congratulations" || occasion === "birthday") {
    const same = occasion === "congratulations" && event?.kind === "retirement";
    return `私事で恐縮ですが、${same ? "私も" : ""}${what}`;
  }
  if (OPENS_WITH_ME.includes(occasion)) return `このたび、${what}`;
  return inside ? `ご存じのとおり、${what}` : `私事で恐縮ですが、${what}`;
}

const DAYS_OF_HALF_A_MONTH = 11;
const DAYS_OF_NEARLY = 11;

/** もう2週間, もうすぐ1か月; undefined for what is not worth counting. */
function weeksSince(day: Day, seenFrom: Day): string | undefined {
  const days = seenFrom - day;
  if (days < 5 || days > 100) return undefined;
  if (days < 11) return "もう1週間";
  if (days < 18) return "もう2週間";
  if (days < 24) return "もう3週間";
  const months = ["1か月", "2か月", "3か月"];
  const whole = monthsBetween(day, seenFrom);
  // A month counts as over for some days, and as nearly over from its last week on.
  const next = addMonths(day, whole + 1) - seenFrom <= DAYS_OF_NEARLY ? months[whole] : undefined;
  if (next !== undefined) return `もうすぐ${next}`;
  if (whole === 0) return undefined;
  const half = seenFrom - addMonths(day, whole) >= DAYS_OF_HALF_A_MONTH ? "半" : "";
  return `もう${months[whole - 1]}${half}`;
}

/** What the template of that occasion already thanks for is not said again. */
const THANKS_BY_ITSELF: Partial<Record<Facts["role"], readonly string[]>> = {
  boss: ["after-leaving", "new-job", "independence", "year-end", "farewell"],
  client: ["after-leaving", "new-job", "independence", "year-end", "farewell", "catch-up"],
  colleague: ["after-leaving", "independence", "year-end", "farewell"],
};

/** Thanks for the time together, where the departure is told besides something else. */
function gratitude(facts: Facts): string {
  const { role, style, occasion, channel, shared, theyMourn } = facts;
  const silent = THANKS_BY_ITSELF[role];
  if (silent === undefined || silent.includes(occasion) || shared === undefined) return "";
  // Whoever was never there is thanked for the time that we had, wherever it was.
  const elsewhere = role !== "client" && !facts.sawMeGo;
  if (style === "plain") return `一緒に働いてたときは、本当にありがとう${theyMourn ? "。" : "！"}`;
  if (style === "polite") return `${elsewhere ? "これまで" : "在職中は"}本当にお世話になりました。`;
  if (channel === "card" || occasion === "new-year" || occasion === "nengajo") {
    return `${elsewhere ? "これまで" : "在職中"}のご厚情に心より御礼申し上げます。`;
  }
  const received = role === "client" ? "格別のご支援" : "ひとかたならぬご指導";
  // Two sentences in a row would end in the same words.
  const end = thanks(facts) === "" ? "誠にありがとうございました" : "心より御礼申し上げます";
  return `${elsewhere ? "これまで" : "在職中は"}${received}をいただき、${end}。`;
}

/** Cards are written downwards, with kanji for numbers; friends say 去年, except at New Year, when 去 is unlucky. */
function asWritten({ channel, style, occasion, festive }: Facts, text: string): string {
  const inLetter = channel === "letter" && !festive;
  if (channel === "card" || inLetter) {
    return text.replace(/\d+/g, (digits) => kanjiNumber(Number(digits)));
  }
  // 昨年 has been thanked for in the line before.
  if (style !== "formal" && (occasion === "new-year" || occasion === "nengajo"))
    return text.replace(/^昨年(?=\d)/, "");
  const friendly = style === "plain" && !festive && occasion !== "nengajo" && occasion !== "new-year";
  return friendly ? text.replace(/昨年(?=\d)/, "去年の") : text;
}

const WELL: Styles<readonly string[]> = {
  formal: ["おかげさまで、元気に過ごしております。", "おかげさまで、つつがなく過ごしております。"],
  polite: ["おかげさまで、こちらは楽しくやっています。", "おかげさまで、こちらも無事にやっています。"],
  plain: ["こっちは楽しくやってるよ。", "こっちは元気でやってるよ。"],
};

/** News that the file has no milestone for. */
const UNNAMED_NEWS: Readonly<Record<string, Styles<string>>> = {
  "new-job": {
    formal: "このたび、新しい勤務先に移りました。",
    polite: "新しい勤務先に移りました。",
    plain: "新しい職場で働き始めたよ。",
  },
  independence: { formal: "このたび、独立いたしました。", polite: "独立しました。", plain: "独立したよ。" },
};

function jobNews(facts: Facts): string {
  const told = facts.jobNews;
  if (told === undefined) {
    const unnamed = UNNAMED_NEWS[facts.occasion];
    if (unnamed !== undefined) return unnamed[facts.style];
    // "All is well" beside a departure sounds as if nothing had happened, and to a mourner as if nothing mattered.
    if (facts.occasion === "congratulations" || facts.leaving !== undefined || facts.theyMourn) return "";
    // Whoever is met at work sees it.
    if (facts.isPresentColleague) return "";
    return facts.pick(WELL[facts.style], "news");
  }
  // That I am well is not what somebody who mourns has to hear.
  if (told.as === "settled") return facts.theyMourn ? "" : settled(facts, told);
  const sentence = workNews(facts, told);
  // The departure before it has begun with me already.
  const follows = facts.leaving !== undefined && !tellsLeavingFirst(facts);
  if (isAboutMe(facts) || follows) return sentence;
  return `${{ formal: "私のほうは、", polite: "私のほうは、", plain: "こっちは" }[facts.style]}${sentence}`;
}

function workNews(facts: Facts, told: JobNews): string {
  const sentence = told.job.kind === "independent" ? independence(facts, told) : newJob(facts, told);
  // Right after "昨年10月末に退職" the next month of that year needs no year again.
  const { leaving } = facts;
  const follows =
    leaving !== undefined && leaving.date <= told.job.date && yearOf(leaving.date) === yearOf(told.job.date);
  return follows ? sentence.replace(/^(昨年|去年の)/, "") : sentence;
}

/** In a message whose reason is my own news the subject of the sentence is plain. */
function isAboutMe({ occasion, newlyMourning }: Pick<Facts, "occasion" | "newlyMourning">): boolean {
  if (newlyMourning) return false;
  return occasion === "new-job" || occasion === "independence" || occasion === "after-leaving";
}

const DAYS_TO_SETTLE = 60;

function settled({ style, readOn }: Facts, { job }: JobNews): string {
  if (job.kind === "independent") {
    return {
      formal: "おかげさまで、独立後も元気に仕事を続けております。",
      polite: "おかげさまで、独立後も元気に仕事を続けています。",
      plain: "こっちは独立してからも元気にやってるよ。",
    }[style];
  }
  const place = job.company ?? "新しい職場";
  const fresh = job.date + DAYS_TO_SETTLE > readOn;
  const how = fresh ? "少しずつ" : "";
  return {
    formal: `おかげさまで、${place}での仕事にも${how}慣れてまいりました。`,
    polite: `おかげさまで、${place}での仕事にも${how}慣れてきました。`,
    plain: `こっちは新しい職場にも${fresh ? "少しずつ" : "だいぶ"}慣れてきたよ。`,
  }[style];
}

function independence(facts: Facts, { job, as }: JobNews): string {
  const { style, readOn } = facts;
  const when = as === "statement" ? "現在は" : asWritten(facts, `${japaneseMonth(job.date, readOn)}に`);
  const { company, role } = job;
  if (as === "statement") {
    const how = company === undefined ? "独立して" : `独立して「${company}」として`;
    return {
      formal: `${when}${how}仕事をしております。`,
      polite: `今は${how}仕事をしています。`,
      plain: `今は独立して${company === undefined ? "仕事してるよ" : `、「${company}」っていう名前でやってるよ`}。`,
    }[style];
  }
  const incorporated = company !== undefined && /会社|法人/.test(company);
  if (incorporated) {
    return {
      formal: `${when}独立し、${company}を設立いたしました。`,
      polite: `${when}独立して、${company}を立ち上げました。`,
      plain: `${when}独立して、${spokenCompany(company)}を立ち上げたよ。`,
    }[style];
  }
  const as_ =
    company !== undefined ? `「${company}」として` : role !== undefined ? `${role}として` : undefined;
  if (as_ === undefined) {
    return {
      formal: `${when}独立いたしました。`,
      polite: `${when}独立しました。`,
      plain: `${when}独立したよ。`,
    }[style];
  }
  return {
    formal: `${when}独立し、${as_}仕事を始めました。`,
    polite: `${when}独立して、${as_}仕事を始めました。`,
    plain:
      company === undefined
        ? `${when}独立して、${as_}仕事を始めたよ。`
        : `${when}独立して、「${company}」っていう名前で仕事を始めたよ。`,
  }[style];
}

const FIELD_OF_WORK =
  /(?:企画|営業|広報|宣伝|経理|財務|会計|人事|採用|総務|法務|知財|開発|研究|設計|調達|購買|物流|管理|編集|制作|販売|製造|生産|監査|事務|秘書|渉外|運営|運用|保守|システム|マーケティング|コンサルティング|デザイン|セールス|サポート)$/;

function newJob(facts: Facts, { job, as }: JobNews): string {
  const { style, readOn } = facts;
  const formal = style === "formal";
  const from =
    as === "statement"
      ? formal
        ? "現在は"
        : "今は"
      : asWritten(facts, `${japaneseMonth(job.date, readOn)}${formal ? "より" : "から"}`);
  const company = job.company === undefined || style !== "plain" ? job.company : spokenCompany(job.company);
  const place = company ?? (as === "statement" ? undefined : "新しい職場");
  const field = job.role?.replace(/(を|の)?担当$/, "");
  if (job.role !== undefined && field !== undefined) {
    const where = place === undefined ? from : `${from}${place}で、`;
    // 企画 is what one does, 企画課長 what one is.
    const isPerson = field === job.role && !FIELD_OF_WORK.test(field);
    const what = isPerson ? `${field}として` : style === "plain" ? `${field}の仕事を` : `${field}を担当`;
    const verbs: Styles<string> = isPerson
      ? { formal: "勤務しております。", polite: "働いています。", plain: "働いてるよ。" }
      : { formal: "しております。", polite: "しています。", plain: "してるよ。" };
    return `${where}${what}${verbs[style]}`;
  }
  if (job.kind === "career-change" && as !== "statement") {
    return {
      formal: `${from}${place ?? ""}で、これまでとは異なる仕事に取り組んでおります。`,
      polite: `${from}${place ?? ""}で、これまでとは違う仕事に取り組んでいます。`,
      plain: `${from}${place ?? ""}で、今までと違う仕事をしてるよ。`,
    }[style];
  }
  const at = place ?? "新しい職場";
  return {
    formal: `${from}${at}に勤務しております。`,
    polite: `${from}${at}に勤めています。`,
    plain: `${from}${at}で働いてるよ。`,
  }[style];
}

/** The own news of one year come within weeks: they do not end alike. */
function newsCare({ occasion, newlyMourning, pick }: Facts): string | undefined {
  if (!isAboutMe({ occasion, newlyMourning })) return undefined;
  return pick(["どうぞご自愛ください。", "どうぞお健やかにお過ごしください。"], "care");
}

function care(facts: Facts): string {
  if (facts.isCompany && facts.style === "formal") return "貴社の一層のご発展をお祈り申し上げます。";
  const named = facts.japan ? careSeason(facts.readOn) : undefined;
  const climate = climateOf(facts.contact, facts.book);
  const season = named !== undefined && fitsClimate(climate, named, facts.readOn) ? named : undefined;
  const wish = facts.theyMourn
    ? {
        formal: "どうぞご無理なさらず、ご自愛ください。",
        polite: "どうぞご無理なさらないでください。",
        plain: "無理しないでね。",
      }
    : {
        formal: newsCare(facts) ?? "どうぞご自愛ください。",
        polite: "どうぞ体に気をつけてお過ごしください。",
        plain: "体に気をつけてね。",
      };
  if (facts.style !== "formal" || season === undefined || hasNamedSeason(facts, season)) {
    return wish[facts.style];
  }
  return `${season}、${wish.formal}`;
}

/** 寒さが増してまいりましたが … 寒さに向かう折 would say it twice. */
function hasNamedSeason(facts: Facts, season: string): boolean {
  const isOutOfSeason = facts.occasion.endsWith("-mimai") && !facts.seasonFits;
  if (facts.occasion !== "catch-up" && facts.custom === undefined && !isOutOfSeason) return false;
  const cold = /寒|冷|凍|霜|雪|木枯/;
  const soft = softSeason(facts) ?? "";
  return (cold.test(season) && cold.test(soft)) || (season.includes("暑") && soft.includes("暑"));
}

/** The last lines of mails and letters; chat templates end by themselves. */
function closing(facts: Facts): string {
  const { occasion, role, style } = facts;
  if (style === "plain") return "";
  if (occasion === "year-end") {
    const next =
      style === "formal" ? "来年もどうぞよろしくお願い申し上げます。" : "来年もどうぞよろしくお願いします。";
    const wish = yearEndWish(facts);
    return wish === "" ? next : `${next}\n${wish}`;
  }
  if (occasion === "new-year") {
    const year =
      style === "formal" ? "本年もどうぞよろしくお願い申し上げます。" : "今年もどうぞよろしくお願いします。";
    return facts.theyMourn ? `${year}\n${care(facts)}` : year;
  }
  if (occasion === "nengajo") return "";
  if (occasion.endsWith("-mimai")) return care(facts);
  const wishes = occasion === "congratulations" || occasion === "birthday" || occasion === "farewell";
  // A wish for their health has been said already.
  if (facts.newlyMourning && occasion === "congratulations")
    return facts.channel === "phone" ? "" : noAnswer(facts);
  if ((facts.theyMourn && !wishes) || (facts.newlyMourning && occasion === "birthday")) {
    return facts.newYear === "closing" && style === "formal"
      ? `本年もどうぞよろしくお願いいたします。\n${quiet(facts)}`
      : quiet(facts);
  }
  // Tomorrow one sees each other again.
  if (facts.goodbye !== undefined)
    return facts.goodbye === "address" && style === "formal" ? "どうぞよろしくお願いいたします。" : "";
  if (style === "polite") {
    if (facts.newYear !== "none") {
      const year = "今年もどうぞよろしくお願いします。";
      return wishes || !invites(facts) ? year : `${care(facts)}\n${year}`;
    }
    if (occasion === "birthday" && role === "friend") return "";
    if (occasion === "congratulations" || occasion === "birthday")
      return "またお話しできるのを楽しみにしています。";
    if (invites(facts)) return care(facts);
    return facts.pick(
      ["またお話しできるのを楽しみにしています。", "またお会いできるのを楽しみにしています。"],
      "closing",
    );
  }
  if (facts.newYear !== "none") {
    const year =
      role === "boss" || role === "mentor"
        ? "本年もご指導のほど、よろしくお願い申し上げます。"
        : "本年もどうぞよろしくお願いいたします。";
    return wishes ? year : `${care(facts)}\n${year}`;
  }
  const last = {
    client: [
      "今後ともどうぞよろしくお願いいたします。",
      "今後とも変わらぬお付き合いのほど、よろしくお願いいたします。",
      "これからもどうぞよろしくお願い申し上げます。",
    ],
    senior: [
      "今後ともご指導のほど、よろしくお願い申し上げます。",
      "今後ともご指導ご鞭撻のほど、よろしくお願い申し上げます。",
      "これからもどうぞよろしくお願い申し上げます。",
    ],
    peer: [
      "今後ともどうぞよろしくお願いいたします。",
      "これからもどうぞよろしくお願いいたします。",
      "今後とも変わらぬお付き合いのほど、よろしくお願いいたします。",
    ],
  }[role === "client" ? "client" : role === "boss" || role === "mentor" ? "senior" : "peer"];
  // 変わ is an unlucky stem in congratulations.
  const fitting = facts.festive ? last.filter((text) => !UNLUCKY.test(text)) : last;
  const end = facts.pick(fitting, "closing");
  if (wishes) return end;
  return `${care(facts)}\n${end}`;
}

/** The text itself has ended with a loose invitation. */
function invites({ occasion, custom, role }: Facts): boolean {
  if (OPENS_WITH_ME.includes(occasion) && occasion !== "catch-up") return true;
  return (occasion === "catch-up" || custom !== undefined) && role !== "alumni";
}

function quiet({ style, channel }: Facts): string {
  if (style === "plain") return "無理しないでね。返事は気にしないで。";
  return `どうぞご無理なさらず、お過ごしください。${channel === "phone" ? "" : noAnswer({ style })}`;
}

function noAnswer({ style }: Pick<Facts, "style">): string {
  return style === "formal" ? "お返事のお気遣いはなさいませんように。" : "お返事はお気遣いなく。";
}

function easyAnswer(facts: Facts): string {
  // A call has its answer at once.
  if (facts.theyMourn || facts.channel === "phone") return "";
  if (facts.style === "formal") return "お時間のございます折に、ご様子をお聞かせいただけましたら幸いです。";
  return facts.pick(
    [
      "お返事は「元気です」のひと言でも、十分うれしいです。",
      "お時間のあるときに、ひと言近況を聞かせてもらえたらうれしいです。",
      "お忙しければ、ほんのひと言のお返事でも大歓迎です。",
    ],
    "easy-answer",
  );
}

/** A wedding or a birth comes before everything else in a mail or chat among equals. */
function leadsWithEvent(facts: Facts): boolean {
  const { occasion, also, style, channel, event } = facts;
  return (
    style !== "formal" &&
    (channel === "chat" || channel === "email" || channel === "phone") &&
    also.includes("congratulations") &&
    !["congratulations", "birthday"].includes(occasion) &&
    (event?.kind === "wedding" || event?.kind === "birth") &&
    !rejoicesQuietly(facts) &&
    !facts.newlyMourning
  );
}

function alsoFirst(facts: Facts): string {
  return leadsWithEvent(facts) ? alsoEvent(facts, facts.event) : "";
}

/** The birthday and the events that another message names as well, one clause each. */
function alsoWish(facts: Facts): string {
  const { occasion, also, style, event, otherEvent } = facts;
  const events = [
    ...(occasion === "congratulations" || leadsWithEvent(facts) ? [] : [event]),
    ...(facts.newlyMourning ? [] : [otherEvent]),
  ];
  const named =
    occasion === "congratulations" || also.includes("congratulations")
      ? events.map((one) => alsoEvent(facts, one)).filter((wish) => wish !== "")
      : [];
  const birthday = occasion !== "birthday" && also.includes("birthday") ? alsoBirthday(facts) : "";
  const late = LATE[style];
  const isSaidLate = named.some((wish) => wish.startsWith(late));
  const wishes = [...named, isSaidLate ? birthday.replace(late, "") : birthday];
  return wishes
    .filter((wish) => wish !== "")
    .map((wish, index) => `${ALSO[style][index] ?? ""}${index > 0 ? wish.replace(late, "") : wish}`)
    .join("\n");
}

const ALSO: Styles<readonly string[]> = {
  formal: ["また、", "あわせて、"],
  polite: ["それから、", "それに、"],
  plain: ["それから、", "それに、"],
};

const LATE: Styles<string> = {
  formal: "遅ればせながら、",
  polite: "遅くなりましたが、",
  plain: "遅くなったけど、",
};

/** 寒中 and 余寒見舞い are written to mourners too, and in mourning no おめでとう stands beside the New Year. */
function rejoicesQuietly(facts: Facts): boolean {
  const { occasion } = facts;
  if (occasion.endsWith("-mimai"))
    return /^[寒余]/.test(mimaiGreeting(facts)) || /^(kanchu|yokan)/.test(occasion);
  return (occasion === "nengajo" || occasion === "new-year") && (facts.theyMourn || facts.iMourn);
}

function alsoBirthday(facts: Facts): string {
  const { style, theyMourn, birthdayDaysLate } = facts;
  // In the first weeks of mourning a birthday passes without a word.
  if (facts.newlyMourning) return "";
  if (rejoicesQuietly(facts)) {
    return {
      formal: "お誕生日を迎えられ、心よりお喜び申し上げます。",
      polite: "お誕生日からの一年が、よい年になりますように。",
      plain: "誕生日からの一年が、いい年になりますように。",
    }[style];
  }
  return `${birthdayDaysLate > 0 ? LATE[style] : ""}${
    {
      formal: "お誕生日を心よりお祝い申し上げます。",
      polite: "お誕生日もおめでとうございます。",
      plain: `誕生日もおめでとう${theyMourn ? "。" : "！"}`,
    }[style]
  }`;
}

/** Congratulations are late from the eighth day on; after 14 more they begin with an apology of their own. */
const DAYS_OF_CONGRATULATION = 7;

function alsoEvent(facts: Facts, event: LifeEvent | undefined): string {
  const { style, occasion, today } = facts;
  if (event === undefined || event.kind === "other") return "";
  const thing = celebrated(facts, event);
  if (rejoicesQuietly(facts) && event.kind !== "retirement" && !facts.newlyMourning) {
    return {
      formal: `${thing ?? "うれしいお知らせ"}のこと、心よりお喜び申し上げます。`,
      polite: `${thing ?? "うれしいお知らせ"}のこと、私もとてもうれしいです。`,
      plain: `${inPlainWords(thing ?? "うれしい知らせ")}のこと、自分のことみたいにうれしいよ。`,
    }[style];
  }
  const wish = congratulation(facts, event);
  const isLate = today > event.date + DAYS_OF_CONGRATULATION && !facts.newlyMourning;
  // A message that has begun with an apology for the same does not make another one.
  const isSaid =
    (occasion === "birthday" && facts.birthdayDaysLate > LONGEST_COUNTED_DELAY) ||
    (occasion === "congratulations" && facts.apologises);
  if (!isLate || isSaid || event.kind === "retirement") return wish;
  return `${LATE[style]}${wish.replace(/^このたびは、?/, "")}`;
}

const LONGEST_COUNTED_DELAY = 7;

function lateWish({ birthdayDaysLate, style, newlyMourning }: Facts): string {
  if (birthdayDaysLate === 0 || newlyMourning) return "";
  const counted = `${kanjiNumber(birthdayDaysLate)}日遅れ`;
  if (birthdayDaysLate > LONGEST_COUNTED_DELAY) return LATE[style];
  return {
    formal: `${counted}となりましたが、`,
    polite: `${counted}になりましたが、`,
    plain: `${counted}だけど、`,
  }[style];
}

/** Not the wish of the year before; none at all for whoever has just lost somebody. */
function birthdayWish({ style, role, pick, newlyMourning }: Facts, salutation: string): string {
  if (newlyMourning) {
    return {
      formal: `お誕生日に、${salutation}のことを思い出しておりました。`,
      polite: `お誕生日に、${salutation}のことを思い出していました。`,
      plain: "誕生日に、どうしてるかなと思って連絡したよ。無理しないでね。返事は気にしないで。",
    }[style];
  }
  if (style === "formal") {
    return pick(
      role === "client"
        ? [
            `${salutation}のご健康とご活躍を、心よりお祈り申し上げます。`,
            `${salutation}の今後のご健勝とご活躍を、心よりお祈り申し上げます。`,
            `実り多い一年となりますよう、${salutation}のご健康とご多幸をお祈り申し上げます。`,
          ]
        : [
            `${salutation}にとりまして、この一年が健やかで実り多いものとなりますようお祈り申し上げます。`,
            `${salutation}のご健康とご多幸を、心よりお祈り申し上げます。`,
            `これからの一年が、${salutation}にとりまして喜びの多いものとなりますようお祈り申し上げます。`,
          ],
      "birthday",
    );
  }
  const polite = style === "polite";
  return pick(
    role === "friend"
      ? [
          "いい一年になりますように。",
          "笑顔の多い一年になりますように。",
          "やりたいことがたくさんかなう一年になりますように。",
        ]
      : [
          polite ? "楽しいことのたくさんある一年になりますように。" : "楽しい一年になりますように。",
          polite ? "健康で、笑顔の多い一年になりますように。" : "笑顔の多い一年になりますように。",
          polite
            ? "うれしいことのたくさんある一年になりますように。"
            : "いいことのたくさんある一年になりますように。",
        ],
    "birthday",
  );
}

function phoneOpening({ style, myName, occasion, festive }: Facts): string {
  if (style !== "formal") {
    return `${myName === undefined ? "" : `こんにちは、${myName.called}です。`}今、少し大丈夫ですか。`;
  }
  const self = myName === undefined ? "" : `${myName.full}でございます。`;
  // 忙 holds 亡, which no celebration names.
  const excuse =
    festive || ["new-year", "nengajo"].includes(occasion) ? "恐れ入ります。" : "お忙しいところ恐れ入ります。";
  return `${excuse}${self}今、少しお時間よろしいでしょうか。`;
}

function yearEndWish({ today, readOn, theyMourn, style }: Facts): string {
  const { month, day } = fromDay(readOn);
  // Neither sent before December 10 nor read on the 31st.
  if (theyMourn || month !== 12 || day > 30 || today < dayOf(yearOf(readOn), 12, 10)) return "";
  return {
    formal: "どうぞよいお年をお迎えください。",
    polite: "どうぞよいお年をお迎えください。",
    plain: "よいお年を！",
  }[style];
}

function sender({ myName, role, shared, presentCompany, style }: Facts): string {
  if (style !== "formal") return myName === undefined ? "" : `（${myName.called}です）`;
  const company =
    role !== "client" ? undefined : shared?.company === undefined ? presentCompany : `元${shared.company}`;
  const words = [company, myName?.full].filter((word) => word !== undefined);
  return words.length === 0 ? "" : `（${words.join(" ")}）`;
}

/** 謹啓 … 謹白 to seniors and clients, 拝啓 … 敬具 to everybody else. */
function opensHumbly({ style, role }: Facts): boolean {
  return style === "formal" && (role === "boss" || role === "mentor" || role === "client");
}

/** 新春 and 初春 celebrate. */
function kanjiSeason(facts: Facts): string | undefined {
  if (!facts.japan) return undefined;
  return phraseInTurn(facts, "kanji", (name) => !facts.theyMourn || !/^[新初]春/.test(name));
}

function letterHead(facts: Facts, salutation: string): string {
  const year = newYear(facts);
  if (facts.style !== "formal")
    return `拝啓　${year === "" ? softGreeting(facts) : `${year}お元気でお過ごしでしょうか。`}`;
  const head = opensHumbly(facts) ? "謹啓" : "拝啓";
  const name = kanjiSeason(facts);
  // 時下 stands for every season, and for places whose season the calendar of Japan does not know.
  const season = year !== "" ? year : name === undefined ? "時下" : `${name}、`;
  if (facts.isCompany)
    return `${head}　${season}貴社${facts.festive ? "" : "ますます"}ご清栄のこととお慶び申し上げます。`;
  const health = facts.theyMourn
    ? "いかがお過ごしでしょうか。"
    : `${facts.festive ? "" : "ますます"}ご清祥のこととお慶び申し上げます。`;
  // 時候 and におかれましては clash with a name in Latin letters.
  if (/^\p{Script=Latin}/u.test(salutation)) return `${head}　${season}${health}`;
  return `${head}　${season}${salutation}におかれましては、${health}`;
}

function softGreeting(facts: Facts): string {
  const season = softSeason(facts);
  const ask = facts.theyMourn ? "いかがお過ごしですか。" : "お元気でお過ごしでしょうか。";
  return season === undefined ? ask : `${season}が、${ask}`;
}

/** Kanji numbers hold 四 and 九, which a congratulation avoids. */
function letterDate(facts: Facts): string {
  if (isDatedNewYear(facts)) return cardDate(facts);
  return facts.festive ? wareki(facts.today) : warekiInKanji(facts.today);
}

function cardDate(facts: Facts): string {
  const { month } = fromDay(facts.readOn);
  if (facts.festive && facts.occasion !== "nengajo") return wareki(facts.readOn).replace(/\d+日$/, "");
  if (facts.occasion !== "nengajo") return `${warekiYear(facts.readOn)}${kanjiNumber(month)}月`;
  const onNewYearsDay =
    fromDay(facts.today).month === 12 && facts.today <= dayOf(fromDay(facts.today).year, 12, 25);
  return `${warekiYear(facts.readOn)}　${onNewYearsDay && celebratesNewYear(facts) ? "元旦" : "一月"}`;
}

/** Season words for templates: 時候 of a letter, a soft clause, and the 見舞い of that day. */
export function seasonWordsJa(facts: Facts): { kanji: string; soft: string; mimai: string } {
  return {
    kanji: kanjiSeason(facts) ?? "",
    soft: softSeason(facts) ?? "",
    mimai: mimaiGreeting(facts).replace(/。$/, ""),
  };
}
