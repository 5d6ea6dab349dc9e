import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import { UserError } from "../errors.ts";
import type { FirstMessages } from "../render/messages/catalogue.ts";
import type { Opened } from "./open-book.ts";

export interface FilterFlags {
  readonly relationship?: readonly string[];
  readonly tag?: readonly string[];
}

/** The test that `--relationship` and `--tag` ask for; repeated they mean "or". A mistyped one is refused: it would say "nobody" for the wrong reason. */
export function checkFilters(
  flags: FilterFlags,
  { book, messages }: Opened<FirstMessages>,
): (contact: Contact) => boolean {
  const text = messages.cli.usage;
  const relationships = flags.relationship ?? [];
  const tags = flags.tag ?? [];
  if (relationships.length > 0) {
    const known = [...resolveRelationships(book.relationships).keys()];
    for (const value of relationships) {
      if (!known.includes(value))
        throw new UserError(text.unknownRelationship(singleLine(value), known.join(", ")));
    }
  }
  if (tags.length > 0) {
    const known = [...new Set(book.contacts.flatMap((contact) => contact.tags))];
    for (const value of tags) {
      if (!known.includes(value)) {
        throw new UserError(text.unknownTag(singleLine(value), known.map(singleLine).join(", ")));
      }
    }
  }
  return (contact) =>
    (relationships.length === 0 || relationships.includes(contact.relationship)) &&
    (tags.length === 0 || contact.tags.some((tag) => tags.includes(tag)));
}
