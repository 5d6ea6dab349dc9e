import { ENGLISH_SLOTS } from "./ask-slots-english.ts";
import { fitting, fittingAll } from "./fitting.ts";
import type { Hit } from "./rule.ts";

/** Grateful that you agreed to read my thesis: it happened. */
const GLAD_OF_IT =
  /^(?:grateful|glad|happy|pleased|touched|delighted|appreciate|love|like) (?:it )?(?:so much )?(?:that |how |when )?you (?:\w+ed|were|had|did|gave|took|made|wrote|came|sent|kept|lent|told|said|stood|went|found|thought|brought|taught|spoke)\b/i;
/** If you ever need a reference, just ask. */
const OTHERS_NEED =
  /\b(?:if|when|whenever|should) (?:you|they|he|she|anyone|anybody|someone|somebody)(?:'d| would| should| do| does| ever| still| really| happen to){0,3} (?:needs?|wants?|likes?)\b[^.!?,\n]{0,3}$/i;
const COULD =
  "(?:could|can|would|will|may|might|any chance|is there any way|do you think|please|i(?:'d| would) (?:love|like|appreciate|be grateful|be glad|really)|i need|i was hoping|i'm hoping|i am hoping|hoping|i wonder|wondering|mind|i want you|ask(?:ing)? you|help me|be (?:able|willing)|let me know if|it would be great)";
/** Could you …, would you mind …: anything but news, a visit or a word to others. */
const ENGLISH_ASKED = fitting(
  () =>
    /\b(?:(?:could|can|would|will) you (?:(?:please|possibly|perhaps|maybe|kindly|be (?:able|willing|so kind as|kind enough|open|up) (?:to|for)|mind|consider|help|ever)\s+)*|any chance (?:that )?you(?:'d| could| can| would| might) |(?:could|can|(?<!\b(?:in|since|until|last|this|early|late|of|from|by|mid|on) )may|might) i (?:please |possibly )?)(?!(?:send (?:me|us) (?:the|your|some|a few) (?:\w+ )?(?:address|link|recipe|photos?|pictures?|dates?|time|menu|map|names?|invitation|program(?:me)?)|like|say|tell|let me know|let us|give (?:my|our)|send (?:my|our|me your|us your|me a (?:photo|picture|line|note))|pass (?:on )?my (?:regards|love|best)|join|come|meet|catch|have|grab|believe|imagine|remember|recall|write back|reply|answer|drop|share (?:your|some|a bit)|update|keep|stay|take care|see|make it|be (?:there|in|around|free|home)|still|also|please say|buy you|ever|use (?:some|a few|any|a hand|help|company|another|a)|take you|invite you|ask how|visit|stop by|call you|ring you|treat|return|bring (?:you|back)|add|just|hear|spare a (?:moment|minute)|recommend (?:a|an|any|some)|introduce yourself|offer you|help(?! me| us))\b)[a-z]+\b[^.!?\n]{0,40}/gi,
);
const ENGLISH_ASKS = fittingAll(() => [
  /\bany chance (?:that |of |for |to |at |you |i |we |there )[^.!?\n]{0,60}?(?:(?<!\b(?:your|his|her|their)(?: \w+)? )\b(?:jobs?|vacanc(?:y|ies)|internships?|openings?|positions?)\b|\b(?:intros?|introductions?|referrals?|references?|recommendations?|testimonial|borrow(?:ing)?|(?:coming|com(?:e|ing)|going|return(?:ing)?|getting) back (?:to|on|into|onto) (?:the|your|my)(?: old)? (?:team|company|firm|office|department|crew|job|desk)|free (?:\w+ )?(?:work|help|advice|design|translation|consult\w*)|help with (?:my|our|a)|loan|money|cash|funding|favou?r|sponsor(?:ship)?|donation|a (?:good )?word for (?:me|us|my)|my (?:old )?(?:desk|job|seat|cv|resume|résumé|application|manuscript|business plan))\b|[$€£¥] ?\d)[^.!?\n]{0,20}/gi,
  /\b(?:come in as|join (?:me |us )?as) (?:a |an )?(?:\w+ )?(?:angel|investor|co-?founder|backer|partner|sponsor|advisor)\b|\braising (?:a|our|my) (?:\w+ )?(?:round|fund|money|capital)\b[^.!\n]{0,60}\?|\b(?:is|are) (?:anything|something|any (?:jobs?|positions?|roles?|desks?)) (?:open|available|going|free)\b[^.!?\n]{0,20}|\bcould (?:really )?use (?:a|some|your) (?:job|work|money|cash|help|hand|loan|favou?r|introduction|reference)\b|\bcrash (?:at|on|with) (?:your|you)\b[^.!?\n]{0,20}/gi,
  /\b(?:could|can|would|will|might|may|any chance|possible|do you think|please|hoping|hope|wondering|wonder|need|want|like|love|appreciate|grateful|mind|favou?r|help)\b[^.!?\n]{0,60}?\b(?:(?:write|draft|provide|give|send|sign|submit)(?: me| us)? (?:one|a (?:\w+ )?(?:letter|reference|recommendation|testimonial|endorsement|review))|(?:letter|letters) of (?:recommendation|reference|support|introduction)|endorse(?:ment)?|recommendation letter|put my name forward|pass my name|mention my name|drop my name|get (?:me |my foot )?in (?:the door|at|with|front)|open (?:a |some |the )?doors?|pull (?:a few |some )?strings|take me (?:back|on)|have me back|bring me (?:back|on)|bring me back|get me (?:a|an|in|back)|give me (?:another|a (?:second )?)(?: )?(?:chance|shot|job|position|trial)|find me (?:a|some|something)|hook (?:me|us) up|set me up|talk to (?:hr|your (?:boss|manager|hr|ceo|director)|the hiring)|speak to (?:hr|your (?:boss|manager|hr|ceo|director)|the hiring)|ask (?:hr|your (?:boss|manager|hr|company|team)) (?:about|if|whether|for)|look over my|read (?:over )?my (?:manuscript|draft|essay|cv|resume|paper|thesis|application)|proofread|translate|review my|edit my|check my|fix (?:my|our)|build (?:me|us|my|our)|make (?:me|us) a|design (?:me|us|my|our|a)|help (?:me|us) (?:out |to )?(?:move|with (?:my|our|a|the|some)|find|get|fix|build|design|write|pay|raise|fund|set up|code|translate)|give (?:me|us) a hand|spare (?:me |us )?(?:some|a|an|\d|[$€£¥])|chip in|contribute|fund (?:my|our|me)|back (?:my|our) (?:project|campaign|startup|idea)|crowdfund\w*|gofundme|kickstarter|buy (?:a |some |my |our |one )?(?:ticket|tickets|raffle|copy|copies|shares?)|sign (?:my|our|this|the|a) (?:petition|form|guarantee)|co-?sign|guarantor|vote for|pay (?:my|for my|the|me)|wire (?:me|us)|transfer (?:me|us|some)|advance me|front me|tide me|bail me|help me out|cover (?:my|the|me)|intros?\b|introductions?\b|referrals?\b|referred|put (?:us|me) (?:in touch|forward|through)|forward (?:this|it|my)|share (?:my|our) (?:cv|resume|profile|campaign|post|application)|act as|be (?:my|a) (?:reference|referee|guarantor|co-?signer))/gi,
  /\b(?:lend|loan|borrow|spot|(?:sub|float|front|advance) me)\b[^.!?\n]{0,20}(?:\d|\b(?:money|cash|ten|twenty|thirty|forty|fifty|hundred|thousand|quid|bucks|tenner|fiver|grand)\b)[^.!?\n]{0,20}|\b(?:short on|short of|out of|tight on|low on) (?:cash|money|funds)\b|\b(?:is|are) there (?:still )?(?:any |a |some |an )?(?:way|chance|possibility|room|place|opening|position|spot|seat|desk)\b[^.!?\n]{0,30}\b(?:back|return|rejoin|for me|me|on your team|at your)\b|(?<!\b(?:got|have|had|given|gave|getting) (?:me )?)\bmy old (?:job|position|role|desk|seat) (?:back|open|still|available|again)\b|\b(?:job|position|role|opening|vacancy|internship)s?\b[^.!?\n]{0,16}\b(?:at your|in your|on your|with you|under you|for me|available|open)\b[^.!?\n]{0,20}\?|\b(?:know|knows) (?:of )?(?:anyone|anybody|someone|somebody|a company|companies|any compan\w+)\b[^.!?\n]{0,24}\b(?:hir\w+|looking for|looking to hire|needs?|who (?:might|could|would)|recruit\w*|invest\w*|fund\w*)\b|\b(?:i'm|i am|currently|just|been) (?:out of work|unemployed|between jobs|job[- ]hunting|on the job market|looking for work)\b[^!?\n]{0,60}\b(?:help|know|hear|think of me|keep me|let me know|refer|introduc\w+|opening|lead|leads|anything)\b|\b(?:keep|bear) me in mind\b|\bkeep (?:an eye|an ear|your eyes|your ears) (?:out|open)\b[^.!?\n]{0,20}|\b(?:i have|i've got|there's|got) (?:a|one|an|a small|a big|a quick) (?:\w+ )?(?:favou?r|request|ask)\b[^.!?\n]{0,20}|\b(?:ask|asking|beg|begging)\b[^.!?\n]{0,10}\b(?:a|for a|you a|for your) (?:\w+ )?(?:favou?r|help|support|recommendation|reference)\b|\b(?:your|for) (?:help|support|assistance) (?:with|in|on|to|finding|getting) (?:my|our|a|an|finding|getting|the)\b/gi,
  /\b(?:introduc(?:e|ing)|refer(?:ring)?|recommend(?:ing)?|connect(?:ing)?|vouch(?:ing)? for|hir(?:e|ing)|sponsor(?:ing)?) (?:me|us)\b(?!\s+(?:because|when|last|back then))[^.!?\n]{0,30}/gi,
  /\b(?:looking for|seeking|hunting for|searching for|in need of) (?:work|(?:a|an|any|some|my next|new) (?:\w+ )?(?:job|position|role|employment|opportunity|gig|work))\b[^!?\n]{0,60}\b(?:you (?:might|could|may|can|would|have|know|hear)|your (?:team|company|help|network)|something for me|anything for me|think of me|keep me in mind|let me know)\b[^.!?\n]{0,20}/gi,
  /\b(?:is|are|was|were)\b[^.!?\n]{0,30}\b(?:hiring|recruiting)\b[^.!?\n]{0,20}\?|\b(?:do|does|would|could) you (?:have|know of|see) (?:a|an|any|some)(?: \w+){0,2} (?:place|spot|opening|position|job|role|vacancy|work|gig)s?\b[^.!?\n]{0,12}\b(?:for me|on|in your|at|with|available|open|going|coming|left|\?)[^.!?\n]{0,20}/gi,
  /\b(?:(?<!\byou (?:\w+ )?)need|give|write|name|list|use|as)\b[^.!?\n]{0,24}\b(?:references?|referees?|testimonial)\b(?! to )[^.!?\n]{0,24}/gi,
  /\b(?:forward|send|pass|hand|show|give|share|put|submit|take a look at|look at)\b[^.!?\n]{0,20}\bmy (?:cv|resume|résumé|application)\b[^.!?\n]{0,24}/gi,
  /\b(?:could|can|may|might|do)\b[^.!?\n]{0,20}\b(?:ask (?:you )?(?:for )?a (?:big |huge |small )?favou?r|do me a (?:big |huge |small )?favou?r)\b[^.!?\n]{0,20}|\b(?:have|need) a (?:big |huge |small )?favou?r to ask\b|\bneed a (?:big |huge |small )?favou?r\b/gi,
  /\b(?:get|land|arrange|set up|fix)\b[^.!?\n]{0,12}\b(?:me|my)\b[^.!?\n]{0,16}\b(?:interview|job|position|placement|internship|meeting with)\b[^.!?\n]{0,24}|\b(?:act|serve|stand) as (?:a|my) (?:reference|referee|guarantor|co-?signer)\b[^.!?\n]{0,24}|\b(?:interview|opening|position|vacancy|job) (?:for me|at your (?:company|firm|place)|on your team)\b[^.!?\n]{0,20}|\b(?:help me|helping me) (?:find|get|land) (?:a |an |some )?(?:new )?(?:job|work|position|role|clients?|customers?|investors?)\b[^.!?\n]{0,20}/gi,
  /\b(?:like|love|want|hoping|hope)\b[^.!?\n]{0,16}\bto (?:work (?:for|with|under) you|join (?:your|the) team|be back on (?:your|the) team|have my (?:old )?job)\b[^.!?\n]{0,20}/gi,
  /\b(?:need|short of|short on|borrow|lend|loan|spot)\b[^.!?\n]{0,16}(?:\b(?:money|cash|bucks|dollars|yen|pounds|euros|quid|grand|fiver|tenner)\b|[$€£¥] ?\d)[^.!?\n]{0,24}/gi,
  new RegExp(
    `\\b${COULD}\\b[^.!?\\n]{0,60}?\\b(?:introduce (?:me|us)|an? (?:quick |warm |short )?(?:intro|introduction)\\b|(?:introduction|intro) to|refer (?:me|us)|(?:a|your|employee|internal) referral|recommend me|(?:letter of|a|your|write (?:me )?a|linkedin) (?:short |quick )?(?:recommendation|reference)|put (?:in )?a (?:good )?word|put in a (?:good )?word|put me in (?:touch|contact)|connect (?:me|us)|hook me up|lend (?:me|us)|loan me|borrow (?:some |a |[$€£¥]?\\d)|vouch for|hire me|give me a job|(?:my|the) (?:old )?job back|invest in|sponsor (?:me|us|my|our)|donate|pass (?:on |along |it on )?(?:my )?(?:cv|resume|résumé)|(?:forward|send|hand|give)[^.!?\\n]{0,12}my (?:cv|resume|résumé)|for free|free of charge|without (?:pay|charge)|pro bono|cover my|spare (?:me )?(?:some|[$€£¥]?\\d))`,
    "gi",
  ),
  /\b(?:know (?:of|about)|are there|is there|have|heard of|see|aware of)\b[^.!?\n]{0,12}\b(?:any|an?(?! new\b)|some)\b (?:\w+ ){0,3}?(?:openings?|positions?|jobs?|vacanc(?:y|ies)|roles?|opportunit(?:y|ies)|spot)\b(?! (?:lined|done|to do|well))[^.!?\n]{0,40}/gi,
  /\b(?:introduce me|connect me|refer me|hire me|put me in touch|lend me)\b[^.!?\n]{0,40}/gi,
  /\b(?:love|like|want|hope|hoping|wish|possible|way|chance|able|glad|happy|ready)\b[^.!?\n]{0,30}?\b(?:come back to|go(?:ing)? back to|return to|get back to|rejoin|work (?:for|with) (?:you|hikari) again)\b[^.!?\n]{0,20}?\b(?:compan\w+|work(?:ing)? (?:for|at|with)|team|hikari|office|firm|job|you)\b/gi,
  /\b(?:could|can|would|will|any chance|mind|fancy|hoping|wondering|please|need|up for|do us|do me)\b[^.!?\n]{0,70}?\b(?:for nothing|for free|for zero|as a (?:freebie|favou?r)|freebie|gratis|unpaid|mates'? rates|no (?:pay|fee|charge|money in it)|on the house|in your (?:spare|free) time)\b[^.!?\n]{0,16}|\b(?:(?:can't|cannot|couldn't|can not|won't be able to) (?:really )?(?:pay|afford)|(?:there's|there is|have|got|with) no (?:budget|money|pay|fee))\b[^!?\n]{0,40}\b(?:would|could|can|will|fancy|any chance)\b[^.!?\n]{0,24}|\b(?:would|could|can|will|fancy)\b[^.!\n]{0,50}\?[^.!?\n]{0,12}\b(?:(?:can't|cannot|couldn't) (?:really )?(?:pay|afford)|no (?:budget|money|pay|fee))\b/gi,
  /\b(?:rejoin|come back to|return to) (?:the |your |our )?(?:company|team|firm|hikari)\b[^.!?\n]{0,20}/gi,
  /\b(?:need|want|looking for|seeking) (?:a|an|your|some) (?:referral|reference|introduction|intro|recommendation|loan|investor|sponsor)\b[^.!?\n]{0,30}/gi,
]);

const SPOKEN_OF_ENGLISH =
  /\b(?:you|your|me|my|i|i'm|us|our|we|u|ya|any|gimme|hook|pls|plz|please|could|would|can|need)\b/i;

/** One of these is in whatever the slots find; most messages that ask for nothing hold none. */
const TOPIC =
  /\b(?:jobs?|work|hir(?:e|ing)|re-?hir|employ|position|post|chair|roles?|opening|vacanc|gigs?|shifts?|intern|placement|apprentic|freelanc|contract|projects?|assignment|recruit|staff|short of|hands?|room|spot|seat|desk|intro|connect(?!ion)|refer|recommend|testimonial|endors|vouch|nominat|behalf|name|guarant|co-?sign|doors?|point|put |plug|(?:my|our) way|cv|resume|résumé|application|portfolio|details|cover letter|pitch|business plan|manuscript|lend|loan|borrow|front (?:me|us)|fronting|advanc|sub (?:me|us)|bail|rent|cash|money|fund|donat|pledg|chip in|sponsor|support|invest|back|campaign|patreon|free|pro bono|unpaid|budget|pay|afford|for nothing|favou?r|gratis|on the house|no cost|no charge|exposure|experience|leads?|look(?:ing)? (?:at|over|for)|pass|hook|contacts|request|regret|rejoin|return|redundant|laid off|let go|between|broke|place|clients?|word|take|taking|consider|interview|audition|foot|meeting|gimme|contribut|chuck|throw|review|investor|join|let|any (?:more|extra)|needs? an?)/i;

function englishAsks(text: string, anything: boolean): readonly RegExp[] {
  const asks = TOPIC.test(text) ? [...ENGLISH_ASKS(text), ...ENGLISH_SLOTS(text)] : ENGLISH_ASKS(text);
  return anything ? [ENGLISH_ASKED(text), ...asks] : asks;
}

/** What I could do for them, or they for others. */
const OFFERED =
  /\bi (?:could|can|would|will|'ll|'d be happy to) (?:introduce|lend|help|give|connect|write|recommend|refer)\b|\bif (?:you|there)\b[^.!?\n]{0,20}\bneed\b|\bif i can\b|\bif i could\b|\blet me know if you(?:'d| would)? (?:need|want|like)\b/i;
/** They are looking for a job: it is not me who wants it. */
const OTHERS_LOOK =
  /\b(?:you|he|she|they|who|someone|somebody|\w+'s|sister|brother|son|daughter)(?:'re|'s| are| is| were| was| might be| may be)?(?: still| now| also| always){0,2} $/i;
const WANT_ME_TO = /\b(?:want|need|like) me to\b[^.!?\n]{0,20}$/i;

/** What an English text asks for. */
export function englishAsksIn(text: string, anything: boolean): Hit[] {
  if (!SPOKEN_OF_ENGLISH.test(text)) return [];
  const found: Hit[] = [];
  for (const ask of englishAsks(text, anything)) {
    for (const match of text.matchAll(ask)) {
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      if (WANT_ME_TO.test(before + match[0].slice(0, 30)) || /\b(?:want|need|like) me to $/i.test(before))
        continue;
      if (/\b(?:thank(?:s|ful)?|grateful)\b[^.!?\n]{0,40}$/i.test(before)) continue;
      if (GLAD_OF_IT.test(match[0]) || OFFERED.test(match[0])) continue;
      if (OTHERS_NEED.test(before + match[0].slice(0, 6))) continue;
      if (
        /^(?:look|seek|search|hunt|need|want|hop|in need|desperate)/i.test(match[0]) &&
        OTHERS_LOOK.test(before)
      )
        continue;
      found.push({ start: match.index, end: match.index + match[0].trimEnd().length });
    }
  }
  return found;
}
