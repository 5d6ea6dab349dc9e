/** A name of an address book as the contact file holds it: the name alone, and what stood around it where it belongs. */
import { honorificTitle, isCompanyName } from "../manners/honorifics.ts";
import { isPlain, isTitleWord, type WrittenName, writtenHalf, writtenName } from "../manners/written-name.ts";
import type { ImportedFields, ImportedValue } from "./imported.ts";
import { isEastAsian, type NameCells, nameFields } from "./person.ts";

/** What columns of their own say; empty where there are none. */
export interface BesideName {
  readonly company?: string;
  readonly title?: string;
  readonly honorific?: string;
}

/**
 * `name`, or `family` and `given`, without 様, Dr. and the like; nothing without any name. A title and 先生 become fields
 * where these are blank, everything else that is more than manners stands in `extra` with the name as it was written.
 */
export function personName(cells: NameCells, beside: BesideName = {}): Record<string, ImportedValue> {
  const { full = "", family = "", given = "", middle = "" } = cells;
  // Most are as they are to be, and they are many.
  if (isOrdinary(family) && isOrdinary(given) && isOrdinary(full)) return nameFields(cells);
  const isSplit = family !== "" && (given !== "" || middle !== "");
  const employed = isSplit
    ? employedIn(family, [given, middle])
    : employedIn(...halvesOf(full || family || given));
  if (employed) return withCompany(employed, beside);
  if (!isSplit) {
    const only = full || family || [given, middle].filter(isText).join(" ");
    return unreadable(only) ? {} : fieldsOfWhole(only, only, beside);
  }
  const shown = shownOf(family, [given, middle]);
  if (isTitleWord(family) || isTitleWord(given) || MANNERS.test(given)) {
    return fieldsOfWhole(shown, shown, beside);
  }
  if (unreadable(family) || unreadable(given)) {
    const read = personName({ ...cells, ...(unreadable(family) ? { family: "" } : { given: "" }) }, beside);
    return Object.keys(read).length === 0 ? read : { ...read, ...asWritten(shown) };
  }
  const [last, first] = [writtenHalf(family), writtenHalf(given)];
  if (isAsItStands(last, family) && isAsItStands(first, given)) return nameFields({ family, given, middle });
  if (last.name === "" || (first.name === "" && middle === "")) {
    const only = `${first.prefix} ${last.name || first.name || shown}`.trim();
    return {
      ...fieldsOfWhole(only, shown, beside),
      ...(last.isMore || first.isMore ? asWritten(shown) : {}),
    };
  }
  const name = nameFields({ family: last.name, given: first.name, middle });
  return withAround(name, [last, first], shown, beside, false);
}

const MANNERS = /^(?:様|さま|さん|殿|くん|ちゃん)$/;

function isOrdinary(text: string): boolean {
  if (text === "") return true;
  const known = ordinary.get(text);
  if (known !== undefined) return known;
  const is = isPlain(text) && !WITHOUT_SIGN.test(text);
  if (ordinary.size < MOST_KNOWN) ordinary.set(text, is);
  return is;
}

/** A list has the same family and given names again and again. */
const ordinary = new Map<string, boolean>();
const MOST_KNOWN = 10_000;

/** Words that only look like names: degrees and titles by themselves, companies. */
const WITHOUT_SIGN =
  /^[A-Z.]{2,}$|^(?:Dr|Mr|Mrs|Ms|Mx|Miss|Prof|Professor|Rev|PhD|Esq|PharmD|LLM|MSc|BSc|MEng|EdD|[Uu]nknown)$|[社人会]|不明|(?:Inc|Ltd|GmbH|Corp|Co|PLC)$|名称未設定|^ー/;

interface Employed {
  readonly company: string;
  readonly person: string;
  readonly shown: string;
}

/** 株式会社あおば in the place of a family name, with somebody of that company behind it. */
function employedIn(company: string, others: readonly string[]): Employed | undefined {
  if (!MAYBE_COMPANY.test(company) || !isCompany(company)) return undefined;
  const person = others.filter(isText).join(" ");
  const { name } = writtenName(person);
  if (name === "" || unreadable(name) || isCompany(name) || NO_PERSON.test(person)) return undefined;
  return { company, person, shown: shownOf(company, others) };
}

function halvesOf(text: string): [company: string, others: readonly string[]] {
  if (!MAYBE_COMPANY.test(text)) return ["", []];
  const [company = "", ...others] = text.split(/[\s\u3000]+/);
  // In Latin letters nobody can tell where the company ends.
  return isEastAsian(company) ? [company, others] : ["", []];
}

function withCompany(
  { company, person, shown }: Employed,
  beside: BesideName,
): Record<string, ImportedValue> {
  const read = fieldsOfWhole(person, person, beside);
  if (!beside.company) return { ...read, company };
  return beside.company.includes(company) ? read : { ...read, ...asWritten(shown) };
}

/** Names of companies are few among thousands of people. */
const MAYBE_COMPANY = /[社人会株有㈱㈲.]|(?:Inc|Ltd|LLC|GmbH|Corp|Co|AG|PLC)$/i;
const SHORT_FORM = /^(?:[(（][株有][)）]|㈲).|.(?:[(（][株有][)）]|㈲)$/;
const FORM_ALONE = /^(?:株式|有限|合同)会社$|^(?:(?:一般|公益)(?:社団|財団)|学校|医療)法人$|^㈱$/;
/** A part of the company, or nobody in particular. */
const NO_PERSON =
  /(?:部|課|室|係|局|店|支社|本社|社|所|園|院|校|館|グループ|チーム|センター|サービス|御中|各位|担当|担当者|担当者様|窓口|受付|代表|代表電話|本部|事務局|サポート|営業|工場|倉庫|配達|\d)$/;

function isCompany(text: string): boolean {
  return SHORT_FORM.test(text) || (isCompanyName(text) && !FORM_ALONE.test(text));
}

function fieldsOfWhole(text: string, shown: string, beside: BesideName): Record<string, ImportedValue> {
  const written = writtenName(text);
  const name = written.halves
    ? nameFields({ ...written.halves, family: withGeneration(written.halves.family, written.generation) })
    : nameFields({ full: written.name });
  const isAlone = !/\s/.test(written.bare);
  return isAsItStands(written, text) ? name : withAround(name, [written], shown, beside, isAlone);
}

function withGeneration(family: string, generation: string): string {
  return generation === "" ? family : `${family} ${generation}`;
}

function isAsItStands({ name, title, honorific, prefix, isMore }: WrittenName, text: string): boolean {
  return name === text && title === "" && honorific === "" && prefix === "" && !isMore;
}

/** `isAlone`: there is one half of a name only, by which nobody is called without a word before or after it. */
function withAround(
  name: ImportedFields,
  parts: readonly WrittenName[],
  shown: string,
  beside: BesideName,
  isAlone: boolean,
): Record<string, ImportedValue> {
  const one = (key: "title" | "honorific" | "prefix"): string =>
    parts.find((part) => part[key] !== "")?.[key] ?? "";
  const [title, called, prefix] = [one("title"), one("honorific"), one("prefix")];
  const honorific = called || (isAlone ? prefix || honorificTitle(title) || "" : "");
  const isTold = (text: string, there = ""): boolean => text === "" || there === "" || there.includes(text);
  const isMore =
    parts.some((part) => part.isMore) ||
    (prefix !== "" && honorific !== prefix) ||
    !isTold(title, beside.title) ||
    !isTold(called || prefix, beside.honorific);
  return {
    ...name,
    ...(title === "" || beside.title ? {} : { title }),
    ...(honorific === "" || beside.honorific ? {} : { honorific }),
    ...(isMore ? asWritten(shown) : {}),
  };
}

function asWritten(shown: string): Record<string, ImportedValue> {
  return { extra: { name: shown } };
}

function shownOf(family: string, first: readonly string[]): string {
  const given = first.filter(isText).join(" ");
  const parts = isEastAsian(family + given) ? [family, given] : [given, family];
  return parts.filter(isText).join(" ");
}

function isText(text: string): boolean {
  return text !== "";
}

/** What a scanner writes for signs that it could not read, and people for a name that they do not know. */
function unreadable(text: string): boolean {
  return UNREADABLE.test(text);
}

const UNREADABLE = /^(?:[\s?？�*＊_＿.…・ー―—–-]+|(?:氏名)?不明|名称未設定|n\/a|unknown)$/i;
