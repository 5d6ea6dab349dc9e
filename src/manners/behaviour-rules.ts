import { formatDay } from "../domain/calendar-date.ts";
import type { Language } from "../domain/contact.ts";
import type { LastHelp } from "../domain/last-help.ts";
import { singleLine } from "../domain/plain-text.ts";
import { asksIn, offersOrThanks } from "./ask.ts";
import { contactDetails } from "./contact-details.ts";
import type { Context } from "./context.ts";
import { formerDataIn } from "./former-data.ts";
import { grumblingIn } from "./grumbling.ts";
import type { Message } from "./message.ts";
import { BOTH, type Hit, LEAVE_OUT, matches, type Rule, wording } from "./rule.ts";
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

/** Holidays of a faith, and the name the contact file has for them. */
const HOLIDAYS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:(?:merry|happy|blessed|joyful|joyous|wonderful|holy|peaceful|lovely|magical|very)(?: \w+){0,2} (?:christmas|xmas|x-mas|noel)(?: season)?|christmas (?:wishes|greetings|blessings)|(?:wish|enjoy|have)\w*[^.!?\n]{0,40}\b(?:christmas|xmas))\b/gi,
    "christmas",
  ],
  [/\b(?:happy|blessed|joyous|joyful)(?: \w+)? easter\b|\bhe is risen\b/gi, "easter"],
  [/\b(?:happy|joyous|joyful)?(?: \w+)? ?\b(?:hanukkah|chanukah|hanukah)(?: sameach)?\b/gi, "hanukkah"],
  [/\b(?:happy |joyous |kosher )?(?:passover|pesach)\b/gi, "passover"],
  [/\b(?:happy )?rosh hashanah?\b|\bshana tovah?\b|\bl'?shana\b/gi, "rosh-hashanah"],
  [/\bchag (?:sameach|pesach)\b/gi, "hanukkah"],
  [/\beid (?:mubarak|al[- ]\w+)\b|\b(?:happy|blessed|joyous) eid\b/gi, "eid"],
  [/\bramadan (?:kareem|mubarak)\b|\b(?:happy|blessed) ramadan\b/gi, "ramadan"],
  [
    /\b(?:happy|joyous|joyful|shubh|bright|blessed|sparkling|wonderful|beautiful|glowing)(?: \w+)? (?:diwali|deepavali|divali)\b|\bdiwali (?:wishes|greetings)\b/gi,
    "diwali",
  ],
  [/\bhappy (?:holi|vaisakhi|navratri|vesak|wesak|kwanzaa|janmashtami)\b/gi, "other"],
];

function unknownHolidays(message: Message, { to }: Context): Hit[] {
  if (!to) return [];
  const keeps = to.celebrates.map((name) => name.toLowerCase().replace(/[ _]/g, "-"));
  const found = new Map<number, Hit>();
  for (const [words, holiday] of HOLIDAYS) {
    if (keeps.includes(holiday) || (holiday === "ramadan" && keeps.includes("eid"))) continue;
    for (const hit of matches(message, words)) {
      const name = message.text.slice(hit.start, hit.end).toLowerCase();
      if (keeps.some((kept) => name.includes(kept))) continue;
      // A holiday told about is none wished: we spent Passover with friends.
      const before = message.text.slice(Math.max(0, hit.start - 30), hit.start);
      if (/\b(?:spent|spend|during|after|before|over|last|since|until|at|for)\s+$/i.test(before)) continue;
      found.set(hit.start, {
        start: hit.start + (/^\s*/.exec(message.text.slice(hit.start))?.[0].length ?? 0),
        end: hit.end,
      });
    }
  }
  return [...found.values()];
}

const GAP_NAME =
  "(?:name|first|last|full|family|given|sur|nick|company|employer|title|position|role|date|day|month|year|address|phone|number|recipient|sender|city|place|school|university|team|event|topic|project|department|your|insert|amount|product|link|email|greeting|reason|contact)";
const PLACEHOLDERS: readonly RegExp[] = [
  /(?<![一二三四五六七八九十\d〇○])[〇○◯]{2,6}(?![一二三四五六七八九十\d])/g,
  /[△]{2,6}|[□]{2,4}|[●]{2,4}|[×✕]{2,6}/g,
  /(?<![一二三四五六七八九十\d〇○◯△□●×])[〇○◯△□●×](?=月|日|年|様|さん|部長|課長|社長|株式会社|部|課|会社|時|円|名|先生|氏|県|市|商事|工業)/g,
  /(?<![A-Za-z\d])X{2,6}(?= ?(?:様|さん|部長|課長|株式会社|会社|月|日|年|January|February|March|April|May|June|July|August|September|October|November|December))/gi,
  /(?<=(?:January|February|March|April|May|June|July|August|September|October|November|December) )X{2,4}\b/g,
  /(?<=\b(?:[Dd]ear|[Hh]i|[Hh]ello|Mrs?|Ms|Mx|Miss|Dr|Prof(?:essor)?)\.? )X{2,6}\b/g,
  /\{\{[^{}\n]{0,60}\}\}/g,
  /\$?(?<!\{)\{[A-Za-z_][\w .-]{0,40}\}(?!\})/g,
  /(?<![\w%])%[A-Z][A-Z_]{2,30}%/g,
  new RegExp(`\\[(?=[^\\]\\n]{0,40}\\b${GAP_NAME})[A-Za-z][^\\]\\n:]{0,40}\\](?!\\()`, "gi"),
  /\[(?:your|insert|specific|the|a|an|some|what|how|why|where|when|something|anything|their|his|her|my|our|e\.g\.|add|fill|mention|personal)\b[^\]\n]{0,50}\](?!\()/gi,
  new RegExp(`<(?=[^>\\n]{0,40}\\b${GAP_NAME})[A-Za-z][^>\\n@/:=]{0,40}>`, "gi"),
  /[【［[「〔<(](?:ご?氏名|お?名前|貴?会社名|御社名|貴社名|(?:ご)?部署名?|役職名?|日付|年月日|宛名|宛先|署名|電話番号|(?:ご)?住所|姓|苗字|学校名|大学名|商品名|店名|(?:ここに|以下に)[^】\]」)\n]{1,20}|[^】\]」)\n]{1,14}を(?:入力|記入|書く|書いて|追記|挿入|記載|入れ(?:る|て)))[】］\]」〕>)]/g,
  /_{3,}|＿{2,}/g,
];

function placeholders({ raw, withSignature }: Message): Hit[] {
  const found = new Map<number, Hit>();
  for (const gap of PLACEHOLDERS) {
    for (const match of withSignature.matchAll(gap)) {
      const end = match.index + match[0].length;
      if (/^\[(?:re|fw|fwd|ml|alumni|info)\b/i.test(match[0]) || isCode(withSignature, match.index, end))
        continue;
      const overlapping = [...found.values()].some((hit) => hit.start < end && match.index < hit.end);
      if (!overlapping) found.set(match.index, { start: match.index, end });
    }
  }
  const decorated = (hit: Hit): boolean =>
    /^[_＿]{20,}$/.test(raw.slice(hit.start, hit.end)) || isRule(raw, hit);
  return [...found.values()].filter((hit) => !decorated(hit)).sort((one, other) => one.start - other.start);
}

/** [A-Z], [^0-9_] */
const CHARACTER_CLASS = /^\[\^?(?:\w-\w|\\[wdsb]|[_.+-])+\]$/;
const SHELL_VARIABLE =
  /^\$\{(?:HOME|USER|LOGNAME|PATH|PWD|OLDPWD|SHELL|EDITOR|PAGER|LANG|TERM|DISPLAY|HOSTNAME|TMPDIR|XDG_\w+|LC_\w+|\w+_(?:HOME|PATH|DIR|ROOT|OPTS|FLAGS))\}$/;
const SHELL_COMMAND =
  /(?:^|[\s;|&(])(?:export|echo|alias|sudo|printf|chmod|mkdir|grep|sed|awk|curl|source|docker|npm) |; ?(?:do|done|then|fi)\b|&& |\|\| |^#!/;

/** What looks like a gap and is written for a machine: a shell's variable, a set of characters, words in backticks. */
function isCode(text: string, start: number, end: number): boolean {
  const gap = text.slice(start, end);
  if (CHARACTER_CLASS.test(gap) || SHELL_VARIABLE.test(gap) || /^\$?\{[a-z]\}$/.test(gap)) return true;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  const line = text.slice(from, to < 0 ? text.length : to);
  if (gap.startsWith("${") && SHELL_COMMAND.test(line)) return true;
  const ticks = text.slice(from, start).split("`").length - 1;
  return ticks % 2 === 1 && line.slice(end - from).includes("`");
}

/** A line drawn with signs and nothing else. */
function isRule(raw: string, { start, end }: Hit): boolean {
  const from = raw.lastIndexOf("\n", start - 1) + 1;
  const to = raw.indexOf("\n", end);
  const line = raw.slice(from, to < 0 ? raw.length : to).trim();
  return line.length >= 5 && /^[_＿〇○◯△□●×\s]+$/.test(line);
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
