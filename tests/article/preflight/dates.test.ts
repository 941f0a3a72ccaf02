import { describe, expect, it } from "vitest";
import { noSource } from "../../../article/blocks/quote";
import { datesIn } from "../../../article/preflight/dates/datesIn";
import { p, said, story } from "../../builders";
import { fixedBy, foundBy, goodFields, saidBy } from "./context";

const written = (language: string, text: string, datelineDate = "2026-11-10") => ({
  ...story(p(text)),
  fields: goodFields(language, { datelineDate }),
});
const wrong = (language: string, text: string, day?: string) => foundBy("weekday", written(language, text, day));
const fixed = (language: string, text: string) => fixedBy("weekday", written(language, text));

// 9 November 2026 is a Monday.
describe("a weekday with its date", () => {
  it.each([
    ["ru", "Во вторник, 9 ноября, зажгли.", "вторник, 9 ноября"],
    ["ru", "Зажгли 9 ноября, во вторник.", "9 ноября, во вторник"],
    ["ru", "Зажгли 9 ноября (вторник).", "9 ноября (вторник"],
    ["ru", "к четвергу 12\u00a0ноября 2026 года — нет, к среде 12\u00a0ноября 2026 года", "среде 12\u00a0ноября 2026"],
    ["be", "У аўторак, 9 лістапада, запалілі.", "аўторак, 9 лістапада"],
    ["be", "У нядзелю, 4 мая, запалілі.", "нядзелю, 4 мая"],
    ["uk", "У п’ятницю, 9 листопада, засвітили.", "п’ятницю, 9 листопада"],
    ["en", "On Tuesday, November 9, it was lit.", "Tuesday, November 9"],
    ["en", "On Tuesday 9 November it was lit.", "Tuesday 9 November"],
    ["en", "on Tues., Nov. 9, 2026,", "Tues., Nov. 9, 2026"],
    ["en", "Tuesday the 9th of November", "Tuesday the 9th of November"],
    ["en", "on November 9 (Tuesday)", "November 9 (Tuesday"],
  ])("in %s is found wrong in “%s”", (language, text, found) => {
    const day = text.includes("4 мая") ? "2026-05-10" : undefined;
    expect(wrong(language, text, day)).toEqual([found]);
  });

  it.each([
    ["ru", "В понедельник, 9 ноября, зажгли; 9 ноября, в понедельник."],
    ["ru", "Собрание было 9 ноября, во вторник его итоги вывесили."],
    ["ru", "В субботу и воскресенье, 14 и 15 ноября"],
    ["ru", "В ночь на понедельник, 9 ноября 2026 года"],
    ["ru", "во вторник, 9 ноября 2021 года"],
    ["ru", "во вторник, 9-10 ноября"],
    ["be", "У панядзелак, 9 лістапада"],
    ["en", "On Monday, November 9, and Tuesday, 10 November 2026"],
    ["en", "Tuesday, 9 November 2021; Tuesday November 9, 2021"],
    ["en", "Tuesday. November 9 was calm. On Tuesday, 9 people"],
    ["en", "Monday, Nov. 9, a day later than on Tuesday"],
    ["de", "am Dienstag, 9. November"],
    ["", "Tuesday, November 9"],
  ])("in %s is right in “%s”", (language, text) => expect(wrong(language, text)).toEqual([]));

  it("is told in full, with the year that was meant", () => {
    expect(saidBy("weekday", written("ru", "во вторник, 9 ноября"))).toEqual([
      "9 November 2026 is a Monday, not a Tuesday.",
    ]);
    expect(saidBy("weekday", written("en", "Tuesday, 9 November 2022"))).toEqual([
      "9 November 2022 is a Wednesday, not a Tuesday.",
    ]);
  });

  it("is of the dateline's year, of the publication's, or of today", () => {
    expect(wrong("en", "Tuesday, November 9", "2021-11-10")).toEqual([]);
    const of = (fields: Parameters<typeof goodFields>[1]) =>
      foundBy("weekday", { ...story(p("Tuesday, November 9")), fields: goodFields("en", fields) });
    expect(of({ publishedAt: "2021-11-10T08:00+03:00" })).toEqual([]);
    expect(of({})).toHaveLength(1);
  });

  it("may be of the year before or after where that is nearer", () => {
    expect(wrong("en", "On Wednesday, December 30,", "2027-01-02")).toEqual([]);
    expect(wrong("en", "On Friday, January 1,", "2026-12-28")).toEqual([]);
    expect(wrong("en", "On Tuesday, December 30,", "2027-01-02")).toHaveLength(1);
  });

  it("is put right in its own form, with its preposition and its capital", () => {
    expect(fixed("ru", "Во вторник, 9 ноября")).toBe("В понедельник, 9 ноября");
    expect(fixed("ru", "в понедельник, 10 ноября")).toBe("во вторник, 10 ноября");
    expect(fixed("ru", "к среде 9 ноября")).toBe("к понедельнику 9 ноября");
    expect(fixed("ru", "с пятницы, 11 ноября")).toBe("со среды, 11 ноября");
    expect(fixed("be", "У нядзелю, 9 лістапада")).toBe("У панядзелак, 9 лістапада");
    expect(fixed("en", "On Tues. Nov. 9")).toBe("On Mon. Nov. 9");
    expect(fixed("en", "TUESDAY, 9 November")).toBe("MONDAY, 9 November");
  });
});

describe("a date that does not exist", () => {
  const impossible = (language: string, text: string) => foundBy("impossibleDate", written(language, text));

  it.each([
    ["ru", "Закрыли 31 апреля, а 30 февраля 2026 года открыли.", ["31 апреля", "30 февраля 2026"]],
    ["ru", "29 февраля 2026 года; с 28 по 32 мая; 31.04.2026", ["29 февраля 2026", "32 мая", "31.04.2026"]],
    ["be", "31 чэрвеня", ["31 чэрвеня"]],
    [
      "en",
      "On February 30, and 31 April 2026, and September 31st.",
      ["February 30", "31 April 2026", "September 31st"],
    ],
    ["de", "2026-02-30 und 31.06.2026", ["2026-02-30", "31.06.2026"]],
  ])("is found in %s: “%s”", (language, text, found) =>
    expect([...impossible(language, text)].sort()).toEqual([...found].sort()),
  );

  it.each([
    ["ru", "29 февраля 2024 года, 29 февраля, 31 мая, 30 апреля; в апреле 31 человек; 31 мартовский кот"],
    ["en", "In June 31 people came. In February 2030 he, aged 45, may 45 go. February 29, 2024."],
    ["en", "Version 31.04.2 of 10.99.2026.1, 12-31-04; ISBN 978-2026-02-30-1"],
    ["ru", "1,31 апреля; 12.31 июня"],
  ])("is not seen in %s: “%s”", (language, text) => expect(impossible(language, text)).toEqual([]));

  it("is found in a quote's source", () => {
    const quote = said("Yes", "Ann", { source: { ...noSource, date: "2026-02-30" } });
    expect(saidBy("impossibleDate", { ...story(quote), fields: goodFields("en") })).toEqual([
      "There is no such day as 2026-02-30. Put the date right.",
    ]);
  });
});

describe("dates in a text", () => {
  it("are read with what belongs to them", () => {
    expect(datesIn("On Sat., 14 Nov. 2026 and May 5", "en-GB")).toEqual([
      { start: 9, end: 21, day: 14, month: 11, year: 2026, weekday: { start: 3, end: 6, index: 5 } },
      { start: 26, end: 31, day: 5, month: 5, year: null, weekday: null },
    ]);
  });
});
