import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/domain/calendar-date.ts";
import { CHANNELS, type Channel, type Contact, type Me, type Touch } from "../../../src/domain/contact.ts";
import { planner } from "../../../src/domain/plan.ts";
import { OCCASIONS } from "../../../src/domain/plan-types.ts";
import { book, contact, day, draft } from "./fixtures.ts";

const LEFT = day("2026-10-31");
const JOB = day("2026-11-10");
const ME: Readonly<Record<"ja" | "en", Me>> = {
  ja: {
    name: { full: "木村 花", family: "木村", given: "花" },
    company: "株式会社そら",
    email: "hana@example.com",
    milestones: [
      { date: LEFT, kind: "left", company: "株式会社つばさ", department: "人事部" },
      { date: JOB, kind: "new-job", company: "株式会社そら", role: "講師" },
    ],
  },
  en: {
    name: { full: "Hana Kimura", family: "Kimura", given: "Hana" },
    company: "Sora",
    email: "hana@example.com",
    milestones: [
      { date: LEFT, kind: "left", company: "Tsubasa", department: "People" },
      { date: JOB, kind: "new-job", company: "Sora", role: "trainer" },
    ],
  },
};
const NEW_JOB =
  /そら|講師|11月から|11月より|十一月(より|から)|新しい(職場|勤務先)|Sora|trainer|new job|(In|Last) November I|[Tt]his month I/;
const LEAVING = /退職|離れ|在籍|元株式会社|\bleft\b|formerly|when I was/;

const someone = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/),
  relationship: fc.constantFrom("boss", "mentor", "client", "colleague"),
  register: fc.constantFrom("formal" as const, "casual" as const),
  language: fc.constantFrom("ja" as const, "en" as const),
  channel: fc.constantFrom<Channel>(...CHANNELS),
  occasion: fc.constantFrom(...OCCASIONS),
  also: fc.subarray(["after-leaving", "new-job", "birthday"]),
  lastAgo: fc.constantFrom(20, 100, 400),
  daysAfter: fc.integer({ min: 0, max: 89 }),
});
type Someone = typeof someone extends fc.Arbitrary<infer Value> ? Value : never;

function textOf(one: Someone, from: number, history: readonly Touch[] = []): string {
  const { language, channel, occasion, also, relationship, register, id } = one;
  const ja = language === "ja";
  const person = contact({
    id,
    relationship,
    register,
    history,
    name: ja
      ? { full: "大野 健", family: "大野", given: "健" }
      : { full: "Sam Lee", family: "Lee", given: "Sam" },
    company: relationship === "client" ? "Aoba" : ja ? "株式会社つばさ" : "Tsubasa",
    met: day("2019-04-01"),
    lastContact: LEFT - one.lastAgo,
  });
  const { subject, body } = draft({
    contact: person,
    book: book(ME[language]),
    today: formatDay(from + one.daysAfter),
    occasion,
    channel,
    language,
    also: also.filter((id) => id !== occasion),
  });
  return `${subject ?? ""}\n${body}`;
}

const tells = ({ occasion, also }: Someone, news: string): boolean =>
  occasion === news || also.includes(news);

describe("own news that has its own message still to come", () => {
  const runs = { numRuns: process.env.CI ? 5_000 : 500 };

  it("of a job is told by no other message", () => {
    fc.assert(
      fc.property(someone, (one) => {
        fc.pre(!tells(one, "new-job"));
        expect(textOf(one, JOB)).not.toMatch(
          one.occasion === "independence" ? /そら|講師|Sora|trainer/ : NEW_JOB,
        );
      }),
      runs,
    );
  });

  it("of a departure is not given away to a client", () => {
    fc.assert(
      fc.property(someone, (one) => {
        fc.pre(!["after-leaving", "new-job", "independence"].some((news) => tells(one, news)));
        expect(textOf({ ...one, relationship: "client", daysAfter: one.daysAfter % 80 }, LEFT)).not.toMatch(
          LEAVING,
        );
      }),
      runs,
    );
  });

  it("is context once it has been told, and news where its time has passed untold", () => {
    const one = {
      id: "ono",
      relationship: "boss",
      register: "formal",
      language: "ja",
      channel: "email",
      occasion: "catch-up",
      also: [],
      lastAgo: 20,
    } as const;
    const told: Touch = { on: JOB + 5, direction: "out", occasions: ["new-job"] };
    const early: Touch = { ...told, on: JOB - 5 };
    const other: Touch = { ...told, occasions: ["birthday"] };
    const at = (daysAfter: number, history: readonly Touch[]) =>
      textOf({ ...one, also: [], daysAfter }, JOB, history);
    expect(at(20, [told])).toContain("株式会社そらでの仕事にも少しずつ慣れてまいりました");
    expect(at(20, [early])).toContain("株式会社そらでの仕事にも少しずつ慣れてまいりました");
    expect(at(200, [told])).toContain("株式会社そらでの仕事にも慣れてまいりました");
    expect(at(20, [other])).not.toContain("株式会社そら");
    expect(at(20, [])).not.toContain("株式会社そら");
    expect(at(200, [])).toContain("11月より株式会社そらで、講師として勤務しております");
  });
});

describe("a departure that the colleague has seen", () => {
  const said = (today: string, language: "ja" | "en", changes: Partial<Contact> = {}): string =>
    draft({
      contact: contact({
        name: { full: "大野 健", family: "大野", given: "健" },
        company: ME[language].milestones[0]?.company as string,
        ...changes,
      }),
      book: book({ ...ME[language], milestones: ME[language].milestones.slice(0, 1) }),
      occasion: "after-leaving",
      channel: "chat",
      language,
      today,
    }).body;
  it.each([
    ["2026-11-07", "もう1週間。", "a week"],
    ["2026-11-14", "もう2週間。", "two weeks"],
    ["2026-11-21", "もう3週間。", "three weeks"],
    ["2026-11-27", "もうすぐ1か月。", "nearly a month"],
    ["2026-12-02", "もう1か月。", "a month"],
    ["2026-12-15", "もう1か月半。", "six weeks"],
    ["2026-12-28", "もうすぐ2か月。", "nearly two months"],
    ["2027-01-29", "もうすぐ3か月。", "nearly three months"],
  ])("is not told as news on %s", (today, ja, en) => {
    expect(said(today, "ja")).toContain(`末で会社を辞めて、${ja}\n一緒に働いてたときは`);
    expect(said(today, "en")).toContain(`It's already ${en} since I left Tsubasa.`);
  });

  it("counts the weeks also where the company has no name in English", () => {
    const text = draft({
      contact: contact({ name: { full: "Sam Lee" }, company: "株式会社つばさ" }),
      book: book(ME.ja),
      occasion: "after-leaving",
      channel: "chat",
      language: "en",
      today: "2026-11-14",
    }).body;
    expect(text).toContain("It's already two weeks since I left.");
  });

  it("is news to anybody else, and to the colleague of an earlier company", () => {
    const earlier = { date: day("2020-03-31"), kind: "left" as const, company: "株式会社もり" };
    const text = draft({
      contact: contact({ name: { full: "大野 健", family: "大野", given: "健" }, met: day("2019-04-01") }),
      book: book({ ...ME.ja, milestones: [earlier, ...ME.ja.milestones] }),
      occasion: "after-leaving",
      channel: "chat",
      today: "2026-11-14",
    }).body;
    expect(text).toContain("10月末でつばさを離れたよ。");
    expect(said("2026-11-14", "ja", { company: "株式会社あおば" })).toContain("10月末でつばさを離れたよ。");
    expect(said("2026-11-14", "en", { relationship: "friend" })).toContain(
      "I left Tsubasa at the end of October.",
    );
  });

  it("follows a congratulation with a word of transition", () => {
    const text = draft({
      contact: contact({
        name: { full: "大野 健", family: "大野", given: "健" },
        events: [{ date: day("2026-11-20"), kind: "promotion" }],
      }),
      book: book(ME.ja),
      occasion: "congratulations",
      also: ["after-leaving", "new-job"],
      channel: "chat",
      today: "2026-11-21",
    }).body;
    expect(text).toContain("\nこっちは10月末で会社を退職して、もう3週間。");
    expect(text.match(/こっちは/g)).toHaveLength(1);
  });
});

describe("two messages of own news within weeks", () => {
  it("do not close in the same words", () => {
    for (const language of ["ja", "en"] as const) {
      for (const relationship of ["boss", "mentor", "client", "colleague", "friend"]) {
        for (const channel of ["email", "chat"] as const) {
          for (let index = 0; index < 6; index++) {
            const person = contact({
              id: `p${index}`,
              relationship,
              name: { full: "Sam Lee", family: "Lee", given: "Sam" },
            });
            const closing = (occasion: string, today: string): readonly string[] =>
              draft({ contact: person, book: book(ME[language]), occasion, channel, language, today })
                .body.split(/\n+/)
                .filter((line) =>
                  /よろしく|ご縁|お目に|ごはん|お茶|(?<!世)話|hope(?! you are well)|wish|glad|lunch|catch up|Coffee/.test(
                    line,
                  ),
                );
            const first = closing("after-leaving", "2026-11-08");
            const second = closing("new-job", "2026-11-17");
            expect(second.filter((line) => first.includes(line))).toEqual([]);
          }
        }
      }
    }
  });
});

describe("everything that falls due in the months after a change of jobs", () => {
  it("tells each news once, whatever the day on which it is sent", () => {
    for (const relationship of ["boss", "mentor", "client", "colleague"]) {
      for (let index = 0; index < 12; index++) {
        const times = { "new-job": 0, "after-leaving": 0 };
        let person: Contact = contact({
          id: `p${index}`,
          relationship,
          name: { full: "大野 健", family: "大野", given: "健" },
          company: relationship === "client" ? "株式会社あおば" : "株式会社つばさ",
          met: day("2019-04-01"),
          lastContact: day("2026-08-01"),
          birthday: { month: 11, day: 8 + index },
          language: "ja",
        });
        for (let today = LEFT + 1; today < LEFT + 120; today++) {
          const own = book(ME.ja, { contacts: [person] });
          const row = planner(own)(person, today, 0).due;
          if (row === undefined || row === null) continue;
          const { body } = draft({
            contact: person,
            book: own,
            occasion: row.occasion,
            also: row.also,
            window: { start: row.start, end: row.end, late: row.late },
            channel: row.channel,
            today: formatDay(today),
          });
          if (/11月(より|から)/.test(body)) times["new-job"]++;
          if (/10月末/.test(body)) times["after-leaving"]++;
          const named = [row.occasion, ...row.also.filter((id) => id in times)];
          person = {
            ...person,
            history: [...person.history, { on: today, via: row.channel, direction: "out", occasions: named }],
          };
        }
        expect({ relationship, index, ...times }).toEqual({
          relationship,
          index,
          "new-job": 1,
          "after-leaving": 1,
        });
      }
    }
  });
});
