export const forgetEn = {
  ask: (name: string, id: string): string => `Forget ${name} (${id}) for good?`,
  loses: "Their entry goes, and all that undo keeps. It cannot be taken back.",
  needsYes: (name: string, command: string): string =>
    `Forgetting ${name} cannot be taken back, and there is nobody here to ask. If you are sure: ${command}`,
  kept: "Nothing was removed.",
  done: (name: string, file: string): string =>
    `${name} is no longer in ${file}, and no longer in what keepintouch keeps beside it.`,
  noUndo: "This cannot be taken back, and neither can the changes before it: what undo kept is removed.",
  stateStays: (file: string, why: string): string =>
    `${file}: what the reminders keep could not be changed (${why}). Nothing was changed. Remove that file, then try again.`,
  remains: "What may still tell of them:",
  mentions: (file: string, line: number, text: string): string => `  ${file}:${line}: ${text}`,
  more: (count: number): string => `  … and ${count} more lines`,
  repository: (folder: string): string => `  the history of the git repository in ${folder}`,
  backup: (file: string): string => `  ${file}, a copy that an editor or you have made`,
  digest: (file: string): string => `  ${file}, into which reminders are written, until the next one`,
  state: (file: string): string => `  ${file}, kept for another contact file or a former place of this one`,
  elsewhere:
    "  exports, calendar feeds and drafts that were written out, your mail program, your phone, and backups of this machine",
} as const;
