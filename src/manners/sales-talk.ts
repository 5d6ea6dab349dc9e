import type { Sender } from "./context.ts";
import type { Message } from "./message.ts";
import { type Hit, matches } from "./rule.ts";

/** Words of advertising; thanks for an order or a purchase are none. */
const ADVERTISING: readonly RegExp[] = [
  /\d+ ?万円(?:引き?|オフ|お得)|早(?:期|割)(?:割引|特典|の?お申し?込み)|早割|(?:大)?感謝祭|(?:ご)?来店(?:を)?(?:お待ち|ください|いただ|特典)|(?:抽選|もれなく|先着)[^。\n]{0,16}(?:当たる|プレゼント|進呈|差し上げ)|会員(?:様)?限定|(?:期間|数量|台数|本日)限定|今なら|今だけ|ポイント(?:\d+倍|進呈|還元)|お買い物|ネットショップ|オンラインショップ|通販|新規(?:ご)?(?:契約|入会)|(?:ご)?入会(?:は|を|受付)|ご?予約(?:は|を)(?:お早め|こちら|受け?付け)|詳しくは(?:ホームページ|HP|サイト|ウェブ|下記|こちら)|お見積もり?(?:無料|は無料)|(?:お)?値打ち|大特価|目玉商品|(?:年末|新春|夏|冬|秋|春|決算|初売り)の?セール|初売り|大?売り?出し/g,
  /\b(?:(?:winter|summer|spring|holiday|new year'?s?|year-end|annual|big|flash|clearance|boxing day) sale|sale (?:starts|ends|now|today|is on)|(?:first |\d+ |two |three |six |a )?(?:months?|weeks?|days?|year) (?:for )?free|free (?:shipping|delivery|gift|months?|week|upgrade|consultation|quote)|use (?:the )?code|(?:next|first|your) (?:order|purchase)|gift cards?|web ?shop|online (?:shop|store)|our (?:shop|store|website|catalogue|catalog|price list)|special (?:holiday |birthday |new year )?(?:offer|price|deal|discount)s?|(?:we are|we're) offering|half[- ]price|two for one|2 for 1|call (?:us )?now|don't miss|while (?:stocks?|supplies) last|early[- ]bird|refer a friend|loyalty points|premium plan|pre-?order)\b/gi,
  /(?:全品|全商品|最大|さらに)?\d{1,2}(?:\.\d)? ?(?:%|パーセント|割) ?(?:引き?|オフ|OFF|off|お得)|[一二三四五六七八九]割引?(?:き)?(?=です|で|に|の|セール|!|。|$|いたし|キャンペーン|させ)|\d[\d,]{0,9}円(?:引き?|オフ|OFF|均一|から(?:ご用意|ご提供|お求め)|ぽっきり|で(?:ご提供|お求め|販売))|半額|割引|値引|特価|(?:特別|お試し|感謝|限定|初回)価格|お買い?得|(?<!が)お得(?!意|心)/g,
  /(?<![A-Za-zァ-ヶー])(?:セール(?!ス)|バーゲン|キャンペーン|クーポン|福袋|タイムセール)/g,
  /送料(?:が)?無料|(?:入会|年会|登録|加入|初期)(?:金|費|費用|料)?(?:が|は)?無料|初回無料|(?:無料|無償)(?:で|に)?[^。!?\n]{0,8}(?:お?試し|体験|トライアル|ご利用)|お試し(?:いただけ|ください|下さい|キャンペーン|セット|プラン)|(?:ぜひ|是非)[^。\n]{0,8}お試し|無料(?:体験|トライアル|お試し|デモ|相談会)/g,
  /お買い?(?:求め|上げ)(?!いただき|頂き)|お求め(?:は|くだ|いただけ|やすい|になれ)|(?:ご|御)注文(?!(?:を|も)?(?:、|くださ|いただ|頂|賜)[^。\n]{0,8}(?:あり|まし|誠|て|感謝))(?:は|くだ|下|を(?:お|承|受)|お待ち|いただけ|受付|承|の(?:方|際|ページ))|(?:ご|御)購入(?!(?:を|も)?(?:、|くださ|いただ|頂|賜)[^。\n]{0,8}(?:あり|まし|誠|て|感謝))(?:は|くだ|下|を|いただけ|希望|の(?:方|際|ページ))|お申し?込み(?:は|くだ|下|を|いただけ|お待ち|受付)|(?:ご|御)予約(?:受付|承り)中|(?:好評)?発売中|新発売|販売中|受付中(?=です|!|。|$)|商品ページ|カタログ(?:を|の)(?:お送|ご(?:覧|請求|用意))|ご利用ください|ぜひご利用|ご来店(?:ください|お待ち|を心)/g,
  /新(?:商品|製品|サービス|メニュー|プラン)[^。\n]{0,12}(?:発売|登場|いかが|ご案内(?!を)|ご紹介(?:し|いた|させ)|出しました|始めました|をぜひ|ぜひ|お試し|販売)/g,
  /\b\d{1,2} ?(?:%|percent) ?(?:off|discount)|\b(?:get|take|enjoy|receive|claim) (?:an? )?(?:extra )?\d{1,2} ?(?:%|percent)|\bsave (?:up to )?(?:[$€£¥] ?)?\d+ ?%?|\bdiscount(?:s|ed)?\b|\bcoupons?\b|\b(?:promo|voucher|discount)(?:tional)? codes?\b|\bfree trials?\b|\bbuy (?:one|now|two|yours|today)\b|\border (?:now|by|today|before|your|here|online)\b|\bsign up\b|\bspecial (?:offer|price|deal|rate)s?\b|\bon sale\b|\blimited[- ]time\b|\bfor (?:just|only) [$€£¥]|\b(?:now |just )?only [$€£¥] ?\d+|[$€£¥] ?\d[\d,.]* ?(?:a|per|\/) ?(?:month|year|user|seat)|\bshop (?:now|our|the|here)\b|\bcheck out (?:our|the new)\b|\bsubscribe (?:now|today|to)\b|\bnow available\b|\b(?:our|the) (?:new|latest|premium) (?:product|plan|service|collection|app|range|line)\b[^.!?\n]{0,30}|\bbest (?:price|deal)s?\b|\bmoney[- ]back\b|\bblack friday\b|\bdeal of the\b|\bclick (?:here|below|the link)\b|\bbook (?:a|your) (?:free )?(?:demo|call|slot)\b|\bupgrade (?:now|today|to)\b|\btry (?:it|our|us) (?:for )?(?:free|now|today)\b/gi,
];

/** Prices, discounts, orders and product pages. */
export function advertisingIn(message: Message): Hit[] {
  return apart(ADVERTISING.flatMap((words) => matches(message, words)));
}

const GOODS =
  "(?:(?:新)?(?:商品|製品|サービス|システム|プラン|ソリューション|ソフト|機器|ツール|アプリ|保険|設備|部品|事業))";
const OFFERED =
  "(?:検討|紹介(?!いただ)|案内(?!いただ|状)|説明|提案|導入|利用|試し|購入|契約|お使い|使って|役立|役に立|お届け|カタログ|いかが|ぜひ|買って|乗り換え|切り替え|興味|資料|比較|おすすめ|お勧め)";
const SALES: readonly RegExp[] = [
  /\b(?:call|chat|meeting|talk|word|minutes|coffee)\b[^.!?\n]{0,20}\babout (?:our|my company's|what we (?:offer|do|sell))\b[^.!?\n]{0,30}|\b(?:our|my company's) (?:\w+ ){0,2}(?:products?|services?|platform|software|solutions?|tools?|offers?|packages?|plans?)\b|\bchang(?:e|ing) (?:your )?(?:suppliers?|vendors?|providers?)\b|\b(?:for|cost(?:s|ing)?|pay(?:ing)?|charge) (?:\w+ )?(?:less|a lower price|half)\b|\b(?:cut|reduce|save|lower)\b[^.!?\n]{0,20}\b(?:costs?|expenses|spending|money)\b|\b(?:win|keep|have) (?:back )?your (?:business|account|custom)\b|\b(?:renew|sign|close) (?:the|a|your) (?:contract|deal)\b|\btrial\b|\bcome with me to\b|\b(?:great|good|special|attractive|excellent|exclusive|new) offers?\b|\bspecial deals?\b|\boffers? for (?:you|your|companies|clients|customers)\b|\binterested in (?:a (?:quote|quotation|demo|trial|proposal)|our|what we)\b|\b(?:quote|quotation|estimate)s? from (?:us|me)\b|\bwhat (?:mirai|we|my (?:new )?company) (?:can|could) do for you\b|\b(?:like|want|need|care for|interested in|send you)\b[^.!?\n]{0,16}\b(?:price list|brochure|catalogue|catalog|quote|quotation|demo|sample|offer)s?\b|\bgive (?:us|mirai) a (?:try|chance)\b|\btry (?:us|our|mirai)\b/gi,
  /(?<!(?:日程|日時|日|日にち|都合|候補|場所|会場|出席|参加)(?:を|も|の)?)(?:ご|御)検討(?:の(?:ほど|上|程)|いただ|頂|くだ|下さ|願|をお願い)|(?:パンフレット|リーフレット|チラシ|価格表|サンプル|試供品|製品資料|商品資料)(?:を|も|の)|費用を?(?:抑え|減ら|削減|節約)|(?:ご)?利用(?:いただ(?:けれ|けま)|頂けれ)|お乗り換え|(?:弊社|当社|みらい)に(?:ご)?(?:発注|注文|依頼|用命)|(?:弊社|当社|みらい|うち|新会社)(?:へ|に)(?:と)?(?:お)?(?:変え|替え|換え|移|切り替え|任せ|お任せ)|お役に立つ(?:商品|製品|サービス|もの)|お役に立てる(?:商品|製品|サービス|と)|お安く(?:いた|し|でき|ご)|(?:御用命|ご用命)|(?:勉強|お値引き)(?:いた|させて)|(?:ご)?採用(?:を)?ご検討|(?:更新|契約)(?:時|の際|の折)[^。\n]{0,14}(?:弊社|当社|新会社|ご検討)|(?:弊社|当社)(?:を|も)[^。\n]{0,10}(?:ご?検討|お選び|ご?利用|よろしくお引き立て)|(?:弊社|当社)(?:へ|に)[^。\n]{0,8}(?:お任せ|ご?相談|ご?連絡|乗り|切り)|(?:製品|商品|サービス)(?:も|を|は)(?:ぜひ|是非)/g,
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
  /(?:お|御)?見積(?:もり|り)?(?:書)?(?!データ)(?:を|も|の|だけ)?[^。!?\n]{0,10}(?:お?送(?:り|らせ)|お?出し|ご?作成(?:いたしま|しま|させ)|させ|いかが|よろし|ご用意|ご依頼|お持ち|ご希望|お?取り(?:くだ|いただ)|お?取って|比較)/g,
  /乗り換え|乗りかえ|切り替え(?:て|ま|を|いた|な)|切替(?:を|のご)|(?:ご|御)発注|(?:ご|御)注文(?!(?:を|も)?(?:、|くださ|いただ|頂|賜)[^。\n]{0,8}(?:あり|まし|誠|感謝))|商談|(?:弊社|当社|新会社)(?:と|に|へ)[^。!?\n]{0,12}(?:契約|お?取引|ご?依頼|お?任せ)/g,
  /(?:ご)?契約(?:を|の|も)[^。!?\n]{0,10}(?:ご?検討|お願い|切り?替|乗り|ご?変更|結)|お?取引[^。!?\n]{0,10}(?:お願い(?:し|いた|でき|申)|(?:を)?続け(?:て|させて)(?:いただ|くだ|もら)|(?:を)?始め|(?:を)?開始|いただけ(?:ません|れば|ない|ると)|させて(?:いただき(?:たい|たく)|くだ))/g,
  /(?:無料|無償)[^。!?\n]{0,6}(?:体験|トライアル|デモ|お試し|サンプル|診断|相談)|デモ(?:を|の|機)|(?:今|現在|他社|ひかり)?より(?:も)?(?:お)?安(?:く|い価格)|(?:特別|お得な|割安な)(?:価格|プラン|条件)|割引|値引|キャンペーン|カタログ|コスト(?:の)?(?:削減|ダウン|カット)|営業に(?:伺|お邪魔|参|上)|売り込|お引き合い|ご?用命/g,
  /\b(?:our|my) (?:(?:new|latest|own) )?(?:product|service|platform|plan|solution|software|tool|app|offer(?:ing)?|price|company)s?\b[^.!?\n]{0,60}\b(?:could|can|would|will|save|cut|help|try|consider|demo|interest|better|buy|cheaper|benefit|fit|suit)\w*|\b(?:show|give|schedule|book|offer|arrange) (?:you )?(?:a |an |our )?(?:free |short |quick )?demo\b|\b(?:send|give|prepare|offer) (?:you )?(?:a |our |you a )?(?:quote|quotation|price list|estimate|brochure|catalogue|catalog|proposal)s?\b|\bquote for\b|\bswitch(?:ing)? (?:from|to|over|your)\b|\b(?:better|lower|cheaper|special|competitive) (?:prices?|rates?|deals?|offers?|terms)\b|\bsales (?:call|pitch|meeting)\b|\b(?:business )?proposal (?:for|to)\b|\bmov(?:e|ing) (?:your|the) (?:account|business|contract|orders?)\b|\bplace an order\b|\bdiscount\b|\bfree trial\b|\bsign up\b|\bdo business with (?:us|me|mirai)\b|\bbecome (?:a|our) (?:customer|client)\b|\bbuy (?:from|our)\b|\bconsider (?:our|my|using|buying|mirai)\b|\bwe (?:offer|sell|provide)\b[^.!?\n]{0,40}|\bfollow (?:me|us) to (?:my|our) new\b|\bbring your business\b|\bwork with us instead\b|\bpitch you\b|\binterested in our\b|\bpurchas(?:e|ing) our\b/gi,
];
/** What they did, or what is politely put off, offers nothing. */
const NO_OFFER =
  /(?:控え|遠慮|離れて|抜きに|抜きで|するつもりは|売り込みでは|営業では|ではなく|お気になさらず)|\b(?:not (?:a|trying to|here to|going to)|no (?:pitch|sales))\b/i;

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
            `(?:${own.join("|")})(?:の|で(?:は|扱う)?|が)[^。!?\\n]{0,14}${GOODS}[^。!?]{0,26}?${OFFERED}`,
            "gi",
          ),
        ];
  const hits = [...SALES, ...named].flatMap((words) => matches(message, words));
  return apart(hits.filter((hit) => !NO_OFFER.test(sentenceAt(message, hit.start))));
}

function sentenceAt({ sentences }: Message, index: number): string {
  return sentences.find(({ start, end }) => start <= index && index < end)?.text ?? "";
}

/** In the order of the text, those inside another left out, three at most. */
function apart(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((one, other) => one.start - other.start || other.end - one.end);
  return sorted
    .filter((hit, index) => !sorted.slice(0, index).some((before) => hit.start < before.end))
    .slice(0, 3);
}
