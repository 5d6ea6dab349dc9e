import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/book/read.ts";
import { type Day, formatDay } from "../../../src/domain/calendar-date.ts";
import type { Item, PlanOptions } from "../../../src/domain/plan-types.ts";
import { planOn } from "./make.ts";

interface Planned {
  readonly book: unknown;
  readonly today: string;
  readonly within: string | null;
  readonly due: readonly string[];
  readonly upcoming: readonly string[];
  readonly held: readonly string[];
}

const file = new URL("../../fixtures/planned-books.jsonl", import.meta.url);
const PLANNED = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line): Planned => JSON.parse(line));

const date = (day: Day | null): string => (day === null ? "None" : formatDay(day));

function itemLine(item: Item): string {
  const also = item.also.join("+") || "-";
  const { contact, occasion, status, on, start, end, late, sendOn, channel, lastContact, daysSince } = item;
  return [
    ...[
      contact.id,
      occasion,
      status,
      date(on),
      date(start),
      date(end),
      late ? "late" : "-",
      date(sendOn),
      channel,
    ],
    ...[also, date(lastContact), daysSince ?? "None"],
  ].join(" ");
}

function span(within: string | null): PlanOptions["within"] {
  const match = /^(\d+)([dwm])$/.exec(within ?? "");
  return match ? { count: Number(match[1]), unit: match[2] as "d" | "w" | "m" } : undefined;
}

/**
 * Random books with the plan that a second, slow and literal implementation of the same rules made of them, day by
 * day and in another language.
 */
describe("a second opinion", () => {
  it.each(PLANNED.map((planned, index) => [index, planned] as const))(
    "agrees on book %i",
    async (_index, planned) => {
      const { book } = await readBook(JSON.stringify(planned.book));
      if (!book) throw new Error("the book is not readable");
      const plan = planOn(book, planned.today, { within: span(planned.within) });
      expect(plan.due.map(itemLine)).toEqual(planned.due);
      expect(plan.upcoming.map(itemLine)).toEqual(planned.upcoming);
      const held = plan.suppressed.map(
        ({ contact, occasion, because, until }) => `${contact.id} ${occasion} ${because} ${date(until)}`,
      );
      expect(held).toEqual(planned.held);
    },
  );
});
