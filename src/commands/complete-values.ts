import { decodeBook } from "../book/decode.ts";
import { type ReadResult, readBook } from "../book/read.ts";
import { type Book, DEFAULT_SETTINGS } from "../domain/contact.ts";
import { OCCASIONS } from "../domain/plan-types.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import { UserError } from "../errors.ts";
import type { FirstMessages } from "../render/messages/catalogue.ts";
import { FileProblem, type Runtime } from "../runtime.ts";
import type { FromBook } from "./complete-line.ts";
import type { Candidate } from "./complete-people.ts";
import { absolute, findBook } from "./open-book.ts";

const EMPTY: Book = {
  me: { milestones: [] },
  settings: DEFAULT_SETTINGS,
  relationships: new Map(),
  occasions: [],
  news: [],
  contacts: [],
};

export interface BookOnLine {
  readonly runtime: Runtime;
  readonly messages: FirstMessages;
  /** The value of `--file`. */
  readonly file: string | undefined;
}

/** Candidates that depend on the contact file; without a usable one, what is known without it. Says nothing of why. */
export async function valueCandidates(
  wanted: FromBook,
  typed: string,
  line: BookOnLine,
): Promise<readonly Candidate[]> {
  if (wanted.what === "rules") return plain((await import("../manners/rules.ts")).RULES.map(({ id }) => id));
  if (wanted.what === "templates") return plain(await templateNames(line));
  // A layout is what a draft is put into, and none by itself.
  if (wanted.what === "drafts")
    return plain((await templateNames(line)).filter((name) => !name.includes("/layouts/")));
  const read = await quietRead(line);
  const book = read?.book ?? EMPTY;
  const { label } = line.messages.plan;
  switch (wanted.what) {
    case "occasions":
      return [
        ...OCCASIONS.map((value) => ({ value, note: label[value] ?? "" })),
        ...book.occasions.map(({ id, label: own = "" }) => ({ value: id, note: own })),
      ];
    case "relationships":
      return [...resolveRelationships(book.relationships).keys()].map((value) => ({
        value,
        note: book.relationships.get(value)?.label ?? "",
      }));
    case "tags":
      return plain([...new Set(book.contacts.flatMap(({ tags }) => tags))]);
    case "news":
      return [...book.news.map(({ id, title = "" }) => ({ value: id, note: title })), ...plain(["add"])];
    case "people": {
      const { before, several, afterwards } = wanted;
      const { peopleCandidates } = await import("./complete-people.ts");
      const { peopleLeftOut } = await import("../book/left-out.ts");
      const leftOut = wanted.leftOut && read ? peopleLeftOut(read).keys() : [];
      const people = await peopleCandidates([...book.contacts, ...leftOut], { before, several, typed });
      return [...people, ...(before.length > 0 ? plain(afterwards) : [])];
    }
  }
}

function plain(values: readonly string[]): Candidate[] {
  return values.map((value) => ({ value, note: "" }));
}

async function quietRead({ runtime, messages, file }: BookOnLine): Promise<ReadResult | undefined> {
  try {
    const decoded = decodeBook(runtime.files.read(pathOf({ runtime, messages, file })));
    return "text" in decoded ? await readBook(decoded.text) : undefined;
  } catch (error) {
    if (error instanceof FileProblem || error instanceof UserError) return undefined;
    throw error;
  }
}

async function templateNames(line: BookOnLine): Promise<readonly string[]> {
  const { templatesOf } = await import("./templates-of.ts");
  const { folders } = templatesOf(line.runtime, ownPath(line));
  return [...new Set(folders.flatMap(({ names }) => names.map((name) => name.replace(/\.hbs$/, ""))))].sort();
}

function ownPath(line: BookOnLine): string | undefined {
  try {
    return pathOf(line);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function pathOf({ runtime, messages, file }: BookOnLine): string {
  const named = file === undefined ? {} : { file: expanded(file, runtime) };
  return absolute(runtime, findBook(runtime, named, messages).path);
}

/** What the shell will make of a file name when the line is run: a home folder and variables, never a command. */
function expanded(file: string, { env, home }: Runtime): string {
  return file
    .replace(/^~(?=\/|$)/, () => home)
    .replace(/\$(?:(\w+)|\{(\w+)\})/g, (all, bare, braced) => env[bare ?? braced] ?? all);
}
