import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readBook } from "../../../src/book/read.ts";
import { run as check } from "../../../src/commands/check.ts";
import { run as draft } from "../../../src/commands/draft.ts";
import { run as due } from "../../../src/commands/due.ts";
import { type LeavingFlags, run } from "../../../src/commands/leaving.ts";
import { type LogFlags, run as log } from "../../../src/commands/log.ts";
import { run as undo } from "../../../src/commands/undo.ts";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import type { Contact, Language } from "../../../src/domain/contact.ts";
import { UserError } from "../../../src/errors.ts";
import type { Runtime } from "../../../src/runtime.ts";
import { ROOT } from "../../harness/program.ts";
import { files } from "../../harness/real-files.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";
import { day } from "../domain/make.ts";
import { type Somebody, somebody } from "./answers.ts";

const BOOK = `me: { name: 山田 太郎, name_en: Taro Yamada, email: taro@hikari.example, company: 株式会社ひかり, company_en: Hikari }
settings: { country: JP, company_domains: [hikari.example] }
contacts:
  - id: tanaka
    name: 田中 美咲
    reading: たなか みさき
    relationship: colleague
    email: tanaka@hikari.example   # at work
    history:
      - { on: 2027-02-10, via: meeting }
`;

const root = mkdtempSync(join(tmpdir(), "keepintouch-leaving-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(root, "home-")), "contacts.yaml");
});

interface Said {
  readonly status: number | string;
  readonly out: string;
  readonly err: string;
}

async function during(
  action: (runtime: Runtime) => Promise<number>,
  parts: Partial<Runtime> = {},
): Promise<Said> {
  const { runtime, out, err } = fakeRuntime(
    {},
    { home: root, cwd: root, packageFolder: ROOT, files, ...parts },
  );
  const status = await action(runtime).catch((error) => {
    if (error instanceof UserError) return `${error.status}: ${error.message}`;
    throw error;
  });
  return { status, out: out(), err: err() };
}

/** A terminal at which these answers are given. */
function terminal({ prompter }: Somebody): Partial<Runtime> {
  return { inIsTerminal: true, outIsTerminal: true, prompter: async () => prompter };
}

const TODAY = "2027-02-24";

async function leaving(
  name: string,
  flags: LeavingFlags,
  { today = TODAY, uiLang = "en" as Language, parts = {} as Partial<Runtime> } = {},
): Promise<Said> {
  return await during((runtime) => run(flags, name, { file: path, today, uiLang }, runtime), parts);
}

async function contactOf(id = "tanaka"): Promise<Contact> {
  const { book, problems } = await readBook(readFileSync(path, "utf8"));
  expect(problems).toEqual([]);
  const found = book?.contacts.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
}

function added(before: string): string[] {
  const old = new Set(before.split("\n"));
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => !old.has(line))
    .map((line) => line.trim());
}

describe("a departure", () => {
  it("is written line by line, undone in one step, and the same again changes nothing", async () => {
    writeFileSync(path, BOOK);
    const { err } = await leaving("田中", { on: "2027-03-31" });
    expect(added(BOOK)).toEqual([
      "relationship: alumni",
      "left_on: 2027-03-31",
      "phase: leaving",
      "follow_ups:",
      "- { on: 2027-02-25, note: thank them in person for the time together }",
      "- { on: 2027-03-03, note: keep them in their meetings and informed until the last day }",
      "- { on: 2027-03-10, note: plan a farewell worth remembering }",
      "- { on: 2027-03-17, note: ask for a private address that works after the last day }",
      "- { on: 2027-03-31, note: let them know that they can ask us any time }",
    ]);
    expect(err).toContain("Farewell from 24 Mar, Check-in from 7 Apr");
    expect(err).toContain("the company's, which ends with the last day");
    const once = readFileSync(path, "utf8");
    for (const [today, uiLang] of [
      [TODAY, "en"],
      ["2027-03-08", "ja"],
      ["2027-03-31", "en"],
    ] as const) {
      const again = await leaving("tanaka", { on: "2027/3/31" }, { today, uiLang });
      expect(again.status).toBe(0);
      expect(readFileSync(path, "utf8")).toBe(once);
    }
    await during((runtime) => undo({}, { file: path }, runtime));
    expect(readFileSync(path, "utf8")).toBe(BOOK);
  });

  it("only shows what it would do with --dry-run", async () => {
    writeFileSync(path, BOOK);
    const { out, err } = await leaving("田中", { on: "2027-03-31", dryRun: true });
    expect(out).toContain("+    left_on: 2027-03-31");
    expect(err).toContain("leaves on Wed 31 Mar");
    expect(readFileSync(path, "utf8")).toBe(BOOK);
  });

  it("that is put off moves what is open, in whatever language it was noted", async () => {
    writeFileSync(path, BOOK);
    await leaving("田中", { on: "2027-03-31" }, { uiLang: "ja" });
    const { err } = await leaving("田中", { on: "2027-04-30" }, { today: "2027-02-26" });
    const { followUps } = await contactOf();
    expect(followUps.map(({ on }) => formatDay(on))).toEqual([
      "2027-02-25",
      "2027-03-03",
      "2027-04-09",
      "2027-04-16",
      "2027-04-30",
    ]);
    expect(err).toContain("these have moved");
  });

  it("notes all that the flags say, and loses nothing of what is there", async () => {
    writeFileSync(path, BOOK);
    await leaving("田中", {
      on: "2027-03-31",
      email: "misaki＠gmail.example",
      sns: ["linkedin: misaki-t", "https://www.facebook.com/misaki.t"],
      news: "yes",
      how: "at the farewell lunch",
      channel: "email",
      potential: ["partner", "rejoin"],
    });
    expect(added(BOOK)).toEqual(
      expect.arrayContaining([
        "email: [tanaka@hikari.example, misaki@gmail.example]   # at work",
        "sns: { linkedin: misaki-t, facebook: https://www.facebook.com/misaki.t }",
        "channel: email",
        "potential: [partner, rejoin]",
        "consent: { news: 2027-02-24, how: at the farewell lunch }",
      ]),
    );
    const person = await contactOf();
    expect(person.followUps.map(({ note }) => note)).not.toContain(
      "ask for a private address that works after the last day",
    );
    const before = readFileSync(path, "utf8");
    await leaving("田中", { potential: ["rejoin", "customer"], sns: ["x:@misaki"] }, { today: "2027-03-01" });
    expect((await contactOf()).potential).toEqual(["partner", "rejoin", "customer"]);
    expect(readFileSync(path, "utf8")).toContain('facebook: https://www.facebook.com/misaki.t, x: "@misaki"');
    expect(added(before)).toHaveLength(2);
    const then = readFileSync(path, "utf8");
    await leaving("田中", { news: "yes", email: "MISAKI@gmail.example" }, { today: "2027-03-02" });
    expect(readFileSync(path, "utf8")).toBe(then);
  });

  it("takes the open question for an address out when the answer comes", async () => {
    writeFileSync(path, BOOK);
    await leaving("田中", { on: "2027-03-31" });
    await leaving("田中", { email: "misaki@gmail.example" }, { today: "2027-03-18" });
    expect((await contactOf()).followUps).toHaveLength(4);
  });

  it("keeps the record of a consent that is taken back on the way out", async () => {
    writeFileSync(path, `${BOOK}    consent: { news: 2025-04-01, how: at the summer party }\n`);
    await leaving("田中", { on: "2027-03-31", news: "no", how: "wants a quiet inbox" });
    const person = await contactOf();
    expect(person.consent).toMatchObject({
      news: day("2025-04-01"),
      how: "at the summer party",
      optedOut: day(TODAY),
    });
    expect(person.extra).toEqual({ news_refusal: `${TODAY}: wants a quiet inbox` });
    const then = readFileSync(path, "utf8");
    await leaving("田中", { news: "no" }, { today: "2027-03-02" });
    expect(readFileSync(path, "utf8")).toBe(then);
  });

  it("keeps the tone of whoever was formal, by type or by the file's own types", async () => {
    const types =
      "relationships:\n  adviser: { register: formal }\n  ob: { extends: alumni, every: 2 years }\n";
    const people = ["boss", "adviser", "colleague", "ob"].map(
      (type) => `  - { id: ${type}, name: 佐藤 ${type}, relationship: ${type}, phone: 090-1 }\n`,
    );
    writeFileSync(path, `${types}contacts:\n${people.join("")}`);
    for (const id of ["boss", "adviser", "colleague", "ob"]) await leaving(id, { on: "2027-03-31" });
    const [boss, adviser, colleague, ob] = await Promise.all(
      ["boss", "adviser", "colleague", "ob"].map((id) => contactOf(id).catch(() => undefined)),
    );
    expect([boss?.relationship, boss?.register, boss?.honorific]).toEqual(["alumni", "formal", "様"]);
    expect([adviser?.relationship, adviser?.register]).toEqual(["alumni", "formal"]);
    expect([colleague?.relationship, colleague?.register]).toEqual(["alumni", undefined]);
    expect([ob?.relationship, ob?.register]).toEqual(["ob", undefined]);
  });

  it("goes on by chat where the mail ends with the last day", async () => {
    const withChat = BOOK.replace("    history:", "    chat: line\n    history:");
    writeFileSync(path, withChat);
    const { err } = await leaving("田中", { on: "2027-03-31" });
    expect((await contactOf()).channel).toBe("chat");
    expect(err).toContain("messages go by chat");
    writeFileSync(path, withChat.replace("chat: line", "chat: slack"));
    await leaving("田中", { on: "2027-03-31" });
    expect([(await contactOf()).channel, (await contactOf()).followUps.length]).toEqual([undefined, 5]);
  });

  it("in the past makes an alumna of her, with nothing left to plan", async () => {
    writeFileSync(path, BOOK);
    await leaving("田中", { on: "2027-02-19" });
    const { phase, followUps } = await contactOf();
    expect([phase, followUps]).toEqual(["alumni", []]);
  });

  it("says which domains it takes for the company's when the file does not", async () => {
    writeFileSync(path, BOOK.replace(", company_domains: [hikari.example]", ""));
    const { err } = await leaving("田中", { on: "2027-03-31" });
    expect(err).toContain("company_domains: [hikari.example]");
    expect(err).toContain("ends with the last day");
    writeFileSync(
      path,
      BOOK.replace(", company_domains: [hikari.example]", "").replace(
        "taro@hikari.example",
        "taro@gmail.com",
      ),
    );
    const unknown = await leaving("田中", { on: "2027-03-31" });
    expect(unknown.err).toContain("company_domains: [example.com]");
    expect((await contactOf()).followUps).toHaveLength(5);
  });
});

describe("a phase alone", () => {
  it("changes nothing else but what it makes pointless", async () => {
    writeFileSync(path, BOOK);
    await leaving("田中", { on: "2027-03-31" });
    const before = readFileSync(path, "utf8");
    const { err } = await leaving("田中", { phase: "rejoined" }, { today: "2027-03-05" });
    expect(err).toContain("only follow-ups, congratulations and birthdays");
    expect(err).toContain("Passed over, as it was about leaving: Farewell, Check-in");
    expect(added(before)).toEqual([
      "phase: rejoined",
      "skips:",
      "- { occasion: farewell, on: 2027-03-24 }",
      "- { occasion: check-in, on: 2027-04-07 }",
    ]);
    expect((await contactOf()).followUps).toEqual([]);
    const rejoined = readFileSync(path, "utf8");
    await leaving("田中", { phase: "customer" }, { today: "2028-03-05" });
    expect(added(rejoined)).toEqual(["phase: customer"]);
  });

  it("of leaving without a day asks for one", async () => {
    writeFileSync(path, BOOK);
    const { err } = await leaving("田中", { phase: "leaving" });
    expect(err).toContain("keepintouch leaving tanaka --on YYYY-MM-DD");
  });
});

describe("what cannot be", () => {
  it.each<[string, LeavingFlags, string]>([
    ["no day at all", {}, "What is the last day of 田中 美咲? Say it: keepintouch leaving tanaka --on"],
    ["an address before any day", { email: "a@b.example" }, "What is the last day"],
    ["no date", { on: "next spring" }, '--on: "next spring" is no date'],
    ["a date that does not exist", { on: "2027-02-30" }, "--on:"],
    ["no address", { on: "2027-03-31", email: "misaki" }, '--email: "misaki" is no e-mail address'],
    ["no network", { on: "2027-03-31", sns: ["misaki"] }, '--sns: "misaki" names no network'],
    ["how without what", { on: "2027-03-31", how: "said so" }, "--how"],
  ])("%s", async (_, flags, message) => {
    writeFileSync(path, BOOK);
    const { status } = await leaving("田中", flags);
    expect(status).toContain(`2: ${message}`);
    expect(readFileSync(path, "utf8")).toBe(BOOK);
  });
});

describe("at a terminal", () => {
  it("all is asked that no flag says", async () => {
    writeFileSync(path, BOOK);
    const answers = [
      "in spring",
      "31 March",
      "Wed 2027-03-31, still to come",
      "misaki@",
      "misaki@gmail.example",
      "",
      "yes, agreed",
      "over lunch",
      "as before",
      "a partner",
    ];
    const asked = somebody(answers);
    await leaving("田中", {}, { parts: terminal(asked) });
    expect(asked.left).toEqual([]);
    const person = await contactOf();
    expect(person.emails[1]).toBe("misaki@gmail.example");
    expect(person.consent).toMatchObject({ news: day(TODAY), how: "over lunch" });
    expect([person.potential, person.leftOn]).toEqual([["partner"], day("2027-03-31")]);
  });

  it("a phase, or something about a known departure, needs no questions", async () => {
    writeFileSync(path, BOOK);
    await leaving("田中", { on: "2027-03-31" });
    expect(
      (await leaving("田中", { email: "m@gmail.example" }, { parts: terminal(somebody([])) })).status,
    ).toBe(0);
    expect((await leaving("田中", { phase: "rejoined" }, { parts: terminal(somebody([])) })).status).toBe(0);
  });
});

interface Row {
  readonly contact: { readonly id: string };
  readonly occasion: string;
  readonly also: readonly string[];
  readonly reason: string;
}

async function rowsOn(today: string): Promise<readonly Row[]> {
  const { out } = await during((runtime) =>
    due({}, { file: path, today, json: true, uiLang: "en" }, runtime),
  );
  return JSON.parse(out).due;
}

async function logged(today: string, flags: LogFlags): Promise<Said> {
  return await during((runtime) => log(flags, ["tanaka"], { file: path, today, uiLang: "en" }, runtime));
}

/** Every morning from one day to another with what it shows; whatever is due is done at once. */
async function everyMorning(from: string, to: string): Promise<string[]> {
  const found: string[] = [];
  let rows: readonly Row[] | undefined;
  for (let on = day(from); on <= day(to); on++) {
    const today = formatDay(on);
    rows = await rowsOn(today);
    for (const [row] of [rows]) {
      if (row === undefined) continue;
      expect(rows).toHaveLength(1);
      expect(row.also).toEqual([]);
      const note = /: (.*)\.$/.exec(row.reason)?.[1];
      found.push(`${today} ${row.occasion}${row.occasion === "follow-up" ? `: ${note}` : ""}`);
      const inPerson = row.occasion === "follow-up";
      await logged(today, inPerson ? { met: true } : {});
      expect(await rowsOn(today)).toEqual([]);
    }
  }
  return found;
}

describe("from the resignation to the second yearly greeting", () => {
  it("each morning shows what a thoughtful person would do, and nothing more", async () => {
    writeFileSync(path, BOOK);
    await leaving("田中", { on: "2027-03-31", email: "misaki@gmail.example" });
    expect(await everyMorning(TODAY, "2029-04-30")).toEqual([
      "2027-02-25 follow-up: thank them in person for the time together",
      "2027-03-03 follow-up: keep them in their meetings and informed until the last day",
      "2027-03-10 follow-up: plan a farewell worth remembering",
      "2027-03-24 farewell",
      "2027-03-31 follow-up: let them know that they can ask us any time",
      "2027-04-07 check-in",
      "2028-04-07 catch-up",
      "2029-04-07 catch-up",
    ]);
    expect((await contactOf()).phase).toBe("alumni");
  });

  it("a boss is greeted on business days, in the tone of before", async () => {
    writeFileSync(path, BOOK.replace("colleague", "boss").replaceAll("2027-02-10", "2027-02-12"));
    await leaving("田中", { on: "2027-03-30", email: "misaki@gmail.example" });
    for (const [today, occasion] of [
      ["2027-03-23", "farewell"],
      ["2027-04-06", "check-in"],
    ] as const) {
      const { out } = await during((runtime) =>
        draft({ occasion }, "tanaka", { file: path, today, uiLang: "en" }, runtime),
      );
      expect(out).toMatch(/^田中様$/m);
      expect(out).toContain(occasion === "farewell" ? "お祈り申し上げます" : "お慣れになりましたでしょうか");
    }
  });

  it("an address that is not known yet is asked for two weeks before", async () => {
    writeFileSync(path, BOOK);
    await leaving("田中", { on: "2027-03-31" });
    const mornings = await everyMorning(TODAY, "2027-03-20");
    expect(mornings.at(-1)).toBe(
      "2027-03-17 follow-up: ask for a private address that works after the last day",
    );
  });
});

describe("drafts on the way", () => {
  async function draftOn(today: string, lang: Language): Promise<Said> {
    return await during((runtime) => draft({ lang }, "tanaka", { file: path, today, uiLang: "en" }, runtime));
  }
  async function doneUntil(today: string): Promise<void> {
    await everyMorning(TODAY, today);
  }

  it("thank, ask for an address and say any time in the words of the occasion", async () => {
    writeFileSync(path, BOOK);
    await leaving("田中", { on: "2027-03-31" });
    expect((await draftOn("2027-02-25", "ja")).out).toContain(
      "退職されると伺いました。寂しくなりますが、新しい道を応援しています。\n株式会社ひかりで一緒に働けて、本当によかったです。",
    );
    expect((await draftOn("2027-02-25", "en")).out).toContain("working with you at Hikari");
    await doneUntil("2027-03-16");
    expect((await draftOn("2027-03-17", "ja")).out).toContain(
      "私用のメールアドレスや SNS などを教えてください",
    );
    expect((await draftOn("2027-03-17", "en")).out).toContain("which private address, or which network");
    await doneUntil("2027-03-30");
    expect((await draftOn("2027-03-31", "ja")).out).toContain("いつでも気軽に連絡してください");
    expect((await draftOn("2027-03-31", "en")).out).toContain("ask us any time");
  });

  it("of a task there is none: what to do, and how to note that it is done", async () => {
    writeFileSync(path, BOOK);
    await leaving("田中", { on: "2027-03-31" });
    await doneUntil("2027-03-02");
    const { status, out } = await draftOn("2027-03-03", "ja");
    expect(out).toBe("");
    expect(status).toMatch(
      /^1: .*something to do rather than a message.*keep them in their meetings[^\n]*\n[^\n]*keepintouch log tanaka --occasion follow-up(?! --via)/,
    );
    const late = await draftOn("2027-04-10", "en");
    expect(late.out).toContain("How is it going");
    const skipped = await during((runtime) =>
      draft({ occasion: "follow-up" }, "tanaka", { file: path, today: "2027-04-10", uiLang: "en" }, runtime),
    );
    expect(skipped.status).toMatch(/The last day has gone by.*keepintouch skip tanaka --occasion follow-up/s);
  });
});

describe("the farewell", () => {
  const dueOn = async (today: string): Promise<string> =>
    (await during((runtime) => due({}, { file: path, today, uiLang: "en" }, runtime))).out;

  it("is not taken for said by what was only done for somebody", async () => {
    writeFileSync(path, BOOK);
    await leaving("田中", { on: "2027-03-31" });
    const before = readFileSync(path, "utf8");
    expect(await dueOn("2027-03-26")).toContain("farewell");
    const { err } = await logged("2027-03-26", { occasion: ["follow-up"] });
    expect(readFileSync(path, "utf8").length).toBeGreaterThan(before.length);
    const told: string[] = [err];
    // Steps that are said to them are touches of their own, and it is told what they stand for.
    for (let step = 1; step < 5; step++)
      told.push(
        (await logged("2027-03-26", { occasion: ["follow-up"], via: step < 2 ? "other" : "meeting" })).err,
      );
    expect(told.filter((one) => one.includes("Done for 田中 美咲"))).toHaveLength(1);
    expect(
      told.findIndex((one) => /counts for Farewell as well.*draft tanaka --occasion farewell/s.test(one)),
    ).toBe(0);
  });
});

describe("a phase that is left behind", () => {
  const LEFT = `me: { name: 山田 太郎 }
contacts:
  - id: tanaka
    name: 田中 美咲
    relationship: alumni
    email: misaki@gmail.example
    left_on: 2027-03-31
    phase: leaving
`;

  it("is moved on by the first touch after the last day, and not before", async () => {
    writeFileSync(path, LEFT);
    await logged("2027-03-31", {});
    expect((await contactOf()).phase).toBe("leaving");
    const { err } = await logged("2027-04-07", {});
    expect(err).toContain("so the phase is alumni now");
    expect((await contactOf()).phase).toBe("alumni");
  });

  it("is told of from the fifteenth day on, by check and by due, with the command that mends it", async () => {
    writeFileSync(path, LEFT);
    const said = async (today: string): Promise<string[]> => {
      const global = { file: path, today, uiLang: "en" } as const;
      const both = [
        await during((runtime) => check({}, global, runtime)),
        await during((runtime) => due({}, global, runtime)),
      ];
      return both.map(({ err }) => /keepintouch leaving [^\n]*?alumni/.exec(err)?.[0] ?? "nothing");
    };
    expect(await said("2027-04-14")).toEqual(["nothing", "nothing"]);
    const command = "keepintouch leaving tanaka --phase alumni";
    expect(await said("2027-04-15")).toEqual([command, command]);
    await leaving("tanaka", { phase: "alumni" }, { today: "2027-04-15" });
    expect(await said("2027-04-15")).toEqual(["nothing", "nothing"]);
  });
});
