import { readBook } from "../../../src/book/read.ts";
import { isId } from "../../../src/book/scalars.ts";
import type { Contact, Free } from "../../../src/domain/contact.ts";
import type { ExportedPerson } from "../../../src/formats/vcard-write.ts";

export type Fields = Readonly<Record<string, Free>>;

/** What the program reads from a contact file with these contacts. JSON is YAML. */
export async function contactsOf(contacts: readonly Fields[]): Promise<readonly Contact[]> {
  const { book, problems } = await readBook(JSON.stringify({ contacts }));
  const errors = problems.filter(({ severity }) => severity === "error");
  if (!book || errors.length > 0) throw new Error(JSON.stringify({ contacts, errors }));
  return book.contacts;
}

/** People as `export` hands them to the writers. */
export async function peopleOf(contacts: readonly Fields[]): Promise<ExportedPerson[]> {
  const read = await contactsOf(contacts);
  return read.map((contact, index) => ({
    contact,
    fields: { ...(isId(contact.id) ? { id: contact.id } : {}), ...contacts[index] },
  }));
}

/** Ids of kanji are made anew in another file; everything else must be the same. */
export function withoutMadeIds(contacts: readonly Contact[]): unknown[] {
  return contacts.map((contact) => ({ ...contact, id: isId(contact.id) ? contact.id : "made" }));
}
