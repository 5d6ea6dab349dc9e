import { findContacts } from "../book/find.ts";
import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import type { FirstMessages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { type GlobalOptions, mayAsk } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import type { Opened } from "./open-book.ts";

/** The one contact that a name means; several are a choice on a terminal, else an error that lists them with ids. */
export async function findPerson(
  query: string,
  opened: Opened<FirstMessages>,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<Contact> {
  const { matches, nearest } = await findContacts(opened.book.contacts, query);
  const [only] = matches;
  if (only && matches.length === 1) return only;
  const text = opened.messages.cli.find;
  const shown = singleLine(query);
  if (!only) {
    await refuseLeftOut(query, opened, global);
    const lines = [text.nobody(shown)];
    if (nearest.length > 0) lines.push(text.nearest(nearest.map((contact) => describe(contact)).join(", ")));
    if (mayBeReading(query, opened.book.contacts)) lines.push(text.noReading);
    lines.push(text.listHint(commandHint(["list"], global)));
    throw new UserError(lines.join("\n"), 2);
  }
  if (mayAsk(global, runtime)) {
    const prompter = await runtime.prompter();
    return await prompter.select(
      text.which(shown),
      matches.map((contact) => ({ value: contact, name: describe(contact) })),
    );
  }
  throw new UserError(
    [text.several(shown), ...matches.map((contact) => `  ${describe(contact)}`)].join("\n"),
    2,
  );
}

/**
 * Whoever is in the file but could not be read must not be called unknown; nor, where it matters, be taken for one of
 * `others` who is called the same. Throws UserError for such a person.
 */
export async function refuseLeftOut(
  query: string,
  { result, messages }: Opened<FirstMessages>,
  global: GlobalOptions,
  others: readonly Contact[] = [],
): Promise<void> {
  if (result.skippedContacts.length === 0) return;
  const { peopleLeftOut } = await import("../book/left-out.ts");
  const people = [...peopleLeftOut(result).keys()];
  const { matches } = await findContacts([...people, ...others], query);
  const person = matches.find((match) => people.includes(match));
  if (!person) return;
  const hint = commandHint(["edit", person.id], global);
  throw new UserError(messages.cli.find.leftOut(singleLine(person.name.full), hint));
}

const HAN = /\p{Script=Han}/u;

/** Whether somebody may be called so whose name the file has in kanji alone. */
function mayBeReading(query: string, contacts: readonly Contact[]): boolean {
  return !HAN.test(query) && contacts.some(({ name }) => name.reading === undefined && HAN.test(name.full));
}

/**
 * The people that several names mean, each once. `佐藤 健` in two words is one person when it is somebody's full
 * name; where the words could as well mean two people, nobody is guessed.
 */
export async function findPeople(
  names: readonly string[],
  opened: Opened<FirstMessages>,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<readonly Contact[]> {
  if (names.length > 1) {
    const together = await oneNameOf(names, opened);
    if (together) return [together];
  }
  const people = new Set<Contact>();
  const problems: string[] = [];
  for (const name of names) {
    try {
      people.add(await findPerson(name, opened, global, runtime));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return [...people];
}

async function oneNameOf(
  names: readonly string[],
  { book, messages }: Opened<FirstMessages>,
): Promise<Contact | undefined> {
  const { matches } = await findContacts(book.contacts, names.join(" "));
  const [whole] = matches;
  if (!whole || matches.length > 1) return undefined;
  const each = await Promise.all(names.map(async (name) => await findContacts(book.contacts, name)));
  const areApart = each.every((found) => found.matches.length === 1);
  const others = new Set(each.flatMap((found) => found.matches));
  if (!areApart || others.size === 1) return whole;
  const people = [...others].map((contact) => `  ${describe(contact)}`);
  throw new UserError(
    [messages.cli.find.oneOrSeveral(singleLine(names.join(" ")), describe(whole)), ...people].join("\n"),
  );
}

function describe(contact: Contact): string {
  const company = contact.company === undefined ? "" : `, ${singleLine(contact.company)}`;
  return `${contact.id} (${singleLine(contact.name.full)}${company})`;
}
