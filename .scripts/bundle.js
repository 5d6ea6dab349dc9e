// The one description of how the program is bundled: the build writes it, the licence list and the tests read
// what went into it.
import { readFileSync } from "node:fs";
import { builtinModules, createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));
const require = createRequire(import.meta.url);
const BUILT_IN = new RegExp(`^(node:)?(${builtinModules.join("|")})$`);

/**
 * CommonJS libraries call `require("fs")`, which an ES module does not have. Asking the process for the module
 * costs nothing until it is called; the usual createRequire banner would be paid by every chunk.
 * Commander requires child_process at once and never uses it here: behind a proxy it costs nothing either
 * (1 ms of 30, measured).
 */
const requireOfBuiltIns = {
  name: "require-of-built-ins",
  setup(plugins) {
    plugins.onResolve({ filter: BUILT_IN }, ({ path, kind }) =>
      kind === "require-call" ? { path, namespace: "built-in" } : undefined,
    );
    plugins.onLoad({ filter: /.*/, namespace: "built-in" }, ({ path }) => {
      const module = `process.getBuiltinModule(${JSON.stringify(path)})`;
      const lazy = path.endsWith("child_process");
      return {
        contents: `module.exports = ${lazy ? `new Proxy({}, { get: (_, name) => ${module}[name] })` : module};`,
      };
    });
  },
};

function version() {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}

/** Bundles src/main.ts in memory: `outputFiles`, `metafile`, `warnings`; throws esbuild's BuildFailure. */
export async function bundle() {
  return await build({
    absWorkingDir: ROOT,
    entryPoints: ["src/main.ts"],
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    // The ES modules of a package where it has both: smaller, and imported lazily they keep their named exports.
    mainFields: ["module", "main"],
    charset: "utf8",
    // Their texts stand in THIRD-PARTY-LICENSES.
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "silent",
    define: { KEEPINTOUCH_VERSION: JSON.stringify(version()) },
    alias: {
      // Its main entry wants fs and require.extensions, for a template loader that is not used here.
      handlebars: require.resolve("handlebars/dist/cjs/handlebars.js"),
      // Handlebars has a small one of its own; source maps, which the library is for, nobody asks for.
      "source-map": fileURLToPath(new URL("no-source-map.cjs", import.meta.url)),
      // The same reader as ES modules, so that unused parts fall away.
      yaml: fileURLToPath(new URL("../node_modules/yaml/browser/index.js", import.meta.url)),
    },
    plugins: [requireOfBuiltIns],
  });
}
