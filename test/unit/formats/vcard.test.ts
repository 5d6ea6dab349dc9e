import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedFields } from "../../../src/formats/imported.ts";
import { readVcards } from "../../../src/formats/vcard.ts";

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/vcards/${name}`, import.meta.url));
}

function fromText(text: string): ReturnType<typeof readVcards> {
  return readVcards(new TextEncoder().encode(text));
}

/** The fields of one card with these lines beside its name. */
function fieldsOf(lines: readonly string[], version = "3.0"): ImportedFields {
  const card = ["BEGIN:VCARD", `VERSION:${version}`, "N:佐藤;健;;;", "FN:佐藤 健", ...lines, "END:VCARD", ""];
  const [contact] = fromText(card.join("\r\n")).contacts;
  if (!contact) throw new Error("nobody was read");
  const { name: _name, ...fields } = contact.fields;
  return fields;
}

function namesOf(...lines: readonly string[]): ImportedFields | undefined {
  return fromText(["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD"].join("\n")).contacts[0]?.fields;
}

describe("a file of", () => {
  it("an iPhone", () => {
    const { contacts, problems } = readVcards(fixture("iphone-3.0.vcf"));
    expect(contacts).toEqual([
      {
        place: { line: 1 },
        fields: {
          name: "佐藤 健",
          reading: "さとう たける",
          company: "株式会社ひかり",
          department: "営業部",
          title: "部長",
          address: { postal_code: "150-0000", lines: ["東京都渋谷区はるかぜ町1-2-3", "コーポさくら201"] },
          email: ["sato@hikari.example", "takeru@sato.example"],
          phone: ["090-0000-0002", "03-0000-0002"],
          birthday: "02-29",
          sns: { linkedin: "https://www.linkedin.com/in/takeru", x: "https://twitter.com/takeru_s" },
          chat: { app: "skype", id: "takeru.sato" },
          tags: ["勉強会", "OB会"],
          notes: "甘いものが好き, とくに羊羹。\nゴルフはしない; 釣り。",
          extra: {
            "ADR 1 (label)": "home",
            "EMAIL 1 (label)": "work",
            "EMAIL 2 (label)": "home",
            "TEL 2 (label)": "代表",
            "TEL (work, fax)": "03-0000-0009",
            "X-PHONETIC-ORG": "ひかり",
            "URL (HomePage)": "https://hikari.example/",
            "X-ABDATE (Anniversary)": "2019-04-01",
            "X-ABRELATEDNAMES (Spouse)": "佐藤 花子",
          },
        },
      },
      {
        place: { line: 57 },
        fields: {
          name: "Sam J. Lee",
          family: "Lee",
          given: "Sam",
          company: "Northwind Labs",
          address: { postal_code: "98101", lines: ["12 Harbor Road", "Suite 5", "Seattle, WA", "USA"] },
          birthday: "1985-07-04",
          extra: {
            "ADR 1 (label)": "work",
            "N (prefix)": "Dr.",
            UID: "4f2c9a3e-0000-4000-8000-000000000001",
          },
        },
      },
    ]);
    expect(problems).toEqual([
      { place: { line: 31 }, code: "binary-left-out", args: { property: "PHOTO" }, lost: "nothing" },
      // The card of a company.
      { place: { line: 48 }, code: "company", lost: "contact" },
    ]);
  });

  it("Outlook, 2.1 in quoted-printable Shift_JIS", () => {
    const { contacts, problems } = readVcards(fixture("outlook-2.1-shift-jis.vcf"));
    expect(contacts.map(({ fields }) => fields)).toEqual([
      {
        // 表 and 能 end in the bytes of a backslash.
        name: "表 能力",
        reading: "オモテ ノウリキ",
        company: "みなと物産株式会社",
        department: "購買部・食品",
        title: "課長",
        address: { postal_code: "530-0000", lines: ["大阪府大阪市北区中央町1-1", "みなとビル5階"] },
        email: ["omote@minato.example"],
        phone: ["06-0000-0003", "090-0000-0003"],
        birthday: "1970-11-03",
        notes: "展示会で名刺交換。\n髙島屋の近く①、予算=未定",
        extra: {
          "ADR 1 (label)": "work",
          "TEL 1 (label)": "work",
          "TEL (work, fax)": "06-0000-0004",
          "LABEL (work)": "530-0000\n大阪府大阪市北区中央町1-1\nみなとビル5階",
          "X-MS-OL-DEFAULT-POSTAL-ADDRESS": "2",
        },
      },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["binary-left-out"]);
  });

  it("Android, 2.1 in quoted-printable UTF-8, the shown name the other way round", () => {
    expect(readVcards(fixture("android-2.1-utf-8.vcf")).contacts[0]?.fields).toEqual({
      name: "田中 美咲",
      reading: "たなか みさき",
      phone: ["09000000004"],
      email: ["misaki@tanaka.example"],
      birthday: "12-15",
      notes: "送別会; 写真を送る",
      extra: {
        "EMAIL 1 (label)": "home",
        "X-ANDROID-CUSTOM": "vnd.android.cursor.item/nickname;みさきち;1;;;;;;;;;;;;;",
      },
    });
  });

  it("a Japanese mobile phone, in Shift_JIS that it does not declare", () => {
    expect(readVcards(fixture("keitai-2.1-raw-shift-jis.vcf")).contacts[0]?.fields).toEqual({
      name: "渡辺 直樹",
      reading: "ワタナベ ナオキ",
      phone: ["090-0000-0005"],
      address: { postal_code: "220-0000", lines: ["神奈川県横浜市しおかぜ区表町6-7-8"] },
      notes: "予算表;ソ連製",
      extra: { "ADR 1 (label)": "home" },
    });
  });

  it("a Western machine, with the card of an assistant in it", () => {
    expect(readVcards(fixture("western-2.1-latin-1.vcf")).contacts).toEqual([
      {
        place: { line: 1 },
        fields: {
          family: "Müller",
          given: "Rémi",
          address: { postal_code: "8000", lines: ["Straße 5", "Zürich", "Schweiz"] },
          phone: ["+41 00 000 00 07"],
          extra: {
            "ADR 1 (label)": "home",
            "TEL 1 (label)": "home",
            AGENT: "VERSION:2.1\nN:Helper;Hans",
          },
        },
      },
    ]);
  });

  it("vCard 4.0", () => {
    const { contacts, problems } = readVcards(fixture("rfc6350-4.0.vcf"));
    expect(contacts.map(({ fields }) => fields)).toEqual([
      {
        name: "高橋 恵子",
        reading: "たかはし けいこ",
        aliases: ["けいこ", "K,T"],
        company: "ことば大学",
        department: "文学部 国語学",
        email: ["keiko@home.example", "keiko@work.example"],
        phone: ["+81-90-0000-0006"],
        birthday: "02-29",
        sns: { mastodon: "https://social.example/@keiko", note: "https://note.com/keiko" },
        notes: "先生\nお花が好き",
        language: "ja",
        extra: {
          "EMAIL 1 (label)": "home",
          "EMAIL 2 (label)": "work",
          IMPP: "xmpp:keiko@chat.example",
          LANG: "en",
          ANNIVERSARY: "20100601",
          GENDER: "F",
          LOGO: "https://home.example/logo.png",
          "RELATED (spouse)": "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
          UID: "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
        },
      },
    ]);
    // A list of people is nobody, and nothing is wrong with it.
    expect(problems.map(({ code }) => code)).toEqual(["binary-left-out"]);
  });

  it.each(["utf-16.vcf", "old-mac-line-ends.vcf"])("%s", (name) => {
    expect(readVcards(fixture(name))).toEqual({
      contacts: [{ place: { line: 1 }, fields: { name: "森 さくら" } }],
      problems: [],
    });
  });

  it("UTF-16 without its mark", () => {
    expect(readVcards(fixture("utf-16.vcf").subarray(2))).toEqual(readVcards(fixture("utf-16.vcf")));
  });

  it("lines folded inside of characters", () => {
    expect(readVcards(fixture("folded-inside-characters.vcf")).contacts[0]?.fields).toEqual({
      name: "中村 彩",
      company: "ながいなまえのかいしゃ".repeat(5),
      department: "開発",
      notes: "研究会で知り合った。次は春の展示会でお会いする約束。".repeat(4),
    });
  });

  it("broken cards names each by its line, and reads the others", () => {
    const { contacts, problems } = readVcards(fixture("broken.vcf"));
    expect(contacts.map(({ fields }) => fields)).toEqual([
      { name: "伊藤 誠", email: ["ito@minato.example"] },
      { name: "井上 悠", extra: { BDAY: "1991-02-30" } },
    ]);
    expect(problems).toEqual([
      { place: { line: 7 }, code: "open-card", lost: "contact" },
      { place: { line: 15 }, code: "broken-card", args: { text: "this line is none" }, lost: "value" },
      {
        place: { line: 16 },
        code: "wrong-value",
        args: { field: "birthday", value: "1991-02-30" },
        lost: "value",
      },
      { place: { line: 18 }, code: "no-name", lost: "contact" },
      { place: { line: 23 }, code: "open-card", lost: "contact" },
      { place: { line: 24 }, code: "open-card", lost: "contact" },
    ]);
  });

  it("dangerous texts loses what is dangerous", () => {
    const { contacts } = readVcards(fixture("dangerous.vcf"));
    expect(contacts).toHaveLength(1);
    expect(contacts[0]?.fields).toMatchObject({
      family: '=HYPERLINK("http://evil.example","x")',
      given: "[31mRed",
      notes: "first\nsecond]0;title",
      extra: { "X-ODD": "abc" },
    });
  });
});

describe("the name", () => {
  it.each([
    [["N:佐藤 健;;;;", "FN:佐藤 健"], { name: "佐藤 健" }],
    [["N:;佐藤 健;;;", "FN:佐藤 健"], { name: "佐藤 健" }],
    [["FN:Sam Lee"], { name: "Sam Lee" }],
    [["N:Lee;Sam;;;", "FN:Lee\\, Sam"], { family: "Lee", given: "Sam" }],
    [["N:佐藤;健;;;様", "FN:佐藤 健様"], { name: "佐藤 健", extra: { "N (suffix)": "様" } }],
    [["N:佐藤;健;;;", "FN:佐藤 健 (ひかり)"], { name: "佐藤 健", aliases: ["佐藤 健 (ひかり)"] }],
    [
      ["N:佐藤;健;;;", "FN:佐藤 健", "SORT-STRING:さとう たける"],
      { name: "佐藤 健", reading: "さとう たける" },
    ],
    [["N:佐藤;健;;;", "FN:佐藤 健", "SORT-STRING:佐藤"], { name: "佐藤 健" }],
    [["N:Lee;Sam;;;", "FN:Sam Lee", "SORT-STRING:Lee"], { family: "Lee", given: "Sam" }],
  ])("of %j", (lines, expected) => {
    expect(namesOf(...lines)).toEqual(expected);
  });

  it.each([[["FN:"]], [["N:;;;;", "TEL:1"]], [["N:?;;;;", "FN:?"]], [[]]])("is missing in %j", (lines) => {
    const read = fromText(["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD"].join("\n"));
    expect(read).toEqual({
      contacts: [],
      problems: [{ place: { line: 1 }, code: "no-name", lost: "contact" }],
    });
  });
});

describe("a birthday", () => {
  it.each([
    ["BDAY:19911215", "1991-12-15"],
    ["BDAY:1991-12-15", "1991-12-15"],
    ["BDAY;VALUE=date:1991-12-15", "1991-12-15"],
    ["BDAY:1991-12-15T00:00:00Z", "1991-12-15"],
    ["BDAY:19911215T000000", "1991-12-15"],
    ["BDAY:--0229", "02-29"],
    ["BDAY:--05-18", "05-18"],
    ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-18", "05-18"],
    ["BDAY:1604-02-29", "02-29"],
    ["BDAY:0000-05-18", "05-18"],
    ["BDAY:0000-02-29", "02-29"],
    ["BDAY:04-15", "04-15"],
    ["BDAY:1985/04/15", "1985-04-15"],
    ["BDAY:昭和50年5月18日", "1975-05-18"],
    ["BDAY:15/04/1985", "1985-04-15"],
  ])("%s is %s", (line, birthday) => {
    expect(fieldsOf([line])).toEqual({ birthday });
  });

  // Midnight in Japan is the day before in UTC: whose day it is nobody can tell.
  it.each(["1991-12-14T15:00:00Z", "1991-02-29", "1850-01-01", "circa 1960", "---15", "1991-12"])(
    "%s stays a text",
    (value) => expect(fieldsOf([`BDAY:${value}`])).toEqual({ extra: { BDAY: value } }),
  );
});

describe("what has no field", () => {
  it("goes to extra in full, with its label or its types", () => {
    const fields = fieldsOf([
      "TITLE:部長",
      "TITLE:理事",
      "item1.ADR;TYPE=home:;;a;b;c;1;",
      "item2.ADR;TYPE=work:;;d;e;;2;",
      "item2.X-ABLabel:工場",
      "X-A;TYPE=pref:1",
      "X-A:2",
      "x-a:2",
      "TZ:+09:00",
    ]);
    expect(fields).toEqual({
      title: "部長",
      address: { postal_code: "1", lines: ["a", "b, c"] },
      extra: {
        TITLE: "理事",
        "ADR 1 (label)": "home",
        "ADR (工場)": "d\ne\n2",
        "X-A": "1",
        "X-A 2": "2",
        TZ: "+09:00",
      },
    });
  });

  it("keeps what a number is called by its place, and an assistant's address apart", () => {
    const fields = fieldsOf([
      "item1.TEL:03-7777-8888",
      "item1.X-ABLabel:秘書直通",
      "TEL;TYPE=CELL:090-1",
      "TEL;TYPE=HOME:03-1",
      "item2.EMAIL;TYPE=INTERNET:helper@n.example",
      "item2.X-ABLabel:アシスタント",
      "item3.EMAIL;PREF=1:other@n.example",
      "item3.X-ABLabel:_$!<Assistant>!$_",
      "EMAIL;TYPE=WORK:own@n.example",
    ]);
    expect(fields).toEqual({
      email: ["own@n.example"],
      phone: ["03-7777-8888", "090-1", "03-1"],
      extra: {
        "EMAIL (アシスタント)": "helper@n.example",
        "EMAIL (Assistant)": "other@n.example",
        "EMAIL 1 (label)": "work",
        "TEL 1 (label)": "秘書直通",
        "TEL 3 (label)": "home",
      },
    });
  });

  it("is not what says nothing of the person", () => {
    expect(
      fieldsOf(["REV:20260101T000000Z", "PRODID:x", "UID:sato@keepintouch", "X-ABADR:jp", "NOTE:"]),
    ).toEqual({});
  });

  it("is not the group that Google puts everybody in", () => {
    expect(fieldsOf(["CATEGORIES:myContacts,ゴルフ"])).toEqual({ tags: ["ゴルフ"] });
    expect(fieldsOf(["CATEGORIES:myContacts"])).toEqual({});
  });

  it("may have the name of anything", () => {
    const { extra } = fieldsOf(["__proto__:1", "constructor:2"]);
    expect(Object.entries(extra as object)).toEqual([
      ["__PROTO__", "1"],
      ["CONSTRUCTOR", "2"],
    ]);
  });
});

describe("a value", () => {
  it("keeps a backslash that is escaped, and ends after it", () => {
    expect(fieldsOf(["ORG:a\\\\;b\\;c", "NOTE:C:\\\\new\\nline"])).toMatchObject({
      company: "a\\",
      department: "b;c",
      notes: "C:\\new\nline",
    });
  });

  it("of 2.1 folds where a blank stands and keeps it, but not inside of a word of kanji", () => {
    expect(fieldsOf(["NOTE:first", " second"], "2.1")).toEqual({ notes: "first second" });
    expect(fieldsOf(["NOTE:展示", " 会"], "2.1")).toEqual({ notes: "展示会" });
    expect(fieldsOf(["NOTE:fir", " st"], "3.0")).toEqual({ notes: "first" });
  });

  it("of quoted-printable goes on in the next line, whatever that begins with", () => {
    const lines = ["NOTE;QUOTED-PRINTABLE:one =", " two=", "BDAY:three=0D=0A= ", "four=3Bfive", "TITLE:x"];
    expect(fieldsOf(lines, "2.1")).toEqual({ notes: "one  twoBDAY:three\nfour;five", title: "x" });
  });

  it("that never ends does not swallow the end of its card", () => {
    expect(fieldsOf(["NOTE;QUOTED-PRINTABLE:one="], "2.1")).toEqual({ notes: "one" });
  });

  it("in quotation marks of a parameter may hold a colon, and ^ for a quotation mark", () => {
    expect(fieldsOf(['X-B;TYPE="a:b^\'c":1', 'X-C;TYPE="d:1'])).toEqual({
      extra: { 'X-B (a:b"c)': "1", 'X-C ("d)': "1" },
    });
  });

  it("in a charset that is declared is believed", () => {
    const bytes = Uint8Array.from([
      ...Buffer.from("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-2022-JP:"),
      0x1b,
      0x24,
      0x42,
    ]);
    // 佐;藤 in ISO-2022-JP: the bytes of 藤 are those of "F#".
    const name = Uint8Array.from([
      0x3a, 0x34, 0x1b, 0x28, 0x42, 0x3b, 0x1b, 0x24, 0x42, 0x46, 0x23, 0x1b, 0x28, 0x42,
    ]);
    const { contacts } = readVcards(Buffer.concat([bytes, name, Buffer.from("\nEND:VCARD\n")]));
    expect(JSON.stringify(contacts[0]?.fields)).toContain("佐");
    expect(JSON.stringify(contacts[0]?.fields)).toContain("藤");
  });

  it("that is no text in its charset is named", () => {
    const card = Buffer.concat([
      Buffer.from("BEGIN:VCARD\nVERSION:3.0\nFN:a\nTITLE;CHARSET=UTF-8:b"),
      Buffer.from([0xff, 0x80]),
      Buffer.from("\nEND:VCARD\n"),
    ]);
    expect(readVcards(card).problems).toMatchObject([{ place: { line: 4 }, code: "wrong-value" }]);
  });

  it("that is far too long is left out and named, the person is not", () => {
    const { contacts, problems } = fromText(
      `BEGIN:VCARD\nVERSION:3.0\nFN:a\nNOTE:${"x".repeat(3_000_000)}\n${"y".repeat(3_000_000)}\nEND:VCARD\n`,
    );
    expect(contacts).toEqual([{ place: { line: 1 }, fields: { name: "a" } }]);
    expect(problems.map(({ place, code }) => [place.line, code])).toEqual([
      [4, "line-too-long"],
      [5, "line-too-long"],
    ]);
  });
});

describe("a picture", () => {
  const encoded = "A".repeat(5_000_000);
  it.each([
    ["folded", `PHOTO;ENCODING=b;TYPE=JPEG:${encoded.replace(/(.{74})/g, "$1\n ")}`],
    ["on one line", `PHOTO;ENCODING=BASE64:${encoded}`],
    ["not even indented", `PHOTO;BASE64;JPEG:\n${encoded.replace(/(.{76})/g, "$1\n")}\n`],
    ["as an address", `PHOTO:data:image/jpeg;base64,${encoded}`],
    ["without a word", `PHOTO:${encoded.slice(0, 4000)}`],
  ])("%s is not kept", (_how, photo) => {
    const { contacts, problems } = fromText(`BEGIN:VCARD\nVERSION:2.1\nFN:a\n${photo}\nTITLE:b\nEND:VCARD\n`);
    expect(contacts.map(({ fields }) => fields)).toEqual([{ name: "a", title: "b" }]);
    expect(problems).toEqual([
      { place: { line: 4 }, code: "binary-left-out", args: { property: "PHOTO" }, lost: "nothing" },
    ]);
  });
});

describe("own properties", () => {
  it("say the fields that vCard does not have", () => {
    const fields = fieldsOf([
      "X-KEEPINTOUCH-RELATIONSHIP:boss",
      'X-KEEPINTOUCH-HISTORY:[{"on":"2026-01-01"\\,"reply":true}]',
      'X-KEEPINTOUCH-MORE:{"my key":"1"}',
      'X-KEEPINTOUCH-EXTRA:{"a":null}',
      "UID:x",
    ]);
    expect(fields).toEqual({
      relationship: "boss",
      history: [{ on: "2026-01-01", reply: "true" }],
      "my key": "1",
      extra: { UID: "x", a: "~" },
    });
  });

  it.each(["{broken", `${"[".repeat(100)}${"]".repeat(100)}`, "[", '"'])(
    "that say nothing sensible are named: %s",
    (value) => {
      const { contacts, problems } = fromText(
        `BEGIN:VCARD\nVERSION:3.0\nFN:a\nX-KEEPINTOUCH-HELP:${value}\nEND:VCARD\n`,
      );
      expect(contacts).toHaveLength(1);
      expect(problems).toMatchObject([{ place: { line: 4 }, code: "wrong-value", lost: "value" }]);
    },
  );
});

it("never throws, and invents nobody", () => {
  const piece = fc.constantFrom(
    ...'BEGIN:VCARD|END:VCARD|VERSION:2.1|VERSION:4.0|N:a;b|FN:c|AGENT:|;|:|\\|=|"|\n|\r\n| |\t|NOTE;QUOTED-PRINTABLE:=|PHOTO;BASE64:|;CHARSET=x:|a.b.TEL;TYPE=:|\u0000|é|\u8868'.split(
      "|",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.constant("\n")), { maxLength: 60 }),
      fc.boolean(),
      (pieces, latin) => {
        const text = pieces.join("");
        const { contacts } = readVcards(Buffer.from(text, latin ? "latin1" : "utf8"));
        expect(contacts.length).toBeLessThanOrEqual(text.split("BEGIN:VCARD").length - 1);
      },
    ),
    { numRuns: process.env.CI ? 5000 : 300 },
  );
});

describe("nothing that a card says vanishes:", () => {
  it("a second name, of another language", () => {
    const fields = namesOf(
      "N;ALTID=1;LANGUAGE=ja:佐藤;花子;;;",
      "FN;ALTID=1;LANGUAGE=ja:佐藤 花子",
      "N;ALTID=1;LANGUAGE=en:Sato;Hanako;;Ms.;",
      "FN;ALTID=1;LANGUAGE=en:Hanako Sato",
    );
    expect(fields).toEqual({ name: "佐藤 花子", aliases: ["Hanako Sato"], extra: { "N (prefix)": "Ms." } });
    expect(namesOf("N:佐藤;花子;;;", "FN:佐藤 花子", "N:山口;花子;;;")).toEqual({
      name: "佐藤 花子",
      aliases: ["山口 花子"],
    });
    expect(namesOf("N:Lee;Sam;;;", "FN:Sam Lee", "FN:Lee, Sam", "N:Lee;Sam;;;")).toEqual({
      family: "Lee",
      given: "Sam",
    });
  });

  it("how a company is sorted, and an address as it is written", () => {
    const lines = [
      'ORG;SORT-AS="みらい":株式会社みらい',
      'ADR;TYPE=home;LABEL="東京都渋谷区1-2\\n〒150-0000";GEO="geo:35,139":;;1-2;渋谷区;東京都;150-0000;',
    ];
    expect(fieldsOf(lines, "4.0")).toEqual({
      company: "株式会社みらい",
      address: { postal_code: "150-0000", lines: ["東京都渋谷区1-2"] },
      extra: {
        "ORG (SORT-AS)": "みらい",
        "ADR 1 (label)": "home",
        "ADR (LABEL)": "東京都渋谷区1-2\n〒150-0000",
        "ADR (GEO)": "geo:35,139",
      },
    });
  });

  it("by what a name is sorted, unless it is the name or its reading", () => {
    expect(
      namesOf('N;SORT-AS="さとう,はなこ":佐藤;花子;;;', "FN:佐藤 花子", "X-PHONETIC-LAST-NAME:サトウ"),
    ).toEqual({ name: "佐藤 花子", reading: "サトウ", extra: { "N (SORT-AS)": "さとう,はなこ" } });
    expect(
      namesOf('N;SORT-AS="Harten,Rene":van der Harten;Rene;;;', "FN:Rene van der Harten")?.extra,
    ).toEqual(undefined);
  });

  it.each([
    [
      "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=86=85=E7=B7=9A):1234",
      "TEL 1 (label)",
      "内線",
    ],
    ["TEL;X-CUSTOM(Front desk):1234567", "TEL 1 (label)", "Front desk"],
    ["TEL;X-Office:1234567", "TEL 1 (label)", "Office"],
    ["TEL;MAIN:1234567", "TEL 1 (label)", "main"],
    ["EMAIL;X-School:a@x.example", "EMAIL 1 (label)", "School"],
  ])("the label of %s", (line, key, label) => {
    expect(fieldsOf([line], "2.1").extra).toEqual({ [key]: label });
  });

  it("a title of respect", () => {
    expect(namesOf("N:佐藤;健;;;先生", "FN:佐藤 健先生")).toEqual({ name: "佐藤 健", honorific: "先生" });
    expect(namesOf("N:佐藤;健;;;様", "FN:佐藤 健様")?.extra).toEqual({ "N (suffix)": "様" });
  });

  it("but a mailbox once, whatever its case", () => {
    expect(fieldsOf(["EMAIL;TYPE=work:Mori@X.example", "EMAIL:mori@x.example", "EMAIL:b@x.example"])).toEqual(
      {
        email: ["Mori@X.example", "b@x.example"],
        extra: { "EMAIL 1 (label)": "work" },
      },
    );
  });

  it("but what every phone says of a number", () => {
    expect(
      fieldsOf(["TEL;CELL;PREF;VOICE:1234567", "EMAIL;INTERNET:a@x.example"], "2.1").extra,
    ).toBeUndefined();
  });
});
