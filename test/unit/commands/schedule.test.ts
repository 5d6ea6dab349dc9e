import { describe, expect, it } from "vitest";
import { run, type ScheduleFlags } from "../../../src/commands/schedule.ts";
import { UserError } from "../../../src/errors.ts";
import { FileProblem, type Ran, type Runtime } from "../../../src/runtime.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";

const HOME = "/home/taro";
const BOOK = `${HOME}/.config/keepintouch/contacts.yaml`;
const NAMES =
  "me: { name: 山田 太郎, email: taro@yamada.example }\ncontacts:\n  - { name: Sam Lee, relationship: friend, tags: [golf] }\n";
const PROGRAM = "/package/bin/keepintouch.js";
const UNITS = `${HOME}/.config/systemd/user`;

type Answer = (args: readonly string[], input: string | undefined) => Partial<Ran> | undefined;

interface Machine {
  readonly files: Map<string, string>;
  /** Every command that was started, in order. */
  readonly ran: string[];
  crontab: string | undefined;
  /** What was written to a temporary file. */
  temporary: Uint8Array | undefined;
  readonly do: (action: string | undefined, flags?: ScheduleFlags, file?: string) => Promise<Spoken>;
}

interface Spoken {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const gone: Ran = { status: undefined, out: "", err: "ENOENT" };
const failing = (err: string): Partial<Ran> => ({ status: 1, err });

/** A machine in memory: its files, its crontab, and the programs that are on it. */
function machine(
  programs: Readonly<Record<string, Answer>> = {},
  changes: Partial<Runtime> = {},
  files: Readonly<Record<string, string>> = {},
): Machine {
  const held = new Map(
    Object.entries({ [BOOK]: NAMES, [PROGRAM]: "", "/usr/bin/node": "", "/run/crond.pid": "", ...files }),
  );
  const separator = changes.platform === "win32" ? "\\" : "/";
  const isFolder = (path: string) => [...held.keys()].some((name) => name.startsWith(`${path}${separator}`));
  const refuseProtected = (path: string): void => {
    if (path.startsWith("/etc/")) throw new FileProblem("not-allowed", path, "EACCES", "write");
  };
  const crontab: Answer = ([flag], input) => {
    if (flag === "-") self.crontab = input;
    if (flag === "-r") self.crontab = undefined;
    if (flag !== "-l") return {};
    return self.crontab === undefined ? failing("no crontab for taro") : { out: self.crontab };
  };
  const all: Readonly<Record<string, Answer>> = { crontab, id: () => ({ out: "1000\n" }), ...programs };
  const runtimeFiles: Partial<Runtime["files"]> = {
    read: (path) => {
      const content = held.get(path);
      if (content === undefined) throw new FileProblem("not-found", path, "ENOENT");
      return new TextEncoder().encode(content);
    },
    exists: (path) => held.has(path) || isFolder(path),
    list: (path) =>
      [...held.keys()]
        .filter((name) => name.startsWith(`${path}${separator}`))
        .map((name) => name.slice(path.length + 1)),
    create: (path, content) => {
      refuseProtected(path);
      held.set(path, content);
    },
    replace: (path, content) => {
      refuseProtected(path);
      if (typeof content === "string") held.set(path, content);
      else self.temporary = content;
    },
    remove: (path) => void held.delete(path),
    makeTemporaryFolder: () => "C:\\Temp\\kit",
    removeFolder: () => {},
  };
  const self: Machine = {
    files: held,
    ran: [],
    crontab: undefined,
    temporary: undefined,
    do: async (action, flags = {}, file) => {
      const fake = fakeRuntime(
        {},
        {
          run: async (command, args, options) => {
            self.ran.push([command, ...args].join(" "));
            const answer = all[command]?.(args, options?.input);
            return answer ? { status: 0, out: "", err: "", ...answer } : gone;
          },
          ...changes,
        },
      );
      const runtime = { ...fake.runtime, files: { ...fake.runtime.files, ...runtimeFiles } };
      const status = await run(action, flags, file === undefined ? {} : { file }, runtime).catch((error) => {
        if (!(error instanceof UserError)) throw error;
        runtime.err(`${error.message}\n`);
        return error.status;
      });
      return { status, out: fake.out(), err: fake.err() };
    },
  };
  return self;
}

const MAIL = { "/usr/sbin/sendmail": "" };
const withMail = (programs: Readonly<Record<string, Answer>> = {}) => machine(programs, {}, MAIL);

/** A user's systemd that works: what was enabled is active. */
function systemctl(): Answer {
  let isActive = false;
  return ([, command]) => {
    if (command === "restart") isActive = true;
    if (command === "disable") isActive = false;
    return command === "is-active" && !isActive ? { status: 3, out: "inactive\n" } : { out: "active\n" };
  };
}

const JOB = (rest = "", words = "--mail local") =>
  `30 8 * * * /usr/bin/node ${PROGRAM} remind --since-last ${words}${rest} --file ${BOOK}\n`;

describe("remind install with cron", () => {
  it("adds one block, leaves the rest as it is, and changes nothing when repeated", async () => {
    const one = withMail();
    one.crontab = "MAILTO=taro\n0 5 * * * true % x\r\n# caf\u00e9";
    const before = one.crontab;
    const { status, err } = await one.do("install");
    expect(status).toBe(0);
    expect(one.crontab).toMatch(/^# keepintouch: begin [\da-f]{8}\n/);
    expect(one.crontab).toContain(`\n${JOB()}`);
    expect(one.crontab?.endsWith(`\n${before}`)).toBe(true);
    expect(err).toContain(`Installed a reminder for ${BOOK}.`);
    expect(err).toContain("when: every day at 08:30\n  reaches you by: mail to your account");
    expect(err).toContain("next: Thu 2026-12-17 08:30\n");
    const writes = one.ran.filter((line) => line === "crontab -").length;
    expect((await one.do("install")).err).toContain("nothing was changed");
    expect(one.ran.filter((line) => line === "crontab -")).toHaveLength(writes);
    await one.do("install", { at: "9:05", weekdays: true });
    expect(one.crontab).toContain("\n5 9 * * 1-5 /usr/bin/node ");
    expect(one.crontab?.match(/begin/g)).toHaveLength(1);
    expect((await one.do("uninstall")).status).toBe(0);
    expect(one.crontab).toBe(before);
  });

  it("leaves no crontab where there was none", async () => {
    const one = withMail();
    await one.do("install");
    expect(one.crontab).toContain(JOB());
    await one.do("uninstall");
    expect(one.crontab).toBeUndefined();
    expect(one.ran.at(-1)).toBe("crontab -r");
  });

  it("puts the names of paths into the crontab as UTF-8, between bytes that are not", async () => {
    const book = `${HOME}/連絡先.yaml`;
    const one = machine({}, {}, { ...MAIL, [book]: NAMES });
    one.crontab = "# \u00a4\u00a2\n";
    await one.do("install", {}, book);
    const bytes = Buffer.from(one.crontab, "latin1");
    expect(bytes.toString()).toContain(`--file '${book}'\n`);
    expect(bytes.subarray(-5)).toEqual(Buffer.from("# \xa4\xa2\n", "latin1"));
    expect((await one.do("status")).out).toContain(`Reminder for ${book}\n  when: every day at 08:30`);
  });

  it("reads carriage returns where crontab -l shows them as letters", async () => {
    const raw = "0 5 * * * true\r\n";
    let written = "";
    const one = withMail({
      crontab: ([flag], input = "") => {
        if (flag === "-") written = input;
        return flag === "-l" ? { out: (written || raw).replaceAll("\r", "\\r") } : {};
      },
      env: () => ({ out: written || raw }),
    });
    expect((await one.do("install")).status).toBe(0);
    expect(written.endsWith(`\n${raw}`)).toBe(true);
    expect(one.ran).toContain("env VISUAL=cat EDITOR=cat crontab -e");
  });

  it.each<[string, Answer, string]>([
    ["is not there", () => undefined, "There is no crontab command here."],
    ["is not allowed", () => failing("You (taro) are not allowed to use this program"), "are not allowed"],
    ["is damaged", () => ({ out: "# keepintouch: begin 1\n0 5 * * * true\n" }), "Your crontab, line 1"],
    ["does not take it", ([flag]) => (flag === "-l" ? {} : failing("disk full")), "failed: disk full"],
    ["takes it and does not hold it", () => ({}), "is not there. Try again"],
  ])("says what is wrong when the crontab %s, and writes nothing else", async (_name, crontab, message) => {
    const one = withMail({ crontab });
    const before = new Map(one.files);
    const { status, err, out } = await one.do("install", { using: "cron" });
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(message);
    expect(one.files).toEqual(before);
  });

  it("says when cron does not run here", async () => {
    const one = withMail({ pgrep: () => ({ status: 1 }) });
    one.files.delete("/run/crond.pid");
    expect((await one.do("install")).err).toContain("cron does not seem to run on this machine");
    expect((await one.do("status")).out).toContain("! cron does not seem to run");
    one.files.set("/run/crond.pid", "");
    expect((await one.do("status")).out).not.toContain("!");
  });

  it("refuses a command that cron would cut", async () => {
    const book = `${HOME}/${"long/".repeat(220)}contacts.yaml`;
    const one = machine({}, {}, { ...MAIL, [book]: NAMES });
    expect((await one.do("install", {}, book)).err).toContain("too long for cron");
    expect(one.crontab).toBeUndefined();
  });
});

describe("remind install with systemd", () => {
  it("writes and starts a timer where the user's systemd runs, and takes all of it away", async () => {
    const one = withMail({ systemctl: systemctl() });
    const before = new Map(one.files);
    expect((await one.do("install")).status).toBe(0);
    const [service = "", timer = ""] = [...one.files.keys()].filter((path) => path.startsWith(UNITS));
    expect(timer).toMatch(/\/keepintouch-remind-[\da-f]{8}\.timer$/);
    expect(one.files.get(service)).toContain(`ExecStart=/usr/bin/node ${PROGRAM} remind --since-last`);
    const unit = timer.slice(UNITS.length + 1);
    const ran = one.ran.filter(
      (line) => line.startsWith("systemctl --user") && !/is-active|show-env/.test(line),
    );
    expect(ran).toEqual([
      "systemctl --user daemon-reload",
      `systemctl --user enable ${unit}`,
      `systemctl --user restart ${unit}`,
    ]);
    expect(one.crontab).toBeUndefined();
    expect((await one.do("install")).err).toContain("nothing was changed");
    expect((await one.do("status")).out).toContain(`by: systemd timer, ${unit}\n`);
    one.ran.length = 0;
    expect((await one.do("uninstall")).status).toBe(0);
    expect(one.files).toEqual(before);
    expect(one.ran.filter((line) => /disable|clean|reload/.test(line))).toEqual([
      `systemctl --user disable --now ${unit}`,
      `systemctl --user clean --what=state ${unit}`,
      "systemctl --user daemon-reload",
    ]);
  });

  it("leaves nothing behind when it cannot be started", async () => {
    const one = withMail({
      systemctl: ([, command]) => (command === "enable" ? failing("Access denied") : {}),
    });
    const before = new Map(one.files);
    const { status, err } = await one.do("install");
    expect(status).toBe(2);
    expect(err).toMatch(/"systemctl --user enable .*" failed: Access denied/);
    expect(one.files).toEqual(before);
  });

  it("does not touch a unit that somebody else wrote", async () => {
    const one = withMail({ systemctl: systemctl() });
    await one.do("install");
    const timer = [...one.files.keys()].find((path) => path.endsWith(".timer")) as string;
    one.files.set(timer, "[Timer]\nOnCalendar=daily\n");
    const before = new Map(one.files);
    expect(await one.do("install")).toMatchObject({
      status: 2,
      err: expect.stringContaining(`${timer} is there`),
    });
    expect((await one.do("uninstall")).err).toContain("No reminder is installed.");
    expect(one.files).toEqual(before);
  });

  it("takes the place of the one in cron, and the other way round", async () => {
    const one = withMail({ systemctl: systemctl() });
    await one.do("install", { using: "cron" });
    expect(one.crontab).toBeDefined();
    expect((await one.do("install")).err).toContain("The one in cron was taken out.");
    expect(one.crontab).toBeUndefined();
    expect((await one.do("install", { using: "cron" })).err).toContain(
      "The one in systemd timer was taken out.",
    );
    expect([...one.files.keys()].filter((path) => path.startsWith(UNITS))).toEqual([]);
    expect(one.crontab).toContain(JOB());
  });

  it("says where timers end with the session", async () => {
    const one = withMail({ systemctl: systemctl(), loginctl: () => ({ out: "no\n" }) });
    expect((await one.do("install")).err).toContain("loginctl enable-linger");
  });

  it("is refused where the user's systemd does not answer", async () => {
    const one = withMail({ systemctl: () => failing("Failed to connect to bus") });
    expect(await one.do("install", { using: "systemd" })).toMatchObject({
      status: 2,
      err: expect.stringContaining("does not answer"),
    });
    await one.do("install");
    expect(one.crontab).toContain(JOB());
  });
});

describe("remind install on macOS", () => {
  const AGENT = /^\/home\/taro\/Library\/LaunchAgents\/keepintouch\.remind\.[\da-f]{8}\.plist$/;
  const mac = (
    launchctl: Answer,
    files: Readonly<Record<string, string>> = {},
    changes: Partial<Runtime> = {},
  ) => machine({ launchctl, "/usr/bin/osascript": () => ({}) }, { platform: "darwin", ...changes }, files);

  it("hands an agent to launchd, and takes it away", async () => {
    let isLoaded = false;
    const one = mac(([command]) => {
      if (command === "bootstrap") isLoaded = true;
      if (command === "bootout") isLoaded = false;
      return command === "print" && !isLoaded ? { status: 113 } : {};
    });
    const before = new Map(one.files);
    expect(await one.do("install", { weekdays: true })).toMatchObject({ status: 0 });
    const plist = [...one.files.keys()].find((path) => AGENT.test(path)) as string;
    expect(one.files.get(plist)).toContain("<string>--notify</string>");
    expect(one.ran).toContain(`launchctl bootstrap gui/1000 ${plist}`);
    expect((await one.do("install", { weekdays: true })).err).toContain("nothing was changed");
    expect((await one.do("install")).err).toContain("Installed");
    expect((await one.do("status")).out).toContain(
      "when: every day at 08:30\n  by: launchd, keepintouch.remind.",
    );
    expect((await one.do("uninstall")).status).toBe(0);
    expect(one.files).toEqual(before);
    expect(isLoaded).toBe(false);
  });

  it("uses the older commands where bootstrap fails, and believes neither", async () => {
    let isLoaded = false;
    const old: Answer = ([command]) => {
      if (command === "load") isLoaded = true;
      return command === "bootstrap" || (command === "print" && !isLoaded)
        ? failing("5: Input/output error")
        : {};
    };
    expect((await mac(old).do("install")).status).toBe(0);
    const silent = mac(([command]) => (command === "bootstrap" || command === "print" ? failing("5") : {}));
    const before = new Map(silent.files);
    expect((await silent.do("install")).status).toBe(2);
    expect(silent.files).toEqual(before);
  });

  it("names Homebrew's Node by the path that stays", async () => {
    const node = "/opt/homebrew/Cellar/node/24.1.0/bin/node";
    const lasting = "/opt/homebrew/opt/node/bin/node";
    const { files } = fakeRuntime({}).runtime;
    const resolve = (path: string) => (path === lasting ? node : path);
    let isLoaded = false;
    const launchctl: Answer = ([command]) => {
      if (command === "bootstrap") isLoaded = true;
      return command === "print" && !isLoaded ? { status: 113 } : {};
    };
    const one = mac(launchctl, { [node]: "" }, { node, files: { ...files, resolve } });
    await one.do("install");
    const plist = [...one.files.keys()].find((path) => AGENT.test(path)) as string;
    expect(one.files.get(plist)).toContain(`<string>${lasting}</string>`);
  });
});

describe("remind install on Windows", () => {
  const WINDOWS: Partial<Runtime> = {
    platform: "win32",
    home: "C:\\Users\\taro",
    cwd: "C:\\Users\\taro",
    node: "C:\\Program Files\\nodejs\\node.exe",
    packageFolder: "C:\\Users\\taro\\node_modules\\keepintouch\\",
    env: { USERDOMAIN: "PC", USERNAME: "太郎", SystemRoot: "C:\\Windows" },
  };
  const book = "C:\\Users\\taro\\連絡先.yaml";

  function windows(): Machine {
    let registered: string | undefined;
    const one: Machine = machine(
      {
        schtasks: ([action]) => {
          if (action === "/Create") registered = Buffer.from(one.temporary ?? []).toString("utf16le");
          if (action === "/Delete") registered = undefined;
          return {};
        },
        "powershell.exe": (args) =>
          args.join(" ").includes("Export-ScheduledTask")
            ? { out: registered ? `keepintouch-task:${NAME(one)}/Ready\r\n${registered.slice(1)}\r\n` : "" }
            : {},
      },
      WINDOWS,
      { [book]: NAMES },
    );
    return one;
  }
  const NAME = (one: Machine) => /\/TN (keepintouch remind [\da-f]{8})/.exec(one.ran.join("\n"))?.[1] ?? "";

  it("registers a task from a file in UTF-16, and takes it away", async () => {
    const one = windows();
    expect(await one.do("install", { at: "07:15" }, book)).toMatchObject({ status: 0 });
    expect(one.ran).toContain(`schtasks /Create /TN ${NAME(one)} /XML C:\\Temp\\kit\\task.xml /F`);
    const xml = Buffer.from(one.temporary ?? []).toString("utf16le");
    expect(xml.startsWith('\ufeff<?xml version="1.0" encoding="UTF-16"?>')).toBe(true);
    expect(xml).toContain("<UserId>PC\\太郎</UserId>");
    expect(xml).toContain(
      `<Arguments>--headless &quot;C:\\Program Files\\nodejs\\node.exe&quot; C:\\Users\\taro\\node_modules\\keepintouch\\bin\\keepintouch.js remind --since-last --notify --file &quot;${book}&quot;</Arguments>`,
    );
    expect((await one.do("install", { at: "07:15" }, book)).err).toContain("nothing was changed");
    expect((await one.do("status")).out).toContain(`Reminder for ${book}\n  when: every day at 07:15`);
    expect((await one.do("uninstall")).status).toBe(0);
    expect(one.ran.at(-1)).toBe(`schtasks /Delete /TN ${NAME(one)} /F`);
    expect((await one.do("status")).out).toContain("No reminder is installed.");
  });

  it("refuses a path in which Windows would put something else", async () => {
    const one = machine({ schtasks: () => ({}), "powershell.exe": () => ({}) }, WINDOWS, {
      "C:\\Users\\taro\\%TEMP%.yaml": NAMES,
    });
    expect((await one.do("install", {}, "C:\\Users\\taro\\%TEMP%.yaml")).err).toContain(
      "Windows would replace",
    );
    expect(one.temporary).toBeUndefined();
  });
});

describe("the delivery", () => {
  const desktop: Partial<Runtime> = { env: { DISPLAY: ":0" } };
  const notifier = { "notify-send": () => ({}) };

  it("is a notification on a desktop, else mail, and without either there is no reminder", async () => {
    const bus = { "/run/user/1000/bus": "" };
    const atDesk = machine(notifier, desktop, { ...MAIL, ...bus });
    await atDesk.do("install");
    expect(atDesk.crontab).toContain(JOB("", "--notify"));
    const server = withMail(notifier);
    await server.do("install");
    expect(server.crontab).toContain(JOB());
    const bare = machine();
    const { status, err } = await bare.do("install");
    expect(status).toBe(2);
    expect(err).toContain("keepintouch remind install --to-file ~/today.txt");
    expect(bare.crontab).toBeUndefined();
  });

  it("is what was asked for, several at once too", async () => {
    const one = withMail();
    await one.do("install", { mail: "me", toFile: "../today.txt" });
    expect(one.crontab).toContain("remind --since-last --to-file /home/taro/today.txt --mail me --file");
    expect((await one.do("status")).out).toContain(
      "reaches you by: the file /home/taro/today.txt and mail to your own address",
    );
  });

  it.each<[string, ScheduleFlags, string]>([
    ["a notification without its program", { notify: true }, "Notifications need a program"],
    ["mail without sendmail", { mail: true }, "Mail needs the system's sendmail"],
    ["mail to nobody", { mail: "me" }, 'add "email:" under "me:"'],
    ["the contact file", { toFile: BOOK }, "is the contact file itself"],
    ["a file of somebody else", { toFile: "/home/taro/notes/diary.txt" }, "holds something else"],
    ["data of somebody else", { toFile: "/home/taro/notes/data.json" }, "holds something else"],
    [
      "a place where it may not write",
      { toFile: "/etc/today.txt" },
      "/etc/today.txt cannot be used (no permission)",
    ],
    [
      "a digest that it may not change",
      { toFile: "/etc/old.txt" },
      "/etc/old.txt cannot be used (no permission)",
    ],
    ["a folder that is not there", { toFile: "/nowhere/x.txt" }, "there is no folder /nowhere"],
    ["an empty name", { toFile: " " }, "--to-file is empty"],
  ])("is refused when it would reach nobody: %s", async (_name, flags, message) => {
    const files = {
      [`${HOME}/notes/diary.txt`]: "Dear diary\n",
      [`${HOME}/notes/data.json`]: '{"mine": 1}\n',
      "/etc/old.txt": "keepintouch, Wed 16 Dec 2026\n\nSam Lee (friend): Birthday, by chat\n",
      [BOOK]: NAMES.replace(/, email.*? }/, " }"),
    };
    const one = machine({}, desktop, files);
    const { status, err } = await one.do("install", flags);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(one.crontab).toBeUndefined();
  });

  it("to a file leaves no trace of having been tried", async () => {
    const one = machine();
    expect((await one.do("install", { toFile: "../today.txt", dryRun: true })).status).toBe(0);
    expect((await one.do("install", { toFile: "../today.txt" })).status).toBe(0);
    expect(one.files.has(`${HOME}/today.txt`)).toBe(false);
  });

  it("by notification needs the desktop, and out of cron its bus", async () => {
    expect((await machine(notifier).do("install", { notify: true })).err).toContain(
      "there is none in this session",
    );
    expect((await machine(notifier, desktop).do("install", { notify: true })).err).toContain(
      "Use --using systemd",
    );
  });
});

describe("the job", () => {
  it("carries the flags of the digest and the language of the terminal", async () => {
    const one = machine({}, { env: { LANG: "ja_JP.UTF-8", XDG_STATE_HOME: "/home/taro/my state" } }, MAIL);
    await one.do("install", { within: "2w", limit: "5", tag: ["golf"], relationship: ["friend"] });
    expect(one.crontab).toContain(
      `* * XDG_STATE_HOME='/home/taro/my state' /usr/bin/node ${PROGRAM} remind --since-last --mail local --within 2w --limit 5 --ui-lang ja --relationship friend --tag golf --file ${BOOK}\n`,
    );
  });

  it("leaves the language to the contact file where it says one", async () => {
    const japanese = { ...MAIL, [BOOK]: `settings: { language: ja }\n${NAMES}` };
    const one = machine({}, { env: { LANG: "ja_JP.UTF-8" } }, japanese);
    await one.do("install");
    expect(one.crontab).toContain(JOB());
  });

  it.each<[string, ScheduleFlags, string]>([
    ["a time that is none", { at: "24:00" }, '--at "24:00" is not a time of day'],
    ["a span that is none", { within: "soon" }, '--within "soon"'],
    ["a tag that nobody has", { tag: ["tennis"] }, 'the tag "tennis"'],
    ["a scheduler of another system", { using: "launchd" }, "--using launchd is not for this system"],
    ["JSON by mail", { format: "json" }, "--json"],
  ])("is refused with %s", async (_name, flags, message) => {
    const one = withMail();
    expect(await one.do("install", flags)).toMatchObject({
      status: 2,
      err: expect.stringContaining(message),
    });
    expect(one.crontab).toBeUndefined();
  });

  it("is refused with a line break in a path, and out of npx's store", async () => {
    const odd = `${HOME}/a\nb.yaml`;
    const one = machine({}, {}, { ...MAIL, [odd]: NAMES });
    expect((await one.do("install", {}, odd)).err).toContain("control character");
    const npx = machine({}, { packageFolder: `${HOME}/.npm/_npx/1a2b/node_modules/keepintouch/` }, MAIL);
    expect((await npx.do("install")).err).toContain("npm install --global keepintouch");
    expect(one.crontab ?? npx.crontab).toBeUndefined();
  });

  it("needs a contact file that can be used", async () => {
    const one = withMail();
    one.files.set(BOOK, "contacts: [\n");
    expect((await one.do("install")).status).toBe(2);
    one.files.delete(BOOK);
    expect((await one.do("install")).err).toContain("keepintouch init");
    expect(one.crontab).toBeUndefined();
  });

  it("warns of a Node that goes with its version", async () => {
    const node = "/home/taro/.nvm/versions/node/v22.1.0/bin/node";
    const one = machine({}, { node }, { ...MAIL, [node]: "" });
    expect((await one.do("install")).err).toContain(`${node}, which goes away with that version`);
  });
});

describe("--dry-run", () => {
  it("shows what would be done, and does nothing", async () => {
    const one = withMail();
    one.crontab = "0 5 * * * true\n";
    const before = new Map(one.files);
    const { out, status } = await one.do("install", { dryRun: true });
    expect(status).toBe(0);
    expect(out).toMatch(/^run crontab -\n {4}# keepintouch: begin/);
    expect(out).toContain(`\n    ${JOB()}`);
    expect(out.endsWith("    0 5 * * * true\n")).toBe(true);
    expect(one.crontab).toBe("0 5 * * * true\n");
    await one.do("install");
    const installed = one.crontab;
    expect((await one.do("install", { dryRun: true })).out).toBe("Nothing would change.\n");
    expect((await one.do("uninstall", { dryRun: true })).out).toBe("run crontab -\n    0 5 * * * true\n");
    expect(one.crontab).toBe(installed);
    expect(one.files).toEqual(before);
  });

  it("shows the files of systemd", async () => {
    const one = withMail({ systemctl: systemctl() });
    const { out } = await one.do("install", { dryRun: true, weekdays: true });
    expect(out).toMatch(/^write .*\.service\n {4}# Made by/);
    expect(out).toContain("\n    OnCalendar=Mon..Fri *-*-* 08:30:00\n");
    expect(out).toMatch(/\nrun systemctl --user restart keepintouch-remind-[\da-f]{8}\.timer\n$/);
    expect([...one.files.keys()].filter((path) => path.startsWith(UNITS))).toEqual([]);
  });
});

describe("remind uninstall", () => {
  it("asks which, where there are several", async () => {
    const other = `${HOME}/work contacts.yaml`;
    const one = machine({}, {}, { ...MAIL, [other]: NAMES });
    await one.do("install");
    await one.do("install", {}, other);
    expect(one.crontab?.match(/begin/g)).toHaveLength(2);
    const { err, status } = await one.do("uninstall");
    expect(status).toBe(2);
    expect(err).toContain(`keepintouch remind uninstall --file "${other}"`);
    one.files.delete(other);
    expect((await one.do("uninstall", {}, other)).status).toBe(0);
    expect(one.crontab).toContain(JOB());
    expect(one.crontab?.match(/begin/g)).toHaveLength(1);
  });

  it("has nothing to do where nothing is installed", async () => {
    const one = machine();
    expect(await one.do("uninstall")).toEqual({ status: 0, out: "", err: "No reminder is installed.\n" });
    const refused = machine({ crontab: () => failing("not allowed") });
    expect((await refused.do("uninstall")).status).toBe(2);
  });
});

describe("remind status", () => {
  it("says that nothing is installed, and how to", async () => {
    expect(await machine().do("status")).toEqual({
      status: 0,
      out: "No reminder is installed.\nTo install one: keepintouch remind install\n",
      err: "",
    });
  });

  async function installed(parts: Partial<Runtime> = {}): Promise<Machine> {
    const one = machine({}, parts, MAIL);
    await one.do("install", { at: "07:00", weekdays: true });
    return one;
  }
  const place = (one: Machine): string => {
    const key = /begin ([\da-f]{8})/.exec(one.crontab ?? "")?.[1];
    return `${HOME}/.local/state/keepintouch/remind-contacts.yaml-${key}.json`;
  };
  const state = (result: string, on = "2026-12-16", message = ""): string =>
    JSON.stringify({
      version: 1,
      file: BOOK,
      last_run: { on, at: "07:00", result, message },
      digest_on: on,
      told: [],
    });

  it("tells when, how, what came of it and what is next", async () => {
    const one = await installed();
    expect((await one.do("status")).out).toContain("last run: none yet\n");
    one.files.set(place(one), state("told"));
    expect((await one.do("status")).out).toBe(`Reminder for ${BOOK}
  when: Monday to Friday at 07:00
  by: cron
  reaches you by: mail to your account on this machine
  last run: Wed 2026-12-16 07:00, delivered
  next: Thu 2026-12-17 07:00
`);
  });

  it.each([
    ["2026-12-16", "06:59", "Wed 2026-12-16 07:00"],
    ["2026-12-16", "07:00", "Thu 2026-12-17 07:00"],
    ["2026-12-18", "12:00", "Mon 2026-12-21 07:00"],
    ["2026-12-19", "06:00", "Mon 2026-12-21 07:00"],
  ])("on %s at %s names the next time: %s", async (today, time, next) => {
    const one = await installed({ today: () => today, timeOfDay: () => time });
    expect((await one.do("status")).out).toContain(`next: ${next}\n`);
  });

  it.each<[string, (one: Machine) => void, string]>([
    ["Node is gone", ({ files }) => files.delete("/usr/bin/node"), "! /usr/bin/node is gone"],
    ["the program is gone", ({ files }) => files.delete(PROGRAM), `! ${PROGRAM} is gone`],
    ["the contact file is gone", ({ files }) => files.delete(BOOK), `! The contact file ${BOOK} is gone.`],
    [
      "sendmail is gone",
      ({ files }) => files.delete("/usr/sbin/sendmail"),
      "! Mail needs the system's sendmail",
    ],
    [
      "the last one did not arrive",
      (one) => one.files.set(place(one), state("undelivered", "2026-12-16", "sendmail did not\ntake it")),
      "not delivered: sendmail did not take it\n",
    ],
    [
      "the last run met an error",
      (one) => one.files.set(place(one), state("problem")),
      `! The last run met an error. To see it: keepintouch check --file ${BOOK}`,
    ],
    [
      "it should have run since",
      (one) => one.files.set(place(one), state("told", "2026-12-14")),
      "! Since then it should have run",
    ],
    ["its notes cannot be read", (one) => one.files.set(place(one), "{"), "last run: not known"],
    [
      "somebody has changed it",
      (one) => {
        one.crontab = one.crontab?.replace(BOOK, `${BOOK} | tee x`);
      },
      "! It no longer is as keepintouch wrote it",
    ],
  ])("warns when %s", async (_name, change, message) => {
    const one = await installed();
    one.files.set(place(one), state("told"));
    expect((await one.do("status")).out).not.toContain("!");
    change(one);
    const { out, status } = await one.do("status");
    expect(status).toBe(0);
    expect(out).toContain(message);
  });

  it("gives the command that mends it with everything that was chosen", async () => {
    const one = await installed();
    one.files.delete("/usr/bin/node");
    expect((await one.do("status")).out).toContain(
      `keepintouch remind install --using cron --at 07:00 --weekdays --mail local --file ${BOOK}\n`,
    );
  });

  it("does not count a day off as missed", async () => {
    const one = await installed({ today: () => "2026-12-21", timeOfDay: () => "06:00" });
    one.files.set(place(one), state("told", "2026-12-17"));
    expect((await one.do("status")).out).not.toContain("!");
    one.files.set(place(one), state("told", "2026-12-16"));
    expect((await one.do("status")).out).toContain("! Since then");
  });
});

describe("the command line", () => {
  it.each<[string | undefined, ScheduleFlags, string]>([
    ["instal", {}, 'remind has no "instal"; there are: install, uninstall, status.'],
    [undefined, { at: "09:00" }, "--at belongs to an action"],
    ["status", { notify: true }, "keepintouch remind status has no --notify."],
    ["uninstall", { toFile: "x" }, "keepintouch remind uninstall has no --to-file."],
  ])("refuses remind %s %j", async (action, flags, message) => {
    const one = machine();
    expect(await one.do(action, flags)).toMatchObject({
      status: 2,
      out: "",
      err: expect.stringContaining(message),
    });
    expect(one.ran).toEqual([]);
  });
});
