import { type Day, fromDay, weekdayOf } from "../../domain/calendar-date.ts";
import type { Span } from "../../domain/span.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

const span = ({ count, unit }: Span): string => `${count} ${unit}${count === 1 ? "" : "s"}`;

export const planEn = {
  /** `16 Dec`, with the year where it is not this one. */
  date: (day: Day, today: Day): string => {
    const { year, month, day: date } = fromDay(day);
    const short = `${date} ${MONTHS[month - 1]}`;
    return year === fromDay(today).year ? short : `${short} ${year}`;
  },
  weekday: (day: Day): string => WEEKDAYS[weekdayOf(day)] as string,
  label: {
    congratulations: "Congratulations",
    birthday: "Birthday",
    independence: "Independence",
    "new-job": "New job",
    "after-leaving": "After leaving",
    farewell: "Farewell",
    "check-in": "Check-in",
    "follow-up": "Follow-up",
    nengajo: "New Year card",
    "year-end": "Year-end greeting",
    "new-year": "New Year greeting",
    "kanchu-mimai": "Midwinter greeting",
    "yokan-mimai": "Late-winter greeting",
    "shochu-mimai": "Midsummer greeting",
    "zansho-mimai": "Late-summer greeting",
    "catch-up": "Catch-up",
  } as Readonly<Record<string, string>>,
  channel: {
    email: "email",
    chat: "chat",
    letter: "letter",
    card: "card",
    sns: "sns",
    phone: "phone",
  } as Readonly<Record<string, string>>,
  reason: {
    window: (end: string): string => `In season until ${end}.`,
    event: (kind: string, on: string, note: string): string => `${kind} on ${on}${note ? ` (${note})` : ""}.`,
    eventKind: {
      promotion: "Promoted",
      transfer: "Transferred",
      "new-job": "Started a new job",
      award: "Received an award",
      wedding: "Got married",
      birth: "A child was born",
      retirement: "Retired",
    } as Readonly<Record<string, string>>,
    birthdayToday: "Birthday today.",
    birthday: (on: string): string => `Birthday on ${on}.`,
    afterLeaving: (on: string, company: string): string =>
      `You left${company ? ` ${company}` : ""} on ${on}: thanks, and how you are.`,
    newJob: (on: string, company: string): string =>
      `You started${company ? ` at ${company}` : " a new job"} on ${on}: let them know.`,
    independence: (on: string): string => `You went independent on ${on}: let them know.`,
    farewell: (on: string): string => `Their last day is ${on}: time for a good goodbye.`,
    checkIn: (on: string): string => `They left on ${on}: how is the new place?`,
    followUp: (on: string, note: string): string => `You planned this for ${on}${note ? `: ${note}` : ""}.`,
    custom: (label: string, end: string): string => `${label}, until ${end}.`,
    mourningKanchu: (mine: boolean, end: string): string =>
      mine
        ? `You are in mourning: a midwinter greeting instead of New Year's, until ${end}.`
        : `They are in mourning: a midwinter greeting instead of New Year's, until ${end}.`,
    silence: (length: Span, on: string): string => `Last contact ${span(length)} ago (${on}).`,
    silenceToday: "In touch today.",
    met: (on: string): string => `Known since ${on}, no contact noted yet.`,
    never: "No contact noted yet.",
    imported: (on: string): string => `Imported on ${on}, not written to since.`,
    late: (sentence: string): string => `${sentence} A little late, still welcome.`,
    also: (labels: readonly string[]): string => ` Also: ${labels.join(", ")}.`,
    sendOn: (day: string): string => ` Best sent on ${day}.`,
  },
  hold: {
    "do-not-contact": "marked do not contact",
    snoozed: "snoozed",
    "just-followed": "followed only just now; a message would come too soon",
    leaving: "their last day",
    "leaving-leaving": "on the way out",
    "leaving-rejoined": "back in the company",
    "too-soon-after-leaving": "you left less than a week ago",
    imported: "imported; no contact noted yet",
    mourning: "they are in mourning",
    "mourning-mine": "you are in mourning",
    "nengajo-declined": "no New Year cards, as the file says",
    resting: "the last two messages had no answer; let it rest",
    "season-greeted": "this season's greeting is done",
    "min-gap": "in touch only lately",
    held: "a better occasion is near",
  } as Readonly<Record<string, string>>,
  heldFor: (label: string): string => `a better occasion is near: ${label.toLowerCase()}`,
  sentence: (label: string, reason: string): string => `${label}. ${reason}`,
  list: (words: readonly string[]): string => words.join(", "),
  sentences: (sentences: readonly string[]): string => sentences.join(" "),
  since: (reason: string, on: string): string => `${reason} (${on})`,
  until: (reason: string, until: string): string => `${reason}, until ${until}`,
  table: {
    name: "NAME",
    occasion: "OCCASION",
    send: "SEND",
    until: "UNTIL",
    by: "BY",
    why: "WHY",
    on: "FROM",
    today: "today",
    open: "–",
    comingUp: "Coming up",
    heldBack: "Held back",
  },
  nobody: "Nobody is due today.",
  next: (name: string, label: string, on: string): string => `Next: ${name}, ${label}, ${on}.`,
  nothingAhead: "Nothing comes up in the next 12 months.",
  emptyBook: (file: string, command: string): string =>
    `There are no contacts yet in ${file}. To add one: ${command}`,
  leftOut: (count: number, command: string): string =>
    `${count} more ${count === 1 ? "is" : "are"} due; all of them: ${command}`,
  skipped: (count: number): string =>
    `${count} ${count === 1 ? "contact was" : "contacts were"} left out because of the errors above.`,
  draftHint: (command: string): string => `The message for one of them: ${command}`,
} as const;
