import { describe, expect, it } from "vitest";
import { templatesOf } from "../../../src/commands/templates-of.ts";
import { TemplateProblem } from "../../../src/drafts/problem.ts";
import { draftEn } from "../../../src/render/messages/draft.en.ts";
import { draftJa } from "../../../src/render/messages/draft.ja.ts";
import { FileProblem } from "../../../src/runtime.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";
import { contact, draft, folder } from "./fixtures.ts";

const NAOKO = contact({
  id: "suzuki-naoko",
  name: { full: "鈴木 直子", family: "鈴木", given: "直子" },
  tags: ["tennis", "tea"],
  extra: { hobby: "陶芸", pets: ["ミケ", "タマ"] },
});

function own(text: string, more: Record<string, string> = {}) {
  return draft({ contact: NAOKO, channel: "chat", folders: [folder({ "ja/catch-up.hbs": text, ...more })] });
}

function problem(text: string, more: Record<string, string> = {}): TemplateProblem {
  try {
    own(text, more);
  } catch (error) {
    if (error instanceof TemplateProblem) return error;
    throw error;
  }
  throw new Error("no problem");
}

const HEAD = "---\nsubject: x\n---\n";

describe("a template that is wrong", () => {
  it.each([
    [
      "unknown variable",
      `${HEAD}一行\n{{contact.salutaton}}`,
      "unknown-variable",
      5,
      3,
      "contact.salutation",
    ],
    ["in a condition", "{{#if thnaks}}x{{/if}}", "unknown-variable", 1, 7, "thanks"],
    ["as an argument", "a {{lines thanks newz}}", "unknown-variable", 1, 18, "news"],
    ["in a nested argument", '{{#if (eq chanel "chat")}}x{{/if}}', "unknown-variable", 1, 11, "channel"],
    ["without its group", "{{salutation}}", "unknown-variable", 1, 3, "contact.salutation"],
    ["beside an item", "{{#each contact.tags}}{{nickname}}{{/each}}", "unknown-variable", 1, 25, undefined],
    ["in the else part", "{{#if formal}}a{{else}}{{closng}}{{/if}}", "unknown-variable", 1, 26, "closing"],
    ["in the subject", '---\nsubject: "a {{sendr}}"\n---\nx', "unknown-variable", 2, 15, "sender"],
    ["a helper", "x\n{{wareky event.date}}", "unknown-helper", 2, 3, "wareki"],
    ["a block helper", "{{#ifs formal}}x{{/ifs}}", "unknown-helper", 1, 4, "if"],
    ["a partial", "\n\n{{> ja/layouts/emial}}", "missing-partial", 3, 1, "ja/layouts/email"],
    ["a missing name of the own map", "あ\n{{contact.extra.hoby}}", "unknown-variable", 2, 3, undefined],
    ["an if without its block", "x {{if formal}}", "syntax", 1, 5, "{{#if formal}}…{{/if}}"],
    ["one alone on its line", "x\n{{if}}\n", "syntax", 2, 3, "{{#if formal}}…{{/if}}"],
    [
      "an each without its block",
      "{{each contact.tags}}",
      "syntax",
      1,
      3,
      "{{#each contact.tags}}…{{/each}}",
    ],
    ["a with without its block", "{{with me}}", "syntax", 1, 3, "{{#with contact}}…{{/with}}"],
    ["a trim without its block", '{{trim "x"}}', "syntax", 1, 3, "{{#trim}}…{{/trim}}"],
    ["a block in an argument", "{{lines (if formal)}}", "syntax", 1, 10, "{{#if formal}}…{{/if}}"],
    ["an each over nothing", "a\n {{#each}}x{{/each}}", "syntax", 2, 5, "{{#each contact.tags}}"],
    ["an if with two conditions", "{{#if formal plain}}x{{/if}}", "syntax", 1, 4, "{{#if formal}}"],
    ["a trim with an argument", "{{#trim news}}x{{/trim}}", "syntax", 1, 4, "{{#trim}}"],
    ["a helper without an argument", "a {{emoji}}", "syntax", 1, 5, '{{emoji "😊" "。"}}'],
    ["a number as a name", "a {{5}}", "syntax", 1, 3, undefined],
    ["a text as a name", 'a {{"me"}}', "syntax", 1, 3, undefined],
    ["a decorator", "a {{* foo}}", "syntax", 1, 3, undefined],
    ["a decorator block", "{{#*decorator}}x{{/decorator}}", "syntax", 1, 1, '{{#*inline "…"}}'],
    ["an inline partial without a name", "{{#*inline}}x{{/inline}}", "syntax", 1, 1, '{{#*inline "…"}}'],
    [
      "a step up where nothing is above",
      "{{#if formal}}{{../me.full}}{{/if}}",
      "unknown-variable",
      1,
      17,
      "me.full",
    ],
    [
      "a step up from a list in itself",
      "{{#each contact.tags}}{{#each ../contact.tags}}{{../../me.full}}{{/each}}{{/each}}",
      "unknown-variable",
      1,
      50,
      "@root.me.full",
    ],
    [
      "a step up from an own list in itself",
      "{{#each contact.extra.pets}}{{#each @root.contact.extra.pets}}{{../../me.full}}{{/each}}{{/each}}",
      "unknown-variable",
      1,
      65,
      "@root.me.full",
    ],
    [
      "3,000 blocks in one another",
      `${"{{#if formal}}".repeat(3000)}x${"{{/if}}".repeat(3000)}`,
      "syntax",
      1,
      1401,
      undefined,
    ],
    ["a person for a text", "a {{me}}", "unknown-variable", 1, 5, "me.full"],
    ["a person alone on a line", "a\n{{contact}}\n", "unknown-variable", 2, 3, "contact.full"],
    ["a person as an argument", "{{lines me}}", "unknown-variable", 1, 9, "me.full"],
    ["a group without a person", "a {{today}}", "unknown-variable", 1, 5, "today.date"],
    ["the own map", "a {{contact.extra}}", "unknown-variable", 1, 5, undefined],
    ["all variables", "a {{@root}}", "unknown-variable", 1, 5, undefined],
    [
      "the person that is stood on",
      "{{#with contact}}{{this}}{{/with}}",
      "unknown-variable",
      1,
      20,
      "this.full",
    ],
    [
      "a variable of the top beside an item",
      "{{#each contact.tags as |a i|}}{{a}}{{i}}{{me.full}}{{/each}}",
      "unknown-variable",
      1,
      44,
      "@root.me.full",
    ],
    [
      "one misspelt beside an item",
      "{{#each contact.tags}}{{me.ful}}{{/each}}",
      "unknown-variable",
      1,
      25,
      "@root.me.full",
    ],
    ["a name as the contact file has it", "{{contact.name}}", "unknown-variable", 1, 3, "contact.full"],
    ["in a group", "{{#with contact}}{{familly}}{{/with}}", "unknown-variable", 1, 20, "family"],
    ["below @root", "{{@root.me.ful}}", "unknown-variable", 1, 3, "@root.me.full"],
    ["no list", "{{#each contact.full}}x{{/each}}", "not-a-list", 1, 9, undefined],
    ["an unclosed block", "x\n {{#if formal}}\ny\n", "syntax", 2, 2, undefined],
    ["a wrong end", "x\n  {{#if formal}}y{{/unless}}", "syntax", 2, undefined, undefined],
    ["a stray brace", `${HEAD}x\ny {{contact.full}`, "syntax", 5, undefined, undefined],
    ["a key of the front matter", "---\nsubjct: x\n---\ny", "front-matter", 2, 1, "subject"],
    ["an open front matter", "---\nsubject: x\ny", "front-matter", 1, 1, undefined],
  ])("%s", (_, text, code, line, column, near) => {
    const found = problem(text);
    expect([found.code, found.line, found.nearest]).toEqual([code, line, near]);
    if (column !== undefined) expect(found.column).toBe(column);
    expect(found.path).toBe("mine/ja/catch-up.hbs");
  });

  it("is told where only the data shows it", () => {
    const folders = [
      folder({
        "ja/catch-up.hbs":
          "{{#each contact.tags}}{{#each @root.contact.extra.pets}}{{../../me.full}}{{/each}}{{/each}}",
      }),
    ];
    const same = contact({ name: { full: "鈴木" }, tags: ["ミケ"], extra: { pets: ["ミケ"] } });
    expect(() => draft({ contact: same, folders })).toThrow(
      expect.objectContaining({ code: "syntax", path: "mine/ja/catch-up.hbs" }),
    );
    expect(draft({ contact: NAOKO, folders }).body).toBe("山田太郎".repeat(4));
  });

  it("steps up to nothing from within a partial", () => {
    const found = problem("{{#each contact.tags}}{{> ja/part}}{{/each}}", {
      "ja/part.hbs": "{{this}} {{../me.full}}",
    });
    expect([found.path, found.column, found.nearest]).toEqual(["mine/ja/part.hbs", 12, "@root.me.full"]);
  });

  it("names the partial in which it is wrong", () => {
    const found = problem("{{> ja/part}}", { "ja/part.hbs": "one\ntwo {{tipo}}" });
    expect([found.path, found.line, found.column]).toEqual(["mine/ja/part.hbs", 2, 7]);
  });

  it("refuses partials that include themselves", () => {
    expect(problem("{{> ja/a}}", { "ja/a.hbs": "{{> ja/b}}", "ja/b.hbs": "{{> ja/a}}" }).code).toBe(
      "recursion",
    );
  });

  it("ends with partials that double at every step", () => {
    const names = Array.from({ length: 40 }, (_, index) => `ja/p${index}`);
    const more = Object.fromEntries(
      names.map((name, index) => [`${name}.hbs`, `{{> ja/p${index + 1}}}`.repeat(2)]),
    );
    expect(problem("{{> ja/p0}}", { ...more, "ja/p40.hbs": "x" }).code).toBe("too-long");
    const within = Object.fromEntries(
      names.map((name, index) => [`${name}.hbs`, `{{> ja/p${index + 1} a=1}}`.repeat(2)]),
    );
    expect(problem("{{> ja/p0 a=1}}", { ...within, "ja/p40.hbs": "x" }).code).toBe("too-long");
  });

  it("knows what a partial is given", () => {
    expect(own("{{> ja/p who=contact}}", { "ja/p.hbs": "{{who.family}}" }).body).toBe("鈴木");
    expect(problem("{{> ja/p who=contact}}", { "ja/p.hbs": "{{who.familly}}" }).column).toBe(3);
    expect(own("{{> ja/p contact}}", { "ja/p.hbs": "{{family}}" }).body).toBe("鈴木");
    expect(problem("{{> ja/p contact}}", { "ja/p.hbs": "{{closing}}" }).code).toBe("unknown-variable");
  });

  it("refuses a draft over 20,000 characters, and one that would never end", () => {
    expect(problem(`${"あ".repeat(20_001)}\n`).code).toBe("too-long");
    expect(own(`${"あ".repeat(19_000)}\n`).body).toHaveLength(19_000);
    const deep = 14;
    const bomb = `${"{{#each @root.contact.tags}}".repeat(deep)}x${"{{/each}}".repeat(deep)}`;
    expect(problem(bomb).code).toBe("too-long");
  });

  it.each([
    "{{contact.constructor}}",
    "{{contact.__proto__.x}}",
    "{{contact.tags.length}}",
    "{{me.full.length}}",
    "{{lookup me 'x'}}",
    "{{log me}}",
  ])("gives no way out of the context: %s", (text) => {
    expect(problem(text).code).toMatch(/unknown/);
  });

  it.each(["constructor", "__proto__", "toString"])("nor by the user's own map: %s", (name) => {
    expect(problem(`{{contact.extra.${name}}}`).code).toBe("unknown-variable");
    expect(problem(`{{#each contact.extra.pets}}{{this.${name}}}{{/each}}`).code).toBe("unknown-variable");
  });

  it("is told in both languages with place and remedy", () => {
    const found = problem("{{contact.salutaton}}");
    expect(draftEn.template(found)).toBe(
      'mine/ja/catch-up.hbs:1:3: unknown variable "contact.salutaton". Did you mean "contact.salutation"?',
    );
    expect(draftJa.template(found)).toBe(
      "mine/ja/catch-up.hbs:1:3: 変数「contact.salutaton」はありません。「contact.salutation」のことでしょうか。",
    );
  });

  it.each(["layouts/email", "ja/layouts/email", "en/layouts/card.hbs"])(
    "that is asked for is no layout: %s",
    (template) => {
      expect(() => draft({ contact: NAOKO, template })).toThrow(
        expect.objectContaining({ code: "no-template" }),
      );
    },
  );

  it("that is asked for by a name nobody has", () => {
    expect(() => draft({ contact: NAOKO, template: "year-edn.boss" })).toThrow(
      expect.objectContaining({ code: "no-template", nearest: "ja/year-end.boss" }),
    );
  });
});

describe("the files of own templates", () => {
  const FILE = "/home/taro/notes/contacts.yaml";
  const OWN = "/home/taro/notes/templates";
  const TEXT = `${OWN}/ja/catch-up.hbs`;

  function source(
    lists: Readonly<Record<string, readonly string[] | FileProblem>>,
    content: Uint8Array | FileProblem = new Uint8Array(),
  ) {
    const { runtime } = fakeRuntime({ [TEXT]: content });
    const list = (path: string): readonly string[] => {
      const names = lists[path] ?? [];
      if (names instanceof FileProblem) throw names;
      return names;
    };
    return templatesOf({ ...runtime, files: { ...runtime.files, list } }, FILE);
  }

  function fault(content: Uint8Array | FileProblem): TemplateProblem {
    const { folders } = source({ [`${OWN}/ja`]: ["catch-up.hbs"] }, content);
    try {
      draft({ contact: NAOKO, folders });
    } catch (error) {
      if (error instanceof TemplateProblem) return error;
      throw error;
    }
    throw new Error("no problem");
  }

  it("are read as UTF-8, with or without a mark at the beginning", () => {
    const content = new TextEncoder().encode("\ufeff{{contact.salutation}}、どう？");
    const { folders } = source({ [`${OWN}/ja`]: ["catch-up.hbs"] }, content);
    expect(draft({ contact: NAOKO, folders }).body).toBe("鈴木さん、どう？");
  });

  it("are refused when they are not UTF-8", () => {
    const found = fault(Uint8Array.of(0x8c, 0xb3, 0x8b, 0x43));
    expect(found.code).toBe("not-utf8");
    expect(draftEn.template(found)).toBe(`${TEXT}: this file is not UTF-8. Save it as UTF-8.`);
    expect(draftJa.template(found)).toContain("UTF-8 ではありません");
  });

  it.each(["directory", "not-found", "not-allowed"] as const)("are refused when unreadable: %s", (code) => {
    const found = fault(new FileProblem(code, TEXT, "detail"));
    expect(found.code).toBe("unreadable");
    expect(draftEn.template(found)).toMatch(`${TEXT}: this template cannot be read`);
    expect(draftJa.template(found)).toContain("読み込めません");
  });

  it("count as none in a folder that cannot be read", () => {
    const { folders } = source({
      [`${OWN}/ja`]: new FileProblem("not-allowed", OWN, "EACCES"),
      [`${OWN}/en`]: ["catch-up.hbs"],
    });
    expect(folders[0]?.names).toEqual(["en/catch-up.hbs"]);
  });

  it("come to an end where a link leads back", () => {
    const loop = ["catch-up.hbs", "loop"];
    const lists = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`${OWN}/ja${"/loop".repeat(index)}`, loop]),
    );
    expect(source(lists).folders[0]?.names).toEqual([
      "ja/catch-up.hbs",
      "ja/loop/catch-up.hbs",
      "ja/loop/loop/catch-up.hbs",
    ]);
  });
});

describe("an own template", () => {
  it("brings no escape, bidi or zero-width character into the message", () => {
    expect(own("a\u001b[31mb\u202ec\u200bd\n\n二\n").body).toBe("a[31mbcd\n\n二");
  });

  it("wins over the shipped one", () => {
    expect(own("{{contact.salutation}}、どう？").body).toBe("鈴木さん、どう？");
  });

  it("may be asked for by name, with or without language and ending", () => {
    for (const template of ["ja/year-end.boss", "year-end.boss", "ja/year-end.boss.hbs"]) {
      expect(draft({ contact: NAOKO, template }).template).toBe("ja/year-end.boss");
    }
  });

  it("uses the layout of the channel, an own layout too", () => {
    const layout = "<<{{> @partial-block}}>>\n";
    expect(own("{{#> layout}}\n本文\n{{/layout}}", { "ja/layouts/chat.hbs": layout }).body).toBe(
      "<<本文\n>>",
    );
    expect(own("{{#> layout}}\n本文\n{{/layout}}").body).toMatch(/^鈴木さん、.*\n本文$/);
  });

  it("reads the own fields, lists and helpers of the table", () => {
    const text = [
      "{{contact.extra.hobby}} {{#each contact.extra.pets}}{{this}}{{#unless @last}}と{{/unless}}{{/each}}",
      "{{#each contact.tags as |tag|}}[{{tag}}]{{/each}}{{#with contact}}{{family}}{{/with}}",
      '{{date "2026-04-01"}} {{date "2026-04-01" "long"}} {{wareki "2019-05-01"}} {{wareki "2026-04-01"}}',
      '{{#if (eq channel "chat")}}chat{{/if}}',
    ].join("\n");
    expect(own(text).body).toBe(
      "陶芸 ミケとタマ\n[tennis][tea]鈴木\n4月1日 2026年4月1日 令和元年5月1日 令和8年4月1日\nchat",
    );
  });

  it("loses the line of a variable that is empty, keeps the blank lines that are meant", () => {
    expect(own("一\n{{thanks}}\n二\n\n三\n{{lines thanks apology}}\n").body).toBe("一\n二\n\n三");
  });

  it("is not compiled again from what the file says", () => {
    const sly = contact({ name: { full: "{{me.full}}" }, extra: { a: "{{closing}}<b>&" } });
    const folders = [folder({ "ja/catch-up.hbs": "{{contact.full}} {{contact.extra.a}}" })];
    expect(draft({ contact: sly, folders }).body).toBe("{{me.full}} {{closing}}<b>&");
  });

  it("keeps CRLF and a missing final newline from mattering", () => {
    expect(own("---\r\nsubject: x\r\n---\r\n一\r\n{{contact.full}}").body).toBe("一\n鈴木 直子");
  });

  it("has a one-line subject without control characters, for e-mail only", () => {
    const folders = [folder({ "ja/catch-up.hbs": "---\nsubject: 'a {{contact.extra.x}}'\n---\nx" })];
    const injected = contact({
      name: { full: "鈴木" },
      extra: { x: "b\r\nBcc: evil@example.com\u202e\u200b" },
    });
    expect(draft({ contact: injected, folders }).subject).toBe("a b Bcc: evil@example.com");
    expect(draft({ contact: injected, folders, channel: "chat" }).subject).toBeNull();
  });
});
