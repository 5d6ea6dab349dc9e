import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli.ts";
import { ROOT, runProcess } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";

const RULES = ["noRestrictedImports", "noRestrictedGlobals", "noConsole"];

const importing = (path: string) => `import { thing } from "${path}";\nthing();\n`;

/** A file of each room with a line that the linter must refuse. */
const REFUSED: readonly (readonly [file: string, code: string])[] = [
  ...["domain", "manners"].flatMap((room) =>
    [
      "node:fs",
      "fs",
      "yaml",
      "js-yaml",
      "chalk",
      "handlebars",
      "commander",
      "@inquirer/prompts",
      "../io/files.ts",
      "../book/parse.ts",
      "../render/table.ts",
      "../commands/due.ts",
      "../runtime.ts",
    ].map((path) => [`src/${room}/x.ts`, importing(path)] as const),
  ),
  ["src/domain/x.ts", 'export { parse } from "yaml";\n'],
  ["src/domain/x.ts", 'import type { Document } from "yaml";\nexport type X = Document;\n'],
  ["src/domain/x.ts", 'export const later = () => import("node:fs");\n'],
  ["src/domain/x.ts", "export const now = new Date();\n"],
  ["src/domain/x.ts", "export const now = Date.now();\n"],
  ["src/domain/x.ts", "export const now = new globalThis.Date();\n"],
  ["src/domain/x.ts", "export const env = process.env;\n"],
  ["src/book/x.ts", importing("node:fs")],
  ["src/book/x.ts", importing("../io/files.ts")],
  ["src/book/x.ts", importing("../commands/due.ts")],
  ["src/book/x.ts", importing("../drafts/render.ts")],
  ["src/book/x.ts", importing("../render/table.ts")],
  ["src/book/x.ts", importing("../runtime.ts")],
  ["src/drafts/x.ts", importing("../book/parse.ts")],
  ["src/drafts/x.ts", importing("../render/table.ts")],
  ["src/drafts/x.ts", importing("yaml")],
  ["src/formats/x.ts", importing("../book/parse.ts")],
  ["src/formats/x.ts", importing("node:path")],
  ["src/render/x.ts", importing("../drafts/render.ts")],
  ["src/render/x.ts", importing("../io/files.ts")],
  ["src/render/x.ts", importing("../runtime.ts")],
  ["src/render/messages/x.ts", importing("../../commands/due.ts")],
  ["src/render/x.ts", "export const now = new Date();\n"],
  ["src/render/x.ts", "export const width = process.stdout.columns;\n"],
  ["src/io/x.ts", importing("../domain/plan.ts")],
  ["src/io/x.ts", importing("../manners/checker.ts")],
  ["src/io/x.ts", importing("../commands/due.ts")],
  ["src/io/x.ts", importing("node:https")],
  ["src/io/x.ts", "export const env = process.env;\n"],
  ["src/io/x.ts", "await fetch('https://example.com');\n"],
  ...COMMANDS.map(({ name }) => ["src/commands/x.ts", importing(`./${name}.ts`)] as const),
  ["src/commands/x.ts", importing("node:fs")],
  ["src/commands/x.ts", importing("../io/files.ts")],
  ["src/commands/x.ts", importing("../cli.ts")],
  ["src/commands/x.ts", "process.exit(1);\n"],
  ["src/commands/x.ts", "export const now = new Date();\n"],
  ["src/cli.ts", importing("./io/files.ts")],
  ["src/cli.ts", "process.exit(1);\n"],
  ["src/main.ts", importing("./domain/plan.ts")],
  ["src/main.ts", importing("node:net")],
  ...["domain", "book", "drafts", "render", "io", "commands"].map(
    (room) => [`src/${room}/x.ts`, 'console.log("x");\n'] as const,
  ),
];

const PERMITTED: readonly (readonly [file: string, code: string])[] = [
  ["src/domain/x.ts", importing("./calendar-date.ts")],
  ["src/domain/x.ts", importing("../manners/rule.ts")],
  ["src/manners/x.ts", importing("../domain/contact.ts")],
  ["src/book/x.ts", importing("js-yaml")],
  ["src/book/x.ts", importing("../domain/contact.ts")],
  ["src/drafts/x.ts", importing("handlebars")],
  ["src/formats/x.ts", importing("../domain/contact.ts")],
  ["src/render/x.ts", importing("chalk")],
  ["src/render/messages/x.ts", importing("../../domain/contact.ts")],
  ["src/io/x.ts", importing("node:fs")],
  ["src/io/x.ts", "export const now = new Date();\n"],
  ["src/io/x.ts", importing("../runtime.ts")],
  ["src/commands/x.ts", importing("../domain/plan.ts")],
  ["src/commands/x.ts", importing("./global-options.ts")],
  ["src/commands/x.ts", importing("../runtime.ts")],
  ["src/cli.ts", importing("./commands/due.ts")],
  ["src/main.ts", importing("./io/files.ts")],
  ["src/main.ts", "process.exitCode = 1;\n"],
];

/** Lints all of them in one go, each in a project of its own; the samples that the layer rules refuse. */
async function refusedOf(samples: readonly (readonly [string, string])[]): Promise<number[]> {
  return await withScratch(async (folder) => {
    const { $schema, vcs, files, ...rules } = JSON.parse(readFileSync(join(ROOT, ".biome.json"), "utf8"));
    const overrides = rules.overrides.map((override: { includes: string[] }) => ({
      ...override,
      includes: override.includes.map((path) => `**/${path}`),
    }));
    writeFileSync(join(folder, ".biome.json"), JSON.stringify({ ...rules, overrides }));
    samples.forEach(([file, code], index) => {
      const path = join(folder, `${index}`, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, code);
    });
    const args = ["lint", "--reporter=github", "--max-diagnostics=none", ...RULES.map(onlyRule), folder];
    const { stdout, stderr, status } = await runProcess(join(ROOT, "node_modules/.bin/biome"), args, {
      cwd: folder,
      env: process.env,
    });
    const refused = [...stdout.matchAll(/title=lint\/\S+?,file=(\S+?),line/g)].map(([, path = ""]) =>
      Number(path.slice(folder.length + 1).split("/")[0]),
    );
    if (status !== (refused.length > 0 ? 1 : 0)) throw new Error(`biome ended with ${status}: ${stderr}`);
    return [...new Set(refused)].sort((one, other) => one - other);
  });
}

function onlyRule(rule: string): string {
  return `--only=${rule === "noConsole" ? "suspicious" : "style"}/${rule}`;
}

describe("the linter", () => {
  it("refuses what a room must not reach", async () => {
    const refused = new Set(await refusedOf(REFUSED));
    expect(REFUSED.filter((_sample, index) => !refused.has(index))).toEqual([]);
  });

  it("lets a room have what is its own", async () => {
    expect((await refusedOf(PERMITTED)).map((index) => PERMITTED[index])).toEqual([]);
  });
});
