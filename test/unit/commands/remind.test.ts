import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RemindFlags, run } from "../../../src/commands/remind.ts";
import { readRemindState, remindStatePlace } from "../../../src/commands/remind-state.ts";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import { UserError } from "../../../src/errors.ts";
import { day } from "../domain/make.ts";
import { type Machine, type MachineParts, machine } from "./machine.ts";

const FILE = "/home/taro/people.yaml";
const BOOK = `
me: { name: 山田 太郎, email: taro@example.com }
settings: { country: JP }
contacts:
  - { id: yoko, name: 佐藤 陽子, relationship: friend, birthday: 12-16, last_contact: 2026-11-20 }
  - { id: sam, name: Sam Lee, relationship: colleague, language: en, country: US, last_contact: 2026-12-10 }
`;
const BROKEN = "me: { email: taro@example.com }\ncontacts: [ { name: 佐藤, relationship: boss }\n";
const STATE_FOLDER = "/home/taro/.local/state/keepintouch";

const at = (parts: MachineParts = {}): Machine => machine({ files: { [FILE]: BOOK }, ...parts });

async function remind(one: Machine, flags: RemindFlags = {}, today = "2026-12-16") {
  const status = await run(flags, { file: FILE, today }, one.runtime);
  return { status, ...one.take() };
}

function stateOf({ runtime }: Machine) {
  return readRemindState(runtime, remindStatePlace(runtime, FILE));
}

const SILENCE = { status: 0, out: "", err: "" };

describe("remind", () => {
  it("says who, why, until when and the command for the draft", async () => {
    const { status, out, err } = await remind(at());
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toBe(
      [
        "keepintouch, Wed 16 Dec 2026",
        "",
        "佐藤 陽子 (friend): Birthday, by chat",
        "  Birthday today. Good until Sat 19 Dec.",
        `  keepintouch draft yoko --file ${FILE} --today 2026-12-16`,
        "",
      ].join("\n"),
    );
  });

  it("is silent when nobody is due, and remembers nothing unless it is asked to", async () => {
    const one = at();
    expect(await remind(one, {}, "2026-12-12")).toEqual(SILENCE);
    expect([...one.files.keys()]).toEqual([FILE]);
  });

  it("does not speak of the file's warnings", async () => {
    const one = machine({ files: { [FILE]: `colour: red\n${BOOK}` } });
    expect(await remind(one, {}, "2026-12-12")).toEqual(SILENCE);
  });

  it("names the file it found itself only when it has something to say", async () => {
    const one = machine({ files: { "/home/taro/contacts.yaml": BOOK } });
    expect(await run({}, { today: "2026-12-12" }, one.runtime)).toBe(0);
    expect(one.take()).toEqual({ out: "", err: "" });
    await run({}, { today: "2026-12-16" }, one.runtime);
    expect(one.take().err).toBe("Using ./contacts.yaml\n");
  });

  it("gives commands that work elsewhere too, unless it talks to a terminal", async () => {
    const files = { "/home/taro/contacts.yaml": BOOK };
    const command = async (one: Machine, flags: RemindFlags = {}) => {
      await run(flags, {}, one.runtime);
      return /keepintouch draft .*/.exec(one.take().out)?.[0];
    };
    expect(await command(machine({ files }))).toBe("keepintouch draft yoko --file /home/taro/contacts.yaml");
    expect(await command(machine({ files, outIsTerminal: true }))).toBe("keepintouch draft yoko");
    const home = { "/home/taro/.config/keepintouch/contacts.yaml": BOOK };
    expect(await command(machine({ files: home }))).toBe("keepintouch draft yoko");
  });

  it("gives JSON even when nobody is due", async () => {
    const { out, status } = await remind(at(), { format: "json" }, "2026-12-12");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      today: "2026-12-12",
      file: FILE,
      due: [],
      left_out: 0,
      problems: [],
    });
  });

  it.each<[string, RemindFlags]>([
    ["a span that is none", { within: "soon" }],
    ["a limit that is none", { limit: "ten" }],
    ["JSON as a notification", { format: "json", notify: true }],
    ["JSON by mail", { format: "json", mail: true }],
    ["a file without a name", { toFile: " " }],
  ])("refuses %s", async (_name, flags) => {
    await expect(remind(at(), flags)).rejects.toThrow(UserError);
  });
});

describe("remind --since-last", () => {
  it("tells a thing once, and again on Monday while it is open", async () => {
    const one = at();
    const lines = async (today: string) =>
      (await remind(one, { sinceLast: true }, today)).out.split("\n")[2] ?? "";
    expect(await lines("2026-12-15")).toBe("");
    expect(await lines("2026-12-16")).toBe("佐藤 陽子 (friend): Birthday, by chat");
    expect(await lines("2026-12-16")).toBe("");
    expect(await lines("2026-12-17")).toBe("");
    expect(stateOf(one)).toMatchObject({
      file: FILE,
      digestOn: day("2026-12-17"),
      lastRun: { on: day("2026-12-17"), at: "08:30", result: "nothing", message: "" },
    });
  });

  it("keeps the state below XDG_STATE_HOME or LOCALAPPDATA, by the real path of the file", async () => {
    const paths = (parts: MachineParts, path = FILE) => remindStatePlace(at(parts).runtime, path).path;
    expect(paths({})).toMatch(
      /^\/home\/taro\/\.local\/state\/keepintouch\/remind-people\.yaml-[0-9a-f]{8}\.json$/,
    );
    expect(paths({ env: { XDG_STATE_HOME: "/var/state" } })).toMatch(/^\/var\/state\/keepintouch\/remind-/);
    expect(paths({ env: { XDG_STATE_HOME: "state" } })).toBe(paths({}));
    expect(paths({ links: { "/link.yaml": FILE } }, "/link.yaml")).toBe(paths({}));
    expect(paths({}, "/elsewhere/people.yaml")).not.toBe(paths({}));
    const windows = { platform: "win32", env: { LOCALAPPDATA: "C:\\Users\\taro\\AppData\\Local" } };
    expect(paths(windows, "C:\\Users\\taro\\連絡先.yaml")).toMatch(
      /^C:\\Users\\taro\\AppData\\Local\\keepintouch\\remind-連絡先\.yaml-[0-9a-f]{8}\.json$/,
    );
  });

  it.each(["", "{", "[]", '{"version":2}', '{"version":1,"file":"/x"}', "\u0000"])(
    "names everybody once more when what was told cannot be read: %j",
    async (content) => {
      const one = at();
      const { path } = remindStatePlace(one.runtime, FILE);
      one.files.set(path, content);
      const { status, out, err } = await remind(one, { sinceLast: true });
      expect({ status, err }).toEqual({ status: 0, err: expect.stringContaining(path) });
      expect(out).toContain("佐藤 陽子");
      expect(await remind(one, { sinceLast: true })).toEqual(SILENCE);
    },
  );

  it("never fails on any state", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (content) => {
        const one = at();
        one.files.set(remindStatePlace(one.runtime, FILE).path, content);
        expect((await remind(one, { sinceLast: true })).out).toContain("佐藤 陽子");
      }),
      { numRuns: process.env.CI ? 200 : 30 },
    );
  });

  it("tells, and says so with status 1, when it cannot note what it told", async () => {
    const { status, out, err } = await remind(at({ readOnly: [STATE_FOLDER] }), { sinceLast: true });
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining("no permission") });
    expect(out).toContain("佐藤 陽子");
  });

  it("tells again what did not arrive", async () => {
    const one = at({ env: { LOGNAME: "taro" } });
    const first = await remind(one, { sinceLast: true, mail: true });
    expect({ ...first, err: "" }).toMatchObject({ status: 1, out: expect.stringContaining("佐藤 陽子") });
    expect(stateOf(one)).toMatchObject({ digestOn: null, lastRun: { result: "undelivered" } });
    expect((await remind(one, { sinceLast: true })).out).toContain("佐藤 陽子");
    expect(await remind(one, { sinceLast: true })).toEqual(SILENCE);
  });

  it("counts a digest as told when one of two deliveries worked", async () => {
    const one = at();
    const flags: RemindFlags = { sinceLast: true, notify: true, toFile: "/home/taro/today.txt" };
    expect((await remind(one, flags)).status).toBe(1);
    expect(stateOf(one)).toMatchObject({ digestOn: day("2026-12-16"), lastRun: { result: "told" } });
  });
});

describe("a contact file with trouble", () => {
  it("is reported on stderr with status 2 where stdout is the delivery", async () => {
    const one = machine({ files: { [FILE]: BROKEN } });
    const { status, out, err } = await remind(one);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(`${FILE}:2:`);
  });

  it.each([
    ["broken", { [FILE]: BROKEN }],
    ["gone", {}],
  ])("is reported through the delivery when it is %s, in every run", async (_name, files) => {
    const programs = { sendmail: {} };
    const one = machine({ files, programs, env: { LOGNAME: "taro" } });
    for (let time = 0; time < 2; time++) {
      expect(await remind(one, { sinceLast: true, mail: true })).toEqual({ status: 2, out: "", err: "" });
      expect(one.started[time]?.input).toContain(FILE);
    }
    expect(stateOf(one)).toMatchObject({ lastRun: { result: "problem" }, digestOn: null });
  });

  it("lets the rest be told when one contact cannot be read", async () => {
    const one = machine({
      files: { [FILE]: `${BOOK}  - { name: 田中, relationship: friend, birthday: 2026-02-30 }\n` },
    });
    const { status, out, err } = await remind(one);
    expect({ status, err }).toEqual({ status: 2, err: "" });
    expect(out).toContain("佐藤 陽子");
    expect(out).toContain("1 contact was left out");
    expect(out).toContain("2026-02-30 does not exist");
    // Nobody else is due: the note alone.
    expect((await remind(one, {}, "2026-12-12")).out).toContain("2026-02-30 does not exist");
  });

  it("is told of when it holds nothing at all any more", async () => {
    const { status, out } = await remind(machine({ files: { [FILE]: "# all gone\n" } }));
    expect(status).toBe(0);
    expect(out).toContain("the file holds nothing yet");
    expect(await remind(machine({ files: { [FILE]: "contacts: []\n" } }))).toEqual(SILENCE);
  });

  it("reaches the own address that an earlier run knew, or that can still be read", async () => {
    const programs = { sendmail: {} };
    const one = machine({ files: { [FILE]: BOOK }, programs });
    await remind(one, { sinceLast: true, mail: "me" });
    one.files.set(FILE, "me: [\n");
    await remind(one, { sinceLast: true, mail: "me" });
    expect(one.started.map(({ args }) => args)).toEqual([
      ["-i", "taro@example.com"],
      ["-i", "taro@example.com"],
    ]);
    const other = machine({ files: { [FILE]: `${BOOK}  - { name: [\n` }, programs });
    await remind(other, { mail: "me" });
    expect(other.started.map(({ args }) => args)).toEqual([["-i", "taro@example.com"]]);
  });

  it("is delivered too when the program itself fails, which then still says so", async () => {
    const one = at({ programs: { sendmail: {} }, env: { LOGNAME: "taro" } });
    const files = {
      ...one.runtime.files,
      read: (): never => {
        throw new TypeError("x is not a function");
      },
    };
    const failing = { ...one, runtime: { ...one.runtime, files } };
    await expect(remind(failing, { mail: true })).rejects.toThrow(TypeError);
    expect(one.started[0]?.input).toContain("that is a bug");
    await expect(remind(failing)).rejects.toThrow(TypeError);
    expect(one.take()).toEqual({ out: "", err: "" });
  });

  it("is a tag that the file no longer has, too", async () => {
    const one = at({ programs: { sendmail: {} }, env: { LOGNAME: "taro" } });
    expect(await remind(one, { mail: true, tag: ["golf"] })).toEqual({ status: 2, out: "", err: "" });
    expect(one.started[0]?.input).toContain('No contact has the tag "golf", nor any other.');
  });
});

describe("remind --to-file", () => {
  const TO = "/home/taro/today.txt";

  it("writes the digest, and nothing on stdout", async () => {
    const one = at();
    expect(await remind(one, { toFile: "today.txt" })).toEqual(SILENCE);
    expect(one.files.get(TO)).toContain("佐藤 陽子 (friend): Birthday");
  });

  it("says on a terminal where the digest went", async () => {
    expect((await remind(at({ errIsTerminal: true }), { toFile: TO })).err).toBe(`Written to ${TO}\n`);
  });

  it("empties the file when nobody is due, and makes none", async () => {
    const one = at();
    await remind(one, { toFile: TO }, "2026-12-12");
    expect(one.files.has(TO)).toBe(false);
    await remind(one, { toFile: TO }, "2026-12-16");
    await remind(one, { toFile: TO }, "2026-12-20");
    expect(one.files.get(TO)).toBe("");
  });

  it("keeps with --since-last what is still true, and empties the file when nobody is due any more", async () => {
    const one = at();
    const flags: RemindFlags = { sinceLast: true, toFile: TO };
    await remind(one, flags, "2026-12-16");
    const digest = one.files.get(TO);
    expect(digest).toContain("佐藤 陽子");
    await remind(one, flags, "2026-12-17");
    expect(one.files.get(TO)).toBe(digest);
    await remind(one, flags, "2026-12-20");
    expect(one.files.get(TO)).toBe("");
  });

  it("keeps with --since-last what still comes up, and names its day rather than today", async () => {
    const one = at();
    const flags: RemindFlags = { sinceLast: true, toFile: TO, within: "2w" };
    await remind(one, flags, "2026-12-12");
    const digest = one.files.get(TO);
    expect(digest).toContain("Birthday on 16 Dec.");
    await remind(one, flags, "2026-12-13");
    expect(one.files.get(TO)).toBe(digest);
  });

  it("takes a report of trouble out of the file when the trouble is over", async () => {
    const one = at();
    const flags: RemindFlags = { sinceLast: true, toFile: TO };
    await remind(one, flags, "2026-12-16");
    one.files.set(FILE, BROKEN);
    await remind(one, flags, "2026-12-17");
    expect(one.files.get(TO)).toContain("Nobody could be looked up");
    one.files.set(FILE, BOOK);
    await remind(one, flags, "2026-12-18");
    expect(one.files.get(TO)).toBe("");
  });

  it.each([
    ["the contact file itself", FILE],
    ["the contact file by another way", "/home/taro/link.yaml"],
    ["a file of somebody else's", "/home/taro/diary.txt"],
    ["notes about the program", "/home/taro/notes.txt"],
  ])("leaves %s as it is, prints the digest and ends with 1", async (_name, path) => {
    const files = {
      [FILE]: BOOK,
      "/home/taro/diary.txt": "Dear diary\n",
      "/home/taro/notes.txt": "keepintouch, my notes\n",
    };
    const one = machine({ files, links: { "/home/taro/link.yaml": FILE } });
    const { status, out, err } = await remind(one, { toFile: path });
    expect({ status, out }).toEqual({ status: 1, out: expect.stringContaining("佐藤 陽子") });
    expect(err).toContain(path);
    expect(Object.fromEntries(one.files)).toEqual(files);
  });

  it("replaces what it wrote itself, in each format and language", async () => {
    for (const format of ["text", "markdown", "json"] as const) {
      for (const uiLang of ["en", "ja"] as const) {
        const one = at();
        for (const today of ["2026-12-16", "2026-12-17"]) {
          expect(await run({ toFile: TO, format }, { file: FILE, today, uiLang }, one.runtime)).toBe(0);
        }
        expect(one.files.get(TO)).toMatch(/17/);
      }
    }
  });

  it("says why a file cannot be written", async () => {
    const { status, err } = await remind(at({ readOnly: [TO] }), { toFile: TO });
    expect({ status, err }).toEqual({
      status: 1,
      err: expect.stringContaining(`${TO}: the file cannot be written`),
    });
  });
});

/** Sixty people of all kinds, as YAML that is also JSON; the same in every run. */
interface Person {
  readonly id: string;
  readonly history: { on: string; via: string; occasion: readonly string[] }[];
  readonly follow_ups: { on: string; note: string; done: boolean }[];
  readonly [field: string]: unknown;
}

function sixtyPeople(): Person[] {
  const kinds = ["boss", "mentor", "client", "colleague", "friend", "alumni"];
  const two = (value: number): string => String(value).padStart(2, "0");
  return Array.from({ length: 60 }, (_, index) => ({
    id: `person-${two(index)}`,
    name: `人物 ${two(index)}`,
    relationship: kinds[index % kinds.length] as string,
    email: `p${index}@example.com`,
    ...(index % 3 === 0 ? { birthday: `${two((index % 12) + 1)}-${two(((index * 7) % 28) + 1)}` } : {}),
    ...(index % 5 === 0 ? { channel: "card", nengajo: true, address: "東京都" } : {}),
    ...(index % 7 === 0 ? { events: [{ date: `2027-0${(index % 6) + 1}-15`, kind: "promotion" }] } : {}),
    follow_ups:
      index % 4 === 0 ? [{ on: `2026-${two((index % 3) + 10)}-20`, note: "ランチ", done: false }] : [],
    history: index % 6 === 5 ? [] : [{ on: `2026-0${(index % 9) + 1}-11`, via: "email", occasion: [] }],
  }));
}

interface Due {
  readonly contact: { readonly id: string };
  readonly occasion: string;
  readonly start: string;
  readonly send_on: string;
  readonly also: readonly string[];
  readonly channel: string;
  readonly last_contact: string | null;
}

describe("a year of mornings with everything logged on its day", () => {
  it("names nobody twice for the same thing, forgets nobody, and keeps to the limit", async () => {
    const people = sixtyPeople();
    const one = at();
    const head = {
      milestones: [
        { date: "2026-10-31", kind: "left", company: "ひかり" },
        { date: "2027-02-01", kind: "new-job", company: "みらい" },
      ],
    };
    const ask = async (flags: RemindFlags, today: string): Promise<{ due: Due[]; left_out: number }> => {
      const contacts = people.map((person) => `  - ${JSON.stringify(person)}\n`).join("");
      one.files.set(FILE, `me: ${JSON.stringify(head)}\nsettings: { country: JP }\ncontacts:\n${contacts}`);
      const { status, out } = await remind(one, { format: "json", ...flags }, today);
      expect(status).toBe(0);
      return JSON.parse(out);
    };
    const key = ({ contact, occasion, start, last_contact }: Due): string =>
      `${contact.id} ${occasion} ${occasion === "catch-up" && last_contact === null ? "" : start}`;
    const seen = new Set<string>();
    let busiest = 0;
    const first = day("2026-11-02");
    for (let today = first; today < first + 366; today++) {
      const date = formatDay(today);
      const open = (await ask({ limit: "0" }, date)).due;
      const { due, left_out } = await ask({ sinceLast: true, limit: "10" }, date);
      expect(due.length).toBeLessThanOrEqual(10);
      busiest = Math.max(busiest, due.length);
      for (const row of due) {
        expect(seen).not.toContain(key(row));
        seen.add(key(row));
        expect(row.send_on <= date).toBe(true);
        const person = people.find(({ id }) => id === row.contact.id) as Person;
        const news = row.also.filter((id) => ["after-leaving", "new-job", "independence"].includes(id));
        person.history.push({ on: date, via: row.channel, occasion: [row.occasion, ...news] });
        const followUp = person.follow_ups.find(({ on, done }) => on === row.start && !done);
        if (row.occasion === "follow-up" && followUp) followUp.done = true;
      }
      expect(open.filter((row) => !seen.has(key(row))).length).toBe(left_out);
    }
    // The year was full, and some mornings were.
    expect(seen.size).toBeGreaterThan(150);
    expect(busiest).toBe(10);
  });
});
