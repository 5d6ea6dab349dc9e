import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bundle } from "../../.scripts/bundle.js";
import { licencesText } from "../../.scripts/licences-source.js";
import { ROOT } from "../harness/program.ts";

it("THIRD-PARTY-LICENSES names what is bundled: else run `npm run licences`", async () => {
  const { metafile } = await bundle();
  expect(readFileSync(`${ROOT}THIRD-PARTY-LICENSES`, "utf8")).toBe(licencesText(metafile));
});
