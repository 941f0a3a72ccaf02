import { expect, test } from "vitest";
import { dateHtml } from "../../../article/html/date";

function printed(typed: string, language = "ru", timeZone = ""): string {
  return dateHtml(typed, { language, timeZone }).replaceAll("\u00a0", "~");
}

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
