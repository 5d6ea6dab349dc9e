export const outletEn = {
  usage: {
    twoFormats: (format: string): string =>
      `--json and --format ${format} ask for two different things; leave one out.`,
    emptyPath: "--out: the name of the file or folder is empty.",
    outOrDryRun: "--out writes a file and --dry-run writes nothing; leave one out.",
    onlyWithAll: (option: string): string => `${option} chooses among everybody who is due: it needs --all.`,
    nameAndAll: (name: string): string =>
      `--all is everybody who is due, not only "${name}"; leave out the name or --all.`,
    occasionOfAll: "--all writes to each person for what is due; --occasion is for one person.",
    oneByOne: (option: string): string => `${option} is for one message at a time; leave out --all.`,
    openAll:
      "--open is for one message at a time. For all of them --all --out FOLDER writes files that the mail program opens.",
    logAll:
      "--all only writes the messages. Log them when they are sent; several people at once: keepintouch log NAME NAME",
    emlOfAll: "--format eml gives a file for each person: with --all say where: --out FOLDER",
    notFolder: (path: string): string =>
      `--all writes a file for each person: --out ${path} has to be a folder.`,
  },
  onlyForMail: (format: string, channel: string, command: string): string =>
    `--format ${format} is for e-mail, and this message goes by ${channel}. As an e-mail all the same: ${command}`,
  isThere: (file: string): string =>
    `${file} is there already; it stays as it is. Give --out another name, or move the file away.`,
  wrote: (file: string): string => `Wrote ${file}.`,
  wroteAll: (count: number, folder: string): string =>
    `${count} ${count === 1 ? "message is" : "messages are"} in ${folder}.`,
  row: (name: string, label: string, channel: string, to: string, sendOn: string | undefined): string =>
    `${name}: ${label}, ${channel}: ${to}${sendOn === undefined ? "" : `; best sent on ${sendOn}`}`,
  failed: (name: string, message: string): string => `${name}: no message. ${message}`,
  whenSent: (command: string): string => `When they are sent: ${command}`,
  longLink: (length: number, command: string): string =>
    `This link has ${length} characters, and some mail programs cut it off after 2,000. A file does not: ${command}`,
  openOnlyMail: (channel: string, command: string): string =>
    `A message by ${channel} is not for the mail program. To paste it yourself: ${command}`,
  noDesktop: (command: string): string =>
    `There is no desktop here with a mail program to open. As a file: ${command}`,
  noOpener: (programs: string, command: string): string =>
    `${programs} is not there, which opens the mail program. On Debian and Ubuntu install xdg-utils. As a file: ${command}`,
  notOpened: (program: string, command: string): string =>
    `${program} could not open a mail program; is one set as the standard? As a file: ${command}`,
  opened: "It is in the mail program; nothing has been sent.",
  tooLongToOpen: "Too long for a link to the mail program, so it goes as a file.",
  openedFile: (file: string): string => `${file} is in the mail program; nothing has been sent.`,
  temporary: (command: string): string =>
    `You may delete that file afterwards. Should the mail program not find it, write it elsewhere: ${command}`,
} as const;
