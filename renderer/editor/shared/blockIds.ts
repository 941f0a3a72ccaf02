import {
  $getNodeByKey,
  $getRoot,
  $isRootNode,
  $setState,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from "lexical";
import { isId, type NewId } from "../../../article/ids";
import { $idOf, idState } from "./nodeState";

/**
 * Keeps the promise that every top-level block has an id of its own: a block without one (the new half of a split) gets one, and where two
 * are equal (a paste) the one that came later gets a new one. Looks only at blocks that changed.
 */
export function registerBlockIds(editor: LexicalEditor, newId: NewId): () => void {
  const owners = new Map<string, NodeKey>();
  const $ensureId = (node: LexicalNode) => {
    if (!$isRootNode(node.getParent())) return;
    const id = $idOf(node);
    if (isId(id) && $claim(owners, id, node)) return;
    const fresh = newId();
    owners.set(fresh, node.getKey());
    $setState(node, idState, fresh);
  };
  const classes = [...editor._nodes.values()].map((info): Klass<LexicalNode> => info.klass);
  return mergeRegister(
    ...classes
      .filter((klass) => klass.getType() !== "root" && klass.getType() !== "text")
      .map((klass) => editor.registerNodeTransform(klass, $ensureId)),
  );
}

function $claim(owners: Map<string, NodeKey>, id: string, node: LexicalNode): boolean {
  const owner = owners.get(id);
  if (owner !== undefined && owner !== node.getKey() && $standsAtTop(owner, id)) return false;
  owners.set(id, node.getKey());
  return true;
}

function $standsAtTop(key: NodeKey, id: string): boolean {
  const node = $getNodeByKey(key);
  return node !== null && $isRootNode(node.getParent()) && $idOf(node) === id;
}

/** The top-level block with this id, or null. */
export function $findBlock(id: string): LexicalNode | null {
  return (
    $getRoot()
      .getChildren()
      .find((node) => $idOf(node) === id) ?? null
  );
}

/** The top-level blocks by their ids. */
export function $findBlocks(): ReadonlyMap<string, LexicalNode> {
  return new Map(
    $getRoot()
      .getChildren()
      .map((node) => [$idOf(node), node]),
  );
}
