import type { Contact } from "../domain/contact.ts";
import { makeName } from "./names.ts";
import type { ReadResult } from "./read.ts";
import { isList, isMap, type Raw } from "./scalars.ts";

/** Those who had to be left out because of an error, as far as one needs to be found, with their positions in the file. */
export function peopleLeftOut({
  raw,
  skippedContacts,
}: Pick<ReadResult, "raw" | "skippedContacts">): ReadonlyMap<Contact, number> {
  const people = new Map<Contact, number>();
  for (const position of skippedContacts) {
    const person = leftOut(raw, position);
    if (person) people.set(person, position);
  }
  return people;
}

/** Undefined when there is neither name nor id. */
function leftOut(raw: Raw, position: number): Contact | undefined {
  const list = isMap(raw) && isList(raw.contacts) ? raw.contacts : [];
  const item = list[position];
  if (!isMap(item)) return undefined;
  const text = (key: string): string | undefined => {
    const value = item[key];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const [name, family, given, reading] = [text("name"), text("family"), text("given"), text("reading")];
  const made = makeName({ name, family, given, reading }, undefined);
  const full = made.full || text("id");
  if (full === undefined) return undefined;
  const nothing: readonly never[] = [];
  return {
    id: text("id") ?? full,
    name: { ...made, full },
    aliases: nothing,
    relationship: "",
    emails: nothing,
    phones: nothing,
    sns: {},
    skips: nothing,
    events: nothing,
    followUps: nothing,
    potential: nothing,
    doNotContact: false,
    help: nothing,
    tags: nothing,
    celebrates: nothing,
    extra: {},
    history: nothing,
  };
}
