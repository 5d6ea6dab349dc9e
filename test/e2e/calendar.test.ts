import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLE, runProcess, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { shellWords } from "../harness/words.ts";

const BOOK = readFileSync(new URL("../cases/calendar/japanese/contacts.yaml", import.meta.url), "utf8");

/** Debian's own Python has the packages of Debian; another one that comes first in PATH may not. */
const python = ["/usr/bin/python3", "python3"].find(
  (path) => spawnSync(path, ["-c", "import icalendar"]).status === 0,
);
const hasKhal = spawnSync("which", ["khal"]).status === 0;

async function feedOf(book: string, folder: string, ...flags: string[]): Promise<string> {
  writeFileSync(join(folder, "contacts.yaml"), book);
  const { stdout, status } = await runProgram(["calendar", "--today", "2026-12-16", ...flags], {
    cwd: folder,
  });
  expect(status).toBe(0);
  return stdout;
}

const READ_ALL = `
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
assert not any(part.errors for part in calendar.walk()), "errors"
print(json.dumps([{
    "uid": str(event["UID"]),
    "days": [event.decoded("DTSTART").isoformat(), event.decoded("DTEND").isoformat()],
    "summary": str(event["SUMMARY"]),
    "description": str(event["DESCRIPTION"]),
    "names": sorted(event.keys()),
    "alarms": [[str(alarm.decoded("TRIGGER")), str(alarm["ACTION"])] for alarm in event.walk("VALARM")],
} for event in calendar.walk("VEVENT")]))
`;

interface ReadEvent {
  readonly uid: string;
  readonly days: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly names: readonly string[];
  readonly alarms: readonly (readonly string[])[];
}

describe.skipIf(python === undefined)("python3-icalendar (Debian: python3-icalendar)", () => {
  const read = async (feed: string): Promise<ReadEvent[]> => {
    const { stdout, stderr, status } = await runProcess(python ?? "", ["-c", READ_ALL], {
      cwd: "/",
      env: process.env,
      stdin: feed,
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };

  it("reads every event as it is meant", () =>
    withScratch(async (folder) => {
      const events = await read(await feedOf(BOOK, folder, "--months", "3", "--alarm"));
      expect(events.map(({ days, summary }) => `${days.join(" ")} ${summary}`)).toEqual([
        "2026-12-16 2026-12-17 林 修: 年賀状",
        "2026-12-16 2026-12-17 佐藤 健: 年末の挨拶",
        "2027-01-05 2027-01-06 森 さくら: 年始の挨拶",
        "2027-01-20 2027-01-21 Eve ATTACH:file:///etc/passwd;,\\: 予定(lunch; END:VEVENT)",
        "2027-02-27 2027-02-28 林 修: 誕生日(はがきを出す日)",
        "1992-02-29 1992-03-01 森 さくら: 誕生日",
        "2000-03-01 2000-03-02 林 修: 誕生日",
      ]);
      expect(events[3]?.description.split("\n")[0]).toBe(
        "1月20日に予定していたことです: lunch; END:VEVENT。",
      );
      expect(events.every(({ names }) => !names.includes("ATTACH"))).toBe(true);
      expect(new Set(events.map(({ alarms }) => String(alarms)))).toEqual(new Set(["9:00:00,DISPLAY"]));
    }));

  it("reads a feed without events", () =>
    withScratch(async (folder) => {
      expect(await read(await feedOf("contacts: []\n", folder))).toEqual([]);
    }));
});

const KHAL = `[calendars]
[[people]]
path = ~/people
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ~/khal.db
`;

describe.skipIf(!hasKhal)("khal (Debian: khal)", () => {
  /** Imports feeds, one after the other, into a calendar of their own and lists spans of it. */
  const listed = async (
    feeds: readonly string[],
    folder: string,
    spans: readonly string[][],
  ): Promise<string[]> => {
    const home = join(folder, "home");
    mkdirSync(join(home, "people"), { recursive: true });
    writeFileSync(join(home, "khal.conf"), KHAL);
    const env = { PATH: process.env.PATH, HOME: home, LANG: "C.UTF-8", TZ: "Asia/Tokyo" };
    const khal = async (...args: string[]): Promise<string> => {
      const run = await runProcess("khal", ["-c", join(home, "khal.conf"), ...args], { cwd: home, env });
      if (run.status !== 0 || /error|critical/i.test(run.stderr)) throw new Error(run.stderr);
      return run.stdout;
    };
    for (const [index, feed] of feeds.entries()) {
      writeFileSync(join(home, `${index}.ics`), feed);
      await khal("import", "--batch", join(home, `${index}.ics`));
    }
    const lines: string[] = [];
    for (const span of spans) {
      const text = await khal("list", "--day-format", "", "--format", "{start-date} {title}", ...span);
      lines.push(...text.split("\n").filter((line) => line !== ""));
    }
    return lines;
  };

  it("lists the events on their days, Japanese names and all", () =>
    withScratch(async (folder) => {
      const feed = await feedOf(BOOK, folder, "--months", "3", "--alarm");
      expect(await listed([feed], folder, [["2026-12-01", "95d"]])).toEqual([
        "2026-12-16 佐藤 健: 年末の挨拶",
        "2026-12-16 林 修: 年賀状",
        "2027-01-05 森 さくら: 年始の挨拶",
        "2027-01-20 Eve ATTACH:file:///etc/passwd;,\\: 予定(lunch; END:VEVENT)",
        "2027-02-27 林 修: 誕生日(はがきを出す日)",
        "2027-02-28 森 さくら: 誕生日",
        "2027-03-01 林 修: 誕生日",
      ]);
    }));

  it.each([
    ["feb-28", ["2027-02-28", "2028-02-29", "2029-02-28"]],
    ["mar-1", ["2027-03-01", "2028-02-29", "2029-03-01"]],
  ])("lists a birthday of February 29 each year (%s)", (leapBirthday, days) =>
    withScratch(async (folder) => {
      const book = `settings: { leap_birthday: ${leapBirthday} }
contacts: [{ name: 森 さくら, relationship: friend, birthday: 1992-02-29, every: never }]
`;
      const spans = ["2027", "2028", "2029"].map((year) => [`${year}-02-20`, "20d"]);
      const lines = await listed([await feedOf(book, folder, "--ui-lang", "ja")], folder, spans);
      expect(lines).toEqual(days.map((day) => `${day} 森 さくら: 誕生日`));
    }),
  );

  it("has nothing twice when the feed of another day is imported over it", () =>
    withScratch(async (folder) => {
      const first = await feedOf(BOOK, folder);
      const later = BOOK.replace(
        "last_contact: 2026-10-31",
        "history: [{ on: 2026-12-16, occasion: year-end }]",
      );
      const second = await feedOf(later, folder, "--today", "2026-12-17");
      const span = [["2027-01-01", "340d"]];
      const once = await listed([second], join(folder, "once"), span);
      expect(once.length).toBeGreaterThan(5);
      expect(await listed([first, second], join(folder, "twice"), span)).toEqual(once);
    }));

  it("takes a feed without events", () =>
    withScratch(async (folder) => {
      const feed = await feedOf("contacts: []\n", folder);
      expect(await listed([feed], folder, [["2026-12-01", "400d"]])).toEqual([]);
    }));
});

describe("the feed of the example", () => {
  it("is the same whenever it is made, and readable for its owner alone", () =>
    withScratch(async (folder) => {
      const args = ["calendar", "--file", EXAMPLE, "--today", "2026-12-16"];
      const { stdout } = await runProgram(args, { cwd: folder });
      const options = { cwd: folder, env: { LANG: "C", TZ: "America/New_York" } };
      const { stderr } = await runProgram([...args, "--out", "new/people.ics"], options);
      expect(stderr).toMatch(/^Wrote new\/people\.ics: \d+ messages and \d+ birthdays\.\n$/);
      expect(readFileSync(join(folder, "new/people.ics"), "utf8")).toBe(stdout);
      expect((statSync(join(folder, "new/people.ics")).mode & 0o777).toString(8)).toBe("600");
    }));

  it("names commands that work wherever they are pasted", () =>
    withScratch(async (folder) => {
      const { stdout } = await runProgram(["calendar", "--file", EXAMPLE, "--today", "2026-12-16"], {
        cwd: folder,
      });
      const commands = [...stdout.replaceAll("\r\n ", "").matchAll(/The message: keepintouch (.*?)\r\n/g)];
      // One of each occasion: what differs between them.
      const drafts = new Map(
        commands.map(([, words = ""]) => [
          /--occasion (\S+)/.exec(words)?.[1] ?? "catch-up",
          shellWords(words),
        ]),
      );
      expect(drafts.size).toBeGreaterThan(5);
      for (const [occasion, words] of drafts) {
        const outcome = await runProgram([...words, "--today", "2026-12-16"], { cwd: folder });
        expect([occasion, outcome.status, outcome.stdout === ""]).toEqual([occasion, 0, false]);
      }
    }));
});
