import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { locked } from "../../../src/io/lock.ts";
import { markedName } from "../../../src/io/process-mark.ts";
import { FileProblem } from "../../../src/runtime.ts";
import { files, PROCESSES } from "../../harness/real-files.ts";
import { CAN_MOUNT, makeReadOnly, withSmallDisk } from "../../harness/small-disk.ts";
import type { Order, Trial } from "./writer.ts";

const IN_CI = process.env.CI !== undefined;
const IS_ROOT = process.platform === "linux" && process.getuid?.() === 0;
const NOBODY = 65534;
const root = mkdtempSync(join(tmpdir(), "keepintouch-faults-"));
const program = join(root, "writer.cjs");
let folder: string;
let file: string;
let count = 0;

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, "writer.ts")],
    outfile: program,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20.19",
  });
  // For the processes of another user.
  chmodSync(root, 0o755);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = join(root, `${count++}`);
  mkdirSync(folder);
  file = join(folder, "contacts.yaml");
});

function start(order: Omit<Order, "file">): ChildProcess {
  return spawn(process.execPath, [program, JSON.stringify({ file, ...order })], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {},
  });
}

function ended(child: ChildProcess): Promise<{ status: number | null; out: string }> {
  let out = "";
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out }));
  });
}

/** A change by this process, which must get the lock at once. */
async function changeWithoutWaiting(content: (before: string) => string): Promise<void> {
  const noWaiting = async () => {
    throw new Error(`has to wait for ${readdirSync(folder)}`);
  };
  const action = async () => files.replace(file, content(readFileSync(file, "utf8")));
  await locked(file, action, PROCESSES, noWaiting);
}

describe("many processes", () => {
  it("lose nothing of each other's", async () => {
    writeFileSync(file, "");
    const names = Array.from({ length: 30 }, (_, index) => `p${index}`);
    const ends = await Promise.all(names.map((name) => ended(start({ do: "append", lines: [name] }))));
    expect(ends.filter(({ status }) => status !== 0)).toEqual([]);
    expect(readFileSync(file, "utf8").trimEnd().split("\n").sort()).toEqual([...names].sort());
    expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
  });

  it("take turns, however often", async () => {
    writeFileSync(file, "");
    const linesOf = (name: string) => Array.from({ length: 40 }, (_, index) => `${name}${index}`);
    const ends = await Promise.all(
      ["a", "b", "c", "d"].map((name) => ended(start({ do: "append", lines: linesOf(name) }))),
    );
    expect(ends.filter(({ status }) => status !== 0)).toEqual([]);
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    for (const name of ["a", "b", "c", "d"])
      expect(lines.filter((line) => line.startsWith(name))).toEqual(linesOf(name));
    expect(lines).toHaveLength(160);
  });
});

describe("a process that is killed", () => {
  it("before any of its steps leaves the old file or the new, and nothing that blocks or stays", async () => {
    const contents: string[] = [];
    for (let killAt = 1; ; killAt++) {
      writeFileSync(file, "old\n");
      const { status } = await ended(start({ do: "append", lines: ["new"], killAt }));
      contents.push(readFileSync(file, "utf8"));
      await changeWithoutWaiting((before) => `${before}next\n`);
      expect(readFileSync(file, "utf8")).toBe(`${contents.at(-1)}next\n`);
      expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
      if (status === 0) break;
    }
    expect(contents.length).toBeGreaterThan(20);
    const firstNew = contents.indexOf("old\nnew\n");
    expect(firstNew).toBeGreaterThan(10);
    expect(contents).toEqual(contents.map((_, step) => (step < firstNew ? "old\n" : "old\nnew\n")));
  });

  it("before any step of making a file leaves none or the whole", async () => {
    const contents: string[] = [];
    for (let killAt = 1; ; killAt++) {
      const { status } = await ended(start({ do: "create", killAt }));
      contents.push(existsSync(file) ? readFileSync(file, "utf8") : "none");
      if (contents.at(-1) === "none") writeFileSync(file, "made by hand\n");
      await changeWithoutWaiting((before) => before);
      expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
      rmSync(file);
      if (status === 0) break;
    }
    const firstNew = contents.indexOf("new\n");
    expect(firstNew).toBeGreaterThan(5);
    expect(contents).toEqual(contents.map((_, step) => (step < firstNew ? "none" : "new\n")));
  });

  it("at any moment leaves a whole version, and the next one goes on", async () => {
    writeFileSync(file, "0\n");
    let seed = 20261031;
    let last = 0;
    for (let round = 0; round < (IN_CI ? 300 : 20); round++) {
      const child = start({ do: "versions" });
      const end = ended(child);
      await new Promise((resolve) => child.stdout?.once("data", resolve));
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      await new Promise((resolve) => setTimeout(resolve, seed % 16));
      child.kill("SIGKILL");
      await end;
      const versions = new Set(readFileSync(file, "utf8").trimEnd().split("\n"));
      expect(versions.size).toBe(1);
      const version = Number([...versions][0]);
      expect(version).toBeGreaterThan(last);
      last = version + 1;
      await changeWithoutWaiting(() => `${last}\n`.repeat(5_000));
      expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
    }
  }, 300_000);
});

describe("a call that fails", () => {
  it.each(["ENOSPC", "EIO", "EACCES"])(
    "with %s, whichever it is: what was told is true, and nothing stays",
    async (error) => {
      const { out, status } = await ended(start({ do: "every-error", error }));
      expect({ status, out: status === 0 ? "" : out }).toEqual({ status: 0, out: "" });
      const trials = JSON.parse(out) as Trial[];
      expect(trials.length).toBeGreaterThan(20);
      for (const { failed, outcome, content, names } of trials) {
        expect({ failed, content }).toEqual({ failed, content: outcome === "done" ? "new\n" : "old\n" });
        // What cannot be removed stays until the next change.
        if (failed !== "unlinkSync") expect({ failed, names }).toEqual({ failed, names: ["contacts.yaml"] });
      }
      const writing = trials.filter(({ failed }) => ["writeFileSync", "fsyncSync"].includes(failed));
      const code = { ENOSPC: "no-space", EIO: "other", EACCES: "not-allowed" }[error];
      // The folder's fsync comes when nothing can be taken back any more.
      expect(writing.map(({ outcome }) => outcome)).toEqual([code, code, "done"]);
    },
  );
});

function problemOf(action: () => unknown): FileProblem | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}

// Mounting a small file system is the superuser's.
describe.skipIf(!CAN_MOUNT)("a file system", () => {
  it("that is full keeps the old file, says so, and takes the new one when there is room", () =>
    withSmallDisk(folder, "size=64k", async () => {
      const old = "old\n".repeat(4_000);
      writeFileSync(file, old);
      writeFileSync(join(folder, "other"), "x".repeat(40_000));
      const tooMuch = () => files.replace(file, "new\n".repeat(5_000));
      await expect(files.locked(file, async () => tooMuch())).rejects.toMatchObject({ code: "no-space" });
      expect(readFileSync(file, "utf8")).toBe(old);
      expect(readdirSync(folder).sort()).toEqual(["contacts.yaml", "other"]);
      expect(problemOf(() => files.create(join(folder, "new.yaml"), old + old))?.code).toBe("no-space");
      expect(readdirSync(folder).sort()).toEqual(["contacts.yaml", "other"]);
      rmSync(join(folder, "other"));
      await files.locked(file, async () => tooMuch());
      expect(statSync(file).size).toBe(20_000);
    }));

  it("is freed of what a killed process left before it is too full for the new file", () =>
    withSmallDisk(folder, "size=64k", async () => {
      writeFileSync(file, "old\n");
      const killed = spawn("true");
      await ended(killed);
      const leftover = markedName("contacts.yaml", "tmp", { ...PROCESSES, pid: killed.pid as number });
      writeFileSync(join(folder, leftover), "x".repeat(50_000));
      await changeWithoutWaiting(() => "new\n".repeat(5_000));
      expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
    }));

  it("that holds no more files says so, and the file stays", () =>
    withSmallDisk(folder, "size=64k,nr_inodes=2", async () => {
      writeFileSync(file, "old\n");
      const change = files.locked(file, async () => files.replace(file, "new\n"));
      await expect(change).rejects.toMatchObject({ code: "no-space", path: folder, doing: "write" });
      expect(readFileSync(file, "utf8")).toBe("old\n");
    }));

  it("that is read-only is told with the folder or the file", () =>
    withSmallDisk(folder, "size=64k", async () => {
      writeFileSync(file, "old\n");
      makeReadOnly(folder);
      const change = files.locked(file, async () => files.replace(file, "new\n"));
      await expect(change).rejects.toMatchObject({ code: "not-allowed", path: folder, doing: "write" });
      expect(problemOf(() => files.replace(file, "new\n"))).toMatchObject({
        code: "not-allowed",
        path: file,
      });
      expect(readFileSync(file, "utf8")).toBe("old\n");
    }));
});

// Only the superuser can work as somebody else.
describe.skipIf(!IS_ROOT)("somebody who is not the owner", () => {
  async function append(): Promise<string> {
    return (await ended(start({ do: "append", lines: ["new"], user: NOBODY }))).out;
  }
  function make(owner: number, group: number, mode: number): void {
    writeFileSync(file, "old\n");
    chownSync(file, owner, group);
    chmodSync(file, mode);
  }
  const state = () => {
    const { uid, gid, mode } = statSync(file);
    return { uid, gid, mode: (mode & 0o7777).toString(8), names: readdirSync(folder) };
  };

  it("may not change a file in a folder that is not to be written", async () => {
    make(NOBODY, NOBODY, 0o644);
    chmodSync(folder, 0o555);
    expect(await append()).toBe(`not-allowed ${folder}`);
    expect(readFileSync(file, "utf8")).toBe("old\n");
  });

  it("may not change a file that is read-only, though the folder would allow it", async () => {
    make(NOBODY, NOBODY, 0o444);
    chmodSync(folder, 0o777);
    expect(await append()).toBe(`not-allowed ${file}`);
    expect(readFileSync(file, "utf8")).toBe("old\n");
    expect(state()).toMatchObject({ mode: "444", names: ["contacts.yaml"] });
  });

  it("does not become the owner of a file that everybody may write", async () => {
    make(1234, 1234, 0o666);
    chmodSync(folder, 0o777);
    expect(await append()).toBe(`not-owner ${file}`);
    expect(readFileSync(file, "utf8")).toBe("old\n");
    expect(state()).toEqual({ uid: 1234, gid: 1234, mode: "666", names: ["contacts.yaml"] });
  });

  it("does not let another group read an own file", async () => {
    make(NOBODY, 1234, 0o640);
    chmodSync(folder, 0o777);
    expect(await append()).toBe(`not-owner ${file}`);
    expect(state()).toEqual({ uid: NOBODY, gid: 1234, mode: "640", names: ["contacts.yaml"] });
  });

  it("changes an own file whose group has no rights of its own", async () => {
    make(NOBODY, 1234, 0o644);
    chmodSync(folder, 0o777);
    expect(await append()).toBe("");
    expect(readFileSync(file, "utf8")).toBe("old\nnew\n");
    expect(state()).toEqual({ uid: NOBODY, gid: NOBODY, mode: "644", names: ["contacts.yaml"] });
  });
});
