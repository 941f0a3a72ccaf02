import { expect, test } from "vitest";
import { fieldChanges, wholeFields } from "../../../article/diff/fieldChanges";
import { byline, fields } from "../../builders";

const pieces = (changes: ReturnType<typeof fieldChanges>) =>
  changes.map(({ name, pieces: all }) => [name, ...all.map(({ change, text }) => `${change} ${text}`)]);

test("a headline changes by the word, a language or a date as a whole", () => {
  const before = fields({ headline: "The bus came", language: "en-GB", datelineDate: "2026-11-24" });
  const after = fields({ headline: "The tram came", language: "en-US", datelineDate: "2026-11-25" });
  expect(pieces(fieldChanges(before, after))).toEqual([
    ["headline", "same The ", "deleted bus", "inserted tram", "same  came"],
    ["language", "deleted en-GB", "inserted en-US"],
    ["datelineDate", "deleted 2026-11-24", "inserted 2026-11-25"],
  ]);
  expect(pieces(fieldChanges(fields({}), fields({ language: "be" })))).toEqual([["language", "inserted be"]]);
});

test("all that is filled in can be shown as if nothing had changed", () => {
  const filled = fields({ kicker: "Transport", bylines: [byline("Ann Ash", "reporter")], tags: ["bus", "noon"] });
  expect(pieces(wholeFields(filled))).toEqual([
    ["kicker", "same Transport"],
    ["byline", "same Ann Ash, reporter"],
    ["tags", "same bus, noon"],
  ]);
  expect(wholeFields(fields({}))).toEqual([]);
});
