import { dirname, join } from "node:path";
import type { Contact } from "../domain/contact.ts";
import { languageOf } from "../domain/contact-language.ts";
import { registerOf, resolveRelationships } from "../domain/relationship.ts";
import type { TemplateSource } from "../drafts/load-templates.ts";
import { findTemplate } from "../drafts/lookup.ts";
import { TemplateProblem } from "../drafts/problem.ts";
import type { FirstMessages } from "../render/messages/catalogue.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import type { Opened } from "./open-book.ts";

/** The user's templates beside the contact file, then the shipped ones; files are read only when one is used. */
export function templatesOf(runtime: Runtime, contactFile: string | undefined): TemplateSource {
  const own = contactFile === undefined ? [] : [ownFolderOf(contactFile)];
  const folders = [...own, join(runtime.packageFolder, "templates")];
  return {
    folders: folders.map((folder) => ({
      label: folder,
      names: ["ja", "en"].flatMap((language) => templateNames(runtime, folder, language)),
      read: (name: string) => templateText(runtime, folder, name),
    })),
  };
}

/** The folder of the user's own templates. */
export function ownFolderOf(contactFile: string): string {
  return join(dirname(contactFile), "templates");
}

function templateText(runtime: Runtime, folder: string, name: string): string {
  const path = `${folder}/${name}`;
  const content = templateBytes(runtime, join(folder, name), path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw unusable("not-utf8", path);
  }
}

function templateBytes(runtime: Runtime, file: string, path: string): Uint8Array {
  try {
    return runtime.files.read(file);
  } catch (error) {
    if (error instanceof FileProblem) throw unusable("unreadable", path);
    throw error;
  }
}

/** What only reading can find out; the codes of TemplateProblem itself are about the text. */
function unusable(code: "not-utf8" | "unreadable", path: string): TemplateProblem {
  return new TemplateProblem(code, { path }, path);
}

/** `ja/layouts/email.hbs` and one folder more: a link that leads back to itself must come to an end. */
const DEEPEST = 3;

function templateNames(runtime: Runtime, folder: string, below: string, depth = 1): string[] {
  if (depth > DEEPEST) return [];
  return namesIn(runtime, join(folder, below)).flatMap((name) =>
    name.endsWith(".hbs")
      ? [`${below}/${name}`]
      : name.includes(".")
        ? []
        : templateNames(runtime, folder, `${below}/${name}`, depth + 1),
  );
}

/** Own templates are an extra: a folder that cannot be read must not cost the list of who is due. */
function namesIn(runtime: Runtime, folder: string): readonly string[] {
  try {
    return runtime.files.list(folder);
  } catch (error) {
    if (error instanceof FileProblem) return [];
    throw error;
  }
}

/** Names the template that the draft of a contact's occasion would use. */
export function templateNamer(
  opened: Opened<FirstMessages>,
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
