/**
 * YAML that js-yaml and `yaml` are known to read differently, or that only one of them refuses: tags, collections as
 * keys, tabs beside indicators, document marks, lone carriage returns, blank first lines of a block. Each is found by
 * looking at single characters, because this runs over the whole text at every start; what is found is then compared
 * in earnest (compare-readers.ts). A false alarm costs time, never an answer.
 */
export function isSuspicious(text: string): boolean {
  return SIGNS.some(([sign, isOdd]) => {
    for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1))
      if (isOdd(text, at)) return true;
    return false;
  });
}

/** Where suspicious things are, in order. */
export function suspicions(text: string): number[] {
  const found: number[] = [];
  for (const [sign, isOdd] of [...SIGNS, ...EMPTY_PARTS]) {
    for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1))
      if (isOdd(text, at)) found.push(at);
  }
  return found.sort((one, other) => one - other);
}

const SPACE = 32;
const TAB = 9;
const LF = 10;
const CR = 13;
const COLON = 58;

const SIGNS: readonly (readonly [string, (text: string, at: number) => boolean])[] = [
  ["!", isTag],
  ["?", isExplicitKey],
  ["]", closesKey],
  ["}", closesKey],
  ["\t", isTabInStructure],
  ["\r", (text, at) => text.charCodeAt(at + 1) !== LF],
  ["\\U", () => true],
  ["\n...", () => true],
  ["\n---", (text, at) => isBlankOrBreak(text.charCodeAt(at + 4))],
  ["%", (text, at) => at === 0 || text.charCodeAt(at - 1) === LF || text.charCodeAt(at - 1) === 0xfeff],
  ["|", opensWithBlankLine],
  [">", opensWithBlankLine],
  ["*", isAliasAsKey],
  ["&", isOddAnchor],
  ["\ufeff", (_text, at) => at > 0],
  ['"#', (text, at) => !mayBeginNode(text, at)],
  ["'#", (text, at) => !mayBeginNode(text, at)],
  ["]#", () => true],
  ["}#", () => true],
];

/**
 * js-yaml lets a list go on after an empty item, however little the next one is indented, and calls an empty key
 * "null". Looked for only when the data holds such a thing: dashes and colons are too many to look at each.
 */
const EMPTY_PARTS: typeof SIGNS = [
  ["-\n", () => true],
  ["-\r", () => true],
  ["- \n", () => true],
  ["- \r", () => true],
  ["- #", () => true],
  [":", isWithoutKey],
];

function isWithoutKey(text: string, at: number): boolean {
  let index = at - 1;
  while (index >= 0 && (text.charCodeAt(index) === SPACE || text.charCodeAt(index) === TAB)) index--;
  return index < 0 || "\n\r{[,-?\ufeff".includes(text.charAt(index));
}

function isBlankOrBreak(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR || Number.isNaN(code);
}

/** Whether a node may begin here: after white space, an opening bracket or a comma. */
function mayBeginNode(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return isBlankOrBreak(before) || before === 0x5b || before === 0x7b || before === 0x2c || before === 0xfeff;
}

function isTag(text: string, at: number): boolean {
  return mayBeginNode(text, at) && text.charCodeAt(at + 1) < 0x80;
}

function isExplicitKey(text: string, at: number): boolean {
  if (!mayBeginNode(text, at)) return false;
  if (!isBlankOrBreak(text.charCodeAt(at + 1))) return false;
  let index = at - 1;
  while (index >= 0 && (text.charCodeAt(index) === SPACE || text.charCodeAt(index) === TAB)) index--;
  const before = text.charCodeAt(index);
  return index < 0 || "\n\r-{[,:?".includes(String.fromCharCode(before)) || before === 0xfeff;
}

function closesKey(text: string, at: number): boolean {
  let index = at + 1;
  while (text.charCodeAt(index) === SPACE || text.charCodeAt(index) === TAB) index++;
  return text.charCodeAt(index) === COLON;
}

/** A tab that is part of the layout: before the first sign of a line, or after a dash, question mark or colon. */
function isTabInStructure(text: string, at: number): boolean {
  let index = at - 1;
  while (index >= 0 && (text.charCodeAt(index) === SPACE || text.charCodeAt(index) === TAB)) index--;
  const before = text.charCodeAt(index);
  const isLineStart = index < 0 || before === LF || before === CR || before === 0xfeff;
  return isLineStart || before === 0x2d || before === 0x3f || before === COLON;
}

function opensWithBlankLine(text: string, at: number): boolean {
  if (!mayBeginNode(text, at)) return false;
  const indicator = text.charCodeAt(at + 1);
  if (indicator >= 0x30 && indicator <= 0x39) return true;
  const end = text.indexOf("\n", at);
  if (end === -1 || end - at > 200) return false;
  let index = end + 1;
  while (text.charCodeAt(index) === SPACE || text.charCodeAt(index) === TAB) index++;
  const code = text.charCodeAt(index);
  if (code === 0x23) return true;
  return index > end + 1 && (code === LF || code === CR || index >= text.length);
}

/** An anchor on a key, before another property, set twice, or with a name that may be read as more than a name. */
function isOddAnchor(text: string, at: number): boolean {
  if (!mayBeginNode(text, at) || isBlankOrBreak(text.charCodeAt(at + 1))) return false;
  const lineEnd = text.indexOf("\n", at);
  const rest = text.slice(at + 1, lineEnd === -1 ? text.length : lineEnd);
  const next = /\S/.exec(text.slice(at + 1 + rest.length, at + 1 + rest.length + 200))?.[0] ?? "";
  if (text.includes(`&${/^[^\s,]*/.exec(rest)?.[0]}`, at + 1)) return true;
  return /[:&*!'"\\]|^\S*[[\]{}]/.test(rest) || "&*!".includes(next || " ");
}

function isAliasAsKey(text: string, at: number): boolean {
  if (!mayBeginNode(text, at)) return false;
  let index = at + 1;
  while (index < text.length && !isBlankOrBreak(text.charCodeAt(index))) index++;
  if (text.charCodeAt(index - 1) === COLON) return true;
  while (text.charCodeAt(index) === SPACE) index++;
  return text.charCodeAt(index) === COLON;
}
