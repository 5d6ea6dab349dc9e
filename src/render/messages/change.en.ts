export const changeEn = {
  dryRun: "A dry run: nothing was written.",
  wouldSay: "Otherwise it would say:",
  asItWas: "Nothing was changed; the file is as it was.",
  brokenMeanwhile: (file: string, command: string): string =>
    `${file} was changed elsewhere just now and can no longer be read. Nothing was written. See: ${command}`,
  vanished: (file: string): string =>
    `${file} is no longer there: somebody moved or deleted it just now. Nothing was written. Move it back, then try again.`,
  goneMeanwhile: (name: string): string =>
    `${name} is no longer in the file: somebody changed it just now. Nothing was written; try again.`,
  alias: (place: string): string =>
    `${place}: this value is shared with another place by a YAML anchor (& and *); changing it here would change it there too. Nothing was written.`,
  unsafe: (place: string): string =>
    `${place}: this way of writing cannot be changed without touching something else. Nothing was written.`,
  byHand: (command: string): string => `Change it by hand: ${command}`,
  noUndo: (file: string, why: string): string =>
    `${file}: what undo needs could not be kept (${why}). The change itself is made.`,
  journalStays: (file: string, why: string): string =>
    `${file}: what undo keeps could not be removed (${why}). Nothing was changed. Remove that file, then try again.`,
  nothingToUndo:
    "There is nothing to take back: no change to this file is on record. For another file: keepintouch undo --file PATH",
  changedSince: (what: string): string =>
    `The file was changed since by other hands, so the last change cannot be taken back safely: ${what}. Nothing was written. To change it by hand: keepintouch edit`,
  undone: (what: string): string => `Taken back: ${what}.`,
  brokenAgain: (file: string): string => `${file} has errors as it was before. See: keepintouch check`,
} as const;
