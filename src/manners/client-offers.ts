import type { Sender } from "./context.ts";
import { fittingAll } from "./fitting.ts";
import type { Message } from "./message.ts";
import type { Hit } from "./rule.ts";
import { isJapanese, trimmed, withoutCourtesies, withoutFirmNames } from "./selling.ts";

const MINE =
  "(?:弊社|当社|小社|わが社|新会社|私ども|手前ども|私|わたくし|わたし|僕|うち|こちら|移籍先|転職先|(?:新しい|今度の|今の|現在の)(?:会社|職場|勤め先))";
/** What a supplier does for those who pay. */
const TRADE =
  "(?:注文|発注|契約|取引|取り引き|依頼|用命|購入|導入|検討|見積|予約|申し?込|乗り換え|切り?替え|採用|利用|相談)";

/**
 * Ways to sell to a client, which nobody else would be told: my firm and what it does for them, what it costs and what
 * they pay today, a first step that binds them to nothing.
 */
const OFFERS = fittingAll(() => [
  new RegExp(
    `${MINE}(?:の|も|なら|でしたら|だと|では|でも|にも|に|を|は)[^。!?\\n]{0,24}(?:条件|お話|話|実績|強み|画面|実演|事例|提案|企画|見本|商品|製品|サービス|ソフト|システム|仕組み|プラン|料金|品|品物|取り扱い|技術|倉庫|運賃|単価)[^。!?\\n]{0,16}(?:お?聞き|聞いて|ご?覧|見て|ご?紹介|ご?説明|お話|比べ|お?試し|試して|加え|お?使い|使って|役立|お役|お?選び|ご?活用|ご?案内)(?!いただいて(?:おりま|い)|いただき(?:、|まし)|くださ(?:り|っ|いま)|くだすっ)`,
    "g",
  ),
  new RegExp(
    `${MINE}(?:にも|にこそ|に|へ|で|でも|とも|と|を|も)[^。!?\\n]{0,18}(?:ご|お)?${TRADE}(?:を|も|の|に|で)?[^。!?\\n]{0,8}(?:くだ|いただけ|頂け|いただき(?:たい|たく)|お願い|なさいませんか|しません|ませんか|でき|お待ち|承|賜(?:り(?:たい|たく)|れ))`,
    "g",
  ),
  new RegExp(
    `${MINE}(?:も|を|にも|にも一度)[^。!?\\n]{0,12}(?:加え|入れて|候補に|選択肢に|声を?[かが]け|仲間に|比較に|試して|使って|ひいき|呼んで)[^。!?\\n]{0,6}(?:いただ(?:け|き(?:たい|たく))|くだ(?!さ(?:り|っ|いま))|くれ|もらえ|ほしい|欲しい)`,
    "g",
  ),
  /(?:買って|使って|頼んで|試して|契約して|導入して|注文して|発注して|申し込んで|乗り換えて|入って)(?:いただけ(?:ま|な|れば)|いただきたい|ください(?!っ|いま)|もらえ|くれ(?:ま|ない|たら|れば)|ほしい|欲しい|みませんか|みては)/g,
  /(?:ご|お)(?:注文|発注|契約|依頼|用命|購入|導入|申し?込み|見積もり?)(?:を|も|は)?(?:心より|ぜひ|是非|いつでも|お気軽に|今後|どうぞ)?(?:、)?(?:お待ち|承|お受け|くだ(?!さ(?:り|っ|いま))|下さい|たまわ(?:り|れ)|お願い)/g,
  /(?:お引き受け|ご用立て|お見積もり?|ご手配|ご提供|お届け|ご用意|お作り|お納め|お運び|お手伝い|ご支援|ご対応)(?:も)?(?:でき(?:ます|る)|可能|いたします|させて(?:いただ(?:け|き(?:たい|たく))|くだ|もら))/g,
  /(?:トライアル|デモ|試用|体験版|お試し|体験|サンプル|見本)[^。!?\n]{0,18}(?:発行|ご?用意|ご?覧|お見せ|でき|いかが|差し上げ|お送り|お届け|伺|させて|どうです|ませんか|お持ち|やらせて|ください|無料|タダ)/g,
  /(?:コスト|経費|費用|料金|運賃|単価|電気代|家賃|保険料|保守料|手数料|支払い|お支払い|ランニングコスト|通信費|人件費)[^。!?\n]{0,14}(?:下げ|抑え|減ら|削|浮|節約|安く|ゼロ|半(?:分|額|減)|頂いて(?:おり|い)ません|いただいて(?:おり|い)ません|お得)/g,
  /(?:話|お話|見積もり?|お見積もり?|説明|ご説明|資料|カタログ|デモ|一度)(?:を|も)?(?:だけ)?(?:でも)[^。!?\n]{0,14}(?:どう|いかが|させ|聞|お?聞き|ご?覧|くだ|いただけ|もらえ|構い|結構|出)/g,
  /(?:半額|割引|\d割(?:引)?|[一二三四五六七八九]割(?:引)?|無料|タダ|特別価格|値引き?|お安く|格安|勉強|破格|今の半分|半分)[^。!?\n]{0,14}(?:やらせて|させて(?:いただ|くだ|もら)|でき(?:ます|る)|いたします|承|お引き受け|お出し|ご案内|ご提供|お納め|お譲り|ご用意|請け|しますよ|しますので)/g,
  /(?:御社|貴社)(?:の|で|に|へ)[^。!?\n]{0,24}(?:お任せ|任せて|お引き受け|承り|お手伝い(?:させ|でき|いた)|お役に立て(?:る(?!こと)|ます|れば|そう)|引き受け|担当させ|導入|ご活用|ご?採用|お?使い|入れて|置いて|納め|納品)(?!いただいて(?:おりま|いた)|いただき(?:、|まし|誠)|くださ(?:り|っ|いま)|まし|いただいた)/g,
  /(?:契約|注文|発注|購入|導入|予約|乗り換え|申し込ん)[^。!?\n]{0,6}(?:くれたら|くれれば|いただけたら|いただければ|頂ければ|くださったら|くだされば|してもらえたら)|(?:お?値段|料金|条件|価格|単価)(?:のまま)?で[^。!?\n]{0,20}(?:させていただ(?:き(?:ます|たい|たく)|け)|いたします|引き受け|やります|やらせ|お出し|お届け|ご提供)|(?:弊社|当社|小社|私ども)(?:の|なら|でしたら)[^。!?\n]{0,24}(?:御社|貴社)(?:の|に|へ)[^。!?\n]{0,20}(?:まかな|対応|お応え|満た|貢献|合(?:い|う|った)|適(?:し|した)|支え|担(?:い|え)|最適|ぴったり)/g,
  /(?:ご|お)(?:購入|導入|契約|注文|発注|採用|利用|乗り換え|切り替え)(?:を|の|も)?(?:ぜひ|是非)?ご?検討|(?:御社|貴社|会社|皆様|お店)に(?:ぴったり|最適|うってつけ)の(?:新)?(?:商品|製品|サービス|プラン|ソフト|システム)/g,
  /\b(?:please |do |and |to |would you |could you |perhaps |might )(?:please )?consider (?:ordering|buying|purchasing|trying|using|switching|choosing|placing|becoming|us|our|moving|taking) ?/gi,
  /(?:詳しく|詳細|お問い?合わせ|お申し?込み|ご注文)[^。!?\n]{0,10}(?:こちら|下記|弊社|当社|サイト|ホームページ|URL)/g,
  /(?:私|わたくし|僕|俺|担当)(?:は|も)?[^。!?\n]{0,8}(?:のまま|変わらず|引き続き)[^。!?\n]{0,14}(?:契約|お?取引|ご?注文|お?仕事|お?任せ)/g,
  /(?:旧社|他社|今の(?:業者|会社|取引先)|現在の(?:業者|会社|取引先)|いまの業者)(?:さん)?(?:を|から|より|との|の)[^。!?\n]{0,16}(?:やめて|やめ(?:ませんか|に)|見直|解約|乗り換|切り?替|替え|比べ|断|安|半分|負けない)/g,
  /\b(?:handl(?:e|ing)|look(?:ing)? after|tak(?:e|ing) (?:good )?care of|serv(?:e|ing)|suppl(?:y|ying)|manag(?:e|ing)|tak(?:e|ing) (?:on|over)|fill(?:ing)?|ship(?:ping)?|print(?:ing)?|deliver(?:ing)?|insur(?:e|ing)|host(?:ing)?|stor(?:e|ing)|cater(?:ing)? for|bid(?:ding)? (?:for|on)|quot(?:e|ing) (?:you )?(?:for|on))\b[^.!?\n]{0,16}\b(?:you|your (?:\w+ ){0,2}(?:orders?|business|accounts?|deliver\w+|shipments?|shipping|freight|goods|contracts?|needs|suppl(?:y|ies)|printing|logistics|positions|vacancies|staffing|payroll|books|insurance|fleet|warehous\w+|projects?|hiring|events?|travel|cleaning|website|servers?|systems?|office|offices|catering|maintenance|stock|packaging))\b(?=[^.!?\n]{0,30}\b(?:now|myfirm|us|here|from|too|instead|again|i'll|\?|!|\.))/gi,
  /\b(?:give|send|bring|pass|put|place|let)\b[^.!?\n]{0,12}\b(?:us|me|myfirm)\b[^.!?\n]{0,16}\b(?:your (?:next |first |new |whole )?(?:orders?|business|custom|account|project|shipments?|contract|work)|a (?:chance|go|try|shot)|bid|quote|tender|take care|handle|look after|show you|prove|earn)\b/gi,
  /\b(?:your|the) (?:\w+ )?(?:orders?|business|account|custom|contract|subscription|work|shipments?|supply)\b[^.!?\n]{0,24}\b(?:to|with|over to|across to|through|via|from) (?:us|me|myfirm|my new (?:firm|company))\b|\borders? (?:can|may|could|should)\b[^.!?\n]{0,20}\b(?:placed|sent|made)\b[^.!?\n]{0,12}\b(?:with|to|through|via) (?:me|us|myfirm)\b/gi,
  /\b(?:mov|switch|transfer|shift|chang|jump|com|migrat)(?:e|ed|ing|es|red|ring)?\b[^.!?\n]{0,30}\b(?:over|across|away)?\b ?(?:to|with) us\b|\b(?:come|switch|jump|change|move) over to myfirm\b|\b(?:ditch|dump|drop|leave|forget|quit|cancel)\b[^.!?\n]{0,20}\b(?:oldfirm|them|your (?:\w+ )?(?:supplier|provider|vendor|contract))\b[^.!?\n]{0,30}\b(?:join|come|sign|go with|us|me|switch|try|instead)\b|\b(?:fancy|think of|thought of|thought about|considered?|ready for|time for|worth|how about|what about) (?:a )?(?:switch(?:ing)?|chang(?:e|ing)|mov(?:e|ing)) (?:supplier|provider|vendor|over|to us|\?)/gi,
  /\b(?:looking for|in the market for|in need of|choosing|search(?:ing)? for) (?:a|an|another|new|your next) (?:\w+ ){0,2}(?:vendor|supplier|provider|partner|agency|contractor|carrier|insurer|printer|software|system|tool)s?\b|\b(?:opportunity|chance) to (?:bid|quote|pitch|tender|serve|show|earn|win|supply|present|prove|do business)\b|\b(?:get|send|give|make|do|offer|prepare|put together|work up|draw up|email|mail) (?:you )?(?:a|an|our|some|the) (?:\w+ )?(?:quotes?|quotations?|estimates?|proposals?|offers?|pric(?:e|es|ing))\b|\b(?:better|best|more|far better|greater) (?:value|economical|reliable|efficient)\b[^.!?\n]{0,24}\bthan\b|\b(?:overpay|overcharg|overspend)\w*|\b(?:pay|paying|charged) too much\b|\b(?:my|our) door is (?:always )?open\b|\b(?:bring|send|drop|take) (?:one|some|it|them|a few) (?:over|round|along|across|by|off)\b|\bour order book\b|\b(?:let|lets|letting) you down\b[^!?\n]{0,30}\b(?:i|we|us|our|my)\b|\b(?:we have|we've) (?:got )?(?:room|space|capacity|stock)\b[^.!?\n]{0,24}\b(?:you|spare)\b|\byour (?:\w+ )?(?:agreement|contract|subscription|licen[cs]e|lease|policy)\b[^.!?\n]{0,24}\b(?:ends?|expires?|runs? out|is up|comes? up|lapses?)\b|\bcompar(?:e|ing|ison)\b[^.!?\n]{0,30}\b(?:pay|prices?|rates?|costs?|bill|charge|ours|us|quotes?|oldfirm)\b|\b(?:what|whatever|than|how much) (?:you(?:'re| are)?|oldfirm|they|your (?:current|present) \w+)\b[^.!?\n]{0,12}\b(?:pay(?:ing)?|charges?|quotes?|offers?|asks?)\b|\bwhat we (?:charge|offer|sell|do here)\b/gi,
  /\b(?:show (?:you|your team) (?:how|what (?:we|it|our)|around our|our|the (?:system|tool|product|platform|software)|it)|see (?:a|our|it|the) (?:\w+ )?(?:demo|demonstration|presentation|product|software|system|samples?|in action)|(?:(?:book|want|like|fancy|have|get|give you|schedule|arrange|offer|do|run|need|up for|time for) )(?:you )?(?:a|our|the|another) (?:\w+ )?(?:demo|demonstration|walk-?through)\b|free to try|to try (?:it )?(?:for (?:a|free|two|one)|free|out)|(?:one|it|samples?) (?:brought|sent) (?:round|over)|trial of (?:our|the|myfirm)|trial\b[^.!?\n]{0,12}\b(?:our|set you up|account|today|month)|(?:send|bring|drop|mail)\b[^.!?\n]{0,12}\b(?:samples?|a sample))\b/gi,
  /\b(?:help|helping|helps|work with|working with|serve|serving|support|supporting)\b[^.!?\n]{0,16}\b(?:companies|firms|clients|customers|businesses|teams|shops|people|organi[sz]ations|manufacturers) (?:like|such as|of your)\b|\b(?:we|myfirm|i) (?:can|could|would|will|'d|may|might)\b[^.!?\n]{0,20}\b(?:help (?:you|your \w+)|save (?:you|your)|cut|reduce|supply|provide|offer|beat|match|undercut|halve|do (?:it|that|this|the same|better)[^.!?\n]{0,12}\b(?:cheaper|less|half|faster|price))\b/gi,
  /\b(?:suit|right for|perfect for|ideal for|just the (?:thing|product|tool|policy|plan) for|made for|tailored to|fit|benefit|useful (?:for|to)) (?:you|your (?:team|company|business|needs|office|warehouse|firm|people|department)|yours)\b(?=[^.!?\n]{0,30}(?:[.!?]|$))/gi,
  /\b(?:enclosed|attached|enclosing|attaching|send you|sending you|find|here are)\b[^.!?\n]{0,24}\b(?:our|myfirm's)\b[^.!?\n]{0,16}\b(?:terms|rates?|conditions|prices?|pricing|offer|proposal|brochure|catalogue|catalog|line-?up|range|leaflet|portfolio|tariff|sheet|overview)\b|\blook(?:ing)? forward to (?:your|an|the|a first) (?:first |next )?(?:orders?|business|custom|enquiry|inquiry)\b/gi,
  /\b(?:knock|take|give you|get you|offer you|arrange|do you|happy to do|save you|save)\b[^.!?\n]{0,16}(?:\b(?:off|discount|a (?:better |good |great |special )?(?:price|deal|rate)|a good deal|half)\b|\d ?%)|\b(?:cheaper|a (?:lower|better) (?:price|rate|deal)|lower (?:prices?|rates?)|better (?:prices?|rates?|terms)|half the (?:cost|price)|at half|for less)\b[^.!?\n]{0,30}\b(?:oldfirm|us|we|i|myfirm|you|same)\b|\bif you (?:sign|order|buy|switch|book|join|come over|move)\b/gi,
  /\b(?:say the word|get in touch|let me know|drop me a line|give me a (?:call|ring|shout)|call me|ring me|think of (?:us|me|myfirm)|keep (?:us|me|myfirm) in mind|bear (?:us|me|myfirm) in mind)\b[^.!?\n]{0,16}\b(?:and i'll (?:have|send|bring|set|arrange|get|quote|drop|ship)|(?:if|when|whenever|should|next time)\b[^.!?\n]{0,12}\byou(?:'re| are)?(?: ever)? (?:need|want|look(?:ing)?|require|order|renew|run (?:out|low)|in the market)|for (?:a|your) (?:\w+ )?(?:price|quote|order|needs|project|shipments?|demo))\b|\b(?:if|when|whenever|should) you (?:ever )?(?:need|want|require|are looking for|'re looking for) (?:a (?:price|quote|supplier|vendor|demo|new (?:supplier|vendor|provider|\w+ system))|(?:new |more )?(?:staff|people|supplies|stock|software|insurance|printing|packaging|storage|shipping|transport|furniture|machines?|parts|equipment))\b/gi,
  /\b(?:don't|do not|before you) (?:renew|sign|order|buy|commit)\b[^.!?\n]{0,30}\b(?:before|until|without|hear|heard|talk|talked|speak|see|seen|us|our|me)\b|\b(?:hear|heard|see|seen|consider|look at|listen to) (?:our|my|myfirm's) (?:offer|terms|prices?|pitch|proposal|rates?)\b|\b(?:be|become|have you) (?:among |one of |as )?(?:our|my|the) (?:very )?(?:first |next |new )?(?:customers?|clients?|users?)\b/gi,
]);

/** Nobody else would be told of these by a former supplier. */
const BUSINESS_ENGLISH =
  /\b(?:tender|bid|samples?|among our (?:clients|customers)|package|economical|quotes?|quotation|pric(?:e|es|ed|ing)|cost (?:it|that|this|them) up|product (?:tour|demo|launch event)|paperwork|agreement|contract|orders?|edition|supplier|vendor|brochure|catalogue|catalog|demo|trial|discount|rates|terms|on us|for less|solutions?|software|platform|services?|proposal|pitch|subscription|licen[cs]es?|renew\w*|switch\w*|speciali[sz]\w+|(?:what|exactly what) you(?:r \w+)? needs?|your (?:business|account|custom|suppl\w+|needs|budget|requirements)|our (?:range|stock|products?|firm|showroom|warehouse|prices?)|clients of ours)\b/i;
const FRAME_ENGLISH =
  /\b(?:(?:i|we)(?:'d| would| could| can| should| shall|'ll| will| may| might)\b|i wonder|shall i|shall we|may i|may we|could i|could we|can i|can we|might i|perhaps|let (?:me|us)|allow (?:me|us)|got (?:ten|five|a few|half|time|a minute)|want (?:me|us)|fancy|why not|how about|whatever you|stick with|come across|if you|you (?:may|might|could|will|would|'d)\b)|\?/i;
/** Lunch, news, thanks: a frame without business in it. */
const SOCIAL =
  /\b(?:coffee|lunch|dinner|drinks?|beer|pint|meal|catch up|see you|visit you|hear (?:how|from|about)|in touch|thank|grateful|miss|remember|never forget|wish(?:es)?|regards|family|party|wedding|children|holiday|your (?:new )?(?:product|service|software|book|lamp|app|shop|contract with|agreement with)|not (?:sell|writing|pitch)|my (?:former|previous|old) (?:employer|company|firm|job)|looks after|taught|learn(?:ed|t)?|used to|at oldfirm|with oldfirm (?:stays|will)|to me (?:twice|every))\b/i;
const FRAME_JAPANESE = new RegExp(
  `(?:${MINE}|旧社より|御社(?=の))(?:の|に|へ|まで|で|も|なら|だと|、)[^。!?]{0,40}(?:いただけ(?!て)|頂け|いただき(?:たい|たく)|くだ(?!さ(?:り|っ|いました))|させて(?:いただ(?!い(?:て(?:い|お)|た|き(?:、|まし)))|くだ)|ませんか|お?声[がか]け|お役に立て(?:る|ます|れば)|お任せ|ご一報|お運び|いかが|移し|頼んで|用意して|お届けいた|安く入)`,
);
const SOCIAL_JAPANESE =
  /何か|お?力になれ|立ち寄り|遊びに|食事|お昼|ランチ|飲み|お茶|近況|自愛|お元気|過ごし|ご?指導|ご?鞭撻|付き合い|よろしくお願い|許し|容赦|安心|伝え|お知らせ|放念|聞かせ|教えて|お会い|お目にかか|覚えて|見守|後任|旧社の|お読み|お身体|お体|ご活躍|お越しの(?:際|折|節)|(?:感謝|御礼|お礼|ありがと)|学(?:ば|び)|(?:担当|仕事|勉強)(?:を)?させていただいて|ご連絡(?:先|は|差し上げ)|返信|手本|探す|楽しみ/;

function isFramed(words: string): boolean {
  return isJapanese(words)
    ? FRAME_JAPANESE.test(words) && !SOCIAL_JAPANESE.test(words)
    : BUSINESS_ENGLISH.test(words) && FRAME_ENGLISH.test(words) && !SOCIAL.test(words);
}

/** Said of whoever does it now, or of what has been. */
const OF_OTHERS =
  /後任|引き続き旧社|旧社の(?:担当|窓口|者|中田)|これまで(?:通|どお)り|旧社(?:に|へ|まで)(?:ご|お)|御社の(?:担当|新しい|新)[^。]{0,10}(?:拝見|伺い)|お役に立てず|利用者|愛用|\b(?:my successor|your (?:new )?contact at oldfirm|at oldfirm will|from oldfirm will|(?:ms|mr|mrs|mx)\.?\s+\w+,?(?: who)? (?:will|handles|looks after|takes|is)|keep (?:ordering|buying) from oldfirm|with oldfirm as before|to oldfirm as before|it was an? (?:privilege|pleasure|honou?r)|i was (?:lucky|glad|proud)|used to|i (?:handled|looked after|served)|when i was at oldfirm|not writing to|as your customer|our dinner|our lunch)\b/i;

/** Offers to a client, in the words of a supplier: the sentences that make one. */
export function offersToClient(message: Message, me: Sender): Hit[] {
  const whole = withoutFirmNames(message.text, me);
  const patterns = OFFERS(whole);
  return message.sentences
    .filter(({ start, end, text }) => {
      const words = withoutCourtesies(withoutFirmNames(text, me));
      // What a dot may have cut off: Ms. Ito will look after you.
      const around = withoutFirmNames(message.text.slice(Math.max(0, start - 5), end), me);
      const isOne = patterns.some((pattern) => words.search(pattern) >= 0) || isFramed(words);
      return isOne && !OF_OTHERS.test(around);
    })
    .map(trimmed);
}
