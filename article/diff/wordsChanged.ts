import { noFields, type Story } from "../story";
import { type BlockStep, blockSteps } from "./blockSteps";
import { type DiffedField, type FieldChange, fieldChanges } from "./fieldChanges";
import { partChanges } from "./partChanges";
import { isWordPart, type PartChange } from "./parts";
import type { Piece } from "./pieces";
import { wordsIn } from "./tokens";

export interface WordsChanged {
  readonly gained: number;
  readonly lost: number;
}

const none: WordsChanged = { gained: 0, lost: 0 };
const countedFields: readonly DiffedField[] = ["headline", "standfirst", "kicker"];

/**
 * How many words of the body, the headline, the standfirst and the kicker came and went; all came when there was nothing before. What
 * only moved, or only looks different, did neither. The same numbers as in the whole difference, which takes longer.
 */
export function wordsChanged(before: Story | null, after: Story): WordsChanged {
  if (before === after) return none;
  const fields = fieldChanges(before?.fields ?? noFields, after.fields, countedFields);
  return wordsOf(fields, blockSteps(before?.body ?? [], after.body));
}

export function wordsOf(fields: readonly FieldChange[], steps: readonly BlockStep[]): WordsChanged {
  const counted = fields.filter(({ name }) => countedFields.includes(name));
  return [...counted.map(({ pieces }) => wordsOfPieces(pieces)), ...steps.map(wordsOfStep)].reduce(sum, none);
}

function wordsOfStep(step: BlockStep): WordsChanged {
  if (step.kind === "same") return none;
  if (step.kind === "changed" || step.counterpart === null) return wordsOfParts(step.parts);
  // A moved block may have been edited on its way; it is counted once, where it is now.
  return step.kind === "inserted" ? wordsOfParts(partChanges(step.counterpart, step.block)) : none;
}

function wordsOfParts(parts: readonly PartChange[]): WordsChanged {
  return parts
    .filter(({ name, change }) => change !== "same" && isWordPart(name))
    .map(({ pieces }) => wordsOfPieces(pieces))
    .reduce(sum, none);
}

function wordsOfPieces(pieces: readonly Piece[]): WordsChanged {
  let words = none;
  let [deleted, inserted] = ["", ""];
  const close = (): void => {
    if (deleted !== inserted) words = sum(words, { gained: wordsIn(inserted).length, lost: wordsIn(deleted).length });
    [deleted, inserted] = ["", ""];
  };
  for (const { change, text } of pieces) {
    if (change === "same") close();
    else if (change === "deleted") deleted += text;
    else inserted += text;
  }
  close();
  return words;
}

function sum(one: WordsChanged, other: WordsChanged): WordsChanged {
  return { gained: one.gained + other.gained, lost: one.lost + other.lost };
}
