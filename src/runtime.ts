/** Everything of the outside world that a command may use; `main.ts` makes the real one, tests a fake. */
export interface Runtime {
  /** Data, for the user or the next program. */
  out(text: string): void;
  /** Everything else. */
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly inIsTerminal: boolean;
  /** Columns of the terminal as it is now; 80 where it does not say. */
  readonly width: number;
  /** Colour on stdout and on stderr, decided once (NO_COLOR, FORCE_COLOR, TERM=dumb, pipe). */
  readonly colorOut: boolean;
  readonly colorErr: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: string;
  readonly home: string;
  /** Where the program's own templates and example lie. */
  readonly packageFolder: string;
  /** The running Node itself, absolute. */
  readonly node: string;
  /** The calendar date now, in the given IANA zone or the machine's: `YYYY-MM-DD`. */
  today(timeZone: string | undefined): string;
  /** The time now by the machine's clock: `HH:MM`. */
  timeOfDay(): string;
  readonly files: Files;
  stdin(): Promise<Uint8Array>;
  /** Starts a program of the system and waits for its end; never through a shell. */
  run(command: string, args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Loaded only when something is copied. */
  clipboard(): Promise<Clipboard>;
  /**
   * Loaded only when something is asked. With `holdsInterrupts`, Ctrl-C between two questions does not end the program:
   * the next question throws Cancelled, so that a long dialogue can still tell how things stand. A second one ends it.
   */
  prompter(options?: { readonly holdsInterrupts?: boolean }): Promise<Prompter>;
}

export interface RunOptions {
  /** Text for its standard input; without it there is none. */
  readonly input?: string | undefined;
  /** It talks with the user itself: an editor. `out` and `err` stay empty. */
  readonly onTerminal?: boolean;
  /** Its input and output are bytes that need not be UTF-8: each character of the texts stands for one. */
  readonly bytes?: boolean;
  /**
   * It may outlive this program, as a mail program does: nobody listens to it, and its end is waited for only as long as
   * it takes to fail at once. Status 0 when it goes on.
   */
  readonly letGo?: boolean;
}

/** How a program ended. */
export interface Ran {
  /** Its exit status; null when a signal ended it, undefined when there is no such program. */
  readonly status: number | null | undefined;
  readonly out: string;
  readonly err: string;
}

export interface Files {
  /** Bytes of a file; throws FileProblem. */
  read(path: string): Uint8Array;
  exists(path: string): boolean;
  /** Names in a folder; empty when it is not there. */
  list(path: string): readonly string[];
  /** Makes a file of mode 600 that must not exist yet, whole or not at all, and its folders; throws FileProblem. */
  create(path: string, content: string): void;
  /** The file itself behind links, absolute, also where the last link leads nowhere yet; throws FileProblem. */
  resolve(path: string): string;
  /**
   * Puts new content in the place of a file in one step: whatever happens, it is the old or the new. Links, mode and
   * owner stay; a new file gets mode 600, new folders 700. With `expected`, only while the file still holds exactly that,
   * so that what an editor saves in between is not lost (`changed`). Throws FileProblem, and then the file is the old one.
   */
  replace(path: string, content: string | Uint8Array, expected?: string): void;
  /**
   * Keeps every other keepintouch process from changing the file while the action runs: a matter of moments, without
   * questions to the user. Not to be nested for one file. Throws FileProblem (`busy`) and whatever the action throws.
   */
  locked<Result>(path: string, action: () => Promise<Result>): Promise<Result>;
  /** Removes a file; that it is not there is fine. Throws FileProblem. */
  remove(path: string): void;
  /** A new folder that nobody else may read, for text that must not stay; the caller removes it. */
  makeTemporaryFolder(): string;
  removeFolder(path: string): void;
}

export type FileProblemCode =
  | "not-found"
  | "directory"
  | "not-regular"
  | "too-large"
  | "not-allowed"
  | "exists"
  | "link-loop"
  | "no-space"
  | "not-owner"
  | "changed"
  | "busy"
  | "other";

/** A file that could not be used; the command turns `code` into a message. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  /** The file, or the folder or the file behind a link that stands in the way. */
  readonly path: string;
  readonly doing: "read" | "write";
  constructor(code: FileProblemCode, path: string, detail: string, doing: "read" | "write" = "read") {
    super(detail);
    this.name = "FileProblem";
    this.code = code;
    this.path = path;
    this.doing = doing;
  }
}

export interface Clipboard {
  /** Puts text on the clipboard; throws ClipboardMissing when there is none. */
  copy(text: string): Promise<void>;
}

/** No way to the clipboard here: the packages that would give one, and the tools that are there but did not work. */
export class ClipboardMissing extends Error {
  readonly packages: readonly string[];
  readonly refused: readonly string[];
  constructor(packages: readonly string[], refused: readonly string[] = []) {
    super("no clipboard");
    this.name = "ClipboardMissing";
    this.packages = packages;
    this.refused = refused;
  }
}

export interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
}

/** A key that may be pressed. */
export interface KeyChoice<Value> {
  /** A character in lower case, or `escape`. */
  readonly key: string;
  readonly value: Value;
  /** A few words that stay on the screen once it is pressed. */
  readonly name: string;
}

/** Questions; each throws Cancelled when the user leaves. */
export interface Prompter {
  /**
   * One key, without Enter where the terminal can do that. `message`, of one line or several, says which keys there
   * are; `unknown` is told for another key, and for several at once, as pasted text gives them.
   */
  key<Value>(message: string, choices: readonly KeyChoice<Value>[], unknown: string): Promise<Value>;
  select<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  input(
    message: string,
    options?: { default?: string; validate?: (value: string) => string | true },
  ): Promise<string>;
  confirm(message: string, standard: boolean): Promise<boolean>;
}
