import { type Binding, type Provider, syncLexicalUpdateToYjs } from "@lexical/yjs";
import {
  $getNodeByKey,
  $isElementNode,
  $isRootNode,
  COLLABORATION_TAG,
  HISTORIC_TAG,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from "lexical";
import { spliceWholeLetters } from "./wholeLetters";

const noElements: UpdateListenerPayload["dirtyElements"] = new Map();
const noLeaves: UpdateListenerPayload["dirtyLeaves"] = new Set();

/**
 * Writes an update of the editor into the document. @lexical/yjs goes through the whole tree for that, which grows with the story; an update
 * that left the list of blocks as it was is written block by block instead.
 */
export function syncToDocument(binding: Binding, provider: Provider, payload: UpdateListenerPayload): void {
  spliceWholeLetters(binding);
  const blocks = changedBlocks(payload);
  if (blocks === null) {
    sync(binding, provider, payload, payload.dirtyElements, payload.dirtyLeaves);
    return;
  }
  binding.doc.transact(() => {
    payload.editorState.read(() => {
      for (const key of blocks) $syncBlock(binding, key, payload);
    });
    // With nothing dirty this only follows the selection.
    sync(binding, provider, payload, noElements, noLeaves);
  }, binding);
}

function sync(
  binding: Binding,
  provider: Provider,
  { prevEditorState, editorState, normalizedNodes, tags }: UpdateListenerPayload,
  dirtyElements: UpdateListenerPayload["dirtyElements"],
  dirtyLeaves: UpdateListenerPayload["dirtyLeaves"],
): void {
  syncLexicalUpdateToYjs(
    binding,
    provider,
    prevEditorState,
    editorState,
    dirtyElements,
    dirtyLeaves,
    normalizedNodes,
    tags,
  );
}

/**
 * The keys of the top-level blocks in which something changed; null when blocks came, went or moved, a block is no element, or the update
 * came from the document, which has it already. The root itself is dirty after any update, so it says nothing.
 */
function changedBlocks({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }: UpdateListenerPayload) {
  if (tags.has(COLLABORATION_TAG) || tags.has(HISTORIC_TAG)) return null;
  if (!sameEnds(prevEditorState._nodeMap.get("root"), editorState._nodeMap.get("root"))) return null;
  const keys: NodeKey[] = [];
  for (const key of [...dirtyElements.keys(), ...dirtyLeaves]) {
    const node = editorState._nodeMap.get(key);
    if (node?.__parent !== "root") continue;
    if (!$isElementNode(node) || !samePlace(prevEditorState._nodeMap.get(key), node)) return null;
    keys.push(key);
  }
  return keys;
}

function sameEnds(before: LexicalNode | undefined, after: LexicalNode | undefined): boolean {
  if (!$isRootNode(before) || !$isRootNode(after)) return false;
  return before.__size === after.__size && before.__first === after.__first && before.__last === after.__last;
}

function samePlace(before: LexicalNode | undefined, after: LexicalNode): boolean {
  return before?.__parent === after.__parent && before.__prev === after.__prev && before.__next === after.__next;
}

function $syncBlock(binding: Binding, key: NodeKey, payload: UpdateListenerPayload): void {
  const node = $getNodeByKey(key);
  const collab = binding.collabNodeMap.get(key);
  if (!$isElementNode(node) || collab === undefined || !("syncChildrenFromLexical" in collab)) {
    throw new Error(`The block ${key} (${node?.getType()}) has no place in the document.`);
  }
  const before = payload.prevEditorState._nodeMap;
  collab.syncPropertiesFromLexical(binding, node, before);
  collab.syncChildrenFromLexical(binding, node, before, payload.dirtyElements, payload.dirtyLeaves);
}
