import { describe, expect, it } from "vitest";
import type { Contact, Me } from "../../../src/domain/contact.ts";
import { untoldNews } from "../../../src/domain/untold-news.ts";
import { book, contact, day, touch } from "./make.ts";

const me: Partial<Me> = {
  milestones: [
    { date: day("2026-10-31"), kind: "left" },
    { date: day("2026-11-10"), kind: "new-job" },
  ],
};
const untold = (today: string, who: Partial<Contact> = {}): string => {
  const person = contact({ relationship: "colleague", met: day("2019-04-01"), ...who });
  return [...untoldNews(book([person], { me }), person, day(today))].sort().join(" ");
};

describe("own news that is not told yet", () => {
  it.each([
    ["2026-10-30", ""],
    ["2026-10-31", "after-leaving"],
    ["2026-11-09", "after-leaving"],
    ["2026-11-10", "after-leaving new-job"],
    ["2027-01-29", "after-leaving new-job"],
    ["2027-01-30", "new-job"],
    ["2027-02-08", "new-job"],
    ["2027-02-09", ""],
  ])("on %s is: %s", (today, news) => {
    expect(untold(today)).toBe(news);
  });

  it.each<[string, Partial<Contact>, string]>([
    ["told in a message", { history: [touch("2026-11-12", { occasions: ["new-job"] })] }, "after-leaving"],
    ["told before its day", { history: [touch("2026-11-01", { occasions: ["new-job"] })] }, "after-leaving"],
    ["told in a message that names no occasion", { history: [touch("2026-11-12")] }, ""],
    ["skipped", { skips: [{ occasion: "new-job", on: day("2026-11-12") }] }, "after-leaving"],
    [
      "not told by a birthday",
      { history: [touch("2026-11-12", { occasions: ["birthday"] })] },
      "after-leaving new-job",
    ],
    ["nothing that this relationship is told", { relationship: "friend" }, "new-job"],
    ["of an earlier time than they", { met: day("2026-11-15") }, ""],
  ])("is %s", (_, who, news) => {
    expect(untold("2026-11-20", who)).toBe(news);
  });
});
