import type { Block } from "../blocks/block";
import type { Story } from "../story";
import { type BlockStep, blockSteps } from "./blockSteps";
import { type FieldChange, fieldChanges } from "./fieldChanges";
import type { PartChange } from "./parts";
import { type WordsChanged, wordsOf } from "./wordsChanged";

/** What became of one block. A moved one is there twice: deleted where it was, inserted where it is. */
export type BlockChange =
  | { readonly kind: "same"; readonly block: Block }
  | {
      readonly kind: "inserted" | "deleted";
      readonly block: Block;
      readonly moved: boolean;
      readonly parts: readonly PartChange[];
    }
  | { readonly kind: "changed"; readonly before: Block; readonly after: Block; readonly parts: readonly PartChange[] };

export interface StoryDifference {
  /** Only those that differ, headline and standfirst first. */
  readonly fields: readonly FieldChange[];
  /** In the order of the later story, with what was deleted where it was. */
  readonly blocks: readonly BlockChange[];
  readonly words: WordsChanged;
}

/** What changed between two versions of a story: fields, blocks, and the words in them. Status, comments and judgements are no part of it. */
export function difference(before: Story, after: Story): StoryDifference {
  const fields = fieldChanges(before.fields, after.fields);
  const steps = blockSteps(before.body, after.body);
  return { fields, blocks: steps.map(blockChange), words: wordsOf(fields, steps) };
}

function blockChange(step: BlockStep): BlockChange {
  if (step.kind === "same" || step.kind === "changed") return step;
  const { counterpart, ...change } = step;
  return { ...change, moved: counterpart !== null };
}
