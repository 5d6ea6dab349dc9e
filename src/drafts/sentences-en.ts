import { fromDay } from "../domain/calendar-date.ts";
import { englishMonth, longDate } from "./dates.ts";
import { alsoWish, congratulation, eventSubject, eventWish, quietBirthday } from "./events-en.ts";
import { type Facts, isDatedNewYear } from "./facts.ts";
import { news } from "./news-en.ts";
import type { Sentences } from "./sentences.ts";
import { followUpThanks, thanks } from "./thanks-en.ts";

type Registers<Text> = { readonly formal: Text; readonly casual: Text };

function registerOf({ register }: Facts): keyof Registers<unknown> {
  return register === "formal" ? "formal" : "casual";
}

export function sentencesEn(facts: Facts): Sentences {
  const also = alsoWish(facts);
  const intro = introduction(facts);
  return {
    greeting: greeting(facts),
    newYear: "",
    opening: opening(facts),
    hello: hello(facts),
    introduction: intro,
    tenure: tenure(facts, intro),
    apology: apology(facts),
    wellbeing: wellbeing(facts),
    thanks: thanks(facts),
    gratitude: followUpThanks(facts),
    gratitudeSubject: facts.gratitude === undefined ? "" : "Thank you",
    memory: memory(facts, intro),
    news: news(facts, isAfterTheirs(facts, also)),
    care: care(facts),
    closing: closing(facts),
    yearEndWish: yearEndWish(facts),
    quiet: quiet(facts),
    easyAnswer: easyAnswer(facts),
    alsoFirst: "",
    alsoWish: also,
    lateWish: lateWish(facts),
    birthdayWish: birthdayWish(facts),
    phoneOpening: phoneOpening(facts),
    congratulation: congratulation(facts),
    eventWish: eventWish(facts),
    eventSubject: eventSubject(facts),
    sender: sender(facts),
    letterHead: "",
    letterEnd: facts.register === "formal" ? "Yours sincerely," : "With best wishes,",
    letterDate: longDate(isDatedNewYear(facts) ? facts.readOn : facts.today, "en", facts.country),
    cardDate: longDate(facts.readOn, "en", facts.country),
  };
}

/** My news comes after what the message has to say about them. */
function isAfterTheirs({ occasion }: Facts, also: string): boolean {
  if (/^(birthday|congratulations|check-in|catch-up)$/.test(occasion)) return true;
  return also !== "" && occasion !== "after-leaving";
}

/** Among friends a first name opens a call; whoever has not heard of me for long gets the whole of it. */
function phoneOpening({ myName, register, role, farApart, shared, theyMourn }: Facts): string {
  if (register === "formal") {
    if (myName === undefined) return "Hello, do you have a minute?";
    const formerly = farApart && shared?.company !== undefined ? `, formerly of ${shared.company}` : "";
    return `Hello, this is ${myName.full}${formerly}. Do you have a minute?`;
  }
  if (myName === undefined) return "Hi, do you have a minute?";
  const name = role === "friend" || !farApart ? myName.called : myName.full;
  return `Hi, it's ${name}${theyMourn ? "." : "!"} Do you have a minute?`;
}

/** Not the wish of the year before. */
function birthdayWish(facts: Facts): string {
  const { register, role, channel, pick } = facts;
  if (facts.newlyMourning) return quietBirthday(facts);
  if (register === "formal" && channel === "phone") {
    return pick(
      [
        "I just wanted to wish you a happy birthday, and a year of good health.",
        "I'm calling to wish you a very happy birthday. I hope the year ahead is a good one.",
        "I wanted to say happy birthday. I hope the year brings you much to enjoy.",
      ],
      "birthday",
    );
  }
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
  if (facts.isFirstOfYear) return "Happy New Year!";
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
  if (facts.channel === "phone") return "";
  if (register === "casual") {
    // The chat shows a friend who writes.
    if (myName === undefined || (facts.role === "friend" && facts.channel === "chat")) return "";
    return shared?.company === undefined
      ? `It's ${myName.called} here.`
      : `It's ${myName.called} from ${shared.company}.`;
  }
  const together = formerly(facts);
  if (myName === undefined) return together === undefined ? "" : `You may remember that ${together}.`;
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
  if (role === "client") {
    if (company !== undefined) return `I was at ${company} ${until}`;
    // A client of long ago did not hear from me until my last day.
    const isRecent = last === null || last + HALF_A_YEAR >= date;
    return isRecent ? `I looked after your account ${until}` : "we have worked together before";
  }
  if (!sawMeGo)
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

/** at Hikari; where the introduction has just named it, there. */
function tenure({ shared }: Facts, intro: string): string {
  if (shared?.company === undefined) return "";
  return intro.includes(shared.company) ? "there" : `at ${shared.company}`;
}

/** One thing from the time together; empty where the file knows of none. */
function memory(facts: Facts, intro: string): string {
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
    return `I think back with pleasure to our work together${where && ` when I was ${tenure(facts, intro)}`}.`;
  if (role !== "colleague" || gap === "none" || gap === "some") return "";
  const days = where || " as colleagues";
  return pick(
    register === "formal"
      ? [`I think back with pleasure to our days${days}.`, `Our days${days} often come back to me.`]
      : [`I still think back fondly to our days${days}.`, `I still miss our days${days}.`],
    "memory",
  );
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
    return formal ? "With every good wish for the days ahead." : "Hope to see you again soon!";
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

function quiet({ register, channel, occasion, also, newlyMourning }: Facts): string {
  const saysSo = occasion === "congratulations" || [occasion, ...also].includes("birthday");
  if (newlyMourning && saysSo) {
    if (channel === "phone") return "";
    return register === "formal" ? "There is no need to answer." : "No need to answer.";
  }
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

function lateWish({ birthdayDaysLate, occasion, channel, register }: Facts): string {
  if (birthdayDaysLate === 0 || occasion !== "birthday") return "";
  const late = birthdayDaysLate === 1 ? "a day late" : "a little late";
  if (register === "formal" && channel === "phone") return `I know I'm ${late}.`;
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

function sender({ myName, role, shared, presentCompany, register }: Facts): string {
  if (myName === undefined) return "";
  if (register === "casual") return ` – ${myName.called}`;
  const former = role === "client" ? shared?.company : undefined;
  if (former !== undefined) return ` – ${myName.full}, formerly at ${former}`;
  const company = role === "client" && presentCompany !== undefined ? `, ${presentCompany}` : "";
  return ` – ${myName.full}${company}`;
}
