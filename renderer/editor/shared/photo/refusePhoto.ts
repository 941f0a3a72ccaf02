import { $getNodeByKey, $getSelection, $getState, $isRangeSelection, type LexicalNode } from "lexical";
import { $findBlock } from "../blockIds";
import { closeGaps, type Gap } from "./arrivals";
import { changeSilently, endArrival, type Intake, setArrival } from "./intake";
import { $isPhoto, type PhotoNode } from "./PhotoNode";
import { altState, assetState, creditState } from "./photoState";

/** A placeholder goes, unless somebody has written something for it. One that is gone already was taken back, and needs no notice. */
export function refuse(intake: Intake, block: string, fileName: string, sentence: string): void {
  endArrival(intake, block);
  const found = intake.editor.read(() => $situationOf($findBlock(block)));
  if (found === null) return;
  if (found.stays) {
    setArrival(intake, block, { kind: "refused", fileName, sentence, gap: null });
    return;
  }
  changeSilently(intake, () => {
    const photo = $getNodeByKey(found.key);
    if ($isPhoto(photo)) $removeUnderCaret(photo);
  });
  intake.arrivals.value = closeGaps(intake.arrivals.peek(), found.key, found.gap);
  setArrival(intake, block, { kind: "refused", fileName, sentence, gap: found.gap });
}

function $situationOf(photo: LexicalNode | null) {
  if (!$isPhoto(photo)) return null;
  const gap: Gap = {
    previous: photo.getPreviousSibling()?.getKey() ?? null,
    next: photo.getNextSibling()?.getKey() ?? null,
  };
  return { key: photo.getKey(), stays: $isWorthKeeping(photo), gap };
}

function $isWorthKeeping(photo: PhotoNode): boolean {
  const values = [assetState, altState, creditState].map((state) => $getState<string, string>(photo, state));
  return values.some((value) => value !== "") || photo.getTextContent() !== "";
}

function $removeUnderCaret(photo: PhotoNode): void {
  const selection = $getSelection();
  const holdsCaret = $isRangeSelection(selection) && photo.isParentOf(selection.anchor.getNode());
  const next = photo.getNextSibling() ?? photo.getPreviousSibling();
  photo.remove();
  if (holdsCaret) next?.selectStart();
}
