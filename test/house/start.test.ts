import { describe, expect, it } from "vitest";
import { bundle } from "../../.scripts/bundle.js";

const HOT_PATH_LIMIT = 400_000;

/** Everything that is loaded before the first line of `due` runs: the entry, the command, what they import. */
async function hotPath(commandSource: string) {
  const { metafile } = await bundle();
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
  const parts = [...loaded].flatMap((path) => metafile.outputs[path] ?? []);
  return {
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    sources: parts.flatMap(({ inputs }) => Object.keys(inputs)),
  };
}

describe("the hot path of due", () => {
  it("stays small and loads no library that it does not need", async () => {
    const { bytes, sources } = await hotPath("src/commands/due.ts");
    expect(sources).toContain("src/commands/due.ts");
    expect(
      sources.filter((path) => /node_modules\/(yaml|handlebars|@inquirer|clipboardy)\//.test(path)),
    ).toEqual([]);
    expect(bytes).toBeLessThan(HOT_PATH_LIMIT);
  });
});
