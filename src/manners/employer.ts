import type { Context } from "./context.ts";
import { fitting } from "./fitting.ts";
import type { Message, Span } from "./message.ts";
import type { Hit } from "./rule.ts";

const JAPANESE_EMPLOYER =
  "(?:(?<!午|名|直|以|目|最|腕|人|建|手|寸|事)(?:前|元|以前|昔|先|もと)の(?:会社|職場|勤め先|勤務先|勤め|部署|上司|社長|ボス|ところ|同僚|職|バイト先|店|事務所|経営|チーム|先輩|課長|部長)|前職|前社|(?<!手)元(?:上司|職場|同僚|勤務先|勤め先|会社|社長|部長|課長|ボス)|(?:辞めた|やめた|退職した|退社した|去年までいた|以前いた|前にいた|在籍していた|勤めていた|働いていた|働いてた|勤めてた|いた|クビになった|追い出された|飛び出した|抜け出した)(?:あの)?(?:会社|職場|ところ|部署|店|工場|チーム)|(?:あの|あんな)(?:ブラック|クソ|ひどい)?(?:会社|職場|部長|課長|社長|上司|部署)|古巣|旧(?:職場|会社|勤務先|勤め先)|転職前の(?:会社|職場)|(?:以前|前|昔)(?:に)?(?:勤務して|勤めて|働いて|在籍して)(?:いた|た)|在職中|後任の[^。、\\s]{0,6}(?:部長|課長|社長|さん|方)|在籍時|在職時|ひと昔前の会社|一つ前の会社|一社目|新卒で入(?:った|社した)(?:会社|ところ)|中の人(?:間)?だった|退職前|退職時|退職(?:の際|するとき|する前)|(?:辞め|やめ)る(?:とき|時|前|際))";
const ENGLISH_EMPLOYER =
  "(?:\\b(?:my|our|the|that|an?)? ?(?:old|former|ex|previous|last|prior|past)[- ](?:boss|bosses|company|employer|employers|job|jobs|team|manager|managers|workplace|firm|office|colleagues?|co-?workers?|place(?: i (?:worked|was))?|ceo|leadership|supervisor|department|management|crew)\\b|\\bex-(?:boss|employer|colleagues?|manager|company|coworkers?)\\b|\\b(?:place|company|firm|team|people) (?:that )?(?:i|we) (?:just |once )?(?:used to work|worked|left|quit|escaped)\\b|\\b(?:where|company|firm|place|people) i (?:used to work|worked|left)\\b|\\bbefore i left\\b|\\b(?:when|since|until|after) i (?:left|quit)\\b|\\bback (?:at|in) my (?:old|former|last|previous)\\b|\\bwhere i was (?:before|until)\\b|\\b(?:they|i was) (?:laid|fired) (?:me )?off\\b|\\bthat (?:place|company|office)\\b)";

/** Words that mean a former employer: the general ones, and the companies one has left, where the text names them. */
export function employer(message: Message, context: Context): RegExp {
  const known = employers.get(message);
  if (known) return known;
  const text = message.text.toLowerCase();
  const own = [...formerNames(context), ...namesToldIn(message, context)]
    .filter((name) => name.length > 1 && text.includes(name.toLowerCase()))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .map((name) => (/^[\x20-\x7e]+$/.test(name) ? `\\b${name}\\b` : name));
  const general = EMPLOYER(withNeighboursJoined(message));
  const words = own.length === 0 ? general : new RegExp([general.source, ...own].join("|"), "i");
  employers.set(message, words);
  return words;
}

/** A company of the addressee that is not mine, and not a client's, is where we were together. */
function formerNames({ me, to }: Context): readonly string[] {
  const theirs = to?.company === undefined || to.isClient ? [] : [to.company, bareName(to.company)];
  return [...me.formerCompanies, ...theirs.filter((name) => !me.companies.includes(name))];
}

function bareName(company: string): string {
  return company
    .replace(/株式会社|有限会社|合同会社|\(株\)|㈱|,? (?:Inc|Ltd|LLC|Corp|Co|GmbH)\b\.?/g, "")
    .trim();
}

const TOLD_JAPANESE =
  /前職の([ぁ-ん]{2,6}|[\u30a0-\u30ff]{2,12}|[\u4e00-\u9fff]{2,6}|[A-Za-z]{2,20})(?=は|が|の|で|を|に|も|って)|(?<![ぁ-ん])([ぁ-ん]{2,6}|[\u30a0-\u30ff]{2,12}|[\u4e00-\u9fff]{2,6}|[A-Za-z]{2,20})(?=(?:を|なんて|なんか|は)(?:、)?(?:もう)?(?:退職|辞め|やめ|退社|離れ)|時代|に(?:いた|在籍し|在職し|勤めて)|で(?:働いていた|働いてた)|の中の人だった)/g;
const TOLD_ENGLISH =
  /\b(?:left|leaving|quit|resigned from|work(?:ed|ing)? (?:at|for)|(?:time|days|years?|months|job|career|stint) (?:at|with)|former employer,?|joining|thinking of) ([A-Z][A-Za-z&]{1,20})\b/g;
const NO_COMPANY =
  /^(?:うち|こちら|そちら|みんな|ほか|すべて|わたし|これ|どこ|もと|いま|まだ|また|最新|自社|各社|会社|仕事|職場|現職|前職|勤め先|それ|ここ|そこ|学生|大学|高校|中学|子ども|子供|昭和|平成|令和|江戸|明治|同じ|一緒|現場|役所|海外|東京|大阪|そちら|こちら|青春|新人|若手|お店|部活|バイト|アルバイト|Mr|Ms|Mrs|Dr|The|My|Some|Any|All|New|Dear|Sales|Good|Every|Their|These|Please|Could|Would|Can|No|Your|Our|This|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October|November|December|I|You)$/;

/** Nobody speaks so of what belongs to a company one has nothing to do with: ひかりの顧客名簿, Hikari's price list. */
const INSIDE_JAPANESE =
  /(?<![ぁ-ん])([ぁ-ん]{2,6}|[\u30a0-\u30ff]{2,12}|[A-Z][A-Za-z]{1,20})(?=の(?:経営|社長|役員|上層|部長|課長|人事|製品|商品|社員|管理職|体質|社風|幹部|上司|新製品|新商品|新機種|工場|中の人|顧客|取引先|得意先|仕入|原価|卸値|社外秘|内部|ソースコード)|(?:が|は)[^。、]{0,12}(?:卸値|原価|仕入れ値))/g;
const INSIDE_ENGLISH =
  /\b([A-Z][A-Za-z]{2,20})(?:'s)? (?=(?:days|era|management|leadership|manager|software|product|board|ceo|cfo|culture|mailing list|employee|plant|factory|client|customer|supplier|price|pricing|internal|source code|contact (?:list|database)|crm|cost|wholesale|margin)s?\b)|(?<=[a-z,:;] )([A-Z][A-Za-z]{2,20})(?= (?:is|are|was|will|has|plans|treats|runs|lies|cheats)\b)/g;

/** A company that the text itself says one has been at. */
function namesToldIn({ text }: Message, { me, to }: Context): readonly string[] {
  const names = [
    ...text.matchAll(TOLD_JAPANESE),
    ...text.matchAll(TOLD_ENGLISH),
    ...text.matchAll(INSIDE_JAPANESE),
    ...text.matchAll(INSIDE_ENGLISH),
  ].flatMap((match) => [match[1] ?? match[2] ?? match[3]].filter((name) => name !== undefined));
  const clients = to?.isClient && to.company !== undefined ? [to.company] : [];
  const mine = [...me.companies, ...clients].map((name) => bareName(name).toLowerCase());
  return names.filter((name) => !NO_COMPANY.test(name) && !mine.includes(name.toLowerCase())).slice(0, 4);
}

const EMPLOYER = fitting(() => new RegExp(`${JAPANESE_EMPLOYER}|${ENGLISH_EMPLOYER}`, "i"));
const employers = new WeakMap<Message, RegExp>();

/** A sentence and the one before it: what they speak about may stand in either. */
export interface Neighbours extends Span {
  readonly before: string;
  readonly beforeThat: string;
  readonly after: string;
}

export function withNeighbours({ sentences }: Message): Neighbours[] {
  return sentences.map((sentence, index) => ({
    ...sentence,
    before: sentences[index - 1]?.text ?? "",
    beforeThat: sentences[index - 2]?.text ?? "",
    after: sentences[index + 1]?.text ?? "",
  }));
}

/** All that an employer is looked for in: two sentences may be read as one, the later first. */
function withNeighboursJoined({ text, sentences }: Message): string {
  const pairs = sentences.map((sentence, index) => sentence.text + (sentences[index - 1]?.text ?? ""));
  return [text, ...pairs].join("\n");
}

/** Two of a kind are enough to make the point; the same words are told once. */
export function firstTwo(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((one, other) => one.start - other.start || other.end - one.end);
  return sorted
    .filter((hit, index) => !sorted.slice(0, index).some((before) => hit.start < before.end))
    .slice(0, 2);
}
