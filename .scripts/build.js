// Builds dist/ from src/main.ts. Run by `npm ci` (prepare) and before the tests.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatMessages } from "esbuild";
import { bundle, ROOT } from "./bundle.js";
import { packed } from "./pack.js";

const DIST = join(ROOT, "dist");

async function fail(kind, messages) {
  for (const text of await formatMessages(messages, { kind })) process.stderr.write(text);
  process.exitCode = 1;
}

/** Chunk names hold a hash: the new ones are written before the old ones go, so that a running program survives. */
function write(files) {
  mkdirSync(DIST, { recursive: true });
  // V8 would take old code for a new text of the same length.
  for (const name of readdirSync(DIST)) if (name.endsWith(".cache")) rmSync(join(DIST, name));
  for (const { name, text } of files) writeFileSync(join(DIST, name), text);
  const written = new Set(files.map(({ name }) => name));
  for (const name of readdirSync(DIST)) {
    if (!written.has(name)) rmSync(join(DIST, name), { recursive: true });
  }
}

/** Nothing is lost without it but some milliseconds, so that it never fails a build. */
function writeCodeCache() {
  const env = { ...process.env, NODE_OPTIONS: "" };
  spawnSync(process.execPath, [join(import.meta.dirname, "code-cache.js")], { env, stdio: "ignore" });
}

/**
 * A CommonJS library that is imported lazily has a default export only, though Node, and so the unit tests, find its
 * named exports too: such a program fails when it is used, not when it is built.
 */
function lazyCommonJs({ outputs }) {
  const lazy = Object.values(outputs).filter(({ entryPoint }) => entryPoint?.includes("node_modules/"));
  return lazy.filter((output) => output.exports.join() === "default").map(({ entryPoint }) => entryPoint);
}

try {
  const { outputFiles, warnings, metafile } = await bundle();
  write(await packed({ outputFiles, metafile }));
  for (const path of lazyCommonJs(metafile)) {
    await fail("error", [
      { text: `${path} is CommonJS: import it statically in a module that is lazy itself` },
    ]);
  }
  writeCodeCache();
  // A warning is a misspelled import or a file that is not there at run time: never ship one.
  if (warnings.length > 0) await fail("warning", warnings);
} catch (problem) {
  if (!Array.isArray(problem?.errors)) throw problem;
  await fail("error", problem.errors);
}
