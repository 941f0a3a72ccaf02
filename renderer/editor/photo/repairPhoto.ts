import {
  $create,
  $createParagraphNode,
  $getNodeByKey,
  $getState,
  $hasUpdateTag,
  $isElementNode,
  $setState,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  TextNode,
} from "lexical";
import { $closest, $inlineChildren } from "../shared/blocks";
import { $dissolve, $keepAtTop, $moveAfter, $paragraphOf } from "../shared/parts";
import { $isCaption, CaptionNode } from "../shared/photo/CaptionNode";
import { $isStoryPhoto, PhotoNode } from "../shared/photo/PhotoNode";
import { fromFileTag } from "../shared/photo/photoSignals";
import { fromFileStates } from "../shared/photo/photoState";

/** Galleries and tables mind their captions themselves, and a gallery its photos. */
const holders = ["gallery", "table"];

export function registerPhotoRepairs(editor: LexicalEditor): () => void {
  const $onCaption = (caption: CaptionNode) => {
    $repairCaption(caption);
    $markAsEdited(editor, caption);
  };
  const $onText = (text: TextNode) => {
    const caption = $closest(text.getParent(), $isCaption);
    if (caption) $markAsEdited(editor, caption);
  };
  return mergeRegister(
    editor.registerNodeTransform(PhotoNode, $repairPhoto),
    editor.registerNodeTransform(CaptionNode, $onCaption),
    editor.registerNodeTransform(TextNode, $onText),
  );
}

/** A photo has one caption. The first stays; what else there is goes behind the photo, and without a caption the first of it is made one. */
function $repairPhoto(photo: PhotoNode): void {
  const parent = photo.getParent();
  if (parent === null || holders.includes(parent.getType())) return;
  $keepAtTop(photo);
  const children = photo.getChildren();
  if (children.length === 1 && $isCaption(children[0])) return;
  const kept = children.find((child) => $isCaption(child)) ?? children.find(canBeCaption);
  const rest = children.filter((child) => child !== kept);
  const caption = $isCaption(kept) ? kept : $create(CaptionNode);
  if (kept && caption !== kept) kept.replace(caption.append(...$inlineChildren(kept)));
  else if (!kept) photo.append(caption);
  $moveAfter(photo, rest.flatMap($asBlock));
}

function canBeCaption(node: LexicalNode): boolean {
  return node.isInline() || ($isElementNode(node) && !node.isShadowRoot());
}

/** What the node is at the top of the story; nothing, of an empty caption. */
function $asBlock(node: LexicalNode): LexicalNode[] {
  if (node.isInline()) return [$createParagraphNode().append(node)];
  if (!$isCaption(node)) return [node];
  const paragraph = $paragraphOf(node);
  node.remove();
  return paragraph.isEmpty() ? [] : [paragraph];
}

/** A caption holds inline content, and stands in a photo, a gallery or a table. */
function $repairCaption(caption: CaptionNode): void {
  const parent = caption.getParent();
  if (parent === null || holders.includes(parent.getType())) return;
  if (!(parent instanceof PhotoNode)) {
    $dissolve(caption);
    return;
  }
  for (const child of caption.getChildren()) {
    if (child.isInline() || !$isElementNode(child)) continue;
    for (const inside of $inlineChildren(child)) child.insertBefore(inside);
    child.remove();
  }
}

/** A caption that came from the file and whose words are changed by a person is theirs from then on. */
function $markAsEdited(editor: LexicalEditor, caption: CaptionNode): void {
  const photo = caption.getParent();
  if (!$isStoryPhoto(photo) || !$getState(photo, fromFileStates.caption) || $hasUpdateTag(fromFileTag)) return;
  const before = editor.getEditorState().read(() => $getNodeByKey(caption.getKey())?.getTextContent());
  if (before !== undefined && before !== caption.getTextContent()) $setState(photo, fromFileStates.caption, false);
}
