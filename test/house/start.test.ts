import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundle } from "../../.scripts/bundle.js";
import { packed } from "../../.scripts/pack.js";
import { EXAMPLE, ROOT, runProcess, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";

const HOT_PATH_LIMIT = 400_000;

/** Sources of all that is loaded before the first line of `due` runs: the entry, the command, what they import. */
function sourcesOf(commandSource: string, { metafile }: Awaited<ReturnType<typeof bundle>>): string[] {
  const outputs = Object.entries(metafile.outputs);
  const pathOf = (entry: string) => outputs.find(([, output]) => output.entryPoint === entry)?.[0];
  const waiting = ["src/main.ts", commandSource].map(pathOf);
  const loaded = new Set<string>();
  for (let path = waiting.pop(); path !== undefined || waiting.length > 0; path = waiting.pop()) {
    if (path === undefined || loaded.has(path)) continue;
    loaded.add(path);
    const imports = metafile.outputs[path]?.imports ?? [];
    waiting.push(
      ...imports
        .filter(({ kind, external }) => kind === "import-statement" && !external)
        .map((one) => one.path),
    );
  }
  return [...loaded].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
}

describe("the start", () => {
  it("of due stays small and loads no library that it does not need", async () => {
    const bundled = await bundle();
    const sources = sourcesOf("src/commands/due.ts", bundled);
    expect(sources).toContain("src/commands/due.ts");
    expect(
      sources.filter((path) => /node_modules\/(yaml|handlebars|@inquirer|clipboardy)\//.test(path)),
    ).toEqual([]);
    // The files that Node reads for it, messages included.
    const files = await packed(bundled);
    const read = files.filter(({ name }) => ["main.js", "pack-first.js", "pack-due.js"].includes(name));
    expect(read.length).toBe(3);
    const bytes = read.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(HOT_PATH_LIMIT);
  });

  it("has nothing of the command-line library in the version and the main help", async () => {
    const bundled = await bundle();
    const library = /node_modules\/(commander|fast-string-width)\//;
    expect(sourcesOf("src/help.ts", bundled).filter((path) => library.test(path))).toEqual([]);
    expect(sourcesOf("src/command-line.ts", bundled).some((path) => library.test(path))).toBe(true);
    // Both in the file that is read at every start: opening another one takes longer than the text itself.
    const first = (await packed(bundled)).find(({ name }) => name === "pack-first.js");
    for (const entry of ["src/help.ts", "src/command-line.ts"]) {
      const [path = ""] =
        Object.entries(bundled.metafile.outputs).find(([, one]) => one.entryPoint === entry) ?? [];
      expect(first?.text).toContain(`"./${path.replace(/^.*\//, "")}":(function(`);
    }
  });
});

describe("the code that V8 compiled at the build", () => {
  const caches = readdirSync(`${ROOT}dist`).filter((name) => name.endsWith(".cache"));

  it("is there for what is used every day, and V8 takes it", async () => {
    expect(caches).toEqual(
      expect.arrayContaining(
        ["first", "due", "person", "draft", "manners", "log"].map((name) => `pack-${name}.js.cache`),
      ),
    );
    const taken = `
      const { readFileSync } = require("node:fs");
      const { Script } = require("node:vm");
      const isTaken = (filename) => !new Script(readFileSync(filename, "utf8"),
        { filename, cachedData: readFileSync(filename + ".cache") }).cachedDataRejected;
      console.log(process.argv.slice(1).every(isTaken));`;
    const files = caches.map((name) => join(ROOT, "dist", name.replace(/\.cache$/, "")));
    const { stdout } = await runProcess(process.execPath, ["-e", taken, ...files], { cwd: ROOT, env: {} });
    expect(stdout).toBe("true\n");
  });

  it("does no harm where it is of another Node, cut off, or not there", () =>
    withScratch(async (folder) => {
      for (const name of ["bin", "dist", "templates", "package.json"]) {
        cpSync(join(ROOT, name), join(folder, name), { recursive: true });
      }
      caches.forEach((name, index) => {
        writeFileSync(
          join(folder, "dist", name),
          index % 2 === 0 ? "" : "compiled by somebody else".repeat(99),
        );
      });
      const args = ["draft", "sato", "--file", EXAMPLE, "--today", "2026-12-16"];
      const bin = join(folder, "bin/keepintouch.js");
      const there = await runProcess(process.execPath, [bin, ...args], { cwd: folder, env: {} });
      expect(there).toEqual(await runProgram(args, { cwd: folder, env: {} }));
      expect(there.status).toBe(0);
    }));
});
