import fc from "fast-check";
import type { Fields } from "./people.ts";

const nasty = fc.constantFrom(
  ..."\\;,:\"'^=+-@ \t\n{}[]()#&*!|%`~<>/",
  "\r\n",
  "\\n",
  "BEGIN:VCARD\nEND:VCARD",
  "\u0000",
  "\u001b[31m",
  "\u0085",
  "\u200b",
  "\u200d",
  "\u202e",
  "\u2028",
  "\ufeff",
  "\u3000",
  "株式会社ひかり",
  "髙﨑",
  "さとう",
  "ﾀﾅｶ",
  "Lee",
  "é",
  "𠮷",
  "👨‍👩‍👧",
  "0",
);
const anyText = fc
  .array(nasty, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "" && !/^\s*(?:~|null)\s*$/i.test(text));
/** Most people's values are harmless, and both must work side by side. */
const text = fc.oneof(
  anyText,
  fc.constantFrom("株式会社ひかり", "営業部", "部長", "a;b\\", "C:\\new", "1,2"),
);
const date = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2200-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const birthday = fc.oneof(
  date,
  fc.constantFrom("02-29", "--02-29", "12-01", "1604-01-01").filter((day) => day !== "1604-01-01"),
);
const email = fc.constantFrom(
  "a@b.example",
  "A..b.@docomo.example",
  "o'hara+x@mail.example",
  "x{y}|z@b.example",
);
const name = fc.oneof(
  fc.record({
    name: fc.oneof(text, fc.constantFrom("佐藤 健", "佐藤\u3000健", "Sam Lee", "Cher", "佐藤健")),
  }),
  fc.record({ family: text, given: text }),
  fc.record({ family: text }),
  fc.record({ given: text }),
  fc.record({ name: text, family: text, given: text }),
);
const yesNo = fc.constantFrom("yes", "no", "true", "False");
const free = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    text,
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(text, tie("value"), { maxKeys: 3 }),
  ),
})).value;
const oneOrMore = (item: fc.Arbitrary<string>) =>
  fc.oneof(item, fc.array(item, { minLength: 1, maxLength: 3 }));

const others = fc.record(
  {
    reading: fc.oneof(text, fc.constantFrom("さとう たける", "ﾀﾅｶ", "Sato Takeru")),
    aliases: oneOrMore(text),
    company: text,
    department: text,
    title: text,
    industry: text,
    honorific: text,
    language: fc.constantFrom("ja", "en"),
    country: fc.constantFrom("JP", "US"),
    email: oneOrMore(email),
    phone: oneOrMore(fc.oneof(text, fc.constantFrom("+81-3-0000-0002", "090-0000-0003", "09000000003"))),
    chat: fc.oneof(
      fc.constantFrom("line", "社内"),
      fc.record({ app: fc.constantFrom("line", "slack", "irc", "LINE"), id: text }),
    ),
    address: fc.oneof(
      text,
      fc.record({ postal_code: fc.oneof(text, fc.constant("150-0000")) }),
      fc.record({ postal_code: fc.constant("150-0000"), lines: oneOrMore(text) }),
      fc.record({ lines: oneOrMore(text) }),
    ),
    sns: fc.dictionary(fc.oneof(fc.constantFrom("x", "twitter", "linkedin", "LinkedIn"), text), text, {
      maxKeys: 3,
    }),
    channel: fc.constantFrom("email", "chat"),
    every: fc.constantFrom("6 months", "2w", "never"),
    last_contact: date,
    register: fc.constantFrom("formal", "casual"),
    birthday,
    events: fc.array(fc.record({ date, kind: fc.constant("wedding"), note: text }), { maxLength: 2 }),
    follow_ups: fc.array(fc.record({ on: date, note: text, done: yesNo }), { maxLength: 2 }),
    do_not_contact: yesNo,
    nengajo: fc.constantFrom("yes", "no", "declined"),
    consent: fc.record({ news: fc.oneof(date, fc.constant("no")), share: oneOrMore(text), how: text }),
    help: fc.array(fc.record({ on: date, given: text }), { maxLength: 2 }),
    tags: oneOrMore(fc.oneof(text, fc.constantFrom("myContacts", "ob-kai"))),
    notes: fc.oneof(text, fc.constantFrom("first\n  second\n", "a\\nb", "[memo]")),
    celebrates: oneOrMore(text),
    extra: fc.dictionary(fc.oneof(text, fc.constantFrom("UID", "hobby", "__proto__")), free, { maxKeys: 3 }),
    history: fc.array(
      fc.record({ on: date, via: fc.constantFrom("email", "meeting"), reply: yesNo, note: text }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

/** Contacts as somebody may have written them, all of them sound, with ids of their own or without. */
export const contactsArbitrary: fc.Arbitrary<Fields[]> = fc
  .uniqueArray(
    fc.tuple(fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), { nil: undefined }), name, others),
    {
      minLength: 1,
      maxLength: 4,
      selector: ([id]) => id ?? Symbol(),
    },
  )
  .map((people) =>
    people.map(
      ([id, names, rest]) =>
        ({ ...(id === undefined ? {} : { id }), ...names, relationship: "friend", ...rest }) as Fields,
    ),
  );

export const numRuns = process.env.CI ? 400 : 60;
