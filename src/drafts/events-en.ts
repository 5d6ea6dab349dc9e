import type { LifeEvent } from "../domain/contact.ts";
import type { Facts } from "./facts.ts";
import { phraseInLanguage } from "./free-text.ts";

type Registers<Text> = { readonly formal: Text; readonly casual: Text };

/** What makes a congratulation more than a formula. */
function gladness({ event, register }: Facts): string {
  if (event?.kind === "retirement") return register === "formal" ? "" : "You've earned it.";
  return register === "formal" ? "I was delighted to hear of it." : "I was so happy to hear it.";
}

export function quietBirthday({ register, birthdayDaysLate }: Facts): string {
  if (birthdayDaysLate > 0) return "I thought of you on your birthday.";
  return register === "formal"
    ? "My thoughts are with you on your birthday."
    : "Thinking of you on your birthday.";
}

/** The birthday and the events that another message names as well. */
export function alsoWish(facts: Facts): string {
  const { occasion, also, event, newlyMourning } = facts;
  const isCongratulation = occasion === "congratulations" || also.includes("congratulations");
  const wishes: string[] = [];
  if (occasion !== "congratulations" && also.includes("congratulations") && event?.kind !== "other") {
    if (event !== undefined) {
      wishes.push(lateCongratulation(facts), ...(newlyMourning ? [] : [gladness(facts)]));
    }
  }
  if (isCongratulation && !newlyMourning) wishes.push(besides(facts));
  if (occasion !== "birthday" && also.includes("birthday")) {
    wishes.push(alsoBirthday(facts, occasion !== "congratulations" && wishes.length === 0));
  }
  return wishes.filter((wish) => wish !== "").join(" ");
}

function alsoBirthday(facts: Facts, isFirst: boolean): string {
  const { register, theyMourn, newlyMourning, birthdayDaysLate } = facts;
  if (newlyMourning) return quietBirthday(facts);
  const isLate = birthdayDaysLate > 0;
  const wish = isLate ? "a belated happy birthday" : "happy birthday";
  if (register !== "formal") {
    const end = theyMourn ? "." : "!";
    return isFirst ? `First of all, ${wish}${end}` : `And ${wish}, too${end}`;
  }
  const formalWish = isLate ? "a belated but very happy birthday" : "a very happy birthday";
  return `${isFirst ? "First of all" : "And"}${isFirst ? ", " : " "}${formalWish} to you.`;
}

const DAYS_UNTIL_BELATED = 14;

/** Weeks after the event the words say so. */
function lateCongratulation(facts: Facts): string {
  const { event, readOn, newlyMourning } = facts;
  const text = congratulation(facts);
  if (event === undefined || newlyMourning || readOn <= event.date + DAYS_UNTIL_BELATED) return text;
  return text
    .replace(/^Warmest congratulations/, "My belated but warm congratulations")
    .replace(/^Congratulations/, "Belated congratulations");
}

/** A retirement among two events of the same weeks is no thing to congratulate on: each has its own clause. */
function besides(facts: Facts): string {
  const { event, otherEvent, register, theyMourn } = facts;
  if (otherEvent === undefined || (event?.kind !== "retirement" && otherEvent.kind !== "retirement"))
    return "";
  if (otherEvent.kind === "retirement") {
    return register === "formal"
      ? "My warmest wishes for your retirement as well."
      : "And happy retirement, too!";
  }
  const thing = celebrated(otherEvent);
  return register === "formal"
    ? `My warmest congratulations${thing} as well.`
    : `And congratulations${thing}, too${theyMourn ? "." : "!"}`;
}

/** " on your wedding, and on your new job": both events of the same weeks, the one of the family first. */
function celebratedTogether({ event, otherEvent, newlyMourning }: Facts): string {
  const isOfFamily = ({ kind }: LifeEvent): boolean => kind === "wedding" || kind === "birth";
  const other = newlyMourning || otherEvent?.kind === "retirement" ? undefined : otherEvent;
  const events = [event, other].filter((one) => one !== undefined);
  const things = events.sort((a, b) => Number(isOfFamily(b)) - Number(isOfFamily(a))).map(celebrated);
  return things.filter((thing) => thing !== "").join(", and");
}

export function congratulation(facts: Facts): string {
  const formal = facts.register === "formal";
  const { event } = facts;
  if (event?.kind === "retirement") {
    if (facts.newlyMourning) return quietly(" on your retirement", formal);
    return formal ? "I have heard of your retirement, and send you my warmest wishes." : "Happy retirement!";
  }
  if (event?.kind === "other")
    return formal ? "I wanted to ask how you are." : "I just wanted to ask how you are.";
  const thing = celebratedTogether(facts);
  if (facts.newlyMourning) return quietly(thing, formal);
  return formal ? `Warmest congratulations${thing}.` : `Congratulations${thing}!`;
}

/** Nobody who has just lost somebody is to be glad; that it was heard of may be said. */
function quietly(thing: string, formal: boolean): string {
  const what = thing === "" ? "your news" : thing.replace(/^ on /, "");
  return formal ? `I have heard of ${what}, and wish you well.` : `I heard about ${what}, and wish you well.`;
}

function celebrated({ kind, note: written }: LifeEvent): string {
  const note = phraseInLanguage(written, "en");
  switch (kind) {
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

export function eventWish({ event, register, newlyMourning, tellsNews }: Facts): string {
  if (newlyMourning) {
    if (event?.kind === "other") return "";
    return register === "formal"
      ? "Above all, I am thinking of you in these days; please take good care of yourself."
      : "Most of all, I've been thinking of you. Take good care of yourself.";
  }
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
      casual: `They're lucky to have you. ${tellsNews ? "I hope it's going well." : "How is it going so far?"}`,
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
      casual: "Enjoy every day of it; you've earned it.",
    },
    other: { formal: "", casual: "" },
  };
  const neutral: Registers<string> = {
    formal: "I was delighted to hear of it.",
    casual: "I was so happy to hear it.",
  };
  return (wishes[event?.kind ?? ""] ?? neutral)[register === "formal" ? "formal" : "casual"];
}

export function eventSubject({ event, newlyMourning }: Facts): string {
  if (event?.kind === "other" || newlyMourning) return "Thinking of you";
  return event?.kind === "retirement" ? "Best wishes on your retirement" : "Congratulations";
}
