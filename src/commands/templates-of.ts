import { dirname, join } from "node:path";
import type { Contact } from "../domain/contact.ts";
import { languageOf } from "../domain/contact-language.ts";
import { registerOf, resolveRelationships } from "../domain/relationship.ts";
import type { TemplateSource } from "../drafts/load-templates.ts";
import { findTemplate } from "../drafts/lookup.ts";
import type { Runtime } from "../runtime.ts";
import type { Opened } from "./open-book.ts";

/** The user's templates beside the contact file, then the shipped ones; files are read only when one is used. */
export function templatesOf(runtime: Runtime, contactFile: string): TemplateSource {
  const folders = [join(dirname(contactFile), "templates"), join(runtime.packageFolder, "templates")];
  return {
    folders: folders.map((folder) => ({
      label: folder,
      names: ["ja", "en"].flatMap((language) => templateNames(runtime, folder, language)),
      read: (name: string) => new TextDecoder().decode(runtime.files.read(join(folder, name))),
    })),
  };
}

function templateNames(runtime: Runtime, folder: string, below: string): string[] {
  return runtime.files
    .list(join(folder, below))
    .flatMap((name) =>
      name.endsWith(".hbs")
        ? [`${below}/${name}`]
        : name.includes(".")
          ? []
          : templateNames(runtime, folder, `${below}/${name}`),
    );
}

/** Names the template that the draft of a contact's occasion would use. */
export function templateNamer(
  opened: Opened,
  runtime: Runtime,
): (contact: Contact, occasion: string) => string {
  const { folders } = templatesOf(runtime, opened.path);
  const { book } = opened;
  const relationships = resolveRelationships(book.relationships);
  return (contact, occasion) => {
    const relationship = relationships.get(contact.relationship);
    if (!relationship) return "";
    const custom = book.occasions.find((candidate) => candidate.id === occasion);
    const wanted = {
      language: languageOf(contact, book.settings),
      occasion,
      chain: relationship.chain,
      register: custom?.register ?? registerOf(contact, relationship),
    };
    return findTemplate(folders, wanted) ?? "";
  };
}
