import { addMonths, type Day } from "../domain/calendar-date.ts";
import { monthsBetween } from "../domain/span.ts";
import { englishDayOfLeaving, englishTime } from "./dates.ts";
import type { Facts, JobNews } from "./facts.ts";
import { englishRole } from "./free-text.ts";

/** One or two lines about me; `isAside` where something about them stands before it. */
export function news(facts: Facts, isAside: boolean): string {
  const more = facts.moreNews === undefined ? "" : workNews(facts, facts.moreNews);
  const told = [leavingNews(facts), jobNews(facts), more].filter((sentence) => sentence !== "").join(" ");
  const isNews = facts.leaving !== undefined || facts.jobNews?.as === "news";
  return isAside && isNews ? fromMySide(told, facts) : told;
}

/** "A little news from my side: in September I started …" */
function fromMySide(told: string, { occasion }: Facts): string {
  const text = /^(I |I'm )/.test(told) ? told : told.charAt(0).toLowerCase() + told.slice(1);
  const isKnown = /^(as you|it is|it's)/.test(text);
  const follows = occasion === "birthday" || occasion === "congratulations";
  return follows && !isKnown ? `A little news from my side: ${text}` : `On my side, ${text}`;
}

function workNews(facts: Facts, told: JobNews): string {
  return told.job.kind === "independent" ? independence(facts, told) : newJob(facts, told);
}

function leavingNews(facts: Facts): string {
  const { leaving, readOn, register, country } = facts;
  if (leaving === undefined) return "";
  const left = `left ${leaving.company ?? "my job"} ${englishDayOfLeaving(leaving.date, readOn, country)}`;
  const told =
    sinceLeaving(facts) ??
    (register !== "formal" ? `I ${left}.` : `As you ${sawMyDeparture(facts) ? "" : "may "}know, I ${left}.`);
  return [told, gratitude(facts)].filter((sentence) => sentence !== "").join(" ");
}

function sawMyDeparture({ leaving, shared, sawMeGo }: Facts): boolean {
  return leaving !== undefined && sawMeGo && shared?.date === leaving.date;
}

/** To whoever worked beside me and saw me go the departure is no news. */
function sinceLeaving(facts: Facts): string | undefined {
  const { leaving, register, readOn } = facts;
  if (leaving === undefined || !sawMyDeparture(facts)) return undefined;
  const weeks = weeksSince(leaving.date, readOn);
  return (
    weeks &&
    `${register === "formal" ? "It is" : "It's"} already ${weeks} since I left${leaving.company === undefined ? "" : ` ${leaving.company}`}.`
  );
}

const DAYS_OF_HALF_A_MONTH = 12;

function weeksSince(day: Day, seenFrom: Day): string | undefined {
  const days = seenFrom - day;
  if (days < 5 || days > 100) return undefined;
  if (days < 11) return "a week";
  if (days < 18) return "two weeks";
  if (days < 25) return "three weeks";
  const months = ["a month", "two months", "three months"];
  const whole = monthsBetween(day, seenFrom);
  const next = addMonths(day, whole + 1) - seenFrom <= 8 ? months[whole] : undefined;
  if (next !== undefined) return `nearly ${next}`;
  const more = seenFrom - addMonths(day, whole) >= DAYS_OF_HALF_A_MONTH;
  return more && whole === 1 ? "six weeks" : months[whole - 1];
}

/** Occasions whose own text thanks already. */
const THANKS_BY_ITSELF = [
  "after-leaving",
  "new-job",
  "independence",
  "year-end",
  "farewell",
  "nengajo",
  "new-year",
];

/** Thanks for the time together, where the departure is told besides something else. */
function gratitude({ role, occasion, shared, sawMeGo, register, theyMourn }: Facts): string {
  if (shared === undefined || THANKS_BY_ITSELF.includes(occasion)) return "";
  if (register === "casual") return `Thanks for all the good days at work${theyMourn ? "." : "!"}`;
  return role === "client"
    ? "Thank you for the trust you placed in me during that time."
    : `Thank you for all your guidance${sawMeGo ? " during that time" : ""}.`;
}

const DAYS_TO_SETTLE = 60;

function jobNews(facts: Facts): string {
  const formal = facts.register === "formal";
  const told = facts.jobNews;
  if (told === undefined) {
    if (facts.occasion === "congratulations" || facts.theyMourn) return "";
    if (facts.leaving !== undefined && facts.occasion === "after-leaving") return "";
    if (facts.occasion === "new-job")
      return formal ? "I recently started a new job." : "I've started a new job.";
    if (facts.occasion === "independence")
      return formal ? "I have started my own business." : "I'm working for myself now.";
    return facts.pick(
      formal
        ? ["Things are going well on my side.", "I am doing well."]
        : ["All good here.", "I'm doing well."],
      "news",
    );
  }
  const { job, as } = told;
  if (as === "settled") {
    // That I am well is not what somebody who mourns has to hear.
    if (facts.theyMourn) return "";
    if (job.kind === "independent") {
      return formal ? "I am still enjoying working independently." : "I'm still enjoying being my own boss.";
    }
    const place = job.company === undefined ? "my new job" : job.company;
    if (job.date + DAYS_TO_SETTLE > facts.readOn) {
      return formal ? `I am gradually settling in at ${place}.` : `I'm slowly settling in at ${place}.`;
    }
    return formal ? `I have settled in well at ${place}.` : `I've settled in well at ${place}.`;
  }
  return workNews(facts, told);
}

function independence({ register, readOn }: Facts, { job, as }: JobNews): string {
  const formal = register === "formal";
  if (as === "statement") {
    const name = job.company === undefined ? "" : `, under the name ${job.company}`;
    return `${formal ? "I am" : "I'm"} working independently now${name}.`;
  }
  const when = `${englishTime(job.date, readOn)} I`;
  if (job.company !== undefined) return `${when} started my own business, called ${job.company}.`;
  const role = job.role === undefined ? "" : ` ${englishRole(job.role)}`;
  return `${when} ${formal ? "started my own business" : "went out on my own"}${role}.`;
}

function newJob({ register, readOn }: Facts, { job, as }: JobNews): string {
  const formal = register === "formal";
  const company = job.company === undefined ? "" : ` at ${job.company}`;
  const role = job.role === undefined ? "" : ` ${englishRole(job.role)}`;
  if (as === "statement")
    return `${formal ? "I am" : "I'm"} now working${company}${role}.`.replace(/working\.$/, "in a new job.");
  const when = `${englishTime(job.date, readOn)} I`;
  if (job.company === undefined && job.role === undefined) return `${when} started a new job.`;
  return job.company === undefined
    ? `${when} started a new job${role}.`
    : `${when} joined ${job.company}${role}.`;
}
