// Builds dist/ from src/main.ts. Run by `npm ci` (prepare) and before the tests.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatMessages } from "esbuild";
import { bundle, ROOT } from "./bundle.js";

const DIST = join(ROOT, "dist");

async function fail(kind, messages) {
  for (const text of await formatMessages(messages, { kind })) process.stderr.write(text);
  process.exitCode = 1;
}

/** Chunk names hold a hash: the new ones are written before the old ones go, so that a running program survives. */
function write(files) {
  mkdirSync(DIST, { recursive: true });
  for (const { path, contents } of files) writeFileSync(path, contents);
  const written = new Set(files.map(({ path }) => path));
  for (const name of readdirSync(DIST)) {
    if (!written.has(join(DIST, name))) rmSync(join(DIST, name), { recursive: true });
  }
}

try {
  const { outputFiles, warnings } = await bundle();
  write(outputFiles);
  // A warning is a misspelled import or a file that is not there at run time: never ship one.
  if (warnings.length > 0) await fail("warning", warnings);
} catch (problem) {
  if (!Array.isArray(problem?.errors)) throw problem;
  await fail("error", problem.errors);
}
