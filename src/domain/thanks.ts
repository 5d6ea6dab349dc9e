import { isWorkday } from "./business-day.ts";
import type { Day } from "./calendar-date.ts";
import type { Language } from "./contact.ts";

/** The note of the follow-up that help brings about, as it stands in the contact file. */
export function thanksNote(help: string, language: Language): string {
  return language === "ja" ? `「${help}」のお礼を伝える` : `say thank you for "${help}"`;
}

const OWN_NOTES = [/^「(.+)」のお礼を伝える$/, /^say thank you for "(.+)"$/];
/** Notes by hand: ランチのお礼, お礼を言う, thanks for lunch. */
const THANKS =
  /(?:お礼|御礼)(?:を?(?:伝える|言う|いう|する|送る|書く))?$|^(?:say )?(?:thank[- ]you|thanks)\b/i;

/** What a follow-up wants thanks said for: `help` in the words of our own notes. Undefined when it is about something else. */
export function thanksIn(note: string | undefined): { readonly help: string | undefined } | undefined {
  const text = note?.trim() ?? "";
  for (const form of OWN_NOTES) {
    const help = form.exec(text)?.[1];
    if (help !== undefined) return { help };
  }
  return THANKS.test(text) ? { help: undefined } : undefined;
}

/** The working day on which to say thank you: the next one after the help, from today on where that has passed. */
export function dayOfThanks(helpedOn: Day, today: Day, japan: boolean): Day {
  let day = Math.max(helpedOn + 1, today);
  while (!isWorkday(day, japan)) day++;
  return day;
}
