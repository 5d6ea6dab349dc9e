import { describe, expect, it } from "vitest";
import { editorCalls } from "../../../src/commands/editor.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";

const FILE = "/home/taro/my contacts.yaml";

interface Place {
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly line?: number | undefined;
  readonly files?: Readonly<Record<string, string>>;
}

/** Each way to open the file as one line of words. */
function calls({ env = {}, platform = "linux", line = 12, files = {} }: Place): string[] | string {
  const { runtime } = fakeRuntime(files, { env, platform });
  const found = editorCalls(runtime, FILE, line);
  if ("unreadable" in found) return `unreadable ${found.unreadable}: ${found.value}`;
  return found.calls.map(({ command, args }) => [command, ...args].join("|"));
}

const opened = (editor: string, place: Place = {}) => calls({ ...place, env: { EDITOR: editor } });

describe("an editor", () => {
  it.each([
    ["vi", `vi|+12|${FILE}`],
    ["vim", `vim|+12|${FILE}`],
    ["nvim", `nvim|+12|${FILE}`],
    ["nano", `nano|+12|${FILE}`],
    ["emacs -nw", `emacs|-nw|+12|${FILE}`],
    ["emacsclient", `emacsclient|+12|${FILE}`],
    ["micro", `micro|+12|${FILE}`],
    ["kak", `kak|+12|${FILE}`],
    ["joe", `joe|+12|${FILE}`],
    ["gvim", `gvim|-f|+12|${FILE}`],
    ["gvim -f", `gvim|-f|+12|${FILE}`],
    ["gedit", `gedit|--wait|+12|${FILE}`],
    ["code", `code|--wait|--goto|${FILE}:12`],
    ["code --wait", `code|--wait|--goto|${FILE}:12`],
    ["code -w -n", `code|-w|-n|--goto|${FILE}:12`],
    ["codium", `codium|--wait|--goto|${FILE}:12`],
    ["subl", `subl|--wait|${FILE}:12`],
    ["subl -w", `subl|-w|${FILE}:12`],
    ["zed", `zed|--wait|${FILE}:12`],
    ["hx", `hx|${FILE}:12`],
    ["mate", `mate|-w|-l|12|${FILE}`],
    ["kate", `kate|-b|-l|12|${FILE}`],
    ["ed", `ed|${FILE}`],
    ["/usr/local/bin/vim", `/usr/local/bin/vim|+12|${FILE}`],
  ])("%s is given the line in its own way", (editor, expected) => {
    expect(opened(editor)).toEqual([expected]);
  });

  it.each([
    ["vim", `vim|${FILE}`],
    ["code", `code|--wait|${FILE}`],
    ["subl", `subl|--wait|${FILE}`],
    ["mate", `mate|-w|${FILE}`],
    ["kate", `kate|-b|${FILE}`],
  ])("%s is told no line where there is none", (editor, expected) => {
    const { runtime } = fakeRuntime({}, { env: { EDITOR: editor } });
    expect(editorCalls(runtime, FILE, undefined)).toEqual({
      calls: [{ command: editor, args: expected.split("|").slice(1), variable: "EDITOR" }],
    });
  });

  it.each([
    ['"/opt/my editor/x" -f', `/opt/my editor/x|-f|${FILE}`],
    ["'/opt/my editor/vim' -f", `/opt/my editor/vim|-f|+12|${FILE}`],
    ["/opt/my\\ editor/x", `/opt/my editor/x|${FILE}`],
    ['x --title="a \\"b\\" c"', `x|--title=a "b" c|${FILE}`],
    ["x 'a$b' \"\"", `x|a$b||${FILE}`],
    ["  vim   -u  NONE ", `vim|-u|NONE|+12|${FILE}`],
  ])("%s may hold arguments and quotes", (editor, expected) => {
    expect(opened(editor)).toEqual([expected]);
  });

  it("in a path with spaces needs no quotes when it is there", () => {
    expect(opened("/opt/My Editor/vim", { files: { "/opt/My Editor/vim": "" } })).toEqual([
      `/opt/My Editor/vim|+12|${FILE}`,
    ]);
  });

  it.each(['vim "-f', "vim '-f", "vim \\", '"'])("with an open quote is not guessed: %s", (editor) => {
    expect(opened(editor)).toBe(`unreadable EDITOR: ${editor}`);
  });

  it("on Windows is a path with backslashes", () => {
    const place = { platform: "win32" };
    expect(opened("C:\\tools\\Vim.exe -n", place)).toEqual([`C:\\tools\\Vim.exe|-n|+12|${FILE}`]);
    expect(opened('"C:\\Program Files\\x\\Code.exe" --wait', place)).toEqual([
      `C:\\Program Files\\x\\Code.exe|--wait|--goto|${FILE}:12`,
    ]);
  });
});

describe("which editor", () => {
  it("is VISUAL's before EDITOR's, and an empty one counts as none", () => {
    expect(calls({ env: { VISUAL: "vim", EDITOR: "nano" } })).toEqual([`vim|+12|${FILE}`]);
    expect(calls({ env: { VISUAL: " ", EDITOR: "nano" } })).toEqual([`nano|+12|${FILE}`]);
  });

  it.each([
    ["linux", [`nano|+12|${FILE}`, `vi|+12|${FILE}`]],
    ["win32", [`notepad|${FILE}`]],
    ["darwin", [`open|-W|-t|${FILE}`, `nano|+12|${FILE}`, `vi|+12|${FILE}`]],
  ])("is one that the system has, on %s", (platform, expected) => {
    expect(calls({ platform })).toEqual(expected);
  });
});
