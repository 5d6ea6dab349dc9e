export const templatesEn = {
  unknownAction: (word: string) => `templates has no "${word}". It has: list, show, copy, check.`,
  noName: (action: string) => `templates ${action} needs the name of a template.`,
  unknownName: (name: string) => `There is no template "${name}".`,
  namesHint: (command: string) => `For all names: ${command}`,
  oneOnly: "templates show takes one name: keepintouch templates show NAME",
  nothingMatches: (words: string) =>
    `No template has "${words}" in its name. All names: keepintouch templates list`,
  variablesOnlyWithShow: "--variables belongs to templates show.",
  heading: { name: "Template", channel: "Written for", origin: "From", subject: "Subject" },
  variableHeading: { name: "Name", example: "Example", meaning: "Meaning" },
  own: "you",
  shipped: "shipped",
  partial: "part",
  kind: { text: "text", flag: "yes or no", list: "list", free: "your own fields" } as Readonly<
    Record<string, string>
  >,
  variables: "Variables",
  helpers: "Helpers",
  shownFrom: (path: string) => `From ${path}`,
  copied: (path: string) => `Written to ${path}. It is used from now on; change it as you like.`,
  alreadyOwn: (path: string) => `${path} is there already and was left as it is.`,
  cannotWrite: (path: string) =>
    `${path} cannot be written. Is "templates" beside the contact file a folder that you may write to?`,
  diskFull: (path: string) =>
    `${path} cannot be written: there is no space left on the disk. Make room and try again.`,
  howToShow: (command: string) => `To see it: ${command}`,
  copyNeedsBook: "Own templates lie beside the contact file, and there is none yet.",
  init: (command: string) => `To make one: ${command}`,
  noFile: (path: string) => `${path}: there is no such template. All names: keepintouch templates list`,
  neverChosen: (path: string, what: string) =>
    `${path}: used with --template only, for there is no occasion or relationship "${what}".`,
  notUsed: (near: string) => ` Did you mean "${near}"?`,
  checkHint: (command: string) => `To check your templates: ${command}`,
  warning: "warning",
  summary: (templates: number, errors: number, warnings: number) => {
    const count = `${templates} ${templates === 1 ? "template" : "templates"}`;
    const found = [
      errors > 0 ? `${errors} ${errors === 1 ? "error" : "errors"}` : "",
      warnings > 0 ? `${warnings} ${warnings === 1 ? "warning" : "warnings"}` : "",
    ].filter((part) => part !== "");
    return `${count}, ${found.length === 0 ? "nothing wrong" : found.join(", ")}.`;
  },
} as const;
