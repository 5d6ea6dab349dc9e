import { join } from "node:path";
import { type FirstContact, type FirstFile, firstFile } from "../book/first-file.ts";
import { isEmail, isNothing, readDate } from "../book/scalars.ts";
import { type Day, formatDay, parseDay } from "../domain/calendar-date.ts";
import { daysMeant } from "../domain/day-words.ts";
import { singleLine } from "../domain/plain-text.ts";
import { BUILT_IN_RELATIONSHIPS, isBuiltInRelationship } from "../domain/relationship.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { loadMessages, type Messages } from "../render/messages/catalogue.ts";
import { FileProblem, type Prompter, type Runtime } from "../runtime.ts";
import { dayMeantBy } from "./ask-day.ts";
import { askReading, partedName } from "./ask-name.ts";
import { type GlobalOptions, mayAsk, uiLanguage } from "./global-options.ts";
import { absolute, homeBook } from "./open-book.ts";

export interface InitFlags {
  readonly name?: string;
  readonly email?: string;
  readonly left?: string;
  readonly company?: string;
  readonly department?: string;
  /** `COMPANY[:FIRST-DAY]` */
  readonly newCompany?: string;
  /** `NAME:RELATIONSHIP[:E-MAIL or chat program]` */
  readonly contact?: readonly string[];
  /** `NAME[:E-MAIL][:LAST-DAY]` */
  readonly gone?: readonly string[];
}

type Text = Messages["init"];
const FIRST_CONTACTS = 3;

/** Makes the first contact file: by questions on a terminal, by flags, or a commented starter. Overwrites nothing. */
export async function run(flags: InitFlags, global: GlobalOptions, runtime: Runtime): Promise<ExitStatus> {
  const language = uiLanguage(global, undefined, runtime.env);
  const messages = await loadMessages(language);
  const text = messages.init;
  const given = global.file || runtime.env.KEEPINTOUCH_FILE;
  const path = given ? absolute(runtime, given) : homeBook(runtime);
  const shown = singleLine(given || path);
  if (runtime.files.exists(path)) throw alreadyThere(shown, text);
  const told = readFlags(flags, text);
  const values = mayAsk(global, runtime)
    ? await askForRest(told, shown, messages, todayOf(global, runtime), runtime)
    : finished(told, text);
  const starter = runtime.files.read(
    join(runtime.packageFolder, "templates", "starter", `contacts.${language}.yaml`),
  );
  create(path, shown, firstFile(new TextDecoder().decode(starter), values), text, runtime);
  runtime.err(`${text.wrote(shown, values.contacts.length)}\n`);
  const command = (word: string): string => nextCommand(word, path, shown, global, runtime);
  const ways = `${text.fromList(command(`import ${text.file}`))}\n`;
  if (values.contacts.length > 0)
    runtime.err(`${text.next(command("due"))}\n${text.more(command("add"))}\n${ways}`);
  // Most people have their contacts somewhere already.
  else if (values.name !== undefined) runtime.err(`${ways}${text.oneByOne(command("add"))}\n`);
  else runtime.err(`${text.fillIn}\n${text.next(command("edit"))}\n`);
  return 0;
}

function todayOf(global: GlobalOptions, runtime: Runtime): Day {
  const today = parseDay(global.today ?? runtime.today(undefined));
  if (today === undefined) throw new Error("the runtime gives no date");
  return today;
}

function alreadyThere(shown: string, text: Text): UserError {
  const other = shown === "my-contacts.yaml" ? "other-contacts.yaml" : "my-contacts.yaml";
  return new UserError(`${text.exists(shown)}\n${text.existsHint(`keepintouch init --file ${other}`)}`);
}

function create(path: string, shown: string, content: string, text: Text, runtime: Runtime): void {
  try {
    runtime.files.create(path, content);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    switch (error.code) {
      case "exists":
        throw alreadyThere(shown, text);
      case "not-allowed":
        throw new UserError(text.notAllowed(shown));
      case "not-found":
        // A link on the way, and what it leads to is not there: perhaps on a disk that is not plugged in.
        if (error.path !== path) throw new UserError(text.noLinked(shown, singleLine(error.path)));
        throw new UserError(text.noFolder(shown));
      default:
        throw new UserError(text.cannotWrite(shown, singleLine(error.message)));
    }
  }
}

/** The other commands must be told the file unless they find this one by themselves. */
function nextCommand(
  word: string,
  path: string,
  shown: string,
  global: GlobalOptions,
  runtime: Runtime,
): string {
  const here = absolute(runtime, "contacts.yaml");
  const found = runtime.env.KEEPINTOUCH_FILE
    ? absolute(runtime, runtime.env.KEEPINTOUCH_FILE)
    : runtime.files.exists(here)
      ? here
      : homeBook(runtime);
  if (path === found) return `keepintouch ${word}`;
  const name = global.file === undefined ? path : shown;
  return `keepintouch ${word} --file ${/^[\w./~:\\-]+$/.test(name) ? name : `"${name}"`}`;
}

/** What the flags say; a part that they leave open is asked for where somebody can answer. */
interface Told {
  readonly name?: string;
  readonly email?: string;
  readonly left?: Day;
  readonly company?: string;
  readonly department?: string;
  readonly present?: { readonly company: string; readonly since?: Day };
  readonly gone?: readonly FirstContact[];
  readonly contacts?: readonly FirstContact[];
}

function readFlags(flags: InitFlags, text: Text): Told {
  const { wrong } = text;
  const checked = (flag: string, value: string | undefined, check: Check): string | undefined => {
    if (value === undefined) return undefined;
    const answer = check(value);
    if (answer !== true) throw new UserError(wrong.flag(flag, answer));
    return singleLine(value);
  };
  const left = checked("--left", flags.left, dateCheck(text));
  return defined({
    name: checked("--name", flags.name, nameCheck(text)),
    email: checked("--email", flags.email, emailCheck(text)),
    left: left === undefined ? undefined : dayOfText(left),
    company: checked("--company", flags.company, nameCheck(text)),
    department: checked("--department", flags.department, nameCheck(text)),
    present: flags.newCompany === undefined ? undefined : presentOf(flags.newCompany, text),
    gone: flags.gone?.map((value) => goneOf(value, text)),
    contacts: flags.contact?.map((value) => contactOf(value, text)),
  });
}

type Check = (value: string) => string | true;

const nameCheck =
  (text: Text): Check =>
  (value) =>
    isNothing(singleLine(value), true) ? text.wrong.name : true;

const emailCheck =
  (text: Text): Check =>
  (value) =>
    isEmail(singleLine(value)) ? true : text.wrong.email(singleLine(value));

const dateCheck =
  (text: Text): Check =>
  (value) =>
    dayOfText(value) === undefined ? text.wrong.date(singleLine(value)) : true;

const orNothing =
  (check: Check): Check =>
  (value) =>
    singleLine(value) === "" ? true : check(value);

function dayOfText(value: string): Day | undefined {
  const read = readDate(singleLine(value));
  return "day" in read ? read.day : undefined;
}

/** Fields that are not undefined, for records whose fields may be absent but not undefined. */
function defined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** The parts between colons, also the colon of Japanese keyboards. */
function partsOf(value: string): string[] {
  return singleLine(value)
    .split(/[:\uff1a]/)
    .map((part) => part.trim());
}

function presentOf(value: string, text: Text): { readonly company: string; readonly since?: Day } {
  const whole = singleLine(value);
  const match = /^(.*?)\s*[:\uff1a]\s*(\d{4}\D.*)$/.exec(whole);
  const company = match?.[1] ?? whole;
  if (isNothing(company, true)) throw new UserError(text.wrong.flag("--new-company", text.wrong.name));
  if (!match) return { company };
  const since = dayOfText(match[2] as string);
  if (since === undefined) {
    throw new UserError(text.wrong.flag("--new-company", text.wrong.date(match[2] as string)));
  }
  return { company, since };
}

function contactOf(value: string, text: Text): FirstContact {
  const [name = "", relationship = "", address = "", ...rest] = partsOf(value);
  if (isNothing(name, true) || relationship === "")
    throw new UserError(text.wrong.contact(singleLine(value)));
  if (!isBuiltInRelationship(relationship)) {
    const known = Object.keys(BUILT_IN_RELATIONSHIPS).join(", ");
    throw new UserError(text.wrong.flag("--contact", text.wrong.relationship(relationship, known)));
  }
  if (rest.length > 0)
    throw new UserError(text.wrong.flag("--contact", text.wrong.tooMany(singleLine(value))));
  const problem = addressCheck(text)(address);
  if (problem !== true) throw new UserError(text.wrong.flag("--contact", problem));
  return { name, relationship, ...addressOf(address) };
}

/** With an @ it is meant as an e-mail address, without one it names a chat program. */
const addressCheck =
  (text: Text): Check =>
  (value) =>
    /[@\uff20]/.test(value) ? emailCheck(text)(value) : true;

function addressOf(value: string): Pick<FirstContact, "email" | "chat"> {
  const address = singleLine(value);
  if (isNothing(address, false)) return {};
  return address.includes("@") ? { email: address } : { chat: address };
}

function goneOf(value: string, text: Text): FirstContact {
  const [name = "", ...rest] = partsOf(value);
  if (isNothing(name, true)) throw new UserError(text.wrong.flag("--gone", text.wrong.name));
  if (rest.length > 2) throw new UserError(text.wrong.flag("--gone", text.wrong.tooMany(singleLine(value))));
  let contact: FirstContact = { name, relationship: "alumni" };
  for (const part of rest.filter((one) => one !== "")) {
    const leftOn = dayOfText(part);
    if (leftOn !== undefined) contact = { ...contact, leftOn };
    else if (isEmail(part)) contact = { ...contact, email: part };
    else {
      const problem = part.includes("@") ? text.wrong.email(part) : text.wrong.date(part);
      throw new UserError(text.wrong.flag("--gone", problem));
    }
  }
  return contact;
}

function finished(told: Told, text: Text): FirstFile {
  const { left, company, department } = told;
  if (left === undefined && (company !== undefined || department !== undefined)) {
    throw new UserError(text.wrong.needsLeft);
  }
  return together(told, left === undefined ? undefined : { on: left, ...defined({ company, department }) });
}

function together(told: Told, left: FirstFile["left"]): FirstFile {
  const { name, email, present, gone = [], contacts = [] } = told;
  return { ...defined({ name, email, left, present }), contacts: [...contacts, ...gone] };
}

/** What a question needs. */
interface Asking {
  readonly prompter: Prompter;
  readonly messages: Messages;
  readonly today: Day;
  readonly runtime: Runtime;
}

async function askForRest(
  told: Told,
  shown: string,
  messages: Messages,
  today: Day,
  runtime: Runtime,
): Promise<FirstFile> {
  const prompter = await runtime.prompter();
  const text = messages.init;
  const asking: Asking = { prompter, messages, today, runtime };
  runtime.err(`${text.intro(shown)}\n`);
  const name =
    told.name ??
    (await partedName(await askFor(prompter, text.ask.name, nameCheck(text)), prompter, messages));
  const email = told.email ?? (await askIf(prompter, text.ask.email, emailCheck(text)));
  const left = await askAboutLeaving(told, asking);
  const present = told.present ?? (await askAboutPresent(asking));
  // Who has left one company and is at no other has no colleagues who could leave it.
  const isBetween = left !== undefined && present === undefined;
  const askGone = async (): Promise<readonly FirstContact[]> =>
    told.gone ?? (isBetween ? [] : await askForGone(present?.company, asking));
  const askContacts = async (): Promise<readonly FirstContact[]> =>
    told.contacts ?? (await askForContacts(asking));
  const own = defined({ name, email, present });
  if (left === undefined) {
    const gone = await askGone();
    return together({ ...own, gone, contacts: await askContacts() }, left);
  }
  // The people of the company that was left matter most to whoever has just left it.
  const contacts = await askContacts();
  return together({ ...own, contacts, gone: await askGone() }, left);
}

async function askFor(prompter: Prompter, question: string, validate: Check): Promise<string> {
  return singleLine(await prompter.input(question, { validate }));
}

/** Undefined for an empty answer. */
async function askIf(
  prompter: Prompter,
  question: string,
  check: Check = () => true,
): Promise<string | undefined> {
  const answer = await askFor(prompter, question, orNothing(check));
  return isNothing(answer, true) ? undefined : answer;
}

/** Of a day without its year the one that is meant is told. */
async function askForDay(
  question: string,
  { prompter, messages, today, runtime }: Asking,
  whenEmpty?: string,
): Promise<Day | undefined> {
  const { wrong, dayMeant } = messages.init;
  const check: Check = (value) => {
    if (singleLine(value) === "") return whenEmpty ?? true;
    return daysMeant(value, today).length === 0 ? wrong.date(singleLine(value)) : true;
  };
  const answer = await askFor(prompter, question, check);
  const day = await dayMeantBy(answer, today, prompter, messages);
  if (day !== undefined && dayOfText(answer) === undefined) {
    runtime.err(`${dayMeant(formatDay(day), messages.plan.weekday(day))}\n`);
  }
  return day;
}

async function askAboutLeaving(told: Told, asking: Asking): Promise<FirstFile["left"]> {
  const { prompter, messages } = asking;
  const { ask, wrong } = messages.init;
  // Where a flag says that there was a company, its last day is no longer optional.
  const isCertain = told.company !== undefined || told.department !== undefined;
  const on = told.left ?? (await askForDay(ask.left, asking, isCertain ? wrong.noDate : undefined));
  if (on === undefined) return undefined;
  const company = told.company ?? (await askIf(prompter, ask.company));
  const department = told.department ?? (await askIf(prompter, ask.department));
  return { on, ...defined({ company, department }) };
}

async function askAboutPresent(asking: Asking): Promise<Told["present"]> {
  const { ask } = asking.messages.init;
  const company = await askIf(asking.prompter, ask.present);
  if (company === undefined) return undefined;
  const since = await askForDay(ask.since, asking);
  return { company, ...defined({ since }) };
}

async function askForGone(company: string | undefined, asking: Asking): Promise<FirstContact[]> {
  const { prompter, messages } = asking;
  const text = messages.init;
  const { ask } = text;
  const people: FirstContact[] = [];
  for (;;) {
    const said = await askIf(prompter, (people.length === 0 ? ask.gone : ask.goneAnother)(company));
    if (said === undefined) return people;
    const name = await partedName(said, prompter, messages);
    const reading = await askReading(name, prompter, messages);
    const email = await askIf(prompter, ask.goneEmail(name), emailCheck(text));
    const leftOn = await askForDay(ask.goneLeft(name), asking);
    people.push({ name, relationship: "alumni", ...defined({ reading, email, leftOn }) });
  }
}

async function askForContacts({ prompter, messages }: Asking): Promise<FirstContact[]> {
  const text = messages.init;
  const { ask } = text;
  const choices = Object.keys(BUILT_IN_RELATIONSHIPS).map((value) => ({
    value,
    name: text.relationship[value] ?? value,
  }));
  const people: FirstContact[] = [];
  while (people.length < FIRST_CONTACTS) {
    const said = await askIf(prompter, people.length === 0 ? ask.contact : ask.contactAnother);
    if (said === undefined) break;
    const name = await partedName(said, prompter, messages);
    const reading = await askReading(name, prompter, messages);
    const relationship = await prompter.select(ask.relationship(name), choices);
    const address = await askIf(prompter, ask.address(name), addressCheck(text));
    people.push({ name, relationship, ...defined({ reading }), ...addressOf(address ?? "") });
  }
  return people;
}
