import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { mentionsOf } from "../../../src/book/mentions.ts";
import { type ForgetFlags, run } from "../../../src/commands/forget.ts";
import { run as log } from "../../../src/commands/log.ts";
import { readRemindState, remindStatePlace, writeRemindState } from "../../../src/commands/remind-state.ts";
import { run as undo } from "../../../src/commands/undo.ts";
import { UserError } from "../../../src/errors.ts";
import { cronBlock } from "../../../src/formats/crontab.ts";
import type { Runtime } from "../../../src/runtime.ts";
import { files } from "../../harness/real-files.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";
import { contact, day } from "../domain/make.ts";
import { somebody } from "./answers.ts";

const BOOK = `# my people
contacts:
  # whom I worked with
  - id: tanaka
    name: 田中 美咲   # a colleague
    relationship: colleague
    # her own address
    email: misaki@tanaka.example
    phone: 090-1111-2222

  # from the club
  - id: ono
    name: 小野 花
    relationship: friend
    email: hana@ono.example
    notes: 田中さんの紹介
    consent: { share: [tanaka] }
    history:
      - { on: 2026-05-01, via: meeting, note: with Misaki }
`;
const root = mkdtempSync(join(tmpdir(), "keepintouch-forget-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let path: string;
let state: string;
beforeEach(() => {
  const home = mkdtempSync(join(root, "home-"));
  path = join(home, "notes", "contacts.yaml");
  state = join(home, "state");
  mkdirSync(dirname(path));
  writeFileSync(path, BOOK);
});

function place(parts: Partial<Runtime> = {}) {
  const fake = fakeRuntime(
    {},
    {
      home: dirname(dirname(path)),
      cwd: dirname(path),
      env: { XDG_STATE_HOME: state },
      files,
      // No scheduler here.
      run: async () => ({ status: undefined, out: "", err: "" }),
      ...parts,
    },
  );
  return fake;
}

const GLOBAL = { today: "2026-12-16", uiLang: "en" } as const;

async function forget(name: string, flags: ForgetFlags, parts: Partial<Runtime> = {}) {
  const { runtime, out, err } = place(parts);
  const status = await run(flags, name, { file: path, ...GLOBAL }, runtime).catch((error) => {
    if (error instanceof UserError) return `${error.status}: ${error.message}`;
    throw error;
  });
  return { status, out: out(), err: err(), file: readFileSync(path, "utf8") };
}

/** Every text below the folder of state. */
function kept(folder = state): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), "utf8")}`)
    .join("\n");
}

const TRACES = /tanaka|田中|美咲|misaki|090-1111/i;

async function leaveTraces(): Promise<void> {
  const { runtime } = place();
  await log({ via: "email", note: "about 田中" }, ["tanaka"], { file: path, ...GLOBAL }, runtime);
  await log({ via: "email" }, ["ono"], { file: path, ...GLOBAL }, runtime);
  const memory = remindStatePlace(runtime, path);
  writeRemindState(runtime, memory, {
    file: memory.file,
    lastRun: { on: day("2026-12-15"), at: "08:30", result: "problem", message: "4: name: 田中 美咲" },
    digestOn: day("2026-12-15"),
    told: [
      { contact: "tanaka", thing: "catch-up", as: "row", on: day("2026-12-15") },
      { contact: "ono", thing: "catch-up", as: "row", on: day("2026-12-15") },
    ],
  });
  expect(kept()).toMatch(TRACES);
}

describe("forgetting", () => {
  it("leaves no trace in the file's own entry, the journal and the memory of the reminders", async () => {
    await leaveTraces();
    const { status, err, file } = await forget("田中", { yes: true });
    expect(status).toBe(0);
    expect(
      file
        .split("\n")
        .filter((line) => TRACES.test(line))
        .map((line) => line.trim()),
    ).toEqual([
      "notes: 田中さんの紹介",
      "consent: { share: [tanaka] }",
      "- { on: 2026-05-01, via: meeting, note: with Misaki }",
    ]);
    expect(file).toContain("# whom I worked with");
    expect(file).not.toContain("her own address");
    expect(kept()).not.toMatch(TRACES);
    const { runtime } = place();
    const memory = readRemindState(runtime, remindStatePlace(runtime, path));
    expect(memory).toMatchObject({ told: [{ contact: "ono" }], lastRun: { message: "", result: "problem" } });
    expect(err).toContain("cannot be taken back");
    await expect(undo({}, { file: path, ...GLOBAL }, runtime)).rejects.toThrow(/nothing to take back/);
    expect(readdirSync(dirname(path))).toEqual(["contacts.yaml"]);
  });

  it("says what remains elsewhere, with the lines that still name the person", async () => {
    mkdirSync(join(dirname(dirname(path)), ".git"));
    writeFileSync(join(dirname(path), "contacts.yaml~"), BOOK);
    writeFileSync(join(dirname(path), "contacts.yaml.bak"), BOOK);
    writeFileSync(join(dirname(path), "contacts-of-mine.txt"), BOOK);
    const { err, file } = await forget("田中", { yes: true });
    const lines = file.split("\n");
    const named = [...err.matchAll(/contacts\.yaml:(\d+): (.*)/g)];
    expect(named.map(([, , text]) => text)).toEqual([
      "# whom I worked with",
      "notes: 田中さんの紹介",
      "consent: { share: [tanaka] }",
    ]);
    for (const [, line, text] of named) expect(lines[Number(line) - 1]?.trim()).toBe(text);
    expect(err).toContain(`the git repository in ${dirname(dirname(path))}`);
    expect(err).toContain("contacts.yaml~, a copy");
    expect(err).toContain("contacts.yaml.bak, a copy");
    expect(err).not.toContain("contacts-of-mine");
    expect(err).toContain("backups of this machine");
  });

  it("names the file of the digests, and cleans the memory where the job keeps it", async () => {
    await leaveTraces();
    const { runtime } = place();
    const elsewhere = place({ env: { XDG_STATE_HOME: join(state, "job") } }).runtime;
    const memory = remindStatePlace(elsewhere, path);
    const known = readRemindState(runtime, remindStatePlace(runtime, path));
    if (typeof known === "string") throw new Error(known);
    writeRemindState(elsewhere, memory, known);
    const digest = join(dirname(dirname(path)), "digest.txt");
    writeFileSync(digest, "田中 美咲");
    const key = /-([\da-f]{8})\.json$/.exec(memory.path)?.[1] ?? "";
    const block = cronBlock(key, {
      hour: 8,
      minute: 30,
      weekdays: false,
      environment: { XDG_STATE_HOME: join(state, "job") },
      command: ["node", "keepintouch.js", "remind", "--since-last", "--to-file", digest, "--file", path],
    });
    const cron = { out: block, err: "", status: 0 };
    const none = { out: "", err: "", status: undefined };
    const { err } = await forget(
      "田中",
      { yes: true },
      { run: async (name) => (name === "crontab" ? cron : none) },
    );
    expect(err).toContain(`${digest}, into which reminders are written`);
    expect(kept()).not.toMatch(TRACES);
  });

  it("needs a yes: by flag, or at a terminal", async () => {
    const unasked = await forget("田中", {});
    expect(unasked.status).toMatch(/^2: .*cannot be taken back.*keepintouch forget tanaka --yes/s);
    const asked: string[] = [];
    const terminal = (answer: boolean): Partial<Runtime> => ({
      inIsTerminal: true,
      outIsTerminal: true,
      prompter: async () => ({
        ...somebody([]).prompter,
        confirm: async (question, standard) => {
          asked.push(`${question} ${standard}`);
          return answer;
        },
      }),
    });
    expect((await forget("田中", {}, terminal(false))).file).toBe(BOOK);
    expect(asked).toEqual(["Forget 田中 美咲 (tanaka) for good? false"]);
    expect((await forget("田中", {}, terminal(true))).file).not.toContain("090-1111");
  });

  it("only shows the change with --dry-run, and keeps what undo needs", async () => {
    await leaveTraces();
    const before = readFileSync(path, "utf8");
    const everything = kept();
    const { out, err, file } = await forget("田中", { dryRun: true });
    expect(out).toContain("-    name: 田中 美咲   # a colleague");
    expect(err).toContain("notes: 田中さんの紹介");
    expect([file, kept()]).toEqual([before, everything]);
  });

  it("of the only person leaves an empty list", async () => {
    await forget("田中", { yes: true });
    const { file } = await forget("小野", { yes: true });
    expect(file).toContain("contacts: []");
  });

  it("is refused where other entries use a part of this one", async () => {
    const shared = BOOK.replace("email: misaki@tanaka.example", "extra: &x { a: b }").replace(
      "    history:",
      "    extra: *x\n    history:",
    );
    writeFileSync(path, shared);
    const { status, file } = await forget("田中", { yes: true });
    expect(status).toMatch(/^2: .*shared with another place.*keepintouch edit tanaka/s);
    expect(file).toBe(shared);
  });

  it("changes nothing when what undo keeps cannot be removed", async () => {
    await leaveTraces();
    const before = readFileSync(path, "utf8");
    const stuck = {
      ...files,
      replace: (file: string, content: string | Uint8Array, expected?: string) => {
        if (file.includes("undo-")) return files.replace(join(file, "nowhere"), content);
        return files.replace(file, content, expected);
      },
    };
    const { status, file } = await forget("田中", { yes: true }, { files: stuck });
    expect(status).toMatch(/^2: .*undo-contacts\.yaml.*Nothing was changed/s);
    expect(file).toBe(before);
  });

  it("keeps what undo needs when the file itself cannot be written", async () => {
    await leaveTraces();
    const stuck = {
      ...files,
      replace: (file: string, content: string | Uint8Array, expected?: string) => {
        if (file === path) return files.replace(join(file, "nowhere"), content);
        return files.replace(file, content, expected);
      },
    };
    const before = readFileSync(path, "utf8");
    const { status, file } = await forget("田中", { yes: true }, { files: stuck });
    expect([status, file]).toEqual([expect.stringMatching(/^2: /), before]);
    const { runtime } = place();
    expect(await undo({}, { file: path, ...GLOBAL }, runtime)).toBe(0);
  });
});

describe("lines that mention somebody", () => {
  const person = contact({
    name: { full: "Ren Lee", family: "Lee", given: "Ren" },
    emails: ["ren+x@lee.example"],
    phones: ["+81 90-1111-2222"],
    aliases: ["R. L."],
  });
  const others = [contact({ name: { full: "Sam Lee", family: "Lee", given: "Sam" } })];
  it.each([
    ["lunch with Ren", true],
    ["ren lee", true],
    ["Lee, Ren", true],
    ["REN+X@LEE.EXAMPLE", true],
    ["call +81 90-1111-2222", true],
    ["as R. L. said", true],
    ["children, renewed", false],
    ["Lee said so", false],
    ["ren+y@lee.example", false],
  ])("%s: %s", (line, expected) => {
    expect(mentionsOf(person, others)(line)).toBe(expected);
  });
});
