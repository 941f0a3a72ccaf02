import { expect, test } from "vitest";
import { languageInWords } from "../../../renderer/story/languages";

test("a language is told with where it comes from", () => {
  const told = (["story", "publication", "words"] as const).map((from) => languageInWords({ tag: "be", from }));
  expect(told).toEqual(["Belarusian", "Belarusian, as the publication", "Probably Belarusian"]);
  expect(languageInWords({ tag: "", from: "words" })).toBe("");
});
