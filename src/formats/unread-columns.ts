/** Columns that hold addresses or numbers of people, and have no field: nobody would look for them in `extra`. */
import type { ImportedFields, ImportedValue, ImportProblem } from "./imported.ts";

const EMAIL = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/;
const NUMBER = /^\+?(?:[\s().-]*\d){7,15}$/;
const PHONES = /phone|\btel|電話|携帯|mobile|\bcell/i;
/** What is told on purpose: how mail is delivered, numbers of machines and of others. */
const OTHERS = /display|表示名|type|label|file as|fax|ファックス|pager|telex|assistant|秘書|callback|ticket/i;

/** Looks through what is left of each row. */
export class UnreadColumns {
  private readonly found = new Map<string, number>();

  look(left: Readonly<Record<string, ImportedValue>>, fields: ImportedFields, line: number): void {
    for (const column in left) {
      const value = left[column];
      if (typeof value !== "string" || this.found.has(column) || OTHERS.test(column)) continue;
      if (EMAIL.test(value) ? !isIn(fields.email, value) : PHONES.test(column) && NUMBER.test(value)) {
        this.found.set(column, line);
      }
    }
  }

  /** One for all of them, at the first row that has one. */
  problems(): readonly ImportProblem[] {
    const [line] = this.found.values();
    if (line === undefined) return [];
    const args = { columns: [...this.found.keys()].join(", ") };
    return [{ place: { line }, code: "unread-columns", args, lost: "nothing" }];
  }
}

function isIn(values: ImportedValue | undefined, wanted: string): boolean {
  const all = Array.isArray(values) ? values : [values];
  return all.some((value) => typeof value === "string" && value.toLowerCase() === wanted.toLowerCase());
}
