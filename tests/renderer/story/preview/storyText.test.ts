import { describe, expect, test } from "vitest";
import type { Block } from "../../../../article/blocks/block";
import { readStory } from "../../../../article/readStory";
import type { Story } from "../../../../article/story";
import { startStoryText } from "../../../../renderer/story/preview/storyText";
import { fields, idNumber, p, photo, said, story, unknown } from "../../../builders";

function textOf(written: () => Story) {
  const body = { mirror: { blocks: () => written().body } };
  // Of a draft, this much is read.
  return startStoryText({ id: written().id, around: written, body } as never);
}

const written: Story = {
  ...story(p("One"), said("Two", "Anna"), photo("a"), unknown({ kind: "chart", data: [1] })),
  status: "ready",
  fields: { ...fields({ headline: "Head" }), rest: { mood: "calm" } },
};

describe("the story as one string", () => {
  test("is read as the same story, what a newer Galley wrote included", () => {
    const text = textOf(() => written)();
    expect(readStory(JSON.parse(text), () => "", [])).toEqual(written);
  });

  test("holds nothing of what people said about it", () => {
    const talked = { ...written, threads: { [idNumber(1)]: "a secret" }, judgements: { one: "a secret" } };
    expect(textOf(() => talked)()).not.toContain("secret");
  });

  test("follows every change, and writes only changed blocks anew", () => {
    let now = story(p("One"), p("Two"));
    let reads = 0;
    const counted = (block: Block) => {
      const kind = () => {
        reads += 1;
        return block.kind;
      };
      return Object.defineProperty({ ...block }, "kind", { enumerable: true, get: kind });
    };
    now = { ...now, body: now.body.map(counted) };
    const text = textOf(() => now);
    text();
    const once = reads;
    text();
    expect(once).toBeGreaterThan(0);
    expect(reads).toBe(once);
    now = { ...now, fields: fields({ headline: "New" }), body: [...now.body.slice(0, 1), ...story(p("Three")).body] };
    expect(readStory(JSON.parse(text()), () => "", [])).toMatchObject({
      fields: { headline: "New" },
      body: [{ text: [{ text: "One" }] }, { text: [{ text: "Three" }] }],
    });
  });
});
