/** The few accents used on a terminal; the empty style when there is no colour. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
}

const plain = (text: string): string => text;

export const PLAIN: Style = { bold: plain, dim: plain };

/** Two accents need no library: bold and faint are the same two escapes everywhere. */
export const ACCENTED: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
};
