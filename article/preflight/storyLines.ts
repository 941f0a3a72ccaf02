import type { Block } from "../blocks/block";
import type { Story } from "../story";
import { blockLinesOf, fieldLines, type Line, otherFieldLines } from "./lines";

/** Every line of words in a story, kept by its blocks: one that did not change is not read again. */
export function storyLines(): (story: Pick<Story, "fields" | "body">) => readonly Line[] {
  const known = new WeakMap<Block, readonly Line[]>();
  const linesOf = (block: Block) => {
    const lines = known.get(block) ?? blockLinesOf(block, "");
    known.set(block, lines);
    return lines;
  };
  return ({ fields, body }) => [...fieldLines(fields, ""), ...otherFieldLines(fields), ...body.flatMap(linesOf)];
}
