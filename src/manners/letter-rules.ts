import type { Channel } from "../domain/contact.ts";
import type { Context } from "./context.ts";
import { isCondolence, MIMAI } from "./greetings.ts";
import type { Message, Span } from "./message.ts";
import {
  CASUAL,
  FORMAL,
  type Hit,
  JA,
  LEAVE_OUT,
  matches,
  noted,
  POST,
  pattern,
  type Rule,
  SCREEN,
  wording,
} from "./rule.ts";
import { findSeasonPhrases } from "./season-windows.ts";

/** 頭語 with the 結語 that close them; the first is the usual one. */
const PAIRS: readonly (readonly [openings: readonly string[], closings: readonly string[]])[] = [
  [
    ["拝啓", "拝呈", "啓上", "一筆啓上"],
    ["敬具", "敬白", "拝具"],
  ],
  [
    ["謹啓", "謹呈", "恭啓", "粛啓"],
    ["謹白", "謹言", "敬白"],
  ],
  [
    ["前略", "冠省", "略啓"],
    ["草々", "不一", "不尽", "不備"],
  ],
  [
    ["急啓", "急呈", "急白"],
    ["草々", "不一", "敬具", "拝具"],
  ],
  [
    ["拝復", "復啓", "敬復", "謹復"],
    ["敬具", "敬白", "拝具", "拝答"],
  ],
  [
    ["再啓", "再呈", "追啓"],
    ["敬具", "敬白", "拝具", "再拝"],
  ],
  [["一筆申し上げます", "前略ごめんください", "お手紙拝見しました"], ["かしこ"]],
];

const SOFT_OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^[ ]*(一筆(?:申し?上げ|もうしあげ)ます)/, "一筆申し上げます"],
  [/^[ ]*((?:前略|冠省)[ 、]?(?:ごめん|御免)(?:ください|下さい)(?:ませ)?)/, "前略ごめんください"],
  [/^[ ]*((?:お手紙|お便り)(?:を)?拝見(?:いた|致)?しました)/, "お手紙拝見しました"],
];
const OPENINGS = PAIRS.slice(0, 6).flatMap(([openings]) => openings);
const OPENING = new RegExp(`^ *(${OPENINGS.join("|")})(?=[ 、。,.]|$)`);
const CLOSINGS: Readonly<Record<string, string>> = {
  草草: "草々",
  早々: "草々",
  匆々: "草々",
  怱々: "草々",
  かしく: "かしこ",
};
const CLOSING =
  /(?:^|[ 。!])(?:あらあら|めでたく)?(敬具|敬白|拝具|謹白|謹言|草々|草草|早々|匆々|怱々|不一|不尽|不備|再拝|拝答|頓首|かしこ|かしく)(?= {0,40}$| {1,40}[^\s。、]{1,12}$)/;

interface Part extends Hit {
  readonly word: string;
  readonly soft: boolean;
  readonly lineEnd: number;
}

function openingOf(message: Message): Part | undefined {
  for (const line of message.lines) {
    for (const [soft, word] of SOFT_OPENINGS) {
      const match = soft.exec(line.text);
      if (match?.[1]) return part(line, match[0], match[1], word, true);
    }
    const match = OPENING.exec(line.text);
    if (match?.[1]) return part(line, match[0], match[1], match[1], false);
  }
  return undefined;
}

function part(line: Span, lead: string, shown: string, word: string, soft: boolean): Part {
  const start = line.start + lead.length - shown.length;
  return { start, end: start + shown.length, word, soft, lineEnd: line.end };
}

function closingOf(message: Message): Part | undefined {
  for (const line of [...message.lines].reverse()) {
    const match = CLOSING.exec(line.text);
    const shown = match?.[1];
    if (!match || shown === undefined) continue;
    const start = line.start + match.index + match[0].length - shown.length;
    return {
      start,
      end: start + shown.length,
      word: CLOSINGS[shown] ?? shown,
      soft: false,
      lineEnd: line.end,
    };
  }
  return undefined;
}

/** Where nobody said what it is, 頭語 and 結語 make it a letter, a subject line an e-mail. */
export function plainChannel(message: Message): Channel | undefined {
  if (message.subject) return "email";
  const opening = openingOf(message);
  return opening && !opening.soft ? "letter" : undefined;
}

function mismatch(message: Message): Hit[] {
  const opening = openingOf(message);
  const closing = closingOf(message);
  if (!opening || !closing) return [];
  const pair = PAIRS.find(([openings]) => openings.includes(opening.word));
  if (!pair) return [];
  const [openings, closings] = pair;
  if (closings.includes(closing.word)) return [];
  // お手紙拝見しました is how any letter may begin.
  if (opening.word === "お手紙拝見しました") return [];
  const isContested = openings.includes("謹啓") && closing.word === "敬具";
  return [
    {
      start: closing.start,
      end: closing.end,
      ...(isContested ? { severity: "info" as const } : {}),
      suggestion: `${opening.word} … ${closings[0]}`,
    },
  ];
}

function closingAlone(message: Message): Hit[] {
  const closing = closingOf(message);
  return closing && !openingOf(message) && !isCondolence(message.text) ? [closing] : [];
}

function openingAlone(message: Message): Hit[] {
  const opening = openingOf(message);
  if (!opening || opening.soft || closingOf(message)) return [];
  const closings = PAIRS.find(([openings]) => openings.includes(opening.word))?.[1];
  return [
    { start: opening.start, end: opening.end, suggestion: `${opening.word} … ${closings?.[0] ?? "敬具"}` },
  ];
}

function onScreen(message: Message): Hit[] {
  const opening = openingOf(message);
  const closing = closingOf(message);
  return [
    ...(opening && (!opening.soft || opening.word.startsWith("前略")) ? [opening] : []),
    ...(closing ? [closing] : []),
  ];
}

function punctuated(message: Message): Hit[] {
  const opening = openingOf(message);
  if (!opening || opening.soft) return [];
  const after = /^ ?[、。,.]/.exec(message.text.slice(opening.end, opening.end + 2))?.[0];
  if (after === undefined) return [];
  return [{ start: opening.start, end: opening.end + after.length, suggestion: `${opening.word}　…` }];
}

/** 前略 and its like, also in the form 前略ごめんください. */
function zenryaku(message: Message): Part | undefined {
  const opening = openingOf(message);
  return opening && /^(?:前略|冠省|略啓)/.test(opening.word) ? opening : undefined;
}

const SEASON_TALK =
  /(?:季節|頃|ころ|候|折|みぎり)(?:と|に|柄|から|、)|[暑寒]さ(?:が|の|も)?(?:厳し|きびし|続)|厳しい(?:暑さ|寒さ)|(?:暑い|寒い)日が(?:続|多)|時下|朝夕/;
const SOON = 70;

function zenryakuWithSeason(message: Message): Hit[] {
  const opening = zenryaku(message);
  if (!opening) return [];
  const { text } = message;
  const near = text.slice(opening.end, opening.end + SOON);
  const phrases = [
    ...findSeasonPhrases(text, opening.end + SOON),
    ...[...text.matchAll(MIMAI)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  ].filter(({ start }) => start >= opening.end && start < opening.end + SOON);
  const [first] = phrases.sort((one, other) => one.start - other.start);
  if (first) return [{ start: first.start, end: first.end }];
  const talk = SEASON_TALK.exec(near);
  if (!talk) return [];
  return [{ start: opening.end + talk.index, end: opening.end + talk.index + talk[0].length }];
}

const THANKS_OR_SORRY =
  /ありがと|有難う|有り難う|お礼|御礼|感謝|深謝|ごちそうさま|お詫び|おわび|詫び|謝罪|申し訳|申しわけ|すみません|ごめんな|ごめんね|お許し|失礼いたしました|おめでと|お祝い|祝福/;
/** What a letter is about wherever it stands; 申し訳ありませんが only leads to a request. */
const APOLOGY =
  /申し(?:訳|わけ)(?:なく(?:思|存)|(?:あり|ござい)ませんでした)|(?:お|ご)(?:詫び|わび)(?:いた|申し|し(?:ます|たく))|お許し(?:ください|下さい|を(?:乞|いただ|願))/;

function zenryakuForThanks(message: Message, { occasion }: Context): Hit[] {
  const opening = zenryaku(message);
  if (!opening) return [];
  const first = message.sentences
    .filter(({ end, text }) => end > opening.end && text.trim() !== "")
    .filter(
      ({ text }) =>
        !/^ *(?:前略|冠省|略啓)(?:ごめんください|御免ください|[ 、]?(?:ごめん|御免)(?:ください|下さい)ませ)?。? *$/.test(
          text,
        ),
    )
    .slice(0, 2)
    .map(({ text }) => text)
    .join("");
  const isWhole = THANKS_OR_SORRY.test(first) || APOLOGY.test(message.text);
  return isWhole || occasion === "congratulations" ? [opening] : [];
}

function kashiko(message: Message): Hit[] {
  const closing = closingOf(message);
  return closing?.word === "かしこ" ? [closing] : [];
}

/** Shown as pictures: those that are so by themselves, and those told to be so by the selector after them. */
const EMOJI =
  /(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:[\u{1f3fb}-\u{1f3ff}♂♀]|\u200d|\ufe0f)*)+/gu;

function punctuationMarks({ raw, text }: Message): Hit[] {
  return ["、，､", "。．｡"].flatMap((marks) => {
    const index = [...raw].length === 0 ? -1 : raw.search(new RegExp(`[${marks}]`));
    return index < 0 || text[index] === "\ufffc" ? [] : [{ start: index, end: index + 1 }];
  });
}

/** Rules about the form of letters and cards. */
export const LETTER_RULES: readonly Rule[] = [
  {
    id: "tougo-ketsugo-mismatch",
    severity: "error",
    languages: JA,
    channels: POST,
    find: mismatch,
    message: {
      en: "this 結語 does not belong to the 頭語 the letter opens with",
      ja: "頭語と結語の組み合わせが合っていません",
    },
    suggestion: { en: "the 結語 that belongs to the 頭語", ja: "頭語に合う結語" },
    source: "allabout 22942; irohabook; exeo.tokyo",
    bad: "拝啓 … 草々",
    good: "拝啓 … 敬具",
  },
  {
    id: "ketsugo-without-tougo",
    severity: "error",
    languages: JA,
    find: closingAlone,
    message: {
      en: "a 結語 closes what a 頭語 such as 拝啓 opened, and there is none",
      ja: "結語がありますが、対になる頭語がありません",
    },
    suggestion: { en: "add 拝啓, or drop the 結語", ja: "「拝啓」で書き始めるか、結語を外す" },
    source: "allabout 22942; kamigaki.jp",
    bad: "ご無沙汰しております。…\n敬具",
    good: "拝啓 … 敬具",
  },
  {
    id: "tougo-without-ketsugo",
    severity: "error",
    languages: JA,
    find: openingAlone,
    message: {
      en: "a letter that opens with a 頭語 closes with its 結語, and there is none",
      ja: "頭語がありますが、対になる結語がありません",
    },
    suggestion: { en: "end with 敬具 (謹白, 草々)", ja: "「敬具」(謹白、草々)で結ぶ" },
    source: "allabout 22942; irohabook",
    bad: "拝啓 新緑の候 …",
    good: "拝啓 … 敬具",
  },
  {
    id: "tougo-ketsugo-in-email",
    severity: "info",
    languages: JA,
    channels: SCREEN,
    find: onScreen,
    message: {
      en: "頭語 and 結語 belong to letters on paper",
      ja: "頭語と結語は手紙の形式です。メールなどでは付けません",
    },
    suggestion: { en: "leave both out", ja: "頭語も結語も付けない" },
    source: "kamigaki.jp; mynavi 34443",
    bad: noted("拝啓 … 敬具", "in an e-mail", "メールで"),
    good: "お世話になっております。",
  },
  {
    id: "tougo-punctuation",
    severity: "info",
    languages: JA,
    channels: POST,
    find: punctuated,
    message: {
      en: "after the 頭語 stands one space, no punctuation mark",
      ja: "頭語の後には句読点を付けず、一字空けます",
    },
    suggestion: wording("拝啓　…"),
    source: "hikaru-net",
    bad: "拝啓、新緑の候",
    good: "拝啓 新緑の候",
  },
  {
    id: "zenryaku-with-jiko",
    severity: "warn",
    languages: JA,
    channels: POST,
    find: zenryakuWithSeason,
    message: {
      en: "前略 says that the greeting is left out, and here one follows",
      ja: "「前略」は前文を省く言葉ですので、時候の挨拶は続けません",
    },
    suggestion: { en: "drop one of the two", ja: "前略か時候の挨拶のどちらかを外す" },
    source: "allabout 22942; president.jp",
    bad: "前略 新緑の候",
    good: "前略 さっそくですが",
  },
  {
    id: "zenryaku-to-superior",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    channels: POST,
    find: (message) => {
      const opening = zenryaku(message);
      return opening ? [opening] : [];
    },
    message: {
      en: "前略 skips the greeting, which one does not do with a senior or a client",
      ja: "「前略」は挨拶を省く形です。目上の方やお客様へのお手紙には向きません",
    },
    suggestion: wording("拝啓 … 敬具"),
    source: "president.jp; j-manner",
    bad: noted("前略 … 草々", "to a former boss", "以前の上司に"),
    good: "拝啓 … 敬具",
  },
  {
    id: "zenryaku-wrong-purpose",
    severity: "warn",
    languages: JA,
    channels: POST,
    find: zenryakuForThanks,
    message: {
      en: "thanks, an apology or congratulations deserve the whole form of a letter, not 前略",
      ja: "お礼・お詫び・お祝いの手紙では「前略」と省かず、改まった形にします",
    },
    suggestion: wording("拝啓 … 敬具"),
    source: "president.jp; j-manner",
    bad: "前略 先日はお祝いをありがとうございました",
    good: "拝啓 … 敬具",
  },
  {
    id: "kashiko-in-business",
    severity: "info",
    languages: JA,
    registers: FORMAL,
    channels: POST,
    find: kashiko,
    message: {
      en: "かしこ is for private letters",
      ja: "「かしこ」は私信の結語です。仕事の手紙では避けるのが無難です",
    },
    suggestion: wording("敬具"),
    source: "exeo.tokyo",
    bad: "かしこ",
    good: "敬具",
  },
  {
    id: "jika-in-private-letter",
    severity: "info",
    languages: JA,
    registers: CASUAL,
    channels: POST,
    find: pattern(/時下/g),
    message: {
      en: "時下 is a word of business letters",
      ja: "「時下」は商用の手紙の言葉です。親しい方には季節の言葉が似合います",
    },
    suggestion: { en: "a season phrase", ja: "その季節の挨拶" },
    source: "trivia-japan 1891",
    bad: "時下ますますご清祥のことと",
    good: "朝夕めっきり冷え込むころとなりましたが",
  },
  {
    id: "emoji-to-superior",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    find: (message) => matches(message, EMOJI),
    message: {
      en: "to a senior or a client an emoji comes only after they have used one",
      ja: "目上の方やお客様へは、絵文字を控えるのが安心です",
    },
    suggestion: LEAVE_OUT,
    source: "president.jp 97167; felissimo; mayonez",
    bad: "よろしくお願いします😊",
    good: "よろしくお願いいたします。",
  },
  {
    id: "emoji-in-letter",
    severity: "info",
    languages: JA,
    registers: CASUAL,
    channels: POST,
    find: (message) => matches(message, EMOJI),
    message: {
      en: "letters and cards go without emoji",
      ja: "手紙やはがきには絵文字を使いません",
    },
    suggestion: LEAVE_OUT,
    source: "president.jp 97167",
    bad: "元気ですか😊",
    good: "お元気ですか",
  },
  {
    id: "punctuation-in-card",
    severity: "info",
    languages: JA,
    channels: ["card"],
    occasions: ["nengajo", "kanchu-mimai", "yokan-mimai", "shochu-mimai", "zansho-mimai"],
    find: punctuationMarks,
    message: {
      en: "greeting cards are written without punctuation marks",
      ja: "年賀状や季節の見舞い状では句読点を使わないのが習わしです",
    },
    suggestion: { en: "spaces and line breaks", ja: "空白と改行で区切る" },
    source: "shufuse; TBS 2026-01-11",
    bad: "旧年中は大変お世話になりました。",
    good: "旧年中は大変お世話になりました",
  },
];
