import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/domain/contact.ts";
import { evaluate } from "../../../src/domain/evaluate.ts";
import { plan } from "../../../src/domain/plan.ts";
import type { Plan, PlanOptions } from "../../../src/domain/plan-types.ts";
import { makeSubject, makeWorld } from "../../../src/domain/subject.ts";
import { anyBook, anyToday } from "./arbitrary.ts";

const RUNS = process.env.CI ? 1_000 : 200;
const ALL: PlanOptions = { within: undefined, limit: undefined, explain: true, selected: () => true };
const bookAndDay = anyToday.chain((today) => fc.record({ book: anyBook(today), today: fc.constant(today) }));

function check(property: (book: Book, today: number) => void): void {
  fc.assert(
    fc.property(bookAndDay, ({ book, today }) => property(book, today)),
    { numRuns: RUNS },
  );
}

function shown(result: Plan): Map<string, readonly string[]> {
  return new Map(result.due.map((item) => [item.contact.id, [item.occasion, ...item.also]]));
}

describe("plan", () => {
  it("names nobody twice, and nothing that is held back", () => {
    check((book, today) => {
      const result = plan(book, today, ALL);
      expect(new Set(result.due.map((item) => item.contact.id)).size).toBe(result.due.length);
      const due = shown(result);
      for (const { contact, occasion } of result.suppressed) {
        expect(due.get(contact.id) ?? []).not.toContain(occasion);
      }
      for (const item of result.due) {
        expect(item.start).toBeLessThanOrEqual(today);
        expect(item.end === null || item.end >= today).toBe(true);
        expect(item.sendOn).toBeGreaterThanOrEqual(today);
      }
    });
  });

  it("gives a contact the same item whoever else is in the book", () => {
    check((book, today) => {
      const together = plan(book, today, { ...ALL, within: { count: 60, unit: "d" } });
      for (const contact of book.contacts) {
        const alone = plan({ ...book, contacts: [contact] }, today, {
          ...ALL,
          within: { count: 60, unit: "d" },
        });
        expect(together.due.filter((item) => item.contact.id === contact.id)).toEqual(alone.due);
        expect(together.upcoming.filter((item) => item.contact.id === contact.id)).toEqual(alone.upcoming);
        expect(together.suppressed.filter((item) => item.contact.id === contact.id)).toEqual(
          alone.suppressed,
        );
      }
    });
  });

  it("finds what comes up without looking at every day", () => {
    check((book, today) => {
      const within = plan(book, today, { ...ALL, within: { count: 120, unit: "d" } }).upcoming;
      const world = makeWorld(book);
      const slow = book.contacts.flatMap((contact) => {
        const subject = makeSubject(world, contact);
        const known = new Set(evaluate(world, subject, today).due.map((due) => due.occasion));
        for (let on = today + 1; on <= today + 120; on++) {
          const fresh = evaluate(world, subject, on).due.find((due) => !known.has(due.occasion));
          if (fresh) return [`${contact.id} ${fresh.occasion} ${on}`];
        }
        return [];
      });
      expect(within.map((item) => `${item.contact.id} ${item.occasion} ${item.on}`).sort()).toEqual(
        slow.sort(),
      );
    });
  });

  it("leaves out from the end only", () => {
    check((book, today) => {
      const all = plan(book, today, ALL);
      const one = plan(book, today, { ...ALL, limit: 1 });
      expect(one.due).toEqual(all.due.slice(0, 1));
      expect(one.leftOut).toBe(Math.max(0, all.due.length - 1));
    });
  });
});
