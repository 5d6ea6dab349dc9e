import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type ReviewFlags, run } from "../../../src/commands/review.ts";
import { run as undo } from "../../../src/commands/undo.ts";
import { Cancelled, UserError } from "../../../src/errors.ts";
import { displayWidth } from "../../../src/render/width.ts";
import { ClipboardMissing, type Prompter, type Runtime } from "../../../src/runtime.ts";
import { ROOT } from "../../harness/program.ts";
import { files } from "../../harness/real-files.ts";

const root = mkdtempSync(join(tmpdir(), "keepintouch-review-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const THREE = `me: { name: 山田 太郎, email: taro@yamada.example }
settings: { spread: no }
contacts:
  # the first one
  - id: sato
    name: 佐藤 健
    relationship: boss
    title: 部長
    email: sato@hikari.example
    birthday: 12-15
    history:
      - { on: 2026-11-09, via: email }
  - { id: sam, name: Sam Lee, relationship: colleague, country: US, email: sam@lee.example, last_contact: 2026-06-01 }
  - id: mori
    name: 森 花
    relationship: colleague
    chat: line
    follow_ups:
      - { on: 2026-12-10, note: 本を返す }
    history:
      - { on: 2026-12-14, via: chat }
`;

const LEAVING = `me: { name: 山田 太郎 }
contacts:
  - id: okada
    name: 岡田 翔
    relationship: alumni
    email: okada@hikari.example
    left_on: 2026-12-31
    phase: leaving
    follow_ups:
      - { on: 2026-12-14, note: keep them in their meetings and informed until the last day }
    history:
      - { on: 2026-12-01, via: meeting }
`;

let folder: string;
let file: string;
let screen: string;
let started: string[];
let copied: string[];
beforeEach(() => {
  folder = mkdtempSync(join(root, "home-"));
  file = join(folder, "contacts.yaml");
  writeFileSync(file, THREE);
  screen = "";
  started = [];
  copied = [];
});

const CTRL_C = "Ctrl-C";
type Press = string | (() => void);

/**
 * A terminal at which somebody presses these keys; a function among them is what happens elsewhere meanwhile. A key that
 * is not offered, and one key more or fewer, is a failure.
 */
function terminal(presses: readonly Press[], parts: Partial<Runtime> = {}) {
  const left = [...presses];
  const next = (question: string): string => {
    for (;;) {
      const press = left.shift();
      if (press === undefined) throw new Error(`unexpected question: ${question}\n${screen}`);
      if (typeof press === "string") {
        if (press === CTRL_C) throw new Cancelled();
        return press;
      }
      press();
    }
  };
  const unexpected = async (): Promise<never> => {
    throw new Error("not expected here");
  };
  const prompter: Prompter = {
    key: async (message, choices) => {
      screen += `${message}\n`;
      const wanted = next(message);
      const choice = choices.find(({ key }) => key === wanted);
      if (!choice) throw new Error(`${wanted} is no key here:\n${screen}`);
      screen += `> ${choice.key}  ${choice.name}\n`;
      return choice.value;
    },
    input: async (message, options) => {
      for (;;) {
        const answer = next(message);
        const verdict = options?.validate?.(answer) ?? true;
        screen += `${message} ${answer}\n${verdict === true ? "" : `${verdict}\n`}`;
        if (verdict === true) return answer;
      }
    },
    select: unexpected,
    confirm: unexpected,
  };
  const runtime: Runtime = {
    out: (text) => {
      throw new Error(`stdout got ${text}`);
    },
    err: (text) => {
      screen += text;
    },
    outIsTerminal: true,
    errIsTerminal: true,
    inIsTerminal: true,
    width: 80,
    colorOut: false,
    colorErr: false,
    env: { DISPLAY: ":0", VISUAL: "editor" },
    cwd: folder,
    platform: "linux",
    home: folder,
    packageFolder: ROOT,
    node: process.execPath,
    today: () => "2026-12-16",
    timeOfDay: () => "08:30",
    files,
    stdin: unexpected,
    run: async (command, args) => {
      started.push([command, ...args].join(" "));
      return { status: 0, out: "", err: "" };
    },
    clipboard: async () => ({
      copy: async (text) => {
        copied.push(text);
      },
    }),
    prompter: async () => prompter,
    ...parts,
  };
  return { runtime, left };
}

/** Runs to its end; all keys must have been asked for. Gives the status and the file as it is then. */
async function review(
  presses: readonly Press[],
  flags: ReviewFlags = {},
  parts: Partial<Runtime> = {},
  uiLang: "en" | "ja" = "en",
) {
  const { runtime, left } = terminal(presses, parts);
  const status = await run(flags, { file, uiLang }, runtime);
  expect(left).toEqual([]);
  return { status, book: readFileSync(file, "utf8"), runtime };
}

const LOGGED_SATO =
  "      - { on: 2026-11-09, via: email }\n      - { on: 2026-12-16, via: email, occasion: birthday }\n";

describe("review", () => {
  it("shows why, what else is due, where it goes, the message, and the keys", async () => {
    await review(["q"]);
    expect(screen).toBe(`
1 of 3 · 佐藤 健 · boss · Birthday
Birthday on 15 Dec.
Also due: Year-end greeting.
To: sato@hikari.example

  件名: お誕生日のお祝い（山田太郎）

  佐藤部長

  お世話になっております。
  山田太郎です。

  一日遅れとなりましたが、お誕生日、誠におめでとうございます。
  これからの一年が、佐藤部長にとりまして喜びの多いものとなりますようお祈り申し
  上げます。

  今後ともご指導のほど、よろしくお願い申し上げます。

  山田 太郎
  taro@yamada.example

Did 佐藤 健 answer your message of 9 Nov? y yes, x no, or just go on.
c copy   o mail program   e edit   l log as sent   r reply   s snooze   k skip
a other occasion   n next   q quit   ? help
> q  quit

Nothing written, 3 left for later.
Still due: 佐藤 健 (Birthday), Sam Lee (Year-end greeting), 森 花 (Follow-up).
`);
  });

  it.each<[string, readonly Press[], string, string]>([
    ["l logs what is shown and goes on", ["l", "q"], LOGGED_SATO, "1 logged, 2 left for later."],
    ["n leaves for later", ["n", "n", "n"], THREE, "Nothing written, 3 left for later."],
    ["q ends", ["q"], THREE, "Nothing written, 3 left for later."],
    [
      "k skips the occasion, and the next one of the same person comes up",
      ["k", "k", "q"],
      "    skips:\n      - { occasion: birthday, on: 2026-12-16 }\n      - { occasion: year-end, on: 2026-12-16 }\n",
      "2 skipped, 2 left for later.",
    ],
    [
      "s 1 lets rest for a week",
      ["s", "1", "q"],
      "    snoozed_until: 2026-12-23\n",
      "1 snoozed, 2 left for later.",
    ],
    ["s m lets rest for a month", ["s", "m", "q"], "    snoozed_until: 2027-01-16\n", "1 snoozed"],
    [
      "s d lets rest until a day in words, asked for until it is one",
      ["s", "d", "yesterday", "来月", "q"],
      "    snoozed_until: 2027-01-01\n",
      "1 snoozed",
    ],
    ["s b changes nothing", ["s", "b", "q"], THREE, "Nothing written"],
    ["s d and nothing changes nothing", ["s", "d", "", "q"], THREE, "Nothing written"],
    [
      "y answers the question after a reply",
      ["y", "q"],
      "{ on: 2026-11-09, via: email, reply: yes }",
      "1 answer noted, 3 left for later.",
    ],
    ["x answers it too", ["x", "q"], "{ on: 2026-11-09, via: email, reply: no }", "1 answer noted"],
    [
      "r x notes that there was none",
      ["r", "x", "q"],
      "{ on: 2026-11-09, via: email, reply: no }",
      "1 answer",
    ],
    ["r escape notes nothing", ["r", "escape", "q"], THREE, "Nothing written"],
    [
      "a shows another occasion, which l then logs",
      ["a", "1", "l", "q"],
      "      - { on: 2026-12-16, via: email, occasion: year-end }\n",
      "1 logged",
    ],
    ["a leads back to the row's own", ["a", "1", "a", "1", "l", "q"], LOGGED_SATO, "1 logged"],
    ["b goes back to somebody who was left", ["n", "b", "l", "q"], LOGGED_SATO, "1 logged, 2 left"],
    [
      "l keeps the promise of a follow-up",
      ["n", "n", "l"],
      "      - { on: 2026-12-10, note: 本を返す, done: yes }\n",
      "1 logged",
    ],
    ["? explains and goes on", ["?", "l", "q"], LOGGED_SATO, "1 logged"],
  ])("%s", async (_name, presses, inFile, summary) => {
    const { status, book } = await review(presses);
    expect(status).toBe(0);
    expect(book).toContain(inFile);
    expect(book).toContain("  # the first one\n");
    expect(screen.slice(screen.lastIndexOf("> "))).toContain(`\n${summary}`);
  });

  it("keeps what was confirmed when it ends with Ctrl-C, and tells it", async () => {
    const { status, book, runtime } = await review(["l", "l", CTRL_C]);
    expect(status).toBe(130);
    expect(book).toContain(LOGGED_SATO);
    expect(book).toContain("history: [{ on: 2026-12-16, via: email, occasion: year-end }]");
    expect(screen).toContain("\n2 logged, 1 left for later.\nStill due: 森 花 (Follow-up).\n");
    await undo({}, { file }, runtime);
    const taken = readFileSync(file, "utf8");
    expect([taken.includes(LOGGED_SATO), taken.includes("occasion: year-end")]).toEqual([true, false]);
    await undo({}, { file }, runtime);
    expect(readFileSync(file, "utf8")).toBe(THREE);
  });

  it.each([
    ["at the question until when", ["s", CTRL_C]],
    ["at the day itself", ["s", "d", CTRL_C]],
    ["at the choice of an occasion", ["a", CTRL_C]],
    ["at the question after a reply", ["r", CTRL_C]],
  ])("writes nothing with Ctrl-C %s", async (_name, presses) => {
    expect(await review(presses)).toMatchObject({ status: 130, book: THREE });
  });

  it("asks after a reply once a person, only of messages that had some days and still matter", async () => {
    await review(["?", "n", "b", "n", "n", "n"]);
    // It stays while other keys are pressed.
    const asked = ["Did 佐藤 健 answer", "Did 佐藤 健 answer", "Did Sam Lee answer"];
    expect(screen.match(/Did .* answer/g)).toEqual(asked);
    expect(screen).toContain("\ny  yes, answered\nx  no answer\n");
  });

  it.each([
    ["they have written since", "- { on: 2026-11-20, direction: in, via: email }"],
    ["it was noted", "- { on: 2026-11-20, via: email, reply: no }"],
    ["it was news that went to many", "- { on: 2026-11-20, via: email, news: opening }"],
    ["it is from the day before yesterday", "- { on: 2026-12-14, via: email, occasion: new-job }"],
  ])("does not ask after a reply when %s", async (_name, line) => {
    writeFileSync(
      file,
      THREE.replace("      - { on: 2026-11-09, via: email }\n", (all) => `${all}      ${line}\n`),
    );
    await review(["q"]);
    expect(screen).not.toContain("Did 佐藤 健 answer");
  });

  it("copies the message, then the subject, and logs only when told", async () => {
    const { book } = await review(["c", "u", "q"]);
    expect(copied).toEqual([
      expect.stringMatching(/^佐藤部長\n[\s\S]*taro@yamada\.example$/),
      "お誕生日のお祝い（山田太郎）",
    ]);
    expect(screen).toContain("Copied to the clipboard. When it is sent: l\n");
    expect(book).toBe(THREE);
  });

  it("names what is missing when there is no clipboard, and goes on", async () => {
    const clipboard = async () => {
      throw new ClipboardMissing(["wl-clipboard", "xclip"]);
    };
    const { status } = await review(["c", "l", "q"], {}, { clipboard });
    expect(status).toBe(0);
    expect(screen).toContain("wl-clipboard");
    expect(screen).toContain("1 logged");
  });

  it("hands a mail to the mail program, and offers that for mails alone", async () => {
    await review(["o", "n", "n", "q"]);
    expect(started).toEqual([expect.stringMatching(/^xdg-open mailto:sato@hikari\.example\?subject=/)]);
    expect(screen).toContain("It is in the mail program; nothing has been sent.\nWhen it is sent: l\n");
    await expect(review(["n", "n", "o"])).rejects.toThrow("o is no key here");
  });

  it("takes the message as it is left in the editor, for the copy too", async () => {
    const edit = async (_command: string, args: readonly string[]) => {
      writeFileSync(args.at(-1) as string, "件名: おめでとうございます\n\n佐藤部長\n\n本文\u001b[2Jだけ。\n");
      return { status: 0, out: "", err: "" };
    };
    const { book } = await review(["e", "c", "l", "q"], {}, { run: edit });
    expect(screen).toContain("\n  件名: おめでとうございます\n\n  佐藤部長\n\n  本文[2Jだけ。\n");
    expect(copied[0]).toMatch(/^佐藤部長\n\n本文.*だけ。$/);
    expect(book).toContain(LOGGED_SATO);
  });

  it.each([
    ["is left empty", { text: "\n", status: 0 }, "the draft is as it was"],
    ["gives up", { text: "something", status: 3 }, "3"],
  ])("keeps the message when the editor %s", async (_name, { text, status }, told) => {
    const edit = async (_command: string, args: readonly string[]) => {
      writeFileSync(args.at(-1) as string, text);
      return { status, out: "", err: "" };
    };
    await review(["e", "c", "q"], {}, { run: edit });
    expect(screen).toContain(told);
    expect(copied[0]).toMatch(/^佐藤部長/);
  });

  it("keeps an edited message when somebody is left and come back to, and for each occasion its own", async () => {
    const edit = async (_command: string, args: readonly string[]) => {
      writeFileSync(args.at(-1) as string, "件名: おめでとう\n\n手直しした本文\n");
      return { status: 0, out: "", err: "" };
    };
    await review(["e", "a", "1", "c", "n", "b", "c", "q"], {}, { run: edit });
    expect(copied[0]).not.toContain("手直しした本文");
    expect(copied[1]).toBe("手直しした本文");
  });

  it.each<[string, readonly Press[], boolean]>([
    ["is told at the end", ["e", "q"], true],
    ["is told after Ctrl-C", ["e", "n", CTRL_C], true],
    ["is no loss once it is copied", ["e", "c", "q"], false],
    ["is no loss once it is in the mail program", ["e", "o", "q"], false],
    ["is no loss once it is logged as sent", ["e", "l", "q"], false],
  ])("an edited message that is nowhere but on the screen %s", async (_name, presses, isTold) => {
    const run = async (command: string, args: readonly string[]) => {
      if (command === "editor") writeFileSync(args.at(-1) as string, "件名: おめでとう\n\n手直し\n");
      return { status: 0, out: "", err: "" };
    };
    await review(presses, {}, { run });
    expect(screen.includes("What you edited for 佐藤 健 was not copied or sent")).toBe(isTold);
  });

  it("offers a thing to do as done, not as sent, and logs no message", async () => {
    writeFileSync(file, LEAVING);
    const { book } = await review(["?", "l"]);
    expect(screen).toMatch(
      /^Something to do rather than a message\. When it is done: l\. To write all the\s+same: a$/m,
    );
    expect(screen).toMatch(/^l done {3}s snooze/m);
    expect(screen).toContain("\nl  writes down that it is done today, and goes on\n");
    expect(book).toMatch(/history:\n {6}- \{ on: 2026-12-01, via: meeting \}\n/);
    expect(book).not.toContain("2026-12-16");
    expect(book).toContain("until the last day, done: yes }");
  });

  it("says that a thing to do is too late once the last day has gone by", async () => {
    writeFileSync(file, LEAVING.replace("left_on: 2026-12-31", "left_on: 2026-12-15"));
    await review(["q"]);
    expect(screen).toMatch(/the last day has gone by\. To let it\s+be: k\n/);
  });

  it("tells nothing of those who are done when it comes past them again", async () => {
    await review(["n", "l", "b", "n", "q"]);
    expect(screen).not.toContain("any more");
    expect(screen.match(/^3 of 3/gm)).toHaveLength(2);
  });

  it("tells what the manners check finds without a place, which the wrapped lines do not have", async () => {
    const edit = async (_command: string, args: readonly string[]) => {
      writeFileSync(args.at(-1) as string, "件名: おめでとう\n\n鈴木部長\n\nおめでとうございます。\n");
      return { status: 0, out: "", err: "" };
    };
    await review(["e", "q"], {}, { run: edit });
    expect(screen).toMatch(/^(?:error|warning|fix this|to mend).*: "鈴木/m);
    expect(screen).not.toMatch(/^\d+:\d+ |\[wrong-name\]/m);
  });

  it("goes by the width that the window has now", async () => {
    let width = 80;
    const parts = {
      get width() {
        return width;
      },
    };
    const { runtime } = terminal([
      () => {
        width = 40;
        screen = "";
      },
      "n",
      "q",
    ]);
    Object.defineProperty(runtime, "width", Object.getOwnPropertyDescriptor(parts, "width") as object);
    await run({}, { file, uiLang: "en" }, runtime);
    expect(Math.max(...screen.split("\n").map(displayWidth))).toBeLessThanOrEqual(40);
  });

  it("asks with a prompter that holds Ctrl-C for the next question", async () => {
    const { runtime } = terminal(["q"]);
    const asked: unknown[] = [];
    const prompter: Runtime["prompter"] = async (options) => {
      asked.push(options);
      return await runtime.prompter();
    };
    await run({}, { file, uiLang: "en" }, { ...runtime, prompter });
    expect(asked).toEqual([{ holdsInterrupts: true }]);
  });

  it("shows the reason in place of a draft that is refused", async () => {
    writeFileSync(file, THREE.replace("    title: 部長\n", "    title: 部長\n    mourning: 2026-09-12\n"));
    await expect(review(["a", "1", "c"])).rejects.toThrow("c is no key here");
    expect(screen).toContain("1  Year-end greeting (they are in mourning)\n");
    expect(screen).toContain("\n佐藤 健 is in mourning: no New Year greeting. Instead:");
    expect(screen).toMatch(/\n {2}keepintouch draft sato --occasion kanchu-mimai --file \S+contacts\.yaml/);
  });

  it("goes on with the file as it is when an editor has saved it meanwhile", async () => {
    const elsewhere = () => {
      writeFileSync(file, `${readFileSync(file, "utf8").replace("部長", "本部長")}# saved elsewhere\n`);
    };
    const { book } = await review([elsewhere, "l", "l", "q"]);
    expect(screen).toContain(
      "The file was changed elsewhere just now, so that key did nothing yet. This is\nhow it stands:\n\n1 of 3",
    );
    expect(screen).toContain("\n  佐藤本部長\n");
    expect(screen).toContain("\n1 logged, 2 left for later.");
    expect(book).toContain("title: 本部長");
    expect(book).toContain(LOGGED_SATO);
    expect(book).toContain("# saved elsewhere\n");
  });

  it("logs nothing twice when it was logged elsewhere meanwhile", async () => {
    const elsewhere = () =>
      writeFileSync(file, THREE.replace("      - { on: 2026-11-09, via: email }\n", LOGGED_SATO));
    const { book } = await review([elsewhere, "l", "q"]);
    expect(screen).toContain("Nothing is due for 佐藤 健 any more.");
    expect(book.match(/occasion: birthday/g)).toHaveLength(1);
  });

  it("tells that somebody is gone, and goes on", async () => {
    const without = THREE.replace(/ {2}- id: sato[\s\S]*?(?= {2}- \{ id: sam)/, "");
    const { status, book } = await review([() => writeFileSync(file, without), "l", "l", "q"]);
    expect(status).toBe(0);
    expect(screen).toContain("佐藤 健 is not to be found in the file any more.");
    expect(screen).toContain("\n1 logged, 1 left for later.");
    expect(book).toContain("occasion: year-end");
  });

  it("writes nothing into a file that was broken meanwhile, and asks again", async () => {
    const broken = "contacts: [";
    const { book } = await review([
      () => writeFileSync(file, broken),
      "l",
      () => writeFileSync(file, THREE),
      "l",
      "q",
    ]);
    expect(screen).toMatch(
      /can no longer be read\. Nothing was written\. See:\s+keepintouch check --file \S/,
    );
    expect(screen).toContain("\n1 logged, 2 left for later.");
    expect(book).toContain(LOGGED_SATO);
  });

  it("says that the file has gone, and goes on once it is back", async () => {
    const { status, book } = await review([
      () => rmSync(file),
      "l",
      "s",
      "1",
      "n",
      () => writeFileSync(file, THREE),
      "b",
      "l",
      "q",
    ]);
    expect(status).toBe(0);
    expect(
      screen.replace(/\s+/g, " ").match(/is no longer there: somebody moved or deleted it/g),
    ).toHaveLength(2);
    expect(screen).not.toContain("keepintouch init");
    expect(screen).toContain("\n1 logged, 2 left for later.");
    expect(book).toContain(LOGGED_SATO);
  });

  it("shows what it would write with --dry-run, and goes on as if it had", async () => {
    let shown = "";
    const out = (text: string) => {
      shown += text;
    };
    const { book } = await review(["l", "s", "2", "q"], { dryRun: true }, { out });
    expect(book).toBe(THREE);
    expect(shown).toContain("+      - { on: 2026-12-16, via: email, occasion: birthday }\n");
    expect(shown).toContain("snoozed_until: 2026-12-30");
    expect(screen).toContain("\n1 logged, 1 snoozed, 1 left for later.");
    expect(screen).toMatch(/Nothing of this was written: it was a dry run\.\n$/);
  });

  it("takes the rows that due would show", async () => {
    await review(["q"], { limit: "1", relationship: ["colleague"] });
    expect(screen).toContain("\n1 of 1 · Sam Lee · colleague · Year-end greeting\n");
    expect(screen).toContain(
      "1 more is due; all of them:\n  keepintouch review --limit 0 --relationship colleague --file",
    );
    await expect(review([], { tag: ["nobody"] })).rejects.toThrow(UserError);
  });

  it("says in one line that nobody is due, and who comes next", async () => {
    const { runtime } = terminal([]);
    expect(await run({}, { file, uiLang: "en", today: "2026-11-20" }, runtime)).toBe(0);
    expect(screen).toMatch(/^Nobody is due today\. Next: .*\.\n$/);
  });

  it.each<[string, Partial<Runtime>, boolean]>([
    ["with --no-input", {}, false],
    ["when stdin is a pipe", { inIsTerminal: false }, true],
    ["when stdout is a pipe", { outIsTerminal: false }, true],
    ["when stderr, where it would ask, is a file", { errIsTerminal: false }, true],
  ])("refuses %s and names the commands that need no terminal", async (_name, parts, input) => {
    const { runtime } = terminal([], parts);
    const refused = await run({}, { file, uiLang: "en", input }, runtime).catch((error) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect(refused.status).toBe(2);
    expect(refused.message).toMatch(
      /\n {2}keepintouch due .*\n {2}keepintouch draft --all .*\n {2}keepintouch log NAME /,
    );
  });

  it.each([
    [40, "ja"],
    [80, "ja"],
    [40, "en"],
    [80, "en"],
  ] as const)(
    "keeps within %d columns in %s and lets no control character through",
    async (width, uiLang) => {
      const nasty = THREE.replace("name: 森 花", 'name: "森\\e[31m 花\\u202e"').replace(
        "本を返す",
        '"本\\x07を"',
      );
      writeFileSync(file, nasty);
      await review(["?", "c", "a", "b", "s", "b", "r", "b", "n", "n", "l"], {}, { width }, uiLang);
      const lines = screen.split("\n");
      // A command to be pasted stays in one piece.
      const tooLong = lines.filter((line) => displayWidth(line) > width && !/^ {2}keepintouch /.test(line));
      expect(tooLong).toEqual([]);
      expect(screen).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      expect(screen).toContain("森[31m 花");
    },
  );
});

describe("ten people", () => {
  const TEN = [
    "me: { name: 山田 太郎, name_en: Taro Yamada, email: taro@yamada.example }",
    "settings: { spread: no }",
    "contacts:",
    ...["佐藤 健", "鈴木 一郎", "高橋 恵子", "伊藤 誠", "渡辺 直樹"].map(
      (name, index) =>
        `  - { id: j${index}, name: ${name}, relationship: boss, email: j${index}@hikari.example }`,
    ),
    ...["Sam Lee", "Priya Nair", "Ana Costa", "Tom Reed", "Eva Lind"].map(
      (name, index) => `  - { id: e${index}, name: ${name}, relationship: colleague, chat: slack }`,
    ),
    "",
  ].join("\n");

  it.each(["en", "ja"] as const)("take twelve keys, in %s", async (uiLang) => {
    writeFileSync(file, TEN);
    const keys = ["c", "l", "l", "l", "l", "k", "l", "l", "l", "l", "s", "1"];
    expect(keys.length).toBe(12);
    const { book } = await review(keys, {}, {}, uiLang);
    await expect(`${screen}\n--- contacts.yaml\n${book}`).toMatchFileSnapshot(`review-ten.${uiLang}.txt`);
  });
});
