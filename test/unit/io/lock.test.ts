import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { locked } from "../../../src/io/lock.ts";
import { markedName } from "../../../src/io/process-mark.ts";
import { files, PROCESSES } from "../../harness/real-files.ts";

const root = mkdtempSync(join(tmpdir(), "keepintouch-lock-"));
let folder: string;
let file: string;
let count = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = join(root, `${count++}`);
  mkdirSync(folder);
  file = join(folder, "contacts.yaml");
  writeFileSync(file, "");
});

/** A ticket as a process of that number makes it; its path. */
function ticketOf(pid: number, change: (name: string) => string = (name) => name, base = basename(file)) {
  const path = join(folder, change(markedName(base, "lock", { ...PROCESSES, pid })));
  writeFileSync(path, "");
  return path;
}
const elsewhere = (name: string) => name.replace(/lock-[^-]+-/, "lock-elsewhere-");

/** How long it takes to get the lock, in milliseconds that nobody really waits. */
async function waitedFor(onWait: () => void = () => {}, path = file): Promise<number> {
  let waited = 0;
  const wait = async (milliseconds: number) => {
    waited += milliseconds;
    if (waited > 60_000) throw new Error("the lock is waited for for ever");
    onWait();
  };
  await locked(path, async () => {}, PROCESSES, wait);
  return waited;
}

function gonePid(): number {
  return spawnSync("true").pid;
}

describe("the lock", () => {
  it("is beside the file for as long as the action runs, for the owner alone", async () => {
    const seen = await files.locked(file, async () => {
      const [ticket = ""] = readdirSync(folder).filter((name) => name.startsWith("."));
      expect(ticket).toMatch(/^\.contacts\.yaml\.lock-[\w.]+-\d+-\d+-\w+$/);
      expect((statSync(join(folder, ticket)).mode & 0o777).toString(8)).toBe("600");
      return "seen";
    });
    expect(seen).toBe("seen");
    expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
  });

  it("ends with an action that fails, whose error passes unchanged", async () => {
    const error = new TypeError("of the action");
    const action = async () => {
      throw error;
    };
    await expect(files.locked(file, action)).rejects.toBe(error);
    expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
  });

  it("keeps two changes of one process apart, also through a link", async () => {
    symlinkSync(file, join(folder, "link.yaml"));
    let running = 0;
    const action = async () => {
      expect(++running).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
    };
    const paths = [file, join(folder, "link.yaml"), file, join(folder, "link.yaml")];
    await Promise.all(paths.map((path) => files.locked(path, action)));
    expect(readdirSync(folder).sort()).toEqual(["contacts.yaml", "link.yaml"]);
  });

  it("of a file that is not there yet makes its folder, for the owner alone", async () => {
    const path = join(folder, "state", "undo.json");
    await files.locked(path, async () => files.replace(path, "{}"));
    expect(readFileSync(path, "utf8")).toBe("{}");
    expect((statSync(join(folder, "state")).mode & 0o777).toString(8)).toBe("700");
  });

  it("of a file whose name is as long as can be works", async () => {
    const path = join(folder, "あ".repeat(85));
    writeFileSync(path, "old");
    await files.locked(path, async () => files.replace(path, "new"));
    expect(readFileSync(path, "utf8")).toBe("new");
  });
});

describe("somebody else's ticket", () => {
  it.each([
    ["of a living process", () => ticketOf(process.pid)],
    ["of one on another spelling of the name", () => ticketOf(process.pid, (name) => name, "Contacts.YAML")],
  ])("%s is waited for, but not for ever", async (_what, make) => {
    const ticket = make();
    let waits = 0;
    const waiting = waitedFor(() => waits++);
    await expect(waiting).rejects.toMatchObject({ code: "busy", path: file, doing: "write" });
    // 15 seconds, 3 to 25 milliseconds each.
    expect(waits).toBeGreaterThan(600);
    expect(existsSync(ticket)).toBe(true);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("is not waited for any longer than it is there", async () => {
    const ticket = ticketOf(process.pid);
    let waits = 0;
    await waitedFor(() => {
      if (++waits === 5) rmSync(ticket);
    });
    expect(waits).toBe(5);
  });

  it("in turn with others' is waited for as long as it goes on", async () => {
    let ticket = ticketOf(process.pid);
    let rest = 2_000;
    const waited = await waitedFor(() => {
      rmSync(ticket, { force: true });
      if (--rest > 0) ticket = ticketOf(process.pid);
    });
    expect(waited).toBeGreaterThan(15_000);
  });

  it.each([
    ["of a process that is gone", () => ticketOf(gonePid())],
    ["with a number that no process can have", () => ticketOf(99_999_999_999)],
    ["of another machine, a day old", () => aged(ticketOf(process.pid, elsewhere))],
  ])("%s is removed at once", async (_what, make) => {
    make();
    expect(await waitedFor()).toBe(0);
    expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
  });

  function aged(path: string): string {
    const before = statSync(path).mtimeMs / 1000 - 25 * 60 * 60;
    utimesSync(path, before, before);
    return path;
  }

  it.skipIf(process.platform !== "linux").each([
    ["whose number has passed on to another process", "-1-"],
    // Nothing is known of its start, but a holder shows every other second that it is there.
    ["from before the number was passed on, a day ago", "-0-"],
  ])("of a process %s is removed at once", async (_what, start) => {
    const ticket = ticketOf(process.pid, (name) => name.replace(/-\d+-(\w+)$/, `${start}$1`));
    if (start === "-0-") aged(ticket);
    expect(await waitedFor()).toBe(0);
    expect(existsSync(ticket)).toBe(false);
  });

  it.skipIf(process.platform !== "linux")("of a process that has ended unnoticed is removed", async () => {
    // The second program never asks how the first one ended.
    const parent = spawn("sh", ["-c", "exec 3<&0; cat <&3 >/dev/null & echo $!; exec sleep 60"]);
    try {
      const pid = await new Promise<number>((resolve) => parent.stdout.once("data", resolve)).then(Number);
      const fields = () => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      // A shell would ask; what it becomes does not.
      while (readFileSync(`/proc/${parent.pid}/comm`, "utf8") !== "sleep\n")
        await new Promise((resolve) => setImmediate(resolve));
      parent.stdin.end();
      while (fields()[0] !== "Z") await new Promise((resolve) => setImmediate(resolve));
      const ticket = ticketOf(pid, (name) => name.replace("-ended-", `-${fields()[19]}-`));
      expect(ticket).toMatch(/-\d{2,}-\d{2,}-\w+$/);
      expect(await waitedFor()).toBe(0);
      expect(existsSync(ticket)).toBe(false);
    } finally {
      parent.kill();
    }
  });

  it("of another machine is removed when it stays silent", async () => {
    const ticket = ticketOf(process.pid, elsewhere);
    const waited = await waitedFor();
    expect(waited).toBeGreaterThanOrEqual(10_000);
    expect(waited).toBeLessThan(15_000);
    expect(existsSync(ticket)).toBe(false);
  });

  it("of another machine stays as long as that shows life", async () => {
    const ticket = ticketOf(process.pid, elsewhere);
    let beat = statSync(ticket).mtimeMs / 1000;
    const waiting = waitedFor(() => {
      beat += 0.01;
      utimesSync(ticket, beat, beat);
    });
    await expect(waiting).rejects.toMatchObject({ code: "busy" });
    expect(existsSync(ticket)).toBe(true);
  });

  it("of another file, and what is no ticket, is left alone", async () => {
    const others = [
      ticketOf(process.pid, (name) => name, "contacts.yaml.bak"),
      ticketOf(gonePid(), (name) => name, "contacts"),
      join(folder, ".contacts.yaml.lock-by-hand"),
      join(folder, ".contacts.yaml.tmp-mine"),
    ];
    for (const path of others) writeFileSync(path, "");
    expect(await waitedFor()).toBe(0);
    files.replace(file, "new");
    expect(others.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe("a long action", () => {
  afterEach(() => void vi.useRealTimers());

  it("shows that it is alive, and makes no new ticket where its own was taken away", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    await locked(
      file,
      async () => {
        const [name = ""] = readdirSync(folder).filter((one) => one.startsWith("."));
        const ticket = join(folder, name);
        const beats = () => {
          utimesSync(ticket, 0, 0);
          vi.advanceTimersByTime(2_000);
          return statSync(ticket).mtimeMs > 0;
        };
        expect([beats(), beats(), beats()]).toEqual([true, true, true]);
        rmSync(ticket);
        vi.advanceTimersByTime(2_000);
        expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
      },
      PROCESSES,
    );
    expect(vi.getTimerCount()).toBe(0);
  });
});
