import { describe, expect, it } from "vitest";
import { inspectTemplates, templateNamesIn } from "../../../src/drafts/inspect-templates.ts";
import { contact, draft, folder, SHIPPED } from "./fixtures.ts";

function problems(files: Readonly<Record<string, string>>, names?: readonly string[]): string[] {
  const source = { folders: [folder(files), SHIPPED] };
  const all = names ?? Object.keys(files).map((name) => name.replace(/\.hbs$/, ""));
  return inspectTemplates(source, all, RULES).map(
    ({ path, line, column, code, subject, nearest }) =>
      `${path}:${line}:${column} ${code} ${subject}${nearest === undefined ? "" : ` → ${nearest}`}`,
  );
}

const RULES = ["emoji-to-superior", "jiko-in-chat"];

describe("all templates at once", () => {
  it("are right as shipped", () => {
    const source = { folders: [SHIPPED] };
    expect(inspectTemplates(source, templateNamesIn(source), RULES)).toEqual([]);
  });

  it("tell every mistake of a file, in the order of the text", () => {
    const text = [
      "---",
      'subject: "{{sendr}} {{#if formel}}x{{/if}}"',
      "---",
      "{{#> layout}}",
      "{{#if tanks}}{{news}} {{wellbieng}}{{else}}{{> ja/nowhere}}{{/if}}",
      "{{lines newss car}}{{#each contact.tags}}{{contact.full}}{{/each}}",
      "{{/layout}}",
    ];
    expect(problems({ "ja/catch-up.boss.hbs": text.join("\n") })).toEqual([
      "mine/ja/catch-up.boss.hbs:2:13 unknown-variable sendr → sender",
      "mine/ja/catch-up.boss.hbs:2:27 unknown-variable formel → formal",
      "mine/ja/catch-up.boss.hbs:5:7 unknown-variable tanks → thanks",
      "mine/ja/catch-up.boss.hbs:5:25 unknown-variable wellbieng → wellbeing",
      "mine/ja/catch-up.boss.hbs:5:44 missing-partial ja/nowhere",
      "mine/ja/catch-up.boss.hbs:6:9 unknown-variable newss → news",
      "mine/ja/catch-up.boss.hbs:6:15 unknown-variable car → care",
      "mine/ja/catch-up.boss.hbs:6:44 unknown-variable contact.full → @root.contact.full",
    ]);
  });

  it("tell a mistake in a partial once, where it stands", () => {
    const files = {
      "ja/parts/end.hbs": "a\n{{clsing}}\n",
      "ja/birthday.hbs": "{{> ja/parts/end}}\n",
      "ja/year-end.hbs": "{{> ja/parts/end}}\n",
    };
    expect(problems(files)).toEqual(["mine/ja/parts/end.hbs:2:3 unknown-variable clsing → closing"]);
    expect(problems(files, ["ja/parts/end"])).toHaveLength(1);
  });

  it("let a partial be given names of its own", () => {
    const files = {
      "ja/parts/name.hbs": "{{who}}\n",
      "ja/birthday.hbs": "{{> ja/parts/name who=contact.full}}\n",
    };
    expect(problems(files)).toEqual([]);
    expect(problems({ "ja/parts/name.hbs": "{{who}}\n" })).toHaveLength(1);
  });

  it("tell what cannot be read at all, and a partial that includes itself", () => {
    expect(problems({ "ja/birthday.hbs": "x\n{{#if formal}}\n" })).toEqual([
      "mine/ja/birthday.hbs:2:1 syntax {{#if formal}}",
    ]);
    expect(problems({ "ja/birthday.hbs": "---\nsubjct: x\n---\n" })).toEqual([
      "mine/ja/birthday.hbs:2:1 front-matter subjct → subject",
    ]);
    const loop = { "ja/birthday.hbs": "{{> ja/parts/a}}\n", "ja/parts/a.hbs": "{{> ja/parts/a}}\n" };
    expect(problems(loop).join()).toContain("recursion");
  });

  it("see what an own layout breaks in the shipped ones", () => {
    const source = {
      folders: [folder({ "ja/layouts/chat.hbs": "{{salutation}}\n{{> @partial-block}}\n" }), SHIPPED],
    };
    const found = inspectTemplates(source, templateNamesIn(source), RULES);
    expect(found.map(({ path, nearest }) => [path, nearest])).toEqual([
      ["mine/ja/layouts/chat.hbs", "contact.salutation"],
    ]);
  });
});

describe("the rules that a template may break", () => {
  const someone = contact({ name: { full: "佐藤 健", family: "佐藤", given: "健" } });
  const ignored = (head: string) =>
    draft({ contact: someone, folders: [folder({ "ja/catch-up.hbs": `---\n${head}\n---\nx\n` })] }).ignore;
  it.each([
    ["ignore: emoji-to-superior", ["emoji-to-superior"]],
    ["ignore: [emoji-to-superior, jiko-in-chat]  # on purpose", ["emoji-to-superior", "jiko-in-chat"]],
    ["ignore: emoji-to-superior, 'jiko-in-chat'", ["emoji-to-superior", "jiko-in-chat"]],
    [
      "ignore:\n  - emoji-to-superior\n  # why\n  - jiko-in-chat\nsubject: x",
      ["emoji-to-superior", "jiko-in-chat"],
    ],
    ["ignore: []", []],
    ["subject: x", []],
  ])("%j", (head, rules) => {
    expect(ignored(head)).toEqual(rules);
  });

  it("are known, or told with their place", () => {
    const text = "---\nignore: [emoji-to-superior, jiko-in-chats]\nsubject: x\n---\nx\n";
    expect(problems({ "ja/catch-up.hbs": text })).toEqual([
      "mine/ja/catch-up.hbs:2:29 unknown-rule jiko-in-chats → jiko-in-chat",
    ]);
  });

  it("are a list of that key only", () => {
    expect(() => ignored("subject: x\n- emoji")).toThrow(expect.objectContaining({ code: "front-matter" }));
  });
});
