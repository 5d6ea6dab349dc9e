import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FILE } from "../../../src/book/fields.ts";
import { COMMANDS, run } from "../../../src/cli.ts";
import { CONTACT_FIELDS } from "../../../src/commands/help-topic.ts";
import { TOPICS } from "../../../src/help.ts";
import { displayWidth } from "../../../src/render/width.ts";
import { machine } from "./machine.ts";

const SOURCES = new URL("../../../src/", import.meta.url);
const HOME = "/home/yamada";

async function shown(...argv: string[]): Promise<{ out: string; err: string; status: number }> {
  const { runtime, take } = machine({ home: HOME, width: 80, packageFolder: "/usr/lib/keepintouch/" });
  const status = await run(argv, runtime);
  return { ...take(), status };
}

const LANGUAGES = ["en", "ja"] as const;
const everywhere = TOPICS.flatMap((topic) => LANGUAGES.map((language) => [topic, language] as const));

describe("a help topic", () => {
  it.each(everywhere)("%s is told in %s on few lines of 80 columns", async (topic, language) => {
    const { out, err, status } = await shown("help", topic, "--ui-lang", language);
    expect({ err, status }).toEqual({ err: "", status: 0 });
    const lines = out.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.length).toBeLessThanOrEqual(topic === "file" ? 76 : 60);
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  });

  it("is no command, and the main help names it", async () => {
    const { out } = await shown("help");
    for (const topic of TOPICS) {
      expect(COMMANDS.map(({ name }) => name)).not.toContain(topic);
      expect(out).toMatch(new RegExp(`^Help +help .*\\b${topic}\\b`, "m"));
    }
  });

  it.each([
    ["plannin", "keepintouch help planning"],
    ["dratf", "keepintouch help draft"],
    ["enviroment", "keepintouch help environment"],
  ])("that is none (%s) is answered with the nearest: %s", async (word, command) => {
    const { out, err, status } = await shown("help", word);
    expect({ out, status }).toEqual({ out: "", status: 2 });
    expect(err).toBe(
      `There is no command and no help topic "${word}".\nDid you mean: ${command}\nEverything there is help for: keepintouch help\n`,
    );
  });

  it("that is nothing like one is answered with where all are", async () => {
    const { err, status } = await shown("help", "\u001b[31mquite something else");
    expect(status).toBe(2);
    expect(err).toBe(
      'There is no command and no help topic "[31mquite something else".\nEverything there is help for: keepintouch help\n',
    );
  });
});

describe("help file", () => {
  it.each(LANGUAGES)("has an example in %s in which check finds nothing", async (language) => {
    const { out } = await shown("help", "file", "--ui-lang", language);
    const lines = out.split("\n");
    const first = lines.indexOf("  me:");
    const example = lines.slice(first, lines.indexOf("", first)).map((line) => line.slice(2));
    const { runtime, take } = machine({ files: { "/c.yaml": `${example.join("\n")}\n` } });
    const status = await run(["check", "--file", "/c.yaml", "--today", "2026-12-16", "--json"], runtime);
    expect({ status, ...JSON.parse(take().out) }).toMatchObject({ status: 0, contacts: 2, problems: [] });
  });

  it("names every field once", async () => {
    const contacts = FILE.fields.get("contacts")?.type;
    const record =
      contacts?.kind === "list" && contacts.of.kind === "record" ? contacts.of.record : undefined;
    const grouped = Object.values(CONTACT_FIELDS).flat();
    expect(["name", "relationship", ...grouped].sort()).toEqual([...(record?.fields.keys() ?? [])].sort());
    const { out } = await shown("help", "file");
    const words = out.split(/[^a-z_]+/);
    for (const key of [...grouped, ...FILE.fields.keys(), "hold_days", "milestones", "extends"]) {
      expect(words).toContain(key);
    }
  });

  it("names the parts of the fields that have some", async () => {
    const { out } = await shown("help", "file");
    for (const row of [
      "history +on, via, direction, occasion, reply, news, note",
      "consent +news, how, opted_out, share, vouch",
      "sender \\(settings\\) +name, address, opt_out, complaints",
    ]) {
      expect(out).toMatch(new RegExp(`^ {2}${row}$`, "m"));
    }
  });

  it("says in Japanese what the keys mean", async () => {
    const { out } = await shown("help", "file", "--ui-lang", "ja");
    expect(out.replace(/\n +/g, " ")).toContain("left_on(最終日), phase(段階), potential(見込み)");
  });

  it("names the long example where the program is, however its folder is written", async () => {
    for (const packageFolder of ["/usr/lib/keepintouch", "/usr/lib/keepintouch/"]) {
      const { runtime, take } = machine({ packageFolder });
      await run(["help", "file"], runtime);
      expect(take().out).toContain("  /usr/lib/keepintouch/contacts.example.yaml\n");
    }
  });

  it("tells where the file is looked for on this machine", async () => {
    const { out } = await shown("help", "file");
    expect(out).toContain("~/.config/keepintouch/contacts.yaml");
    const { runtime, take } = machine({ env: { XDG_CONFIG_HOME: "/etc/mine" }, home: HOME });
    await run(["help", "file"], runtime);
    expect(take().out).toContain("/etc/mine/keepintouch/contacts.yaml");
  });
});

describe("help planning", () => {
  it.each([
    ["Congratulations", "7 days, late until day 30"],
    ["Birthday", "the 3 days after"],
    ["New job", "30 days, late until day 90"],
    ["After leaving", "7 to 14 days after you left, late until day 90"],
    ["Farewell", "the 7 days before"],
    ["Check-in", "7 to 14 days after that, late until day 90"],
    ["New Year card", "Japan, to be posted: 15 Dec to 25 Dec"],
    ["Year-end greeting", "Japan: 15 Dec to 27 Dec; elsewhere: 8 Dec to 23 Dec"],
    ["New Year greeting", "Japan: 6 Jan to 7 Jan, casual 1 Jan to 7 Jan; elsewhere:"],
    ["Midsummer greeting", "Japan: 6 Jul to 6 Aug"],
    ["boss, mentor, client", "every 6 months, at least 30 days apart, by email, formal"],
    ["alumni", "every year, at least 60 days apart, by email, casual"],
  ])("tells when: %s, %s", async (label, text) => {
    // Dec 28, 2024 and Jan 4, 2025 are Saturdays; 立秋 is Aug 7 in 2024, Aug 8 in 2026.
    const { out } = await shown("help", "planning", "--today", "2024-02-01");
    expect(out).toMatch(new RegExp(`^ {2}${label} {2,}.*${text}`, "m"));
  });

  it("tells the dates of the year to come once this year's are over", async () => {
    const greeting = async (today: string) =>
      /Midsummer greeting +(.*)/.exec((await shown("help", "planning", "--today", today)).out)?.[1];
    expect(await greeting("2026-08-07")).toBe("Japan: 7 Jul to 7 Aug");
    expect(await greeting("2027-08-08")).toBe("Japan: 6 Jul to 6 Aug");
  });

  it("refuses a day that is none", async () => {
    const { err, status } = await shown("help", "planning", "--today", "2026-02-30");
    expect({ err, status }).toEqual({ err: expect.stringContaining('"2026-02-30"'), status: 2 });
  });
});

/** What the machine needs to know of itself; nobody sets these for keepintouch. */
const OF_THE_SYSTEM = ["HOME", "SHELL", "SystemRoot", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"];

describe("help environment", () => {
  it("names the variables that the program reads, and no other", async () => {
    const sources = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(
      (path) => path.endsWith(".ts") && !path.includes("messages"),
    );
    const read = sources.flatMap((path) => {
      const text = readFileSync(new URL(path.replaceAll("\\", "/"), SOURCES), "utf8");
      return [...text.matchAll(/\benv\.([A-Za-z_]+)|"(VISUAL|EDITOR)"/g)].map(
        (match) => match[1] ?? match[2],
      );
    });
    const { out } = await shown("help", "environment");
    const table = out.slice(0, out.indexOf("\n\n"));
    const named = table
      .split("\n")
      .flatMap((line) => line.match(/^ {2}([A-Z_]+(?:, [A-Z_]+)*)/)?.[1]?.split(", ") ?? []);
    expect([...new Set(read)].filter((name) => !OF_THE_SYSTEM.includes(name ?? "")).sort()).toEqual(
      named.sort(),
    );
  });

  it("tells every flag that all commands take", async () => {
    const { out } = await shown("help", "environment");
    const { out: main } = await shown("--help");
    const flags = main.slice(main.indexOf("\nOptions")).match(/--[a-z-]+/g) ?? [];
    expect(flags.length).toBeGreaterThan(8);
    for (const flag of flags) expect(out).toMatch(new RegExp(`^ {2}${flag}( <[a-z]+>)? {2,}\\S`, "m"));
  });
});

describe("the ways to ask for help", () => {
  it.each([
    ["-h"],
    ["help"],
    ["help", "--help"],
    ["--today", "2026-12-16", "help"],
    ["--help", "due"],
    ["--no-color", "-h"],
  ])("%s %s %s: all of it", async (...argv) => {
    expect(await shown(...argv)).toEqual(await shown("--help"));
  });

  it.each([[["--ui-lang", "ja", "--help"]], [["--help", "--ui-lang", "ja"]], [["help", "--ui-lang=ja"]]])(
    "%s: in Japanese",
    async (argv) => {
      expect((await shown(...argv)).out).toContain("使い方:");
    },
  );

  it.each([
    [["help", "draft"]],
    [["--ui-lang", "en", "help", "draft"]],
    [["help", "--no-color", "draft"]],
    [["draft", "-h"]],
  ])("%s: one command", async (argv) => {
    expect(await shown(...argv)).toEqual(await shown("draft", "--help"));
  });

  it.each([
    [["--ui-lang", "fr", "--help"], '--ui-lang "fr" is not one of: en, ja.'],
    [["--bogus", "help"], "There is no option --bogus here."],
    [["hlep"], 'There is no command "hlep".\nDid you mean help?'],
    [["--file"], "--file needs a value."],
  ])("%s: what is wrong is told", async (argv, text) => {
    const { out, err, status } = await shown(...argv);
    expect({ out, status }).toEqual({ out: "", status: 2 });
    expect(err).toContain(text);
  });

  it("tells --json to those commands only that have it", async () => {
    const told = await Promise.all(
      COMMANDS.map(async ({ name }) => [name, (await shown("help", name)).out.includes("--json")] as const),
    );
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(COMMANDS.map(({ name, json }) => [name, json])),
    );
  });

  it("leaves the value of a flag alone", async () => {
    const { out, err, status } = await shown("--file", "--help");
    expect({ out, status }).toEqual({ out: "", status: 2 });
    expect(err).toContain("--help: there is no such file");
  });

  it("tells the version, whatever else is asked", async () => {
    for (const argv of [["--version"], ["--today", "2026-12-16", "--version"], ["--version", "due"]]) {
      expect(await shown(...argv)).toEqual({ out: "0.0.0-unbuilt\n", err: "", status: 0 });
    }
  });
});
