import { execFileSync } from "node:child_process";
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { FileProblem } from "../../../src/runtime.ts";
import { files } from "../../harness/real-files.ts";

const folder = mkdtempSync(join(tmpdir(), "keepintouch-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => join(folder, ...names);
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

function problemOf(action: () => unknown): FileProblem {
  try {
    action();
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("read", () => {
  it("gives the bytes as they are", () => {
    writeFileSync(at("bytes"), Uint8Array.of(0xef, 0xbb, 0xbf, 0x83, 0x00, 0x0d, 0x0a));
    expect([...files.read(at("bytes"))]).toEqual([0xef, 0xbb, 0xbf, 0x83, 0x00, 0x0d, 0x0a]);
  });

  it("follows a link", () => {
    writeFileSync(at("target"), "me:\n");
    symlinkSync(at("target"), at("link"));
    expect(Buffer.from(files.read(at("link"))).toString()).toBe("me:\n");
  });

  it.each([
    ["missing", () => at("missing"), "not-found"],
    ["a file in the way of a folder", () => at("bytes", "contacts.yaml"), "not-found"],
    ["a folder", () => folder, "directory"],
    ["a device", () => "/dev/zero", "not-regular"],
    ["a name with a NUL", () => at("a\0b"), "other"],
  ])("%s", (_what, path, code) => {
    const problem = problemOf(() => files.read(path()));
    expect(problem.code).toBe(code);
    expect(problem.path).toBe(path());
  });

  it.skipIf(process.platform === "win32")("does not wait for the writer of a pipe", () => {
    execFileSync("mkfifo", [at("pipe")]);
    expect(problemOf(() => files.read(at("pipe"))).code).toBe("not-regular");
  });

  it("refuses more than 512 MiB before reading any of it", () => {
    const descriptor = openSync(at("huge"), "w");
    ftruncateSync(descriptor, 512 * 1024 * 1024 + 1);
    closeSync(descriptor);
    expect(problemOf(() => files.read(at("huge"))).code).toBe("too-large");
  });
});

describe("exists and list", () => {
  it("knows files, folders and nothing", () => {
    mkdirSync(at("templates", "ja"), { recursive: true });
    writeFileSync(at("templates", "b.hbs"), "");
    writeFileSync(at("templates", "a.hbs"), "");
    expect(files.exists(at("templates"))).toBe(true);
    expect(files.exists(at("nowhere"))).toBe(false);
    expect(files.list(at("templates"))).toEqual(["a.hbs", "b.hbs", "ja"]);
    expect(files.list(at("nowhere"))).toEqual([]);
    expect(files.list(at("templates", "a.hbs"))).toEqual([]);
  });
});

describe("create", () => {
  it("makes the file for the owner only, and the folders it needs", () => {
    mkdirSync(at("home"), { mode: 0o755 });
    const path = at("home", ".config", "keepintouch", "contacts.yaml");
    files.create(path, "me: { name: 山田 太郎 }\n");
    expect(readFileSync(path, "utf8")).toBe("me: { name: 山田 太郎 }\n");
    expect(modeOf(path)).toBe("600");
    expect(modeOf(at("home", ".config"))).toBe("700");
    expect(modeOf(at("home", ".config", "keepintouch"))).toBe("700");
    expect(modeOf(at("home"))).toBe("755");
  });

  it("never touches what is there, also behind a link", () => {
    writeFileSync(at("mine"), "old");
    symlinkSync(at("mine"), at("to-mine"));
    for (const name of ["mine", "to-mine"])
      expect(problemOf(() => files.create(at(name), "new")).code).toBe("exists");
    expect(readFileSync(at("mine"), "utf8")).toBe("old");
  });

  it("makes what a link leads to", () => {
    symlinkSync("gone", at("dangling"));
    files.create(at("dangling"), "new");
    expect(readFileSync(at("gone"), "utf8")).toBe("new");
    expect(readlinkSync(at("dangling"))).toBe("gone");
    expect(modeOf(at("gone"))).toBe("600");
  });

  // Not even the superuser may make a file there.
  it.skipIf(process.platform !== "linux")("says when it is not allowed", () => {
    expect(problemOf(() => files.create("/sys/keepintouch.yaml", "x")).code).toBe("not-allowed");
  });

  it.skipIf(process.platform !== "linux")("ends where no folder can be made", () => {
    expect(problemOf(() => files.create("/proc/keepintouch/contacts.yaml", "x")).code).toBe("not-allowed");
  });

  it("says when a folder cannot be made", () => {
    expect(problemOf(() => files.create(at("mine", "sub", "x.yaml"), "x")).code).toBe("not-found");
  });
});
