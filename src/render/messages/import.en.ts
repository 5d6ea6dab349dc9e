const people = (count: number): string => (count === 1 ? "1 person" : `${count.toLocaleString("en")} people`);

/** Of relationships; a type of the user's own stays as it is called. */
const PLURALS: Readonly<Record<string, string>> = {
  boss: "bosses",
  mentor: "mentors",
  client: "clients",
  colleague: "colleagues",
  friend: "friends",
};

export const importEn = {
  noSuchFile: (file: string): string =>
    `${file}: there is no such file to import. Check its name and its folder.`,
  folder: (file: string): string => `${file} is a folder. Name the files in it that are to be imported.`,
  device: (file: string): string =>
    `${file} is a device or a pipe. Name the file that is to be imported; - is the standard input.`,
  trouble: {
    workbook: (file: string): string =>
      `${file} is a spreadsheet of Excel or the like, or an archive. Save it as "CSV UTF-8" there (or unpack it), and import that file.`,
    binary: (file: string): string =>
      `${file} is no text, so there are no people in it that could be read. Export it as CSV or vCard.`,
    empty: (file: string): string => `${file} is empty. Export it once more.`,
    "too-large": (file: string, most: number): string =>
      `${file} is larger than ${most} MiB. Export without pictures, or in several files.`,
  },
  filesLeftOut: (names: string): string => `Left out: ${names}. The rest is read.`,
  noCards: (file: string): string =>
    `${file}: there is no vCard in it (BEGIN:VCARD … END:VCARD). Export the contacts once more, as vCard or CSV.`,
  otherVersion: (file: string, version: string): string =>
    `${file} was written by a later keepintouch (version ${version} of its JSON), which this one cannot read. Update keepintouch, and import it again.`,
  notOurJson: (file: string): string =>
    `${file}: this JSON was not made by keepintouch export --to json, and no other can be read. Export as CSV or vCard there.`,
  unknownTable: (file: string, columns: readonly string[], example: string): string =>
    columns.length < 2
      ? `${file}: no known table was found in it. Give it a line with the names of its columns, and a comma, a semicolon or a tab between the cells.`
      : `${file}: the columns of this table are not known: ${columns.join(", ")}.\nExport it with English headers, or say with --map "COLUMN=FIELD" what they are, at least the name: name, or family and given; then company, email, phone …\nFor example: ${example}`,
  notFrom: (file: string, service: string): string =>
    `${file}: the header of an export of ${service} was not found in it. Leave out --from: the program finds out itself what the file is.`,
  newOrJoin: "--new and --join exclude each other: namesakes are either new people or the same.",
  badMap: (rule: string): string =>
    `--map: "${rule}" is neither "column=field" nor "company=NAME:relationship".`,
  noSuchColumn: (column: string, columns: readonly string[]): string =>
    columns.length === 0
      ? `--map: there is no column "${column}": only tables have columns, and no table was given.`
      : `--map: no column "${column}"; there are: ${columns.join(", ")}.`,
  noSuchField: (field: string, known: string): string =>
    `--map: there is no field "${field}". There are: ${known}.\nFor a relationship write it behind a colon: --map "company=NAME:colleague".`,
  notTelling: (field: string, known: string): string =>
    `--map: a relationship can be told by ${known}, not by "${field}".`,
  noSuchType: (flag: string, type: string, known: string): string =>
    `${flag}: there is no relationship "${type}". There are: ${known}.`,
  badMet: (value: string, forms: string): string =>
    `--met: "${value}" is no day. Write it like one of these: ${forms}.`,
  metToCome: (day: string): string =>
    `--met: ${day} is still to come. Give the day on which you met; it cannot be later than today.`,
  noLeft:
    "--knew-before: the file does not say when you left a company. Add the day under me.milestones (kind: left).",
  service: {
    vcard: "vCard",
    linkedin: "LinkedIn",
    google: "Google Contacts",
    outlook: "Outlook",
    eight: "Eight",
    csv: "a table (CSV)",
    "keepintouch-json": "keepintouch",
  } as Readonly<Record<string, string>>,
  read: (file: string, service: string, count: number): string => `${file}: ${service}, ${people(count)}.`,
  progress: {
    reading: "Reading …",
    matching: (count: number): string => `Comparing ${people(count)} with the contact file …`,
    writing: (count: number): string => `Writing ${people(count)} …`,
  },
  heading: { line: "LINE", kind: "WHAT", name: "NAME", company: "COMPANY", details: "DETAILS" },
  kind: {
    new: "new",
    updated: "updated",
    unchanged: "unchanged",
    maybe: "maybe the same",
    skipped: "skipped",
  },
  more: (count: number, kind: string): string => `… and ${count.toLocaleString("en")} more: ${kind}`,
  newAs: (relationship: string): string => relationship,
  met: (day: string): string => `met ${day}`,
  maybe: {
    name: (names: readonly string[]): string => `has the name of ${names.join(", ")}`,
    email: (names: readonly string[]): string => `has the e-mail address of ${names.join(", ")}`,
  },
  inError: (name: string, line: number | undefined): string =>
    `${name} stands in the file with an error${line === undefined ? "" : `, line ${line}`}: mend it first`,
  sameAsAbove: (name: string): string => `the same person as ${name} above`,
  filled: (field: string, value: string): string => `${field}: ${value}`,
  renewed: (field: string, before: string, after: string): string =>
    after === "" ? `${field}: ${before} taken out` : `${field}: ${before} → ${after}`,
  kept: (field: string, here: string, there: string): string => `${field} stays ${here} (there: ${there})`,
  notTaken: (field: string, there: string): string =>
    `${field} stays blank (there: ${there}, at another company)`,
  problem: {
    "no-name": "there is no name in it",
    company: "this is a company, and nobody's name is in it",
    total: "this is a total, and no person",
    "too-many-broken": "nothing from this line on was read: too many rows before it are broken",
    "broken-quotes": "a quotation mark is out of place or never closed",
    "wrong-cells": (cells: number, header: number): string =>
      `${cells} ${cells === 1 ? "cell" : "cells"} where the header has ${header}`,
    "line-too-long": (most: number): string => `the line is longer than ${most} MiB`,
    "open-card": "the card does not begin or end as it should",
    "broken-card": (text: string): string => `this is no line of a card: ${text}`,
    "wrong-value": (field: string, value: string): string =>
      `${field}: "${value}" is not understood; it is kept in extra`,
    "wrong-date": (field: string, value: string): string =>
      `${field}: "${value}" cannot be read as a date; it is kept in extra`,
    "future-date": (field: string, value: string): string =>
      `${field}: ${value} is still to come; it is kept in extra`,
    "month-first": (field: string, value: string): string =>
      `${field}: ${value} is read as month/day; please check it`,
    "unread-columns": (columns: string): string =>
      `these columns hold addresses or numbers, but have no field: ${columns}. They are kept in extra; take them with --map "COLUMN=email" or "COLUMN=phone"`,
    "binary-left-out": (property: string): string => `${property} is left out: a picture, a sound or a key`,
  },
  sameAgain: (count: number): string =>
    count === 1
      ? "1 row more of the same people"
      : `${count.toLocaleString("en")} rows more of the same people`,
  nobodyMapped: (rule: string): string =>
    `--map "${rule}": nobody in this import has that, so it changes nothing. Please check how it is written there.`,
  moreProblems: (count: number): string => `… and ${count.toLocaleString("en")} more remarks`,
  counts: (parts: readonly string[]): string => `${parts.join(", ")}.`,
  count: (kind: string, count: number, shares: readonly string[]): string =>
    `${count.toLocaleString("en")} ${kind}${shares.length === 0 ? "" : ` (${shares.join(", ")})`}`,
  share: (relationship: string, count: number): string =>
    `${count.toLocaleString("en")} ${count === 1 ? relationship : (PLURALS[relationship] ?? relationship)}`,
  unwanted: (count: number): string => `${people(count)} left out, as you said.`,
  leftOut: (count: number): string => `${people(count)} left out by --only and --skip.`,
  sections: (paths: string): string => `Also taken over: ${paths}.`,
  sectionsKept: (paths: string): string => `The file says otherwise, and keeps what it says: ${paths}.`,
  ask: {
    relationship: (count: number): string =>
      `What are these people to you (${people(count)} without a relationship)?`,
    relationshipOfGroup: (group: string, names: string, count: number, isMore: boolean): string => {
      const who = `${names}${isMore ? " …" : ""}, ${people(count)}`;
      return group === ""
        ? `What are the others to you (${who})?`
        : `What are those of "${group}" to you (${who})?`;
    },
    relationshipOfOne: (name: string): string => `What is ${name} to you?`,
    bosses: (count: number, titled: readonly string[]): string =>
      titled.length === 0
        ? `Which of these ${count} colleagues were your bosses? (names with commas; empty: none)`
        : `Which of these ${count} colleagues were your bosses? (names with commas; empty: none; their titles: ${titled.join(", ")})`,
    whichBoss: (name: string, several: readonly string[]): string =>
      several.length === 0
        ? `Nobody of these is called "${name}".`
        : `"${name}" may be ${several.join(" or ")}: write the whole name.`,
    knewAt: (company: string, count: number): string =>
      company === ""
        ? `You left your company not long ago. Did you know these ${people(count)} before that?`
        : `You left ${company} not long ago. Did you know these ${people(count)} before that?`,
    namesakes: (count: number): string =>
      `${people(count)} may be in the file already, by their name or their e-mail address. What are they?`,
    leave: "leave them out",
    asNew: "different people: add them",
    asSame: "the same people: fill in what is missing",
    write: "Write this to the contact file?",
  },
  needsAs: (count: number, known: string, command: string): string =>
    `What are these people to you (${people(count)} without a relationship)? Say it with --as, which knows: ${known}.\nFor example: ${command}`,
  mayKnow: (company: string, count: number, command: string): string =>
    `${people(count)} without the day you met: they are taken for new acquaintances. If you knew them ${company === "" ? "before you left" : `at ${company}`}, so that they get your news: ${command}`,
  namesakes: (join: string, fresh: string): string =>
    `Those who may be the same were left out. The same people: ${join}\nDifferent people: ${fresh}`,
  mendFirst: (command: string): string =>
    `Those who stand in the file with an error were left out, so that nothing it says of them is lost. Mend it, and import again: ${command}`,
  knewBefore: (day: string, count: number): string =>
    count === 0
      ? "--knew-before yes: everybody has a day of their own, so it changes nothing."
      : `--knew-before yes: ${people(count)} without a day of their own: met ${day}.`,
  severalNamesakes: (command: string): string =>
    `Those who may be one of several people were left out. Write their e-mail address or profile page at the right one, and import again: ${command}`,
  nothingNew: "There is nothing new: the contact file stays as it is.",
  notWritten: (command: string): string => `This is a preview; nothing was written. To write it: ${command}`,
  declined: "Nothing was written.",
  written: (added: number, updated: number, file: string, command: string): string => {
    const parts = [
      ...(added > 0 ? [`${people(added)} added`] : []),
      ...(updated > 0 ? [`${people(updated)} updated`] : []),
    ];
    return `${file}: ${parts.join(", ") || "updated"}. To take it all back: ${command}`;
  },
  next: (command: string): string => `Who is due, a few at a time: ${command}`,
} as const;
