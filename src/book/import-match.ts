/**
 * People of another address book beside those of the contact file: who is whom, what is filled, what is kept. Nobody is
 * doubled, and nothing that stands in the file is overwritten.
 */
import type { Day } from "../domain/calendar-date.ts";
import type { Contact } from "../domain/contact.ts";
import { isClearlyAnother } from "./another-person.ts";
import { plainCompany } from "./company-name.ts";
import { plainEmail, plainName } from "./doubles.ts";
import type { Edit } from "./edit.ts";
import { areToldApart, bareName, byHalf, type Halves, noHalves, putByHalf } from "./import-names.ts";
import type { Arrival } from "./import-people.ts";
import { isSharedMailbox } from "./new-id.ts";
import {
  isList,
  isMap,
  isNothing,
  type Raw,
  type RawMap,
  readBirthday,
  readDate,
  sameRaw,
} from "./scalars.ts";
import type { Written, WrittenMap } from "./write-value.ts";

/** Somebody of the file, or somebody who came before in the same import. */
export interface Known {
  readonly name: string;
  /** Undefined for those who have none yet. */
  readonly id: string | undefined;
  /** Position in the file's contacts; undefined for new people. */
  readonly position: number | undefined;
  /** Their entry has an error: they are known by it, and nothing is written to it. */
  readonly isLeftOut?: true;
  readonly person: Contact;
  /** Of new people: who brought them. */
  readonly arrival: Arrival | undefined;
  readonly before: RawMap;
  now: RawMap;
  /** Where this person is to be seen on each network. */
  pages: Pages;
}

/** Pages by their network; hardly anybody has more than one. */
type Pages = readonly (readonly [network: string, page: string])[];

export interface FieldChange {
  readonly field: string;
  readonly to: string;
  /** What stood there, where a newer exchange of cards says otherwise; `to` is empty when nothing takes its place. */
  readonly from?: string;
}

/** What the other address book says otherwise; the contact file stays as it is. */
export interface Difference {
  readonly field: string;
  readonly here: string;
  readonly there: string;
}

export type Outcome =
  | { readonly kind: "new"; readonly known: Known }
  | {
      readonly kind: "updated" | "unchanged";
      readonly known: Known;
      readonly changes: readonly FieldChange[];
      readonly kept: readonly Difference[];
    }
  | {
      readonly kind: "maybe";
      readonly candidates: readonly Known[];
      /** What they have in common. */
      readonly by: "name" | "email";
    }
  /** Is, or may be, somebody whose entry has an error: what it says, such as "do not contact", is not to be lost. */
  | { readonly kind: "in-error"; readonly known: Known };

export interface MatchOptions {
  /** Somebody with the name of another is a new person, or is that other. Not both. */
  readonly namesakes: "ask" | "new" | "join";
  /** For everybody, beside the tags that they bring. */
  readonly tags: readonly string[];
  /** `met` of those who come, or came with an import, without a date; the day as the file has it. */
  readonly met: string | undefined;
  /** Only of those with whom no contact is on record, which would tell as much. */
  readonly metUnlessTouched: boolean;
  /** The last day at the company that the user left last; undefined for who has left none. */
  readonly left?: Day | undefined;
}

export interface Matched {
  /** One for each arrival, in their order. */
  readonly outcomes: readonly Outcome[];
  readonly newcomers: readonly Known[];
  /** To the contacts of the file that change. */
  readonly edits: readonly Edit[];
}

/**
 * `contacts` are those of the file with their positions in `raw`; `leftOut` those whose entries have an error, with their
 * positions.
 */
export function matchPeople(
  contacts: readonly Contact[],
  positions: readonly number[],
  raw: Raw,
  arrivals: readonly Arrival[],
  options: MatchOptions,
  leftOut: ReadonlyMap<Contact, number> = new Map(),
): Matched {
  const values = isMap(raw) && isList(raw.contacts) ? raw.contacts : [];
  const people = noPeople();
  const resident = (contact: Contact, position: number): Known => {
    const value = values[position];
    const before = isMap(value) ? value : {};
    const { id, name } = contact;
    return {
      id,
      name: name.full,
      position,
      person: contact,
      arrival: undefined,
      before,
      now: before,
      pages: NO_PAGES,
    };
  };
  const residents = contacts.map((contact, at) => resident(contact, positions[at] as number));
  const broken = [...leftOut].map(([person, position]): Known => {
    const known = resident(person, position);
    return { ...known, id: typeof known.before.id === "string" ? person.id : undefined, isLeftOut: true };
  });
  for (const known of [...residents, ...broken]) {
    addTo(people, known, known.person, signsOf(known.person));
    putByHalf(people.halves, known.person, known);
  }
  const newcomers: Known[] = [];
  const allSigns = arrivals.map(({ person }) => signsOf(person));
  const outcomes = arrivals.map((arrival, index): Outcome => {
    const signs = allSigns[index] as Signs;
    const found = whoIs(arrival, signs, people, options);
    const [only, ...others] = found.people;
    const inError = found.people.find(({ isLeftOut }) => isLeftOut);
    if (inError && (found.isSure || options.namesakes !== "new")) return { kind: "in-error", known: inError };
    if (only && others.length === 0 && (found.isSure || options.namesakes === "join")) {
      return joined(only, arrival, signs, people, options);
    }
    if (only && (found.isSure || options.namesakes !== "new")) {
      return { kind: "maybe", candidates: found.people, by: found.by ?? "name" };
    }
    const newcomer = newcomerOf(arrival, options);
    addTo(people, newcomer, arrival.person, signs);
    newcomers.push(newcomer);
    return { kind: "new", known: newcomer };
  });
  settle(outcomes, arrivals, allSigns, people, options);
  return { outcomes, newcomers, edits: residents.flatMap(editsOf) };
}

/** As often as that a person may be told by what was filled in from another; then it is enough. */
const MOST_ROUNDS = 10;

/**
 * Who was met early may be told, or filled, by what came later: it is done now rather than by the next import of the
 * same people, which is to change nothing.
 */
function settle(
  outcomes: Outcome[],
  arrivals: readonly Arrival[],
  allSigns: readonly Signs[],
  people: People,
  options: MatchOptions,
): void {
  const count = (kind: Outcome["kind"]): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const hasChanged = count("new") + count("updated") > 0;
  // Where nobody met anybody, all are told by themselves.
  let isOpen = hasChanged && count("new") < outcomes.length;
  for (let round = 0; isOpen && round < MOST_ROUNDS; round++) {
    isOpen = false;
    for (const [index, arrival] of arrivals.entries()) {
      if (outcomes[index]?.kind === "in-error") continue;
      const signs = allSigns[index] as Signs;
      const found = whoIs(arrival, signs, people, options);
      const [only, ...others] = found.people;
      if (!only || only.isLeftOut || others.length > 0 || !(found.isSure || options.namesakes === "join"))
        continue;
      const next = joined(only, arrival, signs, people, options);
      if (next.kind === "updated") isOpen = true;
      outcomes[index] = together(outcomes[index] as Outcome, next);
    }
  }
}

/** What is told of somebody who was looked at once more. */
function together(before: Outcome, next: Outcome): Outcome {
  if (before.kind === "maybe") return next;
  if (!("changes" in before) || !("changes" in next)) return before;
  if (before.known !== next.known) return next.kind === "updated" ? next : before;
  const changes = [...before.changes, ...next.changes];
  // What a later row has changed since is told there.
  const filled = new Set(next.changes.map(({ field }) => field));
  const kept = before.kept.filter(({ field }) => !filled.has(field));
  return { ...next, kind: changes.length > 0 ? "updated" : "unchanged", changes, kept };
}

/** Everybody by what tells who somebody is. */
interface People {
  readonly byId: Map<string, Known[]>;
  readonly byEmail: Map<string, Known[]>;
  readonly byPage: Map<string, Known[]>;
  readonly byName: Map<string, Namesakes>;
  /** Of the file only. */
  readonly halves: Halves<Known>;
}

interface Namesakes {
  readonly people: Known[];
  /** Of many: on each network, how many of them are known to have a page there; more may have one. */
  onNetwork: Map<string, number> | undefined;
}

/** Fewer are looked at one by one. */
const MANY_NAMESAKES = 8;

function noPeople(): People {
  return { byId: new Map(), byEmail: new Map(), byPage: new Map(), byName: new Map(), halves: noHalves() };
}

/** What tells who somebody is, as it is compared. */
interface Signs {
  readonly name: string;
  readonly emails: readonly string[];
  readonly pages: Pages;
}

function signsOf(person: Contact): Signs {
  const emails = person.emails.length === 0 ? NO_EMAILS : person.emails.map(plainEmail);
  return { name: bareName(person.name.full), emails, pages: pagesOf(person) };
}

const NO_EMAILS: readonly string[] = [];

function addTo(people: People, known: Known, person: Contact, signs: Signs): void {
  const id = known.id ?? known.arrival?.id;
  if (id !== undefined) put(people.byId, id, known);
  for (const email of signs.emails) put(people.byEmail, email, known);
  for (const [, page] of signs.pages) put(people.byPage, page, known);
  known.pages = signs.pages;
  putByName(people, signs.name, known);
  for (const alias of person.aliases) putByName(people, bareName(alias), known);
}

function putByName({ byName }: People, name: string, known: Known): void {
  if (name === "") return;
  const namesakes: Namesakes = byName.get(name) ?? { people: [], onNetwork: undefined };
  if (namesakes.people.length === 0) byName.set(name, namesakes);
  else if (namesakes.people.includes(known)) return;
  namesakes.people.push(known);
  if (namesakes.people.length < MANY_NAMESAKES) return;
  const counted = namesakes.onNetwork ? [known] : namesakes.people;
  namesakes.onNetwork ??= new Map();
  for (const { pages } of counted) {
    for (const [network] of pages) {
      namesakes.onNetwork.set(network, (namesakes.onNetwork.get(network) ?? 0) + 1);
    }
  }
}

function put(map: Map<string, Known[]>, key: string, known: Known): void {
  const there = map.get(key);
  if (!there) map.set(key, [known]);
  else if (!there.includes(known)) there.push(known);
}

/** Pages of one person each by their network, as far as they are addresses: a mere handle may be anybody's elsewhere. */
function pagesOf(person: Contact): Pages {
  const networks = Object.keys(person.sns);
  if (networks.length === 0) return NO_PAGES;
  const pages: (readonly [string, string])[] = [];
  for (const network of networks) {
    const page = PAGE.exec(person.sns[network] ?? "")?.[1];
    if (page !== undefined) pages.push([network, page.toLowerCase()]);
  }
  return pages;
}

const PAGE = /^https?:\/\/(?:www\.)?([^?#\s]+\/[^?#\s]+?)\/*(?:[?#]\S*)?$/i;

const NO_PAGES: Pages = [];

const NOBODY: readonly Known[] = [];

interface Found {
  readonly people: readonly Known[];
  /** They are the same person, as far as data can tell; else they only have the same name, or share an address. */
  readonly isSure: boolean;
  readonly by?: "name" | "email";
}

/** By id, e-mail address, profile page, name and company, in this order. */
function whoIs(
  arrival: Arrival,
  { name, emails, pages }: Signs,
  people: People,
  options: MatchOptions,
): Found {
  const { person, id } = arrival;
  const byId = id === undefined ? undefined : people.byId.get(id);
  if (byId) return { people: byId, isSure: true };
  const named = people.byName.get(name);
  const namesakes = named?.people ?? NOBODY;
  const addressed = all(people.byEmail, emails).filter(
    (known) => namesakes.includes(known) || !person.emails.every(isSharedMailbox),
  );
  const strangers = addressed.filter((known) => !namesakes.includes(known) && isStranger(known, arrival));
  const shared = addressed.filter((known) => !strangers.includes(known));
  const seen = all(
    people.byPage,
    pages.map(([, page]) => page),
  );
  const owners = shared.length > 0 ? shared : seen;
  const same = owners.filter((known) => namesakes.includes(known));
  if (same.length > 0) return { people: same, isSure: true };
  if (namesakes.length === 0) {
    const half = owners.length + strangers.length > 0 ? undefined : byHalf(people.halves, person);
    const meant = half?.filter((known) => mayBeMeant(known, arrival)) ?? NOBODY;
    if (meant.length > 0) return { people: meant, isSure: false };
    if (owners.length > 0 || strangers.length === 0) return { people: owners, isSure: true };
    return { people: strangers, isSure: false, by: "email" };
  }
  // Another page of the same network is another person, whatever their name and company.
  const isAlone = shared.length === 0 && pages.some(([network]) => haveOwnPage(named, network));
  const possible = isAlone ? NOBODY : namesakes.filter((known) => !contradicts(known, pages));
  const colleagues = possible.filter((known) => isSameCompany(known.now.company, person.company));
  if (colleagues.length > 0) {
    const same = colleagues.filter((known) => !isToldApart(known, arrival));
    return same.length > 0 ? { people: same, isSure: true } : { people: colleagues, isSure: false };
  }
  // Whoever says nothing new about a namesake was imported before.
  const contained = possible.find((known) => addsNothing(known, arrival) && !isToldApart(known, arrival));
  if (contained) return { people: [contained], isSure: true };
  // Where an address is that of one person, and the name that of another, somebody has to tell.
  const isOpen = owners.length === 0 || (possible.length > 0 && options.namesakes !== "new");
  if (!isOpen) return { people: owners, isSure: true };
  if (possible.length > 0 || owners.length > 0) return { people: possible, isSure: false };
  return { people: strangers, isSure: false, by: "email" };
}

/** Of one half of a name that they have in common. Whoever is not to be written to is not to come back by it. */
function mayBeMeant({ person, now }: Known, arrival: Arrival): boolean {
  if (isSameCompany(now.company, arrival.person.company)) return true;
  return person.doNotContact && (isBlank(now.company) || arrival.person.company === undefined);
}

function isToldApart({ person, now }: Known, arrival: Arrival): boolean {
  return areToldApart({ person, fields: now }, { person: arrival.person, fields: arrival.fields });
}

/** Whether somebody with the same address is clearly somebody else, whom the address was given to as well. */
function isStranger({ person, now }: Known, arrival: Arrival): boolean {
  const [here, there] = [now.company, arrival.person.company];
  const worksElsewhere = !isBlank(here) && there !== undefined && !isSameCompany(here, there);
  return isClearlyAnother(person, arrival.person, worksElsewhere);
}

function all(map: ReadonlyMap<string, readonly Known[]>, keys: readonly string[]): readonly Known[] {
  if (keys.length <= 1) return map.get(keys[0] ?? "") ?? NOBODY;
  return [...new Set(keys.flatMap((key) => map.get(key) ?? []))];
}

/** Whether every namesake has a page of the network; whoever has the same page was found by it. */
function haveOwnPage(named: Namesakes | undefined, network: string): boolean {
  return named?.onNetwork !== undefined && named.onNetwork.get(network) === named.people.length;
}

function contradicts({ pages }: Known, others: Pages): boolean {
  for (const one of pages) {
    for (const other of others) if (one[0] === other[0] && one[1] !== other[1]) return true;
  }
  return false;
}

function isSameCompany(here: Raw, there: string | undefined): boolean {
  if (typeof here !== "string" || there === undefined) return false;
  return plainCompany(here) !== "" && plainCompany(here) === plainCompany(there);
}

const NOTHING_MORE = { tags: [], met: undefined, metUnlessTouched: false, left: undefined };

function addsNothing(known: Known, arrival: Arrival): boolean {
  const { changes, kept } = compared(known, arrival, NOTHING_MORE);
  return changes.length === 0 && kept.length === 0;
}

function newcomerOf(arrival: Arrival, options: MatchOptions): Known {
  const { fields, person, isOwn } = arrival;
  const tagged = isOwn ? undefined : union(fields.tags, options.tags);
  const isUndated = !isOwn && needsMet(fields, options);
  // Of thousands most are as they came: a copy each would be as much memory again.
  const now: Known["now"] =
    tagged === undefined && !isUndated
      ? fields
      : {
          ...fields,
          ...(tagged === undefined ? {} : { tags: tagged }),
          ...(isUndated ? { met: options.met } : {}),
        };
  return {
    id: undefined,
    name: person.name.full,
    position: undefined,
    person,
    arrival,
    before: now,
    now,
    pages: NO_PAGES,
  };
}

function joined(
  known: Known,
  arrival: Arrival,
  signs: Signs,
  people: People,
  options: MatchOptions,
): Outcome {
  const { now, changes, kept } = compared(known, arrival, options);
  if (changes.length > 0) {
    // Whoever comes next is known by what was filled, too.
    if (now.email !== known.now.email) for (const email of signs.emails) put(people.byEmail, email, known);
    if (now.sns !== known.now.sns) {
      for (const [, page] of signs.pages) put(people.byPage, page, known);
      const isNew = ([network]: Pages[number]): boolean => known.pages.every(([own]) => own !== network);
      known.pages = [...known.pages, ...signs.pages.filter(isNew)];
    }
    if (now.aliases !== known.now.aliases) {
      for (const alias of arrival.person.aliases) putByName(people, bareName(alias), known);
    }
    known.now = now;
  }
  return { kind: changes.length > 0 ? "updated" : "unchanged", known, changes, kept };
}

function needsMet(
  now: Readonly<Record<string, Raw>>,
  { met, metUnlessTouched }: Pick<MatchOptions, "met" | "metUnlessTouched">,
): boolean {
  if (met === undefined || !isBlank(now.met)) return false;
  return !metUnlessTouched || (isBlank(now.last_contact) && isBlank(now.history));
}

interface Compared {
  readonly now: RawMap;
  readonly changes: readonly FieldChange[];
  readonly kept: readonly Difference[];
}

/** Follow the newer exchange of cards. */
const POST = ["company", "department", "title"] as const;
/** The day of the exchange that the post was taken from, where `met` is an older one. */
const EXCHANGED = "exchanged";
const NAME: ReadonlySet<string> = new Set(["name", "family", "given"]);
const MAPS: ReadonlySet<string> = new Set(["sns", "extra"]);
const LISTS: ReadonlySet<string> = new Set(["email", "phone", "aliases", "celebrates", "potential"]);

/** The contact with what was blank filled. The fields of `known` stay as they are. */
function compared(
  known: Known,
  { fields, person }: Arrival,
  options: Pick<MatchOptions, "tags" | "met" | "metUnlessTouched" | "left">,
): Compared {
  const { tags, met } = options;
  // Most people are there as they are: only of those who change there is a second copy.
  let now: RawMap = known.now;
  const changes: FieldChange[] = [];
  const kept: Difference[] = [];
  const fill = (field: string, to: Written): void => {
    changes.push({ field, to: textOf(to) });
  };
  const differ = (field: string, here: Raw, there: Raw): void => {
    kept.push({ field, here: textOf(here), there: textOf(there) });
  };
  const post = newerPost(now, fields);
  if (post) {
    const left = Object.entries(now).filter(([field]) => !post.remove.includes(field));
    now = { ...Object.fromEntries(left), ...post.set };
    changes.push(...post.changes);
  }
  if (!isSameName(known.name, person.name.full)) differ("name", known.name, person.name.full);
  for (const [field, value] of Object.entries(fields)) {
    const here = now[field];
    if (here === value || isBlank(value) || NAME.has(field) || field === "tags") continue;
    if (isBlank(here) && isOfOtherPost(field, now, fields)) differ(field, "", value);
    else if (field === "met" && isKnownBefore(known, now, value, options)) {
      const extra = withExchange(now, value);
      if (extra === undefined) continue;
      now = { ...now, extra };
      fill(`extra.${EXCHANGED}`, value);
    } else if (isBlank(here)) {
      // When it was imported, or not, is a matter of this file.
      if (field === "added") continue;
      now = { ...now, [field]: value };
      if (MAPS.has(field) && isMap(value)) {
        for (const [key, item] of Object.entries(value)) fill(`${field}.${key}`, item as Written);
      } else fill(field, value);
    } else if (MAPS.has(field) && isMap(here) && isMap(value)) {
      const { filled, entries } = merged(here, value as WrittenMap);
      if (filled !== here) now = { ...now, [field]: filled };
      for (const [key, own, other] of entries) {
        if (isBlank(own)) fill(`${field}.${key}`, other);
        else differ(`${field}.${key}`, own, other);
      }
    } else if (LISTS.has(field)) {
      const others = missing(here, value);
      if (others.length > 0) differ(field, here, others);
    } else if (field === "met" && isAssumed(here, known, options)) {
      now = { ...now, met: value };
      fill(field, value);
    } else if (field !== "added" && !isSameValue(field, here, value)) {
      differ(field, here, value);
    }
  }
  const tagged = union(now.tags, [...textsOf(fields.tags), ...tags]);
  if (tagged !== undefined) {
    fill("tags", missing(now.tags, tagged) as Written);
    now = { ...now, tags: tagged };
  }
  if (met !== undefined && !isBlank(now.added) && needsMet(now, options)) {
    now = { ...now, met };
    fill("met", met);
  }
  return { now, changes, kept };
}

/**
 * Whether somebody whom the user wrote into the file is only connected since: as the day of the first meeting that would
 * say that they were no acquaintance when the user left.
 */
function isKnownBefore(
  { position }: Known,
  now: RawMap,
  value: Raw,
  { left }: Pick<MatchOptions, "left">,
): boolean {
  const day = dayOf(value);
  if (position === undefined || left === undefined || day === undefined || day < left) return false;
  return isBlank(now.met) && isBlank(now.added);
}

/** `extra` with the day of a newer exchange; undefined when it tells of one as new, or can hold none. */
function withExchange(now: RawMap, value: Raw): RawMap | undefined {
  const extra = isBlank(now.extra) ? {} : now.extra;
  if (!isMap(extra)) return undefined;
  const [last, day] = [dayOf(extra[EXCHANGED]), dayOf(value)];
  return last !== undefined && day !== undefined && day <= last
    ? undefined
    : { ...extra, [EXCHANGED]: value };
}

/** Whether the day is only what the user said of all without one, a moment ago: a list that has one knows better. */
function isAssumed(
  here: Raw,
  { before, position, arrival }: Known,
  { met }: Pick<MatchOptions, "met">,
): boolean {
  if (met === undefined || here !== met) return false;
  return isBlank(position === undefined ? arrival?.fields.met : before.met);
}

function isSameName(one: string, other: string): boolean {
  return one === other || bareName(one) === bareName(other);
}

interface Post {
  readonly set: Readonly<Record<string, Raw>>;
  readonly remove: readonly string[];
  readonly changes: readonly FieldChange[];
}

/** Company, department and title of a newer card; undefined when it is not newer, or says nothing of them. */
function newerPost(now: Readonly<Record<string, Raw>>, fields: WrittenMap): Post | undefined {
  const extra = isBlank(now.extra) ? {} : now.extra;
  if (!isMap(extra)) return undefined;
  // The same list once more: thousands of days need not be read to see it.
  if (extra[EXCHANGED] === undefined && now.met === fields.met) return undefined;
  const last = dayOf(extra[EXCHANGED]) ?? dayOf(now.met);
  const day = dayOf(fields.met);
  if (last === undefined || day === undefined || day <= last) return undefined;
  const isMoved = !isBlank(fields.company) && !isSameValue("company", now.company, fields.company);
  const set: Record<string, Raw> = {};
  const remove: string[] = [];
  const changes: FieldChange[] = [];
  for (const field of POST) {
    const [here, there] = [now[field], fields[field]];
    if (isBlank(here)) continue;
    if (isBlank(there)) {
      // A title of the old company is none of the new one.
      if (!isMoved) continue;
      remove.push(field);
    } else if (isSameValue(field, here, there)) continue;
    else set[field] = there;
    changes.push({ field, from: textOf(here), to: textOf(there) });
  }
  if (POST.every((field) => isBlank(fields[field]))) return undefined;
  // Also where it says the same: an older card is not to change what a newer one has said.
  set.extra = { ...extra, [EXCHANGED]: fields.met };
  if (changes.length === 0) changes.push({ field: `extra.${EXCHANGED}`, to: textOf(fields.met) });
  return { set, remove, changes };
}

/** A title at one company says nothing about another. */
function isOfOtherPost(field: string, now: Readonly<Record<string, Raw>>, fields: WrittenMap): boolean {
  if (field !== "department" && field !== "title") return false;
  if (isBlank(now.company) || isBlank(fields.company)) return false;
  return !isSameValue("company", now.company, fields.company);
}

function dayOf(raw: Raw): number | undefined {
  if (typeof raw !== "string") return undefined;
  const read = readDate(raw);
  return "day" in read ? read.day : undefined;
}

function isBlank(raw: Raw): boolean {
  if (raw === null || raw === undefined) return true;
  if (typeof raw === "string") return isNothing(raw.trim(), true);
  return Object.keys(raw).length === 0;
}

function merged(
  here: RawMap,
  there: WrittenMap,
): { readonly filled: RawMap; readonly entries: readonly (readonly [string, Raw, Written])[] } {
  const entries = Object.entries(there).flatMap(([key, value]): [string, Raw, Written][] => {
    const own = Object.hasOwn(here, key) ? here[key] : undefined;
    return !isBlank(own) && isSameValue(key, own, value) ? [] : [[key, own, value]];
  });
  const blank = entries.filter(([, own]) => isBlank(own)).map(([key, , value]) => [key, value] as const);
  return { filled: blank.length === 0 ? here : { ...here, ...Object.fromEntries(blank) }, entries };
}

/** Those of the other list that are not in this one. */
function missing(here: Raw, there: Raw): string[] {
  const own = new Set(textsOf(here).map(plainItem));
  return textsOf(there).filter((text) => !own.has(plainItem(text)));
}

/** `+81 90-1234-5678` and 090 1234 5678 are one number. */
function plainItem(text: string): string {
  const plain = plainEmail(text);
  if (!/^[\d\s()+.-]+$/.test(plain)) return plain.replace(/\s+/g, " ");
  return plain.replace(/[^\d+]/g, "").replace(/^\+?81(?=\d{9,10}$)/, "0");
}

/** Undefined when nothing is new. */
function union(here: Raw, there: readonly string[]): readonly string[] | string | undefined {
  const own = textsOf(here);
  const grown = [...new Set([...own, ...there])];
  if (grown.length === own.length) return undefined;
  return grown.length === 1 ? (grown[0] as string) : grown;
}

function textsOf(raw: Raw): string[] {
  if (typeof raw === "string") return raw.trim() === "" ? [] : [raw];
  return isList(raw) ? raw.flatMap(textsOf) : isMap(raw) ? Object.values(raw).flatMap(textsOf) : [];
}

function isSameValue(field: string, here: Raw, there: Raw): boolean {
  if (sameRaw(here, there)) return true;
  if (field === "company") return isSameCompany(here, textOf(there));
  const days = [dayOf(here), dayOf(there)];
  if (days[0] !== undefined) return days[0] === days[1];
  if (field === "birthday") return isSameBirthday(textOf(here), textOf(there));
  if (field === "reading") return hiragana(textOf(here)) === hiragana(textOf(there));
  return isSameText(textsOf(here).join(), textsOf(there).join());
}

function isSameBirthday(here: string, there: string): boolean {
  const [one, other] = [readBirthday(here), readBirthday(there)];
  if (!("birthday" in one) || !("birthday" in other)) return false;
  const isSameDay = one.birthday.month === other.birthday.month && one.birthday.day === other.birthday.day;
  // One that leaves the year out says nothing else.
  return isSameDay && (other.birthday.year === undefined || one.birthday.year === other.birthday.year);
}

function isSameText(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize("NFKC")
      .replace(/[\s,]+/gu, "")
      .replace(/\/$/, "")
      .toLowerCase();
  return plain(one) === plain(other);
}

function hiragana(text: string): string {
  return plainName(text).replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}

function textOf(raw: Raw): string {
  return textsOf(raw).join(", ");
}

/** One edit for each field, and for each entry of `sns` and `extra`, that has changed. */
function editsOf({ position, before, now }: Known): Edit[] {
  if (position === undefined || now === before) return [];
  const at = ["contacts", position] as const;
  const edits: Edit[] = [];
  for (const [field, value] of Object.entries(now)) {
    const old = Object.hasOwn(before, field) ? before[field] : undefined;
    if (old === value || value === null || value === undefined) continue;
    if (MAPS.has(field) && isMap(old) && isMap(value) && !isBlank(old)) {
      for (const [key, item] of Object.entries(value)) {
        if (item !== old[key]) edits.push({ do: "set", at: [...at, field, key], value: item as Written });
      }
    } else edits.push({ do: "set", at: [...at, field], value: value as Written });
  }
  for (const field of Object.keys(before)) {
    if (!Object.hasOwn(now, field)) edits.push({ do: "remove", at: [...at, field] });
  }
  return edits;
}
