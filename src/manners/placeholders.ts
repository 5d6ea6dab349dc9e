import type { Message } from "./message.ts";
import type { Hit } from "./rule.ts";

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
  /(?<![\d%])%[ぁ-ヿ一-鿿]{1,12}%|(?<![\w%])%[a-z]+_(?:name|date|company|title)%/g,
  // The marks of mail programs: *|FNAME|*, <<Name>>, ##NAME##, [[name]].
  /\*\|[A-Z][A-Z_:]{1,30}\|\*|<<[A-Za-z][\w .]{1,30}>>|##[A-Z][A-Z_ ]{1,30}##|\[\[[A-Za-z][\w .]{1,30}\]\](?!\()/g,
  /(?<=[のはがにでをとも、。 ])\*{2,6}(?=の|さん|様|に|を|で|が|は|と|会社|株式会社|部)(?![^\n*]{1,60}\*\*)/g,
  /\blorem ipsum\b/gi,
  /(?<=\b(?:on|by|until|from|at|since|for|before|after|around) )(?:mm\/dd|dd\/mm|[x?]{2}[:/.][x?]{2}|yyyy[-/]mm[-/]dd)(?:\/y{2,4})?\b/gi,
  /(?<=\b(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey) )(?:(?:FIRST|LAST|FULL|YOUR|MY|RECIPIENT|CLIENT|CUSTOMER)[ _]?)?NAME\b/g,
  /\$?(?<!\{)\{[A-Za-z_][\w .-]{0,40}\}(?!\})/g,
  /\$?(?<!\{)\{[ぁ-ヿ一-鿿]{1,12}\}(?!\})/g,
  /(?<=\b(?:in|at|from|with|of|on|to|about|[Dd]ear|[Hh]i|[Hh]ello) )\((?:your |their |his |her |the )?(?:name|city|town|company|date|event|place|school|team|title|topic|month|year|season)\)/g,
  /(?<![\w%])%[A-Z][A-Z_]{2,30}%/g,
  new RegExp(`\\[(?=[^\\]\\n]{0,40}\\b${GAP_NAME})[A-Za-z][^\\]\\n:]{0,40}\\](?!\\()`, "gi"),
  /\[(?:your|insert|specific|the|a|an|some|what|how|why|where|when|something|anything|their|his|her|my|our|e\.g\.|add|fill|mention|personal)\b[^\]\n]{0,50}\](?!\()/gi,
  new RegExp(`<(?=[^>\\n]{0,40}\\b${GAP_NAME})[A-Za-z][^>\\n@/:=]{0,40}>`, "gi"),
  /[【［[〔<](?:ご|お|貴|御)?[^】\]〕>\d\n]{0,8}(?:イベント|会社|商品|製品|プロジェクト|案件|学校|店|部署|担当者?|相手|先方|大学|書籍|企画|サービス|地|曲|チーム|役職|施設|会場|資料|作品|団体|組織|都市|駅|部|人|社|者)名[】\]〕>]|[【［[〔<(](?:要)?(?:記入|入力|追記|要確認|未記入|差し替え|調整中)[】\]〕>)]|[【［[「〔<(](?:ご?氏名|お?名前|貴?会社名|御社名|貴社名|(?:ご)?部署名?|役職名?|日付|年月日|宛名|宛先|署名|電話番号|(?:ご)?住所|姓|苗字|学校名|大学名|商品名|店名|(?:ここに|以下に)[^】\]」)\n]{1,20}|[^】\]」)\n]{1,14}を(?:入力|記入|書く|書いて|追記|挿入|記載|入れ(?:る|て)))[】］\]」〕>)]/g,
  /_{3,}|＿{2,}/g,
];

/** Gaps of a template that nobody filled. */
export function placeholders({ raw, withSignature }: Message): Hit[] {
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
