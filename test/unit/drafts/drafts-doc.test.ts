import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { draftsDoc, messageOf, specimens } from "../../../.scripts/drafts-doc.ts";
import { checkMessage } from "../../../src/commands/manners-of.ts";

const DOC = new URL("../../../docs/drafts.md", import.meta.url);

it("every draft of docs/drafts.md passes the manners check without a finding", () => {
  const found = [...specimens().values()].flat().flatMap((one) => {
    const { book, contact, occasion, language, today: on, draft } = one;
    const request = { book, contact, occasion, channel: draft.channel, language, on };
    return checkMessage(messageOf(draft), request, "en").map(
      ({ rule, excerpt }) => `${contact.relationship}, ${one.title}, ${language}: ${rule} ${excerpt}`,
    );
  });
  expect(found).toEqual([]);
});

it("docs/drafts.md shows what the program writes (UPDATE_DOCS=1 writes it)", () => {
  const doc = draftsDoc();
  if (process.env.UPDATE_DOCS === "1") writeFileSync(DOC, doc);
  expect(readFileSync(DOC, "utf8")).toBe(doc);
});
