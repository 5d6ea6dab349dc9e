import type { Context } from "./context.ts";
import type { Message } from "./message.ts";
import type { Hit } from "./rule.ts";

const WHERE =
  "(?:(?:linkedin|facebook|instagram|eight|wantedly|threads|x|リンクトイン|フェイスブック|インスタ|sns|こちら|ここ)(?:上)?(?:で|の|に|でも|からも|にて)?)?、?(?:も)?(?:ぜひ|是非|よろしければ|よければ|良ければ|今後)?、?";
const MINE = "(?:(?:私|わたし|わたくし|僕|弊社|当社|自分|あなた)の)?(?:ぜひ|是非)?、?";
const WISH =
  "(?:(?:i(?:'d| would)|we(?:'d| would)|would)(?: really)? (?:like|love|be (?:happy|glad|pleased|delighted|honou?red|great))|i(?:'m| am) (?:hoping|writing|reaching out|keen|inviting you|happy|pleased)|it(?:'d| would) be (?:great|nice|good|lovely|an honou?r)|would you (?:like|be open|be willing|mind|care|be interested in)|(?:looking|i look) forward|hoping|happy|let's|let us|shall we|can we|could we|may we|please|kindly|you(?:'re| are) invited|we should)";

/** Sentences that a network offers ready-made. */
const STOCK: readonly RegExp[] = [
  /^(?:(?:many )?thanks|thank you)(?: so much)? for (?:connecting|the (?:add|connection|follow|invite)|adding me|accepting(?: my (?:invitation|request|invite))?|following(?: me)?)$/i,
  /^congrat(?:s|ulations)(?:,? \w+)? on (?:your )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|many)(?: great| amazing| wonderful)? years?(?: at [\w .&-]{1,30})?$/i,
  /^(?:(?:many |warm |huge )?congrat(?:s|ulations)|happy|cheers)(?: to you)?(?:,? \w+)?(?: (?:on|for|to))?(?: (?:your|the|a))?(?: (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:st|nd|rd|th|[- ]years?)?)?(?: year)? ?(?:work |job )?anniversary(?: at [\w .&-]{1,30})?$/i,
  /^congrat(?:s|ulations)(?:,? \w+)? (?:on|for) (?:your|the)(?: recent)?(?: (?:new|great))? ?(?:job|role|position|promotion|opportunity|gig|venture)$/i,
  /^(?:hi,? )?i(?:'d| would) (?:like|love) to (?:add you to|join|invite you to(?: join)?|connect(?: with you)?(?: on|$)|include you in)(?: my| your)?(?: (?:professional|linkedin|personal))? ?(?:network|connections)?(?: on linkedin|here| linkedin)?$/i,
  /^(?:please|kindly) (?:add me to|accept|join)(?: (?:my|your|this))?(?: (?:professional|linkedin))? ?(?:network|invitation|invite|connection request|request)(?: on linkedin)?$/i,
  /^(?:let'?s|let us) (?:connect|link up|network)(?: on linkedin)?$/i,
  /^i(?:'d| would) (?:like|love) to connect(?: with you)?(?: on linkedin)?$/i,
  /^(?:ご?勤続|ご?入社|ご?入職)[^。]{0,4}?(?:\d+|[一二三四五六七八九十]+)?(?:周年|年目|年|記念日?)?[^。]{0,3}?(?:、)?(?:誠に|本当に)?(?:おめでと|お祝い)[うご]?(?:ございます|申し上げます)?$/,
  /^(?:ご?転職|ご?昇進|ご?就任|ご?昇格|新しい(?:お)?(?:仕事|職場|役職|ポジション))[、 ]?(?:誠に|本当に)?おめでとう(?:ございます)?$/,
  /^(?:ぜひ|是非)?(?:、)?(?:つながり|繋がり|つなが|繋が)(?:申請|リクエスト)?[^。]{0,16}(?:送り(?:し)?まし|ください|下さい|お願い(?:し|いた)します|追加させて(?:ください|いただ)|申請(?:し|いた)し?ました|たい(?:です|と思います)|承認)[^。]{0,12}$/,
  /^(?:あなたの|貴方の|貴殿の|ぜひ|是非|[^\s。]{1,8}(?:さん|様)の)?、?(?:プロフェッショナル)?(?:ネットワーク|つながり|繋がり|人脈|コンタクト)(?:リスト)?に(?:ぜひ)?(?:参加|加え|加わ|追加|入れ|招待)[^。]{0,14}$/,
  /^(?:linkedin|facebook|フェイスブック|リンクトイン)?(?:の|で)?(?:つながり|繋がり|友達|ネットワーク)(?:申請|リクエスト|に)?[^。]{0,6}(?:追加|承認|申請)[^。]{0,14}$/i,
  new RegExp(
    `^${WHERE}${MINE}(?:プロフェッショナル|ビジネス)?(?:ネットワーク|つながり|繋がり|人脈|コンタクト|友達|友だち|連絡先)(?:リスト)?(?:に|へ|の)(?:ぜひ|是非)?、?(?:ご|お)?(?:参加|加え|加わ|追加|入れ|入っ|招待|招き|な(?:りま|って|りた)|承認|申請|リクエスト)[^。]{0,18}$`,
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
  /^(?:(?:相互)?フォロー(?:バック)?|(?:つながり|友達)?(?:の)?(?:ご)?(?:申請|承認|追加|リクエスト))(?:して)?(?:を|の|くださ(?:り|って)|いただき|くれて)?、?(?:誠に|本当に)?(?:ありがとう|有難う)(?:ございます|ございました)?$/,
  new RegExp(
    `^(?:i )?(?:(?:just )?(?:came across|found|saw|noticed) your profile(?: on linkedin| here)?,?(?: and)? )?(?:i )?(?:thought )?${WISH},? ?(?:to |if we (?:could |can )?|that we |for us to )?(?:(?:invite|ask|have) you (?:to )?)?(?:be )?(?:connect(?:ed|ing)?|link(?:ing)? up|network(?:ing)?|in touch|(?:join(?:ing)?|in|part of|add(?:ing)? you to|include you in|(?:get|have) you in|to) (?:my|our|your)(?: \\w+){0,2} (?:network|connections|contacts|circle)|accept(?:ing)? (?:my|this|the)(?: \\w+){0,2} (?:invitation|invite|request)(?: to connect)?)(?: with (?:you|me))?(?: (?:on|via|through|here on|over) (?:linkedin|here|facebook|xing|this network))?(?: here)?$`,
    "i",
  ),
];
/** Offered by a network on the day; elsewhere somebody thought of it. */
const STOCK_OF_THE_DAY: readonly RegExp[] = [
  /^(?:(?:wishing you a )?(?:very )?happy birthday(?: to you)?|many happy returns(?: of the day)?|hbd)$/i,
  /^(?:お)?誕生日[、 ]?(?:誠に|本当に)?おめでとう(?:ございます)?$/,
];
/** What may stand around them and still says nothing. */
const FILLER =
  /^(?:hope (?:you(?:'re| are)|all is|this finds you)[\w ']{0,30}|best(?: (?:wishes|regards))?|(?:kind |warm )?regards|cheers|thanks|thank you|all the best|best of luck|good luck|well done|よろしくお願い(?:し|いた|致)?します|よろしく|宜しくお願い(?:し|いた|致)?します|お疲れ様です|こんにちは|はじめまして|congrat(?:s|ulations)|wow|great news|よかったら|今後とも(?:どうぞ)?よろしくお願い(?:し|いた|致)?します)$/i;

const MAY_BE_STOCK =
  /友達|友だち|名刺|連絡先|コンタクト|profile|in touch|ネットワーク|人脈|おめで|お祝い|birthday|thank|returns|hbd|フォロー|つなが|繋が|承認|申請|追加|congrat|anniversary|network|connect|link up|invit|accept/i;
/** Somebody who writes more than this has written something. */
const LONGEST_STOCK = 300;

/** The whole message, when it is nothing but stock. */
export function isStock(message: Message, { me, to, channel }: Context): Hit[] {
  if (message.text.length - message.bodyStart > LONGEST_STOCK || !MAY_BE_STOCK.test(message.text)) return [];
  const spans = message.sentences.filter(
    ({ start, end }) => end > message.bodyStart && start >= (message.subject?.end ?? 0),
  );
  let first: Hit | undefined;
  for (const { start, end, text } of spans) {
    const offset = Math.max(0, message.bodyStart - start);
    const bare = text
      .slice(offset)
      .replace(/^[\s,、]+/, "")
      .replace(/(?:\p{Extended_Pictographic}|\ufe0f)+/gu, "")
      .replace(/^(?:hi|hello|hey|dear) [\p{L}' -]{1,20}[,!] */iu, "")
      .replace(/^\p{Lu}\p{Ll}+, +/u, "")
      .replace(/,? (?:\p{Lu}\p{Ll}+)[\s!.]*$/u, (name) => (isName(name, to?.full) ? "" : name))
      .replace(/[\s!?.,。~〜♪]+$/g, "");
    if (bare === "" || FILLER.test(bare) || isOwnName(bare, me.names)) continue;
    if (!(channel === "sns" ? [...STOCK, ...STOCK_OF_THE_DAY] : STOCK).some((stock) => stock.test(bare)))
      return [];
    if (!first) {
      const lead = text.indexOf(bare);
      first = {
        start: start + Math.max(0, lead),
        end: Math.min(end, start + Math.max(0, lead) + bare.length),
      };
    }
  }
  return first ? [first] : [];
}

function isName(written: string, full: string | undefined): boolean {
  const bare = written.replace(/[^A-Za-z]/g, "");
  return full?.includes(bare) === true;
}

function isOwnName(text: string, names: readonly string[]): boolean {
  return names.some((name) => name !== "" && text.replace(/\s/g, "") === name.replace(/\s/g, ""));
}
