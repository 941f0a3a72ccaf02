import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";
import { isJsonObject } from "../../../article/json";
import { isMarkKey } from "../../../article/suggestions/mark";

/** The ids of the suggestions that the selection touches; of a caret also those that end or begin at it. */
export function suggestionsAt(editor: LexicalEditor): ReadonlySet<string> {
  return editor.getEditorState().read($suggestionsAt);
}

function $suggestionsAt(): ReadonlySet<string> {
  const selection = $getSelection();
  if (selection === null) return new Set();
  const nodes = selection.getNodes().flatMap($withHolders);
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return idsOn(nodes);
  const { anchor } = selection;
  const node = anchor.getNode();
  const beside = $isTextNode(node) ? $besideCaret(node, anchor.offset) : [];
  const own = idsOn([node, ...beside].filter((one) => !$isElementNode(one)));
  return own.size > 0 ? own : idsOn($withHolders(node));
}

function $besideCaret(node: LexicalNode, offset: number): readonly LexicalNode[] {
  const before = offset === 0 ? node.getPreviousSibling() : null;
  const after = offset === node.getTextContentSize() ? node.getNextSibling() : null;
  return [before, after].flatMap((one) => one ?? []);
}

function $withHolders(node: LexicalNode): readonly LexicalNode[] {
  return [node, ...node.getParents()];
}

function idsOn(nodes: readonly LexicalNode[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const node of nodes) {
    for (const [key, mark] of Object.entries(node.__state?.toJSON().$ ?? {})) {
      if (isMarkKey(key) && isJsonObject(mark)) ids.add(String(mark.id));
    }
  }
  return ids;
}
