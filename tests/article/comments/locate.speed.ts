import { expect, it } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { blockAnchor } from "../../../article/comments/anchor";
import { locateIn } from "../../../article/comments/locate";
import { blockText } from "../../../article/passages";
import { fields, p, story } from "../../builders";

const syllables = ["мо", "ст", "ре", "ка", "пло", "ща", "го", "род", "ве", "чер", "ту", "ман"];
const word = (n: number) => `${syllables[n % 12]}${syllables[(n * 7 + 3) % 12]}${syllables[(n * n) % 11]}`;
const { body } = story(
  ...Array.from({ length: 200 }, (_, block) =>
    p(Array.from({ length: 50 }, (_, n) => word(block * 31 + n * n)).join(" ")),
  ),
);
const anchors = body.map((block, n) => {
  const start = blockText(block).indexOf(" ", 20 + n) + 1;
  return blockAnchor(body, { block: block.id, offset: start }, { block: block.id, offset: start + 20 });
});

function milliseconds(blocks: readonly Block[]): number {
  const begun = performance.now();
  const locate = locateIn({ fields: fields({}), body: blocks });
  for (const anchor of anchors) locate(anchor);
  return performance.now() - begun;
}

function best(make: () => readonly Block[]): number {
  return Math.min(...Array.from({ length: 15 }, () => milliseconds(make())));
}

const again = (block: Block): Block => ({ ...block });

it("200 anchors in 10,000 words are found within 10 ms, after an edit in one block within 2, and without their own blocks within 150", () => {
  const fresh = best(() => body.map(again));
  const edited = best(() => body.map((block, n) => (n === 7 ? again(block) : block)));
  const moved = best(() => body.map((block) => ({ ...block, id: `x${block.id}` })));
  expect(fresh).toBeLessThan(10);
  expect(edited).toBeLessThan(2);
  expect(moved).toBeLessThan(150);
});
