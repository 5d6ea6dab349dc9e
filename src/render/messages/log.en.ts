export const logEn = {
  via: {
    email: "e-mail",
    chat: "chat",
    letter: "letter",
    card: "card",
    sns: "social network",
    phone: "phone",
    meeting: "meeting",
    reaction: "reaction",
    other: "other",
  } as Readonly<Record<string, string>>,
  cameIn: (via: string): string => `from them, ${via}`,
  metBy: (via: string): string => `both, ${via}`,
  logged: (name: string, on: string, via: string, occasions: readonly string[]): string =>
    `Logged for ${name}: ${[on, via, ...occasions].join(", ")}.`,
  inFuture: "That day is still to come: it counts from then on.",
  keptLast: (on: string): string =>
    `The message of ${on}, which only last_contact told of, has its own line now.`,
  hasLeft: (on: string): string => `The last day (${on}) has gone by, so the phase is alumni now.`,
  closed: (notes: string): string => `No longer open, and marked done: ${notes}.`,
  taskDone: (name: string, note: string): string => `Done for ${name}: ${note}.`,
  alsoAnswered: (label: string, command: string): string =>
    `This counts for ${label} as well, which was due today. If it was not said, write it now: ${command}`,
  twin: "The history had the same entry already; undo takes this one back.",
  reply: { yes: "answered", no: "no answer" } as Readonly<Record<string, string>>,
  noted: (name: string, on: string, reply: string): string =>
    `Noted for ${name}: message of ${on}, ${reply}.`,
  notedAlready: (name: string): string => `That was noted for ${name} already; nothing was changed.`,
  nothingSent: (name: string): string =>
    `No message to ${name} is on record that an answer could belong to. If they wrote first, say so with --in`,
  inAndMet: "--in and --met exclude each other: either they wrote, or you met.",
  inAndReply: "--reply tells whether your message was answered; with --in the message is theirs.",
  badDay: (value: string): string =>
    `--on "${value}" is no day that is known here; write 2026-11-20, yesterday, 3d, last friday or 先週の金曜.`,
  next: (label: string, on: string): string => `Next: ${label}, ${on}.`,
  stillDue: (labels: string): string => `Still due: ${labels}.`,
  nothingNext: "Nothing comes up within a year.",
  skipped: (name: string, label: string, on: string): string => `Skipped for ${name}: ${label} (${on}).`,
  skippedAlready: (name: string, label: string): string =>
    `${label} needs no skipping for ${name}: it is done or skipped already. Nothing was changed.`,
  nothingToSkip: (name: string): string => `Nothing is due for ${name} today.`,
  skipNothing: (command: string): string =>
    `Nothing comes up within a year. All about this person: ${command}`,
  skipAhead: (command: string): string => `To skip what comes next: ${command}`,
  neverComes: (name: string, label: string): string =>
    `${label} does not come up for ${name} within a year: there is nothing to skip. What comes next: keepintouch show NAME`,
  snoozed: (name: string, until: string): string => `${name} rests until ${until}.`,
  awake: (name: string): string => `${name} rests no longer.`,
  notSnoozed: (name: string): string => `${name} was not resting; nothing was changed.`,
  untilMissing: (command: string): string =>
    `Until when? Write 2w, 2027-01-10, next month or off after the name: ${command}`,
  badUntil: (value: string): string =>
    `"${value}" is no day that is known here; write 2w, 2027-01-10, next month or off after the name.`,
  notAhead: (value: string): string =>
    `"${value}" is not ahead: a rest must end after today. Write 2w, 2027-01-10, next month or off.`,
} as const;
