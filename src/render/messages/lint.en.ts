const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const lintEn = {
  heading: { severity: "SEVERITY", place: "PLACE", words: "WORDS", finding: "WHAT, AND WHAT IS BETTER" },
  severity: { error: "error", warn: "warning", info: "note" },
  told: (message: string, suggestion: string | null, rule: string) =>
    `${message}${suggestion === null ? "" : ` → ${suggestion}`} [${rule}]`,
  summary: (errors: number, warnings: number, notes: number) =>
    `${counted(errors, "error", "errors")}, ${counted(warnings, "warning", "warnings")}, ${counted(notes, "note", "notes")}. To leave a rule out: --ignore <rule>.`,
  nothing: "Nothing found.",
  paste: "Paste the text, then end it with Ctrl-D (Windows: Ctrl-Z and Enter) on a line of its own.",
  standardInput: "standard input",
  noText: (command: string) => `There is no text to check. Name a file, or pipe a text in: ${command}`,
  noFile: (file: string) =>
    `There is no file "${file}". Check its name and its folder, then: keepintouch lint FILE`,
  isFolder: (file: string) => `"${file}" is a folder. Name the file that holds the text.`,
  cannotRead: (file: string) =>
    `"${file}" cannot be read: no permission, or no plain file. Save the text as a file of your own.`,
  empty: (source: string) =>
    `There is no text in ${source}: nothing to check. Give it a message: keepintouch lint message.txt`,
  notText: (source: string) =>
    `What is in ${source} is not plain text. Save the message as a text file (UTF-8) and try again.`,
  unknownRule: (option: string, id: string) => `${option} "${id}": there is no such rule.`,
  allRules: (command: string) => `All rules: ${command}`,
  bad: (text: string) => `not: ${text}`,
  good: (text: string) => `but: ${text}`,
} as const;
