import { addMonths, dayOf, fromDay } from "../domain/calendar-date.ts";
import { careSeason, mimaiOn, seasonPhrases } from "../manners/season-phrases.ts";
import {
  japaneseDayOfLeaving,
  japaneseMonth,
  kanjiNumber,
  longDate,
  warekiInKanji,
  warekiYear,
} from "./dates.ts";
import type { Facts, JobNews, OwnMilestone } from "./facts.ts";
import { japaneseHelp, phraseInLanguage, spokenCompany } from "./free-text.ts";
import type { Sentences } from "./sentences.ts";

/** The same sentence in 敬語, です・ます and as friends talk. */
type Styles<Text> = { readonly formal: Text; readonly polite: Text; readonly plain: Text };

export function sentencesJa(facts: Facts, salutation: string): Sentences {
  return {
    greeting: greeting(facts),
    opening: opening(facts),
    hello: hello(facts),
    introduction: introduction(facts),
    apology: apology(facts),
    wellbeing: wellbeing(facts),
    thanks: thanks(facts),
    news: news(facts),
    care: care(facts),
    closing: closing(facts),
    yearEndWish: yearEndWish(facts),
    quiet: quiet(facts),
    easyAnswer: easyAnswer(facts),
    alsoWish: alsoWish(facts),
    lateWish: lateWish(facts),
    phoneOpening: phoneOpening(facts),
    congratulation: congratulation(facts),
    eventWish: eventWish(facts),
    eventSubject: eventSubject(facts),
    sender: sender(facts),
    letterHead: letterHead(facts, salutation),
    letterEnd: "敬具",
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
  if (occasion === "nengajo") return `${gashi(facts)}${stopOf(facts)}`;
  if (occasion === "new-year") {
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
  if (mimai === undefined) return `季節のご挨拶を申し上げます${stop}`;
  return `${mimai}${facts.style === "formal" ? "お伺い" : "お見舞い"}申し上げます${stop}`;
}

function opening(facts: Facts): string {
  const { gap, occasion, style } = facts;
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
    return style === "polite"
      ? "ご無沙汰しています。"
      : "しばらく連絡できずにいたけど、どうしてるかなと思って。";
  }
  return facts.pick(wordings[style], "opening");
}

/** Notices on a card have no greeting of their own, and need one. */
const NOTICES = ["after-leaving", "new-job", "independence", "year-end", "follow-up"];

function hello(facts: Facts): string {
  const { occasion, role, style } = facts;
  if (facts.channel === "card") return NOTICES.includes(occasion) ? wellbeing(facts) : "";
  if ((occasion === "birthday" || occasion === "congratulations") && style !== "formal") return "";
  if (style === "formal") {
    // A call has asked for a moment already.
    if (facts.channel === "phone") return "";
    return role === "friend" ? "こんにちは。" : "お世話になっております。";
  }
  if (style === "polite" || facts.theyMourn) return "こんにちは。";
  return role === "friend" ? "こんにちは！" : "おつかれさま！";
}

function introduction(facts: Facts): string {
  if (facts.style === "formal") return formalIntroduction(facts);
  const name = facts.myName?.family;
  if (name === undefined || !facts.farApart) return "";
  if (facts.style === "plain") return `${name}です${facts.theyMourn ? "。" : "！"}`;
  const { alumniCompany, presentCompany } = facts;
  const stillThere = alumniCompany !== undefined && alumniCompany === presentCompany;
  const company = facts.shared?.company ?? (stillThere ? undefined : alumniCompany);
  // A call has given the name in its first words.
  const self = facts.channel === "phone" ? "" : name;
  if (company !== undefined) {
    const together = `${spokenCompany(company)}でご一緒していた`;
    return self === "" ? `${together.replace(/た$/, "ました")}。` : `${together}${self}です。`;
  }
  if (self === "") return "";
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
  const company = facts.jobNews?.as === "news" ? undefined : facts.presentCompany;
  return company === undefined || company === facts.contact.company
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
  const { shared, role, contact, readOn } = facts;
  if (shared === undefined) return "";
  const inside = role !== "client" && (contact.company === undefined || contact.company === shared.company);
  if (introducesLeaving(facts)) {
    const left = onPaper(facts, `${japaneseDayOfLeaving(shared.date, readOn)}に`);
    return inside || shared.company === undefined
      ? `${left}退職いたしました`
      : `${left}${shared.company}を退職いたしました`;
  }
  if (!facts.farApart) return "";
  const until = onPaper(facts, `${japaneseMonth(shared.date, readOn)}まで`);
  if (role === "client") {
    return shared.company === undefined
      ? "以前お世話になりました"
      : `${until}${shared.company}に在籍しておりました`;
  }
  const place = (inside ? shared.department : undefined) ?? shared.company;
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
const UNLUCKY = /落ち|変わ|峠|終わ|枯/;

function softSeason(facts: Facts): string | undefined {
  if (!facts.japan || facts.channel === "chat" || facts.channel === "sns" || facts.channel === "phone")
    return undefined;
  const phrases = seasonPhrases("soft", facts.readOn).filter(
    (text) => facts.occasion !== "congratulations" || !UNLUCKY.test(text),
  );
  if (phrases.length === 0) return undefined;
  const phrase = facts.pick(phrases, "season");
  return facts.style === "formal"
    ? phrase
    : phrase.replace(/おります$/, "います").replace(/まいりました$/, "きました");
}

function wellbeing(facts: Facts): string {
  // A letter has said it in its first lines.
  if (facts.channel === "letter") return "";
  const asks: Styles<readonly string[]> = {
    formal: [
      "いかがお過ごしでしょうか。",
      "お元気でお過ごしでしょうか。",
      facts.tellsNews ? "お健やかにお過ごしでしょうか。" : "お変わりなくお過ごしでしょうか。",
    ],
    polite: ["いかがお過ごしですか。", "お元気ですか。", "元気にお過ごしですか。"],
    plain: ["元気にしてる？", "最近どうしてる？", "元気でやってる？"],
  };
  const ask = facts.theyMourn
    ? {
        formal: "いかがお過ごしでしょうか。",
        polite: "いかがお過ごしですか。",
        plain: facts.gap === "unknown" || facts.gap === "none" ? "どうしてるかなと思って連絡したよ。" : "",
      }[facts.style]
    : facts.pick(asks[facts.style], "wellbeing");
  const season = softSeason(facts);
  return season === undefined ? ask : `${season}が、${ask}`;
}

function thanks(facts: Facts): string {
  const help = facts.helpReceived;
  if (help === undefined || !facts.thanksDue) return "";
  const { kind, text } = japaneseHelp(help.text, facts.style === "formal");
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

function news(facts: Facts): string {
  return [leavingNews(facts), jobNews(facts)].filter((sentence) => sentence !== "").join("\n");
}

/** The departure itself only if the introduction has not told it. */
function leavingNews(facts: Facts): string {
  if (facts.leaving === undefined) return "";
  if (introducesLeaving(facts)) return gratitude(facts);
  return `${departure(facts, facts.leaving)}${gratitude(facts)}`;
}

function departure(facts: Facts, leaving: OwnMilestone): string {
  const { style, readOn, contact, shared, occasion, event } = facts;
  const when = onPaper(facts, japaneseDayOfLeaving(leaving.date, readOn));
  const inside =
    shared !== undefined && (contact.company === undefined || shared.company === contact.company);
  const company = leaving.company;
  if (style !== "formal") {
    const place = style === "plain" && company !== undefined ? spokenCompany(company) : company;
    const left = inside || place === undefined ? "会社" : place;
    return `${when}で${left}を${style === "polite" ? "退職しました" : "離れました"}。`;
  }
  const what = `${when}${facts.channel === "card" ? "に" : "で"}${company ?? "前の職場"}を退職いたしました。`;
  if (occasion === "congratulations" || occasion === "birthday") {
    const same = occasion === "congratulations" && event?.kind === "retirement";
    return `私事で恐縮ですが、${same ? "私も" : ""}${what}`;
  }
  return OPENS_WITH_ME.includes(occasion) ? `このたび、${what}` : what;
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
  if (style === "plain") return `一緒に働いてたときは、本当にありがとう${theyMourn ? "。" : "！"}`;
  if (style === "polite") return "在職中は本当にお世話になりました。";
  if (channel === "card" || occasion === "new-year" || occasion === "nengajo") {
    return "在職中のご厚情に心より御礼申し上げます。";
  }
  const received = role === "client" ? "格別のご支援" : "ひとかたならぬご指導";
  // Two sentences in a row would end in the same words.
  const end = thanks(facts) === "" ? "誠にありがとうございました" : "心より御礼申し上げます";
  return `在職中は${received}をいただき、${end}。`;
}

/** Cards are written downwards, with kanji for numbers. */
function onPaper({ channel }: Facts, text: string): string {
  return channel === "card" ? text.replace(/\d+/g, (digits) => kanjiNumber(Number(digits))) : text;
}

const WELL: Styles<readonly string[]> = {
  formal: ["おかげさまで、元気に過ごしております。", "おかげさまで、つつがなく過ごしております。"],
  polite: ["おかげさまで、元気にしています。", "こちらは元気に過ごしています。"],
  plain: ["こっちは楽しくやってるよ。", "こっちは元気でやってるよ。"],
};

/** News that the file has no milestone for. */
const UNNAMED_NEWS: Readonly<Record<string, Styles<string>>> = {
  "new-job": {
    formal: "このたび、新しい職場で働き始めました。",
    polite: "新しい職場で働き始めました。",
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
    return facts.pick(WELL[facts.style], "news");
  }
  if (told.as === "settled") return settled(facts, told);
  const sentence = told.job.kind === "independent" ? independence(facts, told) : newJob(facts, told);
  if (isAboutMe(facts)) return sentence;
  return `${{ formal: "私のほうは、", polite: "私のほうは、", plain: "こっちは、" }[facts.style]}${sentence}`;
}

/** In a message whose reason is my own news the subject of the sentence is plain. */
function isAboutMe({ occasion }: Facts): boolean {
  return occasion === "new-job" || occasion === "independence" || occasion === "after-leaving";
}

function settled({ style }: Facts, { job }: JobNews): string {
  if (job.kind === "independent") {
    return {
      formal: "おかげさまで、独立後も元気に仕事を続けております。",
      polite: "おかげさまで、独立後も元気に仕事を続けています。",
      plain: "独立してからも、おかげさまで元気にやってるよ。",
    }[style];
  }
  const place = job.company ?? "新しい職場";
  return {
    formal: `おかげさまで、${place}での仕事にも慣れてまいりました。`,
    polite: `おかげさまで、${place}での仕事にも慣れてきました。`,
    plain: "新しい職場にもだいぶ慣れてきたよ。",
  }[style];
}

function independence(facts: Facts, { job, as }: JobNews): string {
  const { style, readOn } = facts;
  const when = as === "statement" ? "現在は" : onPaper(facts, `${japaneseMonth(job.date, readOn)}に`);
  const { company, role } = job;
  if (as === "statement") {
    const how = company === undefined ? "独立して" : `独立して「${company}」として`;
    return {
      formal: `${when}${how}仕事をしております。`,
      polite: `今は${how}仕事をしています。`,
      plain: `今は${how}仕事してるよ。`,
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
    plain: `${when}独立して、${as_}仕事を始めたよ。`,
  }[style];
}

function newJob(facts: Facts, { job, as }: JobNews): string {
  const { style, readOn } = facts;
  const formal = style === "formal";
  const from =
    as === "statement"
      ? formal
        ? "現在は"
        : "今は"
      : onPaper(facts, `${japaneseMonth(job.date, readOn)}${formal ? "より" : "から"}`);
  const company = job.company === undefined || style !== "plain" ? job.company : spokenCompany(job.company);
  const place = company ?? (as === "statement" ? undefined : "新しい職場");
  const field = job.role?.replace(/(を|の)?担当$/, "");
  if (job.role !== undefined && field !== undefined) {
    const where = place === undefined ? from : `${from}${place}で、`;
    const what =
      field === job.role ? `${field}として` : style === "plain" ? `${field}の仕事を` : `${field}を担当`;
    const verbs: Styles<string> =
      field === job.role
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
    polite: `${from}${at}で働いています。`,
    plain: `${from}${at}で働いてるよ。`,
  }[style];
}

function care(facts: Facts): string {
  const season = facts.japan ? careSeason(facts.readOn) : undefined;
  const wish = facts.theyMourn
    ? {
        formal: "どうぞご無理なさらず、ご自愛ください。",
        polite: "どうぞご無理なさらないでください。",
        plain: "無理しないでね。",
      }
    : {
        formal: "どうぞご自愛ください。",
        polite: "どうぞ体に気をつけてお過ごしください。",
        plain: "体に気をつけてね。",
      };
  if (facts.style !== "formal" || season === undefined) return wish[facts.style];
  return `${season}、${wish.formal}`;
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
  if (facts.theyMourn && !wishes) return quiet(facts);
  if (style === "polite") {
    if (occasion === "congratulations" || occasion === "birthday")
      return "またお話しできるのを楽しみにしています。";
    return facts.pick(
      ["またお話しできるのを楽しみにしています。", "またお会いできるのを楽しみにしています。"],
      "closing",
    );
  }
  const last = {
    client: [
      "今後ともどうぞよろしくお願いいたします。",
      "今後とも変わらぬお付き合いのほど、よろしくお願いいたします。",
    ],
    senior: [
      "今後ともご指導のほど、よろしくお願い申し上げます。",
      "今後ともご指導ご鞭撻のほど、よろしくお願い申し上げます。",
    ],
    peer: ["今後ともどうぞよろしくお願いいたします。"],
  }[role === "client" ? "client" : role === "boss" || role === "mentor" ? "senior" : "peer"];
  // 変わ is an unlucky stem in congratulations.
  const fitting = occasion === "congratulations" ? last.filter((text) => !UNLUCKY.test(text)) : last;
  const end = facts.pick(fitting, "closing");
  if (wishes) return end;
  return `${care(facts)}\n${end}`;
}

function quiet({ style }: Facts): string {
  return style === "plain"
    ? "無理しないでね。返事は気にしないで。"
    : "どうぞご無理なさらず、お過ごしください。お返事はお気遣いなく。";
}

function easyAnswer(facts: Facts): string {
  if (facts.theyMourn) return "";
  return facts.pick(
    [
      "お返事は「元気です」のひと言でも、十分うれしいです。",
      "お時間のあるときに、ひと言近況を聞かせてもらえたらうれしいです。",
      "お忙しければ、ほんのひと言のお返事でも大歓迎です。",
    ],
    "easy-answer",
  );
}

/** The birthday in a congratulation, the congratulation in a birthday wish. */
function alsoWish(facts: Facts): string {
  const { occasion, also, event, style } = facts;
  if (occasion === "congratulations" && also.includes("birthday")) {
    return {
      formal: "また、お誕生日、誠におめでとうございます。",
      polite: "それから、お誕生日もおめでとうございます。",
      plain: "それから、誕生日もおめでとう！",
    }[style];
  }
  if (occasion !== "birthday" || !also.includes("congratulations") || event === undefined) return "";
  if (event.kind === "other") return "";
  const thing = congratulation(facts);
  return `${style === "formal" ? "また、" : "それから、"}${thing}`;
}

const LONGEST_COUNTED_DELAY = 7;

function lateWish({ birthdayDaysLate, style }: Facts): string {
  if (birthdayDaysLate === 0) return "";
  const counted = `${kanjiNumber(birthdayDaysLate)}日遅れ`;
  if (birthdayDaysLate > LONGEST_COUNTED_DELAY) {
    return { formal: "遅ればせながら、", polite: "遅くなりましたが、", plain: "遅くなったけど、" }[style];
  }
  return {
    formal: `${counted}となりましたが、`,
    polite: `${counted}になりましたが、`,
    plain: `${counted}だけど、`,
  }[style];
}

function phoneOpening({ style, myName, occasion }: Facts): string {
  if (style !== "formal") {
    return `${myName === undefined ? "" : `こんにちは、${myName.family}です。`}今、少し大丈夫ですか。`;
  }
  const self = myName === undefined ? "" : `${myName.full}でございます。`;
  // 忙 holds 亡, which no celebration names.
  const excuse = ["congratulations", "new-year", "nengajo"].includes(occasion)
    ? "恐れ入ります。"
    : "お忙しいところ恐れ入ります。";
  return `${excuse}${self}今、少しお時間よろしいでしょうか。`;
}

function yearEndWish({ readOn, theyMourn, style }: Facts): string {
  const { month, day } = fromDay(readOn);
  if (theyMourn || month !== 12 || day < 10 || day > 30) return "";
  return {
    formal: "どうぞよいお年をお迎えください。",
    polite: "どうぞよいお年をお迎えください。",
    plain: "よいお年を！",
  }[style];
}

function congratulation(facts: Facts): string {
  const { event, style } = facts;
  const thing = event === undefined ? undefined : celebrated(facts);
  if (event?.kind === "retirement") {
    return {
      formal: "このたびは、長年のお勤め、誠にお疲れ様でございました。",
      polite: "長い間のお勤め、本当にお疲れさまでした。",
      plain: "長い間、本当におつかれさま！",
    }[style];
  }
  if (event?.kind === "other") {
    return {
      formal: "その後いかがお過ごしかと思い、ご連絡いたしました。",
      polite: "その後どうされているかなと思い、ご連絡しました。",
      plain: "その後どうしてるかなと思って連絡したよ。",
    }[style];
  }
  if (thing === undefined) {
    return {
      formal: "このたびは、誠におめでとうございます。",
      polite: "このたびは、本当におめでとうございます。",
      plain: "おめでとう！",
    }[style];
  }
  return {
    formal: `このたびは${thing}、誠におめでとうございます。`,
    polite: `${thing}、おめでとうございます。`,
    plain: `${thing.replace(/^ご|(?<=の|へ)ご/g, "")}おめでとう！`,
  }[style];
}

/** 営業本部長へのご昇進, ご結婚 … */
function celebrated({ event, style }: Facts): string | undefined {
  const note = phraseInLanguage(event?.note, "ja");
  const post =
    note === undefined || note.length > 20
      ? undefined
      : note.replace(/(への|へ|に)?(昇進|昇格|就任|異動|転勤|着任)?$/, "");
  const to =
    post === undefined ||
    post === "" ||
    !/[長役事部課室店局社院校所]$|マネージャー$|リーダー$|支社$|チーム$/.test(post)
      ? ""
      : `${post}への`;
  switch (event?.kind) {
    case "promotion":
      return `${to}ご昇進`;
    case "transfer":
      return `${to}ご異動`;
    case "new-job":
      return style === "plain" ? "転職" : "新しいお仕事でのご門出";
    case "award":
      return note !== undefined && /賞|優勝|入選|表彰$/.test(note) && note.length <= 20
        ? `「${note}」のご受賞`
        : "ご受賞";
    case "wedding":
      return "ご結婚";
    case "birth":
      return style === "plain" ? "赤ちゃん誕生" : "お子さまのご誕生";
    default:
      return undefined;
  }
}

function eventWish({ event, style }: Facts): string {
  const wishes: Record<string, Styles<string>> = {
    promotion: {
      formal:
        "日頃のご尽力が実を結ばれたことと、私も大変うれしく存じます。\n新しいお立場でのご活躍を、心よりお祈り申し上げます。",
      polite:
        "これまでのお仕事ぶりを思うと、私もとてもうれしいです。\n新しい役割でのご活躍を応援しています。",
      plain: "がんばってきたのを知ってるから、自分のことみたいにうれしいよ。",
    },
    transfer: {
      formal: "新しい部署でのご活躍を、心よりお祈り申し上げます。",
      polite: "新しい部署でのご活躍を応援しています。",
      plain: "新しい場所でも応援してるよ。",
    },
    "new-job": {
      formal: "これまでのご経験を生かされ、新しい職場でもご活躍なさいますよう、心よりお祈り申し上げます。",
      polite: "新しい職場でのご活躍を、心から応援しています。",
      plain: "新しい職場、どんな感じ？応援してるよ。",
    },
    award: {
      formal: "日頃のご努力のたまものと、心より敬意を表します。\n今後のさらなるご活躍をお祈り申し上げます。",
      polite: "日頃の努力が形になって、私までうれしくなりました。",
      plain: "すごい！自分のことみたいにうれしいよ。",
    },
    wedding: {
      formal: "お二人の末永いお幸せを、心よりお祈り申し上げます。",
      polite: "お二人でどうぞ末永くお幸せに。",
      plain: "二人でいつまでも幸せにね。",
    },
    birth: {
      formal: "ご家族の皆様の健やかな毎日を、心よりお祈り申し上げます。",
      polite: "ご家族の皆さまが健やかに過ごされますように。",
      plain: "家族みんなが元気に過ごせますように。",
    },
    retirement: {
      formal:
        "これまで賜りましたご厚情に、心より御礼申し上げます。\nこれからの毎日が、健やかで実り多いものとなりますようお祈り申し上げます。",
      polite: "これまで本当にお世話になりました。\nこれからの毎日が、楽しく実り多いものになりますように。",
      plain: "これからはゆっくり楽しんでね。",
    },
  };
  const neutral: Styles<string> = {
    formal: "心よりお喜び申し上げます。",
    polite: "私もとてもうれしいです。",
    plain: "自分のことみたいにうれしいよ。",
  };
  if (event?.kind === "other") return "";
  return (wishes[event?.kind ?? ""] ?? neutral)[style];
}

function eventSubject({ event }: Facts): string {
  switch (event?.kind) {
    case "promotion":
      return "ご昇進のお祝い";
    case "transfer":
      return "ご異動のお祝い";
    case "new-job":
      return "新しい門出のお祝い";
    case "award":
      return "ご受賞のお祝い";
    case "wedding":
      return "ご結婚のお祝い";
    case "birth":
      return "ご誕生のお祝い";
    case "retirement":
      return "長年のお勤めに感謝を込めて";
    case "other":
      return "その後のご様子伺い";
    default:
      return "お祝い";
  }
}

function sender({ myName, role, shared, presentCompany, style }: Facts): string {
  if (style !== "formal") return myName === undefined ? "" : `（${myName.family}です）`;
  const company =
    role !== "client" ? undefined : shared?.company === undefined ? presentCompany : `元${shared.company}`;
  const words = [company, myName?.full].filter((word) => word !== undefined);
  return words.length === 0 ? "" : `（${words.join(" ")}）`;
}

function letterHead(facts: Facts, salutation: string): string {
  if (facts.style !== "formal") return `拝啓　${softGreeting(facts)}`;
  const names = facts.japan ? seasonPhrases("kanji", facts.readOn) : [];
  const fitting = names.filter((name) => !facts.theyMourn || !name.startsWith("新春"));
  // 時下 stands for every season, and for places whose season the calendar of Japan does not know.
  const season = fitting.length === 0 ? "時下" : `${facts.pick(fitting, "season")}、`;
  const health = facts.theyMourn
    ? "いかがお過ごしでしょうか。"
    : `${facts.occasion === "congratulations" ? "" : "ますます"}ご清祥のこととお慶び申し上げます。`;
  // 時候 and におかれましては clash with a name in Latin letters.
  if (/^\p{Script=Latin}/u.test(salutation)) return `拝啓　${names.length === 0 ? "時下" : season}${health}`;
  return `拝啓　${season}${salutation}におかれましては、${health}`;
}

function softGreeting(facts: Facts): string {
  const season = softSeason(facts);
  const ask = facts.theyMourn ? "いかがお過ごしですか。" : "お元気でお過ごしでしょうか。";
  return season === undefined ? ask : `${season}が、${ask}`;
}

/** Kanji numbers hold 四 and 九, which a congratulation avoids. */
function letterDate(facts: Facts): string {
  return facts.occasion === "congratulations" ? longDate(facts.today, "ja") : warekiInKanji(facts.today);
}

function cardDate(facts: Facts): string {
  const { month } = fromDay(facts.readOn);
  if (facts.occasion !== "nengajo") return `${warekiYear(facts.readOn)}${kanjiNumber(month)}月`;
  const onNewYearsDay =
    fromDay(facts.today).month === 12 && facts.today <= dayOf(fromDay(facts.today).year, 12, 25);
  return `${warekiYear(facts.readOn)}　${onNewYearsDay && celebratesNewYear(facts) ? "元旦" : "一月"}`;
}

/** Season words for templates: 時候 of a letter, a soft clause, and the 見舞い of that day. */
export function seasonWordsJa(facts: Facts): { kanji: string; soft: string; mimai: string } {
  const kanji = facts.japan ? seasonPhrases("kanji", facts.readOn) : [];
  return {
    kanji: kanji.length === 0 ? "" : facts.pick(kanji, "season"),
    soft: softSeason(facts) ?? "",
    mimai: mimaiGreeting(facts).replace(/。$/, ""),
  };
}
