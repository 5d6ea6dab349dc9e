/** The name of a card: its parts decide, since the name as shown may stand in either order. */
import { singleLine } from "../domain/plain-text.ts";
import type { ImportedFields } from "./imported.ts";
import { honorificField, isMadeOf, listField, nameFields, readingOf, textField } from "./person.ts";
import { personName } from "./person-name.ts";
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

/** `isOurs`: a name as shown that differs from its parts is nothing new. `work` are the properties that say where somebody works. */
export function namesOf(
  lines: readonly VcardLine[],
  isOurs: boolean,
  work: readonly VcardLine[] = [],
): NamesRead {
  const [family = "", given = "", middle = "", prefix = "", suffix = ""] = parts(
    lines.find(({ name }) => name === "N"),
  );
  const shown = textOf(lines, "FN");
  const more = isOurs ? NO_MORE : otherNames(lines, shown, [family, given, middle, prefix, suffix]);
  // The whole name in one of the parts is shown as it is; a company's card repeats its name there.
  const isWhole = family === "" || given === "";
  const only = family || given;
  const full = isWhole && only === "" ? shown : only;
  const cells = isWhole ? { full } : { family, given, middle: latin(middle, family) };
  const [company = ""] = parts(work.find(({ name }) => name === "ORG"));
  const title = textOf(work, "TITLE");
  const { extra, ...name } = isOurs ? nameFields(cells) : personName(cells, { company, title });
  const aliases = lines
    .filter((line) => line.name === "NICKNAME")
    .flatMap(({ value }) => textsBetween(value, ",").map(singleLine));
  const { honorific } = honorificField(suffix);
  const others = [
    ["N (prefix)", prefix],
    ["N (suffix)", honorific === undefined ? suffix : ""],
    ["name", typeof extra === "object" && "name" in extra ? String(extra.name) : ""],
    ["N (middle)", isWhole || latin(middle, family) === "" ? middle : ""],
  ] as const;
  // What only the shown name says is kept as one that the person is found by.
  const isKnown = isOurs || only === "" || isMadeOf(shown, [family, given, middle, prefix, suffix]);
  const reading = readingIn(lines, family + given + shown);
  return {
    fields: {
      ...name,
      ...textField("reading", reading),
      ...honorificField(suffix),
      ...listField("aliases", [...aliases, ...(isKnown ? [] : [shown]), ...more.names]),
    },
    others: [
      ...others,
      ...more.others,
      ...(isOurs ? [] : unusedOrders(lines, [family, given, middle, prefix, suffix, reading, shown])),
    ].filter(([, value]) => value !== ""),
  };
}

interface MoreNames {
  readonly names: readonly string[];
  readonly others: readonly (readonly [string, string])[];
}

const NO_MORE: MoreNames = { names: [], others: [] };

/** The same person in another language or script, or before a marriage: found by it too. */
function otherNames(lines: readonly VcardLine[], shown: string, own: readonly string[]): MoreNames {
  const texts = lines
    .filter(({ name }) => name === "FN")
    .map(({ value }) => singleLine(unescaped(value)))
    .filter((text) => text !== "" && text !== shown && !isMadeOf(text, own));
  const [, ...more] = lines.filter(({ name }) => name === "N").map(parts);
  const names = more.flatMap(([family = "", given = "", middle = ""]) => {
    const { name, family: last, given: first } = nameFields({ family, given, middle: latin(middle, family) });
    const whole = name ?? [first, last].filter((part) => part !== undefined).join(" ");
    const isSaid = [shown, ...texts].some((text) => isMadeOf(text, [family, given, middle]));
    return whole === "" || isSaid || isMadeOf(whole, own) ? [] : [whole];
  });
  const others = more.flatMap(([, , , prefix = "", suffix = ""]) => [
    ["N (prefix)", prefix] as const,
    ["N (suffix)", suffix] as const,
  ]);
  return { names: [...texts, ...names], others };
}

/** By what a name is sorted, where that says something which stands nowhere else. */
function unusedOrders(
  lines: readonly VcardLine[],
  known: readonly string[],
): readonly (readonly [string, string])[] {
  const orders = lines.flatMap((line): (readonly [string, string])[] => {
    if (line.name === "SORT-STRING") return [["SORT-STRING", singleLine(unescaped(line.value))]];
    const text = parameterOf(line, "SORT-AS");
    return text === undefined ? [] : [[`${line.name} (SORT-AS)`, singleLine(text)]];
  });
  const isSaid = (word: string): boolean => known.some((text) => text.includes(word));
  return orders.filter(([, text]) => !isMadeOf(text, known) && !text.split(/[\s,、]+/).every(isSaid));
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
