import { join } from "node:path";
import { CONTACT, FILE, ME, SETTINGS } from "../book/fields.ts";
import { readBook } from "../book/read.ts";
import { type Day, fromDay } from "../domain/calendar-date.ts";
import { DEFAULT_SETTINGS } from "../domain/contact.ts";
import { FOLLOW_DAYS, QUIET_DAYS_AFTER_LEAVING, UNANSWERED_TO_REST } from "../domain/holds.ts";
import { congratulationsWindow, type Window, windowsBetween } from "../domain/occasion.ts";
import { HOLDS, OCCASIONS } from "../domain/plan-types.ts";
import { BUILT_IN_RELATIONSHIPS } from "../domain/relationship.ts";
import { type SeasonOccasion, seasonOf, seasonWindow } from "../domain/season.ts";
import { makeSubject, makeWorld, touchView } from "../domain/subject.ts";
import type { FirstMessages, TopicMessages } from "../render/messages/catalogue.ts";
import { renderTopic, type TopicBlock } from "../render/topic.ts";
import type { Runtime } from "../runtime.ts";
import { homeBook } from "./open-book.ts";

export type Topic = "file" | "planning" | "environment";

/** What the topics tell of the program and the machine. */
export interface TopicWorld {
  readonly runtime: Runtime;
  /** The seasons' dates are those of the year from this day on. */
  readonly today: Day;
  /** Flags that every command takes, with what they do. */
  readonly flags: readonly (readonly [flags: string, text: string])[];
  readonly messages: FirstMessages;
  readonly topics: TopicMessages;
}

/** One help topic as text for the terminal. */
export async function topicText(topic: Topic, world: TopicWorld): Promise<string> {
  const blocks =
    topic === "file"
      ? aboutFile(world)
      : topic === "planning"
        ? await aboutPlanning(world)
        : aboutEnvironment(world);
  return renderTopic(blocks, world.runtime.width);
}

/** Every field of a contact but the two it needs, in the order of help; a test holds this to the fields there are. */
export const CONTACT_FIELDS = {
  name: ["family", "given", "reading", "aliases", "honorific", "id"],
  work: ["company", "department", "title", "industry"],
  reach: [
    "email",
    "phone",
    "chat",
    "address",
    "sns",
    "followed_on",
    "channel",
    "register",
    "language",
    "country",
    "region",
  ],
  often: ["every", "min_gap"],
  dates: ["birthday", "events", "follow_ups", "celebrates"],
  past: ["met", "last_contact", "history", "added"],
  quiet: ["snoozed_until", "skips", "do_not_contact", "mourning", "nengajo"],
  alumni: ["left_on", "phase", "potential", "consent", "help"],
  own: ["tags", "notes", "extra"],
} as const;

function aboutFile({ runtime, topics }: TopicWorld): TopicBlock[] {
  const text = topics.file;
  const home = homeBook(runtime);
  const isBelowHome = runtime.platform !== "win32" && home.startsWith(`${runtime.home}/`);
  const groups = Object.entries(CONTACT_FIELDS) as [keyof typeof CONTACT_FIELDS, readonly string[]][];
  const sections = [...FILE.fields].filter(([key]) => key !== "contacts");
  return [
    {
      text: text.title,
      rows: [
        ["--file PATH", text.named],
        ["KEEPINTOUCH_FILE", text.variable],
        ["./contacts.yaml", text.here],
        [isBelowHome ? `~${home.slice(runtime.home.length)}` : home, text.home],
      ],
    },
    { text: text.exampleTitle, verbatim: text.example },
    {
      text: text.fieldsTitle(Object.keys(BUILT_IN_RELATIONSHIPS).join(", ")),
      rows: groups.map(([group, keys]) => [
        text.group[group],
        keys.map((key) => explained(key, text.word)).join(", "),
      ]),
    },
    { text: text.insideTitle, rows: insides() },
    { text: text.sectionsTitle, rows: sections.map(([key, { type }]) => [key, keysOf(type)]) },
    { text: text.rules },
    {
      rows: [
        ["keepintouch init", text.more.first],
        ["keepintouch check", text.more.mistakes],
        ["keepintouch schema", text.more.schema],
        ["keepintouch templates list", text.more.templates],
      ],
    },
    { text: text.exampleFile, verbatim: join(runtime.packageFolder, "contacts.example.yaml") },
  ];
}

/** The key, with what it means in the reader's language where the key does not say it. */
function explained(key: string, word: TopicMessages["file"]["word"]): string {
  const meaning = word[key];
  return meaning === undefined ? key : `${key}(${meaning})`;
}

type FieldType = typeof FILE extends { fields: ReadonlyMap<string, { readonly type: infer Type }> }
  ? Type
  : never;

/** What stands in a field that holds more than one value, in the order in which help names the fields. */
function insides(): [string, string][] {
  const ordered = Object.values(CONTACT_FIELDS).flat();
  const rows = [
    ...ordered.map((key) => [key, CONTACT.fields.get(key)?.type] as const),
    ["milestones (me)", ME.fields.get("milestones")?.type] as const,
    ["sender (settings)", SETTINGS.fields.get("sender")?.type] as const,
  ];
  return rows.flatMap(([name, type]): [string, string][] => {
    const keys = type === undefined ? "" : keysOf(type);
    return keys === "" ? [] : [[name, keys]];
  });
}

/** The fields of a record, or of those in a list or map. */
function keysOf(type: FieldType): string {
  if (type.kind === "list" || type.kind === "map") return keysOf(type.of);
  return type.kind === "record" || type.kind === "text-or-record"
    ? [...type.record.fields.keys()].join(", ")
    : "";
}

async function aboutPlanning({ today, messages, topics }: TopicWorld): Promise<TopicBlock[]> {
  const text = topics.planning;
  const label = (occasion: string): string => messages.plan.label[occasion] ?? occasion;
  const windows = await windowsInDays();
  const rows = OCCASIONS.flatMap((occasion): [string, string][] => {
    if (seasonOf(occasion)) {
      const season = occasion as SeasonOccasion;
      return [[label(season), text.season[season](seasonDates(season, today, messages, topics))]];
    }
    const id = occasion as keyof typeof text.window;
    const row: [string, string] = [label(id), text.window[id](windows.get(id) ?? NO_DAYS)];
    return id === "follow-up" ? [row, [text.own, text.ownText]] : [row];
  });
  return [
    { text: text.title, rows },
    { text: text.oftenTitle, rows: cadences(messages, topics) },
    { text: text.holdTitle, rows: HOLDS.map((hold) => ["-", text.hold[hold](limitsOf(hold))]) },
    { text: text.day(DEFAULT_SETTINGS.postDays) },
    {
      rows: [
        ["keepintouch due --explain", text.more.explain],
        ["keepintouch show NAME", text.more.show],
      ],
    },
  ];
}

/** Days from the date that an occasion is about to the first, the last and the last late day of its window. */
interface WindowDays {
  readonly first: number;
  readonly last: number;
  readonly late: number;
}

const NO_DAYS: WindowDays = { first: 0, last: 0, late: 0 };
const SAMPLE_DATE = "2025-06-10";
const SAMPLE = `
me:
  milestones:
    - { date: ${SAMPLE_DATE}, kind: left }
    - { date: ${SAMPLE_DATE}, kind: new-job }
    - { date: ${SAMPLE_DATE}, kind: independent }
contacts:
  - { name: A, relationship: boss, birthday: ${SAMPLE_DATE}, events: [{ date: ${SAMPLE_DATE}, kind: award }] }
  - { name: B, relationship: alumni, left_on: ${SAMPLE_DATE} }
`;

/** The windows that planning gives two people to whom everything happens on one day: so help tells what it does. */
async function windowsInDays(): Promise<ReadonlyMap<string, WindowDays>> {
  const { book } = await readBook(SAMPLE);
  const date = book?.me.milestones[0]?.date;
  if (!book || date === undefined) throw new Error("the sample is no book");
  const world = makeWorld(book);
  const found = book.contacts.flatMap((contact): (Window | undefined)[] => {
    const subject = makeSubject(world, contact);
    return [
      ...windowsBetween(world, subject, date - 7, date + 30),
      congratulationsWindow(subject, touchView(subject, date), date),
    ];
  });
  return new Map(
    found.flatMap((window) => {
      if (!window || window.end === null || window.lateEnd === null) return [];
      const days = { first: window.start - date, last: window.end - date, late: window.lateEnd - date };
      return [[window.occasion, days] as const];
    }),
  );
}

/** The dates of a season's next greeting from a day on, whatever is left of it. */
function seasonDates(
  occasion: SeasonOccasion,
  today: Day,
  { plan }: FirstMessages,
  { planning }: TopicMessages,
): { japan: string; casual: string; elsewhere: string } {
  const { year } = fromDay(today);
  const dates = (japan: boolean, formal: boolean): string => {
    const ranges = [year, year + 1].map((each) =>
      seasonWindow(occasion, each, { japan, formal, kansai: false, shift: 0 }),
    );
    const range = ranges.find((each) => each && each.end >= today);
    // The year goes without saying.
    return range ? planning.dates(plan.date(range.start, range.start), plan.date(range.end, range.end)) : "";
  };
  return { japan: dates(true, true), casual: dates(true, false), elsewhere: dates(false, true) };
}

/** A row for each way of keeping in touch, with the relationships that share it. */
function cadences({ plan }: FirstMessages, { planning }: TopicMessages): [string, string][] {
  const types = new Map<string, string[]>();
  for (const [type, { every, minGap, channel, register }] of Object.entries(BUILT_IN_RELATIONSHIPS)) {
    if (every === "never") continue;
    const told = planning.often(
      planning.duration(every.months, every.days),
      planning.duration(minGap.months, minGap.days),
      plan.channel[channel] ?? channel,
      register === "formal",
    );
    types.set(told, [...(types.get(told) ?? []), type]);
  }
  return [...types].map(([told, names]) => [names.join(", "), told]);
}

function limitsOf(hold: (typeof HOLDS)[number]): { days: number; count: number } {
  const days =
    hold === "held"
      ? DEFAULT_SETTINGS.holdDays
      : hold === "just-followed"
        ? FOLLOW_DAYS
        : QUIET_DAYS_AFTER_LEAVING;
  return { days, count: UNANSWERED_TO_REST };
}

function aboutEnvironment({ flags, topics }: TopicWorld): TopicBlock[] {
  const text = topics.environment;
  return [
    { text: text.title, rows: Object.entries(text.variable) },
    { text: text.flagsTitle, rows: flags },
    { text: text.statusTitle, rows: Object.entries(text.status) },
    { text: text.streams },
  ];
}
