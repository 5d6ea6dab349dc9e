import { transform } from "esbuild";

/**
 * Files that are packed of several chunks, each chunk in a function of its own: what every start loads, what `due` and
 * all that reads the contact file adds to it, what `draft` and `log` share beyond that, what `draft` and `lint` share,
 * and what each of them adds.
 */
const PACKS = [
  {
    file: "main.js",
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
 * The bundle's ES modules as CommonJS files. CommonJS starts about 5 ms sooner than ES modules (of 25), and a file that
 * need not be opened saves a third of a millisecond each. Gives `{ name, text }` for each file of dist/.
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
  const partsOf = (file) => {
    const names = [...packOf.keys()].filter((name) => packOf.get(name) === file);
    return `{${names.map((name) => `${JSON.stringify(name)}:(function(module,exports,require){${chunks.get(name)}})`).join(",\n")}}`;
  };
  const cold = [...chunks].filter(([name]) => !packOf.has(name));
  return [
    ...PACKS.map(({ file }, index) => ({
      name: file,
      text:
        index === 0 ? firstFile(partsOf(file), packOf) : `"use strict";module.exports=${partsOf(file)};\n`,
    })),
    ...cold.map(([name, text]) => ({ name: name.slice(2), text: coldFile(text, packOf) })),
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

/** The entry: its own chunks, and the way to all others. */
function firstFile(parts, packOf) {
  const elsewhere = [...packOf].filter(([, file]) => file !== PACKS[0].file);
  return `"use strict";const nodeRequire=require,loaded=new Map,parts=${parts},packOf=${JSON.stringify(Object.fromEntries(elsewhere))};
const load=(name)=>{if(!Object.hasOwn(parts,name)){if(!Object.hasOwn(packOf,name))return nodeRequire(name);
Object.assign(parts,nodeRequire("./"+packOf[name]))}let module=loaded.get(name);
if(!module){module={exports:{}};loaded.set(name,module);parts[name](module,module.exports,load)}return module.exports};
module.exports=load;load("./main.js");
`;
}

/** A file of its own asks the entry for what is packed. */
function coldFile(text, packOf) {
  const asking = text.replace(/\brequire\("(\.\/[^"]+)"\)/g, (call, name) =>
    packOf.has(name) ? `packed(${JSON.stringify(name)})` : call,
  );
  return asking === text ? text : `const packed=require("./main.js");\n${asking}`;
}
