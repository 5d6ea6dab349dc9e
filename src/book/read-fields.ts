import type { Language } from "../domain/contact.ts";
import type { Field, Shape, Type } from "./fields.ts";
import { makeName } from "./names.ts";
import { type Problem, type ProblemCode, problemAt, type Step } from "./problem.ts";
import {
  type DateTrouble,
  FIRST_YEAR,
  isEmail,
  isId,
  isList,
  isMap,
  isNothing,
  isTooLong,
  LAST_YEAR,
  plainDate,
  type Raw,
  type RawMap,
  readBirthday,
  readDate,
  readDuration,
  readMonthDay,
  readNumber,
  yesOrNo,
} from "./scalars.ts";

/** A value that is close to a known one; the nearest is looked for only at the end, when somebody will read it. */
export interface Guess {
  readonly problem: Problem;
  readonly given: string;
  readonly known: readonly string[];
}

type Values = Record<string, unknown>;

const MAP_KEYS_SHOWN = 60;

/** What a contact has beside its name, and everybody else within it. */
const NAME_PARTS = new Set(["family", "given", "reading"]);

/** Reads values as fields.ts describes them and collects what is wrong; `undefined` stands for nothing usable. */
export class FieldReader {
  readonly problems: Problem[] = [];
  readonly guesses: Guess[] = [];
  /** Grows with each error: whether a contact is sound is seen by comparing before and after. */
  errors = 0;
  /** The way to the value that is being read; a path is built from it only when there is a problem. */
  readonly trail: Step[] = [];
  /** An empty list item or an empty key was there, which the two YAML readers may take differently. */
  sawEmptyPart = false;
  /** Every occasion that may be named; unknown ones are a warning. */
  occasionIds: ReadonlySet<string> = new Set();
  /** Parts of the name of the contact that is being read. */
  nameParts: Record<string, string> = {};
  /** `settings.language`, which decides how a Latin name is split. */
  language: Language | undefined;

  /** Reads the fields of a map into `out`, which already holds the defaults. */
  record(of: Shape, raw: RawMap, out: Values): void {
    for (const key in raw) {
      const value = raw[key];
      const field = of.fields.get(key);
      if (field === undefined) {
        this.unknownKey(of, key);
      } else if (value !== null && value !== undefined) {
        const read = this.value(field.type, value, key);
        if (read === undefined) continue;
        if (field.inName) this.nameParts[field.target] = read as string;
        else out[field.target] = read;
      }
    }
    for (let index = 0; index < of.required.length; index++) {
      const key = of.required[index] as string;
      if (out[(of.fields.get(key) as Field).target] === undefined) this.missing(key, raw);
    }
  }

  value(type: Type, raw: Raw, key: Step): unknown {
    if (typeof raw === "string") return this.text(type, raw, key);
    switch (type.kind) {
      case "list":
        return isList(raw) ? this.list(type, raw, key) : this.notAList(type, raw, key);
      case "record":
        return isMap(raw) ? this.nested(type.record, raw, key) : this.wrongShape("map", raw, key);
      case "map":
        return isMap(raw) ? this.map(type.of, raw, key) : this.wrongShape("map", raw, key);
      case "text-or-record":
        return isMap(raw) ? this.longForm(type, raw, key) : this.wrongShape("text-or-map", raw, key);
      case "free":
        return isMap(raw) ? this.free(raw) : this.wrongShape("map", raw, key);
      default:
        return raw === null || raw === undefined ? undefined : this.wrongShape("text", raw, key);
    }
  }

  private text(type: Type, given: string, key: Step): unknown {
    if (type.kind === "date") {
      const day = plainDate(given);
      if (day !== undefined) return day;
    }
    const text = trimmed(given);
    if (isNothing(text, type.kind === "name")) return undefined;
    switch (type.kind) {
      case "text":
        // Line breaks at the end of a block of text belong to it; spaces around one line do not.
        return text.length === given.length || !given.includes("\n") ? text : given;
      case "name":
        return text;
      case "date":
        return this.date(text, key);
      case "choice":
        return type.values.includes(text) ? text : this.badChoice(type.values, text, key);
      case "yes-no":
        return yesOrNo(text) ?? this.wrong("bad-yes-no", key, { value: text });
      case "list":
        return this.alone(type, given, key);
      case "occasion-id":
        return this.occasion(text, key);
      case "email":
        return isEmail(text) ? text : this.wrong("bad-email", key, { value: text });
      case "id":
        return isId(text) ? text : this.wrong("bad-id", key, { value: text });
      case "birthday":
        return this.birthday(text, key);
      case "month-day":
        return this.monthDay(text, key);
      case "duration":
        return this.duration(type, text, key);
      case "number":
        return (
          readNumber(text, type.least, type.most) ??
          this.wrong("bad-number", key, { value: text, least: type.least, most: type.most })
        );
      case "yes-no-or":
        return this.yesNoOr(type.values, text, key);
      case "date-or-no":
        return yesOrNo(text) === false ? false : this.date(text, key);
      case "country":
        return this.country(text, key);
      case "time-zone":
        return isTimeZone(text) ? text : this.wrong("bad-time-zone", key, { value: text });
      case "text-or-record":
        return this.shortForm(type.form, text);
      case "record":
        return this.wrongShape("map", text, key);
      case "map":
      case "free":
        return this.wrongShape("map", text, key);
    }
  }

  private date(text: string, key: Step): number | undefined {
    const read = readDate(text);
    if ("trouble" in read) return this.wrongDate(read.trouble, text, read.year, key);
    if (read.unusual) this.warn("date-format", key, { value: text, form: "YYYY-MM-DD" });
    return read.day;
  }

  private birthday(text: string, key: Step): unknown {
    const read = readBirthday(text);
    if ("trouble" in read) {
      if (read.trouble === "bad-birthday") return this.wrong("bad-birthday", key, { value: text });
      return this.wrongDate(read.trouble, text, read.year, key);
    }
    if (read.unusual) this.warn("date-format", key, { value: text, form: "YYYY-MM-DD / MM-DD" });
    return read.birthday;
  }

  private monthDay(text: string, key: Step): unknown {
    const read = readMonthDay(text);
    if (!read) return this.wrong("bad-month-day", key, { value: text });
    if ("trouble" in read) return this.wrong(read.trouble, key, { value: text });
    if (read.unusual) this.warn("date-format", key, { value: text, form: "MM-DD" });
    return { month: read.month, day: read.day };
  }

  private wrongDate(trouble: DateTrouble, value: string, year: number | undefined, key: Step): undefined {
    return this.wrong(trouble, key, { value, year: year ?? 0, first: FIRST_YEAR, last: LAST_YEAR });
  }

  private duration(type: Type & { kind: "duration" }, text: string, key: Step): unknown {
    const read = readDuration(text);
    if (read === null || (read === "never" && !type.never))
      return this.wrong("bad-duration", key, { value: text });
    if (read === "never") return read;
    const days = read.months + read.days;
    if (days >= type.least && !isTooLong(read)) return read;
    return this.wrong("duration-range", key, { value: text, least: type.least });
  }

  private yesNoOr(values: readonly string[], text: string, key: Step): unknown {
    if (values.includes(text)) return text;
    const answer = yesOrNo(text);
    if (answer === undefined) return this.badChoice(["yes", "no", ...values], text, key);
    return answer ? "yes" : "no";
  }

  private country(text: string, key: Step): string {
    if (!/^[a-z]{2}$/i.test(text)) this.warn("country-code", key, { value: text });
    return text;
  }

  private occasion(text: string, key: Step): string {
    if (!this.occasionIds.has(text)) {
      const problem = this.warn("unknown-occasion", key, { value: text });
      this.guesses.push({ problem, given: text, known: [...this.occasionIds] });
    }
    return text;
  }

  private list(type: Type & { kind: "list" }, raw: readonly Raw[], key: Step): unknown[] {
    const items: unknown[] = [];
    this.trail.push(key);
    for (let index = 0; index < raw.length; index++) {
      const item = raw[index];
      if (item === null || item === undefined) {
        this.sawEmptyPart = true;
        continue;
      }
      const read = this.value(type.of, item, index);
      if (read !== undefined) items.push(read);
    }
    this.trail.pop();
    return items;
  }

  private alone(type: Type & { kind: "list" }, text: string, key: Step): unknown[] | undefined {
    if (!type.alone) return this.wrongShape("list", text, key);
    const read = this.value(type.of, text, key);
    return read === undefined ? undefined : [read];
  }

  private notAList(type: Type & { kind: "list" }, raw: Raw, key: Step): undefined {
    return this.wrongShape(type.alone ? "text-or-list" : "list", raw, key);
  }

  private nested(of: Shape, raw: RawMap, key: Step): Values {
    const out = emptyOf(of.name);
    this.trail.push(key);
    this.record(of, raw, out);
    this.trail.pop();
    if (of.name === "touch" && out.direction === undefined)
      out.direction = out.via === "meeting" ? "met" : "out";
    return out;
  }

  private map(of: Type, raw: RawMap, key: Step): Readonly<Record<string, unknown>> {
    const entries: [string, unknown][] = [];
    this.trail.push(key);
    for (const name in raw) {
      if (name === "null") this.sawEmptyPart = true;
      const item = raw[name];
      const read = item === null || item === undefined ? undefined : this.value(of, item, name);
      if (read !== undefined) entries.push([name, read]);
    }
    this.trail.pop();
    // Unlike an assignment this makes an own property even of `__proto__`.
    return Object.fromEntries(entries);
  }

  private free(raw: RawMap): unknown {
    return freeCopy(raw, () => {
      this.sawEmptyPart = true;
    });
  }

  private longForm(type: Type & { kind: "text-or-record" }, raw: RawMap, key: Step): unknown {
    const read = this.nested(type.record, raw, key) as Record<string, string>;
    if (type.form === "own-name") {
      if (!read.family && !read.given) return this.wrong("missing-name", key, {});
      return makeName(read, this.language);
    }
    return read;
  }

  private shortForm(form: "own-name" | "chat" | "address", text: string): unknown {
    if (form === "own-name") return makeName({ name: text }, this.language);
    if (form === "chat") return { app: text };
    return { lines: text.split(/\r?\n/).filter((line) => line.trim() !== "") };
  }

  private badChoice(values: readonly string[], text: string, key: Step): undefined {
    this.wrong("bad-choice", key, { value: text, choices: values.join(", ") });
    this.guessLast(text, values);
    return undefined;
  }

  private missing(key: string, raw: RawMap): void {
    const given = raw[key];
    // A value that was there and wrong has been told already.
    if (
      given !== undefined &&
      given !== null &&
      !(typeof given === "string" && isNothing(given.trim(), false))
    )
      return;
    this.errors++;
    this.problems.push(problemAt("error", "missing", [...this.trail], { field: key }));
  }

  unknownKey(of: Shape, key: string): void {
    // Nobody looks at its value, so nobody would see what is empty in there.
    this.sawEmptyPart = true;
    if (key === "<<") {
      this.wrong("yaml-merge-key", key, {}, true);
    } else if (key.startsWith("\u3000")) {
      this.wrong("fullwidth-space", key, {}, true);
    } else if (key.includes("\uff1a")) {
      this.wrong("fullwidth-colon", key, {}, true);
    } else {
      const isOfName = !of.fields.has(key) && NAME_PARTS.has(key) && of.fields.has("name");
      const problem = this.warn(
        "unknown-key",
        key,
        {
          key: key.slice(0, MAP_KEYS_SHOWN),
          ...(of.fields.has("extra") ? { own: "yes" } : {}),
          ...(isOfName ? { inName: "yes" } : {}),
        },
        true,
      );
      this.guesses.push({ problem, given: key, known: [...of.fields.keys()] });
    }
  }

  /** Something of another kind stands where text, a list or a map belongs. */
  wrongShape(expected: string, raw: Raw, key: Step): undefined {
    if (raw === null || raw === undefined) return undefined;
    if (typeof raw !== "string") this.sawEmptyPart = true;
    const found = typeof raw === "string" ? "text" : isList(raw) ? "list" : "map";
    return this.wrong("wrong-shape", key, { expected, found });
  }

  wrong(code: ProblemCode, key: Step, args: Problem["args"], atKey = false): undefined {
    this.errors++;
    this.problems.push(problemAt("error", code, [...this.trail, key], args, atKey));
    return undefined;
  }

  warn(code: ProblemCode, key: Step, args: Problem["args"], atKey = false): Problem {
    const problem = problemAt("warning", code, [...this.trail, key], args, atKey);
    this.problems.push(problem);
    return problem;
  }

  guessLast(given: string, known: readonly string[]): void {
    const problem = this.problems[this.problems.length - 1];
    if (problem) this.guesses.push({ problem, given, known });
  }
}

const NO_LIST: readonly never[] = Object.freeze([]);

function emptyOf(name: string): Values {
  switch (name) {
    case "touch":
      return { on: undefined, direction: undefined, occasions: NO_LIST };
    case "follow_up":
      return { on: undefined, done: false };
    case "me":
      return { milestones: NO_LIST };
    case "address":
      return { lines: NO_LIST };
    case "consent":
      return { share: NO_LIST };
    case "occasion":
      return { for: NO_LIST };
    default:
      return {};
  }
}

function trimmed(text: string): string {
  const length = text.length;
  if (length === 0) return text;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(length - 1);
  // Above the ideographic space there is only the byte order mark that `trim` would take.
  const isPlain =
    first > 32 && last > 32 && first !== 0xa0 && first !== 0x3000 && last !== 0xa0 && last !== 0x3000;
  return isPlain ? text : text.trim();
}

/** A free map, with the one meaning of "nothing"; shared parts stay shared. */
function freeCopy(raw: RawMap, onEmptyPart: () => void): unknown {
  const seen = new Map<object, unknown>();
  const copy = (value: Raw): unknown => {
    if (typeof value === "string") return isNothing(value, true) ? null : value;
    if (value === null || value === undefined) return null;
    if (isList(value) ? value.includes(null) : Object.hasOwn(value, "null")) onEmptyPart();
    const known = seen.get(value);
    if (known !== undefined) return known;
    const made = isList(value)
      ? value.map(copy)
      : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]));
    seen.set(value, made);
    return made;
  };
  return copy(raw);
}

/** Asking Intl costs half of Node's own start, so the zones that most people live in are known by name. */
const COMMON_ZONES: ReadonlySet<string> = new Set(
  (
    "UTC Asia/Tokyo Asia/Seoul Asia/Shanghai Asia/Hong_Kong Asia/Taipei Asia/Singapore Asia/Bangkok Asia/Jakarta " +
    "Asia/Manila Asia/Kolkata Asia/Dubai Australia/Sydney Australia/Melbourne Australia/Perth Pacific/Auckland " +
    "Europe/London Europe/Dublin Europe/Lisbon Europe/Paris Europe/Berlin Europe/Madrid Europe/Rome Europe/Zurich " +
    "Europe/Vienna Europe/Amsterdam Europe/Brussels Europe/Stockholm Europe/Oslo Europe/Copenhagen Europe/Helsinki " +
    "Europe/Warsaw Europe/Athens America/New_York America/Chicago America/Denver America/Los_Angeles America/Toronto " +
    "America/Vancouver America/Sao_Paulo America/Mexico_City Pacific/Honolulu"
  ).split(" "),
);

function isTimeZone(text: string): boolean {
  if (COMMON_ZONES.has(text)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
