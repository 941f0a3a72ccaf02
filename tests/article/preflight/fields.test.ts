import { describe, expect, it } from "vitest";
import { tickJson, tickKey } from "../../../article/checklist";
import type { JsonObject } from "../../../article/json";
import { noPublication } from "../../../article/publication/publication";
import type { Fields } from "../../../article/story";
import { byline, idNumber, p, story } from "../../builders";
import { fixedBy, foundBy, goodFields, saidBy } from "./context";

const withFields = (changes: Partial<Fields>) => ({ ...story(p("Words.")), fields: goodFields("en", changes) });
const headline = (words: string) => withFields({ headline: words });

describe("a headline", () => {
  it("has to be there", () => {
    expect(saidBy("headline", headline(" \u200b"))).toEqual(["The story has no headline. Write one."]);
    expect(saidBy("headline", headline("One"))).toEqual([]);
  });

  it("has at most 110 characters, whatever they are made of", () => {
    expect(foundBy("headlineLength", headline("ш".repeat(110)))).toEqual([]);
    expect(foundBy("headlineLength", headline("🙂".repeat(110)))).toEqual([]);
    expect(foundBy("headlineLength", headline(` ${"a".repeat(110)}bc`))).toEqual(["bc"]);
  });

  it("ends without a full stop", () => {
    expect(foundBy("headlineFullStop", headline("The lamp is lit. "))).toEqual(["."]);
    expect(fixedBy("headlineFullStop", headline("The lamp is lit. "))).toBe("The lamp is lit");
    expect(foundBy("headlineFullStop", headline("“The lamp is lit.”"))).toEqual([]);
  });

  it.each([
    "Lit again…",
    "Lit again...",
    "Lit again?",
    "Back in the U.S.",
    "Вернулись в 1996 г.",
    "Stone Head Inc.",
    "Дали 5 млн.",
  ])("may end as in “%s”", (words) => expect(foundBy("headlineFullStop", headline(words))).toEqual([]));
});

describe("what stands around a story", () => {
  it("has to be there", () => {
    const bare = withFields({ standfirst: "", bylines: [byline(" ")], slug: "", language: "" });
    const checks = ["standfirst", "byline", "slug", "language"];
    expect(checks.flatMap((check) => foundBy(check, bare))).toEqual(["standfirst", "bylines", "slug", "language"]);
    expect(checks.flatMap((check) => foundBy(check, withFields({})))).toEqual([]);
  });

  it("names a language that is known", () => {
    expect(saidBy("language", withFields({ language: "no such" }))).toEqual([
      "“no such” is no language that is known. Choose another.",
    ]);
  });

  it("may choose the language that its words look like, or that the publication has", () => {
    const russian = { ...story(p("Паром ушёл в семь часов.")), fields: goodFields("", { headline: "Паром" }) };
    expect(fixedBy("language", russian)).toBe("ru");
    expect(fixedBy("language", russian, { publication: { ...noPublication, language: "uk" } })).toBe("uk");
    expect(() => fixedBy("language", withFields({ language: "" }))).toThrow("no fix");
  });

  it("gets a slug of the headline where one can be made", () => {
    expect(fixedBy("slug", withFields({ slug: " ", headline: "Маяк светит" }))).toBe("mayak-svetit");
    expect(() => fixedBy("slug", withFields({ slug: "", headline: "漢字" }))).toThrow("no fix");
  });

  it("has a slug of its own", () => {
    const slugsInUse = ["other", " A-Slug"];
    expect(foundBy("slugUsed", withFields({}), { slugsInUse })).toEqual(["a-slug"]);
    expect(foundBy("slugUsed", withFields({ slug: "another" }), { slugsInUse })).toEqual([]);
    expect(foundBy("slugUsed", withFields({ slug: "" }), { slugsInUse: [""] })).toEqual([]);
  });

  it("has every line of the publication’s checklist ticked off, where that has one", () => {
    const publication = { ...noPublication, checklist: ["Names", "Photo"] };
    const by = { id: idNumber(1), name: "Ada", initials: "A", colour: "teal" } as const;
    const tick = tickJson({ by, at: "2026-11-14T12:00Z" });
    const saidOf = (judgements: JsonObject) => saidBy("checklist", { ...withFields({}), judgements }, { publication });
    expect(saidOf({})).toEqual(["The checklist has 2 open lines; the first is “Names”."]);
    expect(saidOf({ [tickKey("Names")]: tick })).toEqual(["The checklist has one open line: “Photo”."]);
    expect(saidOf({ [tickKey("Names")]: tick, [tickKey("Photo")]: tick })).toEqual([]);
    expect(saidBy("checklist", withFields({}))).toEqual([]);
  });

  it("has a section of the publication, where that has any", () => {
    const publication = { ...noPublication, sections: ["Lake", "Port"] };
    expect(foundBy("section", withFields({ section: "Sea" }), { publication })).toEqual(["Sea"]);
    expect(foundBy("section", withFields({ section: "" }), { publication })).toEqual(["section"]);
    expect(foundBy("section", withFields({ section: "Port" }), { publication })).toEqual([]);
    expect(foundBy("section", withFields({ section: "Sea" }))).toEqual([]);
  });

  it("has a canonical address of the web or none", () => {
    const canonical = (canonicalUrl: string) => foundBy("canonicalUrl", withFields({ canonicalUrl }));
    expect(["example.org/a", "https://example.org/a", ""].map(canonical)).toEqual([["example.org/a"], [], []]);
  });

  it("has corrections that say what was wrong, and when", () => {
    const corrections = [
      { id: "a", date: "2026-11-14", text: "It was five." },
      { id: "b", date: "", text: "It was six." },
      { id: "c", date: "2026-11-14", text: " " },
    ];
    expect(saidBy("corrections", withFields({ corrections }))).toEqual([
      "A correction has no date. Readers are owed both.",
      "A correction does not say what was wrong. Readers are owed both.",
    ]);
  });

  it("has dates that can be read; the dateline's may be in words", () => {
    const dates = { publishedAt: "tomorrow", updatedAt: "2026-02-31", datelineDate: "во вторник" };
    expect(foundBy("fieldDates", withFields(dates))).toEqual(["tomorrow", "2026-02-31"]);
    expect(foundBy("fieldDates", withFields({ datelineDate: "2026-11-31" }))).toEqual(["2026-11-31"]);
    expect(
      foundBy("fieldDates", withFields({ publishedAt: "2026-11-14T17:30+03:00", updatedAt: "2026-11-14" })),
    ).toEqual([]);
  });
});

describe("an embargo", () => {
  const until = (embargoUntil: string, timeZone = "") =>
    saidBy("embargo", withFields({ embargoUntil }), { publication: { ...noPublication, timeZone } });

  it("that is not over stops the story", () => {
    expect(until("2026-11-14T17:31:00+03:00")).toEqual([
      "The story is under embargo until 14 November 2026, 17:31 +03:00.",
    ]);
    expect(until("2026-11-15")).toEqual(["The story is under embargo until 15 November 2026."]);
  });

  it("that is over does not", () => {
    expect([until("2026-11-14T17:30:00+03:00"), until("2026-11-14T14:30Z"), until("2026-11-14"), until("")]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it("without an offset is told by the publication's clocks, or else by those of whoever asks", () => {
    expect(until("2026-11-14T17:30")).toEqual([]);
    expect(until("2026-11-14T14:31", "Europe/London")).toHaveLength(1);
    expect(until("2026-11-14T14:30", "Europe/London")).toEqual([]);
    expect(until("2026-11-14T17:30", "Nowhere/City")).toEqual([]);
  });

  it("that cannot be read counts as one that is not over", () => {
    expect(until("Monday noon")).toEqual([
      "The embargo “Monday noon” cannot be read. Write it as 2026-11-14 or 2026-11-14T17:30+03:00.",
    ]);
  });
});
