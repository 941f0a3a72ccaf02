import { expect, test } from "vitest";
import { directionOf, knownLanguage } from "../../../article/html/language";
import { hasLabel, pageWords } from "../../../article/html/words";

test("a language tag is put into its proper form, or is none", () => {
  const tags = ["RU", "en-gb", "zh-hant", "no such", "xx", "", "x".repeat(300)];
  expect(tags.map(knownLanguage)).toEqual(["ru", "en-GB", "zh-Hant", "", "", "", ""]);
});

test("direction follows the language and its script", () => {
  const tags = ["ru", "", "ar", "he", "fa-IR", "ur", "az-Arab", "ar-Latn"];
  expect(tags.map(directionOf)).toEqual(["ltr", "ltr", "rtl", "rtl", "rtl", "rtl", "rtl", "ltr"]);
});

test("a language without words of its own gets English ones", () => {
  expect(["be", "uk-UA", "pl", "", "zz"].map((language) => pageWords(language).photo)).toEqual([
    "Фота:",
    "Фото:",
    "Fot.",
    "Photo:",
    "Photo:",
  ]);
  expect(["Фото: X", "photo: X", "© X", "X", "Фотограф X"].map(hasLabel)).toEqual([true, true, true, false, false]);
});
