import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLE, ROOT, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { shellWords } from "../harness/words.ts";

/** What stands between backticks, and the indented lines without the remark behind their command. */
function commandsIn(document: string): string[] {
  const spans = [...document.matchAll(/`(keepintouch [^`]+)`/g)].map(([, command]) => command as string);
  const lines = [...document.matchAll(/^ {4}(keepintouch .+)$/gm)].map(([, line]) =>
    (line as string).replace(/ {2,}.*$/, ""),
  );
  return [...spans, ...lines];
}

describe.each(["alumni.md", "alumni.ja.md"])("docs/%s", (name) => {
  it("gives commands that work one after the other, on the example", () =>
    withScratch(async (folder) => {
      copyFileSync(EXAMPLE, join(folder, "contacts.yaml"));
      writeFileSync(join(folder, "mail.txt"), "加藤さん\n\nお久しぶりです。お元気ですか。\n\n山田\n");
      const found = commandsIn(readFileSync(join(ROOT, "docs", name), "utf8"));
      const isUndo = (command: string): boolean => command === "keepintouch undo";
      // One of them changes how the machine of whoever runs this starts the day; undo is named before there is anything.
      const others = found.filter((command) => command !== "keepintouch remind install" && !isUndo(command));
      const place = others.indexOf("keepintouch forget okada");
      const commands = [...others.slice(0, place), ...found.filter(isUndo), ...others.slice(place)];
      expect(commands.length).toBeGreaterThanOrEqual(20);
      const failed: string[] = [];
      for (const command of commands) {
        const [, ...words] = shellWords(command);
        const args = words.map((word) => (word === "ID" ? "2026-11-new-office" : word));
        // There is nobody who could be asked.
        if (args[0] === "forget") args.push("--yes");
        const { status, stderr } = await runProgram([...args, "--today", "2026-11-20"], {
          cwd: folder,
          env: { XDG_STATE_HOME: join(folder, "state") },
        });
        // 1 is an answer: findings of `lint`, nobody left for the news.
        if (status !== 0 && status !== 1) failed.push(`${command}: ${status}\n${stderr}`);
      }
      expect(failed).toEqual([]);
    }));
});
