import type { Contact } from "../domain/contact.ts";
import { makeName } from "./names.ts";
import type { ReadResult } from "./read.ts";
import { isList, isMap, type Raw, type RawMap } from "./scalars.ts";

/**
 * Those who had to be left out because of an error, as far as one needs to be found or known again, with their
 * positions in the file. Who has no id has their name there.
 */
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

/** Undefined when there is neither name nor id nor e-mail address. */
function leftOut(raw: Raw, position: number): Contact | undefined {
  const list = isMap(raw) && isList(raw.contacts) ? raw.contacts : [];
  const item = list[position];
  if (!isMap(item)) return undefined;
  const text = (key: string): string | undefined => {
    const value = item[key];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const [name, family, given, reading] = [text("name"), text("family"), text("given"), text("reading")];
  const company = text("company");
  const made = makeName({ name, family, given, reading }, undefined);
  const emails = textsIn(item.email).map((email) => email.trim());
  const full = made.full || text("id") || emails[0];
  if (full === undefined) return undefined;
  const nothing: readonly never[] = [];
  return {
    id: text("id") ?? full,
    name: { ...made, full },
    aliases: textsIn(item.aliases),
    relationship: "",
    ...(company === undefined ? {} : { company }),
    emails,
    phones: nothing,
    sns: isMap(item.sns) ? Object.fromEntries(pagesIn(item.sns)) : {},
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

/** All texts of a value, whatever its shape: that may be what is wrong with it. */
function textsIn(raw: Raw): readonly string[] {
  if (typeof raw === "string") return raw.trim() === "" ? [] : [raw];
  if (isList(raw)) return raw.flatMap(textsIn);
  return isMap(raw) ? Object.values(raw).flatMap(textsIn) : [];
}

function pagesIn(sns: RawMap): readonly (readonly [string, string])[] {
  return Object.entries(sns).flatMap(([network, value]) =>
    typeof value === "string" ? [[network, value] as const] : [],
  );
}
