import { describe, expect, it } from "vitest";
import { type LintFlags, run } from "../../../src/commands/lint.ts";
import { UserError } from "../../../src/errors.ts";
import { FileProblem, type Runtime } from "../../../src/runtime.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";

const BOOK = `
me: { name: 山田 太郎, phone: 090-1111-2222 }
contacts:
  - { id: sato, name: 佐藤 健, relationship: boss, title: 部長, mourning: 2026-06-10 }
  - { id: suzuki, name: 鈴木 直子, relationship: colleague, chat: line, consent: { share: [sato] } }
  - { id: mori, name: 森 誠, relationship: colleague, chat: line, phone: 090-3333-4444 }
`;

async function lint(
  text: string | Uint8Array,
  flags: LintFlags = {},
  changes: Partial<Runtime> & { readonly json?: boolean } = {},
): Promise<{ status: number; out: string; err: string; rules: string[] }> {
  const { json = false, ...parts } = changes;
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const fake = fakeRuntime(
    { "/home/taro/notes/contacts.yaml": BOOK },
    { stdin: async () => bytes, ...parts },
  );
  const status = await run(flags, undefined, { json }, fake.runtime);
  const rules = json
    ? []
    : fake
        .out()
        .split("\n")
        .flatMap((line) => line.split("\t")[1] ?? []);
  return { status, out: fake.out(), err: fake.err(), rules };
}

const refused = async (action: Promise<unknown>): Promise<string> => {
  const error = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).status).toBe(2);
  return (error as UserError).message;
};

describe("lint", () => {
  it("ends with 1 from a warning up, and with 0 for a note or nothing", async () => {
    expect((await lint("田中部長様")).status).toBe(1);
    expect((await lint("お体ご自愛ください")).status).toBe(1);
    expect((await lint("昨日ご著書を拝読させていただきました")).status).toBe(0);
    expect((await lint("お元気ですか。")).status).toBe(0);
  });

  it("needs no contact file for a text alone, and opens none", async () => {
    const files = fakeRuntime({}).runtime.files;
    const changes = { files: { ...files, read: () => expect.unreachable(), exists: () => false } };
    expect((await lint("前の会社は最悪でした。", { channel: "sns" }, changes)).rules).toEqual([
      "badmouth-former-employer",
    ]);
  });

  it("knows the addressee: relationship, name, mourning", async () => {
    const text = "鈴木部長\n了解しました。明けましておめでとうございます。";
    expect((await lint(text, { to: "佐藤", on: "2027-01-05" })).rules).toEqual([
      "wrong-name",
      "ryokai-to-superior",
      "celebration-to-mourner",
    ]);
    expect((await lint(text, { to: "suzuki", on: "2027-01-05" })).rules).toEqual([]);
  });

  it("lets pass the address of somebody who agreed, and my own", async () => {
    const told = async (text: string, to: string): Promise<string[]> => (await lint(text, { to })).rules;
    expect(await told("鈴木さんの番号は 090-5555-6666 です。", "sato")).toEqual([]);
    expect(await told("森さんの番号は 090-3333-4444 です。", "sato")).toEqual(["third-party-contact"]);
    expect(await told("番号は 090-3333-4444 です。", "sato")).toEqual(["third-party-contact"]);
    expect(await told("090-3333-4444 に電話するね。", "mori")).toEqual([]);
    expect(await told("私の番号は ０９０－１１１１－２２２２ です。", "sato")).toEqual([]);
  });

  it("takes the day of --on, else the program's today", async () => {
    const text = "よいお年をお迎えください。";
    expect((await lint(text)).rules).toEqual([]);
    expect((await lint(text, { on: "2026-06-10" })).rules).toEqual(["yoi-otoshi-out-of-season"]);
  });

  it("hears only the rules asked for", async () => {
    const text = "田中部長様\nお体ご自愛ください";
    expect((await lint(text, { rule: ["okarada-gojiai"] })).rules).toEqual(["okarada-gojiai"]);
    expect((await lint(text, { ignore: ["okarada-gojiai"] })).rules).toEqual(["title-sama"]);
    expect((await lint(text, { ignore: ["okarada-gojiai", "title-sama"] })).status).toBe(0);
  });

  it("reads what mail programs save: UTF-8 with a mark, UTF-16, Shift_JIS, EUC-JP, ISO-2022-JP", async () => {
    const utf8 = new TextEncoder().encode("\ufeff田中部長様");
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([..."田中部長様"].map((c) => c.charCodeAt(0))).buffer),
    ]);
    const shiftJis = new Uint8Array([0x93, 0x63, 0x92, 0x86, 0x95, 0x94, 0x92, 0xb7, 0x97, 0x6c]);
    const eucJp = new Uint8Array([0xc5, 0xc4, 0xc3, 0xe6, 0xc9, 0xf4, 0xc4, 0xb9, 0xcd, 0xcd]);
    const sevenBit = eucJp.map((byte) => byte & 0x7f);
    const iso2022 = new Uint8Array([0x1b, 0x24, 0x42, ...sevenBit, 0x1b, 0x28, 0x42]);
    for (const bytes of [utf8, utf16, shiftJis, eucJp, iso2022]) {
      expect((await lint(bytes)).out).toMatch(/^error\ttitle-sama\t1\t1\t田中部長様\t/);
    }
  });

  it("gives JSON of the documented shape", async () => {
    const { out } = await lint("田中部長様", {}, { json: true });
    expect(JSON.parse(out)).toEqual({
      version: 1,
      findings: [
        {
          rule: "title-sama",
          severity: "error",
          line: 1,
          column: 1,
          excerpt: "田中部長様",
          message: expect.any(String),
          suggestion: "田中部長 / 部長 田中様",
        },
      ],
    });
    expect(JSON.parse((await lint("お元気ですか。", {}, { json: true })).out)).toEqual({
      version: 1,
      findings: [],
    });
  });

  it("never lets foreign control characters reach a terminal", async () => {
    const { out } = await lint("田中\u001b[31m部長様", {}, { outIsTerminal: true });
    expect(out).not.toContain("\u001b");
  });

  it("lists all rules with an example each way", async () => {
    const { out, status } = await lint("", { rules: true });
    expect(status).toBe(0);
    expect(out.trim().split("\n").length).toBeGreaterThanOrEqual(73);
    for (const line of out.trim().split("\n")) expect(line.split("\t")).toHaveLength(6);
    expect((await lint("", { rules: true, rule: ["title-sama"] })).out.trim().split("\n")).toHaveLength(1);
  });
});

describe("lint refuses", () => {
  it("an empty text, and bytes that are none", async () => {
    expect(await refused(lint(" \n\n"))).toMatch(/no text/);
    expect(await refused(lint(new Uint8Array([0x00, 0x01, 0xff, 0x80])))).toMatch(/not plain text/);
  });

  it("an unknown rule, occasion, day or name, and says what may be meant", async () => {
    expect(await refused(lint("text", { rule: ["titel-sama"] }))).toMatch(/title-sama/);
    expect(await refused(lint("text", { ignore: ["nothing-like-it"] }))).toMatch(/lint --rules/);
    expect(await refused(lint("text", { occasion: "nengajou" }))).toMatch(/nengajo/);
    expect(await refused(lint("text", { on: "2026-02-30" }))).toMatch(/--on/);
    expect(await refused(lint("text", { to: "nobody" }))).toMatch(/nobody/);
  });

  it("to wait for a text on a terminal where nothing may be asked", async () => {
    const fake = fakeRuntime({}, { inIsTerminal: true });
    expect(await refused(run({}, undefined, { input: false }, fake.runtime))).toMatch(/no text to check/i);
  });

  it.each([
    ["not-found", /no file/],
    ["directory", /folder/],
    ["not-allowed", /cannot be read/],
  ] as const)("a file that is %s", async (code, said) => {
    const fake = fakeRuntime({ "/home/taro/notes/mail.txt": new FileProblem(code, "mail.txt", code) });
    expect(await refused(run({}, "mail.txt", {}, fake.runtime))).toMatch(said);
  });
});
