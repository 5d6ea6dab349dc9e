import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readBook } from "../../../src/book/read.ts";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import type { Book } from "../../../src/domain/contact.ts";
import { planOn } from "./make.ts";

const folder = new URL("../../fixtures/seasons/", import.meta.url);
const DAYS = ["2026-12-16", "2027-01-04", "2027-01-09", "2027-02-04", "2027-07-07", "2027-08-08"];

function describeDay(book: Book, today: string): string {
  const plan = planOn(book, today);
  const rows = plan.due.map(({ contact, occasion, also, start, end, late, sendOn, channel }) => {
    const window = `${formatDay(start)}..${end === null ? "" : formatDay(end)}${late ? " late" : ""}`;
    return `  ${contact.id}: ${[occasion, ...also].join(" + ")}, ${window}, ${channel} on ${formatDay(sendOn)}`;
  });
  const held = plan.suppressed.map(
    ({ contact, occasion, because, until }) =>
      `  (${contact.id}: ${occasion}, ${because}${until === null ? "" : ` until ${formatDay(until)}`})`,
  );
  return [`${today}, spread: ${book.settings.spread ? "yes" : "no"}`, ...rows, ...held, ""].join("\n");
}

// Checked by hand against the rules once; `UPDATE_DOCS=1` writes it anew after a rule has changed.
it("a year of greetings, for everybody whom the calendar treats in a way of their own", async () => {
  const { book } = await readBook(readFileSync(new URL("contacts.yaml", folder), "utf8"));
  if (!book) throw new Error("the fixture is not readable");
  const together = { ...book, settings: { ...book.settings, spread: false } };
  const told = DAYS.flatMap((today) => [describeDay(together, today), describeDay(book, today)]).join("\n");
  const file = new URL("plan.txt", folder);
  if (process.env.UPDATE_DOCS) writeFileSync(file, told);
  expect(told).toBe(readFileSync(file, "utf8"));
});
