import { describe, expect, it } from "vitest";
import { type FavorFlags, run } from "../../../src/commands/favor.ts";
import { UserError } from "../../../src/errors.ts";
import { somebody } from "./answers.ts";
import { machine } from "./machine.ts";

const FILE = "/home/taro/contacts.yaml";
const BOOK = `me: { name: 山田 太郎 }
settings: { country: JP }
contacts:
  - id: sato
    name: 佐藤 健
    relationship: boss
    email: sato@aoba.example
`;
const GLOBAL = { file: FILE, today: "2026-11-20" };

/** Somebody at a terminal who gives these answers; one question more or fewer is a failure. */
async function asked(flags: FavorFlags, answers: readonly string[], before = BOOK) {
  const { prompter, asked: questions, left } = somebody(answers);
  const { runtime, files } = machine({
    files: { [FILE]: before },
    inIsTerminal: true,
    outIsTerminal: true,
    prompter: async () => prompter,
  });
  const status = await run(flags, "sato", GLOBAL, runtime);
  expect({ status, left }).toEqual({ status: 0, left: [] });
  const text = files.get(FILE) ?? "";
  return { questions, added: text.startsWith(before) ? text.slice(before.length) : text };
}

describe("favor on a terminal", () => {
  it("asks who helped, with what and when", async () => {
    const { questions, added } = await asked({}, ["received", "推薦状。", "yesterday"]);
    expect(questions).toHaveLength(3);
    expect(added).toBe(
      `    help:
      - { on: 2026-11-19, received: 推薦状 }
    follow_ups:
      - { on: 2026-11-20, note: say thank you for "推薦状" }
`,
    );
  });

  it("asks again for words and for a day that has been", async () => {
    const { added } = await asked({}, ["given", "  ", "feedback", "2027-01-01", "someday", ""]);
    expect(added).toBe("    help:\n      - { on: 2026-11-20, given: feedback }\n");
  });

  it("asks for nothing that a flag says", async () => {
    expect((await asked({ on: "2026-11-18" }, ["given", "feedback"])).added).toContain("2026-11-18");
    expect((await asked({ given: "feedback" }, [])).added).toContain("2026-11-20");
  });
});

describe("favor", () => {
  it("knows help and thanks that the file has in other clothes", async () => {
    const before = `${BOOK}    help:
      - on: 2026-11-19
        received: " 推薦状。 "
    follow_ups:
      - { on: 2026-11-20, note: 「推薦状」のお礼を伝える, done: yes }
`;
    expect((await asked({ received: "推薦状", on: "2026-11-19" }, [], before)).added).toBe("");
  });

  it("plans thanks again for the same help of another day", async () => {
    const before = `${BOOK}    help:
      - { on: 2025-11-19, received: 推薦状 }
    follow_ups:
      - { on: 2025-11-20, note: 「推薦状」のお礼を伝える, done: yes }
`;
    const { added } = await asked({ received: "推薦状" }, [], before);
    expect(added).toContain("      - { on: 2026-11-24, note: say thank you for");
  });

  it("tells of a wrong flag before it looks for the person", async () => {
    const { runtime } = machine({ files: { [FILE]: BOOK } });
    await expect(run({ given: "x", on: "2027-01-01" }, "nobody", GLOBAL, runtime)).rejects.toThrow(
      new UserError(
        "--on 2027-01-01 is still to come: note the help when it has been given. Without --on it is today.",
      ),
    );
  });

  it("keeps control characters out of the file", async () => {
    const { added } = await asked({ given: "line one\nline two\u202e\u0007" }, []);
    expect(added).toBe("    help:\n      - { on: 2026-11-20, given: line one line two }\n");
  });
});
