const OTHER = "Mend that, or take another scheduler (--using): keepintouch help remind";

export const scheduleEn = {
  unknownAction: (word: string, known: string): string => `remind has no "${word}"; there are: ${known}.`,
  flagOfInstall: (flag: string): string =>
    `${flag} belongs to an action: keepintouch remind install, uninstall or status.`,
  notOfAction: (flag: string, command: string): string =>
    `${command} has no ${flag}. See: keepintouch help remind`,
  badTime: (value: string): string => `--at "${value}" is not a time of day; write it as 08:30.`,
  controlCharacter: (value: string): string =>
    `"${value}" holds a line break or another control character, which no scheduler can take: rename it first.`,
  fromNpx: (command: string): string =>
    `This program lies in npx's own store, which is emptied now and then, and the reminders would stop without a word. Install it first: ${command}`,
  notHere: (using: string, known: string): string =>
    `--using ${using} is not for this system; there are: ${known}.`,
  noCron:
    "There is no crontab command here. Install cron (Debian: apt install cron), or use another --using.",
  cronRefuses: (detail: string): string => `crontab -l does not show your crontab (${detail}). ${OTHER}`,
  cronDamaged: (line: number): string =>
    `Your crontab, line ${line}: the lines "# keepintouch: begin …" and "# keepintouch: end …" no longer belong together, so nothing was touched. Mend them or take them out with: crontab -e`,
  tooLongForCron:
    "The command is too long for cron, because of the paths in it. Move the contact file to a shorter path, or use --using systemd.",
  noSystemd:
    "The systemd of your user account does not answer here (systemctl --user). Log in directly rather than by su or sudo, or use --using cron.",
  noLaunchd: `There is no launchctl here. ${OTHER}`,
  noTasks: `There is no schtasks here. ${OTHER}`,
  expandedByTasks: (word: string): string =>
    `"${word}" holds %…% or $(…), which Windows would replace by something else: rename it first.`,
  notOurs: (place: string): string =>
    `${place} is there already and was not made by keepintouch, so it stays as it is. Rename it, then try again.`,
  noProgram: (command: string): string => `There is no program ${command} here. ${OTHER}`,
  cannotWrite: (path: string, detail: string): string => `${path} cannot be changed (${detail}). ${OTHER}`,
  cannotRead: (path: string, detail: string): string => `${path} cannot be read (${detail}). ${OTHER}`,
  versionManager: (node: string, command: string): string =>
    `Node.js is ${node}, which goes away with that version. After a change of version, look with: ${command}`,
  failed: (command: string, detail: string): string => `"${command}" failed: ${detail}\n${OTHER}`,
  notConfirmed: (command: string): string =>
    `"${command}" ended well, but what it should have set is not there. Try again.`,
  noDelivery: (troubles: string): string =>
    `No way was found by which a reminder would reach you here:\n${troubles}\nTo have it written to a file that you look at: keepintouch remind install --to-file ~/today.txt`,
  trouble: {
    noNotifier:
      "Notifications need a program that is not here, or does not work (Debian: apt install libnotify-bin).",
    noDesktop: "Notifications need a desktop, and there is none in this session.",
    noBus:
      "Notifications out of cron need the desktop's bus in /run/user, and it is not there. Use --using systemd.",
    noSendmail: "Mail needs the system's sendmail, and there is none in /usr/sbin, /usr/lib or /usr/bin.",
    noEmail: '--mail me needs your own address: add "email:" under "me:" in the contact file.',
    isBook: (path: string): string =>
      `${path} is the contact file itself: choose another file for the reminder.`,
    foreignFile: (path: string): string =>
      `${path} holds something else and stays as it is: choose another file for the reminder.`,
    noFolder: (path: string, folder: string): string =>
      `${path} cannot be written: there is no folder ${folder}. Make it first.`,
    badFile: (path: string, detail: string): string =>
      `${path} cannot be used (${detail}). Choose another file.`,
  },
  scheduler: {
    cron: "cron",
    systemd: "systemd timer",
    launchd: "launchd",
    schtasks: "Task Scheduler",
  },
  everyDay: (time: string): string => `every day at ${time}`,
  onWeekdays: (time: string): string => `Monday to Friday at ${time}`,
  dayAndTime: (date: string, weekday: string, time: string): string => `${weekday} ${date} ${time}`,
  deliveredBy: {
    notification: "a desktop notification",
    localMail: "mail to your account on this machine",
    ownMail: "mail to your own address",
    file: (path: string): string => `the file ${path}`,
    scheduler: "what the scheduler does with its output",
    and: " and ",
  },
  installed: (file: string): string => `Installed a reminder for ${file}.`,
  unchanged: (file: string): string => `The reminder for ${file} is installed already; nothing was changed.`,
  movedFrom: (scheduler: string): string => `The one in ${scheduler} was taken out.`,
  when: (when: string): string => `when: ${when}`,
  delivery: (by: string): string => `reaches you by: ${by}`,
  next: (when: string): string => `next: ${when}`,
  seeAndRemove: (status: string, uninstall: string): string =>
    `How it goes: ${status}\nTo end it: ${uninstall}`,
  cronSleeps: "cron does not seem to run on this machine, so nothing will happen: start its service.",
  onlyWhileLoggedIn: (command: string): string =>
    `On this machine your timers run only while you are logged in; a missed morning is made up for at the next login. So that they run always: ${command}`,
  nothingInstalled: "No reminder is installed.",
  installHint: (command: string): string => `To install one: ${command}`,
  uninstalled: (scheduler: string, place: string): string =>
    `The reminder was taken out (${place === "crontab" ? scheduler : `${scheduler}: ${place}`}).`,
  severalFiles: (commands: string): string =>
    `Reminders for several contact files are installed. Say which one:\n${commands}`,
  dryRun: {
    nothing: "Nothing would change.",
    write: (path: string): string => `write ${path}`,
    remove: (path: string): string => `remove ${path}`,
    run: (command: string): string => `run ${command}`,
  },
  lastRun: (what: string): string => `last run: ${what}`,
  ranThen: (when: string, result: string, detail: string): string =>
    `${when}, ${result}${detail ? `: ${detail}` : ""}`,
  result: {
    none: "none yet",
    broken: "not known: what it noted cannot be read",
    told: "delivered",
    nothing: "nothing new to say",
    problem: "trouble reported",
    undelivered: "not delivered",
  },
  status: {
    file: (path: string): string => `Reminder for ${path}`,
    unknownFile: "A reminder that was changed by hand",
    by: (scheduler: string, place: string): string =>
      place === "crontab" ? `by: ${scheduler}` : `by: ${scheduler}, ${place}`,
    warning: (text: string): string => `! ${text}`,
    changed: (command: string): string =>
      `It no longer is as keepintouch wrote it, so it cannot be told what it does. To make it anew: ${command}`,
    inactive: (command: string): string => `It is switched off. To switch it on again: ${command}`,
    noNode: (path: string, command: string): string =>
      `${path} is gone (another version of Node.js?), so nothing runs. To mend it: ${command}`,
    noProgram: (path: string, command: string): string =>
      `${path} is gone, so nothing runs. To mend it: ${command}`,
    noFile: (path: string): string => `The contact file ${path} is gone.`,
    undelivered: "The last reminder did not reach you; the reason stands above.",
    problem: (command: string): string => `The last run met an error. To see it: ${command}`,
    missed: "Since then it should have run and has not: was the machine off, or does the scheduler not run?",
  },
} as const;
