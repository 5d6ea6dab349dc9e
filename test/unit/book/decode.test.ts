import { describe, expect, it } from "vitest";
import { decodeBook } from "../../../src/book/decode.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("decodeBook", () => {
  it.each(["", "a: b\n", "\ufeffa: b\r\n", "名前: 佐藤 健\n", "a: 😀", "contacts:\n  - name: Null\n"])(
    "keeps every character of %j",
    (text) => {
      expect(decodeBook(bytes(text))).toEqual({ text });
    },
  );

  it("names the place of the first bytes that are no UTF-8", () => {
    const broken = new Uint8Array([...bytes("a: b\n名: 山"), 0xff, ...bytes("\nc: d\n")]);
    expect(decodeBook(broken)).toMatchObject({ problem: { code: "file-not-utf8", line: 2, column: 5 } });
  });

  it("tells a zero byte in text from UTF-16", () => {
    expect(decodeBook(bytes("a: \0b\n"))).toMatchObject({ problem: { code: "file-binary" } });
  });
});
