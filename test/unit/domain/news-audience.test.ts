import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import type { Consent, Contact, RelationshipOverride } from "../../../src/domain/contact.ts";
import { audienceOf, type LeftOutBecause, type NewsAddress } from "../../../src/domain/news-audience.ts";
import { book, contact, day, touch } from "./make.ts";

const YES: Consent = { news: day("2026-01-10"), share: [] };

function alumnus(id: string, fields: Partial<Contact> = {}): Contact {
  return contact({
    id,
    relationship: "alumni",
    emails: [`${id}@mail.example`],
    leftOn: day("2025-03-31"),
    consent: YES,
    ...fields,
  });
}

interface World {
  readonly relationships?: ReadonlyMap<string, RelationshipOverride>;
  readonly unreadable?: readonly string[];
  /** Ids. */
  readonly unclear?: readonly string[];
  /** Pieces that are written and not noted as sent, by the id of a person. */
  readonly waiting?: Readonly<Record<string, readonly string[]>>;
}

function ask(
  contacts: readonly Contact[],
  { relationships, unreadable = [], unclear = [], waiting = {} }: World = {},
) {
  return audienceOf({
    book: book(contacts, relationships === undefined ? {} : { relationships }),
    news: "2026-11-funding",
    today: day("2026-11-20"),
    addressOf: ({ emails: [to] }): NewsAddress => (to === undefined ? { missing: "none" } : { to }),
    unreadable: new Set(unreadable),
    unclear: new Set(contacts.filter(({ id }) => unclear.includes(id))),
    waitingFor: ({ id }) => waiting[id] ?? [],
  });
}

/** `id gets` or `id reason day-or-id`, in the order of the answer. */
function told(contacts: readonly Contact[], world?: World): string[] {
  const { readers, leftOut } = ask(contacts, world);
  const detail = (why: LeftOutBecause): string => {
    const day = "on" in why ? why.on : "until" in why ? why.until : "from" in why ? why.from : null;
    return `${"other" in why ? ` ${why.other.id}` : ""}${day === null ? "" : ` ${formatDay(day)}`}`;
  };
  return [
    ...readers.map((reader) => `${reader.contact.id} gets ${reader.to}`),
    ...leftOut.map(({ contact: { id }, why }) => `${id} ${why.because}${detail(why)}`),
  ];
}

function news(on: string, id: string) {
  return touch(on, { via: "email", news: id });
}

describe("the audience of a piece of news", () => {
  it("is the relationship alumni, types that extend it, and the tag, with consent", () => {
    const relationships = new Map<string, RelationshipOverride>([
      ["ob", { extends: "alumni" }],
      ["ob-formal", { extends: "ob", register: "formal" }],
      ["lookalike", { label: "alumni" }],
    ]);
    const people = [
      alumnus("plain"),
      alumnus("type", { relationship: "ob-formal" }),
      alumnus("tagged", { relationship: "boss", tags: ["alumni"] }),
      alumnus("boss", { relationship: "boss" }),
      alumnus("lookalike", { relationship: "lookalike", tags: ["alumni-kai"] }),
      alumnus("silent", { consent: { share: [] } }),
    ];
    expect(told(people, { relationships })).toEqual([
      "plain gets plain@mail.example",
      "type gets type@mail.example",
      "tagged gets tagged@mail.example",
      "silent no-consent",
    ]);
  });

  it("gets a piece once, however its id is written in the history", () => {
    expect(
      told([
        alumnus("had", { history: [news("2026-11-16", "2026-11-funding")] }),
        alumnus("capitals", { history: [news("2026-11-17", "2026-11-FUNDING")] }),
        alumnus("other", { history: [news("2026-11-16", "2026-11-office")] }),
      ]),
    ).toEqual(["other gets other@mail.example", "had had-it 2026-11-16", "capitals had-it 2026-11-17"]);
  });

  it("gets at most four within 365 days, counted by piece, up to the day on which the first is a year old", () => {
    const four = ["2025-11-21", "2026-02-01", "2026-05-01", "2026-08-01"].map((on, index) =>
      news(on, `n${index}`),
    );
    const three = four.slice(1);
    expect(
      told([
        alumnus("four", { history: four }),
        alumnus("a-day-older", { history: [news("2025-11-20", "n0"), ...three] }),
        alumnus("one-twice", { history: [...three, news("2026-08-02", "n3")] }),
        alumnus("one-ahead", { history: [...three, news("2027-01-05", "n9")] }),
        alumnus("five", { history: [news("2025-12-01", "n7"), ...four] }),
      ]),
    ).toEqual([
      "a-day-older gets a-day-older@mail.example",
      "one-twice gets one-twice@mail.example",
      "four enough 2026-11-21",
      "one-ahead enough 2027-02-01",
      "five enough 2026-12-01",
    ]);
  });

  it("counts what is written and not noted yet towards the four, for all entries of one mailbox", () => {
    const sent = [news("2026-02-01", "n1"), news("2026-05-01", "n2")];
    const others = { emails: ["one@mail.example"], consent: { share: [] } };
    expect(
      told(
        [
          alumnus("three", { history: sent }),
          alumnus("four", { history: sent }),
          alumnus("noted", { history: sent }),
          alumnus("long-ago", { history: [news("2024-05-01", "n3"), ...sent] }),
          alumnus("one", { history: sent }),
          alumnus("one-again", others),
        ],
        {
          waiting: {
            three: ["n3"],
            four: ["n3", "n4"],
            noted: ["n1", "n2", "n3"],
            "long-ago": ["n3", "n4"],
            one: ["n3"],
            "one-again": ["n3", "n4"],
          },
        },
      ),
    ).toEqual([
      "three gets three@mail.example",
      "noted gets noted@mail.example",
      "long-ago gets long-ago@mail.example",
      "four enough-waiting",
      "one enough-waiting",
      "one-again no-consent",
    ]);
  });

  it("is told a person's refusal before anything else", () => {
    const refused: Consent = { ...YES, optedOut: day("2026-06-01") };
    expect(
      told([
        alumnus("refused", { consent: refused, snoozedUntil: day("2027-01-01"), emails: [] }),
        alumnus("never", { doNotContact: true, history: [news("2026-11-16", "2026-11-funding")] }),
        alumnus("no", { consent: { news: false, share: [] } }),
      ]),
    ).toEqual(["refused opted-out 2026-06-01", "never do-not-contact", "no said-no"]);
  });

  it("leaves out who is still here, back, at rest or without an address", () => {
    expect(
      told([
        alumnus("last-day", { leftOn: day("2026-11-20"), phase: "leaving" }),
        alumnus("gone", { leftOn: day("2026-11-19"), phase: "leaving" }),
        alumnus("no-day", { ...without("leftOn"), phase: "leaving" }),
        alumnus("back", { phase: "rejoined" }),
        alumnus("resting", { snoozedUntil: day("2026-11-21") }),
        alumnus("awake", { snoozedUntil: day("2026-11-20") }),
        alumnus("nowhere", { emails: [] }),
      ]),
    ).toEqual([
      "gone gets gone@mail.example",
      "awake gets awake@mail.example",
      "last-day leaving 2026-11-20",
      "no-day leaving",
      "back rejoined",
      "resting snoozed 2026-11-21",
      "nowhere no-address",
    ]);
  });

  it("writes to one mailbox once, and never when it has refused under another name", () => {
    const same = { emails: ["Same@Mail.example"] };
    const refuser = { emails: ["old@mail.example", "no@mail.example"], relationship: "friend" };
    expect(
      told(
        [
          alumnus("first", { emails: ["same@mail.example"] }),
          alumnus("second", same),
          alumnus("yes", { emails: ["no@mail.example"] }),
          contact({ id: "refuser", ...refuser, consent: { news: false, share: [] } }),
          alumnus("again", { emails: ["had@mail.example"] }),
          contact({
            id: "had",
            emails: ["HAD@mail.example"],
            history: [news("2026-11-16", "2026-11-funding")],
          }),
          alumnus("broken", { emails: ["Broken@mail.example"] }),
          alumnus("odd", { emails: ["odd@mail.example"] }),
          alumnus("beside-odd", { emails: ["ODD@mail.example"] }),
        ],
        { unreadable: ["broken@mail.example"], unclear: ["odd"] },
      ),
    ).toEqual([
      "first gets same@mail.example",
      "second same-address first",
      "yes refused-there refuser",
      "again had-it-there had 2026-11-16",
      "broken unreadable-there",
      "odd unclear",
      "beside-odd unreadable-there",
    ]);
  });

  it("counts the news of all entries with the address", () => {
    const history = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"].map((on, index) =>
      news(on, `n${index}`),
    );
    const emails = ["same@mail.example"];
    expect(told([alumnus("one", { emails }), contact({ id: "other", emails, history })])).toEqual([
      "one enough 2027-01-01",
    ]);
  });

  it("counts who agreed and who has it", () => {
    const people = [
      alumnus("had", { history: [news("2026-11-16", "2026-11-funding")] }),
      alumnus("resting", { snoozedUntil: day("2027-01-01") }),
      alumnus("open"),
      alumnus("no", { consent: { news: false, share: [] } }),
    ];
    expect(ask(people)).toMatchObject({ agreed: 3, got: 1, readers: [{ agreedOn: day("2026-01-10") }] });
  });
});

/** The field is not there at all. */
function without(key: keyof Contact): Partial<Contact> {
  return { [key]: undefined } as Partial<Contact>;
}
