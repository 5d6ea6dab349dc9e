import type { Language } from "../domain/contact.ts";
import { hasJapaneseScript } from "../domain/contact-language.ts";
import { singleLine } from "../domain/plain-text.ts";
import { englishMatter } from "./matter-en.ts";

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

/** A doing that is named by こと: 人に任せること. */
const CLAUSE_OF_DOING = /^(.*[をにがでとの].*[うくすつぬむるぐぶ])こと$/;

/** `段取り` as it is; 人に任せること as 「人に任せる」ということ; a sentence as 「…」という教え. */
export function japaneseLesson(phrase: string): string {
  const doing = CLAUSE_OF_DOING.exec(phrase)?.[1];
  if (doing !== undefined) return `「${doing}」ということ`;
  return isJapaneseNoun(phrase) ? phrase : `「${phrase}」という教え`;
}

/** `gift` is a thing that was given; `deed` a noun of doing, as it stands before いただき: 引っ越しをお手伝い. */
export type JapaneseHelp = { readonly kind: "noun" | "past" | "gift" | "deed"; readonly text: string };

const GIFT =
  /(祝い|お祝|祝い金|お礼|の品|記念品|粗品|餞別|ギフト|プレゼント|お中元|お歳暮|お土産|手土産|差し入れ|お菓子|花束|お花|見舞い|香典|お供え|図書券|商品券)$/;

/** 引っ越しの手伝い: what was done for me, as a noun. */
const DEED_NOUN =
  /^(.+?)(の|を)(?:お|ご)?(手伝い|紹介|指導|助言|アドバイス|協力|手配|添削|推薦|後押し|応援|手助け|サポート|翻訳|校正|点検|修理|案内|送迎|世話)$/;
const CALLED_GO = /^(紹介|手配|推薦|案内|助言|指導|協力)$/;

function deedOf(phrase: string): string | undefined {
  const [, what, , deed] = DEED_NOUN.exec(phrase) ?? [];
  if (what === undefined || deed === undefined) return undefined;
  if (deed === "手伝い") return `${what}をお手伝い`;
  if (/^(指導|助言|アドバイス|応援|後押し|サポート|世話|手助け)$/.test(deed)) return undefined;
  if (deed === "協力") return `${what}にご協力`;
  return CALLED_GO.test(deed) ? `${what}をご${deed}` : `${what}を${deed}して`;
}

/**
 * Help received: a noun (転職の相談), or something they did (相談に乗ってくれた), raised in politeness for whoever is not
 * written to as a friend.
 */
export function japaneseHelp(phrase: string, style: "formal" | "polite" | "plain"): JapaneseHelp {
  if (!DEED.test(phrase)) {
    if (GIFT.test(phrase)) return { kind: "gift", text: phrase };
    const deed = deedOf(phrase);
    if (deed !== undefined && style !== "plain") return { kind: "deed", text: deed };
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

/** Something that I owe, as a polite message says it; what is not one of these names no promise of mine. */
const PROMISED: readonly (readonly [RegExp, string])[] = [
  [/(お送りする|送る|送付する|送付)$/, "お送りする"],
  [/(お返しする|返却する|返す|返却)$/, "お返しする"],
  [/(お渡しする|渡す)$/, "お渡しする"],
  [/(お貸しする|貸す)$/, "お貸しする"],
  [/(お届けする|届ける)$/, "お届けする"],
  [/(お見せする|見せる)$/, "お見せする"],
  [/(ご紹介する|紹介する)$/, "ご紹介する"],
  [/(お持ちする|持っていく|持って行く)$/, "お持ちする"],
  [/(ご説明する|説明する)$/, "ご説明する"],
];

/** What a note of a promise is about: 見積書 and 見積書をお送りする of 見積書を送る; undefined for any other note. */
export function promisedThing(
  note: string | undefined,
  isPlain: boolean,
): { readonly thing: string; readonly clause: string } | undefined {
  const phrase = phraseInLanguage(note, "ja");
  const [, thing, verb] = /^(.+?)を(.+)$/.exec(phrase ?? "") ?? [];
  if (
    thing === undefined ||
    verb === undefined ||
    /[。、?？→]|->|さん|君|彼|連絡|確認|電話|メール|返信|返事|催促|様子|メモ|(に|へ)$/.test(thing)
  )
    return undefined;
  const polite = PROMISED.find(([end]) => verb.replace(end, "") === "")?.[1];
  if (polite === undefined || !isJapaneseNoun(thing)) return undefined;
  const asNoted = /(送付|返却)$/.test(verb) ? `${verb}する` : verb;
  return { thing, clause: `${thing}を${isPlain ? asNoted : polite}` };
}

/** What a follow-up is about, if its note names a thing that both know; undefined for a task. */
export function sharedMatter(note: string | undefined, language: Language): string | undefined {
  const phrase = phraseInLanguage(note, language);
  if (phrase === undefined) return undefined;
  if (language === "ja") return isJapaneseNoun(phrase) && !JAPANESE_TASK.test(phrase) ? phrase : undefined;
  return englishMatter(phrase);
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
