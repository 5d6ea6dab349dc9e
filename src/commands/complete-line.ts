import type { FirstMessages } from "../render/messages/catalogue.ts";

/** What of the command line's description completion needs. */
export interface Grammar {
  readonly commands: readonly CommandShape[];
  readonly global: readonly OptionShape[];
  /** The words after `help` that are no commands. */
  readonly topics: readonly string[];
}

export interface CommandShape {
  readonly name: keyof FirstMessages["cli"]["command"];
  readonly argument?: { readonly name: string; readonly form: string };
  readonly json: boolean;
  readonly options: readonly OptionShape[];
}

export interface OptionShape {
  readonly flags: string;
  readonly text: keyof FirstMessages["cli"]["option"];
  readonly many?: true;
  readonly choices?: readonly string[];
}

/** What fits at the cursor. `files` are completed by the shell itself, the others by the program. */
export type Wanted =
  | { readonly what: "commands" }
  | { readonly what: "topics" }
  | { readonly what: "files" }
  | { readonly what: "nothing" }
  | { readonly what: "flags"; readonly flags: readonly OptionShape[] }
  | { readonly what: "words"; readonly words: readonly string[] }
  | FromBook;

/** What only the contact file or a table of its own can tell. */
export type FromBook =
  | { readonly what: BookValue }
  | {
      readonly what: "people";
      /** Words that may be the beginning of the same name. */
      readonly before: readonly string[];
      /** Whether the words before may also be other people. */
      readonly several: boolean;
      /** What may follow a name. */
      readonly afterwards: readonly string[];
      /** Also those whose entries have errors. */
      readonly leftOut?: boolean;
    };

type BookValue = "occasions" | "relationships" | "tags" | "templates" | "drafts" | "rules" | "news";

export interface Cursor {
  readonly wanted: Wanted;
  /** What every candidate starts with: `--channel=` where the value stands in the same word. */
  readonly prefix: string;
  /** The typed part of the candidate itself. */
  readonly typed: string;
  /** Values of the flags before the cursor. */
  readonly given: ReadonlyMap<string, string>;
}

/** `--version` and `--help` have no entry of their own in the command line's description. */
const HELP: OptionShape = { flags: "--help", text: "help" };
const VERSION: OptionShape = { flags: "--version", text: "version" };

/** By the flag's name; a flag with choices or with a file as its value says so itself. */
const VALUES: Readonly<Record<string, BookValue>> = {
  "--occasion": "occasions",
  "--relationship": "relationships",
  "--as": "relationships",
  "--tag": "tags",
  "--template": "drafts",
  "--rule": "rules",
  "--ignore": "rules",
};

const NOTHING: Wanted = { what: "nothing" };
const ONE_PERSON: Wanted = { what: "people", before: [], several: false, afterwards: [] };

/** What a command line asks for at its end. `words` are those before the current one, without the program's name. */
export function cursorOf(grammar: Grammar, words: readonly string[], current: string): Cursor {
  const line = new Line(grammar);
  for (const word of words) line.take(word);
  return line.cursor(current);
}

class Line {
  readonly #grammar: Grammar;
  readonly #given = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly #arguments: string[] = [];
  #command: CommandShape | undefined;
  #isHelp = false;
  /** A command that does not exist: nothing that follows means anything. */
  #isLost = false;
  #awaitsValueOf: OptionShape | undefined;
  #hasOnlyArguments = false;

  constructor(grammar: Grammar) {
    this.#grammar = grammar;
  }

  take(word: string): void {
    const option = this.#awaitsValueOf;
    this.#awaitsValueOf = undefined;
    // The value of `--mail` may be left out.
    if (option && !(isOptional(option) && word.startsWith("-"))) this.#given.set(nameOf(option), word);
    else if (this.#hasOnlyArguments) this.#takeArgument(word);
    else if (word === "--") this.#hasOnlyArguments = true;
    else if (word.startsWith("-") && word !== "-") this.#takeFlag(word);
    else this.#takeArgument(word);
  }

  cursor(current: string): Cursor {
    if (this.#isLost) return this.#at(NOTHING, "", current);
    const option = this.#awaitsValueOf;
    if (option && !(isOptional(option) && current.startsWith("-"))) {
      return this.#at(this.#valueOf(option), "", current);
    }
    if (this.#hasOnlyArguments || !current.startsWith("-")) return this.#at(this.#argument(), "", current);
    const equals = current.indexOf("=");
    if (equals < 0) return this.#at({ what: "flags", flags: this.#flags() }, "", current);
    const named = this.#option(current.slice(0, equals));
    const wanted = named && hasValue(named) ? this.#valueOf(named) : NOTHING;
    return this.#at(wanted, current.slice(0, equals + 1), current.slice(equals + 1));
  }

  #at(wanted: Wanted, prefix: string, typed: string): Cursor {
    return { wanted, prefix, typed, given: this.#given };
  }

  #takeFlag(word: string): void {
    const equals = word.indexOf("=");
    const name = equals < 0 ? word : word.slice(0, equals);
    const option = this.#option(name);
    this.#used.add(name);
    if (equals >= 0) this.#given.set(name, word.slice(equals + 1));
    else if (option && hasValue(option)) this.#awaitsValueOf = option;
  }

  #takeArgument(word: string): void {
    if (this.#command || this.#isHelp || this.#isLost) this.#arguments.push(word);
    else if (word === "help") this.#isHelp = true;
    else {
      this.#command = this.#grammar.commands.find(({ name }) => name === word);
      this.#isLost = this.#command === undefined;
    }
  }

  #option(name: string): OptionShape | undefined {
    return this.#allFlags().find((option) => nameOf(option) === name);
  }

  #allFlags(): readonly OptionShape[] {
    const { commands, global } = this.#grammar;
    if (this.#command) return [...this.#command.options, ...global, HELP];
    // Without a command the flags are those of `due`.
    return [...(commands.find(({ name }) => name === "due")?.options ?? []), ...global, HELP, VERSION];
  }

  #flags(): readonly OptionShape[] {
    return this.#allFlags().filter(
      (option) =>
        (option.many || !this.#used.has(nameOf(option))) &&
        (option.text !== "json" || this.#command === undefined || this.#command.json),
    );
  }

  #valueOf(option: OptionShape): Wanted {
    if (option.choices) return { what: "words", words: option.choices };
    const known = VALUES[nameOf(option)];
    if (known !== undefined) return { what: known };
    if (/[<[](file|path|folder)[>\]]/.test(option.flags)) return { what: "files" };
    return this.#command?.name === "lint" && nameOf(option) === "--to" ? ONE_PERSON : NOTHING;
  }

  #argument(): Wanted {
    const before = this.#arguments;
    if (this.#isHelp) return before.length === 0 ? { what: "topics" } : NOTHING;
    if (this.#command === undefined) return { what: "commands" };
    const { argument } = this.#command;
    if (argument === undefined || (before.length > 0 && !argument.form.includes("..."))) return NOTHING;
    switch (argument.name) {
      case "action":
        return { what: "words", words: ["install", "uninstall", "status"] };
      case "shell":
        return { what: "words", words: ["bash", "zsh", "fish"] };
      case "templates":
        return templatesArgument(before);
      case "news":
        return before.length === 0 ? { what: "news" } : NOTHING;
      case "newName":
        return NOTHING;
      case "nameAndUntil":
        return { what: "people", before, several: false, afterwards: ["1w", "2w", "1m", "3m", "off"] };
      case "nameOrNothing":
        return { what: "people", before, several: false, afterwards: [], leftOut: true };
      default:
        if (/file/i.test(argument.form)) return { what: "files" };
        return /name/i.test(argument.form)
          ? { what: "people", before, several: argument.name === "names", afterwards: [] }
          : NOTHING;
    }
  }
}

function templatesArgument([action]: readonly string[]): Wanted {
  if (action === undefined) return { what: "words", words: ["list", "show", "copy", "check"] };
  if (action === "check") return { what: "files" };
  return action === "show" || action === "copy" ? { what: "templates" } : NOTHING;
}

/** `--channel` of `--channel <channel>`. */
export function nameOf({ flags }: OptionShape): string {
  return flags.split(" ")[0] as string;
}

function hasValue({ flags }: OptionShape): boolean {
  return flags.includes(" ");
}

function isOptional({ flags }: OptionShape): boolean {
  return flags.includes(" [");
}
