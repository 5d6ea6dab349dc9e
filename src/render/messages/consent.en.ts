export const consentEn = {
  whatSaid: (command: string): string => `What did they say? --news yes or --news no: ${command}`,
  badDay: (value: string): string =>
    `--on "${value}" is no day that is known here; write 2026-11-20, yesterday, 3d or last friday.`,
  ahead: (day: string): string => `--on ${day} is still to come; write the day on which they said so.`,
  onWithoutNews: (option: string): string => `${option} belongs to --news yes or --news no.`,
  refusedLater: (name: string, on: string, from: string): string =>
    `${name} refused news on ${on}. Only a yes of a later day counts: if they have agreed since, --on must be ${from} or later. If that refusal is a mistake, mend it in the file.`,
  agreedLater: (name: string, on: string): string =>
    `${name} agreed on ${on}, after that day: this refusal would change nothing. Write the day on which they refused.`,
  agreed: (name: string, on: string): string => `Noted: ${name} agreed on ${on} to get news.`,
  agreedAlready: (name: string, on: string): string => `That is noted already: ${name} agreed on ${on}.`,
  saidOtherwise: (name: string, on: string, how: string, today: string, then: string): string =>
    `${name} agreed on ${on} (${how}). If they have said so again, add its day, such as --on ${today}; if only the words are to change, --on ${then}.`,
  refused: (name: string, on: string): string => `Noted: ${name} refused further news on ${on}.`,
  never: (name: string): string => `Noted: ${name} does not want news.`,
  refusedAlready: (name: string): string => `That is noted already: ${name} does not want news.`,
  vouches: (name: string): string => `Noted: ${name} would vouch for you.`,
  vouchesNot: (name: string): string => `Noted: ${name} would not vouch for you.`,
  nowGets: (name: string): string => `${name} gets news from now on.`,
  howNoted: (name: string): string => `Noted how ${name} refused news.`,
  getsNoneYet: (name: string, why: string): string =>
    // Some reasons are told of the person, without the name, as in a list of people.
    /^(is|has|had|rests|does|refused) /.test(why)
      ? `For now no news goes out: ${name} ${why}.`
      : `For now no news goes to ${name}: ${why}.`,
  getsNone: (name: string): string => `${name} gets no news.`,
  noHow: "Add --how as well: how they agreed is part of the record.",
  notAlumni: (name: string): string =>
    `News goes only to the relationship or the tag alumni; ${name} has neither, so none goes out yet.`,
  doNotContact: (name: string): string =>
    `${name} is not to be contacted (do_not_contact), so none goes out.`,
} as const;
