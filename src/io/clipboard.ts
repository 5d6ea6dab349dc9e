import { spawn } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import { type Clipboard, ClipboardMissing, type Runtime } from "../runtime.ts";

/** One program that takes the clipboard's text on its standard input. */
interface Tool {
  readonly command: string;
  readonly args: readonly string[];
  readonly encoding: "utf8" | "utf16le";
}

/** Runs a tool with the text as its input: whether it took it, did not, or is not there at all. */
export type Feed = (tool: Tool, text: string) => Promise<"taken" | "refused" | "missing">;
/** Writes to the terminal itself, past any redirection: whether there is one. */
export type WriteTerminal = (text: string) => boolean;

const tool = (command: string, args: readonly string[], encoding: Tool["encoding"] = "utf8"): Tool => ({
  command,
  args,
  encoding,
});

const MAC = tool("pbcopy", []);
const WINDOWS = tool("clip.exe", [], "utf16le");
const WAYLAND = tool("wl-copy", []);
const X11 = [tool("xclip", ["-selection", "clipboard"]), tool("xsel", ["--clipboard", "--input"])];
const TMUX = tool("tmux", ["load-buffer", "-w", "-"]);

/**
 * The clipboard of this place: tmux's, over SSH the local terminal's (OSC 52), else the desktop's own tool. The tools
 * are started directly rather than through a library: those bring programs of their own, which a bundle cannot carry.
 */
export function makeClipboard(
  env: Runtime["env"],
  platform: string,
  feed: Feed = feedTool,
  writeTerminal: WriteTerminal = writeToTerminal,
): Clipboard {
  return {
    async copy(text) {
      const remote = Boolean(env.SSH_TTY || env.SSH_CONNECTION);
      let done = env.TMUX ? (await feed(TMUX, text)) === "taken" : false;
      if (remote) {
        if (!done) done = writeTerminal(`\u001b]52;c;${Buffer.from(text, "utf8").toString("base64")}\u0007`);
        if (!done) throw new ClipboardMissing([]);
        return;
      }
      const refused: string[] = [];
      for (const candidate of toolsHere(env, platform)) {
        const answer = await feed(candidate, text);
        if (answer === "taken") return;
        if (answer === "refused") refused.push(candidate.command);
      }
      if (!done) throw new ClipboardMissing(packagesFor(env, platform), refused);
    },
  };
}

function toolsHere(env: Runtime["env"], platform: string): readonly Tool[] {
  if (platform === "darwin") return [MAC];
  if (platform === "win32") return [WINDOWS];
  const wsl = env.WSL_DISTRO_NAME || env.WSL_INTEROP ? [WINDOWS] : [];
  return [...wsl, ...(env.WAYLAND_DISPLAY ? [WAYLAND] : []), ...(env.DISPLAY ? X11 : [])];
}

/** Debian's names of the packages that would give a clipboard; empty where no package helps. */
function packagesFor(env: Runtime["env"], platform: string): readonly string[] {
  if (platform === "darwin" || platform === "win32") return [];
  return env.WAYLAND_DISPLAY ? ["wl-clipboard"] : ["xclip", "xsel"];
}

async function feedTool({ command, args, encoding }: Tool, text: string): ReturnType<Feed> {
  return await new Promise((resolve) => {
    // xclip and wl-copy stay behind to serve the clipboard: with a pipe on stdout they would keep this process waiting.
    const child = spawn(command, args, { stdio: ["pipe", "ignore", "ignore"] });
    child.on("error", () => resolve("missing"));
    child.on("exit", (code) => resolve(code === 0 ? "taken" : "refused"));
    child.stdin.on("error", () => {});
    child.stdin.end(Buffer.from(text, encoding));
  });
}

function writeToTerminal(text: string): boolean {
  try {
    const terminal = openSync("/dev/tty", "w");
    try {
      writeSync(terminal, text);
    } finally {
      closeSync(terminal);
    }
    return true;
  } catch {
    return false;
  }
}
