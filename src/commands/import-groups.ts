import type { Known } from "../book/import-match.ts";
import type { Arrival } from "../book/import-people.ts";
import { isList } from "../book/scalars.ts";
import { singleLine } from "../domain/plain-text.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import type { Choice, Prompter } from "../runtime.ts";
import { relationshipOfWord } from "./import-words.ts";
import type { Opened } from "./open-book.ts";

/** What somebody new is to the user; `leave` for those who are not to come at all. */
export type Answers = ReadonlyMap<Arrival, string>;

/** No relationship can be called so: their names have no blanks. */
export const LEAVE = "left out";

/** People who most likely are the same to the user. */
interface Group {
  /** A label or a company; undefined for those who have none of it in common. */
  readonly name: string | undefined;
  readonly people: readonly Known[];
}

/** Groups that are asked for by themselves; more would be an examination. */
const MOST_GROUPS = 8;
/** So many people without anything in common are asked for one by one. */
const FEW = 5;
const NAMES_SHOWN = 3;

const FAMILY = /^(家族|親戚|親族|実家|family|relatives)$/i;
const SUPERIOR =
  /長$|長\s|取締役|マネージャー|リーダー|manager|director|head|chief|president|lead|\bC[EFTO]O\b/i;

/** Asks what these people are to the user: by their labels and companies where they have some, and who the bosses are. */
export async function askRelationships(
  people: readonly Known[],
  everybodysTags: readonly string[],
  opened: Opened,
  prompter: Prompter,
): Promise<Answers> {
  const { messages, book } = opened;
  const { ask } = messages.import;
  const types = [...resolveRelationships(book.relationships).values()].map(({ type, label }) => ({
    value: type,
    name: singleLine(label ?? messages.init.relationship[type] ?? type),
  }));
  const known = new Set(types.map(({ value }) => value));
  const answers = new Map<Arrival, string>();
  const answer = (group: readonly Known[], type: string): void => {
    for (const { arrival } of group) if (arrival) answers.set(arrival, type);
  };
  const leave = { value: LEAVE, name: ask.leave };
  const groups = groupsOf(people, everybodysTags, (word) => relationshipOfWord(word, known, opened));
  // By an Enter too many nobody is to become a boss, and no crowd to be left behind: colleagues are asked about once more.
  const guessOf = ({ name, people }: Group): string => {
    // Who is asked about alone, like a dentist, has nothing in common with the others.
    if (name === undefined) return groups.length > 1 && people.length === 1 ? LEAVE : "colleague";
    return relationshipOfWord(name, known, opened) ?? (FAMILY.test(name) ? LEAVE : "colleague");
  };
  for (const group of groups) {
    const names = group.people.map(({ name }) => singleLine(name));
    const some = messages.plan.list(names.slice(0, NAMES_SHOWN));
    const question =
      groups.length === 1
        ? ask.relationship(names.length)
        : group.people.length === 1
          ? ask.relationshipOfOne(some)
          : ask.relationshipOfGroup(group.name ?? "", some, names.length, names.length > NAMES_SHOWN);
    answer(group.people, await prompter.select(question, guessFirst([...types, leave], guessOf(group))));
  }
  const colleagues = people.filter(({ arrival }) => arrival && answers.get(arrival) === "colleague");
  if (colleagues.length > 1 && known.has("boss")) {
    answer(await askBosses(colleagues, opened, prompter), "boss");
  }
  return answers;
}

function guessFirst(choices: readonly Choice<string>[], guess: string): readonly Choice<string>[] {
  return [
    ...choices.filter(({ value }) => value === guess),
    ...choices.filter(({ value }) => value !== guess),
  ];
}

function groupsOf(
  people: readonly Known[],
  everybodysTags: readonly string[],
  meaning: (word: string) => string | undefined,
): readonly Group[] {
  const byName = (
    namesOf: (one: Known) => readonly string[],
    some: readonly Known[],
  ): Map<string, Known[]> => {
    const groups = new Map<string, Known[]>();
    for (const one of some) {
      for (const name of namesOf(one)) groups.set(name, [...(groups.get(name) ?? []), one]);
    }
    return groups;
  };
  const groups: Group[] = [];
  const placed = new Set<Known>();
  const place = (
    found: ReadonlyMap<string, readonly Known[]>,
    isGood: (name: string, size: number) => boolean,
  ) => {
    const sorted = [...found].sort(([, one], [, other]) => other.length - one.length);
    for (const [name, all] of sorted) {
      const rest = all.filter((one) => !placed.has(one));
      if (rest.length === 0 || !isGood(name, rest.length) || groups.length >= MOST_GROUPS) continue;
      groups.push({ name, people: rest });
      for (const one of rest) placed.add(one);
    }
  };
  const tagsOf = ({ now }: Known): readonly string[] =>
    texts(now.tags).filter((tag) => !everybodysTags.includes(tag));
  place(byName(tagsOf, people), (name, size) => size > 1 || meaning(name) !== undefined || FAMILY.test(name));
  const others = people.filter((one) => !placed.has(one));
  place(
    byName(({ now }) => texts(now.company), others),
    (_name, size) => size > 1,
  );
  const rest = people.filter((one) => !placed.has(one));
  const isSome = groups.length > 0;
  if (isSome && rest.length <= FEW) groups.push(...rest.map((one) => ({ name: undefined, people: [one] })));
  else if (rest.length > 0) groups.push({ name: undefined, people: rest });
  return groups;
}

function texts(value: unknown): readonly string[] {
  const all: readonly unknown[] = isList(value as never) ? (value as readonly unknown[]) : [value];
  return all.flatMap((one) => (typeof one === "string" && one.trim() !== "" ? [singleLine(one)] : []));
}

/** Of the colleagues those who were above the user: they are written to in another tone. */
async function askBosses(
  colleagues: readonly Known[],
  { messages }: Opened,
  prompter: Prompter,
): Promise<readonly Known[]> {
  const { ask } = messages.import;
  const titled = colleagues.filter(({ now }) => texts(now.title).some((title) => SUPERIOR.test(title)));
  const shown = titled.map(({ name, now }) => singleLine(`${name} ${texts(now.title)[0] ?? ""}`));
  const isKnown = (value: string): string | true => {
    const found = namedIn(value, colleagues);
    return "unclear" in found
      ? ask.whichBoss(
          found.unclear,
          found.several.map(({ name }) => singleLine(name)),
        )
      : true;
  };
  const question = ask.bosses(colleagues.length, shown.slice(0, MOST_GROUPS));
  const found = namedIn(await prompter.input(question, { validate: isKnown }), colleagues);
  return "people" in found ? found.people : [];
}

type Named =
  | { readonly people: readonly Known[] }
  | { readonly unclear: string; readonly several: readonly Known[] };

/** The people that a line of names means, one family name or whole name after the other. */
function namedIn(line: string, people: readonly Known[]): Named {
  const found: Known[] = [];
  for (const piece of singleLine(line).split(/[、，,・;]/)) {
    const whole = people.filter((one) => isCalled(one, piece));
    for (const word of whole.length > 0 ? [piece] : piece.split(/\s+/)) {
      if (bare(word) === "") continue;
      const matches = people.filter((one) => isCalled(one, word));
      const [match] = matches;
      if (!match || matches.length > 1) return { unclear: word, several: matches };
      found.push(match);
    }
  }
  return { people: found };
}

function isCalled({ name, now }: Known, word: string): boolean {
  const said = bare(word);
  const reading = texts(now.reading)[0] ?? "";
  const names = [name, ...name.split(/\s+/), reading, ...reading.split(/\s+/)];
  return said !== "" && names.some((one) => bare(one) === said);
}

/** Also what people add to a name when they say it. */
function bare(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/(さん|様|部長|課長|先生)$/, "")
    .toLowerCase();
}
