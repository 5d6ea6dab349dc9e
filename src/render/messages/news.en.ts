const people = (count: number): string => `${count} ${count === 1 ? "person" : "people"}`;

export const newsEn = {
  table: {
    title: "TITLE",
    agreed: "AGREED",
    now: "WOULD GET IT",
    got: "HAVE IT",
    name: "NAME",
    gets: "GETS IT",
    why: "ADDRESS, OR WHY NOT",
  },
  gets: "yes",
  later: "later",
  no: "no",
  because: {
    "do-not-contact": "not to be contacted (do_not_contact)",
    "said-no": "does not want news",
    "no-consent": "no consent is noted",
    "company-address": "only the company's own address is known",
    "no-address": "no e-mail address is known",
    rejoined: "is back with you (phase: rejoined)",
    leaving: "is still with you (phase: leaving)",
    unclear: "a misspelt or empty key of the entry may be a refusal; put it right first",
    "unreadable-there": "the address also belongs to an entry that has errors; mend it first",
  } as Readonly<Record<string, string>>,
  optedOut: (on: string): string => `refused further news on ${on}`,
  notYet: (on: string): string => `the consent is dated ahead, ${on}`,
  hadIt: (on: string): string => `has it, ${on}`,
  leavingUntil: (on: string): string => `is still with you until ${on}`,
  enough: (from: string): string => `had four news within 365 days; the next one from ${from}`,
  enoughWaiting: (pieces: string): string =>
    `at most four a year, and these lie in the folder, not logged yet: ${pieces}`,
  snoozed: (until: string): string => `rests until ${until}`,
  sameAddress: (other: string): string => `same address as ${other}, who gets it`,
  hadItThere: (other: string, on: string): string => `same address as ${other}, who has it, ${on}`,
  refusedThere: (other: string): string => `same address as ${other}, who does not want news`,
  namesake: (reader: string, other: string): string =>
    `${reader} gets it, but ${other}, of the same name, is not to get any. If they are one person, mend the file before you send it.`,
  limited: "comes with the next run (--limit)",
  person: (name: string, why: string): string => `  ${name}: ${why}`,

  none: (command: string): string => `There is no news yet. To write the first: ${command}`,
  unknown: (id: string, known: string): string => `There is no news "${id}"; there are: ${known}.`,
  didYouMean: (id: string): string => `Did you mean ${id}?`,
  twice: (id: string): string =>
    `The file has two news with the id "${id}": nobody could tell later who got which. Give one of them another id.`,
  empty: (id: string, command: string): string =>
    `The news "${id}" has neither a text (body) nor a title with a link (url): there is nothing to tell yet. To write them: ${command}`,
  noAlumni: "Nobody in the file has the relationship alumni, or the tag alumni.",
  nobody: "Nobody may get this news now.",
  allHaveIt: (count: number): string =>
    `Nothing is left to do: everybody who may get it now has it (${people(count)}).`,
  summary: (gets: number, no: number): string => `${people(gets)} would get it, ${no} would not.`,
  leftOut: (count: number): string => `Left out (${count}):`,
  missing: (keys: readonly string[], yaml: string): string =>
    `The law wants every news to say who sends it, from where, how to refuse it and where to complain. In the file this is missing: ${keys.join(", ")}. Add it, with your own words:\n\n${yaml}\n`,
  example: {
    name: "Hikari alumni group, Taro Yamada",
    address: "1-2-3 Harukaze, Shibuya, Tokyo",
    optOut: "Write to taro@yamada.example and you will get no more.",
    complaints: "taro@yamada.example",
  },
  to: (name: string, address: string): string => `To: ${name}, ${address}`,
  first: (count: number): string =>
    count === 1 ? "This is the only message." : `This is the first of ${count} messages.`,
  writeAll: (command: string): string => `To write them all as files for your mail program: ${command}`,
  wrote: (count: number, folder: string): string =>
    `Wrote ${count} ${count === 1 ? "message" : "messages"} to ${folder}.`,
  wereThere: (count: number, folder: string): string =>
    `${count} ${count === 1 ? "is" : "are"} in ${folder} from before and ${count === 1 ? "stays" : "stay"} as ${count === 1 ? "it is" : "they are"}.`,
  goOn: (count: number, command: string): string => `${people(count)} more to come: ${command}`,
  taken: (file: string, command: string): string =>
    `${file} is there already, and nothing was written. To go on where it stopped: ${command}`,
  notFolder: (path: string): string =>
    `--out ${path} has to be a folder: everybody gets a file of their own.`,
  stale: (file: string, why: string): string => `Do not send ${file} from before; delete it: ${why}.`,
  whenSent: (command: string): string => `When they are sent, so that nobody gets it twice: ${command}`,
  askLog: (count: number): string => `Write down now that ${people(count)} got it?`,
  answers: "These were due as well and count as written now. If the news did not say it, write them today:",
  answered: (person: string, label: string, command: string): string => `  ${person}: ${label}: ${command}`,
  logged: (count: number, on: string): string => `Written down: ${people(count)} got it on ${on}.`,
  wouldLog: (count: number, on: string): string => `It would say that ${people(count)} got it on ${on}.`,
  findingOfSeveral: (count: number): string => `(in ${count} messages)`,
  otherLanguage: {
    ja: (count: number): string =>
      `The news itself is not in Japanese; the lines around it are, for ${people(count)}.`,
    en: (count: number): string =>
      `The news itself is in Japanese; the lines around it are in English for ${people(count)}.`,
  },
  usage: {
    onlyWithAdd: (option: string): string =>
      `${option} is for a new piece of news: keepintouch news add ${option} …`,
    onlyWithItem: (option: string): string =>
      `${option} needs the id of a piece of news: keepintouch news ID ${option} …`,
    notWithAdd: (option: string): string => `${option} does not go with news add.`,
    needsOut: (option: string): string => `${option} needs the folder of the messages: --out FOLDER`,
    emptyPath: "--out: the name of the folder is empty.",
  },

  noTitle: (command: string): string => `A piece of news needs a title: ${command}`,
  noBody: (command: string): string =>
    `A piece of news needs a text or a link (--body or --url): a title alone tells nobody anything. For example: ${command}`,
  badUrl: (url: string): string => `--url "${url}" is no link; it begins with https:// or http://.`,
  badId: (id: string): string =>
    `--id "${id}" cannot be an id: letters, digits, hyphens, dots and underscores only, and not "add".`,
  idTaken: (id: string): string => `--id "${id}" is taken by another piece of news; choose another one.`,
  added: (title: string, id: string): string => `Added the news "${title}" as ${id}.`,
  sameTitle: (id: string): string =>
    `There is a piece of news with this title already, ${id}: whoever has had that one would get this one as well.`,
  seeIt: (command: string): string => `To see the first message: ${command}`,
  block: {
    head: "A piece of news for the alumni. Fill in what there is, save, and close the editor.",
    leave: "Without a title nothing is added.",
    id: "may stay empty: it is then made from the title",
    body: "a few lines, as you would tell it, below the word body",
    insiderNote: "why someone who worked here will smile",
  },
  notAdded: "Nothing was added.",
  onlyByNews: (command: string): string =>
    `News goes out only by keepintouch news, which asks whether they agreed: ${command}\nAn occasion of your own needs another name than news.`,
} as const;
