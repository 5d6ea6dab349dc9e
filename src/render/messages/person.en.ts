const lines = (count: number): string => (count === 1 ? "1 line" : `${count} lines`);

export const personEn = {
  ask: {
    name: "Whom do you want to add?",
    addAllTheSame: "Add them all the same?",
    whereParted: "Where does the family name end?",
    notParted: (name: string): string => `${name}, in one piece`,
    reading: (name: string): string =>
      `How is ${name} read? (kana or romaji; then it is found by that too, and sorted by it)`,
    readingInKana: "Please write the reading in kana or Latin letters.",
  },
  noName: (command: string): string => `Whom do you want to add? Name the person: ${command}`,
  noRelationship: (name: string, known: string, command: string): string =>
    `What is ${name} to you? Say it with --relationship, which knows: ${known}.\nFor example: ${command}`,
  brokenRelationship: (type: string): string =>
    `--relationship: the definition of "${type}" in the file has an error; mend it first. What is wrong: keepintouch check`,
  wrong: (flag: string, message: string, hint: string): string => `${flag}: ${message}. ${hint}`,
  idTaken: (id: string, name: string): string =>
    `--id: "${id}" is the id of ${name} already. Choose another, or leave --id out.`,
  double: (name: string, id: string, why: string): string =>
    `This may be ${name} (${id}), who is in the file already: ${why}.`,
  doubleBy: {
    email: "the same e-mail address",
    name: "the same name",
    reading: "the same reading and company",
  } as Readonly<Record<string, string>>,
  notAdded: "Nobody was added.",
  added: (name: string, id: string, place: string): string => `Added ${name} to ${place}; the id is ${id}.`,
  dueToday: (labels: string, command: string): string => `Due today: ${labels}. The draft: ${command}`,
  unparted: (name: string, command: string): string =>
    `${name} has no space between family and given name, so drafts write it whole. To put one in: ${command}`,
  addAddress: (command: string): string => `To add one: ${command}`,
  takeBack: (command: string): string => `To take it back: ${command}`,
  editor: {
    atFirstError: (file: string): string =>
      `${file} cannot be read as it is; it is opened at the first error.`,
    quitToGoOn: "Quit the editor (⌘Q) when you are done: keepintouch waits for it.",
    missing: (editor: string, variable: string, command: string): string =>
      `The editor "${editor}" named by ${variable} cannot be started: there is no such program.\nChoose another, for example: ${command}`,
    none: (tried: string, command: string): string =>
      `No editor was found (tried: ${tried}).\nName yours, for example: ${command}`,
    noTerminal: (command: string): string =>
      `There is no terminal here for an editor to run in. Name one with a window of its own: ${command}`,
    quote: (variable: string, value: string): string =>
      `${variable} holds a quote that is never closed; close it and try again: ${value}`,
    failed: (editor: string, status: number): string =>
      `The editor "${editor}" ended with an error (status ${status}).`,
    stopped: (editor: string): string => `The editor "${editor}" was stopped.`,
    writtenOver: (what: string): string =>
      `While the editor was open, another keepintouch wrote to the file, and your editor has saved over it. Do it again: ${what}`,
    unchanged: "Nothing was changed.",
    changed: (file: string, added: number, removed: number): string =>
      `${file}: ${lines(added)} added, ${lines(removed)} taken out.`,
    gone: (file: string): string => `${file} is gone, or can no longer be read.`,
    whatNow: "The file has errors now. What do you want to do?",
    again: "edit again",
    leave: "leave it as it is",
    back: "take my changes back",
    tookBack: "Your changes are taken back; the file is as it was.",
    changedAgain: (file: string): string =>
      `${file} was changed again in the meantime, so nothing was taken back.`,
    mend: (file: string, errors: number, command: string): string =>
      `${file} has ${errors === 1 ? "an error" : `${errors} errors`}. To mend it: ${command}`,
  },
} as const;
