import type { Context } from "./context.ts";
import type { Message } from "./message.ts";
import type { Hit } from "./rule.ts";

const WHERE =
  "(?:(?:linkedin|facebook|instagram|eight|wantedly|threads|x|リンクトイン|フェイスブック|インスタ|sns|こちら|ここ)(?:上)?(?:で|の|に|でも|からも|にて)?)?、?(?:も)?(?:ぜひ|是非|よろしければ|よければ|良ければ|今後)?、?";
const MINE = "(?:(?:私|わたし|わたくし|僕|弊社|当社|自分|あなた)[のと])?(?:ぜひ|是非)?、?";
const WISH =
  "(?:(?:i(?:'d| would)|we(?:'d| would)|would)(?: really)? (?:like|love|be (?:happy|glad|pleased|delighted|honou?red|great))|i(?:'m| am) (?:hoping|writing|reaching out|keen|inviting you|happy|pleased)|it(?:'d| would) be (?:great|nice|good|lovely|an honou?r)|would you (?:like|be open|be willing|mind|care|be interested in)|(?:looking|i look) forward|hoping|happy|let's|let us|shall we|can we|could we|may we|please|kindly|you(?:'re| are) invited|we should)";

const SAM = "(?:,? \\p{Lu}\\p{Ll}+)?";
const CONGRATULATION =
  "(?:(?:many |warm(?:est)? |huge |hearty |big |sincere )?congrat(?:s|z|ulations)(?: to you)?|happy|cheers|well done|bravo|kudos)";
const COUNT =
  "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|many|another|a)(?:st|nd|rd|th)?";
/** What a network tells of somebody: a jubilee, a new post. */
const NEWS =
  "(?:(?:\\w+ ){0,2}(?:years?|decades?)(?: (?:at|with|of) [\\w .&'-]{1,30})?|(?:\\w+ ){0,2}?(?:work|job|service|work-?i?versary)? ?(?:anniversary|workiversary)(?: (?:at|with) [\\w .&'-]{1,30})?|(?:(?:your|the|a|starting|landing|getting|this|recent|well-deserved|new|great|next|exciting) ){1,4}(?:job|role|position|post|promotion|opportunity|gig|venture|appointment|move|chapter|adventure|title|step)(?: (?:as|at|with|in) [\\w .&'-]{1,40})?)";
const IWAU =
  "(?:、|。|!|誠に|本当に|心から|心より|ほんとに|まことに|の){0,3}(?:おめでと(?:う|さん|ー)?(?:ございます|ございました)?|お(?:祝い|慶び|喜び)(?:を)?(?:申し上げ|いたし|申しあげ)ます|祝福(?:いた)?します|お祝い)";
const SHUKUJI =
  "(?:(?:ご|御)?(?:勤続|入社|入職|勤務|在籍|創業|設立)[^。!?]{0,6}?(?:\\d+|[一二三四五六七八九十]+)?(?:周年|年目|年|記念日?)?(?:記念)?|(?:ご|御)?(?:転職|昇進|昇格|昇任|就任|栄転|着任|入社|独立|開業|起業|内定)|(?:お)?(?:新しい|新たな)(?:お)?(?:仕事|職場|役職|ポジション|門出|挑戦|スタート))";

/** Sentences that a network offers ready-made. */
const STOCK: readonly RegExp[] = [
  new RegExp(
    `^${CONGRATULATION}${SAM}(?: (?:on|for|to|with))?(?: (?:your|the|an?|reaching|completing|celebrating|hitting))?(?: ${COUNT})?[ -]?${NEWS}${SAM}$`,
    "iu",
  ),
  new RegExp(
    `^(?:wishing|i wish|we wish|have) you an? (?:very |really )?(?:happy|great|wonderful) (?:work |job )?anniversary${SAM}$`,
    "iu",
  ),
  new RegExp(`^(?:このたびは?、?|此度は?、?|祝[・!、 ]?|☆)?${SHUKUJI}${IWAU}$`),
  new RegExp(`^祝[・!、 ]?${SHUKUJI}$`),
  /^(?:友達|友だち|つながり|繋がり|フォロー|コネクト)(?:の)?(?:申請|リクエスト)(?:を|は|、)?(?:お?送り(?:し|いた)?(?:しました|します|ました|ます)|送らせて[^。]{0,14}|(?:いた)?しま(?:す|した)|させて[^。]{0,14})$/,
  /^(?:ご)?承認(?:の(?:ほど|程)|を|いただけ)[^。]{0,20}(?:お願い|幸い|うれし|嬉し)[^。]{0,10}$/,
  /^(?:(?:many )?thanks|thank you)(?: so much)? for (?:connecting|the (?:add|connection|follow|invite)|adding me|accepting(?: my (?:invitation|request|invite))?|following(?: me)?)$/i,
  /^congrat(?:s|ulations)(?:,? \w+)? on (?:your )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|many)(?: great| amazing| wonderful)? years?(?: at [\w .&-]{1,30})?$/i,
  /^(?:(?:many |warm |huge )?congrat(?:s|ulations)|happy|cheers)(?: to you)?(?:,? \w+)?(?: (?:on|for|to))?(?: (?:your|the|a))?(?: (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:st|nd|rd|th|[- ]years?)?)?(?: year)? ?(?:work |job )?anniversary(?: at [\w .&-]{1,30})?$/i,
  /^congrat(?:s|ulations)(?:,? \w+)? (?:on|for) (?:your|the)(?: recent)?(?: (?:new|great))? ?(?:job|role|position|promotion|opportunity|gig|venture)$/i,
  /^(?:hi,? )?i(?:'d| would) (?:like|love) to (?:add you to|join|invite you to(?: join)?|connect(?: with you)?(?: on|$)|include you in)(?: my| your)?(?: (?:professional|linkedin|personal))? ?(?:network|connections)?(?: on linkedin|here| linkedin)?$/i,
  /^(?:please|kindly) (?:add me to|accept|join)(?: (?:my|your|this))?(?: (?:professional|linkedin))? ?(?:network|invitation|invite|connection request|request)(?: on linkedin)?$/i,
  /^(?:(?:hi,? )?(?:i(?:'m| am) )?just )?(?:checking in|touching base|saying (?:hi|hello)|reaching out)(?: with you| to (?:connect|say (?:hi|hello)|touch base))?$/i,
  /^(?:let'?s|let us) (?:connect|link up|network)(?: on linkedin)?$/i,
  /^i(?:'d| would) (?:like|love) to connect(?: with you)?(?: on linkedin)?$/i,
  /^(?:ご?勤続|ご?入社|ご?入職)[^。]{0,4}?(?:\d+|[一二三四五六七八九十]+)?(?:周年|年目|年|記念日?)?[^。]{0,3}?(?:、)?(?:誠に|本当に)?(?:おめでと|お祝い)[うご]?(?:ございます|申し上げます)?$/,
  /^(?:ご?転職|ご?昇進|ご?就任|ご?昇格|新しい(?:お)?(?:仕事|職場|役職|ポジション))[、 ]?(?:誠に|本当に)?おめでとう(?:ございます)?$/,
  /^(?:ぜひ|是非)?(?:、)?(?:つながり|繋がり|つなが|繋が)(?:申請|リクエスト)?[^。]{0,16}(?:送り(?:し)?まし|ください|下さい|お願い(?:し|いた)します|追加させて(?:ください|いただ)|申請(?:し|いた)し?ました|たい(?:です|と思います)|承認)[^。]{0,12}$/,
  /^(?:あなたの|貴方の|貴殿の|ぜひ|是非|[^\s。]{1,8}(?:さん|様)の)?、?(?:プロフェッショナル)?(?:ネットワーク|つながり|繋がり|人脈|コンタクト)(?:リスト)?に(?:ぜひ)?(?:参加|加え|加わ|追加|入れ|招待)[^。]{0,14}$/,
  /^(?:linkedin|facebook|フェイスブック|リンクトイン)?(?:の|で)?(?:つながり|繋がり|友達|ネットワーク)(?:申請|リクエスト|に)?[^。]{0,6}(?:追加|承認|申請)[^。]{0,14}$/i,
  new RegExp(
    `^${WHERE}${MINE}(?:プロフェッショナル|ビジネス)?(?:ネットワーク|つながり|繋がり|人脈|コンタクト|友達|友だち|連絡先)(?:リスト)?(?:に|へ|の)、?(?:ぜひ|是非)?、?(?:ご|お)?(?:参加|加え|加わ|追加|入れ|入っ|招待|招き|な(?:りま|って|りた)|承認|申請|リクエスト)[^。]{0,18}$`,
    "i",
  ),
  new RegExp(
    `^${WHERE}${MINE}(?:お)?(?:つなが|繋が)(?:りま(?:しょう|せんか)|ろう|らない(?:か|\\?)|らせて(?:ください|いただ|もら)|り(?:たい|たく|を)|れ(?:たら|れば|ると|ます)|って(?:ください|いただ|もら|くれ))[^。]{0,24}$`,
    "i",
  ),
  new RegExp(
    `^${WHERE}(?:(?:オンライン)?名刺(?:を)?交換|(?:相互)?フォロー|友達申請|友達登録|つながり申請|コネクト)(?:を)?(?:しま(?:しょう|せんか)|しよう|し合いま|させて(?:ください|いただ)|(?:を)?お願い|いたしま|ください)[^。]{0,12}$`,
    "i",
  ),
  /^(?:(?:相互)?フォロー(?:バック)?|(?:ご)?(?:承認|登録|追加|申請|リクエスト)|(?:つながり|友達)?(?:の)?(?:ご)?(?:申請|承認|追加|リクエスト))(?:して)?(?:を|の|くださ(?:り|って)|いただき|くれて)?、?(?:誠に|本当に)?(?:ありがとう|有難う)(?:ございます|ございました)?$/,
  new RegExp(
    `^(?:i )?(?:(?:just )?(?:came across|found|saw|noticed) your profile(?: on linkedin| here)?,?(?: and)? )?(?:i )?(?:thought )?${WISH},? ?(?:to |if we (?:could |can )?|that we |for us to )?(?:(?:invite|ask|have) you (?:to )?)?(?:be )?(?:connect(?:ed|ing)?|link(?:ing)? up|network(?:ing)?|in touch|(?:join(?:ing)?|in|part of|add(?:ing)? you to|include you in|(?:get|have) you in|to) (?:my|our|your)(?: \\w+){0,2} (?:network|connections|contacts|circle)|accept(?:ing)? (?:my|this|the)(?: \\w+){0,2} (?:invitation|invite|request)(?: to connect)?)(?: with (?:you|me))?(?: (?:on|via|through|here on|over) (?:linkedin|here|facebook|xing|this network))?(?: here)?$`,
    "i",
  ),
];
/** Offered by a network on the day; elsewhere somebody thought of it. */
const STOCK_OF_THE_DAY: readonly RegExp[] = [
  /^(?:(?:wishing you an? )?(?:very )?happy (?:belated )?(?:birthday|bday|b-day)(?: to you)?|(?:many )?happy returns(?: of the day)?|hbd|(?:have|hope you(?:'re| are)? (?:have|having)) an? (?:\w+ )?birthday|congrat(?:s|z|ulations))$/i,
  /^(?:お)?(?:誕生日|バースデー)(?:(?!誠に)[^。!?]){0,4}おめ(?:でとう?|っとー?)?(?:ございます|ございました)?$|^(?:ハピバ|はぴば|ハッピーバースデー?|お誕おめ|おたおめ)$/,
  /^(?:お)?誕生日[、 ]?(?:本当に)?おめでとう(?:ございます)?$/,
];
/** What may stand around them and still says nothing. */
const FILLER_JAPANESE =
  /^(?:(?:あなたの|貴方の|[^\s。]{1,8}(?:さん|様)の)?(?:ご)?プロフィール(?:を|など)?(?:拝見|拝読|見)(?:(?:い?た)?し)?(?:ました|まして|て)[^。]{0,8}|(?:大変|いつも|日頃より|平素より|平素は|平素から)*(?:大変)?お世話になって(?:おります|います|ます)|(?:これから|今後|引き続き|末永|末長)[^。]{0,6}(?:どうぞ|何卒|何とぞ|なにとぞ)?(?:よろしく|宜しく)(?:お願い(?:し|いた|致|申し上げ)?(?:ます)?|ね|です)?|(?:どうぞ|何卒|何とぞ|なにとぞ|以後|改めて)?(?:よろしく|宜しく|ヨロシク)(?:お願い(?:し|いた|致|申し上げ)*(?:ます)?|ね|です|どうぞ)?|ことよろ|(?:ご|御)?(?:無沙汰|ぶさた)(?:して|いたして)(?:おり|い)?ます|おめでと(?:う|ー)?(?:ございます)?|お祝い申し上げます|(?:素敵|すてき|素晴らし|すばらし|幸せ|よ|良|い)[いなきく]*(?:一|1)年(?:に|を|と)?[^。!?]{0,14}|(?:新天地|新しい(?:職場|環境|ところ))?(?:で)?も?(?:お?仕事)?(?:を)?(?:頑張|がんば)って(?:ください|ね|下さい)?(?:ね)?|突然(?:の(?:ご連絡|メッセージ|申請))?[^。]{0,4}失礼(?:いた)?します|失礼(?:いた)?します|(?:このたびは?|この度は)|[^\s。、]{1,8}(?:です|と申します)|敬具|拝)$/;
const WISH_JAPANESE =
  /^(?:(?:(?:ます)*の|今後|これから|新天地で|新しい(?:職場|環境|場所)で|皆様の|[^。]{1,8}(?:様|さん)の)?[^。!?]{0,12}(?:(?:ご|御)?(?:活躍|発展|健勝|多幸|成功|健康)|幸せ)(?:と(?:ご|御)?(?:健勝|多幸|活躍|発展))?[をもにとで、]{0,2}(?:心より|心から|陰ながら)?(?:お?祈り?|祈念|期待|応援|楽しみに|願っ)[^。]{0,12})$/;
const FILLER_WISH =
  /^(?:(?:i )?(?:(?:just )?(?:came across|found|saw|noticed|viewed) your profile)(?: on linkedin| here)?|(?:i see )?(?:that )?we (?:have|share)[\w ]{0,12}(?:mutual|shared|common)? ?(?:connections|contacts)(?: in common)?|(?:and )?(?:here's|cheers|here is) to (?:\w+ ){0,4}(?:more|many more|next \w+|years)(?: to come)?|(?:i )?(?:(?:just )?(?:wish(?:ing)?|hop(?:e|ing)))(?: (?:you|that you|to see you|for you))?(?: (?:have|all|continue|enjoy|get))?[\w ,']{0,12}(?:the (?:very )?best|success|luck|(?:great|good|wonderful|lovely|fantastic|amazing|fabulous|nice|brilliant|special|awesome) (?:day|one|year|week|time)|happiness|joy|many more|years to come|year ahead)[\w ,']{0,34}|(?:have|enjoy) (?:an?|your|the) (?:\w+ )?(?:great |good |lovely |wonderful |amazing |fantastic )?(?:day|one|year|week)|(?:keep up the (?:good|great) work|well[- ]deserved|so well deserved|so deserved|great job|good for you|onwards and upwards|proud of you|so happy for you|happy for you)|(?:i(?:'m| am)? )?look(?:ing)? forward to (?:staying in touch|keeping in touch|connecting|hearing from you|being in touch|working together|learning more|following your (?:work|posts|updates)|your (?:posts|updates))|(?:let's |please )?(?:keep|stay) in touch|nice to (?:meet|e-meet) you|pleased to (?:meet|e-meet) you|(?:many|very many|and )?(?:all the best|best wishes)[\w ,']{0,30}|sincerely|yours(?: sincerely)?|warmly|take care|talk soon)$/i;
const FILLER =
  /^(?:hope (?:you(?:'re| are)|all is|this finds you)[\w ']{0,30}|best(?: (?:wishes|regards))?|(?:kind |warm )?regards|cheers|thanks|thank you|all the best|best of luck|good luck|well done|よろしくお願い(?:し|いた|致)?します|よろしく|宜しくお願い(?:し|いた|致)?します|お疲れ様です|こんにちは|はじめまして|congrat(?:s|ulations)|wow|great news|よかったら|今後とも(?:どうぞ)?よろしくお願い(?:し|いた|致)?します)$/i;

const MAY_BE_STOCK =
  /anniv|ハピバ|はぴば|ハッピーバ|おたおめ|お誕おめ|慶び|祝|kudos|bravo|well done|bday|checking in|touching base|友達|友だち|名刺|連絡先|コンタクト|profile|in touch|ネットワーク|人脈|おめで|お祝い|birthday|thank|returns|hbd|フォロー|つなが|繋が|承認|申請|追加|congrat|anniversary|network|connect|link up|invit|accept/i;
/** A mail that congratulates on it and wishes well is how it is done, where it needs no more words. */
const NEW_POST = /転職|昇進|昇格|昇任|就任|栄転|着任|独立|開業|起業|内定|新し|新た/;
const FORMAL = /この(?:たび|度)|誠に|心より|心から|申し上げ/;

function isProper(words: string, channel: Context["channel"], wishesWell: boolean): boolean {
  return channel === "email" && NEW_POST.test(words) && (wishesWell || FORMAL.test(words));
}

/** Somebody who writes more than this has written something. */
const LONGEST_STOCK = 300;

/** Without an end to the sentence, as before an emoji, it is read as part of the address. */
const STOCK_LINE =
  /おめで|お祝い|お慶び|ハピバ|つなが(?:り|ら|って|れ)|\bcongrat|\bhappy\b|\bhbd\b|\bconnect\b|anniversary/i;

/** The whole message, when it is nothing but stock. */
export function isStock(message: Message, { me, to, channel }: Context): Hit[] {
  const begin = message.headLines.find((line) => STOCK_LINE.test(line.text))?.start ?? message.bodyStart;
  if (message.text.length - begin > LONGEST_STOCK || !MAY_BE_STOCK.test(message.text)) return [];
  const spans = message.sentences.filter(
    ({ start, end }) => end > begin && start >= (message.subject?.end ?? 0),
  );
  const sentences = channel === "sns" ? [...STOCK, ...STOCK_OF_THE_DAY] : STOCK;
  let first: Hit | undefined;
  let isFormal = false;
  let isOfTheDay = false;
  let hasWish = false;
  for (const { start, end, text } of spans) {
    const offset = Math.max(0, begin - start);
    const bare = text
      .slice(offset)
      .replace(/^[\s,、]+/, "")
      .replace(/(?:\p{Extended_Pictographic}|\ufe0f)+/gu, "")
      .replace(/^(?:hi|hello|hey|dear) [\p{L}' -]{1,20}[,!] */iu, "")
      .replace(/^\p{Lu}\p{Ll}+, +/u, "")
      .replace(/,? (?:\p{Lu}\p{Ll}+)[\s!.]*$/u, (name) => (isName(name, to?.full) ? "" : name))
      .replace(/[\s!?.,。~〜♪]+$/g, "");
    if (bare === "" || isOwnName(bare, [...me.names, ...me.companies])) continue;
    const isReadyMade = sentences.some((stock) => stock.test(bare));
    isOfTheDay ||= isReadyMade && STOCK_OF_THE_DAY.some((stock) => stock.test(bare));
    hasWish ||= !isReadyMade && (OWN_WISH.test(bare) || WISH_JAPANESE.test(bare));
    if (!isReadyMade && isFiller(bare)) {
      isFormal ||= channel === "email" && WISH_JAPANESE.test(bare);
      continue;
    }
    if (!isReadyMade) return [];
    if (!first) {
      const lead = text.indexOf(bare);
      first = {
        start: start + Math.max(0, lead),
        end: Math.min(end, start + Math.max(0, lead) + bare.length),
      };
    }
  }
  // A wish of one's own behind the happy returns is no network's.
  if (isOfTheDay && hasWish) return [];
  if (!first || isProper(message.text.slice(first.start, first.end), channel, isFormal)) return [];
  return [first];
}

const OWN_WISH =
  /ますように$|年に(?:して)ね$|^(?:i )?(?:(?:do |really |just )?(?:hope|hoping|wish(?:ing)?)|have|enjoy|may)\b|\b(?:year|day) (?:ahead|brings?|full)\b/i;

function isFiller(bare: string): boolean {
  return (
    FILLER.test(bare) || FILLER_WISH.test(bare) || WISH_JAPANESE.test(bare) || FILLER_JAPANESE.test(bare)
  );
}

function isName(written: string, full: string | undefined): boolean {
  const bare = written.replace(/[^A-Za-z]/g, "");
  return full?.includes(bare) === true;
}

function isOwnName(text: string, names: readonly string[]): boolean {
  return names.some((name) => name !== "" && text.replace(/\s/g, "") === name.replace(/\s/g, ""));
}
