import { ownersNamed } from "./contact-owner.ts";
import type { Context, OtherPerson } from "./context.ts";
import { MAIL_ADDRESS, type Message } from "./message.ts";
import type { Hit } from "./rule.ts";

const PHONE =
  /(?<![\d-])(?:\+\d{1,3}[ -]?(?:\(0\))?\d{1,4}(?:[ -]?\d{2,4}){2,3}|0\d{1,4} ?\(\d{2,4}\) ?\d{3,4}|\(?0\d{1,4}\)?[ ー−‐–—-]?\d{1,4}[ ー−‐–—-]?\d{3,4}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})(?![\d-])/g;
const JAPANESE_PLACE =
  /〒 ?\d{3}-?\d{4}[^。\n]{0,40}|(?:北海道|東京都|(?:京都|大阪)府|[\u4e00-\u9fff]{2,3}県|[\u4e00-\u9fff]{1,4}市|[\u4e00-\u9fff]{1,4}区)[^\s。、\n]{1,20}?(?:[\d一二三四五六七八九十]{1,4}(?:丁目|番地?|の\d)|\d{1,4}-\d{1,4})[^\s。、\n]{0,16}?(?=です|だ|に|で|[\s。、)」]|$)/g;
const ENGLISH_PLACE =
  /\b\d{1,5} (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Square|Place|Terrace)\b\.?/g;
const PLACE_ABROAD =
  /\b\d{1,5}[a-z]? (?:[A-Z][a-z']+ ){1,3}(?:Grove|Close|Crescent|Gardens|Park|Hill|Row|Mews|Walk|Green|Rise|View|Parade|Wharf|Circle|Trail|Plaza|Highway|Parkway|Loop)\b|\b\d{1,4},? (?:bis )?(?:[Rr]ue|[Vv]ia|[Cc]alle|[Rr]ua|[Pp]laza|[Aa]venida|[Qq]uai) [A-Z][a-zé]+|\b[A-Z][a-zßäöü]+(?:straße|strasse|weg|allee|platz|gasse) \d{1,4}|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b/g;
/** 〇九〇ー四四五五ー六六七七 */
const PHONE_IN_KANJI =
  /[〇零][〇零一二三四五六七八九]{1,3}[ー－‐・の( -]?[〇零一二三四五六七八九]{2,4}[ー－‐・の) -]?[〇零一二三四五六七八九]{4}/g;
/** Seven digits are a number only where one calls. */
const SHORT_PHONE = /(?<![\d-])\d{3}[-.]\d{4}(?![\d-])/g;
const CALLING = /\b(?:call|text|ring|phone|number|cell|mobile|digits|reach|dial|line)\b/i;
/** priya [at] family.example */
const SPELT_MAIL =
  /\b[\w.+-]{2,40} ?[[({] ?(?:at|AT) ?[\])}] ?[\w-]{2,40}(?: ?(?:\.|[[({] ?dot ?[\])}]) ?[\w-]{2,20}){1,3}/g;
const SERVICE =
  "(?:LINE|ライン|エックス|スレッズ|Threads|ツイッター|Teams|Viber|Snapchat|Snap|TikTok|Insta|Slack|Skype|スカイプ|Telegram|テレグラム|WeChat|微信|Discord|ディスコード|Instagram|インスタ|Facebook|フェイスブック|Messenger|Twitter|カカオ(?:トーク)?|KakaoTalk|WhatsApp|Signal|チャットワーク|Chatwork|Bluesky|Mastodon|BeReal)";
/** A service is named, and something that is no word: @zoe_k, nishi#4021, shibata-koji. */
const ID_OF_SERVICE = new RegExp(
  `(?<![A-Za-z])${SERVICE}(?![A-Za-z])[^。!?\\n]{0,24}?(?:@([A-Za-z][\\w.]{2,30})|(?<![A-Za-z@])((?=[\\w.#-]{0,30}[\\d_#])[A-Za-z][\\w.#-]{3,30})|(?:ID|アカウント名?|handle|name|名)(?:は|が|、|:| is|,)? ?([A-Za-z][\\w.-]{3,30}))`,
  "gi",
);
const CHAT_ID =
  /(?:LINE|ライン|エックス|スレッズ|Threads|(?<![A-Za-z])X|ツイッター|Teams|Viber|Snapchat|TikTok|Insta|Slack|Skype|Telegram|WeChat|Discord|Instagram|インスタ|Facebook|Twitter|カカオ|WhatsApp|Signal)(?:の)? ?(?:ID|id|アカウント|account|handle|名|user ?name|profile)?(?: ?(?::|は|が|is|=|→|,? (?:his|her|their) (?:handle|name|id|account|user ?name) is|(?:as|under|で)(?= ?(?:@|[A-Za-z.-]{0,20}[_\d]))) ?)@?([A-Za-z][\w.-]{2,30})/g;

const PUBLIC =
  /(?:屋さん|(?:八百|魚|肉|本|花|酒|米|床|蕎麦|そば|うどん|寿司|パン|ケーキ|ラーメン|カレー|焼肉|文具|時計|靴|菓子|団子|弁当|電器|家具|眼鏡|メガネ|自転車|豆腐|茶|ピザ|居酒|飲み)屋|薬局|歯医者|お医者|業者|工務店|商店|お店|店|レストラン|ホテル|会場|受付|病院|予約|窓口|代表|お客様相談|相談室|コールセンター|市役所|区役所|役所|駅|旅館|美容室|クリニック|医院|歯科|事務局|タクシー|サポート|センター|ヘルプデスク|カフェ|居酒屋|不動産|銀行|郵便局|警察|消防|図書館|学校|幼稚園|保育園|大使館|ショップ|式場|斎場|宿|食堂|寿司|酒場|ビストロ|映画館|劇場|空港|航空|弊社|当社)|\b(?:hotel|restaurant|front desk|reception|shop|venue|box office|hotline|clinic|hospital|station|museum|support|help ?desk|desk|store|cafe|bar|office|embassy|airline|taxi|school|library|booking|reservations?|switchboard|customer service|salon|bakery|dentist|theatre|theater|garage|mechanic|workshop|gym|pool|surgery|pharmacy|chemist|butcher|florist|concert|church|chapel|cathedral|exhibition|conference|lecture|festival|gig|community|(?:town|village|city|church|concert) hall|centre|center)\b|\bcafé/i;
const MINE =
  /(?:私(?!用|的|物|立|学|書|から|も(?:話|伝|お)|が(?:話|伝))|わたし|わたくし|僕(?!じゃな|ではな)|俺(?!じゃな|ではな)|ぼく|自分|うち|当方|小生|こちら(?!へ|まで|に(?:ご?連絡|お?電話)|の(?:番号|アドレス|電話|携帯|連絡先|住所))|引っ越し(?:ました|たよ|先)|転居)(?:の|は|宛|あて|まで|に)?|新居|連絡先(?:が)?変わ|番号(?:が)?変わ|\b(?:my (?:new |mobile |cell |work |private |home )?(?:phone|number|e-?mail|address|cell|mobile|handle|line|id)|me (?:on|at)|mine|i'm (?:on|at)|i am (?:on|at)|our (?:new )?(?:office|address|number)|(?:we|i)(?:'ve| have)? (?:just |finally )?moved|new address:)\b/i;
/** 吉田くんの引っ越し先, Maria's cell: whose it is stands right before it. */
const TOLD =
  /(?:さん|くん|君|ちゃん|様|さま|氏|先生|先輩|部長|課長|社長|専務|係長|次長|[\u4e00-\u9fff](?=は|が))(?:は|が|も)、?[^。!?]{0,14}(?:引っ越(?:し|さ)|引越し|転居|移ら|移り|変わり(?:まし|ま)|変わっ|替え|変え)|(?:さん|くん|君|ちゃん|様|さま|氏|先生|先輩)(?:です|だ|なん|、)?(?:が|けど|は)?、?(?:携帯の?)?(?:番号|アドレス|メアド|電話|連絡先|住所)(?:が|を|も)?(?:変わ|変え)|(?:個人|私用)(?:の)?(?:携帯|電話|番号|アドレス)|(?:さん|くん|君|ちゃん|様|さま|氏|先生|先輩|部長|課長|社長|専務|係長|次長|彼女?)の(?:新しい|個人の|今の|直接の|自宅の|私用の|携帯の|会社の|仕事の|ご)?(?:ご?自宅|携帯|ケータイ|スマホ|電話|番号|連絡先|ご?住所|引っ越し先|引越し先|転居先|メール|メアド|アドレス|直通|LINE|ライン|アカウント)/;
const JAPANESE_PERSON =
  /(?:[\u4e00-\u9fff々]{1,4}|[\u30a0-\u30ff]{2,8}|[\u3041-\u3096]{2,4})(?:さん|くん|君|ちゃん|様|さま|氏|先生|先輩|部長|課長|社長|専務|常務|係長|次長|店長|教授|所長|主任)|(?:^|[^\u4e00-\u9fff])彼(?:女)?(?:の|は|に|へ|が)|(?:^|[、。\s])[\u4e00-\u9fff]{2,3}(?:なら|でしたら|には?|へ)(?=[ 、]?[(+\d\w])|(?:奥さん|奥様|旦那|ご主人|夫|妻|母|父|兄|弟|姉|妹|息子|娘|友人|友達|同僚|上司|後輩|先輩|知り合い|知人|同期|元部下|部下|後任者?|前任者?|担当者?|元部下|元上司|先方|仲間|いとこ|従兄弟|おじ|おば|甥|姪|祖母|祖父)(?:の|は|に|さん|が|へ|、|です)/g;
const ENGLISH_PERSON =
  /\b(?:to|for) [A-Z][a-z]+ [A-Z][a-z]+(?=,)|\b(?:[Hh]is|[Hh]er|[Hh]im|their|[A-Z][a-z]+'s|(?:boss|friend|colleague|brother|sister|wife|husband|mother|father|manager|cousin|son|daughter|neighbou?r|assistant)(?:'s)?)\b|\b(?:[Rr]each|[Cc]all|[Tt]ext|[Ee]-?mail|[Ww]rite to|[Cc]ontact|[Aa]sk|[Rr]ing|[Pp]hone|[Mm]essage|DM|[Pp]ing|[Tt]ry|[Ff]ind|[Vv]isit|[Dd]rop|[Cc]atch|[Gg]ive|[Tt]ell|[Mm]ail|[Rr]emember|[Ss]end it to)\s+(?:up )?(?:(?:my|our|old|dear|poor|young) (?:\w+ )?)?(?:Mr\.? |Ms\.? |Mrs\.? |Dr\.? )?[A-Z][a-z]+|\b[A-Z][a-z]+ (?:(?:lives|moved|stays|works|sits) (?:at|to|on|in|near)|is (?:now )?(?:at|on|under|reachable)|uses|goes by|can be (?:found|reached)|moved|has (?:a new|moved|changed))\b/g;
/** A shop or a trade, spoken of as people are: 駅前の八百屋さん. 土屋さん is somebody. */
export const SHOP =
  /(?:八百|魚|肉|本|花|酒|米|床|蕎麦|そば|うどん|寿司|鮨|豆腐|電気|時計|靴|服|薬|菓子|団子|弁当|飲み|居酒|動産|リーニング|ンキ|パン|ーキ|ーメン|道具|文具|房具|転車|眼鏡|ガネ|古本|金物|呉服|真|印刷|畳|植木|建具|骨董|風呂|茶|ピザ|カレー|焼き|鰻|天ぷら|牛乳|新聞|引っ越し|引越し|水道|ガス|おもちゃ|パソコン|リサイクル|美容)屋(?:さん)?$|の[^の]{1,4}屋(?:さん)?$|(?:医者|美容師|理容師|大家|管理人|運転手|大工|農家|職人|業者|工務店|薬局|商店|食堂|保険会社|郵便局|旅館|宿|お店)(?:さん)?$/;
const NO_PERSON = /^(?:お客|皆|みな|お(?:母|父|兄|姉)|客|各|御|殿|貴|読者|担当者)/;

/** A way to reach somebody who is neither me nor the reader. */
export function contactDetails(message: Message, context: Context): Hit[] {
  if (
    !/[\d@]|丁目|番地|[一二三四五六七八九十]番/.test(message.withAddresses) &&
    !/ID|アカウント|account|handle|[a-z]_[a-z]|LINE|ライン|インスタ|Telegram|Discord|Skype|スカイプ|[〇零][〇零一二三四五六七八九]{2}|[[({] ?at ?[\])}]/i.test(
      message.text,
    )
  )
    return [];
  const found: Hit[] = [];
  for (const [index, sentence] of message.sentences.entries()) {
    const text = message.withAddresses.slice(sentence.start, sentence.end);
    const details = detailsIn(text);
    if (details.length === 0) continue;
    const around = wordsBefore(message, index, text, details) + text;
    const next = message.sentences[index + 1]?.text ?? "";
    for (const { start, written } of details) {
      const isOther =
        isPrivate(around + next, written, context) ||
        isOfStaff(written, { text, around, next, after: text.slice(start + written.length) }, context);
      if (isAllowed(written, text, around, context) && !isOther) continue;
      found.push({ start: sentence.start + start, end: sentence.start + start + written.length });
    }
  }
  return found;
}

/** Little more than the number itself: whose it is was said further up, or in the subject. */
const HARDLY_MORE = 14;

function wordsBefore(
  { sentences, subject, bodyStart }: Message,
  index: number,
  text: string,
  details: readonly Detail[],
): string {
  const before = sentences[index - 1]?.text ?? "";
  const rest = details.reduce((left, { written }) => left.replace(written, ""), text);
  const letters = rest.replace(/[\s\p{P}]/gu, "");
  if (letters.length > (/[\u3040-\u30ff]/.test(letters) ? HARDLY_MORE : 2 * HARDLY_MORE)) return before;
  const subjectOfContact = /連絡先|番号|住所|アドレス|電話|\b(?:contact|number|address|details|phone)\b/i;
  const told = subject && subjectOfContact.test(subject.value) ? `${subject.value}. ` : "";
  const further = sentences[index - 2];
  return `${told}${further && further.start >= bodyStart ? further.text : ""}${before}`;
}

/** 個人のアドレスです, said of nobody that one knows. */
function isPrivate(around: string, written: string, { me, to }: Context): boolean {
  return (
    /(?:個人|私用|プライベート)(?:の|用の)?(?:アドレス|メアド|メール|携帯|ケータイ|番号|電話|アカウント)/.test(
      around,
    ) &&
    !MINE.test(around) &&
    !isOwnMail(written, me) &&
    !isOneOf(written, me.reachedAt) &&
    !isOneOf(written, to?.reachedAt ?? [])
  );
}

/** taro@… of Taro: an address that the file does not know yet. */
function isOwnMail(written: string, { names }: Context["me"]): boolean {
  const [box = "", domain] = written.normalize("NFKC").toLowerCase().split("@");
  return (
    domain !== undefined &&
    names.some((name) => /^[a-z]{3,}$/i.test(name) && box.includes(name.toLowerCase()))
  );
}

const STAFF =
  /(?:新人|新入社員|若手|部下|同僚|上司|課長|係長|次長|主任|アルバイト|バイト|パート|スタッフ|社員|秘書|後任|前任|研修生|インターン|見習い|担当(?=です|の者|者|が?[替変代かは])|(?:営業|経理|総務|技術|開発|人事|広報|現場|担当)の(?:者|人|子|[\u4e00-\u9fff]{1,3}(?= ?[\d+])))(?!用|専用|一同|寮|食堂)|\b(?:(?:our|the|my) (?:new |young )*(?:junior|guy|hire|girl|starter|colleague|assistant|intern|trainee|apprentice|bookkeeper|accountant|secretary|engineer|foreman|rep|boss)|one of (?:my|our) \w+)\b/i;
/** An address that several people read. */
const DESK =
  /^(?:info|support|sales|contact|office|help|hr|recruit|mail|service|order|press|team|admin|soumu|eigyo)\b/i;
const MOBILE = /^\+?(?:81)?\(?0?\)?[789]0\d{8}$/;
const MY_NUMBER =
  /(?:私|わたし|わたくし|僕|俺|自分)の(?:新しい)?(?:携帯|番号|電話|連絡先)|\b(?:my|mine) (?:new )?(?:number|mobile|cell|phone|line)\b/i;
/** 070 5555 0122 森。 · 080 5555 0133 田口です · : 090 5555 0112 Sato */
const NAME_BEHIND =
  /^[\s、,:・(→–-]{1,4}([\u4e00-\u9fff々]{1,4}|[ァ-ヺー]{2,8}|[A-Z][a-z]{1,12})(?=[\s。、.,!)]|です|まで|$)/;
const NO_NAME_BEHIND =
  /^(?:携帯|直通|代表|内線|平日|昼間|夜間|月曜|まで|受付|会社|自宅|新番号|番号|以上|終日|Mobile|Cell|Home|Work|Office|Call|Ring|Text|Any|From|Please|Thanks|Best)/;

/** The mobile number of somebody who works here, or with a name behind it. */
function isOfStaff(
  written: string,
  { text, around, next, after }: { text: string; around: string; next: string; after: string },
  { me, to, normaliseName, others }: Context,
): boolean {
  const isMail = written.includes("@") && !DESK.test(written);
  if (!isMail && !MOBILE.test(written.normalize("NFKC").replace(/[^\d+()]/g, ""))) return false;
  if (isOneOf(written, me.reachedAt) || isOneOf(written, to?.reachedAt ?? [])) return false;
  if (others().some((other) => other.sharesWithAddressee && isNamed(other, around, normaliseName)))
    return false;
  if (MY_NUMBER.test(around)) return false;
  const own = [...me.names.map(normaliseName), ...(to?.names ?? [])];
  const behind = NAME_BEHIND.exec(after)?.[1];
  if (behind !== undefined && own.includes(normaliseName(behind))) return false;
  if (isMail) return STAFF.test(text) || (STAFF.test(around) && !MINE.test(text));
  return (
    STAFF.test(around + next) ||
    (behind !== undefined &&
      !NO_NAME_BEHIND.test(behind) &&
      !MINE.test(text.replace(/うち(?!の(?:番号|電話))/g, "")))
  );
}

interface Detail {
  readonly start: number;
  readonly written: string;
}

/** Nothing of what is looked for does without one of these. */
const MAY_HOLD_DETAIL =
  /[@＠\d〇零]|丁目|番|[[({] ?at ?[\])}]|ID|アカウント|account|handle|[a-z]_[a-z]|LINE|ライン|インスタ|Instagram|Telegram|Discord|Skype|スカイプ|name|WhatsApp|Signal|WeChat/i;

function detailsIn(text: string): Detail[] {
  if (!MAY_HOLD_DETAIL.test(text)) return [];
  const found: Detail[] = [];
  const add = (start: number, written: string): void => {
    const overlaps = found.some(
      (known) => start < known.start + known.written.length && known.start < start + written.length,
    );
    if (!overlaps) found.push({ start, written: written.trimEnd() });
  };
  for (const match of text.matchAll(MAIL_ADDRESS)) add(match.index, match[0]);
  if (/[[({] ?at/i.test(text)) {
    for (const match of text.matchAll(SPELT_MAIL)) add(match.index, match[0]);
  }
  const hasLatin = /[A-Za-z]{3}/.test(text.replace(MAIL_ADDRESS, ""));
  const places = hasLatin ? [JAPANESE_PLACE, ENGLISH_PLACE, PLACE_ABROAD] : [JAPANESE_PLACE];
  for (const pattern of /[〇零]/.test(text) ? [...places, PHONE_IN_KANJI] : places) {
    for (const match of text.matchAll(pattern)) add(match.index, match[0]);
  }
  for (const match of text.matchAll(PHONE)) {
    const digits = match[0].replace(/\D/g, "").length;
    if (digits >= 9 && digits <= 15) add(match.index, match[0]);
  }
  if (CALLING.test(text)) {
    for (const match of text.matchAll(SHORT_PHONE)) add(match.index, match[0]);
  }
  const ids = hasLatin ? [CHAT_ID, ID_OF_SERVICE] : [];
  for (const match of ids.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const id = match.slice(1).find((group) => group !== undefined) as string;
    add(match.index + match[0].length - id.length, id);
  }
  return found;
}

function isAllowed(written: string, sentence: string, around: string, context: Context): boolean {
  const { me, to, normaliseName } = context;
  if (isOneOf(written, me.reachedAt) || isOneOf(written, to?.reachedAt ?? [])) return true;
  if (isOwnMail(written, me) && peopleIn(sentence, context) === 0) return true;
  const others = context.others();
  const owner = others.find((other) => isOneOf(written, other.reachedAt));
  if (owner) return owner.sharesWithAddressee;
  const isTold = TOLD.test(around) && peopleIn(around, context) > 0;
  if (
    !isTold &&
    (PUBLIC.test(sentence.replace(MAIL_ADDRESS, "").replace(written, "")) || MINE.test(sentence))
  )
    return true;
  const named = others.filter((other) => isNamed(other, around, normaliseName));
  if (named.length > 0) return named.some(({ sharesWithAddressee }) => sharesWithAddressee);
  const people = peopleIn(besides(sentence, written), context);
  if (people > 0 || isTold) return false;
  // The person was named in the sentence before: 林さんに電話してみて。070-…
  return (
    peopleIn(besides(around, written), context) === 0 ||
    MINE.test(around) ||
    PUBLIC.test(around.replace(MAIL_ADDRESS, ""))
  );
}

/** Without a street that reads like a name: 9 Harbour View. */
function besides(text: string, written: string): string {
  return /\d.*[A-Z][a-z]/.test(written) ? text.replace(written, " ") : text;
}

/** How many people a text speaks of, the sender and the reader not counted. */
function peopleIn(text: string, { to, me, normaliseName }: Context): number {
  const known = [...(to?.names ?? []), ...me.names.map(normaliseName)].filter((name) => name !== "");
  let count = 0;
  for (const match of text.matchAll(JAPANESE_PERSON)) {
    const bare = match[0].trim();
    if (NO_PERSON.test(bare) || SHOP.test(bare)) continue;
    const name = normaliseName(
      bare.replace(
        /(?:さん|くん|君|ちゃん|様|さま|氏|先生|先輩|部長|課長|社長|専務|常務|係長|次長|店長|教授|所長|主任)$/,
        "",
      ),
    );
    if (name !== "" && known.some((own) => name.endsWith(own))) continue;
    count++;
  }
  for (const owner of ownersNamed(text)) {
    if (!known.some((own) => normaliseName(owner).endsWith(own) || own.endsWith(normaliseName(owner))))
      count++;
  }
  for (const match of text.matchAll(ENGLISH_PERSON)) {
    const words = match[0].replace(/'s$/, "").split(/\s+/);
    const last = words[words.length - 1] ?? "";
    if (/^(?:let|that|it|what|here|there|today|tomorrow|this|me|us|the)$/i.test(last)) continue;
    if (/^[A-Z]/.test(last) && known.includes(normaliseName(last))) continue;
    count++;
  }
  return count;
}

function isNamed({ names }: OtherPerson, text: string, normaliseName: (name: string) => string): boolean {
  const whole = normaliseName(text);
  const words = new Set(text.split(/[^\p{L}\p{N}]+/u).map(normaliseName));
  return names.some(
    (name) => name.length > 1 && (/[a-z]/.test(name) ? words.has(name) : whole.includes(name)),
  );
}

function isOneOf(written: string, known: readonly string[]): boolean {
  const key = detailKey(written);
  return known.some((one) => {
    const other = detailKey(one);
    return (
      other !== "" && (other === key || (key.length >= 8 && (other.includes(key) || key.includes(other))))
    );
  });
}

const KANJI_DIGITS = "〇一二三四五六七八九";

/** One form for all ways to write a number or a place: digits only, without a country's code. */
function detailKey(written: string): string {
  const plain = written.normalize("NFKC").toLowerCase();
  if (/^[\d\s()+.ー−‐–—-]+$/.test(plain))
    return plain.replace(/\D/g, "").replace(/^(?:81|0)(?=\d{9,10}$)/, "");
  if (plain.includes("@")) return plain;
  return plain
    .replace(/〒\s?\d{3}-?\d{4}/g, "")
    .replace(/[一二三四五六七八九〇]/g, (digit) => String(KANJI_DIGITS.indexOf(digit)))
    .replace(/丁目|番地?|号/g, "-")
    .replace(/[\s、,-]+/g, "");
}
