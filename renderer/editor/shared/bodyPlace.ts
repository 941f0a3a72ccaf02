import { $getAnchorAndFocusForUserState, type Binding } from "@lexical/yjs";
import {
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
  type PointType,
} from "lexical";
import type { Awareness } from "y-protocols/awareness";
import type { Place } from "./history";

type BodyPlace = Extract<Place, { readonly kind: "body" }>;

/** Where the caret is in the body, in positions that stay beside their letters; null when it is not there. */
export function placeOf(awareness: Awareness): BodyPlace | null {
  const state = awareness.getLocalState();
  if (!state?.anchorPos || !state.focusPos) return null;
  return { kind: "body", anchor: state.anchorPos, focus: state.focusPos };
}

/** Puts the caret back where it was, and brings it into view. */
export function restorePlace(editor: LexicalEditor, binding: Binding, place: BodyPlace): void {
  editor.update(() => {
    const found = $getAnchorAndFocusForUserState(binding, {
      anchorPos: place.anchor,
      focusPos: place.focus,
      color: "",
      name: "",
      focusing: true,
      awarenessData: {},
    });
    if (!$isThere(found.anchorKey) || !$isThere(found.focusKey)) return;
    const selection = $createRangeSelection();
    $setPoint(selection.anchor, found.anchorKey, found.anchorOffset);
    $setPoint(selection.focus, found.focusKey, found.focusOffset);
    $setSelection(selection);
  });
  editor.getRootElement()?.focus({ preventScroll: true });
}

function $isThere(key: NodeKey | null): key is NodeKey {
  return key !== null && $getNodeByKey(key) !== null;
}

/** A line break or a divider can hold no point: the caret stands beside it. */
function $setPoint(point: PointType, key: string, offset: number): void {
  const node = $getNodeByKey(key);
  if (node === null || $isElementNode(node) || $isTextNode(node))
    point.set(key, offset, $isTextNode(node) ? "text" : "element");
  else point.set(node.getParentOrThrow().getKey(), node.getIndexWithinParent() + Math.min(offset, 1), "element");
}
