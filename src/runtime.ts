/** Everything of the outside world that a command may use; `main.ts` makes the real one, tests a fake. */
export interface Runtime {
  /** Data, for the user or the next program. */
  out(text: string): void;
  /** Everything else. */
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly inIsTerminal: boolean;
  /** Columns of the terminal; 80 where it does not say. */
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
  /** The calendar date now, in the given IANA zone or the machine's: `YYYY-MM-DD`. */
  today(timeZone: string | undefined): string;
  readonly files: Files;
  stdin(): Promise<Uint8Array>;
  /** Loaded only when something is copied. */
  clipboard(): Promise<Clipboard>;
  /** Loaded only when something is asked. */
  prompter(): Promise<Prompter>;
}

export interface Files {
  /** Bytes of a file; throws FileProblem. */
  read(path: string): Uint8Array;
  exists(path: string): boolean;
  /** Names in a folder; empty when it is not there. */
  list(path: string): readonly string[];
  /** Makes a file of mode 600 that must not exist yet, and its folders; throws FileProblem. */
  create(path: string, content: string): void;
}

export type FileProblemCode =
  | "not-found"
  | "directory"
  | "not-regular"
  | "too-large"
  | "not-allowed"
  | "exists"
  | "other";

/** A file that could not be used; the command turns `code` into a message. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  readonly path: string;
  constructor(code: FileProblemCode, path: string, detail: string) {
    super(detail);
    this.name = "FileProblem";
    this.code = code;
    this.path = path;
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

/** Questions; each throws Cancelled when the user leaves. */
export interface Prompter {
  select<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  input(
    message: string,
    options?: { default?: string; validate?: (value: string) => string | true },
  ): Promise<string>;
  confirm(message: string, standard: boolean): Promise<boolean>;
}
