export const leavingEn = {
  ask: {
    lastDay: (name: string): string => `What is the last day of ${name}? (YYYY-MM-DD)`,
    email: (name: string): string => `A private e-mail address of ${name}? (empty: not known yet)`,
    sns: (name: string): string =>
      `A profile of ${name} on a social network, such as linkedin:sam-lee? (empty: none)`,
    news: (name: string): string => `Has ${name} agreed to get news of the company now and then?`,
    notAsked: "not asked yet",
    agreed: "yes, agreed",
    declined: "no, would rather not",
    how: "How was it said? For example: at the farewell lunch (empty: say nothing)",
    channel: (name: string): string => `How would ${name} like to hear from you?`,
    asBefore: "as before",
    potential: (name: string): string => `What might come of it one day, for ${name} and the company?`,
    open: "nothing in particular",
    potentials: {
      customer: "a customer",
      partner: "a partner",
      referrer: "somebody who recommends you",
      rejoin: "somebody who comes back",
    } as Readonly<Record<string, string>>,
  },
  noLastDay: (name: string, command: string): string => `What is the last day of ${name}? Say it: ${command}`,
  howAlone: "--how tells how they agreed to news or refused: it goes with --news yes or --news no.",
  wrong: {
    flag: (flag: string, message: string): string => `${flag}: ${message}`,
    date: (value: string): string => `"${value}" is no date; write it like 2027-03-31.`,
    email: (value: string): string => `"${value}" is no e-mail address; write it like sam@example.com.`,
    sns: (value: string): string =>
      `"${value}" names no network; write it like linkedin:sam-lee, or the address of the profile.`,
  },
  dated: (date: string, weekday: string): string => `${weekday} ${date}`,
  leaves: (name: string, on: string): string => `${name} leaves on ${on}.`,
  left: (name: string, on: string): string => `${name} left on ${on}.`,
  changed: (name: string): string => `Changed the entry of ${name}.`,
  unchanged: (name: string): string =>
    `The file says all of this about ${name} already; nothing was changed.`,
  relationship: (before: string): string => `The relationship is alumni now (it was ${before}).`,
  register: (register: string): string =>
    register === "formal"
      ? "Messages stay formal, as they were (register: formal)."
      : "Messages stay casual, as they were (register: casual).",
  honorific: (word: string): string => `Japanese drafts go on saying ${word} (honorific: ${word}).`,
  phase: (phase: string): string => `The phase is ${phase}.`,
  channel: (channel: string): string => `Messages go by ${channel} (channel).`,
  channelGuess: {
    email: (channel: string): string =>
      `The e-mail address is the company's alone, so messages go by ${channel} (channel).`,
    chat: (channel: string): string =>
      `The chat program is the company's, so messages go by ${channel} (channel).`,
  },
  newsYes: "Agreed to get news, dated today.",
  newsNo: "No news will be sent.",
  newsHow: (command: string): string => `Note how that was agreed, in case anybody asks: ${command}`,
  newsRefused:
    "consent.opted_out is not before today, so no news goes out yet; take it out if they have changed their mind.",
  steps: "For a good goodbye, these come up in due:",
  moved: "With the last day these have moved:",
  step: (on: string, note: string): string => `  ${on}  ${note}`,
  removed: (notes: string): string => `No longer needed, and taken out: ${notes}.`,
  ahead: (parts: string): string => `Coming up by itself: ${parts}.`,
  heldBack: (name: string): string =>
    `${name} is not to be contacted (do_not_contact): nothing comes up, neither a farewell nor the steps of a goodbye, and none were written.`,
  heldBackAfter: (name: string): string =>
    `${name} is not to be contacted (do_not_contact): nothing comes up.`,
  from: (label: string, on: string): string => `${label} from ${on}`,
  onlyCompany: (name: string): string =>
    `The only e-mail address of ${name} is the company's, which ends with the last day.`,
  onlyCompanyGone: (name: string): string =>
    `The only e-mail address of ${name} is the company's, which reaches nobody any more.`,
  noOtherWay: "No other private way is known either.",
  noWay: (name: string): string =>
    `There is no private way to reach ${name} yet: no e-mail, chat, social network or phone.`,
  addEmail: (command: string): string => `As soon as you know one: ${command}`,
  noDomains: (domain: string | undefined): string =>
    domain === undefined
      ? "Which addresses are the company's is not in the file, so after the last day drafts may go to one that is dead. Say it once, below settings: company_domains: [example.com]"
      : `${domain}, as in your own address, is taken for the company's. If that is wrong, or there are others, say it below settings: company_domains: [${domain}]`,
  rejoined: (name: string): string =>
    `Welcome back, ${name}: from now on only follow-ups, congratulations and birthdays come up, no catch-ups or greetings.`,
  skipped: (labels: string): string => `Passed over, as it was about leaving: ${labels}.`,
  leavingWithoutDay: (command: string): string =>
    `Without a last day there is no farewell, and catch-ups wait for ever. To say it: ${command}`,
} as const;
