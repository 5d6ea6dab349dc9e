/** A message as the rules read it. All views have the length of the text, so that one index fits them all. */
export interface Message {
  /** As given. */
  readonly raw: string;
  /** Full-width marks, digits, letters and spaces as half-width; quotations, addresses, code and signature blotted out. */
  readonly text: string;
  /** The same with mail addresses left in. */
  readonly withAddresses: string;
  /** The same with the signature left in as well. */
  readonly withSignature: string;
  readonly lines: readonly Span[];
  readonly sentences: readonly Span[];
  /** The subject line, when the text begins with one. */
  readonly subject: Subject | undefined;
  /** Lines that name whom it is for: above the message, or alone on a line below it. */
  readonly addressLines: readonly Span[];
  /** The first of them that stand together before the message begins. */
  readonly headLines: readonly Span[];
  /** Where the message itself begins, after subject and addressee. */
  readonly bodyStart: number;
}

export interface Span {
  readonly start: number;
  readonly end: number;
  /** Of the view `text`. */
  readonly text: string;
}

export interface Subject extends Span {
  /** What stands behind the colon. */
  readonly value: string;
}

/** Stands for what is not read; no pattern matches it. */
const BLOT = "\ufffc";

/** What a title or a name ends with where somebody is spoken to. */
export const TITLE =
  "(?:(?:代表|専務|常務|執行|名誉|主任|上席)?取締役(?:社長|会長)?|(?:副|本|事業|支|次|主任)?(?:社長|会長|部長|院長|校長|店長|所長|局長|学長|園長|館長|塾長|教授)|部長代理|課長代理|課長補佐|支店長代理|本部長|事業部長|支店長|支社長|営業所長|工場長|編集長|理事長?|准教授|専務|常務|次長|課長|係長|主任|室長|班長|隊長|船長|組長|主幹|参事|部門長|グループ長|チーム長|リーダー|マネージャー|マネジャー|ディレクター|監督|顧問|相談役|頭取|総裁|議長|市長|町長|村長|知事|議員|講師|師範|コーチ)";
const HONORIFIC = `(?:様方?|さま|さん|殿|どの|君|くん|ちゃん|先生|御中|各位|${TITLE})`;

/** Reads a text once, for all rules. */
export function readMessage(raw: string): Message {
  const folded = fold(raw);
  const withSignature = blot(folded, [
    /^ *>.*$/gm,
    URL_LIKE,
    BOOK_TITLE,
    /```[\s\S]{0,20000}?```/g,
    /`[^`\n]{1,200}`/g,
  ]);
  const withAddresses = withoutSignature(withSignature);
  const text = blot(withAddresses, [MAIL_ADDRESS]);
  const lines = linesOf(text);
  const subject = subjectOf(lines);
  const { addressLines, headLines, bodyStart } = addressPart(lines, subject);
  return {
    raw,
    text,
    withAddresses,
    withSignature,
    lines,
    sentences: sentencesOf(lines, text),
    subject,
    addressLines,
    headLines,
    bodyStart,
  };
}

/** 『なるほど統計学』 */
const BOOK_TITLE = /『[^『』\n]{1,40}』/g;
const URL_LIKE = /(?:https?:\/\/|www\.)[^\s<>"「」『』、。]+/g;
export const MAIL_ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;

/** Full-width ASCII, the wide space and half-width Japanese marks, one character for one. */
function fold(raw: string): string {
  return raw.replace(/[\uff01-\uff5e\u3000\u00a0\uff61\uff64\t\r’‘]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (code === 0xff61) return "。";
    if (code === 0xff64) return "、";
    if (code === 0x2018 || code === 0x2019) return "'";
    return " ";
  });
}

function blot(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (before, pattern) => before.replace(pattern, (found) => found.replace(/[^\n]/g, BLOT)),
    text,
  );
}

function withoutSignature(text: string): string {
  const mark = /^-- ?$/m.exec(text);
  if (!mark) return text;
  return text.slice(0, mark.index) + text.slice(mark.index).replace(/[^\n]/g, BLOT);
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ start, end: start + line.length, text: line });
    start += line.length + 1;
  }
  return lines;
}

function subjectOf(lines: readonly Span[]): Subject | undefined {
  const first = lines.find((line) => line.text.trim() !== "");
  if (!first) return undefined;
  const match = /^\s{0,20}(?:件名|題名|標題|subject)\s{0,20}:\s{0,20}/i.exec(first.text);
  if (!match) return undefined;
  return { ...first, value: first.text.slice(match[0].length).trim() };
}

const LONGEST_ADDRESS_LINE = 40;
const STANDALONE = new RegExp(`^[^。!?、,]{1,30}${HONORIFIC}(?: ?(?:へ|宛))?$`);
/** A line that speaks to somebody and goes on: 佐藤部長、… · 中村様 ご無沙汰 · Dear Sam, */
const OPENING = new RegExp(`^([^。!?、,]{1,30}${HONORIFIC})(?:へ)?(?=[、,。!\\s]|$)`);
/** Before an English name, where a dot does not end the sentence: Mr., Lt. Col., The Rev. Dr., J. R. */
export const ABBREVIATED =
  "(?:(?:[a-z]+ )?(?:mrs?|ms|mx|dr|prof|revd?|lt|lieut|col|capt|cdr|cmdr|gen|maj|brig|adm|sgt|cpl|pvt|hon|msgr|fr|cllr|sra|srta|dra|mme|mlle)\\. ?)*(?:(?:[a-z]\\. ?){2,3})?";
const ENGLISH_OPENING = new RegExp(
  `^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings)\\b[ ,]{1,3}${ABBREVIATED}[^,!.:\\n]{1,40}(?=[,!.:\\n]|$)`,
  "i",
);
const SENTENCE =
  /[。!?]|(?<!\b(?:Inc|Ltd|Co|Corp|Mr|Ms|Mrs|Dr|St|Rd|Ave|Jr|Sr))\.$|(?:です|ます|ました|ません|でした|ください|下さい|ね|よ)$/;

function addressPart(
  lines: readonly Span[],
  subject: Subject | undefined,
): Pick<Message, "addressLines" | "headLines" | "bodyStart"> {
  const headLines: Span[] = [];
  let bodyStart = lines[lines.length - 1]?.end ?? 0;
  for (const line of lines) {
    const bare = line.text.trim();
    if (bare === "" || line.start === subject?.start) continue;
    const opening = STANDALONE.test(bare)
      ? bare
      : (OPENING.exec(bare)?.[1] ?? ENGLISH_OPENING.exec(bare)?.[0]);
    const isSentence = SENTENCE.test(bare) || bare.length > LONGEST_ADDRESS_LINE;
    if (opening !== undefined && opening.length < bare.length) {
      const start = line.start + line.text.indexOf(bare);
      headLines.push({ start, end: start + opening.length, text: opening });
      bodyStart = start + opening.length;
      break;
    }
    if ((isSentence && opening === undefined) || headLines.length >= 8) {
      bodyStart = line.start;
      break;
    }
    headLines.push(line);
  }
  const alone = lines.filter(
    (line) => STANDALONE.test(line.text.trim()) && !headLines.some((head) => head.start === line.start),
  );
  return { addressLines: [...headLines, ...alone], headLines, bodyStart };
}

/** A line this long was broken by the mail program rather than by its writer. */
const WRAPPED_JAPANESE = 24;
const WRAPPED_LATIN = 55;
/** What goes on without an end is no sentence; rules look at one sentence after the other. */
const LONGEST_SENTENCE = 1000;

function sentencesOf(lines: readonly Span[], text: string): Span[] {
  const ends: number[] = [];
  for (const line of lines) {
    for (const match of line.text.matchAll(/[。!?]+|[.](?=\s|$)/g)) {
      ends.push(line.start + match.index + match[0].length);
    }
    const bare = line.text.trim();
    const wrapped =
      bare.length > (/[\u3040-\u30ff\u4e00-\u9fff]/.test(bare) ? WRAPPED_JAPANESE : WRAPPED_LATIN) &&
      !/[。!?.、:]$/.test(bare);
    if (!wrapped) ends.push(line.end);
  }
  ends.push(text.length);
  const sentences: Span[] = [];
  let start = 0;
  for (const end of ends) {
    while (end > start) {
      const stop = Math.min(end, start + LONGEST_SENTENCE);
      const words = text.slice(start, stop);
      if (words.trim() !== "") sentences.push({ start, end: stop, text: words });
      start = stop;
    }
  }
  return sentences;
}
