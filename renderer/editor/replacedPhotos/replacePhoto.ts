import { signal } from "@lexical/extension";
import { $getNodeByKey, defineExtension, type NodeKey } from "lexical";
import { type FileField, fileFields } from "../../../article/blocks/photo";
import type { AddedPhoto } from "../../../electron/contract";
import { call } from "../../machine";
import { $findBlock } from "../shared/blockIds";
import { $idOf, $setIfDifferent } from "../shared/nodeState";
import { $setPicture, $takeWords, $wordsOf } from "../shared/photo/fillPhoto";
import { changeAsStep, endArrival, type Intake, setArrival } from "../shared/photo/intake";
import { $isPhoto, type PhotoNode } from "../shared/photo/PhotoNode";
import { fromFileTag } from "../shared/photo/photoSignals";
import { focusState, fromFileStates } from "../shared/photo/photoState";
import { withProgress } from "../shared/photo/progress";
import { refuse } from "../shared/photo/refusePhoto";

/** A new picture brings words that differ from the ones its predecessor has. */
export interface Question {
  readonly block: string;
  readonly added: AddedPhoto;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly field: FileField;
  readonly mine: string;
  readonly theirs: string;
}

export const QuestionExtension = defineExtension({
  name: "galley/replaced-photo-question",
  build: () => ({ question: signal<Question | null>(null) }),
});

/** Another picture for a photo that is there, or the first one for a placeholder. */
export async function chooseReplacement(intake: Intake, photo: NodeKey, ask: Ask): Promise<void> {
  const block = intake.editor.read(() => {
    const node = $getNodeByKey(photo);
    return node ? $idOf(node) : "";
  });
  const outcome = await withProgress(
    intake,
    ({ fileName, part }) => setArrival(intake, block, { kind: "coming", fileName, part, number: 1, of: 1 }),
    (ticket) => call("choosePhotos", { id: intake.storyId, many: false, ticket }),
  );
  const result = outcome.ok ? outcome.value[0] : undefined;
  if (!outcome.ok) refuse(intake, block, "", outcome.sentence);
  else if (result === undefined) endArrival(intake, block);
  else if (result.kind === "refused") refuse(intake, block, result.fileName, result.sentence);
  else offer(intake, block, result, ask);
}

type Ask = (question: Question) => void;

/** Puts another picture in, once it is said whose words stay. */
function offer(intake: Intake, block: string, added: AddedPhoto, ask: Ask): void {
  endArrival(intake, block);
  const differences = intake.editor.read(() => {
    const photo = $findBlock(block);
    return $isPhoto(photo) ? $differences(photo, added) : null;
  });
  if (differences === null) return;
  if (differences.length > 0) ask({ block, added, differences });
  else replacePicture(intake, block, added, "mine");
}

export function replacePicture(intake: Intake, block: string, added: AddedPhoto, words: "mine" | "theirs"): void {
  const $replace = () => {
    const photo = $findBlock(block);
    if ($isPhoto(photo)) $replacePicture(photo, added, words);
  };
  changeAsStep(intake, $replace, fromFileTag);
}

/** The photo's words stay, or give way to the file's where there are any. */
function $replacePicture(photo: PhotoNode, added: AddedPhoto, words: "mine" | "theirs"): void {
  for (const field of fileFields) {
    // What came from the file that goes is the person's from now on.
    $setIfDifferent(photo, fromFileStates[field], false);
    const isTaken = added[field] !== "" && added[field] !== $wordsOf(photo, field);
    if (isTaken && (words === "theirs" || $wordsOf(photo, field) === "")) $takeWords(photo, field, added[field]);
  }
  $setPicture(photo, added);
  $setIfDifferent(photo, focusState, null);
}

/** Where both the photo and the file say something, and not the same. */
function $differences(photo: PhotoNode, added: AddedPhoto): readonly Difference[] {
  return fileFields
    .map((field) => ({ field, mine: $wordsOf(photo, field), theirs: added[field] }))
    .filter(({ mine, theirs }) => mine !== "" && theirs !== "" && mine !== theirs);
}
