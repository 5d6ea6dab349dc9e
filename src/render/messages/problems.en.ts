type Args = Readonly<Record<string, string | number>>;

const SHAPES: Readonly<Record<string, string>> = {
  text: "text",
  list: "a list",
  map: "fields (key: value)",
  nothing: "nothing",
  "text-or-map": "text or fields (key: value)",
  "text-or-list": "text or a list",
};
const shape = (value: string | number | undefined): string => SHAPES[String(value)] ?? String(value);
const didYouMean = (args: Args): string =>
  args.nearest === undefined ? "" : `Did you mean ${args.nearest}?`;
const guessOr = (args: Args, otherwise: string): string => didYouMean(args) || otherwise;
const still = (text: string) => (): string => text;

export const problemsEn = {
  severity: { error: "error", warning: "warning" },
  /** Goes before the message: which value is meant. */
  at: (path: string): string => `${path}:`,
  emptyFileName: "--file is empty: name a file.",
  using: (file: string): string => `Using ${file}`,
  noFile: (paths: string, command: string): string =>
    `No contact file yet. Looked for:\n${paths}\nMake one with: ${command}`,
  noSuchFile: (file: string, command: string): string =>
    `${file}: there is no such file. To make it: ${command}`,
  file: {
    directory: (file: string): string =>
      `${file}: this is a folder, not a contact file. Name the file in it.`,
    "not-regular": (file: string): string => `${file}: this is a device or a pipe, not a file. Name a file.`,
    "too-large": (file: string): string =>
      `${file}: the file is too large for a contact file. Is it another one?`,
    "not-allowed": (file: string): string =>
      `${file}: you have no permission to read this file. Change its permissions, or name another.`,
    "link-loop": (file: string): string =>
      `${file}: this link leads round in a circle. Name the file itself.`,
    other: (file: string, detail: string): string =>
      `${file}: cannot be read (${detail}). Name another file.`,
  },
  /** A file that could not be written; it is as it was. `place` is what stands in the way. */
  unwritten: {
    "not-found": (file: string, place: string): string =>
      `${file}: not written: ${place} is not there. Make it first, or choose another place.`,
    directory: (file: string): string => `${file}: not written: this is a folder. Name a file in it.`,
    "not-regular": (file: string): string =>
      `${file}: not written: this is a device or a pipe, not a file. Name a file.`,
    "too-large": (file: string): string =>
      `${file}: not written: the file is too large. Move old history to another file.`,
    "not-allowed": (file: string, place: string): string =>
      `${file}: not written: you have no permission to change ${place}, or it is read-only. Change its permissions, or choose another place.`,
    exists: (file: string): string => `${file}: not written: it is there already. Choose another name.`,
    "link-loop": (file: string): string =>
      `${file}: not written: this link leads round in a circle. Mend the link first.`,
    "no-space": (file: string): string => `${file}: not written: the disk is full. Make room and try again.`,
    "not-owner": (file: string): string =>
      `${file}: not written: it belongs to somebody else, or to a group that you are not in. Change it as its owner, or give it to a group of yours.`,
    changed: (file: string): string =>
      `${file}: not written: somebody else, perhaps an editor, changed it at this very moment. Try again.`,
    busy: (file: string): string =>
      `${file}: not written: another keepintouch is still changing it. Try again when it has ended.`,
    other: (file: string, _place: string, detail: string): string =>
      `${file}: not written (${detail}). Try again, or choose another place.`,
  },
  unusable: (file: string, errors: number, command: string): string =>
    `${file} cannot be used: ${errors === 1 ? "1 error" : `${errors} errors`}. Nothing was planned. To mend it: ${command}`,
  summary: (contacts: number, errors: number, warnings: number): string => {
    const people = contacts === 1 ? "1 contact" : `${contacts} contacts`;
    if (errors === 0 && warnings === 0) return `${people}, no problems`;
    const parts = [];
    if (errors > 0) parts.push(errors === 1 ? "1 error" : `${errors} errors`);
    if (warnings > 0) parts.push(warnings === 1 ? "1 warning" : `${warnings} warnings`);
    return `${people}, ${parts.join(", ")}`;
  },
  wording: {
    "file-utf16": {
      message: still("the file is in UTF-16, not UTF-8"),
      hint: still("Save it as UTF-8: in Notepad choose Save as, Encoding: UTF-8."),
    },
    "file-shift-jis": {
      message: still("the file is in Shift_JIS, not UTF-8"),
      hint: (args: Args): string =>
        `Save it as UTF-8, or convert it: iconv -f CP932 -t UTF-8 ${args.file ?? "FILE"} > new.yaml`,
    },
    "file-not-utf8": {
      message: still("the file is not in UTF-8: a character here cannot be read"),
      hint: still("Save it as UTF-8 in your editor."),
    },
    "file-binary": {
      message: still("this is not a text file"),
      hint: still("Give the contact file with --file PATH; keepintouch init makes a new one."),
    },
    "file-too-large": {
      message: (args: Args): string => `the file is larger than ${args.most} MiB`,
      hint: still("Is this really the contact file? If so, move old history to another file."),
    },
    "file-empty": {
      message: still("the file holds nothing yet"),
      hint: still(
        "Add people under contacts:, each with a name and a relationship; keepintouch init shows how.",
      ),
    },
    "yaml-syntax": {
      message: (args: Args): string => `this cannot be read as YAML${args.detail ? ` (${args.detail})` : ""}`,
      hint: still("Compare this line with the lines around it: indentation, colons, quotes and brackets."),
    },
    "yaml-tab": {
      message: still("a tab is used as indentation"),
      hint: still("Use spaces instead of the tab."),
    },
    "yaml-indent": {
      message: still("this line does not stand under the lines it belongs to"),
      hint: still("Start it in the same column as the other fields of the same person."),
    },
    "yaml-list-indent": {
      message: still("this list item does not start in the same column as the others"),
      hint: still('Put every "- " of one list in the same column.'),
    },
    "yaml-dash-space": {
      message: still("there is no space after the dash"),
      hint: still('Write "- name: …" with a space after the dash.'),
    },
    "yaml-duplicate-key": {
      message: (args: Args): string =>
        args.key ? `the key "${args.key}" is there twice` : "a key is there twice",
      hint: still("Keep one of the two; several values go into a list."),
    },
    "yaml-reserved-character": {
      message: (args: Args): string =>
        `a value may not begin with ${args.sign ? `"${args.sign}"` : "this character"}`,
      hint: (args: Args): string => `Put the value in quotes: "${args.sign ?? ""}…"`,
    },
    "yaml-quote": {
      message: still("this quote is never closed"),
      hint: still("Add the closing quote at the end of the value."),
    },
    "yaml-bracket": {
      message: still("this bracket is not closed, or a comma is missing inside"),
      hint: still(
        "Write lists as [one, two] and fields as {key: value, key: value}, closed on the same line.",
      ),
    },
    "yaml-colon": {
      message: still("a colon is missing after the key"),
      hint: still('Write "key: value", with a colon and a space.'),
    },
    "yaml-colon-in-text": {
      message: still("the value holds a colon followed by a space"),
      hint: still('Put the whole value in quotes: "like: this".'),
    },
    "yaml-escape": {
      message: still("after a backslash in double quotes stands a character that means nothing there"),
      hint: still("Use single quotes, or write the backslash twice."),
    },
    "yaml-alias": {
      message: still("this alias (*name) refers to no anchor (&name) above it"),
      hint: still("Write the anchor before it is used, or put the text in quotes if the star belongs to it."),
    },
    "yaml-several-documents": {
      message: still("the file holds several YAML documents"),
      hint: still('Keep one: take out the lines "---" and "..." in the middle.'),
    },
    "yaml-directive": {
      message: still("a % line is not used here"),
      hint: still("Take the line out; put the value in quotes if it is one."),
    },
    "yaml-tag": {
      message: still("tags (!something) are not used here"),
      hint: still("Take the tag out, or put the text in quotes if the exclamation mark belongs to it."),
    },
    "yaml-character": {
      message: still("there is a control character here that no text should hold"),
      hint: still("Delete it: it is invisible in most editors, so retype the line."),
    },
    "yaml-merge-key": {
      message: still("<< (merging) is not part of YAML 1.2 and is not read"),
      hint: still("Write the fields out for this person."),
    },
    "fullwidth-space": {
      message: still("there is a full-width space where YAML needs ordinary ones"),
      hint: still("Replace each full-width space here with ordinary spaces."),
    },
    "fullwidth-colon": {
      message: still("there is a full-width colon (:) after the key"),
      hint: still('Write an ordinary colon and a space: "name: …".'),
    },
    "too-deep": {
      message: still("values are nested too deeply"),
      hint: still("A contact file needs no more than a few levels: look for brackets that are not closed."),
    },
    "too-many-aliases": {
      message: (args: Args): string => `more than ${args.most} aliases, or aliases that stand for too much`,
      hint: still("Write the values out instead of using so many *aliases."),
    },
    "alias-cycle": {
      message: still("an alias stands for something that it is itself a part of"),
      hint: still("Write the values out instead of the *alias."),
    },
    "readers-differ": {
      message: still("YAML parsers do not agree on what this means, so it is not guessed"),
      hint: still("Write it in a plainer way: text in quotes, no tags, simple keys, spaces instead of tabs."),
    },
    "not-a-map": {
      message: still("the file holds no fields"),
      hint: still('Begin with "contacts:" and list the people below it; keepintouch init shows how.'),
    },
    "contacts-key-missing": {
      message: still("the file is a list without the key contacts"),
      hint: still('Put the line "contacts:" above the list.'),
    },
    "contacts-not-a-list": {
      message: (args: Args): string =>
        args.key === "contacts"
          ? "this is not a list of people"
          : `"${args.key}" does not stand under contacts`,
      hint: still('Begin each person with "- " and put all their fields below it, two columns further in.'),
    },
    "contacts-misspelt": {
      message: (args: Args): string => `"${args.key}" is not known, and there is nobody under contacts`,
      hint: still("Did you mean contacts?"),
    },
    "contacts-misplaced": {
      message: (args: Args): string =>
        `"${args.key}" holds people, but only a contacts: at the start of a line is read`,
      hint: still('Write "contacts:" without spaces before it, and the people below it.'),
    },
    "contact-not-a-map": {
      message: (args: Args): string => `here stands ${shape(args.found)}, not a contact`,
      hint: still('Write "- name: …" and below it "relationship: …".'),
    },
    "unknown-key": {
      message: (args: Args): string => `unknown key "${args.key}"`,
      hint: (args: Args): string =>
        args.refusal === undefined
          ? args.inName !== undefined
            ? "It is ignored. It goes into the name: name: { family: Lee, given: Sam, reading: リー サム }"
            : guessOr(
                args,
                args.own === undefined
                  ? "It is ignored. keepintouch schema lists all keys."
                  : "It is ignored. Own facts go under extra:; keepintouch schema lists all keys.",
              )
          : "If it is a refusal, write do_not_contact: yes, or for news alone consent: { news: no }. As long as it stands there, no news goes to them.",
    },
    "wrong-shape": {
      message: (args: Args): string => `expected ${shape(args.expected)}, found ${shape(args.found)}`,
      hint: (args: Args): string =>
        args.expected === "list"
          ? 'Write a list: each item on its own line after "- ".'
          : args.expected === "map"
            ? 'Write fields: "key: value" on lines of their own, further in.'
            : "Write the value on one line after the key.",
    },
    missing: {
      message: (args: Args): string => `"${args.field}" is missing`,
      hint: (args: Args): string =>
        args.field === "relationship"
          ? "Add one: boss, mentor, client, colleague, friend, alumni or a type of your own."
          : `Add "${args.field}: …".`,
    },
    "missing-name": {
      message: still("the name is missing"),
      hint: still('Add "name: …", or "family: …" and "given: …".'),
    },
    "bad-date": {
      message: (args: Args): string => `"${args.value}" is not a date`,
      hint: still("Write it as YYYY-MM-DD, for example 2026-10-31."),
    },
    "no-such-date": {
      message: (args: Args): string => `${args.value} does not exist`,
      hint: still("Check the month and the day."),
    },
    "date-year": {
      message: (args: Args): string => `the year of ${args.value} cannot be meant`,
      hint: (args: Args): string => `Years from ${args.first} to ${args.last} are read.`,
    },
    "date-format": {
      message: (args: Args): string => `"${args.value}" is read, but is not written as ${args.form}`,
      hint: (args: Args): string => `Write it as ${args.form}, so that other programs understand it too.`,
    },
    "bad-birthday": {
      message: (args: Args): string => `"${args.value}" is not a birthday`,
      hint: still("Write YYYY-MM-DD, or MM-DD without the year."),
    },
    "bad-month-day": {
      message: (args: Args): string => `"${args.value}" is not a day of the year`,
      hint: still("Write it as MM-DD, for example 12-01."),
    },
    "bad-duration": {
      message: (args: Args): string => `"${args.value}" is not a length of time`,
      hint: still(
        'Write "6 months", "1 year", "2 weeks", "90 days", or short 6m, 1y, 2w, 90d; every also "never".',
      ),
    },
    "duration-range": {
      message: (args: Args): string =>
        `"${args.value}" is too ${args.least === 1 ? "short or too long" : "long"}`,
      hint: (args: Args): string =>
        `From ${args.least === 1 ? "1 day" : "0 days"} to 100 years are possible.`,
    },
    "bad-choice": {
      message: (args: Args): string => `"${args.value}" is not one of the possible values`,
      hint: (args: Args): string =>
        `${args.nearest === undefined ? "" : `${didYouMean(args)} `}Possible: ${args.choices}.`,
    },
    "bad-yes-no": {
      message: (args: Args): string => `"${args.value}" is neither yes nor no`,
      hint: still("Write yes or no."),
    },
    "bad-number": {
      message: (args: Args): string => `"${args.value}" is not a number from ${args.least} to ${args.most}`,
      hint: still("Write digits only."),
    },
    "bad-email": {
      message: (args: Args): string => `"${args.value}" is not an e-mail address`,
      hint: still("Write the address alone, for example name@company.example."),
    },
    "bad-id": {
      message: (args: Args): string => `"${args.value}" cannot be an id`,
      hint: still(
        "Use a-z, 0-9 and hyphens only, or leave id out: one is made from the reading or the name.",
      ),
    },
    "bad-name-of-type": {
      message: (args: Args): string => `"${args.value}" cannot be a name here`,
      hint: still("Use letters, digits and hyphens, for example old-classmate."),
    },
    "bad-time-zone": {
      message: (args: Args): string => `there is no time zone "${args.value}"`,
      hint: still("Write it as Asia/Tokyo or Europe/Berlin."),
    },
    "country-code": {
      message: (args: Args): string => `"${args.value}" is not a country code`,
      hint: still(
        "Write two letters: JP, US, DE. Otherwise greetings and holidays of that country are not known.",
      ),
    },
    "duplicate-id": {
      message: (args: Args): string => `the id "${args.id}" is used more than once (${args.names})`,
      hint: still("Give each its own id. Until then none of them is planned."),
    },
    "unknown-relationship": {
      message: (args: Args): string => `nobody defined the relationship "${args.value}"`,
      hint: (args: Args): string =>
        `${args.nearest === undefined ? "" : `${didYouMean(args)} `}Known: ${args.known}. Own types go under relationships:.`,
    },
    "unknown-occasion": {
      message: (args: Args): string => `there is no occasion "${args.value}"`,
      hint: (args: Args): string => guessOr(args, "Own occasions are defined under occasions:."),
    },
    "extends-unknown": {
      message: (args: Args): string => `extends a type that nobody defined: "${args.value}"`,
      hint: (args: Args): string =>
        guessOr(args, "Define that type too, or extend boss, client, colleague, friend …"),
    },
    "extends-cycle": {
      message: (args: Args): string =>
        `"${args.type}" extends "${args.value}", which leads back to "${args.type}"`,
      hint: still("Take one of the extends: lines out."),
    },
    "extends-built-in": {
      message: (args: Args): string => `"${args.type}" is built in and cannot extend another type`,
      hint: still("Give your own type another name and let it extend."),
    },
    "occasion-built-in": {
      message: (args: Args): string => `"${args.value}" is a built-in occasion`,
      hint: still("Give your own occasion another name."),
    },
    "occasion-for-nobody": {
      message: (args: Args): string => `the occasion "${args.value}" is for nobody`,
      hint: still('Add "for: [friend]" with relationship types or tags.'),
    },
    "future-touch": {
      message: (args: Args): string => `${args.value} is after today`,
      hint: still("It counts from that day on. If it is a plan, use follow_ups: instead."),
    },
    "nengajo-without-address": {
      message: (args: Args): string => `${args.name} gets a New Year card, but there is no address`,
      hint: still('Add "address: …", or "nengajo: no".'),
    },
    "company-email-only": {
      message: (args: Args): string =>
        args.until === undefined
          ? `the only e-mail address of ${args.name} belongs to the company they left`
          : `the only e-mail address of ${args.name} belongs to the company; it ends with the last day, ${args.until}`,
      hint: still("Ask for a private address and add it to email:."),
    },
    "unclear-refusal": {
      message: (args: Args): string =>
        `${args.key} of ${args.name} is empty: it may be a refusal that was begun, so no news goes to them`,
      hint: (args: Args): string =>
        args.key === "opted_out"
          ? "Write the day on which they refused, or take the key out."
          : "Write yes or no, or take the key out.",
    },
    "still-leaving": {
      message: (args: Args): string => `${args.name} left on ${args.on}, but the phase is still "leaving"`,
      hint: (args: Args): string => `Until it changes, no "how are you" comes up: ${args.command}`,
    },
    "no-own-name": {
      message: still("your own name is missing, so drafts have no signature"),
      hint: still('Add "me:" with "name: …" below it.'),
    },
  },
};
