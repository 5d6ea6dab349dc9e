import { describe, expect, it } from "vitest";
import { birthdayOf, dateOf, orderOf, withCentury } from "../../../src/formats/foreign-dates.ts";
import { monthOfName } from "../../../src/formats/month-names.ts";

describe("a date", () => {
  it.each([
    ["06 Mär 2020", "2020-03-06"],
    ["12 Dez 2021", "2021-12-12"],
    ["01 Mai 2022", "2022-05-01"],
    ["6. Januar 2020", "2020-01-06"],
    ["3 févr. 2019", "2019-02-03"],
    ["31 août 2021", "2021-08-31"],
    ["6 de enero de 2020", "2020-01-06"],
    ["2 dic 2018", "2018-12-02"],
    ["9 out 2017", "2017-10-09"],
    ["5 mrt 2016", "2016-03-05"],
    ["Sept 6, 2015", "2015-09-06"],
    ["昭和50年5月18日", "1975-05-18"],
    ["S50.1.2", "1975-01-02"],
    ["ｓ５０／１／２", "1975-01-02"],
    ["㍻元年12月31日", "1989-12-31"],
    ["令和8年3月3日", "2026-03-03"],
    ["R8-3-3", "2026-03-03"],
    ["大正15年1月1日", "1926-01-01"],
    ["昭 64.1.7", "1989-01-07"],
    ["1980/05/18(日)", "1980-05-18"],
    ["2020年 1月 6日", "2020-01-06"],
  ])("%s is read", (text, date) => {
    expect(dateOf(text, "month-first")).toBe(date);
    expect(birthdayOf(text, "month-first")).toBe(date);
  });

  it.each([
    "昭和65年1月1日",
    "平成0年1月1日",
    "令和8年2月30日",
    "X50.1.2",
    "6 Foo 2020",
    "6 jui 2020",
    "0000-05-18",
    "1604-05-18",
    "1850-05-18",
    "06/15/19",
  ])("%s is none", (text) => expect(dateOf(text, "month-first")).toBeUndefined());

  it("has the century of networks where its year has two digits", () => {
    const read = (text: string, order: "month-first" | "day-first"): string | undefined =>
      dateOf(withCentury(text), order);
    expect(read("06/15/19, 10:23 AM", "month-first")).toBe("2019-06-15");
    expect(read("15/6/19, 22:23", "day-first")).toBe("2019-06-15");
    expect(withCentury("06 Jan 2020")).toBe("06 Jan 2020");
    expect(withCentury("3/4/2020")).toBe("3/4/2020");
  });

  it("that can be read in one way only is read in that one", () => {
    expect(dateOf("29.02.2000", "month-first")).toBe("2000-02-29");
    expect(dateOf("2/29/2000", "day-first")).toBe("2000-02-29");
    expect(dateOf("3/4/2000", "day-first")).toBe("2000-04-03");
  });
});

describe("a birthday", () => {
  it.each([
    ["0000-05-18", "05-18"],
    ["0000-02-29", "02-29"],
    ["1604-02-29", "02-29"],
    ["00000518", "05-18"],
    ["5/18/0000", "05-18"],
    ["--0415", "04-15"],
    ["04-15", "04-15"],
    ["4月15日", "04-15"],
    ["1985/04/15", "1985-04-15"],
    ["19850415", "1985-04-15"],
    ["1985-04-15T00:00:00+09:00", "1985-04-15"],
    ["1985-04-15 00:00:00", "1985-04-15"],
  ])("%s is %s", (text, birthday) => expect(birthdayOf(text, "month-first")).toBe(birthday));

  it.each(["0000-02-30", "0000-00-00", "1985-04-15T23:20:20Z", "--13-01", "04"])("%s is none", (text) =>
    expect(birthdayOf(text, "month-first")).toBeUndefined(),
  );

  it("without a year has the order of the others", () => {
    expect(birthdayOf("3/4", "day-first")).toBe("04-03");
    expect(birthdayOf("3/4", "month-first")).toBe("03-04");
    // As the contact file has it.
    expect(birthdayOf("03-04", "day-first")).toBe("03-04");
    expect(orderOf(["3/4", "25/12"])).toBe("day-first");
    expect(orderOf(["3/4", "12/25"])).toBe("month-first");
    expect(orderOf(["3/4"])).toBe("month-first");
    expect(orderOf(["3/4/1980", "06/15/19"])).toBe("month-first");
    expect(orderOf(["3/4/1980", "3/4"])).toBeUndefined();
  });
});

it("months of one beginning are nobody's guess", () => {
  expect(["jan", "JÄN", "juin", "juil", "ago", "set", "maj"].map(monthOfName)).toEqual([1, 1, 6, 7, 8, 9, 5]);
  expect(["ju", "jui", "ma", "mar", "xyz", ""].map(monthOfName)).toEqual([0, 0, 0, 3, 0, 0]);
});
