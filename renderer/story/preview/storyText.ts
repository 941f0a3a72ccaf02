import type { Block } from "../../../article/blocks/block";
import { storyOf } from "../../../article/story";
import { blockJson, storyJson } from "../../../article/writeStory";
import type { Draft } from "../draft";

/**
 * The story as the window has it now, as one string of JSON; only blocks that changed are written anew. What people said about it (threads, judgements)
 * stays here: no page shows it.
 */
export function startStoryText({ id, around, body }: Pick<Draft, "id" | "around" | "body">): () => string {
  const known = new WeakMap<Block, string>();
  const textOf = (block: Block) => {
    const text = known.get(block) ?? JSON.stringify(blockJson(block));
    known.set(block, text);
    return text;
  };
  return () => {
    const { fields, status } = around();
    const { body: _, ...rest } = storyJson({ ...storyOf(id, [], fields), status });
    return `${JSON.stringify(rest).slice(0, -1)},"body":[${body.mirror.blocks().map(textOf).join(",")}]}`;
  };
}
