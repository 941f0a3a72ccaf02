import { describe, expect, it } from "vitest";
import { preflight, startPreflight } from "../../../article/preflight/preflight";
import { p } from "../../builders";
import { fastest, keepsTo } from "../../keepsTo";
import { tenThousandWords } from "../../tenThousandWords";
import { checked, context, foundBy, goodFields } from "./context";

describe("preflight's speed", () => {
  it("is under 100 ms for 10,000 words, and under 1 ms when one paragraph changed", () => {
    const { look, readAhead } = startPreflight();
    preflight(tenThousandWords, context);
    expect(keepsTo(100, "preflight of 10,000 words", () => preflight(tenThousandWords, context))).toBe(true);
    expect(readAhead(tenThousandWords, context, () => true)).toBe(true);
    let n = 0;
    const change = () => {
      const body = tenThousandWords.body.map((block, index) =>
        index === 70 ? { ...p(`Новый абзац ${n++}.`), id: block.id } : block,
      );
      const written = { ...tenThousandWords, body };
      return () => look(written, context);
    };
    const changes = Array.from({ length: 5 }, change);
    expect(keepsTo(1, "preflight of one paragraph in 10,000 words", () => changes.pop()?.())).toBe(true);
  });
});

/** Texts that make a careless search go over the same letters again and again. */
const repeated = [
  "«",
  "“",
  "»",
  '"a ',
  "‘a ",
  "«a ",
  "a",
  "a ",
  "the ",
  "ab ab ",
  "TK",
  "?",
  "X",
  "1",
  "1.",
  "1-",
  "аa",
  "l’",
  "\u202e",
  " ",
  "во вторник, 9 ноября ",
];

describe("preflight of one endless paragraph", () => {
  it.each(repeated)("does not slow down with the square of its length: %j", (piece) => {
    const once = (length: number) => {
      const story = checked("ru", p(`x${piece.repeat(length / piece.length)}x`));
      return fastest(() => preflight(story, context));
    };
    // Twelve times the length takes some twelve times as long, where the square would take 144 times.
    expect(once(60_000)).toBeLessThan(40 * Math.max(5, once(5000)));
  });
});

it("what one long line is full of is told a hundred times, and costs little", () => {
  const fields = goodFields("ru", { standfirst: `«${"“a” ".repeat(20_000)}»` });
  const start = performance.now();
  expect(foundBy("quoteMarksLanguage", { ...checked("ru", p("x")), fields })).toHaveLength(100);
  expect(performance.now() - start).toBeLessThan(4000);
});
