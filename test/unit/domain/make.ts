import { type Day, formatDay, parseDay } from "../../../src/domain/calendar-date.ts";
import {
  type Book,
  type Contact,
  DEFAULT_SETTINGS,
  type Me,
  type Settings,
  type Touch,
} from "../../../src/domain/contact.ts";
import { plan } from "../../../src/domain/plan.ts";
import type { Plan, PlanOptions } from "../../../src/domain/plan-types.ts";

export const day = (text: string): Day => {
  const value = parseDay(text);
  if (value === undefined) throw new Error(`${text} is no date`);
  return value;
};

export function contact(fields: Partial<Contact> = {}): Contact {
  return {
    id: "sato",
    name: { full: "佐藤 健", family: "佐藤", given: "健", reading: "さとう たける" },
    aliases: [],
    relationship: "boss",
    emails: ["sato@hikari.example"],
    phones: [],
    sns: {},
    skips: [],
    events: [],
    followUps: [],
    potential: [],
    doNotContact: false,
    help: [],
    tags: [],
    celebrates: [],
    extra: {},
    history: [],
    ...fields,
  };
}

export function book(
  contacts: readonly Contact[],
  parts: { me?: Partial<Me>; settings?: Partial<Settings> } & Partial<
    Pick<Book, "relationships" | "occasions">
  > = {},
): Book {
  return {
    me: { milestones: [], ...parts.me },
    settings: { ...DEFAULT_SETTINGS, ...parts.settings },
    relationships: parts.relationships ?? new Map(),
    occasions: parts.occasions ?? [],
    news: [],
    contacts,
  };
}

export function touch(on: string, fields: Partial<Touch> = {}): Touch {
  return { on: day(on), direction: "out", occasions: [], ...fields };
}

const EVERYTHING: PlanOptions = { within: undefined, limit: undefined, explain: true, selected: () => true };

export function planOn(someBook: Book, today: string, options: Partial<PlanOptions> = {}): Plan {
  return plan(someBook, day(today), { ...EVERYTHING, ...options });
}

/** `occasion`, `occasion late`, or `-` per row; held ones as `occasion!because`. */
export function rows(result: Plan): string[] {
  return result.due.map((item) => [item.occasion, ...item.also].join("+") + (item.late ? " late" : ""));
}

export function held(result: Plan): string[] {
  return result.suppressed.map(
    ({ occasion, because, until }) => `${occasion}!${because} ${until === null ? "-" : formatDay(until)}`,
  );
}
