import type { Name } from "../domain/contact.ts";
import { toTheReader } from "./second-person-en.ts";
import { headOf, isPastTense, NOUN_IN_ING, PREPOSITION, pastOfBase, pastOfIng } from "./verbs-en.ts";

export interface EnglishHelp {
  readonly kind: "thing" | "deed";
  readonly text: string;
  /** What they did, as it stands after "that you": for a deed, and for a thing named by its verb (helping me move). */
  readonly did: string | undefined;
}

const UNCLEAR: EnglishHelp = { kind: "thing", text: "your help", did: undefined };

/**
 * Help as the file has it, said to the helper: "your advice on the contract", "introduced me to Kim": what follows
 * "Thank you for" or "that you".
 */
export function englishHelp(phrase: string, helper?: Name): EnglishHelp {
  const said = toTheReader(phrase.replace(/^you\s+/i, ""), helper);
  if (said === undefined) return UNCLEAR;
  const lent = lettingMe(said);
  if (lent !== undefined) return { kind: "thing", text: `letting ${lent}`, did: `let ${lent}` };
  const done = pastOfBase(said) ?? (isDeed(said) ? lowerFirst(said) : undefined);
  if (done !== undefined) return { kind: "deed", text: done, did: done };
  const text = thing(said);
  return { kind: "thing", text, did: pastOfIng(text) };
}

/** What I did at theirs: staying at your place, borrowed your car. */
function lettingMe(phrase: string): string | undefined {
  const [, verb = "", rest = ""] =
    /^(stay|stayed|staying|living|lived|sleeping|slept|using|used|borrowing|borrowed) (.+)$/i.exec(phrase) ??
    [];
  if (verb === "" || !/\b(you|yours?)\b/.test(rest)) return undefined;
  const known: Readonly<Record<string, string>> = {
    living: "live",
    lived: "live",
    using: "use",
    used: "use",
    slept: "sleep",
  };
  const base = known[verb.toLowerCase()] ?? verb.toLowerCase().replace(/(ing|ed)$/, "");
  return `me ${base} ${rest}`;
}

function isDeed(phrase: string): boolean {
  const [first = "", second = ""] = phrase.split(" ");
  return second !== "" && (/^were$/i.test(first) || isPastTense(first.toLowerCase()));
}

/** What people give without a word of it being countable. */
const OF_THEIRS =
  /^(help|advice|support|feedback|guidance|encouragement|time|patience|kindness|trust|hospitality|generosity|input|mentoring|assistance|confidence|understanding|company|cooking)$/i;
const GIVEN =
  /^(intro|introduction|reference|recommendation|referral|letter|lift|ride|loan|tip|invite|invitation|contact|book|laptop|bike|car|note|present|gift|card|flower|cake|meal|lunch|dinner|breakfast|coffee|tea|drink|ticket|key|idea|suggestion|comment|word|talk|chat|conversation|meeting|call|visit|tour|welcome|list|link|photo|recipe|offer|favou?r|review|check|correction|session|lesson|hour|day|week|weekend|evening|afternoon|round|pair|box|piece|cup|bottle|sofa|bed|place|room|desk|chair|tool|drill|ladder|umbrella|money|opportunity|chance|push)(es|s)?$/i;
/** What I do myself, with their help. */
const MINE =
  /^(move|moving|hunt|hunting|search|searching|application|exam|exams|examination|interview|preparation|presentation|project|problem|trouble|thesis|dissertation|essay|wedding|visa|return|tax|taxes|paperwork|contract|contracts|job|career|cv|resume|résumé|report|website|garden|kitchen|house|flat|relocation|renovation|start|change)(s)?$/i;
const MEAL = /^(lunch|dinner|breakfast|coffee|tea|drinks)$/i;
const MY_DOING =
  /^(moving (house|home|flat|flats|in|out|to)|relocating|changing (jobs?|careers?)|(job|flat|house|apartment)[- ]hunting|settling in|(writing|preparing|finishing|starting|finding|getting|passing|choosing|changing|planning|organi[sz]ing)( for)? my)\b/i;
const QUANTITY =
  /^(a lot of|lots of|a bit of|a little|a great deal of|plenty of|some|much|so much|all of|all)\s+/i;

function thing(phrase: string): string {
  const whole = lowerFirst(phrase);
  if (MY_DOING.test(whole)) return `your help with ${whole}`;
  const text = whole.replace(QUANTITY, "");
  const [first = "", second = ""] = text.split(" ");
  if (/^your\b/i.test(first)) return text;
  const isNounInIng = NOUN_IN_ING.test(first) && (second === "" || PREPOSITION.test(second));
  const isAdjective = ADJECTIVE_IN_ING.test(first) && !/^(me|us|my|our)$/i.test(second);
  if (/ing$/i.test(first) && second !== "" && !isNounInIng && !isAdjective) return text;
  if (isNounInIng || isAdjective || OF_THEIRS.test(first)) {
    return / from (you|your|the|a|an)\b/.test(text) ? `the ${text}` : `your ${text}`;
  }
  if (/^(my|our)\b/i.test(text)) return `your help with ${text}`;
  return namedThing(text);
}

const ADJECTIVE_IN_ING =
  /^(encouraging|inspiring|welcoming|comforting|outstanding|ongoing|amazing|interesting|charming|caring|understanding)$/i;

function namedThing(text: string): string {
  const [, article, bare = text] = /^(a|an|the|that|this|those|these)\s+(.+)$/i.exec(text) ?? [];
  const head = headOf(bare);
  if (article === undefined && OF_THEIRS.test(head)) return `your ${text}`;
  if (MINE.test(head)) return `your help with ${withThe(bare, article)}`;
  if (article !== undefined) return `${/^an?$/i.test(article) ? "the" : article.toLowerCase()} ${bare}`;
  if (MEAL.test(headOf(text)) && MEAL.test(text.split(" ")[0] ?? "")) return text;
  return GIVEN.test(head) ? `the ${text}` : `your help with ${withThe(text, article)}`;
}

/** Excel formulas without an article, the visa paperwork with one. */
function withThe(bare: string, article: string | undefined): string {
  return article === undefined && /^\p{Lu}\p{Ll}/u.test(bare) ? bare : `the ${bare}`;
}

/** Whether it can be remembered by itself: not your old laptop, nor "your help with …", which sounds like asking for it. */
export function isMemorable({ did, text }: EnglishHelp): boolean {
  if (text.startsWith("your help with")) return false;
  return did !== undefined || !text.startsWith("your ") || OF_THEIRS.test(headOf(text.slice(5)));
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]*(\s|$)/.test(text) && !/^\p{Lu}\p{L}*\s\p{Lu}/u.test(text) && isCommonWord(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** A sentence's capital, not a name's: Introduced me to Kim, The lift, Your advice. */
function isCommonWord(text: string): boolean {
  const first = (text.split(" ")[0] ?? "").toLowerCase();
  return (
    /^(the|a|an|my|your|our|this|that|those|these|all|some|help|advice|support|feedback|guidance|encouragement)$/.test(
      first,
    ) ||
    first.endsWith("ing") ||
    isPastTense(first) ||
    GIVEN.test(first)
  );
}
