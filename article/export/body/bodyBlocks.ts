import type { Block } from "../../blocks/block";
import type { MostRead } from "../../blocks/mostRead";
import type { PullQuote } from "../../blocks/pullQuote";
import type { Support } from "../../blocks/support";
import { withoutSkippedLevels } from "../../html/headingLevels";
import type { Story } from "../../story";

/** What a body leaves out: a pull quote says again what the story says, and the rest belongs to a page of ours. */
type LeftOut = PullQuote | Support | MostRead;

/**
 * What `bodyBlocks` lets through. A new kind of block is one of these until it is named above, and the compiler then
 * asks for it in cms/, wordpress/ and ghost/.
 */
export type BodyBlock = Exclude<Block, LeftOut>;

/** What another system gets of a story: what was written for it and nothing around it, with no level of heading skipped. */
export function bodyBlocks(story: Story): readonly BodyBlock[] {
  return withoutSkippedLevels(story.body).filter(isInBody);
}

/** The same question for one block; the notes of an export ask it to name what was left out. */
export function isInBody(block: Block): block is BodyBlock {
  return block.kind !== "pullQuote" && block.kind !== "support" && block.kind !== "mostRead";
}
