export const composeEn = {
  nothingDue: (name: string, label: string): string =>
    `Nothing is due for ${name} today; this is a draft for: ${label}.`,
  heldBack: (label: string, why: string): string => `  held back: ${label}: ${why}`,
  next: (label: string, on: string): string => `  next: ${label}, ${on}`,
  nothingNext: "  nothing comes up within a year",
  alsoDue: (labels: string): string => `Also due: ${labels}.`,
  sendOn: (date: string): string => `Best sent on ${date}.`,
  to: (address: string): string => `To: ${address}`,
  noAddress: (channel: string): string => `The file has no address for ${channel}.`,
  logHint: (command: string): string => `When it is sent: ${command}`,
  doNotContact: (name: string, command: string): string =>
    `${name} is marked do_not_contact: there is no draft. What the file says: ${command}`,
  from: (command: string, on: string): string => `from ${on}: ${command}`,
  mourning: (name: string, alternative: string): string =>
    `${name} is in mourning: no New Year greeting. Instead: ${alternative}`,
  mourningMine: (alternative: string): string =>
    `You are in mourning: no New Year greeting. Instead: ${alternative}`,
  nengajoDeclined: (name: string, alternative: string): string =>
    `There are to be no New Year cards for ${name} (nengajo: declined or no). Instead: ${alternative}`,
  task: (name: string, note: string): string =>
    `This is something to do rather than a message to ${name}: ${note}.`,
  taskDone: (command: string): string => `When it is done: ${command}`,
  taskTooLate: (command: string): string => `The last day has gone by. To let it be: ${command}`,
  taskMessage: (command: string): string => `If you want to write all the same: ${command}`,
  noName: "The file has no me.name: sign the message yourself.",
  workChat: (program: string, command: string): string =>
    `${program} may have ended for them with the last day. To write another way: ${command}`,
  workChatAlone: (program: string, command: string): string =>
    `${program} may have ended for them with the last day, and no other way is known. When you have one: ${command}`,
  onlyCompanyAddress: "The only e-mail address is the company's own; ask for a private one.",
  notDue: (label: string): string => `Not due today: ${label}.`,
  unnamedMatter: (note: string): string =>
    `The draft does not say what it is about: put your note “${note}” into words of your own before you send it.`,
  noLatinName: (name: string, command: string): string =>
    `${name} has no reading: in the file (in kana or Latin letters), so the name stays in Japanese script. To add it: ${command}`,
  noFact: "The file says nothing about it: check every fact of this draft.",
  anyway: "To write it all the same: --anyway",
  copied: "Copied to the clipboard.",
  copiedSubject: "The subject is on the clipboard.",
  noSubject: (channel: string): string =>
    `A message by ${channel} has no subject to copy. For the message: --copy`,
  emptied: "Nothing was left of the message: no draft, nothing logged.",
} as const;
