import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type EditFlags, run } from "../../../src/commands/edit.ts";
import { run as undo } from "../../../src/commands/undo.ts";
import { UserError } from "../../../src/errors.ts";
import type { Prompter, Ran, Runtime } from "../../../src/runtime.ts";
import { files } from "../../harness/real-files.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";

const BOOK = `me: { name: 山田 太郎 }
contacts:
  # the first
  - id: sato
    name: 佐藤 健
    relationship: boss
  -
  - { id: lee, name: Sam Lee, relationship: friend }   # a line of his own
`;
const BROKEN = BOOK.replace("relationship: boss", "relationship: [boss");

const root = mkdtempSync(join(tmpdir(), "keepintouch-edit-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let home: string;
let path: string;
/** What was started: program and arguments. */
let started: string[][];
let output: () => { out: string; err: string };
beforeEach(() => {
  home = mkdtempSync(join(root, "home-"));
  path = join(home, "contacts.yaml");
  started = [];
});

type Edited = string | ((file: string) => Ran | undefined);
const NOT_THERE: Ran = { status: undefined, out: "", err: "" };
const ended = (status: number | null): Ran => ({ status, out: "", err: "" });

/** Somebody at an editor: each time it is opened the next text is saved; `answers` are given to the questions. */
function place(
  edits: readonly Edited[],
  answers: readonly string[] | undefined,
  parts: Partial<Runtime>,
): Runtime {
  const left = [...edits];
  const toAnswer = [...(answers ?? [])];
  const prompter = {
    select: async (_message, choices) => {
      const wanted = toAnswer.shift();
      const choice = choices.find(({ value }) => value === wanted);
      if (!choice) throw new Error(`"${wanted}" is not among the choices`);
      return choice.value;
    },
  } as Prompter;
  const { runtime, out, err } = fakeRuntime(
    {},
    {
      cwd: home,
      home,
      files,
      env: { EDITOR: "nano" },
      inIsTerminal: answers !== undefined,
      outIsTerminal: answers !== undefined,
      prompter: async () => prompter,
      run: async (command, args, options) => {
        expect(options).toEqual({ onTerminal: true });
        started.push([command, ...args]);
        const edit = left.shift();
        const file = (args.at(-1) as string).replace(/:\d+$/, "");
        if (edit === undefined) throw new Error("the editor was opened once too often");
        if (typeof edit === "string") writeFileSync(file, edit);
        return (typeof edit === "string" ? undefined : edit(file)) ?? ended(0);
      },
      ...parts,
    },
  );
  output = () => ({ out: out(), err: err() });
  return runtime;
}

interface Session {
  readonly before?: string | Uint8Array;
  readonly edits: readonly Edited[];
  readonly answers?: readonly string[];
  readonly name?: string;
  readonly flags?: EditFlags;
  readonly parts?: Partial<Runtime>;
}

async function edit({ before = BOOK, edits, answers, name = "", flags = {}, parts = {} }: Session) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, before);
  const runtime = place(edits, answers, parts);
  const status = await run(flags, name, { file: path }, runtime).catch((error) => {
    if (error instanceof UserError) return `${error.status}: ${error.message}`;
    throw error;
  });
  return { status, ...output(), file: existsSync(path) ? readFileSync(path, "utf8") : undefined };
}

const undone = async (): Promise<string> => {
  expect(await undo({}, { file: path }, place([], undefined, {}))).toBe(0);
  return readFileSync(path, "utf8");
};

describe("the editor is opened", () => {
  const unchanged: Edited = () => undefined;

  it.each([
    ["", []],
    ["佐藤", ["+4"]],
    ["lee", ["+8"]],
  ])("for %j at the right line", async (name, line) => {
    const { status, err } = await edit({ edits: [unchanged], name });
    expect(started).toEqual([["nano", ...line, path]]);
    expect({ status, err }).toEqual({ status: 0, err: "Nothing was changed.\n" });
  });

  it("at somebody who was left out because of an error", async () => {
    const before = BOOK.replace("relationship: boss", "relationship: boss\n    birthday: 13-45");
    const { status, err } = await edit({ before, edits: [BOOK], name: "佐藤" });
    expect(started).toEqual([["nano", "+4", path]]);
    expect(err).toContain("13-45");
    expect(status).toBe(0);
  });

  it("at the first error of a file that cannot be read, whoever is named", async () => {
    const { status, err } = await edit({ before: BROKEN, edits: [unchanged], name: "lee" });
    expect(started).toEqual([["nano", "+6", path]]);
    expect(err).toContain("it is opened at the first error");
    expect(status).toBe(2);
  });

  it("on the file itself behind a link, which stays", async () => {
    const real = join(home, "real.yaml");
    writeFileSync(real, BOOK);
    symlinkSync(real, path);
    const { status } = await edit({ edits: [`${BOOK}# more\n`] });
    expect(started).toEqual([["nano", real]]);
    expect(status).toBe(0);
    expect(await undone()).toBe(BOOK);
    expect(readFileSync(real, "utf8")).toBe(BOOK);
    expect(readdirSync(home)).toContain("real.yaml");
  });

  it("on no file that is no text", async () => {
    const { status, file } = await edit({ before: new Uint8Array([0xff, 0xfe, 97, 0]), edits: [] });
    expect(status).toMatch(/^2: .*cannot be used/);
    expect(started).toEqual([]);
    expect(file).toBeDefined();
  });

  it("for nobody that nobody knows", async () => {
    const { status } = await edit({ edits: [], name: "鈴木" });
    expect(status).toMatch(/^2: Nobody is called "鈴木"/);
  });
});

describe("afterwards", () => {
  it("the change is counted, and undo takes it back", async () => {
    const changed = BOOK.replace("佐藤 健", "佐藤 健太").replace("  # the first\n", "");
    const { status, err } = await edit({ edits: [changed], name: "sato" });
    expect(err).toBe(
      `${path}: 1 line added, 2 lines taken out.\nTo take it back: keepintouch undo --file ${path}\n`,
    );
    expect(status).toBe(0);
    expect(await undone()).toBe(BOOK);
    expect(output().err).toContain("edit 佐藤 健");
  });

  it("a warning is told and no reason to ask", async () => {
    const { status, err } = await edit({
      edits: [BOOK.replace("id: sato", "nick: x\n    id: sato")],
      answers: [],
    });
    expect(err).toContain('unknown key "nick"');
    expect(status).toBe(0);
  });

  it("an error without a terminal is told with what to do", async () => {
    const { status, err, file } = await edit({ edits: [BROKEN], name: "佐藤 健" });
    expect(status).toBe(2);
    expect(file).toBe(BROKEN);
    expect(err).toContain("contacts.yaml:6:");
    expect(err).toContain(`To mend it: keepintouch edit "佐藤 健" --file ${path}`);
    expect(await undone()).toBe(BOOK);
  });

  it("an error on a terminal is edited again at its line, and one undo takes all of it back", async () => {
    const mended = BOOK.replace("boss", "client");
    const { status, file } = await edit({ edits: [BROKEN, mended], answers: ["again"], name: "lee" });
    expect(started).toEqual([
      ["nano", "+8", path],
      ["nano", "+6", path],
    ]);
    expect({ status, file }).toEqual({ status: 0, file: mended });
    expect(await undone()).toBe(BOOK);
  });

  it("an error may be left as it is", async () => {
    const { status, file } = await edit({ edits: [BROKEN], answers: ["leave"] });
    expect({ status, file }).toEqual({ status: 2, file: BROKEN });
    expect(await undone()).toBe(BOOK);
  });

  it("the changes are taken back on wish, and undo knows of none", async () => {
    const { status, file, err } = await edit({ edits: [BROKEN], answers: ["back"] });
    expect({ status, file }).toEqual({ status: 0, file: BOOK });
    expect(err).toContain("Your changes are taken back");
    await expect(undo({}, { file: path }, place([], undefined, {}))).rejects.toThrow("nothing to take back");
  });

  it("nothing is taken back over what somebody else has written meanwhile", async () => {
    const other = `${BROKEN}# by somebody else\n`;
    const select = async (): Promise<never> => {
      writeFileSync(path, other);
      return "back" as never;
    };
    const parts = { prompter: async () => ({ select }) as unknown as Prompter };
    const { status, file, err } = await edit({ edits: [BROKEN], answers: [], parts });
    expect({ status, file }).toEqual({ status: 2, file: other });
    expect(err).toContain("was changed again in the meantime");
  });

  it("a file that is gone can be had back", async () => {
    const { status, file, err } = await edit({ edits: [(file) => void unlinkSync(file)], answers: ["back"] });
    expect({ status, file }).toEqual({ status: 0, file: BOOK });
    expect(err).toContain("is gone, or can no longer be read");
  });

  it("a file saved in another encoding can be had back", async () => {
    const utf16: Edited = (file) => void writeFileSync(file, Buffer.from(`\ufeff${BOOK}`, "utf16le"));
    const { status, file, err } = await edit({ edits: [utf16], answers: ["back"] });
    expect({ status, file }).toEqual({ status: 0, file: BOOK });
    expect(err).toContain("UTF-16");
  });
});

describe("an editor", () => {
  it("that is not there is named, with what to set", async () => {
    const { status } = await edit({ edits: [() => NOT_THERE], parts: { env: { VISUAL: "emcas -nw" } } });
    expect(status).toMatch(/^2: The editor "emcas" named by VISUAL cannot be started/);
    expect(status).toContain("export VISUAL=nano");
  });

  it("is looked for where none is named", async () => {
    const { status } = await edit({ edits: [() => NOT_THERE, BOOK], answers: [], parts: { env: {} } });
    expect(started.map(([command]) => command)).toEqual(["nano", "vi"]);
    expect(status).toBe(0);
  });

  it("that is nowhere is told with all that were tried", async () => {
    const { status } = await edit({
      edits: [() => NOT_THERE, () => NOT_THERE],
      answers: [],
      parts: { env: {} },
    });
    expect(status).toMatch(/^2: No editor was found \(tried: nano, vi\)/);
  });

  it("is not started to wait for ever where there is no terminal", async () => {
    const { status } = await edit({ edits: [], parts: { env: {} } });
    expect(status).toMatch(/^2: There is no terminal here for an editor/);
  });

  it("on a Mac without a desktop is one of the terminal", async () => {
    const parts = { env: {}, platform: "darwin" };
    const { status, err } = await edit({ edits: [() => ended(1), BOOK], answers: [], parts });
    expect(started.map(([command]) => command)).toEqual(["open", "nano"]);
    expect(err).toContain("⌘Q");
    expect(status).toBe(0);
  });

  it.each([
    [1, "ended with an error (status 1)"],
    [null, "was stopped"],
  ])("that ends with %s is told", async (code, message) => {
    const { status, err } = await edit({ edits: [() => ended(code)] });
    expect(err).toContain(message);
    expect(status).toBe(2);
  });

  it("that fails after it has saved loses nothing", async () => {
    const saved: Edited = (file) => {
      writeFileSync(file, `${BOOK}# more\n`);
      return ended(1);
    };
    const { status, err } = await edit({ edits: [saved] });
    expect(err).toContain("1 line added");
    expect(status).toBe(2);
    expect(await undone()).toBe(BOOK);
  });

  it("with an open quote is refused", async () => {
    const { status } = await edit({ edits: [], parts: { env: { EDITOR: '"vim' } } });
    expect(status).toBe('2: EDITOR holds a quote that is never closed; close it and try again: "vim');
  });
});

describe("a dry run", () => {
  const inFolder = (): string => dirname(started[0]?.at(-1) as string);

  it("edits a copy that only the user may read, shows the diff and leaves nothing behind", async () => {
    let modes: number[] = [];
    const saved: Edited = (copy) => {
      modes = [copy, dirname(copy)].map((each) => statSync(each).mode & 0o777);
      writeFileSync(copy, BOOK.replace("boss", "client"));
    };
    const { status, out, err, file } = await edit({ edits: [saved], name: "sato", flags: { dryRun: true } });
    expect(modes.map((mode) => mode.toString(8))).toEqual(["600", "700"]);
    expect(out).toMatch(/^--- a.*\n\+\+\+ b.*\n@@ .*\n(?: .*\n)+-.*boss\n\+.*client\n/);
    expect(err).toBe("A dry run: nothing was written.\n");
    expect({ status, file }).toEqual({ status: 0, file: BOOK });
    expect(existsSync(inFolder())).toBe(false);
    expect(started[0]?.slice(0, 2)).toEqual(["nano", "+4"]);
  });

  it("tells the errors and asks nothing", async () => {
    const { status, err } = await edit({ edits: [BROKEN], answers: [], flags: { dryRun: true } });
    expect(err).toContain(`${path}:6:`);
    expect(status).toBe(2);
  });

  it("leaves nothing behind when the editor is not there", async () => {
    const { status } = await edit({ edits: [() => NOT_THERE], flags: { dryRun: true } });
    expect(status).toContain("cannot be started");
    expect(existsSync(inFolder())).toBe(false);
  });
});
