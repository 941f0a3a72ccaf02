import { expect, test } from "vitest";
import { difference } from "../../../article/diff/difference";
import { diffText } from "../../../article/diff/pieces";
import { wordsChanged } from "../../../article/diff/wordsChanged";
import { type Story, withFields } from "../../../article/story";
import { inlineText } from "../../../article/text";
import { p, story } from "../../builders";
import { fastest } from "../../keepsTo";

/** Some sixty words a paragraph, the same on every run, most of them in several paragraphs. */
function longStory(words: number, seed = 1): Story {
  let state = seed;
  const next = (most: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
  const sentence = (): string => `${Array.from({ length: 15 }, () => `слово${next(3000)}`).join(" ")}.`;
  const paragraph = (): string => Array.from({ length: 4 }, sentence).join(" ");
  return withFields(story(...Array.from({ length: Math.ceil(words / 60) }, () => p(paragraph()))), {
    headline: sentence(),
  });
}

/** The story read again from its file, with a few edits: a word in every tenth of its blocks, one block gone and one new. */
function edited(before: Story): Story {
  const copy: Story = JSON.parse(JSON.stringify(before));
  const tenth = Math.ceil(copy.body.length / 10);
  const body = copy.body.map((block, index) =>
    block.kind === "paragraph" && index % tenth === 3
      ? { ...block, text: inlineText(`Вчера ${JSON.stringify(block.text)}`) }
      : block,
  );
  return { ...copy, body: body.toSpliced(5, 1).toSpliced(9, 0, { ...p("A new one."), id: "zzzzzzzzzzzz" }) };
}

test("a few edits in a long story are found at once", { timeout: 60_000 }, () => {
  for (const [count, bound] of [
    [10_000, 60],
    [100_000, 400],
  ] as const) {
    const before = longStory(count);
    const after = edited(before);
    expect(difference(before, after).words.lost).toBeGreaterThan(0);
    expect(fastest(() => difference(before, after))).toBeLessThan(bound);
    expect(fastest(() => wordsChanged(before, after))).toBeLessThan(bound);
  }
});

test("a story written anew, and one under new ids, take no longer than a blink", { timeout: 60_000 }, () => {
  const before = longStory(100_000);
  const renamed = {
    ...before,
    body: before.body.map((block, index) => ({ ...block, id: `z${String(index).padStart(11, "0")}` })),
  };
  expect(difference(before, renamed).blocks.every(({ kind }) => kind === "same")).toBe(true);
  expect(fastest(() => difference(before, renamed))).toBeLessThan(400);
  expect(fastest(() => difference(before, longStory(100_000, 77)), 2)).toBeLessThan(4000);
});

test("one paragraph of 100,000 words shows a few edits as fast as many paragraphs", { timeout: 60_000 }, () => {
  const sentences = longStory(100_000).body.map((block) => JSON.stringify(block));
  const [before, after] = [story(p(sentences.join(" "))), story(p(sentences.with(900, "One more.").join(" ")))];
  expect(difference(before, after).words.gained).toBe(2);
  expect(fastest(() => difference(before, after))).toBeLessThan(400);
});

test("two texts of 100,000 words that have nothing to do with each other are given up soon", {
  timeout: 60_000,
}, () => {
  const text = (seed: number) =>
    longStory(100_000, seed)
      .body.map((block) => JSON.stringify(block))
      .join(" ");
  const [before, after] = [text(1), text(77)];
  expect(fastest(() => diffText(before, after), 2)).toBeLessThan(3000);
});
