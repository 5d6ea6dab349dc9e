import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { markedName } from "../../../src/io/process-mark.ts";
import { FileProblem } from "../../../src/runtime.ts";
import { files, PROCESSES } from "../../harness/real-files.ts";

const IS_ROOT = process.platform === "linux" && process.getuid?.() === 0;
const root = realpathSync(mkdtempSync(join(tmpdir(), "keepintouch-write-")));
let folder: string;
let file: string;
let count = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = join(root, `${count++}`);
  mkdirSync(folder);
  file = at("contacts.yaml");
});
const at = (...names: string[]) => join(folder, ...names);
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);
const textOf = (path: string) => readFileSync(path, "utf8");

function problemOf(action: () => unknown): FileProblem {
  try {
    action();
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("resolve", () => {
  it.each([
    ["a file", "real/file", "real/file"],
    ["a file that is not there", "real/none", "real/none"],
    ["a file in folders that are not there", "none/at/all", "none/at/all"],
    ["a link", "link", "real/file"],
    ["a link to a link", "chain", "real/file"],
    ["a link in a linked folder", "linked/inner", "real/file"],
    ["a link to nothing", "dangling", "real/later"],
    ["a link to nothing through a linked folder", "far", "real/later"],
    ["a way with dots", "real/../real/./file", "real/file"],
  ])("gives what is behind %s", (_what, name, expected) => {
    mkdirSync(at("real"));
    writeFileSync(at("real", "file"), "");
    symlinkSync("real/file", at("link"));
    symlinkSync(at("link"), at("chain"));
    symlinkSync("real", at("linked"));
    symlinkSync("file", at("real", "inner"));
    symlinkSync("real/later", at("dangling"));
    symlinkSync("linked/later", at("far"));
    expect(files.resolve(`${folder}/${name}`)).toBe(at(expected));
  });

  it("refuses links that lead round in a circle", () => {
    symlinkSync("b", at("a"));
    symlinkSync("a", at("b"));
    expect(problemOf(() => files.resolve(at("a"))).code).toBe("link-loop");
    expect(problemOf(() => files.replace(at("a"), "x")).code).toBe("link-loop");
    expect(problemOf(() => files.read(at("a"))).code).toBe("link-loop");
    expect(readdirSync(folder)).toEqual(["a", "b"]);
  });
});

describe("replace", () => {
  it("makes a file for the owner alone, and the folders it needs", () => {
    files.replace(at("one", "two", "new"), Uint8Array.of(0xef, 0xbb, 0xbf, 0x0d));
    expect([...readFileSync(at("one", "two", "new"))]).toEqual([0xef, 0xbb, 0xbf, 0x0d]);
    expect([at("one"), at("one", "two"), at("one", "two", "new")].map(modeOf)).toEqual(["700", "700", "600"]);
  });

  it.each([
    ["640", "640"],
    ["600", "600"],
    ["666", "666"],
    // Nothing that is to be run, least of all as somebody else.
    ["6755", "755"],
  ])("keeps the permissions: of %s %s", (before, after) => {
    writeFileSync(file, "old");
    chmodSync(file, Number.parseInt(before, 8));
    files.replace(file, "new");
    expect([textOf(file), modeOf(file)]).toEqual(["new", after]);
  });

  it.each(["444", "400"])("refuses a file that is read-only on purpose: %s", (mode) => {
    writeFileSync(file, "old");
    chmodSync(file, Number.parseInt(mode, 8));
    const problem = problemOf(() => files.replace(file, "new"));
    expect(problem).toMatchObject({ code: "not-allowed", path: file, doing: "write" });
    expect([textOf(file), modeOf(file), readdirSync(folder)]).toEqual(["old", mode, ["contacts.yaml"]]);
  });

  it.skipIf(!IS_ROOT)("keeps owner and group, also where the folder would give its own", () => {
    writeFileSync(file, "old");
    chownSync(file, 1234, 1235);
    chmodSync(file, 0o640);
    chownSync(folder, 0, 1236);
    chmodSync(folder, 0o2775);
    files.replace(file, "new");
    const { uid, gid } = statSync(file);
    expect([textOf(file), uid, gid, modeOf(file)]).toEqual(["new", 1234, 1235, "640"]);
  });

  it("goes through links, which stay", () => {
    mkdirSync(at("real"));
    writeFileSync(at("real", "file"), "old", { mode: 0o640 });
    symlinkSync("real/file", at("link"));
    symlinkSync("link", at("chain"));
    files.replace(at("chain"), "new");
    expect(textOf(at("real", "file"))).toBe("new");
    expect([readlinkSync(at("link")), readlinkSync(at("chain"))]).toEqual(["real/file", "link"]);
    expect([lstatSync(at("real", "file")).isFile(), modeOf(at("real", "file"))]).toEqual([true, "640"]);
    expect(readdirSync(at("real"))).toEqual(["file"]);
  });

  it("makes what a link leads to, but not its folder", () => {
    symlinkSync("later", at("dangling"));
    files.replace(at("dangling"), "new");
    expect([readlinkSync(at("dangling")), textOf(at("later")), modeOf(at("later"))]).toEqual([
      "later",
      "new",
      "600",
    ]);
    symlinkSync("unplugged/file", at("far"));
    symlinkSync("unplugged", at("disk"));
    for (const path of [at("far"), at("disk", "file")]) {
      const problem = problemOf(() => files.replace(path, "new"));
      expect(problem).toMatchObject({ code: "not-found", doing: "write" });
      expect(problem.path).not.toBe(path);
    }
    expect(files.exists(at("unplugged"))).toBe(false);
  });

  // As every program that saves by renaming does: a backup made of hard links must not change with the file.
  it("leaves other names of the file with the old content", () => {
    writeFileSync(file, "old");
    linkSync(file, at("backup"));
    files.replace(file, "new");
    expect([textOf(file), textOf(at("backup"))]).toEqual(["new", "old"]);
  });

  it.each([
    ["a folder", () => folder, "directory"],
    ["a device", () => "/dev/null", "not-regular"],
    ["a way through a file", () => at("contacts.yaml", "x"), "not-found"],
  ])("refuses %s", (_what, path, code) => {
    writeFileSync(file, "old");
    expect(problemOf(() => files.replace(path(), "new"))).toMatchObject({ code, doing: "write" });
    expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
  });

  it("removes what the killed left of this file, and nothing of the living", () => {
    const mark = (pid: number, base = "contacts.yaml") => markedName(base, "tmp", { ...PROCESSES, pid });
    const elsewhere = () => mark(process.pid).replace(/tmp-[^-]+-/, "tmp-elsewhere-");
    const old = elsewhere();
    const kept = [mark(process.pid), elsewhere(), mark(99_999_999, "other.yaml")];
    for (const name of [...kept, old, mark(99_999_999)]) writeFileSync(at(name), "half");
    utimesSync(at(old), 1, 1);
    files.replace(file, "new");
    expect(readdirSync(folder).sort()).toEqual([...kept, "contacts.yaml"].sort());
  });

  it("of what an editor has changed in the meantime is refused, and only then", () => {
    writeFileSync(file, "\ufeffold\r\n");
    files.replace(file, "newer", "\ufeffold\r\n");
    expect(textOf(file)).toBe("newer");
    expect(problemOf(() => files.replace(file, "newest", "\ufeffold\r\n"))).toMatchObject({
      code: "changed",
      doing: "write",
    });
    expect([textOf(file), readdirSync(folder)]).toEqual(["newer", ["contacts.yaml"]]);
    rmSync(file);
    expect(problemOf(() => files.replace(file, "newest", "newer")).code).toBe("changed");
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("remove", () => {
  it("takes a file or a link away, and minds nothing that is gone", () => {
    writeFileSync(file, "");
    symlinkSync(file, at("link"));
    files.remove(at("link"));
    expect(readdirSync(folder)).toEqual(["contacts.yaml"]);
    files.remove(file);
    files.remove(file);
    expect(readdirSync(folder)).toEqual([]);
    expect(problemOf(() => files.remove(folder)).doing).toBe("write");
  });
});

describe("a temporary folder", () => {
  it("is for the owner alone, and gone with all that is in it", () => {
    const path = files.makeTemporaryFolder();
    expect(modeOf(path)).toBe("700");
    mkdirSync(join(path, "sub"));
    writeFileSync(join(path, "sub", "draft.txt"), "");
    const other = files.makeTemporaryFolder();
    expect(other).not.toBe(path);
    for (const one of [path, path, other]) files.removeFolder(one);
    expect(files.exists(path)).toBe(false);
  });
});
