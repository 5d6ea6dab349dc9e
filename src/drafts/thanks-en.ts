import { addMonths } from "../domain/calendar-date.ts";
import type { Name } from "../domain/contact.ts";
import type { Facts, Gratitude } from "./facts.ts";
import { englishHelp, isMemorable } from "./help-en.ts";

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

export function thanks(facts: Facts): string {
  const { helpReceived, thanksFor, gratitude, register, today, occasion, contact, pick } = facts;
  if (helpReceived === undefined || thanksFor === "nothing" || gratitude !== undefined) return "";
  const help = englishHelp(helpReceived.text, contact.name);
  const { kind, text, did } = help;
  const formal = register === "formal";
  if (thanksFor === "again" || THANKING.includes(occasion)) {
    const what = did === undefined ? text : `how you ${did}`;
    const recalled = did === undefined ? thankfulFor(text, formal) : thankfulThat(did, formal);
    const kept = formal
      ? `I have not forgotten ${what}, and remain grateful.`
      : `I haven't forgotten ${what}, and I'm still grateful.`;
    return isMemorable(help) ? pick([recalled, kept], "thanks") : recalled;
  }
  if (kind === "deed") return thankfulThat(text, formal);
  const isNew = addMonths(helpReceived.on, 2) > today;
  const named = isNew ? text : text.replace(/^your help with/, "all your help with");
  const again = isNew ? "" : " again";
  return formal
    ? `Thank you${again} for ${named}; it meant a great deal to me.`
    : `Thanks${again} for ${named}. It really helped!`;
}

function thankfulFor(help: string, formal: boolean): string {
  return formal ? `I remain grateful for ${help}.` : `I'm still so grateful for ${help}.`;
}

function thankfulThat(deed: string, formal: boolean): string {
  return formal ? `I remain grateful that you ${deed}.` : `I'm still so grateful that you ${deed}.`;
}

export function followUpThanks({
  gratitude: thanks,
  register,
  followUpIsLate,
  theyMourn,
  contact,
}: Facts): string {
  if (thanks === undefined) return "";
  const formal = register === "formal";
  const late = formal ? "I am sorry that my thanks come so late. " : "Sorry this comes so late! ";
  const said = thanksSaid(thanks, contact.name, formal);
  const offer = formal
    ? "If I can ever do something for you in return, please do not hesitate to ask."
    : "If there's ever anything I can do for you, just say so.";
  const text = `${followUpIsLate ? late : ""}${said}${thanks.isForHelp ? ` ${offer}` : ""}`;
  return theyMourn ? text.replaceAll("!", ".") : text;
}

function thanksSaid({ isForHelp, text }: Gratitude, helper: Name, formal: boolean): string {
  if (!isForHelp) {
    return formal
      ? "I wanted to thank you very much for your kindness."
      : "I just wanted to say thank you. I really appreciated it!";
  }
  if (text === undefined) {
    return formal
      ? "I wanted to thank you very much for your help. It meant a great deal to me."
      : "I just wanted to say thank you for your help. It really made a difference!";
  }
  const help = englishHelp(text, helper);
  if (help.kind === "deed") {
    return formal
      ? `I wanted to thank you very much. You ${help.text}, and that was a great help to me.`
      : `I just wanted to say thank you! You ${help.text}, and it really helped.`;
  }
  return formal
    ? `I wanted to thank you very much for ${help.text}. It was a great help to me.`
    : `I just wanted to say thank you for ${help.text}. It really helped!`;
}
