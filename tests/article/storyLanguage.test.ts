import { expect, test } from "vitest";
import { noPublication } from "../../article/publication/publication";
import { guessedLanguage, storyLanguage } from "../../article/storyLanguage";
import { divider, fields, p, photo, story, words } from "../builders";

const english = { ...noPublication, language: "en-gb" };

test("a story's language is its own, then the publication's, then what it looks like", () => {
  const body = [p("Паром ушёл.")];
  expect(storyLanguage({ fields: fields({ language: "be" }), body }, english)).toBe("be");
  expect(storyLanguage({ fields: fields({ language: "no such" }), body }, english)).toBe("en-GB");
  expect(storyLanguage({ fields: fields({}), body }, noPublication)).toBe("ru");
  expect(storyLanguage({ fields: fields({}), body: [p("")] }, noPublication)).toBe("");
});

test("its headline, its standfirst and every kind of line count", () => {
  const none = fields({});
  expect(guessedLanguage({ fields: fields({ headline: "Ён сышоў" }), body: [divider()] })).toBe("be");
  expect(guessedLanguage({ fields: fields({ standfirst: "Ён сышоў" }), body: [divider()] })).toBe("be");
  expect(guessedLanguage({ fields: none, body: [photo("a", { caption: words("Ён сышоў") })] })).toBe("be");
});

test("of a long story the beginning tells, and the rest is not read", () => {
  const { body } = story(...Array.from({ length: 100 }, () => p("Паром ушёл в семь часов. ".repeat(10))));
  const rest = [
    {
      ...p("x"),
      get text(): never {
        throw new Error("It was read.");
      },
    },
  ];
  expect(guessedLanguage({ fields: fields({}), body: [...body, ...rest] })).toBe("ru");
});
