import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { errorsDoc } from "../../../.scripts/errors-doc.ts";

const DOC = new URL("../../../docs/errors.md", import.meta.url);

it("docs/errors.md says what the program says (UPDATE_DOCS=1 writes it)", async () => {
  const doc = await errorsDoc();
  if (process.env.UPDATE_DOCS === "1") writeFileSync(DOC, doc);
  expect(readFileSync(DOC, "utf8")).toBe(doc);
});
