import { englishAsksIn } from "./ask-english.ts";
import { japaneseAsksIn } from "./ask-japanese.ts";
import type { Message } from "./message.ts";
import { type Hit, withoutWordsOfOthers } from "./rule.ts";

/** Requests for a job, a return, an introduction, a recommendation, money or free work; with `anything` whatever is asked beyond a courtesy. */
export function asksIn(message: Message, anything = false): Hit[] {
  const body = message.text.slice(message.bodyStart);
  const found = [
    // A single line without an end is read as an addressee.
    ...japaneseAsksIn(message.text, body.trim() === "" ? message.text : body, anything),
    ...englishAsksIn(message.text, anything),
    ...askInSubject(message),
  ];
  const own = mine(found, message);
  const sorted = own.sort((one, other) => one.start - other.start || other.end - one.end);
  let reached = 0;
  return sorted.filter(({ start, end }) => {
    const isNew = start >= reached;
    reached = Math.max(reached, end);
    return isNew;
  });
}

/** 件名:ご紹介のお願い, Subject: Letter of recommendation */
const SUBJECT_ASKS =
  /(?:紹介|推薦(?:状|文|書|者)?|再雇用|復職|復帰|再入社|採用|転職|就職|求職|出資|融資|融通|借入|借用|貸し|借り|寄付|募金|ご?支援|仕事|保証人|リファレンス|照会先|口添え|取り次ぎ|お力添え)[^。!?\n]{0,8}(?:お願い|ご?依頼|ご?相談|のお頼み)|\b(?:letter of (?:recommendation|reference|support)|(?:recommendation|reference|referral|introduction|intro|job|loan|donation|testimonial) (?:letter|request|enquiry|inquiry|needed|please)|(?:quick |warm |possible |an? )?(?:intro(?:duction)?|referral|reference|recommendation|testimonial|loan)s? ?\?|(?:request(?:ing)?|asking|need(?:ing)?|seeking|looking|hoping|plea|appeal) for (?:an? |some |your |any |new )?(?:\w+ )?(?:work|job|role|position|referral|reference|recommendation|introduction|intro|testimonial|loan|donations?|funding|help|favou?r)|(?:need|asking) (?:an? |some |your )?(?:\w+ )?(?:job|referral|reference|recommendation|introduction|intro|loan|favou?r)|(?:an? )?(?:small |quick |big |huge |little )?favou?r(?: to ask| please)?(?: ?\?|$| ?[-:,(]))/i;
const SUBJECT_ANSWERED =
  /\b(?:re|thank(?:s| you)?|thanks for|about your|your|how|congrat\w*)\b|お礼|御礼|ありがとう|ご報告|お祝い|承り|お引き受け/i;

function askInSubject({ subject, text }: Message): Hit[] {
  if (!subject || SUBJECT_ANSWERED.test(subject.value)) return [];
  const match = SUBJECT_ASKS.exec(subject.value);
  if (!match) return [];
  const start = text.indexOf(subject.value, subject.start) + match.index;
  return [{ start, end: start + match[0].trimEnd().length }];
}

/** "And what would you do?": two words can be a name or an idiom, more were said by somebody. */
const QUOTATION = /["“][^"“”\n]{1,200}["”]|(?<![\p{L}\d])'(?:[^'\n]|(?<=\p{L})'(?=\p{L})){4,200}[.,!?]'/gu;

function mine(hits: readonly Hit[], message: Message): Hit[] {
  if (hits.length === 0) return [];
  const quoted = [...message.text.matchAll(QUOTATION)]
    .filter(([words]) => words.trim().split(/\s+/).length > 2)
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  return hits.filter(
    ({ start }) =>
      // A request may reach beyond the words of somebody else that it begins in.
      withoutWordsOfOthers([{ start, end: start + 1 }], message).length > 0 &&
      !quoted.some((words) => words.start <= start && start < words.end),
  );
}

/** Thanked for beforehand, so that nothing is given back: I would be grateful if, いただけると助かります. */
const BEFOREHAND =
  /\b(?:thank you|thanks)(?: \w+){0,3} in advance\b|\b(?:would|'d|will|'ll|shall)(?: (?:really|be|so|most|very|greatly|much|deeply|truly|also|certainly|forever|always)){0,4} (?:grateful|thankful|appreciate[d]?|indebted|obliged)\b|\b(?:grateful|thankful|appreciate|appreciated)(?: it)?(?: very much)? if\b|\b(?:any|your) (?:help|support|lead|referral|introduction)s?\b[^.!?\n]{0,20}\bappreciated\b|\bmuch appreciated\b|(?:れば|たら|ると|ますと)[^。\n]{0,6}(?:助か(?:る|り)|感謝)|(?:先に|前もって|あらかじめ)[^。\n]{0,6}(?:お礼|感謝)|\bthank(?:s| you)[.!,]*(?=\s{0,4}(?:\n[\w .]{0,30})?$)/gi;
const OFFER_OR_THANKS =
  /ありがと|有難う|有り難う|助かっ|助かり|感謝|おかげ|お陰|恩に着|お礼(?:に|は|を|する|させ|も)|恩返し|お返し(?:に|は|する|させ|も)|手伝(?:う|おう|います|いま|え(?:る|ます)|わせ)|お手伝い(?:し|でき|させ|いた)|力に(?:な(?:る|り|れ|ろ)|させ)(?!てくれ|ってくれ)|役に立て|お役に|(?:おご|奢|ごちそう)(?:る|ら|り|す|さ|し)|(?:代|替)わりに|今度は(?:私|僕|俺|こちら|わたし|うち)|(?:私|僕|俺|わたし|こちら|うち)(?:が|も)[^。!?\n]{0,20}(?:ます(?:ね|よ)|(?:する|やる|見る|探す|出す|書く|作る)(?:ね|よ|から)?)(?=[。!\n]|$)|何かあれば|できることがあれば|お言葉に甘え|\bthank|\bgrateful|\bappreciat|return the favou?r|happy to help|glad to help|help you|my turn|in return|(?:is|are|'s) on me|buy you|\bi can help|let me (?:help|know what i|know if i)|\bi owe you|\bi'll (?:gladly |happily )?(?:cook|bake|buy|treat|write|do|make|help|babysit|bring|take) (?:you|one|dinner|lunch|the same|yours)/i;

/** Whether the message gives something back: thanks, or an offer. */
export function offersOrThanks({ text }: Message): boolean {
  return OFFER_OR_THANKS.test(text.replace(BEFOREHAND, ""));
}
