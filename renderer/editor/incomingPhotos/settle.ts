import { HISTORIC_TAG, type LexicalEditor } from "lexical";
import type { AddedPhoto, PhotoOutcome } from "../../../electron/contract";
import { $findBlock } from "../shared/blockIds";
import { $fillPhoto } from "../shared/photo/fillPhoto";
import { changeSilently, endArrival, type Intake, intakeOf } from "../shared/photo/intake";
import { $isPhoto } from "../shared/photo/PhotoNode";
import { fromFileTag } from "../shared/photo/photoSignals";
import { refuse } from "../shared/photo/refusePhoto";

/** Ends the way of one photo: it is in the story, or a notice says why not. */
export function settle(intake: Intake, block: string, outcome: PhotoOutcome): void {
  if (outcome.kind === "added") complete(intake, block, outcome);
  else refuse(intake, block, outcome.fileName, outcome.sentence);
}

function complete(intake: Intake, block: string, added: AddedPhoto): void {
  const isThere = intake.editor.read(() => $isPhoto($findBlock(block)));
  if (isThere) {
    const $fill = () => {
      const photo = $findBlock(block);
      if ($isPhoto(photo)) $fillPhoto(photo, added);
    };
    changeSilently(intake, $fill, fromFileTag);
    intake.late.delete(block);
  } else {
    intake.late.set(block, added);
  }
  endArrival(intake, block);
}

/** A photo that was taken back before its picture came gets it when redo brings the photo back. */
export function registerLatePictures(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ tags }) => {
    const { late } = intakeOf(editor);
    if (late.size === 0 || !tags.has(HISTORIC_TAG)) return;
    queueMicrotask(() => {
      for (const [block, added] of [...late]) complete(intakeOf(editor), block, added);
    });
  });
}
