import { describe, expect, it } from "vitest";
import { run as check } from "../../../src/commands/check.ts";
import { openBook } from "../../../src/commands/open-book.ts";
import { parseDay } from "../../../src/domain/calendar-date.ts";
import { UserError } from "../../../src/errors.ts";
import { FileProblem, type FileProblemCode, type Runtime } from "../../../src/runtime.ts";
import { fakeRuntime } from "./fake-runtime.ts";

const SOUND = "me: { name: 山田 太郎 }\ncontacts:\n  - { name: 佐藤 健, relationship: boss }\n";

async function messageOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`no UserError: ${error}`);
  expect(error.status).toBe(2);
  return error.message;
}

describe("where the contact file is", () => {
  const everywhere = {
    "/home/taro/notes/given.yaml": SOUND,
    "/env.yaml": SOUND,
    "/home/taro/notes/contacts.yaml": SOUND,
    "/xdg/keepintouch/contacts.yaml": SOUND,
    "/home/taro/.config/keepintouch/contacts.yaml": SOUND,
  };
  it.each([
    ["--file", "given.yaml", { KEEPINTOUCH_FILE: "/env.yaml" }, "/home/taro/notes/given.yaml"],
    ["the environment", undefined, { KEEPINTOUCH_FILE: "/env.yaml" }, "/env.yaml"],
    ["the folder", undefined, { KEEPINTOUCH_FILE: "" }, "/home/taro/notes/contacts.yaml"],
  ])("%s decides", async (_what, file, env, expected) => {
    const fake = fakeRuntime(everywhere, { env });
    const opened = await openBook(fake.runtime, file === undefined ? {} : { file });
    expect(opened.path).toBe(expected);
    expect(fake.err()).toBe(expected.endsWith("notes/contacts.yaml") ? "Using ./contacts.yaml\n" : "");
  });

  it.each([
    ["/xdg/keepintouch/contacts.yaml", { env: { XDG_CONFIG_HOME: "/xdg" } }],
    ["/home/taro/.config/keepintouch/contacts.yaml", { env: { XDG_CONFIG_HOME: "" } }],
    ["/home/taro/.config/keepintouch/contacts.yaml", { env: { XDG_CONFIG_HOME: "relative" } }],
    [
      "C:\\Users\\taro\\AppData\\Roaming\\keepintouch\\contacts.yaml",
      { platform: "win32", cwd: "C:\\notes", env: { APPDATA: "C:\\Users\\taro\\AppData\\Roaming" } },
    ],
  ] as [string, Partial<Runtime>][])("the user's own place is %s", async (path, changes) => {
    const fake = fakeRuntime({ [path]: SOUND }, changes);
    expect((await openBook(fake.runtime, {})).path).toBe(path);
    expect(fake.err()).toBe("");
  });

  it.each([
    ["../x.yaml", "/home/taro/x.yaml", {}],
    ["/a/../x.yaml", "/x.yaml", {}],
    ["..\\x.yaml", "C:\\x.yaml", { platform: "win32", cwd: "C:\\notes" }],
    ["D:/a/x.yaml", "D:\\a\\x.yaml", { platform: "win32", cwd: "C:\\notes" }],
  ] as [string, string, Partial<Runtime>][])("%s is %s", async (file, path, changes) => {
    const fake = fakeRuntime({ [path]: SOUND }, changes);
    expect((await openBook(fake.runtime, { file })).path).toBe(path);
  });

  it.each(["", "  "])("an empty --file (%j) is refused, whatever else there is", async (file) => {
    const fake = fakeRuntime(everywhere, { env: { KEEPINTOUCH_FILE: "/env.yaml" } });
    expect(await messageOf(openBook(fake.runtime, { file }))).toBe("--file is empty: name a file.");
  });

  it("a link that leads nowhere is not passed over for another file", async () => {
    const home = "/home/taro/.config/keepintouch/contacts.yaml";
    const fake = fakeRuntime({ [home]: SOUND });
    const seen = (path: string): string[] => (path === "/home/taro/notes" ? ["contacts.yaml"] : []);
    const runtime = { ...fake.runtime, files: { ...fake.runtime.files, list: seen } };
    expect(await messageOf(openBook(runtime, {}))).toMatch(/^\.\/contacts\.yaml: there is no such file/);
  });

  it("a folder whose names cannot be listed holds no file", async () => {
    const home = "/home/taro/.config/keepintouch/contacts.yaml";
    const fake = fakeRuntime({ [home]: SOUND });
    const list = (path: string): never => {
      throw new FileProblem("not-allowed", path, "EACCES");
    };
    const runtime = { ...fake.runtime, files: { ...fake.runtime.files, list } };
    expect((await openBook(runtime, {})).path).toBe(home);
  });

  it("nowhere: the paths tried, and how to make one", async () => {
    const message = await messageOf(openBook(fakeRuntime({}).runtime, {}));
    expect(message).toContain("No contact file yet");
    expect(message).toContain("/home/taro/notes/contacts.yaml");
    expect(message).toContain("/home/taro/.config/keepintouch/contacts.yaml");
    expect(message).toContain("keepintouch init");
  });

  it.each([
    ["directory", /folder/],
    ["not-regular", /device/],
    ["too-large", /too large/],
    ["not-allowed", /permission/],
    ["not-found", /no such file.*keepintouch init --file \/x\.yaml/],
    ["other", /cannot be read \(EIO\)/],
  ] as [FileProblemCode, RegExp][])("%s is one clear line", async (code, expected) => {
    const fake = fakeRuntime({ "/x.yaml": new FileProblem(code, "/x.yaml", "EIO") });
    const message = await messageOf(openBook(fake.runtime, { file: "/x.yaml" }));
    expect(message).toMatch(expected);
    expect(message).not.toContain("\n");
  });
});

describe("an opened book", () => {
  it("knows today from the flag, else from the zone of the file", async () => {
    const zones: (string | undefined)[] = [];
    const fake = fakeRuntime(
      { "/x.yaml": `settings: { time_zone: Asia/Tokyo }\n${SOUND}` },
      {
        today: (zone) => {
          zones.push(zone);
          return "2026-12-17";
        },
      },
    );
    expect((await openBook(fake.runtime, { file: "/x.yaml" })).today).toBe(parseDay("2026-12-17"));
    expect(zones).toEqual(["Asia/Tokyo"]);
    expect((await openBook(fake.runtime, { file: "/x.yaml", today: "2027-01-01" })).today).toBe(
      parseDay("2027-01-01"),
    );
  });

  it("speaks the language of the flag, the file, the environment", async () => {
    const file = { "/x.yaml": `settings: { language: ja }\n${SOUND}` };
    const fake = fakeRuntime(file, { env: { LANG: "en_US.UTF-8" } });
    expect((await openBook(fake.runtime, { file: "/x.yaml" })).language).toBe("ja");
    expect((await openBook(fake.runtime, { file: "/x.yaml", uiLang: "en" })).language).toBe("en");
  });

  it("has the sound contacts, and its problems are on stderr", async () => {
    const fake = fakeRuntime({ "/x.yaml": `${SOUND}  - { name: 田中, relationship: frend }\n` });
    const opened = await openBook(fake.runtime, { file: "/x.yaml" });
    expect(opened.book.contacts).toHaveLength(1);
    expect(opened).toMatchObject({ skipped: 1, hasErrors: true });
    expect(
      fake.err(),
    ).toBe(`/x.yaml:4:31: error: contacts[1].relationship: nobody defined the relationship "frend"
  4 |   - { name: 田中, relationship: frend }
    |                                 ^
  Did you mean friend? Known: boss, mentor, client, colleague, friend, alumni. Own types go under relationships:.
`);
  });

  it("with warnings alone has no errors", async () => {
    const fake = fakeRuntime({ "/x.yaml": SOUND.replace("boss", "boss, shoe_size: 27") });
    expect(await openBook(fake.runtime, { file: "/x.yaml" })).toMatchObject({ skipped: 0, hasErrors: false });
    expect(fake.err()).toContain("warning");
  });

  it("that cannot be used is told after its problems", async () => {
    const fake = fakeRuntime({ "/x.yaml": "contacts: [\n" });
    expect(await messageOf(openBook(fake.runtime, { file: "/x.yaml" }))).toBe(
      "/x.yaml cannot be used: 1 error. Nothing was planned. To mend it: keepintouch edit --file /x.yaml",
    );
    expect(fake.err()).toMatch(/^\/x\.yaml:1:11: error: /);
  });
});

describe("check", () => {
  it("says that nothing is wrong", async () => {
    const fake = fakeRuntime({ "/x.yaml": SOUND });
    expect(await check({}, { file: "/x.yaml" }, fake.runtime)).toBe(0);
    expect(fake.out()).toBe("1 contact, no problems\n");
    expect(fake.err()).toBe("");
  });

  it("prints nothing on stdout for an unusable file", async () => {
    const fake = fakeRuntime({ "/x.yaml": "contacts: [\n" });
    expect(await check({}, { file: "/x.yaml" }, fake.runtime)).toBe(2);
    expect(fake.out()).toBe("");
  });

  it("gives JSON", async () => {
    const fake = fakeRuntime({ "/x.yaml": SOUND.replace("boss", "boss, met: 2026/1/5") });
    expect(await check({}, { file: "/x.yaml", json: true }, fake.runtime)).toBe(0);
    expect(JSON.parse(fake.out())).toEqual({
      version: 1,
      file: "/x.yaml",
      contacts: 1,
      problems: [
        {
          severity: "warning",
          code: "date-format",
          path: "contacts[0].met",
          line: 3,
          column: 44,
          message: '"2026/1/5" is read, but is not written as YYYY-MM-DD',
          hint: "Write it as YYYY-MM-DD, so that other programs understand it too.",
        },
      ],
    });
  });
});
