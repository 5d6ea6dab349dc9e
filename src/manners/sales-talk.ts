import { offersToClient } from "./client-offers.ts";
import type { Context, Sender } from "./context.ts";
import { fittingAll } from "./fitting.ts";
import type { Message, Span } from "./message.ts";
import { type Hit, matches } from "./rule.ts";
import { sellingIn, sentencesOfBuyer } from "./selling.ts";

/** Words of advertising; thanks for an order or a purchase are none. */
const ADVERTISING = fittingAll(() => [
  /(?<!(?:歌|音楽|学園|文化)の?)(?:フェア|物産展|即売会|展示会|内覧会|相談会|説明会|セミナー|体験会|オープンハウス|ウェビナー)(?:を|も|は|に|のご?案内)?[^。\n]{0,12}(?:開催|ご参加|お越し|ご来場|ご案内|お待ち|お申し?込み|実施)|(?:特典|景品|ノベルティ|粗品|プレゼント企画|商品券|割引券|優待券|サービス券|ギフト券|ポイント)(?:を|も|が|付|つき|\d)[^。\n]{0,12}(?:進呈|プレゼント|差し上げ|配布|お渡し|付|つき|もら|お送り|還元|使え|倍)?|(?:会員|モニター|参加者|入会者|新規のお?客様|加盟店|代理店)(?:を)?(?:募集|大募集)|友[だ達]ち?(?:に)?(?:追加|登録)|(?:公式|弊社|当社|うち)の?(?:サイト|ショップ|通販|オンラインストア|ホームページ|HP|LINE|アカウント|インスタ)(?:を|も|で|から|に|へ)[^。\n]{0,14}(?:ご覧|チェック|フォロー|登録|購入|注文|お買い|見て|どうぞ|お申し)|(?:新しい|新)?(?:商品|製品|サービス|メニュー|プラン|コース|アプリ|モデル|機種|講座)(?:を|が|も|の)[^。\n]{0,16}(?:発売(?:し|いた|され|中|開始|の)|登場|リリース(?:し|いた|され)|販売|ご?案内(?:いた|し|させ|です)|ご?紹介(?:いた|し|させ|です)|お試し|いかが|ご利用|お求め|ご購入|ご注文|ご?検討|お得|おすすめ|お勧め|よろしく)|(?:ご|御)(?:購入|注文|契約|用命|成約|利用|予約|来場|入会|加入|発注)(?:を|も|は|の(?:ほど|際|方)|いただ(?:く|け|い(?:た方|たお))|くだ|頂け)(?![^。\n]{0,10}(?:ありがと|感謝|御礼|お礼|まし))[^。\n]{0,20}|(?:年末|年始|新春|歳末|春|夏|秋|冬|決算|開店|周年|誕生日|お祝い|バースデー|お年玉)(?:の)?(?:特別|限定|記念|謝恩|感謝)?(?:価格|プライス|割|割引|セット|プラン|企画|フェア|特典|パック|サービス|ご優待|優待|オファー)|(?:今月|本日|本年|年内|今週|月末|\d+日|\d+月末?)(?:中|まで|いっぱい)(?:に|の|は|なら)?[^。\n]{0,16}(?:お申し?込み|ご契約|ご注文|ご購入|ご予約|お買い|無料|引き|オフ|OFF|お得|特別|割)|(?:税込|税抜|税別)|(?:¥|￥|\\)\d|\d[\d,]{0,9}円(?:で|から|より|を|に|が|相当|\(|均一|〜)?[^。\n]{0,14}(?:ご提供|お求め|販売|発売|値下|割|お得|プレゼント|オフ|キャンペーン|ご用意|承り|セット|キャッシュバック|買え)|キャッシュバック|値下げ(?:しま|いた|中|を)|(?:お|ご)?見積もり?(?:は|を|も)?[^。\n]{0,6}(?:無料|承|お気軽|ご依頼|いたし)|お気軽に(?:お?問い?合わせ|ご用命|お申し|ご注文|ご来店|お買い)|お?問い?合わせは(?:こちら|下記|弊社|当社)|(?:ご用命|ご利用|ご注文|お申込み|ご予約|ご来場|ご契約)(?:を)?(?:心より|スタッフ一同)?お待ち|(?:好評|絶賛)(?:販売|発売|受付|予約|配信)|先行(?:予約|販売|発売)|品揃え|品ぞろえ|大好評|好評(?:につき|発売|販売|開催|受付|配信|を?(?:いただ|頂|博))|人気(?:No|ナンバー|商品|沸騰)|売れ筋|在庫(?:一掃|限り|処分)|アウトレット|トライアル|導入(?:事例|実績)|コスト(?:削減|ダウン)|業界最安|最安値/g,
  /\b(?:\d{1,3} ?(?:%|percent|per cent) (?:less|cheaper|lower|savings?|reduction|cashback|back|bonus|on (?:all|every|our|your))|(?:a |an )?\w+ percent off|(?:three|two|four|six|twelve|one|\d+) (?:months?|weeks?|years?) (?:at |for )?(?:half|no charge|no cost|on us|free)|(?:(?<!\bcongrat\w{0,12} )on the house|free of charge|at no (?:extra )?(?:cost|charge)|complimentary (?:consultation|trial|month|upgrade|demo|session))|(?:only|just|from|starting at|starts at|priced at|as low as|for) ?(?:USD|EUR|GBP|JPY|[$€£¥]) ?\d[\d,.]*|[$€£¥] ?\d[\d,.]* (?:off|discount|voucher|credit|cashback)|\d[\d,.]* (?:yen|dollars|euros|pounds|bucks) (?:off|a month|per month|per user|only)|(?:year-end|new year'?s?|holiday|winter|summer|spring|festive|seasonal|birthday|anniversary|christmas|celebration|january|december|exclusive|introductory|launch|limited|member'?s?|loyalty|great(?! deal\b)|best|unbeatable|amazing|fantastic) (?:special|offers?|deals?|pric(?:e|es|ing)|discounts?|promotions?|promo|sales?|bundles?|packages?|rates?|savings|bargains?|voucher)s?|promotions?(?= (?:ends|runs|is|on|for|until|code|this))|bargains?|clearance|vouchers?|cash ?back|rebates?|coupon|sale (?:price|on|ends|runs|items)|(?:new|latest|best-?selling|newest|upcoming) (?:\w+ )?(?:products?|collection|line-?up|range|service|software|release|edition|catalog(?:ue)?|package|course|menu|model)\b[^.!?\n]{0,40}\b(?:available|launch\w*|out|live|here|check|see|try|order|buy|visit|store|shop|stock|ready|perfect|love|help|save)|(?<!\b(?:touched|pleased|happy|glad|delighted|proud|moved|good|great|lovely|nice) to )(?:check|try|see|visit|browse|explore|discover|view|download|order|shop|get|grab|claim|reserve|book|pre-?order|renew|upgrade)\b[^.!?\n]{0,14}\b(?:our|us|your (?:free|copy|seat|spot|discount|voucher|subscription|plan|licen[cs]e|place)|yours|now|today|online|the (?:shop|store|product page|catalog(?:ue)?|app store))\b|(?:schedule|request|arrange) (?:a |your )?(?:free )?(?:demo|call|quote|consultation|trial)|(?:our|the|this) (?:\w+ )?(?:webinar|seminar|trade show|open house|booth|product page|landing page|newsletter)|our (?:\w+ )?promotion|(?:the|this) (?:\w+ )?promotion (?:runs|ends|starts|lasts|offers|gives|is (?:on|valid|open))|(?:subscribe|register|enrol+|apply) (?:now|today|here|at|for our|to our|before|by)|(?:place|placing) (?:your|an|a new) orders?|orders? (?:before|by|placed|over|above|until|this)|(?:your|first|next) (?:first |next )?(?:order|purchase|month|year|subscription)\b[^.!?\n]{0,12}\b(?:free|off|half|on us|discount)|(?:reply|call|contact us|email us|write to us|get in touch)\b[^.!?\n]{0,16}\b(?:to (?:order|book|buy|reserve|claim|get started)|for (?:a |your )?(?:quote|demo|pricing|details|offer))|we(?:'re| are)? (?:offer(?:ing)?|launch(?:ing|ed)?|sell(?:ing)?|running|giving away|having a)\b[^.!?\n]{0,40}|ends (?:soon|today|tonight|tomorrow|this|on|january|december)|act (?:now|fast)|hurry|last chance|limited (?:offer|edition|stock|number|seats|time)|selling fast|in stock|free (?:gift|sample|demo|delivery|trial|returns|download|e-?book)|special(?:ly)? priced|gift (?:with|voucher|set|certificate))\b/gi,
  /\d+ ?万円(?:引き?|オフ|お得)|早(?:期|割)(?:割引|特典|の?お申し?込み)|ご?来店で|(?:お食事|お買い物|ギフト|商品|プリペイド)(?:券|カード)|円分|早割(?!、|で|を)|(?:大)?感謝祭|(?:ご)?来店(?:を)?(?:お待ち|ください|いただ|特典)|(?:抽選|もれなく|先着)[^。\n]{0,16}(?:当たる|プレゼント|進呈|差し上げ)|会員(?:様)?限定|(?:期間|数量|台数|本日)限定|今なら|今だけ|ポイント(?:\d+倍|進呈|還元)|お買い物|ネットショップ|オンラインショップ|通販|新規(?:ご)?(?:契約|入会)|(?:ご)?入会(?:は|を|受付)|ご?予約(?:は|を)(?:お早め|こちら|受け?付け)|詳しくは(?:ホームページ|HP|サイト|ウェブ|下記|こちら)|お見積もり?(?:無料|は無料)|(?:お)?値打ち|大特価|目玉商品|(?:年末|新春|夏|冬|秋|春|決算|初売り)の?セール|初売り|大?売り?出し/g,
  /\b(?:(?:winter|summer|spring|holiday|new year'?s?|year-end|annual|big|flash|clearance|boxing day) sale|sale (?:starts|ends|now|today|is on)|(?:first |\d+ |two |three |six |a )?(?:months?|weeks?|days?|year) (?:for )?free|free (?:shipping|delivery|gift|months?|week|upgrade|consultation|quote)|use (?:the )?code|(?:next|first|your) (?:order|purchase)|gift cards?|web ?shop|online (?:shop|store)|our (?:shop|store|website|catalogue|catalog|price list)|special (?:holiday |birthday |new year )?(?:offer|price|deal|discount)s?|(?:we are|we're) offering|half[- ]price|two for one|2 for 1|call (?:us )?now|don't miss|while (?:stocks?|supplies) last|early[- ]bird|refer a friend|loyalty points|premium plan|pre-?order)\b/gi,
  /(?:全品|全商品|最大|さらに)?\d{1,2}(?:\.\d)? ?(?:%|パーセント|割) ?(?:引き?|オフ|OFF|off|お得)|[一二三四五六七八九]割引?(?:き)?(?=です|で|に|の|セール|!|。|$|いたし|キャンペーン|させ)|\d[\d,]{0,9}円(?:引き?|オフ|OFF|均一|から(?:ご用意|ご提供|お求め)|ぽっきり|で(?:ご提供|お求め|販売))|半額|割引|値引|特価|(?:特別|お試し|感謝|限定|初回)価格|お買い?得|(?<!が)お得(?!意|心)/g,
  /(?<![A-Za-zァ-ヶー])(?:セール(?!ス)|バーゲン|キャンペーン|クーポン|福袋|タイムセール)/g,
  /送料(?:が)?無料|(?:入会|年会|登録|加入|初期)(?:金|費|費用|料)?(?:が|は)?無料|初回無料|(?:無料|無償)(?:で|に)?[^。!?\n]{0,8}(?:お?試し|体験|トライアル|ご利用)|お試し(?:いただけ|ください|下さい|キャンペーン|セット|プラン)|(?:ぜひ|是非)[^。\n]{0,8}お試し|無料(?:体験|トライアル|お試し|デモ|相談会)/g,
  /お買い?(?:求め|上げ)(?!いただき|頂き)|お求め(?:は|くだ|いただけ|やすい|になれ)|(?:ご|御)注文(?!(?:を|も)?(?:、|くださ|いただ|頂|賜)[^。\n]{0,8}(?:あり|まし|誠|て|感謝))(?:は|くだ|下|を(?:お|承|受)|お待ち|いただけ|受付|承|の(?:方|際|ページ))|(?:ご|御)購入(?!(?:を|も)?(?:、|くださ|いただ|頂|賜)[^。\n]{0,8}(?:あり|まし|誠|て|感謝))(?:は|くだ|下|を|いただけ|希望|の(?:方|際|ページ))|お申し?込み(?:は|くだ|下|を|いただけ|お待ち|受付)|(?:ご|御)予約(?:受付|承り)中|(?:好評)?発売中|新発売|販売中|受付中(?=です|!|。|$)|商品ページ|カタログ(?:を|の)(?:お送|ご(?:覧|請求|用意))|ご利用ください|ぜひご利用|ご来店(?:ください|お待ち|を心)/g,
  /新(?:商品|製品|サービス|メニュー|プラン)[^。\n]{0,12}(?:発売|登場|いかが|ご案内(?!を)|ご紹介(?:し|いた|させ)|出しました|始めました|をぜひ|ぜひ|お試し|販売)/g,
  /\b\d{1,2} ?(?:%|percent) ?(?:off|discount)|\b(?:get|take|enjoy|receive|claim) (?:an? )?(?:extra )?\d{1,2} ?(?:%|percent)|\bsave (?:up to )?(?:[$€£¥] ?)?\d+ ?%?|\bdiscount(?:s|ed)?\b|\bcoupons?\b|\b(?:promo|voucher|discount)(?:tional)? codes?\b|\bfree trials?\b|\bbuy (?:one|now|two|yours|today)\b|\border (?:now|by|today|before|your|here|online)\b|\bsign up\b|\bspecial (?:offer|price|deal|rate)s?\b|\bon sale\b|\blimited[- ]time\b|\bfor (?:just|only) [$€£¥]|\b(?:now |just )?only [$€£¥] ?\d+|[$€£¥] ?\d[\d,.]* ?(?:a|per|\/) ?(?:month|year|user|seat)|\bshop (?:now|our|the|here)\b|\bcheck out (?:our|the new)\b|\bsubscribe (?:now|today|to)\b|\bnow available\b|\b(?:our|try the|see the|about the|of the|get the|buy the|order the) (?:new|latest|premium) (?:product|plan|service|collection|app|range|line)\b[^.!?\n]{0,30}|\bbest (?:price|deal)s?\b|\bmoney[- ]back\b|\bblack friday\b|\bdeal of the\b|\bclick (?:here|below|the link)\b|\bbook (?:a|your) (?:free )?(?:demo|call|slot)\b|\bupgrade (?:now|today|to)\b|\btry (?:it|our|us) (?:for )?(?:free|now|today)\b/gi,
]);

/** 初売りの行列に並んだ: somebody went shopping. */
const SALE_OF_OTHERS = /^(?:初売り|福袋|バーゲン|セール|大?売り?出し|お買い物)$/;
const WENT_SHOPPING =
  /行列|取られ|中身|食べられ|並(?:ん(?:だ|で)|びまし)|(?:行|帰|買|もら|見)って(?:き(?:た|まし)|みた|みまし|しま)|(?:行った|行きまし|買った|買いまし|買っちゃ|当たりまし|当たった|戦利品|負けた|負けまし)|人(?:が|で|混み|波)|混(?:んで|雑)|先を越/;
const INVITES =
  /ぜひ|是非|お越し|お待ち|開催|ご来店|当店|弊社|当社|いたします|ご用意|ください|どうぞ|お見逃し/;

/** Prices, discounts, orders and product pages. */
export function advertisingIn(message: Message, { me }: Pick<Context, "me">): Hit[] {
  const hits = ADVERTISING(message.text).flatMap((words) => matches(message, words));
  const bought = sentencesOfBuyer(message, me);
  const offers = sellingIn(message, me).filter(({ start }) => {
    const { text } = sentenceAt(message, start);
    return !NO_OFFER.test(text) && !isOnlyLookingBack(text);
  });
  return apart([
    ...offers,
    ...hits.filter(({ start, end }) => {
      const sentence = sentenceAt(message, start);
      if (bought.has(sentence) || isOnlyLookingBack(sentence.text)) return false;
      const isTold = WENT_SHOPPING.test(sentence.text) && !INVITES.test(sentence.text);
      return !(isTold && SALE_OF_OTHERS.test(message.text.slice(start, end)));
    }),
  ]);
}

const GOODS =
  "(?:(?:新)?(?:商品|製品|サービス|システム|プラン|ソリューション|ソフト|機器|ツール|アプリ|保険|設備|部品|事業))";
const OFFERED =
  "(?:検討|紹介(?!いただ)|案内(?!いただ|状)|説明|提案|導入|利用|試し|購入|契約|お使い|使って|役立|役に立|お届け|カタログ|いかが|ぜひ|買って|乗り換え|切り替え|興味|資料|比較|おすすめ|お勧め)";
const SALES = fittingAll(() => [
  /\b(?:call|chat|meeting|talk|word|minutes|coffee)\b[^.!?\n]{0,20}\babout (?:our|my company's|what we (?:offer|do|sell))\b[^.!?\n]{0,30}|\b(?:our|my company's) (?:\w+ ){0,2}(?:products?|services?|platform|software|solutions?|tools?|offers?|packages?|plans?)\b(?! (?:lifts?|elevator|entrance|stairs?|dogs?|road|desk for|for (?:the )?(?:summer|weekend|garden|holidays?)))|\bif you switch\b|\bshow you our\b|\bchang(?:e|ing) (?:your )?(?:suppliers?|vendors?|providers?)\b|\b(?:for|cost(?:s|ing)?|pay(?:ing)?|charge) (?:\w+ )?(?:less|a lower price|half)\b|\b(?:cut|reduce|save|lower)\b[^.!?\n]{0,20}\b(?:costs?|expenses|spending|money)\b|\b(?:win|keep|have) (?:back )?your (?:business|account|custom)\b|\b(?:renew|sign|close) (?:the|a|your) (?:contract|deal)\b|\b(?:our|your|free|paid|short|test|no-cost|\d+[- ]\w+|(?:week|month|year)(?:'s|s)?|(?:a|the|one)(?: \w+)?) trials?\b(?! and error|s? run (?:we|i|in|at)\b| by\b)|\btrial (?:account|version|period|licen[cs]e|order|offer|month|week|use)\b|\bcome with me to\b|\b(?:great|good|special|attractive|excellent|exclusive|new) offers?\b|\bspecial deals?\b|\boffers? for (?:you|your|companies|clients|customers)\b|\binterested in (?:a (?:quote|quotation|demo|trial|proposal)|our|what we)\b|\b(?:quote|quotation|estimate)s? from (?:us|me)\b|\bwhat (?:mirai|we|my (?:new )?company) (?:can|could) do for you\b|\b(?:like|want|need|care for|interested in|send you)\b[^.!?\n]{0,16}\b(?:price list|brochure|catalogue|catalog|quote|quotation|demo|sample|offer)s?\b|\bgive (?:us|mirai) a (?:try|chance)\b|\btry (?:us|our|mirai)\b/gi,
  /(?<!(?:日程|日時|日|日にち|都合|候補|場所|会場|出席|参加)(?:を|も|の)?)(?:ご|御)検討(?:の(?:ほど|上|程)|いただ|頂|くだ|下さ|願|をお願い)|(?:パンフレット|リーフレット|チラシ|価格表|サンプル|試供品|製品資料|商品資料)(?:を|も|の)|費用を?(?:抑え|減ら|削減|節約)|(?:ご)?利用(?:いただ(?:けれ|けま)|頂けれ)|お乗り換え|(?:弊社|当社|みらい)に(?:ご)?(?:発注|注文|依頼|用命)|(?:弊社|当社|みらい|うち|新会社)(?:へ|に)(?:と)?(?:お)?(?:変え|替え|換え|移(?:して|しま(?!した)|せ|そ|し(?:い|替|換))|切り替え|任せ|お任せ)|お役に立つ(?:商品|製品|サービス|もの)|お役に立てる(?:商品|製品|サービス|と)|お安く(?:いた|し|でき|ご)|(?:御用命|ご用命)|(?:勉強|お値引き)(?:いた|させて)|(?:ご)?採用(?:を)?ご検討|(?:更新|契約)(?:時|の際|の折)[^。\n]{0,14}(?:弊社|当社|新会社|ご検討)|(?:弊社|当社)(?:を|も)[^。\n]{0,10}(?:ご?検討|お選び|ご?利用|よろしくお引き立て)|(?:弊社|当社)(?:へ|に)[^。\n]{0,8}(?:お任せ|ご?相談|ご?連絡|乗り|切り)|(?:製品|商品|サービス)(?:も|を|は)(?:ぜひ|是非)/g,
  new RegExp(
    `(?:弊社|当社|新会社|現在の会社|今の会社|新しい会社|わが社|うち|こちら|小社)(?:の|で(?:は|扱う|扱っている)?|が)?[^。!?\\n]{0,14}${GOODS}[^。!?]{0,26}?${OFFERED}`,
    "g",
  ),
  new RegExp(
    `(?:御社|貴社|お客様|中村様|皆様)(?:の|に|へ|にも)?[^。!?\\n]{0,18}(?:ぴったり|役立|お役に立|最適|コスト|削減|効率|合う|合った)[^。!?\\n]{0,18}${GOODS}`,
    "g",
  ),
  new RegExp(
    `${GOODS}(?:を|も|の|について)[^。!?\\n]{0,14}(?:ご?検討(?:いただ|くだ|頂)|ご?紹介(?:し|さ|いた|でき|に)|ご?案内(?:し|さ|いた|に)|ご?提案|ご?説明(?:に|させ|いた|の)|お試し|ご?購入|ご?契約|ご?導入|売り込|お使い(?:くだ|いただけ))`,
    "g",
  ),
  /(?:ご|御)?提案(?:が(?:あ|ご)|を(?:さ|し|お持|差|ご用|いた|お送|聞)|し(?:たい|たく|ます)|させ|申し|の(?:機会|お時間)|に(?:伺|上|参)|でき(?:れば|ます|る)|したく|いたし(?:ます|たく)|書を)/g,
  /(?:お|御)?見積(?:もり|り)?(?:書)?(?!データ)(?:を|も|の|だけ)?[^。!?\n]{0,10}(?:お?送(?:り|らせ)|お?出し|ご?作成(?:いたしま|しま|させ)|させ|いかが|よろし|ご用意|ご依頼|お持ち|ご希望|お?取り(?:くだ|いただ|にな)|お?取って|比較)/g,
  /乗り換え|乗りかえ|切り替え(?:て|ま|を|いた|な)|切替(?:を|のご)|(?:ご|御)発注|(?:ご|御)注文(?!(?:を|も)?(?:、|くださ|いただ|頂|賜)[^。\n]{0,8}(?:あり|まし|誠|感謝))|商談|(?:弊社|当社|新会社)(?:と|に|へ)[^。!?\n]{0,12}(?:契約|お?取引|ご?依頼|お?任せ)/g,
  /(?:ご)?契約(?:を|の|も)[^。!?\n]{0,10}(?:ご?検討|お願い|切り?替|乗り|ご?変更|結)|お?取引[^。!?\n]{0,10}(?:お願い(?:し|いた|でき|申)|(?:を)?続け(?:て|させて)(?:いただ|くだ|もら)|(?:を)?始め|(?:を)?開始|いただけ(?:ません|れば|ない|ると)|させて(?:いただき(?:たい|たく)|くだ))/g,
  /(?:無料|無償)[^。!?\n]{0,6}(?:体験|トライアル|デモ|お試し|サンプル|診断|相談)|デモ(?:を|の|機)|(?:今|現在|他社|ひかり)?より(?:も)?(?:お)?安(?:く|い価格)|(?:特別|お得な|割安な)(?:価格|プラン|条件)|割引|値引|キャンペーン|カタログ|コスト(?:の)?(?:削減|ダウン|カット)|営業に(?:伺|お邪魔|参|上)|売り込|お引き合い|ご?用命/g,
  /\b(?:our|my) (?:(?:new|latest|own) )?(?:product|service|platform|plan|solution|software|tool|app|offer(?:ing)?|price|company)s?\b[^.!?\n]{0,60}\b(?:could|can|would|will|save|cut|help|try|consider|demo|interest|better|buy|cheaper|benefit|fit|suit)\w*|\b(?:show|give|schedule|book|offer|arrange) (?:you )?(?:a |an |our )?(?:free |short |quick )?demo\b|\b(?:send|give|prepare|offer) (?:you )?(?:a |our |you a )?(?:quote|quotation|price list|estimate|brochure|catalogue|catalog|proposal)s?\b|\bquote for\b|(?<!\b(?:the|an?|my|our|this|that|since|after|by|from|in|i|we|was|enjoy(?:ed|ing)?) )\bswitch(?:ing)? (?:from|to|over|your)\b|\b(?:better|lower|cheaper|special|competitive) (?:prices?|rates?|deals?|offers?|terms)\b|\bsales (?:call|pitch|meeting)\b|\b(?:business )?proposal (?:for|to)\b|\bmov(?:e|ing) (?:your|the) (?:account|business|contract|orders?)\b|\bplace an order\b|\bdiscount\b|\bfree trial\b|\bsign up\b|\bdo business with (?:us|me|mirai)\b|\bbecome (?:a|our) (?:customer|client)\b|\bbuy (?:from|our)\b|\bconsider (?:our|my|using|buying|mirai)\b|\bwe (?:offer|sell|provide)\b[^.!?\n]{0,40}|\bfollow (?:me|us) to (?:my|our) new\b|\bbring your business\b|\bwork with us instead\b|\bpitch you\b|\binterested in our\b|\bpurchas(?:e|ing) our\b/gi,
]);
const FIRM =
  "(?:弊社|当社|小社|わが社|我が社|新会社|うちの会社|現職|新しい(?:会社|勤め先|勤務先|職場)|今の(?:会社|勤め先|勤務先|職場)|現在の(?:会社|勤務先))";
/** My company × goods or prices × what a seller says of them. */
const MORE_SALES = fittingAll(() => [
  /(?:トライアル|無料体験|お試し|試供|デモ)(?:を|も|の|版)[^。!?\n]{0,14}(?:ご?用意|ご?提供|お送り|ご?案内|いかが|ご?利用|お届け|させ)|(?:私|わたくし|私ども)(?:の会社|のところ|ども)?(?:に|へ)[^。!?\n]{0,10}(?:移|乗り|切り?替え|お?任せ|ご?発注|ご?注文|ご?用命|ご?依頼|お声がけ|お声掛け)/g,
  /\b(?:give|try|use|choose|pick|consider)\b[^.!?\n]{0,14}\b(?:us|mirai|my (?:new )?(?:company|firm))\b[^.!?\n]{0,12}\b(?:a (?:go|try|chance|shot|whirl|call)|for your (?:next|orders?|shipping|shipments?|business))\b|\b(?:we've|we have|mirai has) (?:got )?you covered\b|\bbetter deal\b/gi,
  new RegExp(
    `${FIRM}(?:の|に|へ|で(?:は|も)?|なら(?:ば|では)?|が|も|を|と|より)[^。!?\\n]{0,24}(?:お?見積|ご?発注|ご?注文|ご?依頼|ご?用命|ご?契約(?!書)|お?取引|お?取り引き|仕入れ|お?買い|ご?購入|ご?導入|切り?替え|切替|乗り?換え|移行|お?任せ|ご?相談(?:くだ|いただけ)|お選び|ご?利用|お使い|お試し|ご?提供(?:でき|いた|させ|可)|お手伝い(?:でき|させ|いた)|お役に立て(?:る(?!こと)|ます|そう)|ご?満足|ご?提案|ご?紹介(?:でき|させ|いた|の機)|ご?案内(?:でき|させ|いた|に)|ご?説明(?:でき|させ|いた|に)|勝負でき|自信が|安(?:く|い|価)|割安|低価格|お得|特別|優待|優遇|品揃え|ラインナップ|取り揃え|取りそろえ|そろえて|揃えて|扱っており[^。!?\\n]{0,30}(?:ぜひ|いかが|ご?検討|ご?紹介|ご?案内|お声))`,
    "g",
  ),
  /(?:商品|製品|サービス|プラン|ソリューション|システム|ツール|機種|品)(?:を|も|が)[^。!?\n]{0,10}(?:そろえ|揃え|ご?用意(?:し|いた|が)|取り揃え|取りそろえ|お見せ|お持ち(?:し|いた|でき)|お届け(?:し|いた|でき)|お値打ち|自信|ご?満足|お勧め(?:し|で|いた)|おすすめ(?:し|で|いた)|お薦め)|(?:今|これまで|現在|従来|ひかり|他社|前職)(?:の[^。!?\n]{0,10})?(?:より|に比べ(?:て)?)[^。!?\n]{0,12}(?:\d+ ?(?:%|パーセント|割|円)|安|お得|低(?:価格|コスト)|割安|有利|良い条件|よい条件)|(?:ご|御)?(?:予算|単価|費用|料金|お値段|価格|コスト|経費|仕入れ値)(?:は|を|も|が|面(?:で|は|も))[^。!?\n]{0,14}(?:ご?相談(?:に応|くだ|いただけ)|抑え|下げ(?:ら|る|て|ま)|お安|勉強|頑張|がんば|削減|カット|節約|半分|半減|有利|お得|ご?納得|負け)|(?:導入|採用)(?:事例|実績|企業|いただいた企業)|業界最安|最安値|費用対効果|費用(?:ゼロ|がかから)|初期費用|月額|年額|初月|初年度|無料期間|お?試用|ご優待|特別にご(?:提供|案内|用意|奉仕)|今なら|今だけ|先着|キャンペーン中|(?:お得意様|お客様)限定|新規(?:のお?)?(?:取引|契約|お客様)|(?:ご|御)契約書|申込書|申し込み書|注文書|発注書|お?申し?込み(?:は|くだ|いただけ|を)|(?:(?<!(?:会社|職場|内部|ひかり)の)(?<!内部)資料|パンフ(?:レット)?|会社案内|製品案内|サービス案内|価格表|料金表|カタログ)(?:を|も)[^。!?\n]{0,10}(?:お?送(?:り|らせ|付)|お?持(?:ち|参)|同封|添付|お?届け|お?渡し|ご覧)|(?:ご|御)?案内(?:に|の|を|させ)[^。!?\n]{0,12}(?:\d+分|お時間|伺|訪問|お持ち|参り|上が|いただけ|頂け|頂戴)|(?:営業|売り込み|セールス|PR|宣伝)(?:に|を|で|させ|も)[^。!?\n]{0,8}(?:伺|参|上が|訪問|させ|お邪魔|ご容赦|なって|恐縮|失礼)|(?:お|ご)?(?:打ち合わせ|打合せ|面談|アポイント|アポ|オンライン会議|Zoom|訪問)[^。!?\n]{0,16}(?:ご提案|ご説明|ご紹介|ご案内|弊社|当社|商品|製品|サービス)|(?:仕事|案件|注文|発注|取引|契約|口座)(?:を|も|は)[^。!?\n]{0,12}(?:弊社|当社|私|こちら|うち|新会社|みらい)(?:に|へ|で|と)[^。!?\n]{0,10}(?:回し|任せ|いただけ|くだ|お願い|移|変え|頂け|くれ|もらえ)|(?:引き続き|これからも|今後も|今度は|変わらず)[^。!?\n]{0,12}(?:私|弊社|当社|新会社|みらい|こちら)(?:から|に|で|と|へ)[^。!?\n]{0,12}(?:買|購|発注|注文|契約|お?取引|ご?用命|仕入)|(?:お|ご)?(?:付き合い|取引先|仕入れ?先|発注先|業者|契約先|ベンダー)(?:を|の|も)[^。!?\n]{0,12}(?:変え|替え|換え|切り?替え|変更|見直|お移し|移し|乗り|加え)|(?:見直し|比較)(?:て|を)[^。!?\n]{0,10}(?:みません|いただけ|ご?検討|くだ)/g,
  /\b(?:introductory|launch|limited|first-time|new[- ]client|new[- ]customer) (?:offer|price|rate|deal|discount)s?\b|\b(?:months?|weeks?|weeks|days|year)\b[^.!?\n]{0,12}\b(?:at )?(?:half price|free|no charge|no cost)\b|\b(?:half|free|no) (?:price|of charge|charge|cost|obligation|set-?up fee)\b|\b(?:send|email|mail|share|give|forward|show|prepare|draft)\b[^.!?\n]{0,16}\b(?:contract|order form|agreement|pricing|our (?:\w+ )?(?:deck|catalog(?:ue)?|price|rates?|line-?up|portfolio|range)|sales deck|info(?:rmation)? (?:pack|sheet|on our)|product (?:sheet|info\w*)|case stud(?:y|ies)|some information about (?:our|mirai)|details (?:of|about|on) (?:our|mirai))\b|\b(?:present|introduce|demonstrate|demo|pitch|walk you through|tell you (?:more )?about|talk (?:you )?(?:through|about)|go over|run you through|explain)\b(?! the products? to (?:me|us))[^.!?\n]{0,16}\b(?:our|mirai's|what we (?:offer|do|sell|have)|the (?:product|platform|service|solution)s?|my (?:new )?company's)\b|\b(?:order|buy|purchase|source|lease|licen[cs]e|subscribe)\b[^.!?\n]{0,14}\b(?:from|through|via|with|to) (?:us|me|mirai|my (?:new )?(?:company|firm)|our)\b|\b(?:come|mov(?:e|ing)|switch(?:ing)?|transfer|bring|shift|sign|change|jump)\b[^.!?;:\n]{0,30}\b(?:over )?(?:to|with) (?:us|mirai|my (?:new )?(?:company|firm|team|employer))\b|\b(?:come|mov(?:e|ing)|switch(?:ing)?|transfer|bring|shift|sign|change|jump)(?: (?:over|across|along|away|back|(?:from )?(?:your|the|all|every|any|some|a|those|these|that|this|part of|everything|things|it|them|contracts?|orders?|accounts?|business|suppl(?:y|ier)s?)\b[^.!?;:,\n]{0,24}?))?(?: over| across)? (?:to|with) me\b|\b(?:beat|match|undercut|lower than|better than|cheaper than|less than|faster than)\b[^.!?\n]{0,24}\b(?:price|quote|offer|rate|hikari|they|current|pay(?:ing)?|competitor|cost)\w*|\b(?:our|mirai's) (?:\w+ ){0,3}(?:prices?|rates?|pricing|fees?|catalog(?:ue)?|line-?up|range|portfolio|customers (?:save|get|see|report)|clients (?:save|get|see|report))\b|\b(?:set up|arrange|schedule|book|find|grab|have|do|jump on)\b[^.!?\n]{0,20}\b(?:demo|sales|presentation|product tour|walkthrough|consultation)\b|\b(?:ready|willing|interested|keen|open|prepared)\b[^.!?\n]{0,16}\bto (?:switch|order|buy|sign|purchase|try (?:it|our|us|mirai)|a (?:demo|trial|proposal|quote)|do business|see (?:a |our ))|\bas (?:a|my|our) (?:client|customer)\b[^.!?\n]{0,20}\b(?:again|of (?:mirai|ours)|at mirai|here|too)\b|\b(?:win|earn|get|have|keep|love|like|welcome|appreciate)\b[^.!?\n]{0,14}\byour (?:business|order|custom|account)\b(?! (?:these|over|in the|during|last|all))|\b(?:roi|cost-effective|competitive(?:ly)? (?:priced|pricing)|state-of-the-art|market-leading|industry-leading|best-in-class|cutting-edge|tailored (?:solution|to your|offer)|save (?:you|your|up to|as much)|value for money|no-obligation|risk-free|money-back|upsell)\b|\bperfect (?:fit |match |solution )?for your (?:team|company|business|needs|warehouse|office|firm)\b|\b(?:your|the) (?:contract|agreement|subscription|licen[cs]e)\b[^.!?\n]{0,30}\b(?:mirai|us|expires|renewal|up for renewal|instead|over to)\b/gi,
]);
/** What they did, or what is politely put off, offers nothing. */
const NO_OFFER =
  /(?:控え|遠慮|離れて|抜きに|抜きで|するつもりは|売り込みでは|営業では|(?:売り込み|営業|宣伝|商売|ご?提案|セールス)(?:の話|のお話)?(?:など)?(?:は|では)(?:なく|ござい|ありま|いたしま|しま|一切)|お気になさらず|後任|いただいた|いただきました|賜りました|頂きました)|\b(?:not (?:a|trying to|here to|going to)|no (?:pitch|sales))\b/i;

/** My goods or services, offered; or a request to change over to them. */
export function salesTalkIn(message: Message, me: Sender): Hit[] {
  const own = me.companies
    .flatMap((name) => [
      name,
      name.replace(/株式会社|有限会社|合同会社|㈱|,? (?:Inc|Ltd|LLC|Corp|Co)\b\.?/g, "").trim(),
    ])
    .filter((name) => name.length > 1)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const named =
    own.length === 0
      ? []
      : [
          new RegExp(
            `(?:${own.join("|")})(?:への(?:お)?(?:切り?替え|乗り換え)|(?:'s)? (?:\\w+ ){0,2}(?:platform|services?|products?|software|solutions?|tools?|can (?:help|do|offer|save|cut|provide|deliver)|offers?|sells?|provides?))`,
            "gi",
          ),
          new RegExp(
            `(?:${own.join("|")})(?:の|に|へ|で(?:は|も)?|なら(?:ば|では)?|が|も|を|と)[^。!?\\n]{0,24}(?:お?見積|ご?発注|ご?注文|ご?用命|ご?契約|お?取引|仕入れ|お?買い|ご?購入|ご?導入|切り?替え|乗り?換え|移行|お?任せ|お選び|ご?利用|お使い|お試し|ご?提供(?:でき|いた|させ)|お手伝い(?:でき|させ)|お役に立て|ご?満足|ご?提案|安(?:く|い|価)|割安|低価格|お得|優待|品揃え)`,
            "gi",
          ),
          new RegExp(
            `(?:${own.join("|")})(?:の|で(?:は|扱う)?|が)[^。!?\\n]{0,14}${GOODS}[^。!?]{0,26}?${OFFERED}`,
            "gi",
          ),
        ];
  const hits = [...SALES(message.text), ...MORE_SALES(message.text), ...named].flatMap((words) =>
    matches(message, words),
  );
  const bought = sentencesOfBuyer(message, me);
  const offers = [...hits, ...sellingIn(message, me), ...offersToClient(message, me)].filter((hit) => {
    const sentence = sentenceAt(message, hit.start);
    return !bought.has(sentence) && !NO_OFFER.test(sentence.text) && !isOnlyLookingBack(sentence.text);
  });
  return apart(offers);
}

const NOWHERE: Span = { start: 0, end: 0, text: "" };

function sentenceAt({ sentences }: Message, index: number): Span {
  return sentences.find(({ start, end }) => start <= index && index < end) ?? NOWHERE;
}

/** Remembered, thanked for, learned or left behind. */
const LOOKING_BACK =
  /(?:ありがとう(?:ございました|存じました)|感謝(?:して|いたして|申し上げて|の(?:念|気持ち))|御?お?礼(?:を)?申し上げ|お世話になりました|忘れ(?:られ|ませ|ない|ること)|(?:楽しみ|励み|支え|誇り|喜び)でした|宝物|懐かし|思い出(?!し(?:て(?:くだ|いただ)))|覚えて(?:おり|い)|(?:いただく|くださる)(?:たび|と、)|くださいました|くださった(?!ら)|(?:学|習)(?:び|ん|って|わ)|教(?:わ|えて(?:いただい|くださ))|一から(?:勉強|取り組)|(?:一切|何一つ|何も|一枚も)[^。!?]{0,16}(?:持ち|残|手元|ござい|ありま|おりま)|持ち(?:出し|帰)[^。!?]{0,8}(?:ませ|ず|ない))|\b(?:thank(?:s| you)|grateful|remember(?:ing)?|recall|taught me|learn(?:ed|t|ing)|i (?:often |still |always |sometimes )(?:think|hear|see|miss|smile|laugh|tell)|think(?:ing)? back|memor(?:y|ies)|proud(?:est)?|miss (?:our|the|your|you)|fond of|(?:was|were|is still) (?:the|one of the|a|such a) (?:\w+ )?(?:best|finest|happiest|pleasure|joy|piece|favou?rite)|took nothing|left behind|never forget)\b/i;
/** What looks ahead in the same breath is an offer after all. */
const LOOKING_AHEAD =
  /(?:半額|無料|割引|お値引き|特典|進呈|プレゼント)(?:に|が|を|と|で)[^。!?]{0,8}(?:な(?:り|る)|いた|し|させ|ご)|みらいに|弊社|当社|小社|今後|これから(?!も)|次(?:の|回|は)|ぜひ|是非|いかが|ご?検討|お願い(?:し|いた|申し|でき)|(?:いただけ|頂け)(?:ます|れば|ません|ない|る|ると)|(?:お送り|ご案内|ご紹介|ご提案|ご用意|ご提供|お持ち|お届け)(?:いた|し|させ|でき)|伺(?:います|いたい|いたく|わせ)|お任せ|切り?替え(?:て|を(?:お|ご))|乗り換え|(?<!(?:安心|自愛|過ごし|放念|容赦|許し|お見知りおき|伝え))(?:くだ|下)さい(?!ま)|よりも?お?安|お得|添付|同封|お声[がか]け|お時間|ご?相談|ご用命|\b(?:would you|could (?:we|you|i)|can (?:we|you|i|offer|save)|may i|shall (?:we|i)|let (?:me|us)|let's|(?:i|we)(?:'d| would) (?:like|love|be (?:happy|glad|delighted|pleased))|we (?:offer|sell|can|could|have|provide)|(?:i|we)(?:'ll| will| can| could)|hope (?:you|to|that you|we)|hoping|please|offer(?:s|ing)?|interested|if you|consider|our (?:new )?(?:company|products?|services?|platform|prices?|catalog(?:ue)?|plans?|software)|mirai|try|free|(?<!your )discount|cheaper|better (?:price|deal)|instead|now that|attached|enclosed|from (?:us|me)|with us|to us|send you|call me|get in touch)\b/i;

function isOnlyLookingBack(sentence: string): boolean {
  return LOOKING_BACK.test(sentence) && !LOOKING_AHEAD.test(sentence);
}

/** In the order of the text, those inside another left out, three at most. */
function apart(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((one, other) => one.start - other.start || other.end - one.end);
  return sorted
    .filter((hit, index) => !sorted.slice(0, index).some((before) => hit.start < before.end))
    .slice(0, 3);
}
