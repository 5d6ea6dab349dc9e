const WORD = /(?:[^\s"'\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")+/g;
const PIECE = /\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|([^\s"'\\]+)/g;

/** Splits a command line as a shell does: blanks, both quotes, backslash; no variables, no patterns. */
export function shellWords(line: string): string[] {
  const rest = line.replace(WORD, "").trim();
  if (rest !== "") throw new Error(`quotes do not match in: ${line}`);
  return (line.match(WORD) ?? []).map(unquote);
}

function unquote(word: string): string {
  return word.replace(PIECE, (_all, escaped, single, double, plain) => {
    if (escaped !== undefined) return escaped;
    if (single !== undefined) return single;
    if (double !== undefined) return double.replace(/\\(["\\])/g, "$1");
    return plain;
  });
}
