import { transform } from "esbuild";

/**
 * Files that are packed of several chunks, each chunk in a function of its own: what every start loads, what `due` and
 * all that reads the contact file adds to it, what `draft` and `log` share beyond that, what `draft` and `lint` share,
 * and what each of them adds.
 */
const PACKS = [
  {
    file: "pack-first.js",
    sources: ["src/main.ts", "src/render/messages/first.en.ts", "src/help.ts", "src/command-line.ts"],
  },
  { file: "pack-due.js", sources: ["src/commands/due.ts"] },
  {
    file: "pack-person.js",
    shared: ["src/commands/draft.ts", "src/commands/log.ts"],
    sources: ["src/render/messages/en.ts"],
  },
  { file: "pack-manners.js", shared: ["src/commands/draft.ts", "src/commands/lint.ts"], sources: [] },
  { file: "pack-draft.js", sources: ["src/commands/draft.ts"] },
  {
    file: "pack-log.js",
    sources: [
      "src/commands/log.ts",
      "src/book/edit.ts",
      "src/book/reread.ts",
      "src/book/journal.ts",
      "src/io/lock.ts",
    ],
  },
];

/**
 * The bundle's ES modules as functions in few files, and `main.js`, which finds and compiles them. Functions start about
 * 5 ms sooner than ES modules (of 25), and a file that need not be opened saves a third of a millisecond each. Gives
 * `{ name, text }` for each file of dist/.
 */
export async function packed({ outputFiles, metafile }) {
  const chunks = new Map();
  for (const { path, text } of outputFiles) chunks.set(path.replace(/^.*[\\/]/, "./"), await commonJs(text));
  const packOf = new Map();
  const loaded = (source) => loadedWith(source, metafile.outputs);
  for (const { file, sources, shared: [first, ...others] = [] } of PACKS) {
    const shared = first
      ? loaded(first).filter((name) => others.every((other) => loaded(other).includes(name)))
      : [];
    const names = [...shared, ...sources.flatMap(loaded)];
    for (const name of names) if (!packOf.has(name)) packOf.set(name, file);
  }
  const textOf = (names) =>
    `(function(__filename,__dirname){"use strict";return{${names
      .map((name) => `${JSON.stringify(name)}:(function(module,exports,require){${chunks.get(name)}})`)
      .join(",\n")}}})\n`;
  const packs = PACKS.map(({ file }) => ({
    name: file,
    text: textOf([...packOf.keys()].filter((name) => packOf.get(name) === file)),
  }));
  const others = [...chunks.keys()].filter((name) => !packOf.has(name));
  return [
    { name: "main.js", text: entry(packOf) },
    ...packs,
    ...others.map((name) => ({ name: name.slice(2), text: textOf([name]) })),
    { name: "package.json", text: '{ "type": "commonjs" }\n' },
  ];
}

async function commonJs(text) {
  const { code } = await transform(text, {
    format: "cjs",
    platform: "node",
    target: "node20.19",
    charset: "utf8",
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "moduleUrl", "import.meta.dirname": "__dirname" },
    // Names and short lines stay: the stack that --debug shows must be readable.
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 160,
  });
  if (!code.includes("moduleUrl")) return code;
  return `const moduleUrl=require("node:url").pathToFileURL(__filename).href;\n${code}`;
}

/** Names of the chunks that one source brings with it, itself included. */
function loadedWith(source, outputs) {
  const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint === source);
  if (entry === undefined) throw new Error(`${source} is no entry of its own`);
  const loaded = new Set();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (loaded.has(path)) continue;
    loaded.add(path);
    for (const { kind, path: next } of outputs[path].imports) {
      if (kind === "import-statement" && next in outputs) waiting.push(next);
    }
  }
  return [...loaded].map((path) => path.replace(/^.*\//, "./"));
}

/**
 * The entry: finds what a name stands for, and lets V8 take what it compiled before (`.cache`, see code-cache.js) where it
 * can: V8 looks at its own version and flags and compiles anew where they differ.
 */
function entry(packOf) {
  return `"use strict";
const { readFileSync } = require("node:fs"), { Script } = require("node:vm");
const packOf = ${JSON.stringify(Object.fromEntries(packOf))};
const parts = {}, loaded = new Map();
function compiled(file) {
  const filename = __dirname + "/" + file;
  let cachedData;
  try { cachedData = readFileSync(filename + ".cache"); } catch {}
  const script = new Script(readFileSync(filename, "utf8"), { filename, cachedData });
  return script.runInThisContext()(filename, __dirname);
}
function load(name) {
  if (!name.startsWith("./")) return require(name);
  let module = loaded.get(name);
  if (module) return module.exports;
  if (!Object.hasOwn(parts, name)) Object.assign(parts, compiled(packOf[name] ?? name.slice(2)));
  module = { exports: {} };
  loaded.set(name, module);
  parts[name](module, module.exports, load);
  return module.exports;
}
load("./main.js");
`;
}
