// What V8 made of the files of dist/, kept beside them (`.cache`): a start reads it instead of compiling, which takes a
// quarter off `draft`. Run by the build, as a process of its own. Made by this Node for this Node; where it is missing
// or of another one, the program only starts slower. No package ships it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { ROOT } from "./bundle.js";

const require = createRequire(import.meta.url);
const vm = require("node:vm");
const MAIN = join(ROOT, "dist", "main.js");

/** What is used every day, in both languages: the functions that these call are kept compiled. */
const runs = (home) => [
  ["due"],
  ["due", "--ui-lang", "ja"],
  ["draft", "sato", "--ui-lang", "ja"],
  ["draft", "sam-lee"],
  ["log", "sato", "--dry-run"],
  ["lint", join(ROOT, "README.md")],
  ["list"],
  ["show", "sato"],
  ["remind"],
  ["import", join(home, "people.csv"), "--as", "colleague"],
  ["--help"],
];

const scripts = new Map();
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    scripts.set(options.filename, this);
  }
};

/** One run of the program in this process, as if it had been started with these words. */
async function runProgram(words) {
  process.argv = [process.execPath, MAIN, ...words];
  process.exitCode = undefined;
  delete require.cache[MAIN];
  require(MAIN);
  while (process.exitCode === undefined) await setImmediate();
}

const home = mkdtempSync(join(tmpdir(), "keepintouch-build-"));
try {
  Object.assign(process.env, { HOME: home, XDG_STATE_HOME: home, XDG_CONFIG_HOME: home });
  process.stdout.write = () => true;
  process.stderr.write = () => true;
  const book = ["--file", join(ROOT, "contacts.example.yaml"), "--today", "2026-12-16"];
  writeFileSync(
    join(home, "people.csv"),
    "First Name,Last Name,Company,Connected On\nKim,Lee,Acme,06 Jan 2020\n",
  );
  for (const words of runs(home)) await runProgram([...words, ...book]);
  for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
} finally {
  rmSync(home, { recursive: true, force: true });
  process.exitCode = 0;
}
