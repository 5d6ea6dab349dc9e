/** The name of a card: its parts decide, since the name as shown may stand in either order. */
import { singleLine } from "../domain/plain-text.ts";
import type { ImportedFields } from "./imported.ts";
import { isMadeOf, listField, nameFields, readingOf, textField } from "./person.ts";
import type { VcardLine } from "./vcard-bytes.ts";
import { parameterOf, textsBetween, typesOf, unescaped } from "./vcard-text.ts";

/** The properties that are read here. */
const NAMES: ReadonlySet<string> = new Set([
  "FN",
  "N",
  "NICKNAME",
  "SORT-STRING",
  "X-PHONETIC-LAST-NAME",
  "X-PHONETIC-FIRST-NAME",
]);

const EAST_ASIAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function isName(line: VcardLine): boolean {
  return NAMES.has(line.name) || isKanaOfPhone(line);
}

/** Where Japanese mobile phones put the reading. */
function isKanaOfPhone(line: VcardLine): boolean {
  return line.name === "SOUND" && typesOf(line).includes("x-irmc-n");
}

export interface NamesRead {
  /** Without any of the name's fields when the card names no person. */
  readonly fields: ImportedFields;
  /** By the name of their property. */
  readonly others: readonly (readonly [string, string])[];
}

/** `isOurs`: a name as shown that differs from its parts is nothing new. */
export function namesOf(lines: readonly VcardLine[], isOurs: boolean): NamesRead {
  const [family = "", given = "", middle = "", prefix = "", suffix = ""] = parts(
    lines.find(({ name }) => name === "N"),
  );
  const shown = textOf(lines, "FN");
  // The whole name in one of the parts is shown as it is; a company's card repeats its name there.
  const isWhole = family === "" || given === "";
  const only = family || given;
  const full = isWhole && only === "" ? shown : only;
  const name = isWhole ? nameFields({ full }) : nameFields({ family, given, middle: latin(middle, family) });
  const aliases = lines
    .filter((line) => line.name === "NICKNAME")
    .flatMap(({ value }) => textsBetween(value, ",").map(singleLine));
  const others = [
    ["N (prefix)", prefix],
    ["N (suffix)", suffix],
    ["N (middle)", isWhole || latin(middle, family) === "" ? middle : ""],
  ] as const;
  // What only the shown name says is kept as one that the person is found by.
  const isKnown = isOurs || only === "" || isMadeOf(shown, [family, given, middle, prefix, suffix]);
  return {
    fields: {
      ...name,
      ...textField("reading", readingIn(lines, family + given + shown)),
      ...listField("aliases", isKnown ? aliases : [...aliases, shown]),
    },
    others: others.filter(([, value]) => value !== ""),
  };
}

/** A middle name belongs to the name of the West only. */
function latin(middle: string, family: string): string {
  return EAST_ASIAN.test(family) ? "" : middle;
}

function parts(line: VcardLine | undefined): string[] {
  return line === undefined ? [] : textsBetween(line.value, ";").map(singleLine);
}

function textOf(lines: readonly VcardLine[], name: string): string {
  const line = lines.find((one) => one.name === name && singleLine(unescaped(one.value)) !== "");
  return line === undefined ? "" : singleLine(unescaped(line.value));
}

function readingIn(lines: readonly VcardLine[], name: string): string {
  const phonetic = readingOf(textOf(lines, "X-PHONETIC-LAST-NAME"), textOf(lines, "X-PHONETIC-FIRST-NAME"));
  if (phonetic !== "") return phonetic;
  const [family = "", given = ""] = parts(lines.find(isKanaOfPhone));
  const sound = readingOf(family, given);
  if (sound !== "") return sound;
  const sorted =
    parameterOf(lines.find((line) => line.name === "N") ?? NOTHING, "SORT-AS") ??
    parameterOf(lines.find((line) => line.name === "FN") ?? NOTHING, "SORT-AS") ??
    textOf(lines, "SORT-STRING");
  // Of a Latin name it is the name once more, turned round.
  return KANA.test(sorted) || EAST_ASIAN.test(name) ? sortReading(sorted) : "";
}

const NOTHING: VcardLine = { line: 0, name: "", parameters: [], value: "" };

function sortReading(text: string): string {
  const [family = "", ...given] = text.split(/[,、]/).map(singleLine);
  const reading = readingOf(family, given.join(" "));
  // Kanji sort nobody.
  return /\p{Script=Han}/u.test(reading) ? "" : reading;
}
