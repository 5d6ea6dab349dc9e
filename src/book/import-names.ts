/** Names of people of other address books as they are compared: 様, titles, Dr., degrees and brackets are no part of them. */
import type { Contact } from "../domain/contact.ts";
import { isPlain, writtenName } from "../manners/written-name.ts";
import { plainName } from "./doubles.ts";
import { isMap, type RawMap } from "./scalars.ts";

/** 松本 葵様 and 松本葵 are one, as are `Lee, Sam` and Dr. Sam Lee, PhD. */
export function bareName(full: string): string {
  return plainName(isPlain(full) ? full : writtenName(full).bare);
}

/**
 * Whether two people with one name are told apart by what stands around it: Jr., or (営業) and (開発). An import leaves
 * the name as it was written in `extra`.
 */
export function areToldApart(one: NameAndFields, other: NameAndFields): boolean {
  const [here, there] = [asWritten(one), asWritten(other)];
  if (here === there) return false;
  const [left, right] = [writtenName(here), writtenName(there)];
  const isOther = (text: string, than: string): boolean => plainName(text) !== plainName(than);
  if (isOther(left.generation.replace(".", ""), right.generation.replace(".", ""))) return true;
  return left.note !== "" && right.note !== "" && isOther(left.note, right.note);
}

interface NameAndFields {
  readonly person: Pick<Contact, "name">;
  readonly fields: RawMap;
}

function asWritten({ person, fields }: NameAndFields): string {
  const written = isMap(fields.extra) ? fields.extra.name : undefined;
  return typeof written === "string" ? written : person.name.full;
}

/** People of the contact file by one half of their name, for those of whom a list knows no more. */
export interface Halves<Known> {
  readonly byFamily: Map<string, Known[]>;
  /** Those of whom the file knows no more themselves. */
  readonly alone: Map<string, Known[]>;
}

export function noHalves<Known>(): Halves<Known> {
  return { byFamily: new Map(), alone: new Map() };
}

export function putByHalf<Known>(halves: Halves<Known>, { name }: Pick<Contact, "name">, known: Known): void {
  const family = familyOf(name);
  if (family === undefined && isSeveralWords(name)) return;
  const map = family === undefined ? halves.alone : halves.byFamily;
  const key = family ?? bareName(name.full);
  const there = map.get(key);
  if (there) there.push(known);
  else if (key !== "") map.set(key, [known]);
}

/** Whoever may be meant by 松本 alone, or may be the one who is called 松本 alone in the file. */
export function byHalf<Known>(
  { byFamily, alone }: Halves<Known>,
  { name }: Pick<Contact, "name">,
): readonly Known[] | undefined {
  if (byFamily.size === 0 && alone.size === 0) return undefined;
  if (alone.size === 0 && name.family !== undefined && name.family !== name.full) return undefined;
  const family = familyOf(name);
  if (family !== undefined) return alone.get(family);
  return isSeveralWords(name) ? undefined : byFamily.get(bareName(name.full));
}

/** Of such a name that nobody has split it cannot be told which half is the family's. */
function isSeveralWords({ full }: Contact["name"]): boolean {
  return /\s/.test(full);
}

/** Undefined for a name of one word. */
function familyOf({ full, family }: Contact["name"]): string | undefined {
  return family === undefined || family === full ? undefined : bareName(family);
}
