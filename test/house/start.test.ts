import { describe, expect, it } from "vitest";
import { bundle } from "../../.scripts/bundle.js";
import { packed } from "../../.scripts/pack.js";

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
    const read = files.filter(({ name }) => name === "main.js" || name === "pack-due.js");
    expect(read.length).toBe(2);
    const bytes = read.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(HOT_PATH_LIMIT);
  });

  it("has nothing of the command-line library in the version and the main help", async () => {
    const bundled = await bundle();
    const library = /node_modules\/(commander|fast-string-width)\//;
    expect(sourcesOf("src/help.ts", bundled).filter((path) => library.test(path))).toEqual([]);
    expect(sourcesOf("src/command-line.ts", bundled).some((path) => library.test(path))).toBe(true);
    // Both in the file that is read at every start: opening another one takes longer than the text itself.
    const [first] = await packed(bundled);
    expect(first?.name).toBe("main.js");
    for (const entry of ["src/help.ts", "src/command-line.ts"]) {
      const [path = ""] =
        Object.entries(bundled.metafile.outputs).find(([, one]) => one.entryPoint === entry) ?? [];
      expect(first?.text).toContain(`"./${path.replace(/^.*\//, "")}":(function(`);
    }
  });
});
