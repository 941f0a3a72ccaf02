import { $isLinkNode } from "@lexical/link";
import { $isHeadingNode } from "@lexical/rich-text";
import { $getRoot, $isElementNode, type LexicalNode } from "lexical";
import type { Fix, PhotoChanges } from "../../../article/preflight/finding";
import type { TextEdit } from "../../../article/textEdit";
import { $findBlocks } from "./blockIds";
import { $idOf } from "./nodeState";
import { $editWords } from "./passages";

/** A fix of what stands in the text or beside it. */
export type BodyFix = Extract<Fix, { readonly block: string }>;

/** Makes fixes in the editor, in place: what article's `applyFix` says becomes of their blocks. A block that has gone stays gone. */
export function $applyFixes(fixes: readonly BodyFix[]): void {
  const blocks = $findBlocks();
  for (const fix of fixes) {
    const block = blocks.get(fix.block);
    if (block?.isAttached()) $applyFix(block, fix);
  }
}

function $applyFix(block: LexicalNode, fix: BodyFix): void {
  switch (fix.kind) {
    case "words":
      $editBlock(block, fix.edits);
      break;
    case "address":
      $replaceAddress(block, fix.from, fix.to);
      break;
    case "photo":
      $changePhoto(block, fix.photo, fix.changes);
      break;
    case "note":
      $changeState(block, { [fix.part]: fix.value });
      break;
    case "headingLevel":
      if ($isHeadingNode(block)) block.setTag(`h${fix.level}`);
      break;
    case "removeBlock":
      if ($getRoot().getChildrenSize() > 1) block.remove(); // A story without any block would be repaired behind the person's back.
  }
}

/** A caption that was changed does not come from the file any more; in a gallery nothing else sees to that. */
function $editBlock(block: LexicalNode, edits: readonly TextEdit[]): void {
  const photos = $isElementNode(block) ? block.getChildren().filter((node) => node.getType() === "photo") : [];
  const before = photos.map((photo) => photo.getTextContent());
  $editWords(block, edits);
  photos.forEach((photo, index) => {
    if (photo.getTextContent() !== before[index]) $changeState(photo, { captionFromFile: false });
  });
}

/** The keys of a node's state that hold an address; each kind of node has the first or the second. */
const addressKeys = ["url", "sourceUrl"] as const;

function $replaceAddress(node: LexicalNode, from: string, to: string): void {
  if ($isLinkNode(node) && node.getURL() === from) node.setURL(to);
  const state = $stateOf(node);
  for (const key of addressKeys) if (state[key] === from) $changeState(node, { [key]: to });
  if ($isElementNode(node)) for (const child of node.getChildren()) $replaceAddress(child, from, to);
}

/** What was changed does not come from the file any more. */
function $changePhoto(block: LexicalNode, id: string, changes: PhotoChanges): void {
  const photos = $isElementNode(block) ? [block, ...block.getChildren()] : [block];
  const photo = photos.find((node) => node.getType() === "photo" && $idOf(node) === id);
  const typed = Object.keys(changes).map((key) => [`${key}FromFile`, false]);
  if (photo) $changeState(photo, { ...changes, ...Object.fromEntries(typed) });
}

type State = Readonly<Record<string, unknown>>;

function $stateOf(node: LexicalNode): State {
  const { $: state } = node.exportJSON();
  return state ?? {};
}

/** By the names that stand in the document, since each feature keeps the keys of its nodes to itself. */
function $changeState(node: LexicalNode, changes: State): void {
  const json = node.exportJSON();
  node.updateFromJSON({ ...json, $: { ...json.$, ...changes } });
}
