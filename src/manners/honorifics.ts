import type { Name, Register } from "../domain/contact.ts";

/** Titles that are honorifics themselves: 佐藤部長, never 佐藤部長様. Longest first. */
const HONORIFIC_TITLES = [
  "支店長代理",
  "部長代理",
  "課長代理",
  "課長補佐",
  "代表理事",
  "副社長",
  "副会長",
  "副部長",
  "副院長",
  "副校長",
  "副店長",
  "本部長",
  "事業部長",
  "支店長",
  "支社長",
  "営業所長",
  "工場長",
  "編集長",
  "理事長",
  "准教授",
  "名誉教授",
  "会長",
  "社長",
  "専務",
  "常務",
  "部長",
  "次長",
  "課長",
  "係長",
  "主任",
  "室長",
  "所長",
  "店長",
  "局長",
  "院長",
  "校長",
  "園長",
  "館長",
  "学長",
  "班長",
  "教授",
  "講師",
  "監督",
  "先生",
] as const;

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** 医師 and 弁護士 are called 先生. */
const CALLED_SENSEI = /(医師|弁護士|税理士|会計士|弁理士|司法書士|教諭)$/;

const COMPANY_FORM =
  /^(株式会社|有限会社|合同会社|(一般|公益)(社団|財団)法人|学校法人|医療法人|㈱)|(株式会社|有限会社|合同会社|㈱)$/;
const LATIN_COMPANY_FORM = /[\s,](Inc|Ltd|LLC|GmbH|Corp|Co|AG|PLC|S\.A)\.?$/i;

/** A contact that is a company and no person: 御中 and 皆様, never 様. */
export function isCompanyName(full: string): boolean {
  const bare = full.trim();
  return COMPANY_FORM.test(bare) || LATIN_COMPANY_FORM.test(bare);
}

export interface Addressed {
  readonly name: Name;
  readonly title?: string | undefined;
  readonly honorific?: string | undefined;
}

/** 部長 of 営業部長; undefined for titles that nobody is called by (エンジニア, 代表取締役). */
export function honorificTitle(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  // 専務取締役 is spoken to as 専務.
  const bare = title.trim().replace(/(専務|常務)取締役$/, "$1");
  if (CALLED_SENSEI.test(bare)) return "先生";
  return HONORIFIC_TITLES.find((known) => bare.endsWith(known));
}

function japaneseHonorific(honorific: string | undefined): string | undefined {
  const bare = honorific?.trim();
  return bare !== undefined && JAPANESE.test(bare) ? bare : undefined;
}

function latinHonorific(honorific: string | undefined): string | undefined {
  const bare = honorific?.trim();
  return bare === undefined || bare === "" || JAPANESE.test(bare) ? undefined : bare;
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u3000]+/g, "");
}

/** What stands before 様 or さん: the family name; a Latin name keeps its space, a name that cannot be split is used whole. */
function calledName(name: Name, close: boolean): string {
  if (!JAPANESE.test(name.full)) return (close ? name.given : undefined) ?? name.full;
  return name.family ?? withoutSpaces(name.full);
}

/**
 * How a Japanese message speaks to somebody: 佐藤部長, 佐藤先生, 中村様, 鈴木さん.
 * `usual` is the honorific where the contact has neither an own one nor a title one is called by.
 */
export function japaneseSalutation(who: Addressed, register: Register, usual: "様" | "さん"): string {
  if (isCompanyName(who.name.full)) return "皆様";
  const name = calledName(who.name, register === "casual");
  const own = japaneseHonorific(who.honorific);
  if (own !== undefined) return name + own;
  const family = who.name.family ?? latinFamily(who.name.full);
  const title = register === "formal" && family !== undefined ? honorificTitle(who.title) : undefined;
  if (title !== undefined && !JAPANESE.test(name)) return (family ?? name) + title;
  return name + (title ?? usual);
}

/** Carter of Emily Carter. */
function latinFamily(full: string): string | undefined {
  const words = full.trim().split(/\s+/);
  return JAPANESE.test(full) || words.length < 2 ? undefined : words.at(-1);
}

/** The last line of the addressee on paper, with the whole name: 社長　三谷公平様, 北村正先生. */
export function japaneseEnvelopeLine(who: Addressed, department: string | undefined): string {
  const name = JAPANESE.test(who.name.full) ? withoutSpaces(who.name.full) : who.name.full;
  const own = japaneseHonorific(who.honorific);
  const honorific = own === undefined || own === "さん" || own === honorificTitle(who.title) ? "様" : own;
  const title = titleBeforeName(who.title, department);
  if (honorific !== "様") return name + honorific;
  if (title === undefined) return `${name}様`;
  return honorificTitle(title) === "先生" ? `${name}先生` : `${title}　${name}様`;
}

/** The addressee's line of a mail or letter to somebody outside one's own circle: title before the name, 様 after it. */
export function japaneseAddresseeLine(who: Addressed, department: string | undefined): string {
  const name = JAPANESE.test(who.name.full)
    ? (who.name.family ?? withoutSpaces(who.name.full))
    : who.name.full;
  const honorific = japaneseHonorific(who.honorific) ?? "様";
  if (honorific !== "様") return name + honorific;
  const title = titleBeforeName(who.title, department);
  if (title === undefined) return name + honorific;
  if (title === "先生" || CALLED_SENSEI.test(title)) return `${name}先生`;
  return `${title} ${name}${honorific}`;
}

/** 営業部 and 営業部長 together say 営業部 twice: the title then stands for both. */
function titleBeforeName(title: string | undefined, department: string | undefined): string | undefined {
  const bare = title?.trim();
  if (bare === undefined || bare === "") return undefined;
  if (
    department !== undefined &&
    bare !== department &&
    bare.startsWith(department) &&
    !/^[長付]/.test(bare.slice(department.length))
  ) {
    return bare.slice(department.length).trim();
  }
  return bare;
}

/** Company and department lines above the addressee; the department is left out where the title repeats it. */
export function organisationLines(
  company: string | undefined,
  department: string | undefined,
  titleBelow: string | undefined,
): string[] {
  const repeated =
    department !== undefined &&
    titleBelow !== undefined &&
    /^[長付]/.test(afterPrefix(titleBelow, department));
  const unit = repeated ? undefined : department;
  if (company === undefined) return unit === undefined ? [] : [unit];
  if (unit === undefined) return [company];
  return company.length + unit.length <= 24 ? [`${company} ${unit}`] : [company, unit];
}

function afterPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : "";
}

/** `Sam Lee` to a formal contact, `Sam` to a casual one; a gender is never guessed, `Dr. Lee` only if the file says so. */
export function englishSalutation(who: Addressed, register: Register): string {
  const own = latinHonorific(who.honorific);
  const { full, family, given } = who.name;
  if (own !== undefined) {
    return /san$|sensei$/i.test(own)
      ? `${family ?? full}-${own.replace(/^-/, "")}`
      : `${own} ${family ?? full}`;
  }
  if (isCompanyName(full)) return `${full} team`;
  return register === "formal" ? full : firstName(given ?? full);
}

/** `Maria` of Maria García López; a name of another script, or one that begins with a title, stays whole. */
function firstName(name: string): string {
  const first = name.split(/\s+/)[0] ?? name;
  return JAPANESE.test(name) || first.endsWith(".") ? name : first;
}
