import type { Sender } from "./context.ts";
import { bareName } from "./employer.ts";
import { fitting } from "./fitting.ts";
import type { Message, Span } from "./message.ts";
import type { Hit } from "./rule.ts";

/**
 * What tells that somebody sells: each kind of evidence alone may stand in a friendly letter, two kinds in a sentence
 * or in two neighbouring ones hardly ever do.
 */
interface Evidence {
  /** A shop or a firm of mine. */
  readonly seller: boolean;
  /** Something is for sale: on offer, just launched, taking bookings. */
  readonly selling: boolean;
  /** Its price, or what is given on top. */
  readonly terms: boolean;
  /** The reader is asked to buy. */
  readonly buying: boolean;
  /** The reader is asked to look, to come, to say a word. */
  readonly inviting: boolean;
  /** Something printed for buyers is handed over. */
  readonly leaflet: boolean;
}

type Kind = keyof Evidence;
type Words = Readonly<Record<Kind, (text: string) => RegExp>>;

const JAPANESE: Words = {
  seller: fitting(
    () =>
      /弊社|当社|小社|弊店|当店|当院|当館|当園|当校|当ホテル|当宿|当サロン|当教室|わが社|我が社|私ども|手前ども|新会社|(?:新しい|今度の|今の|いまの|現在の|移った|いまいる)(?:会社|職場|勤め先|勤務先|お?店)|移籍先|転職先|(?:私|僕|わたくし)が(?:ご?説明|ご?提案|お?見積|ご?案内|ご?相談)|うちの?(?:会社|店|お店|サロン|ジム|スタジオ|教室|工房|畑|宿|民宿|ホテル|カフェ|バー|商品|製品|新商品|新製品|新しい(?:ソフト|商品|製品|サービス)|サービス|ソフト|システム|アプリ|ビール|酒|パン|米|野菜|果物|美容室|整体|塾|スクール|保険|車|ショップ|サイト)|うち(?:、|なら|だと|で(?:刷|作|買|やら|やって|頼|撮|扱|売))|(?:僕|俺|私|わたし|自分)の(?:お?店|会社|教室|サロン|ブランド|ジム|スタジオ|工房|出した|書いた|作った|新しい(?:職場|会社)|個展|ライブ|作品)/,
  ),
  selling: fitting(
    () =>
      /(?:販売|発売|発送|受付|募集|配信|受注|予約|営業|提供)(?:して|を(?:始|開|し|いた|受|行)|いたして|中|開始|受付)|売り始め|売り出|売って(?:い|ま|る)|出品|入荷|新作|新発売|新商品|新製品|新サービス|新メニュー|(?:料金|新)プラン|取り扱って|扱って(?:おり|い(?:ます|る))|扱ってる|取り揃え|取りそろえ|ご好評|大好評|残りわずか|売れ筋|オンラインショップ|ネットショップ|通販|開催(?:中|して|いた|し)|セール|バーゲン|大売り?出し|初売り|福袋|一掃|催して|キャンペーン|フェア|入会|会員|生徒募集|受け付け(?:ます|て)|承(?:って|り(?:ます|中))|お受けして|ご用意(?:いた|し|が)|お引き受け|出し(?:た(?:ん|から|本|の)|まし)|始め(?:たん|ました|ます|たから|た。|たよ)|(?:無料|タダ|半額|割引|安く|格安|ただ|特別価格)(?:で|に)?[^。!?]{0,6}(?:やる|する(?:よ|から|ね)|しとく|引き受け|作る|撮る|刷る|提供|させて|やら|受け)|(?:商品|製品|品|新しいの)が入り|(?:随時|いつでも)?受け付けて|空き(?:が|は)?(?:ござ|あり|ある|出)|残席|(?:宿泊|食事|お食事|入浴|利用|招待|体験)券|あと[一二三四五\d]+(?:名|席|枠|部屋|室|個|台)|チケット(?:、|が|は|も)?(?:まだ|残|余|あ)|会員(?:価格|更新|様)|誕生月|定期(?:配達|購入|便)|スクール|始めましたので|開業|アマゾンで|Amazonで/i,
  ),
  terms: fitting(
    () =>
      /無料|無償|(?:タダ|ただ)(?:だ|で(?!さえ|も|は|き)|に(?:な|す)|!|。|$)|半額|半値|今の半分|割引|割り引|[一二三四五六七八九\d]割(?!ほど(?:の|が)|が|は|の方|の人)|\d+ ?(?:%|パーセント)|値引|早割|友[だ達]ち?価格|特別価格|特価|割安|格安|破格|お値打ち|(?:千|百|\d|円)引き|会員価格|安く(?:運|作|描|撮|直|売|譲|や|分|刷|教|し|す|いた|でき|な(?:り|る)|お|ご|提供|済)|お安|安いです|お得|得(?:です|だよ|だから)|入会金|手数料|初期費用|初回|月額|月々|年会費|送料|会費を|[一二三四五六七八九十百千万\d,]+円(?:で|から|より|にて|引|の(?:ところ|品)|均一|ぽっきり|!|。|$|です|だよ)|特典|ポイント|クーポン|引換券|優待|サービスし(?:ます|とく|て)|値段は?(?:勉強|相談)|まけ(?:とく|ます|る)|コスト|経費|ゼロ(?:。|!|です|円|だ|に)|(?:随時|いつでも|ただ今|ただいま)[^。!?]{0,4}(?:受け付け|承)|ご?好評(?:を|いただ|です|に)/,
  ),
  buying: fitting(
    () =>
      /(?:ご|お)?(?:注文|購入|契約|発注|用命|成約|予約|入会|加入|申し?込み|導入|依頼|利用|検討|登録|来店|来場|試着|見積もり?|買い物|申し付け|買い求め|取り寄せ|仕立て|買い上げ|任せ|試し|求め|使い|選び|相談)(?:も|を|は|に|の(?:際|節|ほど|ご?相談))?(?:、)?(?:ぜひ|どうぞ|お気軽に|お早めに|今後|心より|その)?(?:くだ|下さ|いただけ|いただき(?:たい|たく|ま(?:すよう|せん))|いただく|いただけれ|頂け|お待ち|待って|お願い|お?受け|承|受け?付|お早め|こちら|になりませんか|なさいませんか|しませんか|してみ|して(?:くれ|くだ|ね|もら|ほし|み)|させて(?!いただきます。)|よろしく|いかが|でき(?:ます|る)|になれ|すると|に(?:限|応)|可能)|お求めやすい|買(?:う|った)(?:と|ら)(?:会員|安|得|おまけ)|私から買|買って[〜~ー]|(?:俺|私|僕|うち|当店|弊社|当社|私ども)(?:に|へ|まで)(?:どうぞ|ご?用命|ご?一報|ご?依頼|任せ|お任せ|お?声)|ご?用命は|お(?:子|孫)(?:さま|様|さん)[^。!?]{0,6}いかが|買って(?:いただけ|頂け)|ご?(?:試着|来店|来場|見学|試飲|試食|内覧|体験|相談)に[^。!?]{0,6}(?:お越し|お運び|いらし|おいで|いかが)|(?:[一二三四五\d]+[つ個台本枚冊杯箱]|おひとつ|お一つ|お試しに|ご家庭に|お宅に|贈り物に|プレゼントに)(?:は)?、?(?:いかが|どう)|(?:お考え|お探し|ご入用|ご興味|ご要り用)(?:が(?:あ|ござ)|でし|の(?:方|際|節|折)|なら|であれ)|買(?:って(?:くれ|くだ|ね|もら|ほし|よ|みて|。|!|$)|わない\?|いません|える|えば)|申し込んで|入会(?:する|して|すれ)|頼んで(?:くれ|くだ|ね|みて|もら)|任せて(?!もら|いただ)|お任せ(?:くだ|いただ|を)|乗り換え|切り替え(?:て|ませ|を)|ダウンロード(?:して|よろしく|お願い|くだ|してね)|(?:商品|製品|お買い物|定期購入|ご購入|ご注文)[^。!?]{0,12}(?:でき|いただけ)/,
  ),
  inviting: fitting(
    () =>
      /(?<!お体)(?:ぜひ|是非)(?!また|とも(?:また|お会い)|一度お会い)|いかが(?:です|でしょ|\?|。)|どう(?:です(?!が)|でしょう|\?|かな)|(?:使|試|見|覗い|のぞい|チェックし|飲ん|食べ|着|聴い|読ん|遊びに来|来|寄っ|顔出し|顔を出し|比べ)て(?:み(?:て|ませ|ない|ては)|ね|くれ|くだ|もら|ほし|よ)|お?声[がか]け|お?声を[かが]け|よろしく|お待ち|お越し|お立ち寄り|ご覧|しませんか|しない\?|刷らない|要らない\?|いらない\?|ご満足|ご説明|ご紹介(?!いただ)|ご提案|ご案内|お目通し|お時間を|ご相談|お役に立|ご用意|お届け/,
  ),
  leaflet: fitting(
    () =>
      /(?:カタログ|パンフ(?:レット)?|リーフレット|チラシ|料金表|価格表|プライスリスト|サンプル|試供品|割引チケット|商品券|割引券|(?:製品|商品|サービス)(?:の)?(?:一覧|資料|案内)|ご案内)(?:を|も|、)[^。!?]{0,8}(?:同封|添付|お?送|お?渡|お?付|お?届|差し上げ|進呈|貼)/,
  ),
};

/** What only the reader of a whole catalogue, or a buyer, writes. */
const JAPANESE_BUYER =
  /(?:御社|貴社|そちら|あなた|君|お前|(?:さん|様|先生|くん|ちゃん))の(?:お?店|会社|新|商品|製品|アプリ|サービス|本|ご本|作品|セール|カタログ)|(?:新商品|新製品|新作|サービス|ご?著書|売上|お?店|アプリ|商品|製品)[^。!?]{0,16}(?:おめでとう|お祝い|お慶び|成功|成果|ヒット|話題|尽く)|おご(?:る|り|ら|って)|奢|ごちそう(?:する|さ|し)|使わ(?:ず|ない)|もらった(?:から|の|割|券)|(?:もら|いただ|頂)いた(?!方|お?客|場合|ら|皆)|当たった|(?:買|頼|注文し|購入し|予約し|申し込|契約し|ダウンロードし|登録し|入会し)(?:っ|ん)?(?:た|て(?:お|あ|き|しま|くれた(?!ら))|ていただ(?:き|いた(?!方|お?客|場合|皆))|まし|ちゃ)|(?:注文|購入|予約|登録|契約|入会)(?:いた)?しまし|申し込みました|買い(?:すぎ|まし|物し|に(?:行|伺))|買え(?:て|た|まし)|買わせて|並ん(?:だ|で)|届く(?:はず|の|よ|から)|楽しみに(?:して|お待ち)|お送りいただ|くださった|くださり|(?:会費|参加費)は[^。]{0,10}円|忘年会|新年会|同窓会|二次会|カタログから|ポイント(?:は|を)[^。]{0,8}(?:教わ|押さえ)|社員割引|社割|社員食堂|食堂|休業|引き続き担当|後任|これまで(?:通|どお)り|旧社の(?:担当|窓口)/;

const ENGLISH: Words = {
  seller: fitting(
    () =>
      /\b(?:our (?:\w+ ){0,3}(?:restaurant|venue|hotel|garage|practice|clinic|bakery|farm|honey|wine|members?|products?|services?|platform|software|systems?|packages?|plans?|tariffs?|courses?|class(?:es)?|lessons?|cottages?|holiday|salon|shop|store|online|website|site|range|line|catalogue|catalog|brochure|showroom|gift|vouchers?|subscriptions?|sale|prices?|rates?|offers?|winter|spring|summer|autumn|membership|products|cakes|hampers?|cruises?|tours?|furniture|candles|teas?|coffees?|coaching|programmes?|programs?|tools?|kits?|solutions?|team (?:can|could|will|would)|terms|tickets?|events?|workshops?|spa|app|new)|members who|(?:your service|your check-?up|your renewal) is due|our (?:gym|bookshop|double|new \w+|\w+ (?:has|have|start|starts|costs?|comes?) )|from all at the|my (?:new )?(?:band|single|album|ep|record|film|exhibition|podcast|novel|pottery|paintings|cakes|jewellery|practice|clinic|honey|price|rates|services?|products|supplements?|shop|store|salon|studio|gym|book|app|firm|company|course|classes|candles|range|brand|etsy|stall|show|gig|agency|business|online)|(?:the|at my) (?:salon|gym|studio|showroom|shop)|we(?:'re|'ve|'d|'ll)? (?:\w+ ){0,2}(?:sell|offer|run|print|supply|stock|make|provide|launch(?:ed|ing)?|waive|cater|rent|install|build|doing|offering|selling|giving|pleased|delighted|can|could|would|will|are able)|myfirm|i(?:'ve| have)? (?:just |now |also |recently )?(?:(?:start|begun|took up|taken up)(?:ed)? (?:selling|making|offering|a|my)|become an? (?:agent|rep|consultant|distributor|reseller)|launched|sell|opened (?:a|my)|set up (?:a|my))|(?:from|through|with|via) (?:us|me)|at ours|us\b(?= for)|the third's on us|sale's on)\b/i,
  ),
  selling: fitting(
    () =>
      /\b(?:i (?:tutor|coach|groom|paint|bake|cater|photograph|knit|build|repair|fix|clean|cut hair)|(?:is|are) (?:finally |now )?out|up on (?:etsy|ebay|amazon|vinted)|now sold|(?:still )?(?:has|have) (?:dates|places|seats|rooms|slots|openings)|i (?:do|teach|make|run|can do|can get you|have opened|'ve opened|opened)\b|(?:just |newly |has )?launch(?:ed|es|ing)|new (?:line|range|arrivals?|collection|package|plan)|(?:store|shop|site|app|book)(?:'s| is|s are)? (?:now )?(?:out|live|open|online|on amazon)|now (?:open|available|live|booking|on sale)|available|selling|for sale|(?:start|starts|starting) (?:from|at)|tickets? (?:left|available|going)|in stock|we (?:run|sell|supply|print|stock)|i (?:now )?sell|supply your|showroom|agent for|hampers?|subscriptions?|memberships?|packages?|bookings? (?:for|are)|(?:sale|offer)(?:'s| is)? (?:on|runs|ends|starts)|gift vouchers?|on amazon|etsy|brand new|code [a-z]{0,4}[A-Z0-9]{3,}|no joining|for (?:your|the) (?:team|office|home|department))\b/i,
  ),
  terms: fitting(
    () =>
      /\b(?:\d{1,3} ?(?:%|per ?cent) ?(?:off|cheaper|less|discount|lower)|(?:ten|fifteen|twenty|thirty|forty|fifty) (?:%|per ?cent) (?:off|cheaper|less)|half (?:off|price|as much|the (?:price|cost)|what)|cheap(?:er|ly)|for cheap|less this|start(?:s|ing)? (?:at|from) (?:only |just )?(?:[a-z]+ )?(?:hundred|pounds|dollars|\w+ pounds)|off (?:any|every|all|each) \w+|(?:twenty|thirty|forty|fifty|ten|\d+) an hour|per (?:person|night|hour|head|class|session)|delivery is free|(?:a|two|five|ten) (?:pound|dollar|euro)s? off|(?:two|three|four|five|six|ten) (?:\w+ )?for the price of|(?:last|this) year's (?:fee|price)|(?:family|friends|friend|members?') rate|free (?:dessert|drink|glass|coffee|starter|haircut|consultation|check-?up|copy|gift)|(?:raising|putting up|freezing|cutting) (?:the|my|our) (?:price|fee|rate)s?|while it's (?:low|cheap)|how many you want|discount(?:s|ed)?|(?:reduced|special|trade|preferred|introductory|preferential|best|low|lower|competitive|mates'?|friends'?) (?:rates?|prices?|pricing|deals?|terms)|(?:a|the|this) (?:limited[- ]time |great |good |special )?(?:deal|offer)(?= (?:for|on|that|just|,|\.|!))|(?:you a|a good|you the best) (?:deal|price|discount)|(?<!\ba )(?:great|good|very good) (?:rates?|prices?|pricing|deals)|at (?:a|the) (?:reduced|lower|special)|no (?:charge|cost|obligation|(?:joining|set-?up|entry|sign-?up|delivery|booking) fees?)|free of (?:charge|obligation)|complimentary|waive|(?:first|one|two|three|next) (?:lesson|month|order|week|session|visit|class|purchase|year|ninety days|days)[^.!?\n]{0,14}\bfree|(?:\d+[- ]day|\w+-month|month's|week's) trial|free (?:trial|month|lesson|delivery|session|sample|upgrade)|two for one|(?:bonus|loyalty) points|special (?:gift|offer)|on (?:special )?offer|price list|secure (?:this|the|today)|(?:tenner|fiver|quid|[\d.]+ (?:pounds|dollars|euros)) (?:each|a head|a go)|knock[^.!?\n]{0,10}off|save (?:you |your )?(?:money|a |up|on|over|on)|saving money|and save|finance deals|best price|last-minute (?:present|gift)|perfect present|want a (?:price|quote)|(?:as a )?birthday treat)\b|\b(?:bookings?|enrolments?|registrations?|places|tickets|seats|orders)\b[^.!?\n]{0,30}\b(?:(?:is|are)(?: now)? (?:open|available|on sale)|now open|on sale)\b|[$£€¥] ?\d/i,
  ),
  buying: fitting(
    () =>
      /(?:(?:^|[.!?,;:–—-] ?|\b(?:so|then|please|do|just|go|and|now|why not|you|to|should|like to|first to|want to|chance to|could|can|may|might|i'd|ps|p\.s\.) )(?:please |just |go |do )?(?:buy|order|book|sign up|subscribe|redeem|purchase|grab (?:one|yours|a|it)|download|renew|switch (?:to|over)|pre-?order|reserve|enrol|join up|place (?:your|an) order|snap (?:one|it) up|get yours)\b(?! (?:of|by|in which)))|\b(?:your (?:next|first) (?:order|purchase|subscription|visit|booking)|to spend with us|want a (?:price|quote)|need (?:a|an|some) (?:photographer|caterer|plumber|painter|designer|decorator|loan|mortgage|cake|dj|band|new \w+|\w+er)(?=\?)|(?:tempted|interested|fancy (?:one|it|a go))(?=\?)|may i suggest (?:our|my|a|the)|(?:would|will) be (?:ideal|perfect|just the thing) for your|buy through|make an appointment|book in|how many you want|show this (?:message|card|code|mail)|if you fancy|bring this (?:card|message|note|mail|letter)|get your orders?|stream it|if you want (?:one|some|the next|a|to (?:buy|try|learn))|reserve a|while it's low|(?:may|might|could|would) interest (?:you|your)|if you(?:'re| are)? (?:looking for|kitting|thinking of|in the market|in need))\b/i,
  ),
  inviting: fitting(
    () =>
      /\b(?:visit (?:us|our|my|the)|have a (?:browse|look)|take a look|look at our|do look|check (?:it|them|us) out|pop (?:by|in|into)|come (?:by|in|along|down)|try (?:our|it|them|us|one)|stop by|drop in|don't miss|give (?:it|us|them) a (?:try|go)|be among the first|if you like|let me know|why not (?:begin|start|try|treat)|do you mates|get in touch|happy to|delighted to|invitation to|pleased to|would love)\b/i,
  ),
  leaflet: fitting(
    () =>
      /\b(?:(?:catalogue|catalog|brochure|leaflet|flyer|price list|prospectus|rate card|order form)s?\b[^.!?\n]{0,16}\b(?:enclosed|attached|below|inside|with this)|(?:enclos\w+|attach\w+|find|send you|sending you|included?)\b[^.!?\n]{0,20}\b(?:catalogue|catalog|brochure|leaflet|flyer|price list|prospectus|rate card|order form|product (?:sheet|guide)))s?\b/i,
  ),
};

/** Something bought, given, won or admired: whoever writes this is no seller of it. */
const ENGLISH_BUYER =
  /\byour (?:\w+ )?trial (?:convinced|was|made)|\bi(?:'ve| have)? (?:just |already |only |finally )?(?:ordered|bought|got (?!a (?:great )?(?:deal|few)|time)|subscribed|signed up|downloaded|bagged|booked|switched|picked up|used|won|found|enjoy)\b|(?:^\s*|[.!?] )(?:bagged|bought|ordered|booked|just downloaded|got (?:a|your) (?:voucher|discount))|\byour (?:\w+ ){0,3}(?:bakery|shop|store|product|products|app|code|cafe|restaurant|book|sale|album|newsletter|restaurant|site|website|launch|service|order of)\b(?! (?:is due|could|needs|would|should|would))|\b(?:'s|is|are) on me\b|\byou (?:gave|sent|sell|recommended|lent)\b|\bcan't wait to\b|\bcongrat\w*(?: on)? (?:\w+ ){0,3}(?:launch\w*|products?|price list|sales?|deal|offer|app|shop|store|book)\b|\bdid you\b|\b(?:doing|does) half price\b|\btickets? (?:going spare|for us)\b|\bi hear\b|\bno charge for the (?:bad )?jokes|\byou only get\b|\byou (?:could|can|must|should) have\b|\b(?:we|i) (?:never|don't|do not|won't)\b/i;

/** A shop that says so itself, after whatever was bought or given. */
const PLAIN_OFFER =
  /(?:ぴったり|最適|うってつけ)の|ご(?:購入|注文|契約|導入)(?:を|の)?ご?検討|当店|弊社|当社|うちの(?:店|サロン|ジム)|ぜひ[^。]{0,14}(?:くだ|お試し)|ご用意|販売|いただいた(?:方|お?客)|\b(?:our(?! (?:corner|local|village|nearest|neighbou?rhood))|we)\b[^.!?\n]{0,40}\b(?:shop|store|sale|prices?|discount|plan|package|offer|service|line)\b/i;

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const patternsOf = new WeakMap<Sender, readonly [RegExp | undefined, RegExp | undefined]>();

function firmPatterns(me: Sender): readonly [RegExp | undefined, RegExp | undefined] {
  const known = patternsOf.get(me);
  if (known) return known;
  const pattern = (names: readonly string[]): RegExp | undefined => {
    const all = names.flatMap((name) => [name, bareName(name)]).filter((name) => name.length > 1);
    return all.length === 0 ? undefined : new RegExp(all.map(escaped).join("|"), "gi");
  };
  const made = [pattern(me.companies), pattern(me.formerCompanies)] as const;
  patternsOf.set(me, made);
  return made;
}

/** The text with words of one kind for the firms I am and was at, whatever their names. */
export function withoutFirmNames(text: string, me: Sender): string {
  const [mine, former] = firmPatterns(me);
  const isLatin = !isJapanese(text);
  const today = mine ? text.replace(mine, isLatin ? "myfirm" : "弊社") : text;
  return former ? today.replace(former, isLatin ? "oldfirm" : "旧社") : today;
}

/** Whether there is kana in it. */
export function isJapanese(text: string): boolean {
  return /[\u3040-\u30ff]/.test(text);
}

function evidenceOf(written: string, whole: string): Evidence {
  const words = isJapanese(written) ? JAPANESE : ENGLISH;
  const sentence = withoutCourtesies(written.replace(DONE, ""));
  const has = (kind: Kind): boolean => words[kind](whole).test(sentence);
  return {
    seller: has("seller"),
    selling: has("selling"),
    terms: has("terms"),
    buying: has("buying"),
    inviting: has("inviting"),
    leaflet: has("leaflet"),
  };
}

function isOffer(here: Evidence, before: Evidence | undefined): boolean {
  const seller = here.seller || before?.seller === true;
  const selling = here.selling || before?.selling === true;
  if (here.terms && (here.seller || here.selling || here.buying || before?.seller || before?.buying))
    return true;
  if (here.buying && (seller || selling || before?.terms === true)) return true;
  if (here.inviting && here.seller && here.selling) return true;
  if (here.inviting && here.selling && before?.seller === true) return true;
  return here.leaflet && (seller || selling);
}

/** What was done for one and is thanked for asks for nothing: 任せてくださり. */
const DONE =
  /(?:て|で)?(?:くださり|くださっ(?:た|て)|くださいまし|下さり|下さっ|いただき(?:、|まし|あり|誠|感謝)|いただいた(?!方|お?客|場合|ら)|いただいて(?:おりま|いま|き)|賜り|賜った|賜りまし)/g;

/** 困ったことがあれば、いつでも相談してください: help that is offered, and nothing to buy. */
const HELP_OFFERED =
  /(?:困(?:った|りの)|悩(?:んだ|み)|迷(?:った|われた)|不安な|お役に立|力になれ|お?手伝いでき)[^。!?]{0,10}(?:あれば|ありましたら|ございましたら|あったら|とき|時|際)[^。!?]{0,16}(?:相談|声を?[かが]け|連絡|頼(?:って|り)|言って)[^。!?]{0,8}/g;

/** やまだ企画室として仕事を始めました 本年もよろしくお願いいたします: one's own news, and how every card closes. */
const MERE_NEWS =
  /(?:お?仕事|活動|勤務|生活|毎日|日々|一年|事業|会社|事務所|道)を(?:始め|開始|スタート|立ち上げ|起こ|興)[^。、!?]{0,8}|(?:今年|本年|来年|明年|今後|これから|新年|引き続き|末永く|変わらぬ)[^。!?]{0,14}(?:よろしく|宜しく)[^。!?]{0,14}|^\s*(?:どうぞ|何卒)?(?:よろしく|宜しく)お願い[^。!?]{0,8}/g;

/** Without offers of help and news of oneself, which sell nothing. */
export function withoutCourtesies(text: string): string {
  return text.replace(HELP_OFFERED, "").replace(MERE_NEWS, "");
}

/** Sentences that only tell of what one bought or was given, or praise the reader's own goods. */
export function sentencesOfBuyer(message: Message, me: Sender): ReadonlySet<Span> {
  const whole = withoutFirmNames(message.text, me);
  const found = new Set<Span>();
  let isOne = false;
  for (const sentence of message.sentences) {
    const { text } = sentence;
    const buyer = isJapanese(text) ? JAPANESE_BUYER : ENGLISH_BUYER;
    const goesOn: boolean =
      isOne && text.length < SHORT && addsNothing(evidenceOf(withoutFirmNames(text, me), whole));
    isOne = goesOn || (buyer.test(text) && !PLAIN_OFFER.test(text.replace(buyer, "")));
    if (isOne) found.add(sentence);
  }
  return found;
}

function addsNothing({ seller, selling, buying, inviting, leaflet }: Evidence): boolean {
  return !(seller || selling || buying || inviting || leaflet);
}

/** Half price for a day, and worth twice the money. */
const SHORT = 60;

/** Without one of these nothing is offered, and the rest need not be looked at. */
function speaksOfSelling(whole: string): boolean {
  const kinds: readonly Kind[] = ["terms", "buying", "selling", "leaflet"];
  return [JAPANESE, ENGLISH].some((words) => kinds.some((kind) => words[kind](whole).test(whole)));
}

/** Sentences in which something of mine is offered for sale. */
export function sellingIn(message: Message, me: Sender): Hit[] {
  const { sentences, bodyStart } = message;
  const whole = withoutFirmNames(message.text, me);
  if (!speaksOfSelling(whole)) return [];
  const bought = sentencesOfBuyer(message, me);
  const found: Hit[] = [];
  let before: Evidence | undefined;
  for (const sentence of sentences) {
    const isHead = sentence.end <= bodyStart;
    const here =
      isHead || bought.has(sentence) ? undefined : evidenceOf(withoutFirmNames(sentence.text, me), whole);
    if (here && isOffer(here, before)) found.push(trimmed(sentence));
    before = here;
  }
  return found;
}

/** A sentence without the blanks around it. */
export function trimmed({ text, start }: { text: string; start: number }): Hit {
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  return { start: start + lead, end: start + text.trimEnd().length };
}
