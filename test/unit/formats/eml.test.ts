import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eml, type MailDraft } from "../../../src/formats/eml.ts";
import { type ReadMail, readMails } from "../../harness/mail.ts";
import { address, foreignText, shownLine, shownText } from "./foreign-text.ts";

const SATO = { name: "佐藤 健", address: "sato@hikari.example" };
const TARO = { name: "山田 太郎", address: "taro@yamada.example" };
const RUNS = process.env.CI ? 1000 : 150;

function readOne(draft: Partial<MailDraft>): ReadMail {
  const [mail] = readMails([eml({ from: TARO, to: SATO, subject: "件名", body: "本文", ...draft })]);
  return mail as ReadMail;
}

/** The header lines of a mail, as they stand. */
function headerLines(mail: string): string[] {
  return mail.slice(0, mail.indexOf("\r\n\r\n")).split("\r\n");
}

describe("an .eml draft", () => {
  it("stays plain where it can", () => {
    const draft = {
      from: { name: "Taro Yamada", address: "taro@yamada.example" },
      to: { name: "Lee, Sam", address: "sam.lee@northwind.example" },
      subject: "A bit of news",
      body: "Hi Sam,\n\nHow are things?\n\nTaro\n\n",
    };
    expect(eml(draft)).toBe(
      [
        "X-Unsent: 1",
        "From: Taro Yamada <taro@yamada.example>",
        'To: "Lee, Sam" <sam.lee@northwind.example>',
        "Subject: A bit of news",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 7bit",
        "",
        "Hi Sam,",
        "",
        "How are things?",
        "",
        "Taro",
        "",
      ].join("\r\n"),
    );
  });

  it("leaves out what is not known, and what belongs to the moment of sending", () => {
    const { keys } = readOne({ from: null, to: null, subject: "" });
    expect(keys).toEqual(["X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]);
  });

  it("names the address alone where there is no name", () => {
    const mail = eml({ from: null, to: { ...SATO, name: "\u200b " }, subject: "", body: "" });
    expect(headerLines(mail)[1]).toBe("To: sato@hikari.example");
  });

  it("quotes an address with dots in the wrong place", () => {
    const mail = eml({ from: null, to: { name: "", address: "a..b.@docomo.ne.jp" }, subject: "", body: "" });
    expect(headerLines(mail)[1]).toBe('To: "a..b."@docomo.ne.jp');
  });

  it.each([
    "sato@hikari.example\r\nBcc: all@example.com",
    "sato@hikari.example, all@example.com",
    "sato@hikari.example> <all@example.com",
    '"a b"@hikari.example',
    "sato@ひかり.example",
    "sato",
    "",
    `${"a".repeat(320)}@hikari.example`,
  ])("is never made for what is no address: %j", (wrong) => {
    const box = { name: "x", address: wrong };
    expect(() => eml({ from: null, to: box, subject: "", body: "" })).toThrow("not an e-mail address");
    expect(() => eml({ from: box, to: null, subject: "", body: "" })).toThrow("not an e-mail address");
  });

  it.each([
    ["taro@yamada.example", "mailto:taro@yamada.example"],
    ["配信停止は taro@yamada.example へご一報ください", "mailto:taro@yamada.example"],
    ["See https://hikari.example/stop?id=1&x=2.", "https://hikari.example/stop?id=1&x=2"],
    ["mailto:stop@hikari.example?subject=stop", "mailto:stop@hikari.example?subject=stop"],
    ["https://hikari.example/停止", undefined],
    ["https://hikari.example/stop、またはご返信で", "https://hikari.example/stop"],
    ["mailto:stop@hikari.example%0d%0aBcc:all@hikari.example", undefined],
    ["Stop at https://hikari.example/stop or write to taro@yamada.example", "https://hikari.example/stop"],
    ["a@hikari.example or b@hikari.example", undefined],
    ["http://hikari.example/stop", undefined],
    ["Just answer this mail.", undefined],
    ["", undefined],
    [`https://hikari.example/${"x".repeat(2000)}`, undefined],
  ])("names where to refuse further mails, if %j names one place", (optOut, place) => {
    const lines = headerLines(eml({ from: TARO, to: SATO, subject: "", body: "", optOut }));
    const header = lines.join("").match(/List-Unsubscribe: ?<(.*?)>/)?.[1];
    expect(header).toBe(place);
  });

  it("has no header of anybody else by what tells how to refuse", () => {
    const optOut = "x@hikari.example>\r\nBcc: all\u2028Bcc: <all\r\n\r\nbody";
    expect(readOne({ optOut })).toMatchObject({
      keys: [
        "X-Unsent",
        "From",
        "To",
        "Subject",
        "List-Unsubscribe",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
      ],
      body: "本文\n",
    });
  });

  it("packs a line that is too long for mail, and keeps it whole", () => {
    const body = `${"x".repeat(2000)}\nend`;
    expect(readOne({ body }).body.trimEnd()).toBe(body);
    expect(
      eml({ from: null, to: null, subject: "", body })
        .split("\r\n")
        .every((line) => line.length <= 76),
    ).toBe(true);
  });

  it("packs text with the line breaks of mail", () => {
    const [, content = ""] = eml({
      from: null,
      to: null,
      subject: "",
      body: "佐藤部長\n\nお元気ですか。",
    }).split("\r\n\r\n");
    expect(Buffer.from(content, "base64").toString()).toBe("佐藤部長\r\n\r\nお元気ですか。\r\n");
  });

  it("is read by Python as it was written, whatever the texts hold", () => {
    const draft = fc.record({
      from: fc.option(fc.record({ name: foreignText, address })),
      to: fc.option(fc.record({ name: foreignText, address })),
      subject: foreignText,
      body: foreignText,
    });
    const drafts = fc.sample(draft, { numRuns: RUNS, seed: 5322 });
    const mails = readMails(drafts.map(eml));
    for (const [index, mail] of mails.entries()) {
      const { from, to, subject, body } = drafts[index] as MailDraft;
      const box = (given: MailDraft["to"]) =>
        given && { name: shownLine(given.name), address: given.address };
      const title = shownLine(subject) || null;
      expect({ ...mail, body: mail.body.trimEnd() }).toEqual({
        keys: [
          "X-Unsent",
          ...(from ? ["From"] : []),
          ...(to ? ["To"] : []),
          ...(title === null ? [] : ["Subject"]),
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding",
        ],
        defects: [],
        from: box(from),
        to: box(to),
        subject: title,
        oldSubject: title,
        type: 'text/plain; charset="utf-8"',
        body: shownText(body),
        parts: 1,
      });
    }
  });

  it("has only lines that mail allows, in ASCII, with CRLF", () => {
    fc.assert(
      fc.property(foreignText, foreignText, address, foreignText, (name, subject, place, body) => {
        const box = { name, address: place };
        const mail = eml({ from: box, to: box, subject, body });
        expect(mail).toMatch(/^[\r\n\x20-\x7e]*$/);
        expect(mail.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of mail.split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
        for (const line of headerLines(mail)) {
          expect(line).toMatch(
            /^(?:(?:X-Unsent|From|To|Subject|MIME-Version|Content-Type|Content-Transfer-Encoding): | \S)/,
          );
          if (!line.includes("=?UTF-8?B?")) continue;
          expect(line.length).toBeLessThanOrEqual(76);
          for (const [, word = ""] of line.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)) {
            // No character is divided between two words: each is UTF-8 of its own.
            expect(() =>
              new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(word, "base64")),
            ).not.toThrow();
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});
