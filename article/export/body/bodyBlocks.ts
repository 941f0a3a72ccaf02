import type { Block } from "../../blocks/block";
import type { MostRead } from "../../blocks/mostRead";
import type { PullQuote } from "../../blocks/pullQuote";
import type { Support } from "../../blocks/support";
import { withoutSkippedLevels } from "../../html/headingLevels";
import type { Story } from "../../story";

/** What a body leaves out: a pull quote says again what the story says, and the rest belongs to a page of ours. */
type LeftOut = PullQuote | Support | MostRead;

export type BodyBlock = Exclude<Block, LeftOut>;

/** What another system gets of a story: what was written for it and nothing around it, with no level of heading skipped. */
export function bodyBlocks(story: Story): readonly BodyBlock[] {
  return withoutSkippedLevels(story.body).filter(isInBody);
}

export function isInBody(block: Block): block is BodyBlock {
  return block.kind !== "pullQuote" && block.kind !== "support" && block.kind !== "mostRead";
}
