import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findContacts } from "../../../src/book/find.ts";
import { romajiKey } from "../../../src/book/romaji-key.ts";
import type { Contact, Name } from "../../../src/domain/contact.ts";
import { contact } from "../domain/make.ts";

const person = (id: string, name: Name, fields: Partial<Contact> = {}): Contact =>
  contact({ id, name, ...fields });
const split = (full: string, reading?: string): Name => {
  const [family, given] = full.split(" ") as [string, string];
  return { full, family, given, ...(reading === undefined ? {} : { reading }) };
};

const PEOPLE = [
  person("tanaka-ichiro", split("田中 一郎", "たなか いちろう")),
  person("sato-takeru", split("佐藤 健", "さとう たける")),
  person("sato-hanako", split("佐藤 花子", "サトウ ハナコ"), { aliases: ["はなちゃん"] }),
  person("ohno", split("大野 真一", "おおの しんいち")),
  person("homma", split("本間 順一", "ほんま じゅんいち")),
  person("goto", split("後藤 恵", "ごとう めぐみ")),
  person("takahashi", split("髙橋 渚", "たかはし なぎさ")),
  person("yamazaki", split("山﨑 亮", "やまざき りょう")),
  person("sam", { full: "Sam Lee", family: "Lee", given: "Sam" }),
  person("tsuda", split("津田 文", "つだ ふみ")),
  person("noread", { full: "渡邉健" }),
];

const ALIKE = [
  person("keno", { full: "Kenneth O" }),
  person("ken-o", { full: "Ken Ono" }),
  person("髙橋-一郎", split("髙橋 一郎")),
  person("高橋-一郎", split("高橋 一郎")),
  person("lee", { full: "Lee Sam", family: "Sam", given: "Lee" }),
  person("sam", { full: "Sam Lee", family: "Lee", given: "Sam" }),
  person("kim", { full: "Kim Park", family: "Park", given: "Kim" }),
  person("pak", { full: "Pak" }, { aliases: ["Park Kim"] }),
];

describe("people who are nearly called the same", () => {
  it.each([
    ["ken-o", ["ken-o"]],
    [" keno ", ["keno"]],
    ["KEN-O", ["keno", "ken-o"]],
    ["高橋-一郎", ["高橋-一郎"]],
    ["髙橋-一郎", ["髙橋-一郎"]],
    ["高橋 一郎", ["髙橋-一郎", "高橋-一郎"]],
    ["Sam Lee", ["sam"]],
    ["lee sam", ["lee"]],
    ["Park Kim", ["pak"]],
    ["Kim Park", ["kim"]],
  ])("%s", async (query, ids) => {
    expect((await findContacts(ALIKE, query)).matches.map(({ id }) => id)).toEqual(ids);
  });
});

async function idsOf(query: string): Promise<string[]> {
  return (await findContacts(PEOPLE, query)).matches.map(({ id }) => id);
}

describe("names", () => {
  it.each([
    ["tanaka", "tanaka-ichiro"],
    ["田中", "tanaka-ichiro"],
    ["タナカ", "tanaka-ichiro"],
    ["たなか", "tanaka-ichiro"],
    ["ﾀﾅｶ", "tanaka-ichiro"],
    ["田中一郎", "tanaka-ichiro"],
    ["田中　一郎", "tanaka-ichiro"],
    ["Ichirō", "tanaka-ichiro"],
    ["ichirou", "tanaka-ichiro"],
    ["佐藤 健", "sato-takeru"],
    ["takeru", "sato-takeru"],
    ["はなちゃん", "sato-hanako"],
    ["ohno", "ohno"],
    ["oono", "ohno"],
    ["ono", "ohno"],
    ["Sin'ichi", "ohno"],
    ["Shinichi", "ohno"],
    ["honma", "homma"],
    ["Homma", "homma"],
    ["junichi", "homma"],
    ["zyunniti", ""],
    ["jun'ichi", "homma"],
    ["ごとう", "goto"],
    ["ことう", ""],
    ["gotoh", "goto"],
    ["高橋", "takahashi"],
    ["髙橋", "takahashi"],
    ["山崎", "yamazaki"],
    ["Lee", "sam"],
    ["Sam Lee", "sam"],
    ["lee sam", "sam"],
    ["sa", "sato-takeru sato-hanako sam"],
    ["tsud", "tsuda"],
    ["tsu", "tsuda"],
    ["tuda", "tsuda"],
    ["fumi", "tsuda"],
    ["渡辺健", "noread"],
    ["渡辺", "noread"],
    ["佐藤", "sato-takeru sato-hanako"],
    ["satou", "sato-takeru sato-hanako"],
    ["SATO-TAKERU", "sato-takeru"],
    ["田口", ""],
    ["tnaka", ""],
    ["", ""],
    ["  ", ""],
  ])("%s finds %s", async (query, ids) => {
    expect((await idsOf(query)).join(" ")).toBe(ids);
  });

  it.each([
    ["tnaka", ["tanaka-ichiro"]],
    ["Sam Leee", ["sam"]],
    ["佐藤 建", ["sato-takeru", "sato-hanako"]],
    ["xyzzy", []],
  ])("the nearest to %s: %s", async (query, ids) => {
    const { nearest } = await findContacts(PEOPLE, query);
    expect(nearest.map(({ id }) => id)).toEqual(ids);
  });

  it("offers 田中 for 田口 only because nothing is nearer", async () => {
    const other = person("taguchi", split("田口 修", "たぐち おさむ"));
    const { nearest } = await findContacts([...PEOPLE, other], "田口 治");
    expect(nearest.map(({ id }) => id)).toEqual(["taguchi"]);
  });

  it("everybody is found by id, full name and reading", async () => {
    const word = fc.stringMatching(/^[ぁ-んァ-ヶ一-龠a-zA-Z]{1,6}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(word, word), { minLength: 1, maxLength: 4 }),
        async (names) => {
          const people = names.map(([family, given], index) =>
            person(`id-${index}`, {
              full: `${family} ${given}`,
              family,
              given,
              reading: `${given} ${family}`,
            }),
          );
          for (const somebody of people) {
            for (const query of [somebody.id, somebody.name.full, somebody.name.reading as string]) {
              const { matches } = await findContacts(people, query);
              expect(matches.length).toBeGreaterThan(0);
            }
            expect((await findContacts(people, somebody.id)).matches).toEqual([somebody]);
            expect((await findContacts(people, somebody.name.full)).matches).toContain(somebody);
          }
        },
      ),
    );
  });

  it.each([
    ["matchi", "macchi"],
    ["shouta", "syota"],
    ["Ōta", "oota"],
    ["ohta", "ota"],
    ["juuji", "zyuzi"],
    ["kanpai", "kampai"],
  ])("%s and %s are one spelling", (a, b) => {
    expect(romajiKey(a)).toBe(romajiKey(b));
  });

  it.each([
    ["ohashi", "oashi"],
    ["goto", "koto"],
    ["kana", "kanna"],
  ])("%s and %s are not", (a, b) => {
    expect(romajiKey(a)).not.toBe(romajiKey(b));
  });
});
