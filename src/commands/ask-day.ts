import { type Day, formatDay } from "../domain/calendar-date.ts";
import { daysMeant } from "../domain/day-words.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Prompter } from "../runtime.ts";

/** Of two days a year apart nobody may guess: where a day without its year can be both, it is asked. */
export async function dayMeantBy(
  answer: string,
  today: Day,
  prompter: Prompter,
  { init, plan }: Messages,
): Promise<Day | undefined> {
  const days = daysMeant(answer, today);
  if (days.length < 2) return days[0];
  const named = (day: Day): string => init.dayShown(formatDay(day), plan.weekday(day), day > today);
  return await prompter.select(
    init.ask.whichDay,
    days.map((value) => ({ value, name: named(value) })),
  );
}
