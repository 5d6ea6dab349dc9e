import { addMonths, type Day, fromDay } from "../domain/calendar-date.ts";
import { monthsBetween } from "../domain/span.ts";
import { englishDayOfLeaving, englishMonth, longDate } from "./dates.ts";
import { type Facts, type Gratitude, isDatedNewYear, type JobNews } from "./facts.ts";
import { englishHelp, englishRole, phraseInLanguage } from "./free-text.ts";
import type { Sentences } from "./sentences.ts";

type Registers<Text> = { readonly formal: Text; readonly casual: Text };

function registerOf({ register }: Facts): keyof Registers<unknown> {
  return register === "formal" ? "formal" : "casual";
}

export function sentencesEn(facts: Facts): Sentences {
  return {
    greeting: greeting(facts),
    opening: opening(facts),
    hello: hello(facts),
    introduction: introduction(facts),
    tenure: "",
    apology: apology(facts),
    wellbeing: wellbeing(facts),
    thanks: thanks(facts),
    gratitude: followUpThanks(facts),
    gratitudeSubject: facts.gratitude === undefined ? "" : "Thank you",
    memory: memory(facts),
    news: news(facts),
    care: care(facts),
    closing: closing(facts),
    yearEndWish: yearEndWish(facts),
    quiet: quiet(facts),
    easyAnswer: easyAnswer(facts),
    alsoWish: alsoWish(facts),
    lateWish: lateWish(facts),
    birthdayWish: birthdayWish(facts),
    phoneOpening: phoneOpening(facts),
    congratulation: congratulation(facts),
    eventWish: eventWish(facts),
    eventSubject: eventSubject(facts),
    sender: sender(facts),
    letterHead: "",
    letterEnd: facts.register === "formal" ? "Yours sincerely," : "With best wishes,",
    letterDate: longDate(isDatedNewYear(facts) ? facts.readOn : facts.today, "en"),
    cardDate: longDate(facts.readOn, "en"),
  };
}

/** Among friends a first name opens a call; whoever has not heard of me for long gets the whole of it. */
function phoneOpening({ myName, register, role, farApart, theyMourn }: Facts): string {
  if (register === "formal") {
    return myName === undefined
      ? "Hello, do you have a minute?"
      : `Hello, this is ${myName.full}. Do you have a minute?`;
  }
  if (myName === undefined) return "Hi, do you have a minute?";
  const name = role === "friend" || !farApart ? myName.called : myName.full;
  return `Hi, it's ${name}${theyMourn ? "." : "!"} Do you have a minute?`;
}

/** Not the wish of the year before. */
function birthdayWish({ register, role, pick }: Facts): string {
  if (register === "formal") {
    return pick(
      [
        "I wish you a very happy birthday, and a year of good health and much joy.",
        "A very happy birthday to you; may the year ahead bring you good health and much to enjoy.",
        "Happy birthday, and my warmest wishes for a year of good health and happy days.",
      ],
      "birthday",
    );
  }
  return pick(
    role === "friend"
      ? [
          "I hope the year ahead is a really good one.",
          "Here's to a year full of good moments.",
          "I hope this year brings you everything you're hoping for.",
        ]
      : [
          "I hope the year ahead is full of good things.",
          "Wishing you a year with plenty to smile about.",
          "I hope it's a great year for you.",
        ],
    "birthday",
  );
}

function greeting(facts: Facts): string {
  if (facts.occasion !== "new-year" && facts.occasion !== "nengajo") return "";
  const { month } = fromDay(facts.readOn);
  // After January the wish comes late; to somebody in mourning "happy" is the wrong word.
  if (facts.theyMourn || facts.iMourn) return "I wish you a peaceful new year.";
  return month === 1 || month >= 11 ? "Happy New Year!" : "I hope the year has started well for you.";
}

/** Who calls has not written. */
function opening(facts: Facts): string {
  const words = namedGap(facts);
  if (facts.channel !== "phone") return words;
  return words.replace(/I last wrote|we were last in touch/, "we last spoke");
}

function namedGap(facts: Facts): string {
  const { occasion } = facts;
  // Who is sent news is not to feel a debt of letters.
  const gap = occasion === "news" && facts.register === "casual" && facts.gap === "long" ? "some" : facts.gap;
  if (gap === "unknown" || gap === "none") return "";
  if (occasion === "birthday" && facts.register === "casual") return "";
  const wordings: Registers<readonly string[]> =
    gap === "some"
      ? {
          formal: [
            "It has been a while since we were last in touch.",
            "It has been a little while since I last wrote.",
          ],
          casual: ["It's been a while!", "It's been too long!"],
        }
      : {
          formal: [
            "It has been a long while since we were last in touch.",
            "It has been far too long since I last wrote.",
          ],
          casual: ["It's been ages!", "It's been far too long!"],
        };
  if (facts.theyMourn) return facts.pick(wordings.formal, "opening");
  return facts.pick(wordings[registerOf(facts)], "opening");
}

/** Texts that ask after their health by themselves need no other opening. */
const ASKING = ["catch-up", "check-in", "kanchu-mimai", "yokan-mimai", "shochu-mimai", "zansho-mimai"];

const ASKING_CASUALLY = ["birthday", "congratulations", "new-job", "independence", "year-end", "farewell"];

function hello({ register, occasion, custom, isInNotice, theyMourn }: Facts): string {
  if (theyMourn || isInNotice) return "";
  if (custom !== undefined || ASKING.includes(occasion)) return "";
  if (register === "formal") return "I hope you are well.";
  return ASKING_CASUALLY.includes(occasion) ? "" : "Hope you're doing well!";
}

function introduction(facts: Facts): string {
  const { myName, farApart, shared, leaving, register } = facts;
  if (leaving !== undefined && shared !== undefined && !(farApart && register === "formal")) return "";
  if (!farApart) return "";
  // A call has given the name in its first words.
  const onPhone = facts.channel === "phone";
  if (register === "casual") {
    if (myName === undefined || onPhone) return "";
    return shared?.company === undefined
      ? `It's ${myName.called} here.`
      : `It's ${myName.called} from ${shared.company}.`;
  }
  const together = formerly(facts);
  if (myName === undefined || onPhone)
    return together === undefined ? "" : `You may remember that ${together}.`;
  if (together !== undefined) return `This is ${myName.full}; ${together}.`;
  const present = facts.jobNews?.as === "news" ? undefined : facts.presentCompany;
  return present === undefined || present === facts.contact.company
    ? ""
    : `This is ${myName.full} at ${present}.`;
}

/** How we knew each other, as it follows on a name. */
function formerly({ shared, role, sawMeGo, last, readOn }: Facts): string | undefined {
  if (shared === undefined) return undefined;
  const { company, date } = shared;
  const until = `until ${englishMonth(date, readOn)}`;
  // A client of long ago did not work with me until my last day.
  const isThere = role === "client" ? last === null || last + HALF_A_YEAR >= date : sawMeGo;
  if (!isThere)
    return company === undefined ? "we have worked together before" : `I was at ${company} ${until}`;
  return `we worked together${company === undefined ? "" : ` at ${company}`} ${until}`;
}

const HALF_A_YEAR = 184;

function apology({ apologises, occasion, register }: Facts): string {
  if (!apologises) return "";
  const formal = register === "formal";
  switch (occasion) {
    case "congratulations":
      return formal ? "I am sorry that these words reach you so late." : "Sorry I'm so late with this!";
    case "new-job":
    case "independence":
      return formal ? "I am sorry not to have told you sooner." : "Sorry for not telling you sooner!";
    default:
      return formal ? "I am sorry not to have written sooner." : "Sorry for not writing sooner!";
  }
}

function wellbeing(facts: Facts): string {
  if (facts.theyMourn) {
    return facts.register === "formal" ? "You have been in my thoughts." : "";
  }
  return facts.pick(
    {
      formal: [
        "I hope all is well with you.",
        "I hope the past months have been good to you.",
        "I hope you have been keeping well.",
      ],
      casual: ["How have you been?", "How are things with you?", "How's everything going?"],
    }[registerOf(facts)],
    "wellbeing",
  );
}

/** Texts that have just said thank you for something else: the same words again would sound like a machine's. */
const THANKING: readonly string[] = [
  "after-leaving",
  "new-job",
  "independence",
  "nengajo",
  "year-end",
  "new-year",
  "follow-up",
];

function thanks(facts: Facts): string {
  const { helpReceived, thanksFor, gratitude, register, today, occasion, pick } = facts;
  if (helpReceived === undefined || thanksFor === "nothing" || gratitude !== undefined) return "";
  const { kind, text, did } = englishHelp(helpReceived.text);
  const formal = register === "formal";
  if (thanksFor === "again" || THANKING.includes(occasion)) {
    const what = did === undefined ? text : `how you ${did}`;
    const recalled =
      did === undefined ? `I still think back gratefully to ${text}.` : thankfulThat(did, formal);
    const kept = formal
      ? `I have not forgotten ${what}, and remain grateful.`
      : `I haven't forgotten ${what}, and I'm still grateful.`;
    return pick([recalled, kept], "thanks");
  }
  if (kind === "deed") return thankfulThat(text, formal);
  const again = addMonths(helpReceived.on, 2) > today ? "" : " again";
  return formal
    ? `Thank you${again} for ${text}; it meant a great deal to me.`
    : `Thanks${again} for ${text}, it really helped!`;
}

function thankfulThat(deed: string, formal: boolean): string {
  return formal ? `I remain grateful that you ${deed}.` : `I'm still so grateful that you ${deed}.`;
}

function followUpThanks({ gratitude: thanks, register, followUpIsLate, theyMourn }: Facts): string {
  if (thanks === undefined) return "";
  const formal = register === "formal";
  const late = formal ? "I am sorry that my thanks come so late. " : "Sorry this comes so late! ";
  const said = thanksSaid(thanks, formal);
  const offer = formal
    ? "If I can ever do something for you in return, please do not hesitate to ask."
    : "If there's ever anything I can do for you, just say so.";
  const text = `${followUpIsLate ? late : ""}${said}${thanks.isForHelp ? ` ${offer}` : ""}`;
  return theyMourn ? text.replaceAll("!", ".") : text;
}

function thanksSaid({ isForHelp, text }: Gratitude, formal: boolean): string {
  if (!isForHelp) {
    return formal
      ? "I wanted to thank you very much for your kindness."
      : "I just wanted to say thank you, I really appreciated it!";
  }
  if (text === undefined) {
    return formal
      ? "I wanted to thank you very much for your help. It meant a great deal to me."
      : "I just wanted to say thank you for your help, it really made a difference!";
  }
  const help = englishHelp(text);
  if (help.kind === "deed") {
    return formal
      ? `I wanted to thank you very much. You ${help.text}, and that was a great help to me.`
      : `I just wanted to say thank you! You ${help.text}, and it really helped.`;
  }
  return formal
    ? `I wanted to thank you very much for ${help.text}. It was a great help to me.`
    : `I just wanted to say thank you for ${help.text}, it really helped!`;
}

/** One thing from the time together; empty where the file knows of none. */
function memory(facts: Facts): string {
  const { role, register, shared, learned, betweenJobs, leaving, gap, pick } = facts;
  if (shared === undefined) return "";
  const wereThere = facts.sawMeGo || role === "client";
  const where = shared.company === undefined || !wereThere ? "" : ` at ${shared.company}`;
  const about = learned === undefined ? "" : ` about ${learned}`;
  if (role === "boss") {
    if (register === "casual") return `What you taught me${where}${about} still comes to mind often.`;
    return betweenJobs
      ? `What you taught me${where}${about} is something I will keep with me.`
      : `What you taught me${where}${about} still helps me in my work almost every day.`;
  }
  // Beside the news of the departure the time together has been thanked for.
  if (leaving !== undefined) return "";
  if (role === "client")
    return `I think back with pleasure to our work together${where && ` when I was${where}`}.`;
  if (role !== "colleague" || gap === "none" || gap === "some") return "";
  const days = where || " as colleagues";
  return pick(
    register === "formal"
      ? [`I think back with pleasure to our days${days}.`, `Our days${days} often come back to me.`]
      : [`I still think back fondly to our days${days}.`, `I still miss our days${days}.`],
    "memory",
  );
}

function news(facts: Facts): string {
  const more = facts.moreNews === undefined ? "" : workNews(facts, facts.moreNews);
  return [leavingNews(facts), jobNews(facts), more].filter((sentence) => sentence !== "").join(" ");
}

function workNews(facts: Facts, told: JobNews): string {
  return told.job.kind === "independent" ? independence(facts, told) : newJob(facts, told);
}

function leavingNews(facts: Facts): string {
  const { leaving, readOn, register } = facts;
  if (leaving === undefined) return "";
  const left = `left ${leaving.company ?? "my job"} ${englishDayOfLeaving(leaving.date, readOn)}`;
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
  const name = job.company === undefined ? "" : `, as ${job.company}`;
  if (as === "statement") return `${formal ? "I am" : "I'm"} working independently now${name}.`;
  const role = job.role === undefined || job.company !== undefined ? "" : ` ${englishRole(job.role)}`;
  return `In ${englishMonth(job.date, readOn)} I ${formal ? "started my own business" : "went out on my own"}${role}${name}.`;
}

function newJob({ register, readOn }: Facts, { job, as }: JobNews): string {
  const formal = register === "formal";
  const company = job.company === undefined ? "" : ` at ${job.company}`;
  const role = job.role === undefined ? "" : ` ${englishRole(job.role)}`;
  if (as === "statement")
    return `${formal ? "I am" : "I'm"} now working${company}${role}.`.replace(/working\.$/, "in a new job.");
  const when = `In ${englishMonth(job.date, readOn)} I`;
  if (job.company === undefined && job.role === undefined) return `${when} started a new job.`;
  return job.company === undefined
    ? `${when} started a new job${role}.`
    : `${when} joined ${job.company}${role}.`;
}

function care({ theyMourn, register }: Facts): string {
  if (theyMourn)
    return register === "formal" ? "I wish you strength and quiet days." : "Take good care of yourself.";
  return register === "formal" ? "I wish you and your family good health." : "Take care!";
}

function closing(facts: Facts): string {
  const { occasion, role } = facts;
  const formal = facts.register === "formal";
  if (occasion === "year-end") return yearEndWish(facts);
  if (occasion === "new-year" || occasion === "nengajo") {
    if (facts.theyMourn) return care(facts);
    return formal ? "I wish you health and every success in the year ahead." : "Have a great year!";
  }
  if (occasion.endsWith("-mimai")) return care(facts);
  if (occasion === "congratulations" || occasion === "birthday") return "";
  if (occasion === "farewell")
    return formal ? "With every good wish for the days ahead." : "See you again, I hope!";
  if (facts.theyMourn) return quiet(facts);
  if (occasion === "news") {
    return facts.pick(
      formal
        ? ["I wish you all the best.", "With every good wish to you and yours."]
        : [
            "No need to answer, though I'm always glad to hear from you.",
            "I'm always glad to hear how you are doing.",
          ],
      "closing",
    );
  }
  // Tomorrow one sees each other again.
  if (facts.goodbye !== undefined) return "";
  if (!formal)
    return facts.pick(
      [
        "It would be lovely to catch up some time.",
        "Let's catch up some time.",
        "I hope to see you before too long.",
      ],
      "closing",
    );
  return facts.pick(
    role === "client"
      ? [
          "I wish you and your team every success.",
          "I hope our paths cross again, and wish you all the best.",
          "With every good wish to you and your colleagues.",
        ]
      : [
          "I hope our paths cross again before long.",
          "I would be glad to hear how you are, whenever you have a moment.",
          "I hope to see you again before too long.",
        ],
    "closing",
  );
}

function quiet({ register, channel }: Facts): string {
  if (channel === "phone")
    return register === "formal" ? "Please take all the time you need." : "Take good care of yourself.";
  return register === "formal"
    ? "There is no need to answer; please take all the time you need."
    : "I've been thinking of you. No need to answer.";
}

function easyAnswer(facts: Facts): string {
  // A call has its answer at once.
  if (facts.theyMourn || facts.channel === "phone") return "";
  if (facts.register === "formal")
    return "A line or two, whenever you have a moment, would be a pleasure to read.";
  return facts.pick(
    [
      "A one-line answer would already make my day.",
      "A line or two whenever you have a moment would make me happy.",
      "No long answer needed; a word on how you are is plenty.",
    ],
    "easy-answer",
  );
}

/** What makes a congratulation more than a formula. */
function gladness({ event, register }: Facts): string {
  if (event?.kind === "retirement") return register === "formal" ? "" : "You've earned it.";
  return register === "formal" ? "I was delighted to hear of it." : "I was so happy to hear it.";
}

/** The birthday and the event that another message names as well. */
function alsoWish(facts: Facts): string {
  const { occasion, also, event, register, theyMourn } = facts;
  const wishes: string[] = [];
  if (occasion !== "congratulations" && also.includes("congratulations") && event?.kind !== "other") {
    if (event !== undefined) wishes.push(congratulation(facts), gladness(facts));
  }
  if (occasion !== "birthday" && also.includes("birthday")) {
    const casual = theyMourn ? "And happy birthday, too." : "And happy birthday, too!";
    wishes.push(register === "formal" ? "And a very happy birthday to you." : casual);
  }
  return wishes.filter((wish) => wish !== "").join(" ");
}

function lateWish({ birthdayDaysLate, register }: Facts): string {
  if (birthdayDaysLate === 0) return "";
  const late = birthdayDaysLate === 1 ? "a day late" : "a little late";
  return register === "formal" ? `These words come ${late}, and all the more warmly.` : `It's ${late}, but`;
}

/** Only a holiday that the file says they keep, and only on the days when it is wished. */
function yearEndWish({ readOn, theyMourn, contact, register }: Facts): string {
  const { month, day } = fromDay(readOn);
  const formal = register === "formal";
  if (theyMourn)
    return formal
      ? "I wish you peaceful days as the year ends."
      : "Wishing you a few quiet days at the end of the year.";
  if (
    month === 12 &&
    day <= 25 &&
    contact.celebrates.some((holiday) => /^(christmas|xmas)$/i.test(holiday))
  ) {
    return formal
      ? "I wish you a merry Christmas and a good start to the new year."
      : "Merry Christmas, and see you in the new year!";
  }
  if (month === 12 && day <= 26) {
    return formal
      ? "I wish you happy holidays and a good start to the new year."
      : "Happy Holidays, and all the best for the new year!";
  }
  return formal ? "I wish you all the best for the new year." : "All the best for the new year!";
}

function congratulation(facts: Facts): string {
  const formal = facts.register === "formal";
  const { event } = facts;
  if (event?.kind === "retirement") {
    return formal ? "I have heard of your retirement, and send you my warmest wishes." : "Happy retirement!";
  }
  if (event?.kind === "other")
    return formal ? "I wanted to ask how you are." : "I just wanted to ask how you are.";
  const thing = celebrated(facts);
  return formal ? `Warmest congratulations${thing}.` : `Congratulations${thing}!`;
}

function celebrated({ event }: Facts): string {
  const note = phraseInLanguage(event?.note, "en");
  switch (event?.kind) {
    case "promotion": {
      const post = note?.replace(/^(promoted |promotion )?(to )?/i, "");
      return post && post.split(" ").length <= 6 ? ` on your promotion to ${post}` : " on your promotion";
    }
    case "transfer":
      return " on your new post";
    case "new-job":
      return " on your new job";
    case "award":
      return " on your award";
    case "wedding":
      return " on your wedding";
    case "birth":
      return " on the arrival of your baby";
    default:
      return "";
  }
}

function eventWish({ event, register }: Facts): string {
  const wishes: Record<string, Registers<string>> = {
    promotion: {
      formal:
        "It is well deserved, and I was delighted to hear of it. I wish you every success in the new role.",
      casual: "So well deserved. I was really happy to hear it.",
    },
    transfer: {
      formal: "I wish you a good start and every success there.",
      casual: "Hope the start is going well.",
    },
    "new-job": {
      formal: "They are fortunate to have you. I wish you a good start and every success.",
      casual: "They're lucky to have you. How is it going so far?",
    },
    award: {
      formal: "I was delighted to hear of it; it is a fine recognition of your work.",
      casual: "I was so happy to hear it. All that work paid off.",
    },
    wedding: {
      formal: "I wish you both a long and happy life together.",
      casual: "Wishing the two of you all the happiness in the world.",
    },
    birth: {
      formal: "I wish you and your family health and much joy.",
      casual: "Wishing the whole family health, joy and some sleep.",
    },
    retirement: {
      formal:
        "Thank you for all you have done over the years. I wish you health and time for everything you enjoy.",
      casual: "Enjoy every day of it, you've earned it.",
    },
    other: { formal: "", casual: "" },
  };
  const neutral: Registers<string> = {
    formal: "I was delighted to hear of it.",
    casual: "I was so happy to hear it.",
  };
  return (wishes[event?.kind ?? ""] ?? neutral)[register === "formal" ? "formal" : "casual"];
}

function eventSubject({ event }: Facts): string {
  if (event?.kind === "other") return "Thinking of you";
  return event?.kind === "retirement" ? "Best wishes on your retirement" : "Congratulations";
}

function sender({ myName, role, shared, presentCompany, register }: Facts): string {
  if (myName === undefined) return "";
  if (register === "casual") return ` – ${myName.called}`;
  const former = role === "client" ? shared?.company : undefined;
  if (former !== undefined) return ` – ${myName.full}, formerly at ${former}`;
  const company = role === "client" && presentCompany !== undefined ? `, ${presentCompany}` : "";
  return ` – ${myName.full}${company}`;
}
