import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainMail } from "../../../src/formats/plain-mail.ts";

const encoder = new TextEncoder();

/** Header lines unfolded, and the body as its reader gets it. */
function read(mail: string): { headers: Map<string, string>; body: string } {
  const end = mail.indexOf("\n\n");
  const unfolded = mail.slice(0, end).replace(/\n /g, " ").split("\n");
  const headers = new Map(
    unfolded.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
  );
  const content = mail.slice(end + 2);
  const isBase64 = headers.get("Content-Transfer-Encoding") === "base64";
  return { headers, body: isBase64 ? Buffer.from(content, "base64").toString("utf8") : content };
}

/** Encoded words of base64 side by side are one text (RFC 2047, 6.2). */
function decoded(subject = ""): string {
  return subject.replace(/=\?UTF-8\?B\?([^?]*)\?=( (?==\?))?/g, (_word, text) =>
    Buffer.from(text, "base64").toString("utf8"),
  );
}

const KEYS = ["To", "Subject", "Auto-Submitted", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];

describe("a plain mail", () => {
  it("stays plain where it can", () => {
    expect(plainMail({ to: "taro", subject: "keepintouch: 2 people today", body: "Sam Lee\n" })).toBe(
      [
        "To: taro",
        "Subject: keepintouch: 2 people today",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 7bit",
        "",
        "Sam Lee",
        "",
      ].join("\n"),
    );
  });

  it("shows Japanese to the plainest reader, and packs only lines that are too long", () => {
    const long = `${"長い道".repeat(200)}\n`;
    expect(
      read(plainMail({ to: "taro", subject: "x", body: "佐藤\n" })).headers.get("Content-Transfer-Encoding"),
    ).toBe("8bit");
    const packed = plainMail({ to: "taro", subject: "x", body: long });
    expect(read(packed).headers.get("Content-Transfer-Encoding")).toBe("base64");
    expect(read(packed).body).toBe(long);
  });

  it("brings any subject and any body whole, in lines that mail allows, without another header", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(text, text, (subject, body) => {
        const mail = plainMail({ to: "taro", subject: `${subject}\r\nBcc: all@example.com`, body });
        const { headers, body: readBody } = read(mail);
        expect([...headers.keys()]).toEqual(KEYS);
        expect(readBody).toBe(body);
        // Line breaks and what a terminal must not get are gone; everything else is there.
        expect(decoded(headers.get("Subject"))).toMatch(/Bcc: all@example\.com$/);
        const header = mail.slice(0, mail.indexOf("\n\n"));
        for (const line of header.split("\n")) {
          expect(encoder.encode(line).length).toBeLessThanOrEqual(76);
          expect(line).toMatch(/^[\x20-\x7e]*$/);
        }
        for (const line of mail.split("\n")) expect(encoder.encode(line).length).toBeLessThanOrEqual(998);
      }),
      { numRuns: process.env.CI ? 500 : 100 },
    );
  });

  it("keeps a long Japanese subject together", () => {
    const subject = "keepintouch: 今日は佐藤さん、鈴木さん、田中さん、高橋さん、渡辺さんに連絡しましょう";
    expect(decoded(read(plainMail({ to: "taro", subject, body: "" })).headers.get("Subject"))).toBe(subject);
  });
});
