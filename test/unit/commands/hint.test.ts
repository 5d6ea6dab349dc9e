import { describe, expect, it } from "vitest";
import { commandHint } from "../../../src/commands/hint.ts";

describe("a command to paste", () => {
  it.each([
    [
      ["add", "佐藤 健", "--relationship", "boss"],
      'keepintouch add "佐藤 健" --relationship boss --file f.yaml',
    ],
    [
      ["add", "-dash", "--relationship", "boss"],
      "keepintouch add --relationship boss --file f.yaml -- -dash",
    ],
    [["snooze", "-dash", "2w"], "keepintouch snooze --file f.yaml -- -dash 2w"],
    [["log", "sato", "-dash", "kato"], "keepintouch log sato --file f.yaml -- -dash kato"],
    [["news", "n", "--out", "-folder", "--log"], "keepintouch news n --out -folder --log --file f.yaml"],
    [["import", "-", "--yes"], "keepintouch import - --yes --file f.yaml"],
  ])("of %j", (words, line) => {
    expect(commandHint(words, { file: "f.yaml" })).toBe(line);
  });
});
