const people = (count: number): string => `${count} ${count === 1 ? "person" : "people"}`;

export const exportEn = {
  format: {
    vcard: (version: string): string => `vCard ${version}`,
    csv: (): string => "CSV",
    json: (): string => "JSON, with you and your settings",
  },
  exported: (count: number, format: string): string => `Exported ${people(count)} (${format}).`,
  wrote: (file: string, count: number, format: string): string =>
    `Wrote ${file}: ${people(count)} (${format}).`,
  doNotContact: (count: number): string =>
    `Of these, ${count} ${count === 1 ? "wants" : "want"} no messages.`,
  nobody: "There is nobody to export; nothing was written.",
  noFormat: (command: string): string => `Say what to make: --to vcard, csv or json. For example: ${command}`,
  onlyVcard: "--vcard-version: only --to vcard has versions.",
  onlyCsv: "--raw: only --to csv guards cells against being calculated.",
  noFileName: "--out: the file name is empty.",
  isThere: (file: string): string =>
    `${file} is there already and stays as it is. Give --out another name, or move that file away first.`,
} as const;
