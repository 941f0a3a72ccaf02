import { describe, expect, it, test } from "vitest";
import { draftCorrection } from "../../../article/corrections/draftCorrection";
import { isEdited, passages } from "../../../article/corrections/passages";
import { type Story, withFields } from "../../../article/story";
import { h2, p, photo, said, story, words } from "../../builders";

const published: Story = withFields(
  story(
    p("The bus stops at noon. It is number 12. Nobody waits."),
    h2("The route"),
    said("We drive every day.", "Anna Lis"),
  ),
  { headline: "The bus of books", language: "en" },
);

/** The story with another text in its first paragraph. */
function rewritten(text: string, before = published): Story {
  return { ...before, body: before.body.map((block, index) => (index === 0 ? { ...p(text), id: block.id } : block)) };
}

describe("the draft of a correction", () => {
  it("quotes the sentence that changed, as it was and as it is, and no other", () => {
    const now = rewritten("The bus stops at noon. It is number 14. Nobody waits.");
    expect(draftCorrection(published, now)).toBe(
      "An earlier version said: “It is number 12.” It now says: “It is number 14.”",
    );
  });

  it("says which words came and which went", () => {
    expect(
      draftCorrection(published, rewritten("The bus stops at noon. It is number 12. It is blue. Nobody waits.")),
    ).toBe("These words were added: “It is blue.”");
    expect(draftCorrection(published, rewritten("The bus stops at noon. Nobody waits."))).toBe(
      "These words were removed: “It is number 12.”",
    );
    expect(draftCorrection(published, { ...published, body: published.body.slice(0, 2) })).toBe(
      "These words were removed: “We drive every day.” These words were removed: “Anna Lis”.",
    );
  });

  it("quotes the whole sentence that a word was put into", () => {
    expect(draftCorrection(published, rewritten("The red bus stops at noon. It is number 12. Nobody waits."))).toBe(
      "An earlier version said: “The bus stops at noon.” It now says: “The red bus stops at noon.”",
    );
  });

  it("tells of the headline as such, and speaks the story's language", () => {
    const before = withFields(published, { headline: "Автобус", language: "ru" });
    expect(draftCorrection(before, withFields(before, { headline: "Автобус с книгами" }))).toBe(
      "Прежний заголовок: «Автобус». Исправлено: «Автобус с книгами».",
    );
    const spoken = ["be", "uk", "de", "fr", "pl"].map((language) => {
      const one = withFields(before, { language });
      return draftCorrection(one, rewritten("Слова.", one));
    });
    expect(new Set(spoken).size).toBe(5);
  });

  it("speaks the language of the letters where the story does not say its own", () => {
    const before = withFields(story(p("Цена вопроса неизвестна.")), { headline: "Мост" });
    const now = { ...before, body: [{ ...p("Цена вопроса 500 рублей."), id: before.body[0]?.id ?? "" }] };
    expect(draftCorrection(before, now)).toBe(
      "Ранее в тексте говорилось: «Цена вопроса неизвестна.» Исправлено: «Цена вопроса 500 рублей.»",
    );
  });

  it("counts what would make it too long to be read", () => {
    const many = story(...Array.from({ length: 8 }, (_, index) => p(`Line ${index} is old.`)));
    const body = many.body.map((block, index) => ({ ...p(`Line ${index} is new.`), id: block.id }));
    const note = draftCorrection(many, { ...many, body });
    expect(note.match(/earlier version/g)).toHaveLength(5);
    expect(note).toMatch(/3 other passages were changed\.$/);
  });

  it("is empty where no words changed", () => {
    expect(draftCorrection(published, published)).toBe("");
    expect(passages(published, { ...published, body: published.body.toReversed() })).toEqual([]);
  });
});

test("readers would notice words, pictures, names and order, and nothing else", () => {
  const withPhoto = story(p("One."), photo("a"), p("Two."));
  const [one, picture, two] = withPhoto.body;
  if (!one || !picture || !two) throw new Error("The story has three blocks.");
  expect(isEdited(withPhoto, { ...withPhoto, body: [one, { ...picture, ...photo("b"), id: picture.id }, two] })).toBe(
    true,
  );
  expect(isEdited(withPhoto, { ...withPhoto, body: [two, picture, one] })).toBe(true);
  expect(isEdited(withPhoto, { ...withPhoto, body: [{ ...p(words("One.")), id: one.id }, picture, two] })).toBe(false);
  expect(isEdited(published, withFields(published, { bylines: [{ id: "0".repeat(12), name: "Bo", role: "" }] }))).toBe(
    true,
  );
  expect(isEdited(published, withFields(published, { tags: ["bus"], updatedAt: "2026-11-14", slug: "bus" }))).toBe(
    false,
  );
  expect(isEdited(published, { ...published, status: "published" })).toBe(false);
});
