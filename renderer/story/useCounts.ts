import { useEffect, useState } from "react";
import type { Block } from "../../article/blocks/block";
import { type Count, countBlock, nothing, readingMinutes, sum } from "../../article/count";
import type { BodyEditor } from "../editor/StoryEditor";
import type { StoryCounts } from "./StoryFooter";
import { whenIdleAfter } from "./whenIdleAfter";

const pause = 250;
const longFrom = 150;

/** Words, characters and minutes of the body, a moment after it changed; only blocks that changed are counted again. */
export function useCounts({ editor, mirror }: BodyEditor, language: string): StoryCounts {
  const [counts, setCounts] = useState<StoryCounts>({ words: 0, characters: 0, minutes: 0 });
  useEffect(() => {
    const known = new WeakMap<Block, Count>();
    const countOf = (block: Block) => {
      const count = known.get(block) ?? countBlock(block, language);
      known.set(block, count);
      return count;
    };
    const count = () => {
      const { words, characters } = mirror.blocks().map(countOf).reduce(sum, nothing);
      setCounts({ words, characters, minutes: readingMinutes(words, language) });
    };
    const later = whenIdleAfter(pause, count);
    // A long story shows first, and says a moment later how long it is.
    if (mirror.blocks().length > longFrom) later.ask();
    else count();
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) later.ask();
    });
    return () => {
      later.cancel();
      stop();
    };
  }, [editor, mirror, language]);
  return counts;
}
