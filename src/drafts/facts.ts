import { addMonths, type Day, dayOf, daysInMonth, fromDay, yearOf } from "../domain/calendar-date.ts";
import type {
  Book,
  Channel,
  Contact,
  CustomOccasion,
  FollowUp,
  Help,
  Language,
  LifeEvent,
  Milestone,
  Name,
  NewsItem,
  Register,
  Touch,
} from "../domain/contact.ts";
import { hasJapaneseScript, isJapan } from "../domain/contact-language.ts";
import { type GoodbyeStep, goodbyeStepOf, openFollowUp } from "../domain/departure.ts";
import { fnv1a } from "../domain/hash.ts";
import { lastHelp } from "../domain/last-help.ts";
import { singleLine } from "../domain/plain-text.ts";
import { type Relationship, registerOf } from "../domain/relationship.ts";
import { thanksIn } from "../domain/thanks.ts";
import { touchesUntil } from "../domain/touch.ts";
import { untoldNews } from "../domain/untold-news.ts";
import { isCompanyName } from "../manners/honorifics.ts";
import { type Mimai, mimaiOn } from "../manners/season-phrases.ts";
import {
  eventsToName,
  grieves,
  hasRetired,
  heardThisYear,
  type NewYearWords,
  newYearWords,
} from "./circumstances.ts";
import { climateOf, fitsClimate } from "./climate.ts";
import { nameInLanguage, phraseInLanguage, spokenCompany } from "./free-text.ts";
import { givenNameFirst } from "./name-as-written.ts";
import { romajiOf } from "./romaji.ts";

/** The window a draft is for, as the planner's item has it. */
export interface DraftWindow {
  readonly start: Day;
  readonly end: Day | null;
  readonly late: boolean;
}

/** Whom a draft is for, and why. */
export interface DraftRequest {
  readonly book: Book;
  readonly contact: Contact;
  readonly relationship: Relationship;
  /** A built-in id or one of the file's own occasions. */
  readonly occasion: string;
  /** Null when the draft is asked for outside any window. */
  readonly window: DraftWindow | null;
  /** The other due occasions of the row; own news among them is worked in. */
  readonly also: readonly string[];
  readonly channel: Channel;
  readonly language: Language;
  readonly today: Day;
  /** The piece of news that the draft brings; only `renderNews`, which asks for consent, sets it. */
  readonly newsItem?: NewsItem | undefined;
}

export type Role = "boss" | "mentor" | "client" | "colleague" | "friend" | "alumni" | "other";
/** formal 敬語; polite です・ます; plain as friends chat. */
export type Style = "formal" | "polite" | "plain";
export type Gap = "unknown" | "none" | "some" | "long";

/** A milestone with its words fit for the draft's language. */
export interface OwnMilestone {
  readonly kind: Milestone["kind"];
  readonly date: Day;
  readonly company: string | undefined;
  readonly department: string | undefined;
  readonly role: string | undefined;
}

/** How the present job is spoken of: news, a plain statement (nothing known of what they know), or old news. */
export type JobNews = { readonly job: OwnMilestone; readonly as: "news" | "statement" | "settled" };

/** What a follow-up wants thanks said for; where its note does not tell, nothing is known. */
export interface Gratitude {
  readonly isForHelp: boolean;
  /** Fit for the draft's language. */
  readonly text: string | undefined;
  readonly on: Day | undefined;
}

export interface MyName {
  readonly full: string;
  readonly family: string;
  readonly given: string;
  /** As I call myself among friends: 山田, Taro, and in Japanese the whole of a name in Latin letters. */
  readonly called: string;
}

export interface Facts extends DraftRequest {
  readonly role: Role;
  readonly register: Register;
  readonly style: Style;
  readonly japan: boolean;
  readonly kansai: boolean;
  /** Theirs, else that of the settings. */
  readonly country: string | undefined;
  /** The day it is read: `today`, for post the day it arrives, for 年賀状 January 1. */
  readonly readOn: Day;
  /** Last contact, or the end of the time together. */
  readonly last: Day | null;
  readonly gap: Gap;
  /** More than three months, or nothing known: I say who I am. */
  readonly farApart: boolean;
  /** The job at which we knew each other, once I have left it. */
  readonly shared: OwnMilestone | undefined;
  /** They worked where I left, or may have: to them the departure is no news. */
  readonly sawMeGo: boolean;
  /** A departure that this draft tells of. */
  readonly leaving: OwnMilestone | undefined;
  readonly jobNews: JobNews | undefined;
  /** The other kind of news about work, where both are told. */
  readonly moreNews: JobNews | undefined;
  readonly presentCompany: string | undefined;
  /** The company at which an alumni contact and I knew each other, where the file tells which it was. */
  readonly alumniCompany: string | undefined;
  /** Their company in the file is one where I am or was myself: nobody who has left is asked how it is there. */
  readonly sharesCompany: boolean;
  /** So it is, or it may be: one of the names is in Japanese only and the other in Latin letters. */
  readonly mayShareCompany: boolean;
  /** I have left, and nothing newer is known. */
  readonly betweenJobs: boolean;
  /** Whether there is own news to tell at all. */
  readonly tellsNews: boolean;
  /** We worked together once, by the type of the contact. */
  readonly together: boolean;
  /** What I learned in the time together, in the draft's language. */
  readonly learned: string | undefined;
  readonly myName: MyName | undefined;
  readonly event: LifeEvent | undefined;
  /** Another joyful event that nothing has been said about yet. */
  readonly otherEvent: LifeEvent | undefined;
  /** They have retired: no company and no title of before. */
  readonly isRetired: boolean;
  /** Whether the last help received is thanked for: the first time, once more after a silence, or not in this message. */
  readonly thanksFor: "first" | "again" | "nothing";
  readonly helpReceived: { readonly on: Day; readonly text: string } | undefined;
  readonly helpGiven: { readonly on: Day; readonly text: string } | undefined;
  readonly followUp: FollowUp | undefined;
  /** The follow-up that this message is for wants thanks said. */
  readonly gratitude: Gratitude | undefined;
  /** They are leaving where I am, and are met every day until then. */
  readonly isInNotice: boolean;
  /** The step of a goodbye that this follow-up is, while they are still met every day. */
  readonly goodbye: GoodbyeStep | undefined;
  readonly custom: CustomOccasion | undefined;
  /** How many pieces of news they have had. */
  readonly newsBefore: number;
  /** Days from the birthday that is being congratulated to the day it is read; 0 on the day and before. */
  readonly birthdayDaysLate: number;
  readonly theyMourn: boolean;
  readonly iMourn: boolean;
  /** In the first weeks after a death: nothing is congratulated on, and no news of mine is told that need not be. */
  readonly newlyMourning: boolean;
  /** What this message, though it has another reason, says of the New Year. */
  readonly newYear: NewYearWords;
  /** The first message of the year, in its first days, to somebody who may be wished a happy one. */
  readonly isFirstOfYear: boolean;
  /** We wrote, met or helped each other in the year that is being looked back on. */
  readonly heardThisYear: boolean;
  /** Any full touch, in whichever year. */
  readonly hasHistory: boolean;
  /** They are of the firm where I am now. */
  readonly isPresentColleague: boolean;
  /** The contact is a company and no person. */
  readonly isCompany: boolean;
  /** It is read in the very season that the occasion greets. */
  readonly seasonFits: boolean;
  /** A celebration of theirs is near: the words that are unlucky beside it stay away. */
  readonly festive: boolean;
  /** Even and odd years of this contact and occasion, for phrases of which one set belongs to each. */
  readonly turn: 0 | 1;
  /** From 14 days past the normal end of the window on. */
  readonly apologises: boolean;
  /** A follow-up comes a week or more after the day that was planned for it. */
  readonly followUpIsLate: boolean;
  /** One of several wordings: not the one that the year before had. */
  pick<Wording>(wordings: readonly Wording[], salt?: string): Wording;
}

const ROLES: readonly Role[] = ["boss", "mentor", "client", "colleague", "friend", "alumni"];
const OWN_NEWS: readonly string[] = ["after-leaving", "new-job", "independence"];
const DAYS_LATE_FOR_APOLOGY = 14;
const DAYS_LATE_FOR_FOLLOW_UP = 7;
/** Somebody may start the new job while the last days of leave at the old one still run. */
const OVERLAP_DAYS = 62;

export function factsOf(request: DraftRequest): Facts {
  const { book, contact, relationship, occasion, also, channel, language, today } = request;
  const role =
    relationship.chain.find((type): type is Role => (ROLES as readonly string[]).includes(type)) ?? "other";
  const custom = book.occasions.find(({ id }) => id === occasion);
  const register = custom?.register ?? registerOf(contact, relationship);
  const readOn = dayOfReading(request);
  const touches = touchesUntil(contact, channel, today);

  const past = book.me.milestones.filter(({ date }) => date <= today);
  const newestLeft = newest(past.filter(({ kind }) => kind === "left"));
  const knownAt = knownLeft(past, request, touches[0]?.on, newestLeft);
  const together = role === "boss" || role === "colleague" || role === "client" ? knownAt : undefined;
  // Colleagues of the place that I left saw me go.
  const sawMeGo =
    together !== undefined && role !== "client" && isOfCompany(contact.company, together.company, book);
  const silence = silenceOf(request, role, touches[touches.length - 1]?.on, together, sawMeGo);
  const { last, lastHeard, gap } = silence;

  const told = [occasion, ...also].filter((id) => OWN_NEWS.includes(id));
  const waiting = untoldNews(book, contact, today).filter((id) => !told.includes(id));
  const newestJob = presentJob(past, newestLeft, today);
  const isSecret = newestJob !== undefined && waiting.includes(newsId(newestJob));
  const job = isSecret ? undefined : newestJob;
  const company = companyNow(book, newestJob, isSecret, newestLeft, today);
  // Whoever hears of the new job hears of the end of the old one; to others the time together would give the departure
  // away.
  const leavingIsSecret = waiting.includes("after-leaving") && told.length === 0 && !sawMeGo;
  const shared = leavingIsSecret && together === newestLeft ? undefined : together;
  const [first, second] = jobsTold(past, told, occasion);
  const context = grieves(contact.mourning, today) ? undefined : contextOfJob(job, touches, last, today);
  const jobNews = first === undefined ? context : { job: first, as: NEWS };
  const moreNews = second === undefined ? undefined : { job: second, as: NEWS };
  const own = (milestone: Milestone | undefined): OwnMilestone | undefined =>
    milestone === undefined ? undefined : inLanguage(milestone, book, language);
  const learnedFrom = sawMeGo || role === "client" ? together : undefined;
  const learned = phraseInLanguage(learnedFrom && learnedThere(book, learnedFrom), language);
  const received = helpInLanguage(contact.help, "received", today, language);
  const year = yearOfWording(request);
  const thanked = thanksFor(request, received, touches, gap);
  const [event, otherEvent] = eventsToName(contact.events, eventOf(contact, today), touches, today);
  const newlyMourning = grieves(contact.mourning, today);
  const japan = isJapan(contact, book.settings);
  const theyMourn = mourns(contact.mourning, today, readOn);
  const iMourn = mourns(book.me.mourning, today, readOn);
  // Whoever works beside me knows where I am, told or not.
  const presentColleague = isPresentColleague(
    contact,
    companyNow(book, newestJob, false, newestLeft, today),
    book,
  );
  const newYear = newYearWords({
    contact,
    occasion,
    readOn,
    japan,
    kansai: isKansai(contact, book),
    touches,
    inMourning: theyMourn || iMourn,
    // Nor is an illness the moment for it.
    grieving: newlyMourning || (occasion === "congratulations" && event?.kind === "other"),
    isMet: isInNotice(contact, today) && role === "alumni",
  });
  const promised =
    openFollowUp(contact, today) ??
    // Asked for ahead of its day, the message is for the next one.
    (occasion === "follow-up" ? openFollowUp(contact, Number.POSITIVE_INFINITY) : undefined);
  const followUp = contact.followUps[promised ?? -1];
  const goodbye = occasion === "follow-up" ? goodbyeStepOf(followUp?.note) : undefined;
  const sharesCompany =
    contact.company === book.me.company ||
    isSameCompany(contact.company, book.me.company) ||
    isSameCompany(contact.company, book.me.companyEn) ||
    past.some(({ company }) => company === contact.company || isSameCompany(company, contact.company));
  return {
    ...request,
    role,
    custom,
    register,
    style: styleOf(register, role, channel),
    japan,
    kansai: isKansai(contact, book),
    country: contact.country ?? book.settings.country,
    readOn,
    last: last ?? null,
    gap,
    farApart: lastHeard === undefined || addMonths(lastHeard, 3) <= today,
    // What department I was in says nothing to people of another company.
    shared:
      sawMeGo || role === "client" || shared === undefined ? own(shared) : own(withoutDepartment(shared)),
    sawMeGo,
    leaving: told.includes("after-leaving") ? own(newestLeft) : undefined,
    jobNews: jobNews && { job: inLanguage(jobNews.job, book, language), as: jobNews.as },
    moreNews: moreNews && { job: inLanguage(moreNews.job, book, language), as: moreNews.as },
    presentCompany: companyInLanguage(company, book, language),
    alumniCompany: role === "alumni" ? alumniCompany(request, company) : undefined,
    sharesCompany,
    mayShareCompany: sharesCompany || mayShareCompany(contact.company, book, past),
    betweenJobs: newestLeft !== undefined && !leavingIsSecret && company === undefined && !job,
    tellsNews: told.length > 0,
    together: role === "boss" || role === "colleague" || role === "client" || role === "alumni",
    learned,
    myName: nameAmongFriends(myName(book, language), role, register, language),
    event,
    otherEvent,
    isRetired: hasRetired(contact, today),
    thanksFor: thanked,
    helpReceived: received,
    helpGiven: helpInLanguage(contact.help, "given", today, language),
    followUp,
    gratitude:
      occasion === "follow-up"
        ? gratitudeOf(followUp, request, thanked === "first" ? received : undefined)
        : undefined,
    newsBefore: new Set(contact.history.flatMap((touch) => touch.news ?? [])).size,
    isInNotice: isInNotice(contact, today) && (occasion === "farewell" || goodbye !== undefined),
    goodbye: isInNotice(contact, today) ? goodbye : undefined,
    followUpIsLate: followUp !== undefined && followUp.on + DAYS_LATE_FOR_FOLLOW_UP <= today,
    birthdayDaysLate:
      occasion === "birthday" || also.includes("birthday") ? birthdayDaysLate(contact, book, readOn) : 0,
    theyMourn,
    iMourn,
    newlyMourning,
    newYear,
    isFirstOfYear: newYear === "greeting",
    heardThisYear:
      presentColleague ||
      heardThisYear(contact, touches, occasion, today, readOn, sawMeGo ? together?.date : undefined),
    hasHistory: touches.length > 0,
    isPresentColleague: presentColleague,
    isCompany: isCompanyName(contact.name.full),
    seasonFits: seasonFits(request, readOn),
    festive: isFestive(request, event),
    turn: ((fnv1a(`${contact.id}:${occasion}`) + year) % 2) as 0 | 1,
    apologises: isVeryLate(request, newestLeft, newestJob),
    pick: (wordings, salt = "") => {
      const own = OWN_NEWS.indexOf(occasion);
      // The own news of one year come within weeks of each other: each of them takes the next wording.
      const [name, step] = own === -1 ? [occasion, 0] : ["own-news", own];
      const index = (fnv1a(`${contact.id}:${name}:${salt}`) % 9973) + year + step;
      return wordings[index % wordings.length] as (typeof wordings)[number];
    },
  };
}

const TURN_OF_THE_YEAR: readonly string[] = ["nengajo", "year-end", "new-year"];
const HALF_A_YEAR = 184;

/** The year that wordings change with: of the window, and for greetings at the turn of the year of the coming one. */
function yearOfWording({ occasion, window, today }: DraftRequest): number {
  const start = window?.start ?? today;
  return yearOf(TURN_OF_THE_YEAR.includes(occasion) ? start + HALF_A_YEAR : start);
}

/** Help long past has been thanked for often enough. */
const YEARS_OF_THANKS = 3;
/** After the thanks, a next message is no second letter of thanks unless so long has passed in between. */
const MONTHS_OF_SILENCE = 6;

function thanksFor(
  { occasion, today }: DraftRequest,
  received: { readonly on: Day } | undefined,
  touches: ReturnType<typeof touchesUntil>,
  gap: Gap,
): Facts["thanksFor"] {
  if (received === undefined) return "nothing";
  // News that goes to many thanks nobody.
  const since = touches.filter(
    ({ on, direction, news }) => direction !== "in" && news === undefined && on > received.on,
  );
  const [first] = since;
  if (first === undefined) return "first";
  // Where the year is looked back on, its help belongs into it, once.
  const looksBack = TURN_OF_THE_YEAR.includes(occasion) && addMonths(received.on, 12) > today;
  if (looksBack) return since.some(namesTurnOfTheYear) ? "nothing" : "again";
  const isRecent = addMonths(received.on, 12 * YEARS_OF_THANKS) > today;
  const isSilent = (gap === "some" || gap === "long") && addMonths(first.on, MONTHS_OF_SILENCE) <= today;
  return since.length === 1 && isRecent && isSilent ? "again" : "nothing";
}

function namesTurnOfTheYear({ occasions }: Touch): boolean {
  return occasions.some((id) => TURN_OF_THE_YEAR.includes(id));
}

function gratitudeOf(
  followUp: FollowUp | undefined,
  { contact, today, language }: DraftRequest,
  unthanked: { readonly on: Day; readonly text: string } | undefined,
): Gratitude | undefined {
  const thanks = thanksIn(followUp?.note);
  if (thanks === undefined) return undefined;
  const { help } = thanks;
  if (help === undefined) {
    return { isForHelp: unthanked !== undefined, text: unthanked?.text, on: unthanked?.on };
  }
  const same = contact.help.filter(
    ({ received }) => received !== undefined && singleLine(received).trim() === help,
  );
  return {
    isForHelp: true,
    text: phraseInLanguage(help, language),
    on: lastHelp(same, today, "received")?.on,
  };
}

const FESTIVE_DAYS = 60;

function isFestive({ occasion, also, today }: DraftRequest, event: LifeEvent | undefined): boolean {
  if (occasion === "congratulations" || also.includes("congratulations")) return true;
  const joyful = event !== undefined && event.kind !== "other" && event.kind !== "retirement";
  return joyful && event.date + FESTIVE_DAYS >= today;
}

/** The last contact; when they were last heard of in any way; and how the gap since then is spoken of. */
interface Silence {
  readonly last: Day | undefined;
  readonly lastHeard: Day | undefined;
  readonly gap: Gap;
}

/** Only those of the company that I left were met there until my last day; of others the noted touches tell. */
function silenceOf(
  request: DraftRequest,
  role: Role,
  noted: Day | undefined,
  together: Milestone | undefined,
  sawMeGo: boolean,
): Silence {
  const { contact, today } = request;
  const met = isPast(contact.met, today) ? contact.met : undefined;
  const theirLastDay = lastDayTogether(request, role);
  // Whoever has helped was heard of then, noted as a message or not.
  const helped = lastHelp(contact.help, today)?.on;
  const known = newestDay(noted ?? met, theirLastDay);
  const counted = newestDay(known, together?.date);
  const untilIWent = { last: counted, lastHeard: newestDay(counted, helped) };
  const gap = gapOf(untilIWent.lastHeard, today);
  // Where nothing is noted, they heard of me while I was there.
  if (together === undefined || noted === undefined) return { ...untilIWent, gap };
  const sinceNoted = newestDay(known, helped);
  if (!sawMeGo) return { last: known, lastHeard: sinceNoted, gap: gapOf(sinceNoted, today) };
  // Without a company in the file nobody can tell whether they sat beside me until the last day.
  const isUnsure = contact.company === undefined && gap === "none" && gapOf(sinceNoted, today) === "long";
  return isUnsure ? { ...untilIWent, last: known, gap: "some" } : { ...untilIWent, gap };
}

function withoutDepartment({ department: _, ...milestone }: Milestone): Milestone {
  return milestone;
}

/** One form for the names of a company: 株式会社ひかり, (株) ひかり. */
function companyKey(company: string): string {
  return spokenCompany(singleLine(company).normalize("NFKC")).replace(/\s/g, "").toLowerCase();
}

function isSameCompany(here: string | undefined, there: string | undefined): boolean {
  return here !== undefined && there !== undefined && companyKey(here) === companyKey(there);
}

/** A name in kanji cannot be compared with one in Latin letters; one in kana can, by its sound. */
function mayShareCompany(theirs: string | undefined, { me }: Book, past: readonly Milestone[]): boolean {
  if (theirs === undefined) return false;
  const mine = [...(me.companyEn === undefined ? [me.company] : []), ...past.map(({ company }) => company)];
  return mine.some((company) => {
    if (company === undefined || hasJapaneseScript(company) === hasJapaneseScript(theirs)) return false;
    if (company === me.company && me.companyEn !== undefined) return false;
    const [japanese, latin] = hasJapaneseScript(company) ? [company, theirs] : [theirs, company];
    const sound = romajiOf(spokenCompany(singleLine(japanese)));
    return sound === undefined || latin.toLowerCase().includes(sound.toLowerCase());
  });
}

/** Whether they are of a company of mine, by either of its names; who has none in the file is taken for a colleague. */
function isOfCompany(theirs: string | undefined, mine: string | undefined, { me }: Book): boolean {
  if (theirs === undefined || isSameCompany(theirs, mine)) return true;
  return isSameCompany(mine, me.company) && isSameCompany(theirs, me.companyEn);
}

/** Both of us are there today. */
function isPresentColleague({ company, leftOn }: Contact, mine: string | undefined, book: Book): boolean {
  if (company === undefined || leftOn !== undefined) return false;
  return (
    isSameCompany(company, mine) || (mine === book.me.company && isSameCompany(company, book.me.companyEn))
  );
}

function isInNotice({ leftOn }: Contact, today: Day): boolean {
  return leftOn !== undefined && leftOn >= today;
}

/** Whoever leaves us is met every day until the last one. */
function lastDayTogether({ contact, occasion, today }: DraftRequest, role: Role): Day | undefined {
  if (occasion === "farewell") return today;
  return role === "alumni" && contact.leftOn !== undefined ? Math.min(contact.leftOn, today) : undefined;
}

/** What was learned may stand beside the departure or beside the job it is of use in now, begun or not. */
function learnedThere(book: Book, together: Milestone): string | undefined {
  if (together.learned !== undefined) return together.learned;
  const after = book.me.milestones.filter(
    ({ kind, date }) => kind !== "left" && date >= together.date - OVERLAP_DAYS,
  );
  return after.find(({ learned }) => learned !== undefined)?.learned;
}

function isPast(day: Day | undefined, today: Day): boolean {
  return day !== undefined && day <= today;
}

/** Post is judged by arrival; a 年賀状 is read on New Year's Day, whenever in December it is posted. */
function dayOfReading({ occasion, channel, today, book }: DraftRequest): Day {
  const { year, month } = fromDay(today);
  if (occasion === "nengajo" && month >= 11) return dayOf(year + 1, 1, 1);
  return channel === "letter" || channel === "card" ? today + book.settings.postDays : today;
}

/** A 年賀状 that is written in the old year bears the date of the New Year in which it is read. */
export function isDatedNewYear({
  occasion,
  today,
  readOn,
}: Pick<Facts, "occasion" | "today" | "readOn">): boolean {
  return occasion === "nengajo" && yearOf(readOn) > yearOf(today);
}

function styleOf(register: Register, role: Role, channel: Channel): Style {
  if (register === "formal") return "formal";
  return (channel === "chat" || channel === "sns") && role !== "alumni" ? "plain" : "polite";
}

function newest<Dated extends { readonly date: Day }>(list: readonly Dated[]): Dated | undefined {
  return list.reduce<Dated | undefined>(
    (best, next) => (best === undefined || next.date >= best.date ? next : best),
    undefined,
  );
}

function newestDay(...days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter((day): day is Day => day !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** The departure from the place where this contact knew me: the contact's own company if it is one I left, else by when we met. */
function knownLeft(
  past: readonly Milestone[],
  { contact, book }: DraftRequest,
  firstTouch: Day | undefined,
  newestLeft: Milestone | undefined,
): Milestone | undefined {
  const left = past.filter(({ kind }) => kind === "left").sort((a, b) => a.date - b.date);
  const since = contact.met ?? firstTouch;
  const sameCompany = newest(
    left.filter(
      ({ company }) => contact.company !== undefined && isOfCompany(contact.company, company, book),
    ),
  );
  if (sameCompany !== undefined && (since === undefined || since < sameCompany.date)) return sameCompany;
  if (contact.met !== undefined)
    return left.find(({ date }) => contact.met !== undefined && contact.met < date);
  if (newestLeft === undefined) return undefined;
  if (contact.added === undefined) return newestLeft;
  const known = contact.added < newestLeft.date || (firstTouch !== undefined && firstTouch < newestLeft.date);
  return known ? newestLeft : undefined;
}

function presentJob(
  past: readonly Milestone[],
  newestLeft: Milestone | undefined,
  today: Day,
): Milestone | undefined {
  const job = newest(past.filter(({ kind }) => kind !== "left"));
  if (job === undefined || job.date > today) return undefined;
  if (newestLeft === undefined || job.date >= newestLeft.date) return job;
  const overlaps = newestLeft.date - job.date <= OVERLAP_DAYS && job.company !== newestLeft.company;
  return overlaps ? job : undefined;
}

const KINDS_OF_NEWS: Readonly<Record<string, readonly Milestone["kind"][]>> = {
  independence: ["independent"],
  "new-job": ["new-job", "career-change"],
};

/** What the told occasions are about: each its own newest milestone, that of the message's occasion first. */
function jobsTold(past: readonly Milestone[], told: readonly string[], occasion: string): Milestone[] {
  const ids = ["independence", "new-job"].filter((id) => told.includes(id));
  if (ids[1] === occasion) ids.reverse();
  return ids.flatMap((id) => newest(past.filter(({ kind }) => KINDS_OF_NEWS[id]?.includes(kind))) ?? []);
}

const SEASON_GREETINGS: Readonly<Record<string, Mimai>> = {
  "kanchu-mimai": "寒中",
  "yokan-mimai": "余寒",
  "shochu-mimai": "暑中",
  "zansho-mimai": "残暑",
};

function seasonFits({ contact, book, occasion }: DraftRequest, readOn: Day): boolean {
  const season = SEASON_GREETINGS[occasion];
  if (season === undefined || !isJapan(contact, book.settings)) return false;
  if (!fitsClimate(climateOf(contact, book), season, readOn)) return false;
  return mimaiOn(readOn, isKansai(contact, book)) === season;
}

function isKansai(contact: Contact, { settings }: Book): boolean {
  return (contact.region ?? settings.region)?.toLowerCase() === "kansai";
}

const NEWS = "news" as const;
/** Somebody may be told of a milestone shortly before its day. */
const TOLD_BEFORE_DAYS = 30;
const MONTHS_OF_CONTEXT = 24;

function newsId({ kind }: Milestone): string {
  return kind === "independent" ? "independence" : "new-job";
}

/** The job in a message that has another reason. */
function contextOfJob(
  job: Milestone | undefined,
  touches: ReturnType<typeof touchesUntil>,
  last: Day | undefined,
  today: Day,
): { readonly job: Milestone; readonly as: JobNews["as"] } | undefined {
  if (job === undefined || addMonths(job.date, MONTHS_OF_CONTEXT) <= today) return undefined;
  const wasTold = touches.some(
    ({ on, direction, occasions }) =>
      direction !== "in" && on >= job.date - TOLD_BEFORE_DAYS && occasions.includes(newsId(job)),
  );
  if (wasTold) return { job, as: "settled" };
  if (last === undefined) return { job, as: "statement" };
  return { job, as: last < job.date ? NEWS : "settled" };
}

/** Company of the present job; a `me.company` that was left, or not begun yet, or is not to be told yet, is not it. */
function companyNow(
  book: Book,
  job: Milestone | undefined,
  jobIsSecret: boolean,
  left: Milestone | undefined,
  today: Day,
): string | undefined {
  const own = book.me.company;
  const later = book.me.milestones.some(
    ({ date, kind, company }) => kind !== "left" && date > today && company === own,
  );
  if (jobIsSecret) {
    const isOld = left === undefined && job?.company !== undefined && job.company !== own;
    return isOld && !later ? own : undefined;
  }
  const gone = left !== undefined && left.company === own && job === undefined;
  return job?.company ?? (gone || later ? undefined : own);
}

/** The contact's company if I am or was there too; my present one only if I have never left another. */
function alumniCompany(
  { book, contact, language }: DraftRequest,
  present: string | undefined,
): string | undefined {
  const left = book.me.milestones.filter(({ kind }) => kind === "left").map(({ company }) => company);
  const theirs = contact.company;
  if (theirs !== undefined && (theirs === book.me.company || left.includes(theirs))) {
    return companyInLanguage(theirs, book, language);
  }
  return left.length > 0 ? undefined : companyInLanguage(present, book, language);
}

const LONGEST_BIRTHDAY_DELAY = 60;

function birthdayDaysLate({ birthday }: Contact, { settings }: Book, readOn: Day): number {
  if (birthday === undefined) return 0;
  const { year } = fromDay(readOn);
  const late = [year, year - 1]
    .map((one) => readOn - birthdayIn(one, birthday, settings.leapBirthday))
    .find((days) => days >= 0);
  return late === undefined || late > LONGEST_BIRTHDAY_DELAY ? 0 : late;
}

function birthdayIn(
  year: number,
  { month, day }: { readonly month: number; readonly day: number },
  leap: Book["settings"]["leapBirthday"],
): Day {
  if (month !== 2 || day !== 29 || daysInMonth(year, 2) === 29) return dayOf(year, month, day);
  return leap === "feb-28" ? dayOf(year, 2, 28) : dayOf(year, 3, 1);
}

function companyInLanguage(company: string | undefined, book: Book, language: Language): string | undefined {
  if (
    language === "en" &&
    company !== undefined &&
    company === book.me.company &&
    book.me.companyEn !== undefined
  ) {
    return nameInLanguage(book.me.companyEn, language);
  }
  return nameInLanguage(company, language);
}

function inLanguage(milestone: Milestone, book: Book, language: Language): OwnMilestone {
  return {
    kind: milestone.kind,
    date: milestone.date,
    company: companyInLanguage(milestone.company, book, language),
    department: nameInLanguage(milestone.department, language),
    role: nameInLanguage(milestone.role, language),
  };
}

function gapOf(last: Day | undefined, today: Day): Gap {
  if (last === undefined) return "unknown";
  if (addMonths(last, 2) > today) return "none";
  return addMonths(last, 6) > today ? "some" : "long";
}

/** Within a year after the death, seen from the day it is written or read. */
function mourns(death: Day | undefined, today: Day, readOn: Day): boolean {
  return death !== undefined && death <= Math.max(today, readOn) && addMonths(death, 12) >= today;
}

function eventOf(contact: Contact, today: Day): LifeEvent | undefined {
  const past = contact.events.filter(({ date }) => date <= today);
  return newest(past.filter(({ kind }) => kind !== "other")) ?? newest(past);
}

function helpInLanguage(
  help: readonly Help[],
  side: "given" | "received",
  today: Day,
  language: Language,
): { readonly on: Day; readonly text: string } | undefined {
  const newest = lastHelp(help, today, side);
  const text = phraseInLanguage(newest?.text, language);
  return newest === undefined || text === undefined ? undefined : { on: newest.on, text };
}

function isVeryLate(request: DraftRequest, left: Milestone | undefined, job: Milestone | undefined): boolean {
  if (request.window?.late !== true) return false;
  const end = normalEnd(request, left, job);
  return end !== undefined && request.today >= end + DAYS_LATE_FOR_APOLOGY;
}

function normalEnd(
  { occasion, contact, today }: DraftRequest,
  left?: Milestone,
  job?: Milestone,
): Day | undefined {
  switch (occasion) {
    case "congratulations": {
      const event = eventOf(contact, today);
      return event && event.date + 7;
    }
    case "after-leaving":
      return left && left.date + 14;
    case "check-in":
      return contact.leftOn === undefined ? undefined : contact.leftOn + 14;
    case "new-job":
    case "independence":
      return job && job.date + 30;
    default:
      return undefined;
  }
}

function myName(book: Book, language: Language): MyName | undefined {
  if (book.me.name === undefined) return undefined;
  const name = givenNameFirst(book.me.name);
  if (language === "ja" || !hasJapaneseScript(name.full)) {
    const full = singleLine(name.full);
    const isJapanese = hasJapaneseScript(full);
    const joined = language === "ja" && isJapanese ? full.replace(/[\s\u3000]+/g, "") : full;
    const [family, given] = [singleLine(name.family ?? full), singleLine(name.given ?? full)];
    return { full: joined, family, given, called: language === "en" ? given : isJapanese ? family : full };
  }
  const written = nameInLanguage(book.me.nameEn, "en") ?? latinName(name)?.full ?? singleLine(name.full);
  const words = hasJapaneseScript(written) ? [written] : written.split(" ");
  const given = words[0] ?? written;
  return { full: written, family: words[words.length - 1] ?? written, given, called: given };
}

/** Danielです！: a friend is not told the whole of a name in Latin letters. */
function nameAmongFriends(
  name: MyName | undefined,
  role: Role,
  register: Register,
  language: Language,
): MyName | undefined {
  if (name === undefined || language === "en" || role !== "friend" || register === "formal") return name;
  const words = name.full.split(" ");
  if (hasJapaneseScript(name.full) || name.called !== name.full || words.length < 2) return name;
  return { ...name, called: name.given === name.full ? (words[0] ?? name.full) : name.given };
}

/** A Japanese name in Latin letters by its reading, given name first; undefined without a reading. */
export function latinName(name: Name): Name | undefined {
  if (!hasJapaneseScript(name.full)) return name;
  const reading = name.reading === undefined ? "" : singleLine(name.reading);
  const parts = reading.split(/[\s\u3000]+/).filter((part) => part !== "");
  const latin = parts.map((part) => (/^[\p{Script=Latin}'’-]+$/u.test(part) ? part : romajiOf(part)));
  if (latin.length === 0 || latin.some((part) => part === undefined)) return undefined;
  // さとうたける in one word is no family name.
  if (latin.length === 1 && (name.family === undefined || name.given !== undefined)) return undefined;
  const [family, given] = latin as string[];
  if (given === undefined) return { full: family as string };
  return { full: `${given} ${family}`, family: family as string, given };
}
