/** Values of vCard properties: their escapes, components and lists, and text that is safe in them. */
import { severalLines, singleLine } from "../domain/plain-text.ts";
import type { VcardLine } from "./vcard-bytes.ts";

/** The parts of a value between separators that are not escaped, each as its text. */
export function textsBetween(value: string, separator: "," | ";"): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let index = 0; index < value.length; index++) {
    if (value[index] === "\\") index++;
    else if (value[index] === separator) {
      parts.push(unescaped(value.slice(from, index)));
      from = index + 1;
    }
  }
  return [...parts, unescaped(value.slice(from))];
}

/** The text of a whole value, its line breaks as `\n`. */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,:nN])/g, (_all, sign) => (sign === "n" || sign === "N" ? "\n" : sign));
}

/** The text of a value on one line. */
export function lineOf({ value }: VcardLine): string {
  return singleLine(unescaped(value));
}

/** A value that may be an address of this scheme, as its text. */
export function decodedUri(text: string, scheme: string): string {
  if (!text.toLowerCase().startsWith(`${scheme}:`)) return text;
  return percentDecoded(text.slice(scheme.length + 1));
}

export function percentDecoded(text: string): string {
  try {
    return singleLine(decodeURIComponent(text));
  } catch {
    return text;
  }
}

/** Text that can stand in a value, in a component and in a list; what could end it or harm a reader is gone. */
export function escapedText(text: string): string {
  return heldText(text)
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** What a vCard can hold of a text: no control characters, and no half of a character. */
export function heldText(text: string): string {
  return severalLines(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** The first value of a parameter. */
export function parameterOf({ parameters }: VcardLine, name: string): string | undefined {
  return parameters.find((parameter) => parameter.name === name)?.value;
}

/** The types of a property, lower case: `home`, `fax` … */
export function typesOf({ parameters }: VcardLine): string[] {
  return parameters.filter(({ name }) => name === "TYPE").map(({ value }) => value.toLowerCase());
}

/** Types that say nothing of a value which does not show in it, or is all the same to people. */
const SILENT =
  /^(?:pref|internet|voice|cell|mobile|other|msg|text|textphone|video|x400|x-irmc-n|dom|intl|postal|parcel|iphone)$/;

/** Types that programs write in letters of either size. */
const USUAL = /^(?:home|work|main|car|pcs|isdn|company|radio|ttytdd)$/;

/** What tells a number or an address from others: `home`, `work`, `main`, and names that somebody has made up. */
export function placesOf({ parameters }: VcardLine): string[] {
  return parameters.flatMap(({ name, value }) => {
    const type = value.toLowerCase();
    if (name !== "TYPE" || SILENT.test(type)) return [];
    return [USUAL.test(type) ? type : value.replace(/^x-(?=.)/i, "")];
  });
}

/** In the order of preference, else as they stand. */
export function preferredFirst(lines: readonly VcardLine[]): VcardLine[] {
  return lines
    .map((line) => ({ line, rank: rankOf(line) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ line }) => line);
}

const NO_PREFERENCE = 101;

function rankOf(line: VcardLine): number {
  const given = parameterOf(line, "PREF");
  if (given !== undefined && /^\d{1,3}$/.test(given)) return Number(given);
  return typesOf(line).includes("pref") || given !== undefined ? 1 : NO_PREFERENCE;
}
