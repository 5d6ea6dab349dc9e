import { BookReader } from "../book/book-reader.ts";
import { lineOfContact } from "../book/contact-line.ts";
import { type Double, likelyDoubles } from "../book/doubles.ts";
import type { Written } from "../book/edit.ts";
import { CONTACT } from "../book/fields.ts";
import { findContacts } from "../book/find.ts";
import { freeId, idIdea } from "../book/new-id.ts";
import { positionsOfContacts } from "../book/positions.ts";
import type { Problem } from "../book/problem.ts";
import { isEmail, isList, isMap, isNothing, type RawMap, readBirthday, readDate } from "../book/scalars.ts";
import { formatDay } from "../domain/calendar-date.ts";
import type { Channel, Contact, Language } from "../domain/contact.ts";
import { dayOfWords, daysMeant } from "../domain/day-words.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";
import { planner } from "../domain/plan.ts";
import { channelOf, resolveRelationships } from "../domain/relationship.ts";
import { addressOf } from "../drafts/address.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { problemJson } from "../render/diagnostic.ts";
import { labelOf, type Wording } from "../render/wording.ts";
import type { Prompter, Runtime } from "../runtime.ts";
import { dayMeantBy } from "./ask-day.ts";
import { askReading, isInOnePiece, partedName } from "./ask-name.ts";
import { changeBook, type Proposal, samePerson } from "./change.ts";
import { type GlobalOptions, mayAsk } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import { type Opened, openBook } from "./open-book.ts";
import { printDiff } from "./print-diff.ts";

export interface AddFlags {
  readonly relationship?: string;
  readonly email?: readonly string[];
  readonly phone?: readonly string[];
  readonly company?: string;
  readonly department?: string;
  readonly title?: string;
  readonly reading?: string;
  readonly honorific?: string;
  readonly language?: Language;
  readonly country?: string;
  readonly channel?: Channel;
  /** `APP[:ID]` */
  readonly chat?: string;
  readonly address?: string;
  readonly birthday?: string;
  readonly met?: string;
  readonly lastContact?: string;
  readonly tag?: readonly string[];
  readonly alias?: readonly string[];
  readonly leftOn?: string;
  readonly notes?: string;
  readonly id?: string;
  readonly dryRun?: boolean;
}

/** What the file is to say of the new person; dates as it wants them. Without an id as long as none is given. */
type Fields = Readonly<Record<string, Written>>;

/** Adds a person to the contact file: by flags, and on a terminal by questions for what is missing. */
export async function run(
  flags: AddFlags,
  words: readonly string[],
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const opened = await openBook(runtime, global);
  const fields = fieldsOf(await completed(flags, words, opened, global, runtime), opened);
  const person = await readAlone(fields, opened);
  const asks = mayAsk(global, runtime) && !flags.dryRun;
  const doubles = likelyDoubles(opened.book.contacts, person);
  if (asks && doubles.length > 0 && !(await isWanted(doubles, opened, runtime))) {
    runtime.err(`${opened.messages.person.notAdded}\n`);
    return 0;
  }
  const giveId = await idGiver(person, fields, opened);
  const showDiff = flags.dryRun ? (diff: string) => printDiff(diff, runtime) : undefined;
  const { told, after, written } = await changeBook(opened, global, runtime, showDiff, (now) =>
    proposalOf(person, fields, giveId, now),
  );
  const surprises = asks && doubles.length > 0 ? [] : told.doubles;
  const lines = surprises.map((double) => doubleLine(double, after));
  if (written) {
    lines.push(...afterwards(samePerson({ ...person, id: told.id }, after), after, global));
    if (surprises.length > 0) {
      lines.push(after.messages.person.takeBack(commandHint(["undo"], global)));
    }
  }
  if (lines.length > 0) runtime.err(`${lines.join("\n")}\n`);
  return 0;
}

interface Wanted extends AddFlags {
  readonly name: string;
  readonly relationship: string;
}

/** The flags with what a terminal can be asked for. */
async function completed(
  flags: AddFlags,
  words: readonly string[],
  opened: Opened,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<Wanted> {
  const { init, person: text } = opened.messages;
  const types = [...resolveRelationships(opened.book.relationships).values()];
  const known = types.map(({ type }) => type);
  const given = singleLine(words.join(" "));
  const relationship = singleLine(flags.relationship ?? "");
  if (!mayAsk(global, runtime)) {
    const example = (name: string): string =>
      commandHint(["add", name, "--relationship", relationship || (known[0] ?? "")], global);
    if (given === "") throw new UserError(text.noName(example("NAME")));
    if (relationship === "") {
      throw new UserError(text.noRelationship(given, known.join(", "), example(given)));
    }
    return { ...flags, name: given, relationship };
  }
  const hasAddress = [flags.email, flags.chat, flags.phone, flags.address].some((flag) => flag !== undefined);
  if (given !== "" && relationship !== "" && hasAddress) return { ...flags, name: given, relationship };
  const prompter = await runtime.prompter();
  const isName = (value: string): string | true =>
    isNothing(singleLine(value), true) ? init.wrong.name : true;
  const said = given || singleLine(await prompter.input(text.ask.name, { validate: isName }));
  const name = await partedName(said, prompter, opened.messages);
  const reading = flags.reading ?? (await askReading(name, prompter, opened.messages));
  const choices = types.map(({ type, label }) => ({
    value: type,
    name: singleLine(label ?? init.relationship[type] ?? type),
  }));
  const type = relationship || (await prompter.select(init.ask.relationship(name), choices));
  const leftOn =
    flags.leftOn ?? (type === "alumni" ? await askLastDay(name, prompter, opened, runtime) : undefined);
  const more = {
    ...(reading === undefined ? {} : { reading }),
    ...(leftOn === undefined ? {} : { leftOn }),
  };
  if (hasAddress) return { ...flags, ...more, name, relationship: type };
  const isAddress = (value: string): string | true =>
    !/[@\uff20]/.test(value) || isEmail(plain(value)) ? true : init.wrong.email(singleLine(value));
  const address = plain(await prompter.input(init.ask.address(name), { validate: isAddress }));
  const way = address === "" ? {} : address.includes("@") ? { email: [address] } : { chat: address };
  return { ...flags, ...more, ...way, name, relationship: type };
}

/** The day on which somebody left the user's company, or will; undefined where nobody knows. */
async function askLastDay(
  name: string,
  prompter: Prompter,
  { messages, today }: Opened,
  runtime: Runtime,
): Promise<string | undefined> {
  const { ask, wrong, dayMeant } = messages.init;
  const validate = (value: string): string | true =>
    singleLine(value) === "" || daysMeant(value, today).length > 0 ? true : wrong.date(singleLine(value));
  const answer = await prompter.input(ask.goneLeft(name), { validate });
  const day = await dayMeantBy(answer, today, prompter, messages);
  if (day === undefined) return undefined;
  if (!("day" in readDate(singleLine(answer)))) {
    runtime.err(`${dayMeant(formatDay(day), messages.plan.weekday(day))}\n`);
  }
  return formatDay(day);
}

/** An address as it is meant: Japanese keyboards give full-width letters. */
function plain(value: string): string {
  return singleLine(value).normalize("NFKC");
}

function fieldsOf({ dryRun: _dryRun, ...wanted }: Wanted, { today }: Opened): Fields {
  const past = (value: string | undefined): string | undefined => {
    const day = value === undefined ? undefined : dayOfWords(value, today);
    return day === undefined ? value : formatDay(day);
  };
  const fields: Record<string, Written | undefined> = {
    ...wanted,
    email: oneOrMore(wanted.email?.map(plain)),
    phone: oneOrMore(wanted.phone),
    chat: chatOf(wanted.chat),
    birthday: birthdayOf(wanted.birthday),
    met: past(wanted.met),
    last_contact: past(wanted.lastContact),
    // Of two days a year apart nobody may guess the one on which somebody left, or will leave.
    left_on: dateOf(wanted.leftOn),
    tags: oneOrMore(wanted.tag),
    aliases: oneOrMore(wanted.alias),
    notes: wanted.notes === undefined ? undefined : severalLines(wanted.notes).trim(),
  };
  // In the order in which the format names them, and nothing that was not given.
  const kept = [...CONTACT.fields.keys()].flatMap((key): [string, Written][] => {
    const value = tidied(fields[key], key);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(kept);
}

function tidied(value: Written | undefined, key: string): Written | undefined {
  if (typeof value !== "string") return value;
  return (key === "notes" ? value : singleLine(value)) || undefined;
}

/** One alone is written without a list. */
function oneOrMore(values: readonly string[] | undefined): Written | undefined {
  const different = [...new Set((values ?? []).map(singleLine))].filter((value) => value !== "");
  return different.length > 1 ? different : different[0];
}

function chatOf(value: string | undefined): Written | undefined {
  const [, app, id] = /^\s*([^\s:\uff1a/]+)\s*[:\uff1a]\s*(?!\/\/)(\S.*)$/.exec(value ?? "") ?? [];
  if (app === undefined || id === undefined) return value === undefined ? undefined : plain(value);
  return { app: plain(app), id: singleLine(id) };
}

function dateOf(value: string | undefined): string | undefined {
  const read = value === undefined ? undefined : readDate(value);
  return read && "day" in read ? formatDay(read.day) : value;
}

function birthdayOf(value: string | undefined): string | undefined {
  const read = value === undefined ? undefined : readBirthday(value);
  if (!read || !("birthday" in read)) return value;
  const { year, month, day } = read.birthday;
  const two = (count: number): string => String(count).padStart(2, "0");
  return `${year === undefined ? "" : `${year}-`}${two(month)}-${two(day)}`;
}

/** The new person as the reader would read them in this file; throws UserError with all that it objects to. */
async function readAlone(fields: Fields, opened: Opened): Promise<Contact> {
  const raw = opened.result.raw;
  const file: RawMap = isMap(raw) ? raw : {};
  const { book, problems } = await new BookReader({ ...file, contacts: [fields] }).read();
  const own = problems.filter(({ steps }) => steps[0] === "contacts");
  if (own.length > 0) {
    throw new UserError(own.map((problem) => objection(problem, opened)).join("\n"));
  }
  const person = book?.contacts[0];
  if (person) return person;
  // What is wrong with the type was told when the file was read.
  throw new UserError(opened.messages.person.brokenRelationship(String(fields.relationship)));
}

const FLAGS: Readonly<Record<string, string>> = { tags: "--tag", aliases: "--alias" };

function objection(problem: Problem, { messages }: Opened): string {
  const [, , key] = problem.steps;
  if (typeof key !== "string") return messages.init.wrong.name;
  const { message, hint } = problemJson(problem, messages);
  return messages.person.wrong(FLAGS[key] ?? `--${key.replaceAll("_", "-")}`, message, hint);
}

async function isWanted(doubles: readonly Double[], opened: Opened, runtime: Runtime): Promise<boolean> {
  for (const double of doubles) runtime.err(`${doubleLine(double, opened)}\n`);
  const prompter = await runtime.prompter();
  return await prompter.confirm(opened.messages.person.ask.addAllTheSame, false);
}

function doubleLine({ contact, by }: Double, { messages }: Opened): string {
  const text = messages.person;
  return text.double(singleLine(contact.name.full), contact.id, text.doubleBy[by] ?? by);
}

type GiveId = (opened: Opened) => string;

/** The id that was asked for, or one that nobody has and by which nobody else is called. */
async function idGiver(person: Contact, fields: Fields, opened: Opened): Promise<GiveId> {
  const wanted = fields.id;
  if (typeof wanted === "string") {
    return (now) => {
      if (!takenIds(now).has(wanted)) return wanted;
      const owner = now.book.contacts.find(({ id }) => id === wanted)?.name.full ?? wanted;
      throw new UserError(now.messages.person.idTaken(wanted, singleLine(owner)));
    };
  }
  const idea = await idIdea({
    name: person.name.full,
    reading: person.name.reading,
    email: person.emails[0],
  });
  // `draft sato` must go on finding the Sato who was there before: an id goes before any name.
  const isSomebody =
    idea.kind === "short" && (await findContacts(opened.book.contacts, idea.base)).matches.length > 0;
  return (now) => freeId(idea.base, idea.kind === "number" || isSomebody, takenIds(now));
}

/** All ids, also those of people who had to be left out. */
function takenIds({ book, result }: Opened): ReadonlySet<string> {
  const raw = isMap(result.raw) && isList(result.raw.contacts) ? result.raw.contacts : [];
  const written = raw.flatMap((item) => (isMap(item) && typeof item.id === "string" ? [item.id.trim()] : []));
  return new Set([...book.contacts.map(({ id }) => id), ...written]);
}

interface Told {
  readonly id: string;
  readonly doubles: readonly Double[];
}

function proposalOf(person: Contact, fields: Fields, giveId: GiveId, opened: Opened): Proposal<Told> {
  const { raw } = opened.result;
  const count = isMap(raw) && isList(raw.contacts) ? raw.contacts.length : 0;
  const id = giveId(opened);
  return {
    edits: [{ do: "insert", at: ["contacts"], index: count, value: { id, ...fields } }],
    what: `add ${person.name.full}`,
    told: { id, doubles: likelyDoubles(opened.book.contacts, person) },
  };
}

/** Where the person stands now, what comes next for them, and what is missing for it. */
function afterwards(contact: Contact, opened: Opened, global: GlobalOptions): string[] {
  const { book, today, messages, text, result, shown } = opened;
  const own = messages.person;
  const position = positionsOfContacts(result.raw, result.skippedContacts).at(-1);
  const line = position === undefined ? undefined : lineOfContact(text, result.raw, position);
  const file = singleLine(shown);
  const name = singleLine(contact.name.full);
  const lines = [own.added(name, contact.id, line === undefined ? file : `${file}:${line}`)];
  lines.push(comingUp(contact, opened, global));
  if (isUnparted(contact)) lines.push(own.unparted(name, commandHint(["edit", contact.id], global)));
  const relationship = resolveRelationships(book.relationships).get(contact.relationship);
  if (!relationship) throw new Error(`relationship ${contact.relationship} was not checked by the reader`);
  const channel = channelOf(contact, relationship);
  if (addressOf(contact, channel, today, book.settings.companyDomains) === null) {
    const { compose, plan } = messages;
    const onlyCompany = channel === "email" && contact.emails.length > 0;
    const missing = onlyCompany
      ? compose.onlyCompanyAddress
      : compose.noAddress(plan.channel[channel] ?? channel);
    lines.push(plan.sentences([missing, own.addAddress(commandHint(["edit", contact.id], global))]));
  }
  return lines;
}

/** A Japanese name written in one piece: where the family name ends cannot be known, and drafts say the whole. */
function isUnparted({ name }: Contact): boolean {
  return name.family === undefined && isInOnePiece(name.full);
}

const LOOK_AHEAD = 366;

function comingUp(contact: Contact, { book, today, messages }: Opened, global: GlobalOptions): string {
  const wording: Wording = { messages, today, custom: book.occasions };
  const { items, next } = planner(book)(contact, today, LOOK_AHEAD);
  if (items.length > 0) {
    const labels = items.map(({ occasion }) => labelOf(occasion, wording));
    return messages.person.dueToday(messages.plan.list(labels), commandHint(["draft", contact.id], global));
  }
  return next
    ? messages.log.next(labelOf(next.occasion, wording), messages.plan.date(next.on, today))
    : messages.log.nothingNext;
}
