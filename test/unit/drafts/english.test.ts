import { describe, expect, it } from "vitest";
import { CHANNELS, type Contact, DEFAULT_SETTINGS, type Me } from "../../../src/domain/contact.ts";
import { englishMention } from "../../../src/drafts/custom-en.ts";
import { sharedMatter } from "../../../src/drafts/free-text.ts";
import { englishHelp } from "../../../src/drafts/help-en.ts";
import { type Asked, book, contact, day, draft } from "./fixtures.ts";

const PETRA = { full: "Petra Novak", family: "Novak", given: "Petra" };
const DAN: Me = {
  name: { full: "Dan Whit", family: "Whit", given: "Dan" },
  milestones: [
    { date: day("2026-06-26"), kind: "left", company: "Brightwater Ltd" },
    { date: day("2026-09-01"), kind: "independent", company: "Whit Studio" },
  ],
};

function petra(relationship: string, fields: Partial<Contact> = {}): Contact {
  return contact({ id: "petra", name: PETRA, relationship, ...fields });
}

function mail(asked: Asked): { readonly subject: string | null; readonly body: string } {
  return draft({ book: book(DAN), language: "en", today: "2026-12-10", ...asked });
}

describe("help, said to the helper", () => {
  it.each([
    ["introducing me to her publisher", "thing", "introducing me to your publisher"],
    ["lent me her car", "deed", "lent me your car"],
    ["let me stay at her place", "deed", "let me stay at your place"],
    ["his old laptop", "thing", "your old laptop"],
    ["their advice on pensions", "thing", "your advice on pensions"],
    ["all her help", "thing", "your help"],
    ["she read my draft", "deed", "read my draft"],
    ["he was there for me", "deed", "were there for me"],
    ["Petra's notes", "thing", "your notes"],
    ["dinner with Petra", "thing", "dinner with you"],
    ["staying with them", "thing", "letting me stay with you"],
    ["borrowed his drill", "thing", "letting me borrow your drill"],
    ["advice from her lawyer", "thing", "the advice from your lawyer"],
  ])("%s: %s, %s", (received, kind, text) => {
    expect(englishHelp(received, PETRA)).toMatchObject({ kind, text });
  });

  it.each([
    "introducing me to him",
    "introduced me to Kim and his team",
    "looking after my mother and her dog",
    "Kim's introduction to her boss",
    "drove my parents to their hotel",
    "sorting the photos and printing them",
  ])("%s may mean somebody else, and is help", (received) => {
    expect(englishHelp(received, PETRA)).toEqual({ kind: "thing", text: "your help", did: undefined });
  });

  it.each([
    ["a reference for my application", "the reference for my application"],
    ["a lift to the airport", "the lift to the airport"],
    ["intro to Kim", "the intro to Kim"],
    ["tips on negotiating", "the tips on negotiating"],
    ["lunch", "lunch"],
    ["my first job", "your help with my first job"],
    ["flat hunting", "your help with flat hunting"],
    ["job search", "your help with the job search"],
    ["the move", "your help with the move"],
    ["moving house", "your help with moving house"],
    ["Excel formulas", "your help with Excel formulas"],
    ["continued support", "your continued support"],
    ["kindness when my father died", "your kindness when my father died"],
    ["a lot of advice", "your advice"],
    ["help with the move", "your help with the move"],
    ["bed for the night", "the bed for the night"],
    ["encouraging words", "your encouraging words"],
  ])("%s is thanked for as %s", (received, text) => {
    expect(englishHelp(received, PETRA)).toMatchObject({ kind: "thing", text });
  });

  it("by a note in a hurry is what they did", () => {
    expect(englishHelp("lend me a ladder").did).toBe("lent me a ladder");
    expect(englishHelp("help me move").did).toBe("helped me move");
  });

  it("is never in the third person, whatever the message", () => {
    for (const received of ["her old laptop", "lent me her car", "my first job"]) {
      for (const occasion of ["catch-up", "new-job", "independence", "year-end", "birthday"]) {
        const help = [{ on: day("2026-04-01"), received }];
        const { body } = mail({ contact: petra("mentor", { help }), occasion });
        expect(body).not.toMatch(/\bher\b|for my first job|gratefully to my|forgotten (my|a) /);
      }
    }
  });
});

describe("a follow-up", () => {
  it.each([
    ["return his book", "your book"],
    ["give back the drill", "the drill"],
    ["send her the slides", "the slides"],
    ["send a recipe", "the recipe"],
    ["her CV", "your CV"],
    ["return his call", "your call"],
    ["send birthday card", undefined],
    ["give her a call", undefined],
    ["send Kim the slides", undefined],
    ["send the photos to Kim", undefined],
    ["ask about her move", undefined],
    ["email him", undefined],
    ["ask him about Kim and her CV", undefined],
  ])("noted as %s is about %s", (note, matter) => {
    expect(sharedMatter(note, "en")).toBe(matter);
  });
});

describe("an occasion of one's own", () => {
  it.each([
    ["the summer garden party", "With the summer garden party coming up, I thought of you."],
    ["Summer garden party", "With the summer garden party coming up, I thought of you."],
    ["Founders' Day dinner", "With Founders' Day dinner coming up, I thought of you."],
    ["end of the audit season", "Now that the audit season is over, I thought of you."],
    ["End of term.", "Now that term is over, I thought of you."],
    ["end of the year", "As the year comes to an end, I thought of you."],
    ["start of the season", "Now that the season has begun, I thought of you."],
    ["Easter greetings", "I wanted to send you my Easter greetings."],
    ["Thanksgiving", "Thanksgiving made me think of you."],
    ["cherry blossom season", "Cherry blossom season made me think of you."],
    [
      "Spring party invitation",
      "With the Spring party coming up, I thought of you; it would be lovely to see you there.",
    ],
  ])("%s: %s", (label, sentence) => {
    expect(englishMention(label, false)).toBe(sentence.replace("Spring", "spring"));
  });

  it("invites nobody who mourns", () => {
    expect(englishMention("Spring party invitation", true)).not.toContain("lovely");
  });

  it("is named in the draft", () => {
    const own = {
      id: "party",
      label: "the summer garden party",
      from: { month: 6, day: 1 },
      to: { month: 7, day: 1 },
      for: [],
    };
    for (const type of ["boss", "mentor", "client", "colleague", "friend", "alumni"]) {
      const { body } = mail({
        contact: petra(type),
        book: book(DAN, { occasions: [own] }),
        occasion: "party",
        today: "2027-06-05",
      });
      expect(body).toContain("\nWith the summer garden party coming up, I thought of you.\n");
    }
  });
});

describe("somebody whose death in the family is not 49 days past", () => {
  const JUBILANT = /happy|celebrat|delight|joy|congratulat|glad|enjoy|!|\p{Emoji_Presentation}/iu;
  const mourning = day("2026-10-25");
  const born = { month: 12, day: 10 };
  const events = [{ date: day("2026-12-06"), kind: "promotion" as const }];
  const TYPES = ["boss", "mentor", "client", "colleague", "friend", "alumni"];
  it.each(["birthday", "congratulations"])("hears no jubilation: %s", (occasion) => {
    for (const type of TYPES) {
      for (const channel of CHANNELS) {
        for (const also of [
          [],
          ["birthday", "congratulations", "independence"].filter((id) => id !== occasion),
        ]) {
          const who = petra(type, { mourning, birthday: born, events });
          const { subject, body } = mail({ contact: who, occasion, channel, also });
          expect(`${subject ?? ""}\n${body}`).not.toMatch(JUBILANT);
          expect(body).toMatch(occasion === "birthday" ? /birthday/ : /your promotion/);
        }
      }
    }
  });

  it.each([
    ["2026-12-12", "Thinking of you"],
    ["2026-12-13", "Happy birthday"],
  ])("on %s gets a mail named %s", (today, subject) => {
    const who = petra("friend", { mourning, birthday: { month: 12, day: 13 } });
    expect(mail({ contact: who, occasion: "birthday", today }).subject).toBe(`${subject} – Dan`);
  });

  it("need not answer, and is told so once", () => {
    const who = petra("friend", { mourning, birthday: born });
    const chat = (occasion: string, also: readonly string[]) =>
      mail({ contact: who, occasion, also, channel: "chat", book: book({ ...DAN, milestones: [] }) }).body;
    expect(chat("birthday", [])).toBe("Hi Petra.\nThinking of you on your birthday.\nNo need to answer.");
    expect(chat("catch-up", ["birthday"]).match(/thinking of you/gi)).toHaveLength(1);
  });
});

describe("their news and mine", () => {
  const events = [{ date: day("2026-12-05"), kind: "new-job" as const }];
  it.each(["year-end", "catch-up", "new-job", "independence", "check-in"])(
    "come in that order, each in a paragraph of its own: %s",
    (occasion) => {
      for (const type of ["boss", "mentor", "colleague", "friend", "alumni"]) {
        const also = ["congratulations", "independence"].filter((id) => id !== occasion);
        const { body } = mail({ contact: petra(type, { events }), occasion, also });
        const [theirs, mine] = [body.search(/congratulations on your new job/i), body.indexOf("Whit Studio")];
        expect(theirs).toBeGreaterThan(0);
        expect(mine).toBeGreaterThan(theirs);
        expect(body.slice(theirs, mine)).toContain("\n\n");
        expect(body).toContain("On my side, in September I ");
      }
    },
  );

  it("at the end of a year leave the question for the last", () => {
    for (const type of ["colleague", "alumni"]) {
      const { body } = mail({
        contact: petra(type, { events }),
        occasion: "year-end",
        also: ["congratulations", "independence"],
      });
      expect(body.indexOf("?")).toBeGreaterThan(body.indexOf("Whit Studio"));
    }
  });

  it.each(["birthday", "congratulations"])("are joined by a word of transition: %s", (occasion) => {
    for (const register of ["formal", "casual"] as const) {
      const { body } = mail({
        contact: petra("friend", { register, events }),
        occasion,
        also: ["independence"],
      });
      expect(body).toContain(
        "A little news from my side: in September I started my own business, called Whit",
      );
      expect(body.indexOf("?")).toBe(-1);
    }
  });

  it("name both events of the same weeks, that of the family first", () => {
    const both = [
      { date: day("2026-12-03"), kind: "wedding" as const },
      { date: day("2026-12-05"), kind: "new-job" as const },
    ];
    const said = "ongratulations on your wedding, and on your new job";
    const asked = { occasion: "congratulations", channel: "chat" } as const;
    expect(mail({ ...asked, contact: petra("friend", { events: both }) }).body).toContain(said);
    expect(mail({ contact: petra("boss", { events: both }), also: ["congratulations"] }).body).toContain(
      said,
    );
    const history = [{ on: day("2026-12-04"), direction: "out" as const, occasions: [] }];
    expect(mail({ ...asked, contact: petra("friend", { events: both, history }) }).body).not.toContain(
      "wedding",
    );
  });

  it("comes late with a word for it", () => {
    const wish = (date: string, birthday: number) =>
      mail({
        contact: petra("friend", {
          events: [{ date: day(date), kind: "promotion" }],
          birthday: { month: 12, day: birthday },
        }),
        occasion: "year-end",
        also: ["congratulations", "birthday"],
      }).body;
    expect(wish("2026-11-13", 8)).toContain("Belated congratulations on your promotion! ");
    expect(wish("2026-11-13", 8)).toContain("And a belated happy birthday, too!");
    expect(wish("2026-12-01", 10)).toContain("\nCongratulations on your promotion! ");
    expect(wish("2026-12-01", 10)).toContain("And happy birthday, too!");
  });
});

describe("a birthday card", () => {
  it.each([
    ["2026-12-08", ""],
    ["2026-12-09", "a day late"],
    ["2026-12-10", "a little late"],
  ])("posted on %s is as late as its arrival: %s", (today, late) => {
    const who = petra("friend", { birthday: { month: 12, day: 10 } });
    const { body } = mail({ contact: who, occasion: "birthday", channel: "card", today });
    expect(/a day late|a little late/.exec(body)?.[0] ?? "").toBe(late);
  });
});

describe("the first message of a year", () => {
  const said = (today: string, fields: Partial<Contact> = {}, occasion = "birthday", me: Me = DAN) =>
    mail({
      contact: petra("colleague", fields),
      occasion,
      today,
      book: book(me),
      channel: "chat",
    }).body.includes("Happy New Year!");
  const touch = (on: string) => ({ history: [{ on: day(on), direction: "out" as const, occasions: [] }] });
  it("wishes a happy one until January 7", () => {
    expect(["2026-12-31", "2027-01-01", "2027-01-07", "2027-01-08"].map((today) => said(today))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    for (const occasion of ["catch-up", "follow-up", "congratulations", "check-in", "independence"]) {
      expect(said("2027-01-05", {}, occasion)).toBe(true);
    }
  });

  it("wishes it once, and to nobody who mourns or while I do", () => {
    expect(said("2027-01-05", touch("2026-12-28"))).toBe(true);
    expect(said("2027-01-05", touch("2027-01-02"))).toBe(false);
    expect(said("2027-01-05", { mourning: day("2026-06-01") })).toBe(false);
    expect(said("2027-01-05", {}, "birthday", { ...DAN, mourning: day("2026-06-01") })).toBe(false);
    const { body } = mail({ contact: petra("colleague"), occasion: "new-year", today: "2027-01-05" });
    expect(body.match(/Happy New Year/g)).toHaveLength(1);
  });
});

describe("a year without a word", () => {
  it.each([
    ["new-year", "2027-01-05"],
    ["nengajo", "2026-12-18"],
  ])("is not thanked for: %s", (occasion, today) => {
    const text = (on: string) =>
      mail({
        contact: petra("mentor", { history: [{ on: day(on), direction: "out", occasions: [] }] }),
        occasion,
        today,
      }).body;
    expect(text("2023-11-01")).not.toMatch(/past year/);
    expect(text("2026-11-01")).toMatch(/past year/);
  });

  it("was no good work together with a customer", () => {
    const text = (fields: Partial<Contact>) =>
      mail({ contact: petra("client", { met: day("2016-01-01"), ...fields }), occasion: "year-end" }).body;
    expect(text({})).not.toContain("this year");
    const history = [{ on: day("2026-05-01"), direction: "out" as const, occasions: [] }];
    expect(text({ history })).toContain("our good work together this year");
  });
});

describe("a customer", () => {
  it.each(["client", "shop"])("was looked after, not worked beside: %s", (type) => {
    const relationships = new Map([["shop", { extends: "client" }]]);
    const words = (company?: string) =>
      mail({
        contact: petra(type),
        book: book(
          {
            ...DAN,
            milestones: [
              { date: day("2026-06-26"), kind: "left", ...(company === undefined ? {} : { company }) },
            ],
          },
          { relationships },
        ),
      }).body;
    expect(words("Brightwater Ltd")).toContain("This is Dan Whit; I was at Brightwater Ltd until June.");
    expect(words("Brightwater Ltd").match(/Brightwater/g)).toHaveLength(1);
    expect(words("株式会社みなと")).toContain("This is Dan Whit; I looked after your account until June.");
  });
});

describe("a title in the name", () => {
  const hello = (
    full: string,
    register: "formal" | "casual",
    country?: string,
    fields: Partial<Contact> = {},
  ) => {
    const words = full.split(" ");
    const name = { full, family: words.at(-1) as string, given: words.slice(0, -1).join(" ") };
    const own = book(DAN, { settings: { ...DEFAULT_SETTINGS, ...(country ? { country } : {}) } });
    return mail({ contact: contact({ name, register, ...fields }), book: own }).body.split("\n")[0];
  };
  it.each([
    ["Prof. Liam O'Connell", "formal", "IE", "Dear Professor O'Connell,"],
    ["Prof. Dr. Ruth Klein", "formal", "DE", "Dear Professor Klein,"],
    ["Dr. Ruth Klein", "formal", "GB", "Dear Dr Klein,"],
    ["Dr. Ruth Klein", "formal", "US", "Dear Dr. Klein,"],
    ["Dr. Ruth Klein", "formal", undefined, "Dear Dr. Klein,"],
    ["Dr. Klein", "formal", "GB", "Dear Dr Klein,"],
    ["Dr. Ruth Klein", "casual", "GB", "Hi Ruth,"],
    ["Ms Ada Park", "formal", "GB", "Dear Ms Park,"],
    ["Drew Park", "formal", "GB", "Dear Drew Park,"],
    ["Dr. Oetker GmbH", "formal", "DE", "Dear Dr. Oetker GmbH team,"],
  ] as const)("%s, %s, %s: %s", (full, register, country, words) => {
    expect(hello(full, register, country)).toBe(words);
  });

  it("gives way to the honorific of the file", () => {
    expect(hello("Dr. Ruth Klein", "formal", "GB", { honorific: "Prof." })).toBe("Dear Professor Klein,");
  });
});

describe("a farewell", () => {
  const leaver = petra("alumni", {
    company: "Brightwater Ltd",
    leftOn: day("2026-12-12"),
    register: "formal",
    emails: ["petra@brightwater.example"],
  });
  it("speaks of a pleasure that is over where I left first", () => {
    const there = book({ ...DAN, company: "Brightwater Ltd", milestones: [] });
    const text = (own: ReturnType<typeof book>) =>
      mail({ contact: leaver, occasion: "farewell", book: own }).body;
    expect(text(book(DAN))).toContain("It was a pleasure to work with you at Brightwater Ltd.");
    expect(text(there)).toContain("It has been a pleasure to work with you at Brightwater Ltd.");
    expect(text(there)).toContain(
      "If you would let me have a private address, I could still reach you after your last day.",
    );
  });
});

describe("the company of somebody who has left", () => {
  it.each([
    ["株式会社こだま", undefined, "Kodama", false],
    ["株式会社こだま", undefined, "Google", true],
    ["株式会社児玉", undefined, "Google", false],
    ["株式会社児玉", "Kodama Inc.", "Google", true],
    ["Kodama", undefined, "Google", true],
    ["Kodama", undefined, "Kodama", false],
  ])("mine %s (%s), theirs %s, is named: %s", (company, companyEn, theirs, isNamed) => {
    const own = book({ ...DAN, milestones: [], company, ...(companyEn === undefined ? {} : { companyEn }) });
    const who = petra("alumni", { company: theirs, leftOn: day("2026-11-20") });
    for (const occasion of ["check-in", "catch-up", "year-end"]) {
      expect(mail({ contact: who, occasion, book: own }).body.includes(`at ${theirs}`)).toBe(isNamed);
    }
  });
});

describe("news of a new job to a mentor", () => {
  it.each([
    ["2026-12-15", true],
    ["2026-12-16", false],
  ])("is among the first of its kind on %s: %s", (today, isFresh) => {
    const me = {
      ...DAN,
      milestones: [{ date: day("2026-12-01"), kind: "new-job" as const, company: "Acme" }],
    };
    const { body } = mail({ contact: petra("mentor"), occasion: "new-job", book: book(me), today });
    expect(body.includes("among the first to know")).toBe(isFresh);
  });
});

describe("a letter", () => {
  it.each([
    ["GB", "10 December 2026"],
    ["US", "December 10, 2026"],
  ])("to somebody in %s is dated %s", (country, date) => {
    const { body } = mail({ contact: petra("friend", { country }), channel: "letter" });
    expect(body.split("\n")[0]).toBe(date);
  });
});

describe("a call", () => {
  it("says by whom before anything else, and is spoken", () => {
    const who = petra("boss", { birthday: { month: 12, day: 10 } });
    const { body } = mail({ contact: who, occasion: "birthday", channel: "phone" });
    expect(body).toMatch(/^Hello, this is Dan Whit, formerly of Brightwater Ltd\. Do you have a minute\?\n/);
    expect(body).not.toMatch(/You may remember|I wish you|may the year/);
  });
});
