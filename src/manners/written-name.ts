/** A name as people write it into address books, and what they write around it: 松本 葵様, 部長 田中, Dr. Emily Watson, PhD. */
import { honorificTitle, isCompanyName } from "./honorifics.ts";

export interface WrittenName {
  /** Without what stands around it, a generation after it (Jr.) but for. Empty only where one half of a name is none. */
  readonly name: string;
  /** The same without Jr. and III. */
  readonly bare: string;
  /** Of `O'Brien, Pat`, which says which half is which. */
  readonly halves?: { readonly family: string; readonly given: string };
  /** 部長, 営業課長; empty for none, as all that follow. */
  readonly title: string;
  /** 先生, くん, ちゃん, sensei; 様 and さん are only manners. */
  readonly honorific: string;
  /** Dr., Prof. Dr., Ms. */
  readonly prefix: string;
  readonly generation: string;
  /** What may tell namesakes apart: (営業), | Recruiter. */
  readonly note: string;
  /** Something is left out that is none of the others: a degree, brackets, a picture. */
  readonly isMore: boolean;
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Titles that stand by themselves before or behind a name, apart from those that one is called by. */
const TITLES =
  "代表取締役|取締役|執行役員|監査役|顧問|代表|理事|参事|主査|主幹|マネージャー|マネジャー|リーダー|ディレクター|エンジニア|医師|弁護士|税理士|公認会計士|会計士|弁理士|司法書士|教諭";
const TITLE = new RegExp(`^(?:${TITLES})$`);
/** 営業 of 田中営業部長, which is no part of the name. */
const UNIT =
  /(?:営業|開発|人事|総務|経理|技術|企画|広報|購買|製造|財務|法務|情報|品質|生産|販売|[^\s]{2}(?:本部|事業|支社|支店))$/;

const POLITE = /[\s\u3000]*(?:様|さま|さん)$/;
/** 鵜殿 and 真殿 are family names. */
const LORD = /(?:[\s\u3000]+|(?<=[\s\S]{2}))殿$/;
const CALLED = /[\s\u3000]*(先生|ちゃん|くん)$/;
const ROMAJI = /-(san|sama|sensei|kun|chan)$/i;
/** お母さん, 皆様: not the same word without its end. */
const ONE_WORD =
  /^(?:お|御|ご)?(?:母|父|兄|姉|祖母|祖父|ばあ|じい|かあ|とう|にい|ねえ|おば|おじ|ば|じ|客|医者|隣|嫁|孫|子|奥|皆|みな|王|大家|旦那|神|.{0,4}屋|.{0,4}社|.{0,4}部|.{0,4}課)$/;

/** Pictures and signs, but for the ㈱ among them. */
const PICTURES =
  /(?:(?![\u3200-\u33ff©®™])(?:[\p{Extended_Pictographic}\p{So}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f|\u20e3))+/gu;
const BRACKETS = /[\s\u3000]*(?:[(（][^)）]*(?:[)）]|$)|[[［【〔][^\]］】〕]*[\]］】〕])/gu;
const BEHIND_BAR = /\s*(?:[|｜]|[@＠]).*$/su;
const PRONOUNS =
  /^\s*(?:she|he|they|ze|xe|sie|er|elle?|il)(?:\s*\/\s*(?:she|he|they|her|hers|him|his|them|theirs?|ihr|ihm|elle?|il))+\s*$/i;
const PRONOUNS_BEHIND =
  /[\s,]+(?:she|he|they|ze|xe)(?:\s*\/\s*(?:she|he|they|her|hers|him|his|them|theirs?))+$/i;
/** Another name of the same person: that namesakes differ in it says nothing. */
const OTHER_NAME =
  /^\s*(?:旧姓|旧|née|nee\b|geb\b|born\b|formerly\b|[\p{Script=Hiragana}\p{Script=Katakana}\sー]+$)/iu;

const PREFIX = /^(?:dr|mr|mrs|ms|mx|prof|rev|ing|mag|med|dipl\.?-?ing)\.\s*(?=\S)/i;
/** MS without a point stands for two given names. */
const PREFIX_WORD = /^(?:Dr|DR|dr|Mr|Mrs|Ms|Mx|Miss|Prof|PROF|Professor|Sir|Rev)\s+(?=\S)/;
const PREFIX_ALONE = /^(?:Dr|Mr|Mrs|Ms|Mx|Miss|Prof|Professor|Rev)$/;
const GENERATION = /^(?:jr|sr|i{2,3}|iv)\.?$/i;
/** Without a comma before it, where Ma and Do are names. */
const DEGREE_BEHIND =
  /^(?:Ph\.?\s?D\.?|MBA|M\.B\.A\.|M\.D\.|MD|J\.D\.|CPA|PMP|CFA|Esq\.?|DDS|DVM|PharmD|Ed\.?D\.?|P\.E\.|SHRM-(?:CP|SCP)|PHR|SPHR|CISSP|CISA|PMI-ACP|CSM|LL\.?M\.?|M\.?Sc\.?|B\.?Sc\.?|M\.?Eng\.?)$/;
const DEGREE_AFTER_COMMA =
  /^(?:dr|prof|esq|ph\.?\s?d|m\.?d|m\.?b\.?a|m\.?sc|b\.?sc|cpa|rn|j\.?d|mag|ing|hons?)\.?$/i;
const DEGREE_IN_CAPITALS =
  /^(?:M\.?A|B\.?A|M\.?S|B\.?S|P\.?Eng|PE|ACCA|ACA|FCA|CIPD|CCIE|AIA|RIBA|MCIPS)\.?$/;
/** CRISC, FRM, CFP®, M.Ed.: nobody's given name behind a whole name. */
const LIKE_DEGREE = /^(?=(?:.*\p{Lu}){2})(?!\p{Lu}\p{Ll}{2,})[\p{L}.®™-]{2,12}$/u;

/** (株)ひかり, an address, a formula: it stays what it is. */
const NO_NAME = /[(（][株有][)）]|[㈱㈲=]|:\/\/|^\S+@\S+\.\S+$/;

/** Most names are nothing but a name, and they are many: for those nothing else is looked at. */
const MAYBE_MORE =
  /[^\p{L}\p{M}\s'’・ー-]|(?:様|さま|さん|殿|先生|ちゃん|くん|長|任|授|師|督|代理|補佐|表|士|務|役|員|顧問|代表|理事|参事|教諭|主査|主幹|ー|ア)$|^(?:\S*(?:長|任|授|師|督|代理|補佐|表|士|務|役|員|顧問|理事|参事|教諭|主査|主幹)|マネ|リーダー|ディレクター|エンジニア)[\s\u3000]/u;
const LATIN_MORE =
  /^(?:Dr|DR|dr|Mr|Mrs|Ms|Mx|Miss|Prof|PROF|Professor|Sir|Rev) |[ -](?:PhD|MBA|MD|CPA|PMP|CFA|Esq|DDS|DVM|PharmD|EdD|SHRM-\w+|PHR|SPHR|CISSP|CISA|PMI-ACP|CSM|LLM|MSc|BSc|MEng|[Jj][Rr]|[Ss][Rr]|I{2,3}|IV)$|-(?:san|sama|sensei|kun|chan)$/i;

/** A whole name in one piece. */
export function writtenName(text: string): WrittenName {
  return isPlain(text) ? plain(text) : taken(text, true);
}

/** The family or the given name by itself: a comma in it has no other half behind it. */
export function writtenHalf(text: string): WrittenName {
  return isPlain(text) && !DEGREE_BEHIND.test(text) && !PREFIX_ALONE.test(text)
    ? plain(text)
    : taken(text, false);
}

/** Whether a word is a title and no family name. */
export function isTitleWord(word: string): boolean {
  return TITLE.test(word) || (honorificTitle(word) !== undefined && word.length <= LONGEST_TITLE);
}

const LONGEST_TITLE = 8;

/** Whether a name is nothing but a name, as far as can be told at once; of others `writtenName` tells. */
export function isPlain(text: string): boolean {
  let isLatin = true;
  let isWords = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3041 && code <= 0x9fff) {
      if (code < 0x30fb || code >= 0x3400 || code === CHOON) isLatin = false;
      else if (code !== 0x30fb) return false;
    } else if (code === SPACE || code === HYPHEN) {
      isWords = true;
      if (ENDS.has(text.charCodeAt(at - 1))) return isPlainByPattern(text);
    } else if (!isLatinLetter(code) && !isInitial(text, at)) return isPlainByPattern(text);
  }
  if (isLatin) return !isWords || !LATIN_MORE.test(text);
  return !ENDS.has(text.charCodeAt(text.length - 1)) || isPlainByPattern(text);
}

const [SPACE, HYPHEN, CHOON] = [0x20, 0x2d, 0x30fc];
/** With one of these a word may end that is no name. */
const ENDS = new Set(
  [..."様まん殿生長任授師督理佐表士務役員問事諭査幹ーアータ"].map((sign) => sign.charCodeAt(0)),
);

/** The point of `John H.` */
function isInitial(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (text.charCodeAt(at) !== 0x2e || before < 0x41 || before > 0x5a) return false;
  return at === 1 || text.charCodeAt(at - 2) === SPACE;
}

function isLatinLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x27;
  return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7;
}

/** The same of any text. */
function isPlainByPattern(text: string): boolean {
  return !MAYBE_MORE.test(text) && !LATIN_MORE.test(text);
}

const NOTHING_AROUND = {
  title: "",
  honorific: "",
  prefix: "",
  generation: "",
  note: "",
  isMore: false,
} as const;

function plain(text: string): WrittenName {
  return {
    name: text,
    bare: text,
    ...NOTHING_AROUND,
  };
}

interface Draft {
  left: string;
  title: string;
  honorific: string;
  prefix: string;
  generation: string;
  note: string;
  isMore: boolean;
  halves?: { readonly family: string; readonly given: string };
}

function taken(text: string, isWhole: boolean): WrittenName {
  const whole = plain(text);
  if (isCompanyName(text) || NO_NAME.test(text)) return whole;
  const draft: Draft = {
    left: text,
    ...NOTHING_AROUND,
  };
  takeNotes(draft);
  takeCommas(draft, isWhole);
  if (!draft.halves) takeLatin(draft, isWhole);
  if (JAPANESE.test(draft.left)) takeJapanese(draft);
  const { left, title, honorific, prefix, generation, note, halves } = draft;
  const isNone = !/[\p{L}\p{N}]/u.test(left);
  if (isNone && (isWhole || (!draft.isMore && prefix === ""))) return whole;
  const bare = isNone ? "" : left;
  const name = generation === "" || bare === "" ? bare : `${bare} ${generation}`;
  const { isMore } = draft;
  return { name, bare, title, honorific, prefix, generation, note, isMore, ...(halves ? { halves } : {}) };
}

/** Without what stands in brackets or behind a bar, pictures and pronouns; as it is where nothing else is there. */
export function withoutNotes(text: string): string {
  if (isPlain(text) || isCompanyName(text) || NO_NAME.test(text)) return text;
  const draft = { left: text, isMore: false, note: "" };
  takeNotes(draft);
  return draft.isMore ? draft.left : text;
}

/** What stands in brackets or behind a bar, pictures and pronouns. */
function takeNotes(draft: Pick<Draft, "left" | "isMore" | "note">): void {
  const notes: string[] = [];
  const cut = (pattern: RegExp): void => {
    const shorter = draft.left.replace(pattern, (found: string) => {
      const note = found.replace(/^[\s\u3000]*[(（[［【〔|｜]|[)）\]］】〕]$/gu, "").trim();
      if (!PRONOUNS.test(note) && !OTHER_NAME.test(note) && /[\p{L}\p{N}]/u.test(note)) notes.push(note);
      return " ";
    });
    if (shorter === draft.left || !/[\p{L}\p{N}]/u.test(shorter)) return;
    draft.left = shorter;
    draft.isMore = true;
  };
  cut(BRACKETS);
  cut(BEHIND_BAR);
  cut(PICTURES);
  const spoken = draft.left.replace(PRONOUNS_BEHIND, "");
  if (spoken !== draft.left) draft.isMore = true;
  draft.left = tidy(spoken);
  draft.note = notes.join(" ");
}

function tidy(text: string): string {
  const bare = text.replace(/^[\s\u3000,、;:]+|[\s\u3000,、;:]+$/g, "");
  return /[^\S \u3000]|[\s\u3000]{2}/.test(bare) ? bare.replace(/[\s\u3000]+/g, " ") : bare;
}

/** `Family, Given`, and the degrees behind a comma. */
function takeCommas(draft: Draft, isWhole: boolean): void {
  if (!/[,，、]/.test(draft.left)) return;
  const [first = "", ...more] = draft.left
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (JAPANESE.test(draft.left)) {
    const [given = "", ...others] = more;
    if (!isWhole || others.length > 0 || /[\s\u3000]/.test(first + given) || (first + given).length > 8)
      return;
    draft.left = `${first} ${given}`;
    return;
  }
  const isLoud = first === first.toUpperCase();
  const isDegree = (part: string): boolean =>
    !isWhole ||
    GENERATION.test(part) ||
    DEGREE_AFTER_COMMA.test(part) ||
    DEGREE_IN_CAPITALS.test(part) ||
    DEGREE_BEHIND.test(part) ||
    (first.includes(" ") && !isLoud && part.split(" ").every((word) => LIKE_DEGREE.test(word)));
  const given = more.filter((part) => !isDegree(part));
  // Several of them are nobody's given name.
  if (given.length > 1) return;
  const degrees = more.filter(isDegree);
  const generations = degrees.filter((part) => GENERATION.test(part));
  draft.generation = generations[0] ?? "";
  if (degrees.length > generations.length) draft.isMore = true;
  const [called] = given;
  if (called === undefined) {
    draft.left = first;
    return;
  }
  const family = withoutPrefix(first, draft);
  draft.halves = { family, given: withoutPrefix(called, draft) };
  draft.left = `${draft.halves.given} ${family}`;
}

function withoutPrefix(text: string, draft: Draft): string {
  let left = text;
  for (;;) {
    const prefix = (PREFIX.exec(left) ?? PREFIX_WORD.exec(left))?.[0];
    if (prefix === undefined) break;
    left = left.slice(prefix.length);
  }
  if (left !== text) draft.prefix = text.slice(0, -left.length).trim();
  return left;
}

/** Dr. before, PhD and Jr. behind a Latin name. */
function takeLatin(draft: Draft, isWhole: boolean): void {
  draft.left = withoutPrefix(draft.left, draft);
  if (!isWhole && PREFIX_ALONE.test(draft.left.replace(/\.$/, ""))) {
    draft.prefix = [draft.prefix, draft.left].filter((part) => part !== "").join(" ");
    draft.left = "";
  }
  const words = draft.left.split(" ");
  const fewest = isWhole ? 2 : 0;
  while (words.length > fewest) {
    const last = words.at(-1) as string;
    const isGeneration = GENERATION.test(last) && words.length > 1;
    if (!isGeneration && !DEGREE_BEHIND.test(last)) break;
    if (isGeneration) draft.generation ||= last;
    else draft.isMore = true;
    words.pop();
  }
  draft.left = tidy(words.join(" "));
  const [end = "", honorific = ""] = ROMAJI.exec(draft.left) ?? [];
  if (end === "" || end.length === draft.left.length) return;
  draft.left = draft.left.slice(0, -end.length);
  if (/sensei/i.test(honorific)) draft.honorific = honorific;
}

/** 様, 先生 and titles behind a Japanese name, titles before it. */
function takeJapanese(draft: Draft): void {
  const shorten = (end: RegExp): string | undefined => {
    const found = end.exec(draft.left);
    const shorter = found ? draft.left.slice(0, found.index) : "";
    if (!found || shorter === "" || ONE_WORD.test(shorter)) return undefined;
    draft.left = tidy(shorter);
    return found[1] ?? "";
  };
  if (shorten(POLITE) === undefined) shorten(LORD);
  draft.honorific = shorten(CALLED) ?? draft.honorific;
  takeTitleBehind(draft);
  const [first = "", ...others] = draft.left.split(/[\s\u3000]+/);
  if (draft.title === "" && others.length > 0 && first !== "先生" && isTitleWord(first)) {
    draft.title = first;
    draft.left = others.join(" ");
  }
}

function takeTitleBehind(draft: Draft): void {
  const words = draft.left.split(/[\s\u3000]+/);
  const last = words.at(-1) ?? "";
  if (words.length > 1 && isTitleWord(last)) {
    draft.title = last;
    draft.left = words.slice(0, -1).join(" ");
    return;
  }
  const known = honorificTitle(last);
  // 松本部長 is no 本部長 whose name is 松.
  const title = known === "本部長" && last.length === known.length + 1 ? "部長" : known;
  if (title === undefined || title === "先生" || !last.endsWith(title)) return;
  const before = last.slice(0, -title.length);
  const unit = UNIT.exec(before)?.[0] ?? "";
  const name = before.slice(0, before.length - unit.length);
  if (name === "") return;
  draft.title = `${unit}${title}`;
  draft.left = [...words.slice(0, -1), name].join(" ");
}
