import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { render } from "@inquirer/testing";
import { describe, expect, it } from "vitest";
import { Cancelled } from "../../../src/errors.ts";
import { keyPrompt } from "../../../src/io/key-prompt.ts";
import { askKey, askLine } from "../../../src/io/line-prompt.ts";
import { makePrompter } from "../../../src/io/prompter.ts";

const question = {
  message: "今日はどうしますか。\nl 送った   q 終える",
  choices: [
    { key: "l", name: "送った" },
    { key: "?", name: "説明" },
    { key: "escape", name: "やめておく" },
  ],
  unknown: "ここでは使わないキーです。",
};

const ask = async () => await render(keyPrompt, question);

describe("the question for one key", () => {
  it("shows its message and the place to answer", async () => {
    const { getScreen, events, answer } = await ask();
    expect(getScreen()).toBe("今日はどうしますか。\nl 送った   q 終える\n>");
    events.keypress("l");
    await answer;
  });

  it.each([
    ["a letter", "l", "l", "> l  送った"],
    ["a capital", "L", "l", "> l  送った"],
    ["a full-width letter, as an input method gives it", "ｌ", "l", "> l  送った"],
    ["a full-width sign", "？", "?", "> ?  説明"],
    ["Escape, whose name is nothing to show", "escape", "escape", "> やめておく"],
  ])(
    "takes %s without Enter, and leaves its name alone on the screen",
    async (_name, key, expected, left) => {
      const { events, answer, getScreen } = await ask();
      events.keypress(key);
      await expect(answer).resolves.toBe(expected);
      expect(getScreen()).toBe(left);
    },
  );

  it.each(["z", "return", "up", "っ"])("tells that %s is no key here, and goes on", async (key) => {
    const { events, answer, getScreen, nextRender } = await ask();
    events.keypress(key);
    await nextRender();
    expect(getScreen()).toBe(`${question.message}\n${question.unknown}\n>`);
    events.keypress("l");
    await expect(answer).resolves.toBe("l");
  });

  it("takes no letter of pasted text for a key", async () => {
    const { events, input, answer, getScreen, nextRender } = await ask();
    input.write("lovely");
    await nextRender();
    expect(getScreen()).toContain(question.unknown);
    events.keypress("?");
    await expect(answer).resolves.toBe("?");
  });

  it("puts nothing on the screen of what was typed", async () => {
    const { input, answer, getFullOutput } = await ask();
    input.write("l");
    await answer;
    expect(await getFullOutput()).not.toMatch(/>\s*ll/);
  });

  it("is left with Ctrl-D", async () => {
    const { input, answer } = await ask();
    input.write("\u0004");
    await expect(answer).resolves.toBeUndefined();
  });
});

describe("a prompter", () => {
  /** A terminal at which this is typed once something is asked. */
  const terminal = (isDumb: boolean, typed: string) => {
    const input = new PassThrough();
    const output = new PassThrough();
    // What is asked is on the screen before anybody listens.
    output.once("data", () => setImmediate(() => input.write(typed)));
    return makePrompter({ input, output, isDumb });
  };
  const choices = [
    { key: "l", value: { step: "log" }, name: "log as sent" },
    { key: "q", value: { step: "quit" }, name: "quit" },
  ];

  it("breaks its questions as it is told, and shows an answer that is the same in every language", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let shown = "";
    output.on("data", (part) => (shown += part));
    output.once("data", () => setImmediate(() => input.write("\r")));
    const wrap = (text: string): string => text.replaceAll(" ", "\n");
    const answer = makePrompter({ input, output, isDumb: false, wrap }).confirm("書き込み ますか?", true);
    await expect(answer).resolves.toBe(true);
    const screen = stripVTControlCharacters(shown);
    expect(screen).toMatch(/書き込み\s*\n\s*ますか\? y\b/);
    expect(screen).not.toContain("Yes");
  });

  it.each([
    [false, "q"],
    [true, "q\r"],
  ])("gives the value of the key (dumb terminal: %s)", async (isDumb, typed) => {
    const answer = terminal(isDumb, typed).key("l log   q quit", choices, "?");
    await expect(answer).resolves.toBe(choices[1]?.value);
  });

  it.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
  ])("is left with %s, whatever was asked", async (_name, typed) => {
    for (const isDumb of [false, true]) {
      for (const verb of ["key", "input"] as const) {
        const prompter = terminal(isDumb, typed);
        const answer = verb === "key" ? prompter.key("l log", choices, "?") : prompter.input("Until when?");
        await expect(answer, `${verb}, dumb: ${isDumb}`).rejects.toThrow(Cancelled);
      }
    }
  });
});

describe("a question on a terminal that only prints lines", () => {
  const typed = (text: string) => {
    const input = new PassThrough();
    const output = new PassThrough();
    const lines = text.split(/(?<=\r)/);
    output.on("data", (chunk: Buffer) => {
      if (/[>?] $/.test(chunk.toString())) input.write(lines.shift() ?? "");
    });
    return { input, output, isDumb: true };
  };

  it.each([
    ["l\r", "l"],
    [" Ｌ \r", "l"],
    ["z\r\rl\r", "l"],
  ])("takes the key of the line %j", async (text, expected) => {
    await expect(askKey(question, typed(text))).resolves.toBe(expected);
  });

  it("asks again until the answer is one", async () => {
    const validate = (value: string) => (value === "2w" ? true : "no");
    await expect(askLine({ message: "Until when?", validate }, typed("x\r2w\r"))).resolves.toBe("2w");
    await expect(askLine({ message: "Name?", default: "Sam" }, typed("\r"))).resolves.toBe("Sam");
  });
});

describe("questions after a Ctrl-C that came between them", () => {
  it.each([
    ["on a terminal", false],
    ["on one that knows no cursor", true],
  ])("are not asked any more %s", async (_name, isDumb) => {
    const controller = new AbortController();
    const input = new PassThrough();
    const prompter = makePrompter({ input, output: new PassThrough(), isDumb, signal: controller.signal });
    const choices = [{ key: "l", value: 1, name: "log" }];
    const standing = prompter.key("?", choices, "unknown");
    controller.abort();
    await expect(standing).rejects.toThrow(Cancelled);
    await expect(prompter.key("?", choices, "unknown")).rejects.toThrow(Cancelled);
    await expect(prompter.input("until when?")).rejects.toThrow(Cancelled);
  });
});
