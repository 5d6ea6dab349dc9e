import { type Day, fromDay } from "../../domain/calendar-date.ts";
import { planEn } from "./plan.en.ts";

const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);
const contacts = (count: number): string => (count === 1 ? "1 contact was" : `${count} contacts were`);
const weekday = (day: Day): string => planEn.weekday(day);

export const remindEn = {
  /** Of the digest; begins with the program's name, by which it knows its own files again. */
  title: (day: Day): string =>
    `keepintouch, ${weekday(day)} ${planEn.date(day, day)} ${String(fromDay(day).year)}`,
  person: (name: string, relationship: string): string => `${name} (${relationship})`,
  heading: (person: string, label: string, by: string): string => `${person}: ${label}, ${by}`,
  until: (day: string): string => ` Good until ${day}.`,
  /** A thing to come: from when. */
  from: (day: string, heading: string): string => `${day} - ${heading}`,
  day: (date: string, weekdayName: string): string => `${weekdayName} ${date}`,
  by: {
    email: "by e-mail",
    chat: "by chat",
    letter: "by letter",
    card: "by card",
    sns: "on SNS",
    phone: "by phone",
  } as Readonly<Record<string, string>>,
  relationship: {
    boss: "boss",
    mentor: "mentor",
    client: "client",
    colleague: "colleague",
    friend: "friend",
    alumni: "alumni",
  } as Readonly<Record<string, string>>,
  /** Subject of a mail and title of a notification. */
  subject: {
    due: (count: number): string => `keepintouch: ${people(count)} today`,
    comingUp: (count: number): string => `keepintouch: ${people(count)} coming up`,
    trouble: "keepintouch: something is wrong",
    note: "keepintouch: a line of your contact file to look at",
  },
  line: (name: string, label: string): string => `${name}: ${label}`,
  more: (count: number): string => `and ${count} more`,
  stillLeaving: (name: string, on: string): string =>
    `${name} left on ${on}, but the phase is still "leaving". Until it changes, no "how are you" comes up:`,
  trouble: {
    failed: "Nobody could be looked up today:",
    leftOut: (count: number): string => `${contacts(count)} left out because of errors in the contact file:`,
    errors: (count: number): string =>
      count === 1 ? "There is an error in the contact file:" : "There are errors in the contact file:",
    more: (count: number): string => `${count} more ${count === 1 ? "error" : "errors"}.`,
    check: (command: string): string => `All about the file: ${command}`,
  },
  usage: {
    json: "--notify and --mail show text: leave out --json and --format json.",
    emptyPath: "--to-file is empty: name a file.",
  },
  state: {
    broken: (path: string): string =>
      `${path}: what was told before cannot be read, so everybody who is due is named once more.`,
    unwritable: (path: string, detail: string): string =>
      `${path}: what was told today cannot be noted (${detail}), so it will be told again.`,
  },
  delivered: {
    notification: "Shown as a notification.",
    mail: (to: string): string => `Mailed to ${to}.`,
    file: (path: string): string => `Written to ${path}`,
  },
  delivery: {
    onStdout: "The text is on stdout.",
    noDesktop: "--notify: there is no desktop session here. Use --mail or --to-file PATH.",
    noProgram: (program: string): string =>
      `--notify needs ${program}, which is not here (Debian: apt install libnotify-bin).`,
    notShown: (program: string, detail: string): string =>
      `--notify: ${program} could not show the notification${detail ? ` (${detail})` : ""}.`,
    noSendmail:
      "--mail needs the system's sendmail, which is not here (a mail system such as postfix or msmtp-mta brings it). Use --notify or --to-file PATH.",
    notMailed: (detail: string): string =>
      `--mail: sendmail did not take the mail${detail ? ` (${detail})` : ""}.`,
    noUser: "--mail: the name of the local user is not known here. Use --mail me, or --to-file PATH.",
    noAddress:
      "--mail me: the contact file does not say your e-mail address (me: email:). Add it there, or use --mail local.",
    contactFile: (path: string): string => `--to-file ${path} is the contact file itself: name another file.`,
    foreignFile: (path: string): string =>
      `--to-file ${path} holds something else, and is left as it is: name another file.`,
    notWritten: (path: string, detail: string): string =>
      `--to-file ${path}: the file cannot be written (${detail}).`,
    why: {
      "not-allowed": "no permission",
      "no-space": "the disk is full",
      directory: "it is a folder",
      "not-regular": "it is no regular file",
    } as Readonly<Record<string, string>>,
  },
} as const;
