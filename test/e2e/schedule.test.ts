import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Job } from "../../src/formats/job.ts";
import { agentPlist } from "../../src/formats/launchd-plist.ts";
import { onCalendar, serviceUnit, timerUnit } from "../../src/formats/systemd-units.ts";
import { taskXml } from "../../src/formats/task-xml.ts";
import { ROOT, runProcess } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";

const WORLD = new URL("cron-world.sh", import.meta.url).pathname;
const MANAGER = "/lib/systemd/systemd";

const isRoot = process.getuid?.() === 0;
const has = (program: string) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const hasCron =
  ["cron", "crontab", "setpriv", "useradd"].every(has) &&
  spawnSync("sh", ["-c", "ls /usr/lib/*/faketime/libfaketime.so.1"]).status === 0;
const mayIsolate = isRoot && spawnSync("sh", ["-c", "unshare --mount --pid --fork true"]).status === 0;

const AWKWARD: readonly string[] = [
  "/home/田中/お知らせ 100%.txt",
  "it's",
  '"quoted"',
  "$HOME $ $$",
  "back\\slash\\\\",
  "%h %%",
  "<&>",
  "; #",
  "",
  "~",
  "-x",
];
const word = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: fc.constantFrom(..."ab 'あ\"\\%$`!#;&<>(){}[]*?~=:,é𠮷"), maxLength: 12 }),
);

function jobOf(words: readonly string[], parts: Partial<Job> = {}): Job {
  return {
    hour: 8,
    minute: 30,
    weekdays: false,
    environment: {},
    command: [process.execPath, ...words],
    ...parts,
  };
}

// Skipped where it cannot be: it needs root for accounts and mounts of its own, and Debian's cron and faketime.
describe.skipIf(!mayIsolate || !hasCron)("Debian's cron", () => {
  it("brings the digest of a new user once, and loses nothing of the crontab", { timeout: 180_000 }, () =>
    withScratch(async (scratch) => {
      const world = [
        "--mount",
        "--pid",
        "--fork",
        "--kill-child",
        "sh",
        WORLD,
        scratch,
        ROOT,
        process.execPath,
      ];
      const { stderr, status } = await runProcess("timeout", ["150", "unshare", ...world], {
        cwd: "/",
        env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" },
      });
      expect(status, stderr).toBe(0);
      const seen = (name: string) => readFileSync(join(scratch, "seen", name));
      const digest = seen("digest").toString();
      expect(digest.match(/佐藤 健/g)).toHaveLength(1);
      expect(digest).toContain("本を返す");
      // The language of the terminal at which it was installed, which cron knows nothing of.
      expect(digest).toContain("月");
      expect(existsSync(join(scratch, "seen/again"))).toBe(false);
      expect(seen("status").toString()).toMatch(/前回: .* 届けました\n/);
      expect(seen("installed").subarray(-seen("before").length)).toEqual(seen("before"));
      expect(seen("installed").length).toBeGreaterThan(seen("before").length);
      expect(seen("after")).toEqual(seen("before"));
    }),
  );
});

describe.skipIf(!has("systemd-analyze"))("systemd", () => {
  const run = (command: string, args: readonly string[], folder: string) =>
    runProcess(command, args, {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, XDG_RUNTIME_DIR: folder, SYSTEMD_UNIT_PATH: `${folder}:` },
    });

  it("finds nothing wrong with the units", () =>
    withScratch(async (folder) => {
      const job = jobOf(AWKWARD, { environment: { XDG_STATE_HOME: "/home/田中/a b%" }, weekdays: true });
      writeFileSync(join(folder, "keepintouch-remind.service"), serviceUnit(job));
      writeFileSync(join(folder, "keepintouch-remind.timer"), timerUnit(job));
      const units = ["./keepintouch-remind.timer", "./keepintouch-remind.service"];
      const { stdout, stderr, status } = await run("systemd-analyze", ["verify", "--user", ...units], folder);
      expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "", status: 0 });
      // It would have said so: a program that is not there is found.
      writeFileSync(
        join(folder, "keepintouch-remind.service"),
        serviceUnit({ ...job, command: ["/no/such program"] }),
      );
      const gone = await run("systemd-analyze", ["verify", "--user", ...units], folder);
      expect(gone.stderr).toContain("/no/such program");
    }));

  it.each([
    [{ hour: 8, minute: 30, weekdays: false }, "2026-11-21 08:00", "Sat 2026-11-21 08:30:00"],
    [{ hour: 8, minute: 30, weekdays: true }, "2026-11-21 08:00", "Mon 2026-11-23 08:30:00"],
    [{ hour: 0, minute: 5, weekdays: true }, "2026-11-26 08:00", "Fri 2026-11-27 00:05:00"],
  ])("takes %j for what it is", async (time, now, next) => {
    const args = ["calendar", `--base-time=${now}`, onCalendar(time)];
    const { stdout, stderr, status } = await run("systemd-analyze", args, "/");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(/Next elapse: (.*?) \w+$/m.exec(stdout)?.[1]).toBe(next);
  });

  it.skipIf(!existsSync(MANAGER))("starts the program with the very words, whatever is in them", () =>
    withScratch(async (folder) => {
      const jobs = fc.sample(fc.array(word, { maxLength: 6 }), { numRuns: 60, seed: 4 });
      const names = jobs.map((words, index) => {
        writeFileSync(join(folder, `job-${index}.service`), serviceUnit(jobOf([`job-${index}`, ...words])));
        return `job-${index}.service`;
      });
      writeFileSync(join(folder, "all.target"), `[Unit]\nWants=${names.join(" ")}\n`);
      // Root would be told that it has no user's systemd.
      const args = [MANAGER, "--user", "--test", "--unit=all.target"];
      mkdirSync(join(folder, "run"));
      for (const path of [folder, join(folder, "run")]) chmodSync(path, 0o777);
      const command = isRoot ? ["setpriv", "--reuid", "65534", "--clear-groups", ...args] : args;
      const { stdout } = await runProcess(command[0] as string, command.slice(1), {
        cwd: "/",
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          XDG_RUNTIME_DIR: join(folder, "run"),
          SYSTEMD_UNIT_PATH: `${folder}:`,
        },
      });
      const lines = stdout
        .split("\n")
        .flatMap((line) => /Command Line: (.* job-\d+.*)$/.exec(line)?.[1] ?? []);
      // It prints words as for a shell, and looks for variables (`$$`) only when it starts them.
      const started = lines.map((line) =>
        [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/gs)]
          .slice(1)
          .map(([, quoted, bare = ""]) => (quoted?.replace(/\\(.)/gs, "$1") ?? bare).replaceAll("$$", "$")),
      );
      const sorted = (all: readonly (readonly string[])[]) =>
        all.map((words) => JSON.stringify(words)).sort();
      expect(sorted(started)).toEqual(sorted(jobs.map((words, index) => [`job-${index}`, ...words])));
    }),
  );
});

describe("launchd", () => {
  const READ = "import json, plistlib, sys; print(json.dumps(plistlib.loads(sys.stdin.buffer.read())))";
  const read = async (plist: string) => {
    const { stdout, stderr, status } = await runProcess("python3", ["-c", READ], {
      cwd: "/",
      env: process.env,
      stdin: plist,
    });
    expect(status, stderr).toBe(0);
    return JSON.parse(stdout);
  };

  it.skipIf(!has("python3"))("gets a property list with the very words and times", async () => {
    const job = jobOf(AWKWARD, { environment: { XDG_STATE_HOME: "/a <b> & c" } });
    expect(await read(agentPlist("keepintouch.remind.0123abcd", job))).toEqual({
      Label: "keepintouch.remind.0123abcd",
      ProgramArguments: job.command,
      EnvironmentVariables: job.environment,
      StartCalendarInterval: { Hour: 8, Minute: 30 },
      ProcessType: "Background",
    });
    const weekdays = await read(agentPlist("x", { ...job, weekdays: true, environment: {} }));
    expect(weekdays.StartCalendarInterval).toEqual(
      [1, 2, 3, 4, 5].map((Weekday) => ({ Weekday, Hour: 8, Minute: 30 })),
    );
    expect(weekdays).not.toHaveProperty("EnvironmentVariables");
  });
});

describe("Task Scheduler", () => {
  const READ = `
import json, sys, xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
texts = lambda name: [e.text for e in root.iter("{http://schemas.microsoft.com/windows/2004/02/mit/task}" + name)]
print(json.dumps({n: texts(n) for n in ["StartBoundary", "Monday", "Saturday", "UserId", "Command", "Arguments"]}))
`;

  it.skipIf(!has("python3"))("gets well-formed XML in UTF-16 with the very words", async () => {
    const job = jobOf(["C:\\佐藤 & 田中\\", 'a"b'], {
      command: ["C:\\node.exe", "C:\\佐藤 & 田中\\"],
      weekdays: true,
    });
    const xml = taskXml(job, { user: "PC\\<田中>", systemRoot: "C:\\Windows", from: "2026-11-21" });
    const { stdout, stderr, status } = await runProcess("python3", ["-c", READ], {
      cwd: "/",
      env: process.env,
      stdin: Buffer.from(`\ufeff${xml}`, "utf16le"),
    });
    expect(status, stderr).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      StartBoundary: ["2026-11-21T08:30:00"],
      Monday: [null],
      Saturday: [],
      UserId: ["PC\\<田中>"],
      Command: ["C:\\Windows\\System32\\conhost.exe"],
      Arguments: ['--headless C:\\node.exe "C:\\佐藤 & 田中\\\\"'],
    });
  });
});
