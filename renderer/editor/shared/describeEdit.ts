import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type TextNode,
  type UpdateListenerPayload,
} from "lexical";
import { describeState } from "./describeState";
import { markState } from "./suggestedState";
import type { Edit } from "./undoSteps";

const other: Edit = { place: null, kind: "other", characters: 0, endsWord: false };

/** An update with this tag is Galley's own about what was just typed: undone alone, it leaves that. */
export const automaticTag = "galley-automatic";

/** What an update of the editor did, as far as undo steps care: plain typing or deleting in one place, or something else. */
export function describeEdit(payload: UpdateListenerPayload): Edit {
  if (payload.tags.has(automaticTag)) return { ...other, kind: "automatic", place: placeOf(payload) };
  const edit = describePlainEdit(payload);
  return edit.kind === "insert" ? edit : (describeReplacement(payload) ?? edit);
}

function describePlainEdit({ prevEditorState, editorState, dirtyElements, dirtyLeaves }: UpdateListenerPayload): Edit {
  if (dirtyLeaves.size === 0) {
    const [key, ...more] = [...dirtyElements].filter(([name, isMeant]) => isMeant && name !== "root");
    return (key && more.length === 0 && describeState(prevEditorState, editorState, key[0])) || other;
  }
  if (blockCount(prevEditorState) !== blockCount(editorState)) return other;
  const places = new Set<string>();
  let characters = 0;
  for (const key of dirtyLeaves) {
    const before = textNode(prevEditorState, key);
    const after = textNode(editorState, key);
    if (before === null && after === null) return other;
    if (before && after && before.__format !== after.__format) return other;
    places.add(String((after ?? before)?.__parent));
    characters += lettersOf(after) - lettersOf(before);
  }
  const [place] = places;
  if (places.size !== 1 || place === undefined || characters === 0) return other;
  if (characters < 0) return { place, kind: "delete", characters: -characters, endsWord: true };
  return { place, kind: "insert", characters, endsWord: endsWord(editorState) };
}

/** Where letters changed, when that was in one place. */
function placeOf({ editorState, dirtyLeaves }: UpdateListenerPayload): string | null {
  const places = new Set([...dirtyLeaves].flatMap((key) => textNode(editorState, key)?.__parent ?? []));
  const [place = null] = places;
  return places.size === 1 ? place : null;
}

/** A letter typed over a selection: the caret stands behind where the selection began. What is typed on belongs to the same step. */
function describeReplacement({ prevEditorState, editorState }: UpdateListenerPayload): Edit | null {
  const before = prevEditorState._selection;
  const after = editorState._selection;
  if (!$isRangeSelection(before) || !$isRangeSelection(after)) return null;
  if (before.isCollapsed() || !after.isCollapsed() || after.anchor.type !== "text") return null;
  const start = prevEditorState.read(() => (before.isBackward() ? before.focus : before.anchor));
  const place = textNode(editorState, after.anchor.key)?.__parent;
  const grew = after.anchor.offset - (after.anchor.key === start.key ? start.offset : 0);
  if (!place || grew <= 0) return null;
  return { place, kind: "replace", characters: grew, endsWord: endsWord(editorState) };
}

/** Whether the root is dirty says nothing: transforms mark it, and drawing writes it, with every letter. */
function blockCount(state: EditorState): number {
  const root = state._nodeMap.get("root");
  return $isElementNode(root) ? root.__size : 0;
}

/** How many letters it adds to what the story says: none, when it is suggested that they go. */
function lettersOf(text: TextNode | null): number {
  return text === null || $getState(text, markState("deleted"), "direct") !== null ? 0 : text.__text.length;
}

function textNode(state: EditorState, key: string): TextNode | null {
  const node = state._nodeMap.get(key);
  return $isTextNode(node) ? node : null;
}

function endsWord(state: EditorState): boolean {
  return state.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.anchor.type !== "text") return true;
    const node = $getNodeByKey(selection.anchor.key);
    return !/[\p{L}\p{N}]$/u.test(node?.getTextContent().slice(0, selection.anchor.offset) ?? "");
  });
}
