import { describe, expect, it } from "vitest";
import { book, contact, draft, ME_EN } from "./fixtures.ts";

const firstLine = (name: object, more: object, language: "ja" | "en"): string =>
  draft({
    contact: contact({ name: name as never, ...more }),
    language,
    channel: "email",
    book: book(ME_EN),
  }).body.split("\n")[0] ?? "";

describe("a name whose halves stand in the file", () => {
  it.each([
    [{ full: "Tom Baker, PMP", family: "Baker, PMP", given: "Tom" }, "Hi Tom,", "Dear Tom Baker,"],
    [{ full: "Rita Ross, CFA", family: "Ross, CFA", given: "Rita" }, "Hi Rita,", "Dear Rita Ross,"],
    [
      { full: "Kim Ryu, SHRM-CP, PHR", family: "Ryu, SHRM-CP, PHR", given: "Kim" },
      "Hi Kim,",
      "Dear Kim Ryu,",
    ],
    [
      { full: "Bob Stone, Jr., P.E.", family: "Stone, Jr., P.E.", given: "Bob" },
      "Hi Bob,",
      "Dear Bob Stone,",
    ],
    [{ full: "Alex Kim (He/Him)", family: "Kim (He/Him)", given: "Alex" }, "Hi Alex,", "Dear Alex Kim,"],
    [{ full: "🌟 Jane ✔ Doe 🌟", family: "Doe 🌟", given: "🌟 Jane ✔" }, "Hi Jane,", "Dear Jane Doe,"],
    [{ full: "Dr. Emily Watson", family: "Watson", given: "Dr. Emily" }, "Hi Emily,", "Dear Dr. Watson,"],
    [{ full: "Dr. Watson", family: "Watson", given: "Dr." }, "Hi Dr. Watson,", "Dear Dr. Watson,"],
  ])("%o is greeted by them", (name, casual, formal) => {
    expect(firstLine(name, { register: "casual" }, "en")).toBe(casual);
    expect(firstLine(name, { register: "formal" }, "en")).toBe(formal);
  });
});

describe("a Japanese name with more than the name", () => {
  it.each([
    [{ full: "部長 田中 美咲", family: "部長", given: "田中 美咲" }, "田中部長"],
    [{ full: "課長 山本", family: "課長", given: "山本" }, "山本課長"],
    [{ full: "田中（旧姓：山口） 美咲", family: "田中（旧姓：山口）", given: "美咲" }, "田中さん"],
  ])("%o is called %s", (name, called) => {
    expect(firstLine(name, { register: "formal" }, "ja")).toContain(called);
  });
});
