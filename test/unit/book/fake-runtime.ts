import { FileProblem, type Runtime } from "../../../src/runtime.ts";

export interface Fake {
  readonly runtime: Runtime;
  readonly out: () => string;
  readonly err: () => string;
}

/** A Runtime over files that are not there; whatever a test does not expect throws. */
export function fakeRuntime(
  files: Readonly<Record<string, string | Uint8Array | FileProblem>>,
  changes: Partial<Runtime> = {},
): Fake {
  let out = "";
  let err = "";
  const unexpected = (): never => {
    throw new Error("not expected here");
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
    cwd: "/home/taro/notes",
    platform: "linux",
    home: "/home/taro",
    packageFolder: "/package",
    node: "/usr/bin/node",
    today: () => "2026-12-16",
    timeOfDay: () => "12:00",
    files: {
      read: (path) => {
        const content = files[path];
        if (content === undefined) throw new FileProblem("not-found", path, "ENOENT");
        if (content instanceof FileProblem) throw content;
        return typeof content === "string" ? new TextEncoder().encode(content) : content;
      },
      exists: (path) => path in files,
      list: () => [],
      create: unexpected,
      resolve: (path) => path,
      replace: unexpected,
      locked: unexpected,
      remove: unexpected,
      makeTemporaryFolder: unexpected,
      removeFolder: unexpected,
    },
    stdin: unexpected,
    run: unexpected,
    clipboard: unexpected,
    prompter: unexpected,
    ...changes,
  };
  return { runtime, out: () => out, err: () => err };
}
