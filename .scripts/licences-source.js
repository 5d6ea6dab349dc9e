// The text of THIRD-PARTY-LICENSES: one entry for each package that really ends up in dist/.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./bundle.js";

// Its holidays stand in src/domain/tables.ts.
const COPIED_AS_DATA = ["node_modules/@holiday-jp/holiday_jp"];

const HEAD = `keepintouch is one bundled program. It contains the following packages (or data from them), each under its
own licence. Made by \`npm run licences\`; do not edit.
`;

/** @param metafile of esbuild */
export function licencesText(metafile) {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? packageFolder(path) : [],
    ),
  );
  const entries = [...new Set([...used, ...COPIED_AS_DATA])].map(entryOf).sort();
  return [HEAD, ...new Set(entries)].join(`\n${"-".repeat(80)}\n\n`);
}

function packageFolder(path) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? [];
}

function entryOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
  const files = readdirSync(join(ROOT, folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  if (files.length === 0) throw new Error(`${name} has no licence file; its text must be found by hand`);
  const texts = files.sort().map((file) => readFileSync(join(ROOT, folder, file), "utf8"));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.replace(/\r\n/g, "\n").trim()).join("\n\n")}\n`;
}
