import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailto } from "../../../src/formats/mailto.ts";
import { address, foreignText, shownLine, shownText } from "./foreign-text.ts";

/** The parts of a mailto URI by the rules of RFC 6068. */
function read(uri: string): { to: string; fields: Record<string, string> } {
  const [, to = "", query] = /^mailto:([^?]*)(?:\?(.*))?$/.exec(uri) ?? [];
  const fields = (query === undefined ? [] : query.split("&")).map((field) => {
    const [name = "", value = ""] = field.split("=");
    return [decodeURIComponent(name), decodeURIComponent(value)] as const;
  });
  return { to: decodeURIComponent(to), fields: Object.fromEntries(fields) };
}

describe("a mailto link", () => {
  it("is readable where nothing needs encoding, and encodes everything else", () => {
    expect(
      mailto({ to: "sam.lee@northwind.example", subject: "50% & more?", body: "Hi Sam,\n\n1 + 1 = 2 #1\n" }),
    ).toBe(
      "mailto:sam.lee@northwind.example?subject=50%25%20%26%20more%3F&body=Hi%20Sam%2C%0D%0A%0D%0A1%20%2B%201%20%3D%202%20%231",
    );
    expect(mailto({ to: null, subject: "件", body: "" })).toBe("mailto:?subject=%E4%BB%B6");
    expect(mailto({ to: "a+b%c&d?e@x.example", subject: "", body: "" })).toBe(
      "mailto:a%2Bb%25c%26d%3Fe@x.example",
    );
    expect(mailto({ to: "a..b.@docomo.ne.jp", subject: "", body: "" })).toBe(
      "mailto:%22a..b.%22@docomo.ne.jp",
    );
  });

  it("is never made for what is no address", () => {
    for (const to of ["a@b.example,all@example.com", "a@b.example?bcc=all@example.com", ""]) {
      expect(() => mailto({ to, subject: "", body: "" })).toThrow("not an e-mail address");
    }
  });

  it("brings any text whole, and no other field", () => {
    fc.assert(
      fc.property(fc.option(address), foreignText, foreignText, (to, subject, body) => {
        const uri = mailto({ to, subject, body });
        expect(uri).toMatch(
          /^mailto:(?:[\w.~@-]|%[0-9A-F]{2})*(?:\?(?:subject|body)=(?:[\w.~-]|%[0-9A-F]{2})+(?:&body=(?:[\w.~-]|%[0-9A-F]{2})+)?)?$/,
        );
        const title = shownLine(subject);
        const text = shownText(body).replaceAll("\n", "\r\n");
        const found = read(uri);
        expect(found.to.replaceAll('"', "")).toBe(to ?? "");
        expect(found.fields).toEqual({ ...(title && { subject: title }), ...(text && { body: text }) });
      }),
      { numRuns: process.env.CI ? 2000 : 300 },
    );
  });
});
