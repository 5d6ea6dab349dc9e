import { describe, expect, it } from "vitest";
import { openDraft } from "../../../src/commands/draft-open.ts";
import type { Outlet } from "../../../src/commands/draft-outlet.ts";
import type { Written } from "../../../src/commands/draft-text.ts";
import type { DraftRun } from "../../../src/commands/draft-usage.ts";
import type { Draft } from "../../../src/drafts/render.ts";
import { en } from "../../../src/render/messages/en.ts";
import { FileProblem, type Ran } from "../../../src/runtime.ts";
import { book, contact, day } from "../domain/make.ts";
import { machine } from "./machine.ts";

interface Place {
  readonly platform?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly programs?: Readonly<Record<string, Partial<Ran>>>;
  readonly draft?: Partial<Draft>;
  readonly outlet?: Outlet;
  readonly folder?: string;
  readonly isFull?: boolean;
}

const SHORT: Draft = {
  subject: "A bit of news",
  body: "Hi Sam,\n\nHow are things?\n",
  template: "en/catch-up.casual",
  channel: "email",
  language: "en",
  to: "sam@lee.example",
  ignore: [],
};
const LINK =
  "mailto:sam@lee.example?subject=A%20bit%20of%20news&body=Hi%20Sam%2C%0D%0A%0D%0AHow%20are%20things%3F";
const LONG = { body: `${"長い話です。".repeat(50)}\n` };
const DESKTOP = { DISPLAY: ":0" };

/** Opens a draft for Sam, sent on 2026-12-18, on a machine whose programs end as said. */
async function opened({ platform = "linux", env = DESKTOP, programs = {}, ...place }: Place) {
  const { folder = "/tmp/keepintouch-1" } = place;
  const { runtime, started, files, take } = machine({ platform, env, programs });
  const removed: string[] = [];
  const sam = contact({ id: "sam", name: { full: "Sam Lee" }, emails: ["sam@lee.example"] });
  const written: Written = {
    draft: { ...SHORT, ...place.draft },
    contact: sam,
    occasion: "catch-up",
    sendOn: day("2026-12-18"),
    findings: [],
  };
  const draftRun = {
    flags: { occasion: "new-year", open: true },
    opened: { book: book([sam]), messages: en },
    global: {},
    runtime: {
      ...runtime,
      files: {
        ...runtime.files,
        makeTemporaryFolder: () => folder,
        create: (path: string, content: string) => {
          if (place.isFull) throw new FileProblem("no-space", path, "ENOSPC", "write");
          files.set(path, content);
        },
        removeFolder: (path: string) => removed.push(path),
      },
    },
  } as unknown as DraftRun;
  const status = await openDraft(written, place.outlet ?? { format: "text", file: undefined }, draftRun);
  return { status, err: take().err, started, files: Object.fromEntries(files), removed };
}

describe("a short mail", () => {
  it.each([
    ["a desktop on X11", "linux", DESKTOP, "xdg-open", [LINK]],
    ["a desktop on Wayland", "linux", { WAYLAND_DISPLAY: "wayland-0" }, "xdg-open", [LINK]],
    ["a Mac", "darwin", {}, "open", [LINK]],
    [
      "Windows, where nothing of it meets a shell",
      "win32",
      { SystemRoot: "C:\\Windows" },
      "C:\\Windows\\System32\\rundll32.exe",
      ["url.dll,FileProtocolHandler", LINK],
    ],
    ["WSL", "linux", { WSL_DISTRO_NAME: "Debian" }, "wslview", [LINK]],
  ])("goes as a link on %s", async (_name, platform, env, command, args) => {
    const { status, err, started, files } = await opened({
      platform,
      env: env as Record<string, string>,
      programs: { [command]: {} },
    });
    expect([status, err]).toEqual([0, "It is in the mail program; nothing has been sent.\n"]);
    expect(started.map((one) => [one.command, one.args])).toEqual([[command, args]]);
    expect(files).toEqual({});
  });

  it("tries the desktop where WSL has no opener of its own", async () => {
    const { status, started } = await opened({
      env: { ...DESKTOP, WSL_INTEROP: "/run/WSL/1" },
      programs: { "xdg-open": {} },
    });
    expect([status, started.map(({ command }) => command)]).toEqual([0, ["wslview", "xdg-open"]]);
  });
});

describe("a long mail", () => {
  it("goes as a file, which stays", async () => {
    const { status, err, started, files, removed } = await opened({
      draft: LONG,
      programs: { "xdg-open": {} },
    });
    const path = "/tmp/keepintouch-1/2026-12-18-sam.eml";
    expect([status, started[0]?.args, Object.keys(files), removed]).toEqual([0, [path], [path], []]);
    expect(files[path]).toMatch(/^X-Unsent: 1\r\nTo: Sam Lee <sam@lee.example>\r\n/);
    expect(err).toContain(path);
    expect(err).toContain("keepintouch draft sam --occasion new-year --out sam.eml\n");
  });

  it("is named to Windows as an address of a file", async () => {
    const { started } = await opened({
      platform: "win32",
      env: {},
      draft: LONG,
      programs: { "rundll32.exe": {} },
      folder: "C:\\Users\\山田 太郎\\100%#1",
    });
    expect(started[0]?.args).toEqual([
      "url.dll,FileProtocolHandler",
      "file:///C:/Users/山田%20太郎/100%25%231/2026-12-18-sam.eml",
    ]);
  });

  it.each([
    ["nothing opens it", { programs: { "xdg-open": { status: 3 } } }, "could not open a mail program"],
    ["there is no program", {}, "xdg-open is not there"],
    ["the disk is full", { isFull: true }, "the disk is full"],
  ])("leaves nothing behind when %s", async (_name, place, message) => {
    const { status, err, removed } = await opened({ draft: LONG, ...place });
    expect([status, removed]).toEqual([1, ["/tmp/keepintouch-1"]]);
    expect(err).toContain(message);
  });
});

describe("any mail", () => {
  it("that was just written to a file is opened from there", async () => {
    const file = { path: "/home/taro/sam.eml", shown: "sam.eml", format: "eml" } as const;
    const { status, err, started } = await opened({
      outlet: { format: "eml", file },
      programs: { "xdg-open": {} },
    });
    expect([status, started[0]?.args]).toEqual([0, ["/home/taro/sam.eml"]]);
    expect(err).toBe("sam.eml is in the mail program; nothing has been sent.\n");
  });

  it("starts nothing where there is no desktop, and tells the way out", async () => {
    const { status, err, started } = await opened({
      env: { SSH_TTY: "/dev/pts/1" },
      programs: { "xdg-open": {} },
    });
    expect([status, started]).toEqual([1, []]);
    expect(err).toContain("keepintouch draft sam --occasion new-year --out sam.eml\n");
  });

  it.each([[1], [4], [null]])("is not said to be open when the opener ends with %s", async (end) => {
    const { status, err } = await opened({ programs: { "xdg-open": { status: end } } });
    expect([status, err]).toEqual([1, expect.stringMatching(/^xdg-open could not open a mail program/)]);
  });
});

it("does not hand a chat message to the mail program", async () => {
  const { status, err, started } = await opened({
    draft: { channel: "chat", subject: null, to: "line" },
    programs: { "xdg-open": {} },
  });
  expect([status, started]).toEqual([1, []]);
  expect(err).toBe(
    "A message by chat is not for the mail program. To paste it yourself: keepintouch draft sam --occasion new-year --copy\n",
  );
});
