import { expect, test } from "vitest";
import { countBlock, countText, countWords, readingMinutes, sum } from "../../article/count";
import { bullets, gallery, item, mostRead, p, photo, photoToCome, pull, said, support, words } from "../builders";

test("words and characters are what a reader would count", () => {
  expect(countText("Автобус № 14 приехал.", "ru")).toEqual({ words: 3, characters: 21 });
  expect(countText("👩‍🚒 e\u0301!", "en")).toEqual({ words: 1, characters: 4 });
  expect(countText("漢字テスト", "ja")).toEqual({ words: 2, characters: 5 });
  expect(countText("one\ntwo", "no such language")).toEqual({ words: 2, characters: 6 });
  expect(countText("", "")).toEqual({ words: 0, characters: 0 });
});

test("the story's own words count, the page's furniture does not", () => {
  const counted = [
    p("one two"),
    bullets("one", item("two", bullets("three"))),
    said("one two", "Three Four", { role: "five" }),
    photo("a", { caption: words("one two"), credit: "three" }),
    gallery("one", photoToCome("two")),
  ];
  expect(counted.map((block) => countBlock(block, "en").words)).toEqual([2, 3, 5, 3, 2]);
  const furniture = [pull("one"), support("one", "two", ""), mostRead("one", "two")];
  expect(furniture.map((block) => countBlock(block, "en").words)).toEqual([0, 0, 0]);
});

test("the words alone are the same words", () => {
  const body = [p("one, two"), said("«три» четыре", "Five"), pull("one"), mostRead("one", "two")];
  expect(countWords(body, "ru")).toBe(
    body.map((block) => countBlock(block, "ru").words).reduce((one, two) => one + two),
  );
  expect(countWords([], "ru")).toBe(0);
});

test("reading takes as long as readers of the language need", () => {
  expect([
    readingMinutes(0, "ru"),
    readingMinutes(1, "ru"),
    readingMinutes(185, "ru"),
    readingMinutes(186, "ru"),
  ]).toEqual([0, 1, 1, 2]);
  expect(readingMinutes(186, "en-GB")).toBe(1);
});

test("a text without a space is cut between whole characters", () => {
  const emoji = "🙂".repeat(1000);
  expect(countText(emoji, "en")).toEqual({ words: 0, characters: 1000 });
  expect(sum(countText("a", "en"), countText("b", "en"))).toEqual({ words: 2, characters: 2 });
});
