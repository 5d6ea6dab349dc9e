import type { Context } from "./context.ts";
import { fitting } from "./fitting.ts";
import type { Message, Span } from "./message.ts";
import type { Hit } from "./rule.ts";

const JAPANESE_EMPLOYER =
  "(?:(?<!午|名|直|以|目|最|腕|人|建|手|寸|事)(?:前|元|以前|昔|先|もと)の(?:会社|職場|勤め先|勤務先|勤め|部署|上司|社長|ボス|ところ|同僚|職|バイト先|店|事務所|経営|チーム|先輩|課長|部長)|前職|前社|(?<!手)元(?:上司|職場|同僚|勤務先|勤め先|会社|社長|部長|課長|ボス)|(?:辞めた|やめた|退職した|退社した|去年までいた|以前いた|前にいた|在籍していた|勤めていた|働いていた|働いてた|勤めてた|いた|クビになった|追い出された|飛び出した|抜け出した)(?:あの)?(?:会社|職場|ところ|部署|店|工場|チーム)|(?:あの|あんな)(?:ブラック|クソ|ひどい|泥)?(?:会社|職場|部長|課長|社長|上司|部署|チーム|店長|工場|経営|所長|船)|(?:前|以前|昔|先月まで|去年まで|昨年まで|先日まで|この前まで|こないだまで|三月まで|つい先日まで)(?:に|まで)?(?:いた|勤めて(?:い)?た|働いて(?:い)?た|お世話になって(?:い)?た)(?:とこ(?:ろ)?|所|会社|職場|店|部署|チーム)|(?:前|まえ|元|もと)(?:ん|の)(?:とこ(?:ろ)?|所(?!長))|まえの(?:会社|職場|上司|社長|部署)|かつて(?:の|いた|勤めた|勤めていた|働いた)(?:会社|職場|上司|勤め先|勤務先|部署)|(?:一つ|ひとつ|二つ)前の(?:会社|職場|勤め先)|直前の(?:会社|職場|勤務先)|(?:前|元|以前)の(?:係長|主任|次長|常務|専務|会長|役員|幹部|本部長|リーダー|マネージャー|先方|就職先|雇い主|雇用主|社員|仲間|同期|後輩|部下)|(?<!手)元(?:同期|後輩|部下|先輩|社員|マネージャー|リーダー|係長|主任|次長|専務|常務)|(?:あの|あんな)(?:係長|主任|次長|常務|専務|会長|役員|幹部|本部長|経営陣|連中|組織|ところ|とこ|所(?!長))|前の経営|元(?:の)?(?:雇い主|雇用主)|(?:会社|職場|上司|部署|勤め先|勤務先)(?:でし|だっ)た|あそこ(?:の(?:営業|経営|社長|部長|課長|上司|人事|社員|社風|体質|役員|幹部|上層部|残業|給料|やり方|会社|職場)|で働|を辞め|に(?:いた|勤めて))|(?:前|元|以前|昔)の(?:お店|クリニック|病院|法人|団体|スタジオ|工房|編集部|研究室|課|支店|工場|代理店|メーカー|学校|担当先|勤め人|上役|上の人|店長|所長|オーナー|仕事場)|退職の日|退職日|最終出社日|退社(?:前|時|後|の(?:日|際|とき|時)|する(?:前|とき|時|際))|古巣|旧(?:職場|会社|勤務先|勤め先)|転職前の(?:会社|職場)|(?:以前|前|昔)(?:に)?(?:勤務して|勤めて|働いて|在籍して)(?:いた|た)|在職中|後任の[^。、\\s]{0,6}(?:部長|課長|社長|さん|方)|在籍時|在職時|ひと昔前の会社|一つ前の会社|一社目|新卒で入(?:った|社した)(?:会社|ところ)|中の人(?:間)?だった|退職前|退職時|退職(?:の際|するとき|する前)|(?:辞め|やめ)る(?:とき|時|前|際))";
const ENGLISH_EMPLOYER =
  "(?:\\b(?:my|our|the|that|an?)? ?(?:old|former|ex|previous|last|prior|past)[- ](?:(?!(?:week|month|year|time|visit|night|summer|winter|spring|friend|school)s? )[a-z]+ )?(?:head|heads|directors?|superiors?|bosses|supervisors?|chief|president|line manager|outfit|gig|lot|boss|company|employer|employers|job|jobs|team|manager|managers|workplace|firm|office|colleagues?|co-?workers?|place(?: i (?:worked|was))?|ceo|leadership|supervisor|department|management|crew|charity|school|agency|practice|hospital|clinic|studio|shop|store|bank|factory|restaurant|publisher|lab|organi[sz]ation|start-?up|business|group)\\b|\\bex-(?:boss|employer|colleagues?|manager|company|coworkers?)\\b|\\b(?:place|company|firm|team|people) (?:that )?(?:i|we) (?:just |once )?(?:used to work|worked|left|quit|escaped)\\b|\\b(?:where|company|firm|place|people) i (?:used to work|worked|left)\\b|\\bbefore i left\\b|\\b(?:when|since|until|after) i (?:left|quit)\\b|\\bback (?:at|in) my (?:old|former|last|previous)\\b|\\bwhere i was (?:before|until)\\b|\\b(?:my|our|the) old (?:work|inbox|desk|division|branch|store|school|agency|shop|studio|lab|hospital|practice|outfit|gang|lot|crew|role|position|post)\\b|\\b(?:management|leadership|bosses|managers|directors|people|everyone|everybody|nobody|colleagues|culture|atmosphere|years|time|worked|working) (?:over |back )?there\\b|\\b(?:they|i was) (?:laid|fired) (?:me )?off\\b|\\b(?:company|employer|firm|people|boss|bosses) (?:(?:that|which|who|whom) )?(?:i|we) (?:just |once |had )?(?:served|gave|spent|worked|used to|left|quit|escaped)\\b|\\b(?:what|how) (?:they|it|things|life) (?:were|was|is|are) (?:like )?(?:over|back|down|up) there\\b|\\bthe one (?:i|we) had at\\b|\\bthat (?:\\w+ )?(?:place|company|office|firm|job)\\b)";

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

export function bareName(company: string): string {
  return company
    .replace(/株式会社|有限会社|合同会社|\(株\)|㈱|,? (?:Inc|Ltd|LLC|Corp|Co|GmbH)\b\.?/g, "")
    .trim();
}

const TOLD_JAPANESE =
  /(?<![\u4e00-\u9fff地紀中復手次単身])元([ぁ-ん]{2,6}|[\u30a0-\u30ff]{2,12}|[A-Z][A-Za-z]{1,20})(?=[・の,、 ])|前職の([ぁ-ん]{2,6}|[\u30a0-\u30ff]{2,12}|[\u4e00-\u9fff]{2,6}|[A-Za-z]{2,20})(?=は|が|の|で|を|に|も|って)|(?<![ぁ-ん])([ぁ-ん]{2,6}|[\u30a0-\u30ff]{2,12}|[\u4e00-\u9fff]{2,6}|[A-Za-z]{2,20})(?=(?:を|なんて|なんか|は)(?:、)?(?:もう)?(?:退職|辞め|やめ|退社|離れ)|時代|に(?:いた|在籍し|在職し|勤めて)|で(?:働いていた|働いてた)|の中の人だった)/g;
const TOLD_ENGLISH =
  /\b(?:formerly(?: of| at| with)?|previously (?:of|at|with)|ex-|late of) ?([A-Z][A-Za-z&]{1,20})\b|\b(?:left|leaving|quit|resigned from|work(?:ed|ing)? (?:at|for)|(?:time|days|years?|months|job|career|stint) (?:at|with)|former employer,?|joining|thinking of) ([A-Z][A-Za-z&]{1,20})\b/g;
const NO_COMPANY =
  /^(?:うち|こちら|そちら|みんな|ほか|すべて|わたし|これ|どこ|もと|いま|まだ|また|最新|自社|各社|会社|仕事|職場|現職|前職|勤め先|それ|ここ|そこ|学生|大学|高校|中学|子ども|子供|昭和|平成|令和|江戸|明治|同じ|一緒|現場|役所|海外|東京|大阪|青春|新人|若手|お店|部活|バイト|アルバイト|Mr|Ms|Mrs|Dr|The|My|Some|Any|All|New|Dear|Sales|Good|Every|Their|These|Please|Could|Would|Can|No|Your|Our|This|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October|November|December|I|You)$/;

/** Nobody speaks so of what belongs to a company one has nothing to do with: ひかりの顧客名簿, Hikari's price list. */
const INSIDE_JAPANESE =
  /(?<![ぁ-ん])([ぁ-ん]{2,6}|[\u30a0-\u30ff]{2,12}|[A-Z][A-Za-z]{1,20})(?=の(?:経営|社長|役員|上層|部長|課長|人事|製品|商品|社員|管理職|体質|社風|幹部|上司|新製品|新商品|新機種|工場|中の人|顧客|取引先|得意先|仕入|原価|卸値|社外秘|内部|ソースコード|未公開|非公開|極秘|機密|社内|来期|次期|見積|入札)|(?:が|は)[^。、]{0,12}(?:卸値|原価|仕入れ値))/g;
const INSIDE_ENGLISH =
  /\b([A-Z][A-Za-z]{2,20})(?:'s)? (?=(?:days|era|management|leadership|manager|software|product|board|ceo|cfo|culture|mailing list|employee|plant|factory|client|customer|supplier|price|pricing|internal|source code|contact (?:list|database)|crm|cost|wholesale|margin)s?\b)/g;

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

/** What stands before a name without belonging to it: まだひかりにいる, 御社とひかりとの. */
const BEFORE_NAME =
  /^(?:いまだに|ちなみに|やっぱり|やはり|こっそり|じつは|いまも|いまでも|しかし|そして|だから|なんと|まだ|もう|また|でも|ただ|どうも|から|より|あの|その|この|では|とは|との|へ|を|は|が|に|で|も|と|や|の)+/;
const FIRM =
  "([^\\s。、「」はがをにでともの]{1,6}(?:商会|商事|商店|工業|物産|建設|製作所|電機|印刷|銀行|不動産|食品|産業|製菓|製薬|化学|重工|運輸|出版|証券|保険|通信|設計|精機|工務店|薬局|書店|堂|社)|(?<![ぁ-ん])[ぁ-んー]{2,10}|(?<![ァ-ヺー])[ァ-ヺー]{2,12}|(?<![A-Za-z])[A-Z][A-Za-z]{1,20})";
const FIRM_THINGS =
  "[^\\s。、!?]{0,8}?(?:[\\u4e00-\\u9fffァ-ヶー]{1,4}(?:表|書|図|帳|簿|票|一覧)|管理職|上層|現場|部署|採用|課|係長|主任|次長|上期|下期|通期|半期|四半期|将来|未来|先行き|研究|連中|人たち|やつ|奴|得意先|電話|窓口|看板|大口|希望|賞与|給与|給料|待遇|方針|動き|件|裏|内部|店長|オーナー|料金|設計|納品|発注|客|図面|資料|価格|値段|見積|議事録|マニュアル|ソース|データ|名簿|リスト|お客|顧客|担当|社内|仕様|契約|共有|サーバ|システム|原価|仕入|入札|在庫|売上|営業|研修|スライド|提案|日報|取引|経理|人事|技術|開発|サポート|アフター|サービス|品質|本社|支店|工場|店舗|決算|業績|株|資金|次期|次の|来期|今期|来年|新|経営|社長|会長|専務|部長|課長|役員|社員|後輩|先輩|同期|同僚|上司|幹部|社風|体質|内情|アプリ|製品|商品|主力|モデル|機種|[^\\s。、!?の]{0,6}[機器]|機械|装置|ソフト|保守|修理|点検|部品|塗料|ポンプ|バルブ|メール|アカウント|パスワード|ログイン|レシピ|配合|ロードマップ|一覧|台帳|金型|設備)";
const firmsJapanese = fitting(
  () =>
    new RegExp(
      `${FIRM}(?=(?:さん)?${[
        `の${FIRM_THINGS}`,
        `に(?:は)?(?:まだ|今も|ずっと|もう)?(?:いた|いる|いれば|いたら|残って|残った|残る|在籍|勤め|勤務|入社|入っ(?:た|て)|勝て|勝つ)`,
        `で(?:の|は)?、?[^。、!?]{0,10}(?:働|勤|過ごし|学[ばんび]|使って|作っ|書い|担当して|仕事|年|怒鳴)`,
        `(?:在籍中|在籍時|在職中|勤務時|勤務中|退職時|退社時|出身)`,
        `のような(?:[^。、]{0,8})?(?:会社|職場|ところ|企業)`,
        `(?:は|が|も|、)(?:来|今|近|もう|年内|[一二三四五六七八九十\\d]{1,3}月)[^。!?]{0,24}(?:移|終わ|終了|なくな|始め|出す|変え|増や|減ら|やめ|止め|辞め|売|買|組む|閉)`,
        `(?:、|は)(?:来|今|近)[^。!?]{0,20}(?:値上げ|値下げ|合併|買収|閉|撤退|統合|発表|辞め|交代)`,
        `を(?:辞め|やめ|退職|退社|離れ|去っ|出て|飛び出|抜け|クビ)`,
        `から(?:[^。、!?]{0,10})?(?:持ち出|持って|もらって|離れ|転職|移っ|抜)`,
        `(?:は|が|も|って|なんて|なんか|など|とは)[^。!?]{0,30}(?:会社|企業|メーカー|経営|倒産|潰れ|つぶれ|もたない|合併|買収|買う|提携|上場|撤退|閉鎖|閉め|畳|値上げ|値下げ|発売|売却|身売り|売りに出|リストラ|人員|赤字|黒字|資金|製品|商品|支店|工場|本社|業績|訴え|特許|社長|社名|事業|倒れ|解雇|削減|給料|給与|残業|上司|社員|役員|人事|社風|体質|品質|見積|契約|売上|決算|上期|下期|料金|値上がり|減収|増収|減益|新卒|採用|大口|得意先|方針|見直)`,
      ].join("|")})`,
      "g",
    ),
);
const firmsEnglish = fitting(
  () =>
    /\b([A-Z][A-Za-z]{2,20})(?='s(?=[,.!?])| (?:merger|reorgani[sz]ation|reorg|takeover|layoffs?|lay-offs|restructuring|acquisition|madhouse|management|bosses|roadmap|board|shares?|stock|deal|plant|pricing|margins?|products?|software|leadership)\b|'s? (?:[a-z]+ ){0,3}(?:machines?|pumps?|valves?|filters?|tools?|scanners?|compressors?|printers?|goods|service|engines?|factory|floor price|tender|template|boss|directors?|founder|owners?|managers?|list|lists|database|drawings?|documents?|files?|folders?|quotes?|contracts?|pric(?:e|es|ing)|customers?|clients?|suppliers?|code|records?|reports?|meeting|meetings|plans?|planning|software|support|products?|quality|management|bosses|people|staff|numbers|figures|margins?|drive|crm|inbox|server|ceo|cfo|board|scanner|app|launch|merger|roadmap|bid|results|sales|earnings|accounts|strategy|budgets?|forecasts?|layoffs?|reorgani[sz]ation|takeover|next|new|interns?|culture)\b| (?:[a-z]{2,}(?:ed|paid)|takes?|took|told|let|lets|kept|keeps|put|puts|gave|gives|drove|chose|owes?|raises?|cuts?|closes?|plans|intends|sales|shares|stock|results|fell|rose|grew|is|are|was|were|will|has|had|hasn't|plans|lost|signed|bought|buys|sold|sells|makes|made|pays|charges|only|forgot|runs|treats|lies|cheats|went|lives|survives|wants|never|couldn't|can't|chews|chewed|bleeds|eats|ruins|destroys|fires|fired|cheated|failed|breaks|needs|plans to|doesn't|didn't|does)\b)/g,
);
const firmsEnglishBehind = fitting(
  () =>
    /\b(?:at|for|from|unlike|inside|leave|leaving|left|joining|joined|quit|after|running|run|with|to|of|if|that|but|because|what|all|our|look at|sale of|since|and|until|than|by|about|miss|missed|before|against|called|buy|bought|nobody at|how|where|why|when|unreleased|unannounced|upcoming|next|latest) ([A-Z][A-Za-z]{2,20})\b(?! [A-Z])/g,
);
const NO_FIRM =
  /^(?:.*たち|ども|[御貴弊当各他自同両本会商神支入退]社|出版社|新聞社|旅行会社|[^\s]*(?:自|他|会|御|貴|弊|当|各)社|それ|これ|あれ|どれ|そこ|ここ|あそこ|どこ|いつ|だれ|みな|みなさん|あなた|きみ|ぼく|おれ|わたし|わたくし|かれ|むかし|ふだん|あと|ほか|すべて|たくさん|いろいろ|それぞれ|とき|ところ|こと|もの|ため|よう|おかげ|おかげさま|ほう|うち|そちら|こちら|あちら|どちら|はじめ|おわり|なか|まえ|うえ|した|そのまま|せっかく|できれば|ひとり|ふたり|みんな|まわり|となり|ちかく|プロジェクト|セミナー|イベント|クラス|サークル|ゼミ|ホテル|レストラン|メーカー|クラブ|スーパー|コンビニ|マンション|システム|サーバー|クライアント|ユーザー|メンバー|グループ|チーム|パソコン|スマホ|メール|ネット|サイト|ニュース|テレビ|ブログ|コロナ|アメリカ|ヨーロッパ|フランス|ドイツ|イギリス|イタリア|スペイン|インド|タイ|ベトナム|アジア|オンライン|ゴルフ|サッカー|テニス|ピアノ|バイト|パート|アルバイト|リモート|テレワーク|Then|There|Here|They|She|And|But|What|When|Where|Who|Why|How|Which|While|After|Before|Since|Also|Not|Nothing|Nobody|None|Both|Each|Everyone|Everybody|Someone|Something|Everything|Anyone|Anything|Our|His|Her|Its|That|Those|Thanks|Thank|Best|Kind|Christmas|Easter|Thanksgiving|New|Mum|Dad|Mom|Grandma|Grandpa|Uncle|Aunt|Saturday|Sunday|Japan|Tokyo|Osaka|Kyoto|Nagoya|Fukuoka|Kyushu|London|Paris|Berlin|Vietnam|China|Korea|Seoul|Europe|America|England|France|Germany|Italy|Spain|India|Asia|Africa|LINE|PDF|USB|GitHub|Excel|Gmail|Dropbox|Google|Zoom|Slack|LinkedIn|Instagram|Facebook|English|Japanese|French|German|God|Internet|Just|Still|Please|Maybe|Honestly|Yes|Well|Now|Today|Tomorrow|Yesterday|CEO|CRM)$/;

/** Words that mean an employer, and names that may be a firm's: for what nobody says of anything but a firm. */
export function employerOrFirm(message: Message, context: Context): RegExp {
  const known = firms.get(message);
  if (known) return known;
  const about = employer(message, context);
  const names = firmsIn(message, context).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const words = names.map((name) => (/^[\x20-\x7e]+$/.test(name) ? `\\b${name}\\b` : name));
  const all = words.length === 0 ? about : new RegExp([about.source, ...words].join("|"), "i");
  firms.set(message, all);
  return all;
}

/** 抜いてきたひかり: the end of a verb, and a name behind it. */
const AFTER_INFLECTION = /^.*[たるのはがをにでとも](.{2,})$/;

function isInflection(text: string, start: number): boolean {
  return (
    /[ぁ-ん]/.test(text[start] ?? "") &&
    /[\u4e00-\u9fff々]/.test(text[start - 1] ?? "") &&
    !/[月年日週今前社後]/.test(text[start - 1] ?? "")
  );
}

const MOST_FIRMS = 6;

function firmsIn(
  { text, bodyStart, subject }: Message,
  { me, to, normaliseName }: Context,
): readonly string[] {
  const found = new Set<string>();
  const people = [...me.names.map(normaliseName), ...(to?.names ?? [])];
  const firmsToday = [...me.companies, ...(to?.isClient && to.company !== undefined ? [to.company] : [])];
  const others = firmsToday.map((name) => bareName(name).toLowerCase());
  const patterns = /[ぁ-ヺ]/.test(text) ? [firmsJapanese] : [firmsEnglish, firmsEnglishBehind];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern(text))) {
      const written = match[1] ?? "";
      const whole = isInflection(text, match.index) ? (AFTER_INFLECTION.exec(written)?.[1] ?? "") : written;
      const stripped = whole.replace(BEFORE_NAME, "").replace(/(?<=.{3})(?:と|や|も|に)$/, "");
      const name = stripped.length > 1 ? stripped : whole;
      if (name.length < 2 || NO_COMPANY.test(name) || NO_FIRM.test(name)) continue;
      const isInHead = match.index + match[0].length <= bodyStart && match.index >= (subject?.end ?? 0);
      if (isInHead || others.includes(name.toLowerCase())) continue;
      if (people.includes(normaliseName(name))) continue;
      found.add(name);
      if (found.size >= MOST_FIRMS) return [...found];
    }
  }
  return [...found];
}

const firms = new WeakMap<Message, RegExp>();
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
