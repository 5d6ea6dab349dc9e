import { toTheReader } from "./second-person-en.ts";
import { isPastTense } from "./verbs-en.ts";

/** What I owe them, as I noted it for myself: send the slides, return his book. */
const PROMISE =
  /^(send|return|give back|bring back|give|bring|share|forward|lend|e-?mail|mail|post|hand over)\s+(?:(?:him|her|them)\s+(?=(?:the|a|an|my|our|his|her|their|that|those|some)\b))?(.+)$/i;
/** Messages are no matter of a message, and what is to be a surprise stays one. */
const NO_MATTER =
  /\b(reminders?|e-?mails?|mails?|messages?|notes?|texts?|letters?|cards?|gifts?|presents?|flowers?|invitations?|congratulations|condolences|greetings|thanks|wishes)\b|^an? (call|ring|hug)\b|^(him|her|them|me|us|back|out|off|over|up|it|away|in)\b/i;
/** send Kim the slides, send the slides to Kim */
const FOR_SOMEBODY = /^\p{Lu}\p{Ll}+ (the|a|an|my|our|his|her|their|some)\b|\b(to|for) \p{Lu}/u;
const TASK = new Set(
  (
    "ask call write check remind follow ping thank invite tell reply see meet get find book plan buy go let make take " +
    "talk try schedule arrange offer read look he she they send return give share bring lend forward email e-mail mail " +
    "post hand"
  ).split(" "),
);
const DETERMINED =
  /^(the|a|an|my|your|our|their|his|her|this|that|all|every|some|help|advice|support|feedback|lunch|dinner|coffee)\b/i;
const MOST_WORDS = 8;

/** What a follow-up is about, as it stands after "I have not forgotten"; undefined for a task. */
export function englishMatter(note: string): string | undefined {
  if (note.split(" ").length > MOST_WORDS || /[?:;→]|->/.test(note)) return undefined;
  const owed = PROMISE.exec(note)?.[2]?.replace(/\s+(back\s+)?(to|for) (him|her|them)$|\s+back$/i, "");
  if (owed !== undefined && (NO_MATTER.test(owed) || FOR_SOMEBODY.test(owed))) return undefined;
  const thing = toTheReader(owed ?? note);
  const first = thing?.split(" ")[0]?.toLowerCase() ?? "";
  if (thing === undefined || TASK.has(first) || isPastTense(first)) return undefined;
  return owed === undefined ? withArticle(thing) : thingOwed(thing);
}

function thingOwed(thing: string): string {
  return /^(the|my|your|our|that|this|those|these)\b/i.test(thing)
    ? thing
    : `the ${thing.replace(/^(a|an|some) (?=\S)/i, "")}`;
}

function withArticle(phrase: string): string {
  return DETERMINED.test(phrase) || /^[A-Z]/.test(phrase) ? phrase : `the ${phrase}`;
}
