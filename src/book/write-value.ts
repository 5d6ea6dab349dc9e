/** Data to YAML text that every reader takes for the same text: the words of the file's owner, quoted only where needed. */

/** Plain data to be written; text is quoted where YAML needs it. Maps of scalars inside a list are written in one line. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };
export type WrittenMap = { readonly [key: string]: Written };

export type Quotes = "plain" | "single" | "double";

export interface FlowStyle {
  /** `{ a: b }` rather than `{a: b}`. */
  readonly spaced: boolean;
  /** Every text in double quotes, as in a file that is JSON. */
  readonly json: boolean;
}

export function isWrittenMap(value: Written): value is WrittenMap {
  return typeof value === "object" && !Array.isArray(value);
}

/** One line, right in block and in flow context. `quotes` is what was there before: kept where it can hold the text. */
export function scalarText(text: string, quotes: Quotes = "plain"): string {
  if (quotes === "plain" && MOSTLY.test(text) && !WORD.test(text)) return text;
  const needsEscape = NEEDS_ESCAPE.test(text);
  if (quotes === "single" && !needsEscape) return `'${text.replaceAll("'", "''")}'`;
  if (quotes === "double" || needsEscape || !isPlainSafe(text)) return doubleQuoted(text);
  return text;
}

/** A value in one line. */
export function flowText(value: Written, style: FlowStyle): string {
  if (typeof value === "string") return scalarText(value, style.json ? "double" : "plain");
  if (!isWrittenMap(value)) return `[${value.map((item) => flowText(item, style)).join(", ")}]`;
  const fields = Object.entries(value).map(([key, item]) => fieldText(key, item, style));
  if (fields.length === 0) return "{}";
  return style.spaced ? `{ ${fields.join(", ")} }` : `{${fields.join(", ")}}`;
}

/** `key: value`, the value in one line. */
export function fieldText(key: string, value: Written, style: FlowStyle): string {
  return `${keyText(key, style)}: ${flowText(value, style)}`;
}

/** `on` is a field of this program; only a reader of YAML 1.1 would take it for a yes, and would find it all the same. */
export function keyText(key: string, style: FlowStyle): string {
  return isPlainKey(key) && !style.json ? key : scalarText(key, style.json ? "double" : "plain");
}

/** The keys of the format, which every contact repeats: nothing in them is ever quoted. */
function isPlainKey(key: string): boolean {
  if (plainKeys.has(key)) return true;
  const isPlain = key === "on" || (/^[a-z]{3,}(?:_[a-z]+)*$/.test(key) && !WORD.test(key));
  if (isPlain && plainKeys.size < MANY_KEYS) plainKeys.add(key);
  return isPlain;
}

const plainKeys = new Set<string>();
const MANY_KEYS = 1000;

/** A map with one field a line; a list of maps inside has one item a line. Lines carry no indentation of the map itself. */
export function blockLines(map: WrittenMap, listIndent: number, style: FlowStyle): string[] {
  const indent = " ".repeat(listIndent);
  const lines: string[] = [];
  for (const key of Object.keys(map)) {
    const value = map[key] as Written;
    if (typeof value === "string" || isWrittenMap(value) || !value.some(isWrittenMap)) {
      lines.push(fieldText(key, value, style));
    } else {
      lines.push(`${keyText(key, style)}:`);
      for (const item of value) lines.push(`${indent}- ${flowText(item, style)}`);
    }
  }
  return lines;
}

/** A whole number as nobody could misread it: kept without quotes where one stood before. */
export function isWholeNumber(text: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(text);
}

// Control characters, line ends of Unicode, the byte order mark, what is no character, and halves of one.
const NEEDS_ESCAPE = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]/u;

const INDICATOR = /^(?:[,[\]{}#&*!|>'"%@`?:=]|<<|-(?:\s|$)|---|\.\.\.)/;
const STRUCTURE = /[,[\]{}]|:(?:\s|$)|\s#/;
/** What some reader takes for nothing, a number, a point in time, or yes and no. */
const NUMBER =
  /^[-+]?(?:0[box][\da-f_]+|\d[\d_]*(?::[0-5]?\d)*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.[\d_]*(?:e[-+]?\d+)?|\.inf)$/i;
const WORD = /^(?:~|null|true|false|yes|no|on|off|y|n|\.nan)$/i;
const TIMESTAMP = /^\d{4}-\d\d?-\d\d?(?:t|\s+)\d/i;
/** Values of fields that are yes or no; both readers of this program take them for text. */
const YES_OR_NO = /^(?:yes|no|true|false)$/;

/** Words, days and addresses of pages, as most values are: looking for all that could be wrong with them takes longer. */
const MOSTLY =
  /^(?:[A-Za-z\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff][\w\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff]*(?: [\w\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff]+)*|\d{4}-\d\d-\d\d|https?:\/\/[\w./%~-]+)$/;

function isPlainSafe(text: string): boolean {
  if (text === "" || text !== text.trim()) return false;
  if (INDICATOR.test(text) || STRUCTURE.test(text)) return false;
  if (YES_OR_NO.test(text)) return true;
  return !NUMBER.test(text) && !WORD.test(text) && !TIMESTAMP.test(text);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function doubleQuoted(text: string): string {
  const escaped = text.replace(/["\\\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]/gu, (sign) => {
    const known = ESCAPES[sign];
    if (known) return known;
    // The escapes that JSON has too.
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${escaped}"`;
}
