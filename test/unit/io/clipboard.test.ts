import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { makeClipboard } from "../../../src/io/clipboard.ts";
import { ClipboardMissing } from "../../../src/runtime.ts";

const TEXT = "佐藤部長\nご無沙汰しております。😊";

/** What was started or written, where only the named tools exist. */
async function copied(
  env: Record<string, string>,
  platform: string,
  there: readonly string[],
  terminal = true,
): Promise<string[]> {
  const log: string[] = [];
  const clipboard = makeClipboard(
    env,
    platform,
    async ({ command, args, encoding }) => {
      log.push([command, ...args, encoding].join(" "));
      return there.includes(command) ? "taken" : "missing";
    },
    (text) => {
      log.push(text);
      return terminal;
    },
  );
  await clipboard.copy(TEXT).catch((error: unknown) => {
    if (!(error instanceof ClipboardMissing)) throw error;
    log.push(`missing ${error.packages.join(" ")}`.trim());
  });
  return log;
}

const OSC_52 = `\u001b]52;c;${Buffer.from(TEXT).toString("base64")}\u0007`;

describe("clipboard", () => {
  it.each([
    ["macOS", {}, "darwin", ["pbcopy"], ["pbcopy utf8"]],
    ["Windows", {}, "win32", ["clip.exe"], ["clip.exe utf16le"]],
    ["WSL", { WSL_DISTRO_NAME: "Debian" }, "linux", ["clip.exe"], ["clip.exe utf16le"]],
    ["Wayland", { WAYLAND_DISPLAY: "wayland-0", DISPLAY: ":0" }, "linux", ["wl-copy"], ["wl-copy utf8"]],
    ["X11", { DISPLAY: ":0" }, "linux", ["xclip", "xsel"], ["xclip -selection clipboard utf8"]],
    [
      "X11 with xsel only",
      { DISPLAY: ":0" },
      "linux",
      ["xsel"],
      ["xclip -selection clipboard utf8", "xsel --clipboard --input utf8"],
    ],
    [
      "X11 without a tool",
      { DISPLAY: ":0" },
      "linux",
      [],
      ["xclip -selection clipboard utf8", "xsel --clipboard --input utf8", "missing xclip xsel"],
    ],
    [
      "Wayland without a tool",
      { WAYLAND_DISPLAY: "wayland-0" },
      "linux",
      [],
      ["wl-copy utf8", "missing wl-clipboard"],
    ],
    ["no desktop", {}, "linux", [], ["missing xclip xsel"]],
    ["SSH", { SSH_TTY: "/dev/pts/1", DISPLAY: ":0" }, "linux", ["xclip"], [OSC_52]],
    ["tmux", { TMUX: "/tmp/tmux" }, "linux", ["tmux"], ["tmux load-buffer -w - utf8"]],
    [
      "tmux over SSH",
      { TMUX: "/tmp/tmux", SSH_TTY: "/dev/pts/1" },
      "linux",
      ["tmux"],
      ["tmux load-buffer -w - utf8"],
    ],
    [
      "tmux on a desktop",
      { TMUX: "/tmp/tmux", DISPLAY: ":0" },
      "linux",
      ["tmux", "xclip"],
      ["tmux load-buffer -w - utf8", "xclip -selection clipboard utf8"],
    ],
  ])("%s", async (_name, env, platform, there, expected) => {
    expect(await copied(env as Record<string, string>, platform, there)).toEqual(expected);
  });

  it("says so when an SSH session has no terminal", async () => {
    expect(await copied({ SSH_CONNECTION: "1" }, "linux", [], false)).toEqual([OSC_52, "missing"]);
  });

  const hasTool = (name: string): boolean => spawnSync("which", [name]).status === 0;
  it.skipIf(!hasTool("Xvfb") || !hasTool("xclip") || !hasTool("xvfb-run"))(
    "reaches a real X11 clipboard (Debian: xvfb xauth xclip)",
    async () => {
      const source = new URL("../../../src/io/clipboard.ts", import.meta.url).pathname;
      const script = `import { makeClipboard } from ${JSON.stringify(source)};
        await makeClipboard(process.env, "linux").copy(${JSON.stringify(TEXT)});`;
      const { outputFiles } = await build({
        stdin: { contents: script, resolveDir: "/" },
        bundle: true,
        write: false,
        format: "esm",
        platform: "node",
      });
      const shell = `node --input-type=module -e "$PROGRAM" && xclip -selection clipboard -o`;
      const result = spawnSync("xvfb-run", ["-a", "sh", "-c", shell], {
        env: { ...process.env, PROGRAM: outputFiles[0]?.text, TMUX: "", SSH_TTY: "", SSH_CONNECTION: "" },
        encoding: "utf8",
      });
      expect(result.stdout).toBe(TEXT);
    },
  );
});
