/**
 * The fields of the contact file, once: the reader (read-fields.ts), the warnings about unknown keys and the JSON
 * Schema (json-schema.ts) all come from here. Own data rather than a schema library: a book of 100,000 contacts is
 * read at every start, and a general validator costs more than parsing the YAML.
 */
import { CHANNELS, VIAS } from "../domain/contact.ts";

export type Type =
  | { readonly kind: "text" }
  /** A name of somebody or something: `Null` is a family name. */
  | { readonly kind: "name" }
  | { readonly kind: "id" }
  | { readonly kind: "email" }
  | { readonly kind: "date" }
  | { readonly kind: "birthday" }
  | { readonly kind: "month-day" }
  | { readonly kind: "yes-no" }
  | { readonly kind: "duration"; readonly never: boolean; readonly least: number }
  | { readonly kind: "number"; readonly least: number; readonly most: number }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "yes-no-or"; readonly values: readonly string[] }
  | { readonly kind: "date-or-no" }
  | { readonly kind: "time-zone" }
  | { readonly kind: "country" }
  | { readonly kind: "occasion-id" }
  /** Items are always in a list, or also one alone. */
  | { readonly kind: "list"; readonly of: Type; readonly alone: boolean }
  | { readonly kind: "map"; readonly of: Type }
  | { readonly kind: "free" }
  | { readonly kind: "record"; readonly record: Shape }
  /** A short form in text, or the record. */
  | {
      readonly kind: "text-or-record";
      readonly form: "own-name" | "chat" | "address";
      readonly record: Shape;
    };

export interface Field {
  readonly key: string;
  /** Name of the property in domain/contact.ts. */
  readonly target: string;
  readonly type: Type;
  readonly required: boolean;
  /** A part of the name: the name is made of all of them when the record has been read. */
  readonly inName: boolean;
  /** For editors that show the schema. */
  readonly about: string;
}

export interface Shape {
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field>;
  readonly required: readonly string[];
}

interface FieldOptions {
  readonly as?: string;
  readonly required?: true;
  readonly inName?: true;
}
type FieldEntry = readonly [type: Type, about: string, options?: FieldOptions];

function shape(name: string, entries: Readonly<Record<string, FieldEntry>>): Shape {
  const fields = new Map<string, Field>();
  const required: string[] = [];
  for (const [key, [type, about, options]] of Object.entries(entries)) {
    const isRequired = options?.required === true;
    const inName = options?.inName === true;
    fields.set(key, {
      key,
      target: options?.as ?? camelCase(key),
      type,
      required: isRequired,
      inName,
      about,
    });
    if (isRequired) required.push(key);
  }
  return { name, fields, required };
}

function camelCase(key: string): string {
  return key
    .split("_")
    .map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join("");
}

const TEXT: Type = { kind: "text" };
const NAME: Type = { kind: "name" };
const DATE: Type = { kind: "date" };
const YES_NO: Type = { kind: "yes-no" };
const EMAIL: Type = { kind: "email" };
const MONTH_DAY: Type = { kind: "month-day" };
const LANGUAGE = choice("ja", "en");
const REGISTER = choice("formal", "casual");
const CHANNEL: Type = { kind: "choice", values: CHANNELS };
const EVERY: Type = { kind: "duration", never: true, least: 1 };
const MIN_GAP: Type = { kind: "duration", never: false, least: 0 };
const OCCASION: Type = { kind: "occasion-id" };
const REQUIRED = { required: true } as const;
const IN_NAME = { inName: true } as const;

function choice(...values: string[]): Type {
  return { kind: "choice", values };
}

function record(of: Shape): Type {
  return { kind: "record", record: of };
}

function list(of: Type): Type {
  return { kind: "list", of, alone: false };
}

function oneOrMore(of: Type): Type {
  return { kind: "list", of, alone: true };
}

function map(of: Type): Type {
  return { kind: "map", of };
}

const ADDRESS_SHAPE = shape("address", {
  postal_code: [TEXT, "Postal code."],
  lines: [oneOrMore(TEXT), "Lines of the address, in the order of the envelope."],
});
const ADDRESS: Type = { kind: "text-or-record", form: "address", record: ADDRESS_SHAPE };

const OWN_NAME: Type = {
  kind: "text-or-record",
  form: "own-name",
  record: shape("own_name", {
    family: [NAME, "Family name."],
    given: [NAME, "Given name."],
    reading: [NAME, "Reading in kana or romaji."],
  }),
};

const CHAT: Type = {
  kind: "text-or-record",
  form: "chat",
  record: shape("chat", {
    app: [TEXT, "The chat program: line, slack, …", REQUIRED],
    id: [TEXT, "The name this person has there."],
  }),
};

const MILESTONE = shape("milestone", {
  date: [DATE, "The day.", REQUIRED],
  kind: [choice("left", "new-job", "career-change", "independent"), "What happened.", REQUIRED],
  company: [NAME, "The company left or joined."],
  department: [NAME, "The department."],
  role: [TEXT, "The new role."],
  learned: [TEXT, "What the old place taught that helps now."],
  note: [TEXT, "Anything else."],
});

export const ME = shape("me", {
  name: [OWN_NAME, "Your name, or {family, given, reading}."],
  email: [EMAIL, "Your private e-mail address."],
  phone: [TEXT, "Your phone number."],
  address: [ADDRESS, "Your postal address."],
  company: [NAME, "Where you are now."],
  department: [NAME, "Your department."],
  title: [TEXT, "Your title."],
  language: [LANGUAGE, "Your own language."],
  signature: [TEXT, "The end of every mail, as you want it."],
  name_en: [NAME, "Your name in English mails."],
  company_en: [NAME, "Your company in English mails."],
  milestones: [list(record(MILESTONE)), "Leaving, a new job, a change of career, going independent."],
  mourning: [DATE, "Date of a death in your family."],
});

export const SETTINGS = shape("settings", {
  language: [LANGUAGE, "Language of drafts and of the program: ja or en."],
  time_zone: [{ kind: "time-zone" }, "Whose day is today: Asia/Tokyo. Default: the machine's."],
  country: [{ kind: "country" }, "Two letters: JP."],
  region: [TEXT, "kansai: the New Year season lasts until Jan 15."],
  leap_birthday: [choice("feb-28", "mar-1"), "When Feb 29 is celebrated in other years."],
  post_days: [{ kind: "number", least: 0, most: 60 }, "Days a letter or card takes."],
  hold_days: [{ kind: "number", least: 0, most: 366 }, "How long a catch-up waits for a better occasion."],
  spread: [YES_NO, "Whether greetings are spread over their window."],
  limit: [{ kind: "number", least: 0, most: 1_000_000 }, "Rows shown a day; 0 means all."],
  company_domains: [oneOrMore(TEXT), "Mail domains of the company that alumni have left."],
  sender: [
    record(
      shape("sender", {
        name: [NAME, "Who sends news to alumni."],
        address: [TEXT, "The sender's postal address."],
        opt_out: [TEXT, "How to refuse further news."],
        complaints: [TEXT, "Where to complain. Default: me.email, else me.phone."],
      }),
    ),
    "Shown on news to alumni.",
  ],
});

const RELATIONSHIP = shape("relationship", {
  register: [REGISTER, "formal or casual."],
  every: [EVERY, "How often: 6 months, 2w, never."],
  min_gap: [MIN_GAP, "The least time between two messages."],
  channel: [CHANNEL, "How to write when the contact does not say."],
  occasions: [oneOrMore({ kind: "occasion-id" }), "Replaces the list of occasions."],
  label: [TEXT, "What it is called on the screen."],
  extends: [TEXT, "Another type whose values are taken."],
});

const CUSTOM_OCCASION = shape("occasion", {
  label: [TEXT, "What it is called."],
  from: [MONTH_DAY, "First day, MM-DD.", REQUIRED],
  to: [MONTH_DAY, "Last day, MM-DD.", REQUIRED],
  for: [oneOrMore(TEXT), "Relationship types or tags."],
  register: [REGISTER, "formal or casual."],
});

export const NEWS = shape("news", {
  id: [TEXT, "Name of this piece of news.", REQUIRED],
  title: [TEXT, "Headline."],
  url: [TEXT, "Where to read more."],
  body: [TEXT, "The text."],
  insider_note: [TEXT, "Why someone who worked here will smile."],
});

const TOUCH = shape("touch", {
  on: [DATE, "The day.", REQUIRED],
  via: [choice(...VIAS), "How."],
  direction: [choice("out", "in", "met"), "Who began it; default out, for a meeting met."],
  occasion: [oneOrMore(OCCASION), "What it was for: an id or a list.", { as: "occasions" }],
  reply: [YES_NO, "Whether an answer came."],
  news: [TEXT, "The piece of news that was sent."],
  note: [TEXT, "What it was about."],
});

const EVENT_KINDS = ["promotion", "transfer", "new-job", "award", "wedding", "birth", "retirement", "other"];

export const CONTACT = shape("contact", {
  id: [{ kind: "id" }, "Stable short name: a-z, 0-9 and hyphens."],
  name: [NAME, "The name, or family and given.", IN_NAME],
  family: [NAME, "Family name.", IN_NAME],
  given: [NAME, "Given name.", IN_NAME],
  reading: [NAME, "Kana or romaji, used to find and to sort.", IN_NAME],
  aliases: [oneOrMore(NAME), "Other names to be found by."],
  relationship: [TEXT, "boss, mentor, client, colleague, friend, alumni or an own type.", REQUIRED],
  company: [NAME, "Where this person works today."],
  department: [NAME, "Department."],
  title: [TEXT, "Title: 部長, CTO."],
  industry: [TEXT, "Line of business."],
  honorific: [TEXT, "Instead of the usual one: 先生, Mr."],
  language: [LANGUAGE, "ja or en."],
  country: [{ kind: "country" }, "Two letters: US."],
  region: [TEXT, "kansai, for the New Year season."],
  email: [oneOrMore(EMAIL), "Address or addresses; the first is used.", { as: "emails" }],
  phone: [oneOrMore(TEXT), "Number or numbers; the first is used.", { as: "phones" }],
  chat: [CHAT, "line, or {app: line, id: …}."],
  address: [ADDRESS, "Text, or {postal_code, lines}."],
  sns: [map(TEXT), "Network to profile URL or handle."],
  followed_on: [DATE, "The day you followed this person there."],
  channel: [CHANNEL, "How to write."],
  every: [EVERY, "How often; overrides the type."],
  min_gap: [MIN_GAP, "The least time between two messages; overrides the type."],
  last_contact: [DATE, "The last message, if it is not in history."],
  met: [DATE, "The day you met."],
  added: [DATE, "Written by import."],
  skips: [
    list(
      record(
        shape("skip", {
          occasion: [OCCASION, "The occasion to pass over.", REQUIRED],
          on: [DATE, "A day in its window.", REQUIRED],
        }),
      ),
    ),
    "Occasions that were passed over.",
  ],
  register: [REGISTER, "formal or casual; overrides the type."],
  birthday: [{ kind: "birthday" }, "YYYY-MM-DD, MM-DD or --MM-DD."],
  events: [
    list(
      record(
        shape("event", {
          date: [DATE, "The day.", REQUIRED],
          kind: [choice(...EVENT_KINDS), "What happened.", REQUIRED],
          note: [TEXT, "More about it."],
        }),
      ),
    ),
    "What happened in this person's life.",
  ],
  follow_ups: [
    list(
      record(
        shape("follow_up", {
          on: [DATE, "From this day.", REQUIRED],
          note: [TEXT, "What to ask or to send."],
          done: [YES_NO, "yes when it is done."],
        }),
      ),
    ),
    "Things promised.",
  ],
  left_on: [DATE, "For alumni: the last day."],
  phase: [choice("leaving", "alumni", "rejoined", "partner", "customer"), "For alumni: where things stand."],
  potential: [oneOrMore(choice("customer", "partner", "referrer", "rejoin")), "For alumni."],
  snoozed_until: [DATE, "Nothing before this day."],
  do_not_contact: [YES_NO, "yes: never."],
  mourning: [DATE, "Date of a death in the family."],
  nengajo: [{ kind: "yes-no-or", values: ["declined"] }, "New Year card: yes, no or declined."],
  consent: [
    record(
      shape("consent", {
        news: [{ kind: "date-or-no" }, "The day this person agreed to get news, or no."],
        how: [TEXT, "How it was given."],
        opted_out: [DATE, "The day it was taken back."],
        share: [oneOrMore(TEXT), "Who may get the address: ids or names."],
        vouch: [YES_NO, "yes: would vouch for you and may be named as a reference."],
      }),
    ),
    "What this person has agreed to.",
  ],
  help: [
    list(
      record(
        shape("help", {
          on: [DATE, "The day.", REQUIRED],
          given: [TEXT, "How you helped."],
          received: [TEXT, "How you were helped."],
        }),
      ),
    ),
    "Help given and received.",
  ],
  tags: [oneOrMore(TEXT), "Own words to filter by."],
  notes: [TEXT, "For you alone; in no draft unless a template asks."],
  celebrates: [oneOrMore(TEXT), "Holidays this person keeps: christmas, eid, diwali, …"],
  extra: [{ kind: "free" }, "Anything for own templates."],
  history: [list(record(TOUCH)), "Who wrote when; newest last."],
});

export const FILE = shape("file", {
  me: [record(ME), "You."],
  settings: [record(SETTINGS), "Settings."],
  relationships: [map(record(RELATIONSHIP)), "Own types, and changes to the built-in ones."],
  occasions: [map(record(CUSTOM_OCCASION)), "Own occasions."],
  news: [list(record(NEWS)), "News for alumni."],
  contacts: [list(record(CONTACT)), "The people."],
});
