import { companyAsSaid } from "../book/company-name.ts";
import { plainName } from "../book/doubles.ts";
import type { Edit } from "../book/edit.ts";
import { type Known, type Matched, matchPeople, type Outcome } from "../book/import-match.ts";
import { type Arrival, inOrder } from "../book/import-people.ts";
import { peopleLeftOut } from "../book/left-out.ts";
import { type IdIdea, ideaOfProfile, idGiver, idIdea, quickIdea } from "../book/new-id.ts";
import { positionsOfContacts } from "../book/positions.ts";
import { isList, isMap, type Raw } from "../book/scalars.ts";
import type { Written, WrittenMap } from "../book/write-value.ts";
import { formatDay } from "../domain/calendar-date.ts";
import type { Milestone } from "../domain/contact.ts";
import type { RelationshipMap } from "./import-flags.ts";
import type { Answers } from "./import-groups.ts";
import type { Opened } from "./open-book.ts";

export interface PlanOptions {
  readonly as: string | undefined;
  /** What was answered for those of whom nothing else says it. */
  readonly answers?: Answers;
  readonly relationships: readonly RelationshipMap[];
  readonly met: string | undefined;
  readonly metUnlessTouched: boolean;
  readonly tags: readonly string[];
  readonly namesakes: "ask" | "new" | "join";
}

/** Somebody new as the file is to have them; without a relationship as long as none is known. */
export interface Newcomer {
  readonly known: Known;
  readonly fields: WrittenMap;
}

export interface ImportPlan {
  /** One for each arrival, in their order. */
  readonly outcomes: readonly Outcome[];
  readonly newcomers: readonly Newcomer[];
  /** Good only when all newcomers have a relationship. */
  readonly edits: readonly Edit[];
}

export type Ideas = ReadonlyMap<Arrival, IdIdea>;

/** Who is whom in this file. */
export function matchArrivals(arrivals: readonly Arrival[], options: PlanOptions, opened: Opened): Matched {
  const { book, result } = opened;
  const positions = positionsOfContacts(result.raw, result.skippedContacts);
  const left = lastLeft(opened)?.date;
  return matchPeople(
    book.contacts,
    positions,
    result.raw,
    arrivals,
    { ...options, left },
    peopleLeftOut(result),
  );
}

/** The company that the user left last; a last day that is still to come is none. */
export function lastLeft({ book, today }: Opened): Milestone | undefined {
  const past = book.me.milestones.filter(({ kind, date }) => kind === "left" && date <= today);
  return past.sort((one, other) => other.date - one.date)[0];
}

/** What the import does to this file, the same every time for the same people. */
export function planImport(
  { outcomes, newcomers: known, edits }: Matched,
  ideas: Ideas,
  options: PlanOptions,
  opened: Opened,
): ImportPlan {
  // Who brings an id keeps it, whoever comes first.
  const brought = known.flatMap(({ arrival }) => arrival?.id ?? []);
  const giveId = idGiver([...takenIds(opened), ...brought]);
  const today = formatDay(opened.today);
  const newcomers = known.map(
    (one): Newcomer => ({ known: one, fields: newFields(one, idOf(one, ideas, giveId), options, today) }),
  );
  const [first, ...more] = newcomers.map(({ fields }) => fields);
  if (first === undefined) return { outcomes, newcomers, edits };
  const index = contactsOf(opened.result.raw).length;
  const insertion: Edit = {
    do: "insert",
    at: ["contacts"],
    index,
    value: first,
    ...(more.length === 0 ? {} : { more }),
  };
  return { outcomes, newcomers, edits: [...edits, insertion] };
}

const NO_IDEA: IdIdea = { base: "contact", kind: "number" };

function idOf(
  { arrival }: Known,
  ideas: Ideas,
  giveId: (idea: IdIdea, email: string | undefined) => string,
): string | undefined {
  // In their own book they have the id that their name gives them.
  if (arrival?.id !== undefined || arrival?.isOwn) return arrival.id;
  return giveId((arrival && ideas.get(arrival)) ?? NO_IDEA, arrival?.person.emails[0]);
}

/** In the order of the format. */
function newFields(
  { arrival, now }: Known,
  id: string | undefined,
  options: PlanOptions,
  today: string,
): WrittenMap {
  const relationship = relationshipFor({ arrival, now }, options);
  const keys = ["id", ...Object.keys(now)];
  if (now.relationship === undefined) keys.push("relationship");
  if (now.added === undefined && !arrival?.isOwn) keys.push("added");
  const given: Readonly<Record<string, Raw>> = { id, relationship, added: now.added ?? today };
  const fields: Record<string, Written> = {};
  for (const key of arrival?.isExact ? keys : inOrder(keys)) {
    const value = Object.hasOwn(given, key) ? given[key] : now[key];
    if (value !== undefined && value !== null) fields[key] = value as Written;
  }
  return fields;
}

/** What somebody is to the user by their own file, by `--map`, by an answer, by `--as`; undefined when nothing says. */
export function relationshipFor(
  { arrival, now }: Pick<Known, "arrival" | "now">,
  { as, answers, relationships }: Pick<PlanOptions, "as" | "answers" | "relationships">,
): Raw {
  return now.relationship ?? mapped(now, relationships) ?? (arrival && answers?.get(arrival)) ?? as;
}

function mapped(now: Readonly<Record<string, Raw>>, maps: readonly RelationshipMap[]): string | undefined {
  return maps.find((map) => isMappedBy(map, now))?.type;
}

/** Whether somebody has what a `--map` names. Of a company its legal form may be missing, of an address its domain is enough. */
export function isMappedBy({ field, text }: RelationshipMap, now: Readonly<Record<string, Raw>>): boolean {
  const value = now[field];
  const texts = isList(value) ? value : [value];
  return texts.some((item) => {
    if (typeof item !== "string") return false;
    if (field === "company") return companyAsSaid(item) === text;
    const plain = plainName(item);
    return plain === text || (field === "email" && plain.endsWith(text.startsWith("@") ? text : `@${text}`));
  });
}

function contactsOf(raw: Raw): readonly Raw[] {
  return isMap(raw) && isList(raw.contacts) ? raw.contacts : [];
}

/** All ids, also those of people who had to be left out. */
function takenIds({ book, result }: Opened): string[] {
  const written = contactsOf(result.raw).flatMap((item) =>
    isMap(item) && typeof item.id === "string" ? [item.id.trim()] : [],
  );
  return [...book.contacts.map(({ id }) => id), ...written];
}

/** What the ids of these people may be made of. */
export async function ideasFor(newcomers: readonly Known[]): Promise<Ideas> {
  const ideas = new Map<Arrival, IdIdea>();
  for (const { arrival } of newcomers) {
    if (!arrival || arrival.id !== undefined) continue;
    const { name, emails, sns } = arrival.person;
    const person = { name: name.full, reading: name.reading, email: emails[0] };
    const idea = quickIdea(person) ?? (await idIdea(person));
    const profile = idea.kind === "number" ? ideaOfProfile(sns.linkedin ?? "") : undefined;
    ideas.set(arrival, profile ?? idea);
  }
  return ideas;
}
