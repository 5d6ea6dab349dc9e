import { findContacts } from "../book/find.ts";
import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import { type GlobalOptions, mayAsk } from "./global-options.ts";
import { commandHint } from "./hint.ts";
import type { Opened } from "./open-book.ts";

/** The one contact that a name means; several are a choice on a terminal, else an error that lists them with ids. */
export async function findPerson(
  query: string,
  opened: Opened,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<Contact> {
  const { matches, nearest } = await findContacts(opened.book.contacts, query);
  const [only] = matches;
  if (only && matches.length === 1) return only;
  const text = opened.messages.cli.find;
  const shown = singleLine(query);
  if (!only) {
    const lines = [text.nobody(shown)];
    if (nearest.length > 0) lines.push(text.nearest(nearest.map((contact) => describe(contact)).join(", ")));
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

function describe(contact: Contact): string {
  const company = contact.company === undefined ? "" : `, ${singleLine(contact.company)}`;
  return `${contact.id} (${singleLine(contact.name.full)}${company})`;
}
