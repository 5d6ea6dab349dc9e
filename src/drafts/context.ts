import { type Day, formatDay, fromDay, yearOf } from "../domain/calendar-date.ts";
import type { Address, Contact, Free } from "../domain/contact.ts";
import { hasJapaneseScript } from "../domain/contact-language.ts";
import { goodbyeStepOf } from "../domain/departure.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";
import { monthsBetween } from "../domain/span.ts";
import {
  englishSalutation,
  honorificTitle,
  isCompanyName,
  japaneseAddresseeLine,
  japaneseEnvelopeLine,
  japaneseSalutation,
  organisationLines,
} from "../manners/honorifics.ts";
import {
  addressOf,
  companyDomainsFor,
  hasOnlyCompanyAddresses,
  hasPrivateChat,
  hasWorkChat,
  isPrivateAddress,
} from "./address.ts";
import { englishMention } from "./custom-en.ts";
import { customWords } from "./custom-occasion-ja.ts";
import { longDate, shortDate, wareki } from "./dates.ts";
import { type DraftRequest, type Facts, factsOf, latinName } from "./facts.ts";
import { japaneseLesson, nameInLanguage, promisedThing, sharedMatter } from "./free-text.ts";
import { givenNameFirst, withEnglishTitle, withoutOwnHonorific, withoutRemarks } from "./name-as-written.ts";
import { occasionLabel } from "./occasion-labels.ts";
import type { Sentences } from "./sentences.ts";
import { sentencesEn } from "./sentences-en.ts";
import { seasonWordsJa, sentencesJa } from "./sentences-ja.ts";
import { sharedWorkSentence } from "./shared-work.ts";
import { isPlural } from "./verbs-en.ts";

/** What a template may ask for: exactly the names of variables.ts. */
export type TemplateContext = Readonly<Record<string, unknown>>;

export interface Draftable {
  readonly facts: Facts;
  readonly context: TemplateContext;
}

export function contextOf(request: DraftRequest): Draftable {
  const facts = factsOf(request);
  const who = contactWords(facts);
  const matter = sharedMatter(facts.followUp?.note, facts.language) ?? "";
  const sentences = facts.language === "ja" ? sentencesJa(facts, who.salutation) : sentencesEn(facts);
  const promise = promiseOf(facts);
  const context = {
    me: meWords(facts),
    contact: who,
    occasion: occasionWords(facts),
    days_since: facts.last === null ? "" : String(facts.today - facts.last),
    months_since: facts.last === null ? "" : String(monthsBetween(facts.last, facts.today)),
    today: {
      date: formatDay(facts.today),
      long: longDate(facts.today, facts.language, facts.country),
      wareki: wareki(facts.today),
      year: String(yearOf(facts.today)),
    },
    season: {
      ...(facts.language === "ja" ? seasonWordsJa(facts) : { kanji: "", soft: "", mimai: "" }),
      fits: facts.seasonFits,
      year_is_new: fromDay(facts.readOn).month <= 2,
    },
    ...sentenceWords(facts, sentences),
    signature: signature(facts),
    signed_name: signedName(facts),
    tells_job: facts.jobNews !== undefined || facts.leaving !== undefined,
    tells_news: facts.tellsNews && sentences.news !== "",
    news_is_fresh: newsIsFresh(facts),
    heard_this_year: facts.heardThisYear,
    between_jobs: facts.betweenJobs,
    shared: {
      company: facts.shared?.company ?? "",
      department: facts.shared?.department ?? "",
      place: wereThere(facts) ? (facts.shared?.department ?? facts.shared?.company ?? "") : "",
      there: wereThere(facts),
      tenure: sentences.tenure,
      this_year: workedThisYear(facts),
      work: sharedWorkSentence(facts),
    },
    item: newsWords(facts),
    together: facts.together,
    learned: lesson(facts),
    milestone: milestoneWords(facts),
    help: { received: facts.helpReceived?.text ?? "", given: facts.helpGiven?.text ?? "" },
    follow_up: {
      date: facts.followUp === undefined ? "" : formatDay(facts.followUp.on),
      note: singleLine(facts.followUp?.note ?? ""),
      matter: matter === "" ? (promise?.thing ?? "") : matter,
      promise: promise?.clause ?? "",
      goodbye: goodbyeStepOf(facts.followUp?.note) ?? "",
      several: facts.language === "en" && isPlural(matter),
      late: facts.followUpIsLate,
      thanks: sentences.gratitude,
      thanks_subject: sentences.gratitudeSubject,
    },
    mourning: facts.theyMourn,
    newly_mourning: facts.newlyMourning,
    my_mourning: facts.iMourn,
    relationship: facts.relationship.type,
    language: facts.language,
    channel: facts.channel,
    register: facts.register,
    formal: facts.register === "formal",
    plain: facts.style === "plain",
  };
  return { facts, context };
}

/** Papers of business: after a change of jobs they sound like those of the former employer. */
const BUSINESS_PAPER =
  /見積|提案|契約|請求|納品|発注|名簿|リスト|顧客|価格|図|カタログ|資料|書類|データ|ファイル|仕様|設計|マニュアル|企画書/;

function promiseOf({ followUp, language, style, book, today }: Facts): ReturnType<typeof promisedThing> {
  const promise = language === "ja" ? promisedThing(followUp?.note, style === "plain") : undefined;
  const hasMoved = book.me.milestones.some(({ date }) => date <= today);
  return promise !== undefined && hasMoved && BUSINESS_PAPER.test(promise.thing) ? undefined : promise;
}

/** They worked at the company that I left, or worked with it. */
function wereThere({ shared, sawMeGo, role }: Facts): boolean {
  return shared !== undefined && (sawMeGo || role === "client");
}

const DAYS_OF_FRESH_NEWS = 14;

function newsIsFresh({ jobNews, readOn }: Facts): boolean {
  return jobNews?.as === "news" && jobNews.job.date + DAYS_OF_FRESH_NEWS >= readOn;
}

/** I left this year, and they were heard of this year. */
function workedThisYear(facts: Facts): boolean {
  const { shared, last, today } = facts;
  if (shared === undefined || !wereThere(facts)) return false;
  // Colleagues saw each other every day; with a customer nothing noted may be nothing at all.
  if (facts.role === "client" && !facts.heardThisYear) return false;
  return [shared.date, last ?? shared.date].every((day) => yearOf(day) === yearOf(today));
}

function lesson({ learned, language }: Facts): string {
  if (learned === undefined) return "";
  return language === "ja" ? japaneseLesson(learned) : learned;
}

function sentenceWords(facts: Facts, sentences: Sentences): TemplateContext {
  const { greeting, newYear, opening, hello, introduction, apology, alsoFirst } = sentences;
  const start = opening !== "" ? opening : greeting === "" && newYear === "" ? hello : "";
  return {
    greeting,
    opening,
    hello,
    introduction,
    apology,
    preamble: [greeting, newYear, start, introduction, apology, alsoFirst].filter(
      (sentence) => sentence !== "",
    ),
    wellbeing: sentences.wellbeing,
    thanks: sentences.thanks,
    memory: sentences.memory,
    news: sentences.news,
    care: sentences.care,
    closing: sentences.closing,
    sender: sentences.sender,
    year_end_wish: sentences.yearEndWish,
    quiet: sentences.quiet,
    easy_answer: sentences.easyAnswer,
    also_wish: sentences.alsoWish,
    birthday_wish: sentences.birthdayWish,
    late_wish: sentences.lateWish,
    phone_opening: sentences.phoneOpening,
    event: {
      kind: facts.event?.kind ?? "",
      date: facts.event === undefined ? "" : formatDay(facts.event.date),
      note: singleLine(facts.event?.note ?? ""),
      joyful: facts.event?.kind !== "other" && facts.event?.kind !== "retirement" && !facts.newlyMourning,
      congratulation: sentences.congratulation,
      wish: sentences.eventWish,
      subject: sentences.eventSubject,
    },
    letter: { head: sentences.letterHead, end: sentences.letterEnd, date: sentences.letterDate },
    card: { date: sentences.cardDate },
  };
}

function meWords({ book, language, myName, presentCompany }: Facts): TemplateContext {
  const { me } = book;
  return {
    full: myName?.full ?? "",
    family: myName?.family ?? "",
    given: myName?.given ?? "",
    email: singleLine(me.email ?? ""),
    phone: singleLine(me.phone ?? ""),
    company: presentCompany ?? "",
    department: nameInLanguage(me.department, language) ?? "",
    title: nameInLanguage(me.title, language) ?? "",
    address: addressLines(me.address),
  };
}

function addressLines(address: Address | undefined): string[] {
  if (address === undefined) return [];
  const code = address.postalCode === undefined ? [] : [singleLine(address.postalCode)];
  return [...code, ...address.lines.map(singleLine)].filter((line) => line !== "");
}

function contactWords(facts: Facts) {
  const { contact, language, role } = facts;
  const inFile = cleanContact(contact);
  const asInFile = withoutOwnHonorific({ ...inFile, name: givenNameFirst(withoutRemarks(inFile.name)) });
  const cleaned = language === "en" ? withEnglishTitle(asInFile, facts.register, facts.country) : asInFile;
  const name = language === "en" ? nameInEnglish(cleaned.name) : cleaned.name;
  const isAlumni = role === "alumni" || contact.tags.includes("alumni");
  const leavesUs = isAlumni || contact.leftOn !== undefined;
  // Nobody is 部長 any more of a company that they have left.
  const hasLeft = hasLeftCompany(facts) || facts.isRetired;
  const wasTitle =
    (hasLeft || hasNewTitle(facts)) && honorificTitle(cleaned.title) !== undefined && !isTeacher(cleaned);
  const who = { name, title: wasTitle ? undefined : cleaned.title, honorific: cleaned.honorific };
  const salutation =
    language === "en"
      ? englishSalutation(who, facts.register)
      : japaneseSalutation(
          who,
          facts.register,
          facts.register === "formal" && (isAbove(role) || wasTitle || isSentToAlumni(facts)) ? "様" : "さん",
        );
  return {
    id: contact.id,
    full: name.full,
    family: name.family ?? name.full,
    given: name.given ?? name.full,
    salutation,
    addressee:
      language === "ja"
        ? addressee(facts, addressedAs(cleaned, hasLeft, wasTitle), salutation)
        : [salutation],
    company: nameInLanguage(contact.company, language) ?? "",
    department: nameInLanguage(contact.department, language) ?? "",
    title: nameInLanguage(cleaned.title, language) ?? "",
    industry: nameInLanguage(contact.industry, language) ?? "",
    new_company:
      facts.mayShareCompany || hasNewBaby(facts) ? "" : (nameInLanguage(contact.company, language) ?? ""),
    country: singleLine(facts.country ?? ""),
    former_company:
      (role === "alumni" ? facts.alumniCompany : wereThere(facts) ? facts.shared?.company : undefined) ?? "",
    needs_private_address: leavesUs && !hasPrivateAddress(contact, companyDomainsFor(contact, facts.book)),
    company_address_used: usesCompanyAddress(facts),
    has_left: contact.leftOn !== undefined && contact.leftOn < facts.today,
    news_sender: nameInLanguage(facts.book.settings.sender?.name, language) ?? facts.alumniCompany ?? "",
    left_after_me: role === "alumni" && leftBefore(facts),
    may_be_invited:
      isAlumni &&
      sendsNews(facts) &&
      contact.consent?.news === undefined &&
      contact.consent?.optedOut === undefined,
    tags: contact.tags.map(singleLine),
    notes: severalLines(contact.notes ?? ""),
    extra: cleanFree(contact.extra),
  };
}

/** I was gone from the place where we knew each other before they went. */
function leftBefore({ book, contact: { company }, today }: Facts): boolean {
  const left = book.me.milestones.filter(({ kind, date }) => kind === "left" && date <= today);
  return company === undefined ? left.length > 0 : left.some((one) => one.company === company);
}

/** Their last day has gone by, and the company in the file is still the one that they left. */
function hasLeftCompany({ today, sharesCompany, contact, book }: Facts): boolean {
  const { leftOn, phase, company } = contact;
  if (leftOn === undefined || leftOn >= today || phase === "rejoined") return false;
  return sharesCompany || company === undefined || hasOnlyCompanyAddresses(contact, book);
}

/** The promotion that is congratulated on has brought a title that the file does not have yet. */
function hasNewTitle({ event, occasion, also, contact }: Facts): boolean {
  const isNamed = occasion === "congratulations" || also.includes("congratulations");
  const title = honorificTitle(contact.title);
  if (!isNamed || event?.kind !== "promotion" || title === undefined) return false;
  return event.note?.replace(/^.*から/, "").includes(title) !== true;
}

/** A mail or letter to former colleagues that is formal is so in the name as well. */
function isSentToAlumni({ role, channel }: Facts): boolean {
  return role === "alumni" && (channel === "email" || channel === "letter" || channel === "card");
}

const DAYS_WITH_A_BABY = 365;

/** Nobody is asked about work who has just had a child. */
function hasNewBaby({ contact, today }: Facts): boolean {
  return contact.events.some(
    ({ kind, date }) => kind === "birth" && date <= today && date + DAYS_WITH_A_BABY > today,
  );
}

function addressedAs(contact: Contact, hasLeft: boolean, wasTitle: boolean): Contact {
  if (hasLeft) return withoutPost(contact);
  if (!wasTitle) return contact;
  const { title: _, ...untitled } = contact;
  return untitled;
}

/** Who is called 先生 is called so wherever they are. */
function isTeacher({ title }: Contact): boolean {
  return honorificTitle(title) === "先生";
}

/** Without what belongs to the company: its name, the department, the title there. */
function withoutPost(contact: Contact): Contact {
  const { company: _, department: __, title, ...person } = contact;
  return isTeacher(contact) && title !== undefined ? { ...person, title } : person;
}

/** By the reading; a Japanese name without one stays whole, or a given name in kanji would stand alone. */
function nameInEnglish(name: Contact["name"]): Contact["name"] {
  const latin = latinName(name);
  if (latin !== undefined) return latin;
  return { full: name.full, ...(name.family === undefined ? {} : { family: name.family }) };
}

/** Nobody is asked whether they want news that nobody writes. */
function sendsNews({ book }: Facts): boolean {
  return book.news.length > 0 || book.settings.sender !== undefined;
}

/** Colleagues, friends and alumni stay さん even where the register is formal: 様 would put them at a distance. */
function isAbove(role: Facts["role"]): boolean {
  return role === "boss" || role === "mentor" || role === "client" || role === "other";
}

function cleanContact(contact: Contact): Contact {
  const clean = (text: string | undefined): string | undefined => {
    const line = text === undefined ? "" : singleLine(text);
    return line === "" ? undefined : line;
  };
  const { full, family, given, reading } = contact.name;
  return {
    ...contact,
    name: Object.fromEntries(
      Object.entries({ full, family, given, reading })
        .map(([key, value]) => [key, clean(value)])
        .filter(([, value]) => value !== undefined),
    ) as unknown as Contact["name"],
    ...(Object.fromEntries(
      (["title", "honorific", "company", "department"] as const).map((key) => [key, clean(contact[key])]),
    ) as Partial<Contact>),
  };
}

/** A boss or mentor is written to as one speaks: 佐藤部長. Others get title and 様 in the addressee's line; paper has the whole name. */
function addressee(facts: Facts, contact: Contact, salutation: string): string[] {
  const { register, role, channel, isRetired } = facts;
  if (isCompanyName(contact.name.full)) return [`${contact.name.full} 御中`];
  const isLetter = channel === "letter";
  if (register !== "formal") return [isLetter ? onEnvelope(contact, salutation) : salutation];
  if (isRetired && !isTeacher(contact)) return [japaneseEnvelopeLine(contact, undefined)];
  const { company, department, title, name, honorific } = contact;
  const isNamedByCompany = isAbove(role) || (role === "colleague" && isOfOtherFirm(facts));
  if (!isNamedByCompany)
    return [isLetter ? japaneseEnvelopeLine({ name, honorific }, undefined) : salutation];
  if (isLetter) {
    return [
      ...organisationLines(company, department, title),
      japaneseEnvelopeLine({ name, title, honorific }, department),
    ];
  }
  // A title that nobody is called by (取締役) still belongs above a senior's name.
  const spoken =
    (role === "boss" || role === "mentor") && (title === undefined || honorificTitle(title) !== undefined);
  const last = spoken ? salutation : japaneseAddresseeLine({ name, title, honorific }, department);
  return [...organisationLines(company, department, spoken ? undefined : title), last];
}

/** A mail to another firm is addressed to it; one of my own firm, and chat, has the name alone. */
function isOfOtherFirm({ channel, contact, isPresentColleague }: Facts): boolean {
  return (
    (channel === "email" || channel === "letter") && contact.company !== undefined && !isPresentColleague
  );
}

/** A letter names the whole person, and nobody is さん in it. */
function onEnvelope({ name }: Contact, salutation: string): string {
  if (!salutation.endsWith("さん")) return salutation;
  return `${hasJapaneseScript(name.full) ? name.full.replace(/[\s\u3000]+/g, "") : name.full}様`;
}

/** Relatives of my own family name know it. */
function signedName({ myName, contact, register, book, language }: Facts): string {
  const { family, given } = book.me.name ?? {};
  const isKin =
    register !== "formal" && given !== undefined && family !== undefined && family === contact.name.family;
  return (isKin && language === "ja" ? nameInLanguage(given, language) : undefined) ?? myName?.full ?? "";
}

function hasPrivateAddress(contact: Contact, companyDomains: readonly string[]): boolean {
  return hasPrivateChat(contact) || contact.emails.some((email) => isPrivateAddress(email, companyDomains));
}

/** The message goes to an address, or by a chat program, that ends with the last day. */
function usesCompanyAddress({ book, contact, channel, today }: Facts): boolean {
  if (channel === "chat") return hasWorkChat(contact);
  if (channel !== "email") return false;
  const domains = companyDomainsFor(contact, book);
  const address = addressOf(contact, "email", today, domains);
  return address !== null && !isPrivateAddress(address, domains);
}

/** The user's own names meet no `constructor` or `toString`; Handlebars still wants to print the map in its errors. */
const WITHOUT_PROTOTYPE = { [Symbol.toPrimitive]: { value: () => "extra" } };

function cleanFree(value: Free): Free {
  if (typeof value === "string") return severalLines(value);
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(cleanFree);
  const map: Record<string, Free> = Object.create(null, WITHOUT_PROTOTYPE);
  for (const [key, inner] of Object.entries(value)) map[key] = cleanFree(inner as Free);
  return map;
}

function occasionWords(facts: Facts): TemplateContext {
  const { occasion, custom, language, window, book, style, country, theyMourn } = facts;
  const label = custom === undefined ? occasionLabel(occasion, language) : singleLine(custom.label ?? "");
  const day = (value: Day): string => shortDate(value, language, country);
  const range =
    window === null
      ? ""
      : window.end === null
        ? day(window.start)
        : `${day(window.start)}${language === "ja" ? "〜" : " to "}${day(window.end)}`;
  const foreign = custom !== undefined && nameInLanguage(label, language) === undefined;
  const words = custom === undefined || language === "en" ? undefined : customWords(label, style, theyMourn);
  return {
    id: occasion,
    label: foreign ? "" : label,
    custom: book.occasions.includes(custom as never) && label !== "" && !foreign,
    subject: words?.subject ?? "",
    mention:
      language === "en" && custom !== undefined && label !== "" && !foreign
        ? englishMention(label, theyMourn)
        : (words?.sentence ?? ""),
    invites: words?.invites ?? false,
    window: range,
    late: window?.late ?? false,
  };
}

function newsWords({ newsItem }: Facts): TemplateContext {
  return {
    title: singleLine(newsItem?.title ?? ""),
    url: singleLine(newsItem?.url ?? ""),
    body: severalLines(newsItem?.body ?? "").trim(),
    insider_note: severalLines(newsItem?.insiderNote ?? "").trim(),
  };
}

function milestoneWords(facts: Facts): TemplateContext {
  const own = facts.jobNews?.job ?? facts.leaving ?? facts.shared;
  return {
    kind: own?.kind ?? "",
    date: own === undefined ? "" : formatDay(own.date),
    company: own?.company ?? "",
    department: own?.department ?? "",
    role: own?.role ?? "",
  };
}

function signature(facts: Facts): string[] {
  const { book, language, myName, presentCompany, style } = facts;
  const own = severalLines(book.me.signature ?? "").trim();
  const fits = own !== "" && (language === "ja" || !hasJapaneseScript(own));
  if (style === "formal" || facts.channel === "email") {
    if (fits) return own.split("\n").map((line) => line.trimEnd());
  }
  if (myName === undefined) return [];
  if (facts.register !== "formal") return [myName.called];
  const inFile = singleLine(book.me.name?.full ?? "");
  const name = language === "ja" && hasJapaneseScript(inFile) ? inFile : myName.full;
  const company = [presentCompany, presentCompany === undefined ? undefined : ownUnit(facts)].filter(
    (part) => part !== undefined,
  );
  return [name, company.join(language === "ja" ? " " : ", "), singleLine(book.me.email ?? "")].filter(
    (line) => line !== "",
  );
}

/** Department and title belong to `me.company`; beside another company's name they would be wrong. */
function ownUnit({ book, language, presentCompany }: Facts): string | undefined {
  const { company, companyEn, department } = book.me;
  if (presentCompany !== company && presentCompany !== companyEn) return undefined;
  return nameInLanguage(department, language);
}
