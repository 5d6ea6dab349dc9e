import { monthsBetween } from "../domain/span.ts";
import type { Facts } from "./facts.ts";
import { nameInLanguage } from "./free-text.ts";

/** What the file tells of the time in which an alumni contact and I worked together. */
interface SharedWork {
  readonly department: string | undefined;
  /** They were in that department, and I was too. */
  readonly isMine: boolean;
  /** Whole years; undefined for less than one and where the file does not tell. */
  readonly years: number | undefined;
  /** Some months more than that. */
  readonly andMore: boolean;
}

/** One sentence about the time together; empty where the file does not tell of department or years. */
export function sharedWorkSentence(facts: Facts): string {
  const work = sharedWork(facts);
  if (work === undefined) return "";
  const wordings = facts.language === "ja" ? japanese(facts, work) : english(facts, work);
  return wordings[(turnOf(facts) + facts.newsBefore) % wordings.length] as string;
}

/** People begin at different wordings; the news that follows takes the next one. */
function turnOf({ contact }: Facts): number {
  return [...contact.id].reduce((sum, letter) => sum + (letter.codePointAt(0) as number), 0);
}

function sharedWork(facts: Facts): SharedWork | undefined {
  const { contact, language, role } = facts;
  if (role !== "alumni" && !contact.tags.includes("alumni")) return undefined;
  const months = monthsTogether(facts);
  const years = months === undefined || months < 12 ? undefined : Math.floor(months / 12);
  const department = facts.sharesCompany ? nameInLanguage(contact.department, language) : undefined;
  if (years === undefined && department === undefined) return undefined;
  return {
    department,
    isMine: department !== undefined && isMyDepartment(facts),
    years,
    andMore: months !== undefined && months % 12 >= 2,
  };
}

/** From the day we met to the end of the time together: their last day, or mine. */
function monthsTogether({ contact, book, today }: Facts): number | undefined {
  const { met, leftOn } = contact;
  if (met === undefined) return undefined;
  const mine = book.me.milestones.filter(({ kind, date }) => kind === "left" && date > met && date <= today);
  const ends = [...mine.map(({ date }) => date), ...(leftOn === undefined ? [] : [leftOn])];
  const end = Math.min(...ends, today);
  return ends.length === 0 || end <= met ? undefined : monthsBetween(met, end + 1);
}

/** Both of us there: in the company that the file names for them, my own department of today or of then. */
function isMyDepartment({ contact, book }: Facts): boolean {
  const { me } = book;
  if (contact.company !== undefined && contact.company === me.company) {
    return contact.department === me.department;
  }
  return me.milestones.some(
    ({ kind, company, department }) =>
      kind === "left" && company === contact.company && department === contact.department,
  );
}

function japanese({ style }: Facts, work: SharedWork): readonly string[] {
  const formal = style === "formal";
  const recall = formal ? "懐かしく思い出しております" : "懐かしく思い出します";
  const write = formal ? "思い浮かべながら、お便りしております" : "思い浮かべながら書いています";
  const time = japaneseTime(work, formal);
  return [`${time}を、今も${recall}。`, `${time}のことを${write}。`, `${time}は、今も大切な思い出です。`];
}

function japaneseTime({ department, isMine, years, andMore }: SharedWork, formal: boolean): string {
  const where = department === undefined ? "" : isMine ? `${department}で` : "";
  if (years !== undefined) return `${where}ご一緒した${years}年${andMore ? "あまり" : "間"}`;
  if (isMine) return `${where}ご一緒した頃`;
  return `${department}に${formal ? "いらっしゃった" : "いらした"}頃`;
}

function english({ register }: Facts, work: SharedWork): readonly string[] {
  const time = englishTime(work);
  const formal = register === "formal";
  return [
    formal ? `I think back with pleasure to ${time}.` : `I still think back fondly to ${time}.`,
    `${time.charAt(0).toUpperCase()}${time.slice(1)} often ${work.years === 1 ? "comes" : "come"} back to me.`,
    `I thought of ${time} as I wrote this.`,
  ];
}

const NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function englishTime({ department, isMine, years }: SharedWork): string {
  const where = isMine ? ` in ${department}` : "";
  if (years === undefined) return isMine ? `our days${where}` : `your days in ${department}`;
  if (years === 1) return `our year together${where}`;
  return `our ${NUMBERS[years - 2] ?? years} years together${where}`;
}
