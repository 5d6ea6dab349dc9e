import { FileProblem, type Files, type Ran, type Runtime } from "../../../src/runtime.ts";

export interface Started {
  readonly command: string;
  readonly args: readonly string[];
  readonly input: string | undefined;
}

/** A machine in memory: its files, what was printed, and the programs that were started. */
export interface Machine {
  readonly runtime: Runtime;
  readonly files: Map<string, string>;
  readonly started: readonly Started[];
  /** What was printed since the last call. */
  take(): { readonly out: string; readonly err: string };
}

export interface MachineParts extends Partial<Omit<Runtime, "files" | "run">> {
  readonly files?: Readonly<Record<string, string>>;
  /** How each of its programs ends; another one is not there. */
  readonly programs?: Readonly<Record<string, Partial<Ran>>>;
  /** Paths that cannot be written. */
  readonly readOnly?: readonly string[];
  /** Links and where they lead. */
  readonly links?: Readonly<Record<string, string>>;
}

export function machine(parts: MachineParts = {}): Machine {
  const { files: given = {}, programs = {}, readOnly = [], links = {}, ...changes } = parts;
  const contents = new Map(Object.entries(given));
  const started: Started[] = [];
  let out = "";
  let err = "";
  const unexpected = (): never => {
    throw new Error("not expected here");
  };
  const real = (path: string): string => links[path] ?? path;
  const files: Files = {
    read: (path) => {
      const content = contents.get(real(path));
      if (content === undefined) throw new FileProblem("not-found", path, "ENOENT");
      return new TextEncoder().encode(content);
    },
    exists: (path) => contents.has(real(path)),
    list: () => [],
    create: unexpected,
    resolve: (path) => {
      if (!contents.has(real(path))) throw new FileProblem("not-found", path, "ENOENT");
      return real(path);
    },
    replace: (path, content) => {
      if (readOnly.some((place) => path.startsWith(place))) {
        throw new FileProblem("not-allowed", path, "EACCES");
      }
      contents.set(real(path), typeof content === "string" ? content : new TextDecoder().decode(content));
    },
    locked: async (path, action) => {
      if (readOnly.some((place) => path.startsWith(place))) {
        throw new FileProblem("not-allowed", path, "EACCES");
      }
      return await action();
    },
    remove: unexpected,
    makeTemporaryFolder: unexpected,
    removeFolder: unexpected,
  };
  const runtime: Runtime = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    inIsTerminal: false,
    width: 80,
    colorOut: false,
    colorErr: false,
    env: {},
    cwd: "/home/taro",
    platform: "linux",
    home: "/home/taro",
    packageFolder: "/package",
    node: "/usr/bin/node",
    today: () => "2026-12-16",
    timeOfDay: () => "08:30",
    stdin: unexpected,
    clipboard: unexpected,
    prompter: unexpected,
    ...changes,
    files,
    run: async (command, args, options = {}) => {
      started.push({ command, args, input: options.input });
      const end = programs[command];
      return end ? { status: 0, out: "", err: "", ...end } : { status: undefined, out: "", err: "" };
    },
  };
  return {
    runtime,
    files: contents,
    started,
    take: () => {
      const taken = { out, err };
      out = "";
      err = "";
      return taken;
    },
  };
}
