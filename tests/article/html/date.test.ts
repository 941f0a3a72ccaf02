import { afterEach, expect, test } from "vitest";
import { dateHtml } from "../../../article/html/date";

function printed(typed: string, language = "ru", timeZone = ""): string {
  return dateHtml(typed, { language, timeZone }).replaceAll("\u00a0", "~");
}

const { DateTimeFormat } = Intl;
afterEach(() => {
  Intl.DateTimeFormat = DateTimeFormat;
});

/** What a browser's engine does with languages it has no words for. */
function engineThatKnowsFewLanguages(): void {
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct: (engine, [language, options]) => new engine(/^(?:be|ka|kk)/.test(language) ? "en" : language, options),
  });
}

test("Belarusian, Georgian and Kazakh dates are their own in every engine", () => {
  const typed = "2026-11-14T07:05:00Z";
  const all = () => ["be", "be-tarask", "ka", "kk"].map((language) => printed(typed, language, "UTC"));
  const own = ["14~лістапада 2026", "14~лістапада 2026", "14~ნოემბერი, 2026", "2026~ж. 14 қараша"];
  expect(all()).toEqual(own.map((day) => `<time datetime="${typed}">${day}, 07:05</time>`));
  engineThatKnowsFewLanguages();
  expect(all()).toEqual(own.map((day) => `<time datetime="${typed}">${day}, 07:05</time>`));
});

test("where the engine would write English, a date is in numbers", () => {
  expect(printed("2026-01-04T17:30", "la")).toBe('<time datetime="2026-01-04T17:30:00">2026-01-04, 17:30</time>');
});

test("a day and a moment are written in the language's way", () => {
  expect(printed("2026-11-14")).toBe('<time datetime="2026-11-14">14~ноября 2026</time>');
  expect(printed("2026-11-14T17:30:00+03:00")).toBe(
    '<time datetime="2026-11-14T17:30:00+03:00">14~ноября 2026, 17:30</time>',
  );
  expect(printed("2026-11-14", "en-GB")).toBe('<time datetime="2026-11-14">14~November 2026</time>');
  expect(printed("2026-11-14T17:30:00Z", "en")).toBe(
    '<time datetime="2026-11-14T17:30:00Z">November~14, 2026, 5:30~PM</time>',
  );
  expect(printed("2026-11-14", "de")).toBe('<time datetime="2026-11-14">14.~November 2026</time>');
  expect(printed("2026-11-14", "")).toBe('<time datetime="2026-11-14">November~14, 2026</time>');
});

test("a moment is told in the publication's time zone, if it has one", () => {
  const typed = "2026-11-14T23:30:00Z";
  expect(printed(typed, "be", "Europe/Minsk")).toBe(`<time datetime="${typed}">15~лістапада 2026, 02:30</time>`);
  expect(printed("2026-11-14T17:30", "ru", "Europe/Minsk")).toBe(
    '<time datetime="2026-11-14T17:30:00">14~ноября 2026, 17:30</time>',
  );
});

test("what is no date is printed as it was written", () => {
  expect(printed("во вторник, 9 ноября")).toBe("<span>во вторник, 9 ноября</span>");
  expect(printed("2026-02-31")).toBe("<span>2026-02-31</span>");
  expect(printed("2026-11-14T25:00")).toBe("<span>2026-11-14T25:00</span>");
  expect(printed("<b>")).toBe("<span>&lt;b&gt;</span>");
  expect(printed(" ")).toBe("");
});
