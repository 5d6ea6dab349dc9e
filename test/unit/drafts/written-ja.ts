import { expect } from "vitest";
import { messageOf } from "../../../.scripts/drafts-doc.ts";
import { checkMessage } from "../../../src/commands/manners-of.ts";
import type { Contact, LifeEvent } from "../../../src/domain/contact.ts";
import { type Asked, book, contact, day, draft, ME_JA } from "./fixtures.ts";

const SAM = { full: "三谷 公平", family: "三谷", given: "公平" };

export function someone(relationship: string, fields: Partial<Contact> = {}): Contact {
  return contact({ id: "mitani", name: SAM, relationship, ...fields });
}

export function event(kind: LifeEvent["kind"], date: string, note?: string): LifeEvent {
  return { kind, date: day(date), ...(note === undefined ? {} : { note }) };
}

/** Subject and body of a draft in which our own check finds nothing. */
export function written(asked: Asked): string {
  const own = asked.book ?? book(ME_JA);
  const made = draft({ ...asked, book: own });
  const found = checkMessage(
    messageOf(made),
    {
      book: own,
      contact: asked.contact,
      occasion: asked.occasion ?? "catch-up",
      channel: made.channel,
      language: "ja",
      on: day(asked.today ?? "2026-12-16"),
    },
    "en",
  );
  expect(found.filter(({ severity }) => severity !== "info")).toEqual([]);
  return `${made.subject ?? ""}\n${made.body}`;
}

export const touch = (
  on: string,
  direction: "in" | "out" = "out",
  occasions: string[] = [],
): Partial<Contact> => ({
  history: [{ on: day(on), direction, occasions }],
});
