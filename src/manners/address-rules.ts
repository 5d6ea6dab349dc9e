import { SHOP } from "./contact-details.ts";
import type { Addressee, Context } from "./context.ts";
import { honorificTitle } from "./honorifics.ts";
import { ABBREVIATED, type Message, type Span, TITLE } from "./message.ts";
import { BOTH, FORMAL, type Hit, JA, matches, noted, POST, type Rule, wording } from "./rule.ts";

const PERSON_HONORIFIC = `(?:様方?|さま|さん|殿|どの|君|くん|先生|${TITLE})`;
const COMPANY_FORM =
  "(?:株式会社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益)?(?:社団|財団)法人|(?:学校|医療|社会福祉|独立行政|国立大学|宗教|特定非営利活動|NPO)法人|\\((?:株|有|合|社|財|学|医)\\)|㈱|㈲)";
/** What is no person, with nothing before or behind it that says what kind of company it is. */
const ORGANISATION =
  "(?:銀行|金庫|信用組合|農協|漁協|病院|医院|クリニック|診療所|薬局|歯科|事務所|法人|役所|役場|県庁|府庁|都庁|税務署|警察署|消防署|法務局|郵便局|保健所|裁判所|大使館|領事館|会議所|公民館|図書館|博物館|美術館|大学|大学院|高校|学校|学園|学院|幼稚園|保育園|こども園|研究所|製作所|営業所|工務店|商店|商事|商会|工業|電機|電気|電力|建設|運輸|運送|物産|産業|食品|印刷|出版|不動産|薬品|製薬|化学|鉄道|新聞社?|出版社|放送局?|保険|証券|通信|観光|交通|水産|酒造|重工|自動車|旅館|ホテル|レストラン|書店|ホールディングス|システムズ?|サービス|学会|連盟)";
/** What the name of a company ends with where it could be taken for somebody's family name. */
const BUSINESS_END = new RegExp(
  `(?:${ORGANISATION}|会|組合|堂|屋|社|館|所|店|局|院|園|開発|企画|設計|グループ|センター|[A-Z]|\\d)$`,
);
const UNIT =
  "(?:営業|総務|人事|経理|購買|法務|広報|企画|開発|技術|製造|品質|情報|財務|業務|管理|販売|調達|研究|監査|秘書|国際|海外|国内|第?[一二三四五\\d])";
const NOBODY =
  /^(?:(?:お|ご)?(?:客|得意|取引先|担当(?:者|の方)?|世話|疲れ|苦労|馳走|互い|蔭|陰|待ち遠)|皆々?|みな|各位|関係者?|奥|旦那|御?主人|神|仏|王|殿|姫|同期|卒業生|会員|ご?家族|お?(?:父|母|兄|姉|子|孫|嬢)|先輩|後輩|同僚|友人|採用(?:ご)?担当|人事(?:ご)?担当|.{0,12}(?:みな|皆|たち|達|仲間|社員|学生|会員|店員|委員|役員|新入生|卒業生|保護者)|恩師の?|担当の?|主治医の?|医師の?|ご)$|(?:担当者?|各位|(?:の|ご?一同|御?中))$/;

function spanHit({ start }: Span, text: string, match: RegExpExecArray | RegExpMatchArray): Hit {
  const at = start + (match.index ?? 0);
  const lead = match[0].length - match[0].trimStart().length;
  return { start: at + lead, end: at + match[0].trimEnd().length + (text === "" ? 0 : 0) };
}

/** A title with 様: the words before the title are its bearer. */
const TITLE_SAMA = new RegExp(
  `(?:[\\u3005\\u4e00-\\u9fff\\u3040-\\u30ffA-Za-z]{0,8} ?)?${TITLE} {0,2}(?:様(?!(?:式|子|々|相|態|変))|さま(?!ざま))`,
  "g",
);
/** 田中部長 / 部長 田中様 for 田中部長様. */
function titleInstead(words: string): string {
  const bare = words.replace(/ *(?:様|さま)$/, "");
  const [, name = "", title = ""] = new RegExp(`^(.*?) ?(${TITLE})$`).exec(bare) ?? [];
  return name === "" ? bare : `${name}${title} / ${title} ${name}様`;
}

const PARTICLE_BEFORE = /^.*(?:[はがをにでともへや、]|から|より|ほど|まして|ました)(?=.)/;

function titleSama({ text }: Message): Hit[] {
  return [...text.matchAll(TITLE_SAMA)].map((match) => {
    // Words of the sentence before the name are not part of it.
    const kept = match[0].replace(PARTICLE_BEFORE, "").trimStart();
    const end = match.index + match[0].length;
    return { start: end - kept.length, end, suggestion: titleInstead(kept) };
  });
}

/** おつかれさま, お世話さま, おかげさま: nobody is called so. */
const COURTESY_BEFORE_SAMA =
  /(?:お?つかれ|お?疲れ|ごちそう|ご?馳走|おかげ|お陰|お蔭|ご?くろう|ご?苦労|お?世話|おせわ|おたがい|お互い|待ちどお?|お気の毒|愁傷|お?粗末|おそまつ|お[月星日]|お?天道|神|仏|お地蔵|お釈迦|雷|お?王|お殿|お姫|あいにく|お生憎)$/;

function nameTokens(line: string): { tokens: string[]; honorific: string } | undefined {
  const match = new RegExp(
    `^(.*?)[ ]*((?:先生|${TITLE}) ?(?:様|さま)|${PERSON_HONORIFIC})(?: ?(?:へ|宛))?$`,
  ).exec(line.trim());
  if (!match) return undefined;
  const before = (match[1] ?? "").trim();
  if (/^(?:様|さま)$/.test(match[2] as string) && COURTESY_BEFORE_SAMA.test(before)) return undefined;
  return { tokens: before.split(/ +/).filter((token) => token !== ""), honorific: match[2] as string };
}

const JOINS = /[・&＆]|(?<=[\u4e00-\u9fff])と(?=[\u4e00-\u9fff])/;
const UNIT_NAME = new RegExp(
  `${COMPANY_FORM}|${UNIT}(?:部|課|係|室|局|本部|グループ|チーム|担当)|(?:部|課|係|室|局|支店|支社|センター|事業所|営業所)$|${ORGANISATION}$|^(?:${TITLE})$|${TITLE}$`,
);

/** Family names that end as departments do. */
const FAMILY_NAME_LIKE_A_UNIT =
  /^(?:渡部|阿部|安部|安倍|服部|岡部|磯部|矢部|田部|園部|長谷部|曽我部|日下部|織部|綾部|卜部|土部|建部|武部|戸部|刑部|錦部|渋部|小田部|江田部|山部|忍部)$/;

/** Lines stand in order. */
function lineNumber({ start }: Span, lines: readonly Span[]): number {
  let from = 0;
  let to = lines.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle] as Span).start < start) from = middle + 1;
    else to = middle;
  }
  return from;
}

function isAddressee(name: string, { to, normaliseName }: Context): boolean {
  const wanted = normaliseName(name);
  return wanted === "" || (to?.names ?? []).some((known) => known === wanted);
}

function wrongName(message: Message, context: Context): Hit[] {
  const { to } = context;
  if (!to) return [];
  const found: Hit[] = [];
  for (const line of message.addressLines) {
    if (isBelowAddressee(line, message, context) || isBesideAddressee(line, message, context)) continue;
    const hit = wrongJapaneseName(line, to, context) ?? wrongEnglishName(line, context);
    if (hit) found.push(hit);
  }
  return found;
}

/** The second of two names, each on its own line. */
function isBelowAddressee(line: Span, { lines }: Message, context: Context): boolean {
  const above = lines[lineNumber(line, lines) - 1]?.text.trim();
  if (above === undefined || above === "") return false;
  return isAddressee(above.replace(new RegExp(`${PERSON_HONORIFIC}$`), ""), context);
}

/** The first of two who are spoken to: 健太さん、直子さん · 鈴木健太様 above 直子様. */
function isBesideAddressee(line: Span, { text, lines }: Message, context: Context): boolean {
  const beside = new RegExp(`^[、,・& ]+([^\\s、。]{1,8}?)${PERSON_HONORIFIC}`).exec(
    text.slice(line.end, line.end + 24),
  );
  if (beside) return isTheirName(beside[1] as string, context);
  if (!isOfTheirFamily(line.text.trim().replace(new RegExp(` *${PERSON_HONORIFIC}$`), ""), context))
    return false;
  const below = lines[lineNumber(line, lines) + 1]?.text.trim() ?? "";
  return (
    new RegExp(`${PERSON_HONORIFIC}$`).test(below) &&
    isTheirName(below.replace(new RegExp(` *${PERSON_HONORIFIC}$`), ""), context)
  );
}

function isTheirName(name: string, context: Context): boolean {
  return name.trim() !== "" && isAddressee(name, context);
}

/** 鈴木健太 to 鈴木 直子: the family name is theirs, and a given name follows. */
function isOfTheirFamily(name: string, { to, normaliseName }: Context): boolean {
  const family = to?.family === undefined ? "" : normaliseName(to.family);
  const whole = normaliseName(name);
  return (
    family !== "" &&
    whole.startsWith(family) &&
    whole.length > family.length &&
    whole.length <= family.length + 3
  );
}

function wrongJapaneseName(line: Span, to: Addressee, context: Context): Hit | undefined {
  const parsed = nameTokens(line.text);
  if (!parsed) return undefined;
  const { tokens, honorific } = parsed;
  const last = tokens[tokens.length - 1];
  if (last === undefined || NOBODY.test(last) || last.includes("各位")) return undefined;
  if (UNIT_NAME.test(last) && !FAMILY_NAME_LIKE_A_UNIT.test(last)) return undefined;
  if (SHOP.test(`${last}さん`) || /(?:元|前の|今の|昔の)$|^(?:うち|今|前|昔|以前|あ|例|当時)の/.test(last))
    return undefined;
  if (/[。、!?:()[\]{}<>【】%$〇○◯△□●×はがをにもで]|様|さま|さん|^[XＸ]+$/.test(last) || last.length > 8)
    return undefined;
  // A single kana word before さん or くん is a nickname, which only the two of them know.
  if (!/[\u4e00-\u9fff]/.test(last) && !/^(?:様|さま|先生|殿)/.test(honorific)) return undefined;
  if (new RegExp(`^${TITLE}`).test(honorific) && new RegExp(`^${UNIT}+$`).test(last)) return undefined;
  const before = (tokens[tokens.length - 2] ?? "").replace(new RegExp(`${PERSON_HONORIFIC}$`), "");
  const names = last.split(JOINS);
  const { normaliseName } = context;
  if (isAddressee(last, context) || names.some((name) => isAddressee(name, context))) {
    // 後藤 健様 to 佐藤 健: the given name is right, the family name is somebody else's.
    const isOtherFamily =
      to.given !== undefined &&
      normaliseName(last) === normaliseName(to.given) &&
      /^[\u4e00-\u9fff々]{1,4}$/.test(before) &&
      !UNIT_NAME.test(before) &&
      !isOfTheirFamily(before, context) &&
      !isAddressee(before, context);
    if (!isOtherFamily) return undefined;
  }
  // 木 村  博 様: an address may be spaced out.
  if (tokens.some((_token, index) => index > 0 && isAddressee(tokens.slice(-index - 1).join(""), context)))
    return undefined;
  if (isAddressee(before + last, context)) return undefined;
  const isWhole = before !== "" && isAddressee(before, context);
  // 小林学 文子様: the second of two names. 佐藤 翔太様: another given name.
  const family = to.family === undefined ? "" : normaliseName(to.family);
  const hadHonorific = before !== tokens[tokens.length - 2];
  if (isWhole && (normaliseName(before) !== family || tokens.length > 2 || hadHonorific)) return undefined;
  if (startsWithTitleOf(last, to) || endsWithinTitle(last, honorific, context)) return undefined;
  if (family === "" && namesOverlap(normaliseName(last), to)) return undefined;
  const shown = isWhole ? `${before} ${last}` : last;
  const start = line.start + line.text.lastIndexOf(isWhole ? before : last);
  const end = line.start + line.text.length - trailing(line.text);
  return {
    start,
    end,
    suggestion: spokenTo(to, honorific),
    about: { en: shown, ja: shown },
  };
}

/** 佐藤部長, 佐藤先生, 佐藤さん, 佐藤様: in the manner of the honorific that stands there. */
function spokenTo(to: Addressee, honorific: string): string {
  const name = to.family ?? to.full;
  if (/^(?:さん|くん|君)/.test(honorific)) return `${name}さん`;
  if (honorific.startsWith("先生")) return `${name}先生`;
  const title = new RegExp(`^${TITLE}`).test(honorific) ? honorificTitle(to.title) : undefined;
  return `${name}${title ?? "様"}`;
}

function startsWithTitleOf(name: string, { title }: Addressee): boolean {
  return title?.includes(name) === true;
}

/** 蔵本部長: 部長 of somebody called 蔵本, though 本部長 is a title as well. */
function endsWithinTitle(last: string, honorific: string, context: Context): boolean {
  const title = new RegExp(`^${TITLE}`);
  return [1, 2].some(
    (length) =>
      title.test(honorific) &&
      title.test(honorific.slice(length)) &&
      isTheirName(last + honorific.slice(0, length), context),
  );
}

function namesOverlap(name: string, { names }: Addressee): boolean {
  return names.some((known) => known.startsWith(name) || name.startsWith(known));
}

function trailing(text: string): number {
  return text.length - text.trimEnd().length;
}

const ENGLISH_NAME = new RegExp(
  `^\\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings),?\\s+(${ABBREVIATED}[^,!:.\\n]{1,40})`,
  "i",
);
/** Every word of Lieutenant Colonel, Rear Admiral, The Right Reverend. */
const TITLE_WORDS = new Set(
  "mr mrs ms miss mx dr doctor prof professor sir dame lord lady master madam madame monsieur herr frau encik puan tuan datuk haji hajah khun bapak ibu signor signora señor señora general gen colonel col major maj captain capt commander cdr cmdr lieutenant lieut lt sergeant sgt corporal cpl private pvt admiral adm vice rear brigadier brig marshal ensign officer detective constable inspector superintendent sheriff chief reverend rev revd father fr mother sister sr brother br pastor vicar canon deacon archdeacon bishop archbishop cardinal monsignor msgr rabbi cantor imam sheikh swami judge justice magistrate hon honorable honourable ambassador consul senator congressman congresswoman representative governor mayor councillor councilor alderman minister president chancellor chairman chairwoman chair principal headmaster headmistress dean provost rector warden coach chef nurse sensei maestro aunt auntie aunty uncle cousin deputy assistant associate adjunct emeritus emerita wing squadron leader flight group petty warrant staff lance air field secretary speaker attorney baron baroness count countess viscount elder deaconess abbot abbess prior prioress superior cllr mlle mme sra srta dra shri smt grandma grandpa granny grandmother grandfather".split(
    " ",
  ),
);

/** Also Vice-Chancellor. */
function isTitle(word: string): boolean {
  const parts = word.replace(".", "").toLowerCase().split("-");
  return parts.every((part) => TITLE_WORDS.has(part));
}

/** Sister Superior, Major General; Mr Dean is a name. */
function isNothingButTitles(name: string): boolean {
  const words = name.trim().split(/\s+/);
  return words.length > 1 && words.every(isTitle) && !/^(?:mr|mrs|ms|miss|mx|dr|sir|dame)\b/i.test(name);
}

function withoutTitles(name: string): string {
  const words = name.replace(/^the (?:right |most |very )?(?=rev|hon)/i, "").split(/\s+/);
  while (words.length > 1 && isTitle(words[0] as string)) words.shift();
  return words.join(" ");
}

/** Called by what one is and no name: Dear Professor. */
const TITLE_ALONE =
  /^(?:professor|doctor|reverend|father|mother|sister|brother|pastor|vicar|bishop|rabbi|imam|colonel|captain|general|major|lieutenant|sergeant|ambassador|senator|councill?or|president|chair(?:man|woman|person)?|chancellor|governor|mayor|minister|judge|justice|principal|coach|chef|boss|sensei|maestro|aunt|auntie|aunty|uncle|cousin|grandma|grandpa|granny|nana|sister|brother|madame|your honou?r)$/i;
const NO_NAME =
  /^(?:all|team|everyone|everybody|there|friends?|folks|colleagues?|sir|madam|sirs|both|again|you|guys|world|from|my|our|the|customers?|alumni|ladies|hiring|valued|and|to|everyone|class|neighbou?rs?|mom|dad|mum|santa|old|dear|committee|members?|editors?|support|sales|hr)\b/i;

/** Hi D, · Dear J. Stone, of which the dot ends what is looked at. */
function isTheirInitial(name: string, { to }: Context): boolean {
  const known = [to?.given ?? "", to?.family ?? "", to?.full ?? "", ...(to?.names ?? [])];
  return /^[A-Z]$/.test(name) && known.some((one) => one.toUpperCase().startsWith(name));
}

function wrongEnglishName(line: Span, context: Context): Hit | undefined {
  const match = ENGLISH_NAME.exec(line.text);
  const whole = match?.[1];
  if (!match || whole === undefined) return undefined;
  if (isNothingButTitles(whole)) return undefined;
  const bare = withoutTitles(whole.trim())
    .replace(/(?<=[a-z])[- ](?:san|sensei)$/i, "")
    .trim();
  if (!/^[A-Z\u00c0-\u00de]/.test(bare) || NO_NAME.test(bare) || TITLE_ALONE.test(bare)) return undefined;
  const words = bare.split(/\s+(?:and|&)\s+|\s+/i).filter((word) => word !== "");
  if (words.length > 4) return undefined;
  if (context.to?.names.every((name) => !/[a-z]/.test(name))) return undefined;
  if (isAddressee(bare, context) || isTheirInitial(bare, context)) return undefined;
  // Any word that is theirs may stand: Dear Dr. Lee, Hi Sam and Ann.
  const wrong = words.filter((word) => !isAddressee(word, context));
  if (wrong.length < words.length && /\s(?:and|&)\s/.test(bare)) return undefined;
  if (wrong.length === 0 || (wrong.length < words.length && wrong.every((word) => /^[A-Z]\.?$/.test(word))))
    return undefined;
  const start = line.start + (match.index + match[0].length - whole.length);
  return {
    start,
    end: start + whole.trimEnd().length,
    suggestion: context.to === undefined ? null : (context.to.given ?? context.to.full),
    about: { en: bare, ja: bare },
  };
}

const JAPANESE_COMPANY = new RegExp(
  `(?:${COMPANY_FORM} ?[^\\s。、(),]{1,20}|[^\\s。、(),]{1,20}(?:株式会社|有限会社|合同会社|\\(株\\)|㈱))`,
  "g",
);
const LATIN_COMPANY =
  /(?<![\p{L}\d])\p{Lu}[\p{L}\d&.'’-]*(?: (?:&|and|of|\p{Lu}[\p{L}\d&.'’-]*)){0,4},? (?:Inc|LLC|Ltd|Corp|Corporation|Co|GmbH|AG|PLC|Limited)\b\.?/gu;

/** A company's name without what kind of company it is. */
function bareCompany(name: string): string {
  return name
    .normalize("NFKC")
    .replace(
      /株式会社|有限会社|合同会社|合資会社|(?:一般|公益)?(?:社団|財団)法人|(?:学校|医療|社会福祉)法人|\((?:株|有|合|社|財|学|医)\)/g,
      "",
    )
    .replace(/,? (?:Inc|LLC|Ltd|Corp|Corporation|Co|GmbH|AG|PLC|Limited)\b\.?/gi, "")
    .replace(/ and /gi, "&")
    .replace(/[\s・,.]/g, "")
    .toLowerCase();
}

function wrongCompany(message: Message, context: Context): Hit[] {
  const { to } = context;
  if (!to?.company) return [];
  const wanted = bareCompany(to.company);
  const found: Hit[] = [];
  for (const [index, line] of message.headLines.entries()) {
    if (/と申します|でござい|の[^\s]{1,6}です/.test(line.text)) continue;
    for (const match of [...line.text.matchAll(JAPANESE_COMPANY), ...line.text.matchAll(LATIN_COMPANY)]) {
      const name = bareCompany(match[0].replace(/(?:御中|様|さま|殿)$/, ""));
      if (name === "" || name.startsWith(wanted) || wanted.startsWith(name)) continue;
      if (isCutOff(line.text, match.index) && wanted.endsWith(name)) continue;
      if (isEndOfLatinName(line.text.slice(0, match.index), match[0], wanted)) continue;
      // 様 straight after a company has a rule of its own, which comes first.
      if (
        /(?:様|さま)$/.test(match[0]) ||
        /^ ?(?:様|さま)/.test(line.text.slice(match.index + match[0].length))
      )
        continue;
      // A letterhead has my name above or below the company.
      const around = [index - 1, index, index + 1].map((at) => message.headLines[at]?.text ?? "").join("\n");
      if (isSender(around, context) && isOwnCompany(name, context)) continue;
      if (isNamedAfterCompany(match[0], context)) continue;
      const written = match[0].replace(/(?:御中|様|さま)$/, "").trimEnd();
      const start = line.start + match.index;
      found.push({ start, end: start + written.length, suggestion: to.company });
    }
  }
  return [...found, ...wrongCompanyBelow(message, context, wanted)];
}

function isSender(text: string, { me }: Context): boolean {
  return me.names.some((own) => own !== "" && text.includes(own));
}

function isOwnCompany(bare: string, { me }: Context): boolean {
  return [...me.companies, ...me.formerCompanies].some((own) => bareCompany(own) === bare);
}

const TRADE = new RegExp(`^[^\\s。、()]{2,12}${ORGANISATION}(?= |$)`);

/** The pattern holds so many characters before 株式会社; a longer name begins further to the left. */
function isCutOff(text: string, start: number): boolean {
  return start > 0 && /[^\s。、()]/.test(text[start - 1] as string);
}

/** R&G Logistics株式会社: only in Latin letters has the name of a company a space. */
function isEndOfLatinName(before: string, written: string, wanted: string): boolean {
  return (
    /[A-Za-z\d&.] $/.test(before) &&
    /^[A-Za-z\d&]/.test(written) &&
    bareCompany(before + written).endsWith(wanted)
  );
}

/** Below a letter the addressee stands under the company. */
function wrongCompanyBelow(
  { lines, addressLines, headLines }: Message,
  context: Context,
  wanted: string,
): Hit[] {
  const found: Hit[] = [];
  for (const line of addressLines) {
    const called = line.text.trim().replace(new RegExp(` *${PERSON_HONORIFIC}$`), "");
    const isTheirs =
      isAddressee(called, context) ||
      isTheirName(called.replace(new RegExp(`^\\S{0,12}?${TITLE} +`), ""), context);
    const above = lines[lineNumber(line, lines) - 1];
    if (
      !isTheirs ||
      !above ||
      headLines.some((head) => head.start === above.start && new RegExp(COMPANY_FORM).test(head.text))
    )
      continue;
    const written =
      TRADE.exec(above.text.trim())?.[0] ??
      (headLines.includes(line) ? undefined : new RegExp(JAPANESE_COMPANY.source).exec(above.text)?.[0]);
    const name = written === undefined ? "" : bareCompany(written);
    if (written === undefined || name === "" || name.startsWith(wanted) || wanted.startsWith(name)) continue;
    if (isCutOff(above.text, above.text.indexOf(written)) && wanted.endsWith(name)) continue;
    // Below a letter the sender stands right above the addressee.
    if (isSender(above.text, context) && isOwnCompany(name, context)) continue;
    const start = above.start + above.text.indexOf(written);
    found.push({ start, end: start + written.length, suggestion: context.to?.company ?? null });
  }
  return found;
}

/** 株式会社A中村様 without a space: the company is there after all. */
function isNamedAfterCompany(written: string, { to }: Context): boolean {
  return to?.family !== undefined && written.endsWith(to.family);
}

/** Both in one line of the text, where an address is spoken of. */
const ONCHU_THEN_SAMA =
  /[^\s。、「」『』()]{1,20}御中 {0,2}[^\s。、「」『』()様]{1,8}(?: [^\s。、「」『』()様]{1,4})?(?:様|さま)(?=[」』)。、 ]|$)/gm;

/** An address within the letter: a person on the line below the organisation. */
function samaBelowOnchu({ lines }: Message): Hit | undefined {
  for (const [index, above] of lines.entries()) {
    if (above.text.length > 40 || !/^[^。、!?]{1,30}御中 {0,4}$/.test(above.text)) continue;
    const below = lines[index + 1];
    if (
      below === undefined ||
      !/^ {0,10}[^。、!?様]{1,24}(?<!皆|皆々|お客|各位|の)(?:様|さま) {0,4}$/.test(below.text)
    )
      continue;
    const start = above.start + (above.text.length - above.text.trimStart().length);
    return { start, end: below.end - trailing(below.text) };
  }
  return undefined;
}

function onchuWithSama(message: Message): Hit[] {
  const lines = message.headLines;
  const onchu = lines.findIndex((line) => line.text.includes("御中"));
  if (onchu < 0) {
    const below = samaBelowOnchu(message);
    return below ? [below] : matches(message, ONCHU_THEN_SAMA);
  }
  const person = /(?<!皆)(?<!皆々)(?<!お客)(?<!各位)(?:様|さま|さん)(?=[ 、。]|$)|(?:様|さま) ?御中/;
  const sama = lines.findIndex((line) => person.test(line.text));
  if (sama < 0) return [samaBelowOnchu(message)].filter((hit) => hit !== undefined);
  const [first, last] = sama < onchu ? [sama, onchu] : [onchu, sama];
  const from = lines[first] as Span;
  const to = lines[last] as Span;
  const start = from.start + (from.text.length - from.text.trimStart().length);
  return [{ start, end: to.end - trailing(to.text) }];
}

const COMPANY_SAMA = new RegExp(
  `((?:${COMPANY_FORM} ?[^\\s。、]{1,20}?|[^\\s。、]{1,20}?(?:株式会社|有限会社|合同会社|\\(株\\)|㈱)|[^\\s。、]{0,20}?${ORGANISATION})(?: ?[^\\s。、]{1,12}?(?:部|課|係|室|科|支店|営業所))?|[^\\s。、]{0,12}?(?:部|課|係|室|事務局|センター|支店|支社|営業所|組合|協会|委員会))( {0,2})(?:様|さま)(?=[ 、。,]|へ|$)`,
);

function companySama(message: Message, context: Context): Hit[] {
  const found: Hit[] = [];
  for (const line of message.addressLines) {
    const match = COMPANY_SAMA.exec(line.text);
    const name = match?.[1];
    if (!match || name === undefined || isPersonAfterCompany(name, context)) continue;
    const hit = spanHit(line, line.text, match);
    found.push({ ...hit, suggestion: `${name.trim()} 御中` });
  }
  return found;
}

/** 株式会社ひかり佐藤 ends with a person: its script changes there, and no trade is named. */
function isPersonAfterCompany(name: string, { to, normaliseName }: Context): boolean {
  const bare = name.replace(new RegExp(`^${COMPANY_FORM} ?`), "");
  if (to && bareCompany(name) === bareCompany(to.company ?? "")) return false;
  if (to?.names.includes(normaliseName(name))) return true;
  if (to?.names.some((known) => known.length > 1 && normaliseName(bare).endsWith(known))) return true;
  if (/(?:株式会社|有限会社|合同会社|\(株\)|㈱)$/.test(name) || BUSINESS_END.test(bare)) return false;
  if (/(?:部|課|係|室|事務局|センター|支店|支社|営業所|組合|協会|委員会)$/.test(bare)) return false;
  return /[\u3040-\u30ffA-Za-z\d][\u4e00-\u9fff々]{1,4}$/.test(bare);
}

function dono(message: Message, context: Context): Hit[] {
  const found: Hit[] = [];
  for (const line of message.addressLines) {
    const match = /([^\s。、]{1,8})( ?)(?:殿|どの)(?=[\s、。,]|へ|$)/.exec(line.text);
    const last = match?.[1];
    if (!match || last === undefined) continue;
    if (new RegExp(`(?:${TITLE}|各位|ご担当者?|担当者|関係者|宮|御|神|本|貴|沈)$`).test(last)) continue;
    const whole = wholeName(line.text, last, context);
    const start = line.start + line.text.indexOf(whole, Math.max(0, match.index - whole.length - 1));
    const end = line.start + match.index + match[0].length;
    found.push({ start, end, suggestion: `${whole}様` });
  }
  return [...found, ...donoInText(message, context, found)];
}

/** 高橋殿のご判断: the addressee, spoken of in the text. */
function donoInText(message: Message, context: Context, known: readonly Hit[]): Hit[] {
  if (!context.to) return [];
  return [
    ...message.text.matchAll(/([\u4e00-\u9fff々]{1,4})(?:殿|どの)(?=[のにがはへもをと]|から|より)/g),
  ].flatMap((match) => {
    const name = match[1] as string;
    const end = match.index + match[0].length;
    const isKnown = known.some((hit) => hit.start < end && match.index < hit.end);
    return isKnown || !isAddressee(name, context)
      ? []
      : [{ start: match.index, end, suggestion: `${name}様` }];
  });
}

/** 中村 修 of the line 株式会社A 中村 修, when both words are the name. */
function wholeName(line: string, last: string, context: Context): string {
  const before = new RegExp(`([^\\s。、]{1,6}) +${escaped(last)}`).exec(line);
  if (!before) return last;
  return context.to !== undefined && isAddressee(`${before[1]}${last}`, context) ? before[0] : last;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const TWO_NAMES =
  /^([\u4e00-\u9fff々]{1,4} [\u4e00-\u9fff々]{1,3}|[\u4e00-\u9fff々]{2,6}) {0,3}(?:[ ・、,&]|と)\s{0,30}([\u4e00-\u9fff々\u3040-\u30ff]{1,4}) {0,4}(?:様|さま)$/;

/** Below a letter; a comma elsewhere divides a sentence. */
const NAMES_WITH_COMMA =
  /^ {0,30}[\u4e00-\u9fff々]{1,4} ?[\u4e00-\u9fff々]{0,3}[、,] {0,4}[\u4e00-\u9fff々]{1,4} {0,4}(?:様|さま) {0,4}$/;

function jointNames(message: Message, context: Context): Hit[] {
  const found: Hit[] = [];
  const lines = [
    ...message.addressLines,
    ...message.lines.filter(
      ({ text, start }) =>
        NAMES_WITH_COMMA.test(text) && !message.addressLines.some((line) => line.start === start),
    ),
  ];
  for (const line of lines) {
    const previous = message.lines[lineNumber(line, message.lines) - 1];
    const own = jointIn(line.text, context);
    const stacked =
      previous !== undefined &&
      (isTheirName(previous.text, context) || isOfTheirFamily(previous.text, context))
        ? jointIn(`${previous.text.trim()} ${line.text.trim()}`, context)
        : undefined;
    if (!own && !stacked) continue;
    const from = own ? line : (previous as Span);
    const lead = from.text.length - from.text.trimStart().length;
    found.push({
      start: from.start + lead,
      end: line.end - trailing(line.text),
      suggestion: own ?? stacked ?? null,
    });
  }
  return found;
}

/** 小林学様 文子様 for 小林学 文子様; undefined when there are no two names. */
function jointIn(line: string, context: Context): string | undefined {
  const bare = line.trim().replace(/ {2,}/g, " ");
  const match =
    TWO_NAMES.exec(bare) ?? /^([^\s、]+ [^\s、]+)[ ・、]([^\s・、]{1,4}) ?(?:様|さま)$/.exec(bare);
  const first = match?.[1];
  const second = match?.[2];
  if (first === undefined || second === undefined || /様|さま/.test(first)) return undefined;
  if (UNIT_NAME.test(first) || UNIT_NAME.test(first.split(" ")[0] as string)) return undefined;
  const whole = first.replace(/ /g, "");
  if (context.to) {
    const { family, given } = context.to;
    const isBoth = isAddressee(whole, context) && whole !== family;
    // 鈴木健太・直子様 to 鈴木 直子: the other one stands first.
    const isSecond =
      given !== undefined &&
      [given, `${family ?? ""}${given}`].includes(second) &&
      isOfTheirFamily(whole, context);
    if (isSecond ? isAddressee(whole, context) : !isBoth || second === given) return undefined;
    return `${first}様 ${second}様`;
  }
  // Without knowing anybody: three words, or two of which the first is a whole name.
  const enough = first.includes(" ") || /[・、]/.test(bare) || whole.length >= 4;
  return enough ? `${first}様 ${second}様` : undefined;
}

function subjectWithoutSender(message: Message, { me, normaliseName }: Context): Hit[] {
  const { subject } = message;
  if (!subject || me.names.length === 0) return [];
  if (/^(?:re|fw|fwd|aw|返信|転送|回答)\s*[:\d[]/i.test(subject.value)) return [];
  const value = normaliseName(subject.value);
  if (me.names.some((name) => normaliseName(name) !== "" && value.includes(normaliseName(name)))) return [];
  const lead = subject.text.length - subject.text.trimStart().length;
  const end = subject.end - trailing(subject.text);
  const [name] = me.names;
  const isEnglish = /^\s*subject/i.test(subject.text);
  return [
    {
      start: subject.start + lead,
      end,
      suggestion: name === undefined ? null : `${subject.value}${isEnglish ? ` (${name})` : `(${name})`}`,
    },
  ];
}

/** Matches whose second honorific is to go. */
function withoutLast(message: Message, words: RegExp): Hit[] {
  return matches(message, words).map((hit) => ({
    ...hit,
    suggestion: message.text.slice(hit.start, hit.end).replace(/ *(?:様|さま|殿|どの)$/, ""),
  }));
}

/** Rules about names, titles and the lines above a message. */
export const ADDRESS_RULES: readonly Rule[] = [
  {
    id: "title-sama",
    severity: "error",
    languages: JA,
    find: titleSama,
    message: {
      en: "a title such as 部長 or 社長 is an honorific already; with 様 there are two",
      ja: "「部長」「社長」などの役職名はそれ自体が敬称です。「様」を付けると敬称が二重になります",
    },
    suggestion: wording("〈姓〉〈役職〉 / 〈役職〉 〈姓〉様"),
    source: "mc2.civillink.net; oreijyou.net; inachan.work",
    bad: "田中部長様",
    good: "田中部長 / 部長 田中様",
  },
  {
    id: "wrong-name",
    severity: "error",
    languages: BOTH,
    find: wrongName,
    message: {
      en: ({ about }) => `this speaks to ${about?.en ?? "somebody else"}, who is not the one it goes to`,
      ja: ({ about }) => `宛名の「${about?.ja ?? ""}」は、送る相手のお名前ではないようです`,
    },
    suggestion: null,
    source: "own rule",
    bad: noted("鈴木様", "to 佐藤 健", "佐藤 健さん宛て"),
    good: "佐藤様",
  },
  {
    id: "wrong-company",
    severity: "warn",
    languages: BOTH,
    channels: ["email", "letter", "card"],
    find: wrongCompany,
    message: {
      en: "the contact file has another company for this person",
      ja: "連絡先ファイルでは、この方の会社名は別の名前になっています",
    },
    suggestion: null,
    source: "own rule",
    bad: noted("株式会社あおい 営業部 佐藤様", "he is at 株式会社ひかり", "勤め先は株式会社ひかり"),
    good: "株式会社ひかり 営業部 佐藤様",
  },
  {
    id: "sama-onchu",
    severity: "error",
    languages: JA,
    find: onchuWithSama,
    message: {
      en: "御中 is for an organisation and 様 for a person: one addressee has one of them",
      ja: "「御中」は組織、「様」は個人に付けます。一つの宛名にはどちらか一方にします",
    },
    suggestion: wording("〈会社〉 御中 / 〈会社〉 〈氏名〉様"),
    source: "e-aisatujo; trevally",
    bad: "株式会社A 御中 田中様",
    good: "株式会社A 田中様",
  },
  {
    id: "company-sama",
    severity: "error",
    languages: JA,
    find: companySama,
    message: {
      en: "in an address a company or department takes 御中; 様 is for a person",
      ja: "宛名の会社や部署には「御中」を付けます。「様」は個人に付ける敬称です",
    },
    suggestion: wording("〈会社〉 御中"),
    source: "e-aisatujo; trevally",
    bad: "株式会社A 様",
    good: "株式会社A 御中",
  },
  {
    id: "kakui-sama",
    severity: "error",
    languages: JA,
    find: (message) => withoutLast(message, /[^\s。、!?]{0,10}各位 {0,2}(?:様|さま|殿|どの)/g),
    message: {
      en: "各位 says 様 already",
      ja: "「各位」は「皆様方」という意味の敬称です。「様」や「殿」は付けません",
    },
    suggestion: wording("〈…〉各位"),
    source: "hatena keyword 宛名; president.jp 18486; daisho.294p",
    bad: "関係者各位様",
    good: "関係者各位",
  },
  {
    id: "sensei-sama",
    severity: "error",
    languages: JA,
    find: (message) =>
      withoutLast(
        message,
        /(?:[\u4e00-\u9fff々]{1,3} ?[\u4e00-\u9fff々]{1,3} ?|[\u4e00-\u9fff々]{1,4} ?|[\u30a0-\u30ff]{1,8} ?)?先生 {0,2}(?:様|さま(?!ざま))/g,
      ),
    message: {
      en: "先生 is an honorific already; with 様 there are two",
      ja: "「先生」はそれ自体が敬称です。「様」を付けると敬称が二重になります",
    },
    suggestion: wording("〈姓〉先生"),
    source: "oreijyou.net; hatena keyword 宛名",
    bad: "山田先生様",
    good: "山田先生",
  },
  {
    id: "dono-to-superior",
    severity: "warn",
    languages: JA,
    registers: FORMAL,
    find: dono,
    message: {
      en: "殿 looks down a little: to seniors and clients it is 様",
      ja: "「殿」は目下の方に使う印象があります。目上の方やお客様には「様」が安心です",
    },
    suggestion: wording("〈氏名〉様"),
    source: "trevally; chigaipedia",
    bad: "田中一郎殿",
    good: "田中一郎様",
  },
  {
    id: "joint-names-sama",
    severity: "warn",
    languages: JA,
    channels: POST,
    find: jointNames,
    message: {
      en: "two people share one 様 here; each name has its own",
      ja: "連名のときは、お一人ずつに「様」を付けます",
    },
    suggestion: wording("〈氏名〉様 〈名〉様"),
    source: "e-aisatujo",
    bad: "田中一郎 花子 様",
    good: "田中一郎様 花子様",
  },
  {
    id: "subject-without-sender",
    severity: "warn",
    languages: BOTH,
    registers: FORMAL,
    channels: ["email"],
    find: subjectWithoutSender,
    message: {
      en: "the subject does not say who writes, and the list of mails shows little else",
      ja: "件名に差出人の名前がありません。受信一覧でどなたからか分かるようにします",
    },
    suggestion: wording("〈件名〉(〈姓〉)"),
    source: "own rule",
    bad: "件名:ご挨拶",
    good: "件名:ご挨拶(山田太郎)",
  },
];
