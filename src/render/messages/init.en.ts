const ELSEWHERE = "keepintouch init --file PATH";

export const initEn = {
  exists: (file: string): string => `${file} is there already and stays as it is.`,
  existsHint: (command: string): string => `To start another one: ${command}`,
  notAllowed: (file: string): string =>
    `${file} cannot be made: you have no permission to write there. Elsewhere: ${ELSEWHERE}`,
  noFolder: (file: string): string =>
    `${file} cannot be made: part of its path is a file, not a folder. Elsewhere: ${ELSEWHERE}`,
  noLinked: (file: string, folder: string): string =>
    `${file} cannot be made: a link leads to ${folder}, which is not there. Elsewhere: ${ELSEWHERE}`,
  cannotWrite: (file: string, detail: string): string =>
    `${file} cannot be made (${detail}). Elsewhere: ${ELSEWHERE}`,
  wrote: (file: string, people: number): string =>
    people === 0 ? `Wrote ${file}.` : `Wrote ${file} with ${people} ${people === 1 ? "person" : "people"}.`,
  next: (command: string): string => `Next: ${command}`,
  more: (command: string): string => `To add people: ${command}`,
  oneByOne: (command: string): string => `Or one by one: ${command}`,
  fromList: (command: string): string =>
    `To bring many at once from Google, LinkedIn, a phone or a table: ${command}`,
  file: "FILE",
  dayMeant: (date: string, weekday: string): string => `  That is ${weekday} ${date}.`,
  dayShown: (date: string, weekday: string, isAhead: boolean): string =>
    `${weekday} ${date}${isAhead ? ", still to come" : ""}`,
  fillIn: "It holds explained examples. Put in your name and your contacts.",
  intro: (file: string): string =>
    `A few questions for your contact file (${file}). Every answer but the first may be left empty.`,
  ask: {
    name: "Your name?",
    email: "Your e-mail address? (a private one, if you leave)",
    left: "Your last day, if you have left a company or are leaving? (like 2026-10-31)",
    company: "Which company was that?",
    department: "Which department?",
    present: "Where do you work now?",
    since: "Since which day? (like 2026-12-01)",
    gone: (company: string | undefined): string =>
      `The name of somebody who has left ${company ?? "your company"}, to keep in touch with?`,
    goneAnother: (company: string | undefined): string =>
      `The name of another one who has left${company === undefined ? "" : ` ${company}`}?`,
    goneEmail: (name: string): string => `The private e-mail address of ${name}?`,
    whichDay: "Which day do you mean?",
    goneLeft: (name: string): string => `The last day of ${name} at your company? (like 2026-09-30)`,
    contact: "The name of somebody to keep in touch with? (empty to bring them from an address book later)",
    contactAnother: "The name of somebody else?",
    relationship: (name: string): string => `${name} is your …`,
    address: (name: string): string => `An e-mail address for ${name}, or a chat program such as line?`,
  },
  relationship: {
    boss: "boss, or former boss",
    mentor: "mentor or teacher",
    client: "client",
    colleague: "colleague",
    friend: "friend",
    alumni: "somebody who left my company",
  } as Readonly<Record<string, string>>,
  wrong: {
    name: "Please write a name.",
    email: (value: string): string => `"${value}" is not an e-mail address.`,
    date: (value: string): string => `"${value}" is not a date; write it as 2026-10-31.`,
    noDate: "Please write the day: what you tell people depends on it.",
    flag: (flag: string, detail: string): string => `${flag}: ${detail}`,
    needsLeft:
      "--company and --department say where you left; add --left with your last day. Where you are now: --new-company.",
    contact: (value: string): string =>
      `--contact "${value}" is incomplete; write "NAME:RELATIONSHIP" or "NAME:RELATIONSHIP:E-MAIL".`,
    relationship: (value: string, known: string): string =>
      `"${value}" is no relationship; there are: ${known}.`,
    tooMany: (value: string): string => `there is something too much in "${value}".`,
  },
} as const;
