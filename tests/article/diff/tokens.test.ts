import fc from "fast-check";
import { expect, test } from "vitest";
import { tokensOf, wordsIn } from "../../../article/diff/tokens";
import { arbitraryLine } from "../../arbitraries";

test("a word holds its apostrophes, hyphens and figures", () => {
  expect(tokensOf("д’Артаньян в 10:30 — кол-центр, 3.5")).toEqual([
    ...["д’Артаньян", " ", "в", " ", "10:30", " ", "—", " ", "кол-центр", ",", " ", "3.5"],
  ]);
  expect(tokensOf("«Да», — сказала.")).toEqual(["«", "Да", "»", ",", " ", "—", " ", "сказала", "."]);
  expect(tokensOf("a\nb\r\nc")).toEqual(["a", "\n", "b", "\r\n", "c"]);
});

test("scripts without spaces are compared sign by sign", () => {
  expect(tokensOf("漢字テスト")).toEqual(["漢", "字", "テ", "ス", "ト"]);
  expect(tokensOf("ABC漢")).toEqual(["ABC", "漢"]);
});

test("words are what has letters or figures", () => {
  expect(wordsIn("«Так», — ў 2026-м. 🙂 …")).toEqual(["Так", "ў", "2026-м"]);
});

test("the tokens together are the text, and never cut what a reader sees as one character", () => {
  const whole = new Intl.Segmenter("en", { granularity: "grapheme" });
  const hard = fc.constantFrom(
    "👩‍🚒",
    "🇧🇾",
    "👍🏽",
    "e\u0301",
    "й",
    "1️⃣",
    "©️",
    "\u0301",
    "\u200d",
    "ไทยำ",
    "한국",
    "‐",
    "’",
    "7",
    ".",
    " ",
  );
  const text = fc.oneof(
    arbitraryLine(),
    fc.array(hard).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(text, (line) => {
      const tokens = tokensOf(line);
      expect(tokens.join("")).toBe(line);
      const borders = new Set([...whole.segment(line)].map(({ index }) => index));
      let at = 0;
      for (const token of tokens) {
        expect(borders.has(at), JSON.stringify(tokens)).toBe(true);
        at += token.length;
      }
    }),
    { numRuns: 3000 },
  );
});
