import { describe, expect, it } from "vitest";
import { type CalendarFlags, run } from "../../../src/commands/calendar.ts";
import type { GlobalOptions } from "../../../src/commands/global-options.ts";
import { UserError } from "../../../src/errors.ts";
import { FileProblem, type Runtime } from "../../../src/runtime.ts";
import { type Fake, fakeRuntime } from "../book/fake-runtime.ts";
import { rawValue, readIcs, textsOf } from "../formats/ics-reader.ts";

const BOOK = "/home/taro/notes/contacts.yaml";
const CONTACTS = `
contacts:
  - { id: sato, name: 佐藤 健, relationship: boss, email: sato@hikari.example, last_contact: 2026-08-01, tags: [golf] }
  - { id: mori, name: 森 さくら, relationship: friend, chat: line, last_contact: 2026-11-01, birthday: 02-29 }
`;

/** The files of a run and what was written into them; a FileProblem is thrown when its file is read or written. */
function machine(
  others: Readonly<Record<string, string | FileProblem>> = {},
): Fake & { written: Map<string, string> } {
  const written = new Map<string, string>();
  const files: Readonly<Record<string, string | FileProblem>> = { [BOOK]: CONTACTS, ...others };
  const fake = fakeRuntime(files);
  const replace: Runtime["files"]["replace"] = (path, content) => {
    const problem = files[path];
    if (problem instanceof FileProblem) throw problem;
    written.set(path, String(content));
  };
  const exists = (path: string): boolean => path in files && !(files[path] instanceof FileProblem);
  return {
    ...fake,
    runtime: { ...fake.runtime, files: { ...fake.runtime.files, exists, replace } },
    written,
  };
}

async function feed(
  flags: CalendarFlags = {},
  global: GlobalOptions = {},
): Promise<ReturnType<typeof readIcs>> {
  const { runtime, out } = machine();
  expect(await run(flags, global, runtime)).toBe(0);
  return readIcs(out());
}

function summaries(calendar: ReturnType<typeof readIcs>): string[] {
  return calendar.parts.map((event) => `${rawValue(event, "DTSTART")} ${textsOf(event, "SUMMARY")[0]}`);
}

async function refusal(flags: CalendarFlags, given = machine()): Promise<string> {
  const error = await run(flags, {}, given.runtime).catch((caught) => caught);
  if (!(error instanceof UserError)) throw error ?? new Error("nothing was refused");
  expect(error.status).toBe(2);
  expect(given.out()).toBe("");
  expect([...given.written]).toEqual([]);
  return error.message;
}

describe("the feed", () => {
  it("holds what is to be sent in the months asked for, and the birthdays", async () => {
    expect(summaries(await feed({ months: "1" }))).toEqual([
      "20261216 佐藤 健: Year-end greeting",
      "20270105 森 さくら: New Year greeting",
      "20000229 森 さくら: Birthday",
    ]);
    expect(summaries(await feed({ months: "24" })).length).toBeGreaterThan(summaries(await feed()).length);
  });

  it("can be of some people only", async () => {
    expect(summaries(await feed({ months: "1", tag: ["golf"] }))).toEqual([
      "20261216 佐藤 健: Year-end greeting",
    ]);
    const friends = await feed({ months: "1", relationship: ["friend"] });
    expect(summaries(friends).every((text) => text.includes("森 さくら"))).toBe(true);
  });

  it("rings only when asked to", async () => {
    const alarms = (calendar: ReturnType<typeof readIcs>) => calendar.parts.flatMap(({ parts }) => parts);
    expect(alarms(await feed())).toEqual([]);
    const { parts } = await feed({ alarm: true });
    expect(alarms(await feed({ alarm: true }))).toHaveLength(parts.length);
  });

  it("names the file in its commands as it can be pasted anywhere", async () => {
    const [event] = (await feed({}, { file: "contacts.yaml", today: "2026-12-16" })).parts;
    if (!event) throw new Error("no event");
    expect(textsOf(event, "DESCRIPTION")[0]).toMatch(
      /^The message: keepintouch draft sato --occasion year-end --file \/home\/taro\/notes\/contacts\.yaml$/m,
    );
  });

  it("of a file with a wrong contact has everybody else, and says so", async () => {
    const { runtime, out, err } = machine({ [BOOK]: `${CONTACTS}  - { name: 林, relationship: bos }\n` });
    expect(await run({}, {}, runtime)).toBe(2);
    expect(readIcs(out()).parts.length).toBeGreaterThan(0);
    expect(err()).toContain("1 contact was left out");
  });
});

describe("--months", () => {
  it.each(["0", "25", "-1", "1.5", "x", "", "١"])("%j is refused", async (months) => {
    expect(await refusal({ months })).toContain(`"${months}" is not a whole number from 1 to 24`);
  });
});

describe("--out", () => {
  const out = "feed.ics";
  const path = "/home/taro/notes/feed.ics";

  it("writes the file and tells on stderr what is in it", async () => {
    const { runtime, out: printed, err, written } = machine();
    expect(await run({ out, months: "1" }, {}, runtime)).toBe(0);
    expect(printed()).toBe("");
    expect([...written.keys()]).toEqual([path]);
    expect(summaries(readIcs(written.get(path) ?? ""))).toHaveLength(3);
    expect(err()).toContain("Wrote feed.ics: 2 messages and 1 birthday.\n");
  });

  it.each([
    ["an earlier feed", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"],
    ["an empty file", ""],
  ])("replaces %s", async (_what, content) => {
    const given = machine({ [path]: content });
    expect(await run({ out }, {}, given.runtime)).toBe(0);
    expect([...given.written.keys()]).toEqual([path]);
  });

  it.each([
    ["the contact file", "contacts.yaml", "contacts.yaml is there already and is no calendar"],
    ["a file that is something else", "letter.txt", "letter.txt is there already and is no calendar"],
    ["no name", " ", "the file name is empty"],
  ])("leaves %s alone", async (_what, name, message) => {
    const letter = machine({ "/home/taro/notes/letter.txt": "Dear Sam" });
    expect(await refusal({ out: name }, letter)).toContain(message);
  });

  it.each([
    ["directory", "this is a folder"],
    ["not-allowed", "you have no permission to write"],
    ["no-space", "the disk is full"],
    ["not-found", "cannot be written (why)"],
  ] as const)("says in one line when it cannot write (%s)", async (code, message) => {
    const given = machine({ [path]: new FileProblem(code, path, "why") });
    expect(await refusal({ out }, given)).toContain(`feed.ics: ${message}`);
  });
});
