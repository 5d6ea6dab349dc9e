/** What another address book says, as fields that the contact file can hold: nothing in them is an error afterwards. */
import type { Day } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";
import { BookReader } from "./book-reader.ts";
import { CONTACT } from "./fields.ts";
import { positionsOfContacts } from "./positions.ts";
import { isId, isMap, isNothing, plainDate, type Raw, type RawMap } from "./scalars.ts";
import { isWrittenMap, type Written, type WrittenMap } from "./write-value.ts";

export interface Foreign {
  readonly fields: WrittenMap;
  /** Written by this program: neither dates nor tags of an import are added. */
  readonly isOwn: boolean;
  /** The values are those of a contact file, to the letter. */
  readonly isExact: boolean;
  /** Fields of which that is true, where it is not of all. */
  readonly exact?: readonly string[];
}

export interface Arrival {
  /** In the order of the format; without an id. `relationship` only where the file has one that exists. */
  readonly fields: WrittenMap;
  /** The same as the reader understands it. */
  readonly person: Contact;
  readonly id: string | undefined;
  readonly isOwn: boolean;
  /** The fields stay in the order in which they came. */
  readonly isExact: boolean;
}

export interface WrongValue {
  readonly field: string;
  readonly value: string;
  readonly why: "wrong-value" | "future-date";
}

export interface Sound {
  /** Undefined where no name is left. */
  readonly arrival: Arrival | undefined;
  /** Values that the field cannot hold; they stand in `extra`. */
  readonly wrong: readonly WrongValue[];
}

/** Of the relationship as it stands in a foreign file the type that is meant; undefined where there is none. */
export type FindRelationship = (text: string) => string | undefined;

/**
 * In the order given. `file` is the data of the contact file, whose own types, occasions and settings count; what the
 * service says of days after `today` cannot be.
 */
export async function soundPeople(
  people: readonly Foreign[],
  file: Raw,
  today: Day,
  findRelationship: FindRelationship,
): Promise<readonly Sound[]> {
  const drafts = people.map((foreign) => draftOf(foreign, today, findRelationship));
  const sections: RawMap = isMap(file) ? file : {};
  let open = drafts.map((_draft, index) => index);
  const persons: (Contact | undefined)[] = [];
  // A value that is put aside may show what else is wrong; no contact has as many fields.
  for (let round = 0; open.length > 0 && round < CONTACT.fields.size; round++) {
    const read = await readAlone(
      open.map((index) => drafts[index] as Draft),
      sections,
    );
    const next: number[] = [];
    open.forEach((index, position) => {
      const found = read[position];
      persons[index] = found?.person;
      if (found?.wrong.length && putAside(drafts[index] as Draft, found.wrong)) next.push(index);
    });
    open = next;
  }
  return drafts.map((draft, index) => soundOf(draft, persons[index]));
}

interface Draft {
  fields: Record<string, Written>;
  readonly id: string | undefined;
  readonly isOwn: boolean;
  readonly isExact: boolean;
  readonly wrong: WrongValue[];
}

function soundOf(draft: Draft, person: Contact | undefined): Sound {
  const { id, isOwn, isExact, wrong } = draft;
  const fields = isExact ? draft.fields : ordered(draft.fields);
  return { arrival: person && { fields, person, id, isOwn, isExact }, wrong };
}

const PLACES: ReadonlyMap<string, number> = new Map(
  [...CONTACT.fields.keys()].map((key, index): [string, number] => [key, index]),
);
/** The rows of a table have the same fields again and again. */
const orders = new Map<string, readonly string[]>();
const MANY_ORDERS = 1000;

/** Keys of a contact as the format names them, the history last. */
export function inOrder(keys: readonly string[]): readonly string[] {
  const together = keys.join(" ");
  const known = orders.get(together);
  if (known) return known;
  const placeOf = (key: string): number => PLACES.get(key) ?? PLACES.size;
  const ordered = [...keys].sort((one, other) => placeOf(one) - placeOf(other));
  if (orders.size < MANY_ORDERS) orders.set(together, ordered);
  return ordered;
}

function ordered(fields: WrittenMap): WrittenMap {
  const keys = Object.keys(fields);
  const wanted = inOrder(keys);
  if (wanted.every((key, index) => key === keys[index])) return fields;
  const sorted: Record<string, Written> = {};
  for (const key of wanted) sorted[key] = fields[key] as Written;
  return sorted;
}

function draftOf(
  { fields, isOwn, isExact, exact }: Foreign,
  today: Day,
  findRelationship: FindRelationship,
): Draft {
  const id = tidied("id", fields.id, isExact);
  const draft: Draft = {
    fields: {},
    id: typeof id === "string" && isId(id) ? id : undefined,
    isOwn,
    isExact,
    wrong: [],
  };
  const unknown: [string, Written][] = [];
  for (const key of Object.keys(fields)) {
    const value = tidied(key, fields[key], isExact || exact?.includes(key) === true);
    if (value === undefined || key === "id") continue;
    if (CONTACT.fields.has(key)) draft.fields[key] = value;
    else unknown.push([key, value]);
  }
  for (const [key, value] of unknown) addExtra(draft, key, value);
  if (id !== undefined && draft.id === undefined) report(draft, "id", id);
  const { relationship } = draft.fields;
  const type = typeof relationship === "string" ? findRelationship(relationship) : undefined;
  if (type !== undefined) draft.fields.relationship = type;
  else if (relationship !== undefined) {
    delete draft.fields.relationship;
    if (relationship !== "") report(draft, "relationship", relationship);
  }
  if (!isOwn && !isExact) putAsideFuture(draft, today);
  return draft;
}

/** Days on which something has happened. */
const PAST = ["met", "last_contact"] as const;

function putAsideFuture(draft: Draft, today: Day): void {
  for (const field of PAST) {
    const value = draft.fields[field];
    const day = typeof value === "string" ? plainDate(value) : undefined;
    if (value === undefined || day === undefined || day <= today) continue;
    delete draft.fields[field];
    report(draft, field, value, "future-date");
  }
}

function report(draft: Draft, field: string, value: Written, why: WrongValue["why"] = "wrong-value"): void {
  draft.wrong.push({ field, value: plainText(value), why });
  addExtra(draft, field, value);
}

function addExtra(draft: Draft, key: string, value: Written): void {
  const { extra } = draft.fields;
  const known = extra !== undefined && isWrittenMap(extra) ? extra : {};
  let free = key;
  for (let count = 2; Object.hasOwn(known, free); count++) free = `${key} ${count}`;
  draft.fields.extra = { ...known, [free]: value };
}

function plainText(value: Written): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Fields in which lines mean something. */
const LINES: ReadonlySet<string> = new Set(["notes", "extra", "address", "consent", "history"]);
/** One alone is written without a list. */
const ALONE: ReadonlySet<string> = new Set(["email", "phone", "aliases", "tags", "celebrates", "potential"]);

function tidied(key: string, value: Written | undefined, isExact: boolean): Written | undefined {
  if (value === undefined || isExact) return value;
  const clean = cleaned(value, LINES.has(key) ? linesOf : singleLine, key === "extra");
  const isAlone = Array.isArray(clean) && clean.length === 1 && ALONE.has(key);
  return isAlone ? (clean[0] as Written) : clean;
}

function linesOf(text: string): string {
  return severalLines(text).trim();
}

/** Undefined when nothing is left. A text that YAML takes for nothing is nothing, but for names of people: `Null`. */
function cleaned(value: Written, clean: (text: string) => string, isFree: boolean): Written | undefined {
  if (typeof value === "string") {
    const text = clean(value);
    return text === "" || (!isFree && isNothing(text, true)) ? undefined : text;
  }
  if (!isWrittenMap(value)) {
    const items = value.flatMap((item) => cleaned(item, clean, isFree) ?? []);
    return items.length === 0 ? undefined : items;
  }
  const entries = Object.entries(value).flatMap(([key, item]): [string, Written][] => {
    const kept = cleaned(item, clean, isFree);
    return kept === undefined ? [] : [[singleLine(key) || "?", kept]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

interface ReadAlone {
  readonly person: Contact | undefined;
  /** Where something is wrong, below the contact. */
  readonly wrong: readonly (readonly (string | number)[])[];
}

async function readAlone(drafts: readonly Draft[], file: RawMap): Promise<readonly ReadAlone[]> {
  // Ids and types are given so that none has to be made up, and none is missed.
  const contacts = drafts.map(({ fields }, index) => ({ relationship: ANY_TYPE, ...fields, id: `${index}` }));
  const raw = { ...file, contacts };
  const { book, problems, skippedContacts } = await new BookReader(raw).read();
  const wrong = new Map<number, (readonly (string | number)[])[]>();
  for (const { severity, code, steps } of problems) {
    const [section, index, ...rest] = steps;
    if (section !== "contacts" || typeof index !== "number") continue;
    // The name of a country, as address books have it, would be a warning at every start.
    if (severity !== "error" && (code !== "country-code" || drafts[index]?.isExact)) continue;
    const known = wrong.get(index);
    if (known) known.push(rest);
    else wrong.set(index, [rest]);
  }
  const persons = new Map(
    positionsOfContacts(raw, skippedContacts).map((position, at) => [position, book?.contacts[at]]),
  );
  return drafts.map((_draft, index) => ({ person: persons.get(index), wrong: wrong.get(index) ?? [] }));
}

/** A built-in type is always there. */
const ANY_TYPE = "friend";

/** Moves what is wrong to `extra`; false when there is nothing that could be moved, as with a name. */
function putAside(draft: Draft, wrong: readonly (readonly (string | number)[])[]): boolean {
  let isMoved = false;
  for (const key of new Set(wrong.map(([first]) => first))) {
    if (typeof key !== "string" || key === "extra" || !Object.hasOwn(draft.fields, key)) continue;
    const value = draft.fields[key] as Written;
    delete draft.fields[key];
    isMoved = true;
    const bad = new Set(wrong.filter(([first]) => first === key).map(([, item]) => item));
    if (!Array.isArray(value) || bad.has(undefined as never)) {
      report(draft, key, value);
      continue;
    }
    const items = value as readonly Written[];
    const kept = items.filter((_item, index) => !bad.has(index));
    if (kept.length > 0 && kept.length < items.length) {
      draft.fields[key] = ALONE.has(key) && kept.length === 1 ? (kept[0] as Written) : kept;
    }
    for (const item of kept.length < items.length ? items.filter((_item, index) => bad.has(index)) : items) {
      report(draft, key, item);
    }
  }
  return isMoved;
}
