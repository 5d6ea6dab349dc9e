/** Looks for people where the reader does not: under another name, or inside another section. */
import { CONTACT, FILE, NEWS } from "./fields.ts";
import type { Step } from "./problem.ts";
import { isList, isMap, type Raw, type RawMap } from "./scalars.ts";

/** What people call the list when they have not looked it up. */
const OTHER_NAMES = new Set(["contact", "people", "persons", "連絡先"]);

/** An own type with a list below it is the deepest place where an indented `contacts:` ends up. */
const DEEPEST = 4;

export function isNameOfContacts(key: string): boolean {
  return key === "contacts" || OTHER_NAMES.has(key.toLowerCase());
}

/** Whether the value of an unknown key of the file can only be meant as its people. */
export function holdsPeople(raw: Raw): boolean {
  // A list with no more than the keys of news is `news` misspelt.
  if (isList(raw))
    return raw.some((item) => isMap(item) && Object.keys(item).some((key) => !NEWS.fields.has(key)));
  return isMap(raw) && Object.values(raw).some(isPerson);
}

/** The ways to people inside the sections. */
export function misplacedPeople(file: RawMap): readonly (readonly Step[])[] {
  const found: (readonly Step[])[] = [];
  const look = (raw: Raw, steps: readonly Step[]): void => {
    if (isMisplaced(raw, steps)) found.push(steps);
    else if (steps.length >= DEEPEST) return;
    else if (isList(raw)) for (const [index, item] of raw.entries()) look(item, [...steps, index]);
    else if (isMap(raw)) for (const key of Object.keys(raw)) look(raw[key], [...steps, key]);
  };
  for (const section of FILE.fields.keys()) if (section !== "contacts") look(file[section], [section]);
  return found;
}

function isMisplaced(raw: Raw, steps: readonly Step[]): boolean {
  const key = steps[steps.length - 1];
  if (isList(raw)) return raw.some(isPerson) || (isName(key) && raw.some(isMap));
  // Own types and occasions may have any name, also this one.
  const isOwnName = steps.length === 2 && (steps[0] === "relationships" || steps[0] === "occasions");
  return isMap(raw) && key === "contacts" && !isOwnName;
}

function isName(key: Step | undefined): boolean {
  return typeof key === "string" && isNameOfContacts(key);
}

function isPerson(raw: Raw): boolean {
  return isMap(raw) && CONTACT.required.some((key) => Object.hasOwn(raw, key));
}
