import { expect, test } from "vitest";
import { spelledWords } from "../../../article/spelling/spelledWords";

const words = (text: string, language: string) => spelledWords(text, language).map(({ word }) => word);

test("words with what belongs to them, and where they stand", () => {
  expect(words("Кое-что: з’ява, сям'я — «мост».", "be")).toEqual(["Кое-что", "з’ява", "сям'я", "мост"]);
  expect(words("Don’t well-known.", "en")).toEqual(["Don’t", "well-known"]);
  expect(spelledWords("a мост", "ru")).toEqual([{ start: 2, end: 6, word: "мост" }]);
});

test("addresses, tags, figures, abbreviations and other letters are no words of the language", () => {
  expect(words("https://example.org/мост мост@пример.org @мост #мост сайт.рф 5й 2й ООН ЦИК и", "ru")).toEqual([]);
  expect(words("Reuters пишет", "ru")).toEqual(["пишет"]);
  expect(words("The мост", "en")).toEqual(["The"]);
  expect(words("Mосква", "ru")).toEqual([]); // With a Latin M: preflight tells of that.
});
