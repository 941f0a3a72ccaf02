import { describe, expect, it } from "vitest";
import { type Fields, noFields } from "../../../../article/story";
import { placeInWords } from "../../../../renderer/story/preflight/placeInWords";
import { bullets, divider, gallery, idNumber, p, photo, said, story } from "../../../builders";

const known = (body: ReturnType<typeof story>["body"], fields: Partial<Fields> = {}) => ({
  body,
  fields: { ...noFields, ...fields },
});
const inBlock = (n: number, start = 0, end = start) => ({ kind: "block" as const, block: idNumber(n), start, end });

describe("a place in words", () => {
  it("is the words in question with a few beside them", () => {
    const text = "Следующий выезд назначили в деревню, где живут ТК человек. Там автобус ещё не видели.";
    const { body } = story(p(text));
    const at = text.indexOf("ТК");
    expect(placeInWords(inBlock(1, at, at + 2), known(body))).toEqual({
      words: "…в деревню, где живут ТК человек. Там автобус…",
      isStory: true,
    });
  });

  it("stays on its line, and is cut where it is long", () => {
    const { body } = story(bullets("one", "two TK", "three"), p("word ".repeat(40)));
    expect(placeInWords(inBlock(1, 8, 10), known(body)).words).toBe("two TK");
    expect(placeInWords(inBlock(2, 0, 190), known(body)).words).toBe(`${"word ".repeat(12).trim()}…`);
  });

  it("is how a block begins, or what stands before an empty one", () => {
    const { body } = story(p("First words."), divider(), p(""), said("", "Ann"));
    const words = [1, 3, 4].map((n) => placeInWords(inBlock(n), known(body)).words);
    expect(words).toEqual(["First words.", "First words.", "Ann"]);
    expect(placeInWords(inBlock(1), known(story(p("")).body))).toEqual({ words: "Start of the story", isStory: false });
  });

  it("is a field's name, or the words in it", () => {
    const { body } = story(p("a"));
    const fields = { headline: "The the lamp" };
    const inField = (start: number, end: number) => ({
      kind: "field" as const,
      field: "headline" as const,
      start,
      end,
    });
    expect(placeInWords(inField(0, 0), known(body, fields))).toEqual({ words: "Headline", isStory: false });
    expect(placeInWords(inField(0, 7), known(body, fields))).toEqual({ words: "The the lamp", isStory: true });
    expect(placeInWords({ kind: "story" }, known(body)).words).toBe("Whole story");
  });

  it("is a photo's number, or that it leads the page", () => {
    const { body } = story(photo("a"), p("a"), gallery("", photo("b"), photo("c")));
    const of = (block: number, n: number) =>
      placeInWords({ kind: "photo", block: idNumber(block), photo: idNumber(n), part: "alt" }, known(body)).words;
    expect([of(1, 1), of(3, 800), of(3, 801)]).toEqual(["Lead photo", "Photo 2", "Photo 3"]);
  });
});
