import { describe, expect, it } from "vitest";
import { findContacts } from "../../../src/book/find.ts";
import { unifyKanji } from "../../../src/book/kanji-variants.ts";
import type { Contact, Name } from "../../../src/domain/contact.ts";
import { contact } from "../domain/make.ts";

/** `佐藤 健 (さとう たける)`, or without a reading; the id is the name. */
function person(text: string, aliases: readonly string[] = []): Contact {
  const [full = "", reading] = text.replace(")", "").split(" (");
  const words = full.split(" ");
  const isJapanese = /[^\p{ASCII}\p{Script=Latin}]/u.test(full);
  const [family, given] = isJapanese ? words : [words[1], words[0]];
  const name: Name = {
    full,
    ...(family === undefined || given === undefined ? {} : { family, given }),
    ...(reading === undefined ? {} : { reading }),
  };
  return contact({ id: full, name, aliases });
}

async function found(people: readonly string[], query: string): Promise<string[]> {
  const { matches } = await findContacts(
    people.map((text) => person(text)),
    query,
  );
  return matches.map(({ name }) => name.full);
}

async function nearest(people: readonly string[], query: string): Promise<string[]> {
  const { matches, nearest } = await findContacts(
    people.map((text) => person(text)),
    query,
  );
  expect(matches).toEqual([]);
  return nearest.map(({ name }) => name.full);
}

describe("a reading and the spellings that mean it", () => {
  it.each([
    [
      "加藤 要 (かとう かなめ)",
      ["kato", "katou", "katoh", "katoo", "Katō", "カトウ", "Kanamé", "kato kaname", "Kaname Kato"],
    ],
    ["大野 修 (おおの おさむ)", ["ohno", "oono", "ono", "Ōno", "OHNO", "おおの", "オオノ"]],
    ["大石 蔵 (おおいし くら)", ["oishi", "ooishi", "Ohishi", "oisi"]],
    ["大橋 進 (おおはし すすむ)", ["ohashi", "oohashi", "Oohasi", "ohhashi"]],
    [
      "本間 淳一 (ほんま じゅんいち)",
      ["homma", "honma", "junichi", "jun'ichi", "jun’ichi", "Jun-ichi", "zyuniti"],
    ],
    ["南部 新一 (なんぶ しんいち)", ["nambu", "nanbu", "shinichi", "sin'iti", "Shin-ichi"]],
    ["千葉 翔 (ちば しょう)", ["chiba", "tiba", "sho", "shou", "syo", "syou", "Shoh"]],
    ["服部 勇気 (はっとり ゆうき)", ["hattori", "yuki", "yuuki", "ハットリ"]],
    ["八丁 竜二 (はっちょう りゅうじ)", ["hatcho", "hacchou", "hattyou", "ryuji", "ryuuzi", "Ryūji"]],
    ["津田 史 (つだ ふみ)", ["tsuda", "tuda", "fumi", "humi", "tsu"]],
    ["エマ 大屋 (エマ おおや)", ["ohya", "ooya", "えま", "エマ", "ema"]],
    ["コール 王 (コール オー)", ["kooru", "kohru", "kōru", "コール", "こーる"]],
    ["王 芳 (Wang Fang)", ["wang", "fang", "Fang Wang", "wa"]],
    ["佐々木 渉 (ササキ ワタル)", ["sasaki", "佐佐木", "佐々木渉", "ささき", "sasa"]],
    ["五十嵐 純 (いがらし じゅん)", ["igarashi", "igarasi", "zyun", "jyun", "jun"]],
    ["はなこ", ["hanako", "ハナコ", "はな"]],
  ])("%s", async (text, queries) => {
    for (const query of queries)
      expect([query, await found([text], query)]).toEqual([query, [text.split(" (")[0]]]);
  });

  it.each([
    ["後藤 恵 (ごとう めぐみ)", ["ことう", "koto", "kotou"]],
    ["大野 修 (おおの おさむ)", ["おうの", "おの", "oona"]],
    ["光栄 (こうえい)", ["kohei", "kouhei"]],
    ["加奈 (かな)", ["kanna", "gana"]],
    ["田中 健 (たなか けん)", ["tnaka", "tanakaa", "田口", "タナ力", "tanaka ichiro"]],
    ["John Smith", ["jon", "smit h s", "smyth"]],
    ["渡辺 直", ["watanabe", "わたなべ"]],
  ])("%s is none of %s", async (text, queries) => {
    for (const query of queries) expect([query, await found([text], query)]).toEqual([query, []]);
  });
});

describe("tiers: the first with a match decides", () => {
  it.each([
    [
      "given name before reading",
      ["陽 光 (ひ ひかり)", "坂本 ひかり (さかもと ひかり)"],
      "ひかり",
      ["坂本 ひかり"],
    ],
    [
      "a whole word before a beginning",
      ["田中 健 (たなか けん)", "田中田 一 (たなかだ はじめ)"],
      "tanaka",
      ["田中 健"],
    ],
    [
      "a beginning only when nothing is whole",
      ["田辺 健 (たなべ けん)", "田中 一 (たなか はじめ)"],
      "tana",
      ["田辺 健", "田中 一"],
    ],
    [
      "everybody of the tier",
      ["佐藤 健 (さとう たける)", "佐藤 花 (さとう はな)"],
      "佐藤",
      ["佐藤 健", "佐藤 花"],
    ],
    [
      "kana tell apart what romaji joins",
      ["小野 一 (おの はじめ)", "大野 一 (おおの はじめ)"],
      "おの",
      ["小野 一"],
    ],
    ["romaji does not", ["小野 一 (おの はじめ)", "大野 一 (おおの はじめ)"], "ono", ["小野 一", "大野 一"]],
    ["accents are no matter", ["José Núñez"], "jose", ["José Núñez"]],
    ["apostrophes neither", ["Pat O’Brien"], "O'Brien", ["Pat O’Brien"]],
  ])("%s", async (_what, people, query, names) => {
    expect(await found(people, query)).toEqual(names);
  });

  it("an id before everything else, an alias as good as a name", async () => {
    const people = [
      contact({ id: "ken", name: { full: "Kenneth Park" } }),
      contact({ id: "park", name: { full: "Ken" } }),
      contact({ id: "lee", name: { full: "Sam Lee" }, aliases: ["Kenny", "パクさん"] }),
    ];
    const ids = async (query: string) => (await findContacts(people, query)).matches.map(({ id }) => id);
    expect(await ids("ken")).toEqual(["ken"]);
    expect(await ids("PARK")).toEqual(["park"]);
    expect(await ids("kenny")).toEqual(["lee"]);
    expect(await ids("パクさん")).toEqual(["lee"]);
    expect(await ids("kenn")).toEqual(["ken", "lee"]);
  });
});

describe("kanji that are written in several ways", () => {
  it.each([
    ["髙橋", "高橋"],
    ["山﨑", "山崎"],
    ["齋藤", "斉藤"],
    ["斎藤", "齊藤"],
    ["渡邉", "渡邊"],
    ["渡邊", "渡辺"],
    ["濵田", "濱田"],
    ["濱田", "浜田"],
    ["櫻澤", "桜沢"],
    ["廣嶋", "広島"],
    ["國枝", "国枝"],
    ["𠮷田", "吉田"],
    ["辻\u{e0101}", "辻"],
    ["葛\ufe00西", "葛西"],
    ["佐々木", "佐佐木"],
  ])("%s is %s", async (one, other) => {
    expect(unifyKanji(one)).toBe(unifyKanji(other));
    expect(await found([`${one} 誠`], other)).toEqual([`${one} 誠`]);
  });

  it("keeps names apart that are not the same", () => {
    for (const [one, other] of [
      ["太田", "大田"],
      ["大坂", "大阪"],
      ["土田", "士田"],
      ["千葉", "干葉"],
    ] as const) {
      expect(unifyKanji(one)).not.toBe(unifyKanji(other));
    }
  });
});

describe("the nearest to an unknown name", () => {
  const people = [
    "田中 健 (たなか けん)",
    "田口 修 (たぐち おさむ)",
    "小林 薫 (こばやし かおる)",
    "林 太郎 (はやし たろう)",
    "Sam Lee",
  ];
  it.each([
    ["tnaka", ["田中 健"]],
    ["taguti osmau", ["田口 修"]],
    ["田中 一郎", ["田中 健"]],
    ["林 次郎", ["林 太郎"]],
    ["小林 光", ["小林 薫"]],
    ["sma lee", ["Sam Lee"]],
    ["xxxxxxxx", []],
    ["山本", []],
  ])("%s: %s", async (query, names) => {
    expect(await nearest(people, query)).toEqual(names);
  });

  it("offers 田口 for 田中 only when nothing is nearer", async () => {
    expect(await nearest(["田口 修 (たぐち おさむ)"], "田中")).toEqual(["田口 修"]);
    expect(await nearest(["田口 修 (たぐち おさむ)", "田中 健 (たなか けん)"], "田中 学")).toEqual([
      "田中 健",
    ]);
  });
});
