import type { Language } from "../domain/contact.ts";
import { hasJapaneseScript } from "../domain/contact-language.ts";
import { singleLine } from "../domain/plain-text.ts";

/**
 * Text that people wrote into the file for themselves, made fit for a sentence: a foreign-language note, a task or a
 * whole sentence would read as a machine's work in the middle of a letter, so it is reworded or left out.
 */

/** A name or a role: cleaned; undefined where it is empty or would stand as foreign script in an English draft. */
export function nameInLanguage(text: string | undefined, language: Language): string | undefined {
  const clean = text === undefined ? "" : singleLine(text);
  if (clean === "" || (language === "en" && hasJapaneseScript(clean))) return undefined;
  return clean;
}

const LONGEST_QUOTE = 60;

/** A phrase written by the user; undefined where it is of the other language or too long for a sentence. */
export function phraseInLanguage(text: string | undefined, language: Language): string | undefined {
  const clean = text === undefined ? "" : singleLine(text).replace(/[。.!！]+$/, "");
  if (clean === "" || clean.length > LONGEST_QUOTE || /[。\n]/.test(clean)) return undefined;
  if (language === "en") return hasJapaneseScript(clean) ? undefined : clean;
  return hasJapaneseScript(clean) || !clean.includes(" ") ? clean : undefined;
}

/** Ends of verbs, adjectives and whole sentences: such a phrase cannot stand where a noun stands. */
const NOT_A_NOUN = /([るたういくすつむぬぶぐだ]|ます|です|よね?|しろ|して)$/;
/** Nouns that look like one of them. */
const NOUN_AFTER_ALL = /([伝祝合舞買使違扱願想思誘救]い|こつ)$/;

export function isJapaneseNoun(phrase: string): boolean {
  return !NOT_A_NOUN.test(phrase) || NOUN_AFTER_ALL.test(phrase);
}

const DEED = /([っいしれえべけせてねめきげりみ]た|[んい]だ)$/;

/** `段取り` as it is; a sentence as 「…」という教え. */
export function japaneseLesson(phrase: string): string {
  return isJapaneseNoun(phrase) ? phrase : `「${phrase}」という教え`;
}

export type JapaneseHelp = { readonly kind: "noun" | "past"; readonly text: string };

/**
 * Help received: a noun (転職の相談), or something they did (相談に乗ってくれた), raised in politeness for whoever is not
 * written to as a friend.
 */
export function japaneseHelp(phrase: string, style: "formal" | "polite" | "plain"): JapaneseHelp {
  if (!DEED.test(phrase)) {
    return { kind: "noun", text: isJapaneseNoun(phrase) ? phrase : `「${phrase}」` };
  }
  if (style === "plain") return { kind: "past", text: phrase };
  if (style === "polite") return { kind: "past", text: phrase.replace(/([てで])くれた$/, "$1もらった") };
  return {
    kind: "past",
    text: phrase
      .replace(/てくれた$/, "てくださった")
      .replace(/でくれた$/, "でくださった")
      .replace(/もらった$/, "いただいた")
      .replace(/([^\p{Script=Hiragana}])した$/u, "$1してくださった"),
  };
}

/** Notes to oneself (連絡する, メールの返信) are no subject of a letter. */
const JAPANESE_TASK =
  /(連絡|確認|フォロー|送付|送る|電話|メール|返信|返事|リマインド|催促|様子|聞く|メモ|注意|要|→|->|\?|？)/;

/** What a follow-up is about, if its note names a thing that both know; undefined for a task. */
export function sharedMatter(note: string | undefined, language: Language): string | undefined {
  const phrase = phraseInLanguage(note, language);
  if (phrase === undefined) return undefined;
  if (language === "ja") return isJapaneseNoun(phrase) && !JAPANESE_TASK.test(phrase) ? phrase : undefined;
  if (phrase.split(" ").length > 8 || /[?:;→]|->/.test(phrase)) return undefined;
  const first = phrase.split(" ")[0]?.toLowerCase() ?? "";
  return ENGLISH_TASK.has(first) || PAST_TENSE.test(first) ? undefined : withArticle(phrase);
}

const ENGLISH_TASK = new Set(
  (
    "ask call send write check return remind follow ping email e-mail mail thank invite tell reply see meet get find " +
    "book plan give share bring buy go let make take talk try schedule arrange offer read look try he she they"
  ).split(" "),
);
const PAST_TENSE =
  /^(gave|took|wrote|told|lent|made|sent|taught|put|let|came|spoke|read|held|brought|found|showed|stood|got|[a-z]+ed)$/;
const DETERMINED =
  /^(the|a|an|my|your|our|their|his|her|this|that|all|every|some|help|advice|support|feedback|lunch|dinner|coffee)\b/i;

function withArticle(phrase: string): string {
  return DETERMINED.test(phrase) || /^[A-Z]/.test(phrase) ? phrase : `the ${phrase}`;
}

/** Verbs whose past is no -ed, by the form that a note of help has. */
const IRREGULAR: Readonly<Record<string, string>> = {
  being: "were",
  bringing: "brought",
  building: "built",
  buying: "bought",
  catching: "caught",
  choosing: "chose",
  coming: "came",
  cutting: "cut",
  doing: "did",
  drawing: "drew",
  driving: "drove",
  feeding: "fed",
  feeling: "felt",
  fighting: "fought",
  finding: "found",
  flying: "flew",
  forgiving: "forgave",
  getting: "got",
  giving: "gave",
  going: "went",
  having: "had",
  hearing: "heard",
  holding: "held",
  keeping: "kept",
  leading: "led",
  leaving: "left",
  lending: "lent",
  letting: "let",
  making: "made",
  meeting: "met",
  overseeing: "oversaw",
  paying: "paid",
  proofreading: "proofread",
  putting: "put",
  reading: "read",
  rewriting: "rewrote",
  running: "ran",
  saying: "said",
  seeing: "saw",
  selling: "sold",
  sending: "sent",
  setting: "set",
  showing: "showed",
  sitting: "sat",
  speaking: "spoke",
  spending: "spent",
  standing: "stood",
  taking: "took",
  teaching: "taught",
  telling: "told",
  thinking: "thought",
  throwing: "threw",
  tying: "tied",
  understanding: "understood",
  upholding: "upheld",
  winning: "won",
  writing: "wrote",
};

/** Things that end like deeds: training on the new system, coaching before the talk. */
const NOUN_IN_ING =
  /^(training|coaching|mentoring|briefing|counselling|counseling|funding|lodging|tutoring|backing)$/i;
const PREPOSITION = /^(on|in|at|about|before|after|during|for|from|with|to|through|of)$/i;

/** "helped me move" of "helping me move"; undefined for what is no deed. */
function pastOfDeed(phrase: string): string | undefined {
  const [first = "", second = "", ...rest] = phrase.split(" ");
  if (!/^[a-z]{2,}ing$/i.test(first) || second === "") return undefined;
  if (NOUN_IN_ING.test(first) && PREPOSITION.test(second)) return undefined;
  const verb = first.toLowerCase();
  const stem = verb.slice(0, -3);
  const past = /ee$/.test(stem) ? `${stem}d` : `${stem.replace(/([^aeiou])y$/, "$1i")}ed`;
  return [IRREGULAR[verb] ?? past, second, ...rest].join(" ");
}

export interface EnglishHelp {
  readonly kind: "thing" | "deed";
  readonly text: string;
  /** What they did, as it stands after "that you": for a deed, and for a thing named by its verb (helping me move). */
  readonly did: string | undefined;
}

/** "for your advice on the contract", "that you introduced me to Kim": what follows "Thank you" or "I have not forgotten". */
export function englishHelp(phrase: string): EnglishHelp {
  const help = helpInWords(phrase);
  return { ...help, did: help.kind === "deed" ? help.text : pastOfDeed(help.text) };
}

function helpInWords(phrase: string): Omit<EnglishHelp, "did"> {
  const text = phrase.replace(/^you\s+/i, "");
  const first = text.split(" ")[0] ?? "";
  if (PAST_TENSE.test(first.toLowerCase())) return { kind: "deed", text: lowerFirst(text) };
  if (/^(help|advice|support|feedback|guidance|encouragement)$/i.test(first)) {
    return { kind: "thing", text: `your ${lowerFirst(text)}` };
  }
  if (NOUN_IN_ING.test(first) && (text === first || PREPOSITION.test(text.split(" ")[1] ?? ""))) {
    return { kind: "thing", text: `your ${lowerFirst(text)}` };
  }
  if (/ing$/i.test(first) && text.includes(" ")) return { kind: "thing", text: lowerFirst(text) };
  return { kind: "thing", text: withArticle(lowerFirst(text)) };
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+ /.test(text) && DETERMINED.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** "as a data analyst", "as Head of Sales", "in marketing". */
export function englishRole(role: string): string {
  if (/ing$/i.test(role) && !role.includes(" ")) return `in ${role.toLowerCase()}`;
  if (/^(a|an|the|in|as)\s/i.test(role)) return /^(in|as)\s/i.test(role) ? role : `as ${role}`;
  if (/^[A-Z]/.test(role)) return `as ${role}`;
  return `as ${/^[aeiou]/i.test(role) ? "an" : "a"} ${role}`;
}

const COMPANY_FORM =
  /^(株式会社|有限会社|合同会社|一般社団法人|公益財団法人|\(株\)|（株）|㈱)\s*|\s*(株式会社|有限会社|合同会社|\(株\)|（株）|㈱)$/g;

/** ひかり of 株式会社ひかり: as friends say it. */
export function spokenCompany(company: string): string {
  const short = company.replace(COMPANY_FORM, "").trim();
  return short === "" ? company : short;
}
