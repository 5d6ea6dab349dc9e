export const calendarEn = {
  summary: (name: string, label: string): string => `${name}: ${label}`,
  toPost: (label: string, channel: string): string => `${label} (${channel} to post)`,
  until: (day: string): string => `Good until ${day}.`,
  by: (channel: string): string => `By ${channel}.`,
  also: (labels: string): string => `Also: ${labels}.`,
  planned: (label: string, note: string): string => `${label} (${note})`,
  done: (command: string): string => `When it is done: ${command}`,
  tooLate: (command: string): string => `The last day is over. To pass over it: ${command}`,
  draft: (command: string): string => `The message: ${command}`,
  formalBirthday: "On a weekend or a holiday it waits for the next working day.",
  postedBirthday: (channel: string, days: number): string =>
    `By ${channel}; it has to leave ${days === 1 ? "a day" : `${days} days`} before.`,
  wrote: (file: string, messages: number, birthdays: number): string => {
    const rules = `${birthdays} ${birthdays === 1 ? "birthday" : "birthdays"}`;
    return `Wrote ${file}: ${messages} ${messages === 1 ? "message" : "messages"} and ${rules}.`;
  },
  badMonths: (value: string): string => `--months: "${value}" is not a whole number from 1 to 24.`,
  noFileName: "--out: the file name is empty.",
  noCalendar: (file: string): string =>
    `${file} is there already and is no calendar; it stays as it is. Give --out another name.`,
  cannotWrite: {
    directory: (file: string): string => `${file}: this is a folder. Give --out the name of a file in it.`,
    "not-regular": (file: string): string => `${file}: this is a device or a pipe. Give --out a file.`,
    "not-allowed": (file: string): string =>
      `${file}: you have no permission to write there. Give --out another place.`,
    "no-space": (file: string): string =>
      `${file}: the disk is full; nothing was changed. Make room, or give --out another place.`,
    other: (file: string, detail: string): string =>
      `${file}: cannot be written (${detail}). Give --out another place.`,
  },
} as const;
