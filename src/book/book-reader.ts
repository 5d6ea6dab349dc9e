/** The data of a contact file to a book: sections, relationships, ids, and which mistakes make what unusable. */
import {
  type Book,
  type Contact,
  type CustomOccasion,
  DEFAULT_SETTINGS,
  type Language,
  type Me,
  type NewsItem,
  type RelationshipOverride,
  type Settings,
} from "../domain/contact.ts";
import { OCCASIONS } from "../domain/plan-types.ts";
import { BUILT_IN_RELATIONSHIPS, isBuiltInRelationship } from "../domain/relationship.ts";
import { CONTACT, FILE, NEWS, type Type } from "./fields.ts";
import { makeIds, type Unnamed } from "./ids.ts";
import { holdsPeople, isNameOfContacts, misplacedPeople } from "./misplaced.ts";
import { makeName, type NameParts } from "./names.ts";
import { type Problem, type ProblemCode, pathOf, problemAt } from "./problem.ts";
import { FieldReader } from "./read-fields.ts";
import { isList, isMap, isNothing, type Raw, type RawMap } from "./scalars.ts";

export interface BookRead {
  /** Null when the file as a whole cannot be trusted. */
  readonly book: Book | null;
  /** In the order of the file where they have a place; syntax problems have it already, the others get it by locate(). */
  readonly problems: readonly Problem[];
  /** Positions in the file's `contacts` of those that were left out. */
  readonly skippedContacts: readonly number[];
  /** The language that the file asks for, even when nothing else of it can be used. */
  readonly language: Language | undefined;
}

/** Slips that turn people into something else: with nobody left, "nobody is due" would be a lie. */
const HIDES_A_CONTACT: ReadonlySet<ProblemCode> = new Set([
  "fullwidth-space",
  "fullwidth-colon",
  "contact-not-a-map",
  "contacts-misplaced",
]);
const NO_LIST: readonly never[] = Object.freeze([]);
const NO_MAP = Object.freeze({});

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Reads the sections of a file that is YAML and has fields; once. */
export class BookReader {
  private readonly fields = new FieldReader();
  private readonly file: RawMap;
  private readonly types = new Map<string, RelationshipOverride>();
  private readonly knownTypes = new Set<string>(Object.keys(BUILT_IN_RELATIONSHIPS));
  /** Types whose own definition is wrong: nobody is planned by a guess. */
  private readonly brokenTypes = new Set<string>();

  private readonly hasContacts: boolean;

  constructor(file: RawMap) {
    this.file = file;
    this.hasContacts = isList(file.contacts) || isMap(file.contacts);
  }

  get sawEmptyPart(): boolean {
    return this.fields.sawEmptyPart;
  }

  async read(): Promise<BookRead> {
    const { fields } = this;
    this.checkKeys();
    const occasionNames = isMap(this.file.occasions) ? Object.keys(this.file.occasions) : [];
    fields.occasionIds = new Set([...OCCASIONS, ...occasionNames]);
    const settings = this.settings();
    fields.language = settings.language;
    const me = this.me();
    const everybodyAffected = fields.errors > 0;
    this.relationships();
    const occasions = this.occasions();
    const news = this.news();
    this.refuseMisplaced();
    const usable = this.contactsAreAList() && !everybodyAffected;
    const { contacts, skipped } = await this.contacts();
    const book: Book = { me, settings, relationships: this.types, occasions, news, contacts };
    await this.suggest();
    const topErrors = fields.problems.filter(
      (problem) => problem.severity === "error" && problem.steps.length === 1,
    );
    const hidden = contacts.length === 0 && fields.problems.some(({ code }) => HIDES_A_CONTACT.has(code));
    return {
      book: usable && topErrors.length === 0 && !hidden ? book : null,
      problems: withoutConsequences(fields.problems, topErrors),
      skippedContacts: skipped,
      language: settings.language,
    };
  }

  /** Top-level keys; a slip there may hide every contact, so it is told as what it does. */
  private checkKeys(): void {
    const { fields, file } = this;
    for (const key in file) {
      if (FILE.fields.has(key)) continue;
      if (this.hasContacts) fields.unknownKey(FILE, key);
      else if (CONTACT.fields.has(key)) fields.wrong("contacts-not-a-list", key, { key }, true);
      else if (isNameOfContacts(key) || holdsPeople(file[key]))
        fields.wrong("contacts-misspelt", key, { key }, true);
      else fields.unknownKey(FILE, key);
    }
  }

  /** People inside another section are nobody to the planner, and "nobody is due" would be a lie. */
  private refuseMisplaced(): void {
    if (this.hasContacts) return;
    const { problems } = this.fields;
    const found = misplacedPeople(this.file);
    if (found.length === 0) return;
    const paths = new Set(found.map(pathOf));
    const isInside = ({ steps }: Problem): boolean =>
      steps.some((_step, at) => paths.has(pathOf(steps.slice(0, at + 1))));
    // What is wrong in there follows from the place.
    let kept = 0;
    for (const problem of problems) if (!isInside(problem)) problems[kept++] = problem;
    problems.length = kept;
    for (const steps of found) {
      const key = String(steps.findLast((step) => typeof step === "string"));
      problems.push(problemAt("error", "contacts-misplaced", steps, { key }, true));
    }
  }

  private settings(): Settings {
    return { ...DEFAULT_SETTINGS, ...(this.section("settings", {}) as Partial<Settings>) };
  }

  private me(): Me {
    const raw = this.file.me;
    const own = isMap(raw) ? raw.language : undefined;
    const { language } = this.fields;
    if (own === "ja" || own === "en") this.fields.language = own;
    const me = this.section("me", { milestones: NO_LIST }) as unknown as Me;
    this.fields.language = language;
    return me;
  }

  private section(key: string, empty: Record<string, unknown>): Record<string, unknown> {
    const raw = this.file[key];
    const field = FILE.fields.get(key);
    if (raw === null || raw === undefined || field?.type.kind !== "record") return empty;
    return (this.fields.value(field.type, raw, key) as Record<string, unknown> | undefined) ?? empty;
  }

  private relationships(): void {
    const raw = this.mapOf("relationships");
    if (!raw) return;
    const { fields } = this;
    for (const type in raw) this.knownTypes.add(type);
    fields.trail.push("relationships");
    for (const type in raw) {
      const before = fields.errors;
      const out = this.definition("relationships", raw[type], type);
      if (out) this.types.set(type, out as RelationshipOverride);
      if (fields.errors > before) this.brokenTypes.add(type);
    }
    for (const [type, override] of this.types) this.checkExtends(type, override);
    fields.trail.pop();
    // What extends a broken type is as uncertain as that type.
    for (let spread = true; spread; ) {
      spread = false;
      for (const [type, override] of this.types) {
        if (this.brokenTypes.has(type) || !this.brokenTypes.has(override.extends ?? "")) continue;
        this.brokenTypes.add(type);
        spread = true;
      }
    }
  }

  /** One named entry of `relationships:` or `occasions:`; undefined when it is not a map. */
  private definition(section: string, raw: Raw, name: string): Record<string, unknown> | undefined {
    const { fields } = this;
    const type = FILE.fields.get(section)?.type;
    if (type?.kind !== "map") return undefined;
    if (!isTypeName(name)) return fields.wrong("bad-name-of-type", name, { value: name }, true);
    if (raw === null || raw === undefined || (typeof raw === "string" && isNothing(raw, false))) {
      return section === "relationships"
        ? {}
        : fields.wrong("wrong-shape", name, { expected: "map", found: "nothing" });
    }
    return fields.value(type.of, raw, name) as Record<string, unknown> | undefined;
  }

  private checkExtends(type: string, override: RelationshipOverride): void {
    const target = override.extends;
    if (target === undefined) return;
    const { fields } = this;
    fields.trail.push(type);
    if (isBuiltInRelationship(type)) {
      fields.wrong("extends-built-in", "extends", { type });
      this.brokenTypes.add(type);
    } else if (!this.knownTypes.has(target)) {
      fields.wrong("extends-unknown", "extends", { value: target });
      fields.guessLast(
        target,
        [...this.knownTypes].filter((known) => known !== type),
      );
      this.brokenTypes.add(type);
    } else if (this.extendsItself(type)) {
      fields.wrong("extends-cycle", "extends", { type, value: target });
      this.brokenTypes.add(type);
    }
    fields.trail.pop();
  }

  private extendsItself(type: string): boolean {
    let current = this.types.get(type)?.extends;
    for (let steps = 0; current !== undefined && steps <= this.types.size; steps++) {
      if (current === type) return true;
      current = isBuiltInRelationship(current) ? undefined : this.types.get(current)?.extends;
    }
    return false;
  }

  private occasions(): CustomOccasion[] {
    const raw = this.mapOf("occasions");
    const found: CustomOccasion[] = [];
    if (!raw) return found;
    const { fields } = this;
    fields.trail.push("occasions");
    for (const id in raw) {
      if ((OCCASIONS as readonly string[]).includes(id) || id === "season") {
        fields.wrong("occasion-built-in", id, { value: id }, true);
        continue;
      }
      const before = fields.errors;
      const out = this.definition("occasions", raw[id], id);
      if (!out || fields.errors > before) continue;
      const occasion = { ...out, id } as unknown as CustomOccasion;
      if (occasion.for.length === 0) fields.warn("occasion-for-nobody", id, { value: id });
      found.push(occasion);
    }
    fields.trail.pop();
    return found;
  }

  private news(): NewsItem[] {
    const raw = this.file.news;
    if (raw === null || raw === undefined) return [];
    const { fields } = this;
    if (!isList(raw)) {
      fields.wrongShape("list", raw, "news");
      return [];
    }
    const type: Type = { kind: "record", record: NEWS };
    const found = new Map<string, NewsItem>();
    fields.trail.push("news");
    raw.forEach((item, index) => {
      const before = fields.errors;
      const read = fields.value(type, item, index) as NewsItem | undefined;
      if (!read || fields.errors > before) return;
      if (found.has(read.id)) fields.wrong("duplicate-id", index, { id: read.id, names: read.id });
      else found.set(read.id, read);
    });
    fields.trail.pop();
    return [...found.values()];
  }

  private mapOf(key: string): RawMap | undefined {
    const raw = this.file[key];
    if (isMap(raw)) return raw;
    if (!(typeof raw === "string" && isNothing(raw, false))) this.fields.wrongShape("map", raw, key);
    return undefined;
  }

  private contactsAreAList(): boolean {
    const raw = this.file.contacts;
    if (raw === null || raw === undefined || isList(raw)) return true;
    if (typeof raw === "string" && isNothing(raw, false)) return true;
    const dash = isMap(raw) ? Object.keys(raw).find((key) => key.startsWith("-")) : undefined;
    if (dash === undefined) this.fields.wrong("contacts-not-a-list", "contacts", { key: "contacts" });
    else this.dashWithoutSpace(dash);
    return false;
  }

  private dashWithoutSpace(key: string): void {
    this.fields.trail.push("contacts");
    this.fields.wrong("yaml-dash-space", key, {}, true);
    this.fields.trail.pop();
  }

  private async contacts(): Promise<{ contacts: Contact[]; skipped: number[] }> {
    const raw = this.file.contacts;
    const list = isList(raw) ? raw : [];
    const { fields } = this;
    const read: (Writable<Contact> | undefined)[] = [];
    const sound: boolean[] = [];
    fields.trail.push("contacts");
    for (let index = 0; index < list.length; index++) {
      const before = fields.errors;
      read.push(this.contact(list[index], index));
      sound.push(fields.errors === before);
    }
    await this.giveIds(read, sound, list);
    fields.trail.pop();
    const contacts: Contact[] = [];
    const skipped: number[] = [];
    for (let index = 0; index < read.length; index++) {
      const contact = read[index];
      if (list[index] === null) continue;
      if (contact && sound[index] && !this.brokenTypes.has(contact.relationship)) contacts.push(contact);
      else skipped.push(index);
    }
    return { contacts, skipped };
  }

  private contact(raw: Raw, index: number): Writable<Contact> | undefined {
    const { fields } = this;
    // An empty dash is nobody.
    if (raw === null || raw === undefined) {
      fields.sawEmptyPart = true;
      return undefined;
    }
    if (!isMap(raw)) return this.notAContact(raw, index);
    const out: Record<string, unknown> = {
      id: "",
      name: undefined,
      aliases: NO_LIST,
      relationship: undefined,
      emails: NO_LIST,
      phones: NO_LIST,
      sns: NO_MAP,
      skips: NO_LIST,
      events: NO_LIST,
      followUps: NO_LIST,
      potential: NO_LIST,
      doNotContact: false,
      help: NO_LIST,
      tags: NO_LIST,
      celebrates: NO_LIST,
      extra: NO_MAP,
      history: NO_LIST,
    };
    fields.trail.push(index);
    fields.nameParts = {};
    fields.record(CONTACT, raw, out);
    this.checkRelationship(out.relationship as string | undefined);
    this.setName(out, raw);
    fields.trail.pop();
    return out as unknown as Writable<Contact>;
  }

  private notAContact(raw: Raw, index: number): undefined {
    const { fields } = this;
    if (typeof raw === "string" && raw.includes("\uff1a")) return fields.wrong("fullwidth-colon", index, {});
    if (typeof raw === "string" && /:\u3000/.test(raw)) return fields.wrong("fullwidth-space", index, {});
    return fields.wrong("contact-not-a-map", index, { found: isList(raw) ? "list" : "text" });
  }

  private checkRelationship(type: string | undefined): void {
    if (type === undefined || this.knownTypes.has(type)) return;
    this.fields.wrong("unknown-relationship", "relationship", {
      value: type,
      known: [...this.knownTypes].join(", "),
    });
    this.fields.guessLast(type, [...this.knownTypes]);
  }

  /** `name`, `family`, `given` and `reading` of the file become one name. */
  private setName(out: Record<string, unknown>, raw: RawMap): void {
    const { fields } = this;
    const parts: NameParts = fields.nameParts;
    if (parts.name === undefined && parts.family === undefined && parts.given === undefined) {
      fields.errors++;
      // What stood there and was no text has been told already.
      if ([raw.name, raw.family, raw.given].some((part) => typeof part === "object" && part !== null)) return;
      fields.problems.push(problemAt("error", "missing-name", [...fields.trail], {}));
      return;
    }
    const language = (out.language as Language | undefined) ?? this.fields.language;
    out.name = makeName(parts, language);
  }

  private async giveIds(
    read: (Writable<Contact> | undefined)[],
    sound: boolean[],
    list: readonly Raw[],
  ): Promise<void> {
    const taken = new Map<string, number[]>();
    const unnamed: (Unnamed | undefined)[] = [];
    let anyUnnamed = false;
    for (let index = 0; index < read.length; index++) {
      const contact = read[index];
      const id = contact?.id;
      if (id) {
        const others = taken.get(id);
        if (others) others.push(index);
        else taken.set(id, [index]);
      }
      const wants = contact !== undefined && id === "" && contact.name !== undefined;
      anyUnnamed ||= wants;
      unnamed.push(wants ? { name: contact.name.full, reading: contact.name.reading } : undefined);
    }
    this.refuseDoubles(read, sound, taken, list);
    if (!anyUnnamed) return;
    const ids = await makeIds(unnamed, new Set(taken.keys()));
    ids.forEach((id, index) => {
      const contact = read[index];
      if (id !== undefined && contact) contact.id = id;
    });
  }

  private refuseDoubles(
    read: readonly (Contact | undefined)[],
    sound: boolean[],
    taken: ReadonlyMap<string, readonly number[]>,
    list: readonly Raw[],
  ): void {
    if (taken.size === list.length) return;
    for (const [id, indexes] of taken) {
      if (indexes.length < 2) continue;
      const names = indexes.map((index) => read[index]?.name?.full ?? `contacts[${index}]`).join(", ");
      for (const index of indexes) {
        sound[index] = false;
        this.fields.trail.push(index);
        this.fields.wrong("duplicate-id", "id", { id, names });
        this.fields.trail.pop();
      }
    }
  }

  private async suggest(): Promise<void> {
    const { guesses, problems } = this.fields;
    if (guesses.length === 0) return;
    const { nearestOf } = await import("./nearest.ts");
    const { isOwnWordForRefusal } = await import("./unclear-refusal.ts");
    const places = new Map(problems.map((problem, index) => [problem, index]));
    for (const { problem, given, known } of guesses) {
      const index = places.get(problem);
      if (
        index !== undefined &&
        isOfContact(problem) &&
        isOwnWordForRefusal(given, problem.steps.length > 3)
      ) {
        problems[index] = { ...problem, args: { ...problem.args, refusal: "yes" } };
        continue;
      }
      const nearest = nearestOf(given, known);
      if (nearest === undefined || index === undefined) continue;
      const hidesContacts = nearest === "contacts" && problem.steps.length === 1 && !this.hasContacts;
      problems[index] = hidesContacts
        ? problemAt("error", "contacts-misspelt", problem.steps, { key: given }, true)
        : { ...problem, args: { ...problem.args, nearest } };
    }
  }
}

/** An unknown key right in a contact's entry, or in its consent. */
function isOfContact({ code, steps }: Problem): boolean {
  return code === "unknown-key" && steps[0] === "contacts" && (steps.length === 3 || steps[2] === "consent");
}

/** A field that slipped out to the top level is not missing in its contact as well. */
function withoutConsequences(
  problems: readonly Problem[],
  topErrors: readonly Problem[],
): readonly Problem[] {
  if (!topErrors.some(({ code }) => code === "fullwidth-space")) return problems;
  return problems.filter(({ code }) => code !== "missing" && code !== "missing-name");
}

/** Such a name becomes part of a template's file name and of lists separated by commas. */
function isTypeName(name: string): boolean {
  return name.length <= 100 && !/[\s/\\:,.]|\p{Cc}/u.test(name) && name !== "__proto__";
}
