import type { Message } from "./message.ts";
import type { Hit } from "./rule.ts";

/** What turns a mention into a request. Thanks for what was done (いただいた, くださり) is none. */
const PLEASE = [
  "(?:いただ|頂)け(?:ません|ない|ますか|ますでしょうか|ますと|れば|ると|たら|ましたら|るか|るでしょうか|るなら|ますよう|ないか)",
  "(?:いただ|頂)き(?:たい|たく|とう)",
  "(?:賜り|たまわり)(?:たい|たく|ますよう)",
  "(?:もら|貰)え(?:ません|ない|ますか|る(?=\\?|か|と|でしょう|かな|$)|れば|たら|ますと)",
  "(?:もら|貰)い(?:たい|たく)",
  "くれ(?:ない|ません|ますか|る(?=\\?|か|と|よね|人|$)|れば|たら|(?=[!。\\n〜]|$))",
  "(?:くだ|下)さ(?:い(?!まし[たて])|れば|ると|いませんか|いますか)",
  "(?:ほし|欲し)(?:い|く)",
  "(?:お願い|おねがい)(?!いたしました|しました|していた)",
  "願(?:え(?:ません|ない|れば|ますか|ますでしょうか|ると|たら)|いたい|いたく|います|う)",
  "頼(?:め(?:ない|ません|る)|みたい|みたく|む)",
].join("|");

const NEAR = "[^。!?]";
/** A house or a book is recommended, not introduced to. */
const NO_PERSON =
  /(?:店|本|映画|宿|ホテル|レストラン|曲|音楽|番組|記事|カフェ|旅館|自己|スポット|観光地|レシピ|アプリ|漫画|弊社|当社|商品|製品|サービス)[^。!?、]{0,8}$/;

/** Someone who begins so has something to ask for, whatever it is. */
const FAVOUR =
  /(?:折り入って|厚かましい|図々しい|ずうずうしい|あつかましい|虫のいい|身勝手な|不躾な|ぶしつけな)[^。!?\n]{0,6}(?:お願い|ご?相談|頼み)/g;
/** What a job seeker asks about; a question or a request beside it makes the ask. */
const JOB_HUNT =
  /(?:面接|採用|募集|空き(?:枠|ポスト)?|欠員|人手|中途|新卒|選考|履歴書|職務経歴書|求人|再就職|就職口|雇用|働き口)[^。!?]{0,24}?(?:いらっしゃ(?:ら|い)(?:ない|ません)|(?:し|され)て(?:い|お)?(?:ない|ません|られ|り)|は?ありま(?:せん|す)か|ない(?:か|\?|でしょうか)|推して|通して|渡して|見て|回して|口添え|便宜|配慮|ご(?:存じ|存知))/g;

const JAPANESE_ASKS: readonly RegExp[] = [
  FAVOUR,
  JOB_HUNT,
  /(?:御社|貴社|貴部署?|そちら|そっち|会社|部署|職場|チーム|お店|事務所|(?:部長|課長|社長|先生)の(?:下|もと|ところ))(?:で|に|へ|も|は|の)?[^。!?]{0,14}(?:働(?:き|く|け|か)|戻(?:る|り|れ|ら)|復帰|復職|入社|入れ(?:て|ない)|雇|採用|人を(?:探|募)|人手)[^。!?]{0,26}(?:でしょうか|ませんか|ない(?:か|\?)|(?:[かの])?\?|いただけ|(?:くだ|下)さい|存じます|思って(?:おり|い)|考えて|(?:ご)?相談|希望|たいです|たく)/g,
  new RegExp(`(?:ご)?(?:融通|工面|用立て)${NEAR}{0,6}?(?:${PLEASE}|ないか)`, "g"),
  /\d+万(?:円)?(?:ほど|くらい|だけ)?(?:を|、)?(?:貸し(?!た)|貸せ|借り(?:たい|たく|られ|れ))/g,
  /(?:お)?仕事(?:の口|の話|の情報|の紹介)?(?:が|は|も|を|など)?(?:あれば|あったら|ありません|ありましたら|ございましたら|ない(?:か|\?|でしょうか|かな)|いただけ(?:ません|ない|れば|ると)|ください|下さい|くれ(?:ない|ません)|もらえ(?:ない|ません|る)|回して|振って|紹介)/g,
  /(?:\d[\d,]{0,9}|[一二三四五六七八九十百千]{1,4}) ?(?:万|千|億)?円(?:ほど|くらい|ばかり|だけ)?(?:を|、)?(?:貸し(?!た)|貸せ|借り(?:たい|たく|られ|れ))/g,
  new RegExp(
    `(?:ご|御)?紹介(?!文|者|状|料)(?!${NEAR}{0,3}(?:させて|いたし|しま|します|するね|し(?:た|て)(?:い|お)?(?:く|き)ます))${NEAR}{0,12}?(?:${PLEASE})`,
    "g",
  ),
  /紹介して(?=(?:よ|ね|ちょうだい)?(?:[!。\n〜ー]|$))/g,
  new RegExp(
    `(?:お?つなぎ|お?繋ぎ|つない|繋い|引き合わせ|取り次|取りつ?い|橋渡し|口をきい|口利き|口添え|引き合わ|顔つなぎ|話を通し|話をつけ)${NEAR}{0,8}?(?:${PLEASE})`,
    "g",
  ),
  new RegExp(
    `(?:求人|転職先|就職先|働き口|勤め先|ポスト|ポジション|空き枠|募集|案件|採用枠)(?:が|は|を|など|で|の(?:話|情報|口|枠))?${NEAR}{0,14}?(?:あれば|あったら|ありません|ありましたら|ございま(?:せん|したら)|ない(?:か|\\?|でしょうか|ですか|かな)|知らない|知りません|教えて(?!いただいた|くださった|いただきま|くれた|もらった)|探して(?:い|もら|くれ)|空いて|回して|出てい|${PLEASE})`,
    "g",
  ),
  /(?:仕事|職|就職先|転職先|働き口|就活|転職)(?:を|中|活動)?[^。!?]{0,8}(?:探し|中なん|しよう|したい|考え)[^。!?]{0,22}(?:知らない|知りません|ありません|ないか|ない\?|紹介|教えて|どこか|いい(?:会社|ところ)|(?:助け|力を貸し|協力し)て)/g,
  /(?:いい|良い|どこか)(?:会社|職場|ところ|求人|仕事)[^。!?]{0,6}(?:知らない|知りません|ない(?:か|\?)|ありません)/g,
  new RegExp(`(?:採用して|雇って|働かせて|入れて|入社させて|雇用して|使って)(?:${PLEASE})`, "g"),
  /(?:応募し(?:たい|たく)|採用(?:枠|募集|の予定)?[^。!?]{0,8}(?:ありません|ありますか|ある\?|してますか|しています?か|していません)|中途採用[^。!?]{0,8}(?:\?|か)|口をきいて)/g,
  /(?:会社|御社|貴社|弊社|職場|部署|もと|元|下|チーム|古巣|そちら|そっち|営業部|課|ひかり|現場)(?:に|へ|の(?:下|もと)(?:に|へ|で))[^。!?、]{0,10}(?:戻り(?:たい|たく)|戻れ(?:ない|ません|る(?:か|と|な|でしょ|\?)|れば|たら|ます)|戻らせて|戻して|復帰(?:し(?:たい|たく)|させ|でき)|復職し)/g,
  /(?:復職|再雇用|出戻り?|再入社|カムバック)[^。!?]{0,14}(?:たい|たく|いただ|頂|可能|でき(?:ない|ません|ます|れば|る)|相談|希望|させて|考えて|お願い|制度)/g,
  /もう一度[^。!?]{0,12}(?:働(?:かせて|きたい|きたく|けない|けません)|雇って|使って(?:くだ|いただ))/g,
  new RegExp(`(?:推薦(?:状|文|書)?|リファラル|レファレンス)${NEAR}{0,14}?(?:${PLEASE}|書いて)`, "g"),
  new RegExp(
    `(?:(?:お)?金|資金|費用|生活費|家賃|(?:\\d[\\d,]{0,9}|[一二三四五六七八九十百千]{1,4})(?:万|千|億)?円?(?:ほど|くらい|ばかり|だけ)?|円)(?:を|ほど|は|だけ|くらい|少し|いくらか|貸|借|、)${NEAR}{0,10}?(?:貸し(?!た)|貸せ|借り(?:たい|たく|られ|れない|れません|させ|る(?:こと|わけ))|融通|工面|援助|カンパ|立て替え|都合)`,
    "g",
  ),
  /(?<!(?:お|を))(?:お金|金)貸(?:して|せ)|お金を?(?:少し)?(?:、)?(?:貸|都合)(?:して|せ)/g,
  new RegExp(`(?:出資|投資|融資|援助|寄付|支援金|スポンサー|協賛)${NEAR}{0,14}?(?:${PLEASE})`, "g"),
  new RegExp(`(?:(?:連帯)?保証人|身元保証)${NEAR}{0,14}?(?:${PLEASE}|なって)`, "g"),
  new RegExp(
    `(?:ただ|タダ|無料|無償|ボランティア|ノーギャラ|手弁当|お友達価格)(?:で|に)${NEAR}{0,22}?(?:(?:て|で)(?:${PLEASE})|お願い|頼|(?:やって|作って|書いて|見て|手伝って)(?=[!。\\n]|$))`,
    "g",
  ),
];

const NOT_MEANT =
  /^[^。!?]{0,8}(?:わけ|つもり|の)(?:では|じゃ|でも)(?:な|あり)|^[^。!?]{0,3}など(?:と|とは)?[^。!?]{0,8}(?:ません|ない)/;
const PAID_BACK = /返(?:し|す|さ|そ|済)/;

const COULD =
  "(?:could|can|would|will|may|might|any chance|is there any way|do you think|please|i(?:'d| would) (?:love|like|appreciate|be grateful|be glad|really)|i need|i was hoping|i'm hoping|i am hoping|hoping|i wonder|wondering|mind|i want you|ask(?:ing)? you|help me|be (?:able|willing)|let me know if|it would be great)";
const ENGLISH_ASKS: readonly RegExp[] = [
  /\b(?:introduc(?:e|ing)|refer(?:ring)?|recommend(?:ing)?|connect(?:ing)?|vouch(?:ing)? for|hir(?:e|ing)|sponsor(?:ing)?) (?:me|us)\b(?!\s+(?:because|when|last|back then))[^.!?\n]{0,30}/gi,
  /\b(?:looking for|seeking|hunting for|searching for|in need of) (?:work|(?:a|an|any|some|my next|new) (?:\w+ )?(?:job|position|role|employment|opportunity|gig|work))\b[^!?\n]{0,60}\b(?:you (?:might|could|may|can|would|have|know|hear)|your (?:team|company|help|network)|something for me|anything for me|think of me|keep me in mind|let me know)\b[^.!?\n]{0,20}/gi,
  /\b(?:is|are|was|were)\b[^.!?\n]{0,30}\b(?:hiring|recruiting)\b[^.!?\n]{0,20}\?|\b(?:do|does|would|could) you (?:have|know of|see) (?:a|an|any|some)(?: \w+){0,2} (?:place|spot|opening|position|job|role|vacancy|work|gig)s?\b[^.!?\n]{0,12}\b(?:for me|on|in your|at|with|available|open|going|coming|left|\?)[^.!?\n]{0,20}/gi,
  /\b(?:need|give|write|name|list|use|as)\b[^.!?\n]{0,24}\b(?:references?|referees?|testimonial)\b(?! to )[^.!?\n]{0,24}/gi,
  /\b(?:forward|send|pass|hand|show|give|share|put|submit|take a look at|look at)\b[^.!?\n]{0,20}\bmy (?:cv|resume|résumé|application)\b[^.!?\n]{0,24}/gi,
  /\b(?:could|can|may|might|do)\b[^.!?\n]{0,20}\b(?:ask (?:you )?(?:for )?a (?:big |huge |small )?favou?r|do me a (?:big |huge |small )?favou?r)\b[^.!?\n]{0,20}|\b(?:have|need) a (?:big |huge |small )?favou?r to ask\b|\bneed a (?:big |huge |small )?favou?r\b/gi,
  /\b(?:get|land|arrange|set up|fix)\b[^.!?\n]{0,12}\b(?:me|my)\b[^.!?\n]{0,16}\b(?:interview|job|position|placement|internship|meeting with)\b[^.!?\n]{0,24}|\b(?:act|serve|stand) as (?:a|my) (?:reference|referee|guarantor|co-?signer)\b[^.!?\n]{0,24}|\b(?:interview|opening|position|vacancy|job) (?:for me|at your (?:company|firm|place)|on your team)\b[^.!?\n]{0,20}|\b(?:help me|helping me) (?:find|get|land) (?:a |an |some )?(?:new )?(?:job|work|position|role|clients?|customers?|investors?)\b[^.!?\n]{0,20}/gi,
  /\b(?:like|love|want|hoping|hope)\b[^.!?\n]{0,16}\bto (?:work (?:for|with|under) you|join (?:your|the) team|be back on (?:your|the) team|have my (?:old )?job)\b[^.!?\n]{0,20}/gi,
  /\b(?:need|short of|short on|borrow|lend|loan|spot)\b[^.!?\n]{0,16}(?:\b(?:money|cash|bucks|dollars|yen|pounds|euros)\b|[$€£¥] ?\d)[^.!?\n]{0,24}/gi,
  new RegExp(
    `\\b${COULD}\\b[^.!?\\n]{0,60}?\\b(?:introduce (?:me|us)|an? (?:quick |warm |short )?(?:intro|introduction)\\b|(?:introduction|intro) to|refer (?:me|us)|(?:a|your|employee|internal) referral|recommend me|(?:letter of|a|your|write (?:me )?a|linkedin) (?:short |quick )?(?:recommendation|reference)|put (?:in )?a (?:good )?word|put in a (?:good )?word|put me in (?:touch|contact)|connect (?:me|us)|hook me up|lend (?:me|us)|loan me|borrow (?:some |a |[$€£¥]?\\d)|vouch for|hire me|give me a job|(?:my|the) (?:old )?job back|invest in|sponsor (?:me|us|my|our)|donate|pass (?:on |along |it on )?(?:my )?(?:cv|resume|résumé)|(?:forward|send|hand|give)[^.!?\\n]{0,12}my (?:cv|resume|résumé)|for free|free of charge|without (?:pay|charge)|pro bono|cover my|spare (?:me )?(?:some|[$€£¥]?\\d))`,
    "gi",
  ),
  /\b(?:know (?:of|about)|are there|is there|have|heard of|see|aware of)\b[^.!?\n]{0,12}\b(?:any|an?|some)\b (?:\w+ ){0,3}?(?:openings?|positions?|jobs?|vacanc(?:y|ies)|roles?|opportunit(?:y|ies)|spot)\b(?! (?:lined|done|to do|well))[^.!?\n]{0,40}/gi,
  /\b(?:introduce me|connect me|refer me|hire me|put me in touch|lend me)\b[^.!?\n]{0,40}/gi,
  /\b(?:love|like|want|hope|hoping|wish|possible|way|chance|able|glad|happy|ready)\b[^.!?\n]{0,30}?\b(?:come back to|go(?:ing)? back to|return to|get back to|rejoin|work (?:for|with) (?:you|hikari) again)\b[^.!?\n]{0,20}?\b(?:compan\w+|work(?:ing)? (?:for|at|with)|team|hikari|office|firm|job|you)\b/gi,
  /\b(?:rejoin|come back to|return to) (?:the |your |our )?(?:company|team|firm|hikari)\b[^.!?\n]{0,20}/gi,
  /\b(?:need|want|looking for|seeking) (?:a|an|your|some) (?:referral|reference|introduction|intro|recommendation|loan|investor|sponsor)\b[^.!?\n]{0,30}/gi,
];

/** A look that costs little: the patterns themselves take longer to prepare than most messages to read. */
const SPOKEN_OF_JAPANESE =
  /探|紹介|[繋つ]な|引き合|取り次|取りつ|橋渡|口[をき利添]|推薦|リファラル|レファレンス|金|円|\d万|貸|借|保証|資|援助|寄付|スポンサ|協賛|融通|工面|用立|求人|仕事|案件|採用|働|戻|復|雇|無料|無償|ただ|タダ|ボランティア|ノーギャラ|手弁当|お友達価格|お願い|相談|頼み|面接|就|職|募集|空き|欠員|人手|入社|応募|会社|ポスト|ポジション|カムバック|出戻/;
const SPOKEN_OF_ENGLISH = /[A-Za-z]{3,}/;

/** Requests for a job, a return, an introduction, a recommendation, money or free work. */
export function asksIn(message: Message): Hit[] {
  const found: Hit[] = [];
  for (const ask of SPOKEN_OF_JAPANESE.test(message.text) ? JAPANESE_ASKS : []) {
    for (const match of message.text.matchAll(ask)) {
      const start = match.index;
      const end = start + match[0].length;
      if (NOT_MEANT.test(message.text.slice(end, end + 24))) continue;
      if (
        /^(?:ご|御)?紹介/.test(match[0]) &&
        NO_PERSON.test(message.text.slice(Math.max(0, start - 24), start))
      )
        continue;
      if (/借り|貸/.test(match[0]) && PAID_BACK.test(message.text.slice(start, end + 12))) continue;
      found.push({ start, end });
    }
  }
  for (const ask of SPOKEN_OF_ENGLISH.test(message.text) ? ENGLISH_ASKS : []) {
    for (const match of message.text.matchAll(ask)) {
      const before = message.text.slice(Math.max(0, match.index - 40), match.index);
      if (/\b(?:thank(?:s|ful)?|grateful)\b[^.!?\n]{0,40}$/i.test(before)) continue;
      if (
        /\bif i can\b|\bif i could\b|\blet me know if you(?:'d| would)? (?:need|want|like)\b/i.test(match[0])
      )
        continue;
      found.push({ start: match.index, end: match.index + match[0].trimEnd().length });
    }
  }
  const sorted = found.sort((one, other) => one.start - other.start || other.end - one.end);
  return sorted.filter((hit, index) => !sorted.slice(0, index).some((before) => hit.start < before.end));
}

const OFFER_OR_THANKS =
  /ありがと|有難う|有り難う|助かっ|助かり|感謝|おかげ|お陰|恩に着|お礼(?:に|は|を|する|させ|も)|恩返し|お返し(?:に|は|する|させ|も)|(?:手伝|力に(?:な|させ))(?!てくれ|ってくれ)|役に立て|お役に|(?:おご|奢|ごちそう)(?:る|ら|り|す|さ|し)|代わりに|今度は(?:私|僕|俺|こちら|わたし|うち)|何かあれば|できることがあれば|\bthank|\bgrateful|\bappreciat|return the favou?r|happy to help|glad to help|help you|my turn|in return|(?:is|are|'s) on me|buy you|\bi can help|let me (?:help|know what i|know if i)|\bi owe you/i;

/** Whether the message gives something back: thanks, or an offer. */
export function offersOrThanks({ text }: Message): boolean {
  return OFFER_OR_THANKS.test(text);
}
